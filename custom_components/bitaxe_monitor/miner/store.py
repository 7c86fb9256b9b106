"""Files for data that change with every poll and need not be saved as often."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, override

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import (
    ConfigEntryNotReady,
    HomeAssistantError,
    UnsupportedStorageVersionError,
)
from homeassistant.helpers.storage import Store
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, LOGGER
from ..json_fields import JsonValue
from .memory import Memory, restore, serialize

_VERSION: Final = 1
LATER: Final = 900
"""Delay of a save (s): what a crash can cost of the energy total."""
SOON: Final = 10
"""Likewise: what a crash can make be reported again."""
AT_ONCE: Final = 0
"""Likewise: of what a miner is sent nothing else leads back."""


class LazyStore(Store[dict[str, JsonValue]]):
    """A file that is saved before long."""

    def __init__(self, hass: HomeAssistant, name: str) -> None:
        """Prepare the file of that name."""
        super().__init__(hass, _VERSION, f"{DOMAIN}.{name}")
        self._due: float | None = None

    @property
    def is_read_only(self) -> bool:
        """Return whether the file is left as a later version wrote it."""
        return self._read_only

    @override
    async def async_load(self) -> dict[str, JsonValue] | None:
        """Return what was saved, None if there is nothing to go on from.

        The file may have been edited: its values are what it holds, not what was saved.
        Nothing is written over what may yet be read: a file that cannot be opened is
        waited for, one that holds something else is set aside (as Home Assistant does
        with one that is no JSON), and one with a layout of a later version stays as it
        is. Raises ConfigEntryNotReady.
        """
        try:
            return await self._async_load_known()
        except UnsupportedStorageVersionError as err:
            self.make_read_only()
            LOGGER.warning(
                "%s was saved by a later version. It is kept as it is: until then "
                "nothing is saved: %s",
                self.path,
                err,
            )
            return None
        except (HomeAssistantError, OSError) as err:
            raise ConfigEntryNotReady(
                translation_domain=DOMAIN,
                translation_key="unreadable_file",
                translation_placeholders={"file": self.path},
            ) from err

    async def _async_load_known(self) -> dict[str, JsonValue] | None:
        """Return what was saved; set aside what this integration never saved."""
        try:
            stored: object = await super().async_load()
        except (KeyError, NotImplementedError, TypeError) as err:
            aside = f"{self.path}.corrupt.{dt_util.utcnow().isoformat()}"
            await self.hass.async_add_executor_job(Path(self.path).rename, aside)
            LOGGER.warning(
                "%s cannot be read, and is kept as %s: %r", self.path, aside, err
            )
            return None
        return stored if isinstance(stored, dict) else None

    @callback
    def async_schedule_save(
        self,
        collect: Callable[[], dict[str, JsonValue]],
        delay: float = LATER,
    ) -> None:
        """Save within a delay (s), and at the latest when Home Assistant stops.

        However much follows, it is not put off.
        """
        due = self.hass.loop.time() + delay
        if self._due is not None and self._due <= due:
            return
        self._due = due

        def collect_once() -> dict[str, JsonValue]:
            self._due = None
            return collect()

        self.async_delay_save(collect_once, delay)

    @override
    async def async_save(self, data: dict[str, JsonValue]) -> None:
        """Save at once, in place of what is scheduled."""
        self._due = None
        await super().async_save(data)

    @override
    async def async_remove(self) -> None:
        """Remove the file, and with it what is scheduled."""
        self._due = None
        await super().async_remove()


class MinerStore:
    """The memory of one config entry on disk."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Prepare the store of an entry."""
        self._store = LazyStore(hass, entry_id)

    @property
    def is_read_only(self) -> bool:
        """Return whether the file is left as a later version wrote it."""
        return self._store.is_read_only

    async def async_load(self) -> Memory:
        """Return what was saved, with sample times (s) on the monotonic clock.

        Single values that cannot be read are as if they had never been saved; the
        energy of a file that stays as it is can only be unknown. Raises
        ConfigEntryNotReady if the file cannot be read now.
        """
        stored = await self._store.async_load()
        if stored is None:
            return Memory(is_energy_known=not self.is_read_only)
        return restore(stored)

    @callback
    def async_schedule_save(
        self, memory: Callable[[], Memory], delay: float = LATER
    ) -> None:
        """Save within a delay (s)."""
        self._store.async_schedule_save(lambda: serialize(memory()), delay)

    async def async_save(self, memory: Memory) -> None:
        """Save at once."""
        await self._store.async_save(serialize(memory))

    async def async_remove(self) -> None:
        """Forget everything."""
        await self._store.async_remove()
