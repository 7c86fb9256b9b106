"""Test that events are told once, whatever restarts in between."""

from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import FakeMiner, set_up
from .support.events import BLOCK, EVENT, RESTARTED, reload, told_by
from .support.states import state_of, writes_of
from .support.time import pass_time


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def test_nothing_is_told_again(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A reload tells nothing that was told, and shows what it was."""
    miner.update(
        uptimeSeconds=3,
        blockFound=1,
        isUsingFallbackStratum=0,
        version="v2.15.0",
        overheat_mode=1,
    )
    told = told_by(hass)
    await pass_time(hass, freezer, 5)
    assert len(told) == 5
    state = hass.states.get(EVENT)
    for _ in range(2):
        await reload(hass, loaded)
        await pass_time(hass, freezer, 10)
    assert len(told) == 5
    restored = hass.states.get(EVENT)
    assert restored
    assert state
    assert (restored.state, restored.attributes) == (state.state, state.attributes)


async def test_nothing_is_told_again_after_a_crash(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What was told is on disk before long."""
    key = f"{DOMAIN}.{loaded.entry_id}"
    await pass_time(hass, freezer, 60)
    assert key not in hass_storage
    miner.update(blockFound=1)
    await pass_time(hass, freezer, 15)
    assert hass_storage[key]["data"]["known"]["blocks_found"] == 1


async def test_what_happened_meanwhile_is_told_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What happened while Home Assistant was down is told by the first answer."""
    assert await hass.config_entries.async_unload(loaded.entry_id)
    freezer.tick(86_400)
    miner.update(uptimeSeconds=40_000, blockFound=2, bestDiff=5e12)
    told = told_by(hass)
    await set_up(hass, loaded)
    assert told == [
        ("restarted", RESTARTED[1] | {"noticed_by": "boot_time"}),
        ("best_difficulty", {"old": 49224525.0, "new": 5e12}),
        ("block_found", {"count": 2}),
    ]
    await reload(hass, loaded)
    await pass_time(hass, freezer, 30)
    assert len(told) == 3


async def test_what_happened_meanwhile_waits_for_automations(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Automations listen once Home Assistant has started; nothing is told before."""
    assert await hass.config_entries.async_unload(loaded.entry_id)
    hass.set_state(CoreState.starting)
    miner.update(uptimeSeconds=3)
    told = told_by(hass)
    await set_up(hass, loaded)
    miner.update(blockFound=1)
    await pass_time(hass, freezer, 30)
    assert told == []
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert told == [RESTARTED, BLOCK]


async def test_what_happened_waits_for_the_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Nothing is told while the miner is offline; what it was is shown again first."""
    miner.update(blockFound=1)
    await pass_time(hass, freezer, 5)
    block = state_of(hass, EVENT)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    hass.set_state(CoreState.starting)
    miner.update(blockFound=2)
    await set_up(hass, loaded)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    told, written = told_by(hass), writes_of(hass, EVENT)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await pass_time(hass, freezer, 30)
    assert written == []
    miner.error = None
    await pass_time(hass, freezer, 60)
    assert told == [BLOCK]
    assert written == [block, state_of(hass, EVENT)]


async def test_unloaded_before_it_could_tell(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """An entity that is gone when Home Assistant has started tells nothing."""
    hass.set_state(CoreState.starting)
    miner.update(blockFound=1)
    await reload(hass, loaded)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    written = writes_of(hass, EVENT)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert written == []
