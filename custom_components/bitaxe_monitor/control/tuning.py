"""The frequency and the core voltage of one miner, changed together."""

from collections.abc import Callable, Iterable
from typing import Protocol

from ..axeos import SystemInfo
from ..axeos.change import Change, Setting
from .confirmation import Outcome
from .errors import KeptChangeError, RefusedChangeError
from .guard import Facts, refusal
from .kept import Kept
from .lane import Lane
from .order import Pair, steps


class Miner(Protocol):
    """What is known of a miner, and was wanted of it."""

    kept: Kept

    def check_answered(self) -> SystemInfo:
        """Return the latest answer; raise AxeOSConnectionError if there is none."""

    def facts(self, info: SystemInfo) -> Facts:
        """Return what a reading is judged by."""

    def keep(self, change: Change, refused: RefusedChangeError) -> None:
        """Keep what relieves a miner that cools down; KeptChangeError if it does."""


class Tuning:
    """Change both in the order that starves no chip."""

    def __init__(
        self,
        miner: Miner,
        lane: Lane,
        supersede: Callable[[Iterable[Setting]], None],
    ) -> None:
        """Prepare for a miner; supersede forgets what was not sent yet of settings."""
        self._miner = miner
        self._lane = lane
        self._supersede = supersede

    async def set(self, wanted: Pair) -> Outcome:
        """Ask for a frequency and a core voltage; what is None stays.

        Nothing is sent unless all of it may be, and a step that is not done stops the
        rest. Returns the worst of what became of them; raises as Control.change does.
        """
        info = self._miner.check_answered()
        if wanted.is_empty:
            return Outcome.IN_FORCE
        change = wanted.change
        self._miner.kept.forget(change.wanted)
        self._check(change, info)
        self._supersede(change.wanted)
        try:
            return await self.perform(wanted)
        except RefusedChangeError as err:
            self._miner.keep(change, err)
            raise

    def _check(self, change: Change, info: SystemInfo) -> None:
        """Raise RefusedChangeError for what may not be asked of the miner.

        What is kept instead comes in the place of what was wanted before.
        """
        reason = refusal(change, self._miner.facts(info))
        if reason is None:
            return
        refused = RefusedChangeError(reason)
        try:
            self._miner.keep(change, refused)
        except KeptChangeError:
            self._supersede(change.wanted)
            raise
        raise refused

    async def perform(self, wanted: Pair) -> Outcome:
        """Ask for it step by step, and keep nothing of what is refused."""

        def take() -> list[Change]:
            """Return the steps from what is set when it is their turn."""
            now = self._now()
            parts = steps(now, now.changed_by(wanted)) or [wanted]
            return [part.change for part in parts]

        is_relief = self._lane.relieve(wanted.change)
        return await self._lane.change_to(take, is_relief=is_relief)

    def _now(self) -> Pair:
        """Return what is set; what was sent and may not show yet is not known."""
        under_way = self._lane.under_way
        pair = Pair.of(self._miner.check_answered())
        return Pair(
            None if Setting.FREQUENCY in under_way else pair.frequency,
            None if Setting.CORE_VOLTAGE in under_way else pair.core_voltage,
        )
