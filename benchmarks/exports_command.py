"""Hand the states of simulated miners on to real servers, and look what arrives."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
import sys
from typing import Final

from demo.home_assistant import BootError

from .exports.run import Outcome, Plan, hand_on
from .fleet import FleetError
from .json_file import add_json_option, write_json
from .servers import ServerError

_MINUTE: Final = 60.0
_LEAST: Final = 2  # miners: one is too weak, one goes offline


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--miners", type=int, default=10, metavar="N", help="how many, 2 or more (10)"
    )
    parser.add_argument(
        "--minutes", type=float, default=10.0, help="length of the measurement (10)"
    )
    parser.add_argument(
        "--warm-up",
        type=float,
        default=12.0,
        metavar="MINUTES",
        help="time before it, in which windows of 600 s fill (12)",
    )
    add_json_option(parser)


async def run(options: Namespace) -> int:
    """Print what arrived; return 1 if anything did not."""
    if options.miners < _LEAST:
        print(f"benchmarks: --miners has to be {_LEAST} at least", file=sys.stderr)
        return 1
    plan = Plan(
        miners=options.miners,
        warm_up=options.warm_up * _MINUTE,
        window=options.minutes * _MINUTE,
    )
    try:
        outcome = await hand_on(plan)
    except (BootError, FleetError, ServerError) as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    write_json(options, asdict(outcome))
    print(table(outcome))
    for fault in outcome.faults:
        print(fault)
    return 1 if outcome.faults else 0


def table(outcome: Outcome) -> str:
    """Return what a miner adds to each server, as a Markdown table."""
    rates = outcome.rates.values()
    rows = (
        ("Series", [f"{each.series:,.0f}" for each in rates]),
        ("Stored an hour", [f"{each.stored:,.0f}" for each in rates]),
        ("Bytes of each", [f"{each.bytes_each:.1f}" for each in rates]),
        (
            "kB an hour",
            [f"{each.stored * each.bytes_each / 1000:,.0f}" for each in rates],
        ),
    )
    return "\n".join(
        [
            f"{outcome.entities:.1f} entities a miner, those of the fleet included",
            "",
            f"| Of each miner | {' | '.join(outcome.rates)} |",
            f"| --- |{' --: |' * len(outcome.rates)}",
            *(f"| {label} | {' | '.join(cells)} |" for label, cells in rows),
        ]
    )
