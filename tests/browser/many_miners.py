"""Adds miners until there are sixty, some of them in trouble, and removes them."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

from demo.arguments import Miner
from demo.home_assistant import HomeAssistant
from demo.memory import remember_efficiency, remember_level
from demo.miners import DOMAIN, add_miner
from simulator import Fault, SimulatedMiner, SimulatorServer
from simulator.fleet import mixed_fleet

from .past import remember_figures
from .polling import poll
from .waiting import until

COUNT: Final = 60

TROUBLES: Final[dict[str, Fault]] = {
    "Overheating": Fault.OVERHEATED,
    "Hardware fault": Fault.HARDWARE_FAULT,
    "Power fault": Fault.POWER_FAULT,
    "Offline": Fault.OFFLINE,
    "Another miner answers": Fault.OTHER_MAC,
    "Pools unreachable": Fault.POOLS_UNREACHABLE,
    "Not hashing": Fault.ZERO_HASHRATE,
    "Fallback pool": Fault.FALLBACK_POOL,
}
"""What is said of a miner with a fault."""
LOW: Final = "Low efficiency"
DROP: Final = "Performance drop"
PAUSED: Final = "Paused"
WARM_UP: Final = "Warming up"
STATUSES: Final = (*list(TROUBLES)[:-1], LOW, DROP, "Fallback pool", PAUSED, WARM_UP)
"""All that is not well, worst first."""
ATTENTION: Final = 10
"""How many of them somebody should look after."""
HASHING: Final = COUNT - 8
"""Only low efficiency, a drop, the fallback pool and warming up let a miner hash."""

_HOUR: Final = 3600.0
_AT_A_TIME: Final = 8
_QUALITY: Final = {LOW: 0.7, DROP: 0.6}
_USUAL: Final = ("602", "v2.15.0")
_QUICK: Final = ("601", "v2.12.2")
"""A board and firmware whose readings show a drop soon."""
_LEVEL: Final = 100.0  # %


def name_of(status: str) -> str:
    """Return the name of the miner with a status, by which it is one of the last."""
    return f"z-{status.lower().replace(' ', '-')}"


@asynccontextmanager
async def many_miners(home: HomeAssistant) -> AsyncGenerator[dict[str, str]]:
    """Yield the device ids of those that are not well, by status."""
    before = len((await home.client.command(f"{DOMAIN}/miners"))["miners"])
    troubled = {
        status: SimulatedMiner(
            *(_QUICK if status == DROP else _USUAL),
            hostname=name_of(status),
            boot_age=_HOUR,
            quality=_QUALITY.get(status, 1.0),
        )
        for status in STATUSES
    }
    well = mixed_fleet(COUNT - before - len(troubled))
    async with SimulatorServer([*troubled.values(), *well]) as server:
        gate = asyncio.Semaphore(_AT_A_TIME)

        async def add(miner: SimulatedMiner) -> None:
            async with gate:
                await add_miner(home.client, Miner(host=server.address(miner)))

        known = {entry["entry_id"] for entry in await home.client.entries(DOMAIN)}
        await asyncio.gather(*map(add, server.miners))
        entries = {
            entry["title"]: entry["entry_id"]
            for entry in await home.client.entries(DOMAIN)
            if entry["entry_id"] not in known
        }
        try:
            answer = await home.client.command(f"{DOMAIN}/miners")
            ids = {miner["name"]: miner["device_id"] for miner in answer["miners"]}
            devices = {status: ids[name_of(status)] for status in STATUSES}
            low, drop = entries[name_of(LOW)], entries[name_of(DROP)]
            await remember_figures(home, low, remember_efficiency, 100 * _QUALITY[LOW])
            await remember_figures(home, drop, remember_efficiency, _LEVEL)
            await remember_figures(home, drop, remember_level, _LEVEL)
            for status, fault in TROUBLES.items():
                troubled[status].set_faults(fault)
            troubled[PAUSED].pause()
            troubled[WARM_UP].reboot()
            await asyncio.gather(
                *(
                    _bring_about(home, device, status)
                    for status, device in devices.items()
                )
            )
            yield devices
        finally:
            for entry_id in entries.values():
                await home.client.request(
                    "DELETE", f"/api/config/config_entries/entry/{entry_id}"
                )


async def _bring_about(home: HomeAssistant, device: str, status: str) -> None:
    """Ask a miner until the integration says what is the matter with it."""
    key = status.lower().replace(" ", "_")
    wanted = {"another_miner_answers": "wrong_miner"}.get(key, key)

    async def holds() -> bool:
        await poll(home, device)
        answer = await home.client.command(f"{DOMAIN}/miners")
        return any(
            wanted in miner["since"]
            for miner in answer["miners"]
            if miner["device_id"] == device
        )

    await until(holds, 60)
