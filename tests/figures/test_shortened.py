"""Test how large numbers are shortened."""

import pytest

from custom_components.bitaxe_monitor.figures.shortened import shortened


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0"),
        (0.002, "0.002"),
        (7.5, "7.5"),
        (999.4, "999"),
        (999.6, "1 k"),
        (1_000, "1 k"),
        (123_456, "123 k"),
        (999_999, "1 M"),
        (15_528_394_838, "15.5 G"),
        (183_090_000_000_000, "183 T"),
        (1.5e18, "1.5 E"),
        (2.5e22, "25000 E"),
    ],
)
def test_shortened(number: float, text: str) -> None:
    """A number has three digits and the largest prefix that leaves it 1 or more."""
    assert shortened(number) == text
