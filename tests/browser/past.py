"""Gives a miner a past that Home Assistant, or the integration, knows of."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
import sqlite3
from typing import Final

from demo.home_assistant import HomeAssistant

from .waiting import until

type Past = Mapping[str, Callable[[float], str]]
"""What the states of entities were, by id, so many seconds before they came."""

_DATABASE: Final = "home-assistant_v2.db"
_PATIENCE: Final = 30.0  # s
_FIRST: Final = """
SELECT metadata_id, states_meta.entity_id, attributes_id, MIN(last_updated_ts)
FROM states JOIN states_meta USING (metadata_id) GROUP BY metadata_id
"""
_WRITE: Final = """
INSERT INTO states (metadata_id, attributes_id, state, last_updated_ts, origin_idx)
VALUES (?, ?, ?, ?, 0)
"""

type _First = tuple[int, int, float]
"""Number, attributes and time (s since 1970) of the first state of an entity."""


async def remember_past(
    home: HomeAssistant, past: Past, seconds: float, step: float
) -> float:
    """Record what entities were for so long (s) before they came, once each step (s).

    Returns when they came, in s since 1970.
    """
    database = home.directory / _DATABASE

    async def firsts() -> dict[str, _First] | None:
        found = _firsts(database)
        return found if found.keys() >= past.keys() else None

    known = await until(firsts)
    if known is None:
        raise TypeError
    came = min(known[entity_id][2] for entity_id in past)
    rows = []
    for entity_id, state in past.items():
        number, attributes, _ = known[entity_id]
        for count in range(round(seconds / step), 0, -1):
            ago = count * step
            rows.append((number, attributes, state(ago), came - ago))
    with (
        closing(sqlite3.connect(database, timeout=_PATIENCE)) as connection,
        connection,
    ):
        connection.executemany(_WRITE, rows)
    return came


def _firsts(database: Path) -> dict[str, _First]:
    """Return the first states of entities by their ids."""
    with closing(sqlite3.connect(database, timeout=_PATIENCE)) as connection:
        return {
            entity_id: (number, attributes, time)
            for number, entity_id, attributes, time in connection.execute(_FIRST)
        }


async def remember_figures(
    home: HomeAssistant,
    entry_id: str,
    change: Callable[[Path, str, float], None],
    efficiency: float,
) -> None:
    """Change what the integration remembers of a miner while it is not loaded.

    `change` is one of demo.memory; the efficiency is in %.
    """
    for disabled_by in ("user", None):
        await home.client.command(
            "config_entries/disable", entry_id=entry_id, disabled_by=disabled_by
        )
        if disabled_by:
            change(home.directory, entry_id, efficiency)
