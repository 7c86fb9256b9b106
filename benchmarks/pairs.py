"""Compare what two versions of the integration cost, measured at the same time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from .polling import Measurement


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What this version and another one were measured to cost, at the same time."""

    this: Measurement
    other: Measurement

    @property
    def cpu_ratio(self) -> float:
        """Return how much CPU a poll of this version takes of what the other's does."""
        return _cpu(self.this) / _cpu(self.other)


def _cpu(measurement: Measurement) -> float:
    """Return the processor time of a poll (ms)."""
    return 1000 * measurement.cpu / measurement.traffic.polls


def _requests(measurement: Measurement) -> float:
    """Return the HTTP requests of a poll."""
    return measurement.traffic.requests / measurement.traffic.polls


def _rows(measurement: Measurement) -> float:
    """Return the rows that the recorder writes of a miner in an hour."""
    return measurement.growth.rows


_FIGURES: Final[Sequence[tuple[str, Callable[[Measurement], float], int]]] = (
    ("CPU per poll, ms", _cpu, 2),
    ("HTTP requests per poll", _requests, 4),
    ("Recorder rows per miner-hour", _rows, 0),
)


def pairs_summary(pairs: Sequence[Pair]) -> str:
    """Return a Markdown table of medians, each with the lowest and the highest."""
    lines = ["| | this | the other |", "| --- | --: | --: |"]
    for label, figure, digits in _FIGURES:
        sides = ([pair.this for pair in pairs], [pair.other for pair in pairs])
        cells = [_spread([figure(each) for each in side], digits) for side in sides]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    ratios = [pair.cpu_ratio for pair in pairs]
    return "\n".join([*lines, f"| CPU, ratio | {_spread(ratios, 3)} | |"])


def _spread(values: Sequence[float], digits: int) -> str:
    """Return the median of values, and between what they lie."""
    lowest, highest = min(values), max(values)
    return f"{median(values):.{digits}f} ({lowest:.{digits}f}–{highest:.{digits}f})"
