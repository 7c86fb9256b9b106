/** Notices when the integration was updated while the page stayed open. */

import { loadLanguage } from "./localize";
import { pageLanguage, pageText } from "./page-text";

let known: string | undefined;

/** Take note of the version that Home Assistant runs; offer to reload when it changes. */
export function hearVersion(version: string): void {
  const isUpdate = known !== undefined && known !== version;
  known = version;
  if (isUpdate) {
    void offerReload();
  }
}

async function offerReload(): Promise<void> {
  await loadLanguage(pageLanguage());
  document.querySelector("home-assistant")?.dispatchEvent(
    new CustomEvent("hass-notification", {
      detail: {
        id: "bitaxe-monitor-updated",
        message: pageText("updated.message"),
        action: {
          text: pageText("updated.action"),
          action: () => location.reload(),
        },
        duration: -1, // until it is answered
        dismissable: true,
      },
    }),
  );
}
