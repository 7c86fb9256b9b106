"""Test how often a miner is asked, and when it counts as offline."""

import logging
from time import monotonic, time
from typing import Any
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_component import async_update_entity
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor import coordinator
from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from custom_components.bitaxe_monitor.const import CONF_POLL_INTERVAL, DOMAIN
from custom_components.bitaxe_monitor.figures.turn import Turn

from .conftest import HOST, FakeMiner, fleet_entry, miner_entry, set_up
from .support.automations import note_triggers
from .support.fleet import set_up_miners
from .support.gate import closed_gate
from .support.states import state_of, writes_of
from .support.time import pass_time

CONNECTIVITY = "binary_sensor.gamma_connectivity"
HASHRATE = "sensor.gamma_hashrate"
POWER = "sensor.gamma_power"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def poll_times(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    seconds: int,
) -> list[int]:
    """Let time pass and return when the miner was asked, in s from now."""
    times: list[int] = []
    for second in range(5, seconds + 1, 5):
        polls = miner.polls
        await pass_time(hass, freezer, 5)
        times += [second] * (miner.polls - polls)
    return times


@pytest.mark.usefixtures("loaded")
async def test_offline(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Three misses and 30 s make a miner offline; until then its values stay."""
    await pass_time(hass, freezer, 10)
    hashrate = state_of(hass, HASHRATE)
    miner.error = AxeOSConnectionError()

    await pass_time(hass, freezer, 30)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert state_of(hass, HASHRATE) == hashrate

    await pass_time(hass, freezer, 5)
    assert state_of(hass, CONNECTIVITY) == "off"
    assert state_of(hass, HASHRATE) == STATE_UNAVAILABLE

    miner.error = None
    await pass_time(hass, freezer, 40)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert state_of(hass, HASHRATE) == hashrate


@pytest.mark.parametrize(
    ("interval", "offline_at"),
    [
        pytest.param(5, 35, id="5 s"),
        pytest.param(30, 150, id="30 s"),
        pytest.param(120, 360, id="120 s"),
    ],
)
async def test_offline_takes_three_misses(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    interval: int,
    offline_at: int,
) -> None:
    """A miner that is asked less often is offline later, after as many misses."""
    entry = miner_entry(options={CONF_POLL_INTERVAL: interval})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    miner.error = AxeOSTimeoutError()
    await pass_time(hass, freezer, offline_at - 5)
    assert state_of(hass, CONNECTIVITY) == "on"
    await pass_time(hass, freezer, 5)
    assert state_of(hass, CONNECTIVITY) == "off"
    assert miner.polls == 4


async def test_offline_takes_half_a_minute(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Misses in quick succession, as when a user asks, do not make it offline."""
    miner.error = AxeOSConnectionError()
    for _ in range(5):
        freezer.tick(5)
        await loaded.runtime_data.async_refresh()
    assert miner.polls == 6
    assert state_of(hass, CONNECTIVITY) == "on"
    freezer.tick(5)
    await loaded.runtime_data.async_refresh()
    assert state_of(hass, CONNECTIVITY) == "off"


@pytest.mark.usefixtures("loaded")
async def test_one_miss(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Misses that are apart do not add up."""
    written = writes_of(hass, CONNECTIVITY)
    for _ in range(5):
        miner.error = AxeOSConnectionError()
        await pass_time(hass, freezer, 15)  # two misses
        miner.error = None
        await pass_time(hass, freezer, 20)  # an answer
    assert written == []


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (AxeOSConnectionError(), "Cannot connect to the miner"),
        (AxeOSTimeoutError(), "The miner did not respond in time"),
        (
            AxeOSRefusedError(),
            (
                "The miner refuses Home Assistant (401): it accepts only private"
                " network addresses, or asks for a password"
            ),
        ),
        (NotAxeOSError(), "The device at this address is not a miner that runs AxeOS"),
        (AxeOSBrokenOffError(), "The miner's response broke off"),
        (AxeOSResponseError(), "The miner sent an invalid response"),
        (AxeOSError(), "Cannot connect to the miner"),
    ],
    ids=[
        "connection",
        "timeout",
        "refused",
        "not AxeOS",
        "cut off",
        "bad answer",
        "other",
    ],
)
@pytest.mark.usefixtures("loaded")
async def test_log_once_each_way(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
    miner: FakeMiner,
    error: AxeOSError,
    message: str,
) -> None:
    """An outage is one line in the log, however long, and its end another."""
    caplog.set_level(logging.INFO, "custom_components.bitaxe_monitor")
    caplog.clear()
    miner.error = error
    await pass_time(hass, freezer, 600)
    miner.error = None
    await pass_time(hass, freezer, 120)
    lines = [
        (record.levelname, record.getMessage())
        for record in caplog.records
        if record.name.startswith("custom_components.bitaxe_monitor")
    ]
    assert lines == [
        ("ERROR", f"Error fetching Gamma data: {message}"),
        ("INFO", "Fetching Gamma data recovered"),
    ]


@pytest.mark.usefixtures("loaded")
async def test_back_off(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A miner that fails is asked less often, down to once a minute."""
    assert await poll_times(hass, freezer, miner, 20) == [5, 10, 15, 20]
    miner.error = AxeOSConnectionError()
    times = await poll_times(hass, freezer, miner, 200)
    assert times == [5, 15, 35, 75, 135, 195]


@pytest.mark.usefixtures("loaded")
async def test_slow_answers(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A miner that answers slowly is asked as it can bear, until it is quick again."""
    miner.clock, miner.delay = freezer, 4.0
    polls = miner.polls
    await pass_time(hass, freezer, 300, step=1)
    assert 14 <= miner.polls - polls <= 20
    assert state_of(hass, CONNECTIVITY) == "on"
    miner.delay = 0
    await pass_time(hass, freezer, 60)
    polls = miner.polls
    await pass_time(hass, freezer, 60)
    assert miner.polls == polls + 12


@pytest.mark.usefixtures("loaded")
async def test_turns_go_by_when_a_miner_was_asked(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """However long its answers take, a miner is asked in turn and shown as it was."""
    freezer.tick(1.25 - monotonic() % 1)  # the same in every run
    await pass_time(hass, freezer, 10, step=1)
    begin, polls = monotonic(), miner.polls
    miner.clock, miner.delay = freezer, 1.5
    while monotonic() < begin + 60:
        await pass_time(hass, freezer, 1, step=1)
    assert miner.polls - polls in {12, 13}  # the last one may begin within a step
    coordinator = hass.config_entries.async_entries(DOMAIN)[0].runtime_data
    columns = coordinator.live.columns(90)
    since_1970 = time() - monotonic()
    asked = coordinator.asked + since_1970
    assert columns["time"][-1] == pytest.approx(asked, abs=0.01)
    # Timers of a test are as exact as the second that it began in.
    first = columns["time"][0]
    assert max(abs((at - first + 2.5) % 5 - 2.5) for at in columns["time"]) <= 2


@pytest.mark.usefixtures("loaded")
async def test_slow_failures_count_from_when_it_was_asked(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A miner that hangs is offline with the third poll that nobody answered."""
    begin = monotonic()
    miner.error = AxeOSTimeoutError()
    miner.is_reachable = True
    miner.clock, miner.delay = freezer, 10.0
    while state_of(hass, CONNECTIVITY) == "on":
        await pass_time(hass, freezer, 1, step=1)
    assert monotonic() - begin == pytest.approx(63, abs=3)
    assert miner.polls == 4


@pytest.mark.usefixtures("loaded")
async def test_back_within_two_polls(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A connection that succeeds again shows that a miner is back."""
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 300)
    polls = miner.polls
    miner.error = None
    await pass_time(hass, freezer, 10)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert miner.polls == polls + 2
    looks = miner.looks
    await pass_time(hass, freezer, 60)
    assert miner.looks == looks


@pytest.mark.usefixtures("loaded")
async def test_web_server_that_starts_late(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A miner that accepts connections but does not answer yet is tried three times."""
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 145)
    polls = miner.polls
    miner.is_reachable = True
    assert await poll_times(hass, freezer, miner, 60) == [5, 10, 15]
    assert miner.polls == polls + 3


@pytest.mark.parametrize("version", ["v2.9.0", "v2.12.2"])
async def test_looks_at_a_miner_that_hangs(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    version: str,
) -> None:
    """Who accepts connections all the time is polled no more often for it.

    Firmware that keeps every socket is not looked at.
    """
    miner.update(version=version)
    await set_up(hass, entry)
    miner.error = AxeOSTimeoutError()
    miner.is_reachable = True
    await pass_time(hass, freezer, 300)
    assert miner.polls <= 8
    assert bool(miner.looks) is (version == "v2.12.2")


async def test_no_look_when_polling_is_disabled(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Who disabled polling wants no looks either, and a miss decides."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(entry, pref_disable_polling=True)
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    assert state_of(hass, CONNECTIVITY) == "off"
    miner.error = None
    await async_update_entity(hass, CONNECTIVITY)
    assert state_of(hass, CONNECTIVITY) == "on"
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 30)
    await async_update_entity(hass, CONNECTIVITY)
    await pass_time(hass, freezer, 60)
    assert miner.looks == 0


async def test_keeps_missing_polls(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A miner that keeps missing polls is polled less often, after a reload too."""
    for _ in range(3):
        miner.error = AxeOSConnectionError()
        await pass_time(hass, freezer, 5)
        miner.error = None
        await pass_time(hass, freezer, 60)
    assert await poll_times(hass, freezer, miner, 60) == list(range(5, 60, 10))
    await hass.config_entries.async_reload(loaded.entry_id)
    assert loaded.runtime_data.pace.slowed_to == 10
    await pass_time(hass, freezer, 3600)
    assert await poll_times(hass, freezer, miner, 20) == [5, 10, 15, 20]


@pytest.mark.parametrize(
    ("answer", "interval"),
    [
        pytest.param({"version": "v2.8.0"}, 60, id="leaky"),
        pytest.param({"version": "v2.9.0"}, 30, id="fragile"),
        pytest.param({"version": "v2.10.0"}, 5, id="sturdy"),
        pytest.param({"version": "a1b2c3d"}, 5, id="unknown"),
        pytest.param({"version": "v1.0.36", "lastpingrtt": 20}, 5, id="NerdOS"),
    ],
)
async def test_automatic_interval(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    answer: dict[str, Any],
    interval: int,
) -> None:
    """How often a miner is asked depends on what its firmware stands."""
    miner.update(**answer)
    await set_up(hass, entry)
    assert await poll_times(hass, freezer, miner, 120) == list(
        range(interval, 121, interval)
    )


@pytest.mark.usefixtures("loaded")
async def test_automatic_interval_follows_the_firmware(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A firmware update, or going back, sets another pace."""
    miner.update(version="v2.9.0")
    assert await poll_times(hass, freezer, miner, 65) == [5, 30, 60]
    miner.update(version="v2.13.0")
    assert await poll_times(hass, freezer, miner, 40) == [25, 30, 35, 40]


async def test_turn_by_place_among_miners(
    hass: HomeAssistant, miners: dict[str, FakeMiner], turn_of: Mock
) -> None:
    """Miners are counted, the fleet is not; each is polled at its moment."""
    fleet_entry().add_to_hass(hass)
    turn_of.side_effect = lambda place: Turn(0, 0, moment=0.2 + place / 10)
    with patch.object(hass.loop, "call_at", wraps=hass.loop.call_at) as call_at:
        await set_up_miners(hass, miners)
    assert {call.args for call in turn_of.call_args_list} == {(0,), (1,), (2,)}
    moments = {
        round(call.args[0] % 1, 6)
        for call in call_at.call_args_list
        if "refresh interval" in str(call.args[-1])
    }
    assert moments == {0.2, 0.3, 0.4}


@pytest.mark.parametrize("version", ["v2.1.8", "v2.12.2"])
async def test_interval_of_the_user(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner, version: str
) -> None:
    """The user's poll interval counts for every firmware."""
    miner.update(version=version)
    entry = miner_entry(options={CONF_POLL_INTERVAL: 20})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    assert await poll_times(hass, freezer, miner, 60) == [20, 40, 60]


async def test_polling_disabled(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Who disabled polling is asked no more than the user wants."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(entry, pref_disable_polling=True)
    await set_up(hass, entry)
    assert await poll_times(hass, freezer, miner, 120) == []
    await async_update_entity(hass, HASHRATE)
    await pass_time(hass, freezer, 10)
    assert miner.polls == 2


async def test_off_at_start(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A miner that is off at first comes alone, with all that it has."""
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    assert set(hass.states.async_entity_ids()) == {
        CONNECTIVITY,
        "event.gamma_last_event",
    }
    assert state_of(hass, CONNECTIVITY) == STATE_UNKNOWN
    await pass_time(hass, freezer, 25)
    assert state_of(hass, CONNECTIVITY) == STATE_UNKNOWN
    await pass_time(hass, freezer, 5)
    assert state_of(hass, CONNECTIVITY) == "off"
    await pass_time(hass, freezer, 270)
    assert caplog.text.count("Error fetching Gamma data") == 1

    miner.error = None
    await pass_time(hass, freezer, 60)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert state_of(hass, HASHRATE) == "1072.2"
    assert state_of(hass, POWER) == "18.75"


@pytest.mark.usefixtures("hass_storage")
@pytest.mark.parametrize("was_offline", [False, True], ids=["online", "offline"])
async def test_off_at_restart(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    *,
    was_offline: bool,
) -> None:
    """A known miner that is off when Home Assistant starts is offline, no error.

    Who was offline before is so at once, who was not after three polls.
    """
    entities = set(hass.states.async_entity_ids())
    miner.error = AxeOSConnectionError()
    if was_offline:
        await pass_time(hass, freezer, 60)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    freezer.tick(600)
    await set_up(hass, loaded)
    assert set(hass.states.async_entity_ids()) == entities
    assert state_of(hass, CONNECTIVITY) == ("off" if was_offline else STATE_UNKNOWN)
    await pass_time(hass, freezer, 30)
    assert state_of(hass, CONNECTIVITY) == "off"
    assert state_of(hass, HASHRATE) == STATE_UNAVAILABLE

    miner.error = None
    await pass_time(hass, freezer, 10)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert state_of(hass, HASHRATE) == "1072.2"


async def test_missed_poll_at_a_reload(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """One missed answer at a reload is no outage, and nobody comes back from one."""
    await pass_time(hass, freezer, 60)
    written = writes_of(hass, CONNECTIVITY)
    noted = await note_triggers(
        hass,
        {"trigger": f"{DOMAIN}.came_online", "target": {"entity_id": CONNECTIVITY}},
    )
    miner.error = AxeOSTimeoutError()
    await hass.config_entries.async_reload(loaded.entry_id)
    miner.error = None
    await pass_time(hass, freezer, 20)
    assert "off" not in written
    assert written[-1] == "on"
    assert state_of(hass, HASHRATE) == "1072.2"
    assert noted == []


@pytest.mark.parametrize("is_known", [True, False], ids=["reload", "first time"])
async def test_set_up_does_not_wait(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_known: bool,
) -> None:
    """A miner that hangs keeps no set-up waiting, and comes when it answers."""
    if is_known:
        await set_up(hass, entry)
        assert await hass.config_entries.async_unload(entry.entry_id)
    monkeypatch.setattr(f"{coordinator.__name__}._FIRST_ANSWER", -1)
    with closed_gate() as gate:
        await set_up(hass, entry)
        assert entry.state is ConfigEntryState.LOADED
        assert state_of(hass, CONNECTIVITY) == STATE_UNKNOWN
        gate.open(HOST)
        await hass.async_block_till_done(wait_background_tasks=True)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert state_of(hass, HASHRATE) == "1072.2"
