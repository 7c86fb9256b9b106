"""Test the counts of miners, and the names that go with them."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError

from ..conftest import FakeMiner
from ..support.actions import device_of
from ..support.fleet import host, set_up_fleet
from ..support.states import state_of
from ..support.time import pass_time

FLEET: Final = "sensor.bitaxe_fleet_"
ONLINE: Final = f"{FLEET}miners_online"
NEEDING: Final = f"{FLEET}miners_needing_attention"
POOLS: Final = f"{FLEET}pools_in_use"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""
    freezer.move_to("2026-11-20 12:00:00+00:00")


def names(hass: HomeAssistant, entity_id: str) -> object:
    """Return who is counted."""
    state = hass.states.get(entity_id)
    assert state is not None
    return state.attributes["miners"]


async def test_names(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Counts have the names that the user gave, and change with them."""
    await set_up_fleet(hass, miners)
    assert names(hass, ONLINE) == ["Miner 0", "Miner 1", "Miner 2"]
    assert names(hass, NEEDING) == []
    miners[host(1)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 40)
    assert state_of(hass, ONLINE) == "2"
    assert names(hass, ONLINE) == ["Miner 0", "Miner 2"]
    assert (state_of(hass, NEEDING), names(hass, NEEDING)) == ("1", ["Miner 1"])


async def test_another_one(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A count that stays while one comes and another one goes has other names."""
    await set_up_fleet(hass, miners)
    miners[host(1)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 40)
    miners[host(0)].update(hashRate=1001)
    miners[host(1)].error, miners[host(2)].error = None, AxeOSConnectionError()
    await pass_time(hass, freezer, 40)
    assert (state_of(hass, NEEDING), names(hass, NEEDING)) == ("1", ["Miner 2"])


async def test_renamed(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A miner that the user renames is listed by its other name."""
    _, (entry, _, _) = await set_up_fleet(hass, miners)
    registry = dr.async_get(hass)
    registry.async_update_device(device_of(hass, entry).id, name_by_user="Attic")
    await pass_time(hass, freezer, 40)
    assert names(hass, ONLINE) == ["Attic", "Miner 1", "Miner 2"]


async def test_pools(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """Pools in use are counted, and have the miners of each."""
    await set_up_fleet(hass, miners)
    assert state_of(hass, POOLS) == "0"
    assert names(hass, POOLS) == {}
