"""Tests of the tables of what figures say of miners."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from benchmarks.promises import Promises, tables
from benchmarks.trials import Windows
from custom_components.bitaxe_monitor.figures.steadiness import Steadiness

OLD = "v2.1.9 to v2.10"
FIVE_SECONDS = "v2.11 to v2.13"
MIXED = "v2.15, mixed"


def said(
    *, inside: int = 95, unsteady: int = 2, excess: float = 0.0, of: int = 100
) -> Windows:
    """Return what some windows say, by how many of them."""
    return Windows(
        [0.0] * inside + [9.0] * (of - inside),
        [
            Steadiness(chance=1.0, excess=excess, is_unsteady=window < unsteady)
            for window in range(of)
        ],
    )


@pytest.fixture
def promises() -> Promises:
    """Return tables of very many windows."""
    return Promises(1, 1_000_000, 30)


@pytest.fixture
def small() -> Iterator[None]:
    """Let there be one board."""
    with (
        patch("benchmarks.promises.BOARDS", {"SupraHex": "702"}),
        patch("benchmarks.promises._WATCHED", ["SupraHex"]),
    ):
        yield


@pytest.mark.usefixtures("small")
def test_tables(capsys: pytest.CaptureFixture[str]) -> None:
    """All tables are printed, and what is not as promised is named."""
    with patch("benchmarks.promises.median", return_value=0.0):
        assert tables(1, 40, 0.01)
    with (
        patch("benchmarks.promises.low_alarms", return_value=2),
        patch("benchmarks.promises.windows", return_value=said(excess=1.0)),
        patch("benchmarks.promises.low_delay", return_value=600),
    ):
        assert not tables(1, 40, 0.01)
    out = capsys.readouterr().out
    assert out.count("| SupraHex |") == 8
    assert f"not as promised: alarms of SupraHex, {OLD}" in out
    assert "not as promised: excess deviation, v2.14" in out
    assert "not as promised: coverage" not in out


@pytest.mark.parametrize(
    ("generation", "inside", "is_well"),
    [
        (OLD, 95, True),
        (OLD, 93, False),
        (OLD, 97, False),
        (FIVE_SECONDS, 97, False),
        (MIXED, 97, True),
        (MIXED, 93, False),
    ],
)
def test_coverage(
    promises: Promises, generation: str, inside: int, *, is_well: bool
) -> None:
    """Intervals may hold the truth more often where chance is reckoned as the most."""
    with patch("benchmarks.promises.windows", return_value=said(inside=inside)):
        assert promises.coverage("Gamma", generation) == f"{inside}.0"
    assert promises.failed == ([] if is_well else [f"coverage of Gamma, {generation}"])


@pytest.mark.parametrize(("unsteady", "is_well"), [(2, True), (4, False)])
def test_steadiness(promises: Promises, unsteady: int, *, is_well: bool) -> None:
    """No more than 3 % of steady windows are called unsteady."""
    found = said(unsteady=unsteady, excess=10.71)
    with patch("benchmarks.promises.windows", return_value=found):
        promises.coverage("Gamma", FIVE_SECONDS)
        cell = promises.steadiness("Gamma", FIVE_SECONDS)
    assert cell == f"{unsteady}.0 / {unsteady} / 1.0"
    assert (promises.failed == []) is is_well


@pytest.mark.parametrize(
    ("board", "generation", "minutes", "is_well"),
    [
        ("Gamma", FIVE_SECONDS, 15, True),
        ("Gamma", FIVE_SECONDS, 16, False),
        ("Gamma", OLD, 59, True),
        ("Gamma", OLD, 61, False),
        ("Ultra", OLD, 119, True),
        ("Ultra", OLD, 121, False),
        ("Supra", OLD, 119, True),
    ],
)
def test_delay(board: str, generation: str, minutes: int, *, is_well: bool) -> None:
    """Older firmware may take longer, and the least hashrate the longest."""
    promises = Promises(1, 10, 1)
    with patch("benchmarks.promises.low_delay", return_value=60 * minutes):
        cell = promises.delay(board, generation)
    assert cell == f"{minutes:.1f} / {minutes:.1f}"
    assert (promises.failed == []) is is_well


@pytest.mark.parametrize(("generation", "quality"), [(OLD, 0.92), (MIXED, 0.87)])
def test_alarms(promises: Promises, generation: str, quality: float) -> None:
    """What is to be well enough depends on how much chance there is."""
    with patch("benchmarks.promises.low_alarms", return_value=1) as watch:
        assert promises.alarms("Ultra", generation) == "1"
    assert watch.call_args.args[0].quality == quality
    assert promises.failed == []
