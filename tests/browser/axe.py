"""Asks axe-core what is wrong with what is ours of a page."""

from os import environ
from pathlib import Path
from time import monotonic
from typing import Final

from playwright.async_api import Page

from demo.configuration import ROOT

_AXE: Final[Path] = ROOT / "lovelace" / "node_modules" / "axe-core" / "axe.min.js"

_IS_OF_TODAY: Final = environ.get("DEMO_ENVIRONMENT", "demo") == "demo"

_SETTLES: Final = 5.0  # s

_JUDGE: Final = """
async ({ dialog, forms }) => {
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
      return path.includes("bitaxe-") || (forms && isForm);
    })
    .map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`));
}
"""
"""What is wrong with elements of ours."""


async def findings(page: Page, dialog: str | None = None) -> list[str]:
    """Return what axe-core finds wrong with what is ours of a page, or of a dialog.

    In a dialog forms are ours, too: they show what our cards ask for. Not so those of
    an older Home Assistant, which leaves buttons and switches of its own without names.
    A page that has just become dark is judged again: its colors are still on their way.
    """
    await page.add_script_tag(path=_AXE)
    deadline = monotonic() + _SETTLES
    judged = {"dialog": dialog, "forms": dialog is not None and _IS_OF_TODAY}
    found: list[str] = await page.evaluate(_JUDGE, judged)
    while found and monotonic() < deadline:
        found = await page.evaluate(_JUDGE, judged)
    return found
