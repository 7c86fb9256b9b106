"""When it is a miner's turn: polls and writes of many miners share their moments."""

from typing import Final, NamedTuple

_TOGETHER: Final = 10  # miners
_MOMENTS: Final = 10  # of a second, at which miners are polled
_POLL: Final = 5  # s, as most miners are polled

LONGEST_GAP: Final = 480.0
"""How far apart (s) answers in a row may be.

Polls are up to 300 s apart, by half more until it is the miner's turn, and answers take
a while: of a longer time nobody knows what was in it.
"""


class Turn(NamedTuple):
    """When a miner is polled and written, in intervals that all begin at second 0.

    Polls are made at a moment (s) of their second.
    """

    poll_second: int
    write_second: int
    moment: float = 0.0


def next_turn(second: int, interval: int, earliest: int) -> int:
    """Return the first of a turn's seconds, an interval (s) apart, from there on."""
    return earliest + (second - earliest) % interval


def turn_of(place: int) -> Turn:
    """Return the turn of a miner by its place among all miners, from 0.

    Ten have theirs at the same moment: to wake Home Assistant once for all of them
    takes half the processor time of waking it for each, and its recorder commits once.
    The next ten are polled 0.1 s later, and written a poll later.
    """
    tens = place // _TOGETHER
    second, moment = divmod(tens, _MOMENTS)
    return Turn(
        poll_second=second,
        write_second=second + tens * _POLL,
        moment=moment / _MOMENTS,
    )
