"""Test when what chips report counts."""

from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.happenings import Happening, HappeningType
from custom_components.bitaxe_monitor.figures.silences import Domain
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue
from custom_components.bitaxe_monitor.miner.chips import ChipWatch

WELL: Final = (1.0, 1.0, 1.0, 1.0)


class Miner:
    """A board whose chips are polled every 10 s."""

    def __init__(self, saved: JsonObject | None = None) -> None:
        """Start with a watch that knows what was saved."""
        self.watch = ChipWatch(saved or {})
        self.fields: dict[str, Any] = {
            "frequency": 525,
            "coreVoltage": 1150,
            "version": "v2.15.0",
        }
        self.now = 1000.0
        self._polls = 0

    def run(
        self, *chips: tuple[float, ...], polls: int = 1, is_judged: bool = True
    ) -> list[Happening]:
        """Let chips report parts of what they should find; return what happened."""
        happened = []
        for _ in range(polls):
            self.now += 10
            self._polls += 1
            rate = 260 + self._polls % 7
            asics: JsonValue = [
                {"domains": [rate * part for part in parts]} for parts in chips
            ]
            info = SystemInfo.from_dict(
                {
                    "ASICModel": "BM1370",
                    "hashrateMonitor": {"asics": asics},
                    **self.fields,
                }
            )
            happened += self.watch.update(self.now, info, 1.0, is_judged=is_judged)
        return happened


def test_happenings() -> None:
    """Of each chip that becomes faulty it is reported which of its domains are."""
    miner = Miner()
    miner.run(WELL, WELL, polls=70)
    assert miner.watch.judge.is_faulty is False
    assert len(miner.watch.judge.parts) == len(miner.watch.judge.chances) == 2
    found = miner.run((1.0, 0.0, 0.0, 1.0), (0.0, 1.0, 1.0, 1.0), polls=3)
    assert found == [
        Happening(
            type=HappeningType.CHIP_FAULT, attributes={"chip": 1, "domains": "2, 3"}
        ),
        Happening(
            type=HappeningType.CHIP_FAULT, attributes={"chip": 2, "domains": "1"}
        ),
    ]
    assert miner.watch.judge.is_faulty
    assert miner.watch.judge.faulty == (Domain(1, 2), Domain(1, 3), Domain(2, 1))
    assert {each.type for each in miner.run(WELL, WELL, polls=12)} == {
        HappeningType.CHIP_FAULT_ENDED
    }


def test_not_judged() -> None:
    """While a miner is not meant to hash, or has just started, nothing is found."""
    miner = Miner()
    silent = (1.0, 0.0, 1.0, 1.0)
    assert not miner.run(silent, polls=20, is_judged=False)
    assert miner.watch.judge.is_faulty is None
    assert not miner.run(silent, polls=2)
    assert not miner.run(silent, is_judged=False)
    assert not miner.run(silent, polls=2)
    assert miner.run(silent)


def test_no_chips() -> None:
    """Firmware that does not report chips says nothing, also after one that did."""
    miner = Miner()
    assert not miner.run(polls=3)
    assert miner.watch.judge.is_faulty is None
    miner.run(WELL, polls=3)
    assert miner.watch.judge.is_faulty is False
    assert not miner.run(polls=3)
    assert miner.watch.judge.is_faulty is None


def test_saved() -> None:
    """A fault outlasts a restart."""
    miner = Miner()
    miner.run((0.0, 1.0), polls=3)
    again = Miner(miner.watch.as_dict())
    assert again.watch.judge.is_faulty
    assert again.watch.judge.faulty == (Domain(1, 1),)
    assert not again.run((0.0, 1.0), polls=20)


@pytest.mark.parametrize("key", ["frequency", "coreVoltage", "version"])
def test_settings(key: str) -> None:
    """What is usual is learned for frequency, core voltage and firmware."""
    miner = Miner()
    miner.run(WELL, polls=20)
    before = miner.watch.as_dict()["levels"]
    usual = miner.fields[key]
    other = "v2.16.0" if key == "version" else 600
    for value in (other, usual):
        miner.fields[key] = value
        miner.run(WELL)
    assert before == miner.watch.as_dict()["levels"] != [[0.0]]
    miner.fields[key] = other
    miner.run(WELL, polls=2)
    assert before != miner.watch.as_dict()["levels"] == [[0.0]]
