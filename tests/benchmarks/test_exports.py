"""Tests of what is asked of servers, and of what is made of their answers."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from homeassistant.util.yaml import parse_yaml
import pytest

from benchmarks.__main__ import main
from benchmarks.exports.home import _influxdb, _mqtt, _prepare
from benchmarks.exports.influx import Influx
from benchmarks.exports.page import home_configuration, queries, scrape_configuration
from benchmarks.exports.prometheus import Prometheus
from benchmarks.exports.run import Outcome, Plan, Rates, different
from benchmarks.exports.statestream import Broker, Published, bytes_of, published
from benchmarks.servers import ServerError

ONE, TWO = "sensor.one_hashrate", "sensor.two_hashrate"

type Answer = Callable[[web.Request], web.Response]


@asynccontextmanager
async def answering(answer: Answer) -> AsyncGenerator[tuple[ClientSession, int]]:
    """Run a server that answers all requests; yield what asks it, and its port."""

    async def handle(request: web.Request) -> web.Response:
        return answer(request)

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", handle)
    server = TestServer(application)
    async with server, ClientSession() as session:
        assert server.port is not None
        yield session, server.port


def metric(name: str, entity: str | None = None) -> dict[str, str]:
    """Return the labels of a series."""
    return {"__name__": name} | ({} if entity is None else {"entity": entity})


def of_prometheus(request: web.Request) -> web.Response:
    """Answer as Prometheus does, with a series each of two entities."""
    query = request.query.get("query", "")
    if request.path == "/metrics":
        name = "prometheus_tsdb_head_samples_appended_total"
        kinds = f'{name}{{type="float"}} 2e3\n{name}{{type="histogram"}} 0\n'
        return web.Response(text=f"# TYPE {name} counter\n{kinds}")
    if request.path.endswith("/snapshot"):
        return web.json_response({"status": "success", "data": {"name": "now"}})
    if query == "bad":
        return web.json_response({"status": "error", "error": "no such"}, status=400)
    labels = [
        metric("homeassistant_miner_hashrate_ghs", ONE),
        metric("homeassistant_entity_available", ONE),
        metric("homeassistant_entity_info", "sensor.offline"),
        metric("homeassistant_miner_hashrate_ghs", TWO),
        metric("homeassistant_other"),
    ]
    values: dict[str, Any] = {"value": [1, "2.5"]}
    if query.endswith("s]"):
        values = {"values": [[1, "2"], [2, "3"]]}
    result = [{"metric": each, **values} for each in labels]
    return web.json_response({"status": "success", "data": {"result": result}})


@pytest.mark.usefixtures("socket_enabled")
async def test_prometheus(tmp_path: Path) -> None:
    """Series and samples are those of entities asked for, values those of figures."""
    stored = tmp_path / "snapshots" / "now" / "block"
    (stored / "chunks").mkdir(parents=True)
    (stored / "chunks" / "000001").write_bytes(b"x" * 3000)
    (stored / "index").write_bytes(b"x" * 500)
    async with answering(of_prometheus) as (session, port):
        asked = Prometheus(session, f"http://127.0.0.1:{port}", tmp_path)
        assert await asked.series({ONE}) == 2
        assert await asked.samples({ONE}, 30) == 4
        assert await asked.values() == {ONE: 2.5, TWO: 2.5}
        assert await asked.bytes_per_sample() == 1.5
        with pytest.raises(ServerError, match="no such"):
            await asked.ask("bad")


def of_influx(request: web.Request) -> web.Response:
    """Answer as InfluxDB does: at most two series, an error, and nothing."""
    query = request.query["q"]
    if query == "bad":
        return web.json_response({"error": "parsing"}, status=400)
    if query == "unknown":
        return web.json_response({"results": [{"error": "not found"}]})
    if query == "nothing":
        return web.json_response({"results": [{}]})
    series = [
        {
            "tags": {"domain": "sensor", "entity_id": entity},
            "values": [["1970-01-01", 3]],
        }
        for entity in ("one_hashrate", "two_hashrate")
    ]
    return web.json_response({"results": [{"series": series}]})


@pytest.mark.usefixtures("socket_enabled")
async def test_influx(tmp_path: Path) -> None:
    """Series and points are those of entities asked for, by domain and name."""
    (tmp_path / "1.tsm").write_bytes(b"x" * 100)
    (tmp_path / "1.wal").write_bytes(b"x" * 1000)
    async with answering(of_influx) as (session, port):
        asked = Influx(session, port, tmp_path)
        assert await asked.series({ONE, "sun.sun"}) == 1
        assert await asked.points({ONE, TWO}, 60) == 6
        assert await asked.values() == {ONE: 3, TWO: 3}
        assert await asked.ask("nothing") == []
        for query, message in (("bad", "parsing"), ("unknown", "not found")):
            with pytest.raises(ServerError, match=message):
                await asked.ask(query)
        assert asked.stored_bytes() == 100


def test_messages(tmp_path: Path) -> None:
    """States are found by entity; what is another topic or not whole is not there."""
    heard = tmp_path / "heard"
    heard.write_text(
        "home_assistant/sensor/one_hashrate/state 1.5\n"
        "home_assistant/sensor/one_hashrate/state unavailable\n"
        "home_assistant/status online\n"
        "home_assistant/sensor/two_hashrate/state 2"
    )
    broker = Broker(1883, heard)
    assert [each.state for each in broker.messages()] == ["1.5", "unavailable"]
    assert broker.values() == {ONE: "unavailable"}
    assert bytes_of(broker.messages()) == 2 * 40 + 3 + 11
    assert published("a/light/b/state on") == Published("light.b", "on", 17)


def test_different() -> None:
    """What a server does not have, or has otherwise, is named."""
    found = {ONE: 1.0, TWO: None, "sensor.zero": None}
    expected = {ONE: 1.0 + 1e-12, TWO: 2.0, "sensor.zero": 0.0}
    assert different("InfluxDB", found, expected) == [
        "InfluxDB has None as sensor.two_hashrate, not 2.0",
        "InfluxDB has None as sensor.zero, not 0.0",
    ]


def test_page() -> None:
    """The page has queries in both languages, and what the others are to hold."""
    assert len(queries("PromQL")) > 5
    assert len(queries("InfluxQL")) > 3
    assert not queries("SQL")
    configuration = parse_yaml(home_configuration())
    assert isinstance(configuration, dict)
    assert configuration.keys() == {"influxdb", "mqtt_statestream", "prometheus"}
    scraped: Any = parse_yaml(scrape_configuration("127.0.0.1:1", "secret"))
    [job] = scraped["scrape_configs"]
    assert job["authorization"]["credentials"] == "secret"
    assert job["static_configs"] == [{"targets": ["127.0.0.1:1"]}]


def test_prepare(tmp_path: Path) -> None:
    """Entries are added to those there are, and so is the configuration."""
    stored = tmp_path / ".storage" / "core.config_entries"
    stored.parent.mkdir()
    stored.write_text(json.dumps({"data": {"entries": [{"domain": "sun"}]}}))
    (tmp_path / "configuration.yaml").write_text("recorder:\n")
    _prepare(tmp_path, [_mqtt(1883), _influxdb(8086)])
    entries = json.loads(stored.read_text())["data"]["entries"]
    assert [entry["domain"] for entry in entries] == ["sun", "mqtt", "influxdb"]
    text = (tmp_path / "configuration.yaml").read_text()
    assert text.startswith("recorder:\nprometheus:\n")


async def hand_on(plan: Plan) -> Outcome:
    """Stand in for handing on: make up figures."""
    if plan.miners == 7:
        message = "influxd did not start"
        raise ServerError(message)
    return Outcome(
        entities=80.04,
        rates={"Prometheus": Rates(series=320, stored=76_800, bytes_each=1.5)},
        faults=["InfluxDB has none"] if plan.window == 60 else [],
    )


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ((), 0, "| kB an hour | 115 |"),
        (("--minutes", "1"), 1, "InfluxDB has none"),
        (("--miners", "7"), 1, "influxd did not start"),
        (("--miners", "1"), 1, "has to be 2"),
    ],
)
def test_command(
    arguments: tuple[str, ...],
    status: int,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What arrived is printed; the status says whether that is all."""
    file = tmp_path / "figures.json"
    with (
        patch("benchmarks.exports_command.hand_on", hand_on),
        patch("sys.argv", ["benchmarks", "exports", "--json", str(file), *arguments]),
    ):
        assert main() == status
    printed = capsys.readouterr()
    assert words in printed.out + printed.err
    assert file.exists() == ("| Of each miner |" in printed.out)
