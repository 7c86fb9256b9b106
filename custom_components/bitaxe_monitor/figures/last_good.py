"""What sensors that blink showed last: no reading is not another one."""

from operator import attrgetter
from typing import Any, Final, NamedTuple

from ..axeos import SystemInfo

_HELD_FOR: Final = 15.0  # s
_HELD_POLLS: Final = 2

# What sensors read, and so may be missing from one answer and back in the next.
READINGS: Final = (
    "power",
    "hashrate_power",
    "input_voltage",
    "current",
    "core_voltage",
    "temperature",
    "temperature_2",
    "vr_temperature",
    "fan_speed",
    "fan_rpm",
    "fan2_speed",
    "fan2_rpm",
    "frequency_actual",
)


_NAMES: Final = (*READINGS, "hashrate")
_NOTHING: Final = (None,) * len(_NAMES)
_NONE_HELD: Final[frozenset[str]] = frozenset()

_readings: Final = attrgetter(*READINGS)


class _Readings(NamedTuple):
    """The readings of an answer, in their order: its time (s), and its poll."""

    time: float
    polls: int
    values: tuple[float | None, ...]


class Filled(NamedTuple):
    """An answer and a hashrate (GH/s), with readings of earlier ones where it has none.

    held are the names of those.
    """

    info: SystemInfo
    hashrate: float | None
    held: frozenset[str]


class LastGood:
    """The last good readings of a miner, by name."""

    def __init__(self) -> None:
        """Start without a reading."""
        self._latest = _Readings(0.0, 0, _NOTHING)
        # Those that were missing since, with when they were there.
        self._missing: dict[str, tuple[float, float, int]] = {}
        self._polls = 0

    def forget(self) -> None:
        """Forget all readings: the miner has restarted since."""
        self._latest = _Readings(0.0, 0, _NOTHING)
        self._missing.clear()

    def missed(self) -> None:
        """Note a poll without an answer."""
        self._polls += 1

    def update(self, now: float, info: SystemInfo, hashrate: float | None) -> Filled:
        """Take in an answer at a time (s), and its hashrate (GH/s), None if no good.

        The last good readings stand in for those that are missing, for as long as they
        hold: 15 s or two polls, whichever is longer.
        """
        self._polls += 1
        before = self._latest
        readings = (*_readings(info), hashrate)
        self._latest = _Readings(now, self._polls, readings)
        if None not in readings:
            return Filled(info, hashrate, _NONE_HELD)
        held: dict[str, Any] = {}
        for name, reading, last in zip(_NAMES, readings, before.values, strict=True):
            if reading is not None:
                continue
            if last is not None:
                self._missing[name] = last, before.time, before.polls
            if name in self._missing:
                value, time, polls = self._missing[name]
                if now - time <= _HELD_FOR or self._polls - polls <= _HELD_POLLS:
                    held[name] = value
        if not held:
            return Filled(info, hashrate, _NONE_HELD)
        names = frozenset(held)
        hashrate = held.get("hashrate", hashrate)
        if info.hashrate is not None:
            held.pop("hashrate", None)
        return Filled(info._replace(**held), hashrate, names)
