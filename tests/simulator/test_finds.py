"""Tests of shares, errors and records."""

from math import exp, sqrt
from statistics import fmean

import pytest

from simulator import Fault, SimulatedMiner
from simulator.counting import GIGAHASHES

from .conftest import Clock

DAY = 86400.0


@pytest.mark.parametrize("jump", [60.0, 30 * DAY], ids=["polled", "at once"])
@pytest.mark.parametrize("firmware", ["v2.1.3", "v2.10.1", "v2.12.2", "v2.15.0"])
def test_shares(firmware: str, jump: float, clock: Clock) -> None:
    """Shares are among the hits: one in as many as the pool's difficulty."""
    miner = SimulatedMiner("601", firmware, clock=clock)
    clock.forward(100)
    start, hits = miner.state.accepted + miner.state.rejected, miner.true_hits
    for _ in range(int(min(jump, DAY) / 60) if jump == 60 else 1):
        clock.forward(jump)
        assert miner.state.accepted >= start
    clock.forward(DAY / 2)
    shares = miner.state.accepted + miner.state.rejected - start
    mean = (miner.true_hits - hits) / miner.settings.pool_difficulty
    assert shares == pytest.approx(mean, abs=4 * sqrt(mean))
    assert miner.state.rejected == pytest.approx(0.002 * shares, rel=0.9)


def test_shares_are_poisson() -> None:
    """Over miners the number of shares varies by its own square root."""
    counts = []
    for seed in range(800):
        miner = SimulatedMiner("601", "v2.12.2", seed=seed, clock=lambda: 0.0)
        miner.advance(210)
        counts.append(miner.state.accepted + miner.state.rejected)
    mean = fmean(counts)
    # ~196 s at the full rate
    assert mean == pytest.approx(196 * 1071 / GIGAHASHES / 1000, rel=0.03)
    variance = fmean((count - mean) ** 2 for count in counts)
    assert variance == pytest.approx(mean, rel=0.2)


@pytest.mark.parametrize("firmware", ["v2.12.2", "v2.15.0"])
def test_errors(firmware: str, clock: Clock) -> None:
    """Chips count errors, which are their part of the hits."""
    miner = SimulatedMiner("702", firmware, boot_age=3600, clock=clock)
    before, hits = [*miner.state.errors], miner.true_hits
    shares = []
    for _ in range(1000):
        clock.forward(5)
        shares.append(miner.state.error_share)
    errors = [now - then for now, then in zip(miner.state.errors, before, strict=True)]
    mean = 0.0015 * (miner.true_hits - hits)
    assert sum(errors) == pytest.approx(mean, abs=4 * sqrt(mean))
    for found in errors:
        assert found == pytest.approx(mean / 6, abs=4 * sqrt(mean / 6))
    assert fmean(shares) == pytest.approx(0.15, rel=0.1)
    miner.pause()
    assert miner.state.error_share == 0


def test_no_errors(clock: Clock) -> None:
    """A perfect chip has none."""
    miner = SimulatedMiner("601", "v2.15.0", clock=clock)
    miner.settings.error_share = 0.0
    clock.forward(1000)
    assert miner.state.errors == [0]
    assert miner.state.error_share == 0


def test_luck() -> None:
    """A session's best share is as lucky as chance has it: uniform over miners."""
    luck = []
    for seed in range(600):
        miner = SimulatedMiner("601", "v2.12.2", seed=seed, clock=lambda: 0.0)
        miner.settings.pool_difficulty = 64
        miner.advance(310)
        luck.append(exp(-miner.true_hits / miner.state.session_best))
    assert fmean(luck) == pytest.approx(0.5, abs=4 / sqrt(12 * 600))
    assert sum(part < 0.1 for part in luck) == pytest.approx(60, abs=30)


def test_half_credited(clock: Clock) -> None:
    """A pool that answers every other share counts half; records are the miner's."""
    miner = SimulatedMiner("601", "v2.15.0", clock=clock)
    clock.forward(100)
    miner.fault = Fault.HALF_CREDITED
    start, hits = miner.state.accepted + miner.state.rejected, miner.true_hits
    clock.forward(DAY)
    shares = miner.state.accepted + miner.state.rejected - start
    mean = (miner.true_hits - hits) / miner.settings.pool_difficulty
    assert shares == pytest.approx(mean / 2, rel=0.05)


def test_rejection_storm(clock: Clock) -> None:
    """In a storm every third share is refused, and hardly one after it."""
    miner = SimulatedMiner("601", "v2.15.0", clock=clock)
    miner.settings.pool_difficulty = 256
    for fault, part in ((Fault.REJECTION_STORM, 1 / 3), (None, 0.002)):
        miner.fault = fault
        accepted, rejected = miner.state.accepted, miner.state.rejected
        clock.forward(DAY)
        _ = miner.true_hits
        refused = miner.state.rejected - rejected
        found = refused / (refused + miner.state.accepted - accepted)
        assert found == pytest.approx(part, rel=0.05, abs=0.001)


def test_record_by_luck(clock: Clock) -> None:
    """Luck is a record that no share before comes near, and is over at once."""
    miner = SimulatedMiner("601", "v2.15.0", boot_age=DAY, clock=clock)
    best = miner.state.best
    miner.fault = Fault.LUCK
    assert miner.faults == frozenset()
    assert miner.state.best == miner.state.session_best == 1000 * best
    assert miner.state.scores[0].difficulty == 1000 * best
    miner.reboot()
    assert miner.state.scores[0].difficulty == 1000 * best
