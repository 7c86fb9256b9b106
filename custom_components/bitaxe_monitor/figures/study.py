"""What a miner did at each of its settings, summed up for as long as it is kept.

Hashrates are in GH/s, work in GH, energy in J, times in s.
"""

from typing import Final, NamedTuple

from ..const import HOUR
from ..json_fields import JsonObject, JsonValue, as_list, as_object, number
from .settings import LastingSettings, Settings
from .study_record import Reading, Record
from .turn import LONGEST_GAP

SETTLES: Final = 900.0  # s after a change, a start or a pause: it warms up
MOST_SETTINGS: Final = 64

_BREAK: Final = HOUR  # s without anything that counts, after which a stretch is over


class Answer(NamedTuple):
    """An answer: what the miner is set to do, its uptime (s), and what it reads.

    There is no reading where it does not count; is_idle is whether there is a known
    reason for that.
    """

    settings: Settings
    uptime: int | None = None
    reading: Reading | None = None
    is_idle: bool = False


class Study:
    """Sums up by setting what answers say, once the miner has settled at it.

    Times are on the monotonic clock, but for those of the wall, since 1970, which mark
    no more than when a setting was in force: neither can be set back or forth.
    """

    def __init__(self, saved: JsonObject, settles: float = SETTLES) -> None:
        """Take up what was saved, and leave out as much after a change (s)."""
        self._settles = settles
        saved_records = as_list(saved.get("records"))
        records = (Record.restored(as_object(each)) for each in saved_records)
        # By when they were in force, the latest last.
        self._records = [each for each in records if each is not None][-MOST_SETTINGS:]
        self._current = Settings.restored(as_object(saved.get("current")))
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
