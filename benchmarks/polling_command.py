"""Measure a whole Home Assistant that polls simulated miners."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
import asyncio
from dataclasses import asdict
from pathlib import Path
import sys
from typing import Final

from .fleet import FleetError
from .home import INTEGRATION, HomeError
from .json_file import add_json_option, write_json
from .pairs import Pair, pairs_summary
from .polling import Measurement, Plan, measure
from .recorder import WindowError
from .report import entity_rows, summary
from .servers import ServerError
from .stores import RECORDERS

_MINUTE: Final = 60.0


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--miners",
        type=sizes,
        default=[10, 100, 400],
        metavar="N,N,…",
        help="how many, each in a Home Assistant of its own (10,100,400)",
    )
    parser.add_argument(
        "--minutes",
        type=float,
        default=12,
        help="length of the measurement; 10 or more (12)",
    )
    parser.add_argument(
        "--warm-up",
        type=float,
        default=12,
        metavar="MINUTES",
        help="time before it, in which windows of 600 s fill (12)",
    )
    parser.add_argument(
        "--watch",
        type=float,
        default=5.5,
        metavar="MINUTES",
        help="time after it in which the event loop's delay is watched (5.5)",
    )
    parser.add_argument(
        "--recorder",
        choices=RECORDERS,
        default=RECORDERS[0],
        help="the database that is written into; but for sqlite, which is the one of"
        " Home Assistant itself, in .env/exports",
    )
    parser.add_argument(
        "--poll-interval",
        type=int,
        choices=range(5, 301),
        metavar="SECONDS",
        help="the option of that name of every miner, 5 to 300 (automatic)",
    )
    parser.add_argument(
        "--rows", action="store_true", help="report whose rows the recorder writes"
    )
    parser.add_argument(
        "--against",
        type=_integration,
        metavar="FOLDER",
        help="measure beside another version, by its bitaxe_monitor folder",
    )
    parser.add_argument(
        "--pairs", type=int, default=5, metavar="N", help="how often beside it (5)"
    )
    add_json_option(parser)


async def run(options: Namespace) -> int:
    """Measure, print the figures, and return the exit status."""
    found: list[Measurement] | list[Pair]
    try:
        if options.against is None:
            found = measurements = await _measure(options)
            print(summary(measurements))
        else:
            found = await _measure_pairs(options)
    except (FleetError, HomeError, ServerError, WindowError) as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    write_json(options, [asdict(item) for item in found])
    return 0


def _integration(text: str) -> Path:
    """Read the folder of a version of the integration."""
    folder = Path(text)
    if not (folder / "manifest.json").is_file():
        message = f"{text} holds no integration"
        raise ArgumentTypeError(message)
    return folder


def sizes(text: str) -> list[int]:
    """Read numbers of miners."""
    try:
        sizes = sorted({int(size) for size in text.split(",")})
    except ValueError as err:
        raise ArgumentTypeError(str(err)) from err
    if sizes[0] < 1:
        message = "there is nothing to poll without miners"
        raise ArgumentTypeError(message)
    return sizes


async def _measure(options: Namespace) -> list[Measurement]:
    """Measure one size after another, and print how it goes."""
    measurements = []
    for miners in options.miners:
        measurement = await _measure_one(options, miners, INTEGRATION)
        measurements.append(measurement)
        if options.rows:
            print(f"\n{entity_rows(measurement.entities)}\n", flush=True)
    return measurements


async def _measure_pairs(options: Namespace) -> list[Pair]:
    """Measure this version beside another one, and print what each size costs.

    Both at the same time: whatever else the machine does, it does to both.
    """
    found: list[Pair] = []
    for miners in options.miners:
        pairs: list[Pair] = []
        for number in range(options.pairs):
            this, other = await asyncio.gather(
                _measure_one(options, miners, INTEGRATION),
                _measure_one(options, miners, options.against),
            )
            pair = Pair(this=this, other=other)
            print(f"pair {number + 1}: CPU, ratio {pair.cpu_ratio:.3f}", flush=True)
            pairs.append(pair)
        print(f"\n{pairs_summary(pairs)}\n", flush=True)
        found += pairs
    return found


async def _measure_one(
    options: Namespace, miners: int, integration: Path
) -> Measurement:
    """Measure a number of miners with a version of the integration."""
    plan = Plan(
        warm_up=options.warm_up * _MINUTE,
        window=options.minutes * _MINUTE,
        watch=options.watch * _MINUTE,
        recorder=options.recorder,
        integration=integration,
        poll_interval=options.poll_interval,
    )
    minutes = options.warm_up + options.minutes + options.watch + 3
    print(f"{miners} miners, about {minutes:.0f} minutes …", flush=True)
    return await measure(miners, plan)
