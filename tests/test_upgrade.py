"""Test that what version 1.0.0 left behind is gone on with, as users had it."""

from datetime import UTC, datetime
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.automation.config import (
    ValidationStatus,
    async_validate_config_item,
)
from homeassistant.components.sensor import SensorStateClass
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import ATTR_RESTORED
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    device_registry as dr,
    entity_registry as er,
    issue_registry as ir,
)
from homeassistant.util.json import load_json_object
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.recorder import async_custom_equivalent_units

from .conftest import PAYLOADS, FakeMiner
from .support.time import pass_time_mining

AWAY: Final = 20.0  # s
FIRST: Final = "01M8KRVE6NE35H91B9PE91TGHT"
"""The entry of the miner of which the user had changed this and that."""

type Left = dict[str, Any]


@pytest.fixture(scope="module")
def left() -> Left:
    """Return what version 1.0.0 left behind."""
    return dict(load_json_object(PAYLOADS.parent / "home_1_0_0.json"))


@pytest.fixture(autouse=True)
async def upgraded(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    left: Left,
) -> None:
    """Start with what was left behind, soon after it was saved."""
    saved_at = left["stored"][FIRST]["saved_at"]
    freezer.move_to(datetime.fromtimestamp(saved_at + AWAY, UTC))
    for name, data in left["stored"].items():
        key = f"{DOMAIN}.{name}"
        hass_storage[key] = {"version": 1, "minor_version": 1, "key": key, "data": data}
    for host, answer in left["answers"].items():
        miners[host] = FakeMiner(answer)
    for entry in left["entries"]:
        MockConfigEntry(domain=DOMAIN, **entry).add_to_hass(hass)
    devices = _add_devices(hass, left)
    for entity in left["entities"]:
        _add_entity(hass, entity, devices[entity["config_entry_id"]])
    # One sets up the others of the integration.
    assert await hass.config_entries.async_setup(FIRST)
    await hass.async_block_till_done()


def _add_devices(hass: HomeAssistant, left: Left) -> dict[str, str]:
    """Add the devices, and return their ids by those of their entries."""
    registry = dr.async_get(hass)
    return {
        device["config_entry_id"]: registry.async_get_or_create(
            config_entry_id=device["config_entry_id"],
            identifiers={(domain, name) for domain, name in device["identifiers"]},
            connections={(kind, name) for kind, name in device["connections"]},
            name=device["name"],
        ).id
        for device in left["devices"]
    }


def _add_entity(hass: HomeAssistant, entity: Left, device_id: str) -> None:
    """Add an entity as it was, with what the user had changed of it."""
    registry = er.async_get(hass)
    platform, _, name = entity["entity_id"].partition(".")
    disabled_by, hidden_by = entity.get("disabled_by"), entity.get("hidden_by")
    added = registry.async_get_or_create(
        platform,
        DOMAIN,
        entity["unique_id"],
        suggested_object_id=name,
        config_entry=hass.config_entries.async_get_entry(entity["config_entry_id"]),
        device_id=device_id,
        disabled_by=disabled_by and er.RegistryEntryDisabler(disabled_by),
        hidden_by=hidden_by and er.RegistryEntryHider(hidden_by),
        capabilities=entity.get("capabilities"),
        original_device_class=entity.get("original_device_class"),
        translation_key=entity["translation_key"],
        unit_of_measurement=entity.get("unit_of_measurement"),
        has_entity_name=True,
    )
    assert added.entity_id == entity["entity_id"]
    registry.async_update_entity(
        added.entity_id, name=entity.get("name"), icon=entity.get("icon")
    )


def test_entries(hass: HomeAssistant, left: Left) -> None:
    """Entries are the same with the same options, and all are set up."""
    for entry in left["entries"]:
        found = hass.config_entries.async_get_entry(entry["entry_id"])
        assert found is not None
        assert found.state is ConfigEntryState.LOADED
        assert (found.unique_id, found.title) == (entry["unique_id"], entry["title"])
        assert found.options == entry["options"]
        assert found.data.items() >= entry["data"].items()
    assert len(hass.config_entries.async_entries(DOMAIN)) == len(left["entries"])


def test_devices(hass: HomeAssistant, left: Left) -> None:
    """No device is added to those that there were."""
    registry = dr.async_get(hass)
    for entry in left["entries"]:
        [device] = dr.async_entries_for_config_entry(registry, entry["entry_id"])
        assert [device.name] == [
            known["name"]
            for known in left["devices"]
            if known["config_entry_id"] == entry["entry_id"]
        ]


def test_entities(hass: HomeAssistant, left: Left) -> None:
    """Each entity is still made, with the id under which its history stands."""
    registry = er.async_get(hass)
    for entity in left["entities"]:
        found = registry.async_get(entity["entity_id"])
        assert found is not None
        assert found.unique_id == entity["unique_id"]
        assert found.disabled_by == entity.get("disabled_by")
        state = hass.states.get(entity["entity_id"])
        assert (state is None) is (found.disabled_by is not None), found
        assert state is None or not state.attributes.get(ATTR_RESTORED), found


def test_statistics(hass: HomeAssistant, left: Left) -> None:
    """Statistics go on: what they are of is as it was, and their units are alike."""
    registry = er.async_get(hass)
    alike = async_custom_equivalent_units(hass)
    measured = 0
    for entity in left["entities"]:
        before = entity.get("capabilities") or {}
        if SensorStateClass.__members__.get(str(before.get("state_class")).upper()):
            found = registry.async_get(entity["entity_id"])
            assert found is not None
            assert found.capabilities is not None
            assert found.capabilities["state_class"] == before["state_class"], found
            now, before_it = (
                found.unit_of_measurement,
                entity.get("unit_of_measurement"),
            )
            same = alike.get(found.entity_id, {})
            assert same.get(now, now) == same.get(before_it, before_it), found
            measured += 1
    assert measured > 80


def test_events_and_states(hass: HomeAssistant, left: Left) -> None:
    """What automations wait for still comes: event types, states, device classes.

    Home Assistant makes triggers of devices from the class of an entity.
    """
    registry = er.async_get(hass)
    compared = 0
    for entity in left["entities"]:
        found = registry.async_get(entity["entity_id"])
        assert found is not None
        assert found.original_device_class == entity.get("original_device_class")
        for key in ("event_types", "options"):
            if before := (entity.get("capabilities") or {}).get(key):
                assert found.capabilities is not None
                assert set(before) <= set(found.capabilities[key]), found
                compared += 1
    assert compared > 3


async def test_automations(hass: HomeAssistant, left: Left) -> None:
    """What was an automation then is one now."""
    for number, automation in enumerate(left["automations"]):
        checked = await async_validate_config_item(hass, str(number), automation)
        assert checked is not None
        assert checked.validation_status == ValidationStatus.OK, automation["alias"]


def test_choices_of_the_user(hass: HomeAssistant) -> None:
    """What the user named, hid, disabled and enabled stays so."""
    registry = er.async_get(hass)
    renamed = registry.async_get("sensor.my_first_miner")
    assert renamed is not None
    assert (renamed.name, renamed.translation_key) == ("My first miner", "hashrate")
    assert hass.states.get("sensor.my_first_miner") is not None
    hidden = registry.async_get("sensor.bitaxe_b0b6_efficiency")
    assert hidden is not None
    assert (hidden.hidden_by, hidden.icon) == (
        er.RegistryEntryHider.USER,
        "mdi:pickaxe",
    )
    disabled = registry.async_get("sensor.bitaxe_b0b6_fan_rpm")
    assert disabled is not None
    assert disabled.disabled_by is er.RegistryEntryDisabler.USER
    assert hass.states.get("sensor.bitaxe_b0b6_rejection_rate") is not None


def test_no_repairs(hass: HomeAssistant) -> None:
    """Nothing has to be mended because of the upgrade."""
    issues = ir.async_get(hass).issues
    assert [key for domain, key in issues if domain == DOMAIN] == []


async def test_energy_and_windows(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    left: Left,
) -> None:
    """Energy goes on from where it was, and windows from the samples there were."""
    stored = left["stored"][FIRST]
    await pass_time_mining(hass, freezer, miners, 60)
    energy = hass.states.get("sensor.bitaxe_b0b6_energy")
    assert energy is not None
    assert float(energy.state) >= int(1000 * stored["energy"]) / 1000
    # Half of five minutes was sampled, and most of it before the upgrade.
    deviation = hass.states.get("sensor.bitaxe_b0b6_standard_deviation_5_min")
    assert deviation is not None
    assert float(deviation.state) > 0
    best = hass.states.get("sensor.bitaxe_b0b6_best_difficulty")
    assert best is not None
    assert float(best.state) == stored["known"]["best_difficulty"]
