"""Actions of the integration, as automations and users call them."""

from collections.abc import Mapping
from typing import Any, cast

from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import device_registry as dr
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN


def device_of(hass: HomeAssistant, entry: MockConfigEntry) -> dr.DeviceEntry:
    """Return the one device of an entry."""
    [device] = dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
    return device


async def call(
    hass: HomeAssistant,
    action: str,
    entry: MockConfigEntry | None,
    data: Mapping[str, object] | None = None,
    user: User | None = None,
) -> dict[str, Any]:
    """Call an action for the device of an entry, None for none; return the response.

    Without a user it is called as an automation does.
    """
    target = {} if entry is None else {"device_id": device_of(hass, entry).id}
    response = await hass.services.async_call(
        DOMAIN,
        action,
        {**target, **(data or {})},
        blocking=True,
        context=Context(user_id=user.id) if user else None,
        return_response=True,
    )
    return cast("dict[str, Any]", response)
