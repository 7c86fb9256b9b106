"""Tests of what memory is measured beside, and of the table of it."""

import asyncio
from collections import Counter
from datetime import timedelta
import gc
import json
from pathlib import Path
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.loader import DATA_CUSTOM_COMPONENTS, Integration
from homeassistant.util.dt import utcnow
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from benchmarks import bare_entities
from benchmarks.__main__ import main
from benchmarks.home import HomeError
from benchmarks.memory import Held, Memory, bare_entries, kind_of
from benchmarks.memory_command import summary

MIB = 2**20
ENTITIES = Counter(numbers=5, texts=4, disabled=3)


def memory(miners: int, ours: int, bare: int) -> Memory:
    """Return what so many miners and bare entities take, in MiB."""
    return Memory(
        miners=miners,
        entities=ENTITIES,
        ours=Held(resident_bytes=ours * MIB, collection=0.5),
        bare=Held(resident_bytes=bare * MIB, collection=0.25),
    )


def test_kinds() -> None:
    """Numbers are what statistics are kept of, unless they are disabled."""
    number = {"disabled_by": None, "capabilities": {"state_class": "measurement"}}
    assert kind_of(number) == "numbers"
    assert kind_of(number | {"capabilities": None}) == "texts"
    assert kind_of(number | {"capabilities": {"options": ["a"]}}) == "texts"
    assert kind_of(number | {"disabled_by": "integration"}) == "disabled"


def test_as_many() -> None:
    """Each miner has a bare device beside it, and all entities are shared out."""
    entries = bare_entries(3, ENTITIES)
    assert [entry["data"] for entry in entries] == [
        {"numbers": 2, "texts": 2, "disabled": 1},
        {"numbers": 2, "texts": 1, "disabled": 1},
        {"numbers": 1, "texts": 1, "disabled": 1},
    ]
    assert len({entry["entry_id"] for entry in entries}) == 3


async def test_bare_entities(hass: HomeAssistant) -> None:
    """They are there as a device, numbers change every 30 s, some are disabled."""
    path = Path(bare_entities.__file__).parent
    manifest = json.loads((path / "manifest.json").read_text())
    integration = Integration(
        hass, "benchmarks.bare_entities", path, manifest, {"sensor.py"}
    )
    hass.data[DATA_CUSTOM_COMPONENTS] = {bare_entities.DOMAIN: integration}
    [stored] = bare_entries(1, ENTITIES)
    entry = MockConfigEntry(
        domain=bare_entities.DOMAIN, data=stored["data"], title=stored["title"]
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    before = {state.entity_id: state.state for state in hass.states.async_all()}
    assert len(before) == 9
    registered = er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id)
    assert Counter(kind_of(each.as_partial_dict | _capabilities(each)) for each in registered) == ENTITIES
    assert len({each.device_id for each in registered}) == 1
    async_fire_time_changed(hass, utcnow() + timedelta(seconds=31))
    await hass.async_block_till_done()
    changed = [name for name, was in before.items() if hass.states.get(name).state != was]
    assert len(changed) == 5
    await hass.config_entries.async_unload(entry.entry_id)
