"""Tests of the dashboards that are compared."""

from pathlib import Path
import re

from benchmarks.page.boards import (
    CHARTS,
    FLEET,
    boards,
    fleet_boards,
    history_card,
    miner_view,
    unfolded,
)

_ROOT = Path(__file__).parents[2]
_MINERS = [
    {
        "name": f"miner {number}",
        "device_id": f"device{number}",
        "entities": {
            key: f"sensor.miner_{number}_{key}"
            for keys in CHARTS.values()
            for key in keys
        },
    }
    for number in range(4)
]


def test_same_charts() -> None:
    """Both have 16 cards of one size, for the same quantities of the same miners."""
    sections = [board["views"][0]["sections"] for board in boards(_MINERS).values()]
    ours, theirs = (
        [card for section in part for card in section["cards"]] for part in sections
    )
    assert [len(part) for part in sections] == [4, 4]
    assert len(ours) == len(theirs) == 16
    for our, their in zip(ours, theirs, strict=True):
        number = our["device"].removeprefix("device")
        keys = CHARTS[our["chart"]]
        assert their["entities"] == [f"sensor.miner_{number}_{key}" for key in keys]
        assert our["grid_options"] == their["grid_options"]
        assert (our["range"], their["hours_to_show"]) == ("1h", 1)


def test_missing_entity() -> None:
    """A miner that measures less has fewer lines."""
    miner = {"name": "old", "entities": {"temperature": "sensor.old_temperature"}}
    card = history_card(miner, "temperature")
    assert card["entities"] == ["sensor.old_temperature"]


def test_miner_view() -> None:
    """The view of a miner is the one that the dashboard makes by itself."""
    path, config = miner_view(_MINERS[1])
    assert path == "with-views/miner-device1"
    assert config == {"strategy": {"type": "custom:bitaxe-monitor"}}


def test_fleet() -> None:
    """Every miner has a tile with the trend of an hour, or a row in the dashboard's."""
    miners = [_MINERS[0]] * FLEET
    (table, ours), (tiles, theirs) = fleet_boards(miners).items()
    assert (table, tiles) == ("with-table/fleet", "with-tiles/fleet")
    assert ours == {"strategy": {"type": "custom:bitaxe-monitor"}}
    sections = theirs["views"][0]["sections"]
    assert [len(section["cards"]) for section in sections] == [15] * 4
    assert sections[0]["cards"][0] == {
        "type": "tile",
        "entity": "sensor.miner_0_hashrate",
        "name": "miner 0",
        "features": [{"type": "trend-graph", "hours_to_show": 1}],
    }


def test_unfolded() -> None:
    """All columns are chosen that the table has."""
    source = (_ROOT / "lovelace/src/cards/fleet-rows.ts").read_text()
    found = re.search(r"WORST_IS_GREATEST = \{(.*?)\}", source, re.DOTALL)
    assert found is not None
    columns = ",".join(re.findall(r"(\w+):", found[1]))
    assert unfolded("user") == (
        f"localStorage.setItem('bitaxe-monitor/user/fleet-columns', '{columns}');"
    )
