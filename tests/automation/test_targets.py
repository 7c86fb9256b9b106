"""Test what triggers and conditions can be pointed at, and what they leave alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from homeassistant.const import STATE_OFF, STATE_ON, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
    floor_registry as fr,
    label_registry as lr,
)
from homeassistant.helpers.condition import async_validate_condition_config
from homeassistant.helpers.trigger import async_validate_trigger_config
from homeassistant.util.yaml import load_yaml_dict
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.condition import CONDITIONS
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.trigger import TRIGGERS

from ..support.automations import note_triggers

CONNECTIVITY: Final = "binary_sensor.gamma_connectivity"
MINING: Final = "binary_sensor.gamma_mining"


def _device_id(hass: HomeAssistant) -> str:
    """Return the id of the miner's device."""
    entity = er.async_get(hass).async_get(CONNECTIVITY)
    assert entity is not None
    assert entity.device_id is not None
    return entity.device_id


def _area(hass: HomeAssistant) -> dict[str, Any]:
    """Put the miner into an area."""
    area = ar.async_get(hass).async_create("Garage")
    dr.async_get(hass).async_update_device(_device_id(hass), area_id=area.id)
    return {"area_id": area.id}


def _floor(hass: HomeAssistant) -> dict[str, Any]:
    """Put the miner into an area of a floor."""
    floor = fr.async_get(hass).async_create("Basement")
    ar.async_get(hass).async_update(_area(hass)["area_id"], floor_id=floor.floor_id)
    return {"floor_id": floor.floor_id}


def _device_label(hass: HomeAssistant) -> dict[str, Any]:
    """Label the miner."""
    label = lr.async_get(hass).async_create("Miners")
    dr.async_get(hass).async_update_device(_device_id(hass), labels={label.label_id})
    return {"label_id": label.label_id}


def _entity_label(hass: HomeAssistant) -> dict[str, Any]:
    """Label the entity."""
    label = lr.async_get(hass).async_create("Important")
    er.async_get(hass).async_update_entity(CONNECTIVITY, labels={label.label_id})
    return {"label_id": label.label_id}


TARGETS: Final[dict[str, Callable[[HomeAssistant], dict[str, Any]]]] = {
    "area": _area,
    "device": lambda hass: {"device_id": _device_id(hass)},
    "device label": _device_label,
    "entity": lambda _: {"entity_id": CONNECTIVITY},
    "entity label": _entity_label,
    "floor": _floor,
}


def _went_offline(target: dict[str, Any]) -> dict[str, Any]:
    """Return the trigger on miners that go offline."""
    return {"trigger": f"{DOMAIN}.went_offline", "target": target}


async def _switch(hass: HomeAssistant, entity_id: str, *states: str) -> None:
    """Give an entity one state after another."""
    for state in states:
        hass.states.async_set(entity_id, state)
        await hass.async_block_till_done()


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@pytest.mark.usefixtures("loaded")
async def test_targets(
    hass: HomeAssistant, target: Callable[[HomeAssistant], dict[str, Any]]
) -> None:
    """A miner is found by whatever leads to it, though its entity is diagnostic."""
    noted = await note_triggers(hass, _went_offline(target(hass)))
    await _switch(hass, CONNECTIVITY, STATE_OFF)
    assert noted == [("went_offline", CONNECTIVITY)]


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@pytest.mark.parametrize("state", [STATE_ON, STATE_OFF])
@pytest.mark.usefixtures("loaded")
async def test_targets_of_conditions(
    hass: HomeAssistant, target: Callable[[HomeAssistant], dict[str, Any]], state: str
) -> None:
    """A condition finds a miner in the same ways."""
    noted = await note_triggers(
        hass,
        {"trigger": "state", "entity_id": "input_boolean.any"},
        conditions=[{"condition": f"{DOMAIN}.is_online", "target": target(hass)}],
    )
    await _switch(hass, CONNECTIVITY, state)
    await _switch(hass, "input_boolean.any", STATE_OFF, STATE_ON)
    assert len(noted) == (2 if state == STATE_ON else 0)


@pytest.mark.usefixtures("loaded")
async def test_other_entities(hass: HomeAssistant) -> None:
    """Neither other entities of the miner nor those of other integrations count."""
    registry = er.async_get(hass)
    foreign = [
        registry.async_get_or_create(
            Platform.BINARY_SENSOR,
            "ping",
            "1",
            translation_key="connectivity",
            device_id=_device_id(hass),
        ).entity_id,
        "binary_sensor.without_registry_entry",
    ]
    entity_ids = [*foreign, MINING]
    noted = await note_triggers(
        hass,
        _went_offline({"entity_id": entity_ids, "device_id": _device_id(hass)}),
        {"trigger": f"{DOMAIN}.all_miners_offline"},
    )
    for entity_id in entity_ids:
        await _switch(hass, entity_id, STATE_ON, STATE_OFF)
    assert noted == []


@pytest.mark.usefixtures("loaded")
async def test_renamed_entity(hass: HomeAssistant) -> None:
    """An entity is known by what it is, not by its name; a new one is no happening."""
    noted = await note_triggers(
        hass,
        _went_offline({"device_id": _device_id(hass)}),
        {"trigger": f"{DOMAIN}.all_miners_offline"},
    )
    await _switch(hass, CONNECTIVITY, STATE_OFF, STATE_ON)
    assert len(noted) == 2
    noted.clear()
    renamed = "binary_sensor.my_own_name"
    er.async_get(hass).async_update_entity(CONNECTIVITY, new_entity_id=renamed)
    await hass.async_block_till_done()
    assert noted == []
    await _switch(hass, renamed, STATE_OFF)
    assert sorted(noted) == [("all_miners_offline", renamed), ("went_offline", renamed)]


async def test_registry_changes(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """A miner in trouble that enters or leaves a target fires nothing."""
    area = ar.async_get(hass).async_create("Garage")
    noted = await note_triggers(
        hass,
        _went_offline({"area_id": area.id}),
        {"trigger": f"{DOMAIN}.all_miners_offline"},
    )
    devices = dr.async_get(hass)
    await _switch(hass, CONNECTIVITY, STATE_OFF)
    noted.clear()
    for area_id in (area.id, None, area.id):
        devices.async_update_device(_device_id(hass), area_id=area_id)
        await hass.async_block_till_done()
    er.async_get(hass).async_update_entity(CONNECTIVITY, name="Another name")
    await hass.async_block_till_done()
    assert await hass.config_entries.async_remove(loaded.entry_id)
    await hass.async_block_till_done()
    assert noted == []


@pytest.mark.parametrize("kind", ["trigger", "condition"])
async def test_editor_fields(hass: HomeAssistant, kind: str) -> None:
    """What the editor offers to fill in, and fills in by itself, is taken."""
    path = Path(bitaxe_monitor.__file__).parent / f"{kind}s.yaml"
    for key, described in load_yaml_dict(str(path)).items():
        if key.startswith("."):
            continue
        config: dict[str, Any] = {
            "options": {
                name: field.get("default", {"type": "above", "value": {"number": 5}})
                for name, field in described.get("fields", {}).items()
            }
        }
        if "target" in described:
            config["target"] = {"area_id": "garage"}
            assert described["target"]["primary_entities_only"] is False
        if kind == "trigger":
            config["platform"] = f"{DOMAIN}.{key}"
            (valid,) = await async_validate_trigger_config(hass, [config])
        else:
            config["condition"] = f"{DOMAIN}.{key}"
            valid = await async_validate_condition_config(hass, config)
        assert valid["options"].keys() == config["options"].keys()


@pytest.mark.usefixtures("loaded")
async def test_editor_offers_all(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    """The automation editor offers every trigger and condition for a miner."""
    await note_triggers(hass)  # set up automations
    client = await hass_ws_client(hass)
    offered = {}
    for kind in ("triggers", "conditions"):
        await client.send_json_auto_id(
            {
                "type": f"get_{kind}_for_target",
                "target": {"device_id": [_device_id(hass)]},
            }
        )
        answer = await client.receive_json()
        offered[kind] = {
            key.removeprefix(f"{DOMAIN}.")
            for key in answer["result"]
            if key.startswith(DOMAIN)
        }
    assert offered == {
        "triggers": TRIGGERS.keys() - {"all_miners_offline"},  # takes no target
        "conditions": CONDITIONS.keys(),
    }
