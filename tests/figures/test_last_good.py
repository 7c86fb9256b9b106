"""Test what is shown of sensors that blink."""

import pytest

from custom_components.bitaxe_monitor.figures.last_good import LastGood


def test_a_reading_is_held_for_15_seconds() -> None:
    """Polled often, the last good reading stands for 15 s and no longer."""
    last_good = LastGood()
    assert last_good.update(0, {"temperature": 50.2}) == {}
    for now in (5, 10, 15):
        assert last_good.update(now, {"temperature": None}) == {"temperature": 50.2}
    assert last_good.update(15.1, {"temperature": None}) == {}


def test_a_reading_is_held_for_two_polls() -> None:
    """Polled seldom, the last good reading stands for two polls and no longer."""
    last_good = LastGood()
    last_good.update(0, {"temperature": 50.2})
    assert last_good.update(60, {"temperature": None}) == {"temperature": 50.2}
    assert last_good.update(120, {"temperature": None}) == {"temperature": 50.2}
    assert last_good.update(180, {"temperature": None}) == {}


def test_a_missed_poll_counts() -> None:
    """A poll without an answer is one without a reading."""
    last_good = LastGood()
    last_good.update(0, {"temperature": 50.2})
    last_good.missed()
    assert last_good.update(120, {"temperature": None}) == {"temperature": 50.2}
    last_good.update(150, {"temperature": 51.0})
    last_good.missed()
    last_good.missed()
    assert last_good.update(300, {"temperature": None}) == {}


@pytest.mark.parametrize("polls", [2, 9])
def test_a_reading_that_blinks(polls: int) -> None:
    """A reading in every second answer is held in the others, each its own."""
    last_good = LastGood()
    for poll in range(polls):
        now = poll * 120
        assert last_good.update(now, {"power": 9.0 + poll, "fan_rpm": None}) == {}
        assert last_good.update(now + 60, {"power": None}) == {"power": 9.0 + poll}


def test_forgotten() -> None:
    """After a restart nothing is held."""
    last_good = LastGood()
    last_good.update(0, {"power": 9.0})
    last_good.forget()
    assert last_good.update(5, {"power": None}) == {}
