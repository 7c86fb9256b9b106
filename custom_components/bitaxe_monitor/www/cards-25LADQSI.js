import{A as Br,a as zt,c as Er,d as Or,e as Hr,f as Lt,g as Ft,h as Z,i as Nr,j as It,k as Mr,l as L,m as ge,n as zr,o as Lr,p as jr,q as Vr,r as Yr,s as Zr,w as Gt,x as Jr,y as Qr,z as Xr}from"./chunk-MJSZKGXA.js";import{a as Wt,b as eo,c as to,d as qt,e as no,f as jt,g as ye,h as pt,i as be,j as ao,k as lo,l as J,m as co,n as We}from"./chunk-OVWS6T6T.js";import{a as _r,b as Ar,c as Tr,d as w,e as N,f as R,g as Ue,h as T,i as z,j as _,k as Kt,l as Ge,m as D,n as oo,o as k,p as io,q as so,r as po,s as Mn,w as mo}from"./chunk-55KBSYCS.js";import{A as Ce,B as Ke,C as Kr,D as se,E as Gr,F as Ee,G as On,H as Hn,L as Wr,M as ct,N as dt,P as I,Q as qr,R as Nn,S as ro,a as he,b as v,c as d,d as lt,e as P,f as m,g as $r,h as Y,i as y,j as C,k as _e,l as oe,m as $,n as U,o as En,p as ie,q as Fr,r as Pt,s as Ir,u as Ut,v as Pr,w as Dt,x as De,y as Ur,z as Dr}from"./chunk-SAXMABQR.js";import{a as S}from"./chunk-SNU2ZQGL.js";import{b as Cn,c as Sr,d as Nt,e as Mt,f as Pe,g as Rr,h as kr}from"./chunk-SYRUIYIJ.js";import{a as Ae,b as Te,c as Cr}from"./chunk-3CB3SBR6.js";import{a as f}from"./chunk-JFKSI6I7.js";var uo=v`
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
    overflow-wrap: anywhere;
  }

  /* It has what room the title leaves. */
  .fold .owner {
    flex: 1;
    color: var(--secondary-text-color);
    font-size: 12px;
  }
`;function fo(){return new Promise(r=>{"requestIdleCallback"in window?requestIdleCallback(r,{timeout:2e3}):r(void 0)})}function ho(r){let n;return()=>(n??=r().catch(e=>{throw n=void 0,e}),n)}var Ns="settings_changed",Ms={automatic:1,manual:0},zs={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},Ls=1,Fs=18e4,Is=5e3;async function go(r,n,e){if(n.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:n,start:e.start/1e3,end:e.end/1e3};try{let{changes:o}=await r.callWS({...t});return new Map(Object.entries(o).map(([i,s])=>[i,Ps(s)]))}catch{return new Map}}function Ps(r){let n=new Map;for(let e of r)n.set(e.act,[...n.get(e.act)??[],e]);return[...n.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function yo({time:r,type:n,attributes:e},t){if(n!==Ns)return!1;let o=t.filter(s=>s.time-Is<=r&&r<=s.time+Fs).flatMap(({changes:s})=>s);return Object.entries(zs).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?Ms[l]:Number(l);return o.some(p=>p.setting===a&&p.after!==null&&Math.abs(p.after-(c??Number.NaN))<Ls)})}var bo=new WeakMap;function zn(r,n){if(n.length===0)return Promise.resolve({});let e=bo.get(r.entities)??new Map;bo.set(r.entities,e);let t=n.join(),o=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,o),o}async function xo(r,n,e){let t=await zn(r,n);return new Set(n.filter(o=>{let{created_at:i=0,modified_at:s=0,options:a}=t[o]??{};return(a?.sensor?.unit_of_measurement!==void 0||s>i+Us)&&s*1e3>e}))}var Us=60;async function Q(r,n,e,{withAttributes:t}){return n.length===0?{}:r.callWS({type:"history/history_during_period",...mt(e),entity_ids:[...n],minimal_response:!t,no_attributes:!t})}function mt({start:r,end:n}){return{start_time:new Date(r).toISOString(),end_time:new Date(n).toISOString()}}function qe({lu:r}){return r*1e3}function ut(r){return(r??"").trim()===""?Number.NaN:Number(r)}var vo=["overheating","hardware_fault","power_fault","chip_fault","pools_unreachable","low_efficiency","performance_drop"],wo={happened:[],alarms:[],changed:[],meansSince:0},Ds=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),Ks=["performance_drop","mean_efficiency_margin","excess_deviation"],Gs=60;function $o(r,n,e,t){let o=Ws.get(r.connection,`${e} ${n.join(" ")}`,i=>new Ln(r,n,e,i));return o.hass=r,o.watch(()=>t(o.marks))}var Ln=class extends Kt{constructor(e,t,o,i){super(e.connection,i);this.marks=new Map;this.hass=e,this.#e=t,this.#t=o}#e;#t;async ask(){let e=ge(this.#t,this.now(),oe(this.hass)),t=It(this.#t,e,this.now())?void 0:Lt;return{marks:await qs(this.hass,this.#e,e),interval:t}}take({marks:e,interval:t}){this.marks=e,this.succeed(Ee(),t)}},Ws=new I;async function qs(r,n,e){let t=n.map(h=>({device:h,entities:w(r,h)})),o=t.flatMap(({device:h,entities:g})=>Object.keys(g).length>0?[h]:[]),i=h=>t.flatMap(({entities:g})=>h.flatMap(b=>g[b]??[])),[s,...a]=n,[l,c,p,u]=await Promise.all([Q(r,i(["event"]),e,{withAttributes:!0}),Q(r,i(vo),e,{withAttributes:!1}),go(r,o,e),s!==void 0&&a.length===0?Ys(r,s):0]);return new Map(t.map(({device:h,entities:g})=>{let b=p.get(h)??[],x=js(l[g.event??""]??[],e).filter(j=>!yo(j,b)),E=vo.flatMap(j=>Vs(c[g[j]??""]??[],e).map(re=>({key:j,...re})));return[h,{happened:x,alarms:E,changed:b,meansSince:u}]}))}function js(r,n){let e=new Map;for(let{s:t,a:o={}}of r){let i=Date.parse(t??""),s=o.event_type;if(i>=n.start&&i<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(o).filter(([l,c])=>!Ds.has(l)&&c!==null));e.set(`${t}`,{time:i,type:s,attributes:a})}}return[...e.values()]}function Vs(r,n){let e=[],t=null;for(let{s:o,lu:i}of r){let s=Math.max(i*1e3,n.start);o==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function Ys(r,n){let e=w(r,n),t=e.hashrate,o=Ks.flatMap(l=>e[l]??[]);if(t===void 0||o.length===0)return 0;let i=await zn(r,[t,...o]),s=l=>i[l]?.created_at??0,a=Math.min(...o.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+Gs?a*1e3:0}function xe(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...Ar(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:z(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:N(r)}}var So=new WeakMap;function Fn(r){let{miners:n}=xe(r),e=So.get(r.connection)??[],t=new Set(e.map(({device:i})=>i)),o=[...e.map(({device:i,name:s})=>{let l=n.find(c=>c.device===i)!==void 0;return{device:i,name:z(r,i)??s,isThere:l}}),...n.filter(({device:i})=>!t.has(i)).map(i=>({...i,isThere:!0}))];return o.some(({isThere:i})=>i)&&So.set(r.connection,o),o}var Zs={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},Ro={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function In({outcome:r}){return r!==null&&r in Ro}function Vt(r){return r.outcome!==null&&!In(r)}function je(r,n,e){let t=r.automatic_fan?"fan_speed":"automatic_fan",o=!("fan_speed"in r);return Object.entries(r).filter(([i])=>i!==t||o).map(([i,s])=>Pn(i,s,n,e)).join(", ")}function Pn(r,n,e,t){switch(r){case"mining":return e(n?"act.mining":"act.pause");case"automatic_fan":return e(n?"act.automatic_fan":"act.manual_fan");default:return e(`act.${r}`,{value:Dn(r,n,e,t)})}}function Un(r,n,e){return r==="fallback_only"?e(n?"act.fallback_only":"act.first_pool"):e(`act.${r}`,{value:`${n}`})}function Dn(r,n,e,t){if(r==="display_timeout"&&n<=0)return e(n<0?"act.always_on":"act.always_off");let o=Zs[r];return o===void 0?ie(n,0,t):Pt(n,{unit:o,digits:0},t)}function Js(r,n,e){switch(r.kind){case"settings":return je(r.values,n,e);case"pool":return r.slot===null?n("control.pool"):n("act.pool",{value:`${r.slot}`});default:return n(`act.${r.kind}`)}}function Kn({origin:r,name:n},e){switch(r){case"automation":case"another_hand":case"watchdog":return e(`who.${r}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return n??e("who.automation");default:return n??e("who.user")}}function ko(r,n,e,t){let{outcome:o,error:i}=r,s=Js(r,n,e);if(r.ended===null){let l=Ir(r.at*1e3,e,{seconds:!0});return n("act.under_way",{what:s,who:Kn(r,n),time:l})}if(i!==null||o===null){let l=t(i?.key??"",i?.placeholders);return n("act.failed",{what:s,reason:l}).trim()}let a=Ro[o];if(a!==void 0){let l=t(r.kind==="restart"?"restart_not_shown":a);return n("act.not_confirmed",{what:s,reason:l}).trim()}return r.kind==="undo"?n("act.undone",{what:je(r.values,n,e)}):r.kind==="identify"||r.kind==="restart"&&o!=="in_force"?n("act.sent",{what:s}):n(`act.${o}`,{what:s})}var Qs=new Set(["best_difficulty","block_found"]),Xs=new Set(["fault","fault_ended","chip_fault","chip_fault_ended","performance_dropped","performance_recovered"]),Bs=6e4,ea=new Set(["automatic_fan","mining"]),ta=new Set(["restart","identify","pool","fallback_only","pool_stored","pool_cleared"]);function Gn(r,n,{happened:e,alarms:t,changed:o,meansSince:i},s){let a=w(r,n),l=R(r,a.event),c=e.filter(({type:p})=>!Xs.has(p)).map(({time:p,type:u,attributes:h})=>({start:p,end:p,look:Qs.has(u)?"good":"plain",title:Co(r,l,"event_type",u),details:_o(r,l,h)}));for(let{key:p,start:u,end:h}of t)c.push({start:u,end:h,look:"alarm",title:s(`status.${p}`),details:e.filter(({type:g,time:b})=>g===p&&b>=u-Bs&&b<=h).flatMap(({attributes:g})=>_o(r,l,g))});for(let p of o)c.push(na(p,s,$(r)));return i>0&&c.push({start:i,end:i,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function _o(r,n,e){return Object.entries(e).map(([t,o])=>`${oa(r,n,t)}: ${Co(r,n,t,o)}`)}function To(r,n,e){return[...n].flatMap(([t,o])=>{let i=z(r,t)??e("cards.miner.name");return Gn(r,t,o,e).map(s=>({...s,title:`${i}: ${s.title}`}))})}function na({time:r,changes:n},e,t){let o={},i=[],s=[];for(let{setting:p,before:u,after:h}of n){Ao(p)?i.push(Un(p,h,e)):h!==null&&(o[p]=h);let g=u!==null&&h!==null&&u!==h;g&&p==="pool"?s.push(`${Un(p,u,e)} → ${h}`):g&&!Ao(p)&&!ea.has(p)&&s.push(`${Pn(p,u,e,t)} → ${Dn(p,h,e,t)}`)}let[a]=n;if(a){s.push(e("change.by",{who:Kn(a,e)}));let p=ra(a);s.push(...p?[e(`change.${p}`)]:[])}let l=[je(o,e,t),...i].filter(p=>p!=="").join(", "),c=a?.origin==="undone"?e("act.undone",{what:l}):l;return{start:r,end:r,look:"plain",title:c,details:s}}function Ao(r){return ta.has(r)}function ra({outcome:r,is_undone:n}){return r==="not_done"||r==="rejected"?"not_done":r==="went_back"?r:In({outcome:r})?"not_confirmed":n?"undone":void 0}function oa(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function Co(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var Eo=new Set(["signed_deviation","standard_deviation"]),Yt=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new D(n),this.marks=new D(n)}watch(n,e,t,o){let{connection:i,entities:s}=n;Eo.has(e)?this.law.watch([i,t],a=>Zr(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([i,t,o,s],a=>$o(n,ia(n,t),o,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!Eo.has(n)||t===null)return null;let{happened:o,meansSince:i}=this.marksOf(e),a=o.findLast(({type:g})=>g==="firmware_updated")?.time??0,l=[t,a,i],c=this.madeChance;if(c&&Oo(l,c.from))return c.value;let p={...t,since:a,meansSince:i},u=JSON.stringify(p),h=c?.text===u?c.value:p;return this.madeChance={from:l,text:u,value:h},h}marksNow(n,e,t){let{seen:o}=this.marks,i=[o,t,e];if(!this.madeMarks||!Oo(i,this.madeMarks.from)){let s=e===void 0?To(n,o??new Map,t):Gn(n,e,this.marksOf(e),t);this.madeMarks={from:i,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??wo}};function Oo(r,n){return r.every((e,t)=>e===n[t])}function ia(r,n){return n===void 0?xe(r).miners.map(e=>e.device):[n]}function ae(){return location.pathname.split("/")[1]??""}function Ve(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function Oe(r){return`/${ae()}/miner-${encodeURIComponent(r)}`}function Ho(){return`/${ae()}/fleet`}function Wn(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>R(r,t))}function Zt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function le(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}function No({title:r,owner:n,fullName:e,figures:t,ids:o},i){let s=t.some(({label:c})=>c!==void 0),a=(r===void 0?0:24)+(n===void 0?0:16),l=s?36:24;return d`<header role="presentation">
    <div
      class="row ${t.length>2?"crowded":""}"
      style="--names:${a};--figures:${l}"
    >
      <div class="names">
        ${r===void 0?m:d`<h3 class="title cut" title=${r}>${r}</h3>`}
        ${n===void 0?m:d`<p class="owner cut" title=${n}>${n}</p>`}
      </div>
      <span id="more" hidden>${i("aria.more_info",{name:e})}</span>
      <div class="figures">
        ${t.map((c,p)=>sa(c,o[c.entity],`figure-${p}`,i))}
      </div>
    </div>
  </header>`}function sa({label:r,text:n,tone:e,isSmall:t=!1},o,i,s){let a=d`${r?d`<bdi class="label">${s(r)}</bdi>`:m}
    <bdi class="value number ${e??""} ${t?"small":""}">${n}</bdi>`;return o===void 0?d`<div>${a}</div>`:d`<button
        type="button"
        id=${i}
        aria-labelledby="${i} more"
        @click=${l=>le(l.currentTarget,o)}
      >
        ${a}
      </button>`}var Mo=v`
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
    text-align: center;
    overflow-wrap: anywhere;
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
`;function ce(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function zo(r,n,e,t){let o=g=>new Jt(r[n[g]??""]??[]),i=se.map(g=>[g,o(ce(g))]),s=o("connectivity"),a=o("mining"),l=Yr(i.flatMap(([,{times:g}])=>g),e.end),c=Ee(),p=(r[n.hashrate??""]??[]).filter(({s:g})=>ut(g)>0),u=Vr(p.map(qe)),h=Math.ceil(e.start/u)*u;for(let g=h;g<e.end+u;g+=u){let b=Math.min(g,e.end),x={};for(let[A,{value:Ie,unit:at}]of ca(i,b))x[A]=t(A,ut(Ie),at);a.moveTo(b),Fo(x,n,a);let E=Object.values(x).some(Number.isFinite),j=s.moveTo(b).includes("off"),re=Io(a.value),Ht=s.isEmpty?E:s.value==="on"&&!j,wr=!(re??(x.hashrate??0)>0)||!l.some(A=>da(b,A));Ht&&wr?On(c,{time:b,online:!0,mining:re,figures:x,period:u}):c.time.length>0&&Hn(c,b)}return c}function Lo(r,n,e,t,o){let i=new Map;for(let p of se)for(let u of r[e[ce(p)]??""]??[]){let{start:h,mean:g,min:b,max:x}=u;if(typeof g!="number")continue;let E=i.get(h)??{figures:{},bounds:{}};i.set(h,E),E.figures[p]=o(p,g),aa(p)&&typeof b=="number"&&typeof x=="number"&&(E.bounds[`low_${p}`]=o(p,b),E.bounds[`high_${p}`]=o(p,x))}let s=Ee(),a=new Jt(n),l=[...i.keys()].sort((p,u)=>p-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let u=p+t/2,h=i.get(p);if(a.moveTo(u),h===void 0){Hn(s,u);continue}let{figures:g,bounds:b}=h;Fo(g,e,a);let x=Io(a.value);On(s,{time:u,online:!0,mining:x,figures:g,bounds:b,period:t})}return la(s),s}function Fo(r,n,{value:e,attributes:t}){let{hashrate:o=Number.NaN,expected:i=Number.NaN}=r;n.deviation===void 0&&(r.deviation=o-i);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&i>0&&(r.efficiency=100*o/i)}function aa(r){return Gr.some(n=>n===r)}function la(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let o=n[t-1]!==!1&&dt(r,t+1),i=n[t+1]!==!1&&dt(r,t-1);n[t]===!1&&(o||i)&&(e[t]=Number.NaN)}}var Jt=class{constructor(n){this.attributes={};this.#t=0;this.#e=n}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(qe)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||qe(t)>n)return e;let o=t.s??"unavailable";this.value=o,this.attributes=t.a??{};let i=this.attributes.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(o),this.#t+=1}}};function ca(r,n){for(let[,e]of r)e.moveTo(n);return r}function da(r,n){return r>n.start&&r<n.end}function Io(r){return r==="on"?!0:r==="off"?!1:null}var qn={"5minute":3e5,hour:36e5},pa={"5minute":36e5,hour:864e5},ma=6*36e5,ua={power:"W",temperature:"°C",voltage:"mV"},fa={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function Qt(r,n,e){let{entities:t}=n,o=[...se.map(ce),"connectivity","mining"],i=await Uo(r,t,o,e);return zo(i,t,e,(s,a,l)=>K(a,l??Do(r,n,s)))}async function Vn(r,n,e,t){let o=await Po(r,n,e,t);if(o.time.length*qn[t]<pa[t])return t==="hour"?Vn(r,n,e,"5minute"):Qt(r,n,{...e,start:ha(e,ma)});if(t==="5minute")return o;let s=(o.time.at(-1)??e.start)+qn.hour/2,a=await Po(r,n,{...e,start:s},"5minute");return Wr(a,o),a}function ha({start:r,end:n},e){return Math.max(r,n-e)}async function Po(r,n,e,t){let{entities:o}=n,i=jn(o,se.map(ce));if(i.length===0)return Ee();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...mt(e),statistic_ids:i,period:t,types:["mean","min","max"],units:ua}),Uo(r,o,["mining"],e)]),l=a[o.mining??""]??[];return Lo(s,l,o,qn[t],(c,p)=>c==="hashrate"||c==="expected"?K(p,Do(r,n,c)):p)}async function Uo(r,n,e,t){let o=jn(n,e),i=se.map(ce).filter(u=>e.includes(u)),s=await xo(r,jn(n,i),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=o.filter(u=>!a.has(u)),[c,p]=await Promise.all([Q(r,l,t,{withAttributes:!1}),Q(r,[...a],t,{withAttributes:!0})]);return{...c,...p}}function jn(r,n){return n.flatMap(e=>r[e]??[])}function Do(r,{entities:n,isFleet:e},t){let o=r.states[n[ce(t)]??""],{unit_of_measurement:i}=o?.attributes??{};return typeof i=="string"?i:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function K(r,n){return(fa[n??""]??(e=>e))(r)}var ga=1/300,ya=1e4,ba=1/60;function Ko(r,{device:n,range:e,need:t},o){let i=oe(r),s=(l,c)=>{if(c==="held")return;let{columns:p,state:u,error:h}=l;o({range:e,columns:p,span:ge(e,l.now(),i),state:u,error:h,change:c})};if(L(e)){let l=Z(e),c=jr(r.connection,n,b=>Qt(r,Zn(r,n),b),t),p=l?Hr:Mr(e),u=c.listenFor(p,b=>{(b==="all"||!l)&&s(c,b)});if(s(c,"all"),l)return u;let h=Math.max(ya,p*1e3*ba),g=setInterval(()=>{let b=c.columns.time.at(-1)??Number.POSITIVE_INFINITY;c.now()-b>h&&s(c,"all")},h);return()=>{clearInterval(g),u()}}let a=xa.get(r.connection,`${e} ${n??""}`,l=>new Yn(r,n,e,l));return a.use(r),a.watch(l=>s(a,l))}var Yn=class extends Kt{#e;#t;#n;constructor(n,e,t,o){super(n.connection,o),this.#n=n,this.#e=e,this.#t=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,o]=[e,n].map(i=>Zn(i,this.#e));JSON.stringify(t)!==JSON.stringify(o)&&this.refresh()}}async ask(){let n=this.#n,e=ge(this.#t,this.now(),oe(n)),t=Zn(n,this.#e),o=zr(this.#t,e);return{columns:o==="5minute"||o==="hour"?await Vn(n,t,e,o):await Qt(n,t,e),span:e}}take({columns:n,span:e}){let t=e.end-e.start;this.succeed(n,It(this.#t,e,this.now())?void 0:Math.max(Lt,t*ga))}},xa=new I;function Zn(r,n){let e=N(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var X=class{constructor(n,e){this.host=n;this.need=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let o=[n.connection,e,t,n.entities,L(t)];if(this.stop&&o.every((c,p)=>c===this.asked[p]))return;let i=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=o,this.isPending=!0;let s=!1,{need:a}=this,l=Ko(n,{device:e,range:t,need:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},i?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function va(r){return Math.max(4-Math.trunc(r).toString().length,0)}function Go(r,n,e,{isFleet:t,temperatureUnit:o,performance:i,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=Dr(t),{hashrate:u,efficiency:h,deviation:g,power:b}=n,x=(A,Ie,at,Hs={})=>Pt(A,{unit:Ie,digits:at},e,Hs),E=i&&Number.isFinite(i.mean)?i:null,j=(E??n).hashrate/p,re=t?Math.min(va(j),c):c,Ht=(A,Ie)=>{if(!A)return[Ie];let at={...Ie,label:"hero.reading",isSmall:!0};return[{...A,label:"hero.mean"},...a?[at]:[]]},vr=()=>[{text:x(g/p,l,re,{signed:!0}),entity:"deviation"},{text:x(h-100,"%",1,{signed:!0}),entity:"efficiency"}].filter(({entity:A})=>A==="deviation"||!Number.isNaN(n[A]));return{hashrate:()=>Ht(E&&{text:x(E.hashrate/p,l,re),entity:"hashrate"},{text:x(u/p,l,re),entity:"hashrate"}),signed_deviation:()=>E?[{text:x(E.deviation/p,l,re,{signed:!0}),entity:"deviation"},{text:x(E.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:vr(),efficiency:()=>Ht(E&&{text:x(E.mean,"%",1),entity:"mean_efficiency_600",tone:E.tone},{text:x(h,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(A=>({label:`series.${A}`,text:x(n[A],"GH/s",1),entity:A})),power:()=>[{text:x(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:x(s!==void 0&&Number.isFinite(s)?s:Kr(b,Qr(A=>n[A])),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(A=>A==="temperature"||!Number.isNaN(n[A])).map(A=>({label:`series.${A}`,text:x(Ke(n[A],o),o,1),entity:A})),voltage:()=>["core_voltage","core_voltage_set"].map(A=>({label:`series.${A}`,text:x(n[A],"mV",0),entity:A}))}[r]()}var Wo=new WeakMap;function Ye(r){let n=r.time.length-1,e=r.time[n]??Number.NaN,t=Wo.get(r);if(t?.time===e)return t.figures;let o=jo(i=>r.online[n]?r[i][n]:void 0);return Wo.set(r,{time:e,figures:o}),o}function qo(r,n){let e=jo(o=>{let i=R(r,n[ce(o)]),s=i?.attributes.unit_of_measurement;return K(T(i),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function jo(r){let n=se.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var Vo=new Xr(r=>new IntersectionObserver(r,{rootMargin:"200px"})),G=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){Vo.observe(this.host,({isIntersecting:n})=>this.see(n))}hostDisconnected(){Vo.unobserve(this.host),this.isVisible=!1,this.hasLeft=!1}see(n){n!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=n,this.host.requestUpdate())}};function Jn({chart:r,miner:n},e){return n===null?Sr.includes(r)?null:e("messages.no_fleet_chart"):qt(n,e)}function Xt(r,n){let{chart:e,miner:t,range:o,hasFleetEntry:i}=r,s=Jn(r,n);return s!==null||t!==null||L(o)?s:i?Nt.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function Yo(r,n,e){let{feed:t}=r,o=a=>({message:a,notice:null}),i=Xt(r,n);if(i!==null)return o(i);if(r.hasChartFailed)return o(n("messages.chart_failed"));let s=Sa(r,n,e);return t&&t.state!=="loading"&&wa(r,t)?o(s??n("messages.no_data")):{message:null,notice:s}}function wa({chart:r,miner:n},{columns:e,span:t}){let{series:o}=Jr(r,n===null),i=ct(e,t.end+1);for(let s=ct(e,t.start);s<i;s++){let a=Br(e,s);if(o.some(l=>$a(l,a)))return!1}return!0}function $a({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function Sa({miner:r,isConnected:n,feed:e},t,o){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let i=L(e.range)?"not_answering":"history_not_answering";return t(`messages.${i}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&L(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return no(r,Date.now(),t,o);default:return null}}function Zo(r){return Gt.find(({from:n})=>r>=n)?.color}var Ra=["excellent","good","poor"],ka=6e5;function Bt({time:r,online:n,mining:e,expected:t}){let o=r.length-1,i=(r[o]??0)-ka,s=0,a=0;for(let l=o;l>=0&&r[l]>i;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var _a={excellent:"good",good:"fair",poor:"poor"};function B(r,n,e,t=Number.NaN){let o=b=>T(R(r,b)),i=n.mean_efficiency_600?o(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?o(n.mean_efficiency_margin):e?.margin??Number.NaN,a=R(r,n.expected_hashrate),l=K(T(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=R(r,n.mining),u=p?.state==="off"&&!!p.attributes.known_reason,h=!Number.isNaN(i)&&!u,g=h?Aa(r,n):void 0;return{mean:i,margin:s,expected:c,hashrate:i*c/100,deviation:(i-100)*c/100,deviationPercent:i-100,stability:o(n.stability),rating:g,tone:g?_a[g]:Zo(h?i:Number.NaN),hasStopped:u}}function Aa(r,n){let e=R(r,n.efficiency_rating);return Ue(e)?Ra.find(t=>t===e.state):void 0}var Jo=v`
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
    flex: 0 1 190px;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  input {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
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
      line-height: 44px;
    }

    .pill {
      border-radius: 22px;
    }
  }

  @media (forced-colors: active) {
    [aria-pressed="true"],
    .chosen {
      border: 1px solid Highlight;
    }
  }

  /* Both ends of a span below each other, and beside them what shows it. */
  @container (max-width: 459px) {
    form {
      display: grid;
      grid-template-columns: minmax(0, 240px) auto;
    }

    label {
      grid-column: 1;
      min-width: 0;
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
`;var Ta=["15m","1h","6h","24h","7d"],Ca=6,en="own",ft="",Ea=6e4,V=class extends Y{constructor(){super(...arguments);this.ranges=Mt;this.isZoomed=!1;this.localize=Ae("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===en?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[o,i]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Or(s,t)).sort((s,a)=>s-a);o!==void 0&&i!==void 0&&this.choose(Ft({start:o,end:Math.max(i,o+Ea)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],o=t.indexOf(e.target),i=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:i,ArrowLeft:-i}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:o+s+t.length,c=l===void 0?void 0:t[l%t.length];o<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[k,Jo]}get buttons(){let{ranges:e}=this;return e.length<=Ca?e:e.filter(t=>Ta.includes(t))}render(){let e=this.localize,{buttons:t}=this,o=this.ranges.filter(s=>!t.includes(s)),i=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
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
    </button>`}renderMenu(e,t,o){let i=this.localize,s=this.chosenIn(t),a=this.isChoosing?en:s;return d`<select
      class="pill ${e} ${a===ft||a!==s?"":"chosen"}"
      aria-label=${o}
      data-chosen=${a}
      @change=${this.pick}
    >
      ${a===ft?d`<option value=${ft} disabled>${i("range.more")}</option>`:m}
      ${t.map(l=>d`<option value=${l}>
            ${i(`ranges.${l}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${en}>
              ${this.ownName(this.locale)}
            </option>`:m}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??ft}chosenIn(e){let{range:t}=this;return t!==void 0&&Z(t)?en:e.find(o=>o===t)??ft}ownName(e){let{range:t}=this;return t!==void 0&&Z(t)&&!this.isChoosing?Ut(ge(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:o}=e,{start:i,end:s}=ge(this.range??"24h",Date.now(),o),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(Er(c,o)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",i)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};f([y({attribute:!1})],V.prototype,"ranges",2),f([y({attribute:!1})],V.prototype,"range",2),f([y({attribute:!1})],V.prototype,"isZoomed",2),f([y({attribute:!1})],V.prototype,"locale",2),f([y({attribute:!1})],V.prototype,"localize",2),f([y({attribute:!1})],V.prototype,"label",2),f([C()],V.prototype,"reached",2),f([C()],V.prototype,"isChoosing",2);S("bitaxe-range-buttons",V);var Oa=ho(()=>import("./chart-JW6SRQ4R.js")),F=class extends _{constructor(){super(...arguments);this.chart="hashrate";this.range=Pe;this.zoom=null;this.crosshair=new zt;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.turn="absent";this.miner=null;this.looked={};this.feed=new X(this);this.onScreen=new G(this);this.beside=new Yt(this)}static{this.styles=[k,Mo]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:L(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e,device:t}=this;if((e!==this.looked.hass||t!==this.looked.device)&&(this.looked={hass:e,device:t},this.miner=e&&t!==void 0?J(e,t):null),!e||!this.onScreen.isVisible||!this.hasTurn()){this.rest();return}if(Xt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,t,this.shownRange),this.beside.watch(e,this.chart,t,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}hasTurn(){return this.device!==void 0||this.code!=="absent"?!0:(this.turn==="absent"&&(this.turn="coming",fo().then(()=>{this.turn="here"})),this.turn==="here")}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await Oa(),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??N(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.miner,hasFleetEntry:N(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return m;let t=$(e),o=this.input(e),{message:i,notice:s}=Yo(o,this.localize,t),a=Jn(o,this.localize)===null,c=Xt(o,this.localize)===null?this.headerFigures(e,t):[],p={title:this.isTitled?this.headline:void 0,owner:this.isNamed?this.ownerName(e):void 0,fullName:this.fullName(e),figures:c,ids:this.ids(e)};return d`${No(p,this.localize)}
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
        <p class="notice" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):z(e,this.device)??""}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:o}=this.feed,i=this.ids(e),s=o&&L(o.range)&&o.columns.time.length>0?o.columns:void 0,a=s?Ye(s):qo(e,i),l=s&&(this.device?Bt(s):a.expected);return Go(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:Ce(e,i),performance:B(e,i,a,l),powerEfficiency:T(R(e,i.power_efficiency)),isLive:s!==void 0})}renderPlot(e,t){let{shown:o,revision:i,change:s}=this.feed;if(this.code!=="here"||!o||o.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=o;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${i}
      .change=${s}
      .span=${l}
      .isLive=${L(c)&&!Z(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${Ce(e,this.ids(e))}
      .names=${Cr(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return Z(e)?Ut(Nr(e),t):this.localize(`ranges.${e}.name`)}};f([y({attribute:!1})],F.prototype,"chart",2),f([y({attribute:!1})],F.prototype,"device",2),f([y({attribute:!1})],F.prototype,"range",2),f([y({attribute:!1})],F.prototype,"zoom",2),f([y({attribute:!1})],F.prototype,"crosshair",2),f([y({attribute:!1})],F.prototype,"ranges",2),f([y({attribute:!1})],F.prototype,"heading",2),f([y({attribute:!1})],F.prototype,"isNamed",2),f([y({attribute:!1})],F.prototype,"isTitled",2),f([C()],F.prototype,"code",2),f([C()],F.prototype,"turn",2),f([_e("bitaxe-chart")],F.prototype,"drawn",2);S("bitaxe-chart-panel",F);function Qn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function He(r,n){try{return localStorage.getItem(Qn(r,n))}catch{return null}}function Ne(r,n,e){try{localStorage.setItem(Qn(r,n),e)}catch{}}function Qo(r,n){let e=Qn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var Xo="open",Ha="folded",tn=v`
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
`,Ze=class{constructor(n){this.host=n}isFolded(n,e,t){let o=this.chosen??He(n,e);return o===null?t:o!==Xo}heading(n,e,t,o){return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${t?"false":"true"}
      @click=${()=>this.turn(n,e,t)}
    >
      ${o}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}turn(n,e,t){this.chosen=t?Xo:Ha,Ne(n,e,this.chosen),this.host.requestUpdate()}};var ve=class{constructor(n){this.host=n;n.addController(this)}#e;#t;#n=!1;of(n){return n!==this.#e&&(this.#e=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};var Na="1h";function de(r){return r.ranges??Mt}function Bo(r){let{range:n=Pe}=r;return{range:L(n)?n:Na,ranges:de(r).filter(e=>L(e))}}var nn=class{#e="";#t;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,o=this.choiceFrom(t);if(o!==this.#e||n.user?.id!==this.#t){this.#e=o,this.#t=n.user?.id,this.#r=null;let s=e.range??Pe;this.#n=He(n,o)??this.inherited(n,s)}let i=de(e).find(s=>s===this.#n);return this.#r??i??t}choose(n,e){if(Z(e)){this.#r=e;return}this.#r=null,this.#n=e,Ne(n,this.#e,e)}},rn=class extends nn{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Pe}choiceFrom(e){return`range/${this.name}/${e}`}},on=class extends nn{constructor(e){super();this.path=e;this.isShared=!0;this.begin=Rr}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let o=new Map;for(let[s,a]of Qo(e,"range/"))s.endsWith(`/${t}`)&&o.set(a,(o.get(a)??0)+1);let i=Math.max(...o.values());return[...o].find(([,s])=>s===i)?.[0]??null}};var sn=class{constructor(n){this.crosshair=new zt;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=n}#e;#t;#n;listen(n){return this.#t.add(n),()=>this.#t.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(n,this.#n??e)}choose(n,e){this.#e.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&Ft(n),this.#r()}#r(){for(let n of[...this.#t])n()}},ei=new Map;function an(r){let n=`${ae()}/${r}`,e=ei.get(n)??new sn(new on(n));return ei.set(n,e),e}function ln(r){return new sn(new rn(r))}var cn=class extends _{constructor(){super(...arguments);this.member=new ve(this);this.fold=new Ze(this);this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[k,tn,uo]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??N(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.isFolded(e);return this.toggleAttribute("folded",o),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,o):m}
      ${o?m:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,o){let i=this.device(e),s=i===void 0?this.localize("fleet.title"):z(e,i),a=d`<span class="title">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${o&&!t.title?d`<span class="owner cut" title=${s??m}>${s}</span>`:m}`;return this.fold.heading(e,this.foldName(e),o,a)}renderPanel(e,t){let{chart:o,range_group:i}=t,s=this.device(e),a=w(e,N(e)),c=s!==void 0||!Nt.includes(o)||a.standard_deviation_600!==void 0||i?t:Bo(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${o}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${i?[]:de(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:o}){if(e)return an(e);let i=Object.keys(Cn).find(a=>Cn[a]===o),s=`${t||"fleet"}/${i??o}`;return this.own?.name!==s&&(this.own={name:s,group:ln(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===N(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${ae()}/${t}/${this.config?.chart}`}isFolded(e){return this.config?.collapsed===!0&&this.fold.isFolded(e,this.foldName(e),!0)}};f([y({attribute:!1})],cn.prototype,"config",2);S("bitaxe-chart-card-view",cn);var ee=class{constructor(n){this.host=n;this.revision=0;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=ye(n).listen(()=>{this.revision+=1,this.host.requestUpdate()}))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var dn=class extends _{constructor(){super(...arguments);this.statuses=new ee(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),Zt(Oe(t))}}static{this.styles=[k,v`
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
    `]}shownEntities(e){return Fn(e).flatMap(({device:t})=>We(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.localize,i=$(e);return d`<ha-card>
      <label
        >${o("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${Fn(e).map(({device:s,name:a})=>{let l=J(e,s),c=Wt(l,o,i),p=be(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"",e.selectedIndex=Math.max(e.selectedIndex,0))}};f([y({attribute:!1})],dn.prototype,"config",2);S("bitaxe-choice-card-view",dn);var Ma=3e5;function ti(r,n,e){let t=oe(r),o=za.get(r.connection,`${n} ${t}`,i=>new Ge(r.connection,()=>La(r,n,Lr(Date.now(),t)),Ma,i));return o.watch(()=>{o.answer!==void 0&&e(o.answer)})}var za=new I;async function La(r,n,e){let o=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(e).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return o.length===0?Number.NaN:o.reduce((i,{change:s})=>i+(s??0),0)}var ni=new WeakMap;function ri(r,n){let{connection:e}=r,t=Fa.get(e,"",o=>new Xn(e,()=>Ia(r),o));return t.use(r),t.watch(()=>{n({miners:t.answer??ni.get(e),error:t.error})})}var Xn=class extends Ge{#e=new WeakSet;constructor(n,e,t){super(n,e,void 0,t)}use({entities:n,devices:e}){let t=this.#e.has(n)&&this.#e.has(e);this.#e.add(n).add(e),this.isRunning&&!t&&this.refresh()}},Fa=new I;async function Ia(r){let n={type:"bitaxe_monitor/miners"},{miners:e}=await r.callWS({...n});return ni.set(r.connection,e),e}var oi={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},gt=Object.keys(oi),yt=["hashrate","efficiency","deviation","power","temperature"],Pa=["name","status",...gt],bt={column:"status",isDescending:!1},ii=["all","attention","offline","paused"],Ua=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function si(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...We(t),...Ua.map(o=>t[o])]})}function ai(r,n){return n.map(e=>{let t=e.device_id,o=w(r,t??void 0),i=B(r,o),s=co(r,t,e);return{key:e.entry_id,device:t,name:z(r,t??void 0)??e.name,status:J(r,t,e),isHashing:s,figures:Bn(r,o,i,s),firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:i.margin,tone:i.tone}})}function Bn(r,n,e,t){let o=t?e.hashrate:Number.NaN;return{hashrate:Number.isFinite(o)?o:ht(r,n.hashrate),efficiency:e.mean,deviation:e.deviation,stability:e.stability,power:ht(r,n.power),power_efficiency:ht(r,n.power_efficiency),temperature:ht(r,n.temperature),best_difficulty:ht(r,n.best_difficulty),uptime:Da(r,n)}}function pn(r,{column:n,isDescending:e},t){let{compare:o}=new Intl.Collator(t,{numeric:!0}),i=e?-1:1,s=(l,c)=>o(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>i*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||i*o(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?pt.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[p,u]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(u))||i*(p-u)||s(l,c)})}function li(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&oi[r]}}function ci({column:r,isDescending:n}){return`${n?"-":""}${r}`}function di(r){let n=r?.replace(/^-/,""),e=Pa.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:bt}function pi(r){if(r===null)return yt;let n=new Set(r.split(","));return gt.filter(e=>n.has(e))}function mi(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(o=>er(n,o)&&`${o.name}
${o.firmware}`.toLocaleLowerCase().includes(t))}function er(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return be(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function ui(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function ht(r,n){let e=R(r,n),t=e?.attributes.unit_of_measurement;return K(T(e),typeof t=="string"?t:void 0)}function Da(r,n){let e=Date.parse(R(r,n.uptime)?.state??"");return Math.max(ye(r.connection).now()-e,0)/1e3}function we(r,{device:n,name:e},t){let o=d`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return o;if(t)return d`<a href=${Oe(n)}>${o}</a>`;let i=Wn(r,n);return i===void 0?o:d`<button
        type="button"
        @click=${s=>le(s.currentTarget,i)}
      >
        ${o}
      </button>`}function mn(r,{device:n,name:e},t,o){let i=t||n===null?void 0:Ve(r,n),s=o("fleet.device");return i===void 0?m:d`<a class="device" href=${i} aria-label="${s}, ${e}">${s}</a>`}function un(r,n,e,t){let o=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||o||!r.devices[e])return;let i=Wn(r,e);t?Zt(Oe(e)):i!==void 0&&le(n.currentTarget,i)}var fn={wide:6,narrow:3};function fi(r,n,e,t,o){let i=pn(n.filter(({status:c})=>be(c.status)),bt,r.language);if(i.length===0)return m;let s=i.length.toString(),a=t.isUnfolded?i:i.slice(0,fn.wide),l=["wide","narrow"].filter(c=>i.length>fn[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${o(Te("attention",i.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=fn.narrow?"far":""}"
            >${we(r,c,e)}
            <bdi>(${Ga(r,c.status,o)})</bdi>${p<a.length-1||a.length<i.length?d`<span class="comma">,</span>`:m}</span
          > `)}${l.map(c=>Ka(r,i.length-fn[c],c,t,o))}</span
    >
  </p>`}function Ka(r,n,e,{isUnfolded:t,toggle:o},i){let s=Te("others",n,r.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${o}
  >
    ${t?i("fleet.show_fewer"):i(s,{count:n.toString()})}
  </button>`}function Ga(r,{status:n,since:e},t){let o=t(`troubles.${n}`),i=e===null?0:(ye(r.connection).now()-e)/1e3;if(i<60)return o;let s=$(r),a=i<3600?Ur(Math.floor(i/60),s):De(i-i%60,s);return`${o} ${a}`}var hi=v`
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
  .value,
  .now {
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
      display: flex;
      flex-direction: column;
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

    .figure.hashing {
      display: flex;
      flex-flow: row wrap;
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
`;var pe={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Je=r=>(...n)=>({_$litDirective$:r,values:n}),$e=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var Wa={},me=Je(class extends $e{constructor(){super(...arguments),this.ot=Wa}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,o)=>t===this.ot[o]))return P}else if(this.ot===n)return P;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:qa}=$r,gi=r=>r;var bi=r=>r.strings===void 0,yi=()=>document.createComment(""),Qe=(r,n,e)=>{let t=r._$AA.parentNode,o=n===void 0?r._$AB:n._$AA;if(e===void 0){let i=t.insertBefore(yi(),o),s=t.insertBefore(yi(),o);e=new qa(i,s,r,r.options)}else{let i=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(i!==o||a){let l=e._$AA;for(;l!==i;){let c=gi(l).nextSibling;gi(t).insertBefore(l,o),l=c}}}return e},Se=(r,n,e=r)=>(r._$AI(n,e),r),ja={},hn=(r,n=ja)=>r._$AH=n,xi=r=>r._$AH,gn=r=>{r._$AR(),r._$AA.remove()};var vi=(r,n,e)=>{let t=new Map;for(let o=n;o<=e;o++)t.set(r[o],o);return t},yn=Je(class extends $e{constructor(r){if(super(r),r.type!==pe.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let o=[],i=[],s=0;for(let a of r)o[s]=t?t(a,s):s,i[s]=e(a,s),s++;return{values:i,keys:o}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let o=xi(r),{values:i,keys:s}=this.dt(n,e,t);if(!Array.isArray(o))return this.ut=s,i;let a=this.ut??=[],l=[],c,p,u=0,h=o.length-1,g=0,b=i.length-1;for(;u<=h&&g<=b;)if(o[u]===null)u++;else if(o[h]===null)h--;else if(a[u]===s[g])l[g]=Se(o[u],i[g]),u++,g++;else if(a[h]===s[b])l[b]=Se(o[h],i[b]),h--,b--;else if(a[u]===s[b])l[b]=Se(o[u],i[b]),Qe(r,l[b+1],o[u]),u++,b--;else if(a[h]===s[g])l[g]=Se(o[h],i[g]),Qe(r,o[u],o[h]),h--,g++;else if(c===void 0&&(c=vi(s,g,b),p=vi(a,u,h)),c.has(a[u]))if(c.has(a[h])){let x=p.get(s[g]),E=x!==void 0?o[x]:null;if(E===null){let j=Qe(r,o[u]);Se(j,i[g]),l[g]=j}else l[g]=Se(E,i[g]),Qe(r,o[u],E),o[x]=null;g++}else gn(o[h]),h--;else gn(o[u]),u++;for(;g<=b;){let x=Qe(r,l[b+1]);Se(x,i[g]),l[g++]=x}for(;u<=h;){let x=o[u++];x!==null&&gn(x)}return this.ut=s,hn(r,l),P}});function wi(r){let n=r.currentTarget;if(!n.open)return;let e=new AbortController,{signal:t}=e;n.addEventListener("toggle",()=>e.abort(),{once:!0}),window.addEventListener("pointerdown",o=>{o.composedPath().includes(n)||(n.open=!1)},{signal:t}),n.addEventListener("keydown",({key:o})=>{o==="Escape"&&(n.open=!1,n.querySelector("summary")?.focus())},{signal:t})}function M({number:r,unit:n}){return d`<bdi class="number">${r}${n===""?m:d`<span class="unit">${n}</span>`}</bdi>`}function Xe(r){return d`<bdi class="words">${r}</bdi>`}function W({entityId:r,kind:n,full:e},t){let o=({currentTarget:i})=>{i.title=e};return r===void 0?d`<div class=${n} @pointermove=${o} @pointerleave=${tr}>${t}</div>`:d`<button
        type="button"
        class=${n}
        @pointermove=${o}
        @pointerleave=${tr}
        @focus=${o}
        @blur=${tr}
        @click=${i=>le(i.currentTarget,r)}
      >
        ${t}
      </button>`}function tr({currentTarget:r}){r.removeAttribute("title")}var Si=["","k","M","G","T","P","E","Z"],Va={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},Ya=1e4;function O(r,n,e,{digits:t=2,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let i=o?En:U,s=Va[n];if(!s||Math.abs(r)<Ya-.5)return{number:i(r,Za(r,t),e),unit:nr(n,e)};let{power:a}=s,l=r;for(;Ri(l)>=1e3&&a<Si.length-1;)l/=1e3,a+=1;let c=`${Si[a]}${s.base}`;return{number:i(l,ki(l),e),unit:nr(c,e)}}function H(r,n,e,{digits:t=3,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,i=""]=String(Number(r.toFixed(t))).split(".");return`${(o?En:U)(r,/^\d*$/.test(i)?i.length:0,e)}${nr(n,e)}`}function q({number:r,unit:n}){return`${r}${n}`}function nr(r,n){return r==="%"?Fr(n)===""?r:`${" "}${r}`:r===""?"":`${" "}${r}`}function Ri(r){return Math.abs(Number(r.toPrecision(3)))}function Za(r,n){let e=Math.min(ki(r),n);return Number(r.toFixed(e))===0?0:e}function ki(r){let n=Ri(r);return n===0||n>=100?0:n>=10?1:n>=1?2:3}var _i={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function xt(r,n,e){let t=$(r);if(e==="firmware")return Ai(e,n.firmware||"–");let o=n.figures[e];if(e==="uptime")return Ai(e,De(o,t));let i={signed:e==="deviation"};if(e==="temperature"){let a=Ce(r,w(r,n.device??void 0)),l=Ke(o,a);return{column:e,shown:O(l,a,t,{digits:0}),exact:H(l,a,t,{digits:1})}}let s=O(o,_i[e],t,{digits:1,...i});return{column:e,shown:e==="power_efficiency"?{...s,unit:""}:s,exact:H(o,_i[e],t,i)}}function Ai(r,n){return{column:r,shown:{number:n,unit:""},exact:n}}function Ti(r){let n=he(r);return v`
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

    /* Where a name is shorter than a finger is wide, too, it follows the name. */
    ${n} thead th[role] button::after {
      position: static;
      display: none;
    }

    ${n} thead th[role][aria-sort$="scending"] button::after {
      display: inline-block;
    }

    /* As few lines as can be: what is usual names itself by its unit, if it has one. */
    ${n} tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
    }

    ${n} tbody tr {
      padding-block: 6px;
    }

    /* The figures stand below the name and the status. */
    ${n} tr::before {
      flex-basis: 100%;
      order: 1;
      content: "";
    }

    ${n} :is(.figure, .trend) {
      order: 2;
    }

    ${n} :is(tbody th, td)[role] {
      width: auto;
      padding: 0;
    }

    ${n} tbody :is(.name, .status)[role] {
      min-width: 0;
    }

    ${n} .name {
      flex: 1 1 auto;
    }

    /* Below each other, whatever they say. */
    ${n} .figure {
      flex: 0 0 calc((100% - 60px) / 6);
      align-self: end;
      min-width: 0;
      text-align: start;
    }

    ${n}.usual .figure {
      flex: 1 1 0;
      align-self: baseline;
    }

    /* A name of two lines leaves the others beside it. */
    ${n}.usual thead .figure {
      align-self: center;
    }

    ${n}.usual .temperature {
      flex: 0 0 124px;
    }

    ${n} .trend[role] {
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

    /* What is unknown has its name beside it: the row becomes no taller, with that room. */
    ${n}.usual .plain > .label {
      display: inline;
    }
  `}var Ja=860,Qa=1200,Ci=v`
  @container (max-width: ${he(Ja)}px) {
    ${Ti("table")}
  }

  @container (max-width: ${he(Qa)}px) {
    ${Ti("table.more")}
  }

  @container (max-width: 600px) {
    .trend[role],
    .usual :is(.deviation, .power) {
      display: none;
    }

    table:not(.usual) .figure {
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
`;var Ei=v`
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
    accent-color: var(--primary-color);
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
`;var rr=70,Oi=110,Hi=v`
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
`;function vt(r){return(Math.min(Math.max(r,rr),Oi)-rr)/(Oi-rr)*100}function Ni(r,n){let e=Math.min(vt(r),vt(100)),t=Math.max(vt(r),vt(100));return d`<div class="bar ${n??"untoned"}" aria-hidden="true">
    ${Number.isNaN(r)?m:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${vt(100)}%"></i>
  </div>`}var et=8,Mi=256,wt=12,zi=2*Mi+wt,Xa=640;function Ba(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),o=r%e;return Array.from({length:e},(i,s)=>t+(s<o?1:0))}function el(r,n){let e=Ba(r,n),[t=1]=e,o=e.at(-1)??t,i=t===o?t:t*o,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${i},minmax(0,1fr))}
${s}>li:nth-child(n){grid-column:span ${i/o}}
${s}>li:nth-child(-n+${a}){grid-column:span ${i/t}}`}function tl(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(Xa+wt)-wt}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 4;height:auto}}`}function Li(){let r=[];for(let n=1;n<=et;n++){let e=n===1?0:n*(Mi+wt)-wt,t=Array.from({length:et},(o,i)=>el(i+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=et;n++)r.push(tl(n));return v`
    ${he(r.join(`
`))}
  `}var Fi=v`
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

  .label,
  .device {
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
  @container (max-width: ${he(zi-1)}px) {
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
`;var nl=6e5,rl=6e4;async function Ii(r,n,e){let t=await Q(r,n,{start:e-nl,end:e+rl},{withAttributes:!1}),o=new Map;for(let[i,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&o.set(i,a)}return o}function bn(r,n,{since:e}){let t=R(r,n.hashrate??n.power??n.uptime);return t?.state==="unavailable"?e??Date.parse(t.last_changed??""):null}function xn(r,n,e){return e("hero.as_of",{time:Dt(r,Date.now(),n)})}var tt=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let o=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),i=JSON.stringify([t,o]);i!==this.asked&&(this.asked=i,this.states=void 0,this.load(n,o,t,i));let{states:s}=this;if(!s||s.size===0)return;let a=o.flatMap(l=>{let[c,p]=[n.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let o={...n,state:e};return this.made.set(n,o),o}async load(n,e,t,o){try{let i=await Ii(n,e,t);o===this.asked&&(this.states=i,this.host.requestUpdate())}catch{}}};var nt=120,vn=28,or=80,Pi=110,Ui=2,Di=nt/4,ol=3;function ir(r){let e=(Math.min(Math.max(r,or),Pi)-or)/(Pi-or);return vn-Ui-e*(vn-2*Ui)}function Ki(r,n){let e=(n.end-n.start)/Di,t=new Map;for(let i=ct(r,n.start);i<r.time.length;i++){let s=r.hashrate[i]??Number.NaN,a=r.expected[i]??Number.NaN;if(r.online[i]&&!dt(r,i)&&a>0&&s>=0&&s<=ol*a){let c=Math.floor(((r.time[i]??0)-n.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let o=Number.NEGATIVE_INFINITY;return[...t].map(([i,{hashrate:s,expected:a}])=>{let l=i-o>1?"M":"L";o=i;let c=Math.min((i+.5)/Di*nt,nt).toFixed(1),p=ir(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var il={figures:["hashrate","expected"],every:60},sl=3e4,Me=class extends Y{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new X(this,il);this.onScreen=new G(this)}static{this.styles=[ro,v`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return m;let{columns:t,span:o}=e,i=ir(100).toFixed(1);return d`<svg
      viewBox="0 0 ${nt} ${vn}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${i}H${nt}"
        stroke=${Nn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${me([t,t.time[0],t.online.at(-1),Math.floor(o.end/sl)],()=>Ki(t,o))}
        stroke=${Nn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};f([y({attribute:!1})],Me.prototype,"hass",2),f([y({attribute:!1})],Me.prototype,"device",2),f([y({attribute:!1})],Me.prototype,"label",2),f([y({type:Boolean,reflect:!0})],Me.prototype,"dark",2);S("bitaxe-sparkline",Me);function wn(r,{device:n,name:e},t,o){return n===null?m:d`<bitaxe-sparkline
        .hass=${r}
        .device=${n}
        .label=${`${o("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var ze=class extends Y{static{this.styles=[oo,v`
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

    /* Toned towards the text: what is behind it has a color, too. It stays together. */
    .since {
      display: inline-block;
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
  `]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:o}=this;if(!n||!e||!t||!o)return m;let i=ye(o).now();this.wait(n,i);let s=eo(n,i,e,t);return d`<span class="status ${lo(n.status)}"
      ><ha-icon .icon=${ao(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Wt(n,e,t)}${s===""?m:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=to(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};f([y({attribute:!1})],ze.prototype,"status",2),f([y({attribute:!1})],ze.prototype,"localize",2),f([y({attribute:!1})],ze.prototype,"locale",2),f([y({attribute:!1})],ze.prototype,"connection",2);S("bitaxe-status",ze);function Re(r,n,e){return d`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${$(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var al=["hashrate","temperature","power"],$t=class extends _{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.lastKnown=new Map}static{this.styles=[k,Hi,Fi,Li()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${yn(this.rows,({key:t})=>t,t=>{let o=this.tileOf(e,t),i=xt(e,o,"efficiency"),s=al.map(a=>xt(e,o,a));return me(sr(e,o,[i,...s],o.asOf,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,o,i,s))})}
    </ul>`:m}tileOf(e,t){let{device:o,status:i}=t,s=w(e,o??void 0),a=bn(e,s,i),l=o===null||a===null?void 0:this.lastKnownOf(o).at(e,s,a);if(!l)return{...t,asOf:null};let c=B(l,s),p=Bn(l,s,c,!c.hasStopped);return{...t,figures:p,tone:void 0,asOf:a}}lastKnownOf(e){let t=this.lastKnown.get(e)??new tt(this);return this.lastKnown.set(e,t),t}renderTile(e,t,o,i){let{device:s}=t,a=this.localize,l=i.filter(({shown:c})=>c.number!=="–");return d`<li
      class=${s===null?"":"link"}
      @click=${c=>un(e,c,s,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${we(e,t,this.hasViews)}</h3>
        ${mn(e,t,this.hasViews,a)}
        <div class="status">${Re(e,t.status,a)}</div>
      </div>
      <div
        class="mean ${t.tone??"untoned"}"
        title="${a("figures.mean_efficiency")}: ${o.exact}"
      >
        ${M(o.shown)}
        <span class="label">${a("figures.mean_efficiency")}</span>
      </div>
      ${Ni(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${l.map(({column:c,shown:p,exact:u})=>{let h=a(`columns.${c}`);return d`<span title="${h}: ${u}">${M(p)}</span>`})}
        ${t.asOf===null||l.length===0?m:d`<span class="label">${xn(t.asOf,$(e),a)}</span>`}
      </div>
      ${wn(e,t,this.isDark,a)}
    </li>`}};f([y({attribute:!1})],$t.prototype,"rows",2),f([y({type:Boolean})],$t.prototype,"hasViews",2);function sr(r,n,e,...t){let{connection:o,devices:i,entities:s,language:a,locale:l,user:c}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,n.status.minutes,...e.map(({shown:p})=>q(p)),o,i,s,a,l,c,...t]}S("bitaxe-fleet-wall",$t);var Gi="fleet-sort",Wi="fleet-columns",St=10,te=class extends _{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=bt;this.columns=yt;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[k,so,Ei,Ci]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=di(He(t,Gi)),this.columns=pi(He(t,Wi)));let o=mi(this.rows,this.chip,this.filter),i=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!i&&this.isHeld?ll(this.ordered,o):pn(o,this.sort,t.language)}get kind(){let{columns:e}=this;return e.join()===yt.join()?"usual":e.length>yt.length?"more":""}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return m;let i=!this.isUnfolded&&t.length>St?t.slice(0,St):t;return d`${this.renderControls()}
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
          ${yn(i,({key:s})=>s,s=>{let a=this.columns.map(l=>xt(e,s,l));return me(sr(e,s,a,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s,a))})}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:m}
      ${t.length>St?this.renderFold(e,t.length):m}`}renderControls(){let e=this.localize;return d`<div class="controls">
      <input
        type="search"
        placeholder=${e("fleet.filter")}
        aria-label=${e("fleet.filter")}
        .value=${this.filter}
        @input=${t=>{this.filter=t.target.value}}
      />
      <details class="choice" @toggle=${wi}>
        <summary>${e("fleet.columns")}</summary>
        <div class="choices">
          ${gt.map(t=>d`<label
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
        ${ii.map(t=>{let o=this.rows.filter(i=>er(t,i)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${o}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let o=Te("show_all",t,e.language);return d`<button
      type="button"
      class="fold"
      aria-expanded=${this.isUnfolded}
      @click=${()=>{this.isUnfolded=!this.isUnfolded}}
    >
      ${this.isUnfolded?this.localize("fleet.show_fewer"):this.localize(o,{count:t.toString()})}
    </button>`}renderHeader(e){let{sort:t}=this,o=t.column===e,i=t.isDescending?"descending":"ascending";return d`<th
      role="columnheader"
      scope="col"
      class="${e!=="name"&&e!=="status"?"figure":""} ${e}"
      aria-sort=${o?i:"none"}
    >
      <button type="button" @click=${()=>this.sortBy(e)}>
        ${this.localize(`columns.${e}`)}
      </button>
    </th>`}renderRow(e,t,o){let{device:i}=t,s=this.localize;return d`<tr
      role="row"
      class=${i===null?"":"link"}
      @click=${a=>un(e,a,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${we(e,t,this.hasViews)}
        ${mn(e,t,this.hasViews,s)}
      </th>
      <td role="cell" class="status">${Re(e,t.status,s)}</td>
      ${o.map(({column:a,shown:l,exact:c})=>{let p=a==="efficiency"?t.tone??"":"",u=`figure ${a} ${p} ${l.unit===""?"plain":""}`;return d`<td role="cell" class=${u} title=${c}>
          <span class="label" aria-hidden="true">${s(`columns.${a}`)}</span>
          ${M(l)}
        </td>`})}
      <td role="cell" class="trend">
        ${wn(e,t,this.isDark,s)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=li(e,this.sort),Ne(this.hass,Gi,ci(this.sort)))}toggle(e){this.hass&&(this.columns=gt.filter(t=>this.columns.includes(t)!==(t===e)),Ne(this.hass,Wi,this.columns.join(",")))}};f([y({attribute:!1})],te.prototype,"rows",2),f([y({type:Boolean})],te.prototype,"hasViews",2),f([C()],te.prototype,"sort",2),f([C()],te.prototype,"columns",2),f([C()],te.prototype,"chip",2),f([C()],te.prototype,"filter",2),f([C()],te.prototype,"isUnfolded",2);function ll(r,n){let e=new Map(r.map(({key:o},i)=>[o,i])),t=({key:o})=>e.get(o)??r.length;return n.toSorted((o,i)=>t(o)-t(i))}S("bitaxe-fleet-table",te);var qi=3,cl=3e5;function ji(r,n,e){let t=dl.get(r.connection,"",o=>new ar(r.connection,()=>pl(r),cl,o));return t.use(n),t.watch(()=>{t.answer&&e(t.answer)})}var ar=class extends Ge{#e;use(n){let e=this.#e;this.#e=n,this.isRunning&&n!==e&&this.refresh()}},dl=new I;async function pl(r){let n={type:"bitaxe_monitor/siblings"};return(await r.callWS({...n})).families}function lr(r){return r.efficiency_less!==null||r.power_efficiency_more!==null}function Vi(r){let n=({efficiency:e})=>e??Number.MAX_VALUE;return r.toSorted((e,t)=>n(e)-n(t))}var Yi=v`
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
`;var ml=["disabled","not_set_up","removed","unknown"],rt=class extends _{constructor(){super(...arguments);this.hasViews=!1;this.isSeen=!1;this.families=[];this.siblings=new D(this)}static{this.styles=[k,Yi]}shownEntities(){return[]}willUpdate(){let{hass:e,rows:t=[]}=this,o=t.length>=qi;if(!e||!this.isSeen||!o)this.siblings.end();else if(this.isConnected){let i=t.filter(({status:{status:s}})=>!ml.includes(s)).map(({key:s})=>s).join(" ");this.siblings.watch([e.connection,i],s=>ji(e,i,s))}this.families=o?this.siblings.seen??this.families:[],this.hidden=this.families.length===0}render(){let{hass:e,families:t}=this;if(!e||t.length===0)return m;let o=$(e);return d`${t.flatMap(({miners:i})=>i.filter(lr).map(s=>this.renderWorse(e,s,o)))}
    ${t.map(i=>this.renderFamily(e,i,o))}`}renderName(e,{device_id:t}){let o=this.rows?.find(({device:i})=>i===t);return we(e,o??{device:t,name:this.localize("siblings.another")},this.hasViews)}renderWorse(e,t,o){return d`<p class="worse">
      <ha-icon icon="mdi:trending-down" aria-hidden="true"></ha-icon>
      <span
        >${this.renderName(e,t)} <bdi>${ul(t,this.localize,o)}</bdi></span
      >
    </p>`}renderFamily(e,t,o){let i=this.localize,s=U(t.miners.length,0,o);return d`<details>
      <summary>
        <bdi
          >${i("siblings.title",{count:s,model:t.model,setting:po(t,o)})}</bdi
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
          ${Vi(t.miners).map(a=>this.renderRow(e,a,o))}
        </tbody>
      </table>
      <p class="notes">${i("siblings.note")}</p>
    </details>`}renderRow(e,t,o){let i=lr(t);return d`<tr class=${i?"named":""}>
      <th scope="row">
        ${this.renderName(e,t)}
        ${i?d`<ha-icon
                icon="mdi:trending-down"
                role="img"
                aria-label=${this.localize("siblings.worse")}
              ></ha-icon>`:m}
      </th>
      <td class="number">
        <bdi>${Mn(t.efficiency,t.efficiency_margin,o)}</bdi>
      </td>
      <td class="number">
        <bdi>${Mn(t.power_efficiency,t.power_efficiency_margin,o)}</bdi>
      </td>
    </tr>`}};f([y({attribute:!1})],rt.prototype,"rows",2),f([y({attribute:!1})],rt.prototype,"hasViews",2),f([y({attribute:!1})],rt.prototype,"isSeen",2);function ul({efficiency_less:r,power_efficiency_more:n},e,t){return e(`siblings.${r===null?"more":n===null?"less":"both"}`,{points:U(r,1,t),percent:ie(n,1,t)})}S("bitaxe-fleet-siblings",rt);var cr=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function Ji(r,n,e,t){let o=w(r,N(r)),{columns:i,energyToday:s}=e,a=i&&Ye(i),c={performance:B(r,o,a,a?.expected),sample:a,energyToday:s,text:t},p=cr.filter(u=>R(r,o[u])).map(u=>fl(r,o,u,c));return d`<div class="totals">
    ${[...p,gl(o,n,t)].map(u=>bl(u,t))}
  </div>`}function fl(r,n,e,{performance:t,sample:o,energyToday:i,text:s}){let a=$(r),l=R(r,n[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",u=(b,x)=>({key:e,entityId:n[e],shown:Zi(b,x,a),exact:H(b,x,a)}),h=b=>{let x=o?.[b];return x!==void 0&&Number.isFinite(x)?x:K(T(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return u(h("hashrate")/1e3,"TH/s");let b=(o?.hashrate??Number.NaN)/1e3,x=q(Zi(b,"TH/s",a)),E=Number.isFinite(b)?s("hero.now",{value:x}):void 0;return{...u(t.hashrate/1e3,"TH/s"),now:E}}case"expected_hashrate":return u(t.expected/1e3,"TH/s");case"energy":return u(i,"kWh");case"power":return u(h("power"),"W");case"power_efficiency":return u(T(l),p);case"efficiency":return g?hl(u(t.mean,"%"),t,a):u(h("efficiency"),"%")}}function Zi(r,n,e){return O(r,n,e,n==="TH/s"?{digits:3}:{})}function hl(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let o=H(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${o}`},exact:`${r.exact} ±${o}`}}function gl(r,n,e){let t=n&&ui(n),o=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:o,unit:""},exact:o}}function yl(r,{number:n,unit:e}){return{number:n,unit:e.trim()===r?"":e}}function bl(r,n){let e=n(`fleet.${r.key}`);return W({entityId:r.entityId,kind:`figure ${r.key}`,full:`${e}: ${r.exact}`},d`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${M(yl(e,r.shown))}</span>
      ${r.now?d`<bdi class="now">${r.now}</bdi>`:m}`)}var xl="15m",vl=3,wl=2,Rt=class extends _{constructor(){super(...arguments);this.isUnfolded=!1;this.statuses=new ee(this);this.known=new D(this);this.energy=new D(this);this.feed=new X(this);this.onScreen=new G(this);this.madeOf=[]}static{this.styles=[k,hi]}shownEntities(e){let t=w(e,N(e));return[...cr.map(o=>t[o]),...si(e,this.known.seen?.miners??[])]}willUpdate(){let{hass:e}=this;e&&this.isConnected&&(this.known.watch([e.connection,e.entities,e.devices],t=>ri(e,t)),this.watch(e))}watch(e){let t=N(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end(),this.energy.end();return}this.feed.watch(e,void 0,xl);let{energy:o}=w(e,t);o===void 0?this.energy.end():this.energy.watch([e.connection,o,oe(e)],i=>ti(e,o,i))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.localize,{error:i=null}=this.known.seen??{},s=N(e),a=s===void 0?void 0:Ve(e,s),l=mo(e.connected,i,o),c=this.makeRows(e),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${o("fleet.device")}</a>`:m}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?Ji(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.seen??Number.NaN},o):m}
      ${s===void 0&&c?d`<p class="hint">${o("fleet.no_totals")}</p>`:m}
      ${c?this.renderAttention(e,c,t):m}
      ${this.renderMiners(e,c,l)}
      ${c?d`<bitaxe-fleet-siblings
              .hass=${e}
              .rows=${c}
              .hasViews=${t.miner_views===!0}
              .isSeen=${this.onScreen.isVisible}
            ></bitaxe-fleet-siblings>`:m}
    </ha-card>`}makeRows(e){let{seen:t}=this.known,o=[e,t,this.statuses.revision];return o.some((i,s)=>i!==this.madeOf[s])&&(this.madeOf=o,this.rows=t?.miners&&ai(e,t.miners)),this.rows}renderAttention(e,t,{miner_views:o=!1}){let i=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:i};return fi(e,t,o,s,this.localize)}renderMiners(e,t,o){if(t===void 0)return o===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            ${Array.from({length:$l(xe(e).miners.length)},()=>d`<div class="skeleton"></div>`)}
          </div>`:d`<p class="message">${o}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let i=this.config?.miner_views===!0;return t.length<=et?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-table>`}};f([y({attribute:!1})],Rt.prototype,"config",2),f([C()],Rt.prototype,"isUnfolded",2);function $l(r){return r<=et?vl:Math.min(r,St)+wl}S("bitaxe-fleet-card-view",Rt);var Qi={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},Xi=Object.keys(Qi),Sl=new Set(["mining","fan","core_voltage"]),dr=15;function kt(r,n){let e=new Map;for(let{entity_id:t,translation_key:o}of Tr(r,n)){let i=Xi.find(s=>t.startsWith(`${Qi[s]}.`)&&s===(o??r.states[t]?.attributes.device_class));i&&e.set(i,t)}return e}function Bi(r,n){return Object.fromEntries([...kt(r,n)].flatMap(([e,t])=>{let o=r.states[t];return o&&Rl(e,o)?[[e,o]]:[]}))}function Rl(r,{state:n}){return n!=="unavailable"&&!(Sl.has(r)&&n==="unknown")}function pr({attributes:r}){let{percentage:n,preset_mode:e}=r;return{speed:typeof n=="number"?n:Number.NaN,isAutomatic:e==="auto"}}var kl={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function es({kind:r,values:n}){return r==="settings"?Object.keys(n).flatMap(e=>kl[e]??[]):Xi.filter(e=>e===r)}var ts=v`
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
`;var mr=class extends jt{constructor(){super(...arguments);this.chips=[]}receive({chips:e}){this.chips=e}},_l=new I;function ns({connection:r},n,e){let t={type:"bitaxe_monitor/chips",device_id:n},o=_l.get(r,n,i=>new mr(r,{...t},i));return o.watch(()=>e(o.chips))}var rs=v`
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
`;var is=100,Al=2,Tl=50,Cl=40,_t=class extends _{constructor(){super(...arguments);this.isPast=!1;this.watching=new D(this);this.fold=new Ze(this)}static{this.styles=[k,tn,rs]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.isConnected&&!this.isPast?this.watching.watch([e.connection,t],o=>ns(e,t,o)):this.watching.end()}render(){let{hass:e}=this,t=this.isPast?[]:this.watching.seen??[];if(this.hidden=!t.some(({parts:a})=>a.length>0),!e||this.hidden)return m;let o=t.some(({faulty:a})=>a.length>0),i=this.fold.isFolded(e,this.foldName,!o),s=d`<span class="title" id="heading"
        >${this.localize("domains.title")}</span
      >
      <bdi class="summary ${o?"faulty":""}">${this.summary(t)}</bdi>`;return d`<section aria-labelledby="heading">
      ${this.fold.heading(e,this.foldName,i,s)}
      ${i?m:this.renderMap(t,$(e))}
    </section>`}summary(e){let t=os(e,({silent:a})=>a),o=os(e,ss),i=this.localize;return[...t?[i("domains.all_silent",{domains:t})]:[],...o?[i("domains.all_weak",{domains:o})]:[]].join(" · ")||i("domains.well")}renderMap(e,t){return d`<div class="chips">
        ${e.map(({parts:o,...i},s)=>o.length>0?d`<div class="chip">
                <span class="name" aria-hidden="true">
                  ${this.localize("domains.chip",{chip:U(s+1,0,t)})}
                </span>
                <ul role="list">
                  ${o.map((a,l)=>this.renderCell({chip:s+1,domain:l+1,part:a},i,t))}
                </ul>
              </div>`:m)}
      </div>
      <p class="note">${this.localize("domains.note")}</p>`}renderCell({chip:e,domain:t,part:o},{chance:i,...s},a){let l=ie(o,0,a),c=El(t,s),p=[this.localize("domains.cell",{chip:U(e,0,a),domain:U(t,0,a),part:l}),...c?[this.localize(`domains.${c}`)]:[]].join(", "),u=o<is?"below":"above";return d`<li
      class="cell ${u} ${c??""}"
      style="--tint:${Ol(o,i)}%"
      title=${p}
    >
      <span class="words">${p}</span>
      <bdi class="number" aria-hidden="true">${l}</bdi>
    </li>`}get foldName(){return`fold/${ae()}/miner/chips`}};f([y({attribute:!1})],_t.prototype,"device",2),f([y({attribute:!1})],_t.prototype,"isPast",2);function El(r,n){return n.silent.includes(r)?"silent":ss(n).includes(r)?"weak":void 0}function ss({faulty:r,silent:n}){return r.filter(e=>!n.includes(e))}function Ol(r,n){let e=Math.abs(r-is);return n!==null&&e<=Al*n?0:Math.round(Cl*Math.min(e/Tl,1))}function os(r,n){return r.flatMap((e,t)=>n(e).map(o=>`${t+1}.${o}`)).join(", ")}S("bitaxe-miner-chips",_t);var ur=class extends jt{receive(n){this.heard=n}},Hl=new I;function as(r,n){let e={type:"bitaxe_monitor/acts",device_id:n};return Hl.get(r,n,t=>new ur(r,{...e},t))}function ot(r,{text:n,name:e},t=""){return{title:n(`confirm.${r}.title`,{name:e,value:t}),text:n(`confirm.${r}.text`,{value:t}),action:n(`confirm.${r}.action`)}}function ke({isAsked:r},n){return r(n)?"asked":""}var Nl=v`
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
`,it=class extends Y{constructor(){super(...arguments);this.localize=Ae("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[k,io,Nl]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}withdraw(){this.close(!1)}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?d`<dialog
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
    </dialog>`:m}};f([y({attribute:!1})],it.prototype,"localize",2),f([C()],it.prototype,"question",2),f([_e("dialog")],it.prototype,"dialog",2);S("bitaxe-confirm-dialog",it);function Le(r,{entity_id:n},e){return d`<button
    type="button"
    class="name"
    @click=${t=>le(t.currentTarget,n)}
  >
    ${e(`control.${r}`)}
  </button>`}var $n=Je(class extends $e{constructor(r){if(super(r),r.type!==pe.PROPERTY&&r.type!==pe.ATTRIBUTE&&r.type!==pe.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!bi(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[n]){if(n===P||n===m)return n;let e=r.element,t=r.name;if(r.type===pe.PROPERTY){if(n===e[t])return P}else if(r.type===pe.BOOLEAN_ATTRIBUTE){if(!!n===e.hasAttribute(t))return P}else if(r.type===pe.ATTRIBUTE&&e.getAttribute(t)===n+"")return P;return hn(r),n}});var Sn=class{constructor(n){this.host=n;this.isByHand=!1;this.count=0;this.hold=({currentTarget:n})=>{this.held=n};this.release=()=>{this.held=void 0}}get isHeld(){return this.held?.isConnected??!1}render(n,e,t){let{hass:o,text:i}=t,{speed:s,isAutomatic:a}=pr(n),l=this.isByHand||!a,c=a&&Number.isFinite(e)?e:s,p=ie(c,0,$(o));return d`<div class="control fan">
      ${Le("fan",n,i)}
      <span class="value number ${ke(t,"fan")}"><bdi>${p}</bdi></span>
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
    </div>`}renderSlider(n,e,t){let o=this.left??Math.max(Number.isFinite(e)?e:0,dr);return d`<input
      type="range"
      min=${dr}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${ie(o,0,$(t.hass))}
      .value=${this.isHeld?P:$n(`${o}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${i=>{this.set(i.target.valueAsNumber,n,t)}}
    />`}async set(n,e,{ask:t}){let o=++this.count;this.left=n;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:n}});o===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(n,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!pr(n).isAutomatic||t("fan"))&&e({key:"fan",entity:n,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var ls=v`
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
`;var cs=new Set(["unauthorized","Unauthorized"]);function Ml({code:r,message:n}){return cs.has(r)||cs.has(n)}async function fr(r,n){try{let e=await r.loadBackendTranslation?.("exceptions",n);return(t,o={})=>e?.(`component.${n}.exceptions.${t}.message`,o)??""}catch{return()=>""}}async function ds(r,n,e,t){if(qr(n)==="connection_lost"){let i=e("messages.disconnected");return t?i:e("control.refused",{reason:i})}let o=await zl(r,n,e);return e("control.refused",{reason:o})}async function zl(r,n,e){if(Ml(n))return e("control.not_allowed");let{translation_domain:t,translation_key:o,message:i}=n;if(typeof t=="string"&&typeof o=="string"){let a=(await fr(r,t))(o,n.translation_placeholders);if(a)return a}return typeof i=="string"&&i!==""?i:e("control.no_reason")}var Ll=3e4,Fl=6e5;function Il(r){return Vt(r)?Ll:Fl}function ps(r,n,e){let t=r.filter(({ended:a})=>a===null),o=hr(r),i=o?(o.ended??0)*1e3+Il(o):0;return o!==void 0&&o.ended!==e&&n<i&&t.every(({number:a})=>a<o.number)?{shown:[...t,o],until:i}:{shown:t,until:Number.POSITIVE_INFINITY}}function hr(r){return r.findLast(({ended:n})=>n!==null)}var ne=class extends Y{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=null;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[k,ls]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}focus(e){let t=this.renderRoot.querySelectorAll(".dismiss");t.item(t.length-1)?.focus(e)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,fr(e,_r).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return m;let o=this.shown().map(i=>this.renderAct(e,i));if(t&&t!==this.dismissedRefused){let i=()=>{this.dismissedRefused=t};o.push(this.renderLine(e,"failed",t.words,i))}return this.toggleAttribute("empty",o.length===0),d`<div role="status">${o}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:o}=ps(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(o)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),o-e)),t}renderAct(e,t){let o=Ae(e.language),i=ko(t,o,$(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",i):this.renderLine(e,Vt(t)?"done":"failed",i,()=>{this.dismissed=t.ended})}renderLine(e,t,o,i){let s=Ae(e.language)("act.dismiss");return d`<div class="line ${t}">
      <span class="words">${o}</span>
      ${i?d`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${i}
            ></button>`:m}
    </div>`}};f([y({attribute:!1})],ne.prototype,"hass",2),f([y({attribute:!1})],ne.prototype,"acts",2),f([y({attribute:!1})],ne.prototype,"ahead",2),f([y({attribute:!1})],ne.prototype,"refused",2),f([C()],ne.prototype,"dismissed",2),f([C()],ne.prototype,"dismissedRefused",2),f([C()],ne.prototype,"reasons",2);S("bitaxe-miner-acts",ne);var ms=v`
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

  /* Its button may be larger than it looks. */
  .switch {
    position: relative;
    flex: none;
    width: 40px;
    height: 24px;
  }

  .switch::before,
  .switch::after {
    position: absolute;
    content: "";
  }

  .switch::before {
    inset-block: calc(50% - 12px);
    inset-inline: calc(50% - 20px);
    border: 2px solid var(--secondary-text-color);
    border-radius: 12px;
  }

  .switch::after {
    inset-block: calc(50% - 7px);
    inset-inline-start: calc(50% - 15px);
    width: 14px;
    border-radius: 50%;
    background: var(--secondary-text-color);
    transition: inset-inline-start 0.15s;
  }

  .switch[aria-checked="true"]::before {
    border-color: var(--primary-color);
    background: var(--primary-color);
  }

  .switch[aria-checked="true"]::after {
    inset-inline-start: calc(50% + 1px);
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
      width: 44px;
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
`;function gr(r,n,e){let{hass:t,text:o,ask:i}=e,s=n.attributes.options;if(!Array.isArray(s))return m;let a=Ue(n)?n.state:"",l=c=>t.formatEntityState(n,c);return d`<div class="control ${r}">
    ${Le(r,n,o)}
    <select
      class="pill ${ke(e,r)}"
      aria-label=${o(`control.${r}`)}
      @change=${c=>{let p=c.target,u=p.value;p.value=a,i({key:r,entity:n,service:"select_option",data:{option:u},question:ot(r,e,l(u))})}}
    >
      ${a===""?d`<option value="" disabled selected>–</option>`:m}
      ${s.map(c=>d`<option value=${c} .selected=${$n(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function us(r,n){let{min:e,max:t,step:o,unit_of_measurement:i=""}=r.attributes,{hass:s,text:a,ask:l}=n,c=p=>{p.preventDefault();let h=p.currentTarget.querySelector("input"),g=h.valueAsNumber;h.value=`${Number(r.state)}`;let b=`${U(g,0,$(s))} ${i}`;l({key:"core_voltage",entity:r,service:"set_value",data:{value:g},question:ot("core_voltage",n,b)})};return d`<div class="control core_voltage">
    ${Le("core_voltage",r,a)}
    <form @submit=${c}>
      <input
        type="number"
        required
        class=${ke(n,"core_voltage")}
        min=${`${e}`}
        max=${`${t}`}
        step=${`${o}`}
        aria-label="${a("control.core_voltage")} (${i})"
        .value=${`${Number(r.state)}`}
      />
      <span class="unit">${i}</span>
      <button type="submit" class="pill action">${a("control.set")}</button>
    </form>
  </div>`}var ue=class extends _{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new Sn(this);this.heard=new D(this)}static{this.styles=[k,ms]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){let{fan_speed:t}=w(e,this.device);return this.device?[...kt(e,this.device).values(),t]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:o}=e;this.heard.watch([o,t],i=>{let s=as(o,t),a=()=>{s.heard&&i({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)}),this.open&&!(this.open in this.usable(e,t))&&this.withdraw()}}withdraw(){this.dialog?.withdraw();let e=this.localize("control.not_now");this.refused={words:this.localize("control.refused",{reason:e})},this.updateComplete.then(()=>this.actsShown?.focus())}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}usable(e,t){return this.mayControl&&!this.isPast?Bi(e,t):{}}around(e){let{localize:t,device:o}=this;return{hass:e,text:t,name:z(e,o)??t("cards.miner.name"),ask:i=>this.ask(e,i),isAsked:i=>this.asked.includes(i)||this.acts.some(s=>s.ended===null&&es(s).includes(i))}}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=this.around(e),i=this.renderControls(o,this.usable(e,t));return this.hidden=i===m&&this.acts.length===0&&!this.refused,d`${i}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${o.text}></bitaxe-confirm-dialog>`}fanSpeed(e){return T(R(e,w(e,this.device).fan_speed))}renderControls(e,{mining:t,fan:o,profile:i,pool:s,core_voltage:a,undo:l,restart:c}){let p=[t&&this.renderMining(t,e),o&&this.fan.render(o,this.fanSpeed(e.hass),e),i&&gr("profile",i,e),a&&us(a,e),s&&gr("pool",s,e)].filter(Boolean),u=[l&&this.renderButton("undo",l,e),c&&this.renderButton("restart",c,e)].filter(Boolean);return p.length+u.length===0?m:d`<section class="controls" aria-label=${e.text("control.title")}>
          ${p}
          ${u.length===0?m:d`<div class="end">${u}</div>`}
        </section>`}renderMining(e,t){let o=e.state==="on",i=o?"turn_off":"turn_on";return d`<div class="control mining">
      ${Le("mining",e,t.text)}
      <button
        type="button"
        class="switch ${ke(t,"mining")}"
        role="switch"
        aria-checked=${o?"true":"false"}
        aria-label=${t.text("control.mining")}
        ?disabled=${t.isAsked("mining")}
        @click=${()=>t.ask({key:"mining",entity:e,service:i})}
      ></button>
    </div>`}renderButton(e,t,o){return d`<button
      type="button"
      class="pill action ${e} ${ke(o,e)}"
      ?disabled=${o.isAsked(e)}
      @click=${()=>o.ask({key:e,entity:t,service:"press",...this.questionFor(e,o)})}
    >
      ${o.text(`control.${e}`)}
    </button>`}questionFor(e,t){if(e==="restart")return{question:ot(e,t)};let{undoable:o={}}=this.heard.seen??{},i=je(o,t.text,$(t.hass)),s=ot(e,t,i);return i===""?{question:{...s,text:t.text("confirm.core_voltage.text")}}:o.core_voltage===void 0?{}:{question:s}}get lastNumber(){return hr(this.acts)?.number??0}async agrees(e,t){this.open=e;let o=await this.dialog?.ask(t)??!1;return this.open=void 0,o}async ask(e,t){let{key:o,entity:i,service:s,data:a={}}=t;if(t.question&&!await this.agrees(o,t.question))return!1;let{entity_id:l}=i,c=l.slice(0,l.indexOf(".")),p=this.lastNumber,u=this.hass?.connected??!1;this.refused=void 0,this.asked=[...this.asked,o];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(h){if(this.lastNumber===p){let g=await ds(e,h,this.localize,u);this.refused={words:g}}return!1}finally{let h=this.asked.indexOf(o);this.asked=this.asked.filter((g,b)=>b!==h)}}};f([y({attribute:!1})],ue.prototype,"device",2),f([y({attribute:!1})],ue.prototype,"isPast",2),f([C()],ue.prototype,"asked",2),f([C()],ue.prototype,"refused",2),f([_e("bitaxe-confirm-dialog")],ue.prototype,"dialog",2),f([_e("bitaxe-miner-acts")],ue.prototype,"actsShown",2);S("bitaxe-miner-controls",ue);var Rn={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},Pl={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},Ul=["active_pool","reset_reason"];function fs(r,n,e,t){return Object.keys(Rn).map(i=>({key:i,figures:Rn[i].flatMap(s=>Dl(r,n,e,s,t)??[])})).filter(({figures:i})=>i.length>0)}function Dl(r,n,e,t,o){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...yr(l)}:null}let i=e[t],s=R(r,i);if(!Ue(s))return null;let a=Kl(r,e,t,s,o);return a&&{key:t,entityId:i,...a}}function Kl(r,n,e,t,o){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:yr(De((Date.now()-a)/1e3,o))}if(Ul.includes(e))return yr(t.state);let i=T(t);if(Number.isNaN(i))return null;let s=Gl(i,ql(e,t),o,Pl[e]);return e==="shares_rejected"?Wl(s,i,T(R(r,n.shares_accepted)),o):s}function Gl(r,n,e,t){return{shown:O(r,n,e,t===void 0?{}:{digits:t}),exact:H(r,n,e)}}function Wl(r,n,e,t){let o=100*n/(n+e);if(!(o>0))return r;let i=q(O(o,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${i})`},exact:`${r.exact} (${H(o,"%",t)})`}}function ql(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function yr(r){return{shown:{number:r,unit:""},exact:r}}var st=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#e=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#e&&(this.#t.disconnect(),this.#e=n,n?.firstElementChild&&this.#t.observe(n.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var jl=v`
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
`,At=class extends _{constructor(){super();this.isPast=!1;new st(this,".apart")}static{this.styles=[k,jl]}shownEntities(e){let t=w(e,this.device);return Object.values(Rn).flat().map(o=>o==="firmware"?void 0:t[o])}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=w(e,t),i=fs(e,t,o,$(e));return d`<div class="apart">
      <div class="groups ${this.isPast?"past":""}">
        ${i.map(s=>this.renderGroup(s))}
      </div>
    </div>`}renderGroup({key:e,figures:t}){let o=`heading-${e}`;return d`<section aria-labelledby=${o}>
      <h3 id=${o}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(i=>this.renderFigure(i))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:o,exact:i}){let s=this.localize(`figures.${e}`);return W({entityId:t,kind:`figure ${e}`,full:i},d`<span class="label">${s}</span>
        <span class="value">${M(o)}</span>`)}};f([y({attribute:!1})],At.prototype,"device",2),f([y({attribute:!1})],At.prototype,"isPast",2);S("bitaxe-miner-groups",At);var kn=120,Vl=-120,Yl=240,hs=100,fe=84,Fe=14,br=8,gs=Gt.map(({from:r})=>r).filter(Number.isFinite),Zl=100;function vs(r,n){return lt`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${Fe} d=${bs(0,kn)}></path>
    ${Jl(r,n).map(({from:e,to:t,opacity:o})=>lt`<path
          class="fill"
          stroke-width=${Fe}
          stroke-opacity=${o}
          d=${bs(e,t)}
        ></path>`)}
    ${gs.map(e=>ys(e,"mark"))}
    ${ys(Zl,"expected")}
    ${gs.map(e=>Xl(e))}
    ${Number.isFinite(r)?Ql(r):m}
  </svg>`}function Jl(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},o=2*e/br,i=Array.from({length:e>0?br:0},(s,a)=>({from:r-e+a*o,to:r-e+(a+1)*o,opacity:1-(a+.5)/br}));return[t,...i].filter(({from:s,to:a})=>a>0&&s<kn)}function ys(r,n){let e=n==="expected"?4:2;return ws(r,fe-Fe/2-e,fe+Fe/2+e,n)}function Ql(r){return ws(r,fe-Fe/2-5,fe+Fe/2+1,"needle")}function Xl(r){let{x:n,y:e}=Tt(r,fe+Fe/2+6);return lt`<text x=${n} y=${e+3}>${r}</text>`}function ws(r,n,e,t){let o=Tt(r,n),i=Tt(r,e);return lt`<line class=${t} x1=${o.x} y1=${o.y} x2=${i.x} y2=${i.y}></line>`}function bs(r,n){let e=Tt(r,fe),t=Tt(n,fe),o=xr(n)-xr(r)>180?1:0;return`M${e.x} ${e.y}A${fe} ${fe} 0 ${o} 1 ${t.x} ${t.y}`}function xr(r){let n=Math.min(Math.max(r,0),kn)/kn;return Vl+Yl*n}function Tt(r,n){let e=xr(r)*Math.PI/180;return{x:xs(hs+n*Math.sin(e)),y:xs(hs-n*Math.cos(e))}}function xs(r){return Math.round(r*100)/100}var Bl=.93;function $s({key:r,entityId:n,shown:e,exact:t,limit:o,share:i},s){let a=s(`figures.${r}`),l=o===null?"":s("hero.limit",{limit:o});return W({entityId:n,kind:`meter ${tc(i)}`,full:[t,l].filter(Boolean).join(" ")},d`<span class="label">${a}</span>
      <span class="line"
        ><span class="value">${M(e)}</span> ${l?Xe(l):m}</span
      >
      ${Number.isFinite(i)?d`<span class="bar"
              ><span style="inline-size:${ec(i)}%"></span
            ></span>`:m}`)}function ec(r){return Math.round(100*Math.min(r,1))}function tc(r){return r>=1?"over":r>=Bl?"near":""}var nc=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function Ss(r,n,e,t){return nc.map(o=>o.flatMap(i=>{let s=n[i];return s&&R(r,s)?rc(r,n,i,s,e,t):[]})).filter(o=>o.length>0)}function rc(r,n,e,t,o,i){let{state:s,unit:a,limit:l}=oc(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...O(s,a,o,{digits:1}),unit:""},exact:H(s,a,o),limit:null,share:Number.NaN};let c=i?.[e],p=Number.isFinite(c)?c:K(s,a),u=e==="power"?"W":Ce(r,n),h=x=>u==="W"?x:Ke(x,u),g=O(h(p),u,o,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:H(h(p),u,o),limit:b?H(h(l),u,o,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function oc(r,n){let e=R(r,n),{unit_of_measurement:t,limit:o}=e?.attributes??{};return{state:T(e),unit:typeof t=="string"?t:"",limit:typeof o=="number"?o:Number.NaN}}var Rs=v`
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
`;var ic=6e4,sc="15m",Ct=class extends _{constructor(){super();this.isPast=!1;this.feed=new X(this);this.onScreen=new G(this);new st(this,".apart")}static{this.styles=[k,Rs]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,sc):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:o}=this;if(e?.state!=="ready"||o||!t?.connected)return;let{columns:i,span:s}=e,a=i.time.length-1,l=s.end-(i.time[a]??0)<=ic;return i.online[a]&&l?Ye(i):void 0}render(){let{hass:e,device:t,live:o}=this;if(!e||!t)return m;let i=w(e,t),s=$(e),a=o&&this.feed.shown?.columns,l=a&&Bt(a),c=B(e,i,o,l),p=i.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?me(this.shownBy(i,c,s),()=>this.renderGauge(i,c,s)):m}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(i,c,s,o):this.renderHashrate(e,i,s)}
          </div>
          ${this.renderChips(e,i,s,o)}
        </div>
      </div>
    </div>`}shownBy(e,t,o){return[e,o,this.localize,Object.values(t).join()]}renderGauge(e,{mean:t,margin:o,rating:i,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",u=i?this.localize(`ratings.${i}`):p,h=!Number.isFinite(t)||!Number.isFinite(o),g=h?"":`± ${q(O(o,"%",l,{digits:1}))}`,b=O(t,"%",l,{digits:1}),x=h?"":` ± ${H(o,"%",l)}`;return W({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,full:`${H(t,"%",l)}${x}`},d`${vs(t,o)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${M(b)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:m}
          ${u?d`<span class="rating">${u}</span>`:m}
        </span>`)}renderCompared(e,t,o,i){let{hashrate:s,expected:a}=t,l=p=>q(O(p,"GH/s",o)),c=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:O(s,"GH/s",o),exact:H(s,"GH/s",o,{digits:1}),words:Number.isFinite(a)?c("hero.expected",{value:l(a)}):"",now:i&&Number.isFinite(i.hashrate)?c("hero.now",{value:l(i.hashrate)}):""})}
    ${me(this.shownBy(e,t,o),()=>this.renderSteady(e,t,o))}`}renderSteady(e,{deviation:t,deviationPercent:o,stability:i},s){let a={signed:!0};return d`${this.renderKey({key:"deviation",entityId:e.deviation,shown:O(t,"GH/s",s,a),exact:H(t,"GH/s",s,{...a,digits:1}),words:Number.isFinite(o)?q(O(o,"%",s,{...a,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:O(i,"%",s,{digits:1}),exact:H(i,"%",s)}):m}`}renderHashrate(e,t,o){let i=R(e,t.hashrate);if(!i)return m;let s=String(i.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:O(T(i),s,o),exact:H(T(i),s,o)})}renderKey(e){let{key:t,entityId:o,shown:i,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`);return W({entityId:o,kind:`figure ${t}`,full:e.exact},d`<span class="label">${l}</span>
        <span class="value">${M(i)}</span>
        ${s?Xe(s):m} ${a?d`<bdi class="now">${a}</bdi>`:m}`)}renderChips(e,t,o,i){return d`<div class="chips">
      ${Ss(e,t,o,i).map(s=>d`<div class="chip">
            ${s.map(a=>$s(a,this.localize))}
          </div>`)}
    </div>`}};f([y({attribute:!1})],Ct.prototype,"device",2),f([y({attribute:!1})],Ct.prototype,"isPast",2);S("bitaxe-miner-hero",Ct);var ks=v`
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
`;var _s=864e5,ac=10*_s,lc=3*365*_s,cc=3e5,dc=.005;async function As(r,n,e){let t=Date.now(),o=await Q(r,[n],{start:t-ac,end:t},{withAttributes:!1}),i=pc(o[n]??[],e);if(i)return i;let s=await r.callWS({type:"recorder/statistics_during_period",...mt({start:t-lc,end:t}),statistic_ids:[n],period:"day",types:["max"]});return mc(s[n]??[],e)}function pc(r,n){let e=r.flatMap((l,c)=>{let p=ut(l.s);return Number.isNaN(p)?[]:[{number:p,time:qe(l),index:c}]}),t=e.findLastIndex(({number:l})=>!Ts(l,n)),o=e[t+1],i=e[t];if(!o||!i)return null;let s=(r[i.index+1]?.lu??0)*1e3,a=o.time-s<=cc;return{time:o.time,precision:a?"moment":"by"}}function mc(r,n){let e=r.filter(({max:i})=>typeof i=="number"),t=e.findLastIndex(({max:i})=>!Ts(i??0,n)),o=e[t+1];return o&&t>=0?{time:o.start,precision:"day"}:null}function Ts(r,n){return Math.abs(r-n)<=dc*Math.max(r,n)}var _n=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let o=R(n,t);t!==void 0&&o&&T(o)>0&&this.note(n,t,o,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,o){let i=T(t),s=this.known.get(e);if(s?.value===i)return;let a={value:i,seen:null};if(this.known.set(e,a),s&&i>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=o;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await As(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var uc=864e5,fc={best:"best_difficulty",session:"session_best_difficulty"},Et=class extends _{constructor(){super(...arguments);this.isPast=!1;this.records=new _n(this);this.onScreen=new G(this)}static{this.styles=[k,ks]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=$(e),i=[this.renderBest(e,t,"best",o),this.renderBest(e,t,"session",o),this.renderBlocks(e,t,o)];if(i.every(a=>a===m))return m;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${i}</div>
      <p class="news" role="status">${this.news(e,t,o)}</p>
    </section>`}news(e,t,o){if(!this.records.hasRisen)return"";let i=T(R(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${q(O(i,"",o))}`}renderBest(e,t,o,i){let s=w(e,t)[fc[o]],a=T(R(e,s));if(s===void 0||!(a>0))return m;let l=this.records.seen(s,a),c=o==="best"&&l!==null&&hc(l),p=l?gc(l,this.localize,i):"",u=this.localize(`records.${o}`),h=O(a,"",i),g=c?this.localize("records.new"):"";return W({entityId:s,kind:`figure ${o}`,full:H(a,"",i)},d`<span class="label">${u}</span>
        <span class="value">${M(h)}</span>
        ${p?Xe(p):m}
        ${c?d`<span class="new">${g}</span>`:m}`)}renderBlocks(e,t,o){let i=w(e,t).blocks_found,s=T(R(e,i));if(i===void 0||Number.isNaN(s))return m;let a=Math.max(s,this.records.blocks(i)??0),l=this.localize("records.blocks"),c=O(a,"",o,{digits:0});return W({entityId:i,kind:`figure blocks ${a>0?"found":""}`,full:H(a,"",o)},d`<span class="label">${l}</span>
        <span class="value">${M(c)}</span>`)}};f([y({attribute:!1})],Et.prototype,"device",2),f([y({attribute:!1})],Et.prototype,"isPast",2);function hc({time:r,precision:n}){return n!=="day"&&Date.now()-r<uc}function gc(r,n,e){let{time:t,precision:o}=r,i=o==="by"?"records.before":"records.found",s=o==="day"?Pr(t,e):Dt(t,Date.now(),e);return n(i,{time:s})}S("bitaxe-miner-records",Et);var Ot=class extends _{constructor(){super(...arguments);this.isStudied=!1;this.member=new ve(this);this.lastKnown=new tt(this);this.statuses=new ee(this);this.openStudy=async()=>{await import("./settings-dialog-ZVHZFFHO.js"),this.isStudied=this.isConnected};this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[k,ts]}shownEntities(e){let{device:t=""}=this.config??{};return[...Object.values(w(e,t)),...kt(e,t).values()]}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let{device:o}=t,i=this.localize;if(!o||e.devices[o]?.entry_type==="service")return this.renderMessage(i("messages.no_miner_chosen"));let s=J(e,o),a=qt(s,i),l=this.renderHeader(e,t,s,a===null);return a!==null?d`<ha-card>
        ${l}
        <p class="message">${a}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,o,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):m}
      ${this.isStudied?this.renderStudy(e,o):m}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,o,i){let s=this.nameOf(e,t),a=Ve(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${s}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,o)}</p>
          ${a?d`<a href=${a}>${this.localize("hero.device")}</a>`:m}
          ${i?this.renderStudyButton():m}
        </div>
      </div>
      ${Re(e,o,this.localize)}
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
    ></bitaxe-settings-dialog>`}nameOf(e,{device:t,title:o}){return o||(z(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,o){return e.connected?o.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,o){let i=w(e,t),s=bn(e,i,o),a=s!==null,l=a?this.lastKnown.at(e,i,s):e;return l?d`${a?d`<p class="as-of">${xn(s,$(e),this.localize)}</p>`:m}
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
      ></bitaxe-miner-chips>`:m}renderCharts(e,t,o){let i=this.member.of(this.groupOf(t)),s=i.chosen(e,t),a=de(t);return d`${a.length>0?d`<bitaxe-range-buttons
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
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:ln(`${e}/card`)}),this.own.group}};f([y({attribute:!1})],Ot.prototype,"config",2),f([C()],Ot.prototype,"isStudied",2);S("bitaxe-miner-card-view",Ot);var An=class extends _{constructor(){super(...arguments);this.member=new ve(this);this.footer=null;this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=v`
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
  `}connectedCallback(){super.connectedCallback(),this.footer=Es(this),this.classList.toggle("footer",this.footer!==null);for(let[e,t,o]of Cs(this.footer))e?.style.setProperty(t,o)}disconnectedCallback(){super.disconnectedCallback();for(let[e,t]of Cs(this.footer))e?.style.removeProperty(t)}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:o}=this.config??{};this.group.configure({...t&&{range:t},...o&&{ranges:o}})}}render(){let{hass:e,config:t,group:o}=this;return!e||!t||de(t).length===0?m:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${de(t)}
        .range=${o.chosen(e,t)}
        .isZoomed=${o.zoom!==null}
        .locale=${$(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(an(this.config?.range_group||kr))}};f([y({attribute:!1})],An.prototype,"config",2);function Cs(r){return[[r,"pointer-events","none"],[r?.card,"pointer-events","auto"],[r?.card?.parentElement,"max-height","none"]]}function Es(r){let n=r.closest("hui-view-footer[sticky], hui-card-edit-mode");if(n)return n.localName==="hui-view-footer"?n:null;let e=r.getRootNode();return e instanceof ShadowRoot?Es(e.host):null}S("bitaxe-range-card-view",An);var Os=3,Tn=class extends _{constructor(){super(...arguments);this.statuses=new ee(this)}static{this.styles=[k,v`
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
    `]}shownEntities(e){return xe(e).miners.flatMap(({device:t})=>We(w(e,t)))}render(){let{hass:e,config:t}=this,o=e&&t?yc(e,t.device):[];if(this.hideBadge(o.length===0),!e||o.length===0)return m;let i=this.localize;return d`<nav aria-label=${i("fleet.elsewhere")}>
      ${o.slice(0,Os).map(({device:s,name:a,status:l})=>d`<a href=${Oe(s)}
            ><bdi>${a}</bdi>${Re(e,l,i)}</a
          >`)}
      ${this.renderOthers(e,o.length-Os,"wide")}
      ${this.renderOthers(e,o.length-1,"narrow")}
    </nav>`}renderOthers(e,t,o){let i=Te("others",t,e.language);return t>0?d`<a class="others ${o}" href=${Ho()}
          >${this.localize(i,{count:t.toString()})}</a
        >`:m}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};f([y({attribute:!1})],Tn.prototype,"config",2);function yc(r,n){return xe(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:J(r,e.device)})).filter(({status:{status:e}})=>be(e)).toSorted((e,t)=>pt.indexOf(e.status.status)-pt.indexOf(t.status.status))}S("bitaxe-status-badge-view",Tn);
