import{a as S}from"./chunk-6B724TSD.js";import{a as G,b as Xe,c as Be,e as et,f as tt}from"./chunk-BHUWAWSV.js";import{A as at,B as dt,G as lt,H as ct,J as Oe,K as ue,L as ut,a as b,b as c,d as ne,e as y,f as Ze,g as K,h as g,i as C,j as Je,k as ke,l as ie,m as re,o as He,p as nt,q as Ie,r as it,s as Ne,t as rt,u as N,v as L,w as Me,x as Fe,y as ot,z as st}from"./chunk-O3OJ27D2.js";import{a as h}from"./chunk-JFKSI6I7.js";var fn=["connected","connection","entities","devices","language","locale","config","user","formatEntityState"];function hn(i,t,e){return fn.some(n=>i[n]!==t[n])||i.themes.darkMode!==t.themes.darkMode||e.some(n=>n!==void 0&&i.states[n]!==t.states[n])}function gn({states:i,entities:t,devices:e,themes:n}){return[i,t,e,n].every(Boolean)}var $=class extends K{get localize(){return G(this.hass?.language??"en")}shouldUpdate(t){let{hass:e}=this;if(!e||!gn(e))return!1;this.toggleAttribute("dark",e.themes.darkMode),this.language!==e.language&&(this.language=e.language,Be(e.language).then(r=>r&&this.requestUpdate()));let n=t.get("hass");return!this.hasUpdated||t.size!==1||!n||hn(n,e,this.shownEntities(e))}};h([g({attribute:!1})],$.prototype,"hass",2);var Ue={"75s":75,"5m":300,"15m":900,"30m":1800,"1h":3600,"3h":10800,"6h":21600,"12h":43200,"24h":86400,today:86400,"7d":604800},ze=3600,yn=6*3600;function pt(i){return Ue[i]}function U(i){return Ue[i]<=ze}function De(i,t,e){return{start:i==="today"?vn(t,e):t-Ue[i]*1e3,end:t}}function mt(i,t){return U(i)?"live":(t.end-t.start)/1e3<=yn?"history":i==="7d"?"hour":"5minute"}function vn(i,t){let e=bn(t),n=Math.floor(Le(i,e)/(86400*1e3)),r=n*86400*1e3,o=[r-15*3600*1e3,r+13*3600*1e3].map(s=>r-(Le(s,e)-s)).filter(s=>Math.floor(Le(s,e)/(86400*1e3))===n);return Math.min(...o)}function Le(i,t){let e={};for(let{type:l,value:f}of t.formatToParts(i))e[l]=Number(f);let{year:n=0,month:r=1,day:o=0,hour:s=0,minute:a=0,second:d=0}=e;return Date.UTC(n,r-1,o,s,a,d)}function bn(i){return new Intl.DateTimeFormat("en-US",{timeZone:i,hourCycle:"h23",year:"numeric",month:"numeric",day:"numeric",hour:"numeric",minute:"numeric",second:"numeric"})}function k(i,t){return i.user?.is_admin&&i.devices[t]?`/config/devices/device/${encodeURIComponent(t)}`:void 0}function ft(i){history.pushState({from:location.pathname},"",i),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function H(i,t){i.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:t},bubbles:!0,composed:!0}))}var ht=b`
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
`;var xn=["active_pool","best_difficulty","connectivity","core_voltage","core_voltage_set","deviation","efficiency","expected_hashrate","fan_rpm","fan_speed","frequency","hashrate","mining","mining_paused","miners_online","power","power_efficiency","shares_accepted","shares_rejected","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature"],wn="bitaxe_monitor",Rn={},gt=new WeakMap;function Pe(i){return xn.some(t=>t===i)}function yt(i){let t=gt.get(i.entities);if(t)return t;let e=new Map;for(let n of Object.values(i.entities)){let r=n?.device_id;if(n?.platform!==wn||!r)continue;let o=e.get(r)??{};e.set(r,o);let s=n.translation_key?.replace(/^fleet_/,"")??"";Pe(s)&&(o[s]=n.entity_id)}return gt.set(i.entities,e),e}function w(i,t){return(t===void 0?void 0:yt(i).get(t))??Rn}function T(i){return[...yt(i).keys()].find(t=>i.devices[t]?.entry_type==="service")}function x(i,t){return t===void 0?void 0:i.states[t]}function z(i){return i!==void 0&&i.state!=="unavailable"&&i.state!=="unknown"}function _(i){return z(i)&&i.state.trim()!==""?Number(i.state):Number.NaN}function j(i,t){let e=t===void 0?void 0:i.devices[t];return(e?.name_by_user||e?.name)??void 0}var pe=3e4,Sn=15e4,$n=5;function M(i){return i==="expected"?"expected_hashrate":i}function bt(i,t,e,n){let r=p=>new me(i[t[p]??""]??[]),o=N.map(p=>[p,r(M(p))]),s=r("connectivity"),a=r("mining"),d=En(o.flatMap(([,{times:p}])=>p),e.end),l=L(),f=Math.ceil(e.start/pe)*pe;for(let p=f;p<e.end+pe;p+=pe){let u=Math.min(p,e.end),m={};for(let[ce,{value:mn}]of _n(o,u))m[ce]=n(ce,An(mn));t.deviation===void 0&&(m.deviation=Rt(m.hashrate,m.expected));let v=Object.values(m).some(Number.isFinite),R=s.moveTo(u).includes("off");a.moveTo(u);let I=wt(a.value),le=s.isEmpty?v:s.value==="on"&&!R,pn=!(I??(m.hashrate??0)>0)||!d.some(ce=>Tn(u,ce));le&&pn?Me(l,{time:u,online:!0,mining:I,figures:m}):l.time.length>0&&Fe(l,u)}return l}function xt(i,t,e,n,r){let o=new Map;for(let f of N)for(let{start:p,mean:u}of i[e[M(f)]??""]??[])if(typeof u=="number"){let m=o.get(p)??{};o.set(p,m),m[f]=r(f,u)}let s=L(),a=new me(t),d=[...o.keys()].sort((f,p)=>f-p),l=d.at(-1)??Number.NEGATIVE_INFINITY;for(let f=d[0]??0;f<=l;f+=n){let p=f+n/2,u=o.get(f);if(a.moveTo(p),u===void 0){Fe(s,p);continue}e.deviation===void 0&&(u.deviation=Rt(u.hashrate,u.expected)),Me(s,{time:p,online:!0,mining:wt(a.value),figures:u})}return s}var me=class{#e;#n=0;constructor(t){this.#e=t}get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:t})=>t*1e3)}moveTo(t){let e=[];for(;;){let n=this.#e[this.#n];if(n===void 0||n.lu*1e3>t)return e;this.value=n.s,e.push(n.s),this.#n+=1}}};function _n(i,t){for(let[,e]of i)e.moveTo(t);return i}function En(i,t){let e=[...i].sort((a,d)=>a-d);e.push(t);let n=e.slice(1).map((a,d)=>({start:e[d],end:a})),r=n.map(vt).filter(a=>a>=1e3);r.sort((a,d)=>a-d);let o=r[r.length-1>>1]??0,s=Math.max(Sn,$n*o);return n.filter(a=>vt(a)>s).map(a=>({start:a.start+o,end:a.end}))}function vt(i){return i.end-i.start}function Tn(i,t){return i>t.start&&i<t.end}function An(i){return i===void 0||i.trim()===""?Number.NaN:Number(i)}function wt(i){return i==="on"?!0:i==="off"?!1:null}function Rt(i,t){return(i??Number.NaN)-(t??Number.NaN)}var Cn={"5minute":3e5,hour:36e5},kn={power:"W",temperature:"°C",voltage:"mV"},Hn={"TH/s":i=>i*1e3,kW:i=>i*1e3,mW:i=>i/1e3,V:i=>i*1e3,"°F":i=>(i-32)/1.8,K:i=>i-273.15};async function Ke(i,t,e){let{entities:n}=t,r=[...N.map(M),"connectivity","mining"],o=await $t(i,n,r,e);return bt(o,n,e,(s,a)=>fe(a,Tt(i,t,s)))}async function St(i,t,e,n){let{entities:r}=t,o=_t(r,N.map(M));if(o.length===0)return L();let[s,a]=await Promise.all([i.callWS({type:"recorder/statistics_during_period",...Et(e),statistic_ids:o,period:n,types:["mean"],units:kn}),$t(i,r,["mining"],e)]),d=a[r.mining??""]??[];return xt(s,d,r,Cn[n],(l,f)=>l==="hashrate"||l==="expected"?fe(f,Tt(i,t,l)):f)}async function $t(i,t,e,n){let r=_t(t,e);return r.length===0?{}:i.callWS({type:"history/history_during_period",...Et(n),entity_ids:r,minimal_response:!0,no_attributes:!0})}function _t(i,t){return t.flatMap(e=>i[e]??[])}function Et(i){return{start_time:new Date(i.start).toISOString(),end_time:new Date(i.end).toISOString()}}function Tt(i,{entities:t,isFleet:e},n){let r=i.states[t[M(n)]??""],{unit_of_measurement:o}=r?.attributes??{};return typeof o=="string"?o:e&&(n==="hashrate"||n==="expected")?"TH/s":void 0}function fe(i,t){return(Hn[t??""]??(e=>e))(i)}var In=5e3,Nn=1e3,Mn=6e4,V=class{constructor(t,e){this.columns=L();this.state="loading";this.error=null;this.#i=new Set;this.#t=!1;this.#s=0;this.#a=()=>{this.#s=0,clearTimeout(this.#o),this.refresh()};this.#e=t,this.#n=e}#e;#n;#i;#t;#r;#o;#s;now(){return Date.now()}listen(t){return clearTimeout(this.#r),this.#i.add(t),this.#t||(this.#t=!0,this.#e.addEventListener("ready",this.#a),this.refresh()),()=>{this.#i.delete(t)&&this.#i.size===0&&(this.#r=setTimeout(()=>this.#d(),In))}}get isRunning(){return this.#t}succeed(t,e){this.columns=t,this.state="ready",this.error=null,this.#s=0,clearTimeout(this.#o),e!==void 0&&(this.#o=setTimeout(()=>this.refresh(),e)),this.notify("all")}fail(t){this.state="error",this.error=Ge(t);let e=Math.min(Nn*2**this.#s,Mn);this.#s+=1,clearTimeout(this.#o),this.#o=setTimeout(()=>this.refresh(),e),this.notify("all")}notify(t){for(let e of[...this.#i])e(t)}#a;#d(){clearTimeout(this.#o),this.#e.removeEventListener("ready",this.#a),this.release(),this.#n()}},q=class{#e=new WeakMap;get(t,e,n){let r=this.#e.get(t);r===void 0&&(r=new Map,this.#e.set(t,r));let o=r.get(e);if(o===void 0){let s=r;o=n(()=>s.delete(e)),r.set(e,o)}return o}};function Ge(i){let t=typeof i=="object"&&i!==null&&"code"in i?i.code:i;return t===Fn?"connection_lost":typeof t=="string"?t:"unknown_error"}var Fn=3;var At=ze*1e3+6e4,On=3e5,Ln=6e4,je=class extends V{#e;#n;#i;#t=0;#r=0;#o=0;#s;#a=0;constructor(t,e,n,r){super(t,r),this.#e=t,this.#n=e,this.#i=n}now(){let t=this.columns.time.at(-1)??0;return Math.max(t,Date.now()-this.#a)}listenFor(t,e){let n=t>this.#t;this.#t=Math.max(t,this.#t);let r=this.isRunning,o=this.listen(e);return r&&n&&this.refresh(),o}refresh(){let t=++this.#r,e={type:"bitaxe_monitor/subscribe",span:this.#t,...this.#n===void 0?{}:{device_id:this.#n}};this.#e.subscribeMessage(n=>this.#l(t,n),{...e},{resubscribe:!1}).then(n=>this.#d(t,n),n=>{t===this.#r&&this.fail(n)})}release(){this.#r+=1,this.#d(this.#r,void 0)}#d(t,e){let n=t===this.#r,r=n?this.#s:e;n&&(this.#s=e),r?.().catch(()=>{})}#l(t,e){t<this.#o||("columns"in e?(this.#o=t,this.succeed(st(e.columns)),this.#u()):this.#c(e.sample))}#c(t){let e=t.time*1e3;this.#a=Date.now()-e;let n=ot(this.columns,t);(this.columns.time[0]??e)<e-At-On&&at(this.columns,e-At),this.notify(n?"sample":"all")}async#u(){let{columns:t}=this,e=this.now(),n={start:e-this.#t*1e3,end:t.time[0]??e};if(!(n.end-n.start<Ln))try{let r=await this.#i(n);t===this.columns&&r.time.length>0&&(dt(t,r),this.notify("all"))}catch{}}},Un=new q;function Ct(i,t,e){return Un.get(i,t??"",n=>new je(i,t,e,n))}var zn={type:"bitaxe_monitor/miners"},Dn=5e3,Ve=new WeakMap;function oe(i,t={}){let e=Ve.get(i.connection);return e===void 0||t.fresh===!0||!e.seen.has(i.entities)||!e.seen.has(i.devices)||Date.now()-e.failed>Dn?Pn(i,e):e.answer}function kt(i){return Ve.get(i.connection)?.result}function Pn(i,t){let e=i.callWS({...zn}),n={answer:e,result:t?.result,seen:(t?.seen??new WeakSet).add(i.entities).add(i.devices),failed:Number.POSITIVE_INFINITY};return Ve.set(i.connection,n),e.then(r=>{n.result=r},()=>{n.failed=Date.now()}),e}var Kn=6e4,Gn=1/300;function It(i,{device:t,range:e},n){let r=ke(i),o=(d,l)=>{let{columns:f,state:p,error:u}=d;n({columns:f,span:De(e,d.now(),r),state:p,error:u,change:l})};if(U(e)){let d=Ct(i.connection,t,async f=>Ke(i,await Nt(i,t),f)),l=d.listenFor(pt(e),f=>o(d,f));return o(d,"all"),l}let s=jn.get(i.connection,`${e} ${t??""}`,d=>new qe(i,t,e,d));s.use(i);let a=s.listen(d=>o(s,d));return o(s,"all"),a}var qe=class extends V{#e;#n;#i;#t=0;constructor(t,e,n,r){super(t.connection,r),this.#i=t,this.#e=e,this.#n=n}use(t){let e=t.entities!==this.#i.entities;this.#i=t,e&&this.refresh()}refresh(){let t=++this.#t,e=De(this.#n,this.now(),ke(this.#i));this.#r(e).then(n=>{if(t===this.#t){let r=e.end-e.start;this.succeed(n,Math.max(Kn,r*Gn))}},n=>{t===this.#t&&this.fail(n)})}release(){this.#t+=1}async#r(t){let e=this.#i,n=await Nt(e,this.#e),r=mt(this.#n,t);return r==="5minute"||r==="hour"?St(e,n,t,r):Ke(e,n,t)}},jn=new q;async function Nt(i,t){let e=Ht(await oe(i),t)??Ht(await oe(i,{fresh:!0}),t);if(e===void 0)throw Object.assign(new Error("No such miner"),{code:"not_found"});return e}function Ht({miners:i,fleet:t},e){if(t!==null&&(e===void 0||e===t.device_id))return{entities:t.entities,isFleet:!0};let n=i.find(({device_id:r})=>r===e);return n&&{entities:n.entities,isFleet:!1}}var W=class{constructor(t){this.host=t;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];t.addController(this)}watch(t,e,n){let r=[t.connection,e,n];if(this.stop&&r.every((d,l)=>d===this.asked[l]))return;let o=this.stop;(t.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=r,this.isPending=!0;let s=!1,a=It(t,{device:e,range:n},d=>{s||this.take(d,n)});this.stop=()=>{s=!0,a()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(t,e){let n=t.state!=="loading"||t.columns.time.length>0;!n&&this.shown||((t.change==="all"||this.shown?.feed.columns!==t.columns)&&(this.change="all"),this.isPending=!n,this.shown={feed:t,range:e},this.revision+=1,this.host.requestUpdate())}};function F(i){return ct.find(({from:t})=>(i??Number.NaN)>=t)?.color}function Mt(i,t,e,n){let r=n?"TH/s":void 0,o=(a,d,l)=>he(a)?`${re(a,d,e)} ${l}`:re(null,d,e);return{hashrate:()=>[{text:He(t.hashrate,e,r),entity:"hashrate"}],variance:()=>[{text:nt(t.deviation,e,r),entity:"deviation"},{text:Ie((t.efficiency??Number.NaN)-100,1,e,{signed:!0}),entity:"efficiency"}],efficiency:()=>[{text:Ie(t.efficiency,1,e),entity:"efficiency",tone:F(t.efficiency)}],deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(a=>({label:`series.${a}`,text:He(t[a],e,"GH/s"),entity:a})),power:()=>[{text:o(t.power,1,"W"),entity:"power"},{text:o(Vn(t),1,"J/TH"),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(a=>a!=="temperature_2"||he(t[a])).map(a=>({label:`series.${a}`,text:o(t[a],1,"°C"),entity:a})),voltage:()=>["core_voltage","core_voltage_set"].map(a=>({label:`series.${a}`,text:o(t[a],0,"mV"),entity:a}))}[i]()}function he(i){return i!==void 0&&Number.isFinite(i)}function Vn({power:i,hashrate:t}){return he(i)&&he(t)&&t>0?i*1e3/t:void 0}var qn="200px",Y=class{constructor(t){this.host=t;this.isVisible=!1;this.hasBeenVisible=!1;t.addController(this)}hostConnected(){this.observer=new IntersectionObserver(t=>{let e=t.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.isVisible=e,this.hasBeenVisible||=e,this.host.requestUpdate())},{rootMargin:qn}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasBeenVisible=!1}};var Ft=["online","idle","paused","unknown","offline","not_loaded","disabled","missing"],D=(i,t=null)=>({status:i,since:t});function Q(i,t){let e=i.devices[t];if(!e)return D("missing");if(e.disabled_by)return D("disabled");let n=w(i,t),r=x(i,n.connectivity),o=r??x(i,n.hashrate);if(!o)return D("unknown");let s=Date.parse(o.last_changed),{restored:a}=o.attributes;return a===!0||r?.state==="unavailable"?D("not_loaded",s):o.state==="off"||o.state==="unavailable"?D("offline",s):x(i,n.mining_paused)?.state==="on"?D("paused"):D(x(i,n.mining)?.state==="off"?"idle":"online")}function ge({since:i},t,e){if(i===null)return t("messages.offline");let n=Ne(i,e),r=n===Ne(Date.now(),e),o=it(i,e);return t("messages.offline_since",{time:r?o:`${n}, ${o}`})}function ye({chart:i,miner:t},e){if(t===null)return et.includes(i)?null:e("messages.no_fleet_chart");let{status:n}=t;return n==="missing"||n==="disabled"?e(`messages.${n}`):null}function Ot(i,t,e){let{feed:n}=i,r=l=>({message:l,notice:null}),o=ye(i,t);if(o!==null)return r(o);if(i.hasChartFailed)return r(t("messages.chart_failed"));let s=Wn(i,t,e),{time:a}=n?.columns??{},d=(a?.at(-1)??0)<=(n?.span.start??0);return n&&n.state!=="loading"&&d?r(s??t("messages.no_data")):{message:null,notice:s}}function Wn({miner:i,isConnected:t,feed:e},n,r){if(!t||e?.error==="connection_lost")return n("messages.disconnected");if(e?.error)return n("messages.not_answering",{code:e.error});switch(i?.status){case"not_loaded":return n("messages.not_loaded");case"offline":return ge(i,n,r);default:return null}}function Lt(i){let t=i.time.length-1;return i.online[t]?zt(e=>i[e][t]):{}}function Ut(i,t){let e=zt(o=>{let s=M(o),a=Pe(s)?x(i,t[s]):void 0,d=a?.attributes.unit_of_measurement;return fe(_(a),typeof d=="string"?d:void 0)}),{hashrate:n=Number.NaN,expected:r=Number.NaN}=e;return t.deviation?e:{...e,deviation:n-r}}function zt(i){return Object.fromEntries(N.map(t=>[t,i(t)??Number.NaN]))}var Yn=b`
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
`,A=[ue,Yn];var P=class extends K{constructor(){super(...arguments);this.ranges=[];this.language="en";this.move=e=>{let n=[...this.renderRoot.querySelectorAll("button")],r=n.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:n.length-1}[e.key],d=s===void 0?a:r+s+n.length,l=d===void 0?void 0:n[d%n.length];r<0||!l||(e.preventDefault(),this.reached=l.value,l.focus())}}static{this.styles=[A,b`
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
    `]}render(){let e=G(this.language),n=this.stop();return c`<div
      class="row"
      role="toolbar"
      aria-label=${e("aria.ranges")}
      @keydown=${this.move}
    >
      ${this.ranges.map(r=>c`<button
            type="button"
            class="number"
            tabindex=${r===n?0:-1}
            aria-pressed=${r===this.range?"true":"false"}
            aria-label=${e(`ranges.${r}.name`)}
            title=${e(`ranges.${r}.name`)}
            .value=${r}
            @click=${()=>this.choose(r)}
          >
            ${e(`ranges.${r}.short`)}
          </button>`)}
    </div>`}stop(){return[this.reached,this.range].find(e=>e!==void 0&&this.ranges.includes(e))??this.ranges[0]}choose(e){this.reached=void 0,this.dispatchEvent(new CustomEvent("bitaxe-range-chosen",{detail:{range:e},bubbles:!0,composed:!0}))}};h([g({attribute:!1})],P.prototype,"ranges",2),h([g({attribute:!1})],P.prototype,"range",2),h([g({attribute:!1})],P.prototype,"language",2),h([C()],P.prototype,"reached",2);S("bitaxe-range-buttons",P);var E=class extends ${constructor(){super(...arguments);this.chart="hashrate";this.range="30m";this.ranges=[];this.isNamed=!1;this.code="absent";this.feed=new W(this);this.onScreen=new Y(this)}static{this.styles=[A,ht]}shownEntities(e){let n=this.ids(e);return U(this.range)&&this.feed.shown?[n.connectivity,n.hashrate]:Object.values(n)}willUpdate(){let{hass:e}=this;if(!(!e||!this.onScreen.hasBeenVisible)){if(ye(this.input(e),this.localize)!==null){this.feed.end();return}this.feed.watch(e,this.device,this.range),this.code==="absent"&&(this.code="coming",this.loadCode())}}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-52LF67UN.js"),this.code="here"}catch{this.code="failed"}}ids(e){return w(e,this.device??T(e))}input(e){return{chart:this.chart,miner:this.device===void 0?null:Q(e,this.device),isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown?.feed??null}}render(){let{hass:e}=this;if(!e)return y;let n=ie(e),r=this.input(e),{message:o,notice:s}=Ot(r,this.localize,n),a=ye(r,this.localize)===null,d=a?this.headerFigures(e,n):[];return c`<header class=${d.length>2?"crowded":""}>
        <div class="names">
          <h3 class="title cut">${this.linked(e,this.headline)}</h3>
          ${this.isNamed?c`<p class="owner cut">
                  ${this.device===void 0?this.localize("fleet.title"):j(e,this.device)}
                </p>`:y}
        </div>
        <div class="figures">
          ${d.map(l=>this.renderFigure(l,this.ids(e)))}
        </div>
      </header>
      ${a&&this.ranges.length>0?c`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .language=${e.language}
            ></bitaxe-range-buttons>`:y}
      <div class="plot" aria-busy=${o===null&&this.feed.isPending}>
        ${o===null?this.renderPlot(e,n):c`<p class="message">${o}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}headerFigures(e,n){let{shown:r}=this.feed,o=r&&U(r.range)&&r.feed.columns.time.length>0?Lt(r.feed.columns):Ut(e,this.ids(e));return Mt(this.chart,o,n,this.device===void 0)}renderFigure(e,n){let{text:r,tone:o=""}=e,s=n[e.entity],a=e.label&&this.localize(e.label),d=c`${a?c`<span class="label">${a}</span>`:y}
      <span class="value number ${o}">${r}</span>`;if(s===void 0)return c`<div>${d}</div>`;let l=a?`${this.headline}, ${a}`:this.headline;return c`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:l,value:r})}
      @click=${()=>H(this,s)}
    >
      ${d}
    </button>`}renderPlot(e,n){let{shown:r,revision:o,change:s}=this.feed;if(this.code!=="here"||!r||r.feed.columns.time.length===0)return c`<div class="skeleton"></div>`;let{feed:a,range:d}=r;return c`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a.columns}
      .revision=${o}
      .change=${s}
      .span=${a.span}
      .isLive=${U(d)}
      .locale=${n}
      .dark=${e.themes.darkMode}
      .isFleet=${this.device===void 0}
      .names=${Xe(e.language)}
      .label=${`${this.headline}, ${this.localize(`ranges.${d}.name`)}`}
    ></bitaxe-chart>`}linked(e,n){let r=this.device??T(e),o=r===void 0?void 0:k(e,r);return o===void 0?n:c`<a href=${o}>${n}</a>`}};h([g({attribute:!1})],E.prototype,"chart",2),h([g({attribute:!1})],E.prototype,"device",2),h([g({attribute:!1})],E.prototype,"range",2),h([g({attribute:!1})],E.prototype,"ranges",2),h([g({attribute:!1})],E.prototype,"heading",2),h([g({attribute:!1})],E.prototype,"isNamed",2),h([C()],E.prototype,"code",2),h([Je("bitaxe-chart")],E.prototype,"drawn",2);S("bitaxe-chart-panel",E);function Dt(i,t){return`bitaxe-monitor/${i.user?.id??""}/${t}`}function ve(i,t){try{return localStorage.getItem(Dt(i,t))}catch{return null}}function be(i,t,e){try{localStorage.setItem(Dt(i,t),e)}catch{}}function se(i){return i.ranges??tt}var Z=class{constructor(){this.choice="";this.chosen=null}current(t,e,n){let r=e.range??"30m",o=`range/${n}/${r}`;return(o!==this.choice||t.user?.id!==this.user)&&(this.choice=o,this.user=t.user?.id,this.chosen=ve(t,o)),se(e).find(s=>s===this.chosen)??r}choose(t,e){this.chosen=e,be(t,this.choice,e)}};var xe=class extends ${constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=b`
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
  `}shownEntities(e){return Object.values(w(e,this.device(e)??T(e)))}render(){let{hass:e,config:n}=this;return!e||!n?y:c`<ha-card>
      <bitaxe-chart-panel
        .hass=${e}
        .chart=${n.chart}
        .device=${this.device(e)}
        .heading=${n.title}
        .isNamed=${!n.title}
        .range=${this.range.current(e,n,Qn(n))}
        .ranges=${se(n)}
        @bitaxe-range-chosen=${this.choose}
      ></bitaxe-chart-panel>
    </ha-card>`}device(e){let{device:n}=this.config??{};return n===T(e)?void 0:n||void 0}};h([g({attribute:!1})],xe.prototype,"config",2);function Qn({device:i,chart:t}){return`${i||"fleet"}/${t}`}S("bitaxe-chart-card-view",xe);var Pt=b`
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
`;var ae=["hashrate","efficiency","deviation","temperature"],Ye=["name","status",...ae],Qe={column:"name",isDescending:!1};function we(i,t){return t.flatMap(({device_id:e})=>{let n=w(i,e??void 0);return[n.connectivity,n.mining,n.mining_paused,...ae.map(r=>n[r])]})}function Re(i,t){return t.map(e=>{let n=e.device_id,r=w(i,n??void 0);return{key:e.entry_id,device:n,name:j(i,n??void 0)??e.name,status:n===null?e.status:Q(i,n).status,states:{hashrate:x(i,r.hashrate),efficiency:x(i,r.efficiency),deviation:x(i,r.deviation),temperature:x(i,r.temperature)}}})}function Kt(i,{column:t,isDescending:e},n){let{compare:r}=new Intl.Collator(n,{numeric:!0}),o=e?-1:1,s=(d,l)=>r(d.name,l.name);if(t==="name")return i.toSorted((d,l)=>o*s(d,l));let a=d=>t==="status"?Ft.indexOf(d.status):_(d.states[t]);return i.toSorted((d,l)=>{let[f,p]=[a(d),a(l)];return Number(Number.isNaN(f))-Number(Number.isNaN(p))||o*(f-p)||s(d,l)})}function Gt(i,t){return i===t.column?{column:i,isDescending:!t.isDescending}:{column:i,isDescending:ae.some(e=>e===i)}}function jt({column:i,isDescending:t}){return`${t?"-":""}${i}`}function Vt(i){let t=i?.replace(/^-/,""),e=Ye.find(n=>n===t);return e?{column:e,isDescending:i?.[0]==="-"}:Qe}function qt(i){let t=i.filter(({status:n})=>n!=="disabled");return{online:t.filter(({status:n})=>["online","idle","paused"].includes(n)).length,total:t.length}}var Wt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Se=i=>(...t)=>({_$litDirective$:i,values:t}),J=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,n){this._$Ct=t,this._$AM=e,this._$Ci=n}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var Zn={},Yt=Se(class extends J{constructor(){super(...arguments),this.ot=Zn}render(i,t){return t()}update(i,[t,e]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((n,r)=>n===this.ot[r]))return ne}else if(this.ot===t)return ne;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,e)}});var{I:Jn}=Ze,Qt=i=>i;var Zt=()=>document.createComment(""),X=(i,t,e)=>{let n=i._$AA.parentNode,r=t===void 0?i._$AB:t._$AA;if(e===void 0){let o=n.insertBefore(Zt(),r),s=n.insertBefore(Zt(),r);e=new Jn(o,s,i,i.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==i;if(a){let d;e._$AQ?.(i),e._$AM=i,e._$AP!==void 0&&(d=i._$AU)!==s._$AU&&e._$AP(d)}if(o!==r||a){let d=e._$AA;for(;d!==o;){let l=Qt(d).nextSibling;Qt(n).insertBefore(d,r),d=l}}}return e},O=(i,t,e=i)=>(i._$AI(t,e),i),Xn={},Jt=(i,t=Xn)=>i._$AH=t,Xt=i=>i._$AH,$e=i=>{i._$AR(),i._$AA.remove()};var Bt=(i,t,e)=>{let n=new Map;for(let r=t;r<=e;r++)n.set(i[r],r);return n},en=Se(class extends J{constructor(i){if(super(i),i.type!==Wt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,t,e){let n;e===void 0?e=t:t!==void 0&&(n=t);let r=[],o=[],s=0;for(let a of i)r[s]=n?n(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:r}}render(i,t,e){return this.dt(i,t,e).values}update(i,[t,e,n]){let r=Xt(i),{values:o,keys:s}=this.dt(t,e,n);if(!Array.isArray(r))return this.ut=s,o;let a=this.ut??=[],d=[],l,f,p=0,u=r.length-1,m=0,v=o.length-1;for(;p<=u&&m<=v;)if(r[p]===null)p++;else if(r[u]===null)u--;else if(a[p]===s[m])d[m]=O(r[p],o[m]),p++,m++;else if(a[u]===s[v])d[v]=O(r[u],o[v]),u--,v--;else if(a[p]===s[v])d[v]=O(r[p],o[v]),X(i,d[v+1],r[p]),p++,v--;else if(a[u]===s[m])d[m]=O(r[u],o[m]),X(i,r[p],r[u]),u--,m++;else if(l===void 0&&(l=Bt(s,m,v),f=Bt(a,p,u)),l.has(a[p]))if(l.has(a[u])){let R=f.get(s[m]),I=R!==void 0?r[R]:null;if(I===null){let le=X(i,r[p]);O(le,o[m]),d[m]=le}else d[m]=O(I,o[m]),X(i,r[p],I),r[R]=null;m++}else $e(r[u]),u--;else $e(r[p]),p++;for(;m<=v;){let R=X(i,d[v+1]);O(R,o[m]),d[m++]=R}for(;p<=u;){let R=r[p++];R!==null&&$e(R)}return this.ut=s,Jt(i,d),ne}});var tn=b`
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
`;var Ee=120,_e=28,nn=2,Bn=Ee/4,ei=.1,ti=3;function rn(i,t){let e=ut(i,"hashrate",t,Bn).filter(u=>(i.time[u]??0)>=t.start),n=u=>i.expected[u]??Number.NaN,r=u=>{let m=i.hashrate[u]??Number.NaN;return m>ti*n(u)?Number.NaN:m},o=e.flatMap(u=>[r(u),n(u)]).filter(Number.isFinite),s=Math.max(...o),{low:a,high:d}=lt({low:Math.min(...o),high:s},s*ei,0),l=u=>((i.time[u]??0)-t.start)/(t.end-t.start)*Ee,f=u=>_e-nn-(u-a)/(d-a||1)*(_e-2*nn),p=u=>{let m=!1;return e.map(v=>{let R=i.online[v]?u(v):Number.NaN,I=m?"L":"M";return m=Number.isFinite(R),m?`${I}${l(v).toFixed(1)},${f(R).toFixed(1)}`:""}).join("")};return{hashrate:p(r),expected:p(n)}}var B=class extends K{constructor(){super(...arguments);this.dark=!1;this.feed=new W(this);this.onScreen=new Y(this)}static{this.styles=[ue,b`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"30m"):this.feed.end()}render(){let{hass:e}=this,n=this.feed.shown?.feed;if(!e||!n)return y;let{hashrate:r,expected:o}=rn(n.columns,n.span);return c`<svg
      viewBox="0 0 ${Ee} ${_e}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${G(e.language)("aria.sparkline")}
    >
      <path d=${o} stroke=${Oe("expected")} stroke-dasharray="3 3" />
      <path d=${r} stroke=${Oe("hashrate")} />
    </svg>`}};h([g({attribute:!1})],B.prototype,"hass",2),h([g({attribute:!1})],B.prototype,"device",2),h([g({type:Boolean,reflect:!0})],B.prototype,"dark",2);S("bitaxe-sparkline",B);var ni={online:"success",idle:"warning",paused:"warning",offline:"error",missing:"error"},Te=b`
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
`;function Ae(i,t){return c`<span class="chip ${ni[i]??""}"
    >${t(`status.${i}`)}</span
  >`}var on="fleet-sort",de=class extends ${constructor(){super(...arguments);this.miners=[];this.rows=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[A,Te,tn]}shownEntities(e){return we(e,this.miners)}willUpdate(e){let{hass:n}=this;if(!n)return;(this.sort===void 0||n.user?.id!==this.user)&&(this.user=n.user?.id,this.sort=Vt(ve(n,on)));let r=Re(n,this.miners),o=e.has("sort")||e.has("miners");this.rows=!o&&this.isHeld?ii(this.rows,r):Kt(r,this.sort,n.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,sort:n}=this;return!e||!n?y:c`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${Ye.map(r=>this.renderHeader(r,n))}
          <th role="columnheader" scope="col" class="trend">
            ${this.localize("columns.trend")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
        ${en(this.rows,({key:r})=>r,r=>Yt(this.shownIn(e,r),()=>this.renderRow(e,r)))}
      </tbody>
    </table>`}shownIn(e,n){let{connection:r,formatEntityState:o,language:s,locale:a,user:d,themes:l}=e;return[n.device,n.name,n.status,...Object.values(n.states),r,o,s,a,d,l.darkMode,e.devices,e.entities]}renderHeader(e,n){let r=n.column===e,o=n.isDescending?"descending":"ascending";return c`<th
      role="columnheader"
      scope="col"
      class=${e}
      aria-sort=${r?o:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,n){let{device:r,states:o}=n;return c`<tr
      role="row"
      class=${r===null?"":"link"}
      @click=${s=>this.open(s,n)}
    >
      <th role="rowheader" scope="row" class="name cut">${this.renderName(e,n)}</th>
      <td role="cell" class="status cut">${Ae(n.status,this.localize)}</td>
      ${ae.map(s=>c`<td role="cell" class="${s} number cut ${oi(s,o[s])}">
            ${ri(e,s,o[s])}
          </td>`)}
      <td role="cell" class="trend">
        ${r===null?y:c`<bitaxe-sparkline
                .hass=${e}
                .device=${r}
                ?dark=${e.themes.darkMode}
              ></bitaxe-sparkline>`}
      </td>
    </tr>`}renderName(e,n){let r=n.device===null?void 0:k(e,n.device);if(r!==void 0)return c`<a href=${r}>${n.name}</a>`;let o=n.states.hashrate?.entity_id;return o===void 0?n.name:c`<button type="button" @click=${()=>H(this,o)}>
          ${n.name}
        </button>`}sortBy(e){this.hass&&(this.sort=Gt(e,this.sort??Qe),be(this.hass,on,jt(this.sort)))}open(e,n){let{hass:r}=this,o=e.target instanceof Element&&e.target.closest("a, button")!==null;if(!r||n.device===null||o)return;let s=k(r,n.device),a=n.states.hashrate?.entity_id;s!==void 0?ft(s):a!==void 0&&H(this,a)}};h([g({attribute:!1})],de.prototype,"miners",2),h([C()],de.prototype,"sort",2);function ii(i,t){let e=new Map(i.map(({key:n},r)=>[n,r]));return t.toSorted((n,r)=>(e.get(n.key)??0)-(e.get(r.key)??0))}function ri(i,t,e){if(!z(e))return"–";let n=i.formatEntityState(e);return t!=="deviation"?n:_(e)>0?`+${n}`:n.replace(/^-/,"−")}function oi(i,t){return i==="efficiency"?F(_(t))??"":""}S("bitaxe-fleet-table",de);var si=1e4,sn=["hashrate","power","efficiency","power_efficiency"],te=class extends ${constructor(){super(...arguments);this.error=null}static{this.styles=[A,Pt]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let n=w(e,T(e));return[...sn.map(r=>n[r]),...we(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&this.ask(this.hass)}ask(e){let n=oe(e);n!==this.asked&&(this.asked=n,this.miners??=kt(e)?.miners,clearTimeout(this.retry),n.then(({miners:r})=>{n===this.asked&&(this.miners=r,this.error=null)},r=>{n===this.asked&&(this.error=Ge(r),this.retry=setTimeout(()=>this.requestUpdate(),si))}))}render(){let{hass:e,config:n,miners:r}=this;if(!e||!n)return y;let o=T(e),s=o===void 0?void 0:k(e,o),a=n.title||this.localize("fleet.title"),d=this.problem(e);return c`<ha-card>
      <header>
        <h2 class="title cut">${s?c`<a href=${s}>${a}</a>`:a}</h2>
        <p class="problem cut" role="status" ?hidden=${d===null}>${d}</p>
      </header>
      ${r||d===null?this.renderTotals(e,r):y}
      ${this.renderMiners(e,r,d)}
    </ha-card>`}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderTotals(e,n){let r=T(e),o=w(e,r),s=n&&qt(Re(e,n)),a=s===void 0?"–":this.localize("fleet.online_of",{online:s.online.toString(),total:s.total.toString()});return c`<div class="totals">
        ${sn.map(d=>{let l=x(e,o[d]);return l?this.renderTotal(e,d,l):y})}
        ${this.renderFigure("online",a,o.miners_online)}
      </div>
      ${r===void 0?c`<p class="hint">${this.localize("fleet.no_totals")}</p>`:y}`}renderTotal(e,n,r){let o=z(r)?e.formatEntityState(r):"–",s=n==="efficiency"?F(_(r)):void 0;return this.renderFigure(n,o,r.entity_id,s)}renderFigure(e,n,r,o){let s=this.localize(`fleet.${e}`),a=c`<span class="label cut">${s}</span>
      <span class="value number cut ${o??""}">${n}</span>`;return r===void 0?c`<div class="figure">${a}</div>`:c`<button
          type="button"
          class="figure"
          aria-label=${this.localize("aria.more_info",{name:s,value:n})}
          @click=${()=>H(this,r)}
        >
          ${a}
        </button>`}renderMiners(e,n,r){return n===void 0?r===null?c`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:c`<p class="message">${r}</p>`:n.length===0?c`<p class="message">${this.localize("messages.no_miners")}</p>`:c`<bitaxe-fleet-table .hass=${e} .miners=${n}></bitaxe-fleet-table>`}};h([g({attribute:!1})],te.prototype,"config",2),h([C()],te.prototype,"miners",2),h([C()],te.prototype,"error",2);S("bitaxe-fleet-card-view",te);var an=b`
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
`;var ln=["hashrate","efficiency"],cn=["expected_hashrate","power_efficiency","power","frequency","core_voltage","core_voltage_set","temperature","temperature_2","vr_temperature","fan_speed","fan_rpm","uptime","shares_accepted","shares_rejected","best_difficulty","active_pool"];function un(i,t,e,n){return e.flatMap(r=>{let o=t[r],s=x(i,o);if(o===void 0||s===void 0)return[];let a=r==="efficiency"?F(_(s)):void 0;return[{key:r,entityId:o,text:ai(i,r,s,n),tone:a}]})}function ai(i,t,e,n){if(!z(e))return"–";switch(t){case"uptime":return rt((Date.now()-Date.parse(e.state))/1e3,n);case"best_difficulty":return di(_(e),n);default:return i.formatEntityState(e)}}var dn=["","k","M","G","T","P","E"];function di(i,t){let e=i,n=0;for(;e>=1e3&&n<dn.length-1;)e/=1e3,n+=1;let r=re(e,n===0?0:2,t);return n===0?r:`${r} ${dn[n]}`}var Ce=class extends ${constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=[A,Te,an]}shownEntities(e){return Object.values(w(e,this.config?.device))}render(){let{hass:e,config:n}=this;if(!e||!n)return y;let{device:r}=n,o=this.localize;if(!r||e.devices[r]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=Q(e,r),{status:a}=s,d=this.renderHeader(e,n,s);return a==="missing"||a==="disabled"?c`<ha-card>
        ${d}
        <p class="message">${o(`messages.${a}`)}</p>
      </ha-card>`:c`<ha-card>
      ${d}
      <div class="main">${this.renderFigures(e,r,ln)}</div>
      <div class="figures">${this.renderFigures(e,r,cn)}</div>
      ${n.charts?.length?this.renderCharts(e,n,n.charts):y}
    </ha-card>`}renderMessage(e){return c`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,{device:n,title:r},o){let s=r||(j(e,n)??this.localize("cards.miner.name")),a=k(e,n);return c`<header>
      <div class="names">
        <h2 class="title cut">${a?c`<a href=${a}>${s}</a>`:s}</h2>
        <p class="model cut" role="status">${this.subtitle(e,n,o)}</p>
      </div>
      ${Ae(o.status,this.localize)}
    </header>`}subtitle(e,n,r){if(!e.connected)return this.localize("messages.disconnected");switch(r.status){case"offline":return ge(r,this.localize,ie(e));case"not_loaded":return this.localize("messages.not_loaded");default:return e.devices[n]?.model??""}}renderFigures(e,n,r){return un(e,w(e,n),r,ie(e)).map(s=>this.renderFigure(s))}renderFigure({key:e,entityId:n,text:r,tone:o}){let s=this.localize(`figures.${e}`);return c`<button
      type="button"
      class=${e}
      aria-label=${this.localize("aria.more_info",{name:s,value:r})}
      @click=${()=>H(this,n)}
    >
      <span class="label cut">${s}</span>
      <span class="value number cut ${o??""}" title=${r}>${r}</span>
    </button>`}renderCharts(e,n,r){let o=this.range.current(e,n,`${n.device}/card`),s=se(n);return c`${s.length>0?c`<bitaxe-range-buttons
            .ranges=${s}
            .range=${o}
            .language=${e.language}
            @bitaxe-range-chosen=${this.choose}
          ></bitaxe-range-buttons>`:y}
    ${r.map(a=>c`<bitaxe-chart-panel
          .hass=${e}
          .chart=${a}
          .device=${n.device}
          .range=${o}
        ></bitaxe-chart-panel>`)}`}};h([g({attribute:!1})],Ce.prototype,"config",2);S("bitaxe-miner-card-view",Ce);
