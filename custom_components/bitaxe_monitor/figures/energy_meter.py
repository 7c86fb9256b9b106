"""Energy from power readings: nothing is counted that was not measured."""

from typing import Final

from .turn import LONGEST_GAP

_SECONDS_PER_KILOWATT_HOUR: Final = 3_600_000.0


class EnergyMeter:
    """Integrate power over time by the trapezoidal rule.

    Only the time between two consecutive readings counts, never a gap between them,
    and never more time than polls are apart: nobody looked for that long.
    """

    def __init__(self, total: float = 0.0, *, wall_factor: float = 1.0) -> None:
        """Start at a total in kWh.

        Readings count times the wall factor: what the outlet gives for a W that the
        miner reports.
        """
        self.total = total
        self._wall_factor = wall_factor
        self._last: tuple[float, float] | None = None

    def add(self, time: float, power: float | None) -> None:
        """Take in a power reading (W) at a time (s).

        One that comes after a later one is left out: that time is counted already.
        """
        last = self._last
        if last is not None and time < last[0]:
            return
        self._last = None if power is None else (time, power)
        if last is None or power is None:
            return
        seconds = time - last[0]
        if seconds > LONGEST_GAP:
            return
        mean = (last[1] + power) / 2
        self.total += mean * self._wall_factor * seconds / _SECONDS_PER_KILOWATT_HOUR

    def interrupt(self) -> None:
        """Forget the last reading: what follows does not connect to it."""
        self._last = None
