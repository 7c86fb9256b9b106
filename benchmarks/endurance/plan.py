"""What miners are to go through, and what became of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .happenings import JUDGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long to watch how many miners, and how often something befalls them (h).

    intervals are those of polls (s), one miner after the other; None is automatic.
    """

    miners: int = 50
    hours: float = 168.0
    gap: float = 2.0
    intervals: Sequence[int | None] = (30, 60, 60, 120, 300)
    seed: int = 1


@dataclass(slots=True)
class Outcome:
    """What became of one miner: kWh, and how often what was done.

    cpu is the processor time (s) that it took.
    """

    name: str
    faults: list[str]
    polls: int = 0
    misses: int = 0
    written: int = 0
    runs: int = 0
    energy: float = 0.0
    stray: float = 0.0
    happenings: Counter[str] = field(default_factory=Counter)
    saved_bytes: int = 0
    cpu: float = 0.0


def by_chance(outcomes: Sequence[Outcome]) -> Counter[str]:
    """Return what happened that there are no books of, and how often."""
    found: Counter[str] = Counter()
    for outcome in outcomes:
        found.update({kind.value: outcome.happenings[kind.value] for kind in JUDGED})
    return found
