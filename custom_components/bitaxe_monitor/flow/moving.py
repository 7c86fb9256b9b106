"""Which miners have an entry, and giving one another address."""

import asyncio
from ipaddress import ip_address
import socket
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_HOST, CONF_MAC
from homeassistant.core import HomeAssistant, callback

from ..axeos import has_port
from ..const import CONF_ASIC_MODEL, DOMAIN
from ..miner.identity import (
    async_change_unique_id,
    async_free_unique_id,
    is_fleet,
    is_same_board,
)
from ..miner.markdown import escape
from ..miner.naming import async_name
from .found_miner import FoundMiner

_RESOLVE_TIMEOUT: Final = 5.0  # s


async def async_move(
    hass: HomeAssistant, entry: ConfigEntry, found: FoundMiner
) -> str | None:
    """Let an entry be of the miner found, wherever it is.

    Return why that cannot be, as the translations call it. The address is up to the
    caller, who reloads the entry too.
    """
    mac: str | None = entry.data[CONF_MAC]
    is_board_known = entry.data.get(CONF_ASIC_MODEL) is not None
    if mac is not None and (found.info.mac is not None or not is_board_known):
        return None if found.info.mac == mac else "wrong_miner"
    # What reports no MAC may have been found by that of its DHCP request.
    if not is_same_board(entry, found.info):
        return "wrong_miner"
    if mac is None and found.unique_id != entry.unique_id:
        if not await async_free_unique_id(hass, found.unique_id):
            return "already_configured"
        async_change_unique_id(hass, entry, found.unique_id, found.info.mac)
    return None


@callback
def async_known_as(hass: HomeAssistant, entry: ConfigEntry) -> dict[str, str]:
    """Return for the end of a flow, in Markdown, what a miner found is known as."""
    return {"known": escape(async_name(hass, entry))}


@callback
def async_who(
    hass: HomeAssistant, entry: ConfigEntry, found: FoundMiner
) -> dict[str, str]:
    """Return for a form which miner was looked for, and which one answered.

    What it describes is Markdown, what it says is wrong is not.
    """
    known = hass.config_entries.async_entry_for_domain_unique_id(
        DOMAIN, found.unique_id
    )
    name = found.name if known is None else async_name(hass, known)
    wanted = async_name(hass, entry)
    return {"miner": escape(wanted), "wanted": wanted, "found": name, "known": name}


async def async_is_hidden(
    hass: HomeAssistant, entry: ConfigEntry, found: FoundMiner
) -> bool:
    """Return whether the miner found may be the one of an entry, which is not certain.

    Firmware that reports no MAC, now or when the entry was made, hides who it is. The
    entry may know the address by its name.
    """
    if is_fleet(entry) or not is_same_board(entry, found.info):
        return False
    if entry.data[CONF_MAC] is not None and found.info.mac is not None:
        return False
    return await _async_leads_to(entry.data[CONF_HOST], found.host)


async def _async_leads_to(host: str, address: str) -> bool:
    """Return whether a host is an address, or the name of one."""
    if host == address:
        return True
    if has_port(host) or _is_address(host):
        return False
    try:
        async with asyncio.timeout(_RESOLVE_TIMEOUT):
            found = await asyncio.get_running_loop().getaddrinfo(
                host, None, family=socket.AF_INET
            )
    except OSError:  # TimeoutError too
        return False
    return any(sockaddr[0] == address for *_, sockaddr in found)


def _is_address(host: str) -> bool:
    """Return whether a host is an IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
