"""Test a pool that is chosen without a restart, and what says that one is needed."""

from collections.abc import AsyncGenerator

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos.change import Setting, set_plain
from custom_components.bitaxe_monitor.const import CONF_RESTART_FOR_POOL
from tests.support.actions import call
from tests.support.simulated import SimulatedHome, home_of_three_pools


@pytest.fixture
async def home(hass: HomeAssistant, all_enabled: None) -> AsyncGenerator[SimulatedHome]:
    """Return a home with a Gamma of three pools, the first two of them chosen."""
    async with home_of_three_pools(hass) as home:
        yield home


async def choose(home: SimulatedHome, slot: int, **data: bool) -> object:
    """Choose a pool by the action; return what became of it."""
    answer = await call(home.hass, "set_pool", home.entry, {"slot": slot, **data})
    await home.pass_time(5)
    [miner] = answer["miners"]
    return miner["result"]


async def test_option(home: SimulatedHome) -> None:
    """Who wants no restart gets none, and sees that one is needed."""
    hass, entry = home.hass, home.entry
    hass.config_entries.async_update_entry(
        entry, options={CONF_RESTART_FOR_POOL: False}
    )
    await hass.config_entries.async_reload(entry.entry_id)
    before = home.state("select", "pool")
    assert home.state("binary_sensor", "restart_needed") == "off"
    await home.call("select", "select_option", "pool", option="4: third.example.org")
    assert home.bodies == [{"primaryPoolIndex": 4}]
    assert home.state("select", "pool") == before
    assert home.state("binary_sensor", "restart_needed") == "on"
    await home.call("button", "press", "restart")
    await home.pass_time(60)
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert home.state("select", "pool") == "4: third.example.org"
    # The user chose it: nobody is asked who is paid now.
    assert home.state("binary_sensor", "payout_changed") == "off"


async def test_action(home: SimulatedHome) -> None:
    """A call says for itself whether a miner restarts, and takes a choice back."""
    assert await choose(home, 4, restart=False) == "needs_restart"
    assert await choose(home, 0, restart=False) == "in_force"
    assert home.bodies == [{"primaryPoolIndex": 4}, {"primaryPoolIndex": 0}]
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert await choose(home, 0) == "in_force"
    assert len(home.sent) == 2
    assert await choose(home, 4, restart=False) == "needs_restart"
    assert await choose(home, 4, restart=True) == "in_force"
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert home.state("select", "pool") == "4: third.example.org"


async def test_setting(home: SimulatedHome) -> None:
    """A setting that takes effect with a restart awaits one, until it is set back."""
    wishes = home.coordinator.wishes
    await wishes.change(set_plain(Setting.DISPLAY_ROTATION, 90))
    await home.pass_time(5)
    assert home.state("binary_sensor", "restart_needed") == "on"
    await wishes.change(set_plain(Setting.DISPLAY_ROTATION, 0))
    await home.pass_time(5)
    assert home.state("binary_sensor", "restart_needed") == "off"
