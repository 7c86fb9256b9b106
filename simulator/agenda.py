"""Let things happen when their time has come."""

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import Final

type Deed = Callable[[float], None]
"""Something to do, with the second at which it was due."""

_NEVER: Final = float("inf")


class Agenda:
    """What is going to happen, in the order of time; times in seconds."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._entries: list[tuple[float, int, Deed]] = []
        self._numbers = count()

    @property
    def next(self) -> float:
        """Return when the next thing is due, infinity when nothing is."""
        return self._entries[0][0] if self._entries else _NEVER

    def add(self, second: float, deed: Deed) -> None:
        """Have something done at a time, after all that was added for it before."""
        heappush(self._entries, (second, next(self._numbers), deed))

    def remove(self, deed: Deed) -> None:
        """Forget about a deed, however often it was to be done."""
        self._entries = [entry for entry in self._entries if entry[2] != deed]
        self._entries.sort()

    def do_next(self) -> None:
        """Do what is due next; IndexError when nothing is."""
        second, _, deed = heappop(self._entries)
        deed(second)
