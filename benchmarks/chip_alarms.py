"""How often the domains of faultless chips are called weak, and how soon weak ones are.

Of whole minutes only the sums matter, so that these are drawn: years pass in seconds.
"""

from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from custom_components.bitaxe_monitor.figures.binomial import at_most
from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.chips import weak_below
from simulator import SimulatedMiner

MINUTES_OF_YEAR: Final = 525_960
WINDOW: Final = 10  # min
MOST_ALARMS: Final = 0.1  # a year
_WEAK: Final = 0.8
_TRIALS: Final = 1000
# The firmware that counts the shortest and the longest, and for how long (s).
_COUNTING: Final = {"v2.12.2": 5.0, "v2.15.0": 1.0}
_INTERVALS: Final = (5.0, 30.0)  # s

type Random = np.random.Generator
type Counts = NDArray[np.int64]


class Board(NamedTuple):
    """A board: chips, domains of each, and results of difficulty 1 of each (1/s)."""

    chips: int
    domains: int
    rate: float


class Polled(NamedTuple):
    """A chip that is polled each interval (s), and counts for some time (s) before."""

    board: Board
    interval: float
    seconds: float

    @property
    def results(self) -> float:
        """Return how many results of a domain are counted in a minute on average."""
        share = min(self.seconds / self.interval, 1.0)
        return self.board.rate / self.board.domains * 60 * share


def board_of(version: str, firmware: str) -> Board:
    """Return what there is of a board with some firmware."""
    miner = SimulatedMiner(version, firmware, clock=lambda: 0.0)
    chips = miner.board.chips
    rate = miner.expected_hashrate / RESULT / chips
    return Board(chips, miner.board.asic.domains, rate)


def counts(
    polled: Polled, minutes: int, random: Random, parts: NDArray[Any]
) -> Iterator[Counts]:
    """Yield what the domains of each chip find in ten minutes, minute after minute.

    parts are those that domains find of what they should.
    """
    for _ in range(polled.board.chips):
        found = random.poisson(polled.results * parts, (minutes, len(parts)))
        sums = np.cumsum(found, axis=0)
        sums[WINDOW:] -= sums[:-WINDOW].copy()
        yield sums[WINDOW - 1 :]


def limits(results: Counts, usual: NDArray[Any], beyond: float = 6.0) -> NDArray[Any]:
    """Return below which count each domain is weak, for so many results of its chip.

    usual are the parts that the domains have.
    """
    expected = results[:, None] * usual
    spread = np.sqrt(expected * (1 - usual))
    least: NDArray[Any] = np.minimum(0.9 * expected, expected - beyond * spread)
    return least


def alarms(polled: Polled, years: float, random: Random, uneven: float = 0.02) -> int:
    """Return how often a faultless domain becomes weak in some simulated years.

    Domains differ by so much from each other, as is learned.
    """
    parts = 1 + uneven * np.linspace(-1, 1, polled.board.domains)
    usual = parts / parts.sum()
    found = 0
    for _ in range(ceil(years)):
        minutes = round(min(years, 1) * MINUTES_OF_YEAR)
        for sums in counts(polled, minutes, random, parts):
            is_weak = sums < limits(sums.sum(axis=1), usual)
            found += int((is_weak[1:] & ~is_weak[:-1]).sum())
    return found


def alarms_per_year(polled: Polled) -> float:
    """Return at most how many alarms there are in a year, by exact tails.

    Each look at each domain counts as if it had no minutes in common with another one.
    """
    board = polled.board
    results = round(polled.results * WINDOW * board.domains)
    part = 1 / board.domains
    most = ceil(weak_below(results, part, part)) - 1
    looks = MINUTES_OF_YEAR * min(1.0, 60 / polled.interval)
    return at_most(most, results, part) * looks * board.domains * board.chips


def delays(polled: Polled, health: float, trials: int, random: Random) -> NDArray[Any]:
    """Return after how many minutes a domain is weak that finds a part of its hits.

    Up to then it was well; infinity where it is not within an hour.
    """
    domains = polled.board.domains
    usual = np.full(domains, 1 / domains)
    parts = np.ones((WINDOW + 60, domains))
    parts[WINDOW:, 0] = health
    found = random.poisson(polled.results * parts, (trials, *parts.shape))
    sums = np.cumsum(found, axis=1)
    sums[:, WINDOW:] -= sums[:, :-WINDOW].copy()
    late = sums[:, WINDOW:]
    flat = late.reshape(-1, domains)
    is_weak = (flat < limits(flat.sum(axis=1), usual))[:, 0].reshape(trials, -1)
    return np.where(is_weak.any(axis=1), is_weak.argmax(axis=1) + 1.0, np.inf)


def table(boards: Mapping[str, str], seed: int, years: float) -> bool:
    """Print what is found of boards, by their versions; return whether all is well.

    It is not where there may be more than one false alarm in ten years.
    """
    random = np.random.default_rng(seed)
    is_well = True
    print(
        f"\n| Board, firmware, poll | alarms in {years:g} years | at most, by tails"
        " | 20 % less found after, min |\n| --- | --: | --: | --: |"
    )
    for name, version in boards.items():
        for firmware, seconds in _COUNTING.items():
            for interval in _INTERVALS:
                polled = Polled(board_of(version, firmware), interval, seconds)
                most = alarms_per_year(polled)
                found = alarms(polled, years, random)
                late = np.median(delays(polled, _WEAK, _TRIALS, random))
                print(
                    f"| {name}, {firmware}, {interval:g} s | {found}"
                    f" | {most * years:.2g} | {late:g} |",
                    flush=True,
                )
                is_well = is_well and most <= MOST_ALARMS and found <= 1
    return is_well
