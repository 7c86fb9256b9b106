"""Files for data that change with every poll and need not be saved as often."""

from collections.abc import Callable
from typing import Final, override

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from ..const import DOMAIN, LOGGER
from ..json_fields import JsonValue
from .memory import Memory, restore, serialize

_VERSION: Final = 1
_SAVE_DELAY: Final = 900  # s; what a crash can cost of the energy total
_SAVE_NEWS_DELAY: Final = 10  # s; what was told before a crash is told again after it


class LazyStore(Store[dict[str, JsonValue]]):
    """A file that is saved before long."""

    def __init__(self, hass: HomeAssistant, name: str) -> None:
        """Prepare the file of that name."""
        super().__init__(hass, _VERSION, f"{DOMAIN}.{name}")
        self._is_scheduled = False

    @override
    async def async_load(self) -> dict[str, JsonValue] | None:
        """Return what was saved, None if that cannot be read.

        The file may have been edited: its values are what it holds, not what was saved.
        """
        try:
            stored: object = await super().async_load()
        except (HomeAssistantError, KeyError, NotImplementedError, TypeError) as err:
            LOGGER.warning("Ignoring %s, which cannot be read: %r", self.path, err)
            return None
        return stored if isinstance(stored, dict) else None

    @callback
    def async_schedule_save(
        self, collect: Callable[[], dict[str, JsonValue]], *, is_news: bool = False
    ) -> None:
        """Save within 15 minutes, and at the latest when Home Assistant stops.

        News are saved within 10 seconds.
        """
        if self._is_scheduled and not is_news:
            return
        self._is_scheduled = True

        def collect_once() -> dict[str, JsonValue]:
            self._is_scheduled = False
            return collect()

        self.async_delay_save(
            collect_once, _SAVE_NEWS_DELAY if is_news else _SAVE_DELAY
        )

    @override
    async def async_save(self, data: dict[str, JsonValue]) -> None:
        """Save at once, in place of what is scheduled."""
        self._is_scheduled = False
        await super().async_save(data)

    @override
    async def async_remove(self) -> None:
        """Remove the file, and with it what is scheduled."""
        self._is_scheduled = False
        await super().async_remove()


class MinerStore:
    """The memory of one config entry on disk."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Prepare the store of an entry."""
        self._store = LazyStore(hass, entry_id)

    async def async_load(self) -> Memory:
        """Return what was saved, with sample times (s) on the monotonic clock.

        What cannot be read is as if it had never been saved.
        """
        stored = await self._store.async_load()
        return Memory() if stored is None else restore(stored)

    @callback
    def async_schedule_save(
        self, memory: Callable[[], Memory], *, is_news: bool = False
    ) -> None:
        """Save before long, news soon."""
        self._store.async_schedule_save(lambda: serialize(memory()), is_news=is_news)

    async def async_save(self, memory: Memory) -> None:
        """Save at once."""
        await self._store.async_save(serialize(memory))

    async def async_remove(self) -> None:
        """Forget everything."""
        await self._store.async_remove()
