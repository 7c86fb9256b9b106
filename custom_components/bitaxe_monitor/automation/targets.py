"""Which of the entities that an automation points at are meant."""

from collections.abc import Iterable

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ..const import DOMAIN


@callback
def own_entities(
    hass: HomeAssistant, entity_ids: Iterable[str], translation_key: str
) -> set[str]:
    """Return those of the entities that are of one kind of this integration.

    The registry decides, whatever users call them; no other integration's are taken.
    """
    registry = er.async_get(hass)
    return {
        entity_id
        for entity_id in entity_ids
        if (entry := registry.async_get(entity_id)) is not None
        and entry.platform == DOMAIN
        and entry.translation_key == translation_key
    }


@callback
def all_entities(hass: HomeAssistant, translation_key: str) -> set[str]:
    """Return all entities of one kind of this integration."""
    registry = er.async_get(hass)
    return {
        entity.entity_id
        for entry in hass.config_entries.async_entries(DOMAIN)
        for entity in er.async_entries_for_config_entry(registry, entry.entry_id)
        if entity.translation_key == translation_key
    }
