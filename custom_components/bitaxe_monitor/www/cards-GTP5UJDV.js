import{a as Ct,c as _r,d as Tr,e as Ar,f as Ot,g as D,h as Er,i as Cr,j as L,k as he,l as Or,m as Hr,n as Ur,o as Kr,s as Lt,t as Gr,u as Wr,v as qr}from"./chunk-ESJTYLQH.js";import{a as Ft,b as jr,c as Vr,d as It,e as Yr,f as Pt,g as ge,h as lt,i as ye,j as Xr,k as Br,l as J,m as eo,n as De}from"./chunk-VET6QOBR.js";import{a as $r,b as Sr,c as Rr,d as w,e as N,f as R,g as Fe,h as T,i as z,j as _,k as G,l as k,m as Jr,n as Qr,o as Ue,p as to,q as Cn,u as no}from"./chunk-ZI7MKTQB.js";import{A as Te,B as Pe,C as Ir,D as ie,E as Pr,F as Ae,G as Tn,H as An,L as Dr,M as st,N as at,O as zt,P as F,Q as En,R as Zr,a as fe,b as v,c as d,d as it,e as U,f as m,g as br,h as Z,i as y,j as C,k as Re,l as re,m as $,n as K,o as _n,p as oe,q as Nr,r as Ht,s as Mr,u as Nt,v as zr,w as Mt,x as Ie,y as Lr,z as Fr}from"./chunk-VJDMPC6A.js";import{a as S}from"./chunk-SNU2ZQGL.js";import{b as kn,c as xr,d as At,e as Et,f as Le,g as vr,h as wr}from"./chunk-SYRUIYIJ.js";import"./chunk-RUZMCEFE.js";import{a as ke,b as _e,c as kr}from"./chunk-ITKIOCGZ.js";import{a as h}from"./chunk-JFKSI6I7.js";var ro=v`
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
`;function oo(r){let n;return()=>(n??=r().catch(e=>{throw n=void 0,e}),n)}var ks="settings_changed",_s={automatic:1,manual:0},Ts={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},As=1,Es=18e4,Cs=5e3;async function io(r,n,e){if(n.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:n,start:e.start/1e3,end:e.end/1e3};try{let{changes:o}=await r.callWS({...t});return new Map(Object.entries(o).map(([i,s])=>[i,Os(s)]))}catch{return new Map}}function Os(r){let n=new Map;for(let e of r)n.set(e.act,[...n.get(e.act)??[],e]);return[...n.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function so({time:r,type:n,attributes:e},t){if(n!==ks)return!1;let o=t.filter(s=>s.time-Cs<=r&&r<=s.time+Es).flatMap(({changes:s})=>s);return Object.entries(Ts).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?_s[l]:Number(l);return o.some(p=>p.setting===a&&p.after!==null&&Math.abs(p.after-(c??Number.NaN))<As)})}var ao=new WeakMap;function On(r,n){if(n.length===0)return Promise.resolve({});let e=ao.get(r.entities)??new Map;ao.set(r.entities,e);let t=n.join(),o=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,o),o}async function lo(r,n,e){let t=await On(r,n);return new Set(n.filter(o=>{let{created_at:i=0,modified_at:s=0,options:a}=t[o]??{};return(a?.sensor?.unit_of_measurement!==void 0||s>i+Hs)&&s*1e3>e}))}var Hs=60;var co=["overheating","hardware_fault","power_fault","chip_fault","pools_unreachable","low_efficiency","performance_drop"],mo={happened:[],alarms:[],changed:[],meansSince:0},Ns=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),Ms=["performance_drop","mean_efficiency_margin","excess_deviation"],zs=60,po=6e4;function uo(r,n,e,t){let o=Ls.get(r.connection,`${e} ${n.join(" ")}`,s=>new Hn(r,n,e,s));o.hass=r;let i=o.listen(()=>t(o.marks));return t(o.marks),i}var Hn=class extends zt{constructor(e,t,o,i){super(e.connection,i);this.marks=new Map;this.#n=0;this.hass=e,this.#e=t,this.#t=o}#e;#t;#n;refresh(){let e=++this.#n,t=he(this.#t,this.now(),re(this.hass)),o=D(this.#t)&&t.end<this.now()-po;Fs(this.hass,this.#e,t).then(i=>{e===this.#n&&(this.marks=i,this.succeed(Ae(),o?void 0:po))},i=>{e===this.#n&&this.fail(i)})}release(){this.#n+=1}},Ls=new F;async function Fs(r,n,e){let t=n.map(f=>({device:f,entities:w(r,f)})),o=t.flatMap(({device:f,entities:g})=>Object.keys(g).length>0?[f]:[]),i=async(f,g)=>{let b=t.flatMap(({entities:x})=>f.flatMap(E=>x[E]??[]));return b.length===0?{}:r.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:b,minimal_response:g,no_attributes:g})},[s,...a]=n,[l,c,p,u]=await Promise.all([i(["event"],!1),i(co,!0),io(r,o,e),s!==void 0&&a.length===0?Ds(r,s):0]);return new Map(t.map(({device:f,entities:g})=>{let b=p.get(f)??[],x=Is(l[g.event??""]??[],e).filter(P=>!so(P,b)),E=co.flatMap(P=>Ps(c[g[P]??""]??[],e).map(rt=>({key:P,...rt})));return[f,{happened:x,alarms:E,changed:b,meansSince:u}]}))}function Is(r,n){let e=new Map;for(let{s:t,a:o={}}of r){let i=Date.parse(t??""),s=o.event_type;if(i>=n.start&&i<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(o).filter(([l,c])=>!Ns.has(l)&&c!==null));e.set(`${t}`,{time:i,type:s,attributes:a})}}return[...e.values()]}function Ps(r,n){let e=[],t=null;for(let{s:o,lu:i}of r){let s=Math.max(i*1e3,n.start);o==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function Ds(r,n){let e=w(r,n),t=e.hashrate,o=Ms.flatMap(l=>e[l]??[]);if(t===void 0||o.length===0)return 0;let i=await On(r,[t,...o]),s=l=>i[l]?.created_at??0,a=Math.min(...o.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+zs?a*1e3:0}function Ke(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...Sr(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:z(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:N(r)}}var fo=new WeakMap;function Nn(r){let{miners:n}=Ke(r),e=fo.get(r.connection)??[],t=new Set(e.map(({device:i})=>i)),o=[...e.map(({device:i,name:s})=>{let l=n.find(c=>c.device===i)!==void 0;return{device:i,name:z(r,i)??s,isThere:l}}),...n.filter(({device:i})=>!t.has(i)).map(i=>({...i,isThere:!0}))];return o.some(({isThere:i})=>i)&&fo.set(r.connection,o),o}var Us={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},ho={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function Mn({outcome:r}){return r!==null&&r in ho}function Dt(r){return r.outcome!==null&&!Mn(r)}function Ge(r,n,e){let t=r.automatic_fan?"fan_speed":"automatic_fan",o=!("fan_speed"in r);return Object.entries(r).filter(([i])=>i!==t||o).map(([i,s])=>zn(i,s,n,e)).join(", ")}function zn(r,n,e,t){switch(r){case"mining":return e(n?"act.mining":"act.pause");case"automatic_fan":return e(n?"act.automatic_fan":"act.manual_fan");default:return e(`act.${r}`,{value:Fn(r,n,e,t)})}}function Ln(r,n,e){return r==="fallback_only"?e(n?"act.fallback_only":"act.first_pool"):e(`act.${r}`,{value:`${n}`})}function Fn(r,n,e,t){if(r==="display_timeout"&&n<=0)return e(n<0?"act.always_on":"act.always_off");let o=Us[r];return o===void 0?oe(n,0,t):Ht(n,{unit:o,digits:0},t)}function Ks(r,n,e){switch(r.kind){case"settings":return Ge(r.values,n,e);case"pool":return r.slot===null?n("control.pool"):n("act.pool",{value:`${r.slot}`});default:return n(`act.${r.kind}`)}}function In({origin:r,name:n},e){switch(r){case"automation":case"another_hand":case"watchdog":return e(`who.${r}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return n??e("who.automation");default:return n??e("who.user")}}function go(r,n,e,t){let{outcome:o,error:i}=r,s=Ks(r,n,e);if(r.ended===null){let l=Mr(r.at*1e3,e,{seconds:!0});return n("act.under_way",{what:s,who:In(r,n),time:l})}if(i!==null||o===null){let l=t(i?.key??"",i?.placeholders);return n("act.failed",{what:s,reason:l}).trim()}let a=ho[o];if(a!==void 0){let l=t(r.kind==="restart"?"restart_not_shown":a);return n("act.not_confirmed",{what:s,reason:l}).trim()}return r.kind==="undo"?n("act.undone",{what:Ge(r.values,n,e)}):r.kind==="identify"||r.kind==="restart"&&o!=="in_force"?n("act.sent",{what:s}):n(`act.${o}`,{what:s})}var Gs=new Set(["best_difficulty","block_found"]),Ws=new Set(["fault","fault_ended","chip_fault","chip_fault_ended","performance_dropped","performance_recovered"]),qs=6e4,js=new Set(["automatic_fan","mining"]),Vs=new Set(["restart","identify","pool","fallback_only","pool_stored","pool_cleared"]);function Pn(r,n,{happened:e,alarms:t,changed:o,meansSince:i},s){let a=w(r,n),l=R(r,a.event),c=e.filter(({type:p})=>!Ws.has(p)).map(({time:p,type:u,attributes:f})=>({start:p,end:p,look:Gs.has(u)?"good":"plain",title:vo(r,l,"event_type",u),details:yo(r,l,f)}));for(let{key:p,start:u,end:f}of t)c.push({start:u,end:f,look:"alarm",title:s(`status.${p}`),details:e.filter(({type:g,time:b})=>g===p&&b>=u-qs&&b<=f).flatMap(({attributes:g})=>yo(r,l,g))});for(let p of o)c.push(Ys(p,s,$(r)));return i>0&&c.push({start:i,end:i,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function yo(r,n,e){return Object.entries(e).map(([t,o])=>`${Js(r,n,t)}: ${vo(r,n,t,o)}`)}function xo(r,n,e){return[...n].flatMap(([t,o])=>{let i=z(r,t)??e("cards.miner.name");return Pn(r,t,o,e).map(s=>({...s,title:`${i}: ${s.title}`}))})}function Ys({time:r,changes:n},e,t){let o={},i=[],s=[];for(let{setting:p,before:u,after:f}of n){bo(p)?i.push(Ln(p,f,e)):f!==null&&(o[p]=f);let g=u!==null&&f!==null&&u!==f;g&&p==="pool"?s.push(`${Ln(p,u,e)} → ${f}`):g&&!bo(p)&&!js.has(p)&&s.push(`${zn(p,u,e,t)} → ${Fn(p,f,e,t)}`)}let[a]=n;if(a){s.push(e("change.by",{who:In(a,e)}));let p=Zs(a);s.push(...p?[e(`change.${p}`)]:[])}let l=[Ge(o,e,t),...i].filter(p=>p!=="").join(", "),c=a?.origin==="undone"?e("act.undone",{what:l}):l;return{start:r,end:r,look:"plain",title:c,details:s}}function bo(r){return Vs.has(r)}function Zs({outcome:r,is_undone:n}){return r==="not_done"||r==="rejected"?"not_done":r==="went_back"?r:Mn({outcome:r})?"not_confirmed":n?"undone":void 0}function Js(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function vo(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var wo=new Set(["signed_deviation","standard_deviation"]),Ut=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new G(n),this.marks=new G(n)}watch(n,e,t,o){let{connection:i,entities:s}=n;wo.has(e)?this.law.watch([i,t],a=>Kr(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([i,t,o,s],a=>uo(n,Qs(n,t),o,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!wo.has(n)||t===null)return null;let{happened:o,meansSince:i}=this.marksOf(e),a=o.findLast(({type:g})=>g==="firmware_updated")?.time??0,l=[t,a,i],c=this.madeChance;if(c&&$o(l,c.from))return c.value;let p={...t,since:a,meansSince:i},u=JSON.stringify(p),f=c?.text===u?c.value:p;return this.madeChance={from:l,text:u,value:f},f}marksNow(n,e,t){let{seen:o}=this.marks,i=[o,t,e];if(!this.madeMarks||!$o(i,this.madeMarks.from)){let s=e===void 0?xo(n,o??new Map,t):Pn(n,e,this.marksOf(e),t);this.madeMarks={from:i,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??mo}};function $o(r,n){return r.every((e,t)=>e===n[t])}function Qs(r,n){return n===void 0?Ke(r).miners.map(e=>e.device):[n]}function se(){return location.pathname.split("/")[1]??""}function We(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function Ee(r){return`/${se()}/miner-${encodeURIComponent(r)}`}function So(){return`/${se()}/fleet`}function Dn(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>R(r,t))}function Kt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function ae(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}function Ro({title:r,owner:n,fullName:e,figures:t,ids:o},i){let s=t.some(({label:c})=>c!==void 0),a=(r===void 0?0:24)+(n===void 0?0:16),l=s?36:24;return d`<header role="presentation">
    <div
      class="row ${t.length>2?"crowded":""}"
      style="--names:${a};--figures:${l}"
    >
      <div class="names">
        ${r===void 0?m:d`<h3 class="title cut">${r}</h3>`}
        ${n===void 0?m:d`<p class="owner cut">${n}</p>`}
      </div>
      <span id="more" hidden>${i("aria.more_info",{name:e})}</span>
      <div class="figures">
        ${t.map((c,p)=>Xs(c,o[c.entity],`figure-${p}`,i))}
      </div>
    </div>
  </header>`}function Xs({label:r,text:n,tone:e,isSmall:t=!1},o,i,s){let a=d`${r?d`<bdi class="label">${s(r)}</bdi>`:m}
    <bdi class="value number ${e??""} ${t?"small":""}">${n}</bdi>`;return o===void 0?d`<div>${a}</div>`:d`<button
        type="button"
        id=${i}
        aria-labelledby="${i} more"
        @click=${l=>ae(l.currentTarget,o)}
      >
        ${a}
      </button>`}var ko=v`
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

  /* The header's box is given: what a finger hits reaches beyond its lines. */
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
`;var Bs=3e4,ea=8,Un=5e3,ta=3e5,na=15e4,ra=5;function le(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function To(r,n,e,t){let o=f=>new Gt(r[n[f]??""]??[]),i=ie.map(f=>[f,o(le(f))]),s=o("connectivity"),a=o("mining"),l=aa(i.flatMap(([,{times:f}])=>f),e.end),c=Ae(),p=la(r[n.hashrate??""]??[]),u=Math.ceil(e.start/p)*p;for(let f=u;f<e.end+p;f+=p){let g=Math.min(f,e.end),b={};for(let[ne,{value:ot,unit:Rn}]of sa(i,g))b[ne]=t(ne,Wt(ot),Rn);a.moveTo(g),Eo(b,n,a);let x=Object.values(b).some(Number.isFinite),E=s.moveTo(g).includes("off"),P=Co(a.value),rt=s.isEmpty?x:s.value==="on"&&!E,A=!(P??(b.hashrate??0)>0)||!l.some(ne=>ca(g,ne));rt&&A?Tn(c,{time:g,online:!0,mining:P,figures:b,period:p}):c.time.length>0&&An(c,g)}return c}function Ao(r,n,e,t,o){let i=new Map;for(let p of ie)for(let u of r[e[le(p)]??""]??[]){let{start:f,mean:g,min:b,max:x}=u;if(typeof g!="number")continue;let E=i.get(f)??{figures:{},bounds:{}};i.set(f,E),E.figures[p]=o(p,g),oa(p)&&typeof b=="number"&&typeof x=="number"&&(E.bounds[`low_${p}`]=o(p,b),E.bounds[`high_${p}`]=o(p,x))}let s=Ae(),a=new Gt(n),l=[...i.keys()].sort((p,u)=>p-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let u=p+t/2,f=i.get(p);if(a.moveTo(u),f===void 0){An(s,u);continue}let{figures:g,bounds:b}=f;Eo(g,e,a);let x=Co(a.value);Tn(s,{time:u,online:!0,mining:x,figures:g,bounds:b,period:t})}return ia(s),s}function Eo(r,n,{value:e,attributes:t}){let{hashrate:o=Number.NaN,expected:i=Number.NaN}=r;n.deviation===void 0&&(r.deviation=o-i);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&i>0&&(r.efficiency=100*o/i)}function oa(r){return Pr.some(n=>n===r)}function ia(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let o=n[t-1]!==!1&&at(r,t+1),i=n[t+1]!==!1&&at(r,t-1);n[t]===!1&&(o||i)&&(e[t]=Number.NaN)}}var Gt=class{constructor(n){this.attributes={};this.#t=0;this.#e=n}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||t.lu*1e3>n)return e;let o=t.s??"unavailable";this.value=o,this.attributes=t.a??{};let i=this.attributes.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(o),this.#t+=1}}};function sa(r,n){for(let[,e]of r)e.moveTo(n);return r}function aa(r,n){let e=[...r].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),o=t.map(_o).filter(a=>a>=1e3);o.sort((a,l)=>a-l);let i=o[o.length-1>>1]??0,s=Math.max(na,ra*i);return t.filter(a=>_o(a)>s).map(a=>({start:a.start+i,end:a.end}))}function la(r){let n=r.filter(({s:i})=>Wt(i)>0).map(({lu:i})=>i*1e3),e=n.slice(1).map((i,s)=>i-n[s]);if(e.length<ea)return Bs;e.sort((i,s)=>i-s);let t=e[e.length-1>>1],o=Math.round(t/Un)*Un;return Math.min(Math.max(o,Un),ta)}function _o(r){return r.end-r.start}function ca(r,n){return r>n.start&&r<n.end}function Wt(r){return(r??"").trim()===""?Number.NaN:Number(r)}function Co(r){return r==="on"?!0:r==="off"?!1:null}var Kn={"5minute":3e5,hour:36e5},da={"5minute":36e5,hour:864e5},pa=6*36e5,ma={power:"W",temperature:"°C",voltage:"mV"},ua={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function qt(r,n,e){let{entities:t}=n,o=[...ie.map(le),"connectivity","mining"],i=await Ho(r,t,o,e);return To(i,t,e,(s,a,l)=>W(a,l??Mo(r,n,s)))}async function Wn(r,n,e,t){let o=await Oo(r,n,e,t);if(o.time.length*Kn[t]<da[t])return t==="hour"?Wn(r,n,e,"5minute"):qt(r,n,{...e,start:fa(e,pa)});if(t==="5minute")return o;let s=(o.time.at(-1)??e.start)+Kn.hour/2,a=await Oo(r,n,{...e,start:s},"5minute");return Dr(a,o),a}function fa({start:r,end:n},e){return Math.max(r,n-e)}async function Oo(r,n,e,t){let{entities:o}=n,i=Gn(o,ie.map(le));if(i.length===0)return Ae();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...No(e),statistic_ids:i,period:t,types:["mean","min","max"],units:ma}),Ho(r,o,["mining"],e)]),l=a[o.mining??""]??[];return Ao(s,l,o,Kn[t],(c,p)=>c==="hashrate"||c==="expected"?W(p,Mo(r,n,c)):p)}async function Ho(r,n,e,t){let o=Gn(n,e),i=ie.map(le).filter(f=>e.includes(f)),s=await lo(r,Gn(n,i),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=o.filter(f=>!a.has(f)),c=async(f,g)=>f.length===0?{}:r.callWS({type:"history/history_during_period",...No(t),entity_ids:f,minimal_response:g,no_attributes:g}),[p,u]=await Promise.all([c(l,!0),c([...a],!1)]);return{...p,...u}}function Gn(r,n){return n.flatMap(e=>r[e]??[])}function No(r){return{start_time:new Date(r.start).toISOString(),end_time:new Date(r.end).toISOString()}}function Mo(r,{entities:n,isFleet:e},t){let o=r.states[n[le(t)]??""],{unit_of_measurement:i}=o?.attributes??{};return typeof i=="string"?i:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function W(r,n){return(ua[n??""]??(e=>e))(r)}var zo=6e4,ha=1/300,ga=1e4,ya=1/60;function Lo(r,{device:n,range:e,need:t},o){let i=re(r),s=(c,p)=>{if(p==="held")return;let{columns:u,state:f,error:g}=c;o({range:e,columns:u,span:he(e,c.now(),i),state:f,error:g,change:p})};if(L(e)){let c=D(e),p=Ur(r.connection,n,x=>qt(r,jn(r,n),x),t),u=c?Ar:Cr(e),f=p.listenFor(u,x=>{(x==="all"||!c)&&s(p,x)});if(s(p,"all"),c)return f;let g=Math.max(ga,u*1e3*ya),b=setInterval(()=>{let x=p.columns.time.at(-1)??Number.POSITIVE_INFINITY;p.now()-x>g&&s(p,"all")},g);return()=>{clearInterval(b),f()}}let a=ba.get(r.connection,`${e} ${n??""}`,c=>new qn(r,n,e,c));a.use(r);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var qn=class extends zt{#e;#t;#n;#r=0;constructor(n,e,t,o){super(n.connection,o),this.#n=n,this.#e=e,this.#t=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,o]=[e,n].map(i=>jn(i,this.#e));JSON.stringify(t)!==JSON.stringify(o)&&this.refresh()}}refresh(){let n=++this.#r,e=he(this.#t,this.now(),re(this.#n));this.#o(e).then(t=>{if(n===this.#r){let o=e.end-e.start,i=Math.max(zo,o*ha),s=D(this.#t)&&e.end<this.now()-zo;this.succeed(t,s?void 0:i)}},t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1}#o(n){let e=this.#n,t=jn(e,this.#e),o=Or(this.#t,n);return o==="5minute"||o==="hour"?Wn(e,t,n,o):qt(e,t,n)}},ba=new F;function jn(r,n){let e=N(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var Q=class{constructor(n,e){this.host=n;this.need=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let o=[n.connection,e,t,n.entities,L(t)];if(this.stop&&o.every((c,p)=>c===this.asked[p]))return;let i=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=o,this.isPending=!0;let s=!1,{need:a}=this,l=Lo(n,{device:e,range:t,need:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},i?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function Fo(r,n,e,{isFleet:t,temperatureUnit:o,performance:i,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=Fr(t),{hashrate:u,efficiency:f,deviation:g,power:b}=n,x=(A,ne,ot,Rn={})=>Ht(A,{unit:ne,digits:ot},e,Rn),E=i&&Number.isFinite(i.mean)?i:null,P=(A,ne)=>{if(!A)return[ne];let ot={...ne,label:"hero.reading",isSmall:!0};return[{...A,label:"hero.mean"},...a?[ot]:[]]},rt=()=>[{text:x(g/p,l,c,{signed:!0}),entity:"deviation"},{text:x(f-100,"%",1,{signed:!0}),entity:"efficiency"}].filter(({entity:A})=>A==="deviation"||!Number.isNaN(n[A]));return{hashrate:()=>P(E&&{text:x(E.hashrate/p,l,c),entity:"hashrate"},{text:x(u/p,l,c),entity:"hashrate"}),signed_deviation:()=>E?[{text:x(E.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:x(E.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:rt(),efficiency:()=>P(E&&{text:x(E.mean,"%",1),entity:"mean_efficiency_600",tone:E.tone},{text:x(f,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(A=>({label:`series.${A}`,text:x(n[A],"GH/s",1),entity:A})),power:()=>[{text:x(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:x(s!==void 0&&Number.isFinite(s)?s:Ir(b,Wr(A=>n[A])),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(A=>A==="temperature"||!Number.isNaN(n[A])).map(A=>({label:`series.${A}`,text:x(Pe(n[A],o),o,1),entity:A})),voltage:()=>["core_voltage","core_voltage_set"].map(A=>({label:`series.${A}`,text:x(n[A],"mV",0),entity:A}))}[r]()}var Io=new WeakMap;function qe(r){let n=r.time.length-1,e=r.time[n]??Number.NaN,t=Io.get(r);if(t?.time===e)return t.figures;let o=Do(i=>r.online[n]?r[i][n]:void 0);return Io.set(r,{time:e,figures:o}),o}function Po(r,n){let e=Do(o=>{let i=R(r,n[le(o)]),s=i?.attributes.unit_of_measurement;return W(T(i),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function Do(r){let n=ie.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var xa="200px",jt=new Map,ct=null;function va(r,n){ct??=new IntersectionObserver(e=>{for(let{target:t,isIntersecting:o}of e)jt.get(t)?.see(o)},{rootMargin:xa}),jt.set(r,n),ct.observe(r)}function wa(r){jt.delete(r),ct?.unobserve(r),jt.size===0&&(ct?.disconnect(),ct=null)}var q=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){va(this.host,this)}hostDisconnected(){wa(this.host),this.isVisible=!1,this.hasLeft=!1}see(n){n!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=n,this.host.requestUpdate())}};function Vn({chart:r,miner:n},e){return n===null?xr.includes(r)?null:e("messages.no_fleet_chart"):It(n,e)}function Vt(r,n){let{chart:e,miner:t,range:o,hasFleetEntry:i}=r,s=Vn(r,n);return s!==null||t!==null||L(o)?s:i?At.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function Uo(r,n,e){let{feed:t}=r,o=a=>({message:a,notice:null}),i=Vt(r,n);if(i!==null)return o(i);if(r.hasChartFailed)return o(n("messages.chart_failed"));let s=Ra(r,n,e);return t&&t.state!=="loading"&&$a(r,t)?o(s??n("messages.no_data")):{message:null,notice:s}}function $a({chart:r,miner:n},{columns:e,span:t}){let{series:o}=Gr(r,n===null),i=st(e,t.end+1);for(let s=st(e,t.start);s<i;s++){let a=qr(e,s);if(o.some(l=>Sa(l,a)))return!1}return!0}function Sa({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function Ra({miner:r,isConnected:n,feed:e},t,o){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let i=L(e.range)?"not_answering":"history_not_answering";return t(`messages.${i}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&L(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Yr(r,Date.now(),t,o);default:return null}}function Ko(r){return Lt.find(({from:n})=>r>=n)?.color}var ka=["excellent","good","poor"],_a=6e5;function Yt({time:r,online:n,mining:e,expected:t}){let o=r.length-1,i=(r[o]??0)-_a,s=0,a=0;for(let l=o;l>=0&&r[l]>i;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var Ta={excellent:"good",good:"fair",poor:"poor"};function X(r,n,e,t=Number.NaN){let o=b=>T(R(r,b)),i=n.mean_efficiency_600?o(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?o(n.mean_efficiency_margin):e?.margin??Number.NaN,a=R(r,n.expected_hashrate),l=W(T(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=R(r,n.mining),u=p?.state==="off"&&!!p.attributes.known_reason,f=!Number.isNaN(i)&&!u,g=f?Aa(r,n):void 0;return{mean:i,margin:s,expected:c,hashrate:i*c/100,deviation:(i-100)*c/100,deviationPercent:i-100,stability:o(n.stability),rating:g,tone:g?Ta[g]:Ko(f?i:Number.NaN),hasStopped:u}}function Aa(r,n){let e=R(r,n.efficiency_rating);return Fe(e)?ka.find(t=>t===e.state):void 0}var Go=v`
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
`;var Ea=["15m","1h","6h","24h","7d"],Ca=6,Zt="own",dt="",Oa=6e4,Y=class extends Z{constructor(){super(...arguments);this.ranges=Et;this.isZoomed=!1;this.localize=ke("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===Zt?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[o,i]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Tr(s,t)).sort((s,a)=>s-a);o!==void 0&&i!==void 0&&this.choose(Ot({start:o,end:Math.max(i,o+Oa)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],o=t.indexOf(e.target),i=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:i,ArrowLeft:-i}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:o+s+t.length,c=l===void 0?void 0:t[l%t.length];o<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[k,Go]}get buttons(){let{ranges:e}=this;return e.length<=Ca?e:e.filter(t=>Ea.includes(t))}render(){let e=this.localize,{buttons:t}=this,o=this.ranges.filter(s=>!t.includes(s)),i=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
        <div class="wide toolbar" role="toolbar" aria-label=${i} @keydown=${this.move}>
          ${t.map(s=>this.renderButton(s))}
        </div>
        ${o.length>0||this.locale?this.renderMenu("wide",o,e("range.more")):m}
        ${this.renderMenu("narrow",this.ranges,i)}
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
    </button>`}renderMenu(e,t,o){let i=this.localize,s=this.isChoosing?Zt:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===dt?"":"chosen"}"
      aria-label=${o}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===dt?d`<option value=${dt} disabled>${i("range.more")}</option>`:m}
      ${t.map(a=>d`<option value=${a}>
            ${i(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${Zt}>
              ${this.ownName(this.locale)}
            </option>`:m}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??dt}chosenIn(e){let{range:t}=this;return t!==void 0&&D(t)?Zt:e.find(o=>o===t)??dt}ownName(e){let{range:t}=this;return t!==void 0&&D(t)&&!this.isChoosing?Nt(he(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:o}=e,{start:i,end:s}=he(this.range??"24h",Date.now(),o),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(_r(c,o)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",i)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([y({attribute:!1})],Y.prototype,"ranges",2),h([y({attribute:!1})],Y.prototype,"range",2),h([y({attribute:!1})],Y.prototype,"isZoomed",2),h([y({attribute:!1})],Y.prototype,"locale",2),h([y({attribute:!1})],Y.prototype,"localize",2),h([y({attribute:!1})],Y.prototype,"label",2),h([C()],Y.prototype,"reached",2),h([C()],Y.prototype,"isChoosing",2);S("bitaxe-range-buttons",Y);var Ha=oo(()=>import("./chart-E4D457W5.js")),I=class extends _{constructor(){super(...arguments);this.chart="hashrate";this.range=Le;this.zoom=null;this.crosshair=new Ct;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.miner=null;this.looked={};this.feed=new Q(this);this.onScreen=new q(this);this.beside=new Ut(this)}static{this.styles=[k,ko]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:L(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e,device:t}=this;if((e!==this.looked.hass||t!==this.looked.device)&&(this.looked={hass:e,device:t},this.miner=e&&t!==void 0?J(e,t):null),!e||!this.onScreen.isVisible){this.rest();return}if(Vt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,t,this.shownRange),this.beside.watch(e,this.chart,t,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await Ha(),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??N(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.miner,hasFleetEntry:N(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return m;let t=$(e),o=this.input(e),{message:i,notice:s}=Uo(o,this.localize,t),a=Vn(o,this.localize)===null,c=Vt(o,this.localize)===null?this.headerFigures(e,t):[],p={title:this.isTitled?this.headline:void 0,owner:this.isNamed?this.ownerName(e):void 0,fullName:this.fullName(e),figures:c,ids:this.ids(e)};return d`${Ro(p,this.localize)}
      ${a&&this.ranges.length>0?d`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .isZoomed=${this.zoom!==null}
              .locale=${t}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:m}
      <div class="plot" aria-busy=${i===null&&this.feed.isPending}>
        ${i===null?this.renderPlot(e,t):d`<p class="message">${i}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):z(e,this.device)??""}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:o}=this.feed,i=this.ids(e),s=o&&L(o.range)&&o.columns.time.length>0?o.columns:void 0,a=s?qe(s):Po(e,i),l=s&&(this.device?Yt(s):a.expected);return Fo(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:Te(e,i),performance:X(e,i,a,l),powerEfficiency:T(R(e,i.power_efficiency)),isLive:s!==void 0})}renderPlot(e,t){let{shown:o,revision:i,change:s}=this.feed;if(this.code!=="here"||!o||o.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=o;return d`<bitaxe-chart
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
      .names=${kr(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return D(e)?Nt(Er(e),t):this.localize(`ranges.${e}.name`)}};h([y({attribute:!1})],I.prototype,"chart",2),h([y({attribute:!1})],I.prototype,"device",2),h([y({attribute:!1})],I.prototype,"range",2),h([y({attribute:!1})],I.prototype,"zoom",2),h([y({attribute:!1})],I.prototype,"crosshair",2),h([y({attribute:!1})],I.prototype,"ranges",2),h([y({attribute:!1})],I.prototype,"heading",2),h([y({attribute:!1})],I.prototype,"isNamed",2),h([y({attribute:!1})],I.prototype,"isTitled",2),h([C()],I.prototype,"code",2),h([Re("bitaxe-chart")],I.prototype,"drawn",2);S("bitaxe-chart-panel",I);function Yn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function Ce(r,n){try{return localStorage.getItem(Yn(r,n))}catch{return null}}function Oe(r,n,e){try{localStorage.setItem(Yn(r,n),e)}catch{}}function Wo(r,n){let e=Yn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var qo="open",Na="folded",Jt=v`
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
`,je=class{constructor(n){this.host=n}isFolded(n,e,t){let o=this.chosen??Ce(n,e);return o===null?t:o!==qo}heading(n,e,t,o){return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${t?"false":"true"}
      @click=${()=>this.turn(n,e,t)}
    >
      ${o}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}turn(n,e,t){this.chosen=t?qo:Na,Oe(n,e,this.chosen),this.host.requestUpdate()}};var be=class{constructor(n){this.host=n;n.addController(this)}#e;#t;#n=!1;of(n){return n!==this.#e&&(this.#e=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};var Ma="1h";function ce(r){return r.ranges??Et}function jo(r){let{range:n=Le}=r;return{range:L(n)?n:Ma,ranges:ce(r).filter(e=>L(e))}}var Qt=class{#e="";#t;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,o=this.choiceFrom(t);if(o!==this.#e||n.user?.id!==this.#t){this.#e=o,this.#t=n.user?.id,this.#r=null;let s=e.range??Le;this.#n=Ce(n,o)??this.inherited(n,s)}let i=ce(e).find(s=>s===this.#n);return this.#r??i??t}choose(n,e){if(D(e)){this.#r=e;return}this.#r=null,this.#n=e,Oe(n,this.#e,e)}},Xt=class extends Qt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Le}choiceFrom(e){return`range/${this.name}/${e}`}},Bt=class extends Qt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=vr}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let o=new Map;for(let[s,a]of Wo(e,"range/"))s.endsWith(`/${t}`)&&o.set(a,(o.get(a)??0)+1);let i=Math.max(...o.values());return[...o].find(([,s])=>s===i)?.[0]??null}};var en=class{constructor(n){this.crosshair=new Ct;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=n}#e;#t;#n;listen(n){return this.#t.add(n),()=>this.#t.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(n,this.#n??e)}choose(n,e){this.#e.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&Ot(n),this.#r()}#r(){for(let n of[...this.#t])n()}},Vo=new Map;function tn(r){let n=`${se()}/${r}`,e=Vo.get(n)??new en(new Bt(n));return Vo.set(n,e),e}function nn(r){return new en(new Xt(r))}var rn=class extends _{constructor(){super(...arguments);this.member=new be(this);this.fold=new je(this);this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[k,Jt,ro]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??N(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.isFolded(e);return this.toggleAttribute("folded",o),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,o):m}
      ${o?m:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,o){let i=this.device(e),s=i===void 0?this.localize("fleet.title"):z(e,i),a=d`<span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${o&&!t.title?d`<span class="owner cut">${s}</span>`:m}`;return this.fold.heading(e,this.foldName(e),o,a)}renderPanel(e,t){let{chart:o,range_group:i}=t,s=this.device(e),a=w(e,N(e)),c=s!==void 0||!At.includes(o)||a.standard_deviation_600!==void 0||i?t:jo(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${o}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${i?[]:ce(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:o}){if(e)return tn(e);let i=Object.keys(kn).find(a=>kn[a]===o),s=`${t||"fleet"}/${i??o}`;return this.own?.name!==s&&(this.own={name:s,group:nn(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===N(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${se()}/${t}/${this.config?.chart}`}isFolded(e){return this.config?.collapsed===!0&&this.fold.isFolded(e,this.foldName(e),!0)}};h([y({attribute:!1})],rn.prototype,"config",2);S("bitaxe-chart-card-view",rn);var B=class{constructor(n){this.host=n;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=ge(n).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var on=class extends _{constructor(){super(...arguments);this.statuses=new B(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),Kt(Ee(t))}}static{this.styles=[k,v`
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
    `]}shownEntities(e){return Nn(e).flatMap(({device:t})=>De(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.localize,i=$(e);return d`<ha-card>
      <label
        >${o("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${Nn(e).map(({device:s,name:a})=>{let l=J(e,s),c=Ft(l,o,i),p=ye(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"",e.selectedIndex=Math.max(e.selectedIndex,0))}};h([y({attribute:!1})],on.prototype,"config",2);S("bitaxe-choice-card-view",on);var za=3e5;function Yo(r,n,e){let t=re(r),o=La.get(r.connection,`${n} ${t}`,a=>new Ue(r.connection,()=>Fa(r,n,Hr(Date.now(),t)),za,a)),i=()=>{o.answer!==void 0&&e(o.answer)},s=o.listen(i);return i(),s}var La=new F;async function Fa(r,n,e){let o=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(e).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return o.length===0?Number.NaN:o.reduce((i,{change:s})=>i+(s??0),0)}var Zo=new WeakMap;function Jo(r,n){let{connection:e}=r,t=Ia.get(e,"",s=>new Zn(e,()=>Pa(r),s));t.use(r);let o=()=>{n({miners:t.answer??Zo.get(e),error:t.error})},i=t.listen(o);return o(),i}var Zn=class extends Ue{#e=new WeakSet;constructor(n,e,t){super(n,e,void 0,t)}use({entities:n,devices:e}){let t=this.#e.has(n)&&this.#e.has(e);this.#e.add(n).add(e),this.isRunning&&!t&&this.refresh()}},Ia=new F;async function Pa(r){let n={type:"bitaxe_monitor/miners"},{miners:e}=await r.callWS({...n});return Zo.set(r.connection,e),e}var Qo={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},mt=Object.keys(Qo),ut=["hashrate","efficiency","deviation","power","temperature"],Da=["name","status",...mt],ft={column:"status",isDescending:!1},Xo=["all","attention","offline","paused"],Ua=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function Bo(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...De(t),...Ua.map(o=>t[o])]})}function ei(r,n){return n.map(e=>{let t=e.device_id,o=w(r,t??void 0),i=X(r,o),s=eo(r,t,e);return{key:e.entry_id,device:t,name:z(r,t??void 0)??e.name,status:J(r,t,e),isHashing:s,figures:Jn(r,o,i,s),firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:i.margin,tone:i.tone}})}function Jn(r,n,e,t){let o=t?e.hashrate:Number.NaN;return{hashrate:Number.isFinite(o)?o:pt(r,n.hashrate),efficiency:e.mean,deviation:e.deviation,stability:e.stability,power:pt(r,n.power),power_efficiency:pt(r,n.power_efficiency),temperature:pt(r,n.temperature),best_difficulty:pt(r,n.best_difficulty),uptime:Ka(r,n)}}function sn(r,{column:n,isDescending:e},t){let{compare:o}=new Intl.Collator(t,{numeric:!0}),i=e?-1:1,s=(l,c)=>o(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>i*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||i*o(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?lt.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[p,u]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(u))||i*(p-u)||s(l,c)})}function ti(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&Qo[r]}}function ni({column:r,isDescending:n}){return`${n?"-":""}${r}`}function ri(r){let n=r?.replace(/^-/,""),e=Da.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:ft}function oi(r){if(r===null)return ut;let n=new Set(r.split(","));return mt.filter(e=>n.has(e))}function ii(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(o=>Qn(n,o)&&`${o.name}
${o.firmware}`.toLocaleLowerCase().includes(t))}function Qn(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return ye(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function si(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function pt(r,n){let e=R(r,n),t=e?.attributes.unit_of_measurement;return W(T(e),typeof t=="string"?t:void 0)}function Ka(r,n){let e=Date.parse(R(r,n.uptime)?.state??"");return Math.max(ge(r.connection).now()-e,0)/1e3}function xe(r,{device:n,name:e},t){let o=d`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return o;if(t)return d`<a href=${Ee(n)}>${o}</a>`;let i=Dn(r,n);return i===void 0?o:d`<button
        type="button"
        @click=${s=>ae(s.currentTarget,i)}
      >
        ${o}
      </button>`}function an(r,{device:n,name:e},t,o){let i=t||n===null?void 0:We(r,n),s=o("fleet.device");return i===void 0?m:d`<a class="device" href=${i} aria-label="${s}, ${e}">${s}</a>`}function ln(r,n,e,t){let o=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||o||!r.devices[e])return;let i=Dn(r,e);t?Kt(Ee(e)):i!==void 0&&ae(n.currentTarget,i)}var cn={wide:6,narrow:3};function ai(r,n,e,t,o){let i=sn(n.filter(({status:c})=>ye(c.status)),ft,r.language);if(i.length===0)return m;let s=i.length.toString(),a=t.isUnfolded?i:i.slice(0,cn.wide),l=["wide","narrow"].filter(c=>i.length>cn[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${o(_e("attention",i.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=cn.narrow?"far":""}"
            >${xe(r,c,e)}
            <bdi>(${Wa(r,c.status,o)})</bdi>${p<a.length-1||l.length>0?d`<span class="comma">,</span>`:m}</span
          > `)}${l.map(c=>Ga(r,i.length-cn[c],c,t,o))}</span
    >
  </p>`}function Ga(r,n,e,{isUnfolded:t,toggle:o},i){let s=_e("others",n,r.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${o}
  >
    ${t?i("fleet.show_fewer"):i(s,{count:n.toString()})}
  </button>`}function Wa(r,{status:n,since:e},t){let o=t(`troubles.${n}`),i=e===null?0:(ge(r.connection).now()-e)/1e3;if(i<60)return o;let s=$(r),a=i<3600?Lr(Math.floor(i/60),s):Ie(i-i%60,s);return`${o} ${a}`}var li=v`
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
`;var de={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ve=r=>(...n)=>({_$litDirective$:r,values:n}),ve=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var qa={},pe=Ve(class extends ve{constructor(){super(...arguments),this.ot=qa}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,o)=>t===this.ot[o]))return U}else if(this.ot===n)return U;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:ja}=br,ci=r=>r;var pi=r=>r.strings===void 0,di=()=>document.createComment(""),Ye=(r,n,e)=>{let t=r._$AA.parentNode,o=n===void 0?r._$AB:n._$AA;if(e===void 0){let i=t.insertBefore(di(),o),s=t.insertBefore(di(),o);e=new ja(i,s,r,r.options)}else{let i=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(i!==o||a){let l=e._$AA;for(;l!==i;){let c=ci(l).nextSibling;ci(t).insertBefore(l,o),l=c}}}return e},we=(r,n,e=r)=>(r._$AI(n,e),r),Va={},dn=(r,n=Va)=>r._$AH=n,mi=r=>r._$AH,pn=r=>{r._$AR(),r._$AA.remove()};var ui=(r,n,e)=>{let t=new Map;for(let o=n;o<=e;o++)t.set(r[o],o);return t},mn=Ve(class extends ve{constructor(r){if(super(r),r.type!==de.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let o=[],i=[],s=0;for(let a of r)o[s]=t?t(a,s):s,i[s]=e(a,s),s++;return{values:i,keys:o}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let o=mi(r),{values:i,keys:s}=this.dt(n,e,t);if(!Array.isArray(o))return this.ut=s,i;let a=this.ut??=[],l=[],c,p,u=0,f=o.length-1,g=0,b=i.length-1;for(;u<=f&&g<=b;)if(o[u]===null)u++;else if(o[f]===null)f--;else if(a[u]===s[g])l[g]=we(o[u],i[g]),u++,g++;else if(a[f]===s[b])l[b]=we(o[f],i[b]),f--,b--;else if(a[u]===s[b])l[b]=we(o[u],i[b]),Ye(r,l[b+1],o[u]),u++,b--;else if(a[f]===s[g])l[g]=we(o[f],i[g]),Ye(r,o[u],o[f]),f--,g++;else if(c===void 0&&(c=ui(s,g,b),p=ui(a,u,f)),c.has(a[u]))if(c.has(a[f])){let x=p.get(s[g]),E=x!==void 0?o[x]:null;if(E===null){let P=Ye(r,o[u]);we(P,i[g]),l[g]=P}else l[g]=we(E,i[g]),Ye(r,o[u],E),o[x]=null;g++}else pn(o[f]),f--;else pn(o[u]),u++;for(;g<=b;){let x=Ye(r,l[b+1]);we(x,i[g]),l[g++]=x}for(;u<=f;){let x=o[u++];x!==null&&pn(x)}return this.ut=s,dn(r,l),U}});function fi(r){let n=r.currentTarget;if(!n.open)return;let e=new AbortController,{signal:t}=e;n.addEventListener("toggle",()=>e.abort(),{once:!0}),window.addEventListener("pointerdown",o=>{o.composedPath().includes(n)||(n.open=!1)},{signal:t}),n.addEventListener("keydown",({key:o})=>{o==="Escape"&&(n.open=!1,n.querySelector("summary")?.focus())},{signal:t})}function M({number:r,unit:n}){return d`<bdi class="number">${r}${n===""?m:d`<span class="unit">${n}</span>`}</bdi>`}function Ze(r){return d`<bdi class="words">${r}</bdi>`}function j({entityId:r,kind:n,full:e},t){let o=({currentTarget:i})=>{i.title=e};return r===void 0?d`<div class=${n} @pointermove=${o} @pointerleave=${Xn}>${t}</div>`:d`<button
        type="button"
        class=${n}
        @pointermove=${o}
        @pointerleave=${Xn}
        @focus=${o}
        @blur=${Xn}
        @click=${i=>ae(i.currentTarget,r)}
      >
        ${t}
      </button>`}function Xn({currentTarget:r}){r.removeAttribute("title")}var hi=["","k","M","G","T","P","E","Z"],Ya={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},Za=1e4,gi=" ";function O(r,n,e,{digits:t=2,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let i=o?_n:K,s=Ya[n];if(!s||Math.abs(r)<Za-.5)return{number:i(r,Ja(r,t),e),unit:Bn(n,e)};let{power:a}=s,l=r;for(;yi(l)>=1e3&&a<hi.length-1;)l/=1e3,a+=1;let c=`${hi[a]}${s.base}`;return{number:i(l,bi(l),e),unit:Bn(c,e)}}function H(r,n,e,{digits:t=3,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,i=""]=String(Number(r.toFixed(t))).split(".");return`${(o?_n:K)(r,/^\d*$/.test(i)?i.length:0,e)}${Bn(n,e)}`}function V({number:r,unit:n}){return`${r}${n}`}function Bn(r,n){return r==="%"?Nr(n)===""?r:`${gi}${r}`:r===""?"":`${gi}${r}`}function yi(r){return Math.abs(Number(r.toPrecision(3)))}function Ja(r,n){let e=Math.min(bi(r),n);return Number(r.toFixed(e))===0?0:e}function bi(r){let n=yi(r);return n===0||n>=100?0:n>=10?1:n>=1?2:3}var xi={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function ht(r,n,e){let t=$(r);if(e==="firmware")return vi(e,n.firmware||"–");let o=n.figures[e];if(e==="uptime")return vi(e,Ie(o,t));let i={signed:e==="deviation"};if(e==="temperature"){let a=Te(r,w(r,n.device??void 0)),l=Pe(o,a);return{column:e,shown:O(l,a,t,{digits:0}),exact:H(l,a,t,{digits:1})}}let s=O(o,xi[e],t,{digits:1,...i});return{column:e,shown:e==="power_efficiency"?{...s,unit:""}:s,exact:H(o,xi[e],t,i)}}function vi(r,n){return{column:r,shown:{number:n,unit:""},exact:n}}function wi(r){let n=fe(r);return v`
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
  `}var Qa=860,Xa=1200,$i=v`
  @container (max-width: ${fe(Qa)}px) {
    ${wi("table")}
  }

  @container (max-width: ${fe(Xa)}px) {
    ${wi("table.more")}
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
`;var Si=v`
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
`;var er=70,Ri=110,ki=v`
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
`;function gt(r){return(Math.min(Math.max(r,er),Ri)-er)/(Ri-er)*100}function _i(r,n){let e=Math.min(gt(r),gt(100)),t=Math.max(gt(r),gt(100));return d`<div class="bar ${n??"untoned"}" aria-hidden="true">
    ${Number.isNaN(r)?m:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${gt(100)}%"></i>
  </div>`}var yt=8,Ti=256,bt=12,Ai=2*Ti+bt,Ba=640;function el(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),o=r%e;return Array.from({length:e},(i,s)=>t+(s<o?1:0))}function tl(r,n){let e=el(r,n),[t=1]=e,o=e.at(-1)??t,i=t===o?t:t*o,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${i},minmax(0,1fr))}
${s}>li:nth-child(n){grid-column:span ${i/o}}
${s}>li:nth-child(-n+${a}){grid-column:span ${i/t}}`}function nl(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(Ba+bt)-bt}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 4;height:auto}}`}function Ei(){let r=[];for(let n=1;n<=yt;n++){let e=n===1?0:n*(Ti+bt)-bt,t=Array.from({length:yt},(o,i)=>tl(i+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=yt;n++)r.push(nl(n));return v`
    ${fe(r.join(`
`))}
  `}var Ci=v`
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
  @container (max-width: ${fe(Ai-1)}px) {
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
`;async function Oi(r,n,e){if(n.length===0)return new Map;let t=await r.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...n],minimal_response:!0,no_attributes:!0}),o=new Map;for(let[i,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&o.set(i,a)}return o}function un(r,n,{since:e}){let t=R(r,n.hashrate??n.power??n.uptime);return t?.state==="unavailable"?e??Date.parse(t.last_changed??""):null}function fn(r,n,e){return e("hero.as_of",{time:Mt(r,Date.now(),n)})}var Qe=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let o=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),i=JSON.stringify([t,o]);i!==this.asked&&(this.asked=i,this.states=void 0,this.load(n,o,t,i));let{states:s}=this;if(!s||s.size===0)return;let a=o.flatMap(l=>{let[c,p]=[n.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let o={...n,state:e};return this.made.set(n,o),o}async load(n,e,t,o){try{let i=await Oi(n,e,t);o===this.asked&&(this.states=i,this.host.requestUpdate())}catch{}}};var Xe=120,hn=28,tr=80,Hi=110,Ni=2,Mi=Xe/4,rl=3;function nr(r){let e=(Math.min(Math.max(r,tr),Hi)-tr)/(Hi-tr);return hn-Ni-e*(hn-2*Ni)}function zi(r,n){let e=(n.end-n.start)/Mi,t=new Map;for(let i=st(r,n.start);i<r.time.length;i++){let s=r.hashrate[i]??Number.NaN,a=r.expected[i]??Number.NaN;if(r.online[i]&&!at(r,i)&&a>0&&s>=0&&s<=rl*a){let c=Math.floor(((r.time[i]??0)-n.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let o=Number.NEGATIVE_INFINITY;return[...t].map(([i,{hashrate:s,expected:a}])=>{let l=i-o>1?"M":"L";o=i;let c=Math.min((i+.5)/Mi*Xe,Xe).toFixed(1),p=nr(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var ol={figures:["hashrate","expected"],every:60},il=3e4,He=class extends Z{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new Q(this,ol);this.onScreen=new q(this)}static{this.styles=[Zr,v`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return m;let{columns:t,span:o}=e,i=nr(100).toFixed(1);return d`<svg
      viewBox="0 0 ${Xe} ${hn}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${i}H${Xe}"
        stroke=${En("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${pe([t,t.time[0],t.online.at(-1),Math.floor(o.end/il)],()=>zi(t,o))}
        stroke=${En("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([y({attribute:!1})],He.prototype,"hass",2),h([y({attribute:!1})],He.prototype,"device",2),h([y({attribute:!1})],He.prototype,"label",2),h([y({type:Boolean,reflect:!0})],He.prototype,"dark",2);S("bitaxe-sparkline",He);function gn(r,{device:n,name:e},t,o){return n===null?m:d`<bitaxe-sparkline
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:o}=this;if(!n||!e||!t||!o)return m;let i=ge(o).now();this.wait(n,i);let s=jr(n,i,e,t);return d`<span class="status ${Br(n.status)}"
      ><ha-icon .icon=${Xr(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Ft(n,e,t)}${s===""?m:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=Vr(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([y({attribute:!1})],Ne.prototype,"status",2),h([y({attribute:!1})],Ne.prototype,"localize",2),h([y({attribute:!1})],Ne.prototype,"locale",2),h([y({attribute:!1})],Ne.prototype,"connection",2);S("bitaxe-status",Ne);function $e(r,n,e){return d`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${$(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var sl=["hashrate","temperature","power"],xt=class extends _{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.lastKnown=new Map}static{this.styles=[k,ki,Ci,Ei()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${mn(this.rows,({key:t})=>t,t=>{let o=this.tileOf(e,t),i=ht(e,o,"efficiency"),s=sl.map(a=>ht(e,o,a));return pe(rr(e,o,[i,...s],o.asOf,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,o,i,s))})}
    </ul>`:m}tileOf(e,t){let{device:o,status:i}=t,s=w(e,o??void 0),a=un(e,s,i),l=o===null||a===null?void 0:this.lastKnownOf(o).at(e,s,a);if(!l)return{...t,asOf:null};let c=X(l,s),p=Jn(l,s,c,!c.hasStopped);return{...t,figures:p,tone:void 0,asOf:a}}lastKnownOf(e){let t=this.lastKnown.get(e)??new Qe(this);return this.lastKnown.set(e,t),t}renderTile(e,t,o,i){let{device:s}=t,a=this.localize,l=i.filter(({shown:c})=>c.number!=="–");return d`<li
      class=${s===null?"":"link"}
      @click=${c=>ln(e,c,s,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${xe(e,t,this.hasViews)}</h3>
        ${an(e,t,this.hasViews,a)}
        <div class="status">${$e(e,t.status,a)}</div>
      </div>
      <div
        class="mean ${t.tone??"untoned"}"
        title="${a("figures.mean_efficiency")}: ${o.exact}"
      >
        ${M(o.shown)}
        <span class="label">${a("figures.mean_efficiency")}</span>
      </div>
      ${_i(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${l.map(({column:c,shown:p,exact:u})=>{let f=a(`columns.${c}`);return d`<span title="${f}: ${u}">${M(p)}</span>`})}
        ${t.asOf===null||l.length===0?m:d`<span class="label">${fn(t.asOf,$(e),a)}</span>`}
      </div>
      ${gn(e,t,this.isDark,a)}
    </li>`}};h([y({attribute:!1})],xt.prototype,"rows",2),h([y({type:Boolean})],xt.prototype,"hasViews",2);function rr(r,n,e,...t){let{connection:o,devices:i,entities:s,language:a,locale:l,user:c}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,n.status.minutes,...e.map(({shown:p})=>V(p)),o,i,s,a,l,c,...t]}S("bitaxe-fleet-wall",xt);var Li="fleet-sort",Fi="fleet-columns",or=10,ee=class extends _{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=ft;this.columns=ut;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[k,Qr,Si,$i]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=ri(Ce(t,Li)),this.columns=oi(Ce(t,Fi)));let o=ii(this.rows,this.chip,this.filter),i=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!i&&this.isHeld?al(this.ordered,o):sn(o,this.sort,t.language)}get kind(){let{columns:e}=this;return e.join()===ut.join()?"usual":e.length>ut.length?"more":""}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return m;let i=!this.isUnfolded&&t.length>or?t.slice(0,or):t;return d`${this.renderControls()}
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
          ${mn(i,({key:s})=>s,s=>{let a=this.columns.map(l=>ht(e,s,l));return pe(rr(e,s,a,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s,a))})}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:m}
      ${t.length>or?this.renderFold(e,t.length):m}`}renderControls(){let e=this.localize;return d`<div class="controls">
      <input
        type="search"
        placeholder=${e("fleet.filter")}
        aria-label=${e("fleet.filter")}
        .value=${this.filter}
        @input=${t=>{this.filter=t.target.value}}
      />
      <details class="choice" @toggle=${fi}>
        <summary>${e("fleet.columns")}</summary>
        <div class="choices">
          ${mt.map(t=>d`<label
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
        ${Xo.map(t=>{let o=this.rows.filter(i=>Qn(t,i)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${o}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let o=_e("show_all",t,e.language);return d`<button
      type="button"
      class="fold"
      aria-expanded=${this.isUnfolded}
      @click=${()=>{this.isUnfolded=!this.isUnfolded}}
    >
      ${this.isUnfolded?this.localize("fleet.show_fewer"):this.localize(o,{count:t.toString()})}
    </button>`}renderHeader(e){let{sort:t}=this,o=t.column===e,i=t.isDescending?"descending":"ascending";return d`<th
      role="columnheader"
      scope="col"
      class=${e}
      aria-sort=${o?i:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,t,o){let{device:i}=t,s=this.localize;return d`<tr
      role="row"
      class=${i===null?"":"link"}
      @click=${a=>ln(e,a,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${xe(e,t,this.hasViews)}
        ${an(e,t,this.hasViews,s)}
      </th>
      <td role="cell" class="status">${$e(e,t.status,s)}</td>
      ${o.map(({column:a,shown:l,exact:c})=>{let p=a==="efficiency"?t.tone??"":"",u=`figure ${a} ${p} ${l.unit===""?"plain":""}`;return d`<td role="cell" class=${u} title=${c}>
          <span class="label" aria-hidden="true">${s(`columns.${a}`)}</span>
          ${M(l)}
        </td>`})}
      <td role="cell" class="trend">
        ${gn(e,t,this.isDark,s)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=ti(e,this.sort),Oe(this.hass,Li,ni(this.sort)))}toggle(e){this.hass&&(this.columns=mt.filter(t=>this.columns.includes(t)!==(t===e)),Oe(this.hass,Fi,this.columns.join(",")))}};h([y({attribute:!1})],ee.prototype,"rows",2),h([y({type:Boolean})],ee.prototype,"hasViews",2),h([C()],ee.prototype,"sort",2),h([C()],ee.prototype,"columns",2),h([C()],ee.prototype,"chip",2),h([C()],ee.prototype,"filter",2),h([C()],ee.prototype,"isUnfolded",2);function al(r,n){let e=new Map(r.map(({key:o},i)=>[o,i])),t=({key:o})=>e.get(o)??r.length;return n.toSorted((o,i)=>t(o)-t(i))}S("bitaxe-fleet-table",ee);var Ii=3,ll=3e5;function Pi(r,n,e){let t=cl.get(r.connection,"",s=>new ir(r.connection,()=>dl(r),ll,s));t.use(n);let o=()=>{t.answer&&e(t.answer)},i=t.listen(o);return o(),i}var ir=class extends Ue{#e;use(n){let e=this.#e;this.#e=n,this.isRunning&&n!==e&&this.refresh()}},cl=new F;async function dl(r){let n={type:"bitaxe_monitor/siblings"};return(await r.callWS({...n})).families}function sr(r){return r.efficiency_less!==null||r.power_efficiency_more!==null}function Di(r){let n=({efficiency:e})=>e??Number.MAX_VALUE;return r.toSorted((e,t)=>n(e)-n(t))}var Ui=v`
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

    /* The lines of the sentence stay as they are. */
    .worse :is(a, button) {
      margin-block: -10px;
    }

    tbody :is(th, td) {
      height: 44px;
      padding-block: 0;
      vertical-align: middle;
    }
  }
`;var pl=["disabled","not_set_up","removed","unknown"],Be=class extends _{constructor(){super(...arguments);this.hasViews=!1;this.isSeen=!1;this.families=[];this.siblings=new G(this)}static{this.styles=[k,Ui]}shownEntities(){return[]}willUpdate(){let{hass:e,rows:t=[]}=this,o=t.length>=Ii;if(!e||!this.isSeen||!o)this.siblings.end();else if(this.isConnected){let i=t.filter(({status:{status:s}})=>!pl.includes(s)).map(({key:s})=>s).join(" ");this.siblings.watch([e.connection,i],s=>Pi(e,i,s))}this.families=o?this.siblings.seen??this.families:[],this.hidden=this.families.length===0}render(){let{hass:e,families:t}=this;if(!e||t.length===0)return m;let o=$(e);return d`${t.flatMap(({miners:i})=>i.filter(sr).map(s=>this.renderWorse(e,s,o)))}
    ${t.map(i=>this.renderFamily(e,i,o))}`}renderName(e,{device_id:t}){let o=this.rows?.find(({device:i})=>i===t);return xe(e,o??{device:t,name:this.localize("siblings.another")},this.hasViews)}renderWorse(e,t,o){return d`<p class="worse">
      <ha-icon icon="mdi:trending-down" aria-hidden="true"></ha-icon>
      <span
        >${this.renderName(e,t)} <bdi>${ml(t,this.localize,o)}</bdi></span
      >
    </p>`}renderFamily(e,t,o){let i=this.localize,s=K(t.miners.length,0,o);return d`<details>
      <summary>
        <bdi
          >${i("siblings.title",{count:s,model:t.model,setting:to(t,o)})}</bdi
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
          ${Di(t.miners).map(a=>this.renderRow(e,a,o))}
        </tbody>
      </table>
      <p class="notes">${i("siblings.note")}</p>
    </details>`}renderRow(e,t,o){let i=sr(t);return d`<tr class=${i?"named":""}>
      <th scope="row">
        ${this.renderName(e,t)}
        ${i?d`<ha-icon
                icon="mdi:trending-down"
                role="img"
                aria-label=${this.localize("siblings.worse")}
              ></ha-icon>`:m}
      </th>
      <td class="number">
        <bdi>${Cn(t.efficiency,t.efficiency_margin,o)}</bdi>
      </td>
      <td class="number">
        <bdi>${Cn(t.power_efficiency,t.power_efficiency_margin,o)}</bdi>
      </td>
    </tr>`}};h([y({attribute:!1})],Be.prototype,"rows",2),h([y({attribute:!1})],Be.prototype,"hasViews",2),h([y({attribute:!1})],Be.prototype,"isSeen",2);function ml({efficiency_less:r,power_efficiency_more:n},e,t){return e(`siblings.${r===null?"more":n===null?"less":"both"}`,{points:K(r,1,t),percent:oe(n,1,t)})}S("bitaxe-fleet-siblings",Be);var ar=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function Gi(r,n,e,t){let o=w(r,N(r)),{columns:i,energyToday:s}=e,a=i&&qe(i),c={performance:X(r,o,a,a?.expected),sample:a,energyToday:s,text:t},p=ar.filter(u=>R(r,o[u])).map(u=>ul(r,o,u,c));return d`<div class="totals">
    ${[...p,hl(o,n,t)].map(u=>yl(u,t))}
  </div>`}function ul(r,n,e,{performance:t,sample:o,energyToday:i,text:s}){let a=$(r),l=R(r,n[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",u=(b,x)=>({key:e,entityId:n[e],shown:Ki(b,x,a),exact:H(b,x,a)}),f=b=>{let x=o?.[b];return x!==void 0&&Number.isFinite(x)?x:W(T(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return u(f("hashrate")/1e3,"TH/s");let b=(o?.hashrate??Number.NaN)/1e3,x=V(Ki(b,"TH/s",a)),E=Number.isFinite(b)?s("hero.now",{value:x}):void 0;return{...u(t.hashrate/1e3,"TH/s"),now:E}}case"expected_hashrate":return u(t.expected/1e3,"TH/s");case"energy":return u(i,"kWh");case"power":return u(f("power"),"W");case"power_efficiency":return u(T(l),p);case"efficiency":return g?fl(u(t.mean,"%"),t,a):u(f("efficiency"),"%")}}function Ki(r,n,e){return O(r,n,e,n==="TH/s"?{digits:3}:{})}function fl(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let o=H(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${o}`},exact:`${r.exact} ±${o}`}}function hl(r,n,e){let t=n&&si(n),o=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:o,unit:""},exact:o}}function gl(r,{number:n,unit:e}){return{number:n,unit:e.trim()===r?"":e}}function yl(r,n){let e=n(`fleet.${r.key}`);return j({entityId:r.entityId,kind:`figure ${r.key}`,full:`${e}: ${r.exact}`},d`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${M(gl(e,r.shown))}</span>
      ${r.now?d`<bdi class="now">${r.now}</bdi>`:m}`)}var bl="15m",vt=class extends _{constructor(){super(...arguments);this.isUnfolded=!1;this.statuses=new B(this);this.known=new G(this);this.energy=new G(this);this.feed=new Q(this);this.onScreen=new q(this)}static{this.styles=[k,li]}shownEntities(e){let t=w(e,N(e));return[...ar.map(o=>t[o]),...Bo(e,this.known.seen?.miners??[])]}willUpdate(){let{hass:e}=this;e&&this.isConnected&&(this.known.watch([e.connection,e.entities,e.devices],t=>Jo(e,t)),this.watch(e))}watch(e){let t=N(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end(),this.energy.end();return}this.feed.watch(e,void 0,bl);let{energy:o}=w(e,t);o===void 0?this.energy.end():this.energy.watch([e.connection,o,re(e)],i=>Yo(e,o,i))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.localize,{miners:i,error:s=null}=this.known.seen??{},a=N(e),l=a===void 0?void 0:We(e,a),c=no(e.connected,s,o),p=i&&ei(e,i),{shown:u}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${l?d`<a class="device" href=${l}>${o("fleet.device")}</a>`:m}
        <p class="problem" role="status" ?hidden=${c===null}>${c}</p>
      </header>
      ${p||c===null?Gi(e,p,{columns:e.connected?u?.columns:void 0,energyToday:this.energy.seen??Number.NaN},o):m}
      ${a===void 0&&p?d`<p class="hint">${o("fleet.no_totals")}</p>`:m}
      ${p?this.renderAttention(e,p,t):m}
      ${this.renderMiners(e,p,c)}
      ${p?d`<bitaxe-fleet-siblings
              .hass=${e}
              .rows=${p}
              .hasViews=${t.miner_views===!0}
              .isSeen=${this.onScreen.isVisible}
            ></bitaxe-fleet-siblings>`:m}
    </ha-card>`}renderAttention(e,t,{miner_views:o=!1}){let i=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:i};return ai(e,t,o,s,this.localize)}renderMiners(e,t,o){if(t===void 0)return o===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${o}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let i=this.config?.miner_views===!0;return t.length<=yt?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-table>`}};h([y({attribute:!1})],vt.prototype,"config",2),h([C()],vt.prototype,"isUnfolded",2);S("bitaxe-fleet-card-view",vt);var Wi={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},qi=Object.keys(Wi),xl=new Set(["mining","fan","core_voltage"]),lr=15;function wt(r,n){let e=new Map;for(let{entity_id:t,translation_key:o}of Rr(r,n)){let i=qi.find(s=>t.startsWith(`${Wi[s]}.`)&&s===(o??r.states[t]?.attributes.device_class));i&&e.set(i,t)}return e}function ji(r,n){return Object.fromEntries([...wt(r,n)].flatMap(([e,t])=>{let o=r.states[t];return o&&vl(e,o)?[[e,o]]:[]}))}function vl(r,{state:n}){return n!=="unavailable"&&!(xl.has(r)&&n==="unknown")}function cr({attributes:r}){let{percentage:n,preset_mode:e}=r;return{speed:typeof n=="number"?n:Number.NaN,isAutomatic:e==="auto"}}var wl={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function Vi({kind:r,values:n}){return r==="settings"?Object.keys(n).flatMap(e=>wl[e]??[]):qi.filter(e=>e===r)}var Yi=v`
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
`;var dr=class extends Pt{constructor(){super(...arguments);this.chips=[]}receive({chips:e}){this.chips=e}},$l=new F;function Zi({connection:r},n,e){let t={type:"bitaxe_monitor/chips",device_id:n},o=$l.get(r,n,s=>new dr(r,{...t},s)),i=o.listen(()=>e(o.chips));return e(o.chips),i}var Ji=v`
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
`;var Xi=100,Sl=2,Rl=50,kl=40,$t=class extends _{constructor(){super(...arguments);this.isPast=!1;this.watching=new G(this);this.fold=new je(this)}static{this.styles=[k,Jt,Ji]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.isConnected&&!this.isPast?this.watching.watch([e.connection,t],o=>Zi(e,t,o)):this.watching.end()}render(){let{hass:e}=this,t=this.isPast?[]:this.watching.seen??[];if(this.hidden=!t.some(({parts:a})=>a.length>0),!e||this.hidden)return m;let o=t.some(({faulty:a})=>a.length>0),i=this.fold.isFolded(e,this.foldName,!o),s=d`<span class="title" id="heading"
        >${this.localize("domains.title")}</span
      >
      <bdi class="summary ${o?"faulty":""}">${this.summary(t)}</bdi>`;return d`<section aria-labelledby="heading">
      ${this.fold.heading(e,this.foldName,i,s)}
      ${i?m:this.renderMap(t,$(e))}
    </section>`}summary(e){let t=Qi(e,({silent:a})=>a),o=Qi(e,Bi),i=this.localize;return[...t?[i("domains.all_silent",{domains:t})]:[],...o?[i("domains.all_weak",{domains:o})]:[]].join(" · ")||i("domains.well")}renderMap(e,t){return d`<div class="chips">
        ${e.map(({parts:o,...i},s)=>o.length>0?d`<div class="chip">
                <span class="name" aria-hidden="true">
                  ${this.localize("domains.chip",{chip:K(s+1,0,t)})}
                </span>
                <ul role="list">
                  ${o.map((a,l)=>this.renderCell({chip:s+1,domain:l+1,part:a},i,t))}
                </ul>
              </div>`:m)}
      </div>
      <p class="note">${this.localize("domains.note")}</p>`}renderCell({chip:e,domain:t,part:o},{chance:i,...s},a){let l=oe(o,0,a),c=_l(t,s),p=[this.localize("domains.cell",{chip:K(e,0,a),domain:K(t,0,a),part:l}),...c?[this.localize(`domains.${c}`)]:[]].join(", "),u=o<Xi?"below":"above";return d`<li
      class="cell ${u} ${c??""}"
      style="--tint:${Tl(o,i)}%"
      title=${p}
    >
      <span class="words">${p}</span>
      <bdi class="number" aria-hidden="true">${l}</bdi>
    </li>`}get foldName(){return`fold/${se()}/miner/chips`}};h([y({attribute:!1})],$t.prototype,"device",2),h([y({attribute:!1})],$t.prototype,"isPast",2);function _l(r,n){return n.silent.includes(r)?"silent":Bi(n).includes(r)?"weak":void 0}function Bi({faulty:r,silent:n}){return r.filter(e=>!n.includes(e))}function Tl(r,n){let e=Math.abs(r-Xi);return n!==null&&e<=Sl*n?0:Math.round(kl*Math.min(e/Rl,1))}function Qi(r,n){return r.flatMap((e,t)=>n(e).map(o=>`${t+1}.${o}`)).join(", ")}S("bitaxe-miner-chips",$t);var pr=class extends Pt{receive(n){this.heard=n}},Al=new F;function es(r,n){let e={type:"bitaxe_monitor/acts",device_id:n};return Al.get(r,n,t=>new pr(r,{...e},t))}function et(r,{text:n,name:e},t=""){return{title:n(`confirm.${r}.title`,{name:e,value:t}),text:n(`confirm.${r}.text`,{value:t}),action:n(`confirm.${r}.action`)}}function Se({isAsked:r},n){return r(n)?"asked":""}var El=v`
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
`,tt=class extends Z{constructor(){super(...arguments);this.localize=ke("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[k,Jr,El]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}withdraw(){this.close(!1)}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?d`<dialog
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
    </dialog>`:m}};h([y({attribute:!1})],tt.prototype,"localize",2),h([C()],tt.prototype,"question",2),h([Re("dialog")],tt.prototype,"dialog",2);S("bitaxe-confirm-dialog",tt);function Me(r,{entity_id:n},e){return d`<button
    type="button"
    class="name"
    @click=${t=>ae(t.currentTarget,n)}
  >
    ${e(`control.${r}`)}
  </button>`}var yn=Ve(class extends ve{constructor(r){if(super(r),r.type!==de.PROPERTY&&r.type!==de.ATTRIBUTE&&r.type!==de.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!pi(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[n]){if(n===U||n===m)return n;let e=r.element,t=r.name;if(r.type===de.PROPERTY){if(n===e[t])return U}else if(r.type===de.BOOLEAN_ATTRIBUTE){if(!!n===e.hasAttribute(t))return U}else if(r.type===de.ATTRIBUTE&&e.getAttribute(t)===n+"")return U;return dn(r),n}});var bn=class{constructor(n){this.host=n;this.isByHand=!1;this.count=0;this.hold=({currentTarget:n})=>{this.held=n};this.release=()=>{this.held=void 0}}get isHeld(){return this.held?.isConnected??!1}render(n,e,t){let{hass:o,text:i}=t,{speed:s,isAutomatic:a}=cr(n),l=this.isByHand||!a,c=a&&Number.isFinite(e)?e:s,p=oe(c,0,$(o));return d`<div class="control fan">
      ${Me("fan",n,i)}
      <span class="value number ${Se(t,"fan")}"><bdi>${p}</bdi></span>
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
    </div>`}renderSlider(n,e,t){let o=this.left??Math.max(Number.isFinite(e)?e:0,lr);return d`<input
      type="range"
      min=${lr}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${oe(o,0,$(t.hass))}
      .value=${this.isHeld?U:yn(`${o}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${i=>{this.set(i.target.valueAsNumber,n,t)}}
    />`}async set(n,e,{ask:t}){let o=++this.count;this.left=n;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:n}});o===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(n,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!cr(n).isAutomatic||t("fan"))&&e({key:"fan",entity:n,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var ts=v`
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
`;var ns=new Set(["unauthorized","Unauthorized"]);function Cl({code:r,message:n}){return ns.has(r)||ns.has(n)}async function mr(r,n){try{let e=await r.loadBackendTranslation?.("exceptions",n);return(t,o={})=>e?.(`component.${n}.exceptions.${t}.message`,o)??""}catch{return()=>""}}async function rs(r,n,e){if(Cl(n))return e("control.not_allowed");let{translation_domain:t,translation_key:o,message:i}=n;if(typeof t=="string"&&typeof o=="string"){let a=(await mr(r,t))(o,n.translation_placeholders);if(a)return a}return typeof i=="string"&&i!==""?i:e("control.no_reason")}var Ol=3e4,Hl=6e5;function Nl(r){return Dt(r)?Ol:Hl}function os(r,n,e){let t=r.filter(({ended:a})=>a===null),o=ur(r),i=o?(o.ended??0)*1e3+Nl(o):0;return o!==void 0&&o.ended!==e&&n<i&&t.every(({number:a})=>a<o.number)?{shown:[...t,o],until:i}:{shown:t,until:Number.POSITIVE_INFINITY}}function ur(r){return r.findLast(({ended:n})=>n!==null)}var te=class extends Z{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=null;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[k,ts]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}focus(e){let t=this.renderRoot.querySelectorAll(".dismiss");t.item(t.length-1)?.focus(e)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,mr(e,$r).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return m;let o=this.shown().map(i=>this.renderAct(e,i));if(t&&t!==this.dismissedRefused){let i=()=>{this.dismissedRefused=t};o.push(this.renderLine(e,"failed",t.words,i))}return this.toggleAttribute("empty",o.length===0),d`<div role="status">${o}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:o}=os(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(o)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),o-e)),t}renderAct(e,t){let o=ke(e.language),i=go(t,o,$(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",i):this.renderLine(e,Dt(t)?"done":"failed",i,()=>{this.dismissed=t.ended})}renderLine(e,t,o,i){let s=ke(e.language)("act.dismiss");return d`<div class="line ${t}">
      <span class="words">${o}</span>
      ${i?d`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${i}
            ></button>`:m}
    </div>`}};h([y({attribute:!1})],te.prototype,"hass",2),h([y({attribute:!1})],te.prototype,"acts",2),h([y({attribute:!1})],te.prototype,"ahead",2),h([y({attribute:!1})],te.prototype,"refused",2),h([C()],te.prototype,"dismissed",2),h([C()],te.prototype,"dismissedRefused",2),h([C()],te.prototype,"reasons",2);S("bitaxe-miner-acts",te);var is=v`
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
`;function fr(r,n,e){let{hass:t,text:o,ask:i}=e,s=n.attributes.options;if(!Array.isArray(s))return m;let a=Fe(n)?n.state:"",l=c=>t.formatEntityState(n,c);return d`<div class="control ${r}">
    ${Me(r,n,o)}
    <select
      class="pill ${Se(e,r)}"
      aria-label=${o(`control.${r}`)}
      @change=${c=>{let p=c.target,u=p.value;p.value=a,i({key:r,entity:n,service:"select_option",data:{option:u},question:et(r,e,l(u))})}}
    >
      ${a===""?d`<option value="" disabled selected>–</option>`:m}
      ${s.map(c=>d`<option value=${c} .selected=${yn(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function ss(r,n){let{min:e,max:t,step:o,unit_of_measurement:i=""}=r.attributes,{hass:s,text:a,ask:l}=n,c=p=>{p.preventDefault();let f=p.currentTarget.querySelector("input"),g=f.valueAsNumber;f.value=`${Number(r.state)}`;let b=`${K(g,0,$(s))} ${i}`;l({key:"core_voltage",entity:r,service:"set_value",data:{value:g},question:et("core_voltage",n,b)})};return d`<div class="control core_voltage">
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
  </div>`}var me=class extends _{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new bn(this);this.heard=new G(this)}static{this.styles=[k,is]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){let{fan_speed:t}=w(e,this.device);return this.device?[...wt(e,this.device).values(),t]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:o}=e;this.heard.watch([o,t],i=>{let s=es(o,t),a=()=>{s.heard&&i({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)}),this.open&&!(this.open in this.usable(e,t))&&this.withdraw()}}withdraw(){this.dialog?.withdraw();let e=this.localize("control.not_now");this.refused={words:this.localize("control.refused",{reason:e})},this.updateComplete.then(()=>this.actsShown?.focus())}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}usable(e,t){return this.mayControl&&!this.isPast?ji(e,t):{}}around(e){let{localize:t,device:o}=this;return{hass:e,text:t,name:z(e,o)??t("cards.miner.name"),ask:i=>this.ask(e,i),isAsked:i=>this.asked.includes(i)||this.acts.some(s=>s.ended===null&&Vi(s).includes(i))}}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=this.around(e),i=this.renderControls(o,this.usable(e,t));return this.hidden=i===m&&this.acts.length===0&&!this.refused,d`${i}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${o.text}></bitaxe-confirm-dialog>`}fanSpeed(e){return T(R(e,w(e,this.device).fan_speed))}renderControls(e,{mining:t,fan:o,profile:i,pool:s,core_voltage:a,undo:l,restart:c}){let p=[t&&this.renderMining(t,e),o&&this.fan.render(o,this.fanSpeed(e.hass),e),i&&fr("profile",i,e),a&&ss(a,e),s&&fr("pool",s,e)].filter(Boolean),u=[l&&this.renderButton("undo",l,e),c&&this.renderButton("restart",c,e)].filter(Boolean);return p.length+u.length===0?m:d`<section class="controls" aria-label=${e.text("control.title")}>
          ${p}
          ${u.length===0?m:d`<div class="end">${u}</div>`}
        </section>`}renderMining(e,t){let o=e.state==="on",i=o?"turn_off":"turn_on";return d`<div class="control mining">
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
    </div>`}renderButton(e,t,o){return d`<button
      type="button"
      class="pill action ${e} ${Se(o,e)}"
      ?disabled=${o.isAsked(e)}
      @click=${()=>o.ask({key:e,entity:t,service:"press",...this.questionFor(e,o)})}
    >
      ${o.text(`control.${e}`)}
    </button>`}questionFor(e,t){if(e==="restart")return{question:et(e,t)};let{undoable:o={}}=this.heard.seen??{},i=Ge(o,t.text,$(t.hass)),s=et(e,t,i);return i===""?{question:{...s,text:t.text("confirm.core_voltage.text")}}:o.core_voltage===void 0?{}:{question:s}}get lastNumber(){return ur(this.acts)?.number??0}async agrees(e,t){this.open=e;let o=await this.dialog?.ask(t)??!1;return this.open=void 0,o}async ask(e,t){let{key:o,entity:i,service:s,data:a={}}=t;if(t.question&&!await this.agrees(o,t.question))return!1;let{entity_id:l}=i,c=l.slice(0,l.indexOf(".")),p=this.lastNumber;this.refused=void 0,this.asked=[...this.asked,o];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(u){if(this.lastNumber===p){let f=await rs(e,u,this.localize);this.refused={words:this.localize("control.refused",{reason:f})}}return!1}finally{let u=this.asked.indexOf(o);this.asked=this.asked.filter((f,g)=>g!==u)}}};h([y({attribute:!1})],me.prototype,"device",2),h([y({attribute:!1})],me.prototype,"isPast",2),h([C()],me.prototype,"asked",2),h([C()],me.prototype,"refused",2),h([Re("bitaxe-confirm-dialog")],me.prototype,"dialog",2),h([Re("bitaxe-miner-acts")],me.prototype,"actsShown",2);S("bitaxe-miner-controls",me);var xn={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},Ml={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},zl=["active_pool","reset_reason"];function as(r,n,e,t){return Object.keys(xn).map(i=>({key:i,figures:xn[i].flatMap(s=>Ll(r,n,e,s,t)??[])})).filter(({figures:i})=>i.length>0)}function Ll(r,n,e,t,o){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...hr(l)}:null}let i=e[t],s=R(r,i);if(!Fe(s))return null;let a=Fl(r,e,t,s,o);return a&&{key:t,entityId:i,...a}}function Fl(r,n,e,t,o){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:hr(Ie((Date.now()-a)/1e3,o))}if(zl.includes(e))return hr(t.state);let i=T(t);if(Number.isNaN(i))return null;let s=Il(i,Dl(e,t),o,Ml[e]);return e==="shares_rejected"?Pl(s,i,T(R(r,n.shares_accepted)),o):s}function Il(r,n,e,t){return{shown:O(r,n,e,t===void 0?{}:{digits:t}),exact:H(r,n,e)}}function Pl(r,n,e,t){let o=100*n/(n+e);if(!(o>0))return r;let i=V(O(o,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${i})`},exact:`${r.exact} (${H(o,"%",t)})`}}function Dl(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function hr(r){return{shown:{number:r,unit:""},exact:r}}var nt=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#e=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#e&&(this.#t.disconnect(),this.#e=n,n?.firstElementChild&&this.#t.observe(n.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var Ul=v`
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
`,St=class extends _{constructor(){super();this.isPast=!1;new nt(this,".apart")}static{this.styles=[k,Ul]}shownEntities(e){let t=w(e,this.device);return Object.values(xn).flat().map(o=>o==="firmware"?void 0:t[o])}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=w(e,t),i=as(e,t,o,$(e));return d`<div class="apart">
      <div class="groups ${this.isPast?"past":""}">
        ${i.map(s=>this.renderGroup(s))}
      </div>
    </div>`}renderGroup({key:e,figures:t}){let o=`heading-${e}`;return d`<section aria-labelledby=${o}>
      <h3 id=${o}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(i=>this.renderFigure(i))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:o,exact:i}){let s=this.localize(`figures.${e}`);return j({entityId:t,kind:`figure ${e}`,full:i},d`<span class="label">${s}</span>
        <span class="value">${M(o)}</span>`)}};h([y({attribute:!1})],St.prototype,"device",2),h([y({attribute:!1})],St.prototype,"isPast",2);S("bitaxe-miner-groups",St);var vn=120,Kl=-120,Gl=240,ls=100,ue=84,ze=14,gr=8,cs=Lt.map(({from:r})=>r).filter(Number.isFinite),Wl=100;function us(r,n){return it`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${ze} d=${ps(0,vn)}></path>
    ${ql(r,n).map(({from:e,to:t,opacity:o})=>it`<path
          class="fill"
          stroke-width=${ze}
          stroke-opacity=${o}
          d=${ps(e,t)}
        ></path>`)}
    ${cs.map(e=>ds(e,"mark"))}
    ${ds(Wl,"expected")}
    ${cs.map(e=>Vl(e))}
    ${Number.isFinite(r)?jl(r):m}
  </svg>`}function ql(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},o=2*e/gr,i=Array.from({length:e>0?gr:0},(s,a)=>({from:r-e+a*o,to:r-e+(a+1)*o,opacity:1-(a+.5)/gr}));return[t,...i].filter(({from:s,to:a})=>a>0&&s<vn)}function ds(r,n){let e=n==="expected"?4:2;return fs(r,ue-ze/2-e,ue+ze/2+e,n)}function jl(r){return fs(r,ue-ze/2-5,ue+ze/2+1,"needle")}function Vl(r){let{x:n,y:e}=Rt(r,ue+ze/2+6);return it`<text x=${n} y=${e+3}>${r}</text>`}function fs(r,n,e,t){let o=Rt(r,n),i=Rt(r,e);return it`<line class=${t} x1=${o.x} y1=${o.y} x2=${i.x} y2=${i.y}></line>`}function ps(r,n){let e=Rt(r,ue),t=Rt(n,ue),o=yr(n)-yr(r)>180?1:0;return`M${e.x} ${e.y}A${ue} ${ue} 0 ${o} 1 ${t.x} ${t.y}`}function yr(r){let n=Math.min(Math.max(r,0),vn)/vn;return Kl+Gl*n}function Rt(r,n){let e=yr(r)*Math.PI/180;return{x:ms(ls+n*Math.sin(e)),y:ms(ls-n*Math.cos(e))}}function ms(r){return Math.round(r*100)/100}var Yl=.93;function hs({key:r,entityId:n,shown:e,exact:t,limit:o,share:i},s){let a=s(`figures.${r}`),l=o===null?"":s("hero.limit",{limit:o});return j({entityId:n,kind:`meter ${Jl(i)}`,full:[t,l].filter(Boolean).join(" ")},d`<span class="label">${a}</span>
      <span class="line"
        ><span class="value">${M(e)}</span> ${l?Ze(l):m}</span
      >
      ${Number.isFinite(i)?d`<span class="bar"
              ><span style="inline-size:${Zl(i)}%"></span
            ></span>`:m}`)}function Zl(r){return Math.round(100*Math.min(r,1))}function Jl(r){return r>=1?"over":r>=Yl?"near":""}var Ql=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function gs(r,n,e,t){return Ql.map(o=>o.flatMap(i=>{let s=n[i];return s&&R(r,s)?Xl(r,n,i,s,e,t):[]})).filter(o=>o.length>0)}function Xl(r,n,e,t,o,i){let{state:s,unit:a,limit:l}=Bl(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...O(s,a,o,{digits:1}),unit:""},exact:H(s,a,o),limit:null,share:Number.NaN};let c=i?.[e],p=Number.isFinite(c)?c:W(s,a),u=e==="power"?"W":Te(r,n),f=x=>u==="W"?x:Pe(x,u),g=O(f(p),u,o,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:H(f(p),u,o),limit:b?H(f(l),u,o,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function Bl(r,n){let e=R(r,n),{unit_of_measurement:t,limit:o}=e?.attributes??{};return{state:T(e),unit:typeof t=="string"?t:"",limit:typeof o=="number"?o:Number.NaN}}var ys=v`
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
`;var ec=6e4,tc="15m",kt=class extends _{constructor(){super();this.isPast=!1;this.feed=new Q(this);this.onScreen=new q(this);new nt(this,".apart")}static{this.styles=[k,ys]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,tc):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:o}=this;if(e?.state!=="ready"||o||!t?.connected)return;let{columns:i,span:s}=e,a=i.time.length-1,l=s.end-(i.time[a]??0)<=ec;return i.online[a]&&l?qe(i):void 0}render(){let{hass:e,device:t,live:o}=this;if(!e||!t)return m;let i=w(e,t),s=$(e),a=o&&this.feed.shown?.columns,l=a&&Yt(a),c=X(e,i,o,l),p=i.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?pe(this.shownBy(i,c,s),()=>this.renderGauge(i,c,s)):m}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(i,c,s,o):this.renderHashrate(e,i,s)}
          </div>
          ${this.renderChips(e,i,s,o)}
        </div>
      </div>
    </div>`}shownBy(e,t,o){return[e,o,this.localize,Object.values(t).join()]}renderGauge(e,{mean:t,margin:o,rating:i,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",u=i?this.localize(`ratings.${i}`):p,f=!Number.isFinite(t)||!Number.isFinite(o),g=f?"":`± ${V(O(o,"%",l,{digits:1}))}`,b=O(t,"%",l,{digits:1}),x=f?"":` ± ${H(o,"%",l)}`;return j({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,full:`${H(t,"%",l)}${x}`},d`${us(t,o)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${M(b)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:m}
          ${u?d`<span class="rating">${u}</span>`:m}
        </span>`)}renderCompared(e,t,o,i){let{hashrate:s,expected:a}=t,l=p=>V(O(p,"GH/s",o)),c=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:O(s,"GH/s",o),exact:H(s,"GH/s",o,{digits:1}),words:Number.isFinite(a)?c("hero.expected",{value:l(a)}):"",now:i&&Number.isFinite(i.hashrate)?c("hero.now",{value:l(i.hashrate)}):""})}
    ${pe(this.shownBy(e,t,o),()=>this.renderSteady(e,t,o))}`}renderSteady(e,{deviation:t,deviationPercent:o,stability:i},s){let a={signed:!0};return d`${this.renderKey({key:"deviation",entityId:e.deviation,shown:O(t,"GH/s",s,a),exact:H(t,"GH/s",s,{...a,digits:1}),words:Number.isFinite(o)?V(O(o,"%",s,{...a,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:O(i,"%",s,{digits:1}),exact:H(i,"%",s)}):m}`}renderHashrate(e,t,o){let i=R(e,t.hashrate);if(!i)return m;let s=String(i.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:O(T(i),s,o),exact:H(T(i),s,o)})}renderKey(e){let{key:t,entityId:o,shown:i,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`);return j({entityId:o,kind:`figure ${t}`,full:e.exact},d`<span class="label">${l}</span>
        <span class="value">${M(i)}</span>
        ${s?Ze(s):m} ${a?d`<bdi class="now">${a}</bdi>`:m}`)}renderChips(e,t,o,i){return d`<div class="chips">
      ${gs(e,t,o,i).map(s=>d`<div class="chip">
            ${s.map(a=>hs(a,this.localize))}
          </div>`)}
    </div>`}};h([y({attribute:!1})],kt.prototype,"device",2),h([y({attribute:!1})],kt.prototype,"isPast",2);S("bitaxe-miner-hero",kt);var bs=v`
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
`;var xs=864e5,nc=10*xs,rc=3*365*xs,oc=3e5,ic=.005;async function vs(r,n,e){let t=Date.now(),o=await r.callWS({type:"history/history_during_period",start_time:new Date(t-nc).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[n],minimal_response:!0,no_attributes:!0}),i=sc(o[n]??[],e);if(i)return i;let s=await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-rc).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[n],period:"day",types:["max"]});return ac(s[n]??[],e)}function sc(r,n){let e=r.flatMap(({s:l,lu:c},p)=>{let u=Wt(l);return Number.isNaN(u)?[]:[{number:u,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!ws(l,n)),o=e[t+1],i=e[t];if(!o||!i)return null;let s=(r[i.index+1]?.lu??0)*1e3,a=o.time-s<=oc;return{time:o.time,precision:a?"moment":"by"}}function ac(r,n){let e=r.filter(({max:i})=>typeof i=="number"),t=e.findLastIndex(({max:i})=>!ws(i??0,n)),o=e[t+1];return o&&t>=0?{time:o.start,precision:"day"}:null}function ws(r,n){return Math.abs(r-n)<=ic*Math.max(r,n)}var wn=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let o=R(n,t);t!==void 0&&o&&T(o)>0&&this.note(n,t,o,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,o){let i=T(t),s=this.known.get(e);if(s?.value===i)return;let a={value:i,seen:null};if(this.known.set(e,a),s&&i>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=o;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await vs(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var lc=864e5,cc={best:"best_difficulty",session:"session_best_difficulty"},_t=class extends _{constructor(){super(...arguments);this.isPast=!1;this.records=new wn(this);this.onScreen=new q(this)}static{this.styles=[k,bs]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=$(e),i=[this.renderBest(e,t,"best",o),this.renderBest(e,t,"session",o),this.renderBlocks(e,t,o)];if(i.every(a=>a===m))return m;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${i}</div>
      <p class="news" role="status">${this.news(e,t,o)}</p>
    </section>`}news(e,t,o){if(!this.records.hasRisen)return"";let i=T(R(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${V(O(i,"",o))}`}renderBest(e,t,o,i){let s=w(e,t)[cc[o]],a=T(R(e,s));if(s===void 0||!(a>0))return m;let l=this.records.seen(s,a),c=o==="best"&&l!==null&&dc(l),p=l?pc(l,this.localize,i):"",u=this.localize(`records.${o}`),f=O(a,"",i),g=c?this.localize("records.new"):"";return j({entityId:s,kind:`figure ${o}`,full:H(a,"",i)},d`<span class="label">${u}</span>
        <span class="value">${M(f)}</span>
        ${p?Ze(p):m}
        ${c?d`<span class="new">${g}</span>`:m}`)}renderBlocks(e,t,o){let i=w(e,t).blocks_found,s=T(R(e,i));if(i===void 0||Number.isNaN(s))return m;let a=Math.max(s,this.records.blocks(i)??0),l=this.localize("records.blocks"),c=O(a,"",o,{digits:0});return j({entityId:i,kind:`figure blocks ${a>0?"found":""}`,full:H(a,"",o)},d`<span class="label">${l}</span>
        <span class="value">${M(c)}</span>`)}};h([y({attribute:!1})],_t.prototype,"device",2),h([y({attribute:!1})],_t.prototype,"isPast",2);function dc({time:r,precision:n}){return n!=="day"&&Date.now()-r<lc}function pc(r,n,e){let{time:t,precision:o}=r,i=o==="by"?"records.before":"records.found",s=o==="day"?zr(t,e):Mt(t,Date.now(),e);return n(i,{time:s})}S("bitaxe-miner-records",_t);var Tt=class extends _{constructor(){super(...arguments);this.isStudied=!1;this.member=new be(this);this.lastKnown=new Qe(this);this.statuses=new B(this);this.openStudy=async()=>{await import("./settings-dialog-ZBUYYNU7.js"),this.isStudied=this.isConnected};this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[k,Yi]}shownEntities(e){let{device:t=""}=this.config??{};return[...Object.values(w(e,t)),...wt(e,t).values()]}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let{device:o}=t,i=this.localize;if(!o||e.devices[o]?.entry_type==="service")return this.renderMessage(i("messages.no_miner_chosen"));let s=J(e,o),a=It(s,i),l=this.renderHeader(e,t,s,a===null);return a!==null?d`<ha-card>
        ${l}
        <p class="message">${a}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,o,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):m}
      ${this.isStudied?this.renderStudy(e,o):m}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,o,i){let s=this.nameOf(e,t),a=We(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${s}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,o)}</p>
          ${a?d`<a href=${a}>${this.localize("hero.device")}</a>`:m}
          ${i?this.renderStudyButton():m}
        </div>
      </div>
      ${$e(e,o,this.localize)}
    </div>`}renderStudyButton(){return d`<button
      type="button"
      class="study"
      aria-haspopup="dialog"
      @click=${this.openStudy}
    >
      ${this.localize("study.title")}
    </button>`}renderStudy(e,t){return d`<bitaxe-settings-dialog
      .hass=${e}
      .device=${t}
      @bitaxe-closed=${()=>{this.isStudied=!1}}
    ></bitaxe-settings-dialog>`}nameOf(e,{device:t,title:o}){return o||(z(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,o){return e.connected?o.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,o){let i=w(e,t),s=un(e,i,o),a=s!==null,l=a?this.lastKnown.at(e,i,s):e;return l?d`${a?d`<p class="as-of">${fn(s,$(e),this.localize)}</p>`:m}
      <bitaxe-miner-hero
        .hass=${l}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-hero>
      <bitaxe-miner-controls
        .hass=${e}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-controls>
      <bitaxe-miner-records
        .hass=${l}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-records>
      <bitaxe-miner-groups
        .hass=${l}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-groups>
      <bitaxe-miner-chips
        .hass=${e}
        .device=${t}
        .isPast=${a}
      ></bitaxe-miner-chips>`:m}renderCharts(e,t,o){let i=this.member.of(this.groupOf(t)),s=i.chosen(e,t),a=ce(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${i.zoom!==null}
            .locale=${$(e)}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
            @bitaxe-zoom=${this.zoom}
          ></bitaxe-range-buttons>`:m}
    ${o.map(l=>d`<bitaxe-chart-panel
          .hass=${e}
          .chart=${l}
          .device=${t.device}
          .range=${s}
          .zoom=${i.zoom}
          .crosshair=${i.crosshair}
          @bitaxe-zoom=${this.zoom}
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:nn(`${e}/card`)}),this.own.group}};h([y({attribute:!1})],Tt.prototype,"config",2),h([C()],Tt.prototype,"isStudied",2);S("bitaxe-miner-card-view",Tt);var $n=class extends _{constructor(){super(...arguments);this.member=new be(this);this.footer=null;this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=v`
    :host {
      display: block;
    }

    /* As a footer it lies on the page: nothing shines through, whatever the theme. */
    :host(.footer) {
      position: relative;
      border-radius: var(--ha-card-border-radius, 12px);
      background: var(--primary-background-color);
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
  `}connectedCallback(){super.connectedCallback(),this.footer=$s(this),this.classList.toggle("footer",this.footer!==null),this.footer?.style.setProperty("pointer-events","none"),this.footer?.card?.style.setProperty("pointer-events","auto")}disconnectedCallback(){super.disconnectedCallback(),this.footer?.style.removeProperty("pointer-events")}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:o}=this.config??{};this.group.configure({...t&&{range:t},...o&&{ranges:o}})}}render(){let{hass:e,config:t,group:o}=this;return!e||!t||ce(t).length===0?m:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${ce(t)}
        .range=${o.chosen(e,t)}
        .isZoomed=${o.zoom!==null}
        .locale=${$(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(tn(this.config?.range_group||wr))}};h([y({attribute:!1})],$n.prototype,"config",2);function $s(r){let n=r.closest("hui-view-footer[sticky], hui-card-edit-mode");if(n)return n.localName==="hui-view-footer"?n:null;let e=r.getRootNode();return e instanceof ShadowRoot?$s(e.host):null}S("bitaxe-range-card-view",$n);var Ss=3,Sn=class extends _{constructor(){super(...arguments);this.statuses=new B(this)}static{this.styles=[k,v`
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
    `]}shownEntities(e){return Ke(e).miners.flatMap(({device:t})=>De(w(e,t)))}render(){let{hass:e,config:t}=this,o=e&&t?mc(e,t.device):[];if(this.hideBadge(o.length===0),!e||o.length===0)return m;let i=this.localize;return d`<nav aria-label=${i("fleet.elsewhere")}>
      ${o.slice(0,Ss).map(({device:s,name:a,status:l})=>d`<a href=${Ee(s)}
            ><bdi>${a}</bdi>${$e(e,l,i)}</a
          >`)}
      ${this.renderOthers(e,o.length-Ss,"wide")}
      ${this.renderOthers(e,o.length-1,"narrow")}
    </nav>`}renderOthers(e,t,o){let i=_e("others",t,e.language);return t>0?d`<a class="others ${o}" href=${So()}
          >${this.localize(i,{count:t.toString()})}</a
        >`:m}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([y({attribute:!1})],Sn.prototype,"config",2);function mc(r,n){return Ke(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:J(r,e.device)})).filter(({status:{status:e}})=>ye(e)).toSorted((e,t)=>lt.indexOf(e.status.status)-lt.indexOf(t.status.status))}S("bitaxe-status-badge-view",Sn);
