"""Run a Prometheus that asks Home Assistant, and ask it in turn."""

from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from pathlib import Path
import re
from typing import Any, Final

from aiohttp import ClientSession

from demo.process import LOOPBACK, claim_port

from ..servers import ServerError, server

_PROGRAM: Final = "usr/bin/prometheus"
_EACH: Final = '{__name__=~"homeassistant_.+"}'
# What Home Assistant adds to the value of each entity.
_BESIDE: Final = (
    "homeassistant_entity_available",
    "homeassistant_entity_info",
    "homeassistant_last_updated_time_seconds",
    "homeassistant_state_change_created",
    "homeassistant_state_change_total",
)
_STORED: Final = re.compile(
    r"^prometheus_tsdb_head_samples_appended_total(?:{.*})? (\S+)$", re.MULTILINE
)

type Result = list[dict[str, Any]]


class Prometheus:
    """A Prometheus that runs."""

    def __init__(self, session: ClientSession, url: str, directory: Path) -> None:
        """Know its address, and where it stores."""
        self._session = session
        self._url = url
        self._directory = directory

    async def ask(self, query: str) -> Result:
        """Return the series that a query yields; raises ServerError if it is none."""
        answer = await self._request("GET", "query", query=query)
        result: Result = answer["data"]["result"]
        return result

    async def series(self, entities: Collection[str]) -> int:
        """Return how many series there are of entities."""
        return sum(_entity(each) in entities for each in await self.ask(_EACH))

    async def samples(self, entities: Collection[str], seconds: float) -> int:
        """Return how many samples of entities were stored in the last seconds."""
        found = await self.ask(f"{_EACH}[{round(seconds)}s]")
        return sum(len(each["values"]) for each in found if _entity(each) in entities)

    async def values(self) -> dict[str, float]:
        """Return the latest value of each entity that is there."""
        return {
            _entity(each): value(each)
            for each in await self.ask(_EACH)
            if _entity(each) and each["metric"]["__name__"] not in _BESIDE
        }

    async def bytes_per_sample(self) -> float:
        """Return what a sample takes in the chunks of a block, made for this."""
        answer = await self._request("POST", "admin/tsdb/snapshot")
        name: str = answer["data"]["name"]
        chunks = (self._directory / "snapshots" / name).rglob("chunks/*")
        async with self._session.get(f"{self._url}/metrics") as response:
            stored = _STORED.findall(await response.text())
        size = sum(path.stat().st_size for path in chunks)
        return size / sum(float(each) for each in stored)

    async def _request(self, method: str, path: str, **query: str) -> dict[str, Any]:
        """Return the answer to a request of its API."""
        async with self._session.request(
            method, f"{self._url}/api/v1/{path}", params=query
        ) as response:
            answer: dict[str, Any] = await response.json()
        if answer["status"] != "success":
            raise ServerError(answer["error"])
        return answer


def value(series: dict[str, Any]) -> float:
    """Return the value of a series."""
    return float(series["value"][1])


def _entity(series: dict[str, Any]) -> str:
    """Return whose series it is, "" of none."""
    entity: str = series["metric"].get("entity", "")
    return entity


@asynccontextmanager
async def prometheus(directory: Path, configuration: str) -> AsyncGenerator[Prometheus]:
    """Run a Prometheus in a directory."""
    (directory / "prometheus.yml").write_text(configuration)
    port, stored = claim_port(0), directory / "prometheus"
    arguments = [
        "--config.file=prometheus.yml",
        f"--storage.tsdb.path={stored}",
        f"--web.listen-address={LOOPBACK}:{port}",
        "--web.enable-admin-api",
        "--log.level=warn",
    ]
    async with (
        server(_PROGRAM, arguments, directory, port=port),
        ClientSession() as session,
    ):
        yield Prometheus(session, f"http://{LOOPBACK}:{port}", stored)
