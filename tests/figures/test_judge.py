"""Test what is said of samples, with a law of chance and without."""

from collections.abc import Sequence
from copy import replace
import statistics
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.chance import Law
from custom_components.bitaxe_monitor.figures.judge import UNJUDGED, Judge, Verdict
from custom_components.bitaxe_monitor.figures.low_efficiency import LowMean
from custom_components.bitaxe_monitor.figures.windows import (
    EfficiencyRating,
    Performance,
    RollingWindows,
    Sample,
    WindowFigures,
)

START: Final = 10_000.0  # s
SECONDS: Final = Law.of(
    asic_model="BM1370",
    is_official=True,
    has_small_core_count=True,
    has_error_rate=True,
    has_actual_frequency=True,
)
NONCES: Final = Law.of(
    asic_model="BM1370",
    is_official=True,
    has_small_core_count=True,
    has_error_rate=False,
    has_actual_frequency=False,
)


def steady(hashrates: Sequence[float], start: float = START) -> list[Sample]:
    """Return samples 5 s apart of a miner that is expected to do 1000 GH/s."""
    return [
        Sample(start + 5 * number, hashrate, 1000.0)
        for number, hashrate in enumerate(hashrates)
    ]


def judged(
    samples: Sequence[Sample], law: Law | None = None, judge: Judge | None = None
) -> Performance:
    """Return what is said right after the last sample."""
    judge = judge or Judge(85, UNJUDGED)
    windows = RollingWindows(samples)
    judge.follow(law, samples)
    last = samples[-1]
    return judge.judge(windows, last.time, last.hashrate, 1000.0, is_meant_to_hash=True)


@pytest.mark.parametrize(
    ("hashrates", "expected"),
    [
        pytest.param([1000.0] * 121, 100.0, id="constant as expected"),
        pytest.param([1500.0] * 121, 100.0, id="constant and more than expected"),
        pytest.param([800.0] * 121, 60.0, id="constant and low"),
        pytest.param([500.0] * 121, 0.0, id="constant half"),
        pytest.param([0.0] * 121, 0.0, id="zero"),
        pytest.param([0.0, 3000.0] * 60, 0.0, id="wild"),
    ],
)
def test_stability_without_a_law(hashrates: list[float], expected: float) -> None:
    """Stability falls with the shortfall and the spread, from 100 down to 0."""
    assert judged(steady(hashrates)).stability == pytest.approx(expected)


def test_spread_without_a_law() -> None:
    """A spread of 10 % about the expected hashrate costs 10 points."""
    samples = steady([1100.0, 900.0] * 60)
    performance = judged(samples)
    spread = statistics.stdev(sample.hashrate for sample in samples)
    assert performance.stability == pytest.approx(100 - spread / 10)
    assert performance.chance is None
    assert performance.excess_deviation is None
    assert performance.over_600.margin is None


def test_spread_that_chance_explains() -> None:
    """What counting makes costs nothing."""
    performance = judged(steady([1040.0, 960.0] * 60), SECONDS)
    assert performance.chance == pytest.approx(65.5, abs=0.1)
    assert performance.excess_deviation == 0
    assert performance.stability == pytest.approx(100)
    assert performance.over_600.margin is not None
    assert performance.steadiness is not None
    assert not performance.steadiness.is_unsteady


def test_spread_beyond_chance() -> None:
    """Only what counting does not explain costs stability."""
    samples = steady([1100.0, 900.0] * 60)
    performance = judged(samples, SECONDS)
    spread = statistics.stdev(sample.hashrate for sample in samples)
    assert performance.chance is not None
    excess = (spread**2 - performance.chance**2) ** 0.5
    assert performance.excess_deviation == pytest.approx(excess)
    assert performance.stability == pytest.approx(100 - excess / 10)


def test_correction() -> None:
    """Up to v2.10 all but the reading and its spread rest on 0.97 of it."""
    performance = judged(steady([1100.0, 900.0] * 60), NONCES)
    spread = statistics.stdev([1100.0, 900.0] * 60)
    assert performance.hashrate == 900
    assert performance.deviation == pytest.approx(0.97 * 900 - 1000)
    assert performance.efficiency == pytest.approx(87.3)
    assert performance.over_600.mean_efficiency == pytest.approx(97)
    assert performance.over_600.standard_deviation == pytest.approx(spread)
    assert performance.chance == pytest.approx(100)
    # Too few stretches of a hundred nonces in ten minutes to say more.
    assert performance.excess_deviation is None
    assert performance.stability == pytest.approx(100)


@pytest.mark.parametrize(
    ("law", "worth"),
    [
        pytest.param(None, (13, 61, 121), id="no law"),
        pytest.param(SECONDS, (13, 61, 121), id="each of its own second"),
        # A hundred nonces take 113 s, at 97 % of 1000 GH/s.
        pytest.param(NONCES, (0.57, 2.69, 5.34), id="each of a hundred nonces"),
    ],
)
def test_worth(law: Law | None, worth: tuple[float, ...]) -> None:
    """Readings that overlap are worth fewer, and say less of how they spread."""
    performance = judged(steady([1000.0] * 121), law)
    figures = performance.over_60, performance.over_300, performance.over_600
    assert [each.worth for each in figures] == pytest.approx(worth, rel=0.01)


def test_mean_by_the_counter() -> None:
    """Where hashes are counted, the mean is theirs, and surer."""
    judge = Judge(85, UNJUDGED)
    judge.follow(SECONDS, ())
    samples = steady([1010.0, 970.0] * 60)
    hashes = 5e15
    for number, sample in enumerate(samples):
        stretch = judge.count(1000 + 5 * number, hashes, 1000.0, 1000.0)
        judge.add(sample, stretch)
        hashes += 5 * 980e9
    performance = judge.judge(
        RollingWindows(samples), samples[-1].time, 990.0, 1000.0, is_meant_to_hash=True
    )
    assert performance.over_600.mean_efficiency == pytest.approx(98)
    by_readings = judged(samples, SECONDS).over_600
    assert performance.over_600.margin is not None
    assert by_readings.margin is not None
    assert performance.over_600.margin < by_readings.margin


def test_counter_of_before_an_interruption() -> None:
    """No difference of the counter reaches over a pause."""
    judge = Judge(85, UNJUDGED)
    assert judge.count(1000, 5e15, 1000.0, 1000.0) is None
    assert judge.count(1005, 5.005e15, 1000.0, 1000.0) is not None
    judge.interrupt()
    assert judge.count(1010, 5.01e15, 1000.0, 1000.0) is None


def test_another_law() -> None:
    """Another law begins with what it is given, the same one goes on."""
    judge = Judge(85, UNJUDGED)
    judge.follow(SECONDS, steady([1000.0] * 121))
    judge.follow(SECONDS, ())
    assert judged(steady([1000.0] * 121), SECONDS, judge).over_600.margin is not None
    judge.follow(None, ())
    assert judge.law is None
    assert judge.correction == 1


@pytest.mark.parametrize(
    ("efficiency", "rating"),
    [
        (0.0, EfficiencyRating.POOR),
        (84.9, EfficiencyRating.POOR),
        (85.1, EfficiencyRating.GOOD),
        (94.9, EfficiencyRating.GOOD),
        (95.0, EfficiencyRating.EXCELLENT),
        (300.0, EfficiencyRating.EXCELLENT),
    ],
)
@pytest.mark.parametrize("law", [SECONDS, None], ids=["law", "no law"])
def test_first_rating(
    efficiency: float, rating: EfficiencyRating, law: Law | None
) -> None:
    """The first rating is that of the mean of 600 s."""
    assert judged(steady([10 * efficiency] * 121), law).rating is rating


def test_rating_does_not_flicker() -> None:
    """A rating is kept while chance may be what moved the mean."""
    judge = Judge(85, Verdict(EfficiencyRating.EXCELLENT))
    samples = steady([945.0] * 121)
    assert judged(samples, SECONDS, judge).rating is EfficiencyRating.EXCELLENT
    assert judge.verdict.rating is EfficiencyRating.EXCELLENT
    assert judged(samples, None).rating is EfficiencyRating.GOOD


@pytest.mark.parametrize("law", [SECONDS, None], ids=["law", "no law"])
def test_low_efficiency(law: Law | None) -> None:
    """What is surely low is, and by which mean is known."""
    judge = Judge(85, UNJUDGED)
    judged(steady([800.0] * 121), law, judge)
    low = judge.verdict.decided_by
    assert judge.verdict.is_low is True
    assert isinstance(low, LowMean)
    assert low.span == 600
    assert low.value == pytest.approx(80)


def test_low_by_chance() -> None:
    """What chance may have done is not low, where chance is known."""
    samples = steady([845.0] * 121)
    judge = Judge(85, UNJUDGED)
    judged(samples, SECONDS, judge)
    assert judge.verdict.is_low is False
    chanceless = Judge(85, UNJUDGED)
    judged(samples, None, chanceless)
    assert chanceless.verdict.is_low is True


def test_not_meant_to_hash() -> None:
    """A miner with a known reason is not low."""
    samples = steady([800.0] * 121)
    judge = Judge(85, UNJUDGED)
    judged(samples, SECONDS, judge)
    judge.judge(
        RollingWindows(samples), samples[-1].time, None, None, is_meant_to_hash=False
    )
    assert judge.verdict == replace(judge.verdict, is_low=False, decided_by=None)


def test_spread_without_a_mean() -> None:
    """Without an expected hashrate there is a spread, and nothing to compare it."""
    samples = [replace(sample, expected=None) for sample in steady([1000.0] * 121)]
    performance = judged(samples, SECONDS)
    assert performance.over_600 == WindowFigures(standard_deviation=0.0, worth=121)
    assert performance.stability is None
    assert performance.rating is None
    assert performance.excess_deviation == 0


def test_not_in_full() -> None:
    """What is only written is as it was last; what somebody watches is of now."""
    judge = Judge(85, UNJUDGED)
    steadily, unsteadily = steady([1000.0] * 121), steady([1200.0, 760.0] * 60, 10_605)
    before = judged(steadily, SECONDS, judge)
    windows = RollingWindows(unsteadily)
    for sample in unsteadily:
        judge.add(sample, None)

    def judge_again(*, in_full: bool) -> Performance:
        return judge.judge(
            windows, 11_200, 900, 1000, is_meant_to_hash=True, in_full=in_full
        )

    partly, fully = judge_again(in_full=False), judge_again(in_full=True)
    for name in ("chance", "excess_deviation", "steadiness", "stability", "compared"):
        assert getattr(partly, name) == getattr(before, name) != getattr(fully, name)
    for mine, last, now in (
        (partly.over_60, before.over_60, fully.over_60),
        (partly.over_300, before.over_300, fully.over_300),
    ):
        assert (mine.mean_efficiency, mine.margin, mine.worth) == (
            last.mean_efficiency,
            last.margin,
            last.worth,
        )
        assert mine.standard_deviation == now.standard_deviation != 0
    assert replace(partly.over_600, worth=0) == replace(fully.over_600, worth=0)
    assert (partly.deviation, partly.efficiency) == (-100, 90)
    judge.follow(NONCES, ())
    assert judge_again(in_full=False).chance is None
