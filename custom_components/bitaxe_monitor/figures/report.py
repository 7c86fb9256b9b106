"""What a report says of a miner: arithmetic on what was recorded in a period.

Hours are figures by the time at which each begins (s since 1970). What is unknown is
None, and weighs nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import NamedTuple

from ..const import HOUR
from .chance import Law
from .efficiency import GIGA_PER_EXA, rejection_rate
from .mean import LIKELY

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
class Figures:
    """What was recorded of a miner by the hour.

    Hashrates are in GH/s, energies in kWh, efficiencies and rates in %, temperatures in
    °C, J/TH as it says.
    """

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was recorded of a miner in a span.

    online and mining are in the order of time; luck (%) is what it was at the end.
    """

    span: Span
    online: Sequence[Turned] = ()
    mining: Sequence[Turned] = ()
    luck: float | None = None
    hours: Figures = field(default_factory=Figures)


class HottestHour(NamedTuple):
    """The hour (s since 1970) that was hottest in the mean (°C)."""

    time: float
    temperature: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What can be said of a miner in a period; None is unknown.

    known is for how much of the period (%) it is known whether the miner was online.
    Work is in EH, 10¹⁸ hashes. Margins are half of 95 % intervals by chance alone, that
    of the efficiency in percentage points and that of J/TH in J/TH. Luck is how
    probable (%) less of it was since the miner was first seen to start.
    """

    known: float
    online: float | None
    mining: float | None
    hashrate: float | None
    work: float | None
    efficiency: float | None
    margin: float | None
    power_efficiency: float | None
    power_margin: float | None
    energy: float | None
    credited_share: float | None
    rejection_rate: float | None
    error_rate: float | None
    hottest_hour: HottestHour | None
    best_difficulty: float | None
    luck: float | None


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
    no longer known. The hashrate is as the firmware reads it, work and what pools
    credited of it rest on the true one.
    """
    correction = 1.0 if law is None else law.correction
    span, hours = recorded.span, recorded.hours
    online, mining = (
        share(turns, span) for turns in (recorded.online, recorded.mining)
    )
    seconds = {time: _online(recorded.online, time) for time in hours.hashrate}
    gigahashes = fsum(
        hashrate * seconds[time] for time, hashrate in hours.hashrate.items()
    )
    known = fsum(seconds.values())
    hashrate = gigahashes / known if known else None
    efficiency = mean(hours.efficiency)
    power_efficiency = mean(hours.power_efficiency, hours.hashrate)
    return Summary(
        known=100 * online.known / (span.end - span.start),
        online=online.percent,
        # Whether it mines is unknown while it is offline: then it does not.
        mining=100 * mining.held / online.known if online.known else None,
        hashrate=hashrate,
        work=correction * gigahashes / GIGA_PER_EXA if known else None,
        efficiency=efficiency,
        margin=_margin(efficiency, hashrate, law, len(hours.efficiency), interval),
        power_efficiency=power_efficiency,
        power_margin=_margin(
            power_efficiency,
            hashrate,
            law,
            len(hours.power_efficiency.keys() & hours.hashrate.keys()),
            interval,
        ),
        energy=total(hours.energy.values()),
        credited_share=_credited_share(hours, correction),
        rejection_rate=rejection_rate(
            total(hours.accepted.values()), total(hours.rejected.values())
        ),
        error_rate=mean(hours.error_rate),
        hottest_hour=_hottest_hour(hours.temperature),
        best_difficulty=max(hours.best_difficulty.values(), default=None),
        luck=recorded.luck,
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
    figure: float | None,
    hashrate: float | None,
    law: Law | None,
    hours: int,
    interval: float,
) -> float | None:
    """Return half the 95 % interval of a mean that follows the hashrate, in its unit.

    The hashrate (GH/s) is read once in an interval (s).
    """
    if law is None or figure is None or not hashrate:
        return None
    seconds = HOUR * hours
    readings = int(seconds / interval)
    return LIKELY * figure * law.of_mean(hashrate, readings, seconds) / hashrate


def _credited_share(hours: Figures, correction: float) -> float | None:
    """Return what pools credited (% of the hashrate) in hours with both known."""
    both = hours.credited.keys() & hours.hashrate.keys()
    hashed = correction * fsum(hours.hashrate[time] for time in both)
    credited = fsum(hours.credited[time] for time in both)
    return 100 * credited / hashed if hashed else None


def _hottest_hour(temperature: Hours) -> HottestHour | None:
    """Return the hottest hour, the first of several."""
    if not temperature:
        return None
    time = max(temperature, key=lambda hour: (temperature[hour], -hour))
    return HottestHour(time, temperature[time])
