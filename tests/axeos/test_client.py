"""Tests of the client against real servers on this machine."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
import json
import socket
import struct
from typing import Final

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AsicInfo,
    AxeOSClient,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    InvalidHostError,
    NotAxeOSError,
    client as client_module,
)
from tests.conftest import PAYLOADS, load_payload

pytestmark = pytest.mark.usefixtures("socket_enabled")

type Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
type Serve = Callable[[Handler], Awaitable[AxeOSClient]]
type Connected = Callable[
    [asyncio.StreamReader, asyncio.StreamWriter], Coroutine[None, None, None]
]
type ServeRaw = Callable[[Connected], Awaitable[AxeOSClient]]

MINER: Final = (PAYLOADS / "gamma601-v2.12.2.json").read_bytes()
ASIC: Final = (PAYLOADS / "asic-mock-v2.14.0b1.json").read_bytes()
HTML: Final = b"\n<!DOCTYPE html><html><body>AxeOS</body></html>"


@pytest.fixture
async def session() -> AsyncGenerator[aiohttp.ClientSession]:
    """Return a session such as Home Assistant's."""
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def serve(session: aiohttp.ClientSession) -> AsyncGenerator[Serve]:
    """Return a function that starts a web server and returns a client of it."""
    async with AsyncExitStack() as stack:

        async def start(handler: Handler) -> AxeOSClient:
            app = web.Application()
            app.router.add_route("*", "/{path:.*}", handler)
            server = TestServer(app, host="127.0.0.1")
            await stack.enter_async_context(server)
            return AxeOSClient(session, f"127.0.0.1:{server.port}")

        yield start


@pytest.fixture
async def serve_raw(session: aiohttp.ClientSession) -> AsyncGenerator[ServeRaw]:
    """Return a function that starts a bare TCP server and returns a client of it."""
    async with asyncio.TaskGroup() as connections, AsyncExitStack() as stack:

        async def start(connected: Connected) -> AxeOSClient:
            def accept(
                reader: asyncio.StreamReader, writer: asyncio.StreamWriter
            ) -> None:
                connections.create_task(connected(reader, writer))

            server = await asyncio.start_server(accept, "127.0.0.1", 0)
            await stack.enter_async_context(server)
            stack.callback(server.abort_clients)
            port = server.sockets[0].getsockname()[1]
            return AxeOSClient(session, f"127.0.0.1:{port}")

        yield start


def answer(body: bytes, status: int = 200) -> Handler:
    """Return a handler that always gives the same answer."""

    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=body, status=status, content_type="application/json")

    return handler


async def test_host(session: aiohttp.ClientSession) -> None:
    """A client takes any spelling of a host, and refuses what is none."""
    assert AxeOSClient(session, "http://Bitaxe.local:80/").host == "bitaxe.local"
    with pytest.raises(InvalidHostError):
        AxeOSClient(session, "user@bitaxe")


async def test_system_info(serve: Serve) -> None:
    """A miner's answer comes parsed."""
    client = await serve(answer(MINER))
    reported = await client.get_system_info()

    assert reported.hashrate == 1072.2407227
    assert reported.mac == "02:00:5e:7c:9d:80"
    assert reported.raw == load_payload("gamma601-v2.12.2.json")


async def test_asic_info(serve: Serve) -> None:
    """A board's description comes parsed."""
    client = await serve(answer(ASIC))

    assert await client.get_asic_info() == AsicInfo(
        asic_model="BM1370",
        device_model="Gamma",
        asic_count=1,
        default_frequency=485,
        default_voltage=1200,
    )


async def test_request(serve: Serve) -> None:
    """The request is small, asks for the connection's end, and has no origin."""
    requests: list[web.Request] = []

    async def handler(request: web.Request) -> web.Response:
        requests.append(request)
        response = web.Response(body=MINER)
        response.set_cookie("session", "1")
        return response

    client = await serve(handler)
    await client.get_system_info()
    await client.get_asic_info()

    assert [(request.method, request.path_qs) for request in requests] == [
        ("GET", "/api/system/info"),
        ("GET", "/api/system/asic"),
    ]
    for request in requests:
        assert request.headers["Connection"] == "close"
        assert request.headers["Accept-Encoding"] == "identity"
        assert not {"Origin", "Referer", "Cookie"} & request.headers.keys()
        # Firmware before v2.10.0 takes 512 bytes of headers.
        assert sum(len(k) + len(v) + 4 for k, v in request.raw_headers) < 300


async def test_one_request_in_flight(serve: Serve) -> None:
    """However many ask at once, the miner sees one request at a time."""
    in_flight: list[int] = [0]
    seen: list[int] = []

    async def handler(request: web.Request) -> web.Response:
        in_flight[0] += 1
        seen.append(in_flight[0])
        await asyncio.sleep(0.01)
        in_flight[0] -= 1
        return web.Response(body=MINER if request.path.endswith("info") else ASIC)

    client = await serve(handler)
    await asyncio.gather(
        *(client.get_system_info() for _ in range(3)),
        *(client.get_asic_info() for _ in range(2)),
    )

    assert seen == [1] * 5


async def test_connection_is_closed(serve_raw: ServeRaw) -> None:
    """A miner that keeps connections open is left none, whatever it answers."""
    closed: asyncio.Queue[bool] = asyncio.Queue()

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(MINER))
        writer.write(MINER)
        closed.put_nowait(not await reader.read())
        writer.close()

    client = await serve_raw(connected)
    for _ in range(2):
        await client.get_system_info()
        async with asyncio.timeout(5):
            assert await closed.get() is True


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (301, NotAxeOSError),
        (302, NotAxeOSError),
        (307, NotAxeOSError),
        (401, AxeOSRefusedError),
        (403, NotAxeOSError),
        (404, NotAxeOSError),
        (408, AxeOSResponseError),
        (500, AxeOSResponseError),
        (503, AxeOSResponseError),
    ],
)
async def test_status(serve: Serve, status: int, error: type[AxeOSError]) -> None:
    """Each status other than 200 has its meaning, whatever the body."""
    client = await serve(answer(MINER, status))

    with pytest.raises(error, match=f"^HTTP status {status}$") as raised:
        await client.get_system_info()
    assert type(raised.value) is error


async def test_no_redirect_followed(serve: Serve) -> None:
    """A redirect, the captive portal of old firmware, is not followed."""
    paths: list[str] = []

    async def handler(request: web.Request) -> web.Response:
        paths.append(request.path)
        if request.path == "/":
            return web.Response(body=MINER)
        return web.Response(status=302, headers={"Location": "/"})

    client = await serve(handler)
    with pytest.raises(NotAxeOSError):
        await client.get_system_info()
    assert await client.get_asic_info() is None

    assert paths == ["/api/system/info", "/api/system/asic"]


@pytest.mark.parametrize(
    ("body", "error", "message"),
    [
        pytest.param(HTML, NotAxeOSError, "web page", id="html"),
        pytest.param(b"", AxeOSResponseError, "not valid JSON", id="empty"),
        pytest.param(MINER[:700], AxeOSResponseError, "not valid", id="truncated"),
        pytest.param(MINER + b"}", AxeOSResponseError, "not valid", id="more"),
        pytest.param(b"\x1f\x8b\x08\xff", AxeOSResponseError, "not valid", id="binary"),
        pytest.param(
            MINER.decode().encode("utf-16"), AxeOSResponseError, "valid", id="utf-16"
        ),
        pytest.param(b"[" * 200_000, AxeOSResponseError, "not valid", id="deep"),
        pytest.param(
            b'{"x": ' + b"9" * 5000 + b"}", AxeOSResponseError, "not valid", id="digits"
        ),
        pytest.param(b"[1, 2]", AxeOSResponseError, "not a JSON object", id="list"),
        pytest.param(b"null", AxeOSResponseError, "not a JSON object", id="null"),
        pytest.param(b'"x"', AxeOSResponseError, "not a JSON object", id="text"),
        pytest.param(b"{}", NotAxeOSError, "no ASICModel", id="another-service"),
        pytest.param(
            b'{"ASICModel": null}', NotAxeOSError, "no ASICModel", id="null-asic"
        ),
        pytest.param(
            MINER.ljust(client_module.MAX_BODY + 1),
            AxeOSResponseError,
            "more than 262144 bytes",
            id="too-large",
        ),
    ],
)
async def test_body(
    serve: Serve, body: bytes, error: type[AxeOSError], message: str
) -> None:
    """Each kind of broken answer has its error."""
    client = await serve(answer(body))

    with pytest.raises(error, match=message) as raised:
        await client.get_system_info()
    assert type(raised.value) is error


async def test_largest_body(serve: Serve) -> None:
    """An answer may be as large as the bound."""
    client = await serve(answer(MINER.ljust(client_module.MAX_BODY)))

    assert (await client.get_system_info()).hashrate == 1072.2407227


@pytest.mark.parametrize(
    ("body", "hashrate", "hostname"),
    [
        pytest.param(
            b'{"ASICModel": "BM1370", "hashRate": NaN, "hostname": "a"}',
            None,
            "a",
            id="nan",
        ),
        pytest.param(
            b'{"ASICModel": "BM1370", "hashRate": -Infinity, "hostname": "a"}',
            None,
            "a",
            id="infinity",
        ),
        pytest.param(
            b'{"ASICModel": "BM1370", "hashRate": 1e999, "hostname": "a"}',
            None,
            "a",
            id="overflow",
        ),
        pytest.param(
            b'{"ASICModel": "BM1370", "hashRate": 5, "ssid": "Caf\xe9"}',
            5,
            None,
            id="not-utf-8",
        ),
        pytest.param(
            b'{"ASICModel": "BM1370", "hashRate": 5, "hostname": "a\x01\tb"}',
            5,
            "ab",
            id="control-characters",
        ),
        pytest.param(
            b'{"ASICModel": "BM1370", "hashRate": 5, "hostname": "a\\ud800b"}',
            5,
            "ab",
            id="lone-surrogate",
        ),
    ],
)
async def test_one_bad_field(
    serve: Serve, body: bytes, hashrate: float | None, hostname: str | None
) -> None:
    """What breaks strict JSON in one field does not cost the others."""
    client = await serve(answer(body))
    reported = await client.get_system_info()

    assert reported.hashrate == hashrate
    assert reported.hostname == hostname


@pytest.mark.parametrize(
    ("status", "body"),
    [
        pytest.param(302, b"Redirect to the captive portal", id="redirect"),
        pytest.param(404, b'{"error":"unknown route"}', id="not-found"),
        pytest.param(405, b"", id="not-allowed"),
        pytest.param(200, b'{"error":"unknown route"}', id="error-as-answer"),
        pytest.param(200, HTML, id="html"),
        pytest.param(200, b"[]", id="list"),
        pytest.param(200, b"null", id="null"),
    ],
)
async def test_no_asic_info(serve: Serve, status: int, body: bytes) -> None:
    """Firmware without the endpoint says so in many ways."""
    client = await serve(answer(body, status))

    assert await client.get_asic_info() is None


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        pytest.param(401, b"Unauthorized", AxeOSRefusedError, id="refused"),
        pytest.param(500, b"", AxeOSResponseError, id="server-error"),
        pytest.param(200, ASIC[:50], AxeOSResponseError, id="truncated"),
        pytest.param(200, b"", AxeOSResponseError, id="empty"),
    ],
)
async def test_asic_info_failure(
    serve: Serve, status: int, body: bytes, error: type[AxeOSError]
) -> None:
    """A failure is not taken for firmware without the endpoint."""
    client = await serve(answer(body, status))

    with pytest.raises(error):
        await client.get_asic_info()


async def test_endless_body(serve: Serve) -> None:
    """A body of 10 MB is left unread after the bound."""
    sent: list[int] = []

    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        try:
            for _ in range(160):
                await response.write(b"[" * 65536)
                sent.append(65536)
        except ConnectionError:
            sent.append(0)
        return response

    client = await serve(handler)
    with pytest.raises(AxeOSResponseError, match="more than 262144 bytes"):
        await client.get_system_info()
    await asyncio.sleep(0.05)

    assert sum(sent) < 8_000_000


@pytest.mark.parametrize(
    "start", [b"", b"HTTP/1.1 200 OK\r\n\r\n{"], ids=["silent", "trickling"]
)
async def test_timeout(
    serve_raw: ServeRaw, monkeypatch: pytest.MonkeyPatch, start: bytes
) -> None:
    """The time limit is for the whole answer, however steadily it trickles."""
    monkeypatch.setattr(client_module, "TIMEOUT", 0.1)
    slow: list[bool] = [True]

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        if slow[0]:
            writer.write(start)
            while not (reader.at_eof() or writer.is_closing()):
                await asyncio.sleep(0.02)
                writer.write(b" " if start else b"")
        else:
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n" + MINER)
        writer.close()

    client = await serve_raw(connected)
    with pytest.raises(AxeOSTimeoutError, match=r"no complete answer in 0\.1 s"):
        await client.get_system_info()

    slow[0] = False
    assert (await client.get_system_info()).asic_model == "BM1370"


async def test_waiting_for_its_turn_is_no_timeout(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time that another request takes is not counted."""
    monkeypatch.setattr(client_module, "TIMEOUT", 0.5)

    async def handler(_: web.Request) -> web.Response:
        await asyncio.sleep(0.3)
        return web.Response(body=MINER)

    client = await serve(handler)
    reported = await asyncio.gather(client.get_system_info(), client.get_system_info())

    assert [info.asic_model for info in reported] == ["BM1370", "BM1370"]


async def test_nothing_listens(session: aiohttp.ClientSession) -> None:
    """A refused connection is a connection error that keeps the address to itself."""
    client = AxeOSClient(session, f"127.0.0.1:{unused_port()}")

    with pytest.raises(AxeOSConnectionError, match=r"^ClientConnectorError$"):
        await client.get_system_info()


@pytest.mark.parametrize("reset", [True, False], ids=["reset", "closed"])
async def test_connection_broken(serve_raw: ServeRaw, *, reset: bool) -> None:
    """A connection that ends without an answer is not silently tried again."""
    requests: list[bytes] = []

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        requests.append(await reader.readuntil(b"\r\n\r\n"))
        if reset:
            writer.get_extra_info("socket").setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )
        writer.close()

    client = await serve_raw(connected)
    with pytest.raises(AxeOSConnectionError):
        await client.get_system_info()

    assert len(requests) == 1


@pytest.mark.parametrize(
    ("text", "error"),
    [
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: 2273\r\n\r\n" + MINER[:500],
            AxeOSConnectionError,
            id="cut-off",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n{",
            AxeOSConnectionError,
            id="cut-off-chunk",
        ),
        pytest.param(b"SSH-2.0-x\r\n\r\n", AxeOSResponseError, id="another-protocol"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n{}",
            AxeOSResponseError,
            id="endless-header",
        ),
    ],
)
async def test_broken_http(
    serve_raw: ServeRaw, text: bytes, error: type[AxeOSError]
) -> None:
    """An answer that is cut off or not HTTP is an error of its kind."""

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(text)
        writer.close()

    client = await serve_raw(connected)
    with pytest.raises(error):
        await client.get_system_info()


async def test_cancellation(serve: Serve) -> None:
    """A cancelled request ends at once, also while it waits for its turn."""
    arrived = asyncio.Event()
    release = asyncio.Event()

    async def handler(_: web.Request) -> web.Response:
        arrived.set()
        await release.wait()
        return web.Response(body=MINER)

    client = await serve(handler)
    first = asyncio.create_task(client.get_system_info())
    second = asyncio.create_task(client.get_asic_info())
    await arrived.wait()
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first

    release.set()
    assert (await client.get_system_info()).asic_model == "BM1370"


async def test_constants_outside_json(serve: Serve) -> None:
    """What JSON has no word for is null in the answer that is kept, too."""
    body = b'{"ASICModel": "BM1370", "hashRate": NaN, "power": Infinity}'
    client = await serve(answer(body))

    assert (await client.get_system_info()).raw == {
        "ASICModel": "BM1370",
        "hashRate": None,
        "power": None,
    }


async def test_errors_have_one_base(serve: Serve) -> None:
    """Everything that a request raises is an AxeOSError without secrets."""
    secret = json.dumps({"ssid": "home-wifi", "stratumUser": "bc1q.worker"})
    client = await serve(answer(secret.encode()))

    with pytest.raises(AxeOSError) as raised:
        await client.get_system_info()
    assert str(raised.value) == "no ASICModel"
