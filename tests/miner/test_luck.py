"""Test of which work and which share luck is reckoned."""

import json
from typing import Any, Final

import numpy as np
import pytest
from scipy.stats import kstest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.luck import Tally, luck
from custom_components.bitaxe_monitor.miner.luck import LuckWatch

GAMMA: Final = 1071.0  # GH/s


class Miner:
    """A Gamma that was up for a day when it was first seen."""

    def __init__(self) -> None:
        """Start with an old record."""
        self.watch = LuckWatch({})
        self.now = 1000.0
        self.wall = 1_800_000_000.0
        self.uptime = 86_400.0
        self.fields: dict[str, Any] = {"bestSessionDiff": 5e9}

    def run(
        self, seconds: float, hashrate: float | None = GAMMA, *, is_idle: bool = False
    ) -> None:
        """Let time pass, and answer once."""
        self.now += seconds
        self.wall += seconds
        self.uptime += seconds
        info = SystemInfo.from_dict(
            {"ASICModel": "BM1370", "uptimeSeconds": self.uptime, **self.fields}
        )
        self.watch.update(self.now, self.wall, info, hashrate, is_idle=is_idle)

    def start(self) -> None:
        """Start anew, which takes the session's best with it."""
        self.uptime, self.fields["bestSessionDiff"] = 0.0, 0
        self.run(30, None)
        self.run(0, None)

    def restart_watch(self, boot: float = 0.0) -> None:
        """Restart Home Assistant, which remembers by way of a file.

        Its host may boot, too: the monotonic clock begins anew so much later (s).
        """
        if boot:
            self.now = 5.0
            self.wall += boot
            self.uptime += boot
        self.watch = LuckWatch(json.loads(json.dumps(self.watch.as_dict())))


@pytest.fixture
def miner() -> Miner:
    """Return a miner that has started, run for an hour, and found a share."""
    miner = Miner()
    miner.run(5)
    miner.run(3600)
    assert miner.watch.luck is None
    miner.start()
    assert miner.watch.luck is None
    miner.run(300)
    miner.fields["bestSessionDiff"] = 1e6
    miner.run(3270)
    return miner


def after(seconds: float, best: float = 1e6) -> Any:  # noqa: ANN401 - of pytest
    """Return the luck after so many seconds of work."""
    return pytest.approx(luck(GAMMA * seconds, best))


def test_since_a_start(miner: Miner) -> None:
    """The work since a start counts, warming up too, and the best share of it."""
    assert miner.watch.luck == after(3600)
    miner.restart_watch()
    miner.run(600)
    miner.run(5)
    assert miner.watch.luck == after(4205)
    miner.restart_watch(boot=900)
    assert miner.watch.luck == after(4205)
    miner.run(5)
    miner.run(5)
    assert miner.watch.luck == after(5115)
    miner.restart_watch()
    miner.restart_watch()
    miner.run(5)
    miner.run(5)
    assert miner.watch.luck == after(5125)


@pytest.mark.parametrize("step", [7200, -7200], ids=["forth", "back"])
def test_clock_that_is_set(miner: Miner, step: float) -> None:
    """To set the clock here starts no miner, and hashes nothing."""
    other = Miner()
    other.run(5)
    other.run(5)
    for each in (miner, other):
        each.wall += step
        each.run(5)
        each.run(5)
    assert miner.watch.luck == after(3610)
    assert other.watch.luck is None
    for _ in range(2):
        miner.restart_watch()
        miner.run(295)
        miner.run(5)
    assert miner.watch.luck == after(4210)


def test_clock_that_is_behind(miner: Miner) -> None:
    """A host without a clock of its own has an old time until it hears another one."""
    behind = 86_400
    miner.restart_watch(boot=behind)
    miner.wall -= behind
    miner.run(5)
    miner.run(5)
    assert miner.watch.luck == after(3600 + behind + 10)
    miner.wall += behind
    miner.run(5)
    miner.run(5)
    assert miner.watch.luck == after(3600 + behind + 20)


@pytest.mark.parametrize("uptime", [0.0, 1e9], ids=["none", "too much"])
def test_odd_uptime(miner: Miner, uptime: float) -> None:
    """One odd answer starts nothing, be it the first of Home Assistant's."""
    miner.fields["bestSessionDiff"] = 5e9
    for watch in (miner.watch, None):
        if watch is None:
            miner.restart_watch()
        right = miner.uptime
        miner.uptime = uptime
        miner.run(5)
        miner.uptime = right + 5
        miner.run(5)
        miner.run(5)
    assert miner.watch.luck == after(3630, 5e9)


def test_start_while_nobody_looks(miner: Miner) -> None:
    """What was done before a start that nobody saw is not known, nor what it found."""
    for uptime in (7200, 60):  # for longer than before, and for less long
        miner.restart_watch(boot=10_000)
        miner.uptime = uptime
        miner.run(0)
        miner.run(0)
    assert miner.watch.luck == after(3600 + 7200 + 60)


def test_spread_evenly() -> None:
    """Honest miners are lucky evenly, be they seen in mid-life, with any old record.

    Each finds results of difficulty 1 by chance, starts once or twice while it is
    watched, and Home Assistant in between.
    """
    random = np.random.default_rng(10)
    any_answer = SystemInfo.from_dict({"ASICModel": "BM1370"})

    def life(starts: int) -> float:
        """Return the luck (%) of a miner in the end."""
        watch, now, uptime = LuckWatch({}), 1000, 90_000
        best = 10 ** random.uniform(3, 12)
        for poll in range(12):
            if poll in (3, 8)[:starts]:
                uptime, best = 0, 0.0
            if poll == 6:
                watch = LuckWatch(watch.as_dict())
            now, uptime = now + 300, uptime + 300
            results = random.poisson(GAMMA * 300 / RESULT)
            best = max(best, 1 / random.beta(1, results))
            answer = any_answer._replace(uptime=uptime, session_best_difficulty=best)
            watch.update(now, 1.8e9 + now, answer, GAMMA, is_idle=False)
        assert watch.luck is not None
        return watch.luck / 100

    found = [life(starts=1 + number % 2) for number in range(10_000)]
    assert kstest(found, "uniform").pvalue > 0.01


def test_slow_clock(miner: Miner) -> None:
    """A miner's clock that falls behind for months is no start."""
    best = miner.fields["bestSessionDiff"] = 4e9
    for _ in range(200):
        miner.run(86_400)
        miner.uptime -= 2  # 23 ppm
    worked = 3600 + 200 * 86_400
    assert miner.watch.luck == after(worked, best)
    miner.restart_watch()
    miner.run(3600)
    miner.run(5)
    assert miner.watch.luck == after(worked + 3605, best)


def test_another_start(miner: Miner) -> None:
    """Starts add up, and the best share is the best of all."""
    miner.start()
    miner.run(3570)
    assert miner.watch.luck == after(7200)
    assert miner.watch.tally == Tally(GAMMA * 7200, 1e6)
    miner.fields["bestSessionDiff"] = 3e6
    miner.run(5)
    assert miner.watch.luck == after(7205, 3e6)


def test_idle(miner: Miner) -> None:
    """A pause is no work, and an answer without a reading is."""
    miner.run(5, None)
    miner.run(5)
    assert miner.watch.luck == after(3610)
    miner.run(5, None, is_idle=True)
    miner.run(600, None, is_idle=True)
    miner.run(5)
    assert miner.watch.luck == after(3615)


@pytest.mark.parametrize(
    "fields",
    [{"uptimeSeconds": None}, {"bestSessionDiff": None}],
    ids=["no uptime", "no best"],
)
def test_lacking(miner: Miner, fields: dict[str, Any]) -> None:
    """An answer that lacks something leaves all as it was."""
    known = miner.watch.luck
    miner.fields |= fields
    miner.run(5)
    assert miner.watch.luck == known


def test_damaged() -> None:
    """What cannot be read was never known."""
    damaged = LuckWatch(dict.fromkeys(LuckWatch({}).as_dict(), "x"))
    assert damaged.as_dict() == LuckWatch({}).as_dict()


def test_partly_damaged(miner: Miner) -> None:
    """Where it is not known to when work was counted, it goes on from now."""
    miner.watch = LuckWatch({**miner.watch.as_dict(), "booted_at": "x"})
    for _ in range(3):
        miner.run(5)
    assert miner.watch.luck == after(3605)
