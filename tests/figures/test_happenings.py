"""Test what there is to say of what happened to a miner."""

import pytest

from custom_components.bitaxe_monitor.figures.happenings import (
    Happening,
    HappeningType,
    with_intervals,
)

UPDATED = Happening(type=HappeningType.FIRMWARE_UPDATED, attributes={"new": "v2.15.0"})


@pytest.mark.parametrize(
    ("hashrate", "said"),
    [(1000.0, {"interval": 4295}), (0.0, {}), (None, {})],
    ids=["hashes", "stands still", "unknown"],
)
def test_how_often_a_best_difficulty_comes(
    hashrate: float | None, said: dict[str, float]
) -> None:
    """A best difficulty is said with how often it comes, where that is known."""
    best = Happening(
        type=HappeningType.BEST_DIFFICULTY, attributes={"old": 5.0, "new": 1e6}
    )
    found = list(with_intervals([best, UPDATED], hashrate))
    assert found[0].attributes == {"old": 5.0, "new": 1e6, **said}
    assert found[1] is UPDATED
