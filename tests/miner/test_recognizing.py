"""Test reading what an answer means that only those before it show."""

from copy import replace

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.known import Fault
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.recognizing import Recognizer

from .test_measuring import STOP, WELL, Watched


def read(**fields: JsonValue) -> SystemInfo:
    """Return an answer of a miner that is well, but for some fields."""
    return SystemInfo.from_dict({**WELL, **fields})


def test_nothing_to_recognize() -> None:
    """An answer that says all itself stays what it is."""
    info = read()
    assert Recognizer(None).recognize(info, None) is info


@pytest.mark.parametrize("key", ["best_difficulty", "session_best_difficulty"])
def test_difficulty(key: str) -> None:
    """A difficulty that was said exactly stays so when it is rounded later."""
    recognizer = Recognizer(None)
    both = {"bestDiff": 4_292_734_826, "bestSessionDiff": 4_292_734_826}
    assert getattr(recognizer.recognize(read(**both), None), key) == 4_292_734_826
    rounded = read(bestDiff="4.29G", bestSessionDiff="4.29G")
    assert getattr(recognizer.recognize(rounded, None), key) == 4_292_734_826
    better = read(bestDiff="5.00G", bestSessionDiff="5.00G")
    assert getattr(recognizer.recognize(better, None), key) == 5e9


def test_fault_that_ended() -> None:
    """A fault that this firmware reported is over when it no longer does."""
    known = Watched()
    known.poll()
    reported = known.measuring.memory().known
    assert reported is not None
    reported = reported._replace(firmware="fork", reported=frozenset({Fault.POWER}))
    info = replace(read(version="fork"), power_fault=None, hardware_fault=None)
    found = Recognizer(reported).recognize(info, reported)
    assert (found.power_fault, found.hardware_fault) == (False, None)
    other = replace(info, firmware_version="another")
    assert Recognizer(reported).recognize(other, reported).power_fault is None


def test_overheating() -> None:
    """Official firmware that stopped for heat does not say so: its marks do."""
    recognizer = Recognizer(None)
    assert recognizer.recognize(read(), None).overheating is False
    assert recognizer.recognize(read(**STOP), None).overheating is True
    assert recognizer.recognize(read(), None).overheating is False
