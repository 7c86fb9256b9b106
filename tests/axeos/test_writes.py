"""Tests of what the client asks to be changed, and of what it makes of the answers."""

import asyncio
import json
from typing import Final

import aiohttp
from aiohttp import web
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSProtectedError,
    AxeOSRefusedError,
    AxeOSRejectedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
    Request,
    SystemInfo,
    Verb,
    client as client_module,
    patch,
    post,
    put_pool,
)
from tests.axeos.conftest import Serve
from tests.conftest import GAMMA_MAC, PAYLOADS

pytestmark = pytest.mark.usefixtures("socket_enabled")

MINER: Final = (PAYLOADS / "gamma601-v2.12.2.json").read_bytes()
SECRET: Final = "canary-5f0c"  # noqa: S105 - to be looked for


class Miner:
    """A miner that notes what it is asked; changing something has a given answer."""

    def __init__(self, response: web.Response | None = None) -> None:
        """Start with the answer to what changes something."""
        self.response = response or web.Response()
        self.requests: list[tuple[str, str, bytes]] = []

    async def handle(self, request: web.Request) -> web.Response:
        """Answer a request."""
        body = await request.read()
        self.requests.append((request.method, request.path, body))
        return web.Response(body=MINER) if request.method == "GET" else self.response


def accept(_: SystemInfo) -> None:
    """Have nothing against a request."""


@pytest.mark.parametrize(
    ("request_", "method", "path", "body"),
    [
        (patch({"frequency": 525}), "PATCH", "/api/system", {"frequency": 525}),
        (post(Verb.RESTART), "POST", "/api/system/restart", None),
        (post(Verb.PAUSE), "POST", "/api/system/pause", None),
        (post(Verb.RESUME), "POST", "/api/system/resume", None),
        (post(Verb.SHUTDOWN), "POST", "/api/system/shutdown", None),
        (post(Verb.IDENTIFY), "POST", "/api/system/identify", None),
        (put_pool(1, {"a": "b"}), "PUT", "/api/system/pools/1", {"a": "b"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_write(
    serve: Serve, request_: Request, method: str, path: str, body: object
) -> None:
    """A miner is read first, and then asked to change something."""
    miner = Miner()
    client = await serve(miner.handle)
    read: list[SystemInfo] = []

    info = await client.write(request_, read.append)

    assert read == [info]
    assert info.mac == GAMMA_MAC
    (get, *_), (*asked, sent) = miner.requests
    assert get == "GET"
    assert asked == [method, path]
    assert (json.loads(sent) if sent else None) == body


async def test_check_speaks_against_it(serve: Serve) -> None:
    """What the reading speaks against is not sent."""
    miner = Miner()
    client = await serve(miner.handle)

    def refuse(_: SystemInfo) -> None:
        msg = "another miner"
        raise ValueError(msg)

    with pytest.raises(ValueError, match="another miner"):
        await client.write(patch({"frequency": 525}), refuse)

    assert [method for method, *_ in miner.requests] == ["GET"]


async def test_nothing_comes_between(serve: Serve) -> None:
    """No poll comes between the reading and what rests on it, nor at the same time."""
    miner = Miner()
    client = await serve(miner.handle)

    await asyncio.gather(
        client.write(patch({"frequency": 525}), accept), client.get_system_info()
    )

    assert [method for method, *_ in miner.requests] == ["GET", "PATCH", "GET"]


@pytest.mark.parametrize(
    ("response", "error"),
    [
        (web.Response(status=400, text="Wrong API input"), AxeOSRejectedError),
        (web.Response(status=401), AxeOSProtectedError),
        (web.Response(status=404), NotAxeOSError),
        (web.Response(status=302), NotAxeOSError),
        (web.Response(status=500, text="content too long"), AxeOSResponseError),
    ],
    ids=["rejected", "protected", "absent", "redirected", "failed"],
)
async def test_refusals(
    serve: Serve, response: web.Response, error: type[AxeOSError]
) -> None:
    """Each way of refusing has an error of its own, without what was sent."""
    client = await serve(Miner(response).handle)

    with pytest.raises(AxeOSError) as raised:
        await client.write(patch({"stratumPassword": SECRET}), accept)

    assert type(raised.value) is error
    assert SECRET not in repr(raised.value)
    assert SECRET not in repr(patch({"stratumPassword": SECRET}))


@pytest.mark.parametrize(
    ("headers", "error"),
    [
        ({}, AxeOSRefusedError),
        ({"WWW-Authenticate": 'Basic realm="AxeOS"'}, AxeOSProtectedError),
    ],
    ids=["address", "password"],
)
async def test_refused_reading(
    serve: Serve, headers: dict[str, str], error: type[AxeOSError]
) -> None:
    """Who asks for a password is protected, who does not refuses the address."""

    async def refuse(_: web.Request) -> web.Response:
        return web.Response(status=401, headers=headers)

    client = await serve(refuse)
    with pytest.raises(AxeOSError) as raised:
        await client.get_system_info()
    assert type(raised.value) is error


async def test_bad_reading(serve: Serve) -> None:
    """Nothing is sent to what does not answer as a miner does; 400 is no refusal."""

    async def reply(request: web.Request) -> web.Response:
        assert request.method == "GET"
        return web.Response(status=400)

    client = await serve(reply)
    with pytest.raises(NotAxeOSError):
        await client.write(post(Verb.RESTART), accept)


async def test_slow_write(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading and writing take no longer together than a poll may."""
    ended = asyncio.Event()

    async def hang(request: web.Request) -> web.Response:
        if request.method == "GET":
            return web.Response(body=MINER)
        await ended.wait()
        return web.Response()

    client = await serve(hang)
    monkeypatch.setattr(client_module, "TIMEOUT", 0.2)
    with pytest.raises(AxeOSTimeoutError, match=r"no complete answer in 0\.2 s"):
        await client.write(post(Verb.RESTART), accept)
    ended.set()


async def test_lost_answer(serve: Serve) -> None:
    """A connection that ends before the answer is not tried again."""
    sent: list[str] = []

    async def lose(request: web.Request) -> web.Response:
        if request.method == "GET":
            return web.Response(body=MINER)
        sent.append(request.method)
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    client = await serve(lose)
    with pytest.raises(AxeOSConnectionError) as raised:
        await client.write(patch({"frequency": 525}), accept)
    assert isinstance(raised.value.__cause__, aiohttp.ClientError)
    assert sent == ["PATCH"]
