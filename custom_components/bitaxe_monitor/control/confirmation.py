"""Whether what was asked of a miner was done: only what it reports says so."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from ..axeos import AsicInfo, Capabilities, SystemInfo, yield_at
from ..axeos.change import Change, Deed, Setting, plain_value

_ROUNDING: Final = 0.5  # settings are whole numbers
# A frequency in force is one of the steps that the chip has.
FREQUENCY_STEP: Final = 6.25  # MHz
_IDLE_FREQUENCY: Final = 50.0  # MHz, of a paused miner
_EXPECTED: Final = 0.01  # of the expected hashrate
_VOLTAGE_DROOP: Final = 60.0  # mV
# In which firmware turns to a voltage that is stored. Until then a reading within the
# droop may be of the one before.
_VOLTAGE_TURN: Final = 2.5  # s (ESP-Miner, main/tasks/power_management_task.c)
_FAN: Final = 3.0  # %
_WHOLE_SECONDS: Final = 2.0  # s; an uptime is a whole number, and so is one before it


class Outcome(StrEnum):
    """What became of a change; only the first is done."""

    IN_FORCE = "in_force"
    NOT_SHOWN = "not_shown"  # stored; this firmware does not show the effect
    AT_RESUME = "at_resume"  # stored; it takes effect when mining goes on
    NEEDS_RESTART = "needs_restart"  # stored
    NOT_IN_FORCE = "not_in_force"  # stored, and time is up
    IGNORED = "ignored"  # not stored, and time is up


_BEST_FIRST: Final = tuple(Outcome)


def worst(found: Iterable[Outcome]) -> Outcome:
    """Return the worst of some outcomes; where there is none nothing is left to do."""
    return max(found, key=_BEST_FIRST.index, default=Outcome.IN_FORCE)


def outcome(
    change: Change,
    before: SystemInfo,
    now: SystemInfo,
    capabilities: Capabilities,
    asic: AsicInfo | None,
    *,
    elapsed: float,
    asked: float,
) -> Outcome | None:
    """Return what became of a change, None while that may yet turn out.

    before is the reading made before it, now the latest one: asked for when that many
    seconds had passed since. asic is what the miner lists of its board. elapsed is for
    how long (s) the miner had time. It is as good as the worst of what it wants.
    """
    if change.deed is Deed.RESTART:
        found = _restart_outcome(before, now, asked)
    else:
        found = final_outcome(change, now, capabilities, asic)
    is_early = any(is_too_early(setting, asked) for setting in change.wanted)
    if is_early and found is Outcome.IN_FORCE:
        found = Outcome.NOT_IN_FORCE
    is_open = found in (Outcome.NOT_IN_FORCE, Outcome.IGNORED)
    return None if is_open and elapsed < change.deadline else found


def is_too_early(setting: Setting, asked: float) -> bool:
    """Return whether a reading may be of before a change, asked for then (s)."""
    return setting is Setting.CORE_VOLTAGE and asked < _VOLTAGE_TURN


def _restart_outcome(before: SystemInfo, now: SystemInfo, asked: float) -> Outcome:
    """Return what became of a restart so far.

    Who has restarted is up for less long than before, or than it would be by now. An
    answer that takes long makes the uptime no less than when it was asked for.
    """
    if before.uptime is None:
        return Outcome.NOT_SHOWN
    if now.uptime is None:
        return Outcome.IGNORED
    goes_on = before.uptime + max(0.0, asked - _WHOLE_SECONDS)
    return Outcome.IN_FORCE if now.uptime < goes_on else Outcome.IGNORED


def has_started_since(change: Change, now: SystemInfo, elapsed: float) -> bool:
    """Return whether a change wants a restart, and there was one so long (s) ago."""
    is_restart = change.deed is Deed.RESTART
    return is_restart and now.uptime is not None and now.uptime < elapsed


def final_outcome(
    change: Change,
    now: SystemInfo,
    capabilities: Capabilities,
    asic: AsicInfo | None,
) -> Outcome:
    """Return the worst of what all that a change wants has come to by a reading."""
    return worst(
        outcome_now(*item, now, capabilities, asic) for item in change.wanted.items()
    )


def outcome_now(
    setting: Setting,
    value: float,
    now: SystemInfo,
    capabilities: Capabilities,
    asic: AsicInfo | None,
) -> Outcome:
    """Return what a setting that was changed has come to by a reading."""
    if not _is_stored(setting, value, now):
        return Outcome.IGNORED
    found = _effect(setting, value, now, capabilities, asic)
    return Outcome.NOT_IN_FORCE if found is None else found


def is_stored(change: Change, now: SystemInfo) -> bool:
    """Return whether the miner stores all that a change wants."""
    return all(_is_stored(*item, now) for item in change.wanted.items())


def _is_stored(setting: Setting, value: float, now: SystemInfo) -> bool:
    """Return whether the miner has taken over a value."""
    match setting:
        case Setting.FREQUENCY:
            return _is_near(now.frequency, value, _ROUNDING)
        case Setting.CORE_VOLTAGE:
            return _is_near(now.core_voltage_set, value, _ROUNDING)
        case Setting.AUTOMATIC_FAN:
            return now.auto_fan is bool(value)
        case Setting.FAN_SPEED:
            return _is_fan_stored(value, now)
        case Setting.MINING:
            return now.mining_paused is not bool(value)
        case _:
            return _is_near(plain_value(setting, now), value, _ROUNDING)


def _is_fan_stored(value: float, now: SystemInfo) -> bool:
    """Return whether a speed is stored; where not apart, the speed itself shows it."""
    if now.manual_fan_speed is not None:
        return _is_near(now.manual_fan_speed, value, _ROUNDING)
    return now.fan_speed is None or _is_near(now.fan_speed, value, _FAN)


def _effect(
    setting: Setting,
    value: float,
    now: SystemInfo,
    capabilities: Capabilities,
    asic: AsicInfo | None,
) -> Outcome | None:
    """Return what a stored value has come to, None if it shows no effect yet."""
    live = {
        Setting.FREQUENCY: capabilities.live_frequency,
        Setting.CORE_VOLTAGE: capabilities.live_voltage,
        Setting.DISPLAY_ROTATION: False,
    }
    if not live.get(setting, True):
        return Outcome.NEEDS_RESTART
    match setting:
        case Setting.MINING:
            return Outcome.IN_FORCE if _has_turned(now, on=bool(value)) else None
        case Setting.AUTOMATIC_FAN:
            return Outcome.IN_FORCE  # the firmware goes by it in each of its passes
        case (
            Setting.FAN_TARGET_TEMPERATURE
            | Setting.MINIMUM_FAN_SPEED
            | Setting.DISPLAY_TIMEOUT
        ):
            return Outcome.NOT_SHOWN
    if now.mining_paused:
        return Outcome.AT_RESUME  # a paused miner has no voltage, and its own fan
    return _shown_effect(setting, value, now, asic)


def _shown_effect(
    setting: Setting, value: float, now: SystemInfo, asic: AsicInfo | None
) -> Outcome | None:
    """Return what a stored value has come to, of those with a reading of their own."""
    if setting is Setting.FREQUENCY:
        return _frequency_effect(value, now, asic)
    if setting is Setting.CORE_VOLTAGE:
        return _shown(now.core_voltage, value, _VOLTAGE_DROOP)
    return _shown(now.fan_speed, value, _FAN)


def _has_turned(now: SystemInfo, *, on: bool) -> bool:
    """Return whether mining has begun or ended.

    A pause begins with a ramp down, while the chips go on for some 8 s.
    """
    hashrate, frequency = now.hashrate, now.frequency_actual
    if on:
        return bool(hashrate)
    return hashrate == 0 and (frequency is None or frequency <= _IDLE_FREQUENCY)


def _shown(actual: float | None, wanted: float, tolerance: float) -> Outcome | None:
    """Return what a stored value has come to, by a reading of what is in force."""
    if actual is None:
        return Outcome.NOT_SHOWN
    return Outcome.IN_FORCE if _is_near(actual, wanted, tolerance) else None


def _frequency_effect(
    value: float, now: SystemInfo, asic: AsicInfo | None
) -> Outcome | None:
    """Return what a stored frequency has come to.

    It is shown since v2.14.0. Since v2.8.0 the firmware expects as much hashrate as the
    frequency in force yields, which need not be the one that is stored.
    """
    if now.frequency_actual is not None:
        return _shown(now.frequency_actual, value, FREQUENCY_STEP)
    expected = yield_at(value, now, asic)
    if expected is None:
        return Outcome.NOT_SHOWN
    return _shown(now.expected_hashrate, expected, _EXPECTED * expected)


def _is_near(actual: float | None, wanted: float, tolerance: float) -> bool:
    """Return whether a reading is what is wanted, but for a tolerance."""
    return actual is not None and abs(actual - wanted) <= tolerance
