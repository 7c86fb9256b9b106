"""Test who is said to have asked for what befell a miner."""

from homeassistant.core import Context
import pytest

from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    restart,
    set_automatic_fan,
    set_fan,
    set_performance,
)
from custom_components.bitaxe_monitor.axeos.pools import choose_pool
from custom_components.bitaxe_monitor.control.callers import Callers
from custom_components.bitaxe_monitor.figures.happenings import Happening, HappeningType
from tests.support.capabilities import ABLE

RESTARTED = Happening(type=HappeningType.RESTARTED)
POOL = Happening(type=HappeningType.POOL_CHANGED)
SETTINGS = Happening(
    type=HappeningType.SETTINGS_CHANGED,
    attributes={
        "old_frequency": 525.0,
        "old_core_voltage": 1150.0,
        "old_fan_mode": "manual",
        "new_frequency": 550.0,
        "new_core_voltage": 1150.0,
        "new_fan_mode": "automatic",
    },
)
VOLTAGE = Happening(
    type=HappeningType.SETTINGS_CHANGED,
    attributes={
        "old_frequency": None,
        "old_core_voltage": 1200.0,
        "old_fan_mode": "automatic",
        "new_frequency": 550.0,
        "new_core_voltage": 1150.0,
        "new_fan_mode": "automatic",
    },
)


@pytest.mark.parametrize(
    ("change", "happening", "is_asked_for"),
    [
        (restart(), RESTARTED, True),
        (choose_pool(1), RESTARTED, False),
        (choose_pool(1), POOL, True),
        (restart(), POOL, False),
        (set_performance(frequency=550), SETTINGS, True),
        (set_performance(frequency=525), SETTINGS, False),
        (set_performance(core_voltage=1150), SETTINGS, False),
        (set_performance(core_voltage=1150), VOLTAGE, True),
        (set_performance(frequency=550), VOLTAGE, False),
        (set_automatic_fan(ABLE), SETTINGS, True),
        (set_automatic_fan(ABLE), VOLTAGE, False),
        (set_fan(ABLE, 70), SETTINGS, False),
        (restart(), SETTINGS, False),
        (restart(), Happening(type=HappeningType.FAULT), False),
        (restart(), Happening(type=HappeningType.SETTINGS_CHANGED), False),
    ],
)
def test_who(change: Change, happening: Happening, *, is_asked_for: bool) -> None:
    """A happening is of the latest call that leads to it, for five minutes."""
    callers, first, last = Callers(), Context(), Context()
    callers.sent(0, change, first)
    callers.sent(10, change, last)
    callers.sent(20, change, None)
    assert callers.of(30, happening) is (last if is_asked_for else None)
    assert callers.of(311, happening) is None
