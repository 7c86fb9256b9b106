"""What each setting of a miner was worth: for the settings card."""

from typing import Any

from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
import voluptuous as vol

from ..const import DOMAIN
from ..miner.study import async_study_rows
from .named_miner import ERR_NOT_LOADED, async_named_miner


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

    Of a miner that is not set up nothing is known: that is an error, for the page to
    keep what it shows and ask again.
    """
    entry = async_named_miner(hass, connection, msg)
    if entry is None:
        return
    if entry.state is not ConfigEntryState.LOADED:
        connection.send_error(msg["id"], ERR_NOT_LOADED, "The miner is not set up")
        return
    rows = await async_study_rows(hass, entry.runtime_data.measuring.watches.study)
    connection.send_result(msg["id"], {"settings": rows})
