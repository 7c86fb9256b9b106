"""Tests of how a miner is shown that is paused, offline or fails."""

from collections.abc import Callable
from datetime import UTC, datetime
import re
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest

from demo.home_assistant import HomeAssistant
from simulator import Fault, SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import panel, read
from .polling import entities_of, poll
from .waiting import until

HOSTNAME = "bitaxe-attic"

_ENDS: Final = """
shades => shades.map(
  ({ style }) => parseFloat(style.left) + parseFloat(style.width)
)
"""
_LINES_OF_TIME: Final = """
async (element, widths) => {
  const since = Date.now() - 14.5 * 60_000;
  element.status = { status: "low_efficiency", since, size: 80, minutes: 10 };
  await element.updateComplete;
  return widths.map(width => {
    element.style.width = `${width}px`;
    return element.shadowRoot.querySelector(".since").getClientRects().length;
  });
}
"""
_FIGURES: Final = 15
_MOST_DASHES: Final = 2
_MOST_LINES: Final = 4
_HERO: Final = (
    "Efficiency, 10 min",
    "Hashrate",
    "Deviation",
    "Stability",
    "Expected",
    "All-time best",
    "Best since start",
)
"""What was missing among 15 equal figures, or lost there."""
_GROUPS: Final = ("Performance", "Power", "Cooling", "Pool and shares", "System")
_SHORT: Final = 330_000.0  # ms, five minutes and what a chart has room for


def status(within: Page | Locator) -> Locator:
    """Return the first status within something: everywhere it is the same element."""
    return within.locator("bitaxe-status").first


def tile(page: Page, miner: SimulatedMiner) -> Locator:
    """Return the tile of a miner on the wall of the fleet."""
    return page.locator("bitaxe-fleet-wall li", has_text=miner.settings.hostname)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.OVERHEATED, "Overheating"),
        (Fault.HARDWARE_FAULT, "Hardware fault"),
        (Fault.POWER_FAULT, "Power fault"),
        (Fault.POOLS_UNREACHABLE, "Pools unreachable"),
        (Fault.ZERO_HASHRATE, "Not hashing"),
        (Fault.FALLBACK_POOL, "Fallback pool"),
    ],
    ids=str,
)
async def test_fleet(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    dashboard: str,
    fault: Fault,
    words: str,
) -> None:
    """What is wrong is said on the tile and above, which leads to the miner's view.

    There the card says it, and above the views of all others a link to it.
    """
    page = await open_page(f"{dashboard}/fleet")
    wall_tile = tile(page, rack.attic)
    await expect(status(wall_tile)).to_contain_text("Online")
    card = page.locator("bitaxe-fleet-card")
    rack.attic.set_faults(fault)
    try:
        await poll(home, devices[rack.attic])
        await expect(status(wall_tile)).to_contain_text(words)
        attention = card.locator(".attention")
        await expect(attention).to_contain_text(f"1 needs attention: {HOSTNAME}")
        await expect(attention).to_contain_text(words.lower())
        await attention.get_by_role("link", name=HOSTNAME).click()
        await page.wait_for_url(f"**/miner-{devices[rack.attic]}")
        hero = page.locator("bitaxe-miner-card")
        await expect(status(hero)).to_contain_text(words)
        badge = page.locator("bitaxe-status-badge")
        await expect(badge).to_be_hidden()
        await page.goto(f"{dashboard}/miner-{devices[rack.office]}")
        await expect(status(badge)).to_contain_text(words)
        await badge.get_by_role("link", name=HOSTNAME).click()
        await page.wait_for_url(f"**/miner-{devices[rack.attic]}")
    finally:
        rack.attic.set_faults()
        await poll(home, devices[rack.attic])


async def test_well(open_page: OpenPage, dashboard: str) -> None:
    """There is no line when all is well, and all that hash are counted."""
    page = await open_page(f"{dashboard}/fleet")
    card = page.locator("bitaxe-fleet-card")
    all_of_them = re.compile(r"(\d+) of \1")
    await expect(card.locator(".totals .hashing")).to_contain_text(all_of_them)
    await expect(card.locator(".attention")).to_have_count(0)


async def test_time_in_little_room(open_page: OpenPage, dashboard: str) -> None:
    """For how long was broken across lines: "for 14" stood above "min".

    It stays together in every width that it fits in.
    """
    page = await open_page(f"{dashboard}/fleet")
    found = page.locator("bitaxe-fleet-wall bitaxe-status").first
    lines = await found.evaluate(_LINES_OF_TIME, list(range(120, 400, 4)))
    assert set(lines) == {1}


async def test_paused(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """A pause is said at once, and shaded in the charts.

    The entity that says so is disabled.
    """
    page = await open_page(view(rack.attic))
    card = page.locator("bitaxe-miner-card")
    await expect(card).to_contain_text("Online")
    await _show_single_samples(page)
    chart = panel(page, "Hashrate")
    assert not await _is_shaded(page)
    rack.attic.pause()
    try:
        await poll(home, devices[rack.attic])
        await expect(card).to_contain_text("Paused")
        await until(lambda: _is_shaded(page))
        await expect(chart.get_by_role("slider")).to_have_attribute(
            "aria-valuetext", re.compile("Stopped, Hashrate –")
        )
    finally:
        rack.attic.resume()
        await poll(home, devices[rack.attic])
    await expect(card).to_contain_text("Online")


async def test_hero(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """What says most of a miner stands out, and the rest is in groups."""
    page = await open_page(view(rack.office))
    card = page.locator("bitaxe-miner-card")
    await expect(card.locator(".gauge .reading")).to_contain_text("±")
    for words in _HERO:
        await expect(card.get_by_text(words).first).to_be_visible()
    headings = card.locator("bitaxe-miner-groups h3")
    await expect(headings).to_have_text(_GROUPS)
    hero = card.locator("bitaxe-miner-hero .key .value").first
    least = card.locator("bitaxe-miner-groups .value").first
    sizes = [
        await figure.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
        for figure in (hero, least)
    ]
    assert sizes[0] > 1.3 * sizes[1]


async def test_offline_and_back(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """An offline miner is said to be, and its time off is a gap in the charts.

    In Activity that was eight times "Unavailable".
    """
    page = await open_page(view(rack.attic))
    card = page.locator("bitaxe-miner-card")
    hashrate = panel(page, "Hashrate")
    await expect(card).to_contain_text("Online")
    await _show_single_samples(page)
    last = (await read(page, "Hashrate"))["Hashrate"].known[-1][0]
    # What is not known yet stays so; nothing else is to be lost.
    unknown = (await card.locator(".value").all_inner_texts()).count("–")

    start = datetime.now(UTC).isoformat()
    rack.attic.set_faults(Fault.OFFLINE)
    try:
        await expect(status(card)).to_contain_text("Offline", timeout=60_000)
        await expect(hashrate.get_by_text("Offline since")).to_be_visible()
        await expect(hashrate.locator("header")).to_contain_text("–")
        await until(lambda: _ends_in_a_gap(page, last))
        # There were 17 dashes: now there is what was known last, and no more.
        await expect(card.locator(".as-of")).to_contain_text("Last values, as of")
        await expect(card.locator("bitaxe-miner-hero .hero.past")).to_be_visible()
        await expect(card.locator("bitaxe-miner-groups .past")).to_be_visible()
        values = await card.locator(".value").all_inner_texts()
        assert len(values) > _FIGURES
        assert values.count("–") <= max(unknown, _MOST_DASHES)
    finally:
        rack.attic.set_faults()
        await poll(home, devices[rack.attic])

    await expect(hashrate.get_by_text("Offline since")).to_be_hidden()
    await expect(card).to_contain_text("Online")
    await until(lambda: _is_drawn_again(page, last))
    await _check_activity(home, devices[rack.attic], start)


async def _check_activity(home: HomeAssistant, device: str, start: str) -> None:
    """Check that one outage since then has written few lines in Activity."""
    ids = await entities_of(home, device)
    connectivity = ids["connectivity"]

    async def lines() -> list[tuple[str, str]]:
        found = await home.client.command(
            "logbook/get_events",
            start_time=start,
            device_ids=[device],
            entity_ids=list(ids.values()),
        )
        pairs = [(line["entity_id"], line.get("state", "")) for line in found]
        end = (connectivity, "on")
        return pairs[: pairs.index(end)] if end in pairs else []

    found = await until(lines)
    assert (connectivity, "off") in found
    assert len(found) <= _MOST_LINES, found


async def test_failing(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """A miner that does not hash though it should is not paused: its drop is seen."""
    page = await open_page(view(rack.attic))
    card = page.locator("bitaxe-miner-card")
    chart = panel(page, "Hashrate")
    await expect(card).to_contain_text("Online")
    await _show_single_samples(page)
    rack.attic.set_faults(Fault.ZERO_HASHRATE)
    try:
        await poll(home, devices[rack.attic])
        await expect(card).to_contain_text("Not hashing")
        await expect(chart.get_by_role("slider")).to_have_attribute(
            "aria-valuetext", re.compile(r"Not hashing, Hashrate 0\.0 GH/s")
        )
        await until(lambda: _ends_in_zero(page))
        assert not await _is_shaded(page)
    finally:
        rack.attic.set_faults()
        await poll(home, devices[rack.attic])
    await expect(card).to_contain_text("Online")


async def _show_single_samples(page: Page) -> None:
    """Show five minutes: of more a chart draws means, each once its time is over."""
    await read(page, "Hashrate")
    await page.locator("bitaxe-range-card select.wide").select_option("5m")
    await until(lambda: _is_short(page))


async def _is_short(page: Page) -> bool:
    """Return whether no more than five minutes are drawn."""
    drawn = await read(page, "Hashrate", points=1)
    return drawn.end - drawn.start < _SHORT


async def _is_shaded(page: Page) -> bool:
    """Return whether the latest sample is at the end of a shade, as in a stop."""
    drawn = await read(page, "Hashrate")
    shades = panel(page, "Hashrate").locator(".stopped")
    ends: list[float] = await shades.evaluate_all(_ENDS)
    latest = 100 * drawn.x(drawn["Hashrate"].points[-1][0]) / drawn.width
    return any(end == pytest.approx(latest, abs=0.5) for end in ends)


async def _ends_in_zero(page: Page) -> bool:
    """Return whether the line goes on to the latest sample, which is 0."""
    series = (await read(page, "Hashrate"))["Hashrate"]
    return series.points[-1][1] == 0


async def _ends_in_a_gap(page: Page, last: float) -> bool:
    """Return whether the line ends before the chart does, in no zero since `last`."""
    series = (await read(page, "Hashrate"))["Hashrate"]
    since = [value for time, value in series.known if time >= last]
    return series.points[-1][1] is None and all(since)


async def _is_drawn_again(page: Page, last: float) -> bool:
    """Return whether a line has begun after `last` (ms), apart from the one before."""
    series = (await read(page, "Hashrate"))["Hashrate"]
    after = [value for time, value in series.points if time > last]
    gap = after.index(None) if None in after else len(after)
    return any(after[gap:]) and series.stretches >= 4 and all(v != 0 for v in after)
