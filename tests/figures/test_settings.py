"""Test which settings last, and which of them a miner changed itself."""

from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.happening_detector import (
    HappeningDetector,
)
from custom_components.bitaxe_monitor.figures.known import Known
from custom_components.bitaxe_monitor.figures.settings import (
    FanMode,
    LastingSettings,
    Settings,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue, as_object

type Fields = dict[str, JsonValue]
type Happened = list[tuple[str, dict[str, Any]]]

WELL: Final[Fields] = {
    "ASICModel": "BM1370",
    "version": "v2.15.0",
    "frequency": 625,
    "coreVoltage": 1200,
    "autofanspeed": 1,
    "overheat_mode": 0,
}
HOT: Final[Fields] = {"overheat_mode": 1, "autofanspeed": 0}
COOLED: Final[Fields] = {"frequency": 525, "coreVoltage": 1100, "autofanspeed": 0}
SETTINGS: Final = Settings(frequency=625, core_voltage=1200, fan_mode=FanMode.AUTOMATIC)


def course(*answers: Fields, detector: HappeningDetector | None = None) -> Happened:
    """Return what happened in the course of some answers."""
    detector = detector or HappeningDetector(None)
    return [
        (happening.type, dict(happening.attributes))
        for index, fields in enumerate(answers)
        for happening in detector.update(
            SystemInfo.from_dict(WELL | fields), 1000 + 5 * index
        )
    ]


def changed(**new: float | str) -> Happened:
    """Return the one happening of a change of settings of WELL."""
    old = {
        "old_frequency": 625,
        "old_core_voltage": 1200,
        "old_fan_mode": "automatic",
    }
    same = {"new_frequency": 625, "new_core_voltage": 1200, "new_fan_mode": "automatic"}
    return [("settings_changed", old | same | new)]


@pytest.mark.parametrize(
    ("fields", "new"),
    [
        ({"frequency": 600}, {"new_frequency": 600}),
        ({"frequency": 625.0}, None),
        ({"coreVoltage": 1150}, {"new_core_voltage": 1150}),
        ({"autofanspeed": 0}, {"new_fan_mode": "manual"}),
        ({"autofanspeed": 2}, None),
        (
            {"frequency": 400, "coreVoltage": 1000, "autofanspeed": 0},
            {"new_frequency": 400, "new_core_voltage": 1000, "new_fan_mode": "manual"},
        ),
        (COOLED, {"new_frequency": 525, "new_core_voltage": 1100}),
    ],
    ids=str,
)
def test_change(fields: Fields, new: dict[str, float | str] | None) -> None:
    """A change is found when two answers in a row agree, and not again."""
    assert course({}, fields) == []
    if new is None:
        assert course({}, fields, fields) == []
        return
    if not fields.get("autofanspeed", 1):
        new = new | {"new_fan_mode": "manual"}
    assert course({}, fields, fields) == changed(**new)
    assert course({}, fields, fields, fields, fields) == changed(**new)


def test_answers_that_disagree() -> None:
    """What one answer says, and none after it, is no change."""
    frequencies: list[Fields] = [{"frequency": 600 + 10 * index} for index in range(9)]
    assert course({}, *frequencies) == []
    assert course({}, {"frequency": 600}, {}, {"frequency": 600}, {}) == []


def test_one_that_is_unsteady_hides_no_other() -> None:
    """A setting that lasts is found whatever others do."""
    answers: list[Fields] = [
        {"frequency": 600, "autofanspeed": index % 2} for index in range(2)
    ]
    assert course({}, *answers) == changed(new_frequency=600)


@pytest.mark.parametrize(
    "missing",
    [
        {"frequency": None},
        {"frequency": 0},
        {"frequency": "x"},
        {"coreVoltage": None},
        {"coreVoltage": 0},
        {"autofanspeed": None},
        {"autofanspeed": "x"},
    ],
    ids=str,
)
def test_what_is_missing_is_no_change(missing: Fields) -> None:
    """A setting that is left out stays as it was, for however long."""
    assert course({}, missing, missing, {}, {}) == []
    assert course(missing, missing, {}, {}, {}) == []


def test_change_around_an_answer_without_it() -> None:
    """An answer that leaves a setting out neither confirms it nor contradicts it."""
    other: Fields = {"frequency": 600}
    happened = course({}, other, {"frequency": None}, other, other)
    assert happened == changed(new_frequency=600)


def test_unknown_settings_are_none() -> None:
    """What a miner never reported is unknown in what is said of the rest."""
    silent: Fields = {"coreVoltage": None, "autofanspeed": None}
    other = silent | {"frequency": 600}
    assert course(silent, other, other) == [
        (
            "settings_changed",
            {
                "old_frequency": 625,
                "old_core_voltage": None,
                "old_fan_mode": None,
                "new_frequency": 600,
                "new_core_voltage": None,
                "new_fan_mode": None,
            },
        )
    ]


def test_fraction_that_firmware_begins_to_report() -> None:
    """An update that reports a frequency more precisely changes no setting."""
    precise: Fields = {"frequency": 625.625}
    assert course({}, precise, precise) == []
    further: Fields = {"frequency": 626}
    assert course({}, precise, precise, further, further) == changed(new_frequency=626)


@pytest.mark.parametrize("times", [1, 2, 5])
def test_heat_that_lowers_settings(times: int) -> None:
    """What overheating does to settings is a fault and no change besides."""
    happened = course({}, *[HOT] * times, COOLED, COOLED, COOLED)
    assert [kind for kind, _ in happened] == ["fault", "fault_ended"]
    restored = course({}, *[HOT] * times, COOLED, COOLED, {}, {})
    assert [kind for kind, _ in restored] == [
        "fault",
        "fault_ended",
        "settings_changed",
    ]
    assert restored[-1][1]["old_frequency"] == 525
    assert restored[-1][1]["new_frequency"] == 625


def test_heat_that_lowers_settings_twice() -> None:
    """A miner that overheats again has not been set otherwise either."""
    lower: Fields = COOLED | {"frequency": 425, "coreVoltage": 1000}
    happened = course({}, HOT, COOLED, COOLED, HOT | COOLED, lower, lower, lower)
    assert [kind for kind, _ in happened] == ["fault", "fault_ended"] * 2


def test_heat_of_old_firmware() -> None:
    """Up to v2.10 a miner goes on at 50 MHz until it is set otherwise."""
    slow: Fields = HOT | {"frequency": 50, "coreVoltage": 1000}
    happened = course({}, slow, slow, slow)
    assert [kind for kind, _ in happened] == ["fault"]
    happened = course({}, slow, slow, HOT, HOT)
    assert [kind for kind, _ in happened] == ["fault", "settings_changed"]


@pytest.mark.parametrize(
    "fields",
    [
        {"frequency": 500, "coreVoltage": 1100, "autofanspeed": 0},
        {"frequency": 525, "autofanspeed": 0},
        {"frequency": 525, "coreVoltage": 1100},
        {"frequency": 525, "coreVoltage": None, "autofanspeed": 0},
        {"coreVoltage": 1300, "autofanspeed": 0},
    ],
    ids=str,
)
def test_change_during_heat(fields: Fields) -> None:
    """What overheating does not do is the work of somebody else."""
    hot = {"overheat_mode": 1} | fields
    cold: Fields = {"autofanspeed": 0}
    happened = course(cold, hot, hot)
    assert [kind for kind, _ in happened] == ["fault", "settings_changed"]


def test_heat_long_ago() -> None:
    """Once settings are certain after heat, as much less is the work of somebody."""
    cool: Fields = {"autofanspeed": 0}
    happened = course(cool, HOT, cool, cool, COOLED, COOLED)
    assert [kind for kind, _ in happened] == [
        "fault",
        "fault_ended",
        "settings_changed",
    ]


@pytest.mark.parametrize("answers", [1, 2, 3, 4, 5])
def test_reload(answers: int) -> None:
    """A change is found once, and heat is no change, wherever a reload falls."""
    for reported, kinds in (
        ([{}, COOLED, COOLED, COOLED, COOLED], ["settings_changed"]),
        ([{}, HOT, HOT, COOLED, COOLED, COOLED], ["fault", "fault_ended"]),
    ):
        detector = HappeningDetector(None)
        happened = course(*reported[:answers], detector=detector)
        detector = HappeningDetector(detector.known)
        happened += course(*reported[answers:], COOLED, COOLED, detector=detector)
        assert [kind for kind, _ in happened] == kinds


def test_change_while_nobody_looked() -> None:
    """What was set meanwhile is found once, with what was set before."""
    known = Known(seen_at=0, settings=SETTINGS)
    detector = HappeningDetector(known)
    other: Fields = {"frequency": 600}
    happened = course(other, other, other, detector=detector)
    assert happened == changed(new_frequency=600)


def test_is_certain() -> None:
    """Settings are certain once two answers agree with what lasts."""
    lasting = LastingSettings()
    other = Settings(frequency=500)
    assert lasting.update(SETTINGS, SETTINGS) == SETTINGS
    assert lasting.is_certain
    lasting.update(other, SETTINGS)
    assert not lasting.is_certain
    assert lasting.update(other, SETTINGS).frequency == 500
    assert lasting.is_certain


@pytest.mark.parametrize(
    "settings", [Settings(), Settings(525.0, 1150.0, FanMode.AUTOMATIC)]
)
def test_saved(settings: Settings) -> None:
    """Settings are restored as they were saved, and what cannot be read is unknown."""
    assert Settings.restored(as_object(settings._asdict())) == settings
    damaged: JsonValue = {"frequency": "x", "core_voltage": 1e13, "fan_mode": "odd"}
    assert Settings.restored(as_object(damaged)) == Settings()
