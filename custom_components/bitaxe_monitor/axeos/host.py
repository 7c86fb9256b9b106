"""Make one spelling out of the many ways to write a miner's address."""

from ipaddress import IPv4Address, IPv6Address
import re
from typing import Final

_SCHEME: Final = re.compile(r"^https?://")
_PATH: Final = re.compile(r"[/?#]")
_ADDRESS: Final = re.compile(
    r"(?:\[(?P<bracketed>[^\[\]]+)\]|(?P<name>[^:\[\]]+))(?::(?P<port>[0-9]{1,5}))?"
)
_NAME: Final = re.compile(
    r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
    r"(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*",
    re.ASCII,
)
# A last label that is a number makes the whole an IPv4 address, well-formed or not.
_NUMERIC: Final = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)", re.ASCII)
_HTTP_PORT: Final = 80
_MAX_PORT: Final = 65535


class InvalidHostError(ValueError):
    """The text is not an address that a miner can have."""


def normalize_host(text: str) -> str:
    """Return "host" or "host:port" for what a user typed or pasted.

    Takes an IPv4 address, a host name or an IPv6 address, with or without scheme,
    port and path. Raises InvalidHostError for everything else.
    """
    address = _SCHEME.sub("", text.strip().lower())
    address = _PATH.split(address, maxsplit=1)[0]
    if address.count(":") > 1 and not address.startswith("["):
        return f"[{_ip_address(IPv6Address, address)}]"
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise InvalidHostError
    if bracketed := match["bracketed"]:
        host = f"[{_ip_address(IPv6Address, bracketed)}]"
    else:
        host = _name(match["name"].removesuffix("."))
    if match["port"] is None:
        return host
    port = int(match["port"])
    if not 1 <= port <= _MAX_PORT:
        raise InvalidHostError
    return host if port == _HTTP_PORT else f"{host}:{port}"


def is_ipv6(host: str) -> bool:
    """Return whether a normalized host is an IPv6 address, over which AxeOS is silent.

    Source: ESP-Miner, main/http_server/http_server.c (is_network_allowed).
    """
    return host.startswith("[")


def has_port(host: str) -> bool:
    """Return whether a normalized host has a port, which is not that of HTTP then."""
    return ":" in host.rpartition("]")[2]


def _name(text: str) -> str:
    """Return a host name or IPv4 address if it is well-formed."""
    if _NUMERIC.fullmatch(text):
        return _ip_address(IPv4Address, text)
    if not _NAME.fullmatch(text):
        raise InvalidHostError
    return text


def _ip_address(kind: type[IPv4Address | IPv6Address], text: str) -> str:
    """Return the shortest form of an IP address that one device can have."""
    try:
        address = kind(text)
    except ValueError as err:
        raise InvalidHostError from err
    if address.is_unspecified or address.is_multicast or "%" in text:
        raise InvalidHostError
    return address.compressed
