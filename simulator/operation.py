"""Do what firmware does with its settings and commands: with time, and not always."""

from functools import partial
from typing import Final, override

from .faults import Fault
from .firmware import Firmware
from .hardware import Hardware
from .power import PowerTask
from .values import JsonObject

_RESTART_SECONDS: Final = 1.0  # from the request until the reset
_IDENTIFY_SECONDS: Final = 30.0


class Operation(PowerTask):
    """All tasks of firmware: beside those of the power task, storage, fan and commands.

    Times in seconds of the miner's clock.
    """

    def __init__(self, firmware: Firmware, hardware: Hardware) -> None:
        """Take over a miner that is running or will be booted."""
        super().__init__(firmware, hardware)
        self.identified_until = 0.0
        """Until when the miner shows which one it is."""

    @override
    def install(self, firmware: Firmware) -> None:
        super().install(firmware)
        self._hardware.link.install(firmware)

    @override
    def boot(self, second: float, downtime: float = 0.0) -> None:
        self._hardware.agenda.remove(self._restart)
        self._take_fan(is_boot=True)
        super().boot(second, downtime)
        self._hardware.link.boot(second + downtime)

    @override
    def start_anew(self, second: float) -> None:
        self._take_fan(is_boot=True)
        super().start_anew(second)

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

    def set_at_once(self, second: float, frequency: float, core_voltage: float) -> None:
        """Store both and have them in force at once."""
        self._hardware.storage.store(
            {"frequency": frequency, "coreVoltage": core_voltage}
        )
        self.run_at_once(second)

    def restart(self, second: float) -> None:
        """Restart a second from now (POST restart)."""
        self._hardware.agenda.add(second + _RESTART_SECONDS, self._restart)

    def identify(self, second: float) -> bool:
        """Show which one it is, or stop doing so; return whether it does now."""
        is_on = second < self.identified_until
        self.identified_until = second if is_on else second + _IDENTIFY_SECONDS
        return not is_on

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
