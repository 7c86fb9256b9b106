"""Which domains of a miner's chips count too little, or nothing.

Each hash that is found is a matter of chance, and so is which domain finds it: of n
results a domain with the part p finds n·p, with the variance n·p(1 − p).
"""

from collections.abc import Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass
from math import sqrt
from typing import Final, NamedTuple

from ..axeos.chips import ChipReading
from ..const import DAY
from ..json_fields import JsonObject, JsonValue, as_list, integer, numbers
from .chance import RESULT
from .domain_counts import MINUTE, MINUTES, DomainCounts
from .silences import POLLS, Domain, Silences
from .turn import LONGEST_GAP

_WEAK: Final = 0.9  # of the part that a domain should have
_WELL: Final = 0.95
_BEYOND: Final = 6.0  # standard deviations
_UNEVEN: Final = 0.03  # of an even part, by which no healthy domain falls short of it
_MOST: Final = 64
_NONE: Final[AbstractSet[Domain]] = frozenset()
_WINDOW: Final = float(MINUTE * MINUTES)  # s

type Settings = tuple[float | None, float | None, str | None]
type Parts = tuple[tuple[float, ...], ...]


class Change(NamedTuple):
    """Domains of a chip that have become faulty, or no longer are."""

    chip: int
    domains: tuple[int, ...]
    has_begun: bool


@dataclass(slots=True)
class _Fault:
    """What is known of a faulty domain.

    part is that of its chip's counts which it should have, polls those in a row in
    which it counts.
    """

    part: float
    polls: int = 0


class ChipJudge:
    """Finds domains that are silent or weak.

    Times are in s on a clock that only goes on. It looks for weak domains once a
    minute, by whole minutes alone.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved; what cannot be read was never known."""
        listed = as_list(saved.get("domains"))
        self._sizes = [integer(size, 0, _MOST) or 0 for size in listed[:_MOST]]
        self._chips = [DomainCounts(size) for size in self._sizes]
        for chip, row in zip(self._chips, as_list(saved.get("levels")), strict=False):
            chip.restore(row)
        self._faults = dict(_faults(saved.get("faults"), self._chips))
        self._settings: tuple[JsonValue, ...] = tuple(as_list(saved.get("settings")))
        self._silences = Silences()
        self._polls = POLLS if saved.get("is_judged") is True else 0
        self._is_reported = True
        self._last_sizes: list[int] = []
        self._minute = 0
        self._seen: float | None = None
        self._began = 0.0
        self._closed = 0.0
        self.parts: Parts = ()
        """By chip, what part of an even share each domain found in the last minutes."""
        self.chances: tuple[float | None, ...] = ()
        """By chip, the standard deviation that chance gives these; None is unknown."""

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "domains": list(self._sizes),
            "levels": [chip.as_list() for chip in self._chips],
            "faults": [[*domain, fault.part] for domain, fault in self._faults.items()],
            "settings": list(self._settings),
            "is_judged": self._polls >= POLLS,
        }

    @property
    def faulty(self) -> tuple[Domain, ...]:
        """Return the domains that are faulty, in order."""
        return tuple(sorted(self._faults)) if self._faults else ()

    @property
    def silent(self) -> tuple[Domain, ...]:
        """Return those of the faulty domains that certainly count nothing now.

        Their parts of the last minutes show that only when these are over.
        """
        return tuple(filter(self._silences.is_long, self.faulty))

    @property
    def is_faulty(self) -> bool | None:
        """Return whether a domain is faulty, None where none is reported."""
        if not self._is_reported:
            return None
        if self._faults:
            return True
        return False if self._polls >= POLLS else None

    def interrupt(self) -> None:
        """Note that the miner is not meant to hash: what it counts now says nothing."""
        self._seen = None
        self.parts, self.chances = (), ()

    def update(
        self,
        now: float,
        readings: Sequence[ChipReading],
        settings: Settings,
        seconds: float | None,
    ) -> list[Change]:
        """Take in what the chips report at a time; return what has come or gone by it.

        What a domain usually counts holds for settings: frequency, core voltage and
        firmware. seconds is the shortest time that a reading counts for, None where
        that is unknown: nothing is weak then.
        """
        sizes = [len(reading.domains) for reading in readings]
        self._is_reported = any(sizes)
        if not self._is_reported:
            return []
        before = set(self._faults) if self._faults else _NONE
        last_sizes, self._last_sizes = self._last_sizes, sizes
        if sizes != self._sizes and not self._fits(sizes):
            if self._sizes and sizes != last_sizes:
                return []  # one odd answer is no other board
            self._begin(sizes)
        if settings != self._settings and None not in settings:
            self._adapt(settings)
        if self._seen is None or not 0 <= now - self._seen <= LONGEST_GAP:
            self._start(now)
        self._seen = now
        minute = int(now // MINUTE)
        if minute != self._minute:
            self._close(now, minute, seconds)
        counted = [
            chip.add(reading)
            for chip, reading in zip(self._chips, readings, strict=True)
        ]
        if any(counted):
            self._polls = min(self._polls + 1, POLLS)
            if (
                self._silences.are_open
                or before
                or any(0.0 in reading.domains for reading in readings)
            ):
                self._watch(readings, counted, seconds or 1.0)
        after = self._faults.keys()
        return [] if before == after else list(_changes(before, after))

    def _fits(self, sizes: list[int]) -> bool:
        """Return whether so many domains are of the known chips; 0 is unknown."""
        return len(sizes) == len(self._sizes) and all(
            size in (0, known) for size, known in zip(sizes, self._sizes, strict=True)
        )

    def _begin(self, sizes: list[int]) -> None:
        """Begin with chips of which nothing is known."""
        self._sizes = sizes
        self._chips = [DomainCounts(size) for size in sizes]
        self._faults.clear()
        self._polls = 0
        self._seen = None

    def _adapt(self, settings: Settings) -> None:
        """Learn anew what is usual: with other settings it may be something else."""
        self._settings = settings
        for chip in self._chips:
            chip.forget()
        for domain, fault in self._faults.items():
            fault.part = min(fault.part, self._chips[domain.chip - 1].even)

    def _start(self, now: float) -> None:
        """Begin the last minutes at a time."""
        self._silences.clear()
        for chip in self._chips:
            chip.clear()
        self._minute = int(now // MINUTE)
        self._began = self._closed = now
        self.parts, self.chances = (), ()

    def _close(self, now: float, minute: int, seconds: float | None) -> None:
        """End a minute: learn from it, and judge the last ones."""
        elapsed, self._closed = now - self._closed, now
        closed, self._minute = self._minute, minute
        since = minute - MINUTES
        parts: list[tuple[float, ...]] = []
        chances: list[float | None] = []
        for number_of_chip, chip in enumerate(self._chips, 1):
            sums = chip.close(closed)
            if not any(domain.chip == number_of_chip for domain in self._faults):
                chip.learn(sums, elapsed)
            found = chip.since(since)
            total = sum(found)
            results = None if seconds is None else total * seconds / RESULT
            if total and self._began <= since * MINUTE:
                self._judge(number_of_chip, chip, found, results)
            parts.append(
                tuple([each / total * chip.size for each in found]) if total else ()
            )
            chances.append(
                sqrt((chip.size - 1) / results) if results and chip.size else None
            )
        self.parts, self.chances = tuple(parts), tuple(chances)

    def _judge(
        self,
        number_of_chip: int,
        chip: DomainCounts,
        found: Sequence[float],
        results: float | None,
    ) -> None:
        """Judge the domains of a chip that found so much (GH/s, summed up).

        results is how many results of difficulty 1 that is of all its domains. What
        fades slowly takes along what is usual, which a day leaves nearly no chance.
        """
        total = sum(found)
        is_learned = chip.learned >= DAY
        for index, each in enumerate(found):
            domain, part = Domain(number_of_chip, index + 1), each / total
            fault = self._faults.get(domain)
            if fault is not None:
                if fault.polls >= POLLS and part > _WELL * fault.part:
                    del self._faults[domain]
            elif results is not None:
                usual = chip.levels[index] if is_learned else None
                if part * results < weak_below(results, usual, chip.even):
                    self._faults[domain] = _Fault(chip.even if usual is None else usual)
                elif usual is not None and usual < _WEAK * chip.even:
                    self._faults[domain] = _Fault(chip.even)
        if is_learned and any(
            fault.part == chip.even and domain.chip == number_of_chip
            for domain, fault in self._faults.items()
        ):
            chip.forget()

    def _watch(
        self, readings: Sequence[ChipReading], counted: Sequence[bool], seconds: float
    ) -> None:
        """Listen to the domains of chips that count, and of those that are silent."""
        for domain, is_silent in self._silences.update(readings, counted, seconds):
            fault = self._faults.get(domain)
            if fault is not None:
                fault.polls = 0 if is_silent else fault.polls + 1
            elif is_silent and self._silences.is_long(domain):
                chip = self._chips[domain.chip - 1]
                has_level = chip.learned >= _WINDOW
                part = chip.levels[domain.number - 1] if has_level else chip.even
                self._faults[domain] = _Fault(part)


def weak_below(results: float, usual: float | None, even: float) -> float:
    """Return how many of a chip's results a domain finds at least that is not weak.

    usual is the part that it has by what was learned, None until then: then it has an
    even one, or a little less.
    """
    expected = results * (even if usual is None else usual)
    least = expected * (1 - _UNEVEN) if usual is None else expected
    spread = sqrt(least * (1 - least / results))
    return min(_WEAK * expected, least - _BEYOND * spread)


def _changes(
    before: AbstractSet[Domain], after: AbstractSet[Domain]
) -> Iterator[Change]:
    """Yield what has come and what has gone, chip by chip."""
    for domains, has_begun in ((after - before, True), (before - after, False)):
        for chip in sorted({domain.chip for domain in domains}):
            numbers = sorted(each.number for each in domains if each.chip == chip)
            yield Change(chip, tuple(numbers), has_begun)


def _faults(
    saved: JsonValue, chips: Sequence[DomainCounts]
) -> Iterator[tuple[Domain, _Fault]]:
    """Yield the faults of a file that are of domains which there are."""
    for row in as_list(saved):
        found = numbers(row, 3, _MOST)
        if found is None:
            continue
        chip, domain, part = found
        if 1 <= chip <= len(chips) and 1 <= domain <= chips[int(chip) - 1].size:
            yield Domain(int(chip), int(domain)), _Fault(min(part, 1.0))
