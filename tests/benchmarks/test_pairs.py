"""Tests of two versions that are measured by turns."""

from dataclasses import replace

from benchmarks.pairs import Pair, pairs_summary
from tests.benchmarks.test_report import measurement


def test_summary() -> None:
    """Of each figure there is the median of the pairs, and between what they lie."""
    one = measurement(10, 300)
    pairs = [
        Pair(this=replace(one, cpu=cpu), other=replace(one, cpu=2.4))
        for cpu in (2.5, 2.4, 3.6)
    ]
    assert pairs[2].cpu_ratio == 1.5
    assert pairs_summary(pairs).splitlines() == [
        "| | this | the other |",
        "| --- | --: | --: |",
        "| CPU per poll, ms | 2.08 (2.00–3.00) | 2.00 (2.00–2.00) |",
        "| HTTP requests per poll | 1.0025 (1.0025–1.0025) | 1.0025 (1.0025–1.0025) |",
        "| Recorder rows per miner-hour | 960 (960–960) | 960 (960–960) |",
        "| CPU, ratio | 1.042 (1.000–1.500) | |",
    ]
