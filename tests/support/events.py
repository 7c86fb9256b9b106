"""What the event entity of the Gamma reports."""

from typing import Any, Final

from homeassistant.const import EVENT_STATE_CHANGED, STATE_UNAVAILABLE
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from pytest_homeassistant_custom_component.common import MockConfigEntry

EVENT: Final = "event.gamma_last_event"

type Reported = tuple[str, dict[str, Any]]

RESTARTED: Final[Reported] = (
    "restarted",
    {"reset_reason": "Software reset via esp_restart", "noticed_by": "uptime"},
)
BLOCK: Final[Reported] = ("block_found", {"count": 1})


def reported_by(hass: HomeAssistant, entity_id: str = EVENT) -> list[Reported]:
    """Return a list that every event is added to which the entity reports."""
    reported: list[Reported] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        if event.data["entity_id"] != entity_id or not old or not new:
            return
        if STATE_UNAVAILABLE not in (old.state, new.state) and old.state != new.state:
            attributes = dict(new.attributes)
            del attributes["event_types"], attributes["friendly_name"]
            reported.append((attributes.pop("event_type"), attributes))

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    return reported


async def reload(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Reload an entry."""
    assert await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
