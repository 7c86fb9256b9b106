"""Tests of the page on a phone, which has no mouse."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from playwright.async_api import Page, TimeoutError as PlaywrightTimeoutError, expect
import pytest

from demo.home_assistant import HomeAssistant
from simulator import Fault, SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import panel, read, unfold
from .large_fleet import enlarge_fleet
from .layout import is_inside
from .polling import poll

_WIDTH: Final = 390  # px
_TALL: Final = 6000  # px; charts off screen are not drawn
_FOLDED: Final = 5
"""How many charts of a miner are one tap away."""

_SMALL: Final = """
least => {
  const found = [];
  const targets = 'a, button, input, select, summary, [tabindex="0"]';
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    if (ours && element.matches(targets) && element.checkVisibility()) {
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      if (box.width && Math.min(box.width, box.height) < least - 0.5) {
        found.push(`${element.outerHTML.slice(0, 200)}: ${box.width} x ${box.height}`);
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
"""What of ours can be tapped, but is too small for that."""
_LEAST: Final = 44  # px
_SWITCH: Final = """
button => {
  const size = part => {
    const { width, height } = getComputedStyle(button, part);
    return [width, height].map(parseFloat);
  };
  return { track: size("::before"), knob: size("::after") };
}
"""
"""How wide and high a switch looks (px)."""
_BAND: Final = """
button => {
  const { style, offsetParent } = button;
  const { left, width } = button.getBoundingClientRect();
  return {
    seen: parseFloat(getComputedStyle(button, "::after").width),
    lasts: parseFloat(style.getPropertyValue("--width")),
    start: parseFloat(style.left),
    left: left - offsetParent.getBoundingClientRect().left,
    width,
  };
}
"""
"""How wide the mark of an alarm looks and is, and where it begins (px)."""
_WORDS: Final = """
all => all.map(each => {
  const range = document.createRange();
  range.selectNodeContents(each);
  const { top, height } = range.getBoundingClientRect();
  return { top, lines: Math.round(height / 16) };
})
"""
"""Where the words of elements are (px), and in how many lines."""
_GRID: Final = 1 / 32  # px
"""What two lengths differ by at most that a browser rounds to 1/64 px each."""
_SMALL_PHONE: Final = (360, 640)  # px
_LINE: Final = 16  # px
_LOOKS: Final = 6
"""How often a page is loaded until the recorder has written what happened."""


async def test_targets(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """Buttons of controls were 34 px high, those of figures 24 px."""
    page = await _open_phone(open_page)
    await page.goto(f"{dashboard}/fleet")
    await expect(page.locator("bitaxe-fleet-wall li").first).to_be_visible()
    await read(page, "Hashrate")
    assert await page.evaluate(_SMALL, _LEAST) == []
    await page.goto(view(rack.office))
    await expect(page.locator("bitaxe-miner-controls .pill").first).to_be_visible()
    await unfold(page, _FOLDED, is_touched=True)
    await expect(page.locator("bitaxe-chart .apexcharts-svg").last).to_be_visible()
    assert await page.evaluate(_SMALL, _LEAST) == []
    await enlarge_fleet(page)
    await page.goto(f"{dashboard}/fleet")
    await expect(page.locator("bitaxe-fleet-table tbody tr").first).to_be_visible()
    await page.locator("bitaxe-fleet-table summary").tap()
    assert await page.evaluate(_SMALL, _LEAST) == []


async def test_taps(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """A tap does what a click does: on a tile, a chart, its legend and a range."""
    page = await _open_phone(open_page)
    await page.goto(f"{dashboard}/fleet")
    name = rack.office.settings.hostname
    tile = page.locator("bitaxe-fleet-wall li").filter(has_text=name)
    await tile.locator(".figures").tap()
    await page.wait_for_url(f"**{view(rack.office)}")
    # The view before has a chart of that name, too.
    await expect(page.locator("bitaxe-miner-hero")).to_be_visible()
    await read(page, "Hashrate", points=1)
    # What was high there lost its first line above the card.
    await read(page, "Deviation", points=1)
    deviation = panel(page, "Deviation").locator("bitaxe-chart")
    await deviation.locator(".plot").tap()
    moment = deviation.locator(".tooltip")
    await expect(moment).to_contain_text("Chance")
    card = page.locator("bitaxe-chart-card ha-card").filter(has=deviation)
    assert await is_inside(moment, card)
    chart = panel(page, "Hashrate").locator("bitaxe-chart")
    await chart.locator(".plot").tap()
    await expect(chart.locator(".tooltip")).to_contain_text("GH/s")
    # Over it a finger scrolls the page, and two zoom it.
    touch = "pan-y pinch-zoom"
    await expect(chart.locator(".plot")).to_have_css("touch-action", touch)
    entry = chart.locator("button.entry").filter(has_text="Expected")
    await entry.tap()
    await expect(entry).to_have_attribute("aria-pressed", "false")
    button = page.get_by_role("button", name="15 minutes", exact=True)
    await button.tap()
    await expect(button).to_have_attribute("aria-pressed", "true")


async def test_switch(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """Its knob was an ellipse in a box of the size of a finger."""
    page = await _open_phone(open_page)
    await page.goto(view(rack.attic))
    switch = page.locator("bitaxe-miner-controls").get_by_role("switch")
    await expect(switch).to_be_visible()
    looks = await switch.evaluate(_SWITCH)
    assert looks["track"] == [40, 24]
    assert looks["knob"][0] == looks["knob"][1]


async def test_alarm(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """An alarm of seconds looked as wide as a finger, and went on into the future.

    A finger hits it beside what is seen, to both sides alike.
    """
    for faults in ((Fault.POOLS_UNREACHABLE,), ()):
        rack.attic.set_faults(*faults)
        await poll(home, devices[rack.attic])
    page = await _open_phone(open_page)
    band = page.locator("bitaxe-chart .mark.band").first
    for _ in range(_LOOKS):
        await page.goto(view(rack.attic))
        await read(page, "Hashrate", points=1)
        # The recorder writes after some seconds, and the page looks once a minute.
        with suppress(PlaywrightTimeoutError):
            await band.wait_for(timeout=4_000)
            break
    await expect(band).to_be_visible()
    box = await band.evaluate(_BAND)
    assert box["seen"] == pytest.approx(box["lasts"], abs=_GRID)
    assert box["width"] == pytest.approx(max(box["lasts"], _LEAST), abs=_GRID)
    beside = (box["width"] - box["lasts"]) / 2
    assert box["start"] - box["left"] == pytest.approx(beside, abs=1)


async def test_lines(open_page: OpenPage, dashboard: str) -> None:
    """Figures that can be tapped stood lower than others, those in French on two lines.

    What is now of the hashrate said so in a word that was too long for a line.
    """
    page = await _open_phone(open_page)
    await page.add_init_script("localStorage.setItem('selectedLanguage', '\"fr\"')")
    await page.goto(f"{dashboard}/fleet")
    totals = page.locator("bitaxe-fleet-card .totals")
    now = totals.locator(".now")
    await expect(now).to_contain_text("actuel")
    box = await now.bounding_box()
    assert box
    assert box["height"] == _LINE
    labels = await totals.locator(".label").evaluate_all(
        "labels => labels.map(label => label.getBoundingClientRect().top)"
    )
    # The miners that hash, and two rows of three figures.
    assert len(labels) == 7
    assert len(set(labels)) == 3


async def test_columns(open_page: OpenPage, dashboard: str) -> None:
    """Room for the arrow of a column that nobody sorts by broke its name in French.

    The names beside it stood lower than it, then.
    """
    page = await _open_phone(open_page)
    await page.add_init_script("localStorage.setItem('selectedLanguage', '\"fr\"')")
    await enlarge_fleet(page)
    await page.goto(f"{dashboard}/fleet")
    names = page.locator("bitaxe-fleet-table thead .figure button").filter(visible=True)
    await expect(names.first).to_have_text("Taux de hachage")
    boxes = await names.evaluate_all(_WORDS)
    assert len(boxes) == 3
    assert {box["lines"] for box in boxes} == {1}
    assert len({box["top"] for box in boxes}) == 1


async def test_own_period(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """On a small phone the button below its ends was half below the screen."""
    width, height = _SMALL_PHONE
    page = await open_page("about:blank", width=width, height=height, is_touched=True)
    await page.goto(view(rack.office))
    card = page.locator("bitaxe-range-card")
    await card.get_by_role("combobox").select_option("own")
    await expect(card.get_by_role("button", name="Show")).to_be_in_viewport(ratio=1)
    ends = [await end.bounding_box() for end in await card.locator("input").all()]
    places = {(box["x"], box["width"]) for box in ends if box}
    assert len(ends) == 2
    assert len(places) == 1


async def _open_phone(open_page: OpenPage) -> Page:
    """Return the page of a phone that is as high as what it shows."""
    return await open_page("about:blank", width=_WIDTH, height=_TALL, is_touched=True)
