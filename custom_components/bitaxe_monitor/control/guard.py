"""Whether a change may be asked of a miner, by the direction that it takes.

What relieves a miner it may always be asked: a miner in a fault, or one that restarts
every 30 s, must be able to be lowered. What raises its heat it may not.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Final

from ..axeos import AsicInfo, Capabilities, SystemInfo, Verb, constant_power, post
from ..axeos.change import Change, Setting
from .allowance import Allowance
from .cures import (
    has_flag,
    is_cure,
    is_least_cure,
    is_low,
    switches_on,
)
from .limits import LEAST_VOLTAGE, Bounds, Limits, most_of
from .order import NO_PAIR, Pair

_SETTLED: Final = 60  # s of uptime before anything is raised
_FULL_SPEED: Final = 100.0  # %
TARGETS: Final = Bounds(35, 66)  # °C (ESP-Miner, main/nvs_config.c)
MINIMUM_SPEEDS: Final = Bounds(0, 99)  # % (likewise)

# A fan set by hand follows no heat: below this a warm miner is left to its firmware.
_SLOW_FAN: Final = 50.0  # %
_WARM: Final = 65.0  # °C

LEAST_FAN: Final = 15.0  # %, whatever a user sets


_ALLOWANCE: Final = Allowance()


class Refusal(StrEnum):
    """Why nothing is sent; in words of the translations."""

    NOT_SUPPORTED = "not_supported"
    PROTECTED = "protected_by_otp"
    OTHER_MINER = "other_miner"
    OVERHEATING = "overheat_active"
    FAULT = "fault_active"
    JUST_STARTED = "just_started"
    JUST_PAUSED = "just_paused"
    RESTART_FIRST = "restart_first"
    OUTSIDE_LIMITS = "outside_limits"
    OVERHEATED = "overheated_before"
    TOO_WARM = "too_warm_for_fan"
    TOO_MUCH_POWER = "too_much_power"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a change is judged by: the reading just before it, and what is known.

    built_for is the answer that capabilities and limits were made from, asic what the
    miner lists of its board; is_overheating is whether the marks of the last answers
    show that. earlier are settings that the miner had before: they may be set again,
    also outside its list. most is what it may be set to after it was too hot, None is
    no limit.
    """

    info: SystemInfo
    built_for: SystemInfo
    capabilities: Capabilities
    limits: Limits | None
    is_overheating: bool
    asic: AsicInfo | None = None
    earlier: tuple[Pair, ...] = ()
    most: Pair = NO_PAIR
    allowed: Allowance = _ALLOWANCE


def refusal(change: Change, facts: Facts) -> Refusal | None:
    """Return why a change may not be asked of the miner, None if it may."""
    if not is_same_miner(facts.built_for, facts.info):
        return Refusal.OTHER_MINER
    if found := _incapable(change, facts.capabilities):
        return found
    wanted = change.wanted
    are_numbers = all(map(isfinite, wanted.values()))
    if not (are_numbers and all(_is_possible(*i, facts) for i in wanted.items())):
        return Refusal.OUTSIDE_LIMITS
    if any(
        _rises_above(facts.allowed.cap, *item, facts.info) for item in wanted.items()
    ):
        return Refusal.OUTSIDE_LIMITS
    if not is_least_cure(change, facts.info) and any(
        _rises_above(facts.most, *item, facts.info) for item in wanted.items()
    ):
        return Refusal.OVERHEATED
    return _untimely(change, facts)


def _untimely(change: Change, facts: Facts) -> Refusal | None:
    """Return why it is not the time for a change that is possible."""
    info = facts.info
    if change.request == post(Verb.IDENTIFY):
        return None
    is_hot = facts.is_overheating or info.overheating
    ends_stop = has_flag(change) and not facts.capabilities.recovers
    if is_hot and not ends_stop:
        return Refusal.OVERHEATING
    if switches_on(change, info):
        return Refusal.FAULT
    return _unsafe(change, facts) if is_raising(change, info) else None


def _unsafe(change: Change, facts: Facts) -> Refusal | None:
    """Return why nothing may be raised."""
    info = facts.info
    if info.power_fault or info.hardware_fault:
        return None if is_cure(change, info) else Refusal.FAULT
    if info.uptime is not None and info.uptime < _SETTLED:
        return Refusal.JUST_STARTED
    if _reckoned_power(change, info) > facts.allowed.most_power(info.max_power):
        return Refusal.TOO_MUCH_POWER
    speed = change.wanted.get(Setting.FAN_SPEED, _FULL_SPEED)
    return Refusal.TOO_WARM if speed < _SLOW_FAN and info.hottest >= _WARM else None


def _reckoned_power(change: Change, info: SystemInfo) -> float:
    """Return what a miner is going to draw (W), 0 where that cannot be reckoned.

    What chips draw grows with the frequency and the square of the voltage; the rest is
    a constant of the board. One that does not hash shows nothing.
    """
    wanted, power = change.wanted, info.power
    frequency = info.frequency_actual or info.frequency
    voltage = info.core_voltage_set
    is_other = Setting.FREQUENCY in wanted or Setting.CORE_VOLTAGE in wanted
    if not (is_other and info.hashrate and power and frequency and voltage):
        return 0.0
    times = wanted.get(Setting.FREQUENCY, frequency) / frequency
    times *= (wanted.get(Setting.CORE_VOLTAGE, voltage) / voltage) ** 2
    constant = min(power, constant_power(info))
    return constant + (power - constant) * times


def is_same_miner(before: SystemInfo, now: SystemInfo) -> bool:
    """Return whether two answers are of one miner, with the same chip and firmware."""
    if (before.asic_model, before.firmware_version) != (
        now.asic_model,
        now.firmware_version,
    ):
        return False
    if before.mac is not None or now.mac is not None:
        return before.mac == now.mac
    return (before.board_version, before.hostname) == (now.board_version, now.hostname)


def is_raising(change: Change, info: SystemInfo) -> bool:
    """Return whether a miner may get hotter, or hash more, by a change."""
    return any(_raises(*item, info) for item in change.wanted.items())


def _raises(setting: Setting, value: float, info: SystemInfo) -> bool:
    """Return whether a setting raises; what it is now may not be known."""
    match setting:
        case Setting.FREQUENCY:
            return info.frequency is None or value > info.frequency
        case Setting.CORE_VOLTAGE:
            return info.core_voltage_set is None or value > info.core_voltage_set
        case Setting.FAN_TARGET_TEMPERATURE:
            target = info.fan_target_temperature
            return target is None or value > target
        case Setting.FAN_SPEED if value < _FULL_SPEED:
            is_slower = info.fan_speed is None or value < info.fan_speed
            return is_slower or info.auto_fan is not False
        case Setting.MINING:
            return bool(value) and info.mining_paused is not False
        case _:
            return False


def _rises_above(most: Pair, setting: Setting, value: float, info: SystemInfo) -> bool:
    """Return whether a setting rises to more than a pair has, if it has any.

    The lowest value that is listed may be more, too: a miner may be lowered to it, and
    is not raised to it.
    """
    limit = {
        Setting.FREQUENCY: most.frequency,
        Setting.CORE_VOLTAGE: most.core_voltage,
    }.get(setting)
    return limit is not None and value > limit and _raises(setting, value, info)


def _incapable(change: Change, capabilities: Capabilities) -> Refusal | None:
    """Return why the firmware cannot do it."""
    request = change.request
    able = {
        post(Verb.RESTART).path: capabilities.can_restart,
        post(Verb.IDENTIFY).path: capabilities.can_identify,
    }
    if capabilities.pause and capabilities.resume:
        able[post(capabilities.pause).path] = True
        able[post(capabilities.resume).path] = True
    if not able.get(request.path, request.method != "POST" and capabilities.can_patch):
        return Refusal.NOT_SUPPORTED
    if capabilities.is_protected and request.method != "POST":
        return Refusal.PROTECTED
    return None


def _is_possible(setting: Setting, value: float, facts: Facts) -> bool:
    """Return whether a value is within what may be set.

    What is less than now is possible below the miner's own list, too, down to what its
    regulator takes.
    """
    limits, info = facts.limits, facts.info
    match setting:
        case Setting.FREQUENCY:
            return limits is not None and (
                limits.frequency.hold(value) or _was_frequency(value, facts)
            )
        case Setting.CORE_VOLTAGE:
            return limits is not None and (
                _is_possible_voltage(value, limits, info) or _was_voltage(value, facts)
            )
        case Setting.FAN_SPEED:
            return max(facts.allowed.least_fan, LEAST_FAN) <= value <= _FULL_SPEED
        case Setting.FAN_TARGET_TEMPERATURE:
            return TARGETS.hold(value)
        case Setting.MINIMUM_FAN_SPEED:
            return MINIMUM_SPEEDS.hold(value)
        case _:
            return True


def _is_possible_voltage(value: float, limits: Limits, info: SystemInfo) -> bool:
    """Return whether a core voltage (mV) is within what may be set."""
    return LEAST_VOLTAGE <= value <= limits.core_voltage.highest and (
        limits.core_voltage.hold(value)
        or value < (info.core_voltage_set or 0)
        or is_low(info)
    )


def _was_frequency(value: float, facts: Facts) -> bool:
    """Return whether the miner had a frequency before that its chip is listed for."""
    most = most_of(facts.info)
    return (
        most is not None
        and value <= most.frequency.highest
        and any(value == pair.frequency for pair in facts.earlier)
    )


def _was_voltage(value: float, facts: Facts) -> bool:
    """Return whether it had a core voltage that is possible, whatever it lists."""
    most = most_of(facts.info)
    return (
        most is not None
        and LEAST_VOLTAGE <= value <= most.core_voltage.highest
        and any(value == pair.core_voltage for pair in facts.earlier)
    )
