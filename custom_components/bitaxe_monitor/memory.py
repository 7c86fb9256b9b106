"""What figures rest on, kept across a reload or restart."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from time import monotonic, time
from typing import Final, override

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from .axeos import JsonValue
from .axeos.fields import number, positive
from .const import DOMAIN, LOGGER
from .performance import LONGEST_WINDOW, Sample, is_plausible

_VERSION: Final = 1
_SAVE_DELAY: Final = 900  # s; what a crash can cost of the energy total
_MOST: Final = 1e12  # no figure in here is larger


class LazyStore(Store[dict[str, JsonValue]]):
    """A file for data that change with every poll and need not be saved as often."""

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
    def async_schedule_save(self, collect: Callable[[], dict[str, JsonValue]]) -> None:
        """Save within 15 minutes, and at the latest when Home Assistant stops."""
        if self._is_scheduled:
            return
        self._is_scheduled = True

        def collect_once() -> dict[str, JsonValue]:
            self._is_scheduled = False
            return collect()

        self.async_delay_save(collect_once, _SAVE_DELAY)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Energy (kWh), last expected hashrate (GH/s) and samples of the last 600 s."""

    energy: float = 0.0
    expected_hashrate: float | None = None
    samples: Iterable[Sample] = ()


class MinerMemory:
    """The memory of one config entry on disk."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Prepare the store of an entry."""
        self._store = LazyStore(hass, entry_id)

    async def async_load(self) -> Memory:
        """Return what was saved, with sample times (s) on the monotonic clock.

        What cannot be read is as if it had never been saved.
        """
        stored = await self._store.async_load()
        if stored is None:
            return Memory()
        return Memory(
            energy=number(stored.get("energy"), 0, _MOST) or 0.0,
            expected_hashrate=positive(stored.get("expected_hashrate"), _MOST),
            samples=sorted(_samples(stored), key=lambda sample: sample.time),
        )

    @callback
    def async_schedule_save(self, memory: Callable[[], Memory]) -> None:
        """Save before long."""
        self._store.async_schedule_save(lambda: _serialize(memory()))

    async def async_save(self, memory: Memory) -> None:
        """Save at once."""
        await self._store.async_save(_serialize(memory))

    async def async_remove(self) -> None:
        """Forget everything."""
        await self._store.async_remove()


def _serialize(memory: Memory) -> dict[str, JsonValue]:
    """Return the file's content for a memory of this moment.

    saved_at is in s of the wall clock; samples are [age then (s), hashrate, expected].
    """
    now = monotonic()
    return {
        "saved_at": time(),
        "energy": memory.energy,
        "expected_hashrate": memory.expected_hashrate,
        "samples": [
            [now - sample.time, sample.hashrate, sample.expected]
            for sample in memory.samples
        ],
    }


def _samples(stored: Mapping[str, JsonValue]) -> Iterator[Sample]:
    """Iterate over the samples of a file.

    Ages are told by the wall clock: samples that it makes older than the longest
    window, or younger than nothing, are left out.
    """
    saved_at = number(stored.get("saved_at"), 0, _MOST)
    samples = stored.get("samples")
    if saved_at is None or not isinstance(samples, list):
        return
    elapsed = time() - saved_at
    if elapsed < 0:
        return
    saved = monotonic() - elapsed
    for sample in samples:
        match sample:
            case [age, hashrate, expected]:
                age = number(age, 0, LONGEST_WINDOW - elapsed)
                hashrate = number(hashrate, 0, _MOST)
                expected = positive(expected, _MOST)
                if age is None or hashrate is None:
                    continue
                if is_plausible(hashrate, expected):
                    yield Sample(saved - age, hashrate, expected)
