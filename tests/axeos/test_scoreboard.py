"""Test how a miner's list of its best shares is read."""

from typing import Any

import pytest

from custom_components.bitaxe_monitor.axeos.scoreboard import (
    MOST_SCORES,
    Score,
    scores_of,
)

ROW: dict[str, Any] = {
    "difficulty": 4_290_123.5,
    "job_id": "bc1qcanary",
    "extranonce2": "bc1qcanary",
    "ntime": 1_795_000_000,
    "nonce": 1,
    "version_bits": 2,
}


def test_scores() -> None:
    """The best come first, with the time of their job and nothing else of it."""
    found = scores_of([{**ROW, "difficulty": 5}, ROW])
    assert found == [Score(4_290_123.5, 1_795_000_000), Score(5, 1_795_000_000)]


def test_bounded() -> None:
    """There are never more than a miner lists."""
    found = scores_of([{**ROW, "difficulty": number} for number in range(1, 1000)])
    assert [score.difficulty for score in found] == list(range(999, 979, -1))
    assert len(found) == MOST_SCORES


@pytest.mark.parametrize(
    "row", [None, 1, "x", [], {}, {"difficulty": -1}, {"difficulty": "NaN"}]
)
def test_no_score(row: Any) -> None:  # noqa: ANN401 - anything
    """What is no share is left out, and the rest is there."""
    assert scores_of([row, ROW]) == scores_of([ROW])
    assert scores_of(row) == []


@pytest.mark.parametrize("time", [None, "x", 0, 61_125, -1, 2**32])
def test_no_time(time: Any) -> None:  # noqa: ANN401 - anything
    """A share whose time cannot be read has none."""
    assert scores_of([{**ROW, "ntime": time}]) == [Score(4_290_123.5, None)]
