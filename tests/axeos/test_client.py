"""Tests of what the client asks, and of what it makes of the answers."""

import asyncio
import json
import socket
from typing import Final

import aiohttp
from aiohttp import web
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSClient,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    InvalidHostError,
    NotAxeOSError,
    client as client_module,
)
from custom_components.bitaxe_monitor.axeos.connection import MAX_BODY
from custom_components.bitaxe_monitor.axeos.scoreboard import Score
from tests.axeos.conftest import Handler, Serve
from tests.conftest import PAYLOADS, load_payload

pytestmark = pytest.mark.usefixtures("socket_enabled")

MINER: Final = (PAYLOADS / "gamma601-v2.12.2.json").read_bytes()
ASIC: Final = (PAYLOADS / "asic-mock-v2.14.0b1.json").read_bytes()
HTML: Final = b"\n<!DOCTYPE html><html><body>AxeOS</body></html>"


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


async def test_is_reachable(serve: Serve, session: aiohttp.ClientSession) -> None:
    """Whoever accepts connections can be reached; it is asked nothing."""
    asked: list[str] = []

    async def note(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response()

    client = await serve(note)
    assert await client.is_reachable()
    assert asked == []
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{unused.getsockname()[1]}"
        assert not await AxeOSClient(session, address).is_reachable()


async def test_look_that_hangs(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that is not accepted in time is none."""

    async def hang(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(asyncio, "open_connection", hang)
    monkeypatch.setattr(client_module, "_LOOK_TIMEOUT", 0)
    assert not await AxeOSClient(session, "192.0.2.1").is_reachable()


async def test_system_info(serve: Serve) -> None:
    """A miner's answer comes parsed."""
    client = await serve(answer(MINER))
    reported = await client.get_system_info()

    assert reported.hashrate == 1072.2407227
    assert reported.mac == "02:00:5e:7c:9d:80"


async def test_last_answer(serve: Serve) -> None:
    """What a miner answered last is there as it came, whatever comes after it."""
    bodies = [MINER, b"{}", ASIC[:50]]

    async def reply(_: web.Request) -> web.Response:
        return web.Response(body=bodies.pop(0))

    client = await serve(reply)
    assert client.last_answer is None

    await client.get_system_info()
    assert client.last_answer == load_payload("gamma601-v2.12.2.json")

    for error in (NotAxeOSError, AxeOSResponseError):
        with pytest.raises(error):
            await client.get_system_info()
    assert client.last_answer == load_payload("gamma601-v2.12.2.json")


async def test_asic_info(serve: Serve) -> None:
    """A board's description comes parsed."""
    client = await serve(answer(ASIC))

    asic = await client.get_asic_info()
    assert asic is not None
    assert (asic.device_model, asic.asic_count) == ("Gamma", 1)
    assert asic.default_frequency == 485


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
        pytest.param(MINER[:700], AxeOSBrokenOffError, "broke off", id="cut-off"),
        pytest.param(MINER + b"}", AxeOSResponseError, "not valid", id="more"),
        pytest.param(b"\x1f\x8b\x08\xff", AxeOSResponseError, "not valid", id="binary"),
        pytest.param(
            MINER.decode().encode("utf-16"), AxeOSResponseError, "valid", id="utf-16"
        ),
        pytest.param(b"[" * 200_000, AxeOSResponseError, "not valid", id="deep"),
        pytest.param(
            b'{"x": ' * 40_000, AxeOSBrokenOffError, "broke off", id="deep-cut-off"
        ),
        pytest.param(b"9" * 5000, AxeOSResponseError, "not a JSON object", id="digits"),
        pytest.param(b"[1, 2]", AxeOSResponseError, "not a JSON object", id="list"),
        pytest.param(b"null", AxeOSResponseError, "not a JSON object", id="null"),
        pytest.param(b'"x"', AxeOSResponseError, "not a JSON object", id="text"),
        pytest.param(b"{}", NotAxeOSError, "no ASICModel", id="another-service"),
        pytest.param(
            b'{"ASICModel": null}', NotAxeOSError, "no ASICModel", id="null-asic"
        ),
        pytest.param(
            MINER.ljust(MAX_BODY + 1),
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


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(b"9" * 5000, id="digits"),
        pytest.param(b"-" + b"9" * 5000 + b".5e+3", id="fraction"),
        pytest.param(b"[" * 50_000 + b"9" * 5000 + b"]" * 50_000, id="lists"),
        pytest.param(b'{"y": ' * 20_000 + b"7" + b"}" * 20_000, id="objects"),
        pytest.param(b"[" * 50_000 + b'"]\\""' + b"]" * 50_000, id="text"),
    ],
)
async def test_one_value_too_much(serve: Serve, value: bytes) -> None:
    """A value that no decoder takes costs its own field, and is null."""
    client = await serve(answer(b'{"blob": ' + value + b", " + MINER.lstrip(b"{ \n")))

    assert (await client.get_system_info()).hashrate == 1072.2407227
    assert isinstance(client.last_answer, dict)
    assert client.last_answer.keys() >= {"blob", "power"}


async def test_largest_body(serve: Serve) -> None:
    """An answer may be as large as the bound."""
    client = await serve(answer(MINER.ljust(MAX_BODY)))

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


async def test_constants_outside_json(serve: Serve) -> None:
    """What JSON has no word for is null in the answer that is kept, too."""
    body = b'{"ASICModel": "BM1370", "hashRate": NaN, "power": Infinity}'
    client = await serve(answer(body))

    await client.get_system_info()
    assert client.last_answer == {
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


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, b'[{"difficulty": 5.5, "ntime": 1795000000}]', [Score(5.5, 1795000000)]),
        (200, b"[]", []),
        (404, b"{}", None),
        (302, b"", None),
        (200, b"{}", AxeOSResponseError),
        (200, b"[" * 9, AxeOSResponseError),
        (500, b"", AxeOSResponseError),
    ],
)
async def test_scoreboard(
    serve: Serve,
    session: aiohttp.ClientSession,
    status: int,
    body: bytes,
    expected: list[Score] | type[AxeOSError] | None,
) -> None:
    """The list is read after the miner itself; firmware without one has none."""
    paths: list[str] = []

    async def handler(request: web.Request) -> web.Response:
        paths.append(request.path)
        if request.path.endswith("info"):
            return web.Response(body=MINER, content_type="application/json")
        return web.Response(
            body=body, status=status, headers={"Location": "/"} if status == 302 else {}
        )

    client = await serve(handler)
    seen: list[str] = []
    asked = client.get_scoreboard(lambda info: seen.append(info.asic_model))
    if isinstance(expected, type):
        with pytest.raises(expected):
            await asked
    else:
        assert await asked == expected
    assert seen == ["BM1370"]
    assert paths == ["/api/system/info", "/api/system/scoreboard"]
