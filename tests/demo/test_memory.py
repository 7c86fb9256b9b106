"""Tests of changing what is remembered of a miner."""

import json
from pathlib import Path
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.figures.windows import RollingWindows
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore
from demo.memory import remember_efficiency

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
    performance = RollingWindows(samples).performance(
        samples[-1].time, 1200, 1200, is_meant_to_hash=True
    )
    assert performance.over_600.mean_efficiency == pytest.approx(efficiency)
