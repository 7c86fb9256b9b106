"""Test what waits for a miner that was too hot."""

from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import Capabilities
from custom_components.bitaxe_monitor.axeos.change import (
    PLAIN,
    Change,
    Setting,
    identify,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_mining,
    set_performance,
    set_plain,
)
from custom_components.bitaxe_monitor.control.kept import Kept
from custom_components.bitaxe_monitor.json_fields import JsonValue
from tests.support.capabilities import ABLE

CHANGES: Final = (
    set_automatic_fan(ABLE),
    set_fan(ABLE, 70),
    set_fan_target_temperature(ABLE, 55),
    set_mining(ABLE, on=False),
    set_performance(frequency=450),
    set_performance(frequency=450, core_voltage=1100),
    *(set_plain(setting, 90) for setting in PLAIN),
    set_plain(Setting.DISPLAY_TIMEOUT, -1),
)


def test_all_settings() -> None:
    """Nothing that can be set is left out below."""
    assert {setting for change in CHANGES for setting in change.wanted} == set(Setting)


@pytest.mark.parametrize("change", CHANGES, ids=repr)
def test_over_a_restart(change: Change) -> None:
    """What waits still does when Home Assistant has started again."""
    kept = Kept()
    kept.keep(change)
    again = Kept(kept.as_list())
    assert again.as_list() == kept.as_list()
    assert again.first is None
    again.learn(ABLE)
    waiting = again.first
    assert waiting == change
    assert again.as_list() == kept.as_list()
    again.sent(waiting)
    assert again.as_list() == []


def test_own_words() -> None:
    """What was kept is forgotten when it was sent, or something else is wanted."""
    kept = Kept()
    first, second = set_fan(ABLE, 70), set_performance(frequency=450)
    kept.keep(first)
    kept.keep(second)
    kept.keep(identify())
    assert kept.first is first
    kept.sent(set_fan(ABLE, 80))
    assert kept.first is first
    kept.sent(first)
    assert kept.first == second
    kept.forget(second.wanted)
    assert kept.first is None


def test_pair() -> None:
    """Frequency and voltage wait together, and for each of them the last wish counts.

    Apart, a voltage wanted first would fall before the frequency.
    """
    kept = Kept()
    kept.keep(set_performance(core_voltage=1100))
    kept.keep(set_performance(frequency=450))
    assert kept.first == set_performance(frequency=450, core_voltage=1100)
    kept.keep(set_performance(core_voltage=1060))
    assert kept.first == set_performance(frequency=450, core_voltage=1060)
    kept.forget([Setting.CORE_VOLTAGE, Setting.FAN_SPEED])
    assert kept.first == set_performance(frequency=450)
    kept.forget([Setting.FREQUENCY])
    assert kept.first is None


@pytest.mark.parametrize(
    "saved",
    [
        None,
        {},
        ["hot"],
        [{}],
        [{"frequency": "fast"}],
        [{"fan_speed": 50}],
        [{"mining": 0}],
        [{"fan_target_temperature": 55}],
        [{"minimum_fan_speed": 30}],
        [{"display_timeout": -1}],
    ],
)
def test_unusable(saved: JsonValue) -> None:
    """What cannot be read, or the miner no longer can, is not wanted."""
    kept = Kept(saved)
    kept.learn(Capabilities(can_patch=True))
    assert kept.first is None
    assert kept.as_list() == []
