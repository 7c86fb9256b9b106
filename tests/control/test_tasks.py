"""Tests of what is under way for a miner."""

import asyncio
from collections.abc import Awaitable, Callable
import gc
from typing import Any
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.axeos.change import restart, set_performance
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.tasks import Tasks, result_of
from custom_components.bitaxe_monitor.control.wishes import Wishes
from tests.support.simulated import simulated_home
from tests.support.waiting import until


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


@pytest.mark.parametrize(
    "ask",
    [
        lambda wishes: wishes.change(set_performance(frequency=450)),
        lambda wishes: wishes.change(restart()),
        lambda wishes: wishes.set_performance(Pair(450, 1100)),
        lambda wishes: wishes.use_pool(1),
    ],
    ids=["setting", "restart", "pair", "pool"],
)
async def test_asked_after_the_end(
    hass: HomeAssistant, ask: Callable[[Wishes], Awaitable[object]]
) -> None:
    """Who was in time to find the miner, and too late to ask it, asks in vain.

    Its entry may have been loaded anew: nothing goes past that.
    """
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        wishes = home.coordinator.wishes
        assert await hass.config_entries.async_reload(home.entry.entry_id)
        with pytest.raises(AxeOSConnectionError):
            await ask(wishes)
        assert home.sent == []


async def test_begun_while_others_are_stopped() -> None:
    """What begins while another one has yet to end is stopped likewise."""
    tasks = Tasks(asyncio.ensure_future)

    async def go_on() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0)

    tasks.begin(go_on())
    await asyncio.sleep(0)
    stopping = asyncio.ensure_future(tasks.stop())
    await asyncio.sleep(0)
    second = tasks.begin(go_on())
    await stopping
    assert second.done()


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
