"""Average a hashrate as firmware does, over a minute and more."""

from typing import Final

from .state import State

_TICKS: Final = 12  # a minute's


def average(state: State, hashrate: float) -> None:
    """Move the averages by a reading in GH/s; they start with the first one."""
    state.averaged += 1
    start = 1 / state.averaged
    state.average_1m += (hashrate - state.average_1m) * max(start, 1 / _TICKS)
    state.average_10m += (hashrate - state.average_10m) * max(start, 0.1 / _TICKS)
    state.average_1h += (hashrate - state.average_1h) * max(start, 1 / 60 / _TICKS)
    state.average_1d += (hashrate - state.average_1d) * max(start, 1 / 1440 / _TICKS)


def settle(state: State, hashrate: float) -> None:
    """Let all averages be what they are after a long time at a hashrate in GH/s."""
    state.average_1m = state.average_10m = hashrate
    state.average_1h = state.average_1d = hashrate
