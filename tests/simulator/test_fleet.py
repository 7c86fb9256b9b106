"""Tests of the fleets."""

import pytest

from simulator import BOARDS, GENERATIONS
from simulator.fleet import DROP_AFTER, find_fleet, find_miner


def test_demo() -> None:
    """The demo has old and new miners that have long been running, one of them poor."""
    fleet = find_fleet("demo")
    assert [miner.name for miner in fleet] == [
        "Gamma 601 v2.12.2",
        "Gamma 602 v2.15.0",
        "Ultra 204 v2.1.8",
        "NerdQAxe++ v1.1.0",
        "Supra 401 v2.9.0",
    ]
    assert all(miner.uptime > 3600 for miner in fleet)
    assert len({miner.settings.hostname for miner in fleet}) == 5
    assert min(miner.quality for miner in fleet) < 0.85


def test_demo_drop() -> None:
    """One miner of the demo loses 4 % after a while, and is still beyond 85 %."""
    miner, *others = find_fleet("demo")
    before = [other.true_hashrate for other in others]
    level = miner.true_hashrate
    miner.advance(DROP_AFTER - 60)
    assert miner.true_hashrate == level
    miner.advance(120)
    assert miner.true_hashrate == pytest.approx(0.96 * level)
    assert miner.true_hashrate > 0.95 * miner.expected_hashrate
    for other in others:
        other.advance(2 * DROP_AFTER)
    assert [other.true_hashrate for other in others] == before


def test_mixed() -> None:
    """Hundreds of miners are all different, and all have a MAC."""
    fleet = find_fleet("mixed:400")
    assert len(fleet) == 400
    assert len({miner.settings.mac for miner in fleet}) == 400
    assert len({miner.state.best for miner in fleet}) == 400
    assert len({miner.board.family for miner in fleet}) == 10
    assert all("macAddr" in miner.info() for miner in fleet)


def test_all() -> None:
    """Every generation and every board is there."""
    fleet = find_fleet("all")
    assert {miner.firmware.version for miner in fleet} == set(GENERATIONS)
    assert {miner.board.name for miner in fleet} == {
        board.name for board in BOARDS.values()
    }
    assert len({miner.settings.mac for miner in fleet}) == len(fleet)


@pytest.mark.parametrize("name", ["", "mixed", "mixed:", "mixed:-1", "demo:2"])
def test_unknown(name: str) -> None:
    """There are no other fleets."""
    with pytest.raises(ValueError, match="no fleet"):
        find_fleet(name)


def test_find_miner() -> None:
    """A single miner is named by board and firmware."""
    assert find_miner("601:2.13").name == "Gamma 601 v2.13.2"
    with pytest.raises(ValueError, match="is not a firmware version"):
        find_miner("601")
