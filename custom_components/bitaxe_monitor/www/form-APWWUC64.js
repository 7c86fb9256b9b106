import{d as a}from"./chunk-EDXHNLJX.js";import"./chunk-SYRUIYIJ.js";import"./chunk-JEEBV7QT.js";import"./chunk-L7BFUI6X.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
