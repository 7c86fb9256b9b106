import{S as v,b as m,h as g,i as y,n as a,x as b}from"./chunk-R5HHRW7S.js";import{a as h,d as _}from"./chunk-NT7PNJRA.js";import{a as p}from"./chunk-JFKSI6I7.js";var S="bitaxe_monitor",H=["active_pool","best_difficulty","blocks_found","chip_fault","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","payout_changed","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","work_not_credited","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],N=/^(binary_sensor|event|sensor)\./,R={},x=new WeakMap;function w({entities:e}){let t=x.get(e);if(t)return t;let r={showing:new Map,controlling:new Map},{showing:n,controlling:o}=r;for(let i of Object.values(e)){let s=i?.device_id;if(i?.platform!==S||!s)continue;let c=n.get(s)??{};if(n.set(s,c),!N.test(i.entity_id)){let d=o.get(s)??[];o.set(s,d),d.push(i);continue}let A=i.translation_key?.replace(/^fleet_/,""),f=H.find(d=>d===A);f&&(c[f]=i.entity_id)}return x.set(e,r),r}function E(e){return w(e).showing}function j(e,t){return w(e).controlling.get(t)??[]}function V(e,t){return(t===void 0?void 0:E(e).get(t))??R}function P(e){return[...E(e).keys()].find(t=>e.devices[t]?.entry_type==="service")}function W(e,t){return t===void 0?void 0:e.states[t]}function L(e){return e!==void 0&&e.state!=="unavailable"&&e.state!=="unknown"}function q(e){return L(e)&&e.state.trim()!==""?Number(e.state):Number.NaN}function Y(e,t){let r=t===void 0?void 0:e.devices[t];return(r?.name_by_user||r?.name)??void 0}var z=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function O(e,t,r){return z.some(n=>e[n]!==t[n])||r.some(n=>n!==void 0&&e.states[n]!==t.states[n])}function M({states:e,entities:t,devices:r,themes:n}){return[e,t,r,n].every(Boolean)}function D(e,t){let r=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(e).color);if(!r)return t.themes.darkMode===!0;let[n=0,o=0,i=0]=r.slice(1).map(Number);return .299*n+.587*o+.114*i>128}var l=class extends g{constructor(){super(...arguments);this.isDark=!1}get localize(){return h(this.hass?.language??"en")}shouldUpdate(r){let{hass:n}=this;if(!n||!M(n))return!1;this.themes!==n.themes&&(this.themes=n.themes,this.isDark=D(this,n),this.toggleAttribute("dark",this.isDark)),this.language!==n.language&&(this.language=n.language,_(n.language).then(i=>i&&this.requestUpdate()));let o=r.get("hass");return!this.hasUpdated||r.size!==1||!o||O(o,n,this.shownEntities(n))}};p([y({attribute:!1})],l.prototype,"hass",2);var $=m`
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
`,te=[v,$];var k=class{constructor(t){this.host=t;this.seen=null;this.#t=[];t.addController(this)}#t;#e;watch(t,r){if(this.#e&&t.every((s,c)=>s===this.#t[c]))return;let n=this.#e;this.#t=t,this.seen=null;let o=!1,i=r(s=>{o||(this.seen=s,this.host.requestUpdate())});this.#e=()=>{o=!0,i()},n?.()}end(){this.#e?.(),this.#e=void 0}hostDisconnected(){this.end()}};var u=" ",I={hashrate:"GH/s",power_efficiency:"J/TH"};function ie({frequency:e,core_voltage:t},r){return[[e,"MHz"],[t,"mV"]].flatMap(([o,i])=>o===null?[]:[`${a(o,U(o),r)}${u}${i}`]).join(" · ")}function T(e,t,r){if(typeof e!="number")return"–";if(typeof t!="number")return a(e,e<100?1:0,r);let n=K(t);return[e,t].map(o=>a(o,n,r)).join(`${u}±${u}`)}function se(e,t,r){return`${T(e[t],e[`${t}_margin`],r)} ${I[t]}`}function ae(e,t){return e===null||e==="worse"?"":t(`study.${e}`)}function ce({hours:e,stretches:t,basis:r},n,o){let i=a(t,0,o);return[b(e*3600,o),r==="stretches"?n("study.stretches",{count:i}):n("study.chance")]}function K(e){return e>=10?0:e>=1?1:2}function U(e){return Number.isInteger(e)?0:1}function le(e,t,r){return!e||t==="connection_lost"?r("messages.disconnected"):t==="not_loaded"?r("messages.not_loaded"):t===null?null:r("messages.not_answering",{code:t})}export{S as a,E as b,j as c,V as d,P as e,W as f,L as g,q as h,Y as i,l as j,k,te as l,ie as m,T as n,se as o,ae as p,ce as q,le as r};
