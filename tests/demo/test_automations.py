"""Tests of how the demo makes its automations."""

from unittest.mock import AsyncMock

from homeassistant.components.blueprint.models import Blueprint
from homeassistant.components.blueprint.schemas import BLUEPRINT_SCHEMA
from homeassistant.util.yaml import load_yaml_dict
import pytest

from demo.automations import BLUEPRINTS, add_automations
from demo.client import Client, JsonObject
from demo.configuration import ROOT
from demo.miners import DOMAIN

FOLDER = ROOT / "blueprints" / "automation"
ENTITIES = [
    {"device_id": "gamma", "translation_key": "connectivity"},
    {"device_id": "gamma", "translation_key": "hashrate"},
    {"device_id": "fleet", "translation_key": "all_miners_online"},
]
DEVICES = [{"id": "router"}, {"id": "fleet"}, {"id": "gamma"}]
# The demo changes no miner unasked.
CHANGES_MINERS = {
    "cheap_power",
    "power_cycle",
    "quiet_hours",
    "solar_surplus",
    "start_in_steps",
}


async def _made(**inputs: JsonObject) -> dict[str, JsonObject]:
    """Return the configurations of the automations that are made, by id."""
    client = AsyncMock(spec=Client)
    client.command.return_value = DEVICES
    client.entities.return_value = ENTITIES
    assert await add_automations(client, inputs) == "/config/automation/dashboard"
    sent = [call.args for call in client.request.await_args_list]
    assert {method for method, _, _ in sent} == {"POST"}
    return {
        path.removeprefix("/api/config/automation/config/"): config
        for _, path, config in sent
    }


async def test_one_of_each_kind() -> None:
    """Each blueprint that reports has an automation, and each of them its own name."""
    made = await _made()
    files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yaml")}
    assert {config["use_blueprint"]["path"] for config in made.values()} == files - {
        f"bitaxe_monitor/{name}.yaml" for name in CHANGES_MINERS
    }
    assert len({config["alias"] for config in made.values()}) == len(made)


@pytest.mark.parametrize("name", BLUEPRINTS)
async def test_inputs(name: str) -> None:
    """What a blueprint asks for is given, and nothing that it does not know."""
    blueprint = Blueprint(
        load_yaml_dict(FOLDER / DOMAIN / f"{name}.yaml"), schema=BLUEPRINT_SCHEMA
    )
    needed = {key for key, value in blueprint.inputs.items() if "default" not in value}
    given = (await _made())[name]["use_blueprint"]["input"]
    assert needed == given.keys()
    assert given.get("miners", {"device_id": ["gamma"]}) == {"device_id": ["gamma"]}
    assert given.get("device", "fleet") == "fleet"


async def test_more_inputs() -> None:
    """What is chosen besides is for its blueprint only."""
    made = await _made(overheating={"send": []})
    assert made["overheating"]["use_blueprint"]["input"]["send"] == []
    assert "send" not in made["low_efficiency"]["use_blueprint"]["input"]
