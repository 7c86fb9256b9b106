"""What the binary sensors of a miner show, but for its limits."""

from typing import Final

from homeassistant.components.binary_sensor import BinarySensorDeviceClass
from homeassistant.const import EntityCategory

from ..axeos import Firmware
from ..const import ATTR_CHIP, ATTR_DOMAINS, ATTR_MINUTES, ATTR_SIZE, ATTR_VALUE
from ..figures.reasons import KnownReason
from ..figures.statuses import Status
from ..miner.data import MinerData
from .binary import Attributes, MinerBinarySensorEntityDescription

# Neither has these keys (ESP-Miner-NerdQAxePlus, main/http_server/handler_system.cpp;
# ESP-Miner-NMAxe, docs/API.md). Other forks may have them from official firmware.
_WITHOUT_FAULTS: Final = frozenset({Firmware.NERDOS, Firmware.NMAXE})


def _faulty(data: MinerData) -> Attributes:
    """Return which chips are faulty, and which domains: 1.3 is of the first chip."""
    faulty = data.findings.faulty
    if not data.findings.chip_fault:
        return {}
    chips = sorted({domain.chip for domain in faulty})
    return {
        ATTR_CHIP: ", ".join(map(str, chips)),
        ATTR_DOMAINS: ", ".join(f"{chip}.{number}" for chip, number in faulty),
    }


def _low(data: MinerData) -> Attributes:
    """Return the mean (%) that showed that efficiency is low, and of how long it is."""
    low = data.low_efficiency
    if low is None:
        return {}
    return {ATTR_VALUE: round(low.value, 1), ATTR_MINUTES: low.span // 60}


def _missing(data: MinerData) -> Attributes:
    """Return how much of the work (%) is not credited."""
    missing = data.findings.missing
    return {} if missing is None else {ATTR_SIZE: missing}


def _drop(data: MinerData) -> Attributes:
    """Return the size (%) of a drop of performance."""
    return {} if data.drop is None else {ATTR_SIZE: data.drop.rounded_size}


MINER_BINARY_SENSORS: Final = (
    MinerBinarySensorEntityDescription(
        key="chip_fault",
        translation_key="chip_fault",
        outlasts_outages=True,
        status=Status.CHIP_FAULT,
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.findings.chip_fault,
        attributes_fn=_faulty,
        exists_fn=lambda data: any(chip.domains for chip in data.info.chips),
    ),
    MinerBinarySensorEntityDescription(
        key="fallback_pool",
        translation_key="fallback_pool",
        outlasts_outages=True,
        status=Status.FALLBACK_POOL,
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.info.using_fallback_pool,
    ),
    MinerBinarySensorEntityDescription(
        key="hardware_fault",
        translation_key="hardware_fault",
        off_outlasts_outages=True,
        entity_registry_enabled_default=False,
        status=Status.HARDWARE_FAULT,
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.info.hardware_fault,
        never_from=_WITHOUT_FAULTS,
    ),
    MinerBinarySensorEntityDescription(
        key="low_efficiency",
        translation_key="low_efficiency",
        status=Status.LOW_EFFICIENCY,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.has_low_efficiency,
        attributes_fn=_low,
        is_explained=True,
        exists_fn=lambda data: data.performance.expected is not None,
    ),
    MinerBinarySensorEntityDescription(
        key="mining",
        translation_key="mining",
        status=Status.STOPPED,
        device_class=BinarySensorDeviceClass.RUNNING,
        value_fn=lambda data: data.is_hashing,
        is_explained=True,
        exists_fn=lambda _: True,
    ),
    MinerBinarySensorEntityDescription(
        key="mining_paused",
        translation_key="mining_paused",
        status=Status.PAUSED,
        entity_registry_enabled_default=False,
        value_fn=lambda data: data.info.mining_paused,
    ),
    MinerBinarySensorEntityDescription(
        key="overheating",
        translation_key="overheating",
        off_outlasts_outages=True,
        status=Status.OVERHEATING,
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.HEAT,
        value_fn=lambda data: data.info.overheating,
    ),
    MinerBinarySensorEntityDescription(
        key="payout_changed",
        translation_key="payout_changed",
        outlasts_outages=True,
        status=Status.PAYOUT_CHANGED,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.findings.payout_changed,
    ),
    MinerBinarySensorEntityDescription(
        key="performance_drop",
        translation_key="performance_drop",
        outlasts_outages=True,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.performance_drop,
        is_explained=True,
        status=Status.PERFORMANCE_DROP,
        attributes_fn=_drop,
        # Nothing can be learned where chance is unknown, or readings overlap.
        exists_fn=lambda data: data.law is not None and data.law.shortest is not None,
    ),
    MinerBinarySensorEntityDescription(
        key="pools_unreachable",
        translation_key="pools_unreachable",
        outlasts_outages=True,
        status=Status.POOLS_UNREACHABLE,
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.known_reason is KnownReason.POOLS_UNREACHABLE,
        # Firmware that cannot pause does not stop for want of a pool either.
        exists_fn=lambda data: (
            data.info.pool_connection is not None
            and data.info.mining_paused is not None
        ),
    ),
    MinerBinarySensorEntityDescription(
        key="power_fault",
        translation_key="power_fault",
        off_outlasts_outages=True,
        entity_registry_enabled_default=False,
        status=Status.POWER_FAULT,
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.info.power_fault,
        never_from=_WITHOUT_FAULTS,
    ),
    MinerBinarySensorEntityDescription(
        key="work_not_credited",
        translation_key="work_not_credited",
        outlasts_outages=True,
        status=Status.WORK_NOT_CREDITED,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.findings.work_not_credited,
        attributes_fn=_missing,
        exists_fn=lambda data: bool(data.info.shares),
    ),
)
