"""Which miners there are: for the page."""

from time import time
from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.const import CONF_MODEL, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
import voluptuous as vol

from ..const import DOMAIN
from ..coordinator import BitaxeConfigEntry
from ..miner.identity import is_fleet
from ..miner.naming import async_device, async_name
from ..miner.permissions import async_may_read
from .statuses import async_since, async_status

_SHOWING: Final = (Platform.BINARY_SENSOR, Platform.EVENT, Platform.SENSOR)


@callback
@websocket_api.websocket_command({vol.Required("type"): f"{DOMAIN}/miners"})
def list_miners(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send all miners that the user may read by name, and the fleet.

    With a miner goes what holds for it, and with all of it the time here: how long
    something has held is not for the clock of the page to say.
    """
    miners: list[dict[str, Any]] = []
    fleet: dict[str, Any] | None = None
    for entry in hass.config_entries.async_entries(DOMAIN, include_ignore=False):
        if not async_may_read(hass, connection.user, entry):
            continue
        device = async_device(hass, entry)
        found = {
            "device_id": None if device is None else device.id,
            "entities": _entities(hass, entry),
        }
        if is_fleet(entry):
            fleet = found
            continue
        miners.append(
            {
                "entry_id": entry.entry_id,
                "name": async_name(hass, entry),
                "model": entry.data.get(CONF_MODEL),
                "status": async_status(hass, entry),
                "since": async_since(entry),
                **found,
            }
        )
    miners.sort(key=lambda miner: miner["name"].casefold())
    connection.send_result(msg["id"], {"miners": miners, "fleet": fleet, "now": time()})


def _entities(hass: HomeAssistant, entry: BitaxeConfigEntry) -> dict[str, str]:
    """Return the ids of the enabled entities that show something, by key.

    What controls a miner may have the same key.
    """
    prefix = f"{entry.unique_id}_"
    return {
        entity.unique_id.removeprefix(prefix): entity.entity_id
        for entity in er.async_entries_for_config_entry(
            er.async_get(hass), entry.entry_id
        )
        if entity.disabled_by is None and entity.domain in _SHOWING
    }
