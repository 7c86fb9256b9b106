"""Let the temperature of a room rise and fall with the day."""

from math import cos, sin, tau
from typing import Final

from .state import Settings

_DAY: Final = 86400.0


def temperature(settings: Settings, second: float) -> float:
    """Return the temperature in °C some seconds into the simulation."""
    return settings.ambient + settings.swing * sin(tau * second / _DAY)


def mean_temperature(settings: Settings, first: float, last: float) -> float:
    """Return the mean temperature in °C between two times."""
    turns = (cos(tau * first / _DAY) - cos(tau * last / _DAY)) * _DAY / tau
    return settings.ambient + settings.swing * turns / (last - first)


def effect(settings: Settings, room: float) -> float:
    """Return the part of its hashrate that a miner delivers in a room of some °C."""
    return 1 + settings.per_degree * (room - settings.ambient)
