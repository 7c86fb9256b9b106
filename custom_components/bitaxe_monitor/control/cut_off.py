"""What became of settings and pools that nobody saw confirmed.

The miner did not answer in time, the entry of it was reloaded meanwhile, or Home
Assistant restarted.
"""

from typing import Final

from ..axeos import AsicInfo, Capabilities, PoolKeys, SystemInfo
from ..axeos.change import Deed, Setting
from .awaiting import Awaiting
from .confirmation import Outcome, is_too_early, outcome_now
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
        for entry in record.unseen:
            latest = record.latest_like(entry)
            if latest is None or latest.act != entry.act:
                continue
            if entry.setting is Deed.POOL and entry.after is not None:
                awaiting.slot = int(entry.after)
            elif entry.setting in (Deed.FALLBACK_ONLY, Deed.POOL_STORED):
                awaiting.left.add(Deed(entry.setting))

    def answered(
        self,
        now: float,
        info: SystemInfo,
        capabilities: Capabilities,
        asic: AsicInfo | None,
        pools: PoolsSeen,
    ) -> None:
        """Take in an answer of a time (monotonic s), with what it shows of pools."""

        def is_settled(entry: Entry) -> bool:
            """Return whether it is known what became of a change, or given up."""
            latest = self._record.latest_like(entry)
            if latest is None:
                return True
            if latest.act != entry.act:
                return self._give_up(entry, latest)
            if isinstance(entry.setting, Setting):
                return self._settle(entry, now, info, capabilities, asic)
            return self._settle_pool(entry, capabilities, pools)

        unseen = self._record.unseen
        if unseen:
            self._record.unseen = [each for each in unseen if not is_settled(each)]

    def _give_up(self, entry: Entry, latest: Entry) -> bool:
        """Give up a change that another one came after; return whether that is so.

        Answers show that one, unless it turns out not to have been taken.
        """
        if latest.is_own and latest.outcome is None:
            return False
        self._record.finish(entry.act, NOT_DONE, {entry.setting})
        return True

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
        self,
        entry: Entry,
        now: float,
        info: SystemInfo,
        capabilities: Capabilities,
        asic: AsicInfo | None,
    ) -> bool:
        """Note what became of a setting; return whether that is settled.

        Whether a miner was paused that has restarted since nothing shows any more.
        """
        has_restarted = entry.has_restarted_since
        setting, before, after = Setting(entry.setting), entry.before, entry.after
        if after is None:
            return True
        if setting is Setting.MINING and has_restarted and not after:
            self._record.finish(entry.act, NOT_DONE, {setting})
            return True
        found = outcome_now(setting, after, info, capabilities, asic)
        passed = now - self._open_since.setdefault(entry, now)
        is_early = found is Outcome.IN_FORCE and is_too_early(setting, passed)
        if is_early or (found in _OPEN and passed < _LONGEST):
            return False
        is_running = has_restarted or self._record.runs_with(setting, after)
        if found is Outcome.NEEDS_RESTART and is_running:
            found = Outcome.IN_FORCE
        if found is Outcome.NEEDS_RESTART and before is not None:
            self._awaiting.found(setting, before, after)
        self._record.finish(entry.act, found, {setting})
        self._record.led_back(entry.act)
        return True
