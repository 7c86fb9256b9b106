import{d as a}from"./chunk-MGZMFZSB.js";import"./chunk-SYRUIYIJ.js";import"./chunk-RAGDWYC3.js";import"./chunk-X672V3UP.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
