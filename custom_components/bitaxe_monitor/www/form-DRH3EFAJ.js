import{d as a}from"./chunk-JZLJ2BCB.js";import"./chunk-SYRUIYIJ.js";import"./chunk-RUZMCEFE.js";import"./chunk-ITKIOCGZ.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
