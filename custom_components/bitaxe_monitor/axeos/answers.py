"""What the parts of an answer to /api/system/info mean together.

What a single value means is for fields.py. Here is what depends on who says it, or on
what else is said: a fork that means something else by an official name is read here.
Names that mean the same whoever says them stand side by side in models.py.
"""

from typing import Final

from ..json_fields import JsonObject, first, flag, number, positive
from . import fields
from .firmware import Firmware
from .lasting import Lasting
from .limits import (
    MAX_CHIPS,
    MAX_CORE_VOLTAGE,
    MAX_CURRENT,
    MAX_FAN_RPM,
    MAX_HASHRATE,
    MAX_INPUT_VOLTAGE,
    MAX_POWER,
)
from .nmaxe import flatten

# No chip hashes on less.
_LEAST_CORE_VOLTAGE: Final = 100  # mV
_LEAST_POWER: Final = 0.008  # W per GH/s

# Beyond these a reading is in another unit than everybody's, or none. They are far from
# what is real.
_MOST_POWER: Final = 1000  # W per chip
_LEAST_INPUT_VOLTAGE: Final = 1  # V, on which a miner answers
_LEAST_CURRENT: Final = 0.1  # A, on which it hashes

# More than two readings of one miner's power differ, less than any miner draws.
_LEAST_POWER_OF_OTHERS: Final = 0.5  # W


class Answer:
    """An answer under official names, with the readings that depend on each other.

    None is unknown throughout.
    """

    def __init__(self, data: JsonObject, lasting: Lasting) -> None:
        """Take an answer apart, with what lasts of it; never raises."""
        self.firmware = lasting.firmware
        """Whose firmware it is."""
        self.data = flatten(data) if self.firmware is Firmware.NMAXE else data
        self._is_paused = lasting.mining_paused
        self.using_fallback_pool = fields.using_fallback(self.data)
        """Whether the miner works for its second pool, as the first fails."""
        # What answers draws power: 0 is a sensor that is not read.
        most = min(MAX_POWER, _MOST_POWER * (lasting.asic_count or MAX_CHIPS))
        self.power = positive(self.data.get("power"), most)
        """What the miner itself draws (W)."""
        voltage = fields.milli(self.data.get("voltage"), MAX_INPUT_VOLTAGE)
        is_read = voltage is not None and voltage >= _LEAST_INPUT_VOLTAGE
        self.input_voltage = voltage if is_read else None
        """V."""
        self.is_master = False
        """Whether its hashrate holds that of others, which are connected by CAN."""
        self.hashrate_power = self.power
        """What all draw whose hashrate this is (W)."""
        self._read_others()
        self._core_voltage = number(
            self.data.get("coreVoltageActual"), 0, MAX_CORE_VOLTAGE
        )
        self.hashrate = self._hashrate()
        """GH/s."""
        self._has_stopped = bool(
            lasting.mining_paused
            or lasting.power_fault
            or lasting.hardware_fault
            or self.hashrate == 0
        )

    @property
    def core_voltage(self) -> float | None:
        """Return the measured core voltage (mV); none of a sensor that is not read."""
        voltage = self._core_voltage
        is_unread = (
            voltage is not None and voltage < _LEAST_CORE_VOLTAGE and self._is_at_work()
        )
        return None if is_unread else voltage

    @property
    def current(self) -> float | None:
        """Return the current (A); none of a sensor that is not read."""
        current = fields.milli(self.data.get("current"), MAX_CURRENT)
        is_unread = (
            current is not None and current < _LEAST_CURRENT and self._is_at_work()
        )
        return None if is_unread else current

    @property
    def fan_speed(self) -> float | None:
        """Return the speed of the fan in %.

        "fanSpeed" is in rpm up to v2.1.3; beside "fanrpm" it is BitForge's percentage.
        """
        keys = ("fanspeed", "fanSpeed") if "fanrpm" in self.data else ("fanspeed",)
        return fields.duty(first(self.data, *keys))

    @property
    def fan_rpm(self) -> float | None:
        """Return the speed of the fan in rpm."""
        value = first(self.data, "fanrpm", "fanSpeedRpm", "fanSpeed")
        return number(value, 0, MAX_FAN_RPM)

    @property
    def pool_host(self) -> str | None:
        """Return the host of the pool in use."""
        key = "fallbackStratumURL" if self.using_fallback_pool else "stratumURL"
        return fields.pool_host(self.data.get(key))

    def average_hashrate(self, key: str) -> float | None:
        """Return one of the averages (GH/s): they freeze while nothing is hashed."""
        if self._has_stopped:
            return None
        return number(self.data.get(key), 0, MAX_HASHRATE)

    def _read_others(self) -> None:
        """Find out whether the hashrate is of this miner alone.

        A NerdOS miner that leads others over CAN adds their hashrate to its own, but
        not their power and chips (main/http_server/handler_system.cpp). Without others
        fleetPower is its own power.
        """
        can = self.data.get("can")
        if not isinstance(can, dict) or not flag(can.get("enabled")):
            return
        power = positive(can.get("fleetPower"), MAX_POWER)
        if power is None or self.power is None:
            self.is_master = True
            self.hashrate_power = None
        elif power > self.power + _LEAST_POWER_OF_OTHERS:
            self.is_master = True
            self.hashrate_power = power

    def _hashrate(self) -> float | None:
        """Return the hashrate (GH/s); an average stands in where there is no other."""
        value = first(self.data, "hashRate", "hashRate_1m", "hashRate_10m")
        hashrate = number(value, 0, MAX_HASHRATE)
        return 0.0 if hashrate and self._is_stopped(hashrate) else hashrate

    def _is_stopped(self, hashrate: float) -> bool:
        """Return whether a hashrate (GH/s) is an old one.

        NerdOS keeps the last one when it cuts the voltage. It also prints a voltage of
        0 when it fails to read it once, as the power shows.
        """
        if self._is_paused:
            return True
        if self.firmware is not Firmware.NERDOS or self._core_voltage is None:
            return False
        return self._core_voltage < _LEAST_CORE_VOLTAGE and not self._powers(hashrate)

    def _is_at_work(self) -> bool:
        """Return whether the chips certainly have voltage and current.

        What hashes with power enough for it has both. So has what hashes on a board
        whose power and input voltage are not read either: the chips are the only part
        that the firmware knows of it.
        """
        if not self.hashrate:
            return False
        if self.power is None:
            return self.input_voltage is None
        return self._powers(self.hashrate)

    def _powers(self, hashrate: float) -> bool:
        """Return whether there is power enough for a hashrate (GH/s)."""
        power = self.hashrate_power
        return power is not None and power >= _LEAST_POWER * hashrate
