"""Test what the totals over all miners are made of."""

from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import CONF_EXPECTED_HASHRATE, DOMAIN
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from ..conftest import FakeMiner, fleet_entry, set_up
from ..support.fleet import add_miners, host, set_up_fleet, totals
from ..support.states import state_of
from ..support.time import pass_time

ALL_ONLINE: Final = "binary_sensor.bitaxe_fleet_all_miners_online"
HASHRATE: Final = "sensor.bitaxe_fleet_hashrate"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""
    freezer.move_to("2026-11-20 12:00:00+00:00")


async def test_offline(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A miner that is offline does nothing of what is expected of it."""
    await set_up_fleet(hass, miners)
    miners[host(1)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 35)
    data = totals(hass)
    assert data.hashrate == 6
    assert data.expected_hashrate == 6.5
    assert data.power == 90
    assert data.efficiency == pytest.approx(100 * 6000 / 6500)
    assert data.power_efficiency == 15
    assert (data.miners_online, data.miners_total) == (2, 3)
    assert data.best_difficulty == 7e9
    assert state_of(hass, ALL_ONLINE) == "off"
    assert state_of(hass, HASHRATE) == "6.0"

    miners[host(1)].error = None
    await pass_time(hass, freezer, 40)
    assert totals(hass).hashrate == 6.5
    assert state_of(hass, ALL_ONLINE) == "on"


async def test_offline_at_start(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A miner that was never seen is missed by what the user expects of it."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    miners[host(0)].error = AxeOSConnectionError()
    miners[host(1)].error = AxeOSConnectionError()
    hass.config_entries.async_update_entry(
        entries[0], options={CONF_EXPECTED_HASHRATE: 1200}
    )
    await set_up(hass, entries[0])
    assert hass.data[FLEET].data is None  # nobody knows yet
    await pass_time(hass, freezer, 60)
    data = totals(hass)
    assert data.expected_hashrate == 6.1
    assert data.efficiency == pytest.approx(100 * 5000 / 6100)
    assert (data.miners_online, data.miners_total) == (1, 3)


@pytest.mark.parametrize(
    "stop",
    [{"miningPaused": True}, {"power_fault": "over"}],
    ids=["paused", "power fault"],
)
async def test_not_meant_to_hash(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    stop: dict[str, Any],
) -> None:
    """A miner that is paused is online, but nothing is expected of it."""
    await set_up_fleet(hass, miners)
    miners[host(0)].update(hashRate=0, power=2, **stop)
    await pass_time(hass, freezer, 5)
    data = totals(hass)
    assert data.hashrate == 5.5
    assert data.expected_hashrate == 5.4
    assert data.efficiency == pytest.approx(100 * 5500 / 5400)
    assert data.power == 89
    assert (data.miners_online, data.miners_total) == (3, 3)


async def test_unknown_expectation(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner of which nothing can be expected adds to hashrate, not to efficiency."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    miners[host(0)].remove("expectedHashrate")
    await set_up(hass, entries[0])
    data = totals(hass)
    assert data.hashrate == 6.5
    assert data.expected_hashrate == 5.4
    assert data.efficiency == pytest.approx(100 * 5500 / 5400)


async def test_unknown_hashrate(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner whose reading is a glitch takes no part in what rests on it."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    miners[host(0)].update(hashRate=1e6)
    await set_up(hass, entries[0])
    data = totals(hass)
    assert data.hashrate == 5.5
    assert data.expected_hashrate == 6.5
    assert data.power == 102
    assert data.efficiency == pytest.approx(100 * 5500 / 5400)
    assert data.power_efficiency == pytest.approx(87 / 5.5)
    assert data.miners_online == 3


async def test_unknown_power(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """A miner that does not report its power has no part in power per hashrate."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    miners[host(0)].remove("power")
    await set_up(hass, entries[0])
    data = totals(hass)
    assert data.hashrate == 6.5
    assert data.power == 87
    assert data.power_efficiency == pytest.approx(87 / 5.5)


async def test_master(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """The hashrate of a miner that leads others goes with the power of all of them."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    miners[host(0)].update(can={"enabled": True, "fleetPower": 115})
    await set_up(hass, entries[0])
    data = totals(hass)
    assert data.hashrate == 6.5
    assert data.power == 102
    assert data.power_efficiency == pytest.approx((102 + 100) / 6.5)


async def test_reading_that_is_too_high(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """All but the hashrate itself rests on what a miner truly does."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    miners[host(0)].update(version="v2.9.0", smallCoreCount=2040)
    await set_up(hass, entries[0])
    data = totals(hass)
    assert data.hashrate == 6.5
    assert data.deviation == pytest.approx(6.47 - 6.5)
    assert data.efficiency == pytest.approx(100 * 6470 / 6500)
    assert data.power_efficiency == pytest.approx(102 / 6.47)


async def test_nobody_hashes(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """Power for no hashrate at all is no figure; no efficiency is one."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    for miner in miners.values():
        miner.update(hashRate=0)
    await set_up(hass, entries[0])
    data = totals(hass)
    assert data.hashrate == 0
    assert data.power == 102
    assert data.power_efficiency is None
    assert data.efficiency == 0


async def test_nobody_online(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """With no miner online, what they do is unknown, not zero."""
    await set_up_fleet(hass, miners)
    for miner in miners.values():
        miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    data = totals(hass)
    assert data.hashrate is None
    assert data.power is None
    assert data.is_hashing is None
    assert data.efficiency is None
    assert data.power_efficiency is None
    assert data.expected_hashrate == 6.5
    assert data.miners_online == 0
    assert data.best_difficulty == 7e9
    assert state_of(hass, HASHRATE) == STATE_UNKNOWN
    assert state_of(hass, ALL_ONLINE) == "off"


async def test_low_efficiency(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The fleet counts the miners with low efficiency."""
    await set_up_fleet(hass, miners)
    miners[host(0)].update(hashRate=800)
    await pass_time(hass, freezer, 300)
    assert len(totals(hass).roll.low_efficiency) == 1
    miners[host(0)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    assert not totals(hass).roll.low_efficiency


@pytest.mark.parametrize("uptime", [119, 120])
async def test_warming_up(
    hass: HomeAssistant, miners: dict[str, FakeMiner], uptime: int
) -> None:
    """A miner that has just started is in no efficiency, but in all other totals."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    miners[host(2)].update(uptimeSeconds=uptime, hashRate=100.0)
    await set_up(hass, entries[0])
    data = totals(hass)
    assert (data.hashrate, data.expected_hashrate, data.power) == (1.6, 6.5, 102)
    if uptime < 120:
        assert data.efficiency == 100 * 1500 / 1600
    else:
        assert data.efficiency == 100 * 1600 / 6500


async def test_expectation_is_taken_back(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """What a user no longer expects of a miner that is off is not expected."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    hass.config_entries.async_update_entry(
        entries[0], options={CONF_EXPECTED_HASHRATE: 9000}
    )
    miners[host(0)].update(expectedHashrate=None)
    await set_up(hass, entries[0])
    assert totals(hass).expected_hashrate == 14.4
    miners[host(0)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    assert totals(hass).expected_hashrate == 14.4
    hass.config_entries.async_update_entry(entries[0], options={})
    await hass.config_entries.async_reload(entries[0].entry_id)
    await hass.async_block_till_done()
    assert totals(hass).expected_hashrate == 5.4


@pytest.mark.parametrize(
    ("remembered", "expected"), [(9000, 5.4), (1100, 6.5)], ids=["user's", "found"]
)
async def test_expectation_that_was_remembered(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    remembered: float,
    expected: float,
) -> None:
    """What is remembered of a miner is not what was only expected by the user."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    hass.config_entries.async_update_entry(
        entries[0], options={CONF_EXPECTED_HASHRATE: 9000}
    )
    key = f"{DOMAIN}.{entries[0].entry_id}"
    data = {"expected_hashrate": remembered}
    hass_storage[key] = {"key": key, "version": 1, "data": data}
    miners[host(0)].error = AxeOSConnectionError()
    await set_up(hass, entries[0])
    await pass_time(hass, freezer, 60)
    assert totals(hass).expected_hashrate == 14.4
    hass.config_entries.async_update_entry(entries[0], options={})
    await hass.config_entries.async_reload(entries[0].entry_id)
    await hass.async_block_till_done()
    assert totals(hass).expected_hashrate == expected
