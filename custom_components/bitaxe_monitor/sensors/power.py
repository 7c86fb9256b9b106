"""Sensors of what a miner draws, and what drives its chips."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorStateClass,
)
from homeassistant.const import (
    EntityCategory,
    UnitOfElectricCurrent,
    UnitOfElectricPotential,
    UnitOfEnergy,
    UnitOfFrequency,
    UnitOfPower,
)

from ..const import JOULES_PER_TERAHASH
from ..figures.efficiency import GIGA_PER_TERA
from ..figures.resolution import Resolution
from ..miner.data import MinerData
from .description import MinerSensorEntityDescription, averaged


def _power_and_terahashes(data: MinerData) -> tuple[float, float] | None:
    """Return what J/TH is made of: W and TH/s."""
    if data.power_and_hashrate is None:
        return None
    power, hashrate = data.power_and_hashrate
    return power, hashrate / GIGA_PER_TERA


def _core_voltage(
    key: str, value_fn: Callable[[MinerData], float | None], *, step: float = 0.0
) -> MinerSensorEntityDescription:
    """Describe a core voltage in mV, as miners are tuned."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        device_class=SensorDeviceClass.VOLTAGE,
        native_unit_of_measurement=UnitOfElectricPotential.MILLIVOLT,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        resolution=Resolution(step=step),
        value_fn=value_fn,
    )


def _frequency(
    key: str, value_fn: Callable[[MinerData], float | None], *, enabled: bool = True
) -> MinerSensorEntityDescription:
    """Describe an ASIC frequency in MHz."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        device_class=SensorDeviceClass.FREQUENCY,
        native_unit_of_measurement=UnitOfFrequency.MEGAHERTZ,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        entity_registry_enabled_default=enabled,
        resolution=Resolution(digits=2),
        value_fn=value_fn,
    )


def _setting(
    description: MinerSensorEntityDescription,
) -> MinerSensorEntityDescription:
    """Describe what the miner is set to: not what it does, which is measured."""
    return replace(description, entity_category=EntityCategory.DIAGNOSTIC)


POWER_SENSORS: Final = (
    averaged(
        _core_voltage("core_voltage", lambda data: data.info.core_voltage, step=5),
        "core_voltage",
    ),
    _setting(
        _core_voltage("core_voltage_set", lambda data: data.info.core_voltage_set)
    ),
    MinerSensorEntityDescription(
        key="current",
        translation_key="current",
        device_class=SensorDeviceClass.CURRENT,
        native_unit_of_measurement=UnitOfElectricCurrent.AMPERE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        entity_registry_enabled_default=False,
        resolution=Resolution(digits=2, fraction=0.01),
        rests_on=frozenset({"current"}),
        value_fn=lambda data: data.info.current,
    ),
    MinerSensorEntityDescription(
        key="energy",
        translation_key="energy",
        device_class=SensorDeviceClass.ENERGY,
        native_unit_of_measurement=UnitOfEnergy.KILO_WATT_HOUR,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        resolution=Resolution(digits=3),
        pause=120,
        value_fn=lambda data: data.energy,
        exists_fn=lambda data: data.info.power is not None,
    ),
    _setting(_frequency("frequency", lambda data: data.info.frequency)),
    _frequency(
        "frequency_actual", lambda data: data.info.frequency_actual, enabled=False
    ),
    MinerSensorEntityDescription(
        key="input_voltage",
        translation_key="input_voltage",
        device_class=SensorDeviceClass.VOLTAGE,
        native_unit_of_measurement=UnitOfElectricPotential.VOLT,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=2,
        resolution=Resolution(digits=2, fraction=0.01),
        rests_on=frozenset({"input_voltage"}),
        value_fn=lambda data: data.info.input_voltage,
    ),
    MinerSensorEntityDescription(
        key="power",
        translation_key="power",
        device_class=SensorDeviceClass.POWER,
        native_unit_of_measurement=UnitOfPower.WATT,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=2, fraction=0.01),
        rests_on=frozenset({"power"}),
        value_fn=lambda data: data.info.power,
        limit_fn=lambda data: data.info.max_power,
    ),
    MinerSensorEntityDescription(
        key="power_efficiency",
        translation_key="power_efficiency",
        native_unit_of_measurement=JOULES_PER_TERAHASH,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=2, fraction=0.02),
        rests_on=frozenset({"hashrate_power", "hashrate"}),
        parts_fn=_power_and_terahashes,
        value_fn=lambda data: data.power_efficiency,
        exists_fn=lambda data: data.info.hashrate_power is not None,
    ),
)
