"""What can happen to a miner, and what there is to say of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from .luck import interval


class HappeningType(StrEnum):
    """What can happen to a miner, in the order in which it is reported."""

    RESTARTED = "restarted"
    BEST_DIFFICULTY = "best_difficulty"
    BLOCK_FOUND = "block_found"
    POOL_FAILOVER = "pool_failover"
    POOL_RETURN = "pool_return"
    POOL_CHANGED = "pool_changed"
    PAYOUT_CHANGED = "payout_changed"
    FIRMWARE_UPDATED = "firmware_updated"
    SETTINGS_CHANGED = "settings_changed"
    FAULT = "fault"
    FAULT_ENDED = "fault_ended"
    CHIP_FAULT = "chip_fault"
    CHIP_FAULT_ENDED = "chip_fault_ended"
    PERFORMANCE_DROPPED = "performance_dropped"
    PERFORMANCE_RECOVERED = "performance_recovered"
    TOOK_BACK = "took_back"
    FAN_LEFT_TO_FIRMWARE = "fan_left_to_firmware"
    KEPT_NOT_DONE = "kept_not_done"
    WATCHDOG_RESTARTED = "watchdog_restarted"
    WATCHDOG_GAVE_UP = "watchdog_gave_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened, with what there is to say of it."""

    type: HappeningType
    attributes: Mapping[str, str | float | None] = field(default_factory=dict)


def with_intervals(
    happenings: Iterable[Happening], hashrate: float | None
) -> Iterator[Happening]:
    """Yield happenings, of a best difficulty with how often (s) such a share comes.

    hashrate (GH/s) is that of the miner, None where it is not known.
    """
    for happening in happenings:
        best = happening.attributes.get("new")
        if (
            happening.type is HappeningType.BEST_DIFFICULTY
            and hashrate
            and isinstance(best, float)
        ):
            seconds = round(interval(hashrate, best))
            yield replace(
                happening, attributes={**happening.attributes, "interval": seconds}
            )
        else:
            yield happening
