"""Test which miners the page is sent."""

from time import time
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntryDisabler,
    ConfigEntryState,
)
from homeassistant.const import CONF_MODEL
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN

from ..conftest import GAMMA_MAC, FakeMiner, miner_entry, set_up
from ..support.actions import device_of
from ..support.fleet import host, set_up_fleet
from ..support.time import pass_time
from .asking import list_miners

pytestmark = pytest.mark.usefixtures("whole_second")

_SHOWING: Final = ("binary_sensor", "event", "sensor")


async def test_miners(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """Every miner is there by name, with how it is doing; ignored ones are none."""
    fleet, entries = await set_up_fleet(hass, miners)
    MockConfigEntry(
        domain=DOMAIN, unique_id="ignored", source=SOURCE_IGNORE
    ).add_to_hass(hass)
    failed = miner_entry(mac=None, title="attic")
    failed.add_to_hass(hass)
    failed.mock_state(hass, ConfigEntryState.SETUP_ERROR)
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entries[1].entry_id, by_user)
    miners[host(2)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    dr.async_get(hass).async_update_device(
        device_of(hass, entries[0]).id, name_by_user="Zulu"
    )

    result = await list_miners(client)
    assert [
        (miner["name"], miner["entry_id"], miner["status"])
        for miner in result["miners"]
    ] == [
        ("attic", failed.entry_id, "not_loaded"),
        ("Miner 1", entries[1].entry_id, "disabled"),
        ("Miner 2", entries[2].entry_id, "offline"),
        ("Zulu", entries[0].entry_id, "online"),
    ]
    assert [miner["device_id"] for miner in result["miners"]] == [
        None,
        *(device_of(hass, entries[number]).id for number in (1, 2, 0)),
    ]
    assert [miner["model"] for miner in result["miners"]] == [
        "Bitaxe Gamma",
        *["Bitaxe (BM1370)"] * 3,
    ]
    assert result["miners"][1]["entities"] == {}
    assert result["fleet"]["device_id"] == device_of(hass, fleet).id
    assert (
        result["fleet"]["entities"].items()
        >= {
            "all_miners_online": "binary_sensor.bitaxe_fleet_all_miners_online",
            "hashrate": "sensor.bitaxe_fleet_hashrate",
        }.items()
    )


async def test_nothing_to_list(
    hass: HomeAssistant, client: MockHAClientWebSocket
) -> None:
    """Without entries there is nothing, and a miner need not have a model."""
    assert await async_setup_component(hass, DOMAIN, {})
    entry = miner_entry()
    entry.add_to_hass(hass)
    data = {key: value for key, value in entry.data.items() if key != CONF_MODEL}
    hass.config_entries.async_update_entry(entry, data=data)
    result = await list_miners(client)
    assert result["miners"][0]["model"] is None
    assert result["fleet"] is None
    await hass.config_entries.async_remove(entry.entry_id)
    assert await list_miners(client) == {
        "miners": [],
        "fleet": None,
        "now": time(),
    }


@pytest.mark.usefixtures("complete_miner")
async def test_entities(
    hass: HomeAssistant, client: MockHAClientWebSocket, entry: MockConfigEntry
) -> None:
    """Entities are found by key, whatever they are called; disabled ones are not.

    What controls a miner is left out: its key may be that of what shows the same.
    """
    await set_up(hass, entry)
    registry = er.async_get(hass)
    renamed = "sensor.my_hashrate"
    registry.async_update_entity("sensor.gamma_hashrate", new_entity_id=renamed)
    registry.async_update_entity(
        "sensor.gamma_power", disabled_by=er.RegistryEntryDisabler.USER
    )
    [miner] = (await list_miners(client))["miners"]
    entities = miner["entities"]
    assert entities["hashrate"] == renamed
    assert entities["connectivity"] == "binary_sensor.gamma_connectivity"
    assert entities["mining"].startswith("binary_sensor.")
    assert "power" not in entities
    assert "current" not in entities
    known = er.async_entries_for_config_entry(registry, entry.entry_id)
    assert sorted(entities.values()) == sorted(
        entity.entity_id
        for entity in known
        if not entity.disabled and entity.domain in _SHOWING
    )
    assert all(
        registry.entities[entity_id].unique_id == f"{GAMMA_MAC}_{key}"
        for key, entity_id in entities.items()
    )
