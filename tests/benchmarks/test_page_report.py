"""Tests of the figures of the page."""

import gzip
from pathlib import Path
from random import Random

import pytest

from benchmarks.page.report import (
    Metrics,
    PageMeasurement,
    gzipped_size,
    p95,
    table,
)


def test_metrics() -> None:
    """Chromium's names are read; the processor time is the main thread's."""
    answer = {"TaskDuration": 3.0, "ThreadTime": 2.0, "JSHeapUsedSize": 7.0, "Nodes": 1}
    assert Metrics.of(answer) == Metrics(task=3, cpu=2, heap=7)


def test_table() -> None:
    """Figures are medians and means, in the units that the table names."""
    measurement = PageMeasurement(
        entry_bytes=5120,
        recorded_every=30,
        ours=(1.5, 9.0, 1.0),
        theirs=(2.0, 2.1, 1.0),
        tasks=[0.02] * 19 + [0.4],
        cpus=[0.01] * 20,
        heap_growth=1_234_567,
        view_tasks=[0.005] * 19 + [0.1],
        table=(0.9, 1.8, 2.7),
        tiles=(2.0, 1.5, 4.0),
    )
    rows = [line.strip("|").split("|") for line in table(measurement).splitlines()]
    cells = {
        label.strip(): (figure.strip(), target.strip())
        for label, figure, target in rows
    }
    assert cells == {
        "16 charts of 4 miners": ("", "target"),
        "---": ("--:", "--:"),
        "Entry module, kB gzipped": ("5.0", "≤ 10"),
        "All our charts drawn, ms": ("1500", ""),
        "All of Home Assistant's drawn, ms": ("2000", ""),
        "Ratio of these": ("0.75", "≤ 0.6"),
        "Main thread per sample, ms": ("39.0", "≤ 12"),
        "of this processor time": ("10.0", ""),
        "p50": ("20.0", ""),
        "p95": ("39.0", "≤ 40"),
        "p95 of processor time": ("10.0", ""),
        "at worst": ("400", ""),
        "Heap growth, MB": ("1.23", "< 3"),
        "Main thread of a miner's view, ms": ("9.8", "≤ 6"),
        "p95 of it": ("9.8", "≤ 20"),
        "60 miners drawn as a table, ms": ("1800", ""),
        "as tile cards with trend, ms": ("2000", ""),
        "Ratio of these two": ("0.90", "≤ 1.0"),
    }


def test_p95() -> None:
    """One in twenty is above it, in whatever order they came."""
    values = list(range(101))
    Random(1).shuffle(values)
    assert p95(values) == pytest.approx(95)


def test_gzipped_size(tmp_path: Path) -> None:
    """It is the size of what decompresses to the file."""
    file = tmp_path / "entry.js"
    file.write_text("customElements.define();" * 100)
    assert gzipped_size(file) == len(gzip.compress(file.read_bytes(), 9)) < 100
