"""What a report says of a miner: arithmetic on what was recorded in a period.

Hours are figures by the time at which each begins (s since 1970). What is unknown is
None, and weighs nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import Final, NamedTuple

from .chance import Law
from .mean import LIKELY

HOUR: Final = 3600  # s
_GIGA_PER_EXA: Final = 1e9

type Hours = Mapping[float, float]
type Detail = str | float | None


class Span(NamedTuple):
    """A time from start to end (s since 1970)."""

    start: float
    end: float


class Turned(NamedTuple):
    """What holds from a time (s since 1970) on; None is unknown."""

    time: float
    holds: bool | None


class Share(NamedTuple):
    """For how long something held, and for how long that is known (s)."""

    held: float = 0.0
    known: float = 0.0

    @property
    def percent(self) -> float | None:
        """Return the share (%) of the time that is known, None if none is."""
        return 100 * self.held / self.known if self.known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was recorded of a miner in a span.

    Hashrates are in GH/s, energies in kWh, efficiencies and rates in %, temperatures in
    °C, J/TH as it says. online and mining are in the order of time.
    """

    span: Span
    online: Sequence[Turned] = ()
    mining: Sequence[Turned] = ()
    hashrate: Hours = field(default_factory=dict)
    efficiency: Hours = field(default_factory=dict)
    power_efficiency: Hours = field(default_factory=dict)
    credited: Hours = field(default_factory=dict)
    temperature: Hours = field(default_factory=dict)
    error_rate: Hours = field(default_factory=dict)
    best_difficulty: Hours = field(default_factory=dict)
    energy: Hours = field(default_factory=dict)
    accepted: Hours = field(default_factory=dict)
    rejected: Hours = field(default_factory=dict)


class HottestHour(NamedTuple):
    """The hour (s since 1970) that was hottest in the mean (°C)."""

    time: float
    temperature: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What can be said of a miner in a period; None is unknown.

    known is for how much of the period (%) it is known whether the miner was online.
    Work is in EH, 10¹⁸ hashes; the margin in percentage points.
    """

    known: float
    online: float | None
    mining: float | None
    hashrate: float | None
    work: float | None
    efficiency: float | None
    margin: float | None
    power_efficiency: float | None
    energy: float | None
    credited_share: float | None
    rejection_rate: float | None
    error_rate: float | None
    hottest_hour: HottestHour | None
    best_difficulty: float | None


class Total(NamedTuple):
    """What can be said of several miners: EH, kWh and J/TH; None is unknown."""

    work: float | None
    energy: float | None
    power_efficiency: float | None


def share(turns: Sequence[Turned], span: Span) -> Share:
    """Return for how long of a span something held."""
    held = known = 0.0
    ends = [*(turn.time for turn in turns[1:]), span.end]
    for turn, end in zip(turns, ends, strict=False):
        seconds = min(end, span.end) - max(turn.time, span.start)
        if turn.holds is None or seconds <= 0:
            continue
        known += seconds
        held += seconds * turn.holds
    return Share(held, known)


def summary(recorded: Recorded, law: Law | None, interval: float) -> Summary:
    """Return what can be said of a miner that is read once in an interval (s).

    An hour counts with the time that the miner was online in it; as whole where that is
    no longer known.
    """
    span = recorded.span
    online, mining = (
        share(turns, span) for turns in (recorded.online, recorded.mining)
    )
    seconds = {time: _online(recorded.online, time) for time in recorded.hashrate}
    gigahashes = fsum(
        hashrate * seconds[time] for time, hashrate in recorded.hashrate.items()
    )
    known = fsum(seconds.values())
    hashrate = gigahashes / known if known else None
    efficiency = mean(recorded.efficiency)
    return Summary(
        known=100 * online.known / (span.end - span.start),
        online=online.percent,
        # Whether it mines is unknown while it is offline: then it does not.
        mining=100 * mining.held / online.known if online.known else None,
        hashrate=hashrate,
        work=gigahashes / _GIGA_PER_EXA if known else None,
        efficiency=efficiency,
        margin=_margin(
            efficiency, hashrate, law, HOUR * len(recorded.efficiency), interval
        ),
        power_efficiency=mean(recorded.power_efficiency, recorded.hashrate),
        energy=total(recorded.energy.values()),
        credited_share=_credited_share(recorded),
        rejection_rate=_rejection_rate(recorded),
        error_rate=mean(recorded.error_rate),
        hottest_hour=_hottest_hour(recorded.temperature),
        best_difficulty=max(recorded.best_difficulty.values(), default=None),
    )


def fleet_total(summaries: Iterable[Summary]) -> Total:
    """Return the total of miners; J/TH is of the work for which it is known."""
    found = list(summaries)
    return Total(
        work=total(one.work for one in found),
        energy=total(one.energy for one in found),
        power_efficiency=_weighted(
            (one.power_efficiency, one.work)
            for one in found
            if one.power_efficiency is not None and one.work is not None
        ),
    )


def total(figures: Iterable[float | None]) -> float | None:
    """Return the sum of what is known, None if nothing is."""
    known = [figure for figure in figures if figure is not None]
    return fsum(known) if known else None


def mean(hours: Hours, weights: Hours | None = None) -> float | None:
    """Return the mean of hours, weighted by those of another figure if given."""
    if weights is None:
        return _weighted((figure, 1.0) for figure in hours.values())
    return _weighted(
        (figure, weights[time]) for time, figure in hours.items() if time in weights
    )


def _weighted(pairs: Iterable[tuple[float, float]]) -> float | None:
    """Return the mean of figures with their weights, None without any weight."""
    found = list(pairs)
    weight = fsum(weight for _, weight in found)
    return (
        fsum(figure * weight for figure, weight in found) / weight if weight else None
    )


def _online(turns: Sequence[Turned], hour: float) -> float:
    """Return for how long of an hour the miner was online (s), as far as is known."""
    online = share(turns, Span(hour, hour + HOUR))
    return online.held + HOUR - online.known


def _margin(
    efficiency: float | None,
    hashrate: float | None,
    law: Law | None,
    seconds: float,
    interval: float,
) -> float | None:
    """Return half the 95 % interval of a mean efficiency, in percentage points."""
    if law is None or efficiency is None or not hashrate:
        return None
    readings = int(seconds / interval)
    return LIKELY * efficiency * law.of_mean(hashrate, readings, seconds) / hashrate


def _credited_share(recorded: Recorded) -> float | None:
    """Return what pools credited (% of the hashrate) in hours with both known."""
    both = recorded.credited.keys() & recorded.hashrate.keys()
    hashed = fsum(recorded.hashrate[time] for time in both)
    credited = fsum(recorded.credited[time] for time in both)
    return 100 * credited / hashed if hashed else None


def _rejection_rate(recorded: Recorded) -> float | None:
    """Return the rejected shares in % of all."""
    accepted, rejected = (
        total(shares.values()) for shares in (recorded.accepted, recorded.rejected)
    )
    if accepted is None or rejected is None or not accepted + rejected:
        return None
    return 100 * rejected / (accepted + rejected)


def _hottest_hour(temperature: Hours) -> HottestHour | None:
    """Return the hottest hour, the first of several."""
    if not temperature:
        return None
    time = max(temperature, key=lambda hour: (temperature[hour], -hour))
    return HottestHour(time, temperature[time])
