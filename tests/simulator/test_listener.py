"""Tests of holding a port."""

import asyncio
import socket

import pytest

from demo.process import claim_port
from simulator.listener import Listener

pytestmark = pytest.mark.usefixtures("socket_enabled")


async def greeting(port: int) -> bytes:
    """Connect and return what the server has to say until it hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        return await reader.read()
    finally:
        writer.close()
        await writer.wait_closed()


class Greeter(asyncio.Protocol):
    """Says hello and hangs up."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Say hello."""
        assert isinstance(transport, asyncio.Transport)
        transport.write(b"hello")
        transport.close()


async def test_accept_and_refuse() -> None:
    """A port accepts and refuses as it is asked to, again and again."""
    listener = Listener("127.0.0.1", 0, Greeter)
    listener.open()
    port = listener.port
    assert port > 0
    with pytest.raises(ConnectionRefusedError):
        await greeting(port)
    for _ in range(3):
        listener.accept()
        listener.accept()
        assert await greeting(port) == b"hello"
        listener.refuse()
        listener.refuse()
        with pytest.raises(ConnectionRefusedError):
            await greeting(port)
        listener.accept()
        listener.refuse()
        listener.accept()
        assert await greeting(port) == b"hello"
    listener.close()
    listener.close()
    assert listener.port == port


async def test_port_is_held_while_refusing() -> None:
    """Nobody else gets the port before it is given back."""
    listener = Listener("127.0.0.1", claim_port(0), Greeter)
    listener.open()
    with socket.socket() as other, pytest.raises(OSError, match="in use"):
        other.bind(("127.0.0.1", listener.port))
    listener.close()
    with socket.socket() as other:
        other.bind(("127.0.0.1", listener.port))


async def test_port_taken() -> None:
    """A port of somebody else is not opened."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        listener = Listener("127.0.0.1", other.getsockname()[1], Greeter)
        with pytest.raises(OSError, match="in use"):
            listener.open()
        listener.accept()
        listener.close()
