"""Test that the totals wait for the miners, as Home Assistant starts and later."""

import asyncio
from collections.abc import Generator
from typing import Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.const import EVENT_STATE_CHANGED, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryNotReady
from homeassistant.setup import async_setup_component
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.coordinator import (
    BitaxeConfigEntry,
    BitaxeCoordinator,
)
from custom_components.bitaxe_monitor.diagnostics import (
    async_get_config_entry_diagnostics,
)
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore

from ..conftest import FakeMiner, fleet_entry, miner_entry, set_up
from ..support.fleet import add_miners, host, mac, set_up_fleet, set_up_miners, totals
from ..support.gate import Gate, closed_gate
from ..support.states import state_of, writes_of
from ..support.time import pass_time
from ..support.waiting import until

ALL_ONLINE: Final = "binary_sensor.bitaxe_fleet_all_miners_online"
HASHRATE: Final = "sensor.bitaxe_fleet_hashrate"


@pytest.fixture
def gate() -> Generator[Gate]:
    """Return the gate that every answer has to pass."""
    with closed_gate() as gate:
        yield gate


def fleet_states(hass: HomeAssistant) -> list[str]:
    """Return a list that every state is added to which is written of the fleet."""
    written: list[str] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        if state and ".bitaxe_fleet_" in state.entity_id:
            written.append(state.state)

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    return written


@pytest.mark.parametrize("is_first", [True, False], ids=["first", "last"])
async def test_no_outage_at_start(
    hass: HomeAssistant, miners: dict[str, FakeMiner], gate: Gate, *, is_first: bool
) -> None:
    """While miners are still being asked for the first time, nothing is made up."""
    fleet = fleet_entry()
    if is_first:
        fleet.add_to_hass(hass)
    add_miners(hass, miners)
    if not is_first:
        fleet.add_to_hass(hass)
    written = fleet_states(hass)
    all_online = writes_of(hass, ALL_ONLINE)
    setup = hass.async_create_task(async_setup_component(hass, DOMAIN, {}))
    await until(lambda: gate.waiting == set(miners))
    await until(lambda: fleet.state is ConfigEntryState.LOADED)
    gate.open(host(0), host(1))
    await until(lambda: len(hass.data[FLEET].miners) == 2)
    assert set(written) == {STATE_UNAVAILABLE}
    assert await async_get_config_entry_diagnostics(hass, fleet) == {
        "fleet": None,
        "live_samples": 0,
        "is_read_only": False,
    }

    gate.open(host(2))
    await setup
    await hass.async_block_till_done()
    assert all_online == [STATE_UNAVAILABLE, "on"]
    assert state_of(hass, HASHRATE) == "6.5"
    assert totals(hass).miners_online == 3


async def test_nobody_answers_at_start(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    gate: Gate,
) -> None:
    """That no miner answers is known at last, what they do is not."""
    add_miners(hass, miners)
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    for miner in miners.values():
        miner.error = AxeOSConnectionError()
    hashrate, all_online = writes_of(hass, HASHRATE), writes_of(hass, ALL_ONLINE)
    setup = hass.async_create_task(async_setup_component(hass, DOMAIN, {}))
    await until(lambda: fleet.state is ConfigEntryState.LOADED)
    gate.open(*miners)
    await setup
    await pass_time(hass, freezer, 20)
    assert hashrate == all_online == [STATE_UNAVAILABLE]
    await pass_time(hass, freezer, 40)
    assert hashrate == [STATE_UNAVAILABLE, STATE_UNKNOWN]
    assert all_online == [STATE_UNAVAILABLE, "off"]


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (ValueError, ConfigEntryState.SETUP_ERROR),
        (ConfigEntryNotReady, ConfigEntryState.SETUP_RETRY),
    ],
    ids=["error", "retry"],
)
async def test_failed_at_start(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    error: type[Exception],
    state: ConfigEntryState,
) -> None:
    """A miner that cannot be set up is not waited for."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)

    def create(
        hass: HomeAssistant,
        entry: BitaxeConfigEntry,
        store: MinerStore,
        memory: Memory,
    ) -> BitaxeCoordinator:
        if entry is entries[0]:
            raise error
        return BitaxeCoordinator(hass, entry, store, memory)

    with patch("custom_components.bitaxe_monitor.BitaxeCoordinator", create):
        assert await async_setup_component(hass, DOMAIN, {})
        await hass.async_block_till_done()
    assert entries[0].state is state
    assert (totals(hass).miners_online, totals(hass).miners_total) == (2, 3)
    assert state_of(hass, ALL_ONLINE) == "off"


async def test_disabled_at_start(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner that is disabled is not waited for either, and does not count."""
    entries = add_miners(hass, miners)
    entries[0].disabled_by = ConfigEntryDisabler.USER
    fleet_entry().add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    assert (totals(hass).miners_online, totals(hass).miners_total) == (2, 2)
    assert state_of(hass, ALL_ONLINE) == "on"


async def test_unloaded(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """A miner that was unloaded for good counts as offline."""
    _, entries = await set_up_fleet(hass, miners)
    await hass.config_entries.async_unload(entries[0].entry_id)
    await hass.async_block_till_done()
    assert (totals(hass).miners_online, totals(hass).miners_total) == (2, 3)


async def test_added_later(
    hass: HomeAssistant, miners: dict[str, FakeMiner], gate: Gate
) -> None:
    """The totals stay what they were until a new miner has been asked."""
    gate.open(*[host(number) for number in range(3)])
    await set_up_fleet(hass, miners)
    all_online, hashrate = writes_of(hass, ALL_ONLINE), writes_of(hass, HASHRATE)
    miners[host(3)] = FakeMiner({**miners[host(0)].answer, "macAddr": mac(3)})
    added = hass.async_create_task(
        hass.config_entries.async_add(miner_entry(host(3), mac(3), title="Miner 3"))
    )
    await until(lambda: host(3) in gate.waiting)
    hass.data[FLEET].async_refresh_soon()
    await asyncio.sleep(0)
    assert totals(hass).miners_total == 3
    gate.open(host(3))
    await added
    await hass.async_block_till_done()
    assert (totals(hass).miners_online, totals(hass).miners_total) == (4, 4)
    assert (all_online, hashrate) == ([], ["7.5"])


async def test_fleet_added_later(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """Totals that are known already are shown at once."""
    await set_up_miners(hass, miners)
    all_online, hashrate = writes_of(hass, ALL_ONLINE), writes_of(hass, HASHRATE)
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    assert (all_online, hashrate) == (["on"], ["6.5"])
