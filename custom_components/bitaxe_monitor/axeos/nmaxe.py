"""Read the answers of NMAxe firmware, which has names of its own.

Up to v2.9.21 its answer is flat, as the official one is. Since v2.9.30 it is in parts,
without an ASICModel (ESP-Miner-NMAxe, src/web/http_server.cpp and docs/API.md). Its
/api/system/info holds no MAC address in either.
"""

from collections.abc import Mapping
from typing import Final

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
