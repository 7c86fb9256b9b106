"""Test how a miner that is offline is looked at."""

import asyncio

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.bitaxe_monitor.miner.lookout import Lookout

from ..conftest import miner_entry


async def test_one_look_at_a_time(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    """While a miner takes its time to accept a connection, no other is begun."""
    looks = 0
    asked = 0
    accept = asyncio.Event()

    async def is_reachable() -> bool:
        nonlocal looks
        looks += 1
        await accept.wait()
        return True

    async def ask() -> None:
        nonlocal asked
        asked += 1

    async def wait() -> None:
        freezer.tick(5)
        async_fire_time_changed(hass)
        await asyncio.sleep(0)

    entry = miner_entry()
    entry.add_to_hass(hass)
    lookout = Lookout(hass, entry, is_reachable, ask)
    lookout.async_watch(5)
    for _ in range(4):
        await wait()
    assert looks == 1
    accept.set()
    await hass.async_block_till_done(wait_background_tasks=True)
    await wait()
    await hass.async_block_till_done(wait_background_tasks=True)
    lookout.async_stop()
    assert (looks, asked) == (2, 0)
