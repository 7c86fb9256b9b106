"""What became of settings and pools that nobody saw confirmed.

The miner did not answer in time, the entry of it was reloaded meanwhile, or Home
Assistant restarted.
"""

from typing import Final

from ..axeos import Capabilities, PoolKeys, SystemInfo
from ..axeos.change import Deed, Setting
from .awaiting import Awaiting
from .confirmation import Outcome, outcome_now
from .entry import NOT_DONE, Entry
from .pools_seen import PoolsSeen
from .record import Record

_LONGEST: Final = 60.0  # s of answers until what was asked for shows
_OPEN: Final = (Outcome.NOT_IN_FORCE, Outcome.IGNORED)


class CutOff:
    """The changes of the record of a miner that answers have yet to decide."""

    def __init__(self, record: Record, awaiting: Awaiting) -> None:
        """Start with what is left open of a run before.

        Where another pool may be stored it awaits a restart, until answers say more.
        """
        self._record = record
        self._awaiting = awaiting
        self._open_since: dict[Entry, float] = {}
        for entry in filter(record.is_latest, record.unseen):
            if entry.setting is Deed.POOL and entry.after is not None:
                awaiting.slot = int(entry.after)
            elif entry.setting in (Deed.FALLBACK_ONLY, Deed.POOL_STORED):
                awaiting.left.add(Deed(entry.setting))

    def answered(
        self,
        now: float,
        info: SystemInfo,
        capabilities: Capabilities,
        pools: PoolsSeen,
    ) -> None:
        """Take in an answer of a time (monotonic s), with what it shows of pools.

        Of what was asked for again meanwhile it decides nothing.
        """
        if not self._record.unseen:
            return
        self._record.unseen = [
            entry
            for entry in self._record.unseen
            if self._record.is_latest(entry)
            and (
                not self._settle(entry, now, info, capabilities)
                if isinstance(entry.setting, Setting)
                else not self._settle_pool(entry, capabilities, pools)
            )
        ]

    def _settle_pool(
        self, entry: Entry, capabilities: Capabilities, pools: PoolsSeen
    ) -> bool:
        """Note what became of a pool; return whether that is settled.

        A miner that takes it with a restart shows that of before until then; where
        pools have no slots it shows what is entered at once, be it not in force. Of
        what never shows a restart alone says that it is in force.
        """
        if entry.after is None:
            return True
        if not pools.is_certain:
            return False
        deed, is_live = Deed(entry.setting), capabilities.live_pools
        shown = pools.shows(deed, entry.after)
        is_flat = capabilities.pools is PoolKeys.FLAT and not is_live
        is_stored_only = deed is Deed.POOL_STORED and is_flat
        is_over = is_live or entry.has_restarted_since
        if not is_over and (not shown or is_stored_only):
            return False
        self._awaiting.left.discard(deed)
        if shown is not None or entry.has_restarted_since:
            found = NOT_DONE if shown is False else Outcome.IN_FORCE
            self._record.finish(entry.act, found, {deed})
        return True

    def _settle(
        self, entry: Entry, now: float, info: SystemInfo, capabilities: Capabilities
    ) -> bool:
        """Note what became of a setting; return whether that is settled.

        Whether a miner was paused that has restarted since nothing shows any more.
        """
        has_restarted = entry.has_restarted_since
        setting, before, after = Setting(entry.setting), entry.before, entry.after
        if after is None or (setting is Setting.MINING and has_restarted):
            return True
        found = outcome_now(setting, after, info, capabilities)
        if found in _OPEN and now < self._open_since.setdefault(entry, now) + _LONGEST:
            return False
        is_running = has_restarted or self._record.runs_with(setting, after)
        if found is Outcome.NEEDS_RESTART and is_running:
            found = Outcome.IN_FORCE
        if found is Outcome.NEEDS_RESTART and before is not None:
            self._awaiting.found(setting, before, after)
        self._record.finish(entry.act, found, {setting})
        self._record.led_back(entry.act)
        return True
