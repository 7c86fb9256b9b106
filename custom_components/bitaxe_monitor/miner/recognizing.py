"""What an answer means that only those before it show."""

from typing import Any, Final

from ..axeos import SystemInfo
from ..figures.difficulty import SteadyDifficulty
from ..figures.known import Fault, Known
from ..figures.reasons import OverheatDetector

_FAULTS: Final = {Fault.POWER: "power_fault", Fault.HARDWARE: "hardware_fault"}


class Recognizer:
    """Reads the answers of one miner as they follow each other."""

    def __init__(self, known: Known | None) -> None:
        """Start with what was known last, None before the first answer."""
        self._best = SteadyDifficulty()
        self._session_best = SteadyDifficulty()
        self._overheating = OverheatDetector(known)

    def shows_stop(self, info: SystemInfo) -> bool:
        """Return whether an answer that is not taken in shows a stop for heat."""
        return self._overheating.shows_stop(info)

    def recognize(self, info: SystemInfo, known: Known | None) -> SystemInfo:
        """Return an answer with what only those before it show, and what is known.

        Overheating is known by its marks, a difficulty as exactly as it was said, and a
        fault that was reported is over when it no longer is.
        """
        changes: dict[str, Any] = _faults_that_ended(info, known)
        overheating = self._overheating.update(info, known)
        if overheating is not info.overheating:
            changes["overheating"] = overheating
        best = self._best.update(info.best_difficulty, info.best_difficulty_rounding)
        if best != (info.best_difficulty, info.best_difficulty_rounding):
            changes["best_difficulty"], changes["best_difficulty_rounding"] = best
        session_best, _ = self._session_best.update(
            info.session_best_difficulty, info.session_best_difficulty_rounding
        )
        if session_best != info.session_best_difficulty:
            changes["session_best_difficulty"] = session_best
        return info._replace(**changes) if changes else info


def _faults_that_ended(info: SystemInfo, known: Known | None) -> dict[str, bool]:
    """Return the fields of faults that the same firmware has reported, and not now."""
    if known is None or known.firmware != info.firmware_version:
        return {}
    return {
        key: False
        for fault, key in _FAULTS.items()
        if fault in known.reported and getattr(info, key) is None
    }
