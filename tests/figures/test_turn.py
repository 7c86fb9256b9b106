"""Test when it is a miner's turn."""

import pytest

from custom_components.bitaxe_monitor.figures.turn import Turn, next_turn, turn_of


@pytest.mark.parametrize(
    ("second", "interval", "earliest", "found"),
    [(3, 5, 1003, 1003), (3, 5, 1004, 1008), (19, 5, 1000, 1004), (95, 30, 7, 35)],
)
def test_next_turn(second: int, interval: int, earliest: int, found: int) -> None:
    """Turns are an interval apart; the first one may be now."""
    assert next_turn(second, interval, earliest) == found


@pytest.mark.parametrize(
    ("places", "turn"),
    [
        (range(10), Turn(poll_second=0, write_second=0, moment=0.0)),
        (range(10, 20), Turn(poll_second=0, write_second=5, moment=0.1)),
        (range(90, 100), Turn(poll_second=0, write_second=45, moment=0.9)),
        (range(100, 110), Turn(poll_second=1, write_second=51, moment=0.0)),
        (range(390, 400), Turn(poll_second=3, write_second=198, moment=0.9)),
    ],
)
def test_ten_have_their_turn_together(places: range, turn: Turn) -> None:
    """The next ten follow 0.1 s later, and are written with another poll."""
    assert {turn_of(place) for place in places} == {turn}
