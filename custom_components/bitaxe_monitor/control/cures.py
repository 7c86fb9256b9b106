"""What may be asked of a miner in a fault, beside what relieves it."""

from ..axeos import Firmware, SystemInfo
from ..axeos.change import OVERHEAT_FLAG, Change, Setting
from .limits import LEAST_VOLTAGE


def is_cure(change: Change, info: SystemInfo) -> bool:
    """Return whether a change ends a fault of a voltage that the regulator refused.

    What ends a stop for heat sets the frequency as well: firmware has the voltage in
    force first.
    """
    is_voltage = change.wanted.keys() == {Setting.CORE_VOLTAGE}
    return needs_cure(info) and (is_voltage or has_flag(change))


def has_flag(change: Change) -> bool:
    """Return whether a change clears the flag of a stop for heat."""
    return OVERHEAT_FLAG in (change.request.body or {})


def needs_cure(info: SystemInfo) -> bool:
    """Return whether a miner has a fault that a higher voltage ends.

    NerdOS would switch the voltage on again, whatever the fault.
    """
    is_nerdos = info.firmware is Firmware.NERDOS
    return bool(info.power_fault) and not is_nerdos and is_low(info)


def is_least_cure(change: Change, info: SystemInfo) -> bool:
    """Return whether a change ends such a fault by the lowest voltage that does.

    A miner that got too hot with no more than that could not be cured else.
    """
    is_without_flag = is_cure(change, info) and not has_flag(change)
    return is_without_flag and change.wanted[Setting.CORE_VOLTAGE] <= LEAST_VOLTAGE


def switches_on(change: Change, info: SystemInfo) -> bool:
    """Return whether a change would switch a voltage on that a fault switched off."""
    has_fault = bool(info.power_fault or info.hardware_fault)
    is_nerdos = info.firmware is Firmware.NERDOS
    return is_nerdos and has_fault and Setting.CORE_VOLTAGE in change.wanted


def is_low(info: SystemInfo) -> bool:
    """Return whether the voltage that is set is one that regulators refuse."""
    return (info.core_voltage_set or LEAST_VOLTAGE) < LEAST_VOLTAGE
