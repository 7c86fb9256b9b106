"""The energy of all miners of the fleet."""

from collections.abc import Mapping
from datetime import UTC, datetime
from math import fsum
from sys import float_info
from typing import Final, NamedTuple

from homeassistant.components.sensor import ATTR_LAST_RESET
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er, restore_state
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, FLEET_UNIQUE_ID
from ..coordinator import BitaxeCoordinator
from ..json_fields import JsonObject, JsonValue, number
from ..miner.memory import LATEST

_SENSOR: Final = (Platform.SENSOR, DOMAIN, f"{FLEET_UNIQUE_ID}_energy")


class _Energy(NamedTuple):
    """Energy in kWh, and when it was 0; None if that is unknown."""

    total: float
    since: datetime | None


class FleetEnergy:
    """Adds up what miners use, whether or not there is anybody to show it.

    total is the energy so far (kWh), None while that is not known, and since is when it
    was 0, None if unknown.
    """

    def __init__(
        self, hass: HomeAssistant, miners: Mapping[str, BitaxeCoordinator]
    ) -> None:
        """Start with an unknown energy of miners, by the ids of their entries."""
        self._hass = hass
        self._miners = miners
        self._counted: dict[str, float] = {}
        self.total: float | None = None
        self.since: datetime | None = None
        self.is_due = False
        """Whether it is to begin with what the miners counted, once all are set up."""

    def restore(self, saved: JsonObject | None, *, is_read_only: bool) -> None:
        """Go on from what was saved, or else shown.

        What nobody knows any more begins at 0. Only if it was never shown does it begin
        with what the miners counted so far: whatever they count is booked as used, by
        those who know an earlier total.
        """
        self.count()
        energy = None if saved is None else _remembered(saved)
        self.is_due = False
        if energy is None and not is_read_only:
            energy = _shown_last(self._hass)
            if energy is None and _was_shown(self._hass):
                energy = _Energy(0, dt_util.utcnow())
            self.is_due = energy is None
        self.total, self.since = energy or (None, None)

    def begin(self) -> None:
        """Begin with what the miners counted."""
        self.is_due = False
        self.total = fsum(self._counted.values())
        begun = [miner.measuring.energy_since for miner in self._miners.values()]
        known = [since for since in begun if since is not None]
        if len(known) == len(begun):
            self.since = min(known, default=dt_util.utcnow())

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON: kWh, and since when in s."""
        since = self.since
        return {
            "energy": self.total,
            "energy_since": None if since is None else since.timestamp(),
        }

    def add(self, entry_id: str) -> None:
        """Add what a miner uses from now on."""
        self._counted[entry_id] = self._miners[entry_id].measuring.energy

    def remove(self, entry_id: str) -> None:
        """Add what a miner used until now, and nothing more."""
        self.count()
        del self._counted[entry_id]

    def count(self) -> None:
        """Add what the miners used since they were last asked."""
        for entry_id, miner in self._miners.items():
            counted = miner.measuring.energy
            if self.total is not None:
                self.total += counted - self._counted[entry_id]
            self._counted[entry_id] = counted


def _remembered(stored: Mapping[str, JsonValue]) -> _Energy | None:
    """Return the energy in a file, None if there is none that can be read."""
    total = number(stored.get("energy"), 0, float_info.max)
    if total is None:
        return None
    since = number(stored.get("energy_since"), 0, LATEST)
    return _Energy(total, None if since is None else datetime.fromtimestamp(since, UTC))


@callback
def _shown_last(hass: HomeAssistant) -> _Energy | None:
    """Return the energy that the sensor showed last, None if that is not known.

    Home Assistant keeps it in a file of its own, at the latest for 15 minutes.
    """
    entity_id = er.async_get(hass).async_get_entity_id(*_SENSOR)
    stored = restore_state.async_get(hass).async_get_stored_states()
    shown = next((item for item in stored if item.state.entity_id == entity_id), None)
    if shown is None or shown.extra_data is None:
        return None
    total = number(shown.extra_data.as_dict().get("native_value"), 0, float_info.max)
    if total is None:
        return None
    since = shown.state.attributes.get(ATTR_LAST_RESET)
    return _Energy(total, dt_util.parse_datetime(since) if since else None)


@callback
def _was_shown(hass: HomeAssistant) -> bool:
    """Return whether there was ever a sensor, which others may have a history of."""
    registry = er.async_get(hass)
    return (
        registry.async_get_entity_id(*_SENSOR) is not None
        or _SENSOR in registry.deleted_entities
    )
