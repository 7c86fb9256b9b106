import{a as $}from"./chunk-6B724TSD.js";import{b as nn,c as Kn,d as ot,e as st,f as Re,g as jn,h as Wn}from"./chunk-SYRUIYIJ.js";import{$ as pr,A as on,B as sn,C as tr,D as nr,E as rr,F as an,G as dt,H as ir,I as pt,J as ke,K as ut,L as or,M as he,N as Te,O as sr,P as Q,Q as ar,R as ge,S as ln,T as cn,U as lr,V as je,W as We,X as Ae,Y as Ee,Z as cr,_ as dr,a as Dn,b as S,c as d,d as Ge,da as mt,e as Ke,ea as ur,f as m,fa as mr,g as Un,h as re,ha as dn,i as b,ia as ft,j as z,k as Gn,l as lt,m as Yn,n as Zn,o as Jn,p as ct,q as L,r as Qn,s as Xn,t as F,u as ie,v as Bn,w as er,x as fe,y as E,z as rn}from"./chunk-RHM6SPTD.js";import{a as at,b as me,c as Vn,d as qn}from"./chunk-DCOZG3SA.js";import{a as h}from"./chunk-JFKSI6I7.js";var po="bitaxe_monitor",uo=["active_pool","best_difficulty","blocks_found","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],mo={},fr=new WeakMap;function ht(n){let r=fr.get(n.entities);if(r)return r;let e=new Map;for(let t of Object.values(n.entities)){let i=t?.device_id;if(t?.platform!==po||!i)continue;let o=e.get(i)??{};e.set(i,o);let s=t.translation_key?.replace(/^fleet_/,""),a=uo.find(l=>l===s);a&&(o[a]=t.entity_id)}return fr.set(n.entities,e),e}function w(n,r){return(r===void 0?void 0:ht(n).get(r))??mo}function M(n){return[...ht(n).keys()].find(r=>n.devices[r]?.entry_type==="service")}function v(n,r){return r===void 0?void 0:n.states[r]}function G(n){return n!==void 0&&n.state!=="unavailable"&&n.state!=="unknown"}function _(n){return G(n)&&n.state.trim()!==""?Number(n.state):Number.NaN}function P(n,r){let e=r===void 0?void 0:n.devices[r];return(e?.name_by_user||e?.name)??void 0}var fo=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function ho(n,r,e){return fo.some(t=>n[t]!==r[t])||e.some(t=>t!==void 0&&n.states[t]!==r.states[t])}function go({states:n,entities:r,devices:e,themes:t}){return[n,r,e,t].every(Boolean)}function yo(n,r){let e=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(n).color);if(!e)return r.themes.darkMode===!0;let[t=0,i=0,o=0]=e.slice(1).map(Number);return .299*t+.587*i+.114*o>128}var R=class extends re{constructor(){super(...arguments);this.isDark=!1}get localize(){return at(this.hass?.language??"en")}shouldUpdate(e){let{hass:t}=this;if(!t||!go(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=yo(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,qn(t.language).then(o=>o&&this.requestUpdate()));let i=e.get("hass");return!this.hasUpdated||e.size!==1||!i||ho(i,t,this.shownEntities(t))}};h([b({attribute:!1})],R.prototype,"hass",2);var hr=S`
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

  :host([folded]),
  :host([folded]) ha-card {
    height: auto;
  }

  :host([folded]) ha-card {
    padding-block: 0;
  }

  bitaxe-chart-panel {
    flex: 1 1 auto;
  }

  .fold {
    display: flex;
    gap: 8px;
    align-items: center;
    width: 100%;
    min-height: 44px;
    line-height: 24px;
  }

  .fold .title {
    font-size: 16px;
    font-weight: 500;
  }

  .fold .owner {
    color: var(--secondary-text-color);
    font-size: 12px;
  }

  .arrow {
    flex: none;
    width: 8px;
    height: 8px;
    margin-inline: auto 4px;
    border: solid var(--secondary-text-color);
    border-width: 0 2px 2px 0;
    transform: translateY(-2px) rotate(45deg);
  }

  [aria-expanded="true"] > .arrow {
    transform: translateY(2px) rotate(-135deg);
  }
`;function ye(){return location.pathname.split("/")[1]??""}function oe(n,r){return n.user?.is_admin&&n.devices[r]?`/config/devices/device/${encodeURIComponent(r)}`:void 0}function be(n){return`/${ye()}/miner-${encodeURIComponent(n)}`}function gr(){return`/${ye()}/fleet`}function pn(n,r){let e=w(n,r);return[e.mining,e.connectivity,e.hashrate].find(t=>v(n,t))}function gt(n){history.pushState({from:location.pathname},"",n),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function ve(n,r){n.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:r},bubbles:!0,composed:!0}))}var yr=new WeakMap;function un(n,r){if(r.length===0)return Promise.resolve({});let e=yr.get(n.entities)??new Map;yr.set(n.entities,e);let t=r.join(),i=e.get(t)??n.callWS({type:"config/entity_registry/get_entries",entity_ids:[...r]}).catch(()=>({}));return e.set(t,i),i}async function br(n,r,e){let t=await un(n,r);return new Set(r.filter(i=>{let{created_at:o=0,modified_at:s=0}=t[i]??{};return s*1e3>e&&s>o+bo}))}var bo=60;var vr=["overheating","hardware_fault","power_fault","pools_unreachable","low_efficiency","performance_drop"],wr={happened:[],alarms:[],meansSince:0},vo=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),xo=["performance_drop","mean_efficiency_margin","excess_deviation"],wo=60,xr=6e4;function Sr(n,r,e,t){let i=So.get(n.connection,`${e} ${r.join(" ")}`,s=>new mn(n,r,e,s));i.hass=n;let o=i.listen(()=>t(i.marks));return t(i.marks),o}var mn=class extends Ae{constructor(e,t,i,o){super(e.connection,o);this.marks=new Map;this.#n=0;this.hass=e,this.#t=t,this.#e=i}#t;#e;#n;refresh(){let e=++this.#n,t=ie(this.#e,this.now(),fe(this.hass)),i=L(this.#e)&&t.end<this.now()-xr;$o(this.hass,this.#t,t).then(o=>{e===this.#n&&(this.marks=o,this.succeed(ge(),i?void 0:xr))},o=>{e===this.#n&&this.fail(o)})}release(){this.#n+=1}},So=new Ee;async function $o(n,r,e){let t=r.map(p=>({device:p,entities:w(n,p)})),i=async(p,u)=>{let f=t.flatMap(({entities:g})=>p.flatMap(y=>g[y]??[]));return f.length===0?{}:n.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:f,minimal_response:u,no_attributes:u})},[o,...s]=r,[a,l,c]=await Promise.all([i(["event"],!1),i(vr,!0),o!==void 0&&s.length===0?ko(n,o):0]);return new Map(t.map(({device:p,entities:u})=>{let f=_o(a[u.event??""]??[],e),g=vr.flatMap(y=>Ro(l[u[y]??""]??[],e).map(x=>({key:y,...x})));return[p,{happened:f,alarms:g,meansSince:c}]}))}function _o(n,r){let e=new Map;for(let{s:t,a:i={}}of n){let o=Date.parse(t),s=i.event_type;if(o>=r.start&&o<=r.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(i).filter(([l,c])=>!vo.has(l)&&c!==null));e.set(t,{time:o,type:s,attributes:a})}}return[...e.values()]}function Ro(n,r){let e=[],t=null;for(let{s:i,lu:o}of n){let s=Math.max(o*1e3,r.start);i==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:r.end}]}async function ko(n,r){let e=w(n,r),t=e.hashrate,i=xo.flatMap(l=>e[l]??[]);if(t===void 0||i.length===0)return 0;let o=await un(n,[t,...i]),s=l=>o[l]?.created_at??0,a=Math.min(...i.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+wo?a*1e3:0}function He(n){let r=new Intl.Collator(n.language,{numeric:!0});return{miners:[...ht(n).keys()].filter(e=>{let t=n.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:P(n,e)??e})).sort((e,t)=>r.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:M(n)}}var $r=new WeakMap;function fn(n){let{miners:r}=He(n),e=$r.get(n.connection)??[],t=new Set(e.map(({device:o})=>o)),i=[...e.map(({device:o,name:s})=>{let l=r.find(c=>c.device===o)!==void 0;return{device:o,name:P(n,o)??s,isThere:l}}),...r.filter(({device:o})=>!t.has(o)).map(o=>({...o,isThere:!0}))];return i.some(({isThere:o})=>o)&&$r.set(n.connection,i),i}var To=new Set(["best_difficulty","block_found"]),Ao=new Set(["fault","fault_ended","performance_dropped","performance_recovered"]);function hn(n,r,{happened:e,alarms:t,meansSince:i},o){let s=w(n,r),a=v(n,s.event),l=e.filter(({type:c})=>!Ao.has(c)).map(({time:c,type:p,attributes:u})=>({start:c,end:c,look:To.has(p)?"good":"plain",title:_r(n,a,"event_type",p),details:Object.entries(u).map(([f,g])=>`${Eo(n,a,f)}: ${_r(n,a,f,g)}`)}));for(let{key:c,start:p,end:u}of t)l.push({start:p,end:u,look:"alarm",title:o(`status.${c}`),details:[]});return i>0&&l.push({start:i,end:i,look:"plain",title:o("updated.mark"),details:[o("updated.means")]}),l}function Rr(n,r,e){return[...r].flatMap(([t,i])=>{let o=P(n,t)??e("cards.miner.name");return hn(n,t,i,e).map(s=>({...s,title:`${o}: ${s.title}`}))})}function Eo(n,r,e){return(r&&n.formatEntityAttributeName?.(r,e))??e}function _r(n,r,e,t){return(r&&n.formatEntityAttributeValue?.(r,e,t))??`${t}`}var Ve=class{constructor(r){this.host=r;this.seen=null;this.#t=[];r.addController(this)}#t;#e;watch(r,e){if(this.#e&&r.every((s,a)=>s===this.#t[a]))return;let t=this.#e;this.#t=r,this.seen=null;let i=!1,o=e(s=>{i||(this.seen=s,this.host.requestUpdate())});this.#e=()=>{i=!0,o()},t?.()}end(){this.#e?.(),this.#e=void 0}hostDisconnected(){this.end()}};var kr=new Set(["signed_deviation","standard_deviation"]),yt=class{constructor(r){this.madeChance=null;this.madeMarks=null;this.law=new Ve(r),this.marks=new Ve(r)}watch(r,e,t,i){let{connection:o,entities:s}=r;kr.has(e)?this.law.watch([o,t],a=>pr(r,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([o,t,i,s],a=>Sr(r,Ho(r,t),i,a))}end(){this.law.end(),this.marks.end()}chance(r,e){let{seen:t}=this.law;if(!kr.has(r)||t===null)return null;let{happened:i,meansSince:o}=this.marksOf(e),s=i.filter(({type:c})=>c==="firmware_updated"),a={...t,since:s.at(-1)?.time??0,meansSince:o},l=JSON.stringify(a);return this.madeChance?.from!==l&&(this.madeChance={from:l,value:a}),this.madeChance.value}marksNow(r,e,t){let{seen:i}=this.marks,o=[i,t,e];if(!this.madeMarks||o.some((s,a)=>s!==this.madeMarks?.from[a])){let s=e===void 0?Rr(r,i??new Map,t):hn(r,e,this.marksOf(e),t);this.madeMarks={from:o,value:s}}return this.madeMarks.value}marksOf(r){return this.marks.seen?.get(r??"")??wr}};function Ho(n,r){return r===void 0?He(n).miners.map(e=>e.device):[r]}var Tr=S`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-height: 0;
    container-type: inline-size;
  }

  header {
    flex: none;
  }

  .row {
    /* Of a line of 24 px: more when texts alone are enlarged. */
    --pixel: 1px;
    display: flex;
    gap: 4px 16px;
    /* Its box is given, so that no sample has anything around it laid out again. */
    contain: size layout style;
    block-size: calc(max(var(--names), var(--figures)) * var(--pixel));
    line-height: 24px;
    align-items: flex-start;
    justify-content: space-between;
  }

  @supports (block-size: 1lh) {
    .row {
      --pixel: calc(1lh / 24);
    }
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

  .label + .value.small {
    color: var(--secondary-text-color);
    font-weight: 400;
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
    .row.crowded {
      flex-direction: column;
      block-size: calc((var(--names) + 4 + var(--figures)) * var(--pixel));
      align-items: stretch;
    }

    .crowded .figures {
      gap: 8px;
      justify-content: space-between;
      text-align: start;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    bitaxe-chart {
      transition: none;
    }
  }
`;var Oo=3e4,Co=8,gn=5e3,Mo=3e5,No=15e4,Fo=5;function X(n){switch(n){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return n}}function Er(n,r,e,t){let i=f=>new bt(n[r[f]??""]??[]),o=Q.map(f=>[f,i(X(f))]),s=i("connectivity"),a=i("mining"),l=Po(o.flatMap(([,{times:f}])=>f),e.end),c=ge(),p=Do(n[r.hashrate??""]??[]),u=Math.ceil(e.start/p)*p;for(let f=u;f<e.end+p;f+=p){let g=Math.min(f,e.end),y={};for(let[J,{value:Ue,unit:tn}]of Lo(o,g))y[J]=t(J,Or(Ue),tn);r.deviation===void 0&&(y.deviation=Mr(y.hashrate,y.expected));let x=Object.values(y).some(Number.isFinite),A=s.moveTo(g).includes("off");a.moveTo(g);let ne=Cr(a.value),en=s.isEmpty?x:s.value==="on"&&!A,O=!(ne??(y.hashrate??0)>0)||!l.some(J=>Uo(g,J));en&&O?ln(c,{time:g,online:!0,mining:ne,figures:y,period:p}):c.time.length>0&&cn(c,g)}return c}function Hr(n,r,e,t,i){let o=new Map;for(let p of Q)for(let u of n[e[X(p)]??""]??[]){let{start:f,mean:g,min:y,max:x}=u;if(typeof g!="number")continue;let A=o.get(f)??{figures:{},bounds:{}};o.set(f,A),A.figures[p]=i(p,g),zo(p)&&typeof y=="number"&&typeof x=="number"&&(A.bounds[`low_${p}`]=i(p,y),A.bounds[`high_${p}`]=i(p,x))}let s=ge(),a=new bt(r),l=[...o.keys()].sort((p,u)=>p-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let u=p+t/2,f=o.get(p);if(a.moveTo(u),f===void 0){cn(s,u);continue}let{figures:g,bounds:y}=f;e.deviation===void 0&&(g.deviation=Mr(g.hashrate,g.expected));let x=Cr(a.value);ln(s,{time:u,online:!0,mining:x,figures:g,bounds:y,period:t})}return Io(s),s}function zo(n){return ar.some(r=>r===n)}function Io(n){let{mining:r,efficiency:e}=n;for(let t=0;t<r.length;t++){let i=r[t-1]!==!1&&We(n,t+1),o=r[t+1]!==!1&&We(n,t-1);r[t]===!1&&(i||o)&&(e[t]=Number.NaN)}}var bt=class{#t;#e=0;constructor(r){this.#t=r}get isEmpty(){return this.#t.length===0}get times(){return this.#t.map(({lu:r})=>r*1e3)}moveTo(r){let e=[];for(;;){let t=this.#t[this.#e];if(t===void 0||t.lu*1e3>r)return e;this.value=t.s;let i=t.a?.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(t.s),this.#e+=1}}};function Lo(n,r){for(let[,e]of n)e.moveTo(r);return n}function Po(n,r){let e=[...n].sort((a,l)=>a-l);e.push(r);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),i=t.map(Ar).filter(a=>a>=1e3);i.sort((a,l)=>a-l);let o=i[i.length-1>>1]??0,s=Math.max(No,Fo*o);return t.filter(a=>Ar(a)>s).map(a=>({start:a.start+o,end:a.end}))}function Do(n){let r=n.filter(({s:o})=>Or(o)>0).map(({lu:o})=>o*1e3),e=r.slice(1).map((o,s)=>o-r[s]);if(e.length<Co)return Oo;e.sort((o,s)=>o-s);let t=e[e.length-1>>1],i=Math.round(t/gn)*gn;return Math.min(Math.max(i,gn),Mo)}function Ar(n){return n.end-n.start}function Uo(n,r){return n>r.start&&n<r.end}function Or(n){return n===void 0||n.trim()===""?Number.NaN:Number(n)}function Cr(n){return n==="on"?!0:n==="off"?!1:null}function Mr(n,r){return(n??Number.NaN)-(r??Number.NaN)}var yn={"5minute":3e5,hour:36e5},Go={"5minute":36e5,hour:864e5},Ko=6*36e5,jo={power:"W",temperature:"°C",voltage:"mV"},Wo={"TH/s":n=>n*1e3,kW:n=>n*1e3,mW:n=>n/1e3,V:n=>n*1e3,"°F":n=>(n-32)/1.8,K:n=>n-273.15};async function vt(n,r,e){let{entities:t}=r,i=[...Q.map(X),"connectivity","mining"],o=await Fr(n,t,i,e);return Er(o,t,e,(s,a,l)=>D(a,l??Ir(n,r,s)))}async function vn(n,r,e,t){let i=await Nr(n,r,e,t);if(i.time.length*yn[t]<Go[t])return t==="hour"?vn(n,r,e,"5minute"):vt(n,r,{...e,start:Vo(e,Ko)});if(t==="5minute")return i;let s=(i.time.at(-1)??e.start)+yn.hour/2,a=await Nr(n,r,{...e,start:s},"5minute");return lr(a,i),a}function Vo({start:n,end:r},e){return Math.max(n,r-e)}async function Nr(n,r,e,t){let{entities:i}=r,o=bn(i,Q.map(X));if(o.length===0)return ge();let[s,a]=await Promise.all([n.callWS({type:"recorder/statistics_during_period",...zr(e),statistic_ids:o,period:t,types:["mean","min","max"],units:jo}),Fr(n,i,["mining"],e)]),l=a[i.mining??""]??[];return Hr(s,l,i,yn[t],(c,p)=>c==="hashrate"||c==="expected"?D(p,Ir(n,r,c)):p)}async function Fr(n,r,e,t){let i=bn(r,e),o=Q.map(X).filter(u=>e.includes(u)),s=await br(n,bn(r,o),t.start),a=i.filter(u=>!s.has(u)),l=async(u,f)=>u.length===0?{}:n.callWS({type:"history/history_during_period",...zr(t),entity_ids:u,minimal_response:f,no_attributes:f}),[c,p]=await Promise.all([l(a,!0),l([...s],!1)]);return{...c,...p}}function bn(n,r){return r.flatMap(e=>n[e]??[])}function zr(n){return{start_time:new Date(n.start).toISOString(),end_time:new Date(n.end).toISOString()}}function Ir(n,{entities:r,isFleet:e},t){let i=n.states[r[X(t)]??""],{unit_of_measurement:o}=i?.attributes??{};return typeof o=="string"?o:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function D(n,r){return(Wo[r??""]??(e=>e))(n)}var Lr=6e4,qo=1/300,Yo=1e4,Zo=1/60;function Pr(n,{device:r,range:e},t){let i=fe(n),o=(l,c)=>{if(c==="held")return;let{columns:p,state:u,error:f}=l;t({range:e,columns:p,span:ie(e,l.now(),i),state:u,error:f,change:c})};if(F(e)){let l=L(e),c=dr(n.connection,r,y=>vt(n,wn(n,r),y)),p=l?Jn:Xn(e),u=c.listenFor(p,y=>{(y==="all"||!l)&&o(c,y)});if(o(c,"all"),l)return u;let f=Math.max(Yo,p*1e3*Zo),g=setInterval(()=>{let y=c.columns.time.at(-1)??Number.POSITIVE_INFINITY;c.now()-y>f&&o(c,"all")},f);return()=>{clearInterval(g),u()}}let s=Jo.get(n.connection,`${e} ${r??""}`,l=>new xn(n,r,e,l));s.use(n);let a=s.listen(l=>o(s,l));return o(s,"all"),a}var xn=class extends Ae{#t;#e;#n;#r=0;constructor(r,e,t,i){super(r.connection,i),this.#n=r,this.#t=e,this.#e=t}use(r){let e=this.#n;if(this.#n=r,r.entities!==e.entities){let[t,i]=[e,r].map(o=>wn(o,this.#t));JSON.stringify(t)!==JSON.stringify(i)&&this.refresh()}}refresh(){let r=++this.#r,e=ie(this.#e,this.now(),fe(this.#n));this.#i(e).then(t=>{if(r===this.#r){let i=e.end-e.start,o=Math.max(Lr,i*qo),s=L(this.#e)&&e.end<this.now()-Lr;this.succeed(t,s?void 0:o)}},t=>{r===this.#r&&this.fail(t)})}release(){this.#r+=1}#i(r){let e=this.#n,t=wn(e,this.#t),i=Bn(this.#e,r);return i==="5minute"||i==="hour"?vn(e,t,r,i):vt(e,t,r)}},Jo=new Ee;function wn(n,r){let e=M(n);return{entities:w(n,r??e),isFleet:r===void 0||r===e}}var W=class{constructor(r){this.host=r;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];r.addController(this)}watch(r,e,t){let i=[r.connection,e,t,r.entities,F(t)];if(this.stop&&i.every((l,c)=>l===this.asked[c]))return;let o=this.stop;(r.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=i,this.isPending=!0;let s=!1,a=Pr(r,{device:e,range:t},l=>{s||this.take(l)});this.stop=()=>{s=!0,a()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(r){let e=r.state!=="loading"||r.columns.time.length>0;!e&&this.shown||((r.change==="all"||this.shown?.columns!==r.columns)&&(this.change="all"),this.isPending=!e,this.shown=r,this.revision+=1,this.host.requestUpdate())}};function Dr(n,r,e,{isFleet:t,temperatureUnit:i,performance:o,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=or(t),{hashrate:u,efficiency:f,deviation:g,power:y}=r,x=(O,J,Ue,tn={})=>nr(O,{unit:J,digits:Ue},e,tn),A=o&&Number.isFinite(o.mean)?o:null,ne=(O,J)=>{if(!O)return[J];let Ue={...J,label:"hero.reading",isSmall:!0};return[{...O,label:"hero.mean"},...a?[Ue]:[]]},en=()=>[{text:x(g/p,l,c,{signed:!0}),entity:"deviation"},{text:x(f-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>ne(A&&{text:x(A.hashrate/p,l,c),entity:"hashrate"},{text:x(u/p,l,c),entity:"hashrate"}),signed_deviation:()=>A?[{text:x(A.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:x(A.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:en(),efficiency:()=>ne(A&&{text:x(A.mean,"%",1),entity:"mean_efficiency_600",tone:A.tone},{text:x(f,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(O=>({label:`series.${O}`,text:x(r[O],"GH/s",1),entity:O})),power:()=>[{text:x(y,"W",1),entity:"power"}],power_efficiency:()=>[{text:x(s!==void 0&&Number.isFinite(s)?s:sr(y,u),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(O=>O!=="temperature_2"||!Number.isNaN(r[O])).map(O=>({label:`series.${O}`,text:x(Te(r[O],i),i,1),entity:O})),voltage:()=>["core_voltage","core_voltage_set"].map(O=>({label:`series.${O}`,text:x(r[O],"mV",0),entity:O}))}[n]()}function Oe(n){let r=n.time.length-1;return Gr(e=>n.online[r]?n[e][r]:void 0)}function Ur(n,r){let e=Gr(i=>{let o=v(n,r[X(i)]),s=o?.attributes.unit_of_measurement;return D(_(o),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return r.deviation?e:{...e,deviation:t}}function Gr(n){let r=Q.map(e=>[e,n(e)??Number.NaN]);return Object.fromEntries(r)}var Qo="200px",U=class{constructor(r){this.host=r;this.isVisible=!1;this.hasLeft=!1;r.addController(this)}hostConnected(){this.observer=new IntersectionObserver(r=>{let e=r.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:Qo}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};var wt=6e4,xt=36e5;function St({status:n,size:r},e,t){if(r!==null&&n==="low_efficiency")return e("sized.low_efficiency",{size:sn(r,0,t)});if(r!==null&&n==="performance_drop"){let i=sn(-Math.abs(r),0,t);return e("sized.performance_drop",{size:i})}return e(`status.${n}`)}function Kr({since:n},r,e,t){if(n===null)return"";let i=Math.floor((r-n)/wt);return i<1?e("since.just_now"):i<xt/wt?e("since.minutes",{duration:ut(i,t)}):e("since.time",{time:Vr(n,r,t)})}function jr({since:n},r){let e=n===null?xt:Math.max(r-n,0);return e<xt?wt-e%wt:xt}function Wr({since:n},r,e,t){return n===null?e("messages.offline"):e("messages.offline_since",{time:Vr(n,r,t)})}function Vr(n,r,e){let t=an(n,e),i=rr(n,e);return t===an(r,e)?i:`${t}, ${i}`}function Sn({chart:n,miner:r},e){if(r===null)return Kn.includes(n)?null:e("messages.no_fleet_chart");switch(r.status){case"removed":return e("messages.missing");case"disabled":return e("messages.disabled");default:return null}}function $t(n,r){let{chart:e,miner:t,range:i,hasFleetEntry:o}=n,s=Sn(n,r);return s!==null||t!==null||F(i)?s:o?ot.includes(e)&&!n.isSpreadRecorded?r("messages.not_recorded"):null:r("fleet.no_totals")}function qr(n,r,e){let{feed:t}=n,i=a=>({message:a,notice:null}),o=$t(n,r);if(o!==null)return i(o);if(n.hasChartFailed)return i(r("messages.chart_failed"));let s=es(n,r,e);return t&&t.state!=="loading"&&Xo(n,t)?i(s??r("messages.no_data")):{message:null,notice:s}}function Xo({chart:n,miner:r},{columns:e,span:t}){let{series:i}=ur(n,r===null),o=je(e,t.end+1);for(let s=je(e,t.start);s<o;s++){let a=mr(e,s);if(i.some(l=>Bo(l,a)))return!1}return!0}function Bo({key:n,value:r},e){return n!=="chance"&&[r(e)].flat().some(Number.isFinite)}function es({miner:n,isConnected:r,feed:e},t,i){if(!r||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let o=F(e.range)?"not_answering":"history_not_answering";return t(`messages.${o}`,{code:e.error})}if(n===null)return e?.columns.online.at(-1)===!1&&F(e.range)?t("messages.all_offline"):null;switch(n.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Wr(n,Date.now(),t,i);default:return null}}function Yr(n){return mt.find(({from:r})=>n>=r)?.color}var ts=["excellent","good","poor"],ns=6e5;function Ce({time:n,online:r,mining:e,expected:t}){let i=n.length-1,o=(n[i]??0)-ns,s=0,a=0;for(let l=i;l>=0&&n[l]>o;l--){let c=t[l];r[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var rs={excellent:"good",good:"fair",poor:"poor"};function se(n,r,e,t=Number.NaN){let i=y=>_(v(n,y)),o=r.mean_efficiency_600?i(r.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=r.mean_efficiency_margin?i(r.mean_efficiency_margin):e?.margin??Number.NaN,a=v(n,r.expected_hashrate),l=D(_(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=v(n,r.mining),u=p?.state==="off"&&!!p.attributes.known_reason,f=!Number.isNaN(o)&&!u,g=f?is(n,r):void 0;return{mean:o,margin:s,expected:c,hashrate:o*c/100,deviation:(o-100)*c/100,deviationPercent:o-100,stability:i(r.stability),rating:g,tone:g?rs[g]:Yr(f?o:Number.NaN),hasStopped:u}}function is(n,r){let e=v(n,r.efficiency_rating);return G(e)?ts.find(t=>t===e.state):void 0}var Zr=S`
  :host {
    display: block;
    container-type: inline-size;
  }

  .row,
  .toolbar,
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    justify-content: var(--bitaxe-ranges-align, start);
  }

  .row {
    align-items: center;
  }

  .pill {
    flex: none;
    min-width: 24px;
    min-height: 28px;
    padding: 0 10px;
    border: 0;
    border-radius: 14px;
    background: none;
    color: var(--secondary-text-color);
    font: inherit;
    font-size: 12px;
    line-height: 28px;
    text-align: center;
    cursor: pointer;
  }

  .pill:hover {
    color: var(--primary-text-color);
  }

  [aria-pressed="true"],
  .chosen {
    background: color-mix(in srgb, var(--primary-color) 16%, transparent);
    color: var(--primary-text-color);
    font-weight: 500;
  }

  .pill:focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: -2px;
    border-radius: 14px;
  }

  select {
    max-width: 100%;
  }

  option {
    background: var(--ha-card-background, var(--card-background-color, #fff));
    color: var(--primary-text-color);
  }

  .back,
  form .pill {
    border: 1px solid var(--divider-color);
    line-height: 26px;
  }

  form {
    gap: 8px 12px;
    align-items: end;
    padding-block: 6px 2px;
  }

  label {
    display: grid;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  input {
    box-sizing: border-box;
    max-width: 100%;
    min-height: 28px;
    padding: 0 8px;
    border: 1px solid var(--divider-color);
    border-radius: 4px;
    background: none;
    color: var(--primary-text-color);
    color-scheme: light dark;
    font: inherit;
    font-size: 14px;
  }

  .narrow {
    display: none;
  }

  @media (pointer: coarse) {
    .pill,
    input {
      min-width: 44px;
      min-height: 44px;
      border-radius: 22px;
      line-height: 44px;
    }

    input {
      border-radius: 4px;
    }
  }

  @media (forced-colors: active) {
    [aria-pressed="true"],
    .chosen {
      border: 1px solid Highlight;
    }
  }

  @container (max-width: 359px) {
    .wide {
      display: none;
    }

    .narrow {
      display: block;
    }
  }
`;var os=S`
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
`,T=[ft,os];var ss=["15m","1h","6h","24h","7d"],as=6,_t="own",qe="",ls=6e4,K=class extends re{constructor(){super(...arguments);this.ranges=st;this.isZoomed=!1;this.localize=at("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===_t?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[i,o]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Zn(s,t)).sort((s,a)=>s-a);i!==void 0&&o!==void 0&&this.choose(ct({start:i,end:Math.max(o,i+ls)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],i=t.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:i+s+t.length,c=l===void 0?void 0:t[l%t.length];i<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[T,Zr]}get buttons(){let{ranges:e}=this;return e.length<=as?e:e.filter(t=>ss.includes(t))}render(){let e=this.localize,{buttons:t}=this,i=this.ranges.filter(s=>!t.includes(s)),o=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
        <div class="wide toolbar" role="toolbar" aria-label=${o} @keydown=${this.move}>
          ${t.map(s=>this.renderButton(s))}
        </div>
        ${i.length>0||this.locale?this.renderMenu("wide",i,e("range.more")):m}
        ${this.renderMenu("narrow",this.ranges,o)}
        ${this.isZoomed?d`<button type="button" class="pill back" @click=${this.unzoom}>
                ${e("range.all")}
              </button>`:m}
      </div>
      ${this.isChoosing&&this.locale?this.renderForm(this.locale):m}`}renderButton(e){let t=this.localize(`ranges.${e}.name`);return d`<button
      type="button"
      class="pill number"
      tabindex=${e===this.stop()?0:-1}
      aria-pressed=${e===this.range?"true":"false"}
      aria-label=${t}
      title=${t}
      .value=${e}
      @click=${()=>this.choose(e)}
    >
      ${this.localize(`ranges.${e}.short`)}
    </button>`}renderMenu(e,t,i){let o=this.localize,s=this.isChoosing?_t:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===qe?"":"chosen"}"
      aria-label=${i}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===qe?d`<option value=${qe} disabled>${o("range.more")}</option>`:m}
      ${t.map(a=>d`<option value=${a}>
            ${o(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${_t}>
              ${this.ownName(this.locale)}
            </option>`:m}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??qe}chosenIn(e){let{range:t}=this;return t!==void 0&&L(t)?_t:e.find(i=>i===t)??qe}ownName(e){let{range:t}=this;return t!==void 0&&L(t)&&!this.isChoosing?dt(ie(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:i}=e,{start:o,end:s}=ie(this.range??"24h",Date.now(),i),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(Yn(c,i)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",o)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([b({attribute:!1})],K.prototype,"ranges",2),h([b({attribute:!1})],K.prototype,"range",2),h([b({attribute:!1})],K.prototype,"isZoomed",2),h([b({attribute:!1})],K.prototype,"locale",2),h([b({attribute:!1})],K.prototype,"localize",2),h([b({attribute:!1})],K.prototype,"label",2),h([z()],K.prototype,"reached",2),h([z()],K.prototype,"isChoosing",2);$("bitaxe-range-buttons",K);var cs={type:"bitaxe_monitor/statuses"},$n=class extends Ae{#t;#e=new Map;#n=new Map;#r=0;#i;#o=0;constructor(r,e){super(r,e),this.#t=r}now(){return Date.now()+this.#o}of(r){return this.#n.get(r)}ofEntry(r){return this.#e.get(r)}refresh(){this.release();let r=++this.#r;this.#t.subscribeMessage(e=>{r===this.#r&&this.#s(e)},{...cs},{resubscribe:!1}).then(e=>{r===this.#r?this.#i=e:e().catch(()=>{})},e=>{r===this.#r&&this.fail(e)})}release(){this.#r+=1,this.#i?.().catch(()=>{}),this.#i=void 0}forget(){this.#i=void 0}#s({statuses:r,is_complete:e,now:t}){this.#o=t*1e3-Date.now(),e&&this.#e.clear();for(let i of r)this.#e.set(i.entry_id,i);this.#n=new Map([...this.#e.values()].flatMap(i=>i.device_id===null?[]:[[i.device_id,i]])),this.succeed(this.columns)}},ds=new Ee;function V(n){return ds.get(n,"",r=>new $n(n,r))}function _n(n,r,e){let t=r===null?null:n.devices[r],i=V(n.connection),o=r===null?i.ofEntry(e?.entry_id??""):i.of(r),s=t===null||t!==void 0&&!t.disabled_by;return{hass:n,ids:s?w(n,r??void 0):{},entry:t,known:s?o??e:void 0}}function Ye({hass:n,ids:r,known:e}){let t=v(n,r.connectivity);if(t?.state==="on")return"online";if(t?.state==="off")return"offline";if(e)return e.status;let i=t??v(n,r.hashrate),o=n.config.state!=="RUNNING";return!i||o||t?.state==="unknown"?"unknown":t||i.attributes.restored===!0?"not_loaded":i.state==="unavailable"?"offline":"online"}function Me(n){return n?{since:null}:null}function ae(n,r){let e=n?.since[r];return e===void 0?null:{since:e*1e3}}function B(n,r){return({hass:e,ids:t,known:i})=>{let o=v(e,t[r]);return G(o)?o.state==="on"?{since:Rt(o)??ae(i,n)?.since??null}:null:ae(i,n)}}function Rn(n,r){return e=>{let t=n(e),i=t?r(e):Number.NaN;return t&&Number.isFinite(i)?{...t,size:i}:t}}function Jr(n){let{hass:r,ids:e,known:t}=n;return Ye(n)!=="offline"||ae(t,"wrong_miner")?null:{since:Rt(v(r,e.connectivity))??ae(t,"offline")?.since??null}}function Qr({hass:n,ids:r,known:e}){let t=v(n,r.mining),i=ae(e,"not_hashing");return G(t)?t.state==="off"&&!t.attributes.known_reason?i??{since:Rt(t)}:null:i}function Xr(n){let{hass:r,ids:e,known:t}=n,i=B("paused","mining_paused")(n),o=v(r,e.mining),s=G(v(r,e.mining_paused)),a=!t&&!s&&o?.state==="off"&&o.attributes.known_reason==="paused";return i??(a?{since:Rt(o)}:null)}function Rt(n){let r=Date.parse(String(n?.attributes.since));return Number.isNaN(r)?null:r}var kn=[{status:"overheating",icon:"mdi:thermometer-alert",tone:"error",find:B("overheating","overheating")},{status:"hardware_fault",icon:"mdi:alert-octagon-outline",tone:"error",find:B("hardware_fault","hardware_fault")},{status:"power_fault",icon:"mdi:flash-alert-outline",tone:"error",find:B("power_fault","power_fault")},{status:"offline",icon:"mdi:lan-disconnect",tone:"error",find:Jr},{status:"wrong_miner",icon:"mdi:swap-horizontal-bold",tone:"error",find:({known:n})=>ae(n,"wrong_miner")},{status:"not_set_up",icon:"mdi:cog-off-outline",tone:"error",find:n=>Me(Ye(n)==="not_loaded")},{status:"pools_unreachable",icon:"mdi:cloud-off-outline",tone:"error",find:B("pools_unreachable","pools_unreachable")},{status:"not_hashing",icon:"mdi:stop-circle-outline",tone:"error",find:Qr},{status:"low_efficiency",icon:"mdi:speedometer-slow",tone:"warning",find:Rn(B("low_efficiency","low_efficiency"),({hass:n,ids:r})=>_(v(n,r.mean_efficiency_600)))},{status:"performance_drop",icon:"mdi:trending-down",tone:"warning",find:Rn(B("performance_drop","performance_drop"),({hass:n,ids:r})=>Number(v(n,r.performance_drop)?.attributes.size))},{status:"fallback_pool",icon:"mdi:source-branch",tone:"warning",find:B("fallback_pool","fallback_pool")},{status:"paused",icon:"mdi:pause-circle-outline",tone:"quiet",find:Xr},{status:"warming_up",icon:"mdi:timer-sand",tone:"quiet",find:({known:n})=>ae(n,"warming_up")},{status:"disabled",icon:"mdi:cancel",tone:"quiet",find:({entry:n,known:r})=>Me(!!n?.disabled_by||r?.status==="disabled")},{status:"removed",icon:"mdi:delete-outline",tone:"quiet",find:({entry:n})=>Me(n===void 0)},{status:"unknown",icon:"mdi:help-circle-outline",tone:"quiet",find:n=>Me(Ye(n)!=="online")},{status:"online",icon:"mdi:check-circle-outline",tone:"success",find:()=>Me(!0)}],le=kn.map(({status:n})=>n),ps=le.indexOf("paused");function ce(n){return le.indexOf(n)<ps}function Br(n){return ni(n).icon}function ei(n){return ni(n).tone}function q(n,r,e){let t=_n(n,r,e);for(let{status:i,find:o}of kn){let s=o(t);if(s)return{status:i,since:s.since,size:s.size??null}}throw new Error("a miner without problems is online")}function ti(n,r,e){let t=_n(n,r,e),i=v(n,t.ids.mining);return Ye(t)!=="online"?!1:G(i)?i.state==="on":t.known!==void 0&&t.known.since.stopped===void 0}function Ne(n){return us.map(r=>n[r])}var us=["connectivity","fallback_pool","hardware_fault","hashrate","low_efficiency","mean_efficiency_600","mining","mining_paused","overheating","performance_drop","pools_unreachable","power_fault"];function ni(n){return kn[le.indexOf(n)]}var I=class extends R{constructor(){super(...arguments);this.chart="hashrate";this.range=Re;this.zoom=null;this.crosshair=new lt;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.feed=new W(this);this.onScreen=new U(this);this.beside=new yt(this)}static{this.styles=[T,Tr]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:F(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e}=this;if(!e||!this.onScreen.isVisible){this.rest();return}if($t(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,this.device,this.shownRange),this.beside.watch(e,this.chart,this.device,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-23A67BTC.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??M(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.device===void 0?null:q(e,this.device),hasFleetEntry:M(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return m;let t=E(e),i=this.input(e),{message:o,notice:s}=qr(i,this.localize,t),a=Sn(i,this.localize)===null,c=$t(i,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
      ${a&&this.ranges.length>0?d`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .isZoomed=${this.zoom!==null}
              .locale=${t}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:m}
      <div class="plot" aria-busy=${o===null&&this.feed.isPending}>
        ${o===null?this.renderPlot(e,t):d`<p class="message">${o}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}renderHeader(e,t){let i=t.some(({label:c})=>c!==void 0),[o,s]=[this.isTitled?24:0,this.isNamed?16:0],[a,l]=[o+s,i?36:24];return d`<div
      class="row ${t.length>2?"crowded":""}"
      style="--names:${a};--figures:${l}"
    >
      <div class="names">
        ${this.isTitled?d`<h3 class="title cut">${this.linked(e,this.headline)}</h3>`:m}
        ${this.isNamed?d`<p class="owner cut">${this.ownerName(e)}</p>`:m}
      </div>
      <div class="figures">
        ${t.map(c=>this.renderFigure(e,c))}
      </div>
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):P(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:i}=this.feed,o=this.ids(e),s=i&&F(i.range)&&i.columns.time.length>0?i.columns:void 0,a=s?Oe(s):Ur(e,o),l=s&&Ce(s);return Dr(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:he(e,o),performance:se(e,o,a,l),powerEfficiency:_(v(e,o.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:i,tone:o=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<bdi class="label">${a}</bdi>`:m}
      <bdi class="value number ${o} ${t.isSmall?"small":""}">${i}</bdi>`;if(s===void 0)return d`<div>${l}</div>`;let c=[this.fullName(e),a].filter(Boolean).join(", ");return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:c,value:i})}
      @click=${()=>ve(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:i,revision:o,change:s}=this.feed;if(this.code!=="here"||!i||i.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=i;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${o}
      .change=${s}
      .span=${l}
      .isLive=${F(c)&&!L(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${he(e,this.ids(e))}
      .names=${Vn(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return L(e)?dt(Qn(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let i=this.device??M(e),o=i===void 0?void 0:oe(e,i);return o===void 0?t:d`<a href=${o}>${t}</a>`}};h([b({attribute:!1})],I.prototype,"chart",2),h([b({attribute:!1})],I.prototype,"device",2),h([b({attribute:!1})],I.prototype,"range",2),h([b({attribute:!1})],I.prototype,"zoom",2),h([b({attribute:!1})],I.prototype,"crosshair",2),h([b({attribute:!1})],I.prototype,"ranges",2),h([b({attribute:!1})],I.prototype,"heading",2),h([b({attribute:!1})],I.prototype,"isNamed",2),h([b({attribute:!1})],I.prototype,"isTitled",2),h([z()],I.prototype,"code",2),h([Gn("bitaxe-chart")],I.prototype,"drawn",2);$("bitaxe-chart-panel",I);var de=class{constructor(r){this.host=r;r.addController(this)}#t;#e;#n=!1;of(r){return r!==this.#t&&(this.#t=r,this.#r()),r}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#e?.(),this.#e=void 0}#r(){this.#e?.(),this.#e=this.#n?this.#t?.listen(()=>this.host.requestUpdate()):void 0}};function Tn(n,r){return`bitaxe-monitor/${n.user?.id??""}/${r}`}function xe(n,r){try{return localStorage.getItem(Tn(n,r))}catch{return null}}function we(n,r,e){try{localStorage.setItem(Tn(n,r),e)}catch{}}function ri(n,r){let e=Tn(n,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+r)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var ms="1h";function ee(n){return n.ranges??st}function ii(n){let{range:r=Re}=n;return{range:F(r)?r:ms,ranges:ee(n).filter(e=>F(e))}}var kt=class{#t="";#e;#n=null;#r=null;inherited(r,e){return null}current(r,e){let t=e.range??this.begin,i=this.choiceFrom(t);if(i!==this.#t||r.user?.id!==this.#e){this.#t=i,this.#e=r.user?.id,this.#r=null;let s=e.range??Re;this.#n=xe(r,i)??this.inherited(r,s)}let o=ee(e).find(s=>s===this.#n);return this.#r??o??t}choose(r,e){if(L(e)){this.#r=e;return}this.#r=null,this.#n=e,we(r,this.#t,e)}},Tt=class extends kt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Re}choiceFrom(e){return`range/${this.name}/${e}`}},At=class extends kt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=jn}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let i=new Map;for(let[s,a]of ri(e,"range/"))s.endsWith(`/${t}`)&&i.set(a,(i.get(a)??0)+1);let o=Math.max(...i.values());return[...i].find(([,s])=>s===o)?.[0]??null}};var Et=class{constructor(r){this.crosshair=new lt;this.zoom=null;this.#e=new Set;this.#n=null;this.#t=r}#t;#e;#n;listen(r){return this.#e.add(r),()=>this.#e.delete(r)}configure(r){JSON.stringify(r)!==JSON.stringify(this.#n)&&(this.#n=r,this.#r())}chosen(r,e){if(this.#t.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#t.current(r,this.#n??e)}choose(r,e){this.#t.choose(r,e),this.zoom=null,this.#r()}zoomTo(r){this.zoom=r&&ct(r),this.#r()}#r(){for(let r of[...this.#e])r()}},oi=new Map;function Ht(n){let r=`${ye()}/${n}`,e=oi.get(r)??new Et(new At(r));return oi.set(r,e),e}function Ot(n){return new Et(new Tt(n))}var si="open",fs="folded",Ct=class extends R{constructor(){super(...arguments);this.member=new de(this);this.turn=()=>{this.hass&&(this.fold=this.isFolded(this.hass)?si:fs,we(this.hass,this.foldName(this.hass),this.fold),this.requestUpdate())};this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[T,hr]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??M(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let i=this.isFolded(e);return this.toggleAttribute("folded",i),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,i):m}
      ${i?m:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,i){let o=this.device(e),s=o===void 0?this.localize("fleet.title"):P(e,o);return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${i?"false":"true"}
      @click=${this.turn}
    >
      <span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${i&&!t.title?d`<span class="owner cut">${s}</span>`:m}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}renderPanel(e,t){let{chart:i,range_group:o}=t,s=this.device(e),a=w(e,M(e)),c=s!==void 0||!ot.includes(i)||a.standard_deviation_600!==void 0||o?t:ii(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${i}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${o?[]:ee(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:i}){if(e)return Ht(e);let o=Object.keys(nn).find(a=>nn[a]===i),s=`${t||"fleet"}/${o??i}`;return this.own?.name!==s&&(this.own={name:s,group:Ot(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===M(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${ye()}/${t}/${this.config?.chart}`}isFolded(e){let t=this.fold??xe(e,this.foldName(e));return this.config?.collapsed===!0&&t!==si}};h([b({attribute:!1})],Ct.prototype,"config",2);$("bitaxe-chart-card-view",Ct);var Y=class{constructor(r){this.host=r;this.isConnected=!1;r.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let r=this.host.hass?.connection,e=this.stop!==void 0&&r===this.connection;!r||!this.isConnected||e||(this.stop?.(),this.connection=r,this.stop=V(r).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var Mt=class extends R{constructor(){super(...arguments);this.statuses=new Y(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),gt(be(t))}}static{this.styles=[T,S`
      :host {
        display: block;
      }

      label {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        padding: 8px 16px;
      }

      select {
        flex: 1 1 200px;
        min-width: 0;
        max-width: 480px;
        min-height: 44px;
        padding-inline: 12px;
        border: 1px solid color-mix(in srgb, var(--primary-text-color) 50%, transparent);
        border-radius: 8px;
        background: var(--card-background-color, Canvas);
        color: var(--primary-text-color);
        font: inherit;
      }
    `]}shownEntities(e){return fn(e).flatMap(({device:t})=>Ne(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let i=this.localize,o=E(e);return d`<ha-card>
      <label
        >${i("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${fn(e).map(({device:s,name:a})=>{let l=q(e,s),c=St(l,i,o),p=ce(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};h([b({attribute:!1})],Mt.prototype,"config",2);$("bitaxe-choice-card-view",Mt);var hs={type:"bitaxe_monitor/miners"},gs=5e3,An=new WeakMap;function ai(n){let r=An.get(n.connection);return r===void 0||!r.seen.has(n.entities)||!r.seen.has(n.devices)||Date.now()-r.failed>gs?ys(n,r):r.answer}function li(n){return An.get(n.connection)?.result}function ys(n,r){let e=n.callWS({...hs}),t={answer:e,result:r?.result,seen:(r?.seen??new WeakSet).add(n.entities).add(n.devices),failed:Number.POSITIVE_INFINITY};return An.set(n.connection,t),e.then(i=>{t.result=i},()=>{t.failed=Date.now()}),e}async function ci(n,r,e){let t=er(e,fe(n)),o=(await n.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[r],period:"5minute",types:["change"],units:{energy:"kWh"}}))[r]??[];return o.length===0?Number.NaN:o.reduce((s,{change:a})=>s+(a??0),0)}var bs=3e5,Nt=class{constructor(r){this.host=r;this.value=Number.NaN;r.addController(this)}watch(r,e){this.hass=r,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},bs),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:r,entityId:e}=this;if(!(!r||e===void 0))try{let t=await ci(r,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var di={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},Je=Object.keys(di),Ft=["hashrate","efficiency","deviation","power","temperature"],vs=["name","status",...Je],Qe={column:"status",isDescending:!1},pi=["all","attention","offline","paused"],xs=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function ui(n,r){return r.flatMap(({device_id:e})=>{let t=w(n,e??void 0);return[...Ne(t),...xs.map(i=>t[i])]})}function mi(n,r){return r.map(e=>{let t=e.device_id,i=w(n,t??void 0),o=se(n,i);return{key:e.entry_id,device:t,name:P(n,t??void 0)??e.name,status:q(n,t,e),isHashing:ti(n,t,e),figures:{hashrate:Ze(n,i.hashrate),efficiency:o.mean,deviation:o.deviation,stability:o.stability,power:Ze(n,i.power),power_efficiency:Ze(n,i.power_efficiency),temperature:Ze(n,i.temperature),best_difficulty:Ze(n,i.best_difficulty),uptime:ws(n,i)},firmware:(t===null?null:n.devices[t]?.sw_version)??"",margin:o.margin,tone:o.tone}})}function zt(n,{column:r,isDescending:e},t){let{compare:i}=new Intl.Collator(t,{numeric:!0}),o=e?-1:1,s=(l,c)=>i(l.name,c.name);if(r==="name")return n.toSorted((l,c)=>o*s(l,c));if(r==="firmware")return n.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||o*i(l.firmware,c.firmware)||s(l,c));let a=l=>r==="status"?le.indexOf(l.status.status):l.figures[r];return n.toSorted((l,c)=>{let[p,u]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(u))||o*(p-u)||s(l,c)})}function fi(n,r){return n===r.column?{column:n,isDescending:!r.isDescending}:{column:n,isDescending:n!=="name"&&n!=="status"&&di[n]}}function hi({column:n,isDescending:r}){return`${r?"-":""}${n}`}function gi(n){let r=n?.replace(/^-/,""),e=vs.find(t=>t===r);return e?{column:e,isDescending:n?.[0]==="-"}:Qe}function yi(n){if(n===null)return Ft;let r=new Set(n.split(","));return Je.filter(e=>r.has(e))}function bi(n,r,e){let t=e.trim().toLocaleLowerCase();return n.filter(i=>En(r,i)&&`${i.name}
${i.firmware}`.toLocaleLowerCase().includes(t))}function En(n,{status:{status:r}}){switch(n){case"all":return!0;case"attention":return ce(r);case"offline":return["offline","wrong_miner","not_set_up"].includes(r);case"paused":return r==="paused"}}function vi(n){let r=n.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:r.filter(e=>e.isHashing).length,total:r.length}}function Ze(n,r){let e=v(n,r),t=e?.attributes.unit_of_measurement;return D(_(e),typeof t=="string"?t:void 0)}function ws(n,r){let e=Date.parse(v(n,r.uptime)?.state??"");return Math.max(V(n.connection).now()-e,0)/1e3}function Fe(n,{device:r,name:e},t){let i=d`<bdi>${e}</bdi>`;if(r===null||!n.devices[r])return i;if(t)return d`<a href=${be(r)}>${i}</a>`;let o=pn(n,r);return o===void 0?i:d`<button
        type="button"
        @click=${s=>ve(s.currentTarget,o)}
      >
        ${i}
      </button>`}function It(n,{device:r,name:e},t,i){let o=t||r===null?void 0:oe(n,r),s=i("fleet.device");return o===void 0?m:d`<a class="device" href=${o} aria-label="${s}, ${e}">${s}</a>`}function Lt(n,r,e,t){let i=r.target instanceof Element&&r.target.closest("a, button")!==null;if(e===null||i||!n.devices[e])return;let o=pn(n,e);t?gt(be(e)):o!==void 0&&ve(r.currentTarget,o)}var Ss=6;function xi(n,r,e,t){let i=zt(r.filter(({status:l})=>ce(l.status)),Qe,n.language);if(i.length===0)return m;let o=i.length.toString(),s=i.slice(0,Ss),a=i.length-s.length;return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${t(me("attention",i.length,n.language),{count:o})}</bdi></b
      >
      ${s.map((l,c)=>d`<span class="troubled"
            >${Fe(n,l,e)}
            <bdi>(${$s(n,l.status,t)})</bdi>${c<s.length-1||a>0?",":""}</span
          > `)}${a>0?t(me("others",a,n.language),{count:a.toString()}):m}</span
    >
  </p>`}function $s(n,{status:r,since:e},t){let i=t(`troubles.${r}`),o=e===null?0:(V(n.connection).now()-e)/1e3;if(o<60)return i;let s=E(n),a=o<3600?ut(Math.floor(o/60),s):ke(o-o%60,s);return`${i} ${a}`}var wi=S`
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
    padding: 12px 0;
  }

  ha-card > * {
    margin-inline: 16px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }

  .title {
    font-size: 18px;
    font-weight: 500;
    line-height: 24px;
  }

  .device,
  .problem {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 24px;
  }

  .attention {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: color-mix(in srgb, var(--error-color, #db4437) 12%, transparent);
    font-size: 14px;
    line-height: 24px;
  }

  .attention ha-icon {
    flex: none;
    color: color-mix(
      in srgb,
      var(--error-color, #db4437) 65%,
      var(--primary-text-color)
    );
    --mdc-icon-size: 24px;
  }

  .attention b {
    font-weight: 500;
  }

  .attention :is(a, button) {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));
    gap: 8px 16px;
    align-items: start;
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
  .now,
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

  .unit {
    font-size: 0.7em;
  }

  @media (pointer: coarse) {
    .device,
    .attention :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
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

  @container (max-width: 600px) {
    .attention .troubled {
      display: block;
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
`;var Si={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Pt=n=>(...r)=>({_$litDirective$:n,values:r}),ze=class{constructor(r){}get _$AU(){return this._$AM._$AU}_$AT(r,e,t){this._$Ct=r,this._$AM=e,this._$Ci=t}_$AS(r,e){return this.update(r,e)}update(r,e){return this.render(...e)}};var _s={},Dt=Pt(class extends ze{constructor(){super(...arguments),this.ot=_s}render(n,r){return r()}update(n,[r,e]){if(Array.isArray(r)){if(Array.isArray(this.ot)&&this.ot.length===r.length&&r.every((t,i)=>t===this.ot[i]))return Ke}else if(this.ot===r)return Ke;return this.ot=Array.isArray(r)?Array.from(r):r,this.render(r,e)}});var{I:Rs}=Un,$i=n=>n;var _i=()=>document.createComment(""),Ie=(n,r,e)=>{let t=n._$AA.parentNode,i=r===void 0?n._$AB:r._$AA;if(e===void 0){let o=t.insertBefore(_i(),i),s=t.insertBefore(_i(),i);e=new Rs(o,s,n,n.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==n;if(a){let l;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(l=n._$AU)!==s._$AU&&e._$AP(l)}if(o!==i||a){let l=e._$AA;for(;l!==o;){let c=$i(l).nextSibling;$i(t).insertBefore(l,i),l=c}}}return e},pe=(n,r,e=n)=>(n._$AI(r,e),n),ks={},Ri=(n,r=ks)=>n._$AH=r,ki=n=>n._$AH,Ut=n=>{n._$AR(),n._$AA.remove()};var Ti=(n,r,e)=>{let t=new Map;for(let i=r;i<=e;i++)t.set(n[i],i);return t},Gt=Pt(class extends ze{constructor(n){if(super(n),n.type!==Si.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,r,e){let t;e===void 0?e=r:r!==void 0&&(t=r);let i=[],o=[],s=0;for(let a of n)i[s]=t?t(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:i}}render(n,r,e){return this.dt(n,r,e).values}update(n,[r,e,t]){let i=ki(n),{values:o,keys:s}=this.dt(r,e,t);if(!Array.isArray(i))return this.ut=s,o;let a=this.ut??=[],l=[],c,p,u=0,f=i.length-1,g=0,y=o.length-1;for(;u<=f&&g<=y;)if(i[u]===null)u++;else if(i[f]===null)f--;else if(a[u]===s[g])l[g]=pe(i[u],o[g]),u++,g++;else if(a[f]===s[y])l[y]=pe(i[f],o[y]),f--,y--;else if(a[u]===s[y])l[y]=pe(i[u],o[y]),Ie(n,l[y+1],i[u]),u++,y--;else if(a[f]===s[g])l[g]=pe(i[f],o[g]),Ie(n,i[u],i[f]),f--,g++;else if(c===void 0&&(c=Ti(s,g,y),p=Ti(a,u,f)),c.has(a[u]))if(c.has(a[f])){let x=p.get(s[g]),A=x!==void 0?i[x]:null;if(A===null){let ne=Ie(n,i[u]);pe(ne,o[g]),l[g]=ne}else l[g]=pe(A,o[g]),Ie(n,i[u],A),i[x]=null;g++}else Ut(i[f]),f--;else Ut(i[u]),u++;for(;g<=y;){let x=Ie(n,l[y+1]);pe(x,o[g]),l[g++]=x}for(;u<=f;){let x=i[u++];x!==null&&Ut(x)}return this.ut=s,Ri(n,l),Ke}});function N({number:n,unit:r}){return d`<bdi class="number">${n}${r===""?m:d`<span class="unit">${r}</span>`}</bdi>`}function Xe(n){return d`<bdi class="words">${n}</bdi>`}function j({entityId:n,kind:r,label:e,title:t},i){return n===void 0?d`<div class=${r} title=${t}>${i}</div>`:d`<button
        type="button"
        class=${r}
        title=${t}
        aria-label=${e}
        @click=${o=>ve(o.currentTarget,n)}
      >
        ${i}
      </button>`}var Ai=["","k","M","G","T","P","E","Z"],Ts={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},As=1e4,Ei=" ";function k(n,r,e,{digits:t=2,signed:i=!1}={}){if(typeof n!="number"||!Number.isFinite(n))return{number:"–",unit:""};let o=i?on:rn,s=Ts[r];if(!s||Math.abs(n)<As-.5)return{number:o(n,Math.min(Hi(n),t),e),unit:Hn(r,e)};let{power:a}=s,l=n;for(;Oi(l)>=1e3&&a<Ai.length-1;)l/=1e3,a+=1;let c=`${Ai[a]}${s.base}`;return{number:o(l,Hi(l),e),unit:Hn(c,e)}}function H(n,r,e,{digits:t=3,signed:i=!1}={}){if(typeof n!="number"||!Number.isFinite(n))return"–";let[,o=""]=String(Number(n.toFixed(t))).split(".");return`${(i?on:rn)(n,/^\d*$/.test(o)?o.length:0,e)}${Hn(r,e)}`}function C({number:n,unit:r}){return`${n}${r}`}function Hn(n,r){return n==="%"?tr(r)===""?n:`${Ei}${n}`:n===""?"":`${Ei}${n}`}function Oi(n){return Math.abs(Number(n.toPrecision(3)))}function Hi(n){let r=Oi(n);return r===0||r>=100?0:r>=10?1:2}var Ci={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function Le(n,r,e){let t=E(n);if(e==="firmware")return Mi(r.firmware||"–");let i=r.figures[e];if(e==="uptime")return Mi(ke(i,t));let o={signed:e==="deviation"};if(e==="temperature"){let s=he(n,w(n,r.device??void 0)),a=Te(i,s);return{shown:k(a,s,t,{digits:0}),exact:H(a,s,t,{digits:1})}}return{shown:k(i,Ci[e],t,{digits:1,...o}),exact:H(i,Ci[e],t,o)}}function Mi(n){return{shown:{number:n,unit:""},exact:n}}var Ni=S`
  :host {
    display: block;
    container-type: inline-size;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding-block-end: 8px;
  }

  input[type="search"] {
    flex: 1 1 160px;
    box-sizing: border-box;
    min-width: 0;
    max-width: 280px;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 50%, transparent);
    border-radius: 18px;
    background: none;
    color: inherit;
    font: inherit;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .chip,
  summary,
  .fold {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--divider-color);
    border-radius: 18px;
    cursor: pointer;
  }

  .chip[aria-pressed="true"] {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 16%, transparent);
    font-weight: 500;
  }

  .count {
    color: var(--secondary-text-color);
    font-variant-numeric: tabular-nums;
  }

  .choice {
    position: relative;
  }

  .choices {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    display: grid;
    min-width: 200px;
    padding: 8px;
    border: 1px solid var(--divider-color);
    border-radius: 8px;
    background: var(--card-background-color, var(--ha-card-background));
    box-shadow: 0 4px 12px rgb(0 0 0 / 25%);
  }

  .choices label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 36px;
    cursor: pointer;
  }

  .choices input {
    width: 18px;
    height: 18px;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
    line-height: 20px;
  }

  th,
  td {
    padding: 8px 6px;
    font-weight: 400;
    text-align: end;
  }

  .name,
  .status {
    text-align: start;
  }

  .name {
    overflow-wrap: anywhere;
  }

  .trend {
    width: 140px;
  }

  .label {
    display: none;
  }

  /* Home Assistant's own header stays above. */
  thead th {
    position: sticky;
    z-index: 2;
    inset-block-start: var(--header-height, 56px);
    padding-block: 4px;
    background: var(--ha-card-background, var(--card-background-color, #fff));
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  thead button {
    min-height: 32px;
  }

  thead button:hover {
    color: var(--primary-text-color);
  }

  thead button::after {
    display: inline-block;
    width: 12px;
    text-align: center;
    content: "";
  }

  [aria-sort="ascending"] button::after {
    content: "↑" / "";
  }

  [aria-sort="descending"] button::after {
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

  .device {
    margin-inline-start: 8px;
    color: var(--secondary-text-color);
    font-size: 12px;
    font-weight: 400;
  }

  .unit {
    font-size: 0.8em;
  }

  .fold {
    justify-content: center;
    width: 100%;
    margin-block-start: 4px;
  }

  @media (pointer: coarse) {
    .chip,
    summary,
    .fold,
    input[type="search"],
    .choices label,
    thead button {
      min-height: 44px;
    }

    tbody .name :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }

  @container (max-width: 860px) {
    table,
    thead,
    tbody {
      display: block;
    }

    thead th[role] {
      position: static;
      width: auto;
      padding: 0;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }

    thead .trend {
      display: none;
    }

    /* As few lines as can be: what is usual names itself by its unit. */
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
      padding-block: 6px;
    }

    /* The figures stand below the name and the status. */
    tbody tr::before {
      flex-basis: 100%;
      order: 1;
      content: "";
    }

    tbody :is(.figure, .trend) {
      order: 2;
    }

    :is(tbody th, td)[role] {
      width: auto;
      padding: 0;
    }

    tbody .name {
      flex: 1 1 auto;
    }

    tbody .figure {
      flex: 1 1 96px;
      text-align: start;
    }

    .usual .figure {
      flex-basis: 72px;
    }

    tbody .trend[role] {
      flex: 1 1 120px;
    }

    .label {
      display: block;
      color: var(--secondary-text-color);
      font-size: 12px;
      line-height: 16px;
    }

    .usual .label {
      display: none;
    }
  }

  @container (max-width: 600px) {
    tbody .trend[role],
    .usual :is(.deviation, .power) {
      display: none;
    }

    .chips {
      gap: 6px;
    }

    .chip {
      gap: 4px;
      padding-inline: 8px;
    }
  }
`;var On=70,Fi=110,zi=S`
  .bar {
    position: relative;
    height: 8px;
    border: 1px solid transparent;
    border-radius: 5px;
    background: color-mix(in srgb, var(--primary-text-color) 12%, transparent);
    direction: ltr;
  }

  .bar i {
    position: absolute;
    inset-block: 0;
  }

  .bar .fill {
    border-radius: 4px;
    background: currentcolor;
    forced-color-adjust: none;
  }

  .bar .expected {
    inset-block: -3px;
    width: 2px;
    margin-inline-start: -1px;
    background: var(--primary-text-color);
  }
`;function Be(n){return(Math.min(Math.max(n,On),Fi)-On)/(Fi-On)*100}function Ii(n,r){let e=Math.min(Be(n),Be(100)),t=Math.max(Be(n),Be(100));return d`<div class="bar ${r??""}" aria-hidden="true">
    ${Number.isNaN(n)?m:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${Be(100)}%"></i>
  </div>`}var Pe=120,jt=28,Cn=80,Li=110,Pi=2,Di=Pe/4,Es=3;function Mn(n){let e=(Math.min(Math.max(n,Cn),Li)-Cn)/(Li-Cn);return jt-Pi-e*(jt-2*Pi)}function Ui(n,r){let e=(r.end-r.start)/Di,t=new Map;for(let o=je(n,r.start);o<n.time.length;o++){let s=n.hashrate[o]??Number.NaN,a=n.expected[o]??Number.NaN;if(n.online[o]&&!We(n,o)&&a>0&&s>=0&&s<=Es*a){let c=Math.floor(((n.time[o]??0)-r.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let i=Number.NEGATIVE_INFINITY;return[...t].map(([o,{hashrate:s,expected:a}])=>{let l=o-i>1?"M":"L";i=o;let c=Math.min((o+.5)/Di*Pe,Pe).toFixed(1),p=Mn(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var Se=class extends re{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new W(this);this.onScreen=new U(this)}static{this.styles=[ft,S`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return m;let t=Mn(100).toFixed(1);return d`<svg
      viewBox="0 0 ${Pe} ${jt}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${t}H${Pe}"
        stroke=${dn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Ui(e.columns,e.span)}
        stroke=${dn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([b({attribute:!1})],Se.prototype,"hass",2),h([b({attribute:!1})],Se.prototype,"device",2),h([b({attribute:!1})],Se.prototype,"label",2),h([b({type:Boolean,reflect:!0})],Se.prototype,"dark",2);$("bitaxe-sparkline",Se);function Wt(n,{device:r,name:e},t,i){return r===null?m:d`<bitaxe-sparkline
        .hass=${n}
        .device=${r}
        .label=${`${i("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var $e=class extends re{static{this.styles=S`
    :host {
      display: inline-block;
      max-width: 100%;
      font-size: 13px;
      line-height: 18px;
    }

    .status {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      box-sizing: border-box;
      max-width: 100%;
      padding-block: 2px;
      padding-inline: 6px 10px;
      /* Seen only where colours are forced. */
      border: 1px solid transparent;
      border-radius: 12px;
      background: color-mix(in srgb, var(--tone) 16%, transparent);
      color: var(--primary-text-color);
      overflow-wrap: anywhere;
    }

    .error {
      --tone: var(--error-color, #db4437);
    }

    .warning {
      --tone: var(--warning-color, #ffa600);
    }

    .success {
      --tone: var(--success-color, #43a047);
    }

    .quiet {
      --tone: var(--secondary-text-color);
    }

    /* Toned towards the text for its contrast. */
    ha-icon {
      flex: none;
      color: color-mix(in srgb, var(--tone) 65%, var(--primary-text-color));
      --mdc-icon-size: 18px;
    }

    /* Toned towards the text: what is behind it has a color, too. */
    .since {
      color: color-mix(
        in srgb,
        var(--secondary-text-color) 60%,
        var(--primary-text-color)
      );
    }

    @media (forced-colors: active) {
      ha-icon {
        color: CanvasText;
      }
    }
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:r,localize:e,locale:t,connection:i}=this;if(!r||!e||!t||!i)return m;let o=V(i).now();this.wait(r,o);let s=Kr(r,o,e,t);return d`<span class="status ${ei(r.status)}"
      ><ha-icon .icon=${Br(r.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${St(r,e,t)}${s===""?m:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(r,e){if(clearTimeout(this.timer),this.isConnected&&r.since!==null){let t=jr(r,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([b({attribute:!1})],$e.prototype,"status",2),h([b({attribute:!1})],$e.prototype,"localize",2),h([b({attribute:!1})],$e.prototype,"locale",2),h([b({attribute:!1})],$e.prototype,"connection",2);$("bitaxe-status",$e);function ue(n,r,e){return d`<bitaxe-status
    .status=${r}
    .localize=${e}
    .locale=${E(n)}
    .connection=${n.connection}
  ></bitaxe-status>`}var Vt=8,Hs=256,Gi=12;function Os(n,r){let e=Math.ceil(n/r),t=Math.floor(n/e),i=n%e;return Array.from({length:e},(o,s)=>t+(s<i?1:0))}function Cs(n,r){let e=Os(n,r),[t=1]=e,i=e.at(-1)??t,o=t===i?t:t*i,s=`ul[data-tiles="${n}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${o},minmax(0,1fr))}
${s}>li{grid-column:span ${o/i}}
${s}>li:nth-child(-n+${a}){grid-column:span ${o/t}}`}function Ki(){let n=[];for(let r=1;r<=Vt;r++){let e=r===1?0:r*(Hs+Gi)-Gi,t=Array.from({length:Vt},(i,o)=>Cs(o+1,r));n.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}return S`
    ${Dn(n.join(`
`))}
  `}var Ms=["hashrate","temperature","power"],et=class extends R{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[T,zi,S`
      :host {
        display: block;
        container-type: inline-size;
      }

      ul {
        display: grid;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        gap: 8px;
        align-content: start;
        min-width: 0;
        padding: 12px;
        border: 1px solid var(--divider-color);
        border-radius: var(--ha-card-border-radius, 12px);
      }

      li.link {
        cursor: pointer;
      }

      li.link:hover {
        background: color-mix(in srgb, var(--primary-text-color) 4%, transparent);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        justify-content: space-between;
      }

      .name {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        overflow-wrap: anywhere;
      }

      .mean {
        font-size: 22px;
        line-height: 28px;
      }

      .label {
        color: var(--secondary-text-color);
        font-size: 12px;
        line-height: 16px;
      }

      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        color: var(--secondary-text-color);
        font-size: 14px;
        line-height: 20px;
      }

      .unit {
        font-size: 0.8em;
      }

      @media (pointer: coarse) {
        .name :is(a, button),
        .device {
          display: inline-flex;
          align-items: center;
          min-width: 44px;
          min-height: 44px;
        }
      }
    `,Ki()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${Gt(this.rows,({key:t})=>t,t=>Dt(Nn(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:m}renderTile(e,t){let{device:i}=t,o=Le(e,t,"efficiency"),s=this.localize;return d`<li
      class=${i===null?"":"link"}
      @click=${a=>Lt(e,a,i,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${Fe(e,t,this.hasViews)}</h3>
        ${It(e,t,this.hasViews,s)}
      </div>
      <div>${ue(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${o.exact}"
      >
        ${N(o.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${Ii(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${Ms.map(a=>{let l=Le(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${N(l.shown)}</span>`})}
      </div>
      ${Wt(e,t,this.isDark,s)}
    </li>`}};h([b({attribute:!1})],et.prototype,"rows",2),h([b({type:Boolean})],et.prototype,"hasViews",2);function Nn(n,r,...e){let{connection:t,devices:i,entities:o,language:s,locale:a,user:l}=n;return[r.device,r.name,r.tone,r.firmware,r.status.status,r.status.since,r.status.size,...Object.keys(r.figures).map(c=>C(Le(n,r,c).shown)),t,i,o,s,a,l,...e]}$("bitaxe-fleet-wall",et);var ji="fleet-sort",Wi="fleet-columns",Fn=10,Z=class extends R{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=Qe;this.columns=Ft;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[T,Ni]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=gi(xe(t,ji)),this.columns=yi(xe(t,Wi)));let i=bi(this.rows,this.chip,this.filter),o=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!o&&this.isHeld?Ns(this.ordered,i):zt(i,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return m;let o=!this.isUnfolded&&t.length>Fn?t.slice(0,Fn):t;return d`${this.renderControls()}
      <table role="table" class=${this.columns===Ft?"usual":""}>
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${Gt(o,({key:s})=>s,s=>Dt(Nn(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:m}
      ${t.length>Fn?this.renderFold(e,t.length):m}`}renderControls(){let e=this.localize;return d`<div class="controls">
      <input
        type="search"
        placeholder=${e("fleet.filter")}
        aria-label=${e("fleet.filter")}
        .value=${this.filter}
        @input=${t=>{this.filter=t.target.value}}
      />
      <details class="choice">
        <summary>${e("fleet.columns")}</summary>
        <div class="choices">
          ${Je.map(t=>d`<label
                ><input
                  type="checkbox"
                  .checked=${this.columns.includes(t)}
                  @change=${()=>this.toggle(t)}
                />
                ${e(`columns.${t}`)}</label
              >`)}
        </div>
      </details>
      <div class="chips" role="group" aria-label=${e("columns.status")}>
        ${pi.map(t=>{let i=this.rows.filter(o=>En(t,o)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${i}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let i=me("show_all",t,e.language);return d`<button
      type="button"
      class="fold"
      aria-expanded=${this.isUnfolded}
      @click=${()=>{this.isUnfolded=!this.isUnfolded}}
    >
      ${this.isUnfolded?this.localize("fleet.show_fewer"):this.localize(i,{count:t.toString()})}
    </button>`}renderHeader(e){let{sort:t}=this,i=t.column===e,o=t.isDescending?"descending":"ascending";return d`<th
      role="columnheader"
      scope="col"
      class=${e}
      aria-sort=${i?o:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,t){let{device:i}=t,o=this.localize;return d`<tr
      role="row"
      class=${i===null?"":"link"}
      @click=${s=>Lt(e,s,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${Fe(e,t,this.hasViews)}
        ${It(e,t,this.hasViews,o)}
      </th>
      <td role="cell" class="status">${ue(e,t.status,o)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=Le(e,t,s),c=s==="efficiency"?t.tone??"":"";return d`<td role="cell" class="figure ${s} ${c}" title=${l}>
          <span class="label" aria-hidden="true">${o(`columns.${s}`)}</span>
          ${N(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${Wt(e,t,this.isDark,o)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=fi(e,this.sort),we(this.hass,ji,hi(this.sort)))}toggle(e){this.hass&&(this.columns=Je.filter(t=>this.columns.includes(t)!==(t===e)),we(this.hass,Wi,this.columns.join(",")))}};h([b({attribute:!1})],Z.prototype,"rows",2),h([b({type:Boolean})],Z.prototype,"hasViews",2),h([z()],Z.prototype,"sort",2),h([z()],Z.prototype,"columns",2),h([z()],Z.prototype,"chip",2),h([z()],Z.prototype,"filter",2),h([z()],Z.prototype,"isUnfolded",2);function Ns(n,r){let e=new Map(n.map(({key:i},o)=>[i,o])),t=({key:i})=>e.get(i)??n.length;return r.toSorted((i,o)=>t(i)-t(o))}$("bitaxe-fleet-table",Z);var zn=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function Vi(n,r,e,t){let i=w(n,M(n)),{columns:o,energyToday:s}=e,a=o&&Oe(o),l=o&&Ce(o),p={performance:se(n,i,a,l),sample:a,energyToday:s,text:t},u=zn.filter(f=>v(n,i[f])).map(f=>Fs(n,i,f,p));return d`<div class="totals">
    ${[...u,Is(i,r,t)].map(f=>Ls(f,t))}
  </div>`}function Fs(n,r,e,{performance:t,sample:i,energyToday:o,text:s}){let a=E(n),l=v(n,r[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",u=(y,x)=>({key:e,entityId:r[e],shown:k(y,x,a),exact:H(y,x,a)}),f=y=>{let x=i?.[y];return x!==void 0&&Number.isFinite(x)?x:D(_(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return u(f("hashrate")/1e3,"TH/s");let y=(i?.hashrate??Number.NaN)/1e3,x=C(k(y,"TH/s",a)),A=Number.isFinite(y)?s("hero.now",{value:x}):void 0;return{...u(t.hashrate/1e3,"TH/s"),now:A}}case"expected_hashrate":return u(t.expected/1e3,"TH/s");case"energy":return u(o,"kWh");case"power":return u(f("power"),"W");case"power_efficiency":return u(_(l),p);case"efficiency":return g?zs(u(t.mean,"%"),t,a):u(f("efficiency"),"%")}}function zs(n,{margin:r,tone:e},t){if(!Number.isFinite(r))return{...n,tone:e};let i=H(r,"",t,{digits:1});return{...n,tone:e,shown:{...n.shown,unit:`${n.shown.unit} ±${i}`},exact:`${n.exact} ±${i}`}}function Is(n,r,e){let t=r&&vi(r),i=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:n.miners_online,shown:{number:i,unit:""},exact:i}}function Ls(n,r){let e=r(`fleet.${n.key}`),t=[C(n.shown),n.now].filter(Boolean).join(", ");return j({entityId:n.entityId,kind:`figure ${n.key}`,label:r("aria.more_info",{name:e,value:t}),title:`${e}: ${n.exact}`},d`<span class="label">${e}</span>
      <span class="value ${n.tone??""}">${N(n.shown)}</span>
      ${n.now?d`<bdi class="now">${n.now}</bdi>`:m}`)}var Ps="15m",Ds=1e4,De=class extends R{constructor(){super(...arguments);this.error=null;this.statuses=new Y(this);this.energy=new Nt(this);this.feed=new W(this);this.onScreen=new U(this)}static{this.styles=[T,wi]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,M(e));return[...zn.map(i=>t[i]),...ui(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=M(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,Ps),this.energy.watch(e,w(e,t).energy)}ask(e){let t=ai(e);t!==this.asked&&(this.asked=t,this.miners??=li(e)?.miners,clearTimeout(this.retry),t.then(({miners:i})=>{t===this.asked&&(this.miners=i,this.error=null)},i=>{t===this.asked&&(this.error=cr(i),this.retry=setTimeout(()=>this.requestUpdate(),Ds))}))}render(){let{hass:e,config:t,miners:i}=this;if(!e||!t)return m;let o=this.localize,s=M(e),a=s===void 0?void 0:oe(e,s),l=this.problem(e),c=i&&mi(e,i),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${o("fleet.device")}</a>`:m}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?Vi(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.value},o):m}
      ${s===void 0&&c?d`<p class="hint">${o("fleet.no_totals")}</p>`:m}
      ${c?xi(e,c,t.miner_views===!0,o):m}
      ${this.renderMiners(e,c,l)}
    </ha-card>`}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderMiners(e,t,i){if(t===void 0)return i===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${i}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let o=this.config?.miner_views===!0;return t.length<=Vt?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-table>`}};h([b({attribute:!1})],De.prototype,"config",2),h([z()],De.prototype,"miners",2),h([z()],De.prototype,"error",2);$("bitaxe-fleet-card-view",De);async function qi(n,r,e){if(r.length===0)return new Map;let t=await n.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...r],minimal_response:!0,no_attributes:!0}),i=new Map;for(let[o,s]of Object.entries(t)){let a=s.findLast(({s:l})=>l!=="unavailable"&&l!=="unknown");a&&i.set(o,a.s)}return i}var qt=class{constructor(r){this.host=r;this.asked="";this.made=new WeakMap;r.addController(this)}at(r,e,t){let i=Object.values(e).filter(l=>r.states[l]?.state==="unavailable"),o=JSON.stringify([t,i]);o!==this.asked&&(this.asked=o,this.states=void 0,this.load(r,i,t,o));let{states:s}=this;if(!s||s.size===0)return;let a=i.flatMap(l=>{let[c,p]=[r.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...r,states:{...r.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(r,e){let t=this.made.get(r);if(t?.state===e)return t;let i={...r,state:e};return this.made.set(r,i),i}async load(r,e,t,i){try{let o=await qi(r,e,t);i===this.asked&&(this.states=o,this.host.requestUpdate())}catch{}}};var Yi=S`
  :host {
    display: block;
    height: 100%;
    container-type: inline-size;
  }

  ha-card {
    display: flex;
    flex-direction: column;
    gap: 16px;
    height: 100%;
    padding: 12px 16px 16px;
    overflow: hidden auto;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: flex-start;
    justify-content: space-between;
  }

  .names {
    flex: 1 1 auto;
    min-width: 0;
    max-width: 100%;
  }

  .title {
    font-size: 20px;
    font-weight: 500;
    line-height: 28px;
    overflow-wrap: anywhere;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    color: var(--secondary-text-color);
    font-size: 14px;
    line-height: 20px;
  }

  .about a {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .model {
    min-height: 20px;
    overflow-wrap: anywhere;
  }

  .as-of {
    color: var(--secondary-text-color);
    font-size: 14px;
    line-height: 20px;
  }

  bitaxe-chart-panel {
    flex: 1 0 auto;
  }

  bitaxe-chart-panel + bitaxe-chart-panel {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--divider-color);
  }

  @media (pointer: coarse) {
    .about a {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;var Yt={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},Us={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},Gs=["active_pool","reset_reason"];function Zi(n,r,e,t){return Object.keys(Yt).map(o=>({key:o,figures:Yt[o].flatMap(s=>Ks(n,r,e,s,t)??[])})).filter(({figures:o})=>o.length>0)}function Ks(n,r,e,t,i){if(t==="firmware"){let l=n.devices[r]?.sw_version;return l?{key:t,entityId:void 0,...In(l)}:null}let o=e[t],s=v(n,o);if(!G(s))return null;let a=js(n,e,t,s,i);return a&&{key:t,entityId:o,...a}}function js(n,r,e,t,i){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:In(ke((Date.now()-a)/1e3,i))}if(Gs.includes(e))return In(t.state);let o=_(t);if(Number.isNaN(o))return null;let s=Ws(o,qs(e,t),i,Us[e]);return e==="shares_rejected"?Vs(s,o,_(v(n,r.shares_accepted)),i):s}function Ws(n,r,e,t){return{shown:k(n,r,e,t===void 0?{}:{digits:t}),exact:H(n,r,e)}}function Vs(n,r,e,t){let i=100*r/(r+e);if(!(i>0))return n;let o=C(k(i,"%",t));return{shown:{number:n.shown.number,unit:`${n.shown.unit} (${o})`},exact:`${n.exact} (${H(i,"%",t)})`}}function qs(n,{attributes:r}){let{unit_of_measurement:e}=r;return typeof e=="string"&&!(n==="shares_accepted"||n==="shares_rejected")?e:""}function In(n){return{shown:{number:n,unit:""},exact:n}}var Ys=S`
  :host {
    display: block;
    container-type: inline-size;
  }

  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 32px;
  }

  section {
    flex: 1 1 264px;
    min-width: min(100%, 200px);
  }

  h3 {
    margin-block-end: 4px;
    padding-block-end: 2px;
    border-block-end: 1px solid var(--divider-color);
    color: var(--secondary-text-color);
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 96px), 1fr));
    gap: 8px 12px;
    align-items: end;
  }

  /* Those that can be tapped are taller than others beside them. */
  .figure {
    display: grid;
    align-content: end;
    min-width: 0;
  }

  .label,
  .value {
    display: block;
    overflow-wrap: anywhere;
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

  .value .number {
    white-space: normal;
  }

  .value .unit {
    font-weight: 400;
  }

  .active_pool,
  .reset_reason {
    grid-column: 1 / -1;
  }

  .past {
    color: var(--secondary-text-color);
  }

  @media (pointer: coarse) {
    button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`,tt=class extends R{constructor(){super(...arguments);this.isPast=!1}static{this.styles=[T,Ys]}shownEntities(e){let t=w(e,this.device);return Object.values(Yt).flat().map(i=>i==="firmware"?void 0:t[i])}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let i=w(e,t),o=Zi(e,t,i,E(e));return d`<div class="groups ${this.isPast?"past":""}">
      ${o.map(s=>this.renderGroup(s))}
    </div>`}renderGroup({key:e,figures:t}){let i=`heading-${e}`;return d`<section aria-labelledby=${i}>
      <h3 id=${i}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(o=>this.renderFigure(o))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:i,exact:o}){let s=this.localize(`figures.${e}`);return j({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:C(i)}),title:o},d`<span class="label">${s}</span>
        <span class="value">${N(i)}</span>`)}};h([b({attribute:!1})],tt.prototype,"device",2),h([b({attribute:!1})],tt.prototype,"isPast",2);$("bitaxe-miner-groups",tt);var Zt=120,Zs=-120,Js=240,Ji=100,te=84,_e=14,Ln=8,Qi=mt.map(({from:n})=>n).filter(Number.isFinite),Qs=100;function to(n,r){return Ge`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${_e} d=${Bi(0,Zt)}></path>
    ${Xs(n,r).map(({from:e,to:t,opacity:i})=>Ge`<path class="fill" stroke-width=${_e} opacity=${i} d=${Bi(e,t)}></path>`)}
    ${Qi.map(e=>Xi(e,"mark"))}
    ${Xi(Qs,"expected")}
    ${Qi.map(e=>ea(e))}
    ${Number.isFinite(n)?Bs(n):m}
  </svg>`}function Xs(n,r){if(!Number.isFinite(n))return[];let e=Number.isFinite(r)&&r>0?r:0,t={from:0,to:n-e,opacity:1},i=2*e/Ln,o=Array.from({length:e>0?Ln:0},(s,a)=>({from:n-e+a*i,to:n-e+(a+1)*i,opacity:1-(a+.5)/Ln}));return[t,...o].filter(({from:s,to:a})=>a>0&&s<Zt)}function Xi(n,r){let e=r==="expected"?4:2;return no(n,te-_e/2-e,te+_e/2+e,r)}function Bs(n){return no(n,te-_e/2-5,te+_e/2+1,"needle")}function ea(n){let{x:r,y:e}=nt(n,te+_e/2+6);return Ge`<text x=${r} y=${e+3}>${n}</text>`}function no(n,r,e,t){let i=nt(n,r),o=nt(n,e);return Ge`<line class=${t} x1=${i.x} y1=${i.y} x2=${o.x} y2=${o.y}></line>`}function Bi(n,r){let e=nt(n,te),t=nt(r,te),i=Pn(r)-Pn(n)>180?1:0;return`M${e.x} ${e.y}A${te} ${te} 0 ${i} 1 ${t.x} ${t.y}`}function Pn(n){let r=Math.min(Math.max(n,0),Zt)/Zt;return Zs+Js*r}function nt(n,r){let e=Pn(n)*Math.PI/180;return{x:eo(Ji+r*Math.sin(e)),y:eo(Ji-r*Math.cos(e))}}function eo(n){return Math.round(n*100)/100}var ta=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function ro(n,r,e,t){return ta.map(i=>i.flatMap(o=>{let s=r[o];return s&&v(n,s)?na(n,r,o,s,e,t):[]})).filter(i=>i.length>0)}function na(n,r,e,t,i,o){let{state:s,unit:a,limit:l}=ra(n,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...k(s,a,i,{digits:1}),unit:""},exact:H(s,a,i),limit:null,share:Number.NaN};let c=o?.[e],p=Number.isFinite(c)?c:D(s,a),u=e==="power"?"W":he(n,r),f=x=>u==="W"?x:Te(x,u),g=k(f(p),u,i,{digits:1}),y=l>0;return{key:e,entityId:t,shown:y?{...g,unit:""}:g,exact:H(f(p),u,i),limit:y?H(f(l),u,i,{digits:0}):null,share:y?Math.max(p,0)/l:Number.NaN}}function ra(n,r){let e=v(n,r),{unit_of_measurement:t,limit:i}=e?.attributes??{};return{state:_(e),unit:typeof t=="string"?t:"",limit:typeof i=="number"?i:Number.NaN}}var io=S`
  :host {
    display: block;
    container-type: inline-size;
  }

  .hero {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: center;
  }

  .gauge {
    position: relative;
    flex: none;
    width: min(100%, 228px);
    --tone: var(--secondary-text-color);
  }

  .gauge.good {
    --tone: var(--bitaxe-good);
  }

  .gauge.fair {
    --tone: var(--bitaxe-fair);
  }

  .gauge.poor {
    --tone: var(--bitaxe-poor);
  }

  svg {
    display: block;
    width: 100%;
    overflow: visible;
    direction: ltr;
  }

  .track,
  .fill {
    fill: none;
  }

  .track {
    stroke: color-mix(in srgb, var(--primary-text-color) 14%, transparent);
  }

  .fill {
    stroke: var(--tone);
  }

  line {
    stroke: color-mix(in srgb, var(--primary-text-color) 60%, transparent);
    stroke-width: 1.5;
  }

  .expected {
    stroke-dasharray: 3 2;
    stroke-width: 2;
  }

  .needle {
    stroke: var(--primary-text-color);
    stroke-width: 2.5;
  }

  text {
    fill: var(--secondary-text-color);
    font-size: 12px;
  }

  .reading {
    position: absolute;
    inset-block: 28% 0;
    align-content: center;
    /* The labels of the marks stand on the right, whatever the direction of text. */
    right: 6%;
    left: 0;
    display: grid;
    justify-items: center;
    text-align: center;
  }

  .beside {
    display: grid;
    flex: 1 1 280px;
    gap: 12px;
    min-width: 0;
  }

  .key {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 116px), 1fr));
    gap: 8px 16px;
  }

  .figure {
    display: grid;
    align-content: start;
    justify-items: start;
    min-width: 0;
  }

  .label,
  .words,
  .now,
  .margin {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  /* Where the arc is open. */
  .reading .label {
    order: 1;
  }

  .margin {
    font-variant-numeric: tabular-nums;
  }

  .rating {
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }

  .now,
  .words {
    font-variant-numeric: tabular-nums;
  }

  .key .value {
    font-size: 24px;
    line-height: 32px;
  }

  .gauge .value {
    font-size: 32px;
    line-height: 40px;
  }

  .unit {
    font-size: 0.62em;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .chip {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 8px 12px;
    border: 1px solid var(--divider-color);
    border-radius: 12px;
  }

  .meter {
    display: grid;
    flex: 1 1 84px;
    align-content: start;
    min-width: 0;
  }

  .meter .value {
    font-size: 16px;
    font-weight: 500;
    line-height: 22px;
  }

  .meter .unit {
    font-size: 0.8em;
    font-weight: 400;
  }

  .bar {
    display: block;
    height: 5px;
    margin-block-start: 4px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--primary-text-color) 14%, transparent);
    overflow: hidden;
  }

  .bar > span {
    display: block;
    height: 100%;
    border-radius: 3px;
    background: var(--level, color-mix(in srgb, var(--primary-text-color) 55%, transparent));
  }

  .near {
    --level: var(--bitaxe-fair);
  }

  .over {
    --level: var(--bitaxe-poor);
  }

  .over .value::before {
    content: "▲ " / "";
    color: color-mix(in srgb, var(--bitaxe-poor) 80%, var(--primary-text-color));
    font-size: 0.7em;
  }

  .chip:has(.meter + .meter) {
    flex-basis: 220px;
  }

  .stopped,
  .past {
    color: var(--secondary-text-color);
    --bitaxe-good: var(--secondary-text-color);
    --bitaxe-fair: var(--secondary-text-color);
    --bitaxe-poor: var(--secondary-text-color);
  }

  .stopped .needle,
  .past .needle {
    stroke: var(--secondary-text-color);
  }

  @container (max-width: 400px) {
    .key {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 92px), 1fr));
      gap: 8px;
    }

    .key .value {
      font-size: 20px;
      line-height: 28px;
    }
  }

  @media (pointer: coarse) {
    button {
      min-width: 44px;
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .track {
      stroke: GrayText;
    }

    .fill,
    .bar > span {
      stroke: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }

    line {
      stroke: CanvasText;
    }

    text {
      fill: CanvasText;
    }

    .bar {
      border: 1px solid CanvasText;
    }
  }
`;var ia=6e4,oa="15m",sa=.93,rt=class extends R{constructor(){super(...arguments);this.isPast=!1;this.feed=new W(this);this.onScreen=new U(this)}static{this.styles=[T,io]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,oa):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:i}=this;if(e?.state!=="ready"||i||!t?.connected)return;let{columns:o,span:s}=e,a=o.time.length-1,l=s.end-(o.time[a]??0)<=ia;return o.online[a]&&l?Oe(o):void 0}render(){let{hass:e,device:t,live:i}=this;if(!e||!t)return m;let o=w(e,t),s=E(e),a=i&&this.feed.shown?.columns,l=a&&Ce(a),c=se(e,o,i,l),p=o.expected_hashrate!==void 0;return d`<div class="hero ${this.isPast?"past":""}">
      ${p?this.renderGauge(o,c,s):m}
      <div class="beside">
        <div class="key ${c.hasStopped?"stopped":""}">
          ${p?this.renderCompared(o,c,s,i):this.renderHashrate(e,o,s)}
        </div>
        ${this.renderChips(e,o,s,i)}
      </div>
    </div>`}renderGauge(e,{mean:t,margin:i,rating:o,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",u=o?this.localize(`ratings.${o}`):p,f=!Number.isFinite(t)||!Number.isFinite(i),g=f?"":`± ${C(k(i,"%",l,{digits:1}))}`,y=k(t,"%",l,{digits:1}),x=[[C(y),g].filter(Boolean).join(" "),u].filter(Boolean).join(", "),A=f?"":` ± ${H(i,"%",l)}`;return j({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:x}),title:`${H(t,"%",l)}${A}`},d`${to(t,i)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${N(y)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:m}
          ${u?d`<span class="rating">${u}</span>`:m}
        </span>`)}renderCompared(e,t,i,o){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,u={signed:!0},f=y=>C(k(y,"GH/s",i)),g=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:k(s,"GH/s",i),exact:H(s,"GH/s",i,{digits:1}),words:Number.isFinite(a)?g("hero.expected",{value:f(a)}):"",now:o&&Number.isFinite(o.hashrate)?g("hero.now",{value:f(o.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:k(l,"GH/s",i,u),exact:H(l,"GH/s",i,{...u,digits:1}),words:Number.isFinite(c)?C(k(c,"%",i,{...u,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:k(p,"%",i,{digits:1}),exact:H(p,"%",i)}):m}`}renderHashrate(e,t,i){let o=v(e,t.hashrate);if(!o)return m;let s=String(o.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:k(_(o),s,i),exact:H(_(o),s,i)})}renderKey(e){let{key:t,entityId:i,shown:o,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[C(o),s,a].filter(Boolean).join(", ");return j({entityId:i,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${N(o)}</span>
        ${s?Xe(s):m} ${a?d`<bdi class="now">${a}</bdi>`:m}`)}renderChips(e,t,i,o){return d`<div class="chips">
      ${ro(e,t,i,o).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:i,exact:o,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[C(i),c].filter(Boolean).join(" ");return j({entityId:t,kind:`meter ${aa(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[o,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${N(i)}</span> ${c?Xe(c):m}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:m}`)}};h([b({attribute:!1})],rt.prototype,"device",2),h([b({attribute:!1})],rt.prototype,"isPast",2);function aa(n){return n>=1?"over":n>=sa?"near":""}$("bitaxe-miner-hero",rt);var oo=S`
  :host {
    display: block;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  .records {
    position: relative;
    padding: 8px 12px 10px;
    border: 1px solid var(--divider-color);
    border-radius: 12px;
    overflow: hidden;
  }

  h3 {
    color: var(--secondary-text-color);
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 104px), 1fr));
    gap: 8px 16px;
  }

  .figure {
    display: grid;
    align-content: start;
    justify-items: start;
    min-width: 0;
  }

  .label,
  .words {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .value {
    font-size: 20px;
    font-weight: 500;
    line-height: 28px;
  }

  .unit {
    font-size: 0.8em;
    font-weight: 400;
  }

  .session .value,
  .blocks .value {
    font-size: 16px;
  }

  .new {
    margin-block-start: 2px;
    padding-inline: 8px;
    border: 1px solid var(--bitaxe-good);
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
  }

  .new::before {
    content: "★ " / "";
  }

  .blocks.found .value::before {
    content: "★ " / "";
    color: var(--bitaxe-good);
  }

  .news {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .past {
    color: var(--secondary-text-color);
  }

  .risen {
    border-color: var(--bitaxe-good);
  }

  .risen .best .value {
    color: color-mix(in srgb, var(--bitaxe-good) 80%, var(--primary-text-color));
  }

  @media (prefers-reduced-motion: no-preference) {
    .risen::after {
      position: absolute;
      inset: 0;
      background: linear-gradient(
        100deg,
        transparent 30%,
        color-mix(in srgb, var(--bitaxe-good) 28%, transparent) 50%,
        transparent 70%
      );
      translate: -100%;
      animation: shine 2.4s ease-out 2;
      content: "";
      pointer-events: none;
    }
  }

  @keyframes shine {
    to {
      translate: 100%;
    }
  }

  @media (pointer: coarse) {
    button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;async function so(n,r,e){let t=Date.now(),i=await n.callWS({type:"history/history_during_period",start_time:new Date(t-864e6).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[r],minimal_response:!0,no_attributes:!0}),o=la(i[r]??[],e);if(o)return o;let s=await n.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-94608e6).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[r],period:"day",types:["max"]});return ca(s[r]??[],e)}function la(n,r){let e=n.flatMap(({s:l,lu:c},p)=>{let u=l.trim()===""?Number.NaN:Number(l);return Number.isNaN(u)?[]:[{number:u,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!ao(l,r)),i=e[t+1],o=e[t];if(!i||!o)return null;let s=(n[o.index+1]?.lu??0)*1e3,a=i.time-s<=3e5;return{time:i.time,precision:a?"moment":"by"}}function ca(n,r){let e=n.filter(({max:o})=>typeof o=="number"),t=e.findLastIndex(({max:o})=>!ao(o??0,r)),i=e[t+1];return i&&t>=0?{time:i.start,precision:"day"}:null}function ao(n,r){return Math.abs(n-r)<=.005*Math.max(n,r)}var Jt=class{constructor(r){this.host=r;this.hasRisen=!1;this.known=new Map;this.totals=new Map;r.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(r,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let i=v(r,t);t!==void 0&&i&&_(i)>0&&this.note(r,t,i,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(r,e.blocks_found))}seen(r,e){let t=this.known.get(r);return t?.value===e?t.seen:null}blocks(r){return this.totals.get(r)}note(r,e,t,i){let o=_(t),s=this.known.get(e);if(s?.value===o)return;let a={value:o,seen:null};if(this.known.set(e,a),s&&o>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=i;return}this.loadSeen(r,e,a)}async loadSeen(r,e,t){try{t.seen=await so(r,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(r,e){try{let{change:t}=await r.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var da=864e5,pa={best:"best_difficulty",session:"session_best_difficulty"},it=class extends R{constructor(){super(...arguments);this.isPast=!1;this.records=new Jt(this);this.onScreen=new U(this)}static{this.styles=[T,oo]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let i=E(e),o=[this.renderBest(e,t,"best",i),this.renderBest(e,t,"session",i),this.renderBlocks(e,t,i)];if(o.every(a=>a===m))return m;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${o}</div>
      <p class="news" role="status">${this.news(e,t,i)}</p>
    </section>`}news(e,t,i){if(!this.records.hasRisen)return"";let o=_(v(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${C(k(o,"",i))}`}renderBest(e,t,i,o){let s=w(e,t)[pa[i]],a=_(v(e,s));if(s===void 0||!(a>0))return m;let l=this.records.seen(s,a),c=i==="best"&&l!==null&&ua(l),p=l?ma(l,this.localize,o):"",u=this.localize(`records.${i}`),f=k(a,"",o),g=c?this.localize("records.new"):"",y=[C(f),p,g].filter(Boolean).join(", ");return j({entityId:s,kind:`figure ${i}`,label:this.localize("aria.more_info",{name:u,value:y}),title:H(a,"",o)},d`<span class="label">${u}</span>
        <span class="value">${N(f)}</span>
        ${p?Xe(p):m}
        ${c?d`<span class="new">${g}</span>`:m}`)}renderBlocks(e,t,i){let o=w(e,t).blocks_found,s=_(v(e,o));if(o===void 0||Number.isNaN(s))return m;let a=Math.max(s,this.records.blocks(o)??0),l=this.localize("records.blocks"),c=k(a,"",i,{digits:0});return j({entityId:o,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:C(c)}),title:H(a,"",i)},d`<span class="label">${l}</span>
        <span class="value">${N(c)}</span>`)}};h([b({attribute:!1})],it.prototype,"device",2),h([b({attribute:!1})],it.prototype,"isPast",2);function ua({time:n,precision:r}){return r!=="day"&&Date.now()-n<da}function ma(n,r,e){let{time:t,precision:i}=n,o=i==="by"?"records.before":"records.found",s=i==="day"?ir(t,e):pt(t,Date.now(),e);return r(o,{time:s})}$("bitaxe-miner-records",it);var Qt=class extends R{constructor(){super(...arguments);this.member=new de(this);this.lastKnown=new qt(this);this.statuses=new Y(this);this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[T,Yi]}shownEntities(e){return Object.values(w(e,this.config?.device))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let{device:i}=t,o=this.localize;if(!i||e.devices[i]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=q(e,i),{status:a}=s,l=this.renderHeader(e,t,s);return a==="removed"||a==="disabled"?d`<ha-card>
        ${l}
        <p class="message">${o(`messages.${a==="removed"?"missing":a}`)}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,i,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):m}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,i){let o=this.nameOf(e,t),s=oe(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${o}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,i)}</p>
          ${s?d`<a href=${s}>${this.localize("hero.device")}</a>`:m}
        </div>
      </div>
      ${ue(e,i,this.localize)}
    </div>`}nameOf(e,{device:t,title:i}){return i||(P(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,i){return e.connected?i.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:i}){let o=w(e,t),s=v(e,o.hashrate??o.power??o.uptime),a=s?.state==="unavailable",l=i??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,o,l):e;if(!c)return m;let p=pt(l,Date.now(),E(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:m}
      <bitaxe-miner-hero
        .hass=${c}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-hero>
      <bitaxe-miner-records
        .hass=${c}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-records>
      <bitaxe-miner-groups
        .hass=${c}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-groups>`}renderCharts(e,t,i){let o=this.member.of(this.groupOf(t)),s=o.chosen(e,t),a=ee(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${o.zoom!==null}
            .locale=${E(e)}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
            @bitaxe-zoom=${this.zoom}
          ></bitaxe-range-buttons>`:m}
    ${i.map(l=>d`<bitaxe-chart-panel
          .hass=${e}
          .chart=${l}
          .device=${t.device}
          .range=${s}
          .zoom=${o.zoom}
          .crosshair=${o.crosshair}
          @bitaxe-zoom=${this.zoom}
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Ot(`${e}/card`)}),this.own.group}};h([b({attribute:!1})],Qt.prototype,"config",2);$("bitaxe-miner-card-view",Qt);var Xt=class extends R{constructor(){super(...arguments);this.member=new de(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=S`
    :host {
      display: block;
    }

    ha-card {
      display: flex;
      justify-content: center;
      padding: 6px;
    }

    bitaxe-range-buttons {
      flex: 1 1 auto;
      min-width: 0;
      --bitaxe-ranges-align: center;
    }
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:i}=this.config??{};this.group.configure({...t&&{range:t},...i&&{ranges:i}})}}render(){let{hass:e,config:t,group:i}=this;return!e||!t||ee(t).length===0?m:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${ee(t)}
        .range=${i.chosen(e,t)}
        .isZoomed=${i.zoom!==null}
        .locale=${E(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Ht(this.config?.range_group||Wn))}};h([b({attribute:!1})],Xt.prototype,"config",2);$("bitaxe-range-card-view",Xt);var lo=3,Bt=class extends R{constructor(){super(...arguments);this.statuses=new Y(this)}static{this.styles=[T,S`
      :host {
        display: block;
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        justify-content: center;
      }

      a {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 2px 8px;
        align-items: center;
        padding: 4px 4px 4px 12px;
        border: 1px solid var(--divider-color);
        border-radius: 18px;
        background: var(--ha-card-background, var(--card-background-color));
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }

      a:dir(rtl) {
        padding: 4px 12px 4px 4px;
      }

      .others {
        padding-inline: 12px;
        min-height: 26px;
      }

      .narrow {
        display: none;
      }

      @media (max-width: 600px) {
        a:not(:first-child):not(.narrow) {
          display: none;
        }

        .narrow {
          display: inline-flex;
        }
      }

      @media (pointer: coarse) {
        a {
          min-height: 44px;
        }
      }
    `]}shownEntities(e){return He(e).miners.flatMap(({device:t})=>Ne(w(e,t)))}render(){let{hass:e,config:t}=this,i=e&&t?fa(e,t.device):[];if(this.hideBadge(i.length===0),!e||i.length===0)return m;let o=this.localize;return d`<nav aria-label=${o("fleet.elsewhere")}>
      ${i.slice(0,lo).map(({device:s,name:a,status:l})=>d`<a href=${be(s)}
            ><bdi>${a}</bdi>${ue(e,l,o)}</a
          >`)}
      ${this.renderOthers(e,i.length-lo,"wide")}
      ${this.renderOthers(e,i.length-1,"narrow")}
    </nav>`}renderOthers(e,t,i){let o=me("others",t,e.language);return t>0?d`<a class="others ${i}" href=${gr()}
          >${this.localize(o,{count:t.toString()})}</a
        >`:m}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([b({attribute:!1})],Bt.prototype,"config",2);function fa(n,r){return He(n).miners.filter(e=>e.device!==r).map(e=>({...e,status:q(n,e.device)})).filter(({status:{status:e}})=>ce(e)).toSorted((e,t)=>le.indexOf(e.status.status)-le.indexOf(t.status.status))}$("bitaxe-status-badge-view",Bt);
