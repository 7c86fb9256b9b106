"""Measure a whole Home Assistant that polls simulated miners."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import asdict
import json
from pathlib import Path
import sys
from typing import Final

from .fleet import FleetError
from .home import HomeError
from .polling import RECORDERS, Measurement, Plan, measure
from .recorder import WindowError
from .report import entity_rows, summary
from .servers import ServerError

_MINUTE: Final = 60.0


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--miners",
        type=_sizes,
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
        "--rows", action="store_true", help="report whose rows the recorder writes"
    )
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write everything there too"
    )


async def run(options: Namespace) -> int:
    """Measure, print the figures, and return the exit status."""
    try:
        measurements = await _measure(options)
    except (FleetError, HomeError, ServerError, WindowError) as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    print(summary(measurements))
    if options.json:
        report = [asdict(measurement) for measurement in measurements]
        options.json.write_text(json.dumps(report, indent=2) + "\n")
    return 0


def _sizes(text: str) -> list[int]:
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
    plan = Plan(
        warm_up=options.warm_up * _MINUTE,
        window=options.minutes * _MINUTE,
        watch=options.watch * _MINUTE,
        recorder=options.recorder,
    )
    minutes = options.warm_up + options.minutes + options.watch + 3
    measurements = []
    for miners in options.miners:
        print(f"{miners} miners, about {minutes:.0f} minutes …", flush=True)
        measurement = await measure(miners, plan)
        measurements.append(measurement)
        if options.rows:
            print(f"\n{entity_rows(measurement.entities)}\n", flush=True)
    return measurements
