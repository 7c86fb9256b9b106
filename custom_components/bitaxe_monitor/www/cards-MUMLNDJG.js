import{a as Ct,c as $r,d as Sr,e as Rr,f as Et,g as D,h as _r,i as kr,j as L,k as fe,l as Tr,m as Ar,n as Fr,o as Ir,s as zt,t as Pr,u as Dr,v as Ur}from"./chunk-5CJSLHHS.js";import{a as Lt,b as Kr,c as Gr,d as Ft,e as Wr,f as It,g as he,h as at,i as ge,j as Yr,k as Zr,l as J,m as Jr,n as De}from"./chunk-7XKZEJF6.js";import{a as br,b as xr,c as vr,d as w,e as N,f as R,g as Fe,h as T,i as z,j as k,k as G,l as _,m as jr,n as Vr,o as Ue,p as Qr,q as An,u as Xr}from"./chunk-DH6L6FK4.js";import{A as Te,B as Pe,C as Mr,D as oe,E as zr,F as Ae,G as _n,H as kn,L as Lr,M as it,N as st,O as Mt,P as F,Q as Tn,R as qr,a as ue,b as v,c as p,d as ot,e as U,f as m,g as fr,h as Z,i as y,j as E,k as Re,l as ne,m as S,n as K,o as Rn,p as re,q as Cr,r as Ot,s as Er,u as Ht,v as Or,w as Nt,x as Ie,y as Hr,z as Nr}from"./chunk-4TF7A2SN.js";import{a as $}from"./chunk-SNU2ZQGL.js";import{b as Sn,c as hr,d as Tt,e as At,f as Le,g as gr,h as yr}from"./chunk-SYRUIYIJ.js";import"./chunk-RUZMCEFE.js";import{a as _e,b as ke,c as wr}from"./chunk-ITKIOCGZ.js";import{a as h}from"./chunk-JFKSI6I7.js";var Br=v`
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
`;function eo(r){let n;return()=>(n??=r().catch(e=>{throw n=void 0,e}),n)}function ie(){return location.pathname.split("/")[1]??""}function Ke(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function Ce(r){return`/${ie()}/miner-${encodeURIComponent(r)}`}function to(){return`/${ie()}/fleet`}function Cn(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>R(r,t))}function Pt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function se(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}var vs="settings_changed",ws={automatic:1,manual:0},$s={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},Ss=1,Rs=18e4,_s=5e3;async function no(r,n,e){if(n.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:n,start:e.start/1e3,end:e.end/1e3};try{let{changes:o}=await r.callWS({...t});return new Map(Object.entries(o).map(([i,s])=>[i,ks(s)]))}catch{return new Map}}function ks(r){let n=new Map;for(let e of r)n.set(e.act,[...n.get(e.act)??[],e]);return[...n.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function ro({time:r,type:n,attributes:e},t){if(n!==vs)return!1;let o=t.filter(s=>s.time-_s<=r&&r<=s.time+Rs).flatMap(({changes:s})=>s);return Object.entries($s).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?ws[l]:Number(l);return o.some(d=>d.setting===a&&d.after!==null&&Math.abs(d.after-(c??Number.NaN))<Ss)})}var oo=new WeakMap;function En(r,n){if(n.length===0)return Promise.resolve({});let e=oo.get(r.entities)??new Map;oo.set(r.entities,e);let t=n.join(),o=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,o),o}async function io(r,n,e){let t=await En(r,n);return new Set(n.filter(o=>{let{created_at:i=0,modified_at:s=0,options:a}=t[o]??{};return(a?.sensor?.unit_of_measurement!==void 0||s>i+Ts)&&s*1e3>e}))}var Ts=60;var so=["overheating","hardware_fault","power_fault","chip_fault","pools_unreachable","low_efficiency","performance_drop"],lo={happened:[],alarms:[],changed:[],meansSince:0},As=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),Cs=["performance_drop","mean_efficiency_margin","excess_deviation"],Es=60,ao=6e4;function co(r,n,e,t){let o=Os.get(r.connection,`${e} ${n.join(" ")}`,s=>new On(r,n,e,s));o.hass=r;let i=o.listen(()=>t(o.marks));return t(o.marks),i}var On=class extends Mt{constructor(e,t,o,i){super(e.connection,i);this.marks=new Map;this.#n=0;this.hass=e,this.#e=t,this.#t=o}#e;#t;#n;refresh(){let e=++this.#n,t=fe(this.#t,this.now(),ne(this.hass)),o=D(this.#t)&&t.end<this.now()-ao;Hs(this.hass,this.#e,t).then(i=>{e===this.#n&&(this.marks=i,this.succeed(Ae(),o?void 0:ao))},i=>{e===this.#n&&this.fail(i)})}release(){this.#n+=1}},Os=new F;async function Hs(r,n,e){let t=n.map(f=>({device:f,entities:w(r,f)})),o=t.flatMap(({device:f,entities:g})=>Object.keys(g).length>0?[f]:[]),i=async(f,g)=>{let b=t.flatMap(({entities:x})=>f.flatMap(C=>x[C]??[]));return b.length===0?{}:r.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:b,minimal_response:g,no_attributes:g})},[s,...a]=n,[l,c,d,u]=await Promise.all([i(["event"],!1),i(so,!0),no(r,o,e),s!==void 0&&a.length===0?zs(r,s):0]);return new Map(t.map(({device:f,entities:g})=>{let b=d.get(f)??[],x=Ns(l[g.event??""]??[],e).filter(P=>!ro(P,b)),C=so.flatMap(P=>Ms(c[g[P]??""]??[],e).map(nt=>({key:P,...nt})));return[f,{happened:x,alarms:C,changed:b,meansSince:u}]}))}function Ns(r,n){let e=new Map;for(let{s:t,a:o={}}of r){let i=Date.parse(t??""),s=o.event_type;if(i>=n.start&&i<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(o).filter(([l,c])=>!As.has(l)&&c!==null));e.set(`${t}`,{time:i,type:s,attributes:a})}}return[...e.values()]}function Ms(r,n){let e=[],t=null;for(let{s:o,lu:i}of r){let s=Math.max(i*1e3,n.start);o==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function zs(r,n){let e=w(r,n),t=e.hashrate,o=Cs.flatMap(l=>e[l]??[]);if(t===void 0||o.length===0)return 0;let i=await En(r,[t,...o]),s=l=>i[l]?.created_at??0,a=Math.min(...o.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+Es?a*1e3:0}function Ge(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...xr(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:z(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:N(r)}}var po=new WeakMap;function Hn(r){let{miners:n}=Ge(r),e=po.get(r.connection)??[],t=new Set(e.map(({device:i})=>i)),o=[...e.map(({device:i,name:s})=>{let l=n.find(c=>c.device===i)!==void 0;return{device:i,name:z(r,i)??s,isThere:l}}),...n.filter(({device:i})=>!t.has(i)).map(i=>({...i,isThere:!0}))];return o.some(({isThere:i})=>i)&&po.set(r.connection,o),o}var Ls={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},mo={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function Nn({outcome:r}){return r!==null&&r in mo}function Dt(r){return r.outcome!==null&&!Nn(r)}function We(r,n,e){let t=r.automatic_fan?"fan_speed":"automatic_fan",o=!("fan_speed"in r);return Object.entries(r).filter(([i])=>i!==t||o).map(([i,s])=>Mn(i,s,n,e)).join(", ")}function Mn(r,n,e,t){switch(r){case"mining":return e(n?"act.mining":"act.pause");case"automatic_fan":return e(n?"act.automatic_fan":"act.manual_fan");default:return e(`act.${r}`,{value:Ln(r,n,e,t)})}}function zn(r,n,e){return r==="fallback_only"?e(n?"act.fallback_only":"act.first_pool"):e(`act.${r}`,{value:`${n}`})}function Ln(r,n,e,t){if(r==="display_timeout"&&n<=0)return e(n<0?"act.always_on":"act.always_off");let o=Ls[r];return o===void 0?re(n,0,t):Ot(n,{unit:o,digits:0},t)}function Fs(r,n,e){switch(r.kind){case"settings":return We(r.values,n,e);case"pool":return r.slot===null?n("control.pool"):n("act.pool",{value:`${r.slot}`});default:return n(`act.${r.kind}`)}}function Fn({origin:r,name:n},e){switch(r){case"automation":case"another_hand":case"watchdog":return e(`who.${r}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return n??e("who.automation");default:return n??e("who.user")}}function uo(r,n,e,t){let{outcome:o,error:i}=r,s=Fs(r,n,e);if(r.ended===null){let l=Er(r.at*1e3,e,{seconds:!0});return n("act.under_way",{what:s,who:Fn(r,n),time:l})}if(i!==null||o===null){let l=t(i?.key??"",i?.placeholders);return n("act.failed",{what:s,reason:l}).trim()}let a=mo[o];if(a!==void 0){let l=t(r.kind==="restart"?"restart_not_shown":a);return n("act.not_confirmed",{what:s,reason:l}).trim()}return r.kind==="undo"?n("act.undone",{what:We(r.values,n,e)}):r.kind==="identify"||r.kind==="restart"&&o!=="in_force"?n("act.sent",{what:s}):n(`act.${o}`,{what:s})}var Is=new Set(["best_difficulty","block_found"]),Ps=new Set(["fault","fault_ended","chip_fault","chip_fault_ended","performance_dropped","performance_recovered"]),Ds=6e4,Us=new Set(["automatic_fan","mining"]),Ks=new Set(["restart","identify","pool","fallback_only","pool_stored","pool_cleared"]);function In(r,n,{happened:e,alarms:t,changed:o,meansSince:i},s){let a=w(r,n),l=R(r,a.event),c=e.filter(({type:d})=>!Ps.has(d)).map(({time:d,type:u,attributes:f})=>({start:d,end:d,look:Is.has(u)?"good":"plain",title:yo(r,l,"event_type",u),details:fo(r,l,f)}));for(let{key:d,start:u,end:f}of t)c.push({start:u,end:f,look:"alarm",title:s(`status.${d}`),details:e.filter(({type:g,time:b})=>g===d&&b>=u-Ds&&b<=f).flatMap(({attributes:g})=>fo(r,l,g))});for(let d of o)c.push(Gs(d,s,S(r)));return i>0&&c.push({start:i,end:i,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function fo(r,n,e){return Object.entries(e).map(([t,o])=>`${qs(r,n,t)}: ${yo(r,n,t,o)}`)}function go(r,n,e){return[...n].flatMap(([t,o])=>{let i=z(r,t)??e("cards.miner.name");return In(r,t,o,e).map(s=>({...s,title:`${i}: ${s.title}`}))})}function Gs({time:r,changes:n},e,t){let o={},i=[],s=[];for(let{setting:d,before:u,after:f}of n){ho(d)?i.push(zn(d,f,e)):f!==null&&(o[d]=f);let g=u!==null&&f!==null&&u!==f;g&&d==="pool"?s.push(`${zn(d,u,e)} → ${f}`):g&&!ho(d)&&!Us.has(d)&&s.push(`${Mn(d,u,e,t)} → ${Ln(d,f,e,t)}`)}let[a]=n;if(a){s.push(e("change.by",{who:Fn(a,e)}));let d=Ws(a);s.push(...d?[e(`change.${d}`)]:[])}let l=[We(o,e,t),...i].filter(d=>d!=="").join(", "),c=a?.origin==="undone"?e("act.undone",{what:l}):l;return{start:r,end:r,look:"plain",title:c,details:s}}function ho(r){return Ks.has(r)}function Ws({outcome:r,is_undone:n}){return r==="not_done"||r==="rejected"?"not_done":r==="went_back"?r:Nn({outcome:r})?"not_confirmed":n?"undone":void 0}function qs(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function yo(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var bo=new Set(["signed_deviation","standard_deviation"]),Ut=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new G(n),this.marks=new G(n)}watch(n,e,t,o){let{connection:i,entities:s}=n;bo.has(e)?this.law.watch([i,t],a=>Ir(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([i,t,o,s],a=>co(n,js(n,t),o,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!bo.has(n)||t===null)return null;let{happened:o,meansSince:i}=this.marksOf(e),a=o.findLast(({type:g})=>g==="firmware_updated")?.time??0,l=[t,a,i],c=this.madeChance;if(c&&xo(l,c.from))return c.value;let d={...t,since:a,meansSince:i},u=JSON.stringify(d),f=c?.text===u?c.value:d;return this.madeChance={from:l,text:u,value:f},f}marksNow(n,e,t){let{seen:o}=this.marks,i=[o,t,e];if(!this.madeMarks||!xo(i,this.madeMarks.from)){let s=e===void 0?go(n,o??new Map,t):In(n,e,this.marksOf(e),t);this.madeMarks={from:i,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??lo}};function xo(r,n){return r.every((e,t)=>e===n[t])}function js(r,n){return n===void 0?Ge(r).miners.map(e=>e.device):[n]}var vo=v`
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

  /* Of lines that are given, without room between them and what is below. */
  @media (pointer: coarse) {
    button {
      min-width: 44px;
      margin-block: -10px;
      padding-block: 10px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    bitaxe-chart {
      transition: none;
    }
  }
`;var Vs=3e4,Ys=8,Pn=5e3,Zs=3e5,Js=15e4,Qs=5;function ae(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function $o(r,n,e,t){let o=f=>new Kt(r[n[f]??""]??[]),i=oe.map(f=>[f,o(ae(f))]),s=o("connectivity"),a=o("mining"),l=ta(i.flatMap(([,{times:f}])=>f),e.end),c=Ae(),d=na(r[n.hashrate??""]??[]),u=Math.ceil(e.start/d)*d;for(let f=u;f<e.end+d;f+=d){let g=Math.min(f,e.end),b={};for(let[te,{value:rt,unit:$n}]of ea(i,g))b[te]=t(te,Gt(rt),$n);a.moveTo(g),Ro(b,n,a);let x=Object.values(b).some(Number.isFinite),C=s.moveTo(g).includes("off"),P=_o(a.value),nt=s.isEmpty?x:s.value==="on"&&!C,A=!(P??(b.hashrate??0)>0)||!l.some(te=>ra(g,te));nt&&A?_n(c,{time:g,online:!0,mining:P,figures:b,period:d}):c.time.length>0&&kn(c,g)}return c}function So(r,n,e,t,o){let i=new Map;for(let d of oe)for(let u of r[e[ae(d)]??""]??[]){let{start:f,mean:g,min:b,max:x}=u;if(typeof g!="number")continue;let C=i.get(f)??{figures:{},bounds:{}};i.set(f,C),C.figures[d]=o(d,g),Xs(d)&&typeof b=="number"&&typeof x=="number"&&(C.bounds[`low_${d}`]=o(d,b),C.bounds[`high_${d}`]=o(d,x))}let s=Ae(),a=new Kt(n),l=[...i.keys()].sort((d,u)=>d-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let d=l[0]??0;d<=c;d+=t){let u=d+t/2,f=i.get(d);if(a.moveTo(u),f===void 0){kn(s,u);continue}let{figures:g,bounds:b}=f;Ro(g,e,a);let x=_o(a.value);_n(s,{time:u,online:!0,mining:x,figures:g,bounds:b,period:t})}return Bs(s),s}function Ro(r,n,{value:e,attributes:t}){let{hashrate:o=Number.NaN,expected:i=Number.NaN}=r;n.deviation===void 0&&(r.deviation=o-i);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&i>0&&(r.efficiency=100*o/i)}function Xs(r){return zr.some(n=>n===r)}function Bs(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let o=n[t-1]!==!1&&st(r,t+1),i=n[t+1]!==!1&&st(r,t-1);n[t]===!1&&(o||i)&&(e[t]=Number.NaN)}}var Kt=class{constructor(n){this.attributes={};this.#t=0;this.#e=n}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||t.lu*1e3>n)return e;let o=t.s??"unavailable";this.value=o,this.attributes=t.a??{};let i=this.attributes.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(o),this.#t+=1}}};function ea(r,n){for(let[,e]of r)e.moveTo(n);return r}function ta(r,n){let e=[...r].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),o=t.map(wo).filter(a=>a>=1e3);o.sort((a,l)=>a-l);let i=o[o.length-1>>1]??0,s=Math.max(Js,Qs*i);return t.filter(a=>wo(a)>s).map(a=>({start:a.start+i,end:a.end}))}function na(r){let n=r.filter(({s:i})=>Gt(i)>0).map(({lu:i})=>i*1e3),e=n.slice(1).map((i,s)=>i-n[s]);if(e.length<Ys)return Vs;e.sort((i,s)=>i-s);let t=e[e.length-1>>1],o=Math.round(t/Pn)*Pn;return Math.min(Math.max(o,Pn),Zs)}function wo(r){return r.end-r.start}function ra(r,n){return r>n.start&&r<n.end}function Gt(r){return(r??"").trim()===""?Number.NaN:Number(r)}function _o(r){return r==="on"?!0:r==="off"?!1:null}var Dn={"5minute":3e5,hour:36e5},oa={"5minute":36e5,hour:864e5},ia=6*36e5,sa={power:"W",temperature:"°C",voltage:"mV"},aa={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function Wt(r,n,e){let{entities:t}=n,o=[...oe.map(ae),"connectivity","mining"],i=await To(r,t,o,e);return $o(i,t,e,(s,a,l)=>W(a,l??Co(r,n,s)))}async function Kn(r,n,e,t){let o=await ko(r,n,e,t);if(o.time.length*Dn[t]<oa[t])return t==="hour"?Kn(r,n,e,"5minute"):Wt(r,n,{...e,start:la(e,ia)});if(t==="5minute")return o;let s=(o.time.at(-1)??e.start)+Dn.hour/2,a=await ko(r,n,{...e,start:s},"5minute");return Lr(a,o),a}function la({start:r,end:n},e){return Math.max(r,n-e)}async function ko(r,n,e,t){let{entities:o}=n,i=Un(o,oe.map(ae));if(i.length===0)return Ae();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...Ao(e),statistic_ids:i,period:t,types:["mean","min","max"],units:sa}),To(r,o,["mining"],e)]),l=a[o.mining??""]??[];return So(s,l,o,Dn[t],(c,d)=>c==="hashrate"||c==="expected"?W(d,Co(r,n,c)):d)}async function To(r,n,e,t){let o=Un(n,e),i=oe.map(ae).filter(f=>e.includes(f)),s=await io(r,Un(n,i),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=o.filter(f=>!a.has(f)),c=async(f,g)=>f.length===0?{}:r.callWS({type:"history/history_during_period",...Ao(t),entity_ids:f,minimal_response:g,no_attributes:g}),[d,u]=await Promise.all([c(l,!0),c([...a],!1)]);return{...d,...u}}function Un(r,n){return n.flatMap(e=>r[e]??[])}function Ao(r){return{start_time:new Date(r.start).toISOString(),end_time:new Date(r.end).toISOString()}}function Co(r,{entities:n,isFleet:e},t){let o=r.states[n[ae(t)]??""],{unit_of_measurement:i}=o?.attributes??{};return typeof i=="string"?i:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function W(r,n){return(aa[n??""]??(e=>e))(r)}var Eo=6e4,ca=1/300,da=1e4,pa=1/60;function Oo(r,{device:n,range:e,need:t},o){let i=ne(r),s=(c,d)=>{if(d==="held")return;let{columns:u,state:f,error:g}=c;o({range:e,columns:u,span:fe(e,c.now(),i),state:f,error:g,change:d})};if(L(e)){let c=D(e),d=Fr(r.connection,n,x=>Wt(r,Wn(r,n),x),t),u=c?Rr:kr(e),f=d.listenFor(u,x=>{(x==="all"||!c)&&s(d,x)});if(s(d,"all"),c)return f;let g=Math.max(da,u*1e3*pa),b=setInterval(()=>{let x=d.columns.time.at(-1)??Number.POSITIVE_INFINITY;d.now()-x>g&&s(d,"all")},g);return()=>{clearInterval(b),f()}}let a=ma.get(r.connection,`${e} ${n??""}`,c=>new Gn(r,n,e,c));a.use(r);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var Gn=class extends Mt{#e;#t;#n;#r=0;constructor(n,e,t,o){super(n.connection,o),this.#n=n,this.#e=e,this.#t=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,o]=[e,n].map(i=>Wn(i,this.#e));JSON.stringify(t)!==JSON.stringify(o)&&this.refresh()}}refresh(){let n=++this.#r,e=fe(this.#t,this.now(),ne(this.#n));this.#o(e).then(t=>{if(n===this.#r){let o=e.end-e.start,i=Math.max(Eo,o*ca),s=D(this.#t)&&e.end<this.now()-Eo;this.succeed(t,s?void 0:i)}},t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1}#o(n){let e=this.#n,t=Wn(e,this.#e),o=Tr(this.#t,n);return o==="5minute"||o==="hour"?Kn(e,t,n,o):Wt(e,t,n)}},ma=new F;function Wn(r,n){let e=N(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var Q=class{constructor(n,e){this.host=n;this.need=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let o=[n.connection,e,t,n.entities,L(t)];if(this.stop&&o.every((c,d)=>c===this.asked[d]))return;let i=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=o,this.isPending=!0;let s=!1,{need:a}=this,l=Oo(n,{device:e,range:t,need:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},i?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function Ho(r,n,e,{isFleet:t,temperatureUnit:o,performance:i,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:d}=Nr(t),{hashrate:u,efficiency:f,deviation:g,power:b}=n,x=(A,te,rt,$n={})=>Ot(A,{unit:te,digits:rt},e,$n),C=i&&Number.isFinite(i.mean)?i:null,P=(A,te)=>{if(!A)return[te];let rt={...te,label:"hero.reading",isSmall:!0};return[{...A,label:"hero.mean"},...a?[rt]:[]]},nt=()=>[{text:x(g/d,l,c,{signed:!0}),entity:"deviation"},{text:x(f-100,"%",1,{signed:!0}),entity:"efficiency"}].filter(({entity:A})=>A==="deviation"||!Number.isNaN(n[A]));return{hashrate:()=>P(C&&{text:x(C.hashrate/d,l,c),entity:"hashrate"},{text:x(u/d,l,c),entity:"hashrate"}),signed_deviation:()=>C?[{text:x(C.deviation/d,l,c,{signed:!0}),entity:"deviation"},{text:x(C.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:nt(),efficiency:()=>P(C&&{text:x(C.mean,"%",1),entity:"mean_efficiency_600",tone:C.tone},{text:x(f,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(A=>({label:`series.${A}`,text:x(n[A],"GH/s",1),entity:A})),power:()=>[{text:x(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:x(s!==void 0&&Number.isFinite(s)?s:Mr(b,Dr(A=>n[A])),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(A=>A==="temperature"||!Number.isNaN(n[A])).map(A=>({label:`series.${A}`,text:x(Pe(n[A],o),o,1),entity:A})),voltage:()=>["core_voltage","core_voltage_set"].map(A=>({label:`series.${A}`,text:x(n[A],"mV",0),entity:A}))}[r]()}var No=new WeakMap;function qe(r){let n=r.time.length-1,e=r.time[n]??Number.NaN,t=No.get(r);if(t?.time===e)return t.figures;let o=zo(i=>r.online[n]?r[i][n]:void 0);return No.set(r,{time:e,figures:o}),o}function Mo(r,n){let e=zo(o=>{let i=R(r,n[ae(o)]),s=i?.attributes.unit_of_measurement;return W(T(i),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function zo(r){let n=oe.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var ua="200px",qt=new Map,lt=null;function fa(r,n){lt??=new IntersectionObserver(e=>{for(let{target:t,isIntersecting:o}of e)qt.get(t)?.see(o)},{rootMargin:ua}),qt.set(r,n),lt.observe(r)}function ha(r){qt.delete(r),lt?.unobserve(r),qt.size===0&&(lt?.disconnect(),lt=null)}var q=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){fa(this.host,this)}hostDisconnected(){ha(this.host),this.isVisible=!1,this.hasLeft=!1}see(n){n!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=n,this.host.requestUpdate())}};function qn({chart:r,miner:n},e){return n===null?hr.includes(r)?null:e("messages.no_fleet_chart"):Ft(n,e)}function jt(r,n){let{chart:e,miner:t,range:o,hasFleetEntry:i}=r,s=qn(r,n);return s!==null||t!==null||L(o)?s:i?Tt.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function Lo(r,n,e){let{feed:t}=r,o=a=>({message:a,notice:null}),i=jt(r,n);if(i!==null)return o(i);if(r.hasChartFailed)return o(n("messages.chart_failed"));let s=ba(r,n,e);return t&&t.state!=="loading"&&ga(r,t)?o(s??n("messages.no_data")):{message:null,notice:s}}function ga({chart:r,miner:n},{columns:e,span:t}){let{series:o}=Pr(r,n===null),i=it(e,t.end+1);for(let s=it(e,t.start);s<i;s++){let a=Ur(e,s);if(o.some(l=>ya(l,a)))return!1}return!0}function ya({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function ba({miner:r,isConnected:n,feed:e},t,o){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let i=L(e.range)?"not_answering":"history_not_answering";return t(`messages.${i}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&L(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Wr(r,Date.now(),t,o);default:return null}}function Fo(r){return zt.find(({from:n})=>r>=n)?.color}var xa=["excellent","good","poor"],va=6e5;function Vt({time:r,online:n,mining:e,expected:t}){let o=r.length-1,i=(r[o]??0)-va,s=0,a=0;for(let l=o;l>=0&&r[l]>i;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var wa={excellent:"good",good:"fair",poor:"poor"};function ye(r,n,e,t=Number.NaN){let o=b=>T(R(r,b)),i=n.mean_efficiency_600?o(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?o(n.mean_efficiency_margin):e?.margin??Number.NaN,a=R(r,n.expected_hashrate),l=W(T(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,d=R(r,n.mining),u=d?.state==="off"&&!!d.attributes.known_reason,f=!Number.isNaN(i)&&!u,g=f?$a(r,n):void 0;return{mean:i,margin:s,expected:c,hashrate:i*c/100,deviation:(i-100)*c/100,deviationPercent:i-100,stability:o(n.stability),rating:g,tone:g?wa[g]:Fo(f?i:Number.NaN),hasStopped:u}}function $a(r,n){let e=R(r,n.efficiency_rating);return Fe(e)?xa.find(t=>t===e.state):void 0}var Io=v`
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

  /* As wide as what is chosen, where browsers can. */
  select {
    field-sizing: content;
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
`;var Sa=["15m","1h","6h","24h","7d"],Ra=6,Yt="own",ct="",_a=6e4,Y=class extends Z{constructor(){super(...arguments);this.ranges=At;this.isZoomed=!1;this.localize=_e("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===Yt?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[o,i]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Sr(s,t)).sort((s,a)=>s-a);o!==void 0&&i!==void 0&&this.choose(Et({start:o,end:Math.max(i,o+_a)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],o=t.indexOf(e.target),i=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:i,ArrowLeft:-i}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:o+s+t.length,c=l===void 0?void 0:t[l%t.length];o<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[_,Io]}get buttons(){let{ranges:e}=this;return e.length<=Ra?e:e.filter(t=>Sa.includes(t))}render(){let e=this.localize,{buttons:t}=this,o=this.ranges.filter(s=>!t.includes(s)),i=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return p`<div class="row">
        <div class="wide toolbar" role="toolbar" aria-label=${i} @keydown=${this.move}>
          ${t.map(s=>this.renderButton(s))}
        </div>
        ${o.length>0||this.locale?this.renderMenu("wide",o,e("range.more")):m}
        ${this.renderMenu("narrow",this.ranges,i)}
        ${this.isZoomed?p`<button type="button" class="pill back" @click=${this.unzoom}>
                ${e("range.all")}
              </button>`:m}
      </div>
      ${this.isChoosing&&this.locale?this.renderForm(this.locale):m}`}renderButton(e){let t=this.localize(`ranges.${e}.name`);return p`<button
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
    </button>`}renderMenu(e,t,o){let i=this.localize,s=this.isChoosing?Yt:this.chosenIn(t);return p`<select
      class="pill ${e} ${s===ct?"":"chosen"}"
      aria-label=${o}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===ct?p`<option value=${ct} disabled>${i("range.more")}</option>`:m}
      ${t.map(a=>p`<option value=${a}>
            ${i(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?p`<option value=${Yt}>
              ${this.ownName(this.locale)}
            </option>`:m}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??ct}chosenIn(e){let{range:t}=this;return t!==void 0&&D(t)?Yt:e.find(o=>o===t)??ct}ownName(e){let{range:t}=this;return t!==void 0&&D(t)&&!this.isChoosing?Ht(fe(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:o}=e,{start:i,end:s}=fe(this.range??"24h",Date.now(),o),a=(l,c)=>p`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date($r(c,o)).toISOString().slice(0,16)}
        />
      </label>`;return p`<form @submit=${this.submit}>
      ${a("from",i)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([y({attribute:!1})],Y.prototype,"ranges",2),h([y({attribute:!1})],Y.prototype,"range",2),h([y({attribute:!1})],Y.prototype,"isZoomed",2),h([y({attribute:!1})],Y.prototype,"locale",2),h([y({attribute:!1})],Y.prototype,"localize",2),h([y({attribute:!1})],Y.prototype,"label",2),h([E()],Y.prototype,"reached",2),h([E()],Y.prototype,"isChoosing",2);$("bitaxe-range-buttons",Y);var ka=eo(()=>import("./chart-PCEJX7TO.js")),I=class extends k{constructor(){super(...arguments);this.chart="hashrate";this.range=Le;this.zoom=null;this.crosshair=new Ct;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.miner=null;this.looked={};this.feed=new Q(this);this.onScreen=new q(this);this.beside=new Ut(this)}static{this.styles=[_,vo]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:L(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e,device:t}=this;if((e!==this.looked.hass||t!==this.looked.device)&&(this.looked={hass:e,device:t},this.miner=e&&t!==void 0?J(e,t):null),!e||!this.onScreen.isVisible){this.rest();return}if(jt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,t,this.shownRange),this.beside.watch(e,this.chart,t,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await ka(),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??N(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.miner,hasFleetEntry:N(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return m;let t=S(e),o=this.input(e),{message:i,notice:s}=Lo(o,this.localize,t),a=qn(o,this.localize)===null,c=jt(o,this.localize)===null?this.headerFigures(e,t):[];return p`<header role="presentation">${this.renderHeader(e,c)}</header>
      ${a&&this.ranges.length>0?p`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .isZoomed=${this.zoom!==null}
              .locale=${t}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:m}
      <div class="plot" aria-busy=${i===null&&this.feed.isPending}>
        ${i===null?this.renderPlot(e,t):p`<p class="message">${i}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}renderHeader(e,t){let o=t.some(({label:c})=>c!==void 0),[i,s]=[this.isTitled?24:0,this.isNamed?16:0],[a,l]=[i+s,o?36:24];return p`<div
      class="row ${t.length>2?"crowded":""}"
      style="--names:${a};--figures:${l}"
    >
      <div class="names">
        ${this.isTitled?p`<h3 class="title cut">${this.headline}</h3>`:m}
        ${this.isNamed?p`<p class="owner cut">${this.ownerName(e)}</p>`:m}
      </div>
      <span id="more" hidden>
        ${this.localize("aria.more_info",{name:this.fullName(e)})}
      </span>
      <div class="figures">
        ${t.map((c,d)=>this.renderFigure(e,c,d))}
      </div>
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):z(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:o}=this.feed,i=this.ids(e),s=o&&L(o.range)&&o.columns.time.length>0?o.columns:void 0,a=s?qe(s):Mo(e,i),l=s&&(this.device?Vt(s):a.expected);return Ho(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:Te(e,i),performance:ye(e,i,a,l),powerEfficiency:T(R(e,i.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t,o){let{text:i,tone:s=""}=t,a=this.ids(e)[t.entity],l=t.label&&this.localize(t.label),c=p`${l?p`<bdi class="label">${l}</bdi>`:m}
      <bdi class="value number ${s} ${t.isSmall?"small":""}">${i}</bdi>`;if(a===void 0)return p`<div>${c}</div>`;let d=`figure-${o}`;return p`<button
      type="button"
      id=${d}
      aria-labelledby="${d} more"
      @click=${()=>se(this,a)}
    >
      ${c}
    </button>`}renderPlot(e,t){let{shown:o,revision:i,change:s}=this.feed;if(this.code!=="here"||!o||o.columns.time.length===0)return p`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=o;return p`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${i}
      .change=${s}
      .span=${l}
      .isLive=${L(c)&&!D(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${Te(e,this.ids(e))}
      .names=${wr(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return D(e)?Ht(_r(e),t):this.localize(`ranges.${e}.name`)}};h([y({attribute:!1})],I.prototype,"chart",2),h([y({attribute:!1})],I.prototype,"device",2),h([y({attribute:!1})],I.prototype,"range",2),h([y({attribute:!1})],I.prototype,"zoom",2),h([y({attribute:!1})],I.prototype,"crosshair",2),h([y({attribute:!1})],I.prototype,"ranges",2),h([y({attribute:!1})],I.prototype,"heading",2),h([y({attribute:!1})],I.prototype,"isNamed",2),h([y({attribute:!1})],I.prototype,"isTitled",2),h([E()],I.prototype,"code",2),h([Re("bitaxe-chart")],I.prototype,"drawn",2);$("bitaxe-chart-panel",I);function jn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function Ee(r,n){try{return localStorage.getItem(jn(r,n))}catch{return null}}function Oe(r,n,e){try{localStorage.setItem(jn(r,n),e)}catch{}}function Po(r,n){let e=jn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var Do="open",Ta="folded",Zt=v`
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
`,je=class{constructor(n){this.host=n}isFolded(n,e,t){let o=this.chosen??Ee(n,e);return o===null?t:o!==Do}heading(n,e,t,o){return p`<h3><button
      type="button"
      class="fold"
      aria-expanded=${t?"false":"true"}
      @click=${()=>this.turn(n,e,t)}
    >
      ${o}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}turn(n,e,t){this.chosen=t?Do:Ta,Oe(n,e,this.chosen),this.host.requestUpdate()}};var be=class{constructor(n){this.host=n;n.addController(this)}#e;#t;#n=!1;of(n){return n!==this.#e&&(this.#e=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};var Aa="1h";function le(r){return r.ranges??At}function Uo(r){let{range:n=Le}=r;return{range:L(n)?n:Aa,ranges:le(r).filter(e=>L(e))}}var Jt=class{#e="";#t;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,o=this.choiceFrom(t);if(o!==this.#e||n.user?.id!==this.#t){this.#e=o,this.#t=n.user?.id,this.#r=null;let s=e.range??Le;this.#n=Ee(n,o)??this.inherited(n,s)}let i=le(e).find(s=>s===this.#n);return this.#r??i??t}choose(n,e){if(D(e)){this.#r=e;return}this.#r=null,this.#n=e,Oe(n,this.#e,e)}},Qt=class extends Jt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Le}choiceFrom(e){return`range/${this.name}/${e}`}},Xt=class extends Jt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=gr}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let o=new Map;for(let[s,a]of Po(e,"range/"))s.endsWith(`/${t}`)&&o.set(a,(o.get(a)??0)+1);let i=Math.max(...o.values());return[...o].find(([,s])=>s===i)?.[0]??null}};var Bt=class{constructor(n){this.crosshair=new Ct;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=n}#e;#t;#n;listen(n){return this.#t.add(n),()=>this.#t.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(n,this.#n??e)}choose(n,e){this.#e.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&Et(n),this.#r()}#r(){for(let n of[...this.#t])n()}},Ko=new Map;function en(r){let n=`${ie()}/${r}`,e=Ko.get(n)??new Bt(new Xt(n));return Ko.set(n,e),e}function tn(r){return new Bt(new Qt(r))}var nn=class extends k{constructor(){super(...arguments);this.member=new be(this);this.fold=new je(this);this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[_,Zt,Br]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??N(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.isFolded(e);return this.toggleAttribute("folded",o),p`<ha-card>
      ${t.collapsed?this.renderFold(e,t,o):m}
      ${o?m:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,o){let i=this.device(e),s=i===void 0?this.localize("fleet.title"):z(e,i),a=p`<span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${o&&!t.title?p`<span class="owner cut">${s}</span>`:m}`;return this.fold.heading(e,this.foldName(e),o,a)}renderPanel(e,t){let{chart:o,range_group:i}=t,s=this.device(e),a=w(e,N(e)),c=s!==void 0||!Tt.includes(o)||a.standard_deviation_600!==void 0||i?t:Uo(t),d=this.member.of(this.groupOf(t));return p`<bitaxe-chart-panel
      .hass=${e}
      .chart=${o}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${d.chosen(e,c)}
      .zoom=${d.zoom}
      .ranges=${i?[]:le(c)}
      .crosshair=${d.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:o}){if(e)return en(e);let i=Object.keys(Sn).find(a=>Sn[a]===o),s=`${t||"fleet"}/${i??o}`;return this.own?.name!==s&&(this.own={name:s,group:tn(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===N(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${ie()}/${t}/${this.config?.chart}`}isFolded(e){return this.config?.collapsed===!0&&this.fold.isFolded(e,this.foldName(e),!0)}};h([y({attribute:!1})],nn.prototype,"config",2);$("bitaxe-chart-card-view",nn);var X=class{constructor(n){this.host=n;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=he(n).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var rn=class extends k{constructor(){super(...arguments);this.statuses=new X(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),Pt(Ce(t))}}static{this.styles=[_,v`
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
        flex: 1 1 280px;
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
    `]}shownEntities(e){return Hn(e).flatMap(({device:t})=>De(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.localize,i=S(e);return p`<ha-card>
      <label
        >${o("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${Hn(e).map(({device:s,name:a})=>{let l=J(e,s),c=Lt(l,o,i),d=ge(l.status)?"⚠ ":"";return p`<option value=${s}>
              ${d}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"",e.selectedIndex=Math.max(e.selectedIndex,0))}};h([y({attribute:!1})],rn.prototype,"config",2);$("bitaxe-choice-card-view",rn);var Ca=3e5;function Go(r,n,e){let t=ne(r),o=Ea.get(r.connection,`${n} ${t}`,a=>new Ue(r.connection,()=>Oa(r,n,Ar(Date.now(),t)),Ca,a)),i=()=>{o.answer!==void 0&&e(o.answer)},s=o.listen(i);return i(),s}var Ea=new F;async function Oa(r,n,e){let o=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(e).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return o.length===0?Number.NaN:o.reduce((i,{change:s})=>i+(s??0),0)}var Wo=new WeakMap;function qo(r,n){let{connection:e}=r,t=Ha.get(e,"",s=>new Vn(e,()=>Na(r),s));t.use(r);let o=()=>{n({miners:t.answer??Wo.get(e),error:t.error})},i=t.listen(o);return o(),i}var Vn=class extends Ue{#e=new WeakSet;constructor(n,e,t){super(n,e,void 0,t)}use({entities:n,devices:e}){let t=this.#e.has(n)&&this.#e.has(e);this.#e.add(n).add(e),this.isRunning&&!t&&this.refresh()}},Ha=new F;async function Na(r){let n={type:"bitaxe_monitor/miners"},{miners:e}=await r.callWS({...n});return Wo.set(r.connection,e),e}var jo={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},pt=Object.keys(jo),mt=["hashrate","efficiency","deviation","power","temperature"],Ma=["name","status",...pt],ut={column:"status",isDescending:!1},Vo=["all","attention","offline","paused"],za=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function Yo(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...De(t),...za.map(o=>t[o])]})}function Zo(r,n){return n.map(e=>{let t=e.device_id,o=w(r,t??void 0),i=ye(r,o),s=Jr(r,t,e),a=s?i.hashrate:Number.NaN;return{key:e.entry_id,device:t,name:z(r,t??void 0)??e.name,status:J(r,t,e),isHashing:s,figures:{hashrate:Number.isFinite(a)?a:dt(r,o.hashrate),efficiency:i.mean,deviation:i.deviation,stability:i.stability,power:dt(r,o.power),power_efficiency:dt(r,o.power_efficiency),temperature:dt(r,o.temperature),best_difficulty:dt(r,o.best_difficulty),uptime:La(r,o)},firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:i.margin,tone:i.tone}})}function on(r,{column:n,isDescending:e},t){let{compare:o}=new Intl.Collator(t,{numeric:!0}),i=e?-1:1,s=(l,c)=>o(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>i*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||i*o(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?at.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[d,u]=[a(l),a(c)];return Number(Number.isNaN(d))-Number(Number.isNaN(u))||i*(d-u)||s(l,c)})}function Jo(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&jo[r]}}function Qo({column:r,isDescending:n}){return`${n?"-":""}${r}`}function Xo(r){let n=r?.replace(/^-/,""),e=Ma.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:ut}function Bo(r){if(r===null)return mt;let n=new Set(r.split(","));return pt.filter(e=>n.has(e))}function ei(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(o=>Yn(n,o)&&`${o.name}
${o.firmware}`.toLocaleLowerCase().includes(t))}function Yn(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return ge(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function ti(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function dt(r,n){let e=R(r,n),t=e?.attributes.unit_of_measurement;return W(T(e),typeof t=="string"?t:void 0)}function La(r,n){let e=Date.parse(R(r,n.uptime)?.state??"");return Math.max(he(r.connection).now()-e,0)/1e3}function xe(r,{device:n,name:e},t){let o=p`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return o;if(t)return p`<a href=${Ce(n)}>${o}</a>`;let i=Cn(r,n);return i===void 0?o:p`<button
        type="button"
        @click=${s=>se(s.currentTarget,i)}
      >
        ${o}
      </button>`}function sn(r,{device:n,name:e},t,o){let i=t||n===null?void 0:Ke(r,n),s=o("fleet.device");return i===void 0?m:p`<a class="device" href=${i} aria-label="${s}, ${e}">${s}</a>`}function an(r,n,e,t){let o=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||o||!r.devices[e])return;let i=Cn(r,e);t?Pt(Ce(e)):i!==void 0&&se(n.currentTarget,i)}var ln={wide:6,narrow:3};function ni(r,n,e,t,o){let i=on(n.filter(({status:c})=>ge(c.status)),ut,r.language);if(i.length===0)return m;let s=i.length.toString(),a=t.isUnfolded?i:i.slice(0,ln.wide),l=["wide","narrow"].filter(c=>i.length>ln[c]);return p`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${o(ke("attention",i.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,d)=>p`<span
            class="troubled ${!t.isUnfolded&&d>=ln.narrow?"far":""}"
            >${xe(r,c,e)}
            <bdi>(${Ia(r,c.status,o)})</bdi>${d<a.length-1||l.length>0?p`<span class="comma">,</span>`:m}</span
          > `)}${l.map(c=>Fa(r,i.length-ln[c],c,t,o))}</span
    >
  </p>`}function Fa(r,n,e,{isUnfolded:t,toggle:o},i){let s=ke("others",n,r.language);return p`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${o}
  >
    ${t?i("fleet.show_fewer"):i(s,{count:n.toString()})}
  </button>`}function Ia(r,{status:n,since:e},t){let o=t(`troubles.${n}`),i=e===null?0:(he(r.connection).now()-e)/1e3;if(i<60)return o;let s=S(r),a=i<3600?Hr(Math.floor(i/60),s):Ie(i-i%60,s);return`${o} ${a}`}var ri=v`
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
    display: inline-block;
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
    button.figure {
      min-height: 44px;
    }

    .device,
    .attention :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }

  /* Seven totals in two rows that are nearly full. */
  @container (max-width: 911px) {
    .totals {
      grid-template-columns: repeat(4, minmax(0, 1fr));
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

    /* What is wrong is seen first, however little is. */
    ha-card > header {
      order: -2;
    }

    .attention {
      order: -1;
    }

    .hashing {
      display: flex;
      flex-wrap: wrap;
      grid-column: 1 / -1;
      gap: 8px;
      align-content: center;
      align-items: baseline;
      order: -1;
    }

    .attention .troubled {
      display: block;
    }

    .attention :is(.wide, .far, .comma) {
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
`;var ce={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ve=r=>(...n)=>({_$litDirective$:r,values:n}),ve=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var Pa={},de=Ve(class extends ve{constructor(){super(...arguments),this.ot=Pa}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,o)=>t===this.ot[o]))return U}else if(this.ot===n)return U;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:Da}=fr,oi=r=>r;var si=r=>r.strings===void 0,ii=()=>document.createComment(""),Ye=(r,n,e)=>{let t=r._$AA.parentNode,o=n===void 0?r._$AB:n._$AA;if(e===void 0){let i=t.insertBefore(ii(),o),s=t.insertBefore(ii(),o);e=new Da(i,s,r,r.options)}else{let i=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(i!==o||a){let l=e._$AA;for(;l!==i;){let c=oi(l).nextSibling;oi(t).insertBefore(l,o),l=c}}}return e},we=(r,n,e=r)=>(r._$AI(n,e),r),Ua={},cn=(r,n=Ua)=>r._$AH=n,ai=r=>r._$AH,dn=r=>{r._$AR(),r._$AA.remove()};var li=(r,n,e)=>{let t=new Map;for(let o=n;o<=e;o++)t.set(r[o],o);return t},pn=Ve(class extends ve{constructor(r){if(super(r),r.type!==ce.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let o=[],i=[],s=0;for(let a of r)o[s]=t?t(a,s):s,i[s]=e(a,s),s++;return{values:i,keys:o}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let o=ai(r),{values:i,keys:s}=this.dt(n,e,t);if(!Array.isArray(o))return this.ut=s,i;let a=this.ut??=[],l=[],c,d,u=0,f=o.length-1,g=0,b=i.length-1;for(;u<=f&&g<=b;)if(o[u]===null)u++;else if(o[f]===null)f--;else if(a[u]===s[g])l[g]=we(o[u],i[g]),u++,g++;else if(a[f]===s[b])l[b]=we(o[f],i[b]),f--,b--;else if(a[u]===s[b])l[b]=we(o[u],i[b]),Ye(r,l[b+1],o[u]),u++,b--;else if(a[f]===s[g])l[g]=we(o[f],i[g]),Ye(r,o[u],o[f]),f--,g++;else if(c===void 0&&(c=li(s,g,b),d=li(a,u,f)),c.has(a[u]))if(c.has(a[f])){let x=d.get(s[g]),C=x!==void 0?o[x]:null;if(C===null){let P=Ye(r,o[u]);we(P,i[g]),l[g]=P}else l[g]=we(C,i[g]),Ye(r,o[u],C),o[x]=null;g++}else dn(o[f]),f--;else dn(o[u]),u++;for(;g<=b;){let x=Ye(r,l[b+1]);we(x,i[g]),l[g++]=x}for(;u<=f;){let x=o[u++];x!==null&&dn(x)}return this.ut=s,cn(r,l),U}});function ci(r){let n=r.currentTarget;if(!n.open)return;let e=new AbortController,{signal:t}=e;n.addEventListener("toggle",()=>e.abort(),{once:!0}),window.addEventListener("pointerdown",o=>{o.composedPath().includes(n)||(n.open=!1)},{signal:t}),n.addEventListener("keydown",({key:o})=>{o==="Escape"&&(n.open=!1,n.querySelector("summary")?.focus())},{signal:t})}function M({number:r,unit:n}){return p`<bdi class="number">${r}${n===""?m:p`<span class="unit">${n}</span>`}</bdi>`}function Ze(r){return p`<bdi class="words">${r}</bdi>`}function j({entityId:r,kind:n,full:e},t){let o=({currentTarget:i})=>{i.title=e};return r===void 0?p`<div class=${n} @pointerenter=${o} @pointerleave=${di}>${t}</div>`:p`<button
        type="button"
        class=${n}
        @pointerenter=${o}
        @pointerleave=${di}
        @click=${i=>se(i.currentTarget,r)}
      >
        ${t}
      </button>`}function di({currentTarget:r}){r.removeAttribute("title")}var pi=["","k","M","G","T","P","E","Z"],Ka={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},Ga=1e4,mi=" ";function O(r,n,e,{digits:t=2,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let i=o?Rn:K,s=Ka[n];if(!s||Math.abs(r)<Ga-.5)return{number:i(r,Wa(r,t),e),unit:Zn(n,e)};let{power:a}=s,l=r;for(;ui(l)>=1e3&&a<pi.length-1;)l/=1e3,a+=1;let c=`${pi[a]}${s.base}`;return{number:i(l,fi(l),e),unit:Zn(c,e)}}function H(r,n,e,{digits:t=3,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,i=""]=String(Number(r.toFixed(t))).split(".");return`${(o?Rn:K)(r,/^\d*$/.test(i)?i.length:0,e)}${Zn(n,e)}`}function V({number:r,unit:n}){return`${r}${n}`}function Zn(r,n){return r==="%"?Cr(n)===""?r:`${mi}${r}`:r===""?"":`${mi}${r}`}function ui(r){return Math.abs(Number(r.toPrecision(3)))}function Wa(r,n){let e=Math.min(fi(r),n);return Number(r.toFixed(e))===0?0:e}function fi(r){let n=ui(r);return n===0||n>=100?0:n>=10?1:n>=1?2:3}var hi={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function ft(r,n,e){let t=S(r);if(e==="firmware")return gi(e,n.firmware||"–");let o=n.figures[e];if(e==="uptime")return gi(e,Ie(o,t));let i={signed:e==="deviation"};if(e==="temperature"){let a=Te(r,w(r,n.device??void 0)),l=Pe(o,a);return{column:e,shown:O(l,a,t,{digits:0}),exact:H(l,a,t,{digits:1})}}let s=O(o,hi[e],t,{digits:1,...i});return{column:e,shown:e==="power_efficiency"?{...s,unit:""}:s,exact:H(o,hi[e],t,i)}}function gi(r,n){return{column:r,shown:{number:n,unit:""},exact:n}}function yi(r){let n=ue(r);return v`
    ${n},
    ${n} :is(thead, tbody) {
      display: block;
    }

    ${n} thead th[role] {
      position: static;
      width: auto;
      min-width: 0;
      padding: 0;
    }

    ${n} thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 18px;
    }

    ${n} thead th[role] button::after {
      inset-inline: 100% auto;
    }

    ${n} thead .trend {
      display: none;
    }

    /* As few lines as can be: what is usual names itself by its unit, if it has one. */
    ${n} tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
      padding-block: 6px;
    }

    /* The figures stand below the name and the status. */
    ${n} tbody tr::before {
      flex-basis: 100%;
      order: 1;
      content: "";
    }

    ${n} tbody :is(.figure, .trend) {
      order: 2;
    }

    ${n} :is(tbody th, td)[role] {
      width: auto;
      padding: 0;
    }

    ${n} tbody :is(.name, .status)[role] {
      min-width: 0;
    }

    ${n} tbody .name {
      flex: 1 1 auto;
    }

    /* Below each other, whatever they say. */
    ${n} tbody .figure {
      flex: 0 0 calc((100% - 60px) / 6);
      align-self: end;
      min-width: 0;
      text-align: start;
    }

    ${n}.usual .figure {
      flex: 1 1 0;
      align-self: baseline;
    }

    ${n}.usual td.temperature {
      flex: 0 0 124px;
    }

    ${n} tbody .trend[role] {
      flex: 0 0 120px;
      margin-inline-start: auto;
    }

    ${n} .label {
      display: block;
      color: var(--secondary-text-color);
      font-size: 12px;
      line-height: 16px;
    }

    ${n}.usual :not(.plain) > .label {
      display: none;
    }

    /* What is unknown has its name beside it: the row becomes no taller. */
    ${n}.usual .plain {
      white-space: nowrap;
    }

    ${n}.usual .plain > .label {
      display: inline;
    }
  `}var qa=860,ja=1200,bi=v`
  @container (max-width: ${ue(qa)}px) {
    ${yi("table")}
  }

  @container (max-width: ${ue(ja)}px) {
    ${yi("table.more")}
  }

  @container (max-width: 600px) {
    tbody .trend[role],
    .usual :is(.deviation, .power) {
      display: none;
    }

    table:not(.usual) tbody .figure {
      flex-basis: calc((100% - 24px) / 3);
    }

    .chips {
      gap: 6px;
    }

    .chip {
      gap: 4px;
      padding-inline: 8px;
    }
  }
`;var xi=v`
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

  .name,
  .status {
    text-align: start;
  }

  .status {
    min-width: 104px;
  }

  .name {
    min-width: 112px;
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
    position: relative;
    min-height: 32px;
  }

  thead button:hover {
    color: var(--primary-text-color);
  }

  /* Beside the name, which begins or ends where what is below it does. */
  thead button::after {
    position: absolute;
    inset-inline-end: 100%;
    inset-block-start: calc(50% - 8px);
    width: 12px;
    text-align: center;
    content: "";
  }

  thead :is(.name, .status) button::after {
    inset-inline: 100% auto;
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
    line-height: 1;
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

    thead button {
      min-width: 44px;
    }

    tbody .name :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;var Jn=70,vi=110,wi=v`
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
`;function ht(r){return(Math.min(Math.max(r,Jn),vi)-Jn)/(vi-Jn)*100}function $i(r,n){let e=Math.min(ht(r),ht(100)),t=Math.max(ht(r),ht(100));return p`<div class="bar ${n??"untoned"}" aria-hidden="true">
    ${Number.isNaN(r)?m:p`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${ht(100)}%"></i>
  </div>`}var Qe=120,mn=28,Qn=80,Si=110,Ri=2,_i=Qe/4,Va=3;function Xn(r){let e=(Math.min(Math.max(r,Qn),Si)-Qn)/(Si-Qn);return mn-Ri-e*(mn-2*Ri)}function ki(r,n){let e=(n.end-n.start)/_i,t=new Map;for(let i=it(r,n.start);i<r.time.length;i++){let s=r.hashrate[i]??Number.NaN,a=r.expected[i]??Number.NaN;if(r.online[i]&&!st(r,i)&&a>0&&s>=0&&s<=Va*a){let c=Math.floor(((r.time[i]??0)-n.start)/e),d=t.get(c)??{hashrate:0,expected:0};d.hashrate+=s,d.expected+=a,t.set(c,d)}}let o=Number.NEGATIVE_INFINITY;return[...t].map(([i,{hashrate:s,expected:a}])=>{let l=i-o>1?"M":"L";o=i;let c=Math.min((i+.5)/_i*Qe,Qe).toFixed(1),d=Xn(100*s/a).toFixed(1);return l==="M"?`M${c},${d}h.01`:`L${c},${d}`}).join("")}var Ya={figures:["hashrate","expected"],every:60},Za=3e4,He=class extends Z{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new Q(this,Ya);this.onScreen=new q(this)}static{this.styles=[qr,v`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return m;let{columns:t,span:o}=e,i=Xn(100).toFixed(1);return p`<svg
      viewBox="0 0 ${Qe} ${mn}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${i}H${Qe}"
        stroke=${Tn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${de([t,t.time[0],t.online.at(-1),Math.floor(o.end/Za)],()=>ki(t,o))}
        stroke=${Tn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([y({attribute:!1})],He.prototype,"hass",2),h([y({attribute:!1})],He.prototype,"device",2),h([y({attribute:!1})],He.prototype,"label",2),h([y({type:Boolean,reflect:!0})],He.prototype,"dark",2);$("bitaxe-sparkline",He);function un(r,{device:n,name:e},t,o){return n===null?m:p`<bitaxe-sparkline
        .hass=${r}
        .device=${n}
        .label=${`${o("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var Ne=class extends Z{static{this.styles=v`
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:o}=this;if(!n||!e||!t||!o)return m;let i=he(o).now();this.wait(n,i);let s=Kr(n,i,e,t);return p`<span class="status ${Zr(n.status)}"
      ><ha-icon .icon=${Yr(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Lt(n,e,t)}${s===""?m:p` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=Gr(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([y({attribute:!1})],Ne.prototype,"status",2),h([y({attribute:!1})],Ne.prototype,"localize",2),h([y({attribute:!1})],Ne.prototype,"locale",2),h([y({attribute:!1})],Ne.prototype,"connection",2);$("bitaxe-status",Ne);function $e(r,n,e){return p`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${S(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var gt=8,Ti=256,yt=12,Ai=2*Ti+yt,Ja=640;function Qa(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),o=r%e;return Array.from({length:e},(i,s)=>t+(s<o?1:0))}function Xa(r,n){let e=Qa(r,n),[t=1]=e,o=e.at(-1)??t,i=t===o?t:t*o,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${i},minmax(0,1fr))}
${s}>li:nth-child(n){grid-column:span ${i/o}}
${s}>li:nth-child(-n+${a}){grid-column:span ${i/t}}`}function Ba(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(Ja+yt)-yt}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 4;height:auto}}`}function Ci(){let r=[];for(let n=1;n<=gt;n++){let e=n===1?0:n*(Ti+yt)-yt,t=Array.from({length:gt},(o,i)=>Xa(i+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=gt;n++)r.push(Ba(n));return v`
    ${ue(r.join(`
`))}
  `}var el=["hashrate","temperature","power"],bt=class extends k{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[_,wi,v`
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
        gap: 8px 12px;
        align-items: center;
        justify-content: space-between;
      }

      .status {
        flex: 1 0 100%;
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

      /* It is of before the miner stopped, or not known. */
      .untoned {
        color: var(--secondary-text-color);
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
        min-height: 20px;
        color: var(--secondary-text-color);
        font-size: 14px;
        line-height: 20px;
      }

      .unit {
        font-size: 0.8em;
      }

      /* Below each other tiles are flat: more of them are seen at once. */
      @container (max-width: ${ue(Ai-1)}px) {
        li {
          grid-template-columns: minmax(0, auto) minmax(72px, 1fr);
          gap: 6px 16px;
        }

        .head,
        .bar,
        .figures {
          grid-column: 1 / -1;
        }

        .status {
          flex: 0 1 auto;
        }

        .figures {
          min-height: 0;
        }

        bitaxe-sparkline {
          grid-area: 2 / 2;
        }
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
    `,Ci()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?p`<ul data-tiles=${this.rows.length}>
      ${pn(this.rows,({key:t})=>t,t=>{let o=ft(e,t,"efficiency"),i=el.map(s=>ft(e,t,s));return de(Bn(e,t,[o,...i],this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t,o,i))})}
    </ul>`:m}renderTile(e,t,o,i){let{device:s}=t,a=this.localize,l=i.filter(({shown:c})=>c.number!=="–");return p`<li
      class=${s===null?"":"link"}
      @click=${c=>an(e,c,s,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${xe(e,t,this.hasViews)}</h3>
        ${sn(e,t,this.hasViews,a)}
        <div class="status">${$e(e,t.status,a)}</div>
      </div>
      <div
        class="mean ${t.tone??"untoned"}"
        title="${a("figures.mean_efficiency")}: ${o.exact}"
      >
        ${M(o.shown)}
        <span class="label">${a("figures.mean_efficiency")}</span>
      </div>
      ${$i(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${l.map(({column:c,shown:d,exact:u})=>{let f=a(`columns.${c}`);return p`<span title="${f}: ${u}">${M(d)}</span>`})}
      </div>
      ${un(e,t,this.isDark,a)}
    </li>`}};h([y({attribute:!1})],bt.prototype,"rows",2),h([y({type:Boolean})],bt.prototype,"hasViews",2);function Bn(r,n,e,...t){let{connection:o,devices:i,entities:s,language:a,locale:l,user:c}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,n.status.minutes,...e.map(({shown:d})=>V(d)),o,i,s,a,l,c,...t]}$("bitaxe-fleet-wall",bt);var Ei="fleet-sort",Oi="fleet-columns",er=10,B=class extends k{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=ut;this.columns=mt;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[_,Vr,xi,bi]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=Xo(Ee(t,Ei)),this.columns=Bo(Ee(t,Oi)));let o=ei(this.rows,this.chip,this.filter),i=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!i&&this.isHeld?tl(this.ordered,o):on(o,this.sort,t.language)}get kind(){let{columns:e}=this;return e.join()===mt.join()?"usual":e.length>mt.length?"more":""}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return m;let i=!this.isUnfolded&&t.length>er?t.slice(0,er):t;return p`${this.renderControls()}
      <table role="table" class=${this.kind}>
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${pn(i,({key:s})=>s,s=>{let a=this.columns.map(l=>ft(e,s,l));return de(Bn(e,s,a,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s,a))})}
        </tbody>
      </table>
      ${t.length===0?p`<p class="message">${this.localize("fleet.none_found")}</p>`:m}
      ${t.length>er?this.renderFold(e,t.length):m}`}renderControls(){let e=this.localize;return p`<div class="controls">
      <input
        type="search"
        placeholder=${e("fleet.filter")}
        aria-label=${e("fleet.filter")}
        .value=${this.filter}
        @input=${t=>{this.filter=t.target.value}}
      />
      <details class="choice" @toggle=${ci}>
        <summary>${e("fleet.columns")}</summary>
        <div class="choices">
          ${pt.map(t=>p`<label
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
        ${Vo.map(t=>{let o=this.rows.filter(i=>Yn(t,i)).length;return p`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${o}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let o=ke("show_all",t,e.language);return p`<button
      type="button"
      class="fold"
      aria-expanded=${this.isUnfolded}
      @click=${()=>{this.isUnfolded=!this.isUnfolded}}
    >
      ${this.isUnfolded?this.localize("fleet.show_fewer"):this.localize(o,{count:t.toString()})}
    </button>`}renderHeader(e){let{sort:t}=this,o=t.column===e,i=t.isDescending?"descending":"ascending";return p`<th
      role="columnheader"
      scope="col"
      class=${e}
      aria-sort=${o?i:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,t,o){let{device:i}=t,s=this.localize;return p`<tr
      role="row"
      class=${i===null?"":"link"}
      @click=${a=>an(e,a,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${xe(e,t,this.hasViews)}
        ${sn(e,t,this.hasViews,s)}
      </th>
      <td role="cell" class="status">${$e(e,t.status,s)}</td>
      ${o.map(({column:a,shown:l,exact:c})=>{let d=a==="efficiency"?t.tone??"":"",u=`figure ${a} ${d} ${l.unit===""?"plain":""}`;return p`<td role="cell" class=${u} title=${c}>
          <span class="label" aria-hidden="true">${s(`columns.${a}`)}</span>
          ${M(l)}
        </td>`})}
      <td role="cell" class="trend">
        ${un(e,t,this.isDark,s)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=Jo(e,this.sort),Oe(this.hass,Ei,Qo(this.sort)))}toggle(e){this.hass&&(this.columns=pt.filter(t=>this.columns.includes(t)!==(t===e)),Oe(this.hass,Oi,this.columns.join(",")))}};h([y({attribute:!1})],B.prototype,"rows",2),h([y({type:Boolean})],B.prototype,"hasViews",2),h([E()],B.prototype,"sort",2),h([E()],B.prototype,"columns",2),h([E()],B.prototype,"chip",2),h([E()],B.prototype,"filter",2),h([E()],B.prototype,"isUnfolded",2);function tl(r,n){let e=new Map(r.map(({key:o},i)=>[o,i])),t=({key:o})=>e.get(o)??r.length;return n.toSorted((o,i)=>t(o)-t(i))}$("bitaxe-fleet-table",B);var Hi=3,nl=3e5;function Ni(r,n,e){let t=rl.get(r.connection,"",s=>new tr(r.connection,()=>ol(r),nl,s));t.use(n);let o=()=>{t.answer&&e(t.answer)},i=t.listen(o);return o(),i}var tr=class extends Ue{#e;use(n){let e=this.#e;this.#e=n,this.isRunning&&n!==e&&this.refresh()}},rl=new F;async function ol(r){let n={type:"bitaxe_monitor/siblings"};return(await r.callWS({...n})).families}function nr(r){return r.efficiency_less!==null||r.power_efficiency_more!==null}function Mi(r){let n=({efficiency:e})=>e??Number.MAX_VALUE;return r.toSorted((e,t)=>n(e)-n(t))}var zi=v`
  :host {
    display: grid;
    gap: 8px;
    font-size: 14px;
    line-height: 20px;
  }

  :host([hidden]) {
    display: none;
  }

  .worse {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: color-mix(in srgb, var(--bitaxe-fair) 16%, transparent);
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .worse ha-icon {
    flex: none;
    color: color-mix(in srgb, var(--bitaxe-fair) 65%, var(--primary-text-color));
    --mdc-icon-size: 24px;
  }

  .worse :is(a, button) {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  summary {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 36px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  summary::after {
    flex: none;
    width: 8px;
    height: 8px;
    margin-inline: auto 4px;
    border: solid var(--secondary-text-color);
    border-width: 0 2px 2px 0;
    transform: translateY(-2px) rotate(45deg);
    content: "";
  }

  [open] > summary::after {
    transform: translateY(2px) rotate(-135deg);
  }

  summary:focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
    border-radius: 4px;
  }

  table {
    width: 100%;
    max-width: 560px;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 8px 6px;
    font-weight: 400;
    text-align: end;
    vertical-align: top;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }

  td:last-child,
  thead th:last-child {
    padding-inline-end: 0;
  }

  thead th,
  .notes {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .notes {
    padding-block-start: 4px;
  }

  thead th {
    padding-block: 4px;
  }

  tbody tr {
    border-block-start: 1px solid var(--divider-color);
  }

  .named :is(th, td) {
    font-weight: 500;
  }

  .named ha-icon {
    --mdc-icon-size: 16px;
  }

  @media (pointer: coarse) {
    summary {
      min-height: 44px;
    }

    :is(.worse, th) :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;var il=["disabled","not_set_up","removed","unknown"],Xe=class extends k{constructor(){super(...arguments);this.hasViews=!1;this.isSeen=!1;this.families=[];this.siblings=new G(this)}static{this.styles=[_,zi]}shownEntities(){return[]}willUpdate(){let{hass:e,rows:t=[]}=this,o=t.length>=Hi;if(!e||!this.isSeen||!o)this.siblings.end();else if(this.isConnected){let i=t.filter(({status:{status:s}})=>!il.includes(s)).map(({key:s})=>s).join(" ");this.siblings.watch([e.connection,i],s=>Ni(e,i,s))}this.families=o?this.siblings.seen??this.families:[],this.hidden=this.families.length===0}render(){let{hass:e,families:t}=this;if(!e||t.length===0)return m;let o=S(e);return p`${t.flatMap(({miners:i})=>i.filter(nr).map(s=>this.renderWorse(e,s,o)))}
    ${t.map(i=>this.renderFamily(e,i,o))}`}renderName(e,{device_id:t}){let o=this.rows?.find(({device:i})=>i===t);return xe(e,o??{device:t,name:this.localize("siblings.another")},this.hasViews)}renderWorse(e,t,o){return p`<p class="worse">
      <ha-icon icon="mdi:trending-down" aria-hidden="true"></ha-icon>
      <span
        >${this.renderName(e,t)} <bdi>${sl(t,this.localize,o)}</bdi></span
      >
    </p>`}renderFamily(e,t,o){let i=this.localize,s=K(t.miners.length,0,o);return p`<details>
      <summary>
        <bdi
          >${i("siblings.title",{count:s,model:t.model,setting:Qr(t,o)})}</bdi
        >
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${i("columns.name")}</th>
            <th scope="col">${i("columns.efficiency")}, %</th>
            <th scope="col">J/TH</th>
          </tr>
        </thead>
        <tbody>
          ${Mi(t.miners).map(a=>this.renderRow(e,a,o))}
        </tbody>
      </table>
      <p class="notes">${i("siblings.note")}</p>
    </details>`}renderRow(e,t,o){let i=nr(t);return p`<tr class=${i?"named":""}>
      <th scope="row">
        ${this.renderName(e,t)}
        ${i?p`<ha-icon
                icon="mdi:trending-down"
                role="img"
                aria-label=${this.localize("siblings.worse")}
              ></ha-icon>`:m}
      </th>
      <td class="number">
        <bdi>${An(t.efficiency,t.efficiency_margin,o)}</bdi>
      </td>
      <td class="number">
        <bdi>${An(t.power_efficiency,t.power_efficiency_margin,o)}</bdi>
      </td>
    </tr>`}};h([y({attribute:!1})],Xe.prototype,"rows",2),h([y({attribute:!1})],Xe.prototype,"hasViews",2),h([y({attribute:!1})],Xe.prototype,"isSeen",2);function sl({efficiency_less:r,power_efficiency_more:n},e,t){return e(`siblings.${r===null?"more":n===null?"less":"both"}`,{points:K(r,1,t),percent:re(n,1,t)})}$("bitaxe-fleet-siblings",Xe);var rr=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function Fi(r,n,e,t){let o=w(r,N(r)),{columns:i,energyToday:s}=e,a=i&&qe(i),c={performance:ye(r,o,a,a?.expected),sample:a,energyToday:s,text:t},d=rr.filter(u=>R(r,o[u])).map(u=>al(r,o,u,c));return p`<div class="totals">
    ${[...d,cl(o,n,t)].map(u=>pl(u,t))}
  </div>`}function al(r,n,e,{performance:t,sample:o,energyToday:i,text:s}){let a=S(r),l=R(r,n[e]),c=l?.attributes.unit_of_measurement,d=typeof c=="string"?c:"",u=(b,x)=>({key:e,entityId:n[e],shown:Li(b,x,a),exact:H(b,x,a)}),f=b=>{let x=o?.[b];return x!==void 0&&Number.isFinite(x)?x:W(T(l),d)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return u(f("hashrate")/1e3,"TH/s");let b=(o?.hashrate??Number.NaN)/1e3,x=V(Li(b,"TH/s",a)),C=Number.isFinite(b)?s("hero.now",{value:x}):void 0;return{...u(t.hashrate/1e3,"TH/s"),now:C}}case"expected_hashrate":return u(t.expected/1e3,"TH/s");case"energy":return u(i,"kWh");case"power":return u(f("power"),"W");case"power_efficiency":return u(T(l),d);case"efficiency":return g?ll(u(t.mean,"%"),t,a):u(f("efficiency"),"%")}}function Li(r,n,e){return O(r,n,e,n==="TH/s"?{digits:3}:{})}function ll(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let o=H(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${o}`},exact:`${r.exact} ±${o}`}}function cl(r,n,e){let t=n&&ti(n),o=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:o,unit:""},exact:o}}function dl(r,{number:n,unit:e}){return{number:n,unit:e.trim()===r?"":e}}function pl(r,n){let e=n(`fleet.${r.key}`);return j({entityId:r.entityId,kind:`figure ${r.key}`,full:`${e}: ${r.exact}`},p`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${M(dl(e,r.shown))}</span>
      ${r.now?p`<bdi class="now">${r.now}</bdi>`:m}`)}var ml="15m",xt=class extends k{constructor(){super(...arguments);this.isUnfolded=!1;this.statuses=new X(this);this.known=new G(this);this.energy=new G(this);this.feed=new Q(this);this.onScreen=new q(this)}static{this.styles=[_,ri]}shownEntities(e){let t=w(e,N(e));return[...rr.map(o=>t[o]),...Yo(e,this.known.seen?.miners??[])]}willUpdate(){let{hass:e}=this;e&&this.isConnected&&(this.known.watch([e.connection,e.entities,e.devices],t=>qo(e,t)),this.watch(e))}watch(e){let t=N(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end(),this.energy.end();return}this.feed.watch(e,void 0,ml);let{energy:o}=w(e,t);o===void 0?this.energy.end():this.energy.watch([e.connection,o,ne(e)],i=>Go(e,o,i))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.localize,{miners:i,error:s=null}=this.known.seen??{},a=N(e),l=a===void 0?void 0:Ke(e,a),c=Xr(e.connected,s,o),d=i&&Zo(e,i),{shown:u}=this.feed;return p`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${l?p`<a class="device" href=${l}>${o("fleet.device")}</a>`:m}
        <p class="problem" role="status" ?hidden=${c===null}>${c}</p>
      </header>
      ${d||c===null?Fi(e,d,{columns:e.connected?u?.columns:void 0,energyToday:this.energy.seen??Number.NaN},o):m}
      ${a===void 0&&d?p`<p class="hint">${o("fleet.no_totals")}</p>`:m}
      ${d?this.renderAttention(e,d,t):m}
      ${this.renderMiners(e,d,c)}
      ${d?p`<bitaxe-fleet-siblings
              .hass=${e}
              .rows=${d}
              .hasViews=${t.miner_views===!0}
              .isSeen=${this.onScreen.isVisible}
            ></bitaxe-fleet-siblings>`:m}
    </ha-card>`}renderAttention(e,t,{miner_views:o=!1}){let i=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:i};return ni(e,t,o,s,this.localize)}renderMiners(e,t,o){if(t===void 0)return o===null?p`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:p`<p class="message">${o}</p>`;if(t.length===0)return p`<p class="message">${this.localize("messages.no_miners")}</p>`;let i=this.config?.miner_views===!0;return t.length<=gt?p`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-wall>`:p`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-table>`}};h([y({attribute:!1})],xt.prototype,"config",2),h([E()],xt.prototype,"isUnfolded",2);$("bitaxe-fleet-card-view",xt);var Ii={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},Pi=Object.keys(Ii),ul=new Set(["mining","fan","core_voltage"]),or=15;function vt(r,n){let e=new Map;for(let{entity_id:t,translation_key:o}of vr(r,n)){let i=Pi.find(s=>t.startsWith(`${Ii[s]}.`)&&s===(o??r.states[t]?.attributes.device_class));i&&e.set(i,t)}return e}function Di(r,n){return Object.fromEntries([...vt(r,n)].flatMap(([e,t])=>{let o=r.states[t];return o&&fl(e,o)?[[e,o]]:[]}))}function fl(r,{state:n}){return n!=="unavailable"&&!(ul.has(r)&&n==="unknown")}function ir({attributes:r}){let{percentage:n,preset_mode:e}=r;return{speed:typeof n=="number"?n:Number.NaN,isAutomatic:e==="auto"}}var hl={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function Ui({kind:r,values:n}){return r==="settings"?Object.keys(n).flatMap(e=>hl[e]??[]):Pi.filter(e=>e===r)}async function Ki(r,n,e){if(n.length===0)return new Map;let t=await r.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...n],minimal_response:!0,no_attributes:!0}),o=new Map;for(let[i,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&o.set(i,a)}return o}var fn=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let o=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),i=JSON.stringify([t,o]);i!==this.asked&&(this.asked=i,this.states=void 0,this.load(n,o,t,i));let{states:s}=this;if(!s||s.size===0)return;let a=o.flatMap(l=>{let[c,d]=[n.states[l],s.get(l)];return c&&d!==void 0?[[l,this.make(c,d)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let o={...n,state:e};return this.made.set(n,o),o}async load(n,e,t,o){try{let i=await Ki(n,e,t);o===this.asked&&(this.states=i,this.host.requestUpdate())}catch{}}};var Gi=v`
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

  .about :is(a, .study) {
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
    .about :is(a, .study) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;var sr=class extends It{constructor(){super(...arguments);this.chips=[]}receive({chips:e}){this.chips=e}},gl=new F;function Wi({connection:r},n,e){let t={type:"bitaxe_monitor/chips",device_id:n},o=gl.get(r,n,s=>new sr(r,{...t},s)),i=o.listen(()=>e(o.chips));return e(o.chips),i}var qi=v`
  :host {
    display: block;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  h3 {
    border-block-end: 1px solid var(--divider-color);
  }

  .fold {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    width: 100%;
    min-height: 28px;
    line-height: 20px;
  }

  .title {
    color: var(--secondary-text-color);
    font-size: 13px;
    font-weight: 500;
  }

  .summary {
    flex: 1 1 0;
    min-width: min-content;
    color: var(--secondary-text-color);
    font-size: 12px;
  }

  .summary.faulty {
    color: var(--primary-text-color);
  }

  .summary.faulty::before {
    content: "▼ " / "";
    color: var(--bitaxe-poor);
  }

  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
    gap: 4px 24px;
    margin-block-start: 8px;
  }

  .chip {
    display: grid;
    grid-template-columns: minmax(48px, max-content) 1fr;
    gap: 8px;
    align-items: center;
  }

  .name,
  .note {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .note {
    margin-block-start: 4px;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(46px, 1fr));
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .cell {
    position: relative;
    min-width: 0;
    padding: 2px;
    border: 2px solid transparent;
    border-radius: 6px;
    background: color-mix(in srgb, var(--tone) var(--tint), transparent);
    outline: 1px solid var(--divider-color);
    outline-offset: -1px;
    font-size: 13px;
    line-height: 20px;
    text-align: center;
  }

  .below {
    --tone: var(--bitaxe-loss);
  }

  .above {
    --tone: var(--bitaxe-gain);
  }

  .weak,
  .silent {
    border-color: var(--bitaxe-poor);
    outline: none;
    font-weight: 500;
  }

  .silent {
    border-style: dashed;
  }

  .weak .number::before {
    content: "▼" / "";
    font-size: 0.7em;
  }

  .silent .number::before {
    content: "✕" / "";
    font-size: 0.7em;
  }

  .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .fold {
      min-height: 44px;
    }
  }
`;var Vi=100,yl=2,bl=50,xl=40,wt=class extends k{constructor(){super(...arguments);this.isPast=!1;this.watching=new G(this);this.fold=new je(this)}static{this.styles=[_,Zt,qi]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.isConnected&&!this.isPast?this.watching.watch([e.connection,t],o=>Wi(e,t,o)):this.watching.end()}render(){let{hass:e}=this,t=this.isPast?[]:this.watching.seen??[];if(this.hidden=!t.some(({parts:a})=>a.length>0),!e||this.hidden)return m;let o=t.some(({faulty:a})=>a.length>0),i=this.fold.isFolded(e,this.foldName,!o),s=p`<span class="title" id="heading"
        >${this.localize("domains.title")}</span
      >
      <bdi class="summary ${o?"faulty":""}">${this.summary(t)}</bdi>`;return p`<section aria-labelledby="heading">
      ${this.fold.heading(e,this.foldName,i,s)}
      ${i?m:this.renderMap(t,S(e))}
    </section>`}summary(e){let t=ji(e,({silent:a})=>a),o=ji(e,Yi),i=this.localize;return[...t?[i("domains.all_silent",{domains:t})]:[],...o?[i("domains.all_weak",{domains:o})]:[]].join(" · ")||i("domains.well")}renderMap(e,t){return p`<div class="chips">
        ${e.map(({parts:o,...i},s)=>o.length>0?p`<div class="chip">
                <span class="name" aria-hidden="true">
                  ${this.localize("domains.chip",{chip:K(s+1,0,t)})}
                </span>
                <ul role="list">
                  ${o.map((a,l)=>this.renderCell({chip:s+1,domain:l+1,part:a},i,t))}
                </ul>
              </div>`:m)}
      </div>
      <p class="note">${this.localize("domains.note")}</p>`}renderCell({chip:e,domain:t,part:o},{chance:i,...s},a){let l=re(o,0,a),c=vl(t,s),d=[this.localize("domains.cell",{chip:K(e,0,a),domain:K(t,0,a),part:l}),...c?[this.localize(`domains.${c}`)]:[]].join(", "),u=o<Vi?"below":"above";return p`<li
      class="cell ${u} ${c??""}"
      style="--tint:${wl(o,i)}%"
      title=${d}
    >
      <span class="words">${d}</span>
      <bdi class="number" aria-hidden="true">${l}</bdi>
    </li>`}get foldName(){return`fold/${ie()}/miner/chips`}};h([y({attribute:!1})],wt.prototype,"device",2),h([y({attribute:!1})],wt.prototype,"isPast",2);function vl(r,n){return n.silent.includes(r)?"silent":Yi(n).includes(r)?"weak":void 0}function Yi({faulty:r,silent:n}){return r.filter(e=>!n.includes(e))}function wl(r,n){let e=Math.abs(r-Vi);return n!==null&&e<=yl*n?0:Math.round(xl*Math.min(e/bl,1))}function ji(r,n){return r.flatMap((e,t)=>n(e).map(o=>`${t+1}.${o}`)).join(", ")}$("bitaxe-miner-chips",wt);var ar=class extends It{receive(n){this.heard=n}},$l=new F;function Zi(r,n){let e={type:"bitaxe_monitor/acts",device_id:n};return $l.get(r,n,t=>new ar(r,{...e},t))}function Be(r,{text:n,name:e},t=""){return{title:n(`confirm.${r}.title`,{name:e,value:t}),text:n(`confirm.${r}.text`,{value:t}),action:n(`confirm.${r}.action`)}}function Se({isAsked:r},n){return r(n)?"asked":""}var Sl=v`
  dialog {
    width: min(100% - 32px, 420px);
  }

  .content {
    padding: 20px 24px 16px;
  }

  h2 {
    font-size: 18px;
    font-weight: 500;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  p {
    margin-block: 8px 20px;
    color: var(--secondary-text-color);
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }

  button {
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--divider-color);
    border-radius: 22px;
    font-size: 14px;
    font-weight: 500;
  }

  button:focus-visible {
    border-radius: 22px;
  }

  button:hover {
    background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
  }

  .do {
    border-color: var(--primary-text-color);
    background: var(--primary-text-color);
    color: var(--card-background-color);
  }

  .do:hover {
    background: color-mix(
      in srgb,
      var(--primary-text-color) 85%,
      var(--card-background-color)
    );
  }
`,et=class extends Z{constructor(){super(...arguments);this.localize=_e("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[_,jr,Sl]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}withdraw(){this.close(!1)}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?p`<dialog
      aria-labelledby="title"
      aria-describedby="text"
      @cancel=${()=>this.close(!1)}
      @click=${this.leave}
    >
      <div class="content">
      <h2 id="title">${e.title}</h2>
      <p id="text">${e.text}</p>
      <div class="buttons">
        <button type="button" autofocus @click=${()=>this.close(!1)}>
          ${this.localize("control.cancel")}
        </button>
        <button type="button" class="do" @click=${()=>this.close(!0)}>
          ${e.action}
        </button>
      </div>
      </div>
    </dialog>`:m}};h([y({attribute:!1})],et.prototype,"localize",2),h([E()],et.prototype,"question",2),h([Re("dialog")],et.prototype,"dialog",2);$("bitaxe-confirm-dialog",et);function Me(r,{entity_id:n},e){return p`<button
    type="button"
    class="name"
    @click=${t=>se(t.currentTarget,n)}
  >
    ${e(`control.${r}`)}
  </button>`}var hn=Ve(class extends ve{constructor(r){if(super(r),r.type!==ce.PROPERTY&&r.type!==ce.ATTRIBUTE&&r.type!==ce.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!si(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[n]){if(n===U||n===m)return n;let e=r.element,t=r.name;if(r.type===ce.PROPERTY){if(n===e[t])return U}else if(r.type===ce.BOOLEAN_ATTRIBUTE){if(!!n===e.hasAttribute(t))return U}else if(r.type===ce.ATTRIBUTE&&e.getAttribute(t)===n+"")return U;return cn(r),n}});var gn=class{constructor(n){this.host=n;this.isByHand=!1;this.count=0;this.hold=({currentTarget:n})=>{this.held=n};this.release=()=>{this.held=void 0}}get isHeld(){return this.held?.isConnected??!1}render(n,e,t){let{hass:o,text:i}=t,{speed:s,isAutomatic:a}=ir(n),l=this.isByHand||!a,c=a&&Number.isFinite(e)?e:s,d=re(c,0,S(o));return p`<div class="control fan">
      ${Me("fan",n,i)}
      <span class="value number ${Se(t,"fan")}"><bdi>${d}</bdi></span>
      <div class="pair" role="group" aria-label=${i("control.fan")}>
        <button
          type="button"
          class="pill"
          aria-pressed=${a?"true":"false"}
          @click=${()=>this.leave(n,t)}
        >
          ${i("control.automatic")}
        </button>
        <button
          type="button"
          class="pill"
          aria-pressed=${a?"false":"true"}
          aria-expanded=${l?"true":"false"}
          @click=${()=>{this.isByHand=!0,this.host.requestUpdate()}}
        >
          ${i("control.by_hand")}
        </button>
      </div>
      ${l?this.renderSlider(n,s,t):m}
    </div>`}renderSlider(n,e,t){let o=this.left??Math.max(Number.isFinite(e)?e:0,or);return p`<input
      type="range"
      min=${or}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${re(o,0,S(t.hass))}
      .value=${this.isHeld?U:hn(`${o}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${i=>{this.set(i.target.valueAsNumber,n,t)}}
    />`}async set(n,e,{ask:t}){let o=++this.count;this.left=n;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:n}});o===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(n,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!ir(n).isAutomatic||t("fan"))&&e({key:"fan",entity:n,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var Ji=v`
  :host {
    display: block;
  }

  [role="status"] {
    display: grid;
    gap: 4px;
  }

  .line {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    min-height: 28px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--divider-color);
    font-size: 13px;
    line-height: 18px;
  }

  .words {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .under-way {
    border-color: var(--primary-color);
  }

  .line.done {
    border-color: var(--bitaxe-good);
  }

  .line.failed {
    border-color: var(--bitaxe-poor);
  }

  .dismiss {
    position: relative;
    flex: none;
    width: 28px;
    height: 28px;
    color: var(--secondary-text-color);
  }

  .dismiss::before,
  .dismiss::after {
    content: "";
    position: absolute;
    inset: calc(50% - 1px) calc(50% - 7px);
    background: currentcolor;
    transform: rotate(45deg);
  }

  .dismiss::after {
    transform: rotate(-45deg);
  }

  @media (pointer: coarse) {
    .dismiss {
      width: 44px;
      height: 44px;
    }
  }
`;var Qi=new Set(["unauthorized","Unauthorized"]);function Rl({code:r,message:n}){return Qi.has(r)||Qi.has(n)}async function lr(r,n){try{let e=await r.loadBackendTranslation?.("exceptions",n);return(t,o={})=>e?.(`component.${n}.exceptions.${t}.message`,o)??""}catch{return()=>""}}async function Xi(r,n,e){if(Rl(n))return e("control.not_allowed");let{translation_domain:t,translation_key:o,message:i}=n;if(typeof t=="string"&&typeof o=="string"){let a=(await lr(r,t))(o,n.translation_placeholders);if(a)return a}return typeof i=="string"&&i!==""?i:e("control.no_reason")}var _l=3e4,kl=6e5;function Tl(r){return Dt(r)?_l:kl}function Bi(r,n,e){let t=r.filter(({ended:a})=>a===null),o=cr(r),i=o?(o.ended??0)*1e3+Tl(o):0;return o!==void 0&&o.ended!==e&&n<i&&t.every(({number:a})=>a<o.number)?{shown:[...t,o],until:i}:{shown:t,until:Number.POSITIVE_INFINITY}}function cr(r){return r.findLast(({ended:n})=>n!==null)}var ee=class extends Z{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=null;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[_,Ji]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}focus(e){let t=this.renderRoot.querySelectorAll(".dismiss");t.item(t.length-1)?.focus(e)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,lr(e,br).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return m;let o=this.shown().map(i=>this.renderAct(e,i));if(t&&t!==this.dismissedRefused){let i=()=>{this.dismissedRefused=t};o.push(this.renderLine(e,"failed",t.words,i))}return this.toggleAttribute("empty",o.length===0),p`<div role="status">${o}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:o}=Bi(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(o)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),o-e)),t}renderAct(e,t){let o=_e(e.language),i=uo(t,o,S(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",i):this.renderLine(e,Dt(t)?"done":"failed",i,()=>{this.dismissed=t.ended})}renderLine(e,t,o,i){let s=_e(e.language)("act.dismiss");return p`<div class="line ${t}">
      <span class="words">${o}</span>
      ${i?p`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${i}
            ></button>`:m}
    </div>`}};h([y({attribute:!1})],ee.prototype,"hass",2),h([y({attribute:!1})],ee.prototype,"acts",2),h([y({attribute:!1})],ee.prototype,"ahead",2),h([y({attribute:!1})],ee.prototype,"refused",2),h([E()],ee.prototype,"dismissed",2),h([E()],ee.prototype,"dismissedRefused",2),h([E()],ee.prototype,"reasons",2);$("bitaxe-miner-acts",ee);var es=v`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .controls[hidden] {
    display: none;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: center;
  }

  .control {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-height: 36px;
    min-width: 0;
  }

  .name,
  .unit {
    color: var(--secondary-text-color);
    font-size: 13px;
    line-height: 24px;
  }

  .value {
    min-width: 4ch;
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }

  .switch {
    position: relative;
    flex: none;
    width: 40px;
    height: 24px;
    border: 2px solid var(--secondary-text-color);
    border-radius: 12px;
  }

  .switch::after {
    content: "";
    position: absolute;
    inset-block: 3px;
    inset-inline-start: 3px;
    width: 14px;
    border-radius: 50%;
    background: var(--secondary-text-color);
    transition: inset-inline-start 0.15s;
  }

  .switch[aria-checked="true"] {
    border-color: var(--primary-color);
    background: var(--primary-color);
  }

  .switch[aria-checked="true"]::after {
    inset-inline-start: 19px;
    background: var(--card-background-color, #fff);
  }

  .switch:focus-visible {
    border-radius: 12px;
  }

  .pair {
    display: flex;
    border: 1px solid var(--divider-color);
    border-radius: 18px;
  }

  .pill {
    min-height: 34px;
    padding: 0 12px;
    border-radius: 17px;
    color: var(--primary-text-color);
    font-size: 13px;
    line-height: 18px;
  }

  .pill:focus-visible {
    border-radius: 17px;
  }

  .action,
  select.pill,
  input[type="number"] {
    border: 1px solid var(--divider-color);
    background: none;
  }

  .pill:hover {
    background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
  }

  [aria-pressed="true"] {
    background: color-mix(in srgb, var(--primary-color) 16%, transparent);
    font-weight: 500;
  }

  select,
  input {
    min-width: 0;
    max-width: 100%;
    margin: 0;
    color: var(--primary-text-color);
    font: inherit;
  }

  select:focus-visible,
  input:focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
  }

  option {
    background: var(--ha-card-background, var(--card-background-color, #fff));
    color: var(--primary-text-color);
  }

  input[type="range"] {
    width: 120px;
    height: 28px;
    appearance: none;
    background: none;
    cursor: pointer;
    --track: color-mix(in srgb, var(--primary-text-color) 50%, transparent);
  }

  input[type="range"]::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: var(--track);
  }

  input[type="range"]::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--track);
  }

  input[type="range"]::-webkit-slider-thumb {
    width: 18px;
    height: 18px;
    margin-block-start: -7px;
    border-radius: 50%;
    appearance: none;
    background: var(--primary-color);
  }

  input[type="range"]::-moz-range-thumb {
    width: 18px;
    height: 18px;
    border: 0;
    border-radius: 50%;
    background: var(--primary-color);
  }

  input[type="number"] {
    width: 9ch;
    min-height: 34px;
    padding: 0 4px 0 12px;
    border-radius: 17px;
    font-size: 14px;
  }

  form {
    display: flex;
    gap: 4px;
    align-items: center;
  }

  .end {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }

  /* Text stays readable all the time. */
  @keyframes waiting {
    50% {
      opacity: 0.7;
    }
  }

  .asked {
    animation: waiting 1.6s ease-in-out infinite;
  }

  bitaxe-miner-acts:not([empty]) {
    margin-block-start: 8px;
  }

  @media (pointer: coarse) {
    button,
    .name,
    .pill,
    select,
    input {
      min-width: 44px;
      min-height: 44px;
    }

    .pill {
      border-radius: 22px;
    }

    .switch {
      width: 64px;
      height: 44px;
      border-color: transparent;
      background: none;
    }

    .pair {
      border-radius: 23px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .asked {
      animation: none;
    }

    .switch::after {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    input[type="range"] {
      appearance: auto;
    }

    .switch::after,
    .switch[aria-checked="true"]::after {
      background: CanvasText;
      forced-color-adjust: none;
    }

    [aria-pressed="true"] {
      border: 2px solid Highlight;
    }
  }
`;function dr(r,n,e){let{hass:t,text:o,ask:i}=e,s=n.attributes.options;if(!Array.isArray(s))return m;let a=Fe(n)?n.state:"",l=c=>t.formatEntityState(n,c);return p`<div class="control ${r}">
    ${Me(r,n,o)}
    <select
      class="pill ${Se(e,r)}"
      aria-label=${o(`control.${r}`)}
      @change=${c=>{let d=c.target,u=d.value;d.value=a,i({key:r,entity:n,service:"select_option",data:{option:u},question:Be(r,e,l(u))})}}
    >
      ${a===""?p`<option value="" disabled selected>–</option>`:m}
      ${s.map(c=>p`<option value=${c} .selected=${hn(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function ts(r,n){let{min:e,max:t,step:o,unit_of_measurement:i=""}=r.attributes,{hass:s,text:a,ask:l}=n,c=d=>{d.preventDefault();let f=d.currentTarget.querySelector("input"),g=f.valueAsNumber;f.value=`${Number(r.state)}`;let b=`${K(g,0,S(s))} ${i}`;l({key:"core_voltage",entity:r,service:"set_value",data:{value:g},question:Be("core_voltage",n,b)})};return p`<div class="control core_voltage">
    ${Me("core_voltage",r,a)}
    <form @submit=${c}>
      <input
        type="number"
        required
        class=${Se(n,"core_voltage")}
        min=${`${e}`}
        max=${`${t}`}
        step=${`${o}`}
        aria-label="${a("control.core_voltage")} (${i})"
        .value=${`${Number(r.state)}`}
      />
      <span class="unit">${i}</span>
      <button type="submit" class="pill action">${a("control.set")}</button>
    </form>
  </div>`}var pe=class extends k{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new gn(this);this.heard=new G(this)}static{this.styles=[_,es]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){let{fan_speed:t}=w(e,this.device);return this.device?[...vt(e,this.device).values(),t]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:o}=e;this.heard.watch([o,t],i=>{let s=Zi(o,t),a=()=>{s.heard&&i({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)}),this.open&&!(this.open in this.usable(e,t))&&this.withdraw()}}withdraw(){this.dialog?.withdraw();let e=this.localize("control.not_now");this.refused={words:this.localize("control.refused",{reason:e})},this.updateComplete.then(()=>this.actsShown?.focus())}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}usable(e,t){return this.mayControl&&!this.isPast?Di(e,t):{}}around(e){let{localize:t,device:o}=this;return{hass:e,text:t,name:z(e,o)??t("cards.miner.name"),ask:i=>this.ask(e,i),isAsked:i=>this.asked.includes(i)||this.acts.some(s=>s.ended===null&&Ui(s).includes(i))}}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=this.around(e),i=this.renderControls(o,this.usable(e,t));return this.hidden=i===m&&this.acts.length===0&&!this.refused,p`${i}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${o.text}></bitaxe-confirm-dialog>`}fanSpeed(e){return T(R(e,w(e,this.device).fan_speed))}renderControls(e,{mining:t,fan:o,profile:i,pool:s,core_voltage:a,undo:l,restart:c}){let d=[t&&this.renderMining(t,e),o&&this.fan.render(o,this.fanSpeed(e.hass),e),i&&dr("profile",i,e),a&&ts(a,e),s&&dr("pool",s,e)].filter(Boolean),u=[l&&this.renderButton("undo",l,e),c&&this.renderButton("restart",c,e)].filter(Boolean);return d.length+u.length===0?m:p`<section class="controls" aria-label=${e.text("control.title")}>
          ${d}
          ${u.length===0?m:p`<div class="end">${u}</div>`}
        </section>`}renderMining(e,t){let o=e.state==="on",i=o?"turn_off":"turn_on";return p`<div class="control mining">
      ${Me("mining",e,t.text)}
      <button
        type="button"
        class="switch ${Se(t,"mining")}"
        role="switch"
        aria-checked=${o?"true":"false"}
        aria-label=${t.text("control.mining")}
        ?disabled=${t.isAsked("mining")}
        @click=${()=>t.ask({key:"mining",entity:e,service:i})}
      ></button>
    </div>`}renderButton(e,t,o){return p`<button
      type="button"
      class="pill action ${e} ${Se(o,e)}"
      ?disabled=${o.isAsked(e)}
      @click=${()=>o.ask({key:e,entity:t,service:"press",...this.questionFor(e,o)})}
    >
      ${o.text(`control.${e}`)}
    </button>`}questionFor(e,t){if(e==="restart")return{question:Be(e,t)};let{undoable:o={}}=this.heard.seen??{},i=We(o,t.text,S(t.hass)),s=Be(e,t,i);return i===""?{question:{...s,text:t.text("confirm.core_voltage.text")}}:o.core_voltage===void 0?{}:{question:s}}get lastNumber(){return cr(this.acts)?.number??0}async agrees(e,t){this.open=e;let o=await this.dialog?.ask(t)??!1;return this.open=void 0,o}async ask(e,t){let{key:o,entity:i,service:s,data:a={}}=t;if(t.question&&!await this.agrees(o,t.question))return!1;let{entity_id:l}=i,c=l.slice(0,l.indexOf(".")),d=this.lastNumber;this.refused=void 0,this.asked=[...this.asked,o];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(u){if(this.lastNumber===d){let f=await Xi(e,u,this.localize);this.refused={words:this.localize("control.refused",{reason:f})}}return!1}finally{let u=this.asked.indexOf(o);this.asked=this.asked.filter((f,g)=>g!==u)}}};h([y({attribute:!1})],pe.prototype,"device",2),h([y({attribute:!1})],pe.prototype,"isPast",2),h([E()],pe.prototype,"asked",2),h([E()],pe.prototype,"refused",2),h([Re("bitaxe-confirm-dialog")],pe.prototype,"dialog",2),h([Re("bitaxe-miner-acts")],pe.prototype,"actsShown",2);$("bitaxe-miner-controls",pe);var yn={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},Al={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},Cl=["active_pool","reset_reason"];function ns(r,n,e,t){return Object.keys(yn).map(i=>({key:i,figures:yn[i].flatMap(s=>El(r,n,e,s,t)??[])})).filter(({figures:i})=>i.length>0)}function El(r,n,e,t,o){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...pr(l)}:null}let i=e[t],s=R(r,i);if(!Fe(s))return null;let a=Ol(r,e,t,s,o);return a&&{key:t,entityId:i,...a}}function Ol(r,n,e,t,o){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:pr(Ie((Date.now()-a)/1e3,o))}if(Cl.includes(e))return pr(t.state);let i=T(t);if(Number.isNaN(i))return null;let s=Hl(i,Ml(e,t),o,Al[e]);return e==="shares_rejected"?Nl(s,i,T(R(r,n.shares_accepted)),o):s}function Hl(r,n,e,t){return{shown:O(r,n,e,t===void 0?{}:{digits:t}),exact:H(r,n,e)}}function Nl(r,n,e,t){let o=100*n/(n+e);if(!(o>0))return r;let i=V(O(o,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${i})`},exact:`${r.exact} (${H(o,"%",t)})`}}function Ml(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function pr(r){return{shown:{number:r,unit:""},exact:r}}var tt=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#e=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#e&&(this.#t.disconnect(),this.#e=n,n?.firstElementChild&&this.#t.observe(n.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var zl=v`
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
    hyphens: auto;
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
`,$t=class extends k{constructor(){super();this.isPast=!1;new tt(this,".apart")}static{this.styles=[_,zl]}shownEntities(e){let t=w(e,this.device);return Object.values(yn).flat().map(o=>o==="firmware"?void 0:t[o])}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=w(e,t),i=ns(e,t,o,S(e));return p`<div class="apart">
      <div class="groups ${this.isPast?"past":""}">
        ${i.map(s=>this.renderGroup(s))}
      </div>
    </div>`}renderGroup({key:e,figures:t}){let o=`heading-${e}`;return p`<section aria-labelledby=${o}>
      <h3 id=${o}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(i=>this.renderFigure(i))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:o,exact:i}){let s=this.localize(`figures.${e}`);return j({entityId:t,kind:`figure ${e}`,full:i},p`<span class="label">${s}</span>
        <span class="value">${M(o)}</span>`)}};h([y({attribute:!1})],$t.prototype,"device",2),h([y({attribute:!1})],$t.prototype,"isPast",2);$("bitaxe-miner-groups",$t);var bn=120,Ll=-120,Fl=240,rs=100,me=84,ze=14,mr=8,os=zt.map(({from:r})=>r).filter(Number.isFinite),Il=100;function ls(r,n){return ot`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${ze} d=${ss(0,bn)}></path>
    ${Pl(r,n).map(({from:e,to:t,opacity:o})=>ot`<path
          class="fill"
          stroke-width=${ze}
          stroke-opacity=${o}
          d=${ss(e,t)}
        ></path>`)}
    ${os.map(e=>is(e,"mark"))}
    ${is(Il,"expected")}
    ${os.map(e=>Ul(e))}
    ${Number.isFinite(r)?Dl(r):m}
  </svg>`}function Pl(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},o=2*e/mr,i=Array.from({length:e>0?mr:0},(s,a)=>({from:r-e+a*o,to:r-e+(a+1)*o,opacity:1-(a+.5)/mr}));return[t,...i].filter(({from:s,to:a})=>a>0&&s<bn)}function is(r,n){let e=n==="expected"?4:2;return cs(r,me-ze/2-e,me+ze/2+e,n)}function Dl(r){return cs(r,me-ze/2-5,me+ze/2+1,"needle")}function Ul(r){let{x:n,y:e}=St(r,me+ze/2+6);return ot`<text x=${n} y=${e+3}>${r}</text>`}function cs(r,n,e,t){let o=St(r,n),i=St(r,e);return ot`<line class=${t} x1=${o.x} y1=${o.y} x2=${i.x} y2=${i.y}></line>`}function ss(r,n){let e=St(r,me),t=St(n,me),o=ur(n)-ur(r)>180?1:0;return`M${e.x} ${e.y}A${me} ${me} 0 ${o} 1 ${t.x} ${t.y}`}function ur(r){let n=Math.min(Math.max(r,0),bn)/bn;return Ll+Fl*n}function St(r,n){let e=ur(r)*Math.PI/180;return{x:as(rs+n*Math.sin(e)),y:as(rs-n*Math.cos(e))}}function as(r){return Math.round(r*100)/100}var Kl=.93;function ds({key:r,entityId:n,shown:e,exact:t,limit:o,share:i},s){let a=s(`figures.${r}`),l=o===null?"":s("hero.limit",{limit:o});return j({entityId:n,kind:`meter ${Wl(i)}`,full:[t,l].filter(Boolean).join(" ")},p`<span class="label">${a}</span>
      <span class="line"
        ><span class="value">${M(e)}</span> ${l?Ze(l):m}</span
      >
      ${Number.isFinite(i)?p`<span class="bar"
              ><span style="inline-size:${Gl(i)}%"></span
            ></span>`:m}`)}function Gl(r){return Math.round(100*Math.min(r,1))}function Wl(r){return r>=1?"over":r>=Kl?"near":""}var ql=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function ps(r,n,e,t){return ql.map(o=>o.flatMap(i=>{let s=n[i];return s&&R(r,s)?jl(r,n,i,s,e,t):[]})).filter(o=>o.length>0)}function jl(r,n,e,t,o,i){let{state:s,unit:a,limit:l}=Vl(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...O(s,a,o,{digits:1}),unit:""},exact:H(s,a,o),limit:null,share:Number.NaN};let c=i?.[e],d=Number.isFinite(c)?c:W(s,a),u=e==="power"?"W":Te(r,n),f=x=>u==="W"?x:Pe(x,u),g=O(f(d),u,o,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:H(f(d),u,o),limit:b?H(f(l),u,o,{digits:0}):null,share:b?Math.max(d,0)/l:Number.NaN}}function Vl(r,n){let e=R(r,n),{unit_of_measurement:t,limit:o}=e?.attributes??{};return{state:T(e),unit:typeof t=="string"?t:"",limit:typeof o=="number"?o:Number.NaN}}var ms=v`
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

  .meter .words {
    white-space: nowrap;
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
    color: color-mix(in srgb, var(--bitaxe-poor) 70%, var(--primary-text-color));
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
`;var Yl=6e4,Zl="15m",Rt=class extends k{constructor(){super();this.isPast=!1;this.feed=new Q(this);this.onScreen=new q(this);new tt(this,".apart")}static{this.styles=[_,ms]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,Zl):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:o}=this;if(e?.state!=="ready"||o||!t?.connected)return;let{columns:i,span:s}=e,a=i.time.length-1,l=s.end-(i.time[a]??0)<=Yl;return i.online[a]&&l?qe(i):void 0}render(){let{hass:e,device:t,live:o}=this;if(!e||!t)return m;let i=w(e,t),s=S(e),a=o&&this.feed.shown?.columns,l=a&&Vt(a),c=ye(e,i,o,l),d=i.expected_hashrate!==void 0;return p`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${d?de(this.shownBy(i,c,s),()=>this.renderGauge(i,c,s)):m}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${d?this.renderCompared(i,c,s,o):this.renderHashrate(e,i,s)}
          </div>
          ${this.renderChips(e,i,s,o)}
        </div>
      </div>
    </div>`}shownBy(e,t,o){return[e,o,this.localize,Object.values(t).join()]}renderGauge(e,{mean:t,margin:o,rating:i,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),d=a?this.localize("series.stopped"):"",u=i?this.localize(`ratings.${i}`):d,f=!Number.isFinite(t)||!Number.isFinite(o),g=f?"":`± ${V(O(o,"%",l,{digits:1}))}`,b=O(t,"%",l,{digits:1}),x=f?"":` ± ${H(o,"%",l)}`;return j({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,full:`${H(t,"%",l)}${x}`},p`${ls(t,o)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${M(b)}</span>
          ${g?p`<bdi class="margin">${g}</bdi>`:m}
          ${u?p`<span class="rating">${u}</span>`:m}
        </span>`)}renderCompared(e,t,o,i){let{hashrate:s,expected:a}=t,l=d=>V(O(d,"GH/s",o)),c=this.localize;return p`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:O(s,"GH/s",o),exact:H(s,"GH/s",o,{digits:1}),words:Number.isFinite(a)?c("hero.expected",{value:l(a)}):"",now:i&&Number.isFinite(i.hashrate)?c("hero.now",{value:l(i.hashrate)}):""})}
    ${de(this.shownBy(e,t,o),()=>this.renderSteady(e,t,o))}`}renderSteady(e,{deviation:t,deviationPercent:o,stability:i},s){let a={signed:!0};return p`${this.renderKey({key:"deviation",entityId:e.deviation,shown:O(t,"GH/s",s,a),exact:H(t,"GH/s",s,{...a,digits:1}),words:Number.isFinite(o)?V(O(o,"%",s,{...a,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:O(i,"%",s,{digits:1}),exact:H(i,"%",s)}):m}`}renderHashrate(e,t,o){let i=R(e,t.hashrate);if(!i)return m;let s=String(i.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:O(T(i),s,o),exact:H(T(i),s,o)})}renderKey(e){let{key:t,entityId:o,shown:i,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`);return j({entityId:o,kind:`figure ${t}`,full:e.exact},p`<span class="label">${l}</span>
        <span class="value">${M(i)}</span>
        ${s?Ze(s):m} ${a?p`<bdi class="now">${a}</bdi>`:m}`)}renderChips(e,t,o,i){return p`<div class="chips">
      ${ps(e,t,o,i).map(s=>p`<div class="chip">
            ${s.map(a=>ds(a,this.localize))}
          </div>`)}
    </div>`}};h([y({attribute:!1})],Rt.prototype,"device",2),h([y({attribute:!1})],Rt.prototype,"isPast",2);$("bitaxe-miner-hero",Rt);var us=v`
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 88px), 1fr));
    gap: 8px 12px;
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
    color: color-mix(in srgb, var(--bitaxe-good) 70%, var(--primary-text-color));
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
`;var fs=864e5,Jl=10*fs,Ql=3*365*fs,Xl=3e5,Bl=.005;async function hs(r,n,e){let t=Date.now(),o=await r.callWS({type:"history/history_during_period",start_time:new Date(t-Jl).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[n],minimal_response:!0,no_attributes:!0}),i=ec(o[n]??[],e);if(i)return i;let s=await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-Ql).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[n],period:"day",types:["max"]});return tc(s[n]??[],e)}function ec(r,n){let e=r.flatMap(({s:l,lu:c},d)=>{let u=Gt(l);return Number.isNaN(u)?[]:[{number:u,time:c*1e3,index:d}]}),t=e.findLastIndex(({number:l})=>!gs(l,n)),o=e[t+1],i=e[t];if(!o||!i)return null;let s=(r[i.index+1]?.lu??0)*1e3,a=o.time-s<=Xl;return{time:o.time,precision:a?"moment":"by"}}function tc(r,n){let e=r.filter(({max:i})=>typeof i=="number"),t=e.findLastIndex(({max:i})=>!gs(i??0,n)),o=e[t+1];return o&&t>=0?{time:o.start,precision:"day"}:null}function gs(r,n){return Math.abs(r-n)<=Bl*Math.max(r,n)}var xn=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let o=R(n,t);t!==void 0&&o&&T(o)>0&&this.note(n,t,o,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,o){let i=T(t),s=this.known.get(e);if(s?.value===i)return;let a={value:i,seen:null};if(this.known.set(e,a),s&&i>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=o;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await hs(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var nc=864e5,rc={best:"best_difficulty",session:"session_best_difficulty"},_t=class extends k{constructor(){super(...arguments);this.isPast=!1;this.records=new xn(this);this.onScreen=new q(this)}static{this.styles=[_,us]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=S(e),i=[this.renderBest(e,t,"best",o),this.renderBest(e,t,"session",o),this.renderBlocks(e,t,o)];if(i.every(a=>a===m))return m;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return p`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${i}</div>
      <p class="news" role="status">${this.news(e,t,o)}</p>
    </section>`}news(e,t,o){if(!this.records.hasRisen)return"";let i=T(R(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${V(O(i,"",o))}`}renderBest(e,t,o,i){let s=w(e,t)[rc[o]],a=T(R(e,s));if(s===void 0||!(a>0))return m;let l=this.records.seen(s,a),c=o==="best"&&l!==null&&oc(l),d=l?ic(l,this.localize,i):"",u=this.localize(`records.${o}`),f=O(a,"",i),g=c?this.localize("records.new"):"";return j({entityId:s,kind:`figure ${o}`,full:H(a,"",i)},p`<span class="label">${u}</span>
        <span class="value">${M(f)}</span>
        ${d?Ze(d):m}
        ${c?p`<span class="new">${g}</span>`:m}`)}renderBlocks(e,t,o){let i=w(e,t).blocks_found,s=T(R(e,i));if(i===void 0||Number.isNaN(s))return m;let a=Math.max(s,this.records.blocks(i)??0),l=this.localize("records.blocks"),c=O(a,"",o,{digits:0});return j({entityId:i,kind:`figure blocks ${a>0?"found":""}`,full:H(a,"",o)},p`<span class="label">${l}</span>
        <span class="value">${M(c)}</span>`)}};h([y({attribute:!1})],_t.prototype,"device",2),h([y({attribute:!1})],_t.prototype,"isPast",2);function oc({time:r,precision:n}){return n!=="day"&&Date.now()-r<nc}function ic(r,n,e){let{time:t,precision:o}=r,i=o==="by"?"records.before":"records.found",s=o==="day"?Or(t,e):Nt(t,Date.now(),e);return n(i,{time:s})}$("bitaxe-miner-records",_t);var kt=class extends k{constructor(){super(...arguments);this.isStudied=!1;this.member=new be(this);this.lastKnown=new fn(this);this.statuses=new X(this);this.openStudy=async()=>{await import("./settings-dialog-CFLDSXSP.js"),this.isStudied=this.isConnected};this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[_,Gi]}shownEntities(e){let{device:t=""}=this.config??{};return[...Object.values(w(e,t)),...vt(e,t).values()]}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let{device:o}=t,i=this.localize;if(!o||e.devices[o]?.entry_type==="service")return this.renderMessage(i("messages.no_miner_chosen"));let s=J(e,o),a=Ft(s,i),l=this.renderHeader(e,t,s,a===null);return a!==null?p`<ha-card>
        ${l}
        <p class="message">${a}</p>
      </ha-card>`:p`<ha-card>
      ${l}
      ${this.renderFigures(e,o,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):m}
      ${this.isStudied?this.renderStudy(e,o):m}
    </ha-card>`}renderMessage(e){return p`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,o,i){let s=this.nameOf(e,t),a=Ke(e,t.device);return p`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${s}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,o)}</p>
          ${a?p`<a href=${a}>${this.localize("hero.device")}</a>`:m}
          ${i?this.renderStudyButton():m}
        </div>
      </div>
      ${$e(e,o,this.localize)}
    </div>`}renderStudyButton(){return p`<button
      type="button"
      class="study"
      aria-haspopup="dialog"
      @click=${this.openStudy}
    >
      ${this.localize("study.title")}
    </button>`}renderStudy(e,t){return p`<bitaxe-settings-dialog
      .hass=${e}
      .device=${t}
      @bitaxe-closed=${()=>{this.isStudied=!1}}
    ></bitaxe-settings-dialog>`}nameOf(e,{device:t,title:o}){return o||(z(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,o){return e.connected?o.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:o}){let i=w(e,t),s=R(e,i.hashrate??i.power??i.uptime),a=s?.state==="unavailable",l=o??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,i,l):e;if(!c)return m;let d=Nt(l,Date.now(),S(e));return p`${a?p`<p class="as-of">${this.localize("hero.as_of",{time:d})}</p>`:m}
      <bitaxe-miner-hero
        .hass=${c}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-hero>
      <bitaxe-miner-controls
        .hass=${e}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-controls>
      <bitaxe-miner-records
        .hass=${c}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-records>
      <bitaxe-miner-groups
        .hass=${c}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-groups>
      <bitaxe-miner-chips
        .hass=${e}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-chips>`}renderCharts(e,t,o){let i=this.member.of(this.groupOf(t)),s=i.chosen(e,t),a=le(t);return p`${a.length>0?p`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${i.zoom!==null}
            .locale=${S(e)}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
            @bitaxe-zoom=${this.zoom}
          ></bitaxe-range-buttons>`:m}
    ${o.map(l=>p`<bitaxe-chart-panel
          .hass=${e}
          .chart=${l}
          .device=${t.device}
          .range=${s}
          .zoom=${i.zoom}
          .crosshair=${i.crosshair}
          @bitaxe-zoom=${this.zoom}
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:tn(`${e}/card`)}),this.own.group}};h([y({attribute:!1})],kt.prototype,"config",2),h([E()],kt.prototype,"isStudied",2);$("bitaxe-miner-card-view",kt);var vn=class extends k{constructor(){super(...arguments);this.member=new be(this);this.footer=null;this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=v`
    :host {
      display: block;
    }

    /* As a footer it lies on the page: nothing shines through, whatever the theme. */
    :host(.footer) {
      position: relative;
      border-radius: var(--ha-card-border-radius, 12px);
      background: var(--primary-background-color);
      pointer-events: auto;
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

    /* Where it is as wide as the page nothing is seen of what is below it, or half of a
       line; the image reaches the edges without making the page any wider. What is not
       seen takes no taps. */
    @media (max-width: 600px) {
      :host(.footer) {
        border-image: linear-gradient(
            transparent,
            var(--primary-background-color) 16px
          )
          fill 0 / 0 / 24px 100vw 100px;
      }

      :host(.footer)::before {
        position: absolute;
        z-index: -1;
        inset: -8px -8px calc(-24px - max(8px, env(safe-area-inset-bottom, 0px)));
        content: "";
      }
    }
  `}connectedCallback(){super.connectedCallback(),this.footer=ys(this),this.classList.toggle("footer",this.footer!==null),this.footer?.style.setProperty("pointer-events","none")}disconnectedCallback(){super.disconnectedCallback(),this.footer?.style.removeProperty("pointer-events")}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:o}=this.config??{};this.group.configure({...t&&{range:t},...o&&{ranges:o}})}}render(){let{hass:e,config:t,group:o}=this;return!e||!t||le(t).length===0?m:p`<ha-card>
      <bitaxe-range-buttons
        .ranges=${le(t)}
        .range=${o.chosen(e,t)}
        .isZoomed=${o.zoom!==null}
        .locale=${S(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(en(this.config?.range_group||yr))}};h([y({attribute:!1})],vn.prototype,"config",2);function ys(r){let n=r.closest("hui-view-footer[sticky], hui-card-edit-mode");if(n)return n.localName==="hui-view-footer"?n:null;let e=r.getRootNode();return e instanceof ShadowRoot?ys(e.host):null}$("bitaxe-range-card-view",vn);var bs=3,wn=class extends k{constructor(){super(...arguments);this.statuses=new X(this)}static{this.styles=[_,v`
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
    `]}shownEntities(e){return Ge(e).miners.flatMap(({device:t})=>De(w(e,t)))}render(){let{hass:e,config:t}=this,o=e&&t?sc(e,t.device):[];if(this.hideBadge(o.length===0),!e||o.length===0)return m;let i=this.localize;return p`<nav aria-label=${i("fleet.elsewhere")}>
      ${o.slice(0,bs).map(({device:s,name:a,status:l})=>p`<a href=${Ce(s)}
            ><bdi>${a}</bdi>${$e(e,l,i)}</a
          >`)}
      ${this.renderOthers(e,o.length-bs,"wide")}
      ${this.renderOthers(e,o.length-1,"narrow")}
    </nav>`}renderOthers(e,t,o){let i=ke("others",t,e.language);return t>0?p`<a class="others ${o}" href=${to()}
          >${this.localize(i,{count:t.toString()})}</a
        >`:m}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([y({attribute:!1})],wn.prototype,"config",2);function sc(r,n){return Ge(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:J(r,e.device)})).filter(({status:{status:e}})=>ge(e)).toSorted((e,t)=>at.indexOf(e.status.status)-at.indexOf(t.status.status))}$("bitaxe-status-badge-view",wn);
