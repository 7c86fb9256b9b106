"""Tests that texts of a miner are texts, whatever they say."""

from collections.abc import Callable
from typing import Final

from playwright.async_api import Page, expect

from demo.home_assistant import HomeAssistant
from simulator import Fault, SimulatedMiner

from .conftest import HOSTILE_NAME, OpenPage, Rack
from .drawn import panel, read
from .polling import entities_of, poll
from .waiting import until

_TALL: Final = 2600  # px
_FOREIGN: Final = """
() => {
  const found = [];
  const search = root => root.querySelectorAll("*").forEach(element => {
    if (element.localName.startsWith("bitaxe-") && element.shadowRoot) {
      const { shadowRoot } = element;
      found.push(...shadowRoot.querySelectorAll("img, script, iframe, [onerror]"));
    }
    if (element.shadowRoot) {
      search(element.shadowRoot);
    }
  });
  search(document);
  return [window.stolen, ...found.map(element => element.outerHTML)];
}
"""
"""What a text that was taken for markup has left: its script's mark, and elements."""


async def test_hostile_name(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """A host name that is markup is shown as it is written, in every place."""
    page = await open_page(f"{dashboard}/fleet")
    fleet = page.locator("bitaxe-fleet-card")
    await expect(fleet.get_by_text(HOSTILE_NAME, exact=True)).to_be_visible()
    assert await page.evaluate(_FOREIGN) == [None]

    page = await open_page(view(rack.hostile), height=_TALL)
    card = page.locator("bitaxe-miner-card")
    await expect(card.get_by_text(HOSTILE_NAME, exact=True)).to_be_visible()
    for title in ("Hashrate", "Deviation", "Temperature"):
        await _hover(page, title)
        assert await page.evaluate(_FOREIGN) == [None]
    title = await panel(page, "Hashrate").locator(".owner").inner_text()
    assert title == HOSTILE_NAME


async def test_hostile_answers(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """Markup for pool, versions and all other texts leaves no trace in the page."""
    page = await open_page(view(rack.hostile), height=_TALL)
    await read(page, "Hashrate")
    entities = await entities_of(home, devices[rack.hostile])
    pool = entities["active_pool"]
    before: str = (await home.client.states())[pool]["state"]

    async def has_other_pool() -> bool:
        state: str = (await home.client.states())[pool]["state"]
        return state != before

    # States of a miner that stops hashing are written at once.
    rack.hostile.set_faults(Fault.HOSTILE_TEXT, Fault.ZERO_HASHRATE)
    try:
        await poll(home, devices[rack.hostile])
        # Or with its turn, if a busy machine missed the poll that was asked for.
        await until(has_other_pool, 45)
        await expect(page.locator("bitaxe-miner-card")).not_to_contain_text(before)
        await _hover(page, "Hashrate")
        assert await page.evaluate(_FOREIGN) == [None]
    finally:
        rack.hostile.set_faults()


async def _hover(page: Page, title: str) -> None:
    """Point at the end of a chart until its tooltip shows."""
    await read(page, title)
    chart = panel(page, title)
    plot = chart.get_by_role("slider")
    box = await plot.bounding_box()
    assert box is not None
    await plot.hover(position={"x": 0.95 * box["width"], "y": box["height"] / 2})
    await expect(chart.locator(".tooltip")).to_be_visible()
