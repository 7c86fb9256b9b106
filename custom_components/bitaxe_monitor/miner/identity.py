"""Who a miner is: the unique id of its entry, device and entities."""

from collections.abc import Mapping
import re
from typing import Final

from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntry,
    ConfigEntryState,
)
from homeassistant.const import CONF_MAC, CONF_MODEL
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..axeos import SystemInfo
from ..const import (
    CONF_ASIC_MODEL,
    CONF_BOARD_VERSION,
    CONF_FIRMWARE,
    CONF_FIRMWARE_FAMILY,
    DOMAIN,
    FLEET_UNIQUE_ID,
)
from .errors import WrongMinerError

# What chips and boards are called: "BM1370", "BM1372/BM1373", "0.11".
_PART: Final = re.compile(r"[\w./-]{1,16}", re.ASCII)


def miner_unique_id(mac: str | None, host: str) -> str:
    """Return the unique id of a miner: its MAC, or its address on old firmware.

    AxeOS reports its MAC since v2.3.0 (NerdOS since v1.0.30).
    """
    return mac or f"host:{host}"


def is_fleet(entry: ConfigEntry) -> bool:
    """Return whether an entry is that of the fleet."""
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


def board_data(info: SystemInfo) -> dict[str, str | None]:
    """Return what an entry keeps of the board, which no firmware changes."""
    return {
        CONF_ASIC_MODEL: info.asic_model,
        CONF_BOARD_VERSION: info.board_version,
    }


def is_same_board(entry: ConfigEntry, info: SystemInfo) -> bool:
    """Return whether an answer can come from the board of an entry.

    This is all that there is to go by where the entry or the answer lacks the MAC. What
    one of them lacks as well is no difference, and a text that names no chip or board
    is no sign of another one.
    """
    return all(
        said is None or not _PART.fullmatch(said) or entry.data.get(key) in (None, said)
        for key, said in board_data(info).items()
    )


async def async_free_unique_id(hass: HomeAssistant, mac: str) -> bool:
    """Make sure that no other entry has a MAC; return False if a miner's does.

    A discovery that the user ignored gives way: its miner is wanted after all.
    """
    other = hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, mac)
    if other is None:
        return True
    if other.source != SOURCE_IGNORE:
        return False
    await hass.config_entries.async_remove(other.entry_id)
    return True


async def async_adopt_mac(hass: HomeAssistant, entry: ConfigEntry, mac: str) -> bool:
    """Let an entry that began without a MAC have the one that the miner now reports.

    Return False when another miner's entry has that MAC already.
    """
    if not await async_free_unique_id(hass, mac):
        return False
    async_change_unique_id(hass, entry, mac, mac)
    return True


def is_own(entry: ConfigEntry, info: SystemInfo) -> bool:
    """Return whether an answer is that of the miner of an entry."""
    mac: str | None = entry.data.get(CONF_MAC)
    if mac is not None and info.mac is not None:
        return mac == info.mac
    return is_same_board(entry, info)


async def async_check_identity(
    hass: HomeAssistant, entry: ConfigEntry, info: SystemInfo
) -> None:
    """Refuse the answer of another miner; adopt a MAC that is reported first.

    Raises WrongMinerError.
    """
    mac: str | None = entry.data.get(CONF_MAC)
    is_ours = is_own(entry, info)
    if is_ours and mac is None and info.mac is not None:
        is_ours = await async_adopt_mac(hass, entry, info.mac)
        if is_ours and entry.state is ConfigEntryState.LOADED:
            hass.config_entries.async_schedule_reload(entry.entry_id)
    if not is_ours:
        raise WrongMinerError


def reported_data(entry: ConfigEntry, info: SystemInfo) -> dict[str, str]:
    """Return what an answer says that its entry should keep.

    Only who proves by the MAC, or by having none, to be this miner describes its board.
    """
    said: dict[str, str | None] = {
        CONF_FIRMWARE: info.firmware_version,
        CONF_FIRMWARE_FAMILY: info.firmware.value,
    }
    if info.mac == entry.data.get(CONF_MAC):
        said |= board_data(info)
    return {key: text for key, text in said.items() if text is not None}


@callback
def async_keep_known(
    hass: HomeAssistant, entry: ConfigEntry, known: Mapping[str, str]
) -> None:
    """Keep model, firmware and board for times without an answer."""
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
