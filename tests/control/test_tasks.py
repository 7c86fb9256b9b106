"""Tests of what is under way for a miner."""

import asyncio
import gc
from typing import Any
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.tasks import result_of
from tests.support.clock import until
from tests.support.simulated import simulated_home


async def test_nobody_waits_any_longer() -> None:
    """What fails after who asked for it has gone is no error in the log."""
    loop = asyncio.get_running_loop()
    logged: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda _, context: logged.append(context))
    task: asyncio.Future[None] = loop.create_future()
    waiting = asyncio.create_task(result_of(task))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    task.set_exception(AxeOSConnectionError())
    await asyncio.sleep(0)
    del task, waiting
    gc.collect()
    assert logged == []


async def test_stopped_meanwhile() -> None:
    """Who waits for what is stopped is not stopped himself."""
    task: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(result_of(task))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(AxeOSConnectionError):
        await waiting


async def test_end_with_the_entry(hass: HomeAssistant) -> None:
    """What is under way or waits its turn ends with the entry, and is sent no more."""

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(0 if goes_on.is_set() else seconds)

    goes_on = asyncio.Event()
    module = "custom_components.bitaxe_monitor.control.control"
    with (
        simulated_home(hass, "601", "v2.15.0") as home,
        patch(f"{module}.sleep", sleep),
    ):
        await home.set_up()
        wishes = home.coordinator.wishes
        asked = [
            asyncio.ensure_future(wishes.set_performance(Pair(frequency, None)))
            for frequency in (575, 600)
        ]
        await until(lambda: home.sent)
        await hass.config_entries.async_reload(home.entry.entry_id)
        goes_on.set()
        async with asyncio.timeout(10):
            found = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(error) for error in found] == [AxeOSConnectionError] * 2
        assert home.bodies == [{"frequency": 575}]
