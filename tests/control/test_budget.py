"""Tests of how often a miner may be asked to change something."""

import pytest

from custom_components.bitaxe_monitor.control.budget import AT_ONCE, Budget
from custom_components.bitaxe_monitor.json_fields import JsonValue

NOW = 1.8e9  # on both clocks


def wait(budget: Budget, now: float, wall: float | None = None) -> float:
    """Return how long is to be waited, by default where nobody has set the clock."""
    return budget.wait(now, now if wall is None else wall)


def spent(now: float = NOW) -> Budget:
    """Return a budget of which nothing is left."""
    budget = Budget()
    for _ in range(AT_ONCE):
        assert not wait(budget, now)
        budget.spend(now, now)
    return budget


def restart(budget: Budget, now: float, wall: float) -> Budget:
    """Return what becomes of a budget by a restart of Home Assistant."""
    return Budget.restore(dict(budget.as_dict(now, wall)))


def test_many_at_once() -> None:
    """Thirty writes may come at once, then one in ten minutes."""
    budget = spent()
    assert wait(budget, NOW) == 600
    assert wait(budget, NOW + 599) == pytest.approx(1)
    assert not wait(budget, NOW + 600)
    budget.spend(NOW + 600, NOW + 600)
    assert wait(budget, NOW + 600) == pytest.approx(600)


def test_never_more_than_at_once() -> None:
    """A long rest allows no more than it did in the beginning."""
    budget = spent()
    assert not wait(budget, NOW + 1e7)
    assert budget.left == AT_ONCE


def test_never_less_than_nothing() -> None:
    """What was sent although nothing was left is no debt."""
    budget = spent()
    budget.spend(NOW, NOW)
    assert wait(budget, NOW) == 600


@pytest.mark.parametrize("step", [-9000, 9000, -1e9, 1e9])
def test_clock_is_set(step: float) -> None:
    """A clock that is set, and set again, neither refills nor takes anything."""
    budget = spent()
    budget.note_pause(NOW, NOW)
    assert wait(budget, NOW, NOW + step) == 600
    assert budget.wait_to_resume(NOW + 10, NOW + 10 + step) == 20
    assert wait(budget, NOW + 60, NOW + 60 + step) == pytest.approx(540)
    assert wait(budget, NOW + 120, NOW + 120) == pytest.approx(480)


@pytest.mark.parametrize("step", [-9000, 9000])
def test_clock_is_set_before_a_restart(step: float) -> None:
    """What is saved is of the time at which that was done."""
    budget = restart(spent(), NOW, NOW + step)
    assert wait(budget, 7.0, NOW + step) == 600
    assert wait(budget, 67.0, NOW + step + 60) == pytest.approx(540)


def test_clock_is_set_back_by_a_restart() -> None:
    """A machine that starts with a clock of long ago has not rested."""
    budget = restart(spent(), NOW, NOW)
    assert wait(budget, 7.0, 1e9) == 600
    assert wait(budget, 8.0, NOW) == pytest.approx(599)


def test_kept_over_restarts() -> None:
    """A restart of Home Assistant refills nothing but what the time brings."""
    budget = spent()
    budget.note_pause(NOW, NOW)
    again = restart(budget, NOW, NOW)
    assert again == budget
    assert again.wait_to_resume(3.0, NOW + 5) == 25
    assert wait(again, 3.0, NOW) == 600
    assert wait(restart(budget, NOW, NOW), 3.0, NOW + 60) == pytest.approx(540)


@pytest.mark.parametrize("stored", [None, [], {}, {"left": "?", "counted_at": -1}])
def test_nothing_to_restore(stored: JsonValue) -> None:
    """What cannot be read is as if nothing had been written."""
    assert Budget.restore(stored) == Budget()


def test_pauses() -> None:
    """Mining is resumed no sooner than 30 s after it last was, or was paused."""
    budget = spent()
    assert not budget.wait_to_resume(NOW, NOW)
    budget.note_pause(NOW, NOW)
    assert budget.wait_to_resume(NOW + 10, NOW + 10) == 20
    assert not budget.wait_to_resume(NOW + 30, NOW + 30)


def test_distance() -> None:
    """A miner is left alone for 2 s after each request, also over a restart."""
    budget = Budget()
    assert not budget.wait_to_send(NOW, NOW)
    budget.note_sent(NOW, NOW)
    assert budget.wait_to_send(NOW + 0.5, NOW + 9000) == 1.5
    assert not budget.wait_to_send(NOW + 2, NOW - 9000)
    assert restart(budget, NOW, NOW).wait_to_send(3.0, NOW + 1) == 1
    assert not restart(budget, NOW, NOW).wait_to_send(3.0, NOW + 60)


def test_restart_with_a_clock_of_long_ago() -> None:
    """Who has to wait after a restart does not until the clock has been set."""
    budget = Budget()
    budget.note_pause(NOW, NOW)
    budget.note_sent(NOW, NOW)
    again = restart(budget, NOW, NOW)
    assert (again.wait_to_resume(3.0, 1e9), again.wait_to_send(3.0, 1e9)) == (30, 2)
    assert again.wait_to_resume(32.0, 1e9 + 29) == 1
    assert not again.wait_to_send(5.0, 1e9 + 2)
