"""Tests of Home Assistant that ends amid a change, with no time to save anything."""

import asyncio
from collections.abc import Coroutine
from copy import deepcopy
from dataclasses import replace
import json
from typing import Any, Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, Request
from custom_components.bitaxe_monitor.axeos.change import Deed, Setting
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.errors import PoolChangeError
from custom_components.bitaxe_monitor.control.order import Pair
from simulator import Fault
from simulator.answers import answer
from tests.conftest import set_up
from tests.control.test_cut_off import losing
from tests.support.simulated import CANARY, SimulatedHome, simulated_home, unload_during
from tests.support.waiting import until

ENTERED: Final = PoolEdit(slot=0, host="new.example.org", port=4444, user="alice")


async def crash(
    home: SimulatedHome,
    hass_storage: dict[str, Any],
    wish: Coroutine[object, object, object],
    requests: int = 1,
) -> None:
    """End when that many steps of a wish were sent and saved; start again."""
    key = f"{DOMAIN}.{home.entry.entry_id}"
    hass_storage.pop(key, None)
    task = asyncio.ensure_future(wish)
    await until(lambda: len(home.sent) == requests)
    await until(lambda: key in hass_storage)
    left = deepcopy(hass_storage[key])
    assert len(home.sent) == requests
    home.miner.fault = Fault.OFFLINE  # nothing is sent on the way out
    await unload_during(home, task)
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


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize("is_taken", [True, False])
@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0", "v2.16.0"])
async def test_pool_that_is_entered_shows(
    hass: HomeAssistant, hass_storage: dict[str, Any], version: str, *, is_taken: bool
) -> None:
    """What has become of it is what the miner shows, at once or after a restart."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(60)
        respond = home.respond if is_taken else losing(home)
        with patch.object(home, "respond", respond):
            await crash(home, hass_storage, home.coordinator.wishes.store_pool(ENTERED))
        is_live = version == "v2.16.0"
        assert outcomes(home) == ["in_force" if is_taken and is_live else None]
        expected = "off" if is_taken and is_live else "on"
        assert home.state("binary_sensor", "restart_needed") == expected
        home.miner.reboot()
        await home.pass_time(60)
        assert outcomes(home) == ["in_force" if is_taken else "not_done"]
        assert home.state("binary_sensor", "restart_needed") == "off"


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize("is_taken", [True, False])
@pytest.mark.parametrize("password", [None, CANARY])
async def test_pool_that_awaits_no_restart(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    password: str | None,
    *,
    is_taken: bool,
) -> None:
    """NerdOS takes a pool at once: what it does not show it has not got, or never."""
    with simulated_home(hass, "NerdQAxe++", "v1.1.0") as home:
        await home.set_up()
        await home.pass_time(60)
        pool = home.miner.pool
        assert pool is not None
        edit = ENTERED
        if password is not None:
            edit = PoolEdit(slot=0, host=pool.host, port=pool.port, password=password)
        respond = home.respond if is_taken else losing(home)
        with patch.object(home, "respond", respond):
            await crash(home, hass_storage, home.coordinator.wishes.store_pool(edit))
        assert home.state("binary_sensor", "restart_needed") == "off"
        shown = "in_force" if is_taken else "not_done"
        assert outcomes(home) == [shown if password is None else None]


@pytest.mark.parametrize("is_of_own_pool", [False, True])
async def test_password_that_is_entered(
    hass: HomeAssistant, hass_storage: dict[str, Any], *, is_of_own_pool: bool
) -> None:
    """A password never shows; it is in force once the miner has restarted."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(60)
        if is_of_own_pool:
            await home.coordinator.wishes.store_pool(ENTERED)
            home.sent.clear()
        pool = home.miner.pool
        assert pool is not None
        edit = PoolEdit(slot=0, host=pool.host, port=pool.port, password=CANARY)
        await crash(home, hass_storage, home.coordinator.wishes.store_pool(edit))
        assert outcomes(home)[-1] is None
        home.miner.reboot()
        await home.pass_time(60)
        assert set(outcomes(home)) == {"in_force"}


async def test_pools_entered_one_after_the_other(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """What is entered of one slot says nothing of what was of another one."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(60)
        for slot in (0, 3):
            edit = replace(ENTERED, slot=slot)
            await crash(home, hass_storage, home.coordinator.wishes.store_pool(edit))
            home.sent.clear()
        home.miner.reboot()
        await home.pass_time(60)
        assert outcomes(home) == ["in_force", "in_force"]


async def test_answer_without_pools(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """An answer that lists no pools does not show that one was cleared."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.give_pool(4, "third.example.org")
        await home.set_up()
        await home.pass_time(60)
        with patch.object(home, "respond", losing(home)):
            await crash(home, hass_storage, home.coordinator.wishes.clear_pool(4))
        home.miner.reboot()
        home.now += 30
        home.miner.fault = Fault.MISSING_KEYS
        await home.pass_time(60)
        assert outcomes(home) == [None]
        home.miner.fault = None
        await home.pass_time(60)
        assert outcomes(home) == ["not_done"]


@pytest.mark.usefixtures("all_enabled")
async def test_what_another_hand_did_awaits_nothing(hass: HomeAssistant) -> None:
    """What was done on the miner's own page has no outcome, after a reload neither."""
    with simulated_home(hass, "601", "v2.12.2") as home:
        await home.set_up()
        await home.pass_time(60)
        body = json.dumps({"stratumURL": "new.example.org", "rotation": 90}).encode()
        answer(home.miner, "/api/system", {}, "PATCH", body)
        await home.pass_time(60)
        await home.hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(120)
        entries = home.coordinator.attendant.changes.record.entries
        assert {entry.setting for entry in entries} == {
            Setting.DISPLAY_ROTATION,
            Deed.POOL_STORED,
        }
        assert outcomes(home) == [None, None]
        assert home.state("binary_sensor", "restart_needed") == "off"


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


def outcomes(home: SimulatedHome) -> list[str | None]:
    """Return what the record says has become of what was changed."""
    entries = home.coordinator.attendant.changes.record.entries
    return [entry.outcome for entry in entries]


def payout(home: SimulatedHome) -> str:
    """Return whether somebody else is said to be paid."""
    return home.state("binary_sensor", "payout_changed")
