"""What is watched over of one miner without anybody asking for it at the moment."""

from collections.abc import Callable, Iterable
from time import monotonic, time
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from ..axeos import SystemInfo, Verb, post
from ..axeos.change import Change, Setting
from ..const import DOMAIN
from ..figures.chance import Counting
from ..figures.happenings import Happening
from ..json_fields import JsonObject
from ..miner.data import MinerData
from ..miner.options import MinerOptions
from .allowance import Allowance
from .awaiting import Awaiting
from .by import BY, By
from .callers import Callers
from .changes import Changes
from .confirmation import Outcome
from .control import Control
from .cut_off import CutOff
from .duties import Duties
from .entry import REJECTED
from .errors import RefusedChangeError, SupersededChangeError
from .fan_guard import FanGuard
from .guard import Refusal
from .issues import ControlIssues
from .kept import Kept
from .order import NO_PAIR, Pair
from .over_reload import async_over_reload
from .pools_seen import PoolsSeen
from .raised import named_faults
from .record import RESTART_SHOWS
from .settings_seen import SettingsSeen
from .stagger import Stagger
from .stay_paused import StayPaused
from .stuck import Signs, may_hang
from .tasks import Tasks
from .watch import Watch
from .watchdog import Act, Veto, Watchdog

_VETO: Final[HassKey[Veto]] = HassKey(f"{DOMAIN}_veto")
_STAGGER: Final[HassKey[Stagger]] = HassKey(f"{DOMAIN}_stagger")


class Attendant:
    """Finds raises to take back, hanging chips, fans too slow, pauses that have ended.

    What happens by what is done about it is passed to report.
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
        over_reload = async_over_reload(hass, entry.entry_id)
        self.noted: Callable[[], None] = lambda: None
        """What is called when note was taken of what is about to be sent."""
        self.pressed = over_reload.pressed
        """When (monotonic s) which button was pressed."""
        self.changes = Changes(
            control,
            saved.get("record"),
            saved.get("overheated"),
            over_reload.hottest,
        )
        self.callers = Callers()
        self.issues = ControlIssues(hass, entry)
        self.pools_seen = PoolsSeen(saved.get("pools"))
        """What becomes of pools, and what of that was entered here."""
        self._settings_seen = SettingsSeen(saved.get("settings"))
        self._entry = entry
        self._control = control
        self._options = MinerOptions.of(entry.options)
        self._veto = hass.data.setdefault(_VETO, Veto())
        self.duties = Duties(
            control=control,
            changes=self.changes,
            watch=self.watch,
            watchdog=self.watchdog,
            fan_guard=self.fan_guard,
            stay_paused=self.stay_paused,
            tasks=Tasks(
                lambda task: entry.async_create_background_task(
                    hass, task, f"{entry.title} attendant"
                )
            ),
            report=report,
        )
        self._before = -1, NO_PAIR
        awaits_restart = self.changes.record.awaits_restart
        self._restarted_at = monotonic() if awaits_restart else -RESTART_SHOWS
        self._answered_at: float | None = None
        control.sending = self._sending
        control.ended = self._ended
        control.earlier = self._earlier
        control.runs_with = self.changes.runs_with
        control.kept = Kept(saved.get("kept"))
        control.awaiting = Awaiting.restore(saved.get("awaiting"))
        self._cut_off = CutOff(self.changes.record, control.awaiting)
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
            "pools": dict(self.pools_seen.as_dict()),
            "settings": dict(self._settings_seen.as_dict()),
        }

    async def stop(self) -> None:
        """Look after the miner no longer, and wait until nothing is under way."""
        self._veto.forget(self._entry.entry_id)
        await self.duties.tasks.stop()

    @property
    def has_given_up(self) -> bool:
        """Return whether there is a watchdog, and it restarts the miner no more."""
        return self._options.watchdog and self.watchdog.has_given_up

    @callback
    def async_try_again(self) -> None:
        """Let the watchdog restart the miner again: the user wants it."""
        self.watchdog.try_again()
        self.issues.async_check_watchdog(has_given_up=self.has_given_up)

    @callback
    def async_check_issues(self) -> None:
        """Raise what a user can do something about, or take it back."""
        self.issues.async_check_watchdog(has_given_up=self.has_given_up)
        if self._control.may_write:
            self.issues.async_may_be_changed()
        self.issues.async_check_heat(*self.changes.heat)
        self.issues.async_check_voltage(*self.changes.cure)

    def answered(self, now: float, data: MinerData, *, has_restarted: bool) -> None:
        """Take in an answer of a time (monotonic s), and do what is to be done."""
        info = data.info
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
        pools = self.pools_seen
        self.changes.pools_changed(pools.update(control.payees, info))
        self._cut_off.answered(now, info, control.capabilities, control.asic, pools)
        self.changes.overheated.update(now, info)
        self.changes.settings_changed(
            self._settings_seen.update(info, has_restarted=has_restarted), info
        )
        if self._options.keep_paused:
            self.stay_paused.update(
                info,
                has_restarted=has_restarted,
                outage=None if last is None else now - last,
            )
        self.duties.begin(
            self._watch_over(now, data) if self._options.watchdog else None
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

    def _earlier(self) -> tuple[Pair, ...]:
        """Return the settings that the miner may be given again."""
        previous = self.watch.previous
        return (*self.changes.earlier, *([] if previous is None else [previous]))

    def _sending(self, change: Change, info: SystemInfo) -> None:
        """Take note of what is about to be sent, and of how the miner is before it.

        Nothing but this leads back if Home Assistant ends before it is done.
        """
        is_restart = change.request == post(Verb.RESTART)
        is_own = self.duties.has(change)
        step = Pair.among(change.wanted)
        if is_own and not step.is_empty and not self.watch.wants(step, Pair.of(info)):
            raise SupersededChangeError
        if self.changes.starves(change, info):
            raise RefusedChangeError(Refusal.RESTART_FIRST)
        if is_restart and is_own:
            if not may_hang(info):
                raise RefusedChangeError(Refusal.FAULT)
            self.watchdog.tried(time())
        if is_restart:
            self._restarted_at = monotonic()
        self.duties.sending(change)
        self.callers.sent(monotonic(), change, BY.get(By()).context)
        self.changes.record.note(time(), change, info, self._control.pools)
        self._control.awaiting.sending(change, info)
        self.changes.overheated.sending(step)
        self.noted()
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
        if is_pause and not was_taken and not self.duties.has(change):
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
            self._before[1],
            now.changed_by(wanted),
            awaits_restart=not is_live,
            faults=named_faults(info),
        )
