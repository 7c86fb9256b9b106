"""Tests of how often a miner may be asked to change something."""

import pytest

from custom_components.bitaxe_monitor.control.budget import AT_ONCE, Budget
from custom_components.bitaxe_monitor.json_fields import JsonValue

NOW = 1.8e9


def spent(now: float = NOW) -> Budget:
    """Return a budget of which nothing is left."""
    budget = Budget()
    for _ in range(AT_ONCE):
        assert not budget.wait(now)
        budget.spend(now)
    return budget


def test_many_at_once() -> None:
    """Thirty writes may come at once, then one in ten minutes."""
    budget = spent()
    assert budget.wait(NOW) == 600
    assert budget.wait(NOW + 599) == pytest.approx(1)
    assert not budget.wait(NOW + 600)
    budget.spend(NOW + 600)
    assert budget.wait(NOW + 600) == pytest.approx(600)


def test_never_more_than_at_once() -> None:
    """A long rest allows no more than it did in the beginning."""
    budget = spent()
    assert not budget.wait(NOW + 1e7)
    assert budget.left == AT_ONCE


def test_never_less_than_nothing() -> None:
    """What was sent although nothing was left is no debt."""
    budget = spent()
    budget.spend(NOW)
    assert budget.wait(NOW) == 600


def test_clock_is_set_back() -> None:
    """A clock that is set back neither refills nor takes anything."""
    budget = spent()
    assert budget.wait(NOW - 9000) == 600
    assert budget.wait(NOW - 9000 + 60) == pytest.approx(540)


def test_kept_over_restarts() -> None:
    """A restart of Home Assistant refills nothing."""
    budget = spent()
    budget.note_pause(NOW)
    again = Budget.restore(dict(budget.as_dict()))
    assert again == budget
    assert again.wait(NOW) == 600


@pytest.mark.parametrize("stored", [None, [], {}, {"left": "?", "counted_at": -1}])
def test_nothing_to_restore(stored: JsonValue) -> None:
    """What cannot be read is as if nothing had been written."""
    assert Budget.restore(stored) == Budget()


def test_pauses() -> None:
    """Mining is paused or resumed once in 30 s, whatever is left."""
    budget = spent()
    assert not budget.wait_to_pause(NOW)
    budget.note_pause(NOW)
    assert budget.wait_to_pause(NOW + 10) == 20
    assert not budget.wait_to_pause(NOW + 30)
    assert not budget.wait_to_pause(NOW - 5)
