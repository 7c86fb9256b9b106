import{d as a}from"./chunk-V5XAW5TU.js";import"./chunk-SYRUIYIJ.js";import"./chunk-3CB3SBR6.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
