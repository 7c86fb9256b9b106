"""Test when efficiency is called low."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT, Counting, Law
from custom_components.bitaxe_monitor.figures.hour import Hour
from custom_components.bitaxe_monitor.figures.low_efficiency import (
    SPANS,
    LowEfficiencyDetector,
    LowMean,
)
from custom_components.bitaxe_monitor.figures.mean import Mean
from custom_components.bitaxe_monitor.figures.windows import Sample

THRESHOLD: Final = 85.0  # %
CERTAIN: Final = 3.0902
LAWS: Final = {
    "1 s": Law(counting=Counting.REGISTER, shortest=1.0, likely=1.18),
    "5 s": Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0),
}


def update(
    detector: LowEfficiencyDetector,
    means: Mapping[int, Mean],
    *,
    now: float = 10_000,
    is_meant_to_hash: bool = True,
) -> bool | None:
    """Let a detector look at means by time (s); others are unknown."""
    return detector.update(means.get, now, is_meant_to_hash=is_meant_to_hash)


def everywhere(mean: Mean) -> dict[int, Mean]:
    """Return the same mean for all times."""
    return dict.fromkeys(SPANS, mean)


@pytest.mark.parametrize(
    ("mean", "is_low"),
    [
        (Mean(85 - 3.08, 1), False),
        (Mean(85 - 3.1, 1), True),
        (Mean(85, 0), False),
        (Mean(84.9, 0), True),
        (Mean(99, 30), False),
    ],
)
def test_bound(mean: Mean, *, is_low: bool) -> None:
    """Efficiency is low when the bound of 99.9 % is below the threshold."""
    assert update(LowEfficiencyDetector(THRESHOLD), everywhere(mean)) is is_low


def test_shortest() -> None:
    """The shortest time decides that can, and is named with its mean."""
    detector = LowEfficiencyDetector(THRESHOLD)
    means = {
        600: Mean(80, 4),
        1200: Mean(80, 2),
        1800: Mean(80, 1.5),
        2700: Mean(79, 1),
        3600: Mean(78, 1),
    }
    assert update(detector, means) is True
    assert detector.decided_by == LowMean(1800, 80)
    # What decided stays, whatever shorter times say later.
    assert update(detector, everywhere(Mean(70, 1))) is True
    assert detector.decided_by == LowMean(1800, 80)


@pytest.mark.parametrize(
    ("mean", "is_low"),
    [
        (Mean(86.9, 0.1), True),
        (Mean(87, 0.1), False),
        (Mean(88, 1), True),
        (Mean(88.1, 1), False),
    ],
)
def test_recovery(mean: Mean, *, is_low: bool) -> None:
    """It is low until a mean is clearly above, by its bound and by 2 points."""
    decided = LowMean(600, 80)
    detector = LowEfficiencyDetector(THRESHOLD, is_low=True, decided_by=decided)
    assert update(detector, {1800: mean}) is is_low
    assert detector.decided_by == (decided if is_low else None)


def test_unknown_chance() -> None:
    """Where chance is unknown, ten minutes decide, with hysteresis."""
    detector = LowEfficiencyDetector(THRESHOLD)
    values = (85, 84.9, 86.9, 87, 85)
    said = [update(detector, {600: Mean(value)}) for value in values]
    assert said == [False, True, True, False, False]
    assert update(detector, {600: Mean(90), 1200: Mean(50)}) is False
    assert update(detector, {600: Mean(50), 1200: Mean(90)}) is True


def test_no_mean() -> None:
    """What was said last holds while there is no mean."""
    detector = LowEfficiencyDetector(THRESHOLD)
    assert update(detector, {}) is None
    update(detector, everywhere(Mean(50, 1)))
    assert update(detector, {}) is True


def test_not_meant_to_hash() -> None:
    """A paused miner is not low, and begins anew."""
    detector = LowEfficiencyDetector(THRESHOLD)
    update(detector, everywhere(Mean(50, 1)))
    assert update(detector, {}, is_meant_to_hash=False) is False
    assert detector.decided_by is None
    assert update(detector, {}) is False


def watch(law: Law, level: float, share: float, days: float, seed: int) -> float | None:
    """Return after how many s a miner at a share of its level (GH/s) is low, if so.

    It was well for an hour.
    """
    random = np.random.default_rng(seed)
    counted = law.shortest or 0
    polls = 720 + int(days * 17_280)
    truth = np.full(polls, share * level)
    truth[:720] = level
    reported = random.poisson(truth * counted / RESULT) * RESULT / counted
    hour = Hour()
    detector = LowEfficiencyDetector(THRESHOLD)
    for poll, hashrate in enumerate(reported.tolist()):
        now = 5 * poll
        hour.add(Sample(now, hashrate, level))
        if poll % 6 == 0 and detector.update(
            lambda span, now=now: hour.mean(now, span, law),  # type: ignore[misc]
            now,
            is_meant_to_hash=True,
        ):
            return now - 3600
    return None


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@pytest.mark.parametrize("level", [434, 1071])
def test_well(law: Law, level: float) -> None:
    """A miner at a true 87 % is not low in days."""
    assert watch(law, level, 0.87, 3, 6) is None


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@pytest.mark.parametrize("level", [434, 1071])
def test_low(law: Law, level: float) -> None:
    """A miner at a true 80 % is low within a quarter of an hour."""
    waits = [watch(law, level, 0.8, 0.1, seed) for seed in range(10)]
    assert all(wait is not None and wait <= 900 for wait in waits)


def test_what_was_before_recovers_nothing() -> None:
    """While ten minutes are surely low, longer ones that hold better times are not."""
    detector = LowEfficiencyDetector(THRESHOLD)
    means = {600: Mean(80, 0.5), 1200: Mean(92, 0.5)}
    assert [update(detector, means) for _ in range(3)] == [True] * 3
    assert detector.decided_by == LowMean(600, 80)


def test_what_was_before_is_no_alarm() -> None:
    """While ten minutes are surely well, longer ones that hold worse times are not."""
    detector = LowEfficiencyDetector(THRESHOLD)
    means = {600: Mean(90, 0.5), 1200: Mean(80, 0.5)}
    assert [update(detector, means) for _ in range(3)] == [False] * 3


def test_what_was_before_it_recovered() -> None:
    """A miner that recovered is low again only by a time that begins after that did."""
    detector = LowEfficiencyDetector(THRESHOLD)
    worse = {1200: Mean(80, 0.5)}
    assert update(detector, worse, now=9_000) is True
    assert update(detector, {600: Mean(89, 1)}, now=10_000) is False
    unsure = {600: Mean(87, 1), **worse}
    assert update(detector, unsure, now=10_005) is False
    assert update(detector, unsure, now=10_595) is False
    assert update(detector, unsure, now=10_600) is True


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@pytest.mark.parametrize("level", [434, 1071])
@pytest.mark.parametrize("share", [0.9, 1.0])
def test_recovers_once(law: Law, level: float, share: float) -> None:
    """A miner that was low for an hour and is well again is not low in between."""
    random = np.random.default_rng(3)
    counted = law.shortest or 0
    truth = np.concatenate([np.full(720, 0.8 * level), np.full(1440, share * level)])
    readings = random.poisson(truth * counted / RESULT) * RESULT / counted
    hour = Hour()
    detector = LowEfficiencyDetector(THRESHOLD)
    said: list[bool | None] = []
    for poll, hashrate in enumerate(readings.tolist()):
        now = 5 * poll
        hour.add(Sample(now, hashrate, level))
        is_low = detector.update(
            lambda span, now=now: hour.mean(now, span, law),  # type: ignore[misc]
            now,
            is_meant_to_hash=True,
        )
        if not said or said[-1] is not is_low:
            said.append(is_low)
    assert said[-2:] == [True, False]
    assert said.count(True) == 1
