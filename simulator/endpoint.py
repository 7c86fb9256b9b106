"""Serve one miner at one address, one request after another."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Final

from .answers import answer
from .connection import Connection, Request
from .faults import Fault
from .listener import Listener
from .miner import SimulatedMiner
from .trace import Exchange

_TRICKLE_SECONDS: Final = 0.25
_GARBAGE: Final = b"\x15\x03\x01\x00\x02\x02\x16 this is not HTTP\r\n\r\n"


class Endpoint:
    """A miner's web server: it serves strictly one request at a time, as ESP-IDF's."""

    def __init__(self, miner: SimulatedMiner, host: str, port: int) -> None:
        """Be ready to listen at an address; port 0 means any that is free."""
        self.miner = miner
        self._listener = Listener(host, port, lambda: Connection(self))
        self._connections: set[Connection] = set()
        self._waiting: deque[Request] = deque()
        self._current: Request | None = None
        self._timer: asyncio.TimerHandle | None = None

    @property
    def address(self) -> str:
        """Return host and port as one types them: "127.0.0.1:8100", "[::1]:8100"."""
        host, port = self._listener.host, self._listener.port
        return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

    def start(self) -> None:
        """Take the port, and listen unless the miner is offline; OSError when taken."""
        self._listener.open()
        self.miner.listeners.append(self._follow_faults)
        self._follow_faults()

    def stop(self) -> None:
        """Drop all connections and give the port back."""
        if self._follow_faults in self.miner.listeners:
            self.miner.listeners.remove(self._follow_faults)
        self._listener.close()
        self._drop_connections()

    def greet(self, connection: Connection) -> None:
        """Count a connection, or reset it while the miner restarts."""
        if self.miner.is_unreachable:
            connection.reset()
        else:
            self.miner.connections += 1
            self._connections.add(connection)

    def submit(self, request: Request) -> None:
        """Queue a request behind those that are there."""
        miner = self.miner
        if miner.is_unreachable:
            request.connection.reset()
            return
        miner.requests += 1
        miner.paths[request.path] += 1
        miner.last_headers = request.headers
        self._waiting.append(request)
        in_flight = len(self._waiting) + (self._current is not None)
        miner.most_in_flight = max(miner.most_in_flight, in_flight)
        request.exchange = Exchange(
            time=miner.now,
            method=request.method,
            path=request.path,
            body=request.body,
            in_flight=in_flight,
        )
        miner.log.append(request.exchange)
        self._serve_next()

    def forget(self, connection: Connection) -> None:
        """Drop what a closed connection was still waiting for."""
        self._connections.discard(connection)
        if self._waiting:
            self._waiting = deque(
                request
                for request in self._waiting
                if request.connection is not connection
            )
        if self._current is not None and self._current.connection is connection:
            self._done()

    def _follow_faults(self) -> None:
        """Follow a change of the miner's faults."""
        if Fault.OFFLINE in self.miner.faults:
            self._listener.refuse()
            self._drop_connections()
        else:
            self._listener.accept()
        if self._current is not None and self._timer is None:
            self._current.connection.reset()

    def _drop_connections(self) -> None:
        """Reset every connection."""
        self._waiting.clear()
        self._done()
        for connection in [*self._connections]:
            connection.reset()

    def _serve_next(self) -> None:
        """Serve the first of the waiting requests when no other is being served."""
        if self._current is not None or not self._waiting:
            return
        self._current = self._waiting.popleft()
        miner = self.miner
        if Fault.HANGING in miner.faults:
            return
        delay = miner.latency + (miner.delay if Fault.SLOW in miner.faults else 0)
        delay += max(0.0, miner.deaf_until - miner.now)
        if delay > 0:
            self._later(delay, self._answer)
        else:
            self._answer()

    def _answer(self) -> None:
        """Answer the request being served."""
        self._timer = None
        if (request := self._current) is None:
            return
        miner, connection = self.miner, request.connection
        if Fault.RESET in miner.faults:
            connection.reset()
        elif Fault.GARBAGE in miner.faults:
            connection.write(_GARBAGE)
            connection.close()
        else:
            reply = answer(
                miner, request.path, request.headers, request.method, request.body
            )
            is_lost = Fault.ANSWER_LOST in miner.faults and request.method != "GET"
            if reply.hangs_up or is_lost:
                connection.reset()
                self._done()
                return
            if request.exchange is not None:
                request.exchange.status = reply.status
            closes = request.closes or miner.firmware.closes_connections
            if Fault.TRICKLE in miner.faults:
                connection.write(reply.head(closes=closes))
                self._trickle(reply.sent)
                return
            connection.send(reply, closes=closes)
        self._done()

    def _trickle(self, rest: bytes) -> None:
        """Send a byte, and the rest later."""
        if self._current is not None and rest:
            self._current.connection.write(rest[:1])
            self._later(_TRICKLE_SECONDS, lambda: self._trickle(rest[1:]))
        else:
            self._done()

    def _later(self, seconds: float, action: Callable[[], None]) -> None:
        """Go on with the current request later."""
        self._timer = asyncio.get_running_loop().call_later(seconds, action)

    def _done(self) -> None:
        """Be free for the next request."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._current = None
        if self._waiting:
            asyncio.get_running_loop().call_soon(self._serve_next)
