"""What is to be changed of a miner: what is sent, and what it shall report then."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import isfinite
from typing import Final

from ..json_fields import JsonValue, as_object, number
from .capabilities import Capabilities
from .models import SystemInfo
from .request import Request, Verb, patch, post

OVERHEAT_FLAG: Final = "overheat_mode"
"""What firmware sets while it has stopped for heat; only 0 is ever written."""

_BY_HAND: Final = 0

_LEAST: Final = -1.0  # of any setting: a display that never goes off
_MOST: Final = 1e12

# How long a miner may take (s). From 50 to 525 MHz it ramps for some 8 s.
_SETTING: Final = 10.0
_RAMP: Final = 10.0
_PAUSE: Final = 30.0
_RESUME: Final = 45.0
_RESTART: Final = 60.0


class UnsupportedChangeError(ValueError):
    """There is no request for it: the firmware of the miner cannot do it."""


class Setting(StrEnum):
    """What of a miner can be changed."""

    FREQUENCY = "frequency"  # MHz
    CORE_VOLTAGE = "core_voltage"  # mV
    AUTOMATIC_FAN = "automatic_fan"
    FAN_SPEED = "fan_speed"  # %
    FAN_TARGET_TEMPERATURE = "fan_target_temperature"  # °C
    MINIMUM_FAN_SPEED = "minimum_fan_speed"  # %
    DISPLAY_TIMEOUT = "display_timeout"  # min; -1 is always on, 0 always off
    DISPLAY_ROTATION = "display_rotation"  # °
    MINING = "mining"


class Deed(StrEnum):
    """What else a miner can be asked for, that no setting shows."""

    RESTART = "restart"
    IDENTIFY = "identify"
    POOL = "pool"  # the first one is chosen by its slot
    FALLBACK_ONLY = "fallback_only"
    POOL_STORED = "pool_stored"  # in a slot, as all below
    POOL_CLEARED = "pool_cleared"


PLAIN: Final[Mapping[Setting, str]] = {
    Setting.MINIMUM_FAN_SPEED: "minFanSpeed",
    Setting.DISPLAY_TIMEOUT: "displayTimeout",
    Setting.DISPLAY_ROTATION: "rotation",
}
"""The keys of what is a whole number on any firmware that has it."""


def plain_value(setting: Setting, info: SystemInfo) -> float | None:
    """Return what a reading says of what is a single figure; KeyError for others."""
    return {
        Setting.FAN_TARGET_TEMPERATURE: info.fan_target_temperature,
        Setting.MINIMUM_FAN_SPEED: info.minimum_fan_speed,
        Setting.DISPLAY_TIMEOUT: info.display_timeout,
        Setting.DISPLAY_ROTATION: info.display_rotation,
    }[setting]


def value_of(setting: Setting, info: SystemInfo) -> float | None:
    """Return what a reading says a setting is, None if it does not."""
    match setting:
        case Setting.FREQUENCY:
            return info.frequency
        case Setting.CORE_VOLTAGE:
            return info.core_voltage_set
        case Setting.AUTOMATIC_FAN:
            return None if info.auto_fan is None else float(info.auto_fan)
        case Setting.FAN_SPEED:
            manual = info.manual_fan_speed
            return info.fan_speed if manual is None else manual
        case Setting.MINING:
            paused = info.mining_paused
            return None if paused is None else float(not paused)
        case _:
            return plain_value(setting, info)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A request, what the miner shall report after it, and by when (s).

    Of what wants nothing, such as a restart, no setting shows whether it was done: deed
    is what that is, and of which slot, or on or off. counts is whether it wears the
    flash without raising or relieving the miner.
    """

    request: Request
    wanted: Mapping[Setting, float] = field(default_factory=dict)
    deadline: float = _SETTING
    counts: bool = False
    deed: Deed | None = None
    of: float | None = None

    @property
    def is_shown(self) -> bool:
        """Return whether answers show that it was done: settings, or a later boot."""
        return bool(self.wanted) or self.deed is Deed.RESTART


def set_performance(
    *, frequency: float | None = None, core_voltage: float | None = None
) -> Change:
    """Return the change to a frequency (MHz) and a core voltage (mV), as given.

    Both are sent as whole numbers: official firmware before v2.10.0 cuts a fraction
    off, and NerdOS ignores what has one. What is no number is within no limits.
    """
    values: dict[str, JsonValue] = {}
    wanted: dict[Setting, float] = {}
    if frequency is not None:
        wanted[Setting.FREQUENCY] = values["frequency"] = _whole(frequency)
    if core_voltage is not None:
        wanted[Setting.CORE_VOLTAGE] = values["coreVoltage"] = _whole(core_voltage)
    return Change(request=patch(values), wanted=wanted, deadline=_SETTING + _RAMP)


def _whole(value: float) -> float:
    """Return the nearest whole number, and what is no number as it is."""
    return round(value) if isfinite(value) else value


def set_fan(capabilities: Capabilities, speed: float) -> Change:
    """Return the change to a fan set by hand (%); UnsupportedChangeError if none."""
    key = capabilities.fan_key
    if key is None:
        raise UnsupportedChangeError
    return Change(
        request=patch({"autofanspeed": _BY_HAND, key: _whole(speed)}),
        wanted={Setting.AUTOMATIC_FAN: False, Setting.FAN_SPEED: _whole(speed)},
    )


def set_automatic_fan(capabilities: Capabilities) -> Change:
    """Return the change to a fan that the firmware sets."""
    return Change(
        request=patch({"autofanspeed": capabilities.automatic_fan}),
        wanted={Setting.AUTOMATIC_FAN: True},
    )


def set_fan_target_temperature(
    capabilities: Capabilities, temperature: float
) -> Change:
    """Return the change to the temperature that the automatic fan cools to (°C)."""
    key = capabilities.target_temperature_key
    if key is None:
        raise UnsupportedChangeError
    return Change(
        request=patch({key: _whole(temperature)}),
        wanted={Setting.FAN_TARGET_TEMPERATURE: _whole(temperature)},
    )


def set_plain(setting: Setting, value: float) -> Change:
    """Return the change of one of the plain settings; KeyError for any other one."""
    whole = _whole(value)
    return Change(
        request=patch({PLAIN[setting]: whole}), wanted={setting: whole}, counts=True
    )


def stored_value(stored: JsonValue) -> float | None:
    """Return the value of a setting that was saved, None if it cannot be read."""
    return number(stored, _LEAST, _MOST)


def stored_settings(stored: JsonValue) -> dict[Setting, float]:
    """Return the settings that were saved by name; what cannot be read is left out."""
    values = as_object(stored)
    return {
        setting: value
        for setting in Setting
        if (value := stored_value(values.get(setting.value))) is not None
    }


def _plain_of(capabilities: Capabilities) -> frozenset[Setting]:
    """Return the plain settings that a miner has."""
    has = {
        Setting.MINIMUM_FAN_SPEED: capabilities.has_minimum_fan_speed,
        Setting.DISPLAY_TIMEOUT: capabilities.has_display_timeout,
        Setting.DISPLAY_ROTATION: capabilities.has_display_rotation,
    }
    return frozenset(setting for setting in PLAIN if has[setting])


def clear_overheat(
    capabilities: Capabilities, *, frequency: float, core_voltage: float
) -> Change:
    """Return the change that ends a stop for heat, of firmware up to v2.10.1.

    The flag is never set to anything but 0, and never without settings that are safe:
    those of before are what was too hot (MHz, mV).
    """
    settings = set_performance(frequency=frequency, core_voltage=core_voltage)
    fan = {"autofanspeed": capabilities.automatic_fan} if capabilities.has_fan else {}
    wanted = {Setting.AUTOMATIC_FAN: True} if capabilities.has_fan else {}
    return Change(
        request=patch({**(settings.request.body or {}), **fan, OVERHEAT_FLAG: 0}),
        wanted={**settings.wanted, **wanted},
        deadline=settings.deadline,
    )


def set_mining(capabilities: Capabilities, *, on: bool) -> Change:
    """Return the change to a miner that mines, or pauses."""
    verb = capabilities.resume if on else capabilities.pause
    if verb is None:
        raise UnsupportedChangeError
    deadline = _RESTART if verb is Verb.RESTART else _RESUME if on else _PAUSE
    return Change(request=post(verb), wanted={Setting.MINING: on}, deadline=deadline)


def restart() -> Change:
    """Return the request to restart, which also ends a pause."""
    return Change(request=post(Verb.RESTART), deadline=_RESTART, deed=Deed.RESTART)


def identify() -> Change:
    """Return the request to show itself for 30 s; a second one ends that."""
    return Change(request=post(Verb.IDENTIFY), deed=Deed.IDENTIFY)


def change_of(capabilities: Capabilities, wanted: Mapping[Setting, float]) -> Change:
    """Return the change to what was wanted once, by any one of the changes above.

    UnsupportedChangeError for what the miner cannot do, or nobody wants.
    """
    if Setting.MINING in wanted:
        return set_mining(capabilities, on=bool(wanted[Setting.MINING]))
    if Setting.FAN_SPEED in wanted:
        return set_fan(capabilities, wanted[Setting.FAN_SPEED])
    if wanted.get(Setting.AUTOMATIC_FAN):
        return set_automatic_fan(capabilities)
    if Setting.FAN_TARGET_TEMPERATURE in wanted:
        target = wanted[Setting.FAN_TARGET_TEMPERATURE]
        return set_fan_target_temperature(capabilities, target)
    for setting in _plain_of(capabilities) & wanted.keys():
        return set_plain(setting, wanted[setting])
    pair = wanted.get(Setting.FREQUENCY), wanted.get(Setting.CORE_VOLTAGE)
    if pair == (None, None):
        raise UnsupportedChangeError
    return set_performance(frequency=pair[0], core_voltage=pair[1])
