"""Apply voltage and frequency as the power task of firmware does."""

from functools import partial
from math import floor
from typing import Final

from .drive import START_FREQUENCY
from .faults import LATCHED, Fault
from .firmware import Firmware
from .hardware import Hardware
from .stability import CRASH_SECONDS, crashes

_WAKE_SECONDS: Final = 3.0  # in which chips are initialized anew


class PowerTask:
    """The task that turns what is stored into what runs.

    It looks at the settings at intervals, applies a voltage at once and then ramps the
    frequency; meanwhile it looks at nothing else. What `Settings` says is in force,
    what `Storage` says is wanted. Times in seconds of the miner's clock.
    """

    def __init__(self, firmware: Firmware, hardware: Hardware) -> None:
        """Take over a miner that is running or will be booted."""
        self._firmware = firmware
        self._hardware = hardware
        self._busy_until = 0.0
        self._is_off = False
        self.is_winding_down = False
        """Whether the chips still hash on the way to a pause."""
        self._is_undervolted = False
        self._driver_frequency = START_FREQUENCY
        self._seen: tuple[float, float] = self._wanted

    def install(self, firmware: Firmware) -> None:
        """Be other firmware."""
        self._firmware = firmware

    def run_at_once(self, second: float) -> None:
        """Have the settings in force as if they had been there for long."""
        hardware = self._hardware
        self._seen = frequency, voltage = self._wanted
        hardware.settings.frequency = frequency
        hardware.settings.core_voltage = int(voltage)
        hardware.drive.run(second, frequency, voltage)
        self._forget_tasks()
        self._busy_until = second

    def boot(self, second: float, downtime: float = 0.0) -> None:
        """Start the chips with what is stored.

        A TPS546 that is asked for a voltage outside its window leaves the chips without
        any, which firmware takes for a fault of the supply (TPS546.c, vcore.c).
        """
        hardware = self._hardware
        settings, drive, board = hardware.settings, hardware.drive, hardware.board
        self._forget_tasks()
        hardware.faults.difference_update(LATCHED)
        if self._firmware.is_nerdos:
            hardware.faults.discard(Fault.OVERHEATED)
        self._seen = frequency, voltage = self._wanted
        settings.frequency = self._clamped(frequency, board.highest_frequency)
        voltage = self._clamped(voltage, board.highest_voltage)
        drive.stop(second)
        self._driver_frequency = START_FREQUENCY
        if self._is_supplied():
            settings.core_voltage = int(voltage)
            drive.start(second + downtime, settings.frequency, voltage)
        self._busy_until = drive.settled
        self._watch_edge(second + downtime)

    def hold(self, second: float, until: float) -> None:
        """Take the voltage away, and look at nothing for a while."""
        self.is_winding_down = False
        self._is_off = Fault.PAUSED in self._hardware.faults
        for task in (self._switch_off, self._crash):
            self._hardware.agenda.remove(task)
        self._hardware.drive.stop(second)
        self._busy_until = until

    def start_anew(self, second: float) -> None:
        """Initialize the chips after a hold, without a boot."""
        self._busy_until = second
        if not self._is_supplied():
            self._seen = self._wanted
        elif not self._is_off:
            self._wake(second)

    @property
    def _wanted(self) -> tuple[float, float]:
        """Return the stored frequency in MHz and core voltage in mV."""
        storage = self._hardware.storage
        return storage.number("frequency"), storage.number("coreVoltage")

    def _is_refused(self) -> bool:
        """Return whether a TPS546 will not give the voltage that is stored."""
        board = self._hardware.board
        low, high = board.voltage_window
        return board.power_offset is not None and not low <= self._wanted[1] <= high

    def _is_supplied(self) -> bool:
        """Return whether the regulator gives what is stored; a fault goes by that."""
        faults, is_refused = self._hardware.faults, self._is_refused()
        if is_refused:
            faults.add(Fault.POWER_FAULT)
        elif self._is_undervolted:
            faults.discard(Fault.POWER_FAULT)
        self._is_undervolted = is_refused
        return not is_refused

    def _watch_edge(self, second: float) -> None:
        """Be ready to crash where the chips are too far beyond what is stable."""
        hardware = self._hardware
        settings = hardware.settings
        hardware.agenda.remove(self._crash)
        voltage = settings.core_voltage
        if crashes(settings, hardware.board, self._seen[0], voltage):
            hardware.agenda.add(second + CRASH_SECONDS, self._crash)

    def _crash(self, _: float) -> None:
        """Reboot for want of stability."""
        self._hardware.crash()

    def _forget_tasks(self) -> None:
        """Drop what was going on."""
        for task in (self._look, self._switch_off, self._crash):
            self._hardware.agenda.remove(task)
        self._is_off = self.is_winding_down = False

    def _look_after(self, second: float) -> None:
        """Have the power task look at the settings at its next turn."""
        period = self._firmware.power_period
        turn = (floor(second / period + 1e-6) + 1) * period
        self._hardware.agenda.add(turn, self._look)

    def _look(self, second: float) -> None:
        """Let the power task take its turn."""
        if second < self._busy_until:
            self._hardware.agenda.add(self._busy_until, self._look)
            return
        is_paused = Fault.PAUSED in self._hardware.faults
        if is_paused and not self._is_off:
            self._wind_down(second)
        elif self._is_off and not is_paused:
            self._wake(second)
        elif not self._is_off:
            self.is_winding_down = False
            self._apply(second)

    def _wind_down(self, second: float) -> None:
        """Take the chips down step by step before their voltage goes."""
        drive = self._hardware.drive
        drive.ramp(second, START_FREQUENCY)
        self._hardware.agenda.remove(self._crash)
        self._busy_until = drive.settled
        self._hardware.agenda.add(drive.settled, self._switch_off)

    def _switch_off(self, second: float) -> None:
        """Take the voltage away, and see whether that is still wanted."""
        self.is_winding_down = False
        self._is_off = True
        self._hardware.drive.stop(second)
        self._look_after(second)

    def _wake(self, second: float) -> None:
        """Initialize the chips with the settings that are stored now, if they can be.

        While they were off nobody looked at the supply (from v2.14 on).
        """
        hardware = self._hardware
        self._is_off = False
        self._seen = frequency, voltage = self._wanted
        if not self._is_supplied():
            return
        low, high = hardware.board.voltage_window
        if low <= voltage <= high:
            hardware.settings.core_voltage = int(voltage)
        hardware.settings.frequency = frequency
        begin = second + _WAKE_SECONDS
        hardware.drive.wake(begin, frequency, hardware.settings.core_voltage)
        self._busy_until = hardware.drive.settled
        self._watch_edge(second)

    def _apply(self, second: float) -> None:
        """Bring what has been stored since the last look into force."""
        firmware = self._firmware
        frequency, voltage = self._wanted
        old_frequency, old_voltage = self._seen
        if firmware.takes_voltage_live and voltage != old_voltage:
            self._seen = (old_frequency, voltage)
            self._set_voltage(second, voltage)
        chip = self._hardware.board.asic.model
        if firmware.takes_frequency_live(chip) and frequency != old_frequency:
            self._seen = (frequency, self._seen[1])
            self._set_frequency(second, frequency)
        if self._seen != (old_frequency, old_voltage):
            self._watch_edge(second)

    def _set_voltage(self, second: float, voltage: float) -> None:
        """Ask the regulator, which refuses what is outside its window.

        Nobody asks it again. A fault that comes from such a voltage goes with it.
        """
        hardware = self._hardware
        settings, board = hardware.settings, hardware.board
        voltage = self._clamped(voltage, board.highest_voltage)
        low, high = board.voltage_window
        if not low <= voltage <= high:
            return
        settings.core_voltage = int(voltage)
        if self._is_undervolted:
            self._is_undervolted = False
            hardware.faults.discard(Fault.POWER_FAULT)
            hardware.drive.start(second, settings.frequency, voltage)
            self._busy_until = hardware.drive.settled
        else:
            hardware.drive.core_voltage.set(second, voltage)

    def _set_frequency(self, second: float, frequency: float) -> None:
        """Ramp to a frequency; until v2.5 from where the driver believes to be.

        That is the one of the BM1368, called for every chip (EM v2.2.0 to v2.5.1).
        """
        hardware = self._hardware
        drive = hardware.drive
        frequency = self._clamped(frequency, hardware.board.highest_frequency)
        if self._firmware.ramps_blindly and hardware.board.asic.model != "BM1368":
            drive.frequency.set(second, self._driver_frequency)
            self._driver_frequency = frequency
        drive.ramp(second, frequency)
        self._busy_until = max(self._busy_until, drive.settled)
        if self._firmware.expects_before_ramp:
            hardware.settings.frequency = frequency
        else:
            hardware.agenda.add(drive.settled, partial(self._expect, frequency))
        self._look_after(drive.settled)

    def _expect(self, frequency: float, _: float) -> None:
        """Reckon with a frequency."""
        self._hardware.settings.frequency = frequency

    def _clamped(self, value: float, highest: int) -> float:
        """Return a value, on NerdOS from v1.0.32 no more than the board's highest."""
        return min(value, highest) if self._firmware.clamps else value
