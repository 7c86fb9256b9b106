"""Sensors of how a miner hashes, against what is expected of it."""

from collections.abc import Callable
from dataclasses import replace
from math import sqrt
from typing import Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorStateClass,
)

from ..const import GIGAHASHES_PER_SECOND
from ..figures.mean import LIKELY
from ..figures.resolution import Resolution
from ..figures.windows import EfficiencyRating, WindowFigures
from ..miner.data import MinerData
from .description import MinerSensorEntityDescription, averaged, percentage


def _is_compared(data: MinerData) -> bool:
    """Return whether there is an expected hashrate to compare with."""
    return data.performance.expected is not None


def _has_law(data: MinerData) -> bool:
    """Return whether it is known how far chance moves a reading."""
    return data.law is not None


def _steadiness(data: MinerData) -> float | None:
    """Return the square of the spread over 10 minutes by that of chance."""
    found = data.performance.steadiness
    return None if found is None else found.ratio


def _bounds_of_steadiness(data: MinerData) -> tuple[float, float] | None:
    """Return between what that lies with 95 %: an unsteady miner's is all above 1."""
    found = data.performance.steadiness
    if found is None or found.lower is None or found.upper is None:
        return None
    return round(found.lower, 2), round(found.upper, 2)


def _uncertainty_of_mean(data: MinerData) -> float | None:
    """Return by how much chance moves the mean efficiency over 10 minutes (%)."""
    margin = data.performance.over_600.margin
    return None if margin is None else margin / LIKELY


def _uncertainty_of_excess(data: MinerData) -> float | None:
    """Return by how much chance moves the excess deviation (GH/s).

    It is made of squares: what is uncertain of the standard deviation weighs most where
    there is no excess.
    """
    excess, over_600 = data.performance.excess_deviation, data.performance.over_600
    deviation, uncertainty = over_600.standard_deviation, over_600.uncertainty
    if excess is None or deviation is None or uncertainty is None:
        return None
    return sqrt(excess**2 + 2 * uncertainty * deviation) - excess


def _percents_and_expected(data: MinerData) -> tuple[float, float] | None:
    """Return what efficiency is made of: a hundred hashrates and what is expected."""
    efficiency, expected = data.performance.efficiency, data.performance.expected
    if efficiency is None or expected is None:
        return None
    return efficiency * expected, expected


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


def _standard_deviation(
    span: int, figures_fn: Callable[[MinerData], WindowFigures]
) -> MinerSensorEntityDescription:
    """Describe the standard deviation of a window of some seconds."""
    return replace(
        _hashrate(
            f"standard_deviation_{span}",
            lambda data: figures_fn(data).standard_deviation,
            exists_fn=lambda _: True,
            resolution=_READING,
        ),
        uncertainty_fn=lambda data: figures_fn(data).uncertainty,
    )


_READING: Final = Resolution(digits=1)
# Of 120 readings, 1/√(2(n − 1)).
_SPREAD: Final = Resolution(digits=1, fraction=0.065)

HASHRATE_SENSORS: Final = (
    _hashrate(
        "chance",
        lambda data: data.performance.chance,
        exists_fn=_has_law,
        enabled=False,
        resolution=_SPREAD,
    ),
    averaged(
        _hashrate(
            "deviation",
            lambda data: data.performance.deviation,
            exists_fn=_is_compared,
            resolution=_READING,
        ),
        "hashrate",
        per_hashrate=1.0,
    ),
    _hashrate(
        "downside_deviation",
        lambda data: data.performance.downside_deviation,
        exists_fn=_is_compared,
        enabled=False,
        resolution=_SPREAD,
    ),
    averaged(
        percentage(
            "efficiency",
            lambda data: data.performance.efficiency,
            exists_fn=_is_compared,
        ),
        "hashrate",
        parts_fn=_percents_and_expected,
        per_hashrate=100.0,
    ),
    MinerSensorEntityDescription(
        key="efficiency_rating",
        translation_key="efficiency_rating",
        device_class=SensorDeviceClass.ENUM,
        options=[rating.value for rating in EfficiencyRating],
        outlasts_outages=True,
        value_fn=lambda data: data.performance.rating,
        exists_fn=_is_compared,
    ),
    replace(
        _hashrate(
            "excess_deviation",
            lambda data: data.performance.excess_deviation,
            exists_fn=_has_law,
            resolution=_SPREAD,
        ),
        uncertainty_fn=_uncertainty_of_excess,
    ),
    _hashrate(
        "expected_hashrate",
        lambda data: data.performance.expected,
        resolution=_READING,
    ),
    averaged(
        _hashrate(
            "hashrate",
            lambda data: data.performance.hashrate,
            exists_fn=lambda _: True,
            resolution=_READING,
        ),
        "hashrate",
        per_hashrate=1.0,
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
    percentage(
        "mean_efficiency_300",
        lambda data: data.performance.over_300.mean_efficiency,
        exists_fn=_is_compared,
        enabled=False,
        step=0.2,
    ),
    percentage(
        "mean_efficiency_60",
        lambda data: data.performance.over_60.mean_efficiency,
        exists_fn=_is_compared,
        enabled=False,
        step=0.2,
    ),
    replace(
        percentage(
            "mean_efficiency_600",
            lambda data: data.performance.over_600.mean_efficiency,
            exists_fn=_is_compared,
            step=0.2,
        ),
        uncertainty_fn=_uncertainty_of_mean,
    ),
    percentage(
        "mean_efficiency_margin",
        lambda data: data.performance.over_600.margin,
        exists_fn=_has_law,
        enabled=False,
        digits=2,
        step=0.05,
    ),
    percentage(
        "stability",
        lambda data: data.performance.stability,
        exists_fn=_is_compared,
        step=0.5,
    ),
    _standard_deviation(300, lambda data: data.performance.over_300),
    _standard_deviation(60, lambda data: data.performance.over_60),
    _standard_deviation(600, lambda data: data.performance.over_600),
    MinerSensorEntityDescription(
        key="steadiness",
        translation_key="steadiness",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=2,
        entity_registry_enabled_default=False,
        resolution=Resolution(digits=2, fraction=0.1),
        value_fn=_steadiness,
        bounds_fn=_bounds_of_steadiness,
        exists_fn=_has_law,
    ),
    _hashrate(
        "upside_deviation",
        lambda data: data.performance.upside_deviation,
        exists_fn=_is_compared,
        enabled=False,
        resolution=_SPREAD,
    ),
)
