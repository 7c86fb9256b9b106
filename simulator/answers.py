"""Answer requests as firmware does, or as badly as a fault asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from ipaddress import AddressValueError, IPv4Address
from json import dumps
from typing import Final
from urllib.parse import urlsplit

from .commands import command
from .faults import Fault
from .miner import SimulatedMiner
from .spoil import spoil
from .trace import Reply
from .values import JsonObject

_JSON: Final = "application/json"
_HTML: Final = "text/html"
_PAGE: Final = b"<!doctype html><html><head><title>AxeOS</title></head></html>"
_OTHER_DEVICE: Final = b'{"id":"plug-1","model":"Plug","power":12.5,"uptime":4711}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back to the client; `cut` bytes of the announced body are missing.

    It `hangs_up` when nothing goes back and the connection is reset.
    """

    status: str = "200 OK"
    content_type: str = _JSON
    body: bytes = b""
    location: str | None = None
    cut: int = 0
    hangs_up: bool = False

    @property
    def sent(self) -> bytes:
        """Return as much of the body as gets sent."""
        return self.body[: len(self.body) - self.cut]

    def head(self, *, closes: bool) -> bytes:
        """Return the status line and headers, which announce the whole body."""
        location = "" if self.location is None else f"Location: {self.location}\r\n"
        connection = "Connection: close\r\n" if closes else ""
        return (
            f"HTTP/1.1 {self.status}\r\n"
            f"Content-Type: {self.content_type}\r\n"
            f"Content-Length: {len(self.body)}\r\n"
            f"{location}{connection}\r\n"
        ).encode()


_UNAUTHORIZED: Final = Answer(
    status="401 Unauthorized", content_type=_HTML, body=b"Unauthorized"
)
_REDIRECT: Final = Answer(
    status="302 Temporary Redirect",
    content_type=_HTML,
    body=b"Redirect to the captive portal",
    location="/",
)
_UNKNOWN_ROUTE: Final = Answer(
    status="404 Not Found", body=b'{"error":"unknown route"}'
)
_WHOLE: Final[Mapping[Fault, Answer]] = {
    Fault.UNAUTHORIZED: _UNAUTHORIZED,
    Fault.REDIRECT: _REDIRECT,
    Fault.NOT_FOUND: Answer(
        status="404 Not Found",
        content_type=_HTML,
        body=b"Nothing matches the given URI",
    ),
    Fault.SERVER_ERROR: Answer(
        status="500 Internal Server Error",
        content_type=_HTML,
        body=b"Server has encountered an unexpected error",
    ),
    Fault.HTML: Answer(content_type=_HTML, body=_PAGE),
    Fault.EMPTY: Answer(),
    Fault.NOT_AN_OBJECT: Answer(body=b'["ASICModel",1,2,3]'),
    Fault.NOT_A_MINER: Answer(body=_OTHER_DEVICE),
    Fault.NESTED: Answer(body=b'{"ASICModel":' + b"[" * 100_000),
}
_PAGES: Final = ("/", "/api/system/info", "/api/system/asic")
TOO_LARGE: Final = Answer(
    status="431 Request Header Fields Too Large",
    content_type=_HTML,
    body=b"Header fields are too long",
)
NOT_ALLOWED: Final = Answer(
    status="405 Method Not Allowed",
    content_type=_HTML,
    body=b"Specified method is invalid for this resource",
)


def answer(
    miner: SimulatedMiner,
    path: str,
    headers: Mapping[str, str],
    method: str = "GET",
    body: bytes = b"",
) -> Answer:
    """Return the answer to a request, and do what it asks for.

    Names of headers are in lower case.
    """
    if path == "/" and method == "GET":
        return Answer(content_type=_HTML, body=_PAGE)
    for fault in miner.faults & _WHOLE.keys():
        return _WHOLE[fault]
    if miner.firmware.checks_origin and not _is_private(headers.get("origin")):
        return _UNAUTHORIZED
    if method == "GET":
        return _page(miner, path)
    reply = command(miner, method, path, headers, body)
    if reply is not None:
        return _spoken(reply)
    return NOT_ALLOWED if path in _PAGES else _missing(miner, path)


def _spoken(reply: Reply) -> Answer:
    """Return a reply of firmware as it goes over the line."""
    if reply.json is None:
        return Answer(
            status=reply.status,
            content_type=_HTML,
            body=reply.text.encode(),
            hangs_up=reply.hangs_up,
        )
    return Answer(status=reply.status, body=dumps(reply.json).encode())


def _page(miner: SimulatedMiner, path: str) -> Answer:
    """Return what is at a path."""
    if path == "/api/system/info":
        return _json(miner, miner.info())
    if path == "/api/system/asic" and miner.firmware.has_asic_page:
        return _json(miner, miner.asic())
    if path == "/api/system/scoreboard" and miner.firmware.has_scoreboard:
        return Answer(body=dumps(miner.firmware.scoreboard(miner.state)).encode())
    return _missing(miner, path)


def _missing(miner: SimulatedMiner, path: str) -> Answer:
    """Return what firmware says of a path that it does not know."""
    if path.startswith("/api/") and miner.firmware.knows_unknown_routes:
        return _UNKNOWN_ROUTE
    return _REDIRECT


def _json(miner: SimulatedMiner, body: JsonObject) -> Answer:
    """Return an object as an answer, spoiled as the miner's faults ask for."""
    if not miner.faults:
        return Answer(body=miner.firmware.dumps(body))
    text = miner.firmware.dumps(spoil(body, miner.faults, miner.requests))
    if Fault.HUGE_NUMBERS in miner.faults:
        text = text.replace(b'"HUGE"', b"9" * 400)
    if Fault.ENDLESS_NUMBER in miner.faults:
        text = text.replace(b"{", b'{"endless":' + b"9" * 5000 + b",", 1)
    if Fault.NOT_UTF8 in miner.faults:
        text = text.replace(b'"ASICModel"', b'"\xff\xfe":1,"ASICModel"')
    if Fault.HUGE in miner.faults:
        return Answer(body=_padding() + text[1:])
    if Fault.TRUNCATED in miner.faults:
        text = text[: len(text) * 2 // 3]
    return Answer(body=text, cut=len(text) // 3 if Fault.CUT_OFF in miner.faults else 0)


@cache
def _padding() -> bytes:
    """Return the beginning of a JSON object of 10 MB."""
    return b'{"padding":"' + b"x" * 10_000_000 + b'",'


def _is_private(origin: str | None) -> bool:
    """Return whether firmware takes a page of this origin for one of its own network.

    As is_network_allowed in http_server.c: http and a private IPv4 address. No Origin
    at all is fine.
    """
    if origin is None:
        return True
    parts = urlsplit(origin)
    try:
        address = IPv4Address(parts.hostname or "")
    except AddressValueError:
        return False
    return parts.scheme == "http" and address.is_private
