"""Notices of new firmware, where the user wants them; nothing is ever installed."""

from typing import Final, override

from homeassistant.components.update import (
    UpdateDeviceClass,
    UpdateEntity,
    UpdateEntityDescription,
    UpdateEntityFeature,
)
from homeassistant.const import EntityCategory, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .axeos import Firmware
from .const import CONF_FIRMWARE, CONF_FIRMWARE_FAMILY, DOMAIN
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .entity import MinerEntity
from .miner.data import MinerData
from .miner.identity import is_fleet
from .releases.notices import FIRMWARE_NOTICES
from .releases.release import Release, is_newer, newest, without_v
from .releases.source import ReleaseSource

PARALLEL_UPDATES = 0

FIRMWARE: Final = UpdateEntityDescription(
    key="firmware",
    translation_key="firmware",
    device_class=UpdateDeviceClass.FIRMWARE,
    entity_category=EntityCategory.DIAGNOSTIC,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Keep the notice of a miner in step with what the user wants."""
    if is_fleet(entry):
        return
    coordinator = entry.runtime_data
    notices = hass.data[FIRMWARE_NOTICES]
    is_added = False

    @callback
    def add_when_known() -> None:
        """Add the notice once it is known whose firmware the miner runs."""
        nonlocal is_added
        if is_added or not notices.is_on:
            return
        firmware = _firmware(entry)
        if firmware and (source := notices.async_source(firmware)):
            is_added = True
            async_add_entities([FirmwareUpdate(coordinator, source)])

    @callback
    def follow() -> None:
        """Add the notice, or remove it: who wants none has none."""
        nonlocal is_added
        if notices.is_on:
            add_when_known()
            return
        is_added = False
        registry = er.async_get(hass)
        unique_id = f"{entry.unique_id}_{FIRMWARE.key}"
        if found := registry.async_get_entity_id(Platform.UPDATE, DOMAIN, unique_id):
            registry.async_remove(found)

    entry.async_on_unload(notices.async_add_listener(follow))
    entry.async_on_unload(coordinator.async_add_listener(add_when_known))
    follow()


def _firmware(entry: BitaxeConfigEntry) -> Firmware | None:
    """Return whose firmware a miner runs, None if that was never known.

    It is remembered for a miner that is off when Home Assistant starts.
    """
    data, known = entry.runtime_data.data, entry.data.get(CONF_FIRMWARE_FAMILY)
    if data is not None:
        return data.info.firmware
    return Firmware(known) if known in list(Firmware) else None


class FirmwareUpdate(MinerEntity, UpdateEntity):
    """Which firmware a miner runs, and which is the newest one for it.

    It is there while the miner is off, and while GitHub is: then what was known holds.
    """

    _attr_supported_features = UpdateEntityFeature.RELEASE_NOTES

    def __init__(self, coordinator: BitaxeCoordinator, source: ReleaseSource) -> None:
        """Start with what is known already, be it without an answer."""
        self._source = source
        self._release: Release | None = None
        self._attr_title = source.title
        super().__init__(coordinator, FIRMWARE)
        self._take_over()

    @property
    @override
    def available(self) -> bool:
        """Return that a notice holds whatever is out of reach."""
        return True

    @override
    async def async_added_to_hass(self) -> None:
        """Hear of releases."""
        await super().async_added_to_hass()
        self.async_on_remove(self._source.async_add_listener(self._handle_releases))

    @callback
    def _handle_releases(self) -> None:
        """Write the state if there is another release, or a first one."""
        if self._take_over():
            self.async_write_ha_state()

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over what the miner runs; return whether that is something else."""
        return self._take_over()

    def _take_over(self) -> bool:
        """Take over what is installed and what is released; return if it changed.

        What its makers did not release has nothing that comes after it.
        """
        last = self._attr_installed_version, self._attr_latest_version
        firmware: str | None = self.coordinator.config_entry.data.get(CONF_FIRMWARE)
        installed = None if firmware is None else without_v(firmware)
        self._attr_installed_version = installed
        self._release = None
        self._attr_latest_version = None
        if installed is not None and self._source.data is not None:
            self._release = newest(self._source.data, installed)
            self._attr_latest_version = (
                installed if self._release is None else self._release.text
            )
        self._attr_release_url = None if self._release is None else self._release.url
        return (self._attr_installed_version, self._attr_latest_version) != last

    @override
    def version_is_newer(self, latest_version: str, installed_version: str) -> bool:
        """Return whether a release is newer than what the miner runs."""
        return is_newer(latest_version, installed_version)

    @override
    async def async_release_notes(self) -> str | None:
        """Return what the makers say of the newest release."""
        return None if self._release is None else self._release.notes
