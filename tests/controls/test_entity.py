"""Test that a miner has the entities of what its firmware can do, then and now."""

from homeassistant.const import STATE_ON, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.bitaxe_monitor.axeos import Request
from simulator import Fault
from tests.support.simulated import simulated_home


async def test_update_brings_entities(hass: HomeAssistant) -> None:
    """What other firmware can do is there without a restart of Home Assistant."""
    with simulated_home(hass, "601", "v2.12.2") as home:
        await home.set_up()
        assert home.entity_id("switch", "mining") is None
        home.miner.update_firmware("v2.15.0")
        await home.pass_time(10)
        assert home.state("switch", "mining") == STATE_ON
        await home.call("switch", "turn_off", "mining")
        assert home.miner.true_hashrate == 0


async def test_what_firmware_cannot_do_goes(hass: HomeAssistant) -> None:
    """An entity that cannot work does not exist, and comes back when it can."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.update_firmware("v2.11.0")
        await home.pass_time(10)
        assert home.entity_id("switch", "mining") is None
        assert home.entity_id("button", "identify") is None
        assert home.entity_id("button", "restart")
        home.miner.update_firmware("v2.14.2")
        await home.pass_time(10)
        assert home.state("switch", "mining") == STATE_ON


async def test_entities_of_a_miner_that_is_off(hass: HomeAssistant) -> None:
    """What was there before is there again, and goes only if firmware says so."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert await hass.config_entries.async_unload(home.entry.entry_id)
        home.miner.fault = Fault.OFFLINE
        assert await hass.config_entries.async_setup(home.entry.entry_id)
        await hass.async_block_till_done()
        assert home.state("fan", "fan") == STATE_UNKNOWN  # one miss is borne
        await home.pass_time(60)
        assert home.state("fan", "fan") == STATE_UNAVAILABLE
        home.miner.fault = None
        home.miner.update_firmware("v2.11.0")
        await home.pass_time(60)
        assert home.entity_id("switch", "mining") is None
        assert home.state("fan", "fan") == STATE_ON


@pytest.mark.usefixtures("all_enabled")
async def test_choices_of_a_miner_that_is_off(hass: HomeAssistant) -> None:
    """What can be set stays as it was: a change would have the registry saved."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        assert home.attribute("number", "frequency", "min") == 400
        changes = async_capture_events(hass, er.EVENT_ENTITY_REGISTRY_UPDATED)
        home.miner.fault = Fault.OFFLINE
        await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(60)
        registry = er.async_get(hass)
        for domain, key in (
            ("number", "frequency"),
            ("number", "core_voltage"),
            ("select", "profile"),
            ("select", "pool"),
        ):
            entry = registry.async_get(home.entity_id(domain, key) or "")
            assert entry is not None
            assert entry.capabilities is not None
            assert entry.capabilities.get("min") != 0
            assert entry.capabilities.get("options") != []
        home.miner.fault = None
        await home.pass_time(60)
        assert home.attribute("number", "frequency", "min") == 400
        assert changes == []


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize("fault", [Fault.WRONG_TYPES, Fault.NULLS])
async def test_garbled_board_takes_nothing_away(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    """What can be set follows no nonsense that a miner lists."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        respond, is_garbled = home.respond, True

        def garble(request: Request) -> bytearray:
            is_board = is_garbled and request.path.endswith("/asic")
            home.miner.fault = fault if is_board else None
            return respond(request)

        monkeypatch.setattr(home, "respond", garble)
        for _ in range(5):  # each time it is other nonsense
            await hass.config_entries.async_reload(home.entry.entry_id)
            await home.pass_time(10)
            assert home.attribute("number", "frequency", "min") == 400
            assert home.attribute("number", "frequency", "max") == 625
            assert home.attribute("number", "core_voltage", "max") == 1250
            assert "default" in home.attribute("select", "profile", "options")
        is_garbled = False
        await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(10)
        assert home.attribute("number", "frequency", "max") == 625
        assert home.coordinator.control.profiles


async def test_broken_answer_takes_nothing_away(hass: HomeAssistant) -> None:
    """Who says nothing of itself has not lost what it can do."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.MISSING_KEYS
        await home.pass_time(10)
        assert home.entity_id("switch", "mining")
        await hass.config_entries.async_reload(home.entry.entry_id)
        await hass.async_block_till_done()
        assert home.entity_id("fan", "fan")
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("fan", "turn_on", "fan", percentage=50)
        assert raised.value.translation_key == "not_supported"
        assert home.sent == []


async def test_code(hass: HomeAssistant) -> None:
    """A miner that wants a code from now on is sent nothing it would refuse."""
    with simulated_home(hass, "NerdQAxe++", "v1.0.36") as home:
        await home.set_up()
        home.miner.otp.code = "123456"
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("fan", "turn_on", "fan", percentage=50)
        assert raised.value.translation_key == "protected_by_otp"
        assert home.sent == []
        home.miner.otp.code = None
        await home.call("fan", "turn_on", "fan", percentage=50)
        assert home.bodies == [{"autofanspeed": 0, "manualFanSpeed": 50}]
