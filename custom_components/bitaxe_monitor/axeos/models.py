"""What a miner says about itself, with one unit and one type for every field."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2
from typing import Final, NamedTuple, Self

from ..json_fields import (
    JsonValue,
    first,
    flag,
    integer,
    number,
    numbers,
    positive,
)
from . import fields
from .answers import Answer
from .chips import ChipReading, chips_of
from .firmware import Firmware, own_name
from .lasting import Lasting
from .limits import (
    MAX_CHIPS,
    MAX_CORE_VOLTAGE,
    MAX_COUNT,
    MAX_FAN_RPM,
    MAX_FREQUENCY,
    MAX_HASHES,
    MAX_HEAP,
    MAX_POOL_LATENCY,
    MAX_UPTIME,
)
from .rejections import Rejection
from .shares import PoolShares, shares_of

# What an answer to /api/system/asic may list.
_FIGURES: Final = {
    "defaultFrequency": MAX_FREQUENCY,
    "defaultVoltage": MAX_CORE_VOLTAGE,
    "absMaxFrequency": MAX_FREQUENCY,
    "absMaxVoltage": MAX_CORE_VOLTAGE,
    "ecoFrequency": MAX_FREQUENCY,
    "ecoVoltage": MAX_CORE_VOLTAGE,
}
_LISTS: Final = {
    "frequencyOptions": MAX_FREQUENCY,
    "voltageOptions": MAX_CORE_VOLTAGE,
}


class SystemInfo(NamedTuple):
    """The answer to /api/system/info; None is absent, null, sentinel or nonsense."""

    firmware: Firmware
    firmware_version: str | None
    version: tuple[int, int, int] | None  # the release; None for a bare commit hash
    asic_model: str
    mac: str | None  # lower case, with colons
    hostname: str | None
    device_model: str | None
    board_version: str | None
    expected_hashrate: float | None  # GH/s
    expects_nothing: bool  # 0 is what it expects: it stopped on purpose
    best_difficulty: float | None
    best_difficulty_rounding: float  # by how much the true one may differ
    session_best_difficulty: float | None
    session_best_difficulty_rounding: float
    pool_difficulty: float | None
    network_difficulty: float | None
    block_height: int | None
    blocks_found: int | None  # since boot
    max_power: float | None  # W, what the board is built for
    core_voltage_set: float | None  # mV
    max_temperature: float | None  # °C; it stops when warmer
    max_vr_temperature: float | None  # °C; likewise
    frequency: float | None  # MHz, as set
    auto_fan: bool | None
    manual_fan_speed: float | None  # %, as set for when it does not
    fan_target_temperature: float | None  # °C, to which the automatic fan cools
    minimum_fan_speed: float | None  # %, below which the automatic fan does not go
    display_timeout: int | None  # min; -1 is always on, 0 always off
    display_rotation: int | None  # °
    pool_connection: str | None
    mining_paused: bool | None
    overheating: bool | None
    power_fault: bool | None
    hardware_fault: bool | None
    reset_reason: str | None
    small_core_count: int | None  # of one chip
    asic_count: int | None  # where /info says
    rejections: tuple[Rejection, ...]  # of shares, by reason
    is_master: bool  # its hashrate holds that of miners behind it
    hashrate: float | None  # GH/s
    hashrate_1m: float | None  # GH/s
    hashrate_10m: float | None  # GH/s
    hashrate_1h: float | None  # GH/s
    error_rate: float | None  # %
    shares_accepted: int | None  # since boot
    shares_rejected: int | None  # since boot
    shares: tuple[PoolShares, ...]  # by pool, since the count began
    chips: tuple[ChipReading, ...]  # one by one, where firmware reports them
    power: float | None  # W
    hashrate_power: float | None  # W, of all whose hashrate this is
    input_voltage: float | None  # V
    current: float | None  # A
    core_voltage: float | None  # mV
    temperature: float | None  # °C
    temperature_2: float | None  # °C
    vr_temperature: float | None  # °C
    frequency_actual: float | None  # MHz
    fan_speed: float | None  # %
    fan_rpm: float | None  # rpm
    fan2_speed: float | None  # %
    fan2_rpm: float | None  # rpm
    pool_host: str | None  # of the pool in use
    connections: tuple[bool | None, ...]  # by pool, or of that in use alone
    using_fallback_pool: bool | None
    uses_fallback_only: bool | None
    pool_latency: float | None  # ms
    total_hashes: float | None  # ever found, counted by the firmware
    total_log2_hashes: float | None  # the same, rounded
    uptime: int | None  # s
    wifi_rssi: int | None  # dBm
    free_heap: int | None  # B

    @classmethod
    def from_dict(
        cls, data: Mapping[str, JsonValue], lasting: Lasting | None = None
    ) -> Self:
        """Read an answer, all of it unless it is known what lasts.

        ValueError without ASICModel, which every miner sends.
        """
        lasting = Lasting.of(data) if lasting is None else lasting
        answer = Answer(data, lasting)
        data = answer.data
        get = data.get
        accepted = integer(get("sharesAccepted"), 0, MAX_COUNT)
        rejected = integer(get("sharesRejected"), 0, MAX_COUNT)
        # In the order of the fields: to match so many by name takes longer than to
        # read what they hold.
        return cls(
            *lasting,
            answer.is_master,
            answer.hashrate,
            answer.average_hashrate("hashRate_1m"),
            answer.average_hashrate("hashRate_10m"),
            answer.average_hashrate("hashRate_1h"),
            number(get("errorPercentage"), 0, 100),
            accepted,
            rejected,
            shares_of(data, accepted, rejected, lasting.pool_difficulty),
            chips_of(data),
            answer.power,
            answer.hashrate_power,
            answer.input_voltage,
            answer.current,
            answer.core_voltage,
            fields.temperature(first(data, "temp", "chiptemp1")),
            fields.temperature(first(data, "temp2", "chiptemp2")),
            fields.temperature(get("vrTemp")),
            number(get("actualFrequency"), 0, MAX_FREQUENCY),
            answer.fan_speed,
            answer.fan_rpm,
            fields.duty(get("fanspeed2")),
            number(first(data, "fan2rpm", "fanrpm2"), 0, MAX_FAN_RPM),
            answer.pool_host,
            fields.connections(data),
            answer.using_fallback_pool,
            flag(get("useFallbackStratum")),
            # 0 until the first share
            positive(first(data, "responseTime", "lastpingrtt"), MAX_POOL_LATENCY),
            number(get("totalHashes"), 0, MAX_HASHES),
            number(get("totalLog2Work"), 0, log2(MAX_HASHES)),
            integer(get("uptimeSeconds"), 0, MAX_UPTIME),
            integer(get("wifiRSSI"), -120, -1),
            integer(get("freeHeap"), 0, MAX_HEAP),
        )

    @property
    def hottest(self) -> float:
        """Return the highest temperature of the chips in °C, 0 if none is known."""
        return max(self.temperature or 0, self.temperature_2 or 0)

    @property
    def has_pool(self) -> bool | None:
        """Return whether it is connected to a pool, None where it does not say."""
        if True in self.connections:
            return True
        return None if None in self.connections or not self.connections else False


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
    is_garbled: bool = False
    """Whether some of what may be set cannot be read: what is missing may be there."""

    @classmethod
    def from_dict(cls, data: Mapping[str, JsonValue]) -> Self:
        """Read an answer; never raises."""
        get = data.get

        def figure(key: str) -> float | None:
            return positive(get(key), _FIGURES[key])

        return cls(
            is_garbled=_is_garbled(data),
            device_model=own_name(data),
            asic_count=integer(get("asicCount"), 1, MAX_CHIPS),
            frequencies=_options(get("frequencyOptions"), _LISTS["frequencyOptions"]),
            voltages=_options(get("voltageOptions"), _LISTS["voltageOptions"]),
            default_frequency=figure("defaultFrequency"),
            default_voltage=figure("defaultVoltage"),
            highest_frequency=figure("absMaxFrequency"),
            highest_voltage=figure("absMaxVoltage"),
            eco_frequency=figure("ecoFrequency"),
            eco_voltage=figure("ecoVoltage"),
        )


def _is_garbled(data: Mapping[str, JsonValue]) -> bool:
    """Return whether some of what may be set is there, and is no number or list."""
    figures = (
        number(data[key], 0, high) for key, high in _FIGURES.items() if key in data
    )
    lists = (_numbers(data[key], high) for key, high in _LISTS.items() if key in data)
    return None in (*figures, *lists)


def _options(value: JsonValue, high: float) -> tuple[float, ...]:
    """Return what is listed, in order; nothing of a list that cannot be read."""
    return tuple(sorted({*(_numbers(value, high) or ())} - {0}))


def _numbers(value: JsonValue, high: float) -> list[float] | None:
    """Return a list of numbers up to high, None if it is none."""
    return numbers(value, len(value), high) if isinstance(value, list) else None
