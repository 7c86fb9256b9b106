"""Automations made from the blueprints, and the messages that they send."""

import asyncio
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.components.blueprint.models import DomainBlueprints
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from .actions import device_of

FOLDER: Final = Path(__file__).parents[2] / "blueprints" / automation.DOMAIN
ALIAS: Final = "Report"
AUTOMATION: Final = "automation.report"

_REPORTED: Final = "reported"
_TURNS: Final = 50  # of the event loop, for all that happens in a moment


class Message(NamedTuple):
    """What a message says."""

    title: str
    message: str


async def use_blueprint(
    hass: HomeAssistant, name: str, **inputs: object
) -> list[Message]:
    """Set up an automation from a blueprint; return what its messages are added to."""
    messages: list[Message] = []

    @callback
    def note(event: Event) -> None:
        messages.append(Message(**event.data))

    hass.bus.async_listen(_REPORTED, note)
    send = {
        "event": _REPORTED,
        "event_data": {"title": "{{ title }}", "message": "{{ message }}"},
    }
    await set_up_automation(hass, name, {"send": [send], **inputs})
    return messages


async def set_up_automation(
    hass: HomeAssistant, name: str, inputs: dict[str, Any]
) -> None:
    """Set up an automation from a blueprint."""
    path = f"bitaxe_monitor/{name}.yaml"
    with patch.object(DomainBlueprints, "blueprint_folder", FOLDER):
        assert await async_setup_component(
            hass,
            automation.DOMAIN,
            {
                automation.DOMAIN: {
                    "alias": ALIAS,
                    "use_blueprint": {"path": path, "input": inputs},
                }
            },
        )
    await hass.async_block_till_done()
    state = hass.states.get(AUTOMATION)
    assert state is not None
    assert state.state == "on"  # a broken configuration makes it unavailable


def devices_of(hass: HomeAssistant, *entries: MockConfigEntry) -> dict[str, list[str]]:
    """Return miners as the target of triggers."""
    return {"device_id": [device_of(hass, entry).id for entry in entries]}


async def let_pass(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: int, step: int = 5
) -> None:
    """Let seconds pass, in steps, though automations may be waiting meanwhile.

    Nobody can wait until all is done before they are.
    """
    for _ in range(0, seconds, step):
        freezer.tick(step)
        async_fire_time_changed(hass)
        for _ in range(_TURNS):
            await asyncio.sleep(0)
