"""Totals over all miners."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
    ConfigEntryState,
)
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, FLEET_UNIQUE_ID
from ..coordinator import BitaxeCoordinator
from ..json_fields import JsonValue, as_object
from ..miner.identity import is_fleet
from ..miner.live import LiveSamples
from ..miner.store import SOON, LazyStore
from .data import FleetData, FleetTotals, fleet_data, fleet_totals
from .energy import FleetEnergy
from .live import FleetSampler
from .luck import FleetLuck
from .writes import FleetWrites

_CHANGING: Final = frozenset(
    {ConfigEntryState.SETUP_IN_PROGRESS, ConfigEntryState.UNLOAD_IN_PROGRESS}
)

type FleetListener = Callable[[FleetData], None]
type FleetSampled = Callable[[FleetTotals], None]


class Fleet:
    """Every miner that is set up, and their totals for those who listen.

    It spans the config entries: miners register when they are set up, in any order,
    whether or not there is a fleet entry to show the totals.
    """

    def __init__(self, hass: HomeAssistant) -> None:
        """Start without miners."""
        self._hass = hass
        self._miners: dict[str, BitaxeCoordinator] = {}
        self._listeners: set[FleetListener] = set()
        self.writes = FleetWrites()
        self._is_refresh_due = False
        self._begun: set[str] = set()
        self._store = _store(hass)
        self._samplers: list[FleetSampled] = []
        self._sampler = FleetSampler(hass, self._miners, self.totals, self._samplers)
        self._energy = FleetEnergy(hass, self._miners)
        self._luck = FleetLuck()
        self.data: FleetData | None = None
        """What was sent to the listeners last, None before the miners are set up."""
        async_dispatcher_connect(
            hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._handle_entry_change
        )

    @property
    def miners(self) -> dict[str, BitaxeCoordinator]:
        """Return the miners that are set up, by entry id."""
        return self._miners

    @property
    def live(self) -> LiveSamples:
        """Return the totals of the last hour; hashrates are in GH/s."""
        return self._sampler.samples

    @property
    def energy(self) -> float | None:
        """Return what was used so far (kWh), None while that is not known."""
        return self._energy.total

    @property
    def energy_since(self) -> datetime | None:
        """Return when the energy was 0, None if unknown."""
        return self._energy.since

    def enabled_entries(self) -> list[ConfigEntry]:
        """Return the entries of all miners that count."""
        return [
            entry
            for entry in self._hass.config_entries.async_entries(
                DOMAIN, include_ignore=False, include_disabled=False
            )
            if not is_fleet(entry)
        ]

    def is_changing(self, entry: ConfigEntry) -> bool:
        """Return whether a miner is being set up or unloaded: it is not offline then.

        So is one whose turn to be set up is still to come, as Home Assistant starts,
        and one that nobody knows to be online or offline yet.
        """
        if entry.state is ConfigEntryState.NOT_LOADED:
            return entry.entry_id not in self._begun
        miner = self._miners.get(entry.entry_id)
        is_undecided = miner is not None and miner.is_online is None
        return is_undecided or entry.state in _CHANGING

    def totals(self) -> FleetTotals | None:
        """Return the totals of this moment, None while a miner is changing."""
        entries = self._entries_that_count()
        return None if entries is None else fleet_totals(entries, self._miners)

    def _data(self) -> FleetData | None:
        """Return what is written of this moment, None while a miner is changing."""
        entries = self._entries_that_count()
        if entries is None:
            return None
        return fleet_data(entries, self._miners, self.energy, self._luck.total)

    def _entries_that_count(self) -> list[ConfigEntry] | None:
        """Return the entries of all miners that count, None while one is changing."""
        entries = self.enabled_entries()
        return None if self._is_any_changing(entries) else entries

    def _is_any_changing(self, entries: Iterable[ConfigEntry]) -> bool:
        """Return whether the totals have to wait for a miner."""
        return any(self.is_changing(entry) for entry in entries)

    @callback
    def async_register(self, coordinator: BitaxeCoordinator) -> CALLBACK_TYPE:
        """Take in a miner that was set up; the callback returned takes it out."""
        entry_id = coordinator.config_entry.entry_id
        self._sampler.async_start()
        self._miners[entry_id] = coordinator
        self._energy.add(entry_id)

        @callback
        def handle_update() -> None:
            if coordinator.writes.is_urgent or self.writes.is_time:
                self.async_refresh_soon()

        stop_listening = coordinator.async_add_listener(handle_update)

        @callback
        def unregister() -> None:
            stop_listening()
            self._energy.remove(entry_id)
            self._count_work()
            del self._miners[entry_id]

        return unregister

    @callback
    def async_add_listener(self, listener: FleetListener) -> CALLBACK_TYPE:
        """Call the listener after every change of data; the callback ends that."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def async_add_sampler(self, sampler: FleetSampled) -> CALLBACK_TYPE:
        """Call who writes means with the totals every 5 s; the callback ends that."""
        self._samplers.append(sampler)
        return lambda: self._samplers.remove(sampler)

    async def async_start(self) -> None:
        """Begin to show totals: energy and luck go on from what was saved.

        Raises ConfigEntryNotReady if what was saved cannot be read now.
        """
        stored = await self._store.async_load()
        self._energy.restore(stored, is_read_only=self._store.is_read_only)
        self._begin_energy()
        self._luck.restore(as_object((stored or {}).get("luck")))
        self._count_work()
        await self.async_save()
        self.data = self._data()

    async def async_save(self) -> None:
        """Save the energy total at once, if it is known."""
        if self.energy is not None:
            await self._store.async_save(self._memory())

    @property
    def is_read_only(self) -> bool:
        """Return whether nothing is saved: a later version of this wrote the file."""
        return self._store.is_read_only

    @callback
    def async_refresh_soon(self) -> None:
        """Compute the totals once all that happens now has happened."""
        if not self._is_refresh_due:
            self._is_refresh_due = True
            self._hass.loop.call_soon(self._refresh)

    @callback
    def _handle_entry_change(
        self, change: ConfigEntryChange, entry: ConfigEntry
    ) -> None:
        """Take in that a miner was added, set up, disabled or removed, or failed."""
        if entry.domain != DOMAIN:
            return
        if entry.state is ConfigEntryState.SETUP_IN_PROGRESS:
            self._begun.add(entry.entry_id)
        self.writes.request()
        self.async_refresh_soon()

    @callback
    def _refresh(self) -> None:
        """Compute the totals for the listeners, if there are any."""
        self._is_refresh_due = False
        if not self._listeners:
            return
        self._energy.count()
        self._begin_energy()
        self._count_work()
        data = self._data()
        if data is None:
            return
        self.writes.update(self._hashing())
        self.data = data
        if self.energy is not None:
            self._store.async_schedule_save(self._memory)
        for listener in tuple(self._listeners):
            listener(data)

    def _hashing(self) -> list[object]:
        """Return which miners are online, and how they hash."""
        return [
            (entry_id, miner.current and miner.current.hashing)
            for entry_id, miner in self._miners.items()
        ]

    def _memory(self) -> dict[str, JsonValue]:
        """Return what is worth remembering."""
        self._energy.count()
        self._count_work()
        return {**self._energy.as_dict(), "luck": self._luck.as_dict()}

    def _count_work(self) -> None:
        """Take in what the miners did, and that some were removed."""
        self._luck.update(
            (
                (entry_id, miner.measuring.watches.tally)
                for entry_id, miner in self._miners.items()
            ),
            {
                entry.entry_id
                for entry in self._hass.config_entries.async_entries(DOMAIN)
            },
        )

    def _begin_energy(self) -> None:
        """Begin with what the miners counted, if that is due and all are set up."""
        if self._energy.is_due and not self._is_any_changing(self.enabled_entries()):
            self._energy.begin()
            self._store.async_schedule_save(self._memory, SOON)


FLEET: Final[HassKey[Fleet]] = HassKey(DOMAIN)


async def async_forget_fleet(hass: HomeAssistant) -> None:
    """Forget the energy total of the fleet."""
    await _store(hass).async_remove()


def _store(hass: HomeAssistant) -> LazyStore:
    """Return the file of the fleet."""
    return LazyStore(hass, FLEET_UNIQUE_ID)
