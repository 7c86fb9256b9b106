"""Test means over up to an hour against plain sums."""

from math import sqrt
from statistics import fmean
from typing import Final

from hypothesis import given, strategies as st
import numpy as np
import pytest

from custom_components.bitaxe_monitor.figures.chance import (
    RESULT,
    Counting,
    Law,
    counted_chance,
)
from custom_components.bitaxe_monitor.figures.counter import Stretch
from custom_components.bitaxe_monitor.figures.hour import Hour
from custom_components.bitaxe_monitor.figures.low_efficiency import SPANS
from custom_components.bitaxe_monitor.figures.mean import LIKELY, Mean
from custom_components.bitaxe_monitor.figures.windows import Sample

SECOND: Final = Law(counting=Counting.REGISTER, shortest=1.0, likely=1.18)
NONCES: Final = Law(counting=Counting.NONCES, correction=0.97, counts_from=300)
HASHRATE: Final = 1071.0  # GH/s


def filled(seconds: int, *, counter: float | None = None, interval: int = 5) -> Hour:
    """Return an hour of steady polls, where a counter may report otherwise (GH/s)."""
    hour = Hour()
    for time in range(0, seconds + 1, interval):
        stretch = None if counter is None or not time else Stretch(interval, counter)
        hour.add(Sample(time, HASHRATE, HASHRATE), stretch)
    return hour


def mean_of(hour: Hour, now: float, span: int, law: Law | None = SECOND) -> Mean:
    """Return a mean that there is."""
    mean = hour.mean(now, span, law)
    assert mean is not None
    return mean


@given(
    st.lists(
        st.tuples(
            st.sampled_from([5, 5, 5, 30, 60, 300, 1000]),
            st.floats(0, 3000),
            st.one_of(st.none(), st.floats(1, 2000)),
        ),
        max_size=400,
    )
)
def test_readings(polls: list[tuple[int, float, float | None]]) -> None:
    """A mean is 100·Σh/ΣE of the samples in its time, if they span half of it."""
    hour = Hour()
    samples = []
    now = 0
    for gap, hashrate, expected in polls:
        now += gap
        hour.add(Sample(now, hashrate, expected))
        if expected is not None:
            samples.append((now, hashrate, expected))
    for span in (60, *SPANS):
        inside = [sample for sample in samples if now - sample[0] <= span]
        mean = hour.mean(now, span, None)
        if not inside or inside[-1][0] - inside[0][0] < span / 2:
            assert mean is None
            continue
        value = 100 * fmean(h for _, h, _ in inside) / fmean(e for _, _, e in inside)
        assert mean is not None
        assert mean.value == pytest.approx(value, rel=1e-9, abs=1e-9)
        assert mean.deviation is None


def test_forgets() -> None:
    """No more than an hour is kept, and a little for thrift."""
    hour = filled(3 * 3600)
    assert 720 < len(hour) < 800
    assert mean_of(hour, 3 * 3600, 3600) == pytest.approx((100, 0.23), abs=0.01)


def test_restored() -> None:
    """Earlier samples count as if they had been there."""
    hour = Hour(Sample(time, 900, 1000) for time in range(0, 601, 5))
    assert hour.mean(600, 600, None) == Mean(90)


def test_deviation_of_readings() -> None:
    """Chance of a mean follows from the number of readings and their law."""
    reading = 100 * counted_chance(HASHRATE, 1)
    hour = filled(600)
    assert mean_of(hour, 600, 600) == pytest.approx((100, reading / sqrt(121)))
    assert mean_of(hour, 600, 600, NONCES).deviation == pytest.approx(4.0, abs=0.03)
    assert hour.mean(600, 600, None) == Mean(100)
    rare = filled(600, interval=300)
    assert mean_of(rare, 600, 600) == pytest.approx((100, reading / sqrt(3)))


def test_counter() -> None:
    """The counter is surer than readings, and its mean is the one that counts."""
    mean = mean_of(filled(600, counter=0.99 * HASHRATE), 600, 600)
    chance = 99 * counted_chance(0.99 * HASHRATE, 600 / 1.25)
    assert mean == pytest.approx((99, chance))


def test_counter_of_unknown_law() -> None:
    """Where the law is unknown, so is what the counter rests on."""
    assert filled(600, counter=0.99 * HASHRATE).mean(600, 600, None) == Mean(100)


@pytest.mark.parametrize("counter", [0.0, 0.9 * HASHRATE, 2 * HASHRATE])
def test_counter_contradicts(counter: float) -> None:
    """A counter that is not near the readings is not believed."""
    hour = filled(600, counter=counter)
    assert mean_of(hour, 600, 600) == mean_of(filled(600), 600, 600)


def test_surer_readings() -> None:
    """Readings that leave less to chance than the counter count."""
    law = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
    mean = mean_of(filled(600, counter=0.999 * HASHRATE), 600, 600, law)
    assert mean == mean_of(filled(600), 600, 600, law)


@pytest.mark.parametrize(("since", "is_believed"), [(300, True), (305, False)])
def test_break(since: int, *, is_believed: bool) -> None:
    """After a break the counter speaks for what is left, if that is half the time."""
    hour = Hour()
    for time in range(0, 601, 5):
        stretch = Stretch(5, 0.99 * HASHRATE) if time > since else None
        hour.add(Sample(time, HASHRATE, HASHRATE), stretch)
    assert mean_of(hour, 600, 600).value == pytest.approx(99 if is_believed else 100)


def test_changed_expectation() -> None:
    """The counter is measured against what was expected at the time."""
    hour = Hour()
    for time in range(0, 601, 5):
        expected = HASHRATE if time < 300 else 2 * HASHRATE
        hour.add(Sample(time, expected, expected), Stretch(5, 0.99 * expected))
    assert mean_of(hour, 600, 600).value == pytest.approx(99)


def test_nothing_expected() -> None:
    """A sample that nothing is expected of is left out with its stretch."""
    hour = filled(600)
    hour.add(Sample(605, HASHRATE, None), Stretch(5, HASHRATE))
    assert len(hour) == 121


def test_dead_miner() -> None:
    """A miner that hashes nothing has a mean of 0, which no chance explains."""
    hour = Hour()
    for time in range(0, 601, 5):
        hour.add(Sample(time, 0, HASHRATE), Stretch(5, 0))
    assert hour.mean(600, 600, SECOND) == (0, 0)


@pytest.mark.parametrize("interval", [5, 30])
@pytest.mark.parametrize("share", [0.0, 0.3])
def test_coverage(interval: int, share: float) -> None:
    """95 % intervals hold the truth in 94 to 97.5 % of windows, in both mixes."""
    random = np.random.default_rng(21)
    runs = 4000
    # Counts over 1 or 2 s; firmware adds each up for as long as it holds it.
    counting = 1 + (random.random((runs, 700)) < share)
    rates = random.poisson(HASHRATE * counting / RESULT) * RESULT / counting
    by_readings = by_counter = 0
    for times, row in zip(counting, rates, strict=True):
        held = np.repeat(row[:-1], times[1:])[:600]
        reported = held[::interval]
        mean = float(reported.mean())
        margin = LIKELY * SECOND.of_mean(mean, len(reported), 600)
        by_readings += abs(mean - HASHRATE) <= margin
        mean = float(held.mean())
        margin = LIKELY * mean * counted_chance(mean, Stretch(600, mean).counted)
        by_counter += abs(mean - HASHRATE) <= margin
    # Three deviations of the simulation beyond what is asked for.
    for inside in (by_readings, by_counter):
        assert 0.94 - 0.011 < inside / runs < 0.975 + 0.007


@pytest.mark.parametrize(("seed", "with_counter"), [(1, False), (2, True)])
def test_interval(seed: int, *, with_counter: bool) -> None:
    """The interval of a simulated hour is as wide as its means spread."""
    random = np.random.default_rng(seed)
    hour = Hour()
    strays = []
    reported = random.poisson(HASHRATE / RESULT, 20_000) * RESULT
    counted = random.poisson(HASHRATE * 4 / RESULT, 20_000) * RESULT / 4
    answers = zip(reported.tolist(), counted.tolist(), strict=True)
    for poll, (reading, work) in enumerate(answers):
        hour.add(
            Sample(5 * poll, reading, HASHRATE),
            Stretch(5, work) if with_counter else None,
        )
        if poll % 120 == 119:
            mean = mean_of(hour, 5 * poll, 595)
            strays.append((mean.value - 100) / (mean.deviation or 0))
    assert np.std(strays) == pytest.approx(1, abs=0.17)
