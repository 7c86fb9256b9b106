"""What the page asks for over the websocket, a module for each command."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from .acts import subscribe_acts
from .chips import subscribe_chips
from .live import subscribe_live
from .miners import list_miners
from .record import send_record
from .siblings import send_siblings
from .statuses import subscribe_statuses
from .study import send_settings_study


@callback
def async_register_commands(hass: HomeAssistant) -> None:
    """Register the commands."""
    for command in (
        list_miners,
        send_record,
        send_settings_study,
        send_siblings,
        subscribe_acts,
        subscribe_chips,
        subscribe_live,
        subscribe_statuses,
    ):
        websocket_api.async_register_command(hass, command)
