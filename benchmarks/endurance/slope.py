"""Whether what a process holds stays what it is."""

from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import fmean, linear_regression, median
from typing import Final, NamedTuple

from custom_components.bitaxe_monitor.figures.quantiles import student_quantile

type Sample = Mapping[str, float]

HOUR: Final = 3600.0
BLOCKS: Final = 24
"""Parts that a time is cut into: samples within one are too much alike to count."""
_LIKELY: Final = 0.95
_FLAT: Final = 0.02  # of the memory an hour
_COUNTED: Final = ("tasks", "timers", "listeners", "handles", "issues")
_MORE: Final = 5  # of what is counted, and a part of it, come and go
_MORE_PART: Final = 0.03


class Slope(NamedTuple):
    """How fast something grows, in parts of it an hour, with its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def is_growth(self) -> bool:
        """Return whether it is certain, and may be more than too little to matter."""
        return self.low > 0 and self.high > _FLAT


def slope(times: Sequence[float], values: Sequence[float]) -> Slope:
    """Return the slope of values over times (s); ValueError for too few of them.

    Each block counts by its mean: what a garbage collector has left is in many samples.
    """
    blocks = _blocks(times, values)
    if len(blocks) < 3:  # noqa: PLR2004 -- a line goes through any two points
        msg = "too few samples for a slope"
        raise ValueError(msg)
    xs, ys = [block[0] for block in blocks], [block[1] for block in blocks]
    line = linear_regression(xs, ys)
    left = [y - line.intercept - line.slope * x for x, y in blocks]
    degrees = len(blocks) - 2
    center = fmean(xs)
    spread = sqrt(
        sum(each * each for each in left) / degrees / sum((x - center) ** 2 for x in xs)
    )
    scale = HOUR / fmean(ys)
    reach = student_quantile((1 + _LIKELY) / 2, degrees) * spread
    return Slope(
        line.slope * scale, (line.slope - reach) * scale, (line.slope + reach) * scale
    )


def faults(samples: Sequence[Sample], since: float) -> list[str]:
    """Return what grew after a time (s): memory by its slope, all else by its count.

    Of memory it is what SQLite does not hold: its pages fill up with the database.
    Counts are compared by their medians in the first and in the last block. Repairs and
    tasks come and go with what befalls miners, for many minutes at a time: such counts
    grew only where their slope is certain, too.
    """
    watched = [sample for sample in samples if sample["time"] >= since]
    times = [sample["time"] for sample in watched]
    memory = slope(times, [sample["memory"] - sample["sqlite"] for sample in watched])
    found = []
    if memory.is_growth:
        found.append(
            f"memory grows by {memory.value:+.1%} an hour"
            f" ({memory.low:+.1%} to {memory.high:+.1%})"
        )
    length = max(1, len(watched) // BLOCKS)
    for key in _COUNTED:
        before = median(sample[key] for sample in watched[:length])
        after = median(sample[key] for sample in watched[-length:])
        if after <= before + _MORE + _MORE_PART * before:
            continue
        if slope(times, [sample[key] for sample in watched]).low > 0:
            found.append(f"{key} were {before:.0f} and are {after:.0f}")
    return found


def _blocks(
    times: Sequence[float], values: Sequence[float]
) -> list[tuple[float, float]]:
    """Return the mean time and value of each block that has any."""
    length = max(1, len(times) // BLOCKS)
    return [
        (fmean(times[at : at + length]), fmean(values[at : at + length]))
        for at in range(0, len(times) - length + 1, length)
    ]
