"""Test when the event entity of a miner reports what, and to whom."""

from pathlib import Path
from typing import Any, Final, cast

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util.json import json_loads, load_json_object
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import CONF_UPDATE_INTERVAL, DOMAIN
from custom_components.bitaxe_monitor.control.kept import LostFor
from custom_components.bitaxe_monitor.control.raised import Reason
from custom_components.bitaxe_monitor.control.stuck import StuckReason
from custom_components.bitaxe_monitor.figures.happenings import HappeningType
from custom_components.bitaxe_monitor.figures.known import Fault
from custom_components.bitaxe_monitor.figures.payout import Sign
from custom_components.bitaxe_monitor.figures.restarts import NoticedBy
from custom_components.bitaxe_monitor.figures.settings import FanMode

from .conftest import GAMMA_MAC, FakeMiner, fleet_entry, miner_entry, set_up
from .support.automations import note_triggers
from .support.events import BLOCK, EVENT, RESTARTED, Reported, reload, reported_by
from .support.states import state_of, writes_of
from .support.time import pass_time


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.mark.usefixtures("loaded")
async def test_entity(hass: HomeAssistant) -> None:
    """The entity is there from the start, and reports nothing of the first answer."""
    state = hass.states.get(EVENT)
    assert state
    assert state.state == STATE_UNKNOWN
    assert state.attributes == {
        "event_types": list(HappeningType),
        "event_type": None,
        "friendly_name": "Gamma Last event",
    }
    entity = er.async_get(hass).async_get(EVENT)
    assert entity
    assert entity.unique_id == f"{GAMMA_MAC}_event"
    assert entity.entity_category is None


def test_texts_and_icons() -> None:
    """Every type of event has its text and icon, every attribute its name."""
    about: dict[str, Any] = {}
    root = Path(bitaxe_monitor.__file__).parent
    for file in ("translations/en.json", "icons.json"):
        content = cast("dict[str, Any]", load_json_object(root / file))
        about[file] = content["entity"]["event"]["event"]["state_attributes"]
    texts, icons = about.values()
    types = texts.pop("event_type")["state"]
    assert list(types) == list(HappeningType)
    assert len(set(types.values())) == len(types)
    assert list(icons.pop("event_type")["state"]) == list(HappeningType)
    assert not icons
    assert all(text["name"] for text in texts.values())
    assert {name: set(text.get("state", ())) for name, text in texts.items()} == {
        "chip": set(),
        "core_voltage": set(),
        "count": set(),
        "difficulty": set(),
        "domains": set(),
        "duration": set(),
        "frequency": set(),
        "how_often": set(),
        "interval": set(),
        "new": set(),
        "new_core_voltage": set(),
        "new_fan_mode": set(FanMode),
        "new_frequency": set(),
        "noticed_by": set(NoticedBy),
        "old": set(),
        "old_core_voltage": set(),
        "old_fan_mode": set(FanMode),
        "old_frequency": set(),
        "pool": {"primary", "fallback", "other"},
        "reason": {*Reason, *StuckReason, *LostFor},
        "reset_reason": set(),
        "sign": set(Sign),
        "since": set(),
        "size": set(),
        "which": set(Fault),
    }


@pytest.mark.usefixtures("miner")
async def test_fleet_has_none(hass: HomeAssistant) -> None:
    """Things happen to miners, not to their totals."""
    entry = fleet_entry()
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    assert hass.states.async_entity_ids("event") == []


REPORTED: Final[dict[str, tuple[dict[str, Any], Reported]]] = {
    "restarted": ({"uptimeSeconds": 3}, RESTARTED),
    "best difficulty": (
        {"bestDiff": 5e12},
        (
            "best_difficulty",
            {
                "difficulty": "5 T",
                "old": 49224525.0,
                "new": 5e12,
                "interval": 20051201195,  # at the 1,071 GH/s that are expected
                "how_often": "about once in 640 years",
            },
        ),
    ),
    "block": ({"blockFound": 1}, BLOCK),
    "failover": ({"isUsingFallbackStratum": 1}, ("pool_failover", {})),
    "return": ({"isUsingFallbackStratum": 0}, ("pool_return", {})),
    "fault": ({"power_fault": "over"}, ("fault", {"which": "power"})),
    "fault ended": ({"overheat_mode": 0}, ("fault_ended", {"which": "overheating"})),
}


@pytest.mark.parametrize(("fields", "event"), REPORTED.values(), ids=list(REPORTED))
async def test_reported_at_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    fields: dict[str, Any],
    event: Reported,
) -> None:
    """What happened is reported with the poll that notices it, once, come what may."""
    entry = miner_entry(options={CONF_UPDATE_INTERVAL: 300})
    entry.add_to_hass(hass)
    miner.update(
        isUsingFallbackStratum=0 if fields.get("isUsingFallbackStratum") else 1,
        overheat_mode=1,
    )
    await set_up(hass, entry)
    reported = reported_by(hass)
    await pass_time(hass, freezer, 5)
    assert reported == []
    miner.update(**fields)
    await pass_time(hass, freezer, 5)
    assert reported == [event]
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 5)
    miner.error = None
    await pass_time(hass, freezer, 120)
    assert reported == [event]


@pytest.mark.usefixtures("loaded")
async def test_without_words(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A best difficulty is reported while the texts of a language are loaded."""
    reported = reported_by(hass)
    hass.config.language = "pt"  # in which there are none
    miner.update(bestDiff=5e12)
    await pass_time(hass, freezer, 10)
    [(kind, attributes)] = reported
    assert kind == "best_difficulty"
    assert "interval" in attributes
    assert "how_often" not in attributes


async def test_settings_changed(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Settings that were changed while Home Assistant was away are reported once."""
    miner.update(frequency=525, coreVoltage=1150, autofanspeed=1)
    await pass_time(hass, freezer, 10)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    reported = reported_by(hass)
    miner.update(frequency=500, autofanspeed=0)
    await set_up(hass, loaded)
    await pass_time(hass, freezer, 60)
    settings = {
        "old_frequency": 525,
        "old_core_voltage": 1150,
        "old_fan_mode": "automatic",
        "new_frequency": 500,
        "new_core_voltage": 1150,
        "new_fan_mode": "manual",
    }
    assert reported == [("settings_changed", settings)]
    await reload(hass, loaded)
    await pass_time(hass, freezer, 60)
    assert reported == [("settings_changed", settings)]


@pytest.mark.usefixtures("loaded")
async def test_reported_one_by_one(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """What is noticed together is reported in turn, each with a time of its own."""
    reported, written = reported_by(hass), writes_of(hass, EVENT)
    miner.update(
        uptimeSeconds=3, isUsingFallbackStratum=0, overheat_mode=1, power_fault="over"
    )
    await pass_time(hass, freezer, 5)
    assert [name for name, _ in reported] == [
        "restarted",
        "pool_return",
        "fault",
        "fault",
    ]
    assert len(written) == len(set(written)) == 4
    assert written == sorted(written)
    state = hass.states.get(EVENT)
    assert state
    plain = json_loads(state.as_dict_json)
    assert isinstance(plain, dict)
    assert plain["attributes"] == {
        "event_types": [kind.value for kind in HappeningType],
        "event_type": "fault",
        "which": "power",
        "friendly_name": "Gamma Last event",
    }


@pytest.mark.parametrize(
    ("fields", "trigger"),
    [
        ({"uptimeSeconds": 3}, "restarted"),
        ({"bestDiff": 5e12}, "new_best_difficulty"),
        ({"blockFound": 1}, "block_found"),
        ({"power_fault": "over"}, "fault_reported"),
        ({"hardware_fault": "fan"}, "fault_reported"),
    ],
    ids=["restarted", "best difficulty", "block", "power fault", "hardware fault"],
)
@pytest.mark.parametrize("way", ["poll", "reload", "outage"])
async def test_triggers(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    fields: dict[str, Any],
    trigger: str,
    way: str,
) -> None:
    """Each event fires its trigger, also if it is noticed when the miner is back."""
    keys = ("restarted", "new_best_difficulty", "block_found", "fault_reported")
    noted = await note_triggers(
        hass,
        *(
            {"trigger": f"{DOMAIN}.{key}", "target": {"entity_id": EVENT}}
            for key in keys
        ),
    )
    if way == "outage":
        miner.error = AxeOSConnectionError()
        await pass_time(hass, freezer, 60)
        assert state_of(hass, EVENT) == STATE_UNKNOWN
        miner.error = None
    miner.update(**fields)
    if way == "reload":
        await reload(hass, loaded)
    else:
        await pass_time(hass, freezer, 60)
    assert noted == [(trigger, EVENT)]
    await pass_time(hass, freezer, 10)
    await reload(hass, loaded)
    await pass_time(hass, freezer, 10)
    assert noted == [(trigger, EVENT)]


async def test_disabled_entity(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Where nobody hears, nothing is kept, and other entities keep their pace."""
    registry = er.async_get(hass)
    registry.async_update_entity(EVENT, disabled_by=er.RegistryEntryDisabler.USER)
    await reload(hass, loaded)
    for blocks in range(1, 40):
        miner.update(blockFound=blocks)
        await pass_time(hass, freezer, 5)
    assert not loaded.runtime_data.happenings
    await pass_time(hass, freezer, 30)
    written = writes_of(hass, "sensor.gamma_power")
    powers = iter(range(10, 100))
    await pass_time(
        hass, freezer, 60, before_step=lambda: miner.update(power=next(powers))
    )
    assert len(written) == 2
    registry.async_update_entity(EVENT, disabled_by=None)
    reported = reported_by(hass)
    await reload(hass, loaded)
    await pass_time(hass, freezer, 30)
    assert state_of(hass, EVENT) == STATE_UNKNOWN
    assert reported == []
