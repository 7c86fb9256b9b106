"""Tests of what memory is measured beside, and of the table of it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
import json
from pathlib import Path
from unittest.mock import AsyncMock, MagicMock, Mock, patch

from homeassistant.core import HomeAssistant
from homeassistant.util.dt import utcnow
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from benchmarks import bare_entities
from benchmarks.__main__ import main
from benchmarks.bare_entities.sensor import Bare, async_setup_entry
from benchmarks.home import HomeError
from benchmarks.memory import Held, Memory, bare_entries, kind_of, measure
from benchmarks.memory_command import summary
from custom_components.bitaxe_monitor.const import DOMAIN

MIB = 2**20
ENTITIES = {"numbers": 5, "texts": 4, "disabled": 3}


@pytest.fixture
def add_entities() -> Mock:
    """Return what takes entities of a platform."""
    return Mock()


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


async def test_bare_entities(hass: HomeAssistant, add_entities: Mock) -> None:
    """They are of one device, numbers change every 30 s, and some are disabled."""
    [stored] = bare_entries(1, ENTITIES)
    entry = MockConfigEntry(
        domain=bare_entities.DOMAIN, data=stored["data"], title=stored["title"]
    )
    await async_setup_entry(hass, entry, add_entities)
    [[entities]] = [call.args for call in add_entities.call_args_list]
    enabled = [each for each in entities if each.entity_registry_enabled_default]
    assert len(entities) - len(enabled) == ENTITIES["disabled"]
    numbers = [each for each in enabled if each.state_class is not None]
    assert len(numbers) == ENTITIES["numbers"]
    assert len(enabled) - len(numbers) == ENTITIES["texts"]
    assert len({each.unique_id for each in entities}) == len(entities)
    assert len({str(each.device_info) for each in entities}) == 1
    before = [each.native_value for each in enabled]
    with patch.object(Bare, "async_write_ha_state") as write:
        async_fire_time_changed(hass, utcnow() + timedelta(seconds=31))
        await hass.async_block_till_done()
    assert write.call_count == len(numbers)
    after = [each.native_value for each in enabled]
    changed = [one != other for one, other in zip(before, after, strict=True)]
    assert sum(changed) == len(numbers)
    await entry._async_process_on_unload(hass)


async def test_restarted() -> None:
    """Both are registered in a life before that which is measured."""
    lives: list[Path] = []
    platforms = iter([DOMAIN, bare_entities.DOMAIN])

    @asynccontextmanager
    async def home_assistant(directory: Path) -> AsyncGenerator[Mock]:
        lives.append(directory)
        home = Mock(resident_bytes=lives.count(directory) * MIB)
        home.collection_seconds = AsyncMock(return_value=0.5)
        if lives.count(directory) == 1:
            platform: dict[str, object] = {"platform": next(platforms)}
            entities = [
                platform | {"disabled_by": by, "capabilities": capabilities}
                for by, capabilities in (
                    (None, {"state_class": "total"}),
                    (None, None),
                    ("integration", None),
                )
            ]
            (directory / ".storage").mkdir(exist_ok=True)
            path = directory / ".storage/core.entity_registry"
            path.write_text(json.dumps({"data": {"entities": entities}}))
        yield home

    @asynccontextmanager
    async def fleet(miners: int) -> AsyncGenerator[Mock]:
        yield Mock(hosts=["127.0.0.1:1"] * miners)

    with (
        patch("benchmarks.memory.home_assistant", home_assistant),
        patch("benchmarks.memory.simulated_fleet", fleet),
        patch("benchmarks.memory.config_entries", AsyncMock(return_value=[])),
        patch("benchmarks.memory.write_configuration") as write,
        patch("benchmarks.memory._WATCHED", 0.02),
        patch("benchmarks.memory._SAMPLED_EVERY", 0.01),
    ):
        found = await measure(2, 0.01)
    ours, other = lives[:2]
    assert lives == [ours, other, ours, other]
    assert [call.args[0] for call in write.call_args_list] == [ours, other]
    held = Held(resident_bytes=2 * MIB, collection=0.5)
    entities = {"numbers": 1, "texts": 1, "disabled": 1}
    assert found == Memory(miners=2, entities=entities, ours=held, bare=held)


async def test_never_registered() -> None:
    """A Home Assistant that saves no entities is an error."""
    home = MagicMock(return_value=MagicMock())
    with (
        patch("benchmarks.memory.home_assistant", home),
        patch("benchmarks.memory._REGISTRY_TIMEOUT", 0.02),
        patch("benchmarks.memory._LOOK_EVERY", 0.01),
        patch("benchmarks.memory.simulated_fleet", home),
        patch("benchmarks.memory.config_entries", AsyncMock(return_value=[])),
        patch("benchmarks.memory.write_configuration"),
        pytest.raises(HomeError, match="did not save"),
    ):
        await measure(1, 0)


def test_summary() -> None:
    """What a miner takes is reckoned from one size to the next, with and without."""
    lines = summary([memory(10, 300, 280), memory(110, 450, 330)]).splitlines()
    cells = {
        label[2:]: values for label, *values in (line.split(" | ") for line in lines)
    }
    assert cells["Memory, MiB"] == ["300", "450 |"]
    assert cells["of bare entities, MiB"] == ["280", "330 |"]
    assert cells["Full garbage collection, s"] == ["0.50", "0.50 |"]
    assert cells["of bare entities, s"] == ["0.25", "0.25 |"]
    assert cells["Each further miner, MiB"] == ["", "1.50 |"]
    assert cells["beyond bare entities, MiB"] == ["", "1.00 |"]


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All sizes are measured for as long as was asked; a failure is said."""
    report = tmp_path / "memory.json"
    asked = ["benchmarks", "memory", "--miners", "2,1", "--minutes", "3"]

    async def measured(miners: int, warm_up: float) -> Memory:
        assert warm_up == 180
        return memory(miners, 300, 280)

    with (
        patch("benchmarks.memory_command.measure", measured),
        patch("sys.argv", [*asked, "--json", str(report)]),
    ):
        assert main() == 0
    assert "Memory, MiB" in capsys.readouterr().out
    assert [each["miners"] for each in json.loads(report.read_text())] == [1, 2]
    with (
        patch("benchmarks.memory_command.measure", side_effect=HomeError("no")),
        patch("sys.argv", asked),
    ):
        assert main() == 1
    assert "no" in capsys.readouterr().err
