"""The changes of one miner: whose they are, what became of them, and the way back."""

from asyncio import CancelledError
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from math import inf
from time import monotonic, time
from typing import Final

from ..axeos import SystemInfo
from ..axeos.change import (
    PLAIN,
    Change,
    Setting,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_plain,
    value_of,
)
from ..figures.happenings import Happening, HappeningType
from ..figures.settings import FanMode
from ..json_fields import JsonValue
from .by import BY, By, Origin
from .confirmation import Outcome, is_stored, worst
from .control import Control
from .cures import needs_cure
from .entry import NOT_DONE, WENT_BACK
from .errors import PoolChangeError, PoolFailure, UnseenChangeError
from .order import Pair, rises
from .overheated import Hottest, Overheated, clear
from .pools_seen import PoolChange
from .record import Record

type _Figures = tuple[float, float]

_OF_POOL: Final[Mapping[PoolFailure, str]] = {
    PoolFailure.WENT_BACK: WENT_BACK,
    PoolFailure.WENT_BACK_IN_PART: WENT_BACK,
    PoolFailure.NEITHER: Outcome.NOT_IN_FORCE,
    PoolFailure.IGNORED: Outcome.IGNORED,
}


class Changes:
    """What was changed of a miner, and how to undo it."""

    def __init__(
        self,
        control: Control,
        saved: JsonValue,
        overheated: JsonValue = None,
        hottest: Hottest | None = None,
    ) -> None:
        """Start with what was saved, also of what it overheated with."""
        self.record = Record.restore(saved)
        self.overheated = Overheated.restore(overheated, hottest)
        """What the miner is left with after it was too hot."""
        self.noted: Callable[[], None] = lambda: None
        """What is called when a change that nobody here asked for was noted."""
        self._control = control

    def happened(self, happenings: Iterable[Happening]) -> None:
        """Take note of heat, restarts, and settings that somebody else changed."""
        happenings = list(happenings)
        self.overheated.happened(happenings)
        types = {happening.type for happening in happenings}
        latest = self._control.latest
        self.record.answered(
            monotonic(),
            time(),
            has_restarted=HappeningType.RESTARTED in types,
            uptime=(latest and latest.uptime) or 0.0,
        )
        for happening in happenings:
            if happening.type is HappeningType.SETTINGS_CHANGED:
                old, new = (settings_of(happening, prefix) for prefix in ("old", "new"))
                self.record.note_another_hand(time(), old, new)
                self.noted()

    def settings_changed(
        self, before: Mapping[Setting, float], info: SystemInfo
    ) -> None:
        """Take note of other settings that somebody else changed; heat is nobody."""
        if before and not (info.overheating or self.overheated.before):
            now = ((setting, value_of(setting, info)) for setting in before)
            new = {setting: value for setting, value in now if value is not None}
            self.record.note_another_hand(time(), before, new)
            self.noted()

    def pools_changed(self, changes: Sequence[PoolChange]) -> None:
        """Take note of pools that somebody else changed."""
        if changes:
            self.record.note_pools(time(), changes)
            self.noted()

    async def note[ResultT](
        self, ask: Callable[[], Awaitable[ResultT]], by: By
    ) -> ResultT:
        """Note who asks for a change, and what becomes of it; raises as ask does.

        What returns no outcome is in force. Of what is stopped with the entry of the
        miner, or had no answer, the next answers decide; likewise of a pool that stays
        stored when it came to no restart.
        """
        token, record = BY.set(by), self.record
        try:
            found = await ask()
            outcome = found.value if isinstance(found, Outcome) else Outcome.IN_FORCE
            record.finish(by.act, outcome)
        except PoolChangeError as err:
            if err.failure in _OF_POOL:
                record.finish(by.act, _OF_POOL[err.failure])
            record.gave_up(by.act)
            raise
        except UnseenChangeError:
            record.gave_up(by.act)
            raise
        except CancelledError:
            record.stopped(by.act)
            raise
        except Exception:
            record.finish(by.act, NOT_DONE, frozenset(Setting))
            record.gave_up(by.act)
            raise
        finally:
            BY.reset(token)
        return found

    async def note_own(self, ask: Callable[[], Awaitable[Outcome]], by: By) -> Outcome:
        """Note a change likewise that nobody here has just asked for."""
        try:
            return await self.note(ask, by)
        finally:
            self.noted()

    def starves(self, change: Change, info: SystemInfo) -> bool:
        """Return whether the voltage falls under a frequency too high for that.

        Where a frequency takes effect with a restart and a voltage at once, the chips
        run at the frequency of before until then.
        """
        voltage, capabilities = (
            change.wanted.get(Setting.CORE_VOLTAGE),
            self._control.capabilities,
        )
        if (
            voltage is None
            or voltage >= (info.core_voltage_set or inf)
            or capabilities.live_frequency
            or not capabilities.live_voltage
        ):
            return False
        return rises(info.frequency, self.record.running(Setting.FREQUENCY))

    def runs_with(self, change: Change) -> bool | None:
        """Return whether a miner runs with what a change wants, None if not known."""
        found = {self.record.runs_with(*item) for item in change.wanted.items()}
        return False if False in found else None if None in found else True

    @property
    def as_found(self) -> Pair:
        """Return the settings that the miner had before the first change of each."""
        return Pair.among(self.record.found)

    async def undo(self, by: By) -> Outcome:
        """Set what was set before the last change; nothing if there is none."""
        values = self.record.undoable
        back = replace(by, origin=Origin.UNDONE)
        found = await self.note(lambda: self._set(values), back)
        if (
            found is not Outcome.IGNORED
            and self._is_set(Pair.among(values))
            and self.record.undoable == values
        ):
            self.record.undone()
        return found

    def _is_set(self, pair: Pair) -> bool:
        """Return whether the miner stores all of a pair: a step may stop the rest."""
        info = self._control.latest
        return pair.is_empty or (info is not None and is_stored(pair.change, info))

    async def restore_found(self, by: By) -> Outcome:
        """Set the frequency and the core voltage that the miner was found with."""
        return await self.note(lambda: self._control.tuning.set(self.as_found), by)

    @property
    def can_clear_overheat(self) -> bool:
        """Return whether the miner was too hot, and can be set again."""
        control, info = self._control, self._control.latest
        recovers = control.capabilities.recovers
        return info is not None and self.overheated.can_clear(info, recovers=recovers)

    @property
    def safe(self) -> _Figures | None:
        """Return what is set after the miner was too hot (MHz, mV), None if unknown."""
        control, info = self._control, self._control.latest
        if info is None:
            return None
        return self.overheated.safe(info, control.asic, control.allowed.cap)

    @property
    def heat(self) -> tuple[_Figures | None, _Figures | None]:
        """Return what the miner was too hot with, and what it may be set to (MHz, mV).

        None of what is not known, and when there is nothing to set again.
        """
        control, before = self._control, self.overheated.before
        if before is None or control.latest is None or not self.can_clear_overheat:
            return None, None
        return (before.frequency or 0.0, before.core_voltage or 0.0), self.safe

    @property
    def cure(self) -> tuple[float | None, float | None]:
        """Return a core voltage that led to a power fault, and what ends that (mV).

        None of what is not known, and where what is left of heat is to be put right.
        """
        control, info = self._control, self._control.latest
        limits = control.limits
        if (
            info is None
            or limits is None
            or not needs_cure(info)
            or self.can_clear_overheat
        ):
            return None, None
        return info.core_voltage_set, limits.core_voltage.lowest

    async def clear_overheat(self, by: By) -> Outcome:
        """Set what is safe, and the automatic fan, after the miner was too hot."""
        return await self.note(lambda: clear(self._control, self.overheated), by)

    async def _set(self, values: Mapping[Setting, float]) -> Outcome:
        """Ask for settings as they were; return the worst of what became of them."""
        control, found = self._control, list[Outcome]()
        capabilities = control.capabilities
        control.supersede(values)
        pair = Pair.among(values)
        if not pair.is_empty:
            found.append(await control.tuning.set(pair))
        if values.get(Setting.AUTOMATIC_FAN):
            found.append(await control.change(set_automatic_fan(capabilities)))
        elif (speed := self._fan_speed(values)) is not None:
            found.append(await control.change(set_fan(capabilities, speed)))
        if Setting.FAN_TARGET_TEMPERATURE in values:
            target = values[Setting.FAN_TARGET_TEMPERATURE]
            change = set_fan_target_temperature(capabilities, target)
            found.append(await control.change(change))
        for setting in PLAIN.keys() & values.keys():
            found.append(await control.change(set_plain(setting, values[setting])))
        return worst(found)

    def _fan_speed(self, values: Mapping[Setting, float]) -> float | None:
        """Return the speed (%) of a fan that was set by hand, None if it was not.

        One that became automatic is set to what the miner keeps for that.
        """
        speed, latest = values.get(Setting.FAN_SPEED), self._control.latest
        if speed is None and Setting.AUTOMATIC_FAN in values and latest is not None:
            speed = value_of(Setting.FAN_SPEED, latest)
        return speed

    @property
    def earlier(self) -> tuple[Pair, ...]:
        """Return the settings that the miner may be given again."""
        return self.as_found, Pair.among(self.record.undoable)


def settings_of(happening: Happening, prefix: str) -> dict[Setting, float]:
    """Return the settings that a happening names, after a prefix."""
    attributes = happening.attributes
    fan_mode = attributes.get(f"{prefix}_fan_mode")
    values = {
        Setting.FREQUENCY: attributes.get(f"{prefix}_frequency"),
        Setting.CORE_VOLTAGE: attributes.get(f"{prefix}_core_voltage"),
        Setting.AUTOMATIC_FAN: fan_mode and float(fan_mode == FanMode.AUTOMATIC),
    }
    return {key: value for key, value in values.items() if isinstance(value, float)}
