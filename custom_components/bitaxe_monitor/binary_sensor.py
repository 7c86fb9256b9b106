"""Binary sensors of miners and of the fleet."""

from dataclasses import dataclass
from typing import Final, override

from homeassistant.components.binary_sensor import (
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import ATTR_KNOWN_REASON
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .entity import (
    FleetEntity,
    MinerEntity,
    MinerEntityDescription,
    async_add_when_known,
)
from .figures.reasons import KnownReason
from .fleet.data import FleetData
from .fleet.fleet import FLEET
from .miner.data import MinerData
from .miner.identity import is_fleet

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class MinerBinarySensorEntityDescription(
    BinarySensorEntityDescription, MinerEntityDescription[bool]
):
    """Describes a binary sensor of a miner.

    is_explained tells whether it is about what a known reason explains: the miner has
    not failed then.
    """

    is_explained: bool = False


CONNECTIVITY: Final = BinarySensorEntityDescription(
    key="connectivity",
    translation_key="connectivity",
    device_class=BinarySensorDeviceClass.CONNECTIVITY,
    entity_category=EntityCategory.DIAGNOSTIC,
)

MINER_BINARY_SENSORS: Final = (
    MinerBinarySensorEntityDescription(
        key="fallback_pool",
        translation_key="fallback_pool",
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.info.using_fallback_pool,
    ),
    MinerBinarySensorEntityDescription(
        key="hardware_fault",
        translation_key="hardware_fault",
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        # Where faults are reported at all, silence means that there is none.
        value_fn=lambda data: bool(data.info.hardware_fault),
        exists_fn=lambda data: data.info.hardware_fault is not None,
    ),
    MinerBinarySensorEntityDescription(
        key="low_efficiency",
        translation_key="low_efficiency",
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: data.has_low_efficiency,
        is_explained=True,
        exists_fn=lambda data: data.performance.expected is not None,
    ),
    MinerBinarySensorEntityDescription(
        key="mining",
        translation_key="mining",
        device_class=BinarySensorDeviceClass.RUNNING,
        value_fn=lambda data: data.is_hashing,
        is_explained=True,
        exists_fn=lambda _: True,
    ),
    MinerBinarySensorEntityDescription(
        key="mining_paused",
        translation_key="mining_paused",
        entity_registry_enabled_default=False,
        value_fn=lambda data: data.info.mining_paused,
    ),
    MinerBinarySensorEntityDescription(
        key="overheating",
        translation_key="overheating",
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.HEAT,
        value_fn=lambda data: data.info.overheating,
    ),
    MinerBinarySensorEntityDescription(
        key="pools_unreachable",
        translation_key="pools_unreachable",
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
        entity_category=EntityCategory.DIAGNOSTIC,
        device_class=BinarySensorDeviceClass.PROBLEM,
        value_fn=lambda data: bool(data.info.power_fault),
        exists_fn=lambda data: data.info.power_fault is not None,
    ),
)

ALL_MINERS_ONLINE: Final = BinarySensorEntityDescription(
    key="all_miners_online",
    translation_key="all_miners_online",
    device_class=BinarySensorDeviceClass.CONNECTIVITY,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the binary sensors of an entry."""
    if is_fleet(entry):
        async_add_entities([AllMinersOnline(hass.data[FLEET], ALL_MINERS_ONLINE)])
        return
    async_add_entities([Connectivity(entry.runtime_data, CONNECTIVITY)])
    async_add_when_known(
        entry,
        Platform.BINARY_SENSOR,
        MINER_BINARY_SENSORS,
        MinerBinarySensor,
        async_add_entities,
    )


class MinerBinarySensor(MinerEntity, BinarySensorEntity):
    """A binary sensor of a miner."""

    entity_description: MinerBinarySensorEntityDescription
    _has_reason = False
    _unrecorded_attributes = frozenset({ATTR_KNOWN_REASON})

    @property
    @override
    def extra_state_attributes(self) -> dict[str, bool] | None:
        """Return that the state has a known reason, if so: triggers go by it."""
        return {ATTR_KNOWN_REASON: True} if self._has_reason else None

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the state; return whether it is another one."""
        description = self.entity_description
        last = self._attr_is_on, self._has_reason
        self._attr_is_on = description.value_fn(data)
        self._has_reason = description.is_explained and data.known_reason is not None
        return (self._attr_is_on, self._has_reason) != last


class Connectivity(MinerEntity, BinarySensorEntity):
    """Whether a miner answers: known whether it does or not, once that is decided."""

    def __init__(
        self, coordinator: BitaxeCoordinator, description: BinarySensorEntityDescription
    ) -> None:
        """Start with how the last poll went, unknown if that decides nothing."""
        super().__init__(coordinator, description)
        self._attr_is_on = coordinator.is_online

    @property
    @override
    def available(self) -> bool:
        """Return that this is always known."""
        return True

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write the state if the miner came or went."""
        if self._attr_is_on is not self.coordinator.is_online:
            self._attr_is_on = self.coordinator.is_online
            self.async_write_ha_state()

    @override
    def _update(self, data: MinerData) -> bool:
        """Take nothing from an answer: that there is one says it all."""
        return False


class AllMinersOnline(FleetEntity, BinarySensorEntity):
    """Whether every miner answers."""

    @override
    def _update(self, data: FleetData) -> bool:
        """Take over the state; return whether it is another one."""
        last = self._attr_is_on
        self._attr_is_on = data.miners_online == data.miners_total > 0
        return self._attr_is_on != last
