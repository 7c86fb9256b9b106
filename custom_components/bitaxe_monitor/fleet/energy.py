"""What is known of the energy of the fleet as it starts."""

from collections.abc import Mapping
from datetime import UTC, datetime
from sys import float_info
from typing import Final, NamedTuple

from homeassistant.components.sensor import ATTR_LAST_RESET
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er, restore_state
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, FLEET_UNIQUE_ID
from ..json_fields import JsonValue, number
from ..miner.memory import LATEST

_SENSOR: Final = (Platform.SENSOR, DOMAIN, f"{FLEET_UNIQUE_ID}_energy")


class Energy(NamedTuple):
    """Energy in kWh, and when it was 0; None if that is unknown."""

    total: float
    since: datetime | None


def remembered(stored: Mapping[str, JsonValue]) -> Energy | None:
    """Return the energy in a file, None if there is none that can be read."""
    total = number(stored.get("energy"), 0, float_info.max)
    if total is None:
        return None
    since = number(stored.get("energy_since"), 0, LATEST)
    return Energy(total, None if since is None else datetime.fromtimestamp(since, UTC))


@callback
def shown_last(hass: HomeAssistant) -> Energy | None:
    """Return the energy that the sensor showed last, None if that is not known.

    Home Assistant keeps it in a file of its own, at the latest for 15 minutes.
    """
    entity_id = er.async_get(hass).async_get_entity_id(*_SENSOR)
    stored = restore_state.async_get(hass).async_get_stored_states()
    shown = next((item for item in stored if item.state.entity_id == entity_id), None)
    if shown is None or shown.extra_data is None:
        return None
    total = number(shown.extra_data.as_dict().get("native_value"), 0, float_info.max)
    if total is None:
        return None
    since = shown.state.attributes.get(ATTR_LAST_RESET)
    return Energy(total, dt_util.parse_datetime(since) if since else None)


@callback
def was_shown(hass: HomeAssistant) -> bool:
    """Return whether there was ever a sensor, which others may have a history of."""
    registry = er.async_get(hass)
    return (
        registry.async_get_entity_id(*_SENSOR) is not None
        or _SENSOR in registry.deleted_entities
    )
