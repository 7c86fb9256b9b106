"""Hold a TCP port, and accept or refuse connections to it at any moment."""

import asyncio
from collections.abc import Callable
import socket
from typing import Final

_BACKLOG: Final = 128


class Listener:
    """A port that is held from `open` until `close`, listening or not.

    Not listening still binds the port: clients are refused, and nobody else gets it.
    Everything happens at once, without waiting for the event loop.
    """

    def __init__(
        self, host: str, port: int, make_protocol: Callable[[], asyncio.Protocol]
    ) -> None:
        """Be ready to open at an address; port 0 means any that is free."""
        self.host = host
        self.port = port
        self._make_protocol = make_protocol
        self._socket: socket.socket | None = None
        self._is_listening = False
        self._connecting: set[asyncio.Task[None]] = set()

    def open(self) -> None:
        """Bind the port; OSError when it is taken."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        bound = socket.socket(family, socket.SOCK_STREAM)
        try:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.settimeout(0)
            bound.bind((self.host, self.port))
        except OSError:
            bound.close()
            raise
        self._socket = bound
        self.port = bound.getsockname()[1]

    def accept(self) -> None:
        """Accept connections from now on."""
        if self._socket is not None and not self._is_listening:
            self._socket.listen(_BACKLOG)
            asyncio.get_running_loop().add_reader(self._socket, self._accept)
            self._is_listening = True

    def refuse(self) -> None:
        """Refuse connections from now on; those that are open stay."""
        if self._is_listening:
            self.close()
            self.open()

    def close(self) -> None:
        """Give the port back."""
        if self._socket is None:
            return
        if self._is_listening:
            asyncio.get_running_loop().remove_reader(self._socket)
            self._is_listening = False
        self._socket.close()
        self._socket = None

    def _accept(self) -> None:
        """Take all connections that wait."""
        loop = asyncio.get_running_loop()
        while self._socket is not None:
            try:
                client, _ = self._socket.accept()
            except OSError:
                return
            task = loop.create_task(self._connect(client))
            self._connecting.add(task)
            task.add_done_callback(self._connecting.discard)

    async def _connect(self, client: socket.socket) -> None:
        """Give a connection its protocol."""
        client.settimeout(0)
        await asyncio.get_running_loop().connect_accepted_socket(
            self._make_protocol, client
        )
