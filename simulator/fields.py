"""Describe how a firmware prints one field of its answers."""

from collections.abc import Callable, Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto
from struct import Struct
from typing import Final

from .boards import Board
from .chips import Chips
from .counting import Counting
from .faults import POWERED, Fault
from .slots import Slots
from .state import Settings, State
from .storage import Storage
from .values import Json, Version


class Absent(Enum):
    """Stand for a field that firmware leaves out for the moment."""

    ABSENT = auto()


ABSENT: Final = Absent.ABSENT


@dataclass(slots=True, kw_only=True)
class Snapshot:
    """All that an answer is made of; uptime in seconds.

    `faults` are all that are set, and `stopped` is the one that keeps the chips from
    hashing, or will when they have wound down.
    """

    board: Board
    settings: Settings
    storage: Storage
    slots: Slots
    state: State
    version: str
    uptime: float
    faults: AbstractSet[Fault]
    stopped: Fault | None
    is_winding_down: bool
    has_otp: bool
    on_fallback: bool
    has_pool: bool
    counting: Counting
    chips: Chips

    @property
    def is_up(self) -> bool:
        """Return whether the chips have been initialized since boot."""
        return self.uptime >= 10

    @property
    def is_held(self) -> bool:
        """Return whether firmware itself has switched the chips off."""
        return self.stopped is not None and self.stopped not in POWERED

    @property
    def temperature(self) -> float:
        """Return the chip temperature in °C as the sensor resolves it."""
        step = self.board.temperature_step
        frozen = self.state.frozen_temperature
        value = self.state.temperature if frozen is None else frozen
        return round(value / step) * step


@dataclass(frozen=True, slots=True)
class Field:
    """A key of an answer, in one form, from one version on until before another."""

    name: str
    value: Callable[[Snapshot], Json | Absent]
    since: Version = (0, 0, 0)
    until: Version = (99, 0, 0)


def stored(name: str) -> Callable[[Snapshot], Json]:
    """Return how to print a setting: as it is stored."""
    return lambda s: s.storage[name]


def flag(name: str) -> Callable[[Snapshot], Json]:
    """Return how to print a setting as true or false."""
    return lambda s: bool(s.storage[name])


_FLOAT: Final = Struct("f")
_SUFFIXES: Final = ((1e18, "E"), (1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"))


def single(value: float) -> float:
    """Return a number as a C float holds it: 11.98 becomes 11.979999542236328."""
    result: float = _FLOAT.unpack(_FLOAT.pack(value))[0]
    return result


def whole(value: float) -> float:
    """Return an integral number as an int, as cJSON and ArduinoJson print it."""
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def suffixed(value: float, form: str, space: str = "") -> str:
    """Return a difficulty as text: "4.29G", "2.03 G"; as _suffix_string in system.c."""
    for factor, suffix in (*_SUFFIXES, (1e3, "k")):
        if value >= factor:
            return f"{value / factor:{form}}{space}{suffix}"
    return f"{int(value)}{space}"
