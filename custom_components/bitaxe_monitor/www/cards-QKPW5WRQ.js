import{a as $}from"./chunk-SNU2ZQGL.js";import{b as kn,c as xr,d as $t,e as St,f as Ie,g as wr,h as _r}from"./chunk-SYRUIYIJ.js";import{$ as Pr,A as it,B as An,C as de,D as Hr,E as At,F as Et,G as En,H as Tt,I as Mr,J as Ot,K as Pe,L as Ct,M as Nr,N as Re,O as De,P as zr,Q as re,R as Fr,S as ke,T as Tn,U as On,V as Lr,W as st,X as at,Y as Ue,Z as pe,_ as Ir,a as br,aa as Dr,b as _,c as d,d as ot,e as Y,ea as Ht,f as u,fa as Ur,g as vr,ga as Kr,h as K,i as y,ia as Cn,j as O,ja as Mt,k as Le,l as Rt,n as Rr,o as kr,p as Ar,q as kt,r as D,s as Er,t as Tr,u as F,v as ce,w as Or,x as Cr,y as Se,z as S}from"./chunk-GQBHVA7R.js";import{a as ne,b as $e,c as $r,d as Sr}from"./chunk-7TPLFZ3T.js";import{a as h}from"./chunk-JFKSI6I7.js";var lt="bitaxe_monitor",es=["active_pool","best_difficulty","blocks_found","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","payout_changed","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","work_not_credited","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],ts=/^(binary_sensor|event|sensor)\./,ns={},Gr=new WeakMap;function Nt(n){let r=Gr.get(n.entities);if(r)return r;let e=new Map;for(let t of Object.values(n.entities)){let o=t?.device_id;if(t?.platform!==lt||!o)continue;let i=e.get(o)??{};e.set(o,i);let s=t.translation_key?.replace(/^fleet_/,""),a=es.find(l=>l===s);a&&ts.test(t.entity_id)&&(i[a]=t.entity_id)}return Gr.set(n.entities,e),e}function w(n,r){return(r===void 0?void 0:Nt(n).get(r))??ns}function N(n){return[...Nt(n).keys()].find(r=>n.devices[r]?.entry_type==="service")}function x(n,r){return r===void 0?void 0:n.states[r]}function U(n){return n!==void 0&&n.state!=="unavailable"&&n.state!=="unknown"}function k(n){return U(n)&&n.state.trim()!==""?Number(n.state):Number.NaN}function L(n,r){let e=r===void 0?void 0:n.devices[r];return(e?.name_by_user||e?.name)??void 0}var rs=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function os(n,r,e){return rs.some(t=>n[t]!==r[t])||e.some(t=>t!==void 0&&n.states[t]!==r.states[t])}function is({states:n,entities:r,devices:e,themes:t}){return[n,r,e,t].every(Boolean)}function ss(n,r){let e=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(n).color);if(!e)return r.themes.darkMode===!0;let[t=0,o=0,i=0]=e.slice(1).map(Number);return .299*t+.587*o+.114*i>128}var A=class extends K{constructor(){super(...arguments);this.isDark=!1}get localize(){return ne(this.hass?.language??"en")}shouldUpdate(e){let{hass:t}=this;if(!t||!is(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=ss(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,Sr(t.language).then(i=>i&&this.requestUpdate()));let o=e.get("hass");return!this.hasUpdated||e.size!==1||!o||os(o,t,this.shownEntities(t))}};h([y({attribute:!1})],A.prototype,"hass",2);var jr=_`
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
`;function Ae(){return location.pathname.split("/")[1]??""}function ue(n,r){return n.user?.is_admin&&n.devices[r]?`/config/devices/device/${encodeURIComponent(r)}`:void 0}function Ee(n){return`/${Ae()}/miner-${encodeURIComponent(n)}`}function qr(){return`/${Ae()}/fleet`}function Hn(n,r){let e=w(n,r);return[e.mining,e.connectivity,e.hashrate].find(t=>x(n,t))}function zt(n){history.pushState({from:location.pathname},"",n),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function oe(n,r){n.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:r},bubbles:!0,composed:!0}))}var as="settings_changed",ls={automatic:1,manual:0},cs={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},ds=1,ps=18e4,us=5e3;async function Wr(n,r,e){if(r.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:r,start:e.start/1e3,end:e.end/1e3};try{let{changes:o}=await n.callWS({...t});return new Map(Object.entries(o).map(([i,s])=>[i,ms(s)]))}catch{return new Map}}function ms(n){let r=new Map;for(let e of n)r.set(e.act,[...r.get(e.act)??[],e]);return[...r.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function Vr({time:n,type:r,attributes:e},t){if(r!==as)return!1;let o=t.filter(s=>s.time-us<=n&&n<=s.time+ps).flatMap(({changes:s})=>s);return Object.entries(cs).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?ls[l]:Number(l);return o.some(p=>p.setting===a&&Math.abs(p.after-(c??Number.NaN))<ds)})}var Yr=new WeakMap;function Mn(n,r){if(r.length===0)return Promise.resolve({});let e=Yr.get(n.entities)??new Map;Yr.set(n.entities,e);let t=r.join(),o=e.get(t)??n.callWS({type:"config/entity_registry/get_entries",entity_ids:[...r]}).catch(()=>({}));return e.set(t,o),o}async function Zr(n,r,e){let t=await Mn(n,r);return new Set(r.filter(o=>{let{created_at:i=0,modified_at:s=0}=t[o]??{};return s*1e3>e&&s>i+fs}))}var fs=60;var Qr=["overheating","hardware_fault","power_fault","pools_unreachable","low_efficiency","performance_drop"],Xr={happened:[],alarms:[],changed:[],meansSince:0},hs=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),gs=["performance_drop","mean_efficiency_margin","excess_deviation"],ys=60,Jr=6e4;function Br(n,r,e,t){let o=bs.get(n.connection,`${e} ${r.join(" ")}`,s=>new Nn(n,r,e,s));o.hass=n;let i=o.listen(()=>t(o.marks));return t(o.marks),i}var Nn=class extends Ue{constructor(e,t,o,i){super(e.connection,i);this.marks=new Map;this.#n=0;this.hass=e,this.#e=t,this.#t=o}#e;#t;#n;refresh(){let e=++this.#n,t=ce(this.#t,this.now(),Se(this.hass)),o=D(this.#t)&&t.end<this.now()-Jr;vs(this.hass,this.#e,t).then(i=>{e===this.#n&&(this.marks=i,this.succeed(ke(),o?void 0:Jr))},i=>{e===this.#n&&this.fail(i)})}release(){this.#n+=1}},bs=new pe;async function vs(n,r,e){let t=r.map(m=>({device:m,entities:w(n,m)})),o=t.flatMap(({device:m,entities:g})=>Object.keys(g).length>0?[m]:[]),i=async(m,g)=>{let b=t.flatMap(({entities:v})=>m.flatMap(E=>v[E]??[]));return b.length===0?{}:n.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:b,minimal_response:g,no_attributes:g})},[s,...a]=r,[l,c,p,f]=await Promise.all([i(["event"],!1),i(Qr,!0),Wr(n,o,e),s!==void 0&&a.length===0?_s(n,s):0]);return new Map(t.map(({device:m,entities:g})=>{let b=p.get(m)??[],v=xs(l[g.event??""]??[],e).filter(P=>!Vr(P,b)),E=Qr.flatMap(P=>ws(c[g[P]??""]??[],e).map(nt=>({key:P,...nt})));return[m,{happened:v,alarms:E,changed:b,meansSince:f}]}))}function xs(n,r){let e=new Map;for(let{s:t,a:o={}}of n){let i=Date.parse(t??""),s=o.event_type;if(i>=r.start&&i<=r.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(o).filter(([l,c])=>!hs.has(l)&&c!==null));e.set(`${t}`,{time:i,type:s,attributes:a})}}return[...e.values()]}function ws(n,r){let e=[],t=null;for(let{s:o,lu:i}of n){let s=Math.max(i*1e3,r.start);o==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function _s(n,r){let e=w(n,r),t=e.hashrate,o=gs.flatMap(l=>e[l]??[]);if(t===void 0||o.length===0)return 0;let i=await Mn(n,[t,...o]),s=l=>i[l]?.created_at??0,a=Math.min(...o.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+ys?a*1e3:0}function Ke(n){let r=new Intl.Collator(n.language,{numeric:!0});return{miners:[...Nt(n).keys()].filter(e=>{let t=n.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:L(n,e)??e})).sort((e,t)=>r.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:N(n)}}var eo=new WeakMap;function zn(n){let{miners:r}=Ke(n),e=eo.get(n.connection)??[],t=new Set(e.map(({device:i})=>i)),o=[...e.map(({device:i,name:s})=>{let l=r.find(c=>c.device===i)!==void 0;return{device:i,name:L(n,i)??s,isThere:l}}),...r.filter(({device:i})=>!t.has(i)).map(i=>({...i,isThere:!0}))];return o.some(({isThere:i})=>i)&&eo.set(n.connection,o),o}var $s={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},to={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function Fn({outcome:n}){return n!==null&&n in to}function Ft(n){return n.outcome!==null&&!Fn(n)}function Ge(n,r,e){let t=n.automatic_fan?"fan_speed":"automatic_fan",o=!("fan_speed"in n);return Object.entries(n).filter(([i])=>i!==t||o).map(([i,s])=>Ln(i,s,r,e)).join(", ")}function Ln(n,r,e,t){switch(n){case"mining":return e(r?"act.mining":"act.pause");case"automatic_fan":return e(r?"act.automatic_fan":"act.manual_fan");default:return e(`act.${n}`,{value:In(n,r,t)})}}function In(n,r,e){let t=$s[n];return t===void 0?de(r,0,e):At(r,{unit:t,digits:0},e)}function Ss(n,r,e){switch(n.kind){case"settings":return Ge(n.values,r,e);case"pool":return r("act.pool",{value:`${n.slot}`});default:return r(`act.${n.kind}`)}}function Pn({origin:n,name:r},e){switch(n){case"automation":case"another_hand":return e(`who.${n}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return r??e("who.automation");default:return r??e("who.user")}}function no(n,r,e,t){let{outcome:o,error:i}=n,s=Ss(n,r,e);if(n.ended===null){let l=Et(n.at*1e3,e,{seconds:!0});return r("act.under_way",{what:s,who:Pn(n,r),time:l})}if(i!==null||o===null){let l=t(i?.key??"",i?.placeholders);return r("act.failed",{what:s,reason:l}).trim()}let a=to[o];if(a!==void 0)return r("act.not_confirmed",{what:s,reason:t(a)}).trim();switch(n.kind){case"undo":return r("act.undone",{what:Ge(n.values,r,e)});case"restart":case"identify":return r("act.sent",{what:s});default:return r(`act.${o}`,{what:s})}}var Rs=new Set(["best_difficulty","block_found"]),ks=new Set(["fault","fault_ended","performance_dropped","performance_recovered"]),As=new Set(["automatic_fan","mining"]);function Dn(n,r,{happened:e,alarms:t,changed:o,meansSince:i},s){let a=w(n,r),l=x(n,a.event),c=e.filter(({type:p})=>!ks.has(p)).map(({time:p,type:f,attributes:m})=>({start:p,end:p,look:Rs.has(f)?"good":"plain",title:ro(n,l,"event_type",f),details:Object.entries(m).map(([g,b])=>`${Os(n,l,g)}: ${ro(n,l,g,b)}`)}));for(let{key:p,start:f,end:m}of t)c.push({start:f,end:m,look:"alarm",title:s(`status.${p}`),details:[]});for(let p of o)c.push(Es(p,s,S(n)));return i>0&&c.push({start:i,end:i,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function oo(n,r,e){return[...r].flatMap(([t,o])=>{let i=L(n,t)??e("cards.miner.name");return Dn(n,t,o,e).map(s=>({...s,title:`${i}: ${s.title}`}))})}function Es({time:n,changes:r},e,t){let o=Object.fromEntries(r.map(({setting:c,after:p})=>[c,p])),i=r.flatMap(({setting:c,before:p,after:f})=>p===null||p===f||As.has(c)?[]:`${Ln(c,p,e,t)} → ${In(c,f,t)}`),[s]=r;if(s){i.push(e("change.by",{who:Pn(s,e)}));let c=Ts(s);i.push(...c?[e(`change.${c}`)]:[])}let a=Ge(o,e,t),l=s?.origin==="undone"?e("act.undone",{what:a}):a;return{start:n,end:n,look:"plain",title:l,details:i}}function Ts({outcome:n,is_undone:r}){return n==="not_done"?n:Fn({outcome:n})?"not_confirmed":r?"undone":void 0}function Os(n,r,e){return(r&&n.formatEntityAttributeName?.(r,e))??e}function ro(n,r,e,t){return(r&&n.formatEntityAttributeValue?.(r,e,t))??`${t}`}var Te=class{constructor(r){this.host=r;this.seen=null;this.#e=[];r.addController(this)}#e;#t;watch(r,e){if(this.#t&&r.every((s,a)=>s===this.#e[a]))return;let t=this.#t;this.#e=r,this.seen=null;let o=!1,i=e(s=>{o||(this.seen=s,this.host.requestUpdate())});this.#t=()=>{o=!0,i()},t?.()}end(){this.#t?.(),this.#t=void 0}hostDisconnected(){this.end()}};var io=new Set(["signed_deviation","standard_deviation"]),Lt=class{constructor(r){this.madeChance=null;this.madeMarks=null;this.law=new Te(r),this.marks=new Te(r)}watch(r,e,t,o){let{connection:i,entities:s}=r;io.has(e)?this.law.watch([i,t],a=>Dr(r,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([i,t,o,s],a=>Br(r,Cs(r,t),o,a))}end(){this.law.end(),this.marks.end()}chance(r,e){let{seen:t}=this.law;if(!io.has(r)||t===null)return null;let{happened:o,meansSince:i}=this.marksOf(e),s=o.filter(({type:c})=>c==="firmware_updated"),a={...t,since:s.at(-1)?.time??0,meansSince:i},l=JSON.stringify(a);return this.madeChance?.from!==l&&(this.madeChance={from:l,value:a}),this.madeChance.value}marksNow(r,e,t){let{seen:o}=this.marks,i=[o,t,e];if(!this.madeMarks||i.some((s,a)=>s!==this.madeMarks?.from[a])){let s=e===void 0?oo(r,o??new Map,t):Dn(r,e,this.marksOf(e),t);this.madeMarks={from:i,value:s}}return this.madeMarks.value}marksOf(r){return this.marks.seen?.get(r??"")??Xr}};function Cs(n,r){return r===void 0?Ke(n).miners.map(e=>e.device):[r]}var so=_`
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
`;var Hs=3e4,Ms=8,Un=5e3,Ns=3e5,zs=15e4,Fs=5;function ie(n){switch(n){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return n}}function lo(n,r,e,t){let o=m=>new It(n[r[m]??""]??[]),i=re.map(m=>[m,o(ie(m))]),s=o("connectivity"),a=o("mining"),l=Ds(i.flatMap(([,{times:m}])=>m),e.end),c=ke(),p=Us(n[r.hashrate??""]??[]),f=Math.ceil(e.start/p)*p;for(let m=f;m<e.end+p;m+=p){let g=Math.min(m,e.end),b={};for(let[te,{value:rt,unit:Rn}]of Ps(i,g))b[te]=t(te,Pt(rt),Rn);a.moveTo(g),po(b,r,a);let v=Object.values(b).some(Number.isFinite),E=s.moveTo(g).includes("off"),P=uo(a.value),nt=s.isEmpty?v:s.value==="on"&&!E,H=!(P??(b.hashrate??0)>0)||!l.some(te=>Ks(g,te));nt&&H?Tn(c,{time:g,online:!0,mining:P,figures:b,period:p}):c.time.length>0&&On(c,g)}return c}function co(n,r,e,t,o){let i=new Map;for(let p of re)for(let f of n[e[ie(p)]??""]??[]){let{start:m,mean:g,min:b,max:v}=f;if(typeof g!="number")continue;let E=i.get(m)??{figures:{},bounds:{}};i.set(m,E),E.figures[p]=o(p,g),Ls(p)&&typeof b=="number"&&typeof v=="number"&&(E.bounds[`low_${p}`]=o(p,b),E.bounds[`high_${p}`]=o(p,v))}let s=ke(),a=new It(r),l=[...i.keys()].sort((p,f)=>p-f),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let f=p+t/2,m=i.get(p);if(a.moveTo(f),m===void 0){On(s,f);continue}let{figures:g,bounds:b}=m;po(g,e,a);let v=uo(a.value);Tn(s,{time:f,online:!0,mining:v,figures:g,bounds:b,period:t})}return Is(s),s}function po(n,r,{value:e,attributes:t}){let{hashrate:o=Number.NaN,expected:i=Number.NaN}=n;r.deviation===void 0&&(n.deviation=o-i);let s=e!=="off"||!t.known_reason;r.efficiency===void 0&&s&&i>0&&(n.efficiency=100*o/i)}function Ls(n){return Fr.some(r=>r===n)}function Is(n){let{mining:r,efficiency:e}=n;for(let t=0;t<r.length;t++){let o=r[t-1]!==!1&&at(n,t+1),i=r[t+1]!==!1&&at(n,t-1);r[t]===!1&&(o||i)&&(e[t]=Number.NaN)}}var It=class{constructor(r){this.attributes={};this.#t=0;this.#e=r}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:r})=>r*1e3)}moveTo(r){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||t.lu*1e3>r)return e;let o=t.s??"unavailable";this.value=o,this.attributes=t.a??{};let i=this.attributes.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(o),this.#t+=1}}};function Ps(n,r){for(let[,e]of n)e.moveTo(r);return n}function Ds(n,r){let e=[...n].sort((a,l)=>a-l);e.push(r);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),o=t.map(ao).filter(a=>a>=1e3);o.sort((a,l)=>a-l);let i=o[o.length-1>>1]??0,s=Math.max(zs,Fs*i);return t.filter(a=>ao(a)>s).map(a=>({start:a.start+i,end:a.end}))}function Us(n){let r=n.filter(({s:i})=>Pt(i)>0).map(({lu:i})=>i*1e3),e=r.slice(1).map((i,s)=>i-r[s]);if(e.length<Ms)return Hs;e.sort((i,s)=>i-s);let t=e[e.length-1>>1],o=Math.round(t/Un)*Un;return Math.min(Math.max(o,Un),Ns)}function ao(n){return n.end-n.start}function Ks(n,r){return n>r.start&&n<r.end}function Pt(n){return(n??"").trim()===""?Number.NaN:Number(n)}function uo(n){return n==="on"?!0:n==="off"?!1:null}var Kn={"5minute":3e5,hour:36e5},Gs={"5minute":36e5,hour:864e5},js=6*36e5,qs={power:"W",temperature:"°C",voltage:"mV"},Ws={"TH/s":n=>n*1e3,kW:n=>n*1e3,mW:n=>n/1e3,V:n=>n*1e3,"°F":n=>(n-32)/1.8,K:n=>n-273.15};async function Dt(n,r,e){let{entities:t}=r,o=[...re.map(ie),"connectivity","mining"],i=await fo(n,t,o,e);return lo(i,t,e,(s,a,l)=>G(a,l??go(n,r,s)))}async function jn(n,r,e,t){let o=await mo(n,r,e,t);if(o.time.length*Kn[t]<Gs[t])return t==="hour"?jn(n,r,e,"5minute"):Dt(n,r,{...e,start:Vs(e,js)});if(t==="5minute")return o;let s=(o.time.at(-1)??e.start)+Kn.hour/2,a=await mo(n,r,{...e,start:s},"5minute");return Lr(a,o),a}function Vs({start:n,end:r},e){return Math.max(n,r-e)}async function mo(n,r,e,t){let{entities:o}=r,i=Gn(o,re.map(ie));if(i.length===0)return ke();let[s,a]=await Promise.all([n.callWS({type:"recorder/statistics_during_period",...ho(e),statistic_ids:i,period:t,types:["mean","min","max"],units:qs}),fo(n,o,["mining"],e)]),l=a[o.mining??""]??[];return co(s,l,o,Kn[t],(c,p)=>c==="hashrate"||c==="expected"?G(p,go(n,r,c)):p)}async function fo(n,r,e,t){let o=Gn(r,e),i=re.map(ie).filter(m=>e.includes(m)),s=await Zr(n,Gn(r,i),t.start),a=new Set(s);r.efficiency===void 0&&r.mining!==void 0&&a.add(r.mining);let l=o.filter(m=>!a.has(m)),c=async(m,g)=>m.length===0?{}:n.callWS({type:"history/history_during_period",...ho(t),entity_ids:m,minimal_response:g,no_attributes:g}),[p,f]=await Promise.all([c(l,!0),c([...a],!1)]);return{...p,...f}}function Gn(n,r){return r.flatMap(e=>n[e]??[])}function ho(n){return{start_time:new Date(n.start).toISOString(),end_time:new Date(n.end).toISOString()}}function go(n,{entities:r,isFleet:e},t){let o=n.states[r[ie(t)]??""],{unit_of_measurement:i}=o?.attributes??{};return typeof i=="string"?i:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function G(n,r){return(Ws[r??""]??(e=>e))(n)}var yo=6e4,Ys=1/300,Zs=1e4,Qs=1/60;function bo(n,{device:r,range:e,figures:t},o){let i=Se(n),s=(c,p)=>{if(p==="held")return;let{columns:f,state:m,error:g}=c;o({range:e,columns:f,span:ce(e,c.now(),i),state:m,error:g,change:p})};if(F(e)){let c=D(e),p=Pr(n.connection,r,v=>Dt(n,Wn(n,r),v),t),f=c?Ar:Tr(e),m=p.listenFor(f,v=>{(v==="all"||!c)&&s(p,v)});if(s(p,"all"),c)return m;let g=Math.max(Zs,f*1e3*Qs),b=setInterval(()=>{let v=p.columns.time.at(-1)??Number.POSITIVE_INFINITY;p.now()-v>g&&s(p,"all")},g);return()=>{clearInterval(b),m()}}let a=Js.get(n.connection,`${e} ${r??""}`,c=>new qn(n,r,e,c));a.use(n);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var qn=class extends Ue{#e;#t;#n;#r=0;constructor(r,e,t,o){super(r.connection,o),this.#n=r,this.#e=e,this.#t=t}use(r){let e=this.#n;if(this.#n=r,r.entities!==e.entities){let[t,o]=[e,r].map(i=>Wn(i,this.#e));JSON.stringify(t)!==JSON.stringify(o)&&this.refresh()}}refresh(){let r=++this.#r,e=ce(this.#t,this.now(),Se(this.#n));this.#o(e).then(t=>{if(r===this.#r){let o=e.end-e.start,i=Math.max(yo,o*Ys),s=D(this.#t)&&e.end<this.now()-yo;this.succeed(t,s?void 0:i)}},t=>{r===this.#r&&this.fail(t)})}release(){this.#r+=1}#o(r){let e=this.#n,t=Wn(e,this.#e),o=Or(this.#t,r);return o==="5minute"||o==="hour"?jn(e,t,r,o):Dt(e,t,r)}},Js=new pe;function Wn(n,r){let e=N(n);return{entities:w(n,r??e),isFleet:r===void 0||r===e}}var Z=class{constructor(r,e){this.host=r;this.figures=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];r.addController(this)}watch(r,e,t){let o=[r.connection,e,t,r.entities,F(t)];if(this.stop&&o.every((c,p)=>c===this.asked[p]))return;let i=this.stop;(r.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=o,this.isPending=!0;let s=!1,{figures:a}=this,l=bo(r,{device:e,range:t,figures:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},i?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(r){let e=r.state!=="loading"||r.columns.time.length>0;!e&&this.shown||((r.change==="all"||this.shown?.columns!==r.columns)&&(this.change="all"),this.isPending=!e,this.shown=r,this.revision+=1,this.host.requestUpdate())}};function vo(n,r,e,{isFleet:t,temperatureUnit:o,performance:i,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=Nr(t),{hashrate:f,efficiency:m,deviation:g,power:b}=r,v=(H,te,rt,Rn={})=>At(H,{unit:te,digits:rt},e,Rn),E=i&&Number.isFinite(i.mean)?i:null,P=(H,te)=>{if(!H)return[te];let rt={...te,label:"hero.reading",isSmall:!0};return[{...H,label:"hero.mean"},...a?[rt]:[]]},nt=()=>[{text:v(g/p,l,c,{signed:!0}),entity:"deviation"},{text:v(m-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>P(E&&{text:v(E.hashrate/p,l,c),entity:"hashrate"},{text:v(f/p,l,c),entity:"hashrate"}),signed_deviation:()=>E?[{text:v(E.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:v(E.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:nt(),efficiency:()=>P(E&&{text:v(E.mean,"%",1),entity:"mean_efficiency_600",tone:E.tone},{text:v(m,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(H=>({label:`series.${H}`,text:v(r[H],"GH/s",1),entity:H})),power:()=>[{text:v(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:v(s!==void 0&&Number.isFinite(s)?s:zr(b,f),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(H=>H==="temperature"||!Number.isNaN(r[H])).map(H=>({label:`series.${H}`,text:v(De(r[H],o),o,1),entity:H})),voltage:()=>["core_voltage","core_voltage_set"].map(H=>({label:`series.${H}`,text:v(r[H],"mV",0),entity:H}))}[n]()}function je(n){let r=n.time.length-1;return wo(e=>n.online[r]?n[e][r]:void 0)}function xo(n,r){let e=wo(o=>{let i=x(n,r[ie(o)]),s=i?.attributes.unit_of_measurement;return G(k(i),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return r.deviation?e:{...e,deviation:t}}function wo(n){let r=re.map(e=>[e,n(e)??Number.NaN]);return Object.fromEntries(r)}var Xs="200px",j=class{constructor(r){this.host=r;this.isVisible=!1;this.hasLeft=!1;r.addController(this)}hostConnected(){this.observer=new IntersectionObserver(r=>{let e=r.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:Xs}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};var Kt=6e4,Ut=36e5;function Gt({status:n,size:r},e,t){if(r!==null&&n==="low_efficiency")return e("sized.low_efficiency",{size:de(r,0,t)});if(r!==null&&n==="performance_drop"){let o=de(-Math.abs(r),0,t);return e("sized.performance_drop",{size:o})}return e(`status.${n}`)}function _o({since:n},r,e,t){if(n===null)return"";let o=Math.floor((r-n)/Kt);return o<1?e("since.just_now"):o<Ut/Kt?e("since.minutes",{duration:Ct(o,t)}):e("since.time",{time:Ro(n,r,t)})}function $o({since:n},r){let e=n===null?Ut:Math.max(r-n,0);return e<Ut?Kt-e%Kt:Ut}function So({since:n},r,e,t){return n===null?e("messages.offline"):e("messages.offline_since",{time:Ro(n,r,t)})}function Ro(n,r,e){let t=En(n,e),o=Et(n,e);return t===En(r,e)?o:`${t}, ${o}`}function Vn({chart:n,miner:r},e){if(r===null)return xr.includes(n)?null:e("messages.no_fleet_chart");switch(r.status){case"removed":return e("messages.missing");case"disabled":return e("messages.disabled");default:return null}}function jt(n,r){let{chart:e,miner:t,range:o,hasFleetEntry:i}=n,s=Vn(n,r);return s!==null||t!==null||F(o)?s:i?$t.includes(e)&&!n.isSpreadRecorded?r("messages.not_recorded"):null:r("fleet.no_totals")}function ko(n,r,e){let{feed:t}=n,o=a=>({message:a,notice:null}),i=jt(n,r);if(i!==null)return o(i);if(n.hasChartFailed)return o(r("messages.chart_failed"));let s=ta(n,r,e);return t&&t.state!=="loading"&&Bs(n,t)?o(s??r("messages.no_data")):{message:null,notice:s}}function Bs({chart:n,miner:r},{columns:e,span:t}){let{series:o}=Ur(n,r===null),i=st(e,t.end+1);for(let s=st(e,t.start);s<i;s++){let a=Kr(e,s);if(o.some(l=>ea(l,a)))return!1}return!0}function ea({key:n,value:r},e){return n!=="chance"&&[r(e)].flat().some(Number.isFinite)}function ta({miner:n,isConnected:r,feed:e},t,o){if(!r||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let i=F(e.range)?"not_answering":"history_not_answering";return t(`messages.${i}`,{code:e.error})}if(n===null)return e?.columns.online.at(-1)===!1&&F(e.range)?t("messages.all_offline"):null;switch(n.status){case"not_set_up":return t("messages.not_loaded");case"offline":return So(n,Date.now(),t,o);default:return null}}function Ao(n){return Ht.find(({from:r})=>n>=r)?.color}var na=["excellent","good","poor"],ra=6e5;function qe({time:n,online:r,mining:e,expected:t}){let o=n.length-1,i=(n[o]??0)-ra,s=0,a=0;for(let l=o;l>=0&&n[l]>i;l--){let c=t[l];r[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var oa={excellent:"good",good:"fair",poor:"poor"};function me(n,r,e,t=Number.NaN){let o=b=>k(x(n,b)),i=r.mean_efficiency_600?o(r.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=r.mean_efficiency_margin?o(r.mean_efficiency_margin):e?.margin??Number.NaN,a=x(n,r.expected_hashrate),l=G(k(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=x(n,r.mining),f=p?.state==="off"&&!!p.attributes.known_reason,m=!Number.isNaN(i)&&!f,g=m?ia(n,r):void 0;return{mean:i,margin:s,expected:c,hashrate:i*c/100,deviation:(i-100)*c/100,deviationPercent:i-100,stability:o(r.stability),rating:g,tone:g?oa[g]:Ao(m?i:Number.NaN),hasStopped:f}}function ia(n,r){let e=x(n,r.efficiency_rating);return U(e)?na.find(t=>t===e.state):void 0}var Eo=_`
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
`;var sa=_`
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
`,R=[Mt,sa];var aa=["15m","1h","6h","24h","7d"],la=6,qt="own",ct="",ca=6e4,q=class extends K{constructor(){super(...arguments);this.ranges=St;this.isZoomed=!1;this.localize=ne("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===qt?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[o,i]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>kr(s,t)).sort((s,a)=>s-a);o!==void 0&&i!==void 0&&this.choose(kt({start:o,end:Math.max(i,o+ca)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],o=t.indexOf(e.target),i=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:i,ArrowLeft:-i}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:o+s+t.length,c=l===void 0?void 0:t[l%t.length];o<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[R,Eo]}get buttons(){let{ranges:e}=this;return e.length<=la?e:e.filter(t=>aa.includes(t))}render(){let e=this.localize,{buttons:t}=this,o=this.ranges.filter(s=>!t.includes(s)),i=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
        <div class="wide toolbar" role="toolbar" aria-label=${i} @keydown=${this.move}>
          ${t.map(s=>this.renderButton(s))}
        </div>
        ${o.length>0||this.locale?this.renderMenu("wide",o,e("range.more")):u}
        ${this.renderMenu("narrow",this.ranges,i)}
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
    </button>`}renderMenu(e,t,o){let i=this.localize,s=this.isChoosing?qt:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===ct?"":"chosen"}"
      aria-label=${o}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===ct?d`<option value=${ct} disabled>${i("range.more")}</option>`:u}
      ${t.map(a=>d`<option value=${a}>
            ${i(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${qt}>
              ${this.ownName(this.locale)}
            </option>`:u}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??ct}chosenIn(e){let{range:t}=this;return t!==void 0&&D(t)?qt:e.find(o=>o===t)??ct}ownName(e){let{range:t}=this;return t!==void 0&&D(t)&&!this.isChoosing?Tt(ce(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:o}=e,{start:i,end:s}=ce(this.range??"24h",Date.now(),o),a=(l,c)=>d`<label>
        ${t(`range.${l}`)}
        <input
          type="datetime-local"
          name=${l}
          required
          value=${new Date(Rr(c,o)).toISOString().slice(0,16)}
        />
      </label>`;return d`<form @submit=${this.submit}>
      ${a("from",i)} ${a("to",s)}
      <button type="submit" class="pill">${t("range.show")}</button>
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([y({attribute:!1})],q.prototype,"ranges",2),h([y({attribute:!1})],q.prototype,"range",2),h([y({attribute:!1})],q.prototype,"isZoomed",2),h([y({attribute:!1})],q.prototype,"locale",2),h([y({attribute:!1})],q.prototype,"localize",2),h([y({attribute:!1})],q.prototype,"label",2),h([O()],q.prototype,"reached",2),h([O()],q.prototype,"isChoosing",2);$("bitaxe-range-buttons",q);var We=class extends Ue{#e;#t;#n=0;#r;#o=0;constructor(r,e,t){super(r,t),this.#e=r,this.#t=e}now(){return Date.now()+this.#o}refresh(){this.release();let r=++this.#n;this.#e.subscribeMessage(e=>{r===this.#n&&(this.#o=e.now*1e3-Date.now(),this.receive(e),this.succeed(this.columns))},{...this.#t},{resubscribe:!1}).then(e=>{r===this.#n?this.#r=e:e().catch(()=>{})},e=>{r===this.#n&&this.fail(e)})}release(){this.#n+=1,this.#r?.().catch(()=>{}),this.#r=void 0}forget(){this.#r=void 0}};var da={type:"bitaxe_monitor/statuses"},Yn=class extends We{#e=new Map;#t=new Map;of(r){return this.#t.get(r)}ofEntry(r){return this.#e.get(r)}receive({statuses:r,is_complete:e}){e&&this.#e.clear();for(let t of r)this.#e.set(t.entry_id,t);this.#t=new Map([...this.#e.values()].flatMap(t=>t.device_id===null?[]:[[t.device_id,t]]))}},pa=new pe;function Q(n){return pa.get(n,"",r=>new Yn(n,{...da},r))}function Zn(n,r,e){let t=r===null?null:n.devices[r],o=Q(n.connection),i=r===null?o.ofEntry(e?.entry_id??""):o.of(r),s=t===null||t!==void 0&&!t.disabled_by;return{hass:n,ids:s?w(n,r??void 0):{},entry:t,known:s?i??e:void 0}}function dt({hass:n,ids:r,known:e}){let t=x(n,r.connectivity);if(t?.state==="on")return"online";if(t?.state==="off")return"offline";if(e)return e.status;let o=t??x(n,r.hashrate),i=n.config.state!=="RUNNING";return!o||i||t?.state==="unknown"?"unknown":t||o.attributes.restored===!0?"not_loaded":o.state==="unavailable"?"offline":"online"}function Ve(n){return n?{since:null}:null}function fe(n,r){let e=n?.since[r];return e===void 0?null:{since:e*1e3}}function W(n,r){return({hass:e,ids:t,known:o})=>{let i=x(e,t[r]);return U(i)?i.state==="on"?{since:Wt(i)??fe(o,n)?.since??null}:null:fe(o,n)}}function Qn(n,r){return e=>{let t=n(e),o=t?r(e):Number.NaN;return t&&Number.isFinite(o)?{...t,size:o}:t}}function To(n){let{hass:r,ids:e,known:t}=n;return dt(n)!=="offline"||fe(t,"wrong_miner")?null:{since:Wt(x(r,e.connectivity))??fe(t,"offline")?.since??null}}function Oo({hass:n,ids:r,known:e}){let t=x(n,r.mining),o=fe(e,"not_hashing");return U(t)?t.state==="off"&&!t.attributes.known_reason?o??{since:Wt(t)}:null:o}function Co(n){let{hass:r,ids:e,known:t}=n,o=W("paused","mining_paused")(n),i=x(r,e.mining),s=U(x(r,e.mining_paused)),a=!t&&!s&&i?.state==="off"&&i.attributes.known_reason==="paused";return o??(a?{since:Wt(i)}:null)}function Wt(n){let r=Date.parse(String(n?.attributes.since));return Number.isNaN(r)?null:r}var Jn=[{status:"overheating",icon:"mdi:thermometer-alert",tone:"error",find:W("overheating","overheating")},{status:"hardware_fault",icon:"mdi:alert-octagon-outline",tone:"error",find:W("hardware_fault","hardware_fault")},{status:"power_fault",icon:"mdi:flash-alert-outline",tone:"error",find:W("power_fault","power_fault")},{status:"payout_changed",icon:"mdi:wallet-bifold",tone:"error",find:W("payout_changed","payout_changed")},{status:"offline",icon:"mdi:lan-disconnect",tone:"error",find:To},{status:"wrong_miner",icon:"mdi:swap-horizontal-bold",tone:"error",find:({known:n})=>fe(n,"wrong_miner")},{status:"not_set_up",icon:"mdi:cog-off-outline",tone:"error",find:n=>Ve(dt(n)==="not_loaded")},{status:"pools_unreachable",icon:"mdi:cloud-off-outline",tone:"error",find:W("pools_unreachable","pools_unreachable")},{status:"not_hashing",icon:"mdi:stop-circle-outline",tone:"error",find:Oo},{status:"low_efficiency",icon:"mdi:speedometer-slow",tone:"warning",find:Qn(W("low_efficiency","low_efficiency"),({hass:n,ids:r})=>k(x(n,r.mean_efficiency_600)))},{status:"performance_drop",icon:"mdi:trending-down",tone:"warning",find:Qn(W("performance_drop","performance_drop"),({hass:n,ids:r})=>Number(x(n,r.performance_drop)?.attributes.size))},{status:"work_not_credited",icon:"mdi:decagram-outline",tone:"warning",find:W("work_not_credited","work_not_credited")},{status:"fallback_pool",icon:"mdi:source-branch",tone:"warning",find:W("fallback_pool","fallback_pool")},{status:"paused",icon:"mdi:pause-circle-outline",tone:"quiet",find:Co},{status:"warming_up",icon:"mdi:timer-sand",tone:"quiet",find:({known:n})=>fe(n,"warming_up")},{status:"disabled",icon:"mdi:cancel",tone:"quiet",find:({entry:n,known:r})=>Ve(!!n?.disabled_by||r?.status==="disabled")},{status:"removed",icon:"mdi:delete-outline",tone:"quiet",find:({entry:n})=>Ve(n===void 0)},{status:"unknown",icon:"mdi:help-circle-outline",tone:"quiet",find:n=>Ve(dt(n)!=="online")},{status:"online",icon:"mdi:check-circle-outline",tone:"success",find:()=>Ve(!0)}],he=Jn.map(({status:n})=>n),ua=he.indexOf("paused");function ge(n){return he.indexOf(n)<ua}function Ho(n){return zo(n).icon}function Mo(n){return zo(n).tone}function J(n,r,e){let t=Zn(n,r,e);for(let{status:o,find:i}of Jn){let s=i(t);if(s)return{status:o,since:s.since,size:s.size??null}}throw new Error("a miner without problems is online")}function No(n,r,e){let t=Zn(n,r,e),o=x(n,t.ids.mining);return dt(t)!=="online"?!1:U(o)?o.state==="on":t.known!==void 0&&t.known.since.stopped===void 0}function Ye(n){return ma.map(r=>n[r])}var ma=["connectivity","fallback_pool","hardware_fault","hashrate","low_efficiency","mean_efficiency_600","mining","mining_paused","overheating","payout_changed","performance_drop","pools_unreachable","work_not_credited","power_fault"];function zo(n){return Jn[he.indexOf(n)]}var I=class extends A{constructor(){super(...arguments);this.chart="hashrate";this.range=Ie;this.zoom=null;this.crosshair=new Rt;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.feed=new Z(this);this.onScreen=new j(this);this.beside=new Lt(this)}static{this.styles=[R,so]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:F(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e}=this;if(!e||!this.onScreen.isVisible){this.rest();return}if(jt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,this.device,this.shownRange),this.beside.watch(e,this.chart,this.device,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-FGRSA7XY.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??N(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.device===void 0?null:J(e,this.device),hasFleetEntry:N(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return u;let t=S(e),o=this.input(e),{message:i,notice:s}=ko(o,this.localize,t),a=Vn(o,this.localize)===null,c=jt(o,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
      ${a&&this.ranges.length>0?d`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .isZoomed=${this.zoom!==null}
              .locale=${t}
              .localize=${this.localize}
              .label=${this.fullName(e)}
            ></bitaxe-range-buttons>`:u}
      <div class="plot" aria-busy=${i===null&&this.feed.isPending}>
        ${i===null?this.renderPlot(e,t):d`<p class="message">${i}</p>`}
        <p class="notice cut" role="status" ?hidden=${s===null}>${s}</p>
      </div>`}renderHeader(e,t){let o=t.some(({label:c})=>c!==void 0),[i,s]=[this.isTitled?24:0,this.isNamed?16:0],[a,l]=[i+s,o?36:24];return d`<div
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
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):L(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:o}=this.feed,i=this.ids(e),s=o&&F(o.range)&&o.columns.time.length>0?o.columns:void 0,a=s?je(s):xo(e,i),l=s&&qe(s);return vo(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:Re(e,i),performance:me(e,i,a,l),powerEfficiency:k(x(e,i.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:o,tone:i=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<bdi class="label">${a}</bdi>`:u}
      <bdi class="value number ${i} ${t.isSmall?"small":""}">${o}</bdi>`;if(s===void 0)return d`<div>${l}</div>`;let c=[this.fullName(e),a].filter(Boolean).join(", ");return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:c,value:o})}
      @click=${()=>oe(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:o,revision:i,change:s}=this.feed;if(this.code!=="here"||!o||o.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=o;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${i}
      .change=${s}
      .span=${l}
      .isLive=${F(c)&&!D(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${Re(e,this.ids(e))}
      .names=${$r(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return D(e)?Tt(Er(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let o=this.device??N(e),i=o===void 0?void 0:ue(e,o);return i===void 0?t:d`<a href=${i}>${t}</a>`}};h([y({attribute:!1})],I.prototype,"chart",2),h([y({attribute:!1})],I.prototype,"device",2),h([y({attribute:!1})],I.prototype,"range",2),h([y({attribute:!1})],I.prototype,"zoom",2),h([y({attribute:!1})],I.prototype,"crosshair",2),h([y({attribute:!1})],I.prototype,"ranges",2),h([y({attribute:!1})],I.prototype,"heading",2),h([y({attribute:!1})],I.prototype,"isNamed",2),h([y({attribute:!1})],I.prototype,"isTitled",2),h([O()],I.prototype,"code",2),h([Le("bitaxe-chart")],I.prototype,"drawn",2);$("bitaxe-chart-panel",I);var ye=class{constructor(r){this.host=r;r.addController(this)}#e;#t;#n=!1;of(r){return r!==this.#e&&(this.#e=r,this.#r()),r}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};function Xn(n,r){return`bitaxe-monitor/${n.user?.id??""}/${r}`}function Oe(n,r){try{return localStorage.getItem(Xn(n,r))}catch{return null}}function Ce(n,r,e){try{localStorage.setItem(Xn(n,r),e)}catch{}}function Fo(n,r){let e=Xn(n,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+r)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var fa="1h";function se(n){return n.ranges??St}function Lo(n){let{range:r=Ie}=n;return{range:F(r)?r:fa,ranges:se(n).filter(e=>F(e))}}var Vt=class{#e="";#t;#n=null;#r=null;inherited(r,e){return null}current(r,e){let t=e.range??this.begin,o=this.choiceFrom(t);if(o!==this.#e||r.user?.id!==this.#t){this.#e=o,this.#t=r.user?.id,this.#r=null;let s=e.range??Ie;this.#n=Oe(r,o)??this.inherited(r,s)}let i=se(e).find(s=>s===this.#n);return this.#r??i??t}choose(r,e){if(D(e)){this.#r=e;return}this.#r=null,this.#n=e,Ce(r,this.#e,e)}},Yt=class extends Vt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Ie}choiceFrom(e){return`range/${this.name}/${e}`}},Zt=class extends Vt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=wr}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let o=new Map;for(let[s,a]of Fo(e,"range/"))s.endsWith(`/${t}`)&&o.set(a,(o.get(a)??0)+1);let i=Math.max(...o.values());return[...o].find(([,s])=>s===i)?.[0]??null}};var Qt=class{constructor(r){this.crosshair=new Rt;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=r}#e;#t;#n;listen(r){return this.#t.add(r),()=>this.#t.delete(r)}configure(r){JSON.stringify(r)!==JSON.stringify(this.#n)&&(this.#n=r,this.#r())}chosen(r,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(r,this.#n??e)}choose(r,e){this.#e.choose(r,e),this.zoom=null,this.#r()}zoomTo(r){this.zoom=r&&kt(r),this.#r()}#r(){for(let r of[...this.#t])r()}},Io=new Map;function Jt(n){let r=`${Ae()}/${n}`,e=Io.get(r)??new Qt(new Zt(r));return Io.set(r,e),e}function Xt(n){return new Qt(new Yt(n))}var Po="open",ha="folded",Bt=class extends A{constructor(){super(...arguments);this.member=new ye(this);this.turn=()=>{this.hass&&(this.fold=this.isFolded(this.hass)?Po:ha,Ce(this.hass,this.foldName(this.hass),this.fold),this.requestUpdate())};this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[R,jr]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??N(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let o=this.isFolded(e);return this.toggleAttribute("folded",o),d`<ha-card>
      ${t.collapsed?this.renderFold(e,t,o):u}
      ${o?u:this.renderPanel(e,t)}
    </ha-card>`}renderFold(e,t,o){let i=this.device(e),s=i===void 0?this.localize("fleet.title"):L(e,i);return d`<h3><button
      type="button"
      class="fold"
      aria-expanded=${o?"false":"true"}
      @click=${this.turn}
    >
      <span class="title cut">
        ${t.title||this.localize(`charts.${t.chart}.name`)}
      </span>
      ${o&&!t.title?d`<span class="owner cut">${s}</span>`:u}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`}renderPanel(e,t){let{chart:o,range_group:i}=t,s=this.device(e),a=w(e,N(e)),c=s!==void 0||!$t.includes(o)||a.standard_deviation_600!==void 0||i?t:Lo(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${o}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${i?[]:se(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:o}){if(e)return Jt(e);let i=Object.keys(kn).find(a=>kn[a]===o),s=`${t||"fleet"}/${i??o}`;return this.own?.name!==s&&(this.own={name:s,group:Xt(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===N(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${Ae()}/${t}/${this.config?.chart}`}isFolded(e){let t=this.fold??Oe(e,this.foldName(e));return this.config?.collapsed===!0&&t!==Po}};h([y({attribute:!1})],Bt.prototype,"config",2);$("bitaxe-chart-card-view",Bt);var X=class{constructor(r){this.host=r;this.isConnected=!1;r.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let r=this.host.hass?.connection,e=this.stop!==void 0&&r===this.connection;!r||!this.isConnected||e||(this.stop?.(),this.connection=r,this.stop=Q(r).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var en=class extends A{constructor(){super(...arguments);this.statuses=new X(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),zt(Ee(t))}}static{this.styles=[R,_`
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
    `]}shownEntities(e){return zn(e).flatMap(({device:t})=>Ye(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let o=this.localize,i=S(e);return d`<ha-card>
      <label
        >${o("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${zn(e).map(({device:s,name:a})=>{let l=J(e,s),c=Gt(l,o,i),p=ge(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};h([y({attribute:!1})],en.prototype,"config",2);$("bitaxe-choice-card-view",en);var ga={type:"bitaxe_monitor/miners"},ya=5e3,Bn=new WeakMap;function Do(n){let r=Bn.get(n.connection);return r===void 0||!r.seen.has(n.entities)||!r.seen.has(n.devices)||Date.now()-r.failed>ya?ba(n,r):r.answer}function Uo(n){return Bn.get(n.connection)?.result}function ba(n,r){let e=n.callWS({...ga}),t={answer:e,result:r?.result,seen:(r?.seen??new WeakSet).add(n.entities).add(n.devices),failed:Number.POSITIVE_INFINITY};return Bn.set(n.connection,t),e.then(o=>{t.result=o},()=>{t.failed=Date.now()}),e}async function Ko(n,r,e){let t=Cr(e,Se(n)),i=(await n.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[r],period:"5minute",types:["change"],units:{energy:"kWh"}}))[r]??[];return i.length===0?Number.NaN:i.reduce((s,{change:a})=>s+(a??0),0)}var va=3e5,tn=class{constructor(r){this.host=r;this.value=Number.NaN;r.addController(this)}watch(r,e){this.hass=r,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},va),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:r,entityId:e}=this;if(!(!r||e===void 0))try{let t=await Ko(r,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var Go={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},ut=Object.keys(Go),nn=["hashrate","efficiency","deviation","power","temperature"],xa=["name","status",...ut],mt={column:"status",isDescending:!1},jo=["all","attention","offline","paused"],wa=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function qo(n,r){return r.flatMap(({device_id:e})=>{let t=w(n,e??void 0);return[...Ye(t),...wa.map(o=>t[o])]})}function Wo(n,r){return r.map(e=>{let t=e.device_id,o=w(n,t??void 0),i=me(n,o),s=No(n,t,e),a=s?i.hashrate:Number.NaN;return{key:e.entry_id,device:t,name:L(n,t??void 0)??e.name,status:J(n,t,e),isHashing:s,figures:{hashrate:Number.isFinite(a)?a:pt(n,o.hashrate),efficiency:i.mean,deviation:i.deviation,stability:i.stability,power:pt(n,o.power),power_efficiency:pt(n,o.power_efficiency),temperature:pt(n,o.temperature),best_difficulty:pt(n,o.best_difficulty),uptime:_a(n,o)},firmware:(t===null?null:n.devices[t]?.sw_version)??"",margin:i.margin,tone:i.tone}})}function rn(n,{column:r,isDescending:e},t){let{compare:o}=new Intl.Collator(t,{numeric:!0}),i=e?-1:1,s=(l,c)=>o(l.name,c.name);if(r==="name")return n.toSorted((l,c)=>i*s(l,c));if(r==="firmware")return n.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||i*o(l.firmware,c.firmware)||s(l,c));let a=l=>r==="status"?he.indexOf(l.status.status):l.figures[r];return n.toSorted((l,c)=>{let[p,f]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(f))||i*(p-f)||s(l,c)})}function Vo(n,r){return n===r.column?{column:n,isDescending:!r.isDescending}:{column:n,isDescending:n!=="name"&&n!=="status"&&Go[n]}}function Yo({column:n,isDescending:r}){return`${r?"-":""}${n}`}function Zo(n){let r=n?.replace(/^-/,""),e=xa.find(t=>t===r);return e?{column:e,isDescending:n?.[0]==="-"}:mt}function Qo(n){if(n===null)return nn;let r=new Set(n.split(","));return ut.filter(e=>r.has(e))}function Jo(n,r,e){let t=e.trim().toLocaleLowerCase();return n.filter(o=>er(r,o)&&`${o.name}
${o.firmware}`.toLocaleLowerCase().includes(t))}function er(n,{status:{status:r}}){switch(n){case"all":return!0;case"attention":return ge(r);case"offline":return["offline","wrong_miner","not_set_up"].includes(r);case"paused":return r==="paused"}}function Xo(n){let r=n.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:r.filter(e=>e.isHashing).length,total:r.length}}function pt(n,r){let e=x(n,r),t=e?.attributes.unit_of_measurement;return G(k(e),typeof t=="string"?t:void 0)}function _a(n,r){let e=Date.parse(x(n,r.uptime)?.state??"");return Math.max(Q(n.connection).now()-e,0)/1e3}function Ze(n,{device:r,name:e},t){let o=d`<bdi>${e}</bdi>`;if(r===null||!n.devices[r])return o;if(t)return d`<a href=${Ee(r)}>${o}</a>`;let i=Hn(n,r);return i===void 0?o:d`<button
        type="button"
        @click=${s=>oe(s.currentTarget,i)}
      >
        ${o}
      </button>`}function on(n,{device:r,name:e},t,o){let i=t||r===null?void 0:ue(n,r),s=o("fleet.device");return i===void 0?u:d`<a class="device" href=${i} aria-label="${s}, ${e}">${s}</a>`}function sn(n,r,e,t){let o=r.target instanceof Element&&r.target.closest("a, button")!==null;if(e===null||o||!n.devices[e])return;let i=Hn(n,e);t?zt(Ee(e)):i!==void 0&&oe(r.currentTarget,i)}var an={wide:6,narrow:3};function Bo(n,r,e,t,o){let i=rn(r.filter(({status:c})=>ge(c.status)),mt,n.language);if(i.length===0)return u;let s=i.length.toString(),a=t.isUnfolded?i:i.slice(0,an.wide),l=["wide","narrow"].filter(c=>i.length>an[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${o($e("attention",i.length,n.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=an.narrow?"far":""}"
            >${Ze(n,c,e)}
            <bdi>(${Sa(n,c.status,o)})</bdi>${p<a.length-1||l.length>0?",":""}</span
          > `)}${l.map(c=>$a(n,i.length-an[c],c,t,o))}</span
    >
  </p>`}function $a(n,r,e,{isUnfolded:t,toggle:o},i){let s=$e("others",r,n.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${o}
  >
    ${t?i("fleet.show_fewer"):i(s,{count:r.toString()})}
  </button>`}function Sa(n,{status:r,since:e},t){let o=t(`troubles.${r}`),i=e===null?0:(Q(n.connection).now()-e)/1e3;if(i<60)return o;let s=S(n),a=i<3600?Ct(Math.floor(i/60),s):Pe(i-i%60,s);return`${o} ${a}`}var ei=_`
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
`;var ae={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Qe=n=>(...r)=>({_$litDirective$:n,values:r}),be=class{constructor(r){}get _$AU(){return this._$AM._$AU}_$AT(r,e,t){this._$Ct=r,this._$AM=e,this._$Ci=t}_$AS(r,e){return this.update(r,e)}update(r,e){return this.render(...e)}};var Ra={},Je=Qe(class extends be{constructor(){super(...arguments),this.ot=Ra}render(n,r){return r()}update(n,[r,e]){if(Array.isArray(r)){if(Array.isArray(this.ot)&&this.ot.length===r.length&&r.every((t,o)=>t===this.ot[o]))return Y}else if(this.ot===r)return Y;return this.ot=Array.isArray(r)?Array.from(r):r,this.render(r,e)}});var{I:ka}=vr,ti=n=>n;var ri=n=>n.strings===void 0,ni=()=>document.createComment(""),Xe=(n,r,e)=>{let t=n._$AA.parentNode,o=r===void 0?n._$AB:r._$AA;if(e===void 0){let i=t.insertBefore(ni(),o),s=t.insertBefore(ni(),o);e=new ka(i,s,n,n.options)}else{let i=e._$AB.nextSibling,s=e._$AM,a=s!==n;if(a){let l;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(l=n._$AU)!==s._$AU&&e._$AP(l)}if(i!==o||a){let l=e._$AA;for(;l!==i;){let c=ti(l).nextSibling;ti(t).insertBefore(l,o),l=c}}}return e},ve=(n,r,e=n)=>(n._$AI(r,e),n),Aa={},ln=(n,r=Aa)=>n._$AH=r,oi=n=>n._$AH,cn=n=>{n._$AR(),n._$AA.remove()};var ii=(n,r,e)=>{let t=new Map;for(let o=r;o<=e;o++)t.set(n[o],o);return t},dn=Qe(class extends be{constructor(n){if(super(n),n.type!==ae.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,r,e){let t;e===void 0?e=r:r!==void 0&&(t=r);let o=[],i=[],s=0;for(let a of n)o[s]=t?t(a,s):s,i[s]=e(a,s),s++;return{values:i,keys:o}}render(n,r,e){return this.dt(n,r,e).values}update(n,[r,e,t]){let o=oi(n),{values:i,keys:s}=this.dt(r,e,t);if(!Array.isArray(o))return this.ut=s,i;let a=this.ut??=[],l=[],c,p,f=0,m=o.length-1,g=0,b=i.length-1;for(;f<=m&&g<=b;)if(o[f]===null)f++;else if(o[m]===null)m--;else if(a[f]===s[g])l[g]=ve(o[f],i[g]),f++,g++;else if(a[m]===s[b])l[b]=ve(o[m],i[b]),m--,b--;else if(a[f]===s[b])l[b]=ve(o[f],i[b]),Xe(n,l[b+1],o[f]),f++,b--;else if(a[m]===s[g])l[g]=ve(o[m],i[g]),Xe(n,o[f],o[m]),m--,g++;else if(c===void 0&&(c=ii(s,g,b),p=ii(a,f,m)),c.has(a[f]))if(c.has(a[m])){let v=p.get(s[g]),E=v!==void 0?o[v]:null;if(E===null){let P=Xe(n,o[f]);ve(P,i[g]),l[g]=P}else l[g]=ve(E,i[g]),Xe(n,o[f],E),o[v]=null;g++}else cn(o[m]),m--;else cn(o[f]),f++;for(;g<=b;){let v=Xe(n,l[b+1]);ve(v,i[g]),l[g++]=v}for(;f<=m;){let v=o[f++];v!==null&&cn(v)}return this.ut=s,ln(n,l),Y}});function z({number:n,unit:r}){return d`<bdi class="number">${n}${r===""?u:d`<span class="unit">${r}</span>`}</bdi>`}function ft(n){return d`<bdi class="words">${n}</bdi>`}function V({entityId:n,kind:r,label:e,title:t},o){return n===void 0?d`<div class=${r} title=${t}>${o}</div>`:d`<button
        type="button"
        class=${r}
        title=${t}
        aria-label=${e}
        @click=${i=>oe(i.currentTarget,n)}
      >
        ${o}
      </button>`}var si=["","k","M","G","T","P","E","Z"],Ea={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},Ta=1e4,ai=" ";function T(n,r,e,{digits:t=2,signed:o=!1}={}){if(typeof n!="number"||!Number.isFinite(n))return{number:"–",unit:""};let i=o?An:it,s=Ea[r];if(!s||Math.abs(n)<Ta-.5)return{number:i(n,Math.min(li(n),t),e),unit:tr(r,e)};let{power:a}=s,l=n;for(;ci(l)>=1e3&&a<si.length-1;)l/=1e3,a+=1;let c=`${si[a]}${s.base}`;return{number:i(l,li(l),e),unit:tr(c,e)}}function C(n,r,e,{digits:t=3,signed:o=!1}={}){if(typeof n!="number"||!Number.isFinite(n))return"–";let[,i=""]=String(Number(n.toFixed(t))).split(".");return`${(o?An:it)(n,/^\d*$/.test(i)?i.length:0,e)}${tr(r,e)}`}function M({number:n,unit:r}){return`${n}${r}`}function tr(n,r){return n==="%"?Hr(r)===""?n:`${ai}${n}`:n===""?"":`${ai}${n}`}function ci(n){return Math.abs(Number(n.toPrecision(3)))}function li(n){let r=ci(n);return r===0||r>=100?0:r>=10?1:2}var di={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function Be(n,r,e){let t=S(n);if(e==="firmware")return pi(r.firmware||"–");let o=r.figures[e];if(e==="uptime")return pi(Pe(o,t));let i={signed:e==="deviation"};if(e==="temperature"){let s=Re(n,w(n,r.device??void 0)),a=De(o,s);return{shown:T(a,s,t,{digits:0}),exact:C(a,s,t,{digits:1})}}return{shown:T(o,di[e],t,{digits:1,...i}),exact:C(o,di[e],t,i)}}function pi(n){return{shown:{number:n,unit:""},exact:n}}var ui=_`
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
`;var nr=70,mi=110,fi=_`
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
`;function ht(n){return(Math.min(Math.max(n,nr),mi)-nr)/(mi-nr)*100}function hi(n,r){let e=Math.min(ht(n),ht(100)),t=Math.max(ht(n),ht(100));return d`<div class="bar ${r??""}" aria-hidden="true">
    ${Number.isNaN(n)?u:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${ht(100)}%"></i>
  </div>`}var et=120,un=28,rr=80,gi=110,yi=2,bi=et/4,Oa=3;function or(n){let e=(Math.min(Math.max(n,rr),gi)-rr)/(gi-rr);return un-yi-e*(un-2*yi)}function vi(n,r){let e=(r.end-r.start)/bi,t=new Map;for(let i=st(n,r.start);i<n.time.length;i++){let s=n.hashrate[i]??Number.NaN,a=n.expected[i]??Number.NaN;if(n.online[i]&&!at(n,i)&&a>0&&s>=0&&s<=Oa*a){let c=Math.floor(((n.time[i]??0)-r.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let o=Number.NEGATIVE_INFINITY;return[...t].map(([i,{hashrate:s,expected:a}])=>{let l=i-o>1?"M":"L";o=i;let c=Math.min((i+.5)/bi*et,et).toFixed(1),p=or(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var Ca=["hashrate","expected","efficiency"],Ha=3e4,He=class extends K{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new Z(this,Ca);this.onScreen=new j(this)}static{this.styles=[Mt,_`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return u;let{columns:t,span:o}=e,i=or(100).toFixed(1);return d`<svg
      viewBox="0 0 ${et} ${un}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${i}H${et}"
        stroke=${Cn("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Je([t,t.time[0],t.online.at(-1),Math.floor(o.end/Ha)],()=>vi(t,o))}
        stroke=${Cn("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([y({attribute:!1})],He.prototype,"hass",2),h([y({attribute:!1})],He.prototype,"device",2),h([y({attribute:!1})],He.prototype,"label",2),h([y({type:Boolean,reflect:!0})],He.prototype,"dark",2);$("bitaxe-sparkline",He);function mn(n,{device:r,name:e},t,o){return r===null?u:d`<bitaxe-sparkline
        .hass=${n}
        .device=${r}
        .label=${`${o("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var Me=class extends K{static{this.styles=_`
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:r,localize:e,locale:t,connection:o}=this;if(!r||!e||!t||!o)return u;let i=Q(o).now();this.wait(r,i);let s=_o(r,i,e,t);return d`<span class="status ${Mo(r.status)}"
      ><ha-icon .icon=${Ho(r.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Gt(r,e,t)}${s===""?u:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(r,e){if(clearTimeout(this.timer),this.isConnected&&r.since!==null){let t=$o(r,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([y({attribute:!1})],Me.prototype,"status",2),h([y({attribute:!1})],Me.prototype,"localize",2),h([y({attribute:!1})],Me.prototype,"locale",2),h([y({attribute:!1})],Me.prototype,"connection",2);$("bitaxe-status",Me);function xe(n,r,e){return d`<bitaxe-status
    .status=${r}
    .localize=${e}
    .locale=${S(n)}
    .connection=${n.connection}
  ></bitaxe-status>`}var gt=8,Ma=256,fn=12,Na=640;function za(n,r){let e=Math.ceil(n/r),t=Math.floor(n/e),o=n%e;return Array.from({length:e},(i,s)=>t+(s<o?1:0))}function Fa(n,r){let e=za(n,r),[t=1]=e,o=e.at(-1)??t,i=t===o?t:t*o,s=`ul[data-tiles="${n}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${i},minmax(0,1fr))}
${s}>li{grid-column:span ${i/o}}
${s}>li:nth-child(-n+${a}){grid-column:span ${i/t}}`}function La(n){let r=`ul[data-tiles="${n}"]`;return`@container (min-width: ${n*(Na+fn)-fn}px){
${r}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${r}>li>*{grid-column:1}
${r} bitaxe-sparkline{grid-area:1/2/span 5;height:auto}}`}function xi(){let n=[];for(let r=1;r<=gt;r++){let e=r===1?0:r*(Ma+fn)-fn,t=Array.from({length:gt},(o,i)=>Fa(i+1,r));n.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let r=1;r<=gt;r++)n.push(La(r));return _`
    ${br(n.join(`
`))}
  `}var Ia=["hashrate","temperature","power"],yt=class extends A{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[R,fi,_`
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
    `,xi()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${dn(this.rows,({key:t})=>t,t=>Je(ir(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:u}renderTile(e,t){let{device:o}=t,i=Be(e,t,"efficiency"),s=this.localize;return d`<li
      class=${o===null?"":"link"}
      @click=${a=>sn(e,a,o,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${Ze(e,t,this.hasViews)}</h3>
        ${on(e,t,this.hasViews,s)}
      </div>
      <div>${xe(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${i.exact}"
      >
        ${z(i.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${hi(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${Ia.map(a=>{let l=Be(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${z(l.shown)}</span>`})}
      </div>
      ${mn(e,t,this.isDark,s)}
    </li>`}};h([y({attribute:!1})],yt.prototype,"rows",2),h([y({type:Boolean})],yt.prototype,"hasViews",2);function ir(n,r,...e){let{connection:t,devices:o,entities:i,language:s,locale:a,user:l}=n;return[r.device,r.name,r.tone,r.firmware,r.status.status,r.status.since,r.status.size,...Object.keys(r.figures).map(c=>M(Be(n,r,c).shown)),t,o,i,s,a,l,...e]}$("bitaxe-fleet-wall",yt);var wi="fleet-sort",_i="fleet-columns",sr=10,B=class extends A{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=mt;this.columns=nn;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[R,ui]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=Zo(Oe(t,wi)),this.columns=Qo(Oe(t,_i)));let o=Jo(this.rows,this.chip,this.filter),i=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!i&&this.isHeld?Pa(this.ordered,o):rn(o,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return u;let i=!this.isUnfolded&&t.length>sr?t.slice(0,sr):t;return d`${this.renderControls()}
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
          ${dn(i,({key:s})=>s,s=>Je(ir(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
        </tbody>
      </table>
      ${t.length===0?d`<p class="message">${this.localize("fleet.none_found")}</p>`:u}
      ${t.length>sr?this.renderFold(e,t.length):u}`}renderControls(){let e=this.localize;return d`<div class="controls">
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
          ${ut.map(t=>d`<label
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
        ${jo.map(t=>{let o=this.rows.filter(i=>er(t,i)).length;return d`<button
            type="button"
            class="chip"
            aria-pressed=${t===this.chip}
            @click=${()=>{this.chip=t}}
          >
            ${e(`chips.${t}`)} <bdi class="count">${o}</bdi>
          </button>`})}
      </div>
    </div>`}renderFold(e,t){let o=$e("show_all",t,e.language);return d`<button
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
      @click=${s=>sn(e,s,o,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${Ze(e,t,this.hasViews)}
        ${on(e,t,this.hasViews,i)}
      </th>
      <td role="cell" class="status">${xe(e,t.status,i)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=Be(e,t,s),c=s==="efficiency"?t.tone??"":"";return d`<td role="cell" class="figure ${s} ${c}" title=${l}>
          <span class="label" aria-hidden="true">${i(`columns.${s}`)}</span>
          ${z(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${mn(e,t,this.isDark,i)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=Vo(e,this.sort),Ce(this.hass,wi,Yo(this.sort)))}toggle(e){this.hass&&(this.columns=ut.filter(t=>this.columns.includes(t)!==(t===e)),Ce(this.hass,_i,this.columns.join(",")))}};h([y({attribute:!1})],B.prototype,"rows",2),h([y({type:Boolean})],B.prototype,"hasViews",2),h([O()],B.prototype,"sort",2),h([O()],B.prototype,"columns",2),h([O()],B.prototype,"chip",2),h([O()],B.prototype,"filter",2),h([O()],B.prototype,"isUnfolded",2);function Pa(n,r){let e=new Map(n.map(({key:o},i)=>[o,i])),t=({key:o})=>e.get(o)??n.length;return r.toSorted((o,i)=>t(o)-t(i))}$("bitaxe-fleet-table",B);var ar=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function $i(n,r,e,t){let o=w(n,N(n)),{columns:i,energyToday:s}=e,a=i&&je(i),l=i&&qe(i),p={performance:me(n,o,a,l),sample:a,energyToday:s,text:t},f=ar.filter(m=>x(n,o[m])).map(m=>Da(n,o,m,p));return d`<div class="totals">
    ${[...f,Ka(o,r,t)].map(m=>Ga(m,t))}
  </div>`}function Da(n,r,e,{performance:t,sample:o,energyToday:i,text:s}){let a=S(n),l=x(n,r[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",f=(b,v)=>({key:e,entityId:r[e],shown:T(b,v,a),exact:C(b,v,a)}),m=b=>{let v=o?.[b];return v!==void 0&&Number.isFinite(v)?v:G(k(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return f(m("hashrate")/1e3,"TH/s");let b=(o?.hashrate??Number.NaN)/1e3,v=M(T(b,"TH/s",a)),E=Number.isFinite(b)?s("hero.now",{value:v}):void 0;return{...f(t.hashrate/1e3,"TH/s"),now:E}}case"expected_hashrate":return f(t.expected/1e3,"TH/s");case"energy":return f(i,"kWh");case"power":return f(m("power"),"W");case"power_efficiency":return f(k(l),p);case"efficiency":return g?Ua(f(t.mean,"%"),t,a):f(m("efficiency"),"%")}}function Ua(n,{margin:r,tone:e},t){if(!Number.isFinite(r))return{...n,tone:e};let o=C(r,"",t,{digits:1});return{...n,tone:e,shown:{...n.shown,unit:`${n.shown.unit} ±${o}`},exact:`${n.exact} ±${o}`}}function Ka(n,r,e){let t=r&&Xo(r),o=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:n.miners_online,shown:{number:o,unit:""},exact:o}}function Ga(n,r){let e=r(`fleet.${n.key}`),t=[M(n.shown),n.now].filter(Boolean).join(", ");return V({entityId:n.entityId,kind:`figure ${n.key}`,label:r("aria.more_info",{name:e,value:t}),title:`${e}: ${n.exact}`},d`<span class="label">${e}</span>
      <span class="value ${n.tone??""}">${z(n.shown)}</span>
      ${n.now?d`<bdi class="now">${n.now}</bdi>`:u}`)}var ja="15m",qa=1e4,Ne=class extends A{constructor(){super(...arguments);this.error=null;this.isUnfolded=!1;this.statuses=new X(this);this.energy=new tn(this);this.feed=new Z(this);this.onScreen=new j(this)}static{this.styles=[R,ei]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,N(e));return[...ar.map(o=>t[o]),...qo(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=N(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,ja),this.energy.watch(e,w(e,t).energy)}ask(e){let t=Do(e);t!==this.asked&&(this.asked=t,this.miners??=Uo(e)?.miners,clearTimeout(this.retry),t.then(({miners:o})=>{t===this.asked&&(this.miners=o,this.error=null)},o=>{t===this.asked&&(this.error=Ir(o),this.retry=setTimeout(()=>this.requestUpdate(),qa))}))}render(){let{hass:e,config:t,miners:o}=this;if(!e||!t)return u;let i=this.localize,s=N(e),a=s===void 0?void 0:ue(e,s),l=this.problem(e),c=o&&Wo(e,o),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||i("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${i("fleet.device")}</a>`:u}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?$i(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.value},i):u}
      ${s===void 0&&c?d`<p class="hint">${i("fleet.no_totals")}</p>`:u}
      ${c?this.renderAttention(e,c,t):u}
      ${this.renderMiners(e,c,l)}
    </ha-card>`}renderAttention(e,t,{miner_views:o=!1}){let i=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:i};return Bo(e,t,o,s,this.localize)}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderMiners(e,t,o){if(t===void 0)return o===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`:d`<p class="message">${o}</p>`;if(t.length===0)return d`<p class="message">${this.localize("messages.no_miners")}</p>`;let i=this.config?.miner_views===!0;return t.length<=gt?d`<bitaxe-fleet-wall
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-wall>`:d`<bitaxe-fleet-table
          .hass=${e}
          .rows=${t}
          .hasViews=${i}
        ></bitaxe-fleet-table>`}};h([y({attribute:!1})],Ne.prototype,"config",2),h([O()],Ne.prototype,"miners",2),h([O()],Ne.prototype,"error",2),h([O()],Ne.prototype,"isUnfolded",2);$("bitaxe-fleet-card-view",Ne);async function Si(n,r,e){if(r.length===0)return new Map;let t=await n.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...r],minimal_response:!0,no_attributes:!0}),o=new Map;for(let[i,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&o.set(i,a)}return o}var hn=class{constructor(r){this.host=r;this.asked="";this.made=new WeakMap;r.addController(this)}at(r,e,t){let o=Object.values(e).filter(l=>r.states[l]?.state==="unavailable"),i=JSON.stringify([t,o]);i!==this.asked&&(this.asked=i,this.states=void 0,this.load(r,o,t,i));let{states:s}=this;if(!s||s.size===0)return;let a=o.flatMap(l=>{let[c,p]=[r.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...r,states:{...r.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(r,e){let t=this.made.get(r);if(t?.state===e)return t;let o={...r,state:e};return this.made.set(r,o),o}async load(r,e,t,o){try{let i=await Si(r,e,t);o===this.asked&&(this.states=i,this.host.requestUpdate())}catch{}}};var Ri=_`
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
`;var lr=class extends We{receive(r){this.heard=r}},Wa=new pe;function ki(n,r){let e={type:"bitaxe_monitor/acts",device_id:r};return Wa.get(n,r,t=>new lr(n,{...e},t))}function bt(n,{text:r,name:e},t=""){return{title:r(`confirm.${n}.title`,{name:e,value:t}),text:r(`confirm.${n}.text`,{value:t}),action:r(`confirm.${n}.action`)}}function we({isAsked:n},r){return n(r)?"asked":""}var Va=_`
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
`,tt=class extends K{constructor(){super(...arguments);this.localize=ne("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[R,Va]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?d`<dialog
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
    </dialog>`:u}};h([y({attribute:!1})],tt.prototype,"localize",2),h([O()],tt.prototype,"question",2),h([Le("dialog")],tt.prototype,"dialog",2);$("bitaxe-confirm-dialog",tt);function ze(n,{entity_id:r},e){return d`<button
    type="button"
    class="name"
    @click=${t=>oe(t.currentTarget,r)}
  >
    ${e(`control.${n}`)}
  </button>`}var Ei={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},Ti=Object.keys(Ei),Ya=new Set(["mining","fan","core_voltage"]),cr=25,Ai=new WeakMap;function Za({entities:n},r){let e=Ai.get(n)??new Map;Ai.set(n,e);let t=e.get(r)??Object.values(n).flatMap(o=>o?.platform===lt&&o.device_id===r?[o]:[]);return e.set(r,t),t}function dr(n,r){let e=new Map;for(let{entity_id:t,translation_key:o}of Za(n,r)){let i=Ti.find(s=>t.startsWith(`${Ei[s]}.`)&&s===(o??n.states[t]?.attributes.device_class));i&&e.set(i,t)}return e}function Oi(n,r){return Object.fromEntries([...dr(n,r)].flatMap(([e,t])=>{let o=n.states[t];return o&&Qa(e,o)?[[e,o]]:[]}))}function Qa(n,{state:r}){return r!=="unavailable"&&!(Ya.has(n)&&r==="unknown")}function pr({attributes:n}){let{percentage:r,preset_mode:e}=n;return{speed:typeof r=="number"?r:Number.NaN,isAutomatic:e==="auto"}}var Ja={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function Ci({kind:n,values:r}){return n==="settings"?Object.keys(r).flatMap(e=>Ja[e]??[]):Ti.filter(e=>e===n)}var gn=Qe(class extends be{constructor(n){if(super(n),n.type!==ae.PROPERTY&&n.type!==ae.ATTRIBUTE&&n.type!==ae.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!ri(n))throw Error("`live` bindings can only contain a single expression")}render(n){return n}update(n,[r]){if(r===Y||r===u)return r;let e=n.element,t=n.name;if(n.type===ae.PROPERTY){if(r===e[t])return Y}else if(n.type===ae.BOOLEAN_ATTRIBUTE){if(!!r===e.hasAttribute(t))return Y}else if(n.type===ae.ATTRIBUTE&&e.getAttribute(t)===r+"")return Y;return ln(n),r}});var yn=class{constructor(r){this.host=r;this.isByHand=!1;this.count=0}render(r,e){let{hass:t,text:o}=e,{speed:i,isAutomatic:s}=pr(r),a=this.isByHand||!s,l=de(i,0,S(t));return d`<div class="control fan">
      ${ze("fan",r,o)}
      <span class="value number ${we(e,"fan")}"><bdi>${l}</bdi></span>
      <div class="pair" role="group" aria-label=${o("control.fan")}>
        <button
          type="button"
          class="pill"
          aria-pressed=${s?"true":"false"}
          @click=${()=>this.leave(r,e)}
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
      ${a?this.renderSlider(r,i,e):u}
    </div>`}renderSlider(r,e,t){let o=this.left??Math.max(Number.isFinite(e)?e:0,cr);return d`<input
      type="range"
      min=${cr}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${de(o,0,S(t.hass))}
      .value=${gn(`${o}`)}
      @change=${i=>{this.set(i.target.valueAsNumber,r,t)}}
    />`}async set(r,e,{ask:t}){let o=++this.count;this.left=r;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:r}});o===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(r,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!pr(r).isAutomatic||t("fan"))&&e({key:"fan",entity:r,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var Hi=_`
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
`;var Mi=new Set(["unauthorized","Unauthorized"]);function Xa({code:n,message:r}){return Mi.has(n)||Mi.has(r)}async function ur(n,r){try{let e=await n.loadBackendTranslation?.("exceptions",r);return(t,o={})=>e?.(`component.${r}.exceptions.${t}.message`,o)??""}catch{return()=>""}}async function Ni(n,r,e){if(Xa(r))return e("control.not_allowed");let{translation_domain:t,translation_key:o,message:i}=r;if(typeof t=="string"&&typeof o=="string"){let a=(await ur(n,t))(o,r.translation_placeholders);if(a)return a}return typeof i=="string"&&i!==""?i:e("control.no_reason")}var Ba=3e4,el=6e5;function tl(n){return Ft(n)?Ba:el}function zi(n,r,e){let t=n.filter(({ended:a})=>a===null),o=mr(n),i=o?(o.ended??0)*1e3+tl(o):0;return o!==void 0&&o.number>e&&r<i&&t.every(({number:a})=>a<o.number)?{shown:[...t,o],until:i}:{shown:t,until:Number.POSITIVE_INFINITY}}function mr(n){return n.findLast(({ended:r})=>r!==null)}var ee=class extends K{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=0;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[R,Hi]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,ur(e,lt).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return u;let o=this.shown().map(i=>this.renderAct(e,i));if(t&&t!==this.dismissedRefused){let i=()=>{this.dismissedRefused=t};o.push(this.renderLine(e,"failed",t.words,i))}return this.toggleAttribute("empty",o.length===0),d`<div role="status">${o}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:o}=zi(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(o)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),o-e)),t}renderAct(e,t){let o=ne(e.language),i=no(t,o,S(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",i):this.renderLine(e,Ft(t)?"done":"failed",i,()=>{this.dismissed=t.number})}renderLine(e,t,o,i){let s=ne(e.language)("act.dismiss");return d`<div class="line ${t}">
      <span class="words">${o}</span>
      ${i?d`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${i}
            ></button>`:u}
    </div>`}};h([y({attribute:!1})],ee.prototype,"hass",2),h([y({attribute:!1})],ee.prototype,"acts",2),h([y({attribute:!1})],ee.prototype,"ahead",2),h([y({attribute:!1})],ee.prototype,"refused",2),h([O()],ee.prototype,"dismissed",2),h([O()],ee.prototype,"dismissedRefused",2),h([O()],ee.prototype,"reasons",2);$("bitaxe-miner-acts",ee);var Fi=_`
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
`;function fr(n,r,e){let{hass:t,text:o,ask:i}=e,s=r.attributes.options;if(!Array.isArray(s))return u;let a=U(r)?r.state:"",l=c=>t.formatEntityState(r,c);return d`<div class="control ${n}">
    ${ze(n,r,o)}
    <select
      class="pill ${we(e,n)}"
      aria-label=${o(`control.${n}`)}
      @change=${c=>{let p=c.target,f=p.value;p.value=a,i({key:n,entity:r,service:"select_option",data:{option:f},question:bt(n,e,l(f))})}}
    >
      ${a===""?d`<option value="" disabled selected>–</option>`:u}
      ${s.map(c=>d`<option value=${c} .selected=${gn(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function Li(n,r){let{min:e,max:t,step:o,unit_of_measurement:i=""}=n.attributes,{hass:s,text:a,ask:l}=r,c=p=>{p.preventDefault();let m=p.currentTarget.querySelector("input"),g=m.valueAsNumber;m.value=`${Number(n.state)}`;let b=`${it(g,0,S(s))} ${i}`;l({key:"core_voltage",entity:n,service:"set_value",data:{value:g},question:bt("core_voltage",r,b)})};return d`<div class="control core_voltage">
    ${ze("core_voltage",n,a)}
    <form @submit=${c}>
      <input
        type="number"
        required
        class=${we(r,"core_voltage")}
        min=${`${e}`}
        max=${`${t}`}
        step=${`${o}`}
        aria-label="${a("control.core_voltage")} (${i})"
        .value=${`${Number(n.state)}`}
      />
      <span class="unit">${i}</span>
      <button type="submit" class="pill action">${a("control.set")}</button>
    </form>
  </div>`}var _e=class extends A{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new yn(this);this.heard=new Te(this)}static{this.styles=[R,Fi]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){return this.device?[...dr(e,this.device).values()]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:o}=e;this.heard.watch([o,t],i=>{let s=ki(o,t),a=()=>{s.heard&&i({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)})}}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}around(e){let{localize:t,device:o}=this;return{hass:e,text:t,name:L(e,o)??t("cards.miner.name"),ask:i=>this.ask(e,i),isAsked:i=>this.asked.includes(i)||this.acts.some(s=>s.ended===null&&Ci(s).includes(i))}}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let o=this.around(e),i=this.mayControl&&!this.isPast?this.renderControls(o,t):u;return this.hidden=i===u&&this.acts.length===0&&!this.refused,d`${i}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${o.text}></bitaxe-confirm-dialog>`}renderControls(e,t){let{mining:o,fan:i,profile:s,pool:a,core_voltage:l,undo:c,restart:p}=Oi(e.hass,t),f=[o&&this.renderMining(o,e),i&&this.fan.render(i,e),s&&fr("profile",s,e),l&&Li(l,e),a&&fr("pool",a,e)].filter(Boolean),m=[c&&this.renderButton("undo",c,e),p&&this.renderButton("restart",p,e)].filter(Boolean);return f.length+m.length===0?u:d`<section class="controls" aria-label=${e.text("control.title")}>
          ${f}
          ${m.length===0?u:d`<div class="end">${m}</div>`}
        </section>`}renderMining(e,t){let o=e.state==="on",i=o?"turn_off":"turn_on";return d`<div class="control mining">
      ${ze("mining",e,t.text)}
      <button
        type="button"
        class="switch ${we(t,"mining")}"
        role="switch"
        aria-checked=${o?"true":"false"}
        aria-label=${t.text("control.mining")}
        ?disabled=${t.isAsked("mining")}
        @click=${()=>t.ask({key:"mining",entity:e,service:i})}
      ></button>
    </div>`}renderButton(e,t,o){return d`<button
      type="button"
      class="pill action ${e} ${we(o,e)}"
      ?disabled=${o.isAsked(e)}
      @click=${()=>o.ask({key:e,entity:t,service:"press",...this.questionFor(e,o)})}
    >
      ${o.text(`control.${e}`)}
    </button>`}questionFor(e,t){let{undoable:o={}}=this.heard.seen??{};if(e==="undo"&&o.core_voltage===void 0)return{};let i=Ge(o,t.text,S(t.hass));return{question:bt(e,t,i)}}get lastNumber(){return mr(this.acts)?.number??0}async ask(e,t){let{key:o,entity:i,service:s,data:a={}}=t;if(t.question&&!await this.dialog?.ask(t.question))return!1;let{entity_id:l}=i,c=l.slice(0,l.indexOf(".")),p=this.lastNumber;this.refused=void 0,this.asked=[...this.asked,o];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(f){if(this.lastNumber===p){let m=await Ni(e,f,this.localize);this.refused={words:this.localize("control.refused",{reason:m})}}return!1}finally{let f=this.asked.indexOf(o);this.asked=this.asked.filter((m,g)=>g!==f)}}};h([y({attribute:!1})],_e.prototype,"device",2),h([y({attribute:!1})],_e.prototype,"isPast",2),h([O()],_e.prototype,"asked",2),h([O()],_e.prototype,"refused",2),h([Le("bitaxe-confirm-dialog")],_e.prototype,"dialog",2);$("bitaxe-miner-controls",_e);var bn={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},nl={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},rl=["active_pool","reset_reason"];function Ii(n,r,e,t){return Object.keys(bn).map(i=>({key:i,figures:bn[i].flatMap(s=>ol(n,r,e,s,t)??[])})).filter(({figures:i})=>i.length>0)}function ol(n,r,e,t,o){if(t==="firmware"){let l=n.devices[r]?.sw_version;return l?{key:t,entityId:void 0,...hr(l)}:null}let i=e[t],s=x(n,i);if(!U(s))return null;let a=il(n,e,t,s,o);return a&&{key:t,entityId:i,...a}}function il(n,r,e,t,o){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:hr(Pe((Date.now()-a)/1e3,o))}if(rl.includes(e))return hr(t.state);let i=k(t);if(Number.isNaN(i))return null;let s=sl(i,ll(e,t),o,nl[e]);return e==="shares_rejected"?al(s,i,k(x(n,r.shares_accepted)),o):s}function sl(n,r,e,t){return{shown:T(n,r,e,t===void 0?{}:{digits:t}),exact:C(n,r,e)}}function al(n,r,e,t){let o=100*r/(r+e);if(!(o>0))return n;let i=M(T(o,"%",t));return{shown:{number:n.shown.number,unit:`${n.shown.unit} (${i})`},exact:`${n.exact} (${C(o,"%",t)})`}}function ll(n,{attributes:r}){let{unit_of_measurement:e}=r;return typeof e=="string"&&!(n==="shares_accepted"||n==="shares_rejected")?e:""}function hr(n){return{shown:{number:n,unit:""},exact:n}}var cl=_`
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
`,vt=class extends A{constructor(){super(...arguments);this.isPast=!1}static{this.styles=[R,cl]}shownEntities(e){let t=w(e,this.device);return Object.values(bn).flat().map(o=>o==="firmware"?void 0:t[o])}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let o=w(e,t),i=Ii(e,t,o,S(e));return d`<div class="groups ${this.isPast?"past":""}">
      ${i.map(s=>this.renderGroup(s))}
    </div>`}renderGroup({key:e,figures:t}){let o=`heading-${e}`;return d`<section aria-labelledby=${o}>
      <h3 id=${o}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(i=>this.renderFigure(i))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:o,exact:i}){let s=this.localize(`figures.${e}`);return V({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:M(o)}),title:i},d`<span class="label">${s}</span>
        <span class="value">${z(o)}</span>`)}};h([y({attribute:!1})],vt.prototype,"device",2),h([y({attribute:!1})],vt.prototype,"isPast",2);$("bitaxe-miner-groups",vt);var vn=120,dl=-120,pl=240,Pi=100,le=84,Fe=14,gr=8,Di=Ht.map(({from:n})=>n).filter(Number.isFinite),ul=100;function ji(n,r){return ot`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${Fe} d=${Ki(0,vn)}></path>
    ${ml(n,r).map(({from:e,to:t,opacity:o})=>ot`<path class="fill" stroke-width=${Fe} opacity=${o} d=${Ki(e,t)}></path>`)}
    ${Di.map(e=>Ui(e,"mark"))}
    ${Ui(ul,"expected")}
    ${Di.map(e=>hl(e))}
    ${Number.isFinite(n)?fl(n):u}
  </svg>`}function ml(n,r){if(!Number.isFinite(n))return[];let e=Number.isFinite(r)&&r>0?r:0,t={from:0,to:n-e,opacity:1},o=2*e/gr,i=Array.from({length:e>0?gr:0},(s,a)=>({from:n-e+a*o,to:n-e+(a+1)*o,opacity:1-(a+.5)/gr}));return[t,...i].filter(({from:s,to:a})=>a>0&&s<vn)}function Ui(n,r){let e=r==="expected"?4:2;return qi(n,le-Fe/2-e,le+Fe/2+e,r)}function fl(n){return qi(n,le-Fe/2-5,le+Fe/2+1,"needle")}function hl(n){let{x:r,y:e}=xt(n,le+Fe/2+6);return ot`<text x=${r} y=${e+3}>${n}</text>`}function qi(n,r,e,t){let o=xt(n,r),i=xt(n,e);return ot`<line class=${t} x1=${o.x} y1=${o.y} x2=${i.x} y2=${i.y}></line>`}function Ki(n,r){let e=xt(n,le),t=xt(r,le),o=yr(r)-yr(n)>180?1:0;return`M${e.x} ${e.y}A${le} ${le} 0 ${o} 1 ${t.x} ${t.y}`}function yr(n){let r=Math.min(Math.max(n,0),vn)/vn;return dl+pl*r}function xt(n,r){let e=yr(n)*Math.PI/180;return{x:Gi(Pi+r*Math.sin(e)),y:Gi(Pi-r*Math.cos(e))}}function Gi(n){return Math.round(n*100)/100}var gl=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function Wi(n,r,e,t){return gl.map(o=>o.flatMap(i=>{let s=r[i];return s&&x(n,s)?yl(n,r,i,s,e,t):[]})).filter(o=>o.length>0)}function yl(n,r,e,t,o,i){let{state:s,unit:a,limit:l}=bl(n,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...T(s,a,o,{digits:1}),unit:""},exact:C(s,a,o),limit:null,share:Number.NaN};let c=i?.[e],p=Number.isFinite(c)?c:G(s,a),f=e==="power"?"W":Re(n,r),m=v=>f==="W"?v:De(v,f),g=T(m(p),f,o,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:C(m(p),f,o),limit:b?C(m(l),f,o,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function bl(n,r){let e=x(n,r),{unit_of_measurement:t,limit:o}=e?.attributes??{};return{state:k(e),unit:typeof t=="string"?t:"",limit:typeof o=="number"?o:Number.NaN}}var Vi=_`
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
`;var xn=class{constructor(r,e){this.host=r;this.selector=e;r.addController(this)}#e=null;hostUpdated(){let r=this.host.renderRoot.querySelector(this.selector);r!==this.#e&&(this.#t.disconnect(),this.#e=r,r?.firstElementChild&&this.#t.observe(r.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([r])=>{let e=r?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var vl=6e4,xl="15m",wl=.93,wt=class extends A{constructor(){super();this.isPast=!1;this.feed=new Z(this);this.onScreen=new j(this);new xn(this,".apart")}static{this.styles=[R,Vi]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,xl):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:o}=this;if(e?.state!=="ready"||o||!t?.connected)return;let{columns:i,span:s}=e,a=i.time.length-1,l=s.end-(i.time[a]??0)<=vl;return i.online[a]&&l?je(i):void 0}render(){let{hass:e,device:t,live:o}=this;if(!e||!t)return u;let i=w(e,t),s=S(e),a=o&&this.feed.shown?.columns,l=a&&qe(a),c=me(e,i,o,l),p=i.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?this.renderGauge(i,c,s):u}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(i,c,s,o):this.renderHashrate(e,i,s)}
          </div>
          ${this.renderChips(e,i,s,o)}
        </div>
      </div>
    </div>`}renderGauge(e,{mean:t,margin:o,rating:i,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",f=i?this.localize(`ratings.${i}`):p,m=!Number.isFinite(t)||!Number.isFinite(o),g=m?"":`± ${M(T(o,"%",l,{digits:1}))}`,b=T(t,"%",l,{digits:1}),v=[[M(b),g].filter(Boolean).join(" "),f].filter(Boolean).join(", "),E=m?"":` ± ${C(o,"%",l)}`;return V({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:v}),title:`${C(t,"%",l)}${E}`},d`${ji(t,o)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${z(b)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:u}
          ${f?d`<span class="rating">${f}</span>`:u}
        </span>`)}renderCompared(e,t,o,i){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,f={signed:!0},m=b=>M(T(b,"GH/s",o)),g=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:T(s,"GH/s",o),exact:C(s,"GH/s",o,{digits:1}),words:Number.isFinite(a)?g("hero.expected",{value:m(a)}):"",now:i&&Number.isFinite(i.hashrate)?g("hero.now",{value:m(i.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:T(l,"GH/s",o,f),exact:C(l,"GH/s",o,{...f,digits:1}),words:Number.isFinite(c)?M(T(c,"%",o,{...f,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:T(p,"%",o,{digits:1}),exact:C(p,"%",o)}):u}`}renderHashrate(e,t,o){let i=x(e,t.hashrate);if(!i)return u;let s=String(i.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:T(k(i),s,o),exact:C(k(i),s,o)})}renderKey(e){let{key:t,entityId:o,shown:i,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[M(i),s,a].filter(Boolean).join(", ");return V({entityId:o,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${z(i)}</span>
        ${s?ft(s):u} ${a?d`<bdi class="now">${a}</bdi>`:u}`)}renderChips(e,t,o,i){return d`<div class="chips">
      ${Wi(e,t,o,i).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:o,exact:i,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[M(o),c].filter(Boolean).join(" ");return V({entityId:t,kind:`meter ${_l(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[i,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${z(o)}</span> ${c?ft(c):u}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:u}`)}};h([y({attribute:!1})],wt.prototype,"device",2),h([y({attribute:!1})],wt.prototype,"isPast",2);function _l(n){return n>=1?"over":n>=wl?"near":""}$("bitaxe-miner-hero",wt);var Yi=_`
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
`;var Zi=864e5,$l=10*Zi,Sl=3*365*Zi,Rl=3e5,kl=.005;async function Qi(n,r,e){let t=Date.now(),o=await n.callWS({type:"history/history_during_period",start_time:new Date(t-$l).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[r],minimal_response:!0,no_attributes:!0}),i=Al(o[r]??[],e);if(i)return i;let s=await n.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-Sl).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[r],period:"day",types:["max"]});return El(s[r]??[],e)}function Al(n,r){let e=n.flatMap(({s:l,lu:c},p)=>{let f=Pt(l);return Number.isNaN(f)?[]:[{number:f,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!Ji(l,r)),o=e[t+1],i=e[t];if(!o||!i)return null;let s=(n[i.index+1]?.lu??0)*1e3,a=o.time-s<=Rl;return{time:o.time,precision:a?"moment":"by"}}function El(n,r){let e=n.filter(({max:i})=>typeof i=="number"),t=e.findLastIndex(({max:i})=>!Ji(i??0,r)),o=e[t+1];return o&&t>=0?{time:o.start,precision:"day"}:null}function Ji(n,r){return Math.abs(n-r)<=kl*Math.max(n,r)}var wn=class{constructor(r){this.host=r;this.hasRisen=!1;this.known=new Map;this.totals=new Map;r.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(r,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let o=x(r,t);t!==void 0&&o&&k(o)>0&&this.note(r,t,o,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(r,e.blocks_found))}seen(r,e){let t=this.known.get(r);return t?.value===e?t.seen:null}blocks(r){return this.totals.get(r)}note(r,e,t,o){let i=k(t),s=this.known.get(e);if(s?.value===i)return;let a={value:i,seen:null};if(this.known.set(e,a),s&&i>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=o;return}this.loadSeen(r,e,a)}async loadSeen(r,e,t){try{t.seen=await Qi(r,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(r,e){try{let{change:t}=await r.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var Tl=864e5,Ol={best:"best_difficulty",session:"session_best_difficulty"},_t=class extends A{constructor(){super(...arguments);this.isPast=!1;this.records=new wn(this);this.onScreen=new j(this)}static{this.styles=[R,Yi]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let o=S(e),i=[this.renderBest(e,t,"best",o),this.renderBest(e,t,"session",o),this.renderBlocks(e,t,o)];if(i.every(a=>a===u))return u;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${i}</div>
      <p class="news" role="status">${this.news(e,t,o)}</p>
    </section>`}news(e,t,o){if(!this.records.hasRisen)return"";let i=k(x(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${M(T(i,"",o))}`}renderBest(e,t,o,i){let s=w(e,t)[Ol[o]],a=k(x(e,s));if(s===void 0||!(a>0))return u;let l=this.records.seen(s,a),c=o==="best"&&l!==null&&Cl(l),p=l?Hl(l,this.localize,i):"",f=this.localize(`records.${o}`),m=T(a,"",i),g=c?this.localize("records.new"):"",b=[M(m),p,g].filter(Boolean).join(", ");return V({entityId:s,kind:`figure ${o}`,label:this.localize("aria.more_info",{name:f,value:b}),title:C(a,"",i)},d`<span class="label">${f}</span>
        <span class="value">${z(m)}</span>
        ${p?ft(p):u}
        ${c?d`<span class="new">${g}</span>`:u}`)}renderBlocks(e,t,o){let i=w(e,t).blocks_found,s=k(x(e,i));if(i===void 0||Number.isNaN(s))return u;let a=Math.max(s,this.records.blocks(i)??0),l=this.localize("records.blocks"),c=T(a,"",o,{digits:0});return V({entityId:i,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:M(c)}),title:C(a,"",o)},d`<span class="label">${l}</span>
        <span class="value">${z(c)}</span>`)}};h([y({attribute:!1})],_t.prototype,"device",2),h([y({attribute:!1})],_t.prototype,"isPast",2);function Cl({time:n,precision:r}){return r!=="day"&&Date.now()-n<Tl}function Hl(n,r,e){let{time:t,precision:o}=n,i=o==="by"?"records.before":"records.found",s=o==="day"?Mr(t,e):Ot(t,Date.now(),e);return r(i,{time:s})}$("bitaxe-miner-records",_t);var _n=class extends A{constructor(){super(...arguments);this.member=new ye(this);this.lastKnown=new hn(this);this.statuses=new X(this);this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[R,Ri]}shownEntities(e){return Object.values(w(e,this.config?.device))}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let{device:o}=t,i=this.localize;if(!o||e.devices[o]?.entry_type==="service")return this.renderMessage(i("messages.no_miner_chosen"));let s=J(e,o),{status:a}=s,l=this.renderHeader(e,t,s);return a==="removed"||a==="disabled"?d`<ha-card>
        ${l}
        <p class="message">${i(`messages.${a==="removed"?"missing":a}`)}</p>
      </ha-card>`:d`<ha-card>
      ${l}
      ${this.renderFigures(e,o,s)}
      ${t.charts?.length?this.renderCharts(e,t,t.charts):u}
    </ha-card>`}renderMessage(e){return d`<ha-card><p class="message">${e}</p></ha-card>`}renderHeader(e,t,o){let i=this.nameOf(e,t),s=ue(e,t.device);return d`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${i}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(e,t.device,o)}</p>
          ${s?d`<a href=${s}>${this.localize("hero.device")}</a>`:u}
        </div>
      </div>
      ${xe(e,o,this.localize)}
    </div>`}nameOf(e,{device:t,title:o}){return o||(L(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,o){return e.connected?o.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:o}){let i=w(e,t),s=x(e,i.hashrate??i.power??i.uptime),a=s?.state==="unavailable",l=o??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,i,l):e;if(!c)return u;let p=Ot(l,Date.now(),S(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:u}
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
      ></bitaxe-miner-groups>`}renderCharts(e,t,o){let i=this.member.of(this.groupOf(t)),s=i.chosen(e,t),a=se(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${i.zoom!==null}
            .locale=${S(e)}
            .localize=${this.localize}
            .label=${this.nameOf(e,t)}
            @bitaxe-range-chosen=${this.choose}
            @bitaxe-zoom=${this.zoom}
          ></bitaxe-range-buttons>`:u}
    ${o.map(l=>d`<bitaxe-chart-panel
          .hass=${e}
          .chart=${l}
          .device=${t.device}
          .range=${s}
          .zoom=${i.zoom}
          .crosshair=${i.crosshair}
          @bitaxe-zoom=${this.zoom}
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Xt(`${e}/card`)}),this.own.group}};h([y({attribute:!1})],_n.prototype,"config",2);$("bitaxe-miner-card-view",_n);var $n=class extends A{constructor(){super(...arguments);this.member=new ye(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=_`
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
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:o}=this.config??{};this.group.configure({...t&&{range:t},...o&&{ranges:o}})}}render(){let{hass:e,config:t,group:o}=this;return!e||!t||se(t).length===0?u:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${se(t)}
        .range=${o.chosen(e,t)}
        .isZoomed=${o.zoom!==null}
        .locale=${S(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Jt(this.config?.range_group||_r))}};h([y({attribute:!1})],$n.prototype,"config",2);$("bitaxe-range-card-view",$n);var Xi=3,Sn=class extends A{constructor(){super(...arguments);this.statuses=new X(this)}static{this.styles=[R,_`
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
    `]}shownEntities(e){return Ke(e).miners.flatMap(({device:t})=>Ye(w(e,t)))}render(){let{hass:e,config:t}=this,o=e&&t?Ml(e,t.device):[];if(this.hideBadge(o.length===0),!e||o.length===0)return u;let i=this.localize;return d`<nav aria-label=${i("fleet.elsewhere")}>
      ${o.slice(0,Xi).map(({device:s,name:a,status:l})=>d`<a href=${Ee(s)}
            ><bdi>${a}</bdi>${xe(e,l,i)}</a
          >`)}
      ${this.renderOthers(e,o.length-Xi,"wide")}
      ${this.renderOthers(e,o.length-1,"narrow")}
    </nav>`}renderOthers(e,t,o){let i=$e("others",t,e.language);return t>0?d`<a class="others ${o}" href=${qr()}
          >${this.localize(i,{count:t.toString()})}</a
        >`:u}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([y({attribute:!1})],Sn.prototype,"config",2);function Ml(n,r){return Ke(n).miners.filter(e=>e.device!==r).map(e=>({...e,status:J(n,e.device)})).filter(({status:{status:e}})=>ge(e)).toSorted((e,t)=>he.indexOf(e.status.status)-he.indexOf(t.status.status))}$("bitaxe-status-badge-view",Sn);
