"""Measure how long a week takes to read from each database, and a day to purge."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import asdict
from statistics import median
import sys
from typing import Final

from demo.client import ApiError
from demo.home_assistant import BootError

from .fleet import FleetError
from .json_file import add_json_option, write_json
from .past import Past, PastError, measure
from .report import line
from .servers import ServerError
from .stores import RECORDERS

_ROWS: Final[Sequence[tuple[str, Callable[[Past], str]]]] = (
    ("Miners", lambda past: f"{past.miners}"),
    ("A week of a miner, s", lambda past: f"{median(past.later):.2f}"),
    ("the first time, s", lambda past: f"{median(past.first):.2f}"),
    ("at worst, s", lambda past: f"{max(*past.first, *past.later):.2f}"),
    ("States of a day", lambda past: f"{past.states:,}"),
    ("Short-term statistics of a day", lambda past: f"{past.statistics:,}"),
    ("Purge of both, s", lambda past: f"{past.purge:.1f}"),
)


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--recorder",
        nargs="+",
        choices=RECORDERS,
        default=RECORDERS,
        help="the databases, one after the other (all)",
    )
    parser.add_argument(
        "--miners", type=int, default=10, metavar="N", help="how many there are (10)"
    )
    parser.add_argument(
        "--hourly",
        type=int,
        default=800,
        metavar="STATES",
        help="states of each miner that are recorded in an hour (800)",
    )
    add_json_option(parser)


async def run(options: Namespace) -> int:
    """Measure, print the figures, and return the exit status."""
    try:
        found = [
            await measure(recorder, options.miners, options.hourly)
            for recorder in options.recorder
        ]
    except (ApiError, BootError, FleetError, PastError, ServerError) as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    print(summary(found))
    write_json(options, [asdict(past) for past in found])
    return 0


def summary(found: Sequence[Past]) -> str:
    """Return a table with a column for each database."""
    return "\n".join(
        [
            line("", [past.recorder for past in found]),
            line("---", ["--:"] * len(found)),
            *(line(label, [cell(past) for past in found]) for label, cell in _ROWS),
        ]
    )
