"""The pools of one miner: which it has, which it uses, and the way to others."""

from asyncio import Lock
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Final, Protocol

from ..axeos import Capabilities, SystemInfo
from ..axeos.change import Change, Deed
from ..axeos.pool_edit import PoolEdit
from ..axeos.pools import pools_of
from ..json_fields import JsonObject
from .allowance import Allowance
from .awaiting import Awaiting
from .confirmation import Outcome
from .errors import PoolChangeError, PoolFailure
from .pool_step import PoolReading
from .pool_switch import PoolSwitch

_WENT_BACK: Final = (PoolFailure.WENT_BACK, PoolFailure.WENT_BACK_IN_PART)


def _nobody(_slot: int | None, _edit: PoolEdit | None) -> None:
    """Let nobody know."""


class Miner(Protocol):
    """What is known of a miner, and asks it for changes."""

    capabilities: Capabilities
    allowed: Allowance
    awaiting: Awaiting

    def check_answered(self) -> SystemInfo:
        """Return the latest answer; raise AxeOSConnectionError if there is none."""

    @property
    def answer(self) -> JsonObject:
        """Return the latest answer as it came."""

    async def change(self, change: Change) -> Outcome:
        """Ask the miner for a change."""


class Pooling:
    """Change the pools of a miner, one after the other.

    poll asks the miner as every poll does; the rest is as PoolSwitch has it.
    """

    def __init__(
        self,
        miner: Miner,
        poll: Callable[[], Awaitable[SystemInfo | None]],
        now: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        """Prepare for a miner."""
        self.expecting: Callable[[int | None, PoolEdit | None], None] = _nobody
        """What is called with the slot of a pool that is chosen or entered, and with
        what is entered; when no choice awaits a restart any more, with None."""
        self._miner = miner
        self._poll = poll
        self._turn = Lock()
        self._expected: int | None = None
        self._restarts = 0
        self._stored: tuple[int, int] | None = None
        self._switch = PoolSwitch(
            miner.change, self._read, now, sleep, lambda: self._restarts, self._leave
        )

    async def use(self, slot: int, *, restarts: bool | None = None) -> Outcome:
        """Let the miner use the pool in a slot, with a restart where it needs one.

        Without one, where the user or a call wants none, it awaits the next. Raises
        PoolChangeError when it does not come to that, and what change raises.
        """
        self._miner.check_answered()
        awaiting = self._miner.awaiting
        if restarts is None:
            restarts = self._miner.allowed.restarts_for_pool
        async with self._turn:
            self._expect(slot)
            chosen = awaiting.slot
            self._stored = None if chosen is None else (chosen, self._restarts)
            try:
                found = await self._switch.to(slot, restarts=restarts, chosen=chosen)
                awaiting.slot = slot if found is Outcome.NEEDS_RESTART else None
            except Exception:
                awaiting.slot = self._left(awaiting.slot)
                raise
            finally:
                self._expect(awaiting.slot)
        return found

    def sending(self, change: Change) -> None:
        """Count a restart that is about to be sent, whoever asks for it."""
        self._restarts += change.deed is Deed.RESTART

    def ended(self, change: Change, outcome: Outcome | None) -> None:
        """Count no restart that the miner did not make; None is one that it refused.

        A slot that was stored is in use once there was one. What may not have arrived
        leaves open whether that of before is stored still.
        """
        was_made = outcome not in (None, Outcome.IGNORED)
        if change.deed is Deed.POOL and change.of is not None and was_made:
            is_open = self._stored is not None and self._stored[1] == self._restarts
            if not (is_open and outcome is Outcome.NOT_SHOWN):
                self._stored = int(change.of), self._restarts
        self._restarts -= change.deed is Deed.RESTART and not was_made

    def _left(self, before: int | None) -> int | None:
        """Return the slot that awaits a restart after what has failed, None if none.

        before is the one that did so before, in case nothing was stored. It may be that
        of a way back.
        """
        if self._stored is None:
            return before
        slot, restarts = self._stored
        pools = pools_of(self._miner.answer)
        is_in_use = restarts != self._restarts or (pools and pools.primary == slot)
        return None if is_in_use else slot

    def answered(self) -> None:
        """Go by whether a chosen pool awaits a restart, after an answer."""
        if not self._turn.locked():
            self._expect(self._miner.awaiting.slot)

    def _expect(self, slot: int | None) -> None:
        """Let it be known once that a slot is chosen here, None if none is any more."""
        if slot != self._expected:
            self._expected = slot
            self.expecting(slot, None)

    async def clear(self, slot: int) -> Outcome:
        """Let the miner forget the pool in a slot; raises as use does."""
        self._miner.check_answered()
        async with self._turn:
            return await self._switch.clear(slot, chosen=self._miner.awaiting.slot)

    async def use_fallback_only(self, *, on: bool) -> None:
        """Let the miner use its fallback alone, or not; raises as use does."""
        self._miner.check_answered()
        async with self._turn:
            is_left = Deed.FALLBACK_ONLY in self._miner.awaiting.left
            with self._going_back(Deed.FALLBACK_ONLY):
                await self._switch.use_fallback_only(on=on, is_left=is_left)
            self._miner.awaiting.left.discard(Deed.FALLBACK_ONLY)

    @contextmanager
    def _going_back(self, deed: Deed) -> Generator[None]:
        """Note that nothing awaits a restart any more once a way back is done."""
        try:
            yield
        except PoolChangeError as err:
            if err.failure in _WENT_BACK:
                self._miner.awaiting.left.discard(deed)
            raise

    def _leave(self, change: Change) -> None:
        """Note that a change awaits a restart; of slots that are chosen others do."""
        if change.deed is not None and change.deed is not Deed.POOL:
            self._miner.awaiting.left.add(change.deed)

    async def store(self, edit: PoolEdit) -> None:
        """Store a pool as it was entered, likewise; raises as use does."""
        self._miner.check_answered()
        async with self._turn:
            self.expecting(edit.slot, edit)
            is_left = Deed.POOL_STORED in self._miner.awaiting.left
            with self._going_back(Deed.POOL_STORED):
                is_done = await self._switch.store(edit, is_left=is_left)
            if is_done:
                self._miner.awaiting.left.discard(Deed.POOL_STORED)

    async def _read(self) -> PoolReading | None:
        """Poll the miner; return what its answer says of pools."""
        info = await self._poll()
        if info is None:
            return None
        answer = self._miner.answer
        return PoolReading(
            pools_of(answer),
            works_for_first(info),
            bool(info.mining_paused),
            info.pool_connection is not None,
            answer,
            self._miner.capabilities,
            has_pool(info),
            info.uses_fallback_only,
            info.uptime,
        )


def works_for_first(info: SystemInfo) -> bool:
    """Return whether a miner is connected to its first pool."""
    first = info.connections[0] if info.connections else False
    return not info.using_fallback_pool and _is_connected(first, info)


def has_pool(info: SystemInfo) -> bool:
    """Return whether a miner is connected to a pool, whichever that is."""
    return _is_connected(info.has_pool, info)


def _is_connected(reported: bool | None, info: SystemInfo) -> bool:  # noqa: FBT001 -- as it is read
    """Return whether there is a connection; where nothing is said, if it hashes."""
    return bool(info.hashrate) if reported is None else reported
