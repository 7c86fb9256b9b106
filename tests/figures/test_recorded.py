"""Test the law of older firmware on what three Gammas reported in 2025."""

from collections import defaultdict
import csv
from pathlib import Path
from statistics import fmean, stdev
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from scipy.signal import lfilter

from custom_components.bitaxe_monitor.figures.chance import RESULT, Law
from custom_components.bitaxe_monitor.figures.steadiness import steadiness

RECORDING: Final = Path(__file__).parents[1] / "fixtures" / "seed-sweep.csv"
SMALL_CORES: Final = 2040  # of a BM1370
NONCE: Final = 256 * RESULT  # GH
INTERVAL: Final = 60.0  # s

LAW: Final = Law.of(
    asic_model="BM1370",
    is_official=True,
    has_small_core_count=True,
    has_error_rate=False,
    has_actual_frequency=False,
)


class Series(NamedTuple):
    """What a miner reported at a frequency, relative to what is expected."""

    expected: float  # GH/s
    shares: list[float]


def recorded() -> dict[tuple[str, str], Series]:
    """Return the corrected readings that count, by miner and frequency."""
    assert LAW is not None
    result: dict[tuple[str, str], Series] = {}
    with RECORDING.open() as file:
        for row in csv.DictReader(file):
            if int(row["uptime_s"]) < LAW.counts_from:
                continue
            frequency = row["frequency_mhz"]
            expected = float(frequency) * SMALL_CORES / 1000
            key = row["miner_name"], frequency
            series = result.setdefault(key, Series(expected, []))
            share = LAW.correction * float(row["hashrate_gh"]) / expected
            series.shares.append(share)
    return result


def simulated(
    random: np.random.Generator, expected: float, polls: int, runs: int
) -> npt.NDArray[np.float64]:
    """Return what firmware v2.7.1 reports, corrected and relative, run by run.

    It divides the last 100 nonces by the time of 98 gaps and smooths that 9 : 1, nonce
    by nonce.
    """
    assert LAW is not None
    seconds = 300 + polls * INTERVAL
    nonces = int(seconds * expected / NONCE * 1.3) + 100
    gaps = random.exponential(NONCE / expected, (runs, nonces))
    times = np.cumsum(gaps, axis=1)
    rates = 100 * NONCE / (times[:, 98:] - times[:, :-98])
    smooth, _ = lfilter([0.1], [1, -0.9], rates, zi=0.9 * rates[:, :1])
    reported = np.empty((runs, polls))
    for poll in range(polls):
        latest = (times[:, 98:] <= 300 + poll * INTERVAL).sum(axis=1) - 1
        reported[:, poll] = smooth[np.arange(runs), latest]
    return LAW.correction * reported / expected


def test_mean() -> None:
    """The corrected mean of all is what is expected, within 2 %."""
    shares = [share for series in recorded().values() for share in series.shares]
    assert len(shares) == 204
    assert fmean(shares) == pytest.approx(1, abs=0.02)
    # Uncorrected it is not.
    assert fmean(shares) / 0.97 > 1.025


def test_simulated_firmware() -> None:
    """What the firmware's reckoning comes to is the law: 10 %, and 3.1 % too high."""
    random = np.random.default_rng(31)
    reported = simulated(random, 1300, 12, 1500)
    assert reported.mean() == pytest.approx(1, abs=0.006)
    assert reported.std() == pytest.approx(0.1, rel=0.06)


def test_spread() -> None:
    """The spread at every setting agrees with chance, with overlaps reckoned in.

    Readings that overlap by a third spread less: how much, the firmware's own reckoning
    says, run many times. With 18 settings 0.01 is a bar of 0.01 / 18 for each.
    """
    random = np.random.default_rng(37)
    chances: dict[tuple[str, str], float] = {}
    reported: dict[float, npt.NDArray[np.float64]] = {}
    for key, series in recorded().items():
        if series.expected not in reported:
            reported[series.expected] = simulated(random, series.expected, 12, 2500)
        spreads = reported[series.expected][:, : len(series.shares)].std(axis=1, ddof=1)
        above = float((spreads >= stdev(series.shares)).mean())
        chances[key] = 2 * min(above, 1 - above)
    assert len(chances) == 18
    assert min(chances.values()) > 0.01 / 18, chances
    # Neither are they all too near to what is expected, nor too far from it.
    assert sum(chance < 0.5 for chance in chances.values()) in range(4, 15)


def test_none_is_unsteady() -> None:
    """No setting is called unsteady, for it is too short to say so."""
    assert LAW is not None
    for series in recorded().values():
        count = len(series.shares)
        result = steadiness(
            LAW,
            fmean(series.shares) * series.expected,
            stdev(series.shares) * series.expected,
            readings=count,
            seconds=count * INTERVAL,
        )
        assert result.is_unsteady is None


def test_miners_are_steady() -> None:
    """All settings of a miner together say that chance explains its spread."""
    assert LAW is not None
    shares: dict[str, list[float]] = defaultdict(list)
    for (miner, _), series in recorded().items():
        mean = fmean(series.shares)
        shares[miner] += [share - mean for share in series.shares]
    assert len(shares) == 3
    for deltas in shares.values():
        count = len(deltas)
        result = steadiness(
            LAW, 1300, 1300 * stdev(deltas), readings=count, seconds=count * INTERVAL
        )
        assert result.is_unsteady is False
        assert result.ratio == pytest.approx(0.9, abs=0.2)
