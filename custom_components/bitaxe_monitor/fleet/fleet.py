"""Totals over all miners."""

from collections.abc import Callable
from math import fsum
from sys import float_info
from time import monotonic
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

from ..const import DEFAULT_UPDATE_INTERVAL, DOMAIN, FLEET_UNIQUE_ID
from ..coordinator import BitaxeCoordinator
from ..json_fields import JsonValue, number
from ..miner.identity import is_fleet
from ..miner.live import LiveSamples
from ..miner.store import LazyStore
from .data import FleetData, fleet_data
from .live import FleetSampler

_WRITE_TOLERANCE: Final = 3.0  # s; miners set the pace, and their answers take time
_CHANGING: Final = frozenset(
    {ConfigEntryState.SETUP_IN_PROGRESS, ConfigEntryState.UNLOAD_IN_PROGRESS}
)


class Fleet:
    """Every miner that is set up, and their totals for those who listen.

    It spans the config entries: miners register when they are set up, in any order,
    whether or not there is a fleet entry to show the totals.
    """

    def __init__(self, hass: HomeAssistant) -> None:
        """Start without miners."""
        self._hass = hass
        self._miners: dict[str, BitaxeCoordinator] = {}
        self._counted_energy: dict[str, float] = {}
        self._listeners: set[Callable[[FleetData], None]] = set()
        self._next_write = 0.0
        self._is_refresh_due = False
        self._begun: set[str] = set()
        self._store = _store(hass)
        self._sampler = FleetSampler(hass, self.totals)
        self.energy = 0.0
        self.data: FleetData | None = None
        """What the listeners were told last, None before the miners are set up."""
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
        """Tell whether a miner is being set up or unloaded: it is not offline then.

        So is one whose turn to be set up is still to come, as Home Assistant starts.
        """
        if entry.state is ConfigEntryState.NOT_LOADED:
            return entry.entry_id not in self._begun
        return entry.state in _CHANGING

    def totals(self) -> FleetData | None:
        """Return the totals of this moment, None while a miner is changing."""
        entries = self.enabled_entries()
        if any(self.is_changing(entry) for entry in entries):
            return None
        return fleet_data(entries, self._miners, self.energy)

    @callback
    def async_register(self, coordinator: BitaxeCoordinator) -> CALLBACK_TYPE:
        """Take in a miner that was set up; the callback returned takes it out."""
        entry_id = coordinator.config_entry.entry_id
        if not self._miners:
            self._sampler.async_start()
        self._miners[entry_id] = coordinator
        self._counted_energy[entry_id] = coordinator.measuring.energy

        @callback
        def handle_update() -> None:
            if coordinator.is_urgent or monotonic() >= self._next_write:
                self.async_refresh_soon()

        stop_listening = coordinator.async_add_listener(handle_update)

        @callback
        def unregister() -> None:
            stop_listening()
            self._count_energy()
            del self._miners[entry_id]
            del self._counted_energy[entry_id]
            if not self._miners:
                self._sampler.async_stop()

        return unregister

    @callback
    def async_add_listener(
        self, listener: Callable[[FleetData], None]
    ) -> CALLBACK_TYPE:
        """Call the listener after every change of data; the callback ends that."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    async def async_start(self) -> None:
        """Begin to show totals: energy goes on from what was saved.

        Without that it begins with what the miners counted so far, once and for all:
        after a crash it may not depend on which miners are set up first.
        """
        stored = await self._store.async_load() or {}
        self._count_energy()
        energy = number(stored.get("energy"), 0, float_info.max)
        if energy is None:
            self.energy = fsum(self._counted_energy.values())
            await self.async_save()
        else:
            self.energy = energy
        self.data = self.totals()

    async def async_save(self) -> None:
        """Save the energy total at once."""
        await self._store.async_save(self._memory())

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
        self.async_refresh_soon()

    @callback
    def _refresh(self) -> None:
        """Compute the totals for the listeners, if there are any."""
        self._is_refresh_due = False
        if not self._listeners:
            return
        self._count_energy()
        data = self.totals()
        if data is None:
            return
        self._next_write = monotonic() + DEFAULT_UPDATE_INTERVAL - _WRITE_TOLERANCE
        self.data = data
        self._store.async_schedule_save(self._memory)
        for listener in tuple(self._listeners):
            listener(data)

    def _memory(self) -> dict[str, JsonValue]:
        """Return what is worth remembering: energy in kWh."""
        self._count_energy()
        return {"energy": self.energy}

    def _count_energy(self) -> None:
        """Add what the miners used since they were last asked."""
        for entry_id, coordinator in self._miners.items():
            self.energy += coordinator.measuring.energy - self._counted_energy[entry_id]
            self._counted_energy[entry_id] = coordinator.measuring.energy


FLEET: Final[HassKey[Fleet]] = HassKey(DOMAIN)


async def async_forget_fleet(hass: HomeAssistant) -> None:
    """Forget the energy total of the fleet."""
    await _store(hass).async_remove()


def _store(hass: HomeAssistant) -> LazyStore:
    """Return the file of the fleet."""
    return LazyStore(hass, FLEET_UNIQUE_ID)
