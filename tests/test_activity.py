"""Test how much of the activity page an outage fills."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.logbook.helpers import _is_state_filtered
from homeassistant.const import EVENT_STATE_CHANGED, STATE_ON, STATE_UNAVAILABLE
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError

from .conftest import FakeMiner, fleet_entry, set_up
from .support.states import state_of
from .support.time import pass_time

MOST: Final = 4
_FLEET: Final = "binary_sensor.bitaxe_fleet_all_miners_online"

type Line = tuple[str, str]


def _lines(hass: HomeAssistant) -> list[Line]:
    """Return a list of what the activity page shows from now on."""
    lines: list[Line] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        if not (old and new) or _is_state_filtered(new, old):
            return
        lines.append((new.entity_id.replace("gamma_", ""), new.state))

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    return lines


def _count(lines: list[Line]) -> int:
    """Return how many lines are of the miner itself."""
    return sum(entity_id != _FLEET for entity_id, _ in lines)


@pytest.mark.parametrize("firmware", ["v2.12.2", "v2.15.0"])
async def test_outage(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    firmware: str,
) -> None:
    """An outage writes few lines, and so does its end: where the miner was is known."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    complete_miner.update(version=firmware, poolDifficulty=1000, sharesAccepted=1000)
    await set_up(hass, fleet)
    await pass_time(hass, freezer, 30)
    lines = _lines(hass)
    complete_miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 120)
    assert sorted(lines) == [
        (_FLEET, "off"),
        ("binary_sensor.connectivity", "off"),
        ("binary_sensor.low_efficiency", "unavailable"),
        ("binary_sensor.mining", "unavailable"),
        ("switch.mining", "unavailable"),
    ]
    assert _count(lines) <= MOST

    lines.clear()
    complete_miner.error = None
    complete_miner.update(uptimeSeconds=4000 + 150, hashRate=421)
    await pass_time(hass, freezer, 30)
    assert sorted(lines) == [
        (_FLEET, "on"),
        ("binary_sensor.connectivity", "on"),
        ("binary_sensor.low_efficiency", "unknown"),
        ("binary_sensor.mining", "on"),
        ("switch.mining", "on"),
    ]
    for shares in range(3, 63, 3):
        complete_miner.update(sharesAccepted=1000 + shares)
        await pass_time(hass, freezer, 30)
    assert ("binary_sensor.work_not_credited", "off") in lines

    lines.clear()
    complete_miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 120)
    assert "binary_sensor.work_not_credited" not in dict(lines)
    assert _count(lines) <= MOST


async def test_outage_with_a_fault(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Nobody knows whether a miner that fell silent is too hot still."""
    complete_miner.update(version="v2.15.0", overheat_mode=1)
    await set_up(hass, entry)
    await pass_time(hass, freezer, 30)
    assert state_of(hass, "binary_sensor.gamma_overheating") == STATE_ON
    lines = _lines(hass)
    complete_miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 120)
    assert ("binary_sensor.overheating", STATE_UNAVAILABLE) in lines


async def test_existing_entities(
    hass: HomeAssistant, complete_miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """What is not enabled at first stays enabled for who has it already."""
    registry = er.async_get(hass)
    old = [
        registry.async_get_or_create(
            domain,
            "bitaxe_monitor",
            f"{entry.unique_id}_{key}",
            config_entry=entry,
            suggested_object_id=f"old_{key}",
        )
        for domain, key in (
            ("binary_sensor", "hardware_fault"),
            ("binary_sensor", "power_fault"),
            ("event", "event"),
        )
    ]
    await set_up(hass, entry)
    assert all(hass.states.get(item.entity_id) for item in old)
