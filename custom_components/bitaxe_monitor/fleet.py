"""Totals over all miners."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
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

from .axeos import JsonValue
from .axeos.fields import number
from .const import (
    CONF_EXPECTED_HASHRATE,
    DEFAULT_UPDATE_INTERVAL,
    DOMAIN,
    FLEET_UNIQUE_ID,
)
from .coordinator import BitaxeCoordinator, MinerData
from .identity import is_fleet
from .memory import LazyStore

_GIGA_PER_TERA: Final = 1000
_WRITE_TOLERANCE: Final = 1.0  # s; twice that of the miners, who set the pace
_CHANGING: Final = frozenset(
    {ConfigEntryState.SETUP_IN_PROGRESS, ConfigEntryState.UNLOAD_IN_PROGRESS}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetData:
    """The fleet at a moment; None is unknown.

    Hashrates are in TH/s, power in W, energy in kWh, efficiency in %, power efficiency
    in J/TH.
    """

    hashrate: float | None
    expected_hashrate: float | None
    power: float | None
    energy: float
    efficiency: float | None
    power_efficiency: float | None
    miners_online: int
    miners_total: int
    miners_low_efficiency: int
    best_difficulty: float | None


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
        self._listeners: set[Callable[[], None]] = set()
        self._next_write = 0.0
        self._is_refresh_due = False
        self._store = _store(hass)
        self.energy = 0.0
        self.data = self._compute(self._enabled_entries())
        async_dispatcher_connect(
            hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._handle_entry_change
        )

    @property
    def miners(self) -> dict[str, BitaxeCoordinator]:
        """Return the miners that are set up, by entry id."""
        return self._miners

    @callback
    def async_register(self, coordinator: BitaxeCoordinator) -> CALLBACK_TYPE:
        """Take in a miner that was set up; the callback returned takes it out."""
        entry_id = coordinator.config_entry.entry_id
        self._miners[entry_id] = coordinator
        self._counted_energy[entry_id] = coordinator.energy

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

        return unregister

    @callback
    def async_add_listener(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
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
        self.data = self._compute(self._enabled_entries())

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
        if entry.domain == DOMAIN:
            self.async_refresh_soon()

    @callback
    def _refresh(self) -> None:
        """Compute the totals for the listeners, if there are any.

        A miner that is being reloaded is not offline: wait until it is back.
        """
        self._is_refresh_due = False
        entries = self._enabled_entries()
        if not self._listeners or any(entry.state in _CHANGING for entry in entries):
            return
        self._next_write = monotonic() + DEFAULT_UPDATE_INTERVAL - _WRITE_TOLERANCE
        self._count_energy()
        self.data = self._compute(entries)
        self._store.async_schedule_save(self._memory)
        for listener in tuple(self._listeners):
            listener()

    def _memory(self) -> dict[str, JsonValue]:
        """Return what is worth remembering: energy in kWh."""
        self._count_energy()
        return {"energy": self.energy}

    def _count_energy(self) -> None:
        """Add what the miners used since they were last asked."""
        for entry_id, coordinator in self._miners.items():
            self.energy += coordinator.energy - self._counted_energy[entry_id]
            self._counted_energy[entry_id] = coordinator.energy

    def _enabled_entries(self) -> list[ConfigEntry]:
        """Return the entries of all miners that count."""
        return [
            entry
            for entry in self._hass.config_entries.async_entries(
                DOMAIN, include_ignore=False, include_disabled=False
            )
            if not is_fleet(entry)
        ]

    def _compute(self, entries: Sequence[ConfigEntry]) -> FleetData:
        """Return the totals of this moment over the entries of miners that count."""
        online: list[MinerData] = []
        missing: list[float | None] = []  # what offline miners are expected to do
        for entry in entries:
            miner = self._miners.get(entry.entry_id)
            if miner is None:
                missing.append(entry.options.get(CONF_EXPECTED_HASHRATE))
            elif miner.data is None or not miner.last_update_success:
                missing.append(miner.expected_hashrate)
            else:
                online.append(miner.data)

        meant = [data.performance for data in online if data.info.is_meant_to_hash]
        rated = [p for p in meant if p.hashrate is not None and p.expected is not None]
        baseline = _total([*missing, *(p.expected for p in rated)])
        powered = [
            data
            for data in online
            if data.info.power is not None and data.performance.hashrate is not None
        ]
        hashrate_powered = _total(data.performance.hashrate for data in powered)
        power = _total(data.info.power for data in powered)
        return FleetData(
            hashrate=_in_tera(_total(data.performance.hashrate for data in online)),
            expected_hashrate=_in_tera(
                _total([*missing, *(p.expected for p in meant)])
            ),
            power=_total(data.info.power for data in online),
            energy=self.energy,
            efficiency=_ratio(100, _total(p.hashrate for p in rated), baseline),
            power_efficiency=_ratio(_GIGA_PER_TERA, power, hashrate_powered),
            miners_online=len(online),
            miners_total=len(entries),
            miners_low_efficiency=sum(bool(data.has_low_efficiency) for data in online),
            best_difficulty=max(
                (
                    miner.data.info.best_difficulty
                    for miner in self._miners.values()
                    if miner.data and miner.data.info.best_difficulty is not None
                ),
                default=None,
            ),
        )


FLEET: Final[HassKey[Fleet]] = HassKey(DOMAIN)


async def async_forget_fleet(hass: HomeAssistant) -> None:
    """Forget the energy total of the fleet."""
    await _store(hass).async_remove()


def _store(hass: HomeAssistant) -> LazyStore:
    """Return the file of the fleet."""
    return LazyStore(hass, FLEET_UNIQUE_ID)


def _total(values: Iterable[float | None]) -> float | None:
    """Return the sum of what is known, None if nothing is."""
    known = [value for value in values if value is not None]
    return fsum(known) if known else None


def _ratio(factor: float, part: float | None, whole: float | None) -> float | None:
    """Return factor times part by whole, None where that is unknown."""
    return None if part is None or not whole else factor * part / whole


def _in_tera(gigahashes: float | None) -> float | None:
    """Return a hashrate in GH/s as TH/s."""
    return None if gigahashes is None else gigahashes / _GIGA_PER_TERA
