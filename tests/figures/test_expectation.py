"""Test when an expected hashrate counts as implausible."""

from collections.abc import Callable
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.expectation import (
    ExpectationDetector,
    UnderstatementDetector,
)

FIRMWARE: Final = 1000.0


def judge(
    user: float,
    seconds: int,
    *,
    hashrate: Callable[[int], float] = lambda _: FIRMWARE,
    detector: ExpectationDetector | None = None,
    every: int = 5,
) -> list[bool | None]:
    """Return what is said of a miner that is read every few seconds, 0 to the last."""
    detector = detector or ExpectationDetector()
    return [
        detector.update(now, hashrate(now), user=user, firmware=FIRMWARE)
        for now in range(0, seconds + 1, every)
    ]


@pytest.mark.parametrize(
    ("user", "reported"),
    [(699, True), (700, False), (1000, False), (1300, False), (1301, True)],
)
def test_bounds(user: float, *, reported: bool) -> None:
    """A figure from 70 to 130 % of what the firmware expects is plausible."""
    assert judge(user, 600)[-1] is reported


def test_takes_ten_minutes() -> None:
    """Nothing is reported for 600 s; that a figure is plausible is reported at once."""
    assert judge(2000, 600) == [None] * 120 + [True]
    assert judge(1000, 0) == [False]


def test_slow_polls() -> None:
    """What counts is the time, not the number of readings."""
    assert judge(2000, 600, every=300) == [None, None, True]


def test_interrupted() -> None:
    """An interruption starts the time anew."""
    detector = ExpectationDetector()
    assert True not in judge(2000, 595, detector=detector)
    detector.interrupt()
    assert judge(2000, 600, detector=detector) == [None] * 120 + [True]


def test_plausible_for_a_moment() -> None:
    """A firmware that expects something else for a moment starts the time anew."""
    detector = ExpectationDetector()
    judge(2000, 300, detector=detector)
    assert detector.update(305, 2000.0, user=2000, firmware=2000) is False
    assert judge(2000, 595, detector=detector) == [None] * 120


@pytest.mark.parametrize("hashrate", [690.0, 1310.0])
def test_firmware_is_wrong_too(hashrate: float) -> None:
    """A miner that does not do what its firmware expects either judges nobody."""
    assert True not in judge(2000, 3600, hashrate=lambda _: hashrate)


def test_judges_again() -> None:
    """A miner that did too little for ten minutes is judged by the next ten."""

    def hashrate(now: int) -> float:
        return 600.0 if now <= 600 else FIRMWARE

    reported = judge(2000, 1205, hashrate=hashrate)
    assert reported == [None] * 241 + [True]


def test_noise_is_borne() -> None:
    """It is the mean that has to be healthy, not each reading."""
    reported = judge(2000, 600, hashrate=lambda now: 500.0 if now % 10 else 1500.0)
    assert reported[-1] is True


def test_glitches_do_not_count() -> None:
    """A reading that cannot be true neither counts nor interrupts."""
    reported = judge(2000, 600, hashrate=lambda now: 244139.0 if now == 300 else 800.0)
    assert reported[-1] is True


def test_understated() -> None:
    """A level above three times what is expected counts once it has held for 600 s."""
    detector = UnderstatementDetector()
    seen = [detector.update(now, 3001, expected=1000) for now in range(0, 601, 300)]
    assert seen == [None, None, True]
    assert detector.update(605, 3000, expected=1000) is False
    assert detector.update(610, 3001, expected=1000) is None
