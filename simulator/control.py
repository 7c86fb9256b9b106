"""Control running miners over HTTP."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from json import JSONDecodeError
from typing import Any, Final

from aiohttp import web

from .endpoint import Endpoint
from .faults import Fault
from .miner import SimulatedMiner

_ACTIONS: Final = {
    "reboot": SimulatedMiner.reboot,
    "pause": SimulatedMiner.pause,
    "resume": SimulatedMiner.resume,
    "find_block": SimulatedMiner.find_block,
    "overheat": SimulatedMiner.overheat,
    "crash": SimulatedMiner.crash,
}


def _set_delay(miner: SimulatedMiner, delay: float) -> None:
    """Set how long a slow miner takes, in seconds."""
    miner.delay = delay


def _set_quality(miner: SimulatedMiner, quality: float) -> None:
    """Set what part of the expected hashrate is delivered."""
    miner.quality = quality


def _set_difficulty(miner: SimulatedMiner, difficulty: float) -> None:
    """Set the difficulty of the shares that its pool wants."""
    miner.settings.pool_difficulty = int(difficulty)


def _set_edge(miner: SimulatedMiner, edge: float) -> None:
    """Set up to what frequency in MHz the chips are stable."""
    miner.settings.edge = edge


_NUMBERS: Final[dict[str, Callable[[SimulatedMiner, float], None]]] = {
    "advance": SimulatedMiner.advance,
    "delay": _set_delay,
    "difficulty": _set_difficulty,
    "quality": _set_quality,
    "edge": _set_edge,
    "frequency": SimulatedMiner.set_frequency,
}
_KNOBS: Final = {"fault", "faults", "action", *_NUMBERS}


class ControlServer:
    """The control API: GET /miners lists them, POST /miners/{index} changes one.

    A change is a JSON object with any of "fault" (a name or null), "faults" (a list),
    "delay" (seconds), "quality", "difficulty" (of a share), "frequency" and "edge"
    (MHz), "action", and "advance" (seconds that pass for the miner before the rest).
    """

    def __init__(self, endpoints: Sequence[Endpoint], host: str, port: int) -> None:
        """Be ready to listen at an address; port 0 means any that is free."""
        self._endpoints = endpoints
        self._host = host
        self._port = port
        self._runner: web.AppRunner | None = None

    @property
    def address(self) -> str:
        """Return host and port."""
        return f"{self._host}:{self._port}"

    async def start(self) -> None:
        """Listen; OSError when the port is taken."""
        app = web.Application()
        app.add_routes(
            [
                web.get("/miners", self._list),
                web.post("/miners/{index:[0-9]+}", self._change),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _list(self, _: web.Request) -> web.Response:
        """List all miners."""
        count = range(len(self._endpoints))
        return web.json_response([self._describe(index) for index in count])

    async def _change(self, request: web.Request) -> web.Response:
        """Change a miner and describe it."""
        index = int(request.match_info["index"])
        if index >= len(self._endpoints):
            return web.json_response(
                {"error": "no such miner"}, status=HTTPStatus.NOT_FOUND
            )
        try:
            _apply(self._endpoints[index].miner, await request.json())
        except (JSONDecodeError, UnicodeDecodeError, TypeError, ValueError) as err:
            return web.json_response({"error": str(err)}, status=HTTPStatus.BAD_REQUEST)
        return web.json_response(self._describe(index))

    def _describe(self, index: int) -> dict[str, Any]:
        """Return what there is to know of a miner."""
        endpoint = self._endpoints[index]
        miner = endpoint.miner
        return {
            "index": index,
            "name": miner.name,
            "address": endpoint.address,
            "mac": miner.settings.mac,
            "board": miner.board.version or miner.board.family,
            "firmware": miner.firmware.version,
            "expected_hashrate": miner.expected_hashrate,
            "quality": miner.quality,
            "faults": sorted(miner.faults),
            "requests": miner.requests,
            "connections": miner.connections,
            "most_in_flight": miner.most_in_flight,
            "paths": dict(miner.paths),
        }


def _apply(miner: SimulatedMiner, change: object) -> None:
    """Apply a change; TypeError or ValueError, with nothing changed, when it is bad."""
    if not isinstance(change, dict) or not change.keys() <= _KNOBS:
        msg = f"a JSON object is wanted, with any of: {', '.join(sorted(_KNOBS))}"
        raise TypeError(msg)
    faults = _faults(change)
    numbers = {name: float(change[name]) for name in _NUMBERS if name in change}
    action = change.get("action")
    if action is not None and action not in _ACTIONS:
        msg = f"no action {action!r}; there are: {', '.join(_ACTIONS)}"
        raise ValueError(msg)
    for name, number in numbers.items():
        _NUMBERS[name](miner, number)
    if faults is not None:
        miner.set_faults(*faults)
    if action is not None:
        _ACTIONS[action](miner)


def _faults(change: dict[str, Any]) -> list[Fault] | None:
    """Return the faults that a change asks for, None when it leaves them alone."""
    if "faults" in change:
        return [Fault(name) for name in change["faults"]]
    if "fault" in change:
        return [] if change["fault"] is None else [Fault(change["fault"])]
    return None
