"""Tests of the demo's command line."""

import socket
from unittest.mock import patch

import pytest

from demo.__main__ import main
from demo.process import LOOPBACK


@pytest.mark.usefixtures("socket_enabled")
def test_taken_port(capsys: pytest.CaptureFixture[str]) -> None:
    """A taken port ends it at once with one line and status 1."""
    with socket.create_server((LOOPBACK, 0)) as server:
        port = server.getsockname()[1]
        with patch("sys.argv", ["demo", "--port", str(port)]):
            assert main() == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        pytest.param(["--miner", "=500"], "no address in '=500'", id="bad miner"),
        pytest.param(
            ["--story", "--miner", "192.168.1.5"], "simulated miners", id="real story"
        ),
        pytest.param(["--story", "--smoke"], "not allowed with", id="two checks"),
    ],
)
def test_bad_arguments(
    capsys: pytest.CaptureFixture[str], arguments: list[str], error: str
) -> None:
    """What cannot be done is refused before anything starts."""
    with patch("sys.argv", ["demo", *arguments]), pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert error in capsys.readouterr().err
