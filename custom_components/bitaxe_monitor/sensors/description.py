"""How a sensor of a miner is described."""

from collections.abc import Callable
from dataclasses import dataclass

from homeassistant.components.sensor import (
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import (
    EntityCategory,
    UnitOfRatio,
)

from ..entity import MinerEntityDescription
from ..figures.resolution import Figure, Resolution
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


def percentage(
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


def text(
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
