"""What the page asks for: which miners there are, and their live samples."""

from dataclasses import asdict
from time import time
from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.const import CONF_MODEL, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import entity_registry as er
from homeassistant.loader import async_get_loaded_integration
import voluptuous as vol

from ..const import DOMAIN
from ..coordinator import BitaxeConfigEntry
from ..figures.chance import Law
from ..fleet.fleet import FLEET
from ..miner.identity import is_fleet
from ..miner.live import (
    LONGEST_SPAN,
    LiveFigures,
    LiveSample,
    LiveState,
    async_live_samples,
)
from ..miner.naming import async_device, async_entry, async_name
from ..miner.permissions import async_may_read
from .acts import subscribe_acts
from .chips import subscribe_chips
from .record import send_record
from .siblings import send_siblings
from .statuses import async_since, async_status, subscribe_statuses
from .study import send_settings_study

_SHOWING: Final = (Platform.BINARY_SENSOR, Platform.EVENT, Platform.SENSOR)


@callback
def async_register_commands(hass: HomeAssistant) -> None:
    """Register the commands."""
    websocket_api.async_register_command(hass, list_miners)
    websocket_api.async_register_command(hass, subscribe)
    websocket_api.async_register_command(hass, subscribe_statuses)
    websocket_api.async_register_command(hass, subscribe_acts)
    websocket_api.async_register_command(hass, subscribe_chips)
    websocket_api.async_register_command(hass, send_record)
    websocket_api.async_register_command(hass, send_settings_study)
    websocket_api.async_register_command(hass, send_siblings)


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


@callback
@websocket_api.websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/subscribe",
        vol.Optional("device_id"): str,
        vol.Required("span"): vol.All(
            vol.Any(int, float), vol.Range(min=0, max=LONGEST_SPAN)
        ),
        vol.Optional("figures", default=list(LiveFigures._fields)): [
            vol.In(LiveFigures._fields)
        ],
        vol.Optional("every", default=0): vol.All(
            vol.Any(int, float), vol.Range(min=0, max=LONGEST_SPAN)
        ),
    }
)
def subscribe(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send the samples of the last span seconds and what holds, then what is new.

    They are those of a miner's device; of the fleet, if that is the device or there is
    none given. They have the figures that are named, all if none is. Of what has been,
    means over every seconds are sent where that is not 0. With the first goes the
    version of the integration: a page that stays open hears two when it was updated.
    """
    msg_id: int = msg["id"]
    fleet = hass.data[FLEET]
    entry = None
    if (device_id := msg.get("device_id")) is not None:
        entry = async_entry(hass, device_id)
        if entry is None:
            connection.send_error(
                msg_id, websocket_api.ERR_NOT_FOUND, "No miner has this device id"
            )
            return
    if entry is None or is_fleet(entry):
        samples, needed = fleet.live, fleet.enabled_entries()
    else:
        samples, needed = async_live_samples(hass, entry.entry_id), [entry]
    if not async_may_read(hass, connection.user, *needed):
        raise Unauthorized

    figures: list[str] = msg["figures"]
    shown = ("time", *figures, "online", "mining")

    @callback
    def send(update: LiveSample | LiveState) -> None:
        if isinstance(update, LiveState):
            connection.send_event(msg_id, {"state": _state(update)})
        else:
            sample = {name: update[name] for name in shown}
            connection.send_event(msg_id, {"sample": sample})

    connection.subscriptions[msg_id] = samples.async_listen(send)
    connection.send_result(msg_id)
    integration = async_get_loaded_integration(hass, DOMAIN)
    connection.send_event(
        msg_id,
        {
            "columns": samples.columns(msg["span"], figures, msg["every"]),
            "state": _state(samples.state),
            "version": str(integration.version),
        },
    )


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


def _state(state: LiveState) -> dict[str, Any]:
    """Return what holds, and what time it is (s since 1970)."""
    return {
        "law": _law(state.law),
        "since": dict(state.since),
        "parts": [
            {"law": _law(law), "expected": expected} for law, expected in state.parts
        ],
        "now": time(),
    }


def _law(law: Law | None) -> dict[str, Any] | None:
    """Return a law as JSON, None where it is unknown."""
    return None if law is None else asdict(law)
