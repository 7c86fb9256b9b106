"""Say what a chip does beyond the frequency that its voltage is good for."""

from math import exp
from typing import Final

from .boards import Board
from .state import Settings

CRASH_SECONDS: Final = 30.0
"""Time from running too far beyond the edge until the miner reboots."""

_SLOPE: Final = 1.0  # MHz for each mV
_WIDTH: Final = 10.0  # MHz in which errors come up
_MOST: Final = 0.5
_AT_EDGE: Final = 0.01
_CRASHES_BEYOND: Final = 60.0  # MHz


def _beyond(
    settings: Settings, board: Board, frequency: float, core_voltage: float
) -> float:
    """Return by how many MHz a setting is beyond the edge, without one −infinity."""
    if settings.edge is None:
        return -float("inf")
    edge = settings.edge + _SLOPE * (core_voltage - board.core_voltage)
    return frequency - edge


def error_share(
    settings: Settings, board: Board, frequency: float, core_voltage: float
) -> float:
    """Return which part of the hits goes wrong: 1 % at the edge, half far beyond."""
    beyond = _beyond(settings, board, frequency, core_voltage)
    few = min(50.0, -beyond / _WIDTH)
    return _MOST / (1 + (_MOST / _AT_EDGE - 1) * exp(few)) if few < 50 else 0.0


def crashes(
    settings: Settings, board: Board, frequency: float, core_voltage: float
) -> bool:
    """Return whether a miner does not stay up at a setting."""
    return _beyond(settings, board, frequency, core_voltage) > _CRASHES_BEYOND
