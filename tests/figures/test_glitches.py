"""Test which readings of a hashrate are glitches."""

from collections.abc import Iterable
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.glitches import GlitchDetector
from custom_components.bitaxe_monitor.figures.windows import Sample

POLL: Final = 5  # s


def _found(
    detector: GlitchDetector,
    readings: Iterable[float],
    *,
    firmware: float | None = None,
    expected: float | None = None,
    poll: float = POLL,
    start: float = 10_000,
) -> list[bool]:
    """Return which readings, one a poll, are glitches."""
    return [
        detector.update(
            start + poll * number, hashrate, firmware=firmware, expected=expected
        )
        for number, hashrate in enumerate(readings)
    ]


def _samples(*hashrates: float) -> list[Sample]:
    """Return samples of before."""
    return [
        Sample(9000.0 + POLL * number, hashrate, None)
        for number, hashrate in enumerate(hashrates)
    ]


@pytest.mark.parametrize(
    ("hashrate", "is_glitch"), [(3213, False), (3213.1, True), (0, False)]
)
@pytest.mark.parametrize("expected", [1.07, 1071, 9999, None])
def test_by_what_firmware_expects(
    hashrate: float, expected: float | None, *, is_glitch: bool
) -> None:
    """The firmware's figure is the measure, whatever others expect."""
    found = _found(GlitchDetector(), [hashrate], firmware=1071, expected=expected)
    assert found == [is_glitch]


def test_more_than_most_miners_do() -> None:
    """What firmware expects is believed of the largest miners, too."""
    readings = [90_000, 180_000]
    assert _found(GlitchDetector(), readings, firmware=40_000) == [False, True]


def test_a_figure_that_is_too_low_hides_nothing() -> None:
    """A user's mistake, or a wrong table, makes no glitch of what a miner does."""
    readings = [1071, 1100, 1040, 2900, 1071]
    assert not any(_found(GlitchDetector(), readings, expected=1.07))


@pytest.mark.parametrize("poll", [5, 60, 300])
def test_firmware_that_expects_too_little(poll: int) -> None:
    """A level that is steady for ten minutes is real, whatever firmware expects."""
    detector = GlitchDetector()
    readings = [2300.0, 2400.0] * 100
    found = _found(detector, readings, firmware=469, poll=poll)
    count = max(600 // poll, 8)
    assert found == [True] * count + [False] * (len(readings) - count)
    later = [2300.0, 244_139.0, 20_000.0, 2350.0, 0.0, 2350.0]
    assert _found(detector, later, firmware=469, start=100_000) == [
        False,
        True,
        True,
        False,
        False,
        False,
    ]


def test_level_about_the_limit() -> None:
    """Readings on both sides of the limit are of one level."""
    found = _found(GlitchDetector(), [1400.0, 1450.0] * 100, firmware=469)
    assert not any(found[120:])


def test_a_level_goes_on_after_a_reload() -> None:
    """What was believed before is believed at once."""
    samples = _samples(*[2300.0] * 121)
    detector = GlitchDetector(samples)
    assert _found(detector, [2400.0], firmware=469, start=9605) == [False]


@pytest.mark.parametrize(
    "readings",
    [
        pytest.param([1071.0] * 200 + [20_000.0] * 40, id="short"),
        pytest.param([1071.0, 20_000.0] * 100, id="every second"),
        pytest.param([4000.0, 12_000.0, 44_000.0] * 70, id="of different size"),
        pytest.param([100_000.0] * 200, id="more than anybody can"),
    ],
)
def test_glitches_in_a_row(readings: list[float]) -> None:
    """Glitches are no level, however many there are."""
    found = _found(GlitchDetector(), readings, firmware=1071)
    assert found == [reading > 3213 for reading in readings]


@pytest.mark.parametrize("expected", [None, 1.07, 1071])
@pytest.mark.parametrize("spike", [20_000, 244_139])
def test_by_the_recent_level(spike: float, expected: float | None) -> None:
    """A spike far above the miner's own level is a glitch, from the second reading."""
    found = _found(GlitchDetector(), [1071, spike, 1071], expected=expected)
    assert found == [False, True, False]


def test_level_of_before() -> None:
    """The level goes on from earlier samples; what stands still has none."""
    detector = GlitchDetector(_samples(0, 1000, 1100, 0))
    assert _found(detector, [20_000, 0]) == [True, False]


def test_a_new_level() -> None:
    """What a miner keeps doing becomes its level; what nobody can do never."""
    detector = GlitchDetector(_samples(*[100.0] * 9))
    assert _found(detector, [1000] * 9) == [True] * 5 + [False] * 4
    assert all(_found(detector, [60_000] * 20))


def test_settings_that_change() -> None:
    """What is expected at other settings is no glitch, however large the step."""
    detector = GlitchDetector(_samples(*[100.0] * 9))
    assert _found(detector, [1000], expected=1071) == [False]
