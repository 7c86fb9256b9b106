"""List what NerdOS, the firmware of the NerdQAxe family, prints.

Read off GET_system_info of the tags of shufps/ESP-Miner-NerdQAxePlus from v1.0.15 on
and off a capture of v1.1.0-beta1, whose order this is.
"""

from typing import Final

from .faults import Fault
from .fields import Field, Snapshot, flag, stored, suffixed
from .values import Json, JsonObject


def _is_shut_down(s: Snapshot) -> bool:
    """Return whether a user shut the chips down; heat cuts their voltage only."""
    return Fault.PAUSED in s.faults


def _unless_shut_down(s: Snapshot, value: float) -> float:
    """Return a hashrate that newer firmware prints as 0 once it has shut down."""
    return 0 if _is_shut_down(s) else value


def _rpm(fan: float) -> int:
    """Return the speed of a fan in RPM at a duty in %."""
    return round(300 + 28 * fan)


def _stratum(s: Snapshot) -> JsonObject:
    """Return the state of the pool connections, in failover mode."""
    return {
        "poolMode": 0,
        "activePoolMode": 0,
        "poolBalance": 50,
        "totalBestDiff": int(s.state.best),
        "usingFallback": s.on_fallback,
        "pools": [
            {
                "connected": s.is_up and s.stopped is not Fault.POOLS_UNREACHABLE,
                "verifyBlocked": "",
                "poolDifficulty": s.settings.pool_difficulty,
                "networkDifficulty": s.settings.network_difficulty,
                "poolDiffErr": False,
                "accepted": s.state.accepted,
                "rejected": s.state.rejected,
                "pingRtt": 1.285714286,
                "pingLoss": 0,
                "bestDiff": int(s.state.session_best),
                "activeProtocol": 0,
                "encrypted": False,
            }
        ],
    }


def _fans(s: Snapshot) -> list[Json]:
    """Return how each fan is set and turns."""
    return [
        {
            "label": f"M{s.board.fans - index}",
            "mode": 2 if index == 0 else 0,
            "manualSpeed": 100 if index == 0 else 40,
            "overheatTemp": 70,
            "rpm": _rpm(s.state.fan if index == 0 else 40),
            "speedPerc": round(s.state.fan) if index == 0 else 40,
            "pid": {"targetTemp": 60, "p": 6, "i": 0.1, "d": 10},
        }
        for index in range(s.board.fans)
    ]


def _second_fan(s: Snapshot, value: int) -> int:
    """Return a figure of the second fan, 0 on boards without."""
    return value if s.board.fans > 1 else 0


NERDOS: Final = (
    Field("asicCount", lambda s: s.board.chips),
    Field("smallCoreCount", lambda s: s.board.asic.cores),
    Field("deviceModel", lambda s: s.board.family, (1, 0, 15)),
    Field("hostip", lambda s: s.settings.ipv4, (1, 0, 26)),
    Field("macAddr", lambda s: s.settings.mac, (1, 0, 30)),
    Field("wifiRSSI", lambda s: -63 + round(s.state.unrest), (1, 0, 31)),
    Field("power", lambda s: s.state.power),
    Field("maxPower", lambda s: s.board.max_power, (1, 0, 14)),
    Field("minPower", lambda s: s.board.max_power // 2, (1, 0, 14)),
    Field("maxVoltage", lambda s: s.board.nominal_voltage + 1, (1, 0, 14)),
    Field("minVoltage", lambda s: s.board.nominal_voltage - 1, (1, 0, 14)),
    Field("current", lambda s: s.state.current),
    Field("currentA", lambda s: s.state.current / 1000, (1, 0, 36)),
    Field("minCurrentA", lambda _: 0, (1, 0, 36)),
    Field(
        "maxCurrentA",
        lambda s: s.board.max_power // s.board.nominal_voltage,
        (1, 0, 36),
    ),
    Field("temp", lambda s: s.temperature if s.is_up else 0),
    Field("vrTemp", lambda s: s.state.vr_temperature),
    Field("vrTempInt", lambda s: s.state.vr_temperature + 2.8, (1, 0, 37)),
    Field("hashRateTimestamp", lambda s: int(s.uptime * 1000)),
    Field("hashRate", lambda s: s.state.average_10m, (1, 0, 20), (1, 0, 33)),
    Field("hashRate", lambda s: s.state.hashrate, (1, 0, 33), (1, 0, 36)),
    Field("hashRate", lambda s: _unless_shut_down(s, s.state.hashrate), (1, 0, 36)),
    Field("hashRate_1m", lambda s: s.state.average_1m, (1, 0, 31), (1, 0, 36)),
    Field(
        "hashRate_1m", lambda s: _unless_shut_down(s, s.state.average_1m), (1, 0, 36)
    ),
    Field("hashRate_10m", lambda s: s.state.average_10m, until=(1, 0, 36)),
    Field(
        "hashRate_10m", lambda s: _unless_shut_down(s, s.state.average_10m), (1, 0, 36)
    ),
    Field("hashRate_1h", lambda s: s.state.average_1h, until=(1, 0, 30)),
    Field("hashRate_1h", lambda s: s.state.average_10m, (1, 0, 30), (1, 0, 32)),
    Field("hashRate_1h", lambda s: s.state.average_1h, (1, 0, 32), (1, 0, 36)),
    Field(
        "hashRate_1h", lambda s: _unless_shut_down(s, s.state.average_1h), (1, 0, 36)
    ),
    Field("hashRate_1d", lambda s: s.state.average_1d, until=(1, 0, 30)),
    Field("hashRate_1d", lambda s: s.state.average_10m, (1, 0, 30), (1, 0, 32)),
    Field("hashRate_1d", lambda s: s.state.average_1d, (1, 0, 32), (1, 0, 36)),
    Field(
        "hashRate_1d", lambda s: _unless_shut_down(s, s.state.average_1d), (1, 0, 36)
    ),
    Field("coreVoltage", stored("coreVoltage")),
    Field("defaultCoreVoltage", lambda s: s.board.core_voltage, (1, 0, 29)),
    Field("coreVoltageActual", lambda s: int(s.state.core_voltage)),
    Field("fanspeed", lambda s: round(s.state.fan)),
    Field("manualFanSpeed", stored("manualFanSpeed"), (1, 0, 35)),
    Field("fanrpm", lambda s: _rpm(s.state.fan)),
    Field("fanrpm2", lambda s: _second_fan(s, _rpm(40)), (1, 0, 37)),
    Field("fanspeed2", lambda s: _second_fan(s, 40), (1, 0, 37)),
    Field("fanCount", lambda s: s.board.fans, (1, 0, 37)),
    Field("lastpingrtt", lambda s: 1.3 + 0.1 * abs(s.state.unrest), (1, 0, 30)),
    Field("recentpingloss", lambda _: 0, (1, 0, 34)),
    Field("shutdown", _is_shut_down, (1, 0, 35)),
    Field("duplicateHWNonces", lambda _: 0, (1, 0, 33)),
    Field("stratum", _stratum, (1, 0, 35)),
    Field("isUsingFallbackStratum", lambda s: s.on_fallback, (1, 0, 25), (1, 0, 35)),
    Field(
        "isStratumConnected",
        lambda s: s.stopped is not Fault.POOLS_UNREACHABLE,
        (1, 0, 29),
        (1, 0, 35),
    ),
    Field("poolDifficulty", lambda s: s.settings.pool_difficulty, (1, 0, 30)),
    Field("networkDifficulty", lambda s: s.settings.network_difficulty, (1, 0, 37)),
    Field("foundBlocks", lambda s: s.state.blocks, (1, 0, 33)),
    Field("totalFoundBlocks", lambda s: s.state.total_blocks, (1, 0, 33)),
    Field("sharesAccepted", lambda s: s.state.accepted),
    Field("sharesRejected", lambda s: s.state.rejected),
    Field("bestDiff", lambda s: suffixed(s.state.best, ".3g"), until=(1, 0, 35)),
    Field("bestDiff", lambda s: int(s.state.best), (1, 0, 35)),
    Field(
        "bestSessionDiff",
        lambda s: suffixed(s.state.session_best, ".3g"),
        until=(1, 0, 35),
    ),
    Field("bestSessionDiff", lambda s: int(s.state.session_best), (1, 0, 35)),
    Field("asicTemps", lambda s: [0] * s.board.chips, (1, 0, 34)),
    Field("pidTargetTemp", stored("pidTargetTemp"), (1, 0, 29)),
    Field("pidP", lambda _: 6, (1, 0, 29)),
    Field("pidI", lambda _: 0.1, (1, 0, 29)),
    Field("pidD", lambda _: 10, (1, 0, 29)),
    Field("fans", _fans, (1, 0, 37)),
    Field("hostname", stored("hostname")),
    Field("ssid", stored("ssid")),
    Field("stratumURL", stored("stratumURL")),
    Field("stratumPort", stored("stratumPort")),
    Field("stratumUser", stored("stratumUser")),
    Field("stratumEnonceSubscribe", flag("stratumEnonceSubscribe"), (1, 0, 33)),
    Field("stratumTLS", flag("stratumTLS"), (1, 0, 36)),
    Field("fallbackStratumURL", stored("fallbackStratumURL"), (1, 0, 25)),
    Field("fallbackStratumPort", stored("fallbackStratumPort"), (1, 0, 25)),
    Field("fallbackStratumUser", stored("fallbackStratumUser"), (1, 0, 25)),
    Field(
        "fallbackStratumEnonceSubscribe",
        flag("fallbackStratumEnonceSubscribe"),
        (1, 0, 33),
    ),
    Field("fallbackStratumTLS", flag("fallbackStratumTLS"), (1, 0, 36)),
    Field("stratumProtocol", stored("stratumProtocol"), (1, 0, 37)),
    Field("fallbackStratumProtocol", stored("fallbackStratumProtocol"), (1, 0, 37)),
    Field("sv2AuthorityPubkey", lambda _: "", (1, 0, 37)),
    Field("fallbackSv2AuthorityPubkey", lambda _: "", (1, 0, 37)),
    Field("sv2ChannelType", lambda _: 0, (1, 0, 37)),
    Field("fallbackSv2ChannelType", lambda _: 0, (1, 0, 37)),
    Field("voltage", lambda s: s.state.voltage),
    Field("frequency", lambda s: int(s.storage.number("frequency"))),
    Field("defaultFrequency", lambda s: s.board.frequency, (1, 0, 29)),
    Field("jobInterval", stored("jobInterval"), (1, 0, 15)),
    Field("stratumDifficulty", stored("stratumDifficulty"), (1, 0, 30)),
    Field("overheat_temp", stored("overheat_temp")),
    Field("flipscreen", stored("flipscreen")),
    Field("invertscreen", stored("invertscreen")),
    Field("autoscreenoff", stored("autoscreenoff")),
    Field("invertfanpolarity", stored("invertfanpolarity")),
    Field("autofanpolarity", lambda _: 1, (1, 0, 29), (1, 0, 35)),
    Field(
        "autofanspeed",
        lambda s: min(s.storage.number("autofanspeed"), 1),
        until=(1, 0, 29),
    ),
    Field("autofanspeed", stored("autofanspeed"), (1, 0, 29)),
    Field("stratum_keep", stored("stratum_keep"), (1, 0, 32)),
    Field("vrFrequency", stored("vrFrequency"), (1, 0, 33)),
    Field("defaultVrFrequency", lambda _: 25_011, (1, 0, 33)),
    Field("otp", lambda s: s.has_otp, (1, 0, 34)),
    Field("ASICModel", lambda s: s.board.asic.model),
    Field("uptimeSeconds", lambda s: int(s.uptime)),
    Field("lastResetReason", lambda s: s.state.reset_reason, (1, 0, 9), (1, 0, 37)),
    Field("lastResetReason", lambda _: "SYSTEM.RESET_SOFTWARE", (1, 0, 37)),
    Field("wifiStatus", lambda _: "Connected!", until=(1, 0, 37)),
    Field("wifiStatus", lambda _: "WiFi Connected!", (1, 0, 37)),
    Field("freeHeap", lambda s: 6_890_556 - int(s.uptime) % 997),
    Field("freeHeapInt", lambda _: 148_248, (1, 0, 31)),
    Field("version", lambda s: s.version),
    Field("runningPartition", lambda _: "ota_0"),
    Field("defaultTheme", lambda _: "cosmic", (1, 0, 34)),
)
