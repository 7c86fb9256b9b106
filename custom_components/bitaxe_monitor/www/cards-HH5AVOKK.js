import{a as Rt,c as vr,d as xr,e as wr,f as _t,g as D,h as $r,i as Sr,j as L,k as ce,l as Rr,m as _r,n as Mr,o as Fr,s as Et,t as Lr,u as Ir}from"./chunk-SXCHOLV2.js";import{a as Ht,b as Pr,c as Dr,d as Ot,e as Ur,f as Nt,g as pe,h as st,i as me,j as Gr,k as jr,l as Y,m as qr,n as Ue}from"./chunk-XMQVVJ7A.js";import{a as hr,b as gr,c as yr,d as w,e as z,f as R,g as Ie,h as C,i as F,j as k,k as Ae,l as _,m as Wr,n as _n,r as Vr}from"./chunk-JK7RF34D.js";import{A as _e,B as De,C as Hr,D as te,E as Or,F as ke,G as $n,H as Sn,L as Nr,M as it,N as ot,O as Ct,P as de,Q as zr,R as Rn,S as Kr,a as dr,b as x,c as d,d as rt,e as U,f as m,g as pr,h as V,i as y,j as A,k as we,l as Re,m as S,n as K,o as wn,p as ee,q as kr,r as kt,s as Ar,u as At,v as Tr,w as Tt,x as Pe,y as Cr,z as Er}from"./chunk-R5HHRW7S.js";import{a as $}from"./chunk-SNU2ZQGL.js";import{b as xn,c as mr,d as $t,e as St,f as Le,g as ur,h as fr}from"./chunk-SYRUIYIJ.js";import"./chunk-RLM6JSX3.js";import{a as $e,b as Se,c as br}from"./chunk-NT7PNJRA.js";import{a as h}from"./chunk-JFKSI6I7.js";var Yr=x`
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
`;function ne(){return location.pathname.split("/")[1]??""}function ue(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function Te(r){return`/${ne()}/miner-${encodeURIComponent(r)}`}function Zr(){return`/${ne()}/fleet`}function kn(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>R(r,t))}function zt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function re(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}var ts="settings_changed",ns={automatic:1,manual:0},rs={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},is=1,os=18e4,ss=5e3;async function Qr(r,n,e){if(n.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:n,start:e.start/1e3,end:e.end/1e3};try{let{changes:i}=await r.callWS({...t});return new Map(Object.entries(i).map(([o,s])=>[o,as(s)]))}catch{return new Map}}function as(r){let n=new Map;for(let e of r)n.set(e.act,[...n.get(e.act)??[],e]);return[...n.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function Jr({time:r,type:n,attributes:e},t){if(n!==ts)return!1;let i=t.filter(s=>s.time-ss<=r&&r<=s.time+os).flatMap(({changes:s})=>s);return Object.entries(rs).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?ns[l]:Number(l);return i.some(p=>p.setting===a&&p.after!==null&&Math.abs(p.after-(c??Number.NaN))<is)})}var Xr=new WeakMap;function An(r,n){if(n.length===0)return Promise.resolve({});let e=Xr.get(r.entities)??new Map;Xr.set(r.entities,e);let t=n.join(),i=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,i),i}async function Br(r,n,e){let t=await An(r,n);return new Set(n.filter(i=>{let{created_at:o=0,modified_at:s=0}=t[i]??{};return s*1e3>e&&s>o+ls}))}var ls=60;var ei=["overheating","hardware_fault","power_fault","chip_fault","pools_unreachable","low_efficiency","performance_drop"],ni={happened:[],alarms:[],changed:[],meansSince:0},cs=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),ds=["performance_drop","mean_efficiency_margin","excess_deviation"],ps=60,ti=6e4;function ri(r,n,e,t){let i=ms.get(r.connection,`${e} ${n.join(" ")}`,s=>new Tn(r,n,e,s));i.hass=r;let o=i.listen(()=>t(i.marks));return t(i.marks),o}var Tn=class extends Ct{constructor(e,t,i,o){super(e.connection,o);this.marks=new Map;this.#n=0;this.hass=e,this.#e=t,this.#t=i}#e;#t;#n;refresh(){let e=++this.#n,t=ce(this.#t,this.now(),Re(this.hass)),i=D(this.#t)&&t.end<this.now()-ti;us(this.hass,this.#e,t).then(o=>{e===this.#n&&(this.marks=o,this.succeed(ke(),i?void 0:ti))},o=>{e===this.#n&&this.fail(o)})}release(){this.#n+=1}},ms=new de;async function us(r,n,e){let t=n.map(f=>({device:f,entities:w(r,f)})),i=t.flatMap(({device:f,entities:g})=>Object.keys(g).length>0?[f]:[]),o=async(f,g)=>{let b=t.flatMap(({entities:v})=>f.flatMap(T=>v[T]??[]));return b.length===0?{}:r.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:b,minimal_response:g,no_attributes:g})},[s,...a]=n,[l,c,p,u]=await Promise.all([o(["event"],!1),o(ei,!0),Qr(r,i,e),s!==void 0&&a.length===0?gs(r,s):0]);return new Map(t.map(({device:f,entities:g})=>{let b=p.get(f)??[],v=fs(l[g.event??""]??[],e).filter(P=>!Jr(P,b)),T=ei.flatMap(P=>hs(c[g[P]??""]??[],e).map(tt=>({key:P,...tt})));return[f,{happened:v,alarms:T,changed:b,meansSince:u}]}))}function fs(r,n){let e=new Map;for(let{s:t,a:i={}}of r){let o=Date.parse(t??""),s=i.event_type;if(o>=n.start&&o<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(i).filter(([l,c])=>!cs.has(l)&&c!==null));e.set(`${t}`,{time:o,type:s,attributes:a})}}return[...e.values()]}function hs(r,n){let e=[],t=null;for(let{s:i,lu:o}of r){let s=Math.max(o*1e3,n.start);i==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function gs(r,n){let e=w(r,n),t=e.hashrate,i=ds.flatMap(l=>e[l]??[]);if(t===void 0||i.length===0)return 0;let o=await An(r,[t,...i]),s=l=>o[l]?.created_at??0,a=Math.min(...i.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+ps?a*1e3:0}function Ke(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...gr(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:F(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:z(r)}}var ii=new WeakMap;function Cn(r){let{miners:n}=Ke(r),e=ii.get(r.connection)??[],t=new Set(e.map(({device:o})=>o)),i=[...e.map(({device:o,name:s})=>{let l=n.find(c=>c.device===o)!==void 0;return{device:o,name:F(r,o)??s,isThere:l}}),...n.filter(({device:o})=>!t.has(o)).map(o=>({...o,isThere:!0}))];return i.some(({isThere:o})=>o)&&ii.set(r.connection,i),i}var ys={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},oi={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function En({outcome:r}){return r!==null&&r in oi}function Mt(r){return r.outcome!==null&&!En(r)}function Ge(r,n,e){let t=r.automatic_fan?"fan_speed":"automatic_fan",i=!("fan_speed"in r);return Object.entries(r).filter(([o])=>o!==t||i).map(([o,s])=>Hn(o,s,n,e)).join(", ")}function Hn(r,n,e,t){switch(r){case"mining":return e(n?"act.mining":"act.pause");case"automatic_fan":return e(n?"act.automatic_fan":"act.manual_fan");default:return e(`act.${r}`,{value:Nn(r,n,e,t)})}}function On(r,n,e){return r==="fallback_only"?e(n?"act.fallback_only":"act.first_pool"):e(`act.${r}`,{value:`${n}`})}function Nn(r,n,e,t){if(r==="display_timeout"&&n<=0)return e(n<0?"act.always_on":"act.always_off");let i=ys[r];return i===void 0?ee(n,0,t):kt(n,{unit:i,digits:0},t)}function bs(r,n,e){switch(r.kind){case"settings":return Ge(r.values,n,e);case"pool":return r.slot===null?n("control.pool"):n("act.pool",{value:`${r.slot}`});default:return n(`act.${r.kind}`)}}function zn({origin:r,name:n},e){switch(r){case"automation":case"another_hand":case"watchdog":return e(`who.${r}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return n??e("who.automation");default:return n??e("who.user")}}function si(r,n,e,t){let{outcome:i,error:o}=r,s=bs(r,n,e);if(r.ended===null){let l=Ar(r.at*1e3,e,{seconds:!0});return n("act.under_way",{what:s,who:zn(r,n),time:l})}if(o!==null||i===null){let l=t(o?.key??"",o?.placeholders);return n("act.failed",{what:s,reason:l}).trim()}let a=oi[i];if(a!==void 0)return n("act.not_confirmed",{what:s,reason:t(a)}).trim();switch(r.kind){case"undo":return n("act.undone",{what:Ge(r.values,n,e)});case"restart":case"identify":return n("act.sent",{what:s});default:return n(`act.${i}`,{what:s})}}var vs=new Set(["best_difficulty","block_found"]),xs=new Set(["fault","fault_ended","chip_fault","chip_fault_ended","performance_dropped","performance_recovered"]),ws=6e4,$s=new Set(["automatic_fan","mining"]),Ss=new Set(["restart","identify","pool","fallback_only","pool_stored","pool_cleared"]);function Mn(r,n,{happened:e,alarms:t,changed:i,meansSince:o},s){let a=w(r,n),l=R(r,a.event),c=e.filter(({type:p})=>!xs.has(p)).map(({time:p,type:u,attributes:f})=>({start:p,end:p,look:vs.has(u)?"good":"plain",title:di(r,l,"event_type",u),details:ai(r,l,f)}));for(let{key:p,start:u,end:f}of t)c.push({start:u,end:f,look:"alarm",title:s(`status.${p}`),details:e.filter(({type:g,time:b})=>g===p&&b>=u-ws&&b<=f).flatMap(({attributes:g})=>ai(r,l,g))});for(let p of i)c.push(Rs(p,s,S(r)));return o>0&&c.push({start:o,end:o,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function ai(r,n,e){return Object.entries(e).map(([t,i])=>`${ks(r,n,t)}: ${di(r,n,t,i)}`)}function ci(r,n,e){return[...n].flatMap(([t,i])=>{let o=F(r,t)??e("cards.miner.name");return Mn(r,t,i,e).map(s=>({...s,title:`${o}: ${s.title}`}))})}function Rs({time:r,changes:n},e,t){let i={},o=[],s=[];for(let{setting:p,before:u,after:f}of n){li(p)?o.push(On(p,f,e)):f!==null&&(i[p]=f);let g=u!==null&&f!==null&&u!==f;g&&p==="pool"?s.push(`${On(p,u,e)} → ${f}`):g&&!li(p)&&!$s.has(p)&&s.push(`${Hn(p,u,e,t)} → ${Nn(p,f,e,t)}`)}let[a]=n;if(a){s.push(e("change.by",{who:zn(a,e)}));let p=_s(a);s.push(...p?[e(`change.${p}`)]:[])}let l=[Ge(i,e,t),...o].filter(p=>p!=="").join(", "),c=a?.origin==="undone"?e("act.undone",{what:l}):l;return{start:r,end:r,look:"plain",title:c,details:s}}function li(r){return Ss.has(r)}function _s({outcome:r,is_undone:n}){return r==="not_done"||r==="rejected"?"not_done":r==="went_back"?r:En({outcome:r})?"not_confirmed":n?"undone":void 0}function ks(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function di(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var pi=new Set(["signed_deviation","standard_deviation"]),Ft=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new Ae(n),this.marks=new Ae(n)}watch(n,e,t,i){let{connection:o,entities:s}=n;pi.has(e)?this.law.watch([o,t],a=>Fr(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([o,t,i,s],a=>ri(n,As(n,t),i,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!pi.has(n)||t===null)return null;let{happened:i,meansSince:o}=this.marksOf(e),s=i.filter(({type:c})=>c==="firmware_updated"),a={...t,since:s.at(-1)?.time??0,meansSince:o},l=JSON.stringify(a);return this.madeChance?.from!==l&&(this.madeChance={from:l,value:a}),this.madeChance.value}marksNow(n,e,t){let{seen:i}=this.marks,o=[i,t,e];if(!this.madeMarks||o.some((s,a)=>s!==this.madeMarks?.from[a])){let s=e===void 0?ci(n,i??new Map,t):Mn(n,e,this.marksOf(e),t);this.madeMarks={from:o,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??ni}};function As(r,n){return n===void 0?Ke(r).miners.map(e=>e.device):[n]}var mi=x`
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
`;var Ts=3e4,Cs=8,Fn=5e3,Es=3e5,Hs=15e4,Os=5;function ie(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function fi(r,n,e,t){let i=f=>new Lt(r[n[f]??""]??[]),o=te.map(f=>[f,i(ie(f))]),s=i("connectivity"),a=i("mining"),l=Fs(o.flatMap(([,{times:f}])=>f),e.end),c=ke(),p=Ls(r[n.hashrate??""]??[]),u=Math.ceil(e.start/p)*p;for(let f=u;f<e.end+p;f+=p){let g=Math.min(f,e.end),b={};for(let[B,{value:nt,unit:vn}]of Ms(o,g))b[B]=t(B,It(nt),vn);a.moveTo(g),gi(b,n,a);let v=Object.values(b).some(Number.isFinite),T=s.moveTo(g).includes("off"),P=yi(a.value),tt=s.isEmpty?v:s.value==="on"&&!T,O=!(P??(b.hashrate??0)>0)||!l.some(B=>Is(g,B));tt&&O?$n(c,{time:g,online:!0,mining:P,figures:b,period:p}):c.time.length>0&&Sn(c,g)}return c}function hi(r,n,e,t,i){let o=new Map;for(let p of te)for(let u of r[e[ie(p)]??""]??[]){let{start:f,mean:g,min:b,max:v}=u;if(typeof g!="number")continue;let T=o.get(f)??{figures:{},bounds:{}};o.set(f,T),T.figures[p]=i(p,g),Ns(p)&&typeof b=="number"&&typeof v=="number"&&(T.bounds[`low_${p}`]=i(p,b),T.bounds[`high_${p}`]=i(p,v))}let s=ke(),a=new Lt(n),l=[...o.keys()].sort((p,u)=>p-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let u=p+t/2,f=o.get(p);if(a.moveTo(u),f===void 0){Sn(s,u);continue}let{figures:g,bounds:b}=f;gi(g,e,a);let v=yi(a.value);$n(s,{time:u,online:!0,mining:v,figures:g,bounds:b,period:t})}return zs(s),s}function gi(r,n,{value:e,attributes:t}){let{hashrate:i=Number.NaN,expected:o=Number.NaN}=r;n.deviation===void 0&&(r.deviation=i-o);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&o>0&&(r.efficiency=100*i/o)}function Ns(r){return Or.some(n=>n===r)}function zs(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let i=n[t-1]!==!1&&ot(r,t+1),o=n[t+1]!==!1&&ot(r,t-1);n[t]===!1&&(i||o)&&(e[t]=Number.NaN)}}var Lt=class{constructor(n){this.attributes={};this.#t=0;this.#e=n}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||t.lu*1e3>n)return e;let i=t.s??"unavailable";this.value=i,this.attributes=t.a??{};let o=this.attributes.unit_of_measurement;this.unit=typeof o=="string"?o:this.unit,e.push(i),this.#t+=1}}};function Ms(r,n){for(let[,e]of r)e.moveTo(n);return r}function Fs(r,n){let e=[...r].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),i=t.map(ui).filter(a=>a>=1e3);i.sort((a,l)=>a-l);let o=i[i.length-1>>1]??0,s=Math.max(Hs,Os*o);return t.filter(a=>ui(a)>s).map(a=>({start:a.start+o,end:a.end}))}function Ls(r){let n=r.filter(({s:o})=>It(o)>0).map(({lu:o})=>o*1e3),e=n.slice(1).map((o,s)=>o-n[s]);if(e.length<Cs)return Ts;e.sort((o,s)=>o-s);let t=e[e.length-1>>1],i=Math.round(t/Fn)*Fn;return Math.min(Math.max(i,Fn),Es)}function ui(r){return r.end-r.start}function Is(r,n){return r>n.start&&r<n.end}function It(r){return(r??"").trim()===""?Number.NaN:Number(r)}function yi(r){return r==="on"?!0:r==="off"?!1:null}var Ln={"5minute":3e5,hour:36e5},Ps={"5minute":36e5,hour:864e5},Ds=6*36e5,Us={power:"W",temperature:"°C",voltage:"mV"},Ks={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function Pt(r,n,e){let{entities:t}=n,i=[...te.map(ie),"connectivity","mining"],o=await vi(r,t,i,e);return fi(o,t,e,(s,a,l)=>G(a,l??wi(r,n,s)))}async function Pn(r,n,e,t){let i=await bi(r,n,e,t);if(i.time.length*Ln[t]<Ps[t])return t==="hour"?Pn(r,n,e,"5minute"):Pt(r,n,{...e,start:Gs(e,Ds)});if(t==="5minute")return i;let s=(i.time.at(-1)??e.start)+Ln.hour/2,a=await bi(r,n,{...e,start:s},"5minute");return Nr(a,i),a}function Gs({start:r,end:n},e){return Math.max(r,n-e)}async function bi(r,n,e,t){let{entities:i}=n,o=In(i,te.map(ie));if(o.length===0)return ke();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...xi(e),statistic_ids:o,period:t,types:["mean","min","max"],units:Us}),vi(r,i,["mining"],e)]),l=a[i.mining??""]??[];return hi(s,l,i,Ln[t],(c,p)=>c==="hashrate"||c==="expected"?G(p,wi(r,n,c)):p)}async function vi(r,n,e,t){let i=In(n,e),o=te.map(ie).filter(f=>e.includes(f)),s=await Br(r,In(n,o),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=i.filter(f=>!a.has(f)),c=async(f,g)=>f.length===0?{}:r.callWS({type:"history/history_during_period",...xi(t),entity_ids:f,minimal_response:g,no_attributes:g}),[p,u]=await Promise.all([c(l,!0),c([...a],!1)]);return{...p,...u}}function In(r,n){return n.flatMap(e=>r[e]??[])}function xi(r){return{start_time:new Date(r.start).toISOString(),end_time:new Date(r.end).toISOString()}}function wi(r,{entities:n,isFleet:e},t){let i=r.states[n[ie(t)]??""],{unit_of_measurement:o}=i?.attributes??{};return typeof o=="string"?o:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function G(r,n){return(Ks[n??""]??(e=>e))(r)}var $i=6e4,js=1/300,qs=1e4,Ws=1/60;function Si(r,{device:n,range:e,figures:t},i){let o=Re(r),s=(c,p)=>{if(p==="held")return;let{columns:u,state:f,error:g}=c;i({range:e,columns:u,span:ce(e,c.now(),o),state:f,error:g,change:p})};if(L(e)){let c=D(e),p=Mr(r.connection,n,v=>Pt(r,Un(r,n),v),t),u=c?wr:Sr(e),f=p.listenFor(u,v=>{(v==="all"||!c)&&s(p,v)});if(s(p,"all"),c)return f;let g=Math.max(qs,u*1e3*Ws),b=setInterval(()=>{let v=p.columns.time.at(-1)??Number.POSITIVE_INFINITY;p.now()-v>g&&s(p,"all")},g);return()=>{clearInterval(b),f()}}let a=Vs.get(r.connection,`${e} ${n??""}`,c=>new Dn(r,n,e,c));a.use(r);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var Dn=class extends Ct{#e;#t;#n;#r=0;constructor(n,e,t,i){super(n.connection,i),this.#n=n,this.#e=e,this.#t=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,i]=[e,n].map(o=>Un(o,this.#e));JSON.stringify(t)!==JSON.stringify(i)&&this.refresh()}}refresh(){let n=++this.#r,e=ce(this.#t,this.now(),Re(this.#n));this.#i(e).then(t=>{if(n===this.#r){let i=e.end-e.start,o=Math.max($i,i*js),s=D(this.#t)&&e.end<this.now()-$i;this.succeed(t,s?void 0:o)}},t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1}#i(n){let e=this.#n,t=Un(e,this.#e),i=Rr(this.#t,n);return i==="5minute"||i==="hour"?Pn(e,t,n,i):Pt(e,t,n)}},Vs=new de;function Un(r,n){let e=z(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var Z=class{constructor(n,e){this.host=n;this.figures=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let i=[n.connection,e,t,n.entities,L(t)];if(this.stop&&i.every((c,p)=>c===this.asked[p]))return;let o=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=i,this.isPending=!0;let s=!1,{figures:a}=this,l=Si(n,{device:e,range:t,figures:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},o?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function Ri(r,n,e,{isFleet:t,temperatureUnit:i,performance:o,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=Er(t),{hashrate:u,efficiency:f,deviation:g,power:b}=n,v=(O,B,nt,vn={})=>kt(O,{unit:B,digits:nt},e,vn),T=o&&Number.isFinite(o.mean)?o:null,P=(O,B)=>{if(!O)return[B];let nt={...B,label:"hero.reading",isSmall:!0};return[{...O,label:"hero.mean"},...a?[nt]:[]]},tt=()=>[{text:v(g/p,l,c,{signed:!0}),entity:"deviation"},{text:v(f-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>P(T&&{text:v(T.hashrate/p,l,c),entity:"hashrate"},{text:v(u/p,l,c),entity:"hashrate"}),signed_deviation:()=>T?[{text:v(T.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:v(T.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:tt(),efficiency:()=>P(T&&{text:v(T.mean,"%",1),entity:"mean_efficiency_600",tone:T.tone},{text:v(f,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(O=>({label:`series.${O}`,text:v(n[O],"GH/s",1),entity:O})),power:()=>[{text:v(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:v(s!==void 0&&Number.isFinite(s)?s:Hr(b,u),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(O=>O==="temperature"||!Number.isNaN(n[O])).map(O=>({label:`series.${O}`,text:v(De(n[O],i),i,1),entity:O})),voltage:()=>["core_voltage","core_voltage_set"].map(O=>({label:`series.${O}`,text:v(n[O],"mV",0),entity:O}))}[r]()}function je(r){let n=r.time.length-1;return ki(e=>r.online[n]?r[e][n]:void 0)}function _i(r,n){let e=ki(i=>{let o=R(r,n[ie(i)]),s=o?.attributes.unit_of_measurement;return G(C(o),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function ki(r){let n=te.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var Ys="200px",j=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){this.observer=new IntersectionObserver(n=>{let e=n.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:Ys}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};function Kn({chart:r,miner:n},e){return n===null?mr.includes(r)?null:e("messages.no_fleet_chart"):Ot(n,e)}function Dt(r,n){let{chart:e,miner:t,range:i,hasFleetEntry:o}=r,s=Kn(r,n);return s!==null||t!==null||L(i)?s:o?$t.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function Ai(r,n,e){let{feed:t}=r,i=a=>({message:a,notice:null}),o=Dt(r,n);if(o!==null)return i(o);if(r.hasChartFailed)return i(n("messages.chart_failed"));let s=Js(r,n,e);return t&&t.state!=="loading"&&Zs(r,t)?i(s??n("messages.no_data")):{message:null,notice:s}}function Zs({chart:r,miner:n},{columns:e,span:t}){let{series:i}=Lr(r,n===null),o=it(e,t.end+1);for(let s=it(e,t.start);s<o;s++){let a=Ir(e,s);if(i.some(l=>Qs(l,a)))return!1}return!0}function Qs({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function Js({miner:r,isConnected:n,feed:e},t,i){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let o=L(e.range)?"not_answering":"history_not_answering";return t(`messages.${o}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&L(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Ur(r,Date.now(),t,i);default:return null}}function Ti(r){return Et.find(({from:n})=>r>=n)?.color}var Xs=["excellent","good","poor"],Bs=6e5;function qe({time:r,online:n,mining:e,expected:t}){let i=r.length-1,o=(r[i]??0)-Bs,s=0,a=0;for(let l=i;l>=0&&r[l]>o;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var ea={excellent:"good",good:"fair",poor:"poor"};function fe(r,n,e,t=Number.NaN){let i=b=>C(R(r,b)),o=n.mean_efficiency_600?i(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?i(n.mean_efficiency_margin):e?.margin??Number.NaN,a=R(r,n.expected_hashrate),l=G(C(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=R(r,n.mining),u=p?.state==="off"&&!!p.attributes.known_reason,f=!Number.isNaN(o)&&!u,g=f?ta(r,n):void 0;return{mean:o,margin:s,expected:c,hashrate:o*c/100,deviation:(o-100)*c/100,deviationPercent:o-100,stability:i(n.stability),rating:g,tone:g?ea[g]:Ti(f?o:Number.NaN),hasStopped:u}}function ta(r,n){let e=R(r,n.efficiency_rating);return Ie(e)?Xs.find(t=>t===e.state):void 0}var Ci=x`
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
`;var na=["15m","1h","6h","24h","7d"],ra=6,Ut="own",at="",ia=6e4,q=class extends V{constructor(){super(...arguments);this.ranges=St;this.isZoomed=!1;this.localize=$e("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===Ut?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[i,o]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>xr(s,t)).sort((s,a)=>s-a);i!==void 0&&o!==void 0&&this.choose(_t({start:i,end:Math.max(o,i+ia)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],i=t.indexOf(e.target),o=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:o,ArrowLeft:-o}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:i+s+t.length,c=l===void 0?void 0:t[l%t.length];i<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[_,Ci]}get buttons(){let{ranges:e}=this;return e.length<=ra?e:e.filter(t=>na.includes(t))}render(){let e=this.localize,{buttons:t}=this,i=this.ranges.filter(s=>!t.includes(s)),o=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
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
    </button>`}renderMenu(e,t,i){let o=this.localize,s=this.isChoosing?Ut:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===at?"":"chosen"}"
      aria-label=${i}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===at?d`<option value=${at} disabled>${o("range.more")}</option>`:m}
      ${t.map(a=>d`<option value=${a}>
            ${o(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${Ut}>
              ${this.ownName(this.locale)}
            </option>`:m}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??at}chosenIn(e){let{range:t}=this;return t!==void 0&&D(t)?Ut:e.find(i=>i===t)??at}ownName(e){let{range:t}=this;return t!==void 0&&D(t)&&!this.isChoosing?At(ce(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:i}=e,{start:o,end:s}=ce(this.range??"24h",Date.now(),i),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(vr(c,i)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",o)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([y({attribute:!1})],q.prototype,"ranges",2),h([y({attribute:!1})],q.prototype,"range",2),h([y({attribute:!1})],q.prototype,"isZoomed",2),h([y({attribute:!1})],q.prototype,"locale",2),h([y({attribute:!1})],q.prototype,"localize",2),h([y({attribute:!1})],q.prototype,"label",2),h([A()],q.prototype,"reached",2),h([A()],q.prototype,"isChoosing",2);$("bitaxe-range-buttons",q);var I=class extends k{constructor(){super(...arguments);this.chart="hashrate";this.range=Le;this.zoom=null;this.crosshair=new Rt;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.miner=null;this.feed=new Z(this);this.onScreen=new j(this);this.beside=new Ft(this)}static{this.styles=[_,mi]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:L(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e,device:t}=this;if(this.miner=e&&t!==void 0?Y(e,t):null,!e||!this.onScreen.isVisible){this.rest();return}if(Dt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,t,this.shownRange),this.beside.watch(e,this.chart,t,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-QL4HG2TT.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??z(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.miner,hasFleetEntry:z(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return m;let t=S(e),i=this.input(e),{message:o,notice:s}=Ai(i,this.localize,t),a=Kn(i,this.localize)===null,c=Dt(i,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
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
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):F(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:i}=this.feed,o=this.ids(e),s=i&&L(i.range)&&i.columns.time.length>0?i.columns:void 0,a=s?je(s):_i(e,o),l=s&&qe(s);return Ri(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:_e(e,o),performance:fe(e,o,a,l),powerEfficiency:C(R(e,o.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:i,tone:o=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<bdi class="label">${a}</bdi>`:m}
      <bdi class="value number ${o} ${t.isSmall?"small":""}">${i}</bdi>`;if(s===void 0)return d`<div>${l}</div>`;let c=[this.fullName(e),a].filter(Boolean).join(", ");return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:c,value:i})}
      @click=${()=>re(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:i,revision:o,change:s}=this.feed;if(this.code!=="here"||!i||i.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=i;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${o}
      .change=${s}
      .span=${l}
      .isLive=${L(c)&&!D(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${_e(e,this.ids(e))}
      .names=${br(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return D(e)?At($r(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let i=this.device??z(e),o=i===void 0?void 0:ue(e,i);return o===void 0?t:d`<a href=${o}>${t}</a>`}};h([y({attribute:!1})],I.prototype,"chart",2),h([y({attribute:!1})],I.prototype,"device",2),h([y({attribute:!1})],I.prototype,"range",2),h([y({attribute:!1})],I.prototype,"zoom",2),h([y({attribute:!1})],I.prototype,"crosshair",2),h([y({attribute:!1})],I.prototype,"ranges",2),h([y({attribute:!1})],I.prototype,"heading",2),h([y({attribute:!1})],I.prototype,"isNamed",2),h([y({attribute:!1})],I.prototype,"isTitled",2),h([A()],I.prototype,"code",2),h([we("bitaxe-chart")],I.prototype,"drawn",2);$("bitaxe-chart-panel",I);function Gn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function Ce(r,n){try{return localStorage.getItem(Gn(r,n))}catch{return null}}function Ee(r,n,e){try{localStorage.setItem(Gn(r,n),e)}catch{}}function Ei(r,n){let e=Gn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var Hi="open",oa="folded",Kt=x`
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
`,We=class{constructor(n){this.host=n}isFolded(n,e,t){let i=this.chosen??Ce(n,e);return i===null?t:i!==Hi}heading(n,e,t,i){return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${t?"false":"true"}
      @click=${()=>this.turn(n,e,t)}
    >
      ${i}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}turn(n,e,t){this.chosen=t?Hi:oa,Ee(n,e,this.chosen),this.host.requestUpdate()}};var he=class{constructor(n){this.host=n;n.addController(this)}#e;#t;#n=!1;of(n){return n!==this.#e&&(this.#e=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};var sa="1h";function oe(r){return r.ranges??St}function Oi(r){let{range:n=Le}=r;return{range:L(n)?n:sa,ranges:oe(r).filter(e=>L(e))}}var Gt=class{#e="";#t;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,i=this.choiceFrom(t);if(i!==this.#e||n.user?.id!==this.#t){this.#e=i,this.#t=n.user?.id,this.#r=null;let s=e.range??Le;this.#n=Ce(n,i)??this.inherited(n,s)}let o=oe(e).find(s=>s===this.#n);return this.#r??o??t}choose(n,e){if(D(e)){this.#r=e;return}this.#r=null,this.#n=e,Ee(n,this.#e,e)}},jt=class extends Gt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Le}choiceFrom(e){return`range/${this.name}/${e}`}},qt=class extends Gt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=ur}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let i=new Map;for(let[s,a]of Ei(e,"range/"))s.endsWith(`/${t}`)&&i.set(a,(i.get(a)??0)+1);let o=Math.max(...i.values());return[...i].find(([,s])=>s===o)?.[0]??null}};var Wt=class{constructor(n){this.crosshair=new Rt;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=n}#e;#t;#n;listen(n){return this.#t.add(n),()=>this.#t.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(n,this.#n??e)}choose(n,e){this.#e.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&_t(n),this.#r()}#r(){for(let n of[...this.#t])n()}},Ni=new Map;function Vt(r){let n=`${ne()}/${r}`,e=Ni.get(n)??new Wt(new qt(n));return Ni.set(n,e),e}function Yt(r){return new Wt(new jt(r))}var Zt=class extends k{constructor(){super(...arguments);this.member=new he(this);this.fold=new We(this);this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[_,Kt,Yr]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??z(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let i=this.isFolded(e);return this.toggleAttribute("folded",i),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,i):m}
      ${i?m:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,i){let o=this.device(e),s=o===void 0?this.localize("fleet.title"):F(e,o),a=d`<span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${i&&!t.title?d`<span class="owner cut">${s}</span>`:m}`;return this.fold.heading(e,this.foldName(e),i,a)}renderPanel(e,t){let{chart:i,range_group:o}=t,s=this.device(e),a=w(e,z(e)),c=s!==void 0||!$t.includes(i)||a.standard_deviation_600!==void 0||o?t:Oi(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${i}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${o?[]:oe(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:i}){if(e)return Vt(e);let o=Object.keys(xn).find(a=>xn[a]===i),s=`${t||"fleet"}/${o??i}`;return this.own?.name!==s&&(this.own={name:s,group:Yt(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===z(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${ne()}/${t}/${this.config?.chart}`}isFolded(e){return this.config?.collapsed===!0&&this.fold.isFolded(e,this.foldName(e),!0)}};h([y({attribute:!1})],Zt.prototype,"config",2);$("bitaxe-chart-card-view",Zt);var Q=class{constructor(n){this.host=n;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=pe(n).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var Qt=class extends k{constructor(){super(...arguments);this.statuses=new Q(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),zt(Te(t))}}static{this.styles=[_,x`
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
    `]}shownEntities(e){return Cn(e).flatMap(({device:t})=>Ue(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let i=this.localize,o=S(e);return d`<ha-card>
      <label
        >${i("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${Cn(e).map(({device:s,name:a})=>{let l=Y(e,s),c=Ht(l,i,o),p=me(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};h([y({attribute:!1})],Qt.prototype,"config",2);$("bitaxe-choice-card-view",Qt);var aa={type:"bitaxe_monitor/miners"},la=5e3,jn=new WeakMap;function zi(r){let n=jn.get(r.connection);return n===void 0||!n.seen.has(r.entities)||!n.seen.has(r.devices)||Date.now()-n.failed>la?ca(r,n):n.answer}function Mi(r){return jn.get(r.connection)?.result}function ca(r,n){let e=r.callWS({...aa}),t={answer:e,result:n?.result,seen:(n?.seen??new WeakSet).add(r.entities).add(r.devices),failed:Number.POSITIVE_INFINITY};return jn.set(r.connection,t),e.then(i=>{t.result=i},()=>{t.failed=Date.now()}),e}async function Fi(r,n,e){let t=_r(e,Re(r)),o=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return o.length===0?Number.NaN:o.reduce((s,{change:a})=>s+(a??0),0)}var da=3e5,Jt=class{constructor(n){this.host=n;this.value=Number.NaN;n.addController(this)}watch(n,e){this.hass=n,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},da),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:n,entityId:e}=this;if(!(!n||e===void 0))try{let t=await Fi(n,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var Li={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},ct=Object.keys(Li),Xt=["hashrate","efficiency","deviation","power","temperature"],pa=["name","status",...ct],dt={column:"status",isDescending:!1},Ii=["all","attention","offline","paused"],ma=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function Pi(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...Ue(t),...ma.map(i=>t[i])]})}function Di(r,n){return n.map(e=>{let t=e.device_id,i=w(r,t??void 0),o=fe(r,i),s=qr(r,t,e),a=s?o.hashrate:Number.NaN;return{key:e.entry_id,device:t,name:F(r,t??void 0)??e.name,status:Y(r,t,e),isHashing:s,figures:{hashrate:Number.isFinite(a)?a:lt(r,i.hashrate),efficiency:o.mean,deviation:o.deviation,stability:o.stability,power:lt(r,i.power),power_efficiency:lt(r,i.power_efficiency),temperature:lt(r,i.temperature),best_difficulty:lt(r,i.best_difficulty),uptime:ua(r,i)},firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:o.margin,tone:o.tone}})}function Bt(r,{column:n,isDescending:e},t){let{compare:i}=new Intl.Collator(t,{numeric:!0}),o=e?-1:1,s=(l,c)=>i(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>o*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||o*i(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?st.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[p,u]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(u))||o*(p-u)||s(l,c)})}function Ui(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&Li[r]}}function Ki({column:r,isDescending:n}){return`${n?"-":""}${r}`}function Gi(r){let n=r?.replace(/^-/,""),e=pa.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:dt}function ji(r){if(r===null)return Xt;let n=new Set(r.split(","));return ct.filter(e=>n.has(e))}function qi(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(i=>qn(n,i)&&`${i.name}
${i.firmware}`.toLocaleLowerCase().includes(t))}function qn(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return me(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function Wi(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function lt(r,n){let e=R(r,n),t=e?.attributes.unit_of_measurement;return G(C(e),typeof t=="string"?t:void 0)}function ua(r,n){let e=Date.parse(R(r,n.uptime)?.state??"");return Math.max(pe(r.connection).now()-e,0)/1e3}function ge(r,{device:n,name:e},t){let i=d`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return i;if(t)return d`<a href=${Te(n)}>${i}</a>`;let o=kn(r,n);return o===void 0?i:d`<button
        type="button"
        @click=${s=>re(s.currentTarget,o)}
      >
        ${i}
      </button>`}function en(r,{device:n,name:e},t,i){let o=t||n===null?void 0:ue(r,n),s=i("fleet.device");return o===void 0?m:d`<a class="device" href=${o} aria-label="${s}, ${e}">${s}</a>`}function tn(r,n,e,t){let i=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||i||!r.devices[e])return;let o=kn(r,e);t?zt(Te(e)):o!==void 0&&re(n.currentTarget,o)}var nn={wide:6,narrow:3};function Vi(r,n,e,t,i){let o=Bt(n.filter(({status:c})=>me(c.status)),dt,r.language);if(o.length===0)return m;let s=o.length.toString(),a=t.isUnfolded?o:o.slice(0,nn.wide),l=["wide","narrow"].filter(c=>o.length>nn[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${i(Se("attention",o.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=nn.narrow?"far":""}"
            >${ge(r,c,e)}
            <bdi>(${ha(r,c.status,i)})</bdi>${p<a.length-1||l.length>0?",":""}</span
          > `)}${l.map(c=>fa(r,o.length-nn[c],c,t,i))}</span
    >
  </p>`}function fa(r,n,e,{isUnfolded:t,toggle:i},o){let s=Se("others",n,r.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${i}
  >
    ${t?o("fleet.show_fewer"):o(s,{count:n.toString()})}
  </button>`}function ha(r,{status:n,since:e},t){let i=t(`troubles.${n}`),o=e===null?0:(pe(r.connection).now()-e)/1e3;if(o<60)return i;let s=S(r),a=o<3600?Cr(Math.floor(o/60),s):Pe(o-o%60,s);return`${i} ${a}`}var Yi=x`
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
`;var se={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ve=r=>(...n)=>({_$litDirective$:r,values:n}),ye=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var ga={},Ye=Ve(class extends ye{constructor(){super(...arguments),this.ot=ga}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,i)=>t===this.ot[i]))return U}else if(this.ot===n)return U;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:ya}=pr,Zi=r=>r;var Ji=r=>r.strings===void 0,Qi=()=>document.createComment(""),Ze=(r,n,e)=>{let t=r._$AA.parentNode,i=n===void 0?r._$AB:n._$AA;if(e===void 0){let o=t.insertBefore(Qi(),i),s=t.insertBefore(Qi(),i);e=new ya(o,s,r,r.options)}else{let o=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(o!==i||a){let l=e._$AA;for(;l!==o;){let c=Zi(l).nextSibling;Zi(t).insertBefore(l,i),l=c}}}return e},be=(r,n,e=r)=>(r._$AI(n,e),r),ba={},rn=(r,n=ba)=>r._$AH=n,Xi=r=>r._$AH,on=r=>{r._$AR(),r._$AA.remove()};var Bi=(r,n,e)=>{let t=new Map;for(let i=n;i<=e;i++)t.set(r[i],i);return t},sn=Ve(class extends ye{constructor(r){if(super(r),r.type!==se.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let i=[],o=[],s=0;for(let a of r)i[s]=t?t(a,s):s,o[s]=e(a,s),s++;return{values:o,keys:i}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let i=Xi(r),{values:o,keys:s}=this.dt(n,e,t);if(!Array.isArray(i))return this.ut=s,o;let a=this.ut??=[],l=[],c,p,u=0,f=i.length-1,g=0,b=o.length-1;for(;u<=f&&g<=b;)if(i[u]===null)u++;else if(i[f]===null)f--;else if(a[u]===s[g])l[g]=be(i[u],o[g]),u++,g++;else if(a[f]===s[b])l[b]=be(i[f],o[b]),f--,b--;else if(a[u]===s[b])l[b]=be(i[u],o[b]),Ze(r,l[b+1],i[u]),u++,b--;else if(a[f]===s[g])l[g]=be(i[f],o[g]),Ze(r,i[u],i[f]),f--,g++;else if(c===void 0&&(c=Bi(s,g,b),p=Bi(a,u,f)),c.has(a[u]))if(c.has(a[f])){let v=p.get(s[g]),T=v!==void 0?i[v]:null;if(T===null){let P=Ze(r,i[u]);be(P,o[g]),l[g]=P}else l[g]=be(T,o[g]),Ze(r,i[u],T),i[v]=null;g++}else on(i[f]),f--;else on(i[u]),u++;for(;g<=b;){let v=Ze(r,l[b+1]);be(v,o[g]),l[g++]=v}for(;u<=f;){let v=i[u++];v!==null&&on(v)}return this.ut=s,rn(r,l),U}});function M({number:r,unit:n}){return d`<bdi class="number">${r}${n===""?m:d`<span class="unit">${n}</span>`}</bdi>`}function pt(r){return d`<bdi class="words">${r}</bdi>`}function W({entityId:r,kind:n,label:e,title:t},i){return r===void 0?d`<div class=${n} title=${t}>${i}</div>`:d`<button
        type="button"
        class=${n}
        title=${t}
        aria-label=${e}
        @click=${o=>re(o.currentTarget,r)}
      >
        ${i}
      </button>`}var eo=["","k","M","G","T","P","E","Z"],va={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},xa=1e4,to=" ";function E(r,n,e,{digits:t=2,signed:i=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let o=i?wn:K,s=va[n];if(!s||Math.abs(r)<xa-.5)return{number:o(r,Math.min(no(r),t),e),unit:Wn(n,e)};let{power:a}=s,l=r;for(;ro(l)>=1e3&&a<eo.length-1;)l/=1e3,a+=1;let c=`${eo[a]}${s.base}`;return{number:o(l,no(l),e),unit:Wn(c,e)}}function H(r,n,e,{digits:t=3,signed:i=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,o=""]=String(Number(r.toFixed(t))).split(".");return`${(i?wn:K)(r,/^\d*$/.test(o)?o.length:0,e)}${Wn(n,e)}`}function N({number:r,unit:n}){return`${r}${n}`}function Wn(r,n){return r==="%"?kr(n)===""?r:`${to}${r}`:r===""?"":`${to}${r}`}function ro(r){return Math.abs(Number(r.toPrecision(3)))}function no(r){let n=ro(r);return n===0||n>=100?0:n>=10?1:n>=1?2:3}var io={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function Qe(r,n,e){let t=S(r);if(e==="firmware")return oo(n.firmware||"–");let i=n.figures[e];if(e==="uptime")return oo(Pe(i,t));let o={signed:e==="deviation"};if(e==="temperature"){let s=_e(r,w(r,n.device??void 0)),a=De(i,s);return{shown:E(a,s,t,{digits:0}),exact:H(a,s,t,{digits:1})}}return{shown:E(i,io[e],t,{digits:1,...o}),exact:H(i,io[e],t,o)}}function oo(r){return{shown:{number:r,unit:""},exact:r}}var so=x`
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

    /* As few lines as can be: what is usual names itself by its unit, if it has one. */
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

    .usual :not(.plain) > .label {
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
`;var Vn=70,ao=110,lo=x`
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
`;function mt(r){return(Math.min(Math.max(r,Vn),ao)-Vn)/(ao-Vn)*100}function co(r,n){let e=Math.min(mt(r),mt(100)),t=Math.max(mt(r),mt(100));return d`<div class="bar ${n??""}" aria-hidden="true">
    ${Number.isNaN(r)?m:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${mt(100)}%"></i>
  </div>`}var Je=120,ln=28,Yn=80,po=110,mo=2,uo=Je/4,wa=3;function Zn(r){let e=(Math.min(Math.max(r,Yn),po)-Yn)/(po-Yn);return ln-mo-e*(ln-2*mo)}function fo(r,n){let e=(n.end-n.start)/uo,t=new Map;for(let o=it(r,n.start);o<r.time.length;o++){let s=r.hashrate[o]??Number.NaN,a=r.expected[o]??Number.NaN;if(r.online[o]&&!ot(r,o)&&a>0&&s>=0&&s<=wa*a){let c=Math.floor(((r.time[o]??0)-n.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let i=Number.NEGATIVE_INFINITY;return[...t].map(([o,{hashrate:s,expected:a}])=>{let l=o-i>1?"M":"L";i=o;let c=Math.min((o+.5)/uo*Je,Je).toFixed(1),p=Zn(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var $a=["hashrate","expected","efficiency"],Sa=3e4,He=class extends V{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new Z(this,$a);this.onScreen=new j(this)}static{this.styles=[Kr,x`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return m;let{columns:t,span:i}=e,o=Zn(100).toFixed(1);return d`<svg
      viewBox="0 0 ${Je} ${ln}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${o}H${Je}"
        stroke=${Rn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Ye([t,t.time[0],t.online.at(-1),Math.floor(i.end/Sa)],()=>fo(t,i))}
        stroke=${Rn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([y({attribute:!1})],He.prototype,"hass",2),h([y({attribute:!1})],He.prototype,"device",2),h([y({attribute:!1})],He.prototype,"label",2),h([y({type:Boolean,reflect:!0})],He.prototype,"dark",2);$("bitaxe-sparkline",He);function cn(r,{device:n,name:e},t,i){return n===null?m:d`<bitaxe-sparkline
        .hass=${r}
        .device=${n}
        .label=${`${i("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var Oe=class extends V{static{this.styles=x`
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:i}=this;if(!n||!e||!t||!i)return m;let o=pe(i).now();this.wait(n,o);let s=Pr(n,o,e,t);return d`<span class="status ${jr(n.status)}"
      ><ha-icon .icon=${Gr(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Ht(n,e,t)}${s===""?m:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=Dr(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([y({attribute:!1})],Oe.prototype,"status",2),h([y({attribute:!1})],Oe.prototype,"localize",2),h([y({attribute:!1})],Oe.prototype,"locale",2),h([y({attribute:!1})],Oe.prototype,"connection",2);$("bitaxe-status",Oe);function ve(r,n,e){return d`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${S(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var ut=8,Ra=256,dn=12,_a=640;function ka(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),i=r%e;return Array.from({length:e},(o,s)=>t+(s<i?1:0))}function Aa(r,n){let e=ka(r,n),[t=1]=e,i=e.at(-1)??t,o=t===i?t:t*i,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${o},minmax(0,1fr))}
${s}>li{grid-column:span ${o/i}}
${s}>li:nth-child(-n+${a}){grid-column:span ${o/t}}`}function Ta(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(_a+dn)-dn}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 5;height:auto}}`}function ho(){let r=[];for(let n=1;n<=ut;n++){let e=n===1?0:n*(Ra+dn)-dn,t=Array.from({length:ut},(i,o)=>Aa(o+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=ut;n++)r.push(Ta(n));return x`
    ${dr(r.join(`
`))}
  `}var Ca=["hashrate","temperature","power"],ft=class extends k{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[_,lo,x`
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
    `,ho()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${sn(this.rows,({key:t})=>t,t=>Ye(Qn(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:m}renderTile(e,t){let{device:i}=t,o=Qe(e,t,"efficiency"),s=this.localize;return d`<li
      class=${i===null?"":"link"}
      @click=${a=>tn(e,a,i,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${ge(e,t,this.hasViews)}</h3>
        ${en(e,t,this.hasViews,s)}
      </div>
      <div>${ve(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${o.exact}"
      >
        ${M(o.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${co(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${Ca.map(a=>{let l=Qe(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${M(l.shown)}</span>`})}
      </div>
      ${cn(e,t,this.isDark,s)}
    </li>`}};h([y({attribute:!1})],ft.prototype,"rows",2),h([y({type:Boolean})],ft.prototype,"hasViews",2);function Qn(r,n,...e){let{connection:t,devices:i,entities:o,language:s,locale:a,user:l}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,...Object.keys(n.figures).map(c=>N(Qe(r,n,c).shown)),t,i,o,s,a,l,...e]}$("bitaxe-fleet-wall",ft);var go="fleet-sort",yo="fleet-columns",Jn=10,J=class extends k{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=dt;this.columns=Xt;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[_,so]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=Gi(Ce(t,go)),this.columns=ji(Ce(t,yo)));let i=qi(this.rows,this.chip,this.filter),o=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!o&&this.isHeld?Ea(this.ordered,i):Bt(i,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return m;let o=!this.isUnfolded&&t.length>Jn?t.slice(0,Jn):t;return d`${this.renderControls()}
      <table role="table" class=${this.columns===Xt?"usual":""}>
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${sn(o,({key:s})=>s,s=>Ye(Qn(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:m}
      ${t.length>Jn?this.renderFold(e,t.length):m}`}renderControls(){let e=this.localize;return d`<div class="controls">
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
          ${ct.map(t=>d`<label
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
        ${Ii.map(t=>{let i=this.rows.filter(o=>qn(t,o)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${i}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let i=Se("show_all",t,e.language);return d`<button
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
      @click=${s=>tn(e,s,i,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${ge(e,t,this.hasViews)}
        ${en(e,t,this.hasViews,o)}
      </th>
      <td role="cell" class="status">${ve(e,t.status,o)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=Qe(e,t,s),c=s==="efficiency"?t.tone??"":"",p=`figure ${s} ${c} ${a.unit===""?"plain":""}`;return d`<td role="cell" class=${p} title=${l}>
          <span class="label" aria-hidden="true">${o(`columns.${s}`)}</span>
          ${M(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${cn(e,t,this.isDark,o)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=Ui(e,this.sort),Ee(this.hass,go,Ki(this.sort)))}toggle(e){this.hass&&(this.columns=ct.filter(t=>this.columns.includes(t)!==(t===e)),Ee(this.hass,yo,this.columns.join(",")))}};h([y({attribute:!1})],J.prototype,"rows",2),h([y({type:Boolean})],J.prototype,"hasViews",2),h([A()],J.prototype,"sort",2),h([A()],J.prototype,"columns",2),h([A()],J.prototype,"chip",2),h([A()],J.prototype,"filter",2),h([A()],J.prototype,"isUnfolded",2);function Ea(r,n){let e=new Map(r.map(({key:i},o)=>[i,o])),t=({key:i})=>e.get(i)??r.length;return n.toSorted((i,o)=>t(i)-t(o))}$("bitaxe-fleet-table",J);async function bo(r){let n={type:"bitaxe_monitor/siblings"};return(await r.callWS({...n})).families}function Xn(r){return r.efficiency_less!==null||r.power_efficiency_more!==null}function vo(r){let n=({efficiency:e})=>e??Number.MAX_VALUE;return r.toSorted((e,t)=>n(e)-n(t))}var xo=x`
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
    min-height: 36px;
    padding: 8px 0;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  summary:focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
    border-radius: 4px;
  }

  table {
    width: 100%;
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

  thead th {
    padding-block: 4px;
  }

  tbody tr {
    border-block-start: 1px solid var(--divider-color);
  }

  .named {
    font-weight: 500;
  }

  .named ha-icon {
    --mdc-icon-size: 16px;
  }

  @media (pointer: coarse) {
    summary,
    :is(.worse, th) :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;var Oa=18e5,Ne=class extends k{constructor(){super(...arguments);this.hasViews=!1;this.isSeen=!1;this.families=[];this.isAsking=!1}static{this.styles=[_,xo]}shownEntities(){return[]}disconnectedCallback(){super.disconnectedCallback(),this.stop()}willUpdate(){this.isSeen&&this.hass?.connected===!0&&(this.rows??[]).length>=3?this.isAsking||(this.isAsking=!0,this.timer=setInterval(()=>{this.load()},Oa),this.load()):this.stop(),this.hidden=this.families.length===0}stop(){clearInterval(this.timer),this.isAsking=!1}async load(){let{hass:e}=this;try{this.families=e?await bo(e):[]}catch{}}render(){let{hass:e,families:t}=this;if(!e||t.length===0)return m;let i=S(e);return d`${t.flatMap(({miners:o})=>o.filter(Xn).map(s=>this.renderWorse(e,s,i)))}
    ${t.map(o=>this.renderFamily(e,o,i))}`}renderName(e,{device_id:t}){let i=this.rows?.find(({device:o})=>o===t);return ge(e,i??{device:t,name:this.localize("siblings.another")},this.hasViews)}renderWorse(e,t,i){let{efficiency_less:o,power_efficiency_more:s}=t,a=this.localize,l=[o===null?"":a("siblings.less",{points:K(o,1,i)}),s===null?"":a("siblings.more",{percent:ee(s,1,i)})];return d`<p class="worse">
      <ha-icon icon="mdi:trending-down" aria-hidden="true"></ha-icon>
      <span>${this.renderName(e,t)} <bdi>${l.filter(Boolean).join(", ")}</bdi></span>
    </p>`}renderFamily(e,t,i){let o=this.localize,s=K(t.miners.length,0,i);return d`<details>
      <summary>
        <bdi
          >${o("siblings.title",{count:s,model:t.model,setting:Wr(t,i)})}</bdi
        >
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${o("columns.name")}</th>
            <th scope="col">${o("columns.efficiency")}, %</th>
            <th scope="col">J/TH</th>
          </tr>
        </thead>
        <tbody>
          ${vo(t.miners).map(a=>this.renderRow(e,a,i))}
        </tbody>
      </table>
      <p class="notes">${o("siblings.note")}</p>
    </details>`}renderRow(e,t,i){let o=Xn(t);return d`<tr class=${o?"named":""}>
      <th scope="row">
        ${this.renderName(e,t)}
        ${o?d`<ha-icon
                icon="mdi:trending-down"
                role="img"
                aria-label=${this.localize("siblings.worse")}
              ></ha-icon>`:m}
      </th>
      <td class="number">
        <bdi>${_n(t.efficiency,t.efficiency_margin,i)}</bdi>
      </td>
      <td class="number">
        <bdi>${_n(t.power_efficiency,t.power_efficiency_margin,i)}</bdi>
      </td>
    </tr>`}};h([y({attribute:!1})],Ne.prototype,"rows",2),h([y({attribute:!1})],Ne.prototype,"hasViews",2),h([y({attribute:!1})],Ne.prototype,"isSeen",2),h([A()],Ne.prototype,"families",2);$("bitaxe-fleet-siblings",Ne);var Bn=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function $o(r,n,e,t){let i=w(r,z(r)),{columns:o,energyToday:s}=e,a=o&&je(o),l=o&&qe(o),p={performance:fe(r,i,a,l),sample:a,energyToday:s,text:t},u=Bn.filter(f=>R(r,i[f])).map(f=>Na(r,i,f,p));return d`<div class="totals">
    ${[...u,Ma(i,n,t)].map(f=>Fa(f,t))}
  </div>`}function Na(r,n,e,{performance:t,sample:i,energyToday:o,text:s}){let a=S(r),l=R(r,n[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",u=(b,v)=>({key:e,entityId:n[e],shown:wo(b,v,a),exact:H(b,v,a)}),f=b=>{let v=i?.[b];return v!==void 0&&Number.isFinite(v)?v:G(C(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return u(f("hashrate")/1e3,"TH/s");let b=(i?.hashrate??Number.NaN)/1e3,v=N(wo(b,"TH/s",a)),T=Number.isFinite(b)?s("hero.now",{value:v}):void 0;return{...u(t.hashrate/1e3,"TH/s"),now:T}}case"expected_hashrate":return u(t.expected/1e3,"TH/s");case"energy":return u(o,"kWh");case"power":return u(f("power"),"W");case"power_efficiency":return u(C(l),p);case"efficiency":return g?za(u(t.mean,"%"),t,a):u(f("efficiency"),"%")}}function wo(r,n,e){return E(r,n,e,n==="TH/s"?{digits:3}:{})}function za(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let i=H(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${i}`},exact:`${r.exact} ±${i}`}}function Ma(r,n,e){let t=n&&Wi(n),i=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:i,unit:""},exact:i}}function Fa(r,n){let e=n(`fleet.${r.key}`),t=[N(r.shown),r.now].filter(Boolean).join(", ");return W({entityId:r.entityId,kind:`figure ${r.key}`,label:n("aria.more_info",{name:e,value:t}),title:`${e}: ${r.exact}`},d`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${M(r.shown)}</span>
      ${r.now?d`<bdi class="now">${r.now}</bdi>`:m}`)}var La="15m",Ia=1e4,ze=class extends k{constructor(){super(...arguments);this.error=null;this.isUnfolded=!1;this.statuses=new Q(this);this.energy=new Jt(this);this.feed=new Z(this);this.onScreen=new j(this)}static{this.styles=[_,Yi]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,z(e));return[...Bn.map(i=>t[i]),...Pi(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=z(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,La),this.energy.watch(e,w(e,t).energy)}ask(e){let t=zi(e);t!==this.asked&&(this.asked=t,this.miners??=Mi(e)?.miners,clearTimeout(this.retry),t.then(({miners:i})=>{t===this.asked&&(this.miners=i,this.error=null)},i=>{t===this.asked&&(this.error=zr(i),this.retry=setTimeout(()=>this.requestUpdate(),Ia))}))}render(){let{hass:e,config:t,miners:i}=this;if(!e||!t)return m;let o=this.localize,s=z(e),a=s===void 0?void 0:ue(e,s),l=Vr(e.connected,this.error,this.localize),c=i&&Di(e,i),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||o("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${o("fleet.device")}</a>`:m}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?$o(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.value},o):m}
      ${s===void 0&&c?d`<p class="hint">${o("fleet.no_totals")}</p>`:m}
      ${c?this.renderAttention(e,c,t):m}
      ${this.renderMiners(e,c,l)}
      ${c?d`<bitaxe-fleet-siblings
              .hass=${e}
              .rows=${c}
              .hasViews=${t.miner_views===!0}
              .isSeen=${this.onScreen.isVisible}
            ></bitaxe-fleet-siblings>`:m}
    </ha-card>`}renderAttention(e,t,{miner_views:i=!1}){let o=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:o};return Vi(e,t,i,s,this.localize)}renderMiners(e,t,i){if(t===void 0)return i===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${i}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let o=this.config?.miner_views===!0;return t.length<=ut?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${o}
        ></bitaxe-fleet-table>`}};h([y({attribute:!1})],ze.prototype,"config",2),h([A()],ze.prototype,"miners",2),h([A()],ze.prototype,"error",2),h([A()],ze.prototype,"isUnfolded",2);$("bitaxe-fleet-card-view",ze);var So={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},Ro=Object.keys(So),Pa=new Set(["mining","fan","core_voltage"]),er=15;function ht(r,n){let e=new Map;for(let{entity_id:t,translation_key:i}of yr(r,n)){let o=Ro.find(s=>t.startsWith(`${So[s]}.`)&&s===(i??r.states[t]?.attributes.device_class));o&&e.set(o,t)}return e}function _o(r,n){return Object.fromEntries([...ht(r,n)].flatMap(([e,t])=>{let i=r.states[t];return i&&Da(e,i)?[[e,i]]:[]}))}function Da(r,{state:n}){return n!=="unavailable"&&!(Pa.has(r)&&n==="unknown")}function tr({attributes:r}){let{percentage:n,preset_mode:e}=r;return{speed:typeof n=="number"?n:Number.NaN,isAutomatic:e==="auto"}}var Ua={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function ko({kind:r,values:n}){return r==="settings"?Object.keys(n).flatMap(e=>Ua[e]??[]):Ro.filter(e=>e===r)}async function Ao(r,n,e){if(n.length===0)return new Map;let t=await r.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...n],minimal_response:!0,no_attributes:!0}),i=new Map;for(let[o,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&i.set(o,a)}return i}var pn=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let i=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),o=JSON.stringify([t,i]);o!==this.asked&&(this.asked=o,this.states=void 0,this.load(n,i,t,o));let{states:s}=this;if(!s||s.size===0)return;let a=i.flatMap(l=>{let[c,p]=[n.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let i={...n,state:e};return this.made.set(n,i),i}async load(n,e,t,i){try{let o=await Ao(n,e,t);i===this.asked&&(this.states=o,this.host.requestUpdate())}catch{}}};var To=x`
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
`;var nr=class extends Nt{constructor(){super(...arguments);this.chips=[]}receive({chips:e}){this.chips=e}},Ka=new de;function Co({connection:r},n,e){let t={type:"bitaxe_monitor/chips",device_id:n},i=Ka.get(r,n,s=>new nr(r,{...t},s)),o=i.listen(()=>e(i.chips));return e(i.chips),o}var Eo=x`
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
`;var Ho=100,Ga=2,ja=50,qa=40,gt=class extends k{constructor(){super(...arguments);this.isPast=!1;this.watching=new Ae(this);this.fold=new We(this)}static{this.styles=[_,Kt,Eo]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.isConnected&&!this.isPast?this.watching.watch([e.connection,t],i=>Co(e,t,i)):this.watching.end()}render(){let{hass:e}=this,t=this.isPast?[]:this.watching.seen??[];if(this.hidden=!t.some(({parts:c})=>c.length>0),!e||this.hidden)return m;let i=Ya(t),o=this.fold.isFolded(e,this.foldName,i.length===0),s=this.localize,a=i.length>0?s("domains.faulty",{domains:i.join(", ")}):s("domains.well"),l=d`<span class="title" id="heading">${s("domains.title")}</span>
      <bdi class="summary ${i.length>0?"faulty":""}">${a}</bdi>`;return d`<section aria-labelledby="heading">
      ${this.fold.heading(e,this.foldName,o,l)}
      ${o?m:this.renderMap(t,S(e))}
    </section>`}renderMap(e,t){return d`<div class="chips">
        ${e.map(({parts:i,...o},s)=>i.length>0?d`<div class="chip">
                <span class="name" aria-hidden="true">
                  ${this.localize("domains.chip",{chip:K(s+1,0,t)})}
                </span>
                <ul role="list">
                  ${i.map((a,l)=>this.renderCell({chip:s+1,domain:l+1,part:a},o,t))}
                </ul>
              </div>`:m)}
      </div>
      <p class="note">${this.localize("domains.note")}</p>`}renderCell({chip:e,domain:t,part:i},{chance:o,faulty:s},a){let l=ee(i,0,a),c=Wa(i,s.includes(t)),p=[this.localize("domains.cell",{chip:K(e,0,a),domain:K(t,0,a),part:l}),...c?[this.localize(`domains.${c}`)]:[]].join(", "),u=i<Ho?"below":"above";return d`<li
      class="cell ${u} ${c??""}"
      style="--tint:${Va(i,o)}%"
      title=${p}
    >
      <span class="words">${p}</span>
      <bdi class="number" aria-hidden="true">${l}</bdi>
    </li>`}get foldName(){return`fold/${ne()}/miner/chips`}};h([y({attribute:!1})],gt.prototype,"device",2),h([y({attribute:!1})],gt.prototype,"isPast",2);function Wa(r,n){if(n)return r===0?"silent":"weak"}function Va(r,n){let e=Math.abs(r-Ho);return n!==null&&e<=Ga*n?0:Math.round(qa*Math.min(e/ja,1))}function Ya(r){return r.flatMap(({faulty:n},e)=>n.map(t=>`${e+1}.${t}`))}$("bitaxe-miner-chips",gt);var rr=class extends Nt{receive(n){this.heard=n}},Za=new de;function Oo(r,n){let e={type:"bitaxe_monitor/acts",device_id:n};return Za.get(r,n,t=>new rr(r,{...e},t))}function Xe(r,{text:n,name:e},t=""){return{title:n(`confirm.${r}.title`,{name:e,value:t}),text:n(`confirm.${r}.text`,{value:t}),action:n(`confirm.${r}.action`)}}function xe({isAsked:r},n){return r(n)?"asked":""}var Qa=x`
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
`,Be=class extends V{constructor(){super(...arguments);this.localize=$e("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[_,Qa]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}withdraw(){this.close(!1)}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?d`<dialog
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
    </dialog>`:m}};h([y({attribute:!1})],Be.prototype,"localize",2),h([A()],Be.prototype,"question",2),h([we("dialog")],Be.prototype,"dialog",2);$("bitaxe-confirm-dialog",Be);function Me(r,{entity_id:n},e){return d`<button
    type="button"
    class="name"
    @click=${t=>re(t.currentTarget,n)}
  >
    ${e(`control.${r}`)}
  </button>`}var mn=Ve(class extends ye{constructor(r){if(super(r),r.type!==se.PROPERTY&&r.type!==se.ATTRIBUTE&&r.type!==se.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ji(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[n]){if(n===U||n===m)return n;let e=r.element,t=r.name;if(r.type===se.PROPERTY){if(n===e[t])return U}else if(r.type===se.BOOLEAN_ATTRIBUTE){if(!!n===e.hasAttribute(t))return U}else if(r.type===se.ATTRIBUTE&&e.getAttribute(t)===n+"")return U;return rn(r),n}});var un=class{constructor(n){this.host=n;this.isByHand=!1;this.count=0;this.hold=({currentTarget:n})=>{this.held=n};this.release=()=>{this.held=void 0}}get isHeld(){return this.held?.isConnected??!1}render(n,e){let{hass:t,text:i}=e,{speed:o,isAutomatic:s}=tr(n),a=this.isByHand||!s,l=ee(o,0,S(t));return d`<div class="control fan">
      ${Me("fan",n,i)}
      <span class="value number ${xe(e,"fan")}"><bdi>${l}</bdi></span>
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
      ${a?this.renderSlider(n,o,e):m}
    </div>`}renderSlider(n,e,t){let i=this.left??Math.max(Number.isFinite(e)?e:0,er);return d`<input
      type="range"
      min=${er}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${ee(i,0,S(t.hass))}
      .value=${this.isHeld?U:mn(`${i}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${o=>{this.set(o.target.valueAsNumber,n,t)}}
    />`}async set(n,e,{ask:t}){let i=++this.count;this.left=n;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:n}});i===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(n,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!tr(n).isAutomatic||t("fan"))&&e({key:"fan",entity:n,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var No=x`
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
`;var zo=new Set(["unauthorized","Unauthorized"]);function Ja({code:r,message:n}){return zo.has(r)||zo.has(n)}async function ir(r,n){try{let e=await r.loadBackendTranslation?.("exceptions",n);return(t,i={})=>e?.(`component.${n}.exceptions.${t}.message`,i)??""}catch{return()=>""}}async function Mo(r,n,e){if(Ja(n))return e("control.not_allowed");let{translation_domain:t,translation_key:i,message:o}=n;if(typeof t=="string"&&typeof i=="string"){let a=(await ir(r,t))(i,n.translation_placeholders);if(a)return a}return typeof o=="string"&&o!==""?o:e("control.no_reason")}var Xa=3e4,Ba=6e5;function el(r){return Mt(r)?Xa:Ba}function Fo(r,n,e){let t=r.filter(({ended:a})=>a===null),i=or(r),o=i?(i.ended??0)*1e3+el(i):0;return i!==void 0&&i.ended!==e&&n<o&&t.every(({number:a})=>a<i.number)?{shown:[...t,i],until:o}:{shown:t,until:Number.POSITIVE_INFINITY}}function or(r){return r.findLast(({ended:n})=>n!==null)}var X=class extends V{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=null;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[_,No]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}focus(e){let t=this.renderRoot.querySelectorAll(".dismiss");t.item(t.length-1)?.focus(e)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,ir(e,hr).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return m;let i=this.shown().map(o=>this.renderAct(e,o));if(t&&t!==this.dismissedRefused){let o=()=>{this.dismissedRefused=t};i.push(this.renderLine(e,"failed",t.words,o))}return this.toggleAttribute("empty",i.length===0),d`<div role="status">${i}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:i}=Fo(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(i)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),i-e)),t}renderAct(e,t){let i=$e(e.language),o=si(t,i,S(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",o):this.renderLine(e,Mt(t)?"done":"failed",o,()=>{this.dismissed=t.ended})}renderLine(e,t,i,o){let s=$e(e.language)("act.dismiss");return d`<div class="line ${t}">
      <span class="words">${i}</span>
      ${o?d`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${o}
            ></button>`:m}
    </div>`}};h([y({attribute:!1})],X.prototype,"hass",2),h([y({attribute:!1})],X.prototype,"acts",2),h([y({attribute:!1})],X.prototype,"ahead",2),h([y({attribute:!1})],X.prototype,"refused",2),h([A()],X.prototype,"dismissed",2),h([A()],X.prototype,"dismissedRefused",2),h([A()],X.prototype,"reasons",2);$("bitaxe-miner-acts",X);var Lo=x`
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
`;function sr(r,n,e){let{hass:t,text:i,ask:o}=e,s=n.attributes.options;if(!Array.isArray(s))return m;let a=Ie(n)?n.state:"",l=c=>t.formatEntityState(n,c);return d`<div class="control ${r}">
    ${Me(r,n,i)}
    <select
      class="pill ${xe(e,r)}"
      aria-label=${i(`control.${r}`)}
      @change=${c=>{let p=c.target,u=p.value;p.value=a,o({key:r,entity:n,service:"select_option",data:{option:u},question:Xe(r,e,l(u))})}}
    >
      ${a===""?d`<option value="" disabled selected>–</option>`:m}
      ${s.map(c=>d`<option value=${c} .selected=${mn(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function Io(r,n){let{min:e,max:t,step:i,unit_of_measurement:o=""}=r.attributes,{hass:s,text:a,ask:l}=n,c=p=>{p.preventDefault();let f=p.currentTarget.querySelector("input"),g=f.valueAsNumber;f.value=`${Number(r.state)}`;let b=`${K(g,0,S(s))} ${o}`;l({key:"core_voltage",entity:r,service:"set_value",data:{value:g},question:Xe("core_voltage",n,b)})};return d`<div class="control core_voltage">
    ${Me("core_voltage",r,a)}
    <form @submit=${c}>
      <input
        type="number"
        required
        class=${xe(n,"core_voltage")}
        min=${`${e}`}
        max=${`${t}`}
        step=${`${i}`}
        aria-label="${a("control.core_voltage")} (${o})"
        .value=${`${Number(r.state)}`}
      />
      <span class="unit">${o}</span>
      <button type="submit" class="pill action">${a("control.set")}</button>
    </form>
  </div>`}var ae=class extends k{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new un(this);this.heard=new Ae(this)}static{this.styles=[_,Lo]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){return this.device?[...ht(e,this.device).values()]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:i}=e;this.heard.watch([i,t],o=>{let s=Oo(i,t),a=()=>{s.heard&&o({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)}),this.open&&!(this.open in this.usable(e,t))&&this.withdraw()}}withdraw(){this.dialog?.withdraw();let e=this.localize("control.not_now");this.refused={words:this.localize("control.refused",{reason:e})},this.updateComplete.then(()=>this.actsShown?.focus())}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}usable(e,t){return this.mayControl&&!this.isPast?_o(e,t):{}}around(e){let{localize:t,device:i}=this;return{hass:e,text:t,name:F(e,i)??t("cards.miner.name"),ask:o=>this.ask(e,o),isAsked:o=>this.asked.includes(o)||this.acts.some(s=>s.ended===null&&ko(s).includes(o))}}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let i=this.around(e),o=this.renderControls(i,this.usable(e,t));return this.hidden=o===m&&this.acts.length===0&&!this.refused,d`${o}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${i.text}></bitaxe-confirm-dialog>`}renderControls(e,{mining:t,fan:i,profile:o,pool:s,core_voltage:a,undo:l,restart:c}){let p=[t&&this.renderMining(t,e),i&&this.fan.render(i,e),o&&sr("profile",o,e),a&&Io(a,e),s&&sr("pool",s,e)].filter(Boolean),u=[l&&this.renderButton("undo",l,e),c&&this.renderButton("restart",c,e)].filter(Boolean);return p.length+u.length===0?m:d`<section class="controls" aria-label=${e.text("control.title")}>
          ${p}
          ${u.length===0?m:d`<div class="end">${u}</div>`}
        </section>`}renderMining(e,t){let i=e.state==="on",o=i?"turn_off":"turn_on";return d`<div class="control mining">
      ${Me("mining",e,t.text)}
      <button
        type="button"
        class="switch ${xe(t,"mining")}"
        role="switch"
        aria-checked=${i?"true":"false"}
        aria-label=${t.text("control.mining")}
        ?disabled=${t.isAsked("mining")}
        @click=${()=>t.ask({key:"mining",entity:e,service:o})}
      ></button>
    </div>`}renderButton(e,t,i){return d`<button
      type="button"
      class="pill action ${e} ${xe(i,e)}"
      ?disabled=${i.isAsked(e)}
      @click=${()=>i.ask({key:e,entity:t,service:"press",...this.questionFor(e,i)})}
    >
      ${i.text(`control.${e}`)}
    </button>`}questionFor(e,t){if(e==="restart")return{question:Xe(e,t)};let{undoable:i={}}=this.heard.seen??{},o=Ge(i,t.text,S(t.hass)),s=Xe(e,t,o);return o===""?{question:{...s,text:t.text("confirm.core_voltage.text")}}:i.core_voltage===void 0?{}:{question:s}}get lastNumber(){return or(this.acts)?.number??0}async agrees(e,t){this.open=e;let i=await this.dialog?.ask(t)??!1;return this.open=void 0,i}async ask(e,t){let{key:i,entity:o,service:s,data:a={}}=t;if(t.question&&!await this.agrees(i,t.question))return!1;let{entity_id:l}=o,c=l.slice(0,l.indexOf(".")),p=this.lastNumber;this.refused=void 0,this.asked=[...this.asked,i];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(u){if(this.lastNumber===p){let f=await Mo(e,u,this.localize);this.refused={words:this.localize("control.refused",{reason:f})}}return!1}finally{let u=this.asked.indexOf(i);this.asked=this.asked.filter((f,g)=>g!==u)}}};h([y({attribute:!1})],ae.prototype,"device",2),h([y({attribute:!1})],ae.prototype,"isPast",2),h([A()],ae.prototype,"asked",2),h([A()],ae.prototype,"refused",2),h([we("bitaxe-confirm-dialog")],ae.prototype,"dialog",2),h([we("bitaxe-miner-acts")],ae.prototype,"actsShown",2);$("bitaxe-miner-controls",ae);var fn={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},tl={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},nl=["active_pool","reset_reason"];function Po(r,n,e,t){return Object.keys(fn).map(o=>({key:o,figures:fn[o].flatMap(s=>rl(r,n,e,s,t)??[])})).filter(({figures:o})=>o.length>0)}function rl(r,n,e,t,i){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...ar(l)}:null}let o=e[t],s=R(r,o);if(!Ie(s))return null;let a=il(r,e,t,s,i);return a&&{key:t,entityId:o,...a}}function il(r,n,e,t,i){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:ar(Pe((Date.now()-a)/1e3,i))}if(nl.includes(e))return ar(t.state);let o=C(t);if(Number.isNaN(o))return null;let s=ol(o,al(e,t),i,tl[e]);return e==="shares_rejected"?sl(s,o,C(R(r,n.shares_accepted)),i):s}function ol(r,n,e,t){return{shown:E(r,n,e,t===void 0?{}:{digits:t}),exact:H(r,n,e)}}function sl(r,n,e,t){let i=100*n/(n+e);if(!(i>0))return r;let o=N(E(i,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${o})`},exact:`${r.exact} (${H(i,"%",t)})`}}function al(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function ar(r){return{shown:{number:r,unit:""},exact:r}}var et=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#e=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#e&&(this.#t.disconnect(),this.#e=n,n?.firstElementChild&&this.#t.observe(n.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var ll=x`
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
`,yt=class extends k{constructor(){super();this.isPast=!1;new et(this,".apart")}static{this.styles=[_,ll]}shownEntities(e){let t=w(e,this.device);return Object.values(fn).flat().map(i=>i==="firmware"?void 0:t[i])}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let i=w(e,t),o=Po(e,t,i,S(e));return d`<div class="apart">
      <div class="groups ${this.isPast?"past":""}">
        ${o.map(s=>this.renderGroup(s))}
      </div>
    </div>`}renderGroup({key:e,figures:t}){let i=`heading-${e}`;return d`<section aria-labelledby=${i}>
      <h3 id=${i}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(o=>this.renderFigure(o))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:i,exact:o}){let s=this.localize(`figures.${e}`);return W({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:N(i)}),title:o},d`<span class="label">${s}</span>
        <span class="value">${M(i)}</span>`)}};h([y({attribute:!1})],yt.prototype,"device",2),h([y({attribute:!1})],yt.prototype,"isPast",2);$("bitaxe-miner-groups",yt);var hn=120,cl=-120,dl=240,Do=100,le=84,Fe=14,lr=8,Uo=Et.map(({from:r})=>r).filter(Number.isFinite),pl=100;function qo(r,n){return rt`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${Fe} d=${Go(0,hn)}></path>
    ${ml(r,n).map(({from:e,to:t,opacity:i})=>rt`<path
          class="fill"
          stroke-width=${Fe}
          stroke-opacity=${i}
          d=${Go(e,t)}
        ></path>`)}
    ${Uo.map(e=>Ko(e,"mark"))}
    ${Ko(pl,"expected")}
    ${Uo.map(e=>fl(e))}
    ${Number.isFinite(r)?ul(r):m}
  </svg>`}function ml(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},i=2*e/lr,o=Array.from({length:e>0?lr:0},(s,a)=>({from:r-e+a*i,to:r-e+(a+1)*i,opacity:1-(a+.5)/lr}));return[t,...o].filter(({from:s,to:a})=>a>0&&s<hn)}function Ko(r,n){let e=n==="expected"?4:2;return Wo(r,le-Fe/2-e,le+Fe/2+e,n)}function ul(r){return Wo(r,le-Fe/2-5,le+Fe/2+1,"needle")}function fl(r){let{x:n,y:e}=bt(r,le+Fe/2+6);return rt`<text x=${n} y=${e+3}>${r}</text>`}function Wo(r,n,e,t){let i=bt(r,n),o=bt(r,e);return rt`<line class=${t} x1=${i.x} y1=${i.y} x2=${o.x} y2=${o.y}></line>`}function Go(r,n){let e=bt(r,le),t=bt(n,le),i=cr(n)-cr(r)>180?1:0;return`M${e.x} ${e.y}A${le} ${le} 0 ${i} 1 ${t.x} ${t.y}`}function cr(r){let n=Math.min(Math.max(r,0),hn)/hn;return cl+dl*n}function bt(r,n){let e=cr(r)*Math.PI/180;return{x:jo(Do+n*Math.sin(e)),y:jo(Do-n*Math.cos(e))}}function jo(r){return Math.round(r*100)/100}var hl=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function Vo(r,n,e,t){return hl.map(i=>i.flatMap(o=>{let s=n[o];return s&&R(r,s)?gl(r,n,o,s,e,t):[]})).filter(i=>i.length>0)}function gl(r,n,e,t,i,o){let{state:s,unit:a,limit:l}=yl(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...E(s,a,i,{digits:1}),unit:""},exact:H(s,a,i),limit:null,share:Number.NaN};let c=o?.[e],p=Number.isFinite(c)?c:G(s,a),u=e==="power"?"W":_e(r,n),f=v=>u==="W"?v:De(v,u),g=E(f(p),u,i,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:H(f(p),u,i),limit:b?H(f(l),u,i,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function yl(r,n){let e=R(r,n),{unit_of_measurement:t,limit:i}=e?.attributes??{};return{state:C(e),unit:typeof t=="string"?t:"",limit:typeof i=="number"?i:Number.NaN}}var Yo=x`
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
`;var bl=6e4,vl="15m",xl=.93,vt=class extends k{constructor(){super();this.isPast=!1;this.feed=new Z(this);this.onScreen=new j(this);new et(this,".apart")}static{this.styles=[_,Yo]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,vl):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:i}=this;if(e?.state!=="ready"||i||!t?.connected)return;let{columns:o,span:s}=e,a=o.time.length-1,l=s.end-(o.time[a]??0)<=bl;return o.online[a]&&l?je(o):void 0}render(){let{hass:e,device:t,live:i}=this;if(!e||!t)return m;let o=w(e,t),s=S(e),a=i&&this.feed.shown?.columns,l=a&&qe(a),c=fe(e,o,i,l),p=o.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?this.renderGauge(o,c,s):m}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(o,c,s,i):this.renderHashrate(e,o,s)}
          </div>
          ${this.renderChips(e,o,s,i)}
        </div>
      </div>
    </div>`}renderGauge(e,{mean:t,margin:i,rating:o,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",u=o?this.localize(`ratings.${o}`):p,f=!Number.isFinite(t)||!Number.isFinite(i),g=f?"":`± ${N(E(i,"%",l,{digits:1}))}`,b=E(t,"%",l,{digits:1}),v=[[N(b),g].filter(Boolean).join(" "),u].filter(Boolean).join(", "),T=f?"":` ± ${H(i,"%",l)}`;return W({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:v}),title:`${H(t,"%",l)}${T}`},d`${qo(t,i)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${M(b)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:m}
          ${u?d`<span class="rating">${u}</span>`:m}
        </span>`)}renderCompared(e,t,i,o){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,u={signed:!0},f=b=>N(E(b,"GH/s",i)),g=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:E(s,"GH/s",i),exact:H(s,"GH/s",i,{digits:1}),words:Number.isFinite(a)?g("hero.expected",{value:f(a)}):"",now:o&&Number.isFinite(o.hashrate)?g("hero.now",{value:f(o.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:E(l,"GH/s",i,u),exact:H(l,"GH/s",i,{...u,digits:1}),words:Number.isFinite(c)?N(E(c,"%",i,{...u,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:E(p,"%",i,{digits:1}),exact:H(p,"%",i)}):m}`}renderHashrate(e,t,i){let o=R(e,t.hashrate);if(!o)return m;let s=String(o.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:E(C(o),s,i),exact:H(C(o),s,i)})}renderKey(e){let{key:t,entityId:i,shown:o,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[N(o),s,a].filter(Boolean).join(", ");return W({entityId:i,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${M(o)}</span>
        ${s?pt(s):m} ${a?d`<bdi class="now">${a}</bdi>`:m}`)}renderChips(e,t,i,o){return d`<div class="chips">
      ${Vo(e,t,i,o).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:i,exact:o,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[N(i),c].filter(Boolean).join(" ");return W({entityId:t,kind:`meter ${wl(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[o,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${M(i)}</span> ${c?pt(c):m}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:m}`)}};h([y({attribute:!1})],vt.prototype,"device",2),h([y({attribute:!1})],vt.prototype,"isPast",2);function wl(r){return r>=1?"over":r>=xl?"near":""}$("bitaxe-miner-hero",vt);var Zo=x`
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
`;var Qo=864e5,$l=10*Qo,Sl=3*365*Qo,Rl=3e5,_l=.005;async function Jo(r,n,e){let t=Date.now(),i=await r.callWS({type:"history/history_during_period",start_time:new Date(t-$l).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[n],minimal_response:!0,no_attributes:!0}),o=kl(i[n]??[],e);if(o)return o;let s=await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-Sl).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[n],period:"day",types:["max"]});return Al(s[n]??[],e)}function kl(r,n){let e=r.flatMap(({s:l,lu:c},p)=>{let u=It(l);return Number.isNaN(u)?[]:[{number:u,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!Xo(l,n)),i=e[t+1],o=e[t];if(!i||!o)return null;let s=(r[o.index+1]?.lu??0)*1e3,a=i.time-s<=Rl;return{time:i.time,precision:a?"moment":"by"}}function Al(r,n){let e=r.filter(({max:o})=>typeof o=="number"),t=e.findLastIndex(({max:o})=>!Xo(o??0,n)),i=e[t+1];return i&&t>=0?{time:i.start,precision:"day"}:null}function Xo(r,n){return Math.abs(r-n)<=_l*Math.max(r,n)}var gn=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let i=R(n,t);t!==void 0&&i&&C(i)>0&&this.note(n,t,i,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,i){let o=C(t),s=this.known.get(e);if(s?.value===o)return;let a={value:o,seen:null};if(this.known.set(e,a),s&&o>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=i;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await Jo(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var Tl=864e5,Cl={best:"best_difficulty",session:"session_best_difficulty"},xt=class extends k{constructor(){super(...arguments);this.isPast=!1;this.records=new gn(this);this.onScreen=new j(this)}static{this.styles=[_,Zo]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let i=S(e),o=[this.renderBest(e,t,"best",i),this.renderBest(e,t,"session",i),this.renderBlocks(e,t,i)];if(o.every(a=>a===m))return m;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${o}</div>
      <p class="news" role="status">${this.news(e,t,i)}</p>
    </section>`}news(e,t,i){if(!this.records.hasRisen)return"";let o=C(R(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${N(E(o,"",i))}`}renderBest(e,t,i,o){let s=w(e,t)[Cl[i]],a=C(R(e,s));if(s===void 0||!(a>0))return m;let l=this.records.seen(s,a),c=i==="best"&&l!==null&&El(l),p=l?Hl(l,this.localize,o):"",u=this.localize(`records.${i}`),f=E(a,"",o),g=c?this.localize("records.new"):"",b=[N(f),p,g].filter(Boolean).join(", ");return W({entityId:s,kind:`figure ${i}`,label:this.localize("aria.more_info",{name:u,value:b}),title:H(a,"",o)},d`<span class="label">${u}</span>
        <span class="value">${M(f)}</span>
        ${p?pt(p):m}
        ${c?d`<span class="new">${g}</span>`:m}`)}renderBlocks(e,t,i){let o=w(e,t).blocks_found,s=C(R(e,o));if(o===void 0||Number.isNaN(s))return m;let a=Math.max(s,this.records.blocks(o)??0),l=this.localize("records.blocks"),c=E(a,"",i,{digits:0});return W({entityId:o,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:N(c)}),title:H(a,"",i)},d`<span class="label">${l}</span>
        <span class="value">${M(c)}</span>`)}};h([y({attribute:!1})],xt.prototype,"device",2),h([y({attribute:!1})],xt.prototype,"isPast",2);function El({time:r,precision:n}){return n!=="day"&&Date.now()-r<Tl}function Hl(r,n,e){let{time:t,precision:i}=r,o=i==="by"?"records.before":"records.found",s=i==="day"?Tr(t,e):Tt(t,Date.now(),e);return n(o,{time:s})}$("bitaxe-miner-records",xt);var wt=class extends k{constructor(){super(...arguments);this.isStudied=!1;this.member=new he(this);this.lastKnown=new pn(this);this.statuses=new Q(this);this.openStudy=async()=>{await import("./settings-dialog-XOH2CXJ3.js"),this.isStudied=this.isConnected};this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[_,To]}shownEntities(e){let{device:t=""}=this.config??{};return[...Object.values(w(e,t)),...ht(e,t).values()]}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let{device:i}=t,o=this.localize;if(!i||e.devices[i]?.entry_type==="service")return this.renderMessage(o("messages.no_miner_chosen"));let s=Y(e,i),a=Ot(s,o),l=this.renderHeader(e,t,s,a===null);return a!==null?d`<ha-card>
        ${l}
        <p class="message">${a}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,i,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):m}
      ${this.isStudied?this.renderStudy(e,i):m}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,i,o){let s=this.nameOf(e,t),a=ue(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${s}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,i)}</p>
          ${a?d`<a href=${a}>${this.localize("hero.device")}</a>`:m}
          ${o?this.renderStudyButton():m}
        </div>
      </div>
      ${ve(e,i,this.localize)}
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
    ></bitaxe-settings-dialog>`}nameOf(e,{device:t,title:i}){return i||(F(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,i){return e.connected?i.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:i}){let o=w(e,t),s=R(e,o.hashrate??o.power??o.uptime),a=s?.state==="unavailable",l=i??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,o,l):e;if(!c)return m;let p=Tt(l,Date.now(),S(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:m}
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
      ></bitaxe-miner-chips>`}renderCharts(e,t,i){let o=this.member.of(this.groupOf(t)),s=o.chosen(e,t),a=oe(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${o.zoom!==null}
            .locale=${S(e)}
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
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Yt(`${e}/card`)}),this.own.group}};h([y({attribute:!1})],wt.prototype,"config",2),h([A()],wt.prototype,"isStudied",2);$("bitaxe-miner-card-view",wt);var yn=class extends k{constructor(){super(...arguments);this.member=new he(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=x`
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
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:i}=this.config??{};this.group.configure({...t&&{range:t},...i&&{ranges:i}})}}render(){let{hass:e,config:t,group:i}=this;return!e||!t||oe(t).length===0?m:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${oe(t)}
        .range=${i.chosen(e,t)}
        .isZoomed=${i.zoom!==null}
        .locale=${S(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Vt(this.config?.range_group||fr))}};h([y({attribute:!1})],yn.prototype,"config",2);$("bitaxe-range-card-view",yn);var Bo=3,bn=class extends k{constructor(){super(...arguments);this.statuses=new Q(this)}static{this.styles=[_,x`
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
    `]}shownEntities(e){return Ke(e).miners.flatMap(({device:t})=>Ue(w(e,t)))}render(){let{hass:e,config:t}=this,i=e&&t?Ol(e,t.device):[];if(this.hideBadge(i.length===0),!e||i.length===0)return m;let o=this.localize;return d`<nav aria-label=${o("fleet.elsewhere")}>
      ${i.slice(0,Bo).map(({device:s,name:a,status:l})=>d`<a href=${Te(s)}
            ><bdi>${a}</bdi>${ve(e,l,o)}</a
          >`)}
      ${this.renderOthers(e,i.length-Bo,"wide")}
      ${this.renderOthers(e,i.length-1,"narrow")}
    </nav>`}renderOthers(e,t,i){let o=Se("others",t,e.language);return t>0?d`<a class="others ${i}" href=${Zr()}
          >${this.localize(o,{count:t.toString()})}</a
        >`:m}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([y({attribute:!1})],bn.prototype,"config",2);function Ol(r,n){return Ke(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:Y(r,e.device)})).filter(({status:{status:e}})=>me(e)).toSorted((e,t)=>st.indexOf(e.status.status)-st.indexOf(t.status.status))}$("bitaxe-status-badge-view",bn);
