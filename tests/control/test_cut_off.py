"""Tests of settings whose change was cut off before anybody saw it confirmed."""

import asyncio
from collections.abc import Callable, Coroutine
from copy import replace
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    Request,
    SystemInfo,
    Verb,
)
from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    Setting,
    set_fan,
    set_fan_target_temperature,
    set_mining,
    set_performance,
)
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from custom_components.bitaxe_monitor.control.order import Pair
from simulator import Fault
from tests.conftest import set_up
from tests.support.capabilities import ABLE
from tests.support.simulated import SimulatedHome, simulated_home, unload_during
from tests.support.waiting import until

SLOWER = set_performance(frequency=450)
SHUT_DOWN = replace(ABLE, pause=Verb.SHUTDOWN, resume=Verb.RESTART)


def outcomes(home: SimulatedHome) -> list[str | None]:
    """Return what became of what was changed of settings, as it is recorded."""
    entries = home.coordinator.attendant.changes.record.entries
    return [each.outcome for each in entries if isinstance(each.setting, Setting)]


async def cut_off[ResultT](
    home: SimulatedHome, wish: Coroutine[object, object, ResultT]
) -> None:
    """Ask for something, and unload the entry as soon as that was sent."""
    await home.set_up()
    await home.pass_time(10)
    task = asyncio.ensure_future(wish)
    await until(lambda: home.sent)
    await unload_during(home, task)


async def go_on(home: SimulatedHome, seconds: float = 60) -> None:
    """Set the entry up again, and let time pass."""
    await set_up(home.hass, home.entry)
    await home.pass_time(seconds)


def change(home: SimulatedHome, change: Change) -> Coroutine[object, object, object]:
    """Return the wish for a change, made once the entry is there."""

    async def wish() -> None:
        await home.coordinator.wishes.change(change)

    return wish()


@pytest.mark.parametrize(
    ("board", "version", "outcome", "awaits_restart"),
    [
        ("601", "v2.15.0", "in_force", False),
        ("601", "v2.12.2", "in_force", False),
        ("601", "v2.5.1", "needs_restart", True),
        ("204", "v2.1.8", "needs_restart", True),
        ("NerdQAxe++", "v1.1.0", "not_shown", False),
    ],
)
async def test_next_answers_decide(
    hass: HomeAssistant,
    all_enabled: None,
    board: str,
    version: str,
    outcome: str,
    *,
    awaits_restart: bool,
) -> None:
    """What a change has come to is what the miner reports after it was cut off."""
    with simulated_home(hass, board, version) as home:
        await cut_off(home, change(home, SLOWER))
        await go_on(home)
        assert home.miner.info()["frequency"] == 450
        assert outcomes(home) == [outcome]
        assert home.coordinator.control.awaiting.is_on is awaits_restart
        home.miner.reboot()
        await home.pass_time(60)
        assert not home.coordinator.control.awaiting.is_on


@pytest.mark.parametrize("version", ["v2.11.0", "v2.12.2", "v2.13.2", "v2.15.0"])
async def test_answer_while_it_ramps(hass: HomeAssistant, version: str) -> None:
    """What an answer shows stored is not in force before it shows that, too."""
    with simulated_home(hass, "601", version) as home:
        await cut_off(home, change(home, SLOWER))
        await set_up(hass, home.entry)
        await home.pass_time(0)
        assert home.miner.storage["frequency"] == 450
        assert outcomes(home) == [None]
        await home.pass_time(30)
        assert outcomes(home) == ["in_force"]


async def test_restarted_since(hass: HomeAssistant) -> None:
    """What awaited a restart is in force when there was one meanwhile."""
    with simulated_home(hass, "204", "v2.1.8") as home:
        await cut_off(home, change(home, SLOWER))
        home.now += 60
        home.miner.reboot()
        home.now += 30
        await go_on(home)
        assert outcomes(home) == ["in_force"]
        assert not home.coordinator.control.awaiting.is_on


@pytest.mark.parametrize("days", [400, -400])
async def test_clock_is_set(hass: HomeAssistant, *, days: int) -> None:
    """That a clock was set is no restart: only answers show one."""
    with simulated_home(hass, "204", "v2.1.8") as home:
        await cut_off(home, change(home, SLOWER))
        home.clock_step = days * 86400.0
        await go_on(home)
        assert outcomes(home) == ["needs_restart"]
        assert home.coordinator.control.awaiting.is_on
        home.miner.reboot()
        await home.pass_time(60)
        assert not home.coordinator.control.awaiting.is_on


@pytest.mark.parametrize("days", [400, -400])
async def test_clock_is_set_before_it_shows(hass: HomeAssistant, *, days: int) -> None:
    """What is not stored yet is waited for, and not for ever."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        with patch.object(home, "respond", losing(home)):
            await cut_off(home, change(home, SLOWER))
        home.clock_step = days * 86400.0
        await go_on(home, 40)
        assert outcomes(home) == [None]
        await home.pass_time(30)
        assert outcomes(home) == ["ignored"]


@pytest.mark.parametrize("days", [0, 400, -400])
async def test_voltage_before_the_frequency(hass: HomeAssistant, *, days: int) -> None:
    """Where a frequency awaits a restart no lower voltage goes before, by any clock."""
    with simulated_home(hass, "601", "v2.5.1") as home:
        await home.set_up()
        await home.pass_time(10)
        await home.coordinator.wishes.set_performance(Pair(450, None))
        home.clock_step = days * 86400.0
        with pytest.raises(RefusedChangeError):
            await home.coordinator.wishes.set_performance(Pair(None, 1060))
        assert home.bodies == [{"frequency": 450}]
        home.miner.reboot()
        await home.pass_time(90)
        await home.coordinator.wishes.set_performance(Pair(None, 1060))
        assert home.bodies == [{"frequency": 450}, {"coreVoltage": 1060}]


def losing(home: SimulatedHome) -> Callable[[Request], bytearray]:
    """Return a miner that nothing reaches that changes it."""
    respond = home.respond

    def answer(request: Request) -> bytearray:
        if not request.is_write:
            return respond(request)
        home.sent.append(request)
        raise AxeOSConnectionError

    return answer


async def test_lost(hass: HomeAssistant) -> None:
    """What the miner never stored is not done, once it would have shown."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        with patch.object(home, "respond", losing(home)):
            await cut_off(home, change(home, SLOWER))
        await go_on(home, 40)
        assert outcomes(home) == [None]
        await home.pass_time(30)
        assert outcomes(home) == ["ignored"]
        assert home.coordinator.attendant.changes.record.undoable == {}


@pytest.mark.parametrize("is_taken", [False, True])
async def test_offline_after_it_was_sent(
    hass: HomeAssistant, *, is_taken: bool
) -> None:
    """A miner that answers nothing any more may have stored what it was sent."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        respond = home.respond

        def vanish(request: Request) -> bytearray:
            if not request.is_write:
                return respond(request)
            if is_taken:
                respond(request)
            home.miner.fault = Fault.OFFLINE
            raise AxeOSConnectionError

        began = home.now
        with (
            patch.object(home, "respond", vanish),
            pytest.raises(HomeAssistantError) as raised,
        ):
            await home.call("number", "set_value", "fan_target_temperature", value=50)
        assert raised.value.translation_key == "cannot_connect"
        assert home.now - began < 20
        assert outcomes(home) == [None]
        home.miner.fault = None
        await home.pass_time(70)
        assert outcomes(home) == ["not_shown" if is_taken else "ignored"]


@pytest.mark.parametrize("has_restarted", [False, True])
async def test_pause(hass: HomeAssistant, *, has_restarted: bool) -> None:
    """A pause is known by the answers after it, but not after a restart."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await cut_off(home, change(home, set_mining(ABLE, on=False)))
        home.now += 60
        if has_restarted:
            home.miner.reboot()
            home.now += 30
        await go_on(home)
        assert outcomes(home) == ["not_done" if has_restarted else "in_force"]


async def test_resume_by_a_restart(hass: HomeAssistant) -> None:
    """A restart is how some firmware resumes: a miner that mines after it does so."""
    with simulated_home(hass, "NerdQAxe++", "v1.1.0") as home:
        home.miner.operation.shut_down(home.miner.now)
        home.now += 60
        await cut_off(home, change(home, set_mining(SHUT_DOWN, on=True)))
        await go_on(home)
        assert outcomes(home) == ["in_force"]


async def test_voltage_that_may_be_of_before(hass: HomeAssistant) -> None:
    """The first answer after a small step may be of before that step."""
    with simulated_home(hass, "601", "v2.12.2") as home:
        await cut_off(home, change(home, set_performance(core_voltage=1170)))
        await set_up(hass, home.entry)
        await home.pass_time(0)
        assert outcomes(home) == [None]
        await home.pass_time(10)
        assert outcomes(home) == ["in_force"]


async def test_first_step_of_two(hass: HomeAssistant) -> None:
    """Of a pair that was cut off there is no more than what was sent."""
    with simulated_home(hass, "601", "v2.15.0") as home:

        async def wish() -> None:
            await home.coordinator.wishes.set_performance(Pair(450, 1100))

        await cut_off(home, wish())
        await go_on(home)
        assert home.bodies == [{"frequency": 450}]
        assert outcomes(home) == ["in_force"]


async def test_asked_again(hass: HomeAssistant) -> None:
    """What was changed again since decides nothing of what was cut off."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        with patch.object(home, "respond", losing(home)):
            await cut_off(home, change(home, SLOWER))
        await set_up(hass, home.entry)
        await home.coordinator.wishes.change(set_performance(frequency=425))
        await home.pass_time(60)
        assert outcomes(home) == ["not_done", "in_force"]


async def test_asked_again_for_what_is_not_taken(hass: HomeAssistant) -> None:
    """What came after it and was not taken leaves it to answers what became of it."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await cut_off(home, change(home, SLOWER))
        await set_up(hass, home.entry)
        with (
            patch.object(home, "respond", losing(home)),
            pytest.raises(AxeOSConnectionError),
        ):
            await home.coordinator.wishes.change(set_performance(frequency=425))
        await home.pass_time(60)
        assert outcomes(home) == ["in_force", "rejected"]


@pytest.mark.parametrize("is_cut_off", [False, True])
@pytest.mark.parametrize("is_taken", [False, True])
async def test_undo(hass: HomeAssistant, *, is_taken: bool, is_cut_off: bool) -> None:
    """What nobody saw undone is so once the miner shows that, and not before."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        wishes = home.coordinator.wishes
        await wishes.change(set_performance(frequency=490))
        await wishes.change(set_fan_target_temperature(ABLE, 50))
        respond, goes = home.respond, not is_cut_off

        def vanish(request: Request) -> bytearray:
            if not request.is_write:
                return respond(request)
            if is_taken:
                respond(request)
            home.sent.append(request)
            home.miner.fault = Fault.OFFLINE if goes else None
            return bytearray()

        home.sent.clear()
        with patch.object(home, "respond", vanish):
            undo = asyncio.ensure_future(wishes.undo())
            await until(lambda: home.sent)
            if is_cut_off:
                assert await hass.config_entries.async_unload(home.entry.entry_id)
            with pytest.raises(AxeOSConnectionError):
                await undo
        home.miner.fault = None
        if is_cut_off:
            await set_up(hass, home.entry)
        else:
            assert undoable(home) == {"fan_target_temperature": 60}
        await home.pass_time(70)
        open_still = {"fan_target_temperature": 60}
        assert undoable(home) == ({"frequency": 525} if is_taken else open_still)


@pytest.mark.parametrize("is_seen_first", [False, True])
async def test_undo_twice(hass: HomeAssistant, *, is_seen_first: bool) -> None:
    """Who undoes again what nobody saw undone undoes nothing that was before."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        wishes = home.coordinator.wishes
        for target in (55, 50):
            await wishes.change(set_fan_target_temperature(ABLE, target))
        respond = home.respond

        def lose(request: Request) -> bytearray:
            answer = respond(request)
            if request.is_write:
                home.miner.fault = Fault.OFFLINE
                raise AxeOSConnectionError
            return answer

        with patch.object(home, "respond", lose), pytest.raises(AxeOSConnectionError):
            await wishes.undo()
        home.miner.fault = None
        assert undoable(home) == {"fan_target_temperature": 55}
        write = home.coordinator.client.write

        async def see(request: Request, check: Callable[[SystemInfo], None]) -> None:
            await home.coordinator.async_refresh()
            await write(request, check)

        with patch.object(
            home.coordinator.client, "write", see if is_seen_first else write
        ):
            await wishes.undo()
        await home.pass_time(70)
        assert undoable(home) == {"fan_target_temperature": 60}


async def test_first_step_of_an_undo(hass: HomeAssistant) -> None:
    """A change of two settings is not undone before both are."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        await home.coordinator.wishes.set_performance(Pair(550, 1200))
        home.sent.clear()
        undo = asyncio.ensure_future(home.coordinator.wishes.undo())
        await until(lambda: home.sent)
        assert await hass.config_entries.async_unload(home.entry.entry_id)
        with pytest.raises(AxeOSConnectionError):
            await undo
        await go_on(home)
        assert home.miner.storage["frequency"] == 525
        assert undoable(home) == {"frequency": 525, "core_voltage": 1150}
        await home.coordinator.wishes.undo()
        assert home.miner.storage["coreVoltage"] == 1150
        assert undoable(home) == {}


async def test_undo_of_a_fan_set_by_hand(hass: HomeAssistant) -> None:
    """What a fan was set to by hand is no matter once it is automatic again."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        await home.coordinator.wishes.change(set_fan(ABLE, 80))
        assert undoable(home) == {"automatic_fan": 1, "fan_speed": 100}
        home.sent.clear()
        undo = asyncio.ensure_future(home.coordinator.wishes.undo())
        await until(lambda: home.sent)
        await unload_during(home, undo)
        await go_on(home)
        assert home.miner.storage["autofanspeed"] == 1
        assert undoable(home) == {}


def undoable(home: SimulatedHome) -> dict[Setting, float]:
    """Return what the next undo sets."""
    return home.coordinator.attendant.changes.record.undoable
