"""How often a miner is asked, and when its silence means that it is offline."""

from typing import Final, NamedTuple

from ..axeos import Firmware, SystemInfo

# The web server of official firmware before this dies of more frequent polls.
_STURDY_FIRMWARE: Final = (2, 10, 0)
_INTERVAL: Final = 5  # s
_INTERVAL_FRAGILE: Final = 30  # s

_LONGEST_BACK_OFF: Final = 60  # s
_MOST_DOUBLINGS: Final = 4
_SLOW_ANSWER: Final = 2.0  # s

_TOGETHER: Final = 10  # miners
_MOMENTS: Final = 10  # of a second, at which miners are polled

_OFFLINE_AFTER_POLLS: Final = 3
_OFFLINE_AFTER: Final = 30.0  # s


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
        write_second=second + tens * _INTERVAL,
        moment=moment / _MOMENTS,
    )


class Pace:
    """The time between polls: doubled up to 60 s while answers fail or are slow."""

    def __init__(self, interval: int | None, turn: Turn) -> None:
        """Start with the user's interval in s; None is automatic."""
        self._interval = interval
        self._turn = turn
        self._doublings = 0
        self._missed_polls = 0
        self._last_answer: float | None = None
        self._answered = 0.0

    @property
    def last_answer(self) -> float | None:
        """Return when the last poll was made that had an answer (s)."""
        return self._last_answer

    @property
    def missed_polls(self) -> int:
        """Return how many polls in a row had no answer by now."""
        return self._missed_polls

    def answered(self, asked: float, took: float) -> None:
        """Note the answer to a poll made at a time, and how long it took (s)."""
        self._last_answer = asked
        self._answered = asked + took
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

        It counts from the second of the latest answer or miss. At the normal pace a
        poll is made when it is the miner's turn, however long the last answer took.
        """
        normal = self._interval
        if normal is None:
            normal = _INTERVAL if is_sturdy(info) else _INTERVAL_FRAGILE
        if self._doublings or self._last_answer is None:
            doubled = normal << min(self._doublings, _MOST_DOUBLINGS)
            return max(normal, min(doubled, _LONGEST_BACK_OFF))
        earliest = int(self._last_answer) + (normal + 1) // 2
        turn = next_turn(self._turn.poll_second, normal, earliest)
        return turn - int(self._answered)


def is_sturdy(info: SystemInfo | None) -> bool:
    """Tell whether the firmware's web server stands a poll every 5 s.

    Official firmware does since v2.10.0 (20 sockets, the oldest one purged); an unknown
    version is taken for a recent one. Of others nothing bad is known.
    """
    if info is None:
        return False
    if info.firmware is not Firmware.OFFICIAL or info.version is None:
        return True
    return info.version >= _STURDY_FIRMWARE
