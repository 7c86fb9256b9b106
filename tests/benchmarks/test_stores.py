"""Tests of the databases that a recorder can write into."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
import os
from pathlib import Path
import sqlite3
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock, patch

import pytest

from benchmarks.stores import Store, mariadb, postgresql


class Servers:
    """Stands in for servers that run: notes what would have been started."""

    def __init__(self) -> None:
        """Begin with none."""
        self.started: list[tuple[str, Sequence[str], Path, str | None]] = []

    async def finish(
        self, program: str, arguments: Sequence[str], directory: Path, *, user: str
    ) -> None:
        """Note a program that runs to its end."""
        self.started.append((program, arguments, directory, user))

    @asynccontextmanager
    async def server(
        self,
        program: str,
        arguments: Sequence[str],
        directory: Path,
        *,
        port: int,
        user: str,
    ) -> AsyncGenerator[None]:
        """Note a program that listens."""
        assert str(port) in " ".join(arguments)
        await self.finish(program, arguments, directory, user=user)
        yield


@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.parametrize(
    ("run", "url", "programs"),
    [
        (postgresql, "postgresql://recorder@127.0.0.1:", ["initdb", "postgres"]),
        (
            mariadb,
            "mysql+pymysql://root@127.0.0.1:",
            ["mariadb-install-db", "mariadbd"],
        ),
    ],
)
@pytest.mark.parametrize("is_root", [False, True])
async def test_servers(
    run: Any,  # noqa: ANN401 -- either of two functions
    url: str,
    programs: list[str],
    is_root: bool,  # noqa: FBT001 -- a parameter
) -> None:
    """A server has a directory of its own, which root gives to nobody."""
    servers = Servers()
    with (
        patch("benchmarks.stores.finish", servers.finish),
        patch("benchmarks.stores.server", servers.server),
        patch(
            "benchmarks.stores.import_module",
            return_value=SimpleNamespace(connect=lambda *_, **kw: Mock(**kw)),
        ),
        patch("benchmarks.stores.shutil.chown") as chown,
        patch.object(os, "geteuid", return_value=0 if is_root else 1000),
    ):
        async with run() as store:
            assert store.url.startswith(url)
            assert store.mark == "%s"
            store.connect()
    assert [Path(program).name for program, *_ in servers.started] == programs
    users = {user for *_, user in servers.started}
    assert users == ({"nobody"} if is_root else {None})
    assert chown.called is is_root
    [directory] = {each for _, _, each, _ in servers.started}
    assert not directory.exists()


def test_asked(tmp_path: Path) -> None:
    """Values stand where their mark is, and what yields no rows has none."""
    path = tmp_path / "store.db"
    store = Store(
        connect=lambda: sqlite3.connect(path, isolation_level=None),
        begin="BEGIN",
        sizes=(),
        mark="?1",
    )
    with store.asked() as ask:
        assert ask("CREATE TABLE kept (number REAL)") == []
        assert ask("INSERT INTO kept VALUES (?)", 4.5) == []
        assert ask("SELECT number FROM kept") == [(4.5,)]
    with store.asked() as ask, pytest.raises(sqlite3.OperationalError):
        ask("SELECT number FROM kept")
