"""In which order frequency and core voltage change, so that no chip is starved.

Firmware applies a voltage at once and ramps a frequency afterwards (ESP-Miner,
main/tasks/power_management_task.c): sent together, less of both would leave the old
frequency at the new voltage for as long as the ramp takes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Final, Self

from ..axeos import AsicInfo, SystemInfo
from ..axeos.change import Change, Setting, set_performance
from ..json_fields import JsonValue, positive

_ROUNDING: Final = 1.0  # MHz and mV; firmware up to v2.12 leaves fractions out
_MOST: Final = 1e12


@dataclass(frozen=True, slots=True)
class Pair:
    """A frequency (MHz) and a core voltage (mV); of a step, None is what stays."""

    frequency: float | None
    core_voltage: float | None

    @classmethod
    def of(cls, info: SystemInfo) -> Self:
        """Return what a reading says is set."""
        return cls(info.frequency, info.core_voltage_set)

    @classmethod
    def among(cls, settings: Mapping[Setting, float]) -> Self:
        """Return what there is of both among settings."""
        return cls(settings.get(Setting.FREQUENCY), settings.get(Setting.CORE_VOLTAGE))

    @classmethod
    def restore(cls, stored: JsonValue) -> Self | None:
        """Return a pair that was saved, None if it cannot be read."""
        match stored:
            case [frequency, voltage]:
                return cls(positive(frequency, _MOST), positive(voltage, _MOST))
        return None

    @property
    def is_empty(self) -> bool:
        """Return whether both stay."""
        return self.frequency is None and self.core_voltage is None

    @property
    def is_known(self) -> bool:
        """Return whether both are known."""
        return self.frequency is not None and self.core_voltage is not None

    @property
    def change(self) -> Change:
        """Return the change to what is not None."""
        return set_performance(frequency=self.frequency, core_voltage=self.core_voltage)

    @property
    def parts(self) -> list[Pair]:
        """Return what is not None one by one."""
        each = Pair(self.frequency, None), Pair(None, self.core_voltage)
        return [pair for pair in each if not pair.is_empty]

    def as_list(self) -> JsonValue:
        """Return what to save."""
        return [self.frequency, self.core_voltage]

    def is_near(self, other: Pair) -> bool:
        """Return whether another pair is the same but for rounding."""
        return all(
            a is not None and b is not None and abs(a - b) < _ROUNDING
            for a, b in (
                (self.frequency, other.frequency),
                (self.core_voltage, other.core_voltage),
            )
        )

    def changed_by(self, step: Pair) -> Pair:
        """Return what it is after a step."""
        return Pair(
            self.frequency if step.frequency is None else step.frequency,
            self.core_voltage if step.core_voltage is None else step.core_voltage,
        )


NO_PAIR: Final = Pair(None, None)


def together(pairs: Iterable[Pair]) -> Pair:
    """Return what several steps come to; of what two of them have, the later one's."""
    return reduce(Pair.changed_by, pairs, NO_PAIR)


def profiles_of(asic: AsicInfo | None) -> Mapping[str, Pair]:
    """Return the pairs that a miner lists by their names: all have both figures."""
    if asic is None:
        return {}
    pairs = {
        "default": Pair(asic.default_frequency, asic.default_voltage),
        "eco": Pair(asic.eco_frequency, asic.eco_voltage),
    }
    return {
        name: pair
        for name, pair in pairs.items()
        if None not in (pair.frequency, pair.core_voltage)
    }


def steps(now: Pair, wanted: Pair) -> list[Pair]:
    """Return what to send one after the other, each once that before is in force.

    A frequency that falls goes first, one that rises last; with more of both they go
    together. What is not known now is taken to fall: nothing rises too early then.
    """
    frequency, voltage = wanted.frequency, wanted.core_voltage
    if frequency == now.frequency:
        frequency = None
    if voltage == now.core_voltage:
        voltage = None
    if frequency is None and voltage is None:
        return []
    if frequency is None or voltage is None:
        return [Pair(frequency, voltage)]
    if not rises(now.frequency, frequency):
        return [Pair(frequency, None), Pair(None, voltage)]
    if rises(now.core_voltage, voltage):
        return [Pair(frequency, voltage)]
    return [Pair(None, voltage), Pair(frequency, None)]


def rises(before: float | None, after: float | None) -> bool:
    """Return whether a value is known to be more than it was."""
    return before is not None and after is not None and after > before
