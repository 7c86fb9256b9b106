"""What changes a pool of a miner, and how readings show that it has been done."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..axeos import Capabilities
from ..axeos.change import Change
from ..axeos.pool_edit import PoolEdit, shows, store_again, store_pool
from ..axeos.pools import Pools, choose_pool, use_fallback_only
from ..json_fields import JsonObject


@dataclass(frozen=True, slots=True)
class PoolReading:
    """What an answer says of pools.

    is_connected is whether the first one is used, has_pool whether any is. Of firmware
    that takes a while to see that it is not, an answer is not certain. uptime is in s.
    """

    pools: Pools | None
    is_connected: bool
    is_paused: bool = False
    is_certain: bool = True
    answer: JsonObject = field(default_factory=dict, repr=False)
    capabilities: Capabilities = field(default_factory=Capabilities)
    has_pool: bool = True
    uses_fallback_only: bool | None = None
    uptime: float | None = None

    def has_started(self, elapsed: float) -> bool:
        """Return whether the miner has started less than so long (s) ago."""
        return self.uptime is not None and self.uptime < elapsed


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolStep:
    """A change of pools, and how readings show that it is stored, and done.

    otherwise undoes it where it does not come to a restart: else the next one, whoever
    asks for it, would come as a surprise. always_restarts is whether what is stored
    says nothing of what is in force.
    """

    change: Change
    is_stored: Callable[[PoolReading], bool]
    is_done: Callable[[PoolReading], bool]
    otherwise: Change | None
    always_restarts: bool = False


def choice(slot: int, *, otherwise: int) -> PoolStep:
    """Return the step to a slot as the first one, from another one."""

    def is_stored(reading: PoolReading) -> bool:
        """Return whether the slot is the first one."""
        return reading.pools is not None and reading.pools.primary == slot

    return PoolStep(
        change=choose_pool(slot),
        is_stored=is_stored,
        is_done=lambda reading: is_stored(reading) and reading.is_connected,
        otherwise=choose_pool(otherwise),
    )


def fallback_only(*, on: bool) -> PoolStep:
    """Return the step to the fallback alone, or back."""

    def is_stored(reading: PoolReading) -> bool:
        """Return whether the miner has taken it over."""
        return reading.uses_fallback_only is on

    return PoolStep(
        change=use_fallback_only(on=on),
        is_stored=is_stored,
        is_done=lambda r: is_stored(r) and (r.has_pool if on else r.is_connected),
        otherwise=use_fallback_only(on=not on),
    )


def as_entered(edit: PoolEdit, before: PoolReading) -> PoolStep | None:
    """Return the step to a pool as it was entered, None if it is so already.

    What undoes it has no password: nobody can read that.
    """
    answer, capabilities = before.answer, before.capabilities
    change = store_pool(answer, capabilities, edit)
    if change is None:
        return None

    def is_stored(reading: PoolReading) -> bool:
        """Return whether the pool shows as it was entered."""
        return shows(reading.answer, reading.capabilities, edit)

    # No reading shows a password, nor what flat keys have in force.
    shows_nothing = before.pools is None or is_stored(before)
    return PoolStep(
        change=change,
        is_stored=is_stored,
        is_done=is_entered(edit, before),
        otherwise=store_again(answer, capabilities, edit.slot),
        always_restarts=shows_nothing and not capabilities.live_pools,
    )


def is_entered(edit: PoolEdit, before: PoolReading) -> Callable[[PoolReading], bool]:
    """Return what says of a reading whether a pool is as it was entered, and used."""
    is_first = edit.slot == (0 if before.pools is None else before.pools.primary)

    def is_done(reading: PoolReading) -> bool:
        """Return whether it shows so; another one than the first is not connected."""
        is_stored = shows(reading.answer, reading.capabilities, edit)
        return is_stored and (reading.is_connected or not is_first)

    return is_done


def as_before(step: PoolStep, change: Change) -> PoolStep:
    """Return the step by a change that undoes one to a pool as it was entered."""
    return PoolStep(
        change=change,
        is_stored=lambda r: not step.is_stored(r),
        is_done=lambda r: not step.is_stored(r) and r.is_connected,
        otherwise=None,
        always_restarts=step.always_restarts,
    )
