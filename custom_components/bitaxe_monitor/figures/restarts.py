"""Whether a miner restarted: never by one sign alone."""

from enum import StrEnum
from typing import Final

from ..axeos import SystemInfo
from .known import Known, SeenBetween

_SLACK: Final = 60  # s; clocks differ, answers take their time


class NoticedBy(StrEnum):
    """What shows that a miner restarted."""

    UPTIME = "uptime"  # less than it was
    BOOT_TIME = "boot_time"  # later than the miner was last seen


class RestartDetector:
    """Finds restarts by the uptime, and by what else is of one boot only."""

    def __init__(self) -> None:
        """Start without an answer."""
        self._before: Known | None = None
        self._is_uptime_odd = False

    def update(
        self, last: Known, info: SystemInfo, now: float
    ) -> tuple[Known, NoticedBy | None]:
        """Return what was known last, and how a restart shows, None if there is none.

        An uptime that after a restart leaps to where it would be without was wrong in
        between: what was known before holds, and such an uptime shows no more restarts.
        """
        if info.uptime is None:
            return last, None
        before, self._before = self._before, None
        if before is not None and last.uptime is not None:
            goes_on = info.uptime <= last.uptime + now - last.seen_at + _SLACK
            if not goes_on:
                self._is_uptime_odd = True
                return last._replace(blocks_found=before.blocks_found), None
        restart = None if self._is_uptime_odd else _restart(last, info, now)
        if restart:
            self._before = last
        return last, restart


def _restart(last: Known, info: SystemInfo, now: float) -> NoticedBy | None:
    """Return how an answer shows that a miner restarted, None if it does not.

    Who did is up for less long than it was, or booted after it was last seen. Where
    nobody looked meanwhile a clock may have been set: then the least time that can have
    passed counts, or that of the wall clock where something else is of another boot.
    """
    uptime = info.uptime
    if last.uptime is None or uptime is None:
        return None
    seen = last.seen_between or SeenBetween(last.seen_at, last.seen_at)
    fallen = last.uptime - uptime
    if fallen > 0:
        longest = max(0.0, now - seen.earliest)
        has_booted = uptime <= longest + min(_SLACK, fallen / 2)
        return NoticedBy.UPTIME if has_booted else None
    seen_at = last.seen_at if _is_of_another_boot(last, info) else seen.latest
    elapsed = max(0.0, now - seen_at)
    if uptime < elapsed + min(_SLACK, last.uptime - _SLACK):
        return NoticedBy.BOOT_TIME
    return None


def _is_of_another_boot(last: Known, info: SystemInfo) -> bool:
    """Return whether an answer has something that only a boot changes."""
    shares = info.shares_accepted
    if shares is not None and shares < (last.shares_accepted or 0):
        return True
    return None not in (last.reset_reason, info.reset_reason) and (
        last.reset_reason != info.reset_reason
    )
