"""Test that what is written is of the moment in which it is, on a turn or not."""

from collections.abc import Awaitable, Callable
from random import Random
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import CONF_UPDATE_INTERVAL
from custom_components.bitaxe_monitor.json_fields import JsonValue

from .conftest import FakeMiner, miner_entry, set_up
from .support.events import reported_by
from .support.states import state_of
from .support.time import pass_time

MEAN: Final = "sensor.gamma_mean_efficiency_1_min"
POLL: Final = 5  # s
INTERVAL: Final = 300  # s

type Polls = Callable[[int], Awaitable[None]]


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.fixture
async def entry(
    hass: HomeAssistant, miner: FakeMiner, all_enabled: None
) -> MockConfigEntry:
    """Return the entry of a miner that is seldom written, set up."""
    entry = miner_entry(options={CONF_UPDATE_INTERVAL: INTERVAL})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    return entry


@pytest.fixture
def polls(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> Polls:
    """Return what lets a steady miner be polled so often."""
    random, number = Random(1), 10_000
    miner.update(hashRate=1071.0)

    def answer() -> None:
        nonlocal number
        number += 1
        level = miner.answer["hashRate"]
        assert isinstance(level, float)
        miner.update(
            hashRate=level + random.gauss(0, 1e-3),
            sharesAccepted=number,
            uptimeSeconds=50_000 + POLL * number,
        )

    async def polls(times: int) -> None:
        await pass_time(hass, freezer, times * POLL, POLL, before_step=answer)

    return polls


def polls_to_turn(entry: ConfigEntry) -> int:
    """Return how many polls there are to the next turn."""
    coordinator = entry.runtime_data
    return next(
        number
        for number in range(1, INTERVAL)
        if coordinator.writes.is_turn(coordinator.asked + number * POLL)
    )


async def test_back_from_an_outage(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    polls: Polls,
) -> None:
    """What comes back at once has no figures of before the outage."""
    await polls(122)
    assert state_of(hass, MEAN) != STATE_UNKNOWN
    miner.error = AxeOSConnectionError("silent")
    await polls(30)
    assert not entry.runtime_data.last_update_success
    miner.error = None
    await polls(12)
    assert entry.runtime_data.last_update_success
    assert not entry.runtime_data.writes.is_due
    assert state_of(hass, MEAN) == STATE_UNKNOWN


@pytest.mark.parametrize("asks", [False, True], ids=["turn", "asked for"])
async def test_missed_on_its_turn(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    polls: Polls,
    *,
    asks: bool,
) -> None:
    """A turn without an answer writes what the answer before it shows."""
    await polls(122)
    await polls(polls_to_turn(entry))
    before = float(state_of(hass, MEAN))
    miner.update(hashRate=900.0)
    await polls(15 if asks else polls_to_turn(entry) - 1)
    assert float(state_of(hass, MEAN)) == before
    miner.error = AxeOSConnectionError("a miss")
    if asks:
        await entry.runtime_data.async_request_refresh()
    await polls(1)
    assert entry.runtime_data.last_update_success
    assert float(state_of(hass, MEAN)) == pytest.approx(before * 900 / 1071, abs=0.1)


@pytest.fixture
def count(miner: FakeMiner) -> Callable[..., None]:
    """Return what lets the domains of a chip count these parts of their share."""
    polls = 0

    def count(*parts: float) -> None:
        nonlocal polls
        polls += 1
        rate = 262.0 + polls % 5
        domains: list[JsonValue] = [rate * part for part in parts]
        total = sum(rate * part for part in parts)
        miner.update(hashrateMonitor={"asics": [{"domains": domains, "total": total}]})

    return count


@pytest.mark.usefixtures("entry")
@pytest.mark.parametrize("offset", range(7))
async def test_found_while_it_is_missed(
    hass: HomeAssistant,
    miner: FakeMiner,
    polls: Polls,
    count: Callable[..., None],
    offset: int,
) -> None:
    """What the last answers show is reported before the miner counts as offline."""
    reported = reported_by(hass)
    for _ in range(20 + offset):
        count(1, 1, 1, 1)
        await polls(1)
    for _ in range(3):
        count(1, 1, 0, 1)
        await polls(1)
    miner.error = AxeOSConnectionError("silent")
    await polls(2)
    assert reported == [("chip_fault", {"chip": 1, "domains": "3"})]


@pytest.mark.usefixtures("entry")
@pytest.mark.parametrize("offset", range(3, 12))
async def test_found_while_it_is_saved(
    hass: HomeAssistant, polls: Polls, count: Callable[..., None], offset: int
) -> None:
    """What a save finds is reported soon, though no state is another one for it."""
    reported = reported_by(hass)
    for parts, times in (((1, 1, 1, 1), 20), ((1, 1, 0, 1), offset), ((1, 0, 0, 1), 9)):
        for _ in range(times):
            count(*parts)
            await polls(1)
    assert reported == [
        ("chip_fault", {"chip": 1, "domains": "3"}),
        ("chip_fault", {"chip": 1, "domains": "2"}),
    ]
