"""List what official AxeOS prints of its hardware and settings."""

from typing import Final

from .faults import Fault
from .fields import Field, Snapshot, flag, stored
from .values import Json, JsonObject


def _pool(s: Snapshot, index: int) -> JsonObject:
    """Return one entry of the pool list."""
    first = index == 0
    return {
        "id": index,
        "stratumProtocol": "SV1",
        "stratumURL": s.settings.pool_host if first else s.settings.fallback_host,
        "stratumPort": s.settings.pool_port if first else s.settings.fallback_port,
        "stratumUser": s.settings.pool_user,
        "stratumPassword": "*****",
        "stratumSuggestedDifficulty": 1000,
        "stratumExtranonceSubscribe": False,
        "stratumTLS": 0,
        "stratumCert": "",
        "stratumDecodeCoinbase": True,
        "stratumV2ChannelType": "extended",
        "stratumV2AuthorityPubkey": "",
        "stratumV2RequireAuth": False,
    }


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
    Field("useFallbackStratum", lambda _: 0, (2, 15, 0)),
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
    Field("primaryPoolIndex", lambda _: 0, (2, 15, 0)),
    Field("secondaryPoolIndex", lambda _: 1, (2, 15, 0)),
    Field("pools", lambda s: [_pool(s, 0), _pool(s, 1)], (2, 15, 0)),
    Field("stratumURL", stored("stratumURL")),
    Field("stratumPort", stored("stratumPort")),
    Field("stratumUser", stored("stratumUser")),
    Field(
        "stratumSuggestedDifficulty", stored("stratumSuggestedDifficulty"), (2, 9, 0)
    ),
    Field(
        "stratumExtranonceSubscribe",
        stored("stratumExtranonceSubscribe"),
        (2, 9, 0),
        (2, 14, 0),
    ),
    Field("stratumExtranonceSubscribe", flag("stratumExtranonceSubscribe"), (2, 14, 0)),
    Field("stratumTLS", stored("stratumTLS"), (2, 13, 0)),
    Field("stratumCert", stored("stratumCert"), (2, 13, 0)),
    Field(
        "stratumDecodeCoinbase", stored("stratumDecodeCoinbase"), (2, 13, 0), (2, 14, 0)
    ),
    Field("stratumDecodeCoinbase", flag("stratumDecodeCoinbase"), (2, 14, 0)),
    Field("stratumProtocol", stored("stratumProtocol"), (2, 14, 0)),
    Field("stratumV2AuthorityPubkey", stored("stratumV2AuthorityPubkey"), (2, 14, 0)),
    Field("stratumV2ChannelType", stored("stratumV2ChannelType"), (2, 14, 0)),
    Field("fallbackStratumURL", stored("fallbackStratumURL"), (2, 3, 0)),
    Field("fallbackStratumPort", stored("fallbackStratumPort"), (2, 3, 0)),
    Field("fallbackStratumUser", stored("fallbackStratumUser"), (2, 3, 0)),
    Field(
        "fallbackStratumSuggestedDifficulty",
        stored("fallbackStratumSuggestedDifficulty"),
        (2, 9, 0),
    ),
    Field(
        "fallbackStratumExtranonceSubscribe",
        stored("fallbackStratumExtranonceSubscribe"),
        (2, 9, 0),
        (2, 14, 0),
    ),
    Field(
        "fallbackStratumExtranonceSubscribe",
        flag("fallbackStratumExtranonceSubscribe"),
        (2, 14, 0),
    ),
    Field("fallbackStratumTLS", stored("fallbackStratumTLS"), (2, 13, 0)),
    Field("fallbackStratumCert", stored("fallbackStratumCert"), (2, 13, 0)),
    Field(
        "fallbackStratumDecodeCoinbase",
        stored("fallbackStratumDecodeCoinbase"),
        (2, 13, 0),
        (2, 14, 0),
    ),
    Field(
        "fallbackStratumDecodeCoinbase",
        flag("fallbackStratumDecodeCoinbase"),
        (2, 14, 0),
    ),
    Field("fallbackStratumProtocol", stored("fallbackStratumProtocol"), (2, 14, 0)),
    Field(
        "fallbackStratumV2AuthorityPubkey",
        stored("fallbackStratumV2AuthorityPubkey"),
        (2, 14, 0),
    ),
    Field(
        "fallbackStratumV2ChannelType",
        stored("fallbackStratumV2ChannelType"),
        (2, 14, 0),
    ),
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
