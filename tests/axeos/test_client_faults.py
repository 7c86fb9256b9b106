"""Tests of the client against servers and connections that fail."""

import asyncio
from typing import Final

import aiohttp
from aiohttp import web
from aiohttp.test_utils import unused_port
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSClient,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    client as client_module,
)
from tests.axeos.conftest import Serve, ServeRaw
from tests.conftest import PAYLOADS

pytestmark = pytest.mark.usefixtures("socket_enabled")

MINER: Final = (PAYLOADS / "gamma601-v2.12.2.json").read_bytes()


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


@pytest.mark.parametrize(
    ("text", "error"),
    [
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: 2273\r\n\r\n" + MINER[:500],
            AxeOSBrokenOffError,
            id="cut-off",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n{",
            AxeOSBrokenOffError,
            id="cut-off-chunk",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\n\r\n" + MINER[:500],
            AxeOSBrokenOffError,
            id="cut-off-without-length",
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
    """A canceled request ends at once, also while it waits for its turn."""
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
