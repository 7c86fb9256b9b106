"""Test what is remembered of what was said of a miner."""

from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.hashing import Reading
from custom_components.bitaxe_monitor.figures.judge import UNJUDGED, Verdict
from custom_components.bitaxe_monitor.figures.low_efficiency import LowMean
from custom_components.bitaxe_monitor.figures.statuses import Status
from custom_components.bitaxe_monitor.figures.windows import EfficiencyRating
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore

from ..support.performance import learned

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


@pytest.mark.parametrize(
    "verdict",
    [
        Verdict(),
        Verdict(EfficiencyRating.EXCELLENT, is_low=False),
        Verdict(EfficiencyRating.POOR, is_low=True, decided_by=LowMean(1800, 81.25)),
    ],
    ids=["none", "well", "low"],
)
async def test_round_trip(
    hass: HomeAssistant, hass_storage: dict[str, Any], verdict: Verdict
) -> None:
    """What is saved is found again, to the last digit."""
    await MinerStore(hass, "attic").async_save(Memory(reading=READING, verdict=verdict))
    assert hass_storage[KEY]["data"]["reading"] == CONTENT
    memory = await load(hass)
    assert (memory.reading, memory.verdict) == (READING, verdict)


async def test_nothing_known(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    """A file of before, or of a miner that never answered, has nothing of it."""
    hass_storage[KEY] = file_with(energy=1.5)
    memory = await load(hass)
    assert (memory.reading, memory.verdict) == (None, UNJUDGED)
    await MinerStore(hass, "attic").async_save(memory)
    assert await load(hass) == memory


@pytest.mark.parametrize("value", [None, [], "x", 5, True, {}], ids=str)
async def test_damaged_reading(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """What is of another shape is as if there had been no reading."""
    hass_storage[KEY] = file_with(energy=1.5, reading=value, has_low_efficiency=True)
    memory = await load(hass)
    assert (memory.energy, memory.verdict.is_low) == (1.5, True)
    assert memory.reading is None


async def test_performance_drop(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """What a drop of performance is found by is there again as it was saved."""
    saved = learned(1071.25, (525.0, 1150.0, "auto", None))
    await MinerStore(hass, "attic").async_save(Memory(performance_drop=saved))
    assert hass_storage[KEY]["data"]["performance_drop"] == saved
    assert (await load(hass)).performance_drop == saved


@pytest.mark.parametrize("value", [None, [], "x", 5, True], ids=str)
async def test_damaged_performance_drop(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """What is of another shape is as if nothing had been learned."""
    hass_storage[KEY] = file_with(energy=1.5, performance_drop=value)
    memory = await load(hass)
    assert (memory.energy, memory.performance_drop) == (1.5, {})


async def test_write_budget(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    """How often a miner may be asked for changes is found again, if it is readable."""
    saved: dict[str, JsonValue] = {"left": 3.0, "counted_at": 1.79e9, "paused_at": None}
    await MinerStore(hass, "attic").async_save(Memory(write_budget=saved))
    assert hass_storage[KEY]["data"]["write_budget"] == saved
    assert (await load(hass)).write_budget == saved
    hass_storage[KEY] = file_with(energy=1.5, write_budget=[5])
    memory = await load(hass)
    assert (memory.energy, memory.write_budget) == (1.5, {})


async def test_statuses(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    """Since when statuses have held is found again, to the second."""
    statuses = {Status.OFFLINE: 1_790_000_000, Status.PAUSED: 1_780_000_000}
    await MinerStore(hass, "attic").async_save(Memory(statuses=statuses))
    stored = hass_storage[KEY]["data"]["statuses"]
    assert stored == {"offline": 1_790_000_000, "paused": 1_780_000_000}
    assert (await load(hass)).statuses == statuses


@pytest.mark.parametrize(
    "value", [None, [], "x", 5, True, {}, {"to come": 5}, {"paused": None}], ids=str
)
async def test_damaged_statuses(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """What is of another shape, or of a later version, is as if it had ended."""
    hass_storage[KEY] = file_with(energy=1.5, statuses=value)
    memory = await load(hass)
    assert (memory.energy, memory.statuses) == (1.5, {})


NO_NUMBERS: Final[list[JsonValue]] = [None, "x", True, [], {}, -1, 1e300]


@pytest.mark.parametrize("value", NO_NUMBERS, ids=str)
async def test_a_damaged_field_costs_itself_only(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """A figure that is none is unknown; a reading that was never reported is none."""
    for key, found in (
        ("hashrate", Reading(None, 100, 10)),
        ("shares_accepted", Reading(1069.4427490234375, None, 10)),
        ("times_told", None),
    ):
        hass_storage[KEY] = file_with(reading=CONTENT | {key: value})
        assert (await load(hass)).reading == found
    hass_storage[KEY] = file_with(reading=CONTENT | {"times_told": 0})
    assert (await load(hass)).reading is None
    hass_storage[KEY] = file_with(statuses={"paused": 5, "offline": value})
    assert (await load(hass)).statuses == {Status.PAUSED: 5}


@pytest.mark.parametrize("value", [None, "low", 5, [], {}, 85.0], ids=str)
async def test_damaged_verdict(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """A verdict that is neither yes nor no is none, and costs nothing else."""
    hass_storage[KEY] = file_with(reading=CONTENT, has_low_efficiency=value)
    memory = await load(hass)
    assert (memory.reading, memory.verdict.is_low) == (READING, None)


@pytest.mark.parametrize("value", [None, "best", 5, [], {}, True], ids=str)
async def test_damaged_rating(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """A rating that there is not is none, and costs nothing else."""
    hass_storage[KEY] = file_with(has_low_efficiency=True, efficiency_rating=value)
    assert (await load(hass)).verdict == Verdict(is_low=True)


@pytest.mark.parametrize(
    "value",
    [5, [], {}, {"span": 600}, {"span": "x", "value": 80}, {"span": 0, "value": 80}],
    ids=str,
)
async def test_damaged_mean(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """That efficiency is low holds without the mean that decided it."""
    hass_storage[KEY] = file_with(has_low_efficiency=True, low_efficiency=value)
    assert (await load(hass)).verdict == Verdict(is_low=True)
