"""The databases that a recorder can write into."""

from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from importlib import import_module
import os
from pathlib import Path
import shutil
import sqlite3
from tempfile import TemporaryDirectory
from typing import Any, Final

from demo.process import LOOPBACK, claim_port

from .servers import PLACE, finish, server

type Rows = list[tuple[Any, ...]]
type Ask = Callable[..., Rows]

# PostgreSQL refuses to run as root.
_USER: Final = "nobody"
_NAME: Final = "recorder"
_POSTGRES: Final = "usr/lib/postgresql/15/bin"
_POSTGRES_ARGUMENTS: Final = ("-D", "data", "-k", "", "-h", LOOPBACK)
_INITDB_ARGUMENTS: Final = (
    *("-D", "data", "-U", _NAME, "-A", "trust", "-E", "UTF8"),
    "--no-locale",
)
_MARIADB_ARGUMENTS: Final = ("--no-defaults", f"--basedir={PLACE / 'usr'}")

_SQLITE_SIZES: Final = """\
SELECT tbl_name, SUM(pgsize) FROM dbstat JOIN sqlite_master USING (name)
WHERE aggregate = TRUE GROUP BY tbl_name"""
_POSTGRES_SIZES: Final = """\
SELECT relname, pg_total_relation_size(relid) FROM pg_stat_user_tables"""
_ANALYZE: Final = """\
ANALYZE TABLE states, state_attributes, states_meta, events,
statistics, statistics_short_term, statistics_meta"""
_MARIADB_SIZES: Final = """\
SELECT table_name, data_length + index_length FROM information_schema.tables
WHERE table_schema = DATABASE()"""


@dataclass(frozen=True, slots=True)
class Store:
    """A database: how it is read, and how the recorder is pointed to it.

    sizes are statements of which the last returns tables and their bytes, indexes
    included. mark stands for a value in a statement, and url is "" for what the
    recorder makes by itself.
    """

    connect: Callable[[], Any]
    begin: str
    sizes: Sequence[str]
    mark: str
    url: str = ""

    @contextmanager
    def asked(self) -> Generator[Ask]:
        """Connect; yield what asks and returns rows, as of one moment."""
        with closing(self.connect()) as connection:

            def ask(statement: str, *values: float) -> Rows:
                cursor = connection.cursor()
                cursor.execute(statement.replace("?", self.mark), values)
                return list(cursor.fetchall()) if cursor.description else []

            ask(self.begin)
            yield ask


def sqlite(path: Path) -> Store:
    """Return the file that the recorder makes, which is opened for reading only.

    Bytes are those of the pages that a table and its indexes take up, with what is
    still in the write-ahead log: the same as in the file after a checkpoint.
    """
    return Store(
        connect=lambda: sqlite3.connect(
            f"file:{path}?mode=ro", uri=True, isolation_level=None
        ),
        begin="BEGIN",
        sizes=(_SQLITE_SIZES,),
        mark="?",
    )


@asynccontextmanager
async def postgresql() -> AsyncGenerator[Store]:
    """Run a PostgreSQL with an empty database."""
    with _own_directory() as (directory, user):
        port = claim_port(0)
        await finish(f"{_POSTGRES}/initdb", _INITDB_ARGUMENTS, directory, user=user)
        arguments = [*_POSTGRES_ARGUMENTS, "-p", str(port)]
        program = f"{_POSTGRES}/postgres"
        async with server(program, arguments, directory, port=port, user=user):
            url = f"postgresql://{_NAME}@{LOOPBACK}:{port}/postgres"
            yield Store(
                connect=lambda: import_module("psycopg2").connect(url),
                begin="SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                sizes=(_POSTGRES_SIZES,),
                mark="%s",
                url=url,
            )


@asynccontextmanager
async def mariadb() -> AsyncGenerator[Store]:
    """Run a MariaDB with an empty database."""
    with _own_directory() as (directory, user):
        port = claim_port(0)
        arguments = [*_MARIADB_ARGUMENTS, f"--datadir={directory / 'data'}"]
        await finish(
            "usr/bin/mariadb-install-db",
            [*arguments, "--auth-root-authentication-method=normal", "--skip-test-db"],
            directory,
            user=user,
        )
        arguments += [
            f"--bind-address={LOOPBACK}",
            f"--port={port}",
            f"--socket={directory / 'socket'}",
        ]
        async with server(
            "usr/sbin/mariadbd", arguments, directory, port=port, user=user
        ):

            def connect(database: str | None = _NAME) -> Any:  # noqa: ANN401 -- of a driver without types
                return import_module("pymysql").connect(
                    host=LOOPBACK, port=port, user="root", database=database
                )

            with closing(connect(None)) as connection:
                connection.cursor().execute(
                    f"CREATE DATABASE {_NAME} CHARACTER SET utf8mb4"
                )
            yield Store(
                connect=connect,
                begin="START TRANSACTION",
                # Sizes are those of some time ago until the tables are analyzed.
                sizes=(_ANALYZE, _MARIADB_SIZES),
                mark="%s",
                url=f"mysql+pymysql://root@{LOOPBACK}:{port}/{_NAME}?charset=utf8mb4",
            )


@contextmanager
def _own_directory() -> Generator[tuple[Path, str | None]]:
    """Make a directory for a server; yield it, and whose it is if not one's own."""
    with TemporaryDirectory(prefix="bitaxe_monitor-") as name:
        directory = Path(name)
        user = _USER if os.geteuid() == 0 else None
        if user is not None:
            shutil.chown(directory, user)
        yield directory, user


SERVERS: Final = {"postgresql": postgresql, "mariadb": mariadb}
RECORDERS: Final = ("sqlite", *SERVERS)
"""The databases that a recorder can write into, its own first."""
