"""The live samples of a miner or of the fleet: for the charts."""

from dataclasses import asdict
from time import time
from typing import Any

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import Unauthorized
from homeassistant.loader import async_get_loaded_integration
import voluptuous as vol

from ..const import DOMAIN
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
from ..miner.naming import async_entry
from ..miner.permissions import async_may_read


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
def subscribe_live(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send the samples of the last span seconds and what holds, then what is new.

    They are those of a miner's device; of the fleet, if that is the device or none is
    given. They have the figures that are named, or else all. Those that have been are
    sent as means over so many seconds as every says, unless that is 0. With the first
    message goes the version of the integration: a page that stays open hears another
    one when that was updated.
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
