import{F as v,O as x,R as w,b as m,h as g,i as h,n as a,x as b}from"./chunk-G3K6NHF7.js";import{a as y,d as _}from"./chunk-C3XOTHNS.js";import{a as p}from"./chunk-JFKSI6I7.js";var R="bitaxe_monitor",L=["active_pool","best_difficulty","blocks_found","chip_fault","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","payout_changed","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","work_not_credited","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],z=/^(binary_sensor|event|sensor)\./,O={},A=new WeakMap;function k({entities:e}){let t=A.get(e);if(t)return t;let n={showing:new Map,controlling:new Map},{showing:r,controlling:o}=n;for(let i of Object.values(e)){let s=i?.device_id;if(i?.platform!==R||!s)continue;let c=r.get(s)??{};if(r.set(s,c),!z.test(i.entity_id)){let d=o.get(s)??[];o.set(s,d),d.push(i);continue}let N=i.translation_key?.replace(/^fleet_/,""),f=L.find(d=>d===N);f&&(c[f]=i.entity_id)}return A.set(e,n),n}function E(e){return k(e).showing}function W(e,t){return k(e).controlling.get(t)??[]}function q(e,t){return(t===void 0?void 0:E(e).get(t))??O}function Y(e){return[...E(e).keys()].find(t=>e.devices[t]?.entry_type==="service")}function B(e,t){return t===void 0?void 0:e.states[t]}function C(e){return e!==void 0&&e.state!=="unavailable"&&e.state!=="unknown"}function G(e){return C(e)&&e.state.trim()!==""?Number(e.state):Number.NaN}function F(e,t){let n=t===void 0?void 0:e.devices[t];return(n?.name_by_user||n?.name)??void 0}var M=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function D(e,t,n){return M.some(r=>e[r]!==t[r])||n.some(r=>r!==void 0&&e.states[r]!==t.states[r])}function $({states:e,entities:t,devices:n,themes:r}){return[e,t,n,r].every(Boolean)}function I(e,t){let n=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(e).color);if(!n)return t.themes.darkMode===!0;let[r=0,o=0,i=0]=n.slice(1).map(Number);return .299*r+.587*o+.114*i>128}var l=class extends g{constructor(){super(...arguments);this.isDark=!1}get localize(){return y(this.hass?.language??"en")}shouldUpdate(n){let{hass:r}=this;if(!r||!$(r))return!1;this.themes!==r.themes&&(this.themes=r.themes,this.isDark=I(this,r),this.toggleAttribute("dark",this.isDark)),this.language!==r.language&&(this.language=r.language,_(r.language).then(i=>i&&this.requestUpdate()));let o=n.get("hass");return!this.hasUpdated||n.size!==1||!o||D(o,r,this.shownEntities(r))}};p([h({attribute:!1})],l.prototype,"hass",2);var T=m`
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
`,oe=[w,T];var S=class{constructor(t){this.host=t;this.seen=null;this.#t=[];t.addController(this)}#t;#e;watch(t,n){if(this.#e&&t.every((s,c)=>s===this.#t[c]))return;let r=this.#e;this.#t=t,this.seen=null;let o=!1,i=n(s=>{o||(this.seen=s,this.host.requestUpdate())});this.#e=()=>{o=!0,i()},r?.()}end(){this.#e?.(),this.#e=void 0}hostDisconnected(){this.end()}};var u=" ",P={hashrate:"GH/s",power_efficiency:"J/TH"};function ce({frequency:e,core_voltage:t},n){return[[e,"MHz"],[t,"mV"]].flatMap(([o,i])=>o===null?[]:[`${a(o,V(o),n)}${u}${i}`]).join(" · ")}function U(e,t,n){if(typeof e!="number")return"–";if(typeof t!="number")return a(e,e<100?1:0,n);let r=j(t);return[e,t].map(o=>a(o,r,n)).join(`${u}±${u}`)}function de(e,t,n){return`${U(e[t],e[`${t}_margin`],n)} ${P[t]}`}function le(e,t){return e===null||e==="worse"?"":t(`study.${e}`)}function ue({hours:e,stretches:t,basis:n},r,o){let i=a(t,0,o);return[b(e*3600,o),n==="stretches"?r("study.stretches",{count:i}):r("study.chance")]}function j(e){return e>=10?0:e>=1?1:2}function V(e){return Number.isInteger(e)?0:1}function pe(e,t,n){return!e||t==="connection_lost"?n("messages.disconnected"):t==="not_loaded"?n("messages.not_loaded"):t===null?null:n("messages.not_answering",{code:t})}var H=class extends x{#t;#e;#n=0;constructor(t,n,r,o){super(t,o),this.#t=n,this.#e=r}refresh(){let t=++this.#n;this.#t().then(n=>{t===this.#n&&(this.answer=n,this.succeed(v(),this.#e))},n=>{t===this.#n&&this.fail(n)})}release(){this.#n+=1}};export{R as a,E as b,W as c,q as d,Y as e,B as f,C as g,G as h,F as i,l as j,S as k,oe as l,H as m,ce as n,U as o,de as p,le as q,ue as r,pe as s};
