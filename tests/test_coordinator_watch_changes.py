"""Test what becomes of a raise that is watched when something else is asked for."""

import asyncio
from collections.abc import Generator
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRejectedError,
    Request,
)
from custom_components.bitaxe_monitor.axeos.change import (
    set_mining,
    set_performance,
)
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.raised import Reason
from simulator.values import JsonObject

from .support.capabilities import ABLE
from .support.simulated import PACKAGE, SimulatedHome, simulated_home
from .support.waiting import until


@pytest.fixture
def home(
    hass: HomeAssistant, all_enabled: None, request: pytest.FixtureRequest
) -> Generator[SimulatedHome]:
    """Return a home with a miner of the version that a test names."""
    version = getattr(request, "param", "v2.15.0")
    with simulated_home(hass, "601", version) as home:
        yield home


async def _raise(home: SimulatedHome, wanted: Pair) -> None:
    """Raise the miner, and let it run for a while."""
    await home.set_up()
    await home.coordinator.wishes.set_performance(wanted)
    home.now += 100
    await home.pass_time(10)
    home.sent.clear()


def _blame(home: SimulatedHome) -> None:
    """Let the miner be too hot for what it was raised to."""
    watched = home.coordinator.attendant.watch._raise
    assert watched is not None
    watched.reason = Reason.HOT_REGULATOR


async def _attend(home: SimulatedHome, seconds: float) -> None:
    """Let seconds pass, with all that is done meanwhile."""
    for _ in range(round(seconds / 5)):
        await home.pass_time(5)
        await home.hass.async_block_till_done(wait_background_tasks=True)


def _bodies(home: SimulatedHome) -> list[JsonObject]:
    """Return what was sent since the raise."""
    return [dict(request.body or {}) for request in home.sent]


@pytest.mark.parametrize("error", [AxeOSConnectionError(), AxeOSRejectedError()])
@pytest.mark.parametrize("frequency", [550, 600])
async def test_failed_change(
    home: SimulatedHome, error: AxeOSError, frequency: float
) -> None:
    """What never arrives leaves what was raised before under watch."""
    await _raise(home, Pair(575, None))
    respond = home.respond

    def fail(request: Request) -> bytearray:
        if request.is_write:
            raise error
        return respond(request)

    with patch.object(home, "respond", fail), pytest.raises(type(error)):
        await home.coordinator.wishes.set_performance(Pair(frequency, None))
    await home.pass_time(10)
    _blame(home)
    await _attend(home, 20)
    assert _bodies(home) == [{"frequency": 525}]


async def test_lowered_before_the_take_back(home: SimulatedHome) -> None:
    """What a user lowered is not overridden by what was due before."""
    await _raise(home, Pair(575, None))
    coordinator = home.coordinator
    lowered = asyncio.ensure_future(
        coordinator.control.change(set_performance(frequency=450))
    )
    await asyncio.sleep(0)
    _blame(home)
    await coordinator.attendant.duties.tend()
    await lowered
    await _attend(home, 20)
    assert _bodies(home) == [{"frequency": 450}]
    assert not coordinator.attendant.watch.is_on


@pytest.mark.parametrize("home", ["v2.6.5", "v2.7.1"], indirect=True)
async def test_voltage_waits_for_a_frequency_that_is_not_shown(
    home: SimulatedHome,
) -> None:
    """Where no reading shows a frequency, the voltage follows when it is in force."""
    await _raise(home, Pair(575, 1200))
    sent: list[float] = []
    respond = home.respond

    def note(request: Request) -> bytearray:
        if request.is_write:
            sent.append(home.now)
        return respond(request)

    _blame(home)
    with patch.object(home, "respond", note):
        await _attend(home, 60)
    assert _bodies(home)[0] == {"frequency": 525}
    assert list(_bodies(home)[1]) == ["coreVoltage"]
    assert len(sent) == 2
    assert sent[1] - sent[0] >= 14


@pytest.mark.parametrize("home", ["v2.4.5", "v2.5.1"], indirect=True)
async def test_voltage_waits_for_the_restart(home: SimulatedHome) -> None:
    """No voltage falls while the frequency of before a stored one is in force."""
    module = "custom_components.bitaxe_monitor.control.attendant"
    with patch(f"{module}.time", home.monotonic):
        await home.set_up()
        wishes = home.coordinator.wishes
        found = await wishes.set_performance(Pair(450, 1100))
        assert found is Outcome.NEEDS_RESTART
        for wanted in (Pair(450, 1100), Pair(None, 1140)):
            with pytest.raises(RefusedChangeError) as raised:
                await wishes.set_performance(wanted)
            assert raised.value.reason is Refusal.RESTART_FIRST
        assert await wishes.set_performance(Pair(None, 1160)) is Outcome.IN_FORCE
        home.miner.reboot()
        home.now += 120
        await home.pass_time(10)
        await wishes.set_performance(Pair(450, 1100))
    assert _bodies(home) == [
        {"frequency": 450},
        {"coreVoltage": 1160},
        {"coreVoltage": 1100},
    ]


async def test_refused_duty_leaves_the_others(home: SimulatedHome) -> None:
    """Of what is to be done, only what the miner does not take is given up."""
    await _raise(home, Pair(575, None))
    attendant = home.coordinator.attendant
    attendant.stay_paused.is_wished = attendant.stay_paused.is_due = True
    _blame(home)
    respond = home.respond

    def refuse(request: Request) -> bytearray:
        if request.body:
            raise AxeOSRejectedError
        return respond(request)

    with patch.object(home, "respond", refuse):
        await attendant.duties.tend()
    assert not attendant.watch.is_on
    assert [request.path for request in home.sent] == ["/api/system/pause"]


@pytest.mark.parametrize(
    ("error", "frequency"), [(AxeOSConnectionError(), 450), (AxeOSRejectedError(), 525)]
)
async def test_kept_until_it_is_taken(
    home: SimulatedHome, error: AxeOSError, frequency: float
) -> None:
    """What was kept for a miner that was too hot waits out what passes, no more."""
    await home.set_up()
    control = home.coordinator.control
    control.kept.keep(set_performance(frequency=450))
    respond = home.respond

    def fail(request: Request) -> bytearray:
        if request.is_write:
            raise error
        return respond(request)

    with patch.object(home, "respond", fail):
        await _attend(home, 5)
    await _attend(home, 60)
    assert control.kept.first is None
    assert control.latest is not None
    assert control.latest.frequency == frequency


async def test_take_back_ends_with_the_entry(home: SimulatedHome) -> None:
    """What nobody asked for ends with its entry too, and is saved as far as it came."""
    await _raise(home, Pair(575, 1200))
    _blame(home)
    coordinator, never = home.coordinator, asyncio.Event()

    async def sleep(_: float) -> None:
        await never.wait()

    with patch(f"{PACKAGE}.control.control.sleep", sleep):
        home.now += 5
        await coordinator.async_refresh()
        await until(lambda: home.sent)
        assert coordinator.attendant.duties._tending is not None
        await home.hass.config_entries.async_unload(home.entry.entry_id)
        assert coordinator.attendant.duties._tending.done()
    assert _bodies(home) == [{"frequency": 525}]


async def test_rejected_pause(home: SimulatedHome) -> None:
    """A pause that the miner refuses is not made up for after a reboot."""
    await home.set_up()
    attendant = home.coordinator.attendant
    respond, pause = home.respond, set_mining(ABLE, on=False)

    def reject(request: Request) -> bytearray:
        if request.is_write:
            raise AxeOSRejectedError
        return respond(request)

    with patch.object(home, "respond", reject), pytest.raises(AxeOSRejectedError):
        await home.coordinator.wishes.change(pause)
    assert not attendant.stay_paused.is_wished
    await home.coordinator.wishes.change(pause)
    assert attendant.stay_paused.is_wished
    home.miner.resume()
    await home.pass_time(30)
    with patch.object(home, "respond", reject), pytest.raises(AxeOSRejectedError):
        await attendant.duties._change(pause, Origin.KEPT_PAUSED)
    assert attendant.stay_paused.is_wished
