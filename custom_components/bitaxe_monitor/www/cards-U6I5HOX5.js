import{a as R}from"./chunk-6B724TSD.js";import{b as tt,c as nt,d as it,e as de,f as rt,g as st}from"./chunk-3WNC74VS.js";import{A as mt,B as ft,C as ht,D as gt,E as Le,F as ze,J as yt,K as vt,L as bt,M as xt,N as Ue,O as ue,P as wt,a as b,b as p,d as re,e as v,f as Be,g as V,h as y,i as I,j as et,k as Ie,l as He,m as se,n as ot,o as at,p as lt,q as Ne,r as ct,s as dt,t as Fe,u as ut,v as pt,w as M,x as K,y as Oe,z as Me}from"./chunk-IKI3PYUA.js";import{a as h}from"./chunk-JFKSI6I7.js";var _n=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function En(n,i,e){return _n.some(t=>n[t]!==i[t])||e.some(t=>t!==void 0&&n.states[t]!==i.states[t])}function Tn({states:n,entities:i,devices:e,themes:t}){return[n,i,e,t].every(Boolean)}function An(n,i){let e=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(n).color);if(!e)return i.themes.darkMode===!0;let[t=0,r=0,s=0]=e.slice(1).map(Number);return .299*t+.587*r+.114*s>128}var _=class extends V{constructor(){super(...arguments);this.isDark=!1}get localize(){return de(this.hass?.language??"en")}shouldUpdate(e){let{hass:t}=this;if(!t||!Tn(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=An(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,st(t.language).then(s=>s&&this.requestUpdate()));let r=e.get("hass");return!this.hasUpdated||e.size!==1||!r||En(r,t,this.shownEntities(t))}};h([y({attribute:!1})],_.prototype,"hass",2);var pe=60,H=60*pe,oe=24*H,De={"75s":75,"5m":5*pe,"15m":15*pe,"30m":30*pe,"1h":H,"3h":3*H,"6h":6*H,"12h":12*H,"24h":oe,today:oe,"7d":7*oe},Pe=H,Cn=6*H;function St(n){return De[n]}function $(n){return De[n]<=Pe}function Ke(n,i,e){return{start:n==="today"?kn(i,e):i-De[n]*1e3,end:i}}function Rt(n,i){return $(n)?"live":(i.end-i.start)/1e3<=Cn?"history":n==="7d"?"hour":"5minute"}function kn(n,i){let e=o=>Math.floor(Ie(o,i)/(oe*1e3)),t=e(n),r=t*oe*1e3,s=[r-15*H*1e3,r+13*H*1e3].map(o=>r-(Ie(o,i)-o)).filter(o=>e(o)===t);return Math.min(...s)}var In="bitaxe_monitor",Hn=["active_pool","best_difficulty","connectivity","core_voltage","core_voltage_set","deviation","efficiency","expected_hashrate","fan_rpm","fan_speed","frequency","hardware_fault","hashrate","mining","mining_paused","miners_online","power","power_efficiency","power_fault","shares_accepted","shares_rejected","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature"],Nn={},$t=new WeakMap;function _t(n){let i=$t.get(n.entities);if(i)return i;let e=new Map;for(let t of Object.values(n.entities)){let r=t?.device_id;if(t?.platform!==In||!r)continue;let s=e.get(r)??{};e.set(r,s);let o=t.translation_key?.replace(/^fleet_/,""),a=Hn.find(l=>l===o);a&&(s[a]=t.entity_id)}return $t.set(n.entities,e),e}function w(n,i){return(i===void 0?void 0:_t(n).get(i))??Nn}function E(n){return[..._t(n).keys()].find(i=>n.devices[i]?.entry_type==="service")}function x(n,i){return i===void 0?void 0:n.states[i]}function N(n){return n!==void 0&&n.state!=="unavailable"&&n.state!=="unknown"}function T(n){return N(n)&&n.state.trim()!==""?Number(n.state):Number.NaN}function q(n,i){let e=i===void 0?void 0:n.devices[i];return(e?.name_by_user||e?.name)??void 0}function F(n,i){return n.user?.is_admin&&n.devices[i]?`/config/devices/device/${encodeURIComponent(i)}`:void 0}function Et(n){history.pushState({from:location.pathname},"",n),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function O(n,i){n.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:i},bubbles:!0,composed:!0}))}var Tt=b`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-height: 0;
    container-type: inline-size;
  }

  header {
    display: flex;
    gap: 4px 16px;
    align-items: flex-start;
    justify-content: space-between;
  }

  .names {
    flex: 1 1 auto;
    min-width: 0;
  }

  .title {
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }

  .owner,
  .label {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .figures {
    display: flex;
    flex: none;
    gap: 16px;
    text-align: end;
  }

  .value {
    display: block;
    font-size: 18px;
    font-weight: 500;
    line-height: 24px;
  }

  .label {
    display: block;
  }

  .label + .value {
    font-size: 14px;
    line-height: 20px;
  }

  .plot {
    position: relative;
    flex: 1 1 var(--bitaxe-chart-height, 220px);
    min-height: 120px;
  }

  .plot > :not(.notice) {
    position: absolute;
    inset: 0;
  }

  bitaxe-chart {
    transition: opacity 0.2s ease-out 0.2s;
  }

  .plot[aria-busy="true"] bitaxe-chart {
    opacity: 0.4;
  }

  .notice {
    position: absolute;
    /* Below the legend. */
    inset-block-start: 24px;
    inset-inline: 0;
    width: fit-content;
    max-width: calc(100% - 16px);
    margin-inline: auto;
    padding: 2px 10px;
    border-radius: 12px;
    background: color-mix(
      in srgb,
      var(--warning-color, #ffa600) 24%,
      var(--ha-card-background, var(--card-background-color, #fff))
    );
    color: var(--primary-text-color);
    font-size: 12px;
    line-height: 20px;
  }

  .notice[hidden] {
    display: none;
  }

  @container (max-width: 400px) {
    header.crowded {
      flex-direction: column;
      align-items: stretch;
    }

    .crowded .figures {
      justify-content: space-between;
      text-align: start;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    bitaxe-chart {
      transition: none;
    }
  }
`;var me=3e4,Fn=15e4,On=5;function L(n){return n==="expected"?"expected_hashrate":n}function Ct(n,i,e,t){let r=d=>new fe(n[i[d]??""]??[]),s=M.map(d=>[d,r(L(d))]),o=r("connectivity"),a=r("mining"),l=zn(s.flatMap(([,{times:d}])=>d),e.end),u=K(),g=Math.ceil(e.start/me)*me;for(let d=g;d<e.end+me;d+=me){let c=Math.min(d,e.end),m={};for(let[ce,{value:$n}]of Ln(s,c))m[ce]=t(ce,Dn($n));i.deviation===void 0&&(m.deviation=Ht(m.hashrate,m.expected));let f=Object.values(m).some(Number.isFinite),S=o.moveTo(c).includes("off");a.moveTo(c);let C=It(a.value),j=o.isEmpty?f:o.value==="on"&&!S,Rn=!(C??(m.hashrate??0)>0)||!l.some(ce=>Un(c,ce));j&&Rn?Oe(u,{time:c,online:!0,mining:C,figures:m}):u.time.length>0&&Me(u,c)}return u}function kt(n,i,e,t,r){let s=new Map;for(let g of M)for(let{start:d,mean:c}of n[e[L(g)]??""]??[])if(typeof c=="number"){let m=s.get(d)??{};s.set(d,m),m[g]=r(g,c)}let o=K(),a=new fe(i),l=[...s.keys()].sort((g,d)=>g-d),u=l.at(-1)??Number.NEGATIVE_INFINITY;for(let g=l[0]??0;g<=u;g+=t){let d=g+t/2,c=s.get(g);if(a.moveTo(d),c===void 0){Me(o,d);continue}e.deviation===void 0&&(c.deviation=Ht(c.hashrate,c.expected)),Oe(o,{time:d,online:!0,mining:It(a.value),figures:c})}return Mn(o),o}function Mn(n){let{mining:i,efficiency:e}=n;for(let t=0;t<i.length;t++){let r=i[t-1]!==!1&&ze(n,t+1),s=i[t+1]!==!1&&ze(n,t-1);i[t]===!1&&(r||s)&&(e[t]=Number.NaN)}}var fe=class{#e;#i=0;constructor(i){this.#e=i}get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:i})=>i*1e3)}moveTo(i){let e=[];for(;;){let t=this.#e[this.#i];if(t===void 0||t.lu*1e3>i)return e;this.value=t.s,e.push(t.s),this.#i+=1}}};function Ln(n,i){for(let[,e]of n)e.moveTo(i);return n}function zn(n,i){let e=[...n].sort((a,l)=>a-l);e.push(i);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),r=t.map(At).filter(a=>a>=1e3);r.sort((a,l)=>a-l);let s=r[r.length-1>>1]??0,o=Math.max(Fn,On*s);return t.filter(a=>At(a)>o).map(a=>({start:a.start+s,end:a.end}))}function At(n){return n.end-n.start}function Un(n,i){return n>i.start&&n<i.end}function Dn(n){return n===void 0||n.trim()===""?Number.NaN:Number(n)}function It(n){return n==="on"?!0:n==="off"?!1:null}function Ht(n,i){return(n??Number.NaN)-(i??Number.NaN)}var Pn={"5minute":3e5,hour:36e5},Kn={power:"W",temperature:"°C",voltage:"mV"},Gn={"TH/s":n=>n*1e3,kW:n=>n*1e3,mW:n=>n/1e3,V:n=>n*1e3,"°F":n=>(n-32)/1.8,K:n=>n-273.15};async function Ge(n,i,e){let{entities:t}=i,r=[...M.map(L),"connectivity","mining"],s=await Ft(n,t,r,e);return Ct(s,t,e,(o,a)=>he(a,Lt(n,i,o)))}async function Nt(n,i,e,t){let{entities:r}=i,s=Ot(r,M.map(L));if(s.length===0)return K();let[o,a]=await Promise.all([n.callWS({type:"recorder/statistics_during_period",...Mt(e),statistic_ids:s,period:t,types:["mean"],units:Kn}),Ft(n,r,["mining"],e)]),l=a[r.mining??""]??[];return kt(o,l,r,Pn[t],(u,g)=>u==="hashrate"||u==="expected"?he(g,Lt(n,i,u)):g)}async function Ft(n,i,e,t){let r=Ot(i,e);return r.length===0?{}:n.callWS({type:"history/history_during_period",...Mt(t),entity_ids:r,minimal_response:!0,no_attributes:!0})}function Ot(n,i){return i.flatMap(e=>n[e]??[])}function Mt(n){return{start_time:new Date(n.start).toISOString(),end_time:new Date(n.end).toISOString()}}function Lt(n,{entities:i,isFleet:e},t){let r=n.states[i[L(t)]??""],{unit_of_measurement:s}=r?.attributes??{};return typeof s=="string"?s:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function he(n,i){return(Gn[i??""]??(e=>e))(n)}var jn=5e3,Vn=1e3,qn=6e4,W=class{constructor(i,e){this.columns=K();this.state="loading";this.error=null;this.#t=new Set;this.#n=!1;this.#o=0;this.#a=()=>{this.#o=0,clearTimeout(this.#r),this.refresh()};this.#e=i,this.#i=e}#e;#i;#t;#n;#s;#r;#o;now(){return Date.now()}listen(i){return clearTimeout(this.#s),this.#t.add(i),this.#n||(this.#n=!0,this.#e.addEventListener("ready",this.#a),this.refresh()),()=>{this.#t.delete(i)&&this.#t.size===0&&(this.#s=setTimeout(()=>this.#l(),jn))}}get isRunning(){return this.#n}succeed(i,e){this.columns=i,this.state="ready",this.error=null,this.#o=0,clearTimeout(this.#r),e!==void 0&&(this.#r=setTimeout(()=>this.refresh(),e)),this.notify("all")}fail(i){this.state="error",this.error=je(i);let e=Math.min(Vn*2**this.#o,qn);this.#o+=1,clearTimeout(this.#r),this.#r=setTimeout(()=>this.refresh(),e),this.notify("all")}notify(i){for(let e of[...this.#t])e(i)}#a;#l(){clearTimeout(this.#r),this.#e.removeEventListener("ready",this.#a),this.release(),this.#i()}},Y=class{#e=new WeakMap;get(i,e,t){let r=this.#e.get(i);r===void 0&&(r=new Map,this.#e.set(i,r));let s=r.get(e);if(s===void 0){let o=r;s=t(()=>o.delete(e)),r.set(e,s)}return s}};function je(n){let i=typeof n=="object"&&n!==null&&"code"in n?n.code:n;return i===Wn?"connection_lost":typeof i=="string"?i:"unknown_error"}var Wn=3;var zt=Pe*1e3+6e4,Yn=3e5,Jn=6e4,Ve=class extends W{#e;#i;#t=0;#n=0;#s=0;#r;#o=0;constructor(i,e,t,r){super(i,r),this.#e=i,this.#i=e,this.backfill=t}now(){let i=this.columns.time.at(-1)??0;return Math.max(i,Date.now()-this.#o)}listenFor(i,e){let t=i>this.#t;this.#t=Math.max(i,this.#t);let r=this.isRunning,s=this.listen(e);return r&&t&&this.refresh(),s}refresh(){let i=++this.#n,e={type:"bitaxe_monitor/subscribe",span:this.#t,...this.#i===void 0?{}:{device_id:this.#i}};this.#e.subscribeMessage(t=>this.#l(i,t),{...e},{resubscribe:!1}).then(t=>this.#a(i,t),t=>{i===this.#n&&this.fail(t)})}release(){this.#n+=1,this.#a(this.#n,void 0)}#a(i,e){let t=i===this.#n,r=t?this.#r:e;t&&(this.#r=e),r?.().catch(()=>{})}#l(i,e){i<this.#s||("columns"in e?(this.#s=i,this.succeed(ft(e.columns)),this.#d()):this.#c(e.sample))}#c(i){let e=i.time*1e3;this.#o=Date.now()-e;let t=mt(this.columns,i);(this.columns.time[0]??e)<e-zt-Yn&&ht(this.columns,e-zt),this.notify(t?"sample":"all")}async#d(){let{columns:i}=this,e=this.now(),t={start:e-this.#t*1e3,end:i.time[0]??e};if(!(t.end-t.start<Jn))try{let r=await this.backfill(t);i===this.columns&&r.time.length>0&&(gt(i,r),this.notify("all"))}catch{}}},Qn=new Y;function Ut(n,i,e){let t=Qn.get(n,i??"",r=>new Ve(n,i,e,r));return t.backfill=e,t}var Xn=6e4,Zn=1/300,Bn=1e4,ei=1/60;function Dt(n,{device:i,range:e},t){let r=He(n),s=(l,u)=>{let{columns:g,state:d,error:c}=l;t({range:e,columns:g,span:Ke(e,l.now(),r),state:d,error:c,change:u})};if($(e)){let l=Ut(n.connection,i,m=>Ge(n,We(n,i),m)),u=St(e),g=l.listenFor(u,m=>s(l,m));s(l,"all");let d=Math.max(Bn,u*1e3*ei),c=setInterval(()=>{let m=l.columns.time.at(-1)??Number.POSITIVE_INFINITY;l.now()-m>d&&s(l,"all")},d);return()=>{clearInterval(c),g()}}let o=ti.get(n.connection,`${e} ${i??""}`,l=>new qe(n,i,e,l));o.use(n);let a=o.listen(l=>s(o,l));return s(o,"all"),a}var qe=class extends W{#e;#i;#t;#n=0;constructor(i,e,t,r){super(i.connection,r),this.#t=i,this.#e=e,this.#i=t}use(i){let e=this.#t;if(this.#t=i,i.entities!==e.entities){let[t,r]=[e,i].map(s=>We(s,this.#e));JSON.stringify(t)!==JSON.stringify(r)&&this.refresh()}}refresh(){let i=++this.#n,e=Ke(this.#i,this.now(),He(this.#t));this.#s(e).then(t=>{if(i===this.#n){let r=e.end-e.start;this.succeed(t,Math.max(Xn,r*Zn))}},t=>{i===this.#n&&this.fail(t)})}release(){this.#n+=1}#s(i){let e=this.#t,t=We(e,this.#e),r=Rt(this.#i,i);return r==="5minute"||r==="hour"?Nt(e,t,i,r):Ge(e,t,i)}},ti=new Y;function We(n,i){let e=E(n);return{entities:w(n,i??e),isFleet:i===void 0||i===e}}var J=class{constructor(i){this.host=i;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];i.addController(this)}watch(i,e,t){let r=[i.connection,e,t,i.entities];if(this.stop&&r.every((l,u)=>l===this.asked[u]))return;let s=this.stop;(i.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=r,this.isPending=!0;let o=!1,a=Dt(i,{device:e,range:t},l=>{o||this.take(l)});this.stop=()=>{o=!0,a()},s?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(i){let e=i.state!=="loading"||i.columns.time.length>0;!e&&this.shown||((i.change==="all"||this.shown?.columns!==i.columns)&&(this.change="all"),this.isPending=!e,this.shown=i,this.revision+=1,this.host.requestUpdate())}};function z(n){return vt.find(({from:i})=>n>=i)?.color}function Pt(n,i,e,{isFleet:t,temperatureUnit:r}){let{unit:s,digits:o,divisor:a}=dt(t),{hashrate:l,efficiency:u,deviation:g,power:d}=i,c=(f,S,C,j={})=>at(f,{unit:S,digits:C},e,j);return{hashrate:()=>[{text:c(l/a,s,o),entity:"hashrate"}],variance:()=>[{text:c(g/a,s,o,{signed:!0}),entity:"deviation"},{text:c(u-100,"%",1,{signed:!0}),entity:"efficiency"}],efficiency:()=>[{text:c(u,"%",1),entity:"efficiency",tone:z(u)}],deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(f=>({label:`series.${f}`,text:c(i[f],"GH/s",1),entity:f})),power:()=>[{text:c(d,"W",1),entity:"power"},{text:c(pt(d,l),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(f=>f!=="temperature_2"||!Number.isNaN(i[f])).map(f=>({label:`series.${f}`,text:c(ut(i[f],r),r,1),entity:f})),voltage:()=>["core_voltage","core_voltage_set"].map(f=>({label:`series.${f}`,text:c(i[f],"mV",0),entity:f}))}[n]()}function Kt(n){let i=n.time.length-1;return jt(e=>n.online[i]?n[e][i]:void 0)}function Gt(n,i){let e=jt(r=>{let s=x(n,i[L(r)]),o=s?.attributes.unit_of_measurement;return he(T(s),typeof o=="string"?o:void 0)}),t=e.hashrate-e.expected;return i.deviation?e:{...e,deviation:t}}function jt(n){let i=M.map(e=>[e,n(e)??Number.NaN]);return Object.fromEntries(i)}var ni="200px",Q=class{constructor(i){this.host=i;this.isVisible=!1;this.hasBeenVisible=!1;i.addController(this)}hostConnected(){this.observer=new IntersectionObserver(i=>{let e=i.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.isVisible=e,this.hasBeenVisible||=e,this.host.requestUpdate())},{rootMargin:ni}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasBeenVisible=!1}};var Vt=["online","idle","paused","unknown","offline","not_loaded","disabled","missing"],U=(n,i=null)=>({status:n,since:i});function X(n,i){let e=n.devices[i];if(!e)return U("missing");if(e.disabled_by)return U("disabled");let t=w(n,i),r=x(n,t.connectivity),s=r??x(n,t.hashrate);if(!s)return U("unknown");let o=Date.parse(s.last_changed),{restored:a}=s.attributes;return a===!0||r?.state==="unavailable"?U("not_loaded",o):s.state==="off"||s.state==="unavailable"?U("offline",o):Ye(n,t.mining_paused)?U("paused"):x(n,t.mining)?.state!=="off"?U("online"):U(ii(n,t)&&!ri(n,t)?"paused":"idle")}function qt(n){return[n.connectivity,n.efficiency,n.expected_hashrate,n.hardware_fault,n.hashrate,n.mining,n.mining_paused,n.power_fault]}function ii(n,i){return x(n,i.efficiency)?.state==="unknown"&&N(x(n,i.expected_hashrate))}function ri(n,i){return Ye(n,i.power_fault)||Ye(n,i.hardware_fault)}function Ye(n,i){return x(n,i)?.state==="on"}function ge({since:n},i,e){if(n===null)return i("messages.offline");let t=Ne(n,e),r=t===Ne(Date.now(),e),s=lt(n,e);return i("messages.offline_since",{time:r?s:`${t}, ${s}`})}function Je({chart:n,miner:i},e){if(i===null)return tt.includes(n)?null:e("messages.no_fleet_chart");let{status:t}=i;return t==="missing"||t==="disabled"?e(`messages.${t}`):null}function ye(n,i){let{miner:e,range:t,hasFleetEntry:r}=n;return Je(n,i)??(e===null&&!r&&!$(t)?i("fleet.no_totals"):null)}function Wt(n,i,e){let{feed:t}=n,r=a=>({message:a,notice:null}),s=ye(n,i);if(s!==null)return r(s);if(n.hasChartFailed)return r(i("messages.chart_failed"));let o=oi(n,i,e);return t&&t.state!=="loading"&&si(n,t)?r(o??i("messages.no_data")):{message:null,notice:o}}function si({chart:n,miner:i},{columns:e,span:t}){let{series:r}=bt(n,i===null),s=Le(e,t.end+1);for(let o=Le(e,t.start);o<s;o++){let a=xt(e,o);if(r.some(({value:l})=>[l(a)].flat().some(Number.isFinite)))return!1}return!0}function oi({miner:n,isConnected:i,feed:e},t,r){if(!i||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let s=$(e.range)?"not_answering":"history_not_answering";return t(`messages.${s}`,{code:e.error})}if(n===null)return e?.columns.online.at(-1)===!1&&$(e.range)?t("messages.all_offline"):null;switch(n.status){case"not_loaded":return t("messages.not_loaded");case"offline":return ge(n,t,r);default:return null}}var ai=b`
  :host {
    color: var(--primary-text-color);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p {
    margin: 0;
    font: inherit;
  }

  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  a {
    color: inherit;
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  :is(a, button):focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* As in the charts; toned towards the text for its contrast. */
  .good {
    color: color-mix(in srgb, var(--bitaxe-good) 80%, var(--primary-text-color));
  }

  .fair {
    color: color-mix(in srgb, var(--bitaxe-fair) 80%, var(--primary-text-color));
  }

  .poor {
    color: color-mix(in srgb, var(--bitaxe-poor) 80%, var(--primary-text-color));
  }

  .message {
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 16px;
    color: var(--secondary-text-color);
    text-align: center;
    overflow-wrap: anywhere;
  }

  @keyframes pulse {
    50% {
      opacity: 0.4;
    }
  }

  .skeleton {
    border-radius: 8px;
    background: var(--divider-color);
    opacity: 0.7;
    animation: pulse 1.6s ease-in-out infinite;
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
`,k=[ue,ai];var D=class extends V{constructor(){super(...arguments);this.ranges=[];this.localize=de("en");this.label="";this.move=e=>{let t=[...this.renderRoot.querySelectorAll("button")],r=t.indexOf(e.target),s=getComputedStyle(this).direction==="rtl"?-1:1,o={ArrowRight:s,ArrowLeft:-s}[e.key],a={Home:0,End:t.length-1}[e.key],l=o===void 0?a:r+o+t.length,u=l===void 0?void 0:t[l%t.length];r<0||!u||(e.preventDefault(),this.reached=u.value,u.focus())}}static{this.styles=[k,b`
      :host {
        display: block;
        container-type: inline-size;
      }

      .row {
        display: flex;
        gap: 2px;
        overflow-x: auto;
        scrollbar-width: none;
      }

      button {
        flex: 1 0 auto;
        min-width: 24px;
        min-height: 28px;
        padding: 0 8px;
        border-radius: 14px;
        color: var(--secondary-text-color);
        font-size: 12px;
        line-height: 28px;
        text-align: center;
      }

      button:hover {
        color: var(--primary-text-color);
      }

      button[aria-pressed="true"] {
        background: color-mix(in srgb, var(--primary-color) 16%, transparent);
        color: var(--primary-text-color);
        font-weight: 500;
      }

      button:focus-visible {
        outline-offset: -2px;
        border-radius: 14px;
      }

      @container (max-width: 400px) {
        .row {
          gap: 0;
        }

        button {
          min-height: 32px;
          padding: 0 4px;
        }
      }

      @container (max-width: 300px) {
        button {
          padding: 0;
        }
      }
    `]}render(){let e=this.localize,t=this.stop();return p`<div
      class="row"
      role="toolbar"
      aria-label=${[e("aria.ranges"),this.label].filter(Boolean).join(", ")}
      @keydown=${this.move}
    >
      ${this.ranges.map(r=>p`<button
            type="button"
            class="number"
            tabindex=${r===t?0:-1}
            aria-pressed=${r===this.range?"true":"false"}
            aria-label=${e(`ranges.${r}.name`)}
            title=${e(`ranges.${r}.name`)}
            .value=${r}
            @click=${()=>this.choose(r)}
          >
            ${e(`ranges.${r}.short`)}
          </button>`)}
    </div>`}stop(){return[this.reached,this.range].find(e=>e!==void 0&&this.ranges.includes(e))??this.ranges[0]}choose(e){this.reached=void 0,this.dispatchEvent(new CustomEvent("bitaxe-range-chosen",{detail:{range:e},bubbles:!0,composed:!0}))}};h([y({attribute:!1})],D.prototype,"ranges",2),h([y({attribute:!1})],D.prototype,"range",2),h([y({attribute:!1})],D.prototype,"localize",2),h([y({attribute:!1})],D.prototype,"label",2),h([I()],D.prototype,"reached",2);R("bitaxe-range-buttons",D);var A=class extends _{constructor(){super(...arguments);this.chart="hashrate";this.range="30m";this.ranges=[];this.isNamed=!1;this.code="absent";this.feed=new J(this);this.onScreen=new Q(this)}static{this.styles=[k,Tt]}shownEntities(e){let t=this.ids(e);return $(this.range)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e}=this;if(!(!e||!this.onScreen.hasBeenVisible)){if(ye(this.input(e),this.localize)!==null){this.feed.end();return}this.feed.watch(e,this.device,this.range),this.code==="absent"&&(this.code="coming",this.loadCode())}}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-V7ZHNW4N.js"),this.code="here"}catch{this.code="failed"}}ids(e){return w(e,this.device??E(e))}input(e){return{chart:this.chart,range:this.range,miner:this.device===void 0?null:X(e,this.device),hasFleetEntry:E(e)!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return v;let t=se(e),r=this.input(e),{message:s,notice:o}=Wt(r,this.localize,t),a=Je(r,this.localize)===null,u=ye(r,this.localize)===null?this.headerFigures(e,t):[];return p`<header class=${u.length>2?"crowded":""}>
        <div class="names">
          <h3 class="title cut">${this.linked(e,this.headline)}</h3>
          ${this.isNamed?p`<p class="owner cut">${this.ownerName(e)}</p>`:v}
        </div>
        <div class="figures">
          ${u.map(g=>this.renderFigure(e,g))}
        </div>
      </header>
      ${a&&this.ranges.length>0?p`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:v}
      <div class="plot" aria-busy=${s===null&&this.feed.isPending}>
        ${s===null?this.renderPlot(e,t):p`<p class="message">${s}</p>`}
        <p class="notice cut" role="status" ?hidden=${o===null}>${o}</p>
      </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):q(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:r}=this.feed,s=this.ids(e),o=r&&$(r.range)&&r.columns.time.length>0?Kt(r.columns):Gt(e,s);return Pt(this.chart,o,t,{isFleet:this.device===void 0,temperatureUnit:Fe(e,s)})}renderFigure(e,t){let{text:r,tone:s=""}=t,o=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=p`${a?p`<span class="label">${a}</span>`:v}
      <span class="value number ${s}">${r}</span>`;if(o===void 0)return p`<div>${l}</div>`;let u=[this.fullName(e),a].filter(Boolean).join(", ");return p`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:u,value:r})}
      @click=${()=>O(this,o)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:r,revision:s,change:o}=this.feed;if(this.code!=="here"||!r||r.columns.time.length===0)return p`<div class="skeleton"></div>`;let{columns:a,span:l,range:u}=r;return p`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${s}
      .change=${o}
      .span=${l}
      .isLive=${$(u)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${Fe(e,this.ids(e))}
      .names=${rt(e.language)}
      .label=${`${this.fullName(e)}, ${this.localize(`ranges.${u}.name`)}`}
    ></bitaxe-chart>`}linked(e,t){let r=this.device??E(e),s=r===void 0?void 0:F(e,r);return s===void 0?t:p`<a href=${s}>${t}</a>`}};h([y({attribute:!1})],A.prototype,"chart",2),h([y({attribute:!1})],A.prototype,"device",2),h([y({attribute:!1})],A.prototype,"range",2),h([y({attribute:!1})],A.prototype,"ranges",2),h([y({attribute:!1})],A.prototype,"heading",2),h([y({attribute:!1})],A.prototype,"isNamed",2),h([I()],A.prototype,"code",2),h([et("bitaxe-chart")],A.prototype,"drawn",2);R("bitaxe-chart-panel",A);function Yt(n,i){return`bitaxe-monitor/${n.user?.id??""}/${i}`}function be(n,i){try{return localStorage.getItem(Yt(n,i))}catch{return null}}function xe(n,i,e){try{localStorage.setItem(Yt(n,i),e)}catch{}}var li="1h";function B(n){return n.ranges??it}function Jt(n){let{range:i="30m"}=n;return{range:$(i)?i:li,ranges:B(n).filter($)}}var Z=class{constructor(){this.choice="";this.chosen=null}current(i,e,t){let r=e.range??"30m",s=`range/${t}/${r}`;return(s!==this.choice||i.user?.id!==this.user)&&(this.choice=s,this.user=i.user?.id,this.chosen=be(i,s)),B(e).find(o=>o===this.chosen)??r}choose(i,e){this.chosen=e,xe(i,this.choice,e)}};var we=class extends _{constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=b`
    :host {
      display: block;
      height: 100%;
    }

    ha-card {
      display: flex;
      flex-direction: column;
      height: 100%;
      padding: 12px 16px 8px;
      overflow: hidden;
    }

    bitaxe-chart-panel {
      flex: 1 1 auto;
    }
  `}shownEntities(e){return Object.values(w(e,this.device(e)??E(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return v;let{chart:r}=t,s=this.device(e),a=s!==void 0||!nt.includes(r)?t:Jt(t);return p`<ha-card>
      <bitaxe-chart-panel
        .hass=${e}
        .chart=${r}
        .device=${s}
        .heading=${t.title}
        .isNamed=${!t.title}
        .range=${this.range.current(e,a,ci(t))}
        .ranges=${B(a)}
        @bitaxe-range-chosen=${this.choose}
      ></bitaxe-chart-panel>
    </ha-card>`}device(e){let{device:t}=this.config??{};return t===E(e)?void 0:t||void 0}};h([y({attribute:!1})],we.prototype,"config",2);function ci({device:n,chart:i}){return`${n||"fleet"}/${i}`}R("bitaxe-chart-card-view",we);var di={type:"bitaxe_monitor/miners"},ui=5e3,Qe=new WeakMap;function Qt(n){let i=Qe.get(n.connection);return i===void 0||!i.seen.has(n.entities)||!i.seen.has(n.devices)||Date.now()-i.failed>ui?pi(n,i):i.answer}function Xt(n){return Qe.get(n.connection)?.result}function pi(n,i){let e=n.callWS({...di}),t={answer:e,result:i?.result,seen:(i?.seen??new WeakSet).add(n.entities).add(n.devices),failed:Number.POSITIVE_INFINITY};return Qe.set(n.connection,t),e.then(r=>{t.result=r},()=>{t.failed=Date.now()}),e}var Zt=b`
  :host {
    display: block;
    height: 100%;
    container-type: inline-size;
  }

  ha-card {
    display: flex;
    flex-direction: column;
    gap: 12px;
    height: 100%;
    padding: 12px 0 4px;
    overflow: hidden;
  }

  ha-card > * {
    margin-inline: 16px;
  }

  header {
    display: flex;
    gap: 16px;
    align-items: baseline;
    justify-content: space-between;
  }

  .title {
    flex: none;
    max-width: 100%;
    font-size: 18px;
    font-weight: 500;
    line-height: 24px;
  }

  .problem {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 24px;
  }

  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));
    gap: 8px 16px;
  }

  .figure {
    display: block;
    min-width: 0;
  }

  .label,
  .value {
    display: block;
  }

  .label,
  .hint {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .value {
    font-size: 24px;
    line-height: 32px;
  }

  .loading {
    display: grid;
    gap: 8px;
    padding-block: 8px;
  }

  .loading .skeleton {
    height: 40px;
  }

  bitaxe-fleet-table {
    flex: 0 1 auto;
    min-height: 0;
    margin-inline: 0;
    overflow: hidden auto;
  }

  @container (max-width: 760px) {
    .value {
      font-size: 20px;
      line-height: 28px;
    }
  }

  @container (max-width: 600px) {
    .totals {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @container (max-width: 400px) {
    .value {
      font-size: 18px;
      line-height: 24px;
    }
  }

  @container (max-width: 320px) {
    .totals {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;var ae=["hashrate","efficiency","deviation","temperature"],Xe=["name","status",...ae],Ze={column:"name",isDescending:!1};function Se(n,i){return i.flatMap(({device_id:e})=>{let t=w(n,e??void 0);return[...qt(t),...ae.map(r=>t[r])]})}function Re(n,i){return i.map(e=>{let t=e.device_id,r=w(n,t??void 0);return{key:e.entry_id,device:t,name:q(n,t??void 0)??e.name,status:t===null?e.status:X(n,t).status,states:{hashrate:x(n,r.hashrate),efficiency:x(n,r.efficiency),deviation:x(n,r.deviation),temperature:x(n,r.temperature)}}})}function Bt(n,{column:i,isDescending:e},t){let{compare:r}=new Intl.Collator(t,{numeric:!0}),s=e?-1:1,o=(l,u)=>r(l.name,u.name);if(i==="name")return n.toSorted((l,u)=>s*o(l,u));let a=l=>i==="status"?Vt.indexOf(l.status):T(l.states[i]);return n.toSorted((l,u)=>{let[g,d]=[a(l),a(u)];return Number(Number.isNaN(g))-Number(Number.isNaN(d))||s*(g-d)||o(l,u)})}function en(n,i){return n===i.column?{column:n,isDescending:!i.isDescending}:{column:n,isDescending:ae.some(e=>e===n)}}function tn({column:n,isDescending:i}){return`${i?"-":""}${n}`}function nn(n){let i=n?.replace(/^-/,""),e=Xe.find(t=>t===i);return e?{column:e,isDescending:n?.[0]==="-"}:Ze}function rn(n){let i=n.filter(({status:t})=>t!=="disabled");return{online:i.filter(({status:t})=>["online","idle","paused"].includes(t)).length,total:i.length}}var sn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$e=n=>(...i)=>({_$litDirective$:n,values:i}),ee=class{constructor(i){}get _$AU(){return this._$AM._$AU}_$AT(i,e,t){this._$Ct=i,this._$AM=e,this._$Ci=t}_$AS(i,e){return this.update(i,e)}update(i,e){return this.render(...e)}};var mi={},on=$e(class extends ee{constructor(){super(...arguments),this.ot=mi}render(n,i){return i()}update(n,[i,e]){if(Array.isArray(i)){if(Array.isArray(this.ot)&&this.ot.length===i.length&&i.every((t,r)=>t===this.ot[r]))return re}else if(this.ot===i)return re;return this.ot=Array.isArray(i)?Array.from(i):i,this.render(i,e)}});var{I:fi}=Be,an=n=>n;var ln=()=>document.createComment(""),te=(n,i,e)=>{let t=n._$AA.parentNode,r=i===void 0?n._$AB:i._$AA;if(e===void 0){let s=t.insertBefore(ln(),r),o=t.insertBefore(ln(),r);e=new fi(s,o,n,n.options)}else{let s=e._$AB.nextSibling,o=e._$AM,a=o!==n;if(a){let l;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(l=n._$AU)!==o._$AU&&e._$AP(l)}if(s!==r||a){let l=e._$AA;for(;l!==s;){let u=an(l).nextSibling;an(t).insertBefore(l,r),l=u}}}return e},P=(n,i,e=n)=>(n._$AI(i,e),n),hi={},cn=(n,i=hi)=>n._$AH=i,dn=n=>n._$AH,_e=n=>{n._$AR(),n._$AA.remove()};var un=(n,i,e)=>{let t=new Map;for(let r=i;r<=e;r++)t.set(n[r],r);return t},pn=$e(class extends ee{constructor(n){if(super(n),n.type!==sn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,i,e){let t;e===void 0?e=i:i!==void 0&&(t=i);let r=[],s=[],o=0;for(let a of n)r[o]=t?t(a,o):o,s[o]=e(a,o),o++;return{values:s,keys:r}}render(n,i,e){return this.dt(n,i,e).values}update(n,[i,e,t]){let r=dn(n),{values:s,keys:o}=this.dt(i,e,t);if(!Array.isArray(r))return this.ut=o,s;let a=this.ut??=[],l=[],u,g,d=0,c=r.length-1,m=0,f=s.length-1;for(;d<=c&&m<=f;)if(r[d]===null)d++;else if(r[c]===null)c--;else if(a[d]===o[m])l[m]=P(r[d],s[m]),d++,m++;else if(a[c]===o[f])l[f]=P(r[c],s[f]),c--,f--;else if(a[d]===o[f])l[f]=P(r[d],s[f]),te(n,l[f+1],r[d]),d++,f--;else if(a[c]===o[m])l[m]=P(r[c],s[m]),te(n,r[d],r[c]),c--,m++;else if(u===void 0&&(u=un(o,m,f),g=un(a,d,c)),u.has(a[d]))if(u.has(a[c])){let S=g.get(o[m]),C=S!==void 0?r[S]:null;if(C===null){let j=te(n,r[d]);P(j,s[m]),l[m]=j}else l[m]=P(C,s[m]),te(n,r[d],C),r[S]=null;m++}else _e(r[c]),c--;else _e(r[d]),d++;for(;m<=f;){let S=te(n,l[f+1]);P(S,s[m]),l[m++]=S}for(;d<=c;){let S=r[d++];S!==null&&_e(S)}return this.ut=o,cn(n,l),re}});var mn=b`
  :host {
    display: block;
    container-type: inline-size;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
    line-height: 20px;
    /* Columns keep their width whatever is in them. */
    table-layout: fixed;
  }

  th,
  td {
    padding: 8px;
    font-weight: 400;
    text-align: end;
  }

  .name {
    padding-inline-start: 16px;
  }

  .trend {
    padding-inline-end: 16px;
  }

  .name,
  .status {
    text-align: start;
  }

  .name {
    width: 24%;
  }

  .status {
    width: 16%;
  }

  .trend {
    width: 18%;
  }

  thead th {
    padding-block: 4px;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  thead button {
    max-width: 100%;
    min-height: 24px;
    white-space: nowrap;
  }

  thead button:hover {
    color: var(--primary-text-color);
  }

  /* Always there, on the side that text is not aligned to: nothing moves. */
  thead button::before,
  thead :is(.name, .status) button::after {
    display: inline-block;
    width: 12px;
    text-align: center;
    content: "";
  }

  thead :is(.name, .status) button::before {
    display: none;
  }

  [aria-sort="ascending"] button::before,
  [aria-sort="ascending"]:is(.name, .status) button::after {
    content: "↑" / "";
  }

  [aria-sort="descending"] button::before,
  [aria-sort="descending"]:is(.name, .status) button::after {
    content: "↓" / "";
  }

  [aria-sort$="scending"] {
    color: var(--primary-text-color);
  }

  tbody tr {
    border-block-start: 1px solid var(--divider-color);
  }

  tbody tr.link {
    cursor: pointer;
  }

  tbody tr.link:hover {
    background: color-mix(in srgb, var(--primary-text-color) 4%, transparent);
  }

  tbody .name {
    font-weight: 500;
  }

  bitaxe-sparkline {
    min-width: 0;
  }

  @container (max-width: 760px) {
    tr {
      display: grid;
      grid-template:
        "name hashrate efficiency trend" auto
        "status deviation temperature trend" auto
        / minmax(0, 4fr) minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr);
      gap: 0 8px;
      align-items: center;
      padding: 8px 16px;
    }

    thead tr {
      padding-block: 0;
    }

    :is(th, td)[role] {
      width: auto;
      padding: 0;
    }

    tbody :is(.deviation, .temperature) {
      color: var(--secondary-text-color);
      font-size: 12px;
    }

    .name {
      grid-area: name;
    }

    .status {
      grid-area: status;
    }

    .hashrate {
      grid-area: hashrate;
    }

    .efficiency {
      grid-area: efficiency;
    }

    .deviation {
      grid-area: deviation;
    }

    .temperature {
      grid-area: temperature;
    }

    .trend {
      grid-area: trend;
    }
  }

  @container (max-width: 500px) {
    tr {
      grid-template:
        "name hashrate efficiency" auto
        "status deviation temperature" auto
        "trend trend trend" auto / minmax(0, 9fr) minmax(0, 8fr) minmax(0, 6fr);
    }

    thead .trend {
      display: none;
    }

    bitaxe-sparkline {
      height: 20px;
      margin-block-start: 4px;
    }
  }
`;var Te=120,Ee=28,fn=2,gi=Te/4,yi=.1,vi=3;function hn(n,i){let e=wt(n,"hashrate",i,gi).filter(c=>(n.time[c]??0)>=i.start),t=c=>n.expected[c]??Number.NaN,r=c=>{let m=n.hashrate[c]??Number.NaN;return m>vi*t(c)?Number.NaN:m},s=e.flatMap(c=>[r(c),t(c)]).filter(Number.isFinite),o=Math.max(...s),{low:a,high:l}=yt({low:Math.min(...s),high:o},o*yi,0),u=c=>((n.time[c]??0)-i.start)/(i.end-i.start)*Te,g=c=>Ee-fn-(c-a)/(l-a||1)*(Ee-2*fn),d=c=>{let m=!1;return e.map(f=>{let S=n.online[f]?c(f):Number.NaN,C=m?"L":"M";return m=Number.isFinite(S),m?`${C}${u(f).toFixed(1)},${g(S).toFixed(1)}`:""}).join("")};return{hashrate:d(r),expected:d(t)}}var G=class extends V{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new J(this);this.onScreen=new Q(this)}static{this.styles=[ue,b`
      :host {
        display: block;
        height: 28px;
        contain: strict;
      }

      svg {
        display: block;
        width: 100%;
        height: 100%;
        overflow: visible;
      }

      path {
        fill: none;
        stroke-width: 1.5;
        stroke-linejoin: round;
        vector-effect: non-scaling-stroke;
      }
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"30m"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return v;let{hashrate:t,expected:r}=hn(e.columns,e.span);return p`<svg
      viewBox="0 0 ${Te} ${Ee}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path d=${r} stroke=${Ue("expected")} stroke-dasharray="3 3" />
      <path d=${t} stroke=${Ue("hashrate")} />
    </svg>`}};h([y({attribute:!1})],G.prototype,"hass",2),h([y({attribute:!1})],G.prototype,"device",2),h([y({attribute:!1})],G.prototype,"label",2),h([y({type:Boolean,reflect:!0})],G.prototype,"dark",2);R("bitaxe-sparkline",G);var bi={online:"success",idle:"warning",paused:"warning",offline:"error",missing:"error"},Ae=b`
  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    max-width: 100%;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }

  .chip::before {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--status-color, currentcolor);
    content: "";
  }

  .chip.success {
    --status-color: var(--success-color, #43a047);
  }

  .chip.warning {
    --status-color: var(--warning-color, #ffa600);
  }

  .chip.error {
    --status-color: var(--error-color, #db4437);
  }
`;function Ce(n,i){return p`<span class="chip ${bi[n]??""}"
    >${i(`status.${n}`)}</span
  >`}var gn="fleet-sort",le=class extends _{constructor(){super(...arguments);this.miners=[];this.rows=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[k,Ae,mn]}shownEntities(e){return Se(e,this.miners)}willUpdate(e){let{hass:t}=this;if(!t)return;(this.sort===void 0||t.user?.id!==this.user)&&(this.user=t.user?.id,this.sort=nn(be(t,gn)));let r=Re(t,this.miners),s=e.has("sort")||e.has("miners");this.rows=!s&&this.isHeld?xi(this.rows,r):Bt(r,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,sort:t}=this;return!e||!t?v:p`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${Xe.map(r=>this.renderHeader(r,t))}
          <th role="columnheader" scope="col" class="trend">
            ${this.localize("columns.trend")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
        ${pn(this.rows,({key:r})=>r,r=>on(this.shownIn(e,r),()=>this.renderRow(e,r)))}
      </tbody>
    </table>`}shownIn(e,t){let{connection:r,formatEntityState:s,locale:o,user:a}=e;return[t.device,t.name,t.status,...Object.values(t.states),r,s,o,a,this.isDark,this.localize,e.devices,e.entities]}renderHeader(e,t){let r=t.column===e,s=t.isDescending?"descending":"ascending";return p`<th
      role="columnheader"
      scope="col"
      class=${e}
      aria-sort=${r?s:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,t){let{device:r,states:s}=t;return p`<tr
      role="row"
      class=${r===null?"":"link"}
      @click=${o=>this.open(o,t)}
    >
      <th role="rowheader" scope="row" class="name cut">${this.renderName(e,t)}</th>
      <td role="cell" class="status cut">${Ce(t.status,this.localize)}</td>
      ${ae.map(o=>p`<td role="cell" class="${o} number cut ${Si(o,s[o])}">
            ${wi(e,o,s[o])}
          </td>`)}
      <td role="cell" class="trend">
        ${r===null?v:p`<bitaxe-sparkline
                .hass=${e}
                .device=${r}
                .label=${`${this.localize("aria.sparkline")}, ${t.name}`}
                ?dark=${this.isDark}
              ></bitaxe-sparkline>`}
      </td>
    </tr>`}renderName(e,t){let r=t.device===null?void 0:F(e,t.device);if(r!==void 0)return p`<a href=${r}>${t.name}</a>`;let s=t.states.hashrate?.entity_id;return s===void 0?t.name:p`<button type="button" @click=${()=>O(this,s)}>
          ${t.name}
        </button>`}sortBy(e){this.hass&&(this.sort=en(e,this.sort??Ze),xe(this.hass,gn,tn(this.sort)))}open(e,t){let{hass:r}=this,s=e.target instanceof Element&&e.target.closest("a, button")!==null;if(!r||t.device===null||s)return;let o=F(r,t.device),a=t.states.hashrate?.entity_id;o!==void 0?Et(o):a!==void 0&&O(this,a)}};h([y({attribute:!1})],le.prototype,"miners",2),h([I()],le.prototype,"sort",2);function xi(n,i){let e=new Map(n.map(({key:t},r)=>[t,r]));return i.toSorted((t,r)=>(e.get(t.key)??0)-(e.get(r.key)??0))}function wi(n,i,e){if(!N(e))return"–";let t=n.formatEntityState(e);return i!=="deviation"?t:T(e)>0?`+${t}`:t.replace(/^-/,"−")}function Si(n,i){return n==="efficiency"?z(T(i))??"":""}R("bitaxe-fleet-table",le);var Ri=1e4,yn=["hashrate","power","efficiency","power_efficiency"],ie=class extends _{constructor(){super(...arguments);this.error=null}static{this.styles=[k,Zt]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,E(e));return[...yn.map(r=>t[r]),...Se(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&this.ask(this.hass)}ask(e){let t=Qt(e);t!==this.asked&&(this.asked=t,this.miners??=Xt(e)?.miners,clearTimeout(this.retry),t.then(({miners:r})=>{t===this.asked&&(this.miners=r,this.error=null)},r=>{t===this.asked&&(this.error=je(r),this.retry=setTimeout(()=>this.requestUpdate(),Ri))}))}render(){let{hass:e,config:t,miners:r}=this;if(!e||!t)return v;let s=E(e),o=s===void 0?void 0:F(e,s),a=t.title||this.localize("fleet.title"),l=this.problem(e);return p`<ha-card>
      <header>
        <h2 class="title cut">${o?p`<a href=${o}>${a}</a>`:a}</h2>
        <p class="problem cut" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${r||l===null?this.renderTotals(e,r):v}
      ${this.renderMiners(e,r,l)}
    </ha-card>`}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderTotals(e,t){let r=E(e),s=w(e,r),o=t&&rn(Re(e,t)),a=o===void 0?"–":this.localize("fleet.online_of",{online:o.online.toString(),total:o.total.toString()});return p`<div class="totals">
        ${yn.map(l=>{let u=x(e,s[l]);return u?this.renderTotal(e,l,u):v})}
        ${this.renderFigure("online",a,s.miners_online)}
      </div>
      ${r===void 0?p`<p class="hint">${this.localize("fleet.no_totals")}</p>`:v}`}renderTotal(e,t,r){let s=N(r)?e.formatEntityState(r):"–",o=t==="efficiency"?z(T(r)):void 0;return this.renderFigure(t,s,r.entity_id,o)}renderFigure(e,t,r,s){let o=this.localize(`fleet.${e}`),a=p`<span class="label cut">${o}</span>
      <span class="value number cut ${s??""}">${t}</span>`;return r===void 0?p`<div class="figure">${a}</div>`:p`<button
          type="button"
          class="figure"
          aria-label=${this.localize("aria.more_info",{name:o,value:t})}
          @click=${()=>O(this,r)}
        >
          ${a}
        </button>`}renderMiners(e,t,r){return t===void 0?r===null?p`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:p`<p class="message">${r}</p>`:t.length===0?p`<p class="message">${this.localize("messages.no_miners")}</p>`:p`<bitaxe-fleet-table .hass=${e} .miners=${t}></bitaxe-fleet-table>`}};h([y({attribute:!1})],ie.prototype,"config",2),h([I()],ie.prototype,"miners",2),h([I()],ie.prototype,"error",2);R("bitaxe-fleet-card-view",ie);var vn=b`
  :host {
    display: block;
    height: 100%;
    container-type: inline-size;
  }

  ha-card {
    display: flex;
    flex-direction: column;
    gap: 12px;
    height: 100%;
    padding: 12px 16px 16px;
    overflow: hidden auto;
  }

  header {
    display: flex;
    gap: 16px;
    align-items: flex-start;
    justify-content: space-between;
  }

  .names {
    flex: 1 1 auto;
    min-width: 0;
  }

  .title {
    font-size: 18px;
    font-weight: 500;
    line-height: 24px;
  }

  .model {
    min-height: 20px;
    color: var(--secondary-text-color);
    font-size: 14px;
    line-height: 20px;
  }

  .chip {
    flex: none;
    line-height: 24px;
  }

  .main {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
  }

  .main .value {
    font-size: 28px;
    font-weight: 400;
    line-height: 36px;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 8px 12px;
  }

  button {
    display: block;
    min-width: 0;
  }

  .label,
  .value {
    display: block;
  }

  .label {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .value {
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }

  .active_pool {
    grid-column: span 2;
  }

  bitaxe-chart-panel {
    flex: 1 0 auto;
  }

  bitaxe-chart-panel + bitaxe-chart-panel {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--divider-color);
  }

  @container (max-width: 280px) {
    .active_pool {
      grid-column: auto;
    }
  }
`;var xn=["hashrate","efficiency"],wn=["expected_hashrate","power_efficiency","power","frequency","core_voltage","core_voltage_set","temperature","temperature_2","vr_temperature","fan_speed","fan_rpm","uptime","shares_accepted","shares_rejected","best_difficulty","active_pool"];function Sn(n,i,e,t){return e.flatMap(r=>{let s=i[r],o=x(n,s);if(s===void 0||o===void 0)return[];let a=r==="efficiency"?z(T(o)):void 0;return[{key:r,entityId:s,text:$i(n,r,o,t),tone:a}]})}function $i(n,i,e,t){if(!N(e))return"–";switch(i){case"uptime":return ct((Date.now()-Date.parse(e.state))/1e3,t);case"best_difficulty":return _i(T(e),t);default:return n.formatEntityState(e)}}var bn=["","k","M","G","T","P","E"];function _i(n,i){let e=n,t=0;for(;e>=1e3&&t<bn.length-1;)e/=1e3,t+=1;let r=ot(e,t===0?0:2,i);return t===0?r:`${r} ${bn[t]}`}var ke=class extends _{constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=[k,Ae,vn]}shownEntities(e){return Object.values(w(e,this.config?.device))}render(){let{hass:e,config:t}=this;if(!e||!t)return v;let{device:r}=t,s=this.localize;if(!r||e.devices[r]?.entry_type==="service")return this.renderMessage(s("messages.no_miner_chosen"));let o=X(e,r),{status:a}=o,l=this.renderHeader(e,t,o);return a==="missing"||a==="disabled"?p`<ha-card>
        ${l}
        <p class="message">${s(`messages.${a}`)}</p>
      </ha-card>`:p`<ha-card>
      ${l}
      <div class="main">${this.renderFigures(e,r,xn)}</div>
      <div class="figures">${this.renderFigures(e,r,wn)}</div>
      ${t.charts?.length?this.renderCharts(e,t,t.charts):v}
    </ha-card>`}renderMessage(e){return p`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,r){let s=this.nameOf(e,t),o=F(e,t.device);return p`<header>
      <div class="names">
        <h2 class="title cut">${o?p`<a href=${o}>${s}</a>`:s}</h2>
        <p class="model cut" role="status">${this.subtitle(e,t.device,r)}</p>
      </div>
      ${Ce(r.status,this.localize)}
    </header>`}nameOf(e,{device:t,title:r}){return r||(q(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,r){if(!e.connected)return this.localize("messages.disconnected");switch(r.status){case"offline":return ge(r,this.localize,se(e));case"not_loaded":return this.localize("messages.not_loaded");default:return e.devices[t]?.model??""}}renderFigures(e,t,r){return Sn(e,w(e,t),r,se(e)).map(o=>this.renderFigure(o))}renderFigure({key:e,entityId:t,text:r,tone:s}){let o=this.localize(`figures.${e}`);return p`<button
      type="button"
      class=${e}
      aria-label=${this.localize("aria.more_info",{name:o,value:r})}
      @click=${()=>O(this,t)}
    >
      <span class="label cut">${o}</span>
      <span class="value number cut ${s??""}" title=${r}>${r}</span>
    </button>`}renderCharts(e,t,r){let s=this.range.current(e,t,`${t.device}/card`),o=B(t);return p`${o.length>0?p`<bitaxe-range-buttons
            .ranges=${o}
            .range=${s}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
          ></bitaxe-range-buttons>`:v}
    ${r.map(a=>p`<bitaxe-chart-panel
          .hass=${e}
          .chart=${a}
          .device=${t.device}
          .range=${s}
        ></bitaxe-chart-panel>`)}`}};h([y({attribute:!1})],ke.prototype,"config",2);R("bitaxe-miner-card-view",ke);
