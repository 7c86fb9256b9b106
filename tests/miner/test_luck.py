"""Test of which work and which share luck is reckoned."""

import json
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.luck import luck
from custom_components.bitaxe_monitor.miner.luck import LuckWatch

GAMMA: Final = 1071.0  # GH/s


class Miner:
    """A Gamma that was up for a day when it was first seen."""

    def __init__(self) -> None:
        """Start with an old record."""
        self.watch = LuckWatch({})
        self.now = 1_800_000_000.0
        self.uptime = 86_400.0
        self.fields: dict[str, Any] = {"bestSessionDiff": 5e9}

    def run(
        self, seconds: float, hashrate: float | None = GAMMA, *, is_idle: bool = False
    ) -> None:
        """Let time pass, and answer once."""
        self.now += seconds
        self.uptime += seconds
        info = SystemInfo.from_dict(
            {"ASICModel": "BM1370", "uptimeSeconds": self.uptime, **self.fields}
        )
        self.watch.update(self.now, info, hashrate, is_idle=is_idle)

    def start(self) -> None:
        """Start anew, which takes the session's best with it."""
        self.uptime, self.fields["bestSessionDiff"] = 0.0, 0
        self.run(30, None)

    def restart_watch(self) -> None:
        """Restart Home Assistant, which remembers by way of a file."""
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
    assert miner.watch.luck == after(4200)


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
    assert miner.watch.luck == after(worked + 3600, best)


def test_another_start(miner: Miner) -> None:
    """Starts add up, and the best share is the best of all."""
    miner.start()
    miner.run(3570)
    assert miner.watch.luck == after(7200)
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
