"""Tests of which pool a miner works for."""

import pytest

from simulator import Fault, SimulatedMiner

from .test_commands import patch, post, running
from .test_slots import put

FIRST, SECOND = "pool.example.org", "fallback.example.org"


def host(miner: SimulatedMiner) -> str | None:
    """Return the host of the pool that the miner works for."""
    return None if miner.pool is None else miner.pool.host


@pytest.mark.parametrize(
    ("firmware", "is_live"),
    [
        ("v2.0.7", False),
        ("v2.9.0", False),
        ("v2.14.2", False),
        ("v1.0.34", False),
        ("v1.0.35", True),
        ("v1.1.0", True),
    ],
)
def test_flat(firmware: str, *, is_live: bool) -> None:
    """Another pool is shown at once, and worked for after a restart or at once."""
    miner = running(firmware)
    patch(miner, stratumURL="other.example.org", stratumPort=1, stratumUser="me")
    miner.advance(5)
    assert miner.answer()["stratumURL"] == "other.example.org"
    assert host(miner) == ("other.example.org" if is_live else FIRST)
    post(miner, "restart")
    miner.advance(60)
    assert miner.pool is not None
    assert (miner.pool.port, miner.pool.user) == (1, "me")


def test_other_settings_reconnect_nobody() -> None:
    """Settings of other things leave the connection alone."""
    miner = running("v1.1.0")
    patch(miner, frequency=550, stratumURL=FIRST)
    miner.advance(5)
    assert host(miner) == FIRST


def test_slot_needs_a_restart() -> None:
    """On v2.15 neither another slot nor another index is acted upon by itself."""
    miner = running("v2.15.0")
    put(miner, 2)
    patch(miner, primaryPoolIndex=2)
    miner.advance(60)
    assert host(miner) == FIRST
    post(miner, "restart")
    miner.advance(60)
    assert host(miner) == "third.example.org"


def test_slot_lives() -> None:
    """Later, both act at once, and what is read is what was written."""
    miner = running("v2.16.0")
    shares = miner.state.accepted
    put(miner, 2)
    assert host(miner) == FIRST
    patch(miner, primaryPoolIndex=2)
    assert host(miner) == "third.example.org"
    assert miner.answer()["primaryPoolIndex"] == 2
    assert miner.answer()["stratumURL"] == "third.example.org"
    assert miner.state.accepted == 0 < shares
    put(miner, 2, stratumURL="fourth.example.org")
    assert host(miner) == "fourth.example.org"
    patch(miner, useFallbackStratum=True)
    assert host(miner) == SECOND


def test_empty_slot() -> None:
    """A miner that is sent to an empty slot ends at its fallback."""
    miner = running("v2.15.0")
    patch(miner, primaryPoolIndex=6)
    post(miner, "restart")
    miner.advance(16)
    assert host(miner) is None
    miner.advance(20)
    assert host(miner) == SECOND
    miner = running("v2.16.0")
    patch(miner, primaryPoolIndex=6)
    assert host(miner) is None


@pytest.mark.parametrize(
    "url", ["stratum+tcp://pool.example.org", "pool.example.org:3333", "a/b"]
)
def test_bad_address(url: str) -> None:
    """An address with a scheme or port is stored, and never connects."""
    miner = running("v2.14.2")
    patch(miner, stratumURL=url)
    post(miner, "restart")
    miner.advance(60)
    assert host(miner) == SECOND
    assert miner.answer()["stratumURL"] == url
    assert miner.answer()["isUsingFallbackStratum"] == 1


@pytest.mark.parametrize(
    ("firmware", "restarts"), [("v2.14.2", False), ("v2.15.0", True)]
)
def test_failover(firmware: str, *, restarts: bool) -> None:
    """After three tries a miner takes the other pool; counts begin anew from v2.15."""
    miner = running(firmware)
    shares = miner.state.accepted
    miner.kill_pools(FIRST)
    miner.advance(14)
    assert host(miner) == FIRST
    miner.advance(2)
    assert host(miner) == SECOND
    assert miner.answer()["isUsingFallbackStratum"] == 1
    assert (miner.state.accepted < shares) is restarts
    if restarts:
        assert miner.answer()["workReceived"] == 0
        miner.advance(70)
        assert miner.answer()["workReceived"] == 2
    miner.kill_pools()
    miner.advance(70)
    assert host(miner) == FIRST
    assert miner.answer()["isUsingFallbackStratum"] == 0


def test_probes_go_on() -> None:
    """A primary that stays dead is probed every minute."""
    miner = running("v2.15.0")
    miner.kill_pools(FIRST)
    miner.advance(300)
    assert host(miner) == SECOND
    miner.kill_pools()
    miner.advance(61)
    assert host(miner) == FIRST


def test_all_dead() -> None:
    """Without any pool a miner stops, unpaused, and starts again by itself."""
    miner = running("v2.15.0")
    miner.kill_pools(FIRST, SECOND)
    miner.advance(120)
    assert miner.fault is Fault.POOLS_UNREACHABLE
    assert miner.true_hashrate == 0
    assert miner.answer()["miningPaused"] is False
    assert miner.answer()["expectedHashrate"] == 0
    assert host(miner) is None
    miner.kill_pools(FIRST)
    miner.advance(31)
    assert host(miner) == SECOND
    assert miner.true_hashrate == 1071
    miner.kill_pools(SECOND)
    miner.advance(61)
    assert host(miner) == FIRST
    assert miner.faults == frozenset()


def test_fallback_dies() -> None:
    """A miner on its fallback loses that, too, or has the first pool back by then."""
    miner = running("v2.15.0")
    miner.kill_pools(FIRST)
    miner.advance(20)
    miner.kill_pools(FIRST, SECOND)
    miner.advance(120)
    assert host(miner) is None
    miner.kill_pools(SECOND)
    miner.advance(31)
    assert host(miner) == FIRST


def test_short_outage() -> None:
    """A pool that is back within three tries is kept."""
    miner = running("v2.15.0")
    miner.kill_pools(FIRST)
    miner.advance(5)
    miner.kill_pools()
    miner.advance(60)
    assert host(miner) == FIRST


def test_all_back() -> None:
    """When both are back the first one is taken."""
    miner = running("v2.15.0")
    miner.kill_pools(FIRST, SECOND)
    miner.advance(120)
    miner.kill_pools()
    miner.advance(31)
    assert host(miner) == FIRST


def test_kill_while_none_runs() -> None:
    """Pools die while there is no connection, too."""
    miner = running("v2.15.0")
    miner.kill_pools(FIRST, SECOND)
    miner.advance(120)
    miner.kill_pools(FIRST, SECOND)
    miner.advance(120)
    assert host(miner) is None


def test_pool_that_is_tried() -> None:
    """A miner that still tries to reach its pool says that it has none."""
    miner = running("v2.15.0")
    assert miner.answer()["poolConnectionInfo"] == "IPv4"
    miner.kill_pools(FIRST)
    post(miner, "restart")
    miner.advance(20)
    assert miner.pool is None
    assert miner.answer()["poolConnectionInfo"] == "Not Connected"
    miner.advance(120)
    assert host(miner) == SECOND
    assert miner.answer()["poolConnectionInfo"] == "IPv4"
