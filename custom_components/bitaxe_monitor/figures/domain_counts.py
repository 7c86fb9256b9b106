"""What the domains of one chip have counted over the last minutes."""

from collections import deque
from collections.abc import Sequence
from operator import add
from typing import Final, NamedTuple

from ..axeos.chips import ChipReading
from ..const import DAY
from ..json_fields import JsonValue, numbers

MINUTE: Final = 60  # s
MINUTES: Final = 10
# A sum of domains so many times as high as what the chip counts in all is no count: it
# was 200 TH/s of a domain that was seen (ESP-Miner#1445).
_CORRUPT: Final = 1.5


class _Minute(NamedTuple):
    """The sums of the readings of each domain within a minute since some time."""

    number: int
    sums: Sequence[float]


class DomainCounts:
    """Adds up the readings of one chip, and learns what part each domain has.

    Readings are in GH/s. They are rates over one time for all domains: their sums
    stand to each other as counts do.
    """

    def __init__(self, size: int) -> None:
        """Start with as many domains, and nothing counted."""
        self._last: tuple[float, ...] = ()
        self._sums = [0.0] * size
        self._minutes = deque[_Minute](maxlen=MINUTES)
        self.size = size
        """How many domains there are."""
        self.even = 1 / size if size else 0.0
        """The part of each domain where all are equal."""
        self.levels: tuple[float, ...] = ()
        """The part that each domain usually has, as far as it was learned."""
        self.learned = 0.0
        """For how long that was learned (s), a day at most."""

    def restore(self, saved: JsonValue) -> None:
        """Take up what was learned; what cannot be read was never learned."""
        found = numbers(saved, self.size + 1, DAY)
        if found is not None and max(found[1:], default=0) <= 1:
            self.learned, *levels = found
            self.levels = tuple(levels)

    def as_list(self) -> list[JsonValue]:
        """Return what was learned, to save it."""
        return [self.learned, *self.levels]

    def forget(self) -> None:
        """Learn anew."""
        self.levels, self.learned = (), 0.0

    def clear(self) -> None:
        """Begin the last minutes anew."""
        self._sums = [0.0] * self.size
        self._minutes.clear()

    def add(self, reading: ChipReading) -> bool:
        """Take in a reading; return whether it is another count than the last one.

        Where the counters were not read, their last counts are still there.
        """
        domains, last = reading.domains, self._last
        if domains == last or not domains:
            return False
        self._last = domains
        if reading.hashrate is not None and sum(domains) > _CORRUPT * reading.hashrate:
            return False
        if (0.0 in domains or 0.0 in last) and _is_read_again(last, domains):
            return False
        self._sums = list(map(add, self._sums, domains, strict=True))
        return True

    def close(self, minute: int) -> Sequence[float]:
        """End a minute; return the sums of its readings."""
        sums, self._sums = self._sums, [0.0] * self.size
        self._minutes.append(_Minute(minute, sums))
        return sums

    def since(self, minute: int) -> list[float]:
        """Return the sums of the readings of whole minutes from one on."""
        rows = [sums for number, sums in self._minutes if number >= minute]
        return [sum(column) for column in zip(*rows, strict=True)] or [0.0] * self.size

    def learn(self, sums: Sequence[float], seconds: float) -> None:
        """Learn from the readings of some time (s) what parts are usual.

        Over a day all of it counts alike; from then on older parts fade away.
        """
        total = sum(sums)
        if not total:
            return
        parts = [each / total for each in sums]
        self.learned = min(self.learned + seconds, DAY)
        share = min(seconds / self.learned, 1.0) if self.learned else 0.0
        levels = self.levels or parts
        self.levels = tuple(
            level + share * (part - level)
            for level, part in zip(levels, parts, strict=True)
        )


def _is_read_again(last: Sequence[float], domains: Sequence[float]) -> bool:
    """Return whether what is not 0 in two readings, and not all is, is the same."""
    pairs = [pair for pair in zip(last, domains, strict=False) if all(pair)]
    return bool(pairs) and all(before == now for before, now in pairs)
