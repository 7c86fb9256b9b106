"""Take changes of settings as NerdOS does: by exact types, and without a word.

PATCH_update_settings of http_server.cpp in shufps/ESP-Miner-NerdQAxePlus. What is of
another type than wanted is left out, and the answer is 200 all the same.
"""

from collections.abc import Mapping
from typing import Final

from .keys import Key, Kind
from .official_changes import BODY_LIMIT, NOT_JSON, TOO_LONG, Change, read_object
from .values import JsonObject, Version

_WHOLE, _FLAG, _TEXT = Kind.WHOLE, Kind.FLAG, Kind.TEXT


def _pool_keys(prefix: str) -> tuple[Key, ...]:
    """Return the keys of a pool."""
    return (
        Key(f"{prefix}URL", _TEXT, (1, 0, 0)),
        Key(f"{prefix}Port", _WHOLE, (1, 0, 0)),
        Key(f"{prefix}User", _TEXT, (1, 0, 0)),
        Key(f"{prefix}Password", _TEXT, (1, 0, 0)),
        Key(f"{prefix}EnonceSubscribe", _FLAG, (1, 0, 33)),
        Key(f"{prefix}TLS", _FLAG, (1, 0, 36)),
        Key(f"{prefix}Protocol", _WHOLE, (1, 0, 37)),
    )


NERDOS_KEYS: Final = (
    Key("coreVoltage", _WHOLE, (1, 0, 0)),
    Key("frequency", _WHOLE, (1, 0, 0)),
    Key("vrFrequency", _WHOLE, (1, 0, 33)),
    Key("jobInterval", _WHOLE, (1, 0, 15)),
    Key("stratumDifficulty", _WHOLE, (1, 0, 30)),
    Key("autofanspeed", _WHOLE, (1, 0, 0)),
    Key("fanspeed", _WHOLE, (1, 0, 0), (1, 0, 35)),
    Key("manualFanSpeed", _WHOLE, (1, 0, 35)),
    Key("pidTargetTemp", _WHOLE, (1, 0, 29)),
    Key("overheat_temp", _WHOLE, (1, 0, 0)),
    Key("poolMode", _WHOLE, (1, 0, 35)),
    Key("stratum_keep", _FLAG, (1, 0, 32)),
    Key("hostname", _TEXT, (1, 0, 0)),
    Key("ssid", _TEXT, (1, 0, 0)),
    Key("wifiPass", _TEXT, (1, 0, 0)),
    Key("flipscreen", _FLAG, (1, 0, 0)),
    Key("invertscreen", _FLAG, (1, 0, 0)),
    Key("invertfanpolarity", _FLAG, (1, 0, 0)),
    Key("autoscreenoff", _FLAG, (1, 0, 0)),
    *_pool_keys("stratum"),
    *_pool_keys("fallbackStratum"),
)

_CAMEL_CASE: Final[Mapping[str, str]] = {
    "flipScreen": "flipscreen",
    "invertScreen": "invertscreen",
    "invertFanPolarity": "invertfanpolarity",
    "autoScreenOff": "autoscreenoff",
    "autoFanSpeed": "autofanspeed",
    "overheatTemp": "overheat_temp",
}
_OF_A_POOL: Final = ("URL", "Port", "User", "Password", "TLS", "Protocol")


def change_settings(number: Version, body: bytes) -> Change:
    """Return what NerdOS makes of a PATCH of /api/system."""
    if len(body) >= BODY_LIMIT:
        return Change(TOO_LONG)
    if (given := read_object(body)) is None:
        return Change(NOT_JSON)
    return _take(number, given)


def change_v2_settings(number: Version, body: bytes) -> Change:
    """Return what NerdOS makes of a PATCH of /api/v2/settings, by other names."""
    if len(body) >= BODY_LIMIT:
        return Change(TOO_LONG)
    if (given := read_object(body)) is None:
        return Change(NOT_JSON)
    renamed = {_CAMEL_CASE.get(name, name): value for name, value in given.items()}
    pools = renamed.pop("pools", [])
    for prefix, pool in zip(
        ("stratum", "fallbackStratum"),
        pools if isinstance(pools, list) else [],
        strict=False,
    ):
        if isinstance(pool, dict):
            for name in _OF_A_POOL:
                small = name.lower()
                if small in pool:
                    renamed[f"{prefix}{name}"] = pool[small]
    return _take(number, renamed)


def _take(number: Version, given: JsonObject) -> Change:
    """Take what is of the right type."""
    stored: JsonObject = {}
    for key in NERDOS_KEYS:
        value = given.get(key.name)
        if not key.since <= number < key.until:
            continue
        match key.kind, value:
            case Kind.FLAG, bool():
                stored[key.name] = int(value)
            case Kind.WHOLE, int() if not isinstance(value, bool):
                if 0 <= value <= key.high:
                    stored[key.name] = value
            case Kind.TEXT, str():
                stored[key.name] = value
    return Change(values=stored)
