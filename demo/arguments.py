"""Read the demo's command line: `script/demo --help`.

script/demo runs this with whichever Python 3.11 or later is there, before anything is
installed: it needs no more than the standard library of that one.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
import sys
from typing import Final, Self

_HIGHEST_PORT: Final = 65535
_HASHRATES: Final = (1, 1_000_000)  # GH/s, what the integration takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Miner:
    """What a user enters: an address, and GH/s or None to follow the firmware."""

    host: str
    expected_hashrate: float | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read HOST or HOST=GHS; raise ArgumentTypeError if it is neither."""
        host, separator, hashrate = text.partition("=")
        if not host:
            message = f"no address in '{text}'"
            raise ArgumentTypeError(message)
        return cls(host=host, expected_hashrate=_hashrate(hashrate, separator))


def read_arguments(words: Sequence[str]) -> Namespace:
    """Return the options; end with a message and status 2 where they are wrong."""
    parser = ArgumentParser(
        prog="script/demo",
        description="Boot a real Home Assistant with a fleet of simulated miners.",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=8123,
        help="port of Home Assistant on 127.0.0.1 (0: any free one)",
    )
    parser.add_argument(
        "--miner",
        type=Miner.parse,
        action="append",
        dest="miners",
        metavar="HOST[=GHS]",
        help="add this real miner instead of simulated ones (repeatable)",
    )
    checks = parser.add_mutually_exclusive_group()
    checks.add_argument(
        "--smoke",
        action="store_true",
        help="check that all is alive and adds up, and exit with 0 or 1",
    )
    checks.add_argument(
        "--story",
        action="store_true",
        help="check what automations report of simulated miners in trouble, likewise",
    )
    checks.add_argument(
        "--install",
        action="store_true",
        help="check that what a release carries installs and runs, likewise",
    )
    arguments = parser.parse_args(words)
    if arguments.story and arguments.miners:
        parser.error("the story is one of simulated miners")
    if arguments.install and arguments.miners:
        parser.error("what is installed is tried with a simulated miner")
    return arguments


def _port(text: str) -> int:
    """Read a port; raise ArgumentTypeError if it is none."""
    if not (text.isdecimal() and int(text) <= _HIGHEST_PORT):
        message = f"'{text}' is not a port from 0 to {_HIGHEST_PORT}"
        raise ArgumentTypeError(message)
    return int(text)


def _hashrate(text: str, separator: str) -> float | None:
    """Read what stands after a separator, if there is one; None without."""
    if not separator:
        return None
    lowest, highest = _HASHRATES
    try:
        hashrate = float(text)
    except ValueError:
        hashrate = 0.0
    if not lowest <= hashrate <= highest:
        message = f"'{text}' is not a hashrate from {lowest} to {highest:,} GH/s"
        raise ArgumentTypeError(message)
    return hashrate


if __name__ == "__main__":
    read_arguments(sys.argv[1:])
