"""Test the mean that is written of what was sampled."""

from collections.abc import Callable
from math import sqrt
from typing import Final

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT, Counting, Law
from custom_components.bitaxe_monitor.figures.resolution import Figure, Resolution
from custom_components.bitaxe_monitor.figures.written_mean import (
    LONGEST_HELD,
    Samples,
    WrittenMean,
)

GAMMA: Final = 1071.0  # GH/s
REGISTER: Final = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
NONCES: Final = Law(counting=Counting.NONCES)


@given(st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(0.1, 1e4)), min_size=1))
def test_mean(parts: list[tuple[float, float]]) -> None:
    """The mean is that of the sums, each weighed."""
    samples = WrittenMean(0)
    for value, weight in parts:
        samples.add(value * weight, weight)
    everything = samples.all(30)
    assert everything.number == len(parts)
    assert everything.seconds == 30
    assert everything.mean == pytest.approx(
        sum(value * weight for value, weight in parts)
        / sum(weight for _, weight in parts)
    )


def test_nothing_sampled() -> None:
    """Without a sample, or with none that weighs, there is no mean."""
    samples = WrittenMean(0)
    assert samples.all(30) == (0, 0, 0, 30)
    assert samples.all(30).mean is None
    samples.add(15, 0)
    assert samples.all(30).mean is None


@pytest.mark.parametrize(
    ("now", "last", "figure", "is_early"),
    [
        (100, 1.0, 2.0, True),
        (120, 1.0, 2.0, False),
        (100, 2.0, 1.0, False),
        (100, 2, 2, False),
        (100, None, 2.0, False),
        (100, 2.0, None, False),
    ],
    ids=["grown", "over", "less", "same", "first", "unknown"],
)
def test_pause(now: float, last: Figure, figure: Figure, *, is_early: bool) -> None:
    """What has grown waits until a pause since the last write is over."""
    assert WrittenMean(0).is_early(now, last, figure, 120) is is_early


def means(samples: WrittenMean) -> list[Figure]:
    """Return what may be written where chance moves nothing."""
    return [
        figure for figure, _ in samples.figures(90, (99, 1), None, None, needs_one=True)
    ]


def test_held_back() -> None:
    """What is held back stays in the sum; what came after is known apart."""
    samples = WrittenMean(0)
    samples.add(60)
    samples.hold()
    samples.add(63)
    samples.add(66)
    assert samples.all(60) == (189, 3, 3, 60)
    assert means(samples) == [64.5, 63]
    samples.hold()
    assert samples.all(90) == (189, 3, 3, 90)
    assert means(samples) == [63]


def test_empty() -> None:
    """What was written is in no later mean."""
    samples = WrittenMean(0)
    samples.add(60)
    samples.hold()
    samples.add(62)
    samples.empty(60)
    assert samples.since == 60
    samples.add(70)
    assert samples.all(90) == (70, 1, 1, 30)
    assert means(samples) == [70, 70]


@pytest.mark.parametrize(
    ("law", "number", "seconds", "chance"),
    [
        pytest.param(REGISTER, 6, 30, sqrt(RESULT * GAMMA / 30), id="apart"),
        pytest.param(REGISTER, 12, 30, sqrt(RESULT * GAMMA / 30), id="twice as often"),
        pytest.param(REGISTER, 1, 30, sqrt(RESULT * GAMMA / 5), id="one"),
        pytest.param(REGISTER, 2, 0, sqrt(RESULT * GAMMA / 5), id="at once"),
        pytest.param(REGISTER, 2, 2, sqrt(RESULT * GAMMA / 5), id="overlapping"),
        pytest.param(NONCES, 1, 5, GAMMA / 10, id="nonces"),
        pytest.param(NONCES, 2, 0, GAMMA / 10, id="nonces at once"),
        pytest.param(NONCES, 6, 30, NONCES.of_mean(GAMMA, 6, 30), id="same nonces"),
    ],
)
def test_chance(law: Law, number: int, seconds: float, chance: float) -> None:
    """Chance falls with the readings, and is never more than that of one."""
    samples = Samples(GAMMA * number, number, number, seconds)
    assert samples.chance(law, GAMMA) == pytest.approx(chance)


def unknown(_: Samples) -> float | None:
    """Return that it is not known how far chance moves a mean."""
    return None


def test_what_may_be_written() -> None:
    """What was sampled since the last turn goes before all; chance leaves only all."""
    mean = WrittenMean(0)
    resolution = Resolution(digits=1, step=1)
    for value in (10, 20, 30):
        mean.add(value)
        mean.hold()
    mean.add(60)

    def figures(
        chance: Callable[[Samples], float | None] | None,
    ) -> list[tuple[Figure, Resolution | None]]:
        return mean.figures(20, (60, 1), resolution, chance, needs_one=False)

    assert figures(None) == figures(unknown) == [(60, resolution), (30, resolution)]
    assert figures(lambda samples: 2.0 * samples.number) == [
        (30, Resolution(digits=1, step=4))
    ]


def test_what_may_be_written_without_a_sample() -> None:
    """Without any sample the latest counts where there has to be one."""
    mean = WrittenMean(0)
    assert mean.figures(5, None, None, unknown, needs_one=True) == [(None, None)]
    assert mean.figures(5, (60, 2), None, unknown, needs_one=False) == []
    [found] = mean.figures(5, (60, 2), Resolution(), lambda _: 4, needs_one=True)
    assert found == (30, Resolution(step=2))


def test_settle() -> None:
    """A resolution holds a figure back, but neither forever nor beyond a turn."""
    mean = WrittenMean(0)
    held: list[tuple[Figure, Resolution | None]] = [(50.4, Resolution(step=1))]
    mean.add(50.4)
    assert mean.settle(30, 50, held, has_turned=False) == 50
    assert mean.all(30).number == 1
    assert mean.settle(30, 50, held, has_turned=True) == 50.0
    assert mean.settle(30, 50, [(51.6, None)], has_turned=False) == 51.6
    assert mean.all(30).number == 0
    assert mean.settle(30 + LONGEST_HELD, 50, held, has_turned=False) == 50.0
    assert mean.since == 30 + LONGEST_HELD
    assert mean.settle(2000, 50, [], has_turned=True) == 50
