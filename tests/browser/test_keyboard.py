"""Tests of using the cards without a pointer."""

from collections.abc import Callable
from typing import Final

from playwright.async_api import Page, expect

from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import panel, read
from .waiting import until

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
    """Arrows move among the ranges, Enter chooses one, Tab goes on to the chart."""
    page = await open_page(view(rack.office))
    await read(page, "Hashrate", points=3)
    chart = panel(page, "Hashrate")
    await chart.get_by_role("button", name="30 minutes").focus()
    await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("ArrowLeft")
    assert (await page.evaluate(_FOCUSED))[1] == "5 minutes"
    await page.keyboard.press("Enter")
    chosen = chart.get_by_role("button", name="5 minutes", exact=True)
    await expect(chosen).to_have_attribute("aria-pressed", "true")

    await page.keyboard.press("Tab")
    label = f"Hashrate, {rack.office.settings.hostname}, 5 minutes"
    assert await page.evaluate(_FOCUSED) == ["slider", label]
    tooltip = chart.locator(".tooltip")
    await expect(tooltip).to_contain_text("GH/s")
    latest = await chart.get_by_role("slider").get_attribute("aria-valuetext")
    await page.keyboard.press("ArrowLeft")
    slider = chart.get_by_role("slider")
    await expect(slider).not_to_have_attribute("aria-valuetext", latest or "")
    await page.keyboard.press("Escape")
    await expect(tooltip).to_have_count(0)


async def test_sort_the_fleet(open_page: OpenPage, dashboard: str) -> None:
    """A header sorts the miners by its column; once more turns the order around."""
    page = await open_page(f"{dashboard}/fleet")
    header = page.get_by_role("columnheader", name="Hashrate")
    await header.get_by_role("button").focus()
    await page.keyboard.press("Enter")
    await expect(header).to_have_attribute("aria-sort", "descending")
    await until(lambda: _is_sorted(page, descending=True))
    await page.keyboard.press("Space")
    await expect(header).to_have_attribute("aria-sort", "ascending")
    await until(lambda: _is_sorted(page, descending=False))

    await page.reload()
    await expect(header).to_have_attribute("aria-sort", "ascending")


async def _is_sorted(page: Page, *, descending: bool) -> bool:
    """Return whether the rows of the fleet are in the order of their hashrates."""
    texts = await page.locator("bitaxe-fleet-table td.hashrate").all_inner_texts()
    rates = [float(text.split()[0].replace(",", "")) for text in texts]
    return len(rates) >= 3 and rates == sorted(rates, reverse=descending)
