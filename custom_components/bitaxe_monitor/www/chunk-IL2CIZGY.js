import{d as U,j as C,k as F,l as j,m as v,n as A,o as B,p as K,q as Y,r as Q}from"./chunk-JK7RF34D.js";import{A as E,B as W,F as G,O as V,P as D,b as O,c as d,d as $,f as h,i as P,j as z,m as N,n as f,x as q}from"./chunk-R5HHRW7S.js";import{a as J}from"./chunk-SNU2ZQGL.js";import{b as M}from"./chunk-NT7PNJRA.js";import{a as w}from"./chunk-JFKSI6I7.js";var H=["hashrate","power_efficiency"],ae=3e5;function X(s,o,e){let t=le.get(s.connection,o,a=>new R(s,o,a)),r=()=>{let{settings:a,error:c}=t;e({settings:a,error:c})},n=t.listen(r);return r(),n}var R=class extends V{#t;#r;#e=0;constructor(o,e,t){super(o.connection,t),this.#t=o,this.#r=e}refresh(){let o=++this.#e;ce(this.#t,this.#r).then(e=>{o===this.#e&&(this.settings=e,this.succeed(G(),ae))},e=>{o===this.#e&&this.fail(e)})}release(){this.#e+=1}},le=new D;async function ce(s,o){let e={type:"bitaxe_monitor/settings_study",device_id:o};return(await s.callWS({...e})).settings}function Z(s,o){let e=o==="hashrate"?-1:1,t=r=>{let n=r[o];return n===null?Number.POSITIVE_INFINITY:e*n};return s.toSorted((r,n)=>de(t(r),t(n)))}function de(s,o){return s===o?0:s-o}var S=360,y=200,b=44,I=24,ee=26,_=40,L=4,pe=9;function oe(s,o,e,t){let r=s.filter(he),n=te(r.map(({frequency:i})=>i)),a=te(r.map(({core_voltage:i})=>i));if(n.values.length*a.values.length<2)return h;let c=i=>b+n.at(i)*(S-b-I),l=i=>y-_-a.at(i)*(y-ee-_),p=i=>f(i,0,t),m=[...r].reverse();return d`<svg
    class="map"
    viewBox="0 0 ${S} ${y}"
    role="img"
    aria-label=${me(s,o,e,t)}
  >
    ${re(n.values).map(i=>$`<line class="grid" x1=${c(i)} x2=${c(i)} y1=${ee} y2=${y-_}></line>
        <text x=${c(i)} y=${y-_+18} text-anchor="middle">${p(i)}</text>`)}
    ${re(a.values).map(i=>$`<line class="grid" x1=${b} x2=${S-I} y1=${l(i)} y2=${l(i)}></line>
        <text x=${b-8} y=${l(i)+4} text-anchor="end">${p(i)}</text>`)}
    <text x=${(b+S-I)/2} y=${y-6} text-anchor="middle">MHz</text>
    <text x=${b-6} y="10" text-anchor="end">mV</text>
    ${m.map(i=>ue(i,o,c(i.frequency)+fe(i,r),l(i.core_voltage)))}
  </svg>`}function ue(s,o,e,t){let r=s[`${o}_standing`],n=r==="best"||r==="not_distinguishable"?7:4;return $`${s.in_force?$`<circle class="in-force" cx=${e} cy=${t} r=${n+4}></circle>`:h}<circle class=${r??"unknown"} cx=${e} cy=${t} r=${n}></circle>`}function me(s,o,e,t){let r=s.find(a=>a[`${o}_standing`]==="best"),n=s.filter(a=>a[`${o}_standing`]==="not_distinguishable").length;return r?e("study.map",{setting:v(r,t),count:f(n,0,t)}):e("study.map_without_best")}function he(s){return s.frequency!==null&&s.core_voltage!==null}function ge(s,o){return s.frequency===o.frequency&&s.core_voltage===o.core_voltage}function fe(s,o){let e=o.filter(t=>ge(s,t));return(e.indexOf(s)-(e.length-1)/2)*2*pe}function te(s){let o=[...new Set(s)].sort((r,n)=>r-n),e=o[0]??0,t=(o.at(-1)??0)-e;return{values:o,at:r=>t===0?.5:(r-e)/t}}function re(s){let o=s.length-1;return o<L?s:Array.from({length:L},(t,r)=>Math.round(r*o/(L-1))).map(t=>s[t])}var ne=O`
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
`;var se=8,x=class extends C{constructor(){super(...arguments);this.aim="hashrate";this.isUnfolded=!1;this.study=new F(this)}static{this.styles=[j,ne]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}shownEntities(){return[]}willUpdate(){let{hass:e,device:t}=this;e&&t&&this.isConnected&&this.study.watch([e.connection,t],r=>X(e,t,r))}render(){let{hass:e}=this;if(!e)return h;let t=this.localize,{settings:r,error:n=null}=this.study.seen??{},a=Q(e.connected,n,t);if(!r?.length){let m=t(r?"study.none":"messages.loading");return d`<p class="message" role="status">${a??m}</p>`}let c=N(e),l=Z(r,this.aim),p=!this.isUnfolded&&l.length>se;return d`${this.renderAims()} ${this.renderVerdict(l,c)}
      <div class="both">
        ${oe(l,this.aim,this.localize,c)}
        ${this.renderTable(p?l.slice(0,se):l,E(e,U(e,this.device)),c)}
      </div>
      ${p?this.renderUnfold(l.length,c):h}
      ${this.renderNotes(l,a)}`}renderAims(){let e=this.localize;return d`<div class="aims" role="group" aria-label=${e("study.compare")}>
      ${H.map(t=>d`<button
            type="button"
            aria-pressed=${t===this.aim}
            @click=${()=>{this.aim=t}}
          >
            ${e(`figures.${t}`)}
          </button>`)}
    </div>`}renderVerdict(e,t){let{aim:r,localize:n}=this,a=e.map(u=>u[`${r}_standing`]),c=e[a.indexOf("best")];if(!c){let u=e.length>1?"too_short":"one";return d`<p class="verdict" role="status">${n(`study.${u}`)}</p>`}let l=a.filter(u=>u==="not_distinguishable").length,p=v(c,t),m=l===0?n("study.is_best",{setting:p}):n(M("may_be_best",l,this.hass?.language??"en"),{setting:p,count:f(l,0,t)}),i=Math.max(...e.filter(u=>u[`${r}_standing`]!=="worse").map(u=>u[`${r}_more_hours`]??0)),T=l>0&&i>0?n("study.more",{time:q(Math.ceil(i)*3600,t)}):"";return d`<p class="verdict" role="status">${m} ${T}</p>`}renderTable(e,t,r){let n=this.localize;return d`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="setting">${n("study.setting")}</th>
          <th role="columnheader" scope="col">${n("figures.hashrate")}, GH/s</th>
          <th role="columnheader" scope="col">J/TH</th>
          <th role="columnheader" scope="col" class="more">
            ${n("columns.efficiency")}, %
          </th>
          <th role="columnheader" scope="col" class="more">${n("figures.power")}, W</th>
          <th role="columnheader" scope="col" class="more">
            ${n("figures.temperature")}, ${t}
          </th>
          <th role="columnheader" scope="col" class="more">
            ${n("figures.error_rate")}, %
          </th>
          <th role="columnheader" scope="col" class="time">${n("study.time")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${e.map(a=>this.renderRow(a,t,r))}
      </tbody>
    </table>`}renderRow(e,t,r){let{aim:n,localize:a}=this,{temperature:c}=e,l=e[`${n}_standing`],p=K(l,a),m=e.fan_mode,[i,T]=Y(e,a,r),u=[m===null?"":a(`study.fan_${m}`),e.in_force?a("study.in_force"):""].filter(Boolean),k=(g,ie)=>d`<td role="cell" class="more number">${f(g,ie,r)}</td>`;return d`<tr role="row" class=${l??""}>
      <th role="rowheader" scope="row" class="setting">
        <span class="name">${v(e,r)}</span>
        ${p?d`<span class="standing">${p}</span>`:h}
        <span class="about">${u.join(" · ")}</span>
      </th>
      ${H.map(g=>d`<td
          role="cell"
          class="number aim ${g===n?"chosen":""}"
          title=${B(e,g,r)}
        >
          <span class="label" aria-hidden="true"
            >${g==="hashrate"?"GH/s":"J/TH"}</span
          >
          ${A(e[g],e[`${g}_margin`],r)}
        </td>`)}
      <td role="cell" class="more number">
        ${A(e.efficiency,e.efficiency_margin,r)}
      </td>
      ${k(e.power,1)} ${k(c===null?null:W(c,t),1)}
      ${k(e.error_rate,2)}
      <td role="cell" class="time">
        <span class="number">${i}</span> <span class="about">${T}</span>
      </td>
    </tr>`}renderUnfold(e,t){return d`<button
      type="button"
      class="unfold"
      @click=${()=>{this.isUnfolded=!0}}
    >
      ${this.localize("study.show_all",{count:f(e,0,t)})}
    </button>`}renderNotes(e,t){let r=this.localize,n=e.some(({basis:a})=>a!=="stretches");return d`<p class="notes">
      ${r("study.margin")} ${n?r("study.chance_only"):h}
      ${t}
    </p>`}};w([P({attribute:!1})],x.prototype,"device",2),w([z()],x.prototype,"aim",2),w([z()],x.prototype,"isUnfolded",2);J("bitaxe-settings-study",x);
