"""Tests of the chips and their domains."""

from math import sqrt
from statistics import fmean, stdev

import pytest

from simulator.boards import find_board
from simulator.chips import Chips


def shares(chips: Chips, count: int, hits: int) -> list[list[float]]:
    """Return what part each chip has found of each of many readings."""
    return [
        [sum(row) / hits for row in chips.split(luck * 0x9E3779B97F4A7C15, hits)]
        for luck in range(count)
    ]


@pytest.mark.parametrize(
    ("board", "chips", "domains"), [("601", 1, 4), ("303", 6, 4), ("102", 1, 1)]
)
def test_split(board: str, chips: int, domains: int) -> None:
    """Every hit is some domain's, whatever the reading."""
    split = Chips(find_board(board), 3)
    for luck in range(300):
        rows = split.split(luck << 40, 1247)
        assert [len(row) for row in rows] == [domains] * chips
        assert sum(map(sum, rows)) == 1247
        assert min(map(min, rows)) >= 0


def test_split_is_kept() -> None:
    """A reading is split in one way, and another reading in another."""
    chips = Chips(find_board("601"), 3)
    first = chips.split(1 << 63, 1247)
    assert chips.split(1 << 63, 1247) is first
    other = chips.split(77, 1247)
    assert other != first
    assert chips.split(1 << 63, 1247) == first


def test_split_law() -> None:
    """What a domain finds is binomially distributed around its part."""
    chips = Chips(find_board("601"), 3)
    found = [chips.split(luck * 0x9E3779B97F4A7C15, 1250)[0] for luck in range(4000)]
    for domain in range(4):
        values = [row[domain] for row in found]
        assert fmean(values) == pytest.approx(312.5, rel=0.04)
        assert stdev(values) == pytest.approx(sqrt(1250 * 3 / 16), rel=0.06)


def test_healthy_domains_are_alike() -> None:
    """No domain in full health lies far below the even part."""
    for seed in range(50):
        chips = Chips(find_board("303"), seed)
        assert chips.health == 1
        parts = [fmean(part) for part in zip(*shares(chips, 40, 6000), strict=True)]
        assert all(0.93 < 6 * part < 1.07 for part in parts)


@pytest.mark.parametrize("domain", [0, 3])
def test_silent_domain(domain: int) -> None:
    """A silent domain finds nothing, and the board delivers a quarter less."""
    chips = Chips(find_board("601"), 3)
    chips.set_health(0.0, 0, domain)
    assert chips.health == pytest.approx(0.75, abs=0.01)
    for luck in range(200):
        (row,) = chips.split(luck << 50, 900)
        assert row[domain] == 0
        assert sum(row) == 900


def test_weak_chip() -> None:
    """A weak chip has less than its part."""
    chips = Chips(find_board("303"), 3)
    chips.set_health(0.5, 2)
    assert chips.health == pytest.approx(5.5 / 6, abs=0.005)
    parts = [fmean(part) for part in zip(*shares(chips, 200, 6000), strict=True)]
    assert parts[2] == pytest.approx(0.5 / 5.5, rel=0.05)
    assert parts[0] == pytest.approx(1 / 5.5, rel=0.05)
    with pytest.raises(IndexError):
        chips.set_health(0.5, 6)


def test_dead_board() -> None:
    """When all domains are silent there is nothing to share out."""
    chips = Chips(find_board("601"), 3)
    chips.set_health(0.0, 0)
    assert chips.health == 0
    assert chips.split(5, 0) == [[0, 0, 0, 0]]
