"""Test when the entities of a miner are written."""

from copy import replace
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.reasons import KnownReason
from custom_components.bitaxe_monitor.figures.turn import Turn
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.writes import Writes

from .test_measuring import Watched

INTERVAL: Final = 30
NOW: Final = 9_990.0  # s, with which a half minute begins


@pytest.fixture
def data() -> MinerData:
    """Return what is known of a miner that is well."""
    return Watched().poll()


@pytest.fixture
def writes(data: MinerData) -> Writes:
    """Return the writes of a miner, after the first answer."""
    writes = Writes(INTERVAL, Turn(poll_second=0, write_second=17), NOW)
    assert writes.update(NOW, data, is_online=True)
    assert writes.is_urgent
    return writes


def test_turns(writes: Writes, data: MinerData) -> None:
    """While nothing changes there is a write when it is time, and only then."""
    written = [
        second
        for second in range(100)
        if writes.update(NOW + second, data, is_online=True)
    ]
    assert written == [17, 47, 77]
    assert not writes.is_urgent


def test_polls_are_no_metronome(writes: Writes, data: MinerData) -> None:
    """A poll that comes a moment before it is time is the one that is written."""
    assert not writes.update(NOW + 16.4, data, is_online=True)
    assert writes.update(NOW + 16.6, data, is_online=True)
    assert writes.is_due
    assert not writes.update(NOW + 46, data, is_online=True)
    assert writes.update(NOW + 46.6, data, is_online=True)


def test_request(writes: Writes, data: MinerData) -> None:
    """Who asks has everything written, once; the turns stay where they are."""
    writes.request()
    assert writes.update(NOW + 5, data, is_online=True)
    assert (writes.is_due, writes.is_urgent) == (True, False)
    assert writes.was_requested
    assert not writes.update(NOW + 10, data, is_online=True)
    assert writes.update(NOW + 17, data, is_online=True)
    assert not writes.was_requested


def test_urgent(writes: Writes, data: MinerData) -> None:
    """What matters is written at once, and is no turn."""
    hot = replace(data, known_reason=KnownReason.OVERHEATING)
    assert writes.update(NOW + 5, hot, is_online=True)
    assert (writes.is_due, writes.is_urgent) == (False, True)
    assert (writes.has_turned, writes.has_other_reason) == (True, True)
    assert not writes.update(NOW + 10, hot, is_online=True)
    stopped = replace(hot, is_hashing=not hot.is_hashing)
    assert writes.update(NOW + 12, stopped, is_online=True)
    assert (writes.has_turned, writes.has_other_reason) == (True, False)
    assert writes.update(NOW + 17, stopped, is_online=True)
    assert (writes.is_due, writes.has_turned) == (True, False)


def test_offline(writes: Writes, data: MinerData) -> None:
    """That a miner goes and comes back is written at once; nothing has turned."""
    for is_online in (False, True):
        assert writes.update(NOW + 5, data, is_online=is_online)
        assert (writes.is_urgent, writes.has_turned) == (True, False)
        assert not writes.update(NOW + 10, data, is_online=is_online)


def test_never_answered() -> None:
    """That a miner which never answered is offline is urgent, once it is known."""
    writes = Writes(INTERVAL, Turn(poll_second=0, write_second=17), NOW)
    assert not writes.update(NOW, None, is_online=None)
    assert writes.update(NOW + 5, None, is_online=False)
    assert (writes.is_due, writes.is_urgent, writes.has_turned) == (False, True, False)
    assert not writes.update(NOW + 10, None, is_online=False)
    assert writes.update(NOW + 17, None, is_online=False)
    assert (writes.is_due, writes.is_urgent) == (True, False)


def test_happenings(writes: Writes, data: MinerData) -> None:
    """A happening is urgent, even where it changes nothing else."""
    writes.happened(0)
    assert not writes.update(NOW + 5, data, is_online=True)
    writes.happened(2)
    assert writes.update(NOW + 10, data, is_online=True)
    assert writes.is_urgent


def test_context(writes: Writes, data: MinerData) -> None:
    """What is written together has one context, what comes later another."""
    before = writes.context
    writes.update(NOW + 5, data, is_online=True)
    assert writes.context is before
    writes.update(NOW + 17, data, is_online=True)
    assert writes.context is not before


def test_is_turn(writes: Writes, data: MinerData) -> None:
    """It is known before whether everything is written with an answer."""
    for second in range(100):
        is_turn = writes.is_turn(NOW + second)
        assert writes.update(NOW + second, data, is_online=True) is is_turn
    writes.request()
    assert writes.is_turn(NOW + 100)
