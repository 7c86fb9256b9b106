"""Test setting up, unloading and removing entries."""

from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntryDisabler,
    ConfigEntryState,
)
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from .conftest import GAMMA_MAC, HOST, FakeMiner, set_up
from .support.fleet import add_miners, host, set_up_fleet
from .support.flows import request, start


def files(hass_storage: dict[str, Any]) -> set[str]:
    """Return the names of the files of this integration."""
    return {name for name in hass_storage if name.startswith(f"{DOMAIN}.")}


async def test_set_up_and_unload(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """An entry loads and unloads."""
    assert loaded.state is ConfigEntryState.LOADED
    assert await hass.config_entries.async_unload(loaded.entry_id)
    assert loaded.state is ConfigEntryState.NOT_LOADED
    assert not hass.data[FLEET].miners


async def test_loads_without_an_answer(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A miner that is off is no error: its entry loads at once."""
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    assert entry.state is ConfigEntryState.LOADED
    assert miner.polls == 1


async def test_set_up_and_unload_fleet(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """Fleet and miners load and unload independently of each other."""
    fleet, entries = await set_up_fleet(hass, miners)
    for entry in (fleet, *entries):
        assert entry.state is ConfigEntryState.LOADED
    assert await hass.config_entries.async_unload(fleet.entry_id)
    assert fleet.state is ConfigEntryState.NOT_LOADED
    assert entries[0].state is ConfigEntryState.LOADED
    assert not hass.data[FLEET]._listeners


async def test_failed_unload(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """An entry whose platforms stay goes on being polled."""
    with patch.object(
        hass.config_entries, "async_unload_platforms", return_value=False
    ):
        assert not await hass.config_entries.async_unload(loaded.entry_id)
    assert loaded.entry_id in hass.data[FLEET].miners
    polls = loaded.runtime_data.measuring.sample_count
    await loaded.runtime_data.async_refresh()
    assert loaded.runtime_data.measuring.sample_count == polls + 1


async def test_remove_miner(
    hass: HomeAssistant, hass_storage: dict[str, Any], miners: dict[str, FakeMiner]
) -> None:
    """A miner that is removed leaves nothing, and takes no one along."""
    fleet, entries = await set_up_fleet(hass, miners)
    await hass.config_entries.async_remove(entries[0].entry_id)
    assert hass.config_entries.async_entries(DOMAIN) == [*entries[1:], fleet]
    assert f"{DOMAIN}.{entries[0].entry_id}" not in files(hass_storage)
    assert not [
        state for state in hass.states.async_all() if "miner_0" in state.entity_id
    ]


async def test_fleet_goes_with_the_last_miner(
    hass: HomeAssistant, hass_storage: dict[str, Any], miners: dict[str, FakeMiner]
) -> None:
    """The fleet stays with the last miner, and goes with it."""
    fleet, entries = await set_up_fleet(hass, miners)
    for entry in entries[:-1]:
        await hass.config_entries.async_remove(entry.entry_id)
        assert fleet.state is ConfigEntryState.LOADED
    await hass.config_entries.async_remove(entries[-1].entry_id)
    await hass.async_block_till_done()
    assert hass.config_entries.async_entries(DOMAIN) == []
    assert files(hass_storage) == set()
    assert hass.states.async_all() == []


async def test_fleet_stays_with_a_disabled_miner(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner that is disabled is still one."""
    fleet, entries = await set_up_fleet(hass, miners)
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entries[0].entry_id, by_user)
    for entry in entries[1:]:
        await hass.config_entries.async_remove(entry.entry_id)
    assert fleet.state is ConfigEntryState.LOADED
    await hass.config_entries.async_remove(entries[0].entry_id)
    assert hass.config_entries.async_entries(DOMAIN) == []


async def test_fleet_does_not_stay_with_an_ignored_miner(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner that the user ignores is none, and stays ignored."""
    _, entries = await set_up_fleet(hass, miners)
    ignored = MockConfigEntry(domain=DOMAIN, unique_id="x", source=SOURCE_IGNORE)
    ignored.add_to_hass(hass)
    for entry in entries:
        await hass.config_entries.async_remove(entry.entry_id)
    assert hass.config_entries.async_entries(DOMAIN) == [ignored]


async def test_remove_fleet(
    hass: HomeAssistant, hass_storage: dict[str, Any], miners: dict[str, FakeMiner]
) -> None:
    """The fleet can be removed alone; it is forgotten with the last miner."""
    fleet, entries = await set_up_fleet(hass, miners)
    await hass.config_entries.async_remove(fleet.entry_id)
    await hass.async_block_till_done()
    assert hass.config_entries.async_entries(DOMAIN) == entries
    for entry in entries:
        assert f"{DOMAIN}.fleet" in files(hass_storage)
        await hass.config_entries.async_remove(entry.entry_id)
    assert files(hass_storage) == set()


async def test_remove_what_is_disabled(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Entries can be removed when all are disabled and nothing was ever set up."""
    for unique_id in (GAMMA_MAC, "fleet"):
        MockConfigEntry(
            domain=DOMAIN,
            unique_id=unique_id,
            entry_id=unique_id,
            disabled_by=ConfigEntryDisabler.USER,
        ).add_to_hass(hass)
        key = f"{DOMAIN}.{unique_id}"
        hass_storage[key] = {"key": key, "version": 1, "data": {"energy": 1}}
    assert FLEET not in hass.data
    await hass.config_entries.async_remove(GAMMA_MAC)
    assert hass.config_entries.async_entries(DOMAIN) == []
    assert files(hass_storage) == set()
    assert "Error calling entry remove callback" not in caplog.text


async def test_miners_are_independent(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """What becomes of one miner does not touch another."""
    entries = add_miners(hass, miners)
    miners[host(0)].error = AxeOSConnectionError()
    await set_up(hass, entries[0])
    await hass.config_entries.async_reload(entries[1].entry_id)
    online = [entry.runtime_data.is_online for entry in entries]
    assert online == [None, True, True]


async def test_move_while_platforms_are_set_up(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A miner that moves at the last moment is polled at its new address."""
    miners["192.168.1.51"] = FakeMiner(miner.answer)
    forward = hass.config_entries.async_forward_entry_setups

    async def move(*args: Any) -> None:  # noqa: ANN401 - what the original takes
        await forward(*args)
        if entry.data[CONF_HOST] == HOST:
            await start(hass, "dhcp", request("192.168.1.51"))

    with patch.object(hass.config_entries, "async_forward_entry_setups", move):
        await hass.config_entries.async_setup(entry.entry_id)
        await hass.async_block_till_done()
    assert entry.data[CONF_HOST] == "192.168.1.51"
    assert entry.runtime_data.client.host == "192.168.1.51"
    assert entry.state is ConfigEntryState.LOADED
