"""Whether the pools of a miner credit what it hashes, by its own counts of shares."""

from typing import Final

from ..axeos import SystemInfo
from ..axeos.shares import PoolShares
from ..const import DAY, HOUR
from ..figures.chance import RESULT
from ..figures.credit import Credited, CreditJudge, CreditWindows
from ..json_fields import JsonObject, JsonValue, as_object, number
from .held_back import Hashed, HeldBack
from .shares_seen import SharesSeen, difficulties

_SETTLES: Final = 120.0  # s after a change of pool or difficulty, or an outage
_OUTAGE: Final = 30.0  # s without an answer, after which the pool may be lost, too
_ENOUGH: Final = 10.0  # expected shares, to say that nothing is amiss
_AT_LEAST: Final = 60.0  # s between two looks at what nothing has come for
_FIGURES: Final = 60.0  # s for which the figures of windows stay
# Chips report nothing of less (ESP-Miner, components/asic, job difficulty masks): with
# a lower difficulty a miner cannot be credited all.
_LEAST_DIFFICULTY: Final = 256


class CreditWatch:
    """Passes on what lies between answers that can be compared.

    Times are in s on the monotonic clock, but for those of the wall, since 1970.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved."""
        self._windows = CreditWindows(saved.get("buckets"))
        self._judge = CreditJudge(as_object(saved.get("judge")))
        self._seen: SharesSeen | None = None
        self._settled_at = 0.0
        self._has_missed = False
        self._taken: tuple[PoolShares, ...] = ()
        self._began = 0.0
        self._seconds = 0.0
        self._hashed = 0.0
        self._owed = 0
        self._held_back = HeldBack()
        self._looked: float | None = None
        self._evidence = number(saved.get("evidence"), 0, _ENOUGH) or 0.0
        self._unjudged_since: float | None = None
        self._is_silent = False
        self.over_hour: Credited | None = None
        """What was credited over the last hour."""
        self.over_day: Credited | None = None
        """What was credited over the last day."""

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "buckets": self._windows.as_list(),
            "judge": self._judge.as_dict(),
            "evidence": self._evidence,
        }

    @property
    def missing(self) -> float | None:
        """Return how much of the work is not credited (%), None if nothing is amiss."""
        return self._judge.missing

    @property
    def is_missing(self) -> bool | None:
        """Return whether work is not credited, None where that cannot be judged."""
        if self.missing is not None:
            return True
        return False if self._evidence >= _ENOUGH else None

    def missed(self) -> None:
        """Note a poll without an answer.

        What keeps a miner from answering may keep it from its pool as well: what it
        hashed meanwhile is owed by nobody.
        """
        self._has_missed = True

    def update(
        self,
        now: float,
        wall: float,
        info: SystemInfo,
        hashrate: float | None,
        *,
        is_exact: bool,
    ) -> None:
        """Take in an answer, with the true hashrate (GH/s) if the miner has to hash.

        is_exact is whether its law is known.
        """
        self._count(now, wall, info, hashrate, is_exact=is_exact)
        # Figures fade away, too: those of an hour in which nothing was hashed.
        if self._looked is None or abs(wall - self._looked) >= _FIGURES:
            self._look(wall)

    def _count(
        self,
        now: float,
        wall: float,
        info: SystemInfo,
        hashrate: float | None,
        *,
        is_exact: bool,
    ) -> None:
        """Count what lies between an answer and the one before."""
        pool = (info.pool_host, info.using_fallback_pool)
        seen = SharesSeen(now, info.shares, info.uptime, pool, hashrate)
        last, self._seen = self._seen, seen
        if info.has_pool is False:  # nobody is there to credit anything
            self._settled_at = now + _SETTLES
        if info.is_master:  # it counts the shares of others, or it does not
            hashrate = None
        if self._has_missed and last is not None:
            settles = _SETTLES if now - last.at >= _OUTAGE else 0.0
            self._settled_at = max(self._settled_at, now + settles)
        self._has_missed = False
        self._note_silence(now, info)
        if last is None or hashrate is None or not seen.continues(last, hashrate):
            if self._seconds and last is not None:
                self._take(last.at, wall, self._taken, is_exact=is_exact)
            self._seconds = self._hashed = 0.0
            self._owed = 0
            if last is not None and seen.has_moved_since(last):
                self._settled_at = now + _SETTLES
            self._taken = seen.shares
            if hashrate is None:
                self._seen = None
            return
        if not self._seconds:
            self._began = last.at
        work, has_come = hashrate * (now - last.at), seen.shares != last.shares
        self._seconds += now - last.at
        self._hashed += work
        if has_come or self._seconds >= _AT_LEAST:
            self._take(now, wall, seen.shares, is_exact=is_exact)
        due = work if last.at >= self._settled_at else 0.0
        self._held_back.note(due, has_come=has_come)

    def _note_silence(self, now: float, info: SystemInfo) -> None:
        """Note whether an answer says nothing of the shares of this miner alone."""
        was_silent, self._is_silent = self._is_silent, info.is_master or not info.shares
        if self._is_silent:
            self._cannot_judge(now)
        elif was_silent:
            self._unjudged_since = None

    def _take(
        self,
        now: float,
        wall: float,
        shares: tuple[PoolShares, ...],
        *,
        is_exact: bool,
    ) -> None:
        """Take in the shares that came up to now since some were taken in.

        Those that await an answer are credited until it is that they are rejected: as
        many that come later are not, then, unless counts begin anew before.
        """
        credited = squares = sent = 0.0
        owed, self._owed = self._owed, 0
        for new, old in zip(shares, self._taken, strict=True):
            worth = new.difficulty * RESULT
            came = new.accepted + new.pending - old.accepted - old.pending - owed
            owed = max(-came, 0)
            credited += max(came, 0) * worth
            squares += max(came, 0) * worth * worth
            sent += (new.sent - old.sent) * worth
        self._owed = owed
        self._windows.add(wall, credited, squares, self._seconds)
        is_settled = self._began >= self._settled_at
        if is_settled:
            self._held_back.add(Hashed(self._seconds, self._hashed))
        if is_settled or (sent and not self._held_back.is_empty):
            due = sent if is_settled else 0.0
            self._judge_held(now, shares, due, has_come=bool(sent), is_exact=is_exact)
        self._taken = shares
        self._seconds = self._hashed = 0.0

    def _judge_held(
        self,
        now: float,
        shares: tuple[PoolShares, ...],
        sent: float,
        *,
        has_come: bool,
        is_exact: bool,
    ) -> None:
        """Judge what was sent (GH), against what was hashed since some was judged."""
        worth = max(difficulties(shares)) * RESULT
        hashed = self._held_back.released(now, worth, has_come=has_come)
        if hashed is None:
            return
        expected = hashed.work / worth
        if min(difficulties(shares)) >= _LEAST_DIFFICULTY and self._judge.add(
            sent / worth, expected, expected / hashed.seconds, is_exact=is_exact
        ):
            self._evidence = min(self._evidence + expected, _ENOUGH)
            self._unjudged_since = None
        elif expected:
            self._cannot_judge(now)

    def _cannot_judge(self, now: float) -> None:
        """Forget what was found once it is settled that nothing can be judged."""
        if self._unjudged_since is None:
            self._unjudged_since = now
        elif now - self._unjudged_since >= _SETTLES:
            self._judge.reset()
            self._evidence = 0.0

    def _look(self, wall: float) -> None:
        """Reckon the figures of the windows, which takes a moment."""
        self._looked = wall
        if not self._taken:
            self.over_hour = self.over_day = None
            return
        difficulty = max(difficulties(self._taken))
        self.over_hour = self._windows.credited(wall, HOUR, difficulty)
        self.over_day = self._windows.credited(wall, DAY, difficulty)
