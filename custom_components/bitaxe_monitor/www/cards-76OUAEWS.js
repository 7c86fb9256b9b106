import{a as R}from"./chunk-6B724TSD.js";import{b as rt,c as ot,d as st,e as de,f as at,g as ue,h as bt,i as Pe}from"./chunk-5D6HYD6K.js";import{A as ht,B as gt,C as yt,D as vt,E as ze,F as Ue,J as xt,K as wt,L as St,M as Rt,N as De,O as pe,P as $t,a as b,b as u,d as re,e as v,f as nt,g as j,h as y,i as I,j as it,k as He,l as Ne,m as oe,n as lt,o as ct,p as dt,q as Fe,r as ut,s as pt,t as Oe,u as mt,v as ft,w as M,x as K,y as Me,z as Le}from"./chunk-CEZXJJ6E.js";import{a as h}from"./chunk-JFKSI6I7.js";var Cn=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function kn(n,i,e){return Cn.some(t=>n[t]!==i[t])||e.some(t=>t!==void 0&&n.states[t]!==i.states[t])}function In({states:n,entities:i,devices:e,themes:t}){return[n,i,e,t].every(Boolean)}function Hn(n,i){let e=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(n).color);if(!e)return i.themes.darkMode===!0;let[t=0,r=0,o=0]=e.slice(1).map(Number);return .299*t+.587*r+.114*o>128}var _=class extends j{constructor(){super(...arguments);this.isDark=!1}get localize(){return de(this.hass?.language??"en")}shouldUpdate(e){let{hass:t}=this;if(!t||!In(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=Hn(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,ue(t.language).then(o=>o&&this.requestUpdate()));let r=e.get("hass");return!this.hasUpdated||e.size!==1||!r||kn(r,t,this.shownEntities(t))}};h([y({attribute:!1})],_.prototype,"hass",2);var me=60,H=60*me,se=24*H,Ke={"75s":75,"5m":5*me,"15m":15*me,"30m":30*me,"1h":H,"3h":3*H,"6h":6*H,"12h":12*H,"24h":se,today:se,"7d":7*se},Ge=H,Nn=6*H;function _t(n){return Ke[n]}function $(n){return Ke[n]<=Ge}function Ve(n,i,e){return{start:n==="today"?Fn(i,e):i-Ke[n]*1e3,end:i}}function Et(n,i){return $(n)?"live":(i.end-i.start)/1e3<=Nn?"history":n==="7d"?"hour":"5minute"}function Fn(n,i){let e=s=>Math.floor(He(s,i)/(se*1e3)),t=e(n),r=t*se*1e3,o=[r-15*H*1e3,r+13*H*1e3].map(s=>r-(He(s,i)-s)).filter(s=>e(s)===t);return Math.min(...o)}var On="bitaxe_monitor",Mn=["active_pool","best_difficulty","connectivity","core_voltage","core_voltage_set","deviation","efficiency","expected_hashrate","fan_rpm","fan_speed","frequency","hardware_fault","hashrate","mining","mining_paused","miners_online","power","power_efficiency","power_fault","shares_accepted","shares_rejected","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature"],Ln={},Tt=new WeakMap;function At(n){let i=Tt.get(n.entities);if(i)return i;let e=new Map;for(let t of Object.values(n.entities)){let r=t?.device_id;if(t?.platform!==On||!r)continue;let o=e.get(r)??{};e.set(r,o);let s=t.translation_key?.replace(/^fleet_/,""),a=Mn.find(l=>l===s);a&&(o[a]=t.entity_id)}return Tt.set(n.entities,e),e}function w(n,i){return(i===void 0?void 0:At(n).get(i))??Ln}function E(n){return[...At(n).keys()].find(i=>n.devices[i]?.entry_type==="service")}function x(n,i){return i===void 0?void 0:n.states[i]}function N(n){return n!==void 0&&n.state!=="unavailable"&&n.state!=="unknown"}function T(n){return N(n)&&n.state.trim()!==""?Number(n.state):Number.NaN}function q(n,i){let e=i===void 0?void 0:n.devices[i];return(e?.name_by_user||e?.name)??void 0}function F(n,i){return n.user?.is_admin&&n.devices[i]?`/config/devices/device/${encodeURIComponent(i)}`:void 0}function Ct(n){history.pushState({from:location.pathname},"",n),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function O(n,i){n.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:i},bubbles:!0,composed:!0}))}var kt=b`
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
`;var fe=3e4,zn=15e4,Un=5;function L(n){return n==="expected"?"expected_hashrate":n}function Ht(n,i,e,t){let r=d=>new he(n[i[d]??""]??[]),o=M.map(d=>[d,r(L(d))]),s=r("connectivity"),a=r("mining"),l=Kn(o.flatMap(([,{times:d}])=>d),e.end),p=K(),g=Math.ceil(e.start/fe)*fe;for(let d=g;d<e.end+fe;d+=fe){let c=Math.min(d,e.end),m={};for(let[ce,{value:An}]of Dn(o,c))m[ce]=t(ce,Vn(An));i.deviation===void 0&&(m.deviation=Ot(m.hashrate,m.expected));let f=Object.values(m).some(Number.isFinite),S=s.moveTo(c).includes("off");a.moveTo(c);let C=Ft(a.value),V=s.isEmpty?f:s.value==="on"&&!S,Tn=!(C??(m.hashrate??0)>0)||!l.some(ce=>Gn(c,ce));V&&Tn?Me(p,{time:c,online:!0,mining:C,figures:m}):p.time.length>0&&Le(p,c)}return p}function Nt(n,i,e,t,r){let o=new Map;for(let g of M)for(let{start:d,mean:c}of n[e[L(g)]??""]??[])if(typeof c=="number"){let m=o.get(d)??{};o.set(d,m),m[g]=r(g,c)}let s=K(),a=new he(i),l=[...o.keys()].sort((g,d)=>g-d),p=l.at(-1)??Number.NEGATIVE_INFINITY;for(let g=l[0]??0;g<=p;g+=t){let d=g+t/2,c=o.get(g);if(a.moveTo(d),c===void 0){Le(s,d);continue}e.deviation===void 0&&(c.deviation=Ot(c.hashrate,c.expected)),Me(s,{time:d,online:!0,mining:Ft(a.value),figures:c})}return Pn(s),s}function Pn(n){let{mining:i,efficiency:e}=n;for(let t=0;t<i.length;t++){let r=i[t-1]!==!1&&Ue(n,t+1),o=i[t+1]!==!1&&Ue(n,t-1);i[t]===!1&&(r||o)&&(e[t]=Number.NaN)}}var he=class{#e;#i=0;constructor(i){this.#e=i}get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:i})=>i*1e3)}moveTo(i){let e=[];for(;;){let t=this.#e[this.#i];if(t===void 0||t.lu*1e3>i)return e;this.value=t.s,e.push(t.s),this.#i+=1}}};function Dn(n,i){for(let[,e]of n)e.moveTo(i);return n}function Kn(n,i){let e=[...n].sort((a,l)=>a-l);e.push(i);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),r=t.map(It).filter(a=>a>=1e3);r.sort((a,l)=>a-l);let o=r[r.length-1>>1]??0,s=Math.max(zn,Un*o);return t.filter(a=>It(a)>s).map(a=>({start:a.start+o,end:a.end}))}function It(n){return n.end-n.start}function Gn(n,i){return n>i.start&&n<i.end}function Vn(n){return n===void 0||n.trim()===""?Number.NaN:Number(n)}function Ft(n){return n==="on"?!0:n==="off"?!1:null}function Ot(n,i){return(n??Number.NaN)-(i??Number.NaN)}var jn={"5minute":3e5,hour:36e5},qn={power:"W",temperature:"°C",voltage:"mV"},Wn={"TH/s":n=>n*1e3,kW:n=>n*1e3,mW:n=>n/1e3,V:n=>n*1e3,"°F":n=>(n-32)/1.8,K:n=>n-273.15};async function je(n,i,e){let{entities:t}=i,r=[...M.map(L),"connectivity","mining"],o=await Lt(n,t,r,e);return Ht(o,t,e,(s,a)=>ge(a,Pt(n,i,s)))}async function Mt(n,i,e,t){let{entities:r}=i,o=zt(r,M.map(L));if(o.length===0)return K();let[s,a]=await Promise.all([n.callWS({type:"recorder/statistics_during_period",...Ut(e),statistic_ids:o,period:t,types:["mean"],units:qn}),Lt(n,r,["mining"],e)]),l=a[r.mining??""]??[];return Nt(s,l,r,jn[t],(p,g)=>p==="hashrate"||p==="expected"?ge(g,Pt(n,i,p)):g)}async function Lt(n,i,e,t){let r=zt(i,e);return r.length===0?{}:n.callWS({type:"history/history_during_period",...Ut(t),entity_ids:r,minimal_response:!0,no_attributes:!0})}function zt(n,i){return i.flatMap(e=>n[e]??[])}function Ut(n){return{start_time:new Date(n.start).toISOString(),end_time:new Date(n.end).toISOString()}}function Pt(n,{entities:i,isFleet:e},t){let r=n.states[i[L(t)]??""],{unit_of_measurement:o}=r?.attributes??{};return typeof o=="string"?o:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function ge(n,i){return(Wn[i??""]??(e=>e))(n)}var qe;function Dt(n){let i=qe!==void 0&&qe!==n;qe=n,i&&Yn()}async function Yn(){await ue(bt()),document.querySelector("home-assistant")?.dispatchEvent(new CustomEvent("hass-notification",{detail:{id:"bitaxe-monitor-updated",message:Pe("updated.message"),action:{text:Pe("updated.action"),action:()=>location.reload()},duration:-1,dismissable:!0}}))}var Jn=5e3,Qn=1e3,Xn=6e4,W=class{constructor(i,e){this.columns=K();this.state="loading";this.error=null;this.#t=new Set;this.#n=!1;this.#s=0;this.#a=()=>{this.#s=0,clearTimeout(this.#r),this.forget(),this.refresh()};this.#e=i,this.#i=e}#e;#i;#t;#n;#o;#r;#s;now(){return Date.now()}listen(i){return clearTimeout(this.#o),this.#t.add(i),this.#n||(this.#n=!0,this.#e.addEventListener("ready",this.#a),this.refresh()),()=>{this.#t.delete(i)&&this.#t.size===0&&(this.#o=setTimeout(()=>this.#l(),Jn))}}get isRunning(){return this.#n}forget(){}succeed(i,e){this.columns=i,this.state="ready",this.error=null,this.#s=0,clearTimeout(this.#r),e!==void 0&&(this.#r=setTimeout(()=>this.refresh(),e)),this.notify("all")}fail(i){this.state="error",this.error=We(i);let e=Math.min(Qn*2**this.#s,Xn);this.#s+=1,clearTimeout(this.#r),this.#r=setTimeout(()=>this.refresh(),e),this.notify("all")}notify(i){for(let e of[...this.#t])e(i)}#a;#l(){clearTimeout(this.#r),this.#e.removeEventListener("ready",this.#a),this.release(),this.#i()}},Y=class{#e=new WeakMap;get(i,e,t){let r=this.#e.get(i);r===void 0&&(r=new Map,this.#e.set(i,r));let o=r.get(e);if(o===void 0){let s=r;o=t(()=>s.delete(e)),r.set(e,o)}return o}};function We(n){let i=typeof n=="object"&&n!==null&&"code"in n?n.code:n;return i===Zn?"connection_lost":typeof i=="string"?i:"unknown_error"}var Zn=3;var Kt=Ge*1e3+6e4,Bn=3e5,ei=6e4,Ye=class extends W{#e;#i;#t=0;#n=0;#o=0;#r;#s=0;constructor(i,e,t,r){super(i,r),this.#e=i,this.#i=e,this.backfill=t}now(){let i=this.columns.time.at(-1)??0;return Math.max(i,Date.now()-this.#s)}listenFor(i,e){let t=i>this.#t;this.#t=Math.max(i,this.#t);let r=this.isRunning,o=this.listen(e);return r&&t&&this.refresh(),o}refresh(){let i=++this.#n,e={type:"bitaxe_monitor/subscribe",span:this.#t,...this.#i===void 0?{}:{device_id:this.#i}};this.#e.subscribeMessage(t=>this.#l(i,t),{...e},{resubscribe:!1}).then(t=>this.#a(i,t),t=>{i===this.#n&&this.fail(t)})}release(){this.#n+=1,this.#a(this.#n,void 0)}forget(){this.#r=void 0}#a(i,e){let t=i===this.#n,r=t?this.#r:e;t&&(this.#r=e),r?.().catch(()=>{})}#l(i,e){i<this.#o||("columns"in e?(this.#o=i,Dt(e.version),this.succeed(gt(e.columns)),this.#d()):"sample"in e&&this.#c(e.sample))}#c(i){let e=i.time*1e3;this.#s=Date.now()-e;let t=ht(this.columns,i);(this.columns.time[0]??e)<e-Kt-Bn&&yt(this.columns,e-Kt),this.notify(t?"sample":"all")}async#d(){let{columns:i}=this,e=this.now(),t={start:e-this.#t*1e3,end:i.time[0]??e};if(!(t.end-t.start<ei))try{let r=await this.backfill(t);i===this.columns&&r.time.length>0&&(vt(i,r),this.notify("all"))}catch{}}},ti=new Y;function Gt(n,i,e){let t=ti.get(n,i??"",r=>new Ye(n,i,e,r));return t.backfill=e,t}var ni=6e4,ii=1/300,ri=1e4,oi=1/60;function Vt(n,{device:i,range:e},t){let r=Ne(n),o=(l,p)=>{let{columns:g,state:d,error:c}=l;t({range:e,columns:g,span:Ve(e,l.now(),r),state:d,error:c,change:p})};if($(e)){let l=Gt(n.connection,i,m=>je(n,Qe(n,i),m)),p=_t(e),g=l.listenFor(p,m=>o(l,m));o(l,"all");let d=Math.max(ri,p*1e3*oi),c=setInterval(()=>{let m=l.columns.time.at(-1)??Number.POSITIVE_INFINITY;l.now()-m>d&&o(l,"all")},d);return()=>{clearInterval(c),g()}}let s=si.get(n.connection,`${e} ${i??""}`,l=>new Je(n,i,e,l));s.use(n);let a=s.listen(l=>o(s,l));return o(s,"all"),a}var Je=class extends W{#e;#i;#t;#n=0;constructor(i,e,t,r){super(i.connection,r),this.#t=i,this.#e=e,this.#i=t}use(i){let e=this.#t;if(this.#t=i,i.entities!==e.entities){let[t,r]=[e,i].map(o=>Qe(o,this.#e));JSON.stringify(t)!==JSON.stringify(r)&&this.refresh()}}refresh(){let i=++this.#n,e=Ve(this.#i,this.now(),Ne(this.#t));this.#o(e).then(t=>{if(i===this.#n){let r=e.end-e.start;this.succeed(t,Math.max(ni,r*ii))}},t=>{i===this.#n&&this.fail(t)})}release(){this.#n+=1}#o(i){let e=this.#t,t=Qe(e,this.#e),r=Et(this.#i,i);return r==="5minute"||r==="hour"?Mt(e,t,i,r):je(e,t,i)}},si=new Y;function Qe(n,i){let e=E(n);return{entities:w(n,i??e),isFleet:i===void 0||i===e}}var J=class{constructor(i){this.host=i;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];i.addController(this)}watch(i,e,t){let r=[i.connection,e,t,i.entities];if(this.stop&&r.every((l,p)=>l===this.asked[p]))return;let o=this.stop;(i.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=r,this.isPending=!0;let s=!1,a=Vt(i,{device:e,range:t},l=>{s||this.take(l)});this.stop=()=>{s=!0,a()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(i){let e=i.state!=="loading"||i.columns.time.length>0;!e&&this.shown||((i.change==="all"||this.shown?.columns!==i.columns)&&(this.change="all"),this.isPending=!e,this.shown=i,this.revision+=1,this.host.requestUpdate())}};function z(n){return wt.find(({from:i})=>n>=i)?.color}function jt(n,i,e,{isFleet:t,temperatureUnit:r}){let{unit:o,digits:s,divisor:a}=pt(t),{hashrate:l,efficiency:p,deviation:g,power:d}=i,c=(f,S,C,V={})=>ct(f,{unit:S,digits:C},e,V);return{hashrate:()=>[{text:c(l/a,o,s),entity:"hashrate"}],variance:()=>[{text:c(g/a,o,s,{signed:!0}),entity:"deviation"},{text:c(p-100,"%",1,{signed:!0}),entity:"efficiency"}],efficiency:()=>[{text:c(p,"%",1),entity:"efficiency",tone:z(p)}],deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(f=>({label:`series.${f}`,text:c(i[f],"GH/s",1),entity:f})),power:()=>[{text:c(d,"W",1),entity:"power"},{text:c(ft(d,l),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(f=>f!=="temperature_2"||!Number.isNaN(i[f])).map(f=>({label:`series.${f}`,text:c(mt(i[f],r),r,1),entity:f})),voltage:()=>["core_voltage","core_voltage_set"].map(f=>({label:`series.${f}`,text:c(i[f],"mV",0),entity:f}))}[n]()}function qt(n){let i=n.time.length-1;return Yt(e=>n.online[i]?n[e][i]:void 0)}function Wt(n,i){let e=Yt(r=>{let o=x(n,i[L(r)]),s=o?.attributes.unit_of_measurement;return ge(T(o),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return i.deviation?e:{...e,deviation:t}}function Yt(n){let i=M.map(e=>[e,n(e)??Number.NaN]);return Object.fromEntries(i)}var ai="200px",Q=class{constructor(i){this.host=i;this.isVisible=!1;this.hasBeenVisible=!1;i.addController(this)}hostConnected(){this.observer=new IntersectionObserver(i=>{let e=i.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.isVisible=e,this.hasBeenVisible||=e,this.host.requestUpdate())},{rootMargin:ai}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasBeenVisible=!1}};var Jt=["online","idle","paused","unknown","offline","not_loaded","disabled","missing"],U=(n,i=null)=>({status:n,since:i});function X(n,i){let e=n.devices[i];if(!e)return U("missing");if(e.disabled_by)return U("disabled");let t=w(n,i),r=x(n,t.connectivity),o=r??x(n,t.hashrate);if(!o)return U("unknown");let s=Date.parse(o.last_changed),{restored:a}=o.attributes;return a===!0||r?.state==="unavailable"?U("not_loaded",s):o.state==="off"||o.state==="unavailable"?U("offline",s):Xe(n,t.mining_paused)?U("paused"):x(n,t.mining)?.state!=="off"?U("online"):U(li(n,t)&&!ci(n,t)?"paused":"idle")}function Qt(n){return[n.connectivity,n.efficiency,n.expected_hashrate,n.hardware_fault,n.hashrate,n.mining,n.mining_paused,n.power_fault]}function li(n,i){return x(n,i.efficiency)?.state==="unknown"&&N(x(n,i.expected_hashrate))}function ci(n,i){return Xe(n,i.power_fault)||Xe(n,i.hardware_fault)}function Xe(n,i){return x(n,i)?.state==="on"}function ye({since:n},i,e){if(n===null)return i("messages.offline");let t=Fe(n,e),r=t===Fe(Date.now(),e),o=dt(n,e);return i("messages.offline_since",{time:r?o:`${t}, ${o}`})}function Ze({chart:n,miner:i},e){if(i===null)return rt.includes(n)?null:e("messages.no_fleet_chart");let{status:t}=i;return t==="missing"||t==="disabled"?e(`messages.${t}`):null}function ve(n,i){let{miner:e,range:t,hasFleetEntry:r}=n;return Ze(n,i)??(e===null&&!r&&!$(t)?i("fleet.no_totals"):null)}function Xt(n,i,e){let{feed:t}=n,r=a=>({message:a,notice:null}),o=ve(n,i);if(o!==null)return r(o);if(n.hasChartFailed)return r(i("messages.chart_failed"));let s=ui(n,i,e);return t&&t.state!=="loading"&&di(n,t)?r(s??i("messages.no_data")):{message:null,notice:s}}function di({chart:n,miner:i},{columns:e,span:t}){let{series:r}=St(n,i===null),o=ze(e,t.end+1);for(let s=ze(e,t.start);s<o;s++){let a=Rt(e,s);if(r.some(({value:l})=>[l(a)].flat().some(Number.isFinite)))return!1}return!0}function ui({miner:n,isConnected:i,feed:e},t,r){if(!i||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let o=$(e.range)?"not_answering":"history_not_answering";return t(`messages.${o}`,{code:e.error})}if(n===null)return e?.columns.online.at(-1)===!1&&$(e.range)?t("messages.all_offline"):null;switch(n.status){case"not_loaded":return t("messages.not_loaded");case"offline":return ye(n,t,r);default:return null}}var pi=b`
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
`,k=[pe,pi];var P=class extends j{constructor(){super(...arguments);this.ranges=[];this.localize=de("en");this.label="";this.move=e=>{let t=[...this.renderRoot.querySelectorAll("button")],r=t.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:r+s+t.length,p=l===void 0?void 0:t[l%t.length];r<0||!p||(e.preventDefault(),this.reached=p.value,p.focus())}}static{this.styles=[k,b`
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
    `]}render(){let e=this.localize,t=this.stop();return u`<div
      class="row"
      role="toolbar"
      aria-label=${[e("aria.ranges"),this.label].filter(Boolean).join(", ")}
      @keydown=${this.move}
    >
      ${this.ranges.map(r=>u`<button
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
    </div>`}stop(){return[this.reached,this.range].find(e=>e!==void 0&&this.ranges.includes(e))??this.ranges[0]}choose(e){this.reached=void 0,this.dispatchEvent(new CustomEvent("bitaxe-range-chosen",{detail:{range:e},bubbles:!0,composed:!0}))}};h([y({attribute:!1})],P.prototype,"ranges",2),h([y({attribute:!1})],P.prototype,"range",2),h([y({attribute:!1})],P.prototype,"localize",2),h([y({attribute:!1})],P.prototype,"label",2),h([I()],P.prototype,"reached",2);R("bitaxe-range-buttons",P);var A=class extends _{constructor(){super(...arguments);this.chart="hashrate";this.range="30m";this.ranges=[];this.isNamed=!1;this.code="absent";this.feed=new J(this);this.onScreen=new Q(this)}static{this.styles=[k,kt]}shownEntities(e){let t=this.ids(e);return $(this.range)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e}=this;if(!(!e||!this.onScreen.hasBeenVisible)){if(ve(this.input(e),this.localize)!==null){this.feed.end();return}this.feed.watch(e,this.device,this.range),this.code==="absent"&&(this.code="coming",this.loadCode())}}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-3IUM6GCN.js"),this.code="here"}catch{this.code="failed"}}ids(e){return w(e,this.device??E(e))}input(e){return{chart:this.chart,range:this.range,miner:this.device===void 0?null:X(e,this.device),hasFleetEntry:E(e)!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return v;let t=oe(e),r=this.input(e),{message:o,notice:s}=Xt(r,this.localize,t),a=Ze(r,this.localize)===null,p=ve(r,this.localize)===null?this.headerFigures(e,t):[];return u`<header>${this.renderHeader(e,p)}</header>
      ${a&&this.ranges.length>0?u`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:v}
      <div class="plot" aria-busy=${o===null&&this.feed.isPending}>
        ${o===null?this.renderPlot(e,t):u`<p class="message">${o}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}renderHeader(e,t){let r=t.some(({label:a})=>a!==void 0),[o,s]=[this.isNamed?40:24,r?36:24];return u`<div
      class="row ${t.length>2?"crowded":""}"
      style="--names:${o};--figures:${s}"
    >
      <div class="names">
        <h3 class="title cut">${this.linked(e,this.headline)}</h3>
        ${this.isNamed?u`<p class="owner cut">${this.ownerName(e)}</p>`:v}
      </div>
      <div class="figures">
        ${t.map(a=>this.renderFigure(e,a))}
      </div>
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):q(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:r}=this.feed,o=this.ids(e),s=r&&$(r.range)&&r.columns.time.length>0?qt(r.columns):Wt(e,o);return jt(this.chart,s,t,{isFleet:this.device===void 0,temperatureUnit:Oe(e,o)})}renderFigure(e,t){let{text:r,tone:o=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=u`${a?u`<span class="label">${a}</span>`:v}
      <span class="value number ${o}">${r}</span>`;if(s===void 0)return u`<div>${l}</div>`;let p=[this.fullName(e),a].filter(Boolean).join(", ");return u`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:p,value:r})}
      @click=${()=>O(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:r,revision:o,change:s}=this.feed;if(this.code!=="here"||!r||r.columns.time.length===0)return u`<div class="skeleton"></div>`;let{columns:a,span:l,range:p}=r;return u`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${o}
      .change=${s}
      .span=${l}
      .isLive=${$(p)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${Oe(e,this.ids(e))}
      .names=${at(e.language)}
      .label=${`${this.fullName(e)}, ${this.localize(`ranges.${p}.name`)}`}
    ></bitaxe-chart>`}linked(e,t){let r=this.device??E(e),o=r===void 0?void 0:F(e,r);return o===void 0?t:u`<a href=${o}>${t}</a>`}};h([y({attribute:!1})],A.prototype,"chart",2),h([y({attribute:!1})],A.prototype,"device",2),h([y({attribute:!1})],A.prototype,"range",2),h([y({attribute:!1})],A.prototype,"ranges",2),h([y({attribute:!1})],A.prototype,"heading",2),h([y({attribute:!1})],A.prototype,"isNamed",2),h([I()],A.prototype,"code",2),h([it("bitaxe-chart")],A.prototype,"drawn",2);R("bitaxe-chart-panel",A);function Zt(n,i){return`bitaxe-monitor/${n.user?.id??""}/${i}`}function xe(n,i){try{return localStorage.getItem(Zt(n,i))}catch{return null}}function we(n,i,e){try{localStorage.setItem(Zt(n,i),e)}catch{}}var mi="1h";function B(n){return n.ranges??st}function Bt(n){let{range:i="30m"}=n;return{range:$(i)?i:mi,ranges:B(n).filter($)}}var Z=class{constructor(){this.choice="";this.chosen=null}current(i,e,t){let r=e.range??"30m",o=`range/${t}/${r}`;return(o!==this.choice||i.user?.id!==this.user)&&(this.choice=o,this.user=i.user?.id,this.chosen=xe(i,o)),B(e).find(s=>s===this.chosen)??r}choose(i,e){this.chosen=e,we(i,this.choice,e)}};var Se=class extends _{constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=b`
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
  `}shownEntities(e){return Object.values(w(e,this.device(e)??E(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return v;let{chart:r}=t,o=this.device(e),a=o!==void 0||!ot.includes(r)?t:Bt(t);return u`<ha-card>
      <bitaxe-chart-panel
        .hass=${e}
        .chart=${r}
        .device=${o}
        .heading=${t.title}
        .isNamed=${!t.title}
        .range=${this.range.current(e,a,fi(t))}
        .ranges=${B(a)}
        @bitaxe-range-chosen=${this.choose}
      ></bitaxe-chart-panel>
    </ha-card>`}device(e){let{device:t}=this.config??{};return t===E(e)?void 0:t||void 0}};h([y({attribute:!1})],Se.prototype,"config",2);function fi({device:n,chart:i}){return`${n||"fleet"}/${i}`}R("bitaxe-chart-card-view",Se);var hi={type:"bitaxe_monitor/miners"},gi=5e3,Be=new WeakMap;function en(n){let i=Be.get(n.connection);return i===void 0||!i.seen.has(n.entities)||!i.seen.has(n.devices)||Date.now()-i.failed>gi?yi(n,i):i.answer}function tn(n){return Be.get(n.connection)?.result}function yi(n,i){let e=n.callWS({...hi}),t={answer:e,result:i?.result,seen:(i?.seen??new WeakSet).add(n.entities).add(n.devices),failed:Number.POSITIVE_INFINITY};return Be.set(n.connection,t),e.then(r=>{t.result=r},()=>{t.failed=Date.now()}),e}var nn=b`
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
`;var ae=["hashrate","efficiency","deviation","temperature"],et=["name","status",...ae],tt={column:"name",isDescending:!1};function Re(n,i){return i.flatMap(({device_id:e})=>{let t=w(n,e??void 0);return[...Qt(t),...ae.map(r=>t[r])]})}function $e(n,i){return i.map(e=>{let t=e.device_id,r=w(n,t??void 0);return{key:e.entry_id,device:t,name:q(n,t??void 0)??e.name,status:t===null?e.status:X(n,t).status,states:{hashrate:x(n,r.hashrate),efficiency:x(n,r.efficiency),deviation:x(n,r.deviation),temperature:x(n,r.temperature)}}})}function rn(n,{column:i,isDescending:e},t){let{compare:r}=new Intl.Collator(t,{numeric:!0}),o=e?-1:1,s=(l,p)=>r(l.name,p.name);if(i==="name")return n.toSorted((l,p)=>o*s(l,p));let a=l=>i==="status"?Jt.indexOf(l.status):T(l.states[i]);return n.toSorted((l,p)=>{let[g,d]=[a(l),a(p)];return Number(Number.isNaN(g))-Number(Number.isNaN(d))||o*(g-d)||s(l,p)})}function on(n,i){return n===i.column?{column:n,isDescending:!i.isDescending}:{column:n,isDescending:ae.some(e=>e===n)}}function sn({column:n,isDescending:i}){return`${i?"-":""}${n}`}function an(n){let i=n?.replace(/^-/,""),e=et.find(t=>t===i);return e?{column:e,isDescending:n?.[0]==="-"}:tt}function ln(n){let i=n.filter(({status:t})=>t!=="disabled");return{online:i.filter(({status:t})=>["online","idle","paused"].includes(t)).length,total:i.length}}var cn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},_e=n=>(...i)=>({_$litDirective$:n,values:i}),ee=class{constructor(i){}get _$AU(){return this._$AM._$AU}_$AT(i,e,t){this._$Ct=i,this._$AM=e,this._$Ci=t}_$AS(i,e){return this.update(i,e)}update(i,e){return this.render(...e)}};var vi={},dn=_e(class extends ee{constructor(){super(...arguments),this.ot=vi}render(n,i){return i()}update(n,[i,e]){if(Array.isArray(i)){if(Array.isArray(this.ot)&&this.ot.length===i.length&&i.every((t,r)=>t===this.ot[r]))return re}else if(this.ot===i)return re;return this.ot=Array.isArray(i)?Array.from(i):i,this.render(i,e)}});var{I:bi}=nt,un=n=>n;var pn=()=>document.createComment(""),te=(n,i,e)=>{let t=n._$AA.parentNode,r=i===void 0?n._$AB:i._$AA;if(e===void 0){let o=t.insertBefore(pn(),r),s=t.insertBefore(pn(),r);e=new bi(o,s,n,n.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==n;if(a){let l;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(l=n._$AU)!==s._$AU&&e._$AP(l)}if(o!==r||a){let l=e._$AA;for(;l!==o;){let p=un(l).nextSibling;un(t).insertBefore(l,r),l=p}}}return e},D=(n,i,e=n)=>(n._$AI(i,e),n),xi={},mn=(n,i=xi)=>n._$AH=i,fn=n=>n._$AH,Ee=n=>{n._$AR(),n._$AA.remove()};var hn=(n,i,e)=>{let t=new Map;for(let r=i;r<=e;r++)t.set(n[r],r);return t},gn=_e(class extends ee{constructor(n){if(super(n),n.type!==cn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,i,e){let t;e===void 0?e=i:i!==void 0&&(t=i);let r=[],o=[],s=0;for(let a of n)r[s]=t?t(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:r}}render(n,i,e){return this.dt(n,i,e).values}update(n,[i,e,t]){let r=fn(n),{values:o,keys:s}=this.dt(i,e,t);if(!Array.isArray(r))return this.ut=s,o;let a=this.ut??=[],l=[],p,g,d=0,c=r.length-1,m=0,f=o.length-1;for(;d<=c&&m<=f;)if(r[d]===null)d++;else if(r[c]===null)c--;else if(a[d]===s[m])l[m]=D(r[d],o[m]),d++,m++;else if(a[c]===s[f])l[f]=D(r[c],o[f]),c--,f--;else if(a[d]===s[f])l[f]=D(r[d],o[f]),te(n,l[f+1],r[d]),d++,f--;else if(a[c]===s[m])l[m]=D(r[c],o[m]),te(n,r[d],r[c]),c--,m++;else if(p===void 0&&(p=hn(s,m,f),g=hn(a,d,c)),p.has(a[d]))if(p.has(a[c])){let S=g.get(s[m]),C=S!==void 0?r[S]:null;if(C===null){let V=te(n,r[d]);D(V,o[m]),l[m]=V}else l[m]=D(C,o[m]),te(n,r[d],C),r[S]=null;m++}else Ee(r[c]),c--;else Ee(r[d]),d++;for(;m<=f;){let S=te(n,l[f+1]);D(S,o[m]),l[m++]=S}for(;d<=c;){let S=r[d++];S!==null&&Ee(S)}return this.ut=s,mn(n,l),re}});var yn=b`
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
`;var Ae=120,Te=28,vn=2,wi=Ae/4,Si=.1,Ri=3;function bn(n,i){let e=$t(n,"hashrate",i,wi).filter(c=>(n.time[c]??0)>=i.start),t=c=>n.expected[c]??Number.NaN,r=c=>{let m=n.hashrate[c]??Number.NaN;return m>Ri*t(c)?Number.NaN:m},o=e.flatMap(c=>[r(c),t(c)]).filter(Number.isFinite),s=Math.max(...o),{low:a,high:l}=xt({low:Math.min(...o),high:s},s*Si,0),p=c=>((n.time[c]??0)-i.start)/(i.end-i.start)*Ae,g=c=>Te-vn-(c-a)/(l-a||1)*(Te-2*vn),d=c=>{let m=!1;return e.map(f=>{let S=n.online[f]?c(f):Number.NaN,C=m?"L":"M";return m=Number.isFinite(S),m?`${C}${p(f).toFixed(1)},${g(S).toFixed(1)}`:""}).join("")};return{hashrate:d(r),expected:d(t)}}var G=class extends j{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new J(this);this.onScreen=new Q(this)}static{this.styles=[pe,b`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"30m"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return v;let{hashrate:t,expected:r}=bn(e.columns,e.span);return u`<svg
      viewBox="0 0 ${Ae} ${Te}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path d=${r} stroke=${De("expected")} stroke-dasharray="3 3" />
      <path d=${t} stroke=${De("hashrate")} />
    </svg>`}};h([y({attribute:!1})],G.prototype,"hass",2),h([y({attribute:!1})],G.prototype,"device",2),h([y({attribute:!1})],G.prototype,"label",2),h([y({type:Boolean,reflect:!0})],G.prototype,"dark",2);R("bitaxe-sparkline",G);var $i={online:"success",idle:"warning",paused:"warning",offline:"error",missing:"error"},Ce=b`
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
`;function ke(n,i){return u`<span class="chip ${$i[n]??""}"
    >${i(`status.${n}`)}</span
  >`}var xn="fleet-sort",le=class extends _{constructor(){super(...arguments);this.miners=[];this.rows=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[k,Ce,yn]}shownEntities(e){return Re(e,this.miners)}willUpdate(e){let{hass:t}=this;if(!t)return;(this.sort===void 0||t.user?.id!==this.user)&&(this.user=t.user?.id,this.sort=an(xe(t,xn)));let r=$e(t,this.miners),o=e.has("sort")||e.has("miners");this.rows=!o&&this.isHeld?_i(this.rows,r):rn(r,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,sort:t}=this;return!e||!t?v:u`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${et.map(r=>this.renderHeader(r,t))}
          <th role="columnheader" scope="col" class="trend">
            ${this.localize("columns.trend")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
        ${gn(this.rows,({key:r})=>r,r=>dn(this.shownIn(e,r),()=>this.renderRow(e,r)))}
      </tbody>
    </table>`}shownIn(e,t){let{connection:r,formatEntityState:o,locale:s,user:a}=e;return[t.device,t.name,t.status,...Object.values(t.states),r,o,s,a,this.isDark,this.localize,e.devices,e.entities]}renderHeader(e,t){let r=t.column===e,o=t.isDescending?"descending":"ascending";return u`<th
      role="columnheader"
      scope="col"
      class=${e}
      aria-sort=${r?o:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,t){let{device:r,states:o}=t;return u`<tr
      role="row"
      class=${r===null?"":"link"}
      @click=${s=>this.open(s,t)}
    >
      <th role="rowheader" scope="row" class="name cut">${this.renderName(e,t)}</th>
      <td role="cell" class="status cut">${ke(t.status,this.localize)}</td>
      ${ae.map(s=>u`<td role="cell" class="${s} number cut ${Ti(s,o[s])}">
            ${Ei(e,s,o[s])}
          </td>`)}
      <td role="cell" class="trend">
        ${r===null?v:u`<bitaxe-sparkline
                .hass=${e}
                .device=${r}
                .label=${`${this.localize("aria.sparkline")}, ${t.name}`}
                ?dark=${this.isDark}
              ></bitaxe-sparkline>`}
      </td>
    </tr>`}renderName(e,t){let r=t.device===null?void 0:F(e,t.device);if(r!==void 0)return u`<a href=${r}>${t.name}</a>`;let o=t.states.hashrate?.entity_id;return o===void 0?t.name:u`<button type="button" @click=${()=>O(this,o)}>
          ${t.name}
        </button>`}sortBy(e){this.hass&&(this.sort=on(e,this.sort??tt),we(this.hass,xn,sn(this.sort)))}open(e,t){let{hass:r}=this,o=e.target instanceof Element&&e.target.closest("a, button")!==null;if(!r||t.device===null||o)return;let s=F(r,t.device),a=t.states.hashrate?.entity_id;s!==void 0?Ct(s):a!==void 0&&O(this,a)}};h([y({attribute:!1})],le.prototype,"miners",2),h([I()],le.prototype,"sort",2);function _i(n,i){let e=new Map(n.map(({key:t},r)=>[t,r]));return i.toSorted((t,r)=>(e.get(t.key)??0)-(e.get(r.key)??0))}function Ei(n,i,e){if(!N(e))return"–";let t=n.formatEntityState(e);return i!=="deviation"?t:T(e)>0?`+${t}`:t.replace(/^-/,"−")}function Ti(n,i){return n==="efficiency"?z(T(i))??"":""}R("bitaxe-fleet-table",le);var Ai=1e4,wn=["hashrate","power","efficiency","power_efficiency"],ie=class extends _{constructor(){super(...arguments);this.error=null}static{this.styles=[k,nn]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,E(e));return[...wn.map(r=>t[r]),...Re(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&this.ask(this.hass)}ask(e){let t=en(e);t!==this.asked&&(this.asked=t,this.miners??=tn(e)?.miners,clearTimeout(this.retry),t.then(({miners:r})=>{t===this.asked&&(this.miners=r,this.error=null)},r=>{t===this.asked&&(this.error=We(r),this.retry=setTimeout(()=>this.requestUpdate(),Ai))}))}render(){let{hass:e,config:t,miners:r}=this;if(!e||!t)return v;let o=E(e),s=o===void 0?void 0:F(e,o),a=t.title||this.localize("fleet.title"),l=this.problem(e);return u`<ha-card>
      <header>
        <h2 class="title cut">${s?u`<a href=${s}>${a}</a>`:a}</h2>
        <p class="problem cut" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${r||l===null?this.renderTotals(e,r):v}
      ${this.renderMiners(e,r,l)}
    </ha-card>`}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderTotals(e,t){let r=E(e),o=w(e,r),s=t&&ln($e(e,t)),a=s===void 0?"–":this.localize("fleet.online_of",{online:s.online.toString(),total:s.total.toString()});return u`<div class="totals">
        ${wn.map(l=>{let p=x(e,o[l]);return p?this.renderTotal(e,l,p):v})}
        ${this.renderFigure("online",a,o.miners_online)}
      </div>
      ${r===void 0?u`<p class="hint">${this.localize("fleet.no_totals")}</p>`:v}`}renderTotal(e,t,r){let o=N(r)?e.formatEntityState(r):"–",s=t==="efficiency"?z(T(r)):void 0;return this.renderFigure(t,o,r.entity_id,s)}renderFigure(e,t,r,o){let s=this.localize(`fleet.${e}`),a=u`<span class="label cut">${s}</span>
      <span class="value number cut ${o??""}">${t}</span>`;return r===void 0?u`<div class="figure">${a}</div>`:u`<button
          type="button"
          class="figure"
          aria-label=${this.localize("aria.more_info",{name:s,value:t})}
          @click=${()=>O(this,r)}
        >
          ${a}
        </button>`}renderMiners(e,t,r){return t===void 0?r===null?u`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:u`<p class="message">${r}</p>`:t.length===0?u`<p class="message">${this.localize("messages.no_miners")}</p>`:u`<bitaxe-fleet-table .hass=${e} .miners=${t}></bitaxe-fleet-table>`}};h([y({attribute:!1})],ie.prototype,"config",2),h([I()],ie.prototype,"miners",2),h([I()],ie.prototype,"error",2);R("bitaxe-fleet-card-view",ie);var Sn=b`
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
`;var $n=["hashrate","efficiency"],_n=["expected_hashrate","power_efficiency","power","frequency","core_voltage","core_voltage_set","temperature","temperature_2","vr_temperature","fan_speed","fan_rpm","uptime","shares_accepted","shares_rejected","best_difficulty","active_pool"];function En(n,i,e,t){return e.flatMap(r=>{let o=i[r],s=x(n,o);if(o===void 0||s===void 0)return[];let a=r==="efficiency"?z(T(s)):void 0;return[{key:r,entityId:o,text:Ci(n,r,s,t),tone:a}]})}function Ci(n,i,e,t){if(!N(e))return"–";switch(i){case"uptime":return ut((Date.now()-Date.parse(e.state))/1e3,t);case"best_difficulty":return ki(T(e),t);default:return n.formatEntityState(e)}}var Rn=["","k","M","G","T","P","E"];function ki(n,i){let e=n,t=0;for(;e>=1e3&&t<Rn.length-1;)e/=1e3,t+=1;let r=lt(e,t===0?0:2,i);return t===0?r:`${r} ${Rn[t]}`}var Ie=class extends _{constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=[k,Ce,Sn]}shownEntities(e){return Object.values(w(e,this.config?.device))}render(){let{hass:e,config:t}=this;if(!e||!t)return v;let{device:r}=t,o=this.localize;if(!r||e.devices[r]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=X(e,r),{status:a}=s,l=this.renderHeader(e,t,s);return a==="missing"||a==="disabled"?u`<ha-card>
        ${l}
        <p class="message">${o(`messages.${a}`)}</p>
      </ha-card>`:u`<ha-card>
      ${l}
      <div class="main">${this.renderFigures(e,r,$n)}</div>
      <div class="figures">${this.renderFigures(e,r,_n)}</div>
      ${t.charts?.length?this.renderCharts(e,t,t.charts):v}
    </ha-card>`}renderMessage(e){return u`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,r){let o=this.nameOf(e,t),s=F(e,t.device);return u`<header>
      <div class="names">
        <h2 class="title cut">${s?u`<a href=${s}>${o}</a>`:o}</h2>
        <p class="model cut" role="status">${this.subtitle(e,t.device,r)}</p>
      </div>
      ${ke(r.status,this.localize)}
    </header>`}nameOf(e,{device:t,title:r}){return r||(q(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,r){if(!e.connected)return this.localize("messages.disconnected");switch(r.status){case"offline":return ye(r,this.localize,oe(e));case"not_loaded":return this.localize("messages.not_loaded");default:return e.devices[t]?.model??""}}renderFigures(e,t,r){return En(e,w(e,t),r,oe(e)).map(s=>this.renderFigure(s))}renderFigure({key:e,entityId:t,text:r,tone:o}){let s=this.localize(`figures.${e}`);return u`<button
      type="button"
      class=${e}
      aria-label=${this.localize("aria.more_info",{name:s,value:r})}
      @click=${()=>O(this,t)}
    >
      <span class="label cut">${s}</span>
      <span class="value number cut ${o??""}" title=${r}>${r}</span>
    </button>`}renderCharts(e,t,r){let o=this.range.current(e,t,`${t.device}/card`),s=B(t);return u`${s.length>0?u`<bitaxe-range-buttons
            .ranges=${s}
            .range=${o}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
          ></bitaxe-range-buttons>`:v}
    ${r.map(a=>u`<bitaxe-chart-panel
          .hass=${e}
          .chart=${a}
          .device=${t.device}
          .range=${o}
        ></bitaxe-chart-panel>`)}`}};h([y({attribute:!1})],Ie.prototype,"config",2);R("bitaxe-miner-card-view",Ie);
