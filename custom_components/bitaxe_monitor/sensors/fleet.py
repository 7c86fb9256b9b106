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

from ..const import (
    GIGAHASHES_PER_SECOND,
    JOULES_PER_TERAHASH,
    TERAHASHES_PER_SECOND,
)
from ..figures.efficiency import GIGA_PER_TERA
from ..figures.resolution import Figure, Resolution
from ..fleet.data import FleetData, FleetTotals


@dataclass(frozen=True, kw_only=True)
class FleetSensorEntityDescription(SensorEntityDescription):
    """Describes a sensor of the fleet.

    One with parts_fn is written as the mean of what was sampled since the last write:
    it returns what is added up, and what divides it. per_hashrate is what a GH/s is in
    the former, where chance moves the figure. One that grew less than pause s after it
    was written last is held back.
    """

    value_fn: Callable[[FleetData], Figure]
    resolution: Resolution | None = None
    pause: float = 0.0
    parts_fn: Callable[[FleetTotals], tuple[float, float] | None] | None = None
    per_hashrate: float | None = None


def _hashrate(data: FleetTotals) -> tuple[float, float] | None:
    """Return the hashrate (TH/s) as a sample."""
    return None if data.hashrate is None else (data.hashrate, 1.0)


def _power(data: FleetTotals) -> tuple[float, float] | None:
    """Return the power (W) as a sample."""
    return None if data.power is None else (data.power, 1.0)


def _power_and_hashrate(data: FleetTotals) -> tuple[float, float] | None:
    """Return W and TH/s, None where J/TH has no meaning: nobody is to hash."""
    parts = data.power_and_hashrate
    return None if parts is None or not parts[1] else parts


def _deviation(
    key: str, value_fn: Callable[[FleetData], float | None]
) -> FleetSensorEntityDescription:
    """Describe how far the hashrate strays, in GH/s."""
    return FleetSensorEntityDescription(
        key=key,
        translation_key=f"fleet_{key}",
        native_unit_of_measurement=GIGAHASHES_PER_SECOND,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        entity_registry_enabled_default=False,
        resolution=Resolution(digits=1, fraction=0.05),
        value_fn=value_fn,
    )


FLEET_SENSORS: Final = (
    FleetSensorEntityDescription(
        key="best_difficulty",
        translation_key="fleet_best_difficulty",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        resolution=Resolution(),
        value_fn=lambda data: data.best_difficulty,
    ),
    # A bet on the block of a day; some find it discouraging.
    FleetSensorEntityDescription(
        key="block_odds",
        translation_key="fleet_block_odds",
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        resolution=Resolution(fraction=0.05),
        value_fn=lambda data: data.block_odds,
    ),
    _deviation("chance", lambda data: data.performance.chance),
    FleetSensorEntityDescription(
        key="efficiency",
        translation_key="fleet_efficiency",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=1),
        value_fn=lambda data: data.efficiency,
        parts_fn=lambda data: data.percents_and_expected,
        per_hashrate=100.0,
    ),
    FleetSensorEntityDescription(
        key="energy",
        translation_key="fleet_energy",
        device_class=SensorDeviceClass.ENERGY,
        native_unit_of_measurement=UnitOfEnergy.KILO_WATT_HOUR,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        resolution=Resolution(digits=3),
        pause=120,
        value_fn=lambda data: data.energy,
    ),
    _deviation("excess_deviation", lambda data: data.performance.excess_deviation),
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
        parts_fn=_hashrate,
        per_hashrate=1 / GIGA_PER_TERA,
    ),
    FleetSensorEntityDescription(
        key="luck",
        translation_key="fleet_luck",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        suggested_display_precision=1,
        resolution=Resolution(digits=1, step=1),
        value_fn=lambda data: data.luck,
    ),
    FleetSensorEntityDescription(
        key="mean_efficiency_600",
        translation_key="fleet_mean_efficiency_600",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=1, step=0.2),
        value_fn=lambda data: data.performance.mean_efficiency,
    ),
    FleetSensorEntityDescription(
        key="mean_efficiency_margin",
        translation_key="fleet_mean_efficiency_margin",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=2,
        entity_registry_enabled_default=False,
        resolution=Resolution(digits=2, step=0.05),
        value_fn=lambda data: data.performance.margin,
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
        parts_fn=_power,
    ),
    FleetSensorEntityDescription(
        key="power_efficiency",
        translation_key="fleet_power_efficiency",
        native_unit_of_measurement=JOULES_PER_TERAHASH,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=2,
        resolution=Resolution(digits=2, fraction=0.005),
        value_fn=lambda data: data.power_efficiency,
        parts_fn=_power_and_hashrate,
    ),
    _deviation(
        "standard_deviation_600", lambda data: data.performance.standard_deviation_600
    ),
    # It grows steadily, as the hashrate says: no statistics of its own.
    FleetSensorEntityDescription(
        key="work",
        translation_key="fleet_work",
        native_unit_of_measurement="EH",
        suggested_display_precision=1,
        resolution=Resolution(digits=1, fraction=0.01),
        value_fn=lambda data: data.work,
    ),
)
