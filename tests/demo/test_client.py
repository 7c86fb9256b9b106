"""Tests of the client against a small stand-in for Home Assistant's APIs."""

from collections.abc import AsyncGenerator
from unittest.mock import patch

from aiohttp import ClientSession, WSMsgType, web
from aiohttp.test_utils import TestServer
import pytest

from demo.client import ApiError, Client, JsonObject

TOKEN = "let-me-in"  # noqa: S105 - of the stand-in below

pytestmark = pytest.mark.usefixtures("socket_enabled")


async def answer(request: web.Request) -> web.Response:
    """Return what was asked, if the token is right."""
    if request.headers.get("Authorization") != f"Bearer {TOKEN}":
        return web.Response(status=401, text="no")
    body = await request.json() if request.can_read_body else None
    if request.path == "/api/states":
        return web.json_response([{"entity_id": "sensor.a", "state": "1"}])
    if request.path == "/api/config":
        return web.json_response({"recovery_mode": False, "state": "RUNNING"})
    asked = {"method": request.method, "path": request.path_qs, "body": body}
    return web.json_response(asked)


async def websocket(request: web.Request) -> web.WebSocketResponse:
    """Speak as much of the websocket protocol as the client needs."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.send_json({"type": "auth_required"})
    if (await socket.receive_json())["access_token"] != TOKEN:
        await socket.send_json({"type": "auth_invalid", "message": "no"})
        return socket
    await socket.send_json({"type": "auth_ok"})
    command = await socket.receive_json()
    if command["type"] == "fail":
        error = {"code": "unknown_error", "message": "broken"}
        await socket.send_json({"id": 1, "success": False, "error": error})
        return socket
    result: object = command
    if command["type"] == "config/entity_registry/list":
        result = [{"platform": "sun"}, {"platform": "bitaxe_monitor"}]
    await socket.send_json(
        {"id": 1, "type": "result", "success": True, "result": result}
    )
    for number in range(2):
        await socket.send_json({"id": 1, "type": "event", "event": number})
    while (await socket.receive()).type is WSMsgType.TEXT:
        pass
    return socket


@pytest.fixture
async def url() -> AsyncGenerator[str]:
    """Return the address of the stand-in."""
    app = web.Application()
    app.router.add_get("/api/websocket", websocket)
    app.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/")


@pytest.fixture
async def client(url: str) -> AsyncGenerator[Client]:
    """Return a client with the right token."""
    async with ClientSession() as session:
        yield Client(session, url, TOKEN)


@pytest.fixture
async def stranger(url: str) -> AsyncGenerator[Client]:
    """Return a client with a wrong token."""
    async with ClientSession() as session:
        yield Client(session, url, "guess")


async def test_request(client: Client) -> None:
    """A request carries method, path and body."""
    asked = await client.request("PUT", "/api/x?y=1", {"z": 2})
    assert asked == {"method": "PUT", "path": "/api/x?y=1", "body": {"z": 2}}


async def test_request_refused(stranger: Client) -> None:
    """A refusal names the request, the status and the reason."""
    with pytest.raises(ApiError, match="GET /api/x: 401 no"):
        await stranger.request("GET", "/api/x")


async def test_command(client: Client) -> None:
    """A command carries its fields and gives its result."""
    assert await client.command("do", what="this") == {
        "id": 1,
        "type": "do",
        "what": "this",
    }


async def test_command_fails(client: Client) -> None:
    """A failed command is an error with its code and message."""
    with pytest.raises(ApiError, match="fail: unknown_error broken"):
        await client.command("fail")


async def test_command_refused(stranger: Client) -> None:
    """A wrong token is an error."""
    with pytest.raises(ApiError, match="no"):
        await stranger.command("do")


async def test_subscribe(client: Client) -> None:
    """A subscription yields its events in order."""
    events = client.subscribe("watch")
    assert [await anext(events), await anext(events)] == [0, 1]
    await events.aclose()


async def test_states_by_entity_id(client: Client) -> None:
    """States are found by entity id."""
    assert (await client.states())["sensor.a"]["state"] == "1"


async def test_entities_of_an_integration(client: Client) -> None:
    """Other integrations' entities are left out."""
    assert await client.entities("bitaxe_monitor") == [{"platform": "bitaxe_monitor"}]


async def test_core_state(client: Client) -> None:
    """The state of the start comes from the configuration."""
    assert await client.core_state() == "RUNNING"


@pytest.mark.parametrize(
    ("options", "path"),
    [
        pytest.param(False, "/api/config/config_entries/flow", id="config"),
        pytest.param(True, "/api/config/config_entries/options/flow", id="options"),
    ],
)
async def test_flows(client: Client, *, options: bool, path: str) -> None:
    """Config and options flows differ by their address only."""
    asked: JsonObject = await client.start_flow("x", options=options)
    assert (asked["path"], asked["body"]) == (path, {"handler": "x"})
    asked = await client.continue_flow("f", {"host": "a"}, options=options)
    assert (asked["path"], asked["body"]) == (f"{path}/f", {"host": "a"})


async def test_entries_and_diagnostics(client: Client) -> None:
    """Entries are asked for by domain, diagnostics by entry."""
    entries = await client.request("GET", "/api/config/config_entries/entry?domain=x")
    assert await client.entries("x") == entries
    download = await client.diagnostics("e")
    assert download["path"] == "/api/diagnostics/config_entry/e"


async def test_recovery_mode(client: Client) -> None:
    """Recovery mode is no start: it is an error."""
    config = {"recovery_mode": True, "state": "RUNNING"}
    with (
        patch.object(Client, "request", return_value=config),
        pytest.raises(ApiError, match="recovery mode"),
    ):
        await client.core_state()
