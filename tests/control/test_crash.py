"""Tests of Home Assistant that ends amid a change, with no time to save anything."""

import asyncio
from collections.abc import Coroutine
from copy import deepcopy
from dataclasses import replace
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, Request
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.errors import PoolChangeError
from custom_components.bitaxe_monitor.control.order import Pair
from simulator import Fault
from tests.conftest import set_up
from tests.support.clock import until
from tests.support.simulated import SimulatedHome, simulated_home

ENTERED: Final = PoolEdit(slot=0, host="new.example.org", port=4444, user="alice")


async def crash(
    home: SimulatedHome,
    hass_storage: dict[str, Any],
    wish: Coroutine[object, object, object],
    requests: int = 1,
) -> None:
    """End when that many steps of a wish were sent and saved; start again."""
    task = asyncio.ensure_future(wish)
    await until(lambda: len(home.sent) == requests)
    key = f"{DOMAIN}.{home.entry.entry_id}"
    await until(lambda: key in hass_storage)
    left = deepcopy(hass_storage[key])
    assert len(home.sent) == requests
    home.miner.fault = Fault.OFFLINE  # nothing is sent on the way out
    assert await home.hass.config_entries.async_unload(home.entry.entry_id)
    with pytest.raises(AxeOSConnectionError):
        await task
    home.miner.fault = None
    hass_storage[key] = left
    home.now += 30
    await set_up(home.hass, home.entry)
    await home.pass_time(60)


def stored(home: SimulatedHome) -> Pair:
    """Return what the miner is set to."""
    storage = home.miner.storage
    return Pair(storage.number("frequency"), storage.number("coreVoltage"))


@pytest.mark.parametrize(
    ("wanted", "is_raise"), [(Pair(450, 1100), False), (Pair(550, 1170), True)]
)
async def test_amid_a_pair(
    hass: HomeAssistant, hass_storage: dict[str, Any], wanted: Pair, *, is_raise: bool
) -> None:
    """A raise is watched still, and what was sent leads back to what was found."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        found = stored(home)
        await crash(home, hass_storage, home.coordinator.wishes.set_performance(wanted))
        attendant = home.coordinator.attendant
        assert attendant.watch.is_on is is_raise
        record = attendant.changes.record
        assert {entry.outcome for entry in record.entries} == {"in_force"}
        assert found.changed_by(attendant.changes.as_found) == found
        assert record.found.keys() == {entry.setting for entry in record.entries}
        await home.coordinator.wishes.restore_found()
        assert stored(home) == found


@pytest.mark.parametrize("requests", [1, 2])
@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0"])
async def test_amid_a_pool_that_is_entered(
    hass: HomeAssistant, hass_storage: dict[str, Any], version: str, requests: int
) -> None:
    """Who is paid by a pool that was entered is who is to be, whenever it shows."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(60)
        assert payout(home) == "off"
        wish = home.coordinator.wishes.store_pool(ENTERED)
        await crash(home, hass_storage, wish, requests)
        assert payout(home) == "off"
        home.miner.reboot()
        await home.pass_time(60)
        assert home.miner.pool is not None
        assert home.miner.pool.host == ENTERED.host
        assert payout(home) == "off"
        record = home.coordinator.attendant.changes.record
        assert {entry.outcome for entry in record.entries} == {"in_force"}
        await home.coordinator.wishes.store_pool(replace(ENTERED, user="bob"))
        await home.pass_time(60)
        assert payout(home) == "off"


async def test_pool_that_awaits_a_restart_for_long(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """A pool that was entered here is nobody else's, however late it shows."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(60)
        await crash(home, hass_storage, home.coordinator.wishes.store_pool(ENTERED))
        await home.pass_time(900)
        home.miner.reboot()
        await home.pass_time(60)
        record = home.coordinator.attendant.changes.record
        assert [entry.origin for entry in record.entries] == [Origin.USER]


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize("version", ["v2.15.0", "v2.16.0"])
async def test_amid_the_fallback_alone(
    hass: HomeAssistant, hass_storage: dict[str, Any], version: str
) -> None:
    """The fallback alone may be stored, and awaits a restart until it shows."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(10)
        wish = home.coordinator.wishes.use_fallback_only(on=True)
        await crash(home, hass_storage, wish)
        is_live = version == "v2.16.0"
        expected = "off" if is_live else "on"
        assert home.state("binary_sensor", "restart_needed") == expected
        home.miner.reboot()
        await home.pass_time(60)
        assert home.state("binary_sensor", "restart_needed") == "off"
        [entry] = home.coordinator.attendant.changes.record.entries
        assert entry.outcome == "in_force"


@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0"])
async def test_pool_that_shows_late(hass: HomeAssistant, version: str) -> None:
    """A miner that is back long after it was given up pays who was entered."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(60)
        home.miner.downtime = 300
        with pytest.raises(PoolChangeError):
            await home.coordinator.wishes.store_pool(ENTERED)
        await home.pass_time(300)
        assert home.miner.pool is not None
        assert home.miner.pool.host == ENTERED.host
        assert payout(home) == "off"


@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0"])
async def test_reboot_in_place_of_a_restart(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    """A pool is in force once its miner is back, whatever restarted that."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(60)
        respond = home.respond

        def reboot(request: Request) -> bytearray:
            reply = respond(request)
            if request.is_write:
                home.miner.reboot(downtime=120)
            return reply

        monkeypatch.setattr(home, "respond", reboot)
        with pytest.raises(AxeOSConnectionError):
            await home.coordinator.wishes.store_pool(ENTERED)
        assert len(home.sent) == 1
        await home.pass_time(300)
        assert home.miner.pool is not None
        assert home.miner.pool.host == ENTERED.host
        record = home.coordinator.attendant.changes.record
        assert [entry.outcome for entry in record.entries] == ["in_force"]


def payout(home: SimulatedHome) -> str:
    """Return whether somebody else is said to be paid."""
    return home.state("binary_sensor", "payout_changed")
