"""Sensors of miners and of the fleet."""

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import BitaxeConfigEntry
from .entity import async_add_numbered, async_add_when_known
from .fleet.fleet import FLEET
from .miner.identity import is_fleet
from .sensors import MINER_SENSORS
from .sensors.chips import chip_sensors
from .sensors.fleet import FLEET_SENSORS
from .sensors.fleet_counts import FLEET_COUNTS, FleetCount
from .sensors.fleet_sensor import FleetSensor
from .sensors.miner_sensor import MinerSensor

PARALLEL_UPDATES = 0


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of an entry."""
    if is_fleet(entry):
        fleet = hass.data[FLEET]
        async_add_entities(FleetSensor(fleet, item) for item in FLEET_SENSORS)
        async_add_entities(FleetCount(fleet, item) for item in FLEET_COUNTS)
        return
    async_add_when_known(
        entry, Platform.SENSOR, MINER_SENSORS, MinerSensor, async_add_entities
    )
    async_add_numbered(
        entry,
        Platform.SENSOR,
        chip_sensors,
        lambda data: len(data.info.chips),
        MinerSensor,
        async_add_entities,
    )
