"""Do what firmware does with its settings and commands: with time, and not always."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import floor
from typing import Final

from .agenda import Agenda
from .boards import Board
from .drive import START_FREQUENCY, Drive
from .faults import Fault
from .firmware import Firmware
from .link import PoolLink
from .state import Settings
from .storage import Storage
from .values import JsonObject

_WAKE_SECONDS: Final = 3.0  # in which chips are initialized anew
_RESTART_SECONDS: Final = 1.0  # from the request until the reset
_IDENTIFY_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hardware:
    """What firmware runs on and acts upon; the faults are the miner's own set."""

    board: Board
    settings: Settings
    storage: Storage
    drive: Drive
    link: PoolLink
    faults: set[Fault]
    agenda: Agenda
    reboot: Callable[[], None]


class Operation:
    """The tasks of firmware that turn what is stored into what runs.

    Its power task looks at the settings at intervals, applies a voltage at once and
    then ramps the frequency; meanwhile it looks at nothing else. What `Settings` says
    is in force, what `Storage` says is wanted. Times in seconds of the miner's clock.
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
        self.identified_until = 0.0
        """Until when the miner shows which one it is."""
        self._seen: tuple[float, float] = self._wanted

    def install(self, firmware: Firmware) -> None:
        """Be other firmware."""
        self._firmware = firmware
        self._hardware.link.install(firmware)

    @property
    def _wanted(self) -> tuple[float, float]:
        """Return the stored frequency in MHz and core voltage in mV."""
        storage = self._hardware.storage
        return storage.number("frequency"), storage.number("coreVoltage")

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
        """Take all settings from what is stored, and start the chips.

        A TPS546 that is asked for a voltage outside its window leaves the chips without
        any, which firmware takes for a fault of the supply (TPS546.c, vcore.c).
        """
        hardware = self._hardware
        settings, drive, board = hardware.settings, hardware.drive, hardware.board
        self._forget_tasks()
        hardware.faults.discard(Fault.PAUSED)
        self._seen = frequency, voltage = self._wanted
        settings.frequency = self._clamped(frequency, board.highest_frequency)
        voltage = self._clamped(voltage, board.highest_voltage)
        self._take_fan(is_boot=True)
        drive.stop(second)
        self._driver_frequency = START_FREQUENCY
        low, high = board.voltage_window
        is_refused = board.power_offset is not None and not low <= voltage <= high
        if self._is_undervolted and not is_refused:
            hardware.faults.discard(Fault.POWER_FAULT)
        self._is_undervolted = is_refused
        if is_refused:
            hardware.faults.add(Fault.POWER_FAULT)
        else:
            settings.core_voltage = int(voltage)
            drive.start(second + downtime, settings.frequency, voltage)
        self._busy_until = drive.settled
        hardware.link.boot(second + downtime)

    def store(self, second: float, values: JsonObject) -> None:
        """Store what was asked for, and have the tasks notice it."""
        if values:
            lag = self._hardware.storage.lag
            self._hardware.agenda.add(second + lag, partial(self._land, values))

    def pause(self, second: float) -> None:
        """Stop hashing: the word at once, the chips with a ramp (POST pause)."""
        self._hardware.faults.add(Fault.PAUSED)
        if not self._is_off:
            self.is_winding_down = True
            self._look_after(second)

    def resume(self, second: float) -> None:
        """Hash again, with the settings as they are by then (POST resume)."""
        faults, drive = self._hardware.faults, self._hardware.drive
        if Fault.PAUSED not in faults:
            return
        faults.discard(Fault.PAUSED)
        if not self._is_off and not self.is_winding_down:
            self._is_off = True
            drive.stop(second)
        self._look_after(second)

    def shut_down(self, second: float) -> None:
        """Take the voltage away until the next restart (POST shutdown of NerdOS)."""
        self._hardware.faults.add(Fault.PAUSED)
        self._is_off = True
        self._hardware.drive.stop(second)

    def follow(self, second: float) -> None:
        """Run again at once when a pause is over by no request of a client."""
        if self._is_off and Fault.PAUSED not in self._hardware.faults:
            self.run_at_once(second)

    def restart(self, second: float) -> None:
        """Restart a second from now (POST restart)."""
        self._hardware.agenda.add(second + _RESTART_SECONDS, self._restart)

    def identify(self, second: float) -> bool:
        """Show which one it is, or stop doing so; return whether it does now."""
        is_on = second < self.identified_until
        self.identified_until = second if is_on else second + _IDENTIFY_SECONDS
        return not is_on

    def _forget_tasks(self) -> None:
        """Drop what was going on."""
        for task in (self._look, self._switch_off, self._restart):
            self._hardware.agenda.remove(task)
        self._is_off = self.is_winding_down = False

    def _restart(self, _: float) -> None:
        """Restart."""
        self._hardware.reboot()

    def _land(self, values: JsonObject, second: float) -> None:
        """Have values in storage, and the fan's in force where it is not too early."""
        self._hardware.storage.store(values)
        self._take_fan(is_boot=False)
        self._hardware.link.look(second, values)
        self._look_after(second)

    def _take_fan(self, *, is_boot: bool) -> None:
        """Take over what is stored for the fan, as far as firmware does so live."""
        firmware, settings = self._firmware, self._hardware.settings
        storage = self._hardware.storage
        target = "pidTargetTemp" if firmware.is_nerdos else "temptarget"
        settings.temperature_target = int(storage.number(target))
        if is_boot or firmware.takes_fan_live:
            settings.auto_fan = bool(storage["autofanspeed"])
        if is_boot or firmware.takes_fan_floor_live:
            settings.fan_floor = int(storage.number("minFanSpeed"))
        settings.manual_fan = int(storage.number(firmware.fan_key))

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
        self._busy_until = drive.settled
        self._hardware.agenda.add(drive.settled, self._switch_off)

    def _switch_off(self, second: float) -> None:
        """Take the voltage away, and see whether that is still wanted."""
        self.is_winding_down = False
        self._is_off = True
        self._hardware.drive.stop(second)
        self._look_after(second)

    def _wake(self, second: float) -> None:
        """Initialize the chips with the settings that are stored now."""
        hardware = self._hardware
        self._is_off = False
        self._seen = frequency, voltage = self._wanted
        low, high = hardware.board.voltage_window
        if low <= voltage <= high:
            hardware.settings.core_voltage = int(voltage)
        hardware.settings.frequency = frequency
        begin = second + _WAKE_SECONDS
        hardware.drive.wake(begin, frequency, hardware.settings.core_voltage)
        self._busy_until = hardware.drive.settled

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
