"""Tests of what is read from Home Assistant and how it is shown."""

import pytest

from demo.client import JsonObject
from demo.readings import Readings, collect, split, table


def entity(entry: str, key: str) -> JsonObject:
    """Return an entry of the entity registry."""
    return {
        "config_entry_id": entry,
        "entity_id": f"sensor.{entry}_{key}",
        "translation_key": key,
    }


def test_collect_keeps_entries_apart() -> None:
    """Every config entry gets its own entities by translation key."""
    readings = collect(
        [{"entry_id": "a", "title": "One"}, {"entry_id": "b", "title": "Two"}],
        [entity("a", "power"), entity("b", "power"), entity("b", "fan_speed")],
        {
            "sensor.a_power": {"state": "17.5"},
            "sensor.b_power": {"state": "60"},
            "sensor.unrelated": {"state": "1"},
        },
    )
    assert readings == [
        Readings("One", {"power": "17.5"}),
        Readings("Two", {"power": "60"}),
    ]


@pytest.mark.parametrize(
    ("state", "number"),
    [
        pytest.param("17.5", 17.5, id="number"),
        pytest.param("unknown", None, id="unknown"),
        pytest.param("unavailable", None, id="unavailable"),
        pytest.param("nan", None, id="not a number"),
        pytest.param("inf", None, id="infinite"),
    ],
)
def test_number(state: str, number: float | None) -> None:
    """Only finite numbers are numbers."""
    assert Readings("One", {"power": state}).number("power") == number


def test_number_of_missing_entity() -> None:
    """An entity that does not exist has no number."""
    assert Readings("One", {}).number("power") is None


def test_split() -> None:
    """The entry that counts miners is the fleet."""
    fleet = Readings("Fleet", {"miners_total": "1"})
    miner = Readings("One", {"power": "17.5"})
    assert split([miner, fleet]) == ([fleet], [miner])


def test_table() -> None:
    """Miners come first, and the fleet's hashrates are in the miners' unit."""
    fleet = Readings(
        "Fleet",
        {
            "fleet_hashrate": "1.1005",
            "fleet_expected_hashrate": "unknown",
            "fleet_efficiency": "99.1",
            "fleet_power": "17.5",
            "fleet_power_efficiency": "15.9",
            "miners_online": "1",
            "miners_total": "1",
        },
    )
    miner = Readings("Attic", {"hashrate": "1100.5", "connectivity": "on"})
    lines = table([fleet, miner]).splitlines()
    assert lines[0].split() == [
        *["GH/s", "expected", "%", "W", "J/TH", "°C", "online"],
    ]
    assert lines[1].split() == ["Attic", "1100.5", "on"]
    assert lines[2].split() == ["Fleet", "1100.5", "99.1", "17.5", "15.9", "1/1"]
    assert len({len(line) for line in lines}) == 1
