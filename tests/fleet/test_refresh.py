"""Test when the totals are computed and written."""

import asyncio
from itertools import count
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.const import CONF_UPDATE_INTERVAL
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from ..conftest import FakeClient, FakeMiner, fleet_entry, set_up
from ..support.fleet import add_miners, host, set_up_fleet, totals
from ..support.states import state_of, writes_of
from ..support.time import pass_time

ALL_ONLINE = "binary_sensor.bitaxe_fleet_all_miners_online"
HASHRATE = "sensor.bitaxe_fleet_hashrate"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""
    freezer.move_to("2026-11-20 12:00:00+00:00")


async def test_reload_is_no_outage(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A miner that is reloaded, as by new options, is not missed meanwhile.

    Neither while a poll is waited for that is under way, nor while it is asked anew.
    """
    _, entries = await set_up_fleet(hass, miners)
    written = [writes_of(hass, name) for name in (ALL_ONLINE, HASHRATE)]
    miners[host(0)].update(hashRate=1100)
    get_system_info = FakeClient.get_system_info

    async def get_in_time(client: FakeClient) -> SystemInfo:
        for _ in range(10):
            await asyncio.sleep(0)
        return await get_system_info(client)

    with patch.object(FakeClient, "get_system_info", get_in_time):
        freezer.tick(5)
        async_fire_time_changed(hass)
        entries[0].async_on_unload(hass.data[FLEET].async_refresh_soon)
        await hass.config_entries.async_reload(entries[0].entry_id)
        await hass.async_block_till_done(wait_background_tasks=True)
    assert written == [[], ["6.6"]]


async def test_pace(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Totals are written every 30 s, even if the miners are not quite regular."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    hass.config_entries.async_update_entry(
        entries[0], options={CONF_UPDATE_INTERVAL: 5}
    )
    await set_up(hass, entries[0])
    written = writes_of(hass, HASHRATE)
    steps = count(1)

    def hash_on() -> None:
        step = next(steps)
        for miner in miners.values():
            miner.update(sharesAccepted=step)
        miners[host(0)].update(hashRate=1000 + 10 * step)

    await pass_time(hass, freezer, 25, before_step=hash_on)
    assert written == []
    await pass_time(hass, freezer, 5.4, step=5.4, before_step=hash_on)
    assert len(written) == 1
    await pass_time(hass, freezer, 23, step=4.6, before_step=hash_on)
    assert len(written) == 1
    await pass_time(hass, freezer, 4.6, step=4.6, before_step=hash_on)
    assert len(written) == 2


async def test_at_once(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """What matters of a miner matters to the fleet."""
    await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 5)
    miners[host(2)].update(bestDiff=9e9)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, "sensor.bitaxe_fleet_best_difficulty") == "9000000000"


async def test_computed_once_for_all(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """However many miners change at a time, totals are computed once."""
    await set_up_fleet(hass, miners)
    listener = Mock()
    hass.data[FLEET].async_add_listener(listener)
    await pass_time(hass, freezer, 25)
    assert listener.call_count == 0
    await pass_time(hass, freezer, 5)
    assert listener.call_count == 1
    for miner in miners.values():
        miner.update(blockFound=1)
    await pass_time(hass, freezer, 5)
    assert listener.call_count == 2


@pytest.mark.parametrize("is_unloaded", [False, True], ids=["none", "unloaded"])
async def test_nobody_listens(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    *,
    is_unloaded: bool,
) -> None:
    """Without a fleet entry nothing is written."""
    if is_unloaded:
        fleet, entries = await set_up_fleet(hass, miners)
        hass.data[FLEET].async_refresh_soon()
        await hass.config_entries.async_unload(fleet.entry_id)
        await hass.async_block_till_done()
    else:
        entries = add_miners(hass, miners)
        await set_up(hass, entries[0])
    data = hass.data[FLEET].data
    await pass_time(hass, freezer, 120)
    await hass.config_entries.async_reload(entries[0].entry_id)
    await hass.async_block_till_done()
    assert hass.data[FLEET].data is data


async def test_entries_of_others(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """What happens to entries of other integrations means nothing to the fleet."""
    await set_up_fleet(hass, miners)
    data = totals(hass)
    other = MockConfigEntry(domain="test")
    other.add_to_hass(hass)
    hass.config_entries.async_update_entry(other, title="Other")
    await hass.async_block_till_done()
    assert totals(hass) is data
