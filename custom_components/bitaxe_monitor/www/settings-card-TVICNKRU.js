import"./chunk-Y6WPOJ7P.js";import{d as f,l as y}from"./chunk-OVWS6T6T.js";import{i as l,j as m,o as g}from"./chunk-55KBSYCS.js";import{b as p,c as o,f as d,i as c}from"./chunk-SAXMABQR.js";import{a as h}from"./chunk-SNU2ZQGL.js";import"./chunk-3CB3SBR6.js";import{a}from"./chunk-JFKSI6I7.js";var r=class extends m{static{this.styles=[g,p`
      :host {
        display: block;
        height: 100%;
      }

      ha-card {
        display: grid;
        gap: 12px;
        align-content: start;
        height: 100%;
        padding: 12px 16px 16px;
        overflow: hidden auto;
      }

      .title {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
      }

      .miner {
        color: var(--secondary-text-color);
        font-size: 14px;
        line-height: 20px;
        overflow-wrap: anywhere;
      }
    `]}shownEntities(){return[]}render(){let{hass:e,config:s}=this;if(!e||!s)return d;let{device:t,title:v}=s,i=this.localize,n=!t||e.devices[t]?.entry_type==="service"?i("messages.no_miner_chosen"):f(y(e,t),i);return n!==null?o`<ha-card><p class="message">${n}</p></ha-card>`:o`<ha-card>
      <div>
        <h2 class="title">${v||i("study.title")}</h2>
        <p class="miner"><bdi>${l(e,t)}</bdi></p>
      </div>
      <bitaxe-settings-study .hass=${e} .device=${t}></bitaxe-settings-study>
    </ha-card>`}};a([c({attribute:!1})],r.prototype,"config",2);h("bitaxe-settings-card-view",r);export{r as BitaxeSettingsCardView};
