"""What miners are asked for, by whom, and what becomes of it: for the page."""

from collections.abc import Mapping
from time import time
from typing import Any

from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
import voluptuous as vol

from ..const import DOMAIN
from ..control.acts import Act, async_acts
from ..control.callers import async_names
from ..controls.errors import translation_of
from ..coordinator import BitaxeConfigEntry
from ..miner.permissions import async_may_control
from .named_miner import async_named_miner


@websocket_api.websocket_command(
    {vol.Required("type"): f"{DOMAIN}/acts", vol.Required("device_id"): str}
)
@websocket_api.async_response
async def subscribe_acts(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send what a miner is asked for and was asked last, and again whenever it changes.

    With it goes whether the user may control the miner, what the last change would be
    undone to while the miner is set up, and the time here: how long something has been
    under way is not for the clock of the page to say.
    """
    msg_id: int = msg["id"]
    entry = async_named_miner(hass, connection, msg)
    if entry is None:
        return
    names = await async_names(hass)
    acts = async_acts(hass, entry.entry_id)

    @callback
    def send() -> None:
        connection.send_event(
            msg_id,
            {
                "acts": [_act(act, names) for act in acts.shown],
                "may_control": async_may_control(hass, connection.user, entry),
                "undoable": _undoable(entry),
                "now": time(),
            },
        )

    endings = acts.async_listen(send), entry.async_on_state_change(send)

    @callback
    def end() -> None:
        for ending in endings:
            ending()

    connection.subscriptions[msg_id] = end
    connection.send_result(msg_id)
    send()


def _undoable(entry: BitaxeConfigEntry) -> dict[str, float]:
    """Return the settings that the last change would be undone to, nothing if none."""
    if entry.state is not ConfigEntryState.LOADED:
        return {}
    undoable = entry.runtime_data.attendant.changes.record.undoable
    return {setting.value: value for setting, value in undoable.items()}


def _act(act: Act, names: Mapping[str, str]) -> dict[str, Any]:
    """Return an act as JSON."""
    return {
        "number": act.number,
        "kind": act.kind,
        "values": dict(act.values),
        "slot": act.slot,
        "at": act.at,
        "origin": act.by.origin,
        "name": None if act.by.user is None else names.get(act.by.user),
        "ended": act.ended,
        "outcome": act.outcome,
        "error": None if act.error is None else _error(act.error),
    }


def _error(error: Exception) -> dict[str, Any]:
    """Return what an act ended with, for the page to translate."""
    translated = translation_of(error)
    return {
        "key": None if translated is None else translated.translation_key,
        "placeholders": (translated and translated.translation_placeholders) or {},
    }
