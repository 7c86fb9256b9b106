"""Test restarts that were asked for: only answers say that there was one."""

import asyncio
from typing import Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRejectedError,
    Request,
)
from custom_components.bitaxe_monitor.axeos.change import Deed
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.const import CONF_WATCHDOG
from custom_components.bitaxe_monitor.control.acts import Act, async_acts
from custom_components.bitaxe_monitor.control.errors import PoolChangeError
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.controls.errors import translation_of
from simulator import Fault
from tests.conftest import set_up
from tests.support.events import reported_by
from tests.support.simulated import (
    SimulatedHome,
    deaf,
    home_of_three_pools,
    simulated_home,
    unload_during,
)
from tests.support.waiting import until

LONGEST: Final = 60.0  # s in which a restart is to show
POOLS: Final = (Deed.POOL, Deed.POOL_STORED)
OTHER: Final = PoolEdit(slot=0, host="new.example.org", port=4444, user="new.rig")


def acts_of(home: SimulatedHome) -> list[Act]:
    """Return what the page shows that the miner was asked for."""
    return async_acts(home.hass, home.entry.entry_id).shown


def outcomes(home: SimulatedHome, *deeds: Deed) -> list[str | None]:
    """Return what the record says has become of deeds, of restarts if of no other."""
    entries = home.coordinator.attendant.changes.record.entries
    wanted = deeds or (Deed.RESTART,)
    return [entry.outcome for entry in entries if entry.setting in wanted]


async def test_seen(hass: HomeAssistant) -> None:
    """A restart is under way until the miner has started anew, and done then."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        began = home.now
        pressed = asyncio.ensure_future(home.call("button", "press", "restart"))
        await until(lambda: home.miner.is_unreachable)
        [act] = acts_of(home)
        assert (act.kind, act.ended, outcomes(home)) == ("restart", None, [None])
        await pressed
        [act] = acts_of(home)
        assert (act.outcome, outcomes(home)) == ("in_force", ["in_force"])
        assert home.miner.uptime < home.now - began < LONGEST
        assert home.miner.uptime < 5


async def test_never_seen(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """A miner that accepts a restart and goes on has not restarted."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        began = home.now
        monkeypatch.setattr(home, "respond", deaf(home))
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("button", "press", "restart")
        assert raised.value.translation_key == "restart_not_shown"
        assert LONGEST <= home.now - began < LONGEST + 5
        [act] = acts_of(home)
        assert (act.outcome, outcomes(home)) == ("ignored", ["ignored"])
        assert len(home.sent) == 1


@pytest.mark.parametrize("is_done", [True, False])
async def test_answer_lost(hass: HomeAssistant, *, is_done: bool) -> None:
    """An answer that is lost decides nothing: the miner is back, or it is not."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.ANSWER_LOST
        if is_done:
            await home.call("button", "press", "restart")
            assert outcomes(home) == ["in_force"]
            return
        home.miner.downtime = 300.0
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("button", "press", "restart")
        assert raised.value.translation_key == "restart_not_shown"
        assert outcomes(home) == ["ignored"]


@pytest.mark.parametrize("restarts", [True, False])
async def test_reload_between(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, *, restarts: bool
) -> None:
    """What becomes of a restart is seen after a start of Home Assistant, too."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        if not restarts:
            monkeypatch.setattr(home, "respond", deaf(home))
        pressed = asyncio.ensure_future(home.call("button", "press", "restart"))
        await until(lambda: bool(home.sent))
        assert await hass.config_entries.async_unload(home.entry.entry_id)
        with pytest.raises(HomeAssistantError):
            await pressed
        home.now += 20
        await set_up(hass, home.entry)
        assert outcomes(home) == (["in_force"] if restarts else [None])
        await home.pass_time(185)
        assert outcomes(home) == ["in_force" if restarts else "ignored"]


async def test_pressed_twice(hass: HomeAssistant) -> None:
    """Who presses again while a restart is under way does not restart it twice."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await asyncio.gather(
            *(home.call("button", "press", "restart") for _ in range(2))
        )
        assert len(home.sent) == 1
        assert outcomes(home) == ["in_force"]


@pytest.mark.parametrize("is_asked_for", [True, False])
async def test_watched_raise(hass: HomeAssistant, *, is_asked_for: bool) -> None:
    """A restart that was asked for before a reload is not held against a raise."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.coordinator.wishes.set_performance(Pair(550, None))
        await home.pass_time(5)
        if is_asked_for:
            pressed = asyncio.ensure_future(home.call("button", "press", "restart"))
            await until(lambda: bool(home.sent[1:]))
        assert await hass.config_entries.async_unload(home.entry.entry_id)
        if is_asked_for:
            with pytest.raises(HomeAssistantError):
                await pressed
        else:
            home.miner.reboot()
        home.now += 20
        await set_up(hass, home.entry)
        watched = home.coordinator.attendant.watch._raise
        assert watched is not None
        assert watched.restarts == (not is_asked_for)


@pytest.mark.parametrize("is_deaf", [False, True])
async def test_watchdog(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, *, is_deaf: bool
) -> None:
    """The watchdog has tried once it has asked, and restarted what has restarted."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        options = {CONF_WATCHDOG: True}
        hass.config_entries.async_update_entry(home.entry, options=options)
        assert await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(60)
        if is_deaf:
            monkeypatch.setattr(home, "respond", deaf(home))
        home.miner.fault = Fault.HUNG
        reported = reported_by(hass, "event.rig_last_event")
        await home.pass_time(240)
        await hass.async_block_till_done(wait_background_tasks=True)
        await home.pass_time(60)
        assert len(home.sent) == 1
        assert outcomes(home) == ["ignored" if is_deaf else "in_force"]
        kinds = [kind for kind, _ in reported if kind == "watchdog_restarted"]
        assert kinds == ([] if is_deaf else ["watchdog_restarted"])
        saved = home.coordinator.attendant.watchdog.as_dict()
        assert saved["tries"] == 1


def restarts_asked(home: SimulatedHome) -> int:
    """Return how often the miner was asked to restart."""
    return sum(request.path.endswith("restart") for request in home.sent)


def begin_pool_change(home: SimulatedHome, version: str) -> asyncio.Future[None]:
    """Begin to change the first pool of a miner, in the way of its firmware."""
    wishes = home.coordinator.wishes

    async def change() -> None:
        if version == "v2.15.0":
            await wishes.use_pool(4)
        else:
            await wishes.store_pool(OTHER)

    return asyncio.ensure_future(change())


@pytest.mark.parametrize("is_back", [False, True])
@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0"])
async def test_reload_in_restart_for_a_pool(
    hass: HomeAssistant, version: str, *, is_back: bool
) -> None:
    """Once the restart for a pool was sent it is not undone: answers decide of it."""
    with simulated_home(hass, "601", version) as home:
        if version == "v2.15.0":
            home.give_pool(4, "third.example.org")
        await home.set_up()
        await home.pass_time(10)
        change = begin_pool_change(home, version)
        await until(lambda: restarts_asked(home))
        await until(lambda: home.miner.is_unreachable)
        home.now += 15 if is_back else 0
        await unload_during(home, change)
        assert [request.method for request in home.sent] == ["PATCH", "POST"]
        home.now += 60
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert outcomes(home) == ["in_force"]
        assert outcomes(home, *POOLS) == ["in_force"]


async def test_reload_before_the_restart_of_a_way_back(hass: HomeAssistant) -> None:
    """A pool that is given up is not done, and what follows is nobody else's."""
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        home.miner.kill_pools("third.example.org")
        change = begin_pool_change(home, "v2.15.0")
        await until(lambda: len(home.bodies) > 1)
        await unload_during(home, change)
        assert restarts_asked(home) == 1
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert outcomes(home, *POOLS) == ["not_done"]
        home.miner.reboot()
        await home.pass_time(60)
        assert outcomes(home, *POOLS) == ["not_done"]


@pytest.mark.parametrize("is_taken", [False, True])
async def test_reload_with_a_way_back_that_gets_lost(
    hass: HomeAssistant, *, is_taken: bool
) -> None:
    """Answers decide where nobody knows whether the way back has arrived."""
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        respond = home.respond

        def lose(request: Request) -> bytearray:
            if not request.is_write:
                return respond(request)
            if not home.sent or is_taken:
                answer = respond(request)
                if len(home.sent) == 1:
                    return answer
            raise AxeOSConnectionError

        with patch.object(home, "respond", lose):
            change = begin_pool_change(home, "v2.15.0")
            await until(lambda: home.sent)
            await unload_during(home, change)
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert outcomes(home, *POOLS) == [None]
        assert home.coordinator.control.awaiting.is_on
        home.miner.reboot()
        await home.pass_time(30)
        assert outcomes(home, *POOLS) == ["not_done" if is_taken else "in_force"]
        assert not home.coordinator.control.awaiting.is_on


@pytest.mark.parametrize("is_taken", [False, True])
async def test_reload_in_restart_for_a_pool_that_got_lost(
    hass: HomeAssistant, *, is_taken: bool
) -> None:
    """A restart alone puts no pool in force: what the miner uses then says it."""
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        respond = home.respond

        def lose(request: Request) -> bytearray:
            if request.method != "PATCH":
                return respond(request)
            if is_taken:
                respond(request)
            raise AxeOSConnectionError

        with patch.object(home, "respond", lose):
            change = begin_pool_change(home, "v2.15.0")
            await until(lambda: restarts_asked(home))
            await unload_during(home, change)
        await set_up(hass, home.entry)
        await home.pass_time(60)
        assert outcomes(home) == ["in_force"]
        assert outcomes(home, *POOLS) == ["in_force" if is_taken else "not_done"]


async def test_reload_in_deaf_restart_for_a_pool(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pool whose restart is never seen awaits the next one."""
    async with home_of_three_pools(hass) as home:
        monkeypatch.setattr(home, "respond", deaf(home))
        change = begin_pool_change(home, "v2.15.0")
        await until(lambda: restarts_asked(home))
        await unload_during(home, change)
        await set_up(hass, home.entry)
        await home.pass_time(170)
        assert outcomes(home, *POOLS) == [None]
        await home.pass_time(20)
        assert outcomes(home, *POOLS) == ["needs_restart"]


@pytest.mark.parametrize("is_there", [False, True])
async def test_reload_before_the_restart_for_a_pool(
    hass: HomeAssistant, *, is_there: bool
) -> None:
    """A pool that no restart was sent for goes back, or awaits one if it cannot."""
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        change = begin_pool_change(home, "v2.15.0")
        await until(lambda: home.sent)
        home.miner.fault = None if is_there else Fault.OFFLINE
        await unload_during(home, change)
        home.miner.fault = None
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert home.coordinator.control.awaiting.is_on is not is_there
        assert outcomes(home, *POOLS) == ["not_done" if is_there else None]
        home.miner.reboot()
        await home.pass_time(30)
        assert not home.coordinator.control.awaiting.is_on
        assert outcomes(home, *POOLS) == ["not_done" if is_there else "in_force"]
        assert len(home.coordinator.attendant.changes.record.entries) == 1


@pytest.mark.parametrize("is_taken", [False, True])
async def test_reload_before_a_pool_is_seen(
    hass: HomeAssistant, *, is_taken: bool
) -> None:
    """A pool that a miner may not have been sent is in force after its restart, or not.

    Until then nothing shows it.
    """
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        respond = home.respond

        def lose(request: Request) -> bytearray:
            if not request.is_write:
                return respond(request)
            if home.sent or not is_taken:
                home.sent.append(request)
                raise AxeOSConnectionError
            return respond(request)

        with patch.object(home, "respond", lose):
            change = begin_pool_change(home, "v2.15.0")
            await until(lambda: home.sent)
            home.miner.fault = Fault.OFFLINE
            await unload_during(home, change)
        home.miner.fault = None
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert outcomes(home, *POOLS) == [None]
        home.miner.reboot()
        await home.pass_time(30)
        assert outcomes(home, *POOLS) == ["in_force" if is_taken else "not_done"]


async def test_reload_while_a_live_pool_is_awaited(hass: HomeAssistant) -> None:
    """A pool that took effect without a restart is in force as answers show it."""
    with simulated_home(hass, "601", "v2.16.0") as home:
        home.give_pool(4, "third.example.org")
        await home.set_up()
        await home.pass_time(10)
        home.miner.kill_pools("third.example.org")
        change = begin_pool_change(home, "v2.15.0")
        await until(lambda: home.naps.count(5.0) > 1)
        await unload_during(home, change)
        await set_up(hass, home.entry)
        await home.pass_time(10)
        assert [request.method for request in home.sent] == ["PATCH"]
        assert outcomes(home, *POOLS) == ["in_force"]
        assert not home.coordinator.control.awaiting.is_on


async def test_reload_while_the_fallback_alone_is_chosen(hass: HomeAssistant) -> None:
    """Whether the fallback alone is used shows with the next restart."""
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        wishes = home.coordinator.wishes
        change = asyncio.ensure_future(wishes.use_fallback_only(on=True))
        await until(lambda: home.sent)
        home.miner.fault = Fault.OFFLINE
        await unload_during(home, change)
        home.miner.fault = None
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert outcomes(home, Deed.FALLBACK_ONLY) == [None]
        home.miner.reboot()
        await home.pass_time(30)
        assert outcomes(home, Deed.FALLBACK_ONLY) == ["in_force"]


@pytest.mark.parametrize("is_taken", [False, True])
async def test_reload_while_a_slot_is_emptied(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, *, is_taken: bool
) -> None:
    """Whether a slot was emptied shows with the next restart at the latest."""
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        respond = home.respond

        def lose(request: Request) -> bytearray:
            if request.is_write and not is_taken:
                home.sent.append(request)
                raise AxeOSConnectionError
            return respond(request)

        monkeypatch.setattr(home, "respond", lose)
        wishes = home.coordinator.wishes
        change = asyncio.ensure_future(wishes.clear_pool(4))
        await until(lambda: home.sent)
        await unload_during(home, change)
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert outcomes(home, Deed.POOL_CLEARED) == [None]
        home.miner.reboot()
        await home.pass_time(30)
        found = "in_force" if is_taken else "not_done"
        assert outcomes(home, Deed.POOL_CLEARED) == [found]
        assert len(home.coordinator.attendant.changes.record.entries) == 1


async def test_reload_while_a_pool_has_yet_to_answer(hass: HomeAssistant) -> None:
    """A pool is in force once the miner has restarted for it, seen or not."""
    async with home_of_three_pools(hass) as home:
        home.miner.kill_pools("third.example.org")
        change = begin_pool_change(home, "v2.15.0")
        await until(lambda: outcomes(home) == ["in_force"])
        await unload_during(home, change)
        home.now += 10
        await set_up(hass, home.entry)
        await home.pass_time(5)
        assert outcomes(home, *POOLS) == ["in_force"]


@pytest.mark.parametrize(
    ("error", "key"),
    [(None, "restart_not_shown"), (AxeOSRejectedError(), "refused_by_miner")],
)
@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0"])
async def test_restart_for_a_pool_that_never_comes(
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
    error: AxeOSError | None,
    key: str,
) -> None:
    """A pool goes back at once when the miner does not restart for it."""
    with simulated_home(hass, "601", version) as home:
        if version == "v2.15.0":
            home.give_pool(4, "third.example.org")
        await home.set_up()
        await home.pass_time(10)
        began = home.now
        monkeypatch.setattr(home, "respond", deaf(home, error))
        with pytest.raises((AxeOSRejectedError, PoolChangeError)) as raised:
            await begin_pool_change(home, version)
        translated = translation_of(raised.value)
        assert translated is not None
        assert translated.translation_key == key
        assert home.now - began < LONGEST + 30
        assert [request.method for request in home.sent] == ["PATCH", "POST", "PATCH"]
        assert outcomes(home, *POOLS) == ["not_done"]
