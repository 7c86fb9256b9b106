import{d as a}from"./chunk-BHZLGAGP.js";import"./chunk-SYRUIYIJ.js";import"./chunk-RXJPT5RC.js";import"./chunk-NXILBFNO.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
