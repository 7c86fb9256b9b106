"""Tests of words: those of our cards, and what Home Assistant says of entities."""

from collections.abc import Callable
import re
from typing import Final

from playwright.async_api import Page, expect

from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import read
from .large_fleet import reduce_fleet
from .polling import entities_of, poll
from .waiting import until

_TALL: Final = 3600  # px
_PLURAL: Final = re.compile(r"\b1\s(?!of\b)\w+s\b")
_LONG: Final = re.compile(r"\d,\d{3},\d{3}")
_TEXTS: Final = """
() => {
  const found = [];
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    if (ours && element.checkVisibility()) {
      for (const { nodeType, data } of element.childNodes) {
        if (nodeType === 3 && data.trim()) {
          found.push(data.trim().replace(/\\\\s+/g, " "));
        }
      }
      if (element.ariaLabel) {
        found.push(element.ariaLabel);
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
"""What our cards say, aloud too."""
_FORMATTED: Final = """
([id, attribute]) => {
  const { hass } = document.querySelector("home-assistant");
  const state = hass.states[id];
  return attribute
    ? hass.formatEntityAttributeValue(state, attribute)
    : hass.formatEntityState(state);
}
"""
"""What Home Assistant's page makes of a state, or of an attribute."""


async def test_plurals_and_long_numbers(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """Cards said "1 miners" and "1 shares", and 15,528,394,838 for a difficulty."""
    page = await open_page("about:blank", height=_TALL)
    await reduce_fleet(page)
    for path in (f"{dashboard}/fleet", view(rack.office), view(rack.hostile)):
        await page.goto(path)
        assert await read(page, "Hashrate")
        texts: list[str] = await page.evaluate(_TEXTS)
        assert len(texts) > 20
        assert [text for text in texts if _PLURAL.search(text)] == []
        assert [text for text in texts if _LONG.search(text)] == []


async def test_names_and_states(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    dashboard: str,
) -> None:
    """An entity was called "Event", and *All miners online* was "Connected".

    Of a pause was said "Known reason: True".
    """
    ids = await entities_of(home, devices[rack.office])
    states = await home.client.states()
    name: str = states[ids["event"]]["attributes"]["friendly_name"]
    assert name.endswith("Last event")
    entities = await home.client.entities(DOMAIN)
    [all_online] = [
        entity["entity_id"]
        for entity in entities
        if entity["translation_key"] == "all_miners_online"
    ]
    page = await open_page(f"{dashboard}/fleet")
    await expect(page.locator("bitaxe-fleet-card")).to_contain_text("Online")
    assert await _said(page, all_online) in {"All online", "Some offline"}
    mining = (await entities_of(home, devices[rack.attic]))["mining"]
    rack.attic.pause()
    try:
        await poll(home, devices[rack.attic])

        async def reason() -> bool:
            return await _said(page, mining, "known_reason") == "Mining paused"

        await until(reason)
    finally:
        rack.attic.resume()
        await poll(home, devices[rack.attic])


async def _said(page: Page, entity_id: str, attribute: str = "") -> str:
    """Return what Home Assistant's page says of an entity."""
    said: str = await page.evaluate(_FORMATTED, [entity_id, attribute])
    return said
