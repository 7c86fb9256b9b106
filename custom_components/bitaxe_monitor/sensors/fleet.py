"""Which sensors the fleet has, and what fills them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import UnitOfEnergy, UnitOfPower, UnitOfRatio

from ..const import JOULES_PER_TERAHASH, TERAHASHES_PER_SECOND
from ..figures.resolution import Figure, Resolution
from ..fleet.data import FleetData


@dataclass(frozen=True, kw_only=True)
class FleetSensorEntityDescription(SensorEntityDescription):
    """Describes a sensor of the fleet."""

    value_fn: Callable[[FleetData], Figure]
    resolution: Resolution | None = None


FLEET_SENSORS: Final = (
    FleetSensorEntityDescription(
        key="best_difficulty",
        translation_key="fleet_best_difficulty",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        resolution=Resolution(),
        value_fn=lambda data: data.best_difficulty,
    ),
    FleetSensorEntityDescription(
        key="efficiency",
        translation_key="fleet_efficiency",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=1),
        value_fn=lambda data: data.efficiency,
    ),
    FleetSensorEntityDescription(
        key="energy",
        translation_key="fleet_energy",
        device_class=SensorDeviceClass.ENERGY,
        native_unit_of_measurement=UnitOfEnergy.KILO_WATT_HOUR,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        resolution=Resolution(digits=3),
        value_fn=lambda data: data.energy,
    ),
    FleetSensorEntityDescription(
        key="expected_hashrate",
        translation_key="fleet_expected_hashrate",
        native_unit_of_measurement=TERAHASHES_PER_SECOND,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=3,
        resolution=Resolution(digits=4),
        value_fn=lambda data: data.expected_hashrate,
    ),
    FleetSensorEntityDescription(
        key="hashrate",
        translation_key="fleet_hashrate",
        native_unit_of_measurement=TERAHASHES_PER_SECOND,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=3,
        resolution=Resolution(digits=4),
        value_fn=lambda data: data.hashrate,
    ),
    FleetSensorEntityDescription(
        key="miners_low_efficiency",
        translation_key="miners_low_efficiency",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=lambda data: data.miners_low_efficiency,
    ),
    FleetSensorEntityDescription(
        key="miners_online",
        translation_key="miners_online",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=lambda data: data.miners_online,
    ),
    FleetSensorEntityDescription(
        key="miners_total",
        translation_key="miners_total",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=lambda data: data.miners_total,
    ),
    FleetSensorEntityDescription(
        key="power",
        translation_key="fleet_power",
        device_class=SensorDeviceClass.POWER,
        native_unit_of_measurement=UnitOfPower.WATT,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=1, fraction=0.005),
        value_fn=lambda data: data.power,
    ),
    FleetSensorEntityDescription(
        key="power_efficiency",
        translation_key="fleet_power_efficiency",
        native_unit_of_measurement=JOULES_PER_TERAHASH,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=2,
        resolution=Resolution(digits=2, fraction=0.005),
        value_fn=lambda data: data.power_efficiency,
    ),
)
