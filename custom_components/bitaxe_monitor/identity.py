"""Who a miner is: the unique id of its entry, device and entities."""

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_HOST, CONF_MAC
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .axeos import SystemInfo
from .const import DOMAIN, FLEET_UNIQUE_ID

# Host names from the factory: many miners share them.
_FACTORY_HOST_NAMES = frozenset({"bitaxe", "espressif", "nerdqaxe", "nerdaxe"})


def miner_unique_id(info: SystemInfo, host: str) -> str:
    """Return the unique id of a miner: its MAC, or its address on old firmware.

    AxeOS tells its MAC since v2.3.0 (NerdOS since v1.0.30).
    """
    return info.mac or f"host:{host}"


def is_fleet(entry: ConfigEntry) -> bool:
    """Tell the fleet entry from those of miners."""
    return entry.unique_id == FLEET_UNIQUE_ID


def suggested_name(info: SystemInfo, model: str) -> str:
    """Return a name for a miner: its host name, told apart by its MAC if from factory.

    A miner without a host name is called by its model.
    """
    name = info.hostname or model
    if info.mac and (not info.hostname or name.lower() in _FACTORY_HOST_NAMES):
        return f"{name} {info.mac.replace(':', '')[-4:].upper()}"
    return name


@callback
def async_change_unique_id(
    hass: HomeAssistant, entry: ConfigEntry, unique_id: str, mac: str | None
) -> None:
    """Give an entry another unique id; its entities keep their history."""
    registry = er.async_get(hass)
    old_prefix = f"{entry.unique_id}_"
    for entity in er.async_entries_for_config_entry(registry, entry.entry_id):
        registry.async_update_entity(
            entity.entity_id,
            new_unique_id=f"{unique_id}_{entity.unique_id.removeprefix(old_prefix)}",
        )
    devices = dr.async_get(hass)
    for device in dr.async_entries_for_config_entry(devices, entry.entry_id):
        devices.async_update_device(device.id, new_identifiers={(DOMAIN, unique_id)})
    hass.config_entries.async_update_entry(
        entry, unique_id=unique_id, data={**entry.data, CONF_MAC: mac}
    )


@callback
def async_adopt_mac(hass: HomeAssistant, entry: ConfigEntry, mac: str) -> bool:
    """Let an entry that began without a MAC have the one that the miner now tells.

    Return False when another entry has that MAC already.
    """
    if hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, mac):
        return False
    async_change_unique_id(hass, entry, mac, mac)
    return True


def device_url(entry: ConfigEntry) -> str:
    """Return the address of the miner's own page."""
    return f"http://{entry.data[CONF_HOST]}"
