"""Trouble a Home Assistant with reloads and changes, and report what it holds.

Entries are reloaded and miners changed at random, so many times a second. What the
process holds is a line of JSON every so many seconds.
"""

import asyncio
from contextlib import suppress
import ctypes
import json
import os
from pathlib import Path
from random import Random
from time import monotonic
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import (
    config_validation as cv,
    entity_registry as er,
    issue_registry as ir,
)
from homeassistant.helpers.start import async_at_started
from homeassistant.helpers.typing import ConfigType
from homeassistant.util.async_ import get_scheduled_timer_handles
import voluptuous as vol

from custom_components.bitaxe_monitor.const import CONF_POLL_INTERVAL, DOMAIN as MINERS
from custom_components.bitaxe_monitor.miner.issue_registry import Issue
from custom_components.bitaxe_monitor.miner.live import (
    LONGEST_SPAN,
    LiveFigures,
    LiveSamples,
    async_forget_live_samples,
    async_live_samples,
)
from custom_components.bitaxe_monitor.miner.options import BOUNDS, Bounds

DOMAIN: Final = "endurance_probe"
SAMPLES_FILE: Final = "endurance_probe.jsonl"
DONE_FILE: Final = "endurance_probe.done"

_RELOADS: Final = 0.1  # of what is done
_FAN_SPEEDS: Final = (40, 55, 70, 85, 100)  # %
_AT_A_TIME: Final = 20

# Repairs that stay until the user does something about them, which nobody does here.
_LASTING: Final = frozenset(
    {Issue.OVERHEATED, Issue.PAYOUT_CHANGED, Issue.WATCHDOG_GAVE_UP}
)

# Of the library that is loaded already.
_memory_of_sqlite: Final = ctypes.CDLL("libsqlite3.so.0").sqlite3_memory_used
_memory_of_sqlite.restype = ctypes.c_int64

CONFIG_SCHEMA = vol.Schema(
    {
        DOMAIN: vol.Schema(
            {
                vol.Required("rate"): cv.positive_float,
                vol.Required("every"): vol.Any(int, float),
            }
        )
    },
    extra=vol.ALLOW_EXTRA,
)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Begin once everything is set up; miners may then be polled every second.

    Live buffers are full from the beginning: else they grow for the first hour.
    """
    bounds = BOUNDS[CONF_POLL_INTERVAL]
    BOUNDS[CONF_POLL_INTERVAL] = Bounds(1, bounds.highest, bounds.unit)  # type: ignore[index]
    probe = EnduranceProbe(hass, config[DOMAIN]["rate"])

    async def begin(_: HomeAssistant) -> None:
        for entry in hass.config_entries.async_entries(MINERS):
            # Set up anew, it takes the buffer that is there.
            async_forget_live_samples(hass, entry.entry_id)
            fill(async_live_samples(hass, entry.entry_id))
            await hass.config_entries.async_reload(entry.entry_id)
        hass.async_create_background_task(
            probe.report(config[DOMAIN]["every"]), f"{DOMAIN} report"
        )
        hass.async_create_background_task(probe.trouble(), f"{DOMAIN} trouble")

    async_at_started(hass, begin)
    return True


class EnduranceProbe:
    """Reloads entries, changes miners, and counts both."""

    def __init__(self, hass: HomeAssistant, rate: float) -> None:
        """Do something so many times a second."""
        self._hass = hass
        self._rate = rate
        self._random = Random(1)
        self._gate = asyncio.Semaphore(_AT_A_TIME)
        self._deeds: set[asyncio.Task[None]] = set()
        self.reloads = 0
        self.writes = 0

    async def trouble(self) -> None:
        """Do something over and over, until Home Assistant stops."""
        while True:
            await asyncio.sleep(self._random.expovariate(self._rate))
            await self._gate.acquire()
            is_reload = self._random.random() < _RELOADS
            deed = self._reload() if is_reload else self._write()
            task = self._hass.async_create_background_task(deed, f"{DOMAIN} deed")
            self._deeds.add(task)
            task.add_done_callback(self._done)

    async def report(self, every: float) -> None:
        """Write what the process holds, every so many seconds."""
        path = Path(self._hass.config.path(SAMPLES_FILE))
        began = monotonic()
        while True:
            sample = {"time": monotonic() - began, **self.sample()}
            await self._hass.async_add_executor_job(_append, path, sample)
            await asyncio.sleep(every)

    def sample(self) -> dict[str, int]:
        """Return what Home Assistant holds now."""
        hass = self._hass
        return {
            "tasks": len(asyncio.all_tasks()) - len(self._deeds),
            "timers": sum(
                not handle.cancelled()
                for handle in get_scheduled_timer_handles(hass.loop)
            ),
            "listeners": sum(hass.bus.async_listeners().values()),
            "issues": passing_issues(hass),
            "states": len(hass.states.async_entity_ids()),
            "reloads": self.reloads,
            "writes": self.writes,
        }

    async def _reload(self) -> None:
        """Reload an entry."""
        self.reloads += 1
        entry = self._random.choice(self._hass.config_entries.async_entries(MINERS))
        with suppress(HomeAssistantError):
            await self._hass.config_entries.async_reload(entry.entry_id)

    async def _write(self) -> None:
        """Change a miner, which may refuse."""
        self.writes += 1
        registry = er.async_get(self._hass)
        entity_id = self._random.choice(
            [
                entity_id
                for entity_id in self._hass.states.async_entity_ids(
                    ("button", "fan", "switch")
                )
                if (entry := registry.async_get(entity_id)) is not None
                and entry.platform == MINERS
            ]
        )
        domain = entity_id.partition(".")[0]
        service, data = {
            "button": ("press", {}),
            "fan": ("set_percentage", {"percentage": self._random.choice(_FAN_SPEEDS)}),
            "switch": ("toggle", {}),
        }[domain]
        with suppress(HomeAssistantError, ValueError):
            await self._hass.services.async_call(
                domain, service, {"entity_id": entity_id, **data}, blocking=True
            )

    def _done(self, task: asyncio.Task[None]) -> None:
        """Make room for the next; what failed is in the log."""
        self._deeds.discard(task)
        self._gate.release()
        if not task.cancelled() and (error := task.exception()) is not None:
            raise error


def fill(live: LiveSamples) -> None:
    """Fill an empty buffer with a sample for each second that it holds at most."""
    now = monotonic()
    for ago in range(LONGEST_SPAN, 0, -1):
        live.async_add(now - ago, LiveFigures(hashrate=float(ago)), is_mining=True)


def held() -> dict[str, int]:
    """Return what the process holds now: memory and SQLite's part of it in B, files."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {
        "memory": pages * os.sysconf("SC_PAGE_SIZE"),
        "sqlite": _memory_of_sqlite(),
        "handles": sum(1 for _ in Path("/proc/self/fd").iterdir()),
    }


def _append(path: Path, sample: dict[str, float]) -> None:
    """Add a line to a file, with what the process holds."""
    with path.open("a") as file:
        file.write(f"{json.dumps(sample | held())}\n")


def passing_issues(hass: HomeAssistant) -> int:
    """Return how many repairs there are that end without the user."""
    return sum(
        issue.active and issue.translation_key not in _LASTING
        for issue in ir.async_get(hass).issues.values()
    )
