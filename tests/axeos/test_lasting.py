"""Test what of an answer nearly never changes."""

from collections.abc import Iterator, Mapping
from typing import override

import pytest

from custom_components.bitaxe_monitor.axeos import Firmware, SystemInfo
from custom_components.bitaxe_monitor.axeos.firmware import SIGNS_BY_KEY
from custom_components.bitaxe_monitor.axeos.lasting import KEYS, Lasting, LastingReader
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue
from tests.conftest import GAMMA, PAYLOADS, load_payload

ANSWERS = sorted(
    path.name for path in PAYLOADS.glob("*.json") if '"ASICModel"' in path.read_text()
)


class Watched(Mapping[str, JsonValue]):
    """An answer that remembers which of its keys were asked for."""

    def __init__(self, answer: JsonObject) -> None:
        """Start without having been asked."""
        self.answer = answer
        self.asked: set[str] = set()

    @override
    def __getitem__(self, key: str) -> JsonValue:
        """Return a value."""
        self.asked.add(key)
        return self.answer[key]

    @override
    def __contains__(self, key: object) -> bool:
        """Return whether a key is there."""
        self.asked.add(str(key))
        return key in self.answer

    @override
    def __iter__(self) -> Iterator[str]:
        """Iterate over the keys."""
        return iter(self.answer)

    @override
    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.answer)


@pytest.mark.parametrize("name", ANSWERS)
def test_every_key_is_listed(name: str) -> None:
    """All that is read is compared before it is believed to be the same."""
    answer = Watched(load_payload(name))
    lasting = Lasting.of(answer)
    assert lasting.firmware is Firmware.NMAXE or answer.asked <= {*KEYS, *SIGNS_BY_KEY}


def test_fields_are_those_of_an_answer() -> None:
    """They are the first fields of an answer, in the same order."""
    assert SystemInfo._fields[: len(Lasting._fields)] == Lasting._fields


def test_same_answer_is_read_once() -> None:
    """While only readings differ, what lasts is the same object."""
    reader, answer = LastingReader(), load_payload(GAMMA)
    lasting = reader.read(answer)
    assert lasting == Lasting.of(answer)
    assert reader.read({**answer, "temp": 77, "hashRate": 3}) is lasting


@pytest.mark.parametrize("key", KEYS)
def test_another_value_is_read(key: str) -> None:
    """What is changed, gone or of another type is read again."""
    answer = dict(load_payload(GAMMA))
    values: list[JsonValue] = [1, True, 1.0, "1", None]
    if key == "ASICModel":
        values = ["BM1366", "BM1397"]
    reader = LastingReader()
    for value in values:
        changed: dict[str, JsonValue] = {**answer, key: value}
        assert reader.read(changed) == Lasting.of(changed)
    del changed[key]
    if key != "ASICModel":
        assert reader.read(changed) == Lasting.of(changed)


@pytest.mark.parametrize("key", sorted(SIGNS_BY_KEY))
def test_another_sign_is_read(key: str) -> None:
    """A key by which a firmware is known changes what an answer means."""
    answer, reader = load_payload(GAMMA), LastingReader()
    assert reader.read(answer).firmware is Firmware.OFFICIAL
    changed: JsonObject = {**answer, key: "a"}
    lasting = reader.read(changed)
    assert lasting == Lasting.of(changed)
    assert lasting.firmware is not Firmware.OFFICIAL


def test_no_answer() -> None:
    """What is no answer raises, and nothing of it is remembered."""
    reader, answer = LastingReader(), load_payload(GAMMA)
    lasting = reader.read(answer)
    with pytest.raises(ValueError, match="no ASICModel"):
        reader.read({**answer, "ASICModel": None})
    assert reader.read(answer) == lasting


def test_own_keys() -> None:
    """NMAxe, which has other keys, is read each time."""
    reader = LastingReader()
    answer: JsonObject = {"ASICModel": "BM1370", "usedUrl": "a", "freqReq": 500}
    assert reader.read(answer).frequency == 500
    assert reader.read({**answer, "freqReq": 600}).frequency == 600
