"""Tests of using the cards without a pointer."""

from collections.abc import Callable
from typing import Final

from playwright.async_api import Page, expect
import pytest

from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import panel, read
from .large_fleet import enlarge_fleet
from .waiting import until

_STOPS: Final = 120  # of Tab, of which the page's own are some

_FOCUSED: Final = """
() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return [element.role ?? element.localName, element.ariaLabel ?? element.innerText];
}
"""


async def test_range_buttons_and_chart(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """Tab gets to the ranges, arrows move among them, and Enter chooses one.

    They are one stop of Tab, and Shift and Tab gets back to the chart.
    """
    page = await open_page(view(rack.office))
    await read(page, "Hashrate")
    ranges = page.locator("bitaxe-range-card")
    await _tab_to(page, ["button", "1 hour"])
    await page.keyboard.press("ArrowLeft")
    assert await page.evaluate(_FOCUSED) == ["button", "15 minutes"]
    await page.keyboard.press("Enter")
    chosen = ranges.get_by_role("button", name="15 minutes", exact=True)
    await expect(chosen).to_have_attribute("aria-pressed", "true")
    await page.keyboard.press("Tab")
    assert await page.evaluate(_FOCUSED) == ["select", "More"]

    chart = panel(page, "Hashrate")
    label = f"Hashrate, {rack.office.settings.hostname}, 15 minutes"
    await expect(chart.get_by_role("slider")).to_have_attribute("aria-label", label)
    await _tab_to(page, ["slider", label], key="Shift+Tab")
    tooltip = chart.locator(".tooltip")
    await expect(tooltip).to_contain_text("GH/s")
    latest = await chart.get_by_role("slider").get_attribute("aria-valuetext")
    await page.keyboard.press("ArrowLeft")
    slider = chart.get_by_role("slider")
    await expect(slider).not_to_have_attribute("aria-valuetext", latest or "")
    await page.keyboard.press("Escape")
    await expect(tooltip).to_have_count(0)


_COVERED: Final = """
() => {
  const found = [];
  const hit = (x, y) => {
    const path = [];
    for (let root = document; root; ) {
      const element = root.elementFromPoint(x, y);
      if (!element || path.includes(element)) {
        break;
      }
      path.push(element);
      root = element.shadowRoot;
    }
    return path;
  };
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    const isTarget = element.matches("a, button, select, input, summary");
    if (ours && isTarget && element.checkVisibility() && element.tabIndex >= 0) {
      element.focus();
      const { x, y, width, height } = element.getBoundingClientRect();
      const seen = hit(x + width / 2, y + height / 2);
      if (!seen.some(each => element.contains(each) || element.parentNode === each)) {
        found.push(`${element.outerHTML.slice(0, 200)}: ${seen.at(-1)?.localName}`);
      }
    }
    if (element.shadowRoot) {
      search(element.shadowRoot, ours || element.localName.startsWith("bitaxe-"));
    }
  });
  search(document, false);
  return found;
}
"""
"""What of ours is below something else when it has the focus."""

_LAUNCH: Final = "#ha-launch-screen"
"""What fades over a page that Home Assistant has begun to show."""


async def test_focus_is_seen(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """What was reached by Tab was below the ranges, or Home Assistant's header."""
    page = await open_page(view(rack.office), height=500)
    await expect(page.locator("bitaxe-miner-controls .pill").first).to_be_visible()
    await expect(page.locator("bitaxe-range-card ha-card")).to_be_visible()
    await expect(page.locator(_LAUNCH)).to_have_count(0)
    assert await page.evaluate(_COVERED) == []
    await enlarge_fleet(page)
    await page.goto(f"{dashboard}/fleet")
    await expect(page.locator("bitaxe-fleet-table tbody tr").first).to_be_visible()
    await expect(page.locator(_LAUNCH)).to_have_count(0)
    assert await page.evaluate(_COVERED) == []


async def test_sort_the_fleet(open_page: OpenPage, dashboard: str) -> None:
    """A header puts the worst miners first; once more turns the order around."""
    page = await open_page("about:blank")
    await enlarge_fleet(page)
    await page.goto(f"{dashboard}/fleet")
    header = page.get_by_role("columnheader", name="Hashrate")
    await header.get_by_role("button").focus()
    await page.keyboard.press("Enter")
    await expect(header).to_have_attribute("aria-sort", "ascending")
    await until(lambda: _is_sorted(page, descending=False))
    await page.keyboard.press("Space")
    await expect(header).to_have_attribute("aria-sort", "descending")
    await until(lambda: _is_sorted(page, descending=True))

    await page.reload()
    await expect(header).to_have_attribute("aria-sort", "descending")


async def _tab_to(page: Page, wanted: list[str], key: str = "Tab") -> None:
    """Press a key until the role and name of what has the focus are these."""
    for _ in range(_STOPS):
        await page.keyboard.press(key)
        focused = await page.evaluate(_FOCUSED)
        if focused == wanted:
            return
    pytest.fail(f"{key} does not reach {wanted}, but {focused}")


async def _is_sorted(page: Page, *, descending: bool) -> bool:
    """Return whether the rows of the fleet are in the order of their hashrates."""
    texts = await page.locator("bitaxe-fleet-table td.hashrate").all_inner_texts()
    rates = [float(text.split()[0].replace(",", "")) for text in texts]
    return len(set(rates)) >= 3 and rates == sorted(rates, reverse=descending)
