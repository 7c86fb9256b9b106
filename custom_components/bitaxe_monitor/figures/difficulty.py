"""A difficulty that firmware reports exactly and rounded in turn."""


class SteadyDifficulty:
    """Keep a difficulty as exactly as it was reported, while it stays the same."""

    def __init__(self) -> None:
        """Start without a difficulty."""
        self._last: tuple[float, float] | None = None

    def update(
        self, difficulty: float | None, rounding: float
    ) -> tuple[float | None, float]:
        """Take in a difficulty and by how much the true one may differ.

        Return both as they are to be taken.
        """
        if difficulty is None:
            return None, rounding
        last = self._last
        if (
            last is not None
            and rounding >= last[1]
            and same_difficulty(difficulty, last[0], rounding)
        ):
            return last
        self._last = difficulty, rounding
        return self._last


def same_difficulty(one: float, other: float, rounding: float) -> bool:
    """Return whether two difficulties may be the same but for a rounding.

    Where both were rounded, the coarser rounding is what counts: the same way to print
    has the same text for the same difficulty.
    """
    return abs(one - other) <= rounding
