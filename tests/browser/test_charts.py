"""Tests of what the charts draw, read back from ApexCharts."""

from collections.abc import Callable
from typing import Final

import pytest

from demo.client import JsonObject
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import Drawn, Series, Value, panel, read
from .waiting import until

type Sample = dict[str, float]
type Figure = Callable[[Sample], float]

_TALL: Final = 3000  # px; charts off screen are not drawn
_HALF_HOUR: Final = 1800.0  # s, which charts begin with
_HEADROOM: Final = (1.03, 1.05)
_CLOCKS: Final = 50.0  # ms between the times of a sample that is sent twice


def _of(name: str) -> Figure:
    """Return the figure of a column."""
    return lambda sample: sample[name]


def _joules(sample: Sample) -> float:
    """Return J/TH."""
    return 1000 * sample["power"] / sample["hashrate"]


_HASHRATE: Final = {"Hashrate": ("area", _of("hashrate"))}
_EXPECTED: Final = {"Expected": ("line", _of("expected"))}
_LINES: Final[dict[str, dict[str, tuple[str, Figure]]]] = {
    "Hashrate": _HASHRATE | _EXPECTED,
    "Deviation": {"Hashrate": ("line", _of("hashrate"))} | _EXPECTED,
    "Efficiency": {"Efficiency": ("line", _of("efficiency"))},
    "Standard deviation": {
        "1 min": ("line", _of("standard_deviation_60")),
        "5 min": ("line", _of("standard_deviation_300")),
        "10 min": ("line", _of("standard_deviation_600")),
    },
    "Power": {"Power": ("line", _of("power")), "J/TH": ("line", _joules)},
    "Temperature": {
        "ASIC": ("line", _of("temperature")),
        "ASIC 2": ("line", _of("temperature_2")),
        "VR": ("line", _of("vr_temperature")),
    },
    "Core voltage": {
        "Measured": ("line", _of("core_voltage")),
        "Set": ("line", _of("core_voltage_set")),
    },
}
_AREAS: Final = {"Above expected", "Below expected"}
_DASHED: Final = {"Expected", "Set"}
_OF_THE_FLEET: Final = (
    "Hashrate",
    "Deviation",
    "Efficiency",
    "Standard deviation",
    "Power",
)


async def test_charts_of_a_miner(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """Every chart has its series, drawn through the miner's samples."""
    await _wait_for_samples(home, device_id=devices[rack.office])
    page = await open_page(view(rack.office), height=_TALL)
    for title, lines in _LINES.items():
        drawn = await read(page, title)
        samples = await _samples(home, device_id=devices[rack.office])
        _check_chart(title, drawn, lines, samples, divisor=1)


async def test_charts_of_the_fleet(
    open_page: OpenPage, home: HomeAssistant, dashboard: str
) -> None:
    """The fleet has five of the charts, with hashrates in TH/s."""
    await _wait_for_samples(home)
    page = await open_page(f"{dashboard}/fleet", height=_TALL)
    for title in _OF_THE_FLEET:
        drawn = await read(page, title)
        samples = await _samples(home)
        hashes = title in ("Hashrate", "Deviation")
        _check_chart(title, drawn, _LINES[title], samples, 1000 if hashes else 1)
    assert await page.locator("bitaxe-chart-card").count() == len(_OF_THE_FLEET)


def _check_chart(
    title: str,
    drawn: Drawn,
    lines: dict[str, tuple[str, Figure]],
    samples: list[Sample],
    divisor: float,
) -> None:
    """Check that a chart has these lines, and goes through the samples."""
    areas = _AREAS if title == "Deviation" else set()
    assert {each.name for each in drawn.series} == lines.keys() | areas, title
    length = (drawn.end - drawn.start) / 1000
    least, most = _HEADROOM
    assert least <= length / _HALF_HOUR <= most, title
    for name, (shape, figure) in lines.items():
        series = drawn[name]
        assert (series.shape, series.is_dashed) == (shape, name in _DASHED), name
        _check_points(f"{title}, {name}", series, figure, samples, divisor)
        if series.known:
            assert series.right == pytest.approx(drawn.x(series.known[-1][0]), abs=1)
    for name in areas:
        assert drawn[name].shape == "rangeArea"
        _check_tint(drawn, name, samples, divisor)


def _check_points(
    label: str,
    series: Series,
    figure: Figure,
    samples: list[Sample],
    divisor: float,
) -> None:
    """Check that the points of a line are samples, up to the latest, and enough."""
    matches = 0
    for time, value in series.points:
        sample = _nearest(samples, time)
        if abs(sample["time"] * 1000 - time) > _CLOCKS:
            continue  # where the hashrate crosses the expected one
        wanted = _known(figure, sample)
        matches += 1
        if wanted is None:
            assert value is None, label
        else:
            assert value == pytest.approx(wanted / divisor), label
    assert matches >= 3, label
    assert series.points[-1][0] >= samples[-1]["time"] * 1000 - 12_000, label


def _check_tint(drawn: Drawn, name: str, samples: list[Sample], divisor: float) -> None:
    """Check that a tint lies between hashrate and expected, on its side of the line."""
    for time, bounds in drawn[name].known:
        assert isinstance(bounds, list)
        low, high = bounds
        assert low is not None
        assert high is not None
        if time < samples[0]["time"] * 1000 - _CLOCKS:
            continue  # from the recorder: there are no samples as old
        sample = _nearest(samples, time)
        if abs(sample["time"] * 1000 - time) > _CLOCKS:
            assert low == high  # both tints meet on the line
            continue
        expected, hashrate = sample["expected"], sample["hashrate"]
        other = max(hashrate, expected) if name == "Above expected" else hashrate
        if name == "Below expected":
            other = min(hashrate, expected)
        wanted = sorted((expected / divisor, other / divisor))
        assert [low, high] == pytest.approx(wanted), name


async def test_colors(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """The baseline is gray and dashed, the hashrate blue, the tints differ."""
    page = await open_page(view(rack.office), height=_TALL)
    variance = await read(page, "Deviation")
    red, green, blue = _rgb(variance["Expected"].stroke)
    assert max(red, green, blue) - min(red, green, blue) < 40
    assert _rgb(variance["Hashrate"].stroke) == (54, 162, 235)
    assert _rgb(variance["Above expected"].fill) == (75, 192, 192)
    assert _rgb(variance["Below expected"].fill) == (255, 99, 132)
    efficiency = await read(page, "Efficiency")
    assert (efficiency.lows, efficiency.highs) == ([85], [115])
    stops = panel(page, "Efficiency").locator("linearGradient#bitaxe-grades stop")
    colors = await stops.evaluate_all(
        "stops => stops.map(stop => getComputedStyle(stop).stopColor)"
    )
    assert [_rgb(color) for color in dict.fromkeys(colors)] == [
        (5, 150, 105),
        (234, 88, 12),
        (220, 38, 38),
    ]


def _rgb(color: str) -> tuple[float, float, float]:
    """Return red, green and blue of a CSS color."""
    numbers = color.partition("(")[2].strip(")").split(",")
    red, green, blue = map(float, numbers[:3])
    return red, green, blue


async def test_live_points(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """New samples lengthen the lines that are there, without a chart being rebuilt."""
    page = await open_page(view(rack.office), height=_TALL)
    titles = ("Hashrate", "Deviation", "Efficiency", "Power")
    before = {title: await read(page, title) for title in titles}
    charts = page.locator("bitaxe-chart")
    await charts.evaluate_all("all => all.forEach(one => one.drawing.apex.mark = 1)")

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
    marks = await charts.evaluate_all("all => all.map(one => one.drawing.apex.mark)")
    assert set(marks) == {1}


def _last(drawn: Drawn) -> float:
    """Return the time (ms) of a chart's last point."""
    return drawn.series[0].points[-1][0]


async def _wait_for_samples(home: HomeAssistant, **device: str) -> None:
    """Return when there are enough samples for every line, which takes two of a figure.

    The window of one minute speaks once it is half full.
    """

    async def enough() -> bool:
        deviations = [
            sample["standard_deviation_60"] for sample in await _samples(home, **device)
        ]
        return len([each for each in deviations if each is not None]) >= 2

    await until(enough, 60)


async def _samples(home: HomeAssistant, **device: str) -> list[Sample]:
    """Return the live samples of a miner, of the fleet when no device is given."""
    messages = home.client.subscribe(f"{DOMAIN}/subscribe", span=_HALF_HOUR, **device)
    message: JsonObject = await anext(messages)
    await messages.aclose()
    columns = message["columns"]
    return [
        dict(zip(columns, row, strict=True))
        for row in zip(*columns.values(), strict=True)
    ]


def _nearest(samples: list[Sample], time: float) -> Sample:
    """Return the sample nearest to a time in ms."""
    return min(samples, key=lambda sample: abs(sample["time"] * 1000 - time))


def _known(figure: Figure, sample: Sample) -> Value:
    """Return a figure of a sample, None when it is not known."""
    try:
        return figure(sample)
    except TypeError:
        return None
