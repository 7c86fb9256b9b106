"""Test the sensors of miners and of the fleet."""

from itertools import count
from typing import Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.sensor import (
    DEVICE_CLASS_STATE_CLASSES,
    DEVICE_CLASS_UNITS,
    SensorDeviceClass,
)
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity import Entity
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from syrupy.assertion import SnapshotAssertion

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.sensors import MINER_SENSORS
from custom_components.bitaxe_monitor.sensors.chips import chip_sensors
from custom_components.bitaxe_monitor.sensors.description import (
    MinerSensorEntityDescription,
)
from custom_components.bitaxe_monitor.sensors.fleet import (
    FLEET_SENSORS,
    FleetSensorEntityDescription,
)
from custom_components.bitaxe_monitor.sensors.fleet_counts import FLEET_COUNTS

from .conftest import FakeMiner, fleet_entry, set_up
from .support.time import pass_time

ENABLED: Final = {
    "active_pool",
    "best_difficulty",
    "blocks_found",
    "core_voltage",
    "core_voltage_set",
    "credited_hashrate_1h",
    "credited_hashrate_24h",
    "deviation",
    "efficiency",
    "efficiency_rating",
    "energy",
    "excess_deviation",
    "expected_hashrate",
    "fan_rpm",
    "fan_speed",
    "frequency",
    "hashrate",
    "input_voltage",
    "luck",
    "mean_efficiency_600",
    "power",
    "power_efficiency",
    "reward_share",
    "session_best_difficulty",
    "shares_accepted",
    "shares_rejected",
    "stability",
    "standard_deviation_300",
    "standard_deviation_60",
    "standard_deviation_600",
    "temperature",
    "uptime",
    "vr_temperature",
    "work",
}
DISABLED: Final = {
    "block_height",
    "block_odds",
    "chance",
    "current",
    "downside_deviation",
    "error_rate",
    "fan_2_rpm",
    "fan_2_speed",
    "firmware",
    "free_memory",
    "frequency_actual",
    "hashrate_10m",
    "hashrate_1h",
    "hashrate_1m",
    "mean_efficiency_300",
    "mean_efficiency_60",
    "mean_efficiency_margin",
    "network_difficulty",
    "pool_difficulty",
    "pool_latency",
    "rejection_rate",
    "reset_reason",
    "steadiness",
    "temperature_2",
    "upside_deviation",
    "wifi_signal",
}
FLEET: Final = {
    "best_difficulty",
    "block_odds",
    "chance",
    "efficiency",
    "energy",
    "excess_deviation",
    "expected_hashrate",
    "hashrate",
    "luck",
    "mean_efficiency_600",
    "mean_efficiency_margin",
    "miners_total",
    "power",
    "power_efficiency",
    "standard_deviation_600",
    "work",
}
FLEET_COUNTED: Final = [
    "miners_hashing",
    "miners_low_efficiency",
    "miners_needing_attention",
    "miners_online",
    "pools_in_use",
]
# What nobody looks at over months.
WITHOUT_STATISTICS: Final = {"credited_hashrate_1h", "luck", "reward_share", "work"}
ALL: Final = (*MINER_SENSORS, *chip_sensors(1), *FLEET_SENSORS)
CHIPS: Final = {"chip_1_errors", "chip_1_hashrate"}


def test_keys() -> None:
    """Every figure of the two lists has one sensor."""
    keys = [description.key for description in MINER_SENSORS]
    assert sorted(keys) == sorted(ENABLED | DISABLED)
    assert [description.key for description in FLEET_SENSORS] == sorted(FLEET)
    assert [description.key for description in FLEET_COUNTS] == FLEET_COUNTED


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.translation_key)
def test_description(
    item: MinerSensorEntityDescription | FleetSensorEntityDescription,
) -> None:
    """Device class, unit, state class, precision and resolution go together."""
    unit, state_class = item.native_unit_of_measurement, item.state_class
    if item.device_class in {None, SensorDeviceClass.ENUM}:
        assert (item.device_class is None) == (not item.options)
    else:
        assert unit in DEVICE_CLASS_UNITS.get(item.device_class, {None})
        assert state_class in {None, *DEVICE_CLASS_STATE_CLASSES[item.device_class]}
    if unit is not None or state_class is not None:
        assert (state_class is None) == (item.key in WITHOUT_STATISTICS)
        assert item.suggested_display_precision is not None
    if item.resolution is not None:
        assert item.suggested_display_precision is not None
        assert item.resolution.digits >= item.suggested_display_precision
        # A standard deviation of 120 samples is uncertain by so much, its square more.
        assert item.resolution.fraction <= (0.1 if item.key == "steadiness" else 0.065)


async def test_enabled_by_default(
    hass: HomeAssistant, complete_miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A miner that reports everything has every sensor, the rare ones disabled."""
    await set_up(hass, entry)
    registered = {
        item.unique_id.removeprefix(f"{entry.unique_id}_"): item.disabled_by
        for item in er.async_entries_for_config_entry(
            er.async_get(hass), entry.entry_id
        )
        if item.domain == Platform.SENSOR
    }
    assert registered == {
        **dict.fromkeys(ENABLED),
        **dict.fromkeys(DISABLED | CHIPS, er.RegistryEntryDisabler.INTEGRATION),
    }


async def test_attributes(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    snapshot: SnapshotAssertion,
) -> None:
    """Units, classes, categories and precision are as they were decided."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        await set_up(hass, fleet)
    registry = er.async_get(hass)
    found = {}
    for state in hass.states.async_all(Platform.SENSOR):
        item = registry.async_get(state.entity_id)
        assert item
        options: dict[str, int] = dict(item.options.get("sensor", {}))
        precision = options.get("suggested_display_precision")
        found[state.entity_id] = " · ".join(
            str(part)
            for part in (
                state.attributes.get("unit_of_measurement"),
                state.attributes.get("device_class"),
                state.attributes.get("state_class"),
                item.entity_category,
                None if precision is None else f"{precision} decimals",
            )
            if part is not None
        )
    assert len(found) == len(ALL) + len(FLEET_COUNTS)
    assert dict(sorted(found.items())) == snapshot


async def test_limits(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """What the board takes stands by what it takes it of, and follows what it says."""
    complete_miner.update(maxPower=40)
    await set_up(hass, entry)
    assert _limits(hass) == {"asic_temperature": 75, "power": 40, "vr_temperature": 105}
    complete_miner.update(maxPower=60)
    await pass_time(hass, freezer, 30)
    assert _limits(hass)["power"] == 60
    complete_miner.update(maxPower=0)
    await pass_time(hass, freezer, 30)
    assert "power" not in _limits(hass)


def _limits(hass: HomeAssistant) -> dict[str, float]:
    """Return the limits of the sensors that have one."""
    return {
        state.object_id.removeprefix("gamma_"): state.attributes["limit"]
        for state in hass.states.async_all(Platform.SENSOR)
        if "limit" in state.attributes
    }


async def test_everything_is_known_in_time(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Ten minutes on there is no figure that a complete miner leaves unknown.

    What it does at its settings takes hours to learn, and of shares 200 have to come.
    """
    hashrates = iter(range(410, 1000, 2))  # of 420
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        await set_up(hass, entry)
    await pass_time(
        hass,
        freezer,
        630,
        15,
        before_step=lambda: complete_miner.update(hashRate=next(hashrates)),
    )
    states = hass.states.async_all(["binary_sensor", "sensor"])
    assert len(states) > len(ENABLED | DISABLED)
    assert [
        state.entity_id
        for state in states
        if state.state in {STATE_UNKNOWN, STATE_UNAVAILABLE}
    ] == [
        "binary_sensor.gamma_chip_fault",  # it counts the same again and again
        "binary_sensor.gamma_performance_drop",
        "binary_sensor.gamma_rejection_rate_high",
        "sensor.gamma_luck",  # it was not seen to start
        "sensor.gamma_credited_hashrate_1_h",
        "sensor.gamma_credited_hashrate_24_h",
    ]

    performance = entry.runtime_data.data.performance
    for key, figure in {
        "mean_efficiency_1_min": performance.over_60.mean_efficiency,
        "mean_efficiency_5_min": performance.over_300.mean_efficiency,
        "mean_efficiency_10_min": performance.over_600.mean_efficiency,
        "standard_deviation_1_min": performance.over_60.standard_deviation,
        "standard_deviation_5_min": performance.over_300.standard_deviation,
        "standard_deviation_10_min": performance.over_600.standard_deviation,
        "upside_deviation_10_min": performance.upside_deviation,
        "downside_deviation_10_min": performance.downside_deviation,
        "stability": performance.stability,
    }.items():
        # Shown when they differ by what they are uncertain by, stability by 0.5.
        near = pytest.approx(figure, rel=0.21 if "deviation" in key else 5e-3, abs=0.21)
        if key == "mean_efficiency_10_min":
            near = pytest.approx(figure, abs=performance.over_600.margin)
        assert float(_state(hass, key)) == near, key
    # The mean of what was sampled since it differed by more than half its chance.
    near = pytest.approx(performance.deviation, abs=20)
    assert float(_state(hass, "deviation")) == near
    assert _state(hass, "efficiency_rating") == "excellent"
    assert float(_state(hass, "energy")) == pytest.approx(11.67 * 630 / 3.6e6, abs=1e-3)


async def test_paused_from_the_start(
    hass: HomeAssistant, complete_miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A paused miner has its performance sensors, which say nothing yet."""
    complete_miner.update(miningPaused=True, hashRate=0, expectedHashrate=0)
    complete_miner.update(boardVersion="602", frequency=525, smallCoreCount=2040)
    await set_up(hass, entry)
    for key in ("deviation", "efficiency", "efficiency_rating", "stability"):
        assert _state(hass, key) == STATE_UNKNOWN
    assert _state(hass, "expected_hashrate") == "1071.0"


@pytest.mark.parametrize(
    ("fields", "unknown", "known"),
    [
        pytest.param(
            {"hashRate": 1e6},
            {"hashrate", "efficiency", "deviation", "power_efficiency"},
            {"mean_efficiency_1_min": "113.1", "power": "11.67"},
            id="glitch",
        ),
        pytest.param(
            {"hashRate": 0},
            {"power_efficiency", "firmware_hashrate_1_h"},
            {"hashrate": "0.0", "efficiency": "0.0", "deviation": "-420.0"},
            id="no hashrate",
        ),
        pytest.param(
            {"hashRate": 0, "expectedHashrate": 0, "miningPaused": True},
            {"efficiency", "deviation", "firmware_hashrate_1_h"},
            {"hashrate": "0.0"},
            id="paused",
        ),
        pytest.param(
            {"power": None},
            {"power", "power_efficiency"},
            {"hashrate": "475.0", "energy": "0.0"},
            id="no power",
        ),
        pytest.param(
            {"sharesAccepted": 0, "sharesRejected": 0},
            {"rejection_rate"},
            {"shares_accepted": "0", "shares_rejected": "0"},
            id="no shares",
        ),
        pytest.param(
            {"temp": -1, "temp2": 0, "vrTemp": 127.875},
            {"asic_temperature", "asic_temperature_2", "vr_temperature"},
            {"hashrate": "475.0"},
            id="no diodes",
        ),
        pytest.param(
            {"stratumURL": "<b>", "version": "\0", "resetReason": 3},
            {"active_pool", "firmware", "reset_reason"},
            {"hashrate": "475.0"},
            id="no texts",
        ),
    ],
)
async def test_unknown(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    fields: dict[str, object],
    unknown: set[str],
    known: dict[str, str],
) -> None:
    """What a miner does not report, or cannot mean, is unknown: not zero, not gone."""
    shares = count(1000)
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        await set_up(hass, entry)
    await pass_time(
        hass,
        freezer,
        60,
        before_step=lambda: complete_miner.update(sharesAccepted=next(shares)),
    )
    before = {key: _state(hass, key) for key in unknown}
    assert not {STATE_UNKNOWN, STATE_UNAVAILABLE} & set(before.values())

    answer = complete_miner.answer
    complete_miner.update(**fields)
    await pass_time(hass, freezer, 30, 10)
    assert {key: _state(hass, key) for key in unknown | known.keys()} == {
        **dict.fromkeys(unknown, STATE_UNKNOWN),
        **known,
    }

    complete_miner.answer = answer
    await pass_time(hass, freezer, 30, 30)
    assert {key: _state(hass, key) for key in unknown} == before


async def test_uptime_is_the_start(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """The start of the miner stays the same until it starts again."""
    freezer.move_to("2026-11-07 12:00:00+00:00")
    complete_miner.update(uptimeSeconds=3600)
    await set_up(hass, entry)
    assert _state(hass, "uptime") == "2026-11-07T11:00:00+00:00"
    complete_miner.update(uptimeSeconds=3600 + 35)
    await pass_time(hass, freezer, 30, 30)
    assert _state(hass, "uptime") == "2026-11-07T11:00:00+00:00"
    complete_miner.update(uptimeSeconds=10)
    await pass_time(hass, freezer, 30, 30)
    assert _state(hass, "uptime") == "2026-11-07T12:00:50+00:00"


async def test_small_changes(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A change within the resolution of a sensor is not shown until it adds up."""
    complete_miner.update(temp=60.0)
    await set_up(hass, entry)
    for temperature, shown in ((60.4, "60.0"), (59.6, "60.0"), (60.5, "60.5")):
        complete_miner.update(temp=temperature)
        await pass_time(hass, freezer, 30, 30)
        assert _state(hass, "asic_temperature") == shown


async def test_small_changes_of_a_setting(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """What is set is no measurement: it is shown as it is."""
    complete_miner.update(coreVoltage=1150, coreVoltageActual=1150)
    await set_up(hass, entry)
    complete_miner.update(coreVoltage=1151, coreVoltageActual=1151)
    await pass_time(hass, freezer, 30, 30)
    assert _state(hass, "core_voltage") == "1150"
    assert _state(hass, "core_voltage_setting") == "1151"


async def test_numbers_of_an_answer_have_one_context(
    hass: HomeAssistant,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Numbers share a context; what the activity page shows has its own."""
    numbers = ("power", "temperature", "shares_rejected")

    async def contexts(*keys: str) -> set[str]:
        await pass_time(hass, freezer, 30)
        states = [hass.states.get(f"sensor.gamma_{key}") for key in keys]
        return {state.context.id for state in states if state}

    miner.update(power=20, temp=50, sharesRejected=90)
    first = await contexts(*numbers)
    miner.update(power=25, temp=55, sharesRejected=91)
    miner.update(stratumURL="other.example.com", isUsingFallbackStratum=0)
    second = await contexts(*numbers)
    pool = await contexts("active_pool")
    assert len(first) == len(second) == len(pool) == 1
    assert first != second != pool


async def test_fleet(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """The fleet shows totals, which are unknown but for counts with no miner online."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    expected = {
        "best_difficulty": "238214491",
        "efficiency": "113.1",
        "energy": "0.0",
        "expected_hashrate": "0.42",
        "hashrate": "0.475",
        "luck": STATE_UNKNOWN,
        "mean_efficiency_10_min": STATE_UNKNOWN,
        "miners": "1",
        "miners_hashing": "1",
        "miners_needing_attention": "0",
        "miners_online": "1",
        "miners_with_low_efficiency": "0",
        "pools_in_use": "1",
        "power": "11.7",
        "power_efficiency": "24.57",
        "work": STATE_UNKNOWN,
    }
    assert _fleet_states(hass) == expected

    complete_miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 90)
    assert _fleet_states(hass) == expected | {
        "efficiency": STATE_UNKNOWN,
        "hashrate": STATE_UNKNOWN,
        "miners_hashing": "0",
        "miners_needing_attention": "1",
        "miners_online": "0",
        "pools_in_use": "0",
        "power": STATE_UNKNOWN,
        "power_efficiency": STATE_UNKNOWN,
    }


def _fleet_states(hass: HomeAssistant) -> dict[str, str]:
    """Return the states of the fleet's sensors, by the end of their entity ids."""
    prefix = "sensor.bitaxe_fleet_"
    return {
        state.entity_id.removeprefix(prefix): state.state
        for state in hass.states.async_all(Platform.SENSOR)
        if state.entity_id.startswith(prefix)
    }


def _state(hass: HomeAssistant, key: str) -> str:
    """Return the state of a sensor of the Gamma, by the end of its entity id."""
    state = hass.states.get(f"sensor.gamma_{key}")
    assert state, key
    return state.state
