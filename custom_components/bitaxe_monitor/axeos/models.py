"""What a miner says about itself, with one unit and one type for every field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

from ..json_fields import (
    JsonValue,
    first,
    flag,
    integer,
    name,
    number,
    positive,
    text,
)
from . import fields
from .answers import Answer
from .firmware import Firmware, own_name
from .limits import (
    MAX_CHIPS,
    MAX_CORE_VOLTAGE,
    MAX_COUNT,
    MAX_EXPECTED_HASHRATE,
    MAX_FAN_RPM,
    MAX_FREQUENCY,
    MAX_HASHES,
    MAX_HEAP,
    MAX_POOL_LATENCY,
    MAX_POWER,
    MAX_SMALL_CORES,
    MAX_TIMEOUT,
    MAX_UPTIME,
)
from .shares import PoolShares, shares_of


class SystemInfo(NamedTuple):
    """The answer to /api/system/info; None is absent, null, sentinel or nonsense."""

    firmware: Firmware
    firmware_version: str | None
    asic_model: str
    mac: str | None  # lower case, with colons
    hostname: str | None
    device_model: str | None
    board_version: str | None
    is_master: bool  # its hashrate holds that of miners behind it
    hashrate: float | None  # GH/s
    hashrate_1m: float | None  # GH/s
    hashrate_10m: float | None  # GH/s
    hashrate_1h: float | None  # GH/s
    expected_hashrate: float | None  # GH/s
    expects_nothing: bool  # 0 is what it expects: it stopped on purpose
    error_rate: float | None  # %
    best_difficulty: float | None
    best_difficulty_rounding: float  # by how much the true one may differ
    session_best_difficulty: float | None
    session_best_difficulty_rounding: float
    pool_difficulty: float | None
    network_difficulty: float | None
    block_height: int | None
    blocks_found: int | None  # since boot
    shares_accepted: int | None  # since boot
    shares_rejected: int | None  # since boot
    shares: tuple[PoolShares, ...]  # by pool, since the count began
    power: float | None  # W
    max_power: float | None  # W, what the board is built for
    hashrate_power: float | None  # W, of all whose hashrate this is
    input_voltage: float | None  # V
    current: float | None  # A
    core_voltage_set: float | None  # mV
    core_voltage: float | None  # mV
    temperature: float | None  # °C
    temperature_2: float | None  # °C
    vr_temperature: float | None  # °C
    max_temperature: float | None  # °C; it stops when warmer
    max_vr_temperature: float | None  # °C; likewise
    frequency: float | None  # MHz, as set
    frequency_actual: float | None  # MHz
    auto_fan: bool | None
    fan_speed: float | None  # %
    fan_rpm: float | None  # rpm
    fan2_speed: float | None  # %
    fan2_rpm: float | None  # rpm
    manual_fan_speed: float | None  # %, as set for when it does not
    fan_target_temperature: float | None  # °C, to which the automatic fan cools
    minimum_fan_speed: float | None  # %, below which the automatic fan does not go
    pool_host: str | None  # of the pool in use
    using_fallback_pool: bool | None
    pool_connection: str | None
    pool_latency: float | None  # ms
    mining_paused: bool | None
    overheating: bool | None
    power_fault: bool | None
    hardware_fault: bool | None
    total_hashes: float | None  # ever found, counted by the firmware
    uptime: int | None  # s
    wifi_rssi: int | None  # dBm
    free_heap: int | None  # B
    reset_reason: str | None
    small_core_count: int | None  # of one chip
    asic_count: int | None  # where /info says
    uses_fallback_only: bool | None
    display_timeout: int | None  # min; -1 is never, 0 at once
    display_rotation: int | None  # °

    @classmethod
    def from_dict(cls, data: Mapping[str, JsonValue]) -> Self:
        """Read an answer; ValueError without ASICModel, which every miner sends."""
        answer = Answer(data)
        data = answer.data
        get = data.get
        asic_model = text(get("ASICModel"))
        if asic_model is None:
            msg = "no ASICModel"
            raise ValueError(msg)

        return cls(
            firmware=answer.firmware,
            firmware_version=answer.version,
            asic_model=asic_model,
            mac=fields.mac_address(get("macAddr")),
            hostname=name(get("hostname")),
            device_model=answer.model,
            board_version=answer.board,
            is_master=answer.is_master,
            hashrate=answer.hashrate,
            hashrate_1m=answer.average_hashrate("hashRate_1m"),
            hashrate_10m=answer.average_hashrate("hashRate_10m"),
            hashrate_1h=answer.average_hashrate("hashRate_1h"),
            expected_hashrate=positive(get("expectedHashrate"), MAX_EXPECTED_HASHRATE),
            expects_nothing=number(get("expectedHashrate"), 0, 0) is not None,
            error_rate=number(get("errorPercentage"), 0, 100),
            best_difficulty=fields.parse_difficulty(get("bestDiff")),
            best_difficulty_rounding=fields.difficulty_rounding(get("bestDiff")),
            session_best_difficulty=fields.parse_difficulty(get("bestSessionDiff")),
            session_best_difficulty_rounding=fields.difficulty_rounding(
                get("bestSessionDiff")
            ),
            pool_difficulty=fields.parse_difficulty(
                first(data, "poolDifficulty", "stratumDiff")
            )
            or None,
            network_difficulty=fields.parse_difficulty(get("networkDifficulty"))
            or None,
            block_height=integer(get("blockHeight"), 1, MAX_COUNT),
            blocks_found=integer(
                first(data, "blockFound", "foundBlocks"), 0, MAX_COUNT
            ),
            shares_accepted=integer(get("sharesAccepted"), 0, MAX_COUNT),
            shares_rejected=integer(get("sharesRejected"), 0, MAX_COUNT),
            shares=shares_of(data),
            power=answer.power,
            # 0 of a Hex, v2.8 to v2.11
            max_power=positive(get("maxPower"), MAX_POWER),
            hashrate_power=answer.hashrate_power,
            input_voltage=answer.input_voltage,
            current=answer.current,
            core_voltage_set=answer.core_voltage_set,
            core_voltage=answer.core_voltage,
            temperature=fields.temperature(first(data, "temp", "chiptemp1")),
            temperature_2=fields.temperature(first(data, "temp2", "chiptemp2")),
            vr_temperature=fields.temperature(get("vrTemp")),
            max_temperature=answer.max_temperature,
            max_vr_temperature=answer.max_vr_temperature,
            frequency=positive(get("frequency"), MAX_FREQUENCY),
            frequency_actual=number(get("actualFrequency"), 0, MAX_FREQUENCY),
            auto_fan=fields.auto_fan(get("autofanspeed")),
            fan_speed=answer.fan_speed,
            fan_rpm=answer.fan_rpm,
            fan2_speed=number(get("fanspeed2"), 0, 100),
            fan2_rpm=number(first(data, "fan2rpm", "fanrpm2"), 0, MAX_FAN_RPM),
            manual_fan_speed=number(get("manualFanSpeed"), 0, 100),
            minimum_fan_speed=number(get("minFanSpeed"), 0, 99),
            fan_target_temperature=fields.temperature(
                first(data, "temptarget", "pidTargetTemp")
            ),
            pool_host=answer.pool_host,
            using_fallback_pool=answer.using_fallback_pool,
            pool_connection=text(get("poolConnectionInfo")),
            # 0 until the first share
            pool_latency=positive(
                first(data, "responseTime", "lastpingrtt"), MAX_POOL_LATENCY
            ),
            mining_paused=answer.mining_paused,
            overheating=flag(first(data, "overheat_mode", "overheat")),
            power_fault=answer.power_fault,
            hardware_fault=answer.hardware_fault,
            total_hashes=number(get("totalHashes"), 0, MAX_HASHES),
            uptime=integer(get("uptimeSeconds"), 0, MAX_UPTIME),
            wifi_rssi=integer(get("wifiRSSI"), -120, -1),
            free_heap=integer(get("freeHeap"), 0, MAX_HEAP),
            reset_reason=text(first(data, "resetReason", "lastResetReason")),
            small_core_count=integer(get("smallCoreCount"), 1, MAX_SMALL_CORES),
            asic_count=integer(get("asicCount"), 1, MAX_CHIPS),
            uses_fallback_only=flag(get("useFallbackStratum")),
            display_timeout=integer(get("displayTimeout"), -1, MAX_TIMEOUT),
            display_rotation=integer(get("rotation"), 0, 270),
        )

    @property
    def version(self) -> tuple[int, int, int] | None:
        """Return the firmware release as numbers; None for a bare commit hash."""
        return fields.version(self.firmware_version)

    @property
    def hottest(self) -> float:
        """Return the highest temperature of the chips in °C, 0 if none is known."""
        return max(self.temperature or 0, self.temperature_2 or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class AsicInfo:
    """The answer to /api/system/asic: what the board is built with, and may be set to.

    Frequencies are in MHz, voltages in mV. Official firmware lists them since v2.7.0,
    its defaults since v2.8.0; the others are NerdOS's, since v1.0.32.
    """

    device_model: str | None = None
    asic_count: int | None = None
    frequencies: tuple[float, ...] = ()
    voltages: tuple[float, ...] = ()
    default_frequency: float | None = None
    default_voltage: float | None = None
    highest_frequency: float | None = None
    highest_voltage: float | None = None
    eco_frequency: float | None = None
    eco_voltage: float | None = None

    @classmethod
    def from_dict(cls, data: Mapping[str, JsonValue]) -> Self:
        """Read an answer; never raises."""
        get = data.get
        return cls(
            device_model=own_name(data),
            asic_count=integer(get("asicCount"), 1, MAX_CHIPS),
            frequencies=_options(get("frequencyOptions"), MAX_FREQUENCY),
            voltages=_options(get("voltageOptions"), MAX_CORE_VOLTAGE),
            default_frequency=positive(get("defaultFrequency"), MAX_FREQUENCY),
            default_voltage=positive(get("defaultVoltage"), MAX_CORE_VOLTAGE),
            highest_frequency=positive(get("absMaxFrequency"), MAX_FREQUENCY),
            highest_voltage=positive(get("absMaxVoltage"), MAX_CORE_VOLTAGE),
            eco_frequency=positive(get("ecoFrequency"), MAX_FREQUENCY),
            eco_voltage=positive(get("ecoVoltage"), MAX_CORE_VOLTAGE),
        )


def _options(value: JsonValue, high: float) -> tuple[float, ...]:
    """Return what is listed, in order; what is no number up to high is left out."""
    if not isinstance(value, list):
        return ()
    found = (positive(option, high) for option in value)
    return tuple(sorted({option for option in found if option is not None}))
