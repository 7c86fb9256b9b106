"""Tests of what simulates windows and days of miners."""

from unittest.mock import patch

import pytest

from benchmarks.trials import DAY, low_alarms, low_delay, windows
from benchmarks.watched import BOARDS, GENERATIONS, Generation, Watched

OLD = GENERATIONS["v2.1.9 to v2.10"]
FIVE_SECONDS = GENERATIONS["v2.11 to v2.13"]


@pytest.mark.parametrize(("board", "firmware"), [("102", "v2.12.2"), ("601", "v2.1.8")])
def test_unknown_law(board: str, firmware: str) -> None:
    """A miner whose law is not known cannot be watched."""
    with pytest.raises(ValueError, match="no law of"):
        Watched(board, Generation(firmware), 1)


def test_reproducible() -> None:
    """The same seed gives the same readings, and the counter only from v2.15 on."""
    one, same, other = (Watched("601", FIVE_SECONDS, seed) for seed in (1, 1, 2))
    readings = [miner.poll() for miner in (one, same, other)]
    assert readings[0] == readings[1] != readings[2]
    assert readings[0][1] is None
    counted = Watched("601", GENERATIONS["v2.15"], 1)
    counted.poll()
    assert counted.poll()[1] is not None


def test_windows() -> None:
    """Each window has a stray and a steadiness; ten minutes of nonces are too few."""
    result = windows(Watched(BOARDS["Ultra"], FIVE_SECONDS, 1), 600, 4)
    assert len(result.strays) == len(result.steadiness) == 4
    assert result.coverage in {0.5, 0.75, 1.0}
    result = windows(Watched(BOARDS["Ultra"], OLD, 1), 600, 4)
    assert len(result.strays) == 4
    assert result.unsteady is None
    assert result.excess is None


def test_low() -> None:
    """A miner that falls to 50 % is low once, and one that does not never."""
    miner = Watched("601", FIVE_SECONDS, 1, quality=0.5)
    assert low_alarms(miner, 0.1) == 1
    miner = Watched("601", FIVE_SECONDS, 1)
    assert low_delay(miner, 0.5) < 600
    with patch("benchmarks.trials._PATIENCE", DAY / 24):
        assert low_delay(Watched("601", FIVE_SECONDS, 1), 0.9) == 3600
