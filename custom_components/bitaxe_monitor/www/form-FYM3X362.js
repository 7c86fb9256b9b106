import{d as a}from"./chunk-73E5QLRP.js";import"./chunk-SYRUIYIJ.js";import"./chunk-Y4WKRDEY.js";import"./chunk-QJKGGSMX.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
