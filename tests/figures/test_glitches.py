"""Test which readings of a hashrate are glitches."""

import pytest

from custom_components.bitaxe_monitor.figures.glitches import GlitchDetector


@pytest.mark.parametrize(
    ("hashrate", "is_glitch"), [(3213, False), (3213.1, True), (0, False)]
)
@pytest.mark.parametrize("expected", [1.07, 1071, 9999, None])
def test_by_what_firmware_expects(
    hashrate: float, expected: float | None, *, is_glitch: bool
) -> None:
    """The firmware's figure is the measure, whatever others expect."""
    detector = GlitchDetector()
    found = detector.update(hashrate, firmware=1071, expected=expected)
    assert found is is_glitch


def test_a_figure_that_is_too_low_hides_nothing() -> None:
    """A user's mistake, or a wrong table, makes no glitch of what a miner does."""
    detector = GlitchDetector()
    readings = [1071, 1100, 1040, 2900, 1071]
    for hashrate in readings:
        assert not detector.update(hashrate, firmware=None, expected=1.07)


@pytest.mark.parametrize("expected", [None, 1.07, 1071])
@pytest.mark.parametrize("spike", [20_000, 244_139])
def test_by_the_recent_level(spike: float, expected: float | None) -> None:
    """A spike far above the miner's own level is a glitch, from the second reading."""
    detector = GlitchDetector()
    assert not detector.update(1071, firmware=None, expected=expected)
    assert detector.update(spike, firmware=None, expected=expected)
    assert not detector.update(1071, firmware=None, expected=expected)


def test_level_of_before() -> None:
    """The level goes on from earlier samples; what stands still has none."""
    detector = GlitchDetector([0, 1000, 1100, 0])
    assert detector.update(20_000, firmware=None, expected=None)
    assert not detector.update(0, firmware=None, expected=None)


def test_a_new_level() -> None:
    """What a miner keeps doing becomes its level; what nobody can do never."""
    detector = GlitchDetector([100.0] * 9)
    found = [detector.update(1000, firmware=None, expected=None) for _ in range(9)]
    assert found == [True] * 5 + [False] * 4
    assert all(detector.update(60_000, firmware=None, expected=None) for _ in range(20))


def test_settings_that_change() -> None:
    """What is expected at other settings is no glitch, however large the step."""
    detector = GlitchDetector([100.0] * 9)
    assert not detector.update(1000, firmware=None, expected=1071)
