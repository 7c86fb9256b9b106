"""How a sensor of a miner is described."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

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
from ..miner.sampling import Sampled


@dataclass(frozen=True, kw_only=True)
class MinerSensorEntityDescription(
    SensorEntityDescription, MinerEntityDescription[Figure]
):
    """Describes a sensor of a miner.

    The resolution is that of the sensor behind the figure, or of the statistics: a
    standard deviation of n samples is itself uncertain by 1/√(2(n − 1)).

    uncertainty_fn returns by how much chance moves a figure that is not a mean, in its
    unit, None where that is unknown. Less than that is held back, and so is a figure
    that grew less than pause s after it was written last.

    What rests on readings, by their names in MinerData.held, is written as the mean of
    its samples. parts_fn returns the two parts of a quotient, of which each is added
    up; per_hashrate is what a GH/s is in the upper one, where chance moves the figure.
    limit_fn returns what the figure must not exceed, in its unit; None is unknown.
    bounds_fn returns between what the true figure lies, where that is shown,
    attributes_fn what else there is to say of it. chip is the number of the chip that
    it is of, None of the whole miner.
    """

    resolution: Resolution | None = None
    uncertainty_fn: Callable[[MinerData], float | None] | None = None
    pause: float = 0.0
    rests_on: frozenset[str] = frozenset()
    parts_fn: Callable[[MinerData], tuple[float, float] | None] | None = None
    per_hashrate: float | None = None
    limit_fn: Callable[[MinerData], float | None] | None = None
    bounds_fn: Callable[[MinerData], tuple[float, float] | None] | None = None
    attributes_fn: Callable[[MinerData], Mapping[str, Any]] | None = None
    chip: int | None = None

    @property
    def sampled_fn(self) -> Sampled:
        """Return what is sampled for a mean: its two parts, or the figure itself."""
        return self.parts_fn or self.value_fn

    def parts(self, data: MinerData) -> tuple[float, float] | None:
        """Return what is added up for a mean, and what divides it; None if unknown."""
        if self.parts_fn is not None:
            return self.parts_fn(data)
        value = self.value_fn(data)
        return (value, 1.0) if isinstance(value, float) else None


def averaged(
    description: MinerSensorEntityDescription,
    *rests_on: str,
    parts_fn: Callable[[MinerData], tuple[float, float] | None] | None = None,
    per_hashrate: float | None = None,
) -> MinerSensorEntityDescription:
    """Describe a figure that rests on readings, and is written as their mean."""
    return replace(
        description,
        rests_on=frozenset(rests_on),
        parts_fn=parts_fn,
        per_hashrate=per_hashrate,
    )


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
