import{d as P,j as C,k as j,l as K,m as B}from"./chunk-SFV7B4IX.js";import{A as V,B as q,F as G,O as D,P as F,b as O,c as d,d as $,f,i as U,j as R,m as E,n as u,x as w}from"./chunk-C3TYBSDA.js";import{a as J}from"./chunk-SNU2ZQGL.js";import{b as W}from"./chunk-L7BFUI6X.js";import{a as v}from"./chunk-JFKSI6I7.js";var H=["hashrate","power_efficiency"],lt=3e5;function Y(e,n,t){let r=ct.get(e.connection,n,a=>new L(e,n,a)),o=()=>{let{settings:a,error:c}=r;t({settings:a,error:c})},i=r.listen(o);return o(),i}var L=class extends D{#e;#r;#t=0;constructor(n,t,r){super(n.connection,r),this.#e=n,this.#r=t}refresh(){let n=++this.#t;dt(this.#e,this.#r).then(t=>{n===this.#t&&(this.settings=t,this.succeed(G(),lt))},t=>{n===this.#t&&this.fail(t)})}release(){this.#t+=1}},ct=new F;async function dt(e,n){let t={type:"bitaxe_monitor/settings_study",device_id:n};return(await e.callWS({...t})).settings}function Q(e,n){let t=n==="hashrate"?-1:1,r=o=>{let i=o[n];return i===null?Number.POSITIVE_INFINITY:t*i};return e.toSorted((o,i)=>ut(r(o),r(i)))}function ut(e,n){return e===n?0:e-n}var N=" ",mt={hashrate:"GH/s",power_efficiency:"J/TH"};function S({frequency:e,core_voltage:n},t){return[[e,"MHz"],[n,"mV"]].flatMap(([o,i])=>o===null?[]:[`${u(o,ft(o),t)}${N}${i}`]).join(" · ")}function _(e,n,t){if(typeof e!="number")return"–";if(typeof n!="number")return u(e,e<100?1:0,t);let r=ht(n);return[e,n].map(o=>u(o,r,t)).join(`${N}±${N}`)}function X(e,n,t){return`${_(e[n],e[`${n}_margin`],t)} ${mt[n]}`}function Z(e,n){return e===null||e==="worse"?"":n(`study.${e}`)}function tt({hours:e,stretches:n,basis:t},r,o){let i=u(n,0,o);return[w(e*3600,o),t==="stretches"?r("study.stretches",{count:i}):r("study.chance")]}function ht(e){return e>=10?0:e>=1?1:2}function ft(e){return Number.isInteger(e)?0:1}var T=360,y=200,b=44,I=24,et=26,k=40,M=4,gt=9;function nt(e,n,t,r){let o=e.filter(xt),i=rt(o.map(({frequency:s})=>s)),a=rt(o.map(({core_voltage:s})=>s));if(i.values.length*a.values.length<2)return f;let c=s=>b+i.at(s)*(T-b-I),l=s=>y-k-a.at(s)*(y-et-k),p=s=>u(s,0,r),h=[...o].reverse();return d`<svg
    class="map"
    viewBox="0 0 ${T} ${y}"
    role="img"
    aria-label=${bt(e,n,t,r)}
  >
    ${ot(i.values).map(s=>$`<line class="grid" x1=${c(s)} x2=${c(s)} y1=${et} y2=${y-k}></line>
        <text x=${c(s)} y=${y-k+18} text-anchor="middle">${p(s)}</text>`)}
    ${ot(a.values).map(s=>$`<line class="grid" x1=${b} x2=${T-I} y1=${l(s)} y2=${l(s)}></line>
        <text x=${b-8} y=${l(s)+4} text-anchor="end">${p(s)}</text>`)}
    <text x=${(b+T-I)/2} y=${y-6} text-anchor="middle">MHz</text>
    <text x=${b-6} y="10" text-anchor="end">mV</text>
    ${h.map(s=>yt(s,n,c(s.frequency)+St(s,o),l(s.core_voltage)))}
  </svg>`}function yt(e,n,t,r){let o=e[`${n}_standing`],i=o==="best"||o==="not_distinguishable"?7:4;return $`${e.in_force?$`<circle class="in-force" cx=${t} cy=${r} r=${i+4}></circle>`:f}<circle class=${o??"unknown"} cx=${t} cy=${r} r=${i}></circle>`}function bt(e,n,t,r){let o=e.find(a=>a[`${n}_standing`]==="best"),i=e.filter(a=>a[`${n}_standing`]==="not_distinguishable").length;return o?t("study.map",{setting:S(o,r),count:u(i,0,r)}):t("study.map_without_best")}function xt(e){return e.frequency!==null&&e.core_voltage!==null}function $t(e,n){return e.frequency===n.frequency&&e.core_voltage===n.core_voltage}function St(e,n){let t=n.filter(r=>$t(e,r));return(t.indexOf(e)-(t.length-1)/2)*2*gt}function rt(e){let n=[...new Set(e)].sort((o,i)=>o-i),t=n[0]??0,r=(n.at(-1)??0)-t;return{values:n,at:o=>r===0?.5:(o-t)/r}}function ot(e){let n=e.length-1;return n<M?e:Array.from({length:M},(r,o)=>Math.round(o*n/(M-1))).map(r=>e[r])}var it=O`
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
`;var st=8,x=class extends C{constructor(){super(...arguments);this.aim="hashrate";this.isUnfolded=!1;this.study=new j(this)}static{this.styles=[K,it]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:t,device:r}=this;t&&r&&this.isConnected&&this.study.watch([t.connection,r],o=>Y(t,r,o))}render(){let{hass:t}=this;if(!t)return f;let r=this.localize,{settings:o,error:i=null}=this.study.seen??{},a=B(t.connected,i,r);if(!o?.length){let h=r(o?"study.none":"messages.loading");return d`<p class="message" role="status">${a??h}</p>`}let c=E(t),l=Q(o,this.aim),p=!this.isUnfolded&&l.length>st;return d`${this.renderAims()} ${this.renderVerdict(l,c)}
      <div class="both">
        ${nt(l,this.aim,this.localize,c)}
        ${this.renderTable(p?l.slice(0,st):l,V(t,P(t,this.device)),c)}
      </div>
      ${p?this.renderUnfold(l.length,c):f}
      ${this.renderNotes(l,a)}`}renderAims(){let t=this.localize;return d`<div class="aims" role="group" aria-label=${t("study.compare")}>
      ${H.map(r=>d`<button
            type="button"
            aria-pressed=${r===this.aim}
            @click=${()=>{this.aim=r}}
          >
            ${t(`figures.${r}`)}
          </button>`)}
    </div>`}renderVerdict(t,r){let{aim:o,localize:i}=this,a=t.map(m=>m[`${o}_standing`]),c=t[a.indexOf("best")];if(!c){let m=t.length>1?"too_short":"one";return d`<p class="verdict" role="status">${i(`study.${m}`)}</p>`}let l=a.filter(m=>m==="not_distinguishable").length,p=S(c,r),h=l===0?i("study.is_best",{setting:p}):i(W("may_be_best",l,this.hass?.language??"en"),{setting:p,count:u(l,0,r)}),s=Math.max(...t.filter(m=>m[`${o}_standing`]!=="worse").map(m=>m[`${o}_more_hours`]??0)),z=l>0&&s>0?i("study.more",{time:w(Math.ceil(s)*3600,r)}):"";return d`<p class="verdict" role="status">${h} ${z}</p>`}renderTable(t,r,o){let i=this.localize;return d`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="setting">${i("study.setting")}</th>
          <th role="columnheader" scope="col">${i("figures.hashrate")}, GH/s</th>
          <th role="columnheader" scope="col">J/TH</th>
          <th role="columnheader" scope="col" class="more">
            ${i("columns.efficiency")}, %
          </th>
          <th role="columnheader" scope="col" class="more">${i("figures.power")}, W</th>
          <th role="columnheader" scope="col" class="more">
            ${i("figures.temperature")}, ${r}
          </th>
          <th role="columnheader" scope="col" class="more">
            ${i("figures.error_rate")}, %
          </th>
          <th role="columnheader" scope="col" class="time">${i("study.time")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${t.map(a=>this.renderRow(a,r,o))}
      </tbody>
    </table>`}renderRow(t,r,o){let{aim:i,localize:a}=this,{temperature:c}=t,l=t[`${i}_standing`],p=Z(l,a),h=t.fan_mode,[s,z]=tt(t,a,o),m=[h===null?"":a(`study.fan_${h}`),t.in_force?a("study.in_force"):""].filter(Boolean),A=(g,at)=>d`<td role="cell" class="more number">${u(g,at,o)}</td>`;return d`<tr role="row" class=${l??""}>
      <th role="rowheader" scope="row" class="setting">
        <span class="name">${S(t,o)}</span>
        ${p?d`<span class="standing">${p}</span>`:f}
        <span class="about">${m.join(" · ")}</span>
      </th>
      ${H.map(g=>d`<td
          role="cell"
          class="number aim ${g===i?"chosen":""}"
          title=${X(t,g,o)}
        >
          <span class="label" aria-hidden="true"
            >${g==="hashrate"?"GH/s":"J/TH"}</span
          >
          ${_(t[g],t[`${g}_margin`],o)}
        </td>`)}
      <td role="cell" class="more number">
        ${_(t.efficiency,t.efficiency_margin,o)}
      </td>
      ${A(t.power,1)} ${A(c===null?null:q(c,r),1)}
      ${A(t.error_rate,2)}
      <td role="cell" class="time">
        <span class="number">${s}</span> <span class="about">${z}</span>
      </td>
    </tr>`}renderUnfold(t,r){return d`<button
      type="button"
      class="unfold"
      @click=${()=>{this.isUnfolded=!0}}
    >
      ${this.localize("study.show_all",{count:u(t,0,r)})}
    </button>`}renderNotes(t,r){let o=this.localize,i=t.some(({basis:a})=>a!=="stretches");return d`<p class="notes">
      ${o("study.margin")} ${i?o("study.chance_only"):f}
      ${r}
    </p>`}};v([U({attribute:!1})],x.prototype,"device",2),v([R()],x.prototype,"aim",2),v([R()],x.prototype,"isUnfolded",2);J("bitaxe-settings-study",x);
