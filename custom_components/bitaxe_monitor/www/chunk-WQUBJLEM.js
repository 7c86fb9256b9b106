import{A as h,b as f,h as p,i as g}from"./chunk-3FRZD7X5.js";import{a as m,d as y}from"./chunk-EEFCKZSN.js";import{a as u}from"./chunk-JFKSI6I7.js";var w="bitaxe_monitor",E=["active_pool","best_difficulty","blocks_found","chip_fault","connectivity","core_voltage","core_voltage_set","current","deviation","efficiency","efficiency_rating","energy","error_rate","event","excess_deviation","expected_hashrate","fallback_pool","fan_2_rpm","fan_2_speed","fan_rpm","fan_speed","free_memory","frequency","hardware_fault","hashrate","high_error_rate","high_pool_latency","high_rejection_rate","high_temperature","high_vr_temperature","input_voltage","low_efficiency","mean_efficiency_600","mean_efficiency_margin","miners_online","mining","mining_paused","overheating","payout_changed","performance_drop","pool_difficulty","pool_latency","pools_unreachable","power","power_efficiency","work_not_credited","power_fault","reset_reason","session_best_difficulty","shares_accepted","shares_rejected","stability","standard_deviation_60","standard_deviation_300","standard_deviation_600","temperature","temperature_2","uptime","vr_temperature","wifi_signal"],k=/^(binary_sensor|event|sensor)\./,A={},_=new WeakMap;function b({entities:e}){let n=_.get(e);if(n)return n;let i={showing:new Map,controlling:new Map},{showing:t,controlling:o}=i;for(let r of Object.values(e)){let s=r?.device_id;if(r?.platform!==w||!s)continue;let d=t.get(s)??{};if(t.set(s,d),!k.test(r.entity_id)){let a=o.get(s)??[];o.set(s,a),a.push(r);continue}let v=r.translation_key?.replace(/^fleet_/,""),l=E.find(a=>a===v);l&&(d[l]=r.entity_id)}return _.set(e,i),i}function x(e){return b(e).showing}function D(e,n){return b(e).controlling.get(n)??[]}function z(e,n){return(n===void 0?void 0:x(e).get(n))??A}function I(e){return[...x(e).keys()].find(n=>e.devices[n]?.entry_type==="service")}function K(e,n){return n===void 0?void 0:e.states[n]}function H(e){return e!==void 0&&e.state!=="unavailable"&&e.state!=="unknown"}function L(e){return H(e)&&e.state.trim()!==""?Number(e.state):Number.NaN}function T(e,n){let i=n===void 0?void 0:e.devices[n];return(i?.name_by_user||i?.name)??void 0}var N=["connected","connection","entities","devices","language","locale","themes","config","user","formatEntityState"];function R(e,n,i){return N.some(t=>e[t]!==n[t])||i.some(t=>t!==void 0&&e.states[t]!==n.states[t])}function S({states:e,entities:n,devices:i,themes:t}){return[e,n,i,t].every(Boolean)}function O(e,n){let i=/^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(e).color);if(!i)return n.themes.darkMode===!0;let[t=0,o=0,r=0]=i.slice(1).map(Number);return .299*t+.587*o+.114*r>128}var c=class extends p{constructor(){super(...arguments);this.isDark=!1}get localize(){return m(this.hass?.language??"en")}shouldUpdate(i){let{hass:t}=this;if(!t||!S(t))return!1;this.themes!==t.themes&&(this.themes=t.themes,this.isDark=O(this,t),this.toggleAttribute("dark",this.isDark)),this.language!==t.language&&(this.language=t.language,y(t.language).then(r=>r&&this.requestUpdate()));let o=i.get("hass");return!this.hasUpdated||i.size!==1||!o||R(o,t,this.shownEntities(t))}};u([g({attribute:!1})],c.prototype,"hass",2);var M=f`
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
`,W=[h,M];export{w as a,x as b,D as c,z as d,I as e,K as f,H as g,L as h,T as i,c as j,W as k};
