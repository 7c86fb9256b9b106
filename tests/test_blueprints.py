"""Test what all blueprints have in common, and those that report moments."""

from functools import partial
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.components.automation.config import AUTOMATION_BLUEPRINT_SCHEMA
from homeassistant.components.blueprint.models import Blueprint
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import selector
from homeassistant.util.yaml import load_yaml_dict
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_mock_service,
)
import voluptuous as vol

from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import FakeMiner, set_up
from .support.blueprints import (
    AUTOMATION,
    FOLDER,
    Message,
    devices_of,
    let_pass,
    set_up_automation,
    use_blueprint,
)

CONTROLLING: Final = {
    "cheap_power": {"price", "miners"},
    "power_cycle": {"happening", "plug"},
    "quiet_hours": {"targets"},
    "solar_surplus": {"surplus", "miners"},
    "start_in_steps": {"miners"},
}
OF_MINERS: Final = {
    "difficulty_or_block",
    "low_efficiency",
    "offline_and_back",
    "overheating",
    "payout_changed",
    "performance_drop",
    "work_not_credited",
}
REPORTING: Final = {"monthly_report": {"device"}}
NAMES: Final = {"daily_fleet_report", *REPORTING, *OF_MINERS, *CONTROLLING}


def _blueprint(name: str) -> Blueprint:
    """Return a blueprint as Home Assistant loads it."""
    return Blueprint(
        load_yaml_dict(FOLDER / DOMAIN / f"{name}.yaml"),
        expected_domain=automation.DOMAIN,
        schema=AUTOMATION_BLUEPRINT_SCHEMA,
    )


def test_names() -> None:
    """There are as many blueprints as are tested."""
    assert {path.stem for path in (FOLDER / DOMAIN).iterdir()} == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_all_load(name: str) -> None:
    """A blueprint is valid here, says so, and reports nobody to look elsewhere."""
    blueprint = _blueprint(name)
    assert blueprint.validate() is None
    assert blueprint.metadata["homeassistant"] == {"min_version": "2026.10.0"}
    assert "source_url" not in blueprint.metadata


@pytest.mark.parametrize("name", sorted(NAMES))
def test_all_defaults(name: str) -> None:
    """Whatever need not be chosen has a default that could be chosen."""
    blueprint = _blueprint(name)
    inputs = blueprint.inputs
    assert {key for key, value in inputs.items() if "default" not in value} == (
        {"miners"} if name in OF_MINERS else (CONTROLLING | REPORTING).get(name, set())
    )
    for key, value in inputs.items():
        assert value["name"], key
        if "default" in value:
            vol.Schema(selector(value["selector"]))(value["default"])
    for section in blueprint.metadata["input"].values():
        assert "input" not in section or section["collapsed"]


@pytest.mark.parametrize("name", sorted(OF_MINERS))
def test_only_miners_can_be_chosen(name: str) -> None:
    """No other integration's entities can be chosen."""
    (chosen,) = _blueprint(name).inputs["miners"]["selector"]["target"]["entity"]
    assert chosen["integration"] == DOMAIN


@pytest.mark.parametrize("name", sorted(OF_MINERS))
async def test_run_by_hand(
    hass: HomeAssistant,
    loaded: MockConfigEntry,
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Run by hand, an automation sends a message, to the page unless it says where."""
    calls = async_mock_service(hass, "persistent_notification", "create")
    await set_up_automation(hass, name, {"miners": devices_of(hass, loaded)})
    await hass.services.async_call(
        automation.DOMAIN, "trigger", {"entity_id": AUTOMATION}, blocking=True
    )
    await hass.async_block_till_done()
    (call,) = calls
    assert call.data["title"].startswith("A miner")
    assert call.data["message"] == "This is a message to try out."
    assert "Template variable" not in caplog.text


async def test_overheating(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Overheating is reported once, with the temperatures, and once again next time."""
    messages = await use_blueprint(hass, "overheating", miners=devices_of(hass, loaded))
    wait = partial(let_pass, hass, freezer)
    reported = Message(
        "Gamma overheats", "ASIC temperature: 76.0 °C, VR temperature: 88.0 °C."
    )
    miner.update(overheat_mode=1, temp=76, vrTemp=88)
    await wait(60)
    assert messages == [reported]
    miner.update(overheat_mode=0)
    await wait(60)
    miner.update(overheat_mode=1)
    await wait(60)
    assert messages == [reported, reported]


async def test_faults(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Faults are reported once each, by name, and once again when they come back."""
    messages = await use_blueprint(hass, "overheating", miners=devices_of(hass, loaded))
    wait = partial(let_pass, hass, freezer)
    text = "It does not hash while this lasts. The miner's own page may say more."
    power = Message("Gamma: power fault", text)
    miner.update(power_fault="Power Fault Detected.", hashRate=0)
    await wait(60)
    assert messages == [power]
    miner.update(hardware_fault="Fan Control Failed")
    await wait(60)
    assert messages == [power, Message("Gamma: hardware fault", text)]
    miner.update(power_fault=None, hardware_fault=None)
    await wait(60)
    miner.update(power_fault="Power Fault Detected.")
    await wait(60)
    assert messages[2:] == [power]


@pytest.mark.parametrize(
    ("change", "inputs", "messages"),
    [
        (
            {"bestDiff": 4_290_000_000},
            {},
            [
                Message(
                    "Gamma: new best difficulty",
                    "4.29 G; it was 1.5 M. Such a share comes about once in 7 months.",
                )
            ],
        ),
        (
            {"bestDiff": 1_500_001},
            {},
            [
                Message(
                    "Gamma: new best difficulty",
                    "1.5 M; it was 1.5 M. "
                    "Such a share comes about once in 100 minutes.",
                )
            ],
        ),
        ({"blockFound": 1}, {}, [Message("Gamma: a block!", "It has found a block.")]),
        ({"blockFound": 2}, {}, [Message("Gamma: a block!", "It has found 2 blocks.")]),
        ({"bestDiff": 4.2e9}, {"least_difficulty": 5}, []),
        ({"bestDiff": 4.2e9}, {"tell_difficulty": False}, []),
        ({"blockFound": 1}, {"tell_block": False}, []),
        (
            {"bestDiff": 2e15, "blockFound": 1},
            {"least_difficulty": 5},
            [
                Message(
                    "Gamma: new best difficulty",
                    "2.0 P; it was 1.5 M. "
                    "Such a share comes about once in 250000 years.",
                ),
                Message("Gamma: a block!", "It has found a block."),
            ],
        ),
    ],
    ids=[
        "difficulty",
        "a little more",
        "block",
        "blocks",
        "not enough",
        "no difficulties",
        "no blocks",
        "both",
    ],
)
async def test_difficulty_or_block(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    change: dict[str, Any],
    inputs: dict[str, Any],
    messages: list[Message],
) -> None:
    """A find is reported once, if it is wanted, and not at all after a reload."""
    miner.update(bestDiff=1_500_000, blockFound=0)
    await set_up(hass, entry)
    reported = await use_blueprint(
        hass, "difficulty_or_block", miners=devices_of(hass, entry), **inputs
    )
    miner.update(**change)
    await let_pass(hass, freezer, 30)
    assert await hass.config_entries.async_reload(entry.entry_id)
    await let_pass(hass, freezer, 30)
    assert reported == messages
