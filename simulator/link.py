"""Connect a miner to one of its pools, and to the other when that one fails."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from .agenda import Agenda
from .faults import Fault
from .firmware import Firmware
from .slots import Slots, make_record
from .state import Settings
from .storage import Storage
from .values import JsonObject

_TRIES_SECONDS: Final = 15.0  # three failed tries
_PRIMARY_PROBE: Final = 60.0
_DEAD_PROBE: Final = 30.0
_LIVE_KEYS: Final = ("URL", "Port", "User")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Where a pool is said to be, and who mines there."""

    host: str
    port: int
    user: str

    @property
    def is_addressed(self) -> bool:
        """Return whether the address can be one; a scheme or port makes it none."""
        return bool(self.host) and not set(self.host) & set(":/ ")


class PoolLink:
    """The connection to a pool; times in seconds of the miner's clock.

    Tests let pools die by their host names.
    """

    def __init__(
        self,
        firmware: Firmware,
        settings: Settings,
        storage: Storage,
        faults: set[Fault],
        agenda: Agenda,
        switched: Callable[[float], None],
    ) -> None:
        """Belong to a miner, whose `switched` is called for another pool."""
        self._firmware = firmware
        self._settings = settings
        self._storage = storage
        self._faults = faults
        self._agenda = agenda
        self._switched = switched
        self.slots = Slots(settings)
        self.dead: set[str] = set()
        """Host names at which nothing answers."""
        self._pools = self._read()
        self._running: int | None = 0

    @property
    def running(self) -> Pool | None:
        """Return the pool that the miner works for, None while there is none."""
        return None if self._running is None else self._pools[self._running]

    def install(self, firmware: Firmware) -> None:
        """Be other firmware."""
        self._firmware = firmware

    def boot(self, second: float) -> None:
        """Load what is stored and connect."""
        self.slots.load()
        self._take_indices()
        self._pools = self._read()
        self._connect(second)

    def look(self, second: float, values: JsonObject) -> None:
        """Act on stored settings, as far as firmware does without a restart."""
        if self._is_live and any(self._is_of_pools(name) for name in values):
            self._reconnect(second)

    def write(self, second: float, index: int, given: JsonObject) -> None:
        """Replace the record of a slot by one that is known to be good."""
        record = make_record(given, self.slots.stored[index])
        self._store(second, index, record)

    def clear(self, second: float, index: int) -> None:
        """Empty a slot."""
        self._store(second, index, None)

    def kill(self, second: float, *hosts: str) -> None:
        """Have nobody at these host names from now on, but at all others."""
        self.dead = set(hosts)
        running = self.running
        if running is not None and not self._is_alive(self._running):
            self._agenda.add(second + _TRIES_SECONDS, self._fail)

    @property
    def _is_live(self) -> bool:
        """Return whether another pool needs no restart."""
        firmware = self._firmware
        if firmware.is_nerdos:
            return firmware.number >= (1, 0, 35)
        return firmware.generation == "H"

    def _is_of_pools(self, name: str) -> bool:
        """Return whether a setting says which pool to work for."""
        if self._firmware.is_nerdos:
            return name.endswith(_LIVE_KEYS) and "tratum" in name
        return name in ("primaryPoolIndex", "secondaryPoolIndex", "useFallbackStratum")

    def _store(self, second: float, index: int, record: JsonObject | None) -> None:
        """Store a slot: what is shown is loaded anew before that has happened.

        From generation H on it is the other way round, and acts at once.
        """
        if self._is_live:
            self._land(index, record, second)
            self.slots.load()
            self._reconnect(second)
        else:
            self.slots.load()
            land = partial(self._land, index, record)
            self._agenda.add(second + self._storage.lag, land)

    def _land(self, index: int, record: JsonObject | None, _: float) -> None:
        """Have a slot stored."""
        self.slots.stored[index] = record

    def _take_indices(self) -> None:
        """Have the stored choice of pools in force."""
        storage, settings = self._storage, self._settings
        settings.primary_index = int(storage.number("primaryPoolIndex"))
        settings.secondary_index = int(storage.number("secondaryPoolIndex"))
        settings.uses_fallback = bool(storage["useFallbackStratum"])

    def _read(self) -> tuple[Pool, Pool]:
        """Return the first and the second pool."""
        settings = self._settings
        if self._firmware.has_slots:
            return (
                self._from_slot(settings.primary_index),
                self._from_slot(settings.secondary_index),
            )
        return self._from_keys("stratum"), self._from_keys("fallbackStratum")

    def _from_slot(self, index: int) -> Pool:
        """Return the pool of a slot, one without an address when it is empty."""
        record = self.slots.loaded(index) or {}
        return Pool(
            host=str(record.get("stratumURL", "")),
            port=int(str(record.get("stratumPort", 0))),
            user=str(record.get("stratumUser", "")),
        )

    def _from_keys(self, prefix: str) -> Pool:
        """Return the pool of settings that begin in one way."""
        storage = self._storage
        return Pool(
            host=storage.text(f"{prefix}URL"),
            port=int(storage.number(f"{prefix}Port")),
            user=storage.text(f"{prefix}User"),
        )

    def _is_alive(self, which: int | None) -> bool:
        """Return whether one of the two pools answers."""
        if which is None:
            return False
        pool = self._pools[which]
        return pool.is_addressed and pool.host not in self.dead

    def _reconnect(self, second: float) -> None:
        """Connect anew if another pool is wanted than the one that runs."""
        before = self.running
        self._take_indices()
        self._pools = self._read()
        if before not in self._pools[self._preferred : self._preferred + 1]:
            self._connect(second)
            if self.running is not None:
                self._switched(second)

    @property
    def _preferred(self) -> int:
        """Return which of the two pools is wanted."""
        return int(self._settings.uses_fallback)

    def _connect(self, second: float) -> None:
        """Connect to the pool that is wanted; three tries, then to the other."""
        for task in (self._fail, self._probe, self._probe_all):
            self._agenda.remove(task)
        self._faults -= {Fault.FALLBACK_POOL, Fault.POOLS_UNREACHABLE}
        self._running = None
        if self._is_alive(self._preferred):
            self._run(self._preferred)
        else:
            self._agenda.add(second + _TRIES_SECONDS, self._fail)

    def _run(self, which: int) -> None:
        """Work for a pool."""
        self._running = which
        self._faults.discard(Fault.POOLS_UNREACHABLE)
        if which:
            self._faults.add(Fault.FALLBACK_POOL)
        else:
            self._faults.discard(Fault.FALLBACK_POOL)

    def _fail(self, second: float) -> None:
        """Give the pool up for the other one, or both."""
        if self._is_alive(self._running):
            return
        other = 1 - (self._preferred if self._running is None else self._running)
        if self._is_alive(other):
            self._run(other)
            self._switched(second)
            if other != self._preferred:
                self._agenda.add(second + _PRIMARY_PROBE, self._probe)
        else:
            self._running = None
            self._faults.add(Fault.POOLS_UNREACHABLE)
            self._agenda.add(second + _DEAD_PROBE, self._probe_all)

    def _probe(self, second: float) -> None:
        """See whether the pool that is wanted has come back."""
        if self._running == self._preferred or self._running is None:
            return
        if self._is_alive(self._preferred):
            self._run(self._preferred)
            self._switched(second)
        else:
            self._agenda.add(second + _PRIMARY_PROBE, self._probe)

    def _probe_all(self, second: float) -> None:
        """See whether any pool has come back."""
        for which in (self._preferred, 1 - self._preferred):
            if self._is_alive(which):
                self._run(which)
                self._switched(second)
                if which != self._preferred:
                    self._agenda.add(second + _PRIMARY_PROBE, self._probe)
                return
        self._agenda.add(second + _DEAD_PROBE, self._probe_all)
