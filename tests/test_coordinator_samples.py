"""Test what counts: samples, windows and energy, across restarts too."""

import asyncio
from itertools import count
from statistics import fmean, stdev
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.util.async_ import get_scheduled_timer_handles
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    SystemInfo,
)
from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_POLL_INTERVAL,
    DOMAIN,
)
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.store import LazyStore

from .conftest import HOST, FakeClient, FakeMiner, miner_entry, set_up
from .support.states import state_of
from .support.time import pass_time, pass_time_mining, restart

KILOWATT_HOUR = 3_600_000  # Ws


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({"miningPaused": True}, id="paused"),
        pytest.param({"power_fault": "over"}, id="power fault"),
        pytest.param({"hardware_fault": "ASIC"}, id="hardware fault"),
        pytest.param({"uptimeSeconds": 119}, id="warm-up"),
        pytest.param({"hashRate": 1e6}, id="glitch"),
        pytest.param({"hashRate": 1071 * 3.001}, id="just too high"),
        pytest.param({"hashRate": -1}, id="negative"),
        pytest.param({"hashRate": None}, id="no reading"),
    ],
)
async def test_does_not_count(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    answer: dict[str, Any],
) -> None:
    """A miner that is not meant to hash, or that errs, does not spoil statistics."""
    coordinator = loaded.runtime_data
    await pass_time(hass, freezer, 60)
    assert coordinator.measuring.sample_count == 13
    good = miner.answer
    miner.update(**answer)
    await pass_time(hass, freezer, 60)
    assert miner.polls == 25
    assert coordinator.measuring.sample_count == 13
    miner.answer = good
    await pass_time(hass, freezer, 10)
    assert coordinator.measuring.sample_count == 15


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({"uptimeSeconds": 120}, id="warm"),
        pytest.param({"uptimeSeconds": None}, id="unknown uptime"),
        pytest.param({"hashRate": 0}, id="zero"),
        pytest.param({"hashRate": 1071 * 3}, id="three times"),
        pytest.param({"hashRate": 40_000, "expectedHashrate": 20_000}, id="big miner"),
    ],
)
async def test_counts(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    answer: dict[str, Any],
) -> None:
    """What a miner that is meant to hash can do counts, down to nothing."""
    miner.update(**answer)
    await set_up(hass, entry)
    assert entry.runtime_data.measuring.sample_count == 1


async def test_a_miss_is_no_sample(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Values that stay for want of an answer are shown, not counted."""
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 30)
    assert miner.polls == 3
    assert loaded.runtime_data.measuring.sample_count == 1
    assert state_of(hass, "sensor.gamma_hashrate") == "1072.2"


@pytest.mark.usefixtures("loaded")
async def test_glitch_is_unknown(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A reading that no miner can have is no reading: it is not clamped either."""
    miner.update(hashRate=1e6)
    await pass_time(hass, freezer, 30)
    for key in ("hashrate", "deviation", "efficiency", "power_efficiency"):
        assert state_of(hass, f"sensor.gamma_{key}") == STATE_UNKNOWN
    assert state_of(hass, "sensor.gamma_expected_hashrate") == "1071.0"
    miner.update(hashRate=1000)
    await pass_time(hass, freezer, 30)
    assert state_of(hass, "sensor.gamma_hashrate") == "1000.0"
    assert state_of(hass, "sensor.gamma_deviation") == "-71.0"


async def test_expected_hashrate_follows_the_miner(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Each sample is measured against what was expected of it then."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    miner.update(hashRate=900, expectedHashrate=1000)
    await set_up(hass, entry)
    await pass_time(hass, freezer, 295)
    miner.update(hashRate=1800, expectedHashrate=2000)
    await pass_time(hass, freezer, 300)
    performance = entry.runtime_data.data.performance
    assert performance.over_600.mean_efficiency == pytest.approx(90)
    assert performance.expected == 2000


async def test_expected_hashrate_of_the_user(
    hass: HomeAssistant, miner: FakeMiner
) -> None:
    """The user's figure goes before that of the firmware, but hides no reading."""
    entry = miner_entry(options={CONF_EXPECTED_HASHRATE: 500})
    entry.add_to_hass(hass)
    miner.update(hashRate=1400)
    await set_up(hass, entry)
    performance = entry.runtime_data.data.performance
    assert (performance.expected, performance.deviation) == (500, 900)
    miner.update(hashRate=1600)
    await entry.runtime_data.async_refresh()
    assert entry.runtime_data.data.performance.hashrate == 1600


@pytest.mark.parametrize("jitter", [(0, 0), (0.3, -0.3), (-0.4, 0.4)], ids=str)
async def test_window_at_the_interval(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    jitter: tuple[float, float],
) -> None:
    """Polled every minute, two samples fill the window of a minute, if not on time."""
    freezer.move_to("2026-01-01 00:00:00.5")
    entry = miner_entry(options={CONF_POLL_INTERVAL: 60})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    for number in range(6):
        freezer.tick(60 + jitter[number % 2])
        miner.update(hashRate=1000 + number)
        await entry.runtime_data.async_refresh()
        figures = entry.runtime_data.data.performance.over_60
        assert figures.standard_deviation is not None


@pytest.mark.parametrize(
    ("away", "kept"),
    [
        pytest.param(62, 108, id="in the window"),
        pytest.param(592, 2, id="at its end"),
        pytest.param(700, 0, id="after it"),
    ],
)
async def test_windows_survive_a_restart(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    away: int,
    kept: int,
) -> None:
    """Windows go on after a restart with the samples that are young enough."""
    hashrates = [1072.2407227]
    wave = (1000 + 7 * n % 100 for n in count())

    def hash_on() -> None:
        hashrates.append(next(wave))
        miner.update(hashRate=hashrates[-1])

    await pass_time(hass, freezer, 600, before_step=hash_on)
    assert loaded.runtime_data.measuring.sample_count == 121

    hash_on()
    await restart(hass, freezer, loaded, away)
    coordinator = loaded.runtime_data
    assert coordinator.measuring.sample_count == kept + 1
    figures = coordinator.data.performance.over_600
    held = hashrates[-(kept + 1) :]
    if kept:
        assert figures.standard_deviation == pytest.approx(stdev(held), rel=1e-9)
        assert figures.mean_efficiency == pytest.approx(
            100 * fmean(held) / 1071, rel=1e-9
        )
    else:
        assert figures.standard_deviation is None


async def test_energy(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """Energy is power over time, by the trapezoidal rule."""
    miner.update(power=20)
    await set_up(hass, entry)
    assert entry.runtime_data.measuring.energy == 0
    watts = iter(range(21, 41))
    await pass_time(
        hass, freezer, 100, before_step=lambda: miner.update(power=next(watts))
    )
    assert entry.runtime_data.measuring.energy == pytest.approx(
        30 * 100 / KILOWATT_HOUR
    )


async def test_energy_of_a_gap(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What was used while there was no answer is not known, so not counted."""
    miner.update(power=36)
    await set_up(hass, entry)
    await pass_time(hass, freezer, 50)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 5)  # one miss, then asked again 10 s later
    miner.error = None
    await pass_time(hass, freezer, 60)  # answers at 65, 70, ... 115
    assert entry.runtime_data.measuring.energy == pytest.approx(
        36 * 100 / KILOWATT_HOUR
    )


async def test_energy_of_a_reboot(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A miner that restarted between two polls was off for some of the time."""
    miner.update(power=36)
    await set_up(hass, entry)
    await pass_time(hass, freezer, 50)
    miner.update(uptimeSeconds=3)
    await pass_time(hass, freezer, 5)
    assert entry.runtime_data.measuring.energy == pytest.approx(36 * 50 / KILOWATT_HOUR)
    miner.update(uptimeSeconds=8)
    await pass_time(hass, freezer, 5)
    assert entry.runtime_data.measuring.energy == pytest.approx(36 * 55 / KILOWATT_HOUR)


async def test_energy_without_power(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """An answer without power is a gap in the energy."""
    miner.update(power=36)
    await set_up(hass, entry)
    await pass_time(hass, freezer, 10)
    miner.update(power=None)
    await pass_time(hass, freezer, 5)
    miner.update(power=36)
    await pass_time(hass, freezer, 10)
    assert entry.runtime_data.measuring.energy == pytest.approx(36 * 15 / KILOWATT_HOUR)


async def test_energy_survives_a_restart(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, loaded: MockConfigEntry
) -> None:
    """Energy goes on after a restart, to the last digit, without the time between."""
    await pass_time(hass, freezer, 65)
    energy = loaded.runtime_data.measuring.energy
    assert energy == pytest.approx(18.7522583 * 65 / KILOWATT_HOUR)
    for _ in range(3):
        await restart(hass, freezer, loaded, 3600)
        assert loaded.runtime_data.measuring.energy == energy
    await pass_time(hass, freezer, 35)
    assert loaded.runtime_data.measuring.energy == pytest.approx(
        18.7522583 * 100 / KILOWATT_HOUR, rel=1e-12
    )


@pytest.mark.parametrize("is_stopping", [False, True], ids=["crash", "stop"])
async def test_energy_is_saved(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miner: FakeMiner,
    loaded: MockConfigEntry,
    *,
    is_stopping: bool,
) -> None:
    """Energy is saved every 15 minutes, and when Home Assistant stops."""
    await pass_time_mining(hass, freezer, {HOST: miner}, 930)
    if is_stopping:
        hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
        await hass.async_block_till_done()
    saved = hass_storage[f"{DOMAIN}.{loaded.entry_id}"]["data"]["energy"]
    if is_stopping:
        assert saved == loaded.runtime_data.measuring.energy
    else:
        assert 890 <= saved * KILOWATT_HOUR / 18.7522583 <= 920


@pytest.mark.parametrize("is_early", [True, False], ids=["while saving", "later"])
async def test_unload_leaves_nothing_behind(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miner: FakeMiner,
    loaded: MockConfigEntry,
    *,
    is_early: bool,
) -> None:
    """A poll under way when its entry is unloaded is not waited for nor saved."""
    await pass_time(hass, freezer, 60)
    answer = asyncio.Event()
    get_system_info = FakeClient.get_system_info
    async_save = LazyStore.async_save

    async def hang(client: FakeClient) -> SystemInfo:
        await answer.wait()
        return await get_system_info(client)

    async def save(store: LazyStore, data: dict[str, JsonValue]) -> None:
        await async_save(store, data)
        if is_early:
            answer.set()
            await refresh

    with (
        patch.object(FakeClient, "get_system_info", hang),
        patch.object(LazyStore, "async_save", save),
    ):
        refresh = hass.async_create_task(loaded.runtime_data.async_refresh())
        assert await hass.config_entries.async_unload(loaded.entry_id)
    saved = hass_storage[f"{DOMAIN}.{loaded.entry_id}"]["data"]
    answer.set()
    await refresh
    await pass_time(hass, freezer, 1000, step=100)
    assert miner.polls == 14
    assert hass_storage[f"{DOMAIN}.{loaded.entry_id}"]["data"] == saved
    assert not [
        handle
        for handle in get_scheduled_timer_handles(hass.loop)
        if not handle.cancelled()
        and isinstance(
            getattr(getattr(handle, "_callback", None), "__self__", None),
            BitaxeCoordinator | LazyStore,
        )
    ]
