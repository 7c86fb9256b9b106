"""Test that the rows of every sensor are documented."""

from collections.abc import Iterator, Mapping
from itertools import chain
import re
from typing import Final

from homeassistant.components.sensor import SensorEntityDescription
from homeassistant.helpers.entity import EntityDescription

from custom_components.bitaxe_monitor.binary_sensor import (
    ALL_MINERS_ONLINE,
    CONNECTIVITY,
)
from custom_components.bitaxe_monitor.sensors import MINER_SENSORS
from custom_components.bitaxe_monitor.sensors.chips import chip_sensors
from custom_components.bitaxe_monitor.sensors.fleet import FLEET_SENSORS
from custom_components.bitaxe_monitor.sensors.fleet_counts import FLEET_COUNTS
from custom_components.bitaxe_monitor.sensors.limits import LIMIT_BINARY_SENSORS
from custom_components.bitaxe_monitor.sensors.states import MINER_BINARY_SENSORS
from tests.documentation.pages import ROOT

RUNS: Final = 13.0  # of statistics in an hour


def _sensors() -> Iterator[tuple[str, EntityDescription]]:
    """Yield all sensors and binary sensors by what the benchmark calls them."""
    for description in chain[EntityDescription](
        MINER_SENSORS,
        chip_sensors(1),
        MINER_BINARY_SENSORS,
        LIMIT_BINARY_SENSORS,
        (CONNECTIVITY,),
    ):
        yield description.key, description
    for description in chain[EntityDescription](
        FLEET_SENSORS, FLEET_COUNTS, (ALL_MINERS_ONLINE,)
    ):
        yield f"fleet {description.key}", description


def _has_statistics(description: EntityDescription) -> bool:
    """Return whether a sensor has long-term statistics."""
    return (
        isinstance(description, SensorEntityDescription)
        and description.state_class is not None
    )


def _listed() -> Mapping[str, tuple[float | None, float]]:
    """Return the rows of states, None of a disabled one, and of statistics, by name."""
    page = (ROOT / "benchmarks/README.md").read_text(encoding="utf-8")
    _, _, section = page.partition("\n### Rows of each sensor\n")
    section, _, _ = section.partition("\n##")
    rows: dict[str, tuple[float | None, float]] = {}
    for names, states, statistics in re.findall(
        r"^\| (`.*`) \| (?:≤ )?(\S+) \| (\S+) \|$", section, re.MULTILINE
    ):
        for name in re.findall("`([^`]+)`", names):
            assert name not in rows, name
            count = None if states == "disabled" else float(states)
            rows[name] = count, float(statistics)
    return rows


def test_every_sensor_is_listed() -> None:
    """None is missing, and none is there that is gone."""
    assert _listed().keys() == {name for name, _ in _sensors()}


def test_rows() -> None:
    """Who is disabled is listed so, and who has statistics with their rows.

    Not every miner has each sensor, so that there may be less.
    """
    listed = _listed()
    for name, description in _sensors():
        states, statistics = listed[name]
        is_enabled = description.entity_registry_enabled_default
        assert (states is not None) is is_enabled, name
        if not is_enabled or name.startswith("fleet "):
            assert statistics == RUNS * _has_statistics(description), name
        else:
            assert (statistics > 0) is _has_statistics(description), name
            assert statistics <= RUNS
