"""Tests of spoiled answers."""

from json import dumps
from math import isfinite

import pytest

from custom_components.bitaxe_monitor.axeos.chips import chips_of
from simulator import Fault, SimulatedMiner
from simulator.spoil import spoil
from simulator.values import Json, JsonObject


def body() -> JsonObject:
    """Return a sound answer."""
    return SimulatedMiner("602", "v2.15.0", boot_age=250_000).info()


def spoiled(fault: Fault, turn: int = 0) -> JsonObject:
    """Return an answer with a fault."""
    return spoil(body(), [fault], turn)


def texts(value: Json) -> list[str]:
    """Return all text values, those of nested objects and lists, too."""
    match value:
        case str():
            return [value]
        case list():
            return [text for item in value for text in texts(item)]
        case dict():
            return [text for item in value.values() for text in texts(item)]
    return []


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault.GLITCH, {"hashRate": 1_000_000}),
        (Fault.DEAD_SENSOR, {"temp": -1, "temp2": -1, "vrTemp": -1}),
        (Fault.DIODE_FAULT, {"temp": 127.875, "temp2": 127.875, "vrTemp": 127.875}),
        (Fault.OTHER_MAC, {"macAddr": "02:00:DE:AD:BE:EF"}),
    ],
)
def test_single_values(fault: Fault, expected: JsonObject) -> None:
    """Some faults change just the fields that they are about."""
    answer, sound = spoiled(fault), body()
    assert {key: answer[key] for key in expected} == expected
    assert [*answer] == [*sound]
    assert all(
        type(answer[key]) is type(sound[key]) for key in sound.keys() - expected.keys()
    )


def test_absent_values_stay_absent() -> None:
    """No field appears that the firmware does not have."""
    old = SimulatedMiner("204", "v2.1.8").info()
    for fault in (Fault.OTHER_MAC, Fault.DIODE_FAULT):
        assert spoil(old, [fault], 0).keys() == old.keys()


def test_nulls() -> None:
    """Everything is null but what shows a miner."""
    answer = spoiled(Fault.NULLS)
    assert answer.pop("ASICModel") == "BM1370"
    assert answer.keys() == body().keys() - {"ASICModel"}
    assert set(answer.values()) == {None}


@pytest.mark.parametrize("turn", range(20))
def test_wrong_types(turn: int) -> None:
    """No field keeps its type, or what is in it, but what shows a miner."""
    sound, answer = body(), spoiled(Fault.WRONG_TYPES, turn)
    assert answer.keys() == sound.keys()
    nested = {key for key, value in sound.items() if isinstance(value, list | dict)}
    same_type = {key for key in sound if type(answer[key]) is type(sound[key])}
    assert same_type - nested == {"ASICModel"}
    assert all(answer[key] != sound[key] for key in nested)


def test_wrong_type_in_turn() -> None:
    """One field after the other is wrong, and all of them in a round."""
    sound = body()
    seen = []
    for turn in range(len(sound) - 1):
        answer = spoil(sound, [Fault.WRONG_TYPE_IN_TURN], turn)
        seen += [key for key in sound if answer[key] is not sound[key]]
    assert seen == [key for key in sound if key != "ASICModel"]


def test_nothing_to_spoil() -> None:
    """An answer without fields has none that could be wrong."""
    assert spoil({}, [Fault.WRONG_TYPE_IN_TURN], 1) == {}


def test_missing_keys() -> None:
    """Little is left."""
    assert spoiled(Fault.MISSING_KEYS).keys() == {
        "ASICModel",
        "hashRate",
        "power",
        "temp",
        "macAddr",
        "version",
    }


def test_not_finite() -> None:
    """No number is finite, neither at the top nor below."""
    text = dumps(spoiled(Fault.NOT_FINITE))
    assert "NaN" in text
    assert "-Infinity" in text
    answer = spoiled(Fault.NOT_FINITE)
    numbers = [value for value in answer.values() if type(value) in (int, float)]
    assert len(numbers) > 60
    assert not any(isfinite(number) for number in numbers if isinstance(number, float))


def test_huge_numbers() -> None:
    """Every number is marked, flags are not."""
    answer = spoiled(Fault.HUGE_NUMBERS)
    assert answer["power"] == answer["uptimeSeconds"] == "HUGE"
    assert answer["miningPaused"] is False


def test_hostile_text() -> None:
    """Markup, control characters and endless text are in every text field."""
    sound, found = texts(body()), texts(spoiled(Fault.HOSTILE_TEXT))
    assert len(found) == len(sound)
    assert not set(found) & set(sound) - {""}
    assert any("<script>" in text for text in found)
    assert any("\x00" in text for text in found)
    assert any(len(text) == 10_000 for text in found)
    assert spoiled(Fault.HOSTILE_TEXT, 1) != spoiled(Fault.HOSTILE_TEXT, 2)


def test_several_faults() -> None:
    """Faults add up."""
    answer = spoil(body(), [Fault.OTHER_MAC, Fault.GLITCH], 0)
    assert answer["macAddr"] == "02:00:DE:AD:BE:EF"
    assert answer["hashRate"] == 1_000_000


@pytest.mark.parametrize(
    ("board", "firmware"),
    [("602", "v2.15.0"), ("602", "v2.12.2"), ("NerdQAxe++", "v1.1.0")],
)
def test_stolen_payout(board: str, firmware: str) -> None:
    """Another address is paid by every pool, which is all that differs."""
    sound = SimulatedMiner(board, firmware, boot_age=250_000).info()
    owner = "bc1qexampleaddress"
    answer = spoil(sound, [Fault.STOLEN_PAYOUT], 0)
    assert any(owner in text for text in texts(sound))
    assert not any(owner in text for text in texts(answer))
    assert answer.keys() == sound.keys()
    robbed = [text for text in texts(answer) if "bc1qthief" in text]
    assert len(robbed) == len([text for text in texts(sound) if owner in text])
    assert spoil({"ASICModel": "BM1370"}, [Fault.STOLEN_PAYOUT], 0) == {
        "ASICModel": "BM1370"
    }


def test_corrupt_counter() -> None:
    """One domain is out of its mind, where domains are reported at all."""
    sound = body()
    answer = spoil(sound, [Fault.CORRUPT_COUNTER], 0)
    (before,), (after,) = chips_of(sound), chips_of(answer)
    assert after == before._replace(domains=(200_000.0, *before.domains[1:]))
    assert {**answer, "hashrateMonitor": None} == {**sound, "hashrateMonitor": None}
    assert spoil({"ASICModel": "BM1370"}, [Fault.CORRUPT_COUNTER], 0) == {
        "ASICModel": "BM1370"
    }
