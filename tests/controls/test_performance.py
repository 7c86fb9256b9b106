"""Test the action that sets frequency and core voltage of miners."""

from itertools import pairwise

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest
import voluptuous as vol

from custom_components.bitaxe_monitor.const import DOMAIN
from simulator import Fault
from simulator.values import JsonObject
from tests.conftest import fleet_entry, set_up
from tests.support.actions import device_of
from tests.support.simulated import SimulatedHome, simulated_home

FIRST_STEP = 6.25  # MHz of a ramp, which begins as a voltage that rises is there


async def call(
    home: SimulatedHome, *, wants_response: bool = True, **data: object
) -> ServiceResponse:
    """Call the action for the miner."""
    return await home.hass.services.async_call(
        DOMAIN,
        "set_performance",
        {"device_id": home.device_id, **data},
        blocking=True,
        return_response=wants_response,
    )


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ((525, 1150), (400, 1000)),
        ((400, 1000), (525, 1150)),
        ((525, 1000), (400, 1150)),
        ((400, 1150), (525, 1000)),
    ],
    ids=["both less", "both more", "less and more", "more and less"],
)
async def test_no_chip_is_starved(
    hass: HomeAssistant, first: tuple[int, int], then: tuple[int, int]
) -> None:
    """While the voltage changes no frequency is above the lower of old and new."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.set_frequency(*first)
        await home.pass_time(10)
        began = home.miner.now
        response = await call(home, frequency=then[0], core_voltage=then[1])
        assert response == {
            "miners": [
                {
                    "name": "Rig",
                    "result": "in_force",
                    "error": None,
                    "frequency": then[0],
                    "core_voltage": then[1],
                }
            ]
        }
        latest = home.miner.trace[-1]
        assert (latest.frequency, latest.core_voltage) == then
        assert all(
            after.frequency <= min(first[0], then[0]) + FIRST_STEP
            for before, after in pairwise(home.miner.trace)
            if after.time > began and after.core_voltage != before.core_voltage
        )


async def test_failure(hass: HomeAssistant) -> None:
    """What fails is in the response, and an error if nobody wants that."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        response = await call(home, frequency=1000)
        assert response
        (found,) = response["miners"]  # type: ignore[misc, str-unpack]
        assert isinstance(found, dict)
        assert found["result"] == "failed"
        assert found["error"] == "The value is outside what this miner may be set to"
        assert found["frequency"] == 525
        with pytest.raises(HomeAssistantError) as raised:
            await call(home, wants_response=False, frequency=1000)
        assert raised.value.translation_placeholders == {
            "miners": "Rig: The value is outside what this miner may be set to"
        }
        assert home.sent == []
        assert await call(home, wants_response=False, frequency=500) is None


async def test_offline(hass: HomeAssistant) -> None:
    """A miner that has never answered has neither figure."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.miner.fault = Fault.OFFLINE
        await home.set_up()
        response = await call(home, frequency=500)
        assert response == {
            "miners": [
                {
                    "name": "Rig",
                    "result": "failed",
                    "error": "Cannot connect to the miner",
                    "frequency": None,
                    "core_voltage": None,
                }
            ]
        }


@pytest.mark.parametrize(
    ("version", "lie", "result", "error"),
    [
        ("v2.5.1", {}, "needs_restart", "Restart the miner for it to take effect"),
        (
            "v2.15.0",
            {"actualFrequency": 525},
            "not_in_force",
            "The miner stored 500 MHz but still runs at 525 MHz",
        ),
        ("v2.15.0", {"frequency": 525}, "ignored", "did not store it"),
    ],
)
async def test_what_is_not_done(
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
    lie: JsonObject,
    result: str,
    error: str,
) -> None:
    """What became of a change that was sent is in the response, and an error."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        info = home.miner.info
        monkeypatch.setattr(home.miner, "info", lambda: info() | lie)
        response = await call(home, frequency=500)
        assert response
        (found,) = response["miners"]  # type: ignore[misc, str-unpack]
        assert isinstance(found, dict)
        assert found["result"] == result
        assert error in str(found["error"])
        assert home.bodies == [{"frequency": 500}]
        with pytest.raises(HomeAssistantError) as raised:
            await call(home, wants_response=False, frequency=490)
        assert raised.value.translation_key == "miners_failed"


async def test_voltage_that_the_regulator_refuses(hass: HomeAssistant) -> None:
    """A power fault that comes of a voltage is cured by one that is high enough."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.storage.store({"coreVoltage": 960})
        home.miner.reboot()
        await home.pass_time(10)
        assert Fault.POWER_FAULT in home.miner.faults
        await call(home, core_voltage=1000)
        assert home.bodies == [{"coreVoltage": 1000}]
        assert Fault.POWER_FAULT not in home.miner.faults


async def test_miner_that_reboots_at_its_setting(hass: HomeAssistant) -> None:
    """A miner that restarts 30 s after each boot can be lowered, but not raised."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.settings.edge = 440
        home.miner.reboot()
        for _ in range(3):
            await home.pass_time(50)
            assert home.miner.uptime < 50
        while home.miner.is_unreachable:
            await home.pass_time(5)
        raised = await call(home, frequency=550, core_voltage=1200)
        assert raised
        assert home.sent == []
        lowered = await call(home, frequency=425)
        assert lowered
        assert home.bodies == [{"frequency": 425}]
        await home.pass_time(300)
        assert home.miner.uptime > 200
        assert home.miner.info()["frequency"] == 425


@pytest.mark.usefixtures("all_enabled")
async def test_no_number(hass: HomeAssistant) -> None:
    """What is no number is outside the limits, and no error of its own."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        for key in ("frequency", "core_voltage", "fan_target_temperature"):
            with pytest.raises(ServiceValidationError) as raised:
                await home.call("number", "set_value", key, value="nan")
            assert raised.value.translation_key == "outside_limits"
        with pytest.raises(vol.Invalid):
            await call(home, frequency="nan", core_voltage=1150)
        assert home.sent == []


async def test_what_is_no_miner(hass: HomeAssistant) -> None:
    """Neither the fleet nor nothing at all can be set."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        fleet = fleet_entry()
        fleet.add_to_hass(hass)
        await set_up(hass, fleet)
        with pytest.raises(ServiceValidationError) as raised:
            await call(home, device_id=device_of(hass, fleet).id, frequency=500)
        assert raised.value.translation_key == "not_a_miner"
        with pytest.raises(vol.Invalid):
            await call(home)
        assert home.sent == []
