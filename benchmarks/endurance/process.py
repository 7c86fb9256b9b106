"""Let a real Home Assistant watch miners in trouble, and see what it holds."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from aiohttp import ClientSession

from custom_components.bitaxe_monitor.const import (
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    FLEET_UNIQUE_ID,
)

from ..endurance_probe import DOMAIN as PROBE, SAMPLES_FILE
from ..entries import Entry, config_entries
from ..fleet import Fleet, simulated_fleet
from ..home import HomeError, home_assistant, write_configuration
from .slope import Sample

_MINUTE: Final = 60.0
_FAULTS: Final = (
    "offline",
    "hanging",
    "reset",
    "truncated",
    "html",
    "server_error",
    "unauthorized",
    "nulls",
    "wrong_types",
    "glitch",
    "dead_sensor",
    "fallback_pool",
    "power_fault",
    "other_mac",
)
_ACTIONS: Final = ("reboot", "crash", "pause", "resume", "find_block", "overheat")
_WELL: Final = 0.5  # of the changes set a miner right again
# What Home Assistant logs of every coordinator whose device is gone.
_TOLERATED: Final = "Error fetching "


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long to trouble how many miners: s, and changes a second.

    Half of the changes befall miners, the others are writes and reloads.
    """

    miners: int
    seconds: float
    rate: float
    every: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Endured:
    """What the process held, what befell it, and the errors that it logged."""

    samples: Sequence[Sample]
    changes: int
    polls: int
    errors: str = ""


async def endure(plan: Plan) -> Endured:
    """Run a Home Assistant by a plan; raises HomeError unless it gets under way."""
    with TemporaryDirectory(prefix="bitaxe_monitor-") as name:
        directory = Path(name)
        async with simulated_fleet(plan.miners) as fleet:
            entries = [hurried(entry) for entry in await config_entries(fleet.hosts)]
            write_configuration(directory, entries, probe=PROBE)
            with (directory / "configuration.yaml").open("a") as file:
                file.write(
                    f"{PROBE}:\n  rate: {plan.rate / 2}\n  every: {plan.every}\n"
                )
            changes, errors = 0, ""
            try:
                async with home_assistant(directory, tolerated=_TOLERATED):
                    changes = await _trouble(fleet, plan)
            except HomeError as err:
                if not changes:
                    raise
                errors = str(err)
            polls = (await fleet.traffic()).polls
        lines = (directory / SAMPLES_FILE).read_text().splitlines()
    return Endured(
        samples=[json.loads(line) for line in lines],
        changes=changes,
        polls=polls,
        errors=errors,
    )


def hurried(entry: Entry) -> Entry:
    """Return an entry whose miner is polled every second and written every 5 s."""
    if entry["unique_id"] == FLEET_UNIQUE_ID:
        return entry
    options = {CONF_POLL_INTERVAL: 1, CONF_UPDATE_INTERVAL: 5}
    return entry | {"options": entry["options"] | options}


async def _trouble(fleet: Fleet, plan: Plan) -> int:
    """Let miners have faults, restart and find blocks; return how often."""
    random, loop = Random(2), asyncio.get_running_loop()
    end = loop.time() + plan.seconds
    changes = 0
    async with ClientSession() as session:
        while loop.time() < end:
            await asyncio.sleep(random.expovariate(plan.rate / 2))
            miner = random.randrange(plan.miners)
            url = f"http://{fleet.control}/miners/{miner}"
            async with session.post(url, json=change(random), raise_for_status=True):
                changes += 1
    return changes


def change(random: Random) -> dict[str, Any]:
    """Return something that befalls a miner."""
    if random.random() < _WELL:
        return {"faults": [], "quality": 1.0, "action": "resume"}
    if random.random() < _WELL:
        return {"action": random.choice(_ACTIONS)}
    return {"fault": random.choice(_FAULTS), "quality": random.choice((0.7, 0.9, 1.0))}
