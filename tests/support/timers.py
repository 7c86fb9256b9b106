"""The timers of Home Assistant, run as its plugin does, but quicker."""

import asyncio
from datetime import datetime
import time
from typing import Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.util.async_ import get_scheduled_timer_handles

_RESOLUTION: Final = time.get_clock_info("monotonic").resolution
_EVENT: Final = "homeassistant.helpers.event"


def run_due_timers(hass: HomeAssistant, now: datetime, fire_all: bool) -> None:  # noqa: FBT001 - as the plugin calls it
    """Run each timer that is due, or all.

    The plugin makes two mocks for every one of them: a third of a test's time.
    """
    timestamp = now.timestamp()
    with (
        patch(f"{_EVENT}.time_tracker_utcnow", lambda: now),
        patch(f"{_EVENT}.time_tracker_timestamp", lambda: timestamp),
    ):
        for timer in list(get_scheduled_timer_handles(hass.loop)):
            if not isinstance(timer, asyncio.TimerHandle) or timer.cancelled():
                continue
            passed = timestamp - time.time()
            wait = timer.when() - (hass.loop.time() + _RESOLUTION)
            if fire_all or passed >= wait:
                timer._run()
                timer.cancel()
