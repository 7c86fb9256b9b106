"""What is made of some keys of an answer, and only then anew when they change."""

from collections.abc import Callable, Sequence, Set as AbstractSet
from itertools import repeat
from typing import Final

from ..json_fields import JsonObject


class _Absent:
    """Stands for what is not there, which is not the same as null."""


_ABSENT: Final = _Absent()


class Remembered[ResultT]:
    """What the latest answer of a miner comes to, by those of its keys that matter."""

    def __init__(
        self,
        keys: Sequence[str],
        make: Callable[[JsonObject], ResultT],
        signs: AbstractSet[str] = frozenset(),
    ) -> None:
        """Start without an answer; make looks at no other keys than these.

        Of signs it looks whether they are there.
        """
        self._keys = keys
        self._signs = signs
        self._make = make
        self._latest: (
            tuple[list[object], list[type], AbstractSet[str], ResultT] | None
        ) = None

    def of(self, data: JsonObject) -> ResultT:
        """Return what an answer comes to, the same object where it says the same.

        Raises what making it raises; nothing is remembered then.
        """
        values: list[object] = list(map(data.get, self._keys, repeat(_ABSENT)))
        # What is equal but of another type, as 1 and true, is not the same in JSON.
        types = list(map(type, values))
        signs = data.keys() & self._signs
        if self._latest is not None:
            *before, result = self._latest
            if before == [values, types, signs]:
                return result
            self._latest = None
        result = self._make(data)
        self._latest = values, types, signs, result
        return result

    def forget(self) -> None:
        """Let the next answer be looked at, whatever it says."""
        self._latest = None
