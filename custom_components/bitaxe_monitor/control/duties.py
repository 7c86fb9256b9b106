"""What is done for one miner without anybody asking for it at the moment."""

from asyncio import Future
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Final

from ..axeos import AxeOSError, AxeOSRefusedError, AxeOSRejectedError
from ..axeos.change import Change, restart, set_automatic_fan, set_mining
from ..figures.happenings import Happening, HappeningType
from .by import By, Origin
from .changes import Changes
from .confirmation import Outcome
from .control import Control
from .errors import (
    KeptChangeError,
    RefusedChangeError,
    SupersededChangeError,
    TooManyWritesError,
)
from .fan_guard import FanGuard
from .guard import Refusal
from .kept import LostFor, lost
from .lane import UNSEEN_RAMP
from .stay_paused import StayPaused
from .tasks import Tasks
from .watch import Watch
from .watchdog import Act, Watchdog

# What passes: a change that is refused for it may be asked for again.
_PASSING: Final = frozenset(
    {
        Refusal.OTHER_MINER,
        Refusal.OVERHEATING,
        Refusal.FAULT,
        Refusal.JUST_STARTED,
        Refusal.JUST_PAUSED,
        Refusal.RESTART_FIRST,
    }
)


@dataclass(slots=True, eq=False)
class _Asked:
    """A change that nobody else asked for, and whether it had to be sent."""

    change: Change
    is_sent: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Duties:
    """Takes back raises, restarts hanging chips, keeps paused miners paused and cool.

    What happens by that is passed to report.
    """

    control: Control
    changes: Changes
    watch: Watch
    watchdog: Watchdog
    fan_guard: FanGuard
    stay_paused: StayPaused
    tasks: Tasks
    report: Callable[[Iterable[Happening]], None]
    _tending: Future[None] | None = None
    _obeying: Future[None] | None = None
    _asked: list[_Asked] = field(default_factory=list)
    _unseen_until: float = 0.0

    def begin(self, act: Act | None) -> None:
        """Begin what is due, and what the watchdog wants, unless it is under way.

        A restart lasts until it shows: what relieves the miner does not wait for that.
        """
        is_due = (
            self.watch.due
            or self.fan_guard.is_due
            or self.stay_paused.is_due
            or self.control.can_send_kept
        )
        if is_due and _has_ended(self._tending):
            self._tending = self.tasks.begin(self.tend())
        if act is not None and _has_ended(self._obeying):
            self._obeying = self.tasks.begin(self._do(partial(self._obey, act)))

    def has(self, change: Change) -> bool:
        """Return whether a change is one that nobody else asked for."""
        return any(change is asked.change for asked in self._asked)

    def sending(self, change: Change) -> None:
        """Take note of what is about to be sent."""
        for asked in self._asked:
            asked.is_sent |= change is asked.change

    async def tend(self) -> None:
        """Do what is due."""
        await self._send_kept()
        await self._do(self._take_back, self.watch.give_up)
        await self._do(self._cool, self.fan_guard.sent)
        await self._do(self._pause_again, self.stay_paused.sent)

    async def _do(
        self,
        do: Callable[[], Awaitable[list[Happening]]],
        leave: Callable[[], None] = lambda: None,
    ) -> None:
        """Do what is to be done; what the miner does not take now waits, or is left."""
        try:
            happenings = await do()
        except RefusedChangeError as err:
            if err.reason not in _PASSING:
                leave()
        except AxeOSRefusedError, AxeOSRejectedError:
            leave()
        except (
            AxeOSError,
            KeptChangeError,
            SupersededChangeError,
            TooManyWritesError,
        ):
            pass  # with the next answer it may be otherwise
        else:
            if happenings:
                self.report(happenings)

    async def _send_kept(self) -> None:
        """Send what was wanted of a miner that was too hot to take it, one by one."""
        control = self.control
        while (change := control.kept.first) and control.can_send_kept:
            await self._do(partial(self._send, change), partial(self._lose, change))
            if control.kept.first is change:
                return  # it waits for another answer

    async def _send(self, change: Change) -> list[Happening]:
        """Send a change that was kept.

        A part that is not done keeps the rest of it from being sent. That is reported:
        who wanted it was promised that it would be sent, and waits no more.
        """
        ask = partial(self.control.send_kept, change)
        found = await self.changes.note_own(ask, By(origin=Origin.AUTOMATION))
        return [lost(change, LostFor(found.value))] if found.value in LostFor else []

    def _lose(self, change: Change) -> None:
        """Report a change that was kept and that the miner does not take."""
        self.control.kept.sent(change)
        self.report([lost(change, LostFor.REFUSED)])

    async def _take_back(self) -> list[Happening]:
        """Take back what the miner does not bear, the frequency first.

        The voltage follows once that is in force.
        """
        while (step := self.watch.due) and not self._is_ramping():
            outcome = await self._change(step.change, Origin.TAKEN_BACK)
            if outcome is Outcome.NOT_SHOWN and step.frequency is not None:
                self._unseen_until = monotonic() + UNSEEN_RAMP
            if outcome is Outcome.IGNORED:
                self.watch.give_up()
            elif taken := self.watch.sent(step):
                return [taken.happening]
        return []

    def _is_ramping(self) -> bool:
        """Return whether the frequency that is taken back may not be in force yet."""
        latest = self.control.latest
        return monotonic() < self._unseen_until or (
            latest is not None and self.watch.is_ramping(latest)
        )

    async def _cool(self) -> list[Happening]:
        """Leave a fan to the firmware that is too slow as it was set by hand."""
        if not self.fan_guard.is_due:
            return []
        change = set_automatic_fan(self.control.capabilities)
        outcome = await self._change(change, Origin.TAKEN_BACK)
        self.fan_guard.sent()
        if outcome in (None, Outcome.IGNORED):
            return []
        return [Happening(type=HappeningType.FAN_LEFT_TO_FIRMWARE)]

    async def _pause_again(self) -> list[Happening]:
        """Pause a miner that a reboot has resumed."""
        capabilities = self.control.capabilities
        if self.stay_paused.is_due and capabilities.pause is not None:
            pause = set_mining(capabilities, on=False)
            await self._change(pause, Origin.KEPT_PAUSED)
            self.stay_paused.sent()
        return []

    async def _obey(self, act: Act) -> list[Happening]:
        """Do what the watchdog wants, if the miner still shows the need of it.

        Why is noted before: a miner that restarts no longer looks stuck.
        """
        why = {"reason": self.watchdog.reason}
        if act is Act.GIVE_UP:
            self.watchdog.give_up()
            return [Happening(type=HappeningType.WATCHDOG_GAVE_UP, attributes=why)]
        outcome = await self._change(restart(), Origin.WATCHDOG)
        if outcome in (None, Outcome.IGNORED):
            return []
        return [Happening(type=HappeningType.WATCHDOG_RESTARTED, attributes=why)]

    async def _change(self, change: Change, origin: Origin) -> Outcome | None:
        """Ask for a change that nobody else asked for; None if it was so already.

        Somebody else may have asked for the same meanwhile: that is theirs.
        """
        asked, by = _Asked(change), By(origin=origin)
        self._asked.append(asked)
        try:
            found = await self.changes.note_own(lambda: self.control.change(change), by)
        finally:
            self._asked.remove(asked)
        return found if asked.is_sent else None


def _has_ended(task: Future[None] | None) -> bool:
    """Return whether a task is not under way."""
    return task is None or task.done()
