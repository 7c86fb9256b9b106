"""Tests of frequencies and core voltages that are changed together."""

import asyncio

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos.change import set_performance
from custom_components.bitaxe_monitor.control.errors import (
    KeptChangeError,
    SupersededChangeError,
)
from custom_components.bitaxe_monitor.control.order import Pair
from tests.support.simulated import simulated_home
from tests.support.waiting import until


async def test_relief_amid_steps(hass: HomeAssistant) -> None:
    """Relief that goes before the last step of an older act is not overridden by it."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        wishes = home.coordinator.wishes
        await wishes.set_performance(Pair(525, 1200))
        home.sent.clear()
        older = asyncio.ensure_future(wishes.set_performance(Pair(575, 1150)))
        await until(lambda: home.sent)
        relief = set_performance(frequency=450)
        await home.coordinator.control.change(relief)
        with pytest.raises(SupersededChangeError):
            await older
        assert home.bodies == [{"coreVoltage": 1150}, {"frequency": 450}]
        assert home.miner.info()["frequency"] == 450


@pytest.mark.parametrize("frequency", [550, 525, 500])
async def test_order_after_a_raise(hass: HomeAssistant, frequency: float) -> None:
    """A voltage falls after a frequency that rose when that was asked for."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        wishes = home.coordinator.wishes
        raising = asyncio.ensure_future(wishes.change(set_performance(frequency=575)))
        await until(lambda: home.sent)
        await wishes.set_performance(Pair(frequency, 1100))
        await asyncio.gather(raising, return_exceptions=True)
        assert home.bodies == [
            {"frequency": 575},
            {"frequency": frequency},
            {"coreVoltage": 1100},
        ]


async def test_order_after_a_raised_voltage(hass: HomeAssistant) -> None:
    """A frequency and a voltage that are asked for while that rises both are sent."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        wishes = home.coordinator.wishes
        raising = asyncio.ensure_future(
            wishes.change(set_performance(core_voltage=1200))
        )
        await until(lambda: home.sent)
        await wishes.set_performance(Pair(500, 1150))
        await asyncio.gather(raising, return_exceptions=True)
        assert home.bodies == [
            {"coreVoltage": 1200},
            {"frequency": 500},
            {"coreVoltage": 1150},
        ]


async def test_older_wish(hass: HomeAssistant) -> None:
    """What a slider asked for before is not sent after what was asked for since."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        wishes = home.coordinator.wishes
        older = asyncio.ensure_future(wishes.change(set_performance(frequency=575)))
        await asyncio.sleep(0)
        await wishes.set_performance(Pair(500, 1100))
        with pytest.raises(SupersededChangeError):
            await older
        assert home.bodies == [{"frequency": 500}, {"coreVoltage": 1100}]
        await wishes.change(set_performance(frequency=525))
        assert home.bodies[2:] == [{"frequency": 525}]


async def test_older_wish_in_a_stop_for_heat(hass: HomeAssistant) -> None:
    """What a slider asked for before is not kept in place of what was asked since."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(30)
        home.miner.overheat()
        await home.pass_time(10)
        wishes = home.coordinator.wishes
        older = asyncio.ensure_future(wishes.change(set_performance(frequency=450)))
        await asyncio.sleep(0)
        with pytest.raises(KeptChangeError):
            await wishes.set_performance(Pair(400, None))
        with pytest.raises(SupersededChangeError):
            await older
        await home.pass_time(120)
        assert home.bodies == [{"frequency": 400}]
