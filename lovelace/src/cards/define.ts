/** Definition of custom elements. */

/**
 * Define an element, unless the page has it from an earlier load of the cards.
 *
 * Home Assistant 2026.10 puts a registry of its own in place of the browser's, which
 * knows nothing of what was defined before. Cards that come sooner are defined in that
 * one, too: it is there by the time Home Assistant defines its own element.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = customElements;
  if (!registry.get(tag)) {
    registry.define(tag, element);
  }
  void registry.whenDefined("home-assistant").then(() => {
    if (customElements !== registry) {
      define(tag, element);
    }
  });
}
