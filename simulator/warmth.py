"""Let a miner heat up, and its fan blow against it."""

from random import Random
from typing import Final

from . import room
from .boards import Board
from .drive import Drive
from .faults import Fault
from .state import Settings, State

HOT: Final = 75.0
"""°C of the chips above which firmware steps in."""
HOT_REGULATOR: Final = 105.0
"""°C of the regulator above which firmware steps in."""

_FAN_AT_TARGET: Final = 45.0
_TRIMMED: Final = 8.0  # °C off target, within which a fan control learns
_IDLE_FAN: Final = 30.0
_HOT: Final = frozenset({Fault.OVERHEATED, Fault.COOLING})
_CONTROLLED: Final = (None, Fault.HUNG, Fault.HUNG_FROZEN, Fault.NO_ASIC)


class Warmth:
    """The temperatures of one miner, and what its fan does."""

    def __init__(self, board: Board, settings: Settings, drive: Drive) -> None:
        """Begin with a fan control that has learned nothing yet."""
        self._board = board
        self._settings = settings
        self._drive = drive
        self._trim = 0.0

    def reboot(self) -> None:
        """Forget what the fan control has learned."""
        self._trim = 0.0

    def blow(self, state: State, second: float, stopped: Fault | None) -> None:
        """Set the fan: by its setting, full when overheated, low when switched off."""
        settings = self._settings
        if stopped in _HOT:
            state.fan = 100.0
        elif stopped not in _CONTROLLED:
            state.fan = _IDLE_FAN
        elif settings.auto_fan:
            excess = state.temperature - settings.temperature_target
            fan = _FAN_AT_TARGET + self._trim + 3 * excess
            state.fan = min(100.0, max(settings.fan_floor, fan))
        else:
            state.fan = float(settings.manual_fan)
        self._drive.fan.set(second, round(state.fan))

    def heat(
        self, state: State, second: float, stopped: Fault | None, random: Random
    ) -> None:
        """Move temperatures toward where room, load and fan will bring them."""
        board, settings = self._board, self._settings
        usual = board.core_power + (board.power_offset or 0)
        cooling = (_FAN_AT_TARGET + 25) / (state.fan + 25)
        ambient = room.temperature(settings, second)
        warmth = settings.usual_temperature - settings.ambient
        power = 0.0 if stopped is Fault.COOLING else state.power
        rise = warmth * power / usual * cooling
        rise += 1.5 * random.gauss()
        state.temperature += (ambient + rise - state.temperature) * 0.12
        vr_rise = rise * 1.1 + 0.3 * random.gauss()
        state.vr_temperature += (ambient + vr_rise - state.vr_temperature) * 0.2
        excess = state.temperature - settings.temperature_target
        if stopped is None and settings.auto_fan and abs(excess) < _TRIMMED:
            self._trim = min(55.0, max(-15.0, self._trim + 0.05 * excess))
