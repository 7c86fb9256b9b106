"""Tests of letting things happen in time."""

from math import inf

from simulator.agenda import Agenda


def test_order() -> None:
    """What is due first comes first, and of two at once the one added first."""
    agenda = Agenda()
    done: list[tuple[str, float]] = []
    agenda.add(2, lambda second: done.append(("late", second)))
    agenda.add(1, lambda second: done.append(("first", second)))
    agenda.add(1, lambda second: done.append(("second", second)))
    while agenda.next < inf:
        agenda.do_next()
    assert done == [("first", 1), ("second", 1), ("late", 2)]


def test_remove() -> None:
    """What is removed does not happen, and the rest does."""
    agenda = Agenda()
    done: list[float] = []
    agenda.add(3, done.append)
    agenda.add(1, print)
    agenda.add(2, done.append)
    agenda.remove(print)
    assert agenda.next == 2
    agenda.do_next()
    agenda.do_next()
    assert done == [2, 3]
