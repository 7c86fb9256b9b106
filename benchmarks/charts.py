"""The sums by which drops of performance are found, for many miners at once.

They do what figures/change.py does with one reading of one miner, as tests compare.
"""

import numpy as np
import numpy.typing as npt

from custom_components.bitaxe_monitor.figures.chance import RESULT, counted_chance
from custom_components.bitaxe_monitor.figures.change import (
    ALLOWANCE,
    LARGEST_STEP,
    evidence_limit,
)

type Floats = npt.NDArray[np.float64]
type Flags = npt.NDArray[np.bool_]

_DAY = 86_400.0


class Charts:
    """Miners with a known level (GH/s), whose readings come each interval (s)."""

    def __init__(
        self, levels: Floats, *, counted: float, interval: float, age: float = 0.0
    ) -> None:
        """Start with nothing that speaks for a drop; a reading counts for a time (s).

        Levels of some age (s) follow the readings.
        """
        self.levels = levels.astype(np.float64)
        self.deviation = max(0.01, counted_chance(float(levels.mean()), counted))
        self.limit = evidence_limit(self.deviation, interval)
        self.evidence = np.zeros(len(levels))
        self.age = age
        self._interval = interval

    def update(self, hashrates: Floats) -> Flags:
        """Take in a reading (GH/s) of each; return whose sum reaches the limit.

        Its sum begins anew.
        """
        beyond = 1 - ALLOWANCE - hashrates / self.levels
        steps = np.minimum(beyond / self.deviation, LARGEST_STEP)
        self.evidence += steps * (ALLOWANCE / self.deviation)
        np.maximum(self.evidence, 0, out=self.evidence)
        if self.age:
            self.age = min(self.age + self._interval, _DAY)
            self.levels += (hashrates - self.levels) * (self._interval / self.age)
        alarms = self.evidence >= self.limit
        self.evidence[alarms] = 0
        return alarms


def readings(
    random: np.random.Generator, hashrates: Floats, *, counted: float
) -> Floats:
    """Return a reading (GH/s) of each miner: what it counts in some time (s)."""
    counts = random.poisson(hashrates * (counted / RESULT)).astype(np.float64)
    return counts * (RESULT / counted)


def alarms_per_poll(
    random: np.random.Generator,
    level: float,
    *,
    counted: float,
    interval: float,
    miners: int,
    polls: int,
) -> float:
    """Return how many alarms a poll raises of a miner 1 % below its level."""
    charts = Charts(np.full(miners, float(level)), counted=counted, interval=interval)
    truth = np.full(miners, 0.99 * level)
    alarms = 0
    for _ in range(polls):
        alarms += int(charts.update(readings(random, truth, counted=counted)).sum())
    return alarms / (miners * polls)


def delays(
    random: np.random.Generator,
    level: float,
    drop: float,
    *,
    counted: float,
    interval: float,
    miners: int,
) -> Floats:
    """Return after how many polls each miner's drop (relative) is found."""
    charts = Charts(np.full(miners, float(level)), counted=counted, interval=interval)
    truth = np.full(miners, float(level))
    for _ in range(1000):
        charts.update(readings(random, truth, counted=counted))
    truth *= 1 - drop
    found = np.zeros(miners)
    polls = 0
    while not found.all():
        polls += 1
        alarms = charts.update(readings(random, truth, counted=counted))
        found[alarms & (found == 0)] = polls
    return found


def swing_alarms(
    random: np.random.Generator,
    level: float,
    *,
    counted: float,
    interval: float,
    miners: int,
    days: int,
) -> int:
    """Return how many alarms a daily swing of ± 1 % raises.

    The miners learn their level for as long as it takes, each from another hour on.
    """
    hours = 2 * np.pi * np.arange(miners) / miners
    learning = int(1e6 * counted_chance(level, counted) ** 2) + 1
    total = np.zeros(miners)
    charts: Charts | None = None
    alarms = 0
    for poll in range(learning + int(days * _DAY / interval)):
        phase = hours + 2 * np.pi * poll * interval / _DAY
        truth = level * (1 + 0.01 * np.cos(phase))
        reported = readings(random, truth, counted=counted)
        if charts is not None:
            alarms += int(charts.update(reported).sum())
            continue
        total += reported
        if poll == learning - 1:
            charts = Charts(
                total / learning,
                counted=counted,
                interval=interval,
                age=learning * interval,
            )
    return alarms
