"""Test the triggers on what the event entity of a miner reports."""

from typing import Final

from homeassistant.const import (
    ATTR_FRIENDLY_NAME,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
    Platform,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN

from ..support.automations import note_triggers

EVENT_TYPES: Final = {
    "restarted": "restarted",
    "best_difficulty": "new_best_difficulty",
    "block_found": "block_found",
    "fault": "fault_reported",
    "fault_ended": None,
    "firmware_updated": None,
    "pool_failover": None,
    "pool_return": None,
}
AT: Final = "2026-11-22T20:00:00.{:03}+00:00"


@pytest.fixture
def event_entity(hass: HomeAssistant, entry: MockConfigEntry) -> str:
    """Return the event entity of a miner that has reported nothing."""
    entity = er.async_get(hass).async_get_or_create(
        Platform.EVENT,
        DOMAIN,
        f"{entry.unique_id}_event",
        config_entry=entry,
        translation_key="event",
    )
    hass.states.async_set(entity.entity_id, STATE_UNKNOWN, {"event_type": None})
    return entity.entity_id


async def _note(hass: HomeAssistant, entity_id: str) -> list[tuple[str, str]]:
    """Attach the triggers on events."""
    return await note_triggers(
        hass,
        *(
            {"trigger": f"{DOMAIN}.{key}", "target": {"entity_id": entity_id}}
            for key in EVENT_TYPES.values()
            if key
        ),
    )


async def _report(
    hass: HomeAssistant, entity_id: str, state: str, event_type: str, **attributes: str
) -> None:
    """Give the event entity a state."""
    hass.states.async_set(entity_id, state, {"event_type": event_type, **attributes})
    await hass.async_block_till_done()


@pytest.mark.parametrize(
    ("event_type", "key"), EVENT_TYPES.items(), ids=list(EVENT_TYPES)
)
async def test_events(
    hass: HomeAssistant, event_entity: str, event_type: str, key: str | None
) -> None:
    """Every event fires its trigger, the first one and those that follow."""
    noted = await _note(hass, event_entity)
    for number in range(2):
        await _report(hass, event_entity, AT.format(number), event_type)
    assert noted == [(key, event_entity)] * 2 if key else noted == []


async def test_events_in_turn(hass: HomeAssistant, event_entity: str) -> None:
    """Events noticed together fire one by one."""
    noted = await _note(hass, event_entity)
    for number, event_type in enumerate(EVENT_TYPES):
        hass.states.async_set(
            event_entity, AT.format(number), {"event_type": event_type}
        )
    await hass.async_block_till_done()
    assert noted == [(key, event_entity) for key in EVENT_TYPES.values() if key]


@pytest.mark.parametrize(
    ("which", "count"), [("power", 1), ("hardware", 1), ("overheating", 0)]
)
async def test_faults(
    hass: HomeAssistant, event_entity: str, which: str, count: int
) -> None:
    """A fault fires whatever it is, but for overheating, which has its own trigger."""
    noted = await _note(hass, event_entity)
    await _report(hass, event_entity, AT.format(1), "fault", which=which)
    assert noted == [("fault_reported", event_entity)] * count


@pytest.mark.parametrize(
    "event_type", [event_type for event_type, key in EVENT_TYPES.items() if key]
)
async def test_old_events(
    hass: HomeAssistant, event_entity: str, event_type: str
) -> None:
    """What was reported before a start, a reload or a new name is not again."""
    await _report(hass, event_entity, AT.format(1), event_type)
    noted = await _note(hass, event_entity)
    await _report(
        hass, event_entity, AT.format(1), event_type, **{ATTR_FRIENDLY_NAME: "Mine"}
    )
    hass.states.async_set(event_entity, STATE_UNAVAILABLE)
    await _report(hass, event_entity, AT.format(1), event_type)
    hass.states.async_remove(event_entity)
    await _report(hass, event_entity, AT.format(1), event_type)
    assert noted == []
    await _report(hass, event_entity, AT.format(2), event_type)
    assert len(noted) == 1
