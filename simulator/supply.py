"""Measure power, voltages and currents as the sensors of a board do."""

from collections.abc import Callable
from math import floor
from typing import Final

from .boards import Board
from .state import State

_IDLE_POWER: Final = 0.12  # of the usual draw, on boards that measure their input


class Supply:
    """What a board draws, and what its sensors make of it."""

    def __init__(self, board: Board) -> None:
        """Be free of noise until the first tick."""
        self._board = board
        self._power_noise = self._ripple_noise = self._sensor_noise = 0.0

    def fluctuate(self, gauss: Callable[[], float]) -> None:
        """Have another noise, of standard normal numbers."""
        self._power_noise = gauss()
        self._ripple_noise = gauss()
        self._sensor_noise = gauss()

    def measure(
        self, state: State, frequency: float, voltage: float, *, has_voltage: bool
    ) -> None:
        """Read power, voltages and currents as the board's sensors resolve them.

        The chips run at a frequency (MHz; 0 draws nothing), and are to have a voltage
        (mV). A TPS546 gives its output (current in steps of 1/64 A, voltage of
        1/512 V), and firmware adds an offset; an INA260 measures the input.
        """
        board = self._board
        load = (
            (frequency / board.frequency)
            * (voltage / board.core_voltage) ** 2
            * (1 + 0.006 * self._power_noise)
        )
        drawn = load * board.core_power
        ripple = 1 + 0.002 * self._ripple_noise
        core_voltage = voltage * 0.995 * ripple if has_voltage else 0.0
        offset = board.power_offset
        if offset is not None:
            state.core_voltage = floor(core_voltage * 0.512) / 0.512
            output = state.core_voltage * board.voltage_domains / 1000
            state.current = _step_to(drawn / output * 1000, 15.625) if output else 0.0
            state.power = output * state.current / 1000 + offset
        else:
            drawn = max(drawn, board.core_power * _IDLE_POWER)
            state.core_voltage = round(core_voltage)
            state.power = _step_to(drawn, 1 if board.nerd else 0.01)
        droop = state.power / board.nominal_voltage * 35
        droop += 12 * self._sensor_noise
        step = 31.25 if offset is not None else 62.5 if board.nerd else 1.25
        state.voltage = _step_to(board.nominal_voltage * 1045 - droop, step)
        if offset is None:
            state.current = _step_to(state.power / state.voltage * 1e6, step)


def _step_to(value: float, step: float) -> float:
    """Return a value as a converter with that step reads it."""
    return round(value / step) * step
