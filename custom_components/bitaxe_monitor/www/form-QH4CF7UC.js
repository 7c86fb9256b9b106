import{d as a}from"./chunk-OXSPWH4J.js";import"./chunk-SYRUIYIJ.js";import"./chunk-7TPLFZ3T.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
