"""How the miners are doing, and since when, for whoever looks at the page."""

from enum import StrEnum
from time import time
from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
    ConfigEntryState,
)
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
import voluptuous as vol

from ..const import DOMAIN
from ..coordinator import BitaxeConfigEntry
from ..figures.statuses import Status
from ..fleet.fleet import FLEET
from ..miner.identity import is_fleet
from ..miner.live import LiveSample, LiveState, async_live_samples
from ..miner.naming import async_device
from ..miner.permissions import async_may_read


class MinerStatus(StrEnum):
    """How a miner is doing, as far as its entry is."""

    ONLINE = "online"
    OFFLINE = "offline"
    NOT_LOADED = "not_loaded"
    DISABLED = "disabled"
    UNKNOWN = "unknown"


@callback
def async_status(hass: HomeAssistant, entry: BitaxeConfigEntry) -> MinerStatus:
    """Return how a miner is doing; unknown while that is still to be decided."""
    if entry.disabled_by is not None:
        return MinerStatus.DISABLED
    if hass.data[FLEET].is_changing(entry):
        return MinerStatus.UNKNOWN
    if entry.state is not ConfigEntryState.LOADED:
        return MinerStatus.NOT_LOADED
    is_offline = Status.OFFLINE in entry.runtime_data.measuring.since
    return MinerStatus.OFFLINE if is_offline else MinerStatus.ONLINE


@callback
def async_since(entry: BitaxeConfigEntry) -> dict[Status, int]:
    """Return which statuses hold for a miner, and since when (s since 1970)."""
    if entry.state is not ConfigEntryState.LOADED:
        return {}
    return dict(entry.runtime_data.measuring.since)


@callback
@websocket_api.websocket_command({vol.Required("type"): f"{DOMAIN}/statuses"})
def subscribe_statuses(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send how all miners are doing that the user may read, then each that changes.

    All of them come again when one is added or removed. With everything goes the time
    here: how long something has held is not for the clock of the page to say.
    """
    statuses = _Statuses(hass, connection, msg["id"])
    connection.subscriptions[msg["id"]] = statuses.async_stop
    connection.send_result(msg["id"])
    statuses.async_start()


class _Statuses:
    """What one page was last sent of the miners, and what is sent to it."""

    def __init__(
        self,
        hass: HomeAssistant,
        connection: websocket_api.ActiveConnection,
        msg_id: int,
    ) -> None:
        """Send nothing yet."""
        self._hass = hass
        self._connection: Final = connection
        self._msg_id: Final = msg_id
        self._sent: dict[str, dict[str, Any]] = {}
        self._stops: dict[str, CALLBACK_TYPE] = {}
        self._stop_following: CALLBACK_TYPE = lambda: None

    @callback
    def async_start(self) -> None:
        """Send all, and from now on what changes."""
        self._stop_following = async_dispatcher_connect(
            self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._handle_entry_change
        )
        self._send_all()

    @callback
    def async_stop(self) -> None:
        """Send nothing any more."""
        self._stop_following()
        self._forget()

    def _forget(self) -> None:
        """Listen to no miner."""
        for stop in self._stops.values():
            stop()
        self._stops.clear()
        self._sent.clear()

    def _send_all(self) -> None:
        """Send how each miner is doing, and listen to it."""
        self._forget()
        for entry in self._hass.config_entries.async_entries(
            DOMAIN, include_ignore=False
        ):
            if not is_fleet(entry) and async_may_read(
                self._hass, self._connection.user, entry
            ):
                self._sent[entry.entry_id] = self._found(entry)
                self._listen(entry)
        self._send(list(self._sent.values()), is_complete=True)

    def _listen(self, entry: ConfigEntry) -> None:
        """Look at a miner whenever there is an answer, or none any more."""

        @callback
        def look(_: LiveSample | LiveState) -> None:
            self._send_changed(entry)

        samples = async_live_samples(self._hass, entry.entry_id)
        self._stops[entry.entry_id] = samples.async_listen(look)

    @callback
    def _handle_entry_change(
        self, change: ConfigEntryChange, entry: ConfigEntry
    ) -> None:
        """Take in that a miner was added, set up, disabled or removed, or failed."""
        if entry.domain != DOMAIN or is_fleet(entry):
            return
        if change is ConfigEntryChange.UPDATED and entry.entry_id in self._sent:
            self._send_changed(entry)
        else:
            self._send_all()

    def _send_changed(self, entry: ConfigEntry) -> None:
        """Send how a miner is doing if that is something else."""
        found = self._found(entry)
        if found != self._sent[entry.entry_id]:
            self._sent[entry.entry_id] = found
            self._send([found], is_complete=False)

    def _found(self, entry: ConfigEntry) -> dict[str, Any]:
        """Return how a miner is doing."""
        device = async_device(self._hass, entry)
        return {
            "entry_id": entry.entry_id,
            "device_id": None if device is None else device.id,
            "status": async_status(self._hass, entry),
            "since": async_since(entry),
        }

    def _send(self, statuses: list[dict[str, Any]], *, is_complete: bool) -> None:
        """Send statuses, which are those of all miners or not."""
        self._connection.send_event(
            self._msg_id,
            {"statuses": statuses, "is_complete": is_complete, "now": time()},
        )
