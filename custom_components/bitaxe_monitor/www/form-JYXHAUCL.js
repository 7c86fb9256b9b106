import{d as a}from"./chunk-ZMAJPRWZ.js";import"./chunk-SYRUIYIJ.js";import"./chunk-GKGYDHBM.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
