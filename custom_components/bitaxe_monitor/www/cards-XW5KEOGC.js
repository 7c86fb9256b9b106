import{a as St,c as hr,d as gr,e as yr,f as Rt,g as D,h as br,i as vr,j as L,k as le,l as xr,m as wr,n as Or,o as Hr,s as Ct,t as Nr,u as zr}from"./chunk-7A3I7HLP.js";import{a as Et,b as Mr,c as Fr,d as Ot,e as Lr,f as Ht,g as de,h as it,i as pe,j as Pr,k as Dr,l as V,m as Ur,n as Pe}from"./chunk-5DR7K3TY.js";import{a as pr,b as mr,c as ur,d as w,e as z,f as R,g as Fe,h as A,i as F,j as k,k as ke,l as _,m as Kr}from"./chunk-SFV7B4IX.js";import{A as Re,B as Ie,C as Tr,D as ee,E as Ar,F as _e,G as wn,H as $n,L as Cr,M as rt,N as ot,O as At,P as ce,Q as Er,R as Sn,S as Ir,a as sr,b as x,c as d,d as nt,e as U,f as m,g as ar,h as W,i as y,j as C,k as ve,l as $e,m as S,n as B,o as xn,p as Se,q as $r,r as _t,s as Sr,u as kt,v as Rr,w as Tt,x as Le,y as _r,z as kr}from"./chunk-C3TYBSDA.js";import{a as $}from"./chunk-SNU2ZQGL.js";import{b as vn,c as lr,d as wt,e as $t,f as Me,g as cr,h as dr}from"./chunk-SYRUIYIJ.js";import"./chunk-JEEBV7QT.js";import{a as xe,b as we,c as fr}from"./chunk-L7BFUI6X.js";import{a as h}from"./chunk-JFKSI6I7.js";var Gr=x`
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
`;function te(){return location.pathname.split("/")[1]??""}function me(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function Te(r){return`/${te()}/miner-${encodeURIComponent(r)}`}function jr(){return`/${te()}/fleet`}function Rn(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>R(r,t))}function Nt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function ne(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}var qi="settings_changed",Wi={automatic:1,manual:0},Vi={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},Yi=1,Zi=18e4,Qi=5e3;async function qr(r,n,e){if(n.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:n,start:e.start/1e3,end:e.end/1e3};try{let{changes:o}=await r.callWS({...t});return new Map(Object.entries(o).map(([i,s])=>[i,Ji(s)]))}catch{return new Map}}function Ji(r){let n=new Map;for(let e of r)n.set(e.act,[...n.get(e.act)??[],e]);return[...n.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function Wr({time:r,type:n,attributes:e},t){if(n!==qi)return!1;let o=t.filter(s=>s.time-Qi<=r&&r<=s.time+Zi).flatMap(({changes:s})=>s);return Object.entries(Vi).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?Wi[l]:Number(l);return o.some(p=>p.setting===a&&Math.abs(p.after-(c??Number.NaN))<Yi)})}var Vr=new WeakMap;function _n(r,n){if(n.length===0)return Promise.resolve({});let e=Vr.get(r.entities)??new Map;Vr.set(r.entities,e);let t=n.join(),o=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,o),o}async function Yr(r,n,e){let t=await _n(r,n);return new Set(n.filter(o=>{let{created_at:i=0,modified_at:s=0}=t[o]??{};return s*1e3>e&&s>i+Xi}))}var Xi=60;var Zr=["overheating","hardware_fault","power_fault","chip_fault","pools_unreachable","low_efficiency","performance_drop"],Jr={happened:[],alarms:[],changed:[],meansSince:0},Bi=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),es=["performance_drop","mean_efficiency_margin","excess_deviation"],ts=60,Qr=6e4;function Xr(r,n,e,t){let o=ns.get(r.connection,`${e} ${n.join(" ")}`,s=>new kn(r,n,e,s));o.hass=r;let i=o.listen(()=>t(o.marks));return t(o.marks),i}var kn=class extends At{constructor(e,t,o,i){super(e.connection,i);this.marks=new Map;this.#n=0;this.hass=e,this.#e=t,this.#t=o}#e;#t;#n;refresh(){let e=++this.#n,t=le(this.#t,this.now(),$e(this.hass)),o=D(this.#t)&&t.end<this.now()-Qr;rs(this.hass,this.#e,t).then(i=>{e===this.#n&&(this.marks=i,this.succeed(_e(),o?void 0:Qr))},i=>{e===this.#n&&this.fail(i)})}release(){this.#n+=1}},ns=new ce;async function rs(r,n,e){let t=n.map(f=>({device:f,entities:w(r,f)})),o=t.flatMap(({device:f,entities:g})=>Object.keys(g).length>0?[f]:[]),i=async(f,g)=>{let b=t.flatMap(({entities:v})=>f.flatMap(T=>v[T]??[]));return b.length===0?{}:r.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:b,minimal_response:g,no_attributes:g})},[s,...a]=n,[l,c,p,u]=await Promise.all([i(["event"],!1),i(Zr,!0),qr(r,o,e),s!==void 0&&a.length===0?ss(r,s):0]);return new Map(t.map(({device:f,entities:g})=>{let b=p.get(f)??[],v=os(l[g.event??""]??[],e).filter(P=>!Wr(P,b)),T=Zr.flatMap(P=>is(c[g[P]??""]??[],e).map(et=>({key:P,...et})));return[f,{happened:v,alarms:T,changed:b,meansSince:u}]}))}function os(r,n){let e=new Map;for(let{s:t,a:o={}}of r){let i=Date.parse(t??""),s=o.event_type;if(i>=n.start&&i<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(o).filter(([l,c])=>!Bi.has(l)&&c!==null));e.set(`${t}`,{time:i,type:s,attributes:a})}}return[...e.values()]}function is(r,n){let e=[],t=null;for(let{s:o,lu:i}of r){let s=Math.max(i*1e3,n.start);o==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function ss(r,n){let e=w(r,n),t=e.hashrate,o=es.flatMap(l=>e[l]??[]);if(t===void 0||o.length===0)return 0;let i=await _n(r,[t,...o]),s=l=>i[l]?.created_at??0,a=Math.min(...o.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+ts?a*1e3:0}function De(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...mr(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:F(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:z(r)}}var Br=new WeakMap;function Tn(r){let{miners:n}=De(r),e=Br.get(r.connection)??[],t=new Set(e.map(({device:i})=>i)),o=[...e.map(({device:i,name:s})=>{let l=n.find(c=>c.device===i)!==void 0;return{device:i,name:F(r,i)??s,isThere:l}}),...n.filter(({device:i})=>!t.has(i)).map(i=>({...i,isThere:!0}))];return o.some(({isThere:i})=>i)&&Br.set(r.connection,o),o}var as={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},eo={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function An({outcome:r}){return r!==null&&r in eo}function zt(r){return r.outcome!==null&&!An(r)}function Ue(r,n,e){let t=r.automatic_fan?"fan_speed":"automatic_fan",o=!("fan_speed"in r);return Object.entries(r).filter(([i])=>i!==t||o).map(([i,s])=>Cn(i,s,n,e)).join(", ")}function Cn(r,n,e,t){switch(r){case"mining":return e(n?"act.mining":"act.pause");case"automatic_fan":return e(n?"act.automatic_fan":"act.manual_fan");default:return e(`act.${r}`,{value:En(r,n,e,t)})}}function En(r,n,e,t){if(r==="display_timeout"&&n<=0)return e(n<0?"act.always_on":"act.always_off");let o=as[r];return o===void 0?Se(n,0,t):_t(n,{unit:o,digits:0},t)}function ls(r,n,e){switch(r.kind){case"settings":return Ue(r.values,n,e);case"pool":return r.slot===null?n("control.pool"):n("act.pool",{value:`${r.slot}`});default:return n(`act.${r.kind}`)}}function On({origin:r,name:n},e){switch(r){case"automation":case"another_hand":return e(`who.${r}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return n??e("who.automation");default:return n??e("who.user")}}function to(r,n,e,t){let{outcome:o,error:i}=r,s=ls(r,n,e);if(r.ended===null){let l=Sr(r.at*1e3,e,{seconds:!0});return n("act.under_way",{what:s,who:On(r,n),time:l})}if(i!==null||o===null){let l=t(i?.key??"",i?.placeholders);return n("act.failed",{what:s,reason:l}).trim()}let a=eo[o];if(a!==void 0)return n("act.not_confirmed",{what:s,reason:t(a)}).trim();switch(r.kind){case"undo":return n("act.undone",{what:Ue(r.values,n,e)});case"restart":case"identify":return n("act.sent",{what:s});default:return n(`act.${o}`,{what:s})}}var cs=new Set(["best_difficulty","block_found"]),ds=new Set(["fault","fault_ended","chip_fault","chip_fault_ended","performance_dropped","performance_recovered"]),ps=6e4,ms=new Set(["automatic_fan","mining"]);function Hn(r,n,{happened:e,alarms:t,changed:o,meansSince:i},s){let a=w(r,n),l=R(r,a.event),c=e.filter(({type:p})=>!ds.has(p)).map(({time:p,type:u,attributes:f})=>({start:p,end:p,look:cs.has(u)?"good":"plain",title:oo(r,l,"event_type",u),details:no(r,l,f)}));for(let{key:p,start:u,end:f}of t)c.push({start:u,end:f,look:"alarm",title:s(`status.${p}`),details:e.filter(({type:g,time:b})=>g===p&&b>=u-ps&&b<=f).flatMap(({attributes:g})=>no(r,l,g))});for(let p of o)c.push(us(p,s,S(r)));return i>0&&c.push({start:i,end:i,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function no(r,n,e){return Object.entries(e).map(([t,o])=>`${hs(r,n,t)}: ${oo(r,n,t,o)}`)}function ro(r,n,e){return[...n].flatMap(([t,o])=>{let i=F(r,t)??e("cards.miner.name");return Hn(r,t,o,e).map(s=>({...s,title:`${i}: ${s.title}`}))})}function us({time:r,changes:n},e,t){let o=Object.fromEntries(n.map(({setting:c,after:p})=>[c,p])),i=n.flatMap(({setting:c,before:p,after:u})=>p===null||p===u||ms.has(c)?[]:`${Cn(c,p,e,t)} → ${En(c,u,e,t)}`),[s]=n;if(s){i.push(e("change.by",{who:On(s,e)}));let c=fs(s);i.push(...c?[e(`change.${c}`)]:[])}let a=Ue(o,e,t),l=s?.origin==="undone"?e("act.undone",{what:a}):a;return{start:r,end:r,look:"plain",title:l,details:i}}function fs({outcome:r,is_undone:n}){return r==="not_done"||r==="rejected"?"not_done":An({outcome:r})?"not_confirmed":n?"undone":void 0}function hs(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function oo(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var io=new Set(["signed_deviation","standard_deviation"]),Mt=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new ke(n),this.marks=new ke(n)}watch(n,e,t,o){let{connection:i,entities:s}=n;io.has(e)?this.law.watch([i,t],a=>Hr(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([i,t,o,s],a=>Xr(n,gs(n,t),o,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!io.has(n)||t===null)return null;let{happened:o,meansSince:i}=this.marksOf(e),s=o.filter(({type:c})=>c==="firmware_updated"),a={...t,since:s.at(-1)?.time??0,meansSince:i},l=JSON.stringify(a);return this.madeChance?.from!==l&&(this.madeChance={from:l,value:a}),this.madeChance.value}marksNow(n,e,t){let{seen:o}=this.marks,i=[o,t,e];if(!this.madeMarks||i.some((s,a)=>s!==this.madeMarks?.from[a])){let s=e===void 0?ro(n,o??new Map,t):Hn(n,e,this.marksOf(e),t);this.madeMarks={from:i,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??Jr}};function gs(r,n){return n===void 0?De(r).miners.map(e=>e.device):[n]}var so=x`
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
`;var ys=3e4,bs=8,Nn=5e3,vs=3e5,xs=15e4,ws=5;function re(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function lo(r,n,e,t){let o=f=>new Ft(r[n[f]??""]??[]),i=ee.map(f=>[f,o(re(f))]),s=o("connectivity"),a=o("mining"),l=_s(i.flatMap(([,{times:f}])=>f),e.end),c=_e(),p=ks(r[n.hashrate??""]??[]),u=Math.ceil(e.start/p)*p;for(let f=u;f<e.end+p;f+=p){let g=Math.min(f,e.end),b={};for(let[X,{value:tt,unit:bn}]of Rs(i,g))b[X]=t(X,Lt(tt),bn);a.moveTo(g),po(b,n,a);let v=Object.values(b).some(Number.isFinite),T=s.moveTo(g).includes("off"),P=mo(a.value),et=s.isEmpty?v:s.value==="on"&&!T,H=!(P??(b.hashrate??0)>0)||!l.some(X=>Ts(g,X));et&&H?wn(c,{time:g,online:!0,mining:P,figures:b,period:p}):c.time.length>0&&$n(c,g)}return c}function co(r,n,e,t,o){let i=new Map;for(let p of ee)for(let u of r[e[re(p)]??""]??[]){let{start:f,mean:g,min:b,max:v}=u;if(typeof g!="number")continue;let T=i.get(f)??{figures:{},bounds:{}};i.set(f,T),T.figures[p]=o(p,g),$s(p)&&typeof b=="number"&&typeof v=="number"&&(T.bounds[`low_${p}`]=o(p,b),T.bounds[`high_${p}`]=o(p,v))}let s=_e(),a=new Ft(n),l=[...i.keys()].sort((p,u)=>p-u),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let u=p+t/2,f=i.get(p);if(a.moveTo(u),f===void 0){$n(s,u);continue}let{figures:g,bounds:b}=f;po(g,e,a);let v=mo(a.value);wn(s,{time:u,online:!0,mining:v,figures:g,bounds:b,period:t})}return Ss(s),s}function po(r,n,{value:e,attributes:t}){let{hashrate:o=Number.NaN,expected:i=Number.NaN}=r;n.deviation===void 0&&(r.deviation=o-i);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&i>0&&(r.efficiency=100*o/i)}function $s(r){return Ar.some(n=>n===r)}function Ss(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let o=n[t-1]!==!1&&ot(r,t+1),i=n[t+1]!==!1&&ot(r,t-1);n[t]===!1&&(o||i)&&(e[t]=Number.NaN)}}var Ft=class{constructor(n){this.attributes={};this.#t=0;this.#e=n}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||t.lu*1e3>n)return e;let o=t.s??"unavailable";this.value=o,this.attributes=t.a??{};let i=this.attributes.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(o),this.#t+=1}}};function Rs(r,n){for(let[,e]of r)e.moveTo(n);return r}function _s(r,n){let e=[...r].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),o=t.map(ao).filter(a=>a>=1e3);o.sort((a,l)=>a-l);let i=o[o.length-1>>1]??0,s=Math.max(xs,ws*i);return t.filter(a=>ao(a)>s).map(a=>({start:a.start+i,end:a.end}))}function ks(r){let n=r.filter(({s:i})=>Lt(i)>0).map(({lu:i})=>i*1e3),e=n.slice(1).map((i,s)=>i-n[s]);if(e.length<bs)return ys;e.sort((i,s)=>i-s);let t=e[e.length-1>>1],o=Math.round(t/Nn)*Nn;return Math.min(Math.max(o,Nn),vs)}function ao(r){return r.end-r.start}function Ts(r,n){return r>n.start&&r<n.end}function Lt(r){return(r??"").trim()===""?Number.NaN:Number(r)}function mo(r){return r==="on"?!0:r==="off"?!1:null}var zn={"5minute":3e5,hour:36e5},As={"5minute":36e5,hour:864e5},Cs=6*36e5,Es={power:"W",temperature:"°C",voltage:"mV"},Os={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function It(r,n,e){let{entities:t}=n,o=[...ee.map(re),"connectivity","mining"],i=await fo(r,t,o,e);return lo(i,t,e,(s,a,l)=>K(a,l??go(r,n,s)))}async function Fn(r,n,e,t){let o=await uo(r,n,e,t);if(o.time.length*zn[t]<As[t])return t==="hour"?Fn(r,n,e,"5minute"):It(r,n,{...e,start:Hs(e,Cs)});if(t==="5minute")return o;let s=(o.time.at(-1)??e.start)+zn.hour/2,a=await uo(r,n,{...e,start:s},"5minute");return Cr(a,o),a}function Hs({start:r,end:n},e){return Math.max(r,n-e)}async function uo(r,n,e,t){let{entities:o}=n,i=Mn(o,ee.map(re));if(i.length===0)return _e();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...ho(e),statistic_ids:i,period:t,types:["mean","min","max"],units:Es}),fo(r,o,["mining"],e)]),l=a[o.mining??""]??[];return co(s,l,o,zn[t],(c,p)=>c==="hashrate"||c==="expected"?K(p,go(r,n,c)):p)}async function fo(r,n,e,t){let o=Mn(n,e),i=ee.map(re).filter(f=>e.includes(f)),s=await Yr(r,Mn(n,i),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=o.filter(f=>!a.has(f)),c=async(f,g)=>f.length===0?{}:r.callWS({type:"history/history_during_period",...ho(t),entity_ids:f,minimal_response:g,no_attributes:g}),[p,u]=await Promise.all([c(l,!0),c([...a],!1)]);return{...p,...u}}function Mn(r,n){return n.flatMap(e=>r[e]??[])}function ho(r){return{start_time:new Date(r.start).toISOString(),end_time:new Date(r.end).toISOString()}}function go(r,{entities:n,isFleet:e},t){let o=r.states[n[re(t)]??""],{unit_of_measurement:i}=o?.attributes??{};return typeof i=="string"?i:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function K(r,n){return(Os[n??""]??(e=>e))(r)}var yo=6e4,Ns=1/300,zs=1e4,Ms=1/60;function bo(r,{device:n,range:e,figures:t},o){let i=$e(r),s=(c,p)=>{if(p==="held")return;let{columns:u,state:f,error:g}=c;o({range:e,columns:u,span:le(e,c.now(),i),state:f,error:g,change:p})};if(L(e)){let c=D(e),p=Or(r.connection,n,v=>It(r,In(r,n),v),t),u=c?yr:vr(e),f=p.listenFor(u,v=>{(v==="all"||!c)&&s(p,v)});if(s(p,"all"),c)return f;let g=Math.max(zs,u*1e3*Ms),b=setInterval(()=>{let v=p.columns.time.at(-1)??Number.POSITIVE_INFINITY;p.now()-v>g&&s(p,"all")},g);return()=>{clearInterval(b),f()}}let a=Fs.get(r.connection,`${e} ${n??""}`,c=>new Ln(r,n,e,c));a.use(r);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var Ln=class extends At{#e;#t;#n;#r=0;constructor(n,e,t,o){super(n.connection,o),this.#n=n,this.#e=e,this.#t=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,o]=[e,n].map(i=>In(i,this.#e));JSON.stringify(t)!==JSON.stringify(o)&&this.refresh()}}refresh(){let n=++this.#r,e=le(this.#t,this.now(),$e(this.#n));this.#o(e).then(t=>{if(n===this.#r){let o=e.end-e.start,i=Math.max(yo,o*Ns),s=D(this.#t)&&e.end<this.now()-yo;this.succeed(t,s?void 0:i)}},t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1}#o(n){let e=this.#n,t=In(e,this.#e),o=xr(this.#t,n);return o==="5minute"||o==="hour"?Fn(e,t,n,o):It(e,t,n)}},Fs=new ce;function In(r,n){let e=z(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var Y=class{constructor(n,e){this.host=n;this.figures=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let o=[n.connection,e,t,n.entities,L(t)];if(this.stop&&o.every((c,p)=>c===this.asked[p]))return;let i=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=o,this.isPending=!0;let s=!1,{figures:a}=this,l=bo(n,{device:e,range:t,figures:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},i?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function vo(r,n,e,{isFleet:t,temperatureUnit:o,performance:i,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=kr(t),{hashrate:u,efficiency:f,deviation:g,power:b}=n,v=(H,X,tt,bn={})=>_t(H,{unit:X,digits:tt},e,bn),T=i&&Number.isFinite(i.mean)?i:null,P=(H,X)=>{if(!H)return[X];let tt={...X,label:"hero.reading",isSmall:!0};return[{...H,label:"hero.mean"},...a?[tt]:[]]},et=()=>[{text:v(g/p,l,c,{signed:!0}),entity:"deviation"},{text:v(f-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>P(T&&{text:v(T.hashrate/p,l,c),entity:"hashrate"},{text:v(u/p,l,c),entity:"hashrate"}),signed_deviation:()=>T?[{text:v(T.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:v(T.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:et(),efficiency:()=>P(T&&{text:v(T.mean,"%",1),entity:"mean_efficiency_600",tone:T.tone},{text:v(f,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(H=>({label:`series.${H}`,text:v(n[H],"GH/s",1),entity:H})),power:()=>[{text:v(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:v(s!==void 0&&Number.isFinite(s)?s:Tr(b,u),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(H=>H==="temperature"||!Number.isNaN(n[H])).map(H=>({label:`series.${H}`,text:v(Ie(n[H],o),o,1),entity:H})),voltage:()=>["core_voltage","core_voltage_set"].map(H=>({label:`series.${H}`,text:v(n[H],"mV",0),entity:H}))}[r]()}function Ke(r){let n=r.time.length-1;return wo(e=>r.online[n]?r[e][n]:void 0)}function xo(r,n){let e=wo(o=>{let i=R(r,n[re(o)]),s=i?.attributes.unit_of_measurement;return K(A(i),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function wo(r){let n=ee.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var Ls="200px",G=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){this.observer=new IntersectionObserver(n=>{let e=n.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:Ls}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};function Pn({chart:r,miner:n},e){return n===null?lr.includes(r)?null:e("messages.no_fleet_chart"):Ot(n,e)}function Pt(r,n){let{chart:e,miner:t,range:o,hasFleetEntry:i}=r,s=Pn(r,n);return s!==null||t!==null||L(o)?s:i?wt.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function $o(r,n,e){let{feed:t}=r,o=a=>({message:a,notice:null}),i=Pt(r,n);if(i!==null)return o(i);if(r.hasChartFailed)return o(n("messages.chart_failed"));let s=Ds(r,n,e);return t&&t.state!=="loading"&&Is(r,t)?o(s??n("messages.no_data")):{message:null,notice:s}}function Is({chart:r,miner:n},{columns:e,span:t}){let{series:o}=Nr(r,n===null),i=rt(e,t.end+1);for(let s=rt(e,t.start);s<i;s++){let a=zr(e,s);if(o.some(l=>Ps(l,a)))return!1}return!0}function Ps({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function Ds({miner:r,isConnected:n,feed:e},t,o){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let i=L(e.range)?"not_answering":"history_not_answering";return t(`messages.${i}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&L(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return Lr(r,Date.now(),t,o);default:return null}}function So(r){return Ct.find(({from:n})=>r>=n)?.color}var Us=["excellent","good","poor"],Ks=6e5;function Ge({time:r,online:n,mining:e,expected:t}){let o=r.length-1,i=(r[o]??0)-Ks,s=0,a=0;for(let l=o;l>=0&&r[l]>i;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var Gs={excellent:"good",good:"fair",poor:"poor"};function ue(r,n,e,t=Number.NaN){let o=b=>A(R(r,b)),i=n.mean_efficiency_600?o(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?o(n.mean_efficiency_margin):e?.margin??Number.NaN,a=R(r,n.expected_hashrate),l=K(A(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=R(r,n.mining),u=p?.state==="off"&&!!p.attributes.known_reason,f=!Number.isNaN(i)&&!u,g=f?js(r,n):void 0;return{mean:i,margin:s,expected:c,hashrate:i*c/100,deviation:(i-100)*c/100,deviationPercent:i-100,stability:o(n.stability),rating:g,tone:g?Gs[g]:So(f?i:Number.NaN),hasStopped:u}}function js(r,n){let e=R(r,n.efficiency_rating);return Fe(e)?Us.find(t=>t===e.state):void 0}var Ro=x`
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
`;var qs=["15m","1h","6h","24h","7d"],Ws=6,Dt="own",st="",Vs=6e4,j=class extends W{constructor(){super(...arguments);this.ranges=$t;this.isZoomed=!1;this.localize=xe("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===Dt?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[o,i]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>gr(s,t)).sort((s,a)=>s-a);o!==void 0&&i!==void 0&&this.choose(Rt({start:o,end:Math.max(i,o+Vs)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],o=t.indexOf(e.target),i=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:i,ArrowLeft:-i}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:o+s+t.length,c=l===void 0?void 0:t[l%t.length];o<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[_,Ro]}get buttons(){let{ranges:e}=this;return e.length<=Ws?e:e.filter(t=>qs.includes(t))}render(){let e=this.localize,{buttons:t}=this,o=this.ranges.filter(s=>!t.includes(s)),i=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
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
    </button>`}renderMenu(e,t,o){let i=this.localize,s=this.isChoosing?Dt:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===st?"":"chosen"}"
      aria-label=${o}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===st?d`<option value=${st} disabled>${i("range.more")}</option>`:m}
      ${t.map(a=>d`<option value=${a}>
            ${i(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${Dt}>
              ${this.ownName(this.locale)}
            </option>`:m}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??st}chosenIn(e){let{range:t}=this;return t!==void 0&&D(t)?Dt:e.find(o=>o===t)??st}ownName(e){let{range:t}=this;return t!==void 0&&D(t)&&!this.isChoosing?kt(le(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:o}=e,{start:i,end:s}=le(this.range??"24h",Date.now(),o),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(hr(c,o)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",i)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([y({attribute:!1})],j.prototype,"ranges",2),h([y({attribute:!1})],j.prototype,"range",2),h([y({attribute:!1})],j.prototype,"isZoomed",2),h([y({attribute:!1})],j.prototype,"locale",2),h([y({attribute:!1})],j.prototype,"localize",2),h([y({attribute:!1})],j.prototype,"label",2),h([C()],j.prototype,"reached",2),h([C()],j.prototype,"isChoosing",2);$("bitaxe-range-buttons",j);var I=class extends k{constructor(){super(...arguments);this.chart="hashrate";this.range=Me;this.zoom=null;this.crosshair=new St;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.miner=null;this.feed=new Y(this);this.onScreen=new G(this);this.beside=new Mt(this)}static{this.styles=[_,so]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:L(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e,device:t}=this;if(this.miner=e&&t!==void 0?V(e,t):null,!e||!this.onScreen.isVisible){this.rest();return}if(Pt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,t,this.shownRange),this.beside.watch(e,this.chart,t,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-AUVUQZAQ.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??z(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.miner,hasFleetEntry:z(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return m;let t=S(e),o=this.input(e),{message:i,notice:s}=$o(o,this.localize,t),a=Pn(o,this.localize)===null,c=Pt(o,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
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
      </div>`}renderHeader(e,t){let o=t.some(({label:c})=>c!==void 0),[i,s]=[this.isTitled?24:0,this.isNamed?16:0],[a,l]=[i+s,o?36:24];return d`<div
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
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):F(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:o}=this.feed,i=this.ids(e),s=o&&L(o.range)&&o.columns.time.length>0?o.columns:void 0,a=s?Ke(s):xo(e,i),l=s&&Ge(s);return vo(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:Re(e,i),performance:ue(e,i,a,l),powerEfficiency:A(R(e,i.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:o,tone:i=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<bdi class="label">${a}</bdi>`:m}
      <bdi class="value number ${i} ${t.isSmall?"small":""}">${o}</bdi>`;if(s===void 0)return d`<div>${l}</div>`;let c=[this.fullName(e),a].filter(Boolean).join(", ");return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:c,value:o})}
      @click=${()=>ne(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:o,revision:i,change:s}=this.feed;if(this.code!=="here"||!o||o.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=o;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${i}
      .change=${s}
      .span=${l}
      .isLive=${L(c)&&!D(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${Re(e,this.ids(e))}
      .names=${fr(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return D(e)?kt(br(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let o=this.device??z(e),i=o===void 0?void 0:me(e,o);return i===void 0?t:d`<a href=${i}>${t}</a>`}};h([y({attribute:!1})],I.prototype,"chart",2),h([y({attribute:!1})],I.prototype,"device",2),h([y({attribute:!1})],I.prototype,"range",2),h([y({attribute:!1})],I.prototype,"zoom",2),h([y({attribute:!1})],I.prototype,"crosshair",2),h([y({attribute:!1})],I.prototype,"ranges",2),h([y({attribute:!1})],I.prototype,"heading",2),h([y({attribute:!1})],I.prototype,"isNamed",2),h([y({attribute:!1})],I.prototype,"isTitled",2),h([C()],I.prototype,"code",2),h([ve("bitaxe-chart")],I.prototype,"drawn",2);$("bitaxe-chart-panel",I);function Dn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function Ae(r,n){try{return localStorage.getItem(Dn(r,n))}catch{return null}}function Ce(r,n,e){try{localStorage.setItem(Dn(r,n),e)}catch{}}function _o(r,n){let e=Dn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var ko="open",Ys="folded",Ut=x`
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
`,je=class{constructor(n){this.host=n}isFolded(n,e,t){let o=this.chosen??Ae(n,e);return o===null?t:o!==ko}heading(n,e,t,o){return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${t?"false":"true"}
      @click=${()=>this.turn(n,e,t)}
    >
      ${o}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}turn(n,e,t){this.chosen=t?ko:Ys,Ce(n,e,this.chosen),this.host.requestUpdate()}};var fe=class{constructor(n){this.host=n;n.addController(this)}#e;#t;#n=!1;of(n){return n!==this.#e&&(this.#e=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};var Zs="1h";function oe(r){return r.ranges??$t}function To(r){let{range:n=Me}=r;return{range:L(n)?n:Zs,ranges:oe(r).filter(e=>L(e))}}var Kt=class{#e="";#t;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,o=this.choiceFrom(t);if(o!==this.#e||n.user?.id!==this.#t){this.#e=o,this.#t=n.user?.id,this.#r=null;let s=e.range??Me;this.#n=Ae(n,o)??this.inherited(n,s)}let i=oe(e).find(s=>s===this.#n);return this.#r??i??t}choose(n,e){if(D(e)){this.#r=e;return}this.#r=null,this.#n=e,Ce(n,this.#e,e)}},Gt=class extends Kt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Me}choiceFrom(e){return`range/${this.name}/${e}`}},jt=class extends Kt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=cr}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let o=new Map;for(let[s,a]of _o(e,"range/"))s.endsWith(`/${t}`)&&o.set(a,(o.get(a)??0)+1);let i=Math.max(...o.values());return[...o].find(([,s])=>s===i)?.[0]??null}};var qt=class{constructor(n){this.crosshair=new St;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=n}#e;#t;#n;listen(n){return this.#t.add(n),()=>this.#t.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(n,this.#n??e)}choose(n,e){this.#e.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&Rt(n),this.#r()}#r(){for(let n of[...this.#t])n()}},Ao=new Map;function Wt(r){let n=`${te()}/${r}`,e=Ao.get(n)??new qt(new jt(n));return Ao.set(n,e),e}function Vt(r){return new qt(new Gt(r))}var Yt=class extends k{constructor(){super(...arguments);this.member=new fe(this);this.fold=new je(this);this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[_,Ut,Gr]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??z(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.isFolded(e);return this.toggleAttribute("folded",o),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,o):m}
      ${o?m:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,o){let i=this.device(e),s=i===void 0?this.localize("fleet.title"):F(e,i),a=d`<span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${o&&!t.title?d`<span class="owner cut">${s}</span>`:m}`;return this.fold.heading(e,this.foldName(e),o,a)}renderPanel(e,t){let{chart:o,range_group:i}=t,s=this.device(e),a=w(e,z(e)),c=s!==void 0||!wt.includes(o)||a.standard_deviation_600!==void 0||i?t:To(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${o}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${i?[]:oe(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:o}){if(e)return Wt(e);let i=Object.keys(vn).find(a=>vn[a]===o),s=`${t||"fleet"}/${i??o}`;return this.own?.name!==s&&(this.own={name:s,group:Vt(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===z(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${te()}/${t}/${this.config?.chart}`}isFolded(e){return this.config?.collapsed===!0&&this.fold.isFolded(e,this.foldName(e),!0)}};h([y({attribute:!1})],Yt.prototype,"config",2);$("bitaxe-chart-card-view",Yt);var Z=class{constructor(n){this.host=n;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=de(n).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var Zt=class extends k{constructor(){super(...arguments);this.statuses=new Z(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),Nt(Te(t))}}static{this.styles=[_,x`
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
    `]}shownEntities(e){return Tn(e).flatMap(({device:t})=>Pe(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let o=this.localize,i=S(e);return d`<ha-card>
      <label
        >${o("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${Tn(e).map(({device:s,name:a})=>{let l=V(e,s),c=Et(l,o,i),p=pe(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};h([y({attribute:!1})],Zt.prototype,"config",2);$("bitaxe-choice-card-view",Zt);var Qs={type:"bitaxe_monitor/miners"},Js=5e3,Un=new WeakMap;function Co(r){let n=Un.get(r.connection);return n===void 0||!n.seen.has(r.entities)||!n.seen.has(r.devices)||Date.now()-n.failed>Js?Xs(r,n):n.answer}function Eo(r){return Un.get(r.connection)?.result}function Xs(r,n){let e=r.callWS({...Qs}),t={answer:e,result:n?.result,seen:(n?.seen??new WeakSet).add(r.entities).add(r.devices),failed:Number.POSITIVE_INFINITY};return Un.set(r.connection,t),e.then(o=>{t.result=o},()=>{t.failed=Date.now()}),e}async function Oo(r,n,e){let t=wr(e,$e(r)),i=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return i.length===0?Number.NaN:i.reduce((s,{change:a})=>s+(a??0),0)}var Bs=3e5,Qt=class{constructor(n){this.host=n;this.value=Number.NaN;n.addController(this)}watch(n,e){this.hass=n,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},Bs),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:n,entityId:e}=this;if(!(!n||e===void 0))try{let t=await Oo(n,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var Ho={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},lt=Object.keys(Ho),Jt=["hashrate","efficiency","deviation","power","temperature"],ea=["name","status",...lt],ct={column:"status",isDescending:!1},No=["all","attention","offline","paused"],ta=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function zo(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...Pe(t),...ta.map(o=>t[o])]})}function Mo(r,n){return n.map(e=>{let t=e.device_id,o=w(r,t??void 0),i=ue(r,o),s=Ur(r,t,e),a=s?i.hashrate:Number.NaN;return{key:e.entry_id,device:t,name:F(r,t??void 0)??e.name,status:V(r,t,e),isHashing:s,figures:{hashrate:Number.isFinite(a)?a:at(r,o.hashrate),efficiency:i.mean,deviation:i.deviation,stability:i.stability,power:at(r,o.power),power_efficiency:at(r,o.power_efficiency),temperature:at(r,o.temperature),best_difficulty:at(r,o.best_difficulty),uptime:na(r,o)},firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:i.margin,tone:i.tone}})}function Xt(r,{column:n,isDescending:e},t){let{compare:o}=new Intl.Collator(t,{numeric:!0}),i=e?-1:1,s=(l,c)=>o(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>i*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||i*o(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?it.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[p,u]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(u))||i*(p-u)||s(l,c)})}function Fo(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&Ho[r]}}function Lo({column:r,isDescending:n}){return`${n?"-":""}${r}`}function Io(r){let n=r?.replace(/^-/,""),e=ea.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:ct}function Po(r){if(r===null)return Jt;let n=new Set(r.split(","));return lt.filter(e=>n.has(e))}function Do(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(o=>Kn(n,o)&&`${o.name}
${o.firmware}`.toLocaleLowerCase().includes(t))}function Kn(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return pe(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function Uo(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function at(r,n){let e=R(r,n),t=e?.attributes.unit_of_measurement;return K(A(e),typeof t=="string"?t:void 0)}function na(r,n){let e=Date.parse(R(r,n.uptime)?.state??"");return Math.max(de(r.connection).now()-e,0)/1e3}function qe(r,{device:n,name:e},t){let o=d`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return o;if(t)return d`<a href=${Te(n)}>${o}</a>`;let i=Rn(r,n);return i===void 0?o:d`<button
        type="button"
        @click=${s=>ne(s.currentTarget,i)}
      >
        ${o}
      </button>`}function Bt(r,{device:n,name:e},t,o){let i=t||n===null?void 0:me(r,n),s=o("fleet.device");return i===void 0?m:d`<a class="device" href=${i} aria-label="${s}, ${e}">${s}</a>`}function en(r,n,e,t){let o=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||o||!r.devices[e])return;let i=Rn(r,e);t?Nt(Te(e)):i!==void 0&&ne(n.currentTarget,i)}var tn={wide:6,narrow:3};function Ko(r,n,e,t,o){let i=Xt(n.filter(({status:c})=>pe(c.status)),ct,r.language);if(i.length===0)return m;let s=i.length.toString(),a=t.isUnfolded?i:i.slice(0,tn.wide),l=["wide","narrow"].filter(c=>i.length>tn[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${o(we("attention",i.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=tn.narrow?"far":""}"
            >${qe(r,c,e)}
            <bdi>(${oa(r,c.status,o)})</bdi>${p<a.length-1||l.length>0?",":""}</span
          > `)}${l.map(c=>ra(r,i.length-tn[c],c,t,o))}</span
    >
  </p>`}function ra(r,n,e,{isUnfolded:t,toggle:o},i){let s=we("others",n,r.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${o}
  >
    ${t?i("fleet.show_fewer"):i(s,{count:n.toString()})}
  </button>`}function oa(r,{status:n,since:e},t){let o=t(`troubles.${n}`),i=e===null?0:(de(r.connection).now()-e)/1e3;if(i<60)return o;let s=S(r),a=i<3600?_r(Math.floor(i/60),s):Le(i-i%60,s);return`${o} ${a}`}var Go=x`
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
`;var ie={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},We=r=>(...n)=>({_$litDirective$:r,values:n}),he=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var ia={},Ve=We(class extends he{constructor(){super(...arguments),this.ot=ia}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,o)=>t===this.ot[o]))return U}else if(this.ot===n)return U;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:sa}=ar,jo=r=>r;var Wo=r=>r.strings===void 0,qo=()=>document.createComment(""),Ye=(r,n,e)=>{let t=r._$AA.parentNode,o=n===void 0?r._$AB:n._$AA;if(e===void 0){let i=t.insertBefore(qo(),o),s=t.insertBefore(qo(),o);e=new sa(i,s,r,r.options)}else{let i=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(i!==o||a){let l=e._$AA;for(;l!==i;){let c=jo(l).nextSibling;jo(t).insertBefore(l,o),l=c}}}return e},ge=(r,n,e=r)=>(r._$AI(n,e),r),aa={},nn=(r,n=aa)=>r._$AH=n,Vo=r=>r._$AH,rn=r=>{r._$AR(),r._$AA.remove()};var Yo=(r,n,e)=>{let t=new Map;for(let o=n;o<=e;o++)t.set(r[o],o);return t},on=We(class extends he{constructor(r){if(super(r),r.type!==ie.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let o=[],i=[],s=0;for(let a of r)o[s]=t?t(a,s):s,i[s]=e(a,s),s++;return{values:i,keys:o}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let o=Vo(r),{values:i,keys:s}=this.dt(n,e,t);if(!Array.isArray(o))return this.ut=s,i;let a=this.ut??=[],l=[],c,p,u=0,f=o.length-1,g=0,b=i.length-1;for(;u<=f&&g<=b;)if(o[u]===null)u++;else if(o[f]===null)f--;else if(a[u]===s[g])l[g]=ge(o[u],i[g]),u++,g++;else if(a[f]===s[b])l[b]=ge(o[f],i[b]),f--,b--;else if(a[u]===s[b])l[b]=ge(o[u],i[b]),Ye(r,l[b+1],o[u]),u++,b--;else if(a[f]===s[g])l[g]=ge(o[f],i[g]),Ye(r,o[u],o[f]),f--,g++;else if(c===void 0&&(c=Yo(s,g,b),p=Yo(a,u,f)),c.has(a[u]))if(c.has(a[f])){let v=p.get(s[g]),T=v!==void 0?o[v]:null;if(T===null){let P=Ye(r,o[u]);ge(P,i[g]),l[g]=P}else l[g]=ge(T,i[g]),Ye(r,o[u],T),o[v]=null;g++}else rn(o[f]),f--;else rn(o[u]),u++;for(;g<=b;){let v=Ye(r,l[b+1]);ge(v,i[g]),l[g++]=v}for(;u<=f;){let v=o[u++];v!==null&&rn(v)}return this.ut=s,nn(r,l),U}});function M({number:r,unit:n}){return d`<bdi class="number">${r}${n===""?m:d`<span class="unit">${n}</span>`}</bdi>`}function dt(r){return d`<bdi class="words">${r}</bdi>`}function q({entityId:r,kind:n,label:e,title:t},o){return r===void 0?d`<div class=${n} title=${t}>${o}</div>`:d`<button
        type="button"
        class=${n}
        title=${t}
        aria-label=${e}
        @click=${i=>ne(i.currentTarget,r)}
      >
        ${o}
      </button>`}var Zo=["","k","M","G","T","P","E","Z"],la={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},ca=1e4,Qo=" ";function E(r,n,e,{digits:t=2,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let i=o?xn:B,s=la[n];if(!s||Math.abs(r)<ca-.5)return{number:i(r,Math.min(Jo(r),t),e),unit:Gn(n,e)};let{power:a}=s,l=r;for(;Xo(l)>=1e3&&a<Zo.length-1;)l/=1e3,a+=1;let c=`${Zo[a]}${s.base}`;return{number:i(l,Jo(l),e),unit:Gn(c,e)}}function O(r,n,e,{digits:t=3,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,i=""]=String(Number(r.toFixed(t))).split(".");return`${(o?xn:B)(r,/^\d*$/.test(i)?i.length:0,e)}${Gn(n,e)}`}function N({number:r,unit:n}){return`${r}${n}`}function Gn(r,n){return r==="%"?$r(n)===""?r:`${Qo}${r}`:r===""?"":`${Qo}${r}`}function Xo(r){return Math.abs(Number(r.toPrecision(3)))}function Jo(r){let n=Xo(r);return n===0||n>=100?0:n>=10?1:2}var Bo={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function Ze(r,n,e){let t=S(r);if(e==="firmware")return ei(n.firmware||"–");let o=n.figures[e];if(e==="uptime")return ei(Le(o,t));let i={signed:e==="deviation"};if(e==="temperature"){let s=Re(r,w(r,n.device??void 0)),a=Ie(o,s);return{shown:E(a,s,t,{digits:0}),exact:O(a,s,t,{digits:1})}}return{shown:E(o,Bo[e],t,{digits:1,...i}),exact:O(o,Bo[e],t,i)}}function ei(r){return{shown:{number:r,unit:""},exact:r}}var ti=x`
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
`;var jn=70,ni=110,ri=x`
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
`;function pt(r){return(Math.min(Math.max(r,jn),ni)-jn)/(ni-jn)*100}function oi(r,n){let e=Math.min(pt(r),pt(100)),t=Math.max(pt(r),pt(100));return d`<div class="bar ${n??""}" aria-hidden="true">
    ${Number.isNaN(r)?m:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${pt(100)}%"></i>
  </div>`}var Qe=120,an=28,qn=80,ii=110,si=2,ai=Qe/4,da=3;function Wn(r){let e=(Math.min(Math.max(r,qn),ii)-qn)/(ii-qn);return an-si-e*(an-2*si)}function li(r,n){let e=(n.end-n.start)/ai,t=new Map;for(let i=rt(r,n.start);i<r.time.length;i++){let s=r.hashrate[i]??Number.NaN,a=r.expected[i]??Number.NaN;if(r.online[i]&&!ot(r,i)&&a>0&&s>=0&&s<=da*a){let c=Math.floor(((r.time[i]??0)-n.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let o=Number.NEGATIVE_INFINITY;return[...t].map(([i,{hashrate:s,expected:a}])=>{let l=i-o>1?"M":"L";o=i;let c=Math.min((i+.5)/ai*Qe,Qe).toFixed(1),p=Wn(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var pa=["hashrate","expected","efficiency"],ma=3e4,Ee=class extends W{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new Y(this,pa);this.onScreen=new G(this)}static{this.styles=[Ir,x`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return m;let{columns:t,span:o}=e,i=Wn(100).toFixed(1);return d`<svg
      viewBox="0 0 ${Qe} ${an}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${i}H${Qe}"
        stroke=${Sn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Ve([t,t.time[0],t.online.at(-1),Math.floor(o.end/ma)],()=>li(t,o))}
        stroke=${Sn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([y({attribute:!1})],Ee.prototype,"hass",2),h([y({attribute:!1})],Ee.prototype,"device",2),h([y({attribute:!1})],Ee.prototype,"label",2),h([y({type:Boolean,reflect:!0})],Ee.prototype,"dark",2);$("bitaxe-sparkline",Ee);function ln(r,{device:n,name:e},t,o){return n===null?m:d`<bitaxe-sparkline
        .hass=${r}
        .device=${n}
        .label=${`${o("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var Oe=class extends W{static{this.styles=x`
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:o}=this;if(!n||!e||!t||!o)return m;let i=de(o).now();this.wait(n,i);let s=Mr(n,i,e,t);return d`<span class="status ${Dr(n.status)}"
      ><ha-icon .icon=${Pr(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Et(n,e,t)}${s===""?m:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=Fr(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([y({attribute:!1})],Oe.prototype,"status",2),h([y({attribute:!1})],Oe.prototype,"localize",2),h([y({attribute:!1})],Oe.prototype,"locale",2),h([y({attribute:!1})],Oe.prototype,"connection",2);$("bitaxe-status",Oe);function ye(r,n,e){return d`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${S(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var mt=8,ua=256,cn=12,fa=640;function ha(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),o=r%e;return Array.from({length:e},(i,s)=>t+(s<o?1:0))}function ga(r,n){let e=ha(r,n),[t=1]=e,o=e.at(-1)??t,i=t===o?t:t*o,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${i},minmax(0,1fr))}
${s}>li{grid-column:span ${i/o}}
${s}>li:nth-child(-n+${a}){grid-column:span ${i/t}}`}function ya(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(fa+cn)-cn}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 5;height:auto}}`}function ci(){let r=[];for(let n=1;n<=mt;n++){let e=n===1?0:n*(ua+cn)-cn,t=Array.from({length:mt},(o,i)=>ga(i+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=mt;n++)r.push(ya(n));return x`
    ${sr(r.join(`
`))}
  `}var ba=["hashrate","temperature","power"],ut=class extends k{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[_,ri,x`
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
    `,ci()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${on(this.rows,({key:t})=>t,t=>Ve(Vn(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:m}renderTile(e,t){let{device:o}=t,i=Ze(e,t,"efficiency"),s=this.localize;return d`<li
      class=${o===null?"":"link"}
      @click=${a=>en(e,a,o,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${qe(e,t,this.hasViews)}</h3>
        ${Bt(e,t,this.hasViews,s)}
      </div>
      <div>${ye(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${i.exact}"
      >
        ${M(i.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${oi(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${ba.map(a=>{let l=Ze(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${M(l.shown)}</span>`})}
      </div>
      ${ln(e,t,this.isDark,s)}
    </li>`}};h([y({attribute:!1})],ut.prototype,"rows",2),h([y({type:Boolean})],ut.prototype,"hasViews",2);function Vn(r,n,...e){let{connection:t,devices:o,entities:i,language:s,locale:a,user:l}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,...Object.keys(n.figures).map(c=>N(Ze(r,n,c).shown)),t,o,i,s,a,l,...e]}$("bitaxe-fleet-wall",ut);var di="fleet-sort",pi="fleet-columns",Yn=10,Q=class extends k{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=ct;this.columns=Jt;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[_,ti]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=Io(Ae(t,di)),this.columns=Po(Ae(t,pi)));let o=Do(this.rows,this.chip,this.filter),i=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!i&&this.isHeld?va(this.ordered,o):Xt(o,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return m;let i=!this.isUnfolded&&t.length>Yn?t.slice(0,Yn):t;return d`${this.renderControls()}
      <table role="table" class=${this.columns===Jt?"usual":""}>
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${on(i,({key:s})=>s,s=>Ve(Vn(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:m}
      ${t.length>Yn?this.renderFold(e,t.length):m}`}renderControls(){let e=this.localize;return d`<div class="controls">
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
          ${lt.map(t=>d`<label
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
        ${No.map(t=>{let o=this.rows.filter(i=>Kn(t,i)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${o}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let o=we("show_all",t,e.language);return d`<button
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
    </th>`}renderRow(e,t){let{device:o}=t,i=this.localize;return d`<tr
      role="row"
      class=${o===null?"":"link"}
      @click=${s=>en(e,s,o,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${qe(e,t,this.hasViews)}
        ${Bt(e,t,this.hasViews,i)}
      </th>
      <td role="cell" class="status">${ye(e,t.status,i)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=Ze(e,t,s),c=s==="efficiency"?t.tone??"":"";return d`<td role="cell" class="figure ${s} ${c}" title=${l}>
          <span class="label" aria-hidden="true">${i(`columns.${s}`)}</span>
          ${M(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${ln(e,t,this.isDark,i)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=Fo(e,this.sort),Ce(this.hass,di,Lo(this.sort)))}toggle(e){this.hass&&(this.columns=lt.filter(t=>this.columns.includes(t)!==(t===e)),Ce(this.hass,pi,this.columns.join(",")))}};h([y({attribute:!1})],Q.prototype,"rows",2),h([y({type:Boolean})],Q.prototype,"hasViews",2),h([C()],Q.prototype,"sort",2),h([C()],Q.prototype,"columns",2),h([C()],Q.prototype,"chip",2),h([C()],Q.prototype,"filter",2),h([C()],Q.prototype,"isUnfolded",2);function va(r,n){let e=new Map(r.map(({key:o},i)=>[o,i])),t=({key:o})=>e.get(o)??r.length;return n.toSorted((o,i)=>t(o)-t(i))}$("bitaxe-fleet-table",Q);var Zn=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function mi(r,n,e,t){let o=w(r,z(r)),{columns:i,energyToday:s}=e,a=i&&Ke(i),l=i&&Ge(i),p={performance:ue(r,o,a,l),sample:a,energyToday:s,text:t},u=Zn.filter(f=>R(r,o[f])).map(f=>xa(r,o,f,p));return d`<div class="totals">
    ${[...u,$a(o,n,t)].map(f=>Sa(f,t))}
  </div>`}function xa(r,n,e,{performance:t,sample:o,energyToday:i,text:s}){let a=S(r),l=R(r,n[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",u=(b,v)=>({key:e,entityId:n[e],shown:E(b,v,a),exact:O(b,v,a)}),f=b=>{let v=o?.[b];return v!==void 0&&Number.isFinite(v)?v:K(A(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return u(f("hashrate")/1e3,"TH/s");let b=(o?.hashrate??Number.NaN)/1e3,v=N(E(b,"TH/s",a)),T=Number.isFinite(b)?s("hero.now",{value:v}):void 0;return{...u(t.hashrate/1e3,"TH/s"),now:T}}case"expected_hashrate":return u(t.expected/1e3,"TH/s");case"energy":return u(i,"kWh");case"power":return u(f("power"),"W");case"power_efficiency":return u(A(l),p);case"efficiency":return g?wa(u(t.mean,"%"),t,a):u(f("efficiency"),"%")}}function wa(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let o=O(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${o}`},exact:`${r.exact} ±${o}`}}function $a(r,n,e){let t=n&&Uo(n),o=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:o,unit:""},exact:o}}function Sa(r,n){let e=n(`fleet.${r.key}`),t=[N(r.shown),r.now].filter(Boolean).join(", ");return q({entityId:r.entityId,kind:`figure ${r.key}`,label:n("aria.more_info",{name:e,value:t}),title:`${e}: ${r.exact}`},d`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${M(r.shown)}</span>
      ${r.now?d`<bdi class="now">${r.now}</bdi>`:m}`)}var Ra="15m",_a=1e4,He=class extends k{constructor(){super(...arguments);this.error=null;this.isUnfolded=!1;this.statuses=new Z(this);this.energy=new Qt(this);this.feed=new Y(this);this.onScreen=new G(this)}static{this.styles=[_,Go]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,z(e));return[...Zn.map(o=>t[o]),...zo(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=z(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,Ra),this.energy.watch(e,w(e,t).energy)}ask(e){let t=Co(e);t!==this.asked&&(this.asked=t,this.miners??=Eo(e)?.miners,clearTimeout(this.retry),t.then(({miners:o})=>{t===this.asked&&(this.miners=o,this.error=null)},o=>{t===this.asked&&(this.error=Er(o),this.retry=setTimeout(()=>this.requestUpdate(),_a))}))}render(){let{hass:e,config:t,miners:o}=this;if(!e||!t)return m;let i=this.localize,s=z(e),a=s===void 0?void 0:me(e,s),l=Kr(e.connected,this.error,this.localize),c=o&&Mo(e,o),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||i("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${i("fleet.device")}</a>`:m}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?mi(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.value},i):m}
      ${s===void 0&&c?d`<p class="hint">${i("fleet.no_totals")}</p>`:m}
      ${c?this.renderAttention(e,c,t):m}
      ${this.renderMiners(e,c,l)}
    </ha-card>`}renderAttention(e,t,{miner_views:o=!1}){let i=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:i};return Ko(e,t,o,s,this.localize)}renderMiners(e,t,o){if(t===void 0)return o===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${o}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let i=this.config?.miner_views===!0;return t.length<=mt?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-table>`}};h([y({attribute:!1})],He.prototype,"config",2),h([C()],He.prototype,"miners",2),h([C()],He.prototype,"error",2),h([C()],He.prototype,"isUnfolded",2);$("bitaxe-fleet-card-view",He);var ui={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},fi=Object.keys(ui),ka=new Set(["mining","fan","core_voltage"]),Qn=15;function ft(r,n){let e=new Map;for(let{entity_id:t,translation_key:o}of ur(r,n)){let i=fi.find(s=>t.startsWith(`${ui[s]}.`)&&s===(o??r.states[t]?.attributes.device_class));i&&e.set(i,t)}return e}function hi(r,n){return Object.fromEntries([...ft(r,n)].flatMap(([e,t])=>{let o=r.states[t];return o&&Ta(e,o)?[[e,o]]:[]}))}function Ta(r,{state:n}){return n!=="unavailable"&&!(ka.has(r)&&n==="unknown")}function Jn({attributes:r}){let{percentage:n,preset_mode:e}=r;return{speed:typeof n=="number"?n:Number.NaN,isAutomatic:e==="auto"}}var Aa={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function gi({kind:r,values:n}){return r==="settings"?Object.keys(n).flatMap(e=>Aa[e]??[]):fi.filter(e=>e===r)}async function yi(r,n,e){if(n.length===0)return new Map;let t=await r.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...n],minimal_response:!0,no_attributes:!0}),o=new Map;for(let[i,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&o.set(i,a)}return o}var dn=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let o=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),i=JSON.stringify([t,o]);i!==this.asked&&(this.asked=i,this.states=void 0,this.load(n,o,t,i));let{states:s}=this;if(!s||s.size===0)return;let a=o.flatMap(l=>{let[c,p]=[n.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let o={...n,state:e};return this.made.set(n,o),o}async load(n,e,t,o){try{let i=await yi(n,e,t);o===this.asked&&(this.states=i,this.host.requestUpdate())}catch{}}};var bi=x`
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
`;var Xn=class extends Ht{constructor(){super(...arguments);this.chips=[]}receive({chips:e}){this.chips=e}},Ca=new ce;function vi({connection:r},n,e){let t={type:"bitaxe_monitor/chips",device_id:n},o=Ca.get(r,n,s=>new Xn(r,{...t},s)),i=o.listen(()=>e(o.chips));return e(o.chips),i}var xi=x`
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
`;var wi=100,Ea=2,Oa=50,Ha=40,ht=class extends k{constructor(){super(...arguments);this.isPast=!1;this.watching=new ke(this);this.fold=new je(this)}static{this.styles=[_,Ut,xi]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.isConnected&&!this.isPast?this.watching.watch([e.connection,t],o=>vi(e,t,o)):this.watching.end()}render(){let{hass:e}=this,t=this.isPast?[]:this.watching.seen??[];if(this.hidden=!t.some(({parts:c})=>c.length>0),!e||this.hidden)return m;let o=Ma(t),i=this.fold.isFolded(e,this.foldName,o.length===0),s=this.localize,a=o.length>0?s("domains.faulty",{domains:o.join(", ")}):s("domains.well"),l=d`<span class="title" id="heading">${s("domains.title")}</span>
      <bdi class="summary ${o.length>0?"faulty":""}">${a}</bdi>`;return d`<section aria-labelledby="heading">
      ${this.fold.heading(e,this.foldName,i,l)}
      ${i?m:this.renderMap(t,S(e))}
    </section>`}renderMap(e,t){return d`<div class="chips">
        ${e.map(({parts:o,...i},s)=>o.length>0?d`<div class="chip">
                <span class="name" aria-hidden="true">
                  ${this.localize("domains.chip",{chip:B(s+1,0,t)})}
                </span>
                <ul role="list">
                  ${o.map((a,l)=>this.renderCell({chip:s+1,domain:l+1,part:a},i,t))}
                </ul>
              </div>`:m)}
      </div>
      <p class="note">${this.localize("domains.note")}</p>`}renderCell({chip:e,domain:t,part:o},{chance:i,faulty:s},a){let l=Se(o,0,a),c=Na(o,s.includes(t)),p=[this.localize("domains.cell",{chip:B(e,0,a),domain:B(t,0,a),part:l}),...c?[this.localize(`domains.${c}`)]:[]].join(", "),u=o<wi?"below":"above";return d`<li
      class="cell ${u} ${c??""}"
      style="--tint:${za(o,i)}%"
      title=${p}
    >
      <span class="words">${p}</span>
      <bdi class="number" aria-hidden="true">${l}</bdi>
    </li>`}get foldName(){return`fold/${te()}/miner/chips`}};h([y({attribute:!1})],ht.prototype,"device",2),h([y({attribute:!1})],ht.prototype,"isPast",2);function Na(r,n){if(n)return r===0?"silent":"weak"}function za(r,n){let e=Math.abs(r-wi);return n!==null&&e<=Ea*n?0:Math.round(Ha*Math.min(e/Oa,1))}function Ma(r){return r.flatMap(({faulty:n},e)=>n.map(t=>`${e+1}.${t}`))}$("bitaxe-miner-chips",ht);var Bn=class extends Ht{receive(n){this.heard=n}},Fa=new ce;function $i(r,n){let e={type:"bitaxe_monitor/acts",device_id:n};return Fa.get(r,n,t=>new Bn(r,{...e},t))}function Je(r,{text:n,name:e},t=""){return{title:n(`confirm.${r}.title`,{name:e,value:t}),text:n(`confirm.${r}.text`,{value:t}),action:n(`confirm.${r}.action`)}}function be({isAsked:r},n){return r(n)?"asked":""}var La=x`
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
`,Xe=class extends W{constructor(){super(...arguments);this.localize=xe("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[_,La]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}withdraw(){this.close(!1)}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?d`<dialog
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
    </dialog>`:m}};h([y({attribute:!1})],Xe.prototype,"localize",2),h([C()],Xe.prototype,"question",2),h([ve("dialog")],Xe.prototype,"dialog",2);$("bitaxe-confirm-dialog",Xe);function Ne(r,{entity_id:n},e){return d`<button
    type="button"
    class="name"
    @click=${t=>ne(t.currentTarget,n)}
  >
    ${e(`control.${r}`)}
  </button>`}var pn=We(class extends he{constructor(r){if(super(r),r.type!==ie.PROPERTY&&r.type!==ie.ATTRIBUTE&&r.type!==ie.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Wo(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[n]){if(n===U||n===m)return n;let e=r.element,t=r.name;if(r.type===ie.PROPERTY){if(n===e[t])return U}else if(r.type===ie.BOOLEAN_ATTRIBUTE){if(!!n===e.hasAttribute(t))return U}else if(r.type===ie.ATTRIBUTE&&e.getAttribute(t)===n+"")return U;return nn(r),n}});var mn=class{constructor(n){this.host=n;this.isByHand=!1;this.count=0;this.hold=({currentTarget:n})=>{this.held=n};this.release=()=>{this.held=void 0}}get isHeld(){return this.held?.isConnected??!1}render(n,e){let{hass:t,text:o}=e,{speed:i,isAutomatic:s}=Jn(n),a=this.isByHand||!s,l=Se(i,0,S(t));return d`<div class="control fan">
      ${Ne("fan",n,o)}
      <span class="value number ${be(e,"fan")}"><bdi>${l}</bdi></span>
      <div class="pair" role="group" aria-label=${o("control.fan")}>
        <button
          type="button"
          class="pill"
          aria-pressed=${s?"true":"false"}
          @click=${()=>this.leave(n,e)}
        >
          ${o("control.automatic")}
        </button>
        <button
          type="button"
          class="pill"
          aria-pressed=${s?"false":"true"}
          aria-expanded=${a?"true":"false"}
          @click=${()=>{this.isByHand=!0,this.host.requestUpdate()}}
        >
          ${o("control.by_hand")}
        </button>
      </div>
      ${a?this.renderSlider(n,i,e):m}
    </div>`}renderSlider(n,e,t){let o=this.left??Math.max(Number.isFinite(e)?e:0,Qn);return d`<input
      type="range"
      min=${Qn}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${Se(o,0,S(t.hass))}
      .value=${this.isHeld?U:pn(`${o}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${i=>{this.set(i.target.valueAsNumber,n,t)}}
    />`}async set(n,e,{ask:t}){let o=++this.count;this.left=n;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:n}});o===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(n,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!Jn(n).isAutomatic||t("fan"))&&e({key:"fan",entity:n,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var Si=x`
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
`;var Ri=new Set(["unauthorized","Unauthorized"]);function Ia({code:r,message:n}){return Ri.has(r)||Ri.has(n)}async function er(r,n){try{let e=await r.loadBackendTranslation?.("exceptions",n);return(t,o={})=>e?.(`component.${n}.exceptions.${t}.message`,o)??""}catch{return()=>""}}async function _i(r,n,e){if(Ia(n))return e("control.not_allowed");let{translation_domain:t,translation_key:o,message:i}=n;if(typeof t=="string"&&typeof o=="string"){let a=(await er(r,t))(o,n.translation_placeholders);if(a)return a}return typeof i=="string"&&i!==""?i:e("control.no_reason")}var Pa=3e4,Da=6e5;function Ua(r){return zt(r)?Pa:Da}function ki(r,n,e){let t=r.filter(({ended:a})=>a===null),o=tr(r),i=o?(o.ended??0)*1e3+Ua(o):0;return o!==void 0&&o.ended!==e&&n<i&&t.every(({number:a})=>a<o.number)?{shown:[...t,o],until:i}:{shown:t,until:Number.POSITIVE_INFINITY}}function tr(r){return r.findLast(({ended:n})=>n!==null)}var J=class extends W{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=null;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[_,Si]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}focus(e){let t=this.renderRoot.querySelectorAll(".dismiss");t.item(t.length-1)?.focus(e)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,er(e,pr).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return m;let o=this.shown().map(i=>this.renderAct(e,i));if(t&&t!==this.dismissedRefused){let i=()=>{this.dismissedRefused=t};o.push(this.renderLine(e,"failed",t.words,i))}return this.toggleAttribute("empty",o.length===0),d`<div role="status">${o}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:o}=ki(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(o)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),o-e)),t}renderAct(e,t){let o=xe(e.language),i=to(t,o,S(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",i):this.renderLine(e,zt(t)?"done":"failed",i,()=>{this.dismissed=t.ended})}renderLine(e,t,o,i){let s=xe(e.language)("act.dismiss");return d`<div class="line ${t}">
      <span class="words">${o}</span>
      ${i?d`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${i}
            ></button>`:m}
    </div>`}};h([y({attribute:!1})],J.prototype,"hass",2),h([y({attribute:!1})],J.prototype,"acts",2),h([y({attribute:!1})],J.prototype,"ahead",2),h([y({attribute:!1})],J.prototype,"refused",2),h([C()],J.prototype,"dismissed",2),h([C()],J.prototype,"dismissedRefused",2),h([C()],J.prototype,"reasons",2);$("bitaxe-miner-acts",J);var Ti=x`
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
`;function nr(r,n,e){let{hass:t,text:o,ask:i}=e,s=n.attributes.options;if(!Array.isArray(s))return m;let a=Fe(n)?n.state:"",l=c=>t.formatEntityState(n,c);return d`<div class="control ${r}">
    ${Ne(r,n,o)}
    <select
      class="pill ${be(e,r)}"
      aria-label=${o(`control.${r}`)}
      @change=${c=>{let p=c.target,u=p.value;p.value=a,i({key:r,entity:n,service:"select_option",data:{option:u},question:Je(r,e,l(u))})}}
    >
      ${a===""?d`<option value="" disabled selected>–</option>`:m}
      ${s.map(c=>d`<option value=${c} .selected=${pn(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function Ai(r,n){let{min:e,max:t,step:o,unit_of_measurement:i=""}=r.attributes,{hass:s,text:a,ask:l}=n,c=p=>{p.preventDefault();let f=p.currentTarget.querySelector("input"),g=f.valueAsNumber;f.value=`${Number(r.state)}`;let b=`${B(g,0,S(s))} ${i}`;l({key:"core_voltage",entity:r,service:"set_value",data:{value:g},question:Je("core_voltage",n,b)})};return d`<div class="control core_voltage">
    ${Ne("core_voltage",r,a)}
    <form @submit=${c}>
      <input
        type="number"
        required
        class=${be(n,"core_voltage")}
        min=${`${e}`}
        max=${`${t}`}
        step=${`${o}`}
        aria-label="${a("control.core_voltage")} (${i})"
        .value=${`${Number(r.state)}`}
      />
      <span class="unit">${i}</span>
      <button type="submit" class="pill action">${a("control.set")}</button>
    </form>
  </div>`}var se=class extends k{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new mn(this);this.heard=new ke(this)}static{this.styles=[_,Ti]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){return this.device?[...ft(e,this.device).values()]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:o}=e;this.heard.watch([o,t],i=>{let s=$i(o,t),a=()=>{s.heard&&i({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)}),this.open&&!(this.open in this.usable(e,t))&&this.withdraw()}}withdraw(){this.dialog?.withdraw();let e=this.localize("control.not_now");this.refused={words:this.localize("control.refused",{reason:e})},this.updateComplete.then(()=>this.actsShown?.focus())}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}usable(e,t){return this.mayControl&&!this.isPast?hi(e,t):{}}around(e){let{localize:t,device:o}=this;return{hass:e,text:t,name:F(e,o)??t("cards.miner.name"),ask:i=>this.ask(e,i),isAsked:i=>this.asked.includes(i)||this.acts.some(s=>s.ended===null&&gi(s).includes(i))}}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=this.around(e),i=this.renderControls(o,this.usable(e,t));return this.hidden=i===m&&this.acts.length===0&&!this.refused,d`${i}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${o.text}></bitaxe-confirm-dialog>`}renderControls(e,{mining:t,fan:o,profile:i,pool:s,core_voltage:a,undo:l,restart:c}){let p=[t&&this.renderMining(t,e),o&&this.fan.render(o,e),i&&nr("profile",i,e),a&&Ai(a,e),s&&nr("pool",s,e)].filter(Boolean),u=[l&&this.renderButton("undo",l,e),c&&this.renderButton("restart",c,e)].filter(Boolean);return p.length+u.length===0?m:d`<section class="controls" aria-label=${e.text("control.title")}>
          ${p}
          ${u.length===0?m:d`<div class="end">${u}</div>`}
        </section>`}renderMining(e,t){let o=e.state==="on",i=o?"turn_off":"turn_on";return d`<div class="control mining">
      ${Ne("mining",e,t.text)}
      <button
        type="button"
        class="switch ${be(t,"mining")}"
        role="switch"
        aria-checked=${o?"true":"false"}
        aria-label=${t.text("control.mining")}
        ?disabled=${t.isAsked("mining")}
        @click=${()=>t.ask({key:"mining",entity:e,service:i})}
      ></button>
    </div>`}renderButton(e,t,o){return d`<button
      type="button"
      class="pill action ${e} ${be(o,e)}"
      ?disabled=${o.isAsked(e)}
      @click=${()=>o.ask({key:e,entity:t,service:"press",...this.questionFor(e,o)})}
    >
      ${o.text(`control.${e}`)}
    </button>`}questionFor(e,t){if(e==="restart")return{question:Je(e,t)};let{undoable:o={}}=this.heard.seen??{},i=Ue(o,t.text,S(t.hass)),s=Je(e,t,i);return i===""?{question:{...s,text:t.text("confirm.core_voltage.text")}}:o.core_voltage===void 0?{}:{question:s}}get lastNumber(){return tr(this.acts)?.number??0}async agrees(e,t){this.open=e;let o=await this.dialog?.ask(t)??!1;return this.open=void 0,o}async ask(e,t){let{key:o,entity:i,service:s,data:a={}}=t;if(t.question&&!await this.agrees(o,t.question))return!1;let{entity_id:l}=i,c=l.slice(0,l.indexOf(".")),p=this.lastNumber;this.refused=void 0,this.asked=[...this.asked,o];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(u){if(this.lastNumber===p){let f=await _i(e,u,this.localize);this.refused={words:this.localize("control.refused",{reason:f})}}return!1}finally{let u=this.asked.indexOf(o);this.asked=this.asked.filter((f,g)=>g!==u)}}};h([y({attribute:!1})],se.prototype,"device",2),h([y({attribute:!1})],se.prototype,"isPast",2),h([C()],se.prototype,"asked",2),h([C()],se.prototype,"refused",2),h([ve("bitaxe-confirm-dialog")],se.prototype,"dialog",2),h([ve("bitaxe-miner-acts")],se.prototype,"actsShown",2);$("bitaxe-miner-controls",se);var un={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},Ka={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},Ga=["active_pool","reset_reason"];function Ci(r,n,e,t){return Object.keys(un).map(i=>({key:i,figures:un[i].flatMap(s=>ja(r,n,e,s,t)??[])})).filter(({figures:i})=>i.length>0)}function ja(r,n,e,t,o){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...rr(l)}:null}let i=e[t],s=R(r,i);if(!Fe(s))return null;let a=qa(r,e,t,s,o);return a&&{key:t,entityId:i,...a}}function qa(r,n,e,t,o){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:rr(Le((Date.now()-a)/1e3,o))}if(Ga.includes(e))return rr(t.state);let i=A(t);if(Number.isNaN(i))return null;let s=Wa(i,Ya(e,t),o,Ka[e]);return e==="shares_rejected"?Va(s,i,A(R(r,n.shares_accepted)),o):s}function Wa(r,n,e,t){return{shown:E(r,n,e,t===void 0?{}:{digits:t}),exact:O(r,n,e)}}function Va(r,n,e,t){let o=100*n/(n+e);if(!(o>0))return r;let i=N(E(o,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${i})`},exact:`${r.exact} (${O(o,"%",t)})`}}function Ya(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function rr(r){return{shown:{number:r,unit:""},exact:r}}var Be=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#e=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#e&&(this.#t.disconnect(),this.#e=n,n?.firstElementChild&&this.#t.observe(n.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var Za=x`
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
`,gt=class extends k{constructor(){super();this.isPast=!1;new Be(this,".apart")}static{this.styles=[_,Za]}shownEntities(e){let t=w(e,this.device);return Object.values(un).flat().map(o=>o==="firmware"?void 0:t[o])}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=w(e,t),i=Ci(e,t,o,S(e));return d`<div class="apart">
      <div class="groups ${this.isPast?"past":""}">
        ${i.map(s=>this.renderGroup(s))}
      </div>
    </div>`}renderGroup({key:e,figures:t}){let o=`heading-${e}`;return d`<section aria-labelledby=${o}>
      <h3 id=${o}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(i=>this.renderFigure(i))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:o,exact:i}){let s=this.localize(`figures.${e}`);return q({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:N(o)}),title:i},d`<span class="label">${s}</span>
        <span class="value">${M(o)}</span>`)}};h([y({attribute:!1})],gt.prototype,"device",2),h([y({attribute:!1})],gt.prototype,"isPast",2);$("bitaxe-miner-groups",gt);var fn=120,Qa=-120,Ja=240,Ei=100,ae=84,ze=14,or=8,Oi=Ct.map(({from:r})=>r).filter(Number.isFinite),Xa=100;function Mi(r,n){return nt`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${ze} d=${Ni(0,fn)}></path>
    ${Ba(r,n).map(({from:e,to:t,opacity:o})=>nt`<path
          class="fill"
          stroke-width=${ze}
          stroke-opacity=${o}
          d=${Ni(e,t)}
        ></path>`)}
    ${Oi.map(e=>Hi(e,"mark"))}
    ${Hi(Xa,"expected")}
    ${Oi.map(e=>tl(e))}
    ${Number.isFinite(r)?el(r):m}
  </svg>`}function Ba(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},o=2*e/or,i=Array.from({length:e>0?or:0},(s,a)=>({from:r-e+a*o,to:r-e+(a+1)*o,opacity:1-(a+.5)/or}));return[t,...i].filter(({from:s,to:a})=>a>0&&s<fn)}function Hi(r,n){let e=n==="expected"?4:2;return Fi(r,ae-ze/2-e,ae+ze/2+e,n)}function el(r){return Fi(r,ae-ze/2-5,ae+ze/2+1,"needle")}function tl(r){let{x:n,y:e}=yt(r,ae+ze/2+6);return nt`<text x=${n} y=${e+3}>${r}</text>`}function Fi(r,n,e,t){let o=yt(r,n),i=yt(r,e);return nt`<line class=${t} x1=${o.x} y1=${o.y} x2=${i.x} y2=${i.y}></line>`}function Ni(r,n){let e=yt(r,ae),t=yt(n,ae),o=ir(n)-ir(r)>180?1:0;return`M${e.x} ${e.y}A${ae} ${ae} 0 ${o} 1 ${t.x} ${t.y}`}function ir(r){let n=Math.min(Math.max(r,0),fn)/fn;return Qa+Ja*n}function yt(r,n){let e=ir(r)*Math.PI/180;return{x:zi(Ei+n*Math.sin(e)),y:zi(Ei-n*Math.cos(e))}}function zi(r){return Math.round(r*100)/100}var nl=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function Li(r,n,e,t){return nl.map(o=>o.flatMap(i=>{let s=n[i];return s&&R(r,s)?rl(r,n,i,s,e,t):[]})).filter(o=>o.length>0)}function rl(r,n,e,t,o,i){let{state:s,unit:a,limit:l}=ol(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...E(s,a,o,{digits:1}),unit:""},exact:O(s,a,o),limit:null,share:Number.NaN};let c=i?.[e],p=Number.isFinite(c)?c:K(s,a),u=e==="power"?"W":Re(r,n),f=v=>u==="W"?v:Ie(v,u),g=E(f(p),u,o,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:O(f(p),u,o),limit:b?O(f(l),u,o,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function ol(r,n){let e=R(r,n),{unit_of_measurement:t,limit:o}=e?.attributes??{};return{state:A(e),unit:typeof t=="string"?t:"",limit:typeof o=="number"?o:Number.NaN}}var Ii=x`
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
`;var il=6e4,sl="15m",al=.93,bt=class extends k{constructor(){super();this.isPast=!1;this.feed=new Y(this);this.onScreen=new G(this);new Be(this,".apart")}static{this.styles=[_,Ii]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,sl):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:o}=this;if(e?.state!=="ready"||o||!t?.connected)return;let{columns:i,span:s}=e,a=i.time.length-1,l=s.end-(i.time[a]??0)<=il;return i.online[a]&&l?Ke(i):void 0}render(){let{hass:e,device:t,live:o}=this;if(!e||!t)return m;let i=w(e,t),s=S(e),a=o&&this.feed.shown?.columns,l=a&&Ge(a),c=ue(e,i,o,l),p=i.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?this.renderGauge(i,c,s):m}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(i,c,s,o):this.renderHashrate(e,i,s)}
          </div>
          ${this.renderChips(e,i,s,o)}
        </div>
      </div>
    </div>`}renderGauge(e,{mean:t,margin:o,rating:i,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",u=i?this.localize(`ratings.${i}`):p,f=!Number.isFinite(t)||!Number.isFinite(o),g=f?"":`± ${N(E(o,"%",l,{digits:1}))}`,b=E(t,"%",l,{digits:1}),v=[[N(b),g].filter(Boolean).join(" "),u].filter(Boolean).join(", "),T=f?"":` ± ${O(o,"%",l)}`;return q({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:v}),title:`${O(t,"%",l)}${T}`},d`${Mi(t,o)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${M(b)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:m}
          ${u?d`<span class="rating">${u}</span>`:m}
        </span>`)}renderCompared(e,t,o,i){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,u={signed:!0},f=b=>N(E(b,"GH/s",o)),g=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:E(s,"GH/s",o),exact:O(s,"GH/s",o,{digits:1}),words:Number.isFinite(a)?g("hero.expected",{value:f(a)}):"",now:i&&Number.isFinite(i.hashrate)?g("hero.now",{value:f(i.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:E(l,"GH/s",o,u),exact:O(l,"GH/s",o,{...u,digits:1}),words:Number.isFinite(c)?N(E(c,"%",o,{...u,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:E(p,"%",o,{digits:1}),exact:O(p,"%",o)}):m}`}renderHashrate(e,t,o){let i=R(e,t.hashrate);if(!i)return m;let s=String(i.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:E(A(i),s,o),exact:O(A(i),s,o)})}renderKey(e){let{key:t,entityId:o,shown:i,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[N(i),s,a].filter(Boolean).join(", ");return q({entityId:o,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${M(i)}</span>
        ${s?dt(s):m} ${a?d`<bdi class="now">${a}</bdi>`:m}`)}renderChips(e,t,o,i){return d`<div class="chips">
      ${Li(e,t,o,i).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:o,exact:i,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[N(o),c].filter(Boolean).join(" ");return q({entityId:t,kind:`meter ${ll(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[i,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${M(o)}</span> ${c?dt(c):m}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:m}`)}};h([y({attribute:!1})],bt.prototype,"device",2),h([y({attribute:!1})],bt.prototype,"isPast",2);function ll(r){return r>=1?"over":r>=al?"near":""}$("bitaxe-miner-hero",bt);var Pi=x`
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
`;var Di=864e5,cl=10*Di,dl=3*365*Di,pl=3e5,ml=.005;async function Ui(r,n,e){let t=Date.now(),o=await r.callWS({type:"history/history_during_period",start_time:new Date(t-cl).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[n],minimal_response:!0,no_attributes:!0}),i=ul(o[n]??[],e);if(i)return i;let s=await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-dl).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[n],period:"day",types:["max"]});return fl(s[n]??[],e)}function ul(r,n){let e=r.flatMap(({s:l,lu:c},p)=>{let u=Lt(l);return Number.isNaN(u)?[]:[{number:u,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!Ki(l,n)),o=e[t+1],i=e[t];if(!o||!i)return null;let s=(r[i.index+1]?.lu??0)*1e3,a=o.time-s<=pl;return{time:o.time,precision:a?"moment":"by"}}function fl(r,n){let e=r.filter(({max:i})=>typeof i=="number"),t=e.findLastIndex(({max:i})=>!Ki(i??0,n)),o=e[t+1];return o&&t>=0?{time:o.start,precision:"day"}:null}function Ki(r,n){return Math.abs(r-n)<=ml*Math.max(r,n)}var hn=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let o=R(n,t);t!==void 0&&o&&A(o)>0&&this.note(n,t,o,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,o){let i=A(t),s=this.known.get(e);if(s?.value===i)return;let a={value:i,seen:null};if(this.known.set(e,a),s&&i>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=o;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await Ui(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var hl=864e5,gl={best:"best_difficulty",session:"session_best_difficulty"},vt=class extends k{constructor(){super(...arguments);this.isPast=!1;this.records=new hn(this);this.onScreen=new G(this)}static{this.styles=[_,Pi]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return m;let o=S(e),i=[this.renderBest(e,t,"best",o),this.renderBest(e,t,"session",o),this.renderBlocks(e,t,o)];if(i.every(a=>a===m))return m;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${i}</div>
      <p class="news" role="status">${this.news(e,t,o)}</p>
    </section>`}news(e,t,o){if(!this.records.hasRisen)return"";let i=A(R(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${N(E(i,"",o))}`}renderBest(e,t,o,i){let s=w(e,t)[gl[o]],a=A(R(e,s));if(s===void 0||!(a>0))return m;let l=this.records.seen(s,a),c=o==="best"&&l!==null&&yl(l),p=l?bl(l,this.localize,i):"",u=this.localize(`records.${o}`),f=E(a,"",i),g=c?this.localize("records.new"):"",b=[N(f),p,g].filter(Boolean).join(", ");return q({entityId:s,kind:`figure ${o}`,label:this.localize("aria.more_info",{name:u,value:b}),title:O(a,"",i)},d`<span class="label">${u}</span>
        <span class="value">${M(f)}</span>
        ${p?dt(p):m}
        ${c?d`<span class="new">${g}</span>`:m}`)}renderBlocks(e,t,o){let i=w(e,t).blocks_found,s=A(R(e,i));if(i===void 0||Number.isNaN(s))return m;let a=Math.max(s,this.records.blocks(i)??0),l=this.localize("records.blocks"),c=E(a,"",o,{digits:0});return q({entityId:i,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:N(c)}),title:O(a,"",o)},d`<span class="label">${l}</span>
        <span class="value">${M(c)}</span>`)}};h([y({attribute:!1})],vt.prototype,"device",2),h([y({attribute:!1})],vt.prototype,"isPast",2);function yl({time:r,precision:n}){return n!=="day"&&Date.now()-r<hl}function bl(r,n,e){let{time:t,precision:o}=r,i=o==="by"?"records.before":"records.found",s=o==="day"?Rr(t,e):Tt(t,Date.now(),e);return n(i,{time:s})}$("bitaxe-miner-records",vt);var xt=class extends k{constructor(){super(...arguments);this.isStudied=!1;this.member=new fe(this);this.lastKnown=new dn(this);this.statuses=new Z(this);this.openStudy=async()=>{await import("./settings-dialog-RGF6X4GP.js"),this.isStudied=this.isConnected};this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[_,bi]}shownEntities(e){let{device:t=""}=this.config??{};return[...Object.values(w(e,t)),...ft(e,t).values()]}render(){let{hass:e,config:t}=this;if(!e||!t)return m;let{device:o}=t,i=this.localize;if(!o||e.devices[o]?.entry_type==="service")return this.renderMessage(i("messages.no_miner_chosen"));let s=V(e,o),a=Ot(s,i),l=this.renderHeader(e,t,s,a===null);return a!==null?d`<ha-card>
        ${l}
        <p class="message">${a}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,o,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):m}
      ${this.isStudied?this.renderStudy(e,o):m}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,o,i){let s=this.nameOf(e,t),a=me(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${s}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,o)}</p>
          ${a?d`<a href=${a}>${this.localize("hero.device")}</a>`:m}
          ${i?this.renderStudyButton():m}
        </div>
      </div>
      ${ye(e,o,this.localize)}
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
    ></bitaxe-settings-dialog>`}nameOf(e,{device:t,title:o}){return o||(F(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,o){return e.connected?o.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:o}){let i=w(e,t),s=R(e,i.hashrate??i.power??i.uptime),a=s?.state==="unavailable",l=o??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,i,l):e;if(!c)return m;let p=Tt(l,Date.now(),S(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:m}
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
      ></bitaxe-miner-chips>`}renderCharts(e,t,o){let i=this.member.of(this.groupOf(t)),s=i.chosen(e,t),a=oe(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${i.zoom!==null}
            .locale=${S(e)}
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
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Vt(`${e}/card`)}),this.own.group}};h([y({attribute:!1})],xt.prototype,"config",2),h([C()],xt.prototype,"isStudied",2);$("bitaxe-miner-card-view",xt);var gn=class extends k{constructor(){super(...arguments);this.member=new fe(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=x`
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
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:o}=this.config??{};this.group.configure({...t&&{range:t},...o&&{ranges:o}})}}render(){let{hass:e,config:t,group:o}=this;return!e||!t||oe(t).length===0?m:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${oe(t)}
        .range=${o.chosen(e,t)}
        .isZoomed=${o.zoom!==null}
        .locale=${S(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Wt(this.config?.range_group||dr))}};h([y({attribute:!1})],gn.prototype,"config",2);$("bitaxe-range-card-view",gn);var Gi=3,yn=class extends k{constructor(){super(...arguments);this.statuses=new Z(this)}static{this.styles=[_,x`
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
    `]}shownEntities(e){return De(e).miners.flatMap(({device:t})=>Pe(w(e,t)))}render(){let{hass:e,config:t}=this,o=e&&t?vl(e,t.device):[];if(this.hideBadge(o.length===0),!e||o.length===0)return m;let i=this.localize;return d`<nav aria-label=${i("fleet.elsewhere")}>
      ${o.slice(0,Gi).map(({device:s,name:a,status:l})=>d`<a href=${Te(s)}
            ><bdi>${a}</bdi>${ye(e,l,i)}</a
          >`)}
      ${this.renderOthers(e,o.length-Gi,"wide")}
      ${this.renderOthers(e,o.length-1,"narrow")}
    </nav>`}renderOthers(e,t,o){let i=we("others",t,e.language);return t>0?d`<a class="others ${o}" href=${jr()}
          >${this.localize(i,{count:t.toString()})}</a
        >`:m}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([y({attribute:!1})],yn.prototype,"config",2);function vl(r,n){return De(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:V(r,e.device)})).filter(({status:{status:e}})=>pe(e)).toSorted((e,t)=>it.indexOf(e.status.status)-it.indexOf(t.status.status))}$("bitaxe-status-badge-view",yn);
