"""Whether the user wants to hear of firmware, and where that is learned."""

from collections.abc import Callable

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util.hass_dict import HassKey

from ..axeos import Firmware
from ..const import CONF_FIRMWARE_NOTICES, DOMAIN, FLEET_UNIQUE_ID
from .release import REPOSITORIES
from .source import ReleaseSource


class FirmwareNotices:
    """What the user chose in the options of the fleet: off where there is no fleet."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Follow the option: no miner is reloaded for it."""
        self._hass = hass
        self._listeners: set[Callable[[], None]] = set()
        self._sources: dict[Firmware, ReleaseSource] = {}
        self.is_on = self._is_wanted()
        """Whether the user wants notices."""
        async_dispatcher_connect(
            hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._handle_entry_change
        )

    @callback
    def async_add_listener(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call a listener when the user changes his mind; return what ends that."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def async_source(self, firmware: Firmware) -> ReleaseSource | None:
        """Return the releases of a firmware, None if it has no repository."""
        repository = REPOSITORIES.get(firmware)
        if repository is None:
            return None
        if firmware not in self._sources:
            self._sources[firmware] = ReleaseSource(self._hass, repository)
        return self._sources[firmware]

    @callback
    def _handle_entry_change(self, _: ConfigEntryChange, entry: ConfigEntry) -> None:
        """Pass on what the user wants now."""
        if entry.domain != DOMAIN or self._is_wanted() is self.is_on:
            return
        self.is_on = not self.is_on
        for listener in tuple(self._listeners):
            listener()

    def _is_wanted(self) -> bool:
        """Return whether the fleet is there, and its option on."""
        entry = self._hass.config_entries.async_entry_for_domain_unique_id(
            DOMAIN, FLEET_UNIQUE_ID
        )
        return (
            entry is not None
            and entry.disabled_by is None
            and entry.options.get(CONF_FIRMWARE_NOTICES) is True
        )


FIRMWARE_NOTICES: HassKey[FirmwareNotices] = HassKey(f"{DOMAIN}.firmware_notices")
