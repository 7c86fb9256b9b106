"""Speak HTTP/1.1 with one client, as much of it as a miner's web server does."""

import asyncio
from contextlib import suppress
import socket
from struct import pack
from typing import Final, Protocol, override

from .answers import TOO_LARGE, Answer
from .miner import SimulatedMiner
from .trace import Exchange

_END: Final = b"\r\n\r\n"
_RESET_ON_CLOSE: Final = pack("ii", 1, 0)


class Service(Protocol):
    """What a connection belongs to."""

    miner: SimulatedMiner

    def greet(self, connection: Connection) -> None:
        """Take a new connection."""

    def submit(self, request: Request) -> None:
        """Take a request."""

    def forget(self, connection: Connection) -> None:
        """Take leave of a closed connection."""


class Request:
    """A request that waits for its answer; header names in lower case."""

    __slots__ = (
        "body",
        "closes",
        "connection",
        "exchange",
        "headers",
        "method",
        "path",
    )

    def __init__(self, connection: Connection, head: bytes) -> None:
        """Take a request's head apart."""
        first, *lines = head.decode("latin-1").split("\r\n")
        self.connection = connection
        self.method, _, rest = first.partition(" ")
        self.path = rest.partition(" ")[0].partition("?")[0]
        self.headers: dict[str, str] = {}
        for line in lines:
            name, _, value = line.partition(":")
            self.headers[name.strip().lower()] = value.strip()
        self.closes = (
            self.headers.get("connection", "").lower() == "close"
            or first.endswith("HTTP/1.0")
            or "transfer-encoding" in self.headers
        )
        self.body = b""
        self.exchange: Exchange | None = None

    @property
    def announced(self) -> int:
        """Return how many bytes of a body follow the head."""
        length = self.headers.get("content-length", "")
        return int(length) if length.isdecimal() else 0


class Connection(asyncio.Protocol):
    """A client's connection to a miner."""

    def __init__(self, service: Service) -> None:
        """Belong to a service."""
        self._service = service
        self._received = b""
        self._transport: asyncio.Transport | None = None

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Introduce the connection."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport
            self._service.greet(self)

    @override
    def data_received(self, data: bytes) -> None:
        """Collect requests and hand them on."""
        self._received += data
        limit = self._service.miner.firmware.header_limit
        while _END in self._received:
            head, _, rest = self._received.partition(_END)
            if len(head) > limit:
                break
            request = Request(self, head)
            if len(rest) < request.announced:
                return
            request.body = rest[: request.announced]
            self._received = rest[request.announced :]
            self._service.submit(request)
        else:
            if len(self._received) <= limit:
                return
        self.send(TOO_LARGE, closes=True)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        """Take leave."""
        self._transport = None
        self._service.forget(self)

    def send(self, reply: Answer, *, closes: bool) -> None:
        """Send an answer, and close when that was the last or the body is cut."""
        self.write(reply.head(closes=closes) + reply.sent)
        if closes or reply.cut:
            self.close()

    def write(self, data: bytes) -> None:
        """Send raw bytes."""
        if self._transport is not None:
            self._transport.write(data)

    def close(self) -> None:
        """Close when everything has been sent."""
        if self._transport is not None:
            self._transport.close()

    def reset(self) -> None:
        """Send a TCP reset instead of an orderly end."""
        if self._transport is not None:
            client: socket.socket = self._transport.get_extra_info("socket")
            with suppress(OSError):
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            self._transport.abort()
