"""Test how all miners perform together: variances add up."""

from copy import replace
from dataclasses import asdict
from math import hypot, sqrt
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.reasons import KnownReason
from custom_components.bitaxe_monitor.figures.windows import Performance, WindowFigures
from custom_components.bitaxe_monitor.fleet.performance import (
    FleetPerformance,
    fleet_parts,
    fleet_performance,
)
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.live import LivePart

from ..support.miner_data import COUNTS, NONCES, miner_data

FIRST: Final = miner_data(
    Performance(
        hashrate=1000,
        expected=1000,
        over_60=WindowFigures(standard_deviation=30),
        over_300=WindowFigures(standard_deviation=60),
        over_600=WindowFigures(standard_deviation=90, mean_efficiency=98, margin=0.6),
        chance=60,
        excess_deviation=sqrt(90**2 - 60**2),
    )
)
SECOND: Final = miner_data(
    Performance(
        hashrate=3000,
        expected=3000,
        over_60=WindowFigures(standard_deviation=40),
        over_300=WindowFigures(standard_deviation=80),
        over_600=WindowFigures(standard_deviation=120, mean_efficiency=102, margin=0.4),
        chance=110,
        excess_deviation=sqrt(120**2 - 110**2),
    )
)
SILENT: Final = miner_data(Performance(hashrate=500, expected=500))
STEADY: Final = miner_data(
    replace(
        SECOND.performance,
        over_600=WindowFigures(standard_deviation=90, mean_efficiency=102, margin=0.4),
        excess_deviation=0.0,
    )
)


def test_chance_of_some() -> None:
    """Chance is that of all, or not known: one may not have been judged yet."""
    unjudged = replace(
        SECOND,
        performance=replace(SECOND.performance, chance=None, excess_deviation=None),
    )
    found = fleet_performance([FIRST, unjudged], 0.0)
    assert found.standard_deviation_600 == 150
    assert (found.chance, found.excess_deviation) == (None, None)


def test_sums() -> None:
    """Spreads, chance and ± are roots of sums of squares, a mean goes by weight."""
    found = fleet_performance([FIRST, SECOND], 0.0)
    assert asdict(found) == pytest.approx(
        {
            "standard_deviation_60": 50,
            "standard_deviation_300": 100,
            "standard_deviation_600": 150,
            "chance": hypot(60, 110),
            "excess_deviation": sqrt(150**2 - 60**2 - 110**2),
            "mean_efficiency": 101,
            "margin": hypot(0.6 * 1000, 0.4 * 3000) / 4000,
        }
    )


def test_steadier_than_chance() -> None:
    """What one miner is steadier than chance goes off what another is unsteadier."""
    found = fleet_performance([FIRST, STEADY], 0.0)
    assert found.standard_deviation_600 == pytest.approx(hypot(90, 90))
    assert found.excess_deviation == pytest.approx(
        sqrt(max(0.0, 90**2 - 60**2 + 90**2 - 110**2))
    )
    assert fleet_performance([STEADY], 0.0).excess_deviation == 0


@pytest.mark.parametrize(
    "others",
    [
        [],
        [SILENT],
        [replace(FIRST, known_reason=KnownReason.PAUSED)],
        [replace(FIRST, is_warm=False)],
    ],
    ids=["alone", "just came", "paused", "warms up"],
)
def test_says_nothing_of_the_others(others: list[MinerData]) -> None:
    """A miner that says nothing yet, or is not meant to hash, changes no figure."""
    found = fleet_performance([SECOND, *others], 0.0)
    assert found == fleet_performance([SECOND], 0.0)
    assert asdict(found) == pytest.approx(
        {
            "standard_deviation_60": 40,
            "standard_deviation_300": 80,
            "standard_deviation_600": 120,
            "chance": 110,
            "excess_deviation": sqrt(120**2 - 110**2),
            "mean_efficiency": 102,
            "margin": 0.4,
        }
    )


def test_stopped() -> None:
    """A miner that stops is missing in the mean, and no unsteadiness of the others."""
    found = fleet_performance([replace(FIRST, is_hashing=False), SECOND], 0.0)
    assert (found.standard_deviation_600, found.chance) == (120, 110)
    assert found.mean_efficiency == 101


def test_offline() -> None:
    """Of what is expected of a miner that is offline nothing is done, for sure."""
    found = fleet_performance([SECOND], 1000.0)
    assert found.mean_efficiency == pytest.approx(102 * 3000 / 4000)
    assert found.margin == pytest.approx(0.4 * 3000 / 4000)


def test_first_to_speak() -> None:
    """After a power cut one speaks first: those that stay away are a quarter."""
    others = [SILENT] * 6
    found = fleet_performance([SECOND, *others], 2000.0)
    assert found.mean_efficiency == pytest.approx(102 * 6000 / 8000)
    assert found.margin == pytest.approx(0.4 * 6000 / 8000)
    assert fleet_performance([SECOND, *others], 0.0).mean_efficiency == 102


def test_unknown_law() -> None:
    """Without the law of one miner nobody knows the chance of them all."""
    performance = replace(
        FIRST.performance,
        over_600=WindowFigures(standard_deviation=90, mean_efficiency=98),
        chance=None,
        excess_deviation=None,
    )
    unknown = replace(FIRST, law=None, performance=performance)
    found = fleet_performance([unknown, SECOND], 0.0)
    assert found == FleetPerformance(
        standard_deviation_60=50,
        standard_deviation_300=100,
        standard_deviation_600=150,
        mean_efficiency=101,
    )
    stopped = replace(unknown, is_hashing=False)
    assert fleet_performance([stopped, SECOND], 0.0).chance == 110


def test_unknown_law_of_one_that_just_came() -> None:
    """That its law is unknown counts before its window says anything."""
    found = fleet_performance([replace(SILENT, law=None), SECOND], 0.0)
    assert (found.standard_deviation_600, found.chance) == (120, None)
    assert found.excess_deviation is None
    assert found.margin == pytest.approx(0.4)


def test_too_few_nonces() -> None:
    """Where a window holds too few nonces, what chance leaves of it is unknown."""
    nonces = replace(
        FIRST, law=NONCES, performance=replace(FIRST.performance, excess_deviation=None)
    )
    found = fleet_performance([nonces, SECOND], 0.0)
    assert found.chance == hypot(60, 110)
    assert found.excess_deviation is None


def test_nobody() -> None:
    """Without a miner, or one that says anything, nothing is known."""
    assert fleet_performance([], 0.0) == FleetPerformance()
    assert fleet_performance([SILENT], 500.0) == FleetPerformance()


def test_parts() -> None:
    """Miners that count by one law are one part, those of nonces one each."""
    five = replace(COUNTS, shortest=5.0, likely=5.0)
    assert fleet_parts(
        [
            FIRST,
            replace(FIRST, law=NONCES),
            replace(SECOND, law=None),
            SECOND,
            replace(FIRST, law=five),
            replace(FIRST, law=None),
            replace(SECOND, law=NONCES),
            replace(FIRST, known_reason=KnownReason.PAUSED),
            miner_data(Performance(hashrate=700)),
        ]
    ) == (
        LivePart(NONCES, 1000),
        LivePart(NONCES, 3000),
        LivePart(COUNTS, 4000),
        LivePart(None, 4000),
        LivePart(five, 1000),
    )
    assert fleet_parts([]) == ()
