import{d as a}from"./chunk-7XHPFECQ.js";import"./chunk-SYRUIYIJ.js";import"./chunk-SPCULF4A.js";import"./chunk-AVRU4XMW.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
