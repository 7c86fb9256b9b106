"""How often a miner is asked, and when its silence means that it is offline."""

from collections import deque
from dataclasses import dataclass
from math import ceil
from typing import Final

from ..axeos import Firmware, SystemInfo
from .turn import Turn, next_turn

# Web servers of official firmware stand so much (ESP-Miner, sdkconfig.defaults): seven
# sockets up to v2.4.1, ten before v2.10.0, none of which is ever taken back; v2.8.0
# loses memory with every answer (main/http_server/http_server.c).
_MORE_SOCKETS: Final = (2, 4, 2)
_LEAKY: Final = (2, 8, 0)
_STURDY: Final = (2, 10, 0)

_INTERVAL: Final = 5  # s
_INTERVAL_FRAGILE: Final = 30  # s
GENTLE_INTERVAL: Final = 60
"""Time between polls (s) with which old firmware lives (ESP-Miner#70)."""

_SLOWER: Final = (10, 20, 30, 60)  # s between polls of a miner that misses some
_MISSES: Final = 3
_MISSES_WITHIN: Final = 600  # s
_WELL_AFTER: Final = 3600  # s without a miss

_LONGEST_BACK_OFF: Final = 60  # s
_MOST_DOUBLINGS: Final = 4
_FIRST_TRIES: Final = 15  # s between polls until it is known whether a miner is there
_SLOW_ANSWER: Final = 2.0  # s
_REST: Final = 4  # times as long as a slow answer took

_OFFLINE_AFTER_POLLS: Final = 3
_OFFLINE_AFTER: Final = 30.0  # s
_LONG_SILENCE: Final = 600  # s


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamina:
    """What a miner was seen to stand, worth remembering; times are in s.

    automatic is the time between polls that its firmware stands, slowed_to the longer
    one that the miner itself asked for by missing polls; has_collapsed is that it fell
    silent until it was restarted. None is unknown, or that there was none.
    """

    automatic: int | None = None
    last_answer: float | None = None
    last_miss: float | None = None
    silent_since: float | None = None
    missed_polls: int = 0
    slowed_to: int | None = None
    has_collapsed: bool = False


UNTRIED: Final = Stamina()
"""What is known of a miner before it is ever asked."""


class Pace:
    """The time between polls: what the miner was seen to stand.

    It is longer the longer answers take, doubled up to 60 s while they fail, and longer
    for an hour where they fail again and again.
    """

    def __init__(
        self, interval: int | None, turn: Turn, stamina: Stamina, now: float
    ) -> None:
        """Start with the user's interval in s; None is automatic."""
        self._interval = interval
        self._turn = turn
        self._automatic = stamina.automatic
        self._slowed_to = stamina.slowed_to
        self._has_collapsed = stamina.has_collapsed
        self._last_answer = stamina.last_answer
        self._last_miss = stamina.last_miss
        self._silent_since = stamina.silent_since
        self._missed_polls = stamina.missed_polls
        self._doublings = stamina.missed_polls
        self._heard_from = next(
            at
            for at in (stamina.last_answer, stamina.silent_since, now)
            if at is not None
        )
        self._has_answered = False
        self._answered = self._took = 0.0
        self._row: deque[float] = deque(maxlen=_MISSES)
        self._misses: deque[float] = deque(maxlen=_MISSES)

    @property
    def stamina(self) -> Stamina:
        """Return what the miner was seen to stand so far."""
        return Stamina(
            automatic=self._automatic,
            last_answer=self._last_answer,
            last_miss=self._last_miss,
            silent_since=self._silent_since,
            missed_polls=self._missed_polls,
            slowed_to=self._slowed_to,
            has_collapsed=self._has_collapsed,
        )

    @property
    def missed_polls(self) -> int:
        """Return how many polls in a row had no answer by now."""
        return self._missed_polls

    @property
    def slowed_to(self) -> int | None:
        """Return the time between polls (s) that missed ones have led to, if any."""
        slowed = self._slowed_to
        return slowed if slowed is not None and slowed > self._wanted else None

    @property
    def automatic_interval(self) -> int | None:
        """Return the time between polls (s) unless the user sets one.

        None until the miner has answered: nobody knows what it stands.
        """
        automatic = self._automatic
        return automatic and max(automatic, self._slowed_to or 0)

    @property
    def interval(self) -> int:
        """Return the time between polls (s) of this miner while it answers."""
        return self.slowed_to or self._wanted

    @property
    def look_interval(self) -> int | None:
        """Return the time between looks (s) at a silent miner; None is no look.

        Firmware that keeps sockets for ever is not looked at, nor an unknown one.
        """
        if self._silent_since is None or self._automatic != _INTERVAL:
            return None
        own = self.interval
        return own if own < self.next_interval() else None

    @property
    def needs_gentleness(self) -> bool:
        """Return whether the miner collapsed under polls less than 60 s apart."""
        return self._has_collapsed and self._wanted < GENTLE_INTERVAL

    @property
    def _wanted(self) -> int:
        """Return the time between polls (s) that the user, or the firmware, wants."""
        return self._interval or self._automatic or _INTERVAL

    def answered(
        self, asked: float, took: float, info: SystemInfo, *, has_restarted: bool
    ) -> None:
        """Note the answer to a poll made at a time, and how long it took (s).

        has_restarted is that the miner was found to have restarted since the one
        before. A version that one answer leaves out is still that of the firmware.
        """
        if info.firmware_version is not None or self._automatic is None:
            self._automatic = automatic_interval(official_version(info))
        is_fragile = self._automatic != _INTERVAL
        self._has_collapsed = is_fragile and (
            self._has_collapsed
            or (has_restarted and self._silence(asked) > _LONG_SILENCE)
        )
        self._follow_misses(asked)
        self._heard_from = self._last_answer = asked
        self._answered = asked + took
        self._took = took
        self._has_answered = True
        self._silent_since = None
        self._missed_polls = self._doublings = 0

    def missed(self, now: float, *, is_silent: bool = True) -> None:
        """Note a poll without an answer; is_silent is that nobody gave one."""
        self._missed_polls += 1
        self._doublings += 1
        if not is_silent:
            self._silent_since = None
            return
        if self._silent_since is None:
            self._silent_since = now
        self._last_miss = now
        self._row.append(now)

    def relent(self) -> None:
        """Note that the miner stands polls, though its answer does not count."""
        self._doublings = 0
        self._silent_since = None

    def is_offline(self, now: float) -> bool:
        """Return whether 3 polls and 30 s went by without an answer."""
        return (
            self._missed_polls >= _OFFLINE_AFTER_POLLS
            and now - self._heard_from >= _OFFLINE_AFTER
        )

    def next_interval(self) -> int:
        """Return the time to the next poll (s).

        It counts from the second of the latest answer or miss. While all is well a
        poll is made when it is the miner's turn, however long the last answer took.
        """
        own = self.interval
        if self._missed_polls:
            if not self._has_answered and self._missed_polls < _OFFLINE_AFTER_POLLS:
                return _FIRST_TRIES
            doubled = own << min(self._doublings, _MOST_DOUBLINGS)
            return max(own, min(doubled, _LONGEST_BACK_OFF))
        if self._last_answer is None:
            return own
        earliest = int(self._last_answer) + (own + 1) // 2
        turn = next_turn(self._turn.poll_second, own, earliest) - int(self._answered)
        if self._took <= _SLOW_ANSWER:
            return turn
        return max(turn, min(ceil(_REST * self._took), _LONGEST_BACK_OFF))

    def _silence(self, now: float) -> float:
        """Return for how long nobody has answered (s)."""
        return 0 if self._silent_since is None else now - self._silent_since

    def _follow_misses(self, asked: float) -> None:
        """Slow down for a miner that keeps missing polls, until it is well again.

        Those of an outage do not count: the miner was off, not overburdened.
        """
        if self._row and not self.is_offline(self._row[-1]):
            self._misses.extend(self._row)
        self._row.clear()
        latest = self._misses
        if len(latest) == _MISSES and latest[-1] - latest[0] <= _MISSES_WITHIN:
            latest.clear()
            if self._interval is None:
                self._slowed_to = next(
                    (step for step in _SLOWER if step > self.interval), self._slowed_to
                )
        elif self._last_miss is None or asked - self._last_miss >= _WELL_AFTER:
            self._slowed_to = None


def official_version(info: SystemInfo) -> tuple[int, int, int] | None:
    """Return the version of official firmware, None of all other and where unknown."""
    return info.version if info.firmware is Firmware.OFFICIAL else None


def automatic_interval(version: tuple[int, int, int] | None) -> int:
    """Return the time between polls (s) that a version of official firmware stands.

    It stands 5 s since v2.10.0 (20 sockets, the oldest one purged). An unknown version
    is taken for a recent one; of other firmware nothing bad is known.
    """
    if version is None or version >= _STURDY:
        return _INTERVAL
    if version < _MORE_SOCKETS or version == _LEAKY:
        return GENTLE_INTERVAL
    return _INTERVAL_FRAGILE
