"""Test who of the fleet is counted for what."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError

from ..conftest import FakeMiner, fleet_entry, set_up
from ..support.fleet import add_miners, host, set_up_fleet, totals
from ..support.time import pass_time

POOL: Final = {"stratumURL": "public-pool.io", "isUsingFallbackStratum": 0}


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""
    freezer.move_to("2026-11-20 12:00:00+00:00")


async def mine(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    seconds: int,
) -> None:
    """Let time pass in which no chip seems to hang."""
    for passed in range(0, seconds, 20):
        for miner in miners.values():
            miner.update(hashRate=float(str(miner.answer["hashRate"])) + 1 - passed % 3)
        await pass_time(hass, freezer, 20)


async def test_all_well(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """All answer and hash, and none needs attention."""
    _, entries = await set_up_fleet(hass, miners)
    roll = totals(hass).roll
    everybody = tuple(entry.entry_id for entry in entries)
    assert roll.online == roll.hashing == everybody
    assert not roll.needing_attention
    assert not roll.low_efficiency


async def test_trouble(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """One that is offline, and one that does little, need attention."""
    _, (slow, offline, _) = await set_up_fleet(hass, miners)
    miners[host(0)].update(hashRate=800)
    miners[host(1)].error = AxeOSConnectionError()
    await mine(hass, freezer, miners, 300)
    roll = totals(hass).roll
    assert roll.needing_attention == (slow.entry_id, offline.entry_id)
    assert roll.low_efficiency == (slow.entry_id,)
    assert offline.entry_id not in roll.online + roll.hashing

    miners[host(1)].error = None
    await mine(hass, freezer, miners, 60)
    assert totals(hass).roll.needing_attention == (slow.entry_id,)


async def test_paused(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """One that its user has paused is online, hashes not, and needs no attention."""
    _, (paused, _, _) = await set_up_fleet(hass, miners)
    miners[host(0)].update(hashRate=0, miningPaused=True)
    await pass_time(hass, freezer, 60)
    roll = totals(hass).roll
    assert paused.entry_id in roll.online
    assert paused.entry_id not in roll.hashing + roll.needing_attention


async def test_not_set_up(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """One that was unloaded needs attention, and counts for nothing else."""
    _, (_, unloaded, _) = await set_up_fleet(hass, miners)
    assert await hass.config_entries.async_unload(unloaded.entry_id)
    await hass.async_block_till_done()
    roll = totals(hass).roll
    assert roll.needing_attention == (unloaded.entry_id,)
    assert unloaded.entry_id not in roll.online


async def test_pools(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """Miners are listed by the host of the pool in use, be it the second one."""
    first, second, third = add_miners(hass, miners)
    miners[host(0)].update(**POOL)
    miners[host(1)].update(
        stratumURL="first.example",
        fallbackStratumURL="public-pool.io",
        isUsingFallbackStratum=1,
    )
    miners[host(2)].update(stratumURL="a.example", isUsingFallbackStratum=0)
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    assert totals(hass).roll.by_pool == {
        "a.example": (third.entry_id,),
        "public-pool.io": (first.entry_id, second.entry_id),
    }
