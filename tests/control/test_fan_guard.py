"""Tests of the guard of fans that are set by hand."""

from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.change import Setting
from custom_components.bitaxe_monitor.control.fan_guard import FanGuard
from custom_components.bitaxe_monitor.json_fields import JsonValue

BY_HAND: Final = {Setting.AUTOMATIC_FAN: 0.0, Setting.FAN_SPEED: 40.0}


def read(
    guard: FanGuard,
    temperature: float | None,
    *,
    second: float = 0,
    auto: JsonValue = 0,
) -> bool:
    """Read a miner; return whether its fan is to be left to the firmware."""
    guard.update(
        SystemInfo.from_dict(
            {
                "ASICModel": "BM1370",
                "temp": temperature,
                "temp2": second,
                "autofanspeed": auto,
            }
        )
    )
    return guard.is_due


def set_by_hand() -> FanGuard:
    """Return the guard of a fan that was set by hand, as the miner reports too."""
    guard = FanGuard()
    guard.asked(BY_HAND)
    assert not read(guard, 60)
    return guard


def test_two_hot_readings() -> None:
    """Two hot readings in a row are too many, and what is due then stays so."""
    guard = set_by_hand()
    assert [read(guard, degrees) for degrees in (68, 67, 68, 68, 69)] == [
        False,
        False,
        False,
        True,
        True,
    ]


def test_second_chip() -> None:
    """The warmer one of two sensors counts."""
    guard = set_by_hand()
    assert [read(guard, 50, second=68) for _ in range(2)] == [False, True]


def test_once() -> None:
    """What the user sets after that is set, and guarded like the first time."""
    guard = set_by_hand()
    assert [read(guard, 70) for _ in range(2)] == [False, True]
    guard.sent()
    assert [read(guard, 70) for _ in range(3)] == [False] * 3
    guard.asked(BY_HAND)
    assert [read(guard, 70) for _ in range(2)] == [False, True]


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {Setting.FREQUENCY: 400.0},
        {Setting.AUTOMATIC_FAN: 1.0},
        {Setting.AUTOMATIC_FAN: 0.0, Setting.FAN_SPEED: 100.0},
    ],
)
def test_nothing_to_guard(wanted: dict[Setting, float]) -> None:
    """A fan that is automatic, somebody else's or at full speed is left alone."""
    guard = FanGuard()
    guard.asked(wanted)
    assert [read(guard, 75) for _ in range(3)] == [False] * 3


def test_another_setting() -> None:
    """A frequency that is asked for meanwhile changes nothing for the fan."""
    guard = set_by_hand()
    guard.asked({Setting.FREQUENCY: 400.0})
    assert [read(guard, 70) for _ in range(2)] == [False, True]


def test_automatic_by_another_hand() -> None:
    """Who sets the fan to automatic, and by hand again, has taken it over."""
    guard = set_by_hand()
    assert not read(guard, 70, auto=1)
    assert [read(guard, 70) for _ in range(3)] == [False] * 3


def test_not_stored_yet() -> None:
    """What was asked for may not show in the next answer, nor all be in it."""
    guard = FanGuard()
    guard.asked(BY_HAND)
    assert not read(guard, 70, auto=1)
    assert not read(guard, 70, auto=None)
    assert [read(guard, 70) for _ in range(2)] == [False, True]


def test_restart_of_home_assistant() -> None:
    """A fan stays guarded over restarts; hot readings are counted anew."""
    guard = set_by_hand()
    assert not read(guard, 70)
    again = FanGuard.restore(dict(guard.as_dict()))
    assert [read(again, 70) for _ in range(2)] == [False, True]
    assert not read(FanGuard.restore(dict(FanGuard().as_dict())), 70)


@pytest.mark.parametrize("stored", [None, [], {}, {"is_ours": "x"}])
def test_unreadable(stored: JsonValue) -> None:
    """What cannot be read is a fan that nobody here has set."""
    guard = FanGuard.restore(stored)
    assert [read(guard, 75) for _ in range(3)] == [False] * 3
