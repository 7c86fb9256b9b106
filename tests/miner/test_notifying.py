"""Test when the states of a miner are written."""

from collections.abc import Callable
from itertools import count
from time import monotonic
from unittest.mock import Mock

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, SystemInfo
from custom_components.bitaxe_monitor.const import (
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
)
from custom_components.bitaxe_monitor.figures.turn import Turn

from ..conftest import FakeClient, FakeMiner, miner_entry, set_up
from ..support.states import state_of, writes_of
from ..support.time import pass_time

CONNECTIVITY = "binary_sensor.gamma_connectivity"
HASHRATE = "sensor.gamma_hashrate"
POWER = "sensor.gamma_power"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.mark.parametrize(
    ("update_interval", "writes"), [(5, 24), (30, 4), (60, 2), (300, 0)]
)
async def test_two_speeds(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    update_interval: int,
    writes: int,
) -> None:
    """A miner is sampled more often than its states are written."""
    entry = miner_entry(options={CONF_UPDATE_INTERVAL: update_interval})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    written = writes_of(hass, HASHRATE)
    hashrates = iter(range(800, 3300, 100))  # apart by more than chance
    await pass_time(
        hass, freezer, 120, before_step=lambda: miner.update(hashRate=next(hashrates))
    )
    assert len(written) == writes
    assert miner.polls == 25
    assert entry.runtime_data.measuring.sample_count == 25


async def test_slow_answers_put_off_no_write(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every poll is written where both go at one pace, however long answers take."""
    intervals = {CONF_POLL_INTERVAL: 30, CONF_UPDATE_INTERVAL: 30}
    entry = miner_entry(options=intervals)
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    written = writes_of(hass, HASHRATE)
    answer = FakeClient.get_system_info
    took = 0.0

    async def take_time(client: FakeClient) -> SystemInfo:
        freezer.tick(took)
        return await answer(client)

    monkeypatch.setattr(FakeClient, "get_system_info", take_time)
    for number in range(10):
        rest = 30 - took
        took = 0.1 if number % 2 else 0.9
        miner.update(hashRate=1000 + 100 * number)
        await pass_time(hass, freezer, rest, step=rest)
    assert miner.polls == 11
    assert len(written) == 10


@pytest.mark.usefixtures("loaded")
async def test_nothing_new_is_not_written(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    """A value that stays the same is not written, nor reported again."""
    await pass_time(hass, freezer, 30)
    state = hass.states.get(POWER)
    assert state is not None
    reported = state.last_reported
    await pass_time(hass, freezer, 120)
    state = hass.states.get(POWER)
    assert state is not None
    assert state.last_reported == reported


def _change(**fields: object) -> Callable[[FakeMiner], None]:
    """Return what changes fields of a miner's answer."""
    return lambda miner: miner.update(**fields)


@pytest.mark.parametrize(
    ("change", "entity_id", "state"),
    [
        (_change(miningPaused=True), "sensor.gamma_efficiency", "unknown"),
        (_change(hashRate=10), "binary_sensor.gamma_mining", "on"),
        (_change(power_fault="over"), "binary_sensor.gamma_power_fault", "on"),
        (_change(overheat_mode=1), "binary_sensor.gamma_overheating", "on"),
        (
            _change(isUsingFallbackStratum=0),
            "binary_sensor.gamma_fallback_pool",
            "off",
        ),
        (_change(bestDiff=5e12), "sensor.gamma_best_difficulty", "5000000000000"),
        (_change(blockFound=1), "sensor.gamma_blocks_found", "1"),
        (
            _change(hardware_fault="ASIC"),
            "binary_sensor.gamma_hardware_fault",
            "on",
        ),
    ],
    ids=[
        "paused",
        "hashing",
        "power fault",
        "overheating",
        "pool",
        "best difficulty",
        "block",
        "hardware fault",
    ],
)
@pytest.mark.usefixtures("all_enabled")
async def test_what_matters_is_written_at_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    change: Callable[[FakeMiner], None],
    entity_id: str,
    state: str,
) -> None:
    """What users want to know does not wait, and writes nothing else."""
    miner.update(version="v2.14.0", hashRate=0, power=20)
    await set_up(hass, entry)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, entity_id) != state
    power = state_of(hass, POWER)

    miner.update(power=25)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, POWER) == power

    change(miner)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, entity_id) == state
    assert state_of(hass, POWER) == power

    miner.update(power=30)
    await pass_time(hass, freezer, 10)
    assert state_of(hass, POWER) == power
    await pass_time(hass, freezer, 5)
    assert state_of(hass, POWER) == "26.67"  # the mean of 20, 2 × 25 and 3 × 30


@pytest.mark.parametrize(
    "change",
    [
        _change(miningPaused=True),
        _change(power_fault="over"),
        _change(hardware_fault="ASIC"),
    ],
    ids=["paused", "power fault", "hardware fault"],
)
@pytest.mark.usefixtures("loaded")
async def test_why_a_miner_stands_still_is_written_at_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    change: Callable[[FakeMiner], None],
) -> None:
    """A pause or fault shows at once even if the miner had stopped hashing before."""
    shares = count()
    await pass_time(
        hass,
        freezer,
        300,
        before_step=lambda: miner.update(sharesAccepted=next(shares)),
    )
    miner.update(hashRate=0)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, "sensor.gamma_efficiency") == "0.0"
    change(miner)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, "sensor.gamma_efficiency") == "unknown"


@pytest.mark.usefixtures("loaded")
async def test_hashing_that_comes_and_goes(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A miner that flaps writes how it hashes, and not all that it measures."""
    await pass_time(hass, freezer, 5)
    written = {
        key: writes_of(hass, entity_id)
        for key, entity_id in (
            ("mining", "binary_sensor.gamma_mining"),
            ("hashrate", HASHRATE),
            ("efficiency", "sensor.gamma_efficiency"),
            ("power", POWER),
            ("temperature", "sensor.gamma_asic_temperature"),
        )
    }
    steps = count()

    def flap() -> None:
        step = next(steps)
        miner.update(hashRate=step % 2 * (1000 + step), power=15 + step, temp=50 + step)

    await pass_time(hass, freezer, 120, before_step=flap)
    assert {key: len(states) for key, states in written.items()} == {
        "mining": 24,
        "hashrate": 24,
        "efficiency": 24,
        "power": 4,
        "temperature": 4,
    }


async def test_shares_wait(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Shares that are found all the time are written every two minutes.

    They are written when somebody asks, and in the next turn when they are fewer.
    """
    shares = count(20_000)

    def find() -> None:
        miner.update(sharesAccepted=next(shares))

    find()
    await pass_time(hass, freezer, 120, before_step=find)
    written = writes_of(hass, "sensor.gamma_shares_accepted")
    await pass_time(hass, freezer, 600, before_step=find)
    assert len(written) == 5
    find()
    await loaded.runtime_data.async_request_refresh()
    await pass_time(hass, freezer, 15, before_step=find)
    assert len(written) == 6
    miner.update(sharesAccepted=3)
    await pass_time(hass, freezer, 30)
    assert written[6:] == ["3"]


@pytest.mark.usefixtures("loaded")
async def test_what_is_asked_for_is_written(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Who updates an entity sees what was fetched, and the turn stays what it was.

    It is part of the mean, as any sample, which then begins anew.
    """
    assert await async_setup_component(hass, "homeassistant", {})
    miner.update(temp=30.0, power=20)
    await pass_time(hass, freezer, 5)
    miner.update(temp=33.0, power=25)
    polls = miner.polls
    await hass.services.async_call(
        "homeassistant",
        "update_entity",
        {"entity_id": "sensor.gamma_asic_temperature"},
        blocking=True,
    )
    assert miner.polls == polls + 1
    assert state_of(hass, "sensor.gamma_asic_temperature") == "31.5"
    assert state_of(hass, POWER) == "22.5"

    miner.update(power=30)
    await pass_time(hass, freezer, 20)
    assert state_of(hass, POWER) == "22.5"
    await pass_time(hass, freezer, 5)
    assert state_of(hass, POWER) == "30.0"


@pytest.mark.usefixtures("loaded")
async def test_online_and_offline_are_written_at_once(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A miner that goes or comes back is not waited for."""
    await pass_time(hass, freezer, 10)  # states are written at 30n s
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 35)
    assert state_of(hass, CONNECTIVITY) == "off"
    miner.error = None
    await pass_time(hass, freezer, 40)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert state_of(hass, HASHRATE) != STATE_UNAVAILABLE


@pytest.mark.parametrize(("threshold", "state"), [(85, "on"), (70, "off")])
async def test_low_efficiency_is_written_at_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    threshold: int,
    state: str,
) -> None:
    """Low efficiency shows with the poll that makes its mean known."""
    entry = miner_entry(
        options={CONF_UPDATE_INTERVAL: 240, CONF_LOW_EFFICIENCY_THRESHOLD: threshold}
    )
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    miner.update(hashRate=800)
    written = writes_of(hass, "binary_sensor.gamma_low_efficiency")
    await pass_time(hass, freezer, 295)
    assert written == []
    await pass_time(hass, freezer, 5)
    assert written == [state]


@pytest.mark.parametrize(("seconds", "writes"), [(29.4, 0), (29.6, 1)])
async def test_polls_are_no_metronome(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    seconds: float,
    writes: int,
) -> None:
    """A poll that comes half a second early is written, no other."""
    written = writes_of(hass, HASHRATE)
    miner.update(hashRate=1000)
    freezer.tick(seconds)
    await loaded.runtime_data.async_refresh()
    assert len(written) == writes


async def test_first_write_is_in_turn(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    turn_of: Mock,
) -> None:
    """A miner is written when it is its turn, and from then on at its interval."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    now = int(monotonic())
    turn_of.side_effect = lambda _: Turn(now, now + 50)
    await set_up(hass, entry)
    written = writes_of(hass, HASHRATE)
    miner.update(hashRate=1000)
    await pass_time(hass, freezer, 15)
    assert written == []
    await pass_time(hass, freezer, 5)
    assert written == ["1000.0"]
    miner.update(hashRate=900)
    await pass_time(hass, freezer, 25)
    assert written == ["1000.0"]
    await pass_time(hass, freezer, 5)
    assert written == ["1000.0", "900.0"]
