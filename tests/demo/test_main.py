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


def test_bad_miner(capsys: pytest.CaptureFixture[str]) -> None:
    """A miner that cannot be read is refused before anything starts."""
    with (
        patch("sys.argv", ["demo", "--miner", "=500"]),
        pytest.raises(SystemExit) as stopped,
    ):
        main()
    assert stopped.value.code == 2
    assert "no address in '=500'" in capsys.readouterr().err
