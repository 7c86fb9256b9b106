"""What figures rest on, kept across a reload or restart."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from time import monotonic, time
from typing import Final, TypedDict

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.storage import Store

from .const import DOMAIN
from .performance import LONGEST_WINDOW, Sample

_VERSION: Final = 1
_SAVE_DELAY: Final = 900  # s; what a crash can cost of the energy total


class LazyStore[DataT: Mapping[str, object]](Store[DataT]):
    """A file for data that change with every poll and need not be saved as often."""

    def __init__(self, hass: HomeAssistant, name: str) -> None:
        """Prepare the file of that name."""
        super().__init__(hass, _VERSION, f"{DOMAIN}.{name}")
        self._is_scheduled = False

    @callback
    def async_schedule_save(self, collect: Callable[[], DataT]) -> None:
        """Save within 15 minutes, and at the latest when Home Assistant stops."""
        if self._is_scheduled:
            return
        self._is_scheduled = True

        def collect_once() -> DataT:
            self._is_scheduled = False
            return collect()

        self.async_delay_save(collect_once, _SAVE_DELAY)


class _Stored(TypedDict):
    """The file: samples are [age at saved_at (s), hashrate, expected] (GH/s)."""

    saved_at: float
    energy: float
    expected_hashrate: float | None
    samples: list[tuple[float, float, float | None]]


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
        self._store = LazyStore[_Stored](hass, entry_id)

    async def async_load(self) -> Memory:
        """Return what was saved, with sample times (s) on the monotonic clock.

        Ages are told by the wall clock: samples that it makes older than the longest
        window, or younger than nothing, are left out.
        """
        stored = await self._store.async_load()
        if stored is None:
            return Memory()
        now = monotonic()
        elapsed = time() - stored["saved_at"]
        return Memory(
            energy=stored["energy"],
            expected_hashrate=stored["expected_hashrate"],
            samples=[
                Sample(now - elapsed - age, hashrate, expected)
                for age, hashrate, expected in stored["samples"]
                if elapsed >= 0 and elapsed + age <= LONGEST_WINDOW
            ],
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


def _serialize(memory: Memory) -> _Stored:
    """Return the file's content for a memory of this moment."""
    now = monotonic()
    return {
        "saved_at": time(),
        "energy": memory.energy,
        "expected_hashrate": memory.expected_hashrate,
        "samples": [
            (now - sample.time, sample.hashrate, sample.expected)
            for sample in memory.samples
        ],
    }
