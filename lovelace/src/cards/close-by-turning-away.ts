/** Closes what has been opened over a card, as menus close. */

/**
 * Heed `toggle` of a `details`: while it is open, a press elsewhere closes it, and so does
 * Escape, which leads back to what opened it.
 */
export function closeByTurningAway(event: Event): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (!details.open) {
    return;
  }
  const closed = new AbortController();
  const { signal } = closed;
  details.addEventListener("toggle", () => closed.abort(), { once: true });
  window.addEventListener(
    "pointerdown",
    (press) => {
      if (!press.composedPath().includes(details)) {
        details.open = false;
      }
    },
    { signal },
  );
  details.addEventListener(
    "keydown",
    ({ key }) => {
      if (key === "Escape") {
        details.open = false;
        details.querySelector("summary")?.focus();
      }
    },
    { signal },
  );
}
