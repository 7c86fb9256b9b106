"""The work of all miners of the fleet, and the best share that came of it."""

from collections.abc import Collection, Iterable
from typing import Final

from ..figures.luck import Tally
from ..json_fields import JsonObject, JsonValue, as_object, numbers

_MOST: Final = 1e24
_ANEW: Final = 0.5  # of the work that is known, below which a count has begun anew


class FleetLuck:
    """Keeps the tally of each miner, also while it is not there to be asked.

    What a miner has done stays when it is removed, and one that is added begins with
    nothing: it counts from its first start that is seen.
    """

    def __init__(self) -> None:
        """Start without miners."""
        self._gone = Tally()
        self._miners: dict[str, Tally] = {}

    def restore(self, saved: JsonObject) -> None:
        """Take up what was saved, in place of what there is."""
        self._gone = _tally(saved.get("gone")) or Tally()
        found = {
            entry_id: _tally(row)
            for entry_id, row in as_object(saved.get("miners")).items()
        }
        self._miners = {
            entry_id: tally for entry_id, tally in found.items() if tally is not None
        }

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "gone": list(self._gone),
            "miners": {
                entry_id: list(tally) for entry_id, tally in self._miners.items()
            },
        }

    @property
    def total(self) -> Tally | None:
        """Return the tally of all, None before there is one of any."""
        total = self._gone
        for tally in self._miners.values():
            total = total.with_other(tally)
        return total if total.work else None

    def update(
        self, found: Iterable[tuple[str, Tally | None]], existing: Collection[str]
    ) -> None:
        """Take in the tallies of miners that are set up, by the ids of their entries.

        existing are the ids of all, be they set up or not.
        """
        for entry_id, tally in found:
            if tally is not None:
                self._take(entry_id, tally)
        for entry_id in self._miners.keys() - existing:
            self._leave(self._miners.pop(entry_id))

    def _take(self, entry_id: str, tally: Tally) -> None:
        """Take in the tally of a miner.

        One that falls a little was saved a while before a crash: it catches up. One
        that falls a lot has begun anew, and what was before has been done.
        """
        known = self._miners.get(entry_id, Tally())
        if tally.work < _ANEW * known.work:
            self._leave(known)
        elif tally.work < known.work:
            return
        self._miners[entry_id] = tally

    def _leave(self, tally: Tally) -> None:
        """Keep what a miner did that does not go on from there."""
        self._gone = self._gone.with_other(tally)


def _tally(saved: JsonValue) -> Tally | None:
    """Return a tally of a file, None if it cannot be read."""
    found = numbers(saved, len(Tally._fields), _MOST)
    return None if found is None else Tally(*found)
