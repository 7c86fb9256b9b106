"""Measure what the integration costs: `python -m benchmarks --help`."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
import asyncio
from dataclasses import asdict
import json
from pathlib import Path
import signal
import sys
from typing import Final

from .fleet import FleetError
from .home import HomeError
from .polling import Measurement, Plan, measure
from .recorder import WindowError
from .report import entity_rows, summary

_MINUTE: Final = 60.0
_INTERRUPTED: Final = 130


def main() -> int:
    """Run what was asked for and return the exit status."""
    arguments = _arguments()
    try:
        measurements = asyncio.run(_polling(arguments))
    except (FleetError, HomeError, WindowError) as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    except asyncio.CancelledError:
        return _INTERRUPTED
    print(summary(measurements))
    if arguments.json:
        report = [asdict(measurement) for measurement in measurements]
        arguments.json.write_text(json.dumps(report, indent=2) + "\n")
    return 0


def _arguments() -> Namespace:
    """Return the command line's options."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    polling = commands.add_parser(
        "polling", help="a whole Home Assistant that polls simulated miners"
    )
    polling.add_argument(
        "--miners",
        type=_sizes,
        default=[10, 100, 400],
        metavar="N,N,…",
        help="how many, each in a Home Assistant of its own (10,100,400)",
    )
    polling.add_argument(
        "--minutes",
        type=float,
        default=12,
        help="length of the measurement; 10 or more (12)",
    )
    polling.add_argument(
        "--warm-up",
        type=float,
        default=12,
        metavar="MINUTES",
        help="time before it, in which windows of 600 s fill (12)",
    )
    polling.add_argument(
        "--watch",
        type=float,
        default=5.5,
        metavar="MINUTES",
        help="time after it in which the event loop's delay is watched (5.5)",
    )
    polling.add_argument(
        "--rows", action="store_true", help="tell whose rows the recorder writes"
    )
    polling.add_argument(
        "--json", type=Path, metavar="FILE", help="write everything there too"
    )
    return parser.parse_args()


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


async def _polling(arguments: Namespace) -> list[Measurement]:
    """Measure one size after another, telling how it goes."""
    _cancel_on_signals()
    plan = Plan(
        warm_up=arguments.warm_up * _MINUTE,
        window=arguments.minutes * _MINUTE,
        watch=arguments.watch * _MINUTE,
    )
    minutes = arguments.warm_up + arguments.minutes + arguments.watch + 2
    measurements = []
    for miners in arguments.miners:
        print(f"{miners} miners, about {minutes:.0f} minutes …", flush=True)
        measurement = await measure(miners, plan)
        measurements.append(measurement)
        if arguments.rows:
            print(f"\n{entity_rows(measurement.entities)}\n", flush=True)
    return measurements


def _cancel_on_signals() -> None:
    """Let Ctrl-C, kill and a closed terminal leave nothing running."""
    task = asyncio.current_task()
    if task is not None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, task.cancel)


if __name__ == "__main__":
    sys.exit(main())
