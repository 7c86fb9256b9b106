"""Test the buttons of miners."""

from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from simulator import Fault

from .support.simulated import simulated_home


async def test_restart(hass: HomeAssistant) -> None:
    """A miner that is restarted starts anew; the button shows when it was pressed."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert home.state("button", "restart") == STATE_UNKNOWN
        await home.call("button", "press", "restart")
        assert home.state("button", "restart") != STATE_UNKNOWN
        await home.pass_time(60)
        assert home.miner.uptime < 60
        assert [request.path for request in home.sent] == ["/api/system/restart"]


async def test_restart_ends_a_pause(hass: HomeAssistant) -> None:
    """A paused miner may be restarted, after which it mines."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("switch", "turn_off", "mining")
        await home.call("button", "press", "restart")
        await home.pass_time(120)
        assert home.state("switch", "mining") == "on"


async def test_no_restart_of_a_hot_miner(hass: HomeAssistant) -> None:
    """A miner that has stopped to cool down is left to that."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.OVERHEATED
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("button", "press", "restart")
        assert raised.value.translation_key == "overheat_active"
        assert home.sent == []


async def test_identify(hass: HomeAssistant) -> None:
    """A miner identifies itself; pressed again meanwhile, it goes on to."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("button", "press", "identify")
        assert home.miner.identifies
        home.now += 10
        await home.call("button", "press", "identify")
        assert home.miner.identifies
        assert len(home.sent) == 1
        home.now += 21
        assert not home.miner.identifies
        await home.call("button", "press", "identify")
        assert home.miner.identifies


@pytest.mark.parametrize(
    ("board", "version", "buttons"),
    [
        ("601", "v2.12.2", {"identify", "restart"}),
        ("601", "v2.11.0", {"restart"}),
        ("205", "v2.0.0", {"restart"}),
        ("NerdQAxe++", "v1.1.0", {"restart"}),
    ],
)
async def test_firmware(
    hass: HomeAssistant, board: str, version: str, buttons: set[str]
) -> None:
    """There are buttons for what firmware can do."""
    with simulated_home(hass, board, version) as home:
        await home.set_up()
        assert {
            key for key in ("identify", "restart") if home.entity_id("button", key)
        } == buttons
