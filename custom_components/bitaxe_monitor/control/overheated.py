"""What a miner is left with by its firmware after it was too hot, and the way out.

Up to v2.10.1 it starts again with 50 MHz and stays so; since v2.11.0 it goes on with
100 MHz and 100 mV less. Both leave the fan at full speed by hand (ESP-Miner,
main/tasks/power_management_task.c).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, Self

from ..axeos import AsicInfo, SystemInfo
from ..axeos.change import clear_overheat, set_automatic_fan
from ..figures.happenings import Happening, HappeningType
from ..figures.known import Fault
from ..figures.settings import REDUCTION, stops_between
from ..json_fields import JsonObject, JsonValue, as_object, flag
from .confirmation import Outcome, worst
from .control import Control
from .cures import needs_cure
from .errors import RefusedChangeError
from .guard import Refusal
from .limits import LEAST_VOLTAGE, limits_of
from .order import NO_PAIR, Pair, profiles_of

_COOL: Final = 50.0  # °C
_COOL_FOR: Final = 300.0  # s
_THROTTLED: Final = 50.0  # MHz
_FULL_SPEED: Final = 100.0  # %

# What it is less by where the miner lists no steps.
_FREQUENCY_STEP: Final = 25.0  # MHz
_VOLTAGE_STEP: Final = 50.0  # mV

# What each chip is delivered with (ESP-Miner, main/device_config.h).
_DEFAULTS: Final[Mapping[str, Pair]] = {
    "BM1366": Pair(485, 1200),
    "BM1368": Pair(490, 1166),
    "BM1370": Pair(525, 1150),
    "BM1397": Pair(425, 1400),
}


@dataclass(slots=True)
class Hottest:
    """What a miner got too hot with since Home Assistant started, None if it did not.

    It outlives a reload of the entry.
    """

    pair: Pair | None = None


class Overheated:
    """What a miner overheated with, for as long as it still shows."""

    def __init__(
        self,
        before: Pair | None = None,
        hottest: Hottest | None = None,
        *,
        was_set: bool = False,
    ) -> None:
        """Start with what was known before; was_set is whether it was set since."""
        self.before = before
        """What was set when it got too hot, None if nothing is left of that."""
        self._hottest = hottest or Hottest()
        self._was_set = was_set
        self._cool_since: float | None = None
        self._is_cool = self._is_hot = False

    @classmethod
    def restore(cls, stored: JsonValue, hottest: Hottest | None = None) -> Self:
        """Return what was saved; what cannot be read is as if it was never too hot."""
        saved = as_object(stored)
        before, was_set = Pair.restore(saved.get("before")), saved.get("was_set")
        return cls(before, hottest, was_set=bool(flag(was_set)))

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        return {
            "before": None if self.before is None else self.before.as_list(),
            "was_set": self._was_set,
        }

    def happened(self, happenings: Iterable[Happening]) -> None:
        """Take note of what a miner was set to when it got too hot."""
        for happening in happenings:
            of = happening.attributes
            if (
                happening.type is HappeningType.FAULT
                and of["which"] == Fault.OVERHEATING
            ):
                frequency, voltage = of.get("frequency"), of.get("core_voltage")
                if isinstance(frequency, float) and isinstance(voltage, float):
                    self.before = self._hottest.pair = Pair(frequency, voltage)
                    self._was_set = False

    def sending(self, wanted: Pair) -> None:
        """Note what is about to be set: from then on less may be what was wanted."""
        self._was_set |= not wanted.is_empty

    def update(self, now: float, info: SystemInfo) -> None:
        """Take in an answer of a time (monotonic s), with what its marks show."""
        self._is_hot = bool(info.overheating)
        if self.before is None and not is_latched(info):
            return
        if info.temperature is None or info.hottest >= _COOL:
            self._cool_since = None
        elif self._cool_since is None:
            self._cool_since = now
        since = self._cool_since
        self._is_cool = since is not None and now >= since + _COOL_FOR
        before = self.before
        if before is not None and not _is_left(info, before):
            self.before = None
        elif before is not None and not self._was_set:
            self._note_stops(before, Pair.of(info))

    def _note_stops(self, before: Pair, now: Pair) -> None:
        """Take note of stops that nobody saw: what counts is what led to the last."""
        stops = stops_between(before.frequency, now.frequency)
        if stops > 1 and stops == stops_between(before.core_voltage, now.core_voltage):
            last = (stops - 1) * REDUCTION
            self.before = self._hottest.pair = Pair(
                (before.frequency or 0) - last, (before.core_voltage or 0) - last
            )

    def can_clear(self, info: SystemInfo, *, recovers: bool) -> bool:
        """Return whether settings and fan may be set again.

        recovers is whether firmware goes on by itself. A miner that does not must have
        cooled down for five minutes.
        """
        if recovers:
            return self.before is not None and not self._is_hot
        return is_latched(info) and self._is_cool

    def most(self, asic: AsicInfo | None) -> Pair:
        """Return what may be set at most, until Home Assistant starts again.

        It is a step less than what the miner got too hot with; None is no limit.
        """
        pair = self._hottest.pair
        return NO_PAIR if pair is None else _less(pair, asic)

    def was_too_hot(self, frequency: float, core_voltage: float) -> bool:
        """Return whether it got too hot with a pair (MHz, mV), or with less."""
        before = NO_PAIR if self.before is None else self.before
        return (before.frequency or inf) <= frequency and (
            before.core_voltage or inf
        ) <= core_voltage

    def safe(
        self, info: SystemInfo, asic: AsicInfo | None, cap: Pair = NO_PAIR
    ) -> tuple[float, float] | None:
        """Return what to set (MHz, mV): the default, but less than was too hot.

        It is no more than a cap of the user, but never less than the least that is
        listed: if that is more than both, only a miner that is set to more still takes
        it. What cures a power fault need not be listed. None of a chip of which nothing
        is known.
        """
        default = profiles_of(asic).get("default") or _DEFAULTS.get(info.asic_model)
        limits = limits_of(info, asic)
        if default is None or limits is None:
            return None
        less = NO_PAIR if self.before is None else _less(self.before, asic)
        frequency = _least(default.frequency, less.frequency, cap.frequency)
        voltage = _least(default.core_voltage, less.core_voltage, cap.core_voltage)
        lowest = LEAST_VOLTAGE if needs_cure(info) else limits.core_voltage.lowest
        return max(frequency, limits.frequency.lowest), max(voltage, lowest)


async def clear(control: Control, overheated: Overheated) -> Outcome:
    """Ask for what is safe, and for the automatic fan; return the worst outcome.

    The fan goes first: it stays loud otherwise, if the rest is refused. What the miner
    was too hot with is not set again where it lists no less. Raises as Control.change
    does.
    """
    info, capabilities = control.latest, control.capabilities
    cap = control.allowed.cap
    safe = None if info is None else overheated.safe(info, control.asic, cap)
    if info is None or safe is None:
        raise RefusedChangeError(Refusal.NOT_SUPPORTED)
    if not overheated.can_clear(info, recovers=capabilities.recovers):
        raise RefusedChangeError(Refusal.OVERHEATING)
    frequency, voltage = safe
    was_too_hot = overheated.was_too_hot(frequency, voltage)
    if not capabilities.recovers:
        if was_too_hot:
            raise RefusedChangeError(Refusal.OVERHEATED)
        return await control.change(
            clear_overheat(capabilities, frequency=frequency, core_voltage=voltage)
        )
    found = [await control.change(set_automatic_fan(capabilities))]
    rest = Pair(frequency, voltage)
    if info.power_fault:  # a voltage alone is its cure
        found.append(await control.tuning.set(Pair(None, voltage)))
        rest = Pair(frequency, None)
    if was_too_hot:
        raise RefusedChangeError(Refusal.OVERHEATED)
    found.append(await control.tuning.set(rest))
    return worst(found)


def is_latched(info: SystemInfo) -> bool:
    """Return whether firmware that does not recover has stopped for good."""
    is_throttled = info.frequency is not None and info.frequency <= _THROTTLED
    return bool(info.overheating) or is_throttled


def _is_left(info: SystemInfo, before: Pair) -> bool:
    """Return whether a miner is still set as its firmware left it."""
    speed = info.fan_speed if info.manual_fan_speed is None else info.manual_fan_speed
    if info.auto_fan is False and speed == _FULL_SPEED:
        return True
    now = Pair.of(info)
    return is_latched(info) or any(
        stops_between(*each)
        for each in (
            (before.frequency, now.frequency),
            (before.core_voltage, now.core_voltage),
        )
    )


def _less(pair: Pair, asic: AsicInfo | None) -> Pair:
    """Return a pair that is a step less."""
    asic = asic or AsicInfo()
    return Pair(
        _below(pair.frequency, asic.frequencies, _FREQUENCY_STEP),
        _below(pair.core_voltage, asic.voltages, _VOLTAGE_STEP),
    )


def _below(value: float | None, listed: Sequence[float], step: float) -> float | None:
    """Return the step of a list below a value, or a step of that size less."""
    if value is None:
        return None
    return max((item for item in listed if item < value), default=value - step)


def _least(*values: float | None) -> float:
    """Return the least of some of which not all are unknown."""
    return min(value for value in values if value is not None)
