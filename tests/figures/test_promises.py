"""Test what the figures promise on what the simulator's firmware counts.

With n windows a coverage of 95 % has a standard error of 22 % / √n: 0.34 % for all
windows of a minute of one generation, 0.75 % for those of five minutes, 1.1 % for those
of ten. `python -m benchmarks chance` does the same at length, for each board.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import sqrt
from statistics import median
from typing import Final

import pytest

from benchmarks.trials import DropWatch, Windows, low_alarms, low_delay, windows
from benchmarks.watched import BOARDS, GENERATIONS, Watched, law_of
from custom_components.bitaxe_monitor.figures.change import PerformanceDropDetector
from custom_components.bitaxe_monitor.figures.counter import HashCounter
from custom_components.bitaxe_monitor.figures.hour import Hour
from custom_components.bitaxe_monitor.figures.mean import LIKELY
from custom_components.bitaxe_monitor.figures.rating import Rater
from custom_components.bitaxe_monitor.figures.stability import stability
from custom_components.bitaxe_monitor.figures.windows import Sample
from simulator import SimulatedMiner

OLD: Final = "v2.1.9 to v2.10"
COUNTED: Final = [name for name in GENERATIONS if name != OLD]
MINUTE: Final = 60  # s
# In both mixes of v2.14 and later the largest chance that is possible is reckoned with.
COVERAGE: Final = {OLD: (0.94, 0.96), "v2.11 to v2.13": (0.94, 0.96)}
MIXED: Final = (0.94, 0.975)


def watched(
    board: str, generation: str, seed: int, *, interval: int = 5, quality: float = 1.0
) -> Watched:
    """Return a miner by its board's name."""
    return Watched(
        BOARDS[board],
        GENERATIONS[generation],
        seed,
        interval=interval,
        quality=quality,
    )


@cache
def of_all_boards(generation: str, span: int, count: int) -> Windows:
    """Return what so many windows of each board say."""
    result = Windows([], [])
    for seed, board in enumerate(BOARDS):
        found = windows(watched(board, generation, 100 * span + seed), span, count)
        result.strays.extend(found.strays)
        result.steadiness.extend(found.steadiness)
    return result


@pytest.mark.parametrize(("span", "count"), [(60, 600), (300, 120), (600, 60)])
@pytest.mark.parametrize("generation", GENERATIONS)
def test_coverage(generation: str, span: int, count: int) -> None:
    """95 % intervals hold the truth in as many windows as is promised."""
    result = of_all_boards(generation, span, count)
    least, most = COVERAGE.get(generation, MIXED)
    error = 3 * sqrt(0.05 * 0.95 / len(result.strays))
    assert least - error < result.coverage < most + error


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("interval", [5, 30])
def test_coverage_of_nonces(board: str, interval: int) -> None:
    """They do on each board, over less time than 100 nonces take, however polled."""
    result = windows(watched(board, OLD, 7, interval=interval), 2 * MINUTE, 900)
    # Windows of a slow miner have nonces in common.
    assert 0.94 - 0.03 < result.coverage < 0.96 + 0.022


@pytest.mark.parametrize("generation", COUNTED)
def test_steady(generation: str) -> None:
    """Chance alone makes hardly a window unsteady, and is no excess deviation."""
    result = of_all_boards(generation, 300, 120)
    assert result.unsteady is not None
    assert result.unsteady < 0.03 + 3 * sqrt(0.03 / len(result.steadiness))
    zeros = sum(window.excess == 0 for window in result.steadiness)
    assert zeros / len(result.steadiness) > 0.5 - 1.5 / sqrt(len(result.steadiness))


@pytest.mark.parametrize("board", ["Ultra", "Gamma", "SupraHex"])
def test_spread(board: str) -> None:
    """A true spread of 5 % is found in ten minutes where counts take 5 s."""
    miner = Watched(BOARDS[board], GENERATIONS["v2.11 to v2.13"], 5, spread=0.05)
    result = windows(miner, 600, 80)
    assert result.unsteady == 1
    assert result.excess == pytest.approx(0.05 * miner.expected, rel=0.08)


@pytest.mark.parametrize("generation", COUNTED)
def test_stability(generation: str) -> None:
    """A steady miner that does what is expected of it is stable.

    In half of all windows its excess deviation is 0; of 60 that may be a few less.
    """
    miner = watched("Gamma", generation, 8)
    figures = []
    for _ in range(60):
        (window,) = windows(miner, 600, 1).steadiness
        mean = miner.mean(595)
        assert mean is not None
        figures.append(stability(mean, window.excess, miner.expected))
    assert median(figures) > 98
    assert max(figures) == 100


@pytest.mark.parametrize("generation", ["v2.11 to v2.13", "v2.15, mixed"])
def test_rating(generation: str) -> None:
    """At a border chance moves the mean across it all the time, the rating seldom."""
    miner = watched("Gamma", generation, 3, quality=0.95)
    rater = Rater()
    ratings, sides = [], []
    for _ in range(2880):
        for _ in range(6):
            miner.poll()
        mean = miner.mean(600)
        if mean is not None:
            ratings.append(rater.update(mean))
            sides.append(mean.value >= 95)
    assert changes(sides) > 100
    assert changes(ratings) < 40


def changes(values: Sequence[object]) -> int:
    """Return how often a value is another one than the last."""
    return sum(one != other for one, other in pairwise(values))


@pytest.mark.parametrize("generation", GENERATIONS)
def test_well(generation: str) -> None:
    """An Ultra at 92 % is not low in days, and at 87 % neither where it counts."""
    quality = 0.92 if generation == OLD else 0.87
    interval = 30 if generation == OLD else 5
    miner = watched("Ultra", generation, 9, interval=interval, quality=quality)
    assert low_alarms(miner, 15 if generation == OLD else 2) == 0


@pytest.mark.parametrize("generation", COUNTED)
@pytest.mark.parametrize("board", ["Ultra", "SupraHex"])
def test_low(board: str, generation: str) -> None:
    """A miner that is at 80 % from now on is low within a quarter of an hour."""
    miners = [watched(board, generation, seed) for seed in range(8)]
    assert max(low_delay(miner, 0.8) for miner in miners) <= 900


@pytest.mark.parametrize(("board", "hours"), [("Gamma", 1), ("Ultra", 2)])
def test_low_by_nonces(board: str, hours: int) -> None:
    """With older firmware it takes longer: the median of 60 is good to 15 %."""
    miners = [watched(board, OLD, seed, interval=30) for seed in range(60)]
    assert median(low_delay(miner, 0.8) for miner in miners) <= hours * 3600


@pytest.mark.parametrize(
    ("board", "generation", "drop", "minutes"),
    [
        ("Gamma", "v2.11 to v2.13", 0.05, 1.5),
        ("Gamma", "v2.11 to v2.13", 0.03, 4),
        ("Gamma", "v2.14", 0.05, 6),
        ("Gamma", "v2.14", 0.03, 18),
        ("Ultra", "v2.14", 0.05, 15),
        ("Ultra", "v2.14", 0.03, 43),
    ],
)
def test_drop(board: str, generation: str, drop: float, minutes: float) -> None:
    """A drop is found as fast as is said: the median of 40 is good to 10 %."""
    watch = DropWatch(watched(board, generation, 11))
    delays = [watch.delay(drop) / 60 for _ in range(40)]
    assert median(delays) == pytest.approx(minutes, rel=0.3)


@pytest.mark.parametrize("firmware", ["v2.10.1", "v2.15.0"])
def test_whole_miner(firmware: str) -> None:
    """It is so of a whole miner's answers, a domain of which does half its work."""
    miner = SimulatedMiner("702", firmware, boot_age=250_000, seed=3, clock=lambda: 0.0)
    miner.set_health(0.5, 2, 1)
    miner.advance(1200)
    law = law_of(miner.answer())
    assert law is not None
    hour, counter = Hour(), HashCounter()
    truth = 100 * miner.true_hashrate / miner.expected_hashrate
    assert truth == pytest.approx(100 - 50 / 24, abs=0.1)
    inside = 0
    for poll in range(1, 1201):
        miner.advance(5)
        answer = miner.answer()
        hashrate, uptime = answer["hashRate"], answer["uptimeSeconds"]
        hashes = answer.get("totalHashes")
        assert isinstance(hashrate, int | float)
        assert isinstance(uptime, int)
        assert hashes is None or isinstance(hashes, int | float)
        stretch = counter.update(uptime, hashes, miner.expected_hashrate, hashrate)
        hashrate *= law.correction
        hour.add(Sample(5 * poll, hashrate, miner.expected_hashrate), stretch)
        if poll % 12 == 0:
            mean = hour.mean(5 * poll, MINUTE - 5, law)
            assert mean is not None
            inside += abs(mean.value - truth) <= LIKELY * (mean.deviation or 0)
    # Of 100 windows, by three standard errors.
    assert inside >= 95 - 7


def test_swings_of_the_room() -> None:
    """A room that gives and takes 1 % a day makes no drop."""
    miner = SimulatedMiner(
        "601", "v2.12.2", boot_age=250_000, seed=5, clock=lambda: 0.0
    )
    miner.settings.per_degree = 0.01 / miner.settings.swing
    law = law_of(miner.answer())
    assert law is not None
    assert law.shortest is not None
    watch = PerformanceDropDetector()
    truths, said = [], []
    for poll in range(3 * 2880):
        miner.advance(30)
        truths.append(miner.true_hashrate / miner.expected_hashrate)
        said.append(
            watch.update(
                30.0 * poll, (), miner.state.hashrate, counted=law.shortest, interval=30
            )
        )
    assert (min(truths), max(truths)) == pytest.approx((0.99, 1.01), abs=1e-4)
    assert watch.level is not None
    assert True not in said
