"""How often a miner is asked, and when its silence means that it is offline."""

from collections.abc import Callable
from random import randrange
from typing import Final

from .axeos import SystemInfo

# The web server of official firmware before this dies of more frequent polls.
_STURDY_FIRMWARE: Final = (2, 10, 0)
_INTERVAL: Final = 5  # s
_INTERVAL_FRAGILE: Final = 30  # s

_LONGEST_BACK_OFF: Final = 60  # s
_MOST_DOUBLINGS: Final = 4
_SLOW_ANSWER: Final = 2.0  # s

_TOGETHER: Final = 10  # miners

_OFFLINE_AFTER_POLLS: Final = 3
_OFFLINE_AFTER: Final = 30.0  # s


def time_to_turn(now: float, interval: int, miners: int) -> int:
    """Return how long (s) until it is a miner's turn in an interval (s).

    Ten of all miners have theirs together, so that a small fleet wakes Home Assistant
    once in an interval, and its recorder commits once. A large one is spread at random.
    """
    turns = max(1, min(interval, miners // _TOGETHER))
    return (randrange(turns) - int(now)) % interval


class Pace:
    """The time between polls: doubled up to 60 s while answers fail or are slow."""

    def __init__(
        self, interval: int | None, time_to_turn: Callable[[int], int]
    ) -> None:
        """Start with the user's interval in s; None is automatic.

        time_to_turn is asked once, how long until the miner's turn in an interval is.
        """
        self._interval = interval
        self._time_to_turn = time_to_turn
        self._doublings = 0
        self._missed_polls = 0
        self._last_answer: float | None = None
        self._has_turn = False

    @property
    def last_answer(self) -> float | None:
        """Return when the last poll was made that had an answer (s)."""
        return self._last_answer

    def answered(self, asked: float, took: float) -> None:
        """Note the answer to a poll made at a time, and how long it took (s)."""
        self._last_answer = asked
        self._missed_polls = 0
        self._doublings = self._doublings + 1 if took > _SLOW_ANSWER else 0

    def missed(self) -> None:
        """Note a poll without an answer."""
        self._missed_polls += 1
        self._doublings += 1

    def is_offline(self, now: float) -> bool:
        """Tell whether 3 polls and 30 s went by without an answer, or all so far."""
        return self._last_answer is None or (
            self._missed_polls >= _OFFLINE_AFTER_POLLS
            and now - self._last_answer >= _OFFLINE_AFTER
        )

    def next_interval(self, info: SystemInfo | None) -> int:
        """Return the time to the next poll (s) of a miner that said this last.

        The first one is drawn out until it is the miner's turn.
        """
        normal = self._interval
        if normal is None:
            normal = _INTERVAL if is_sturdy(info) else _INTERVAL_FRAGILE
        doubled = normal << min(self._doublings, _MOST_DOUBLINGS)
        seconds = max(normal, min(doubled, _LONGEST_BACK_OFF))
        if not self._has_turn:
            self._has_turn = True
            seconds += self._time_to_turn(normal)
        return seconds


def is_sturdy(info: SystemInfo | None) -> bool:
    """Tell whether the firmware's web server stands a poll every 5 s.

    Official firmware does since v2.10.0 (20 sockets, the oldest one purged), NerdOS
    always; an unknown version is taken for a recent one.
    """
    if info is None:
        return False
    return info.is_nerdos or info.version is None or info.version >= _STURDY_FIRMWARE
