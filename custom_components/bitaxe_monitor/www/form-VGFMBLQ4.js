import{d as a}from"./chunk-7XVXYK3B.js";import"./chunk-SYRUIYIJ.js";import"./chunk-H4U2RZRT.js";import"./chunk-GBVEWKEJ.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
