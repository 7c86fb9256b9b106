import{a as n,d as o}from"./chunk-GBVEWKEJ.js";function g(){return document.documentElement.lang||"en"}var c=(t,a)=>{let e=g();return o(e),n(e)(t,a)};export{g as a,c as b};
