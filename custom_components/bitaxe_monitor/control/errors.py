"""What keeps a change from being done, beside the errors of the miner's language."""

from enum import StrEnum

from ..axeos import AxeOSConnectionError
from .guard import Refusal


class RefusedChangeError(Exception):
    """Nothing was sent: the guard speaks against it."""

    def __init__(self, reason: Refusal) -> None:
        """Note why."""
        super().__init__(reason)
        self.reason = reason


class TooManyWritesError(Exception):
    """Nothing was sent: the miner was asked to change something too often."""

    def __init__(self, wait: float) -> None:
        """Note in how many seconds it may be again."""
        super().__init__(wait)
        self.wait = wait


class KeptChangeError(Exception):
    """Nothing was sent yet: it will be when the miner has cooled down."""


class SupersededChangeError(Exception):
    """Another change of the same setting came before this one was confirmed."""


class UnseenChangeError(AxeOSConnectionError):
    """It was sent, and no answer since has said what became of it."""


class PoolFailure(StrEnum):
    """Why a miner is not on the pool that was chosen; in words of the translations."""

    EMPTY_SLOT = "pool_slot_empty"
    IS_FALLBACK = "pool_is_fallback"
    IN_USE = "pool_in_use"
    NO_SLOTS = "pool_slots_unknown"
    PAUSED = "pool_while_paused"
    WENT_BACK = "pool_went_back"
    WENT_BACK_IN_PART = "pool_went_back_in_part"
    NEITHER = "pool_not_connected"
    IGNORED = "ignored_by_miner"
    NOT_RESTARTED = "restart_not_shown"


class PoolChangeError(Exception):
    """The miner is not on the pool that was chosen."""

    def __init__(self, failure: PoolFailure) -> None:
        """Note why."""
        super().__init__(failure)
        self.failure = failure
