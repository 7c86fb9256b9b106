"""Test writes whose answers are lost, wrong, or no more than words."""

import asyncio
from collections.abc import Callable
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSTimeoutError,
    Request,
)
from custom_components.bitaxe_monitor.axeos.change import set_performance
from custom_components.bitaxe_monitor.axeos.client import _check_status
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.order import Pair
from tests.support.clock import VirtualClock
from tests.support.simulated import PACKAGE, simulated_home
from tests.support.waiting import until

LONGEST: Final = 15.0  # s until what was asked for is done or an error
POLL: Final = 5.0  # s
FIRST_STEP: Final = 6.25  # MHz of a ramp, which begins as a voltage that rises is there

type Respond = Callable[[Request], bytearray]
type Fail = Callable[[], None]


def status(code: int) -> Fail:
    """Return what raises what a status means."""

    def fail() -> None:
        response: Any = SimpleNamespace(status=code, headers={})
        _check_status(response, is_write=True)

    return fail


def error(kind: type[AxeOSError]) -> Fail:
    """Return what raises an error."""

    def fail() -> None:
        raise kind

    return fail


def disturbed(
    respond: Respond, fail: Fail, *, is_done: bool, which: int = 0
) -> Respond:
    """Return a miner that fails to answer a write, the first one being 0."""
    seen = 0

    def answer(request: Request) -> bytearray:
        nonlocal seen
        if not request.is_write:
            return respond(request)
        number, seen = seen, seen + 1
        if number != which:
            return respond(request)
        if is_done:
            respond(request)
        fail()
        return bytearray()

    return answer


@pytest.mark.parametrize(
    ("fail", "is_done", "expected"),
    [
        pytest.param(status(200), False, "ignored_by_miner", id="200 without effect"),
        pytest.param(status(400), False, "refused_by_miner", id="400"),
        pytest.param(status(401), False, "protected_by_otp", id="401"),
        pytest.param(status(404), False, "not_axeos", id="404"),
        pytest.param(status(500), False, "bad_response", id="500"),
        pytest.param(status(500), True, None, id="500 after the effect"),
        pytest.param(error(AxeOSTimeoutError), False, "timeout", id="timeout"),
        pytest.param(error(AxeOSTimeoutError), True, None, id="late"),
        pytest.param(error(AxeOSConnectionError), False, "cannot_connect", id="cut"),
        pytest.param(error(AxeOSConnectionError), True, None, id="lost"),
        pytest.param(error(AxeOSBrokenOffError), True, None, id="broken off"),
    ],
)
async def test_what_is_not_a_plain_answer(
    hass: HomeAssistant,
    caplog: pytest.LogCaptureFixture,
    fail: Fail,
    *,
    is_done: bool,
    expected: str | None,
) -> None:
    """What the miner reports decides: it is done, or the right error comes in time."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        began, found = home.now, None
        answer = disturbed(home.respond, fail, is_done=is_done)
        with patch.object(home, "respond", answer):
            try:
                await home.call(
                    "number", "set_value", "fan_target_temperature", value=57
                )
            except HomeAssistantError as err:
                found = err.translation_key
        assert found == expected
        assert home.now - began <= LONGEST
        await home.pass_time(POLL)
        shown = float(home.state("number", "fan_target_temperature"))
        assert shown == home.miner.settings.temperature_target
        assert (shown == 57) is is_done
        assert [record for record in caplog.records if record.exc_info] == []


@pytest.mark.parametrize("is_done", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("which", [0, 1], ids=["first", "second"])
@pytest.mark.parametrize(
    ("first", "then"),
    [
        ((525, 1150), (400, 1000)),
        ((400, 1000), (525, 1150)),
        ((525, 1000), (400, 1150)),
        ((400, 1150), (525, 1000)),
    ],
    ids=["both less", "both more", "less and more", "more and less"],
)
async def test_no_chip_is_starved(
    hass: HomeAssistant,
    first: tuple[int, int],
    then: tuple[int, int],
    which: int,
    *,
    is_done: bool,
) -> None:
    """While a voltage changes the frequency is low, whatever step is not answered."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.set_frequency(*first)
        await home.pass_time(10)
        began = home.miner.now
        fail = error(AxeOSConnectionError)
        answer = disturbed(home.respond, fail, is_done=is_done, which=which)
        with patch.object(home, "respond", answer):
            try:
                await home.coordinator.wishes.set_performance(Pair(*then))
            except AxeOSConnectionError:
                assert not is_done
        await home.pass_time(60)
        assert all(
            after.frequency <= min(first[0], then[0]) + FIRST_STEP
            for before, after in pairwise(home.miner.trace)
            if after.time > began and after.core_voltage != before.core_voltage
        )
        info = home.coordinator.data and home.coordinator.data.info
        latest = home.miner.trace[-1]
        assert info
        assert info.frequency == pytest.approx(latest.frequency)
        assert info.core_voltage_set == latest.core_voltage


async def test_distance_over_a_reload(hass: HomeAssistant) -> None:
    """A miner is left alone for 2 s also where its entry is loaded anew meanwhile."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        slower = set_performance(frequency=450)
        task = asyncio.ensure_future(home.coordinator.wishes.change(slower))
        await until(lambda: home.sent)
        began = home.now
        assert await hass.config_entries.async_reload(home.entry.entry_id)
        with pytest.raises(AxeOSConnectionError):
            await task
        assert home.now == began
        home.naps.clear()
        await home.coordinator.control.change(set_performance(frequency=425))
        assert home.naps[0] == 2


async def test_polls_go_on(hass: HomeAssistant) -> None:
    """No poll is more than 10 s late for a change, however long that takes."""
    with simulated_home(hass, "601", "v2.6.5") as home:
        clock, respond, read = VirtualClock(), home.respond, [home.now]
        clock.now = home.now

        async def sleep(seconds: float) -> None:
            await clock.sleep(seconds)
            home.now = clock.now

        def note(request: Request) -> bytearray:
            if not request.is_write:
                read.append(home.now)
            return respond(request)

        async def poll(asked: asyncio.Future[Outcome]) -> None:
            while not asked.done():
                await home.coordinator.async_refresh()
                await sleep(POLL)

        async def change() -> None:
            control = home.coordinator.control
            asked = asyncio.ensure_future(control.tuning.set(Pair(425, 1050)))
            await asyncio.gather(asked, poll(asked))

        with patch(f"{PACKAGE}.control.control.sleep", sleep):
            await home.set_up()
            with patch.object(home, "respond", note):
                await clock.run(change())
        assert home.bodies == [{"frequency": 425}, {"coreVoltage": 1050}]
        assert home.now - read[0] > 2 * POLL
        assert max(after - before for before, after in pairwise(read)) <= 2 * POLL
