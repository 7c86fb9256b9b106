"""Test when a miner is beyond the limits of its user."""

from collections.abc import Iterable
from itertools import pairwise
import json
from typing import Any, Final

import numpy as np
import pytest
from scipy.stats import binom

from custom_components.bitaxe_monitor.figures.exceeded import (
    WINDOWS,
    Excess,
    Limit,
    MeanJudge,
    RejectionJudge,
    end_of,
)

YEAR: Final = 365.25 * 86_400  # s


class Reading:
    """What is read every 5 s, judged by a limit."""

    def __init__(self, kind: Limit = Limit.TEMPERATURE, limit: float = 68) -> None:
        """Start with nothing found."""
        self.kind, self.limit = kind, limit
        self.judge = MeanJudge(kind, {})
        self.now = 1000.0

    def read(self, seconds: float, value: float, *, interval: float = 5) -> bool | None:
        """Read the same for some time; return whether the limit is exceeded."""
        for _ in range(round(seconds / interval)):
            self.now += interval
            self.judge.update(self.now, value, self.limit)
        return self.is_exceeded

    @property
    def is_exceeded(self) -> bool | None:
        """Return whether the limit is exceeded."""
        return None if self.judge.excess is None else self.judge.excess.is_exceeded

    def restart(self) -> None:
        """Go on with what was saved; time has passed on another clock."""
        saved = json.loads(json.dumps(self.judge.as_dict()))
        self.judge = MeanJudge(self.kind, saved)
        self.now = 17.0


@pytest.mark.parametrize(
    ("kind", "limit", "end"),
    [
        (Limit.TEMPERATURE, 68, 65),
        (Limit.VR_TEMPERATURE, 85, 82),
        (Limit.REJECTION_RATE, 5, 4),
        (Limit.ERROR_RATE, 1, 0.8),
        (Limit.POOL_LATENCY, 500, 400),
    ],
)
def test_ends(kind: Limit, limit: float, end: float) -> None:
    """What is exceeded ends 3 °C or 20 % below its limit."""
    assert end_of(kind, limit) == pytest.approx(end)


@pytest.mark.parametrize("kind", WINDOWS)
@pytest.mark.parametrize("interval", [5, 30, 60])
def test_minimum_time(kind: Limit, interval: float) -> None:
    """What is too much for less than a window is nothing; for a whole one it counts."""
    reading, window = Reading(kind, limit=10), WINDOWS[kind]
    assert reading.read(window - interval, 10.1, interval=interval) is None
    assert reading.read(2 * interval, 10.1, interval=interval) is True
    assert reading.judge.excess == Excess(10, is_exceeded=True, figure=10.1)


@pytest.mark.parametrize("interval", [300, 450])
def test_slow_polls(interval: float) -> None:
    """One reading is no mean, however far apart they are."""
    reading = Reading()
    assert reading.read(interval, 75, interval=interval) is None
    assert reading.read(interval, 75, interval=interval) is True


def test_hysteresis() -> None:
    """Between the limit and its end all stays as it is."""
    reading = Reading()
    assert reading.read(400, 68) is False
    assert reading.read(400, 68.1) is True
    assert reading.read(3600, 65.2) is True
    assert reading.read(400, 65) is False
    assert reading.read(3600, 67.9) is False
    assert reading.judge.excess == Excess(68, is_exceeded=False)


def test_mean_of_ten_minutes() -> None:
    """Bursts of errors count by their mean over 10 minutes."""
    reading = Reading(Limit.ERROR_RATE, limit=1)
    for _ in range(60):  # 60 s of 4 % in 300 s are 0.8 %
        reading.read(60, 4)
        assert not reading.read(240, 0)
    for _ in range(5):  # 90 s are 1.2 %
        reading.read(90, 4)
        reading.read(210, 0)
    assert reading.is_exceeded
    excess = reading.judge.excess
    assert excess is not None
    assert excess.figure == pytest.approx(1.2, abs=0.3)


def test_noise_below_the_limit() -> None:
    """A temperature that strays by 2 °C about 1 °C less than the limit is no excess."""
    reading, random = Reading(), np.random.default_rng(3)
    for value in random.normal(67, 2, 17_280):
        assert not reading.read(5, float(value))


def test_noise_at_the_limit() -> None:
    """One that strays about the limit itself begins once and does not end."""
    reading, random = Reading(), np.random.default_rng(4)
    changes, last = 0, None
    for value in random.normal(68, 1, 17_280):
        if (found := reading.read(5, float(value))) is not last:
            changes, last = changes + 1, found
    assert last is True
    assert changes <= 3


def test_interruption() -> None:
    """What lies on either side of an interruption is not one window."""
    reading = Reading()
    reading.read(295, 70)
    reading.judge.interrupt()
    assert reading.read(295, 70) is None
    assert reading.read(10, 70) is True
    reading.judge.interrupt()
    assert reading.read(295, 20) is True
    assert reading.read(10, 20) is False


@pytest.mark.parametrize("gap", [481, -10])
def test_gap(gap: float) -> None:
    """A long time without a reading is an interruption, and so is a clock set back."""
    reading = Reading()
    reading.read(295, 70)
    reading.now += gap
    assert reading.read(5, 70) is None
    assert reading.read(280, 70) is None


def test_missed_polls() -> None:
    """Single polls that are missing change nothing."""
    reading = Reading()
    for _ in range(13):
        reading.read(20, 70)
        reading.now += 5
    assert reading.is_exceeded is True


def test_restart() -> None:
    """What was found stays over a restart, on either side of it."""
    reading = Reading()
    reading.read(400, 70)
    reading.restart()
    assert reading.is_exceeded is True
    assert reading.judge.excess == Excess(68, is_exceeded=True, figure=70)
    assert reading.read(290, 60) is True
    assert reading.read(20, 60) is False
    reading.restart()
    assert reading.is_exceeded is False


@pytest.mark.parametrize(("limit", "is_exceeded"), [(69, True), (72, False)])
def test_other_limit(limit: float, *, is_exceeded: bool) -> None:
    """What was found of a limit says nothing of another one, hysteresis included."""
    reading = Reading()
    reading.read(400, 70)
    reading.restart()
    reading.limit = limit
    assert reading.read(5, 70) is None
    assert reading.read(400, 70) is is_exceeded


class Shares:
    """Shares of which some are rejected, judged by a limit of 5 %."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.judge = RejectionJudge({})
        self.accepted = self.rejected = 0
        self.limit = 5.0
        self._random = np.random.default_rng(11)
        self.judge.update(0, 0, self.limit)

    def come(self, accepted: int, rejected: int) -> bool | None:
        """Let shares come; return whether the limit is exceeded."""
        self.accepted += accepted
        self.rejected += rejected
        return self.look()

    def look(self) -> bool | None:
        """Judge the counts as they are."""
        self.judge.update(self.accepted, self.rejected, self.limit)
        return None if self.judge.excess is None else self.judge.excess.is_exceeded

    def blocks(self, number: int, rate: float) -> Iterable[bool | None]:
        """Let 200 shares come several times, of which a part is rejected by chance."""
        for _ in range(number):
            rejected = int(self._random.binomial(200, rate))
            yield self.come(200 - rejected, rejected)

    def restart(self) -> None:
        """Go on with what was saved."""
        self.judge = RejectionJudge(json.loads(json.dumps(self.judge.as_dict())))


def test_too_few_shares() -> None:
    """Of fewer than 200 shares nothing is said, were all of them rejected."""
    shares = Shares()
    assert shares.come(0, 199) is None
    assert shares.come(0, 1) is True
    assert shares.judge.excess == Excess(5, is_exceeded=True, figure=100)


@pytest.mark.parametrize(("rejected", "is_exceeded"), [(21, False), (22, True)])
def test_chance_of_rejections(rejected: int, *, is_exceeded: bool) -> None:
    """Of 200 shares 22 are more than chance makes of 5 %, and 21 are not."""
    assert Shares().come(200 - rejected, rejected) is is_exceeded
    probability = float(binom.sf(rejected - 1, 200, 0.05))
    assert (probability < 0.001) is is_exceeded


def test_more_shares() -> None:
    """What 200 shares leave open, more of them decide."""
    shares = Shares()
    found = [shares.come(186, 14) for _ in range(8)]
    assert found == [False, False, False, False, False, False, False, True]
    assert shares.judge.excess == Excess(5, is_exceeded=True, figure=7)


def test_rejections_end() -> None:
    """It ends by shares since, of which no more than 4 % are rejected."""
    shares = Shares()
    assert shares.come(150, 50) is True
    assert all(shares.come(191, 9) for _ in range(100))  # 4.5 %
    assert [shares.come(198, 2) for _ in range(4)][-1] is False
    assert all(not shares.come(191, 9) for _ in range(20))


@pytest.mark.parametrize("rate", [0.3, 0.1, 0.08])
def test_power(rate: float) -> None:
    """Of more rejected shares nearly all are found within 3200."""
    for _ in range(20):
        assert any(Shares().blocks(16, rate))


def test_false_alarms() -> None:
    """With 2 % rejected there is no alarm in 1,000 years, with 4 % few in one.

    Reckoned exactly: a block of 200 shares is judged with those before it, and all
    chances are added up, as if no two of them ever came together. A share comes every
    4 s.
    """
    judgements = YEAR / (4 * 200)
    alarms = dict.fromkeys((0.02, 0.04), 0.0)
    for shares in (200, 400, 800, 1600, 3200):
        needed = int(binom.isf(0.001, shares, 0.05)) + 1
        for rate in alarms:
            alarms[rate] += judgements * float(binom.sf(needed - 1, shares, rate))
    assert alarms[0.02] < 0.001
    assert alarms[0.04] < 10


def test_no_flicker() -> None:
    """A rate of 2 % is no excess in 100,000 shares, nor does one at 5 % flicker."""
    assert not any(Shares().blocks(500, 0.02))
    found = list(Shares().blocks(500, 0.05))
    assert sum(one is not other for one, other in pairwise(found)) < 5


def test_counts_begin_anew() -> None:
    """Counts that fall are those of another start, and nothing came of them."""
    shares = Shares()
    shares.come(100, 0)
    shares.accepted = shares.rejected = 0
    assert shares.come(0, 30) is None
    assert shares.come(99, 0) is None
    assert shares.come(1, 0) is False


def test_interrupted_count() -> None:
    """What came while nobody looked is left out."""
    shares = Shares()
    shares.come(100, 0)
    shares.judge.interrupt()
    assert shares.come(0, 1000) is None
    assert shares.come(100, 0) is False


def test_rejections_restart() -> None:
    """Shares that were counted count after a restart, too."""
    shares = Shares()
    shares.come(193, 7)
    shares.come(100, 0)
    shares.restart()
    shares.look()
    shares.look()
    assert shares.come(96, 3) is False
    before = shares.judge.as_dict()
    assert before["blocks"] == [[200, 7]]
    assert before["begun"] == [199, 3]
    assert shares.come(0, 1) is False
    assert shares.judge.as_dict()["blocks"] == [[200, 7], [200, 4]]


@pytest.mark.parametrize(("limit", "is_exceeded"), [(8, True), (15, False)])
def test_other_limit_of_rejections(limit: float, *, is_exceeded: bool) -> None:
    """What was counted is judged at once by another limit."""
    shares = Shares()
    assert shares.come(170, 30) is True
    shares.restart()
    shares.limit = limit
    assert shares.look() is is_exceeded


@pytest.mark.parametrize(
    "saved",
    [
        {"limit": "x", "is_exceeded": True},
        {"limit": None, "blocks": 7, "begun": None},
        {"blocks": [[0, 0], [200], [200, 201], ["a", 1], None], "begun": [200, -1]},
    ],
)
def test_damage(saved: Any) -> None:  # noqa: ANN401 - whatever a file holds
    """What cannot be read is as if it had never been saved."""
    judge = RejectionJudge(saved)
    assert judge.excess is None
    assert judge.as_dict() == {"blocks": [], "begun": [0, 0]}
    assert MeanJudge(Limit.ERROR_RATE, saved).as_dict() == {}
