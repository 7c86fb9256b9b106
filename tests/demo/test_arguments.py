"""Tests of reading the demo's command line."""

from pathlib import Path
import subprocess
import sys
from typing import Final

import pytest

from demo.arguments import Miner, read_arguments
from demo.configuration import ROOT

# What stands for an installation leaves this word.
_INSTALLED: Final = "installed"


def test_defaults() -> None:
    """Without a word the simulated fleet is shown where Home Assistant usually is."""
    arguments = read_arguments([])
    assert (arguments.port, arguments.miners) == (8123, None)


@pytest.mark.parametrize(
    ("text", "miner"),
    [
        pytest.param("192.168.1.5", Miner(host="192.168.1.5"), id="address"),
        pytest.param(
            "192.168.1.5:80=1200.5",
            Miner(host="192.168.1.5:80", expected_hashrate=1200.5),
            id="with hashrate",
        ),
    ],
)
def test_miner(text: str, miner: Miner) -> None:
    """A miner is an address, with its expected hashrate if that is given."""
    assert read_arguments(["--miner", text]).miners == [miner]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        pytest.param(["--miner", ""], "no address in ''", id="nothing"),
        pytest.param(["--miner", "=500"], "no address in '=500'", id="no address"),
        pytest.param(["--miner", "a="], "'' is not a hashrate", id="no hashrate"),
        pytest.param(["--miner", "a=fast"], "'fast' is not a hashrate", id="word"),
        pytest.param(["--miner", "a=nan"], "'nan' is not a hashrate", id="nan"),
        pytest.param(["--miner", "a=-5"], "1 to 1,000,000 GH/s", id="negative"),
        pytest.param(["--miner", "a=1e7"], "1 to 1,000,000 GH/s", id="H/s"),
        pytest.param(["--port", "65536"], "not a port from 0 to 65535", id="port"),
        pytest.param(["--port", "-1"], "'-1' is not a port", id="negative port"),
        pytest.param(["--port", "http"], "'http' is not a port", id="name of port"),
        pytest.param(
            ["--story", "--miner", "192.168.1.5"], "simulated miners", id="real story"
        ),
        pytest.param(
            ["--install", "--miner", "192.168.1.5"], "a simulated miner", id="real one"
        ),
        pytest.param(["--story", "--smoke"], "not allowed with", id="two checks"),
        pytest.param(["--install", "--smoke"], "not allowed with", id="two others"),
    ],
)
def test_wrong_arguments(
    capsys: pytest.CaptureFixture[str], arguments: list[str], error: str
) -> None:
    """What cannot be done is refused in plain words."""
    with pytest.raises(SystemExit) as stopped:
        read_arguments(arguments)
    assert stopped.value.code == 2
    assert error in capsys.readouterr().err


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Return script/demo in a checkout where nothing is installed yet."""
    for name in ("script/demo", "demo/__init__.py", "demo/arguments.py"):
        copy = tmp_path / name
        copy.parent.mkdir(exist_ok=True)
        copy.write_text((ROOT / name).read_text())
    (tmp_path / "demo" / "__main__.py").write_text("print('started')\n")
    python = tmp_path / ".env" / "demo" / "bin" / "python"
    setup = tmp_path / "script" / "setup"
    setup.write_text(
        f"#!/bin/sh\necho {_INSTALLED} $1\n"
        f"mkdir -p {python.parent} && ln -s {sys.executable} {python}\n"
    )
    setup.chmod(0o700)
    return tmp_path / "script" / "demo"


def _run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return how script/demo ends, with this Python as the only one on the PATH."""
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    return subprocess.run(  # noqa: S603 - a copy of our own script
        ["/usr/bin/env", "bash", script, *arguments],
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        pytest.param(["--help"], 0, "usage: script/demo", id="help"),
        pytest.param(["-h"], 0, "--miner HOST[=GHS]", id="short"),
        pytest.param(["--nonsense"], 2, "unrecognized arguments", id="unknown"),
        pytest.param(["--miner", "a=fast"], 2, "is not a hashrate", id="wrong"),
    ],
)
def test_nothing_is_installed_for_words(
    script: Path, arguments: list[str], status: int, words: str
) -> None:
    """Help, and what is wrong with the arguments, come before any installing."""
    ended = _run(script, *arguments)
    assert ended.returncode == status
    assert words in ended.stdout + ended.stderr
    assert _INSTALLED not in ended.stdout


def test_installed_for_right_arguments(script: Path) -> None:
    """With arguments that are right the demo is installed and started."""
    ended = _run(script, "--smoke")
    assert ended.stdout.split("\n") == [f"{_INSTALLED} demo", "started", ""]
