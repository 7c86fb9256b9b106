"""A recorder, and what it is to keep."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import async_import_statistics
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

NOON: Final = datetime.fromisoformat("2026-11-22T12:00:00+00:00")


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


@pytest.fixture(autouse=True)
def _noon(freezer: FrozenDateTimeFactory) -> None:
    """Let it be noon before anything is set up."""
    freezer.move_to(NOON)


async def remember(
    hass: HomeAssistant,
    entity_id: str,
    unit: str | None,
    figures: Iterable[float | None],
    *,
    end: datetime = NOON,
    unit_class: str | None = None,
    is_sum: bool = False,
) -> None:
    """Give a sensor statistics of the hours before an end, None is an hour without."""
    hours = list(figures)
    start = end - timedelta(hours=len(hours))
    async_import_statistics(
        hass,
        StatisticMetaData(
            mean_type=StatisticMeanType.NONE
            if is_sum
            else StatisticMeanType.ARITHMETIC,
            has_sum=is_sum,
            name=None,
            source="recorder",
            statistic_id=entity_id,
            unit_class=unit_class,
            unit_of_measurement=unit,
        ),
        [
            StatisticData(start=start + timedelta(hours=hour), sum=figure, state=figure)
            if is_sum
            else StatisticData(
                start=start + timedelta(hours=hour), mean=figure, max=figure, min=figure
            )
            for hour, figure in enumerate(hours)
            if figure is not None
        ],
    )
    await async_wait_recording_done(hass)
