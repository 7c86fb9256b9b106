"""What the entities of the miners and of the fleet show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from .client import JsonObject

_COLUMNS: Final = {
    "hashrate": "GH/s",
    "expected_hashrate": "expected",
    "efficiency": "%",
    "power": "W",
    "power_efficiency": "J/TH",
    "temperature": "°C",
    "connectivity": "online",
}


@dataclass(frozen=True, slots=True)
class Readings:
    """The states of one config entry's entities by translation key."""

    title: str
    states: Mapping[str, str]

    def number(self, key: str) -> float | None:
        """Return a state as a number, None if it is missing or not a number."""
        try:
            number = float(self.states[key])
        except KeyError, ValueError:
            return None
        return number if isfinite(number) else None


def collect(
    entries: Iterable[JsonObject],
    entities: Iterable[JsonObject],
    states: Mapping[str, JsonObject],
) -> list[Readings]:
    """Return the readings of each config entry from Home Assistant's JSON objects."""
    entities = list(entities)
    return [
        Readings(
            entry["title"],
            {
                entity["translation_key"]: states[entity["entity_id"]]["state"]
                for entity in entities
                if entity["config_entry_id"] == entry["entry_id"]
                and entity["entity_id"] in states
            },
        )
        for entry in entries
    ]


def split(readings: Sequence[Readings]) -> tuple[list[Readings], list[Readings]]:
    """Return the fleet entries, which is one normally, and the miners."""
    fleets = [entry for entry in readings if "miners_total" in entry.states]
    return fleets, [entry for entry in readings if entry not in fleets]


def table(readings: Sequence[Readings]) -> str:
    """Return the miners and below them the fleet, a line each, hashrates in GH/s."""
    fleets, miners = split(readings)
    rows = [["", *_COLUMNS.values()]]
    rows += [
        [miner.title, *(miner.states.get(key, "") for key in _COLUMNS)]
        for miner in miners
    ]
    rows += [[fleet.title, *_totals(fleet)] for fleet in fleets]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            f"{cell:{'>' if column else '<'}{width}}"
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _totals(fleet: Readings) -> list[str]:
    """Return the fleet's cells of the table."""
    cells = {key: fleet.states.get(f"fleet_{key}", "") for key in _COLUMNS}
    for key in ("hashrate", "expected_hashrate"):
        terahashes = fleet.number(f"fleet_{key}")
        cells[key] = "" if terahashes is None else f"{1000 * terahashes:.1f}"
    online, total = (fleet.states.get(f"miners_{key}") for key in ("online", "total"))
    cells["connectivity"] = f"{online}/{total}"
    return list(cells.values())
