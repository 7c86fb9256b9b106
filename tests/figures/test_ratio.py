"""Test ratios of sums and how sure they are."""

from math import sqrt
from statistics import fmean, stdev

import pytest

from custom_components.bitaxe_monitor.figures.ratio import Ratio, Total


def ratio_of(*stretches: tuple[float, float]) -> Ratio:
    """Return the ratio of stretches that are over."""
    ratio = Ratio()
    for stretch in stretches:
        ratio.add(*stretch)
        ratio.close()
    return ratio


def test_equal_stretches() -> None:
    """Of stretches as long as each other it is the mean of theirs, with its error."""
    rates = [1060.0, 1075.0, 1068.0, 1081.0]
    estimate = ratio_of(*((rate * 50, 50) for rate in rates)).estimate()
    assert estimate is not None
    assert estimate.value == pytest.approx(fmean(rates))
    assert estimate.deviation == pytest.approx(stdev(rates) / sqrt(4))
    assert estimate.degrees == 3


def test_unequal_stretches() -> None:
    """A short stretch counts for as long as it is, and makes nothing surer."""
    long = [(1060.0 * 60, 60.0), (1075.0 * 60, 60.0), (1068.0 * 60, 60.0)]
    few, more = ratio_of(*long).estimate(), ratio_of(*long, (1500.0, 1.0)).estimate()
    assert few is not None
    assert more is not None
    assert more.value == pytest.approx(few.value, rel=0.003)
    assert 2 < more.degrees < 2.05


@pytest.mark.parametrize(
    "stretches",
    [
        [],
        [(1060.0, 1.0)],
        [(1060.0, 1.0), (1075.0, 1.0)],
        [(1060.0, 1.0), (1075.0, 1.0), (10.0, 0.01), (11.0, 0.01)],
    ],
)
def test_too_few(stretches: list[tuple[float, float]]) -> None:
    """Fewer than three of like weight say nothing of how much they differ."""
    assert ratio_of(*stretches).estimate() is None


def test_the_same() -> None:
    """Stretches that do not differ leave no doubt, whatever rounding does."""
    estimate = ratio_of(*[(1071.3 * 21600, 21600.0)] * 7).estimate()
    assert estimate is not None
    assert estimate.deviation == pytest.approx(0, abs=1e-4)


def test_going_on() -> None:
    """A stretch that is going on is asked for as if it ended now."""
    ratio = ratio_of((1060.0, 1.0))
    ratio.add(500.0, 0.5)
    ratio.add(100.0, 0.1)
    closed = ratio.closed()
    assert (closed.stretches, closed.above, closed.below) == (2, 1660.0, 1.6)
    assert ratio.stretches == 1
    ratio.close()
    assert ratio == closed
    # There is no stretch of no time.
    ratio.close()
    assert ratio == closed


def test_saved() -> None:
    """It is what it was once it was saved."""
    ratio = ratio_of((1060.0, 1.0), (1075.0, 1.0))
    ratio.add(500.0, 0.5)
    assert Ratio.restored(ratio.saved()) == ratio


@pytest.mark.parametrize(
    "saved",
    [None, {}, [1, 2, 3], [1, 2, 3, 4, 5, 6, 7, "x"], [0, -1, 0, 0, 0, 0, 0, 0]],
)
def test_damaged(saved: object) -> None:
    """What cannot be read is none."""
    assert Ratio.restored(saved) is None  # type: ignore[arg-type]


def test_total() -> None:
    """A mean is that of the time that something was read in."""
    total = Total()
    assert total.mean is None
    total.add(10, 50.0)
    total.add(30, 60.0)
    total.add(1000, None)
    assert total.mean == 57.5
