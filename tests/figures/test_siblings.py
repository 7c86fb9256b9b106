"""Test how miners that ought to do the same are compared."""

from math import sqrt
from typing import Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.figures.siblings import (
    Likeness,
    Sibling,
    Worse,
    families,
    judged,
)

GAMMA: Final = Likeness("Gamma 601", 525.0, 1150.0, 1071.0)
NOTHING: Final = Worse()


def _of(*efficiencies: float | None) -> list[Sibling]:
    """Return siblings of which only the efficiency is known."""
    return [Sibling(efficiency) for efficiency in efficiencies]


@pytest.mark.parametrize(
    ("other", "is_sibling"),
    [
        (GAMMA, True),
        (GAMMA._replace(frequency=525.75, core_voltage=1150.5), True),
        (GAMMA._replace(expected=1080.0), True),
        (GAMMA._replace(model="Gamma 602"), False),
        (GAMMA._replace(frequency=526.0), False),
        (GAMMA._replace(core_voltage=1140.0), False),
        (GAMMA._replace(expected=1100.0), False),
        (GAMMA._replace(expected=None), False),
    ],
    ids=[
        "same",
        "rounded",
        "nearly expected",
        "model",
        "frequency",
        "voltage",
        "expected",
        "nothing expected",
    ],
)
def test_likeness(other: Likeness, *, is_sibling: bool) -> None:
    """Siblings are one model at the same settings of which the same is expected."""
    assert GAMMA.is_shared_by(other) is is_sibling
    assert other.is_shared_by(GAMMA) is is_sibling


def test_families() -> None:
    """Three make a family, and who is not known to be like anybody is in none."""
    slow = GAMMA._replace(frequency=400.0)
    plain = GAMMA._replace(expected=None)
    found = [GAMMA, slow, None, GAMMA, plain, GAMMA, slow, plain, plain]
    assert families(found) == [[0, 3, 5], [4, 7, 8]]
    assert families([None, None, None]) == families([GAMMA, GAMMA]) == []


def test_worse() -> None:
    """Of six siblings the one that is far below the others is found."""
    found = judged(_of(99.0, 90.0, 100.0, 99.5, 100.5, 101.0))
    assert found[1] == Worse(efficiency=10.0)
    assert [each for each in found if each != NOTHING] == [found[1]]


def test_more_power() -> None:
    """J/TH is compared by its share of the others' median; less of it is no matter."""
    powers = [16.0, 16.2, 20.0, 15.9, 16.1, 10.0]
    found = judged([Sibling(None, power) for power in powers])
    assert found == [NOTHING] * len(powers)
    powers[-1] = 16.3
    found = judged([Sibling(None, power) for power in powers])
    assert found[2].power_efficiency == pytest.approx(100 * 3.9 / 16.1)
    assert found[2].efficiency is None
    assert [each for each in found if each != NOTHING] == [found[2]]


def test_fewest() -> None:
    """Five are too few, and so are six of which one figure is not known."""
    five = [99.0, 80.0, 100.0, 99.5, 100.5]
    assert judged(_of(*five)) == [NOTHING] * 5
    assert judged(_of(*five, None)) == [NOTHING] * 6
    assert judged(_of(*five, 100.0))[1].efficiency == 20.0
    assert judged([]) == []


@pytest.mark.parametrize(
    ("values", "is_found"),
    [
        # The others are as alike as can be: they count as 1 % apart.
        ([99.0] * 11 + [94.1], False),
        ([99.0] * 11 + [93.9], True),
        # 8 below twelve that lie far apart is nothing.
        ([91.0, 95.0, 99.0, 103.0, 107.0] * 2 + [99.0, 91.0], False),
    ],
    ids=["less than 5", "more than 5", "wide"],
)
def test_bounds(values: list[float], *, is_found: bool) -> None:
    """It takes 5 percentage points, and more than the spread of the others."""
    found = judged(_of(*values))
    assert (found[-1] != NOTHING) is is_found
    assert found[:-1] == [NOTHING] * (len(values) - 1)


def test_alike_others() -> None:
    """Of six, t for the next one at 1 % of spread is more than 5 percentage points."""
    # t(1 − 0.01/12, 4)·√(6/5), by tables.
    reach = 7.5287 * sqrt(6 / 5)
    assert judged(_of(*[99.0] * 5, 99.0 - reach + 0.01))[-1] == NOTHING
    assert judged(_of(*[99.0] * 5, 99.0 - reach - 0.01))[-1] != NOTHING


def _found(
    count: int, spreads: tuple[float, float], less: float = 0.0, days: int = 1000
) -> tuple[float, float]:
    """Return on which part of days a miner is found worse; the first one, and any.

    The miners of a family lie so far apart in efficiency (percentage points) and in
    J/TH (%), normally. The first one does so much less, at the same power.
    """
    random = np.random.default_rng(13)
    first = anyone = 0
    for _ in range(days):
        efficiencies = random.normal(99.0, spreads[0], count)
        powers = random.normal(16.0, 0.16 * spreads[1], count)
        efficiencies[0] -= less
        powers[0] *= 99.0 / (99.0 - less)
        found = judged(
            [
                Sibling(*each)
                for each in zip(efficiencies.tolist(), powers.tolist(), strict=True)
            ]
        )
        first += found[0] != NOTHING
        anyone += any(each != NOTHING for each in found)
    return first / days, anyone / days


@pytest.mark.parametrize("count", [6, 12])
def test_healthy_family(count: int) -> None:
    """Of a healthy family one is found on less than 1 % of days, surely.

    Its miners lie 1 % apart in efficiency, as rooms make them, and 2 % in J/TH.
    """
    days = 1500
    _, rate = _found(count, (1.0, 2.0), days=days)
    error = sqrt(max(rate, 1 / days) / days)
    assert rate + 3 * error <= 0.01


def test_wide_family() -> None:
    """However far apart a family lies, it is no more than 1 % but for chance."""
    days = 400
    _, rate = _found(6, (10.0, 10.0), days=days)
    assert rate <= 0.01 + 3 * sqrt(0.01 / days)


@pytest.mark.parametrize(("count", "power"), [(6, 0.75), (12, 0.99)])
def test_power(count: int, power: float) -> None:
    """One that does 10 % less is found on most days, and hardly anybody else."""
    first, anyone = _found(count, (1.0, 2.0), less=9.9, days=400)
    assert first >= power
    assert anyone - first <= 0.01
