"""Let Home Assistant hand on what miners do, and ask the servers what arrived."""

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from math import isclose
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from aiohttp import ClientSession

from custom_components.bitaxe_monitor.const import DOMAIN
from demo.client import JsonObject
from demo.exports import faults, series
from demo.home_assistant import HomeAssistant
from demo.process import LOOPBACK

from ..fleet import Fleet, simulated_fleet
from .home import handing_on
from .influx import Influx, influx
from .page import queries, scrape_configuration
from .prometheus import Prometheus, prometheus
from .statestream import Broker, broker, bytes_of

_HOUR: Final = 3600.0
_DAY: Final = 86_400.0
_SCRAPED: Final = timedelta(seconds=25)  # by when a state was asked for, and written
_WRITTEN: Final = timedelta(seconds=10)
_OFFLINE_WITHIN: Final = 300  # s
_STALE_AFTER: Final = 40.0  # s: two times that Prometheus asks, and a little
_SETTLES: Final = 10.0  # s in which InfluxDB writes its files
_WEAK: Final = 0  # the miner that delivers too little
_GONE: Final = 1  # the miner that goes offline
_QUALITY: Final = 0.7
_TOLERANCE: Final = 1e-9
_LOGGED: Final = (DOMAIN, "influxdb", "prometheus", "mqtt")
# What Home Assistant logs of every coordinator whose device is gone.
_TOLERATED: Final = "Error fetching "
_HASHRATE: Final = "hashrate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How many miners, and how long to do what, in s."""

    miners: int
    warm_up: float
    window: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What one miner adds to a server: series, what is stored an hour, and its size.

    bytes_each is what a sample, point or message takes, on disk or on the wire.
    """

    series: float
    stored: float
    bytes_each: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What arrived where, and what should have and did not."""

    entities: float
    rates: Mapping[str, Rates]
    faults: list[str]


class Exports:
    """A Home Assistant with miners, and the servers that it hands its states on to."""

    def __init__(
        self,
        home: HomeAssistant,
        metrics: Prometheus,
        points: Influx,
        messages: Broker,
    ) -> None:
        """Know what runs."""
        self._home = home
        self._metrics = metrics
        self._points = points
        self._messages = messages
        self._entities: list[JsonObject] = []
        self._since = datetime.now(UTC) + _WRITTEN
        self.faults: list[str] = []

    async def look(self) -> None:
        """Look which entities there are."""
        entities = await self._home.client.entities(DOMAIN)
        self._entities = [each for each in entities if each["disabled_by"] is None]

    @property
    def entities(self) -> frozenset[str]:
        """Return the entities of miners and fleet that are enabled."""
        return frozenset(each["entity_id"] for each in self._entities)

    @property
    def hashrates(self) -> list[str]:
        """Return the hashrates of all miners."""
        return [
            each["entity_id"]
            for each in self._entities
            if each["translation_key"] == _HASHRATE
        ]

    async def rates(self, plan: Plan) -> dict[str, Rates]:
        """Return what is stored in a window."""
        entities = self.entities
        before = len(self._messages.messages())
        await asyncio.sleep(plan.window)
        samples = await self._metrics.samples(entities, plan.window)
        points = await self._points.points(entities, plan.window)
        messages = [
            each
            for each in self._messages.messages()[before:]
            if each.entity in entities
        ]
        hours = plan.miners * plan.window / _HOUR
        return {
            "Prometheus": Rates(
                series=await self._metrics.series(entities) / plan.miners,
                stored=samples / hours,
                bytes_each=await self._metrics.bytes_per_sample(),
            ),
            "InfluxDB": Rates(
                series=await self._points.series(entities) / plan.miners,
                stored=points / hours,
                bytes_each=0.0,
            ),
            "MQTT": Rates(
                series=len(entities & self._messages.values().keys()) / plan.miners,
                stored=len(messages) / hours,
                bytes_each=bytes_of(messages) / max(len(messages), 1),
            ),
        }

    async def compare(self) -> None:
        """Compare the latest values everywhere with the states.

        What has not changed since Home Assistant was started is not published.
        """
        states = await self._home.client.states()
        metrics, points = await self._metrics.values(), await self._points.values()
        messages = self._messages.values()
        numbers = {
            entity: number
            for entity in self.entities
            if entity.startswith("sensor.")
            and (number := _number(states[entity]["state"])) is not None
        }
        now = datetime.now(UTC)
        for name, found, since, old in (
            ("Prometheus", metrics, datetime.min.replace(tzinfo=UTC), _SCRAPED),
            ("InfluxDB", points, datetime.min.replace(tzinfo=UTC), _WRITTEN),
            (
                "MQTT",
                {key: _number(text) for key, text in messages.items()},
                self._since,
                _WRITTEN,
            ),
        ):
            settled = {
                entity: number
                for entity, number in numbers.items()
                if since
                < datetime.fromisoformat(states[entity]["last_updated"])
                < now - old
            }
            self.faults += different(name, found, settled)

    async def ask(self) -> None:
        """Ask what the page shows; each query has to have an answer."""
        page = faults(
            series(await self._home.client.text("/api/prometheus")), self.hashrates
        )
        self.faults += page
        for what, query in queries("PromQL").items():
            if not await self._metrics.ask(query):
                self.faults.append(f"Prometheus has no answer: {what}")
        for what, query in queries("InfluxQL").items():
            if not await self._points.ask(query):
                self.faults.append(f"InfluxDB has no answer: {what}")

    async def lose(self, fleet: Fleet) -> None:
        """Let a miner go, and look whether its figures are gone everywhere."""
        before = await self._home.client.states()
        await change(fleet, _GONE, {"fault": "offline"})
        gone = await self._gone(before)
        if gone is None:
            self.faults.append("no miner is offline")
            return
        await asyncio.sleep(_STALE_AFTER)
        if gone in await self._metrics.values():
            self.faults.append(f"Prometheus has a value of {gone}, which is offline")
        if await self._points.points({gone}, _STALE_AFTER / 2):
            self.faults.append(f"InfluxDB has points of {gone}, which is offline")
        if self._messages.values().get(gone) != "unavailable":
            self.faults.append(f"MQTT does not have {gone} as unavailable")

    async def _gone(self, before: Mapping[str, JsonObject]) -> str | None:
        """Return the hashrate that becomes unavailable, None if none does in time."""
        for _ in range(_OFFLINE_WITHIN):
            states = await self._home.client.states()
            for entity in self.hashrates:
                was, now = before[entity]["state"], states[entity]["state"]
                if was != now == "unavailable":
                    return entity
            await asyncio.sleep(1)
        return None


def different(
    name: str, found: Mapping[str, float | None], expected: Mapping[str, float]
) -> list[str]:
    """Return where a server does not have what is expected."""
    return [
        f"{name} has {found.get(entity)} as {entity}, not {number}"
        for entity, number in sorted(expected.items())
        if not isclose(
            found.get(entity) or 0.0, number, rel_tol=_TOLERANCE, abs_tol=_TOLERANCE
        )
        or found.get(entity) is None
    ]


def _number(text: str) -> float | None:
    """Return the number in a state, None if it is none."""
    try:
        return float(text)
    except ValueError:
        return None


async def change(fleet: Fleet, miner: int, what: JsonObject) -> None:
    """Change a simulated miner."""
    url = f"http://{fleet.control}/miners/{miner}"
    async with (
        ClientSession() as session,
        session.post(url, json=what, raise_for_status=True),
    ):
        pass


async def hand_on(plan: Plan) -> Outcome:
    """Run it all by a plan; raises a ServerError, FleetError or BootError."""
    async with AsyncExitStack() as stack:
        directory = Path(
            stack.enter_context(TemporaryDirectory(prefix="bitaxe_monitor-"))
        )
        fleet = await stack.enter_async_context(simulated_fleet(plan.miners))
        await change(fleet, _WEAK, {"quality": _QUALITY})
        points = await stack.enter_async_context(influx(directory))
        messages = await stack.enter_async_context(broker(directory))
        async with handing_on(
            fleet, influx_port=points.port, broker_port=messages.port
        ) as home:
            configuration = scrape_configuration(
                f"{LOOPBACK}:{home.port}", home.client.token
            )
            async with prometheus(directory, configuration) as metrics:
                exports = Exports(home, metrics, points, messages)
                await asyncio.sleep(plan.warm_up)
                await exports.look()
                rates = await exports.rates(plan)
                await exports.compare()
                await exports.lose(fleet)
                await exports.ask()
                found = [
                    *exports.faults,
                    *(
                        each
                        for text in _LOGGED
                        for each in home.problems(text)
                        if _TOLERATED not in each
                    ),
                ]
                entities = exports.entities
        await asyncio.sleep(_SETTLES)
        size = points.stored_bytes() / await points.points(entities, _DAY)
        rates["InfluxDB"] = replace(rates["InfluxDB"], bytes_each=size)
    return Outcome(entities=len(entities) / plan.miners, rates=rates, faults=found)
