"""Restart a miner whose chips hang: three times, and not without end."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from ..json_fields import JsonObject, JsonValue, flag, integer, number, positive
from .stuck import Signs, StuckDetector, StuckReason

_TRIES: Final = 3
_BETWEEN: Final = 1800.0  # s
_REARMED: Final = 3600.0  # s of hashing in one boot
_MOST_BETWEEN: Final = 60.0  # s that count between two answers
_LATEST: Final = 1e12
_MOST_POWER: Final = 1e5  # W

# So many miners that begin to look stuck at once, or such a part of them, are not.
_AT_ONCE: Final = 600.0  # s
_MANY: Final = 3
_PART: Final = 1 / 3


class Act(StrEnum):
    """What a watchdog does."""

    RESTART = "restart"
    GIVE_UP = "give_up"


@dataclass(slots=True)
class _Tries:
    """How often a miner was restarted, and when last (s since 1970)."""

    count: int = 0
    at: float | None = None
    has_given_up: bool = False


class Watchdog:
    """Says when a miner is to be restarted, and when that is of no use.

    It has no clock: times are in s, now on one that only goes on, wall since 1970. What
    it has tried is kept over restarts of Home Assistant; only an hour of hashing, or
    the user, makes it forget that.
    """

    def __init__(
        self, tries: _Tries | None = None, usual_power: float | None = None
    ) -> None:
        """Start with what was tried before, and the power (W) that is usual."""
        self._tries = tries or _Tries()
        self._stuck = StuckDetector(usual_power)
        self._hashed = 0.0
        self._at: float | None = None
        self._uptime = 0

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved; what cannot be read is as if nothing was tried."""
        if not isinstance(stored, dict):
            return cls()
        tries = _Tries(
            integer(stored.get("tries"), 0, _TRIES) or 0,
            number(stored.get("tried_at"), 0, _LATEST),
            bool(flag(stored.get("has_given_up"))),
        )
        return cls(tries, positive(stored.get("usual_power"), _MOST_POWER))

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        return {
            "tries": self._tries.count,
            "tried_at": self._tries.at,
            "has_given_up": self._tries.has_given_up,
            "usual_power": self._stuck.usual_power,
        }

    @property
    def has_given_up(self) -> bool:
        """Return whether the miner is not restarted any more."""
        return self._tries.has_given_up

    @property
    def began(self) -> float | None:
        """Return when the miner began to look stuck (s, now), None if it does not."""
        return self._stuck.began

    @property
    def reason(self) -> StuckReason | None:
        """Return why the miner looks stuck, None if it does not."""
        return self._stuck.reason

    def update(
        self, now: float, wall: float, signs: Signs, *, is_vetoed: bool = False
    ) -> Act | None:
        """Take in an answer; return what is to be done.

        is_vetoed is whether several miners look stuck at once: then it is none of them.
        What is to be done is so with each answer until it was done.
        """
        is_stuck = self._stuck.update(now, signs)
        self._count_hashing(now, signs)
        tries = self._tries
        if not is_stuck or is_vetoed or tries.has_given_up:
            return None
        if tries.at is not None:
            tries.at = min(tries.at, wall)  # the clock was set back
            if wall < tries.at + _BETWEEN:
                return None
        return Act.RESTART if tries.count < _TRIES else Act.GIVE_UP

    def _count_hashing(self, now: float, signs: Signs) -> None:
        """Forget what was tried after an hour of hashing in one boot."""
        elapsed = 0.0 if self._at is None else min(now - self._at, _MOST_BETWEEN)
        self._at = now
        uptime = self._uptime if signs.uptime is None else signs.uptime
        has_booted, self._uptime = uptime < self._uptime, uptime
        if has_booted or self._stuck.began is not None:
            self._hashed = 0.0
        elif self._stuck.is_hashing:
            self._hashed += elapsed
        if self._hashed >= _REARMED:
            self._tries = _Tries()

    def tried(self, wall: float) -> None:
        """Note that the miner is restarted now."""
        self._tries.count += 1
        self._tries.at = wall

    def give_up(self) -> None:
        """Note that the user knows of it."""
        self._tries.has_given_up = True

    def try_again(self) -> None:
        """Forget what was tried: the user wants it."""
        self._tries = _Tries()


class Veto:
    """Knows when several miners began to look stuck at once.

    Then it is their pool, the network or the supply, and no restart helps. Times are in
    s on a clock that only goes on.
    """

    def __init__(self) -> None:
        """Start without a miner."""
        self._began: dict[str, float | None] = {}

    def note(self, miner: str, began: float | None) -> None:
        """Note when a miner began to look stuck, None if it does not."""
        self._began[miner] = began

    def forget(self, miner: str) -> None:
        """Forget a miner that nobody watches any more."""
        self._began.pop(miner, None)

    def is_on(self, miner: str) -> bool:
        """Return whether a miner is not to be restarted, for others are stuck too."""
        own = self._began.get(miner)
        if own is None:
            return False
        alike = sum(
            began is not None and abs(began - own) <= _AT_ONCE
            for began in self._began.values()
        )
        return alike >= _MANY or (alike > 1 and alike > _PART * len(self._began))
