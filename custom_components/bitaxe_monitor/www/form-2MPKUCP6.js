import{c as a}from"./chunk-XA7AFYMS.js";import"./chunk-KOOLIOB5.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
