"""What each setting of a miner was worth: for the settings card."""

from typing import Any

from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import Unauthorized
import voluptuous as vol

from ..const import DOMAIN
from ..miner.identity import is_fleet
from ..miner.naming import async_entry
from ..miner.permissions import async_may_read
from ..miner.study import async_study_rows


@websocket_api.websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/settings_study",
        vol.Required("device_id"): str,
    }
)
@websocket_api.async_response
async def send_settings_study(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send what each setting of a miner was worth, the highest hashrate first.

    Of a miner that is not set up nothing is known.
    """
    entry = async_entry(hass, msg["device_id"])
    if entry is None or is_fleet(entry):
        connection.send_error(
            msg["id"], websocket_api.ERR_NOT_FOUND, "No miner has this device id"
        )
        return
    if not async_may_read(hass, connection.user, entry):
        raise Unauthorized
    rows = []
    if entry.state is ConfigEntryState.LOADED:
        rows = await async_study_rows(hass, entry.runtime_data.measuring.watches.study)
    connection.send_result(msg["id"], {"settings": rows})
