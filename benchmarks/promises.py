"""Tables of what figures say of miners of each board and generation of firmware."""

from collections.abc import Callable, Iterable
from math import sqrt
from statistics import median
from typing import Final

from .trials import Windows, low_alarms, low_delay, windows
from .watched import BOARDS, GENERATIONS, Watched

OLD: Final = "v2.1.9 to v2.10"
COUNTED: Final = [name for name in GENERATIONS if name != OLD]
# Parts of the windows whose interval holds the truth. Both mixes of v2.14 and later are
# judged by the largest chance that is possible.
COVERAGE: Final = dict.fromkeys(COUNTED, (0.94, 0.975)) | dict.fromkeys(
    (OLD, "v2.11 to v2.13"), (0.94, 0.96)
)
UNSTEADY: Final = 0.03
SLOWEST: Final = 15.0  # min, of firmware that counts
_BY_NONCES: Final = {"Gamma": 60.0, "Ultra": 120.0}  # min, in the median
_WATCHED: Final = ("Ultra", "Gamma")
# With and without a counter readings are the same.
_READ: Final = [name for name in COUNTED if "v2.15" not in name]
_SPAN: Final = 600  # s
_SPREAD: Final = 0.05
_LOW: Final = 0.8
_WELL: Final = 0.87
_WELL_BY_NONCES: Final = 0.92
_OLD_INTERVAL: Final = 30  # s
_FEWEST: Final = 8
_ERRORS: Final = 3  # standard errors of the simulation that are allowed for


class Promises:
    """Simulates so many windows and days, and notes what is not as promised.

    What takes longer is done with fewer: true spreads with a quarter of the windows,
    delays with a fiftieth, long watches with the board that hashes the least and the
    one that most people have.
    """

    def __init__(self, seed: int, count: int, days: float) -> None:
        """Start with nothing simulated."""
        self.failed: list[str] = []
        self._seed = seed
        self._count = count
        self._days = days
        self._windows: dict[str, dict[str, Windows]] = {}

    def print(self) -> None:
        """Print all tables."""
        _table("Intervals that hold the truth, %", BOARDS, GENERATIONS, self.coverage)
        _table("Unsteady, %, and a spread of 5 %", BOARDS, _READ, self.steadiness)
        for generation in _READ:
            self._judge_excess(generation)
        _table("Low at 80 % after, min", BOARDS, GENERATIONS, self.delay)
        _table(f"Low in {self._days:g} days", _WATCHED, GENERATIONS, self.alarms)

    def coverage(self, board: str, generation: str) -> str:
        """Return how many of 100 intervals of ten minutes hold the truth."""
        found = windows(_watched(board, generation, self._seed), _SPAN, self._count)
        self._windows.setdefault(generation, {})[board] = found
        least, most = COVERAGE[generation]
        error = _ERRORS * sqrt(0.05 * 0.95 / self._count)
        is_well = least - error < found.coverage < most + error
        self._judge(f"coverage of {board}, {generation}", is_well=is_well)
        return f"{100 * found.coverage:.1f}"

    def steadiness(self, board: str, generation: str) -> str:
        """Return how many of 100 windows are called unsteady, and of uneven ones.

        And, of these, the median of the excess deviation in % of what is expected.
        """
        unsteady = self._windows[generation][board].unsteady or 0.0
        error = _ERRORS * sqrt(UNSTEADY / self._count)
        is_well = unsteady <= UNSTEADY + error
        self._judge(f"steadiness of {board}, {generation}", is_well=is_well)
        uneven = _watched(board, generation, self._seed, spread=_SPREAD)
        spread = windows(uneven, _SPAN, max(_FEWEST, self._count // 4))
        excess = 100 * (spread.excess or 0.0) / uneven.expected
        share = 100 * (spread.unsteady or 0.0)
        return f"{100 * unsteady:.1f} / {share:.0f} / {excess:.1f}"

    def delay(self, board: str, generation: str) -> str:
        """Return after how many min a miner is called low: the median, and at worst."""
        delays = [
            low_delay(_polled(board, generation, self._seed + run), _LOW) / 60
            for run in range(max(_FEWEST, self._count // 50))
        ]
        if generation == OLD:
            is_well = median(delays) <= _BY_NONCES.get(board, _BY_NONCES["Ultra"])
        else:
            is_well = max(delays) <= SLOWEST
        self._judge(f"delay of {board}, {generation}", is_well=is_well)
        return f"{median(delays):.1f} / {max(delays):.1f}"

    def alarms(self, board: str, generation: str) -> str:
        """Return how often a miner that is well enough is called low."""
        quality = _WELL_BY_NONCES if generation == OLD else _WELL
        found = low_alarms(_polled(board, generation, self._seed, quality), self._days)
        self._judge(f"alarms of {board}, {generation}", is_well=found <= 1)
        return str(found)

    def _judge_excess(self, generation: str) -> None:
        """Compare the median excess deviation of all steady windows with 0."""
        found = self._windows[generation].values()
        excesses = [each.excess for windows in found for each in windows.steadiness]
        middle = median(excess or 0.0 for excess in excesses)
        self._judge(f"excess deviation, {generation}", is_well=not middle)

    def _judge(self, what: str, *, is_well: bool) -> None:
        """Note what is not as promised."""
        if not is_well:
            self.failed.append(what)


def tables(seed: int, count: int, days: float) -> bool:
    """Print tables of so many windows, and of so many days; return whether all is well.

    The windows are of each board and generation of firmware.
    """
    promises = Promises(seed, count, days)
    promises.print()
    for what in promises.failed:
        print(f"not as promised: {what}")
    return not promises.failed


def _watched(board: str, generation: str, seed: int, *, spread: float = 0.0) -> Watched:
    """Return a miner whose chance is its own."""
    return Watched(
        BOARDS[board],
        GENERATIONS[generation],
        1000 * seed + 100 * [*GENERATIONS].index(generation) + [*BOARDS].index(board),
        spread=spread,
    )


def _polled(board: str, generation: str, seed: int, quality: float = 1.0) -> Watched:
    """Return a miner that is polled as often as its firmware is by default."""
    return Watched(
        BOARDS[board],
        GENERATIONS[generation],
        seed,
        interval=_OLD_INTERVAL if generation == OLD else 5,
        quality=quality,
    )


def _table(
    title: str,
    boards: Iterable[str],
    generations: Iterable[str],
    cell: Callable[[str, str], str],
) -> None:
    """Print a table with a row for each board, as soon as it is known."""
    names = [*generations]
    print(f"\n| {title} | {' | '.join(names)} |\n| --- |{' --: |' * len(names)}")
    for board in boards:
        cells = (cell(board, generation) for generation in names)
        print(f"| {board} | {' | '.join(cells)} |", flush=True)
