"""Test whether work that is not credited is found, and nothing else."""

from decimal import Decimal, getcontext
import json
from math import log
from typing import Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.const import DAY, HOUR
from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.credit import (
    CreditJudge,
    CreditWindows,
    _Test,
    decision_limit,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue

GAMMA: Final = 1071.0  # GH/s
START: Final = 1_800_000_000.0
YEAR: Final = 365.25 * DAY
MINUTE: Final = 60.0


def expected(difficulty: float, seconds: float) -> float:
    """Return how many shares a Gamma finds in some time."""
    return GAMMA * seconds / (difficulty * RESULT)


def judge(
    difficulty: float, credit: float, seconds: float, seed: int, saved: CreditJudge
) -> float | None:
    """Let a judge see a Gamma for some time, as its firmware counts.

    Of the hits on the chip each is a share by chance, and the reading of a poll is what
    was hit in the last 5 s of a minute. Return when (s) something was found.
    """
    random = np.random.default_rng(seed)
    polls = int(seconds / MINUTE)
    late = random.poisson(GAMMA * 5 / RESULT, polls)
    early = random.poisson(GAMMA * (MINUTE - 5) / RESULT, polls)
    shares = random.binomial(early + late, credit / difficulty)
    hashed = late / 5 * MINUTE / difficulty
    for poll in range(polls):
        count = hashed[poll]
        saved.add(int(shares[poll]), count, count / MINUTE, is_exact=True)
        if saved.missing is not None:
            return (poll + 1) * MINUTE
    return None


def run_length(bad: float, limit: float) -> float:
    """Return after how many expected shares a sum exceeds its limit, on average.

    Exactly, where 0.97 of them come: the integral of the scale function of a process
    that grows steadily and falls by the same amount with each share.
    """
    getcontext().prec = 120
    grows, falls = Decimal(str(0.97 - bad)), Decimal(log(0.97 / bad))
    rate = Decimal("0.97") / grows

    def scale(at: Decimal) -> Decimal:
        total, term = Decimal(0), 0
        while (rest := at - term * falls) >= 0:
            power = (-rate * rest) ** term if term else Decimal(1)
            factorial = Decimal(1)
            for number in range(2, term + 1):
                factorial *= number
            total += (rate * rest).exp() * power / factorial
            term += 1
        return total / grows

    steps = 60
    width = Decimal(limit) / steps
    inner = sum((scale((n + Decimal("0.5")) * width) for n in range(steps)), Decimal(0))
    return float(inner * width)


@pytest.mark.parametrize("bad", [0.5, 0.85])
@pytest.mark.parametrize("difficulty", [512, 16_384])
def test_one_false_alarm_in_two_years(bad: float, difficulty: float) -> None:
    """Each limit is exceeded once in two years on average, whatever the difficulty."""
    years = 2 * expected(difficulty, YEAR)
    found = run_length(bad, decision_limit(bad, years))
    assert found == pytest.approx(years, rel=0.1)


def test_runs() -> None:
    """Runs that are short enough to wait for last as long as their limit stands for.

    Looked at after each expected share, and not all the time, they last longer.
    """
    random = np.random.default_rng(4)
    lengths = []
    for _ in range(60):
        test, steps = _Test(0.5, {}), 0
        while test.missing is None:
            steps += 1
            test.add(random.poisson(0.97), 1.0, 300)
        lengths.append(steps)
    assert 600 * (1 - 3 / 60**0.5) < np.mean(lengths) < 3 * 600


@pytest.mark.parametrize("difficulty", [512, 4096, 16_384])
def test_healthy(difficulty: float) -> None:
    """In 20 days a miner whose work is all credited raises no alarm."""
    for seed in range(4):
        assert judge(difficulty, 1, 5 * DAY, seed, CreditJudge({})) is None


@pytest.mark.parametrize(
    ("credit", "difficulty", "median"),
    [(0.5, 1024, 12), (0.5, 16_384, 150), (0, 1024, 7), (0.8, 512, 75)],
)
def test_found(credit: float, difficulty: float, median: float) -> None:
    """Half of the work that is missing is found in minutes, less of it in an hour."""
    delays = [
        judge(difficulty, credit, DAY, seed, CreditJudge({})) for seed in range(9)
    ]
    assert None not in delays
    assert np.median([delay or 0 for delay in delays]) <= median * MINUTE


def test_missing_and_recovered() -> None:
    """What was found says how much is missing, outlasts a restart, and ends."""
    found = CreditJudge({})
    assert judge(1024, 0.5, DAY, 1, found)
    assert found.missing == pytest.approx(50, abs=10)
    again = CreditJudge(json.loads(json.dumps(found.as_dict())))
    assert again.missing == found.missing
    for _ in range(400):
        again.add(15, 15, 0.25, is_exact=True)
    assert again.missing is None


def test_seldom() -> None:
    """Less than three expected shares in an hour are not judged."""
    seldom = CreditJudge({})
    assert not seldom.add(0, 1000, 2.9 / HOUR, is_exact=True)
    assert seldom.missing is None


def test_law_that_is_not_known() -> None:
    """Where a hashrate may be read too high, a part that is missing is no alarm."""
    unsure = CreditJudge({})
    for _ in range(5000):
        unsure.add(12, 15, 0.25, is_exact=False)
    assert unsure.missing is None


def filled(difficulty: float, shares: int, seconds: int) -> CreditWindows:
    """Return windows of some time in which so many shares came every minute."""
    windows, worth = CreditWindows(None), difficulty * RESULT
    for minute in range(seconds // 60):
        windows.add(START + 60 * minute, shares * worth, shares * worth * worth, MINUTE)
    return windows


def test_replay() -> None:
    """4,014 shares of 1,024 in 4.6 h are 1,066 GH/s, give or take 33."""
    windows, worth = CreditWindows(None), 1024 * RESULT
    for _ in range(4014):
        windows.add(START, worth, worth * worth, 4.6 * HOUR / 4014)
    found = windows.credited(START, HOUR, 1024)
    assert found is not None
    assert found.hashrate == pytest.approx(1066, abs=1)
    assert (found.low, found.high) == pytest.approx((1033.5, 1099.5), abs=1)


@pytest.mark.parametrize(("window", "half"), [(HOUR, HOUR // 2), (DAY, DAY // 2)])
def test_window(window: int, half: int) -> None:
    """A window speaks when half of it is known, and forgets what is older."""
    assert filled(1024, 15, half - 60).credited(START + half, window, 1024) is None
    windows = filled(1024, 15, half + 300)
    assert windows.credited(START + half, window, 1024) is not None
    assert windows.credited(START + half + window, window, 1024) is None


def test_no_share() -> None:
    """Without a share nothing was credited, up to what chance allows."""
    found = filled(1024, 0, HOUR).credited(START + HOUR - 60, HOUR, 1024)
    assert found is not None
    assert (found.hashrate, found.low) == (0, 0)
    assert found.high == pytest.approx(3.689 * 1024 * RESULT / HOUR, rel=1e-3)


def test_several_difficulties() -> None:
    """Of shares of several difficulties 94 to 97 % of the intervals hold the truth."""
    random = np.random.default_rng(3)
    difficulties = np.array([512.0, 4096.0])
    worth = difficulties * RESULT
    counts = random.poisson(GAMMA * HOUR / 2 / worth, (2000, 2))
    covered = 0
    for pair in counts:
        windows = CreditWindows(None)
        windows.add(START, float(pair @ worth), float(pair @ worth**2), HOUR)
        found = windows.credited(START, HOUR, 512)
        assert found is not None
        covered += found.low <= GAMMA <= found.high
    assert 0.93 < covered / len(counts) < 0.98


def test_bounded_and_kept() -> None:
    """A day is kept, whatever comes, by way of a file and a clock that is set back."""
    windows = filled(1024, 15, 2 * DAY)
    assert len(windows.as_list()) == 289
    again = CreditWindows(json.loads(json.dumps(windows.as_list())))
    assert again.as_list() == windows.as_list()
    again.add(START + DAY, 1.0, 1.0, 1.0)
    assert len(again.as_list()) < 4


@pytest.mark.parametrize(
    "value", [None, {}, ["x"], [[1]], [[1, None, 1, 1]], [[-1, 1, 1, 1]]]
)
def test_damaged(value: JsonValue) -> None:
    """What cannot be read of a file was never there."""
    assert CreditWindows(value).as_list() == []
    judge = CreditJudge({"tests": value})
    assert judge.as_dict() == CreditJudge({}).as_dict()


def test_disorder() -> None:
    """Buckets that are out of order are left out."""
    rows: JsonValue = [[5, 1, 1, 300], [4, 1, 1, 300], [6, 1, 1, 900]]
    assert CreditWindows(rows).as_list() == [[5, 1, 1, 300], [6, 1, 1, 600]]
