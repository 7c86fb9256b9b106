"""Sensors of how warm a miner is, and of its fans."""

from collections.abc import Callable
from functools import partial
from typing import Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorStateClass,
)
from homeassistant.const import (
    REVOLUTIONS_PER_MINUTE,
    UnitOfTemperature,
)

from ..axeos import SystemInfo
from ..figures.exceeded import Limit
from ..figures.resolution import Resolution
from ..miner.data import MinerData
from .description import MinerSensorEntityDescription, averaged, percentage


def _limit(
    kind: Limit, of_firmware: Callable[[SystemInfo], float | None], data: MinerData
) -> float | None:
    """Return the limit (°C) that the user set, else the one at which firmware stops."""
    return data.findings.own_limits.get(kind, of_firmware(data.info))


def _temperature(
    key: str,
    value_fn: Callable[[MinerData], float | None],
    limit_fn: Callable[[MinerData], float | None],
    *,
    enabled: bool = True,
    step: float = 0.5,
) -> MinerSensorEntityDescription:
    """Describe a temperature in °C, by the name of its reading."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        device_class=SensorDeviceClass.TEMPERATURE,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        entity_registry_enabled_default=enabled,
        resolution=Resolution(digits=1, step=step),
        rests_on=frozenset({key}),
        value_fn=value_fn,
        limit_fn=limit_fn,
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


COOLING_SENSORS: Final = (
    averaged(
        _fan_speed(
            "fan_2_rpm",
            lambda data: data.info.fan2_rpm,
            exists_fn=lambda data: bool(data.info.fan2_rpm),
            enabled=False,
        ),
        "fan2_rpm",
    ),
    averaged(
        percentage(
            "fan_2_speed",
            lambda data: data.info.fan2_speed,
            exists_fn=lambda data: bool(data.info.fan2_speed),
            enabled=False,
            digits=0,
            step=2,
        ),
        "fan2_speed",
    ),
    averaged(_fan_speed("fan_rpm", lambda data: data.info.fan_rpm), "fan_rpm"),
    averaged(
        percentage("fan_speed", lambda data: data.info.fan_speed, digits=0, step=2),
        "fan_speed",
    ),
    _temperature(
        "temperature",
        lambda data: data.info.temperature,
        partial(_limit, Limit.TEMPERATURE, lambda info: info.max_temperature),
    ),
    _temperature(
        "temperature_2",
        lambda data: data.info.temperature_2,
        partial(_limit, Limit.TEMPERATURE, lambda info: info.max_temperature),
        enabled=False,
    ),
    _temperature(
        "vr_temperature",
        lambda data: data.info.vr_temperature,
        partial(_limit, Limit.VR_TEMPERATURE, lambda info: info.max_vr_temperature),
        step=1.5,
    ),
)
