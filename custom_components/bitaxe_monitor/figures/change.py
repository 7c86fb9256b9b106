"""Whether a miner's hashrate fell below what it was at the same settings.

Page's cumulative sum (1954) of how far readings lie below the miner's own level.
"""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Final, Self

from ..json_fields import JsonObject, JsonValue, number
from .level import Level
from .run_length import decision_limit

type Setting = str | float | None

# Relative to the level: what a warm room may take from it.
TOLERATED: Final = 0.01
# Midway between that and a drop of 3 %.
ALLOWANCE: Final = 0.02
_YEAR: Final = 31_557_600.0  # s; a miner 1 % below its level raises one alarm in it
# One reading decides nothing, not even one of 0.
LARGEST_STEP: Final = 4.0  # standard deviations
# s since 1970, with which the year 9999 ends; no figure in here is larger.
_MOST: Final = 253_402_300_799


@dataclass(frozen=True, slots=True)
class Drop:
    """A drop of performance: its size (% of the level) and since when (s)."""

    size: float
    since: float

    @property
    def rounded_size(self) -> float:
        """Return the size (%) as exactly as it can be known."""
        return round(self.size, 1)

    @property
    def began(self) -> datetime:
        """Return since when it is, to the second."""
        return datetime.fromtimestamp(int(self.since), UTC)


@dataclass(slots=True)
class _Sum:
    """How much speaks for a change, and what the readings say since it began.

    The evidence sums up steps in standard deviations, each times the allowance in
    standard deviations, so that readings of different precision add up: the logarithm
    of how much likelier the change makes them.
    """

    evidence: float = 0.0
    since: float = 0.0  # s
    weight: float = 0.0
    achieved: float = 0.0  # relative to the level, weighted

    def add(self, now: float, share: float, beyond: float, deviation: float) -> None:
        """Take in a share of the level and how far it is beyond what holds so far."""
        if not self.evidence:
            self.since = now
            self.weight = self.achieved = 0.0
        weight = 1 / deviation**2
        step = min(beyond, LARGEST_STEP * deviation)
        self.evidence = max(0.0, self.evidence + step * ALLOWANCE * weight)
        self.weight += weight
        self.achieved += share * weight


class PerformanceDropDetector:
    """Finds drops that last, in readings that are independent and of known chance.

    The level is learned anew at other settings. It follows the readings over a day,
    so that a season is no drop, but stays where it is while there is one. A drop begins
    when readings show that the miner is more than 2 % below its level, and ends when
    they show as clearly that it is less than 1 % below: in between, whichever it was
    last holds.

    Times are in s since 1970: they outlive a restart.
    """

    def __init__(self) -> None:
        """Start without knowing anything."""
        self.drop: Drop | None = None
        self._settings: tuple[Setting, ...] = ()
        self._level = Level()
        self._sum = _Sum()
        self._last: float | None = None

    @classmethod
    def from_dict(cls, data: JsonObject) -> Self:
        """Return the detector that a state was saved of.

        What cannot be read is as if it had never been learned.
        """
        detector = cls()
        settings, level = data.get("settings"), _level(data.get("level"))
        if level is None or not isinstance(settings, list):
            return detector
        detector._settings = tuple(
            None if isinstance(setting, list | dict) else setting
            for setting in settings
        )
        detector._level = level
        match _numbers(data.get("sum"), "evidence", "since", "weight", "achieved"):
            case [evidence, since, weight, achieved]:
                detector._sum = _Sum(evidence, since, weight, achieved)
        match _numbers(data.get("drop"), "size", "since"):
            case [size, since] if level.factor is not None:
                detector.drop = Drop(size, since)
        return detector

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "settings": list(self._settings),
            "level": asdict(self._level),
            "sum": asdict(self._sum),
            "drop": None if self.drop is None else asdict(self.drop),
        }

    @property
    def level(self) -> float | None:
        """Return the miner's own level (GH/s), None while it is being learned."""
        return None if self._level.factor is None else self._level.hashrate

    def fits(self, settings: tuple[Setting, ...]) -> bool:
        """Return whether what is known of settings is what is learned of.

        Where nothing is learned yet, whatever there is.
        """
        return not self._settings or self._continued(settings) is not None

    def update(
        self,
        now: float,
        settings: tuple[Setting, ...],
        hashrate: float,
        *,
        counted: float,
        interval: float,
    ) -> bool | None:
        """Take in a reading (GH/s); return whether performance dropped.

        It was counted over some time (s), as its law or the counter has it, and there
        is one each interval (s). Settings are what the miner is set to do and its
        firmware; what is None is not known and is as it was. None while the level is
        not known.
        """
        self._compare(settings)
        seconds = 0.0 if self._last is None else now - self._last
        self._last = now
        level = self._level
        if level.factor is None:
            level.learn(hashrate, counted, seconds)
            return None
        deviation = level.deviation(counted)
        share = hashrate / level.hashrate
        if self.drop is None:
            beyond = 1 - ALLOWANCE - share
            level.follow(hashrate, seconds)
        else:
            beyond = share - (1 - TOLERATED)
        progress = self._sum
        progress.add(now, share, beyond, deviation)
        if progress.evidence >= evidence_limit(deviation, interval):
            if self.drop is None:
                size = 100 * (1 - progress.achieved / progress.weight)
                self.drop = Drop(size, progress.since)
            else:
                self.drop = None
            self._sum = _Sum()
        return self.drop is not None

    def _compare(self, settings: tuple[Setting, ...]) -> None:
        """Begin anew when settings are others than those that were learned."""
        if settings == self._settings:
            return
        continued = self._continued(settings)
        self._settings = settings if continued is None else continued
        if continued is None:
            self.drop = None
            self._level = Level()
            self._sum = _Sum()

    def _continued(self, settings: tuple[Setting, ...]) -> tuple[Setting, ...] | None:
        """Return all that is known of the settings learned of, None if these differ."""
        if len(settings) != len(self._settings):
            return None
        pairs = list(zip(self._settings, settings, strict=True))
        if any(None not in pair and pair[0] != pair[1] for pair in pairs):
            return None
        return tuple(old if new is None else new for old, new in pairs)


def evidence_limit(deviation: float, interval: float) -> float:
    """Return the evidence that raises one false alarm in a year.

    The readings have a relative standard deviation and are an interval (s) apart.
    """
    limit = decision_limit(TOLERATED / deviation, _YEAR / interval)
    return limit * ALLOWANCE / deviation


def _level(value: JsonValue) -> Level | None:
    """Return a level that was saved, None if it cannot be read."""
    match _numbers(value, "hashrate", "age", "readings", "information", "squares"):
        case [hashrate, age, readings, information, squares]:
            # None is less than chance leaves, and none is known of nothing.
            factors = [
                factor
                for factor in _numbers(value, "factor")
                if factor >= 1 and hashrate > 0
            ]
            return Level(hashrate, age, int(readings), information, squares, *factors)
    return None


def _numbers(value: JsonValue, *names: str) -> list[float]:
    """Return those numbers of an object that can be read."""
    if not isinstance(value, dict):
        return []
    numbers = (number(value.get(name), 0, _MOST) for name in names)
    return [found for found in numbers if found is not None]
