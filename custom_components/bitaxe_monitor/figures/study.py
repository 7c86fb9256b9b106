"""What a miner did at each of its settings, summed up for as long as it is kept.

Hashrates are in GH/s, work in GH, energy in J, times in s.
"""

from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Self

from ..const import HOUR
from ..json_fields import (
    JsonObject,
    JsonValue,
    as_list,
    as_object,
    number,
    numbers,
    positive,
)
from .chance import RESULT, Law
from .counter import Stretch
from .ratio import MOST, Ratio, Total
from .settings import FanMode, LastingSettings, Settings
from .turn import LONGEST_GAP

SETTLES: Final = 900.0  # s after a change, a start or a pause: it warms up
LONGEST: Final = 6.0 * HOUR  # s, of a stretch
MOST_SETTINGS: Final = 64

_BREAK: Final = HOUR  # s without anything that counts, after which a stretch is over
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


class Answer(NamedTuple):
    """An answer: what the miner is set to do, its uptime (s), and what it reads.

    There is no reading where it does not count; is_idle is whether there is a known
    reason for that.
    """

    settings: Settings
    uptime: int | None = None
    reading: Reading | None = None
    is_idle: bool = False


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
            settings=_settings(saved),
            first=first,
            last=last,
            visits=int(visits),
            chance=chance,
            lawless=lawless,
            **found,
        )


class Study:
    """Sums up by setting what answers say, once the miner has settled at it.

    Times are on the monotonic clock, but for those of the wall, since 1970, which mark
    no more than when a setting was in force: neither can be set back or forth.
    """

    def __init__(self, saved: JsonObject, settles: float = SETTLES) -> None:
        """Take up what was saved, and leave out as much after a change (s)."""
        self._settles = settles
        records = (Record.restored(as_object(each)) for each in _list(saved))
        # By when they were in force, the latest last.
        self._records = [each for each in records if each is not None][-MOST_SETTINGS:]
        self._current = _settings(as_object(saved.get("current")))
        left = number(saved.get("left"), 0, settles)
        self._left = settles if left is None else left
        self._lasting = LastingSettings()
        self._last: float | None = None
        self._record = self._found()

    def saved(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "records": [record.saved() for record in self._records],
            "current": self._current._asdict(),
            "left": self._left,
        }

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the records of all settings, by when each was last in force."""
        return tuple(self._records)

    @property
    def in_force(self) -> Settings | None:
        """Return the settings in force as they are recorded, None if they are not."""
        record = self._found()
        return None if record is None else record.settings

    def update(self, now: float, wall: float, answer: Answer) -> None:
        """Take in an answer."""
        seconds = 0.0 if self._last is None else now - self._last
        self._last = now
        lasting = self._lasting.update(answer.settings, self._current)
        if lasting != self._current:
            self._change(lasting)
            return
        if answer.is_idle:
            self._left = self._settles
        began = None if answer.uptime is None else answer.uptime - seconds
        if began is not None and began < self._settles:
            self._left = max(self._left, self._settles - began)
        reading = answer.reading
        if reading is None or not self._lasting.is_certain:
            return
        if not 0 < seconds <= LONGEST_GAP:
            return
        if self._left > 0:
            self._left = max(0.0, self._left - seconds)
        elif self._current.frequency or self._current.core_voltage:
            self._add(wall, seconds, reading)

    def _change(self, settings: Settings) -> None:
        """Note that other settings are in force."""
        if self._record is not None:
            self._record.close()
        self._current = settings
        self._record = None
        self._left = self._settles

    def _add(self, wall: float, seconds: float, reading: Reading) -> None:
        """Add some time (s) to the record of the settings in force."""
        record = self._record
        if record is None:
            record = self._begun(wall)
        elif abs(wall - record.last) > _BREAK:
            record.close()
        record.last = wall
        record.add(seconds, reading)

    def _begun(self, wall: float) -> Record:
        """Return the record of settings that are in force again, or never were."""
        record = self._found()
        if record is None:
            record = Record(settings=self._current, first=wall, last=wall)
        else:
            self._records.remove(record)
            record.close()
            record.visits += 1
        self._records.append(record)
        del self._records[:-MOST_SETTINGS]
        self._record = record
        return record

    def _found(self) -> Record | None:
        """Return the record of the settings in force, None if there is none."""
        for record in self._records:
            if _is_same(record.settings, self._current):
                return record
        return None


def _is_same(some: Settings, others: Settings) -> bool:
    """Return whether settings are the same, and the same of them known."""
    return some.agree_with(others) and all(
        (one is None) is (other is None)
        for one, other in zip(some, others, strict=True)
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


def _list(saved: JsonObject) -> list[JsonValue]:
    """Return the records that were saved."""
    return as_list(saved.get("records"))


def _settings(saved: JsonObject) -> Settings:
    """Return settings that were saved."""
    mode = saved.get("fan_mode")
    return Settings(
        positive(saved.get("frequency"), MOST),
        positive(saved.get("core_voltage"), MOST),
        next((each for each in FanMode if each == mode), None),
    )
