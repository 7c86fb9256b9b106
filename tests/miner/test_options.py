"""Test what a user can tune of a miner."""

from dataclasses import asdict, replace
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.const import (
    CONF_BEYOND_LIST,
    CONF_ERROR_RATE_LIMIT,
    CONF_EXPECTED_HASHRATE,
    CONF_FAN_FLOOR,
    CONF_HIGHEST_CORE_VOLTAGE,
    CONF_HIGHEST_FREQUENCY,
    CONF_KEEP_PAUSED,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_POOL_LATENCY_LIMIT,
    CONF_REJECTION_RATE_LIMIT,
    CONF_RESTART_FOR_POOL,
    CONF_SUPPLY_POWER,
    CONF_TEMPERATURE_LIMIT,
    CONF_UPDATE_INTERVAL,
    CONF_VR_TEMPERATURE_LIMIT,
    CONF_WALL_FACTOR,
    CONF_WATCHDOG,
)
from custom_components.bitaxe_monitor.miner.options import BOUNDS, LIMITS, MinerOptions

from ..conftest import miner_entry, set_up

SET: Final = {
    CONF_EXPECTED_HASHRATE: 1200.5,
    CONF_POLL_INTERVAL: 10,
    CONF_UPDATE_INTERVAL: 60,
    CONF_LOW_EFFICIENCY_THRESHOLD: 90,
    CONF_WALL_FACTOR: 1.12,
    CONF_FAN_FLOOR: 30,
    CONF_TEMPERATURE_LIMIT: 64,
    CONF_VR_TEMPERATURE_LIMIT: 80,
    CONF_REJECTION_RATE_LIMIT: 2.5,
    CONF_ERROR_RATE_LIMIT: 0.5,
    CONF_POOL_LATENCY_LIMIT: 200,
    CONF_SUPPLY_POWER: 30,
    CONF_HIGHEST_FREQUENCY: 550,
    CONF_HIGHEST_CORE_VOLTAGE: 1170,
}
DEFAULTS: Final = {
    CONF_UPDATE_INTERVAL: 30,
    CONF_LOW_EFFICIENCY_THRESHOLD: 85,
    CONF_WALL_FACTOR: 1.0,
}


def test_defaults() -> None:
    """Where nothing is set some options are automatic, the rest have a default."""
    assert MinerOptions.of({}) == MinerOptions()
    assert MinerOptions().as_dict() == DEFAULTS
    assert MinerOptions().expected_hashrate is None
    assert MinerOptions().poll_interval is None


def test_what_is_set() -> None:
    """Options are read as they are stored, under the names that they always had."""
    options = MinerOptions.of(SET)
    assert options.as_dict() == SET
    assert MinerOptions.of(options.as_dict()) == options
    assert SET.keys() == BOUNDS.keys()


@pytest.mark.parametrize("key", LIMITS.values())
def test_limit_that_is_off(key: str) -> None:
    """A limit of 0 is none, which is not the same as one that nobody set."""
    options = MinerOptions.of({key: 0})
    assert options.as_dict() == {**DEFAULTS, key: 0}
    assert list(options.limits.values()) == [0]
    assert MinerOptions.of(options.as_dict()) == options
    assert MinerOptions().limits == {}


@pytest.mark.parametrize("key", [CONF_WATCHDOG, CONF_KEEP_PAUSED, CONF_BEYOND_LIST])
def test_switches(key: str) -> None:
    """What acts by itself is off unless it is on, and then stored."""
    assert asdict(MinerOptions.of({key: "perhaps"}))[key] is False
    options = MinerOptions.of({key: True})
    assert asdict(options)[key] is True
    assert options.as_dict() == {**DEFAULTS, key: True}


def test_restart_for_a_pool() -> None:
    """What was always done is on unless it is off, and stored only then."""
    assert MinerOptions.of({CONF_RESTART_FOR_POOL: "perhaps"}).restart_for_pool
    assert MinerOptions.of({CONF_RESTART_FOR_POOL: True}).as_dict() == DEFAULTS
    options = MinerOptions.of({CONF_RESTART_FOR_POOL: False})
    assert options.as_dict() == {**DEFAULTS, CONF_RESTART_FOR_POOL: False}
    assert MinerOptions.of(options.as_dict()) == options


def test_intervals_are_whole() -> None:
    """Forms give floats for intervals, which are whole seconds."""
    options = MinerOptions.of({CONF_POLL_INTERVAL: 10.0, CONF_UPDATE_INTERVAL: 60.9})
    assert (options.poll_interval, options.update_interval) == (10, 60)
    assert isinstance(options.poll_interval, int)
    assert isinstance(options.update_interval, int)


@pytest.mark.parametrize("key", SET)
@pytest.mark.parametrize("end", ["lowest", "highest"])
def test_bounds(key: str, end: str) -> None:
    """Both ends of what an option can be are good, and nothing beyond."""
    bounds = BOUNDS[key]
    value = getattr(bounds, end)
    beyond = value + (0.01 if end == "highest" else -0.01)
    assert MinerOptions.of({key: value}).as_dict()[key] == value
    assert MinerOptions.of({key: beyond}) == MinerOptions()


@pytest.mark.parametrize("key", SET)
@pytest.mark.parametrize(
    "value",
    [None, "", "high", True, [], {}, -1, 0.01, 10**400, float("nan"), float("inf")],
)
def test_unreadable(key: str, value: Any) -> None:  # noqa: ANN401 - anything
    """An option that cannot be read has its default; the others stay what they are."""
    default = asdict(MinerOptions())[key]
    expected = replace(MinerOptions.of(SET), **{key: default})
    assert MinerOptions.of({**SET, key: value}) == expected


@pytest.mark.usefixtures("miner")
async def test_damaged_entry(hass: HomeAssistant) -> None:
    """A miner whose stored options were damaged is watched as if none were set."""
    entry = miner_entry(options=dict.fromkeys(SET, "damaged"))
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    coordinator = entry.runtime_data
    assert coordinator.pace.interval == 5
    assert coordinator.data.performance.expected == 1071
