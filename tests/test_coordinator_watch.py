"""Test that what a miner does not bear is taken back, whoever looks."""

from collections.abc import Generator
from typing import Any, Final
from unittest.mock import AsyncMock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSRejectedError,
)
from custom_components.bitaxe_monitor.axeos.change import restart
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator

from .conftest import FakeMiner, set_up
from .support.events import reload, reported_by
from .support.firmware import Firmware
from .support.time import pass_time

FOUND: Final = {"frequency": 525, "coreVoltage": 1150}
RAISED: Final = {"frequency": 575, "coreVoltage": 1200}
TOOK_BACK: Final = (
    "took_back",
    {
        "reason": "hot_regulator",
        "old_frequency": 575.0,
        "old_core_voltage": 1200.0,
        "new_frequency": 525.0,
        "new_core_voltage": 1150.0,
    },
)


@pytest.fixture(autouse=True)
def sleep(freezer: FrozenDateTimeFactory) -> Generator[AsyncMock]:
    """Let no time pass but what a test or the miner lets pass."""
    module = "custom_components.bitaxe_monitor.control.control"
    with patch(f"{module}.sleep", AsyncMock()) as sleep:
        yield sleep


@pytest.fixture
def firmware(complete_miner: FakeMiner, freezer: FrozenDateTimeFactory) -> Firmware:
    """Return what the miner runs with, from what it was found with on."""
    complete_miner.update(**FOUND, vrTemp=70, temp=60, temp2=60, voltage=5000)
    return Firmware(complete_miner, freezer)


@pytest.fixture
async def raised(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    firmware: Firmware,
    entry: MockConfigEntry,
    sleep: AsyncMock,
    freezer: FrozenDateTimeFactory,
) -> FakeMiner:
    """Return a miner that was set to more; it then obeys only if a test lets it."""
    await set_up(hass, entry)
    coordinator: BitaxeCoordinator = entry.runtime_data
    sleep.side_effect = firmware.run
    wanted = Pair(575, 1200)
    assert await coordinator.control.tuning.set(wanted) is Outcome.IN_FORCE
    assert complete_miner.answer["actualFrequency"] == 575
    sleep.side_effect = None
    await _pass(hass, freezer)
    return complete_miner


async def _pass(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: float = 5
) -> None:
    """Let time pass, and with it what is done without anybody asking for it."""
    await pass_time(hass, freezer, seconds)
    await hass.async_block_till_done(wait_background_tasks=True)


def _sent(miner: FakeMiner) -> list[Any]:
    """Return what a miner was asked to change after the raise."""
    return [request.body for request in miner.requests[1:]]


async def test_taken_back_and_reported(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    firmware: Firmware,
    sleep: AsyncMock,
) -> None:
    """What was before is set again, the frequency first, and it is said once."""
    reported = reported_by(hass)
    sleep.side_effect = firmware.run
    raised.update(vrTemp=91)
    await _pass(hass, freezer)
    assert _sent(raised) == [{"frequency": 525}, {"coreVoltage": 1150}]
    assert TOOK_BACK in reported
    raised.update(vrTemp=95)
    await _pass(hass, freezer, 60)
    assert len(_sent(raised)) == 2
    assert reported.count(TOOK_BACK) == 1


async def test_waits_for_the_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    firmware: Firmware,
    entry: MockConfigEntry,
    sleep: AsyncMock,
) -> None:
    """What is due is done once the miner answers, after Home Assistant restarted."""
    sleep.side_effect = firmware.run
    raised.update(vrTemp=91)
    with patch.object(
        entry.runtime_data.client, "write", side_effect=AxeOSConnectionError
    ):
        await _pass(hass, freezer)
    raised.error = AxeOSConnectionError()
    await _pass(hass, freezer)
    await reload(hass, entry)
    await _pass(hass, freezer, 600)
    assert _sent(raised) == []
    raised.error = None
    raised.update(vrTemp=70)
    await _pass(hass, freezer, 120)
    assert _sent(raised) == [{"frequency": 525}, {"coreVoltage": 1150}]


async def test_voltage_waits_for_the_frequency(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    firmware: Firmware,
    sleep: AsyncMock,
) -> None:
    """The voltage is not lowered while the chips run at the higher frequency."""

    async def take_long(_: float) -> None:
        freezer.tick(10)

    sleep.side_effect = take_long
    raised.update(vrTemp=91)
    await _pass(hass, freezer)
    assert _sent(raised) == [{"frequency": 525}]
    await _pass(hass, freezer)
    assert _sent(raised) == [{"frequency": 525}]
    firmware.run(5)
    await _pass(hass, freezer)
    assert _sent(raised) == [{"frequency": 525}, {"coreVoltage": 1150}]


async def test_overheating_is_waited_for(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    firmware: Firmware,
    sleep: AsyncMock,
) -> None:
    """While the firmware cools down, what is sent would be overwritten."""
    sleep.side_effect = firmware.run
    raised.update(overheat_mode=1)
    await _pass(hass, freezer, 30)
    assert _sent(raised) == []
    raised.update(overheat_mode=0)
    await _pass(hass, freezer)
    assert _sent(raised) == [{"frequency": 525}, {"coreVoltage": 1150}]


async def test_rejected(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What the miner does not take is not sent again, nor reported."""
    reported = reported_by(hass)
    raised.update(vrTemp=91)
    client = entry.runtime_data.client
    with patch.object(client, "write", side_effect=AxeOSRejectedError) as write:
        await _pass(hass, freezer, 60)
    assert write.call_count == 1
    await _pass(hass, freezer, 60)
    assert _sent(raised) == []
    assert TOOK_BACK not in reported


async def test_not_possible(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What can never be sent is not waited for."""
    raised.update(vrTemp=91, otp=True)
    entry.runtime_data.control.capabilities = type(
        entry.runtime_data.control.capabilities
    )()
    await _pass(hass, freezer)
    assert not entry.runtime_data.attendant.watch.due


async def test_ignored(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    entry: MockConfigEntry,
    sleep: AsyncMock,
) -> None:
    """What the miner does not store is not sent again."""

    async def forget(_: float) -> None:
        freezer.tick(30)
        raised.update(**RAISED)

    sleep.side_effect = forget
    raised.update(vrTemp=91)
    await _pass(hass, freezer)
    await _pass(hass, freezer, 60)
    assert _sent(raised) == [{"frequency": 525}]
    assert not entry.runtime_data.attendant.watch.due


async def test_restart_that_was_asked_for(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    firmware: Firmware,
    entry: MockConfigEntry,
    sleep: AsyncMock,
) -> None:
    """A restart from Home Assistant is nothing that the raise did."""
    sleep.side_effect = firmware.run
    coordinator: BitaxeCoordinator = entry.runtime_data
    for _ in range(2):
        await coordinator.wishes.change(restart())
        await pass_time(hass, freezer, 120, before_step=lambda: _go_on(raised))
    assert _sent(raised) == [None, None]
    await pass_time(hass, freezer, 60, before_step=lambda: _go_on(raised))
    for _ in range(2):
        firmware.reboot(uptime=-2)
        await pass_time(hass, freezer, 120, before_step=lambda: _go_on(raised))
    assert _sent(raised)[2] == {"frequency": 525}


def _go_on(miner: FakeMiner) -> None:
    """Let a miner run for as long as a step takes."""
    uptime = miner.answer["uptimeSeconds"]
    assert isinstance(uptime, int)
    miner.update(uptimeSeconds=uptime + 5)


async def test_without_knowing_what_is_set(
    complete_miner: FakeMiner, hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    """Before the first answer nothing is known to be raised, and nothing is sent."""
    complete_miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    coordinator: BitaxeCoordinator = entry.runtime_data
    with pytest.raises(AxeOSConnectionError):
        await coordinator.control.tuning.set(Pair(525, None))


async def test_steps_stop(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    raised: FakeMiner,
    entry: MockConfigEntry,
    sleep: AsyncMock,
) -> None:
    """A step that is not in force stops the rest."""

    async def take_long(_: float) -> None:
        freezer.tick(30)

    sleep.side_effect = take_long
    coordinator: BitaxeCoordinator = entry.runtime_data
    found = await coordinator.control.tuning.set(Pair(525, 1150))
    assert found is Outcome.NOT_IN_FORCE
    assert _sent(raised) == [{"frequency": 525}]


async def test_raise_of_several_steps(
    raised: FakeMiner, firmware: Firmware, entry: MockConfigEntry, sleep: AsyncMock
) -> None:
    """What was before the first step is what a raise leads back to."""
    sleep.side_effect = firmware.run
    coordinator: BitaxeCoordinator = entry.runtime_data
    await coordinator.wishes.set_performance(Pair(500, 1200))
    await coordinator.wishes.set_performance(Pair(575, 1150))
    assert _sent(raised)[1:] == [{"coreVoltage": 1150}, {"frequency": 575}]
    assert coordinator.attendant.watch.previous == Pair(500, 1200)
