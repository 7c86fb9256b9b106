"""Measure the memory of each further miner, and beyond as many bare entities."""

from argparse import ArgumentParser, Namespace
import asyncio
from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import pairwise
import sys
from typing import Final

from .fleet import FleetError
from .home import HomeError
from .json_file import add_json_option, write_json
from .memory import Memory, measure
from .polling_command import sizes
from .report import line

_MINUTE: Final = 60.0
_MIB: Final = 2**20

_ROWS: Final[Sequence[tuple[str, Callable[[Memory], str]]]] = (
    (
        "Entities with statistics, others, disabled",
        lambda m: " + ".join(
            f"{m.entities[kind]}" for kind in ("numbers", "texts", "disabled")
        ),
    ),
    ("Memory, MiB", lambda m: f"{m.ours.resident_bytes / _MIB:.0f}"),
    ("of bare entities, MiB", lambda m: f"{m.bare.resident_bytes / _MIB:.0f}"),
    ("Full garbage collection, s", lambda m: f"{m.ours.collection:.2f}"),
    ("of bare entities, s", lambda m: f"{m.bare.collection:.2f}"),
)


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--miners",
        type=sizes,
        default=[10, 50, 100],
        metavar="N,N,…",
        help="how many, all sizes beside each other (10,50,100)",
    )
    parser.add_argument(
        "--minutes",
        type=float,
        default=15.0,
        help="after which it is looked at; windows of 600 s are full by then (15)",
    )
    add_json_option(parser)


async def run(options: Namespace) -> int:
    """Measure, print the figures, and return the exit status."""
    try:
        found = await asyncio.gather(
            *(measure(miners, options.minutes * _MINUTE) for miners in options.miners)
        )
    except (FleetError, HomeError) as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    print(summary(found))
    write_json(options, [asdict(memory) for memory in found])
    return 0


def summary(found: Sequence[Memory]) -> str:
    """Return a table with a column for each number of miners."""

    def further(bytes_of: Callable[[Memory], int]) -> list[str]:
        slopes = (
            (bytes_of(more) - bytes_of(less)) / (more.miners - less.miners)
            for less, more in pairwise(found)
        )
        return ["", *(f"{slope / _MIB:.2f}" for slope in slopes)]

    return "\n".join(
        [
            line("Miners", [f"{memory.miners}" for memory in found]),
            line("---", ["--:"] * len(found)),
            *(line(label, [cell(memory) for memory in found]) for label, cell in _ROWS),
            line(
                "Each further miner, MiB",
                further(lambda memory: memory.ours.resident_bytes),
            ),
            line(
                "beyond bare entities, MiB",
                further(
                    lambda memory: (
                        memory.ours.resident_bytes - memory.bare.resident_bytes
                    )
                ),
            ),
        ]
    )
