import{d as a}from"./chunk-6JXFHZYK.js";import"./chunk-SYRUIYIJ.js";import"./chunk-DCOZG3SA.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
