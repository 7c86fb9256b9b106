"""Who a miner is: the unique id of its entry, device and entities."""

from collections.abc import Mapping

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.const import CONF_MAC, CONF_MODEL
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..axeos import SystemInfo
from ..const import CONF_FIRMWARE, DOMAIN, FLEET_UNIQUE_ID
from .errors import WrongMinerError


def miner_unique_id(info: SystemInfo, host: str) -> str:
    """Return the unique id of a miner: its MAC, or its address on old firmware.

    AxeOS tells its MAC since v2.3.0 (NerdOS since v1.0.30).
    """
    return info.mac or f"host:{host}"


def is_fleet(entry: ConfigEntry) -> bool:
    """Tell the fleet entry from those of miners."""
    return entry.unique_id == FLEET_UNIQUE_ID


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


@callback
def async_check_identity(
    hass: HomeAssistant, entry: ConfigEntry, info: SystemInfo
) -> None:
    """Adopt a MAC that is told for the first time; refuse the answer of another miner.

    Raises WrongMinerError.
    """
    if info.mac is None:
        return
    if (mac := entry.data.get(CONF_MAC)) is None:
        is_ours = async_adopt_mac(hass, entry, info.mac)
        if is_ours and entry.state is ConfigEntryState.LOADED:
            hass.config_entries.async_schedule_reload(entry.entry_id)
    else:
        is_ours = mac == info.mac
    if not is_ours:
        raise WrongMinerError


@callback
def async_keep_known(
    hass: HomeAssistant, entry: ConfigEntry, known: Mapping[str, str]
) -> None:
    """Keep model and firmware for times without an answer."""
    if known.items() <= entry.data.items():
        return
    hass.config_entries.async_update_entry(entry, data={**entry.data, **known})
    devices = dr.async_get(hass)
    for device in dr.async_entries_for_config_entry(devices, entry.entry_id):
        devices.async_update_device(
            device.id,
            model=entry.data.get(CONF_MODEL),
            sw_version=entry.data.get(CONF_FIRMWARE),
        )
