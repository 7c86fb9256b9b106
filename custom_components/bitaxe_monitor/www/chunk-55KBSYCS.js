import{F as k,O as A,S as E,b as c,h as b,i as v,n as l,x as w}from"./chunk-SAXMABQR.js";import{a as _,d as p,e as x}from"./chunk-3CB3SBR6.js";import{a as y}from"./chunk-JFKSI6I7.js";var C="bitaxe_monitor",O=["active_pool","best_difficulty","blocks_found","chip_fault","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","payout_changed","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","work_not_credited","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],M=new Set(O),K=/^(binary_sensor|event|sensor)\./,T={},S=new WeakMap;function $(e){return M.has(e)}function H({entities:e}){let t=S.get(e);if(t)return t;let n={showing:new Map,controlling:new Map},{showing:r,controlling:o}=n;for(let i of Object.values(e)){let s=i?.device_id;if(i?.platform!==C||!s)continue;let a=r.get(s)??{};if(r.set(s,a),!K.test(i.entity_id)){let h=o.get(s)??[];o.set(s,h),h.push(i);continue}let d=i.translation_key?.replace(/^fleet_/,"")??"";$(d)&&(a[d]=i.entity_id)}return S.set(e,n),n}function N(e){return H(e).showing}function F(e,t){return H(e).controlling.get(t)??[]}function J(e,t){return(t===void 0?void 0:N(e).get(t))??T}function Q(e){return[...N(e).keys()].find(t=>e.devices[t]?.entry_type==="service")}function X(e,t){return t===void 0?void 0:e.states[t]}function D(e){return e!==void 0&&e.state!=="unavailable"&&e.state!=="unknown"}function Z(e){return D(e)&&e.state.trim()!==""?Number(e.state):Number.NaN}function ee(e,t){let n=t===void 0?void 0:e.devices[t];return(n?.name_by_user||n?.name)??void 0}await p(x());var I=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function P(e,t,n){return I.some(r=>e[r]!==t[r])||n.some(r=>r!==void 0&&e.states[r]!==t.states[r])}function U({states:e,entities:t,devices:n,themes:r}){return[e,t,n,r].every(Boolean)}function R(e){let t=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(e).color);if(!t)return;let[n=0,r=0,o=0]=t.slice(1).map(Number);return .299*n+.587*r+.114*o>128}var u=new Set,f=class extends b{constructor(){super(...arguments);this.isDark=!1}get localize(){return _(this.hass?.language??"en")}connectedCallback(){super.connectedCallback(),u.add(this)}look(n){u.delete(this);let r=[...u];u.clear();let o=R(this),i=r.map(R);this.see(n,o??n.themes.darkMode===!0),r.forEach((s,a)=>{let d=i[a];s.hass&&d!==void 0&&s.see(s.hass,d)})}see({themes:n},r){this.themes=n,this.isDark=r,this.toggleAttribute("dark",r)}shouldUpdate(n){let{hass:r}=this;if(!r||!U(r))return!1;this.themes!==r.themes&&this.look(r),this.language!==r.language&&(this.language=r.language,p(r.language).then(i=>i&&this.requestUpdate()));let o=n.get("hass");return!this.hasUpdated||n.size!==1||!o||P(o,r,this.shownEntities(r))}};y([v({attribute:!1})],f.prototype,"hass",2);var j=c`
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

  /* What has the focus is not below what Home Assistant keeps in sight. */
  :is(a, button, input, select, summary) {
    scroll-margin-block: 64px 96px;
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
    color: color-mix(in srgb, var(--bitaxe-good) 70%, var(--primary-text-color));
  }

  .fair {
    color: color-mix(in srgb, var(--bitaxe-fair) 70%, var(--primary-text-color));
  }

  .poor {
    color: color-mix(in srgb, var(--bitaxe-poor) 70%, var(--primary-text-color));
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
`,V=c`
  bdi {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
`,le=[E,j,V],ue=c`
  dialog {
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

  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`,pe=c`
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
`;var L=class{constructor(t){this.host=t;this.seen=null;this.#e=[];t.addController(this)}#e;#t;watch(t,n){if(this.#t&&t.every((s,a)=>s===this.#e[a]))return;let r=this.#t;this.#e=t,this.seen=null;let o=!1,i=n(s=>{o||(this.seen=s,this.host.requestUpdate())});this.#t=()=>{o=!0,i()},r?.()}end(){this.#t?.(),this.#t=void 0}hostDisconnected(){this.end()}};var Y={hashrate:"GH/s",power_efficiency:"J/TH"};function he({frequency:e,core_voltage:t},n){return[[e,"MHz"],[t,"mV"]].flatMap(([o,i])=>o===null?[]:[`${l(o,G(o),n)}${" "}${i}`]).join(" · ")}function q(e,t,n){if(typeof e!="number")return"–";if(typeof t!="number")return l(e,e<100?1:0,n);let r=B(t);return[e,t].map(o=>l(o,r,n)).join(`${" "}±${" "}`)}function ye(e,t,n){return`${q(e[t],e[`${t}_margin`],n)} ${Y[t]}`}function be(e,t){return e===null||e==="worse"?"":t(`study.${e}`)}function ve({hours:e,stretches:t,basis:n},r,o){let i=l(t,0,o);return[w(e*3600,o),n==="stretches"?r("study.stretches",{count:i}):r("study.chance")]}function B(e){return e>=10?0:e>=1?1:2}function G(e){return Number.isInteger(e)?0:1}function xe(e,t,n){return!e||t==="connection_lost"?n("messages.disconnected"):t==="not_loaded"?n("messages.not_loaded"):t===null?null:n("messages.not_answering",{code:t})}var g=class extends A{#e=0;refresh(){let t=++this.#e;this.ask().then(n=>{t===this.#e&&this.take(n)},n=>{t===this.#e&&this.fail(n)})}release(){this.#e+=1}},z=class extends g{constructor(n,r,o,i){super(n,i);this.ask=r;this.interval=o}take(n){this.answer=n,this.succeed(k(),this.interval)}};export{C as a,N as b,F as c,J as d,Q as e,X as f,D as g,Z as h,ee as i,f as j,g as k,z as l,L as m,V as n,le as o,ue as p,pe as q,he as r,q as s,ye as t,be as u,ve as v,xe as w};
