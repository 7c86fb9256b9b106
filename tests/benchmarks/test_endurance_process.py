"""Tests of what a process in trouble may hold, and of what troubles it."""

from collections.abc import Callable
from contextlib import closing
import json
from math import sin
from pathlib import Path
from random import Random
import sqlite3
from statistics import median
from typing import Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from benchmarks.__main__ import main
from benchmarks.endurance.process import Endured, Plan, change, hurried
from benchmarks.endurance.slope import HOUR, faults, slope
from benchmarks.endurance_probe import EnduranceProbe, fill, held, passing_issues
from benchmarks.entries import fleet_entry
from benchmarks.home import HomeError
from custom_components.bitaxe_monitor.miner.live import LONGEST_SPAN, LiveSamples
from simulator.control import _apply
from simulator.miner import SimulatedMiner

MIB = 2**20
PROCESS: Final = ["benchmarks", "endurance", "--process"]


def samples(
    grow: Callable[[float], float] = lambda _: 0.0, leaking: str = ""
) -> list[dict[str, float]]:
    """Return samples of an hour; grow is of memory in MiB, 40 leak an hour."""
    random = Random(3)
    counts = {"tasks": 60, "timers": 150, "listeners": 90, "handles": 45, "issues": 2}
    return [
        {
            "time": time,
            "memory": MIB * (300 + random.gauss(0, 3) + grow(time)),
            "sqlite": MIB * 8.0,
            **{
                key: count
                + random.randrange(3)
                + int(40 * (key == leaking) * time / HOUR)
                for key, count in counts.items()
            },
        }
        for time in map(float, range(0, 3600, 5))
    ]


def test_slope() -> None:
    """A line is found with an interval that holds it, in parts of the mean an hour."""
    times = [5.0 * number for number in range(720)]
    random = Random(1)
    values = [1000 + time / HOUR * 100 + random.gauss(0, 5) for time in times]
    found = slope(times, values)
    assert found.low < 100 / 1050 < found.high
    assert found.high - found.low < 0.01
    assert found.is_growth
    with pytest.raises(ValueError, match="too few"):
        slope([1.0, 2.0], [1.0, 1.0])


def test_nothing_grows() -> None:
    """What goes up and down, or settles before it counts, is no leak."""
    assert faults(samples(), 900) == []
    assert faults(samples(lambda time: min(time, 900) / 10), 900) == []


def test_little_growth() -> None:
    """Memory that certainly grows, but by less than 2 % an hour, is no leak."""
    grown = samples(lambda time: 300 * 0.01 * time / HOUR)
    assert faults(grown, 900) == []


def test_memory_given_back() -> None:
    """Memory that becomes less is no leak, however fast."""
    assert faults(samples(lambda time: -30 * time / HOUR), 900) == []


def test_pages_of_the_database() -> None:
    """What grows with the database is SQLite's, which holds no more than it may."""
    grown = samples(lambda time: 30 * time / HOUR)
    for sample in grown:
        sample["sqlite"] += 30 * MIB * sample["time"] / HOUR
    assert faults(grown, 900) == []


def test_coming_and_going() -> None:
    """Counts that are as much more in the end as now and then before are no leak."""
    watched = samples()
    for sample in watched:
        sample["issues"] = 16 + 6 * (sin(sample["time"] / 180) > 0)
    watched[-30:] = [sample | {"issues": 22} for sample in watched[-30:]]
    assert median(sample["issues"] for sample in watched[180:200]) == 16
    assert faults(watched, 900) == []


def test_leaks() -> None:
    """What grows is named, be it memory or what is counted."""
    [memory] = faults(samples(lambda time: 30 * time / HOUR), 900)
    assert "memory grows" in memory
    for key in ("tasks", "timers", "listeners", "handles", "issues"):
        [count] = faults(samples(leaking=key), 900)
        assert count.startswith(f"{key} were ")


def test_changes() -> None:
    """All that befalls a miner is what the simulator can do to it."""
    miner = SimulatedMiner("601", "v2.15.0", boot_age=9000, clock=lambda: 0.0)
    random = Random(4)
    for _ in range(200):
        _apply(miner, change(random))


def test_hurried() -> None:
    """A miner is polled every second and written every 5 s; the fleet has no pace."""
    entry = fleet_entry() | {"unique_id": "02:00", "options": {"wall_factor": 1.1}}
    assert hurried(entry)["options"] == {
        "wall_factor": 1.1,
        "poll_interval": 1,
        "update_interval": 5,
    }
    assert not hurried(fleet_entry())["options"]


async def test_sample(hass: HomeAssistant) -> None:
    """A sample names what the process holds."""
    sample = EnduranceProbe(hass, 1.0).sample()
    before = sample["listeners"]
    hass.bus.async_listen("something", lambda _: None)
    after = EnduranceProbe(hass, 1.0).sample()
    assert after["listeners"] == before + 1
    assert sample["tasks"] >= 1
    process = held()
    assert process["memory"] > 10 * MIB
    with closing(sqlite3.connect(":memory:")):
        assert held()["sqlite"] > process["sqlite"]
    assert process["handles"] > 2


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the process held is printed and kept; a leak is an exit status."""
    held = [
        {**sample, "states": 900, "writes": 20, "reloads": 3} for sample in samples()
    ]
    file = tmp_path / "held.json"
    plans: list[Plan] = []
    logged: list[str] = []

    async def endure(plan: Plan) -> Endured:
        plans.append(plan)
        return Endured(samples=held, changes=77, polls=99, errors="".join(logged))

    arguments = [*PROCESS, "--minutes", "2", "--warm-up", "1"]
    with (
        patch("sys.argv", [*arguments, "--json", str(file)]),
        patch("benchmarks.endurance_command.endure", endure),
    ):
        assert main() == 0
    assert plans[0].seconds == 120
    assert json.loads(file.read_text())["polls"] == 99
    printed = capsys.readouterr().out
    assert "77 faults and restarts, 20 writes, 3 reloads" in printed
    assert "\nwithout what SQLite holds " in printed
    assert "| of this SQLite's, MiB | 8.0 | 8.0 |" in printed
    for number, sample in enumerate(held):
        sample["tasks"] += number
    logged.append("ERROR something failed")
    with (
        patch("sys.argv", arguments),
        patch("benchmarks.endurance_command.endure", endure),
    ):
        assert main() == 1
    printed = capsys.readouterr().out
    assert "tasks were" in printed
    assert "ERROR something failed" in printed


@pytest.mark.parametrize("minutes", ["10", "15", "15.9"])
def test_too_short(capsys: pytest.CaptureFixture[str], minutes: str) -> None:
    """A run that would be over before anything counts is not begun."""
    with (
        patch("sys.argv", [*PROCESS, "--minutes", minutes]),
        patch("benchmarks.endurance_command.endure") as endure,
    ):
        assert main() == 1
    endure.assert_not_called()
    assert f"--minutes {minutes} has to be 16 at least" in capsys.readouterr().err


def test_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """What fails is reported in a line."""

    async def endure(plan: Plan) -> Endured:
        raise HomeError(plan.miners)

    with (
        patch("sys.argv", PROCESS),
        patch("benchmarks.endurance_command.endure", endure),
    ):
        assert main() == 1
    assert "50" in capsys.readouterr().err


def test_full_buffers() -> None:
    """A live buffer holds what it holds at most, up to now."""
    live = LiveSamples()
    fill(live)
    assert len(live) == LONGEST_SPAN
    assert len(live.columns(10, ())["time"]) in (9, 10)


async def test_repairs_that_wait_for_the_user(hass: HomeAssistant) -> None:
    """What ends by itself is counted, what a user has to see to is not."""
    for key in ("wrong_miner", "refused", "overheated", "watchdog_gave_up"):
        ir.async_create_issue(
            hass,
            "bitaxe_monitor",
            key,
            is_fixable=False,
            severity=ir.IssueSeverity.WARNING,
            translation_key=key,
        )
    assert passing_issues(hass) == 2
