"""Test the triggers on readings that cross a threshold."""

from collections.abc import Sequence
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.bitaxe_monitor.const import DOMAIN

from ..support.automations import note_triggers

pytestmark = pytest.mark.usefixtures("loaded")

# Entity and unit of each.
TRIGGERS: Final = {
    "efficiency_crossed_threshold": ("sensor.gamma_efficiency", "%"),
    "hashrate_crossed_threshold": ("sensor.gamma_hashrate", "GH/s"),
}
ABOVE: Final = {"type": "above", "value": {"number": 90}}
BELOW: Final = {"type": "below", "value": {"number": 90}}
RANGE: Final = {"value_min": {"number": 80}, "value_max": {"number": 90}}
HELPER: Final = "input_number.limit"


async def _read(
    hass: HomeAssistant, key: str, threshold: dict[str, Any], values: Sequence[str]
) -> list[str]:
    """Let a trigger see the values; return those that fired it."""
    entity_id, unit = TRIGGERS[key]
    hass.states.async_set(entity_id, values[0], {"unit_of_measurement": unit})
    noted = await note_triggers(
        hass,
        {
            "trigger": f"{DOMAIN}.{key}",
            "target": {"entity_id": entity_id},
            "options": {"threshold": threshold},
        },
    )
    fired = []
    for value in values[1:]:
        noted.clear()
        hass.states.async_set(entity_id, value, {"unit_of_measurement": unit})
        await hass.async_block_till_done()
        fired += [value] * len(noted)
    return fired


@pytest.mark.parametrize("key", TRIGGERS)
@pytest.mark.parametrize(
    ("threshold", "values", "fired"),
    [
        (ABOVE, ["85", "89", "91", "95", "90", "92"], ["91", "92"]),
        (BELOW, ["95", "91", "89", "85", "90", "88"], ["89", "88"]),
        (RANGE | {"type": "between"}, ["95", "90", "80", "79", "85"], ["90", "85"]),
        (RANGE | {"type": "outside"}, ["85", "79", "70", "81", "91"], ["79", "91"]),
        (BELOW, ["95", STATE_UNAVAILABLE, "85", "84"], []),
        (BELOW, ["95", STATE_UNKNOWN, "85", "84"], []),
    ],
    ids=["above", "below", "between", "outside", "offline", "unknown"],
)
async def test_crossings(
    hass: HomeAssistant,
    key: str,
    threshold: dict[str, Any],
    values: list[str],
    fired: list[str],
) -> None:
    """A reading fires when the one before it was on the other side."""
    assert await _read(hass, key, threshold, values) == fired


@pytest.mark.parametrize("key", TRIGGERS)
@pytest.mark.parametrize("unit", ["%", "GH/s"])
async def test_thresholds_in_entities(hass: HomeAssistant, key: str, unit: str) -> None:
    """The threshold may be that of an entity, in the same unit."""
    hass.states.async_set(HELPER, "90", {"unit_of_measurement": unit})
    threshold = {"type": "below", "value": {"entity": HELPER}}
    fired = await _read(hass, key, threshold, ["95", "85"])
    assert fired == (["85"] if unit == TRIGGERS[key][1] else [])


@pytest.mark.parametrize("key", TRIGGERS)
@pytest.mark.parametrize("value", ["70", "95"])
async def test_readings_for(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, key: str, value: str
) -> None:
    """A reading on the other side has to last, as long as one is wanted to."""
    entity_id, unit = TRIGGERS[key]
    attributes = {"unit_of_measurement": unit}
    hass.states.async_set(entity_id, "95", attributes)
    noted = await note_triggers(
        hass,
        {
            "trigger": f"{DOMAIN}.{key}",
            "target": {"entity_id": entity_id},
            "options": {"threshold": BELOW, "for": {"minutes": 5}},
        },
    )
    for reading in ("85", value):
        hass.states.async_set(entity_id, reading, attributes)
        await hass.async_block_till_done()
        assert noted == []
        freezer.tick(200)
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
    assert len(noted) == (value == "70")
