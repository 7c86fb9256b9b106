"""Tests of the integration's logic over hours, and of the books beside it."""

from unittest.mock import patch

import pytest

from benchmarks.__main__ import main
from benchmarks.endurance.plan import Outcome, Plan
from benchmarks.endurance.week import watch
from custom_components.bitaxe_monitor.figures.energy_meter import EnergyMeter
from custom_components.bitaxe_monitor.figures.happenings import HappeningDetector
from custom_components.bitaxe_monitor.miner.credit import CreditWatch

from ..support.mutants import mutated

SHORT = Plan(miners=3, hours=1, gap=0.03, intervals=(15, 30, 60))
ALONE = Plan(miners=1, hours=0.5, gap=0.03, intervals=(30,))


def faults() -> list[str]:
    """Return in what the books of one miner do not agree."""
    [outcome] = watch(ALONE, lambda _: None)
    return outcome.faults


def test_books_agree() -> None:
    """Whatever befalls miners and Home Assistant, nothing is lost or invented."""
    outcomes = watch(SHORT, lambda _: None)
    assert [outcome.faults for outcome in outcomes] == [[], [], []]
    assert all(outcome.runs > 1 and outcome.polls > 10 for outcome in outcomes)
    assert all(
        outcome.runs <= outcome.written < outcome.polls + outcome.misses
        for outcome in outcomes
    )
    assert sum(outcome.misses for outcome in outcomes) > 5
    assert sum(outcome.happenings["restarted"] for outcome in outcomes) > 5


def test_energy_of_gaps() -> None:
    """Energy that nobody measured is found."""
    with patch.object(EnergyMeter, "interrupt"):
        assert any("energy is" in fault for fault in faults())


def test_lost_shares() -> None:
    """Work that is counted twice is found."""
    with mutated(CreditWatch._take, "credited += max(came, 0)", "credited += 2 * came"):
        assert any("work in" in fault for fault in faults())


def test_forgotten_happenings() -> None:
    """What happened and is not reported is found."""
    with patch.object(HappeningDetector, "_is_settled", return_value=True):
        assert any("restarted reported 0 times" in fault for fault in faults())


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    """What came of it is printed; the status says whether all is well."""
    arguments = [
        "benchmarks",
        "endurance",
        "--logic",
        "--miners",
        "1",
        "--days",
        "0.02",
    ]
    with patch("sys.argv", arguments):
        assert main() == 0
    assert "0 disagreements" in capsys.readouterr().out
    wrong = Outcome("Gamma", ["Gamma after 1.00 h: energy is 1 kWh"])
    with (
        patch("benchmarks.endurance_command.watch", return_value=[wrong]),
        patch("sys.argv", arguments),
    ):
        assert main() == 1
