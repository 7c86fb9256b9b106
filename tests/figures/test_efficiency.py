"""Test how well a miner hashes for its power."""

import pytest

from custom_components.bitaxe_monitor.figures.efficiency import power_efficiency


@pytest.mark.parametrize(
    ("power", "hashrate", "efficiency"),
    [
        (18, 1000, 18),
        (18, 500, 36),
        (None, 1000, None),
        (18, None, None),
        (18, 0, None),
    ],
)
def test_power_efficiency(
    power: float | None, hashrate: float | None, efficiency: float | None
) -> None:
    """Power efficiency is J/TH, unknown without power or hashrate."""
    assert power_efficiency(power, hashrate) == efficiency
