"""A moment, on the clocks that there are."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment on two clocks: one that only ever goes on (s), and that of the wall."""

    monotonic: float
    wall: datetime
