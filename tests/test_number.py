"""Test the numbers of miners."""

from copy import replace

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest

from custom_components.bitaxe_monitor.axeos import AsicInfo

from .support.simulated import simulated_home

KEY = "fan_target_temperature"


@pytest.mark.parametrize(
    ("board", "version", "key"),
    [("601", "v2.15.0", "temptarget"), ("NerdQAxe++", "v1.1.0", "pidTargetTemp")],
)
async def test_fan_target_temperature(
    hass: HomeAssistant, board: str, version: str, key: str
) -> None:
    """The temperature that the fan cools to is set as the miner calls it."""
    with simulated_home(hass, board, version) as home:
        await home.set_up()
        await home.call("number", "set_value", KEY, value=57)
        assert float(home.state("number", KEY)) == 57
        assert home.bodies == [{key: 57}]


async def test_bounds(hass: HomeAssistant) -> None:
    """No value is sent that the firmware would refuse."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        with pytest.raises(ServiceValidationError):
            await home.call("number", "set_value", KEY, value=67)
        assert home.sent == []


async def test_firmware_that_cannot(hass: HomeAssistant) -> None:
    """There is no number where firmware has no such setting."""
    with simulated_home(hass, "205", "v2.6.5") as home:
        await home.set_up()
        assert home.entity_id("number", KEY) is None


@pytest.mark.usefixtures("all_enabled")
async def test_frequency_and_core_voltage(hass: HomeAssistant) -> None:
    """Both are set between what the miner lists, and shown as it stores them."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert float(home.state("number", "frequency")) == 525
        assert home.attribute("number", "frequency", "min") == 400
        assert home.attribute("number", "frequency", "max") == 625
        assert home.attribute("number", "core_voltage", "min") == 1000
        assert home.attribute("number", "core_voltage", "max") == 1250

        await home.call("number", "set_value", "frequency", value=490)
        await home.call("number", "set_value", "core_voltage", value=1100)
        assert float(home.state("number", "frequency")) == 490
        assert float(home.state("number", "core_voltage")) == 1100
        latest = home.miner.trace[-1]
        assert (latest.frequency, latest.core_voltage) == (490, 1100)
        assert home.bodies == [{"frequency": 490}, {"coreVoltage": 1100}]

        for key, value in (("frequency", 626), ("core_voltage", 999)):
            with pytest.raises(ServiceValidationError):
                await home.call("number", "set_value", key, value=value)
        assert len(home.sent) == 2


@pytest.mark.usefixtures("all_enabled")
async def test_needs_restart(hass: HomeAssistant) -> None:
    """A frequency that takes effect only after a restart is no success yet."""
    with simulated_home(hass, "601", "v2.4.5") as home:
        await home.set_up()
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("number", "set_value", "frequency", value=490)
        assert raised.value.translation_key == "needs_restart"
        assert float(home.state("number", "frequency")) == 490
        assert home.miner.trace[-1].frequency == 525


async def test_disabled_at_first(hass: HomeAssistant) -> None:
    """Whoever does not ask for them has neither frequency nor core voltage to set."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        for platform, key in (
            ("number", "frequency"),
            ("number", "core_voltage"),
            ("select", "profile"),
        ):
            entity_id = home.entity_id(platform, key)
            assert entity_id
            assert hass.states.get(entity_id) is None


@pytest.mark.usefixtures("all_enabled")
async def test_minimum_fan_speed(hass: HomeAssistant) -> None:
    """The automatic fan goes no lower than what is set."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("number", "set_value", "minimum_fan_speed", value=40)
        assert home.bodies == [{"minFanSpeed": 40}]
        assert float(home.state("number", "minimum_fan_speed")) == 40


@pytest.mark.usefixtures("all_enabled")
async def test_beyond_the_list(hass: HomeAssistant) -> None:
    """An option allows more than the miner lists, where its power is known."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.entry.add_to_hass(hass)
        hass.config_entries.async_update_entry(
            home.entry, options={"beyond_list": True}
        )
        await hass.config_entries.async_setup(home.entry.entry_id)
        await hass.async_block_till_done()
        assert home.attribute("number", "frequency", "max") == 750
        assert home.attribute("number", "core_voltage", "max") == 1300
        await home.call("number", "set_value", "frequency", value=640)
        assert home.miner.storage["frequency"] == 640
        control = home.coordinator.control
        info = control.latest
        assert info is not None
        unknown = replace(info, max_power=None)
        control.answered(unknown, AsicInfo(), is_overheating=False)
        assert control.limits is not None
        assert control.limits.frequency.highest == 625
