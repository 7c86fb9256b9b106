"""Tests of what is peculiar to NerdOS."""

import pytest

from simulator import Fault, SimulatedMiner

from .conftest import printed


@pytest.mark.parametrize(
    ("fault", "version", "is_shut_down", "keeps"),
    [
        (Fault.OVERHEATED, "v1.0.33", None, True),
        (Fault.OVERHEATED, "v1.1.0", False, True),
        (Fault.POWER_FAULT, "v1.1.0", False, True),
        (Fault.PAUSED, "v1.0.35", True, True),
        (Fault.PAUSED, "v1.0.36", True, False),
        (Fault.ZERO_HASHRATE, "v1.1.0", False, False),
    ],
)
def test_stopped(
    fault: Fault, version: str, *, is_shut_down: bool | None, keeps: bool
) -> None:
    """Without voltage the hashrate is a stale one, until newer firmware shuts down."""
    simulated = SimulatedMiner(
        "NerdQAxe++", version, boot_age=250_000, clock=lambda: 0.0
    )
    before = printed(simulated)
    simulated.fault = fault
    answer = printed(simulated)
    assert answer.get("shutdown") is is_shut_down
    assert answer["hashRate"] == (before["hashRate"] if keeps else 0)
    assert bool(answer["coreVoltageActual"]) is (fault is Fault.ZERO_HASHRATE)
    simulated.fault = None
    simulated.advance(5)
    assert printed(simulated)["hashRate"]
