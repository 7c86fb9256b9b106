"""Test that changes of a miner's settings are polls as well, and heard of."""

from collections.abc import Callable, Generator
from typing import Any, Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.axeos.change import (
    identify,
    restart,
    set_fan_target_temperature,
)
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator

from .conftest import FakeMiner, set_up
from .support.states import writes_of

HASHRATE: Final = "sensor.gamma_hashrate"


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        """Start at some time."""
        self.now = 1000.0
        self.on_sleep: Callable[[], None] = lambda: None

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        self.on_sleep()


@pytest.fixture(autouse=True)
def clock() -> Generator[Clock]:
    """Let time pass at once between confirming reads."""
    clock = Clock()
    module = "custom_components.bitaxe_monitor.control.control"
    with (
        patch(f"{module}.sleep", clock.sleep),
        patch(f"{module}.monotonic", lambda: clock.now),
    ):
        yield clock


async def test_change_is_polled_and_published(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """A change is read back by a poll, and what it reports is written at once."""
    coordinator: BitaxeCoordinator = loaded.runtime_data
    written = writes_of(hass, HASHRATE)
    polls = miner.polls
    miner.update(hashRate=700)
    change = set_fan_target_temperature(coordinator.control.capabilities, 58)
    assert await coordinator.wishes.change(change) is Outcome.NOT_SHOWN
    await hass.async_block_till_done()
    assert miner.polls == polls + 1
    assert [request.body for request in miner.requests] == [{"temptarget": 58}]
    assert coordinator.current is not None
    assert coordinator.current.info.fan_target_temperature == 58
    assert written


async def test_capabilities_follow_firmware(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """What can be changed is reckoned anew from each answer."""
    coordinator: BitaxeCoordinator = loaded.runtime_data
    control = coordinator.control
    assert control.capabilities.pause is None
    miner.update(version="v2.14.0", miningPaused=False)
    await coordinator.async_refresh()
    assert control.capabilities.pause is not None
    assert not control.capabilities.has_second_hand
    miner.update(autotune=True)
    await coordinator.async_refresh()
    assert control.capabilities.has_second_hand
    miner.update(otp=True)
    await coordinator.async_refresh()
    assert control.capabilities.is_protected


async def test_nothing_of_another_miner(
    miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """What another miner at the address could do is nothing that this one can."""
    coordinator: BitaxeCoordinator = loaded.runtime_data
    miner.update(macAddr="02:00:5e:7c:9d:81", version="v2.15.0", miningPaused=False)
    await coordinator.async_refresh()
    assert coordinator.control.capabilities.pause is None


async def test_not_for_another_miner(miner: FakeMiner, loaded: MockConfigEntry) -> None:
    """Nothing is sent to a miner that has taken the address since the last poll."""
    coordinator: BitaxeCoordinator = loaded.runtime_data
    miner.update(macAddr="02:00:5e:7c:9d:81")
    with pytest.raises(RefusedChangeError) as raised:
        await coordinator.wishes.change(restart())
    assert raised.value.reason is Refusal.OTHER_MINER
    assert miner.requests == []


async def test_not_before_an_answer(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A miner that has never answered is asked for nothing."""
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    coordinator: BitaxeCoordinator = entry.runtime_data
    miner.error = None
    with pytest.raises(AxeOSConnectionError):
        await coordinator.wishes.change(restart())
    assert miner.requests == []


async def test_miner_that_falls_silent(
    miner: FakeMiner, loaded: MockConfigEntry, clock: Clock
) -> None:
    """What is known from before a change confirms nothing of it."""
    coordinator: BitaxeCoordinator = loaded.runtime_data
    change = set_fan_target_temperature(coordinator.control.capabilities, 58)

    def fall_silent() -> None:
        is_silent = miner.requests and miner.polls < polls + 2
        miner.error = AxeOSConnectionError() if is_silent else None

    clock.on_sleep = fall_silent
    polls = miner.polls
    assert await coordinator.wishes.change(change) is Outcome.NOT_SHOWN
    assert miner.polls == polls + 3


async def test_budget_survives_a_reload(
    hass: HomeAssistant, hass_storage: dict[str, Any], loaded: MockConfigEntry
) -> None:
    """How often a miner was asked to change something is not forgotten by a reload."""
    coordinator: BitaxeCoordinator = loaded.runtime_data
    change = set_fan_target_temperature(coordinator.control.capabilities, 64)
    await coordinator.wishes.change(change)
    left = coordinator.control.saved["left"]
    await hass.config_entries.async_reload(loaded.entry_id)
    assert loaded.runtime_data is not coordinator
    again = loaded.runtime_data.control.saved["left"]
    assert left == pytest.approx(29, abs=0.5)
    assert again == pytest.approx(left, abs=0.5)


async def test_change_that_outlives_its_entry(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """A change that ends after its entry was unloaded saves and writes nothing."""
    coordinator: BitaxeCoordinator = loaded.runtime_data
    await hass.config_entries.async_unload(loaded.entry_id)
    with (
        patch.object(coordinator, "_schedule_save") as schedule_save,
        pytest.raises(AxeOSConnectionError),
    ):
        await coordinator.wishes.change(identify())
    schedule_save.assert_not_called()
