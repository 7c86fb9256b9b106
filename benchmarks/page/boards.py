"""Dashboards that show the same figures with our charts and with Home Assistant's."""

from collections.abc import Sequence
from typing import Any, Final

type Card = dict[str, Any]
type Miner = dict[str, Any]
"""An item of the answer to `bitaxe_monitor/miners`."""

MINERS: Final = 4
CHARTS: Final = {
    "hashrate": ("hashrate", "expected_hashrate"),
    "efficiency": ("efficiency",),
    "deviation": (
        "standard_deviation_60",
        "standard_deviation_300",
        "standard_deviation_600",
    ),
    "temperature": ("temperature", "vr_temperature"),
}
"""The entities that say what a chart shows, by its kind."""

MINER_VIEW_CHARTS: Final = 3
"""How many charts of a miner's view are open at first."""

FLEET: Final = 60
"""The miners of a large fleet."""

_STRATEGY: Final = {"strategy": {"type": "custom:bitaxe-monitor"}}
_FLEET_SECTIONS: Final = 4
_FLEET_COLUMNS: Final = (
    "hashrate,efficiency,deviation,stability,power,power_efficiency,temperature,"
    "best_difficulty,uptime,firmware"
)
"""All that the table of miners can show besides names, statuses and trends."""

_SIZE: Final = {"columns": 12, "rows": 6}


def our_card(miner: Miner, chart: str) -> Card:
    """Return our card for a chart of a miner."""
    return {
        "type": "custom:bitaxe-chart-card",
        "device": miner["device_id"],
        "chart": chart,
        "range": "1h",
        "grid_options": _SIZE,
    }


def history_card(miner: Miner, chart: str) -> Card:
    """Return Home Assistant's card for the same, as far as a miner has the entities."""
    entities = miner["entities"]
    return {
        "type": "history-graph",
        "title": f"{miner['name']} {chart}",
        "entities": [entities[key] for key in CHARTS[chart] if key in entities],
        "hours_to_show": 1,
        "grid_options": _SIZE,
    }


def miner_view(miner: Miner) -> tuple[str, Card]:
    """Return a dashboard that makes its views, and the path of a miner's in it."""
    path = f"with-views/miner-{miner['device_id']}"
    return path, _STRATEGY


def tile_card(miner: Miner) -> Card:
    """Return Home Assistant's tile card of a miner, with the trend of an hour."""
    return {
        "type": "tile",
        "entity": miner["entities"]["hashrate"],
        "name": miner["name"],
        "features": [{"type": "trend-graph", "hours_to_show": 1}],
    }


def fleet_boards(miners: Sequence[Miner]) -> dict[str, Card]:
    """Return the dashboards of a large fleet by the paths of their views.

    The first is the one that makes its views by itself, the other has a tile a miner.
    """
    tiles = [tile_card(miner) for miner in miners]
    length = -(-len(tiles) // _FLEET_SECTIONS)
    sections = [
        {"type": "grid", "cards": tiles[start : start + length]}
        for start in range(0, len(tiles), length)
    ]
    view = {
        "type": "sections",
        "path": "fleet",
        "max_columns": _FLEET_SECTIONS,
        "sections": sections,
    }
    return {"with-table/fleet": _STRATEGY, "with-tiles/fleet": {"views": [view]}}


def unfolded(user: str) -> str:
    """Return a script that lets a user's table of miners show all that it can."""
    key = f"bitaxe-monitor/{user}/fleet-columns"
    return f"localStorage.setItem({key!r}, {_FLEET_COLUMNS!r});"


def boards(miners: Sequence[Miner]) -> dict[str, Card]:
    """Return the dashboards by path: a section a miner, a card a chart."""
    return {
        path: {
            "views": [
                {
                    "type": "sections",
                    "path": "charts",
                    "max_columns": MINERS,
                    "sections": [
                        {
                            "type": "grid",
                            "cards": [card(miner, chart) for chart in CHARTS],
                        }
                        for miner in miners
                    ],
                }
            ]
        }
        for path, card in (("with-ours", our_card), ("with-theirs", history_card))
    }
