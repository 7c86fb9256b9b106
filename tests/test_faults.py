"""Test every fault of the simulator against the running integration."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import ExitStack
import logging
from typing import Final
from unittest.mock import patch

from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNAVAILABLE
from homeassistant.core import (
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.event import async_track_state_change_event
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator
from custom_components.bitaxe_monitor.figures.statuses import Status
from simulator import Fault, SimulatedMiner, SimulatorServer

from .conftest import miner_entry, set_up

WITHOUT_ANSWER: Final = {
    Fault.OFFLINE: "Cannot connect",
    Fault.HANGING: "did not respond in time",
    Fault.TRICKLE: "did not respond in time",
    Fault.RESET: "Cannot connect",
    Fault.CUT_OFF: "broke off",
    Fault.UNAUTHORIZED: "refuses Home Assistant",
    Fault.REDIRECT: "not a miner that runs AxeOS",
    Fault.NOT_FOUND: "not a miner that runs AxeOS",
    Fault.SERVER_ERROR: "invalid response",
    Fault.GARBAGE: "invalid response",
    Fault.HTML: "not a miner that runs AxeOS",
    Fault.EMPTY: "invalid response",
    Fault.TRUNCATED: "broke off",
    Fault.NOT_AN_OBJECT: "invalid response",
    Fault.NESTED: "broke off",
    Fault.NOT_A_MINER: "not a miner that runs AxeOS",
    Fault.HUGE: "invalid response",
    Fault.OTHER_MAC: "A different miner responds",
}
# What each of the others shows, by entity key: a state, or one of several.
WITH_ANSWER: Final[dict[Fault, dict[str, str | None]]] = {
    Fault.SLOW: {"mining": STATE_ON},
    Fault.ANSWER_LOST: {"mining": STATE_ON},  # only of what changes something
    Fault.NULLS: {"hashrate": "unknown", "power": "unknown", "temperature": "unknown"},
    Fault.WRONG_TYPES: {"hashrate": "unknown", "temperature": "unknown"},
    Fault.WRONG_TYPE_IN_TURN: {},
    Fault.MISSING_KEYS: {"frequency": "unknown", "shares_accepted": "unknown"},
    Fault.NOT_FINITE: {"hashrate": "unknown", "power": "unknown"},
    Fault.ENDLESS_NUMBER: {"mining": STATE_ON},
    Fault.HUGE_NUMBERS: {"hashrate": "unknown", "power": "unknown"},
    Fault.NOT_UTF8: {"mining": STATE_ON},
    Fault.HOSTILE_TEXT: {"mining": STATE_ON},
    Fault.GLITCH: {"hashrate": "unknown", "efficiency": "unknown"},
    Fault.DEAD_SENSOR: {"temperature": "unknown", "mining": STATE_ON},
    Fault.DIODE_FAULT: {"temperature": "unknown", "mining": STATE_ON},
    Fault.ZERO_HASHRATE: {"hashrate": "0.0", "mining": STATE_OFF},
    Fault.FROZEN_HASHRATE: {"mining": STATE_OFF},
    Fault.HUNG: {"hashrate": "0.0", "mining": STATE_OFF},
    Fault.HUNG_FROZEN: {"mining": STATE_OFF},
    Fault.NO_ASIC: {"mining": STATE_OFF},
    Fault.PAUSED: {
        "mining": STATE_OFF,
        "mining_paused": STATE_ON,
        "efficiency": "unknown",
    },
    Fault.POOLS_UNREACHABLE: {"mining": STATE_OFF, "mining_paused": STATE_OFF},
    Fault.OVERHEATED: {"overheating": STATE_ON},
    Fault.COOLING: {"hashrate": "0.0", "mining": STATE_OFF},
    Fault.POWER_FAULT: {"power_fault": STATE_ON, "mining": STATE_OFF},
    Fault.HARDWARE_FAULT: {"hardware_fault": STATE_ON, "mining": STATE_OFF},
    Fault.FALLBACK_POOL: {"fallback_pool": STATE_ON, "mining": STATE_ON},
    Fault.REBOOT: {"mining": STATE_OFF},
    Fault.STOLEN_PAYOUT: {"payout_changed": STATE_ON, "mining": STATE_ON},
    Fault.CORRUPT_COUNTER: {"chip_fault": STATE_OFF, "mining": STATE_ON},
    Fault.SILENT_DOMAIN: {"chip_fault": STATE_ON, "mining": STATE_ON},
    Fault.WEAK_DOMAIN: {"chip_fault": STATE_OFF, "mining": STATE_ON},  # not yet
    Fault.REJECTION_STORM: {"mining": STATE_ON},
    Fault.HALF_CREDITED: {"mining": STATE_ON},  # found before long, below
    Fault.LUCK: {"mining": STATE_ON},
}


class Fleet:
    """A miner that is going to fail, its neighbor, and a clock for all of it.

    Sockets want real time; what the integration and the miners take for the time is
    moved by hand, and the polls due by then are made.
    """

    def __init__(self) -> None:
        """Prepare two miners on v2.15 that hash for long."""
        self.now = 1_000_000.0
        self.miners = [
            SimulatedMiner(
                "601", "v2.15.0", hostname=name, boot_age=90_000, clock=self.monotonic
            )
            for name in ("failing", "neighbor")
        ]
        self.miner = self.miners[0]
        self.entries: list[MockConfigEntry] = []

    def monotonic(self) -> float:
        """Return the time in seconds."""
        return self.now

    async def set_up(self, hass: HomeAssistant, server: SimulatorServer) -> None:
        """Add the miners to Home Assistant."""
        for miner in self.miners:
            miner.delay = 0.05
            config_entry = miner_entry(
                server.address(miner),
                miner.settings.mac.lower(),
                title=miner.settings.hostname,
            )
            config_entry.add_to_hass(hass)
            await set_up(hass, config_entry)
            self.entries.append(config_entry)
        self.entry, self.neighbor = self.entries
        self._due = {config_entry.entry_id: 0.0 for config_entry in self.entries}

    async def pass_time(self, hass: HomeAssistant, seconds: float) -> None:
        """Let seconds pass, with the polls that are due in them."""
        end = self.now + seconds
        while self.now < end:
            self.now += 5
            for config_entry in self.entries:
                if self.now >= self._due[config_entry.entry_id]:
                    coordinator: BitaxeCoordinator = config_entry.runtime_data
                    await coordinator.async_refresh()
                    assert coordinator.update_interval is not None
                    interval = coordinator.update_interval.total_seconds()
                    self._due[config_entry.entry_id] = self.now + interval
        await hass.async_block_till_done()


@pytest.fixture
async def fleet(hass: HomeAssistant, socket_enabled: None) -> AsyncGenerator[Fleet]:
    """Return two simulated miners, set up with all their entities."""
    fleet = Fleet()
    package = f"custom_components.{DOMAIN}"
    with ExitStack() as patches:
        for module in ("coordinator", "fleet.writes", "miner.memory"):
            patches.enter_context(
                patch(f"{package}.{module}.monotonic", fleet.monotonic)
            )
        # Whose turn it is, is reported by this clock too.
        patches.enter_context(patch("tests.conftest.monotonic", fleet.monotonic))
        patches.enter_context(patch(f"{package}.axeos.client.TIMEOUT", 0.3))
        patches.enter_context(
            patch.object(Entity, "entity_registry_enabled_default", new=True)
        )
        async with SimulatorServer(fleet.miners) as server:
            await fleet.set_up(hass, server)
            await fleet.pass_time(hass, 60)
            yield fleet
            for config_entry in fleet.entries:
                await hass.config_entries.async_unload(config_entry.entry_id)


_SHOWING: Final = {"binary_sensor", "event", "sensor"}


def state_of(hass: HomeAssistant, entry: MockConfigEntry, key: str) -> State:
    """Return the state of what shows a key of an entry; a control may share the key."""
    for entity in er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id):
        if entity.unique_id == f"{entry.unique_id}_{key}" and entity.domain in _SHOWING:
            state = hass.states.get(entity.entity_id)
            assert state is not None, f"{key} has no state"
            return state
    pytest.fail(f"there is no {key}")


def log_lines(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    """Return what the integration has logged, debug lines aside."""
    return [
        record
        for record in caplog.records
        if record.name.startswith(f"custom_components.{DOMAIN}")
        and record.levelno > logging.DEBUG
    ]


def assert_neighbor_is_well(hass: HomeAssistant, fleet: Fleet) -> None:
    """Check that the other miner goes on as if nothing had happened."""
    assert state_of(hass, fleet.neighbor, "connectivity").state == STATE_ON
    assert state_of(hass, fleet.neighbor, "mining").state == STATE_ON
    assert float(state_of(hass, fleet.neighbor, "hashrate").state) > 800


def test_every_fault_is_tested() -> None:
    """Each fault of the simulator stands in one of the tables."""
    assert {*WITHOUT_ANSWER, *WITH_ANSWER} == set(Fault)


@pytest.mark.parametrize("fault", WITHOUT_ANSWER, ids=str)
async def test_miner_goes_offline_and_comes_back(
    hass: HomeAssistant,
    caplog: pytest.LogCaptureFixture,
    fleet: Fleet,
    fault: Fault,
) -> None:
    """A miner without a usable answer is offline, said once, until it is back."""
    energy = state_of(hass, fleet.entry, "energy").state
    caplog.clear()

    fleet.miner.fault = fault
    await fleet.pass_time(hass, 10)
    at_once = fault is Fault.OTHER_MAC
    expected = STATE_OFF if at_once else STATE_ON
    assert state_of(hass, fleet.entry, "connectivity").state == expected
    await fleet.pass_time(hass, 80)
    assert state_of(hass, fleet.entry, "connectivity").state == STATE_OFF
    assert state_of(hass, fleet.entry, "hashrate").state == STATE_UNAVAILABLE
    (line,) = log_lines(caplog)
    assert line.levelno == logging.ERROR
    assert WITHOUT_ANSWER[fault] in line.getMessage()
    assert_neighbor_is_well(hass, fleet)

    caplog.clear()
    fleet.miner.fault = None
    # After another miner the address is watched for a while.
    await fleet.pass_time(hass, 270 if at_once else 90)
    assert state_of(hass, fleet.entry, "connectivity").state == STATE_ON
    assert float(state_of(hass, fleet.entry, "hashrate").state) > 800
    (line,) = log_lines(caplog)
    assert line.levelno == logging.INFO
    assert float(state_of(hass, fleet.entry, "energy").state) - float(energy) < 0.002


@pytest.mark.parametrize("fault", WITH_ANSWER, ids=str)
async def test_miner_answers_and_recovers(
    hass: HomeAssistant,
    caplog: pytest.LogCaptureFixture,
    fleet: Fleet,
    fault: Fault,
) -> None:
    """A broken field or state of a miner shows where it belongs and passes."""
    caplog.clear()

    fleet.miner.fault = fault
    await fleet.pass_time(hass, 5 if fault is Fault.REBOOT else 90)
    assert state_of(hass, fleet.entry, "connectivity").state == STATE_ON
    for key, expected in WITH_ANSWER[fault].items():
        assert state_of(hass, fleet.entry, key).state == expected, key
    assert_neighbor_is_well(hass, fleet)
    assert not log_lines(caplog)
    assert "Traceback" not in caplog.text

    fleet.miner.fault = None
    await fleet.pass_time(hass, 120)
    for key in ("mining", "connectivity"):
        assert state_of(hass, fleet.entry, key).state == STATE_ON, key
    for key in ("power_fault", "hardware_fault", "overheating", "fallback_pool"):
        assert state_of(hass, fleet.entry, key).state == STATE_OFF, key
    assert 20 < float(state_of(hass, fleet.entry, "temperature").state) < 90
    assert not log_lines(caplog)


@pytest.mark.parametrize("fault", [Fault.POWER_FAULT, Fault.HARDWARE_FAULT])
async def test_pause_beside_a_fault(
    hass: HomeAssistant, fleet: Fleet, fault: Fault
) -> None:
    """A fault shows beside a pause, and what is graver first, until each is over."""

    def shown() -> list[Status]:
        since = fleet.entry.runtime_data.measuring.since
        return [status for status in Status if status in since]

    def states() -> list[str]:
        keys = (fault.value, "mining_paused", "mining")
        return [state_of(hass, fleet.entry, key).state for key in keys]

    fleet.miner.fault = fault
    await fleet.pass_time(hass, 30)
    fleet.miner.operation.pause(fleet.miner.now)
    await fleet.pass_time(hass, 30)
    assert shown() == [Status(fault.value), Status.PAUSED, Status.STOPPED]
    assert states() == [STATE_ON, STATE_ON, STATE_OFF]
    fleet.miner.operation.resume(fleet.miner.now)
    await fleet.pass_time(hass, 30)
    assert shown() == [Status(fault.value), Status.STOPPED]
    assert states() == [STATE_ON, STATE_OFF, STATE_OFF]
    fleet.miner.fault = None
    await fleet.pass_time(hass, 60)
    assert shown() == []
    assert states() == [STATE_OFF, STATE_OFF, STATE_ON]
    assert_neighbor_is_well(hass, fleet)


async def test_half_credited(hass: HomeAssistant, fleet: Fleet) -> None:
    """Half of the work that is missing is found within minutes."""
    fleet.miner.settings.pool_difficulty = 256
    await fleet.pass_time(hass, 150)
    fleet.miner.fault = Fault.HALF_CREDITED
    await fleet.pass_time(hass, 420)
    found = state_of(hass, fleet.entry, "work_not_credited")
    assert found.state == STATE_ON
    assert found.attributes["size"] == pytest.approx(50, abs=15)
    assert_neighbor_is_well(hass, fleet)


async def test_rejection_storm(hass: HomeAssistant, fleet: Fleet) -> None:
    """What the pool refuses shows in the rate, with its reason."""
    fleet.miner.settings.pool_difficulty = 256
    fleet.miner.reboot()
    await fleet.pass_time(hass, 60)
    fleet.miner.fault = Fault.REJECTION_STORM
    await fleet.pass_time(hass, 120)
    found = state_of(hass, fleet.entry, "rejection_rate")
    assert 5 < float(found.state) < 40
    assert found.attributes["reasons"].keys() == {"Job not found"}


async def test_luck(hass: HomeAssistant, fleet: Fleet) -> None:
    """A record by far shows as luck once a start was seen."""
    fleet.miner.reboot()
    await fleet.pass_time(hass, 150)
    fleet.miner.fault = Fault.LUCK
    await fleet.pass_time(hass, 30)
    assert float(state_of(hass, fleet.entry, "luck").state) > 99


def _fault_and_none(fault: Fault) -> tuple[Callable[[SimulatedMiner], None], ...]:
    """Return what gives a miner a fault, and takes it away."""
    return (
        lambda miner: miner.set_faults(fault),
        lambda miner: miner.set_faults(),
    )


@pytest.mark.parametrize(
    ("causes", "reported"),
    [
        ([SimulatedMiner.reboot], ["restarted"]),
        ([lambda miner: miner.reboot(downtime=60)], ["restarted"]),
        (
            [lambda miner: miner.update_firmware("v2.14.0", downtime=60)],
            ["restarted", "firmware_updated"],
        ),
        ([SimulatedMiner.find_block] * 2, ["best_difficulty", *["block_found"] * 2]),
        ([lambda miner: miner.set_faults(Fault.LUCK)], ["best_difficulty"]),
        (_fault_and_none(Fault.STOLEN_PAYOUT), ["payout_changed"] * 2),  # two slots
        (_fault_and_none(Fault.FALLBACK_POOL), ["pool_failover", "pool_return"]),
        (
            _fault_and_none(Fault.OVERHEATED),
            ["fault", "fault_ended", "settings_changed"],
        ),
        (_fault_and_none(Fault.POWER_FAULT), ["fault", "fault_ended"]),
        (_fault_and_none(Fault.HARDWARE_FAULT), ["fault", "fault_ended"]),
        (_fault_and_none(Fault.OFFLINE), []),
        (_fault_and_none(Fault.NULLS), []),
        (_fault_and_none(Fault.MISSING_KEYS), []),
        (_fault_and_none(Fault.HUGE_NUMBERS), []),
    ],
    ids=[
        "reboot",
        "power cut",
        "firmware",
        "blocks",
        "luck",
        "payout",
        "pool",
        "overheated",
        "power",
        "hardware",
        "offline",
        "nulls",
        "missing keys",
        "huge numbers",
    ],
)
async def test_events(
    hass: HomeAssistant,
    fleet: Fleet,
    causes: Sequence[Callable[[SimulatedMiner], None]],
    reported: list[str],
) -> None:
    """What happens to a miner is reported as an event, once; nothing else is."""
    events: list[str] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        assert old
        assert new
        if STATE_UNAVAILABLE not in (old.state, new.state):
            assert new.entity_id == state_of(hass, fleet.entry, "event").entity_id
            events.append(new.attributes["event_type"])

    event_ids = hass.states.async_entity_ids("event")
    async_track_state_change_event(hass, event_ids, note)
    for cause in causes:
        cause(fleet.miner)
        await fleet.pass_time(hass, 150)
    assert state_of(hass, fleet.entry, "connectivity").state == STATE_ON
    assert events == reported
