"""What became of settings that nobody saw confirmed: their change was cut off.

The entry of the miner was reloaded meanwhile, or Home Assistant restarted.
"""

from typing import Final

from ..axeos import Capabilities, SystemInfo
from ..axeos.change import Setting
from .awaiting import Awaiting
from .confirmation import Outcome, outcome_now
from .entry import Entry
from .record import Record

_LONGEST: Final = 60.0  # s from a request until what it is for shows
_OPEN: Final = (Outcome.NOT_IN_FORCE, Outcome.IGNORED)
_WHOLE_SECONDS: Final = 2.0  # s; an uptime is a whole number, and so is a time


class CutOff:
    """The changes of the record of a miner that answers have yet to decide."""

    def __init__(self, record: Record, awaiting: Awaiting) -> None:
        """Start with the settings that were left open in a run before."""
        self._record = record
        self._awaiting = awaiting
        self._entries = [
            entry
            for entry in record.entries
            if isinstance(entry.setting, Setting) and entry.outcome is None
        ]

    def answered(
        self, now: float, info: SystemInfo, capabilities: Capabilities
    ) -> None:
        """Take in an answer of a time (s since 1970).

        Of what was asked for again meanwhile it decides nothing.
        """
        if self._entries:
            self._entries = [
                entry
                for entry in self._entries
                if self._record.is_latest(entry)
                and not self._settle(entry, now, info, capabilities)
            ]

    def _settle(
        self, entry: Entry, now: float, info: SystemInfo, capabilities: Capabilities
    ) -> bool:
        """Note what became of a setting; return whether that is settled.

        Whether a miner was paused that has restarted since nothing shows any more.
        """
        booted = now - (info.uptime or 0)
        has_restarted = booted > entry.at + _WHOLE_SECONDS
        setting, before, after = Setting(entry.setting), entry.before, entry.after
        if after is None or (setting is Setting.MINING and has_restarted):
            return True
        found = outcome_now(setting, after, info, capabilities)
        if found in _OPEN and now < entry.at + _LONGEST:
            return False
        if found is Outcome.NEEDS_RESTART and has_restarted:
            found = Outcome.IN_FORCE
        if found is Outcome.NEEDS_RESTART and before is not None:
            self._awaiting.found(setting, before, after)
        self._record.finish(entry.act, found, {setting})
        return True
