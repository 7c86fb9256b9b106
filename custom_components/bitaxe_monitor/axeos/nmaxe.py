"""Read the answers of NMAxe firmware, which has names of its own.

Up to v2.9.21 its answer is flat, as the official one is. Since v2.9.30 it is in parts,
without an ASICModel (ESP-Miner-NMAxe, src/web/http_server.cpp and docs/API.md). Its
/api/system/info holds no MAC address in either.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from ..json_fields import JsonObject, JsonValue

# Where the value of an official key stands: the first place that is there counts.
_PLACES: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "ASICModel": (("asic", "model"),),
    "asicCount": (("asic", "count"),),
    "autofanspeed": (("fanAutoSpeed",),),
    "bestDiff": (("miner", "bestDiffEver"), ("bestDiffEver",)),
    "bestSessionDiff": (("miner", "bestDiffSession"), ("bestDiffSession",)),
    "blockFound": (("miner", "blkhits"),),
    "coreVoltage": (("asic", "vcoreReq"), ("vcoreReq",)),
    "coreVoltageActual": (("asic", "vcoreReal"), ("vcoreActual",)),
    "current": (("power", "ibus"),),
    "deviceModel": (("identity", "hwModel"), ("hwModel",)),
    "freeHeap": (("miner", "freeHeap"),),
    "frequency": (("asic", "freqReq"), ("freqReq",)),
    "hashRate": (("miner", "hashRate"),),
    "hostname": (("identity", "hostName"), ("hostName",)),
    "miningPaused": (("miner", "paused"),),
    "networkDifficulty": (("miner", "networkDiff"),),
    "poolDifficulty": (("miner", "poolDiff"),),
    "power": (("power", "power"),),
    "sharesAccepted": (("miner", "sAccepted"),),
    "sharesRejected": (("miner", "sRejected"),),
    "smallCoreCount": (("asic", "smallCoreCnt"), ("smallCoreCnt",)),
    "stratumURL": (("stratum", "url"), ("stratumURLUSED",), ("usedUrl",)),
    "temp": (("temps", "asic"), ("asicTemp",)),
    "uptimeSeconds": (("miner", "uptimeSeconds"),),
    "version": (("identity", "fwVersion"), ("fwVersion",)),
    "voltage": (("power", "vbus"),),
    "vrTemp": (("temps", "vcore"), ("vcoreTemp",)),
    "wifiRSSI": (("identity", "rssi"),),
}
# Of the fans by their number: what the first and the second are called officially.
_FANS: Final = (("fanspeed", "fanrpm"), ("fanspeed2", "fan2rpm"))

# Where a pool's address and its user stand. It has had three sets of names, and since
# v2.9.30 documents the pool in use alone (AxeOS of ESP-Miner-NMAxe maps all of them).
_USED: Final = (
    (("stratum", "used", "url"), ("stratum", "used", "user")),
    (("stratum", "url"), ("stratum", "user")),
    (("stratumURLUSED",), ("stratumUserUSED",)),
    (("usedUrl",), ("usedUser",)),
)
_PRIMARY: Final = (
    (("stratum", "primary", "url"), ("stratum", "primary", "user")),
    (("stratumURL1",), ("stratumUser1",)),
    (("primaryUrl",), ("primaryUser",)),
)
_FALLBACK: Final = (
    (("stratum", "fallback", "url"), ("stratum", "fallback", "user")),
    (("stratumURL2",), ("stratumUser2",)),
    (("fallBackUrl",), ("fallBackUser",)),
)
POOL_KEYS: Final = tuple(
    sorted({place[0] for pair in _USED + _PRIMARY + _FALLBACK for place in pair})
)
"""All of an answer in which pools stand."""

type Pool = tuple[JsonValue, JsonValue]
"""The address of a pool with its port, and its user."""


class Pools(NamedTuple):
    """The pools of an answer, None where they are not named."""

    used: Pool | None
    primary: Pool | None
    fallback: Pool | None


def pools_of(data: JsonObject) -> Pools:
    """Return the pools that an answer names, as it comes; never raises."""
    return Pools(*(_pool(data, places) for places in (_USED, _PRIMARY, _FALLBACK)))


def _pool(
    data: JsonObject, places: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
) -> Pool | None:
    """Return the first pool that has a user."""
    for url, user in places:
        if name := _at(data, user):
            return _at(data, url), name
    return None


def is_nested(data: JsonObject) -> bool:
    """Return whether an answer is in the parts that NMAxe has since v2.9.30."""
    return all(isinstance(data.get(part), dict) for part in ("asic", "miner"))


def flatten(data: JsonObject) -> JsonObject:
    """Return the answer under the official names; never raises."""
    flat: dict[str, JsonValue] = {
        key: value for key, value in data.items() if not isinstance(value, dict)
    }
    for key, places in _PLACES.items():
        for place in places:
            if key in flat:
                break
            if (value := _at(data, place)) is not None:
                flat[key] = value
    fans = data.get("fans")
    if isinstance(fans, list):
        for fan in fans:
            if isinstance(fan, dict) and (number := fan.get("id")) in (0, 1):
                speed, rpm = _FANS[int(number == 1)]
                flat[speed] = fan.get("speed")
                flat[rpm] = fan.get("rpm")
    return flat


def _at(data: JsonObject, place: tuple[str, ...]) -> JsonValue:
    """Return what stands at a place, None if nothing does."""
    *parts, key = place
    for part in parts:
        inner = data.get(part)
        if not isinstance(inner, dict):
            return None
        data = inner
    return data.get(key)
