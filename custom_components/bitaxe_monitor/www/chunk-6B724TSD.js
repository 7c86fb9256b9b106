function n(e,t){customElements.get(e)||customElements.define(e,t)}export{n as a};
