"""Test what is remembered of a miner for what happens to it next."""

from copy import replace
from time import monotonic, time
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.happenings import Happening, HappeningType
from custom_components.bitaxe_monitor.figures.known import Fault, Known
from custom_components.bitaxe_monitor.figures.settings import FanMode, Settings
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import SOON, LazyStore, MinerStore

from ..support.time import pass_time

KEY: Final = f"{DOMAIN}.attic"
CONTENT: Final[dict[str, JsonValue]] = {
    "age": 5.0,
    "ages": None,
    "uptime": 5000,
    "reset_reason": "Power on",
    "shares_accepted": 7,
    "best_difficulty": 4.29e15,
    "best_difficulty_rounding": 5e12,
    "blocks_found": 2,
    "firmware": "v2.15.0",
    "using_fallback_pool": True,
    "frequency": 525.0,
    "core_voltage_set": 1150.0,
    "faults": ["overheating", "power"],
    "reported": ["hardware", "overheating", "power"],
    "settings": {"frequency": 525.0, "core_voltage": 1150.0, "fan_mode": "manual"},
    "has_overheated": True,
}
SETTINGS: Final = Settings(
    frequency=525.0, core_voltage=1150.0, fan_mode=FanMode.MANUAL
)


def known(seen_at: float, **changes: Any) -> Known:  # noqa: ANN401 - any field
    """Return what CONTENT says, seen at a time (s), with some fields changed."""
    fields: dict[str, Any] = {
        "uptime": 5000,
        "reset_reason": "Power on",
        "shares_accepted": 7,
        "best_difficulty": 4.29e15,
        "best_difficulty_rounding": 5e12,
        "blocks_found": 2,
        "firmware": "v2.15.0",
        "using_fallback_pool": True,
        "frequency": 525.0,
        "core_voltage_set": 1150.0,
        "faults": frozenset({Fault.OVERHEATING, Fault.POWER}),
        "reported": frozenset(Fault),
        "settings": SETTINGS,
        "has_overheated": True,
    }
    return Known(seen_at=seen_at, **(fields | changes))


def file_with(content: JsonValue, **changes: JsonValue) -> dict[str, Any]:
    """Return a file saved 10 s ago."""
    data: dict[str, JsonValue] = {
        "saved_at": time() - 10,
        "monotonic": monotonic() - 10,
        "energy": 1.5,
    }
    data |= {"known": content} | changes
    return {"version": 1, "key": KEY, "data": data}


async def load(hass: HomeAssistant) -> Known | None:
    """Return what a new start finds."""
    return (await MinerStore(hass, "attic").async_load()).known


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still, at a time that floats hold exactly."""
    freezer.move_to("2026-01-01")


async def test_round_trip(
    hass: HomeAssistant, hass_storage: dict[str, Any], freezer: FrozenDateTimeFactory
) -> None:
    """What is saved is found again, as much older as time has passed."""
    saved = known(monotonic() - 5)
    await MinerStore(hass, "attic").async_save(Memory(known=saved))
    assert hass_storage[KEY]["data"]["known"] == CONTENT
    freezer.tick(86_400)
    assert await load(hass) == saved


@pytest.mark.usefixtures("hass_storage")
async def test_nothing_known(hass: HomeAssistant) -> None:
    """A miner that never answered has nothing that is known of it."""
    assert await load(hass) is None
    await MinerStore(hass, "attic").async_save(Memory())
    assert await load(hass) is None


@pytest.mark.parametrize(
    "content",
    [None, [], "x", 5, True],
    ids=["null", "list", "text", "number", "flag"],
)
async def test_damaged(
    hass: HomeAssistant, hass_storage: dict[str, Any], content: JsonValue
) -> None:
    """What is of another shape is as if nothing had been known."""
    hass_storage[KEY] = file_with(content)
    assert await load(hass) is None


async def test_file_of_before(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """A file that has nothing of it is no obstacle."""
    hass_storage[KEY] = file_with(None)
    del hass_storage[KEY]["data"]["known"]
    memory = await MinerStore(hass, "attic").async_load()
    assert (memory.energy, memory.known) == (1.5, None)


LOST: Final[dict[str, list[JsonValue]]] = {
    "uptime": [None, "x", -1, 1e300, []],
    "best_difficulty": [None, "4.29G", -1, 1e300, {}],
    "blocks_found": [None, "x", -1, 1e300, []],
    "reset_reason": [None, 5, "", " \n", []],
    "shares_accepted": [None, "x", -1, 1e300, []],
    "firmware": [None, 5, "", " \n", []],
    "using_fallback_pool": [None, "x", 5, []],
    "frequency": [None, "x", 0, -1, 1e300, []],
    "core_voltage_set": [None, "x", 0, -1, 1e300, []],
}


@pytest.mark.parametrize(
    ("field", "value"),
    [(field, value) for field, values in LOST.items() for value in values],
)
async def test_a_damaged_field_costs_itself_only(
    hass: HomeAssistant, hass_storage: dict[str, Any], field: str, value: JsonValue
) -> None:
    """A field that cannot be is unknown."""
    hass_storage[KEY] = file_with(CONTENT | {field: value})
    assert await load(hass) == known(monotonic() - 15, **{field: None})


@pytest.mark.parametrize("value", [None, "x", -1, 1e300, []])
async def test_a_damaged_rounding_is_none(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """A difficulty whose rounding is not known is exact, as a number is."""
    hass_storage[KEY] = file_with(CONTENT | {"best_difficulty_rounding": value})
    assert await load(hass) == known(monotonic() - 15, best_difficulty_rounding=0.0)


@pytest.mark.parametrize("value", [None, "power", 5, {"power": 1}, ["x", [], None, 5]])
async def test_damaged_faults(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """Faults that are none are not known."""
    hass_storage[KEY] = file_with(CONTENT | {"faults": value})
    assert await load(hass) == known(monotonic() - 15, faults=frozenset())


@pytest.mark.parametrize("value", [None, [], "x", 5, True], ids=str)
async def test_settings_of_before(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """Where none are said to last, it is those that were reported last."""
    hass_storage[KEY] = file_with(CONTENT | {"settings": value})
    lasting = Settings(frequency=525.0, core_voltage=1150.0)
    assert await load(hass) == known(monotonic() - 15, settings=lasting)
    content = dict(CONTENT)
    del content["settings"], content["has_overheated"]
    hass_storage[KEY] = file_with(content)
    before = known(monotonic() - 15, settings=lasting, has_overheated=False)
    assert await load(hass) == before


@pytest.mark.parametrize("name", ["frequency", "core_voltage", "fan_mode"])
@pytest.mark.parametrize("value", [None, "x", 0, -1, 1e300, [], {}], ids=str)
async def test_a_damaged_setting_costs_itself_only(
    hass: HomeAssistant, hass_storage: dict[str, Any], name: str, value: JsonValue
) -> None:
    """A setting that cannot be is unknown."""
    settings = {**SETTINGS._asdict(), name: value}
    hass_storage[KEY] = file_with(CONTENT | {"settings": settings})
    assert await load(hass) == known(
        monotonic() - 15, settings=replace(SETTINGS, **{name: None})
    )


@pytest.mark.parametrize("value", [None, "x", -1, 1e300, []])
async def test_damaged_times(
    hass: HomeAssistant, hass_storage: dict[str, Any], value: JsonValue
) -> None:
    """Where it is not reported since when, it is as if nobody had been away."""
    hass_storage[KEY] = file_with(CONTENT | {"age": value})
    assert await load(hass) == known(monotonic() - 10)


async def test_happenings_are_saved_soon(
    hass: HomeAssistant, hass_storage: dict[str, Any], freezer: FrozenDateTimeFactory
) -> None:
    """Happenings do not wait for a quarter of an hour, and do not delay what does."""
    store = LazyStore(hass, "attic")
    store.async_schedule_save(lambda: {"energy": 1})
    await pass_time(hass, freezer, 60, step=60)
    assert KEY not in hass_storage
    store.async_schedule_save(lambda: {"energy": 2}, SOON)
    store.async_schedule_save(lambda: {"energy": 3})
    await pass_time(hass, freezer, 10)
    assert hass_storage[KEY]["data"] == {"energy": 2}
    store.async_schedule_save(lambda: {"energy": 4})
    await pass_time(hass, freezer, 60, step=60)
    assert hass_storage[KEY]["data"] == {"energy": 2}
    await pass_time(hass, freezer, 900, step=900)
    assert hass_storage[KEY]["data"] == {"energy": 4}


HAPPENINGS: Final = (
    Happening(type=HappeningType.RESTARTED, attributes={"reset_reason": None}),
    Happening(type=HappeningType.BLOCK_FOUND, attributes={"count": 2}),
    Happening(type=HappeningType.FAULT, attributes={"which": "power"}),
)


@pytest.mark.usefixtures("hass_storage")
async def test_happenings(hass: HomeAssistant) -> None:
    """What nobody has heard of yet is found again, in its order."""
    store = MinerStore(hass, "attic")
    await store.async_save(Memory(happenings=HAPPENINGS))
    assert (await MinerStore(hass, "attic").async_load()).happenings == HAPPENINGS


@pytest.mark.parametrize(
    "content",
    [
        None,
        5,
        "fault",
        [None, "fault", {}, {"type": "fault"}, {"type": 1, "attributes": {}}],
        [{"type": "to come", "attributes": {}}],
        [{"type": "fault", "attributes": ["power"]}],
    ],
    ids=str,
)
async def test_spoiled_happenings(
    hass: HomeAssistant, hass_storage: dict[str, Any], content: JsonValue
) -> None:
    """Happenings that are none, or of a later version, are left out."""
    hass_storage[KEY] = file_with(CONTENT, happenings=content)
    assert (await MinerStore(hass, "attic").async_load()).happenings == ()


async def test_spoiled_attribute(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """An attribute that is no single value is left out."""
    attributes: JsonValue = {"count": 2, "other": [1]}
    happening: JsonValue = {"type": "block_found", "attributes": attributes}
    hass_storage[KEY] = file_with(CONTENT, happenings=[happening])
    memory = await MinerStore(hass, "attic").async_load()
    assert memory.happenings == HAPPENINGS[1:2]
