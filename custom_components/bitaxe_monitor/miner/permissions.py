"""What a user may read of a miner or of the fleet, and whether to control it."""

from collections.abc import Iterable
from typing import Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.exceptions import Unauthorized, UnknownUser
from homeassistant.helpers import entity_registry as er

_CONTROLS: Final = (
    Platform.BUTTON,
    Platform.FAN,
    Platform.NUMBER,
    Platform.SELECT,
    Platform.SWITCH,
)


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


@callback
def async_may_control(hass: HomeAssistant, user: User, entry: ConfigEntry) -> bool:
    """Return whether a user may control every entity that changes a miner.

    Home Assistant decides that anew with each action: this is for what is offered.
    """
    permissions = user.permissions
    if permissions.access_all_entities(POLICY_CONTROL):
        return True
    entities = [
        entity.entity_id
        for entity in er.async_entries_for_config_entry(
            er.async_get(hass), entry.entry_id
        )
        if entity.domain in _CONTROLS
    ]
    return bool(entities) and all(
        permissions.check_entity(entity_id, POLICY_CONTROL) for entity_id in entities
    )


async def async_check_may_read(
    hass: HomeAssistant, context: Context, entries: Iterable[ConfigEntry]
) -> None:
    """Check that the caller may read entries; automations, which are no user, may.

    Raises UnknownUser and Unauthorized.
    """
    user = await _caller(hass, context)
    if user is not None and not async_may_read(hass, user, *entries):
        raise Unauthorized(context=context, permission=POLICY_READ)


async def async_readable(
    hass: HomeAssistant, context: Context, entries: Iterable[ConfigEntry]
) -> list[ConfigEntry]:
    """Return those of entries that the caller may read, as above.

    Raises UnknownUser.
    """
    user = await _caller(hass, context)
    return [
        entry for entry in entries if user is None or async_may_read(hass, user, entry)
    ]


async def _caller(hass: HomeAssistant, context: Context) -> User | None:
    """Return the user who calls an action, None for none; raises UnknownUser."""
    if context.user_id is None:
        return None
    user = await hass.auth.async_get_user(context.user_id)
    if user is None:
        raise UnknownUser(context=context, permission=POLICY_READ)
    return user
