"""Asks axe-core what is wrong with what is ours of a page."""

from pathlib import Path
from time import monotonic
from typing import Final

from playwright.async_api import Page

from demo.configuration import ROOT

_AXE: Final[Path] = ROOT / "lovelace" / "node_modules" / "axe-core" / "axe.min.js"

_SETTLES: Final = 5.0  # s

_JUDGE: Final = """
async dialog => {
  // Where the page has its landmarks is up to Home Assistant.
  const rules = { region: { enabled: false } };
  const include = [{ fromShadowDom: ["home-assistant", dialog] }];
  const judged = dialog ? { include } : document;
  const { violations } = await axe.run(judged, { rules });
  return violations.flatMap(({ id, nodes }) => nodes
    .filter(({ target }) => {
      const path = JSON.stringify(target);
      // The colors of a form are up to Home Assistant.
      const isForm = path.includes("ha-form") && id !== "color-contrast";
      return path.includes("bitaxe-") || (dialog && isForm);
    })
    .map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`));
}
"""
"""What is wrong with elements of ours."""


async def findings(page: Page, dialog: str | None = None) -> list[str]:
    """Return what axe-core finds wrong with what is ours of a page, or of a dialog.

    In a dialog forms are ours, too: they show what our cards ask for. A page that has
    just become dark is judged again: its colors are still on their way.
    """
    await page.add_script_tag(path=_AXE)
    deadline = monotonic() + _SETTLES
    found: list[str] = await page.evaluate(_JUDGE, dialog)
    while found and monotonic() < deadline:
        found = await page.evaluate(_JUDGE, dialog)
    return found
