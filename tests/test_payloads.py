"""Test every captured answer as a miner in Home Assistant."""

from collections.abc import Generator
from typing import Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers.entity import Entity
import pytest
from syrupy.assertion import SnapshotAssertion

from .conftest import HOST, PAYLOADS, FakeMiner, load_payload, miner_entry, set_up
from .support.actions import device_of

ANSWERS: Final = sorted(
    path.name
    for path in PAYLOADS.glob("*.json")
    if not path.name.startswith(("asic-", "scoreboard-", "statistics-"))
)
ASICS: Final = {
    "bitforge_nano-v1.6.json": "asic-bitforge_nano-v1.6.json",
    "lucky_lv07-v2.7.1-lv.json": "asic-lucky_lv07-v2.7.1-lv.json",
    "mock-v2.14.0.json": "asic-mock-v2.14.0b1.json",
    "mock-v2.7.0b1.json": "asic-mock-v2.7.0b3.json",
    "nerdqaxe++-v1.1.0-beta1.json": "asic-nerdqaxe++-v1.1.0-beta1.json",
    "suprahex702-2.7.0-TCH.json": "asic-suprahex-unknownfw.json",
}

NO_ENTITY: Final = None

# What is peculiar about an answer.
PECULIAR: Final[dict[str, dict[str, str | float | None]]] = {
    "bitforge_nano-v1.0.json": {
        "binary_sensor.overheating": "off",
        # A fork's v1.0 is no official firmware: it would not report a fault.
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.best_difficulty": 6_510_000,
        "sensor.expected_hashrate": 2594.9,
        "sensor.pool_difficulty": 8192,
        # Its chip temperatures have names that no other firmware knows.
        "sensor.asic_temperature_2": 56,
    },
    "bitforge_nano-v1.6.json": {
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.fan_rpm": 3651,
        "sensor.fan_speed": 63,
    },
    "gamma601-v2.10.1.json": {
        "sensor.asic_temperature": 63,
        "sensor.asic_temperature_2": NO_ENTITY,  # 0
        "sensor.best_difficulty": 572_140_000,
        "sensor.input_voltage": 4.97,
        "sensor.current": 20.03,
    },
    "gamma601-v2.11.0b6.json": {
        "sensor.asic_error_rate": 0.32,
        "sensor.asic_temperature_2": NO_ENTITY,  # -1
        "sensor.best_difficulty": 572_141_152,
        "sensor.block_height": 923765,
        "sensor.fan_2_rpm": NO_ENTITY,
        "sensor.rejection_rate": 0.2,
    },
    "gamma601-v2.12.2.json": {
        "binary_sensor.fallback_pool": "on",
        "binary_sensor.hardware_fault": NO_ENTITY,
        "binary_sensor.mining_paused": NO_ENTITY,
        "binary_sensor.power_fault": "off",
        "sensor.active_pool": "solo.ckpool.org",
        "sensor.asic_temperature_2": NO_ENTITY,
        "sensor.deviation": 1.2,
        "sensor.efficiency": 100.1,
        "sensor.expected_hashrate": 1071,
        "sensor.fan_speed": 48,
        "sensor.hashrate": 1072.2,
        "sensor.mean_efficiency_10_min": "unknown",
        "sensor.power_efficiency": 17.49,
        "sensor.reset_reason": "Software reset via esp_restart",
    },
    "gamma601-v2.9.0.json": {
        "binary_sensor.overheating": "on",
        "sensor.best_difficulty": 3_000_000_000,
        "sensor.fan_rpm": 7267,
        "sensor.pool_latency": NO_ENTITY,  # 4 hours
        "sensor.asic_temperature_2": NO_ENTITY,  # absent
    },
    "gt800-v2.12.2-unread.json": {
        # The firmware reads nothing of the board but its chips.
        "sensor.core_voltage": NO_ENTITY,
        "sensor.core_voltage_setting": 1200,
        "sensor.current": NO_ENTITY,
        "sensor.input_voltage": NO_ENTITY,
        "sensor.power": NO_ENTITY,
    },
    "hammer_bc01-2.0.3.json": {
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.core_voltage_setting": 1150,
    },
    "hex302-v2.6.0-one-chip.json": {
        "binary_sensor.power_fault": "off",
        "sensor.efficiency": 81.7,
        "sensor.expected_hashrate": 2816.1,
        "sensor.hashrate": 2372.8,
    },
    "hex302-v2.0.7-48.json": {
        "binary_sensor.fallback_pool": NO_ENTITY,
        "sensor.best_difficulty": 4_290_000_000,
        "sensor.expected_hashrate": 2816.1,  # 525 MHz, 894 small cores, 6 chips
        "sensor.fan_rpm": 0,  # fanSpeed is in rpm here, and fanspeed in percent
        "sensor.fan_speed": 35,
        "sensor.vr_temperature": NO_ENTITY,
        "sensor.session_best_difficulty": NO_ENTITY,
    },
    "lucky_lv07-1.1.0.json": {
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.efficiency": 83.4,
        "sensor.expected_hashrate": 1028.1,
    },
    "lucky_lv07-v2.7.1-lv.json": {"sensor.expected_hashrate": 867.2},
    "mock-v2.0.0.json": {
        "binary_sensor.mining": "off",
        "sensor.core_voltage": NO_ENTITY,
        "sensor.core_voltage_setting": 1200,
        # Neither a board nor cores nor chips are reported.
        "sensor.expected_hashrate": NO_ENTITY,
        "sensor.efficiency": NO_ENTITY,
        "sensor.fan_rpm": 82,
        "sensor.fan_speed": NO_ENTITY,
        "sensor.hashrate": 0,
    },
    "mock-v2.10.0b2.json": {
        "binary_sensor.fallback_pool": "on",  # true in place of 1
        "sensor.active_pool": "test.public-pool.io",
        "sensor.asic_temperature_2": 60,
    },
    "mock-v2.12.0b3.json": {
        "sensor.fan_2_rpm": 4146,
        "sensor.fan_2_speed": NO_ENTITY,
        "sensor.firmware_hashrate_10_min": 477,
        "sensor.rejection_rate": 90.91,
    },
    "mock-v2.15.0rc1.json": {
        "binary_sensor.mining_paused": "off",
        "sensor.blocks_found": 1,
        "sensor.measured_frequency": 485,
    },
    "nerdqaxe++-v1.1.0-beta1.json": {
        "binary_sensor.fallback_pool": "off",  # reported in "stratum" only
        "binary_sensor.overheating": NO_ENTITY,
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.current": 8.44,
        "sensor.expected_hashrate": 5548.8,
        "sensor.fan_2_rpm": 1557,
        "sensor.fan_2_speed": 40,
        "sensor.firmware_hashrate_1_h": 5509.1,
        "sensor.pool_latency": 1,
        "sensor.reset_reason": "SYSTEM.RESET_SOFTWARE",
    },
    "nmaxe-v2.7.05.json": {
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.active_pool": "pool.example",
        "sensor.expected_hashrate": 433.6,
    },
    "nmaxe-v2.9.31.json": {
        "binary_sensor.mining_paused": "off",
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.active_pool": "pool.example",
        "sensor.expected_hashrate": 999.6,
        "sensor.hashrate": 980.5,
        "sensor.power_efficiency": 12.75,
    },
    "q1370-v1.1.0-can.json": {
        # Its hashrate holds that of the miners that it leads, its chips do not.
        "sensor.efficiency": NO_ENTITY,
        "sensor.expected_hashrate": NO_ENTITY,
        "sensor.power": 78,
        "sensor.power_efficiency": 16.08,
    },
    "suprahex702-2.11.4-TCH.json": {
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.asic_temperature": NO_ENTITY,  # 0 in every second answer
    },
    "suprahex702-2.7.0-TCH.json": {
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.asic_temperature": 37.6,
        "sensor.best_difficulty": 193_000_000_000,
        "sensor.expected_hashrate": 3751.4,
        "sensor.firmware": "2.7.0-TCH-All-In-One",
    },
    "ultra204-v2.1.8.json": {
        "binary_sensor.fallback_pool": NO_ENTITY,
        "binary_sensor.overheating": NO_ENTITY,
        "binary_sensor.power_fault": NO_ENTITY,
        "sensor.best_difficulty": 258_000_000,
        "sensor.expected_hashrate": 491.7,
        "sensor.fan_rpm": 5654,  # fanSpeedRpm
        "sensor.vr_temperature": NO_ENTITY,
        "sensor.wi_fi_signal": NO_ENTITY,
    },
    "ultra205-rustport-b5502a6-zerohash.json": {
        "binary_sensor.mining": "off",
        "sensor.asic_temperature": NO_ENTITY,
        "sensor.asic_temperature_2": NO_ENTITY,
        "sensor.efficiency": 0,
        "sensor.expected_hashrate": 433.6,  # not the 0 that it reports
        "sensor.fan_2_rpm": NO_ENTITY,
        "sensor.hashrate": 0,
        "sensor.pool_latency": NO_ENTITY,
        "sensor.energy": NO_ENTITY,
        "sensor.input_voltage": NO_ENTITY,
        "sensor.power": NO_ENTITY,
        "sensor.power_efficiency": NO_ENTITY,
        "sensor.vr_temperature": NO_ENTITY,
    },
}

WITHOUT_MAC: Final = {
    "gamma601-v2.10.1.json",  # masked by who captured it
    "gamma601-v2.11.0b6.json",
    "gamma601-v2.9.0.json",
    "ultra205-rustport-b5502a6-zerohash.json",
    "hex302-v2.0.7-48.json",  # before v2.3.0
    "mock-2.1.5d.json",
    "mock-v2.0.0.json",
    "mock-v2.0.2.json",
    "mock-v2.1.0.json",
    "ultra204-v2.1.8.json",
    "lucky_lv07-1.1.0.json",
    "nmaxe-v2.7.05.json",  # never sent
    "nmaxe-v2.9.31.json",
}

MODELS: Final = {
    "bitforge_nano-v1.0.json": ("BitForge", "BitForge Nano", "800"),
    "bitforge_nano-v1.6.json": ("BitForge", "BitForge Nano", "800"),
    "gamma601-v2.12.2.json": ("Bitaxe", "Bitaxe Gamma", "601"),
    "gt800-v2.12.2-unread.json": ("Bitaxe", "Bitaxe GammaTurbo", "800"),
    "hammer_bc01-2.0.3.json": ("Hammer", "BC01", None),
    "hex302-v2.0.7-48.json": ("Bitaxe", "Bitaxe Hex", "302"),
    "hex302-v2.6.0-one-chip.json": ("Bitaxe", "Bitaxe Hex", "302"),
    "lucky_lv07-1.1.0.json": ("Lucky Miner", "LV07", "302"),
    "lucky_lv07-v2.7.1-lv.json": ("Lucky Miner", "Lucky Miner (BM1366)", "302"),
    "mock-v2.0.0.json": ("Bitaxe", "Bitaxe (BM1366)", None),
    "nerdqaxe++-v1.1.0-beta1.json": ("NerdQAxe", "NerdQAxe++", None),
    "nmaxe-v2.7.05.json": ("NMAxe", "NMAxe", None),
    "nmaxe-v2.9.31.json": ("NMAxe", "NMAxe", None),
    "q1370-v1.1.0-can.json": ("NerdQAxe", "Q1370", None),
    "suprahex702-2.11.4-TCH.json": ("Bitaxe", "Bitaxe SupraHex", "702"),
    "suprahex702-2.7.0-TCH.json": ("Bitaxe", "Bitaxe SupraHex", "702"),
    "ultra204-v2.1.8.json": ("Bitaxe", "Bitaxe Ultra", "204"),
}


@pytest.fixture(autouse=True)
def _all_enabled() -> Generator[None]:
    """Enable every entity."""
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        yield


@pytest.fixture
def answer(request: pytest.FixtureRequest, miners: dict[str, FakeMiner]) -> str:
    """Put a miner with the answer of that name on the network; return the name."""
    name: str = request.param
    miners[HOST] = FakeMiner(load_payload(name))
    if name in ASICS:
        miners[HOST].asic = load_payload(ASICS[name])
    return name


@pytest.mark.parametrize("answer", ANSWERS, indirect=True, ids=str)
async def test_every_answer(
    hass: HomeAssistant,
    answer: str,
    freezer: FrozenDateTimeFactory,
    snapshot: SnapshotAssertion,
) -> None:
    """Every answer becomes a device and states, identified as well as it can be."""
    freezer.move_to("2026-11-07 12:00:00+00:00")
    entry = miner_entry(mac=None, title="Miner")
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    await entry.runtime_data.async_refresh()  # other firmware counts when it lasts

    found = {
        state.entity_id.replace(".miner_", "."): " ".join(
            filter(None, (state.state, state.attributes.get("unit_of_measurement")))
        )
        for state in hass.states.async_all(["binary_sensor", "sensor"])
    }
    device = device_of(hass, entry)
    assert {
        "unique_id": entry.unique_id,
        "device": [
            device.manufacturer,
            device.model,
            device.hw_version,
            device.sw_version,
        ],
        "states": dict(sorted(found.items())),
    } == snapshot

    states = {entity_id: state.split(" ")[0] for entity_id, state in found.items()}
    assert states["binary_sensor.connectivity"] == "on"
    assert "unavailable" not in states.values()
    # Windows say nothing after one poll, power efficiency nothing without hashrate or
    # during the warm-up, and an overheated miner is not measured against what is
    # expected; all else that is there has a value.
    unknown = {key for key, state in states.items() if state == "unknown"}
    unmeasured = set()
    is_warm = entry.runtime_data.data.is_warm
    if not is_warm or float(states["sensor.hashrate"]) == 0:
        unmeasured.add("sensor.power_efficiency")
    if states.get("binary_sensor.overheating") == "on":
        unmeasured |= {"sensor.deviation", "sensor.efficiency"}
    assert {
        key
        for key in unknown
        if not key.startswith(
            (
                "binary_sensor.chip_fault",
                "binary_sensor.asic_error_rate_high",
                "binary_sensor.asic_temperature_high",
                "binary_sensor.low_efficiency",
                "binary_sensor.rejection_rate_high",
                "binary_sensor.vr_temperature_high",
                "sensor.chance",
                "binary_sensor.performance_drop",
                "binary_sensor.work_not_credited",
                "sensor.block_per_day",
                "sensor.credited_hashrate",
                "sensor.downside",
                "sensor.efficiency_margin",
                "sensor.efficiency_rating",
                "sensor.excess",
                "sensor.luck",
                "sensor.mean_efficiency",
                "sensor.stability",
                "sensor.standard",
                "sensor.steadiness",
                "sensor.upside",
            )
        )
    } <= unmeasured
    assert entry.unique_id is not None
    assert entry.unique_id.startswith("host:") == (answer in WITHOUT_MAC)


@pytest.mark.parametrize("answer", PECULIAR, indirect=True, ids=str)
async def test_peculiar(hass: HomeAssistant, answer: str) -> None:
    """What is peculiar about an answer shows, or rightly does not."""
    entry = miner_entry(mac=None, title="Miner")
    entry.add_to_hass(hass)
    await set_up(hass, entry)

    found = {
        key: _value(hass.states.get(key.replace(".", ".miner_")))
        for key in PECULIAR[answer]
    }
    assert found == PECULIAR[answer]


def _value(state: State | None) -> str | float | None:
    """Return a state, as a number if it is one; None if there is no such entity."""
    if state is None:
        return NO_ENTITY
    try:
        return float(state.state)
    except ValueError:
        return state.state


@pytest.mark.parametrize("answer", MODELS, indirect=True, ids=str)
async def test_device(hass: HomeAssistant, answer: str) -> None:
    """The device reports maker, model and board."""
    entry = miner_entry(mac=None, title="Miner")
    entry.add_to_hass(hass)
    await set_up(hass, entry)

    device = device_of(hass, entry)
    assert (device.manufacturer, device.model, device.hw_version) == MODELS[answer]
    assert device.configuration_url == f"http://{HOST}"
    assert (device.serial_number is None) == (answer in WITHOUT_MAC)
    assert bool(device.connections) == (answer not in WITHOUT_MAC)
