import{a as f}from"./chunk-34CQ5OWP.js";import{i as c,j as h,k as m}from"./chunk-WQUBJLEM.js";import{b as n,c as r,f as d,i as p}from"./chunk-3FRZD7X5.js";import{a as l}from"./chunk-SNU2ZQGL.js";import"./chunk-EEFCKZSN.js";import{a}from"./chunk-JFKSI6I7.js";var i=class extends h{static{this.styles=[m,n`
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
    `]}shownEntities(){return[]}render(){let{hass:e,config:o}=this;if(!e||!o)return d;let{device:t,title:g}=o,s=this.localize;return!t||!f(e,t)?r`<ha-card
        ><p class="message">${s("messages.no_miner_chosen")}</p></ha-card
      >`:e.devices[t]?r`<ha-card>
      <div>
        <h2 class="title">${g||s("study.title")}</h2>
        <p class="miner"><bdi>${c(e,t)}</bdi></p>
      </div>
      <bitaxe-settings-study .hass=${e} .device=${t}></bitaxe-settings-study>
    </ha-card>`:r`<ha-card><p class="message">${s("messages.missing")}</p></ha-card>`}};a([p({attribute:!1})],i.prototype,"config",2);l("bitaxe-settings-card-view",i);export{i as BitaxeSettingsCardView};
