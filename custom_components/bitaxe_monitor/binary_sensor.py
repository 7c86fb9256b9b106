"""Binary sensors of miners and of the fleet."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, override

from homeassistant.components.binary_sensor import (
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .const import (
    ATTR_CHIP,
    ATTR_DOMAINS,
    ATTR_KNOWN_REASON,
    ATTR_LIMIT,
    ATTR_MINUTES,
    ATTR_SINCE,
    ATTR_SIZE,
    ATTR_VALUE,
    DOMAIN,
)
from .controls.entity import async_add_controls
from .controls.restart_needed import RESTART_NEEDED, RestartNeeded
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .entity import (
    FleetEntity,
    MinerEntity,
    async_add_when_known,
)
from .figures.statuses import Status
from .fleet.data import FleetData
from .fleet.fleet import FLEET
from .miner.data import MinerData
from .miner.identity import is_fleet
from .miner.limits import is_limited
from .miner.options import MinerOptions
from .sensors.binary import Attributes, MinerBinarySensorEntityDescription
from .sensors.limits import LIMIT_BINARY_SENSORS
from .sensors.states import MINER_BINARY_SENSORS

PARALLEL_UPDATES = 0

CONNECTIVITY: Final = BinarySensorEntityDescription(
    key="connectivity",
    translation_key="connectivity",
    device_class=BinarySensorDeviceClass.CONNECTIVITY,
    entity_category=EntityCategory.DIAGNOSTIC,
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
    """Set up the binary sensors of an entry; a limit that is off has none."""
    if is_fleet(entry):
        async_add_entities([AllMinersOnline(hass.data[FLEET], ALL_MINERS_ONLINE)])
        return
    async_add_entities([Connectivity(entry.runtime_data, CONNECTIVITY)])
    async_add_controls(
        entry,
        Platform.BINARY_SENSOR,
        (RESTART_NEEDED,),
        RestartNeeded,
        async_add_entities,
    )
    own = MinerOptions.of(entry.options).limits
    limited = [item for item in LIMIT_BINARY_SENSORS if is_limited(item.limit, own)]
    registry = er.async_get(hass)
    for item in LIMIT_BINARY_SENSORS:
        if item not in limited and (
            entity_id := registry.async_get_entity_id(
                Platform.BINARY_SENSOR, DOMAIN, f"{entry.unique_id}_{item.key}"
            )
        ):
            registry.async_remove(entity_id)
    async_add_when_known(
        entry,
        Platform.BINARY_SENSOR,
        (*MINER_BINARY_SENSORS, *limited),
        MinerBinarySensor,
        async_add_entities,
    )


class MinerBinarySensor(MinerEntity, BinarySensorEntity):
    """A binary sensor of a miner."""

    entity_description: MinerBinarySensorEntityDescription
    _attributes: Attributes = MappingProxyType({})
    _unrecorded_attributes = frozenset(
        {
            ATTR_CHIP,
            ATTR_DOMAINS,
            ATTR_KNOWN_REASON,
            ATTR_LIMIT,
            ATTR_MINUTES,
            ATTR_SINCE,
            ATTR_SIZE,
            ATTR_VALUE,
        }
    )

    @property
    @override
    def available(self) -> bool:
        """Return whether the miner is online, or what is known of it holds anyway."""
        return super().available or (
            self.entity_description.off_outlasts_outages
            and self.is_on is False
            and self.coordinator.data is not None
        )

    @property
    @override
    def extra_state_attributes(self) -> Attributes:
        """Return what there is to say of the state: triggers go by a known reason."""
        return self._attributes

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the state; return whether it is another one."""
        description = self.entity_description
        is_on, attributes = description.value_fn(data), description.attributes_fn(data)
        if (since := _since(data.since, description.status)) is not None:
            attributes = {**attributes, ATTR_SINCE: since}
        if description.is_explained and data.known_reason is not None:
            attributes = {**attributes, ATTR_KNOWN_REASON: data.known_reason}
        last = self._attr_is_on
        if is_on is not last:  # to set it costs more than to compare it
            self._attr_is_on = is_on
        has_changed = is_on is not last or attributes != self._attributes
        self._attributes = attributes
        return has_changed


class Connectivity(MinerEntity, BinarySensorEntity):
    """Whether a miner answers: known whether it does or not, once that is decided."""

    _unrecorded_attributes = frozenset({ATTR_SINCE})

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

    @property
    @override
    def extra_state_attributes(self) -> Attributes | None:
        """Return since when the miner has been offline, if it is."""
        since = _since(self.coordinator.measuring.since, Status.OFFLINE)
        return None if since is None else {ATTR_SINCE: since}

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


def _since(since: Mapping[Status, int], status: Status) -> datetime | None:
    """Return since when a status holds, None if it does not."""
    began = since.get(status)
    return None if began is None else dt_util.utc_from_timestamp(began)
