"""Measure what charts and a large fleet of a real Home Assistant cost a browser."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
import sys
from typing import Final

from demo.browser import BrowserError
from demo.home_assistant import BootError
from demo.simulated import SimulatorError

from .json_file import add_json_option, write_json
from .page.home import PageError
from .page.measure import PagePlan, measure
from .page.report import table

_FAILURES: Final = (BootError, BrowserError, PageError, SimulatorError)


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--loads",
        type=int,
        default=7,
        help="how often each dashboard is loaded; 5 or more (7)",
    )
    parser.add_argument(
        "--samples",
        type=int,
        default=500,
        help="how many samples come while the page is watched (500)",
    )
    parser.add_argument(
        "--recorded-every",
        type=int,
        default=30,
        choices=range(5, 61, 5),
        metavar="SECONDS",
        help="how often states are recorded, 5 to 60 s; samples come every 5 s (30)",
    )
    add_json_option(parser)


async def run(options: Namespace) -> int:
    """Measure, print the figures, and return the exit status."""
    plan = PagePlan(
        loads=options.loads,
        samples=options.samples,
        recorded_every=options.recorded_every,
    )
    try:
        measurement = await measure(plan)
    except _FAILURES as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    print(table(measurement))
    write_json(options, asdict(measurement))
    return 0
