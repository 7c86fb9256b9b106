"""By how much chance moves the totals of the fleet."""

from collections.abc import Iterable
from math import hypot
from typing import NamedTuple

from ..figures.chance import Law
from ..figures.written_mean import Samples
from ..miner.data import MinerData


class FleetReading(NamedTuple):
    """A miner's part of a total: its hashrate (GH/s), and how often (s) it is read."""

    law: Law
    hashrate: float
    interval: float


def fleet_readings(
    online: Iterable[tuple[MinerData, float]],
) -> tuple[FleetReading, ...] | None:
    """Return the readings of miners and their intervals (s).

    None is that chance is unknown: one that hashes has no known law.
    """
    readings: list[FleetReading] = []
    for data, interval in online:
        if not data.performance.hashrate:
            continue
        if data.law is None:
            return None
        readings.append(FleetReading(data.law, data.performance.hashrate, interval))
    return tuple(readings)


def chance_of_mean(readings: Iterable[FleetReading], samples: Samples) -> float:
    """Return the standard deviation (GH/s) that chance gives a mean of totals.

    A miner that is read less often than the totals are sampled is in several samples
    with one reading, which says no more for that.
    """
    return hypot(
        *[
            samples._replace(
                number=max(1, min(samples.number, int(samples.seconds / interval)))
            ).chance(law, hashrate)
            for law, hashrate, interval in readings
        ]
    )
