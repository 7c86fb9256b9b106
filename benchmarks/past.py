"""Measure what a recorder's past costs: to read a week of it, and to purge a day."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from time import monotonic
from typing import Any, Final

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.live import LiveFigures
from demo.client import Client
from demo.configuration import ROOT
from demo.home_assistant import HomeAssistant

from .entries import Entry, config_entries
from .fleet import simulated_fleet
from .home import DATABASE
from .past_probe import DOMAIN as PROBE
from .recorder import Snapshot, take_snapshot
from .stores import SERVERS, sqlite

_KEYS: Final = {
    "expected": "expected_hashrate",
    "mean_efficiency": "mean_efficiency_600",
}
"""Keys of entities where they are not those of the figures."""
_DAYS: Final = 7
_HOURS: Final = 24
_ENTRIES: Final = ".storage/core.config_entries"


class PastError(Exception):
    """A week has other statistics than it should have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What a day of rows and a week of statistics cost in a database, in s.

    weeks are how long each miner's card waits for its week, first and later.
    """

    recorder: str
    miners: int
    states: int
    statistics: int
    first: Sequence[float]
    later: Sequence[float]
    purge: float


async def measure(recorder: str, miners: int, hourly: int) -> Past:
    """Measure a recorder with so many states an hour of each miner."""
    async with AsyncExitStack() as stack:
        url = ""
        if recorder in SERVERS:
            store = await stack.enter_async_context(SERVERS[recorder]())
            url = store.url
        fleet = await stack.enter_async_context(simulated_fleet(miners))
        entries = await config_entries(fleet.hosts)
        home = await stack.enter_async_context(HomeAssistant())
        await home.restart(lambda: _prepare(home.directory, entries, url))
        if recorder not in SERVERS:
            store = sqlite(home.directory / DATABASE)
        client = home.client
        found = (await client.command(f"{DOMAIN}/miners"))["miners"]
        known = [figures_of(miner["entities"]) for miner in found]
        await client.command(
            f"{PROBE}/fill",
            entities=[entity_id for ids in known for entity_id in ids],
            states=_HOURS * hourly * miners,
            days=_DAYS,
        )
        mining = [miner["entities"]["mining"] for miner in found]
        first, later = [
            [
                await _week(client, ids, other)
                for ids, other in zip(known, mining, strict=True)
            ]
            for _ in range(2)
        ]
        before = take_snapshot(store)
        purge: float = await client.command(f"{PROBE}/purge")
        after = take_snapshot(store)
    return Past(
        recorder=recorder,
        miners=miners,
        states=_fewer("states", before, after),
        statistics=_fewer("statistics_short_term", before, after),
        first=first,
        later=later,
        purge=purge,
    )


def figures_of(entities: Mapping[str, str]) -> list[str]:
    """Return the entities whose statistics a card asks for."""
    keys = [_KEYS.get(name, name) for name in LiveFigures._fields]
    return [entities[key] for key in keys if key in entities]


async def _week(client: Client, ids: Sequence[str], mining: str) -> float:
    """Ask for a week as a card does; return how long (s) the answers took.

    Those are hourly means, then those of five minutes since the last hour, each with
    the states of what says whether the miner was mining.
    """
    now = datetime.now(UTC)
    began = monotonic()
    means = await _means(client, ids, mining, now - timedelta(days=_DAYS), now, "hour")
    await _means(client, ids, mining, now - timedelta(hours=1), now, "5minute")
    seconds = monotonic() - began
    shortest = min((len(rows) for rows in means.values()), default=0)
    if len(means) < len(ids) or shortest < _DAYS * _HOURS - 1:
        message = f"a week had {len(means)} figures of {len(ids)}, of {shortest} h"
        raise PastError(message)
    return seconds


async def _means(
    client: Client,
    ids: Sequence[str],
    mining: str,
    start: datetime,
    end: datetime,
    period: str,
) -> Mapping[str, Sequence[Any]]:
    """Return the statistics of a span, having waited for the states beside them."""
    span = {"start_time": start.isoformat(), "end_time": end.isoformat()}
    means, _ = await asyncio.gather(
        client.command(
            "recorder/statistics_during_period",
            **span,
            statistic_ids=ids,
            period=period,
            types=["mean", "min", "max"],
            units={"power": "W", "temperature": "°C", "voltage": "mV"},
        ),
        client.command(
            "history/history_during_period",
            **span,
            entity_ids=[mining],
            minimal_response=True,
            no_attributes=True,
        ),
    )
    found: Mapping[str, Sequence[Any]] = means
    return found


def _fewer(table: str, before: Snapshot, after: Snapshot) -> int:
    """Return how many rows of a table are gone."""
    return before.rows[table] - after.rows[table]


def _prepare(directory: Path, entries: Sequence[Entry], url: str) -> None:
    """Have entries that are not polled, the probe, and a database."""
    path = directory / _ENTRIES
    stored = json.loads(path.read_text())
    stored["data"]["entries"] += [
        entry | {"pref_disable_polling": True} for entry in entries
    ]
    path.write_text(json.dumps(stored))
    custom = directory / "custom_components"
    custom.unlink()
    custom.mkdir()
    for component in (
        ROOT / "custom_components" / DOMAIN,
        ROOT / "benchmarks" / PROBE,
    ):
        (custom / component.name).symlink_to(component)
    with (directory / "configuration.yaml").open("a") as file:
        file.write(f"{PROBE}:\n")
        if url:
            file.write(f"recorder:\n  db_url: {url}\n")
