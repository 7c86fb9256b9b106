"""What of an answer is the same in nearly every answer, and read when it is another.

It is half of what there is to read. What a single value means is for fields.py, and
what depends on who says it stands here, unless it takes a reading.
"""

from typing import Final, NamedTuple, Self

from ..json_fields import (
    JsonObject,
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
from .firmware import SIGNS_BY_KEY, Firmware, is_word, own_name, recognize
from .limits import (
    MAX_CHIPS,
    MAX_CORE_VOLTAGE,
    MAX_COUNT,
    MAX_EXPECTED_HASHRATE,
    MAX_FREQUENCY,
    MAX_POWER,
    MAX_SMALL_CORES,
    MAX_TIMEOUT,
)
from .nmaxe import flatten
from .rejections import Rejection, rejections_of
from .remembered import Remembered

# First official firmware that reports these faults.
_POWER_FAULT_SINCE: Final = (2, 6, 0)
_HARDWARE_FAULT_SINCE: Final = (2, 14, 0)

# Where official firmware stops (ESP-Miner, main/tasks/power_management_task.c). Forks
# of it that say nothing else are taken to stop there, too.
_MAX_TEMPERATURE: Final = 75.0  # °C
_MAX_VR_TEMPERATURE: Final = 105.0  # °C
_WITH_OTHER_LIMITS: Final = frozenset({Firmware.NERDOS, Firmware.NMAXE})

# No chip is set to less; what is below is in another unit.
_LEAST_CORE_VOLTAGE_SET: Final = 300  # mV
_LEAST_FREQUENCY: Final = 10  # MHz

KEYS: Final = (
    "ASICModel",
    "DeviceModel",
    "asic",
    "asicCount",
    "autofanspeed",
    "bestDiff",
    "bestSessionDiff",
    "blockFound",
    "blockHeight",
    "boardVersion",
    "coreVoltage",
    "deviceModel",
    "displayTimeout",
    "expectedHashrate",
    "foundBlocks",
    "frequency",
    "fwVersion",
    "hardware_fault",
    "hostname",
    "hwModel",
    "lastResetReason",
    "macAddr",
    "manualFanSpeed",
    "maxPower",
    "minFanSpeed",
    "miner",
    "minerModel",
    "miningPaused",
    "networkDifficulty",
    "overheat",
    "overheat_mode",
    "overheat_temp",
    "pidTargetTemp",
    "poolConnectionInfo",
    "poolDifficulty",
    "power_fault",
    "resetReason",
    "rotation",
    "sharesRejectedReasons",
    "shutdown",
    "smallCoreCount",
    "stratumDiff",
    "temptarget",
    "version",
)
"""All that is read here, but for the keys whose presence is a firmware's sign."""


class Lasting(NamedTuple):
    """The fields of SystemInfo that this is, under their names and with their units."""

    firmware: Firmware
    firmware_version: str | None
    version: tuple[int, int, int] | None
    asic_model: str
    mac: str | None
    hostname: str | None
    device_model: str | None
    board_version: str | None
    expected_hashrate: float | None
    expects_nothing: bool
    best_difficulty: float | None
    best_difficulty_rounding: float
    session_best_difficulty: float | None
    session_best_difficulty_rounding: float
    pool_difficulty: float | None
    network_difficulty: float | None
    block_height: int | None
    blocks_found: int | None
    max_power: float | None
    core_voltage_set: float | None
    max_temperature: float | None
    max_vr_temperature: float | None
    frequency: float | None
    auto_fan: bool | None
    manual_fan_speed: float | None
    fan_target_temperature: float | None
    minimum_fan_speed: float | None
    display_timeout: int | None
    display_rotation: int | None
    pool_connection: str | None
    mining_paused: bool | None
    overheating: bool | None
    power_fault: bool | None
    hardware_fault: bool | None
    reset_reason: str | None
    small_core_count: int | None
    asic_count: int | None
    rejections: tuple[Rejection, ...]

    @classmethod
    def of(cls, data: JsonObject) -> Self:
        """Read an answer; ValueError without ASICModel, which every miner sends."""
        firmware = recognize(data)
        if firmware is Firmware.NMAXE:
            data = flatten(data)
        get = data.get
        asic_model = text(get("ASICModel"))
        if asic_model is None:
            msg = "no ASICModel"
            raise ValueError(msg)

        version, board = name(get("version")), name(get("boardVersion"))
        numbers = fields.version(version)
        release = numbers if firmware is Firmware.OFFICIAL else None
        has_own_limits = firmware in _WITH_OTHER_LIMITS
        return cls(
            firmware=firmware,
            firmware_version=version,
            version=numbers,
            asic_model=asic_model,
            mac=fields.mac_address(get("macAddr")),
            hostname=name(get("hostname")),
            device_model=own_name(data),
            # A word in the place of the number of the board is the model.
            board_version=None if board is None or is_word(board) else board,
            expected_hashrate=positive(get("expectedHashrate"), MAX_EXPECTED_HASHRATE),
            expects_nothing=number(get("expectedHashrate"), 0, 0) is not None,
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
            # 0 of a Hex, v2.8 to v2.11
            max_power=positive(get("maxPower"), MAX_POWER),
            core_voltage_set=_core_voltage_set(firmware, get("coreVoltage")),
            max_temperature=_max_temperature(firmware, get("overheat_temp")),
            max_vr_temperature=None if has_own_limits else _MAX_VR_TEMPERATURE,
            frequency=number(get("frequency"), _LEAST_FREQUENCY, MAX_FREQUENCY),
            auto_fan=fields.auto_fan(get("autofanspeed")),
            manual_fan_speed=number(get("manualFanSpeed"), 0, 100),
            fan_target_temperature=fields.temperature(
                first(data, "temptarget", "pidTargetTemp")
            ),
            minimum_fan_speed=number(get("minFanSpeed"), 0, 99),
            display_timeout=integer(get("displayTimeout"), -1, MAX_TIMEOUT),
            display_rotation=integer(get("rotation"), 0, 270),
            pool_connection=text(get("poolConnectionInfo")),
            mining_paused=flag(first(data, "miningPaused", "shutdown")),
            overheating=flag(first(data, "overheat_mode", "overheat")),
            power_fault=fields.fault(
                data,
                "power_fault",
                reported=release is not None and release >= _POWER_FAULT_SINCE,
            ),
            hardware_fault=fields.fault(
                data,
                "hardware_fault",
                reported=release is not None and release >= _HARDWARE_FAULT_SINCE,
            ),
            reset_reason=text(first(data, "resetReason", "lastResetReason")),
            small_core_count=integer(get("smallCoreCount"), 1, MAX_SMALL_CORES),
            asic_count=integer(get("asicCount"), 1, MAX_CHIPS),
            rejections=rejections_of(data),
        )


class LastingReader:
    """Reads the answers of one miner."""

    def __init__(self) -> None:
        """Start without an answer."""
        self._remembered = Remembered(KEYS, Lasting.of, SIGNS_BY_KEY)

    def read(self, data: JsonObject) -> Lasting:
        """Return what an answer says, as read before if it says the same.

        Raises ValueError as Lasting.of does.
        """
        lasting = self._remembered.of(data)
        if lasting.firmware is Firmware.NMAXE:
            self._remembered.forget()  # it has keys of its own
        return lasting


def _core_voltage_set(firmware: Firmware, value: JsonValue) -> float | None:
    """Return the core voltage that is set (mV).

    Hammer's firmware has it in steps of 10 mV: it gives the regulator a hundredth of it
    as V (VCORE_set_voltage).
    """
    voltage = number(value, _LEAST_CORE_VOLTAGE_SET, MAX_CORE_VOLTAGE)
    if voltage is None and firmware is Firmware.HAMMER:
        steps = number(value, _LEAST_CORE_VOLTAGE_SET / 10, MAX_CORE_VOLTAGE / 10)
        return None if steps is None else 10 * steps
    return voltage


def _max_temperature(firmware: Firmware, value: JsonValue) -> float | None:
    """Return the temperature of the chips at which the miner stops (°C).

    NerdOS has it as a setting, of which 0 is never.
    """
    if firmware is Firmware.NERDOS:
        return fields.temperature(value)
    return None if firmware in _WITH_OTHER_LIMITS else _MAX_TEMPERATURE
