"""Whether domains of a miner's chips are faulty: watched while it is to hash."""

from typing import Final

from ..axeos import SystemInfo
from ..figures.chips import Change, ChipJudge, Parts
from ..figures.happenings import Happening, HappeningType
from ..figures.silences import Domain
from ..json_fields import JsonObject, JsonValue

_TYPES: Final = {True: HappeningType.CHIP_FAULT, False: HappeningType.CHIP_FAULT_ENDED}


class ChipWatch:
    """Passes on what chips report, and finds what happened. Times are in s."""

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved."""
        self._judge = ChipJudge(saved)

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return self._judge.as_dict()

    @property
    def is_faulty(self) -> bool | None:
        """Return whether a domain is faulty, None where that is not known."""
        return self._judge.is_faulty

    @property
    def faulty(self) -> tuple[Domain, ...]:
        """Return the domains that are faulty, in order."""
        return self._judge.faulty

    @property
    def parts(self) -> Parts:
        """Return what part of an even share each domain found, by chip."""
        return self._judge.parts

    @property
    def chances(self) -> tuple[float | None, ...]:
        """Return the standard deviation of these by chance, by chip."""
        return self._judge.chances

    def update(
        self, now: float, info: SystemInfo, seconds: float | None, *, is_judged: bool
    ) -> list[Happening]:
        """Take in an answer of a time; return what it shows to have happened.

        seconds is the shortest time that a reading counts for, None where it is not
        known. is_judged is whether the miner is to hash, and has for long enough.
        """
        if not is_judged:
            self._judge.interrupt()
            return []
        if not info.chips and self._judge.is_faulty is None:
            return []
        settings = info.frequency, info.core_voltage_set, info.firmware_version
        changes = self._judge.update(now, info.chips, settings, seconds)
        return [_happening(change) for change in changes]


def _happening(change: Change) -> Happening:
    """Return what to report: which chip, and which of its domains."""
    return Happening(
        type=_TYPES[change.has_begun],
        attributes={
            "chip": change.chip,
            "domains": ", ".join(map(str, change.domains)),
        },
    )
