"""Have entities that know nothing: what as many of them cost in Home Assistant itself.

A config entry is a device with so many of them, as its data say.
"""

from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant

DOMAIN: Final = "bare_entities"


async def async_setup_entry(hass: HomeAssistant, entry: ConfigEntry) -> bool:
    """Set up the sensors, of which all are."""
    await hass.config_entries.async_forward_entry_setups(entry, [Platform.SENSOR])
    return True
