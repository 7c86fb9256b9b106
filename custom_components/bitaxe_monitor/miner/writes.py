"""When the entities of a miner are written, and what it is that does not wait."""

from typing import Final

from homeassistant.core import Context

from ..figures.turn import Turn, next_turn
from .data import MinerData

WRITE_TOLERANCE: Final = 0.5  # s; polls are not a metronome


class Writes:
    """The turns in which everything is written, and what is urgent in between.

    The flags are of the latest answer or miss that was taken in. Times are in s on the
    monotonic clock.
    """

    def __init__(self, interval: int, turn: Turn, now: float) -> None:
        """Begin with the first turn from now on; they are an interval (s) apart."""
        self.is_urgent = False
        """Whether something that matters changed."""
        self.is_due = False
        """Whether everything is to be written, not only what is urgent."""
        self.was_requested = False
        """Whether that is so since somebody asked for it."""
        self.has_turned = False
        """Whether hashing began or stopped, or the known reason is another one."""
        self.has_other_reason = False
        """Whether the known reason is another one."""
        self.context = Context()
        """What numeric states that are written together have in common."""
        self._interval = interval
        self._next = float(next_turn(turn.write_second, interval, int(now)))
        self._vital: tuple[object, ...] = (None,)
        self._hashing: tuple[object, object] = (None, None)
        self._happening_count = 0
        self._is_requested = False

    def happened(self, count: int) -> None:
        """Note how many happenings there were before an answer."""
        self._happening_count += count

    def request(self) -> None:
        """Let everything be written next: somebody asked for it."""
        self._is_requested = True

    def is_turn(self, asked: float) -> bool:
        """Return whether everything is to be written with an answer of a time."""
        return self._is_requested or asked >= self._next - WRITE_TOLERANCE

    def update(
        self, asked: float, data: MinerData | None, *, is_online: bool | None
    ) -> bool:
        """Take in what is known; return whether there is anything to write.

        is_online is None until that is known. It goes by when the miner was asked:
        answers take now more, now less time.
        """
        vital: tuple[object, ...] = (is_online,)
        if data is not None and is_online:
            vital = (is_online, *data.vital_signs, self._happening_count)
        is_time = asked >= self._next - WRITE_TOLERANCE
        self.is_urgent = vital != self._vital
        self.was_requested = self._is_requested
        self._is_requested = False
        self.is_due = is_time or self.was_requested
        if not self.is_urgent and not self.is_due:
            return False
        self._vital = vital
        hashing = (None, None) if data is None else data.hashing
        self.has_turned = hashing != self._hashing
        self.has_other_reason = hashing[1] != self._hashing[1]
        self._hashing = hashing
        self.context = Context()
        if is_time:
            self._next = asked + self._interval
        return True
