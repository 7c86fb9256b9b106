"""A ratio of sums, and how much it differs from one stretch of time to the next."""

from dataclasses import dataclass, field, fields, replace
from typing import Final, NamedTuple, Self

from ..json_fields import JsonValue, numbers

MOST: Final = 1e30
"""More than any sum comes to."""
_WORTH: Final = 2.5  # stretches of like weight: three that are not quite


class Estimate(NamedTuple):
    """A value with its standard deviation, and the degrees of freedom of that."""

    value: float
    deviation: float
    degrees: float


@dataclass(slots=True)
class Total:
    """A sum over time, of which the mean is wanted."""

    seconds: float = 0.0
    amount: float = 0.0

    def add(self, seconds: float, value: float | None) -> None:
        """Take in what was read of some time (s), None if nothing was."""
        if value is not None:
            self.seconds += seconds
            self.amount += value * seconds

    @property
    def mean(self) -> float | None:
        """Return the mean, None if nothing was read."""
        return self.amount / self.seconds if self.seconds else None


@dataclass(slots=True)
class Part:
    """The sums of the stretch that is going on."""

    above: float = 0.0
    below: float = 0.0


@dataclass(slots=True)
class Ratio:
    """The sum above over the sum below, stretch by stretch.

    Of stretches that are over only sums of squares and products are kept, by which they
    count as much as they have below: however many there are, they take no more room.
    """

    stretches: int = 0
    above: float = 0.0
    below: float = 0.0
    above_squares: float = 0.0
    products: float = 0.0
    below_squares: float = 0.0
    part: Part = field(default_factory=Part)

    def add(self, above: float, below: float) -> None:
        """Add to the stretch that is going on."""
        self.part.above += above
        self.part.below += below

    def close(self) -> None:
        """End the stretch that is going on, if there is one."""
        above, below = self.part.above, self.part.below
        if not below:
            return
        self.stretches += 1
        self.above += above
        self.below += below
        self.above_squares += above * above
        self.products += above * below
        self.below_squares += below * below
        self.part = Part()

    def closed(self) -> Ratio:
        """Return what it is if the stretch that is going on ends now."""
        ratio = replace(self, part=replace(self.part))
        ratio.close()
        return ratio

    def estimate(self) -> Estimate | None:
        """Return the ratio, None unless there are three stretches of like weight.

        Its standard deviation is that between the stretches that are over, as they
        came: chance is in it, and so is whatever else changed from one to the next. Of
        unequal stretches there are as many as would be as sure.
        """
        if not self.below_squares:
            return None
        worth = self.below * self.below / self.below_squares
        if worth < _WORTH:
            return None
        value = self.above / self.below
        rest = self.above_squares - 2 * value * self.products
        rest = max(0.0, rest + value * value * self.below_squares)
        variance = rest / (self.below * self.below) * worth / (worth - 1)
        return Estimate(value, variance**0.5, round(worth - 1, 6))

    def saved(self) -> list[JsonValue]:
        """Return what to save."""
        return [
            self.stretches,
            self.above,
            self.below,
            self.above_squares,
            self.products,
            self.below_squares,
            self.part.above,
            self.part.below,
        ]

    @classmethod
    def restored(cls, saved: JsonValue) -> Self | None:
        """Return what was saved, None if it cannot be read."""
        found = numbers(saved, len(fields(cls)) + 1, MOST)
        if found is None:
            return None
        stretches, total, base, squares, products, base_squares, *part = found
        return cls(
            stretches=int(stretches),
            above=total,
            below=base,
            above_squares=squares,
            products=products,
            below_squares=base_squares,
            part=Part(*part),
        )
