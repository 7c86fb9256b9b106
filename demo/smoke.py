"""Check that every miner's entities are alive and plausible, and that totals add up."""

import asyncio
from collections.abc import Sequence
from typing import Final

from . import exports
from .home_assistant import HomeAssistant
from .miners import DOMAIN
from .readings import Readings, collect, split, table

HASHRATE_TOLERANCE: Final = 0.30
"""How far a healthy miner's single reading strays from its expected hashrate."""
SUM_TOLERANCE: Final = 0.10
"""How far a total strays from a sum of states that were written at other moments."""
RATIO_TOLERANCE: Final = 0.05
"""How far rounding and deadbands move a ratio of two states."""
TEMPERATURES: Final = (20.0, 100.0)

_TIMEOUT: Final = 180.0
_POLL_INTERVAL: Final = 2.0


def miner_faults(miner: Readings) -> list[str]:
    """Return what is wrong with a miner, in words; nothing for a healthy one."""
    faults = [
        f"{key} is {miner.states.get(key, 'missing')}, not on"
        for key in ("connectivity", "mining")
        if miner.states.get(key) != "on"
    ]
    needed = ("hashrate", "expected_hashrate", "efficiency", "deviation")
    hashrate, expected, efficiency, deviation = map(miner.number, needed)
    power, temperature = miner.number("power"), miner.number("temperature")
    if hashrate is None or expected is None or not expected:
        faults.append(_unknown(miner, ("hashrate", "expected_hashrate")))
    else:
        faults += [
            *_near("hashrate", hashrate, expected, HASHRATE_TOLERANCE),
            *_near("efficiency", efficiency, 100 * hashrate / expected),
            *_near("deviation", deviation, hashrate - expected, scale=expected),
        ]
    if power is None or power <= 0:
        faults.append(_unknown(miner, ("power",)))
    elif hashrate:
        actual = miner.number("power_efficiency")
        faults += _near("power efficiency", actual, 1000 * power / hashrate)
    low, high = TEMPERATURES
    if temperature is None or not low <= temperature <= high:
        faults.append(_unknown(miner, ("temperature",)))
    return faults


def fleet_faults(fleet: Readings, miners: Sequence[Readings]) -> list[str]:
    """Return which totals do not agree with the miners they are made of."""
    faults = [
        f"{key} is {fleet.number(key)}, not {len(miners)}"
        for key in ("miners_online", "miners_total")
        if fleet.number(key) != len(miners)
    ]
    online = fleet.states.get("all_miners_online")
    if online != "on":
        faults.append(f"all_miners_online is {online}, not on")
    sums = {
        key: sum(miner.number(key) or 0 for miner in miners)
        for key in ("hashrate", "expected_hashrate", "power")
    }
    efficiency = 100 * sums["hashrate"] / (sums["expected_hashrate"] or 1)
    for key, total, tolerance in (
        ("fleet_hashrate", sums["hashrate"] / 1000, SUM_TOLERANCE),
        ("fleet_expected_hashrate", sums["expected_hashrate"] / 1000, RATIO_TOLERANCE),
        ("fleet_power", sums["power"], SUM_TOLERANCE),
        ("fleet_efficiency", efficiency, SUM_TOLERANCE),
    ):
        faults += _near(key, fleet.number(key), total, tolerance)
    if all(miner.number("standard_deviation_60") is None for miner in miners):
        faults.append("no miner has a standard deviation yet")
    return faults


def all_faults(readings: Sequence[Readings], expected_miners: int) -> list[str]:
    """Return everything that is wrong, each line begun with the entry's title."""
    fleets, miners = split(readings)
    faults = [
        f"{miner.title}: {fault}" for miner in miners for fault in miner_faults(miner)
    ]
    if len(miners) != expected_miners:
        faults.append(f"miners found: {len(miners)}, not {expected_miners}")
    if len(fleets) == 1:
        fleet = fleets[0]
        faults += [f"{fleet.title}: {fault}" for fault in fleet_faults(fleet, miners)]
    else:
        faults.append(f"fleet entries found: {len(fleets)}, not 1")
    return faults


async def check(home: HomeAssistant, expected_miners: int) -> bool:
    """Wait until all is well, print what there is, and return whether it was."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _TIMEOUT
    while True:
        readings = collect(
            await home.client.entries(DOMAIN),
            await home.client.entities(DOMAIN),
            await home.client.states(),
        )
        faults = all_faults(readings, expected_miners)
        if not faults or loop.time() > deadline:
            break
        await asyncio.sleep(_POLL_INTERVAL)
    # Its page waits for these descriptions before it shows anything.
    if not await home.client.command("get_services"):
        faults.append("Home Assistant describes no actions")
    for entry in await home.client.entries(DOMAIN):
        await home.client.diagnostics(entry["entry_id"])
    hashrates = [
        entity["entity_id"]
        for entity in await home.client.entities(DOMAIN)
        if entity["translation_key"] == "hashrate"
    ]
    found = exports.series(await home.client.text(exports.PATH))
    faults += exports.faults(found, hashrates)
    faults += home.problems(DOMAIN)
    print(table(readings))
    for fault in faults:
        print(f"FAULT {fault}")
    return not faults


def _near(
    name: str,
    actual: float | None,
    wanted: float,
    tolerance: float = RATIO_TOLERANCE,
    scale: float | None = None,
) -> list[str]:
    """Return a fault unless a figure is within a fraction of `scale` of another."""
    limit = tolerance * abs(wanted if scale is None else scale)
    if actual is not None and abs(actual - wanted) <= limit:
        return []
    return [f"{name} is {actual}, not about {wanted:.4g}"]


def _unknown(miner: Readings, keys: Sequence[str]) -> str:
    """Return the fault of states that are missing or beyond all sense."""
    return ", ".join(f"{key} is {miner.states.get(key, 'missing')}" for key in keys)
