"""Test where states begin that the recorder keeps."""

from datetime import timedelta
from typing import Final
from unittest.mock import Mock

from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import DATA_INSTANCE
import pytest

from custom_components.bitaxe_monitor.recorded.period import Period
from custom_components.bitaxe_monitor.recorded.reading import (
    Resolution,
    read_states,
    read_statistics,
    states_since,
)

from .conftest import NOON

DAY: Final = Period(NOON - timedelta(hours=24), NOON)


@pytest.mark.parametrize(
    ("oldest", "hours"),
    [(None, 0), (-30.0, 24), (-24.0, 24), (-23.5, 23), (-2.0, 2), (-0.5, 0), (1.0, 0)],
)
def test_states_since(oldest: float | None, hours: int) -> None:
    """States count from the first full hour on of which there are all."""
    at = None if oldest is None else (NOON + timedelta(hours=oldest)).timestamp()
    hass = Mock(data={DATA_INSTANCE: Mock(states_manager=Mock(oldest_ts=at))})
    assert states_since(hass, DAY) == NOON - timedelta(hours=hours)


def test_of_nothing(hass: HomeAssistant) -> None:
    """Where there is no entity nothing is read: the recorder would return all."""
    assert list(read_states(hass, DAY, [])) == []
    statistics = read_statistics(hass, DAY, set(), Resolution.HOUR, {"mean"}, {})
    assert list(statistics) == []
