import{a as $}from"./chunk-6B724TSD.js";import{b as sn,c as Vn,d as at,e as lt,f as ke,g as qn,h as Yn}from"./chunk-SYRUIYIJ.js";import{$ as mr,A as an,B as ln,C as cn,D as ir,E as or,F as sr,G as dn,H as ut,I as ar,J as mt,K as Te,L as ft,M as lr,N as he,O as Ee,P as cr,Q,R as dr,S as ge,T as pn,U as un,V as pr,W as We,X as Ve,Y as Ae,Z as He,_ as ur,a as Kn,aa as fr,b as S,c as d,d as Ke,e as je,ea as ht,f,fa as hr,g as jn,ga as gr,h as re,i as y,ia as mn,j as F,ja as gt,k as Wn,l as dt,n as Qn,o as Xn,p as Bn,q as pt,r as L,s as er,t as tr,u as z,v as ie,w as nr,x as rr,y as fe,z as A}from"./chunk-WCOPCLAM.js";import{a as ct,b as me,c as Zn,d as Jn}from"./chunk-DCOZG3SA.js";import{a as g}from"./chunk-JFKSI6I7.js";var mo="bitaxe_monitor",fo=["active_pool","best_difficulty","blocks_found","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],ho=/^(binary_sensor|event|sensor)\./,go={},yr=new WeakMap;function yt(r){let n=yr.get(r.entities);if(n)return n;let e=new Map;for(let t of Object.values(r.entities)){let i=t?.device_id;if(t?.platform!==mo||!i)continue;let o=e.get(i)??{};e.set(i,o);let s=t.translation_key?.replace(/^fleet_/,""),a=fo.find(l=>l===s);a&&ho.test(t.entity_id)&&(o[a]=t.entity_id)}return yr.set(r.entities,e),e}function w(r,n){return(n===void 0?void 0:yt(r).get(n))??go}function M(r){return[...yt(r).keys()].find(n=>r.devices[n]?.entry_type==="service")}function x(r,n){return n===void 0?void 0:r.states[n]}function G(r){return r!==void 0&&r.state!=="unavailable"&&r.state!=="unknown"}function _(r){return G(r)&&r.state.trim()!==""?Number(r.state):Number.NaN}function P(r,n){let e=n===void 0?void 0:r.devices[n];return(e?.name_by_user||e?.name)??void 0}var yo=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function bo(r,n,e){return yo.some(t=>r[t]!==n[t])||e.some(t=>t!==void 0&&r.states[t]!==n.states[t])}function vo({states:r,entities:n,devices:e,themes:t}){return[r,n,e,t].every(Boolean)}function xo(r,n){let e=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(r).color);if(!e)return n.themes.darkMode===!0;let[t=0,i=0,o=0]=e.slice(1).map(Number);return .299*t+.587*i+.114*o>128}var R=class extends re{constructor(){super(...arguments);this.isDark=!1}get localize(){return ct(this.hass?.language??"en")}shouldUpdate(e){let{hass:t}=this;if(!t||!vo(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=xo(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,Jn(t.language).then(o=>o&&this.requestUpdate()));let i=e.get("hass");return!this.hasUpdated||e.size!==1||!i||bo(i,t,this.shownEntities(t))}};g([y({attribute:!1})],R.prototype,"hass",2);var br=S`
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
`;function ye(){return location.pathname.split("/")[1]??""}function oe(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function be(r){return`/${ye()}/miner-${encodeURIComponent(r)}`}function vr(){return`/${ye()}/fleet`}function fn(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>x(r,t))}function bt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function ve(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}var xr=new WeakMap;function hn(r,n){if(n.length===0)return Promise.resolve({});let e=xr.get(r.entities)??new Map;xr.set(r.entities,e);let t=n.join(),i=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,i),i}async function wr(r,n,e){let t=await hn(r,n);return new Set(n.filter(i=>{let{created_at:o=0,modified_at:s=0}=t[i]??{};return s*1e3>e&&s>o+wo}))}var wo=60;var Sr=["overheating","hardware_fault","power_fault","pools_unreachable","low_efficiency","performance_drop"],_r={happened:[],alarms:[],meansSince:0},So=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),$o=["performance_drop","mean_efficiency_margin","excess_deviation"],_o=60,$r=6e4;function Rr(r,n,e,t){let i=Ro.get(r.connection,`${e} ${n.join(" ")}`,s=>new gn(r,n,e,s));i.hass=r;let o=i.listen(()=>t(i.marks));return t(i.marks),o}var gn=class extends Ae{constructor(e,t,i,o){super(e.connection,o);this.marks=new Map;this.#n=0;this.hass=e,this.#t=t,this.#e=i}#t;#e;#n;refresh(){let e=++this.#n,t=ie(this.#e,this.now(),fe(this.hass)),i=L(this.#e)&&t.end<this.now()-$r;ko(this.hass,this.#t,t).then(o=>{e===this.#n&&(this.marks=o,this.succeed(ge(),i?void 0:$r))},o=>{e===this.#n&&this.fail(o)})}release(){this.#n+=1}},Ro=new He;async function ko(r,n,e){let t=n.map(p=>({device:p,entities:w(r,p)})),i=async(p,u)=>{let m=t.flatMap(({entities:h})=>p.flatMap(b=>h[b]??[]));return m.length===0?{}:r.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:m,minimal_response:u,no_attributes:u})},[o,...s]=n,[a,l,c]=await Promise.all([i(["event"],!1),i(Sr,!0),o!==void 0&&s.length===0?Ao(r,o):0]);return new Map(t.map(({device:p,entities:u})=>{let m=To(a[u.event??""]??[],e),h=Sr.flatMap(b=>Eo(l[u[b]??""]??[],e).map(v=>({key:b,...v})));return[p,{happened:m,alarms:h,meansSince:c}]}))}function To(r,n){let e=new Map;for(let{s:t,a:i={}}of r){let o=Date.parse(t),s=i.event_type;if(o>=n.start&&o<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(i).filter(([l,c])=>!So.has(l)&&c!==null));e.set(t,{time:o,type:s,attributes:a})}}return[...e.values()]}function Eo(r,n){let e=[],t=null;for(let{s:i,lu:o}of r){let s=Math.max(o*1e3,n.start);i==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function Ao(r,n){let e=w(r,n),t=e.hashrate,i=$o.flatMap(l=>e[l]??[]);if(t===void 0||i.length===0)return 0;let o=await hn(r,[t,...i]),s=l=>o[l]?.created_at??0,a=Math.min(...i.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+_o?a*1e3:0}function Oe(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...yt(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:P(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:M(r)}}var kr=new WeakMap;function yn(r){let{miners:n}=Oe(r),e=kr.get(r.connection)??[],t=new Set(e.map(({device:o})=>o)),i=[...e.map(({device:o,name:s})=>{let l=n.find(c=>c.device===o)!==void 0;return{device:o,name:P(r,o)??s,isThere:l}}),...n.filter(({device:o})=>!t.has(o)).map(o=>({...o,isThere:!0}))];return i.some(({isThere:o})=>o)&&kr.set(r.connection,i),i}var Ho=new Set(["best_difficulty","block_found"]),Oo=new Set(["fault","fault_ended","performance_dropped","performance_recovered"]);function bn(r,n,{happened:e,alarms:t,meansSince:i},o){let s=w(r,n),a=x(r,s.event),l=e.filter(({type:c})=>!Oo.has(c)).map(({time:c,type:p,attributes:u})=>({start:c,end:c,look:Ho.has(p)?"good":"plain",title:Tr(r,a,"event_type",p),details:Object.entries(u).map(([m,h])=>`${Co(r,a,m)}: ${Tr(r,a,m,h)}`)}));for(let{key:c,start:p,end:u}of t)l.push({start:p,end:u,look:"alarm",title:o(`status.${c}`),details:[]});return i>0&&l.push({start:i,end:i,look:"plain",title:o("updated.mark"),details:[o("updated.means")]}),l}function Er(r,n,e){return[...n].flatMap(([t,i])=>{let o=P(r,t)??e("cards.miner.name");return bn(r,t,i,e).map(s=>({...s,title:`${o}: ${s.title}`}))})}function Co(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function Tr(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var qe=class{constructor(n){this.host=n;this.seen=null;this.#t=[];n.addController(this)}#t;#e;watch(n,e){if(this.#e&&n.every((s,a)=>s===this.#t[a]))return;let t=this.#e;this.#t=n,this.seen=null;let i=!1,o=e(s=>{i||(this.seen=s,this.host.requestUpdate())});this.#e=()=>{i=!0,o()},t?.()}end(){this.#e?.(),this.#e=void 0}hostDisconnected(){this.end()}};var Ar=new Set(["signed_deviation","standard_deviation"]),vt=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new qe(n),this.marks=new qe(n)}watch(n,e,t,i){let{connection:o,entities:s}=n;Ar.has(e)?this.law.watch([o,t],a=>fr(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([o,t,i,s],a=>Rr(n,Mo(n,t),i,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!Ar.has(n)||t===null)return null;let{happened:i,meansSince:o}=this.marksOf(e),s=i.filter(({type:c})=>c==="firmware_updated"),a={...t,since:s.at(-1)?.time??0,meansSince:o},l=JSON.stringify(a);return this.madeChance?.from!==l&&(this.madeChance={from:l,value:a}),this.madeChance.value}marksNow(n,e,t){let{seen:i}=this.marks,o=[i,t,e];if(!this.madeMarks||o.some((s,a)=>s!==this.madeMarks?.from[a])){let s=e===void 0?Er(n,i??new Map,t):bn(n,e,this.marksOf(e),t);this.madeMarks={from:o,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??_r}};function Mo(r,n){return n===void 0?Oe(r).miners.map(e=>e.device):[n]}var Hr=S`
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
`;var No=3e4,Fo=8,vn=5e3,zo=3e5,Io=15e4,Lo=5;function X(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function Cr(r,n,e,t){let i=m=>new xt(r[n[m]??""]??[]),o=Q.map(m=>[m,i(X(m))]),s=i("connectivity"),a=i("mining"),l=Go(o.flatMap(([,{times:m}])=>m),e.end),c=ge(),p=Ko(r[n.hashrate??""]??[]),u=Math.ceil(e.start/p)*p;for(let m=u;m<e.end+p;m+=p){let h=Math.min(m,e.end),b={};for(let[J,{value:Ge,unit:on}]of Uo(o,h))b[J]=t(J,Fr(Ge),on);a.moveTo(h),Nr(b,n,a);let v=Object.values(b).some(Number.isFinite),E=s.moveTo(h).includes("off"),ne=zr(a.value),rn=s.isEmpty?v:s.value==="on"&&!E,O=!(ne??(b.hashrate??0)>0)||!l.some(J=>jo(h,J));rn&&O?pn(c,{time:h,online:!0,mining:ne,figures:b,period:p}):c.time.length>0&&un(c,h)}return c}function Mr(r,n,e,t,i){let o=new Map;for(let p of Q)for(let u of r[e[X(p)]??""]??[]){let{start:m,mean:h,min:b,max:v}=u;if(typeof h!="number")continue;let E=o.get(m)??{figures:{},bounds:{}};o.set(m,E),E.figures[p]=i(p,h),Po(p)&&typeof b=="number"&&typeof v=="number"&&(E.bounds[`low_${p}`]=i(p,b),E.bounds[`high_${p}`]=i(p,v))}let s=ge(),a=new xt(n),l=[...o.keys()].sort((p,u)=>p-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let u=p+t/2,m=o.get(p);if(a.moveTo(u),m===void 0){un(s,u);continue}let{figures:h,bounds:b}=m;Nr(h,e,a);let v=zr(a.value);pn(s,{time:u,online:!0,mining:v,figures:h,bounds:b,period:t})}return Do(s),s}function Nr(r,n,{value:e,attributes:t}){let{hashrate:i=Number.NaN,expected:o=Number.NaN}=r;n.deviation===void 0&&(r.deviation=i-o);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&o>0&&(r.efficiency=100*i/o)}function Po(r){return dr.some(n=>n===r)}function Do(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let i=n[t-1]!==!1&&Ve(r,t+1),o=n[t+1]!==!1&&Ve(r,t-1);n[t]===!1&&(i||o)&&(e[t]=Number.NaN)}}var xt=class{constructor(n){this.attributes={};this.#e=0;this.#t=n}#t;#e;get isEmpty(){return this.#t.length===0}get times(){return this.#t.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#t[this.#e];if(t===void 0||t.lu*1e3>n)return e;this.value=t.s,this.attributes=t.a??{};let i=this.attributes.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(t.s),this.#e+=1}}};function Uo(r,n){for(let[,e]of r)e.moveTo(n);return r}function Go(r,n){let e=[...r].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),i=t.map(Or).filter(a=>a>=1e3);i.sort((a,l)=>a-l);let o=i[i.length-1>>1]??0,s=Math.max(Io,Lo*o);return t.filter(a=>Or(a)>s).map(a=>({start:a.start+o,end:a.end}))}function Ko(r){let n=r.filter(({s:o})=>Fr(o)>0).map(({lu:o})=>o*1e3),e=n.slice(1).map((o,s)=>o-n[s]);if(e.length<Fo)return No;e.sort((o,s)=>o-s);let t=e[e.length-1>>1],i=Math.round(t/vn)*vn;return Math.min(Math.max(i,vn),zo)}function Or(r){return r.end-r.start}function jo(r,n){return r>n.start&&r<n.end}function Fr(r){return r===void 0||r.trim()===""?Number.NaN:Number(r)}function zr(r){return r==="on"?!0:r==="off"?!1:null}var xn={"5minute":3e5,hour:36e5},Wo={"5minute":36e5,hour:864e5},Vo=6*36e5,qo={power:"W",temperature:"°C",voltage:"mV"},Yo={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function wt(r,n,e){let{entities:t}=n,i=[...Q.map(X),"connectivity","mining"],o=await Lr(r,t,i,e);return Cr(o,t,e,(s,a,l)=>D(a,l??Dr(r,n,s)))}async function Sn(r,n,e,t){let i=await Ir(r,n,e,t);if(i.time.length*xn[t]<Wo[t])return t==="hour"?Sn(r,n,e,"5minute"):wt(r,n,{...e,start:Zo(e,Vo)});if(t==="5minute")return i;let s=(i.time.at(-1)??e.start)+xn.hour/2,a=await Ir(r,n,{...e,start:s},"5minute");return pr(a,i),a}function Zo({start:r,end:n},e){return Math.max(r,n-e)}async function Ir(r,n,e,t){let{entities:i}=n,o=wn(i,Q.map(X));if(o.length===0)return ge();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...Pr(e),statistic_ids:o,period:t,types:["mean","min","max"],units:qo}),Lr(r,i,["mining"],e)]),l=a[i.mining??""]??[];return Mr(s,l,i,xn[t],(c,p)=>c==="hashrate"||c==="expected"?D(p,Dr(r,n,c)):p)}async function Lr(r,n,e,t){let i=wn(n,e),o=Q.map(X).filter(m=>e.includes(m)),s=await wr(r,wn(n,o),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=i.filter(m=>!a.has(m)),c=async(m,h)=>m.length===0?{}:r.callWS({type:"history/history_during_period",...Pr(t),entity_ids:m,minimal_response:h,no_attributes:h}),[p,u]=await Promise.all([c(l,!0),c([...a],!1)]);return{...p,...u}}function wn(r,n){return n.flatMap(e=>r[e]??[])}function Pr(r){return{start_time:new Date(r.start).toISOString(),end_time:new Date(r.end).toISOString()}}function Dr(r,{entities:n,isFleet:e},t){let i=r.states[n[X(t)]??""],{unit_of_measurement:o}=i?.attributes??{};return typeof o=="string"?o:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function D(r,n){return(Yo[n??""]??(e=>e))(r)}var Ur=6e4,Jo=1/300,Qo=1e4,Xo=1/60;function Gr(r,{device:n,range:e,figures:t},i){let o=fe(r),s=(c,p)=>{if(p==="held")return;let{columns:u,state:m,error:h}=c;i({range:e,columns:u,span:ie(e,c.now(),o),state:m,error:h,change:p})};if(z(e)){let c=L(e),p=mr(r.connection,n,v=>wt(r,_n(r,n),v),t),u=c?Bn:tr(e),m=p.listenFor(u,v=>{(v==="all"||!c)&&s(p,v)});if(s(p,"all"),c)return m;let h=Math.max(Qo,u*1e3*Xo),b=setInterval(()=>{let v=p.columns.time.at(-1)??Number.POSITIVE_INFINITY;p.now()-v>h&&s(p,"all")},h);return()=>{clearInterval(b),m()}}let a=Bo.get(r.connection,`${e} ${n??""}`,c=>new $n(r,n,e,c));a.use(r);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var $n=class extends Ae{#t;#e;#n;#r=0;constructor(n,e,t,i){super(n.connection,i),this.#n=n,this.#t=e,this.#e=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,i]=[e,n].map(o=>_n(o,this.#t));JSON.stringify(t)!==JSON.stringify(i)&&this.refresh()}}refresh(){let n=++this.#r,e=ie(this.#e,this.now(),fe(this.#n));this.#i(e).then(t=>{if(n===this.#r){let i=e.end-e.start,o=Math.max(Ur,i*Jo),s=L(this.#e)&&e.end<this.now()-Ur;this.succeed(t,s?void 0:o)}},t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1}#i(n){let e=this.#n,t=_n(e,this.#t),i=nr(this.#e,n);return i==="5minute"||i==="hour"?Sn(e,t,n,i):wt(e,t,n)}},Bo=new He;function _n(r,n){let e=M(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var W=class{constructor(n,e){this.host=n;this.figures=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let i=[n.connection,e,t,n.entities,z(t)];if(this.stop&&i.every((c,p)=>c===this.asked[p]))return;let o=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=i,this.isPending=!0;let s=!1,{figures:a}=this,l=Gr(n,{device:e,range:t,figures:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function Kr(r,n,e,{isFleet:t,temperatureUnit:i,performance:o,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=lr(t),{hashrate:u,efficiency:m,deviation:h,power:b}=n,v=(O,J,Ge,on={})=>or(O,{unit:J,digits:Ge},e,on),E=o&&Number.isFinite(o.mean)?o:null,ne=(O,J)=>{if(!O)return[J];let Ge={...J,label:"hero.reading",isSmall:!0};return[{...O,label:"hero.mean"},...a?[Ge]:[]]},rn=()=>[{text:v(h/p,l,c,{signed:!0}),entity:"deviation"},{text:v(m-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>ne(E&&{text:v(E.hashrate/p,l,c),entity:"hashrate"},{text:v(u/p,l,c),entity:"hashrate"}),signed_deviation:()=>E?[{text:v(E.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:v(E.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:rn(),efficiency:()=>ne(E&&{text:v(E.mean,"%",1),entity:"mean_efficiency_600",tone:E.tone},{text:v(m,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(O=>({label:`series.${O}`,text:v(n[O],"GH/s",1),entity:O})),power:()=>[{text:v(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:v(s!==void 0&&Number.isFinite(s)?s:cr(b,u),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(O=>O==="temperature"||!Number.isNaN(n[O])).map(O=>({label:`series.${O}`,text:v(Ee(n[O],i),i,1),entity:O})),voltage:()=>["core_voltage","core_voltage_set"].map(O=>({label:`series.${O}`,text:v(n[O],"mV",0),entity:O}))}[r]()}function Ce(r){let n=r.time.length-1;return Wr(e=>r.online[n]?r[e][n]:void 0)}function jr(r,n){let e=Wr(i=>{let o=x(r,n[X(i)]),s=o?.attributes.unit_of_measurement;return D(_(o),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function Wr(r){let n=Q.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var es="200px",U=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){this.observer=new IntersectionObserver(n=>{let e=n.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:es}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};var $t=6e4,St=36e5;function _t({status:r,size:n},e,t){if(n!==null&&r==="low_efficiency")return e("sized.low_efficiency",{size:cn(n,0,t)});if(n!==null&&r==="performance_drop"){let i=cn(-Math.abs(n),0,t);return e("sized.performance_drop",{size:i})}return e(`status.${r}`)}function Vr({since:r},n,e,t){if(r===null)return"";let i=Math.floor((n-r)/$t);return i<1?e("since.just_now"):i<St/$t?e("since.minutes",{duration:ft(i,t)}):e("since.time",{time:Zr(r,n,t)})}function qr({since:r},n){let e=r===null?St:Math.max(n-r,0);return e<St?$t-e%$t:St}function Yr({since:r},n,e,t){return r===null?e("messages.offline"):e("messages.offline_since",{time:Zr(r,n,t)})}function Zr(r,n,e){let t=dn(r,e),i=sr(r,e);return t===dn(n,e)?i:`${t}, ${i}`}function Rn({chart:r,miner:n},e){if(n===null)return Vn.includes(r)?null:e("messages.no_fleet_chart");switch(n.status){case"removed":return e("messages.missing");case"disabled":return e("messages.disabled");default:return null}}function Rt(r,n){let{chart:e,miner:t,range:i,hasFleetEntry:o}=r,s=Rn(r,n);return s!==null||t!==null||z(i)?s:o?at.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function Jr(r,n,e){let{feed:t}=r,i=a=>({message:a,notice:null}),o=Rt(r,n);if(o!==null)return i(o);if(r.hasChartFailed)return i(n("messages.chart_failed"));let s=rs(r,n,e);return t&&t.state!=="loading"&&ts(r,t)?i(s??n("messages.no_data")):{message:null,notice:s}}function ts({chart:r,miner:n},{columns:e,span:t}){let{series:i}=hr(r,n===null),o=We(e,t.end+1);for(let s=We(e,t.start);s<o;s++){let a=gr(e,s);if(i.some(l=>ns(l,a)))return!1}return!0}function ns({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function rs({miner:r,isConnected:n,feed:e},t,i){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let o=z(e.range)?"not_answering":"history_not_answering";return t(`messages.${o}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&z(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Yr(r,Date.now(),t,i);default:return null}}function Qr(r){return ht.find(({from:n})=>r>=n)?.color}var is=["excellent","good","poor"],os=6e5;function Me({time:r,online:n,mining:e,expected:t}){let i=r.length-1,o=(r[i]??0)-os,s=0,a=0;for(let l=i;l>=0&&r[l]>o;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var ss={excellent:"good",good:"fair",poor:"poor"};function se(r,n,e,t=Number.NaN){let i=b=>_(x(r,b)),o=n.mean_efficiency_600?i(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?i(n.mean_efficiency_margin):e?.margin??Number.NaN,a=x(r,n.expected_hashrate),l=D(_(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=x(r,n.mining),u=p?.state==="off"&&!!p.attributes.known_reason,m=!Number.isNaN(o)&&!u,h=m?as(r,n):void 0;return{mean:o,margin:s,expected:c,hashrate:o*c/100,deviation:(o-100)*c/100,deviationPercent:o-100,stability:i(n.stability),rating:h,tone:h?ss[h]:Qr(m?o:Number.NaN),hasStopped:u}}function as(r,n){let e=x(r,n.efficiency_rating);return G(e)?is.find(t=>t===e.state):void 0}var Xr=S`
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
`;var ls=S`
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
`,T=[gt,ls];var cs=["15m","1h","6h","24h","7d"],ds=6,kt="own",Ye="",ps=6e4,K=class extends re{constructor(){super(...arguments);this.ranges=lt;this.isZoomed=!1;this.localize=ct("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===kt?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[i,o]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Xn(s,t)).sort((s,a)=>s-a);i!==void 0&&o!==void 0&&this.choose(pt({start:i,end:Math.max(o,i+ps)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],i=t.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:i+s+t.length,c=l===void 0?void 0:t[l%t.length];i<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[T,Xr]}get buttons(){let{ranges:e}=this;return e.length<=ds?e:e.filter(t=>cs.includes(t))}render(){let e=this.localize,{buttons:t}=this,i=this.ranges.filter(s=>!t.includes(s)),o=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
        <div class="wide toolbar" role="toolbar" aria-label=${o} @keydown=${this.move}>
          ${t.map(s=>this.renderButton(s))}
        </div>
        ${i.length>0||this.locale?this.renderMenu("wide",i,e("range.more")):f}
        ${this.renderMenu("narrow",this.ranges,o)}
        ${this.isZoomed?d`<button type="button" class="pill back" @click=${this.unzoom}>
                ${e("range.all")}
              </button>`:f}
      </div>
      ${this.isChoosing&&this.locale?this.renderForm(this.locale):f}`}renderButton(e){let t=this.localize(`ranges.${e}.name`);return d`<button
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
    </button>`}renderMenu(e,t,i){let o=this.localize,s=this.isChoosing?kt:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===Ye?"":"chosen"}"
      aria-label=${i}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===Ye?d`<option value=${Ye} disabled>${o("range.more")}</option>`:f}
      ${t.map(a=>d`<option value=${a}>
            ${o(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${kt}>
              ${this.ownName(this.locale)}
            </option>`:f}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??Ye}chosenIn(e){let{range:t}=this;return t!==void 0&&L(t)?kt:e.find(i=>i===t)??Ye}ownName(e){let{range:t}=this;return t!==void 0&&L(t)&&!this.isChoosing?ut(ie(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:i}=e,{start:o,end:s}=ie(this.range??"24h",Date.now(),i),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(Qn(c,i)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",o)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};g([y({attribute:!1})],K.prototype,"ranges",2),g([y({attribute:!1})],K.prototype,"range",2),g([y({attribute:!1})],K.prototype,"isZoomed",2),g([y({attribute:!1})],K.prototype,"locale",2),g([y({attribute:!1})],K.prototype,"localize",2),g([y({attribute:!1})],K.prototype,"label",2),g([F()],K.prototype,"reached",2),g([F()],K.prototype,"isChoosing",2);$("bitaxe-range-buttons",K);var us={type:"bitaxe_monitor/statuses"},kn=class extends Ae{#t;#e=new Map;#n=new Map;#r=0;#i;#o=0;constructor(n,e){super(n,e),this.#t=n}now(){return Date.now()+this.#o}of(n){return this.#n.get(n)}ofEntry(n){return this.#e.get(n)}refresh(){this.release();let n=++this.#r;this.#t.subscribeMessage(e=>{n===this.#r&&this.#s(e)},{...us},{resubscribe:!1}).then(e=>{n===this.#r?this.#i=e:e().catch(()=>{})},e=>{n===this.#r&&this.fail(e)})}release(){this.#r+=1,this.#i?.().catch(()=>{}),this.#i=void 0}forget(){this.#i=void 0}#s({statuses:n,is_complete:e,now:t}){this.#o=t*1e3-Date.now(),e&&this.#e.clear();for(let i of n)this.#e.set(i.entry_id,i);this.#n=new Map([...this.#e.values()].flatMap(i=>i.device_id===null?[]:[[i.device_id,i]])),this.succeed(this.columns)}},ms=new He;function V(r){return ms.get(r,"",n=>new kn(r,n))}function Tn(r,n,e){let t=n===null?null:r.devices[n],i=V(r.connection),o=n===null?i.ofEntry(e?.entry_id??""):i.of(n),s=t===null||t!==void 0&&!t.disabled_by;return{hass:r,ids:s?w(r,n??void 0):{},entry:t,known:s?o??e:void 0}}function Ze({hass:r,ids:n,known:e}){let t=x(r,n.connectivity);if(t?.state==="on")return"online";if(t?.state==="off")return"offline";if(e)return e.status;let i=t??x(r,n.hashrate),o=r.config.state!=="RUNNING";return!i||o||t?.state==="unknown"?"unknown":t||i.attributes.restored===!0?"not_loaded":i.state==="unavailable"?"offline":"online"}function Ne(r){return r?{since:null}:null}function ae(r,n){let e=r?.since[n];return e===void 0?null:{since:e*1e3}}function B(r,n){return({hass:e,ids:t,known:i})=>{let o=x(e,t[n]);return G(o)?o.state==="on"?{since:Tt(o)??ae(i,r)?.since??null}:null:ae(i,r)}}function En(r,n){return e=>{let t=r(e),i=t?n(e):Number.NaN;return t&&Number.isFinite(i)?{...t,size:i}:t}}function Br(r){let{hass:n,ids:e,known:t}=r;return Ze(r)!=="offline"||ae(t,"wrong_miner")?null:{since:Tt(x(n,e.connectivity))??ae(t,"offline")?.since??null}}function ei({hass:r,ids:n,known:e}){let t=x(r,n.mining),i=ae(e,"not_hashing");return G(t)?t.state==="off"&&!t.attributes.known_reason?i??{since:Tt(t)}:null:i}function ti(r){let{hass:n,ids:e,known:t}=r,i=B("paused","mining_paused")(r),o=x(n,e.mining),s=G(x(n,e.mining_paused)),a=!t&&!s&&o?.state==="off"&&o.attributes.known_reason==="paused";return i??(a?{since:Tt(o)}:null)}function Tt(r){let n=Date.parse(String(r?.attributes.since));return Number.isNaN(n)?null:n}var An=[{status:"overheating",icon:"mdi:thermometer-alert",tone:"error",find:B("overheating","overheating")},{status:"hardware_fault",icon:"mdi:alert-octagon-outline",tone:"error",find:B("hardware_fault","hardware_fault")},{status:"power_fault",icon:"mdi:flash-alert-outline",tone:"error",find:B("power_fault","power_fault")},{status:"offline",icon:"mdi:lan-disconnect",tone:"error",find:Br},{status:"wrong_miner",icon:"mdi:swap-horizontal-bold",tone:"error",find:({known:r})=>ae(r,"wrong_miner")},{status:"not_set_up",icon:"mdi:cog-off-outline",tone:"error",find:r=>Ne(Ze(r)==="not_loaded")},{status:"pools_unreachable",icon:"mdi:cloud-off-outline",tone:"error",find:B("pools_unreachable","pools_unreachable")},{status:"not_hashing",icon:"mdi:stop-circle-outline",tone:"error",find:ei},{status:"low_efficiency",icon:"mdi:speedometer-slow",tone:"warning",find:En(B("low_efficiency","low_efficiency"),({hass:r,ids:n})=>_(x(r,n.mean_efficiency_600)))},{status:"performance_drop",icon:"mdi:trending-down",tone:"warning",find:En(B("performance_drop","performance_drop"),({hass:r,ids:n})=>Number(x(r,n.performance_drop)?.attributes.size))},{status:"fallback_pool",icon:"mdi:source-branch",tone:"warning",find:B("fallback_pool","fallback_pool")},{status:"paused",icon:"mdi:pause-circle-outline",tone:"quiet",find:ti},{status:"warming_up",icon:"mdi:timer-sand",tone:"quiet",find:({known:r})=>ae(r,"warming_up")},{status:"disabled",icon:"mdi:cancel",tone:"quiet",find:({entry:r,known:n})=>Ne(!!r?.disabled_by||n?.status==="disabled")},{status:"removed",icon:"mdi:delete-outline",tone:"quiet",find:({entry:r})=>Ne(r===void 0)},{status:"unknown",icon:"mdi:help-circle-outline",tone:"quiet",find:r=>Ne(Ze(r)!=="online")},{status:"online",icon:"mdi:check-circle-outline",tone:"success",find:()=>Ne(!0)}],le=An.map(({status:r})=>r),fs=le.indexOf("paused");function ce(r){return le.indexOf(r)<fs}function ni(r){return oi(r).icon}function ri(r){return oi(r).tone}function q(r,n,e){let t=Tn(r,n,e);for(let{status:i,find:o}of An){let s=o(t);if(s)return{status:i,since:s.since,size:s.size??null}}throw new Error("a miner without problems is online")}function ii(r,n,e){let t=Tn(r,n,e),i=x(r,t.ids.mining);return Ze(t)!=="online"?!1:G(i)?i.state==="on":t.known!==void 0&&t.known.since.stopped===void 0}function Fe(r){return hs.map(n=>r[n])}var hs=["connectivity","fallback_pool","hardware_fault","hashrate","low_efficiency","mean_efficiency_600","mining","mining_paused","overheating","performance_drop","pools_unreachable","power_fault"];function oi(r){return An[le.indexOf(r)]}var I=class extends R{constructor(){super(...arguments);this.chart="hashrate";this.range=ke;this.zoom=null;this.crosshair=new dt;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.feed=new W(this);this.onScreen=new U(this);this.beside=new vt(this)}static{this.styles=[T,Hr]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:z(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e}=this;if(!e||!this.onScreen.isVisible){this.rest();return}if(Rt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,this.device,this.shownRange),this.beside.watch(e,this.chart,this.device,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-JSW6MXH3.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??M(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.device===void 0?null:q(e,this.device),hasFleetEntry:M(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return f;let t=A(e),i=this.input(e),{message:o,notice:s}=Jr(i,this.localize,t),a=Rn(i,this.localize)===null,c=Rt(i,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
      ${a&&this.ranges.length>0?d`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .isZoomed=${this.zoom!==null}
              .locale=${t}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:f}
      <div class="plot" aria-busy=${o===null&&this.feed.isPending}>
        ${o===null?this.renderPlot(e,t):d`<p class="message">${o}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}renderHeader(e,t){let i=t.some(({label:c})=>c!==void 0),[o,s]=[this.isTitled?24:0,this.isNamed?16:0],[a,l]=[o+s,i?36:24];return d`<div
      class="row ${t.length>2?"crowded":""}"
      style="--names:${a};--figures:${l}"
    >
      <div class="names">
        ${this.isTitled?d`<h3 class="title cut">${this.linked(e,this.headline)}</h3>`:f}
        ${this.isNamed?d`<p class="owner cut">${this.ownerName(e)}</p>`:f}
      </div>
      <div class="figures">
        ${t.map(c=>this.renderFigure(e,c))}
      </div>
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):P(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:i}=this.feed,o=this.ids(e),s=i&&z(i.range)&&i.columns.time.length>0?i.columns:void 0,a=s?Ce(s):jr(e,o),l=s&&Me(s);return Kr(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:he(e,o),performance:se(e,o,a,l),powerEfficiency:_(x(e,o.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:i,tone:o=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<bdi class="label">${a}</bdi>`:f}
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
      .isLive=${z(c)&&!L(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${he(e,this.ids(e))}
      .names=${Zn(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return L(e)?ut(er(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let i=this.device??M(e),o=i===void 0?void 0:oe(e,i);return o===void 0?t:d`<a href=${o}>${t}</a>`}};g([y({attribute:!1})],I.prototype,"chart",2),g([y({attribute:!1})],I.prototype,"device",2),g([y({attribute:!1})],I.prototype,"range",2),g([y({attribute:!1})],I.prototype,"zoom",2),g([y({attribute:!1})],I.prototype,"crosshair",2),g([y({attribute:!1})],I.prototype,"ranges",2),g([y({attribute:!1})],I.prototype,"heading",2),g([y({attribute:!1})],I.prototype,"isNamed",2),g([y({attribute:!1})],I.prototype,"isTitled",2),g([F()],I.prototype,"code",2),g([Wn("bitaxe-chart")],I.prototype,"drawn",2);$("bitaxe-chart-panel",I);var de=class{constructor(n){this.host=n;n.addController(this)}#t;#e;#n=!1;of(n){return n!==this.#t&&(this.#t=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#e?.(),this.#e=void 0}#r(){this.#e?.(),this.#e=this.#n?this.#t?.listen(()=>this.host.requestUpdate()):void 0}};function Hn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function xe(r,n){try{return localStorage.getItem(Hn(r,n))}catch{return null}}function we(r,n,e){try{localStorage.setItem(Hn(r,n),e)}catch{}}function si(r,n){let e=Hn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var gs="1h";function ee(r){return r.ranges??lt}function ai(r){let{range:n=ke}=r;return{range:z(n)?n:gs,ranges:ee(r).filter(e=>z(e))}}var Et=class{#t="";#e;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,i=this.choiceFrom(t);if(i!==this.#t||n.user?.id!==this.#e){this.#t=i,this.#e=n.user?.id,this.#r=null;let s=e.range??ke;this.#n=xe(n,i)??this.inherited(n,s)}let o=ee(e).find(s=>s===this.#n);return this.#r??o??t}choose(n,e){if(L(e)){this.#r=e;return}this.#r=null,this.#n=e,we(n,this.#t,e)}},At=class extends Et{constructor(e){super();this.name=e;this.isShared=!1;this.begin=ke}choiceFrom(e){return`range/${this.name}/${e}`}},Ht=class extends Et{constructor(e){super();this.path=e;this.isShared=!0;this.begin=qn}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let i=new Map;for(let[s,a]of si(e,"range/"))s.endsWith(`/${t}`)&&i.set(a,(i.get(a)??0)+1);let o=Math.max(...i.values());return[...i].find(([,s])=>s===o)?.[0]??null}};var Ot=class{constructor(n){this.crosshair=new dt;this.zoom=null;this.#e=new Set;this.#n=null;this.#t=n}#t;#e;#n;listen(n){return this.#e.add(n),()=>this.#e.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#t.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#t.current(n,this.#n??e)}choose(n,e){this.#t.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&pt(n),this.#r()}#r(){for(let n of[...this.#e])n()}},li=new Map;function Ct(r){let n=`${ye()}/${r}`,e=li.get(n)??new Ot(new Ht(n));return li.set(n,e),e}function Mt(r){return new Ot(new At(r))}var ci="open",ys="folded",Nt=class extends R{constructor(){super(...arguments);this.member=new de(this);this.turn=()=>{this.hass&&(this.fold=this.isFolded(this.hass)?ci:ys,we(this.hass,this.foldName(this.hass),this.fold),this.requestUpdate())};this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[T,br]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??M(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return f;let i=this.isFolded(e);return this.toggleAttribute("folded",i),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,i):f}
      ${i?f:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,i){let o=this.device(e),s=o===void 0?this.localize("fleet.title"):P(e,o);return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${i?"false":"true"}
      @click=${this.turn}
    >
      <span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${i&&!t.title?d`<span class="owner cut">${s}</span>`:f}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}renderPanel(e,t){let{chart:i,range_group:o}=t,s=this.device(e),a=w(e,M(e)),c=s!==void 0||!at.includes(i)||a.standard_deviation_600!==void 0||o?t:ai(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
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
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:i}){if(e)return Ct(e);let o=Object.keys(sn).find(a=>sn[a]===i),s=`${t||"fleet"}/${o??i}`;return this.own?.name!==s&&(this.own={name:s,group:Mt(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===M(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${ye()}/${t}/${this.config?.chart}`}isFolded(e){let t=this.fold??xe(e,this.foldName(e));return this.config?.collapsed===!0&&t!==ci}};g([y({attribute:!1})],Nt.prototype,"config",2);$("bitaxe-chart-card-view",Nt);var Y=class{constructor(n){this.host=n;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=V(n).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var Ft=class extends R{constructor(){super(...arguments);this.statuses=new Y(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),bt(be(t))}}static{this.styles=[T,S`
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
    `]}shownEntities(e){return yn(e).flatMap(({device:t})=>Fe(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return f;let i=this.localize,o=A(e);return d`<ha-card>
      <label
        >${i("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${yn(e).map(({device:s,name:a})=>{let l=q(e,s),c=_t(l,i,o),p=ce(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};g([y({attribute:!1})],Ft.prototype,"config",2);$("bitaxe-choice-card-view",Ft);var bs={type:"bitaxe_monitor/miners"},vs=5e3,On=new WeakMap;function di(r){let n=On.get(r.connection);return n===void 0||!n.seen.has(r.entities)||!n.seen.has(r.devices)||Date.now()-n.failed>vs?xs(r,n):n.answer}function pi(r){return On.get(r.connection)?.result}function xs(r,n){let e=r.callWS({...bs}),t={answer:e,result:n?.result,seen:(n?.seen??new WeakSet).add(r.entities).add(r.devices),failed:Number.POSITIVE_INFINITY};return On.set(r.connection,t),e.then(i=>{t.result=i},()=>{t.failed=Date.now()}),e}async function ui(r,n,e){let t=rr(e,fe(r)),o=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return o.length===0?Number.NaN:o.reduce((s,{change:a})=>s+(a??0),0)}var ws=3e5,zt=class{constructor(n){this.host=n;this.value=Number.NaN;n.addController(this)}watch(n,e){this.hass=n,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},ws),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:n,entityId:e}=this;if(!(!n||e===void 0))try{let t=await ui(n,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var mi={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},Qe=Object.keys(mi),It=["hashrate","efficiency","deviation","power","temperature"],Ss=["name","status",...Qe],Xe={column:"status",isDescending:!1},fi=["all","attention","offline","paused"],$s=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function hi(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...Fe(t),...$s.map(i=>t[i])]})}function gi(r,n){return n.map(e=>{let t=e.device_id,i=w(r,t??void 0),o=se(r,i),s=ii(r,t,e),a=s?o.hashrate:Number.NaN;return{key:e.entry_id,device:t,name:P(r,t??void 0)??e.name,status:q(r,t,e),isHashing:s,figures:{hashrate:Number.isFinite(a)?a:Je(r,i.hashrate),efficiency:o.mean,deviation:o.deviation,stability:o.stability,power:Je(r,i.power),power_efficiency:Je(r,i.power_efficiency),temperature:Je(r,i.temperature),best_difficulty:Je(r,i.best_difficulty),uptime:_s(r,i)},firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:o.margin,tone:o.tone}})}function Lt(r,{column:n,isDescending:e},t){let{compare:i}=new Intl.Collator(t,{numeric:!0}),o=e?-1:1,s=(l,c)=>i(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>o*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||o*i(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?le.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[p,u]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(u))||o*(p-u)||s(l,c)})}function yi(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&mi[r]}}function bi({column:r,isDescending:n}){return`${n?"-":""}${r}`}function vi(r){let n=r?.replace(/^-/,""),e=Ss.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:Xe}function xi(r){if(r===null)return It;let n=new Set(r.split(","));return Qe.filter(e=>n.has(e))}function wi(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(i=>Cn(n,i)&&`${i.name}
${i.firmware}`.toLocaleLowerCase().includes(t))}function Cn(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return ce(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function Si(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function Je(r,n){let e=x(r,n),t=e?.attributes.unit_of_measurement;return D(_(e),typeof t=="string"?t:void 0)}function _s(r,n){let e=Date.parse(x(r,n.uptime)?.state??"");return Math.max(V(r.connection).now()-e,0)/1e3}function ze(r,{device:n,name:e},t){let i=d`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return i;if(t)return d`<a href=${be(n)}>${i}</a>`;let o=fn(r,n);return o===void 0?i:d`<button
        type="button"
        @click=${s=>ve(s.currentTarget,o)}
      >
        ${i}
      </button>`}function Pt(r,{device:n,name:e},t,i){let o=t||n===null?void 0:oe(r,n),s=i("fleet.device");return o===void 0?f:d`<a class="device" href=${o} aria-label="${s}, ${e}">${s}</a>`}function Dt(r,n,e,t){let i=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||i||!r.devices[e])return;let o=fn(r,e);t?bt(be(e)):o!==void 0&&ve(n.currentTarget,o)}var Ut={wide:6,narrow:3};function $i(r,n,e,t,i){let o=Lt(n.filter(({status:c})=>ce(c.status)),Xe,r.language);if(o.length===0)return f;let s=o.length.toString(),a=t.isUnfolded?o:o.slice(0,Ut.wide),l=["wide","narrow"].filter(c=>o.length>Ut[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${i(me("attention",o.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=Ut.narrow?"far":""}"
            >${ze(r,c,e)}
            <bdi>(${ks(r,c.status,i)})</bdi>${p<a.length-1||l.length>0?",":""}</span
          > `)}${l.map(c=>Rs(r,o.length-Ut[c],c,t,i))}</span
    >
  </p>`}function Rs(r,n,e,{isUnfolded:t,toggle:i},o){let s=me("others",n,r.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${i}
  >
    ${t?o("fleet.show_fewer"):o(s,{count:n.toString()})}
  </button>`}function ks(r,{status:n,since:e},t){let i=t(`troubles.${n}`),o=e===null?0:(V(r.connection).now()-e)/1e3;if(o<60)return i;let s=A(r),a=o<3600?ft(Math.floor(o/60),s):Te(o-o%60,s);return`${i} ${a}`}var _i=S`
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

  .attention .narrow {
    display: none;
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

    .attention :is(.wide, .far) {
      display: none;
    }

    .attention .narrow {
      display: inline;
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
`;var Ri={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Gt=r=>(...n)=>({_$litDirective$:r,values:n}),Ie=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var Ts={},Le=Gt(class extends Ie{constructor(){super(...arguments),this.ot=Ts}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,i)=>t===this.ot[i]))return je}else if(this.ot===n)return je;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:Es}=jn,ki=r=>r;var Ti=()=>document.createComment(""),Pe=(r,n,e)=>{let t=r._$AA.parentNode,i=n===void 0?r._$AB:n._$AA;if(e===void 0){let o=t.insertBefore(Ti(),i),s=t.insertBefore(Ti(),i);e=new Es(o,s,r,r.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(o!==i||a){let l=e._$AA;for(;l!==o;){let c=ki(l).nextSibling;ki(t).insertBefore(l,i),l=c}}}return e},pe=(r,n,e=r)=>(r._$AI(n,e),r),As={},Ei=(r,n=As)=>r._$AH=n,Ai=r=>r._$AH,Kt=r=>{r._$AR(),r._$AA.remove()};var Hi=(r,n,e)=>{let t=new Map;for(let i=n;i<=e;i++)t.set(r[i],i);return t},jt=Gt(class extends Ie{constructor(r){if(super(r),r.type!==Ri.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let i=[],o=[],s=0;for(let a of r)i[s]=t?t(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:i}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let i=Ai(r),{values:o,keys:s}=this.dt(n,e,t);if(!Array.isArray(i))return this.ut=s,o;let a=this.ut??=[],l=[],c,p,u=0,m=i.length-1,h=0,b=o.length-1;for(;u<=m&&h<=b;)if(i[u]===null)u++;else if(i[m]===null)m--;else if(a[u]===s[h])l[h]=pe(i[u],o[h]),u++,h++;else if(a[m]===s[b])l[b]=pe(i[m],o[b]),m--,b--;else if(a[u]===s[b])l[b]=pe(i[u],o[b]),Pe(r,l[b+1],i[u]),u++,b--;else if(a[m]===s[h])l[h]=pe(i[m],o[h]),Pe(r,i[u],i[m]),m--,h++;else if(c===void 0&&(c=Hi(s,h,b),p=Hi(a,u,m)),c.has(a[u]))if(c.has(a[m])){let v=p.get(s[h]),E=v!==void 0?i[v]:null;if(E===null){let ne=Pe(r,i[u]);pe(ne,o[h]),l[h]=ne}else l[h]=pe(E,o[h]),Pe(r,i[u],E),i[v]=null;h++}else Kt(i[m]),m--;else Kt(i[u]),u++;for(;h<=b;){let v=Pe(r,l[b+1]);pe(v,o[h]),l[h++]=v}for(;u<=m;){let v=i[u++];v!==null&&Kt(v)}return this.ut=s,Ei(r,l),je}});function N({number:r,unit:n}){return d`<bdi class="number">${r}${n===""?f:d`<span class="unit">${n}</span>`}</bdi>`}function Be(r){return d`<bdi class="words">${r}</bdi>`}function j({entityId:r,kind:n,label:e,title:t},i){return r===void 0?d`<div class=${n} title=${t}>${i}</div>`:d`<button
        type="button"
        class=${n}
        title=${t}
        aria-label=${e}
        @click=${o=>ve(o.currentTarget,r)}
      >
        ${i}
      </button>`}var Oi=["","k","M","G","T","P","E","Z"],Hs={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},Os=1e4,Ci=" ";function k(r,n,e,{digits:t=2,signed:i=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let o=i?ln:an,s=Hs[n];if(!s||Math.abs(r)<Os-.5)return{number:o(r,Math.min(Mi(r),t),e),unit:Mn(n,e)};let{power:a}=s,l=r;for(;Ni(l)>=1e3&&a<Oi.length-1;)l/=1e3,a+=1;let c=`${Oi[a]}${s.base}`;return{number:o(l,Mi(l),e),unit:Mn(c,e)}}function H(r,n,e,{digits:t=3,signed:i=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,o=""]=String(Number(r.toFixed(t))).split(".");return`${(i?ln:an)(r,/^\d*$/.test(o)?o.length:0,e)}${Mn(n,e)}`}function C({number:r,unit:n}){return`${r}${n}`}function Mn(r,n){return r==="%"?ir(n)===""?r:`${Ci}${r}`:r===""?"":`${Ci}${r}`}function Ni(r){return Math.abs(Number(r.toPrecision(3)))}function Mi(r){let n=Ni(r);return n===0||n>=100?0:n>=10?1:2}var Fi={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function De(r,n,e){let t=A(r);if(e==="firmware")return zi(n.firmware||"–");let i=n.figures[e];if(e==="uptime")return zi(Te(i,t));let o={signed:e==="deviation"};if(e==="temperature"){let s=he(r,w(r,n.device??void 0)),a=Ee(i,s);return{shown:k(a,s,t,{digits:0}),exact:H(a,s,t,{digits:1})}}return{shown:k(i,Fi[e],t,{digits:1,...o}),exact:H(i,Fi[e],t,o)}}function zi(r){return{shown:{number:r,unit:""},exact:r}}var Ii=S`
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
`;var Nn=70,Li=110,Pi=S`
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

  @media (forced-colors: active) {
    .bar .expected {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;function et(r){return(Math.min(Math.max(r,Nn),Li)-Nn)/(Li-Nn)*100}function Di(r,n){let e=Math.min(et(r),et(100)),t=Math.max(et(r),et(100));return d`<div class="bar ${n??""}" aria-hidden="true">
    ${Number.isNaN(r)?f:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${et(100)}%"></i>
  </div>`}var Ue=120,Vt=28,Fn=80,Ui=110,Gi=2,Ki=Ue/4,Cs=3;function zn(r){let e=(Math.min(Math.max(r,Fn),Ui)-Fn)/(Ui-Fn);return Vt-Gi-e*(Vt-2*Gi)}function ji(r,n){let e=(n.end-n.start)/Ki,t=new Map;for(let o=We(r,n.start);o<r.time.length;o++){let s=r.hashrate[o]??Number.NaN,a=r.expected[o]??Number.NaN;if(r.online[o]&&!Ve(r,o)&&a>0&&s>=0&&s<=Cs*a){let c=Math.floor(((r.time[o]??0)-n.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let i=Number.NEGATIVE_INFINITY;return[...t].map(([o,{hashrate:s,expected:a}])=>{let l=o-i>1?"M":"L";i=o;let c=Math.min((o+.5)/Ki*Ue,Ue).toFixed(1),p=zn(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var Ms=["hashrate","expected","efficiency"],Ns=3e4,Se=class extends re{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new W(this,Ms);this.onScreen=new U(this)}static{this.styles=[gt,S`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return f;let{columns:t,span:i}=e,o=zn(100).toFixed(1);return d`<svg
      viewBox="0 0 ${Ue} ${Vt}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${o}H${Ue}"
        stroke=${mn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Le([t,t.time[0],t.online.at(-1),Math.floor(i.end/Ns)],()=>ji(t,i))}
        stroke=${mn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};g([y({attribute:!1})],Se.prototype,"hass",2),g([y({attribute:!1})],Se.prototype,"device",2),g([y({attribute:!1})],Se.prototype,"label",2),g([y({type:Boolean,reflect:!0})],Se.prototype,"dark",2);$("bitaxe-sparkline",Se);function qt(r,{device:n,name:e},t,i){return n===null?f:d`<bitaxe-sparkline
        .hass=${r}
        .device=${n}
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:i}=this;if(!n||!e||!t||!i)return f;let o=V(i).now();this.wait(n,o);let s=Vr(n,o,e,t);return d`<span class="status ${ri(n.status)}"
      ><ha-icon .icon=${ni(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${_t(n,e,t)}${s===""?f:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=qr(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};g([y({attribute:!1})],$e.prototype,"status",2),g([y({attribute:!1})],$e.prototype,"localize",2),g([y({attribute:!1})],$e.prototype,"locale",2),g([y({attribute:!1})],$e.prototype,"connection",2);$("bitaxe-status",$e);function ue(r,n,e){return d`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${A(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var tt=8,Fs=256,Yt=12,zs=640;function Is(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),i=r%e;return Array.from({length:e},(o,s)=>t+(s<i?1:0))}function Ls(r,n){let e=Is(r,n),[t=1]=e,i=e.at(-1)??t,o=t===i?t:t*i,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${o},minmax(0,1fr))}
${s}>li{grid-column:span ${o/i}}
${s}>li:nth-child(-n+${a}){grid-column:span ${o/t}}`}function Ps(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(zs+Yt)-Yt}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 5;height:auto}}`}function Wi(){let r=[];for(let n=1;n<=tt;n++){let e=n===1?0:n*(Fs+Yt)-Yt,t=Array.from({length:tt},(i,o)=>Ls(o+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=tt;n++)r.push(Ps(n));return S`
    ${Kn(r.join(`
`))}
  `}var Ds=["hashrate","temperature","power"],nt=class extends R{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[T,Pi,S`
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
    `,Wi()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${jt(this.rows,({key:t})=>t,t=>Le(In(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:f}renderTile(e,t){let{device:i}=t,o=De(e,t,"efficiency"),s=this.localize;return d`<li
      class=${i===null?"":"link"}
      @click=${a=>Dt(e,a,i,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${ze(e,t,this.hasViews)}</h3>
        ${Pt(e,t,this.hasViews,s)}
      </div>
      <div>${ue(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${o.exact}"
      >
        ${N(o.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${Di(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${Ds.map(a=>{let l=De(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${N(l.shown)}</span>`})}
      </div>
      ${qt(e,t,this.isDark,s)}
    </li>`}};g([y({attribute:!1})],nt.prototype,"rows",2),g([y({type:Boolean})],nt.prototype,"hasViews",2);function In(r,n,...e){let{connection:t,devices:i,entities:o,language:s,locale:a,user:l}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,...Object.keys(n.figures).map(c=>C(De(r,n,c).shown)),t,i,o,s,a,l,...e]}$("bitaxe-fleet-wall",nt);var Vi="fleet-sort",qi="fleet-columns",Ln=10,Z=class extends R{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=Xe;this.columns=It;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[T,Ii]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=vi(xe(t,Vi)),this.columns=xi(xe(t,qi)));let i=wi(this.rows,this.chip,this.filter),o=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!o&&this.isHeld?Us(this.ordered,i):Lt(i,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return f;let o=!this.isUnfolded&&t.length>Ln?t.slice(0,Ln):t;return d`${this.renderControls()}
      <table role="table" class=${this.columns===It?"usual":""}>
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${jt(o,({key:s})=>s,s=>Le(In(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:f}
      ${t.length>Ln?this.renderFold(e,t.length):f}`}renderControls(){let e=this.localize;return d`<div class="controls">
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
          ${Qe.map(t=>d`<label
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
        ${fi.map(t=>{let i=this.rows.filter(o=>Cn(t,o)).length;return d`<button
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
      @click=${s=>Dt(e,s,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${ze(e,t,this.hasViews)}
        ${Pt(e,t,this.hasViews,o)}
      </th>
      <td role="cell" class="status">${ue(e,t.status,o)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=De(e,t,s),c=s==="efficiency"?t.tone??"":"";return d`<td role="cell" class="figure ${s} ${c}" title=${l}>
          <span class="label" aria-hidden="true">${o(`columns.${s}`)}</span>
          ${N(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${qt(e,t,this.isDark,o)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=yi(e,this.sort),we(this.hass,Vi,bi(this.sort)))}toggle(e){this.hass&&(this.columns=Qe.filter(t=>this.columns.includes(t)!==(t===e)),we(this.hass,qi,this.columns.join(",")))}};g([y({attribute:!1})],Z.prototype,"rows",2),g([y({type:Boolean})],Z.prototype,"hasViews",2),g([F()],Z.prototype,"sort",2),g([F()],Z.prototype,"columns",2),g([F()],Z.prototype,"chip",2),g([F()],Z.prototype,"filter",2),g([F()],Z.prototype,"isUnfolded",2);function Us(r,n){let e=new Map(r.map(({key:i},o)=>[i,o])),t=({key:i})=>e.get(i)??r.length;return n.toSorted((i,o)=>t(i)-t(o))}$("bitaxe-fleet-table",Z);var Pn=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function Yi(r,n,e,t){let i=w(r,M(r)),{columns:o,energyToday:s}=e,a=o&&Ce(o),l=o&&Me(o),p={performance:se(r,i,a,l),sample:a,energyToday:s,text:t},u=Pn.filter(m=>x(r,i[m])).map(m=>Gs(r,i,m,p));return d`<div class="totals">
    ${[...u,js(i,n,t)].map(m=>Ws(m,t))}
  </div>`}function Gs(r,n,e,{performance:t,sample:i,energyToday:o,text:s}){let a=A(r),l=x(r,n[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",u=(b,v)=>({key:e,entityId:n[e],shown:k(b,v,a),exact:H(b,v,a)}),m=b=>{let v=i?.[b];return v!==void 0&&Number.isFinite(v)?v:D(_(l),p)},h=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!h||!Number.isFinite(t.hashrate))return u(m("hashrate")/1e3,"TH/s");let b=(i?.hashrate??Number.NaN)/1e3,v=C(k(b,"TH/s",a)),E=Number.isFinite(b)?s("hero.now",{value:v}):void 0;return{...u(t.hashrate/1e3,"TH/s"),now:E}}case"expected_hashrate":return u(t.expected/1e3,"TH/s");case"energy":return u(o,"kWh");case"power":return u(m("power"),"W");case"power_efficiency":return u(_(l),p);case"efficiency":return h?Ks(u(t.mean,"%"),t,a):u(m("efficiency"),"%")}}function Ks(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let i=H(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${i}`},exact:`${r.exact} ±${i}`}}function js(r,n,e){let t=n&&Si(n),i=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:i,unit:""},exact:i}}function Ws(r,n){let e=n(`fleet.${r.key}`),t=[C(r.shown),r.now].filter(Boolean).join(", ");return j({entityId:r.entityId,kind:`figure ${r.key}`,label:n("aria.more_info",{name:e,value:t}),title:`${e}: ${r.exact}`},d`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${N(r.shown)}</span>
      ${r.now?d`<bdi class="now">${r.now}</bdi>`:f}`)}var Vs="15m",qs=1e4,_e=class extends R{constructor(){super(...arguments);this.error=null;this.isUnfolded=!1;this.statuses=new Y(this);this.energy=new zt(this);this.feed=new W(this);this.onScreen=new U(this)}static{this.styles=[T,_i]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,M(e));return[...Pn.map(i=>t[i]),...hi(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=M(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,Vs),this.energy.watch(e,w(e,t).energy)}ask(e){let t=di(e);t!==this.asked&&(this.asked=t,this.miners??=pi(e)?.miners,clearTimeout(this.retry),t.then(({miners:i})=>{t===this.asked&&(this.miners=i,this.error=null)},i=>{t===this.asked&&(this.error=ur(i),this.retry=setTimeout(()=>this.requestUpdate(),qs))}))}render(){let{hass:e,config:t,miners:i}=this;if(!e||!t)return f;let o=this.localize,s=M(e),a=s===void 0?void 0:oe(e,s),l=this.problem(e),c=i&&gi(e,i),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${o("fleet.device")}</a>`:f}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?Yi(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.value},o):f}
      ${s===void 0&&c?d`<p class="hint">${o("fleet.no_totals")}</p>`:f}
      ${c?this.renderAttention(e,c,t):f}
      ${this.renderMiners(e,c,l)}
    </ha-card>`}renderAttention(e,t,{miner_views:i=!1}){let o=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:o};return $i(e,t,i,s,this.localize)}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderMiners(e,t,i){if(t===void 0)return i===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${i}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let o=this.config?.miner_views===!0;return t.length<=tt?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-table>`}};g([y({attribute:!1})],_e.prototype,"config",2),g([F()],_e.prototype,"miners",2),g([F()],_e.prototype,"error",2),g([F()],_e.prototype,"isUnfolded",2);$("bitaxe-fleet-card-view",_e);async function Zi(r,n,e){if(n.length===0)return new Map;let t=await r.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...n],minimal_response:!0,no_attributes:!0}),i=new Map;for(let[o,s]of Object.entries(t)){let a=s.findLast(({s:l})=>l!=="unavailable"&&l!=="unknown");a&&i.set(o,a.s)}return i}var Zt=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let i=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),o=JSON.stringify([t,i]);o!==this.asked&&(this.asked=o,this.states=void 0,this.load(n,i,t,o));let{states:s}=this;if(!s||s.size===0)return;let a=i.flatMap(l=>{let[c,p]=[n.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let i={...n,state:e};return this.made.set(n,i),i}async load(n,e,t,i){try{let o=await Zi(n,e,t);i===this.asked&&(this.states=o,this.host.requestUpdate())}catch{}}};var Ji=S`
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
`;var Jt={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},Ys={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},Zs=["active_pool","reset_reason"];function Qi(r,n,e,t){return Object.keys(Jt).map(o=>({key:o,figures:Jt[o].flatMap(s=>Js(r,n,e,s,t)??[])})).filter(({figures:o})=>o.length>0)}function Js(r,n,e,t,i){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...Dn(l)}:null}let o=e[t],s=x(r,o);if(!G(s))return null;let a=Qs(r,e,t,s,i);return a&&{key:t,entityId:o,...a}}function Qs(r,n,e,t,i){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:Dn(Te((Date.now()-a)/1e3,i))}if(Zs.includes(e))return Dn(t.state);let o=_(t);if(Number.isNaN(o))return null;let s=Xs(o,ea(e,t),i,Ys[e]);return e==="shares_rejected"?Bs(s,o,_(x(r,n.shares_accepted)),i):s}function Xs(r,n,e,t){return{shown:k(r,n,e,t===void 0?{}:{digits:t}),exact:H(r,n,e)}}function Bs(r,n,e,t){let i=100*n/(n+e);if(!(i>0))return r;let o=C(k(i,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${o})`},exact:`${r.exact} (${H(i,"%",t)})`}}function ea(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function Dn(r){return{shown:{number:r,unit:""},exact:r}}var ta=S`
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
`,rt=class extends R{constructor(){super(...arguments);this.isPast=!1}static{this.styles=[T,ta]}shownEntities(e){let t=w(e,this.device);return Object.values(Jt).flat().map(i=>i==="firmware"?void 0:t[i])}render(){let{hass:e,device:t}=this;if(!e||!t)return f;let i=w(e,t),o=Qi(e,t,i,A(e));return d`<div class="groups ${this.isPast?"past":""}">
      ${o.map(s=>this.renderGroup(s))}
    </div>`}renderGroup({key:e,figures:t}){let i=`heading-${e}`;return d`<section aria-labelledby=${i}>
      <h3 id=${i}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(o=>this.renderFigure(o))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:i,exact:o}){let s=this.localize(`figures.${e}`);return j({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:C(i)}),title:o},d`<span class="label">${s}</span>
        <span class="value">${N(i)}</span>`)}};g([y({attribute:!1})],rt.prototype,"device",2),g([y({attribute:!1})],rt.prototype,"isPast",2);$("bitaxe-miner-groups",rt);var Qt=120,na=-120,ra=240,Xi=100,te=84,Re=14,Un=8,Bi=ht.map(({from:r})=>r).filter(Number.isFinite),ia=100;function ro(r,n){return Ke`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${Re} d=${to(0,Qt)}></path>
    ${oa(r,n).map(({from:e,to:t,opacity:i})=>Ke`<path class="fill" stroke-width=${Re} opacity=${i} d=${to(e,t)}></path>`)}
    ${Bi.map(e=>eo(e,"mark"))}
    ${eo(ia,"expected")}
    ${Bi.map(e=>aa(e))}
    ${Number.isFinite(r)?sa(r):f}
  </svg>`}function oa(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},i=2*e/Un,o=Array.from({length:e>0?Un:0},(s,a)=>({from:r-e+a*i,to:r-e+(a+1)*i,opacity:1-(a+.5)/Un}));return[t,...o].filter(({from:s,to:a})=>a>0&&s<Qt)}function eo(r,n){let e=n==="expected"?4:2;return io(r,te-Re/2-e,te+Re/2+e,n)}function sa(r){return io(r,te-Re/2-5,te+Re/2+1,"needle")}function aa(r){let{x:n,y:e}=it(r,te+Re/2+6);return Ke`<text x=${n} y=${e+3}>${r}</text>`}function io(r,n,e,t){let i=it(r,n),o=it(r,e);return Ke`<line class=${t} x1=${i.x} y1=${i.y} x2=${o.x} y2=${o.y}></line>`}function to(r,n){let e=it(r,te),t=it(n,te),i=Gn(n)-Gn(r)>180?1:0;return`M${e.x} ${e.y}A${te} ${te} 0 ${i} 1 ${t.x} ${t.y}`}function Gn(r){let n=Math.min(Math.max(r,0),Qt)/Qt;return na+ra*n}function it(r,n){let e=Gn(r)*Math.PI/180;return{x:no(Xi+n*Math.sin(e)),y:no(Xi-n*Math.cos(e))}}function no(r){return Math.round(r*100)/100}var la=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function oo(r,n,e,t){return la.map(i=>i.flatMap(o=>{let s=n[o];return s&&x(r,s)?ca(r,n,o,s,e,t):[]})).filter(i=>i.length>0)}function ca(r,n,e,t,i,o){let{state:s,unit:a,limit:l}=da(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...k(s,a,i,{digits:1}),unit:""},exact:H(s,a,i),limit:null,share:Number.NaN};let c=o?.[e],p=Number.isFinite(c)?c:D(s,a),u=e==="power"?"W":he(r,n),m=v=>u==="W"?v:Ee(v,u),h=k(m(p),u,i,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...h,unit:""}:h,exact:H(m(p),u,i),limit:b?H(m(l),u,i,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function da(r,n){let e=x(r,n),{unit_of_measurement:t,limit:i}=e?.attributes??{};return{state:_(e),unit:typeof t=="string"?t:"",limit:typeof i=="number"?i:Number.NaN}}var so=S`
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
`;var Xt=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#t=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#t&&(this.#e.disconnect(),this.#t=n,n?.firstElementChild&&this.#e.observe(n.firstElementChild))}hostConnected(){this.#t?.firstElementChild&&this.#e.observe(this.#t.firstElementChild)}hostDisconnected(){this.#e.disconnect()}#e=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#t&&e!==void 0&&(this.#t.style.contain="size layout style",this.#t.style.blockSize=`${e}px`)})};var pa=6e4,ua="15m",ma=.93,ot=class extends R{constructor(){super();this.isPast=!1;this.feed=new W(this);this.onScreen=new U(this);new Xt(this,".apart")}static{this.styles=[T,so]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,ua):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:i}=this;if(e?.state!=="ready"||i||!t?.connected)return;let{columns:o,span:s}=e,a=o.time.length-1,l=s.end-(o.time[a]??0)<=pa;return o.online[a]&&l?Ce(o):void 0}render(){let{hass:e,device:t,live:i}=this;if(!e||!t)return f;let o=w(e,t),s=A(e),a=i&&this.feed.shown?.columns,l=a&&Me(a),c=se(e,o,i,l),p=o.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?this.renderGauge(o,c,s):f}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(o,c,s,i):this.renderHashrate(e,o,s)}
          </div>
          ${this.renderChips(e,o,s,i)}
        </div>
      </div>
    </div>`}renderGauge(e,{mean:t,margin:i,rating:o,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",u=o?this.localize(`ratings.${o}`):p,m=!Number.isFinite(t)||!Number.isFinite(i),h=m?"":`± ${C(k(i,"%",l,{digits:1}))}`,b=k(t,"%",l,{digits:1}),v=[[C(b),h].filter(Boolean).join(" "),u].filter(Boolean).join(", "),E=m?"":` ± ${H(i,"%",l)}`;return j({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:v}),title:`${H(t,"%",l)}${E}`},d`${ro(t,i)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${N(b)}</span>
          ${h?d`<bdi class="margin">${h}</bdi>`:f}
          ${u?d`<span class="rating">${u}</span>`:f}
        </span>`)}renderCompared(e,t,i,o){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,u={signed:!0},m=b=>C(k(b,"GH/s",i)),h=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:k(s,"GH/s",i),exact:H(s,"GH/s",i,{digits:1}),words:Number.isFinite(a)?h("hero.expected",{value:m(a)}):"",now:o&&Number.isFinite(o.hashrate)?h("hero.now",{value:m(o.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:k(l,"GH/s",i,u),exact:H(l,"GH/s",i,{...u,digits:1}),words:Number.isFinite(c)?C(k(c,"%",i,{...u,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:k(p,"%",i,{digits:1}),exact:H(p,"%",i)}):f}`}renderHashrate(e,t,i){let o=x(e,t.hashrate);if(!o)return f;let s=String(o.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:k(_(o),s,i),exact:H(_(o),s,i)})}renderKey(e){let{key:t,entityId:i,shown:o,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[C(o),s,a].filter(Boolean).join(", ");return j({entityId:i,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${N(o)}</span>
        ${s?Be(s):f} ${a?d`<bdi class="now">${a}</bdi>`:f}`)}renderChips(e,t,i,o){return d`<div class="chips">
      ${oo(e,t,i,o).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:i,exact:o,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[C(i),c].filter(Boolean).join(" ");return j({entityId:t,kind:`meter ${fa(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[o,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${N(i)}</span> ${c?Be(c):f}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:f}`)}};g([y({attribute:!1})],ot.prototype,"device",2),g([y({attribute:!1})],ot.prototype,"isPast",2);function fa(r){return r>=1?"over":r>=ma?"near":""}$("bitaxe-miner-hero",ot);var ao=S`
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
`;async function lo(r,n,e){let t=Date.now(),i=await r.callWS({type:"history/history_during_period",start_time:new Date(t-864e6).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[n],minimal_response:!0,no_attributes:!0}),o=ha(i[n]??[],e);if(o)return o;let s=await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-94608e6).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[n],period:"day",types:["max"]});return ga(s[n]??[],e)}function ha(r,n){let e=r.flatMap(({s:l,lu:c},p)=>{let u=l.trim()===""?Number.NaN:Number(l);return Number.isNaN(u)?[]:[{number:u,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!co(l,n)),i=e[t+1],o=e[t];if(!i||!o)return null;let s=(r[o.index+1]?.lu??0)*1e3,a=i.time-s<=3e5;return{time:i.time,precision:a?"moment":"by"}}function ga(r,n){let e=r.filter(({max:o})=>typeof o=="number"),t=e.findLastIndex(({max:o})=>!co(o??0,n)),i=e[t+1];return i&&t>=0?{time:i.start,precision:"day"}:null}function co(r,n){return Math.abs(r-n)<=.005*Math.max(r,n)}var Bt=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let i=x(n,t);t!==void 0&&i&&_(i)>0&&this.note(n,t,i,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,i){let o=_(t),s=this.known.get(e);if(s?.value===o)return;let a={value:o,seen:null};if(this.known.set(e,a),s&&o>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=i;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await lo(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var ya=864e5,ba={best:"best_difficulty",session:"session_best_difficulty"},st=class extends R{constructor(){super(...arguments);this.isPast=!1;this.records=new Bt(this);this.onScreen=new U(this)}static{this.styles=[T,ao]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return f;let i=A(e),o=[this.renderBest(e,t,"best",i),this.renderBest(e,t,"session",i),this.renderBlocks(e,t,i)];if(o.every(a=>a===f))return f;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${o}</div>
      <p class="news" role="status">${this.news(e,t,i)}</p>
    </section>`}news(e,t,i){if(!this.records.hasRisen)return"";let o=_(x(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${C(k(o,"",i))}`}renderBest(e,t,i,o){let s=w(e,t)[ba[i]],a=_(x(e,s));if(s===void 0||!(a>0))return f;let l=this.records.seen(s,a),c=i==="best"&&l!==null&&va(l),p=l?xa(l,this.localize,o):"",u=this.localize(`records.${i}`),m=k(a,"",o),h=c?this.localize("records.new"):"",b=[C(m),p,h].filter(Boolean).join(", ");return j({entityId:s,kind:`figure ${i}`,label:this.localize("aria.more_info",{name:u,value:b}),title:H(a,"",o)},d`<span class="label">${u}</span>
        <span class="value">${N(m)}</span>
        ${p?Be(p):f}
        ${c?d`<span class="new">${h}</span>`:f}`)}renderBlocks(e,t,i){let o=w(e,t).blocks_found,s=_(x(e,o));if(o===void 0||Number.isNaN(s))return f;let a=Math.max(s,this.records.blocks(o)??0),l=this.localize("records.blocks"),c=k(a,"",i,{digits:0});return j({entityId:o,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:C(c)}),title:H(a,"",i)},d`<span class="label">${l}</span>
        <span class="value">${N(c)}</span>`)}};g([y({attribute:!1})],st.prototype,"device",2),g([y({attribute:!1})],st.prototype,"isPast",2);function va({time:r,precision:n}){return n!=="day"&&Date.now()-r<ya}function xa(r,n,e){let{time:t,precision:i}=r,o=i==="by"?"records.before":"records.found",s=i==="day"?ar(t,e):mt(t,Date.now(),e);return n(o,{time:s})}$("bitaxe-miner-records",st);var en=class extends R{constructor(){super(...arguments);this.member=new de(this);this.lastKnown=new Zt(this);this.statuses=new Y(this);this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[T,Ji]}shownEntities(e){return Object.values(w(e,this.config?.device))}render(){let{hass:e,config:t}=this;if(!e||!t)return f;let{device:i}=t,o=this.localize;if(!i||e.devices[i]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=q(e,i),{status:a}=s,l=this.renderHeader(e,t,s);return a==="removed"||a==="disabled"?d`<ha-card>
        ${l}
        <p class="message">${o(`messages.${a==="removed"?"missing":a}`)}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,i,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):f}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,i){let o=this.nameOf(e,t),s=oe(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${o}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,i)}</p>
          ${s?d`<a href=${s}>${this.localize("hero.device")}</a>`:f}
        </div>
      </div>
      ${ue(e,i,this.localize)}
    </div>`}nameOf(e,{device:t,title:i}){return i||(P(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,i){return e.connected?i.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:i}){let o=w(e,t),s=x(e,o.hashrate??o.power??o.uptime),a=s?.state==="unavailable",l=i??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,o,l):e;if(!c)return f;let p=mt(l,Date.now(),A(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:f}
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
            .locale=${A(e)}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
            @bitaxe-zoom=${this.zoom}
          ></bitaxe-range-buttons>`:f}
    ${i.map(l=>d`<bitaxe-chart-panel
          .hass=${e}
          .chart=${l}
          .device=${t.device}
          .range=${s}
          .zoom=${o.zoom}
          .crosshair=${o.crosshair}
          @bitaxe-zoom=${this.zoom}
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Mt(`${e}/card`)}),this.own.group}};g([y({attribute:!1})],en.prototype,"config",2);$("bitaxe-miner-card-view",en);var tn=class extends R{constructor(){super(...arguments);this.member=new de(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=S`
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
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:i}=this.config??{};this.group.configure({...t&&{range:t},...i&&{ranges:i}})}}render(){let{hass:e,config:t,group:i}=this;return!e||!t||ee(t).length===0?f:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${ee(t)}
        .range=${i.chosen(e,t)}
        .isZoomed=${i.zoom!==null}
        .locale=${A(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Ct(this.config?.range_group||Yn))}};g([y({attribute:!1})],tn.prototype,"config",2);$("bitaxe-range-card-view",tn);var po=3,nn=class extends R{constructor(){super(...arguments);this.statuses=new Y(this)}static{this.styles=[T,S`
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
    `]}shownEntities(e){return Oe(e).miners.flatMap(({device:t})=>Fe(w(e,t)))}render(){let{hass:e,config:t}=this,i=e&&t?wa(e,t.device):[];if(this.hideBadge(i.length===0),!e||i.length===0)return f;let o=this.localize;return d`<nav aria-label=${o("fleet.elsewhere")}>
      ${i.slice(0,po).map(({device:s,name:a,status:l})=>d`<a href=${be(s)}
            ><bdi>${a}</bdi>${ue(e,l,o)}</a
          >`)}
      ${this.renderOthers(e,i.length-po,"wide")}
      ${this.renderOthers(e,i.length-1,"narrow")}
    </nav>`}renderOthers(e,t,i){let o=me("others",t,e.language);return t>0?d`<a class="others ${i}" href=${vr()}
          >${this.localize(o,{count:t.toString()})}</a
        >`:f}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};g([y({attribute:!1})],nn.prototype,"config",2);function wa(r,n){return Oe(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:q(r,e.device)})).filter(({status:{status:e}})=>ce(e)).toSorted((e,t)=>le.indexOf(e.status.status)-le.indexOf(t.status.status))}$("bitaxe-status-badge-view",nn);
