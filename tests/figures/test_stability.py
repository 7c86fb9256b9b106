"""Test one figure for how well and how evenly a miner hashes."""

import pytest

from custom_components.bitaxe_monitor.figures.mean import Mean
from custom_components.bitaxe_monitor.figures.stability import stability


@pytest.mark.parametrize(
    ("mean", "spread", "expected"),
    [
        pytest.param(Mean(99, 1), 0.0, 100.0, id="chance alone"),
        pytest.param(Mean(99, None), 0.0, 98.0, id="chance unknown"),
        pytest.param(Mean(90, 1), 0.0, 100 - 2 * (10 - 1.96), id="short"),
        pytest.param(Mean(105, 1), 50.0, 95.0, id="uneven"),
        pytest.param(Mean(90, 0), 100.0, 70.0, id="both"),
        pytest.param(Mean(105, 1), None, 100.0, id="too little to say"),
        pytest.param(Mean(10, 1), 100.0, 0.0, id="no less than nothing"),
    ],
)
def test_stability(mean: Mean, spread: float | None, expected: float) -> None:
    """Only what chance does not explain is taken off."""
    assert stability(mean, spread, 1000) == pytest.approx(expected, abs=1e-3)
