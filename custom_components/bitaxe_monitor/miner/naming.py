"""What a user sees of who a miner is: its name, its device and its own page."""

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from ..axeos import AsicInfo, SystemInfo, manufacturer
from ..const import DOMAIN
from .identity import is_fleet

# Host names from the factory: many miners share them.
_FACTORY_HOST_NAMES = frozenset({"bitaxe", "espressif", "nerdqaxe", "nerdaxe"})


def suggested_name(info: SystemInfo, model: str) -> str:
    """Return a name for a miner: its host name, told apart by its MAC if from factory.

    A miner without a host name is called by its model.
    """
    name = info.hostname or model
    if info.mac and (not info.hostname or name.lower() in _FACTORY_HOST_NAMES):
        return f"{name} {info.mac.replace(':', '')[-4:].upper()}"
    return name


@callback
def async_device(hass: HomeAssistant, entry: ConfigEntry) -> dr.DeviceEntry | None:
    """Return the device of a miner or of the fleet, None before its first set-up."""
    return dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, str(entry.unique_id)), entry.entry_id
    )


@callback
def async_entry(hass: HomeAssistant, device_id: str) -> ConfigEntry | None:
    """Return the entry of a device, None if that is neither a miner nor the fleet."""
    device = dr.async_get(hass).async_get(device_id)
    if device is None:
        return None
    entry = hass.config_entries.async_get_entry(device.config_entry_id)
    if entry is None or (DOMAIN, str(entry.unique_id)) not in device.identifiers:
        return None
    return entry


@callback
def async_name(hass: HomeAssistant, entry: ConfigEntry) -> str:
    """Return what the user calls a miner."""
    device = async_device(hass, entry)
    return (device and device.name_by_user) or entry.title


@callback
def async_describe(
    hass: HomeAssistant, entry: ConfigEntry, info: SystemInfo, asic: AsicInfo | None
) -> None:
    """Say of the device of a miner who made it, and which board it has."""
    device = async_device(hass, entry)
    if device is not None:
        dr.async_get(hass).async_update_device(
            device.id,
            manufacturer=manufacturer(info, asic),
            hw_version=info.board_version or device.hw_version,
        )


@callback
def async_follow_titles(hass: HomeAssistant) -> None:
    """Call the device of a miner what the user calls its entry, from now on.

    Otherwise the two would differ until the entry is set up again.
    """

    @callback
    def handle_entry_change(_: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.domain != DOMAIN or is_fleet(entry):
            return
        device = async_device(hass, entry)
        if device is not None and device.name != entry.title:
            dr.async_get(hass).async_update_device(device.id, name=entry.title)

    async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, handle_entry_change)


def device_url(entry: ConfigEntry) -> str:
    """Return the address of the miner's own page."""
    return f"http://{entry.data[CONF_HOST]}"
