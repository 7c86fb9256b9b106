"""Protect chips from heat as each generation of firmware does.

main/tasks/power_management_task.c of ESP-Miner from v2.0.0 to v2.15.0.
"""

from typing import Final

from .faults import Fault
from .firmware import Firmware
from .hardware import Hardware
from .operation import Operation
from .state import State
from .values import JsonObject

HOT: Final = 76.0  # °C, where official firmware stops

_STOP_SECONDS: Final = 30.0
_AGAIN_SECONDS: Final = 1.0
_COOL: Final = 45.0
_COOL_REGULATOR: Final = 95.0
_LESS: Final = 100


class Overheat:
    """What firmware does about heat, and what it leaves behind.

    Times in seconds of the miner's clock.
    """

    def __init__(
        self, firmware: Firmware, hardware: Hardware, operation: Operation
    ) -> None:
        """Watch over a miner."""
        self._firmware = firmware
        self._hardware = hardware
        self._operation = operation
        self._before: tuple[float, float] = (0.0, 0.0)
        self._before_fault: tuple[float, int] | None = None

    def install(self, firmware: Firmware) -> None:
        """Be other firmware."""
        self._firmware = firmware

    def forget(self) -> None:
        """Have a stop end with a boot, before it has taken any of both."""
        self._hardware.agenda.remove(self._end)
        if Fault.COOLING in self._hardware.faults:
            self._hardware.faults.discard(Fault.COOLING)
            self._hardware.storage.store({"overheat_mode": 0})

    def follow(self, second: float, state: State, *, is_hot: bool) -> None:
        """Get hot at a word; some firmware then sets 50 MHz and 1000 mV until a reset.

        Or be as before, at another word.
        """
        settings = self._hardware.settings
        if is_hot and self._before_fault is None:
            self._before_fault = (settings.frequency, settings.core_voltage)
            state.temperature = HOT
            if self._firmware.throttles_when_hot:
                self._operation.set_at_once(second, 50, 1000)
        elif not is_hot and self._before_fault is not None:
            state.temperature = settings.temperature_target
            self._operation.set_at_once(second, *self._before_fault)
            self._before_fault = None

    def step_in(self, second: float, state: State) -> None:
        """Do what is to be done when it is too hot."""
        firmware, hardware = self._firmware, self._hardware
        if firmware.is_nerdos:
            hardware.faults.add(Fault.OVERHEATED)
            hardware.drive.stop(second)
        elif firmware.number < (2, 11, 0):
            has_flag = firmware.number >= (2, 1, 9)
            values: JsonObject = {"overheat_mode": 1} if has_flag else {}
            voltage = 1000 if has_flag else 990
            hardware.storage.store({"frequency": 50, "coreVoltage": voltage} | values)
            hardware.storage.store({"autofanspeed": 0, firmware.fan_key: 100})
            hardware.reboot()
        else:
            self._stop(second, state)

    def _stop(self, second: float, state: State) -> None:
        """Stop for half a minute or longer; from v2.14 on without a flag to see.

        The fan is at full speed by hand from the first moment on.
        """
        hardware = self._hardware
        storage = hardware.storage
        self._before = (storage.number("frequency"), storage.number("coreVoltage"))
        storage.store({"autofanspeed": 0, "manualFanSpeed": 100})
        if self._firmware.number < (2, 14, 0):
            storage.store({"overheat_mode": 1})
        hardware.faults.add(Fault.COOLING)
        if not hardware.board.has_own_sensor:
            state.frozen_temperature = state.temperature
        self._state = state
        self._operation.hold(second, second + _STOP_SECONDS)
        hardware.agenda.add(second + _STOP_SECONDS, self._end)

    def _end(self, second: float) -> None:
        """Go on with less of both, or wait until it is cool enough for that.

        A frequency of 100 MHz or less becomes 400 (EM#1989), and only generation H
        keeps the voltage within the regulator's window (EM#1790).
        """
        hardware, state = self._hardware, self._state
        is_warm = hardware.board.has_own_sensor and state.temperature >= _COOL
        if is_warm or state.vr_temperature >= _COOL_REGULATOR:
            self._operation.hold(second, second + _AGAIN_SECONDS)
            hardware.agenda.add(second + _AGAIN_SECONDS, self._end)
            return
        frequency, voltage = self._before
        voltage = voltage - _LESS if voltage > _LESS else 1000
        if self._firmware.generation == "H":
            voltage = max(voltage, hardware.board.voltage_window[0])
        hardware.storage.store(
            {
                "frequency": frequency - _LESS if frequency > _LESS else 400,
                "coreVoltage": voltage,
                "overheat_mode": 0,
            }
        )
        state.frozen_temperature = None
        hardware.faults.discard(Fault.COOLING)
        self._operation.start_anew(second)
