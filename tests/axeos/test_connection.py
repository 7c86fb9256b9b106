"""Tests of the connection that a request to a miner has."""

import asyncio
from contextlib import suppress
import gc
import socket
import struct
from typing import Final

import aiohttp
from aiohttp.client_proto import ResponseHandler
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSClient,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSResponseError,
)
from tests.axeos.conftest import ServeRaw
from tests.conftest import PAYLOADS

pytestmark = pytest.mark.usefixtures("socket_enabled")

MINER: Final = (PAYLOADS / "gamma601-v2.12.2.json").read_bytes()


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
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(MINER), MINER),
        b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 20_000,
    ],
    ids=["good", "refused", "heads"],
)
async def test_nothing_is_left(serve_raw: ServeRaw, answer: bytes) -> None:
    """A request leaves nothing behind that the garbage collector has to find."""

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    client = await serve_raw(connected)
    gc.collect()
    gc.disable()
    try:
        for _ in range(2):
            with suppress(AxeOSError):
                await client.get_system_info()
        await asyncio.sleep(0.01)
        left = [each for each in gc.get_objects() if isinstance(each, ResponseHandler)]
        assert left == []
    finally:
        gc.enable()


async def test_connection_lost_while_asking(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that ends while the request is written is a connection error."""

    async def request(*_: object, **__: object) -> None:
        raise aiohttp.ClientConnectionResetError

    monkeypatch.setattr(session, "request", request)
    with pytest.raises(AxeOSConnectionError, match=r"^ClientConnectionResetError$"):
        await AxeOSClient(session, "192.0.2.1").get_system_info()


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


HEAD: Final = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "flood"),
    [
        pytest.param(b"", b"HTTP/1.1 102 Processing\r\n\r\n", id="heads"),
        pytest.param(HEAD, b"1;" + b"x" * 900 + b"\r\n \r\n", id="chunks"),
        pytest.param(
            b"",
            b"HTTP/1.1 102 x\r\n" + b"X: x\r\n" * 90 + b"\r\n",
            id="fields",
        ),
        pytest.param(b"", b"HTTP/1.1 102 x\r\nX: " + b"x" * 8000, id="field"),
    ],
)
async def test_flood(serve_raw: ServeRaw, head: bytes, flood: bytes) -> None:
    """What comes without end is left unread after a bound, heads and bodies alike."""
    sent: list[int] = []

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        try:
            while True:
                writer.write(flood * 100)
                await writer.drain()
                sent.append(100 * len(flood))
        except ConnectionError:
            writer.close()

    client = await serve_raw(connected)
    with pytest.raises(AxeOSResponseError, match=r"more than|not an HTTP"):
        await client.get_system_info()

    await asyncio.sleep(0.05)
    assert sum(sent) < 8_000_000


async def test_informational_head(serve_raw: ServeRaw) -> None:
    """A few heads before the answer's own are no flood."""

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 102 Processing\r\n\r\n" * 9)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n" + MINER)
        writer.close()

    client = await serve_raw(connected)
    assert (await client.get_system_info()).asic_model == "BM1370"
