"""Tests of how the answers of NerdOS are read when its chips are off."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from simulator import BOARDS, Fault, SimulatedMiner

NERD_BOARDS = [name for name, board in BOARDS.items() if board.nerd]


@pytest.mark.parametrize("fault", [Fault.OVERHEATED, Fault.POWER_FAULT, Fault.PAUSED])
@pytest.mark.parametrize("version", ["v1.0.33", "v1.0.35", "v1.0.36", "v1.1.0"])
@pytest.mark.parametrize("board", NERD_BOARDS)
def test_nothing_is_hashed(board: str, version: str, fault: Fault) -> None:
    """A miner that keeps its last hashrate without voltage hashes nothing."""
    miner = SimulatedMiner(board, version, boot_age=250_000)
    assert SystemInfo.from_dict(miner.info()).hashrate
    miner.fault = fault
    info = SystemInfo.from_dict(miner.info())
    assert info.hashrate == 0
    assert info.hashrate_10m is None
