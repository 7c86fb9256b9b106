"""What the entities of miners and of the fleet have in common."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, override

from homeassistant.const import CONF_MAC, CONF_MODEL
from homeassistant.core import callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.device_registry import (
    CONNECTION_NETWORK_MAC,
    DeviceEntryType,
    DeviceInfo,
)
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .axeos import Firmware, manufacturer
from .const import CONF_FIRMWARE, DOMAIN, FLEET_UNIQUE_ID
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .fleet.data import FleetData
from .fleet.fleet import Fleet
from .miner.data import MinerData
from .miner.naming import device_url


@dataclass(frozen=True, kw_only=True)
class MinerEntityDescription[ValueT](EntityDescription):
    """Describes an entity of a miner.

    exists_fn returns whether this miner, with its firmware, can ever fill the entity;
    unless given, it can as soon as there is a value. never_from are the firmwares that
    certainly cannot: what an earlier version registered for them goes. outlasts_outages
    is whether what was known last holds while the miner is offline: it is not of the
    moment.
    """

    value_fn: Callable[[MinerData], ValueT | None]
    exists_fn: Callable[[MinerData], bool] | None = None
    never_from: frozenset[Firmware] = frozenset()
    outlasts_outages: bool = False

    def exists(self, data: MinerData) -> bool:
        """Return whether the miner can fill the entity."""
        if data.info.firmware in self.never_from:
            return False
        if self.exists_fn is None:
            return self.value_fn(data) is not None
        return self.exists_fn(data)


class MinerEntity(CoordinatorEntity[BitaxeCoordinator]):
    """An entity of a miner; written only when its state changes."""

    _attr_has_entity_name = True

    def __init__(
        self, coordinator: BitaxeCoordinator, description: EntityDescription
    ) -> None:
        """Name the entity and the device that it belongs to."""
        super().__init__(coordinator)
        entry = coordinator.config_entry
        self.entity_description = description
        self._attr_unique_id = f"{entry.unique_id}_{description.key}"
        self._was_available = False
        self._outlasts_outages = getattr(description, "outlasts_outages", False)
        if coordinator.data is not None:
            self._update(coordinator.data)

    @property
    @override
    def device_info(self) -> DeviceInfo:
        """Return the device; asked for once, when the entity is added."""
        return miner_device_info(self.coordinator)

    @property
    @override
    def available(self) -> bool:
        """Return whether the miner is online, or what is known of it holds anyway.

        Each entity that becomes unavailable is a line in Activity: an outage is to be
        seen there, not to fill it.
        """
        coordinator = self.coordinator
        return coordinator.last_update_success or (
            self._outlasts_outages and coordinator.data is not None
        )

    @callback
    def _went_offline(self) -> None:
        """Note that the miner is offline."""

    @property
    def _awaits_turn(self) -> bool:
        """Return whether what is urgent now does not concern the entity."""
        return False

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write the state if there is a change in it, and it does not wait."""
        coordinator = self.coordinator
        if not coordinator.last_update_success:
            self._went_offline()
        is_available = self.available
        if (
            is_available == self._was_available
            and not coordinator.writes.is_due
            and self._awaits_turn
        ):
            return
        data = coordinator.data
        has_changed = is_available and data is not None and self._update(data)
        if has_changed or is_available != self._was_available:
            self._was_available = is_available
            self._write()

    @callback
    def _write(self) -> None:
        """Write the state."""
        self.async_write_ha_state()

    @override
    async def async_added_to_hass(self) -> None:
        """Note the availability that is written first."""
        await super().async_added_to_hass()
        self._was_available = self.available

    @abstractmethod
    def _update(self, data: MinerData) -> bool:
        """Take over the value; return whether it is another one."""


class FleetEntity(Entity):
    """An entity of the fleet; written only when its state changes."""

    _attr_available = False
    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, fleet: Fleet, description: EntityDescription) -> None:
        """Name the entity and the service device that it belongs to."""
        self.fleet = fleet
        self.entity_description = description
        self._attr_unique_id = f"{FLEET_UNIQUE_ID}_{description.key}"

    @property
    @override
    def device_info(self) -> DeviceInfo:
        """Return the service device; asked for once, when the entity is added."""
        return DeviceInfo(
            identifiers={(DOMAIN, FLEET_UNIQUE_ID)},
            entry_type=DeviceEntryType.SERVICE,
            translation_key="fleet",
        )

    @override
    async def async_added_to_hass(self) -> None:
        """Listen to the fleet, and take over what it has sent to others."""
        self.async_on_remove(self.fleet.async_add_listener(self._handle_fleet_update))
        if self.fleet.data is not None:
            self._attr_available = True
            self._update(self.fleet.data)

    @property
    def _awaits_turn(self) -> bool:
        """Return whether what is urgent now does not concern the entity."""
        return False

    @callback
    def _handle_fleet_update(self, data: FleetData) -> None:
        """Write the state if there is a change in it, and it does not wait."""
        was_available = self._attr_available
        if was_available and self._awaits_turn:
            return
        self._attr_available = True
        if self._update(data) or not was_available:
            self.async_write_ha_state()

    @abstractmethod
    def _update(self, data: FleetData) -> bool:
        """Take over the value; return whether it is another one."""


def miner_device_info(coordinator: BitaxeCoordinator) -> DeviceInfo:
    """Return the device of a miner, as far as its entry knows it without an answer."""
    entry = coordinator.config_entry
    info = DeviceInfo(
        identifiers={(DOMAIN, str(entry.unique_id))},
        name=entry.title,
        model=entry.data.get(CONF_MODEL),
        sw_version=entry.data.get(CONF_FIRMWARE),
        configuration_url=device_url(entry),
    )
    if mac := entry.data.get(CONF_MAC):
        info["connections"] = {(CONNECTION_NETWORK_MAC, mac)}
        info["serial_number"] = mac
    if coordinator.data is not None:
        info["manufacturer"] = manufacturer(coordinator.data.info, coordinator.asic)
        if board := coordinator.data.info.board_version:
            info["hw_version"] = board
    return info


@callback
def async_add_when_known[DescriptionT: MinerEntityDescription[Any]](
    entry: BitaxeConfigEntry,
    domain: str,
    descriptions: Iterable[DescriptionT],
    create: Callable[[BitaxeCoordinator, DescriptionT], MinerEntity],
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the entities that the miner can fill, and others once it can.

    What was there before a restart is there again at once, even if the miner is off or
    has not reported everything yet. With the first answer goes what its firmware never
    fills.
    """
    coordinator = entry.runtime_data
    registry = er.async_get(coordinator.hass)
    pending = list(descriptions)
    registered = {
        description.key: entity_id
        for description in pending
        if (
            entity_id := registry.async_get_entity_id(
                domain, DOMAIN, f"{entry.unique_id}_{description.key}"
            )
        )
    }
    limited = [description for description in pending if description.never_from]

    @callback
    def remove_unfillable(data: MinerData) -> None:
        while limited:
            description = limited.pop()
            if data.info.firmware in description.never_from and (
                entity_id := registered.pop(description.key, None)
            ):
                registry.async_remove(entity_id)

    @callback
    def add_known() -> None:
        data = coordinator.data
        if data is not None:
            remove_unfillable(data)
        known = [
            description
            for description in pending
            if description.key in registered
            or (data is not None and description.exists(data))
        ]
        for description in known:
            pending.remove(description)
        if known:
            async_add_entities(create(coordinator, item) for item in known)

    add_known()
    entry.async_on_unload(coordinator.async_add_listener(add_known))


@callback
def async_add_numbered[DescriptionT: MinerEntityDescription[Any]](
    entry: BitaxeConfigEntry,
    domain: str,
    describe: Callable[[int], Iterable[DescriptionT]],
    count_fn: Callable[[MinerData], int],
    create: Callable[[BitaxeCoordinator, DescriptionT], MinerEntity],
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the entities of parts of which a miner has several, as soon as it has them.

    Parts are numbered from 1. Those that were there before a restart are there again at
    once.
    """
    coordinator = entry.runtime_data
    registry = er.async_get(coordinator.hass)
    added = 0

    def add_next() -> None:
        nonlocal added
        added += 1
        async_add_when_known(entry, domain, describe(added), create, async_add_entities)

    @callback
    def add_known() -> None:
        while coordinator.data is not None and count_fn(coordinator.data) > added:
            add_next()

    while any(
        registry.async_get_entity_id(domain, DOMAIN, f"{entry.unique_id}_{each.key}")
        for each in describe(added + 1)
    ):
        add_next()
    add_known()
    entry.async_on_unload(coordinator.async_add_listener(add_known))
