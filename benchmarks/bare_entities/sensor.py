"""Sensors with a number that changes, with a text that does not, and disabled ones."""

from datetime import datetime, timedelta
from random import random
from typing import Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorStateClass,
)
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import UnitOfPower
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.event import async_track_time_interval

from . import DOMAIN

_WRITTEN_EVERY: Final = timedelta(seconds=30)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: ConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add as many of each kind as the entry's data say."""
    numbers = [BareNumber(entry, index) for index in range(entry.data["numbers"])]
    others = [
        Bare(entry, f"{kind} {index}", is_enabled=kind == "texts")
        for kind in ("texts", "disabled")
        for index in range(entry.data[kind])
    ]
    async_add_entities([*numbers, *others])

    @callback
    def write(_: datetime) -> None:
        for number in numbers:
            number.async_write_state()

    entry.async_on_unload(async_track_time_interval(hass, write, _WRITTEN_EVERY))


class Bare(SensorEntity):
    """An entity of a device, with a text."""

    _attr_has_entity_name = True
    _attr_should_poll = False
    _attr_native_value: str | float = "well"

    def __init__(self, entry: ConfigEntry, name: str, *, is_enabled: bool) -> None:
        """Have a name, and be registered at least."""
        self._attr_name = name
        self._attr_unique_id = f"{entry.entry_id} {name}"
        self._attr_entity_registry_enabled_default = is_enabled
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, entry.entry_id)}, name=entry.title
        )


class BareNumber(Bare):
    """An entity with a number that statistics are kept of."""

    _attr_device_class = SensorDeviceClass.POWER
    _attr_native_unit_of_measurement = UnitOfPower.WATT
    _attr_state_class = SensorStateClass.MEASUREMENT
    _attr_suggested_display_precision = 1

    def __init__(self, entry: ConfigEntry, index: int) -> None:
        """Begin with a number."""
        super().__init__(entry, f"Number {index}", is_enabled=True)
        self._attr_native_value = 0.0

    @callback
    def async_write_state(self) -> None:
        """Write another number."""
        self._attr_native_value = round(100 * random(), 1)
        self.async_write_ha_state()
