import{j as M,k as W}from"./chunk-WQUBJLEM.js";import{b as I,c as l,d as v,f as m,i as N,j as w,m as O,n as u,x as _}from"./chunk-3FRZD7X5.js";import{a as V}from"./chunk-SNU2ZQGL.js";import{b as P}from"./chunk-EEFCKZSN.js";import{a as g}from"./chunk-JFKSI6I7.js";var A=["hashrate","power_efficiency"];async function C(r,n){let e={type:"bitaxe_monitor/settings_study",device_id:n};return(await r.callWS({...e})).settings}function q(r,n){let e=n==="hashrate"?-1:1,t=o=>{let i=o[n];return i===null?Number.POSITIVE_INFINITY:e*i};return r.toSorted((o,i)=>X(t(o),t(i)))}function X(r,n){return r===n?0:r-n}var R=" ",B={hashrate:"GH/s",power_efficiency:"J/TH"};function S({frequency:r,core_voltage:n},e){return[[r,"MHz"],[n,"mV"]].flatMap(([o,i])=>o===null?[]:[`${u(o,te(o),e)}${R}${i}`]).join(" · ")}function k(r,n,e){if(typeof r!="number")return"–";if(typeof n!="number")return u(r,r<100?1:0,e);let t=ee(n);return[r,n].map(o=>u(o,t,e)).join(`${R}±${R}`)}function E(r,n,e){return`${k(r[n],r[`${n}_margin`],e)} ${B[n]}`}function U(r,n){return r===null||r==="worse"?"":n(`study.${r}`)}function G({hours:r,stretches:n,basis:e},t,o){let i=u(n,0,o);return[_(r*3600,o),e==="stretches"?t("study.stretches",{count:i}):t("study.chance")]}function ee(r){return r>=10?0:r>=1?1:2}function te(r){return Number.isInteger(r)?0:1}var T=360,y=200,b=44,L=24,D=26,z=40,H=4,re=9;function J(r,n,e,t){let o=r.filter(ie),i=F(o.map(({frequency:s})=>s)),a=F(o.map(({core_voltage:s})=>s));if(i.values.length*a.values.length<2)return m;let c=s=>b+i.at(s)*(T-b-L),p=s=>y-z-a.at(s)*(y-D-z),f=s=>u(s,0,t),x=[...o].reverse();return l`<svg
    class="map"
    viewBox="0 0 ${T} ${y}"
    role="img"
    aria-label=${ne(r,n,e,t)}
  >
    ${j(i.values).map(s=>v`<line class="grid" x1=${c(s)} x2=${c(s)} y1=${D} y2=${y-z}></line>
        <text x=${c(s)} y=${y-z+18} text-anchor="middle">${f(s)}</text>`)}
    ${j(a.values).map(s=>v`<line class="grid" x1=${b} x2=${T-L} y1=${p(s)} y2=${p(s)}></line>
        <text x=${b-8} y=${p(s)+4} text-anchor="end">${f(s)}</text>`)}
    <text x=${(b+T-L)/2} y=${y-6} text-anchor="middle">MHz</text>
    <text x=${b-6} y="10" text-anchor="end">mV</text>
    ${x.map(s=>oe(s,n,c(s.frequency)+ae(s,o),p(s.core_voltage)))}
  </svg>`}function oe(r,n,e,t){let o=r[`${n}_standing`],i=o==="best"||o==="not_distinguishable"?7:4;return v`${r.in_force?v`<circle class="in-force" cx=${e} cy=${t} r=${i+4}></circle>`:m}<circle class=${o??"unknown"} cx=${e} cy=${t} r=${i}></circle>`}function ne(r,n,e,t){let o=r.find(a=>a[`${n}_standing`]==="best"),i=r.filter(a=>a[`${n}_standing`]==="not_distinguishable").length;return o?e("study.map",{setting:S(o,t),count:u(i,0,t)}):e("study.map_without_best")}function ie(r){return r.frequency!==null&&r.core_voltage!==null}function se(r,n){return r.frequency===n.frequency&&r.core_voltage===n.core_voltage}function ae(r,n){let e=n.filter(t=>se(r,t));return(e.indexOf(r)-(e.length-1)/2)*2*re}function F(r){let n=[...new Set(r)].sort((o,i)=>o-i),e=n[0]??0,t=(n.at(-1)??0)-e;return{values:n,at:o=>t===0?.5:(o-e)/t}}function j(r){let n=r.length-1;return n<H?r:Array.from({length:H},(t,o)=>Math.round(o*n/(H-1))).map(t=>r[t])}var K=I`
  :host {
    display: grid;
    gap: 12px;
    container-type: inline-size;
  }

  .aims {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .aims button,
  .unfold {
    min-height: 36px;
    padding: 4px 14px;
    border: 1px solid var(--divider-color);
    border-radius: 18px;
  }

  .aims [aria-pressed="true"] {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 16%, transparent);
    font-weight: 500;
  }

  .verdict {
    font-size: 16px;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .both {
    display: grid;
    gap: 12px;
  }

  .map {
    width: 100%;
    max-width: 480px;
    color: var(--secondary-text-color);
    font-size: 11px;
  }

  .map text {
    fill: currentColor;
  }

  .grid {
    stroke: var(--divider-color);
  }

  circle {
    fill: var(--secondary-text-color);
    stroke: none;
  }

  circle.best {
    fill: var(--bitaxe-good);
  }

  circle.not_distinguishable {
    fill: var(--ha-card-background, var(--card-background-color, Canvas));
    stroke: var(--bitaxe-good);
    stroke-width: 3;
  }

  circle.unknown {
    fill: none;
    stroke: var(--secondary-text-color);
    stroke-dasharray: 2 2;
  }

  circle.in-force {
    fill: none;
    stroke: var(--primary-text-color);
    stroke-width: 1;
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
    vertical-align: top;
  }

  .setting {
    text-align: start;
  }

  thead th {
    padding-block: 4px;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  tbody tr {
    border-block-start: 1px solid var(--divider-color);
  }

  .name {
    margin-inline-end: 6px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  .standing {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--bitaxe-good);
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }

  .best .standing {
    background: color-mix(in srgb, var(--bitaxe-good) 24%, transparent);
    font-weight: 500;
  }

  .about {
    display: block;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .chosen {
    font-weight: 500;
  }

  .label {
    display: none;
  }

  .unfold {
    text-align: center;
  }

  .notes {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  @media (pointer: coarse) {
    .aims button,
    .unfold {
      min-height: 44px;
      border-radius: 22px;
    }
  }

  @container (min-width: 1000px) {
    .both {
      grid-template-columns: 360px 1fr;
      align-items: start;
    }
  }

  @container (max-width: 720px) {
    .more {
      display: none;
    }
  }

  @container (max-width: 520px) {
    table,
    thead,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: clip;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    tbody tr {
      display: grid;
      grid-template-columns: 1fr 1fr 1fr;
      gap: 4px 8px;
      padding-block: 8px;
    }

    :is(tbody th, td)[role] {
      padding: 0;
      text-align: start;
    }

    td.more[role] {
      display: none;
    }

    tbody .setting {
      grid-column: 1 / -1;
    }

    .setting .about {
      display: inline;
    }

    .label {
      display: block;
      color: var(--secondary-text-color);
      font-size: 12px;
      font-weight: 400;
      line-height: 16px;
    }

    .time[role] {
      text-align: end;
    }
  }

  @media (forced-colors: active) {
    circle.best {
      fill: Highlight;
    }

    circle.not_distinguishable {
      stroke: Highlight;
    }
  }
`;var le=3e5,Y=8,h=class extends M{constructor(){super(...arguments);this.problem="";this.aim="hashrate";this.isUnfolded=!1}static{this.styles=[W,K]}shownEntities(){return[]}connectedCallback(){super.connectedCallback(),this.timer=setInterval(()=>{this.load()},le),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.timer),this.asked=void 0}willUpdate(e){let{hass:t,device:o}=this;e.has("device")&&(this.settings=void 0);let i=t?.connected?o:void 0;i!==this.asked&&(this.asked=i,this.load())}async load(){let{hass:e,asked:t}=this;if(!e||t===void 0)return;let o="",i=this.settings;try{i=await C(e,t)}catch(a){let{code:c=""}=a;o=this.localize("messages.not_answering",{code:String(c)})}t===this.asked&&(this.settings=i,this.problem=o)}render(){let{hass:e,settings:t,problem:o}=this;if(!e)return m;if(!t)return l`<p class="message" role="status">
        ${o||this.localize("messages.loading")}
      </p>`;if(t.length===0)return l`<p class="message" role="status">${this.localize("study.none")}</p>`;let i=O(e),a=q(t,this.aim),c=!this.isUnfolded&&a.length>Y;return l`${this.renderAims()} ${this.renderVerdict(a,i)}
      <div class="both">
        ${J(a,this.aim,this.localize,i)}
        ${this.renderTable(c?a.slice(0,Y):a,i)}
      </div>
      ${c?this.renderUnfold(a.length,i):m}
      ${this.renderNotes(a)}`}renderAims(){let e=this.localize;return l`<div class="aims" role="group" aria-label=${e("study.compare")}>
      ${A.map(t=>l`<button
            type="button"
            aria-pressed=${t===this.aim}
            @click=${()=>{this.aim=t}}
          >
            ${e(`figures.${t}`)}
          </button>`)}
    </div>`}renderVerdict(e,t){let{aim:o,localize:i}=this,a=e.map(d=>d[`${o}_standing`]),c=e[a.indexOf("best")];if(!c)return l`<p class="verdict" role="status">${i("study.one")}</p>`;let p=a.filter(d=>d==="not_distinguishable").length,f=S(c,t),x=p===0?i("study.is_best",{setting:f}):i(P("may_be_best",p,this.hass?.language??"en"),{setting:f,count:u(p,0,t)}),s=Math.max(...e.filter(d=>d[`${o}_standing`]!=="worse").map(d=>d[`${o}_more_hours`]??0)),$=p>0&&s>0?i("study.more",{time:_(Math.ceil(s)*3600,t)}):"";return l`<p class="verdict" role="status">${x} ${$}</p>`}renderTable(e,t){let o=this.localize;return l`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="setting">${o("study.setting")}</th>
          <th role="columnheader" scope="col">${o("figures.hashrate")}, GH/s</th>
          <th role="columnheader" scope="col">J/TH</th>
          <th role="columnheader" scope="col" class="more">
            ${o("columns.efficiency")}, %
          </th>
          <th role="columnheader" scope="col" class="more">${o("figures.power")}, W</th>
          <th role="columnheader" scope="col" class="more">
            ${o("figures.temperature")}, °C
          </th>
          <th role="columnheader" scope="col" class="more">
            ${o("figures.error_rate")}, %
          </th>
          <th role="columnheader" scope="col" class="time">${o("study.time")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${e.map(i=>this.renderRow(i,t))}
      </tbody>
    </table>`}renderRow(e,t){let{aim:o,localize:i}=this,a=e[`${o}_standing`],c=U(a,i),p=e.fan_mode,[f,x]=G(e,i,t),s=[p===null?"":i(`study.fan_${p}`),e.in_force?i("study.in_force"):""].filter(Boolean),$=(d,Q)=>l`<td role="cell" class="more number">${u(d,Q,t)}</td>`;return l`<tr role="row" class=${a??""}>
      <th role="rowheader" scope="row" class="setting">
        <span class="name">${S(e,t)}</span>
        ${c?l`<span class="standing">${c}</span>`:m}
        <span class="about">${s.join(" · ")}</span>
      </th>
      ${A.map(d=>l`<td
          role="cell"
          class="number aim ${d===o?"chosen":""}"
          title=${E(e,d,t)}
        >
          <span class="label" aria-hidden="true"
            >${d==="hashrate"?"GH/s":"J/TH"}</span
          >
          ${k(e[d],e[`${d}_margin`],t)}
        </td>`)}
      <td role="cell" class="more number">
        ${k(e.efficiency,e.efficiency_margin,t)}
      </td>
      ${$(e.power,1)} ${$(e.temperature,1)}
      ${$(e.error_rate,2)}
      <td role="cell" class="time">
        <span class="number">${f}</span> <span class="about">${x}</span>
      </td>
    </tr>`}renderUnfold(e,t){return l`<button
      type="button"
      class="unfold"
      @click=${()=>{this.isUnfolded=!0}}
    >
      ${this.localize("study.show_all",{count:u(e,0,t)})}
    </button>`}renderNotes(e){let t=this.localize,o=e.some(({basis:i})=>i!=="stretches");return l`<p class="notes">
      ${t("study.margin")} ${o?t("study.chance_only"):m}
      ${this.problem}
    </p>`}};g([N({attribute:!1})],h.prototype,"device",2),g([w()],h.prototype,"settings",2),g([w()],h.prototype,"problem",2),g([w()],h.prototype,"aim",2),g([w()],h.prototype,"isUnfolded",2);function Re(r,n){return n!==void 0&&r.devices[n]?.entry_type!=="service"}V("bitaxe-settings-study",h);export{Re as a};
