"""Test the action that changes the pool of miners."""

from collections.abc import AsyncGenerator

from homeassistant.core import Context, HomeAssistant, ServiceResponse
from homeassistant.exceptions import HomeAssistantError, Unauthorized
import pytest
from pytest_homeassistant_custom_component.common import MockUser
import voluptuous as vol

from custom_components.bitaxe_monitor.const import DOMAIN
from tests.support.simulated import SimulatedHome, home_of_three_pools, simulated_home


@pytest.fixture
async def home(hass: HomeAssistant) -> AsyncGenerator[SimulatedHome]:
    """Return a home with a Gamma of three pools, the first two of them chosen."""
    async with home_of_three_pools(hass) as home:
        yield home


async def call(
    home: SimulatedHome, slot: object, *, wants_response: bool = True
) -> ServiceResponse:
    """Call the action for the miner."""
    return await home.hass.services.async_call(
        DOMAIN,
        "set_pool",
        {"device_id": home.device_id, "slot": slot},
        blocking=True,
        return_response=wants_response,
    )


async def test_pool(home: SimulatedHome) -> None:
    """The response says which pool the miner uses."""
    assert await call(home, 4) == {
        "miners": [{"name": "Rig", "result": "in_force", "error": None, "slot": 4}]
    }
    assert home.miner.pool is not None
    assert home.miner.pool.host == "third.example.org"
    assert await call(home, 0, wants_response=False) is None


async def test_empty_slot(home: SimulatedHome) -> None:
    """What cannot be is in the response, and an error if nobody wants that."""
    empty = "There is no pool in this slot. Add one under Configure first"
    assert await call(home, 6) == {
        "miners": [{"name": "Rig", "result": "failed", "error": empty, "slot": 0}]
    }
    with pytest.raises(HomeAssistantError) as raised:
        await call(home, 6, wants_response=False)
    assert raised.value.translation_placeholders == {"miners": f"Rig: {empty}"}
    assert home.sent == []


async def test_firmware_without_slots(hass: HomeAssistant) -> None:
    """Firmware that has no slots is asked for nothing."""
    with simulated_home(hass, "601", "v2.14.0") as home:
        await home.set_up()
        response = await call(home, 0)
        assert response == {
            "miners": [
                {
                    "name": "Rig",
                    "result": "failed",
                    "error": "The miner does not report which pools it has",
                    "slot": None,
                }
            ]
        }
        assert home.sent == []


@pytest.mark.parametrize("slot", [-1, 8, "pool.example.org"])
async def test_what_is_no_slot(home: SimulatedHome, slot: object) -> None:
    """A slot is a number: firmware takes what is none for the first one."""
    with pytest.raises(vol.Invalid):
        await call(home, slot)


async def test_administrators_only(
    home: SimulatedHome, hass_read_only_user: MockUser
) -> None:
    """Others cannot change who is paid."""
    with pytest.raises(Unauthorized):
        await home.hass.services.async_call(
            DOMAIN,
            "set_pool",
            {"device_id": home.device_id, "slot": 4},
            blocking=True,
            context=Context(user_id=hass_read_only_user.id),
        )
    assert home.sent == []
