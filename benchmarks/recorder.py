"""Count what the recorder writes: rows, bytes, and whose rows they are."""

from collections.abc import Mapping
from dataclasses import dataclass
import json
from pathlib import Path
from time import time
from typing import Final

from custom_components.bitaxe_monitor.const import DOMAIN, FLEET_UNIQUE_ID

from .stores import Rows, Store

_STATES: Final = "states"
_SHORT_TERM: Final = "statistics_short_term"
_LONG_TERM: Final = "statistics"

_HOUR: Final = 3600.0
_SHORT_TERM_RUNS: Final = 12  # an hour


class WindowError(Exception):
    """The time between two snapshots has no statistics run in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The database at a moment (s since the epoch): rows and bytes by table.

    Bytes are those of a table and its indexes.
    """

    time: float
    rows: Mapping[str, int]
    bytes: Mapping[str, int]
    short_term_runs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What one miner adds to the database in an hour."""

    state_rows: float
    short_term_rows: float
    long_term_rows: float
    bytes: float

    @property
    def rows(self) -> float:
        """Return the rows of states and statistics together."""
        return self.state_rows + self.short_term_rows + self.long_term_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRows:
    """Rows an hour that one kind of entity adds, over all that there are of it."""

    key: str
    states: float
    statistics: float


def take_snapshot(store: Store) -> Snapshot:
    """Return the state of a database that may be in use."""
    with store.asked() as ask:
        rows = {
            table: _count(ask(f"SELECT COUNT(*) FROM {table}"))  # noqa: S608 -- one of three constants
            for table in (_STATES, _SHORT_TERM, _LONG_TERM)
        }
        runs = _count(ask(f"SELECT COUNT(DISTINCT start_ts) FROM {_SHORT_TERM}"))  # noqa: S608 -- a constant
        *_, sizes = [ask(statement) for statement in store.sizes]
    return Snapshot(
        time=time(),
        rows=rows,
        bytes={table: int(size) for table, size in sizes},
        short_term_runs=runs,
    )


def hourly_growth(before: Snapshot, after: Snapshot, miners: int) -> Growth:
    """Extrapolate what happened between two snapshots to an hour of one miner.

    States grow evenly. Statistics are written in runs: 12 an hour for the short term
    and one for the long term, which writes a row for each that a short-term run does
    and which a window may well miss. Raises WindowError without a run to go by.
    """
    runs = after.short_term_runs - before.short_term_runs
    if runs <= 0:
        message = "no statistics run in the window; make it longer"
        raise WindowError(message)
    hours = (after.time - before.time) / _HOUR
    rows = {table: after.rows[table] - before.rows[table] for table in after.rows}
    grown = {
        table: size - before.bytes.get(table, 0) for table, size in after.bytes.items()
    }
    run_rows = rows[_SHORT_TERM] / runs
    run_bytes = grown.pop(_SHORT_TERM) / runs
    grown.pop(_LONG_TERM)
    return Growth(
        state_rows=rows[_STATES] / hours / miners,
        short_term_rows=_SHORT_TERM_RUNS * run_rows / miners,
        long_term_rows=run_rows / miners,
        bytes=(sum(grown.values()) / hours + (_SHORT_TERM_RUNS + 1) * run_bytes)
        / miners,
    )


def rows_by_entity(
    directory: Path, store: Store, start: float, end: float, miners: int
) -> list[EntityRows]:
    """Return rows per miner-hour by entity key, most rows first.

    The directory is the configuration of a Home Assistant that has stopped, start and
    end are in s since the epoch. Fleet entities have "fleet" before their key, and
    those of other integrations are counted as one. Who is enabled and writes nothing
    has no rows.
    """
    keys, enabled = _entity_keys(directory)
    with store.asked() as ask:
        states = _by_key(
            keys,
            ask(
                "SELECT meta.entity_id, COUNT(*) FROM states JOIN states_meta AS meta"
                " USING (metadata_id) WHERE last_updated_ts BETWEEN ? AND ?"
                " GROUP BY meta.entity_id",
                start,
                end,
            ),
        )
        # Every statistic of the latest run has a row in each run.
        statistics = _by_key(
            keys,
            ask(
                "SELECT statistic_id, 1 FROM statistics_short_term AS short"
                " JOIN statistics_meta AS meta ON short.metadata_id = meta.id"
                " WHERE start_ts = (SELECT MAX(start_ts) FROM statistics_short_term)"
            ),
        )
    hours = (end - start) / _HOUR
    return sorted(
        (
            EntityRows(
                key=key,
                states=states.get(key, 0) / hours / miners,
                statistics=statistics.get(key, 0) * (_SHORT_TERM_RUNS + 1) / miners,
            )
            for key in states.keys() | statistics.keys() | enabled
        ),
        key=lambda entity: (-entity.states - entity.statistics, entity.key),
    )


def _count(rows: Rows) -> int:
    """Return the one number that was asked for."""
    [[count]] = rows
    return int(count)


def _entity_keys(directory: Path) -> tuple[dict[str, str], set[str]]:
    """Return the key of the description behind each entity id, and those enabled."""
    registry = json.loads((directory / ".storage/core.entity_registry").read_text())
    keys, enabled = {}, set()
    for entity in registry["data"]["entities"]:
        if entity["platform"] == DOMAIN:
            owner, _, key = entity["unique_id"].partition("_")
            key = f"fleet {key}" if owner == FLEET_UNIQUE_ID else key
            keys[entity["entity_id"]] = key
            if entity["disabled_by"] is None:
                enabled.add(key)
    return keys, enabled


def _by_key(keys: Mapping[str, str], counts: Rows) -> dict[str, int]:
    """Add up counts by entity id to counts by key."""
    totals: dict[str, int] = {}
    for entity_id, count in counts:
        key = keys.get(entity_id, "(other integrations)")
        totals[key] = totals.get(key, 0) + count
    return totals
