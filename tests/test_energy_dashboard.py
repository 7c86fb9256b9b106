"""Test what the Energy dashboard makes of the energy sensors."""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.energy.data import async_get_manager
from homeassistant.components.energy.validate import async_validate
from homeassistant.components.recorder import Recorder
from homeassistant.components.recorder.statistics import statistics_during_period
from homeassistant.core import HomeAssistant
from homeassistant.helpers import restore_state
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
    do_adhoc_statistics,
)
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from custom_components.bitaxe_monitor.const import CONF_POLL_INTERVAL, DOMAIN

from .conftest import FakeMiner, fleet_entry, miner_entry, set_up
from .support.time import pass_time

START: Final = datetime.fromisoformat("2026-11-22T12:00:00+00:00")
POWER: Final = 1800
MINER: Final = "sensor.gamma_energy"
FLEET: Final = "sensor.bitaxe_fleet_energy"


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


@pytest.fixture
async def entries(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
) -> list[MockConfigEntry]:
    """Return a miner of a large power that is polled every minute, and the fleet."""
    freezer.move_to(START)
    miner.update(power=POWER)
    assert await async_setup_component(hass, "energy", {})
    assert await async_setup_component(hass, "sensor", {})
    entries = [miner_entry(options={CONF_POLL_INTERVAL: 60}), fleet_entry()]
    for entry in entries:
        entry.add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    return entries


async def sums(hass: HomeAssistant, recorder: Recorder) -> dict[str, list[float]]:
    """Return the energy used up to the end of every five minutes, in Wh."""
    await async_wait_recording_done(hass)
    for number in range(12):
        do_adhoc_statistics(hass, start=START + timedelta(minutes=5 * number))
    await async_wait_recording_done(hass)
    rows = await recorder.async_add_executor_job(
        statistics_during_period,
        hass,
        START,
        None,
        {MINER, FLEET},
        "5minute",
        None,
        {"sum"},
    )
    return {
        statistic_id: [round(1000 * (row["sum"] or 0)) for row in found]
        for statistic_id, found in rows.items()
    }


@pytest.mark.usefixtures("entries")
async def test_sensors_fit(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """The dashboard takes energy and power of a miner and of the fleet as they are."""
    await pass_time(hass, freezer, 600, step=60)
    await async_wait_recording_done(hass)
    for number in range(2):
        do_adhoc_statistics(hass, start=START + timedelta(minutes=5 * number))
    await async_wait_recording_done(hass)
    manager = await async_get_manager(hass)
    await manager.async_update(
        {
            "energy_sources": [],
            "device_consumption": [
                {"stat_consumption": FLEET, "stat_rate": "sensor.bitaxe_fleet_power"},
                {
                    "stat_consumption": MINER,
                    "stat_rate": "sensor.gamma_power",
                    "included_in_stat": FLEET,
                },
            ],
        }
    )
    assert (await async_validate(hass)).as_dict()["device_consumption"] == [[], []]


async def test_restart(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    entries: list[MockConfigEntry],
) -> None:
    """What is used adds up across a restart, without the time between."""
    await pass_time(hass, freezer, 1200, step=60)
    for entry in entries:
        assert await hass.config_entries.async_unload(entry.entry_id)
    freezer.tick(1200)
    for entry in entries:
        await set_up(hass, entry)
    await pass_time(hass, freezer, 1200, step=60)
    found = await sums(hass, recorder_mock)
    for statistic_id in (MINER, FLEET):
        # The last two minutes of the hour may be written in the next.
        assert POWER * 2280 <= 3600 * found[statistic_id][-1] <= POWER * 2400


async def test_crash(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    entries: list[MockConfigEntry],
) -> None:
    """A crash costs some of the energy, however young the total is; none is added."""
    await pass_time(hass, freezer, 1740, step=60)
    keys = [f"{DOMAIN}.{name}" for name in (entries[0].entry_id, "fleet")]
    saved = {key: hass_storage[key]["data"] for key in keys}
    for entry in entries:
        assert await hass.config_entries.async_unload(entry.entry_id)
    for key, data in saved.items():
        assert 0 < data["energy"] < 0.9 * hass_storage[key]["data"]["energy"]
        hass_storage[key]["data"] = data
    for entry in entries:
        await set_up(hass, entry)
    await pass_time(hass, freezer, 1200, step=60)
    found = await sums(hass, recorder_mock)
    for statistic_id, key in zip((MINER, FLEET), keys, strict=True):
        used = 1000 * saved[key]["energy"] + POWER * 1200 / 3600
        assert found[statistic_id][-1] == pytest.approx(used, abs=1)
        assert max(found[statistic_id]) <= POWER * 2940 / 3600


async def test_memory_lost(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    entries: list[MockConfigEntry],
) -> None:
    """A miner that begins anew adds to what was used, as one that is added again."""
    await pass_time(hass, freezer, 1200, step=60)
    assert await hass.config_entries.async_unload(entries[0].entry_id)
    del hass_storage[f"{DOMAIN}.{entries[0].entry_id}"]
    await set_up(hass, entries[0])
    await pass_time(hass, freezer, 1200, step=60)
    found = await sums(hass, recorder_mock)
    assert found[MINER][-1] == pytest.approx(POWER * 2400 / 3600, abs=1)
    assert found[FLEET][-1] == pytest.approx(POWER * 2400 / 3600, abs=1)
    assert found[MINER] == sorted(found[MINER])


@pytest.mark.parametrize("is_first", [True, False], ids=["fleet first", "miner first"])
@pytest.mark.parametrize("is_shown", [True, False], ids=["shown", "nobody knows"])
async def test_fleet_memory_lost(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    entries: list[MockConfigEntry],
    *,
    is_first: bool,
    is_shown: bool,
) -> None:
    """A fleet whose file is lost neither takes back what was used nor adds to it.

    It is lost in a moment in which all that was used is shown, every two minutes.
    """
    await pass_time(hass, freezer, 1260, step=60)
    for entry in entries:
        assert await hass.config_entries.async_unload(entry.entry_id)
    del hass_storage[f"{DOMAIN}.fleet"]
    if not is_shown:
        del restore_state.async_get(hass).last_states[FLEET]
    for entry in reversed(entries) if is_first else entries:
        await set_up(hass, entry)
    await pass_time(hass, freezer, 1200, step=60)
    found = await sums(hass, recorder_mock)
    assert found[FLEET][-1] == pytest.approx(POWER * 2460 / 3600, abs=1)
    assert found[FLEET] == sorted(found[FLEET])


async def test_fleet_added_again(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    entries: list[MockConfigEntry],
) -> None:
    """What is used while there is no fleet is booked neither then nor later."""
    await pass_time(hass, freezer, 1200, step=60)
    await hass.config_entries.async_remove(entries[1].entry_id)
    await pass_time(hass, freezer, 1200, step=60)
    again = fleet_entry()
    again.add_to_hass(hass)
    await set_up(hass, again)
    await pass_time(hass, freezer, 1140, step=60)
    found = (await sums(hass, recorder_mock))[FLEET]
    assert found[-1] == pytest.approx(POWER * 2340 / 3600, abs=POWER / 60)
    steps = [after - before for before, after in pairwise(found)]
    assert max(steps) <= POWER * 360 / 3600
    assert min(steps) >= 0
