"""Test that events are reported once, whatever restarts in between."""

from collections.abc import Callable
from copy import deepcopy
from itertools import cycle
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED, EVENT_LOGBOOK_ENTRY
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
)

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.event import MinerEvent

from .conftest import FakeMiner, set_up
from .support.events import BLOCK, EVENT, RESTARTED, reload, reported_by
from .support.states import state_of, writes_of
from .support.time import pass_time


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def test_nothing_is_reported_again(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A reload reports nothing that was reported, and shows what it was."""
    miner.update(
        uptimeSeconds=3,
        blockFound=1,
        isUsingFallbackStratum=0,
        version="v2.15.0",
        overheat_mode=1,
    )
    reported = reported_by(hass)
    await pass_time(hass, freezer, 10)
    assert len(reported) == 5
    state = hass.states.get(EVENT)
    for _ in range(2):
        await reload(hass, loaded)
        await pass_time(hass, freezer, 10)
    assert len(reported) == 5
    restored = hass.states.get(EVENT)
    assert restored
    assert state
    assert (restored.state, restored.attributes) == (state.state, state.attributes)


async def test_nothing_is_reported_again_after_a_crash(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What was reported is on disk before long."""
    key = f"{DOMAIN}.{loaded.entry_id}"
    await pass_time(hass, freezer, 40)
    assert hass_storage[key]["data"]["known"]["blocks_found"] == 0
    miner.update(blockFound=1)
    await pass_time(hass, freezer, 15)
    assert hass_storage[key]["data"]["known"]["blocks_found"] == 1


async def test_what_happened_meanwhile_is_reported_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What happened while Home Assistant was down is reported by the first answer."""
    assert await hass.config_entries.async_unload(loaded.entry_id)
    freezer.tick(86_400)
    miner.update(uptimeSeconds=40_000, blockFound=2, bestDiff=5e12)
    reported = reported_by(hass)
    await set_up(hass, loaded)
    assert reported == [
        ("restarted", RESTARTED[1] | {"noticed_by": "boot_time"}),
        (
            "best_difficulty",
            {
                "difficulty": "5 T",
                "old": 49224525.0,
                "new": 5e12,
                "interval": 20_051_201_195,
                "how_often": "about once in 640 years",
            },
        ),
        ("block_found", {"count": 2}),
    ]
    await reload(hass, loaded)
    await pass_time(hass, freezer, 30)
    assert len(reported) == 3


async def test_what_happened_meanwhile_waits_for_automations(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Automations listen once all has started; nothing is reported before."""
    assert await hass.config_entries.async_unload(loaded.entry_id)
    hass.set_state(CoreState.starting)
    miner.update(uptimeSeconds=3)
    reported = reported_by(hass)
    await set_up(hass, loaded)
    miner.update(blockFound=1)
    await pass_time(hass, freezer, 30)
    assert reported == []
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert reported == [RESTARTED, BLOCK]


async def test_what_happened_waits_for_the_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Nothing is reported while the miner is offline; the last one is shown then."""
    miner.update(blockFound=1)
    await pass_time(hass, freezer, 5)
    block = state_of(hass, EVENT)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    hass.set_state(CoreState.starting)
    miner.update(blockFound=2)
    await set_up(hass, loaded)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    reported, written = reported_by(hass), writes_of(hass, EVENT)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await pass_time(hass, freezer, 30)
    assert written == []
    assert state_of(hass, EVENT) == block
    miner.error = None
    await pass_time(hass, freezer, 60)
    assert reported == [BLOCK]
    assert written == [state_of(hass, EVENT)]


async def test_unloaded_before_it_could_report(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """An entity that is gone when Home Assistant has started reports nothing."""
    hass.set_state(CoreState.starting)
    miner.update(blockFound=1)
    await reload(hass, loaded)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    written = writes_of(hass, EVENT)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert written == []


async def start(hass: HomeAssistant) -> None:
    """Let Home Assistant have started, and the tasks of that run."""
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()


def crash(hass_storage: dict[str, Any], entry: MockConfigEntry) -> Callable[[], None]:
    """Take note of a file as it is; what is returned puts it back."""
    key = f"{DOMAIN}.{entry.entry_id}"
    content = deepcopy(hass_storage[key])
    return lambda: hass_storage.update({key: content})


@pytest.mark.parametrize("way", ["reload", "two reloads", "crash at 5 s", "at 15 s"])
async def test_start_is_interrupted(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    way: str,
) -> None:
    """What happened meanwhile is reported once, whatever ends before it is heard."""
    assert await hass.config_entries.async_unload(loaded.entry_id)
    hass.set_state(CoreState.starting)
    reported = reported_by(hass)
    miner.update(blockFound=1, power_fault="over")
    await set_up(hass, loaded)
    match way:
        case "reload":
            await reload(hass, loaded)
        case "two reloads":
            await reload(hass, loaded)
            miner.update(uptimeSeconds=3, blockFound=0, power_fault="")
            await reload(hass, loaded)
        case _:
            await pass_time(hass, freezer, 5 if way == "crash at 5 s" else 15)
            put_back = crash(hass_storage, loaded)
            assert await hass.config_entries.async_unload(loaded.entry_id)
            put_back()
            await set_up(hass, loaded)
    assert reported == []
    await start(hass)
    fault = ("fault", {"which": "power"})
    if way == "two reloads":
        ended = ("fault_ended", {"which": "power"})
        assert reported == [BLOCK, fault, RESTARTED, ended]
    else:
        assert reported == [BLOCK, fault]

    heard = list(reported)
    await pass_time(hass, freezer, 15)
    put_back = crash(hass_storage, loaded)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    put_back()
    await set_up(hass, loaded)
    await pass_time(hass, freezer, 30)
    assert reported == heard


@pytest.mark.parametrize("reason", ["of_a_later_version", 5, True])
async def test_reason_without_words(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    loaded: MockConfigEntry,
    reason: str | float,
) -> None:
    """A reason that another version saved is shown as it is, and nothing is lost."""
    assert await hass.config_entries.async_unload(loaded.entry_id)
    saved = {
        "type": "watchdog_gave_up",
        "attributes": {"reason": reason, "domains": ["1/2"]},
    }
    data = hass_storage[f"{DOMAIN}.{loaded.entry_id}"]["data"]
    data["happenings"] = [saved, {"type": "of_a_later_version"}, saved]
    reported = reported_by(hass)
    lines = async_capture_events(hass, EVENT_LOGBOOK_ENTRY)
    await set_up(hass, loaded)
    assert reported == [("watchdog_gave_up", {"reason": reason})] * 2
    assert {line.data["message"] for line in lines} == {f"Watchdog gave up ({reason})"}


async def test_start_without_the_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What was not heard waits for a miner that is off when all is set up again."""
    assert await hass.config_entries.async_unload(loaded.entry_id)
    hass.set_state(CoreState.starting)
    reported = reported_by(hass)
    miner.update(blockFound=1)
    await set_up(hass, loaded)
    miner.error = AxeOSConnectionError()
    await reload(hass, loaded)
    await start(hass)
    await pass_time(hass, freezer, 60)
    assert reported == []
    miner.error = None
    await pass_time(hass, freezer, 120)
    assert reported == [BLOCK]


@pytest.mark.parametrize("way", ["while it runs", "before the start", "removed"])
async def test_nobody_wants_to_hear(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    way: str,
) -> None:
    """What happens while the entity is disabled or gone does not come all at once."""
    registry = er.async_get(hass)
    by_user = er.RegistryEntryDisabler.USER
    reported = reported_by(hass)
    if way == "before the start":
        assert await hass.config_entries.async_unload(loaded.entry_id)
        registry.async_update_entity(EVENT, disabled_by=by_user)
        miner.update(blockFound=1)
        await set_up(hass, loaded)
    elif way == "removed":
        registry.async_remove(EVENT)
    else:
        registry.async_update_entity(EVENT, disabled_by=by_user)
    await hass.async_block_till_done()
    miner.update(blockFound=2)
    await pass_time(hass, freezer, 15)
    assert not loaded.runtime_data.happenings
    if way != "removed":
        registry.async_update_entity(EVENT, disabled_by=None)
    await reload(hass, loaded)
    await pass_time(hass, freezer, 60)
    assert reported == []
    miner.update(blockFound=3)
    await pass_time(hass, freezer, 10)
    assert reported == [BLOCK]


async def test_entity_that_cannot_be_added(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """What happened is kept for the next start when the entity fails to be added."""
    hass.set_state(CoreState.starting)
    reported = reported_by(hass)
    with patch.object(MinerEvent, "async_added_to_hass", side_effect=ValueError):
        miner.update(blockFound=1)
        await reload(hass, loaded)
    await reload(hass, loaded)
    await start(hass)
    assert reported == [BLOCK]


async def test_happenings_with_every_poll(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A fault that comes and goes does not put off what is saved."""
    key = f"{DOMAIN}.{loaded.entry_id}"
    faults = cycle(["over", ""])

    def flap() -> None:
        miner.update(power_fault=next(faults))

    await pass_time(hass, freezer, 15, before_step=flap)
    saved_at = hass_storage[key]["data"]["saved_at"]
    await pass_time(hass, freezer, 60, before_step=flap)
    assert 45 <= hass_storage[key]["data"]["saved_at"] - saved_at <= 60
