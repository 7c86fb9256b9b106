"""Simulated miners in Home Assistant, by a clock that only sleeping moves."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import ExitStack, asynccontextmanager, contextmanager
import json
from types import SimpleNamespace
from typing import Any, Final, override
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSClient,
    AxeOSConnectionError,
    Request,
)
from custom_components.bitaxe_monitor.axeos.client import _check_status
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator
from simulator import Fault, SimulatedMiner
from simulator.answers import answer
from simulator.values import JsonObject
from tests.conftest import HOST, miner_entry, set_up
from tests.support.actions import device_of

CANARY: Final = "bc1qcanary"
"""What nobody but the miner is to see."""
PACKAGE: Final = f"custom_components.{DOMAIN}"


class SimulatedHome:
    """A simulated miner that has run for long, and the Home Assistant it is in.

    sent are the requests that change something, as they came.
    """

    def __init__(
        self, hass: HomeAssistant, board: str, version: str, boot_age: float
    ) -> None:
        """Switch the miner on; Home Assistant does not know it yet."""
        self.hass = hass
        self.now = 1_000_000.0
        self.clock_step = 0.0
        self.miner = SimulatedMiner(
            board, version, boot_age=boot_age, clock=lambda: self.now
        )
        self.entry: MockConfigEntry = miner_entry(
            mac=self.miner.settings.mac.lower(), title="Rig"
        )
        self.sent: list[Request] = []
        self.naps: list[float] = []

    @property
    def coordinator(self) -> BitaxeCoordinator:
        """Return the coordinator of the miner."""
        coordinator: BitaxeCoordinator = self.entry.runtime_data
        return coordinator

    def monotonic(self) -> float:
        """Return the time in seconds."""
        return self.now

    def wall(self) -> float:
        """Return the time by the wall clock, which may have been set."""
        return self.now + self.clock_step

    async def sleep(self, seconds: float) -> None:
        """Let time pass, and others run."""
        self.naps.append(seconds)
        await asyncio.sleep(0)
        self.now += seconds

    async def set_up(self) -> None:
        """Add the miner to Home Assistant."""
        self.entry.add_to_hass(self.hass)
        await set_up(self.hass, self.entry)

    def give_pool(self, slot: int, host: str) -> None:
        """Let the miner have a pool in a slot, known since it last started."""
        record: JsonObject = {
            "stratumURL": host,
            "stratumPort": 3333,
            "stratumUser": f"{CANARY}.worker",
            "stratumPassword": CANARY,
        }
        self.miner.link.write(self.miner.now, slot, record)
        self.miner.reboot()
        self.now += 300

    async def pass_time(self, seconds: float) -> None:
        """Let seconds pass, with a poll each 5 s."""
        for _ in range(round(seconds / 5)):
            self.now += 5
            await self.coordinator.async_refresh()
        await self.hass.async_block_till_done()

    async def call(self, domain: str, service: str, key: str, **data: Any) -> None:  # noqa: ANN401 -- as Home Assistant takes it
        """Call an action of an entity, and wait until it is done."""
        target = {"entity_id": self.entity_id(domain, key)}
        assert target["entity_id"], key
        await self.hass.services.async_call(
            domain, service, data, blocking=True, target=target
        )
        await self.hass.async_block_till_done()

    def entity_id(self, domain: str, key: str) -> str | None:
        """Return the entity of the miner with a key, None if there is none."""
        registry = er.async_get(self.hass)
        return registry.async_get_entity_id(
            domain, DOMAIN, f"{self.entry.unique_id}_{key}"
        )

    @property
    def device_id(self) -> str:
        """Return the device of the miner."""
        return device_of(self.hass, self.entry).id

    def state(self, domain: str, key: str) -> str:
        """Return the state of an entity of the miner."""
        state = self.hass.states.get(self.entity_id(domain, key) or "")
        assert state is not None, key
        return state.state

    def attribute(self, domain: str, key: str, name: str) -> Any:  # noqa: ANN401 -- as Home Assistant has it
        """Return an attribute of an entity of the miner."""
        state = self.hass.states.get(self.entity_id(domain, key) or "")
        assert state is not None, key
        return state.attributes[name]

    @property
    def bodies(self) -> list[object]:
        """Return the settings that were sent."""
        return [request.body for request in self.sent if request.method == "PATCH"]

    def respond(self, request: Request) -> bytearray:
        """Return what the miner answers to a request, or raise as a client does."""
        miner = self.miner
        if request.is_write:
            self.sent.append(request)
        if miner.is_unreachable:
            raise AxeOSConnectionError
        body = b"" if request.body is None else json.dumps(request.body).encode()
        reply = answer(miner, request.path, {}, request.method, body)
        is_lost = request.is_write and Fault.ANSWER_LOST in miner.faults
        if reply.hangs_up or is_lost:
            raise AxeOSConnectionError
        response: Any = SimpleNamespace(status=int(reply.status[:3]), headers={})
        _check_status(response, is_write=request.is_write)
        return bytearray(reply.sent)


@contextmanager
def simulated_home(
    hass: HomeAssistant, board: str, version: str, boot_age: float = 90_000
) -> Generator[SimulatedHome]:
    """Have a home with a simulated miner, whose entry is not set up yet."""
    home = SimulatedHome(hass, board, version, boot_age)

    class Client(AxeOSClient):
        """The way to the miner, without sockets."""

        @override
        async def _request(self, request: Request) -> bytearray:
            await asyncio.sleep(0)
            assert self.host == HOST
            return home.respond(request)

        @override
        async def is_reachable(self) -> bool:
            return not home.miner.is_unreachable

    with ExitStack() as patches:
        for module in (
            "button",
            "control.attendant",
            "control.changes",
            "control.control",
            "control.duties",
            "coordinator",
            "event",
            "fleet.writes",
            "miner.known",
            "miner.memory",
        ):
            name = f"{PACKAGE}.{module}.monotonic"
            patches.enter_context(patch(name, home.monotonic))
        control = f"{PACKAGE}.control.control"
        patches.enter_context(patch("tests.conftest.monotonic", home.monotonic))
        for module in ("attendant", "changes", "control"):
            name = f"{PACKAGE}.control.{module}.time"
            patches.enter_context(patch(name, home.wall))
        patches.enter_context(patch(f"{control}.sleep", home.sleep))
        patches.enter_context(patch(f"{PACKAGE}.coordinator.AxeOSClient", Client))
        yield home


@asynccontextmanager
async def home_of_three_pools(hass: HomeAssistant) -> AsyncGenerator[SimulatedHome]:
    """Have a home with a Gamma of three pools, the first two of them chosen."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.give_pool(4, "third.example.org")
        await home.set_up()
        yield home


def deaf(
    home: SimulatedHome, error: Exception | None = None
) -> Callable[[Request], bytearray]:
    """Return a miner that says yes to a restart, or raises an error, and goes on."""
    respond = home.respond

    def answer(request: Request) -> bytearray:
        if request.path.endswith("restart"):
            home.sent.append(request)
            if error is not None:
                raise error
            return bytearray()
        return respond(request)

    return answer


async def unload_during(home: SimulatedHome, change: Awaitable[object]) -> None:
    """Unload the miner amid a change, which is cut off thereby."""
    assert await home.hass.config_entries.async_unload(home.entry.entry_id)
    with pytest.raises(AxeOSConnectionError):
        await change
