"""What sensors that blink showed last: no reading is not another one."""

from collections.abc import Mapping
from typing import Final

_HELD_FOR: Final = 15.0  # s
_HELD_POLLS: Final = 2


class LastGood:
    """The last good readings of a miner, by name."""

    def __init__(self) -> None:
        """Start without a reading."""
        self._good: dict[str, tuple[float, float, int]] = {}
        self._polls = 0

    def forget(self) -> None:
        """Forget all readings: the miner has restarted since."""
        self._good.clear()

    def missed(self) -> None:
        """Note a poll without an answer."""
        self._polls += 1

    def update(
        self, now: float, readings: Mapping[str, float | None]
    ) -> dict[str, float]:
        """Take in the readings of an answer at a time (s), None where it has none.

        Return the last good ones in place of those, for as long as they hold: 15 s or
        two polls, whichever is longer.
        """
        self._polls += 1
        held: dict[str, float] = {}
        for name, reading in readings.items():
            if reading is not None:
                self._good[name] = reading, now, self._polls
            elif last := self._good.get(name):
                value, time, polls = last
                if now - time <= _HELD_FOR or self._polls - polls <= _HELD_POLLS:
                    held[name] = value
        return held
