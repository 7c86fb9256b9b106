"""Tests of what the charts draw, read back from ApexCharts."""

from collections.abc import Awaitable, Callable
from typing import Final

from playwright.async_api import Page
import pytest

from demo.home_assistant import HomeAssistant
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import Drawn, Series, Value, panel, read
from .polling import Sample, samples_of
from .waiting import until

type Figure = Callable[[Sample], float]

_TALL: Final = 3000  # px; charts off screen are not drawn
_SHOWN: Final = 300.0  # s
_HEADROOM: Final = 1.05
_CLOCKS: Final = 50.0  # ms between the times of a sample that is sent twice


def _of(name: str) -> Figure:
    """Return the figure of a column."""
    return lambda sample: sample[name]


def _joules(sample: Sample) -> float:
    """Return J/TH."""
    return 1000 * sample["power"] / sample["hashrate"]


def _percent(sample: Sample) -> float:
    """Return how far the hashrate is from the expected one, in % of that."""
    return 100 * (sample["hashrate"] / sample["expected"] - 1)


_HASHRATE: Final = {"Hashrate": _of("hashrate"), "Expected": _of("expected")}
_DEVIATION: Final[dict[str, Figure]] = {"Deviation": _percent}
_LINES: Final[dict[str, dict[str, Figure]]] = {
    "Hashrate": _HASHRATE,
    "Deviation": _DEVIATION,
    "Temperature": {
        "ASIC": _of("temperature"),
        "ASIC 2": _of("temperature_2"),
        "VR": _of("vr_temperature"),
    },
    "Efficiency": {"Efficiency": _of("efficiency")},
    "Power": {"Power": _of("power")},
    "Energy per terahash": {"J/TH": _joules},
    "Standard deviation": {
        "1 min": _of("standard_deviation_60"),
        "5 min": _of("standard_deviation_300"),
        "10 min": _of("standard_deviation_600"),
    },
    "Core voltage": {
        "Measured": _of("core_voltage"),
        "Set": _of("core_voltage_set"),
    },
}
_AREAS: Final = {
    "Hashrate": {"Lowest to highest"},
    "Deviation": {"Chance", "Above expected", "Below expected"},
    "Temperature": {"Lowest to highest"},
    "Efficiency": {"Lowest to highest"},
    "Power": {"Lowest to highest"},
}
_DASHED: Final = {"Expected", "Set", "Chance"}
_OF_MINERS: Final = {"Temperature", "Core voltage"}


async def test_charts_of_a_miner(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    charts: str,
) -> None:
    """Every chart has its series, drawn through the samples of five minutes."""
    await _wait_for_samples(home, device_id=devices[rack.office])
    page = await _open(open_page, f"{charts}/office")
    for title, lines in _LINES.items():
        drawn = await read(page, title, points=1)
        samples = await samples_of(home, _SHOWN, device_id=devices[rack.office])
        _check_chart(title, drawn, lines, samples, divisor=1)
        if title == "Deviation":
            _check_chance(drawn)


async def test_charts_of_the_fleet(
    open_page: OpenPage, home: HomeAssistant, charts: str
) -> None:
    """The fleet has six of the charts, with hashrates in TH/s.

    One of its miners follows no known law: what chance allows the total is unknown.
    """
    await _wait_for_samples(home)
    page = await _open(open_page, f"{charts}/fleet")
    for title in _LINES.keys() - _OF_MINERS:
        drawn = await read(page, title, points=1)
        samples = await samples_of(home, _SHOWN)
        divisor = 1000 if title == "Hashrate" else 1
        _check_chart(title, drawn, _LINES[title], samples, divisor)
        if title == "Deviation":
            assert drawn["Chance"].known == []


async def _open(open_page: OpenPage, path: str) -> Page:
    """Return a page whose charts show five minutes, single samples therefore."""
    page = await open_page(path, height=_TALL)
    await read(page, "Hashrate")
    await page.locator("bitaxe-range-card select.wide").select_option("5m")
    return page


def _check_chart(
    title: str,
    drawn: Drawn,
    lines: dict[str, Figure],
    samples: list[Sample],
    divisor: float,
) -> None:
    """Check that a chart has these lines, and goes through the samples."""
    areas = _AREAS.get(title, set())
    chance = {"Chance"} if title == "Standard deviation" else set()
    assert {each.name for each in drawn.series} == lines.keys() | areas | chance, title
    length = (drawn.end - drawn.start) / 1000
    assert length <= _SHOWN * _HEADROOM, title
    for name, figure in lines.items():
        series = drawn[name]
        assert (series.shape, series.is_dashed) == ("line", name in _DASHED), name
        _check_points(f"{title}, {name}", series, figure, samples, divisor)
        if series.known:
            assert series.right == pytest.approx(drawn.x(series.known[-1][0]), abs=1)
    for name in areas:
        assert drawn[name].shape == "rangeArea"
    if title == "Deviation":
        _check_sides(drawn)


def _check_sides(drawn: Drawn) -> None:
    """Check that tints lie between zero and the line."""
    line = dict(drawn["Deviation"].known)
    for name, side in (("Above expected", max), ("Below expected", min)):
        for time, bounds in drawn[name].known:
            value = line[time]
            assert isinstance(bounds, list)
            assert isinstance(value, float | int)
            assert bounds == pytest.approx(sorted((side(value, 0), 0))), name


def _check_chance(drawn: Drawn) -> None:
    """Check that chance is known, and lies around zero."""
    chance = drawn["Chance"].known
    assert chance
    for _, bounds in chance:
        assert isinstance(bounds, list)
        low, high = bounds
        assert low is not None
        assert high == pytest.approx(-low)


def _check_points(
    label: str,
    series: Series,
    figure: Figure,
    samples: list[Sample],
    divisor: float,
) -> None:
    """Check that the points of a line are samples, up to the latest, and enough.

    What is nowhere known has none.
    """
    if not series.points:
        assert all(_known(figure, sample) is None for sample in samples), label
        return
    matches = 0
    for time, value in series.points:
        sample = _nearest(samples, time)
        if abs(sample["time"] * 1000 - time) > _CLOCKS or value == 0:
            continue  # where the hashrate crosses the expected one
        wanted = _known(figure, sample)
        matches += 1
        if wanted is None:
            assert value is None, label
        else:
            assert value == pytest.approx(wanted / divisor), label
    assert matches >= 3, label
    assert series.points[-1][0] >= samples[-1]["time"] * 1000 - 12_000, label


async def test_colors(open_page: OpenPage, charts: str) -> None:
    """What is expected is gray and dashed; above and below differ, as grades do."""
    page = await _open(open_page, f"{charts}/office")
    hashrate = await read(page, "Hashrate", points=1)
    red, green, blue = _rgb(hashrate["Expected"].stroke)
    assert max(red, green, blue) - min(red, green, blue) < 40
    deviation = await read(page, "Deviation", points=1)
    assert _rgb(deviation["Above expected"].fill) == (75, 192, 192)
    assert _rgb(deviation["Below expected"].fill) == (255, 99, 132)
    assert await _grades(page, "Deviation") == [(13, 148, 136), (225, 29, 72)]
    assert await _grades(page, "Efficiency") == [
        (5, 150, 105),
        (234, 88, 12),
        (220, 38, 38),
    ]


async def _grades(page: Page, title: str) -> list[tuple[float, float, float]]:
    """Return the colors of a chart's line from the highest value on."""
    await read(page, title, points=1)
    stops = panel(page, title).locator("linearGradient#bitaxe-grades stop")
    colors = await stops.evaluate_all(
        "stops => stops.map(stop => getComputedStyle(stop).stopColor)"
    )
    return [_rgb(color) for color in dict.fromkeys(colors)]


async def test_legend(open_page: OpenPage, charts: str) -> None:
    """The legend switches a series off, and on again."""
    page = await _open(open_page, f"{charts}/office")
    await read(page, "Hashrate", points=1)
    entry = panel(page, "Hashrate").get_by_role("button", name="Expected", exact=True)
    await entry.click()

    async def names() -> set[str]:
        return {series.name for series in (await read(page, "Hashrate")).series}

    await until(lambda: _lacks(names, "Expected"))
    await entry.click()
    await until(lambda: _has(names, "Expected"))


async def _has(names: Callable[[], Awaitable[set[str]]], name: str) -> bool:
    """Return whether a name is among those asked for."""
    return name in await names()


async def _lacks(names: Callable[[], Awaitable[set[str]]], name: str) -> bool:
    """Return whether a name is not among those asked for."""
    return name not in await names()


def _rgb(color: str) -> tuple[float, float, float]:
    """Return red, green and blue of a CSS color."""
    numbers = color.partition("(")[2].strip(")").split(",")
    red, green, blue = map(float, numbers[:3])
    return red, green, blue


async def test_live_points(open_page: OpenPage, charts: str) -> None:
    """New samples lengthen the lines that are there, without a chart being rebuilt."""
    page = await _open(open_page, f"{charts}/office")
    titles = ("Hashrate", "Deviation", "Efficiency", "Power")
    before = {title: await read(page, title) for title in titles}
    drawings = page.locator("bitaxe-chart")
    await drawings.evaluate_all(
        "all => all.forEach(one => {if (one.drawing) one.drawing.apex.mark = 1})"
    )

    async def is_longer() -> bool:
        now = await read(page, "Hashrate")
        return _last(now) > _last(before["Hashrate"]) + 8_000

    await until(is_longer)
    for title in titles:
        now = await read(page, title)
        assert _last(now) > _last(before[title]), title
        for old, new in zip(before[title].series, now.series, strict=True):
            known = [point for point in old.points if point[0] >= now.start]
            assert known[-5:] == [p for p in new.points if p in known][-5:], title
            if new.known:
                assert new.right == pytest.approx(now.x(new.known[-1][0]), abs=1)
    marks = await drawings.evaluate_all("all => all.map(one => one.drawing?.apex.mark)")
    assert set(marks) == {1}


def _last(drawn: Drawn) -> float:
    """Return the time (ms) of a chart's last point."""
    return max(series.points[-1][0] for series in drawn.series if series.points)


async def _wait_for_samples(home: HomeAssistant, **device: str) -> None:
    """Return when there are enough samples for every line: three of each figure.

    The window of one minute speaks once it is half full.
    """

    async def enough() -> bool:
        deviations = [
            sample["standard_deviation_60"]
            for sample in await samples_of(home, _SHOWN, **device)
        ]
        return len([each for each in deviations if each is not None]) >= 3

    await until(enough, 60)


def _nearest(samples: list[Sample], time: float) -> Sample:
    """Return the sample nearest to a time in ms."""
    return min(samples, key=lambda sample: abs(sample["time"] * 1000 - time))


def _known(figure: Figure, sample: Sample) -> Value:
    """Return a figure of a sample, None when it is not known."""
    try:
        return figure(sample)
    except TypeError:
        return None
