"""Test the totals over all miners, whatever happens to them in whatever order."""

from copy import replace
from itertools import permutations
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntryDisabler,
    ConfigEntryState,
)
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
)

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    DOMAIN,
)
from custom_components.bitaxe_monitor.fleet.data import FleetData
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.fleet.performance import FleetPerformance
from custom_components.bitaxe_monitor.fleet.roll import Roll
from custom_components.bitaxe_monitor.miner.live import LivePart

from ..conftest import FakeMiner, fleet_entry, set_up
from ..support.fleet import add_miners, host, mac, set_up_fleet, totals
from ..support.states import state_of, writes_of
from ..support.time import pass_time

ALL_ONLINE = "binary_sensor.bitaxe_fleet_all_miners_online"
HASHRATE = "sensor.bitaxe_fleet_hashrate"
ALL_THREE = FleetData(
    hashrate=6.5,
    expected_hashrate=6.5,
    deviation=0,
    power=102,
    energy=0,
    efficiency=100,
    percents_and_expected=(650_000, 6500),
    power_efficiency=102 / 6.5,
    power_and_hashrate=(102, 6.5),
    is_hashing=True,
    miners_online=3,
    roll=Roll(),
    miners_total=3,
    best_difficulty=7e9,
    work=None,
    luck=None,
    block_odds=None,
    performance=FleetPerformance(),
    parts=(LivePart(None, 6500),),
    readings=None,
)


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""
    freezer.move_to("2026-11-20 12:00:00+00:00")


def figures(hass: HomeAssistant) -> FleetData:
    """Return the totals without who is counted in them, which is all three miners."""
    data = totals(hass)
    assert len(data.roll.online) == data.miners_online
    return replace(data, roll=Roll())


async def disable(
    hass: HomeAssistant, entry: MockConfigEntry, *, is_disabled: bool = True
) -> None:
    """Disable an entry as a user does, or enable it."""
    by_user = ConfigEntryDisabler.USER if is_disabled else None
    await hass.config_entries.async_set_disabled_by(entry.entry_id, by_user)
    await hass.async_block_till_done()


async def test_totals(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """The fleet adds up, and its entities show it."""
    await set_up_fleet(hass, miners)
    assert figures(hass) == ALL_THREE
    shown = {
        state.entity_id.partition(".bitaxe_fleet_")[2]: state.state
        for state in hass.states.async_all()
        if ".bitaxe_fleet_" in state.entity_id
    }
    assert shown == {
        "all_miners_online": "on",
        "best_difficulty": "7000000000",
        "efficiency": "100.0",
        "energy": "0.0",
        "expected_hashrate": "6.5",
        "hashrate": "6.5",
        "luck": "unknown",
        "mean_efficiency_10_min": "unknown",
        "miners": "3",
        "miners_hashing": "3",
        "miners_needing_attention": "0",
        "miners_online": "3",
        "miners_with_low_efficiency": "0",
        "pools_in_use": "0",
        "power": "102.0",
        "power_efficiency": "15.69",
        "work": "unknown",
    }


@pytest.mark.parametrize("order", permutations(range(4)), ids=str)
async def test_any_order(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    order: tuple[int, ...],
) -> None:
    """Totals do not depend on what is set up first: fleet (3) or miners (0 to 2)."""
    assert await async_setup_component(hass, DOMAIN, {})
    entries = [*add_miners(hass, miners), fleet_entry()]
    entries[3].add_to_hass(hass)
    for entry in entries[:3]:
        key = f"{DOMAIN}.{entry.entry_id}"
        memory = {"saved_at": 0, "energy": 7, "expected_hashrate": 1, "samples": []}
        hass_storage[key] = {"key": key, "version": 1, "data": memory}
    key = f"{DOMAIN}.fleet"
    hass_storage[key] = {"key": key, "version": 1, "data": {"energy": 30}}
    for position in order:
        await set_up(hass, entries[position])
    assert figures(hass) == replace(ALL_THREE, energy=30)
    assert state_of(hass, ALL_ONLINE) == "on"
    assert state_of(hass, HASHRATE) == "6.5"
    await pass_time(hass, freezer, 30)
    assert (totals(hass).energy or 0) - 30 == pytest.approx(102 * 30 / 3.6e6)


async def test_offline_after_restart(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """What a miner was expected to do before a restart is expected after it."""
    _, entries = await set_up_fleet(hass, miners)
    miners[host(0)].error = AxeOSConnectionError()
    assert await hass.config_entries.async_reload(entries[0].entry_id)
    await pass_time(hass, freezer, 60)
    assert totals(hass).expected_hashrate == 6.5
    assert totals(hass).miners_online == 2


async def test_record_of_a_miner_that_is_off(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The best difficulty stays the best, though its holder is off after a restart."""
    _, entries = await set_up_fleet(hass, miners)
    written = writes_of(hass, "sensor.bitaxe_fleet_best_difficulty")
    miners[host(1)].error = AxeOSConnectionError()
    await hass.config_entries.async_reload(entries[1].entry_id)
    await pass_time(hass, freezer, 60)
    assert totals(hass).miners_online == 2
    assert totals(hass).best_difficulty == 7e9
    assert written == []


async def test_disabled(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """A miner that is disabled does not count, until it is enabled."""
    _, entries = await set_up_fleet(hass, miners)
    written = writes_of(hass, ALL_ONLINE)
    await disable(hass, entries[0])
    data = totals(hass)
    assert (data.miners_online, data.miners_total) == (2, 2)
    assert data.hashrate == 5.5
    assert data.expected_hashrate == 5.4
    assert state_of(hass, HASHRATE) == "5.5"

    await disable(hass, entries[0], is_disabled=False)
    assert figures(hass) == ALL_THREE
    assert state_of(hass, HASHRATE) == "6.5"
    assert written == []


async def test_failed_to_set_up(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner that cannot be set up counts as offline."""
    _, entries = await set_up_fleet(hass, miners)
    hass.config_entries.async_update_entry(
        entries[0], options={CONF_EXPECTED_HASHRATE: 1500}
    )
    with patch(
        "custom_components.bitaxe_monitor.BitaxeCoordinator", side_effect=ValueError
    ):
        await hass.config_entries.async_reload(entries[0].entry_id)
        await hass.async_block_till_done()
    assert entries[0].state is ConfigEntryState.SETUP_ERROR
    data = totals(hass)
    assert (data.miners_online, data.miners_total) == (2, 3)
    assert data.hashrate == 5.5
    assert data.expected_hashrate == pytest.approx(6.9)
    assert state_of(hass, ALL_ONLINE) == "off"


async def test_ignored_does_not_count(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner that the user ignores is none of the fleet."""
    await set_up_fleet(hass, miners)
    MockConfigEntry(
        domain=DOMAIN, unique_id=mac(9), source=SOURCE_IGNORE, data={}
    ).add_to_hass(hass)
    hass.data[FLEET].async_refresh_soon()
    await hass.async_block_till_done()
    assert figures(hass) == ALL_THREE


async def test_removed(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """A miner that is removed is at once no more in the totals."""
    _, entries = await set_up_fleet(hass, miners)
    written = writes_of(hass, ALL_ONLINE)
    await hass.config_entries.async_remove(entries[1].entry_id)
    await hass.async_block_till_done()
    data = totals(hass)
    assert (data.miners_online, data.miners_total) == (2, 2)
    assert data.hashrate == 6
    assert data.best_difficulty == 5e9
    assert state_of(hass, HASHRATE) == "6.0"
    assert written == []


async def test_nobody_at_all(hass: HomeAssistant) -> None:
    """A fleet without miners is empty, and not all online."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    data = totals(hass)
    assert data.hashrate is None
    assert data.expected_hashrate is None
    assert data.best_difficulty is None
    assert data.miners_total == 0
    assert state_of(hass, ALL_ONLINE) == "off"
