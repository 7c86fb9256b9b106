"""Two miners, a fleet and a Home Assistant, and a log of what it says of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from typing import Any, Final, NamedTuple
from unittest.mock import patch

from homeassistant.const import (
    EVENT_STATE_CHANGED,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import (
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, SystemInfo
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from ..conftest import FakeClient, FakeMiner, fleet_entry, miner_entry
from .clock import Clock, settle
from .home import Home, Storage
from .miner import Poll, SimulatedMiner, Stranger

NAMES: Final = ("alpha", "beta")
FLEET_ID: Final = "fleet"
FLEET_ENERGY: Final = "sensor.bitaxe_fleet_energy"
WAIT: Final = 300  # s, of alarms that wait
THRESHOLD: Final = 500  # GH/s
_NOTED: Final = "noted"
_CONFLICT: Final = 180  # s for which an address may be another one's


class Reported(NamedTuple):
    """A happening that the event entity of a miner reported."""

    time: float
    type: str
    attributes: dict[str, Any]


class Alarm(NamedTuple):
    """An automation that ran."""

    time: float
    key: str
    entity_id: str


class Life(NamedTuple):
    """A run of Home Assistant: when it began, and for how long it was starting (s).

    ended is when the run before ended; crashed says how.
    """

    begun: float
    crashed: bool
    ended: float
    starting: float


@dataclass(frozen=True, slots=True)
class EnergyState:
    """A state of an energy sensor (kWh)."""

    time: float
    energy: float
    since: str | None


class World:
    """What there is, and what was seen of it."""

    def __init__(
        self, clock: Clock, storage: Storage, network: dict[str, FakeMiner]
    ) -> None:
        """Take in the network of the test's clients."""
        self.clock = clock
        self.network = network
        self._storage = storage
        self._get_system_info = FakeClient.get_system_info

    async def begin(self) -> None:
        """Begin anew: two miners that are well, watched by Home Assistant."""
        self.clock.reset()
        self._storage.clear()
        self.network.clear()
        self.reported: dict[int, list[Reported]] = {0: [], 1: []}
        self.alarms: list[Alarm] = []
        self.lives: list[Life] = []
        self.reloads: list[float] = []
        self.set_back: list[float] = []
        self._stranger_at: dict[int, float] = {}
        self.fleet_changes = 0
        self.energies: dict[str, list[EnergyState]] = {}
        self.options: dict[int, dict[str, Any]] = {0: {}, 1: {}}
        self.clients: list[FakeClient] = []
        self.miners = [
            SimulatedMiner(mac_of(number), lambda: self.clock.now)
            for number in range(len(NAMES))
        ]
        self.hosts = [_host(number) for number in range(len(NAMES))]
        self._moves = len(NAMES)
        self.network.update(zip(self.hosts, self.miners, strict=True))
        self.starts_at: float | None = None
        self.home = Home(self._storage, [_automation()], self._watch)
        entries = [
            miner_entry(self.hosts[number], mac_of(number), title=name.title())
            for number, name in enumerate(NAMES)
        ]
        self.lives.append(Life(self.clock.now, crashed=False, ended=0, starting=0))
        await self.home.begin(*entries, fleet_entry())
        await self.home.started()

    async def pass_time(self, seconds: float) -> None:
        """Let time pass; Home Assistant has started when it is time for that."""
        end = self.clock.now + seconds
        if self.starts_at is not None and self.starts_at <= end:
            await self.clock.run(max(0, self.starts_at - self.clock.now))
            self.starts_at = None
            await self.home.started()
        await self.clock.run(end - self.clock.now)

    async def restart(self, down: float, starting: float, *, crashed: bool) -> None:
        """Restart Home Assistant: down for some seconds, starting for some more."""
        ended = self.clock.now
        await (self.home.crash() if crashed else self.home.stop())
        await self.clock.run(down)
        self.lives.append(Life(self.clock.now, crashed, ended, starting))
        self.starts_at = self.clock.now + starting
        await self.home.start()
        await self.pass_time(0)

    def fleet_changed(self) -> None:
        """Note that the fleet is another one: it counts from wherever it begins."""
        self.fleet_changes += 1

    def move(self, number: int) -> str:
        """Give a miner another address; return it."""
        gone = FakeMiner({})
        gone.error = AxeOSConnectionError()
        self.network[self.hosts[number]] = gone
        self.hosts[number] = address = _host(self._moves)
        self._moves += 1
        self.network[address] = self.miners[number]
        return address

    def intrude(self, number: int) -> None:
        """Let another miner answer at the address of one."""
        self.network[self.hosts[number]] = Stranger(self.miners[number])

    def leave(self, number: int) -> None:
        """Let a miner have its address for itself again."""
        self.network[self.hosts[number]] = self.miners[number]

    def coordinator(self, number: int) -> BitaxeCoordinator | None:
        """Return the coordinator of a miner, None while it is not set up."""
        return getattr(self.home.entry(mac_of(number)), "runtime_data", None)

    def energy(self, number: int) -> float | None:
        """Return the energy of a miner (kWh), None while it is not set up."""
        coordinator = self.coordinator(number)
        return None if coordinator is None else coordinator.measuring.energy

    async def fleet_energy(self) -> float | None:
        """Return the energy of the fleet (kWh), None while it is not set up."""
        fleet = self.home.hass.data.get(FLEET)
        if fleet is None or self.home.entry(FLEET_ID) is None:
            return None
        fleet.async_refresh_soon()
        await settle()
        return fleet.energy

    async def end(self) -> None:
        """Let nothing go on."""
        await self.home.crash()

    @contextmanager
    def observing(self) -> Iterator[None]:
        """Let the miners know who polls them."""

        async def get_observed(client: FakeClient) -> SystemInfo:
            if client not in self.clients:
                self.clients.append(client)
            await self._observe(client.miner, self.clients.index(client))
            return await self._get_system_info(client)

        with patch.object(FakeClient, "get_system_info", get_observed):
            yield

    async def _observe(self, miner: FakeMiner, client: int) -> None:
        """Note a poll of a client, and what it counts for."""
        now = self.clock.now
        refused = Poll(time=now, client=client, is_refused=True)
        if isinstance(miner, Stranger):
            self._stranger_at[client] = now
            miner.owner.log.append(refused)
        elif isinstance(miner, SimulatedMiner):
            await miner.prepare(client)
            if now - self._stranger_at.get(client, -inf) < _CONFLICT:
                miner.log[-1] = refused

    def _watch(self, hass: HomeAssistant) -> None:
        """Note what a Home Assistant says."""

        @callback
        def note_state(event: Event[EventStateChangedData]) -> None:
            old, new = event.data["old_state"], event.data["new_state"]
            if self.home._hass is not hass or new is None:
                return
            name, _, key = event.data["entity_id"].partition(".")[2].partition("_")
            if key == "last_event" and name in NAMES:
                self._note_event(NAMES.index(name), old, new)
            if key.endswith("energy") and new.state not in (
                STATE_UNAVAILABLE,
                STATE_UNKNOWN,
            ):
                self.energies.setdefault(new.entity_id, []).append(
                    EnergyState(
                        self.clock.now,
                        float(new.state),
                        new.attributes.get("last_reset"),
                    )
                )

        @callback
        def note_alarm(event: Event) -> None:
            key = event.data["trigger"].removeprefix(f"{DOMAIN}.")
            self.alarms.append(Alarm(self.clock.now, key, event.data["entity_id"]))

        hass.bus.async_listen(EVENT_STATE_CHANGED, note_state)
        hass.bus.async_listen(_NOTED, note_alarm)

    def _note_event(self, number: int, old: State | None, new: State) -> None:
        """Note what an event entity reports: not that it is there again."""
        if old is None or STATE_UNAVAILABLE in (old.state, new.state):
            return
        if old.state == new.state:
            return
        attributes = dict(new.attributes)
        kind = attributes.pop("event_type")
        self.reported[number].append(Reported(self.clock.now, kind, attributes))


def _host(number: int) -> str:
    """Return one of the addresses that miners have in turn."""
    return f"192.168.1.{100 + number % 100}"


def mac_of(number: int) -> str:
    """Return the MAC of a miner."""
    return f"02:00:5e:00:00:{number + 1:02x}"


def _automation() -> dict[str, Any]:
    """Return an automation that notes every alarm."""

    def trigger(key: str, entity: str, **options: object) -> dict[str, Any]:
        domain, _, suffix = entity.partition(".")
        return {
            "trigger": f"{DOMAIN}.{key}",
            "target": {"entity_id": [f"{domain}.{name}_{suffix}" for name in NAMES]},
            "options": options,
        }

    wait = {"for": {"seconds": WAIT}}
    below = {"type": "below", "value": {"number": THRESHOLD}}
    return {
        "alias": "Note",
        "mode": "parallel",
        "max": 1000,
        "triggers": [
            trigger("went_offline", "binary_sensor.connectivity", **wait),
            trigger("came_online", "binary_sensor.connectivity"),
            trigger("stopped_hashing", "binary_sensor.mining", **wait),
            trigger("efficiency_became_low", "binary_sensor.low_efficiency"),
            trigger(
                "hashrate_crossed_threshold", "sensor.hashrate", threshold=below, **wait
            ),
            trigger("block_found", "event.last_event"),
            trigger("restarted", "event.last_event"),
        ],
        "actions": {
            "event": _NOTED,
            "event_data": {
                "trigger": "{{ trigger.platform }}",
                "entity_id": "{{ trigger.entity_id }}",
            },
        },
    }
