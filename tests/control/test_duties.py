"""Test what is done for a miner without anybody asking for it at the moment."""

import asyncio
from collections.abc import Generator
from typing import Final
from unittest.mock import AsyncMock, patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos.change import (
    Deed,
    set_automatic_fan,
    set_performance,
)
from custom_components.bitaxe_monitor.control.duties import Duties
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.control.watchdog import Act
from tests.support.events import reported_by
from tests.support.simulated import PACKAGE, SimulatedHome, deaf, simulated_home
from tests.support.waiting import until

HOT: Final = 25.0  # °C more than usual


@pytest.fixture
def home(hass: HomeAssistant, all_enabled: None) -> Generator[SimulatedHome]:
    """Return a home with a miner whose chips may hang."""
    may_hang = patch(f"{PACKAGE}.control.attendant.may_hang", return_value=True)
    with simulated_home(hass, "601", "v2.15.0") as home, may_hang:
        yield home


def outcomes(home: SimulatedHome) -> list[str | None]:
    """Return what the record says has become of restarts."""
    entries = home.coordinator.attendant.changes.record.entries
    return [entry.outcome for entry in entries if entry.setting is Deed.RESTART]


async def test_fan_in_a_restart(
    home: SimulatedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fan that is too slow does not wait until a restart of the watchdog shows."""
    await home.set_up()
    await home.call("fan", "set_percentage", "fan", percentage=60)
    await home.pass_time(60)
    home.sent.clear()
    monkeypatch.setattr(home, "respond", deaf(home))
    home.coordinator.attendant.duties.begin(Act.RESTART)
    await until(lambda: home.sent)
    home.miner.settings.usual_temperature += HOT
    await until(lambda: {"autofanspeed": 1} in home.bodies)
    assert outcomes(home) == [None]


@pytest.mark.parametrize("is_hot", [False, True])
async def test_stopped(
    home: SimulatedHome, monkeypatch: pytest.MonkeyPatch, *, is_hot: bool
) -> None:
    """Nothing is under way any more once duties have stopped."""
    await home.set_up()
    duties = home.coordinator.attendant.duties
    monkeypatch.setattr(home, "respond", deaf(home))
    if is_hot:
        duties.control.kept.keep(set_performance(frequency=450))
    duties.begin(Act.RESTART)
    await until(lambda: len(home.sent) == 1 + is_hot)
    await duties.tasks.stop()
    sent, now = len(home.sent), home.now
    for _ in range(100):
        await asyncio.sleep(0)
    assert (len(home.sent), home.now) == (sent, now)


async def test_kept_beside_a_pause(
    home: SimulatedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was kept is not lost because the miner was only just paused."""
    await home.set_up()
    control = home.coordinator.control
    refused = AsyncMock(side_effect=RefusedChangeError(Refusal.JUST_PAUSED))
    monkeypatch.setattr(control, "send_kept", refused)
    control.kept.keep(set_performance(frequency=450))
    await home.pass_time(10)
    assert refused.await_count
    assert control.kept.first is not None


async def test_restart_of_somebody_else(home: SimulatedHome) -> None:
    """A restart that is under way when the watchdog wants one is not its own."""
    await home.set_up()
    reported = reported_by(home.hass, "event.rig_last_event")
    attendant = home.coordinator.attendant
    pressed = asyncio.ensure_future(home.call("button", "press", "restart"))
    await until(lambda: home.sent)
    attendant.duties.begin(Act.RESTART)
    await pressed
    await home.hass.async_block_till_done(wait_background_tasks=True)
    assert len(home.sent) == 1
    assert "watchdog_restarted" not in [kind for kind, _ in reported]
    assert not attendant.watchdog.as_dict()["tries"]


@pytest.mark.parametrize("is_other", [False, True])
async def test_fan_of_somebody_else(home: SimulatedHome, *, is_other: bool) -> None:
    """A fan that somebody leaves to the firmware just before is left by them."""
    await home.set_up()
    await home.call("fan", "set_percentage", "fan", percentage=60)
    await home.pass_time(60)
    reported = reported_by(home.hass, "event.rig_last_event")
    duties = home.coordinator.attendant.duties
    home.miner.settings.usual_temperature += HOT
    with patch.object(Duties, "begin"):
        while not duties.fan_guard.is_due:
            await home.pass_time(5)
    if is_other:
        home.respond(set_automatic_fan(duties.control.capabilities).request)
    await duties.tend()
    await home.hass.async_block_till_done()
    kinds = [kind for kind, _ in reported if kind == "fan_left_to_firmware"]
    assert kinds == ([] if is_other else ["fan_left_to_firmware"])
    assert not duties.fan_guard.is_due
