"""Test what is kept across a reload or restart, and when it is saved."""

from collections.abc import Generator
from time import monotonic, time
from typing import Any, Final
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import (
    EVENT_HOMEASSISTANT_FINAL_WRITE,
    STATE_UNKNOWN,
    Platform,
)
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.windows import Sample
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import LazyStore, MinerStore

from ..conftest import GAMMA_MAC, HOST, FakeMiner, set_up
from ..support.time import pass_time, pass_time_mining

KEY: Final = f"{DOMAIN}.attic"


@pytest.fixture
def wall_clock() -> Generator[Mock]:
    """Let a test set the wall clock apart from the monotonic one."""
    module = "custom_components.bitaxe_monitor.miner.memory"
    with patch(f"{module}.time", side_effect=time) as clock:
        yield clock


def samples(*ages: float) -> list[Sample]:
    """Return samples of these ages (s), each with its own hashrate."""
    return [Sample(monotonic() - age, 1000 - age, 1000.0) for age in ages]


async def save(hass: HomeAssistant, memory: Memory) -> None:
    """Save a memory at once."""
    await MinerStore(hass, "attic").async_save(memory)


async def load(hass: HomeAssistant) -> Memory:
    """Return what a new start finds."""
    return await MinerStore(hass, "attic").async_load()


async def ages(hass: HomeAssistant) -> list[float]:
    """Return the ages (s) of the samples that a new start finds."""
    memory = await load(hass)
    return [monotonic() - sample.time for sample in memory.samples]


@pytest.mark.usefixtures("hass_storage")
async def test_nothing_saved(hass: HomeAssistant) -> None:
    """A miner begins without energy, expectation and samples."""
    assert await load(hass) == Memory()


async def test_round_trip(
    hass: HomeAssistant, hass_storage: dict[str, Any], freezer: FrozenDateTimeFactory
) -> None:
    """What is saved is found again, as much older as time has passed."""
    saved = [*samples(590, 300, 5), Sample(monotonic(), 0.0, None)]
    await save(
        hass,
        Memory(
            energy=1.25,
            energy_since=1.8e9 + 1 / 3,
            expected_hashrate=1071.5,
            samples=saved,
        ),
    )
    assert hass_storage[KEY]["version"] == 1

    freezer.tick(8)
    memory = await load(hass)

    assert memory.energy == 1.25
    assert memory.energy_since == 1.8e9 + 1 / 3
    assert memory.expected_hashrate == 1071.5
    found = list(memory.samples)
    assert [sample.time for sample in found] == pytest.approx(
        [sample.time for sample in saved], abs=1e-3
    )
    assert [(s.hashrate, s.expected) for s in found] == [
        (s.hashrate, s.expected) for s in saved
    ]


@pytest.mark.usefixtures("hass_storage")
async def test_restart_with_another_monotonic_clock(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    """After a reboot of the host the monotonic clock begins anew; ages go on."""
    clock = "custom_components.bitaxe_monitor.miner.memory.monotonic"
    with patch(clock, return_value=5000.0):
        times = (4960.0, 4980.0)
        await save(hass, Memory(samples=[Sample(at, 1000.0, 1000.0) for at in times]))
    freezer.tick(60)
    with patch(clock, return_value=7.0):
        memory = await load(hass)
    assert [s.time for s in memory.samples] == pytest.approx([7 - 100, 7 - 80])


@pytest.mark.usefixtures("hass_storage")
@pytest.mark.parametrize(
    ("passed", "found"),
    [
        pytest.param(0, [600, 300, 0], id="at once"),
        pytest.param(0.5, [300.5, 0.5], id="oldest too old"),
        pytest.param(300, [600, 300], id="exactly the longest window"),
        pytest.param(301, [301], id="more"),
        pytest.param(600, [600], id="last"),
        pytest.param(601, [], id="too late"),
        pytest.param(86_400, [], id="a day"),
    ],
)
async def test_only_samples_of_the_longest_window(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    passed: float,
    found: list[float],
) -> None:
    """Samples older than 600 s are left out, those exactly as old are not."""
    freezer.move_to("2026-01-01")
    await save(hass, Memory(energy=3, samples=samples(600, 300, 0)))
    freezer.tick(passed)
    assert await ages(hass) == found
    assert (await load(hass)).energy == 3


@pytest.mark.usefixtures("hass_storage")
@pytest.mark.parametrize(
    ("step", "found"),
    [
        pytest.param(-1e9, [], id="back to 1995"),
        pytest.param(-3600, [], id="back an hour"),
        pytest.param(-61, [], id="back a little more than passed"),
        pytest.param(-60, [500, 0], id="back as much as passed"),
        pytest.param(-30, [530, 30], id="back less than passed"),
        pytest.param(0, [560, 60], id="not set"),
        pytest.param(40, [600, 100], id="forward, just inside"),
        pytest.param(41, [101], id="forward, one too old"),
        pytest.param(3600, [], id="forward an hour"),
        pytest.param(1e9, [], id="forward to the 2050s"),
    ],
)
async def test_wall_clock_set_meanwhile(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    wall_clock: Mock,
    step: float,
    found: list[float],
) -> None:
    """A step of the clock may cost samples; it makes none, and none of the future."""
    freezer.move_to("2026-01-01")
    await save(hass, Memory(energy=3, samples=samples(500, 0)))
    freezer.tick(60)
    wall_clock.side_effect = lambda: time() + step
    assert await ages(hass) == found
    assert (await load(hass)).energy == 3


async def test_remove(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    """A memory can be forgotten, also when there is none."""
    memory = MinerStore(hass, "attic")
    await memory.async_save(Memory(energy=1))
    assert KEY in hass_storage
    await memory.async_remove()
    assert KEY not in hass_storage
    await memory.async_remove()
    assert await load(hass) == Memory()


async def test_scheduled_save_is_of_the_moment_that_it_is_made(
    hass: HomeAssistant, hass_storage: dict[str, Any], freezer: FrozenDateTimeFactory
) -> None:
    """What is saved later is what is known then."""
    memory = MinerStore(hass, "attic")
    energy = 1.0
    memory.async_schedule_save(lambda: Memory(energy=energy, samples=samples(5)))
    energy = 2.0
    await pass_time(hass, freezer, 900, step=900)
    assert hass_storage[KEY]["data"]["energy"] == 2
    assert hass_storage[KEY]["data"]["saved_at"] == time()
    assert hass_storage[KEY]["data"]["samples"][0][0] == pytest.approx(5)


async def test_saved_once_a_period(
    hass: HomeAssistant, hass_storage: dict[str, Any], freezer: FrozenDateTimeFactory
) -> None:
    """However often there is something to save, it is saved every 15 minutes."""
    store = LazyStore(hass, "attic")
    saved_at: list[float] = []
    begin = monotonic()

    def collect() -> dict[str, JsonValue]:
        """Note when something is saved."""
        saved_at.append(monotonic() - begin)
        return {}

    await pass_time(
        hass, freezer, 3600, 5, before_step=lambda: store.async_schedule_save(collect)
    )
    assert saved_at == pytest.approx([905, 1805, 2705], abs=10)
    assert KEY in hass_storage


async def test_saved_when_home_assistant_stops(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """What is scheduled is saved when Home Assistant stops."""
    memory = MinerStore(hass, "attic")
    memory.async_schedule_save(lambda: Memory(energy=4))
    hass.set_state(CoreState.final_write)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
    await hass.async_block_till_done()
    assert hass_storage[KEY]["data"]["energy"] == 4


@pytest.mark.parametrize("is_removed", [True, False], ids=["removed", "saved"])
async def test_goes_on_after_it_was_saved_at_once(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    *,
    is_removed: bool,
) -> None:
    """A store that outlives a reload of its entry goes on saving."""
    store = LazyStore(hass, "attic")
    store.async_schedule_save(lambda: {"energy": 1})
    if is_removed:
        await store.async_remove()
    else:
        await store.async_save({"energy": 2})
        assert hass_storage[KEY]["data"] == {"energy": 2}
    store.async_schedule_save(lambda: {"energy": 3})
    await pass_time(hass, freezer, 900, step=900)
    assert hass_storage[KEY]["data"] == {"energy": 3}


def figure(hass: HomeAssistant, key: str) -> str:
    """Return the state of a sensor of the Gamma."""
    entity_id = er.async_get(hass).async_get_entity_id(
        Platform.SENSOR, DOMAIN, f"{GAMMA_MAC}_{key}"
    )
    assert entity_id
    state = hass.states.get(entity_id)
    assert state
    return state.state


@pytest.mark.usefixtures("hass_storage")
@pytest.mark.parametrize(
    ("away", "step", "is_known"),
    [
        pytest.param(60, 0, True, id="short"),
        pytest.param(700, 0, False, id="long"),
        pytest.param(60, -3600, False, id="clock set back"),
        pytest.param(60, 3600, False, id="clock set forward"),
    ],
)
async def test_windows_and_energy_survive_a_restart(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    wall_clock: Mock,
    away: float,
    step: float,
    *,
    is_known: bool,
) -> None:
    """In the middle of a window it goes on; the energy goes on in any case."""
    await set_up(hass, entry)
    await pass_time(hass, freezer, 600)
    mean = figure(hass, "mean_efficiency_600")
    assert mean != STATE_UNKNOWN
    assert await hass.config_entries.async_unload(entry.entry_id)

    freezer.tick(away)
    wall_clock.side_effect = lambda: time() + step
    await set_up(hass, entry)

    assert figure(hass, "mean_efficiency_600") == (mean if is_known else STATE_UNKNOWN)
    power = miner.answer["power"]
    assert isinstance(power, float)
    assert float(figure(hass, "energy")) == pytest.approx(power / 6000, abs=1e-3)


async def test_a_miner_is_saved_and_forgotten(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A miner that is polled is saved within 15 minutes; removed, it leaves no file."""
    await set_up(hass, entry)
    key = f"{DOMAIN}.{entry.entry_id}"
    await pass_time(hass, freezer, 15)
    del hass_storage[key]  # saved at once: the fallback pool is in use
    # Of a poll and of what is to be saved, which are due together, either may come
    # first: the 15 minutes begin with this poll or with the next two.
    await pass_time_mining(hass, freezer, {HOST: miner}, 885)
    assert key not in hass_storage
    await pass_time(hass, freezer, 20)
    assert hass_storage[key]["data"]["energy"] > 0
    assert len(hass_storage[key]["data"]["samples"]) == pytest.approx(120, abs=2)

    await hass.config_entries.async_remove(entry.entry_id)
    await pass_time(hass, freezer, 1800, step=900)
    assert key not in hass_storage
