"""Tests of running servers that were unpacked."""

from pathlib import Path
import sys
from unittest.mock import patch

import pytest

from benchmarks.servers import ServerError, finish, server
from demo.process import claim_port

LISTENS = """\
import os, socket, sys
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as server:
    print(os.environ["LD_LIBRARY_PATH"], flush=True)
    while True:
        server.accept()
"""
ENDS = "import sys\nsys.exit(*sys.argv[1:])\n"

pytestmark = pytest.mark.usefixtures("socket_enabled")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where programs are, one that listens and one that ends."""
    for name, text in (("listens", LISTENS), ("ends", ENDS)):
        program = tmp_path / name
        program.write_text(f"#!{sys.executable}\n{text}")
        program.chmod(0o755)
    return tmp_path


async def test_server(place: Path) -> None:
    """It listens inside the context, with the libraries unpacked beside it."""
    port = claim_port(0)
    with patch("benchmarks.servers.PLACE", place):
        async with server("listens", [str(port)], place, port=port):
            assert "servers/usr/lib" in (place / "listens.log").read_text()
    assert claim_port(port) == port


async def test_server_that_ends(place: Path) -> None:
    """What ends before it listens is an error with its last words."""
    with (
        patch("benchmarks.servers.PLACE", place),
        pytest.raises(ServerError, match=r"ends did not .*\nno such file"),
    ):
        async with server("ends", ["no such file"], place, port=claim_port(0)):
            pytest.fail("entered")


async def test_server_that_never_listens(place: Path) -> None:
    """What listens somewhere else is not waited for for ever."""
    arguments = [str(claim_port(0))]
    with (
        patch("benchmarks.servers.PLACE", place),
        patch("benchmarks.servers._START_TIMEOUT", 0.2),
        pytest.raises(ServerError, match="listens did not"),
    ):
        async with server("listens", arguments, place, port=claim_port(0)):
            pytest.fail("entered")


async def test_program_that_is_missing(place: Path) -> None:
    """Whoever has not unpacked them is shown how."""
    with (
        patch("benchmarks.servers.PLACE", place),
        pytest.raises(ServerError, match="script/setup exports"),
    ):
        await finish("postgres", [], place)


async def test_finish(place: Path) -> None:
    """A program has to end well."""
    with patch("benchmarks.servers.PLACE", place):
        await finish("ends", [], place)
        with pytest.raises(ServerError, match="no space left"):
            await finish("ends", ["no space left"], place)
