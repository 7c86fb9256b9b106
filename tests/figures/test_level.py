"""Test how a miner's own level is learned."""

from typing import Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.level import Level

GAMMA: Final = 1071.0  # GH/s
ULTRA: Final = 434.0


def learn(
    level: Level, truth: float, counted: float, *, seed: int = 1, spread: float = 1.0
) -> int:
    """Let a miner be polled every 5 s until its level is known; return how often."""
    random = np.random.default_rng(seed)
    polls = 0
    while level.factor is None:
        reported = random.poisson(truth * counted / RESULT) * RESULT / counted
        level.learn(truth + spread * (reported - truth), counted, 5)
        polls += 1
    return polls


@pytest.mark.parametrize(
    ("truth", "counted", "hours"),
    [(GAMMA, 5, 1.1), (GAMMA, 1, 5.6), (ULTRA, 1, 13.7), (GAMMA, 4, 1.4)],
)
def test_time(truth: float, counted: float, hours: float) -> None:
    """It takes until chance leaves 0.1 % of doubt, and no longer."""
    level = Level()
    polls = learn(level, truth, counted)
    assert polls * 5 / 3600 == pytest.approx(hours, abs=0.06)
    assert level.hashrate == pytest.approx(truth, rel=0.003)
    assert level.factor == 1


def test_precision() -> None:
    """Levels of many miners stray by 0.1 %, and none is taken for wider than chance."""
    levels = [Level() for _ in range(100)]
    for seed, level in enumerate(levels):
        learn(level, GAMMA, 5, seed=seed)
    strays = np.array([level.hashrate / GAMMA - 1 for level in levels])
    assert strays.std() == pytest.approx(0.001, rel=0.2)
    assert {level.factor for level in levels} == {1.0}


def test_wider_than_chance() -> None:
    """A miner that strays further takes longer, and is judged by what it does."""
    level = Level()
    polls = learn(level, GAMMA, 5, spread=2)
    assert level.factor == pytest.approx(2, rel=0.1)
    assert polls == pytest.approx(4 * 802, rel=0.2)
    assert level.deviation(5) == pytest.approx(2 * 0.0283, rel=0.1)


def test_outlier() -> None:
    """One empty reading makes no miner wide."""
    level = Level()
    for _ in range(400):
        level.learn(GAMMA, 5, 5)
    level.learn(0, 5, 5)
    learn(level, GAMMA, 5)
    assert level.factor == 1
    assert level.hashrate == pytest.approx(GAMMA, rel=0.004)


def test_least() -> None:
    """However long readings count, a hundred of them are needed."""
    level = Level()
    for _ in range(99):
        level.learn(GAMMA, 300, 300)
    assert level.factor is None
    level.learn(GAMMA, 300, 300)
    assert level.factor == 1
    assert level.deviation(300) == 0.01


def test_not_hashing() -> None:
    """Nothing is learned before a miner hashes."""
    level = Level()
    level.learn(0, 5, 5)
    assert level == Level()


def test_single_reading_of_an_edited_file() -> None:
    """A level that says more than it can is no reason to fail."""
    level = Level(hashrate=GAMMA, information=1e9)
    level.learn(GAMMA, 5, 5)
    assert level.factor == 1


def test_first_day() -> None:
    """In its first day a level is the mean of all readings."""
    level = Level(hashrate=100, age=3600, factor=1)
    for _ in range(720):
        level.follow(200, 5)
    assert level.hashrate == pytest.approx(150, rel=1e-3)
    assert level.age == 7200


def test_later() -> None:
    """After its first day it forgets with a time constant of a day."""
    level = Level(hashrate=100, age=86_400, factor=1)
    for _ in range(17_280):
        level.follow(200, 5)
    assert level.hashrate == pytest.approx(200 - 100 / np.e, rel=1e-3)


@pytest.mark.parametrize(("seconds", "age"), [(-100, 0), (0, 0), (10_000, 480)])
def test_clock(seconds: float, age: float) -> None:
    """A clock that was set, and a time without answers, move nothing."""
    level = Level(hashrate=100, factor=1)
    level.follow(100, seconds)
    assert level == Level(hashrate=100, age=age, factor=1)
