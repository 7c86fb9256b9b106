import{a as $}from"./chunk-6B724TSD.js";import{b as Qt,c as In,d as rt,e as it,f as ve,g as Ln,h as Pn}from"./chunk-SYRUIYIJ.js";import{A as F,B as te,C as Zn,D as Jn,E as xe,F as we,G as Qn,H as Xn,I as Bn,J as ce,K as A,L as en,M as tn,N as nn,O as er,P as tr,Q as nr,R as rn,S as lt,T as rr,U as ct,V as Se,W as dt,X as ir,Y as de,Z as _e,_ as or,a as S,b as d,c as ze,ca as pt,d as Ie,da as sr,e as m,ea as ar,f as Fn,g as ee,ga as on,h as y,ha as ut,i as z,j as zn,k as st,l as J,m as Gn,n as le,o as Xt,p as Bt,q as Kn,r as Pe,s as De,t as jn,u as Wn,v as Vn,w as at,x as L,y as qn,z as Yn}from"./chunk-EMRTNQOR.js";import{a as ot,b as Le,c as Dn,d as Un}from"./chunk-GKGYDHBM.js";import{a as f}from"./chunk-JFKSI6I7.js";var Ji="bitaxe_monitor",Qi=["active_pool","best_difficulty","blocks_found","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],Xi={},lr=new WeakMap;function mt(n){let r=lr.get(n.entities);if(r)return r;let e=new Map;for(let t of Object.values(n.entities)){let i=t?.device_id;if(t?.platform!==Ji||!i)continue;let o=e.get(i)??{};e.set(i,o);let s=t.translation_key?.replace(/^fleet_/,""),a=Qi.find(l=>l===s);a&&(o[a]=t.entity_id)}return lr.set(n.entities,e),e}function v(n,r){return(r===void 0?void 0:mt(n).get(r))??Xi}function N(n){return[...mt(n).keys()].find(r=>n.devices[r]?.entry_type==="service")}function b(n,r){return r===void 0?void 0:n.states[r]}function j(n){return n!==void 0&&n.state!=="unavailable"&&n.state!=="unknown"}function _(n){return j(n)&&n.state.trim()!==""?Number(n.state):Number.NaN}function U(n,r){let e=r===void 0?void 0:n.devices[r];return(e?.name_by_user||e?.name)??void 0}var Bi=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function eo(n,r,e){return Bi.some(t=>n[t]!==r[t])||e.some(t=>t!==void 0&&n.states[t]!==r.states[t])}function to({states:n,entities:r,devices:e,themes:t}){return[n,r,e,t].every(Boolean)}function no(n,r){let e=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(n).color);if(!e)return r.themes.darkMode===!0;let[t=0,i=0,o=0]=e.slice(1).map(Number);return .299*t+.587*i+.114*o>128}var R=class extends ee{constructor(){super(...arguments);this.isDark=!1}get localize(){return ot(this.hass?.language??"en")}shouldUpdate(e){let{hass:t}=this;if(!t||!to(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=no(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,Un(t.language).then(o=>o&&this.requestUpdate()));let i=e.get("hass");return!this.hasUpdated||e.size!==1||!i||eo(i,t,this.shownEntities(t))}};f([y({attribute:!1})],R.prototype,"hass",2);var cr=S`
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
    flex: none;
    gap: 8px;
    align-items: center;
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
`;var dr=new WeakMap;function sn(n,r){if(r.length===0)return Promise.resolve({});let e=dr.get(n.entities)??new Map;dr.set(n.entities,e);let t=r.join(),i=e.get(t)??n.callWS({type:"config/entity_registry/get_entries",entity_ids:[...r]}).catch(()=>({}));return e.set(t,i),i}async function pr(n,r,e){let t=await sn(n,r);return new Set(r.filter(i=>{let{created_at:o=0,modified_at:s=0}=t[i]??{};return s*1e3>e&&s>o+ro}))}var ro=60;var ur=["overheating","hardware_fault","power_fault","pools_unreachable","low_efficiency","performance_drop"],ln={happened:[],alarms:[],meansSince:0},io=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),oo=["performance_drop","mean_efficiency_margin","excess_deviation"],so=60,mr=6e4;function fr(n,r,e,t){let i=ao.get(n.connection,`${e} ${r}`,s=>new an(n,r,e,s));i.hass=n;let o=i.listen(()=>t(i.marks));return t(i.marks),o}var an=class extends xe{constructor(e,t,i,o){super(e.connection,o);this.marks=ln;this.#n=0;this.hass=e,this.#t=t,this.#e=i}#t;#e;#n;refresh(){let e=++this.#n,t=te(this.#e,this.now(),ce(this.hass)),i=L(this.#e)&&t.end<this.now()-mr;lo(this.hass,this.#t,t).then(o=>{e===this.#n&&(this.marks=o,this.succeed(le(),i?void 0:mr))},o=>{e===this.#n&&this.fail(o)})}release(){this.#n+=1}},ao=new we;async function lo(n,r,e){let t=v(n,r),i=async(c,p)=>c.length===0?{}:n.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:c,minimal_response:p,no_attributes:p}),o=t.event,[s,a,l]=await Promise.all([i(o===void 0?[]:[o],!1),i(ur.flatMap(c=>t[c]??[]),!0),uo(n,r)]);return{happened:co(s[o??""]??[],e),alarms:ur.flatMap(c=>po(a[t[c]??""]??[],e).map(p=>({key:c,...p}))),meansSince:l}}function co(n,r){let e=new Map;for(let{s:t,a:i={}}of n){let o=Date.parse(t),s=i.event_type;if(o>=r.start&&o<=r.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(i).filter(([l,c])=>!io.has(l)&&c!==null));e.set(t,{time:o,type:s,attributes:a})}}return[...e.values()]}function po(n,r){let e=[],t=null;for(let{s:i,lu:o}of n){let s=Math.max(o*1e3,r.start);i==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:r.end}]}async function uo(n,r){let e=v(n,r),t=e.hashrate,i=oo.flatMap(l=>e[l]??[]);if(t===void 0||i.length===0)return 0;let o=await sn(n,[t,...i]),s=l=>o[l]?.created_at??0,a=Math.min(...i.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+so?a*1e3:0}function $e(){return location.pathname.split("/")[1]??""}function ne(n,r){return n.user?.is_admin&&n.devices[r]?`/config/devices/device/${encodeURIComponent(r)}`:void 0}function Ue(n){return`/${$e()}/miner-${encodeURIComponent(n)}`}function cn(n,r){let e=v(n,r);return[e.mining,e.connectivity,e.hashrate].find(t=>b(n,t))}function ft(n){history.pushState({from:location.pathname},"",n),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function pe(n,r){n.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:r},bubbles:!0,composed:!0}))}var mo=new Set(["best_difficulty","block_found"]),fo=new Set(["fault","fault_ended","performance_dropped","performance_recovered"]);function gr(n,r,{happened:e,alarms:t,meansSince:i},o){let s=v(n,r),a=b(n,s.event),l=e.filter(({type:c})=>!fo.has(c)).map(({time:c,type:p,attributes:u})=>({start:c,end:c,look:mo.has(p)?"good":"plain",title:hr(n,a,"event_type",p),details:Object.entries(u).map(([h,g])=>`${ho(n,a,h)}: ${hr(n,a,h,g)}`)}));for(let{key:c,start:p,end:u}of t)l.push({start:p,end:u,look:"alarm",title:o(`status.${c}`),details:[]});return i>0&&l.push({start:i,end:i,look:"plain",title:o("updated.mark"),details:[o("updated.means")]}),l}function ho(n,r,e){return(r&&n.formatEntityAttributeName?.(r,e))??e}function hr(n,r,e,t){return(r&&n.formatEntityAttributeValue?.(r,e,t))??`${t}`}var yr=S`
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
`;var Ge=3e4,go=15e4,yo=5;function Q(n){switch(n){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return n}}function vr(n,r,e,t){let i=u=>new ht(n[r[u]??""]??[]),o=J.map(u=>[u,i(Q(u))]),s=i("connectivity"),a=i("mining"),l=wo(o.flatMap(([,{times:u}])=>u),e.end),c=le(),p=Math.ceil(e.start/Ge)*Ge;for(let u=p;u<e.end+Ge;u+=Ge){let h=Math.min(u,e.end),g={};for(let[k,{value:be,unit:Fe}]of xo(o,h))g[k]=t(k,_o(be),Fe);r.deviation===void 0&&(g.deviation=Sr(g.hashrate,g.expected));let x=Object.values(g).some(Number.isFinite),w=s.moveTo(h).includes("off");a.moveTo(h);let H=wr(a.value),ae=s.isEmpty?x:s.value==="on"&&!w,Mn=!(H??(g.hashrate??0)>0)||!l.some(k=>So(h,k));ae&&Mn?Xt(c,{time:h,online:!0,mining:H,figures:g,period:Ge}):c.time.length>0&&Bt(c,h)}return c}function xr(n,r,e,t,i){let o=new Map;for(let p of J)for(let u of n[e[Q(p)]??""]??[]){let{start:h,mean:g,min:x,max:w}=u;if(typeof g!="number")continue;let H=o.get(h)??{figures:{},bounds:{}};o.set(h,H),H.figures[p]=i(p,g),bo(p)&&typeof x=="number"&&typeof w=="number"&&(H.bounds[`low_${p}`]=i(p,x),H.bounds[`high_${p}`]=i(p,w))}let s=le(),a=new ht(r),l=[...o.keys()].sort((p,u)=>p-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let u=p+t/2,h=o.get(p);if(a.moveTo(u),h===void 0){Bt(s,u);continue}let{figures:g,bounds:x}=h;e.deviation===void 0&&(g.deviation=Sr(g.hashrate,g.expected));let w=wr(a.value);Xt(s,{time:u,online:!0,mining:w,figures:g,bounds:x,period:t})}return vo(s),s}function bo(n){return Gn.some(r=>r===n)}function vo(n){let{mining:r,efficiency:e}=n;for(let t=0;t<r.length;t++){let i=r[t-1]!==!1&&De(n,t+1),o=r[t+1]!==!1&&De(n,t-1);r[t]===!1&&(i||o)&&(e[t]=Number.NaN)}}var ht=class{#t;#e=0;constructor(r){this.#t=r}get isEmpty(){return this.#t.length===0}get times(){return this.#t.map(({lu:r})=>r*1e3)}moveTo(r){let e=[];for(;;){let t=this.#t[this.#e];if(t===void 0||t.lu*1e3>r)return e;this.value=t.s;let i=t.a?.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(t.s),this.#e+=1}}};function xo(n,r){for(let[,e]of n)e.moveTo(r);return n}function wo(n,r){let e=[...n].sort((a,l)=>a-l);e.push(r);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),i=t.map(br).filter(a=>a>=1e3);i.sort((a,l)=>a-l);let o=i[i.length-1>>1]??0,s=Math.max(go,yo*o);return t.filter(a=>br(a)>s).map(a=>({start:a.start+o,end:a.end}))}function br(n){return n.end-n.start}function So(n,r){return n>r.start&&n<r.end}function _o(n){return n===void 0||n.trim()===""?Number.NaN:Number(n)}function wr(n){return n==="on"?!0:n==="off"?!1:null}function Sr(n,r){return(n??Number.NaN)-(r??Number.NaN)}var dn={"5minute":3e5,hour:36e5},$o={"5minute":36e5,hour:864e5},Ro=6*36e5,ko={power:"W",temperature:"°C",voltage:"mV"},Ao={"TH/s":n=>n*1e3,kW:n=>n*1e3,mW:n=>n/1e3,V:n=>n*1e3,"°F":n=>(n-32)/1.8,K:n=>n-273.15};async function gt(n,r,e){let{entities:t}=r,i=[...J.map(Q),"connectivity","mining"],o=await $r(n,t,i,e);return vr(o,t,e,(s,a,l)=>P(a,l??kr(n,r,s)))}async function un(n,r,e,t){let i=await _r(n,r,e,t);if(i.time.length*dn[t]<$o[t])return t==="hour"?un(n,r,e,"5minute"):gt(n,r,{...e,start:To(e,Ro)});if(t==="5minute")return i;let s=(i.time.at(-1)??e.start)+dn.hour/2,a=await _r(n,r,{...e,start:s},"5minute");return Kn(a,i),a}function To({start:n,end:r},e){return Math.max(n,r-e)}async function _r(n,r,e,t){let{entities:i}=r,o=pn(i,J.map(Q));if(o.length===0)return le();let[s,a]=await Promise.all([n.callWS({type:"recorder/statistics_during_period",...Rr(e),statistic_ids:o,period:t,types:["mean","min","max"],units:ko}),$r(n,i,["mining"],e)]),l=a[i.mining??""]??[];return xr(s,l,i,dn[t],(c,p)=>c==="hashrate"||c==="expected"?P(p,kr(n,r,c)):p)}async function $r(n,r,e,t){let i=pn(r,e),o=J.map(Q).filter(u=>e.includes(u)),s=await pr(n,pn(r,o),t.start),a=i.filter(u=>!s.has(u)),l=async(u,h)=>u.length===0?{}:n.callWS({type:"history/history_during_period",...Rr(t),entity_ids:u,minimal_response:h,no_attributes:h}),[c,p]=await Promise.all([l(a,!0),l([...s],!1)]);return{...c,...p}}function pn(n,r){return r.flatMap(e=>n[e]??[])}function Rr(n){return{start_time:new Date(n.start).toISOString(),end_time:new Date(n.end).toISOString()}}function kr(n,{entities:r,isFleet:e},t){let i=n.states[r[Q(t)]??""],{unit_of_measurement:o}=i?.attributes??{};return typeof o=="string"?o:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function P(n,r){return(Ao[r??""]??(e=>e))(n)}var Ar=6e4,Eo=1/300,Ho=1e4,Co=1/60;function Tr(n,{device:r,range:e},t){let i=ce(n),o=(l,c)=>{if(c==="held")return;let{columns:p,state:u,error:h}=l;t({range:e,columns:p,span:te(e,l.now(),i),state:u,error:h,change:c})};if(F(e)){let l=L(e),c=Xn(n.connection,r,x=>gt(n,fn(n,r),x)),p=l?Vn:Yn(e),u=c.listenFor(p,x=>{(x==="all"||!l)&&o(c,x)});if(o(c,"all"),l)return u;let h=Math.max(Ho,p*1e3*Co),g=setInterval(()=>{let x=c.columns.time.at(-1)??Number.POSITIVE_INFINITY;c.now()-x>h&&o(c,"all")},h);return()=>{clearInterval(g),u()}}let s=Oo.get(n.connection,`${e} ${r??""}`,l=>new mn(n,r,e,l));s.use(n);let a=s.listen(l=>o(s,l));return o(s,"all"),a}var mn=class extends xe{#t;#e;#n;#r=0;constructor(r,e,t,i){super(r.connection,i),this.#n=r,this.#t=e,this.#e=t}use(r){let e=this.#n;if(this.#n=r,r.entities!==e.entities){let[t,i]=[e,r].map(o=>fn(o,this.#t));JSON.stringify(t)!==JSON.stringify(i)&&this.refresh()}}refresh(){let r=++this.#r,e=te(this.#e,this.now(),ce(this.#n));this.#i(e).then(t=>{if(r===this.#r){let i=e.end-e.start,o=Math.max(Ar,i*Eo),s=L(this.#e)&&e.end<this.now()-Ar;this.succeed(t,s?void 0:o)}},t=>{r===this.#r&&this.fail(t)})}release(){this.#r+=1}#i(r){let e=this.#n,t=fn(e,this.#t),i=Zn(this.#e,r);return i==="5minute"||i==="hour"?un(e,t,r,i):gt(e,t,r)}},Oo=new we;function fn(n,r){let e=N(n);return{entities:v(n,r??e),isFleet:r===void 0||r===e}}var W=class{constructor(r){this.host=r;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];r.addController(this)}watch(r,e,t){let i=[r.connection,e,t,r.entities,F(t)];if(this.stop&&i.every((l,c)=>l===this.asked[c]))return;let o=this.stop;(r.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=i,this.isPending=!0;let s=!1,a=Tr(r,{device:e,range:t},l=>{s||this.take(l)});this.stop=()=>{s=!0,a()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(r){let e=r.state!=="loading"||r.columns.time.length>0;!e&&this.shown||((r.change==="all"||this.shown?.columns!==r.columns)&&(this.change="all"),this.isPending=!e,this.shown=r,this.revision+=1,this.host.requestUpdate())}};function Er(n,r,e,{isFleet:t,temperatureUnit:i,performance:o,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=ir(t),{hashrate:u,efficiency:h,deviation:g,power:x}=r,w=(k,be,Fe,Zi={})=>tr(k,{unit:be,digits:Fe},e,Zi),H=o&&Number.isFinite(o.mean)?o:null,ae=(k,be)=>{if(!k)return[be];let Fe={...be,label:"hero.reading",isSmall:!0};return[{...k,label:"hero.mean"},...a?[Fe]:[]]},Nn=()=>[{text:w(g/p,l,c,{signed:!0}),entity:"deviation"},{text:w(h-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>ae(H&&{text:w(H.hashrate/p,l,c),entity:"hashrate"},{text:w(u/p,l,c),entity:"hashrate"}),signed_deviation:()=>H?[{text:w(H.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:w(H.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:Nn(),efficiency:()=>ae(H&&{text:w(H.mean,"%",1),entity:"mean_efficiency_600",tone:H.tone},{text:w(h,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(k=>({label:`series.${k}`,text:w(r[k],"GH/s",1),entity:k})),power:()=>[{text:w(x,"W",1),entity:"power"}],power_efficiency:()=>[{text:w(s!==void 0&&Number.isFinite(s)?s:or(x,u),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(k=>k!=="temperature_2"||!Number.isNaN(r[k])).map(k=>({label:`series.${k}`,text:w(_e(r[k],i),i,1),entity:k})),voltage:()=>["core_voltage","core_voltage_set"].map(k=>({label:`series.${k}`,text:w(r[k],"mV",0),entity:k}))}[n]()}function Re(n){let r=n.time.length-1;return Cr(e=>n.online[r]?n[e][r]:void 0)}function Hr(n,r){let e=Cr(i=>{let o=b(n,r[Q(i)]),s=o?.attributes.unit_of_measurement;return P(_(o),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return r.deviation?e:{...e,deviation:t}}function Cr(n){let r=J.map(e=>[e,n(e)??Number.NaN]);return Object.fromEntries(r)}var No="200px",D=class{constructor(r){this.host=r;this.isVisible=!1;this.hasLeft=!1;r.addController(this)}hostConnected(){this.observer=new IntersectionObserver(r=>{let e=r.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:No}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};var bt=6e4,yt=36e5;function vt({status:n,size:r},e,t){if(r!==null&&n==="low_efficiency")return e("sized.low_efficiency",{size:nn(r,0,t)});if(r!==null&&n==="performance_drop"){let i=nn(-Math.abs(r),0,t);return e("sized.performance_drop",{size:i})}return e(`status.${n}`)}function Or({since:n},r,e,t){if(n===null)return"";let i=Math.floor((r-n)/bt);return i<1?e("since.just_now"):i<yt/bt?e("since.minutes",{duration:dt(i,t)}):e("since.time",{time:Fr(n,r,t)})}function Nr({since:n},r){let e=n===null?yt:Math.max(r-n,0);return e<yt?bt-e%bt:yt}function Mr({since:n},r,e,t){return n===null?e("messages.offline"):e("messages.offline_since",{time:Fr(n,r,t)})}function Fr(n,r,e){let t=rn(n,e),i=nr(n,e);return t===rn(r,e)?i:`${t}, ${i}`}function hn({chart:n,miner:r},e){if(r===null)return In.includes(n)?null:e("messages.no_fleet_chart");switch(r.status){case"removed":return e("messages.missing");case"disabled":return e("messages.disabled");default:return null}}function xt(n,r){let{chart:e,miner:t,range:i,hasFleetEntry:o}=n,s=hn(n,r);return s!==null||t!==null||F(i)?s:o?rt.includes(e)&&!n.isSpreadRecorded?r("messages.not_recorded"):null:r("fleet.no_totals")}function zr(n,r,e){let{feed:t}=n,i=a=>({message:a,notice:null}),o=xt(n,r);if(o!==null)return i(o);if(n.hasChartFailed)return i(r("messages.chart_failed"));let s=zo(n,r,e);return t&&t.state!=="loading"&&Mo(n,t)?i(s??r("messages.no_data")):{message:null,notice:s}}function Mo({chart:n,miner:r},{columns:e,span:t}){let{series:i}=sr(n,r===null),o=Pe(e,t.end+1);for(let s=Pe(e,t.start);s<o;s++){let a=ar(e,s);if(i.some(l=>Fo(l,a)))return!1}return!0}function Fo({key:n,value:r},e){return n!=="chance"&&[r(e)].flat().some(Number.isFinite)}function zo({miner:n,isConnected:r,feed:e},t,i){if(!r||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let o=F(e.range)?"not_answering":"history_not_answering";return t(`messages.${o}`,{code:e.error})}if(n===null)return e?.columns.online.at(-1)===!1&&F(e.range)?t("messages.all_offline"):null;switch(n.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Mr(n,Date.now(),t,i);default:return null}}function wt(n){return pt.find(({from:r})=>n>=r)?.color}var Io=["excellent","good","poor"],Lo=6e5;function St({time:n,online:r,mining:e,expected:t}){let i=n.length-1,o=(n[i]??0)-Lo,s=0,a=0;for(let l=i;l>=0&&n[l]>o;l--){let c=t[l];r[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var Po={excellent:"good",good:"fair",poor:"poor"};function ke(n,r,e,t=Number.NaN){let i=x=>_(b(n,x)),o=r.mean_efficiency_600?i(r.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=r.mean_efficiency_margin?i(r.mean_efficiency_margin):e?.margin??Number.NaN,a=b(n,r.expected_hashrate),l=P(_(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=b(n,r.mining),u=p?.state==="off"&&!!p.attributes.known_reason,h=!Number.isNaN(o)&&!u,g=h?Do(n,r):void 0;return{mean:o,margin:s,expected:c,hashrate:o*c/100,deviation:(o-100)*c/100,deviationPercent:o-100,stability:i(r.stability),rating:g,tone:g?Po[g]:wt(h?o:Number.NaN),hasStopped:u}}function Do(n,r){let e=b(n,r.efficiency_rating);return j(e)?Io.find(t=>t===e.state):void 0}var Ke=class{constructor(r){this.host=r;this.seen=null;this.#t=[];r.addController(this)}#t;#e;watch(r,e){if(this.#e&&r.every((s,a)=>s===this.#t[a]))return;let t=this.#e;this.#t=r,this.seen=null;let i=!1,o=e(s=>{i||(this.seen=s,this.host.requestUpdate())});this.#e=()=>{i=!0,o()},t?.()}end(){this.#e?.(),this.#e=void 0}hostDisconnected(){this.end()}};var Ir=S`
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
`;var Uo=S`
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
`,C=[ut,Uo];var Go=["15m","1h","6h","24h","7d"],Ko=6,_t="own",je="",jo=6e4,G=class extends ee{constructor(){super(...arguments);this.ranges=it;this.isZoomed=!1;this.localize=ot("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===_t?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[i,o]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Wn(s,t)).sort((s,a)=>s-a);i!==void 0&&o!==void 0&&this.choose(at({start:i,end:Math.max(o,i+jo)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],i=t.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:i+s+t.length,c=l===void 0?void 0:t[l%t.length];i<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[C,Ir]}get buttons(){let{ranges:e}=this;return e.length<=Ko?e:e.filter(t=>Go.includes(t))}render(){let e=this.localize,{buttons:t}=this,i=this.ranges.filter(s=>!t.includes(s)),o=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
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
      class="pill ${e} ${s===je?"":"chosen"}"
      aria-label=${i}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===je?d`<option value=${je} disabled>${o("range.more")}</option>`:m}
      ${t.map(a=>d`<option value=${a}>
            ${o(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${_t}>
              ${this.ownName(this.locale)}
            </option>`:m}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??je}chosenIn(e){let{range:t}=this;return t!==void 0&&L(t)?_t:e.find(i=>i===t)??je}ownName(e){let{range:t}=this;return t!==void 0&&L(t)&&!this.isChoosing?lt(te(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:i}=e,{start:o,end:s}=te(this.range??"24h",Date.now(),i),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(jn(c,i)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",o)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};f([y({attribute:!1})],G.prototype,"ranges",2),f([y({attribute:!1})],G.prototype,"range",2),f([y({attribute:!1})],G.prototype,"isZoomed",2),f([y({attribute:!1})],G.prototype,"locale",2),f([y({attribute:!1})],G.prototype,"localize",2),f([y({attribute:!1})],G.prototype,"label",2),f([z()],G.prototype,"reached",2),f([z()],G.prototype,"isChoosing",2);$("bitaxe-range-buttons",G);var Wo={type:"bitaxe_monitor/statuses"},gn=class extends xe{#t;#e=new Map;#n=new Map;#r=0;#i;#o=0;constructor(r,e){super(r,e),this.#t=r}now(){return Date.now()+this.#o}of(r){return this.#n.get(r)}ofEntry(r){return this.#e.get(r)}refresh(){this.release();let r=++this.#r;this.#t.subscribeMessage(e=>{r===this.#r&&this.#s(e)},{...Wo},{resubscribe:!1}).then(e=>{r===this.#r?this.#i=e:e().catch(()=>{})},e=>{r===this.#r&&this.fail(e)})}release(){this.#r+=1,this.#i?.().catch(()=>{}),this.#i=void 0}forget(){this.#i=void 0}#s({statuses:r,is_complete:e,now:t}){this.#o=t*1e3-Date.now(),e&&this.#e.clear();for(let i of r)this.#e.set(i.entry_id,i);this.#n=new Map([...this.#e.values()].flatMap(i=>i.device_id===null?[]:[[i.device_id,i]])),this.succeed(this.columns)}},Vo=new we;function V(n){return Vo.get(n,"",r=>new gn(n,r))}var yn=[{status:"overheating",icon:"mdi:thermometer-alert",tone:"error",find:re("overheating","overheating")},{status:"hardware_fault",icon:"mdi:alert-octagon-outline",tone:"error",find:re("hardware_fault","hardware_fault")},{status:"power_fault",icon:"mdi:flash-alert-outline",tone:"error",find:re("power_fault","power_fault")},{status:"offline",icon:"mdi:lan-disconnect",tone:"error",find:Zo},{status:"wrong_miner",icon:"mdi:swap-horizontal-bold",tone:"error",find:({known:n})=>ue(n,"wrong_miner")},{status:"not_set_up",icon:"mdi:cog-off-outline",tone:"error",find:n=>We($t(n)==="not_loaded")},{status:"pools_unreachable",icon:"mdi:cloud-off-outline",tone:"error",find:re("pools_unreachable","pools_unreachable")},{status:"not_hashing",icon:"mdi:stop-circle-outline",tone:"error",find:Jo},{status:"low_efficiency",icon:"mdi:speedometer-slow",tone:"warning",find:Lr(re("low_efficiency","low_efficiency"),({hass:n,ids:r})=>_(b(n,r.mean_efficiency_600)))},{status:"performance_drop",icon:"mdi:trending-down",tone:"warning",find:Lr(re("performance_drop","performance_drop"),({hass:n,ids:r})=>Number(b(n,r.performance_drop)?.attributes.size))},{status:"fallback_pool",icon:"mdi:source-branch",tone:"warning",find:re("fallback_pool","fallback_pool")},{status:"paused",icon:"mdi:pause-circle-outline",tone:"quiet",find:Qo},{status:"warming_up",icon:"mdi:timer-sand",tone:"quiet",find:({known:n})=>ue(n,"warming_up")},{status:"disabled",icon:"mdi:cancel",tone:"quiet",find:({entry:n,known:r})=>We(!!n?.disabled_by||r?.status==="disabled")},{status:"removed",icon:"mdi:delete-outline",tone:"quiet",find:({entry:n})=>We(n===void 0)},{status:"unknown",icon:"mdi:help-circle-outline",tone:"quiet",find:n=>We($t(n)!=="online")},{status:"online",icon:"mdi:check-circle-outline",tone:"success",find:()=>We(!0)}],Ve=yn.map(({status:n})=>n),qo=Ve.indexOf("paused");function Ae(n){return Ve.indexOf(n)<qo}function Pr(n){return Gr(n).icon}function Dr(n){return Gr(n).tone}function q(n,r,e){let t=Kr(n,r,e);for(let{status:i,find:o}of yn){let s=o(t);if(s)return{status:i,since:s.since,size:s.size??null}}throw new Error("a miner without problems is online")}function Ur(n,r,e){let t=Kr(n,r,e),i=b(n,t.ids.mining);return $t(t)!=="online"?!1:j(i)?i.state==="on":t.known!==void 0&&t.known.since.stopped===void 0}function Te(n){return Yo.map(r=>n[r])}var Yo=["connectivity","fallback_pool","hardware_fault","hashrate","low_efficiency","mean_efficiency_600","mining","mining_paused","overheating","performance_drop","pools_unreachable","power_fault"];function Gr(n){return yn[Ve.indexOf(n)]}function Kr(n,r,e){let t=r===null?null:n.devices[r],i=V(n.connection),o=r===null?i.ofEntry(e?.entry_id??""):i.of(r),s=t===null||t!==void 0&&!t.disabled_by;return{hass:n,ids:s?v(n,r??void 0):{},entry:t,known:s?o??e:void 0}}function $t({hass:n,ids:r,known:e}){let t=b(n,r.connectivity);if(t?.state==="on")return"online";if(t?.state==="off")return"offline";if(e)return e.status;let i=t??b(n,r.hashrate),o=n.config.state!=="RUNNING";return!i||o||t?.state==="unknown"?"unknown":t||i.attributes.restored===!0?"not_loaded":i.state==="unavailable"?"offline":"online"}function We(n){return n?{since:null}:null}function ue(n,r){let e=n?.since[r];return e===void 0?null:{since:e*1e3}}function re(n,r){return({hass:e,ids:t,known:i})=>{let o=b(e,t[r]);return j(o)?o.state==="on"?{since:Rt(o)??ue(i,n)?.since??null}:null:ue(i,n)}}function Lr(n,r){return e=>{let t=n(e),i=t?r(e):Number.NaN;return t&&Number.isFinite(i)?{...t,size:i}:t}}function Zo(n){let{hass:r,ids:e,known:t}=n;return $t(n)!=="offline"||ue(t,"wrong_miner")?null:{since:Rt(b(r,e.connectivity))??ue(t,"offline")?.since??null}}function Jo({hass:n,ids:r,known:e}){let t=b(n,r.mining),i=ue(e,"not_hashing");return j(t)?t.state==="off"&&!t.attributes.known_reason?i??{since:Rt(t)}:null:i}function Qo(n){let{hass:r,ids:e,known:t}=n,i=re("paused","mining_paused")(n),o=b(r,e.mining),s=j(b(r,e.mining_paused)),a=!t&&!s&&o?.state==="off"&&o.attributes.known_reason==="paused";return i??(a?{since:Rt(o)}:null)}function Rt(n){let r=Date.parse(String(n?.attributes.since));return Number.isNaN(r)?null:r}var jr=new Set(["signed_deviation","standard_deviation"]),I=class extends R{constructor(){super(...arguments);this.chart="hashrate";this.range=ve;this.zoom=null;this.crosshair=new st;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.feed=new W(this);this.onScreen=new D(this);this.law=new Ke(this);this.marks=new Ke(this);this.chance=null;this.shownMarks=null}static{this.styles=[C,yr]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:F(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e}=this;if(!e||!this.onScreen.isVisible){this.rest();return}if(xt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,this.device,this.shownRange),this.watchBeside(e),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.law.end(),this.marks.end()}watchBeside(e){let{chart:t,device:i,shownRange:o}=this,{connection:s,entities:a}=e;jr.has(t)?this.law.watch([s,i],l=>Bn(e,i,(c,p)=>l({parts:c,pace:p}))):this.law.end(),i===void 0?this.marks.end():this.marks.watch([s,i,o,a],l=>fr(e,i,o,l))}get chanceNow(){let{seen:e}=this.law;if(!jr.has(this.chart)||e===null)return null;let{happened:t,meansSince:i}=this.seenMarks,o=t.filter(({type:l})=>l==="firmware_updated"),s={...e,since:o.at(-1)?.time??0,meansSince:i},a=JSON.stringify(s);return this.chance?.from!==a&&(this.chance={from:a,value:s}),this.chance.value}get seenMarks(){return(this.device===void 0?null:this.marks.seen)??ln}marksNow(e){let t=[this.seenMarks,this.localize,this.device];if(!this.shownMarks||t.some((i,o)=>i!==this.shownMarks?.from[o])){let i=this.device===void 0?[]:gr(e,this.device,this.seenMarks,this.localize);this.shownMarks={from:t,value:i}}return this.shownMarks.value}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-53QLOVQB.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return v(e,this.device??N(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.device===void 0?null:q(e,this.device),hasFleetEntry:N(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return m;let t=A(e),i=this.input(e),{message:o,notice:s}=zr(i,this.localize,t),a=hn(i,this.localize)===null,c=xt(i,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
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
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):U(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:i}=this.feed,o=this.ids(e),s=i&&F(i.range)&&i.columns.time.length>0?i.columns:void 0,a=s?Re(s):Hr(e,o),l=s&&St(s);return Er(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:de(e,o),performance:ke(e,o,a,l),powerEfficiency:_(b(e,o.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:i,tone:o=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<span class="label">${a}</span>`:m}
      <span class="value number ${o} ${t.isSmall?"small":""}">${i}</span>`;if(s===void 0)return d`<div>${l}</div>`;let c=[this.fullName(e),a].filter(Boolean).join(", ");return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:c,value:i})}
      @click=${()=>pe(this,s)}
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
      .temperatureUnit=${de(e,this.ids(e))}
      .names=${Dn(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.chanceNow}
      .marks=${this.marksNow(e)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return L(e)?lt(qn(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let i=this.device??N(e),o=i===void 0?void 0:ne(e,i);return o===void 0?t:d`<a href=${o}>${t}</a>`}};f([y({attribute:!1})],I.prototype,"chart",2),f([y({attribute:!1})],I.prototype,"device",2),f([y({attribute:!1})],I.prototype,"range",2),f([y({attribute:!1})],I.prototype,"zoom",2),f([y({attribute:!1})],I.prototype,"crosshair",2),f([y({attribute:!1})],I.prototype,"ranges",2),f([y({attribute:!1})],I.prototype,"heading",2),f([y({attribute:!1})],I.prototype,"isNamed",2),f([y({attribute:!1})],I.prototype,"isTitled",2),f([z()],I.prototype,"code",2),f([zn("bitaxe-chart")],I.prototype,"drawn",2);$("bitaxe-chart-panel",I);var ie=class{constructor(r){this.host=r;r.addController(this)}#t;#e;#n=!1;of(r){return r!==this.#t&&(this.#t=r,this.#r()),r}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#e?.(),this.#e=void 0}#r(){this.#e?.(),this.#e=this.#n?this.#t?.listen(()=>this.host.requestUpdate()):void 0}};function bn(n,r){return`bitaxe-monitor/${n.user?.id??""}/${r}`}function me(n,r){try{return localStorage.getItem(bn(n,r))}catch{return null}}function fe(n,r,e){try{localStorage.setItem(bn(n,r),e)}catch{}}function Wr(n,r){let e=bn(n,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+r)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var Xo="1h";function X(n){return n.ranges??it}function Vr(n){let{range:r=ve}=n;return{range:F(r)?r:Xo,ranges:X(n).filter(e=>F(e))}}var kt=class{#t="";#e;#n=null;#r=null;inherited(r,e){return null}current(r,e){let t=e.range??this.begin,i=this.choiceFrom(t);if(i!==this.#t||r.user?.id!==this.#e){this.#t=i,this.#e=r.user?.id,this.#r=null;let s=e.range??ve;this.#n=me(r,i)??this.inherited(r,s)}let o=X(e).find(s=>s===this.#n);return this.#r??o??t}choose(r,e){if(L(e)){this.#r=e;return}this.#r=null,this.#n=e,fe(r,this.#t,e)}},At=class extends kt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=ve}choiceFrom(e){return`range/${this.name}/${e}`}},Tt=class extends kt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=Ln}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let i=new Map;for(let[s,a]of Wr(e,"range/"))s.endsWith(`/${t}`)&&i.set(a,(i.get(a)??0)+1);let o=Math.max(...i.values());return[...i].find(([,s])=>s===o)?.[0]??null}};var Et=class{constructor(r){this.crosshair=new st;this.zoom=null;this.#e=new Set;this.#n=null;this.#t=r}#t;#e;#n;listen(r){return this.#e.add(r),()=>this.#e.delete(r)}configure(r){JSON.stringify(r)!==JSON.stringify(this.#n)&&(this.#n=r,this.#r())}chosen(r,e){if(this.#t.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#t.current(r,this.#n??e)}choose(r,e){this.#t.choose(r,e),this.zoom=null,this.#r()}zoomTo(r){this.zoom=r&&at(r),this.#r()}#r(){for(let r of[...this.#e])r()}},qr=new Map;function Ht(n){let r=`${$e()}/${n}`,e=qr.get(r)??new Et(new Tt(r));return qr.set(r,e),e}function Ct(n){return new Et(new At(n))}var Yr="open",Bo="folded",Ot=class extends R{constructor(){super(...arguments);this.member=new ie(this);this.turn=()=>{this.hass&&(this.fold=this.isFolded(this.hass)?Yr:Bo,fe(this.hass,this.foldName(this.hass),this.fold),this.requestUpdate())};this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[C,cr]}shownEntities(e){return this.isFolded(e)?[]:Object.values(v(e,this.device(e)??N(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let i=this.isFolded(e);return this.toggleAttribute("folded",i),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,i):m}
      ${i?m:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,i){let o=this.device(e),s=o===void 0?this.localize("fleet.title"):U(e,o);return d`<button
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
    </button>`}renderPanel(e,t){let{chart:i,range_group:o}=t,s=this.device(e),a=v(e,N(e)),c=s!==void 0||!rt.includes(i)||a.standard_deviation_600!==void 0||o?t:Vr(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${i}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${o?[]:X(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:i}){if(e)return Ht(e);let o=Object.keys(Qt).find(a=>Qt[a]===i),s=`${t||"fleet"}/${o??i}`;return this.own?.name!==s&&(this.own={name:s,group:Ct(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===N(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${$e()}/${t}/${this.config?.chart}`}isFolded(e){let t=this.fold??me(e,this.foldName(e));return this.config?.collapsed===!0&&t!==Yr}};f([y({attribute:!1})],Ot.prototype,"config",2);$("bitaxe-chart-card-view",Ot);function es(n){let r=new Intl.Collator(n.language,{numeric:!0});return{miners:[...mt(n).keys()].filter(e=>{let t=n.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:U(n,e)??e})).sort((e,t)=>r.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:N(n)}}var Zr=new WeakMap;function vn(n){let{miners:r}=es(n),e=Zr.get(n.connection)??[],t=new Set(e.map(({device:o})=>o)),i=[...e.map(({device:o,name:s})=>{let l=r.find(c=>c.device===o)!==void 0;return{device:o,name:U(n,o)??s,isThere:l}}),...r.filter(({device:o})=>!t.has(o)).map(o=>({...o,isThere:!0}))];return i.some(({isThere:o})=>o)&&Zr.set(n.connection,i),i}var Y=class{constructor(r){this.host=r;this.isConnected=!1;r.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let r=this.host.hass?.connection,e=this.stop!==void 0&&r===this.connection;!r||!this.isConnected||e||(this.stop?.(),this.connection=r,this.stop=V(r).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var Nt=class extends R{constructor(){super(...arguments);this.statuses=new Y(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),ft(Ue(t))}}static{this.styles=[C,S`
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
    `]}shownEntities(e){return vn(e).flatMap(({device:t})=>Te(v(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let i=this.localize,o=A(e);return d`<ha-card>
      <label
        >${i("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${vn(e).map(({device:s,name:a})=>{let l=q(e,s),c=vt(l,i,o),p=Ae(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};f([y({attribute:!1})],Nt.prototype,"config",2);$("bitaxe-choice-card-view",Nt);var ts={type:"bitaxe_monitor/miners"},ns=5e3,xn=new WeakMap;function Jr(n){let r=xn.get(n.connection);return r===void 0||!r.seen.has(n.entities)||!r.seen.has(n.devices)||Date.now()-r.failed>ns?rs(n,r):r.answer}function Qr(n){return xn.get(n.connection)?.result}function rs(n,r){let e=n.callWS({...ts}),t={answer:e,result:r?.result,seen:(r?.seen??new WeakSet).add(n.entities).add(n.devices),failed:Number.POSITIVE_INFINITY};return xn.set(n.connection,t),e.then(i=>{t.result=i},()=>{t.failed=Date.now()}),e}async function Xr(n,r,e){let t=Jn(e,ce(n)),o=(await n.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[r],period:"5minute",types:["change"],units:{energy:"kWh"}}))[r]??[];return o.length===0?Number.NaN:o.reduce((s,{change:a})=>s+(a??0),0)}var is=3e5,Mt=class{constructor(r){this.host=r;this.value=Number.NaN;r.addController(this)}watch(r,e){this.hass=r,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},is),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:r,entityId:e}=this;if(!(!r||e===void 0))try{let t=await Xr(r,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var Br={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},Ye=Object.keys(Br),wn=["hashrate","efficiency","deviation","power","temperature"],os=["name","status",...Ye],Ze={column:"status",isDescending:!1},ei=["all","attention","offline","paused"],ss=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function ti(n,r){return r.flatMap(({device_id:e})=>{let t=v(n,e??void 0);return[...Te(t),...ss.map(i=>t[i])]})}function ni(n,r){return r.map(e=>{let t=e.device_id,i=v(n,t??void 0),o=ke(n,i);return{key:e.entry_id,device:t,name:U(n,t??void 0)??e.name,status:q(n,t,e),isHashing:Ur(n,t,e),figures:{hashrate:qe(n,i.hashrate),efficiency:o.mean,deviation:o.deviation,stability:o.stability,power:qe(n,i.power),power_efficiency:qe(n,i.power_efficiency),temperature:qe(n,i.temperature),best_difficulty:qe(n,i.best_difficulty),uptime:as(n,i)},firmware:(t===null?null:n.devices[t]?.sw_version)??"",margin:o.margin,tone:o.tone}})}function Ft(n,{column:r,isDescending:e},t){let{compare:i}=new Intl.Collator(t,{numeric:!0}),o=e?-1:1,s=(l,c)=>i(l.name,c.name);if(r==="name")return n.toSorted((l,c)=>o*s(l,c));if(r==="firmware")return n.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||o*i(l.firmware,c.firmware)||s(l,c));let a=l=>r==="status"?Ve.indexOf(l.status.status):l.figures[r];return n.toSorted((l,c)=>{let[p,u]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(u))||o*(p-u)||s(l,c)})}function ri(n,r){return n===r.column?{column:n,isDescending:!r.isDescending}:{column:n,isDescending:n!=="name"&&n!=="status"&&Br[n]}}function ii({column:n,isDescending:r}){return`${r?"-":""}${n}`}function oi(n){let r=n?.replace(/^-/,""),e=os.find(t=>t===r);return e?{column:e,isDescending:n?.[0]==="-"}:Ze}function si(n){if(n===null)return wn;let r=new Set(n.split(","));return Ye.filter(e=>r.has(e))}function ai(n,r,e){let t=e.trim().toLocaleLowerCase();return n.filter(i=>Sn(r,i)&&`${i.name}
${i.firmware}`.toLocaleLowerCase().includes(t))}function Sn(n,{status:{status:r}}){switch(n){case"all":return!0;case"attention":return Ae(r);case"offline":return["offline","wrong_miner","not_set_up"].includes(r);case"paused":return r==="paused"}}function li(n){let r=n.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:r.filter(e=>e.isHashing).length,total:r.length}}function qe(n,r){let e=b(n,r),t=e?.attributes.unit_of_measurement;return P(_(e),typeof t=="string"?t:void 0)}function as(n,r){let e=Date.parse(b(n,r.uptime)?.state??"");return Math.max(V(n.connection).now()-e,0)/1e3}function Ee(n,{device:r,name:e},t){let i=d`<bdi>${e}</bdi>`;if(r===null||!n.devices[r])return i;if(t)return d`<a href=${Ue(r)}>${i}</a>`;let o=cn(n,r);return o===void 0?i:d`<button
        type="button"
        @click=${s=>pe(s.currentTarget,o)}
      >
        ${i}
      </button>`}function zt(n,{device:r,name:e},t,i){let o=t||r===null?void 0:ne(n,r),s=i("fleet.device");return o===void 0?m:d`<a class="device" href=${o} aria-label="${s}, ${e}">${s}</a>`}function It(n,r,e,t){let i=r.target instanceof Element&&r.target.closest("a, button")!==null;if(e===null||i||!n.devices[e])return;let o=cn(n,e);t?ft(Ue(e)):o!==void 0&&pe(r.currentTarget,o)}var ls=6;function ci(n,r,e,t){let i=Ft(r.filter(({status:l})=>Ae(l.status)),Ze,n.language);if(i.length===0)return m;let o=i.length.toString(),s=i.slice(0,ls),a=i.length-s.length;return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b>${t(Le("attention",i.length,n.language),{count:o})}</b>
      ${s.map((l,c)=>d`<span class="troubled"
            >${Ee(n,l,e)}
            <bdi>(${cs(n,l.status,t)})</bdi>${c<s.length-1||a>0?",":""}</span
          > `)}${a>0?t(Le("others",a,n.language),{count:a.toString()}):m}</span
    >
  </p>`}function cs(n,{status:r,since:e},t){let i=t(`troubles.${r}`),o=e===null?0:(V(n.connection).now()-e)/1e3;if(o<60)return i;let s=A(n),a=o<3600?dt(Math.floor(o/60),s):Se(o-o%60,s);return`${i} ${a}`}var di=S`
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
    grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
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
`;var pi={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Lt=n=>(...r)=>({_$litDirective$:n,values:r}),He=class{constructor(r){}get _$AU(){return this._$AM._$AU}_$AT(r,e,t){this._$Ct=r,this._$AM=e,this._$Ci=t}_$AS(r,e){return this.update(r,e)}update(r,e){return this.render(...e)}};var ds={},Pt=Lt(class extends He{constructor(){super(...arguments),this.ot=ds}render(n,r){return r()}update(n,[r,e]){if(Array.isArray(r)){if(Array.isArray(this.ot)&&this.ot.length===r.length&&r.every((t,i)=>t===this.ot[i]))return Ie}else if(this.ot===r)return Ie;return this.ot=Array.isArray(r)?Array.from(r):r,this.render(r,e)}});var{I:ps}=Fn,ui=n=>n;var mi=()=>document.createComment(""),Ce=(n,r,e)=>{let t=n._$AA.parentNode,i=r===void 0?n._$AB:r._$AA;if(e===void 0){let o=t.insertBefore(mi(),i),s=t.insertBefore(mi(),i);e=new ps(o,s,n,n.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==n;if(a){let l;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(l=n._$AU)!==s._$AU&&e._$AP(l)}if(o!==i||a){let l=e._$AA;for(;l!==o;){let c=ui(l).nextSibling;ui(t).insertBefore(l,i),l=c}}}return e},oe=(n,r,e=n)=>(n._$AI(r,e),n),us={},fi=(n,r=us)=>n._$AH=r,hi=n=>n._$AH,Dt=n=>{n._$AR(),n._$AA.remove()};var gi=(n,r,e)=>{let t=new Map;for(let i=r;i<=e;i++)t.set(n[i],i);return t},Ut=Lt(class extends He{constructor(n){if(super(n),n.type!==pi.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,r,e){let t;e===void 0?e=r:r!==void 0&&(t=r);let i=[],o=[],s=0;for(let a of n)i[s]=t?t(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:i}}render(n,r,e){return this.dt(n,r,e).values}update(n,[r,e,t]){let i=hi(n),{values:o,keys:s}=this.dt(r,e,t);if(!Array.isArray(i))return this.ut=s,o;let a=this.ut??=[],l=[],c,p,u=0,h=i.length-1,g=0,x=o.length-1;for(;u<=h&&g<=x;)if(i[u]===null)u++;else if(i[h]===null)h--;else if(a[u]===s[g])l[g]=oe(i[u],o[g]),u++,g++;else if(a[h]===s[x])l[x]=oe(i[h],o[x]),h--,x--;else if(a[u]===s[x])l[x]=oe(i[u],o[x]),Ce(n,l[x+1],i[u]),u++,x--;else if(a[h]===s[g])l[g]=oe(i[h],o[g]),Ce(n,i[u],i[h]),h--,g++;else if(c===void 0&&(c=gi(s,g,x),p=gi(a,u,h)),c.has(a[u]))if(c.has(a[h])){let w=p.get(s[g]),H=w!==void 0?i[w]:null;if(H===null){let ae=Ce(n,i[u]);oe(ae,o[g]),l[g]=ae}else l[g]=oe(H,o[g]),Ce(n,i[u],H),i[w]=null;g++}else Dt(i[h]),h--;else Dt(i[u]),u++;for(;g<=x;){let w=Ce(n,l[x+1]);oe(w,o[g]),l[g++]=w}for(;u<=h;){let w=i[u++];w!==null&&Dt(w)}return this.ut=s,fi(n,l),Ie}});function M({number:n,unit:r}){return d`<bdi class="number">${n}${r===""?m:d`<span class="unit">${r}</span>`}</bdi>`}function Je(n){return d`<bdi class="words">${n}</bdi>`}function K({entityId:n,kind:r,label:e,title:t},i){return n===void 0?d`<div class=${r} title=${t}>${i}</div>`:d`<button
        type="button"
        class=${r}
        title=${t}
        aria-label=${e}
        @click=${o=>pe(o.currentTarget,n)}
      >
        ${i}
      </button>`}var yi=["","k","M","G","T","P","E","Z"],ms={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},fs=1e4,bi=" ";function T(n,r,e,{digits:t=2,signed:i=!1}={}){if(typeof n!="number"||!Number.isFinite(n))return{number:"–",unit:""};let o=i?tn:en,s=ms[r];if(!s||Math.abs(n)<fs-.5)return{number:o(n,Math.min(vi(n),t),e),unit:_n(r,e)};let{power:a}=s,l=n;for(;xi(l)>=1e3&&a<yi.length-1;)l/=1e3,a+=1;let c=`${yi[a]}${s.base}`;return{number:o(l,vi(l),e),unit:_n(c,e)}}function E(n,r,e,{digits:t=3,signed:i=!1}={}){if(typeof n!="number"||!Number.isFinite(n))return"–";let[,o=""]=String(Number(n.toFixed(t))).split(".");return`${(i?tn:en)(n,/^\d*$/.test(o)?o.length:0,e)}${_n(r,e)}`}function O({number:n,unit:r}){return`${n}${r}`}function _n(n,r){return n==="%"?er(r)===""?n:`${bi}${n}`:n===""?"":`${bi}${n}`}function xi(n){return Math.abs(Number(n.toPrecision(3)))}function vi(n){let r=xi(n);return r===0||r>=100?0:r>=10?1:2}var wi={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function Oe(n,r,e){let t=A(n);if(e==="firmware")return Si(r.firmware||"–");let i=r.figures[e];if(e==="uptime")return Si(Se(i,t));let o={signed:e==="deviation"};if(e==="temperature"){let s=de(n,v(n,r.device??void 0)),a=_e(i,s);return{shown:T(a,s,t,{digits:0}),exact:E(a,s,t,{digits:1})}}return{shown:T(i,wi[e],t,{digits:1,...o}),exact:E(i,wi[e],t,o)}}function Si(n){return{shown:{number:n,unit:""},exact:n}}var _i=S`
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

    tbody tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(96px, 100%), 1fr));
      gap: 2px 12px;
      padding-block: 8px;
    }

    :is(tbody th, td)[role] {
      width: auto;
      padding: 0;
    }

    tbody :is(.name, .status, .trend) {
      grid-column: 1 / -1;
    }

    tbody .figure {
      text-align: start;
    }

    .label {
      display: block;
      color: var(--secondary-text-color);
      font-size: 12px;
      line-height: 16px;
    }
  }
`;var $n=70,$i=110,Ri=S`
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
`;function Qe(n){return(Math.min(Math.max(n,$n),$i)-$n)/($i-$n)*100}function ki(n,r){let e=Math.min(Qe(n),Qe(100)),t=Math.max(Qe(n),Qe(100));return d`<div class="bar ${r??""}" aria-hidden="true">
    ${Number.isNaN(n)?m:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${Qe(100)}%"></i>
  </div>`}var Ne=120,Kt=28,Rn=80,Ai=110,Ti=2,Ei=Ne/4,hs=3;function kn(n){let e=(Math.min(Math.max(n,Rn),Ai)-Rn)/(Ai-Rn);return Kt-Ti-e*(Kt-2*Ti)}function Hi(n,r){let e=(r.end-r.start)/Ei,t=new Map;for(let o=Pe(n,r.start);o<n.time.length;o++){let s=n.hashrate[o]??Number.NaN,a=n.expected[o]??Number.NaN;if(n.online[o]&&!De(n,o)&&a>0&&s>=0&&s<=hs*a){let c=Math.floor(((n.time[o]??0)-r.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let i=Number.NEGATIVE_INFINITY;return[...t].map(([o,{hashrate:s,expected:a}])=>{let l=o-i>1?"M":"L";i=o;let c=Math.min((o+.5)/Ei*Ne,Ne).toFixed(1),p=kn(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var he=class extends ee{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new W(this);this.onScreen=new D(this)}static{this.styles=[ut,S`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return m;let t=kn(100).toFixed(1);return d`<svg
      viewBox="0 0 ${Ne} ${Kt}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${t}H${Ne}"
        stroke=${on("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Hi(e.columns,e.span)}
        stroke=${on("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};f([y({attribute:!1})],he.prototype,"hass",2),f([y({attribute:!1})],he.prototype,"device",2),f([y({attribute:!1})],he.prototype,"label",2),f([y({type:Boolean,reflect:!0})],he.prototype,"dark",2);$("bitaxe-sparkline",he);var ge=class extends ee{static{this.styles=S`
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:r,localize:e,locale:t,connection:i}=this;if(!r||!e||!t||!i)return m;let o=V(i).now();this.wait(r,o);let s=Or(r,o,e,t);return d`<span class="status ${Dr(r.status)}"
      ><ha-icon .icon=${Pr(r.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${vt(r,e,t)}${s===""?m:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(r,e){if(clearTimeout(this.timer),this.isConnected&&r.since!==null){let t=Nr(r,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};f([y({attribute:!1})],ge.prototype,"status",2),f([y({attribute:!1})],ge.prototype,"localize",2),f([y({attribute:!1})],ge.prototype,"locale",2),f([y({attribute:!1})],ge.prototype,"connection",2);$("bitaxe-status",ge);function se(n,r,e){return d`<bitaxe-status
    .status=${r}
    .localize=${e}
    .locale=${A(n)}
    .connection=${n.connection}
  ></bitaxe-status>`}var gs=["hashrate","temperature","power"],Xe=class extends R{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[C,Ri,S`
      :host {
        display: block;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(256px, 100%), 1fr));
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
    `]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul>
      ${Ut(this.rows,({key:t})=>t,t=>Pt(An(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:m}renderTile(e,t){let{device:i}=t,o=Oe(e,t,"efficiency"),s=this.localize;return d`<li
      class=${i===null?"":"link"}
      @click=${a=>It(e,a,i,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${Ee(e,t,this.hasViews)}</h3>
        ${zt(e,t,this.hasViews,s)}
      </div>
      <div>${se(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${o.exact}"
      >
        ${M(o.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${ki(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${gs.map(a=>{let l=Oe(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${M(l.shown)}</span>`})}
      </div>
      ${i===null?m:d`<bitaxe-sparkline
              .hass=${e}
              .device=${i}
              .label=${`${s("aria.sparkline")}, ${t.name}`}
              ?dark=${this.isDark}
            ></bitaxe-sparkline>`}
    </li>`}};f([y({attribute:!1})],Xe.prototype,"rows",2),f([y({type:Boolean})],Xe.prototype,"hasViews",2);function An(n,r,...e){let{connection:t,devices:i,entities:o,language:s,locale:a,user:l}=n;return[r.device,r.name,r.tone,r.firmware,r.status.status,r.status.since,r.status.size,...Object.keys(r.figures).map(c=>O(Oe(n,r,c).shown)),t,i,o,s,a,l,...e]}$("bitaxe-fleet-wall",Xe);var Ci="fleet-sort",Oi="fleet-columns",Tn=10,Z=class extends R{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=Ze;this.columns=wn;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[C,_i]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=oi(me(t,Ci)),this.columns=si(me(t,Oi)));let i=ai(this.rows,this.chip,this.filter),o=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!o&&this.isHeld?ys(this.ordered,i):Ft(i,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return m;let o=!this.isUnfolded&&t.length>Tn?t.slice(0,Tn):t;return d`${this.renderControls()}
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${Ut(o,({key:s})=>s,s=>Pt(An(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:m}
      ${t.length>Tn?this.renderFold(e,t.length):m}`}renderControls(){let e=this.localize;return d`<div class="controls">
      <input
        type="search"
        placeholder=${e("fleet.filter")}
        aria-label=${e("fleet.filter")}
        .value=${this.filter}
        @input=${t=>{this.filter=t.target.value}}
      />
      <div class="chips" role="group" aria-label=${e("columns.status")}>
        ${ei.map(t=>{let i=this.rows.filter(o=>Sn(t,o)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${i}</bdi>
          </button>`})}
      </div>
      <details class="choice">
        <summary>${e("fleet.columns")}</summary>
        <div class="choices">
          ${Ye.map(t=>d`<label
                ><input
                  type="checkbox"
                  .checked=${this.columns.includes(t)}
                  @change=${()=>this.toggle(t)}
                />
                ${e(`columns.${t}`)}</label
              >`)}
        </div>
      </details>
    </div>`}renderFold(e,t){let i=Le("show_all",t,e.language);return d`<button
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
      @click=${s=>It(e,s,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${Ee(e,t,this.hasViews)}
        ${zt(e,t,this.hasViews,o)}
      </th>
      <td role="cell" class="status">${se(e,t.status,o)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=Oe(e,t,s),c=s==="efficiency"?t.tone??"":"";return d`<td role="cell" class="figure ${s} ${c}" title=${l}>
          <span class="label" aria-hidden="true">${o(`columns.${s}`)}</span>
          ${M(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${i===null?m:d`<bitaxe-sparkline
                .hass=${e}
                .device=${i}
                .label=${`${o("aria.sparkline")}, ${t.name}`}
                ?dark=${this.isDark}
              ></bitaxe-sparkline>`}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=ri(e,this.sort),fe(this.hass,Ci,ii(this.sort)))}toggle(e){this.hass&&(this.columns=Ye.filter(t=>this.columns.includes(t)!==(t===e)),fe(this.hass,Oi,this.columns.join(",")))}};f([y({attribute:!1})],Z.prototype,"rows",2),f([y({type:Boolean})],Z.prototype,"hasViews",2),f([z()],Z.prototype,"sort",2),f([z()],Z.prototype,"columns",2),f([z()],Z.prototype,"chip",2),f([z()],Z.prototype,"filter",2),f([z()],Z.prototype,"isUnfolded",2);function ys(n,r){let e=new Map(n.map(({key:i},o)=>[i,o])),t=({key:i})=>e.get(i)??n.length;return r.toSorted((i,o)=>t(i)-t(o))}$("bitaxe-fleet-table",Z);var En=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function Ni(n,r,e,t){let i=v(n,N(n)),o=En.filter(s=>b(n,i[s])).map(s=>bs(n,i,s,e));return d`<div class="totals">
    ${[...o,ws(i,r,t)].map(s=>Ss(s,t))}
  </div>`}function bs(n,r,e,{mean:t,energyToday:i}){let o=A(n),s=b(n,r[e]),a=s?.attributes.unit_of_measurement,l=typeof a=="string"?a:"",c=(p,u,h)=>({key:e,entityId:r[e],shown:T(p,u,o),exact:E(p,u,o),tone:h});switch(e){case"hashrate":case"expected_hashrate":return c(P(_(s),l)/1e3,"TH/s");case"energy":return c(i,"kWh");case"power":return c(P(_(s),l),"W");case"power_efficiency":return c(_(s),l);case"efficiency":return xs(n,c(vs(_(s),t),"%"),t)}}function vs(n,r){let e=r?.mean_efficiency;return e!==void 0&&Number.isFinite(e)?e:n}function xs(n,r,e){let t=A(n),i=wt(e?.mean_efficiency??Number.NaN);if(!e||!Number.isFinite(e.margin))return{...r,tone:i};let o=E(e.margin,"",t,{digits:1});return{...r,tone:i,shown:{...r.shown,unit:`${r.shown.unit} ±${o}`},exact:`${r.exact} ±${o}`}}function ws(n,r,e){let t=r&&li(r),i=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:n.miners_online,shown:{number:i,unit:""},exact:i}}function Ss(n,r){let e=r(`fleet.${n.key}`),t=O(n.shown);return K({entityId:n.entityId,kind:`figure ${n.key}`,label:r("aria.more_info",{name:e,value:t}),title:`${e}: ${n.exact}`},d`<span class="label">${e}</span>
      <span class="value ${n.tone??""}">${M(n.shown)}</span>`)}var _s=1e4,$s=8,Me=class extends R{constructor(){super(...arguments);this.error=null;this.statuses=new Y(this);this.energy=new Mt(this);this.feed=new W(this);this.onScreen=new D(this)}static{this.styles=[C,di]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=v(e,N(e));return[...En.map(i=>t[i]),...ti(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=N(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,"75s"),this.energy.watch(e,v(e,t).energy)}ask(e){let t=Jr(e);t!==this.asked&&(this.asked=t,this.miners??=Qr(e)?.miners,clearTimeout(this.retry),t.then(({miners:i})=>{t===this.asked&&(this.miners=i,this.error=null)},i=>{t===this.asked&&(this.error=Qn(i),this.retry=setTimeout(()=>this.requestUpdate(),_s))}))}render(){let{hass:e,config:t,miners:i}=this;if(!e||!t)return m;let o=this.localize,s=N(e),a=s===void 0?void 0:ne(e,s),l=this.problem(e),c=i&&ni(e,i),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${o("fleet.device")}</a>`:m}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?Ni(e,c,{mean:p?Re(p.columns):void 0,energyToday:this.energy.value},o):m}
      ${s===void 0&&c?d`<p class="hint">${o("fleet.no_totals")}</p>`:m}
      ${c?ci(e,c,t.miner_views===!0,o):m}
      ${this.renderMiners(e,c,l)}
    </ha-card>`}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderMiners(e,t,i){if(t===void 0)return i===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${i}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let o=this.config?.miner_views===!0;return t.length<=$s?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-table>`}};f([y({attribute:!1})],Me.prototype,"config",2),f([z()],Me.prototype,"miners",2),f([z()],Me.prototype,"error",2);$("bitaxe-fleet-card-view",Me);async function Mi(n,r,e){if(r.length===0)return new Map;let t=await n.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...r],minimal_response:!0,no_attributes:!0}),i=new Map;for(let[o,s]of Object.entries(t)){let a=s.findLast(({s:l})=>l!=="unavailable"&&l!=="unknown");a&&i.set(o,a.s)}return i}var jt=class{constructor(r){this.host=r;this.asked="";this.made=new WeakMap;r.addController(this)}at(r,e,t){let i=Object.values(e).filter(l=>r.states[l]?.state==="unavailable"),o=JSON.stringify([t,i]);o!==this.asked&&(this.asked=o,this.states=void 0,this.load(r,i,t,o));let{states:s}=this;if(!s||s.size===0)return;let a=i.flatMap(l=>{let[c,p]=[r.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...r,states:{...r.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(r,e){let t=this.made.get(r);if(t?.state===e)return t;let i={...r,state:e};return this.made.set(r,i),i}async load(r,e,t,i){try{let o=await Mi(r,e,t);i===this.asked&&(this.states=o,this.host.requestUpdate())}catch{}}};var Fi=S`
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
`;var Wt={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},Rs={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},ks=["active_pool","reset_reason"];function zi(n,r,e,t){return Object.keys(Wt).map(o=>({key:o,figures:Wt[o].flatMap(s=>As(n,r,e,s,t)??[])})).filter(({figures:o})=>o.length>0)}function As(n,r,e,t,i){if(t==="firmware"){let l=n.devices[r]?.sw_version;return l?{key:t,entityId:void 0,...Hn(l)}:null}let o=e[t],s=b(n,o);if(!j(s))return null;let a=Ts(n,e,t,s,i);return a&&{key:t,entityId:o,...a}}function Ts(n,r,e,t,i){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:Hn(Se((Date.now()-a)/1e3,i))}if(ks.includes(e))return Hn(t.state);let o=_(t);if(Number.isNaN(o))return null;let s=Es(o,Cs(e,t),i,Rs[e]);return e==="shares_rejected"?Hs(s,o,_(b(n,r.shares_accepted)),i):s}function Es(n,r,e,t){return{shown:T(n,r,e,t===void 0?{}:{digits:t}),exact:E(n,r,e)}}function Hs(n,r,e,t){let i=100*r/(r+e);if(!(i>0))return n;let o=O(T(i,"%",t));return{shown:{number:n.shown.number,unit:`${n.shown.unit} (${o})`},exact:`${n.exact} (${E(i,"%",t)})`}}function Cs(n,{attributes:r}){let{unit_of_measurement:e}=r;return typeof e=="string"&&!(n==="shares_accepted"||n==="shares_rejected")?e:""}function Hn(n){return{shown:{number:n,unit:""},exact:n}}var Os=S`
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

  .figure {
    display: block;
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
`,Be=class extends R{constructor(){super(...arguments);this.isPast=!1}static{this.styles=[C,Os]}shownEntities(e){let t=v(e,this.device);return Object.values(Wt).flat().map(i=>i==="firmware"?void 0:t[i])}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let i=v(e,t),o=zi(e,t,i,A(e));return d`<div class="groups ${this.isPast?"past":""}">
      ${o.map(s=>this.renderGroup(s))}
    </div>`}renderGroup({key:e,figures:t}){let i=`heading-${e}`;return d`<section aria-labelledby=${i}>
      <h3 id=${i}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(o=>this.renderFigure(o))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:i,exact:o}){let s=this.localize(`figures.${e}`);return K({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:O(i)}),title:o},d`<span class="label">${s}</span>
        <span class="value">${M(i)}</span>`)}};f([y({attribute:!1})],Be.prototype,"device",2),f([y({attribute:!1})],Be.prototype,"isPast",2);$("bitaxe-miner-groups",Be);var Vt=120,Ns=-120,Ms=240,Ii=100,B=84,ye=14,Cn=8,Li=pt.map(({from:n})=>n).filter(Number.isFinite),Fs=100;function Gi(n,r){return ze`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${ye} d=${Di(0,Vt)}></path>
    ${zs(n,r).map(({from:e,to:t,opacity:i})=>ze`<path class="fill" stroke-width=${ye} opacity=${i} d=${Di(e,t)}></path>`)}
    ${Li.map(e=>Pi(e,"mark"))}
    ${Pi(Fs,"expected")}
    ${Li.map(e=>Ls(e))}
    ${Number.isFinite(n)?Is(n):m}
  </svg>`}function zs(n,r){if(!Number.isFinite(n))return[];let e=Number.isFinite(r)&&r>0?r:0,t={from:0,to:n-e,opacity:1},i=2*e/Cn,o=Array.from({length:e>0?Cn:0},(s,a)=>({from:n-e+a*i,to:n-e+(a+1)*i,opacity:1-(a+.5)/Cn}));return[t,...o].filter(({from:s,to:a})=>a>0&&s<Vt)}function Pi(n,r){let e=r==="expected"?4:2;return Ki(n,B-ye/2-e,B+ye/2+e,r)}function Is(n){return Ki(n,B-ye/2-5,B+ye/2+1,"needle")}function Ls(n){let{x:r,y:e}=et(n,B+ye/2+6);return ze`<text x=${r} y=${e+3}>${n}</text>`}function Ki(n,r,e,t){let i=et(n,r),o=et(n,e);return ze`<line class=${t} x1=${i.x} y1=${i.y} x2=${o.x} y2=${o.y}></line>`}function Di(n,r){let e=et(n,B),t=et(r,B),i=On(r)-On(n)>180?1:0;return`M${e.x} ${e.y}A${B} ${B} 0 ${i} 1 ${t.x} ${t.y}`}function On(n){let r=Math.min(Math.max(n,0),Vt)/Vt;return Ns+Ms*r}function et(n,r){let e=On(n)*Math.PI/180;return{x:Ui(Ii+r*Math.sin(e)),y:Ui(Ii-r*Math.cos(e))}}function Ui(n){return Math.round(n*100)/100}var Ps=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function ji(n,r,e,t){return Ps.map(i=>i.flatMap(o=>{let s=r[o];return s&&b(n,s)?Ds(n,r,o,s,e,t):[]})).filter(i=>i.length>0)}function Ds(n,r,e,t,i,o){let{state:s,unit:a,limit:l}=Us(n,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...T(s,a,i,{digits:1}),unit:""},exact:E(s,a,i),limit:null,share:Number.NaN};let c=o?.[e],p=Number.isFinite(c)?c:P(s,a),u=e==="power"?"W":de(n,r),h=w=>u==="W"?w:_e(w,u),g=T(h(p),u,i,{digits:1}),x=l>0;return{key:e,entityId:t,shown:x?{...g,unit:""}:g,exact:E(h(p),u,i),limit:x?E(h(l),u,i,{digits:0}):null,share:x?Math.max(p,0)/l:Number.NaN}}function Us(n,r){let e=b(n,r),{unit_of_measurement:t,limit:i}=e?.attributes??{};return{state:_(e),unit:typeof t=="string"?t:"",limit:typeof i=="number"?i:Number.NaN}}var Wi=S`
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
`;var Gs=6e4,Ks="15m",js=.93,tt=class extends R{constructor(){super(...arguments);this.isPast=!1;this.feed=new W(this);this.onScreen=new D(this)}static{this.styles=[C,Wi]}shownEntities(e){let t=v(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,Ks):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:i}=this;if(e?.state!=="ready"||i||!t?.connected)return;let{columns:o,span:s}=e,a=o.time.length-1,l=s.end-(o.time[a]??0)<=Gs;return o.online[a]&&l?Re(o):void 0}render(){let{hass:e,device:t,live:i}=this;if(!e||!t)return m;let o=v(e,t),s=A(e),a=i&&this.feed.shown?.columns,l=a&&St(a),c=ke(e,o,i,l),p=o.expected_hashrate!==void 0;return d`<div class="hero ${this.isPast?"past":""}">
      ${p?this.renderGauge(o,c,s):m}
      <div class="beside">
        <div class="key ${c.hasStopped?"stopped":""}">
          ${p?this.renderCompared(o,c,s,i):this.renderHashrate(e,o,s)}
        </div>
        ${this.renderChips(e,o,s,i)}
      </div>
    </div>`}renderGauge(e,{mean:t,margin:i,rating:o,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",u=o?this.localize(`ratings.${o}`):p,h=!Number.isFinite(t)||!Number.isFinite(i),g=h?"":`± ${O(T(i,"%",l,{digits:1}))}`,x=T(t,"%",l,{digits:1}),w=[[O(x),g].filter(Boolean).join(" "),u].filter(Boolean).join(", "),H=h?"":` ± ${E(i,"%",l)}`;return K({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:w}),title:`${E(t,"%",l)}${H}`},d`${Gi(t,i)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${M(x)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:m}
          ${u?d`<span class="rating">${u}</span>`:m}
        </span>`)}renderCompared(e,t,i,o){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,u={signed:!0},h=x=>O(T(x,"GH/s",i)),g=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:T(s,"GH/s",i),exact:E(s,"GH/s",i,{digits:1}),words:Number.isFinite(a)?g("hero.expected",{value:h(a)}):"",now:o&&Number.isFinite(o.hashrate)?g("hero.now",{value:h(o.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:T(l,"GH/s",i,u),exact:E(l,"GH/s",i,{...u,digits:1}),words:Number.isFinite(c)?O(T(c,"%",i,{...u,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:T(p,"%",i,{digits:1}),exact:E(p,"%",i)}):m}`}renderHashrate(e,t,i){let o=b(e,t.hashrate);if(!o)return m;let s=String(o.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:T(_(o),s,i),exact:E(_(o),s,i)})}renderKey(e){let{key:t,entityId:i,shown:o,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[O(o),s,a].filter(Boolean).join(", ");return K({entityId:i,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${M(o)}</span>
        ${s?Je(s):m} ${a?d`<bdi class="now">${a}</bdi>`:m}`)}renderChips(e,t,i,o){return d`<div class="chips">
      ${ji(e,t,i,o).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:i,exact:o,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[O(i),c].filter(Boolean).join(" ");return K({entityId:t,kind:`meter ${Ws(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[o,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${M(i)}</span> ${c?Je(c):m}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:m}`)}};f([y({attribute:!1})],tt.prototype,"device",2),f([y({attribute:!1})],tt.prototype,"isPast",2);function Ws(n){return n>=1?"over":n>=js?"near":""}$("bitaxe-miner-hero",tt);var Vi=S`
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
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
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
`;async function qi(n,r,e){let t=Date.now(),i=await n.callWS({type:"history/history_during_period",start_time:new Date(t-864e6).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[r],minimal_response:!0,no_attributes:!0}),o=Vs(i[r]??[],e);if(o)return o;let s=await n.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-94608e6).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[r],period:"day",types:["max"]});return qs(s[r]??[],e)}function Vs(n,r){let e=n.flatMap(({s:l,lu:c},p)=>{let u=l.trim()===""?Number.NaN:Number(l);return Number.isNaN(u)?[]:[{number:u,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!Yi(l,r)),i=e[t+1],o=e[t];if(!i||!o)return null;let s=(n[o.index+1]?.lu??0)*1e3,a=i.time-s<=3e5;return{time:i.time,precision:a?"moment":"by"}}function qs(n,r){let e=n.filter(({max:o})=>typeof o=="number"),t=e.findLastIndex(({max:o})=>!Yi(o??0,r)),i=e[t+1];return i&&t>=0?{time:i.start,precision:"day"}:null}function Yi(n,r){return Math.abs(n-r)<=.005*Math.max(n,r)}var qt=class{constructor(r){this.host=r;this.hasRisen=!1;this.known=new Map;this.totals=new Map;r.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(r,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let i=b(r,t);t!==void 0&&i&&_(i)>0&&this.note(r,t,i,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(r,e.blocks_found))}seen(r,e){let t=this.known.get(r);return t?.value===e?t.seen:null}blocks(r){return this.totals.get(r)}note(r,e,t,i){let o=_(t),s=this.known.get(e);if(s?.value===o)return;let a={value:o,seen:null};if(this.known.set(e,a),s&&o>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=i;return}this.loadSeen(r,e,a)}async loadSeen(r,e,t){try{t.seen=await qi(r,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(r,e){try{let{change:t}=await r.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var Ys=864e5,Zs={best:"best_difficulty",session:"session_best_difficulty"},nt=class extends R{constructor(){super(...arguments);this.isPast=!1;this.records=new qt(this);this.onScreen=new D(this)}static{this.styles=[C,Vi]}shownEntities(e){let t=v(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,v(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let i=A(e),o=[this.renderBest(e,t,"best",i),this.renderBest(e,t,"session",i),this.renderBlocks(e,t,i)];if(o.every(a=>a===m))return m;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${o}</div>
      <p class="news" role="status">${this.news(e,t,i)}</p>
    </section>`}news(e,t,i){if(!this.records.hasRisen)return"";let o=_(b(e,v(e,t).best_difficulty));return`${this.localize("records.new")}: ${O(T(o,"",i))}`}renderBest(e,t,i,o){let s=v(e,t)[Zs[i]],a=_(b(e,s));if(s===void 0||!(a>0))return m;let l=this.records.seen(s,a),c=i==="best"&&l!==null&&Js(l),p=l?Qs(l,this.localize,o):"",u=this.localize(`records.${i}`),h=T(a,"",o),g=c?this.localize("records.new"):"",x=[O(h),p,g].filter(Boolean).join(", ");return K({entityId:s,kind:`figure ${i}`,label:this.localize("aria.more_info",{name:u,value:x}),title:E(a,"",o)},d`<span class="label">${u}</span>
        <span class="value">${M(h)}</span>
        ${p?Je(p):m}
        ${c?d`<span class="new">${g}</span>`:m}`)}renderBlocks(e,t,i){let o=v(e,t).blocks_found,s=_(b(e,o));if(o===void 0||Number.isNaN(s))return m;let a=Math.max(s,this.records.blocks(o)??0),l=this.localize("records.blocks"),c=T(a,"",i,{digits:0});return K({entityId:o,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:O(c)}),title:E(a,"",i)},d`<span class="label">${l}</span>
        <span class="value">${M(c)}</span>`)}};f([y({attribute:!1})],nt.prototype,"device",2),f([y({attribute:!1})],nt.prototype,"isPast",2);function Js({time:n,precision:r}){return r!=="day"&&Date.now()-n<Ys}function Qs(n,r,e){let{time:t,precision:i}=n,o=i==="by"?"records.before":"records.found",s=i==="day"?rr(t,e):ct(t,Date.now(),e);return r(o,{time:s})}$("bitaxe-miner-records",nt);var Yt=class extends R{constructor(){super(...arguments);this.member=new ie(this);this.lastKnown=new jt(this);this.statuses=new Y(this);this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[C,Fi]}shownEntities(e){return Object.values(v(e,this.config?.device))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let{device:i}=t,o=this.localize;if(!i||e.devices[i]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=q(e,i),{status:a}=s,l=this.renderHeader(e,t,s);return a==="removed"||a==="disabled"?d`<ha-card>
        ${l}
        <p class="message">${o(`messages.${a==="removed"?"missing":a}`)}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,i,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):m}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,i){let o=this.nameOf(e,t),s=ne(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${o}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,i)}</p>
          ${s?d`<a href=${s}>${this.localize("hero.device")}</a>`:m}
        </div>
      </div>
      ${se(e,i,this.localize)}
    </div>`}nameOf(e,{device:t,title:i}){return i||(U(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,i){return e.connected?i.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:i}){let o=v(e,t),s=b(e,o.hashrate??o.power??o.uptime),a=s?.state==="unavailable",l=i??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,o,l):e;if(!c)return m;let p=ct(l,Date.now(),A(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:m}
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
      ></bitaxe-miner-groups>`}renderCharts(e,t,i){let o=this.member.of(this.groupOf(t)),s=o.chosen(e,t),a=X(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${o.zoom!==null}
            .locale=${A(e)}
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
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Ct(`${e}/card`)}),this.own.group}};f([y({attribute:!1})],Yt.prototype,"config",2);$("bitaxe-miner-card-view",Yt);var Zt=class extends R{constructor(){super(...arguments);this.member=new ie(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=S`
    :host {
      display: block;
    }

    ha-card {
      display: flex;
      justify-content: center;
      padding: 6px 12px;
    }

    bitaxe-range-buttons {
      flex: 0 1 640px;
      min-width: 0;
    }
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:i}=this.config??{};this.group.configure({...t&&{range:t},...i&&{ranges:i}})}}render(){let{hass:e,config:t,group:i}=this;return!e||!t||X(t).length===0?m:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${X(t)}
        .range=${i.chosen(e,t)}
        .isZoomed=${i.zoom!==null}
        .locale=${A(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Ht(this.config?.range_group||Pn))}};f([y({attribute:!1})],Zt.prototype,"config",2);$("bitaxe-range-card-view",Zt);var Jt=class extends R{constructor(){super(...arguments);this.statuses=new Y(this)}static{this.styles=S`
    :host {
      display: block;
      border-radius: 12px;
      background: var(--ha-card-background, var(--card-background-color));
    }
  `}shownEntities(e){return Te(v(e,this.config?.device))}render(){let{hass:e,config:t}=this;return e&&t?se(e,q(e,t.device),this.localize):m}};f([y({attribute:!1})],Jt.prototype,"config",2);$("bitaxe-status-badge-view",Jt);
