"""Test what is done for a miner without anybody asking for it at the moment."""

import asyncio
from collections.abc import Generator
from typing import Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos.change import Deed, set_performance
from custom_components.bitaxe_monitor.control.watchdog import Act
from tests.support.clock import until
from tests.support.simulated import PACKAGE, SimulatedHome, deaf, simulated_home

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
    await duties.stop()
    sent, now = len(home.sent), home.now
    for _ in range(100):
        await asyncio.sleep(0)
    assert (len(home.sent), home.now) == (sent, now)
