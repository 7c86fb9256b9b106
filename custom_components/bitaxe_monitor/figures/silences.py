"""Which domains of a miner's chips count nothing while others do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from ..axeos.chips import ChipReading
from .chance import RESULT

POLLS: Final = 3
"""Polls in a row after which it is no failed read that a domain counts nothing."""
# Results that it should have found by then: e⁻³⁰ is no chance.
_MISSED: Final = 30.0


class Domain(NamedTuple):
    """A domain of a chip, both counted from 1."""

    chip: int
    number: int


@dataclass(slots=True)
class _Silence:
    """In how many polls a domain found nothing, and how many results it should have."""

    polls: int = 0
    missed: float = 0.0


class Silences:
    """Follows the silence of domains from poll to poll."""

    def __init__(self) -> None:
        """Start without a silence."""
        self._open: dict[Domain, _Silence] = {}

    @property
    def are_open(self) -> bool:
        """Return whether a domain was silent in the latest poll."""
        return bool(self._open)

    def clear(self) -> None:
        """Forget what was silent."""
        self._open.clear()

    def is_long(self, domain: Domain) -> bool:
        """Return whether a domain has been silent for too long."""
        silence = self._open.get(domain)
        return (
            silence is not None and silence.polls >= POLLS and silence.missed >= _MISSED
        )

    def update(
        self, readings: Sequence[ChipReading], counted: Sequence[bool], seconds: float
    ) -> Iterator[tuple[Domain, bool]]:
        """Take in readings; yield the domains, and whether they are silent.

        counted says of which chips the readings are counts, of some time (s). Of those
        that are silent all over each reading is as the one before. Where no domain
        counts, none is silent.
        """
        found = [
            each
            for reading, is_count in zip(readings, counted, strict=True)
            if is_count
            for each in reading.domains
            if each
        ]
        if not found:
            return
        expected = sum(found) / len(found) * seconds / RESULT
        for chip, (reading, is_count) in enumerate(
            zip(readings, counted, strict=True), 1
        ):
            if not is_count and any(reading.domains):
                continue
            for index, each in enumerate(reading.domains, 1):
                domain = Domain(chip, index)
                if each:
                    self._open.pop(domain, None)
                else:
                    silence = self._open.setdefault(domain, _Silence())
                    silence.polls += 1
                    silence.missed += expected
                yield domain, not each
