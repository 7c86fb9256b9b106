import{c as a}from"./chunk-I5IGCUIR.js";import"./chunk-5D6HYD6K.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
