import{a as S}from"./chunk-6B724TSD.js";import{a as G,b as Xe,c as Be,e as et,f as tt}from"./chunk-BHUWAWSV.js";import{A as at,B as lt,G as dt,H as ct,J as Oe,K as ue,L as ut,a as b,b as d,d as ne,e as y,f as Ze,g as K,h as g,i as C,j as Je,k as ke,l as ie,m as re,o as He,p as nt,q as Ie,r as it,s as Ne,t as rt,u as N,v as L,w as Me,x as Fe,y as ot,z as st}from"./chunk-O3OJ27D2.js";import{a as h}from"./chunk-JFKSI6I7.js";var fn=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function hn(i,n,e){return fn.some(t=>i[t]!==n[t])||e.some(t=>t!==void 0&&i.states[t]!==n.states[t])}function gn({states:i,entities:n,devices:e,themes:t}){return[i,n,e,t].every(Boolean)}function yn(i,n){let e=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(i).color);if(!e)return n.themes.darkMode===!0;let[t=0,r=0,o=0]=e.slice(1).map(Number);return .299*t+.587*r+.114*o>128}var $=class extends K{constructor(){super(...arguments);this.isDark=!1}get localize(){return G(this.hass?.language??"en")}shouldUpdate(e){let{hass:t}=this;if(!t||!gn(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=yn(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,Be(t.language).then(o=>o&&this.requestUpdate()));let r=e.get("hass");return!this.hasUpdated||e.size!==1||!r||hn(r,t,this.shownEntities(t))}};h([g({attribute:!1})],$.prototype,"hass",2);var Ue={"75s":75,"5m":300,"15m":900,"30m":1800,"1h":3600,"3h":10800,"6h":21600,"12h":43200,"24h":86400,today:86400,"7d":604800},ze=3600,vn=6*3600;function pt(i){return Ue[i]}function U(i){return Ue[i]<=ze}function De(i,n,e){return{start:i==="today"?bn(n,e):n-Ue[i]*1e3,end:n}}function mt(i,n){return U(i)?"live":(n.end-n.start)/1e3<=vn?"history":i==="7d"?"hour":"5minute"}function bn(i,n){let e=xn(n),t=Math.floor(Le(i,e)/(86400*1e3)),r=t*86400*1e3,o=[r-15*3600*1e3,r+13*3600*1e3].map(s=>r-(Le(s,e)-s)).filter(s=>Math.floor(Le(s,e)/(86400*1e3))===t);return Math.min(...o)}function Le(i,n){let e={};for(let{type:u,value:f}of n.formatToParts(i))e[u]=Number(f);let{year:t=0,month:r=1,day:o=0,hour:s=0,minute:a=0,second:l=0}=e;return Date.UTC(t,r-1,o,s,a,l)}function xn(i){return new Intl.DateTimeFormat("en-US",{timeZone:i,hourCycle:"h23",year:"numeric",month:"numeric",day:"numeric",hour:"numeric",minute:"numeric",second:"numeric"})}function k(i,n){return i.user?.is_admin&&i.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function ft(i){history.pushState({from:location.pathname},"",i),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function H(i,n){i.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}var ht=b`
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
`;var wn=["active_pool","best_difficulty","connectivity","core_voltage","core_voltage_set","deviation","efficiency","expected_hashrate","fan_rpm","fan_speed","frequency","hashrate","mining","mining_paused","miners_online","power","power_efficiency","shares_accepted","shares_rejected","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature"],Rn="bitaxe_monitor",Sn={},gt=new WeakMap;function Pe(i){return wn.some(n=>n===i)}function yt(i){let n=gt.get(i.entities);if(n)return n;let e=new Map;for(let t of Object.values(i.entities)){let r=t?.device_id;if(t?.platform!==Rn||!r)continue;let o=e.get(r)??{};e.set(r,o);let s=t.translation_key?.replace(/^fleet_/,"")??"";Pe(s)&&(o[s]=t.entity_id)}return gt.set(i.entities,e),e}function w(i,n){return(n===void 0?void 0:yt(i).get(n))??Sn}function T(i){return[...yt(i).keys()].find(n=>i.devices[n]?.entry_type==="service")}function x(i,n){return n===void 0?void 0:i.states[n]}function z(i){return i!==void 0&&i.state!=="unavailable"&&i.state!=="unknown"}function _(i){return z(i)&&i.state.trim()!==""?Number(i.state):Number.NaN}function j(i,n){let e=n===void 0?void 0:i.devices[n];return(e?.name_by_user||e?.name)??void 0}var pe=3e4,$n=15e4,_n=5;function M(i){return i==="expected"?"expected_hashrate":i}function bt(i,n,e,t){let r=p=>new me(i[n[p]??""]??[]),o=N.map(p=>[p,r(M(p))]),s=r("connectivity"),a=r("mining"),l=Tn(o.flatMap(([,{times:p}])=>p),e.end),u=L(),f=Math.ceil(e.start/pe)*pe;for(let p=f;p<e.end+pe;p+=pe){let c=Math.min(p,e.end),m={};for(let[ce,{value:mn}]of En(o,c))m[ce]=t(ce,Cn(mn));n.deviation===void 0&&(m.deviation=Rt(m.hashrate,m.expected));let v=Object.values(m).some(Number.isFinite),R=s.moveTo(c).includes("off");a.moveTo(c);let I=wt(a.value),de=s.isEmpty?v:s.value==="on"&&!R,pn=!(I??(m.hashrate??0)>0)||!l.some(ce=>An(c,ce));de&&pn?Me(u,{time:c,online:!0,mining:I,figures:m}):u.time.length>0&&Fe(u,c)}return u}function xt(i,n,e,t,r){let o=new Map;for(let f of N)for(let{start:p,mean:c}of i[e[M(f)]??""]??[])if(typeof c=="number"){let m=o.get(p)??{};o.set(p,m),m[f]=r(f,c)}let s=L(),a=new me(n),l=[...o.keys()].sort((f,p)=>f-p),u=l.at(-1)??Number.NEGATIVE_INFINITY;for(let f=l[0]??0;f<=u;f+=t){let p=f+t/2,c=o.get(f);if(a.moveTo(p),c===void 0){Fe(s,p);continue}e.deviation===void 0&&(c.deviation=Rt(c.hashrate,c.expected)),Me(s,{time:p,online:!0,mining:wt(a.value),figures:c})}return s}var me=class{#e;#n=0;constructor(n){this.#e=n}get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#n];if(t===void 0||t.lu*1e3>n)return e;this.value=t.s,e.push(t.s),this.#n+=1}}};function En(i,n){for(let[,e]of i)e.moveTo(n);return i}function Tn(i,n){let e=[...i].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),r=t.map(vt).filter(a=>a>=1e3);r.sort((a,l)=>a-l);let o=r[r.length-1>>1]??0,s=Math.max($n,_n*o);return t.filter(a=>vt(a)>s).map(a=>({start:a.start+o,end:a.end}))}function vt(i){return i.end-i.start}function An(i,n){return i>n.start&&i<n.end}function Cn(i){return i===void 0||i.trim()===""?Number.NaN:Number(i)}function wt(i){return i==="on"?!0:i==="off"?!1:null}function Rt(i,n){return(i??Number.NaN)-(n??Number.NaN)}var kn={"5minute":3e5,hour:36e5},Hn={power:"W",temperature:"°C",voltage:"mV"},In={"TH/s":i=>i*1e3,kW:i=>i*1e3,mW:i=>i/1e3,V:i=>i*1e3,"°F":i=>(i-32)/1.8,K:i=>i-273.15};async function Ke(i,n,e){let{entities:t}=n,r=[...N.map(M),"connectivity","mining"],o=await $t(i,t,r,e);return bt(o,t,e,(s,a)=>fe(a,Tt(i,n,s)))}async function St(i,n,e,t){let{entities:r}=n,o=_t(r,N.map(M));if(o.length===0)return L();let[s,a]=await Promise.all([i.callWS({type:"recorder/statistics_during_period",...Et(e),statistic_ids:o,period:t,types:["mean"],units:Hn}),$t(i,r,["mining"],e)]),l=a[r.mining??""]??[];return xt(s,l,r,kn[t],(u,f)=>u==="hashrate"||u==="expected"?fe(f,Tt(i,n,u)):f)}async function $t(i,n,e,t){let r=_t(n,e);return r.length===0?{}:i.callWS({type:"history/history_during_period",...Et(t),entity_ids:r,minimal_response:!0,no_attributes:!0})}function _t(i,n){return n.flatMap(e=>i[e]??[])}function Et(i){return{start_time:new Date(i.start).toISOString(),end_time:new Date(i.end).toISOString()}}function Tt(i,{entities:n,isFleet:e},t){let r=i.states[n[M(t)]??""],{unit_of_measurement:o}=r?.attributes??{};return typeof o=="string"?o:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function fe(i,n){return(In[n??""]??(e=>e))(i)}var Nn=5e3,Mn=1e3,Fn=6e4,V=class{constructor(n,e){this.columns=L();this.state="loading";this.error=null;this.#i=new Set;this.#t=!1;this.#s=0;this.#a=()=>{this.#s=0,clearTimeout(this.#o),this.refresh()};this.#e=n,this.#n=e}#e;#n;#i;#t;#r;#o;#s;now(){return Date.now()}listen(n){return clearTimeout(this.#r),this.#i.add(n),this.#t||(this.#t=!0,this.#e.addEventListener("ready",this.#a),this.refresh()),()=>{this.#i.delete(n)&&this.#i.size===0&&(this.#r=setTimeout(()=>this.#l(),Nn))}}get isRunning(){return this.#t}succeed(n,e){this.columns=n,this.state="ready",this.error=null,this.#s=0,clearTimeout(this.#o),e!==void 0&&(this.#o=setTimeout(()=>this.refresh(),e)),this.notify("all")}fail(n){this.state="error",this.error=Ge(n);let e=Math.min(Mn*2**this.#s,Fn);this.#s+=1,clearTimeout(this.#o),this.#o=setTimeout(()=>this.refresh(),e),this.notify("all")}notify(n){for(let e of[...this.#i])e(n)}#a;#l(){clearTimeout(this.#o),this.#e.removeEventListener("ready",this.#a),this.release(),this.#n()}},q=class{#e=new WeakMap;get(n,e,t){let r=this.#e.get(n);r===void 0&&(r=new Map,this.#e.set(n,r));let o=r.get(e);if(o===void 0){let s=r;o=t(()=>s.delete(e)),r.set(e,o)}return o}};function Ge(i){let n=typeof i=="object"&&i!==null&&"code"in i?i.code:i;return n===On?"connection_lost":typeof n=="string"?n:"unknown_error"}var On=3;var At=ze*1e3+6e4,Ln=3e5,Un=6e4,je=class extends V{#e;#n;#i;#t=0;#r=0;#o=0;#s;#a=0;constructor(n,e,t,r){super(n,r),this.#e=n,this.#n=e,this.#i=t}now(){let n=this.columns.time.at(-1)??0;return Math.max(n,Date.now()-this.#a)}listenFor(n,e){let t=n>this.#t;this.#t=Math.max(n,this.#t);let r=this.isRunning,o=this.listen(e);return r&&t&&this.refresh(),o}refresh(){let n=++this.#r,e={type:"bitaxe_monitor/subscribe",span:this.#t,...this.#n===void 0?{}:{device_id:this.#n}};this.#e.subscribeMessage(t=>this.#d(n,t),{...e},{resubscribe:!1}).then(t=>this.#l(n,t),t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1,this.#l(this.#r,void 0)}#l(n,e){let t=n===this.#r,r=t?this.#s:e;t&&(this.#s=e),r?.().catch(()=>{})}#d(n,e){n<this.#o||("columns"in e?(this.#o=n,this.succeed(st(e.columns)),this.#u()):this.#c(e.sample))}#c(n){let e=n.time*1e3;this.#a=Date.now()-e;let t=ot(this.columns,n);(this.columns.time[0]??e)<e-At-Ln&&at(this.columns,e-At),this.notify(t?"sample":"all")}async#u(){let{columns:n}=this,e=this.now(),t={start:e-this.#t*1e3,end:n.time[0]??e};if(!(t.end-t.start<Un))try{let r=await this.#i(t);n===this.columns&&r.time.length>0&&(lt(n,r),this.notify("all"))}catch{}}},zn=new q;function Ct(i,n,e){return zn.get(i,n??"",t=>new je(i,n,e,t))}var Dn={type:"bitaxe_monitor/miners"},Pn=5e3,Ve=new WeakMap;function oe(i,n={}){let e=Ve.get(i.connection);return e===void 0||n.fresh===!0||!e.seen.has(i.entities)||!e.seen.has(i.devices)||Date.now()-e.failed>Pn?Kn(i,e):e.answer}function kt(i){return Ve.get(i.connection)?.result}function Kn(i,n){let e=i.callWS({...Dn}),t={answer:e,result:n?.result,seen:(n?.seen??new WeakSet).add(i.entities).add(i.devices),failed:Number.POSITIVE_INFINITY};return Ve.set(i.connection,t),e.then(r=>{t.result=r},()=>{t.failed=Date.now()}),e}var Gn=6e4,jn=1/300;function It(i,{device:n,range:e},t){let r=ke(i),o=(l,u)=>{let{columns:f,state:p,error:c}=l;t({columns:f,span:De(e,l.now(),r),state:p,error:c,change:u})};if(U(e)){let l=Ct(i.connection,n,async f=>Ke(i,await Nt(i,n),f)),u=l.listenFor(pt(e),f=>o(l,f));return o(l,"all"),u}let s=Vn.get(i.connection,`${e} ${n??""}`,l=>new qe(i,n,e,l));s.use(i);let a=s.listen(l=>o(s,l));return o(s,"all"),a}var qe=class extends V{#e;#n;#i;#t=0;constructor(n,e,t,r){super(n.connection,r),this.#i=n,this.#e=e,this.#n=t}use(n){let e=n.entities!==this.#i.entities;this.#i=n,e&&this.refresh()}refresh(){let n=++this.#t,e=De(this.#n,this.now(),ke(this.#i));this.#r(e).then(t=>{if(n===this.#t){let r=e.end-e.start;this.succeed(t,Math.max(Gn,r*jn))}},t=>{n===this.#t&&this.fail(t)})}release(){this.#t+=1}async#r(n){let e=this.#i,t=await Nt(e,this.#e),r=mt(this.#n,n);return r==="5minute"||r==="hour"?St(e,t,n,r):Ke(e,t,n)}},Vn=new q;async function Nt(i,n){let e=Ht(await oe(i),n)??Ht(await oe(i,{fresh:!0}),n);if(e===void 0)throw Object.assign(new Error("No such miner"),{code:"not_found"});return e}function Ht({miners:i,fleet:n},e){if(n!==null&&(e===void 0||e===n.device_id))return{entities:n.entities,isFleet:!0};let t=i.find(({device_id:r})=>r===e);return t&&{entities:t.entities,isFleet:!1}}var W=class{constructor(n){this.host=n;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let r=[n.connection,e,t];if(this.stop&&r.every((l,u)=>l===this.asked[u]))return;let o=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=r,this.isPending=!0;let s=!1,a=It(n,{device:e,range:t},l=>{s||this.take(l,t)});this.stop=()=>{s=!0,a()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n,e){let t=n.state!=="loading"||n.columns.time.length>0;!t&&this.shown||((n.change==="all"||this.shown?.feed.columns!==n.columns)&&(this.change="all"),this.isPending=!t,this.shown={feed:n,range:e},this.revision+=1,this.host.requestUpdate())}};function F(i){return ct.find(({from:n})=>(i??Number.NaN)>=n)?.color}function Mt(i,n,e,t){let r=t?"TH/s":void 0,o=(a,l,u)=>he(a)?`${re(a,l,e)} ${u}`:re(null,l,e);return{hashrate:()=>[{text:He(n.hashrate,e,r),entity:"hashrate"}],variance:()=>[{text:nt(n.deviation,e,r),entity:"deviation"},{text:Ie((n.efficiency??Number.NaN)-100,1,e,{signed:!0}),entity:"efficiency"}],efficiency:()=>[{text:Ie(n.efficiency,1,e),entity:"efficiency",tone:F(n.efficiency)}],deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(a=>({label:`series.${a}`,text:He(n[a],e,"GH/s"),entity:a})),power:()=>[{text:o(n.power,1,"W"),entity:"power"},{text:o(qn(n),1,"J/TH"),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(a=>a!=="temperature_2"||he(n[a])).map(a=>({label:`series.${a}`,text:o(n[a],1,"°C"),entity:a})),voltage:()=>["core_voltage","core_voltage_set"].map(a=>({label:`series.${a}`,text:o(n[a],0,"mV"),entity:a}))}[i]()}function he(i){return i!==void 0&&Number.isFinite(i)}function qn({power:i,hashrate:n}){return he(i)&&he(n)&&n>0?i*1e3/n:void 0}var Wn="200px",Y=class{constructor(n){this.host=n;this.isVisible=!1;this.hasBeenVisible=!1;n.addController(this)}hostConnected(){this.observer=new IntersectionObserver(n=>{let e=n.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.isVisible=e,this.hasBeenVisible||=e,this.host.requestUpdate())},{rootMargin:Wn}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasBeenVisible=!1}};var Ft=["online","idle","paused","unknown","offline","not_loaded","disabled","missing"],D=(i,n=null)=>({status:i,since:n});function Q(i,n){let e=i.devices[n];if(!e)return D("missing");if(e.disabled_by)return D("disabled");let t=w(i,n),r=x(i,t.connectivity),o=r??x(i,t.hashrate);if(!o)return D("unknown");let s=Date.parse(o.last_changed),{restored:a}=o.attributes;return a===!0||r?.state==="unavailable"?D("not_loaded",s):o.state==="off"||o.state==="unavailable"?D("offline",s):x(i,t.mining_paused)?.state==="on"?D("paused"):D(x(i,t.mining)?.state==="off"?"idle":"online")}function ge({since:i},n,e){if(i===null)return n("messages.offline");let t=Ne(i,e),r=t===Ne(Date.now(),e),o=it(i,e);return n("messages.offline_since",{time:r?o:`${t}, ${o}`})}function ye({chart:i,miner:n},e){if(n===null)return et.includes(i)?null:e("messages.no_fleet_chart");let{status:t}=n;return t==="missing"||t==="disabled"?e(`messages.${t}`):null}function Ot(i,n,e){let{feed:t}=i,r=u=>({message:u,notice:null}),o=ye(i,n);if(o!==null)return r(o);if(i.hasChartFailed)return r(n("messages.chart_failed"));let s=Yn(i,n,e),{time:a}=t?.columns??{},l=(a?.at(-1)??0)<=(t?.span.start??0);return t&&t.state!=="loading"&&l?r(s??n("messages.no_data")):{message:null,notice:s}}function Yn({miner:i,isConnected:n,feed:e},t,r){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error)return t("messages.not_answering",{code:e.error});switch(i?.status){case"not_loaded":return t("messages.not_loaded");case"offline":return ge(i,t,r);default:return null}}function Lt(i){let n=i.time.length-1;return i.online[n]?zt(e=>i[e][n]):{}}function Ut(i,n){let e=zt(o=>{let s=M(o),a=Pe(s)?x(i,n[s]):void 0,l=a?.attributes.unit_of_measurement;return fe(_(a),typeof l=="string"?l:void 0)}),{hashrate:t=Number.NaN,expected:r=Number.NaN}=e;return n.deviation?e:{...e,deviation:t-r}}function zt(i){return Object.fromEntries(N.map(n=>[n,i(n)??Number.NaN]))}var Qn=b`
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
`,A=[ue,Qn];var P=class extends K{constructor(){super(...arguments);this.ranges=[];this.language="en";this.move=e=>{let t=[...this.renderRoot.querySelectorAll("button")],r=t.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:r+s+t.length,u=l===void 0?void 0:t[l%t.length];r<0||!u||(e.preventDefault(),this.reached=u.value,u.focus())}}static{this.styles=[A,b`
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
    `]}render(){let e=G(this.language),t=this.stop();return d`<div
      class="row"
      role="toolbar"
      aria-label=${e("aria.ranges")}
      @keydown=${this.move}
    >
      ${this.ranges.map(r=>d`<button
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
    </div>`}stop(){return[this.reached,this.range].find(e=>e!==void 0&&this.ranges.includes(e))??this.ranges[0]}choose(e){this.reached=void 0,this.dispatchEvent(new CustomEvent("bitaxe-range-chosen",{detail:{range:e},bubbles:!0,composed:!0}))}};h([g({attribute:!1})],P.prototype,"ranges",2),h([g({attribute:!1})],P.prototype,"range",2),h([g({attribute:!1})],P.prototype,"language",2),h([C()],P.prototype,"reached",2);S("bitaxe-range-buttons",P);var E=class extends ${constructor(){super(...arguments);this.chart="hashrate";this.range="30m";this.ranges=[];this.isNamed=!1;this.code="absent";this.feed=new W(this);this.onScreen=new Y(this)}static{this.styles=[A,ht]}shownEntities(e){let t=this.ids(e);return U(this.range)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e}=this;if(!(!e||!this.onScreen.hasBeenVisible)){if(ye(this.input(e),this.localize)!==null){this.feed.end();return}this.feed.watch(e,this.device,this.range),this.code==="absent"&&(this.code="coming",this.loadCode())}}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-52LF67UN.js"),this.code="here"}catch{this.code="failed"}}ids(e){return w(e,this.device??T(e))}input(e){return{chart:this.chart,miner:this.device===void 0?null:Q(e,this.device),isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown?.feed??null}}render(){let{hass:e}=this;if(!e)return y;let t=ie(e),r=this.input(e),{message:o,notice:s}=Ot(r,this.localize,t),a=ye(r,this.localize)===null,l=a?this.headerFigures(e,t):[];return d`<header class=${l.length>2?"crowded":""}>
        <div class="names">
          <h3 class="title cut">${this.linked(e,this.headline)}</h3>
          ${this.isNamed?d`<p class="owner cut">
                  ${this.device===void 0?this.localize("fleet.title"):j(e,this.device)}
                </p>`:y}
        </div>
        <div class="figures">
          ${l.map(u=>this.renderFigure(u,this.ids(e)))}
        </div>
      </header>
      ${a&&this.ranges.length>0?d`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .language=${e.language}
            ></bitaxe-range-buttons>`:y}
      <div class="plot" aria-busy=${o===null&&this.feed.isPending}>
        ${o===null?this.renderPlot(e,t):d`<p class="message">${o}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}headerFigures(e,t){let{shown:r}=this.feed,o=r&&U(r.range)&&r.feed.columns.time.length>0?Lt(r.feed.columns):Ut(e,this.ids(e));return Mt(this.chart,o,t,this.device===void 0)}renderFigure(e,t){let{text:r,tone:o=""}=e,s=t[e.entity],a=e.label&&this.localize(e.label),l=d`${a?d`<span class="label">${a}</span>`:y}
      <span class="value number ${o}">${r}</span>`;if(s===void 0)return d`<div>${l}</div>`;let u=a?`${this.headline}, ${a}`:this.headline;return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:u,value:r})}
      @click=${()=>H(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:r,revision:o,change:s}=this.feed;if(this.code!=="here"||!r||r.feed.columns.time.length===0)return d`<div class="skeleton"></div>`;let{feed:a,range:l}=r;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a.columns}
      .revision=${o}
      .change=${s}
      .span=${a.span}
      .isLive=${U(l)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .names=${Xe(e.language)}
      .label=${`${this.headline}, ${this.localize(`ranges.${l}.name`)}`}
    ></bitaxe-chart>`}linked(e,t){let r=this.device??T(e),o=r===void 0?void 0:k(e,r);return o===void 0?t:d`<a href=${o}>${t}</a>`}};h([g({attribute:!1})],E.prototype,"chart",2),h([g({attribute:!1})],E.prototype,"device",2),h([g({attribute:!1})],E.prototype,"range",2),h([g({attribute:!1})],E.prototype,"ranges",2),h([g({attribute:!1})],E.prototype,"heading",2),h([g({attribute:!1})],E.prototype,"isNamed",2),h([C()],E.prototype,"code",2),h([Je("bitaxe-chart")],E.prototype,"drawn",2);S("bitaxe-chart-panel",E);function Dt(i,n){return`bitaxe-monitor/${i.user?.id??""}/${n}`}function ve(i,n){try{return localStorage.getItem(Dt(i,n))}catch{return null}}function be(i,n,e){try{localStorage.setItem(Dt(i,n),e)}catch{}}function se(i){return i.ranges??tt}var Z=class{constructor(){this.choice="";this.chosen=null}current(n,e,t){let r=e.range??"30m",o=`range/${t}/${r}`;return(o!==this.choice||n.user?.id!==this.user)&&(this.choice=o,this.user=n.user?.id,this.chosen=ve(n,o)),se(e).find(s=>s===this.chosen)??r}choose(n,e){this.chosen=e,be(n,this.choice,e)}};var xe=class extends ${constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=b`
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
  `}shownEntities(e){return Object.values(w(e,this.device(e)??T(e)))}render(){let{hass:e,config:t}=this;return!e||!t?y:d`<ha-card>
      <bitaxe-chart-panel
        .hass=${e}
        .chart=${t.chart}
        .device=${this.device(e)}
        .heading=${t.title}
        .isNamed=${!t.title}
        .range=${this.range.current(e,t,Zn(t))}
        .ranges=${se(t)}
        @bitaxe-range-chosen=${this.choose}
      ></bitaxe-chart-panel>
    </ha-card>`}device(e){let{device:t}=this.config??{};return t===T(e)?void 0:t||void 0}};h([g({attribute:!1})],xe.prototype,"config",2);function Zn({device:i,chart:n}){return`${i||"fleet"}/${n}`}S("bitaxe-chart-card-view",xe);var Pt=b`
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
`;var ae=["hashrate","efficiency","deviation","temperature"],Ye=["name","status",...ae],Qe={column:"name",isDescending:!1};function we(i,n){return n.flatMap(({device_id:e})=>{let t=w(i,e??void 0);return[t.connectivity,t.mining,t.mining_paused,...ae.map(r=>t[r])]})}function Re(i,n){return n.map(e=>{let t=e.device_id,r=w(i,t??void 0);return{key:e.entry_id,device:t,name:j(i,t??void 0)??e.name,status:t===null?e.status:Q(i,t).status,states:{hashrate:x(i,r.hashrate),efficiency:x(i,r.efficiency),deviation:x(i,r.deviation),temperature:x(i,r.temperature)}}})}function Kt(i,{column:n,isDescending:e},t){let{compare:r}=new Intl.Collator(t,{numeric:!0}),o=e?-1:1,s=(l,u)=>r(l.name,u.name);if(n==="name")return i.toSorted((l,u)=>o*s(l,u));let a=l=>n==="status"?Ft.indexOf(l.status):_(l.states[n]);return i.toSorted((l,u)=>{let[f,p]=[a(l),a(u)];return Number(Number.isNaN(f))-Number(Number.isNaN(p))||o*(f-p)||s(l,u)})}function Gt(i,n){return i===n.column?{column:i,isDescending:!n.isDescending}:{column:i,isDescending:ae.some(e=>e===i)}}function jt({column:i,isDescending:n}){return`${n?"-":""}${i}`}function Vt(i){let n=i?.replace(/^-/,""),e=Ye.find(t=>t===n);return e?{column:e,isDescending:i?.[0]==="-"}:Qe}function qt(i){let n=i.filter(({status:t})=>t!=="disabled");return{online:n.filter(({status:t})=>["online","idle","paused"].includes(t)).length,total:n.length}}var Wt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Se=i=>(...n)=>({_$litDirective$:i,values:n}),J=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var Jn={},Yt=Se(class extends J{constructor(){super(...arguments),this.ot=Jn}render(i,n){return n()}update(i,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,r)=>t===this.ot[r]))return ne}else if(this.ot===n)return ne;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:Xn}=Ze,Qt=i=>i;var Zt=()=>document.createComment(""),X=(i,n,e)=>{let t=i._$AA.parentNode,r=n===void 0?i._$AB:n._$AA;if(e===void 0){let o=t.insertBefore(Zt(),r),s=t.insertBefore(Zt(),r);e=new Xn(o,s,i,i.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==i;if(a){let l;e._$AQ?.(i),e._$AM=i,e._$AP!==void 0&&(l=i._$AU)!==s._$AU&&e._$AP(l)}if(o!==r||a){let l=e._$AA;for(;l!==o;){let u=Qt(l).nextSibling;Qt(t).insertBefore(l,r),l=u}}}return e},O=(i,n,e=i)=>(i._$AI(n,e),i),Bn={},Jt=(i,n=Bn)=>i._$AH=n,Xt=i=>i._$AH,$e=i=>{i._$AR(),i._$AA.remove()};var Bt=(i,n,e)=>{let t=new Map;for(let r=n;r<=e;r++)t.set(i[r],r);return t},en=Se(class extends J{constructor(i){if(super(i),i.type!==Wt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let r=[],o=[],s=0;for(let a of i)r[s]=t?t(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:r}}render(i,n,e){return this.dt(i,n,e).values}update(i,[n,e,t]){let r=Xt(i),{values:o,keys:s}=this.dt(n,e,t);if(!Array.isArray(r))return this.ut=s,o;let a=this.ut??=[],l=[],u,f,p=0,c=r.length-1,m=0,v=o.length-1;for(;p<=c&&m<=v;)if(r[p]===null)p++;else if(r[c]===null)c--;else if(a[p]===s[m])l[m]=O(r[p],o[m]),p++,m++;else if(a[c]===s[v])l[v]=O(r[c],o[v]),c--,v--;else if(a[p]===s[v])l[v]=O(r[p],o[v]),X(i,l[v+1],r[p]),p++,v--;else if(a[c]===s[m])l[m]=O(r[c],o[m]),X(i,r[p],r[c]),c--,m++;else if(u===void 0&&(u=Bt(s,m,v),f=Bt(a,p,c)),u.has(a[p]))if(u.has(a[c])){let R=f.get(s[m]),I=R!==void 0?r[R]:null;if(I===null){let de=X(i,r[p]);O(de,o[m]),l[m]=de}else l[m]=O(I,o[m]),X(i,r[p],I),r[R]=null;m++}else $e(r[c]),c--;else $e(r[p]),p++;for(;m<=v;){let R=X(i,l[v+1]);O(R,o[m]),l[m++]=R}for(;p<=c;){let R=r[p++];R!==null&&$e(R)}return this.ut=s,Jt(i,l),ne}});var tn=b`
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
`;var Ee=120,_e=28,nn=2,ei=Ee/4,ti=.1,ni=3;function rn(i,n){let e=ut(i,"hashrate",n,ei).filter(c=>(i.time[c]??0)>=n.start),t=c=>i.expected[c]??Number.NaN,r=c=>{let m=i.hashrate[c]??Number.NaN;return m>ni*t(c)?Number.NaN:m},o=e.flatMap(c=>[r(c),t(c)]).filter(Number.isFinite),s=Math.max(...o),{low:a,high:l}=dt({low:Math.min(...o),high:s},s*ti,0),u=c=>((i.time[c]??0)-n.start)/(n.end-n.start)*Ee,f=c=>_e-nn-(c-a)/(l-a||1)*(_e-2*nn),p=c=>{let m=!1;return e.map(v=>{let R=i.online[v]?c(v):Number.NaN,I=m?"L":"M";return m=Number.isFinite(R),m?`${I}${u(v).toFixed(1)},${f(R).toFixed(1)}`:""}).join("")};return{hashrate:p(r),expected:p(t)}}var B=class extends K{constructor(){super(...arguments);this.dark=!1;this.feed=new W(this);this.onScreen=new Y(this)}static{this.styles=[ue,b`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"30m"):this.feed.end()}render(){let{hass:e}=this,t=this.feed.shown?.feed;if(!e||!t)return y;let{hashrate:r,expected:o}=rn(t.columns,t.span);return d`<svg
      viewBox="0 0 ${Ee} ${_e}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${G(e.language)("aria.sparkline")}
    >
      <path d=${o} stroke=${Oe("expected")} stroke-dasharray="3 3" />
      <path d=${r} stroke=${Oe("hashrate")} />
    </svg>`}};h([g({attribute:!1})],B.prototype,"hass",2),h([g({attribute:!1})],B.prototype,"device",2),h([g({type:Boolean,reflect:!0})],B.prototype,"dark",2);S("bitaxe-sparkline",B);var ii={online:"success",idle:"warning",paused:"warning",offline:"error",missing:"error"},Te=b`
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
`;function Ae(i,n){return d`<span class="chip ${ii[i]??""}"
    >${n(`status.${i}`)}</span
  >`}var on="fleet-sort",le=class extends ${constructor(){super(...arguments);this.miners=[];this.rows=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[A,Te,tn]}shownEntities(e){return we(e,this.miners)}willUpdate(e){let{hass:t}=this;if(!t)return;(this.sort===void 0||t.user?.id!==this.user)&&(this.user=t.user?.id,this.sort=Vt(ve(t,on)));let r=Re(t,this.miners),o=e.has("sort")||e.has("miners");this.rows=!o&&this.isHeld?ri(this.rows,r):Kt(r,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,sort:t}=this;return!e||!t?y:d`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${Ye.map(r=>this.renderHeader(r,t))}
          <th role="columnheader" scope="col" class="trend">
            ${this.localize("columns.trend")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
        ${en(this.rows,({key:r})=>r,r=>Yt(this.shownIn(e,r),()=>this.renderRow(e,r)))}
      </tbody>
    </table>`}shownIn(e,t){let{connection:r,formatEntityState:o,language:s,locale:a,user:l}=e;return[t.device,t.name,t.status,...Object.values(t.states),r,o,s,a,l,this.isDark,e.devices,e.entities]}renderHeader(e,t){let r=t.column===e,o=t.isDescending?"descending":"ascending";return d`<th
      role="columnheader"
      scope="col"
      class=${e}
      aria-sort=${r?o:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,t){let{device:r,states:o}=t;return d`<tr
      role="row"
      class=${r===null?"":"link"}
      @click=${s=>this.open(s,t)}
    >
      <th role="rowheader" scope="row" class="name cut">${this.renderName(e,t)}</th>
      <td role="cell" class="status cut">${Ae(t.status,this.localize)}</td>
      ${ae.map(s=>d`<td role="cell" class="${s} number cut ${si(s,o[s])}">
            ${oi(e,s,o[s])}
          </td>`)}
      <td role="cell" class="trend">
        ${r===null?y:d`<bitaxe-sparkline
                .hass=${e}
                .device=${r}
                ?dark=${this.isDark}
              ></bitaxe-sparkline>`}
      </td>
    </tr>`}renderName(e,t){let r=t.device===null?void 0:k(e,t.device);if(r!==void 0)return d`<a href=${r}>${t.name}</a>`;let o=t.states.hashrate?.entity_id;return o===void 0?t.name:d`<button type="button" @click=${()=>H(this,o)}>
          ${t.name}
        </button>`}sortBy(e){this.hass&&(this.sort=Gt(e,this.sort??Qe),be(this.hass,on,jt(this.sort)))}open(e,t){let{hass:r}=this,o=e.target instanceof Element&&e.target.closest("a, button")!==null;if(!r||t.device===null||o)return;let s=k(r,t.device),a=t.states.hashrate?.entity_id;s!==void 0?ft(s):a!==void 0&&H(this,a)}};h([g({attribute:!1})],le.prototype,"miners",2),h([C()],le.prototype,"sort",2);function ri(i,n){let e=new Map(i.map(({key:t},r)=>[t,r]));return n.toSorted((t,r)=>(e.get(t.key)??0)-(e.get(r.key)??0))}function oi(i,n,e){if(!z(e))return"–";let t=i.formatEntityState(e);return n!=="deviation"?t:_(e)>0?`+${t}`:t.replace(/^-/,"−")}function si(i,n){return i==="efficiency"?F(_(n))??"":""}S("bitaxe-fleet-table",le);var ai=1e4,sn=["hashrate","power","efficiency","power_efficiency"],te=class extends ${constructor(){super(...arguments);this.error=null}static{this.styles=[A,Pt]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,T(e));return[...sn.map(r=>t[r]),...we(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&this.ask(this.hass)}ask(e){let t=oe(e);t!==this.asked&&(this.asked=t,this.miners??=kt(e)?.miners,clearTimeout(this.retry),t.then(({miners:r})=>{t===this.asked&&(this.miners=r,this.error=null)},r=>{t===this.asked&&(this.error=Ge(r),this.retry=setTimeout(()=>this.requestUpdate(),ai))}))}render(){let{hass:e,config:t,miners:r}=this;if(!e||!t)return y;let o=T(e),s=o===void 0?void 0:k(e,o),a=t.title||this.localize("fleet.title"),l=this.problem(e);return d`<ha-card>
      <header>
        <h2 class="title cut">${s?d`<a href=${s}>${a}</a>`:a}</h2>
        <p class="problem cut" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${r||l===null?this.renderTotals(e,r):y}
      ${this.renderMiners(e,r,l)}
    </ha-card>`}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderTotals(e,t){let r=T(e),o=w(e,r),s=t&&qt(Re(e,t)),a=s===void 0?"–":this.localize("fleet.online_of",{online:s.online.toString(),total:s.total.toString()});return d`<div class="totals">
        ${sn.map(l=>{let u=x(e,o[l]);return u?this.renderTotal(e,l,u):y})}
        ${this.renderFigure("online",a,o.miners_online)}
      </div>
      ${r===void 0?d`<p class="hint">${this.localize("fleet.no_totals")}</p>`:y}`}renderTotal(e,t,r){let o=z(r)?e.formatEntityState(r):"–",s=t==="efficiency"?F(_(r)):void 0;return this.renderFigure(t,o,r.entity_id,s)}renderFigure(e,t,r,o){let s=this.localize(`fleet.${e}`),a=d`<span class="label cut">${s}</span>
      <span class="value number cut ${o??""}">${t}</span>`;return r===void 0?d`<div class="figure">${a}</div>`:d`<button
          type="button"
          class="figure"
          aria-label=${this.localize("aria.more_info",{name:s,value:t})}
          @click=${()=>H(this,r)}
        >
          ${a}
        </button>`}renderMiners(e,t,r){return t===void 0?r===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${r}</p>`:t.length===0?d`<p class="message">${this.localize("messages.no_miners")}</p>`:d`<bitaxe-fleet-table .hass=${e} .miners=${t}></bitaxe-fleet-table>`}};h([g({attribute:!1})],te.prototype,"config",2),h([C()],te.prototype,"miners",2),h([C()],te.prototype,"error",2);S("bitaxe-fleet-card-view",te);var an=b`
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
`;var dn=["hashrate","efficiency"],cn=["expected_hashrate","power_efficiency","power","frequency","core_voltage","core_voltage_set","temperature","temperature_2","vr_temperature","fan_speed","fan_rpm","uptime","shares_accepted","shares_rejected","best_difficulty","active_pool"];function un(i,n,e,t){return e.flatMap(r=>{let o=n[r],s=x(i,o);if(o===void 0||s===void 0)return[];let a=r==="efficiency"?F(_(s)):void 0;return[{key:r,entityId:o,text:li(i,r,s,t),tone:a}]})}function li(i,n,e,t){if(!z(e))return"–";switch(n){case"uptime":return rt((Date.now()-Date.parse(e.state))/1e3,t);case"best_difficulty":return di(_(e),t);default:return i.formatEntityState(e)}}var ln=["","k","M","G","T","P","E"];function di(i,n){let e=i,t=0;for(;e>=1e3&&t<ln.length-1;)e/=1e3,t+=1;let r=re(e,t===0?0:2,n);return t===0?r:`${r} ${ln[t]}`}var Ce=class extends ${constructor(){super(...arguments);this.range=new Z;this.choose=e=>{this.hass&&(this.range.choose(this.hass,e.detail.range),this.requestUpdate())}}static{this.styles=[A,Te,an]}shownEntities(e){return Object.values(w(e,this.config?.device))}render(){let{hass:e,config:t}=this;if(!e||!t)return y;let{device:r}=t,o=this.localize;if(!r||e.devices[r]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=Q(e,r),{status:a}=s,l=this.renderHeader(e,t,s);return a==="missing"||a==="disabled"?d`<ha-card>
        ${l}
        <p class="message">${o(`messages.${a}`)}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      <div class="main">${this.renderFigures(e,r,dn)}</div>
      <div class="figures">${this.renderFigures(e,r,cn)}</div>
      ${t.charts?.length?this.renderCharts(e,t,t.charts):y}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,{device:t,title:r},o){let s=r||(j(e,t)??this.localize("cards.miner.name")),a=k(e,t);return d`<header>
      <div class="names">
        <h2 class="title cut">${a?d`<a href=${a}>${s}</a>`:s}</h2>
        <p class="model cut" role="status">${this.subtitle(e,t,o)}</p>
      </div>
      ${Ae(o.status,this.localize)}
    </header>`}subtitle(e,t,r){if(!e.connected)return this.localize("messages.disconnected");switch(r.status){case"offline":return ge(r,this.localize,ie(e));case"not_loaded":return this.localize("messages.not_loaded");default:return e.devices[t]?.model??""}}renderFigures(e,t,r){return un(e,w(e,t),r,ie(e)).map(s=>this.renderFigure(s))}renderFigure({key:e,entityId:t,text:r,tone:o}){let s=this.localize(`figures.${e}`);return d`<button
      type="button"
      class=${e}
      aria-label=${this.localize("aria.more_info",{name:s,value:r})}
      @click=${()=>H(this,t)}
    >
      <span class="label cut">${s}</span>
      <span class="value number cut ${o??""}" title=${r}>${r}</span>
    </button>`}renderCharts(e,t,r){let o=this.range.current(e,t,`${t.device}/card`),s=se(t);return d`${s.length>0?d`<bitaxe-range-buttons
            .ranges=${s}
            .range=${o}
            .language=${e.language}
            @bitaxe-range-chosen=${this.choose}
          ></bitaxe-range-buttons>`:y}
    ${r.map(a=>d`<bitaxe-chart-panel
          .hass=${e}
          .chart=${a}
          .device=${t.device}
          .range=${o}
        ></bitaxe-chart-panel>`)}`}};h([g({attribute:!1})],Ce.prototype,"config",2);S("bitaxe-miner-card-view",Ce);
