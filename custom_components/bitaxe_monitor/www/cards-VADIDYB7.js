import{A as pe,B as Lr,C as Ir,D as Pr,H as Mt,I as Dr,J as Ur,a as kt,c as _r,d as Rr,e as kr,f as At,g as U,h as Ar,i as Tr,j as I,k as ce,l as Er,m as Cr,n as Mr,o as ke,p as De,q as Nr,r as ne,s as zr,t as Ae,u as An,v as Tn,w as Fr,x as lt,y as ct,z as Ue}from"./chunk-ZXHNATIR.js";import{a as xr,b as wr,c as $r,d as w,e as N,f as x,g as G,h as k,i as L,j as T,k as R}from"./chunk-B4OZBQ5J.js";import{A as Kr,a as hr,b as $,c as d,d as st,e as K,f as u,g as gr,h as Y,i as y,j as C,k as $e,l as Re,m as _,n as at,o as Rn,p as de,q as Or,r as Tt,s as Et,t as kn,u as Ct,v as Hr,w as Ot,x as Pe,y as Ht,z as En}from"./chunk-3FRZD7X5.js";import{a as S}from"./chunk-SNU2ZQGL.js";import{b as _n,c as yr,d as _t,e as Rt,f as Ie,g as br,h as vr}from"./chunk-SYRUIYIJ.js";import"./chunk-SPCULF4A.js";import{a as Se,b as _e,c as Sr}from"./chunk-AVRU4XMW.js";import{a as h}from"./chunk-JFKSI6I7.js";var Gr=$`
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
`;function Te(){return location.pathname.split("/")[1]??""}function ue(r,n){return r.user?.is_admin&&r.devices[n]?`/config/devices/device/${encodeURIComponent(n)}`:void 0}function Ee(r){return`/${Te()}/miner-${encodeURIComponent(r)}`}function jr(){return`/${Te()}/fleet`}function Cn(r,n){let e=w(r,n);return[e.mining,e.connectivity,e.hashrate].find(t=>x(r,t))}function Nt(r){history.pushState({from:location.pathname},"",r),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}function re(r,n){r.dispatchEvent(new CustomEvent("hass-more-info",{detail:{entityId:n},bubbles:!0,composed:!0}))}var Xi="settings_changed",Bi={automatic:1,manual:0},es={frequency:"frequency",core_voltage:"core_voltage",fan_mode:"automatic_fan"},ts=1,ns=18e4,rs=5e3;async function qr(r,n,e){if(n.length===0)return new Map;let t={type:"bitaxe_monitor/record",device_ids:n,start:e.start/1e3,end:e.end/1e3};try{let{changes:o}=await r.callWS({...t});return new Map(Object.entries(o).map(([i,s])=>[i,os(s)]))}catch{return new Map}}function os(r){let n=new Map;for(let e of r)n.set(e.act,[...n.get(e.act)??[],e]);return[...n.values()].map(e=>({time:(e[0]?.at??0)*1e3,changes:e}))}function Wr({time:r,type:n,attributes:e},t){if(n!==Xi)return!1;let o=t.filter(s=>s.time-rs<=r&&r<=s.time+ns).flatMap(({changes:s})=>s);return Object.entries(es).filter(([s])=>e[`old_${s}`]!==e[`new_${s}`]).every(([s,a])=>{let l=e[`new_${s}`],c=typeof l=="string"?Bi[l]:Number(l);return o.some(p=>p.setting===a&&Math.abs(p.after-(c??Number.NaN))<ts)})}var Vr=new WeakMap;function On(r,n){if(n.length===0)return Promise.resolve({});let e=Vr.get(r.entities)??new Map;Vr.set(r.entities,e);let t=n.join(),o=e.get(t)??r.callWS({type:"config/entity_registry/get_entries",entity_ids:[...n]}).catch(()=>({}));return e.set(t,o),o}async function Yr(r,n,e){let t=await On(r,n);return new Set(n.filter(o=>{let{created_at:i=0,modified_at:s=0}=t[o]??{};return s*1e3>e&&s>i+is}))}var is=60;var Zr=["overheating","hardware_fault","power_fault","pools_unreachable","low_efficiency","performance_drop"],Jr={happened:[],alarms:[],changed:[],meansSince:0},ss=new Set(["event_type","event_types","device_class","friendly_name","icon","supported_features","attribution","restored"]),as=["performance_drop","mean_efficiency_margin","excess_deviation"],ls=60,Qr=6e4;function Xr(r,n,e,t){let o=cs.get(r.connection,`${e} ${n.join(" ")}`,s=>new Hn(r,n,e,s));o.hass=r;let i=o.listen(()=>t(o.marks));return t(o.marks),i}var Hn=class extends Ue{constructor(e,t,o,i){super(e.connection,i);this.marks=new Map;this.#n=0;this.hass=e,this.#e=t,this.#t=o}#e;#t;#n;refresh(){let e=++this.#n,t=ce(this.#t,this.now(),Re(this.hass)),o=U(this.#t)&&t.end<this.now()-Qr;ds(this.hass,this.#e,t).then(i=>{e===this.#n&&(this.marks=i,this.succeed(Ae(),o?void 0:Qr))},i=>{e===this.#n&&this.fail(i)})}release(){this.#n+=1}},cs=new pe;async function ds(r,n,e){let t=n.map(f=>({device:f,entities:w(r,f)})),o=t.flatMap(({device:f,entities:g})=>Object.keys(g).length>0?[f]:[]),i=async(f,g)=>{let b=t.flatMap(({entities:v})=>f.flatMap(A=>v[A]??[]));return b.length===0?{}:r.callWS({type:"history/history_during_period",start_time:new Date(e.start).toISOString(),end_time:new Date(e.end).toISOString(),entity_ids:b,minimal_response:g,no_attributes:g})},[s,...a]=n,[l,c,p,m]=await Promise.all([i(["event"],!1),i(Zr,!0),qr(r,o,e),s!==void 0&&a.length===0?ms(r,s):0]);return new Map(t.map(({device:f,entities:g})=>{let b=p.get(f)??[],v=ps(l[g.event??""]??[],e).filter(D=>!Wr(D,b)),A=Zr.flatMap(D=>us(c[g[D]??""]??[],e).map(ot=>({key:D,...ot})));return[f,{happened:v,alarms:A,changed:b,meansSince:m}]}))}function ps(r,n){let e=new Map;for(let{s:t,a:o={}}of r){let i=Date.parse(t??""),s=o.event_type;if(i>=n.start&&i<=n.end&&typeof s=="string"){let a=Object.fromEntries(Object.entries(o).filter(([l,c])=>!ss.has(l)&&c!==null));e.set(`${t}`,{time:i,type:s,attributes:a})}}return[...e.values()]}function us(r,n){let e=[],t=null;for(let{s:o,lu:i}of r){let s=Math.max(i*1e3,n.start);o==="on"?t??=s:t!==null&&(e.push({start:t,end:s}),t=null)}return t===null?e:[...e,{start:t,end:Number.POSITIVE_INFINITY}]}async function ms(r,n){let e=w(r,n),t=e.hashrate,o=as.flatMap(l=>e[l]??[]);if(t===void 0||o.length===0)return 0;let i=await On(r,[t,...o]),s=l=>i[l]?.created_at??0,a=Math.min(...o.map(s).filter(l=>l>0));return Number.isFinite(a)&&a>s(t)+ls?a*1e3:0}function Ke(r){let n=new Intl.Collator(r.language,{numeric:!0});return{miners:[...wr(r).keys()].filter(e=>{let t=r.devices[e];return t&&t.disabled_by===null&&t.entry_type!=="service"}).map(e=>({device:e,name:L(r,e)??e})).sort((e,t)=>n.compare(e.name,t.name)||(e.device<t.device?-1:1)),fleet:N(r)}}var Br=new WeakMap;function Mn(r){let{miners:n}=Ke(r),e=Br.get(r.connection)??[],t=new Set(e.map(({device:i})=>i)),o=[...e.map(({device:i,name:s})=>{let l=n.find(c=>c.device===i)!==void 0;return{device:i,name:L(r,i)??s,isThere:l}}),...n.filter(({device:i})=>!t.has(i)).map(i=>({...i,isThere:!0}))];return o.some(({isThere:i})=>i)&&Br.set(r.connection,o),o}var fs={frequency:"MHz",core_voltage:"mV",fan_target_temperature:"°C",display_timeout:"min",display_rotation:"°"},eo={needs_restart:"needs_restart",not_in_force:"not_in_force",ignored:"ignored_by_miner"};function Nn({outcome:r}){return r!==null&&r in eo}function zt(r){return r.outcome!==null&&!Nn(r)}function Ge(r,n,e){let t=r.automatic_fan?"fan_speed":"automatic_fan",o=!("fan_speed"in r);return Object.entries(r).filter(([i])=>i!==t||o).map(([i,s])=>zn(i,s,n,e)).join(", ")}function zn(r,n,e,t){switch(r){case"mining":return e(n?"act.mining":"act.pause");case"automatic_fan":return e(n?"act.automatic_fan":"act.manual_fan");default:return e(`act.${r}`,{value:Fn(r,n,e,t)})}}function Fn(r,n,e,t){if(r==="display_timeout"&&n<=0)return e(n<0?"act.always_on":"act.always_off");let o=fs[r];return o===void 0?de(n,0,t):Tt(n,{unit:o,digits:0},t)}function hs(r,n,e){switch(r.kind){case"settings":return Ge(r.values,n,e);case"pool":return r.slot===null?n("control.pool"):n("act.pool",{value:`${r.slot}`});default:return n(`act.${r.kind}`)}}function Ln({origin:r,name:n},e){switch(r){case"automation":case"another_hand":return e(`who.${r}`);case"taken_back":case"kept_paused":return e("who.integration");case"undone":return n??e("who.automation");default:return n??e("who.user")}}function to(r,n,e,t){let{outcome:o,error:i}=r,s=hs(r,n,e);if(r.ended===null){let l=Et(r.at*1e3,e,{seconds:!0});return n("act.under_way",{what:s,who:Ln(r,n),time:l})}if(i!==null||o===null){let l=t(i?.key??"",i?.placeholders);return n("act.failed",{what:s,reason:l}).trim()}let a=eo[o];if(a!==void 0)return n("act.not_confirmed",{what:s,reason:t(a)}).trim();switch(r.kind){case"undo":return n("act.undone",{what:Ge(r.values,n,e)});case"restart":case"identify":return n("act.sent",{what:s});default:return n(`act.${o}`,{what:s})}}var gs=new Set(["best_difficulty","block_found"]),ys=new Set(["fault","fault_ended","performance_dropped","performance_recovered"]),bs=new Set(["automatic_fan","mining"]);function In(r,n,{happened:e,alarms:t,changed:o,meansSince:i},s){let a=w(r,n),l=x(r,a.event),c=e.filter(({type:p})=>!ys.has(p)).map(({time:p,type:m,attributes:f})=>({start:p,end:p,look:gs.has(m)?"good":"plain",title:no(r,l,"event_type",m),details:Object.entries(f).map(([g,b])=>`${ws(r,l,g)}: ${no(r,l,g,b)}`)}));for(let{key:p,start:m,end:f}of t)c.push({start:m,end:f,look:"alarm",title:s(`status.${p}`),details:[]});for(let p of o)c.push(vs(p,s,_(r)));return i>0&&c.push({start:i,end:i,look:"plain",title:s("updated.mark"),details:[s("updated.means")]}),c}function ro(r,n,e){return[...n].flatMap(([t,o])=>{let i=L(r,t)??e("cards.miner.name");return In(r,t,o,e).map(s=>({...s,title:`${i}: ${s.title}`}))})}function vs({time:r,changes:n},e,t){let o=Object.fromEntries(n.map(({setting:c,after:p})=>[c,p])),i=n.flatMap(({setting:c,before:p,after:m})=>p===null||p===m||bs.has(c)?[]:`${zn(c,p,e,t)} → ${Fn(c,m,e,t)}`),[s]=n;if(s){i.push(e("change.by",{who:Ln(s,e)}));let c=xs(s);i.push(...c?[e(`change.${c}`)]:[])}let a=Ge(o,e,t),l=s?.origin==="undone"?e("act.undone",{what:a}):a;return{start:r,end:r,look:"plain",title:l,details:i}}function xs({outcome:r,is_undone:n}){return r==="not_done"||r==="rejected"?"not_done":Nn({outcome:r})?"not_confirmed":n?"undone":void 0}function ws(r,n,e){return(n&&r.formatEntityAttributeName?.(n,e))??e}function no(r,n,e,t){return(n&&r.formatEntityAttributeValue?.(n,e,t))??`${t}`}var Ce=class{constructor(n){this.host=n;this.seen=null;this.#e=[];n.addController(this)}#e;#t;watch(n,e){if(this.#t&&n.every((s,a)=>s===this.#e[a]))return;let t=this.#t;this.#e=n,this.seen=null;let o=!1,i=e(s=>{o||(this.seen=s,this.host.requestUpdate())});this.#t=()=>{o=!0,i()},t?.()}end(){this.#t?.(),this.#t=void 0}hostDisconnected(){this.end()}};var oo=new Set(["signed_deviation","standard_deviation"]),Ft=class{constructor(n){this.madeChance=null;this.madeMarks=null;this.law=new Ce(n),this.marks=new Ce(n)}watch(n,e,t,o){let{connection:i,entities:s}=n;oo.has(e)?this.law.watch([i,t],a=>Pr(n,t,(l,c)=>a({parts:l,pace:c}))):this.law.end(),this.marks.watch([i,t,o,s],a=>Xr(n,$s(n,t),o,a))}end(){this.law.end(),this.marks.end()}chance(n,e){let{seen:t}=this.law;if(!oo.has(n)||t===null)return null;let{happened:o,meansSince:i}=this.marksOf(e),s=o.filter(({type:c})=>c==="firmware_updated"),a={...t,since:s.at(-1)?.time??0,meansSince:i},l=JSON.stringify(a);return this.madeChance?.from!==l&&(this.madeChance={from:l,value:a}),this.madeChance.value}marksNow(n,e,t){let{seen:o}=this.marks,i=[o,t,e];if(!this.madeMarks||i.some((s,a)=>s!==this.madeMarks?.from[a])){let s=e===void 0?ro(n,o??new Map,t):In(n,e,this.marksOf(e),t);this.madeMarks={from:i,value:s}}return this.madeMarks.value}marksOf(n){return this.marks.seen?.get(n??"")??Jr}};function $s(r,n){return n===void 0?Ke(r).miners.map(e=>e.device):[n]}var io=$`
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
`;var Ss=3e4,_s=8,Pn=5e3,Rs=3e5,ks=15e4,As=5;function oe(r){switch(r){case"expected":return"expected_hashrate";case"mean_efficiency":return"mean_efficiency_600";case"margin":return"mean_efficiency_margin";default:return r}}function ao(r,n,e,t){let o=f=>new Lt(r[n[f]??""]??[]),i=ne.map(f=>[f,o(oe(f))]),s=o("connectivity"),a=o("mining"),l=Os(i.flatMap(([,{times:f}])=>f),e.end),c=Ae(),p=Hs(r[n.hashrate??""]??[]),m=Math.ceil(e.start/p)*p;for(let f=m;f<e.end+p;f+=p){let g=Math.min(f,e.end),b={};for(let[te,{value:it,unit:Sn}]of Cs(i,g))b[te]=t(te,It(it),Sn);a.moveTo(g),co(b,n,a);let v=Object.values(b).some(Number.isFinite),A=s.moveTo(g).includes("off"),D=po(a.value),ot=s.isEmpty?v:s.value==="on"&&!A,H=!(D??(b.hashrate??0)>0)||!l.some(te=>Ms(g,te));ot&&H?An(c,{time:g,online:!0,mining:D,figures:b,period:p}):c.time.length>0&&Tn(c,g)}return c}function lo(r,n,e,t,o){let i=new Map;for(let p of ne)for(let m of r[e[oe(p)]??""]??[]){let{start:f,mean:g,min:b,max:v}=m;if(typeof g!="number")continue;let A=i.get(f)??{figures:{},bounds:{}};i.set(f,A),A.figures[p]=o(p,g),Ts(p)&&typeof b=="number"&&typeof v=="number"&&(A.bounds[`low_${p}`]=o(p,b),A.bounds[`high_${p}`]=o(p,v))}let s=Ae(),a=new Lt(n),l=[...i.keys()].sort((p,m)=>p-m),c=l.at(-1)??Number.NEGATIVE_INFINITY;for(let p=l[0]??0;p<=c;p+=t){let m=p+t/2,f=i.get(p);if(a.moveTo(m),f===void 0){Tn(s,m);continue}let{figures:g,bounds:b}=f;co(g,e,a);let v=po(a.value);An(s,{time:m,online:!0,mining:v,figures:g,bounds:b,period:t})}return Es(s),s}function co(r,n,{value:e,attributes:t}){let{hashrate:o=Number.NaN,expected:i=Number.NaN}=r;n.deviation===void 0&&(r.deviation=o-i);let s=e!=="off"||!t.known_reason;n.efficiency===void 0&&s&&i>0&&(r.efficiency=100*o/i)}function Ts(r){return zr.some(n=>n===r)}function Es(r){let{mining:n,efficiency:e}=r;for(let t=0;t<n.length;t++){let o=n[t-1]!==!1&&ct(r,t+1),i=n[t+1]!==!1&&ct(r,t-1);n[t]===!1&&(o||i)&&(e[t]=Number.NaN)}}var Lt=class{constructor(n){this.attributes={};this.#t=0;this.#e=n}#e;#t;get isEmpty(){return this.#e.length===0}get times(){return this.#e.map(({lu:n})=>n*1e3)}moveTo(n){let e=[];for(;;){let t=this.#e[this.#t];if(t===void 0||t.lu*1e3>n)return e;let o=t.s??"unavailable";this.value=o,this.attributes=t.a??{};let i=this.attributes.unit_of_measurement;this.unit=typeof i=="string"?i:this.unit,e.push(o),this.#t+=1}}};function Cs(r,n){for(let[,e]of r)e.moveTo(n);return r}function Os(r,n){let e=[...r].sort((a,l)=>a-l);e.push(n);let t=e.slice(1).map((a,l)=>({start:e[l],end:a})),o=t.map(so).filter(a=>a>=1e3);o.sort((a,l)=>a-l);let i=o[o.length-1>>1]??0,s=Math.max(ks,As*i);return t.filter(a=>so(a)>s).map(a=>({start:a.start+i,end:a.end}))}function Hs(r){let n=r.filter(({s:i})=>It(i)>0).map(({lu:i})=>i*1e3),e=n.slice(1).map((i,s)=>i-n[s]);if(e.length<_s)return Ss;e.sort((i,s)=>i-s);let t=e[e.length-1>>1],o=Math.round(t/Pn)*Pn;return Math.min(Math.max(o,Pn),Rs)}function so(r){return r.end-r.start}function Ms(r,n){return r>n.start&&r<n.end}function It(r){return(r??"").trim()===""?Number.NaN:Number(r)}function po(r){return r==="on"?!0:r==="off"?!1:null}var Dn={"5minute":3e5,hour:36e5},Ns={"5minute":36e5,hour:864e5},zs=6*36e5,Fs={power:"W",temperature:"°C",voltage:"mV"},Ls={"TH/s":r=>r*1e3,kW:r=>r*1e3,mW:r=>r/1e3,V:r=>r*1e3,"°F":r=>(r-32)/1.8,K:r=>r-273.15};async function Pt(r,n,e){let{entities:t}=n,o=[...ne.map(oe),"connectivity","mining"],i=await mo(r,t,o,e);return ao(i,t,e,(s,a,l)=>j(a,l??ho(r,n,s)))}async function Kn(r,n,e,t){let o=await uo(r,n,e,t);if(o.time.length*Dn[t]<Ns[t])return t==="hour"?Kn(r,n,e,"5minute"):Pt(r,n,{...e,start:Is(e,zs)});if(t==="5minute")return o;let s=(o.time.at(-1)??e.start)+Dn.hour/2,a=await uo(r,n,{...e,start:s},"5minute");return Fr(a,o),a}function Is({start:r,end:n},e){return Math.max(r,n-e)}async function uo(r,n,e,t){let{entities:o}=n,i=Un(o,ne.map(oe));if(i.length===0)return Ae();let[s,a]=await Promise.all([r.callWS({type:"recorder/statistics_during_period",...fo(e),statistic_ids:i,period:t,types:["mean","min","max"],units:Fs}),mo(r,o,["mining"],e)]),l=a[o.mining??""]??[];return lo(s,l,o,Dn[t],(c,p)=>c==="hashrate"||c==="expected"?j(p,ho(r,n,c)):p)}async function mo(r,n,e,t){let o=Un(n,e),i=ne.map(oe).filter(f=>e.includes(f)),s=await Yr(r,Un(n,i),t.start),a=new Set(s);n.efficiency===void 0&&n.mining!==void 0&&a.add(n.mining);let l=o.filter(f=>!a.has(f)),c=async(f,g)=>f.length===0?{}:r.callWS({type:"history/history_during_period",...fo(t),entity_ids:f,minimal_response:g,no_attributes:g}),[p,m]=await Promise.all([c(l,!0),c([...a],!1)]);return{...p,...m}}function Un(r,n){return n.flatMap(e=>r[e]??[])}function fo(r){return{start_time:new Date(r.start).toISOString(),end_time:new Date(r.end).toISOString()}}function ho(r,{entities:n,isFleet:e},t){let o=r.states[n[oe(t)]??""],{unit_of_measurement:i}=o?.attributes??{};return typeof i=="string"?i:e&&(t==="hashrate"||t==="expected")?"TH/s":void 0}function j(r,n){return(Ls[n??""]??(e=>e))(r)}var go=6e4,Ps=1/300,Ds=1e4,Us=1/60;function yo(r,{device:n,range:e,figures:t},o){let i=Re(r),s=(c,p)=>{if(p==="held")return;let{columns:m,state:f,error:g}=c;o({range:e,columns:m,span:ce(e,c.now(),i),state:f,error:g,change:p})};if(I(e)){let c=U(e),p=Ir(r.connection,n,v=>Pt(r,jn(r,n),v),t),m=c?kr:Tr(e),f=p.listenFor(m,v=>{(v==="all"||!c)&&s(p,v)});if(s(p,"all"),c)return f;let g=Math.max(Ds,m*1e3*Us),b=setInterval(()=>{let v=p.columns.time.at(-1)??Number.POSITIVE_INFINITY;p.now()-v>g&&s(p,"all")},g);return()=>{clearInterval(b),f()}}let a=Ks.get(r.connection,`${e} ${n??""}`,c=>new Gn(r,n,e,c));a.use(r);let l=a.listen(c=>s(a,c));return s(a,"all"),l}var Gn=class extends Ue{#e;#t;#n;#r=0;constructor(n,e,t,o){super(n.connection,o),this.#n=n,this.#e=e,this.#t=t}use(n){let e=this.#n;if(this.#n=n,n.entities!==e.entities){let[t,o]=[e,n].map(i=>jn(i,this.#e));JSON.stringify(t)!==JSON.stringify(o)&&this.refresh()}}refresh(){let n=++this.#r,e=ce(this.#t,this.now(),Re(this.#n));this.#o(e).then(t=>{if(n===this.#r){let o=e.end-e.start,i=Math.max(go,o*Ps),s=U(this.#t)&&e.end<this.now()-go;this.succeed(t,s?void 0:i)}},t=>{n===this.#r&&this.fail(t)})}release(){this.#r+=1}#o(n){let e=this.#n,t=jn(e,this.#e),o=Er(this.#t,n);return o==="5minute"||o==="hour"?Kn(e,t,n,o):Pt(e,t,n)}},Ks=new pe;function jn(r,n){let e=N(r);return{entities:w(r,n??e),isFleet:n===void 0||n===e}}var Z=class{constructor(n,e){this.host=n;this.figures=e;this.shown=null;this.isPending=!0;this.revision=0;this.change="all";this.asked=[];n.addController(this)}watch(n,e,t){let o=[n.connection,e,t,n.entities,I(t)];if(this.stop&&o.every((c,p)=>c===this.asked[p]))return;let i=this.stop;(n.connection!==this.asked[0]||e!==this.asked[1])&&(this.shown=null),this.asked=o,this.isPending=!0;let s=!1,{figures:a}=this,l=yo(n,{device:e,range:t,figures:a},c=>{s||this.take(c)});this.stop=()=>{s=!0,l()},i?.()}end(){this.stop?.(),this.stop=void 0}hostDisconnected(){this.end()}take(n){let e=n.state!=="loading"||n.columns.time.length>0;!e&&this.shown||((n.change==="all"||this.shown?.columns!==n.columns)&&(this.change="all"),this.isPending=!e,this.shown=n,this.revision+=1,this.host.requestUpdate())}};function bo(r,n,e,{isFleet:t,temperatureUnit:o,performance:i,powerEfficiency:s,isLive:a}){let{unit:l,digits:c,divisor:p}=Mr(t),{hashrate:m,efficiency:f,deviation:g,power:b}=n,v=(H,te,it,Sn={})=>Tt(H,{unit:te,digits:it},e,Sn),A=i&&Number.isFinite(i.mean)?i:null,D=(H,te)=>{if(!H)return[te];let it={...te,label:"hero.reading",isSmall:!0};return[{...H,label:"hero.mean"},...a?[it]:[]]},ot=()=>[{text:v(g/p,l,c,{signed:!0}),entity:"deviation"},{text:v(f-100,"%",1,{signed:!0}),entity:"efficiency"}];return{hashrate:()=>D(A&&{text:v(A.hashrate/p,l,c),entity:"hashrate"},{text:v(m/p,l,c),entity:"hashrate"}),signed_deviation:()=>A?[{text:v(A.deviation/p,l,c,{signed:!0}),entity:"deviation"},{text:v(A.deviationPercent,"%",1,{signed:!0}),entity:"mean_efficiency_600"}]:ot(),efficiency:()=>D(A&&{text:v(A.mean,"%",1),entity:"mean_efficiency_600",tone:A.tone},{text:v(f,"%",1),entity:"efficiency"}),standard_deviation:()=>["standard_deviation_60","standard_deviation_300","standard_deviation_600"].map(H=>({label:`series.${H}`,text:v(n[H],"GH/s",1),entity:H})),power:()=>[{text:v(b,"W",1),entity:"power"}],power_efficiency:()=>[{text:v(s!==void 0&&Number.isFinite(s)?s:Nr(b,m),"J/TH",1),entity:"power_efficiency"}],temperature:()=>["temperature","temperature_2","vr_temperature"].filter(H=>H==="temperature"||!Number.isNaN(n[H])).map(H=>({label:`series.${H}`,text:v(De(n[H],o),o,1),entity:H})),voltage:()=>["core_voltage","core_voltage_set"].map(H=>({label:`series.${H}`,text:v(n[H],"mV",0),entity:H}))}[r]()}function je(r){let n=r.time.length-1;return xo(e=>r.online[n]?r[e][n]:void 0)}function vo(r,n){let e=xo(o=>{let i=x(r,n[oe(o)]),s=i?.attributes.unit_of_measurement;return j(k(i),typeof s=="string"?s:void 0)}),t=e.hashrate-e.expected;return n.deviation?e:{...e,deviation:t}}function xo(r){let n=ne.map(e=>[e,r(e)??Number.NaN]);return Object.fromEntries(n)}var Gs="200px",q=class{constructor(n){this.host=n;this.isVisible=!1;this.hasLeft=!1;n.addController(this)}hostConnected(){this.observer=new IntersectionObserver(n=>{let e=n.at(-1)?.isIntersecting??!1;e!==this.isVisible&&(this.hasLeft=this.isVisible,this.isVisible=e,this.host.requestUpdate())},{rootMargin:Gs}),this.observer.observe(this.host)}hostDisconnected(){this.observer?.disconnect(),this.observer=void 0,this.isVisible=!1,this.hasLeft=!1}};var Ut=6e4,Dt=36e5;function Kt({status:r,size:n},e,t){if(n!==null&&r==="low_efficiency")return e("sized.low_efficiency",{size:de(n,0,t)});if(n!==null&&r==="performance_drop"){let o=de(-Math.abs(n),0,t);return e("sized.performance_drop",{size:o})}return e(`status.${r}`)}function wo({since:r},n,e,t){if(r===null)return"";let o=Math.floor((n-r)/Ut);return o<1?e("since.just_now"):o<Dt/Ut?e("since.minutes",{duration:Ht(o,t)}):e("since.time",{time:_o(r,n,t)})}function $o({since:r},n){let e=r===null?Dt:Math.max(n-r,0);return e<Dt?Ut-e%Ut:Dt}function So({since:r},n,e,t){return r===null?e("messages.offline"):e("messages.offline_since",{time:_o(r,n,t)})}function _o(r,n,e){let t=kn(r,e),o=Et(r,e);return t===kn(n,e)?o:`${t}, ${o}`}function qn({chart:r,miner:n},e){if(n===null)return yr.includes(r)?null:e("messages.no_fleet_chart");switch(n.status){case"removed":return e("messages.missing");case"disabled":return e("messages.disabled");default:return null}}function Gt(r,n){let{chart:e,miner:t,range:o,hasFleetEntry:i}=r,s=qn(r,n);return s!==null||t!==null||I(o)?s:i?_t.includes(e)&&!r.isSpreadRecorded?n("messages.not_recorded"):null:n("fleet.no_totals")}function Ro(r,n,e){let{feed:t}=r,o=a=>({message:a,notice:null}),i=Gt(r,n);if(i!==null)return o(i);if(r.hasChartFailed)return o(n("messages.chart_failed"));let s=Ws(r,n,e);return t&&t.state!=="loading"&&js(r,t)?o(s??n("messages.no_data")):{message:null,notice:s}}function js({chart:r,miner:n},{columns:e,span:t}){let{series:o}=Dr(r,n===null),i=lt(e,t.end+1);for(let s=lt(e,t.start);s<i;s++){let a=Ur(e,s);if(o.some(l=>qs(l,a)))return!1}return!0}function qs({key:r,value:n},e){return r!=="chance"&&[n(e)].flat().some(Number.isFinite)}function Ws({miner:r,isConnected:n,feed:e},t,o){if(!n||e?.error==="connection_lost")return t("messages.disconnected");if(e?.error){let i=I(e.range)?"not_answering":"history_not_answering";return t(`messages.${i}`,{code:e.error})}if(r===null)return e?.columns.online.at(-1)===!1&&I(e.range)?t("messages.all_offline"):null;switch(r.status){case"not_set_up":return t("messages.not_loaded");case"offline":return So(r,Date.now(),t,o);default:return null}}function ko(r){return Mt.find(({from:n})=>r>=n)?.color}var Vs=["excellent","good","poor"],Ys=6e5;function qe({time:r,online:n,mining:e,expected:t}){let o=r.length-1,i=(r[o]??0)-Ys,s=0,a=0;for(let l=o;l>=0&&r[l]>i;l--){let c=t[l];n[l]&&e[l]!==!1&&Number.isFinite(c)&&(s+=c,a+=1)}return a>0?s/a:Number.NaN}var Zs={excellent:"good",good:"fair",poor:"poor"};function me(r,n,e,t=Number.NaN){let o=b=>k(x(r,b)),i=n.mean_efficiency_600?o(n.mean_efficiency_600):e?.mean_efficiency??Number.NaN,s=n.mean_efficiency_margin?o(n.mean_efficiency_margin):e?.margin??Number.NaN,a=x(r,n.expected_hashrate),l=j(k(a),String(a?.attributes.unit_of_measurement)),c=Number.isFinite(t)?t:l,p=x(r,n.mining),m=p?.state==="off"&&!!p.attributes.known_reason,f=!Number.isNaN(i)&&!m,g=f?Qs(r,n):void 0;return{mean:i,margin:s,expected:c,hashrate:i*c/100,deviation:(i-100)*c/100,deviationPercent:i-100,stability:o(n.stability),rating:g,tone:g?Zs[g]:ko(f?i:Number.NaN),hasStopped:m}}function Qs(r,n){let e=x(r,n.efficiency_rating);return G(e)?Vs.find(t=>t===e.state):void 0}var Ao=$`
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
`;var Js=["15m","1h","6h","24h","7d"],Xs=6,jt="own",dt="",Bs=6e4,W=class extends Y{constructor(){super(...arguments);this.ranges=Rt;this.isZoomed=!1;this.localize=Se("en");this.label="";this.isChoosing=!1;this.unzoom=()=>{this.fire("bitaxe-zoom",{span:null})};this.pick=e=>{let{value:t}=e.target;t===jt?(this.isChoosing=!0,this.updateComplete.then(()=>this.renderRoot.querySelector("input")?.focus())):this.choose(t)};this.submit=e=>{e.preventDefault();let t=this.locale?.time_zone??"UTC",[o,i]=[...e.target.querySelectorAll("input")].map(s=>Date.parse(`${s.value}Z`)).filter(Number.isFinite).map(s=>Rr(s,t)).sort((s,a)=>s-a);o!==void 0&&i!==void 0&&this.choose(At({start:o,end:Math.max(i,o+Bs)}))};this.move=e=>{let t=[...this.renderRoot.querySelectorAll(".toolbar button")],o=t.indexOf(e.target),i=getComputedStyle(this).direction==="rtl"?-1:1,s={ArrowRight:i,ArrowLeft:-i}[e.key],a={Home:0,End:t.length-1}[e.key],l=s===void 0?a:o+s+t.length,c=l===void 0?void 0:t[l%t.length];o<0||!c||(e.preventDefault(),this.reached=c.value,c.focus())}}static{this.styles=[R,Ao]}get buttons(){let{ranges:e}=this;return e.length<=Xs?e:e.filter(t=>Js.includes(t))}render(){let e=this.localize,{buttons:t}=this,o=this.ranges.filter(s=>!t.includes(s)),i=[e("aria.ranges"),this.label].filter(Boolean).join(", ");return d`<div class="row">
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
    </button>`}renderMenu(e,t,o){let i=this.localize,s=this.isChoosing?jt:this.chosenIn(t);return d`<select
      class="pill ${e} ${s===dt?"":"chosen"}"
      aria-label=${o}
      data-chosen=${s}
      @change=${this.pick}
    >
      ${s===dt?d`<option value=${dt} disabled>${i("range.more")}</option>`:u}
      ${t.map(a=>d`<option value=${a}>
            ${i(`ranges.${a}.name`)}
          </option>`)}
      ${this.locale?d`<option value=${jt}>
              ${this.ownName(this.locale)}
            </option>`:u}
    </select>`}updated(){for(let e of this.renderRoot.querySelectorAll("select"))e.value=e.dataset.chosen??dt}chosenIn(e){let{range:t}=this;return t!==void 0&&U(t)?jt:e.find(o=>o===t)??dt}ownName(e){let{range:t}=this;return t!==void 0&&U(t)&&!this.isChoosing?Ct(ce(t,0,e.time_zone),e):this.localize("range.own")}renderForm(e){let t=this.localize,{time_zone:o}=e,{start:i,end:s}=ce(this.range??"24h",Date.now(),o),a=(l,c)=>d`<label>
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
    </form>`}stop(){let{buttons:e}=this;return e.find(t=>t===this.reached)??e.find(t=>t===this.range)??e[0]}choose(e){this.reached=void 0,this.isChoosing=!1,this.fire("bitaxe-range-chosen",{range:e})}fire(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};h([y({attribute:!1})],W.prototype,"ranges",2),h([y({attribute:!1})],W.prototype,"range",2),h([y({attribute:!1})],W.prototype,"isZoomed",2),h([y({attribute:!1})],W.prototype,"locale",2),h([y({attribute:!1})],W.prototype,"localize",2),h([y({attribute:!1})],W.prototype,"label",2),h([C()],W.prototype,"reached",2),h([C()],W.prototype,"isChoosing",2);S("bitaxe-range-buttons",W);var We=class extends Ue{#e;#t;#n=0;#r;#o=0;constructor(n,e,t){super(n,t),this.#e=n,this.#t=e}now(){return Date.now()+this.#o}refresh(){this.release();let n=++this.#n;this.#e.subscribeMessage(e=>{n===this.#n&&(this.#o=e.now*1e3-Date.now(),this.receive(e),this.succeed(this.columns))},{...this.#t},{resubscribe:!1}).then(e=>{n===this.#n?this.#r=e:e().catch(()=>{})},e=>{n===this.#n&&this.fail(e)})}release(){this.#n+=1,this.#r?.().catch(()=>{}),this.#r=void 0}forget(){this.#r=void 0}};var ea={type:"bitaxe_monitor/statuses"},Wn=class extends We{#e=new Map;#t=new Map;of(n){return this.#t.get(n)}ofEntry(n){return this.#e.get(n)}receive({statuses:n,is_complete:e}){e&&this.#e.clear();for(let t of n)this.#e.set(t.entry_id,t);this.#t=new Map([...this.#e.values()].flatMap(t=>t.device_id===null?[]:[[t.device_id,t]]))}},ta=new pe;function Q(r){return ta.get(r,"",n=>new Wn(r,{...ea},n))}function Vn(r,n,e){let t=n===null?null:r.devices[n],o=Q(r.connection),i=n===null?o.ofEntry(e?.entry_id??""):o.of(n),s=t===null||t!==void 0&&!t.disabled_by;return{hass:r,ids:s?w(r,n??void 0):{},entry:t,known:s?i??e:void 0}}function pt({hass:r,ids:n,known:e}){let t=x(r,n.connectivity);if(t?.state==="on")return"online";if(t?.state==="off")return"offline";if(e)return e.status;let o=t??x(r,n.hashrate),i=r.config.state!=="RUNNING";return!o||i||t?.state==="unknown"?"unknown":t||o.attributes.restored===!0?"not_loaded":o.state==="unavailable"?"offline":"online"}function Ve(r){return r?{since:null}:null}function fe(r,n){let e=r?.since[n];return e===void 0?null:{since:e*1e3}}function z(r,n){return({hass:e,ids:t,known:o})=>{let i=x(e,t[n]);return G(i)?i.state==="on"?{since:qt(i)??fe(o,r)?.since??null}:null:fe(o,r)}}function Yn(r,n){return e=>{let t=r(e),o=t?n(e):Number.NaN;return t&&Number.isFinite(o)?{...t,size:o}:t}}function To(r){let{hass:n,ids:e,known:t}=r;return pt(r)!=="offline"||fe(t,"wrong_miner")?null:{since:qt(x(n,e.connectivity))??fe(t,"offline")?.since??null}}function Eo({hass:r,ids:n,known:e}){let t=x(r,n.mining),o=fe(e,"not_hashing");return G(t)?t.state==="off"&&!t.attributes.known_reason?o??{since:qt(t)}:null:o}function Co(r){let{hass:n,ids:e,known:t}=r,o=z("paused","mining_paused")(r),i=x(n,e.mining),s=G(x(n,e.mining_paused)),a=!t&&!s&&i?.state==="off"&&i.attributes.known_reason==="paused";return o??(a?{since:qt(i)}:null)}function qt(r){let n=Date.parse(String(r?.attributes.since));return Number.isNaN(n)?null:n}var Zn=[{status:"overheating",icon:"mdi:thermometer-alert",tone:"error",find:z("overheating","overheating")},{status:"hardware_fault",icon:"mdi:alert-octagon-outline",tone:"error",find:z("hardware_fault","hardware_fault")},{status:"power_fault",icon:"mdi:flash-alert-outline",tone:"error",find:z("power_fault","power_fault")},{status:"chip_fault",icon:"mdi:memory",tone:"error",find:z("chip_fault","chip_fault")},{status:"payout_changed",icon:"mdi:wallet-bifold",tone:"error",find:z("payout_changed","payout_changed")},{status:"offline",icon:"mdi:lan-disconnect",tone:"error",find:To},{status:"wrong_miner",icon:"mdi:swap-horizontal-bold",tone:"error",find:({known:r})=>fe(r,"wrong_miner")},{status:"not_set_up",icon:"mdi:cog-off-outline",tone:"error",find:r=>Ve(pt(r)==="not_loaded")},{status:"pools_unreachable",icon:"mdi:cloud-off-outline",tone:"error",find:z("pools_unreachable","pools_unreachable")},{status:"not_hashing",icon:"mdi:stop-circle-outline",tone:"error",find:Eo},{status:"high_temperature",icon:"mdi:thermometer-high",tone:"warning",find:z("high_temperature","high_temperature")},{status:"high_vr_temperature",icon:"mdi:thermometer-lines",tone:"warning",find:z("high_vr_temperature","high_vr_temperature")},{status:"low_efficiency",icon:"mdi:speedometer-slow",tone:"warning",find:Yn(z("low_efficiency","low_efficiency"),({hass:r,ids:n})=>k(x(r,n.mean_efficiency_600)))},{status:"performance_drop",icon:"mdi:trending-down",tone:"warning",find:Yn(z("performance_drop","performance_drop"),({hass:r,ids:n})=>Number(x(r,n.performance_drop)?.attributes.size))},{status:"work_not_credited",icon:"mdi:decagram-outline",tone:"warning",find:z("work_not_credited","work_not_credited")},{status:"high_error_rate",icon:"mdi:chip",tone:"warning",find:z("high_error_rate","high_error_rate")},{status:"high_rejection_rate",icon:"mdi:close-network-outline",tone:"warning",find:z("high_rejection_rate","high_rejection_rate")},{status:"fallback_pool",icon:"mdi:source-branch",tone:"warning",find:z("fallback_pool","fallback_pool")},{status:"high_pool_latency",icon:"mdi:timer-alert-outline",tone:"warning",find:z("high_pool_latency","high_pool_latency")},{status:"paused",icon:"mdi:pause-circle-outline",tone:"quiet",find:Co},{status:"warming_up",icon:"mdi:timer-sand",tone:"quiet",find:({known:r})=>fe(r,"warming_up")},{status:"disabled",icon:"mdi:cancel",tone:"quiet",find:({entry:r,known:n})=>Ve(!!r?.disabled_by||n?.status==="disabled")},{status:"removed",icon:"mdi:delete-outline",tone:"quiet",find:({entry:r})=>Ve(r===void 0)},{status:"unknown",icon:"mdi:help-circle-outline",tone:"quiet",find:r=>Ve(pt(r)!=="online")},{status:"online",icon:"mdi:check-circle-outline",tone:"success",find:()=>Ve(!0)}],he=Zn.map(({status:r})=>r),na=he.indexOf("paused");function ge(r){return he.indexOf(r)<na}function Oo(r){return No(r).icon}function Ho(r){return No(r).tone}function J(r,n,e){let t=Vn(r,n,e);for(let{status:o,find:i}of Zn){let s=i(t);if(s)return{status:o,since:s.since,size:s.size??null}}throw new Error("a miner without problems is online")}function Mo(r,n,e){let t=Vn(r,n,e),o=x(r,t.ids.mining);return pt(t)!=="online"?!1:G(o)?o.state==="on":t.known!==void 0&&t.known.since.stopped===void 0}function Ye(r){return ra.map(n=>r[n])}var ra=["chip_fault","connectivity","fallback_pool","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","low_efficiency","mean_efficiency_600","mining","mining_paused","overheating","payout_changed","performance_drop","pools_unreachable","work_not_credited","power_fault"];function No(r){return Zn[he.indexOf(r)]}var P=class extends T{constructor(){super(...arguments);this.chart="hashrate";this.range=Ie;this.zoom=null;this.crosshair=new kt;this.ranges=[];this.isNamed=!1;this.isTitled=!0;this.code="absent";this.miner=null;this.feed=new Z(this);this.onScreen=new q(this);this.beside=new Ft(this)}static{this.styles=[R,io]}shownEntities(e){let t=this.ids(e);return this.onScreen.hasLeft?[]:I(this.shownRange)&&this.feed.shown?[t.connectivity,t.hashrate]:Object.values(t)}willUpdate(){let{hass:e,device:t}=this;if(this.miner=e&&t!==void 0?J(e,t):null,!e||!this.onScreen.isVisible){this.rest();return}if(Gt(this.input(e),this.localize)!==null){this.rest();return}this.feed.watch(e,t,this.shownRange),this.beside.watch(e,this.chart,t,this.shownRange),this.code==="absent"&&(this.code="coming",this.loadCode())}rest(){this.feed.end(),this.beside.end()}updated(){this.drawn&&(this.feed.change="sample")}async loadCode(){try{await import("./chart-RZSD6ZBI.js"),this.code="here"}catch{this.code="failed"}}get shownRange(){return this.zoom??this.range}ids(e){return w(e,this.device??N(e))}input(e){return{chart:this.chart,range:this.shownRange,miner:this.miner,hasFleetEntry:N(e)!==void 0,isSpreadRecorded:this.ids(e).standard_deviation_600!==void 0,isConnected:e.connected,hasChartFailed:this.code==="failed",feed:this.feed.shown}}render(){let{hass:e}=this;if(!e)return u;let t=_(e),o=this.input(e),{message:i,notice:s}=Ro(o,this.localize,t),a=qn(o,this.localize)===null,c=Gt(o,this.localize)===null?this.headerFigures(e,t):[];return d`<header role="presentation">${this.renderHeader(e,c)}</header>
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
    </div>`}get headline(){return this.heading||this.localize(`charts.${this.chart}.name`)}ownerName(e){return this.device===void 0?this.localize("fleet.title"):L(e,this.device)}fullName(e){let t=this.isNamed?this.ownerName(e):void 0;return[this.headline,t].filter(Boolean).join(", ")}headerFigures(e,t){let{shown:o}=this.feed,i=this.ids(e),s=o&&I(o.range)&&o.columns.time.length>0?o.columns:void 0,a=s?je(s):vo(e,i),l=s&&qe(s);return bo(this.chart,a,t,{isFleet:this.device===void 0,temperatureUnit:ke(e,i),performance:me(e,i,a,l),powerEfficiency:k(x(e,i.power_efficiency)),isLive:s!==void 0})}renderFigure(e,t){let{text:o,tone:i=""}=t,s=this.ids(e)[t.entity],a=t.label&&this.localize(t.label),l=d`${a?d`<bdi class="label">${a}</bdi>`:u}
      <bdi class="value number ${i} ${t.isSmall?"small":""}">${o}</bdi>`;if(s===void 0)return d`<div>${l}</div>`;let c=[this.fullName(e),a].filter(Boolean).join(", ");return d`<button
      type="button"
      aria-label=${this.localize("aria.more_info",{name:c,value:o})}
      @click=${()=>re(this,s)}
    >
      ${l}
    </button>`}renderPlot(e,t){let{shown:o,revision:i,change:s}=this.feed;if(this.code!=="here"||!o||o.columns.time.length===0)return d`<div class="skeleton"></div>`;let{columns:a,span:l,range:c}=o;return d`<bitaxe-chart
      .kind=${this.chart}
      .columns=${a}
      .revision=${i}
      .change=${s}
      .span=${l}
      .isLive=${I(c)&&!U(c)}
      .locale=${t}
      .dark=${this.isDark}
      .isFleet=${this.device===void 0}
      .temperatureUnit=${ke(e,this.ids(e))}
      .names=${Sr(e.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart,this.device)}
      .marks=${this.beside.marksNow(e,this.device,this.localize)}
      .label=${`${this.fullName(e)}, ${this.rangeName(c,t)}`}
    ></bitaxe-chart>`}rangeName(e,t){return U(e)?Ct(Ar(e),t):this.localize(`ranges.${e}.name`)}linked(e,t){let o=this.device??N(e),i=o===void 0?void 0:ue(e,o);return i===void 0?t:d`<a href=${i}>${t}</a>`}};h([y({attribute:!1})],P.prototype,"chart",2),h([y({attribute:!1})],P.prototype,"device",2),h([y({attribute:!1})],P.prototype,"range",2),h([y({attribute:!1})],P.prototype,"zoom",2),h([y({attribute:!1})],P.prototype,"crosshair",2),h([y({attribute:!1})],P.prototype,"ranges",2),h([y({attribute:!1})],P.prototype,"heading",2),h([y({attribute:!1})],P.prototype,"isNamed",2),h([y({attribute:!1})],P.prototype,"isTitled",2),h([C()],P.prototype,"code",2),h([$e("bitaxe-chart")],P.prototype,"drawn",2);S("bitaxe-chart-panel",P);var ye=class{constructor(n){this.host=n;n.addController(this)}#e;#t;#n=!1;of(n){return n!==this.#e&&(this.#e=n,this.#r()),n}hostConnected(){this.#n=!0,this.#r()}hostDisconnected(){this.#n=!1,this.#t?.(),this.#t=void 0}#r(){this.#t?.(),this.#t=this.#n?this.#e?.listen(()=>this.host.requestUpdate()):void 0}};function Qn(r,n){return`bitaxe-monitor/${r.user?.id??""}/${n}`}function Oe(r,n){try{return localStorage.getItem(Qn(r,n))}catch{return null}}function He(r,n,e){try{localStorage.setItem(Qn(r,n),e)}catch{}}function zo(r,n){let e=Qn(r,"");try{return Object.keys(localStorage).filter(t=>t.startsWith(e+n)).sort().map(t=>[t.slice(e.length),localStorage.getItem(t)??""])}catch{return[]}}var oa="1h";function ie(r){return r.ranges??Rt}function Fo(r){let{range:n=Ie}=r;return{range:I(n)?n:oa,ranges:ie(r).filter(e=>I(e))}}var Wt=class{#e="";#t;#n=null;#r=null;inherited(n,e){return null}current(n,e){let t=e.range??this.begin,o=this.choiceFrom(t);if(o!==this.#e||n.user?.id!==this.#t){this.#e=o,this.#t=n.user?.id,this.#r=null;let s=e.range??Ie;this.#n=Oe(n,o)??this.inherited(n,s)}let i=ie(e).find(s=>s===this.#n);return this.#r??i??t}choose(n,e){if(U(e)){this.#r=e;return}this.#r=null,this.#n=e,He(n,this.#e,e)}},Vt=class extends Wt{constructor(e){super();this.name=e;this.isShared=!1;this.begin=Ie}choiceFrom(e){return`range/${this.name}/${e}`}},Yt=class extends Wt{constructor(e){super();this.path=e;this.isShared=!0;this.begin=br}choiceFrom(e){return`range-group/${this.path}/${e}`}inherited(e,t){let o=new Map;for(let[s,a]of zo(e,"range/"))s.endsWith(`/${t}`)&&o.set(a,(o.get(a)??0)+1);let i=Math.max(...o.values());return[...o].find(([,s])=>s===i)?.[0]??null}};var Zt=class{constructor(n){this.crosshair=new kt;this.zoom=null;this.#t=new Set;this.#n=null;this.#e=n}#e;#t;#n;listen(n){return this.#t.add(n),()=>this.#t.delete(n)}configure(n){JSON.stringify(n)!==JSON.stringify(this.#n)&&(this.#n=n,this.#r())}chosen(n,e){if(this.#e.isShared){let{range:t}=e;this.#n??=t?{range:t}:{}}return this.#e.current(n,this.#n??e)}choose(n,e){this.#e.choose(n,e),this.zoom=null,this.#r()}zoomTo(n){this.zoom=n&&At(n),this.#r()}#r(){for(let n of[...this.#t])n()}},Lo=new Map;function Qt(r){let n=`${Te()}/${r}`,e=Lo.get(n)??new Zt(new Yt(n));return Lo.set(n,e),e}function Jt(r){return new Zt(new Vt(r))}var Io="open",ia="folded",Xt=class extends T{constructor(){super(...arguments);this.member=new ye(this);this.turn=()=>{this.hass&&(this.fold=this.isFolded(this.hass)?Io:ia,He(this.hass,this.foldName(this.hass),this.fold),this.requestUpdate())};this.choose=e=>{this.hass&&this.config&&this.groupOf(this.config).choose(this.hass,e.detail.range)};this.zoom=e=>{this.config&&this.groupOf(this.config).zoomTo(e.detail.span)}}static{this.styles=[R,Gr]}shownEntities(e){return this.isFolded(e)?[]:Object.values(w(e,this.device(e)??N(e)))}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let o=this.isFolded(e);return this.toggleAttribute("folded",o),d`<ha-card>
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
    </button></h3>`}renderPanel(e,t){let{chart:o,range_group:i}=t,s=this.device(e),a=w(e,N(e)),c=s!==void 0||!_t.includes(o)||a.standard_deviation_600!==void 0||i?t:Fo(t),p=this.member.of(this.groupOf(t));return d`<bitaxe-chart-panel
      .hass=${e}
      .chart=${o}
      .device=${s}
      .heading=${t.title}
      .isNamed=${!t.title}
      .isTitled=${!t.collapsed}
      .range=${p.chosen(e,c)}
      .zoom=${p.zoom}
      .ranges=${i?[]:ie(c)}
      .crosshair=${p.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`}groupOf({range_group:e,device:t,chart:o}){if(e)return Qt(e);let i=Object.keys(_n).find(a=>_n[a]===o),s=`${t||"fleet"}/${i??o}`;return this.own?.name!==s&&(this.own={name:s,group:Jt(s)}),this.own.group}device(e){let{device:t}=this.config??{};return t===N(e)?void 0:t||void 0}foldName(e){let t=this.device(e)===void 0?"fleet":"miner";return`fold/${Te()}/${t}/${this.config?.chart}`}isFolded(e){let t=this.fold??Oe(e,this.foldName(e));return this.config?.collapsed===!0&&t!==Io}};h([y({attribute:!1})],Xt.prototype,"config",2);S("bitaxe-chart-card-view",Xt);var X=class{constructor(n){this.host=n;this.isConnected=!1;n.addController(this)}hostConnected(){this.isConnected=!0,this.host.requestUpdate()}hostUpdate(){let n=this.host.hass?.connection,e=this.stop!==void 0&&n===this.connection;!n||!this.isConnected||e||(this.stop?.(),this.connection=n,this.stop=Q(n).listen(()=>this.host.requestUpdate()))}hostDisconnected(){this.isConnected=!1,this.stop?.(),this.stop=void 0}};var Bt=class extends T{constructor(){super(...arguments);this.statuses=new X(this);this.choose=e=>{let{value:t}=e.target;this.chooseShown(),Nt(Ee(t))}}static{this.styles=[R,$`
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
    `]}shownEntities(e){return Mn(e).flatMap(({device:t})=>Ye(w(e,t)))}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let o=this.localize,i=_(e);return d`<ha-card>
      <label
        >${o("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${Mn(e).map(({device:s,name:a})=>{let l=J(e,s),c=Kt(l,o,i),p=ge(l.status)?"⚠ ":"";return d`<option value=${s}>
              ${p}${a} – ${c}
            </option>`})}
        </select>
      </label>
    </ha-card>`}updated(){this.chooseShown()}chooseShown(){let e=this.renderRoot.querySelector("select");e&&(e.value=this.config?.device??"")}};h([y({attribute:!1})],Bt.prototype,"config",2);S("bitaxe-choice-card-view",Bt);var sa={type:"bitaxe_monitor/miners"},aa=5e3,Jn=new WeakMap;function Po(r){let n=Jn.get(r.connection);return n===void 0||!n.seen.has(r.entities)||!n.seen.has(r.devices)||Date.now()-n.failed>aa?la(r,n):n.answer}function Do(r){return Jn.get(r.connection)?.result}function la(r,n){let e=r.callWS({...sa}),t={answer:e,result:n?.result,seen:(n?.seen??new WeakSet).add(r.entities).add(r.devices),failed:Number.POSITIVE_INFINITY};return Jn.set(r.connection,t),e.then(o=>{t.result=o},()=>{t.failed=Date.now()}),e}async function Uo(r,n,e){let t=Cr(e,Re(r)),i=(await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t).toISOString(),statistic_ids:[n],period:"5minute",types:["change"],units:{energy:"kWh"}}))[n]??[];return i.length===0?Number.NaN:i.reduce((s,{change:a})=>s+(a??0),0)}var ca=3e5,en=class{constructor(n){this.host=n;this.value=Number.NaN;n.addController(this)}watch(n,e){this.hass=n,!(e===this.entityId&&this.timer!==void 0)&&(clearInterval(this.timer),this.entityId=e,this.value=Number.NaN,this.timer=setInterval(()=>{this.ask()},ca),this.ask())}hostDisconnected(){clearInterval(this.timer),this.timer=void 0}async ask(){let{hass:n,entityId:e}=this;if(!(!n||e===void 0))try{let t=await Uo(n,e,Date.now());e===this.entityId&&(this.value=t,this.host.requestUpdate())}catch{}}};var Ko={hashrate:!1,efficiency:!1,deviation:!1,stability:!1,power:!0,power_efficiency:!0,temperature:!0,best_difficulty:!1,uptime:!1,firmware:!1},mt=Object.keys(Ko),tn=["hashrate","efficiency","deviation","power","temperature"],da=["name","status",...mt],ft={column:"status",isDescending:!1},Go=["all","attention","offline","paused"],pa=["best_difficulty","efficiency_rating","expected_hashrate","mean_efficiency_margin","power","power_efficiency","stability","temperature","uptime"];function jo(r,n){return n.flatMap(({device_id:e})=>{let t=w(r,e??void 0);return[...Ye(t),...pa.map(o=>t[o])]})}function qo(r,n){return n.map(e=>{let t=e.device_id,o=w(r,t??void 0),i=me(r,o),s=Mo(r,t,e),a=s?i.hashrate:Number.NaN;return{key:e.entry_id,device:t,name:L(r,t??void 0)??e.name,status:J(r,t,e),isHashing:s,figures:{hashrate:Number.isFinite(a)?a:ut(r,o.hashrate),efficiency:i.mean,deviation:i.deviation,stability:i.stability,power:ut(r,o.power),power_efficiency:ut(r,o.power_efficiency),temperature:ut(r,o.temperature),best_difficulty:ut(r,o.best_difficulty),uptime:ua(r,o)},firmware:(t===null?null:r.devices[t]?.sw_version)??"",margin:i.margin,tone:i.tone}})}function nn(r,{column:n,isDescending:e},t){let{compare:o}=new Intl.Collator(t,{numeric:!0}),i=e?-1:1,s=(l,c)=>o(l.name,c.name);if(n==="name")return r.toSorted((l,c)=>i*s(l,c));if(n==="firmware")return r.toSorted((l,c)=>+(l.firmware==="")-+(c.firmware==="")||i*o(l.firmware,c.firmware)||s(l,c));let a=l=>n==="status"?he.indexOf(l.status.status):l.figures[n];return r.toSorted((l,c)=>{let[p,m]=[a(l),a(c)];return Number(Number.isNaN(p))-Number(Number.isNaN(m))||i*(p-m)||s(l,c)})}function Wo(r,n){return r===n.column?{column:r,isDescending:!n.isDescending}:{column:r,isDescending:r!=="name"&&r!=="status"&&Ko[r]}}function Vo({column:r,isDescending:n}){return`${n?"-":""}${r}`}function Yo(r){let n=r?.replace(/^-/,""),e=da.find(t=>t===n);return e?{column:e,isDescending:r?.[0]==="-"}:ft}function Zo(r){if(r===null)return tn;let n=new Set(r.split(","));return mt.filter(e=>n.has(e))}function Qo(r,n,e){let t=e.trim().toLocaleLowerCase();return r.filter(o=>Xn(n,o)&&`${o.name}
${o.firmware}`.toLocaleLowerCase().includes(t))}function Xn(r,{status:{status:n}}){switch(r){case"all":return!0;case"attention":return ge(n);case"offline":return["offline","wrong_miner","not_set_up"].includes(n);case"paused":return n==="paused"}}function Jo(r){let n=r.filter(({status:{status:e}})=>e!=="disabled"&&e!=="removed");return{hashing:n.filter(e=>e.isHashing).length,total:n.length}}function ut(r,n){let e=x(r,n),t=e?.attributes.unit_of_measurement;return j(k(e),typeof t=="string"?t:void 0)}function ua(r,n){let e=Date.parse(x(r,n.uptime)?.state??"");return Math.max(Q(r.connection).now()-e,0)/1e3}function Ze(r,{device:n,name:e},t){let o=d`<bdi>${e}</bdi>`;if(n===null||!r.devices[n])return o;if(t)return d`<a href=${Ee(n)}>${o}</a>`;let i=Cn(r,n);return i===void 0?o:d`<button
        type="button"
        @click=${s=>re(s.currentTarget,i)}
      >
        ${o}
      </button>`}function rn(r,{device:n,name:e},t,o){let i=t||n===null?void 0:ue(r,n),s=o("fleet.device");return i===void 0?u:d`<a class="device" href=${i} aria-label="${s}, ${e}">${s}</a>`}function on(r,n,e,t){let o=n.target instanceof Element&&n.target.closest("a, button")!==null;if(e===null||o||!r.devices[e])return;let i=Cn(r,e);t?Nt(Ee(e)):i!==void 0&&re(n.currentTarget,i)}var sn={wide:6,narrow:3};function Xo(r,n,e,t,o){let i=nn(n.filter(({status:c})=>ge(c.status)),ft,r.language);if(i.length===0)return u;let s=i.length.toString(),a=t.isUnfolded?i:i.slice(0,sn.wide),l=["wide","narrow"].filter(c=>i.length>sn[c]);return d`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${o(_e("attention",i.length,r.language),{count:s})}</bdi></b
      >
      ${a.map((c,p)=>d`<span
            class="troubled ${!t.isUnfolded&&p>=sn.narrow?"far":""}"
            >${Ze(r,c,e)}
            <bdi>(${fa(r,c.status,o)})</bdi>${p<a.length-1||l.length>0?",":""}</span
          > `)}${l.map(c=>ma(r,i.length-sn[c],c,t,o))}</span
    >
  </p>`}function ma(r,n,e,{isUnfolded:t,toggle:o},i){let s=_e("others",n,r.language);return d`<button
    type="button"
    class="others ${e}"
    aria-expanded=${t}
    @click=${o}
  >
    ${t?i("fleet.show_fewer"):i(s,{count:n.toString()})}
  </button>`}function fa(r,{status:n,since:e},t){let o=t(`troubles.${n}`),i=e===null?0:(Q(r.connection).now()-e)/1e3;if(i<60)return o;let s=_(r),a=i<3600?Ht(Math.floor(i/60),s):Pe(i-i%60,s);return`${o} ${a}`}var Bo=$`
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
`;var se={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Qe=r=>(...n)=>({_$litDirective$:r,values:n}),be=class{constructor(n){}get _$AU(){return this._$AM._$AU}_$AT(n,e,t){this._$Ct=n,this._$AM=e,this._$Ci=t}_$AS(n,e){return this.update(n,e)}update(n,e){return this.render(...e)}};var ha={},Je=Qe(class extends be{constructor(){super(...arguments),this.ot=ha}render(r,n){return n()}update(r,[n,e]){if(Array.isArray(n)){if(Array.isArray(this.ot)&&this.ot.length===n.length&&n.every((t,o)=>t===this.ot[o]))return K}else if(this.ot===n)return K;return this.ot=Array.isArray(n)?Array.from(n):n,this.render(n,e)}});var{I:ga}=gr,ei=r=>r;var ni=r=>r.strings===void 0,ti=()=>document.createComment(""),Xe=(r,n,e)=>{let t=r._$AA.parentNode,o=n===void 0?r._$AB:n._$AA;if(e===void 0){let i=t.insertBefore(ti(),o),s=t.insertBefore(ti(),o);e=new ga(i,s,r,r.options)}else{let i=e._$AB.nextSibling,s=e._$AM,a=s!==r;if(a){let l;e._$AQ?.(r),e._$AM=r,e._$AP!==void 0&&(l=r._$AU)!==s._$AU&&e._$AP(l)}if(i!==o||a){let l=e._$AA;for(;l!==i;){let c=ei(l).nextSibling;ei(t).insertBefore(l,o),l=c}}}return e},ve=(r,n,e=r)=>(r._$AI(n,e),r),ya={},an=(r,n=ya)=>r._$AH=n,ri=r=>r._$AH,ln=r=>{r._$AR(),r._$AA.remove()};var oi=(r,n,e)=>{let t=new Map;for(let o=n;o<=e;o++)t.set(r[o],o);return t},cn=Qe(class extends be{constructor(r){if(super(r),r.type!==se.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,n,e){let t;e===void 0?e=n:n!==void 0&&(t=n);let o=[],i=[],s=0;for(let a of r)o[s]=t?t(a,s):s,i[s]=e(a,s),s++;return{values:i,keys:o}}render(r,n,e){return this.dt(r,n,e).values}update(r,[n,e,t]){let o=ri(r),{values:i,keys:s}=this.dt(n,e,t);if(!Array.isArray(o))return this.ut=s,i;let a=this.ut??=[],l=[],c,p,m=0,f=o.length-1,g=0,b=i.length-1;for(;m<=f&&g<=b;)if(o[m]===null)m++;else if(o[f]===null)f--;else if(a[m]===s[g])l[g]=ve(o[m],i[g]),m++,g++;else if(a[f]===s[b])l[b]=ve(o[f],i[b]),f--,b--;else if(a[m]===s[b])l[b]=ve(o[m],i[b]),Xe(r,l[b+1],o[m]),m++,b--;else if(a[f]===s[g])l[g]=ve(o[f],i[g]),Xe(r,o[m],o[f]),f--,g++;else if(c===void 0&&(c=oi(s,g,b),p=oi(a,m,f)),c.has(a[m]))if(c.has(a[f])){let v=p.get(s[g]),A=v!==void 0?o[v]:null;if(A===null){let D=Xe(r,o[m]);ve(D,i[g]),l[g]=D}else l[g]=ve(A,i[g]),Xe(r,o[m],A),o[v]=null;g++}else ln(o[f]),f--;else ln(o[m]),m++;for(;g<=b;){let v=Xe(r,l[b+1]);ve(v,i[g]),l[g++]=v}for(;m<=f;){let v=o[m++];v!==null&&ln(v)}return this.ut=s,an(r,l),K}});function F({number:r,unit:n}){return d`<bdi class="number">${r}${n===""?u:d`<span class="unit">${n}</span>`}</bdi>`}function ht(r){return d`<bdi class="words">${r}</bdi>`}function V({entityId:r,kind:n,label:e,title:t},o){return r===void 0?d`<div class=${n} title=${t}>${o}</div>`:d`<button
        type="button"
        class=${n}
        title=${t}
        aria-label=${e}
        @click=${i=>re(i.currentTarget,r)}
      >
        ${o}
      </button>`}var ii=["","k","M","G","T","P","E","Z"],ba={"":{power:0,base:""},"GH/s":{power:3,base:"H/s"},"TH/s":{power:4,base:"H/s"}},va=1e4,si=" ";function E(r,n,e,{digits:t=2,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return{number:"–",unit:""};let i=o?Rn:at,s=ba[n];if(!s||Math.abs(r)<va-.5)return{number:i(r,Math.min(ai(r),t),e),unit:Bn(n,e)};let{power:a}=s,l=r;for(;li(l)>=1e3&&a<ii.length-1;)l/=1e3,a+=1;let c=`${ii[a]}${s.base}`;return{number:i(l,ai(l),e),unit:Bn(c,e)}}function O(r,n,e,{digits:t=3,signed:o=!1}={}){if(typeof r!="number"||!Number.isFinite(r))return"–";let[,i=""]=String(Number(r.toFixed(t))).split(".");return`${(o?Rn:at)(r,/^\d*$/.test(i)?i.length:0,e)}${Bn(n,e)}`}function M({number:r,unit:n}){return`${r}${n}`}function Bn(r,n){return r==="%"?Or(n)===""?r:`${si}${r}`:r===""?"":`${si}${r}`}function li(r){return Math.abs(Number(r.toPrecision(3)))}function ai(r){let n=li(r);return n===0||n>=100?0:n>=10?1:2}var ci={hashrate:"GH/s",efficiency:"%",deviation:"GH/s",stability:"%",power:"W",power_efficiency:"J/TH",best_difficulty:""};function Be(r,n,e){let t=_(r);if(e==="firmware")return di(n.firmware||"–");let o=n.figures[e];if(e==="uptime")return di(Pe(o,t));let i={signed:e==="deviation"};if(e==="temperature"){let s=ke(r,w(r,n.device??void 0)),a=De(o,s);return{shown:E(a,s,t,{digits:0}),exact:O(a,s,t,{digits:1})}}return{shown:E(o,ci[e],t,{digits:1,...i}),exact:O(o,ci[e],t,i)}}function di(r){return{shown:{number:r,unit:""},exact:r}}var pi=$`
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
`;var er=70,ui=110,mi=$`
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
`;function gt(r){return(Math.min(Math.max(r,er),ui)-er)/(ui-er)*100}function fi(r,n){let e=Math.min(gt(r),gt(100)),t=Math.max(gt(r),gt(100));return d`<div class="bar ${n??""}" aria-hidden="true">
    ${Number.isNaN(r)?u:d`<i
            class="fill"
            style="inset-inline-start: ${e.toFixed(1)}%; width: ${(t-e).toFixed(1)}%"
          ></i>`}
    <i class="expected" style="inset-inline-start: ${gt(100)}%"></i>
  </div>`}var et=120,pn=28,tr=80,hi=110,gi=2,yi=et/4,xa=3;function nr(r){let e=(Math.min(Math.max(r,tr),hi)-tr)/(hi-tr);return pn-gi-e*(pn-2*gi)}function bi(r,n){let e=(n.end-n.start)/yi,t=new Map;for(let i=lt(r,n.start);i<r.time.length;i++){let s=r.hashrate[i]??Number.NaN,a=r.expected[i]??Number.NaN;if(r.online[i]&&!ct(r,i)&&a>0&&s>=0&&s<=xa*a){let c=Math.floor(((r.time[i]??0)-n.start)/e),p=t.get(c)??{hashrate:0,expected:0};p.hashrate+=s,p.expected+=a,t.set(c,p)}}let o=Number.NEGATIVE_INFINITY;return[...t].map(([i,{hashrate:s,expected:a}])=>{let l=i-o>1?"M":"L";o=i;let c=Math.min((i+.5)/yi*et,et).toFixed(1),p=nr(100*s/a).toFixed(1);return l==="M"?`M${c},${p}h.01`:`L${c},${p}`}).join("")}var wa=["hashrate","expected","efficiency"],$a=3e4,Me=class extends Y{constructor(){super(...arguments);this.label="";this.dark=!1;this.feed=new Z(this,wa);this.onScreen=new q(this)}static{this.styles=[Kr,$`
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
    `]}willUpdate(){this.hass&&this.device!==void 0&&this.onScreen.isVisible?this.feed.watch(this.hass,this.device,"1h"):this.feed.end()}render(){let{shown:e}=this.feed;if(!this.hass||!e)return u;let{columns:t,span:o}=e,i=nr(100).toFixed(1);return d`<svg
      viewBox="0 0 ${et} ${pn}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${i}H${et}"
        stroke=${En("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${Je([t,t.time[0],t.online.at(-1),Math.floor(o.end/$a)],()=>bi(t,o))}
        stroke=${En("hashrate")}
        stroke-linecap="round"
      />
    </svg>`}};h([y({attribute:!1})],Me.prototype,"hass",2),h([y({attribute:!1})],Me.prototype,"device",2),h([y({attribute:!1})],Me.prototype,"label",2),h([y({type:Boolean,reflect:!0})],Me.prototype,"dark",2);S("bitaxe-sparkline",Me);function un(r,{device:n,name:e},t,o){return n===null?u:d`<bitaxe-sparkline
        .hass=${r}
        .device=${n}
        .label=${`${o("aria.sparkline")}, ${e}`}
        ?dark=${t}
      ></bitaxe-sparkline>`}var Ne=class extends Y{static{this.styles=$`
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
  `}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{status:n,localize:e,locale:t,connection:o}=this;if(!n||!e||!t||!o)return u;let i=Q(o).now();this.wait(n,i);let s=wo(n,i,e,t);return d`<span class="status ${Ho(n.status)}"
      ><ha-icon .icon=${Oo(n.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${Kt(n,e,t)}${s===""?u:d` <span class="since">${s}</span>`}</bdi
      ></span
    >`}wait(n,e){if(clearTimeout(this.timer),this.isConnected&&n.since!==null){let t=$o(n,e);this.timer=setTimeout(()=>this.requestUpdate(),t)}}};h([y({attribute:!1})],Ne.prototype,"status",2),h([y({attribute:!1})],Ne.prototype,"localize",2),h([y({attribute:!1})],Ne.prototype,"locale",2),h([y({attribute:!1})],Ne.prototype,"connection",2);S("bitaxe-status",Ne);function xe(r,n,e){return d`<bitaxe-status
    .status=${n}
    .localize=${e}
    .locale=${_(r)}
    .connection=${r.connection}
  ></bitaxe-status>`}var yt=8,Sa=256,mn=12,_a=640;function Ra(r,n){let e=Math.ceil(r/n),t=Math.floor(r/e),o=r%e;return Array.from({length:e},(i,s)=>t+(s<o?1:0))}function ka(r,n){let e=Ra(r,n),[t=1]=e,o=e.at(-1)??t,i=t===o?t:t*o,s=`ul[data-tiles="${r}"]`,a=t*e.filter(l=>l===t).length;return`${s}{grid-template-columns:repeat(${i},minmax(0,1fr))}
${s}>li{grid-column:span ${i/o}}
${s}>li:nth-child(-n+${a}){grid-column:span ${i/t}}`}function Aa(r){let n=`ul[data-tiles="${r}"]`;return`@container (min-width: ${r*(_a+mn)-mn}px){
${n}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${n}>li>*{grid-column:1}
${n} bitaxe-sparkline{grid-area:1/2/span 5;height:auto}}`}function vi(){let r=[];for(let n=1;n<=yt;n++){let e=n===1?0:n*(Sa+mn)-mn,t=Array.from({length:yt},(o,i)=>ka(i+1,n));r.push(`@container (min-width: ${e}px){${t.join(`
`)}}`)}for(let n=1;n<=yt;n++)r.push(Aa(n));return $`
    ${hr(r.join(`
`))}
  `}var Ta=["hashrate","temperature","power"],bt=class extends T{constructor(){super(...arguments);this.rows=[];this.hasViews=!1}static{this.styles=[R,mi,$`
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
    `,vi()]}shownEntities(){return[]}render(){let{hass:e}=this;return e?d`<ul data-tiles=${this.rows.length}>
      ${cn(this.rows,({key:t})=>t,t=>Je(rr(e,t,this.isDark,this.hasViews,this.localize),()=>this.renderTile(e,t)))}
    </ul>`:u}renderTile(e,t){let{device:o}=t,i=Be(e,t,"efficiency"),s=this.localize;return d`<li
      class=${o===null?"":"link"}
      @click=${a=>on(e,a,o,this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${Ze(e,t,this.hasViews)}</h3>
        ${rn(e,t,this.hasViews,s)}
      </div>
      <div>${xe(e,t.status,s)}</div>
      <div
        class="mean ${t.tone??""}"
        title="${s("figures.mean_efficiency")}: ${i.exact}"
      >
        ${F(i.shown)}
        <span class="label">${s("figures.mean_efficiency")}</span>
      </div>
      ${fi(t.figures.efficiency,t.tone)}
      <div class="figures">
        ${Ta.map(a=>{let l=Be(e,t,a),c=s(`columns.${a}`);return d`<span title="${c}: ${l.exact}">${F(l.shown)}</span>`})}
      </div>
      ${un(e,t,this.isDark,s)}
    </li>`}};h([y({attribute:!1})],bt.prototype,"rows",2),h([y({type:Boolean})],bt.prototype,"hasViews",2);function rr(r,n,...e){let{connection:t,devices:o,entities:i,language:s,locale:a,user:l}=r;return[n.device,n.name,n.tone,n.firmware,n.status.status,n.status.since,n.status.size,...Object.keys(n.figures).map(c=>M(Be(r,n,c).shown)),t,o,i,s,a,l,...e]}S("bitaxe-fleet-wall",bt);var xi="fleet-sort",wi="fleet-columns",or=10,B=class extends T{constructor(){super(...arguments);this.rows=[];this.hasViews=!1;this.sort=ft;this.columns=tn;this.chip="all";this.filter="";this.isUnfolded=!1;this.user=null;this.ordered=[];this.release=()=>{this.requestUpdate()}}static{this.styles=[R,pi]}shownEntities(){return[]}willUpdate(e){let{hass:t}=this;if(!t)return;t.user?.id!==this.user&&(this.user=t.user?.id,this.sort=Yo(Oe(t,xi)),this.columns=Zo(Oe(t,wi)));let o=Qo(this.rows,this.chip,this.filter),i=["sort","chip","filter"].some(s=>e.has(s));this.ordered=!i&&this.isHeld?Ea(this.ordered,o):nn(o,this.sort,t.language)}get isHeld(){return this.renderRoot.querySelector("tbody")?.matches(":hover, :focus-within")??!1}render(){let{hass:e,ordered:t}=this;if(!e)return u;let i=!this.isUnfolded&&t.length>or?t.slice(0,or):t;return d`${this.renderControls()}
      <table role="table" class=${this.columns===tn?"usual":""}>
        <thead role="rowgroup">
          <tr role="row">
            ${["name","status",...this.columns].map(s=>this.renderHeader(s))}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${cn(i,({key:s})=>s,s=>Je(rr(e,s,this.isDark,this.hasViews,this.localize,this.columns),()=>this.renderRow(e,s)))}
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
        ${Go.map(t=>{let o=this.rows.filter(i=>Xn(t,i)).length;return d`<button
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
    </th>`}renderRow(e,t){let{device:o}=t,i=this.localize;return d`<tr
      role="row"
      class=${o===null?"":"link"}
      @click=${s=>on(e,s,o,this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${Ze(e,t,this.hasViews)}
        ${rn(e,t,this.hasViews,i)}
      </th>
      <td role="cell" class="status">${xe(e,t.status,i)}</td>
      ${this.columns.map(s=>{let{shown:a,exact:l}=Be(e,t,s),c=s==="efficiency"?t.tone??"":"";return d`<td role="cell" class="figure ${s} ${c}" title=${l}>
          <span class="label" aria-hidden="true">${i(`columns.${s}`)}</span>
          ${F(a)}
        </td>`})}
      <td role="cell" class="trend">
        ${un(e,t,this.isDark,i)}
      </td>
    </tr>`}sortBy(e){this.hass&&(this.sort=Wo(e,this.sort),He(this.hass,xi,Vo(this.sort)))}toggle(e){this.hass&&(this.columns=mt.filter(t=>this.columns.includes(t)!==(t===e)),He(this.hass,wi,this.columns.join(",")))}};h([y({attribute:!1})],B.prototype,"rows",2),h([y({type:Boolean})],B.prototype,"hasViews",2),h([C()],B.prototype,"sort",2),h([C()],B.prototype,"columns",2),h([C()],B.prototype,"chip",2),h([C()],B.prototype,"filter",2),h([C()],B.prototype,"isUnfolded",2);function Ea(r,n){let e=new Map(r.map(({key:o},i)=>[o,i])),t=({key:o})=>e.get(o)??r.length;return n.toSorted((o,i)=>t(o)-t(i))}S("bitaxe-fleet-table",B);var ir=["hashrate","expected_hashrate","efficiency","power","power_efficiency","energy"];function $i(r,n,e,t){let o=w(r,N(r)),{columns:i,energyToday:s}=e,a=i&&je(i),l=i&&qe(i),p={performance:me(r,o,a,l),sample:a,energyToday:s,text:t},m=ir.filter(f=>x(r,o[f])).map(f=>Ca(r,o,f,p));return d`<div class="totals">
    ${[...m,Ha(o,n,t)].map(f=>Ma(f,t))}
  </div>`}function Ca(r,n,e,{performance:t,sample:o,energyToday:i,text:s}){let a=_(r),l=x(r,n[e]),c=l?.attributes.unit_of_measurement,p=typeof c=="string"?c:"",m=(b,v)=>({key:e,entityId:n[e],shown:E(b,v,a),exact:O(b,v,a)}),f=b=>{let v=o?.[b];return v!==void 0&&Number.isFinite(v)?v:j(k(l),p)},g=Number.isFinite(t.mean);switch(e){case"hashrate":{if(!g||!Number.isFinite(t.hashrate))return m(f("hashrate")/1e3,"TH/s");let b=(o?.hashrate??Number.NaN)/1e3,v=M(E(b,"TH/s",a)),A=Number.isFinite(b)?s("hero.now",{value:v}):void 0;return{...m(t.hashrate/1e3,"TH/s"),now:A}}case"expected_hashrate":return m(t.expected/1e3,"TH/s");case"energy":return m(i,"kWh");case"power":return m(f("power"),"W");case"power_efficiency":return m(k(l),p);case"efficiency":return g?Oa(m(t.mean,"%"),t,a):m(f("efficiency"),"%")}}function Oa(r,{margin:n,tone:e},t){if(!Number.isFinite(n))return{...r,tone:e};let o=O(n,"",t,{digits:1});return{...r,tone:e,shown:{...r.shown,unit:`${r.shown.unit} ±${o}`},exact:`${r.exact} ±${o}`}}function Ha(r,n,e){let t=n&&Jo(n),o=t?e("fleet.hashing_of",{hashing:t.hashing.toString(),total:t.total.toString()}):"–";return{key:"hashing",entityId:r.miners_online,shown:{number:o,unit:""},exact:o}}function Ma(r,n){let e=n(`fleet.${r.key}`),t=[M(r.shown),r.now].filter(Boolean).join(", ");return V({entityId:r.entityId,kind:`figure ${r.key}`,label:n("aria.more_info",{name:e,value:t}),title:`${e}: ${r.exact}`},d`<span class="label">${e}</span>
      <span class="value ${r.tone??""}">${F(r.shown)}</span>
      ${r.now?d`<bdi class="now">${r.now}</bdi>`:u}`)}var Na="15m",za=1e4,ze=class extends T{constructor(){super(...arguments);this.error=null;this.isUnfolded=!1;this.statuses=new X(this);this.energy=new en(this);this.feed=new Z(this);this.onScreen=new q(this)}static{this.styles=[R,Bo]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.retry)}shownEntities(e){let t=w(e,N(e));return[...ir.map(o=>t[o]),...jo(e,this.miners??[])]}willUpdate(){this.hass&&this.isConnected&&(this.ask(this.hass),this.watch(this.hass))}watch(e){let t=N(e);if(!this.onScreen.isVisible||t===void 0){this.feed.end();return}this.feed.watch(e,void 0,Na),this.energy.watch(e,w(e,t).energy)}ask(e){let t=Po(e);t!==this.asked&&(this.asked=t,this.miners??=Do(e)?.miners,clearTimeout(this.retry),t.then(({miners:o})=>{t===this.asked&&(this.miners=o,this.error=null)},o=>{t===this.asked&&(this.error=Lr(o),this.retry=setTimeout(()=>this.requestUpdate(),za))}))}render(){let{hass:e,config:t,miners:o}=this;if(!e||!t)return u;let i=this.localize,s=N(e),a=s===void 0?void 0:ue(e,s),l=this.problem(e),c=o&&qo(e,o),{shown:p}=this.feed;return d`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${t.title||i("fleet.title")}</bdi></h2>
        ${a?d`<a class="device" href=${a}>${i("fleet.device")}</a>`:u}
        <p class="problem" role="status" ?hidden=${l===null}>${l}</p>
      </header>
      ${c||l===null?$i(e,c,{columns:e.connected?p?.columns:void 0,energyToday:this.energy.value},i):u}
      ${s===void 0&&c?d`<p class="hint">${i("fleet.no_totals")}</p>`:u}
      ${c?this.renderAttention(e,c,t):u}
      ${this.renderMiners(e,c,l)}
    </ha-card>`}renderAttention(e,t,{miner_views:o=!1}){let i=()=>{this.isUnfolded=!this.isUnfolded},s={isUnfolded:this.isUnfolded,toggle:i};return Xo(e,t,o,s,this.localize)}problem(e){return!e.connected||this.error==="connection_lost"?this.localize("messages.disconnected"):this.error===null?null:this.localize("messages.not_answering",{code:this.error})}renderMiners(e,t,o){if(t===void 0)return o===null?d`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
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
        ></bitaxe-fleet-table>`}};h([y({attribute:!1})],ze.prototype,"config",2),h([C()],ze.prototype,"miners",2),h([C()],ze.prototype,"error",2),h([C()],ze.prototype,"isUnfolded",2);S("bitaxe-fleet-card-view",ze);var Si={mining:"switch",fan:"fan",profile:"select",core_voltage:"number",pool:"select",undo:"button",restart:"button"},_i=Object.keys(Si),Fa=new Set(["mining","fan","core_voltage"]),sr=15;function vt(r,n){let e=new Map;for(let{entity_id:t,translation_key:o}of $r(r,n)){let i=_i.find(s=>t.startsWith(`${Si[s]}.`)&&s===(o??r.states[t]?.attributes.device_class));i&&e.set(i,t)}return e}function Ri(r,n){return Object.fromEntries([...vt(r,n)].flatMap(([e,t])=>{let o=r.states[t];return o&&La(e,o)?[[e,o]]:[]}))}function La(r,{state:n}){return n!=="unavailable"&&!(Fa.has(r)&&n==="unknown")}function ar({attributes:r}){let{percentage:n,preset_mode:e}=r;return{speed:typeof n=="number"?n:Number.NaN,isAutomatic:e==="auto"}}var Ia={mining:["mining"],automatic_fan:["fan"],fan_speed:["fan"],frequency:["profile"],core_voltage:["profile","core_voltage"]};function ki({kind:r,values:n}){return r==="settings"?Object.keys(n).flatMap(e=>Ia[e]??[]):_i.filter(e=>e===r)}async function Ai(r,n,e){if(n.length===0)return new Map;let t=await r.callWS({type:"history/history_during_period",start_time:new Date(e-6e5).toISOString(),end_time:new Date(e+6e4).toISOString(),entity_ids:[...n],minimal_response:!0,no_attributes:!0}),o=new Map;for(let[i,s]of Object.entries(t)){let a=s.map(({s:l})=>l).findLast(l=>l!=="unavailable"&&l!=="unknown"&&l!==null);a&&o.set(i,a)}return o}var fn=class{constructor(n){this.host=n;this.asked="";this.made=new WeakMap;n.addController(this)}at(n,e,t){let o=Object.values(e).filter(l=>n.states[l]?.state==="unavailable"),i=JSON.stringify([t,o]);i!==this.asked&&(this.asked=i,this.states=void 0,this.load(n,o,t,i));let{states:s}=this;if(!s||s.size===0)return;let a=o.flatMap(l=>{let[c,p]=[n.states[l],s.get(l)];return c&&p!==void 0?[[l,this.make(c,p)]]:[]});return{...n,states:{...n.states,...Object.fromEntries(a)}}}hostDisconnected(){this.asked=""}make(n,e){let t=this.made.get(n);if(t?.state===e)return t;let o={...n,state:e};return this.made.set(n,o),o}async load(n,e,t,o){try{let i=await Ai(n,e,t);o===this.asked&&(this.states=i,this.host.requestUpdate())}catch{}}};var Ti=$`
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
`;var lr=class extends We{receive(n){this.heard=n}},Pa=new pe;function Ei(r,n){let e={type:"bitaxe_monitor/acts",device_id:n};return Pa.get(r,n,t=>new lr(r,{...e},t))}function tt(r,{text:n,name:e},t=""){return{title:n(`confirm.${r}.title`,{name:e,value:t}),text:n(`confirm.${r}.text`,{value:t}),action:n(`confirm.${r}.action`)}}function we({isAsked:r},n){return r(n)?"asked":""}var Da=$`
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
`,nt=class extends Y{constructor(){super(...arguments);this.localize=Se("en");this.answer=()=>{};this.leave=e=>{e.target===this.dialog&&this.close(!1)}}static{this.styles=[R,Da]}async ask(e){return this.close(!1),this.question=e,await this.updateComplete,new Promise(t=>{this.answer=t,this.dialog?.showModal()})}withdraw(){this.close(!1)}disconnectedCallback(){super.disconnectedCallback(),this.close(!1)}close(e){this.answer(e),this.answer=()=>{},this.dialog?.close(),this.question=void 0}render(){let{question:e}=this;return e?d`<dialog
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
    </dialog>`:u}};h([y({attribute:!1})],nt.prototype,"localize",2),h([C()],nt.prototype,"question",2),h([$e("dialog")],nt.prototype,"dialog",2);S("bitaxe-confirm-dialog",nt);function Fe(r,{entity_id:n},e){return d`<button
    type="button"
    class="name"
    @click=${t=>re(t.currentTarget,n)}
  >
    ${e(`control.${r}`)}
  </button>`}var hn=Qe(class extends be{constructor(r){if(super(r),r.type!==se.PROPERTY&&r.type!==se.ATTRIBUTE&&r.type!==se.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!ni(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[n]){if(n===K||n===u)return n;let e=r.element,t=r.name;if(r.type===se.PROPERTY){if(n===e[t])return K}else if(r.type===se.BOOLEAN_ATTRIBUTE){if(!!n===e.hasAttribute(t))return K}else if(r.type===se.ATTRIBUTE&&e.getAttribute(t)===n+"")return K;return an(r),n}});var gn=class{constructor(n){this.host=n;this.isByHand=!1;this.count=0;this.hold=({currentTarget:n})=>{this.held=n};this.release=()=>{this.held=void 0}}get isHeld(){return this.held?.isConnected??!1}render(n,e){let{hass:t,text:o}=e,{speed:i,isAutomatic:s}=ar(n),a=this.isByHand||!s,l=de(i,0,_(t));return d`<div class="control fan">
      ${Fe("fan",n,o)}
      <span class="value number ${we(e,"fan")}"><bdi>${l}</bdi></span>
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
      ${a?this.renderSlider(n,i,e):u}
    </div>`}renderSlider(n,e,t){let o=this.left??Math.max(Number.isFinite(e)?e:0,sr);return d`<input
      type="range"
      min=${sr}
      max="100"
      step="1"
      aria-label=${t.text("control.fan_speed")}
      aria-valuetext=${de(o,0,_(t.hass))}
      .value=${this.isHeld?K:hn(`${o}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${i=>{this.set(i.target.valueAsNumber,n,t)}}
    />`}async set(n,e,{ask:t}){let o=++this.count;this.left=n;let s=await t({key:"fan",entity:e,service:"set_percentage",data:{percentage:n}});o===this.count&&(this.left=void 0,this.isByHand&&=!s,this.host.requestUpdate())}leave(n,{ask:e,isAsked:t}){this.isByHand=!1,this.left=void 0,this.count+=1,(!ar(n).isAutomatic||t("fan"))&&e({key:"fan",entity:n,service:"set_preset_mode",data:{preset_mode:"auto"}}),this.host.requestUpdate()}};var Ci=$`
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
`;var Oi=new Set(["unauthorized","Unauthorized"]);function Ua({code:r,message:n}){return Oi.has(r)||Oi.has(n)}async function cr(r,n){try{let e=await r.loadBackendTranslation?.("exceptions",n);return(t,o={})=>e?.(`component.${n}.exceptions.${t}.message`,o)??""}catch{return()=>""}}async function Hi(r,n,e){if(Ua(n))return e("control.not_allowed");let{translation_domain:t,translation_key:o,message:i}=n;if(typeof t=="string"&&typeof o=="string"){let a=(await cr(r,t))(o,n.translation_placeholders);if(a)return a}return typeof i=="string"&&i!==""?i:e("control.no_reason")}var Ka=3e4,Ga=6e5;function ja(r){return zt(r)?Ka:Ga}function Mi(r,n,e){let t=r.filter(({ended:a})=>a===null),o=dr(r),i=o?(o.ended??0)*1e3+ja(o):0;return o!==void 0&&o.ended!==e&&n<i&&t.every(({number:a})=>a<o.number)?{shown:[...t,o],until:i}:{shown:t,until:Number.POSITIVE_INFINITY}}function dr(r){return r.findLast(({ended:n})=>n!==null)}var ee=class extends Y{constructor(){super(...arguments);this.acts=[];this.ahead=0;this.dismissed=null;this.reasons=()=>"";this.reasonsIn=""}static{this.styles=[R,Ci]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.fading)}focus(e){let t=this.renderRoot.querySelectorAll(".dismiss");t.item(t.length-1)?.focus(e)}willUpdate(){let{hass:e}=this;e&&this.reasonsIn!==e.language&&this.acts.length>0&&(this.reasonsIn=e.language,cr(e,xr).then(t=>{this.reasons=t}))}render(){let{hass:e,refused:t}=this;if(!e)return u;let o=this.shown().map(i=>this.renderAct(e,i));if(t&&t!==this.dismissedRefused){let i=()=>{this.dismissedRefused=t};o.push(this.renderLine(e,"failed",t.words,i))}return this.toggleAttribute("empty",o.length===0),d`<div role="status">${o}</div>`}shown(){let e=Date.now()+this.ahead,{shown:t,until:o}=Mi(this.acts,e,this.dismissed);return clearTimeout(this.fading),Number.isFinite(o)&&this.isConnected&&(this.fading=setTimeout(()=>this.requestUpdate(),o-e)),t}renderAct(e,t){let o=Se(e.language),i=to(t,o,_(e),this.reasons);return t.ended===null?this.renderLine(e,"under-way",i):this.renderLine(e,zt(t)?"done":"failed",i,()=>{this.dismissed=t.ended})}renderLine(e,t,o,i){let s=Se(e.language)("act.dismiss");return d`<div class="line ${t}">
      <span class="words">${o}</span>
      ${i?d`<button
              type="button"
              class="dismiss"
              aria-label=${s}
              title=${s}
              @click=${i}
            ></button>`:u}
    </div>`}};h([y({attribute:!1})],ee.prototype,"hass",2),h([y({attribute:!1})],ee.prototype,"acts",2),h([y({attribute:!1})],ee.prototype,"ahead",2),h([y({attribute:!1})],ee.prototype,"refused",2),h([C()],ee.prototype,"dismissed",2),h([C()],ee.prototype,"dismissedRefused",2),h([C()],ee.prototype,"reasons",2);S("bitaxe-miner-acts",ee);var Ni=$`
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
`;function pr(r,n,e){let{hass:t,text:o,ask:i}=e,s=n.attributes.options;if(!Array.isArray(s))return u;let a=G(n)?n.state:"",l=c=>t.formatEntityState(n,c);return d`<div class="control ${r}">
    ${Fe(r,n,o)}
    <select
      class="pill ${we(e,r)}"
      aria-label=${o(`control.${r}`)}
      @change=${c=>{let p=c.target,m=p.value;p.value=a,i({key:r,entity:n,service:"select_option",data:{option:m},question:tt(r,e,l(m))})}}
    >
      ${a===""?d`<option value="" disabled selected>–</option>`:u}
      ${s.map(c=>d`<option value=${c} .selected=${hn(c===a)}>
            ${l(c)}
          </option>`)}
    </select>
  </div>`}function zi(r,n){let{min:e,max:t,step:o,unit_of_measurement:i=""}=r.attributes,{hass:s,text:a,ask:l}=n,c=p=>{p.preventDefault();let f=p.currentTarget.querySelector("input"),g=f.valueAsNumber;f.value=`${Number(r.state)}`;let b=`${at(g,0,_(s))} ${i}`;l({key:"core_voltage",entity:r,service:"set_value",data:{value:g},question:tt("core_voltage",n,b)})};return d`<div class="control core_voltage">
    ${Fe("core_voltage",r,a)}
    <form @submit=${c}>
      <input
        type="number"
        required
        class=${we(n,"core_voltage")}
        min=${`${e}`}
        max=${`${t}`}
        step=${`${o}`}
        aria-label="${a("control.core_voltage")} (${i})"
        .value=${`${Number(r.state)}`}
      />
      <span class="unit">${i}</span>
      <button type="submit" class="pill action">${a("control.set")}</button>
    </form>
  </div>`}var ae=class extends T{constructor(){super(...arguments);this.isPast=!1;this.asked=[];this.fan=new gn(this);this.heard=new Ce(this)}static{this.styles=[R,Ni]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(e){return this.device?[...vt(e,this.device).values()]:[]}willUpdate(){let{hass:e,device:t}=this;if(e&&t&&this.isConnected){let{connection:o}=e;this.heard.watch([o,t],i=>{let s=Ei(o,t),a=()=>{s.heard&&i({...s.heard,ahead:s.now()-Date.now()})};return a(),s.listen(a)}),this.open&&!(this.open in this.usable(e,t))&&this.withdraw()}}withdraw(){this.dialog?.withdraw();let e=this.localize("control.not_now");this.refused={words:this.localize("control.refused",{reason:e})},this.updateComplete.then(()=>this.actsShown?.focus())}get acts(){return this.heard.seen?.acts??[]}get mayControl(){return this.heard.seen?.may_control??this.hass?.user?.is_admin??!1}usable(e,t){return this.mayControl&&!this.isPast?Ri(e,t):{}}around(e){let{localize:t,device:o}=this;return{hass:e,text:t,name:L(e,o)??t("cards.miner.name"),ask:i=>this.ask(e,i),isAsked:i=>this.asked.includes(i)||this.acts.some(s=>s.ended===null&&ki(s).includes(i))}}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let o=this.around(e),i=this.renderControls(o,this.usable(e,t));return this.hidden=i===u&&this.acts.length===0&&!this.refused,d`${i}
      <bitaxe-miner-acts
        .hass=${e}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead??0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${o.text}></bitaxe-confirm-dialog>`}renderControls(e,{mining:t,fan:o,profile:i,pool:s,core_voltage:a,undo:l,restart:c}){let p=[t&&this.renderMining(t,e),o&&this.fan.render(o,e),i&&pr("profile",i,e),a&&zi(a,e),s&&pr("pool",s,e)].filter(Boolean),m=[l&&this.renderButton("undo",l,e),c&&this.renderButton("restart",c,e)].filter(Boolean);return p.length+m.length===0?u:d`<section class="controls" aria-label=${e.text("control.title")}>
          ${p}
          ${m.length===0?u:d`<div class="end">${m}</div>`}
        </section>`}renderMining(e,t){let o=e.state==="on",i=o?"turn_off":"turn_on";return d`<div class="control mining">
      ${Fe("mining",e,t.text)}
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
    </button>`}questionFor(e,t){if(e==="restart")return{question:tt(e,t)};let{undoable:o={}}=this.heard.seen??{},i=Ge(o,t.text,_(t.hass)),s=tt(e,t,i);return i===""?{question:{...s,text:t.text("confirm.core_voltage.text")}}:o.core_voltage===void 0?{}:{question:s}}get lastNumber(){return dr(this.acts)?.number??0}async agrees(e,t){this.open=e;let o=await this.dialog?.ask(t)??!1;return this.open=void 0,o}async ask(e,t){let{key:o,entity:i,service:s,data:a={}}=t;if(t.question&&!await this.agrees(o,t.question))return!1;let{entity_id:l}=i,c=l.slice(0,l.indexOf(".")),p=this.lastNumber;this.refused=void 0,this.asked=[...this.asked,o];try{return await e.callService(c,s,a,{entity_id:l},!1),!0}catch(m){if(this.lastNumber===p){let f=await Hi(e,m,this.localize);this.refused={words:this.localize("control.refused",{reason:f})}}return!1}finally{let m=this.asked.indexOf(o);this.asked=this.asked.filter((f,g)=>g!==m)}}};h([y({attribute:!1})],ae.prototype,"device",2),h([y({attribute:!1})],ae.prototype,"isPast",2),h([C()],ae.prototype,"asked",2),h([C()],ae.prototype,"refused",2),h([$e("bitaxe-confirm-dialog")],ae.prototype,"dialog",2),h([$e("bitaxe-miner-acts")],ae.prototype,"actsShown",2);S("bitaxe-miner-controls",ae);var yn={performance:["expected_hashrate","standard_deviation_600","excess_deviation","error_rate"],power:["frequency","core_voltage","core_voltage_set","input_voltage","current","energy"],cooling:["temperature_2","fan_speed","fan_rpm","fan_2_speed","fan_2_rpm"],pool:["active_pool","shares_accepted","shares_rejected","pool_difficulty","pool_latency"],system:["uptime","firmware","wifi_signal","free_memory","reset_reason"]},qa={core_voltage:0,core_voltage_set:0,current:1,fan_2_speed:0,fan_speed:0,fan_rpm:0,fan_2_rpm:0,free_memory:0,frequency:0,pool_difficulty:0,pool_latency:0,shares_accepted:0,shares_rejected:0,temperature_2:1,wifi_signal:0},Wa=["active_pool","reset_reason"];function Fi(r,n,e,t){return Object.keys(yn).map(i=>({key:i,figures:yn[i].flatMap(s=>Va(r,n,e,s,t)??[])})).filter(({figures:i})=>i.length>0)}function Va(r,n,e,t,o){if(t==="firmware"){let l=r.devices[n]?.sw_version;return l?{key:t,entityId:void 0,...ur(l)}:null}let i=e[t],s=x(r,i);if(!G(s))return null;let a=Ya(r,e,t,s,o);return a&&{key:t,entityId:i,...a}}function Ya(r,n,e,t,o){if(e==="uptime"){let a=Date.parse(t.state);return Number.isNaN(a)?null:ur(Pe((Date.now()-a)/1e3,o))}if(Wa.includes(e))return ur(t.state);let i=k(t);if(Number.isNaN(i))return null;let s=Za(i,Ja(e,t),o,qa[e]);return e==="shares_rejected"?Qa(s,i,k(x(r,n.shares_accepted)),o):s}function Za(r,n,e,t){return{shown:E(r,n,e,t===void 0?{}:{digits:t}),exact:O(r,n,e)}}function Qa(r,n,e,t){let o=100*n/(n+e);if(!(o>0))return r;let i=M(E(o,"%",t));return{shown:{number:r.shown.number,unit:`${r.shown.unit} (${i})`},exact:`${r.exact} (${O(o,"%",t)})`}}function Ja(r,{attributes:n}){let{unit_of_measurement:e}=n;return typeof e=="string"&&!(r==="shares_accepted"||r==="shares_rejected")?e:""}function ur(r){return{shown:{number:r,unit:""},exact:r}}var rt=class{constructor(n,e){this.host=n;this.selector=e;n.addController(this)}#e=null;hostUpdated(){let n=this.host.renderRoot.querySelector(this.selector);n!==this.#e&&(this.#t.disconnect(),this.#e=n,n?.firstElementChild&&this.#t.observe(n.firstElementChild))}hostConnected(){this.#e?.firstElementChild&&this.#t.observe(this.#e.firstElementChild)}hostDisconnected(){this.#t.disconnect()}#t=new ResizeObserver(([n])=>{let e=n?.borderBoxSize[0]?.blockSize;this.#e&&e!==void 0&&(this.#e.style.contain="size layout style",this.#e.style.blockSize=`${e}px`)})};var Xa=$`
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
`,xt=class extends T{constructor(){super();this.isPast=!1;new rt(this,".apart")}static{this.styles=[R,Xa]}shownEntities(e){let t=w(e,this.device);return Object.values(yn).flat().map(o=>o==="firmware"?void 0:t[o])}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let o=w(e,t),i=Fi(e,t,o,_(e));return d`<div class="apart">
      <div class="groups ${this.isPast?"past":""}">
        ${i.map(s=>this.renderGroup(s))}
      </div>
    </div>`}renderGroup({key:e,figures:t}){let o=`heading-${e}`;return d`<section aria-labelledby=${o}>
      <h3 id=${o}>${this.localize(`groups.${e}`)}</h3>
      <div class="figures">${t.map(i=>this.renderFigure(i))}</div>
    </section>`}renderFigure({key:e,entityId:t,shown:o,exact:i}){let s=this.localize(`figures.${e}`);return V({entityId:t,kind:`figure ${e}`,label:this.localize("aria.more_info",{name:s,value:M(o)}),title:i},d`<span class="label">${s}</span>
        <span class="value">${F(o)}</span>`)}};h([y({attribute:!1})],xt.prototype,"device",2),h([y({attribute:!1})],xt.prototype,"isPast",2);S("bitaxe-miner-groups",xt);var bn=120,Ba=-120,el=240,Li=100,le=84,Le=14,mr=8,Ii=Mt.map(({from:r})=>r).filter(Number.isFinite),tl=100;function Ki(r,n){return st`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${Le} d=${Di(0,bn)}></path>
    ${nl(r,n).map(({from:e,to:t,opacity:o})=>st`<path
          class="fill"
          stroke-width=${Le}
          stroke-opacity=${o}
          d=${Di(e,t)}
        ></path>`)}
    ${Ii.map(e=>Pi(e,"mark"))}
    ${Pi(tl,"expected")}
    ${Ii.map(e=>ol(e))}
    ${Number.isFinite(r)?rl(r):u}
  </svg>`}function nl(r,n){if(!Number.isFinite(r))return[];let e=Number.isFinite(n)&&n>0?n:0,t={from:0,to:r-e,opacity:1},o=2*e/mr,i=Array.from({length:e>0?mr:0},(s,a)=>({from:r-e+a*o,to:r-e+(a+1)*o,opacity:1-(a+.5)/mr}));return[t,...i].filter(({from:s,to:a})=>a>0&&s<bn)}function Pi(r,n){let e=n==="expected"?4:2;return Gi(r,le-Le/2-e,le+Le/2+e,n)}function rl(r){return Gi(r,le-Le/2-5,le+Le/2+1,"needle")}function ol(r){let{x:n,y:e}=wt(r,le+Le/2+6);return st`<text x=${n} y=${e+3}>${r}</text>`}function Gi(r,n,e,t){let o=wt(r,n),i=wt(r,e);return st`<line class=${t} x1=${o.x} y1=${o.y} x2=${i.x} y2=${i.y}></line>`}function Di(r,n){let e=wt(r,le),t=wt(n,le),o=fr(n)-fr(r)>180?1:0;return`M${e.x} ${e.y}A${le} ${le} 0 ${o} 1 ${t.x} ${t.y}`}function fr(r){let n=Math.min(Math.max(r,0),bn)/bn;return Ba+el*n}function wt(r,n){let e=fr(r)*Math.PI/180;return{x:Ui(Li+n*Math.sin(e)),y:Ui(Li-n*Math.cos(e))}}function Ui(r){return Math.round(r*100)/100}var il=[["power_efficiency"],["power"],["temperature","vr_temperature"]];function ji(r,n,e,t){return il.map(o=>o.flatMap(i=>{let s=n[i];return s&&x(r,s)?sl(r,n,i,s,e,t):[]})).filter(o=>o.length>0)}function sl(r,n,e,t,o,i){let{state:s,unit:a,limit:l}=al(r,t);if(e==="power_efficiency")return{key:e,entityId:t,shown:{...E(s,a,o,{digits:1}),unit:""},exact:O(s,a,o),limit:null,share:Number.NaN};let c=i?.[e],p=Number.isFinite(c)?c:j(s,a),m=e==="power"?"W":ke(r,n),f=v=>m==="W"?v:De(v,m),g=E(f(p),m,o,{digits:1}),b=l>0;return{key:e,entityId:t,shown:b?{...g,unit:""}:g,exact:O(f(p),m,o),limit:b?O(f(l),m,o,{digits:0}):null,share:b?Math.max(p,0)/l:Number.NaN}}function al(r,n){let e=x(r,n),{unit_of_measurement:t,limit:o}=e?.attributes??{};return{state:k(e),unit:typeof t=="string"?t:"",limit:typeof o=="number"?o:Number.NaN}}var qi=$`
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
`;var ll=6e4,cl="15m",dl=.93,$t=class extends T{constructor(){super();this.isPast=!1;this.feed=new Z(this);this.onScreen=new q(this);new rt(this,".apart")}static{this.styles=[R,qi]}shownEntities(e){let t=w(e,this.device);return[t.deviation,t.efficiency_rating,t.expected_hashrate,t.hashrate,t.mean_efficiency_600,t.mean_efficiency_margin,t.mining,t.power,t.power_efficiency,t.stability,t.temperature,t.vr_temperature]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&!this.isPast?this.feed.watch(e,t,cl):this.feed.end()}get live(){let{shown:e}=this.feed,{hass:t,isPast:o}=this;if(e?.state!=="ready"||o||!t?.connected)return;let{columns:i,span:s}=e,a=i.time.length-1,l=s.end-(i.time[a]??0)<=ll;return i.online[a]&&l?je(i):void 0}render(){let{hass:e,device:t,live:o}=this;if(!e||!t)return u;let i=w(e,t),s=_(e),a=o&&this.feed.shown?.columns,l=a&&qe(a),c=me(e,i,o,l),p=i.expected_hashrate!==void 0;return d`<div class="apart">
      <div class="hero ${this.isPast?"past":""}">
        ${p?this.renderGauge(i,c,s):u}
        <div class="beside">
          <div class="key ${c.hasStopped?"stopped":""}">
            ${p?this.renderCompared(i,c,s,o):this.renderHashrate(e,i,s)}
          </div>
          ${this.renderChips(e,i,s,o)}
        </div>
      </div>
    </div>`}renderGauge(e,{mean:t,margin:o,rating:i,tone:s,hasStopped:a},l){let c=this.localize("figures.mean_efficiency"),p=a?this.localize("series.stopped"):"",m=i?this.localize(`ratings.${i}`):p,f=!Number.isFinite(t)||!Number.isFinite(o),g=f?"":`± ${M(E(o,"%",l,{digits:1}))}`,b=E(t,"%",l,{digits:1}),v=[[M(b),g].filter(Boolean).join(" "),m].filter(Boolean).join(", "),A=f?"":` ± ${O(o,"%",l)}`;return V({entityId:e.mean_efficiency_600??e.efficiency,kind:`gauge ${s??""} ${a?"stopped":""}`,label:this.localize("aria.more_info",{name:c,value:v}),title:`${O(t,"%",l)}${A}`},d`${Ki(t,o)}
        <span class="reading">
          <span class="label">${c}</span>
          <span class="value">${F(b)}</span>
          ${g?d`<bdi class="margin">${g}</bdi>`:u}
          ${m?d`<span class="rating">${m}</span>`:u}
        </span>`)}renderCompared(e,t,o,i){let{hashrate:s,expected:a,deviation:l,deviationPercent:c,stability:p}=t,m={signed:!0},f=b=>M(E(b,"GH/s",o)),g=this.localize;return d`${this.renderKey({key:"mean_hashrate",entityId:e.hashrate,shown:E(s,"GH/s",o),exact:O(s,"GH/s",o,{digits:1}),words:Number.isFinite(a)?g("hero.expected",{value:f(a)}):"",now:i&&Number.isFinite(i.hashrate)?g("hero.now",{value:f(i.hashrate)}):""})}
    ${this.renderKey({key:"deviation",entityId:e.deviation,shown:E(l,"GH/s",o,m),exact:O(l,"GH/s",o,{...m,digits:1}),words:Number.isFinite(c)?M(E(c,"%",o,{...m,digits:1})):""})}
    ${e.stability?this.renderKey({key:"stability",entityId:e.stability,shown:E(p,"%",o,{digits:1}),exact:O(p,"%",o)}):u}`}renderHashrate(e,t,o){let i=x(e,t.hashrate);if(!i)return u;let s=String(i.attributes.unit_of_measurement??"");return this.renderKey({key:"hashrate",entityId:t.hashrate,shown:E(k(i),s,o),exact:O(k(i),s,o)})}renderKey(e){let{key:t,entityId:o,shown:i,words:s="",now:a=""}=e,l=this.localize(`figures.${t}`),c=[M(i),s,a].filter(Boolean).join(", ");return V({entityId:o,kind:`figure ${t}`,label:this.localize("aria.more_info",{name:l,value:c}),title:e.exact},d`<span class="label">${l}</span>
        <span class="value">${F(i)}</span>
        ${s?ht(s):u} ${a?d`<bdi class="now">${a}</bdi>`:u}`)}renderChips(e,t,o,i){return d`<div class="chips">
      ${ji(e,t,o,i).map(s=>d`<div class="chip">${s.map(a=>this.renderMeter(a))}</div>`)}
    </div>`}renderMeter({key:e,entityId:t,shown:o,exact:i,limit:s,share:a}){let l=this.localize(`figures.${e}`),c=s===null?"":this.localize("hero.limit",{limit:s}),p=[M(o),c].filter(Boolean).join(" ");return V({entityId:t,kind:`meter ${pl(a)}`,label:this.localize("aria.more_info",{name:l,value:p}),title:[i,c].filter(Boolean).join(" ")},d`<span class="label">${l}</span>
        <span class="line"
          ><span class="value">${F(o)}</span> ${c?ht(c):u}</span
        >
        ${Number.isFinite(a)?d`<span class="bar"
                ><span style="inline-size:${(100*Math.min(a,1)).toFixed(1)}%"></span
              ></span>`:u}`)}};h([y({attribute:!1})],$t.prototype,"device",2),h([y({attribute:!1})],$t.prototype,"isPast",2);function pl(r){return r>=1?"over":r>=dl?"near":""}S("bitaxe-miner-hero",$t);var Wi=$`
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
`;var Vi=864e5,ul=10*Vi,ml=3*365*Vi,fl=3e5,hl=.005;async function Yi(r,n,e){let t=Date.now(),o=await r.callWS({type:"history/history_during_period",start_time:new Date(t-ul).toISOString(),end_time:new Date(t).toISOString(),entity_ids:[n],minimal_response:!0,no_attributes:!0}),i=gl(o[n]??[],e);if(i)return i;let s=await r.callWS({type:"recorder/statistics_during_period",start_time:new Date(t-ml).toISOString(),end_time:new Date(t).toISOString(),statistic_ids:[n],period:"day",types:["max"]});return yl(s[n]??[],e)}function gl(r,n){let e=r.flatMap(({s:l,lu:c},p)=>{let m=It(l);return Number.isNaN(m)?[]:[{number:m,time:c*1e3,index:p}]}),t=e.findLastIndex(({number:l})=>!Zi(l,n)),o=e[t+1],i=e[t];if(!o||!i)return null;let s=(r[i.index+1]?.lu??0)*1e3,a=o.time-s<=fl;return{time:o.time,precision:a?"moment":"by"}}function yl(r,n){let e=r.filter(({max:i})=>typeof i=="number"),t=e.findLastIndex(({max:i})=>!Zi(i??0,n)),o=e[t+1];return o&&t>=0?{time:o.start,precision:"day"}:null}function Zi(r,n){return Math.abs(r-n)<=hl*Math.max(r,n)}var vn=class{constructor(n){this.host=n;this.hasRisen=!1;this.known=new Map;this.totals=new Map;n.addController(this)}hostDisconnected(){this.hasRisen=!1}follow(n,e){for(let t of[e.best_difficulty,e.session_best_difficulty]){let o=x(n,t);t!==void 0&&o&&k(o)>0&&this.note(n,t,o,t===e.best_difficulty)}e.blocks_found&&!this.totals.has(e.blocks_found)&&(this.totals.set(e.blocks_found,0),this.loadBlocks(n,e.blocks_found))}seen(n,e){let t=this.known.get(n);return t?.value===e?t.seen:null}blocks(n){return this.totals.get(n)}note(n,e,t,o){let i=k(t),s=this.known.get(e);if(s?.value===i)return;let a={value:i,seen:null};if(this.known.set(e,a),s&&i>s.value){let l=Date.parse(t.last_changed);a.seen={time:l,precision:"moment"},this.hasRisen||=o;return}this.loadSeen(n,e,a)}async loadSeen(n,e,t){try{t.seen=await Yi(n,e,t.value),this.host.requestUpdate()}catch{}}async loadBlocks(n,e){try{let{change:t}=await n.callWS({type:"recorder/statistic_during_period",statistic_id:e,types:["change"]});this.totals.set(e,t??0),this.host.requestUpdate()}catch{}}};var bl=864e5,vl={best:"best_difficulty",session:"session_best_difficulty"},St=class extends T{constructor(){super(...arguments);this.isPast=!1;this.records=new vn(this);this.onScreen=new q(this)}static{this.styles=[R,Wi]}shownEntities(e){let t=w(e,this.device);return[t.best_difficulty,t.session_best_difficulty,t.blocks_found]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.onScreen.isVisible&&this.records.follow(e,w(e,t))}render(){let{hass:e,device:t}=this;if(!e||!t)return u;let o=_(e),i=[this.renderBest(e,t,"best",o),this.renderBest(e,t,"session",o),this.renderBlocks(e,t,o)];if(i.every(a=>a===u))return u;let s=[this.isPast?"past":"",this.records.hasRisen?"risen":""];return d`<section class="records ${s.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${i}</div>
      <p class="news" role="status">${this.news(e,t,o)}</p>
    </section>`}news(e,t,o){if(!this.records.hasRisen)return"";let i=k(x(e,w(e,t).best_difficulty));return`${this.localize("records.new")}: ${M(E(i,"",o))}`}renderBest(e,t,o,i){let s=w(e,t)[vl[o]],a=k(x(e,s));if(s===void 0||!(a>0))return u;let l=this.records.seen(s,a),c=o==="best"&&l!==null&&xl(l),p=l?wl(l,this.localize,i):"",m=this.localize(`records.${o}`),f=E(a,"",i),g=c?this.localize("records.new"):"",b=[M(f),p,g].filter(Boolean).join(", ");return V({entityId:s,kind:`figure ${o}`,label:this.localize("aria.more_info",{name:m,value:b}),title:O(a,"",i)},d`<span class="label">${m}</span>
        <span class="value">${F(f)}</span>
        ${p?ht(p):u}
        ${c?d`<span class="new">${g}</span>`:u}`)}renderBlocks(e,t,o){let i=w(e,t).blocks_found,s=k(x(e,i));if(i===void 0||Number.isNaN(s))return u;let a=Math.max(s,this.records.blocks(i)??0),l=this.localize("records.blocks"),c=E(a,"",o,{digits:0});return V({entityId:i,kind:`figure blocks ${a>0?"found":""}`,label:this.localize("aria.more_info",{name:l,value:M(c)}),title:O(a,"",o)},d`<span class="label">${l}</span>
        <span class="value">${F(c)}</span>`)}};h([y({attribute:!1})],St.prototype,"device",2),h([y({attribute:!1})],St.prototype,"isPast",2);function xl({time:r,precision:n}){return n!=="day"&&Date.now()-r<bl}function wl(r,n,e){let{time:t,precision:o}=r,i=o==="by"?"records.before":"records.found",s=o==="day"?Hr(t,e):Ot(t,Date.now(),e);return n(i,{time:s})}S("bitaxe-miner-records",St);var xn=class extends T{constructor(){super(...arguments);this.member=new ye(this);this.lastKnown=new fn(this);this.statuses=new X(this);this.openStudy=async()=>{let{hass:e,config:t}=this;await import("./settings-dialog-UZ745ICD.js");let o=document.createElement("bitaxe-settings-dialog");Object.assign(o,{hass:e,device:t?.device}),this.renderRoot.append(o),await o.show()};this.choose=e=>{this.hass&&this.own&&this.own.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.own?.group.zoomTo(e.detail.span)}}static{this.styles=[R,Ti]}shownEntities(e){let{device:t=""}=this.config??{};return[...Object.values(w(e,t)),...vt(e,t).values()]}render(){let{hass:e,config:t}=this;if(!e||!t)return u;let{device:o}=t,i=this.localize;if(!o||e.devices[o]?.entry_type==="service")return this.renderMessage(i("messages.no_miner_chosen"));let s=J(e,o),{status:a}=s,l=this.renderHeader(e,t,s);return a==="removed"||a==="disabled"?d`<ha-card>
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
          <button type="button" class="study" aria-haspopup="dialog" @click=${this.openStudy}>
            ${this.localize("study.title")}
          </button>
        </div>
      </div>
      ${xe(e,o,this.localize)}
    </div>`}nameOf(e,{device:t,title:o}){return o||(L(e,t)??this.localize("cards.miner.name"))}subtitle(e,t,o){return e.connected?o.status==="not_set_up"?this.localize("messages.not_loaded"):e.devices[t]?.model??"":this.localize("messages.disconnected")}renderFigures(e,t,{since:o}){let i=w(e,t),s=x(e,i.hashrate??i.power??i.uptime),a=s?.state==="unavailable",l=o??Date.parse(s?.last_changed??""),c=a?this.lastKnown.at(e,i,l):e;if(!c)return u;let p=Ot(l,Date.now(),_(e));return d`${a?d`<p class="as-of">${this.localize("hero.as_of",{time:p})}</p>`:u}
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
      ></bitaxe-miner-groups>`}renderCharts(e,t,o){let i=this.member.of(this.groupOf(t)),s=i.chosen(e,t),a=ie(t);return d`${a.length>0?d`<bitaxe-range-buttons
            .ranges=${a}
            .range=${s}
            .isZoomed=${i.zoom!==null}
            .locale=${_(e)}
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
        ></bitaxe-chart-panel>`)}`}groupOf({device:e}){return this.own?.device!==e&&(this.own={device:e,group:Jt(`${e}/card`)}),this.own.group}};h([y({attribute:!1})],xn.prototype,"config",2);S("bitaxe-miner-card-view",xn);var wn=class extends T{constructor(){super(...arguments);this.member=new ye(this);this.choose=e=>{this.hass&&this.group.choose(this.hass,e.detail.range)};this.zoom=e=>{this.group.zoomTo(e.detail.span)}}static{this.styles=$`
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
  `}shownEntities(){return[]}willUpdate(e){if(e.has("config")){let{range:t,ranges:o}=this.config??{};this.group.configure({...t&&{range:t},...o&&{ranges:o}})}}render(){let{hass:e,config:t,group:o}=this;return!e||!t||ie(t).length===0?u:d`<ha-card>
      <bitaxe-range-buttons
        .ranges=${ie(t)}
        .range=${o.chosen(e,t)}
        .isZoomed=${o.zoom!==null}
        .locale=${_(e)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`}get group(){return this.member.of(Qt(this.config?.range_group||vr))}};h([y({attribute:!1})],wn.prototype,"config",2);S("bitaxe-range-card-view",wn);var Qi=3,$n=class extends T{constructor(){super(...arguments);this.statuses=new X(this)}static{this.styles=[R,$`
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
    `]}shownEntities(e){return Ke(e).miners.flatMap(({device:t})=>Ye(w(e,t)))}render(){let{hass:e,config:t}=this,o=e&&t?$l(e,t.device):[];if(this.hideBadge(o.length===0),!e||o.length===0)return u;let i=this.localize;return d`<nav aria-label=${i("fleet.elsewhere")}>
      ${o.slice(0,Qi).map(({device:s,name:a,status:l})=>d`<a href=${Ee(s)}
            ><bdi>${a}</bdi>${xe(e,l,i)}</a
          >`)}
      ${this.renderOthers(e,o.length-Qi,"wide")}
      ${this.renderOthers(e,o.length-1,"narrow")}
    </nav>`}renderOthers(e,t,o){let i=_e("others",t,e.language);return t>0?d`<a class="others ${o}" href=${jr()}
          >${this.localize(i,{count:t.toString()})}</a
        >`:u}hideBadge(e){let t=this.parentElement;t&&t.hidden!==e&&(t.hidden=e,t.dispatchEvent(new Event("badge-visibility-changed",{bubbles:!0})))}};h([y({attribute:!1})],$n.prototype,"config",2);function $l(r,n){return Ke(r).miners.filter(e=>e.device!==n).map(e=>({...e,status:J(r,e.device)})).filter(({status:{status:e}})=>ge(e)).toSorted((e,t)=>he.indexOf(e.status.status)-he.indexOf(t.status.status))}S("bitaxe-status-badge-view",$n);
