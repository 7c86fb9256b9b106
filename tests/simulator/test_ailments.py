"""Test what faults do to chips."""

import pytest

from custom_components.bitaxe_monitor.axeos.chips import chips_of
from simulator import Fault, SimulatedMiner


@pytest.mark.parametrize(
    ("fault", "share"), [(Fault.SILENT_DOMAIN, 0), (Fault.WEAK_DOMAIN, 0.7 / 3.7)]
)
def test_domain(fault: Fault, share: float) -> None:
    """The first domain finds less for as long as the fault is set."""
    miner = SimulatedMiner("601", "v2.15.0", clock=lambda: 0.0, boot_age=3600.0)

    def found() -> float:
        sums = [0.0] * 4
        for _ in range(60):
            miner.advance(5)
            (chip,) = chips_of(miner.answer())
            sums = [each + more for each, more in zip(sums, chip.domains, strict=True)]
        return sums[0] / sum(sums)

    assert found() == pytest.approx(0.25, abs=0.02)
    miner.fault = fault
    assert found() == pytest.approx(share, abs=0.02)
    miner.fault = None
    assert found() == pytest.approx(0.25, abs=0.02)


def test_what_is_left_alone() -> None:
    """What was made of a domain by hand stays, whatever other faults come and go."""
    miner = SimulatedMiner("601", "v2.15.0", clock=lambda: 0.0, boot_age=3600.0)
    miner.set_health(0.0, 0, 0)
    miner.fault = Fault.FALLBACK_POOL
    miner.fault = None
    miner.advance(10)
    (chip,) = chips_of(miner.answer())
    assert chip.domains[0] == 0
