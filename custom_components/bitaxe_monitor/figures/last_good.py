"""What sensors that blink showed last: no reading is not another one."""

from dataclasses import replace
from typing import Any, Final, NamedTuple

from ..axeos import SystemInfo

_HELD_FOR: Final = 15.0  # s
_HELD_POLLS: Final = 2

# What sensors read, and so may be missing from one answer and back in the next.
_READINGS: Final = (
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
        self._good: dict[str, tuple[float, float, int]] = {}
        self._polls = 0

    def forget(self) -> None:
        """Forget all readings: the miner has restarted since."""
        self._good.clear()

    def missed(self) -> None:
        """Note a poll without an answer."""
        self._polls += 1

    def update(self, now: float, info: SystemInfo, hashrate: float | None) -> Filled:
        """Take in an answer at a time (s), and its hashrate (GH/s), None if no good.

        The last good readings stand in for those that are missing, for as long as they
        hold: 15 s or two polls, whichever is longer.
        """
        self._polls += 1
        held: dict[str, Any] = {}
        readings = {name: getattr(info, name) for name in _READINGS}
        for name, reading in {**readings, "hashrate": hashrate}.items():
            if reading is not None:
                self._good[name] = reading, now, self._polls
            elif last := self._good.get(name):
                value, time, polls = last
                if now - time <= _HELD_FOR or self._polls - polls <= _HELD_POLLS:
                    held[name] = value
        hashrate = held.get("hashrate", hashrate)
        if not held:
            return Filled(info, hashrate, frozenset())
        names = frozenset(held)
        if info.hashrate is not None:
            held.pop("hashrate", None)
        return Filled(replace(info, **held), hashrate, names)
