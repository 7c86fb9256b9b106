"""What each setting of a miner was worth, and which cannot be distinguished.

The best of many settings is partly the one that chance, the room and the season were
kindest to. Hashrates are in GH/s, times in s.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import comb, hypot, inf, sqrt
from statistics import NormalDist
from typing import Final, NamedTuple

from .quantiles import student_quantile
from .ratio import Estimate, Ratio
from .settings import Settings
from .study_record import Record

_TAIL: Final = 0.025
_DETECTED: Final = NormalDist().inv_cdf(0.8)  # four of five such differences are seen
_DIFFERENCE: Final = 0.01  # relative
_LEAST: Final = 600.0  # s at a setting, before it is compared
_MOST_SECONDS: Final = 1e9
_JOULES_PER_TERAHASH: Final = 1000  # of one per GH
_PERCENT: Final = 100


class Basis(StrEnum):
    """What an interval rests on: stretches of time that differ, or chance alone."""

    STRETCHES = "stretches"
    CHANCE = "chance"


class Standing(StrEnum):
    """How a setting compares with the best one."""

    BEST = "best"
    NOT_DISTINGUISHABLE = "not_distinguishable"
    WORSE = "worse"


class Figure(NamedTuple):
    """A figure, half its 95 % interval, and how it compares; None is unknown.

    more is for how long (s) the setting has still to run until 1 % can be
    distinguished.
    """

    value: float
    margin: float | None = None
    basis: Basis | None = None
    standing: Standing | None = None
    more: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What a setting was worth; None is unknown.

    first and last are when it was in force (s since 1970), seconds how long it was
    measured. The hashrate is in GH/s, efficiency and the error rate in %, power in W,
    power efficiency in J/TH, temperatures in °C, the fan in % and rpm.
    """

    settings: Settings
    first: float
    last: float
    seconds: float
    stretches: int
    visits: int
    hashrate: Figure
    efficiency: Figure | None
    power_efficiency: Figure | None
    power: float | None
    error_rate: float | None
    temperature: float | None
    vr_temperature: float | None
    fan_speed: float | None
    fan_rpm: float | None


class _Measured(NamedTuple):
    """A figure before it is compared."""

    value: float
    seconds: float
    estimate: Estimate | None
    basis: Basis | None


def worth(records: Iterable[Record]) -> list[Worth]:
    """Return what each setting was worth, in the order of its records.

    Of three stretches or more at a setting the interval is that of Student's t between
    them, of fewer by chance alone: room and season are not in it. Which setting is not
    as good as the best one is decided for all pairs at once with 95 % (Bonferroni).
    """
    measured = [record for record in records if record.hashrate.closed().below]
    hashrates = [_measured(record, record.hashrate) for record in measured]
    efficiencies = [
        _measured(record, record.efficiency, _PERCENT) for record in measured
    ]
    powers = [
        _measured(record, record.power_efficiency, _JOULES_PER_TERAHASH)
        for record in measured
    ]
    compared = zip(
        measured,
        _compared(hashrates, 1),
        _compared(efficiencies, 1),
        _compared(powers, -1),
        strict=True,
    )
    return [
        _worth(record, hashrate, efficiency, power)
        for record, hashrate, efficiency, power in compared
        if hashrate is not None
    ]


def _worth(
    record: Record,
    hashrate: Figure,
    efficiency: Figure | None,
    power_efficiency: Figure | None,
) -> Worth:
    """Return what a setting was worth."""
    time = record.hashrate.closed()
    return Worth(
        settings=record.settings,
        first=record.first,
        last=record.last,
        seconds=time.below,
        stretches=time.stretches,
        visits=record.visits,
        hashrate=hashrate,
        efficiency=efficiency,
        power_efficiency=power_efficiency,
        power=record.power.mean,
        error_rate=record.error_rate.mean,
        temperature=record.temperature.mean,
        vr_temperature=record.vr_temperature.mean,
        fan_speed=record.fan_speed.mean,
        fan_rpm=record.fan_rpm.mean,
    )


def _measured(record: Record, ratio: Ratio, unit: float = 1.0) -> _Measured | None:
    """Return a ratio of a setting, times a unit; None if there is none.

    What chance gives the work it gives every ratio with it, relatively.
    """
    time, closed = record.hashrate.closed(), ratio.closed()
    if not closed.below:
        return None
    value = unit * closed.above / closed.below
    found = closed.estimate()
    if found is not None:
        estimate = Estimate(value, unit * found.deviation, found.degrees)
        return _Measured(value, time.below, estimate, Basis.STRETCHES)
    if record.lawless or not time.above:
        return _Measured(value, time.below, None, None)
    deviation = value * sqrt(record.chance) / time.above
    estimate = Estimate(value, deviation, inf)
    return _Measured(value, time.below, estimate, Basis.CHANCE)


def _compared(
    measured: Sequence[_Measured | None], better: int
) -> Iterable[Figure | None]:
    """Yield the figures, compared with the best of those that are long enough.

    better is 1 where more is better, else −1.
    """
    able = [each for each in measured if each is not None and each.seconds >= _LEAST]
    best = max(able, key=lambda each: better * each.value) if len(able) > 1 else None
    # Any two of them might have come to be compared: the best one is known afterwards.
    tail = _TAIL / max(comb(len(able), 2), 1)
    for each in measured:
        if each is None:
            yield None
            continue
        standing = None
        if best is not None and each.seconds >= _LEAST:
            standing = _standing(each, best, tail)
        yield Figure(each.value, _margin(each), each.basis, standing, _more(each, tail))


def _standing(measured: _Measured, best: _Measured, tail: float) -> Standing:
    """Return how one compares with the best one."""
    if measured is best:
        return Standing.BEST
    one, other = measured.estimate, best.estimate
    if one is None or other is None:
        return Standing.NOT_DISTINGUISHABLE
    deviation = hypot(one.deviation, other.deviation)
    if not deviation:
        return Standing.NOT_DISTINGUISHABLE
    # Welch's degrees of freedom; infinite ones add nothing.
    shares = ((each.deviation / deviation) ** 4 / each.degrees for each in (one, other))
    degrees = 1 / total if (total := sum(shares)) else inf
    beyond = abs(measured.value - best.value) / deviation
    if beyond <= student_quantile(1 - tail, degrees):
        return Standing.NOT_DISTINGUISHABLE
    return Standing.WORSE


def _margin(measured: _Measured) -> float | None:
    """Return half the 95 % interval."""
    estimate = measured.estimate
    if estimate is None:
        return None
    return student_quantile(1 - _TAIL, estimate.degrees) * estimate.deviation


def _more(measured: _Measured, tail: float) -> float | None:
    """Return for how long (s) to run on until 1 % can be distinguished.

    That is by two settings with as much time and the same spread, four times of five.
    """
    estimate = measured.estimate
    if estimate is None or not measured.value:
        return None
    needed = NormalDist().inv_cdf(1 - tail) + _DETECTED
    difference = _DIFFERENCE * measured.value
    times = 2 * (needed * estimate.deviation / difference) ** 2
    return min(max(0.0, times - 1) * measured.seconds, _MOST_SECONDS)
