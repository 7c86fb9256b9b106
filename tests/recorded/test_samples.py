"""Test samples of any period, as the recorder has them."""

import csv
from datetime import datetime, timedelta
from io import StringIO
from typing import Any, Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.recorder import Recorder
from homeassistant.const import UnitOfPower, UnitOfTemperature
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
    do_adhoc_statistics,
)

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.miner.live import LiveFigures
from custom_components.bitaxe_monitor.recorded import samples
from custom_components.bitaxe_monitor.recorded.period import PeriodProblem
from custom_components.bitaxe_monitor.recorded.reading import RecordedState
from custom_components.bitaxe_monitor.recorded.samples import _Column

from ..conftest import FakeMiner
from ..support.actions import call
from ..support.fleet import set_up_fleet
from ..support.time import pass_time
from .conftest import NOON, remember

START: Final = {"start": NOON - timedelta(hours=2)}
COLUMNS: Final = ["time", "resolution", *LiveFigures._fields, "online", "mining"]


def _times(found: list[dict[str, Any]], resolution: str) -> list[str]:
    """Return when samples of a resolution are of."""
    return [
        f"{datetime.fromisoformat(row['time']):%H:%M:%S}"
        for row in found
        if row["resolution"] == resolution
    ]


async def test_states_and_hours(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """There are states while they are kept, and the means of whole hours before."""
    await remember(hass, "sensor.gamma_hashrate", "GH/s", [900, 1000.12345])
    await remember(hass, "sensor.gamma_power", "kW", [0.02], unit_class="power")
    await pass_time(hass, freezer, 60)
    miner.update(hashRate=0, miningPaused=True)
    await pass_time(hass, freezer, 60)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    await async_wait_recording_done(hass)

    found = (await call(hass, "get_samples", loaded, START))["samples"]
    assert all(list(row) == COLUMNS for row in found)
    assert _times(found, "hour") == ["10:00:00", "11:00:00"]
    assert [row["hashrate"] for row in found[:2]] == [900, 1000.123]
    assert [row["power"] for row in found[:2]] == [None, 20]
    assert {row["online"] for row in found[:2]} == {None}
    states = found[2:]
    assert _times(found, "state")[0] == "12:00:00"
    assert [row["time"] for row in states] == sorted({row["time"] for row in states})
    assert states[0]["hashrate"] == 1072.2
    assert states[0]["expected"] == 1071
    assert states[0]["core_voltage_set"] == 1150
    assert (states[0]["online"], states[0]["mining"]) == (True, True)
    paused = [row for row in states if row["mining"] is False]
    assert (paused[0]["hashrate"], paused[-1]["hashrate"]) == (1072.2, 0)
    assert paused[0]["temperature"] == states[0]["temperature"]  # goes on
    last = states[-1]
    assert (last["online"], last["mining"], last["hashrate"]) == (False, None, None)

    text = (await call(hass, "get_samples", loaded, {**START, "format": "csv"}))["csv"]
    header, *lines = csv.reader(StringIO(text))
    assert header[:5] == [
        "time",
        "resolution",
        "hashrate (GH/s)",
        "expected (GH/s)",
        "efficiency (%)",
    ]
    assert [name.split(" ")[0] for name in header] == COLUMNS
    assert {"power (W)", "temperature (°C)", "core_voltage (mV)"} < {*header}
    assert header[-2:] == ["online", "mining"]
    assert len(lines) == len(found)
    assert lines[-1][-2:] == ["false", ""]

    only = await call(hass, "get_samples", loaded, {**START, "resolution": "state"})
    assert only["samples"] == states

    since = {"start": NOON + timedelta(seconds=30), "end": NOON + timedelta(seconds=90)}
    found = (await call(hass, "get_samples", loaded, since))["samples"]
    assert _times(found, "state")[0] == "12:00:30"
    assert found[0]["hashrate"] == 1072.2  # what held when the period began
    assert _times(found, "state")[-1] < "12:01:30"
    assert recorder_mock.states_manager.oldest_ts


async def test_statistics(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    loaded: MockConfigEntry,
) -> None:
    """Statistics alone are returned of what lies in the period as a whole."""
    await remember(hass, "sensor.gamma_hashrate", "GH/s", [800, 900, 1000])
    period = {
        "start": NOON - timedelta(minutes=170),
        "end": NOON - timedelta(minutes=10),
        "resolution": "hour",
    }
    found = (await call(hass, "get_samples", loaded, period))["samples"]
    assert [(row["hashrate"], row["resolution"]) for row in found] == [(900, "hour")]

    await pass_time(hass, freezer, 300, step=30)
    await async_wait_recording_done(hass)
    do_adhoc_statistics(hass, start=NOON)
    await async_wait_recording_done(hass)
    found = (
        await call(hass, "get_samples", loaded, {**START, "resolution": "5minute"})
    )["samples"]
    assert _times(found, "5minute") == ["12:00:00"]
    assert found[0]["hashrate"] == pytest.approx(1072.24, abs=0.1)
    assert recorder_mock.states_manager.oldest_ts


async def test_fleet(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    hass_read_only_user: MockUser,
) -> None:
    """The total of the fleet is in GH/s too, for those who may read all miners."""
    fleet, entries = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 60)
    await async_wait_recording_done(hass)
    await remember(hass, "sensor.bitaxe_fleet_hashrate", "TH/s", [6.4])
    found = (await call(hass, "get_samples", fleet, START))["samples"]
    assert found[0]["hashrate"] == 6400
    assert found[-1]["hashrate"] == 6500
    assert found[-1]["expected"] == 6500
    assert found[-1]["power"] == 102

    readable = {
        f"sensor.miner_0_{key}": {"read": True} for key in ("hashrate", "power")
    }
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {"entity_ids": readable}})
    for entry in (fleet, entries[0]):
        with pytest.raises(Unauthorized):
            await call(hass, "get_samples", entry, START, hass_read_only_user)
    assert recorder_mock.states_manager.oldest_ts


async def test_too_long(
    recorder_mock: Recorder, hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """More than can be returned at once is refused, and how much that is."""
    await remember(hass, "sensor.gamma_hashrate", "GH/s", [1000] * 3)
    period = {"start": NOON - timedelta(hours=3), "resolution": "hour"}
    with patch.object(samples, "MOST_ROWS", 3):
        assert await call(hass, "get_samples", loaded, period)
    with (
        patch.object(samples, "MOST_ROWS", 2),
        pytest.raises(ServiceValidationError) as raised,
    ):
        await call(hass, "get_samples", loaded, period)
    assert raised.value.translation_key == PeriodProblem.TOO_LONG
    assert raised.value.translation_placeholders == {"most": "2"}
    assert recorder_mock.recording


async def test_no_recorder(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """Where nothing is recorded that is said; the last hour is there all the same."""
    with pytest.raises(ServiceValidationError) as raised:
        await call(hass, "get_samples", loaded, START)
    assert raised.value.translation_key == PeriodProblem.NO_RECORDER
    assert (await call(hass, "get_samples", loaded, {}))["samples"]


@pytest.mark.parametrize(
    "data", [{"end": NOON}, {"resolution": "hour"}], ids=["end", "resolution"]
)
async def test_without_start(
    hass: HomeAssistant, loaded: MockConfigEntry, data: dict[str, object]
) -> None:
    """An end or a resolution without a start is not taken for the last hour."""
    with pytest.raises(ServiceValidationError) as raised:
        await call(hass, "get_samples", loaded, data)
    assert raised.value.translation_key == PeriodProblem.WITHOUT_START


@pytest.mark.parametrize(
    ("unit", "state", "reported", "expected"),
    [
        (UnitOfPower.WATT, "0.02", UnitOfPower.KILO_WATT, 20),
        (UnitOfTemperature.CELSIUS, "140", UnitOfTemperature.FAHRENHEIT, 60),
        (UnitOfPower.WATT, "20", None, None),
        (UnitOfPower.WATT, "20", "furlongs", None),
        ("%", "99.12345", "%", 99.123),
        ("%", "unavailable", "%", None),
        ("%", "nan", "%", None),
        (None, "on", None, True),
        (None, "off", None, False),
        (None, "unknown", None, None),
    ],
)
def test_units(
    unit: str | None, state: str, reported: str | None, expected: float | None
) -> None:
    """States are in the unit of the column, whatever the user made of it meanwhile."""
    attributes = {} if reported is None else {"unit_of_measurement": reported}
    value = _Column(0, unit).value(RecordedState(0, "sensor.x", state, attributes))
    assert value == (expected if expected is None else pytest.approx(expected))
    assert isinstance(value, bool) is isinstance(expected, bool)
