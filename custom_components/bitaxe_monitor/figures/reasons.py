"""What is known to keep a miner from hashing as expected: nothing else is wrong."""

from enum import StrEnum
from typing import Final

from ..axeos import SystemInfo
from .known import Fault, Known
from .settings import are_reduced

WARM_UP: Final = 120  # s of uptime before anything is judged

# Above these, firmware stops (ESP-Miner, main/tasks/power_management_task.c).
_HOTTEST: Final = 75.0  # °C
_HOTTEST_VR: Final = 105.0  # °C
_FULL_SPEED: Final = 100.0  # %


class KnownReason(StrEnum):
    """Why a miner does not hash as expected; the first that applies."""

    PAUSED = "paused"
    POWER_FAULT = "power_fault"
    HARDWARE_FAULT = "hardware_fault"
    OVERHEATING = "overheating"
    POOLS_UNREACHABLE = "pools_unreachable"


def known_reason(info: SystemInfo) -> KnownReason | None:
    """Return what keeps the miner from hashing as expected, None if nothing known does.

    Without a pool official firmware stops since v2.14.0 and expects nothing; that it
    is paused it does not say then (ESP-Miner, main/tasks/stratum_task.c).
    """
    if info.mining_paused:
        return KnownReason.PAUSED
    if info.power_fault:
        return KnownReason.POWER_FAULT
    if info.hardware_fault:
        return KnownReason.HARDWARE_FAULT
    if info.overheating:
        return KnownReason.OVERHEATING
    if is_warm(info) and _is_stopped(info) and info.has_pool is False:
        return KnownReason.POOLS_UNREACHABLE
    return None


def is_warm(info: SystemInfo) -> bool:
    """Return whether the miner has been up for long enough to be judged."""
    return info.uptime is None or info.uptime >= WARM_UP


class OverheatDetector:
    """Recognize overheating where firmware does not say so, by its marks.

    Official firmware since v2.14.0 refreshes its flag only after the stop; until it has
    cooled down it expects nothing, and the fan is set to full speed by hand. Then it
    goes on with 100 MHz and 100 mV less, for good (ESP-Miner,
    main/tasks/power_management_task.c).
    """

    def __init__(self, known: Known | None) -> None:
        """Start with what was last known of the miner."""
        self._is_hot = known is not None and Fault.OVERHEATING in known.faults
        self._has_stopped = False
        self._is_near = False
        self._had_auto_fan: bool | None = None

    def update(self, info: SystemInfo, known: Known | None) -> bool | None:
        """Take in an answer; return whether the miner overheats, or did just before.

        known is what was known before. None where nothing shows it, and firmware does
        not say.
        """
        is_hot = info.overheating
        if _is_stopped(info):
            if self.shows_stop(info):
                is_hot = self._has_stopped = True
        elif self._has_stopped and _is_idle(info):
            is_hot = True  # it starts again
        else:
            self._has_stopped = False
            self._is_near = _is_too_hot(info)
            self._had_auto_fan = info.auto_fan
            if not self._is_hot and known is not None and _has_cooled(info, known):
                is_hot = True
        if is_hot is not None:
            self._is_hot = is_hot
        return is_hot

    def shows_stop(self, info: SystemInfo) -> bool:
        """Return whether an answer that is not taken in shows a stop for heat."""
        marks = self._is_near or _is_too_hot(info) or bool(self._had_auto_fan)
        return _is_stopped(info) and (
            self._is_hot or (info.auto_fan is False and marks)
        )


def _is_stopped(info: SystemInfo) -> bool:
    """Return whether the miner has stopped by itself, for no fault."""
    return info.expects_nothing and _is_idle(info)


def _is_idle(info: SystemInfo) -> bool:
    """Return whether the miner does not hash, be it not paused and without a fault."""
    return (
        info.hashrate == 0
        and info.mining_paused is False
        and not info.power_fault
        and not info.hardware_fault
    )


def _is_too_hot(info: SystemInfo) -> bool:
    """Return whether the miner is as hot as it may not be; a stop freezes readings."""
    return info.hottest > _HOTTEST or (info.vr_temperature or 0) > _HOTTEST_VR


def _has_cooled(info: SystemInfo, known: Known) -> bool:
    """Return whether the settings are what overheating makes of those known before."""
    return (
        info.auto_fan is False
        and _FULL_SPEED in (info.manual_fan_speed, info.fan_speed)
        and are_reduced(
            (
                (known.frequency, info.frequency),
                (known.core_voltage_set, info.core_voltage_set),
            )
        )
    )
