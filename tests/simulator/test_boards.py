"""Tests of the boards."""

import pytest

from simulator.boards import BOARDS, find_board


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("601", "Gamma 601"),
        ("gamma 601", "Gamma 601"),
        ("Gamma601", "Gamma 601"),
        ("nerdqaxe++", "NerdQAxe++"),
        ("nerdoctaxe-gamma", "NerdOCTAXE-\N{GREEK SMALL LETTER GAMMA}"),
    ],
)
def test_find_board(name: str, expected: str) -> None:
    """A board is found by version or name."""
    assert find_board(name).name == expected


def test_find_board_unknown() -> None:
    """An unknown board is refused with a list of those that there are."""
    with pytest.raises(ValueError, match="there are: 102, 204"):
        find_board("999")


@pytest.mark.parametrize(
    ("name", "hashrate"),
    [
        ("102", 285.6),
        ("204", 433.59),
        ("303", 2601.54),
        ("401", 625.24),
        ("601", 1071),
        ("650", 1632),
        ("702", 3751.44),
        ("801", 2142),
        ("NerdQAxe++", 4896),
    ],
)
def test_expected_hashrate(name: str, hashrate: float) -> None:
    """At its usual frequency a board promises the nominal hashrate of its family."""
    board = BOARDS[name]
    assert board.expected_hashrate(board.frequency) == pytest.approx(hashrate)
