"""Test what the counter of all hashes is believed in."""

from math import sqrt
from typing import Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT, counted_chance
from custom_components.bitaxe_monitor.figures.counter import HashCounter, Stretch

EXPECTED: Final = 1000.0  # GH/s
START: Final = 5e18  # hashes, of some months


def reported(
    counter: HashCounter,
    uptime: int | None,
    work: float | None,
    reading: float = EXPECTED,
) -> Stretch | None:
    """Let a miner report uptime (s), work (GH) since the start, and reading (GH/s)."""
    hashes = None if work is None else START + work * 1e9
    return counter.update(uptime, hashes, EXPECTED, reading)


@pytest.fixture
def counter() -> HashCounter:
    """Return a counter with one answer, of 1000 s after boot."""
    counter = HashCounter()
    assert reported(counter, 1000, 0) is None
    return counter


def test_stretch(counter: HashCounter) -> None:
    """The difference of two answers is a mean over the miner's own time."""
    assert reported(counter, 1005, 4900) == pytest.approx((5, 980))
    assert reported(counter, 1306, 4900 + 301_000) == pytest.approx((301, 1000))


@pytest.mark.parametrize(
    ("uptime", "work"),
    [
        pytest.param(20, 1000, id="boot"),
        pytest.param(1000, 1000, id="no time"),
        pytest.param(1005, -3000, id="power loss"),
        pytest.param(1005, 15_001, id="too much"),
        pytest.param(1005, 0, id="stands still"),
        pytest.param(1005, 5, id="another unit"),
        pytest.param(1481, 481_000, id="silence"),
        pytest.param(None, 5000, id="no uptime"),
        pytest.param(1005, None, id="no counter"),
    ],
)
def test_break(counter: HashCounter, uptime: int | None, work: float | None) -> None:
    """A difference that cannot be believed is none; the next one is."""
    assert reported(counter, uptime, work) is None
    reported(counter, 2000, 50_000)
    assert reported(counter, 2005, 55_000) == pytest.approx((5, 1000))


def test_edges(counter: HashCounter) -> None:
    """Nothing hashed is a measurement, and so is three times what is expected."""
    assert reported(counter, 1005, 0, reading=0) == (5, 0)
    assert reported(counter, 1010, 15_000) == pytest.approx((5, 3000))


def test_short_work(counter: HashCounter) -> None:
    """A miner that has just begun again did little in the longest gap, but it did."""
    assert reported(counter, 1480, 1000) == pytest.approx((480, 1000 / 480))


def test_interrupt(counter: HashCounter) -> None:
    """A pause is no part of a stretch."""
    counter.interrupt()
    assert reported(counter, 1005, 0) is None
    assert reported(counter, 1010, 5000) == pytest.approx((5, 1000))


def test_change_of_expectation(counter: HashCounter) -> None:
    """A stretch over which settings changed belongs to neither."""
    assert counter.update(1005, START + 5e12, 2 * EXPECTED, EXPECTED) is None
    assert counter.update(1010, START + 15e12, 2 * EXPECTED, EXPECTED) == pytest.approx(
        (5, 2000)
    )
    assert counter.update(1015, START + 25e12, None, EXPECTED) is None
    assert counter.update(1020, START + 35e12, 2 * EXPECTED, EXPECTED) is None


@pytest.mark.parametrize("share", [0.0, 0.18, 0.3, 0.41])
def test_chance(share: float) -> None:
    """Whatever the share of counts over 2 s, chance is no larger than is said."""
    random = np.random.default_rng(4)
    hashrate, runs = 434.0, 2000
    counting = 1 + (random.random((runs, 700)) < share)
    rates = random.poisson(hashrate * counting / RESULT) * RESULT / counting
    held = np.roll(counting, -1, axis=1)[:, :500]
    means = (rates[:, :500] * held).sum(axis=1) / held.sum(axis=1)
    seconds = float(held.sum(axis=1).mean())
    stretch = Stretch(seconds, hashrate)
    ratio = means.std(ddof=1) / hashrate / counted_chance(hashrate, stretch.counted)
    assert ratio < 1 + 3 / sqrt(2 * runs)
    assert ratio > 0.85
