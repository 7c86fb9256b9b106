"""Report to a benchmark when Home Assistant runs and how late its event loop is.

A first SIGUSR1 starts the measurement, a second one ends it and writes the delays.
SIGUSR2 collects all garbage, and writes how long that took.
"""

import asyncio
import gc
import json
from pathlib import Path
import signal
from time import thread_time
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.start import async_at_started
from homeassistant.helpers.typing import ConfigType

DOMAIN: Final = "loop_probe"
STARTED_FILE: Final = "loop_probe.started"
DELAYS_FILE: Final = "loop_probe.json"
COLLECTION_FILE: Final = "loop_probe.collection"

_PERIOD: Final = 0.01  # s

CONFIG_SCHEMA = cv.empty_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Be ready to measure, and say so once everything is set up."""
    probe = LoopProbe(hass)
    hass.loop.add_signal_handler(signal.SIGUSR1, probe.toggle)
    hass.loop.add_signal_handler(signal.SIGUSR2, probe.collect)

    async def say_so(_: HomeAssistant) -> None:
        await hass.async_add_executor_job(Path(hass.config.path(STARTED_FILE)).touch)

    async_at_started(hass, say_so)
    return True


class LoopProbe:
    """Something due every 10 ms, and how late it was each time."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Start idle: measuring costs some processor time itself."""
        self._hass = hass
        self._task: asyncio.Task[None] | None = None

    @callback
    def toggle(self) -> None:
        """Start to measure, or stop and write what was measured."""
        if self._task is None:
            self._task = self._hass.async_create_background_task(
                self._measure(), DOMAIN
            )
        else:
            self._task.cancel()
            self._task = None

    @callback
    def collect(self) -> None:
        """Collect all garbage twice; write the processor time (s) of the second.

        The first one finds what there is at that moment, by chance.
        """
        gc.collect()
        began = thread_time()
        gc.collect()
        path = Path(self._hass.config.path(COLLECTION_FILE))
        self._hass.async_add_executor_job(_write, path, thread_time() - began)

    async def _measure(self) -> None:
        """Note delays in s until cancelled, then write them as a JSON list.

        What became due while the loop was busy counts too, each by its own delay, so
        that one long delay is not one figure among hundreds.
        """
        loop = self._hass.loop
        delays: list[float] = []
        due = loop.time() + _PERIOD
        try:
            while True:
                await asyncio.sleep(due - loop.time())
                now = loop.time()
                while due <= now:
                    delays.append(now - due)
                    due += _PERIOD
        finally:
            path = Path(self._hass.config.path(DELAYS_FILE))
            await self._hass.async_add_executor_job(_write, path, delays)


def _write(path: Path, measured: float | list[float]) -> None:
    """Write a file that is whole as soon as it is there."""
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps(measured))
    unfinished.rename(path)
