"""How all miners together have performed: by their own figures, not by their sum.

Each strays by chances of its own, so that variances add up. A miner that stops, is
paused, goes or comes back moves the sum, which is no unsteadiness of the others.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import fsum, hypot, sqrt

from ..figures.chance import Counting, Law
from ..figures.windows import Performance
from ..miner.data import MinerData
from ..miner.live import LivePart


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetPerformance:
    """What windows say of the miners that there are now; None is unknown.

    Standard deviations, chance and excess deviation are in GH/s, those but the first
    two over 600 s, and so is mean_efficiency in %. margin is half its 95 % interval in
    percentage points.
    """

    standard_deviation_60: float | None = None
    standard_deviation_300: float | None = None
    standard_deviation_600: float | None = None
    chance: float | None = None
    excess_deviation: float | None = None
    mean_efficiency: float | None = None
    margin: float | None = None


def fleet_performance(
    online: Collection[MinerData], missing: float
) -> FleetPerformance:
    """Return how the miners that are online perform, each window once it speaks.

    missing is what is expected (GH/s) of those that are offline: they do nothing of it.
    """
    meant = [data for data in online if data.known_reason is None and data.is_warm]
    hashing = [data for data in meant if data.is_hashing is not False]
    figures = [data.performance for data in hashing]
    spoken = [each for each in figures if each.over_600.standard_deviation is not None]
    deviation = _root([each.over_600.standard_deviation for each in spoken])
    chance = excess = None
    if all(data.law is not None for data in hashing) and all(
        each.chance is not None for each in spoken
    ):
        chance = _root([each.chance for each in spoken])
    if (
        deviation is not None
        and chance is not None
        and all(each.excess_deviation is not None for each in spoken)
    ):
        excess = sqrt(max(0.0, deviation**2 - chance**2))
    mean, margin = _mean_efficiency([data.performance for data in meant], missing)
    return FleetPerformance(
        standard_deviation_60=_root([p.over_60.standard_deviation for p in figures]),
        standard_deviation_300=_root([p.over_300.standard_deviation for p in figures]),
        standard_deviation_600=deviation,
        chance=chance,
        excess_deviation=excess,
        mean_efficiency=mean,
        margin=margin,
    )


def fleet_parts(online: Collection[MinerData]) -> tuple[LivePart, ...]:
    """Return the laws of the readings that a total is made of.

    The variance of what is counted grows as the hashrate does, so that all miners of
    such a law are one part; of 60 miners that are two or three.
    """
    parts: list[LivePart] = []
    counted: dict[Law | None, float] = {}
    for data in online:
        law, expected = data.law, data.performance.expected
        if data.known_reason is not None or expected is None:
            continue
        if law is not None and law.counting is Counting.NONCES:
            parts.append(LivePart(law, round(expected)))
        else:
            counted[law] = counted.get(law, 0.0) + expected
    parts.extend(LivePart(law, round(total)) for law, total in counted.items())
    return tuple(parts)


def _root(values: Sequence[float | None]) -> float | None:
    """Return the root of the sum of squares of what is known, None if nothing is."""
    known = [value for value in values if value is not None]
    return hypot(*known) if known else None


def _mean_efficiency(
    meant: Iterable[Performance], missing: float
) -> tuple[float | None, float | None]:
    """Return the mean of the means (%), and half its 95 % interval (% points).

    They weigh as much as is expected (GH/s). A miner that says nothing yet, as all do
    after a power cut, is taken to do as those that do: else what is missing would weigh
    as much as few of many.
    """
    rated = [
        (each.over_600.mean_efficiency, each.over_600.margin, each.expected)
        for each in meant
    ]
    known = [
        (mean, margin, expected)
        for mean, margin, expected in rated
        if mean is not None and expected is not None
    ]
    if not known:
        return None, None
    online = fsum(expected for _, _, expected in rated if expected is not None)
    heard = fsum(expected for _, _, expected in known)
    total = heard * (1 + missing / online)
    margins = [margin * expected for _, margin, expected in known if margin is not None]
    return (
        fsum([mean * expected for mean, _, expected in known]) / total,
        hypot(*margins) / total if len(margins) == len(known) else None,
    )
