"""Test what is said of a miner, across reloads and restarts."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError

from .conftest import HOST, FakeMiner, set_up
from .support.states import state_of, writes_of
from .support.time import pass_time, pass_time_mining, restart

LOW_EFFICIENCY: Final = "binary_sensor.gamma_low_efficiency"
MINING: Final = "binary_sensor.gamma_mining"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def become_low(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """Let efficiency become low, and rise to just above the threshold again."""
    miner.update(hashRate=840, expectedHashrate=1000)
    await set_up(hass, entry)
    await pass_time_mining(hass, freezer, {HOST: miner}, 600)
    miner.update(hashRate=860)
    await pass_time_mining(hass, freezer, {HOST: miner}, 660)
    assert state_of(hass, LOW_EFFICIENCY) == "on"
    performance = entry.runtime_data.data.performance
    assert performance.over_600.mean_efficiency == pytest.approx(86)


@pytest.mark.parametrize(
    "seconds", [pytest.param(0, id="reload"), pytest.param(700, id="restart")]
)
async def test_low_efficiency(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    seconds: float,
) -> None:
    """Efficiency that was low stays so until it is well above the threshold."""
    await become_low(hass, freezer, miner, entry)
    written = writes_of(hass, LOW_EFFICIENCY)
    await restart(hass, freezer, entry, seconds)
    await pass_time_mining(hass, freezer, {HOST: miner}, 600)
    assert written == ["unavailable", "on"]
    miner.update(hashRate=900)
    await pass_time_mining(hass, freezer, {HOST: miner}, 600)
    assert written == ["unavailable", "on", "off"]


async def test_low_efficiency_of_a_miner_that_was_off(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What was said is kept for as long as the miner says nothing."""
    await become_low(hass, freezer, miner, entry)
    miner.error = AxeOSConnectionError()
    for _ in range(2):
        await restart(hass, freezer, entry, 60)
    miner.error = None
    written = writes_of(hass, LOW_EFFICIENCY)
    await pass_time_mining(hass, freezer, {HOST: miner}, 600)
    assert written == ["on"]


@pytest.mark.parametrize(
    "seconds", [pytest.param(0, id="reload"), pytest.param(7000, id="restart")]
)
async def test_hanging_chip(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    seconds: float,
) -> None:
    """A chip that hung before still does: it does not stop anew."""
    await pass_time(hass, freezer, 50)
    assert state_of(hass, MINING) == "off"
    written = writes_of(hass, MINING)
    await restart(hass, freezer, loaded, seconds)
    await pass_time(hass, freezer, 60)
    assert written == ["unavailable", "off"]
    miner.update(sharesAccepted=99_999)
    await pass_time(hass, freezer, 5)
    assert written == ["unavailable", "off", "on"]
