"""Test that the silence of a pool is excused while it may be an outage."""

import pytest

from tests.support.credit import POLL, Miner, credited_miner


@pytest.fixture
def miner() -> Miner:
    """Return a miner whose work was credited for two hours."""
    return credited_miner()


@pytest.mark.parametrize("interval", [5, 30])
@pytest.mark.parametrize("seconds", [30, 60, 150, 270])
@pytest.mark.parametrize("difficulty", [256.0, 1024.0, 4096.0])
def test_outage_of_the_internet(
    miner: Miner, difficulty: float, seconds: int, interval: int
) -> None:
    """A miner that answers may have no pool without noticing, for some minutes."""
    miner.difficulty = difficulty
    miner.run(3600)
    for _ in range(4):
        for _ in range(seconds // interval):
            miner.run(interval, credit=0, interval=interval)
            assert miner.watch.is_missing is False
        for _ in range(3600 // interval):
            miner.run(interval, interval=interval)
            assert miner.watch.is_missing is False


def test_outage_after_which_shares_are_answered(miner: Miner) -> None:
    """What was sent in an outage may be answered after it, and is no more than due."""
    for _ in range(20):
        accepted = miner.counts["sharesAccepted"]
        miner.run(150)
        late = miner.counts["sharesAccepted"] - accepted
        miner.counts["sharesAccepted"] = accepted
        miner.run(150, credit=0)
        miner.counts["sharesAccepted"] += late
        miner.run(600)
        assert miner.watch.is_missing is False
    miner.run(1200, credit=0.5)
    assert miner.watch.is_missing is True


def test_outage_that_is_noticed_late(miner: Miner) -> None:
    """What was hashed before the connection was seen to be lost is owed by nobody."""
    miner.run(280, credit=0)
    miner.fields["poolConnectionInfo"] = "Not Connected"
    miner.run(POLL, credit=0)
    del miner.fields["poolConnectionInfo"]
    miner.run(120, credit=0)
    miner.run(600)
    assert miner.watch.is_missing is False


@pytest.mark.parametrize("difficulty", [256.0, 1024.0])
def test_silence_that_lasts(miner: Miner, difficulty: float) -> None:
    """A pool that credits nothing is found after five minutes, whatever came before."""
    miner.difficulty = difficulty
    miner.run(3600)
    miner.run(150, credit=0)
    miner.run(600)
    miner.run(270, credit=0)
    assert miner.watch.is_missing is False
    miner.run(60, credit=0)
    assert miner.watch.is_missing is True


@pytest.mark.parametrize("how", ["noticed", "missed", "reboot", "paused"])
def test_silence_that_is_interrupted(miner: Miner, how: str) -> None:
    """A pool that credits nothing is as silent after what comes in between."""
    for _ in range(6):
        miner.run(210, credit=0)
        match how:
            case "noticed":
                miner.fields["poolConnectionInfo"] = "Not Connected"
                miner.run(POLL, credit=0)
                del miner.fields["poolConnectionInfo"]
            case "missed":
                miner.silence(POLL)
            case "reboot":
                miner.reboot()
            case "paused":
                miner.run(POLL, credit=0, hashrate=None)
    assert miner.watch.is_missing is True


def test_outages_that_are_noticed_all_the_time(miner: Miner) -> None:
    """Outages that are noticed late excuse no more of them than others do."""
    for _ in range(6):
        miner.run(150, credit=0)
        miner.fields["poolConnectionInfo"] = "Not Connected"
        miner.run(POLL, credit=0)
        del miner.fields["poolConnectionInfo"]
        miner.run(150)
    assert miner.watch.is_missing is True


def test_outages_all_the_time(miner: Miner) -> None:
    """Outages that do not end are no outage."""
    for _ in range(8):
        miner.run(120, credit=0)
        miner.run(120)
    assert miner.watch.is_missing is True
