"""How the recorder goes on with statistics of what is counted."""

from typing import Final

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from .const import DOMAIN

_COUNTS: Final = frozenset(
    {
        "blocks_found",
        "miners_low_efficiency",
        "miners_online",
        "miners_total",
        "shares_accepted",
        "shares_rejected",
    }
)
# A unit has one form for 1 and for many. Up to version 1.0 there was one all the same,
# in the language of Home Assistant.
_NO_UNIT: Final[dict[str | None, str]] = dict.fromkeys(
    (
        None,
        "blocks",
        "Blöcke",
        "blocs",
        "bloques",
        "blokken",
        "miners",
        "Miner",
        "mineurs",
        "mineros",
        "shares",
        "Shares",
    ),
    "",
)


@callback
def async_custom_equivalent_units(
    hass: HomeAssistant,
) -> dict[str, dict[str | None, str]]:
    """Return by entity which units mean the same: statistics go on with either."""
    return {
        entity.entity_id: _NO_UNIT
        for entity in er.async_get(hass).entities.values()
        if entity.platform == DOMAIN
        and entity.domain == Platform.SENSOR
        and entity.translation_key in _COUNTS
    }
