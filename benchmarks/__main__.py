"""Measure what the integration costs: `python -m benchmarks COMMAND --help`."""

from argparse import REMAINDER, ArgumentParser, Namespace
import asyncio
from collections.abc import Awaitable, Callable
from importlib import import_module
import signal
import sys
from typing import Final

_ENVIRONMENTS: Final = {
    "chance": "demo",
    "endurance": "demo",
    "exports": "exports",
    "memory": "demo",
    "page": "page",
    "past": "exports",
    "polling": "demo",
}
_INTERRUPTED: Final = 130


def main() -> int:
    """Run what was asked for and return the exit status."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("command", choices=_ENVIRONMENTS)
    parser.add_argument("options", nargs=REMAINDER, help="those of the command")
    asked = parser.parse_args()
    name = asked.command
    try:
        # No environment has what all of them need.
        command = import_module(f".{name}_command", __package__)
    except ModuleNotFoundError as err:
        place = f".env/{_ENVIRONMENTS[name]}/bin/python"
        print(f"benchmarks: {err}; {name} is for {place}", file=sys.stderr)
        return 1
    parser = ArgumentParser(prog=f"{parser.prog} {name}", description=command.__doc__)
    command.add_options(parser)
    try:
        return asyncio.run(_run(command.run, parser.parse_args(asked.options)))
    except asyncio.CancelledError:
        return _INTERRUPTED


async def _run(
    command: Callable[[Namespace], Awaitable[int]], options: Namespace
) -> int:
    """Run a command; Ctrl-C, kill and a closed terminal leave nothing running."""
    task = asyncio.current_task()
    if task is not None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, task.cancel)
    return await command(options)


if __name__ == "__main__":
    sys.exit(main())
