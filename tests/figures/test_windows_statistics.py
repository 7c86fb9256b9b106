"""Test samples and windows against the statistics module and plain definitions."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, repeat
from math import isclose
import statistics
from typing import Final

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.figures.judge import UNJUDGED, Judge
from custom_components.bitaxe_monitor.figures.windows import (
    WINDOWS,
    Performance,
    RollingWindows,
    Sample,
    WindowFigures,
    standard_deviation,
)

START: Final = 10_000.0  # s
EXACT: Final = 1e-9

# A mean of the smallest floats there are has no digits left to compare.
hashrates = st.one_of(st.just(0.0), st.floats(1e-9, 1e12))
shares = st.one_of(st.just(0.0), st.floats(1e-6, 3))
expectations = st.floats(1e-3, 1e7)
# Eighths of a second are exact in binary: what is exactly W old is so in floats too.
gaps = st.one_of(
    st.just(5.0),
    st.just(30.0),
    st.integers(5 * 8, 300 * 8).map(lambda eighths: eighths / 8),
    st.sampled_from([60.0, 240.0, 299.875, 300.0, 300.125, 600.0, 600.125, 4000.0]),
)


@st.composite
def series(draw: st.DrawFn) -> list[Sample]:
    """Draw samples with gaps, changes of the interval and of what is expected."""
    runs = draw(st.lists(st.tuples(gaps, st.integers(1, 25)), max_size=6))
    intervals = chain.from_iterable(repeat(gap, polls) for gap, polls in runs)
    times = accumulate(intervals, initial=START)
    base = draw(expectations)
    compared = st.one_of(st.just(base), st.none(), expectations)
    readings = st.one_of(hashrates, shares.map(lambda share: share * base))
    return [Sample(time, draw(readings), draw(compared)) for time in times]


def window(samples: Iterable[Sample], now: float, span: int) -> list[Sample]:
    """Return the samples of the last span seconds, or none if they are too few."""
    inside = [sample for sample in samples if now - sample.time <= span]
    if len(inside) >= 2 and inside[-1].time - inside[0].time >= span / 2:
        return inside
    return []


def expected_figures(samples: Sequence[Sample], now: float, span: int) -> WindowFigures:
    """Return the figures of a window as they are defined."""
    inside = window(samples, now, span)
    compared = window([s for s in samples if s.expected is not None], now, span)
    return WindowFigures(
        100
        * statistics.fmean(s.hashrate for s in compared)
        / statistics.fmean(s.expected or 0 for s in compared)
        if compared
        else None,
        statistics.stdev([s.hashrate for s in inside]) if inside else None,
    )


def is_same(figure: float | None, other: float | None) -> bool:
    """Return whether two figures are the same to 1e-9."""
    if figure is None or other is None:
        return figure is other
    return isclose(figure, other, rel_tol=EXACT)


def figures_of(windows: RollingWindows, now: float) -> Performance:
    """Return the figures of a moment (s), of no known law."""
    return Judge(85, UNJUDGED).judge(windows, now, None, None, is_meant_to_hash=True)


def measure(samples: Sequence[Sample], later: float = 0.0) -> Performance:
    """Return the figures some seconds after the last sample, of no known law."""
    return figures_of(RollingWindows(samples), samples[-1].time + later)


@given(st.lists(st.floats(0, 1e12), min_size=2, max_size=150))
def test_standard_deviation_of_random_values(values: list[float]) -> None:
    """The standard deviation agrees with that of the statistics module."""
    assert isclose(
        standard_deviation(values), statistics.stdev(values), rel_tol=EXACT, abs_tol=0
    )


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([1e12 + n % 2 * 2**-12 for n in range(121)], id="last digit"),
        pytest.param([1e12] * 119 + [1e12 + 2**-13], id="one last digit"),
        pytest.param([1e9 + n * 1e-6 for n in range(120)], id="tiny spread"),
        pytest.param([0.1] * 3, id="equal, mean not exact"),
        pytest.param([1069.4427490234375] * 120, id="equal"),
        pytest.param([0.0] * 120, id="zero"),
        pytest.param([1e12, *[1e-12] * 119], id="huge and tiny"),
        pytest.param([n % 2 * 1e12 for n in range(120)], id="alternating"),
        pytest.param([1e-200, 3e-200], id="squares too small for a float"),
        pytest.param([5e-324, 0.0, 0.0], id="smallest float"),
        pytest.param([1e200, 3e200], id="squares too large for a float"),
        pytest.param([1.0, 1.0 + 2**-52], id="two neighbors"),
        pytest.param([2.0 - 2**-52, 2.0, 2.0 + 2**-51], id="about a power of two"),
    ],
)
def test_standard_deviation_of_adversarial_values(values: list[float]) -> None:
    """The standard deviation holds where naive formulas lose all digits."""
    assert isclose(
        standard_deviation(values), statistics.stdev(values), rel_tol=EXACT, abs_tol=0
    )


@given(series(), st.sampled_from([0.0, 0.125, 5.0, 30.0, 299.875, 300.0, 600.0]))
def test_windows(samples: list[Sample], later: float) -> None:
    """Every window says what the samples of its last seconds are defined to say."""
    now = samples[-1].time + later
    performance = measure(samples, later)
    figures = performance.over_60, performance.over_300, performance.over_600
    for span, found in zip(WINDOWS, figures, strict=True):
        wanted = expected_figures(samples, now, span)
        assert is_same(found.mean_efficiency, wanted.mean_efficiency)
        assert is_same(found.standard_deviation, wanted.standard_deviation)


@given(series())
def test_semideviations_and_stability(samples: list[Sample]) -> None:
    """Semideviations and stability are what they are defined to be."""
    now = samples[-1].time
    performance = measure(samples)
    compared = [s for s in samples if s.expected is not None]
    if not window(compared, now, 600):
        assert performance.upside_deviation is None
        assert performance.downside_deviation is None
        assert performance.stability is None
        return
    figures = expected_figures(samples, now, 600)
    assert figures.mean_efficiency is not None
    assert figures.standard_deviation is not None
    pairs = [(s.hashrate, s.expected or 0) for s in window(compared, now, 600)]
    above = [max(hashrate - expected, 0) for hashrate, expected in pairs]
    below = [min(hashrate - expected, 0) for hashrate, expected in pairs]
    mean_expected = statistics.fmean(expected for _, expected in pairs)
    stability = (
        100
        - 2 * max(0, 100 - figures.mean_efficiency)
        - 100 * figures.standard_deviation / mean_expected
    )
    assert is_same(performance.upside_deviation, statistics.pstdev(above, mu=0))
    assert is_same(performance.downside_deviation, statistics.pstdev(below, mu=0))
    assert performance.stability == pytest.approx(
        min(max(stability, 0), 100), rel=EXACT, abs=100 * EXACT
    )


@given(series(), st.integers(0, 150))
def test_restart_in_the_middle(samples: list[Sample], split: int) -> None:
    """Windows that go on from earlier samples say what they would have said."""
    once = RollingWindows()
    again = RollingWindows()
    for number, sample in enumerate(samples):
        if number == split:
            again = RollingWindows(tuple(again))
        for windows in (once, again):
            windows.add(sample)
        figures = [figures_of(windows, sample.time) for windows in (once, again)]
        assert figures[0] == figures[1]


@given(series(), st.integers(-(2**30), 2**30))
def test_only_ages_matter(samples: list[Sample], shift: int) -> None:
    """Figures do not depend on where the clock began, even below zero."""
    shifted = [Sample(s.time + shift, s.hashrate, s.expected) for s in samples]
    assert measure(shifted) == measure(samples)


@given(series())
def test_only_the_longest_window_is_held(samples: list[Sample]) -> None:
    """What no window needs any more is let go."""
    windows = RollingWindows()
    for sample in samples:
        windows.add(sample)
        windows.forget_before(sample.time - 600)
    now = samples[-1].time
    held = [sample for sample in samples if now - sample.time <= 600]
    assert list(windows) == held
    assert len(windows) == len(held)
