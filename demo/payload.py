"""Print a miner's response, with stand-ins for private data.

Usage: python -m demo.payload HOST [--asic]

Made to be a file in tests/fixtures/payloads: figures are as they were, and what names a
person, a wallet, a network or an address is found as in diagnostics.
"""

from argparse import ArgumentParser, Namespace
import asyncio
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
import json
import sys
from typing import Final

from aiohttp import ClientError, ClientSession, ClientTimeout
from homeassistant.components.diagnostics import REDACTED

from custom_components.bitaxe_monitor.axeos import InvalidHostError, normalize_host
from custom_components.bitaxe_monitor.diagnostics import redact

# What stands for a secret under a key that is like this, the first that fits.
_STAND_INS: Final = (
    ("*mac*", "02:00:5E:10:00:01"),
    ("*ssid*", "home-wifi"),
    ("*hostip*", "192.0.2.10"),
    ("*hostname*", "bitaxe"),
    ("*ipv6*", "fe80::5eff:fe00:1"),
    ("scriptsig", "..pool.."),
    ("*ip*", "192.0.2.10"),
    ("*url*", "pool.example.org"),
    ("*user*", "bc1qexampleaddress0000000000000000000000000.worker1"),
)
_ELSE: Final = "x"
_TIMEOUT: Final = ClientTimeout(total=30)


def neutral(value: object) -> object:
    """Return a JSON value with stand-ins for secrets, however deep they are."""
    return _replaced(value, redact(value), "")


def _replaced(value: object, redacted: object, key: str) -> object:
    """Return a value with stand-ins for what was redacted of it."""
    match value, redacted:
        case Mapping(), Mapping():
            pairs = zip(value.items(), redacted.items(), strict=True)
            return {
                name.replace(REDACTED, _ELSE): _replaced(item, other, str(own))
                for (own, item), (name, other) in pairs
            }
        case list(), list():
            pairs = zip(value, redacted, strict=True)
            return [_replaced(item, other, key) for item, other in pairs]
        case _ if value == redacted:
            return value
        case str(), str():
            stand_in = _stand_in(key) if redacted == REDACTED else _ELSE
            return redacted.replace(REDACTED, stand_in)
        case _:
            return type(value)()


def _stand_in(key: str) -> str:
    """Return what stands for a secret text under a key."""
    fitting = (text for like, text in _STAND_INS if fnmatchcase(key.lower(), like))
    return next(fitting, _ELSE)


async def fetch(host: str, path: str) -> object:
    """Return what a miner answers; raise ClientError, OSError or ValueError if not."""
    async with (
        ClientSession(timeout=_TIMEOUT) as session,
        session.get(f"http://{host}{path}", raise_for_status=True) as response,
    ):
        answer: object = await response.json(content_type=None)
        return answer


def main(words: Sequence[str]) -> int:
    """Print the answer and return the exit status."""
    arguments = _read(words)
    path = "/api/system/asic" if arguments.asic else "/api/system/info"
    try:
        answer = asyncio.run(fetch(normalize_host(arguments.host), path))
    except (ClientError, InvalidHostError, OSError, ValueError) as err:
        reason = str(err) or type(err).__name__
        print(f"payload: {arguments.host}{path}: {reason}", file=sys.stderr)
        return 1
    print(json.dumps(neutral(answer), indent=1, ensure_ascii=False))
    print("payload: check this before you publish it.", file=sys.stderr)
    return 0


def _read(words: Sequence[str]) -> Namespace:
    """Return the options; end with a message and status 2 where they are wrong."""
    parser = ArgumentParser(
        prog="script/payload",
        description="Print a miner's response without private data.",
    )
    parser.add_argument("host", help="address of the miner, with a port if not 80")
    parser.add_argument(
        "--asic",
        action="store_true",
        help="print what the miner reports about its chips instead",
    )
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
