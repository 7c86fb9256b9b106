"""Tests of miners that do not stand their setting, and of chips that hang."""

import pytest

from simulator import Fault
from simulator.boards import find_board
from simulator.stability import crashes, error_share
from simulator.state import Settings

from .test_commands import patch, post, running
from .test_operation import number


def settings(edge: float | None) -> Settings:
    """Return settings of a miner that is stable up to a frequency."""
    return Settings(
        hostname="", mac="", ipv4="", frequency=525, core_voltage=1150, edge=edge
    )


@pytest.mark.parametrize(
    ("frequency", "voltage", "share"),
    [
        (400, 1150, 0.0),
        (580, 1150, 0.0014),
        (600, 1150, 0.01),
        (610, 1150, 0.026),
        (610, 1160, 0.01),
        (800, 1150, 0.5),
    ],
)
def test_error_share(frequency: float, voltage: float, share: float) -> None:
    """Errors are 1 % at the edge, and the edge rises with the voltage."""
    board = find_board("601")
    found = error_share(settings(600), board, frequency, voltage)
    assert found == pytest.approx(share, rel=0.4, abs=1e-4)
    assert error_share(settings(None), board, frequency, voltage) == 0


@pytest.mark.parametrize(
    ("frequency", "voltage", "expected"),
    [(660, 1150, False), (661, 1150, True), (661, 1160, False)],
)
def test_crashes(frequency: float, voltage: float, *, expected: bool) -> None:
    """Sixty MHz beyond the edge a miner does not stay up."""
    board = find_board("601")
    assert crashes(settings(600), board, frequency, voltage) is expected
    assert not crashes(settings(None), board, frequency, voltage)


def test_errors_show() -> None:
    """Beyond its edge a miner has errors and loses hashrate."""
    miner = running("v2.15.0")
    miner.settings.edge = 500
    assert 0.9 * 1071 < miner.true_hashrate < 0.99 * 1071
    shares = []
    for _ in range(200):
        miner.advance(5)
        shares.append(number(miner, "errorPercentage"))
    assert 4 < sum(shares) / 200 < 15


def test_reboots_at_its_setting() -> None:
    """Too far beyond, a miner reboots 30 s after each boot, until it is lowered."""
    miner = running("v2.15.0")
    miner.settings.edge = 500
    patch(miner, frequency=600)
    miner.advance(29)
    assert miner.uptime > 3600
    for _ in range(3):
        miner.advance(2)
        assert miner.is_unreachable
        miner.advance(14)
        assert not miner.is_unreachable
        assert miner.answer()["resetReason"] == "Software reset due to exception/panic"
        miner.advance(28)
    miner.advance(20)
    assert not miner.is_unreachable
    patch(miner, frequency=500)
    miner.advance(3600)
    assert miner.uptime > 3600
    assert miner.true_hashrate == pytest.approx(0.99 * 1020)


def test_paused_does_not_crash() -> None:
    """A miner that is paused in time stays up."""
    miner = running("v2.15.0")
    miner.settings.edge = 500
    patch(miner, frequency=600)
    miner.advance(15)
    post(miner, "pause")
    miner.advance(3600)
    assert miner.uptime > 3600
    post(miner, "resume")
    miner.advance(60)
    assert miner.uptime < 60


@pytest.mark.parametrize("fault", [Fault.HUNG, Fault.HUNG_FROZEN])
@pytest.mark.parametrize("firmware", ["v2.10.1", "v2.15.0", "v1.1.0"])
def test_hung(fault: Fault, firmware: str) -> None:
    """A hung chip finds nothing, draws what it drew, and works after a restart."""
    miner = running(firmware)
    miner.advance(5)
    power, hashrate = number(miner, "power"), number(miner, "hashRate")
    miner.fault = fault
    shares = miner.state.accepted
    for _ in range(20):
        miner.advance(60)
        expected = hashrate if fault is Fault.HUNG_FROZEN else 0
        assert number(miner, "hashRate") == expected
        assert number(miner, "power") == pytest.approx(power, rel=0.05)
    assert miner.state.accepted == shares
    assert miner.true_hashrate == 0
    assert miner.state.temperature == pytest.approx(60, abs=3)
    if firmware == "v2.15.0":
        assert number(miner, "expectedHashrate") == 1071
    post(miner, "restart")
    miner.advance(60)
    assert miner.fault is None
    assert miner.true_hashrate == miner.expected_hashrate


def test_no_asic() -> None:
    """Without chips there is no hashrate and no draw, until the power was off."""
    miner = running("v2.15.0")
    miner.fault = Fault.NO_ASIC
    for _ in range(2):
        miner.advance(60)
        shown = miner.answer()
        assert shown["hashRate"] == 0
        assert shown["power"] == 5
        assert "hashrateMonitor" not in shown
        post(miner, "restart")
    miner.advance(60)
    assert miner.fault is Fault.NO_ASIC
    miner.reboot("Reset due to power-on event")
    miner.advance(60)
    assert miner.true_hashrate == 1071


def test_hardware_fault() -> None:
    """A fault of the hardware is latched until a reboot."""
    miner = running("v2.15.0")
    miner.fault = Fault.HARDWARE_FAULT
    assert "hardware_fault" in miner.answer()
    post(miner, "restart")
    miner.advance(60)
    assert "hardware_fault" not in miner.answer()
