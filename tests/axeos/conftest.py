"""Real servers on this machine for the client's tests."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSClient

type Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
type Serve = Callable[[Handler], Awaitable[AxeOSClient]]
type Connected = Callable[
    [asyncio.StreamReader, asyncio.StreamWriter], Coroutine[None, None, None]
]
type ServeRaw = Callable[[Connected], Awaitable[AxeOSClient]]


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
