import{d as a}from"./chunk-FLUOB7FO.js";import"./chunk-SYRUIYIJ.js";import"./chunk-OLNHDID3.js";import"./chunk-EEFCKZSN.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
