"""Tests of the probe that reports how late the event loop is."""

import asyncio
import json
from pathlib import Path
import time
import weakref

from homeassistant.core import HomeAssistant
import pytest

from benchmarks.loop_probe import COLLECTION_FILE, DELAYS_FILE, LoopProbe


@pytest.fixture(autouse=True)
def directory(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Return a configuration directory of the test's own."""
    hass.config.config_dir = str(tmp_path)
    return tmp_path


async def delays(hass: HomeAssistant, directory: Path, blocked: float) -> list[float]:
    """Return what the probe says when the loop is blocked for some time (s)."""
    probe = LoopProbe(hass)
    probe.toggle()
    await asyncio.sleep(0.1)
    time.sleep(blocked)  # noqa: ASYNC251 -- blocking the loop is the point
    await asyncio.sleep(0.1)
    probe.toggle()
    await hass.async_block_till_done(wait_background_tasks=True)
    measured: list[float] = json.loads((directory / DELAYS_FILE).read_text())
    return measured


async def test_idle(hass: HomeAssistant, directory: Path) -> None:
    """A loop with nothing to do is asked every 10 ms."""
    began = time.monotonic()
    measured = await delays(hass, directory, 0)
    assert 10 <= len(measured) <= (time.monotonic() - began) / 0.01 + 1
    assert min(measured) >= 0


async def test_blocked(hass: HomeAssistant, directory: Path) -> None:
    """All that was due while the loop was blocked was late, the first the most."""
    measured = await delays(hass, directory, 0.3)
    worst = measured.index(max(measured))
    late = measured[worst : worst + 20]
    assert late[0] > 0.28
    assert late[-1] > 0.05
    assert late == sorted(late, reverse=True)


async def test_collection(hass: HomeAssistant, directory: Path) -> None:
    """All garbage is gone, and how long it takes to look for more is written."""
    ring = type("Ring", (), {})()
    ring.itself = ring
    gone = weakref.ref(ring)
    del ring
    LoopProbe(hass).collect()
    assert gone() is None
    await hass.async_block_till_done(wait_background_tasks=True)
    seconds: float = json.loads((directory / COLLECTION_FILE).read_text())
    assert 0 < seconds < 60
