"""Test what is shown of sensors that blink."""

from copy import replace
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.last_good import READINGS, LastGood

NOTHING: Final = SystemInfo.from_dict({"ASICModel": "BM1370"})


def held(
    last_good: LastGood,
    now: float,
    hashrate: float | None = None,
    **readings: Any,  # noqa: ANN401
) -> dict[str, Any]:
    """Take in an answer with these readings; return those of earlier ones in it."""
    info = replace(NOTHING, **readings)
    filled = last_good.update(now, info, hashrate)
    result = {name: getattr(filled.info, name) for name in filled.held}
    if "hashrate" in filled.held:
        result["hashrate"] = filled.hashrate
    given = {name: getattr(filled.info, name) for name in readings.keys() - filled.held}
    assert given == {name: readings[name] for name in given}
    return result


def test_a_reading_is_held_for_15_seconds() -> None:
    """Polled often, the last good reading stands for 15 s and no longer."""
    last_good = LastGood()
    assert held(last_good, 0, temperature=50.2) == {}
    for now in (5, 10, 15):
        assert held(last_good, now, temperature=None) == {"temperature": 50.2}
    assert held(last_good, 15.1, temperature=None) == {}


def test_nothing_is_missing() -> None:
    """Where all readings are there none is held, and each may be missing next."""
    last_good = LastGood()
    readings = dict.fromkeys(READINGS, 7.0)
    assert held(last_good, 0, 1000.0, **readings) == {}
    assert held(last_good, 5) == {**readings, "hashrate": 1000.0}


def test_a_reading_is_held_for_two_polls() -> None:
    """Polled seldom, the last good reading stands for two polls and no longer."""
    last_good = LastGood()
    held(last_good, 0, temperature=50.2)
    assert held(last_good, 60, temperature=None) == {"temperature": 50.2}
    assert held(last_good, 120, temperature=None) == {"temperature": 50.2}
    assert held(last_good, 180, temperature=None) == {}


def test_a_missed_poll_counts() -> None:
    """A poll without an answer is one without a reading."""
    last_good = LastGood()
    held(last_good, 0, temperature=50.2)
    last_good.missed()
    assert held(last_good, 120, temperature=None) == {"temperature": 50.2}
    held(last_good, 150, temperature=51.0)
    last_good.missed()
    last_good.missed()
    assert held(last_good, 300, temperature=None) == {}


@pytest.mark.parametrize("polls", [2, 9])
def test_a_reading_that_blinks(polls: int) -> None:
    """A reading in every second answer is held in the others, each its own."""
    last_good = LastGood()
    for poll in range(polls):
        now = poll * 120
        assert held(last_good, now, power=9.0 + poll, fan_rpm=None) == {}
        assert held(last_good, now + 60, power=None) == {"power": 9.0 + poll}


def test_forgotten() -> None:
    """After a restart nothing is held."""
    last_good = LastGood()
    held(last_good, 0, power=9.0)
    last_good.forget()
    assert held(last_good, 5, power=None) == {}


def test_hashrate() -> None:
    """A hashrate that is no good is the last good one; the answer keeps its own."""
    last_good = LastGood()
    assert held(last_good, 0, 1000.0, power=9.0) == {}
    glitch = replace(NOTHING, hashrate=244_139.0, power=9.0)
    filled = last_good.update(5, glitch, None)
    assert filled == (glitch, 1000, {"hashrate"})
    silent = replace(NOTHING, power=9.0)
    filled = last_good.update(10, silent, None)
    assert filled == (replace(silent, hashrate=1000), 1000, {"hashrate"})
