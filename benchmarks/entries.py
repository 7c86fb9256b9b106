"""Make the config entries that the config flow would make for many miners."""

import asyncio
from collections.abc import Sequence
from typing import Any, Final
from uuid import uuid4

from aiohttp import ClientSession

from custom_components.bitaxe_monitor.axeos import AxeOSClient
from custom_components.bitaxe_monitor.const import DOMAIN, FLEET_UNIQUE_ID
from custom_components.bitaxe_monitor.flow.found_miner import FoundMiner
from custom_components.bitaxe_monitor.miner.options import MinerOptions

type Entry = dict[str, Any]

_AT_A_TIME: Final = 20
_CREATED: Final = "2026-11-01T00:00:00+00:00"


async def config_entries(
    hosts: Sequence[str], options: MinerOptions | None = None
) -> list[Entry]:
    """Return an entry for each miner, with options or the default, and the fleet's.

    They are as Home Assistant stores what BitaxeConfigFlow.async_step_details and
    async_step_fleet create. The flow itself would take a user who logs in and three
    requests a miner.
    """
    gate = asyncio.Semaphore(_AT_A_TIME)

    async def entry_for(session: ClientSession, host: str) -> Entry:
        async with gate:
            return await _miner(session, host, options or MinerOptions())

    async with ClientSession() as session:
        miners = await asyncio.gather(*(entry_for(session, host) for host in hosts))
    return [*miners, fleet_entry()]


def fleet_entry() -> Entry:
    """Return the entry that shows the fleet's totals."""
    return _entry("Bitaxe fleet", FLEET_UNIQUE_ID, {}, {})


def _entry(title: str, unique_id: str, data: Entry, options: Entry) -> Entry:
    """Return an entry of the integration."""
    return stored_entry(DOMAIN, data) | {
        "title": title,
        "unique_id": unique_id,
        "options": options,
    }


async def _miner(session: ClientSession, host: str, options: MinerOptions) -> Entry:
    """Return the entry of one miner whose suggestions the user accepted."""
    client = AxeOSClient(session, host)
    found = FoundMiner(
        host=client.host,
        info=await client.get_system_info(),
        asic=await client.get_asic_info(),
    )
    return _entry(found.name, found.unique_id, found.entry_data, options.as_dict())


def stored_entry(domain: str, data: Entry, version: int = 1) -> Entry:
    """Return an entry of any integration as Home Assistant's ConfigEntry.as_dict."""
    return {
        "created_at": _CREATED,
        "data": data,
        "disabled_by": None,
        "discovery_keys": {},
        "domain": domain,
        "entry_id": uuid4().hex,
        "minor_version": 1,
        "modified_at": _CREATED,
        "options": {},
        "pref_disable_new_entities": False,
        "pref_disable_polling": False,
        "source": "user",
        "subentries": [],
        "title": domain,
        "unique_id": None,
        "version": version,
    }
