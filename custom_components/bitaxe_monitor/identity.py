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
    """Give an entry another unique id; its entities keep their history.

    Registries and entries are saved at different times. What a crash between left with
    the new id stays as it is.
    """
    registry = er.async_get(hass)
    old_prefix = f"{entry.unique_id}_"
    for entity in er.async_entries_for_config_entry(registry, entry.entry_id):
        key = entity.unique_id.removeprefix(old_prefix)
        new_id = f"{unique_id}_{key}"
        is_free = not registry.async_get_entity_id(entity.domain, DOMAIN, new_id)
        if key != entity.unique_id and is_free:
            registry.async_update_entity(entity.entity_id, new_unique_id=new_id)
    devices = dr.async_get(hass)
    old, new = (
        devices.async_get_device_by_identifier((DOMAIN, str(name)), entry.entry_id)
        for name in (entry.unique_id, unique_id)
    )
    if old and not new:
        devices.async_update_device(old.id, new_identifiers={(DOMAIN, unique_id)})
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
