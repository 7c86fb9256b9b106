"""Sensors of miners and of the fleet."""

from datetime import datetime
from typing import Final, override

from homeassistant.components.sensor import (
    RestoreSensor,
    SensorEntity,
    SensorStateClass,
)
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import BitaxeConfigEntry
from .entity import FleetEntity, MinerEntity, async_add_when_known
from .figures.resolution import settle
from .fleet.data import FleetData
from .fleet.fleet import FLEET
from .miner.data import MinerData
from .miner.identity import is_fleet
from .sensors import MINER_SENSORS
from .sensors.description import MinerSensorEntityDescription
from .sensors.fleet import FLEET_SENSORS, FleetSensorEntityDescription

PARALLEL_UPDATES = 0

# Sensors that an urgent change is about, and those that one of hashing is about.
_VITAL: Final = frozenset({"best_difficulty", "blocks_found"})
_OF_HASHING: Final = frozenset({"hashrate", "deviation", "efficiency"})


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of an entry."""
    if is_fleet(entry):
        fleet = hass.data[FLEET]
        async_add_entities(FleetSensor(fleet, item) for item in FLEET_SENSORS)
        return
    async_add_when_known(
        entry, Platform.SENSOR, MINER_SENSORS, MinerSensor, async_add_entities
    )


class MinerSensor(MinerEntity, SensorEntity):
    """A sensor of a miner."""

    entity_description: MinerSensorEntityDescription

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return when a total was 0.

        A crash costs some of it. That is no new beginning: nothing counts twice.
        """
        if self.state_class is not SensorStateClass.TOTAL:
            return None
        return self.coordinator.measuring.energy_since

    @property
    @override
    def _awaits_turn(self) -> bool:
        """Return whether what is urgent now does not concern the sensor."""
        key, coordinator = self.entity_description.key, self.coordinator
        return not (
            coordinator.is_due
            or key in _VITAL
            or (coordinator.has_turned and key in _OF_HASHING)
        )

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write a number in the context of all numbers of this answer.

        With a context of its own each state would be part of a reference cycle, which
        only a garbage collection of everything ends. Others have their own: by it the
        activity page tells what made a state change.
        """
        if self.state_class is not None:
            self.async_set_context(self.coordinator.context)
        super()._handle_coordinator_update()

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the value; return whether it is another one."""
        description = self.entity_description
        last = self._attr_native_value
        self._attr_native_value = settle(
            last, description.value_fn(data), description.resolution
        )
        return self._attr_native_value != last


class FleetSensor(FleetEntity, RestoreSensor):
    """A sensor of the fleet; the energy goes on from the one that it showed last."""

    entity_description: FleetSensorEntityDescription

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return when a total was 0: one that begins anew is not less than before."""
        if self.state_class is not SensorStateClass.TOTAL:
            return None
        return self.fleet.energy_since

    @override
    def _update(self, data: FleetData) -> bool:
        """Take over the value; return whether it is another one."""
        description = self.entity_description
        last = self._attr_native_value
        self._attr_native_value = settle(
            last, description.value_fn(data), description.resolution
        )
        return self._attr_native_value != last
