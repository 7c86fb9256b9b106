"""What is done for one miner without anybody asking for it at the moment."""

from asyncio import Task, wait
from collections.abc import Callable, Iterable
from time import monotonic, time
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util.hass_dict import HassKey

from ..axeos import (
    AxeOSError,
    AxeOSRefusedError,
    AxeOSRejectedError,
    SystemInfo,
    Verb,
    post,
)
from ..axeos.change import (
    Change,
    Setting,
    restart,
    set_automatic_fan,
    set_mining,
)
from ..const import DOMAIN
from ..figures.chance import Counting
from ..figures.happenings import Happening, HappeningType
from ..json_fields import JsonObject
from ..miner.data import MinerData
from ..miner.options import MinerOptions
from .allowance import Allowance
from .awaiting import Awaiting
from .by import BY, By, Origin
from .callers import Callers
from .changes import Changes
from .confirmation import Outcome
from .control import Control
from .entry import REJECTED
from .fan_guard import FanGuard
from .guard import Refusal
from .kept import Kept
from .lane import (
    UNSEEN_RAMP,
    KeptChangeError,
    RefusedChangeError,
    SupersededChangeError,
    TooManyWritesError,
)
from .order import NO_PAIR, Pair
from .pools_seen import PoolsSeen
from .record import RESTART_SHOWS
from .stagger import Stagger
from .stay_paused import StayPaused
from .stuck import Signs, may_hang
from .watch import Watch
from .watchdog import Act, Veto, Watchdog

_VETO: Final[HassKey[Veto]] = HassKey(f"{DOMAIN}_veto")
_STAGGER: Final[HassKey[Stagger]] = HassKey(f"{DOMAIN}_stagger")

# What passes: a change that is refused for it may be asked for again.
_PASSING: Final = frozenset(
    {
        Refusal.OTHER_MINER,
        Refusal.OVERHEATING,
        Refusal.FAULT,
        Refusal.JUST_STARTED,
        Refusal.RESTART_FIRST,
    }
)


class Attendant:
    """Takes back raises, restarts hanging chips, keeps paused miners paused and cool.

    What happens by that is passed to report.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        control: Control,
        saved: JsonObject,
        report: Callable[[Iterable[Happening]], None],
    ) -> None:
        """Start with what was saved."""
        self.watch = Watch.restore(saved.get("watch"))
        self.watchdog = Watchdog.restore(saved.get("watchdog"))
        self.stay_paused = StayPaused.restore(saved.get("stay_paused"))
        self.fan_guard = FanGuard.restore(saved.get("fan_guard"))
        self.changes = Changes(control, saved.get("record"), saved.get("overheated"))
        self.callers = Callers()
        self._pools_seen = PoolsSeen(saved.get("pools"))
        self._hass = hass
        self._entry = entry
        self._control = control
        self._report = report
        self._options = MinerOptions.of(entry.options)
        self._veto = hass.data.setdefault(_VETO, Veto())
        self._task: Task[None] | None = None
        self._act: Act | None = None
        self._own: list[Change] = []
        self._before = -1, NO_PAIR
        awaits_restart = self.changes.record.awaits_restart
        self._restarted_at = monotonic() if awaits_restart else -RESTART_SHOWS
        self._unseen_until = 0.0
        self._answered_at: float | None = None
        self._latest: SystemInfo | None = None
        control.sending = self._sending
        control.ended = self._ended
        control.earlier = self._earlier
        control.kept = Kept(saved.get("kept"))
        control.awaiting = Awaiting.restore(saved.get("awaiting"))
        control.stagger = hass.data.setdefault(_STAGGER, Stagger())
        control.allowed = Allowance.of(self._options)
        control.most = self.changes.overheated.most

    @property
    def saved(self) -> JsonObject:
        """Return what to save."""
        return {
            "watch": dict(self.watch.as_dict()),
            "watchdog": dict(self.watchdog.as_dict()),
            "stay_paused": dict(self.stay_paused.as_dict()),
            "fan_guard": dict(self.fan_guard.as_dict()),
            "record": dict(self.changes.record.as_dict()),
            "kept": self._control.kept.as_list(),
            "awaiting": dict(self._control.awaiting.as_dict()),
            "overheated": dict(self.changes.overheated.as_dict()),
            "pools": dict(self._pools_seen.as_dict()),
        }

    async def stop(self) -> None:
        """Look after the miner no longer, and wait until nothing is under way."""
        self._veto.forget(self._entry.entry_id)
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await wait({self._task})

    @property
    def has_given_up(self) -> bool:
        """Return whether there is a watchdog, and it restarts the miner no more."""
        return self._options.watchdog and self.watchdog.has_given_up

    def answered(self, now: float, data: MinerData, *, has_restarted: bool) -> None:
        """Take in an answer of a time (monotonic s), and do what is to be done."""
        info = self._latest = data.info
        last, self._answered_at = self._answered_at, now
        self.watch.update(
            time(),
            info,
            is_overheating=bool(info.overheating),
            has_restarted=has_restarted,
            was_asked=now < self._restarted_at + RESTART_SHOWS,
        )
        self.fan_guard.update(info)
        control = self._control
        # In this order: what an answer ends is expected of the next one still.
        control.pooling.answered()
        awaits_pool = control.awaiting.slot is not None
        control.awaiting.answered(
            info, control.pools if awaits_pool else None, has_restarted=has_restarted
        )
        self.changes.overheated.update(now, info)
        self.changes.pools_changed(self._pools_seen.update(control.payees, info))
        if self._options.keep_paused:
            self.stay_paused.update(
                info,
                has_restarted=has_restarted,
                outage=None if last is None else now - last,
            )
        self._act = self._watch_over(now, data) if self._options.watchdog else None
        has_duty = (
            self.watch.due
            or self.fan_guard.is_due
            or self.stay_paused.is_due
            or self._act
            or self._control.can_send_kept
        )
        if has_duty and (self._task is None or self._task.done()):
            self._task = self._entry.async_create_background_task(
                self._hass, self._attend(), f"{self._entry.title} attendant"
            )

    def _watch_over(self, now: float, data: MinerData) -> Act | None:
        """Return what the watchdog wants to be done."""
        name, law = self._entry.entry_id, data.law
        signs = Signs.of(
            data.info,
            data.known_reason,
            data.performance.expected,
            counts=law is None or law.counting is Counting.REGISTER,
        )
        if self._control.capabilities.has_second_hand:
            signs.is_kept = True
        is_vetoed = self._veto.is_on(name)
        act = self.watchdog.update(now, time(), signs, is_vetoed=is_vetoed)
        self._veto.note(name, self.watchdog.began)
        return act

    async def _attend(self) -> None:
        """Do what is to be done; what the miner does not take now waits."""
        for do, leave in (
            (self._send_kept, self._control.kept.clear),
            (self._take_back, self.watch.give_up),
            (self._cool, self.fan_guard.sent),
            (self._pause_again, self.stay_paused.sent),
            (self._obey, None),
        ):
            try:
                happenings = await do()
            except RefusedChangeError as err:
                if leave and err.reason not in _PASSING:
                    leave()
            except AxeOSRefusedError, AxeOSRejectedError:
                if leave:
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
                    self._report(happenings)

    async def _send_kept(self) -> list[Happening]:
        """Send what was wanted of a miner that was too hot to take it."""
        if self._control.can_send_kept:
            by = By(origin=Origin.AUTOMATION)
            await self.changes.note_own(self._control.send_kept, by)
        return []

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
        return monotonic() < self._unseen_until or (
            self._latest is not None and self.watch.is_ramping(self._latest)
        )

    async def _cool(self) -> list[Happening]:
        """Leave a fan to the firmware that is too slow as it was set by hand."""
        if not self.fan_guard.is_due:
            return []
        change = set_automatic_fan(self._control.capabilities)
        outcome = await self._change(change, Origin.TAKEN_BACK)
        self.fan_guard.sent()
        if outcome is Outcome.IGNORED:
            return []
        return [Happening(type=HappeningType.FAN_LEFT_TO_FIRMWARE)]

    async def _pause_again(self) -> list[Happening]:
        """Pause a miner that a reboot has resumed."""
        capabilities = self._control.capabilities
        if self.stay_paused.is_due and capabilities.pause is not None:
            pause = set_mining(capabilities, on=False)
            await self._change(pause, Origin.KEPT_PAUSED)
            self.stay_paused.sent()
        return []

    async def _obey(self) -> list[Happening]:
        """Do what the watchdog wants, if the miner still shows the need of it."""
        act, self._act = self._act, None
        match act:
            case Act.RESTART:
                outcome = await self._change(restart(), Origin.WATCHDOG)
                if outcome is not Outcome.IGNORED:
                    return [Happening(type=HappeningType.WATCHDOG_RESTARTED)]
            case Act.GIVE_UP:
                self.watchdog.give_up()
                return [Happening(type=HappeningType.WATCHDOG_GAVE_UP)]
        return []

    async def _change(self, change: Change, origin: Origin) -> Outcome:
        """Ask for a change that nobody else asked for."""
        self._own.append(change)
        try:
            by = By(origin=origin)
            return await self.changes.note_own(lambda: self._control.change(change), by)
        finally:
            self._own.remove(change)

    def _earlier(self) -> tuple[Pair, ...]:
        """Return the settings that the miner may be given again."""
        previous = self.watch.previous
        return (*self.changes.earlier, *([] if previous is None else [previous]))

    def _sending(self, change: Change, info: SystemInfo) -> None:
        """Take note of what is about to be sent, and of how the miner is before it."""
        is_restart = change.request == post(Verb.RESTART)
        is_own = any(change is own for own in self._own)
        step = Pair.among(change.wanted)
        if is_own and not step.is_empty and not self.watch.wants(step, Pair.of(info)):
            raise SupersededChangeError
        if self.changes.starves(time(), change, info):
            raise RefusedChangeError(Refusal.RESTART_FIRST)
        if is_restart and is_own:
            if not may_hang(info):
                raise RefusedChangeError(Refusal.FAULT)
            self.watchdog.tried(time())
        if is_restart:
            self._restarted_at = monotonic()
        self.callers.sent(monotonic(), change, BY.get(By()).context)
        self.changes.record.note(time(), change, info, self._control.pools)
        self._control.awaiting.sending(change, info)
        if is_own:
            return
        self.fan_guard.asked(change.wanted)
        if is_restart or Setting.MINING in change.wanted:
            to_mine = is_restart or bool(change.wanted[Setting.MINING])
            self.stay_paused.asked(to_mine=to_mine)
        self._note_raise(change, info)

    def _ended(self, change: Change, outcome: Outcome | None) -> None:
        """Take note of what became of what was sent."""
        found = REJECTED if outcome is None else outcome.value
        self.changes.record.ended(change, found)
        self._control.awaiting.ended(change, outcome)
        is_pause = change.wanted.get(Setting.MINING) is False
        was_taken = outcome not in (None, Outcome.IGNORED)
        if is_pause and not was_taken and not any(change is own for own in self._own):
            self.stay_paused.asked(to_mine=True)  # whoever asked knows that it is not

    def _note_raise(self, change: Change, info: SystemInfo) -> None:
        """Watch what becomes of a raise."""
        wanted = Pair.among(change.wanted)
        if wanted.is_empty:
            return
        capabilities = self._control.capabilities
        is_live = capabilities.live_frequency or wanted.frequency is None
        is_live &= capabilities.live_voltage or wanted.core_voltage is None
        now, act = Pair.of(info), BY.get(By()).act
        if act != self._before[0]:
            self._before = act, now
        # What was before the first step of an act is what it leads back to.
        self.watch.changed(
            self._before[1], now.changed_by(wanted), awaits_restart=not is_live
        )
