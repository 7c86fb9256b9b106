"""Tests of the integration's logic over hours, and of the books beside it."""

import asyncio
from contextlib import suppress
from multiprocessing import active_children
from threading import active_count
from unittest.mock import patch

import pytest

from benchmarks.__main__ import main
from benchmarks.endurance.books import Kept, share_faults
from benchmarks.endurance.plan import Outcome, Plan
from benchmarks.endurance.week import watch, watch_one
from custom_components.bitaxe_monitor.figures.energy_meter import EnergyMeter
from custom_components.bitaxe_monitor.figures.happening_detector import (
    HappeningDetector,
)
from custom_components.bitaxe_monitor.miner.credit import CreditWatch

from ..support.mutants import mutated

SHORT = Plan(miners=3, hours=1, gap=0.03, intervals=(15, 30, 60))
ALONE = Plan(miners=1, hours=0.5, gap=0.03, intervals=(30,))
BRIEF = Plan(miners=2, hours=0.02, gap=0.03, intervals=(15,))


def faults() -> list[str]:
    """Return in what the books of one miner do not agree."""
    return watch_one(ALONE, 0).faults


def test_books_agree() -> None:
    """Whatever befalls miners and Home Assistant, nothing is lost or invented."""
    outcomes = [watch_one(SHORT, place) for place in range(SHORT.miners)]
    assert [outcome.faults for outcome in outcomes] == [[], [], []]
    assert all(outcome.runs > 1 and outcome.polls > 10 for outcome in outcomes)
    assert all(
        outcome.runs <= outcome.written < outcome.polls + outcome.misses
        for outcome in outcomes
    )
    assert sum(outcome.misses for outcome in outcomes) > 5
    assert sum(outcome.happenings["restarted"] for outcome in outcomes) > 5


async def test_processors() -> None:
    """Miners that are watched beside each other become what each does by itself."""
    reported: list[Outcome] = []
    outcomes = await watch(BRIEF, reported.append)
    assert reported == outcomes
    alone = [watch_one(BRIEF, place) for place in range(BRIEF.miners)]
    for outcome in outcomes + alone:
        assert outcome.cpu > 0
        outcome.cpu = 0.0
    assert outcomes == alone


async def test_interrupted() -> None:
    """Who does not wait for the end leaves nothing running."""
    threads = active_count()
    watching = asyncio.create_task(watch(Plan(miners=2), lambda _: None))
    async with asyncio.timeout(60):
        # Nothing says when processes are there, or gone.
        while not active_children():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        while active_children() or active_count() > threads:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def test_energy_of_gaps() -> None:
    """Energy that nobody measured is found."""
    with patch.object(EnergyMeter, "interrupt"):
        assert any("energy is" in fault for fault in faults())


def test_lost_shares() -> None:
    """Work that is counted twice is found."""
    with mutated(CreditWatch._take, "credited += max(came, 0)", "credited += 2 * came"):
        assert any("work in" in fault for fault in faults())


def test_old_shares() -> None:
    """Work of a day has to agree; what is older may be kept, or forgotten."""
    kept = Kept(shares={711: (5.0, 5.0), 713: (6.0, 6.0), 999: (7.0, 7.0)})
    day, now = {713: 6.0, 999: 7.0}, 1000 * 300.0
    assert share_faults(kept, {1: 9.0, 500: 8.0, **day}, now) == []
    assert share_faults(kept, day, now) == []
    assert share_faults(kept, {713: 6.0}, now) == ["work in 999 is 0 GH, not 7"]
    found = share_faults(kept, {**day, 714: 9.0}, now)
    assert found == ["work in 714 is 9 GH, not 0"]


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
