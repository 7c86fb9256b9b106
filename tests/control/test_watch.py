"""Tests of what becomes of a miner after more was asked of it."""

from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.raised import (
    NO_FAULTS,
    Reason,
    TakeBack,
)
from custom_components.bitaxe_monitor.control.watch import Watch
from custom_components.bitaxe_monitor.figures.known import Fault

BEFORE: Final = Pair(525, 1150)
RAISED: Final = Pair(575, 1200)
POLL: Final = 5  # s
WELL: Final[dict[str, Any]] = {
    "ASICModel": "BM1370",
    "frequency": 575,
    "coreVoltage": 1200,
    "temp": 60,
    "vrTemp": 70,
    "voltage": 5000,
    "hashRate": 1100,
}
TOO_MUCH: Final[dict[str, tuple[dict[str, Any], int, Reason]]] = {
    "hot": ({"temp": 68}, 2, Reason.HOT),
    "second sensor": ({"temp2": 68}, 2, Reason.HOT),
    "regulator": ({"vrTemp": 90}, 1, Reason.HOT_REGULATOR),
    "5 V": ({"voltage": 4790}, 1, Reason.LOW_INPUT),
    "12 V": ({"voltage": 11390}, 1, Reason.LOW_INPUT),
    "supply": ({"power_fault": "undervoltage"}, 1, Reason.FAULT),
    "hardware": ({"hardware_fault": "fan"}, 1, Reason.FAULT),
}


FAULTS: Final = {Fault.POWER: "power_fault", Fault.HARDWARE: "hardware_fault"}


class Miner:
    """A miner that is watched, and the time (s since 1970)."""

    def __init__(
        self, *, awaits_restart: bool = False, faults: frozenset[Fault] = NO_FAULTS
    ) -> None:
        """Raise what the miner is set to."""
        self.now = 1e9
        self.watch = Watch()
        self.watch.changed(BEFORE, RAISED, awaits_restart=awaits_restart, faults=faults)

    def read(self, times: int = 1, **fields: Any) -> Pair | None:  # noqa: ANN401 - JSON
        """Read the miner; return what is due then."""
        marks = {
            key: bool(fields.pop(key, False))
            for key in ("is_overheating", "has_restarted", "was_asked")
        }
        for _ in range(times):
            self.now += POLL
            info = SystemInfo.from_dict({**WELL, **fields})
            self.watch.update(self.now, info, **marks)
        return self.watch.due

    def restart(self) -> None:
        """Restart Home Assistant."""
        self.watch = Watch.restore(dict(self.watch.as_dict()))


def test_sag() -> None:
    """An input that falls by more than a supply should is too weak for the raise."""
    miner = Miner()
    assert miner.read(5, voltage=4850) is None  # nothing is known of it without load
    miner.read(miningPaused=True, voltage=4860)  # the chips still wind down
    miner.read(miningPaused=True, hashRate=0, voltage=5100)
    miner.restart()
    assert miner.read(5, voltage=4896) is None
    assert miner.read(voltage=4890) is None
    assert miner.read(voltage=4900) is None
    assert miner.read(voltage=4890) is None
    assert miner.read(voltage=4890) == Pair(525, None)
    miner.watch.sent(Pair(525, None))
    taken = miner.watch.sent(Pair(None, 1150))
    assert taken == TakeBack(Reason.LOW_INPUT, RAISED, BEFORE)
    miner.restart()
    miner.watch.changed(BEFORE, RAISED, awaits_restart=False)
    assert miner.read(3, voltage=4890) == Pair(525, None)


@pytest.mark.parametrize(
    ("fields", "readings", "reason"), TOO_MUCH.values(), ids=list(TOO_MUCH)
)
def test_taken_back(fields: dict[str, Any], readings: int, reason: Reason) -> None:
    """What a miner cannot bear is due to be taken back, frequency first."""
    miner = Miner()
    assert miner.read(2) is None
    assert miner.read(readings - 1, **fields) is None
    assert miner.read(**fields) == Pair(525, None)
    assert miner.watch.previous == BEFORE
    assert miner.read(frequency=525, **fields) == Pair(525, None)  # shows it first
    assert miner.watch.sent(Pair(525, None)) is None
    assert miner.read(**fields) == Pair(None, 1150)  # does not show it yet
    assert miner.read(frequency=525, **fields) == Pair(None, 1150)
    assert miner.watch.sent(Pair(None, 1150)) == TakeBack(reason, RAISED, BEFORE)
    assert miner.read(10, frequency=525, coreVoltage=1150, **fields) is None
    assert not miner.watch.is_on


@pytest.mark.parametrize(
    "fields",
    [{"temp": 67.9}, {"vrTemp": 89.9}, {"voltage": 4800}, {"voltage": 11400}],
    ids=str,
)
def test_borne(fields: dict[str, Any]) -> None:
    """What a miner bears for 15 minutes stays, and is not watched any longer."""
    miner = Miner()
    assert miner.read(voltage=None) is None
    assert miner.read(179, **fields) is None
    assert miner.watch.is_on
    assert miner.read(**fields) is None
    assert not miner.watch.is_on
    assert miner.read(5, temp=74) is None


def test_hot_in_a_row() -> None:
    """A single hot reading may be a glitch."""
    miner = Miner()
    for _ in range(5):
        assert miner.read(temp=70) is None
        assert miner.read() is None


def test_overheating() -> None:
    """A stop to cool down says enough, whatever the frozen readings do."""
    miner = Miner()
    miner.read()
    assert miner.read(is_overheating=True) == Pair(525, None)


def faulty_by(*faults: Fault) -> dict[str, Any]:
    """Return what an answer says of faults."""
    return {FAULTS[fault]: "low" for fault in faults}


@pytest.mark.parametrize("fault", FAULTS)
def test_old_fault(fault: Fault) -> None:
    """A fault from before the raise is no consequence of it until it has ended once."""
    miner, faulty = Miner(faults=frozenset({fault})), faulty_by(fault)
    assert miner.read(3, **faulty) is None
    miner.restart()
    assert miner.read(**faulty) is None
    assert miner.read() is None
    assert miner.read(**faulty) == Pair(525, None)
    assert miner.watch.as_dict()["reason"] == "fault"


@pytest.mark.parametrize("old", FAULTS)
@pytest.mark.parametrize("restarts", [False, True])
def test_fault_beside_an_old_one(old: Fault, *, restarts: bool) -> None:
    """A fault that was not there before the raise is a consequence of it."""
    miner = Miner(faults=frozenset({old}))
    assert miner.read(3, **faulty_by(old)) is None
    if restarts:
        miner.restart()
    assert miner.read(**faulty_by(*FAULTS)) == Pair(525, None)
    assert miner.watch.as_dict()["reason"] == "fault"


def test_heat_in_spite_of_an_old_fault() -> None:
    """Whatever else a miner cannot bear is a consequence of the raise."""
    miner = Miner(faults=frozenset({Fault.POWER}))
    assert miner.read(power_fault="low") is None
    assert miner.read(power_fault="low", vrTemp=90) == Pair(525, None)
    assert miner.watch.as_dict()["reason"] == "hot_regulator"


def test_raised_again_with_an_old_fault() -> None:
    """A raise upon a raise is not blamed for a fault from before both, either."""
    miner = Miner(faults=frozenset({Fault.POWER}))
    miner.read(power_fault="low")
    miner.watch.changed(RAISED, Pair(600, 1200), awaits_restart=False)
    assert miner.read(2, frequency=600, power_fault="low") is None
    assert miner.read(frequency=600) is None
    assert miner.read(frequency=600, power_fault="low") == Pair(525, None)


def test_restarts() -> None:
    """The second restart that nobody asked for is one too many."""
    miner = Miner()
    assert miner.read(has_restarted=True) is None
    miner.restart()
    assert miner.read(10) is None
    assert miner.read(has_restarted=True, was_asked=True) is None
    assert miner.read(has_restarted=True) == Pair(525, None)
    assert miner.watch.as_dict()["reason"] == "restarts"


def test_waits_out_of_reach() -> None:
    """What is due waits for the miner, over restarts of Home Assistant."""
    miner = Miner()
    miner.read(vrTemp=95)
    miner.now += 1e6
    miner.restart()
    assert miner.watch.due == Pair(525, None)
    miner.watch.sent(Pair(525, None))
    miner.restart()
    assert miner.watch.due == Pair(None, 1150)


def test_time_out_of_reach() -> None:
    """Only what was seen of a miner counts as watched, whatever the clock does."""
    miner = Miner()
    miner.read(2)
    miner.now += 1e6
    assert miner.read(2) is None
    miner.now -= 2e6
    assert miner.read(2) is None
    assert miner.watch.is_on
    assert miner.read(vrTemp=91) == Pair(525, None)


@pytest.mark.parametrize(
    "fields",
    [{"frequency": 550}, {"coreVoltage": 1180}, {"frequency": 525}],
    ids=str,
)
def test_another_hand(fields: dict[str, Any]) -> None:
    """Settings that somebody else changed meanwhile are left alone."""
    miner = Miner()
    miner.read()
    miner.read(**fields)
    assert not miner.watch.is_on
    assert miner.read(5, temp=74) is None


def test_another_hand_when_due() -> None:
    """What is due is so no longer once somebody else changed the settings."""
    miner = Miner()
    assert miner.read(vrTemp=95)
    miner.read(frequency=550)
    assert not miner.watch.is_on


def test_not_stored_yet() -> None:
    """Until the miner shows what was sent, nothing is blamed on that."""
    miner = Miner()
    before: dict[str, Any] = {"frequency": 525, "coreVoltage": 1150}
    assert miner.read(2, **before, temp=70) is None
    assert miner.watch.is_on
    assert miner.read(temp=70)


def test_never_stored() -> None:
    """What a miner ignored is not watched for ever."""
    miner = Miner()
    assert miner.read(190, frequency=525, coreVoltage=1150) is None
    assert not miner.watch.is_on


def test_answer_without_settings() -> None:
    """An answer that leaves the settings out decides nothing."""
    miner = Miner()
    assert miner.read(frequency=None, vrTemp=95) is None
    assert miner.read(coreVoltage=None, vrTemp=95) is None
    assert miner.read(vrTemp=95)


def test_paused() -> None:
    """A pause shows nothing of what a miner bears."""
    miner = Miner()
    assert miner.read(400, miningPaused=True) is None
    assert miner.watch.is_on


def test_needs_restart() -> None:
    """What takes effect with a restart is watched from then on."""
    miner = Miner(awaits_restart=True)
    assert miner.read(400) is None
    miner.restart()
    assert miner.read(has_restarted=True) is None
    assert miner.read(100) is None
    assert miner.watch.is_on
    assert miner.read(100) is None
    assert not miner.watch.is_on


def test_raised_again() -> None:
    """Of raises upon raises, none of which was borne yet, all are taken back."""
    miner = Miner()
    miner.read()
    miner.watch.changed(RAISED, Pair(600, 1200), awaits_restart=False)
    assert miner.read(2, frequency=600, temp=70) == Pair(525, None)
    assert miner.watch.previous == BEFORE


def test_raised_from_elsewhere() -> None:
    """A raise from what somebody else set leads back there."""
    miner = Miner()
    miner.watch.changed(Pair(500, 1100), Pair(600, 1100), awaits_restart=False)
    assert miner.watch.previous == Pair(500, 1100)


def test_lowered() -> None:
    """Whoever lowers a miner has taken care of it."""
    miner = Miner()
    miner.watch.changed(RAISED, Pair(550, 1200), awaits_restart=False)
    assert miner.read(frequency=550) is None
    assert not miner.watch.is_on
    assert miner.watch.previous is None


def test_lowered_to_the_step_that_is_due() -> None:
    """Whoever lowers a miner to what is due next has taken care of it, too."""
    miner = Miner()
    assert miner.read(vrTemp=95) == Pair(525, None)
    miner.watch.changed(RAISED, Pair(525, 1200), awaits_restart=False)
    assert miner.read(frequency=525, vrTemp=95) is None
    assert not miner.watch.is_on


@pytest.mark.parametrize("after", [Pair(550, 1200), Pair(600, 1200)], ids=str)
def test_another_change_that_never_arrives(after: Pair) -> None:
    """What was raised is watched on until a reading shows what was sent since."""
    miner = Miner()
    miner.read()
    miner.watch.changed(RAISED, after, awaits_restart=False)
    miner.restart()
    assert miner.read(2) is None
    assert miner.read(vrTemp=95) == Pair(525, None)
    assert miner.watch.previous == BEFORE


def test_raised_again_arrives_late() -> None:
    """A raise upon a raise is watched in full, also after Home Assistant restarted."""
    miner = Miner()
    miner.read(100)
    miner.watch.changed(RAISED, Pair(600, 1200), awaits_restart=True)
    miner.restart()
    assert miner.read(400, frequency=600) is None
    assert miner.watch.is_on
    assert miner.read(has_restarted=True, frequency=600, vrTemp=95) == Pair(525, None)


def test_given_up() -> None:
    """What a miner does not take is not sent again."""
    miner = Miner()
    miner.read(vrTemp=95)
    miner.watch.give_up()
    assert miner.read(vrTemp=95) is None


def test_nothing_due() -> None:
    """What was sent while nothing is due is somebody else's."""
    miner = Miner()
    assert miner.watch.sent(Pair(525, None)) is None
    assert miner.watch.is_on
    assert Watch().as_dict() == {}
    assert Watch().sent(Pair(525, None)) is None
    Watch().update(0, SystemInfo.from_dict(WELL))


@pytest.mark.parametrize(
    "stored",
    [
        None,
        "watch",
        {},
        {"previous": [525, 1150]},
        {"previous": 525, "raised": [575, 1200]},
    ],
)
def test_damaged(stored: Any) -> None:  # noqa: ANN401 - JSON
    """What cannot be read is as if nothing had been raised."""
    assert not Watch.restore(stored).is_on


def test_partly_damaged() -> None:
    """Single values that cannot be read are as after the raise."""
    stored: Any = {"previous": [525, 1150], "raised": [575, 1200], "left": "soon"}
    watch = Watch.restore({**stored, "reason": "bad", "restarts": -1})
    fresh = Watch()
    fresh.changed(BEFORE, RAISED, awaits_restart=False)
    assert watch.as_dict() == fresh.as_dict()
