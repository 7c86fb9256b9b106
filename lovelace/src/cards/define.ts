/** Definition of custom elements. */

/** Define an element, unless the page has it from an earlier load of the cards. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
  }
}
