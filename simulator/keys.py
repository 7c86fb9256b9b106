"""List which settings each generation of official firmware takes, and of what kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from .values import Json, JsonObject, Version

_NEVER: Final[Version] = (99, 0, 0)
_SHORT: Final = 65535


class Kind(Enum):
    """What a setting is."""

    WHOLE = auto()
    NUMBER = auto()
    FLAG = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """A setting that a request may carry, in the releases from `since` to `until`.

    Limits are of a number's value or of a text's length, and hold from v2.11 on.
    """

    name: str
    kind: Kind
    since: Version
    until: Version = _NEVER
    low: float = 0
    high: float = _SHORT
    choices: tuple[Json, ...] = ()

    def allows(self, value: Json) -> bool:
        """Return whether firmware from v2.11 on takes a value."""
        match self.kind, value:
            case Kind.FLAG, _:
                return isinstance(value, int | float) and value in (0, 1)
            case Kind.TEXT, str():
                size: float = len(value)
            case (Kind.TEXT, _) | (_, bool()):
                return False
            case kind, int() | float():
                size = value = int(value) if kind is Kind.WHOLE else value
            case _:
                return False
        return self._is_chosen(value) and self.low <= size <= self.high

    def _is_chosen(self, value: Json) -> bool:
        """Return whether a value is one of the choices, if there are any."""
        return not self.choices or value in self.choices

    def take(self, value: Json) -> Json:
        """Return what a value is stored as: flags as 0 or 1, whole numbers cut off.

        What is no number counts as 0.
        """
        match self.kind, value:
            case Kind.TEXT, _:
                return value
            case _, bool():
                return int(value)
            case Kind.NUMBER, int() | float():
                return value
            case Kind.FLAG, int() | float():
                return int(value == 1)
            case Kind.WHOLE, int() | float():
                return int(value)
        return 0


_DISPLAYS: Final = (
    "NONE",
    "SSD1306 (128x32)",
    "SSD1309 (128x64)",
    "SH1107 (64x128)",
    "SH1107 (128x128)",
    "ST7789 (320x170)",
)
_WHOLE, _NUMBER, _FLAG, _TEXT = Kind.WHOLE, Kind.NUMBER, Kind.FLAG, Kind.TEXT
_FLAT_END: Final[Version] = (2, 15, 0)


def _pool_keys(prefix: str, since: Version, password: Version) -> tuple[Key, ...]:
    """Return the keys of a pool as they were before pools had slots."""
    return (
        Key(f"{prefix}URL", _TEXT, since, _FLAT_END, 0, 255),
        Key(f"{prefix}Port", _WHOLE, since, _FLAT_END, 1),
        Key(f"{prefix}User", _TEXT, since, _FLAT_END, 0, 255),
        Key(f"{prefix}Password", _TEXT, password, _FLAT_END, 0, 255),
        Key(f"{prefix}SuggestedDifficulty", _WHOLE, (2, 9, 0), _FLAT_END),
        Key(f"{prefix}ExtranonceSubscribe", _FLAG, (2, 9, 0), _FLAT_END),
        Key(f"{prefix}TLS", _WHOLE, (2, 13, 0), _FLAT_END, 0, 3),
        Key(f"{prefix}Cert", _TEXT, (2, 13, 0), _FLAT_END, 0, 3000),
        Key(f"{prefix}DecodeCoinbase", _FLAG, (2, 13, 0), _FLAT_END),
        Key(f"{prefix}Protocol", _TEXT, (2, 14, 0), _FLAT_END, choices=("SV1", "SV2")),
        Key(f"{prefix}V2ChannelType", _TEXT, (2, 14, 0), _FLAT_END),
        Key(f"{prefix}V2AuthorityPubkey", _TEXT, (2, 14, 0), _FLAT_END, 0, 128),
    )


OFFICIAL_KEYS: Final = (
    Key("frequency", _WHOLE, (2, 0, 0), (2, 10, 0), 1),
    Key("frequency", _NUMBER, (2, 10, 0), low=1),
    Key("coreVoltage", _WHOLE, (2, 0, 0), low=1),
    Key("overclockEnabled", _FLAG, (2, 6, 0)),
    Key("autofanspeed", _FLAG, (2, 0, 2)),
    Key("fanspeed", _WHOLE, (2, 0, 2), (2, 11, 0), 0, 100),
    Key("manualFanSpeed", _WHOLE, (2, 11, 0), high=100),
    Key("minFanSpeed", _WHOLE, (2, 10, 0), high=99),
    Key("temptarget", _WHOLE, (2, 7, 0), low=35, high=66),
    Key("overheat_mode", _WHOLE, (2, 1, 10), high=0),
    Key("invertfanpolarity", _FLAG, (2, 0, 2), (2, 7, 0)),
    Key("ssid", _TEXT, (2, 0, 0), low=1, high=32),
    Key("wifiPass", _TEXT, (2, 0, 0), (2, 11, 0), 0, 63),
    Key("wifiPass", _TEXT, (2, 11, 0), (2, 12, 0), 1, 63),
    Key("wifiPass", _TEXT, (2, 12, 0), high=63),
    Key("hostname", _TEXT, (2, 1, 5), low=1, high=32),
    Key("display", _TEXT, (2, 8, 0), choices=_DISPLAYS),
    Key("displayTimeout", _WHOLE, (2, 7, 0), low=-1),
    Key("rotation", _WHOLE, (2, 9, 0), choices=(0, 90, 180, 270)),
    Key("flipscreen", _FLAG, (2, 0, 0), (2, 9, 0)),
    Key("invertscreen", _FLAG, (2, 0, 0)),
    Key("displayOffset", _WHOLE, (2, 11, 0), high=255),
    Key("statsFrequency", _WHOLE, (2, 9, 0)),
    Key("statsLimit", _WHOLE, (2, 8, 0), (2, 9, 0)),
    Key("statsDuration", _WHOLE, (2, 8, 0), (2, 9, 0)),
    *_pool_keys("stratum", (2, 0, 0), (2, 0, 7)),
    *_pool_keys("fallbackStratum", (2, 3, 0), (2, 3, 0)),
    Key("useFallbackStratum", _FLAG, (2, 11, 0)),
    Key("primaryPoolIndex", _WHOLE, (2, 15, 0), high=7),
    Key("secondaryPoolIndex", _WHOLE, (2, 15, 0), high=7),
    Key("useCustomWWW", _FLAG, (2, 15, 0)),
)
"""As read off PATCH_update_settings of http_server.c, and nvs_config.c from v2.11."""


def keys_of(number: Version) -> tuple[Key, ...]:
    """Return the keys that an official release takes."""
    return tuple(key for key in OFFICIAL_KEYS if key.since <= number < key.until)


def look_up(body: JsonObject) -> Mapping[str, Json]:
    """Return a body as cJSON finds things in it: by names in lower case, the first."""
    found: JsonObject = {}
    for name, value in body.items():
        found.setdefault(name.lower(), value)
    return found
