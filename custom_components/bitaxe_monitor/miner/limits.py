"""Whether a miner is beyond limits: those of its user, or those that hold anyway."""

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Final, NamedTuple

from ..axeos import SystemInfo
from ..figures.exceeded import Excess, Limit, MeanJudge, RejectionJudge
from ..json_fields import JsonObject, JsonValue, as_object

# What users run unattended without harm (the highest that tuning tools allow, less 2 °C
# for chips of which that is near the stop of firmware). Chips not listed are BM1370,
# later ones, and those of which nothing is known.
_OF_CHIPS: Final[Mapping[str, float]] = {"BM1366": 68, "BM1368": 68, "BM1397": 68}
_OF_OTHERS: Final = 66.0  # °C
_STRAYS: Final = 2.0  # °C by which an automatic fan misses its target
_OF_ANY: Final[Mapping[Limit, float]] = {
    Limit.VR_TEMPERATURE: 85,  # °C
    Limit.REJECTION_RATE: 5,  # %
    Limit.ERROR_RATE: 1,  # %
}
_OF_NONE: Final[Mapping[Limit, float]] = MappingProxyType({})
_NOTHING: Final[Mapping[Limit, Excess]] = MappingProxyType({})

_READINGS: Final[Mapping[Limit, Callable[[SystemInfo], float | None]]] = {
    Limit.TEMPERATURE: lambda info: info.hottest or None,
    Limit.VR_TEMPERATURE: attrgetter("vr_temperature"),
    Limit.ERROR_RATE: attrgetter("error_rate"),
    Limit.POOL_LATENCY: attrgetter("pool_latency"),
}


def chip_limit(info: SystemInfo) -> float:
    """Return the limit (°C) of chips whose user set none.

    A fan that cools to a temperature near it as its user wants is no excess.
    """
    limit = _OF_CHIPS.get(info.asic_model, _OF_OTHERS)
    target = info.fan_target_temperature
    if info.auto_fan is False or target is None:
        return limit
    return max(limit, target + _STRAYS)


def has_reading(kind: Limit, info: SystemInfo) -> bool:
    """Return whether an answer has what a limit is about."""
    if kind is Limit.REJECTION_RATE:
        return info.shares_accepted is not None and info.shares_rejected is not None
    return _READINGS[kind](info) is not None


def is_limited(kind: Limit, own: Mapping[Limit, float]) -> bool:
    """Return whether a limit holds at all, by what the user set; 0 is none."""
    return bool(own[kind]) if kind in own else kind is not Limit.POOL_LATENCY


class _Gauge(NamedTuple):
    """A limit on a mean, and how what it is about is read; None is by the chip."""

    kind: Limit
    judge: MeanJudge
    read: Callable[[SystemInfo], float | None]
    limit: float | None


class LimitsWatch:
    """Judges the readings of a miner that is warm and has to hash.

    Times are in s on the monotonic clock.
    """

    def __init__(
        self, saved: JsonObject, own: Mapping[Limit, float] = _OF_NONE
    ) -> None:
        """Take up what was found before, with the limits that the user set; 0 is none.

        What was found of a limit that holds no more is forgotten.
        """
        self.own: Mapping[Limit, float] = {
            kind: limit for kind, limit in own.items() if limit
        }
        """The limits that the user set."""
        self._gauges = [
            _Gauge(
                kind,
                MeanJudge(kind, as_object(saved.get(kind))),
                read,
                own.get(kind) or _OF_ANY.get(kind),
            )
            for kind, read in _READINGS.items()
            if is_limited(kind, own)
        ]
        kind = Limit.REJECTION_RATE
        self._rejections: RejectionJudge | None = None
        if is_limited(kind, own):
            self._rejections = RejectionJudge(as_object(saved.get(kind)))
        self._rejection_limit = own.get(kind) or _OF_ANY[kind]
        self._uptime: int | None = None
        self._counts: tuple[int, int] | None = None
        self.excesses: Mapping[Limit, Excess] = _NOTHING
        """What was found of each limit that holds; the same while nothing changes."""
        self._note()

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {kind.value: judge.as_dict() for kind, judge in self._judges()}

    def interrupt(self) -> None:
        """Note that nothing is known of some time: the miner is offline, or excused."""
        self._counts = None
        for _, judge in self._judges():
            judge.interrupt()

    def update(self, now: float, info: SystemInfo, *, is_judged: bool) -> None:
        """Take in an answer; one that is not judged begins nothing and ends nothing."""
        last, self._uptime = self._uptime, info.uptime
        if not is_judged:
            self.interrupt()
            return
        has_changed = False
        for _, judge, read, limit in self._gauges:
            reading = read(info)
            if reading is not None:
                before = judge.excess
                judge.update(now, reading, limit or chip_limit(info))
                has_changed |= judge.excess is not before
        if last is not None and info.uptime is not None and info.uptime < last:
            self._counts = None
            if self._rejections is not None:
                self._rejections.interrupt()
        if self._count(info) or has_changed:
            self._note()

    def _count(self, info: SystemInfo) -> bool:
        """Judge the shares of the last answer; return whether that changed anything.

        Counts that are less in the next one were odd, or begin anew with it: which of
        the two shows later.
        """
        rejections, last = self._rejections, self._counts
        accepted, rejected = info.shares_accepted, info.shares_rejected
        if rejections is None or accepted is None or rejected is None:
            return False
        self._counts = accepted, rejected
        if last is None or accepted < last[0] or rejected < last[1]:
            return False
        before = rejections.excess
        rejections.update(*last, self._rejection_limit)
        return rejections.excess is not before

    def _judges(self) -> Iterator[tuple[Limit, MeanJudge | RejectionJudge]]:
        """Iterate over what judges a limit that holds."""
        for kind, judge, _, _ in self._gauges:
            yield kind, judge
        if self._rejections is not None:
            yield Limit.REJECTION_RATE, self._rejections

    def _note(self) -> None:
        """Take over what was found."""
        self.excesses = {
            kind: judge.excess
            for kind, judge in self._judges()
            if judge.excess is not None
        }
