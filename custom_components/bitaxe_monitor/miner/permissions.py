"""What a user may read of a miner or of the fleet."""

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er


@callback
def async_may_read(hass: HomeAssistant, user: User, *entries: ConfigEntry) -> bool:
    """Return whether a user may read every entity of entries.

    Samples and metrics hold the figures of all of them at once. Where an entry has no
    entities, only who may read everything may read it.
    """
    permissions = user.permissions
    if permissions.access_all_entities(POLICY_READ):
        return True
    registry = er.async_get(hass)
    for entry in entries:
        entities = er.async_entries_for_config_entry(registry, entry.entry_id)
        if not entities or not all(
            permissions.check_entity(entity.entity_id, POLICY_READ)
            for entity in entities
        ):
            return False
    return bool(entries)
