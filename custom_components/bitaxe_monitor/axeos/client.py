"""Talk to one miner over HTTP, gently: its web server is a single small task."""

import asyncio
from collections.abc import Callable
from typing import Final

import aiohttp
from aiohttp import hdrs
from yarl import URL

from ..json_fields import JsonValue
from .capabilities import Capabilities, capabilities_of
from .connection import MAX_BODY, TOO_MUCH, send_once
from .decoding import decode
from .errors import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSProtectedError,
    AxeOSRefusedError,
    AxeOSRejectedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from .host import normalize_host
from .lasting import LastingReader
from .models import AsicInfo, SystemInfo
from .payees import KEYS, Payees, payees_of
from .remembered import Remembered
from .request import READ_ASIC, READ_INFO, READ_SCOREBOARD, Request
from .scoreboard import Score, scores_of

TIMEOUT: Final = 10.0
_LOOK_TIMEOUT: Final = 2.0  # s

_HEADERS: Final = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
# asyncio.timeout bounds the whole request; aiohttp's own timers would only cost.
_NO_TIMERS: Final = aiohttp.ClientTimeout(
    total=None, connect=None, sock_read=None, sock_connect=None
)
_FAILURES: Final = (TimeoutError, aiohttp.ClientError, OSError)

_OK: Final = 200
_BAD_REQUEST: Final = 400
_UNAUTHORIZED: Final = 401
_REQUEST_TIMEOUT: Final = 408
_SERVER_ERROR: Final = 500


class AxeOSClient:
    """Ask one miner, with never more than one request in flight."""

    def __init__(self, session: aiohttp.ClientSession, host: str) -> None:
        """Prepare for a host; InvalidHostError if normalize_host refuses it."""
        self._session = session
        self._host = normalize_host(host)
        self._url = URL(f"http://{self._host}")
        # One and the same URL keeps what aiohttp finds out of it with every request.
        self._info_url = self._url.join(URL(READ_INFO.path))
        self._lock = asyncio.Lock()
        # As text: the parts of a parsed one would burden every garbage collection.
        self._last_answer: bytearray | None = None
        self._lasting = LastingReader()
        self._payees = Remembered(KEYS, payees_of)
        self.capabilities: Capabilities | None = None
        """What can be changed of whoever answered last, None before the first."""
        self.payees: Payees | None = None
        """Who is paid by the pools of whoever answered last, None before the first."""

    @property
    def host(self) -> str:
        """Return the host as normalized, with its port unless that is 80."""
        return self._host

    @property
    def last_answer(self) -> JsonValue:
        """Return what get_system_info last read, as it came; None before the first."""
        return None if self._last_answer is None else decode(self._last_answer)

    async def get_system_info(self) -> SystemInfo:
        """Return what the miner reports now; raises a kind of AxeOSError."""
        return self._read(await self._ask(READ_INFO))

    async def get_asic_info(self) -> AsicInfo | None:
        """Return what the board is built with, None where firmware does not say.

        Official firmware before v2.7.0 and NerdQAxe's before v1.0.32 redirect to
        their web page instead. Raises a kind of AxeOSError for other failures.
        """
        try:
            answer = decode(await self._ask(READ_ASIC))
        except NotAxeOSError:
            return None
        if not isinstance(answer, dict) or "ASICModel" not in answer:
            return None
        return AsicInfo.from_dict(answer)

    async def get_scoreboard(
        self, check: Callable[[SystemInfo], None]
    ) -> list[Score] | None:
        """Return the best shares ever, None where firmware keeps no list of them.

        The miner is read first, and check raises if it is another one. Both together
        take no longer than a poll may. Raises a kind of AxeOSError.
        """
        try:
            async with self._lock, asyncio.timeout(TIMEOUT):
                check(self._read(await self._request(READ_INFO)))
                try:
                    body = await self._request(READ_SCOREBOARD)
                except NotAxeOSError:
                    return None
        except _FAILURES as err:
            raise _meaning_of(err) from err
        answer = decode(body)
        if not isinstance(answer, list):
            msg = "not a list"
            raise AxeOSResponseError(msg)
        return scores_of(answer)

    async def is_reachable(self) -> bool:
        """Return whether the miner accepts a connection within 2 s.

        It is asked nothing. A request in flight goes first.
        """
        async with self._lock:
            try:
                async with asyncio.timeout(_LOOK_TIMEOUT):
                    _, writer = await asyncio.open_connection(
                        self._url.host, self._url.port
                    )
            except OSError:  # TimeoutError too
                return False
        writer.close()
        return True

    async def write(
        self, request: Request, check: Callable[[SystemInfo], None]
    ) -> SystemInfo:
        """Ask the miner to change something, once it has shown who and how it is.

        It is read first, and nothing else is asked in between: check raises what speaks
        against the request, which is not sent then. Both together take no longer than a
        poll may. Return what was read; raises a kind of AxeOSError. An answer that is
        lost does not mean that nothing was changed.
        """
        try:
            async with self._lock, asyncio.timeout(TIMEOUT):
                info = self._read(await self._request(READ_INFO))
                check(info)
                await self._request(request)
        except _FAILURES as err:
            raise _meaning_of(err) from err
        return info

    def _read(self, body: bytearray) -> SystemInfo:
        """Return what is in an answer to /api/system/info, and keep it."""
        answer = decode(body)
        if not isinstance(answer, dict):
            msg = "not a JSON object"
            raise AxeOSResponseError(msg)
        try:
            info = SystemInfo.from_dict(answer, self._lasting.read(answer))
        except ValueError as err:
            raise NotAxeOSError(*err.args) from err
        self._last_answer = body
        self.capabilities = capabilities_of(answer, info, self.capabilities)
        self.payees = self._payees.of(answer)
        return info

    async def _ask(self, request: Request) -> bytearray:
        """Return the body of an answer, or raise a kind of AxeOSError."""
        try:
            async with self._lock, asyncio.timeout(TIMEOUT):
                return await self._request(request)
        except _FAILURES as err:
            raise _meaning_of(err) from err

    async def _request(self, request: Request) -> bytearray:
        """Return the body of an answer, reading no more of it than MAX_BODY."""
        url = self._info_url
        if request is not READ_INFO:
            url = self._url.join(URL(request.path))
        response = await self._session.request(
            request.method,
            url,
            json=request.body,
            headers=_HEADERS,
            allow_redirects=False,
            timeout=_NO_TIMERS,
            middlewares=(send_once,),
        )
        try:
            _check_status(response, is_write=request.is_write)
            body = bytearray()
            while chunk := await response.content.read(MAX_BODY + 1 - len(body)):
                body += chunk
                if len(body) > MAX_BODY:
                    raise AxeOSResponseError(TOO_MUCH)
            return body
        finally:
            response.close()


def _meaning_of(err: Exception) -> AxeOSError:
    """Return what it means that a request raised one of _FAILURES."""
    match err:
        case TimeoutError():
            return AxeOSTimeoutError(f"no complete answer in {TIMEOUT:g} s")
        case aiohttp.ClientResponseError():
            return AxeOSResponseError("not an HTTP answer")
        case aiohttp.ClientPayloadError():
            return AxeOSBrokenOffError("the answer broke off")
    return AxeOSConnectionError(type(err).__name__)


def _check_status(response: aiohttp.ClientResponse, *, is_write: bool) -> None:
    """Raise what an HTTP status other than 200 means."""
    status = response.status
    if status == _OK:
        return
    msg = f"HTTP status {status}"
    if status == _UNAUTHORIZED:
        # The official firmware refuses an address with it, and NerdOS without a code
        # only what changes something (main/http_server/handler_system.cpp).
        is_protected = is_write or hdrs.WWW_AUTHENTICATE in response.headers
        raise AxeOSProtectedError(msg) if is_protected else AxeOSRefusedError(msg)
    if status == _BAD_REQUEST and is_write:
        raise AxeOSRejectedError(msg)
    if status == _REQUEST_TIMEOUT or status >= _SERVER_ERROR:
        raise AxeOSResponseError(msg)
    raise NotAxeOSError(msg)
