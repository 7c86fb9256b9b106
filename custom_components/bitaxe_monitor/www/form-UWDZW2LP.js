import{c as a}from"./chunk-IZT6MR4H.js";import"./chunk-TBKWW3VM.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
