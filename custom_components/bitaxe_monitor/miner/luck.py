"""How lucky a miner was since it was first seen to start."""

from typing import Final

from ..axeos import SystemInfo
from ..figures.luck import Tally
from ..json_fields import JsonObject, JsonValue, number

_MOST: Final = 1e24
_DRIFT: Final = 120.0  # s by which clocks and uptimes may disagree


class LuckWatch:
    """Adds up work, and keeps the best share that came of it.

    It begins with a start of the miner that is seen: of the best share since then the
    work is known, and of one that is older it is not. What was done while nobody looked
    counts by the reading after it, unless the miner has started meanwhile: then neither
    its work nor its shares are known.

    Times are in s on the monotonic clock, for the wall clock may be set; but in a file
    they are since 1970. When the miner started is by two answers in a row: an odd
    uptime is no start.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved."""
        self._work = number(saved.get("work"), 0, _MOST)
        self._best = number(saved.get("best"), 0, _MOST) or 0.0
        self._saved = (
            number(saved.get("booted_at"), 0, _MOST),
            number(saved.get("counted_to"), 0, _MOST) or 0.0,
        )
        self._booted: float | None = None
        self._counted = 0.0
        self._to_wall = 0.0
        self._last_booted: float | None = None

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        booted_at, counted_to = self._saved
        if self._booted is not None:
            booted_at = self._booted + self._to_wall
            counted_to = max(self._counted + self._to_wall, 0.0)
        return {
            "work": self._work,
            "best": self._best,
            "booted_at": booted_at,
            "counted_to": counted_to,
        }

    @property
    def tally(self) -> Tally | None:
        """Return what is known so far, None before a start was seen."""
        return None if self._work is None else Tally(self._work, self._best)

    @property
    def luck(self) -> float | None:
        """Return how probable (%) less luck is, None while nothing is known."""
        return None if self.tally is None else self.tally.luck

    def update(
        self,
        now: float,
        wall: float,
        info: SystemInfo,
        hashrate: float | None,
        *,
        is_idle: bool,
    ) -> None:
        """Take in an answer, with the true hashrate (GH/s) where one counts.

        wall is the time since 1970, is_idle whether something keeps the miner from
        hashing: other times without a reading are worked.
        """
        uptime, best = info.uptime, info.session_best_difficulty
        if uptime is None or best is None or info.is_master:
            return
        booted = now - uptime
        last, self._last_booted = self._last_booted, booted
        if self._booted is None or abs(booted - self._booted) > _DRIFT:
            if last is None or abs(booted - last) > _DRIFT:
                return
            self._find(now, booted, booted + wall - now)
        self._booted = booted
        self._to_wall = wall - now
        if self._work is None:
            return
        self._best = max(self._best, best)
        if hashrate is not None:
            self._work += hashrate * min(max(now - self._counted, 0.0), uptime)
        if hashrate is not None or is_idle:
            self._counted = now

    def _find(self, now: float, booted: float, booted_at: float) -> None:
        """Find out whether the miner has started since it was last seen.

        It booted at another time than was known, which is since 1970 booted_at.
        """
        if self._booted is not None:
            has_started = booted > self._booted
        else:
            saved_booted_at, saved_counted_to = self._saved
            if saved_booted_at is None:
                self._counted = now
                return
            # Of one boot this is how long the miner was up when it was counted.
            self._counted = booted + saved_counted_to - saved_booted_at
            has_started = (
                booted_at > saved_booted_at + _DRIFT or self._counted > now + _DRIFT
            )
        if has_started:
            self._work = self._work or 0.0
            self._counted = booted
