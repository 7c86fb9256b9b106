"""Automations that note what their triggers saw."""

from collections.abc import Sequence
from typing import Any, Final

from homeassistant.components import automation
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.setup import async_setup_component

from custom_components.bitaxe_monitor.const import DOMAIN

_NOTED: Final = "noted"


async def note_triggers(
    hass: HomeAssistant,
    *triggers: dict[str, Any],
    conditions: Sequence[dict[str, Any]] = (),
) -> list[tuple[str, str]]:
    """Set up an automation; return a list that each run of it is added to.

    A run is the key of the trigger, without the domain, and the id of its entity.
    """
    noted: list[tuple[str, str]] = []

    @callback
    def note(event: Event) -> None:
        key = event.data["trigger"].removeprefix(f"{DOMAIN}.")
        noted.append((key, event.data["entity_id"]))

    hass.bus.async_listen(_NOTED, note)
    assert await async_setup_component(
        hass,
        automation.DOMAIN,
        {
            automation.DOMAIN: {
                "alias": "Note",
                "mode": "queued",
                "triggers": list(triggers),
                "conditions": list(conditions),
                "actions": {
                    "event": _NOTED,
                    "event_data": {
                        "trigger": "{{ trigger.platform }}",
                        "entity_id": "{{ trigger.entity_id }}",
                    },
                },
            }
        },
    )
    await hass.async_block_till_done()
    state = hass.states.get("automation.note")
    assert state is not None
    assert state.state == "on"  # a broken configuration makes it unavailable
    return noted


def keys(noted: Sequence[tuple[str, str]]) -> list[str]:
    """Return the keys of the triggers that fired, sorted."""
    return sorted(key for key, _ in noted)
