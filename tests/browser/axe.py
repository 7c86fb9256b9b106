"""Asks axe-core what is wrong with what is ours of a page."""

from pathlib import Path
from typing import Final

from playwright.async_api import Page

from demo.configuration import ROOT

_AXE: Final[Path] = ROOT / "lovelace" / "node_modules" / "axe-core" / "axe.min.js"

_JUDGE: Final = """
async () => {
  // Where the page has its landmarks is up to Home Assistant.
  const rules = { region: { enabled: false } };
  const { violations } = await axe.run(document, { rules });
  return violations.flatMap(({ id, nodes }) => nodes
    .filter(({ target }) => JSON.stringify(target).includes("bitaxe-"))
    .map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`));
}
"""
"""What is wrong with elements of ours."""


async def findings(page: Page) -> list[str]:
    """Return what axe-core finds wrong with what is ours of a page."""
    await page.add_script_tag(path=_AXE)
    found: list[str] = await page.evaluate(_JUDGE)
    return found
