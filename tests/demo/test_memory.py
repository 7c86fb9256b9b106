"""Tests of changing what is remembered of a miner."""

from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.windows import RollingWindows
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.moment import Moment
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from custom_components.bitaxe_monitor.miner.store import MinerStore
from demo.memory import choose, remember_efficiency, remember_level
from simulator.fleet import DROP_AFTER, OFFICE, OFFICE_QUALITY, demo_fleet

KEY: Final = "bitaxe_monitor.entry"


@pytest.mark.parametrize("efficiency", [50.0, 86.0])
async def test_remembered(
    hass: HomeAssistant, hass_storage: dict[str, Any], tmp_path: Path, efficiency: float
) -> None:
    """What is written is read as ten minutes at that efficiency; the rest stays."""
    await MinerStore(hass, "entry").async_save(
        Memory(energy=1.5, expected_hashrate=1200)
    )
    path = tmp_path / ".storage" / KEY
    path.parent.mkdir()
    path.write_text(json.dumps(hass_storage[KEY]))
    remember_efficiency(tmp_path, "entry", efficiency)
    hass_storage[KEY] = json.loads(path.read_text())

    found = await MinerStore(hass, "entry").async_load()
    assert (found.energy, found.expected_hashrate) == (1.5, 1200)
    samples = list(found.samples)
    mean = RollingWindows(samples).mean_efficiency(samples[-1].time, 600)
    assert mean == pytest.approx(efficiency)


async def test_drop_shows_soon(
    hass: HomeAssistant, hass_storage: dict[str, Any], tmp_path: Path
) -> None:
    """The miner of the demo that gets weaker does so from a level that is known."""
    miner = demo_fleet()[0]
    assert miner.settings.hostname == OFFICE
    start = datetime.now(UTC)
    passed = 0

    def poll(measuring: Measuring) -> bool | None:
        nonlocal passed
        passed += 5
        miner.advance(5)
        moment = Moment(passed, start + timedelta(seconds=passed))
        info = SystemInfo.from_dict(miner.info())
        return measuring.answered(info, None, moment)[0].performance_drop

    measuring = Measuring(Memory(), MinerOptions(), start)
    assert [poll(measuring) for _ in range(4)] == [None] * 4
    await MinerStore(hass, "entry").async_save(measuring.memory())
    path = tmp_path / ".storage" / KEY
    path.parent.mkdir()
    path.write_text(json.dumps(hass_storage[KEY]))
    remember_level(tmp_path, "entry", 100 * OFFICE_QUALITY)
    hass_storage[KEY] = json.loads(path.read_text())

    found = await MinerStore(hass, "entry").async_load()
    measuring = Measuring(found, MinerOptions(), start)
    while passed < DROP_AFTER:
        assert poll(measuring) is False
    while not poll(measuring):
        assert passed < DROP_AFTER + 300
    drop = measuring.memory().performance_drop["drop"]
    assert isinstance(drop, dict)
    assert drop["size"] == pytest.approx(4, abs=1)


def test_options(tmp_path: Path) -> None:
    """Options of an entry are chosen beside those that it has."""
    path = tmp_path / ".storage" / "core.config_entries"
    path.parent.mkdir()
    entries = [{"entry_id": name, "options": {"poll_interval": 5}} for name in "ab"]
    path.write_text(json.dumps({"data": {"entries": entries}}))
    choose(tmp_path, "b", watchdog=True)
    first, second = json.loads(path.read_text())["data"]["entries"]
    assert first["options"] == {"poll_interval": 5}
    assert second["options"] == {"poll_interval": 5, "watchdog": True}
