"""Test what the entities of miners and of the fleet have in common."""

from collections import Counter
from typing import Any, Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import Entity
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import (
    GAMMA_MAC,
    HOST,
    FakeMiner,
    fleet_entry,
    load_payload,
    miner_entry,
    set_up,
)
from .support.actions import device_of
from .support.time import pass_time

CONNECTIVITY: Final = "binary_sensor.gamma_connectivity"
LAST_EVENT: Final = "event.gamma_last_event"
# What is not of the moment holds while a miner is offline.
LASTING: Final = {
    "binary_sensor.gamma_chip_fault",
    "binary_sensor.gamma_asic_error_rate_high",
    "binary_sensor.gamma_asic_temperature_high",
    "binary_sensor.gamma_rejection_rate_high",
    "binary_sensor.gamma_vr_temperature_high",
    "binary_sensor.gamma_fallback_pool",
    "binary_sensor.gamma_hardware_fault",
    "binary_sensor.gamma_overheating",
    "binary_sensor.gamma_payout_changed",
    "binary_sensor.gamma_performance_drop",
    "binary_sensor.gamma_pools_unreachable",
    "binary_sensor.gamma_power_fault",
    "binary_sensor.gamma_restart_needed",
    "binary_sensor.gamma_work_not_credited",
    "button.gamma_identify",
    "button.gamma_restart",
    "fan.gamma_fan",
    LAST_EVENT,
    "number.gamma_core_voltage",
    "number.gamma_fan_target_temperature",
    "number.gamma_frequency",
    "number.gamma_minimum_fan_speed",
    "select.gamma_display_rotation",
    "select.gamma_display_timeout",
    "sensor.gamma_active_pool",
    "sensor.gamma_efficiency_rating",
    "sensor.gamma_luck",
    "sensor.gamma_reward_share",
    "sensor.gamma_uptime",
}
# Nothing was changed or too hot: they are not available anyway.
WAYS_BACK: Final = {
    "button.gamma_clear_overheat",
    "button.gamma_restore_original_settings",
    "button.gamma_undo_last_change",
}


async def test_miner_device(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """The device of a miner is complete, and its entities are named after it."""
    await set_up(hass, entry)
    device = device_of(hass, entry)
    assert device.identifiers == {(DOMAIN, GAMMA_MAC)}
    assert device.connections == {(dr.CONNECTION_NETWORK_MAC, GAMMA_MAC)}
    assert device.serial_number == GAMMA_MAC
    assert device.name == "Gamma"
    assert device.manufacturer == "Bitaxe"
    assert device.model == "Bitaxe Gamma"
    assert device.hw_version == "601"
    assert device.sw_version == "v2.12.2"
    assert device.configuration_url == f"http://{HOST}"
    assert device.entry_type is None

    item = er.async_get(hass).async_get("sensor.gamma_hashrate")
    assert item
    assert item.has_entity_name
    assert item.unique_id == f"{GAMMA_MAC}_hashrate"
    state = hass.states.get("sensor.gamma_hashrate")
    assert state
    assert state.name == "Gamma Hashrate"


async def test_fleet_device(hass: HomeAssistant) -> None:
    """The device of the fleet is a service with a translated name."""
    entry = fleet_entry()
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    device = device_of(hass, entry)
    assert device.identifiers == {(DOMAIN, "fleet")}
    assert device.entry_type is dr.DeviceEntryType.SERVICE
    assert device.name == "Bitaxe fleet"
    item = er.async_get(hass).async_get("sensor.bitaxe_fleet_hashrate")
    assert item
    assert item.unique_id == "fleet_hashrate"


async def test_offline_and_back(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    loaded: MockConfigEntry,
    miner: FakeMiner,
) -> None:
    """Offline, all that is of the moment is unavailable; back, all is as before."""
    before = _states(hass)
    assert STATE_UNAVAILABLE not in before.values()
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 25)
    assert _states(hass) == before  # a few missed polls are borne

    await pass_time(hass, freezer, 65)
    assert _states(hass) == {
        **dict.fromkeys(before, STATE_UNAVAILABLE),
        **{key: before[key] for key in LASTING & before.keys()},
        CONNECTIVITY: "off",
    }

    miner.error = None
    miner.update(uptimeSeconds=18574 + 90)
    await pass_time(hass, freezer, 40)
    after = _states(hass)
    assert after[CONNECTIVITY] == "on"
    assert STATE_UNAVAILABLE not in after.values()
    changed = {key for key in before if before[key] != after[key]}
    assert changed <= {  # known by now
        "binary_sensor.gamma_work_not_credited",
        "sensor.gamma_standard_deviation_1_min",
    }


async def test_restart_with_the_miner_off(
    hass: HomeAssistant,
    loaded: MockConfigEntry,
    miner: FakeMiner,
    freezer: FrozenDateTimeFactory,
) -> None:
    """All that was there before a restart is there, unavailable, and comes back."""
    before = _states(hass)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    miner.error = AxeOSConnectionError()
    await set_up(hass, loaded)
    assert _states(hass) == dict.fromkeys(before, STATE_UNKNOWN)  # one miss is borne
    await pass_time(hass, freezer, 60)
    assert _states(hass) == {
        **dict.fromkeys(before, STATE_UNAVAILABLE),
        LAST_EVENT: STATE_UNKNOWN,
        CONNECTIVITY: "off",
    }
    assert not any(
        state.attributes.get("restored") for state in hass.states.async_all()
    )

    miner.error = None
    await pass_time(hass, freezer, 60)
    after = _states(hass)
    assert after.keys() == before.keys()
    assert STATE_UNAVAILABLE not in after.values()


async def test_new_miner_that_is_off(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Of a miner never met there is what all have, then what its firmware can fill."""
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    await pass_time(hass, freezer, 60)
    assert _states(hass) == {
        CONNECTIVITY: "off",
        LAST_EVENT: STATE_UNKNOWN,
    }

    miner.error = None
    await pass_time(hass, freezer, 60)
    states = _states(hass)
    assert states["sensor.gamma_hashrate"] == "1072.2"
    assert "sensor.gamma_asic_temperature_2" not in states
    device = device_of(hass, entry)
    assert (device.manufacturer, device.hw_version) == ("Bitaxe", "601")


@pytest.mark.parametrize(
    ("fields", "appearing"),
    [
        pytest.param({"temp2": 55.5}, {"sensor.gamma_asic_temperature_2"}, id="sensor"),
        pytest.param(
            {"fan2rpm": 2000, "fanspeed2": 30},
            {"sensor.gamma_fan_2_rpm", "sensor.gamma_fan_2_speed"},
            id="second fan",
        ),
        pytest.param(
            {"hardware_fault": "Fan Control Failed (Auto)"},
            {"binary_sensor.gamma_hardware_fault"},
            id="fault",
        ),
        pytest.param(
            {"version": "v2.14.0", "actualFrequency": 525, "miningPaused": False},
            {
                "binary_sensor.gamma_hardware_fault",
                "binary_sensor.gamma_mining_paused",
                "number.gamma_minimum_fan_speed",
                "sensor.gamma_measured_frequency",
                "switch.gamma_mining",
            },
            id="firmware update",
        ),
    ],
)
async def test_entity_that_appears_later(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
    fields: dict[str, Any],
    appearing: set[str],
) -> None:
    """What the miner can fill only later comes without a restart, and stays."""
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        miner.update(fanspeed2=0)  # a fan that never turned is none
        await set_up(hass, entry)
        before = set(_states(hass))
        assert not appearing & before
        answer = miner.answer
        miner.update(**fields)
        await pass_time(hass, freezer, 30)
        assert set(_states(hass)) == before | appearing
        miner.answer = answer
        await pass_time(hass, freezer, 30)
        # What firmware cannot do does not exist.
        appearing -= {"number.gamma_minimum_fan_speed", "switch.gamma_mining"}
        assert set(_states(hass)) == before | appearing

        assert await hass.config_entries.async_reload(entry.entry_id)
        await hass.async_block_till_done()
        states = _states(hass)
        assert set(states) == before | appearing
        assert {states[key] for key in appearing} <= {STATE_UNKNOWN, "off", "0"}
    assert "ERROR" not in caplog.text  # such as for an entity added twice


async def test_nothing_is_written_twice(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A state that has not changed is not written, not even to be compared."""
    uptime = 4000

    def keep_running() -> None:
        nonlocal uptime
        uptime += 15
        complete_miner.update(uptimeSeconds=uptime)

    written = Counter[str]()
    write = Entity.async_write_ha_state

    def count(entity: Entity) -> None:
        written[entity.entity_id] += 1
        write(entity)

    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        await set_up(hass, entry)
    with patch.object(Entity, "async_write_ha_state", count):
        await pass_time(hass, freezer, 660, 15, before_step=keep_running)
        assert "sensor.gamma_hashrate" not in written
        assert written["sensor.gamma_stability"] == 1

        written.clear()
        polls = complete_miner.polls
        await pass_time(hass, freezer, 300, 15, before_step=keep_running)
        assert complete_miner.polls == polls + 20
        assert set(written) == {"sensor.gamma_energy"}

        written.clear()
        complete_miner.update(wifiRSSI=-60, poolDifficulty=2000)
        await pass_time(hass, freezer, 60, 15, before_step=keep_running)
        del written["sensor.gamma_energy"]
        assert written == {
            "sensor.gamma_wi_fi_signal": 1,
            "sensor.gamma_pool_difficulty": 1,
        }

        written.clear()
        complete_miner.error = AxeOSConnectionError()
        await pass_time(hass, freezer, 300, 15)
        assert set(written) == set(_states(hass)) - LASTING - WAYS_BACK
        assert set(written.values()) == {1}


async def test_fleet_writes_nothing_twice(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A total that has not changed is not written either."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    written = Counter[str]()
    with patch.object(
        Entity,
        "async_write_ha_state",
        lambda entity: written.update([entity.entity_id]),
    ):
        complete_miner.update(hashRate=400)
        await pass_time(hass, freezer, 60, 30)
    assert {key: count for key, count in written.items() if "fleet" in key} == {
        "sensor.bitaxe_fleet_hashrate": 1,
        "sensor.bitaxe_fleet_efficiency": 1,
        "sensor.bitaxe_fleet_power_efficiency": 1,
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<img src=x onerror=alert(1)>{{ 1 }}", id="markup"),
        pytest.param("a\0b\x1b[31m\u202e\r\nc", id="control"),
        pytest.param("x" * 10_000, id="long"),
        pytest.param("", id="empty"),
    ],
)
async def test_hostile_text(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    caplog: pytest.LogCaptureFixture,
    text: str,
) -> None:
    """Whatever a miner says for text ends as a short, printable state, or as none."""
    answer = {
        key: text if isinstance(value, str) else value
        for key, value in load_payload("mock-v2.15.0rc1.json").items()
    }
    miners[HOST] = FakeMiner(answer | {"ASICModel": text or "BM1370"})
    miners[HOST].asic = {"ASICModel": text, "deviceModel": text}
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        await set_up(hass, entry)
    assert len(hass.states.async_all()) > 40
    for state in hass.states.async_all():
        assert len(state.state) <= 255
        assert state.state.isprintable()
    assert "ERROR" not in caplog.text
    assert "Traceback" not in caplog.text


def _states(hass: HomeAssistant) -> dict[str, str]:
    """Return all states by entity id."""
    return {state.entity_id: state.state for state in hass.states.async_all()}
