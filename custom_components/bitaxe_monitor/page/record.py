"""What was changed of miners, by whom, and what became of it: for the charts."""

from collections.abc import Mapping
from typing import Any

from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
import voluptuous as vol

from ..const import DOMAIN
from ..control.callers import async_names
from ..control.entry import Entry
from ..control.record import Record
from ..miner.identity import is_fleet
from ..miner.naming import async_entry
from ..miner.permissions import async_may_read


@websocket_api.websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/record",
        vol.Required("device_ids"): [str],
        vol.Required("start"): vol.Coerce(float),
        vol.Required("end"): vol.Coerce(float),
    }
)
@websocket_api.async_response
async def send_record(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send what was changed of miners between two times (s since 1970), oldest first.

    Of a miner that the user may not read, or that is not set up, there is nothing.
    """
    names = await async_names(hass)
    found: dict[str, list[dict[str, Any]]] = {}
    for device_id in msg["device_ids"]:
        entry = async_entry(hass, device_id)
        if (
            entry is None
            or is_fleet(entry)
            or entry.state is not ConfigEntryState.LOADED
            or not async_may_read(hass, connection.user, entry)
        ):
            continue
        record: Record = entry.runtime_data.attendant.changes.record
        found[device_id] = [
            _change(change, names)
            for change in record.entries
            if msg["start"] <= change.at <= msg["end"]
        ]
    connection.send_result(msg["id"], {"changes": found})


def _change(entry: Entry, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a change as JSON."""
    return {
        "act": entry.act,
        "at": entry.at,
        "setting": entry.setting,
        "before": entry.before,
        "after": entry.after,
        "origin": entry.origin,
        "name": None if entry.user is None else names.get(entry.user),
        "outcome": entry.outcome,
        "is_undone": entry.is_undone,
    }
