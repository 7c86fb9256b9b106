import{S as h,b as f,h as p,i as m}from"./chunk-C3TYBSDA.js";import{a as g,d as y}from"./chunk-L7BFUI6X.js";import{a as u}from"./chunk-JFKSI6I7.js";var E="bitaxe_monitor",k=["active_pool","best_difficulty","blocks_found","chip_fault","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","payout_changed","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","work_not_credited","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],A=/^(binary_sensor|event|sensor)\./,H={},_=new WeakMap;function v({entities:e}){let t=_.get(e);if(t)return t;let i={showing:new Map,controlling:new Map},{showing:n,controlling:r}=i;for(let o of Object.values(e)){let s=o?.device_id;if(o?.platform!==E||!s)continue;let a=n.get(s)??{};if(n.set(s,a),!A.test(o.entity_id)){let c=r.get(s)??[];r.set(s,c),c.push(o);continue}let w=o.translation_key?.replace(/^fleet_/,""),l=k.find(c=>c===w);l&&(a[l]=o.entity_id)}return _.set(e,i),i}function b(e){return v(e).showing}function M(e,t){return v(e).controlling.get(t)??[]}function C(e,t){return(t===void 0?void 0:b(e).get(t))??H}function L(e){return[...b(e).keys()].find(t=>e.devices[t]?.entry_type==="service")}function I(e,t){return t===void 0?void 0:e.states[t]}function R(e){return e!==void 0&&e.state!=="unavailable"&&e.state!=="unknown"}function K(e){return R(e)&&e.state.trim()!==""?Number(e.state):Number.NaN}function T(e,t){let i=t===void 0?void 0:e.devices[t];return(i?.name_by_user||i?.name)??void 0}var S=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function N(e,t,i){return S.some(n=>e[n]!==t[n])||i.some(n=>n!==void 0&&e.states[n]!==t.states[n])}function O({states:e,entities:t,devices:i,themes:n}){return[e,t,i,n].every(Boolean)}function z(e,t){let i=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(e).color);if(!i)return t.themes.darkMode===!0;let[n=0,r=0,o=0]=i.slice(1).map(Number);return .299*n+.587*r+.114*o>128}var d=class extends p{constructor(){super(...arguments);this.isDark=!1}get localize(){return g(this.hass?.language??"en")}shouldUpdate(i){let{hass:n}=this;if(!n||!O(n))return!1;this.themes!==n.themes&&(this.themes=n.themes,this.isDark=z(this,n),this.toggleAttribute("dark",this.isDark)),this.language!==n.language&&(this.language=n.language,y(n.language).then(o=>o&&this.requestUpdate()));let r=i.get("hass");return!this.hasUpdated||i.size!==1||!r||N(r,n,this.shownEntities(n))}};u([m({attribute:!1})],d.prototype,"hass",2);var D=f`
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
`,G=[h,D];var x=class{constructor(t){this.host=t;this.seen=null;this.#t=[];t.addController(this)}#t;#e;watch(t,i){if(this.#e&&t.every((s,a)=>s===this.#t[a]))return;let n=this.#e;this.#t=t,this.seen=null;let r=!1,o=i(s=>{r||(this.seen=s,this.host.requestUpdate())});this.#e=()=>{r=!0,o()},n?.()}end(){this.#e?.(),this.#e=void 0}hostDisconnected(){this.end()}};function Q(e,t,i){return!e||t==="connection_lost"?i("messages.disconnected"):t==="not_loaded"?i("messages.not_loaded"):t===null?null:i("messages.not_answering",{code:t})}export{E as a,b,M as c,C as d,L as e,I as f,R as g,K as h,T as i,d as j,x as k,G as l,Q as m};
