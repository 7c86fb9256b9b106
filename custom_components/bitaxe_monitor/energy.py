"""Energy from power readings: nothing is counted that was not measured."""

from typing import Final

_SECONDS_PER_KILOWATT_HOUR: Final = 3_600_000.0


class EnergyMeter:
    """Integrate power over time by the trapezoidal rule.

    Only the time between two consecutive readings counts, never a gap between them.
    """

    def __init__(self, total: float = 0.0) -> None:
        """Start at a total in kWh."""
        self.total = total
        self._last: tuple[float, float] | None = None

    def add(self, time: float, power: float | None) -> float:
        """Take in a power reading (W) at a time (s); return the kWh it added."""
        last = self._last
        self._last = None if power is None else (time, power)
        if last is None or power is None:
            return 0.0
        seconds = time - last[0]
        added = (last[1] + power) / 2 * seconds / _SECONDS_PER_KILOWATT_HOUR
        self.total += added
        return added

    def interrupt(self) -> None:
        """Forget the last reading: what follows does not connect to it."""
        self._last = None
