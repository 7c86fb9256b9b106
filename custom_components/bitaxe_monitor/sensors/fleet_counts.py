"""How many miners of the fleet do what, and which these are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, override

from homeassistant.components.sensor import (
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)

from ..const import ATTR_MINERS
from ..entity import FleetEntity
from ..fleet.data import FleetData
from ..fleet.fleet import Fleet
from ..fleet.roll import Roll
from ..miner.naming import async_name


@dataclass(frozen=True, kw_only=True)
class FleetCountEntityDescription(SensorEntityDescription):
    """Describes a count of what miners_fn returns: entry ids, or pools with theirs."""

    miners_fn: Callable[[Roll], tuple[str, ...] | Mapping[str, tuple[str, ...]]]


# With a state class, so that no outage fills Activity with them.
FLEET_COUNTS: Final = (
    FleetCountEntityDescription(
        key="miners_hashing",
        translation_key="miners_hashing",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        miners_fn=lambda roll: roll.hashing,
    ),
    FleetCountEntityDescription(
        key="miners_low_efficiency",
        translation_key="miners_low_efficiency",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        miners_fn=lambda roll: roll.low_efficiency,
    ),
    FleetCountEntityDescription(
        key="miners_needing_attention",
        translation_key="miners_needing_attention",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        miners_fn=lambda roll: roll.needing_attention,
    ),
    FleetCountEntityDescription(
        key="miners_online",
        translation_key="miners_online",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        miners_fn=lambda roll: roll.online,
    ),
    FleetCountEntityDescription(
        key="pools_in_use",
        translation_key="pools_in_use",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        miners_fn=lambda roll: roll.by_pool,
    ),
)


class FleetCount(FleetEntity, SensorEntity):
    """A number of miners with their names, or of pools with the names of each.

    It never waits for its turn: who is missing is urgent.
    """

    entity_description: FleetCountEntityDescription
    _unrecorded_attributes = frozenset({ATTR_MINERS})

    def __init__(self, fleet: Fleet, description: FleetCountEntityDescription) -> None:
        """Start with nobody."""
        super().__init__(fleet, description)
        self._miners: list[str] | dict[str, list[str]] = []

    @property
    @override
    def extra_state_attributes(self) -> dict[str, list[str] | dict[str, list[str]]]:
        """Return the names of those who are counted."""
        return {ATTR_MINERS: self._miners}

    @override
    def _update(self, data: FleetData) -> bool:
        """Take over who is counted; return whether that is somebody else."""
        miners = self.entity_description.miners_fn(data.roll)
        last = self._attr_native_value, self._miners
        self._miners = (
            {pool: self._names(entry_ids) for pool, entry_ids in miners.items()}
            if isinstance(miners, Mapping)
            else self._names(miners)
        )
        self._attr_native_value = len(miners)
        return (self._attr_native_value, self._miners) != last

    def _names(self, entry_ids: Iterable[str]) -> list[str]:
        """Return what the user calls miners."""
        entries = map(self.hass.config_entries.async_get_entry, entry_ids)
        return [async_name(self.hass, entry) for entry in entries if entry is not None]
