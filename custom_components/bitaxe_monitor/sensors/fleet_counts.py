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

type _Counted = tuple[str, ...] | Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class FleetCountEntityDescription(SensorEntityDescription):
    """Describes a count of what miners_fn returns: entry ids, or pools with theirs."""

    miners_fn: Callable[[Roll], _Counted]


def _count(
    key: str, miners_fn: Callable[[Roll], _Counted]
) -> FleetCountEntityDescription:
    """Describe a count; without a state class an outage would fill Activity with it."""
    return FleetCountEntityDescription(
        key=key,
        translation_key=key,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        miners_fn=miners_fn,
    )


FLEET_COUNTS: Final = (
    _count("miners_hashing", lambda roll: roll.hashing),
    _count("miners_low_efficiency", lambda roll: roll.low_efficiency),
    _count("miners_needing_attention", lambda roll: roll.needing_attention),
    _count("miners_online", lambda roll: roll.online),
    _count("pools_in_use", lambda roll: roll.by_pool),
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
