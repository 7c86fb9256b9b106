"""What a miner did at one of its settings, summed up.

Hashrates are in GH/s, work in GH, energy in J, times in s.
"""

from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Self

from ..const import HOUR
from ..json_fields import JsonObject, JsonValue, number, numbers
from .chance import RESULT, Law
from .counter import Stretch
from .ratio import MOST, Ratio, Total
from .settings import Settings

LONGEST: Final = 6.0 * HOUR  # s, of a stretch

_LATEST: Final = 253_402_300_799  # s since 1970, with which the year 9999 ends
_MEANS: Final = (
    "power",
    "error_rate",
    "temperature",
    "vr_temperature",
    "fan_speed",
    "fan_rpm",
)
_RATIOS: Final = ("hashrate", "efficiency", "power_efficiency")


class Reading(NamedTuple):
    """What a warm miner that is meant to hash reads; None is unknown.

    hashrate is the true one (GH/s), as expected is; the stretch is that of the counter
    up to now. Power is in W, the error rate in %, temperatures in °C, the fan in % and
    rpm.
    """

    hashrate: float
    law: Law | None = None
    stretch: Stretch | None = None
    expected: float | None = None
    power: float | None = None
    error_rate: float | None = None
    temperature: float | None = None
    vr_temperature: float | None = None
    fan_speed: float | None = None
    fan_rpm: float | None = None


@dataclass(slots=True, kw_only=True)
class Record:
    """The sums of a setting.

    first and last are when it was in force (s since 1970), visits how often the miner
    was set to it. Ratios are work over time, over expected work, and energy over work.
    chance is the variance that counting gives the work, in GH², lawless the time (s) of
    which it is not known.
    """

    settings: Settings
    first: float
    last: float
    visits: int = 1
    chance: float = 0.0
    lawless: float = 0.0
    hashrate: Ratio = field(default_factory=Ratio)
    efficiency: Ratio = field(default_factory=Ratio)
    power_efficiency: Ratio = field(default_factory=Ratio)
    power: Total = field(default_factory=Total)
    error_rate: Total = field(default_factory=Total)
    temperature: Total = field(default_factory=Total)
    vr_temperature: Total = field(default_factory=Total)
    fan_speed: Total = field(default_factory=Total)
    fan_rpm: Total = field(default_factory=Total)

    def add(self, seconds: float, reading: Reading) -> None:
        """Add some time (s), at the end of which there was a reading.

        Where the counter of all hashes says more of it, the counter counts.
        """
        hashrate = reading.hashrate
        if reading.stretch is not None:
            seconds, hashrate = reading.stretch
        work = hashrate * seconds
        self.hashrate.add(work, seconds)
        if reading.expected is not None:
            self.efficiency.add(work, reading.expected * seconds)
        if reading.power is not None:
            self.power_efficiency.add(reading.power * seconds, work)
        self.power.add(seconds, reading.power)
        self.error_rate.add(seconds, reading.error_rate)
        self.temperature.add(seconds, reading.temperature)
        self.vr_temperature.add(seconds, reading.vr_temperature)
        self.fan_speed.add(seconds, reading.fan_speed)
        self.fan_rpm.add(seconds, reading.fan_rpm)
        if reading.law is None:
            self.lawless += seconds
        else:
            self.chance += _variance(reading.law, reading.stretch, hashrate, seconds)
        if self.hashrate.part.below >= LONGEST:
            self.close()

    def close(self) -> None:
        """End the stretch that is going on."""
        self.hashrate.close()
        self.efficiency.close()
        self.power_efficiency.close()

    def saved(self) -> dict[str, JsonValue]:
        """Return what to save."""
        return {
            **self.settings._asdict(),
            "first": self.first,
            "last": self.last,
            "visits": self.visits,
            "chance": self.chance,
            "lawless": self.lawless,
            **{name: getattr(self, name).saved() for name in _RATIOS},
            **{
                name: [total.seconds, total.amount]
                for name in _MEANS
                for total in (getattr(self, name),)
            },
        }

    @classmethod
    def restored(cls, saved: JsonObject) -> Self | None:
        """Return what was saved, None if it cannot be read."""
        first, last = (number(saved.get(key), 0, _LATEST) for key in ("first", "last"))
        found: dict[str, Any] = {
            **{name: Ratio.restored(saved.get(name)) or Ratio() for name in _RATIOS},
            **{
                name: Total(*numbers(saved.get(name), 2, MOST) or ()) for name in _MEANS
            },
        }
        sums = numbers(
            [saved.get(key) for key in ("visits", "chance", "lawless")], 3, MOST
        )
        if first is None or last is None or sums is None:
            return None
        visits, chance, lawless = sums
        return cls(
            settings=Settings.restored(saved),
            first=first,
            last=last,
            visits=int(visits),
            chance=chance,
            lawless=lawless,
            **found,
        )


def _variance(
    law: Law, stretch: Stretch | None, hashrate: float, seconds: float
) -> float:
    """Return the variance (GH²) that chance gives the work of some time (s)."""
    if hashrate <= 0:
        return 0.0
    if stretch is not None:
        return RESULT * hashrate * seconds * seconds / stretch.counted
    chance = law.of_reading(hashrate) * seconds
    return chance * chance / law.independent(hashrate, 1, seconds)
