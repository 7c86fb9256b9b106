"""What a miner says about itself, with one unit and one type for every field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from .. import json_fields as json
from ..json_fields import JsonValue
from . import fields

# Glitches of 1e9 GH/s are real readings: to drop them is up to whoever knows what
# this miner can do. These bounds only keep out what no miner could mean.
MAX_HASHRATE: Final = 1e12
MAX_EXPECTED_HASHRATE: Final = 1e7
MAX_COUNT: Final = 10**12
MAX_POWER: Final = 10_000
MAX_INPUT_VOLTAGE: Final = 100
MAX_CURRENT: Final = 1000
MAX_CORE_VOLTAGE: Final = 20_000
MAX_FREQUENCY: Final = 10_000
MAX_FAN_RPM: Final = 30_000
MAX_POOL_LATENCY: Final = 60_000
MAX_UPTIME: Final = 10**10
MAX_HEAP: Final = 2**32
MAX_CHIPS: Final = 1000

# Unknown ASICs report 65535 small cores (v2.1.9 to v2.5).
MAX_SMALL_CORES: Final = 65_534

# First official firmware that reports these faults.
_POWER_FAULT_SINCE: Final = (2, 6, 0)
_HARDWARE_FAULT_SINCE: Final = (2, 14, 0)

# No chip hashes on less. But NerdOS keeps the last hashrate when it cuts the voltage.
_LEAST_CORE_VOLTAGE: Final = 100  # mV
_LEAST_POWER: Final = 0.008  # W per GH/s

# Keys that only NerdQAxe's firmware sends, from its first releases on.
_NERDOS_KEYS: Final = frozenset({"hashRateTimestamp", "hashRate_1d", "lastpingrtt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemInfo:
    """The answer to /api/system/info; None is absent, null, sentinel or nonsense."""

    asic_model: str
    mac: str | None  # lower case, with colons
    hostname: str | None
    device_model: str | None
    board_version: str | None
    firmware_version: str | None
    axeos_version: str | None
    idf_version: str | None
    is_nerdos: bool  # NerdQAxe's firmware
    hashrate: float | None  # GH/s
    hashrate_1m: float | None  # GH/s
    hashrate_10m: float | None  # GH/s
    hashrate_1h: float | None  # GH/s
    expected_hashrate: float | None  # GH/s
    error_rate: float | None  # %
    best_difficulty: float | None
    session_best_difficulty: float | None
    pool_difficulty: float | None
    network_difficulty: float | None
    block_height: int | None
    blocks_found: int | None  # since boot
    shares_accepted: int | None  # since boot
    shares_rejected: int | None  # since boot
    power: float | None  # W
    input_voltage: float | None  # V
    current: float | None  # A
    core_voltage_set: float | None  # mV
    core_voltage: float | None  # mV
    max_power: float | None  # W
    temperature: float | None  # °C
    temperature_2: float | None  # °C
    vr_temperature: float | None  # °C
    frequency: float | None  # MHz, as set
    frequency_actual: float | None  # MHz
    fan_speed: float | None  # %
    fan_rpm: float | None  # rpm
    fan2_speed: float | None  # %
    fan2_rpm: float | None  # rpm
    pool_host: str | None  # of the pool in use
    using_fallback_pool: bool | None
    pool_connection: str | None
    pool_latency: float | None  # ms
    mining_paused: bool | None
    overheating: bool | None
    power_fault: bool | None
    hardware_fault: bool | None
    uptime: int | None  # s
    wifi_rssi: int | None  # dBm
    free_heap: int | None  # B
    reset_reason: str | None
    small_core_count: int | None  # of one chip
    asic_count: int | None  # where /info tells

    @classmethod
    def from_dict(cls, data: Mapping[str, JsonValue]) -> Self:
        """Read an answer; ValueError without ASICModel, which every miner sends."""
        get = data.get
        asic_model = json.text(get("ASICModel"))
        if asic_model is None:
            msg = "no ASICModel"
            raise ValueError(msg)

        is_nerdos = not _NERDOS_KEYS.isdisjoint(data)
        firmware_version = json.name(get("version"))
        release = None if is_nerdos else fields.version(firmware_version)
        power_fault = fields.fault(
            data,
            "power_fault",
            reported=release is not None and release >= _POWER_FAULT_SINCE,
        )
        hardware_fault = fields.fault(
            data,
            "hardware_fault",
            reported=release is not None and release >= _HARDWARE_FAULT_SINCE,
        )
        mining_paused = json.flag(json.first(data, "miningPaused", "shutdown"))

        hashrate = json.number(
            json.first(data, "hashRate", "hashRate_1m", "hashRate_10m"),
            0,
            MAX_HASHRATE,
        )
        # What answers draws power: 0 is a sensor that is not read.
        power = json.positive(get("power"), MAX_POWER)
        core_voltage = json.number(get("coreVoltageActual"), 0, MAX_CORE_VOLTAGE)
        is_stale = is_nerdos and _is_stale(hashrate, core_voltage, power)
        if hashrate and (mining_paused or is_stale):
            hashrate = 0.0
        # The averages freeze, not fall, while nothing is hashed.
        stopped = mining_paused or power_fault or hardware_fault or hashrate == 0
        averages = {} if stopped else data

        stratum = get("stratum")
        using_fallback_pool = json.flag(
            get(
                "isUsingFallbackStratum",
                stratum.get("usingFallback") if isinstance(stratum, dict) else None,
            )
        )

        return cls(
            asic_model=asic_model,
            mac=fields.mac_address(get("macAddr")),
            hostname=json.name(get("hostname")),
            device_model=json.name(get("deviceModel")),
            board_version=json.name(get("boardVersion")),
            firmware_version=firmware_version,
            axeos_version=json.name(get("axeOSVersion")),
            idf_version=json.name(get("idfVersion")),
            is_nerdos=is_nerdos,
            hashrate=hashrate,
            hashrate_1m=json.number(averages.get("hashRate_1m"), 0, MAX_HASHRATE),
            hashrate_10m=json.number(averages.get("hashRate_10m"), 0, MAX_HASHRATE),
            hashrate_1h=json.number(averages.get("hashRate_1h"), 0, MAX_HASHRATE),
            expected_hashrate=json.positive(
                get("expectedHashrate"), MAX_EXPECTED_HASHRATE
            ),
            error_rate=json.number(get("errorPercentage"), 0, 100),
            best_difficulty=fields.parse_difficulty(get("bestDiff")),
            session_best_difficulty=fields.parse_difficulty(get("bestSessionDiff")),
            pool_difficulty=fields.parse_difficulty(
                json.first(data, "poolDifficulty", "stratumDiff")
            )
            or None,
            network_difficulty=fields.parse_difficulty(get("networkDifficulty"))
            or None,
            block_height=json.integer(get("blockHeight"), 1, MAX_COUNT),
            blocks_found=json.integer(
                json.first(data, "blockFound", "foundBlocks"), 0, MAX_COUNT
            ),
            shares_accepted=json.integer(get("sharesAccepted"), 0, MAX_COUNT),
            shares_rejected=json.integer(get("sharesRejected"), 0, MAX_COUNT),
            power=power,
            input_voltage=fields.milli(get("voltage"), MAX_INPUT_VOLTAGE) or None,
            current=fields.milli(get("current"), MAX_CURRENT),
            core_voltage_set=json.positive(get("coreVoltage"), MAX_CORE_VOLTAGE),
            core_voltage=core_voltage,
            max_power=json.positive(get("maxPower"), MAX_POWER),
            temperature=fields.temperature(get("temp")),
            temperature_2=fields.temperature(get("temp2")),
            vr_temperature=fields.temperature(get("vrTemp")),
            frequency=json.positive(get("frequency"), MAX_FREQUENCY),
            frequency_actual=json.number(get("actualFrequency"), 0, MAX_FREQUENCY),
            fan_speed=json.number(get("fanspeed"), 0, 100),
            # "fanSpeed" is rpm up to v2.1.3, but percent on a fork that sends "fanrpm".
            fan_rpm=json.number(
                json.first(data, "fanrpm", "fanSpeedRpm", "fanSpeed"), 0, MAX_FAN_RPM
            ),
            fan2_speed=json.number(get("fanspeed2"), 0, 100),
            fan2_rpm=json.number(
                json.first(data, "fan2rpm", "fanrpm2"), 0, MAX_FAN_RPM
            ),
            pool_host=fields.pool_host(
                get("fallbackStratumURL" if using_fallback_pool else "stratumURL")
            ),
            using_fallback_pool=using_fallback_pool,
            pool_connection=json.text(get("poolConnectionInfo")),
            # 0 until the first share
            pool_latency=json.positive(
                json.first(data, "responseTime", "lastpingrtt"), MAX_POOL_LATENCY
            ),
            mining_paused=mining_paused,
            overheating=json.flag(json.first(data, "overheat_mode", "overheat")),
            power_fault=power_fault,
            hardware_fault=hardware_fault,
            uptime=json.integer(get("uptimeSeconds"), 0, MAX_UPTIME),
            wifi_rssi=json.integer(get("wifiRSSI"), -120, -1),
            free_heap=json.integer(get("freeHeap"), 0, MAX_HEAP),
            reset_reason=json.text(json.first(data, "resetReason", "lastResetReason")),
            small_core_count=json.integer(get("smallCoreCount"), 1, MAX_SMALL_CORES),
            asic_count=json.integer(get("asicCount"), 1, MAX_CHIPS),
        )

    @property
    def version(self) -> tuple[int, int, int] | None:
        """Return the firmware release as numbers; None for a bare commit hash."""
        return fields.version(self.firmware_version)

    @property
    def is_meant_to_hash(self) -> bool:
        """Return whether nothing is known that keeps the miner from hashing."""
        return not (self.mining_paused or self.power_fault or self.hardware_fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class AsicInfo:
    """The answer to /api/system/asic: what the board is built with."""

    asic_model: str | None
    device_model: str | None
    asic_count: int | None
    default_frequency: float | None  # MHz
    default_voltage: float | None  # mV

    @classmethod
    def from_dict(cls, data: Mapping[str, JsonValue]) -> Self:
        """Read an answer; never raises."""
        get = data.get
        return cls(
            asic_model=json.text(get("ASICModel")),
            device_model=json.name(get("deviceModel")),
            asic_count=json.integer(get("asicCount"), 1, MAX_CHIPS),
            default_frequency=json.positive(get("defaultFrequency"), MAX_FREQUENCY),
            default_voltage=json.positive(get("defaultVoltage"), MAX_CORE_VOLTAGE),
        )


def _is_stale(
    hashrate: float | None, core_voltage: float | None, power: float | None
) -> bool:
    """Tell whether a hashrate (GH/s) is an old one: there is no voltage (mV) for it.

    NerdOS prints 0 also when it fails to read the voltage once, as the power (W) shows.
    """
    if hashrate is None or core_voltage is None or core_voltage >= _LEAST_CORE_VOLTAGE:
        return False
    return power is None or power < _LEAST_POWER * hashrate
