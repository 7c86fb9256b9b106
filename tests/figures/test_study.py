"""Test what is summed up of each setting, and what is left out."""

import json
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT, Law
from custom_components.bitaxe_monitor.figures.counter import Stretch
from custom_components.bitaxe_monitor.figures.settings import FanMode, Settings
from custom_components.bitaxe_monitor.figures.study import (
    MOST_SETTINGS,
    SETTLES,
    Answer,
    Study,
)
from custom_components.bitaxe_monitor.figures.study_record import (
    LONGEST,
    Reading,
    Record,
)
from custom_components.bitaxe_monitor.json_fields import as_list, as_object

LAW: Final = Law.of(
    asic_model="BM1370",
    is_official=True,
    has_small_core_count=True,
    has_error_rate=True,
    has_actual_frequency=True,
)
SLOW: Final = Settings(525.0, 1150.0, FanMode.AUTOMATIC)
FAST: Final = Settings(600.0, 1200.0, FanMode.AUTOMATIC)
READING: Final = Reading(
    1000.0,
    law=LAW,
    expected=1050.0,
    power=17.0,
    error_rate=0.5,
    temperature=60.0,
    vr_temperature=50.0,
    fan_speed=40.0,
    fan_rpm=4000.0,
)
POLL: Final = 60.0  # s


class Miner:
    """A miner that was up for a day, polled once a minute."""

    def __init__(self, settings: Settings = SLOW) -> None:
        """Start with it set."""
        self.study = Study({})
        self.settings = settings
        self.reading: Reading | None = READING
        self.now = 1000.0
        self.wall = 1_800_000_000.0
        self.uptime: int | None = 86_400
        self.is_idle = False

    def answer(self, seconds: float = POLL) -> None:
        """Answer once, after some time."""
        self.now += seconds
        self.wall += seconds
        if self.uptime is not None:
            self.uptime += int(seconds)
        self.study.update(
            self.now,
            self.wall,
            Answer(self.settings, self.uptime, self.reading, self.is_idle),
        )

    def run(self, minutes: float) -> None:
        """Answer for a while."""
        for _ in range(round(minutes * 60 / POLL)):
            self.answer()

    def settle(self) -> None:
        """Answer until what comes counts: two answers, and 15 minutes after them."""
        self.run(2 + SETTLES / 60)

    def restart_watch(self) -> None:
        """Restart Home Assistant, on a host with another clock."""
        self.study = Study(json.loads(json.dumps(self.study.saved())))
        self.now = 5.0

    @property
    def seconds(self) -> dict[float | None, float]:
        """Return for how long each frequency counted."""
        return {
            record.settings.frequency: record.hashrate.closed().below
            for record in self.study.records
        }

    @property
    def record(self) -> Record:
        """Return the only record there is."""
        (record,) = self.study.records
        return record


@pytest.fixture
def miner() -> Miner:
    """Return a miner that has settled."""
    miner = Miner()
    miner.settle()
    assert not miner.study.records
    return miner


def test_sums(miner: Miner) -> None:
    """Time, work, energy, errors, temperatures and the fan are summed up."""
    assert LAW is not None
    miner.run(10)
    record = miner.record
    assert record.settings == SLOW == miner.study.in_force
    assert record.last - record.first == 540
    hashrate, efficiency = record.hashrate.closed(), record.efficiency.closed()
    energy = record.power_efficiency.closed()
    assert (hashrate.above, hashrate.below) == (600_000, 600)
    assert (efficiency.above, efficiency.below) == (600_000, 630_000)
    assert (energy.above, energy.below) == (10_200, 600_000)
    assert record.error_rate.mean == 0.5
    assert record.temperature.mean == 60
    assert record.vr_temperature.mean == 50
    assert record.fan_speed.mean == 40
    assert record.fan_rpm.mean == 4000
    assert record.power.mean == 17
    # A reading counts for a second, and stands for 60.
    assert record.chance == pytest.approx(10 * RESULT * 1000 * 60**2)
    assert record.lawless == 0


def test_counter(miner: Miner) -> None:
    """Where the counter of all hashes says more, it counts."""
    miner.reading = READING._replace(hashrate=900.0, stretch=Stretch(59.0, 1001.0))
    miner.answer()
    hashrate = miner.record.hashrate.closed()
    assert (hashrate.above, hashrate.below) == (59 * 1001, 59)
    expected = RESULT * 1001 * 59 * 1.25
    assert miner.record.chance == pytest.approx(expected)


def test_overlapping_readings(miner: Miner) -> None:
    """Readings more often than the time they count for make nothing surer."""
    nonces = Law.of(
        asic_model="BM1370",
        is_official=True,
        has_small_core_count=True,
        has_error_rate=False,
        has_actual_frequency=False,
    )
    assert nonces is not None
    miner.reading = READING._replace(law=nonces)
    for _ in range(1000):
        miner.answer(5)
    expected = (nonces.of_mean(1000, 1000, 5000) * 5000) ** 2
    assert miner.record.chance == pytest.approx(expected, rel=0.02)


def test_unknown(miner: Miner) -> None:
    """What is not reported is not summed up, and chance without a law is not known."""
    miner.reading = Reading(0.0)
    miner.run(5)
    miner.reading = Reading(0.0, law=LAW)
    miner.run(5)
    record = miner.record
    assert record.lawless == 300
    assert record.chance == 0
    assert record.efficiency.closed().below == 0
    assert record.power_efficiency.closed().below == 0
    assert record.temperature.mean is None


def test_change(miner: Miner) -> None:
    """What comes in the 15 minutes after a change counts for nothing."""
    miner.run(60)
    for settings in (
        SLOW._replace(frequency=550.0),
        SLOW._replace(core_voltage=1175.0),
        SLOW._replace(fan_mode=FanMode.MANUAL),
    ):
        miner.settings = settings
        miner.settle()
        assert len(miner.study.records) == 1
    assert miner.seconds == {525.0: 3600}
    miner.run(1)
    assert [record.settings for record in miner.study.records] == [SLOW, settings]


def test_back_again(miner: Miner) -> None:
    """A setting goes on where it was left, with another stretch and visit."""
    miner.run(30)
    miner.settings = FAST
    miner.settle()
    miner.run(30)
    miner.settings = SLOW
    miner.settle()
    miner.run(30)
    assert miner.seconds == {600.0: 1800, 525.0: 3600}
    *_, record = miner.study.records
    assert (record.visits, record.hashrate.closed().stretches) == (2, 2)


def test_one_odd_answer(miner: Miner) -> None:
    """A setting that one answer has is no change, but does not count either."""
    miner.run(10)
    miner.settings = FAST
    miner.answer()
    miner.settings = SLOW
    miner.answer()  # what it was set to until just before is not certain
    miner.run(10)
    assert miner.seconds == {525.0: 1200}


def test_rounded(miner: Miner) -> None:
    """A frequency that another firmware reports with its fraction is the same one."""
    miner.settings = SLOW._replace(frequency=490.0)
    miner.settle()
    miner.run(10)
    miner.settings = FAST
    miner.settle()
    miner.settings = SLOW._replace(frequency=490.625)
    miner.settle()
    miner.run(10)
    assert miner.seconds == {490.0: 1200}


def test_left_out_setting(miner: Miner) -> None:
    """An answer that leaves a setting out is as if it had not been given."""
    miner.run(10)
    miner.settings = SLOW._replace(core_voltage=None)
    miner.run(10)
    assert miner.seconds == {525.0: 1200}


def test_no_settings() -> None:
    """Nothing is studied of a miner that does not report what it is set to."""
    miner = Miner(Settings(fan_mode=FanMode.MANUAL))
    miner.settle()
    miner.run(10)
    assert not miner.study.records


def test_only_some_settings() -> None:
    """A fan mode that comes to be known makes another setting."""
    miner = Miner(SLOW._replace(fan_mode=None))
    miner.settle()
    miner.run(10)
    miner.settings = SLOW
    miner.settle()
    miner.run(10)
    assert [record.settings.fan_mode for record in miner.study.records] == [
        None,
        FanMode.AUTOMATIC,
    ]


def test_missed_polls(miner: Miner) -> None:
    """A reading stands for the time since the last answer, but not for an outage."""
    miner.run(10)
    miner.answer(480)
    miner.answer(500)
    assert miner.seconds == {525.0: 1080}


def test_glitch(miner: Miner) -> None:
    """Time without a reading counts for nothing, and all else goes on."""
    miner.run(10)
    miner.reading = None
    miner.run(3)
    miner.reading = READING
    miner.run(10)
    assert miner.seconds == {525.0: 1200}


def test_pause(miner: Miner) -> None:
    """After a pause the miner warms up anew."""
    miner.run(10)
    miner.reading, miner.is_idle = None, True
    miner.run(5)
    miner.reading, miner.is_idle = READING, False
    miner.run(15)
    assert miner.seconds == {525.0: 600}
    miner.run(1)
    assert miner.seconds == {525.0: 660}


def test_restart_of_the_miner(miner: Miner) -> None:
    """After a start the miner warms up for 15 minutes of its uptime."""
    miner.run(10)
    miner.uptime = 0
    miner.run(15)
    assert miner.seconds == {525.0: 600}
    miner.run(1)
    assert miner.seconds == {525.0: 660}
    # Without an uptime nothing says so.
    miner.uptime = None
    miner.run(1)
    assert miner.seconds == {525.0: 720}


def test_stretches(miner: Miner) -> None:
    """A stretch lasts for 6 hours at most."""
    miner.run(13 * 60)
    ratio = miner.record.hashrate
    assert ratio.stretches == 2
    assert ratio.part.below == 3600
    assert ratio.below == 2 * LONGEST
    assert miner.record.efficiency.stretches == 2
    assert miner.record.power_efficiency.stretches == 2


def test_outage_ends_a_stretch(miner: Miner) -> None:
    """What comes after an hour without an answer is another stretch."""
    miner.run(10)
    miner.answer(3000)
    miner.run(10)
    assert miner.record.hashrate.closed().stretches == 1
    miner.answer(4000)
    miner.run(10)
    assert miner.record.hashrate.closed().stretches == 2


def test_restart(miner: Miner) -> None:
    """Home Assistant's restart ends no stretch, and makes nothing settle anew."""
    miner.run(10)
    miner.restart_watch()
    miner.run(11)
    assert miner.seconds == {525.0: 1200}
    assert miner.record.hashrate.closed().stretches == 1
    assert miner.record.visits == 1


def test_restart_while_it_settles() -> None:
    """A restart goes on with what is yet to be left out."""
    miner = Miner()
    miner.run(10)
    miner.restart_watch()
    miner.run(8)
    assert not miner.study.records
    miner.run(1)
    assert miner.seconds == {525.0: 60}


def test_change_during_a_restart(miner: Miner) -> None:
    """A setting that was changed meanwhile is a change."""
    miner.run(10)
    miner.restart_watch()
    miner.settings = FAST
    miner.settle()
    assert miner.seconds == {525.0: 600}
    miner.run(1)
    assert miner.seconds == {525.0: 600, 600.0: 60}


@pytest.mark.parametrize("step", [86_400 * 400, -86_400 * 400])
def test_clock_step(miner: Miner, step: float) -> None:
    """A clock that is set adds and takes no time; at worst it ends a stretch."""
    miner.run(10)
    miner.wall += step
    miner.run(10)
    assert miner.seconds == {525.0: 1200}
    assert miner.record.hashrate.closed().stretches == 2


def test_polls_at_once(miner: Miner) -> None:
    """Two answers of one moment are worth as much as one."""
    miner.run(10)
    miner.answer(0)
    assert miner.seconds == {525.0: 600}


def test_bounded(miner: Miner) -> None:
    """Of more than 64 settings those that were not in force for longest are forgotten.

    It does not matter when they were first.
    """
    frequencies = [400.0 + 5 * step for step in range(MOST_SETTINGS)]
    for frequency in (*frequencies, 400.0, 1000.0):
        miner.settings = SLOW._replace(frequency=frequency)
        miner.settle()
        miner.run(1)
    assert list(miner.seconds) == [*frequencies[2:], 400.0, 1000.0]
    assert miner.seconds[400.0] == 120
    # So it is with a file in which there are more.
    saved = miner.study.saved()
    records = saved["records"]
    assert isinstance(records, list)
    again = Study({**saved, "records": [*records, *records]})
    assert len(again.records) == MOST_SETTINGS
    # A file stays small: less than 2 KiB for a setting.
    assert len(json.dumps(saved)) < 2048 * MOST_SETTINGS


@pytest.mark.parametrize(
    "saved",
    [
        {"records": 5, "current": [], "left": "x"},
        {"records": [None, {}, {"first": 1}, {"first": 1, "last": 2}]},
        {"records": [{"first": 1, "last": 2, "visits": 1, "chance": 0}]},
        {"current": {"frequency": "a", "core_voltage": {}, "fan_mode": "odd"}},
    ],
)
def test_damaged(saved: dict[str, object]) -> None:
    """What cannot be read was never there."""
    study = Study(saved)  # type: ignore[arg-type]
    assert not study.records
    assert study.in_force is None


def test_damaged_parts(miner: Miner) -> None:
    """Of a record, sums that cannot be read begin with nothing."""
    miner.run(10)
    saved = miner.study.saved()
    (record,) = as_list(saved["records"])
    damaged = {**as_object(record), "efficiency": None, "temperature": None}
    miner.study = Study({**saved, "records": [damaged]})
    assert miner.seconds == {525.0: 600}
    assert miner.record.temperature.mean is None
    assert miner.record.power.mean == 17
