"""Whether domains of a miner's chips are faulty: watched while it is to hash."""

from typing import Final

from ..axeos import SystemInfo
from ..figures.chips import Change, ChipJudge, Settings
from ..figures.happenings import Happening, HappeningType
from ..json_fields import JsonObject, JsonValue

_UNKNOWN: Final[Settings] = (None, None, None)
_TYPES: Final = {True: HappeningType.CHIP_FAULT, False: HappeningType.CHIP_FAULT_ENDED}


class ChipWatch:
    """Passes on what chips report, and finds what happened. Times are in s."""

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved."""
        self.judge = ChipJudge(saved)
        """What is known of the domains."""
        self._settings: Settings = _UNKNOWN

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return self.judge.as_dict()

    def update(
        self, now: float, info: SystemInfo, seconds: float | None, *, is_judged: bool
    ) -> list[Happening]:
        """Take in an answer of a time; return what it shows to have happened.

        seconds is the shortest time that a reading counts for, None where it is not
        known. is_judged is whether the miner is to hash, and has for long enough.
        """
        if not is_judged:
            self.judge.interrupt()
            return []
        if not info.chips and self.judge.is_faulty is None:
            return []
        settings = info.frequency, info.core_voltage_set, info.firmware_version
        last_settings, self._settings = self._settings, settings
        # By those of a single answer nothing is learned anew.
        lasting = settings if settings == last_settings else _UNKNOWN
        changes = self.judge.update(now, info.chips, lasting, seconds)
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
