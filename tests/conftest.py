"""What the tests share: miners that answer as a test says, entries, and time."""

import asyncio
from collections.abc import Callable, Generator
import logging
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any, Final
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import CONF_HOST, CONF_MAC, CONF_MODEL
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
from homeassistant.util import executor
from homeassistant.util.json import JsonObjectType, load_json_object
from hypothesis import settings
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.syrupy import HomeAssistantSnapshotExtension
from syrupy.assertion import SnapshotAssertion

from custom_components.bitaxe_monitor.axeos import (
    AsicInfo,
    AxeOSError,
    Capabilities,
    Request,
    SystemInfo,
    capabilities_of,
    normalize_host,
)
from custom_components.bitaxe_monitor.axeos.payees import Payees, payees_of
from custom_components.bitaxe_monitor.axeos.scoreboard import Score, scores_of
from custom_components.bitaxe_monitor.const import (
    CONF_FIRMWARE,
    CONF_FIRMWARE_FAMILY,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_UPDATE_INTERVAL,
    DOMAIN,
)
from custom_components.bitaxe_monitor.figures.turn import Turn
from custom_components.bitaxe_monitor.json_fields import JsonValue

from .support.timers import run_due_timers

collect_ignore = ["browser"]  # has an environment of its own
PAYLOADS: Final = Path(__file__).parent / "fixtures" / "payloads"
# Plugins have it otherwise: INFO, for every test.
logging.getLogger().setLevel(logging.WARNING)
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
# A slow machine, or a slow disk, is no fault of what is tested.
executor.EXECUTOR_SHUTDOWN_TIMEOUT = 60  # s
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
GAMMA: Final = "gamma601-v2.12.2.json"
GAMMA_MAC: Final = "02:00:5e:7c:9d:80"
HOST: Final = "192.168.1.50"


def load_payload(name: str) -> JsonObjectType:
    """Return the answer of a real miner or firmware mock-up."""
    return load_json_object(PAYLOADS / name)


class FakeMiner:
    """A miner that answers as a test has it.

    answer is the JSON of /api/system/info, asic that of /api/system/asic (None: not
    supported), scoreboard that of /api/system/scoreboard likewise; with error set, no
    request is answered. An answer, or its failure, takes delay s of a clock that stands
    still otherwise. is_reachable is whether it accepts connections, None: unless there
    is an error.
    """

    def __init__(self, answer: JsonObjectType) -> None:
        """Start with an answer."""
        self.answer = answer
        self.asic: JsonObjectType | None = None
        self.error: AxeOSError | None = None
        self.asic_error: AxeOSError | None = None
        self.scoreboard: JsonValue = None
        self.clock: FrozenDateTimeFactory | None = None
        self.delay = 0.0
        self.is_reachable: bool | None = None
        self.looks = 0
        self.polls = 0
        self.asic_polls = 0
        self.requests: list[Request] = []
        """What it was asked to change; it stores what is sent to it."""
        self.took: Callable[[Request], None] = lambda _: None
        """What is called with that: what it runs with is another matter."""

    def update(self, **fields: Any) -> None:  # noqa: ANN401 - JSON values
        """Change fields of the answer."""
        self.answer = {**self.answer, **fields}

    def remove(self, *keys: str) -> None:
        """Take fields out of the answer."""
        self.answer = {k: v for k, v in self.answer.items() if k not in keys}


class FakeClient:
    """Stands in for AxeOSClient: the miners that there are, by address."""

    miners: dict[str, FakeMiner]

    def __init__(self, session: object, host: str) -> None:
        """Remember the address; InvalidHostError if it is none."""
        self.host = normalize_host(host)
        self.last_answer: JsonObjectType | None = None
        self.capabilities: Capabilities | None = None
        self.payees: Payees | None = None

    @property
    def miner(self) -> FakeMiner:
        """Return the miner at this address."""
        return self.miners[self.host]

    async def get_system_info(self) -> SystemInfo:
        """Answer as /api/system/info."""
        self.miner.polls += 1
        if self.miner.clock:
            self.miner.clock.tick(self.miner.delay)
        if self.miner.error:
            raise self.miner.error
        return self._read()

    def _read(self) -> SystemInfo:
        """Return what the miner answers, and keep it."""
        answer = self.last_answer = self.miner.answer
        info = SystemInfo.from_dict(answer)
        self.capabilities = capabilities_of(answer, info, self.capabilities)
        self.payees = payees_of(answer)
        return info

    async def write(
        self, request: Request, check: Callable[[SystemInfo], None]
    ) -> SystemInfo:
        """Show how the miner is, then take a request."""
        if self.miner.error:
            raise self.miner.error
        info = self._read()
        check(info)
        self.miner.requests.append(request)
        self.miner.update(**(request.body or {}))
        self.miner.took(request)
        return info

    async def get_scoreboard(
        self, check: Callable[[SystemInfo], None]
    ) -> list[Score] | None:
        """Show who the miner is, then its scoreboard."""
        if self.miner.error:
            raise self.miner.error
        check(self._read())
        if self.miner.scoreboard is None:
            return None
        return scores_of(self.miner.scoreboard)

    async def is_reachable(self) -> bool:
        """Accept a connection, or not."""
        self.miner.looks += 1
        if self.miner.is_reachable is None:
            return self.miner.error is None
        return self.miner.is_reachable

    async def get_asic_info(self) -> AsicInfo | None:
        """Answer as /api/system/asic."""
        self.miner.asic_polls += 1
        if self.miner.asic_error:
            raise self.miner.asic_error
        if self.miner.asic is None:
            return None
        return AsicInfo.from_dict(self.miner.asic)


@pytest.fixture(autouse=True)
def _custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load the integration, in a test that has one."""
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")


@pytest.fixture(autouse=True)
async def enable_event_loop_debug(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check calls from other threads, but keep no stack of every future and timer."""
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = inf  # a clock that a test ticks is not slow
    monkeypatch.setattr(loop, "get_debug", lambda: False)


@pytest.fixture(autouse=True, scope="session")
def _quick_timers() -> Generator[None]:
    """Run timers without a mock for each."""
    plugin = "pytest_homeassistant_custom_component.common"
    with patch(f"{plugin}._async_fire_time_changed", run_due_timers):
        yield


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Return snapshots as Home Assistant keeps them, in whatever order plugins load."""
    return snapshot.use_extension(HomeAssistantSnapshotExtension)


@pytest.fixture(autouse=True)
def turn_of() -> Generator[Mock]:
    """Let it be every miner's turn as soon as it is set up."""

    def now(_: int) -> Turn:
        second = int(monotonic())
        return Turn(second, second)

    module = "custom_components.bitaxe_monitor.coordinator"
    with patch(f"{module}.turn_of", side_effect=now) as turn_of:
        yield turn_of


@pytest.fixture
def all_enabled() -> Generator[None]:
    """Enable every entity, also those that are not at first."""
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        yield


@pytest.fixture
def miners() -> Generator[dict[str, FakeMiner]]:
    """Return the miners on the network, by address; tests add to them."""
    found: dict[str, FakeMiner] = {}
    client = type("Client", (FakeClient,), {"miners": found})
    module = "custom_components.bitaxe_monitor"
    with (
        patch(f"{module}.coordinator.AxeOSClient", client),
        patch(f"{module}.flow.found_miner.AxeOSClient", client),
    ):
        yield found


@pytest.fixture
def miner(miners: dict[str, FakeMiner]) -> FakeMiner:
    """Return a Gamma 601 on v2.12.2 that is on the network at HOST."""
    miners[HOST] = FakeMiner(load_payload(GAMMA))
    return miners[HOST]


@pytest.fixture
def complete_miner(miners: dict[str, FakeMiner]) -> FakeMiner:
    """Return a miner on the network at HOST that fills every entity."""
    miner = FakeMiner(load_payload("mock-v2.15.0rc1.json"))
    miner.update(
        version="v2.15.0", macAddr=GAMMA_MAC.upper(), uptimeSeconds=4000, fanspeed2=40
    )
    miners[HOST] = miner
    return miner


def miner_entry(
    host: str = HOST,
    mac: str | None = GAMMA_MAC,
    *,
    title: str = "Gamma",
    options: dict[str, Any] | None = None,
) -> MockConfigEntry:
    """Return the entry of a miner."""
    return MockConfigEntry(
        domain=DOMAIN,
        title=title,
        unique_id=mac or f"host:{host}",
        data={
            CONF_HOST: host,
            CONF_MAC: mac,
            CONF_MODEL: "Bitaxe Gamma",
            CONF_FIRMWARE: "v2.12.2",
            CONF_FIRMWARE_FAMILY: "official",
        },
        options={
            CONF_UPDATE_INTERVAL: 30,
            CONF_LOW_EFFICIENCY_THRESHOLD: 85,
            **(options or {}),
        },
    )


def fleet_entry() -> MockConfigEntry:
    """Return the fleet entry."""
    return MockConfigEntry(
        domain=DOMAIN, title="Bitaxe fleet", unique_id="fleet", data={}
    )


@pytest.fixture
def entry(hass: HomeAssistant) -> MockConfigEntry:
    """Return the entry of the Gamma, added but not set up."""
    config_entry = miner_entry()
    config_entry.add_to_hass(hass)
    return config_entry


async def set_up(hass: HomeAssistant, config_entry: MockConfigEntry) -> None:
    """Set up an entry that was added."""
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    await hass.async_block_till_done()


@pytest.fixture
async def loaded(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> MockConfigEntry:
    """Return the entry of the Gamma, set up."""
    await set_up(hass, entry)
    return entry
