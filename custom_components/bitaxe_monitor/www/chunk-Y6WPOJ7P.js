import{d as P,j as M,l as G,m as V,o as F,q as J,r as v,s as z,t as j,u as B,v as K,w as Y}from"./chunk-55KBSYCS.js";import{A as C,B as E,P as W,b as L,c,d as $,f as h,i as O,j as A,m as N,n as f,x as q}from"./chunk-SAXMABQR.js";import{a as D}from"./chunk-SNU2ZQGL.js";import{b as U}from"./chunk-3CB3SBR6.js";import{a as w}from"./chunk-JFKSI6I7.js";var R=["hashrate","power_efficiency"],ie=3e5;function Q(n,s,e){let r=ae.get(n.connection,s,t=>new G(n.connection,()=>le(n,s),ie,t));return r.watch(()=>{let{answer:t,error:o}=r;e({settings:t,error:o})})}var ae=new W;async function le(n,s){let e={type:"bitaxe_monitor/settings_study",device_id:s};return(await n.callWS({...e})).settings}function X(n,s){let e=s==="hashrate"?-1:1,r=t=>{let o=t[s];return o===null?Number.POSITIVE_INFINITY:e*o};return n.toSorted((t,o)=>ce(r(t),r(o)))}function ce(n,s){return n===s?0:n-s}var S=360,y=200,b=44,H=24,Z=26,_=40,I=4,de=9;function re(n,s,e,r){let t=n.filter(me),o=ee(t.map(({frequency:i})=>i)),a=ee(t.map(({core_voltage:i})=>i));if(o.values.length*a.values.length<2)return h;let d=i=>b+o.at(i)*(S-b-H),l=i=>y-_-a.at(i)*(y-Z-_),u=i=>f(i,0,r),m=[...t].reverse();return c`<svg
    class="map"
    viewBox="0 0 ${S} ${y}"
    role="img"
    aria-label=${pe(n,s,e,r)}
  >
    ${te(o.values).map(i=>$`<line class="grid" x1=${d(i)} x2=${d(i)} y1=${Z} y2=${y-_}></line>
        <text x=${d(i)} y=${y-_+18} text-anchor="middle">${u(i)}</text>`)}
    ${te(a.values).map(i=>$`<line class="grid" x1=${b} x2=${S-H} y1=${l(i)} y2=${l(i)}></line>
        <text x=${b-8} y=${l(i)+4} text-anchor="end">${u(i)}</text>`)}
    <text x=${(b+S-H)/2} y=${y-6} text-anchor="middle">MHz</text>
    <text x=${b-6} y="10" text-anchor="end">mV</text>
    ${m.map(i=>ue(i,s,d(i.frequency)+ge(i,t),l(i.core_voltage)))}
  </svg>`}function ue(n,s,e,r){let t=n[`${s}_standing`],o=t==="best"||t==="not_distinguishable"?7:4;return $`${n.in_force?$`<circle class="in-force" cx=${e} cy=${r} r=${o+4}></circle>`:h}<circle class=${t??"unknown"} cx=${e} cy=${r} r=${o}></circle>`}function pe(n,s,e,r){let t=n.find(a=>a[`${s}_standing`]==="best"),o=n.filter(a=>a[`${s}_standing`]==="not_distinguishable").length;return t?e("study.map",{setting:v(t,r),count:f(o,0,r)}):e("study.map_without_best")}function me(n){return n.frequency!==null&&n.core_voltage!==null}function he(n,s){return n.frequency===s.frequency&&n.core_voltage===s.core_voltage}function ge(n,s){let e=s.filter(r=>he(n,r));return(e.indexOf(n)-(e.length-1)/2)*2*de}function ee(n){let s=[...new Set(n)].sort((t,o)=>t-o),e=s[0]??0,r=(s.at(-1)??0)-e;return{values:s,at:t=>r===0?.5:(t-e)/r}}function te(n){let s=n.length-1;return s<I?n:Array.from({length:I},(r,t)=>Math.round(t*s/(I-1))).map(r=>n[r])}var oe=L`
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

  th,
  td {
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

    /* Without a map, which one setting has not. */
    .both > :only-child {
      grid-column: 1 / -1;
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
`;var ne=8,x=class extends M{constructor(){super(...arguments);this.aim="hashrate";this.isUnfolded=!1;this.study=new V(this)}static{this.styles=[F,J,oe]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:r}=this;e&&r&&this.isConnected&&this.study.watch([e.connection,r],t=>Q(e,r,t))}render(){let{hass:e}=this;if(!e)return h;let r=this.localize,{settings:t,error:o=null}=this.study.seen??{},a=Y(e.connected,o,r);if(!t?.length){let m=r(t?"study.none":"messages.loading");return c`<p class="message" role="status">${a??m}</p>`}let d=N(e),l=X(t,this.aim),u=!this.isUnfolded&&l.length>ne;return c`${this.renderAims()} ${this.renderVerdict(l,d)}
      <div class="both">
        ${re(l,this.aim,this.localize,d)}
        ${this.renderTable(u?l.slice(0,ne):l,C(e,P(e,this.device)),d)}
      </div>
      ${u?this.renderUnfold(l.length,d):h}
      ${this.renderNotes(l,a)}`}renderAims(){let e=this.localize;return c`<div class="aims" role="group" aria-label=${e("study.compare")}>
      ${R.map(r=>c`<button
            type="button"
            aria-pressed=${r===this.aim}
            @click=${()=>{this.aim=r}}
          >
            ${e(`figures.${r}`)}
          </button>`)}
    </div>`}renderVerdict(e,r){let{aim:t,localize:o}=this,a=e.map(p=>p[`${t}_standing`]),d=e[a.indexOf("best")];if(!d){let p=e.length>1?"too_short":"one";return c`<p class="verdict" role="status">${o(`study.${p}`)}</p>`}let l=a.filter(p=>p==="not_distinguishable").length,u=v(d,r),m=l===0?o("study.is_best",{setting:u}):o(U("may_be_best",l,this.hass?.language??"en"),{setting:u,count:f(l,0,r)}),i=Math.max(...e.filter(p=>p[`${t}_standing`]!=="worse").map(p=>p[`${t}_more_hours`]??0)),T=l>0&&i>0?o("study.more",{time:q(Math.ceil(i)*3600,r)}):"";return c`<p class="verdict" role="status">${m} ${T}</p>`}renderTable(e,r,t){let o=this.localize;return c`<table role="table">
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
            ${o("figures.temperature")}, ${r}
          </th>
          <th role="columnheader" scope="col" class="more">
            ${o("figures.error_rate")}, %
          </th>
          <th role="columnheader" scope="col" class="time">${o("study.time")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${e.map(a=>this.renderRow(a,r,t))}
      </tbody>
    </table>`}renderRow(e,r,t){let{aim:o,localize:a}=this,{temperature:d}=e,l=e[`${o}_standing`],u=B(l,a),m=e.fan_mode,[i,T]=K(e,a,t),p=[m===null?"":a(`study.fan_${m}`),e.in_force?a("study.in_force"):""].filter(Boolean),k=(g,se)=>c`<td role="cell" class="more number">${f(g,se,t)}</td>`;return c`<tr role="row" class=${l??""}>
      <th role="rowheader" scope="row" class="setting">
        <span class="name">${v(e,t)}</span>
        ${u?c`<span class="standing">${u}</span>`:h}
        <span class="about">${p.join(" · ")}</span>
      </th>
      ${R.map(g=>c`<td
          role="cell"
          class="number aim ${g===o?"chosen":""}"
          title=${j(e,g,t)}
        >
          <span class="label" aria-hidden="true"
            >${g==="hashrate"?"GH/s":"J/TH"}</span
          >
          ${z(e[g],e[`${g}_margin`],t)}
        </td>`)}
      <td role="cell" class="more number">
        ${z(e.efficiency,e.efficiency_margin,t)}
      </td>
      ${k(e.power,1)} ${k(d===null?null:E(d,r),1)}
      ${k(e.error_rate,2)}
      <td role="cell" class="time">
        <span class="number">${i}</span> <span class="about">${T}</span>
      </td>
    </tr>`}renderUnfold(e,r){return c`<button
      type="button"
      class="unfold"
      @click=${()=>{this.isUnfolded=!0}}
    >
      ${this.localize("study.show_all",{count:f(e,0,r)})}
    </button>`}renderNotes(e,r){let t=this.localize,o=e.some(({basis:a})=>a!=="stretches");return c`<p class="notes">
      ${t("study.margin")} ${o?t("study.chance_only"):h}
      ${r}
    </p>`}};w([O({attribute:!1})],x.prototype,"device",2),w([A()],x.prototype,"aim",2),w([A()],x.prototype,"isUnfolded",2);D("bitaxe-settings-study",x);
