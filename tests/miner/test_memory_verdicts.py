"""Test what is remembered of what was said of a miner."""

from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.hashing import Reading
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore

KEY: Final = f"{DOMAIN}.attic"
READING: Final = Reading(1069.4427490234375, 100, 10)
CONTENT: Final[dict[str, JsonValue]] = {
    "hashrate": 1069.4427490234375,
    "shares_accepted": 100,
    "times_told": 10,
}


def file_with(**content: JsonValue) -> dict[str, Any]:
    """Return a file with nothing but that in it."""
    return {"version": 1, "key": KEY, "data": content}


async def load(hass: HomeAssistant) -> Memory:
    """Return what a new start finds."""
    return await MinerStore(hass, "attic").async_load()


@pytest.mark.parametrize("is_low", [True, False, None])
async def test_round_trip(
    hass: HomeAssistant, hass_storage: dict[str, Any], *, is_low: bool | None
) -> None:
    """What is saved is found again, to the last digit."""
    await MinerStore(hass, "attic").async_save(
        Memory(reading=READING, has_low_efficiency=is_low)
    )
    assert hass_storage[KEY]["data"]["reading"] == CONTENT
    memory = await load(hass)
    assert (memory.reading, memory.has_low_efficiency) == (READING, is_low)


async def test_nothing_known(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    """A file of before, or of a miner that never answered, has nothing of it."""
    hass_storage[KEY] = file_with(energy=1.5)
    memory = await load(hass)
    assert (memory.reading, memory.has_low_efficiency) == (None, None)
    await MinerStore(hass, "attic").async_save(memory)
    assert await load(hass) == memory


@pytest.mark.parametrize("value", [None, [], "x", 5, True, {}], ids=str)
async def test_damaged_reading(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """What is of another shape is as if there had been no reading."""
    hass_storage[KEY] = file_with(energy=1.5, reading=value, has_low_efficiency=True)
    memory = await load(hass)
    assert (memory.energy, memory.has_low_efficiency) == (1.5, True)
    assert memory.reading is None


NO_NUMBERS: Final[list[JsonValue]] = [None, "x", True, [], {}, -1, 1e300]


@pytest.mark.parametrize("value", NO_NUMBERS, ids=str)
async def test_a_damaged_field_costs_itself_only(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """A figure that is none is unknown; a reading that was never told is none."""
    for key, found in (
        ("hashrate", Reading(None, 100, 10)),
        ("shares_accepted", Reading(1069.4427490234375, None, 10)),
        ("times_told", None),
    ):
        hass_storage[KEY] = file_with(reading=CONTENT | {key: value})
        assert (await load(hass)).reading == found
    hass_storage[KEY] = file_with(reading=CONTENT | {"times_told": 0})
    assert (await load(hass)).reading is None


@pytest.mark.parametrize("value", [None, "low", 5, [], {}, 85.0], ids=str)
async def test_damaged_verdict(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """A verdict that is neither yes nor no is none, and costs nothing else."""
    hass_storage[KEY] = file_with(reading=CONTENT, has_low_efficiency=value)
    memory = await load(hass)
    assert (memory.reading, memory.has_low_efficiency) == (READING, None)
