"""Tests that a figure has one value on a screen, and a colour that lasts."""

from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest

from demo.arguments import Miner
from demo.home_assistant import HomeAssistant
from demo.memory import remember_efficiency
from demo.miners import DOMAIN, add_miner
from simulator import SimulatedMiner, SimulatorServer

from .conftest import OpenPage, make_board
from .past import remember_figures
from .polling import entities_of, poll, samples_of
from .removal import remove_entries
from .waiting import until

_NAME: Final = "steady"
_MEAN: Final = 98.6  # %
_PATH: Final = "one-value"
_QUALITIES: Final = (0.7, 1.3, 0.7, 1.3)
"""By turns below and above what borders there are."""

_TONES: Final = """
() => {
  const found = [];
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    const tones = ["good", "fair", "poor"].filter(
      tone => element.classList.contains(tone)
    );
    if (ours && tones.length > 0) {
      found.push(`${element.localName} ${element.getAttribute("class")}`);
    }
    const { localName, shadowRoot } = element;
    // What a chart draws has the colour of the moment that it is drawn for.
    if (shadowRoot && localName !== "bitaxe-chart") {
      search(shadowRoot, ours || localName.startsWith("bitaxe-"));
    }
  });
  search(document, false);
  return found;
}
"""
"""What is coloured by how well a miner does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steady:
    """A miner that has hashed for ten minutes, and its device."""

    miner: SimulatedMiner
    device: str


@pytest.fixture
async def steady(home: HomeAssistant) -> AsyncGenerator[Steady]:
    """Return a miner whose mean of ten minutes is known."""
    miner = SimulatedMiner("601", "v2.12.2", hostname=_NAME, boot_age=3600)
    async with SimulatorServer([miner]) as server:
        try:
            await add_miner(home.client, Miner(host=server.address(miner)))
            entries = await home.client.entries(DOMAIN)
            [entry_id] = [
                entry["entry_id"] for entry in entries if entry["title"] == _NAME
            ]
            await remember_figures(home, entry_id, remember_efficiency, _MEAN)
            answer = await home.client.command(f"{DOMAIN}/miners")
            [device] = [
                each["device_id"] for each in answer["miners"] if each["name"] == _NAME
            ]
            yield Steady(miner=miner, device=device)
        finally:
            await remove_entries(home, _NAME)


@pytest.fixture
async def page(
    open_page: OpenPage, home: HomeAssistant, steady: Steady
) -> AsyncGenerator[Page]:
    """Return a page with a card of Home Assistant, and cards of the miner and fleet.

    It is closed before its miner is removed.
    """
    ids = await entities_of(home, steady.device)
    cards = [
        {"type": "entity", "entity": ids["mean_efficiency_600"]},
        {"type": "custom:bitaxe-miner-card", "device": steady.device},
        {"type": "custom:bitaxe-fleet-card"},
    ]
    sections = [{"type": "grid", "cards": [card]} for card in cards]
    view = {"path": "all", "type": "sections", "sections": sections}
    path = await make_board(home, _PATH, [view])
    page = await open_page(f"{path}/all", height=2000)
    await expect(_tile(page).locator(".mean.good")).to_be_visible()
    await expect(page.locator(".gauge .reading")).to_contain_text("±")
    yield page
    await page.close()


async def test_figures(page: Page, home: HomeAssistant, steady: Steady) -> None:
    """At one second Home Assistant had 81.3 % where a card of ours had 89.4 %.

    Two cards had 1,226.1 and 1,173.4 GH/s. A miner's colour changed 24 times in half an
    hour, with each reading.
    """
    efficiencies = (
        page.locator("hui-entity-card .info"),
        page.locator("bitaxe-miner-hero .gauge .value"),
        _tile(page).locator(".mean .number"),
    )
    hashrates = (
        page.locator("bitaxe-miner-hero .mean_hashrate .value"),
        _tile(page).locator(".figures .number").first,
    )
    for figures in (efficiencies, hashrates):
        await until(partial(_is_one, figures))

    tones: list[str] = await page.evaluate(_TONES)
    assert len(tones) >= 3
    for quality in _QUALITIES:
        steady.miner.quality = quality

        async def is_read(wanted: float = quality) -> bool:
            await poll(home, steady.device)
            samples = await samples_of(home, 60, device_id=steady.device)
            efficiency = samples[-1]["efficiency"]
            return efficiency < 85 if wanted < 1 else efficiency > 115

        await until(is_read, 30)
        assert await page.evaluate(_TONES) == tones
        await expect(_tile(page).locator("bitaxe-status")).to_contain_text("Online")


def _tile(page: Page) -> Locator:
    """Return the tile of the miner."""
    return page.locator("bitaxe-fleet-wall li", has_text=_NAME)


async def _is_one(figures: Iterable[Locator]) -> bool:
    """Return whether all say the same number."""
    texts = [await figure.inner_text() for figure in figures]
    numbers = ["".join(each for each in text if each.isdigit()) for text in texts]
    return len(set(numbers)) == 1 and numbers[0] != ""
