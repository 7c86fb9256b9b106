"""Reckon figures of the page and print them as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
import gzip
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Final

_MS: Final = 1000
_KB: Final = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """What Chromium says of a page: main thread in s since its start, heap in bytes.

    `task` is how long its tasks took, and `cpu` what processor time that was: less,
    when other programs want the processor as well.
    """

    task: float
    cpu: float
    heap: int

    @classmethod
    def of(cls, answer: dict[str, float]) -> Metrics:
        """Read the answer to Performance.getMetrics, by name."""
        return cls(
            task=answer["TaskDuration"],
            cpu=answer["ThreadTime"],
            heap=int(answer["JSHeapUsedSize"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeasurement:
    """What was measured of the page.

    Sizes are in bytes, times in s: of each load until all charts were drawn, ours and
    Home Assistant's, and of the main thread for each sample of all miners, as elapsed
    and as processor time; `view_tasks` is what a miner's view takes, elapsed. States
    were recorded every `recorded_every` s. `table` and `tiles` are the times of each
    load of a large fleet, as our table and as Home Assistant's tile cards.
    """

    entry_bytes: int
    recorded_every: int
    ours: Sequence[float]
    theirs: Sequence[float]
    tasks: Sequence[float]
    cpus: Sequence[float]
    heap_growth: int
    view_tasks: Sequence[float]
    table: Sequence[float]
    tiles: Sequence[float]

    @property
    def ratio(self) -> float:
        """Return how long our charts take to be drawn beside Home Assistant's."""
        return median(self.ours) / median(self.theirs)

    @property
    def fleet_ratio(self) -> float:
        """Return how long our table takes to be drawn beside Home Assistant's tiles."""
        return median(self.table) / median(self.tiles)


_ROWS: Final[Sequence[tuple[str, Callable[[PageMeasurement], str], str]]] = (
    ("Entry module, kB gzipped", lambda m: f"{m.entry_bytes / _KB:.1f}", "≤ 10"),
    ("All our charts drawn, ms", lambda m: f"{_MS * median(m.ours):.0f}", ""),
    (
        "All of Home Assistant's drawn, ms",
        lambda m: f"{_MS * median(m.theirs):.0f}",
        "",
    ),
    ("Ratio of these", lambda m: f"{m.ratio:.2f}", "≤ 0.6"),
    ("Main thread per sample, ms", lambda m: f"{_MS * mean(m.tasks):.1f}", "≤ 12"),
    ("of this processor time", lambda m: f"{_MS * mean(m.cpus):.1f}", ""),
    ("p50", lambda m: f"{_MS * median(m.tasks):.1f}", ""),
    ("p95", lambda m: f"{_MS * p95(m.tasks):.1f}", "≤ 40"),
    ("p95 of processor time", lambda m: f"{_MS * p95(m.cpus):.1f}", ""),
    ("at worst", lambda m: f"{_MS * max(m.tasks):.0f}", ""),
    ("Heap growth, MB", lambda m: f"{m.heap_growth / 1e6:.2f}", "< 3"),
    (
        "Main thread of a miner's view, ms",
        lambda m: f"{_MS * mean(m.view_tasks):.1f}",
        "≤ 6",
    ),
    ("p95 of it", lambda m: f"{_MS * p95(m.view_tasks):.1f}", "≤ 20"),
    ("60 miners drawn as a table, ms", lambda m: f"{_MS * median(m.table):.0f}", ""),
    ("as tile cards with trend, ms", lambda m: f"{_MS * median(m.tiles):.0f}", ""),
    ("Ratio of these two", lambda m: f"{m.fleet_ratio:.2f}", "≤ 1.0"),
)


def table(measurement: PageMeasurement) -> str:
    """Return a Markdown table."""
    lines = [
        "| 16 charts of 4 miners | | target |",
        "| --- | --: | --: |",
        *(
            f"| {label} | {cell(measurement)} | {target}{' ' if target else ''}|"
            for label, cell, target in _ROWS
        ),
    ]
    return "\n".join(lines)


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile of two values or more."""
    return quantiles(values, n=20, method="inclusive")[-1]


def gzipped_size(path: Path) -> int:
    """Return how many bytes of a file a server sends compressed."""
    return len(gzip.compress(path.read_bytes(), compresslevel=9))
