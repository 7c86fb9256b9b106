import{c as a}from"./chunk-BJL5FKDB.js";import"./chunk-BHUWAWSV.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
