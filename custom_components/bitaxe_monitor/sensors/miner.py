"""Which sensors a miner has, and what fills them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import (
    REVOLUTIONS_PER_MINUTE,
    SIGNAL_STRENGTH_DECIBELS_MILLIWATT,
    EntityCategory,
    UnitOfElectricCurrent,
    UnitOfElectricPotential,
    UnitOfEnergy,
    UnitOfFrequency,
    UnitOfInformation,
    UnitOfPower,
    UnitOfRatio,
    UnitOfTemperature,
    UnitOfTime,
)

from ..const import GIGAHASHES_PER_SECOND, JOULES_PER_TERAHASH
from ..entity import MinerEntityDescription
from ..figures.resolution import Figure, Resolution
from ..figures.windows import EfficiencyRating
from ..miner.data import MinerData


@dataclass(frozen=True, kw_only=True)
class MinerSensorEntityDescription(
    SensorEntityDescription, MinerEntityDescription[Figure]
):
    """Describes a sensor of a miner.

    The resolution is that of the sensor behind the figure, or of the statistics: a
    standard deviation of n samples is itself uncertain by 1/√(2(n − 1)).
    """

    resolution: Resolution | None = None


def _is_compared(data: MinerData) -> bool:
    """Tell whether there is an expected hashrate to compare with."""
    return data.performance.expected is not None


def _power_efficiency(data: MinerData) -> float | None:
    """Return J/TH: W per TH/s, unknown without hashrate."""
    power, hashrate = data.info.power, data.performance.hashrate
    return None if power is None or not hashrate else 1000 * power / hashrate


def _rejection_rate(data: MinerData) -> float | None:
    """Return the rejected shares in % of all, since the miner started."""
    accepted, rejected = data.info.shares_accepted, data.info.shares_rejected
    if accepted is None or rejected is None or not accepted + rejected:
        return None
    return 100 * rejected / (accepted + rejected)


def _hashrate(
    key: str,
    value_fn: Callable[[MinerData], float | None],
    *,
    exists_fn: Callable[[MinerData], bool] | None = None,
    enabled: bool = True,
    resolution: Resolution,
) -> MinerSensorEntityDescription:
    """Describe a figure in GH/s."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        native_unit_of_measurement=GIGAHASHES_PER_SECOND,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        entity_registry_enabled_default=enabled,
        resolution=resolution,
        value_fn=value_fn,
        exists_fn=exists_fn,
    )


def _percentage(
    key: str,
    value_fn: Callable[[MinerData], float | None],
    *,
    exists_fn: Callable[[MinerData], bool] | None = None,
    category: EntityCategory | None = None,
    enabled: bool = True,
    digits: int = 1,
    step: float = 0.0,
) -> MinerSensorEntityDescription:
    """Describe a figure in %."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        entity_category=category,
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=digits,
        entity_registry_enabled_default=enabled,
        resolution=Resolution(digits=digits, step=step),
        value_fn=value_fn,
        exists_fn=exists_fn,
    )


def _temperature(
    key: str,
    value_fn: Callable[[MinerData], float | None],
    *,
    enabled: bool = True,
    step: float = 0.5,
) -> MinerSensorEntityDescription:
    """Describe a temperature in °C."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        device_class=SensorDeviceClass.TEMPERATURE,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        entity_registry_enabled_default=enabled,
        resolution=Resolution(digits=1, step=step),
        value_fn=value_fn,
    )


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


def _fan_speed(
    key: str,
    value_fn: Callable[[MinerData], float | None],
    *,
    exists_fn: Callable[[MinerData], bool] | None = None,
    enabled: bool = True,
) -> MinerSensorEntityDescription:
    """Describe the speed of a fan in revolutions per minute."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        native_unit_of_measurement=REVOLUTIONS_PER_MINUTE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        entity_registry_enabled_default=enabled,
        resolution=Resolution(step=50, fraction=0.03),
        value_fn=value_fn,
        exists_fn=exists_fn,
    )


def _count(
    key: str,
    value_fn: Callable[[MinerData], int | None],
    *,
    category: EntityCategory | None = None,
    enabled: bool = True,
) -> MinerSensorEntityDescription:
    """Describe a count since the miner started, whose unit is translated."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        entity_category=category,
        state_class=SensorStateClass.TOTAL_INCREASING,
        suggested_display_precision=0,
        entity_registry_enabled_default=enabled,
        value_fn=value_fn,
    )


def _difficulty(
    key: str, value_fn: Callable[[MinerData], float | None], *, enabled: bool = True
) -> MinerSensorEntityDescription:
    """Describe a difficulty, which has no unit."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        entity_registry_enabled_default=enabled,
        resolution=Resolution(),
        value_fn=value_fn,
    )


def _text(
    key: str, value_fn: Callable[[MinerData], str | None], *, enabled: bool = False
) -> MinerSensorEntityDescription:
    """Describe a text for diagnosis."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=enabled,
        value_fn=value_fn,
    )


_READING: Final = Resolution(digits=1)
# With 12, 60 and 120 samples a standard deviation is uncertain by 21, 9 and 6 %.
_SPREAD_60: Final = Resolution(digits=1, fraction=0.15)
_SPREAD_300: Final = Resolution(digits=1, fraction=0.08)
_SPREAD: Final = Resolution(digits=1, fraction=0.05)

MINER_SENSORS: Final = (
    _text("active_pool", lambda data: data.info.pool_host, enabled=True),
    _difficulty("best_difficulty", lambda data: data.info.best_difficulty),
    MinerSensorEntityDescription(
        key="block_height",
        translation_key="block_height",
        entity_category=EntityCategory.DIAGNOSTIC,
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        value_fn=lambda data: data.info.block_height,
    ),
    _count("blocks_found", lambda data: data.info.blocks_found),
    _core_voltage("core_voltage", lambda data: data.info.core_voltage, step=5),
    _core_voltage("core_voltage_set", lambda data: data.info.core_voltage_set),
    MinerSensorEntityDescription(
        key="current",
        translation_key="current",
        device_class=SensorDeviceClass.CURRENT,
        native_unit_of_measurement=UnitOfElectricCurrent.AMPERE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        entity_registry_enabled_default=False,
        resolution=Resolution(digits=2, fraction=0.01),
        value_fn=lambda data: data.info.current,
    ),
    _hashrate(
        "deviation",
        lambda data: data.performance.deviation,
        exists_fn=_is_compared,
        resolution=_READING,
    ),
    _hashrate(
        "downside_deviation",
        lambda data: data.performance.downside_deviation,
        exists_fn=_is_compared,
        enabled=False,
        resolution=_SPREAD,
    ),
    _percentage(
        "efficiency", lambda data: data.performance.efficiency, exists_fn=_is_compared
    ),
    MinerSensorEntityDescription(
        key="efficiency_rating",
        translation_key="efficiency_rating",
        device_class=SensorDeviceClass.ENUM,
        options=[rating.value for rating in EfficiencyRating],
        value_fn=lambda data: data.performance.rating,
        exists_fn=_is_compared,
    ),
    MinerSensorEntityDescription(
        key="energy",
        translation_key="energy",
        device_class=SensorDeviceClass.ENERGY,
        native_unit_of_measurement=UnitOfEnergy.KILO_WATT_HOUR,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        resolution=Resolution(digits=3),
        value_fn=lambda data: data.energy,
        exists_fn=lambda data: data.info.power is not None,
    ),
    _percentage(
        "error_rate",
        lambda data: data.info.error_rate,
        category=EntityCategory.DIAGNOSTIC,
        enabled=False,
        digits=2,
        step=0.05,
    ),
    _hashrate(
        "expected_hashrate",
        lambda data: data.performance.expected,
        resolution=_READING,
    ),
    _fan_speed(
        "fan_2_rpm",
        lambda data: data.info.fan2_rpm,
        exists_fn=lambda data: bool(data.info.fan2_rpm),
        enabled=False,
    ),
    _percentage(
        "fan_2_speed",
        lambda data: data.info.fan2_speed,
        exists_fn=lambda data: bool(data.info.fan2_speed),
        enabled=False,
        digits=0,
        step=2,
    ),
    _fan_speed("fan_rpm", lambda data: data.info.fan_rpm),
    _percentage("fan_speed", lambda data: data.info.fan_speed, digits=0, step=2),
    _text("firmware", lambda data: data.info.firmware_version),
    MinerSensorEntityDescription(
        key="free_memory",
        translation_key="free_memory",
        device_class=SensorDeviceClass.DATA_SIZE,
        entity_category=EntityCategory.DIAGNOSTIC,
        native_unit_of_measurement=UnitOfInformation.BYTES,
        suggested_unit_of_measurement=UnitOfInformation.KIBIBYTES,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        value_fn=lambda data: data.info.free_heap,
    ),
    _frequency("frequency", lambda data: data.info.frequency),
    _frequency(
        "frequency_actual", lambda data: data.info.frequency_actual, enabled=False
    ),
    _hashrate(
        "hashrate",
        lambda data: data.performance.hashrate,
        exists_fn=lambda _: True,
        resolution=_READING,
    ),
    _hashrate(
        "hashrate_10m",
        lambda data: data.info.hashrate_10m,
        enabled=False,
        resolution=_READING,
    ),
    _hashrate(
        "hashrate_1h",
        lambda data: data.info.hashrate_1h,
        enabled=False,
        resolution=_READING,
    ),
    _hashrate(
        "hashrate_1m",
        lambda data: data.info.hashrate_1m,
        enabled=False,
        resolution=_READING,
    ),
    MinerSensorEntityDescription(
        key="input_voltage",
        translation_key="input_voltage",
        device_class=SensorDeviceClass.VOLTAGE,
        native_unit_of_measurement=UnitOfElectricPotential.VOLT,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=2,
        resolution=Resolution(digits=2, fraction=0.01),
        value_fn=lambda data: data.info.input_voltage,
    ),
    _percentage(
        "mean_efficiency_300",
        lambda data: data.performance.over_300.mean_efficiency,
        exists_fn=_is_compared,
        enabled=False,
        step=0.2,
    ),
    _percentage(
        "mean_efficiency_60",
        lambda data: data.performance.over_60.mean_efficiency,
        exists_fn=_is_compared,
        enabled=False,
        step=0.2,
    ),
    _percentage(
        "mean_efficiency_600",
        lambda data: data.performance.over_600.mean_efficiency,
        exists_fn=_is_compared,
        step=0.2,
    ),
    _difficulty(
        "network_difficulty", lambda data: data.info.network_difficulty, enabled=False
    ),
    _difficulty(
        "pool_difficulty", lambda data: data.info.pool_difficulty, enabled=False
    ),
    MinerSensorEntityDescription(
        key="pool_latency",
        translation_key="pool_latency",
        device_class=SensorDeviceClass.DURATION,
        entity_category=EntityCategory.DIAGNOSTIC,
        native_unit_of_measurement=UnitOfTime.MILLISECONDS,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        resolution=Resolution(step=1, fraction=0.05),
        value_fn=lambda data: data.info.pool_latency,
    ),
    MinerSensorEntityDescription(
        key="power",
        translation_key="power",
        device_class=SensorDeviceClass.POWER,
        native_unit_of_measurement=UnitOfPower.WATT,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=2, fraction=0.01),
        value_fn=lambda data: data.info.power,
    ),
    MinerSensorEntityDescription(
        key="power_efficiency",
        translation_key="power_efficiency",
        native_unit_of_measurement=JOULES_PER_TERAHASH,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        resolution=Resolution(digits=2, fraction=0.02),
        value_fn=_power_efficiency,
        exists_fn=lambda data: data.info.power is not None,
    ),
    _percentage(
        "rejection_rate",
        _rejection_rate,
        category=EntityCategory.DIAGNOSTIC,
        enabled=False,
        digits=2,
    ),
    _text("reset_reason", lambda data: data.info.reset_reason),
    _difficulty(
        "session_best_difficulty", lambda data: data.info.session_best_difficulty
    ),
    _count("shares_accepted", lambda data: data.info.shares_accepted),
    _count("shares_rejected", lambda data: data.info.shares_rejected),
    _percentage(
        "stability",
        lambda data: data.performance.stability,
        exists_fn=_is_compared,
        step=0.5,
    ),
    _hashrate(
        "standard_deviation_300",
        lambda data: data.performance.over_300.standard_deviation,
        exists_fn=lambda _: True,
        resolution=_SPREAD_300,
    ),
    _hashrate(
        "standard_deviation_60",
        lambda data: data.performance.over_60.standard_deviation,
        exists_fn=lambda _: True,
        resolution=_SPREAD_60,
    ),
    _hashrate(
        "standard_deviation_600",
        lambda data: data.performance.over_600.standard_deviation,
        exists_fn=lambda _: True,
        resolution=_SPREAD,
    ),
    _temperature("temperature", lambda data: data.info.temperature),
    _temperature("temperature_2", lambda data: data.info.temperature_2, enabled=False),
    _hashrate(
        "upside_deviation",
        lambda data: data.performance.upside_deviation,
        exists_fn=_is_compared,
        enabled=False,
        resolution=_SPREAD,
    ),
    MinerSensorEntityDescription(
        key="uptime",
        translation_key="uptime",
        device_class=SensorDeviceClass.UPTIME,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda data: data.booted_at,
    ),
    _temperature("vr_temperature", lambda data: data.info.vr_temperature, step=1.5),
    MinerSensorEntityDescription(
        key="wifi_signal",
        translation_key="wifi_signal",
        device_class=SensorDeviceClass.SIGNAL_STRENGTH,
        entity_category=EntityCategory.DIAGNOSTIC,
        native_unit_of_measurement=SIGNAL_STRENGTH_DECIBELS_MILLIWATT,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        value_fn=lambda data: data.info.wifi_rssi,
    ),
)
