"""Test samples and windows by examples; test_windows_statistics has the rest."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf, nan
import statistics
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.judge import UNJUDGED, Judge
from custom_components.bitaxe_monitor.figures.windows import (
    WINDOWS,
    Performance,
    RollingWindows,
    Sample,
    WindowFigures,
    is_plausible,
)

START: Final = 10_000.0  # s


def figures_of(windows: RollingWindows, now: float) -> Performance:
    """Return the figures of a moment (s), of no known law."""
    return Judge(85, UNJUDGED).judge(windows, now, None, None, is_meant_to_hash=True)


def measure(samples: Sequence[Sample], later: float = 0.0) -> Performance:
    """Return the figures some seconds after the last sample."""
    return figures_of(RollingWindows(samples), samples[-1].time + later)


def steady(
    hashrates: Iterable[float], expected: float | None = 1000.0, interval: float = 5.0
) -> list[Sample]:
    """Return samples at one pace."""
    return [
        Sample(START + number * interval, hashrate, expected)
        for number, hashrate in enumerate(hashrates)
    ]


@pytest.mark.parametrize("span", WINDOWS)
def test_sample_exactly_as_old_as_the_window(span: int) -> None:
    """A sample exactly W old is inside, one any older is not."""
    samples = [Sample(START, 0.0, 1000.0), Sample(START + span, 1000.0, 1000.0)]
    figures = {60: "over_60", 300: "over_300", 600: "over_600"}[span]
    assert getattr(measure(samples), figures).mean_efficiency == 50
    assert getattr(measure(samples, 0.001), figures) == WindowFigures()


@pytest.mark.parametrize(
    ("samples", "speaks"),
    [
        pytest.param([], False, id="none"),
        pytest.param([0], False, id="one"),
        pytest.param([0, 29], False, id="less than half"),
        pytest.param([0, 5, 10, 15, 20, 25], False, id="many in less than half"),
        pytest.param([0, 29.9], False, id="just too little"),
        pytest.param([0, 30], True, id="half"),
        pytest.param([0, 61], False, id="one inside"),
        pytest.param([0, 40, 80], True, id="two of three inside"),
        pytest.param([0, 0], False, id="two at once"),
    ],
)
def test_window_of_60_s_speaks(samples: list[float], *, speaks: bool) -> None:
    """A window speaks once it holds two samples that span half of it."""
    windows = RollingWindows(Sample(START + time, 1000.0, 1000.0) for time in samples)
    now = START + max(samples, default=0)
    performance = figures_of(windows, now)
    figures = performance.over_60
    if not speaks:
        assert figures == WindowFigures()
    else:
        assert figures == WindowFigures(100.0, 0.0, worth=figures.worth)


def test_windows_speak_one_after_the_other() -> None:
    """At 5 s between polls the windows speak after 30, 150 and 300 s."""
    windows = RollingWindows()
    spoken: dict[int, float] = {}
    for sample in steady([1000.0] * 61):
        windows.add(sample)
        performance = figures_of(windows, sample.time)
        figures = performance.over_60, performance.over_300, performance.over_600
        for span, figure in zip(WINDOWS, figures, strict=True):
            if figure.standard_deviation is not None:
                spoken.setdefault(span, sample.time - START)
    assert spoken == {60: 30, 300: 150, 600: 300}


@pytest.mark.parametrize(
    ("worth", "uncertainty"),
    [
        pytest.param(12, 21.3, id="one minute of polls every 5 s"),
        pytest.param(121, 6.5, id="ten minutes"),
        pytest.param(3, 50, id="one minute of polls every 30 s"),
        pytest.param(0.8, 70.7, id="readings that overlap, not worth one"),
    ],
)
def test_uncertainty(worth: float, uncertainty: float) -> None:
    """The fewer readings a standard deviation rests on, the less sure it is."""
    figures = WindowFigures(standard_deviation=100.0, worth=worth)
    assert figures.uncertainty == pytest.approx(uncertainty, abs=0.1)


def test_uncertainty_of_nothing() -> None:
    """What is unknown is not uncertain by a number."""
    assert WindowFigures().uncertainty is None


def test_windows_fall_silent_without_samples() -> None:
    """A window falls silent once what is left in it is too little."""
    samples = steady([1000.0] * 121)
    assert measure(samples, 300).over_600.mean_efficiency == 100
    assert measure(samples, 306).over_600 == WindowFigures()
    assert measure(samples, 306).stability is None


def test_expected_hashrate_known_lately() -> None:
    """A mean that rests on few of the samples is unknown until they fill the window."""
    unknown = steady([900.0] * 121, None)
    later = [Sample(s.time + 605, s.hashrate, 1000.0) for s in steady([900.0] * 60)]
    performance = measure([*unknown, *later])
    assert performance.over_60.mean_efficiency == pytest.approx(90)
    assert performance.over_300.mean_efficiency == pytest.approx(90)
    assert performance.over_600 == WindowFigures(None, 0.0, worth=121)
    assert performance.upside_deviation is None
    assert performance.downside_deviation is None


def test_semideviations_of_both_sides() -> None:
    """What goes as far up as down has two semideviations alike."""
    performance = measure(steady([1100.0, 900.0] * 60))
    assert performance.upside_deviation == pytest.approx(5000**0.5)
    assert performance.downside_deviation == pytest.approx(5000**0.5)


def test_samples_without_expectation_in_between() -> None:
    """Samples that cannot be compared count as spread, and nowhere else."""
    samples = steady([1100.0, 900.0] * 60)
    samples[2::4] = [Sample(s.time, s.hashrate, None) for s in samples[2::4]]
    performance = measure(samples)
    spread = statistics.stdev(sample.hashrate for sample in samples)
    mean = 100 * (30 * 1100 + 60 * 900) / (90 * 1000)
    assert performance.over_600.standard_deviation == pytest.approx(spread)
    assert performance.over_600.mean_efficiency == pytest.approx(mean)
    assert performance.upside_deviation == pytest.approx((30 / 90) ** 0.5 * 100)
    assert performance.downside_deviation == pytest.approx((60 / 90) ** 0.5 * 100)


@pytest.mark.parametrize(
    ("hashrate", "upside", "downside"),
    [(1100.0, 100, 0), (900.0, 0, 100), (1000.0, 0, 0)],
    ids=["above", "below", "as expected"],
)
def test_semideviations_of_one_side(
    hashrate: float, upside: float, downside: float
) -> None:
    """Each semideviation knows only its side of what is expected."""
    performance = measure(steady([hashrate] * 121))
    assert performance.upside_deviation == pytest.approx(upside)
    assert performance.downside_deviation == pytest.approx(downside)


def test_mean_efficiency_follows_a_changed_expectation() -> None:
    """Every sample is held against what was expected at its time."""
    samples = [*steady([500.0] * 60, 500.0)]
    samples += [Sample(s.time + 300, 900.0, 1000.0) for s in steady([0.0] * 60)]
    assert measure(samples).over_600.mean_efficiency == pytest.approx(
        100 * (500 + 900) / (500 + 1000)
    )


@pytest.mark.parametrize(
    ("hashrate", "expected", "is_meant_to_hash", "deviation", "efficiency"),
    [
        pytest.param(900.0, 1000.0, True, -100.0, 90.0, id="below"),
        pytest.param(1250.0, 1000.0, True, 250.0, 125.0, id="above"),
        pytest.param(0.0, 1000.0, True, -1000.0, 0.0, id="zero"),
        pytest.param(0.0, 1000.0, False, None, None, id="not meant to hash"),
        pytest.param(None, 1000.0, True, None, None, id="no reading"),
        pytest.param(900.0, None, True, None, None, id="nothing expected"),
    ],
)
def test_latest_reading(
    hashrate: float | None,
    expected: float | None,
    deviation: float | None,
    efficiency: float | None,
    *,
    is_meant_to_hash: bool,
) -> None:
    """The latest reading is compared where there is something to compare."""
    assert Judge(85, UNJUDGED).judge(
        RollingWindows(), START, hashrate, expected, is_meant_to_hash=is_meant_to_hash
    ) == Performance(
        hashrate=hashrate,
        expected=expected,
        deviation=deviation,
        efficiency=efficiency,
    )


@pytest.mark.parametrize(
    ("hashrate", "expected", "plausible"),
    [
        pytest.param(0.0, 1000.0, True, id="zero"),
        pytest.param(3000.0, 1000.0, True, id="three times"),
        pytest.param(3000.1, 1000.0, False, id="more than three times"),
        pytest.param(-0.1, 1000.0, False, id="negative"),
        pytest.param(1e6, 1000.0, False, id="glitch"),
        pytest.param(nan, 1000.0, False, id="not a number"),
        pytest.param(inf, 1000.0, False, id="infinite"),
        pytest.param(50_000.0, None, True, id="50 TH/s, nothing expected"),
        pytest.param(50_001.0, None, False, id="more, nothing expected"),
        pytest.param(100_000.0, 50_000.0, True, id="more, but expected"),
    ],
)
def test_is_plausible(
    hashrate: float, expected: float | None, *, plausible: bool
) -> None:
    """A reading counts up to three times what is expected."""
    assert is_plausible(hashrate, expected) is plausible


def test_samples_are_iterated_oldest_first() -> None:
    """What is remembered of windows is in order."""
    windows = RollingWindows(steady([1.0, 2.0]))
    windows.add(Sample(START + 10, 3.0, None))
    assert all(early.time < late.time for early, late in pairwise(windows))
    assert [sample.hashrate for sample in windows] == [1, 2, 3]
