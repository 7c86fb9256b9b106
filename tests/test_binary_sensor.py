"""Test the binary sensors of miners and of the fleet."""

from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNKNOWN, EntityCategory, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import (
    GAMMA_MAC,
    FakeMiner,
    fleet_entry,
    load_payload,
    miner_entry,
    set_up,
)
from .support.events import reload
from .support.time import pass_time

DIAGNOSTIC: Final = EntityCategory.DIAGNOSTIC
# Device class, category, enabled by default.
MINER: Final = {
    "chip_fault": ("problem", DIAGNOSTIC, True),
    "connectivity": ("connectivity", DIAGNOSTIC, True),
    "fallback_pool": ("problem", DIAGNOSTIC, True),
    "hardware_fault": ("problem", DIAGNOSTIC, False),
    "high_error_rate": ("problem", DIAGNOSTIC, True),
    "high_rejection_rate": ("problem", DIAGNOSTIC, True),
    "high_temperature": ("problem", DIAGNOSTIC, True),
    "high_vr_temperature": ("problem", DIAGNOSTIC, True),
    "low_efficiency": ("problem", None, True),
    "mining": ("running", None, True),
    "mining_paused": (None, None, False),
    "overheating": ("heat", DIAGNOSTIC, True),
    "payout_changed": ("problem", None, True),
    "performance_drop": ("problem", None, True),
    "pools_unreachable": ("problem", DIAGNOSTIC, True),
    "power_fault": ("problem", DIAGNOSTIC, False),
    "restart_needed": (None, DIAGNOSTIC, False),
    "work_not_credited": ("problem", None, True),
}
EXPLAINED: Final = ("low_efficiency", "mining", "performance_drop")


async def test_binary_sensors(
    hass: HomeAssistant, complete_miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A miner that reports everything has every binary sensor."""
    await set_up(hass, entry)
    assert {
        item.unique_id.removeprefix(f"{entry.unique_id}_"): (
            item.original_device_class,
            item.entity_category,
            item.disabled_by is None,
        )
        for item in er.async_entries_for_config_entry(
            er.async_get(hass), entry.entry_id
        )
        if item.domain == Platform.BINARY_SENSOR
    } == MINER


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({"isUsingFallbackStratum": 1}, {"fallback_pool": "on"}),
        ({"isUsingFallbackStratum": None}, {"fallback_pool": STATE_UNKNOWN}),
        ({"overheat_mode": 1}, {"overheating": "on"}),
        ({"overheat_mode": "hot"}, {"overheating": STATE_UNKNOWN}),
        ({"power_fault": "Fault"}, {"power_fault": "on", "mining": "off"}),
        ({"hardware_fault": "Fan"}, {"hardware_fault": "on", "mining": "off"}),
        ({"miningPaused": True}, {"mining": "off", "mining_paused": "on"}),
        ({"hashRate": 0}, {"mining": "off"}),
        ({"hashRate": None}, {}),  # a blink
        (
            {
                "hashRate": 0,
                "expectedHashrate": 0,
                "poolConnectionInfo": "Not Connected",
            },
            {"mining": "off", "pools_unreachable": "on"},
        ),
    ],
    ids=str,
)
@pytest.mark.usefixtures("all_enabled")
async def test_at_once(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    fields: dict[str, Any],
    changed: dict[str, str],
) -> None:
    """What matters shows with the next poll, and so does its end."""
    await set_up(hass, entry)
    await pass_time(hass, freezer, 5)
    normal = _states(hass)
    assert normal == {
        "chip_fault": STATE_UNKNOWN,
        "connectivity": "on",
        "fallback_pool": "off",
        "hardware_fault": "off",
        "asic_error_rate_high": STATE_UNKNOWN,
        "asic_temperature_high": STATE_UNKNOWN,
        "low_efficiency": STATE_UNKNOWN,
        "mining": "on",
        "mining_paused": "off",
        "overheating": "off",
        "payout_changed": "off",
        "performance_drop": STATE_UNKNOWN,
        "pools_unreachable": "off",
        "power_fault": "off",
        "rejection_rate_high": STATE_UNKNOWN,
        "restart_needed": "off",
        "vr_temperature_high": STATE_UNKNOWN,
        "work_not_credited": STATE_UNKNOWN,
    }
    answer = complete_miner.answer
    complete_miner.update(**fields)
    await pass_time(hass, freezer, 5)
    states = _states(hass)
    del states["low_efficiency"]
    del normal["low_efficiency"]
    assert states == normal | changed

    complete_miner.answer = answer
    await pass_time(hass, freezer, 5)
    states = _states(hass)
    del states["low_efficiency"]
    assert states == normal


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, None),
        ({"hashRate": 0}, None),
        ({"miningPaused": True}, "paused"),
        ({"power_fault": "Fault"}, "power_fault"),
        ({"hardware_fault": "Fan"}, "hardware_fault"),
        ({"overheat_mode": 1}, "overheating"),
        (
            {"expectedHashrate": 0, "poolConnectionInfo": "Not Connected"},
            "pools_unreachable",
        ),
        ({"overheat_mode": "hot"}, None),
    ],
    ids=str,
)
async def test_known_reason(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    fields: dict[str, Any],
    reason: str | None,
) -> None:
    """A state that something known explains says what, also when it stays the same."""
    complete_miner.update(hashRate=0)
    await set_up(hass, entry)
    answer = complete_miner.answer
    for changes, expected in ((fields, reason), ({}, None)):
        complete_miner.answer = {**answer, **changes}
        await pass_time(hass, freezer, 5)
        assert {
            state.entity_id.removeprefix("binary_sensor.gamma_"): found
            for state in hass.states.async_all("binary_sensor")
            if (found := state.attributes.get("known_reason"))
        } == (dict.fromkeys(EXPLAINED, expected) if expected else {})


@pytest.mark.usefixtures("all_enabled")
async def test_fault_of_a_fork(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A firmware that was not known to report faults did so: then silence is none."""
    miner.update(version="b5502a630637")
    await set_up(hass, entry)
    assert "power_fault" not in _states(hass)
    miner.update(power_fault="Power Fault Detected.")
    await pass_time(hass, freezer, 5)
    assert _states(hass)["power_fault"] == "on"
    miner.remove("power_fault")
    await pass_time(hass, freezer, 5)
    assert _states(hass)["power_fault"] == "off"

    await reload(hass, entry)
    assert _states(hass)["power_fault"] == "off"
    miner.update(version="v2.1.8")
    await pass_time(hass, freezer, 10)
    assert _states(hass)["power_fault"] == STATE_UNKNOWN


def _registered(hass: HomeAssistant, entry: MockConfigEntry, key: str) -> str:
    """Register an entity as an earlier version did; return its id."""
    found = er.async_get(hass).async_get_or_create(
        Platform.BINARY_SENSOR,
        DOMAIN,
        f"{entry.unique_id}_{key}",
        suggested_object_id=f"gamma_{key}",
    )
    return found.entity_id


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("suprahex702-2.11.4-TCH.json", "power_fault"),
        ("lucky_lv07-v2.7.1-lv.json", "power_fault"),
        ("ultra204-v2.1.8.json", "power_fault"),
        ("gamma601-v2.12.2.json", "hardware_fault"),
    ],
    ids=["other fork", "known fork", "official", "downgrade"],
)
async def test_fault_that_is_never_reported(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    answer: str,
    key: str,
) -> None:
    """Where an entity of earlier firmware is left, silence does not mean no fault."""
    _registered(hass, entry, key)
    miner.answer = load_payload(answer)
    miner.update(macAddr=GAMMA_MAC)
    await set_up(hass, entry)
    assert _states(hass)[key] == STATE_UNKNOWN


@pytest.mark.parametrize("key", ["hardware_fault", "power_fault"])
@pytest.mark.parametrize(
    "answer", ["nmaxe-v2.7.05.json", "nerdqaxe++-v1.1.0-beta1.json"]
)
async def test_fault_that_no_firmware_of_the_family_reports(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    answer: str,
    key: str,
) -> None:
    """What an earlier version registered goes with the first answer, not before."""
    entity_id = _registered(hass, entry, key)
    miner.answer = load_payload(answer)
    miner.update(macAddr=GAMMA_MAC)
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    assert er.async_get(hass).async_get(entity_id) is not None
    miner.error = None
    await pass_time(hass, freezer, 60)
    assert er.async_get(hass).async_get(entity_id) is None
    assert hass.states.get(entity_id) is None

    await reload(hass, entry)
    assert er.async_get(hass).async_get(entity_id) is None


async def test_low_efficiency(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A mean below the threshold is a problem, until the miner does better or rests."""
    complete_miner.update(hashRate=300)  # of 420
    await set_up(hass, entry)
    await pass_time(hass, freezer, 285, 15)
    assert _states(hass)["low_efficiency"] == STATE_UNKNOWN
    await pass_time(hass, freezer, 15)
    assert _states(hass)["low_efficiency"] == "on"
    low = hass.states.get("binary_sensor.gamma_low_efficiency")
    assert low is not None
    assert (low.attributes["value"], low.attributes["minutes"]) == (71.4, 10)
    complete_miner.update(hashRate=200)
    await pass_time(hass, freezer, 60, 15)
    assert hass.states.get("binary_sensor.gamma_low_efficiency") == low  # as it began

    complete_miner.update(miningPaused=True)
    await pass_time(hass, freezer, 5)
    assert _states(hass)["low_efficiency"] == "off"
    complete_miner.update(miningPaused=False)
    await pass_time(hass, freezer, 5)
    assert _states(hass)["low_efficiency"] == "on"

    complete_miner.update(hashRate=450)
    await pass_time(hass, freezer, 600, 15)
    assert _states(hass)["low_efficiency"] == "off"


async def test_without_expectation(
    hass: HomeAssistant, complete_miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """Where nothing is known to expect there is no low efficiency."""
    complete_miner.update(expectedHashrate=0, frequency=0)
    await set_up(hass, entry)
    assert "low_efficiency" not in _states(hass)
    assert _states(hass)["mining"] == "on"


async def test_chip_that_hangs(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A hashrate that stands still without a share is not mining; a share is."""
    await set_up(hass, entry)
    await pass_time(hass, freezer, 40)
    assert _states(hass)["mining"] == "on"
    await pass_time(hass, freezer, 5)
    assert _states(hass)["mining"] == "off"
    complete_miner.update(sharesAccepted=2)
    await pass_time(hass, freezer, 5)
    assert _states(hass)["mining"] == "on"


async def test_all_miners_online(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    miners: dict[str, FakeMiner],
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """All miners are online when there are miners and none is offline."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    other = miner_entry("192.168.1.51", "02:00:5e:00:00:51", title="Other")
    other.add_to_hass(hass)
    miners["192.168.1.51"] = FakeMiner(complete_miner.answer)
    miners["192.168.1.51"].update(macAddr="02:00:5e:00:00:51")
    await set_up(hass, fleet)
    await pass_time(hass, freezer, 5)

    def all_online() -> str:
        state = hass.states.get("binary_sensor.bitaxe_fleet_all_miners_online")
        assert state
        return state.state

    assert all_online() == "on"
    miners["192.168.1.51"].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 90)
    assert all_online() == "off"
    assert _states(hass)["connectivity"] == "on"
    miners["192.168.1.51"].error = None
    await pass_time(hass, freezer, 60)
    assert all_online() == "on"
    for config_entry in (entry, other):
        assert await hass.config_entries.async_unload(config_entry.entry_id)
    await hass.async_block_till_done()
    assert all_online() == "off"


async def test_fleet_without_miners(hass: HomeAssistant) -> None:
    """Without miners there is none that is online."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    state = hass.states.get("binary_sensor.bitaxe_fleet_all_miners_online")
    assert state
    assert state.state == "off"


def _states(hass: HomeAssistant) -> dict[str, str]:
    """Return the states of the Gamma's binary sensors by the end of the entity id."""
    prefix = "binary_sensor.gamma_"
    return {
        state.entity_id.removeprefix(prefix): state.state
        for state in hass.states.async_all(Platform.BINARY_SENSOR)
        if state.entity_id.startswith(prefix)
    }
