"""Test the dashboards that are there for copying."""

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util.yaml import parse_yaml
import pytest

from .conftest import FakeMiner, miner_entry, set_up

LOVELACE: Final = Path(__file__).parents[1] / "lovelace"
CARDS: Final = LOVELACE / "dashboards" / "bitaxe-monitor.yaml"
APEXCHARTS: Final = LOVELACE / "dashboards" / "apexcharts-card.yaml"

# Cards and their options; those of apexcharts-card 2.2, which refuses any other.
OPTIONS: Final = {
    "heading": {"heading"},
    "custom:bitaxe-chart-card": {
        "chart",
        "collapsed",
        "device",
        "grid_options",
        "range_group",
    },
    "custom:bitaxe-range-card": {"range_group"},
    "custom:bitaxe-fleet-card": {"grid_options"},
    "custom:bitaxe-miner-card": {"device", "grid_options"},
    "custom:apexcharts-card": {
        "all_series_config",
        "experimental",
        "graph_span",
        "grid_options",
        "header",
        "section_mode",
        "series",
        "yaxis",
    },
}
APEXCHARTS_OPTIONS: Final = {
    "all_series_config": {"curve", "extend_to", "stroke_width"},
    "color_threshold": {"color", "value"},
    "experimental": {"color_threshold"},
    "header": {"colorize_states", "show", "show_states", "title"},
    "series": {
        "color",
        "color_threshold",
        "entity",
        "name",
        "show",
        "stroke_dash",
    },
    "show": {"header_color_threshold"},
    "yaxis": {"decimals", "max", "min"},
}


def load(path: Path) -> dict[str, Any]:
    """Return a dashboard, its references resolved."""
    dashboard = parse_yaml(path.read_text())
    assert isinstance(dashboard, dict)
    assert dashboard.keys() == {"bitaxe_monitor", "views"}
    return dashboard


def cards(view: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the cards of a view."""
    if footer := view.get("footer"):
        yield footer["card"]
    for section in view["sections"]:
        assert section.keys() == {"type", "column_span", "cards"}
        yield from section["cards"]


def charts(view: dict[str, Any]) -> list[str]:
    """Return the charts of a view in their order."""
    return [card["chart"] for card in cards(view) if "chart" in card]


def constant(name: str) -> list[str]:
    """Return a list of words from the cards' source."""
    source = (LOVELACE / "src" / "config.ts").read_text()
    match = re.search(rf"{name}\b[^=]*= (\[[^\]]*\])", source)
    assert match
    return re.findall(r'"(\w+)"', match[1])


@pytest.mark.parametrize("path", [CARDS, APEXCHARTS], ids=lambda path: path.stem)
def test_cards_exist(path: Path) -> None:
    """The views use cards and options that there are."""
    for view in load(path)["views"]:
        assert view.keys() - {"footer"} == {
            "title",
            "path",
            "type",
            "max_columns",
            "sections",
        }
        for card in cards(view):
            assert card.keys() - {"type"} <= OPTIONS[card["type"]]


def test_same_views_as_the_dashboard_that_builds_itself() -> None:
    """The fleet and a miner have the charts that the cards have for them."""
    dashboard = load(CARDS)
    fleet, miner = dashboard["views"]
    assert sorted(charts(fleet)) == sorted(constant("FLEET_CHARTS"))
    assert charts(miner) == constant("CHARTS")
    device = dashboard["bitaxe_monitor"]["miner"]
    assert {card.get("device") for card in cards(fleet)} == {None}
    owned = [card for card in cards(miner) if "range-card" not in card["type"]]
    assert {card["device"] for card in owned if card["type"] != "heading"} == {device}


def test_charts_share_a_range() -> None:
    """A view's charts follow its range card, three are open, and no hole stays."""
    for view in load(CARDS)["views"]:
        drawn = [card for card in cards(view) if "chart" in card]
        group = view["footer"]["card"]["range_group"]
        assert {card["range_group"] for card in drawn} == {group}
        folded = [card.get("collapsed", False) for card in drawn]
        assert folded == [False] * 3 + [True] * (len(drawn) - 3)
        assert all(card["grid_options"] == {"columns": "full"} for card in drawn)


@pytest.mark.parametrize("path", [CARDS, APEXCHARTS], ids=lambda path: path.stem)
def test_values_to_change_stand_once(path: Path) -> None:
    """Whoever copies a dashboard changes names in one place."""
    text = path.read_text()
    for value in load(path)["bitaxe_monitor"].values():
        assert len(re.findall(rf"\b{re.escape(value)}\b", text)) == 1


def _check_options(name: str, value: object) -> None:
    """Check the options of the apexcharts-card, and those within them."""
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict) or name == "grid_options":
            continue
        assert item.keys() <= APEXCHARTS_OPTIONS[name], name
        for key, inner in item.items():
            _check_options(key, inner)


def test_apexcharts_options_exist() -> None:
    """The options of each chart are such as the apexcharts-card knows."""
    for view in load(APEXCHARTS)["views"]:
        for card in cards(view):
            for name, value in card.items():
                _check_options(name, value)
            # One quantity, one axis.
            assert len(card.get("yaxis", [{}])) == 1


def test_apexcharts_show_what_a_miner_is_measured_by() -> None:
    """Deviation changes color at zero, efficiency at thresholds."""
    [view] = load(APEXCHARTS)["views"]
    charts = {card["header"]["title"]: card["series"] for card in cards(view)}
    sides = charts["Deviation"][0]["color_threshold"]
    assert sides[1]["value"] == 0
    assert sides[0]["value"] < sides[1]["value"]
    grades = charts["Efficiency"][0]["color_threshold"]
    assert [grade["value"] for grade in grades] == [0, 85, 95]
    windows = charts["Standard deviation"]
    assert [series["name"] for series in windows] == ["1 min", "5 min", "10 min"]
    assert [series.get("stroke_dash") for series in charts["Hashrate"]] == [None, 5]


async def test_entities_exist(hass: HomeAssistant, complete_miner: FakeMiner) -> None:
    """A miner called Bitaxe has these entities, enabled, and all are used."""
    entry = miner_entry(title="Bitaxe")
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    registry = er.async_get(hass)
    dashboard = load(APEXCHARTS)
    entities = dashboard["bitaxe_monitor"]
    for key, entity_id in entities.items():
        registered = registry.async_get(entity_id)
        assert registered, entity_id
        assert registered.translation_key == key
        assert registered.disabled_by is None
    shown = {
        series["entity"]
        for view in dashboard["views"]
        for card in cards(view)
        for series in card["series"]
    }
    assert shown == set(entities.values())
