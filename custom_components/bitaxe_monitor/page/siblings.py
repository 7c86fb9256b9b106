"""How miners that ought to do the same compare: for the fleet card."""

from contextlib import suppress
from typing import Any

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
import voluptuous as vol

from ..const import DOMAIN
from ..fleet.fleet import FLEET
from ..miner.naming import async_device
from ..miner.permissions import async_may_read
from ..recorded.siblings import Compared, Family, async_compared
from .named_miner import ERR_NOT_LOADED


@websocket_api.websocket_command({vol.Required("type"): f"{DOMAIN}/siblings"})
@websocket_api.async_response
async def send_siblings(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send how miners that the user may read compare with their siblings among them.

    There is nothing of those that are not set up, nor where nothing is recorded. While
    one of them is still changing, who its siblings are is not known: that is an error,
    for the page to keep what it shows and ask again.
    """
    fleet = hass.data[FLEET]
    entries = [
        entry
        for entry in fleet.enabled_entries()
        if async_may_read(hass, connection.user, entry)
    ]
    if any(fleet.is_changing(entry) for entry in entries):
        connection.send_error(
            msg["id"], ERR_NOT_LOADED, "Not all miners are set up yet"
        )
        return
    families: list[Family] = []
    with suppress(ServiceValidationError):
        families = (await async_compared(hass, entries, dt_util.utcnow())).families

    def identify(miner: Compared) -> dict[str, Any]:
        device = async_device(hass, miner.entry)
        return {"device_id": None if device is None else device.id}

    connection.send_result(
        msg["id"], {"families": [family.data(identify) for family in families]}
    )
