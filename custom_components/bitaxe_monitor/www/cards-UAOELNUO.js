import{A as Q,B as Pr,C as Dr,D as Ur,H as Nt,I as Kr,J as Gr,a as At,c as kr,d as Ar,e as Tr,f as Tt,g as U,h as Er,i as Cr,j as I,k as ge,l as Or,m as Hr,n as zr,o as He,p as Ke,q as Fr,r as oe,s as Lr,t as Me,u as Tn,v as En,w as Ir,x as lt,y as ct,z as Ge}from"./chunk-KS4EV2CJ.js";import{a as $r,b as Sr,c as _r,d as w,e as N,f as x,g as G,h as k,i as L,j as A,k as R}from"./chunk-WQUBJLEM.js";import{A as jr,a as yr,b as $,c as d,d as at,e as K,f as u,g as br,h as Y,i as y,j as C,k as Te,l as Oe,m as _,n as ie,o as kn,p as Z,q as Mr,r as Et,s as Ct,t as An,u as Ot,v as Nr,w as Ht,x as Ue,y as Mt,z as Cn}from"./chunk-3FRZD7X5.js";import{a as S}from"./chunk-SNU2ZQGL.js";import{b as Rn,c as vr,d as Rt,e as kt,f as De,g as xr,h as wr}from"./chunk-SYRUIYIJ.js";import"./chunk-OLNHDID3.js";import{a as Ee,b as Ce,c as Rr}from"./chunk-EEFCKZSN.js";import{a as h}from"./chunk-JFKSI6I7.js";var qr=$`
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
`;function se(){return location.pathname.split("/")[1]??""}function ye(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function Ne(r){return`/${se()}/miner-${encodeURIComponent(r)}`}function Wr(){return`/${se()}/fleet`}function On(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>x(r,t))}function zt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function ae(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}var os="settings_changed",ss={automatic:1,manual:0},as={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},ls=1,cs=18e4,ds=5e3;async function Vr(r,n,e){if(n.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:n,start:e.start/1e3,end:e.end/1e3};try{let{changes:i}=await r.callWS({...t});return new Map(Object.entries(i).map(([o,s])=>[o,ps(s)]))}catch{return new Map}}function ps(r){let n=new Map;for(let e of r)n.set(e.act,[...n.get(e.act)??[],e]);return[...n.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function Yr({time:r,type:n,attributes:e},t){if(n!==os)return!1;let i=t.filter(s=>s.time-ds<=r&&r<=s.time+cs).flatMap(({changes:s})=>s);return Object.entries(as).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?ss[l]:Number(l);return i.some(p=>p.setting===a&&Math.abs(p.after-(c??Number.NaN))<ls)})}var Zr=new WeakMap;function Hn(r,n){if(n.length===0)return Promise.resolve({});let e=Zr.get(r.entities)??new Map;Zr.set(r.entities,e);let t=n.join(),i=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,i),i}async function Qr(r,n,e){let t=await Hn(r,n);return new Set(n.filter(i=>{let{created_at:o=0,modified_at:s=0}=t[i]??{};return s*1e3>e&&s>o+us}))}var us=60;var Jr=["overheating","hardware_fault","power_fault","chip_fault","pools_unreachable","low_efficiency","performance_drop"],Br={happened:[],alarms:[],changed:[],meansSince:0},ms=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),fs=["performance_drop","mean_efficiency_margin","excess_deviation"],hs=60,Xr=6e4;function ei(r,n,e,t){let i=gs.get(r.connection,`${e} ${n.join(" ")}`,s=>new Mn(r,n,e,s));i.hass=r;let o=i.listen(()=>t(i.marks));return t(i.marks),o}var Mn=class extends Ge{constructor(e,t,i,o){super(e.connection,o);this.marks=new Map;this.#n=0;this.hass=e,this.#e=t,this.#t=i}#e;#t;#n;refresh(){let e=++this.#n,t=ge(this.#t,this.now(),Oe(this.hass)),i=U(this.#t)&&t.end<this.now()-Xr;ys(this.hass,this.#e,t).then(o=>{e===this.#n&&(this.marks=o,this.succeed(Me(),i?void 0:Xr))},o=>{e===this.#n&&this.fail(o)})}release(){this.#n+=1}},gs=new Q;async function ys(r,n,e){let t=n.map(f=>({device:f,entities:w(r,f)})),i=t.flatMap(({device:f,entities:g})=>Object.keys(g).length>0?[f]:[]),o=async(f,g)=>{let b=t.flatMap(({entities:v})=>f.flatMap(T=>v[T]??[]));return b.length===0?{}:r.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:b,minimal_response:g,no_attributes:g})},[s,...a]=n,[l,c,p,m]=await Promise.all([o(["event"],!1),o(Jr,!0),Vr(r,i,e),s!==void 0&&a.length===0?xs(r,s):0]);return new Map(t.map(({device:f,entities:g})=>{let b=p.get(f)??[],v=bs(l[g.event??""]??[],e).filter(D=>!Yr(D,b)),T=Jr.flatMap(D=>vs(c[g[D]??""]??[],e).map(ot=>({key:D,...ot})));return[f,{happened:v,alarms:T,changed:b,meansSince:m}]}))}function bs(r,n){let e=new Map;for(let{s:t,a:i={}}of r){let o=Date.parse(t??""),s=i.event_type;if(o>=n.start&&o<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(i).filter(([l,c])=>!ms.has(l)&&c!==null));e.set(`${t}`,{time:o,type:s,attributes:a})}}return[...e.values()]}function vs(r,n){let e=[],t=null;for(let{s:i,lu:o}of r){let s=Math.max(o*1e3,n.start);i==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function xs(r,n){let e=w(r,n),t=e.hashrate,i=fs.flatMap(l=>e[l]??[]);if(t===void 0||i.length===0)return 0;let o=await Hn(r,[t,...i]),s=l=>o[l]?.created_at??0,a=Math.min(...i.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+hs?a*1e3:0}function je(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...Sr(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:L(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:N(r)}}var ti=new WeakMap;function Nn(r){let{miners:n}=je(r),e=ti.get(r.connection)??[],t=new Set(e.map(({device:o})=>o)),i=[...e.map(({device:o,name:s})=>{let l=n.find(c=>c.device===o)!==void 0;return{device:o,name:L(r,o)??s,isThere:l}}),...n.filter(({device:o})=>!t.has(o)).map(o=>({...o,isThere:!0}))];return i.some(({isThere:o})=>o)&&ti.set(r.connection,i),i}var ws={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},ni={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function zn({outcome:r}){return r!==null&&r in ni}function Ft(r){return r.outcome!==null&&!zn(r)}function qe(r,n,e){let t=r.automatic_fan?"fan_speed":"automatic_fan",i=!("fan_speed"in r);return Object.entries(r).filter(([o])=>o!==t||i).map(([o,s])=>Fn(o,s,n,e)).join(", ")}function Fn(r,n,e,t){switch(r){case"mining":return e(n?"act.mining":"act.pause");case"automatic_fan":return e(n?"act.automatic_fan":"act.manual_fan");default:return e(`act.${r}`,{value:Ln(r,n,e,t)})}}function Ln(r,n,e,t){if(r==="display_timeout"&&n<=0)return e(n<0?"act.always_on":"act.always_off");let i=ws[r];return i===void 0?Z(n,0,t):Et(n,{unit:i,digits:0},t)}function $s(r,n,e){switch(r.kind){case"settings":return qe(r.values,n,e);case"pool":return r.slot===null?n("control.pool"):n("act.pool",{value:`${r.slot}`});default:return n(`act.${r.kind}`)}}function In({origin:r,name:n},e){switch(r){case"automation":case"another_hand":return e(`who.${r}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return n??e("who.automation");default:return n??e("who.user")}}function ri(r,n,e,t){let{outcome:i,error:o}=r,s=$s(r,n,e);if(r.ended===null){let l=Ct(r.at*1e3,e,{seconds:!0});return n("act.under_way",{what:s,who:In(r,n),time:l})}if(o!==null||i===null){let l=t(o?.key??"",o?.placeholders);return n("act.failed",{what:s,reason:l}).trim()}let a=ni[i];if(a!==void 0)return n("act.not_confirmed",{what:s,reason:t(a)}).trim();switch(r.kind){case"undo":return n("act.undone",{what:qe(r.values,n,e)});case"restart":case"identify":return n("act.sent",{what:s});default:return n(`act.${i}`,{what:s})}}var Ss=new Set(["best_difficulty","block_found"]),_s=new Set(["fault","fault_ended","chip_fault","chip_fault_ended","performance_dropped","performance_recovered"]),Rs=6e4,ks=new Set(["automatic_fan","mining"]);function Pn(r,n,{happened:e,alarms:t,changed:i,meansSince:o},s){let a=w(r,n),l=x(r,a.event),c=e.filter(({type:p})=>!_s.has(p)).map(({time:p,type:m,attributes:f})=>({start:p,end:p,look:Ss.has(m)?"good":"plain",title:si(r,l,"event_type",m),details:ii(r,l,f)}));for(let{key:p,start:m,end:f}of t)c.push({start:m,end:f,look:"alarm",title:s(`status.${p}`),details:e.filter(({type:g,time:b})=>g===p&&b>=m-Rs&&b<=f).flatMap(({attributes:g})=>ii(r,l,g))});for(let p of i)c.push(As(p,s,_(r)));return o>0&&c.push({start:o,end:o,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function ii(r,n,e){return Object.entries(e).map(([t,i])=>`${Es(r,n,t)}: ${si(r,n,t,i)}`)}function oi(r,n,e){return[...n].flatMap(([t,i])=>{let o=L(r,t)??e("cards.miner.name");return Pn(r,t,i,e).map(s=>({...s,title:`${o}: ${s.title}`}))})}function As({time:r,changes:n},e,t){let i=Object.fromEntries(n.map(({setting:c,after:p})=>[c,p])),o=n.flatMap(({setting:c,before:p,after:m})=>p===null||p===m||ks.has(c)?[]:`${Fn(c,p,e,t)} → ${Ln(c,m,e,t)}`),[s]=n;if(s){o.push(e("change.by",{who:In(s,e)}));let c=Ts(s);o.push(...c?[e(`change.${c}`)]:[])}let a=qe(i,e,t),l=s?.origin==="undone"?e("act.undone",{what:a}):a;return{start:r,end:r,look:"plain",title:l,details:o}}function Ts({outcome:r,is_undone:n}){return r==="not_done"||r==="rejected"?"not_done":zn({outcome:r})?"not_confirmed":n?"undone":void 0}function Es(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function si(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var le=class{constructor(n){this.host=n;this.seen=null;this.#e=[];n.addController(this)}#e;#t;watch(n,e){if(this.#t&&n.every((s,a)=>s===this.#e[a]))return;let t=this.#t;this.#e=n,this.seen=null;let i=!1,o=e(s=>{i||(this.seen=s,this.host.requestUpdate())});this.#t=()=>{i=!0,o()},t?.()}end(){this.#t?.(),this.#t=void 0}hostDisconnected(){this.end()}};var ai=new Set(["signed_deviation","standard_deviation"]),Lt=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new le(n),this.marks=new le(n)}watch(n,e,t,i){let{connection:o,entities:s}=n;ai.has(e)?this.law.watch([o,t],a=>Ur(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([o,t,i,s],a=>ei(n,Cs(n,t),i,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!ai.has(n)||t===null)return null;let{happened:i,meansSince:o}=this.marksOf(e),s=i.filter(({type:c})=>c==="firmware_updated"),a={...t,since:s.at(-1)?.time??0,meansSince:o},l=JSON.stringify(a);return this.madeChance?.from!==l&&(this.madeChance={from:l,value:a}),this.madeChance.value}marksNow(n,e,t){let{seen:i}=this.marks,o=[i,t,e];if(!this.madeMarks||o.some((s,a)=>s!==this.madeMarks?.from[a])){let s=e===void 0?oi(n,i??new Map,t):Pn(n,e,this.marksOf(e),t);this.madeMarks={from:o,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??Br}};function Cs(r,n){return n===void 0?je(r).miners.map(e=>e.device):[n]}var li=$`
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
`;var Os=3e4,Hs=8,Dn=5e3,Ms=3e5,Ns=15e4,zs=5;function ce(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function di(r,n,e,t){let i=f=>new It(r[n[f]??""]??[]),o=oe.map(f=>[f,i(ce(f))]),s=i("connectivity"),a=i("mining"),l=Ps(o.flatMap(([,{times:f}])=>f),e.end),c=Me(),p=Ds(r[n.hashrate??""]??[]),m=Math.ceil(e.start/p)*p;for(let f=m;f<e.end+p;f+=p){let g=Math.min(f,e.end),b={};for(let[re,{value:st,unit:_n}]of Is(o,g))b[re]=t(re,Pt(st),_n);a.moveTo(g),ui(b,n,a);let v=Object.values(b).some(Number.isFinite),T=s.moveTo(g).includes("off"),D=mi(a.value),ot=s.isEmpty?v:s.value==="on"&&!T,H=!(D??(b.hashrate??0)>0)||!l.some(re=>Us(g,re));ot&&H?Tn(c,{time:g,online:!0,mining:D,figures:b,period:p}):c.time.length>0&&En(c,g)}return c}function pi(r,n,e,t,i){let o=new Map;for(let p of oe)for(let m of r[e[ce(p)]??""]??[]){let{start:f,mean:g,min:b,max:v}=m;if(typeof g!="number")continue;let T=o.get(f)??{figures:{},bounds:{}};o.set(f,T),T.figures[p]=i(p,g),Fs(p)&&typeof b=="number"&&typeof v=="number"&&(T.bounds[`low_${p}`]=i(p,b),T.bounds[`high_${p}`]=i(p,v))}let s=Me(),a=new It(n),l=[...o.keys()].sort((p,m)=>p-m),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let m=p+t/2,f=o.get(p);if(a.moveTo(m),f===void 0){En(s,m);continue}let{figures:g,bounds:b}=f;ui(g,e,a);let v=mi(a.value);Tn(s,{time:m,online:!0,mining:v,figures:g,bounds:b,period:t})}return Ls(s),s}function ui(r,n,{value:e,attributes:t}){let{hashrate:i=Number.NaN,expected:o=Number.NaN}=r;n.deviation===void 0&&(r.deviation=i-o);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&o>0&&(r.efficiency=100*i/o)}function Fs(r){return Lr.some(n=>n===r)}function Ls(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let i=n[t-1]!==!1&&ct(r,t+1),o=n[t+1]!==!1&&ct(r,t-1);n[t]===!1&&(i||o)&&(e[t]=Number.NaN)}}var It=class{constructor(n){this.attributes={};this.#t=0;this.#e=n}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||t.lu*1e3>n)return e;let i=t.s??"unavailable";this.value=i,this.attributes=t.a??{};let o=this.attributes.unit_of_measurement;this.unit=typeof o=="string"?o:this.unit,e.push(i),this.#t+=1}}};function Is(r,n){for(let[,e]of r)e.moveTo(n);return r}function Ps(r,n){let e=[...r].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),i=t.map(ci).filter(a=>a>=1e3);i.sort((a,l)=>a-l);let o=i[i.length-1>>1]??0,s=Math.max(Ns,zs*o);return t.filter(a=>ci(a)>s).map(a=>({start:a.start+o,end:a.end}))}function Ds(r){let n=r.filter(({s:o})=>Pt(o)>0).map(({lu:o})=>o*1e3),e=n.slice(1).map((o,s)=>o-n[s]);if(e.length<Hs)return Os;e.sort((o,s)=>o-s);let t=e[e.length-1>>1],i=Math.round(t/Dn)*Dn;return Math.min(Math.max(i,Dn),Ms)}function ci(r){return r.end-r.start}function Us(r,n){return r>n.start&&r<n.end}function Pt(r){return(r??"").trim()===""?Number.NaN:Number(r)}function mi(r){return r==="on"?!0:r==="off"?!1:null}var Un={"5minute":3e5,hour:36e5},Ks={"5minute":36e5,hour:864e5},Gs=6*36e5,js={power:"W",temperature:"°C",voltage:"mV"},qs={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function Dt(r,n,e){let{entities:t}=n,i=[...oe.map(ce),"connectivity","mining"],o=await hi(r,t,i,e);return di(o,t,e,(s,a,l)=>j(a,l??yi(r,n,s)))}async function Gn(r,n,e,t){let i=await fi(r,n,e,t);if(i.time.length*Un[t]<Ks[t])return t==="hour"?Gn(r,n,e,"5minute"):Dt(r,n,{...e,start:Ws(e,Gs)});if(t==="5minute")return i;let s=(i.time.at(-1)??e.start)+Un.hour/2,a=await fi(r,n,{...e,start:s},"5minute");return Ir(a,i),a}function Ws({start:r,end:n},e){return Math.max(r,n-e)}async function fi(r,n,e,t){let{entities:i}=n,o=Kn(i,oe.map(ce));if(o.length===0)return Me();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...gi(e),statistic_ids:o,period:t,types:["mean","min","max"],units:js}),hi(r,i,["mining"],e)]),l=a[i.mining??""]??[];return pi(s,l,i,Un[t],(c,p)=>c==="hashrate"||c==="expected"?j(p,yi(r,n,c)):p)}async function hi(r,n,e,t){let i=Kn(n,e),o=oe.map(ce).filter(f=>e.includes(f)),s=await Qr(r,Kn(n,o),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=i.filter(f=>!a.has(f)),c=async(f,g)=>f.length===0?{}:r.callWS({type:"history/history_during_period",...gi(t),entity_ids:f,minimal_response:g,no_attributes:g}),[p,m]=await Promise.all([c(l,!0),c([...a],!1)]);return{...p,...m}}function Kn(r,n){return n.flatMap(e=>r[e]??[])}function gi(r){return{start_time:new Date(r.start).toISOString(),end_time:new Date(r.end).toISOString()}}function yi(r,{entities:n,isFleet:e},t){let i=r.states[n[ce(t)]??""],{unit_of_measurement:o}=i?.attributes??{};return typeof o=="string"?o:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function j(r,n){return(qs[n??""]??(e=>e))(r)}var bi=6e4,Vs=1/300,Ys=1e4,Zs=1/60;function vi(r,{device:n,range:e,figures:t},i){let o=Oe(r),s=(c,p)=>{if(p==="held")return;let{columns:m,state:f,error:g}=c;i({range:e,columns:m,span:ge(e,c.now(),o),state:f,error:g,change:p})};if(I(e)){let c=U(e),p=Dr(r.connection,n,v=>Dt(r,qn(r,n),v),t),m=c?Tr:Cr(e),f=p.listenFor(m,v=>{(v==="all"||!c)&&s(p,v)});if(s(p,"all"),c)return f;let g=Math.max(Ys,m*1e3*Zs),b=setInterval(()=>{let v=p.columns.time.at(-1)??Number.POSITIVE_INFINITY;p.now()-v>g&&s(p,"all")},g);return()=>{clearInterval(b),f()}}let a=Qs.get(r.connection,`${e} ${n??""}`,c=>new jn(r,n,e,c));a.use(r);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var jn=class extends Ge{#e;#t;#n;#r=0;constructor(n,e,t,i){super(n.connection,i),this.#n=n,this.#e=e,this.#t=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,i]=[e,n].map(o=>qn(o,this.#e));JSON.stringify(t)!==JSON.stringify(i)&&this.refresh()}}refresh(){let n=++this.#r,e=ge(this.#t,this.now(),Oe(this.#n));this.#i(e).then(t=>{if(n===this.#r){let i=e.end-e.start,o=Math.max(bi,i*Vs),s=U(this.#t)&&e.end<this.now()-bi;this.succeed(t,s?void 0:o)}},t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1}#i(n){let e=this.#n,t=qn(e,this.#e),i=Or(this.#t,n);return i==="5minute"||i==="hour"?Gn(e,t,n,i):Dt(e,t,n)}},Qs=new Q;function qn(r,n){let e=N(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var J=class{constructor(n,e){this.host=n;this.figures=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let i=[n.connection,e,t,n.entities,I(t)];if(this.stop&&i.every((c,p)=>c===this.asked[p]))return;let o=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=i,this.isPending=!0;let s=!1,{figures:a}=this,l=vi(n,{device:e,range:t,figures:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function xi(r,n,e,{isFleet:t,temperatureUnit:i,performance:o,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=zr(t),{hashrate:m,efficiency:f,deviation:g,power:b}=n,v=(H,re,st,_n={})=>Et(H,{unit:re,digits:st},e,_n),T=o&&Number.isFinite(o.mean)?o:null,D=(H,re)=>{if(!H)return[re];let st={...re,label:"hero.reading",isSmall:!0};return[{...H,label:"hero.mean"},...a?[st]:[]]},ot=()=>[{text:v(g/p,l,c,{signed:!0}),entity:"deviation"},{text:v(f-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>D(T&&{text:v(T.hashrate/p,l,c),entity:"hashrate"},{text:v(m/p,l,c),entity:"hashrate"}),signed_deviation:()=>T?[{text:v(T.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:v(T.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:ot(),efficiency:()=>D(T&&{text:v(T.mean,"%",1),entity:"mean_efficiency_600",tone:T.tone},{text:v(f,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(H=>({label:`series.${H}`,text:v(n[H],"GH/s",1),entity:H})),power:()=>[{text:v(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:v(s!==void 0&&Number.isFinite(s)?s:Fr(b,m),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(H=>H==="temperature"||!Number.isNaN(n[H])).map(H=>({label:`series.${H}`,text:v(Ke(n[H],i),i,1),entity:H})),voltage:()=>["core_voltage","core_voltage_set"].map(H=>({label:`series.${H}`,text:v(n[H],"mV",0),entity:H}))}[r]()}function We(r){let n=r.time.length-1;return $i(e=>r.online[n]?r[e][n]:void 0)}function wi(r,n){let e=$i(i=>{let o=x(r,n[ce(i)]),s=o?.attributes.unit_of_measurement;return j(k(o),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function $i(r){let n=oe.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var Js="200px",q=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){this.observer=new IntersectionObserver(n=>{let e=n.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:Js}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};var Kt=6e4,Ut=36e5;function Gt({status:r,size:n},e,t){if(n!==null&&r==="low_efficiency")return e("sized.low_efficiency",{size:Z(n,0,t)});if(n!==null&&r==="performance_drop"){let i=Z(-Math.abs(n),0,t);return e("sized.performance_drop",{size:i})}return e(`status.${r}`)}function Si({since:r},n,e,t){if(r===null)return"";let i=Math.floor((n-r)/Kt);return i<1?e("since.just_now"):i<Ut/Kt?e("since.minutes",{duration:Mt(i,t)}):e("since.time",{time:ki(r,n,t)})}function _i({since:r},n){let e=r===null?Ut:Math.max(n-r,0);return e<Ut?Kt-e%Kt:Ut}function Ri({since:r},n,e,t){return r===null?e("messages.offline"):e("messages.offline_since",{time:ki(r,n,t)})}function ki(r,n,e){let t=An(r,e),i=Ct(r,e);return t===An(n,e)?i:`${t}, ${i}`}function Wn({chart:r,miner:n},e){if(n===null)return vr.includes(r)?null:e("messages.no_fleet_chart");switch(n.status){case"removed":return e("messages.missing");case"disabled":return e("messages.disabled");default:return null}}function jt(r,n){let{chart:e,miner:t,range:i,hasFleetEntry:o}=r,s=Wn(r,n);return s!==null||t!==null||I(i)?s:o?Rt.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function Ai(r,n,e){let{feed:t}=r,i=a=>({message:a,notice:null}),o=jt(r,n);if(o!==null)return i(o);if(r.hasChartFailed)return i(n("messages.chart_failed"));let s=ea(r,n,e);return t&&t.state!=="loading"&&Xs(r,t)?i(s??n("messages.no_data")):{message:null,notice:s}}function Xs({chart:r,miner:n},{columns:e,span:t}){let{series:i}=Kr(r,n===null),o=lt(e,t.end+1);for(let s=lt(e,t.start);s<o;s++){let a=Gr(e,s);if(i.some(l=>Bs(l,a)))return!1}return!0}function Bs({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function ea({miner:r,isConnected:n,feed:e},t,i){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let o=I(e.range)?"not_answering":"history_not_answering";return t(`messages.${o}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&I(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Ri(r,Date.now(),t,i);default:return null}}function Ti(r){return Nt.find(({from:n})=>r>=n)?.color}var ta=["excellent","good","poor"],na=6e5;function Ve({time:r,online:n,mining:e,expected:t}){let i=r.length-1,o=(r[i]??0)-na,s=0,a=0;for(let l=i;l>=0&&r[l]>o;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var ra={excellent:"good",good:"fair",poor:"poor"};function be(r,n,e,t=Number.NaN){let i=b=>k(x(r,b)),o=n.mean_efficiency_600?i(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?i(n.mean_efficiency_margin):e?.margin??Number.NaN,a=x(r,n.expected_hashrate),l=j(k(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=x(r,n.mining),m=p?.state==="off"&&!!p.attributes.known_reason,f=!Number.isNaN(o)&&!m,g=f?ia(r,n):void 0;return{mean:o,margin:s,expected:c,hashrate:o*c/100,deviation:(o-100)*c/100,deviationPercent:o-100,stability:i(n.stability),rating:g,tone:g?ra[g]:Ti(f?o:Number.NaN),hasStopped:m}}function ia(r,n){let e=x(r,n.efficiency_rating);return G(e)?ta.find(t=>t===e.state):void 0}var Ei=$`
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
`;var oa=["15m","1h","6h","24h","7d"],sa=6,qt="own",dt="",aa=6e4,W=class extends Y{constructor(){super(...arguments);this.ranges=kt;this.isZoomed=!1;this.localize=Ee("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===qt?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[i,o]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Ar(s,t)).sort((s,a)=>s-a);i!==void 0&&o!==void 0&&this.choose(Tt({start:i,end:Math.max(o,i+aa)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],i=t.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:i+s+t.length,c=l===void 0?void 0:t[l%t.length];i<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[R,Ei]}get buttons(){let{ranges:e}=this;return e.length<=sa?e:e.filter(t=>oa.includes(t))}render(){let e=this.localize,{buttons:t}=this,i=this.ranges.filter(s=>!t.includes(s)),o=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
        <div class="wide toolbar" role="toolbar" aria-label=${o} @keydown=${this.move}>
          ${t.map(s=>this.renderButton(s))}
        </div>
        ${i.length>0||this.locale?this.renderMenu("wide",i,e("range.more")):u}
        ${this.renderMenu("narrow",this.ranges,o)}
        ${this.isZoomed?d`<button type="button" class="pill back" @click=${this.unzoom}>
                ${e("range.all")}
              </button>`:u}
      </div>
      ${this.isChoosing&&this.locale?this.renderForm(this.locale):u}`}renderButton(e){let t=this.localize(`ranges.${e}.name`);return d`<button
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
    </button>`}renderMenu(e,t,i){let o=this.localize,s=this.isChoosing?qt:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===dt?"":"chosen"}"
      aria-label=${i}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===dt?d`<option value=${dt} disabled>${o("range.more")}</option>`:u}
      ${t.map(a=>d`<option value=${a}>
            ${o(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${qt}>
              ${this.ownName(this.locale)}
            </option>`:u}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??dt}chosenIn(e){let{range:t}=this;return t!==void 0&&U(t)?qt:e.find(i=>i===t)??dt}ownName(e){let{range:t}=this;return t!==void 0&&U(t)&&!this.isChoosing?Ot(ge(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:i}=e,{start:o,end:s}=ge(this.range??"24h",Date.now(),i),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(kr(c,i)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",o)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([y({attribute:!1})],W.prototype,"ranges",2),h([y({attribute:!1})],W.prototype,"range",2),h([y({attribute:!1})],W.prototype,"isZoomed",2),h([y({attribute:!1})],W.prototype,"locale",2),h([y({attribute:!1})],W.prototype,"localize",2),h([y({attribute:!1})],W.prototype,"label",2),h([C()],W.prototype,"reached",2),h([C()],W.prototype,"isChoosing",2);S("bitaxe-range-buttons",W);var ve=class extends Ge{#e;#t;#n=0;#r;#i=0;constructor(n,e,t){super(n,t),this.#e=n,this.#t=e}now(){return Date.now()+this.#i}refresh(){this.release();let n=++this.#n;this.#e.subscribeMessage(e=>{n===this.#n&&(this.#i=e.now*1e3-Date.now(),this.receive(e),this.succeed(this.columns))},{...this.#t},{resubscribe:!1}).then(e=>{n===this.#n?this.#r=e:e().catch(()=>{})},e=>{n===this.#n&&this.fail(e)})}release(){this.#n+=1,this.#r?.().catch(()=>{}),this.#r=void 0}forget(){this.#r=void 0}};var la={type:"bitaxe_monitor/statuses"},Vn=class extends ve{#e=new Map;#t=new Map;of(n){return this.#t.get(n)}ofEntry(n){return this.#e.get(n)}receive({statuses:n,is_complete:e}){e&&this.#e.clear();for(let t of n)this.#e.set(t.entry_id,t);this.#t=new Map([...this.#e.values()].flatMap(t=>t.device_id===null?[]:[[t.device_id,t]]))}},ca=new Q;function X(r){return ca.get(r,"",n=>new Vn(r,{...la},n))}function Yn(r,n,e){let t=n===null?null:r.devices[n],i=X(r.connection),o=n===null?i.ofEntry(e?.entry_id??""):i.of(n),s=t===null||t!==void 0&&!t.disabled_by;return{hass:r,ids:s?w(r,n??void 0):{},entry:t,known:s?o??e:void 0}}function pt({hass:r,ids:n,known:e}){let t=x(r,n.connectivity);if(t?.state==="on")return"online";if(t?.state==="off")return"offline";if(e)return e.status;let i=t??x(r,n.hashrate),o=r.config.state!=="RUNNING";return!i||o||t?.state==="unknown"?"unknown":t||i.attributes.restored===!0?"not_loaded":i.state==="unavailable"?"offline":"online"}function Ye(r){return r?{since:null}:null}function xe(r,n){let e=r?.since[n];return e===void 0?null:{since:e*1e3}}function z(r,n){return({hass:e,ids:t,known:i})=>{let o=x(e,t[n]);return G(o)?o.state==="on"?{since:Wt(o)??xe(i,r)?.since??null}:null:xe(i,r)}}function Zn(r,n){return e=>{let t=r(e),i=t?n(e):Number.NaN;return t&&Number.isFinite(i)?{...t,size:i}:t}}function Ci(r){let{hass:n,ids:e,known:t}=r;return pt(r)!=="offline"||xe(t,"wrong_miner")?null:{since:Wt(x(n,e.connectivity))??xe(t,"offline")?.since??null}}function Oi({hass:r,ids:n,known:e}){let t=x(r,n.mining),i=xe(e,"not_hashing");return G(t)?t.state==="off"&&!t.attributes.known_reason?i??{since:Wt(t)}:null:i}function Hi(r){let{hass:n,ids:e,known:t}=r,i=z("paused","mining_paused")(r),o=x(n,e.mining),s=G(x(n,e.mining_paused)),a=!t&&!s&&o?.state==="off"&&o.attributes.known_reason==="paused";return i??(a?{since:Wt(o)}:null)}function Wt(r){let n=Date.parse(String(r?.attributes.since));return Number.isNaN(n)?null:n}var Qn=[{status:"overheating",icon:"mdi:thermometer-alert",tone:"error",find:z("overheating","overheating")},{status:"hardware_fault",icon:"mdi:alert-octagon-outline",tone:"error",find:z("hardware_fault","hardware_fault")},{status:"power_fault",icon:"mdi:flash-alert-outline",tone:"error",find:z("power_fault","power_fault")},{status:"chip_fault",icon:"mdi:memory",tone:"error",find:z("chip_fault","chip_fault")},{status:"payout_changed",icon:"mdi:wallet-bifold",tone:"error",find:z("payout_changed","payout_changed")},{status:"offline",icon:"mdi:lan-disconnect",tone:"error",find:Ci},{status:"wrong_miner",icon:"mdi:swap-horizontal-bold",tone:"error",find:({known:r})=>xe(r,"wrong_miner")},{status:"not_set_up",icon:"mdi:cog-off-outline",tone:"error",find:r=>Ye(pt(r)==="not_loaded")},{status:"pools_unreachable",icon:"mdi:cloud-off-outline",tone:"error",find:z("pools_unreachable","pools_unreachable")},{status:"not_hashing",icon:"mdi:stop-circle-outline",tone:"error",find:Oi},{status:"high_temperature",icon:"mdi:thermometer-high",tone:"warning",find:z("high_temperature","high_temperature")},{status:"high_vr_temperature",icon:"mdi:thermometer-lines",tone:"warning",find:z("high_vr_temperature","high_vr_temperature")},{status:"low_efficiency",icon:"mdi:speedometer-slow",tone:"warning",find:Zn(z("low_efficiency","low_efficiency"),({hass:r,ids:n})=>k(x(r,n.mean_efficiency_600)))},{status:"performance_drop",icon:"mdi:trending-down",tone:"warning",find:Zn(z("performance_drop","performance_drop"),({hass:r,ids:n})=>Number(x(r,n.performance_drop)?.attributes.size))},{status:"work_not_credited",icon:"mdi:decagram-outline",tone:"warning",find:z("work_not_credited","work_not_credited")},{status:"high_error_rate",icon:"mdi:chip",tone:"warning",find:z("high_error_rate","high_error_rate")},{status:"high_rejection_rate",icon:"mdi:close-network-outline",tone:"warning",find:z("high_rejection_rate","high_rejection_rate")},{status:"fallback_pool",icon:"mdi:source-branch",tone:"warning",find:z("fallback_pool","fallback_pool")},{status:"high_pool_latency",icon:"mdi:timer-alert-outline",tone:"warning",find:z("high_pool_latency","high_pool_latency")},{status:"paused",icon:"mdi:pause-circle-outline",tone:"quiet",find:Hi},{status:"warming_up",icon:"mdi:timer-sand",tone:"quiet",find:({known:r})=>xe(r,"warming_up")},{status:"disabled",icon:"mdi:cancel",tone:"quiet",find:({entry:r,known:n})=>Ye(!!r?.disabled_by||n?.status==="disabled")},{status:"removed",icon:"mdi:delete-outline",tone:"quiet",find:({entry:r})=>Ye(r===void 0)},{status:"unknown",icon:"mdi:help-circle-outline",tone:"quiet",find:r=>Ye(pt(r)!=="online")},{status:"online",icon:"mdi:check-circle-outline",tone:"success",find:()=>Ye(!0)}],we=Qn.map(({status:r})=>r),da=we.indexOf("paused");function $e(r){return we.indexOf(r)<da}function Mi(r){return Fi(r).icon}function Ni(r){return Fi(r).tone}function B(r,n,e){let t=Yn(r,n,e);for(let{status:i,find:o}of Qn){let s=o(t);if(s)return{status:i,since:s.since,size:s.size??null}}throw new Error("a miner without problems is online")}function zi(r,n,e){let t=Yn(r,n,e),i=x(r,t.ids.mining);return pt(t)!=="online"?!1:G(i)?i.state==="on":t.known!==void 0&&t.known.since.stopped===void 0}function Ze(r){return pa.map(n=>r[n])}var pa=["chip_fault","connectivity","fallback_pool","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","low_efficiency","mean_efficiency_600","mining","mining_paused","overheating","payout_changed","performance_drop","pools_unreachable","work_not_credited","power_fault"];function Fi(r){return Qn[we.indexOf(r)]}var P=class extends A{constructor(){super(...arguments);this.chart="hashrate";this.range=De;this.zoom=null;this.crosshair=new At;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.miner=null;this.feed=new J(this);this.onScreen=new q(this);this.beside=new Lt(this)}static{this.styles=[R,li]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:I(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e,device:t}=this;if(this.miner=e&&t!==void 0?B(e,t):null,!e||!this.onScreen.isVisible){this.rest();return}if(jt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,t,this.shownRange),this.beside.watch(e,this.chart,t,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-ENMXETGJ.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??N(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.miner,hasFleetEntry:N(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return u;let t=_(e),i=this.input(e),{message:o,notice:s}=Ai(i,this.localize,t),a=Wn(i,this.localize)===null,c=jt(i,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
      ${a&&this.ranges.length>0?d`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .isZoomed=${this.zoom!==null}
              .locale=${t}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:u}
      <div class="plot" aria-busy=${o===null&&this.feed.isPending}>
        ${o===null?this.renderPlot(e,t):d`<p class="message">${o}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}renderHeader(e,t){let i=t.some(({label:c})=>c!==void 0),[o,s]=[this.isTitled?24:0,this.isNamed?16:0],[a,l]=[o+s,i?36:24];return d`<div
      class="row ${t.length>2?"crowded":""}"
      style="--names:${a};--figures:${l}"
    >
      <div class="names">
        ${this.isTitled?d`<h3 class="title cut">${this.linked(e,this.headline)}</h3>`:u}
        ${this.isNamed?d`<p class="owner cut">${this.ownerName(e)}</p>`:u}
      </div>
      <div class="figures">
        ${t.map(c=>this.renderFigure(e,c))}
      </div>
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):L(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:i}=this.feed,o=this.ids(e),s=i&&I(i.range)&&i.columns.time.length>0?i.columns:void 0,a=s?We(s):wi(e,o),l=s&&Ve(s);return xi(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:He(e,o),performance:be(e,o,a,l),powerEfficiency:k(x(e,o.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:i,tone:o=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<bdi class="label">${a}</bdi>`:u}
      <bdi class="value number ${o} ${t.isSmall?"small":""}">${i}</bdi>`;if(s===void 0)return d`<div>${l}</div>`;let c=[this.fullName(e),a].filter(Boolean).join(", ");return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:c,value:i})}
      @click=${()=>ae(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:i,revision:o,change:s}=this.feed;if(this.code!=="here"||!i||i.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=i;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${o}
      .change=${s}
      .span=${l}
      .isLive=${I(c)&&!U(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${He(e,this.ids(e))}
      .names=${Rr(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return U(e)?Ot(Er(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let i=this.device??N(e),o=i===void 0?void 0:ye(e,i);return o===void 0?t:d`<a href=${o}>${t}</a>`}};h([y({attribute:!1})],P.prototype,"chart",2),h([y({attribute:!1})],P.prototype,"device",2),h([y({attribute:!1})],P.prototype,"range",2),h([y({attribute:!1})],P.prototype,"zoom",2),h([y({attribute:!1})],P.prototype,"crosshair",2),h([y({attribute:!1})],P.prototype,"ranges",2),h([y({attribute:!1})],P.prototype,"heading",2),h([y({attribute:!1})],P.prototype,"isNamed",2),h([y({attribute:!1})],P.prototype,"isTitled",2),h([C()],P.prototype,"code",2),h([Te("bitaxe-chart")],P.prototype,"drawn",2);S("bitaxe-chart-panel",P);var Se=class{constructor(n){this.host=n;n.addController(this)}#e;#t;#n=!1;of(n){return n!==this.#e&&(this.#e=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};function Jn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function de(r,n){try{return localStorage.getItem(Jn(r,n))}catch{return null}}function pe(r,n,e){try{localStorage.setItem(Jn(r,n),e)}catch{}}function Li(r,n){let e=Jn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var ua="1h";function ue(r){return r.ranges??kt}function Ii(r){let{range:n=De}=r;return{range:I(n)?n:ua,ranges:ue(r).filter(e=>I(e))}}var Vt=class{#e="";#t;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,i=this.choiceFrom(t);if(i!==this.#e||n.user?.id!==this.#t){this.#e=i,this.#t=n.user?.id,this.#r=null;let s=e.range??De;this.#n=de(n,i)??this.inherited(n,s)}let o=ue(e).find(s=>s===this.#n);return this.#r??o??t}choose(n,e){if(U(e)){this.#r=e;return}this.#r=null,this.#n=e,pe(n,this.#e,e)}},Yt=class extends Vt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=De}choiceFrom(e){return`range/${this.name}/${e}`}},Zt=class extends Vt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=xr}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let i=new Map;for(let[s,a]of Li(e,"range/"))s.endsWith(`/${t}`)&&i.set(a,(i.get(a)??0)+1);let o=Math.max(...i.values());return[...i].find(([,s])=>s===o)?.[0]??null}};var Qt=class{constructor(n){this.crosshair=new At;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=n}#e;#t;#n;listen(n){return this.#t.add(n),()=>this.#t.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(n,this.#n??e)}choose(n,e){this.#e.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&Tt(n),this.#r()}#r(){for(let n of[...this.#t])n()}},Pi=new Map;function Jt(r){let n=`${se()}/${r}`,e=Pi.get(n)??new Qt(new Zt(n));return Pi.set(n,e),e}function Xt(r){return new Qt(new Yt(r))}var Di="open",ma="folded",Bt=class extends A{constructor(){super(...arguments);this.member=new Se(this);this.turn=()=>{this.hass&&(this.fold=this.isFolded(this.hass)?Di:ma,pe(this.hass,this.foldName(this.hass),this.fold),this.requestUpdate())};this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[R,qr]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??N(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let i=this.isFolded(e);return this.toggleAttribute("folded",i),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,i):u}
      ${i?u:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,i){let o=this.device(e),s=o===void 0?this.localize("fleet.title"):L(e,o);return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${i?"false":"true"}
      @click=${this.turn}
    >
      <span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${i&&!t.title?d`<span class="owner cut">${s}</span>`:u}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}renderPanel(e,t){let{chart:i,range_group:o}=t,s=this.device(e),a=w(e,N(e)),c=s!==void 0||!Rt.includes(i)||a.standard_deviation_600!==void 0||o?t:Ii(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${i}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${o?[]:ue(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:i}){if(e)return Jt(e);let o=Object.keys(Rn).find(a=>Rn[a]===i),s=`${t||"fleet"}/${o??i}`;return this.own?.name!==s&&(this.own={name:s,group:Xt(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===N(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${se()}/${t}/${this.config?.chart}`}isFolded(e){let t=this.fold??de(e,this.foldName(e));return this.config?.collapsed===!0&&t!==Di}};h([y({attribute:!1})],Bt.prototype,"config",2);S("bitaxe-chart-card-view",Bt);var ee=class{constructor(n){this.host=n;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=X(n).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var en=class extends A{constructor(){super(...arguments);this.statuses=new ee(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),zt(Ne(t))}}static{this.styles=[R,$`
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
    `]}shownEntities(e){return Nn(e).flatMap(({device:t})=>Ze(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let i=this.localize,o=_(e);return d`<ha-card>
      <label
        >${i("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${Nn(e).map(({device:s,name:a})=>{let l=B(e,s),c=Gt(l,i,o),p=$e(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};h([y({attribute:!1})],en.prototype,"config",2);S("bitaxe-choice-card-view",en);var fa={type:"bitaxe_monitor/miners"},ha=5e3,Xn=new WeakMap;function Ui(r){let n=Xn.get(r.connection);return n===void 0||!n.seen.has(r.entities)||!n.seen.has(r.devices)||Date.now()-n.failed>ha?ga(r,n):n.answer}function Ki(r){return Xn.get(r.connection)?.result}function ga(r,n){let e=r.callWS({...fa}),t={answer:e,result:n?.result,seen:(n?.seen??new WeakSet).add(r.entities).add(r.devices),failed:Number.POSITIVE_INFINITY};return Xn.set(r.connection,t),e.then(i=>{t.result=i},()=>{t.failed=Date.now()}),e}async function Gi(r,n,e){let t=Hr(e,Oe(r)),o=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return o.length===0?Number.NaN:o.reduce((s,{change:a})=>s+(a??0),0)}var ya=3e5,tn=class{constructor(n){this.host=n;this.value=Number.NaN;n.addController(this)}watch(n,e){this.hass=n,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},ya),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:n,entityId:e}=this;if(!(!n||e===void 0))try{let t=await Gi(n,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var ji={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},mt=Object.keys(ji),nn=["hashrate","efficiency","deviation","power","temperature"],ba=["name","status",...mt],ft={column:"status",isDescending:!1},qi=["all","attention","offline","paused"],va=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function Wi(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...Ze(t),...va.map(i=>t[i])]})}function Vi(r,n){return n.map(e=>{let t=e.device_id,i=w(r,t??void 0),o=be(r,i),s=zi(r,t,e),a=s?o.hashrate:Number.NaN;return{key:e.entry_id,device:t,name:L(r,t??void 0)??e.name,status:B(r,t,e),isHashing:s,figures:{hashrate:Number.isFinite(a)?a:ut(r,i.hashrate),efficiency:o.mean,deviation:o.deviation,stability:o.stability,power:ut(r,i.power),power_efficiency:ut(r,i.power_efficiency),temperature:ut(r,i.temperature),best_difficulty:ut(r,i.best_difficulty),uptime:xa(r,i)},firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:o.margin,tone:o.tone}})}function rn(r,{column:n,isDescending:e},t){let{compare:i}=new Intl.Collator(t,{numeric:!0}),o=e?-1:1,s=(l,c)=>i(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>o*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||o*i(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?we.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[p,m]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(m))||o*(p-m)||s(l,c)})}function Yi(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&ji[r]}}function Zi({column:r,isDescending:n}){return`${n?"-":""}${r}`}function Qi(r){let n=r?.replace(/^-/,""),e=ba.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:ft}function Ji(r){if(r===null)return nn;let n=new Set(r.split(","));return mt.filter(e=>n.has(e))}function Xi(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(i=>Bn(n,i)&&`${i.name}
${i.firmware}`.toLocaleLowerCase().includes(t))}function Bn(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return $e(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function Bi(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function ut(r,n){let e=x(r,n),t=e?.attributes.unit_of_measurement;return j(k(e),typeof t=="string"?t:void 0)}function xa(r,n){let e=Date.parse(x(r,n.uptime)?.state??"");return Math.max(X(r.connection).now()-e,0)/1e3}function Qe(r,{device:n,name:e},t){let i=d`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return i;if(t)return d`<a href=${Ne(n)}>${i}</a>`;let o=On(r,n);return o===void 0?i:d`<button
        type="button"
        @click=${s=>ae(s.currentTarget,o)}
      >
        ${i}
      </button>`}function on(r,{device:n,name:e},t,i){let o=t||n===null?void 0:ye(r,n),s=i("fleet.device");return o===void 0?u:d`<a class="device" href=${o} aria-label="${s}, ${e}">${s}</a>`}function sn(r,n,e,t){let i=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||i||!r.devices[e])return;let o=On(r,e);t?zt(Ne(e)):o!==void 0&&ae(n.currentTarget,o)}var an={wide:6,narrow:3};function eo(r,n,e,t,i){let o=rn(n.filter(({status:c})=>$e(c.status)),ft,r.language);if(o.length===0)return u;let s=o.length.toString(),a=t.isUnfolded?o:o.slice(0,an.wide),l=["wide","narrow"].filter(c=>o.length>an[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${i(Ce("attention",o.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=an.narrow?"far":""}"
            >${Qe(r,c,e)}
            <bdi>(${$a(r,c.status,i)})</bdi>${p<a.length-1||l.length>0?",":""}</span
          > `)}${l.map(c=>wa(r,o.length-an[c],c,t,i))}</span
    >
  </p>`}function wa(r,n,e,{isUnfolded:t,toggle:i},o){let s=Ce("others",n,r.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${i}
  >
    ${t?o("fleet.show_fewer"):o(s,{count:n.toString()})}
  </button>`}function $a(r,{status:n,since:e},t){let i=t(`troubles.${n}`),o=e===null?0:(X(r.connection).now()-e)/1e3;if(o<60)return i;let s=_(r),a=o<3600?Mt(Math.floor(o/60),s):Ue(o-o%60,s);return`${i} ${a}`}var to=$`
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
`;var me={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Je=r=>(...n)=>({_$litDirective$:r,values:n}),_e=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var Sa={},Xe=Je(class extends _e{constructor(){super(...arguments),this.ot=Sa}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,i)=>t===this.ot[i]))return K}else if(this.ot===n)return K;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:_a}=br,no=r=>r;var io=r=>r.strings===void 0,ro=()=>document.createComment(""),Be=(r,n,e)=>{let t=r._$AA.parentNode,i=n===void 0?r._$AB:n._$AA;if(e===void 0){let o=t.insertBefore(ro(),i),s=t.insertBefore(ro(),i);e=new _a(o,s,r,r.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(o!==i||a){let l=e._$AA;for(;l!==o;){let c=no(l).nextSibling;no(t).insertBefore(l,i),l=c}}}return e},Re=(r,n,e=r)=>(r._$AI(n,e),r),Ra={},ln=(r,n=Ra)=>r._$AH=n,oo=r=>r._$AH,cn=r=>{r._$AR(),r._$AA.remove()};var so=(r,n,e)=>{let t=new Map;for(let i=n;i<=e;i++)t.set(r[i],i);return t},dn=Je(class extends _e{constructor(r){if(super(r),r.type!==me.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let i=[],o=[],s=0;for(let a of r)i[s]=t?t(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:i}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let i=oo(r),{values:o,keys:s}=this.dt(n,e,t);if(!Array.isArray(i))return this.ut=s,o;let a=this.ut??=[],l=[],c,p,m=0,f=i.length-1,g=0,b=o.length-1;for(;m<=f&&g<=b;)if(i[m]===null)m++;else if(i[f]===null)f--;else if(a[m]===s[g])l[g]=Re(i[m],o[g]),m++,g++;else if(a[f]===s[b])l[b]=Re(i[f],o[b]),f--,b--;else if(a[m]===s[b])l[b]=Re(i[m],o[b]),Be(r,l[b+1],i[m]),m++,b--;else if(a[f]===s[g])l[g]=Re(i[f],o[g]),Be(r,i[m],i[f]),f--,g++;else if(c===void 0&&(c=so(s,g,b),p=so(a,m,f)),c.has(a[m]))if(c.has(a[f])){let v=p.get(s[g]),T=v!==void 0?i[v]:null;if(T===null){let D=Be(r,i[m]);Re(D,o[g]),l[g]=D}else l[g]=Re(T,o[g]),Be(r,i[m],T),i[v]=null;g++}else cn(i[f]),f--;else cn(i[m]),m++;for(;g<=b;){let v=Be(r,l[b+1]);Re(v,o[g]),l[g++]=v}for(;m<=f;){let v=i[m++];v!==null&&cn(v)}return this.ut=s,ln(r,l),K}});function F({number:r,unit:n}){return d`<bdi class="number">${r}${n===""?u:d`<span class="unit">${n}</span>`}</bdi>`}function ht(r){return d`<bdi class="words">${r}</bdi>`}function V({entityId:r,kind:n,label:e,title:t},i){return r===void 0?d`<div class=${n} title=${t}>${i}</div>`:d`<button
        type="button"
        class=${n}
        title=${t}
        aria-label=${e}
        @click=${o=>ae(o.currentTarget,r)}
      >
        ${i}
      </button>`}var ao=["","k","M","G","T","P","E","Z"],ka={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},Aa=1e4,lo=" ";function E(r,n,e,{digits:t=2,signed:i=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let o=i?kn:ie,s=ka[n];if(!s||Math.abs(r)<Aa-.5)return{number:o(r,Math.min(co(r),t),e),unit:er(n,e)};let{power:a}=s,l=r;for(;po(l)>=1e3&&a<ao.length-1;)l/=1e3,a+=1;let c=`${ao[a]}${s.base}`;return{number:o(l,co(l),e),unit:er(c,e)}}function O(r,n,e,{digits:t=3,signed:i=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,o=""]=String(Number(r.toFixed(t))).split(".");return`${(i?kn:ie)(r,/^\d*$/.test(o)?o.length:0,e)}${er(n,e)}`}function M({number:r,unit:n}){return`${r}${n}`}function er(r,n){return r==="%"?Mr(n)===""?r:`${lo}${r}`:r===""?"":`${lo}${r}`}function po(r){return Math.abs(Number(r.toPrecision(3)))}function co(r){let n=po(r);return n===0||n>=100?0:n>=10?1:2}var uo={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function et(r,n,e){let t=_(r);if(e==="firmware")return mo(n.firmware||"–");let i=n.figures[e];if(e==="uptime")return mo(Ue(i,t));let o={signed:e==="deviation"};if(e==="temperature"){let s=He(r,w(r,n.device??void 0)),a=Ke(i,s);return{shown:E(a,s,t,{digits:0}),exact:O(a,s,t,{digits:1})}}return{shown:E(i,uo[e],t,{digits:1,...o}),exact:O(i,uo[e],t,o)}}function mo(r){return{shown:{number:r,unit:""},exact:r}}var fo=$`
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
`;var tr=70,ho=110,go=$`
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
`;function gt(r){return(Math.min(Math.max(r,tr),ho)-tr)/(ho-tr)*100}function yo(r,n){let e=Math.min(gt(r),gt(100)),t=Math.max(gt(r),gt(100));return d`<div class="bar ${n??""}" aria-hidden="true">
    ${Number.isNaN(r)?u:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${gt(100)}%"></i>
  </div>`}var tt=120,un=28,nr=80,bo=110,vo=2,xo=tt/4,Ta=3;function rr(r){let e=(Math.min(Math.max(r,nr),bo)-nr)/(bo-nr);return un-vo-e*(un-2*vo)}function wo(r,n){let e=(n.end-n.start)/xo,t=new Map;for(let o=lt(r,n.start);o<r.time.length;o++){let s=r.hashrate[o]??Number.NaN,a=r.expected[o]??Number.NaN;if(r.online[o]&&!ct(r,o)&&a>0&&s>=0&&s<=Ta*a){let c=Math.floor(((r.time[o]??0)-n.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let i=Number.NEGATIVE_INFINITY;return[...t].map(([o,{hashrate:s,expected:a}])=>{let l=o-i>1?"M":"L";i=o;let c=Math.min((o+.5)/xo*tt,tt).toFixed(1),p=rr(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var Ea=["hashrate","expected","efficiency"],Ca=3e4,ze=class extends Y{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new J(this,Ea);this.onScreen=new q(this)}static{this.styles=[jr,$`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return u;let{columns:t,span:i}=e,o=rr(100).toFixed(1);return d`<svg
      viewBox="0 0 ${tt} ${un}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${o}H${tt}"
        stroke=${Cn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Xe([t,t.time[0],t.online.at(-1),Math.floor(i.end/Ca)],()=>wo(t,i))}
        stroke=${Cn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([y({attribute:!1})],ze.prototype,"hass",2),h([y({attribute:!1})],ze.prototype,"device",2),h([y({attribute:!1})],ze.prototype,"label",2),h([y({type:Boolean,reflect:!0})],ze.prototype,"dark",2);S("bitaxe-sparkline",ze);function mn(r,{device:n,name:e},t,i){return n===null?u:d`<bitaxe-sparkline
        .hass=${r}
        .device=${n}
        .label=${`${i("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var Fe=class extends Y{static{this.styles=$`
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:i}=this;if(!n||!e||!t||!i)return u;let o=X(i).now();this.wait(n,o);let s=Si(n,o,e,t);return d`<span class="status ${Ni(n.status)}"
      ><ha-icon .icon=${Mi(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Gt(n,e,t)}${s===""?u:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=_i(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([y({attribute:!1})],Fe.prototype,"status",2),h([y({attribute:!1})],Fe.prototype,"localize",2),h([y({attribute:!1})],Fe.prototype,"locale",2),h([y({attribute:!1})],Fe.prototype,"connection",2);S("bitaxe-status",Fe);function ke(r,n,e){return d`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${_(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var yt=8,Oa=256,fn=12,Ha=640;function Ma(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),i=r%e;return Array.from({length:e},(o,s)=>t+(s<i?1:0))}function Na(r,n){let e=Ma(r,n),[t=1]=e,i=e.at(-1)??t,o=t===i?t:t*i,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${o},minmax(0,1fr))}
${s}>li{grid-column:span ${o/i}}
${s}>li:nth-child(-n+${a}){grid-column:span ${o/t}}`}function za(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(Ha+fn)-fn}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 5;height:auto}}`}function $o(){let r=[];for(let n=1;n<=yt;n++){let e=n===1?0:n*(Oa+fn)-fn,t=Array.from({length:yt},(i,o)=>Na(o+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=yt;n++)r.push(za(n));return $`
    ${yr(r.join(`
`))}
  `}var Fa=["hashrate","temperature","power"],bt=class extends A{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[R,go,$`
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
    `,$o()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${dn(this.rows,({key:t})=>t,t=>Xe(ir(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:u}renderTile(e,t){let{device:i}=t,o=et(e,t,"efficiency"),s=this.localize;return d`<li
      class=${i===null?"":"link"}
      @click=${a=>sn(e,a,i,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${Qe(e,t,this.hasViews)}</h3>
        ${on(e,t,this.hasViews,s)}
      </div>
      <div>${ke(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${o.exact}"
      >
        ${F(o.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${yo(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${Fa.map(a=>{let l=et(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${F(l.shown)}</span>`})}
      </div>
      ${mn(e,t,this.isDark,s)}
    </li>`}};h([y({attribute:!1})],bt.prototype,"rows",2),h([y({type:Boolean})],bt.prototype,"hasViews",2);function ir(r,n,...e){let{connection:t,devices:i,entities:o,language:s,locale:a,user:l}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,...Object.keys(n.figures).map(c=>M(et(r,n,c).shown)),t,i,o,s,a,l,...e]}S("bitaxe-fleet-wall",bt);var So="fleet-sort",_o="fleet-columns",or=10,te=class extends A{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=ft;this.columns=nn;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[R,fo]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=Qi(de(t,So)),this.columns=Ji(de(t,_o)));let i=Xi(this.rows,this.chip,this.filter),o=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!o&&this.isHeld?La(this.ordered,i):rn(i,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return u;let o=!this.isUnfolded&&t.length>or?t.slice(0,or):t;return d`${this.renderControls()}
      <table role="table" class=${this.columns===nn?"usual":""}>
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${dn(o,({key:s})=>s,s=>Xe(ir(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:u}
      ${t.length>or?this.renderFold(e,t.length):u}`}renderControls(){let e=this.localize;return d`<div class="controls">
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
        ${qi.map(t=>{let i=this.rows.filter(o=>Bn(t,o)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${i}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let i=Ce("show_all",t,e.language);return d`<button
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
      @click=${s=>sn(e,s,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${Qe(e,t,this.hasViews)}
        ${on(e,t,this.hasViews,o)}
      </th>
      <td role="cell" class="status">${ke(e,t.status,o)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=et(e,t,s),c=s==="efficiency"?t.tone??"":"";return d`<td role="cell" class="figure ${s} ${c}" title=${l}>
          <span class="label" aria-hidden="true">${o(`columns.${s}`)}</span>
          ${F(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${mn(e,t,this.isDark,o)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=Yi(e,this.sort),pe(this.hass,So,Zi(this.sort)))}toggle(e){this.hass&&(this.columns=mt.filter(t=>this.columns.includes(t)!==(t===e)),pe(this.hass,_o,this.columns.join(",")))}};h([y({attribute:!1})],te.prototype,"rows",2),h([y({type:Boolean})],te.prototype,"hasViews",2),h([C()],te.prototype,"sort",2),h([C()],te.prototype,"columns",2),h([C()],te.prototype,"chip",2),h([C()],te.prototype,"filter",2),h([C()],te.prototype,"isUnfolded",2);function La(r,n){let e=new Map(r.map(({key:i},o)=>[i,o])),t=({key:i})=>e.get(i)??r.length;return n.toSorted((i,o)=>t(i)-t(o))}S("bitaxe-fleet-table",te);var sr=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function Ro(r,n,e,t){let i=w(r,N(r)),{columns:o,energyToday:s}=e,a=o&&We(o),l=o&&Ve(o),p={performance:be(r,i,a,l),sample:a,energyToday:s,text:t},m=sr.filter(f=>x(r,i[f])).map(f=>Ia(r,i,f,p));return d`<div class="totals">
    ${[...m,Da(i,n,t)].map(f=>Ua(f,t))}
  </div>`}function Ia(r,n,e,{performance:t,sample:i,energyToday:o,text:s}){let a=_(r),l=x(r,n[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",m=(b,v)=>({key:e,entityId:n[e],shown:E(b,v,a),exact:O(b,v,a)}),f=b=>{let v=i?.[b];return v!==void 0&&Number.isFinite(v)?v:j(k(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return m(f("hashrate")/1e3,"TH/s");let b=(i?.hashrate??Number.NaN)/1e3,v=M(E(b,"TH/s",a)),T=Number.isFinite(b)?s("hero.now",{value:v}):void 0;return{...m(t.hashrate/1e3,"TH/s"),now:T}}case"expected_hashrate":return m(t.expected/1e3,"TH/s");case"energy":return m(o,"kWh");case"power":return m(f("power"),"W");case"power_efficiency":return m(k(l),p);case"efficiency":return g?Pa(m(t.mean,"%"),t,a):m(f("efficiency"),"%")}}function Pa(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let i=O(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${i}`},exact:`${r.exact} ±${i}`}}function Da(r,n,e){let t=n&&Bi(n),i=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:i,unit:""},exact:i}}function Ua(r,n){let e=n(`fleet.${r.key}`),t=[M(r.shown),r.now].filter(Boolean).join(", ");return V({entityId:r.entityId,kind:`figure ${r.key}`,label:n("aria.more_info",{name:e,value:t}),title:`${e}: ${r.exact}`},d`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${F(r.shown)}</span>
      ${r.now?d`<bdi class="now">${r.now}</bdi>`:u}`)}var Ka="15m",Ga=1e4,Le=class extends A{constructor(){super(...arguments);this.error=null;this.isUnfolded=!1;this.statuses=new ee(this);this.energy=new tn(this);this.feed=new J(this);this.onScreen=new q(this)}static{this.styles=[R,to]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,N(e));return[...sr.map(i=>t[i]),...Wi(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=N(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,Ka),this.energy.watch(e,w(e,t).energy)}ask(e){let t=Ui(e);t!==this.asked&&(this.asked=t,this.miners??=Ki(e)?.miners,clearTimeout(this.retry),t.then(({miners:i})=>{t===this.asked&&(this.miners=i,this.error=null)},i=>{t===this.asked&&(this.error=Pr(i),this.retry=setTimeout(()=>this.requestUpdate(),Ga))}))}render(){let{hass:e,config:t,miners:i}=this;if(!e||!t)return u;let o=this.localize,s=N(e),a=s===void 0?void 0:ye(e,s),l=this.problem(e),c=i&&Vi(e,i),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${o("fleet.device")}</a>`:u}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?Ro(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.value},o):u}
      ${s===void 0&&c?d`<p class="hint">${o("fleet.no_totals")}</p>`:u}
      ${c?this.renderAttention(e,c,t):u}
      ${this.renderMiners(e,c,l)}
    </ha-card>`}renderAttention(e,t,{miner_views:i=!1}){let o=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:o};return eo(e,t,i,s,this.localize)}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderMiners(e,t,i){if(t===void 0)return i===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${i}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let o=this.config?.miner_views===!0;return t.length<=yt?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-table>`}};h([y({attribute:!1})],Le.prototype,"config",2),h([C()],Le.prototype,"miners",2),h([C()],Le.prototype,"error",2),h([C()],Le.prototype,"isUnfolded",2);S("bitaxe-fleet-card-view",Le);var ko={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},Ao=Object.keys(ko),ja=new Set(["mining","fan","core_voltage"]),ar=15;function vt(r,n){let e=new Map;for(let{entity_id:t,translation_key:i}of _r(r,n)){let o=Ao.find(s=>t.startsWith(`${ko[s]}.`)&&s===(i??r.states[t]?.attributes.device_class));o&&e.set(o,t)}return e}function To(r,n){return Object.fromEntries([...vt(r,n)].flatMap(([e,t])=>{let i=r.states[t];return i&&qa(e,i)?[[e,i]]:[]}))}function qa(r,{state:n}){return n!=="unavailable"&&!(ja.has(r)&&n==="unknown")}function lr({attributes:r}){let{percentage:n,preset_mode:e}=r;return{speed:typeof n=="number"?n:Number.NaN,isAutomatic:e==="auto"}}var Wa={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function Eo({kind:r,values:n}){return r==="settings"?Object.keys(n).flatMap(e=>Wa[e]??[]):Ao.filter(e=>e===r)}async function Co(r,n,e){if(n.length===0)return new Map;let t=await r.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...n],minimal_response:!0,no_attributes:!0}),i=new Map;for(let[o,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&i.set(o,a)}return i}var hn=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let i=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),o=JSON.stringify([t,i]);o!==this.asked&&(this.asked=o,this.states=void 0,this.load(n,i,t,o));let{states:s}=this;if(!s||s.size===0)return;let a=i.flatMap(l=>{let[c,p]=[n.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let i={...n,state:e};return this.made.set(n,i),i}async load(n,e,t,i){try{let o=await Co(n,e,t);i===this.asked&&(this.states=o,this.host.requestUpdate())}catch{}}};var Oo=$`
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
`;var cr=class extends ve{constructor(){super(...arguments);this.chips=[]}receive({chips:e}){this.chips=e}},Va=new Q;function Ho({connection:r},n,e){let t={type:"bitaxe_monitor/chips",device_id:n},i=Va.get(r,n,s=>new cr(r,{...t},s)),o=i.listen(()=>e(i.chips));return e(i.chips),o}var Mo=$`
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
`;var No="open",Ya="folded",zo=100,Za=2,Qa=50,Ja=40,xt=class extends A{constructor(){super(...arguments);this.isPast=!1;this.watching=new le(this);this.turn=e=>{if(this.hass){let t=e.currentTarget;this.fold=t.getAttribute("aria-expanded")==="true"?Ya:No,pe(this.hass,this.foldName,this.fold),this.requestUpdate()}}}static{this.styles=[R,Mo]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.isConnected&&!this.isPast?this.watching.watch([e.connection,t],i=>Ho(e,t,i)):this.watching.end()}render(){let{hass:e}=this,t=this.isPast?[]:this.watching.seen??[];if(this.hidden=!t.some(({parts:l})=>l.length>0),!e||this.hidden)return u;let i=el(t),o=this.isFolded(e,i.length>0),s=this.localize,a=i.length>0?s("domains.faulty",{domains:i.join(", ")}):s("domains.well");return d`<section aria-labelledby="heading">
      <h3><button
        type="button"
        class="fold"
        aria-expanded=${o?"false":"true"}
        @click=${this.turn}
      >
        <span class="title" id="heading">${s("domains.title")}</span>
        <bdi class="summary ${i.length>0?"faulty":""}">${a}</bdi>
        <span class="arrow" aria-hidden="true"></span>
      </button></h3>
      ${o?u:this.renderMap(t,_(e))}
    </section>`}renderMap(e,t){return d`<div class="chips">
        ${e.map(({parts:i,...o},s)=>i.length>0?d`<div class="chip">
                <span class="name" aria-hidden="true">
                  ${this.localize("domains.chip",{chip:ie(s+1,0,t)})}
                </span>
                <ul role="list">
                  ${i.map((a,l)=>this.renderCell({chip:s+1,domain:l+1,part:a},o,t))}
                </ul>
              </div>`:u)}
      </div>
      <p class="note">${this.localize("domains.note")}</p>`}renderCell({chip:e,domain:t,part:i},{chance:o,faulty:s},a){let l=Z(i,0,a),c=Xa(i,s.includes(t)),p=[this.localize("domains.cell",{chip:ie(e,0,a),domain:ie(t,0,a),part:l}),...c?[this.localize(`domains.${c}`)]:[]].join(", "),m=i<zo?"below":"above";return d`<li
      class="cell ${m} ${c??""}"
      style="--tint:${Ba(i,o)}%"
      title=${p}
    >
      <span class="words">${p}</span>
      <bdi class="number" aria-hidden="true">${l}</bdi>
    </li>`}get foldName(){return`fold/${se()}/miner/chips`}isFolded(e,t){let i=this.fold??de(e,this.foldName);return i===null?!t:i!==No}};h([y({attribute:!1})],xt.prototype,"device",2),h([y({attribute:!1})],xt.prototype,"isPast",2);function Xa(r,n){if(n)return r===0?"silent":"weak"}function Ba(r,n){let e=Math.abs(r-zo);return n!==null&&e<=Za*n?0:Math.round(Ja*Math.min(e/Qa,1))}function el(r){return r.flatMap(({faulty:n},e)=>n.map(t=>`${e+1}.${t}`))}S("bitaxe-miner-chips",xt);var dr=class extends ve{receive(n){this.heard=n}},tl=new Q;function Fo(r,n){let e={type:"bitaxe_monitor/acts",device_id:n};return tl.get(r,n,t=>new dr(r,{...e},t))}function nt(r,{text:n,name:e},t=""){return{title:n(`confirm.${r}.title`,{name:e,value:t}),text:n(`confirm.${r}.text`,{value:t}),action:n(`confirm.${r}.action`)}}function Ae({isAsked:r},n){return r(n)?"asked":""}var nl=$`
  dialog {
    width: min(100% - 32px, 420px);
    padding: 0;
    border: 0;
    border-radius: var(--ha-card-border-radius, 12px);
    background: var(--card-background-color);
    color: var(--primary-text-color);
    box-shadow: 0 8px 32px rgb(0 0 0 / 40%);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
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

  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`,rt=class extends Y{constructor(){super(...arguments);this.localize=Ee("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[R,nl]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}withdraw(){this.close(!1)}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?d`<dialog
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
    </dialog>`:u}};h([y({attribute:!1})],rt.prototype,"localize",2),h([C()],rt.prototype,"question",2),h([Te("dialog")],rt.prototype,"dialog",2);S("bitaxe-confirm-dialog",rt);function Ie(r,{entity_id:n},e){return d`<button
    type="button"
    class="name"
    @click=${t=>ae(t.currentTarget,n)}
  >
    ${e(`control.${r}`)}
  </button>`}var gn=Je(class extends _e{constructor(r){if(super(r),r.type!==me.PROPERTY&&r.type!==me.ATTRIBUTE&&r.type!==me.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!io(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[n]){if(n===K||n===u)return n;let e=r.element,t=r.name;if(r.type===me.PROPERTY){if(n===e[t])return K}else if(r.type===me.BOOLEAN_ATTRIBUTE){if(!!n===e.hasAttribute(t))return K}else if(r.type===me.ATTRIBUTE&&e.getAttribute(t)===n+"")return K;return ln(r),n}});var yn=class{constructor(n){this.host=n;this.isByHand=!1;this.count=0;this.hold=({currentTarget:n})=>{this.held=n};this.release=()=>{this.held=void 0}}get isHeld(){return this.held?.isConnected??!1}render(n,e){let{hass:t,text:i}=e,{speed:o,isAutomatic:s}=lr(n),a=this.isByHand||!s,l=Z(o,0,_(t));return d`<div class="control fan">
      ${Ie("fan",n,i)}
      <span class="value number ${Ae(e,"fan")}"><bdi>${l}</bdi></span>
      <div class="pair" role="group" aria-label=${i("control.fan")}>
        <button
          type="button"
          class="pill"
          aria-pressed=${s?"true":"false"}
          @click=${()=>this.leave(n,e)}
        >
          ${i("control.automatic")}
        </button>
        <button
          type="button"
          class="pill"
          aria-pressed=${s?"false":"true"}
          aria-expanded=${a?"true":"false"}
          @click=${()=>{this.isByHand=!0,this.host.requestUpdate()}}
        >
          ${i("control.by_hand")}
        </button>
      </div>
      ${a?this.renderSlider(n,o,e):u}
    </div>`}renderSlider(n,e,t){let i=this.left??Math.max(Number.isFinite(e)?e:0,ar);return d`<input
      type="range"
      min=${ar}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${Z(i,0,_(t.hass))}
      .value=${this.isHeld?K:gn(`${i}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${o=>{this.set(o.target.valueAsNumber,n,t)}}
    />`}async set(n,e,{ask:t}){let i=++this.count;this.left=n;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:n}});i===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(n,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!lr(n).isAutomatic||t("fan"))&&e({key:"fan",entity:n,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var Lo=$`
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
`;var Io=new Set(["unauthorized","Unauthorized"]);function rl({code:r,message:n}){return Io.has(r)||Io.has(n)}async function pr(r,n){try{let e=await r.loadBackendTranslation?.("exceptions",n);return(t,i={})=>e?.(`component.${n}.exceptions.${t}.message`,i)??""}catch{return()=>""}}async function Po(r,n,e){if(rl(n))return e("control.not_allowed");let{translation_domain:t,translation_key:i,message:o}=n;if(typeof t=="string"&&typeof i=="string"){let a=(await pr(r,t))(i,n.translation_placeholders);if(a)return a}return typeof o=="string"&&o!==""?o:e("control.no_reason")}var il=3e4,ol=6e5;function sl(r){return Ft(r)?il:ol}function Do(r,n,e){let t=r.filter(({ended:a})=>a===null),i=ur(r),o=i?(i.ended??0)*1e3+sl(i):0;return i!==void 0&&i.ended!==e&&n<o&&t.every(({number:a})=>a<i.number)?{shown:[...t,i],until:o}:{shown:t,until:Number.POSITIVE_INFINITY}}function ur(r){return r.findLast(({ended:n})=>n!==null)}var ne=class extends Y{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=null;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[R,Lo]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}focus(e){let t=this.renderRoot.querySelectorAll(".dismiss");t.item(t.length-1)?.focus(e)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,pr(e,$r).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return u;let i=this.shown().map(o=>this.renderAct(e,o));if(t&&t!==this.dismissedRefused){let o=()=>{this.dismissedRefused=t};i.push(this.renderLine(e,"failed",t.words,o))}return this.toggleAttribute("empty",i.length===0),d`<div role="status">${i}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:i}=Do(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(i)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),i-e)),t}renderAct(e,t){let i=Ee(e.language),o=ri(t,i,_(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",o):this.renderLine(e,Ft(t)?"done":"failed",o,()=>{this.dismissed=t.ended})}renderLine(e,t,i,o){let s=Ee(e.language)("act.dismiss");return d`<div class="line ${t}">
      <span class="words">${i}</span>
      ${o?d`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${o}
            ></button>`:u}
    </div>`}};h([y({attribute:!1})],ne.prototype,"hass",2),h([y({attribute:!1})],ne.prototype,"acts",2),h([y({attribute:!1})],ne.prototype,"ahead",2),h([y({attribute:!1})],ne.prototype,"refused",2),h([C()],ne.prototype,"dismissed",2),h([C()],ne.prototype,"dismissedRefused",2),h([C()],ne.prototype,"reasons",2);S("bitaxe-miner-acts",ne);var Uo=$`
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
`;function mr(r,n,e){let{hass:t,text:i,ask:o}=e,s=n.attributes.options;if(!Array.isArray(s))return u;let a=G(n)?n.state:"",l=c=>t.formatEntityState(n,c);return d`<div class="control ${r}">
    ${Ie(r,n,i)}
    <select
      class="pill ${Ae(e,r)}"
      aria-label=${i(`control.${r}`)}
      @change=${c=>{let p=c.target,m=p.value;p.value=a,o({key:r,entity:n,service:"select_option",data:{option:m},question:nt(r,e,l(m))})}}
    >
      ${a===""?d`<option value="" disabled selected>–</option>`:u}
      ${s.map(c=>d`<option value=${c} .selected=${gn(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function Ko(r,n){let{min:e,max:t,step:i,unit_of_measurement:o=""}=r.attributes,{hass:s,text:a,ask:l}=n,c=p=>{p.preventDefault();let f=p.currentTarget.querySelector("input"),g=f.valueAsNumber;f.value=`${Number(r.state)}`;let b=`${ie(g,0,_(s))} ${o}`;l({key:"core_voltage",entity:r,service:"set_value",data:{value:g},question:nt("core_voltage",n,b)})};return d`<div class="control core_voltage">
    ${Ie("core_voltage",r,a)}
    <form @submit=${c}>
      <input
        type="number"
        required
        class=${Ae(n,"core_voltage")}
        min=${`${e}`}
        max=${`${t}`}
        step=${`${i}`}
        aria-label="${a("control.core_voltage")} (${o})"
        .value=${`${Number(r.state)}`}
      />
      <span class="unit">${o}</span>
      <button type="submit" class="pill action">${a("control.set")}</button>
    </form>
  </div>`}var fe=class extends A{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new yn(this);this.heard=new le(this)}static{this.styles=[R,Uo]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){return this.device?[...vt(e,this.device).values()]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:i}=e;this.heard.watch([i,t],o=>{let s=Fo(i,t),a=()=>{s.heard&&o({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)}),this.open&&!(this.open in this.usable(e,t))&&this.withdraw()}}withdraw(){this.dialog?.withdraw();let e=this.localize("control.not_now");this.refused={words:this.localize("control.refused",{reason:e})},this.updateComplete.then(()=>this.actsShown?.focus())}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}usable(e,t){return this.mayControl&&!this.isPast?To(e,t):{}}around(e){let{localize:t,device:i}=this;return{hass:e,text:t,name:L(e,i)??t("cards.miner.name"),ask:o=>this.ask(e,o),isAsked:o=>this.asked.includes(o)||this.acts.some(s=>s.ended===null&&Eo(s).includes(o))}}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let i=this.around(e),o=this.renderControls(i,this.usable(e,t));return this.hidden=o===u&&this.acts.length===0&&!this.refused,d`${o}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${i.text}></bitaxe-confirm-dialog>`}renderControls(e,{mining:t,fan:i,profile:o,pool:s,core_voltage:a,undo:l,restart:c}){let p=[t&&this.renderMining(t,e),i&&this.fan.render(i,e),o&&mr("profile",o,e),a&&Ko(a,e),s&&mr("pool",s,e)].filter(Boolean),m=[l&&this.renderButton("undo",l,e),c&&this.renderButton("restart",c,e)].filter(Boolean);return p.length+m.length===0?u:d`<section class="controls" aria-label=${e.text("control.title")}>
          ${p}
          ${m.length===0?u:d`<div class="end">${m}</div>`}
        </section>`}renderMining(e,t){let i=e.state==="on",o=i?"turn_off":"turn_on";return d`<div class="control mining">
      ${Ie("mining",e,t.text)}
      <button
        type="button"
        class="switch ${Ae(t,"mining")}"
        role="switch"
        aria-checked=${i?"true":"false"}
        aria-label=${t.text("control.mining")}
        ?disabled=${t.isAsked("mining")}
        @click=${()=>t.ask({key:"mining",entity:e,service:o})}
      ></button>
    </div>`}renderButton(e,t,i){return d`<button
      type="button"
      class="pill action ${e} ${Ae(i,e)}"
      ?disabled=${i.isAsked(e)}
      @click=${()=>i.ask({key:e,entity:t,service:"press",...this.questionFor(e,i)})}
    >
      ${i.text(`control.${e}`)}
    </button>`}questionFor(e,t){if(e==="restart")return{question:nt(e,t)};let{undoable:i={}}=this.heard.seen??{},o=qe(i,t.text,_(t.hass)),s=nt(e,t,o);return o===""?{question:{...s,text:t.text("confirm.core_voltage.text")}}:i.core_voltage===void 0?{}:{question:s}}get lastNumber(){return ur(this.acts)?.number??0}async agrees(e,t){this.open=e;let i=await this.dialog?.ask(t)??!1;return this.open=void 0,i}async ask(e,t){let{key:i,entity:o,service:s,data:a={}}=t;if(t.question&&!await this.agrees(i,t.question))return!1;let{entity_id:l}=o,c=l.slice(0,l.indexOf(".")),p=this.lastNumber;this.refused=void 0,this.asked=[...this.asked,i];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(m){if(this.lastNumber===p){let f=await Po(e,m,this.localize);this.refused={words:this.localize("control.refused",{reason:f})}}return!1}finally{let m=this.asked.indexOf(i);this.asked=this.asked.filter((f,g)=>g!==m)}}};h([y({attribute:!1})],fe.prototype,"device",2),h([y({attribute:!1})],fe.prototype,"isPast",2),h([C()],fe.prototype,"asked",2),h([C()],fe.prototype,"refused",2),h([Te("bitaxe-confirm-dialog")],fe.prototype,"dialog",2),h([Te("bitaxe-miner-acts")],fe.prototype,"actsShown",2);S("bitaxe-miner-controls",fe);var bn={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},al={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},ll=["active_pool","reset_reason"];function Go(r,n,e,t){return Object.keys(bn).map(o=>({key:o,figures:bn[o].flatMap(s=>cl(r,n,e,s,t)??[])})).filter(({figures:o})=>o.length>0)}function cl(r,n,e,t,i){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...fr(l)}:null}let o=e[t],s=x(r,o);if(!G(s))return null;let a=dl(r,e,t,s,i);return a&&{key:t,entityId:o,...a}}function dl(r,n,e,t,i){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:fr(Ue((Date.now()-a)/1e3,i))}if(ll.includes(e))return fr(t.state);let o=k(t);if(Number.isNaN(o))return null;let s=pl(o,ml(e,t),i,al[e]);return e==="shares_rejected"?ul(s,o,k(x(r,n.shares_accepted)),i):s}function pl(r,n,e,t){return{shown:E(r,n,e,t===void 0?{}:{digits:t}),exact:O(r,n,e)}}function ul(r,n,e,t){let i=100*n/(n+e);if(!(i>0))return r;let o=M(E(i,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${o})`},exact:`${r.exact} (${O(i,"%",t)})`}}function ml(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function fr(r){return{shown:{number:r,unit:""},exact:r}}var it=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#e=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#e&&(this.#t.disconnect(),this.#e=n,n?.firstElementChild&&this.#t.observe(n.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var fl=$`
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
`,wt=class extends A{constructor(){super();this.isPast=!1;new it(this,".apart")}static{this.styles=[R,fl]}shownEntities(e){let t=w(e,this.device);return Object.values(bn).flat().map(i=>i==="firmware"?void 0:t[i])}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let i=w(e,t),o=Go(e,t,i,_(e));return d`<div class="apart">
      <div class="groups ${this.isPast?"past":""}">
        ${o.map(s=>this.renderGroup(s))}
      </div>
    </div>`}renderGroup({key:e,figures:t}){let i=`heading-${e}`;return d`<section aria-labelledby=${i}>
      <h3 id=${i}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(o=>this.renderFigure(o))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:i,exact:o}){let s=this.localize(`figures.${e}`);return V({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:M(i)}),title:o},d`<span class="label">${s}</span>
        <span class="value">${F(i)}</span>`)}};h([y({attribute:!1})],wt.prototype,"device",2),h([y({attribute:!1})],wt.prototype,"isPast",2);S("bitaxe-miner-groups",wt);var vn=120,hl=-120,gl=240,jo=100,he=84,Pe=14,hr=8,qo=Nt.map(({from:r})=>r).filter(Number.isFinite),yl=100;function Zo(r,n){return at`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${Pe} d=${Vo(0,vn)}></path>
    ${bl(r,n).map(({from:e,to:t,opacity:i})=>at`<path
          class="fill"
          stroke-width=${Pe}
          stroke-opacity=${i}
          d=${Vo(e,t)}
        ></path>`)}
    ${qo.map(e=>Wo(e,"mark"))}
    ${Wo(yl,"expected")}
    ${qo.map(e=>xl(e))}
    ${Number.isFinite(r)?vl(r):u}
  </svg>`}function bl(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},i=2*e/hr,o=Array.from({length:e>0?hr:0},(s,a)=>({from:r-e+a*i,to:r-e+(a+1)*i,opacity:1-(a+.5)/hr}));return[t,...o].filter(({from:s,to:a})=>a>0&&s<vn)}function Wo(r,n){let e=n==="expected"?4:2;return Qo(r,he-Pe/2-e,he+Pe/2+e,n)}function vl(r){return Qo(r,he-Pe/2-5,he+Pe/2+1,"needle")}function xl(r){let{x:n,y:e}=$t(r,he+Pe/2+6);return at`<text x=${n} y=${e+3}>${r}</text>`}function Qo(r,n,e,t){let i=$t(r,n),o=$t(r,e);return at`<line class=${t} x1=${i.x} y1=${i.y} x2=${o.x} y2=${o.y}></line>`}function Vo(r,n){let e=$t(r,he),t=$t(n,he),i=gr(n)-gr(r)>180?1:0;return`M${e.x} ${e.y}A${he} ${he} 0 ${i} 1 ${t.x} ${t.y}`}function gr(r){let n=Math.min(Math.max(r,0),vn)/vn;return hl+gl*n}function $t(r,n){let e=gr(r)*Math.PI/180;return{x:Yo(jo+n*Math.sin(e)),y:Yo(jo-n*Math.cos(e))}}function Yo(r){return Math.round(r*100)/100}var wl=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function Jo(r,n,e,t){return wl.map(i=>i.flatMap(o=>{let s=n[o];return s&&x(r,s)?$l(r,n,o,s,e,t):[]})).filter(i=>i.length>0)}function $l(r,n,e,t,i,o){let{state:s,unit:a,limit:l}=Sl(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...E(s,a,i,{digits:1}),unit:""},exact:O(s,a,i),limit:null,share:Number.NaN};let c=o?.[e],p=Number.isFinite(c)?c:j(s,a),m=e==="power"?"W":He(r,n),f=v=>m==="W"?v:Ke(v,m),g=E(f(p),m,i,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:O(f(p),m,i),limit:b?O(f(l),m,i,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function Sl(r,n){let e=x(r,n),{unit_of_measurement:t,limit:i}=e?.attributes??{};return{state:k(e),unit:typeof t=="string"?t:"",limit:typeof i=="number"?i:Number.NaN}}var Xo=$`
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
`;var _l=6e4,Rl="15m",kl=.93,St=class extends A{constructor(){super();this.isPast=!1;this.feed=new J(this);this.onScreen=new q(this);new it(this,".apart")}static{this.styles=[R,Xo]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,Rl):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:i}=this;if(e?.state!=="ready"||i||!t?.connected)return;let{columns:o,span:s}=e,a=o.time.length-1,l=s.end-(o.time[a]??0)<=_l;return o.online[a]&&l?We(o):void 0}render(){let{hass:e,device:t,live:i}=this;if(!e||!t)return u;let o=w(e,t),s=_(e),a=i&&this.feed.shown?.columns,l=a&&Ve(a),c=be(e,o,i,l),p=o.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?this.renderGauge(o,c,s):u}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(o,c,s,i):this.renderHashrate(e,o,s)}
          </div>
          ${this.renderChips(e,o,s,i)}
        </div>
      </div>
    </div>`}renderGauge(e,{mean:t,margin:i,rating:o,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",m=o?this.localize(`ratings.${o}`):p,f=!Number.isFinite(t)||!Number.isFinite(i),g=f?"":`± ${M(E(i,"%",l,{digits:1}))}`,b=E(t,"%",l,{digits:1}),v=[[M(b),g].filter(Boolean).join(" "),m].filter(Boolean).join(", "),T=f?"":` ± ${O(i,"%",l)}`;return V({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:v}),title:`${O(t,"%",l)}${T}`},d`${Zo(t,i)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${F(b)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:u}
          ${m?d`<span class="rating">${m}</span>`:u}
        </span>`)}renderCompared(e,t,i,o){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,m={signed:!0},f=b=>M(E(b,"GH/s",i)),g=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:E(s,"GH/s",i),exact:O(s,"GH/s",i,{digits:1}),words:Number.isFinite(a)?g("hero.expected",{value:f(a)}):"",now:o&&Number.isFinite(o.hashrate)?g("hero.now",{value:f(o.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:E(l,"GH/s",i,m),exact:O(l,"GH/s",i,{...m,digits:1}),words:Number.isFinite(c)?M(E(c,"%",i,{...m,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:E(p,"%",i,{digits:1}),exact:O(p,"%",i)}):u}`}renderHashrate(e,t,i){let o=x(e,t.hashrate);if(!o)return u;let s=String(o.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:E(k(o),s,i),exact:O(k(o),s,i)})}renderKey(e){let{key:t,entityId:i,shown:o,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[M(o),s,a].filter(Boolean).join(", ");return V({entityId:i,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${F(o)}</span>
        ${s?ht(s):u} ${a?d`<bdi class="now">${a}</bdi>`:u}`)}renderChips(e,t,i,o){return d`<div class="chips">
      ${Jo(e,t,i,o).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:i,exact:o,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[M(i),c].filter(Boolean).join(" ");return V({entityId:t,kind:`meter ${Al(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[o,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${F(i)}</span> ${c?ht(c):u}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:u}`)}};h([y({attribute:!1})],St.prototype,"device",2),h([y({attribute:!1})],St.prototype,"isPast",2);function Al(r){return r>=1?"over":r>=kl?"near":""}S("bitaxe-miner-hero",St);var Bo=$`
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
`;var es=864e5,Tl=10*es,El=3*365*es,Cl=3e5,Ol=.005;async function ts(r,n,e){let t=Date.now(),i=await r.callWS({type:"history/history_during_period",start_time:new Date(t-Tl).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[n],minimal_response:!0,no_attributes:!0}),o=Hl(i[n]??[],e);if(o)return o;let s=await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-El).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[n],period:"day",types:["max"]});return Ml(s[n]??[],e)}function Hl(r,n){let e=r.flatMap(({s:l,lu:c},p)=>{let m=Pt(l);return Number.isNaN(m)?[]:[{number:m,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!ns(l,n)),i=e[t+1],o=e[t];if(!i||!o)return null;let s=(r[o.index+1]?.lu??0)*1e3,a=i.time-s<=Cl;return{time:i.time,precision:a?"moment":"by"}}function Ml(r,n){let e=r.filter(({max:o})=>typeof o=="number"),t=e.findLastIndex(({max:o})=>!ns(o??0,n)),i=e[t+1];return i&&t>=0?{time:i.start,precision:"day"}:null}function ns(r,n){return Math.abs(r-n)<=Ol*Math.max(r,n)}var xn=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let i=x(n,t);t!==void 0&&i&&k(i)>0&&this.note(n,t,i,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,i){let o=k(t),s=this.known.get(e);if(s?.value===o)return;let a={value:o,seen:null};if(this.known.set(e,a),s&&o>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=i;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await ts(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var Nl=864e5,zl={best:"best_difficulty",session:"session_best_difficulty"},_t=class extends A{constructor(){super(...arguments);this.isPast=!1;this.records=new xn(this);this.onScreen=new q(this)}static{this.styles=[R,Bo]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let i=_(e),o=[this.renderBest(e,t,"best",i),this.renderBest(e,t,"session",i),this.renderBlocks(e,t,i)];if(o.every(a=>a===u))return u;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${o}</div>
      <p class="news" role="status">${this.news(e,t,i)}</p>
    </section>`}news(e,t,i){if(!this.records.hasRisen)return"";let o=k(x(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${M(E(o,"",i))}`}renderBest(e,t,i,o){let s=w(e,t)[zl[i]],a=k(x(e,s));if(s===void 0||!(a>0))return u;let l=this.records.seen(s,a),c=i==="best"&&l!==null&&Fl(l),p=l?Ll(l,this.localize,o):"",m=this.localize(`records.${i}`),f=E(a,"",o),g=c?this.localize("records.new"):"",b=[M(f),p,g].filter(Boolean).join(", ");return V({entityId:s,kind:`figure ${i}`,label:this.localize("aria.more_info",{name:m,value:b}),title:O(a,"",o)},d`<span class="label">${m}</span>
        <span class="value">${F(f)}</span>
        ${p?ht(p):u}
        ${c?d`<span class="new">${g}</span>`:u}`)}renderBlocks(e,t,i){let o=w(e,t).blocks_found,s=k(x(e,o));if(o===void 0||Number.isNaN(s))return u;let a=Math.max(s,this.records.blocks(o)??0),l=this.localize("records.blocks"),c=E(a,"",i,{digits:0});return V({entityId:o,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:M(c)}),title:O(a,"",i)},d`<span class="label">${l}</span>
        <span class="value">${F(c)}</span>`)}};h([y({attribute:!1})],_t.prototype,"device",2),h([y({attribute:!1})],_t.prototype,"isPast",2);function Fl({time:r,precision:n}){return n!=="day"&&Date.now()-r<Nl}function Ll(r,n,e){let{time:t,precision:i}=r,o=i==="by"?"records.before":"records.found",s=i==="day"?Nr(t,e):Ht(t,Date.now(),e);return n(o,{time:s})}S("bitaxe-miner-records",_t);var wn=class extends A{constructor(){super(...arguments);this.member=new Se(this);this.lastKnown=new hn(this);this.statuses=new ee(this);this.openStudy=async()=>{let{hass:e,config:t}=this;await import("./settings-dialog-Y53LXUFG.js");let i=document.createElement("bitaxe-settings-dialog");Object.assign(i,{hass:e,device:t?.device}),this.renderRoot.append(i),await i.show()};this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[R,Oo]}shownEntities(e){let{device:t=""}=this.config??{};return[...Object.values(w(e,t)),...vt(e,t).values()]}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let{device:i}=t,o=this.localize;if(!i||e.devices[i]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=B(e,i),{status:a}=s,l=this.renderHeader(e,t,s);return a==="removed"||a==="disabled"?d`<ha-card>
        ${l}
        <p class="message">${o(`messages.${a==="removed"?"missing":a}`)}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,i,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):u}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,i){let o=this.nameOf(e,t),s=ye(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${o}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,i)}</p>
          ${s?d`<a href=${s}>${this.localize("hero.device")}</a>`:u}
          <button type="button" class="study" aria-haspopup="dialog" @click=${this.openStudy}>
            ${this.localize("study.title")}
          </button>
        </div>
      </div>
      ${ke(e,i,this.localize)}
    </div>`}nameOf(e,{device:t,title:i}){return i||(L(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,i){return e.connected?i.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:i}){let o=w(e,t),s=x(e,o.hashrate??o.power??o.uptime),a=s?.state==="unavailable",l=i??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,o,l):e;if(!c)return u;let p=Ht(l,Date.now(),_(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:u}
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
      ></bitaxe-miner-chips>`}renderCharts(e,t,i){let o=this.member.of(this.groupOf(t)),s=o.chosen(e,t),a=ue(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${o.zoom!==null}
            .locale=${_(e)}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
            @bitaxe-zoom=${this.zoom}
          ></bitaxe-range-buttons>`:u}
    ${i.map(l=>d`<bitaxe-chart-panel
          .hass=${e}
          .chart=${l}
          .device=${t.device}
          .range=${s}
          .zoom=${o.zoom}
          .crosshair=${o.crosshair}
          @bitaxe-zoom=${this.zoom}
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Xt(`${e}/card`)}),this.own.group}};h([y({attribute:!1})],wn.prototype,"config",2);S("bitaxe-miner-card-view",wn);var $n=class extends A{constructor(){super(...arguments);this.member=new Se(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=$`
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
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:i}=this.config??{};this.group.configure({...t&&{range:t},...i&&{ranges:i}})}}render(){let{hass:e,config:t,group:i}=this;return!e||!t||ue(t).length===0?u:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${ue(t)}
        .range=${i.chosen(e,t)}
        .isZoomed=${i.zoom!==null}
        .locale=${_(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Jt(this.config?.range_group||wr))}};h([y({attribute:!1})],$n.prototype,"config",2);S("bitaxe-range-card-view",$n);var rs=3,Sn=class extends A{constructor(){super(...arguments);this.statuses=new ee(this)}static{this.styles=[R,$`
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
    `]}shownEntities(e){return je(e).miners.flatMap(({device:t})=>Ze(w(e,t)))}render(){let{hass:e,config:t}=this,i=e&&t?Il(e,t.device):[];if(this.hideBadge(i.length===0),!e||i.length===0)return u;let o=this.localize;return d`<nav aria-label=${o("fleet.elsewhere")}>
      ${i.slice(0,rs).map(({device:s,name:a,status:l})=>d`<a href=${Ne(s)}
            ><bdi>${a}</bdi>${ke(e,l,o)}</a
          >`)}
      ${this.renderOthers(e,i.length-rs,"wide")}
      ${this.renderOthers(e,i.length-1,"narrow")}
    </nav>`}renderOthers(e,t,i){let o=Ce("others",t,e.language);return t>0?d`<a class="others ${i}" href=${Wr()}
          >${this.localize(o,{count:t.toString()})}</a
        >`:u}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([y({attribute:!1})],Sn.prototype,"config",2);function Il(r,n){return je(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:B(r,e.device)})).filter(({status:{status:e}})=>$e(e)).toSorted((e,t)=>we.indexOf(e.status.status)-we.indexOf(t.status.status))}S("bitaxe-status-badge-view",Sn);
