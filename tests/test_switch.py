"""Test the switch of miners: it shows what they report, and nothing else."""

from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from simulator import Fault

from .support.simulated import SimulatedHome, simulated_home


async def turn(home: SimulatedHome, state: str) -> None:
    """Turn mining on or off."""
    await home.call("switch", f"turn_{state}", "mining")


async def test_pause_and_resume(hass: HomeAssistant) -> None:
    """A miner that is paused stops to hash, and hashes again when it is resumed."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert home.state("switch", "mining") == STATE_ON

        await turn(home, "off")
        assert home.state("switch", "mining") == STATE_OFF
        assert home.miner.true_hashrate == 0
        assert home.state("binary_sensor", "mining") == STATE_OFF

        await home.pass_time(60)
        await turn(home, "on")
        assert home.state("switch", "mining") == STATE_ON
        assert home.miner.true_hashrate > 800
        assert [request.path for request in home.sent] == [
            "/api/system/pause",
            "/api/system/resume",
        ]


async def test_nothing_is_sent_twice(hass: HomeAssistant) -> None:
    """What is so already is not asked for."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await turn(home, "on")
        await turn(home, "off")
        await turn(home, "off")
        assert len(home.sent) == 1


async def test_change_of_mind(hass: HomeAssistant) -> None:
    """Whoever changes their mind within half a minute is asked for patience."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await turn(home, "off")
        with pytest.raises(HomeAssistantError) as raised:
            await turn(home, "on")
        assert raised.value.translation_key == "just_paused"
        assert home.state("switch", "mining") == STATE_OFF
        # That wears nothing: nobody is to change the miner less often.
        issue_id = f"too_many_writes_{home.entry.entry_id}"
        assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is None


async def test_nerdos(hass: HomeAssistant) -> None:
    """NerdOS shuts its chips down, and mines again after a restart."""
    with simulated_home(hass, "NerdQAxe++", "v1.0.36") as home:
        await home.set_up()
        await turn(home, "off")
        assert home.state("switch", "mining") == STATE_OFF
        assert home.miner.true_hashrate == 0

        await home.pass_time(60)
        await turn(home, "on")
        assert home.state("switch", "mining") == STATE_ON
        assert home.miner.true_hashrate > 1000
        assert home.miner.uptime < 60


@pytest.mark.parametrize(
    ("board", "version"), [("601", "v2.12.2"), ("NerdQAxe++", "v1.0.32")]
)
async def test_firmware_that_cannot(
    hass: HomeAssistant, board: str, version: str
) -> None:
    """There is no switch where firmware cannot pause."""
    with simulated_home(hass, board, version) as home:
        await home.set_up()
        assert home.entity_id("switch", "mining") is None


async def test_offline(hass: HomeAssistant) -> None:
    """A miner that is off has a switch that is unavailable, also after a restart."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.OFFLINE
        await home.pass_time(60)
        assert home.state("switch", "mining") == STATE_UNAVAILABLE

        await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(60)
        assert home.state("switch", "mining") == STATE_UNAVAILABLE

        home.miner.fault = None
        await home.pass_time(60)
        assert home.state("switch", "mining") == STATE_ON


async def test_answer_is_lost(hass: HomeAssistant) -> None:
    """A pause whose answer is lost has been made when the miner says so."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.ANSWER_LOST
        await turn(home, "off")
        assert home.state("switch", "mining") == STATE_OFF


async def test_miner_that_hangs_on_resume(hass: HomeAssistant) -> None:
    """Mining that is not seen to begin is no success."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await turn(home, "off")
        await home.pass_time(60)
        home.miner.set_faults(*home.miner.faults, Fault.POOLS_UNREACHABLE)
        with pytest.raises(HomeAssistantError) as raised:
            await turn(home, "on")
        assert raised.value.translation_key == "not_in_force"


@pytest.mark.usefixtures("all_enabled")
async def test_fallback_pool_only(hass: HomeAssistant) -> None:
    """A miner leaves its first pool alone until it is to use that again."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        first = home.miner.pool
        assert home.state("switch", "fallback_pool_only") == "off"
        await home.call("switch", "turn_on", "fallback_pool_only")
        assert home.state("switch", "fallback_pool_only") == "on"
        assert home.miner.pool != first
        await home.call("switch", "turn_off", "fallback_pool_only")
        assert home.miner.pool == first
    with simulated_home(hass, "601", "v2.14.0") as home:
        assert home.entity_id("switch", "fallback_pool_only") is None
