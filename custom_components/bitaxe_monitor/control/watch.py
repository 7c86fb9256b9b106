"""What becomes of a miner after more was asked of it: nobody else may be looking.

For 15 minutes each reading is checked. If the miner cannot bear it, the frequency and
the core voltage of before are due again, once.
"""

from typing import Final, Self

from ..axeos import SystemInfo
from ..figures.known import Fault
from ..json_fields import JsonObject, JsonValue, as_list, flag, integer, number
from .confirmation import FREQUENCY_STEP
from .order import Pair, steps
from .raised import (
    NO_FAULTS,
    RESTARTS,
    WATCHED,
    Raise,
    Reason,
    TakeBack,
    found,
    is_raised,
    note,
)

_MOST: Final = 1e12


class Watch:
    """The latest raise of a miner, for as long as it is watched.

    It has no clock: whoever has a reading passes the time of the wall clock (s since
    1970). What is due stays so while the miner cannot be reached, over restarts.
    """

    def __init__(self, watched: Raise | None = None, idle: float | None = None) -> None:
        """Start with what was watched before, and the input (V) without load."""
        self._raise = watched
        self._idle = idle

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved; what cannot be read is as if nothing was raised."""
        if not isinstance(stored, dict):
            return cls()
        previous, raised = (
            Pair.restore(stored.get("previous")),
            Pair.restore(stored.get("raised")),
        )
        idle = number(stored.get("idle"), 0, _MOST)
        if previous is None or raised is None:
            return cls(idle=idle)
        reason = stored.get("reason")
        left = number(stored.get("left"), 0, WATCHED)
        return cls(
            Raise(
                previous=previous,
                raised=raised,
                halfway=Pair.restore(stored.get("halfway")) or raised,
                awaits_restart=bool(flag(stored.get("awaits_restart"))),
                left=WATCHED if left is None else left,
                seen_at=number(stored.get("seen_at"), 0, _MOST),
                is_stored=bool(flag(stored.get("is_stored"))),
                old_faults=frozenset(
                    fault
                    for fault in Fault
                    if fault in as_list(stored.get("old_faults"))
                ),
                restarts=integer(stored.get("restarts"), 0, RESTARTS) or 0,
                reason=Reason(reason) if reason in list(Reason) else None,
                asked=Pair.restore(stored.get("asked")),
                asked_awaits_restart=bool(flag(stored.get("asked_awaits_restart"))),
            ),
            idle,
        )

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        watched = self._raise
        if watched is None:
            return {} if self._idle is None else {"idle": self._idle}
        return {
            "idle": self._idle,
            "previous": watched.previous.as_list(),
            "raised": watched.raised.as_list(),
            "halfway": watched.halfway.as_list(),
            "awaits_restart": watched.awaits_restart,
            "left": watched.left,
            "seen_at": watched.seen_at,
            "is_stored": watched.is_stored,
            "old_faults": [fault for fault in Fault if fault in watched.old_faults],
            "restarts": watched.restarts,
            "reason": watched.reason,
            "asked": None if watched.asked is None else watched.asked.as_list(),
            "asked_awaits_restart": watched.asked_awaits_restart,
        }

    @property
    def is_on(self) -> bool:
        """Return whether a raise is watched."""
        return self._raise is not None

    @property
    def due(self) -> Pair | None:
        """Return what is to be sent next to take a raise back, None if nothing is."""
        watched = self._raise
        if watched is None or watched.reason is None:
            return None
        return next(iter(steps(watched.halfway, watched.previous)), None)

    def wants(self, step: Pair, pair: Pair) -> bool:
        """Return whether a step back is due yet where a pair is set by now."""
        watched = self._raise
        return (
            watched is not None
            and self.due == step
            and not (watched.asked and pair.is_near(watched.asked))
            and (pair.is_near(watched.halfway) or self._is_own(watched, pair))
        )

    def is_ramping(self, info: SystemInfo) -> bool:
        """Return whether the frequency that is taken back is not in force yet."""
        watched, step = self._raise, self.due
        actual = info.frequency_actual
        return (
            watched is not None
            and step is not None
            and step.frequency is None
            and actual is not None
            and watched.previous.frequency is not None
            and actual > watched.previous.frequency + FREQUENCY_STEP
        )

    @property
    def previous(self) -> Pair | None:
        """Return what the miner had before the raise, None if none is watched."""
        return None if self._raise is None else self._raise.previous

    def changed(
        self,
        before: Pair,
        after: Pair,
        *,
        awaits_restart: bool,
        faults: frozenset[Fault] = NO_FAULTS,
    ) -> None:
        """Take note of what a miner was asked for, and had until then, faults as well.

        Until a reading shows it, what was raised before is watched still: it may never
        arrive. Less than before is the user's own remedy. Of raises upon raises none
        has been borne yet: all of them would be taken back.
        """
        watched, is_more = self._raise, is_raised(before, after)
        if watched and (not is_more or watched.raised.is_near(before)):
            watched.asked, watched.asked_awaits_restart = after, awaits_restart
        elif is_more:
            self._raise = Raise(
                previous=before,
                raised=after,
                halfway=after,
                awaits_restart=awaits_restart,
                old_faults=faults,
            )

    def sent(self, step: Pair) -> TakeBack | None:
        """Note that a step back was sent; return what was taken back by the last one.

        There is no second attempt: what was sent is over.
        """
        watched = self._raise
        if watched is None or watched.reason is None:
            return None
        watched.halfway = watched.halfway.changed_by(step)
        if steps(watched.halfway, watched.previous):
            return None
        self._raise = None
        return TakeBack(watched.reason, watched.raised, watched.previous)

    def give_up(self) -> None:
        """Leave the miner as it is: it does not take what is due."""
        self._raise = None

    def update(
        self,
        now: float,
        info: SystemInfo,
        *,
        is_overheating: bool = False,
        has_restarted: bool = False,
        was_asked: bool = False,
    ) -> None:
        """Check a reading.

        has_restarted is whether the miner did since the one before, was_asked whether
        Home Assistant had asked it to. Settings that somebody else changed meanwhile
        are left as they are. While the miner is paused, nothing shows whether it bears
        them.
        """
        watched = self._raise
        self._learn(info)
        if watched is None or not (pair := Pair.of(info)).is_known:
            return
        if watched.asked is not None and pair.is_near(watched.asked):
            watched = self._raise = watched.followed
        if watched is None:
            return
        if pair.is_near(watched.halfway):
            watched.is_stored = True
        elif not self._is_own(watched, pair):
            self._raise = None
            return
        if watched.reason is not None:
            return
        if has_restarted:
            watched.awaits_restart = False
            watched.restarts += not was_asked
        note(watched, now, info, self._idle)
        if watched.is_stored:
            watched.reason = found(watched, info, is_overheating=is_overheating)
        if watched.reason is None and watched.left <= 0:
            self._raise = None

    def _learn(self, info: SystemInfo) -> None:
        """Take note of the input while the chips of a paused miner have wound down."""
        if info.mining_paused and info.hashrate == 0:
            self._idle = info.input_voltage

    def _is_own(self, watched: Raise, pair: Pair) -> bool:
        """Return whether a pair is of before what was sent last, or after it."""
        if watched.reason is None:
            return not watched.is_stored and pair.is_near(watched.previous)
        step = self.due
        after = watched.halfway if step is None else watched.halfway.changed_by(step)
        return pair.is_near(watched.raised) or pair.is_near(after)
