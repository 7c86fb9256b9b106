"""Test that statistics of counts go on although they had a unit."""

from datetime import datetime, timedelta
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.recorder import Recorder
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import (
    async_import_statistics,
    statistics_during_period,
)
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
    do_adhoc_statistics,
)
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.recorder import async_custom_equivalent_units

from .conftest import FakeMiner, fleet_entry, miner_entry
from .support.time import pass_time

START: Final = datetime.fromisoformat("2026-11-22T12:00:00+00:00")
ONLINE: Final = "sensor.bitaxe_fleet_miners_online"


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


@pytest.mark.parametrize("unit", ["miners", "Miner", "mineurs", "mineros", None])
async def test_statistics_go_on(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    caplog: pytest.LogCaptureFixture,
    unit: str | None,
) -> None:
    """What was recorded with a unit of version 1.0 goes on without one."""
    freezer.move_to(START)
    assert await async_setup_component(hass, "sensor", {})
    async_import_statistics(
        hass,
        StatisticMetaData(
            mean_type=StatisticMeanType.ARITHMETIC,
            has_sum=False,
            name=None,
            source="recorder",
            statistic_id=ONLINE,
            unit_class=None,
            unit_of_measurement=unit,
        ),
        [StatisticData(start=START - timedelta(hours=1), mean=1, min=1, max=1)],
    )
    await async_wait_recording_done(hass)
    for entry in (miner_entry(), fleet_entry()):
        entry.add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    await pass_time(hass, freezer, 300, step=30)
    await async_wait_recording_done(hass)
    do_adhoc_statistics(hass, start=START)
    await async_wait_recording_done(hass)
    rows = await recorder_mock.async_add_executor_job(
        statistics_during_period,
        hass,
        START,
        None,
        {ONLINE},
        "5minute",
        None,
        {"mean"},
    )
    assert rows[ONLINE][0]["mean"] == pytest.approx(1)
    assert "cannot be converted" not in caplog.text


@pytest.mark.usefixtures("miner")
async def test_counts_only(hass: HomeAssistant) -> None:
    """Only what is counted has had a unit that it has no longer."""
    for entry in (miner_entry(), fleet_entry()):
        entry.add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    units = async_custom_equivalent_units(hass)
    assert sorted(units) == [
        "sensor.bitaxe_fleet_miners",
        ONLINE,
        "sensor.bitaxe_fleet_miners_with_low_efficiency",
        "sensor.gamma_blocks_found",
        "sensor.gamma_shares_accepted",
        "sensor.gamma_shares_rejected",
    ]
    assert {
        state.attributes.get("unit_of_measurement")
        for state in hass.states.async_all()
        if state.entity_id in units
    } == {None}
