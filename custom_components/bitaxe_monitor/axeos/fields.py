"""Read the fields of a miner's answer that are a miner's own; nothing raises."""

from functools import lru_cache
from math import floor, log10
import re
from typing import Final

from ..json_fields import (
    MAX_DIFFICULTY,
    JsonObject,
    JsonValue,
    as_object,
    flag,
    number,
    text,
)

_DIFFICULTY: Final = re.compile(
    r"([0-9]{1,40}(?:\.[0-9]{0,40})?)(?:e([+-]?[0-9]{1,3}))?\s*([kmgtpez]?)",
    re.ASCII | re.IGNORECASE,
)
_SUFFIXES: Final = "kmgtpez"
# Six bytes as pairs or three as fours, with one separator or none.
_MAC: Final = re.compile(
    r"[0-9a-f]{2}([:. -]?)(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}"
    r"|[0-9a-f]{4}([:.-])[0-9a-f]{4}\2[0-9a-f]{4}",
    re.ASCII,
)
# Of one device, not of a group of them, whose first byte is odd.
_DEVICE: Final = re.compile(r"(?!0{12})[0-9a-f][02468ace][0-9a-f]{10}", re.ASCII)
_HOST: Final = re.compile(r"[\w.:-]+")
_NO_POOL: Final = re.compile(
    r"not connected|disconnected|unreachable|failed", re.IGNORECASE
)
_VERSION: Final = re.compile(r"v?(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?", re.ASCII)

# Not initialized (-1) and no such sensor (0); a broken diode reads 127 or more.
_NO_SENSOR: Final = (-1, 0)
_BROKEN_DIODE: Final = 127
_COLDEST: Final = -40

# A miner has the same texts in answer after answer.
_remembered = lru_cache(maxsize=1024)


def milli(value: JsonValue, high: float) -> float | None:
    """Return a non-negative reading in thousandths as whole units, up to high."""
    result = number(value, 0, high * 1000)
    return None if result is None else result / 1000


def duty(value: JsonValue) -> float | None:
    """Return the speed of a fan in %, None for a fraction of its full speed.

    Official firmware v2.1.9 to v2.5 sends one for a moment (ESP-Miner,
    main/tasks/power_management_task.c).
    """
    speed = number(value, 0, 100)
    return None if speed is not None and 0 < speed < 1 else speed


def temperature(value: JsonValue) -> float | None:
    """Return a temperature in °C, None for the sentinels -1, 0 and >= 127."""
    reading = number(value, _COLDEST, _BROKEN_DIODE)
    if reading in _NO_SENSOR or reading == _BROKEN_DIODE:
        return None
    return reading


def stratum(data: JsonObject) -> JsonObject:
    """Return what NerdOS says of its pools (v1.0.35), nothing elsewhere."""
    return as_object(data.get("stratum"))


def using_fallback(data: JsonObject) -> bool | None:
    """Return whether the miner works for its second pool, as the first fails."""
    in_stratum = stratum(data).get("usingFallback")
    return flag(data.get("isUsingFallbackStratum", in_stratum))


def connections(data: JsonObject) -> tuple[bool | None, ...]:
    """Return whether the miner is connected, by pool, None where it does not say.

    Official firmware has it in words since v2.13.0, of the pool in use. NerdOS has it
    by pool since v1.0.35, before of the only one (main/http_server/handler_system.cpp).
    """
    connection = text(data.get("poolConnectionInfo"))
    if connection is not None:
        return (_is_connected(connection),)
    pools = stratum(data).get("pools")
    if isinstance(pools, list):
        return tuple(flag(as_object(pool).get("connected")) for pool in pools)
    return (flag(data.get("isStratumConnected")),)


@_remembered
def _is_connected(connection: str) -> bool:
    """Return whether what firmware says of its connection is that it has one."""
    return _NO_POOL.search(connection) is None


def fault(data: JsonObject, key: str, *, reported: bool) -> bool | None:
    """Return whether a fault key, present only while there is a fault, is set.

    Without the key there is no fault on a firmware that would have reported one,
    and no knowing on any other.
    """
    if key not in data:
        return False if reported else None
    value = data[key]
    known = flag(value)
    if known is None and (value is None or isinstance(value, str)):
        return text(value) is not None
    return known


def auto_fan(value: JsonValue) -> bool | None:
    """Return whether the firmware sets the fan: 0 is by hand, NerdOS has two ways."""
    mode = flag(value)
    return True if mode is None and number(value, 2, 2) else mode


def mac_address(value: JsonValue) -> str | None:
    """Return a device's MAC address as "aa:bb:cc:dd:ee:ff", None if it is none.

    Firmware separates its bytes by colons, by hyphens, by dots or not at all.
    """
    return _mac_address(value) if isinstance(value, str) else None


@_remembered
def _mac_address(value: str) -> str | None:
    """Return the MAC address in a text, None if it is none."""
    mac = value.strip().lower()
    if not _MAC.fullmatch(mac):
        return None
    digits = re.sub(r"[^0-9a-f]", "", mac)
    return ":".join(re.findall("..", digits)) if _DEVICE.fullmatch(digits) else None


def pool_host(value: JsonValue) -> str | None:
    """Return the host of a pool address without scheme, user, port and path."""
    address = text(value)
    return None if address is None else _host(address)


@_remembered
def _host(address: str) -> str | None:
    """Return the host in a pool address, None if there is none."""
    host = re.split(r"[/?#]", address.rpartition("://")[2], maxsplit=1)[0]
    host = host.rpartition("@")[2].lower()
    if host.startswith("["):
        host = host[1:].partition("]")[0]
    elif host.count(":") == 1:
        host = host.partition(":")[0]
    return host if _HOST.fullmatch(host) else None


@_remembered
def version(value: str | None) -> tuple[int, int, int] | None:
    """Return the three numbers that a firmware version begins with, or None."""
    match = _VERSION.match(value or "")
    if match is None:
        return None
    major, minor, patch = match.groups(default="0")
    return int(major), int(minor), int(patch)


def parse_difficulty(value: JsonValue) -> float | None:
    """Return a difficulty given as a number or a text such as "4.29G", else None.

    Firmware before v2.11.0 prints "483k", "4.29G", "2.03 G" or "0 ", with decimal
    suffixes k M G T P E in either case (ESP-Miner, main/system.c, _suffix_string).
    """
    if isinstance(value, str):
        return _difficulty(value)
    return number(value, 0, MAX_DIFFICULTY)


@_remembered
def _difficulty(value: str) -> float | None:
    """Return the difficulty in a text, None if there is none."""
    match = _DIFFICULTY.fullmatch(value.strip())
    if match is None:
        return None
    digits, power = _scaled(match)
    # Shifting the decimal exponent is exact where multiplying would round twice.
    return number(f"{digits}e{power}", 0, MAX_DIFFICULTY)


def difficulty_rounding(value: JsonValue) -> float:
    """Return by how much a difficulty may differ from the one that it stands for.

    A number is exact, a text has lost what follows its last digit. Three digits count
    at least, since "%.3g" leaves zeros out: "13M" may be 13.04M (ESP-Miner,
    main/system.c, _suffix_string).
    """
    return _rounding(value) if isinstance(value, str) else 0.0


@_remembered
def _rounding(value: str) -> float:
    """Return by how much a difficulty in a text may differ from the true one."""
    difficulty = _difficulty(value)
    match = _DIFFICULTY.fullmatch(value.strip())
    if not difficulty or match is None:
        return 0.0
    digits, power = _scaled(match)
    last_printed = power - len(digits.partition(".")[2])
    third = floor(log10(difficulty)) - 2
    return float(f"5e{min(last_printed, third) - 1}")


def _scaled(match: re.Match[str]) -> tuple[str, int]:
    """Return the digits of a difficulty in words, and their power of ten."""
    digits, exponent, suffix = match.groups(default="")
    scale = 3 * (_SUFFIXES.index(suffix.lower()) + 1) if suffix else 0
    return digits, int(exponent or 0) + scale
