import{F as x,O as w,R as k,b as l,h as g,i as y,n as c,x as v}from"./chunk-VJDMPC6A.js";import{a as b,d as _}from"./chunk-ITKIOCGZ.js";import{a as h}from"./chunk-JFKSI6I7.js";var z="bitaxe_monitor",L=["active_pool","best_difficulty","blocks_found","chip_fault","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","payout_changed","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","work_not_credited","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],C=new Set(L),O=/^(binary_sensor|event|sensor)\./,M={},E=new WeakMap;function K(e){return C.has(e)}function S({entities:e}){let t=E.get(e);if(t)return t;let n={showing:new Map,controlling:new Map},{showing:o,controlling:r}=n;for(let i of Object.values(e)){let s=i?.device_id;if(i?.platform!==z||!s)continue;let a=o.get(s)??{};if(o.set(s,a),!O.test(i.entity_id)){let m=r.get(s)??[];r.set(s,m),m.push(i);continue}let d=i.translation_key?.replace(/^fleet_/,"")??"";K(d)&&(a[d]=i.entity_id)}return E.set(e,n),n}function A(e){return S(e).showing}function q(e,t){return S(e).controlling.get(t)??[]}function B(e,t){return(t===void 0?void 0:A(e).get(t))??M}function G(e){return[...A(e).keys()].find(t=>e.devices[t]?.entry_type==="service")}function F(e,t){return t===void 0?void 0:e.states[t]}function T(e){return e!==void 0&&e.state!=="unavailable"&&e.state!=="unknown"}function J(e){return T(e)&&e.state.trim()!==""?Number(e.state):Number.NaN}function Q(e,t){let n=t===void 0?void 0:e.devices[t];return(n?.name_by_user||n?.name)??void 0}var $=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function D(e,t,n){return $.some(o=>e[o]!==t[o])||n.some(o=>o!==void 0&&e.states[o]!==t.states[o])}function I({states:e,entities:t,devices:n,themes:o}){return[e,t,n,o].every(Boolean)}function H(e){let t=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(e).color);if(!t)return;let[n=0,o=0,r=0]=t.slice(1).map(Number);return .299*n+.587*o+.114*r>128}var u=new Set,p=class extends g{constructor(){super(...arguments);this.isDark=!1}get localize(){return b(this.hass?.language??"en")}connectedCallback(){super.connectedCallback(),u.add(this)}look(n){u.delete(this);let o=[...u];u.clear();let r=H(this),i=o.map(H);this.see(n,r??n.themes.darkMode===!0),o.forEach((s,a)=>{let d=i[a];s.hass&&d!==void 0&&s.see(s.hass,d)})}see({themes:n},o){this.themes=n,this.isDark=o,this.toggleAttribute("dark",o)}shouldUpdate(n){let{hass:o}=this;if(!o||!I(o))return!1;this.themes!==o.themes&&this.look(o),this.language!==o.language&&(this.language=o.language,_(o.language).then(i=>i&&this.requestUpdate()));let r=n.get("hass");return!this.hasUpdated||n.size!==1||!r||D(r,o,this.shownEntities(o))}};h([y({attribute:!1})],p.prototype,"hass",2);var P=l`
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
`,se=[k,P],ae=l`
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
`,de=l`
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
`;var N=class{constructor(t){this.host=t;this.seen=null;this.#t=[];t.addController(this)}#t;#e;watch(t,n){if(this.#e&&t.every((s,a)=>s===this.#t[a]))return;let o=this.#e;this.#t=t,this.seen=null;let r=!1,i=n(s=>{r||(this.seen=s,this.host.requestUpdate())});this.#e=()=>{r=!0,i()},o?.()}end(){this.#e?.(),this.#e=void 0}hostDisconnected(){this.end()}};var f=" ",j={hashrate:"GH/s",power_efficiency:"J/TH"};function pe({frequency:e,core_voltage:t},n){return[[e,"MHz"],[t,"mV"]].flatMap(([r,i])=>r===null?[]:[`${c(r,Y(r),n)}${f}${i}`]).join(" · ")}function V(e,t,n){if(typeof e!="number")return"–";if(typeof t!="number")return c(e,e<100?1:0,n);let o=W(t);return[e,t].map(r=>c(r,o,n)).join(`${f}±${f}`)}function fe(e,t,n){return`${V(e[t],e[`${t}_margin`],n)} ${j[t]}`}function me(e,t){return e===null||e==="worse"?"":t(`study.${e}`)}function he({hours:e,stretches:t,basis:n},o,r){let i=c(t,0,r);return[v(e*3600,r),n==="stretches"?o("study.stretches",{count:i}):o("study.chance")]}function W(e){return e>=10?0:e>=1?1:2}function Y(e){return Number.isInteger(e)?0:1}function ye(e,t,n){return!e||t==="connection_lost"?n("messages.disconnected"):t==="not_loaded"?n("messages.not_loaded"):t===null?null:n("messages.not_answering",{code:t})}var R=class extends w{#t;#e;#n=0;constructor(t,n,o,r){super(t,r),this.#t=n,this.#e=o}refresh(){let t=++this.#n;this.#t().then(n=>{t===this.#n&&(this.answer=n,this.succeed(x(),this.#e))},n=>{t===this.#n&&this.fail(n)})}release(){this.#n+=1}};export{z as a,A as b,q as c,B as d,G as e,F as f,T as g,J as h,Q as i,p as j,N as k,se as l,ae as m,de as n,R as o,pe as p,V as q,fe as r,me as s,he as t,ye as u};
