"""A connection to a miner for one request: closed after it, and bounded."""

from typing import Final, override

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection

from .errors import AxeOSConnectionError, AxeOSResponseError

MAX_BODY: Final = 256 * 1024  # B
TOO_MUCH: Final = f"more than {MAX_BODY} bytes"
# Of what comes for it, heads included: miners send chunks of 1 KB and more.
_MOST_BYTES: Final = MAX_BODY + 64 * 1024


class _OneShotResponse(aiohttp.ClientResponse):
    """A response whose connection is closed after it, whatever the miner wants.

    A miner has few sockets, never times an idle one out, and ignores the header
    "Connection: close" (espressif/esp-idf#15162), so aiohttp would keep it.
    """

    _bytes = 0
    _bound: ResponseHandler | None = None

    @override
    async def start(self, connection: Connection) -> aiohttp.ClientResponse:
        """Mark the connection for closing before the answer can be complete.

        And bound what comes over it: aiohttp would read heads with a status of 1xx, or
        chunks with more about them than in them, without end.
        """
        # Optional only because a connection loses its protocol when released.
        protocol: ResponseHandler = connection.protocol  # type: ignore[assignment]
        protocol.force_close()
        protocol.data_received = self._receive  # type: ignore[method-assign]
        self._bound = protocol
        return await super().start(connection)

    def _receive(self, data: bytes) -> None:
        """Take what comes, until it is too much."""
        protocol = self._bound
        if protocol is None:
            return
        self._bytes += len(data)
        if self._bytes <= _MOST_BYTES:
            ResponseHandler.data_received(protocol, data)
        else:
            too_much = AxeOSResponseError(TOO_MUCH)
            protocol.set_exception(too_much)
            if self.content is not None:
                self.content.set_exception(too_much)

    @override
    def close(self) -> None:
        """Let go of the connection, and bound it no longer.

        What bounds it knows it: the two would be left to the garbage collector, which
        holds up everything for seconds where there are many miners.
        """
        super().close()
        if self._bound is not None:
            del self._bound.data_received
            self._bound = None


async def send_once(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Send on a connection of its own, and without aiohttp's silent second try."""
    request.response_class = _OneShotResponse
    try:
        return await handler(request)
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as err:
        raise AxeOSConnectionError(type(err).__name__) from err
