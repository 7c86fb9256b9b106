"""Test the blueprint that reports once a day on the fleet."""

from collections.abc import AsyncGenerator, Callable
from datetime import datetime, timedelta
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.components.recorder import Recorder
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import async_import_statistics
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError

from .conftest import FakeMiner
from .support.blueprints import AUTOMATION, Message, use_blueprint
from .support.fleet import host, set_up_fleet
from .support.time import pass_time

FLEET: Final = "sensor.bitaxe_fleet_"
END: Final = datetime(2026, 11, 22, 7, tzinfo=dt_util.UTC)


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


@pytest.fixture(autouse=True)
async def _fleet(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
) -> AsyncGenerator[None]:
    """Set up a fleet of three miners shortly before 8 o'clock.

    The automation does not wait for the next day.
    """
    await hass.config.async_set_time_zone("UTC")
    freezer.move_to("2026-11-22T07:58:00+00:00")
    await set_up_fleet(hass, miners)
    yield
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": AUTOMATION}, blocking=True
    )


async def _remember(
    hass: HomeAssistant,
    sensor: str,
    unit: str | None,
    of_hour: Callable[[int], StatisticData],
    *,
    unit_class: str | None = None,
) -> None:
    """Give a sensor statistics of the hours before the report, the last one being 0.

    Older than a day are those from 24 on, which are not to be reported.
    """
    hours = range(30)
    rows = [
        StatisticData(**{**of_hour(hour), "start": END - timedelta(hours=hour + 1)})
        for hour in hours
    ]
    has_sum = "sum" in rows[0]
    async_import_statistics(
        hass,
        StatisticMetaData(
            mean_type=StatisticMeanType.NONE
            if has_sum
            else StatisticMeanType.ARITHMETIC,
            has_sum=has_sum,
            name=None,
            source="recorder",
            statistic_id=sensor,
            unit_class=unit_class,
            unit_of_measurement=unit,
        ),
        rows,
    )
    await async_wait_recording_done(hass)


def _mean(value: float, *, before: float = 1e6) -> Callable[[int], StatisticData]:
    """Return what gives the mean of an hour, another one for those too long ago."""
    return lambda hour: StatisticData(start=END, mean=value if hour < 24 else before)


async def test_report(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """At its time the report has the 24 full hours before, and of now."""
    await _remember(
        hass,
        f"{FLEET}hashrate",
        "TH/s",
        lambda hour: StatisticData(start=END, mean=6 + hour % 2),
    )
    await _remember(hass, f"{FLEET}efficiency", "%", _mean(97.25))
    await _remember(
        hass,
        f"{FLEET}energy",
        "kWh",
        lambda hour: StatisticData(start=END, sum=100 - hour / 10, state=1),
        unit_class="energy",
    )
    await _remember(hass, f"{FLEET}miners", None, _mean(3))
    await _remember(hass, f"{FLEET}miners_online", None, _mean(2.9))
    await _remember(hass, "sensor.miner_0_stability", "%", _mean(90))
    await _remember(hass, "sensor.miner_1_stability", "%", _mean(80))
    messages = await use_blueprint(hass, "daily_fleet_report")
    miners[host(1)].error = AxeOSTimeoutError()
    await pass_time(hass, freezer, 100)
    assert messages == []
    await pass_time(hass, freezer, 100)
    await async_wait_recording_done(hass)
    await hass.async_block_till_done()
    assert messages == [
        Message(
            "Bitaxe fleet: daily report",
            "In the 24 hours until 07:00:\n"
            "Hashrate: 6.5 TH/s (now 6.000 TH/s)\n"
            "Efficiency: 97.25 %\n"
            "Stability: 85.0 %\n"
            "Energy: 2.4 kWh\n"
            "Best difficulty so far: 7.0 G\n"
            "Outages: 2 hours 24 minutes of all miners together\n"
            "Offline now: Miner 1",
        )
    ]


async def test_nothing_known(hass: HomeAssistant) -> None:
    """Without statistics, and of sensors that are not there, nothing is made up."""
    messages = await use_blueprint(
        hass,
        "daily_fleet_report",
        best_difficulty="sensor.nowhere",
        hashrate="sensor.nowhere",
    )
    await hass.services.async_call(
        automation.DOMAIN, "trigger", {"entity_id": AUTOMATION}, blocking=True
    )
    await hass.async_block_till_done()
    assert messages == [
        Message(
            "Bitaxe fleet: daily report",
            "In the 24 hours until 07:00:\n"
            "Hashrate: unknown (now unknown)\n"
            "Efficiency: unknown\n"
            "Stability: unknown\n"
            "Energy: unknown\n"
            "Best difficulty so far: unknown\n"
            "Outages: unknown\n"
            "Offline now: none",
        )
    ]
