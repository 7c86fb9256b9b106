"""Tests of whether what was asked of a miner was done."""

from copy import replace
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import AsicInfo, SystemInfo
from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    restart,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_mining,
    set_performance,
)
from custom_components.bitaxe_monitor.control.confirmation import (
    Outcome,
    final_outcome,
    has_started_since,
    is_stored,
    outcome,
)
from tests.support.capabilities import ABLE

BEFORE: Final = SystemInfo.from_dict(
    {
        "ASICModel": "BM1370",
        "frequency": 500,
        "coreVoltage": 1150,
        "coreVoltageActual": 1140,
        "actualFrequency": 500,
        "expectedHashrate": 1020,
        "hashRate": 1000,
        "autofanspeed": 1,
        "manualFanSpeed": 100,
        "fanspeed": 45,
        "temptarget": 60,
        "miningPaused": False,
        "smallCoreCount": 2040,
    }
)
ASIC: Final = AsicInfo(asic_count=1)
FREQUENCY: Final = set_performance(frequency=600)
VOLTAGE: Final = set_performance(core_voltage=1250)
FAN: Final = set_fan(ABLE, 70)
TARGET: Final = set_fan_target_temperature(ABLE, 55)
ON: Final = set_mining(ABLE, on=True)
OFF: Final = set_mining(ABLE, on=False)
AUTOMATIC: Final = set_automatic_fan(ABLE)


def after(change: Change, elapsed: float = 1, /, **fields: Any) -> Outcome | None:  # noqa: ANN401 - of any type
    """Return what became of a change after which the miner reports other fields."""
    now = replace(BEFORE, **fields)
    return outcome(change, BEFORE, now, ABLE, ASIC, elapsed=elapsed, asked=elapsed)


@pytest.mark.parametrize(
    ("change", "stored", "effect"),
    [
        (FREQUENCY, {"frequency": 600.0}, {"frequency_actual": 597.5}),
        (VOLTAGE, {"core_voltage_set": 1250.0}, {"core_voltage": 1195.0}),
        (
            FAN,
            {"auto_fan": False, "manual_fan_speed": 70.0},
            {"fan_speed": 68.0},
        ),
        (OFF, {"mining_paused": True}, {"hashrate": 0.0, "frequency_actual": 50.0}),
    ],
    ids=["frequency", "voltage", "fan", "pause"],
)
def test_stored_and_in_force(
    change: Change, stored: dict[str, Any], effect: dict[str, Any]
) -> None:
    """What is accepted is not stored, what is stored not in force, until it shows."""
    assert after(change) is None
    assert after(change, change.deadline) is Outcome.IGNORED
    assert after(change, **stored) is None
    assert after(change, change.deadline, **stored) is Outcome.NOT_IN_FORCE
    assert after(change, **effect) is None
    assert after(change, 3, **stored, **effect) is Outcome.IN_FORCE


def test_resume() -> None:
    """Mining goes on once there is a hashrate again."""
    assert after(ON, mining_paused=True, hashrate=0.0) is None
    assert after(ON, hashrate=0.0) is None
    assert after(ON, hashrate=None) is None
    assert after(ON, 45, hashrate=0.0) is Outcome.NOT_IN_FORCE
    assert after(ON, 45, mining_paused=True, hashrate=0.0) is Outcome.IGNORED
    assert after(ON, hashrate=300.0) is Outcome.IN_FORCE


def test_pause_ramps_down() -> None:
    """A pause is one when the chips have stopped, as far as that is shown."""
    paused: dict[str, Any] = {"mining_paused": True, "hashrate": 0.0}
    assert after(OFF, **paused, frequency_actual=300.0) is None
    assert after(OFF, **paused, frequency_actual=None) is Outcome.IN_FORCE
    assert after(OFF, mining_paused=True, hashrate=5.0, frequency_actual=50.0) is None


def test_settings_without_effect_of_their_own() -> None:
    """Of an automatic fan the mode is what is in force; of its target nothing shows."""
    assert after(AUTOMATIC) is Outcome.IN_FORCE
    assert after(AUTOMATIC, auto_fan=False) is None
    assert after(TARGET) is None
    assert after(TARGET, fan_target_temperature=55.0) is Outcome.NOT_SHOWN


@pytest.mark.parametrize(
    ("before", "now", "asked", "expected"),
    [
        (900, 905, 5, None),
        (900, 899, 5, Outcome.IN_FORCE),
        (900, 903, 5, None),
        (5, 9, 20, Outcome.IN_FORCE),
        (5, 23, 20, None),
        (5, 5, 0, None),
        (900, None, 20, None),
        (None, 5, 20, Outcome.NOT_SHOWN),
    ],
)
def test_restart(
    before: int | None, now: int | None, asked: float, expected: Outcome | None
) -> None:
    """A miner has restarted that started later than it had, by its uptime."""
    one, other = replace(BEFORE, uptime=before), replace(BEFORE, uptime=now)
    for elapsed, open_ in ((59, None), (60, Outcome.IGNORED)):
        found = outcome(restart(), one, other, ABLE, ASIC, elapsed=elapsed, asked=asked)
        assert found is (expected or open_)


def test_started_since() -> None:
    """Only what wants a restart is done by one, and by none of before it."""
    now = replace(BEFORE, uptime=10)
    assert has_started_since(restart(), now, 11)
    assert not has_started_since(restart(), now, 10)
    assert not has_started_since(FAN, now, 11)
    assert not has_started_since(restart(), replace(now, uptime=None), 11)


def test_paused() -> None:
    """A paused miner proves nothing: what is stored takes effect when it goes on."""
    paused: dict[str, Any] = {
        "mining_paused": True,
        "frequency_actual": 50.0,
        "core_voltage": 0.0,
    }
    assert after(FREQUENCY, **paused, frequency=600.0) is Outcome.AT_RESUME
    assert after(VOLTAGE, **paused, core_voltage_set=1250.0) is Outcome.AT_RESUME
    assert after(FREQUENCY, **paused) is None
    fan: dict[str, Any] = {
        "auto_fan": False,
        "manual_fan_speed": 70.0,
        "fan_speed": 30.0,
    }
    assert after(FAN, **paused, **fan) is Outcome.AT_RESUME


def test_needs_restart() -> None:
    """Where a setting is not live, a restart is needed."""
    now = replace(BEFORE, frequency=600.0, core_voltage_set=1250.0)
    dead = replace(ABLE, live_frequency=False, live_voltage=False)
    for change in (FREQUENCY, VOLTAGE):
        found = outcome(change, BEFORE, now, dead, ASIC, elapsed=1, asked=1)
        assert found is Outcome.NEEDS_RESTART


def test_frequency_by_expected_hashrate() -> None:
    """Before v2.14.0 a frequency shows in what the firmware expects of it."""
    stored: dict[str, Any] = {"frequency": 600.0, "frequency_actual": None}
    assert after(FREQUENCY, **stored) is None
    assert after(FREQUENCY, **stored, expected_hashrate=1224.0) is Outcome.IN_FORCE
    assert after(FREQUENCY, **stored, expected_hashrate=None) is Outcome.NOT_SHOWN
    now = replace(BEFORE, **stored, expected_hashrate=1224.0)
    found = outcome(FREQUENCY, BEFORE, now, ABLE, None, elapsed=1, asked=1)
    assert found is Outcome.NOT_SHOWN


def test_frequency_by_no_reading_that_says_nothing_of_it() -> None:
    """What is stored says nothing of what is in force, whatever was stored before."""
    for stored, expected in ((600.0, 1020.0), (400.0, 1020.0), (510.0, 1200.0)):
        before = replace(
            BEFORE, frequency=stored, frequency_actual=None, expected_hashrate=expected
        )
        now = replace(before, frequency=600.0)
        assert final_outcome(FREQUENCY, now, ABLE, ASIC) is Outcome.NOT_IN_FORCE
        found = outcome(FREQUENCY, before, now, ABLE, ASIC, elapsed=1, asked=1)
        assert found is None


def test_small_step_of_the_voltage() -> None:
    """A reading that may be of before is believed when the firmware had its turn."""
    change, stored = set_performance(core_voltage=1170), {"core_voltage_set": 1170.0}
    assert after(change, 1, **stored) is None
    assert after(change, 3, **stored) is Outcome.IN_FORCE
    now = replace(BEFORE, **stored)  # type: ignore[arg-type]
    late = change.deadline
    found = outcome(change, BEFORE, now, ABLE, ASIC, elapsed=late, asked=1)
    assert found is Outcome.NOT_IN_FORCE


def test_readings_that_are_missing() -> None:
    """Where no reading shows the effect, that is said."""
    stored: dict[str, Any] = {"core_voltage_set": 1250.0, "core_voltage": None}
    assert after(VOLTAGE, **stored) is Outcome.NOT_SHOWN


def test_fan_that_stores_no_speed() -> None:
    """Where the speed is not stored apart, the speed itself shows it."""
    fan: dict[str, Any] = {"auto_fan": False, "manual_fan_speed": None}
    assert after(FAN, **fan) is None
    assert after(FAN, **fan, fan_speed=70.0) is Outcome.IN_FORCE


def test_worst_counts() -> None:
    """A change of two settings is as good as the worse of them."""
    both = set_performance(frequency=600, core_voltage=1250)
    in_force: dict[str, Any] = {"frequency": 600.0, "frequency_actual": 600.0}
    late = both.deadline
    assert after(both, **in_force) is None
    assert after(both, late, **in_force) is Outcome.IGNORED
    stored: dict[str, Any] = {**in_force, "core_voltage_set": 1250.0}
    assert after(both, late, **stored) is Outcome.NOT_IN_FORCE
    assert after(both, **stored, core_voltage=None) is Outcome.NOT_SHOWN


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (set_performance(frequency=501), "frequency"),
        (set_performance(core_voltage=1151), "core_voltage_set"),
        (set_fan_target_temperature(ABLE, 61), "fan_target_temperature"),
        (set_mining(ABLE, on=False), "mining_paused"),
    ],
    ids=repr,
)
def test_smallest_change(change: Change, name: str) -> None:
    """One MHz, mV or °C more is another setting."""
    assert not is_stored(change, BEFORE)
    value = next(iter(change.wanted.values()))
    stored = True if name == "mining_paused" else value
    assert is_stored(change, replace(BEFORE, **{name: stored}))  # type: ignore[arg-type]
