"""Tests of what charts make of what Home Assistant has recorded."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from statistics import fmean, pstdev
from typing import Final

from playwright.async_api import Page, expect
import pytest

from demo.arguments import Miner
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN, add_miner
from simulator import SimulatedMiner, SimulatorServer

from .conftest import OpenPage, charts_view, make_board
from .drawn import Drawn, Point, panel, read
from .past import remember_past
from .polling import entities_of
from .removal import remove_entries
from .waiting import until

_PATH: Final = "what-was"
_MINUTE: Final = 60.0
_HOUR: Final = 3600.0
_POLLED: Final = 5.0  # s
_WRITTEN: Final = 30.0  # s
_EXPECTED: Final = 1071.0  # GH/s
_NOISE: Final = 0.05
"""Of a single reading; what is written is the mean of six."""
_STOP: Final = (1200.0, 600.0)
"""From when to when (s ago) the miner with many states did not hash."""
_TITLES: Final = (
    "Hashrate",
    "Deviation",
    "Temperature",
    "Efficiency",
    "Power",
    "Energy per terahash",
    "Standard deviation",
)
"""The charts that entities are recorded for which are enabled at first."""


_LEAST_SPANS: Final = {
    "Hashrate": 0.2 * _EXPECTED,
    "Deviation": 5,
    "Temperature": 5,
    "Efficiency": 30,
    "Power": 1,
    "Energy per terahash": 1,
}
"""What axes show at least, in their units."""
_MOST_AIR: Final = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A miner, how long it has been recorded (s), how often (s), and since when."""

    name: str
    seconds: float
    step: float
    device: str
    came: float


type Recordings = dict[str, Recorded]


@pytest.fixture(scope="module")
async def recorded(home: HomeAssistant) -> AsyncGenerator[Recordings]:
    """Return miners that Home Assistant has known for a while, by name."""
    kinds = {
        "hut": (20 * _MINUTE, _WRITTEN),
        "shed": (52 * _MINUTE, _WRITTEN),
        "loft": (_HOUR, _POLLED),
    }
    miners = [
        SimulatedMiner("601", "v2.12.2", hostname=name, boot_age=seconds)
        for name, (seconds, _) in kinds.items()
    ]
    # A board without a regulator that has a temperature.
    miners.append(SimulatedMiner("204", "v2.9.0", hostname="cell", boot_age=_HOUR))
    names = [miner.settings.hostname for miner in miners]
    async with SimulatorServer(miners) as server:
        try:
            for miner in miners:
                await add_miner(home.client, Miner(host=server.address(miner)))
            answer = await home.client.command(f"{DOMAIN}/miners")
            ids = {each["name"]: each["device_id"] for each in answer["miners"]}
            found = {
                name: Recorded(
                    name=name,
                    seconds=seconds,
                    step=step,
                    device=ids[name],
                    came=await _remember(home, ids[name], seconds, step),
                )
                for name, (seconds, step) in kinds.items()
            }
            await make_board(
                home, _PATH, [charts_view(name, ids[name]) for name in names]
            )
            yield found
        finally:
            await remove_entries(home, *names)


async def _remember(
    home: HomeAssistant, device: str, seconds: float, step: float
) -> float:
    """Give a miner a past; return when it came, in s since 1970."""
    ids = await entities_of(home, device)
    chance = Random(1)
    noise = _NOISE * (_POLLED / step) ** 0.5
    rates = {
        count * step: _EXPECTED * chance.gauss(1, noise)
        for count in range(round(seconds / step) + 1)
    }
    begin, end = _STOP if step == _POLLED else (0.0, 0.0)

    def rate(ago: float) -> float:
        return 0.0 if end < ago <= begin else rates[ago]

    past = {
        ids["hashrate"]: lambda ago: f"{rate(ago):.2f}",
        ids["expected_hashrate"]: lambda _: f"{_EXPECTED}",
        ids["efficiency"]: lambda ago: f"{100 * rate(ago) / _EXPECTED:.2f}",
        ids["power"]: lambda ago: f"{15 + 0.1 * (ago % 7):.2f}",
        ids["temperature"]: lambda ago: f"{58 + 0.1 * (ago % 11):.2f}",
        ids["vr_temperature"]: lambda _: "64",
        ids["standard_deviation_600"]: lambda ago: f"{50 + 0.1 * (ago % 13):.2f}",
        ids["connectivity"]: lambda _: "on",
        ids["mining"]: lambda ago: "on" if rate(ago) else "off",
    }
    return await remember_past(home, past, seconds, step)


@pytest.mark.parametrize("name", ["hut", "shed"])
async def test_days_in_the_first_hour(
    open_page: OpenPage, recorded: Recordings, name: str
) -> None:
    """After 20 minutes 7 days had no data, after 52 they were seven blank charts."""
    miner = recorded[name]
    page = await _open(open_page, name, "7 days", miner.seconds + 30 * _MINUTE)
    for title in _TITLES:
        drawn = await read(page, title, points=2)
        known = drawn.series[-1].known or drawn.series[0].known
        length = (known[-1][0] - known[0][0]) / 1000
        assert length > miner.seconds - 3 * _WRITTEN, title
        assert drawn.start / 1000 > miner.came - miner.seconds - _MINUTE, title
        await expect(panel(page, title).get_by_text("No data")).to_have_count(0)


async def test_an_hour_of_readings(open_page: OpenPage, recorded: Recordings) -> None:
    """An hour of readings of 5 s was a solid band, which hid what is expected.

    What is drawn are means, and the expected hashrate on top. Deviation is no twin of
    the hashrate, but lies around zero and shows what chance allows.
    """
    page = await _open(open_page, "loft", "1 hour", _HOUR)
    drawn = await read(page, "Hashrate", points=2)
    hashing = [point for point in _before(drawn, recorded["loft"].came) if point[1]]
    assert 60 <= len(hashing) <= 200
    # Of the first and the last mean there may be but a part.
    assert all(step > 0.9 * _WRITTEN for step in _steps(hashing)[1:-1])
    # A mean in which the stop begins or ends is low.
    rates = [float(str(value)) for _, value in hashing]
    usual = [rate for rate in rates if rate > 0.8 * _EXPECTED]
    assert pstdev(usual) / fmean(usual) < 0.7 * _NOISE
    assert drawn.series[-1].name == "Expected"
    assert drawn["Expected"].is_dashed

    deviation = await read(page, "Deviation", points=2)
    assert deviation.lows[0] < 0 < deviation.highs[0]
    assert max(deviation.highs) <= 100
    assert deviation["Chance"].known


async def test_axes(open_page: OpenPage, recorded: Recordings) -> None:
    """Axes had −500 GH/s, 60–140 for 73–92 %, 0–400 W for 180 W.

    Of J/TH a part ran out at the top. Now all that is drawn lies on its axis, which
    shows little more than that, and nothing below 0 that cannot be.
    """
    page = await _open(open_page, "loft", "1 hour", _HOUR)
    for title, least in _LEAST_SPANS.items():
        drawn = await read(page, title, points=2)
        [low], [high] = set(drawn.lows), set(drawn.highs)
        values = [
            float(str(value))
            for series in drawn.series
            if series.shape == "line"
            for _, value in series.known
        ]
        assert low <= min(values), title
        assert max(values) <= high, title
        assert low >= 0 or title == "Deviation", title
        used = max(max(values) - min(values), least)
        assert high - low <= _MOST_AIR * used, title


async def test_stop_of_unknown_reason(
    open_page: OpenPage, home: HomeAssistant, recorded: Recordings
) -> None:
    """Without the entity of efficiency a failure of the past was a hatched stop."""
    ids = await entities_of(home, recorded["loft"].device)
    await home.client.command(
        "config/entity_registry/update",
        entity_id=ids["efficiency"],
        disabled_by="user",
    )

    async def is_gone() -> bool:
        now = await entities_of(home, recorded["loft"].device)
        return "efficiency" not in now

    await until(is_gone)
    try:
        page = await _open(open_page, "loft", "1 hour", _HOUR)
        drawn = await read(page, "Hashrate", points=2)
        begin, end = (1000 * (recorded["loft"].came - ago) for ago in _STOP)
        failed = [v for t, v in drawn["Hashrate"].points if begin + 6e4 < t < end - 6e4]
        assert failed
        assert set(failed) == {0}
        await expect(panel(page, "Hashrate").locator(".stopped")).to_have_count(0)
    finally:
        await home.client.command(
            "config/entity_registry/update",
            entity_id=ids["efficiency"],
            disabled_by=None,
        )


async def test_other_units(
    open_page: OpenPage, home: HomeAssistant, recorded: Recordings
) -> None:
    """With other units set for entities there were 15,000 W, 28,000 J/TH and 60 °F."""
    ids = await entities_of(home, recorded["shed"].device)
    for key, unit in (("power", "kW"), ("temperature", "°F")):
        await home.client.command(
            "config/entity_registry/update",
            entity_id=ids[key],
            options_domain="sensor",
            options={"unit_of_measurement": unit},
        )

    async def is_changed() -> bool:
        states = await home.client.states()
        units = [
            states[ids[key]]["attributes"]["unit_of_measurement"]
            for key in ("power", "temperature")
        ]
        return units == ["kW", "°F"]

    await until(is_changed)
    page = await _open(open_page, "shed", "1 hour", _HOUR)
    for title, least, most in (
        ("Power", 10, 40),
        ("Energy per terahash", 10, 40),
        ("Temperature", 130, 175),
    ):
        drawn = await read(page, title, points=2)
        values = [
            float(str(value))
            for series in drawn.series
            if series.shape == "line"
            for _, value in series.known
        ]
        assert len(values) > 60, title
        assert least < min(values), title
        assert max(values) < most, title
    await expect(panel(page, "Temperature").locator("header")).to_contain_text("°F")


# Late, as it waits for a minute and a half of samples.
async def test_no_seam(open_page: OpenPage, recorded: Recordings) -> None:
    """What was recorded and what is live have one cadence.

    After a restart coarse history beside jagged samples looked like a miner that began
    to shake.
    """
    page = await _open(open_page, "shed", "15 minutes", 15 * _MINUTE)
    came = recorded["shed"].came

    async def has_both() -> Drawn | None:
        drawn = await read(page, "Hashrate", points=2)
        after = [time for time, _ in drawn["Hashrate"].known if time > came * 1000]
        return drawn if len(after) >= 3 else None

    drawn = await until(has_both, 180)
    assert drawn is not None
    known = drawn["Hashrate"].known
    assert len(known) > 20
    assert all(0.6 * _WRITTEN < step < 1.6 * _WRITTEN for step in _steps(known))
    assert drawn["Lowest to highest"].known == []


# The last of these: it is polled every 30 s, and has to have been twice.
async def test_no_regulator(open_page: OpenPage, recorded: Recordings) -> None:
    """Boards without a regulator had a "VR –" in the chart of temperature."""
    assert "cell" not in recorded
    page = await _open(open_page, "cell", "1 hour", _HOUR)
    drawn = await read(page, "Temperature", points=1)
    assert drawn["ASIC"].known
    chart = panel(page, "Temperature")
    await expect(chart.get_by_text("ASIC", exact=True).first).to_be_visible()
    await expect(chart.get_by_text("VR", exact=True)).to_have_count(0)


async def _open(open_page: OpenPage, name: str, wanted: str, most: float) -> Page:
    """Return a page with the charts of a miner, which show a range.

    They are no longer than so many seconds.
    """
    page = await open_page(f"/{_PATH}/{name}", height=3000)
    await read(page, "Hashrate")
    ranges = page.locator("bitaxe-range-card")
    await ranges.get_by_role("button", name=wanted, exact=True).click()

    async def is_shown() -> bool:
        drawn = await read(page, "Hashrate", points=2)
        return drawn.end - drawn.start < 1050 * most + 10_000

    await until(is_shown)
    return page


def _before(drawn: Drawn, time: float) -> list[Point]:
    """Return the known points of the hashrate before a time in s."""
    return [point for point in drawn["Hashrate"].known if point[0] < time * 1000]


def _steps(points: list[Point]) -> list[float]:
    """Return the seconds between points."""
    return [(after[0] - before[0]) / 1000 for before, after in pairwise(points)]
