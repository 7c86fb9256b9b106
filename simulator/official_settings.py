"""List what official AxeOS prints of its hardware and settings."""

from collections.abc import Callable
from typing import Final

from .faults import Fault
from .fields import Field, Snapshot, flag, stored
from .values import Json, JsonObject, Version


def _of_slot(name: str, index: Callable[[Snapshot], int]) -> Callable[[Snapshot], Json]:
    """Return how to print a part of a selected slot; an empty one has none."""
    return lambda s: (s.slots.loaded(index(s)) or {}).get(name, "")


def _pool(
    prefix: str, since: Version, index: Callable[[Snapshot], int]
) -> tuple[Field, ...]:
    """Return what is printed of a pool: from v2.15 on, copies of a selected slot."""
    slots: Version = (2, 15, 0)
    fields: list[Field] = []
    for name, first in (
        ("URL", since),
        ("Port", since),
        ("User", since),
        ("SuggestedDifficulty", (2, 9, 0)),
        ("ExtranonceSubscribe", (2, 9, 0)),
        ("TLS", (2, 13, 0)),
        ("Cert", (2, 13, 0)),
        ("DecodeCoinbase", (2, 13, 0)),
        ("Protocol", (2, 14, 0)),
        ("V2AuthorityPubkey", (2, 14, 0)),
        ("V2ChannelType", (2, 14, 0)),
    ):
        key = f"{prefix}{name}"
        if name in ("ExtranonceSubscribe", "DecodeCoinbase"):
            fields.append(Field(key, stored(key), first, (2, 14, 0)))
            fields.append(Field(key, flag(key), (2, 14, 0), slots))
        else:
            fields.append(Field(key, stored(key), first, slots))
        fields.append(Field(key, _of_slot(f"stratum{name}", index), slots))
    return tuple(fields)


def _partitions(s: Snapshot) -> list[Json]:
    """Return the flash partitions, the last of them empty."""
    used: JsonObject = {
        "label": "factory",
        "isCurrent": True,
        "isFactory": True,
        "version": s.version,
        "compileDate": "Aug 20 2026",
        "compileTime": "12:00:00",
        "usagePercent": 58,
    }
    empty: JsonObject = {
        "label": "ota_0",
        "isCurrent": False,
        "isFactory": False,
        "version": None,
        "compileDate": None,
        "compileTime": None,
        "usagePercent": None,
    }
    return [used, empty]


SETTINGS: Final = (
    Field("maxPower", lambda s: s.board.max_power, (2, 6, 0), (2, 8, 0)),
    Field(
        "maxPower",
        lambda s: 0 if s.board.family == "Hex" else s.board.max_power,
        (2, 8, 0),
        (2, 12, 0),
    ),
    Field("maxPower", lambda s: s.board.max_power, (2, 12, 0)),
    Field("nominalVoltage", lambda s: s.board.nominal_voltage, (2, 6, 0)),
    Field("useFallbackStratum", lambda s: int(s.settings.uses_fallback), (2, 15, 0)),
    Field("isPSRAMAvailable", lambda _: 1, (2, 6, 0)),
    Field("coreVoltage", stored("coreVoltage")),
    Field("frequency", lambda s: int(s.storage.number("frequency")), until=(2, 13, 0)),
    Field("frequency", lambda s: s.storage.number("frequency"), (2, 13, 0)),
    Field("ssid", stored("ssid")),
    Field("wifiPass", lambda _: "not-a-password", until=(2, 0, 5)),
    Field("macAddr", lambda s: s.settings.mac, (2, 3, 0)),
    Field("hostname", stored("hostname"), (2, 1, 5)),
    Field("fullHostname", lambda s: f"{s.settings.hostname}.local", (2, 15, 0)),
    Field("mdnsHostname", lambda s: f"{s.settings.hostname}.local", (2, 15, 0)),
    Field("ipv4", lambda s: s.settings.ipv4, (2, 11, 0)),
    Field("ipv6", lambda _: "FE80::5EFF:FE00:1", (2, 11, 0)),
    Field("asicCount", lambda s: s.board.chips, (2, 1, 9), (2, 9, 0)),
    Field("smallCoreCount", lambda s: s.board.asic.cores, (2, 1, 9)),
    Field("ASICModel", lambda s: s.board.asic.model),
    Field("primaryPoolIndex", lambda s: s.settings.primary_index, (2, 15, 0)),
    Field("secondaryPoolIndex", lambda s: s.settings.secondary_index, (2, 15, 0)),
    Field("pools", lambda s: s.slots.shown(), (2, 15, 0)),
    *_pool("stratum", (0, 0, 0), lambda s: s.settings.primary_index),
    *_pool("fallbackStratum", (2, 3, 0), lambda s: s.settings.secondary_index),
    Field("version", lambda s: s.version),
    Field("axeOSVersion", lambda s: s.version, (2, 9, 0), (2, 15, 0)),
    Field("axeOSVersion", lambda _: "Unified", (2, 15, 0)),
    Field("idfVersion", lambda _: "v5.5.1", (2, 4, 3)),
    Field("boardVersion", lambda s: s.board.version, (2, 0, 7)),
    Field("runningPartition", lambda _: "factory"),
    Field("partitions", _partitions, (2, 15, 0)),
    Field("overclockEnabled", stored("overclockEnabled"), (2, 6, 0)),
    Field("useCustomWWW", stored("useCustomWWW"), (2, 15, 0)),
    Field("display", lambda _: "SSD1306 (128x32)", (2, 8, 0)),
    Field("flipscreen", stored("flipscreen"), until=(2, 9, 0)),
    Field("rotation", stored("rotation"), (2, 9, 0)),
    Field("invertscreen", stored("invertscreen")),
    Field("displayTimeout", stored("displayTimeout"), (2, 7, 0)),
    Field("invertfanpolarity", stored("invertfanpolarity"), (2, 0, 2), (2, 7, 0)),
    Field(
        "autofanspeed",
        lambda s: 0 if s.stopped is Fault.OVERHEATED else s.storage["autofanspeed"],
        (2, 0, 2),
    ),
    Field("manualFanSpeed", stored("manualFanSpeed"), (2, 11, 0)),
    Field("minFanSpeed", stored("minFanSpeed"), (2, 10, 0)),
    Field("temptarget", stored("temptarget"), (2, 7, 0)),
    Field("statsLimit", stored("statsLimit"), (2, 8, 0), (2, 9, 0)),
    Field("statsDuration", stored("statsDuration"), (2, 8, 0), (2, 9, 0)),
    Field("statsFrequency", stored("statsFrequency"), (2, 9, 0)),
    Field("statsLimit", stored("statsLimit"), (2, 14, 0)),
)
