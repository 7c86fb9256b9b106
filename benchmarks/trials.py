"""What figures say of many windows and days of miners whose truth is known."""

from statistics import median
from typing import Final, NamedTuple

from custom_components.bitaxe_monitor.figures.change import PerformanceDropDetector
from custom_components.bitaxe_monitor.figures.low_efficiency import (
    LowEfficiencyDetector,
)
from custom_components.bitaxe_monitor.figures.mean import LIKELY
from custom_components.bitaxe_monitor.figures.steadiness import Steadiness, steadiness
from custom_components.bitaxe_monitor.figures.windows import standard_deviation

from .watched import Watched

DAY: Final = 86_400  # s
THRESHOLD: Final = 85.0  # %
_HOUR: Final = 3600  # s
_WRITTEN: Final = 30  # s between two looks at efficiency
_PATIENCE: Final = 2 * DAY  # s; who waits for longer is taken to have waited so long


class Windows(NamedTuple):
    """What windows one after another say.

    Strays are of means, in the deviations that chance is said to give them.
    """

    strays: list[float]
    steadiness: list[Steadiness]

    @property
    def coverage(self) -> float:
        """Return in what part of them the 95 % interval holds the truth."""
        return sum(abs(stray) <= LIKELY for stray in self.strays) / len(self.strays)

    @property
    def unsteady(self) -> float | None:
        """Return the part of them that is called unsteady, None if none can be."""
        said = [window.is_unsteady for window in self.steadiness]
        return None if None in said else sum(map(bool, said)) / len(said)

    @property
    def excess(self) -> float | None:
        """Return the median of the excess deviation (GH/s), None if it is not known."""
        known = [window.excess for window in self.steadiness]
        values = [excess for excess in known if excess is not None]
        return median(values) if len(values) == len(known) else None


def windows(watched: Watched, span: int, count: int) -> Windows:
    """Watch a miner for so many windows of span seconds."""
    result = Windows([], [])
    polls = span // watched.interval
    for _ in range(count):
        hashrates = [watched.poll()[0] for _ in range(polls)]
        # That of a window that begins after the last one has ended.
        mean = watched.mean(span - watched.interval)
        if mean is not None and mean.deviation:
            result.strays.append((mean.value - 100 * watched.quality) / mean.deviation)
        result.steadiness.append(
            steadiness(
                watched.law,
                sum(hashrates) / polls,
                standard_deviation(hashrates),
                readings=polls,
                seconds=span,
            )
        )
    return result


def low_alarms(watched: Watched, days: float) -> int:
    """Return how often a miner is called low in some days."""
    detector = LowEfficiencyDetector(THRESHOLD)
    _warm_up(watched)
    alarms = 0
    for _ in range(int(days * DAY / _WRITTEN)):
        was_low = detector.is_low
        alarms += bool(_look(detector, watched)) and not was_low
    return alarms


def low_delay(watched: Watched, quality: float) -> int:
    """Return after how many s a miner that gets this quality is called low."""
    detector = LowEfficiencyDetector(THRESHOLD)
    _warm_up(watched)
    watched.quality = quality
    start = watched.now
    while not _look(detector, watched) and watched.now - start < _PATIENCE:
        pass
    return watched.now - start


class DropWatch:
    """Looks for drops of performance of a miner with every poll."""

    def __init__(self, watched: Watched) -> None:
        """Wait until the miner's level is learned."""
        self.watched = watched
        self.detector = PerformanceDropDetector()
        while self.poll() is None:
            pass

    def poll(self) -> bool | None:
        """Poll the miner; return whether its performance dropped."""
        watched = self.watched
        hashrate, stretch = watched.poll()
        counted = watched.law.shortest or 0.0
        if stretch is not None and stretch.counted > counted:
            hashrate, counted = stretch.hashrate, stretch.counted
        return self.detector.update(
            watched.now, (), hashrate, counted=counted, interval=watched.interval
        )

    def delay(self, drop: float) -> int:
        """Return after how many s a drop (relative) is found; then all is as before.

        What has been learned is kept.
        """
        learned = self.detector.as_dict()
        start = self.watched.now
        self.watched.quality -= drop
        while not self.poll():
            pass
        self.watched.quality += drop
        self.detector = PerformanceDropDetector.from_dict(learned)
        return self.watched.now - start


def _warm_up(watched: Watched) -> None:
    """Fill an hour."""
    for _ in range(_HOUR // watched.interval):
        watched.poll()


def _look(detector: LowEfficiencyDetector, watched: Watched) -> bool | None:
    """Poll a miner until its efficiency is looked at; return whether it is low."""
    for _ in range(_WRITTEN // watched.interval):
        watched.poll()
    return detector.update(watched.mean, watched.now, is_meant_to_hash=True)
