"""Sensors of what a miner finds, and of its pool."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorStateClass,
)
from homeassistant.const import (
    EntityCategory,
    UnitOfTime,
)

from ..const import ATTR_REASONS, GIGAHASHES_PER_SECOND
from ..figures.credit import Credited
from ..figures.efficiency import rejection_rate
from ..figures.luck import block_odds
from ..figures.resolution import Resolution
from ..miner.data import MinerData
from .description import MinerSensorEntityDescription, percentage, text

_PER_EXAHASH: Final = 1e18


def _rejection_rate(data: MinerData) -> float | None:
    """Return the rejected shares in % of all, since the miner started."""
    return rejection_rate(data.info.shares_accepted, data.info.shares_rejected)


def _reasons(data: MinerData) -> dict[str, dict[str, int]]:
    """Return why shares were rejected, since the miner started."""
    rejections = data.info.rejections
    return {ATTR_REASONS: dict(rejections)} if rejections else {}


def _count(
    key: str,
    value_fn: Callable[[MinerData], int | None],
    *,
    category: EntityCategory | None = None,
    enabled: bool = True,
    pause: float = 0.0,
) -> MinerSensorEntityDescription:
    """Describe a count since the miner started, whose unit is translated."""
    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        entity_category=category,
        state_class=SensorStateClass.TOTAL_INCREASING,
        suggested_display_precision=0,
        entity_registry_enabled_default=enabled,
        pause=pause,
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


def _work(data: MinerData) -> float | None:
    """Return all hashes that the miner has ever counted (EH).

    Where they are missing their logarithm is good enough for that.
    """
    hashes, log2_hashes = data.info.total_hashes, data.info.total_log2_hashes
    if hashes is None and log2_hashes is not None:
        hashes = 2**log2_hashes
    return None if hashes is None else hashes / _PER_EXAHASH


def _block_odds(data: MinerData) -> float | None:
    """Return in how many days there is one with a block, as a bet."""
    hope = data.block_hope
    return None if hope is None else block_odds([hope])


def _credited(
    key: str,
    credited_fn: Callable[[MinerData], Credited | None],
    state_class: SensorStateClass | None,
) -> MinerSensorEntityDescription:
    """Describe a hashrate that pools credit, by their own count of shares.

    It is held back while it lies within half of its interval.
    """

    def hashrate(data: MinerData) -> float | None:
        credited = credited_fn(data)
        return None if credited is None else credited.hashrate

    def bounds(data: MinerData) -> tuple[float, float] | None:
        credited = credited_fn(data)
        if credited is None:
            return None
        return round(credited.low, 1), round(credited.high, 1)

    def uncertainty(data: MinerData) -> float | None:
        credited = credited_fn(data)
        return None if credited is None else (credited.high - credited.low) / 4

    return MinerSensorEntityDescription(
        key=key,
        translation_key=key,
        native_unit_of_measurement=GIGAHASHES_PER_SECOND,
        state_class=state_class,
        suggested_display_precision=1,
        resolution=Resolution(digits=1),
        value_fn=hashrate,
        uncertainty_fn=uncertainty,
        bounds_fn=bounds,
        exists_fn=lambda data: bool(data.info.shares),
    )


MINING_SENSORS: Final = (
    # A bet on the block of a day; some find it discouraging.
    MinerSensorEntityDescription(
        key="block_odds",
        translation_key="block_odds",
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        resolution=Resolution(fraction=0.05),
        value_fn=_block_odds,
        exists_fn=lambda data: data.info.network_difficulty is not None,
    ),
    replace(
        percentage(
            "luck",
            lambda data: data.findings.luck,
            step=1,
            exists_fn=lambda data: data.info.session_best_difficulty is not None,
        ),
        state_class=None,
        outlasts_outages=True,
    ),
    replace(
        text("active_pool", lambda data: data.info.pool_host, enabled=True),
        outlasts_outages=True,
    ),
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
    _credited(
        "credited_hashrate_1h", lambda data: data.findings.credited_over_hour, None
    ),
    _credited(
        "credited_hashrate_24h",
        lambda data: data.findings.credited_over_day,
        SensorStateClass.MEASUREMENT,
    ),
    percentage(
        "error_rate",
        lambda data: data.info.error_rate,
        category=EntityCategory.DIAGNOSTIC,
        enabled=False,
        digits=2,
        step=0.05,
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
    replace(
        percentage(
            "rejection_rate",
            _rejection_rate,
            category=EntityCategory.DIAGNOSTIC,
            enabled=False,
            digits=2,
        ),
        attributes_fn=_reasons,
    ),
    # No statistics: it stays what it is for as long as nothing is wrong.
    replace(
        percentage(
            "reward_share",
            lambda data: data.findings.reward_share,
            category=EntityCategory.DIAGNOSTIC,
        ),
        state_class=None,
        outlasts_outages=True,
    ),
    _difficulty(
        "session_best_difficulty", lambda data: data.info.session_best_difficulty
    ),
    _count("shares_accepted", lambda data: data.info.shares_accepted, pause=120),
    _count("shares_rejected", lambda data: data.info.shares_rejected),
    # It falls by up to an hour when power is lost: no statistics go on from that.
    MinerSensorEntityDescription(
        key="work",
        translation_key="work",
        native_unit_of_measurement="EH",
        suggested_display_precision=1,
        resolution=Resolution(digits=1),
        pause=600,
        value_fn=_work,
    ),
)
