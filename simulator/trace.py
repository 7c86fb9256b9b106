"""Remember what ran at every moment, and what was asked for when."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from math import inf
from typing import Final

from .values import JsonObject

_LONGEST: Final = 20_000  # changes that a series remembers


class Series:
    """A figure that changes in steps; times in seconds, also those to come."""

    def __init__(self, value: float) -> None:
        """Have a value that has always been there."""
        self._times = [-inf]
        self._values = [value]

    def at(self, second: float) -> float:
        """Return the value at a time."""
        return self._values[bisect_right(self._times, second) - 1]

    def set(self, second: float, value: float) -> None:
        """Have a value from some time on, and forget what was to come after it."""
        keep = bisect_left(self._times, second)
        del self._times[keep:], self._values[keep:]
        if value != self._values[-1]:
            self._times.append(second)
            self._values.append(value)
        if len(self._times) > _LONGEST:
            del self._times[1 : _LONGEST // 2], self._values[1 : _LONGEST // 2]

    def changes(self, until: float) -> list[float]:
        """Return when the value has changed, up to a time."""
        return self._times[1 : bisect_right(self._times, until)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What runs from a time on: s, MHz, mV and %; without voltage nothing does."""

    time: float
    frequency: float
    core_voltage: float
    fan: float


@dataclass(slots=True, kw_only=True)
class Exchange:
    """A request to a miner, and what came of it.

    `time` is the second of the miner's clock at which it came, `in_flight` the number
    of requests that were there then, itself included; `status` is None as long as
    nothing was answered, and when the answer got lost.
    """

    time: float
    method: str
    path: str
    body: bytes
    in_flight: int
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What firmware answers to a request that changes something.

    `text` is sent as it is, `json` as JSON; `hangs_up` when there is no answer, as the
    task that should give it has crashed.
    """

    status: str = "200 OK"
    text: str = ""
    json: JsonObject | None = None
    hangs_up: bool = False
