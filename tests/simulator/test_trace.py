"""Tests of remembering what ran when."""

from math import inf

import pytest

from simulator import trace
from simulator.trace import Series


def test_series() -> None:
    """A series knows its value at every time, also what is to come."""
    series = Series(1.0)
    series.set(10, 2.0)
    series.set(20, 3.0)
    assert [series.at(second) for second in (-inf, 9.9, 10, 19.9, 20)] == [
        1,
        1,
        2,
        2,
        3,
    ]
    assert series.changes(15) == [10]
    assert series.changes(inf) == [10, 20]


def test_what_is_set_replaces_what_was_to_come() -> None:
    """What comes later is forgotten, and the same value is no change."""
    series = Series(1.0)
    for second in (10, 20, 30):
        series.set(second, second)
    series.set(15, 10.0)
    assert series.changes(inf) == [10]
    series.set(10, 5.0)
    assert (series.at(9), series.at(10), series.changes(inf)) == (1, 5, [10])


def test_series_is_not_endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many changes the oldest are forgotten."""
    monkeypatch.setattr(trace, "_LONGEST", 10)
    series = Series(0.0)
    for second in range(1, 100):
        series.set(second, second)
        assert series.at(second) == second
    assert len(series.changes(inf)) < 10
