"""Test which readings decide whether the performance of a miner dropped."""

from datetime import UTC, datetime, timedelta
import json
from typing import Any, Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.chance import RESULT, Law
from custom_components.bitaxe_monitor.figures.counter import Stretch
from custom_components.bitaxe_monitor.figures.happenings import HappeningType
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.moment import Moment
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from custom_components.bitaxe_monitor.miner.performance import PerformanceWatch

from ..support.performance import learned

type Fields = dict[str, JsonValue]

START: Final = datetime(2026, 11, 1, tzinfo=UTC)
GAMMA: Final = 1071.0  # GH/s
WELL: Final[Fields] = {
    "ASICModel": "BM1370",
    "version": "v2.13.0",
    "expectedHashrate": GAMMA,
    "errorPercentage": 0.2,
    "smallCoreCount": 2040,
    "frequency": 525,
    "coreVoltage": 1150,
    "autofanspeed": 1,
    "miningPaused": False,
    "overheat_mode": 0,
    "power_fault": "",
}
SETTINGS: Final = (525.0, 1150.0, "auto", "v2.13.0")
HOUR: Final = 720  # polls
DROPPED: Final = HappeningType.PERFORMANCE_DROPPED
RECOVERED: Final = HappeningType.PERFORMANCE_RECOVERED


class Miner:
    """A Gamma that counts for 5 s, polled as often unless a test says otherwise."""

    def __init__(self, saved: dict[str, JsonValue] | None = None) -> None:
        """Start with what is known of its level."""
        self.now = 10_000.0
        self.uptime = 5000.0
        self.fields = dict(WELL)
        self.happened: list[tuple[HappeningType, dict[str, Any]]] = []
        self.data: MinerData
        self._random = np.random.default_rng(1)
        self._measuring = Measuring(
            Memory(performance_drop=saved or {}), MinerOptions(), START
        )

    @property
    def saved(self) -> dict[str, Any]:
        """Return what is remembered of its level, as a file has it."""
        saved: dict[str, Any] = json.loads(
            json.dumps(dict(self._measuring.memory().performance_drop))
        )
        return saved

    def reload(self) -> None:
        """Begin anew with what is remembered, as a file has it."""
        self._measuring = Measuring(
            Memory(performance_drop=self.saved), MinerOptions(), START
        )

    def poll(self, share: float = 1.0, seconds: float = 5) -> MinerData:
        """Poll it while it hashes a share of what is expected."""
        self.now += seconds
        self.uptime += seconds
        count = int(self._random.poisson(share * GAMMA * 5 / RESULT))
        return self.answer(count * RESULT / 5)

    def answer(self, hashrate: float | None) -> MinerData:
        """Let it answer with a hashrate (GH/s)."""
        answer = {"hashRate": hashrate, "uptimeSeconds": int(self.uptime)}
        self.data, happened = self._measuring.answered(
            SystemInfo.from_dict(self.fields | answer),
            None,
            Moment(self.now, START + timedelta(seconds=self.now)),
        )
        self.happened += [(item.type, dict(item.attributes)) for item in happened]
        return self.data

    def run(self, polls: int, share: float = 1.0) -> set[bool | None]:
        """Poll it some times; return what was said of it."""
        return {self.poll(share).performance_drop for _ in range(polls)}

    @property
    def happenings(self) -> list[HappeningType]:
        """Return what happened."""
        return [kind for kind, _ in self.happened]


@pytest.fixture
def known() -> Miner:
    """Return a miner whose level is known."""
    return Miner(learned(GAMMA, SETTINGS))


def test_learned_dropped_and_recovered() -> None:
    """A drop of 5 % is found once a level is learned, and so is its end, once each."""
    miner = Miner()
    assert miner.run(HOUR) == {None}
    assert miner.run(HOUR) == {None, False}
    began = START + timedelta(seconds=miner.now)
    assert miner.run(60, 0.95) == {False, True}
    drop = miner.data.drop
    assert drop is not None
    assert drop.size == pytest.approx(5, abs=2)
    assert abs(drop.began - began) < timedelta(minutes=2)
    assert miner.run(HOUR, 0.95) == {True}
    assert miner.data.drop == drop
    assert miner.run(HOUR) == {True, False}
    assert miner.data.drop is None
    (dropped, attributes), (recovered, end) = miner.happened
    assert (dropped, recovered) == (DROPPED, RECOVERED)
    assert attributes == {"size": drop.rounded_size, "since": drop.began.isoformat()}
    assert end.keys() == {"duration"}
    assert 3600 < end["duration"] < 4500


def test_steady(known: Miner) -> None:
    """A miner that does as before for hours has not dropped; benchmarks watch years."""
    assert known.run(6 * HOUR) == {False}
    assert known.happened == []


@pytest.mark.parametrize("share", [1.0, 0.95])
def test_reload(known: Miner, share: float) -> None:
    """Level and drop outlive a reload, and nothing happens by it."""
    known.run(100, share)
    before = known.data.drop
    known.reload()
    assert known.run(1, share) == {before is not None}
    assert known.data.drop == before
    assert known.happenings == ([DROPPED] if before else [])
    known.run(300)
    assert known.happenings == ([DROPPED, RECOVERED] if before else [])


@pytest.mark.parametrize(
    "fields",
    [
        {"frequency": 500},
        {"coreVoltage": 1100},
        {"autofanspeed": 0},
        {"version": "v2.13.1"},
    ],
    ids=str,
)
def test_other_settings(known: Miner, fields: Fields) -> None:
    """At other settings the level is learned anew; a drop is over without recovery.

    An answer alone shows none.
    """
    known.run(100, 0.95)
    usual = dict(known.fields)
    known.fields |= fields
    assert known.run(1) == {True}
    known.fields = usual
    assert known.run(2, 0.95) == {True}
    known.fields |= fields
    assert known.run(1, 0.95) == {True}
    assert known.run(HOUR, 0.95) == {None}
    assert known.data.drop is None
    assert known.run(HOUR, 0.95) == {None, False}
    assert known.happenings.count(DROPPED) == 1
    assert RECOVERED not in known.happenings


def test_first_answer() -> None:
    """Of the settings of the first answer is learned: there is nothing to forget."""
    miner = Miner()
    miner.run(1)
    assert miner.saved["settings"] == list(SETTINGS)


@pytest.mark.parametrize("share", [1.0, 0.95])
@pytest.mark.parametrize(
    "fields",
    [{"miningPaused": True}, {"power_fault": "Fault"}, {"overheat_mode": 1}],
    ids=str,
)
def test_known_reason(known: Miner, share: float, fields: Fields) -> None:
    """While something known keeps it from hashing, what was so last holds."""
    known.run(100, share)
    before = known.happenings
    known.fields |= fields
    assert known.run(HOUR, 0) == {share < 1}
    known.fields |= WELL
    # It takes a moment to hash again.
    assert known.run(20, 0.5) == {share < 1}
    assert known.run(30, share) == {share < 1}
    assert [kind for kind in known.happenings if kind in (DROPPED, RECOVERED)] == before


def test_warm_up(known: Miner) -> None:
    """The first two minutes after a start decide nothing."""
    known.run(10)
    known.uptime = 0
    assert known.run(22, 0.2) == {False}


@pytest.mark.parametrize("hashrate", [None, 100 * GAMMA], ids=["none", "glitch"])
def test_no_reading(known: Miner, hashrate: float | None) -> None:
    """A reading that is missing, or a glitch, is not judged, nor the last one again."""
    known.run(4, 0.5)
    for _ in range(3):
        known.now += 5
        known.uptime += 5
        assert known.answer(hashrate).performance_drop is False
    assert known.poll(0.5).performance_drop is True


def test_polls_closer_than_counts(known: Miner) -> None:
    """Readings that overlap count once: looking more often finds nothing sooner."""
    low = 0.8 * GAMMA
    for _ in range(4 * 4):
        known.now += 1.25
        known.uptime += 1.25
        assert known.answer(low).performance_drop is False
    for _ in range(4):
        known.now += 1.25
        known.uptime += 1.25
        known.answer(low)
    assert known.data.performance_drop is True


def test_outage(known: Miner) -> None:
    """An outage makes the readings around it count no more than others."""
    known.run(100)
    for _ in range(3):
        known.poll(0.5, seconds=3600)
        known.run(100)
    assert known.data.performance_drop is False


@pytest.mark.parametrize(
    "fields",
    [
        {"ASICModel": "BM1397"},
        {"version": "v2.10.0", "errorPercentage": None},
        {"version": "esp-miner-NERDQAXEPLUS-v1.0.36", "deviceModel": "NerdQAxe++"},
    ],
    ids=["chip", "old firmware", "other firmware"],
)
def test_unknown_law(fields: Fields) -> None:
    """Where readings cannot be judged nothing is said, whatever was known before."""
    miner = Miner(learned(GAMMA, SETTINGS))
    miner.run(100, 0.95)
    assert miner.data.performance_drop is True
    miner.fields |= fields
    assert miner.run(10, 0.5) == {None}
    assert miner.data.drop is None


def test_stretch() -> None:
    """What the miner's counter says of the time between counts instead of a reading."""
    info = SystemInfo.from_dict(WELL | {"actualFrequency": 525})
    law = Law.of(
        asic_model="BM1370",
        is_official=True,
        has_small_core_count=True,
        has_error_rate=True,
        has_actual_frequency=True,
    )
    watch = PerformanceWatch(learned(GAMMA, SETTINGS))
    happened = [
        happening.type
        for second in range(0, 60, 5)
        for happening in watch.update(
            second, 1.7e9 + second, info, GAMMA, law, Stretch(5, 0.8 * GAMMA)
        )
    ]
    assert happened == [DROPPED]
    assert watch.drop is not None
    assert watch.drop.size == pytest.approx(20, abs=0.01)


def test_clock_that_was_set_back(known: Miner) -> None:
    """A drop that the wall clock says is to come has lasted for no time."""
    known.run(100, 0.95)
    known.now -= 86_400
    known.run(5)
    known.now += 86_400 - 3600
    known.reload()
    known.run(300)
    assert known.happened[-1] == (RECOVERED, {"duration": 0})
