"""List what official AxeOS prints of its hardware and settings."""

from typing import Final

from .faults import Fault
from .fields import Field, Json, JsonObject, Snapshot


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
    Field("coreVoltage", lambda s: s.settings.core_voltage),
    Field("frequency", lambda s: int(s.settings.frequency), until=(2, 13, 0)),
    Field("frequency", lambda s: s.settings.frequency, (2, 13, 0)),
    Field("ssid", lambda s: s.settings.ssid),
    Field("wifiPass", lambda _: "not-a-password", until=(2, 0, 5)),
    Field("macAddr", lambda s: s.settings.mac, (2, 3, 0)),
    Field("hostname", lambda s: s.settings.hostname, (2, 1, 5)),
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
    Field("stratumURL", lambda s: s.settings.pool_host),
    Field("stratumPort", lambda s: s.settings.pool_port),
    Field("stratumUser", lambda s: s.settings.pool_user),
    Field("stratumSuggestedDifficulty", lambda _: 1000, (2, 9, 0)),
    Field("stratumExtranonceSubscribe", lambda _: 0, (2, 9, 0), (2, 14, 0)),
    Field("stratumExtranonceSubscribe", lambda _: False, (2, 14, 0)),
    Field("stratumTLS", lambda _: 0, (2, 13, 0)),
    Field("stratumCert", lambda _: "", (2, 13, 0)),
    Field("stratumDecodeCoinbase", lambda _: 1, (2, 13, 0), (2, 14, 0)),
    Field("stratumDecodeCoinbase", lambda _: True, (2, 14, 0)),
    Field("stratumProtocol", lambda _: "SV1", (2, 14, 0)),
    Field("stratumV2AuthorityPubkey", lambda _: "", (2, 14, 0)),
    Field("stratumV2ChannelType", lambda _: "extended", (2, 14, 0)),
    Field("fallbackStratumURL", lambda s: s.settings.fallback_host, (2, 3, 0)),
    Field("fallbackStratumPort", lambda s: s.settings.fallback_port, (2, 3, 0)),
    Field("fallbackStratumUser", lambda s: s.settings.pool_user, (2, 3, 0)),
    Field("fallbackStratumSuggestedDifficulty", lambda _: 1000, (2, 9, 0)),
    Field("fallbackStratumExtranonceSubscribe", lambda _: 0, (2, 9, 0), (2, 14, 0)),
    Field("fallbackStratumExtranonceSubscribe", lambda _: False, (2, 14, 0)),
    Field("fallbackStratumTLS", lambda _: 0, (2, 13, 0)),
    Field("fallbackStratumCert", lambda _: "", (2, 13, 0)),
    Field("fallbackStratumDecodeCoinbase", lambda _: 1, (2, 13, 0), (2, 14, 0)),
    Field("fallbackStratumDecodeCoinbase", lambda _: True, (2, 14, 0)),
    Field("fallbackStratumProtocol", lambda _: "SV1", (2, 14, 0)),
    Field("fallbackStratumV2AuthorityPubkey", lambda _: "", (2, 14, 0)),
    Field("fallbackStratumV2ChannelType", lambda _: "extended", (2, 14, 0)),
    Field("version", lambda s: s.version),
    Field("axeOSVersion", lambda s: s.version, (2, 9, 0), (2, 15, 0)),
    Field("axeOSVersion", lambda _: "Unified", (2, 15, 0)),
    Field("idfVersion", lambda _: "v5.5.1", (2, 4, 3)),
    Field("boardVersion", lambda s: s.board.version, (2, 0, 7)),
    Field("runningPartition", lambda _: "factory"),
    Field("partitions", _partitions, (2, 15, 0)),
    Field("overclockEnabled", lambda _: 0, (2, 6, 0)),
    Field("useCustomWWW", lambda _: 0, (2, 15, 0)),
    Field("display", lambda _: "SSD1306 (128x32)", (2, 8, 0)),
    Field("flipscreen", lambda _: 1, until=(2, 9, 0)),
    Field("rotation", lambda _: 0, (2, 9, 0)),
    Field("invertscreen", lambda _: 0),
    Field("displayTimeout", lambda _: -1, (2, 7, 0)),
    Field("invertfanpolarity", lambda _: 1, (2, 0, 2), (2, 7, 0)),
    Field(
        "autofanspeed",
        lambda s: int(s.stopped is not Fault.OVERHEATED),
        (2, 0, 2),
    ),
    Field("manualFanSpeed", lambda _: 100, (2, 11, 0)),
    Field("minFanSpeed", lambda _: 25, (2, 10, 0)),
    Field("temptarget", lambda s: s.settings.temperature_target, (2, 7, 0)),
    Field("statsLimit", lambda _: 720, (2, 8, 0), (2, 9, 0)),
    Field("statsDuration", lambda _: 1, (2, 8, 0), (2, 9, 0)),
    Field("statsFrequency", lambda _: 0, (2, 9, 0)),
    Field("statsLimit", lambda _: 720, (2, 14, 0)),
)
