"""Tests of a miner's web server, over real sockets."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientOSError,
    ClientPayloadError,
    ClientResponseError,
    ClientSession,
    ClientTimeout,
)
import pytest

from simulator import Fault, SimulatedMiner
from simulator.endpoint import Endpoint

from .conftest import Clock


@pytest.fixture
def miner(clock: Clock) -> SimulatedMiner:
    """Return a miner that has been running for an hour."""
    return SimulatedMiner("601", "v2.12.2", boot_age=3600, clock=clock)


@pytest.fixture
async def endpoint(
    socket_enabled: None, miner: SimulatedMiner
) -> AsyncGenerator[Endpoint]:
    """Serve the miner."""
    endpoint = Endpoint(miner, "127.0.0.1", 0)
    endpoint.start()
    yield endpoint
    endpoint.stop()
    await asyncio.sleep(0)


async def ask(
    client: ClientSession,
    endpoint: Endpoint,
    page: str = "info",
    seconds: float = 5,
) -> tuple[int, bytes]:
    """Return status and body of an answer that takes no longer than some seconds."""
    url = f"http://{endpoint.address}/api/system/{page}"
    async with client.get(
        url,
        headers={"Connection": "close"},
        allow_redirects=False,
        timeout=ClientTimeout(total=seconds),
    ) as response:
        return response.status, await response.read()


async def exchange(endpoint: Endpoint, sent: bytes) -> bytes:
    """Send bytes and return all that comes until the miner hangs up."""
    host, _, port = endpoint.address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        async with asyncio.timeout(5):
            writer.write(sent)
            return await reader.read()
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


async def test_answer(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """The miner answers, and counts requests and connections."""
    status, body = await ask(client, endpoint)
    assert status == 200
    assert body == miner.firmware.dumps(miner.info())
    await ask(client, endpoint, "asic")
    assert (miner.requests, miner.connections, miner.most_in_flight) == (2, 2, 1)
    assert miner.paths == {"/api/system/info": 1, "/api/system/asic": 1}
    assert miner.last_headers["connection"] == "close"
    assert miner.last_headers["host"] == endpoint.address


async def test_keep_alive(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """A client that does not ask for a close keeps its connection."""
    for _ in range(3):
        async with client.get(f"http://{endpoint.address}/api/system/info") as response:
            await response.read()
    assert (miner.requests, miner.connections) == (3, 1)


async def test_nerdos_closes(client: ClientSession, socket_enabled: None) -> None:
    """NerdOS closes every connection since v1.0.35."""
    miner = SimulatedMiner("NerdAxe", "v1.0.36")
    endpoint = Endpoint(miner, "127.0.0.1", 0)
    endpoint.start()
    for _ in range(2):
        async with client.get(f"http://{endpoint.address}/api/system/info") as response:
            assert response.headers["Connection"] == "close"
            await response.read()
    assert (miner.requests, miner.connections) == (2, 2)
    endpoint.stop()


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.OFFLINE, ClientConnectorError),
        (Fault.HANGING, TimeoutError),
        (Fault.TRICKLE, TimeoutError),
        (Fault.RESET, ClientOSError),
        (Fault.CUT_OFF, ClientPayloadError),
        (Fault.GARBAGE, ClientResponseError),
    ],
)
async def test_connection_faults(
    fault: Fault,
    error: type[ClientError | TimeoutError],
    client: ClientSession,
    endpoint: Endpoint,
    miner: SimulatedMiner,
) -> None:
    """A connection breaks in the way asked for, and works again afterward."""
    miner.fault = fault
    with pytest.raises(error):
        await ask(client, endpoint, seconds=0.5 if error is TimeoutError else 5)
    miner.fault = None
    assert (await ask(client, endpoint))[0] == 200


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault.UNAUTHORIZED, 401),
        (Fault.REDIRECT, 302),
        (Fault.NOT_FOUND, 404),
        (Fault.SERVER_ERROR, 500),
        (Fault.HTML, 200),
        (Fault.EMPTY, 200),
        (Fault.HUGE, 200),
        (Fault.HOSTILE_TEXT, 200),
    ],
)
async def test_answer_faults(
    fault: Fault,
    status: int,
    client: ClientSession,
    endpoint: Endpoint,
    miner: SimulatedMiner,
) -> None:
    """An answer is bad in the way asked for, and good again afterward."""
    miner.fault = fault
    bad = await ask(client, endpoint)
    assert bad[0] == status
    miner.fault = None
    good = await ask(client, endpoint)
    assert good[0] == 200
    assert good[1] == miner.firmware.dumps(miner.info())
    assert good != bad


async def test_reset_is_a_reset(endpoint: Endpoint, miner: SimulatedMiner) -> None:
    """The client sees a TCP reset, not an end."""
    miner.fault = Fault.RESET
    with pytest.raises(ConnectionResetError):
        await exchange(endpoint, b"GET / HTTP/1.1\r\n\r\n")


async def test_slow(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """A slow miner takes its time, and serves one request after another."""
    miner.fault = Fault.SLOW
    miner.delay = 0.2
    loop = asyncio.get_running_loop()
    begin = loop.time()
    answers = await asyncio.gather(*(ask(client, endpoint) for _ in range(3)))
    assert [status for status, _ in answers] == [200] * 3
    assert loop.time() - begin >= 0.6
    assert miner.most_in_flight == 3


async def test_latency(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """Any miner can take some time for every answer."""
    miner.latency = 0.1
    loop = asyncio.get_running_loop()
    begin = loop.time()
    assert (await ask(client, endpoint))[0] == 200
    assert loop.time() - begin >= 0.1


async def test_hanging_ends_with_the_fault(
    endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """When a miner hangs no more, the client that waited is let go."""
    miner.fault = Fault.HANGING
    waiting = asyncio.ensure_future(exchange(endpoint, b"GET / HTTP/1.1\r\n\r\n"))
    await asyncio.sleep(0.1)
    miner.fault = None
    with pytest.raises(ConnectionResetError):
        await waiting


async def test_hanging_client_leaves(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """Clients that gave up block nobody."""
    miner.fault = Fault.HANGING
    waiting = [asyncio.ensure_future(ask(client, endpoint)) for _ in range(2)]
    await asyncio.sleep(0.1)
    for task in waiting:
        task.cancel()
    await asyncio.wait(waiting)
    await asyncio.sleep(0.1)
    miner.fault = Fault.SLOW
    miner.delay = 0.1
    assert (await ask(client, endpoint))[0] == 200


async def test_offline_drops_connections(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """A miner that goes offline leaves its clients, and comes back at its address."""
    miner.latency = 0.5
    address = endpoint.address
    waiting = asyncio.ensure_future(ask(client, endpoint))
    await asyncio.sleep(0.1)
    miner.fault = Fault.OFFLINE
    with pytest.raises(ClientError):
        await waiting
    miner.latency = 0
    for _ in range(3):
        miner.fault = None
        assert (await ask(client, endpoint))[0] == 200
        miner.fault = Fault.OFFLINE
        with pytest.raises(ClientConnectorError):
            await ask(client, endpoint)
    assert endpoint.address == address


async def test_restarting(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner, clock: Clock
) -> None:
    """While a miner restarts, new and kept connections are reset."""
    url = f"http://{endpoint.address}/api/system/info"
    async with client.get(url) as response:
        await response.read()
    miner.reboot(downtime=5)
    for _ in range(2):
        with pytest.raises(ClientOSError):
            await client.get(url)
    assert (miner.requests, miner.connections) == (1, 1)
    clock.forward(5)
    assert (await ask(client, endpoint))[0] == 200


async def test_offline_from_the_start(client: ClientSession) -> None:
    """A miner can be off when serving begins."""
    miner = SimulatedMiner()
    miner.fault = Fault.OFFLINE
    endpoint = Endpoint(miner, "127.0.0.1", 0)
    endpoint.start()
    with pytest.raises(ClientConnectorError):
        await ask(client, endpoint)
    miner.fault = None
    assert (await ask(client, endpoint))[0] == 200
    endpoint.stop()
    assert miner.listeners == []


@pytest.mark.parametrize(
    ("firmware", "length", "end", "status"),
    [
        ("v2.9.0", 400, b"\r\n\r\n", b"200 OK"),
        ("v2.9.0", 600, b"\r\n\r\n", b"431 "),
        ("v2.9.0", 600, b"\r\nNever: ending", b"431 "),
        ("v2.12.2", 600, b"\r\n\r\n", b"200 OK"),
        ("v2.12.2", 1100, b"\r\n\r\n", b"431 "),
        ("v2.12.2", 1100, b"\r\nNever: ending", b"431 "),
    ],
)
async def test_header_limit(
    firmware: str, length: int, end: bytes, status: bytes, socket_enabled: None
) -> None:
    """Requests with too many headers are refused, by older firmware sooner."""
    endpoint = Endpoint(SimulatedMiner("601", firmware), "127.0.0.1", 0)
    endpoint.start()
    request = b"GET /api/system/info HTTP/1.0\r\nCookie: " + b"x" * length + end
    reply = await exchange(endpoint, request)
    assert reply.startswith(b"HTTP/1.1 " + status)
    endpoint.stop()
    await asyncio.sleep(0)


async def test_other_methods(endpoint: Endpoint, miner: SimulatedMiner) -> None:
    """What a page is not there for, is refused."""
    request = b"POST /api/system/info HTTP/1.1\r\nConnection: close\r\n\r\n"
    reply = await exchange(endpoint, request)
    assert reply.startswith(b"HTTP/1.1 405 ")
    assert miner.paths == {"/api/system/info": 1}


PATCH = b"PATCH /api/system HTTP/1.1\r\nConnection: close\r\nContent-Length: 17\r\n\r\n"


async def test_body(endpoint: Endpoint, miner: SimulatedMiner) -> None:
    """A body comes in pieces, too, and what follows it is a request."""
    host, _, port = endpoint.address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = PATCH.replace(b"Connection: close\r\n", b"")
    for piece in (head + b'{"frequency"', b":450"):
        writer.write(piece)
        await asyncio.sleep(0.01)
        assert miner.storage["frequency"] == 525
    writer.write(b"}GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
    reply = await reader.read()
    assert reply.count(b"HTTP/1.1 200 OK") == 2
    miner.catch_up()
    assert miner.storage["frequency"] == 450
    writer.close()
    await writer.wait_closed()


async def test_chunks(endpoint: Endpoint) -> None:
    """A body in chunks is not read, and ends the connection."""
    head = b"PATCH /api/system HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert b" 400 Bad Request" in await exchange(endpoint, head)


async def test_log(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner, clock: Clock
) -> None:
    """The miner remembers what was asked for when, beside what, and what came of it."""
    await ask(client, endpoint)
    clock.forward(7)
    await exchange(endpoint, PATCH + b'{"frequency":450}')
    miner.latency = 0.05
    await asyncio.gather(ask(client, endpoint), ask(client, endpoint, "nonsense"))
    first, second, *both = miner.log
    assert (first.method, first.path, first.time) == ("GET", "/api/system/info", 0)
    assert (second.method, second.path) == ("PATCH", "/api/system")
    assert (second.body, second.time) == (b'{"frequency":450}', 7)
    assert (first.status, second.status) == ("200 OK", "200 OK")
    assert [entry.in_flight for entry in miner.log] == [1, 1, 1, 2]
    assert {entry.status for entry in both} == {"200 OK", "404 Not Found"}


async def test_answer_lost(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """A request has its effect though its answer gets lost; reading works."""
    miner.fault = Fault.ANSWER_LOST
    with pytest.raises(ConnectionResetError):
        await exchange(endpoint, PATCH + b'{"frequency":450}')
    assert (await ask(client, endpoint))[0] == 200
    assert miner.storage["frequency"] == 450
    assert [entry.status for entry in miner.log] == [None, "200 OK"]


async def test_deaf(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner
) -> None:
    """A deaf web server takes requests, and answers when it has come round."""
    miner.deaf_until = miner.now + 0.2
    loop = asyncio.get_running_loop()
    begin = loop.time()
    assert (await ask(client, endpoint))[0] == 200
    assert loop.time() - begin >= 0.2


async def test_restart(
    client: ClientSession, endpoint: Endpoint, miner: SimulatedMiner, clock: Clock
) -> None:
    """A restart answers, and then drops connections until it is over."""
    async with client.post(f"http://{endpoint.address}/api/system/restart") as reply:
        assert reply.status == 200
    clock.forward(1)
    with pytest.raises(ClientOSError):
        await ask(client, endpoint)
    clock.forward(14)
    assert (await ask(client, endpoint))[0] == 200


async def test_crash(client: ClientSession, socket_enabled: None, clock: Clock) -> None:
    """A request that crashes the miner gets no answer."""
    miner = SimulatedMiner("102", "v2.0.0", boot_age=3600, clock=clock)
    endpoint = Endpoint(miner, "127.0.0.1", 0)
    endpoint.start()
    with pytest.raises(ConnectionResetError):
        await exchange(endpoint, PATCH + b'{"frequency":450}')
    clock.forward(15)
    assert (await ask(client, endpoint))[0] == 200
    endpoint.stop()
    await asyncio.sleep(0)


async def test_pieces_and_pipelines(endpoint: Endpoint) -> None:
    """Requests come in pieces, or several at once."""
    host, _, port = endpoint.address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    for piece in (b"GET /api/sys", b"tem/asic?x=1 HTTP/1.1\r\nHost: x\r\n", b"\r"):
        writer.write(piece)
        await asyncio.sleep(0.01)
    writer.write(b"\nGET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nConnection: close\r\n\r\n")
    reply = await reader.read()
    assert reply.count(b"HTTP/1.1 200 OK") == 3
    assert reply.count(b"BM1370") == 1
    assert reply.count(b"Connection: close") == 1
    writer.close()
    await writer.wait_closed()


async def test_ipv6_address() -> None:
    """An IPv6 address is written in brackets."""
    assert Endpoint(SimulatedMiner(), "::1", 80).address == "[::1]:80"
