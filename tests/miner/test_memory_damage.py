"""Test what is made of a memory that someone edited, or of another layout."""

from time import monotonic, time
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore

from ..conftest import set_up

KEY: Final = f"{DOMAIN}.attic"


def file_with(**changes: JsonValue) -> dict[str, Any]:
    """Return a file saved 10 s ago, with some of it changed."""
    data: dict[str, JsonValue] = {
        "saved_at": time() - 10,
        "energy": 12.5,
        "expected_hashrate": 1071.0,
        "samples": [[10.0, 900.0, 1000.0], [5.0, 950.0, None]],
    }
    return {"version": 1, "key": KEY, "data": {**data, **changes}}


async def load(hass: HomeAssistant) -> Memory:
    """Return what a new start finds."""
    return await MinerStore(hass, "attic").async_load()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(None, id="null"),
        pytest.param([], id="list"),
        pytest.param("energy", id="text"),
        pytest.param(5, id="number"),
        pytest.param({}, id="empty"),
        pytest.param({"power": 5}, id="another layout"),
    ],
)
async def test_data_of_another_shape(
    hass: HomeAssistant, hass_storage: dict[str, Any], data: JsonValue
) -> None:
    """Data that are no memory are as if never saved."""
    hass_storage[KEY] = {"version": 1, "key": KEY, "data": data}
    memory = await load(hass)
    assert (memory.energy, memory.expected_hashrate) == (0, None)
    assert not list(memory.samples)


NO_NUMBERS: Final[list[JsonValue]] = [None, "x", True, [], {}, -1, 1e300]


@pytest.mark.parametrize("value", NO_NUMBERS, ids=str)
@pytest.mark.parametrize(
    ("key", "lost"),
    [("energy", (0, 1071, 2)), ("expected_hashrate", (12.5, None, 2))],
)
async def test_a_damaged_field_costs_itself_only(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    key: str,
    value: JsonValue,
    lost: tuple[float, float | None, int],
) -> None:
    """A figure that is none is lost, nothing else is."""
    hass_storage[KEY] = file_with(**{key: value})
    memory = await load(hass)
    found = memory.energy, memory.expected_hashrate, len(list(memory.samples))
    assert found == lost


@pytest.mark.parametrize("value", [*NO_NUMBERS, 253_402_300_800], ids=str)
async def test_since_when(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """What is no time costs no energy; without energy a time says nothing."""
    hass_storage[KEY] = file_with(energy_since=value)
    memory = await load(hass)
    assert (memory.energy, memory.energy_since) == (12.5, None)
    hass_storage[KEY] = file_with(energy_since=1.8e9)
    assert (await load(hass)).energy_since == 1.8e9
    hass_storage[KEY] = file_with(energy_since=1.8e9, energy="much")
    assert (await load(hass)).energy_since is None


@pytest.mark.parametrize("key", ["saved_at", "samples"])
@pytest.mark.parametrize("value", [*NO_NUMBERS, {"0": [1, 2, 3]}], ids=str)
async def test_damaged_samples_cost_no_figure(
    hass: HomeAssistant, hass_storage: dict[str, Any], key: str, value: JsonValue
) -> None:
    """Samples that cannot be known, or not how old they are, are lost."""
    hass_storage[KEY] = file_with(**{key: value})
    assert await load(hass) == Memory(energy=12.5, expected_hashrate=1071.0, samples=[])


@pytest.mark.parametrize(
    "sample",
    [
        *NO_NUMBERS,
        pytest.param([7.0, 900.0], id="two values"),
        pytest.param([7.0, 900.0, 1000.0, 1.0], id="four values"),
        pytest.param({"age": 7, "hashrate": 900, "expected": 1000}, id="object"),
        *(
            pytest.param([value, 900.0, 1000.0], id=f"age {value}")
            for value in (*NO_NUMBERS, -9.0, 591, 9000)
        ),
        *(
            pytest.param([7.0, value, 1000.0], id=f"hashrate {value}")
            for value in (*NO_NUMBERS, 50_001)
        ),
    ],
)
async def test_a_damaged_sample_costs_itself_only(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    sample: JsonValue,
) -> None:
    """A sample that cannot be, in whatever way, is left out."""
    freezer.move_to("2026-01-01")
    hass_storage[KEY] = file_with(
        samples=[[10.0, 900.0, 1000.0], sample, [5.0, 950.0, None]]
    )
    memory = await load(hass)
    assert [monotonic() - sample.time for sample in memory.samples] == [20, 15]


@pytest.mark.parametrize("value", [*NO_NUMBERS, 0], ids=str)
async def test_expected_hashrate_of_a_sample_is_never_nonsense(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """A sample whose expected hashrate is none is not compared with anything."""
    hass_storage[KEY] = file_with(samples=[[10.0, 900.0, value]])
    assert [s.expected for s in (await load(hass)).samples] == [None]


async def test_samples_out_of_order(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """Samples are reported oldest first, in whatever order the file has them."""
    hass_storage[KEY] = file_with(
        samples=[[age, 900 + age, 1000.0] for age in (5, 25, 15)]
    )
    assert [s.hashrate for s in (await load(hass)).samples] == [925, 915, 905]


@pytest.mark.usefixtures("miner")
@pytest.mark.parametrize(
    "data",
    [
        pytest.param([], id="list"),
        pytest.param({"energy": "much", "samples": [[1], None]}, id="nonsense"),
        pytest.param({"energy": 5}, id="partial"),
        pytest.param({"energy": 5, "energy_since": 253_402_300_799}, id="far off"),
    ],
)
async def test_a_damaged_file_keeps_no_miner_from_loading(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    entry: MockConfigEntry,
    data: JsonValue,
) -> None:
    """An entry loads whatever its file holds."""
    key = f"{DOMAIN}.{entry.entry_id}"
    hass_storage[key] = {"version": 1, "key": key, "data": data}
    await set_up(hass, entry)
    assert entry.state is ConfigEntryState.LOADED
