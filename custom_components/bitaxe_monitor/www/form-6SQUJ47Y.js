import{d as a}from"./chunk-OFDZ7GKI.js";import"./chunk-SYRUIYIJ.js";import"./chunk-CF7P75NR.js";import"./chunk-C3XOTHNS.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
