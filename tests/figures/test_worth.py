"""Test what is said of settings, and what cannot be."""

from math import inf, sqrt
from typing import Final

import pytest
from scipy.stats import t

from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.settings import Settings
from custom_components.bitaxe_monitor.figures.study_record import Record
from custom_components.bitaxe_monitor.figures.worth import (
    Basis,
    Figure,
    Standing,
    Worth,
    worth,
)

HOUR: Final = 3600.0


def record(
    frequency: float, *hashrates: float, power: float | None = 17.0, hours: float = 6.0
) -> Record:
    """Return a setting with a stretch of hours for each hashrate (GH/s)."""
    seconds = hours * HOUR
    found = Record(settings=Settings(frequency), first=1.0, last=2.0)
    for hashrate in hashrates:
        work = hashrate * seconds
        found.hashrate.add(work, seconds)
        found.efficiency.add(work, 2 * frequency * seconds)
        found.power.add(seconds, power)
        if power is not None:
            found.power_efficiency.add(power * seconds, work)
        found.close()
        found.chance += RESULT * hashrate * seconds
    return found


def standings(found: list[Worth]) -> list[Standing | None]:
    """Return how hashrates compare."""
    return [each.hashrate.standing for each in found]


def test_between_stretches() -> None:
    """Of three stretches the interval is that of Student's t between them."""
    (found,) = worth([record(525, 1060, 1070, 1080)])
    margin = float(t.ppf(0.975, 2)) * 10 / sqrt(3)
    assert found.hashrate.value == pytest.approx(1070)
    assert found.hashrate.margin == pytest.approx(margin)
    assert found.hashrate.basis is Basis.STRETCHES
    assert found.efficiency is not None
    assert found.efficiency.value == pytest.approx(100 * 1070 / 1050)
    assert found.efficiency.margin == pytest.approx(margin / 10.5)
    assert found.power_efficiency is not None
    assert found.power_efficiency.value == pytest.approx(17 / 1.07)
    assert found.power_efficiency.margin == pytest.approx(margin * 17 / 1145, rel=0.01)
    assert found.seconds == 18 * HOUR
    assert (found.stretches, found.visits) == (3, 1)
    assert (found.first, found.last) == (1, 2)
    assert found.power == 17
    assert found.temperature is None
    # There is nothing to compare it with.
    assert found.hashrate.standing is None


def test_chance_only() -> None:
    """Of fewer stretches the interval is that of counting."""
    (found,) = worth([record(525, 1070, 1070)])
    margin = 1.96 * sqrt(RESULT * 1070 / (12 * HOUR))
    assert found.hashrate.margin == pytest.approx(margin, rel=1e-4)
    assert found.hashrate.basis is Basis.CHANCE
    assert found.power_efficiency is not None
    assert found.power_efficiency.margin == pytest.approx(
        margin * 17 / 1.07 / 1070, rel=1e-4
    )


def test_unknown_chance() -> None:
    """Without a law, fewer stretches leave the interval unknown, and the best one."""
    lawless = record(600, 900, 910)
    lawless.lawless = 1.0
    known = record(525, 1060, 1061, 1062)
    found = worth([lawless, known])
    assert found[0].hashrate == Figure(
        found[0].hashrate.value, standing=Standing.NOT_DISTINGUISHABLE
    )
    assert standings(found)[1] is Standing.BEST
    # Three of them suffice without a law.
    third = record(600, 900, 905, 910)
    third.lawless = 1.0
    assert standings(worth([third, known])) == [Standing.WORSE, Standing.BEST]


def test_standing() -> None:
    """The best one is not distinguished from those whose difference may be by luck."""
    found = worth(
        [
            record(500, 1000, 1010, 1020),
            record(525, 1055, 1060, 1065),
            record(550, 1050, 1060, 1075),
        ]
    )
    assert standings(found) == [
        Standing.WORSE,
        Standing.NOT_DISTINGUISHABLE,
        Standing.BEST,
    ]


def test_power_efficiency() -> None:
    """Of J/TH less is better."""
    found = worth(
        [
            record(500, 1000, 1001, 1002, power=14.0),
            record(600, 1200, 1201, 1202, power=20.0),
        ]
    )
    assert standings(found) == [Standing.WORSE, Standing.BEST]
    efficiencies = [each.power_efficiency for each in found]
    assert [each and each.standing for each in efficiencies] == [
        Standing.BEST,
        Standing.WORSE,
    ]


def test_bonferroni() -> None:
    """Each further setting makes it harder to distinguish two."""
    pair = [record(525, 1050, 1053, 1056), record(600, 1061, 1064, 1067)]
    assert standings(worth(pair)) == [Standing.WORSE, Standing.BEST]
    others = [record(400 + step, 800, 801, 802) for step in range(20)]
    assert standings(worth([*others, *pair]))[-2:] == [
        Standing.NOT_DISTINGUISHABLE,
        Standing.BEST,
    ]


def test_too_short() -> None:
    """What ran for less than ten minutes is no best one: a reading may be anything."""
    found = worth(
        [
            record(500, 1000, 1001, 1002),
            record(525, 1100, 1101, 1102),
            record(600, 1500, hours=0.1),
        ]
    )
    assert standings(found) == [Standing.WORSE, Standing.BEST, None]


def test_unknown() -> None:
    """What is not reported is unknown, and so is all of a setting without a time."""
    empty = Record(settings=Settings(700), first=1, last=1)
    found = worth([empty, record(525, 1060, power=None)])
    assert len(found) == 1
    assert found[0].power_efficiency is None
    assert found[0].power is None
    assert not worth([])


def test_nothing_hashed() -> None:
    """Settings at which nothing is hashed are compared, too, without an efficiency."""
    found = worth([record(500, 0, 0, 0), record(525, 0, 0, 0), record(600, 0)])
    assert standings(found) == [
        Standing.BEST,
        Standing.NOT_DISTINGUISHABLE,
        Standing.NOT_DISTINGUISHABLE,
    ]
    assert [each.power_efficiency for each in found] == [None, None, None]
    assert [each.hashrate.more for each in found] == [None, None, None]
    assert found[0].hashrate.margin == 0
    assert found[2].hashrate.margin is None


def test_more_time() -> None:
    """By chance alone a Gamma's counter needs ten minutes to distinguish 1 %."""
    (found,) = worth([record(525, 1071, hours=1 / 60)])
    assert found.hashrate.more == pytest.approx(569, rel=0.01)
    (found,) = worth([record(525, 1071, hours=1)])
    assert found.hashrate.more == 0
    # Another setting to compare with needs no more; two do.
    both = worth([record(525, 1071, hours=1 / 60), record(600, 1071)])
    assert both[0].hashrate.more == pytest.approx(569, rel=0.01)
    three = [record(525, 1071, hours=1 / 2), record(600, 1071), record(500, 1071)]
    assert 0 <= (worth(three)[0].hashrate.more or 0) < inf


def test_as_it_goes_on() -> None:
    """The stretch that is going on is part of it."""
    found = record(525, 1060, 1070)
    found.hashrate.add(1080 * 6 * HOUR, 6 * HOUR)
    (one,) = worth([found])
    assert one.stretches == 3
    assert one.hashrate.basis is Basis.STRETCHES
