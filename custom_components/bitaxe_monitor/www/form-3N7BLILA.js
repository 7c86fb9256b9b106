import{c as a}from"./chunk-LDZ2JZ4Z.js";import"./chunk-3WNC74VS.js";import"./chunk-JFKSI6I7.js";export{a as configForm};
