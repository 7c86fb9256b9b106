"""Binary sensors of the limits that a user can set."""

from dataclasses import dataclass
from typing import Final

from homeassistant.components.binary_sensor import BinarySensorDeviceClass
from homeassistant.const import EntityCategory

from ..const import ATTR_LIMIT, ATTR_VALUE
from ..figures.exceeded import Limit
from ..figures.statuses import HIGH
from ..miner.data import MinerData
from ..miner.limits import has_reading
from .binary import Attributes, MinerBinarySensorEntityDescription


@dataclass(frozen=True, kw_only=True)
class LimitBinarySensorEntityDescription(MinerBinarySensorEntityDescription):
    """Describes whether a miner is beyond a limit."""

    limit: Limit


def _exceeded(kind: Limit) -> LimitBinarySensorEntityDescription:
    """Describe whether a limit is exceeded, which it is for as long as it is said."""

    def is_exceeded(data: MinerData) -> bool | None:
        excess = data.findings.excesses.get(kind)
        return None if excess is None else excess.is_exceeded

    def attributes(data: MinerData) -> Attributes:
        excess = data.findings.excesses.get(kind)
        if excess is None:
            return {}
        if excess.figure is None:
            return {ATTR_LIMIT: excess.limit}
        return {ATTR_LIMIT: excess.limit, ATTR_VALUE: excess.figure}

    status = HIGH[kind]
    return LimitBinarySensorEntityDescription(
        key=status.value,
        translation_key=status.value,
        outlasts_outages=True,
        status=status,
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        limit=kind,
        value_fn=is_exceeded,
        attributes_fn=attributes,
        exists_fn=lambda data: has_reading(kind, data.info),
    )


LIMIT_BINARY_SENSORS: Final = tuple(_exceeded(kind) for kind in Limit)
