"""What was last known of a miner: with it the next answer is compared."""

from enum import StrEnum
from typing import Final, NamedTuple

from .settings import Settings


class Fault(StrEnum):
    """What keeps a miner from working as it should."""

    OVERHEATING = "overheating"
    POWER = "power"
    HARDWARE = "hardware"


class SeenBetween(NamedTuple):
    """The earliest and the latest time (s) at which a miner can have been seen last."""

    earliest: float
    latest: float


_NO_FAULTS: Final[frozenset[Fault]] = frozenset()
_NO_SETTINGS: Final = Settings()


class Known(NamedTuple):
    """What was last known of a miner; None is unknown.

    uptime in s is of the time seen_at (s). That is by the wall clock where it was in a
    file; seen_between is None unless another clock disagrees. best_difficulty is the
    highest ever, and best_difficulty_rounding by how much the true one may differ;
    blocks_found and shares_accepted are those since boot, of which reset_reason is.
    frequency (MHz) and core_voltage_set (mV) are settings as they were reported last,
    settings as they last. has_overheated is whether the miner did since these were
    certain: it may have changed some itself. reported are the faults that this firmware
    has ever reported: from then on its silence means that there is none.
    """

    seen_at: float
    seen_between: SeenBetween | None = None
    uptime: int | None = None
    reset_reason: str | None = None
    shares_accepted: int | None = None
    best_difficulty: float | None = None
    best_difficulty_rounding: float = 0.0
    blocks_found: int | None = None
    firmware: str | None = None
    using_fallback_pool: bool | None = None
    frequency: float | None = None
    core_voltage_set: float | None = None
    faults: frozenset[Fault] = _NO_FAULTS
    reported: frozenset[Fault] = _NO_FAULTS
    settings: Settings = _NO_SETTINGS
    has_overheated: bool = False
