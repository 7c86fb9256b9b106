"""Tests of the command line."""

import asyncio
from dataclasses import replace
import json
import os
from pathlib import Path
import signal
import sys
from unittest.mock import patch

import pytest

from benchmarks.__main__ import main
from benchmarks.fleet import FleetError, Traffic
from benchmarks.home import INTEGRATION
from benchmarks.polling import Delays, Measurement, Plan
from benchmarks.recorder import EntityRows, Growth


def run(*arguments: str) -> int:
    """Run the command and return its exit status."""
    with patch("sys.argv", ["benchmarks", "polling", *arguments]):
        return main()


async def measure(miners: int, plan: Plan) -> Measurement:
    """Stand in for measuring: make up figures, with the plan's among them."""
    return Measurement(
        miners=miners,
        seconds=plan.window,
        cpu=plan.warm_up,
        traffic=Traffic(polls=100, requests=100, connections=100),
        bare_cpu_per_poll=0.001,
        bare_together_cpu_per_poll=0.001,
        growth=Growth(state_rows=1, short_term_rows=2, long_term_rows=3, bytes=4),
        resident_bytes=5,
        delays=Delays(p50=0, p99=plan.watch, worst=0),
        entities=(EntityRows(key="power_used", states=1, statistics=2),),
    )


async def fail(miners: int, plan: Plan) -> Measurement:
    """Stand in for a simulator that does not start."""
    raise FleetError(str(miners))


async def hang(miners: int, plan: Plan) -> Measurement:
    """Stand in for a measurement that somebody stops."""
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(10)
    return await measure(miners, plan)


@patch("benchmarks.polling_command.measure", measure)
def test_sizes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each size is measured once, in order, and everything goes into the file."""
    file = tmp_path / "figures.json"
    arguments = ("--warm-up", "1", "--minutes", "10", "--watch", "2")
    assert run("--miners", "20,3,20", *arguments, "--json", str(file)) == 0
    measured = json.loads(file.read_text())
    assert [figures["miners"] for figures in measured] == [3, 20]
    assert measured[0]["seconds"] == 600
    assert measured[0]["cpu"] == 60
    assert measured[0]["delays"]["p99"] == 120
    printed = capsys.readouterr().out
    assert "| Miners | 3 | 20 |" in printed
    assert "power_used" not in printed


@patch("benchmarks.polling_command.measure", measure)
def test_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """Whose rows they are is reported when asked for."""
    assert run("--miners", "1", "--rows") == 0
    assert "| power_used | 1.0 | 2.0 |" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "recorder", "interval"),
    [
        ((), "sqlite", None),
        (("--recorder", "postgresql"), "postgresql", None),
        (("--recorder", "mariadb", "--poll-interval", "10"), "mariadb", 10),
    ],
)
def test_plan(arguments: tuple[str, ...], recorder: str, interval: int | None) -> None:
    """The database and the time between polls are those that are asked for."""
    plans = list[Plan]()

    async def note(miners: int, plan: Plan) -> Measurement:
        plans.append(plan)
        return await measure(miners, plan)

    with patch("benchmarks.polling_command.measure", note):
        assert run("--miners", "1", *arguments) == 0
    [plan] = plans
    assert plan.recorder == recorder
    assert plan.poll_interval == interval


def test_no_interval() -> None:
    """A time between polls that no miner can have is refused."""
    with pytest.raises(SystemExit):
        run("--poll-interval", "4")


def test_pairs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two versions are measured beside each other, as often as was asked for."""
    (tmp_path / "manifest.json").touch()
    folders = list[Path]()
    both = asyncio.Barrier(2)

    async def note(miners: int, plan: Plan) -> Measurement:
        folders.append(plan.integration)
        await both.wait()
        cpu = 2.0 if plan.integration == tmp_path else 3.0
        return replace(await measure(miners, plan), cpu=cpu)

    file = tmp_path / "figures.json"
    arguments = ("--against", str(tmp_path), "--pairs", "2", "--json", str(file))
    with patch("benchmarks.polling_command.measure", note):
        assert run("--miners", "1", *arguments) == 0
    assert folders == [INTEGRATION, tmp_path] * 2
    printed = capsys.readouterr().out
    assert "pair 2: CPU, ratio 1.500" in printed
    assert "| CPU, ratio | 1.500 (1.500–1.500) | |" in printed
    assert [pair["other"]["cpu"] for pair in json.loads(file.read_text())] == [2, 2]


def test_no_version(tmp_path: Path) -> None:
    """A folder without an integration is no version."""
    with pytest.raises(SystemExit):
        run("--against", str(tmp_path))


@patch("benchmarks.polling_command.measure", fail)
def test_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """What fails is reported in a line."""
    assert run("--miners", "7") == 1
    assert capsys.readouterr().err == "benchmarks: 7\n"


@patch("benchmarks.polling_command.measure", hang)
def test_stopped() -> None:
    """A signal ends it in order."""
    assert run("--miners", "1") == 130


@pytest.mark.parametrize("sizes", ["none", "0,10", ""])
def test_no_size(sizes: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without miners there is nothing to measure."""
    with pytest.raises(SystemExit) as refused:
        run("--miners", sizes)
    assert refused.value.code == 2
    assert "--miners" in capsys.readouterr().err


def test_other_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a command cannot run, it is reported where it can."""
    monkeypatch.setitem(sys.modules, "playwright.async_api", None)
    monkeypatch.delitem(sys.modules, "benchmarks.page_command", raising=False)
    monkeypatch.delitem(sys.modules, "demo.browser", raising=False)
    with patch("sys.argv", ["benchmarks", "page"]):
        assert main() == 1
    assert ".env/page/bin/python" in capsys.readouterr().err
