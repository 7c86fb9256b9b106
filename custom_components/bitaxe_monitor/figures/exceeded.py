"""Whether a miner is beyond the limits of its user: states with memory.

None of them flickers: each begins by what some time or many shares show, and ends only
well below the limit. What is judged is for others to choose: while a pause, a fault,
heat or a start explains what a miner does, nothing is passed on, and what was found
before holds.
"""

from collections import deque
from enum import StrEnum
from typing import Final, NamedTuple, Self

from ..json_fields import JsonObject, JsonValue, as_list, flag, integer, number
from .binomial import at_least, at_most
from .turn import LONGEST_GAP

_MOST: Final = 1e9
_PARTS: Final = 10  # of a window
_COOLER: Final = 3.0  # °C below a limit
_LESS: Final = 0.8  # of a limit
_BLOCK: Final = 200  # shares
_BLOCKS: Final = 16
_UNLIKELY: Final = 0.001


class Limit(StrEnum):
    """What a user can limit, by the name of the reading."""

    TEMPERATURE = "temperature"  # °C, of the hottest chip
    VR_TEMPERATURE = "vr_temperature"  # °C
    REJECTION_RATE = "rejection_rate"  # %
    ERROR_RATE = "error_rate"  # %
    POOL_LATENCY = "pool_latency"  # ms


_TEMPERATURES: Final = frozenset({Limit.TEMPERATURE, Limit.VR_TEMPERATURE})

# A mean of 5 min is none of a fan that is still looking for its speed; errors and
# latency come in bursts. What may harm a miner in less time, firmware itself stops.
WINDOWS: Final = {
    Limit.TEMPERATURE: 300.0,  # s
    Limit.VR_TEMPERATURE: 300.0,
    Limit.ERROR_RATE: 600.0,
    Limit.POOL_LATENCY: 600.0,
}


def end_of(kind: Limit, limit: float) -> float:
    """Return from where on downward a limit is no longer exceeded.

    That is 3 °C, or 20 % of the limit, below it: more than fans and sensors stray by,
    and more than a rate does from one window to the next.
    """
    return limit - _COOLER if kind in _TEMPERATURES else _LESS * limit


class Excess(NamedTuple):
    """What was found of a limit; None is unknown.

    figure is the one, in the unit of the limit, that showed that it is exceeded.
    """

    limit: float
    is_exceeded: bool | None = None
    figure: float | None = None

    @classmethod
    def restore(cls, saved: JsonObject) -> Self | None:
        """Return what was saved, None if that was nothing."""
        limit = number(saved.get("limit"), 0, _MOST)
        if limit is None:
            return None
        is_exceeded = flag(saved.get("is_exceeded"))
        figure = number(saved.get("figure"), 0, _MOST) if is_exceeded else None
        return cls(limit, is_exceeded, figure)


class _Part(NamedTuple):
    """The readings of a part of a window that ended at a time (s)."""

    ended_at: float
    total: float
    readings: int


class MeanJudge:
    """Judges by the mean of what is read with every answer.

    A limit is exceeded once the mean of a whole window is above it, and no longer once
    that is not above the end. Times are in s on the monotonic clock. A window holds all
    readings of its time, and two at least; one without readings for 8 minutes, or that
    is interrupted, begins anew.
    """

    def __init__(self, kind: Limit, saved: JsonObject) -> None:
        """Take up what was found before."""
        self.excess = Excess.restore(saved)
        self._kind = kind
        self._window = WINDOWS[kind]
        self._parts: deque[_Part] = deque()
        self._last: float | None = None
        self._began = self._closes = 0.0
        self._total, self._count = 0.0, 0

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {} if self.excess is None else dict(self.excess._asdict())

    def interrupt(self) -> None:
        """Begin anew with the next reading: what lies between is not known."""
        self._last = None

    def update(self, now: float, value: float, limit: float) -> None:
        """Take in a reading; what was found of another limit says nothing of this."""
        if self.excess is None or self.excess.limit != limit:
            self.excess = Excess(limit)
        last = self._last
        self._last = now
        if last is None or not 0 <= now - last <= LONGEST_GAP:
            self._parts.clear()
            self._began, self._closes = now, now + self._window / _PARTS
            self._total, self._count = 0.0, 0
        self._total += value
        self._count += 1
        if now >= self._closes:
            self._close(now)
            if now - self._began >= self._window:
                self.excess = self._judged(self.excess)

    def _close(self, now: float) -> None:
        """Begin the next part, and forget those before the window."""
        parts = self._parts
        parts.append(_Part(now, self._total, self._count))
        self._total, self._count = 0.0, 0
        self._closes = now + self._window / _PARTS
        while len(parts) > 2 and parts[0].ended_at <= now - self._window:  # noqa: PLR2004 - one reading is no mean
            parts.popleft()

    def _judged(self, excess: Excess) -> Excess:
        """Return what the window shows of a limit."""
        _, totals, readings = zip(*self._parts, strict=True)
        mean = sum(totals) / sum(readings)
        if mean > excess.limit:
            return (
                excess
                if excess.is_exceeded
                else excess._replace(is_exceeded=True, figure=round(mean, 2))
            )
        is_between = mean > end_of(self._kind, excess.limit)
        if excess.is_exceeded is False or (excess.is_exceeded and is_between):
            return excess
        return Excess(excess.limit, is_exceeded=False)


class _Block(NamedTuple):
    """Shares that came one after the other, and how many of them were rejected."""

    shares: int
    rejected: int


class RejectionJudge:
    """Judges the share (%) of shares that a pool rejects, by their counts since boot.

    A limit is exceeded once more than that was rejected of the last 200, 400, 800, 1600
    or 3200 shares, by more than chance explains: as many come in less than one of 1,000
    cases at the limit itself. It is no longer once no more than the end was, by the
    same rule. Shares before those that decided say nothing any more.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was found and counted before."""
        self.excess = Excess.restore(saved)
        blocks = [_block(item) for item in as_list(saved.get("blocks"))]
        self._blocks = deque((each for each in blocks if each is not None), _BLOCKS)
        self._begun = _block(saved.get("begun")) or _Block(0, 0)
        self._counts: tuple[int, int] | None = None

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            **({} if self.excess is None else self.excess._asdict()),
            "blocks": [list(block) for block in self._blocks],
            "begun": list(self._begun),
        }

    def interrupt(self) -> None:
        """Count on from the next answer: what came before that is not known."""
        self._counts = None

    def update(self, accepted: int, rejected: int, limit: float) -> None:
        """Take in counts, which begin anew when one is less than it was.

        What was counted is judged at once by another limit than before.
        """
        if self.excess is None or self.excess.limit != limit:
            self.excess = self._judged(Excess(limit))
        counts = accepted, rejected
        last = self._counts
        if counts == last:
            return
        self._counts = counts
        if last is None or accepted < last[0] or rejected < last[1]:
            return
        came = rejected - last[1]
        begun = self._begun
        begun = _Block(begun.shares + accepted - last[0] + came, begun.rejected + came)
        if begun.shares >= _BLOCK:
            self._blocks.append(begun)
            begun = _Block(0, 0)
            self.excess = self._judged(self.excess)
        self._begun = begun

    def _judged(self, excess: Excess) -> Excess:
        """Return what the blocks show of a limit; fewest shares first."""
        limit, end = excess.limit, end_of(Limit.REJECTION_RATE, excess.limit)
        shares = rejected = 0
        for number_of_blocks, block in enumerate(reversed(self._blocks), 1):
            shares += block.shares
            rejected += block.rejected
            if number_of_blocks & (number_of_blocks - 1):
                continue
            rate = 100 * rejected / shares
            if rate > limit:
                is_exceeded = True
                probability = at_least(rejected, shares, limit / 100)
            elif rate <= end:
                is_exceeded = False
                probability = at_most(rejected, shares, limit / 100)
            else:
                continue
            if probability >= _UNLIKELY:
                continue
            while len(self._blocks) > number_of_blocks:
                self._blocks.popleft()
            if is_exceeded is excess.is_exceeded:
                return excess
            return Excess(limit, is_exceeded, round(rate, 2) if is_exceeded else None)
        if excess.is_exceeded is None and self._blocks:
            return excess._replace(is_exceeded=False)
        return excess


def _block(saved: JsonValue) -> _Block | None:
    """Return shares that were saved, None if they cannot be read."""
    match saved:
        case [shares, rejected]:
            shares = integer(shares, 1, int(_MOST))
            if shares is None:
                return None
            rejected = integer(rejected, 0, shares)
            return None if rejected is None else _Block(shares, rejected)
    return None
