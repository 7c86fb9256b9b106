"""A raise of what a miner is set to, and what a reading has against it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from ..axeos import SystemInfo
from ..figures.happenings import Happening, HappeningType
from ..figures.known import Fault
from .order import Pair, rises

WATCHED: Final = 900.0  # s
_MOST_BETWEEN: Final = 60.0  # s that count between two readings
_HOT: Final = 68.0  # °C
_HOT_READINGS: Final = 2
_HOT_REGULATOR: Final = 90.0  # °C
RESTARTS: Final = 2

# Below these a supply is too weak; what it is meant to be shows in what it is (V).
_LEAST_OF_5: Final = 4.8
_LEAST_OF_12: Final = 11.4
_BETWEEN_5_AND_12: Final = 8.0
_SAG: Final = 0.04  # of what it is while the miner is paused
_LOW_READINGS: Final = 2

NO_FAULTS: Final = frozenset[Fault]()


class Reason(StrEnum):
    """Why what was raised is taken back."""

    HOT = "hot"
    HOT_REGULATOR = "hot_regulator"
    LOW_INPUT = "low_input"
    FAULT = "fault"
    RESTARTS = "restarts"


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What was taken back of a miner, and why."""

    reason: Reason
    raised: Pair
    previous: Pair

    @property
    def happening(self) -> Happening:
        """Return what is reported of it."""
        return Happening(
            type=HappeningType.TOOK_BACK,
            attributes={
                "reason": self.reason,
                "old_frequency": self.raised.frequency,
                "old_core_voltage": self.raised.core_voltage,
                "new_frequency": self.previous.frequency,
                "new_core_voltage": self.previous.core_voltage,
            },
        )


@dataclass(slots=True, kw_only=True)
class Raise:
    """A raise that is watched; times are in s.

    left is for how long it is yet to be seen, seen_at when it last was (since 1970).
    is_stored is whether a reading has shown it; one that awaits a restart is not in
    force before. old_faults stand since before it: they are no consequence of it.
    halfway is what the miner has while it is taken back. asked is what was asked for
    since, until a reading shows it.
    """

    previous: Pair
    raised: Pair
    halfway: Pair
    awaits_restart: bool = False
    left: float = WATCHED
    seen_at: float | None = None
    is_stored: bool = False
    old_faults: frozenset[Fault] = NO_FAULTS
    hot_readings: int = 0
    low_readings: int = 0
    restarts: int = 0
    reason: Reason | None = None
    asked: Pair | None = None
    asked_awaits_restart: bool = False

    @property
    def followed(self) -> Self | None:
        """Return the raise that what was asked for since is, None if it is none."""
        asked = self.asked
        if asked is None or not is_raised(self.raised, asked):
            return None
        return type(self)(
            previous=self.previous,
            raised=asked,
            halfway=asked,
            awaits_restart=self.asked_awaits_restart,
            old_faults=self.old_faults,
        )


def is_raised(before: Pair, after: Pair) -> bool:
    """Return whether frequency or voltage rises."""
    return rises(before.frequency, after.frequency) or rises(
        before.core_voltage, after.core_voltage
    )


def named_faults(info: SystemInfo) -> frozenset[Fault]:
    """Return what a reading names of faults of the supply and the board."""
    named = {Fault.POWER: info.power_fault, Fault.HARDWARE: info.hardware_fault}
    return frozenset(fault for fault, is_there in named.items() if is_there)


def note(watched: Raise, now: float, info: SystemInfo, idle: float | None) -> None:
    """Count a reading; idle is the input (V) while the miner was paused, if known."""
    last, watched.seen_at = watched.seen_at, now
    is_in_force = not (info.mining_paused or watched.awaits_restart)
    if is_in_force and last is not None:
        watched.left -= min(max(0.0, now - last), _MOST_BETWEEN)
    watched.old_faults &= named_faults(info)
    watched.hot_readings = watched.hot_readings + 1 if info.hottest >= _HOT else 0
    least, voltage = (1 - _SAG) * (idle or 0), info.input_voltage
    is_low = voltage is not None and voltage < least
    watched.low_readings = watched.low_readings + 1 if is_low else 0


def found(watched: Raise, info: SystemInfo, *, is_overheating: bool) -> Reason | None:
    """Return what a reading has against the raise, None if nothing."""
    if named_faults(info) - watched.old_faults:
        return Reason.FAULT
    if is_overheating or watched.hot_readings >= _HOT_READINGS:
        return Reason.HOT
    if (info.vr_temperature or 0) >= _HOT_REGULATOR:
        return Reason.HOT_REGULATOR
    voltage = info.input_voltage
    if voltage is not None:
        is_of_5 = voltage < _BETWEEN_5_AND_12
        if voltage < (_LEAST_OF_5 if is_of_5 else _LEAST_OF_12):
            return Reason.LOW_INPUT
    if watched.low_readings >= _LOW_READINGS:
        return Reason.LOW_INPUT
    return Reason.RESTARTS if watched.restarts >= RESTARTS else None
