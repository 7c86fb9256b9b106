"""Tests of running a Home Assistant to be measured."""

from asyncio.subprocess import Process
import json
from pathlib import Path
from unittest.mock import patch

from homeassistant.util.yaml import parse_yaml
import pytest

from benchmarks.entries import fleet_entry
from benchmarks.home import Home, HomeError, home_assistant, write_configuration
from benchmarks.loop_probe import COLLECTION_FILE, DELAYS_FILE, STARTED_FILE
from demo.process import start_python, stop

_PROBE = f"""
import pathlib, signal, time

def report(*_):
    if pathlib.Path("asked").exists():
        pathlib.Path("{DELAYS_FILE}").write_text("[0.5]")
    pathlib.Path("asked").touch()

def collect(*_):
    pathlib.Path("{COLLECTION_FILE}").write_text("0.25")

signal.signal(signal.SIGUSR1, report)
signal.signal(signal.SIGUSR2, collect)
pathlib.Path("{STARTED_FILE}").touch()
while True:
    time.sleep(0.1)
"""


@pytest.mark.usefixtures("socket_enabled")
def test_configuration(tmp_path: Path) -> None:
    """There are the entries, both components, and little that costs something."""
    entry = fleet_entry()
    write_configuration(tmp_path, [entry])
    stored = json.loads((tmp_path / ".storage/core.config_entries").read_text())
    assert stored["data"]["entries"] == [entry]
    for component in ("bitaxe_monitor", "loop_probe"):
        manifest = tmp_path / "custom_components" / component / "manifest.json"
        assert json.loads(manifest.read_text())["domain"] == component
    lines = (tmp_path / "configuration.yaml").read_text().splitlines()
    components = {line.removesuffix(":") for line in lines if line[0] != " "}
    assert components == {"history", "homeassistant", "loop_probe", "recorder"}


@pytest.mark.usefixtures("socket_enabled")
def test_other_database(tmp_path: Path) -> None:
    """The recorder writes into the database that is named."""
    write_configuration(tmp_path, [], database="postgresql://recorder@127.0.0.1/one")
    written = parse_yaml((tmp_path / "configuration.yaml").read_text())
    assert isinstance(written, dict)
    assert written["recorder"] == {"db_url": "postgresql://recorder@127.0.0.1/one"}


@pytest.mark.usefixtures("socket_enabled")
def test_another_version(tmp_path: Path) -> None:
    """Another version of the integration takes the place of this one."""
    other, home = tmp_path / "other", tmp_path / "home"
    other.mkdir()
    home.mkdir()
    write_configuration(home, [], integration=other)
    assert (home / "custom_components/bitaxe_monitor").resolve() == other


async def test_probe(tmp_path: Path) -> None:
    """It waits for the start, asks twice for the loop's delays, once for garbage."""
    process = await start_python(["-c", _PROBE], cwd=tmp_path)
    try:
        home = Home(process, tmp_path)
        await home.wait_until_started()
        assert await home.loop_delays(0.2) == [0.5]
        assert await home.collection_seconds() == 0.25
    finally:
        await stop(process, 1)


async def test_does_not_start(tmp_path: Path) -> None:
    """What ends before it has started is an error that shows the log's end."""
    (tmp_path / "console.log").write_text("all went well\nno, it did not\n")
    process = await start_python(["-c", ""], cwd=tmp_path)
    await process.wait()
    with pytest.raises(HomeError, match="no, it did not"):
        await Home(process, tmp_path).wait_until_started()


async def test_started_before(tmp_path: Path) -> None:
    """A start is waited for again where there was one before."""
    (tmp_path / STARTED_FILE).touch()

    async def end(*_: object, **__: object) -> Process:
        return await start_python(["-c", ""], cwd=tmp_path)

    with (
        patch("benchmarks.home.start_python", end),
        pytest.raises(HomeError, match=STARTED_FILE),
    ):
        async with home_assistant(tmp_path):
            pytest.fail("entered")
