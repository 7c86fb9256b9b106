"""Test when a drop of performance is found, and when not."""

from collections.abc import Iterable
import json
from typing import Final

import numpy as np
import pytest

from benchmarks.charts import Charts, alarms_per_poll, delays, readings, swing_alarms
from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.change import (
    PerformanceDropDetector,
    Setting,
)
from custom_components.bitaxe_monitor.figures.run_length import decision_limit

GAMMA: Final = 1071.0  # GH/s
ULTRA: Final = 434.0
SETTINGS: Final[tuple[Setting, ...]] = (525.0, 1150.0, "auto", "v2.13.0")
START: Final = 1.7e9  # s since 1970


class Miner:
    """A miner that counts for 5 s and is polled as often."""

    def __init__(self, detector: PerformanceDropDetector, seed: int = 1) -> None:
        """Start with what watches it."""
        self.detector = detector
        self.now = START
        self._random = np.random.default_rng(seed)

    def poll(
        self, hashrate: float, settings: tuple[Setting, ...] = SETTINGS
    ) -> bool | None:
        """Poll it while it hashes at some rate (GH/s)."""
        self.now += 5
        reported = self._random.poisson(hashrate * 5 / RESULT) * RESULT / 5
        return self.detector.update(self.now, settings, reported, counted=5, interval=5)

    def run(self, hashrate: float, polls: int) -> list[bool | None]:
        """Poll it some times."""
        return [self.poll(hashrate) for _ in range(polls)]

    def wait(self, hashrate: float, *, until: bool) -> int:
        """Poll it until the answer changes; return how often that was."""
        polls = 1
        while self.poll(hashrate) is not until:
            polls += 1
        return polls


def saved(detector: PerformanceDropDetector) -> PerformanceDropDetector:
    """Return what is left of a detector after a restart."""
    return PerformanceDropDetector.from_dict(json.loads(json.dumps(detector.as_dict())))


@pytest.fixture
def miner() -> Miner:
    """Return a miner whose level has just been learned."""
    miner = Miner(PerformanceDropDetector())
    miner.run(GAMMA, 820)
    return miner


def test_learning() -> None:
    """There is no answer before the level is known."""
    miner = Miner(PerformanceDropDetector())
    assert set(miner.run(GAMMA, 780)) == {None}
    assert miner.detector.level is None
    assert miner.run(GAMMA, 40)[-1] is False
    assert miner.detector.level == pytest.approx(GAMMA, rel=0.004)


def test_drop(miner: Miner) -> None:
    """A drop is found, with its size and when it began, and neither changes."""
    miner.run(GAMMA, 1000)
    began = miner.now
    assert miner.wait(0.95 * GAMMA, until=True) < 60
    drop = miner.detector.drop
    assert drop is not None
    assert drop.size == pytest.approx(5, abs=2)
    assert drop.since == pytest.approx(began, abs=120)
    assert set(miner.run(0.95 * GAMMA, 5000)) == {True}
    assert miner.detector.drop == drop


def test_recovery(miner: Miner) -> None:
    """A drop ends when the miner is at its level again, which has not moved."""
    miner.wait(0.95 * GAMMA, until=True)
    level = miner.detector.level
    miner.run(0.95 * GAMMA, 5000)
    assert miner.detector.level == level
    assert miner.wait(GAMMA, until=False) < 200
    assert miner.detector.drop is None
    assert set(miner.run(GAMMA, 5000)) == {False}


@pytest.mark.parametrize("share", [0.985, 0.98])
def test_between(miner: Miner, share: float) -> None:
    """What was said last holds for a miner between 1 and 2 % below its level."""
    miner.wait(0.95 * GAMMA, until=True)
    assert set(miner.run(share * GAMMA, 2000)) == {True}


def test_slow_change(miner: Miner) -> None:
    """The level follows what takes days."""
    for share in np.linspace(1, 0.96, 4 * 17_280):
        assert miner.poll(float(share) * GAMMA) is False
    assert miner.detector.level == pytest.approx(0.97 * GAMMA, rel=0.005)


def test_one_reading(miner: Miner) -> None:
    """One empty reading decides nothing, a few do."""
    miner.run(GAMMA, 100)
    assert miner.poll(0) is False
    miner.run(GAMMA, 100)
    assert miner.run(0, 6)[-1] is True


@pytest.mark.parametrize("changed", range(4))
def test_settings(miner: Miner, changed: int) -> None:
    """Other settings and other firmware have a level of their own."""
    miner.wait(0.95 * GAMMA, until=True)
    settings = list(SETTINGS)
    settings[changed] = "other"
    assert miner.poll(0.95 * GAMMA, tuple(settings)) is None
    assert miner.detector.level is None
    assert miner.detector.drop is None
    # And so have those that were in force before.
    assert miner.poll(GAMMA) is None


def test_unknown_settings(miner: Miner) -> None:
    """What is not reported is as it was, and what is reported at last is no change."""
    assert miner.poll(GAMMA, (None, 1150.0, None, "v2.13.0")) is False
    assert miner.poll(GAMMA) is False
    assert miner.poll(GAMMA, (None,) * 4) is False
    assert miner.poll(GAMMA, (None, 1100.0, None, None)) is None
    late = Miner(PerformanceDropDetector())
    late.poll(GAMMA, (None, 1150.0, "auto", None))
    late.run(GAMMA, 820)
    assert late.detector.level is not None
    assert late.poll(GAMMA, (500.0, None, None, None)) is None


def test_restart(miner: Miner) -> None:
    """Level, evidence and drop outlive a restart, and more polls go on as before."""
    others = Miner(PerformanceDropDetector())
    others.run(GAMMA, 820)
    wait = others.wait(0.95 * GAMMA, until=True)
    miner.run(0.95 * GAMMA, wait // 2)
    miner.detector = saved(miner.detector)
    again = wait // 2 + miner.wait(0.95 * GAMMA, until=True)
    assert again == pytest.approx(wait, abs=3)
    drop = miner.detector.drop
    miner.detector = saved(miner.detector)
    assert miner.detector.drop == drop
    assert miner.run(0.95 * GAMMA, 100)[-1] is True
    miner.run(GAMMA, 20)
    miner.detector = saved(miner.detector)
    assert miner.wait(GAMMA, until=False) < 200


def test_restart_while_learning() -> None:
    """What was learned so far is kept, too."""
    miner = Miner(PerformanceDropDetector())
    miner.run(GAMMA, 700)
    miner.detector = saved(miner.detector)
    assert miner.run(GAMMA, 120)[-1] is False


BROKEN: Final[Iterable[object]] = (None, "1", [], {}, {"hashrate": "x"}, -1)


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("key", ["settings", "level", "sum", "drop"])
def test_broken_file(miner: Miner, key: str, broken: object) -> None:
    """What cannot be read of a file is as if it had never been."""
    miner.wait(0.95 * GAMMA, until=True)
    state = miner.detector.as_dict()
    state[key] = broken  # type: ignore[assignment]
    detector = PerformanceDropDetector.from_dict(state)
    assert (detector.level is None) is (
        key == "level" or (key == "settings" and broken != [])
    )
    assert (detector.drop is None) is (
        key != "sum" and (key, broken) != ("settings", [])
    )
    miner.detector = detector
    assert miner.poll(GAMMA) in {None, True, False}


def test_broken_parts(miner: Miner) -> None:
    """A setting that is none is one that was not reported; a level of 0 is no level."""
    state = miner.detector.as_dict()
    state["settings"] = [525.0, [], {}, "v2.13.0"]
    miner.detector = PerformanceDropDetector.from_dict(state)
    assert miner.poll(GAMMA) is False
    assert PerformanceDropDetector.from_dict({}).as_dict() == (
        PerformanceDropDetector().as_dict()
    )


@pytest.mark.parametrize(
    ("part", "key", "value", "is_known"),
    [
        ("level", "age", "none", False),
        ("level", "hashrate", 0, False),
        ("level", "hashrate", -1, False),
        ("level", "factor", 0.5, False),
        ("level", "factor", [], False),
        ("sum", "weight", None, True),
        ("sum", "evidence", -1, True),
        ("drop", "size", {}, True),
    ],
)
def test_broken_number(
    miner: Miner, part: str, key: str, value: object, *, is_known: bool
) -> None:
    """A level that cannot be is not known; the rest may begin anew."""
    miner.wait(0.95 * GAMMA, until=True)
    state = json.loads(json.dumps(miner.detector.as_dict()))
    state[part][key] = value
    detector = PerformanceDropDetector.from_dict(state)
    assert (detector.level is not None) is is_known
    assert (detector.drop is not None) is (part == "sum")
    miner.detector = detector
    miner.run(GAMMA, 1000)
    assert detector.level is not None


def test_charts(miner: Miner) -> None:
    """What simulates many miners at once reckons as the detector does."""
    state = miner.detector.as_dict()
    level = miner.detector.level or 0
    random = np.random.default_rng(3)
    reported = readings(random, np.full((2000, 1), 0.975 * GAMMA), counted=5)
    age = 820 * 5.0
    charts = Charts(np.full(1, level), counted=5, interval=5, age=age)
    detector = PerformanceDropDetector.from_dict(state)
    detector.update(miner.now, SETTINGS, level, counted=5, interval=5)
    for poll, row in enumerate(reported, 1):
        raised = detector.update(
            miner.now + 5 * poll, SETTINGS, float(row[0]), counted=5, interval=5
        )
        assert charts.update(row)[0] == raised
        if raised:
            break
        assert charts.levels[0] == pytest.approx(detector.level, rel=1e-5)
        evidence = detector.as_dict()["sum"]["evidence"]  # type: ignore[index,call-overload]
        assert charts.evidence[0] == pytest.approx(evidence, rel=1e-2, abs=1e-2)
    else:
        pytest.fail("the drop was not found")


@pytest.mark.parametrize(
    ("level", "counted", "drop", "minutes"),
    [
        pytest.param(GAMMA, 1, 0.05, 6, id="Gamma 1 s, 5 %"),
        pytest.param(GAMMA, 5, 0.05, 1.5, id="Gamma 5 s, 5 %"),
        pytest.param(ULTRA, 1, 0.05, 15, id="Ultra 1 s, 5 %"),
        pytest.param(GAMMA, 1, 0.03, 18, id="Gamma 1 s, 3 %"),
        pytest.param(GAMMA, 5, 0.03, 4, id="Gamma 5 s, 3 %"),
        pytest.param(ULTRA, 1, 0.03, 43, id="Ultra 1 s, 3 %"),
    ],
)
def test_delay(level: float, counted: float, drop: float, minutes: float) -> None:
    """The median delay at 5 s polls is what is said of it.

    That of 800 miners is good to 4 % at most; what is said is rounded.
    """
    random = np.random.default_rng(13)
    polls = delays(random, level, drop, counted=counted, interval=5, miners=800)
    assert np.median(polls) * 5 / 60 == pytest.approx(minutes, rel=0.12)


@pytest.mark.parametrize(("level", "counted"), [(GAMMA, 1), (GAMMA, 5), (ULTRA, 1)])
def test_daily_swings(level: float, counted: float) -> None:
    """A room that takes and gives 1 % a day raises no alarm."""
    random = np.random.default_rng(17)
    alarms = swing_alarms(
        random, level, counted=counted, interval=30, miners=50, days=2
    )
    assert alarms == 0


@pytest.mark.parametrize(("level", "counted"), [(GAMMA, 1), (ULTRA, 1), (GAMMA, 5)])
def test_false_alarms(
    monkeypatch: pytest.MonkeyPatch, level: float, counted: float
) -> None:
    """Counts that are Poisson numbers raise no more alarms than normal ones."""
    monkeypatch.setattr(
        "benchmarks.charts.evidence_limit",
        lambda deviation, _: decision_limit(0.01 / deviation, 1e4) * 0.02 / deviation,
    )
    random = np.random.default_rng(19)
    rate = alarms_per_poll(
        random, level, counted=counted, interval=5, miners=2000, polls=3000
    )
    assert 0.65e-4 < rate < 1.15e-4
