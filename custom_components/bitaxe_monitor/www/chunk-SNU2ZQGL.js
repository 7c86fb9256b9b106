function s(t,n){let e=customElements;e.get(t)||e.define(t,n),e.whenDefined("home-assistant").then(()=>{customElements!==e&&s(t,n)})}export{s as a};
