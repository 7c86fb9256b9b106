"""Run an InfluxDB that Home Assistant writes into, and ask it."""

from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientSession

from demo.process import LOOPBACK, claim_port

from ..servers import ServerError, server

DATABASE: Final = "home_assistant"
_PROGRAM: Final = "usr/bin/influxd"
_CONFIGURATION: Final = """\
reporting-disabled = true
bind-address = "127.0.0.1:{backup}"
[meta]
dir = "{directory}/meta"
[data]
dir = "{directory}/data"
wal-dir = "{directory}/wal"
cache-snapshot-write-cold-duration = "2s"
[http]
bind-address = "127.0.0.1:{port}"
log-enabled = false
[monitor]
store-enabled = false
"""

type Series = dict[str, Any]


class Influx:
    """An InfluxDB that runs."""

    def __init__(self, session: ClientSession, port: int, directory: Path) -> None:
        """Know its port, and where it stores."""
        self._session = session
        self.port = port
        self._directory = directory

    async def ask(self, query: str) -> list[Series]:
        """Return the series that a query yields; raises ServerError if it is none."""
        async with self._session.post(
            f"http://{LOOPBACK}:{self.port}/query", params={"db": DATABASE, "q": query}
        ) as response:
            answer = await response.json()
        [result] = answer.get("results", [answer])
        if "error" in result:
            raise ServerError(result["error"])
        series: list[Series] = result.get("series", [])
        return series

    async def series(self, entities: Collection[str]) -> int:
        """Return how many series there are of entities."""
        found = await self._by_entity('count("value")')
        return sum(entity in entities for entity, _ in found)

    async def points(self, entities: Collection[str], seconds: float) -> int:
        """Return how many numbers of entities were stored in the last seconds."""
        since = f"WHERE time > now() - {round(seconds)}s"
        found = await self._by_entity('count("value")', since)
        return sum(int(count) for entity, count in found if entity in entities)

    async def values(self) -> dict[str, float]:
        """Return the latest number of each entity that has one."""
        return dict(await self._by_entity('last("value")'))

    async def _by_entity(
        self, selected: str, where: str = ""
    ) -> list[tuple[str, float]]:
        """Return a number for each series, with its entity."""
        query = f'SELECT {selected} FROM /.*/ {where} GROUP BY "domain", "entity_id"'  # noqa: S608 -- of this module
        return [
            (
                f"{series['tags']['domain']}.{series['tags']['entity_id']}",
                series["values"][0][1],
            )
            for series in await self.ask(query)
        ]

    def stored_bytes(self) -> int:
        """Return what is on disk, but for what is not in its final form yet."""
        return sum(path.stat().st_size for path in self._directory.rglob("*.tsm"))


@asynccontextmanager
async def influx(directory: Path) -> AsyncGenerator[Influx]:
    """Run an InfluxDB with an empty database in a directory."""
    port, stored = claim_port(0), directory / "influxdb"
    (directory / "influxdb.conf").write_text(
        _CONFIGURATION.format(port=port, backup=claim_port(0), directory=stored)
    )
    async with (
        server(_PROGRAM, ["-config", "influxdb.conf"], directory, port=port),
        ClientSession() as session,
    ):
        found = Influx(session, port, stored)
        await found.ask(f"CREATE DATABASE {DATABASE}")
        yield found
