"""Tests of changing what is remembered of a miner."""

import json
from pathlib import Path
from time import time

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.memory import Memory, MinerMemory
from custom_components.bitaxe_monitor.performance import RollingWindows
from demo.memory import remember_efficiency


@pytest.mark.parametrize("efficiency", [50.0, 86.0])
async def test_remembered(
    hass: HomeAssistant, tmp_path: Path, efficiency: float
) -> None:
    """What is written is read as ten minutes at that efficiency; the rest stays."""
    hass.config.config_dir = str(tmp_path)
    memory = MinerMemory(hass, "entry")
    await memory.async_save(Memory(energy=1.5, expected_hashrate=1200))
    remember_efficiency(tmp_path, "entry", efficiency)
    found = await MinerMemory(hass, "entry").async_load()
    windows = RollingWindows(found.samples)
    now = max(sample.time for sample in windows)
    performance = windows.performance(now, 1200, 1200, is_meant_to_hash=True)
    assert performance.over_600.mean_efficiency == pytest.approx(efficiency)
    assert found.energy == 1.5
    path = tmp_path / ".storage" / "bitaxe_monitor.entry"
    assert json.loads(path.read_text())["data"]["saved_at"] <= time()
