"""Looking whether a silent miner is back, between polls that are far apart."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval

_TRIES: Final = 3  # polls of a miner that is back: its web server may not be ready


class Lookout:
    """Looks at a silent miner by no more than a connection, and has it asked if back.

    It is back when a connection succeeds after one that failed. A web server that
    hangs accepts connections all the time: to look at it says nothing.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        is_reachable: Callable[[], Awaitable[bool]],
        ask: Callable[[], Awaitable[None]],
    ) -> None:
        """Prepare to look at the miner of an entry, and to ask it when it is back."""
        self._hass = hass
        self._entry = entry
        self._is_reachable = is_reachable
        self._ask = ask
        self._interval: int | None = None
        self._stop: CALLBACK_TYPE | None = None
        self._is_looking = False
        self._tries = 0
        entry.async_on_unload(self.async_stop)

    @callback
    def async_watch(self, interval: int | None) -> None:
        """Look every so many s from now on; None, or who disabled polling, ends it."""
        if self._entry.pref_disable_polling:
            interval = None
        if interval == self._interval:
            return
        self.async_stop()
        self._interval = interval
        if interval is not None:
            self._stop = async_track_time_interval(
                self._hass,
                self._begin_to_look,
                timedelta(seconds=interval),
                name=f"{self._entry.title} lookout",
                cancel_on_shutdown=True,
            )

    @callback
    def async_stop(self) -> None:
        """Look no more."""
        if self._stop is not None:
            self._stop()
        self._stop = self._interval = None
        self._tries = 0

    @callback
    def _begin_to_look(self, _: datetime) -> None:
        """Look in the background, unless the last look still takes its time."""
        if not self._is_looking:
            self._entry.async_create_background_task(
                self._hass, self._look(), f"{self._entry.title} look"
            )

    async def _look(self) -> None:
        """Look once, and have the miner asked if it is back."""
        self._is_looking = True
        try:
            if not await self._is_reachable():
                self._tries = _TRIES
            elif self._tries:
                self._tries -= 1
                await self._ask()
        finally:
            self._is_looking = False
