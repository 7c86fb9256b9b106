import"./chunk-Y6WPOJ7P.js";import{i as p,j as c,o as x,p as v}from"./chunk-55KBSYCS.js";import{b as s,c as r,f as a,i as l,k as n}from"./chunk-SAXMABQR.js";import{a as h}from"./chunk-SNU2ZQGL.js";import"./chunk-3CB3SBR6.js";import{a as o}from"./chunk-JFKSI6I7.js";var t=class extends c{constructor(){super(...arguments);this.close=()=>{this.dialog?.close()};this.leave=e=>{e.target===this.dialog&&this.close()}}static{this.styles=[x,v,s`
      dialog {
        width: min(100% - 32px, 1100px);
        max-height: calc(100% - 32px);
      }

      .content {
        display: grid;
        gap: 12px;
        padding: 16px 20px 20px;
      }

      .header {
        display: flex;
        gap: 12px;
        align-items: flex-start;
        justify-content: space-between;
      }

      h2 {
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

      .close {
        flex: none;
        min-width: 44px;
        min-height: 44px;
        padding: 0 16px;
        border: 1px solid var(--divider-color);
        border-radius: 22px;
        font-size: 14px;
        font-weight: 500;
      }

      @media (max-width: 480px) {
        dialog {
          width: 100%;
          max-width: 100%;
          height: 100%;
          max-height: 100%;
          border-radius: 0;
        }

        .content {
          padding: 12px 16px 16px;
        }
      }
    `]}shownEntities(){return[]}firstUpdated(){this.dialog?.showModal()}disconnectedCallback(){super.disconnectedCallback(),this.close()}render(){let{hass:e,device:i}=this;if(!e||!i)return a;let d=this.localize;return r`<dialog
      aria-labelledby="title"
      @close=${()=>this.dispatchEvent(new CustomEvent("bitaxe-closed"))}
      @click=${this.leave}
    >
      <div class="content">
        <div class="header">
          <div>
            <h2 id="title">${d("study.title")}</h2>
            <p class="miner"><bdi>${p(e,i)}</bdi></p>
          </div>
          <button type="button" class="close" autofocus @click=${this.close}>
            ${d("study.close")}
          </button>
        </div>
        <bitaxe-settings-study .hass=${e} .device=${i}></bitaxe-settings-study>
      </div>
    </dialog>`}};o([l({attribute:!1})],t.prototype,"device",2),o([n("dialog")],t.prototype,"dialog",2);h("bitaxe-settings-dialog",t);export{t as BitaxeSettingsDialog};
