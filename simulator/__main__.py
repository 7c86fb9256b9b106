"""Run simulated miners from the command line."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
import asyncio
from collections.abc import Callable
from functools import wraps
import json
import resource
import signal
import sys
from typing import Final

from .fleet import demo_fleet, find_fleet, find_miner
from .server import SimulatorServer

_FILES: Final = 8192


def _argument[T](parse: Callable[[str], T]) -> Callable[[str], T]:
    """Let argparse show what a parser has to say about a bad argument."""

    @wraps(parse)
    def parse_argument(text: str) -> T:
        try:
            return parse(text)
        except ValueError as err:
            raise ArgumentTypeError(str(err)) from err

    return parse_argument


def _parse(arguments: list[str] | None = None) -> Namespace:
    """Return the command line's options."""
    parser = ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument(
        "--fleet",
        type=_argument(find_fleet),
        metavar="NAME",
        help="demo (the default), all (every firmware and board) or mixed:N",
    )
    parser.add_argument(
        "--miner",
        type=_argument(find_miner),
        action="append",
        default=[],
        metavar="BOARD:FIRMWARE",
        help="a single miner, such as 601:v2.12.2; may be given several times",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument(
        "--port-base",
        type=int,
        default=0,
        metavar="PORT",
        help="the first miner's port, the others follow (default: any free ports)",
    )
    parser.add_argument(
        "--control-port",
        type=int,
        metavar="PORT",
        help="serve the control API at a port, 0 for any that is free",
    )
    parser.add_argument(
        "--json", action="store_true", help="print the addresses as one line of JSON"
    )
    return parser.parse_args(arguments)


def _announce(server: SimulatorServer, *, as_json: bool) -> None:
    """Print where the miners are."""
    miners = [
        {
            "host": endpoint.address,
            "name": endpoint.miner.name,
            "hostname": endpoint.miner.settings.hostname,
            "mac": endpoint.miner.settings.mac,
            "expected_hashrate": endpoint.miner.expected_hashrate,
        }
        for endpoint in server.endpoints
    ]
    if as_json:
        print(json.dumps({"miners": miners, "control": server.control_address}))
    else:
        for miner in miners:
            print(f"{miner['host']:<24}{miner['name']}")
        if server.control_address is not None:
            print(f"{server.control_address:<24}control API")
    sys.stdout.flush()


async def _run(options: Namespace) -> None:
    """Serve until asked to stop."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    miners = [*(options.fleet or []), *options.miner] or demo_fleet()
    async with SimulatorServer(
        miners,
        host=options.host,
        port_base=options.port_base,
        control_port=options.control_port,
    ) as server:
        _announce(server, as_json=options.json)
        await stopped.wait()


def _allow_connections() -> None:
    """Let the process have the files open that hundreds of miners need."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY:
        wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))


def main() -> int:
    """Run the simulator; return the exit status."""
    _allow_connections()
    try:
        asyncio.run(_run(_parse()))
    except OSError as err:
        print(f"Cannot listen: {err}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
