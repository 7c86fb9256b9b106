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
    its work nor its shares are known. Times are in s since 1970, to outlive a restart.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved."""
        self._work = number(saved.get("work"), 0, _MOST)
        self._best = number(saved.get("best"), 0, _MOST) or 0.0
        self._booted_at = number(saved.get("booted_at"), 0, _MOST)
        self._counted_to = number(saved.get("counted_to"), 0, _MOST) or 0.0

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "work": self._work,
            "best": self._best,
            "booted_at": self._booted_at,
            "counted_to": self._counted_to,
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
        self, now: float, info: SystemInfo, hashrate: float | None, *, is_idle: bool
    ) -> None:
        """Take in an answer, with the true hashrate (GH/s) where one counts.

        is_idle is whether something keeps the miner from hashing: other times without a
        reading are worked.
        """
        uptime, best = info.uptime, info.session_best_difficulty
        if uptime is None or best is None or info.is_master:
            return
        booted_at = now - uptime
        if self._booted_at is None:
            self._booted_at = booted_at
        elif booted_at > self._booted_at + _DRIFT:
            self._work = self._work or 0.0
            self._counted_to = booted_at
        # It follows a miner whose clock is slow, but no clock here that is set back.
        self._booted_at = max(self._booted_at, booted_at)
        if self._work is None:
            return
        self._best = max(self._best, best)
        if hashrate is not None:
            seconds = min(max(now - self._counted_to, 0.0), uptime)
            self._work += hashrate * seconds
        if hashrate is not None or is_idle:
            self._counted_to = now
