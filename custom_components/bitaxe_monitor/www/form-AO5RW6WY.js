import{d as a}from"./chunk-5NOAB3UU.js";import"./chunk-SYRUIYIJ.js";import"./chunk-RLM6JSX3.js";import"./chunk-NT7PNJRA.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
