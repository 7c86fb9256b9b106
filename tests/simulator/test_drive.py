"""Tests of running the chips."""

from math import inf

import pytest

from simulator.drive import Drive


def steps(drive: Drive, begin: float) -> list[tuple[float, float]]:
    """Return when frequencies are reached from some time on, in whole tenths."""
    return [
        (round(moment.time, 1), moment.frequency)
        for moment in drive.trace(inf)
        if moment.time >= begin
    ]


def test_ramp_up() -> None:
    """A ramp goes by 6.25 MHz each tenth of a second, the last step is shorter."""
    drive = Drive()
    drive.run(0, 500, 1150)
    drive.ramp(10, 520)
    assert steps(drive, 10) == [
        (10, 506.25),
        (10.1, 512.5),
        (10.2, 518.75),
        (10.3, 520),
    ]
    assert drive.settled == pytest.approx(10.3)


@pytest.mark.parametrize(
    ("begin", "end", "seconds"), [(400, 500, 1.5), (500, 400, 1.5), (50, 525, 7.5)]
)
def test_ramp_time(begin: float, end: float, seconds: float) -> None:
    """100 MHz take about 1.6 s, and 50 to 525 MHz 7.6 s."""
    drive = Drive()
    drive.run(0, begin, 1150)
    drive.ramp(5, end)
    assert drive.settled - 5 == pytest.approx(seconds)
    assert drive.frequency.at(inf) == end


def test_ramp_to_where_one_is() -> None:
    """There is nothing to do for the frequency that runs."""
    drive = Drive()
    drive.run(0, 500, 1150)
    drive.ramp(5, 500)
    assert drive.settled == 5
    assert steps(drive, 1) == []


def test_start() -> None:
    """After a boot the chips hash from ten seconds on, as far as the ramp is."""
    drive = Drive()
    drive.start(0, 525, 1150)
    hashing = [drive.hashing_frequency(second) for second in (9.9, 10, 10.1, 17.5)]
    assert hashing == [0, 56.25, 62.5, 525]


def test_wake_and_stop() -> None:
    """Without a boot the chips hash when the ramp is over, without voltage never."""
    drive = Drive()
    drive.run(0, 525, 1150)
    drive.stop(5)
    assert drive.hashing_frequency(4.9) == 525
    assert drive.hashing_frequency(5) == 0
    drive.wake(10, 525, 1200)
    assert drive.hashing_frequency(17.4) == 0
    assert drive.hashing_frequency(17.5) == 525
    assert drive.core_voltage.at(10) == 1200
