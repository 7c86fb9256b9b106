"""The miner that a command of the page is about."""

from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import Unauthorized

from ..coordinator import BitaxeConfigEntry
from ..miner.identity import is_fleet
from ..miner.naming import async_entry
from ..miner.permissions import async_may_read

ERR_NOT_LOADED: Final = "not_loaded"
"""What is asked about is not set up: the page keeps what it shows and asks again."""


@callback
def async_named_miner(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> BitaxeConfigEntry | None:
    """Return the entry of the miner with the device id of a command.

    None is that there is no such miner, which the page has been sent as an error then.
    Raises Unauthorized if the user may not read it.
    """
    entry = async_entry(hass, msg["device_id"])
    if entry is None or is_fleet(entry):
        connection.send_error(
            msg["id"], websocket_api.ERR_NOT_FOUND, "No miner has this device id"
        )
        return None
    if not async_may_read(hass, connection.user, entry):
        raise Unauthorized
    return entry
