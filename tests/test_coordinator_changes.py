"""Test that changes of a miner's settings are known afterwards, and can be undone."""

from collections.abc import Generator
from typing import Any, Final
from unittest.mock import AsyncMock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Context, HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSRejectedError
from custom_components.bitaxe_monitor.axeos.change import (
    Setting,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_performance,
)
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.record import Record
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator
from custom_components.bitaxe_monitor.diagnostics import (
    async_get_config_entry_diagnostics,
)

from .conftest import FakeMiner, set_up
from .support.events import reload
from .support.firmware import Firmware
from .support.time import pass_time

USER: Final = Context(user_id="0123456789abcdef")


@pytest.fixture(autouse=True)
def sleep(freezer: FrozenDateTimeFactory) -> Generator[AsyncMock]:
    """Let time pass between confirming reads without waiting for it."""
    module = "custom_components.bitaxe_monitor.control.control"
    with patch(f"{module}.sleep", AsyncMock()) as sleep:
        yield sleep


@pytest.fixture
async def coordinator(
    hass: HomeAssistant,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    sleep: AsyncMock,
    freezer: FrozenDateTimeFactory,
) -> BitaxeCoordinator:
    """Return the coordinator of a miner that can be changed in all that there is."""
    complete_miner.update(
        frequency=525,
        actualFrequency=525,
        coreVoltage=1150,
        coreVoltageActual=1150,
        autofanspeed=1,
        manualFanSpeed=70,
        fanspeed=70,
        temptarget=60,
        temp=55,
        temp2=55,
    )
    sleep.side_effect = Firmware(complete_miner, freezer).run
    await set_up(hass, entry)
    coordinator: BitaxeCoordinator = entry.runtime_data
    return coordinator


def _record(coordinator: BitaxeCoordinator) -> Record:
    """Return what is known of the changes of a miner."""
    return coordinator.attendant.changes.record


async def test_undone_one_after_the_other(
    coordinator: BitaxeCoordinator, complete_miner: FakeMiner
) -> None:
    """Every kind of setting is set again as it was, the last change first."""
    capabilities = coordinator.control.capabilities
    for change in (
        set_fan(capabilities, 90),
        set_automatic_fan(capabilities),
        set_fan_target_temperature(capabilities, 58),
        set_performance(frequency=550),
    ):
        await coordinator.wishes.change(change, USER)
    assert {entry.outcome for entry in _record(coordinator).entries} == {
        "in_force",
        "not_shown",
    }
    complete_miner.requests.clear()
    for _ in range(4):
        await coordinator.wishes.undo(USER)
    assert [request.body for request in complete_miner.requests] == [
        {"frequency": 525},
        {"temptarget": 60},
        {"autofanspeed": 0, "manualFanSpeed": 90},
        {"autofanspeed": 1},
    ]
    assert _record(coordinator).undoable == {}
    await coordinator.wishes.undo(USER)
    assert len(complete_miner.requests) == 4


async def test_whose_it_was(
    hass: HomeAssistant,
    coordinator: BitaxeCoordinator,
    entry: MockConfigEntry,
) -> None:
    """Diagnostics say what was changed, and of a user only if it is the same."""
    await coordinator.wishes.change(set_performance(frequency=550), USER)
    await coordinator.wishes.change(set_performance(frequency=500))
    diagnostics = await async_get_config_entry_diagnostics(hass, entry)
    first, second = diagnostics["changes"]["entries"]
    assert (first["before"], first["after"], first["origin"]) == (525, 550, "user")
    assert (second["before"], second["after"], second["origin"]) == (
        550,
        500,
        "automation",
    )
    assert str(USER.user_id) not in str(diagnostics)


async def test_refused(
    coordinator: BitaxeCoordinator, complete_miner: FakeMiner
) -> None:
    """What was never sent is no change; what the miner refuses is one that failed."""
    with pytest.raises(RefusedChangeError):
        await coordinator.wishes.change(set_performance(frequency=5000), USER)
    assert not _record(coordinator).entries
    request = coordinator.client.write

    async def reject(*args: Any) -> None:  # noqa: ANN401 - as write takes them
        await request(*args)
        raise AxeOSRejectedError

    with (
        patch.object(coordinator.client, "write", side_effect=reject),
        pytest.raises(AxeOSRejectedError),
    ):
        await coordinator.wishes.change(set_performance(frequency=550), USER)
    (entry,) = _record(coordinator).entries
    assert entry.outcome == "rejected"


async def test_ignored_undo(
    coordinator: BitaxeCoordinator,
    complete_miner: FakeMiner,
    freezer: FrozenDateTimeFactory,
    sleep: AsyncMock,
) -> None:
    """What the miner does not undo can be undone later."""
    await coordinator.wishes.change(set_performance(frequency=550), USER)

    async def forget(_: float) -> None:
        freezer.tick(30)
        complete_miner.update(frequency=550)

    sleep.side_effect = forget
    await coordinator.wishes.undo(USER)
    assert _record(coordinator).undoable == {Setting.FREQUENCY: 525}


async def test_as_found(
    hass: HomeAssistant,
    coordinator: BitaxeCoordinator,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What a miner was found with may be set again, also outside its list."""
    complete_miner.update(frequency=390, actualFrequency=390)
    await coordinator.async_refresh()
    await coordinator.control.tuning.set(Pair(525, 1100))
    await reload(hass, entry)
    again: BitaxeCoordinator = entry.runtime_data
    assert again.attendant.changes.as_found == Pair(390, 1150)
    with pytest.raises(RefusedChangeError):
        await again.wishes.change(set_performance(frequency=391))
    await again.wishes.restore_found(USER)
    assert complete_miner.answer["frequency"] == 390
    assert complete_miner.answer["coreVoltage"] == 1150


async def test_another_hand(
    hass: HomeAssistant,
    coordinator: BitaxeCoordinator,
    complete_miner: FakeMiner,
    freezer: FrozenDateTimeFactory,
) -> None:
    """What somebody changes on the miner's own page is noted as well."""
    await coordinator.wishes.change(set_performance(frequency=550), USER)
    await pass_time(hass, freezer, 15)
    assert [entry.origin for entry in _record(coordinator).entries] == [Origin.USER]
    complete_miner.update(frequency=575, autofanspeed=0)
    await pass_time(hass, freezer, 15)
    assert [
        (entry.setting, entry.origin) for entry in _record(coordinator).entries
    ] == [
        (Setting.FREQUENCY, Origin.USER),
        (Setting.FREQUENCY, Origin.ANOTHER_HAND),
        (Setting.AUTOMATIC_FAN, Origin.ANOTHER_HAND),
    ]
    complete_miner.remove("autofanspeed")
    complete_miner.update(coreVoltage=1200)
    await pass_time(hass, freezer, 15)
    assert _record(coordinator).entries[-1].after == 1200
