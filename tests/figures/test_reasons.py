"""Test what is known to keep a miner from hashing."""

from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.known import Fault, Known
from custom_components.bitaxe_monitor.figures.reasons import (
    OverheatDetector,
    is_warm,
    known_reason,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue

type Fields = dict[str, JsonValue]

WELL: Final[Fields] = {
    "ASICModel": "BM1370",
    "version": "v2.15.0",
    "hashRate": 1071,
    "expectedHashrate": 1071,
    "frequency": 625,
    "coreVoltage": 1200,
    "temp": 70,
    "vrTemp": 80,
    "autofanspeed": 1,
    "manualFanSpeed": 40,
    "fanspeed": 60,
    "miningPaused": False,
    "overheat_mode": 0,
    "poolConnectionInfo": "IPv4",
    "uptimeSeconds": 5000,
}
# What the firmware does first, during the stop, and what is left of it.
STOP: Final[Fields] = {
    "hashRate": 0,
    "expectedHashrate": 0,
    "autofanspeed": 0,
    "manualFanSpeed": 100,
}
COOLED: Final[Fields] = {
    "frequency": 525,
    "coreVoltage": 1100,
    "autofanspeed": 0,
    "manualFanSpeed": 100,
}
NO_POOL: Final[Fields] = {
    "hashRate": 0,
    "expectedHashrate": 0,
    "poolConnectionInfo": "Not Connected",
}
KNOWN: Final = Known(seen_at=0, frequency=625, core_voltage_set=1200)


def answer(fields: Fields) -> SystemInfo:
    """Return an answer of a miner that is well, with some fields changed."""
    return SystemInfo.from_dict(WELL | fields)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        pytest.param({}, None, id="well"),
        pytest.param({"hashRate": 0}, None, id="idle"),
        pytest.param({"hashRate": 0, "expectedHashrate": 0}, None, id="stopped"),
        pytest.param({"miningPaused": True}, "paused", id="paused"),
        pytest.param({"miningPaused": "?"}, None, id="nonsense"),
        pytest.param({"power_fault": "over"}, "power_fault", id="power fault"),
        pytest.param({"power_fault": ""}, None, id="no fault"),
        pytest.param({"hardware_fault": "fan"}, "hardware_fault", id="hardware fault"),
        pytest.param({"overheat_mode": 1}, "overheating", id="overheating"),
        pytest.param(NO_POOL, "pools_unreachable", id="no pool"),
        pytest.param(
            NO_POOL | {"poolConnectionInfo": "SV2: Pool unreachable"},
            "pools_unreachable",
            id="no SV2 pool",
        ),
        pytest.param(
            NO_POOL | {"poolConnectionInfo": "SV2: Auth failed - check key"},
            "pools_unreachable",
            id="no key",
        ),
        pytest.param(NO_POOL | {"poolConnectionInfo": None}, None, id="no word"),
        pytest.param(NO_POOL | {"uptimeSeconds": 119}, None, id="booting"),
        pytest.param(
            NO_POOL | {"uptimeSeconds": 120}, "pools_unreachable", id="booted"
        ),
        pytest.param(NO_POOL | {"miningPaused": True}, "paused", id="paused first"),
        pytest.param(NO_POOL | {"miningPaused": None}, None, id="v2.13"),
        pytest.param(NO_POOL | {"hashRate": 500}, None, id="still hashing"),
        pytest.param(NO_POOL | {"expectedHashrate": 1071}, None, id="still expected"),
        pytest.param(NO_POOL | {"power_fault": "x"}, "power_fault", id="fault first"),
        pytest.param(NO_POOL | {"hardware_fault": "x"}, "hardware_fault", id="two"),
    ],
)
def test_known_reason(fields: Fields, reason: str | None) -> None:
    """The first reason that applies is the one that is known."""
    assert known_reason(answer(fields)) == reason


@pytest.mark.parametrize(("uptime", "warm"), [(119, False), (120, True), (None, True)])
def test_is_warm(uptime: int | None, *, warm: bool) -> None:
    """A miner is judged from two minutes of uptime on."""
    assert is_warm(answer({"uptimeSeconds": uptime})) is warm


def course(*answers: Fields, known: Known | None = KNOWN) -> list[bool | None]:
    """Return whether the miner overheats in the course of some answers."""
    detector = OverheatDetector(known)
    return [detector.update(answer(fields), known) for fields in answers]


def test_by_its_flag() -> None:
    """What firmware says itself needs no marks, nor does it come twice."""
    hot: Fields = {"overheat_mode": 1}
    assert course({}, hot, hot, COOLED) == [False, True, True, False]
    assert course({"overheat_mode": None}) == [None]


@pytest.mark.parametrize(
    "before",
    [{"temp": 76}, {"temp2": 75.5}, {"vrTemp": 106}],
    ids=["chip", "second chip", "regulator"],
)
def test_a_stop_of_a_hot_miner(before: Fields) -> None:
    """A stop with the fan at full speed is overheating if it was, or is, too hot."""
    by_hand: Fields = {"autofanspeed": 0}
    assert course(by_hand | before, STOP, STOP) == [False, True, True]
    assert course(by_hand, STOP | before, STOP) == [False, True, True]
    assert course(STOP | before) == [True]


def test_a_stop_that_takes_the_fan() -> None:
    """A stop that ends the automatic fan is overheating whatever can be read."""
    assert course({}, STOP | {"temp": -1}) == [False, True]
    assert course({"autofanspeed": 0}, STOP) == [False, False]
    assert course({}, STOP | {"autofanspeed": 1, "temp": 76}) == [False, False]


def test_marks_after_a_stop_that_was_seen() -> None:
    """What a stop leaves is not overheating again."""
    assert course({}, STOP, STOP | COOLED, COOLED) == [False, True, True, False]


def test_start_after_a_stop() -> None:
    """A stop lasts until the miner hashes again, or has another reason not to."""
    start = COOLED | {"hashRate": 0}
    assert course({}, STOP, start, start, COOLED) == [False, True, True, True, False]
    paused: Fields = start | {"miningPaused": True}
    assert course({}, STOP, paused) == [False, True, False]


@pytest.mark.parametrize(
    ("fields", "is_hot"),
    [
        pytest.param({}, True, id="all marks"),
        pytest.param({"manualFanSpeed": None, "fanspeed": 100}, True, id="fan"),
        pytest.param({"frequency": 525.001}, True, id="rounded"),
        pytest.param({"autofanspeed": 1}, False, id="automatic fan"),
        pytest.param({"autofanspeed": None}, False, id="unknown fan"),
        pytest.param({"manualFanSpeed": 90}, False, id="slower fan"),
        pytest.param({"frequency": 526}, False, id="frequency"),
        pytest.param({"frequency": None}, False, id="no frequency"),
        pytest.param({"coreVoltage": 1101}, False, id="voltage"),
        pytest.param({"coreVoltage": None}, False, id="no voltage"),
    ],
)
def test_marks_of_a_stop_that_nobody_saw(fields: Fields, *, is_hot: bool) -> None:
    """Both settings less by 100 and the fan at full speed by hand are the marks."""
    assert course(COOLED | fields) == [is_hot]


def test_marks_without_settings_before() -> None:
    """Without settings to compare there are no marks."""
    assert course(COOLED, known=None) == [False]
    assert course(COOLED, known=Known(seen_at=0)) == [False]


def test_restart_of_home_assistant_during_a_stop() -> None:
    """A stop goes on as what it was, and its marks are no second one."""
    known = Known(
        seen_at=0,
        frequency=625,
        core_voltage_set=1200,
        faults=frozenset({Fault.OVERHEATING}),
    )
    assert course(STOP, STOP, known=known) == [True, True]
    assert course(COOLED, known=known) == [False]


@pytest.mark.parametrize(
    "fields",
    [{"miningPaused": True}, {"power_fault": "x"}, {"hardware_fault": "x"}],
    ids=["paused", "power", "hardware"],
)
def test_a_stop_for_another_reason(fields: Fields) -> None:
    """A pause or a fault is no overheating, be the fan as it may."""
    assert course({"temp": 76}, STOP | fields) == [False, False]
