"""List what each official AxeOS release prints of its state.

Read off GET_system_info of every tag of bitaxeorg/ESP-Miner from v2.0.0 to v2.15.0.
"""

from math import log2
from typing import Final

from .counting import GIGAHASHES
from .faults import Fault
from .fields import ABSENT, Absent, Field, Snapshot, suffixed
from .values import Json

_SCRIPT: Final = "..%..public-pool.."


def _fan_rpm(s: Snapshot) -> int:
    """Return the speed of the first fan in RPM."""
    return round(900 + 62 * s.state.fan)


def _temperature(s: Snapshot) -> float:
    """Return the chip temperature, -1 while the chips are not initialized."""
    return s.temperature if s.is_up else -1


def _live_temperature(s: Snapshot) -> float:
    """Return the chip temperature, -1 while the chips are switched off, too."""
    is_read = s.is_winding_down or s.stopped is Fault.COOLING or not s.is_held
    return _temperature(s) if is_read else -1


def _second_temperature(s: Snapshot, missing: int) -> float:
    """Return what the second sensor says, or what stands for a board without one."""
    return _temperature(s) + 1.5 if s.board.second_sensor and s.is_up else missing


def _with_block(s: Snapshot, value: Json) -> Json | Absent:
    """Return a value that is only printed once a job has been decoded."""
    return value if s.is_up else ABSENT


def _rejections(s: Snapshot) -> list[Json]:
    """Return the reasons for rejected shares."""
    if not s.state.rejected:
        return []
    return [{"message": "Job not found", "count": s.state.rejected}]


def _monitor(s: Snapshot) -> Json | Absent:
    """Return the hashrate of each chip and domain in GH/s, once there is a reading."""
    if not s.is_up or s.stopped is Fault.NO_ASIC:
        return ABSENT
    counting = s.counting
    unit = GIGAHASHES / counting.seconds
    rows = s.chips.split(counting.luck, counting.shown_hits)
    return {
        "asics": [
            {
                "total": round(sum(hits) * unit, 7),
                "domains": [round(found * unit, 7) for found in hits],
                "errorCount": errors,
            }
            for hits, errors in zip(rows, s.state.errors, strict=True)
        ]
    }


def _total_hashes(s: Snapshot) -> float:
    """Return the hashes of a lifetime."""
    return float(s.state.hashes)


STATUS: Final = (
    Field("power", lambda s: s.state.power),
    Field("voltage", lambda s: s.state.voltage),
    Field("current", lambda s: s.state.current),
    Field("fanSpeed", _fan_rpm, until=(2, 1, 4)),
    Field("fanSpeedRpm", _fan_rpm, (2, 1, 4), (2, 1, 9)),
    Field("temp", _temperature, until=(2, 14, 0)),
    Field("temp", _live_temperature, (2, 14, 0)),
    Field("temp2", lambda s: _second_temperature(s, 0), (2, 10, 0), (2, 11, 0)),
    Field("temp2", lambda s: _second_temperature(s, -1), (2, 11, 0)),
    Field(
        "vrTemp",
        lambda s: round(s.state.vr_temperature) if s.board.has_regulator else 0,
        (2, 1, 9),
    ),
    Field("hashRate", lambda s: s.state.hashrate),
    Field("hashRate_1m", lambda s: s.state.average_1m, (2, 12, 0)),
    Field("hashRate_10m", lambda s: s.state.average_10m, (2, 12, 0)),
    Field("hashRate_1h", lambda s: s.state.average_1h, (2, 12, 0)),
    Field(
        "expectedHashrate",
        lambda s: s.board.expected_hashrate(s.settings.frequency),
        (2, 8, 0),
        (2, 14, 0),
    ),
    Field(
        "expectedHashrate",
        lambda s: 0 if s.is_held else s.board.expected_hashrate(s.settings.frequency),
        (2, 14, 0),
    ),
    Field(
        "errorPercentage",
        lambda s: s.state.error_share,
        (2, 11, 0),
    ),
    Field("bestDiff", lambda s: suffixed(s.state.best, ".3g"), until=(2, 8, 0)),
    Field("bestDiff", lambda s: suffixed(s.state.best, ".2f"), (2, 8, 0), (2, 10, 0)),
    Field(
        "bestDiff", lambda s: suffixed(s.state.best, ".2f", " "), (2, 10, 0), (2, 11, 0)
    ),
    Field("bestDiff", lambda s: int(s.state.best), (2, 11, 0)),
    Field(
        "bestSessionDiff",
        lambda s: suffixed(s.state.session_best, ".3g"),
        (2, 1, 5),
        (2, 8, 0),
    ),
    Field(
        "bestSessionDiff",
        lambda s: suffixed(s.state.session_best, ".2f"),
        (2, 8, 0),
        (2, 10, 0),
    ),
    Field(
        "bestSessionDiff",
        lambda s: suffixed(s.state.session_best, ".2f", " "),
        (2, 10, 0),
        (2, 11, 0),
    ),
    Field("bestSessionDiff", lambda s: int(s.state.session_best), (2, 11, 0)),
    Field("stratumDiff", lambda s: s.settings.pool_difficulty, (2, 4, 1), (2, 9, 0)),
    Field("poolDifficulty", lambda s: s.settings.pool_difficulty, (2, 9, 0)),
    Field("isUsingFallbackStratum", lambda s: int(s.on_fallback), (2, 3, 0)),
    Field("poolAddrFamily", lambda _: 2, (2, 11, 0), (2, 13, 0)),
    Field(
        "poolConnectionInfo",
        lambda s: (
            "Not Connected"
            if not (s.is_up and s.has_pool) or s.stopped is Fault.POOLS_UNREACHABLE
            else "IPv4"
        ),
        (2, 13, 0),
    ),
    Field("cpuUsage", lambda s: 12.5 + s.state.unrest, (2, 14, 0)),
    Field("freeHeap", lambda s: 165_372 - int(s.uptime) % 997, until=(2, 6, 0)),
    Field("freeHeap", lambda s: 8_212_708 - int(s.uptime) % 997, (2, 6, 0)),
    Field("freeHeapInternal", lambda s: 104_027 - int(s.uptime) % 997, (2, 11, 0)),
    Field("freeHeapSpiram", lambda _: 8_140_652, (2, 11, 0)),
    Field("minFreeHeap", lambda _: 8_190_004, (2, 15, 0)),
    Field("maxAllocHeap", lambda _: 65_536, (2, 15, 0)),
    Field("coreVoltageActual", lambda s: int(s.state.core_voltage), until=(2, 14, 0)),
    Field("coreVoltageActual", lambda s: s.state.core_voltage, (2, 14, 0)),
    Field("actualFrequency", lambda s: s.state.frequency, (2, 14, 0)),
    Field("wifiStatus", lambda _: "Connected!"),
    Field("wifiRSSI", lambda s: -52 + round(s.state.unrest), (2, 6, 0)),
    Field("apEnabled", lambda _: 0, (2, 6, 0)),
    Field("sharesAccepted", lambda s: s.state.accepted),
    Field("sharesRejected", lambda s: s.state.rejected),
    Field("sharesPending", lambda _: 0, (2, 15, 0)),
    Field("workReceived", lambda s: s.state.jobs, (2, 15, 0)),
    Field("sharesRejectedReasons", _rejections, (2, 6, 0)),
    Field("uptimeSeconds", lambda s: int(s.uptime)),
    Field(
        "totalUptimeSeconds",
        lambda s: int(s.state.total_uptime + s.uptime),
        (2, 15, 0),
    ),
    Field("totalHashes", _total_hashes, (2, 15, 0)),
    Field("totalLog2Work", lambda s: log2(s.state.hashes or 1), (2, 15, 0)),
    Field(
        "responseTime",
        lambda s: round(45 + 12 * s.state.unrest, 3) if s.is_up else 0,
        (2, 9, 0),
    ),
    Field("responseShareBatch", lambda _: 0, (2, 14, 0)),
    Field("processTime", lambda s: round(0.6 + 0.05 * s.state.unrest, 3), (2, 14, 0)),
    Field("resetReason", lambda s: s.state.reset_reason, (2, 12, 0)),
    Field(
        "overheat",
        lambda s: int(s.stopped is Fault.OVERHEATED or s.storage["overheat_mode"] == 1),
        (2, 1, 9),
        (2, 1, 10),
    ),
    Field(
        "overheat_mode",
        lambda s: int(s.stopped is Fault.OVERHEATED or s.storage["overheat_mode"] == 1),
        (2, 1, 10),
    ),
    Field("fanspeed", lambda s: s.storage["fanspeed"], (2, 0, 2), (2, 1, 9)),
    Field("fanspeed", lambda s: int(s.state.fan), (2, 1, 9), (2, 11, 0)),
    Field("fanspeed", lambda s: s.state.fan, (2, 11, 0)),
    Field("fanrpm", _fan_rpm, (2, 1, 9)),
    Field("fan2rpm", lambda s: _fan_rpm(s) - 40 if s.board.fans > 1 else 0, (2, 11, 0)),
    Field("miningPaused", lambda s: Fault.PAUSED in s.faults, (2, 14, 0)),
    Field("blockFound", lambda s: s.state.blocks, (2, 11, 0)),
    Field("showNewBlock", lambda s: s.state.new_block, (2, 13, 0)),
    Field("blockHeight", lambda s: _with_block(s, s.settings.block_height), (2, 11, 0)),
    Field("scriptsig", lambda s: _with_block(s, _SCRIPT), (2, 11, 0)),
    Field(
        "networkDifficulty",
        lambda s: _with_block(s, s.settings.network_difficulty),
        (2, 11, 0),
    ),
    Field("blockSignals", lambda s: _with_block(s, []), (2, 14, 0)),
    Field(
        "coinbaseOutputs",
        lambda s: _with_block(
            s,
            [
                {
                    "value": 312_500_000,
                    "address": "bc1qexampleaddress0000000000000000000000000",
                }
            ],
        ),
        (2, 13, 0),
    ),
    Field(
        "coinbaseValueTotalSatoshis", lambda s: _with_block(s, 312_500_000), (2, 13, 0)
    ),
    Field(
        "coinbaseValueUserSatoshis", lambda s: _with_block(s, 312_500_000), (2, 13, 0)
    ),
    Field("hashrateMonitor", _monitor, (2, 11, 0)),
    Field(
        "power_fault",
        lambda s: (
            "Power Fault Detected."
            if Fault.POWER_FAULT in s.faults and s.board.has_regulator
            else ABSENT
        ),
        (2, 6, 0),
    ),
    Field(
        "hardware_fault",
        lambda s: (
            "Fan Control Failed (Auto)" if Fault.HARDWARE_FAULT in s.faults else ABSENT
        ),
        (2, 14, 0),
    ),
)
