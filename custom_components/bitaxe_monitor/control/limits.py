"""Between what a miner's frequency and core voltage may be set.

Official firmware bounds neither from above, and NerdOS only since v1.0.32: who writes
them has to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..axeos import AsicInfo, SystemInfo
from .order import NO_PAIR, Pair

# Below, regulators of boards with one chip refuse, and report a fault that outlives a
# restart (ESP-Miner, main/power/TPS546.c). Nothing is set lower on any other either.
LEAST_VOLTAGE: Final = 1000.0  # mV
_BEYOND_FREQUENCY: Final = 1.2
_BEYOND_VOLTAGE: Final = 50.0  # mV


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and the highest value, inclusive."""

    lowest: float
    highest: float

    def hold(self, value: float) -> bool:
        """Return whether a value is within them; what is no number is not."""
        return self.lowest <= value <= self.highest


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be set: MHz and mV."""

    frequency: Bounds
    core_voltage: Bounds


# The least and the most of what AxeOS lists (ESP-Miner, main/device_config.h).
_OF_CHIPS: Final[Mapping[str, Limits]] = {
    "BM1366": Limits(Bounds(400, 575), Bounds(1100, 1300)),
    "BM1368": Limits(Bounds(400, 575), Bounds(1100, 1300)),
    "BM1370": Limits(Bounds(400, 625), Bounds(1000, 1250)),
    "BM1397": Limits(Bounds(400, 600), Bounds(1100, 1500)),
}


def limits_of(
    info: SystemInfo,
    asic: AsicInfo | None,
    *,
    beyond: bool = False,
    cap: Pair = NO_PAIR,
) -> Limits | None:
    """Return what may be set, None where the chip is not known: nothing is set then.

    It is what the miner lists, else what is listed for its chip. beyond is whether the
    user allowed more than that, cap what the user wants at most: to the least that is
    listed a miner may be lowered, be that more.
    """
    of_chip = most_of(info)
    if of_chip is None:
        return None
    asic = asic or AsicInfo()
    frequency = _listed(asic.frequencies) or of_chip.frequency
    voltage = _listed(asic.voltages) or of_chip.core_voltage
    most_frequency, most_voltage = frequency.highest, voltage.highest
    if beyond:
        most_frequency *= _BEYOND_FREQUENCY
        most_voltage += _BEYOND_VOLTAGE
    most_frequency = min(most_frequency, asic.highest_frequency or most_frequency)
    most_voltage = min(most_voltage, asic.highest_voltage or most_voltage)
    least_voltage = max(voltage.lowest, LEAST_VOLTAGE)
    if most_frequency < frequency.lowest or most_voltage < least_voltage:
        return None
    return Limits(
        _capped(frequency.lowest, most_frequency, cap.frequency),
        _capped(least_voltage, most_voltage, cap.core_voltage),
    )


def most_of(info: SystemInfo) -> Limits | None:
    """Return what is listed for a chip, whatever its miner lists; None if unknown."""
    return _OF_CHIPS.get(info.asic_model)


def _capped(lowest: float, highest: float, cap: float | None) -> Bounds:
    """Return bounds of which the upper one is no more than a cap, if there is one."""
    return Bounds(lowest, highest if cap is None else max(lowest, min(highest, cap)))


def _listed(options: tuple[float, ...]) -> Bounds | None:
    """Return the bounds of what is listed, None if nothing is."""
    return Bounds(min(options), max(options)) if options else None
