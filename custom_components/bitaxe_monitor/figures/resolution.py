"""How fine a figure is: what differs by less says nothing and needs no row."""

from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

type Figure = str | float | date | datetime | Decimal | None


class Resolution(NamedTuple):
    """The resolution of a number.

    digits are decimal places; step is absolute, in the number's unit, and fraction is
    relative to the number before; the wider of both counts.
    """

    digits: int = 0
    step: float = 0.0
    fraction: float = 0.0

    def at_least(self, step: float) -> Resolution:
        """Return one that is at least as wide as a step."""
        return self._replace(step=max(self.step, step))


def settle(last: Figure, value: Figure, resolution: Resolution | None) -> Figure:
    """Return what to show after the last figure: that again if the change is nothing.

    It never strays further than the step from what was measured. Without a resolution
    the value is shown as it is.
    """
    if resolution is None or not isinstance(value, float):
        return value
    if isinstance(last, float | int):
        band = max(resolution.step, resolution.fraction * abs(last))
        if abs(value - last) < band:
            return last
    # Adding zero makes a negative zero a plain one.
    return round(value, resolution.digits or None) + 0
