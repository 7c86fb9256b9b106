"""What happened to a miner between what was last known of it and its latest answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ..axeos import SystemInfo

_SLACK: Final = 60  # s; clocks differ, answers take their time
_ROUNDING: Final = 0.005  # of a difficulty told with 3 digits, as before v2.11


class HappeningType(StrEnum):
    """What can happen to a miner, in the order in which it is told."""

    RESTARTED = "restarted"
    BEST_DIFFICULTY = "best_difficulty"
    BLOCK_FOUND = "block_found"
    POOL_FAILOVER = "pool_failover"
    POOL_RETURN = "pool_return"
    FIRMWARE_UPDATED = "firmware_updated"
    FAULT = "fault"
    FAULT_ENDED = "fault_ended"


class NoticedBy(StrEnum):
    """What shows that a miner restarted."""

    UPTIME = "uptime"  # less than it was
    BOOT_TIME = "boot_time"  # later than the miner was last seen


class Fault(StrEnum):
    """What keeps a miner from working as it should."""

    OVERHEATING = "overheating"
    POWER = "power"
    HARDWARE = "hardware"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened, with what there is to tell of it."""

    type: HappeningType
    attributes: Mapping[str, str | float | None] = field(default_factory=dict)


_NO_FAULTS: Final[frozenset[Fault]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was last known of a miner; None is unknown.

    uptime in s is of the time seen_at (s). best_difficulty is the highest ever told,
    blocks_found are those since boot.
    """

    seen_at: float
    uptime: int | None = None
    best_difficulty: float | None = None
    blocks_found: int | None = None
    firmware: str | None = None
    using_fallback_pool: bool | None = None
    faults: frozenset[Fault] = _NO_FAULTS


class HappeningDetector:
    """Tell what is news in an answer, once."""

    def __init__(self, known: Known | None) -> None:
        """Start with what was last known of the miner; None is nothing at all."""
        self.known = known

    def update(self, info: SystemInfo, now: float) -> list[Happening]:
        """Take in an answer of a time (s); return what happened before it.

        The first one ever is no news. What an answer does not tell stays as it was.
        """
        last = self.known
        if last is None:
            self.known = _learn(Known(seen_at=now), info, now, None)
            return []
        restart = _restart(last, info.uptime, now)
        self.known = _learn(last, info, now, restart)
        return list(_compare(last, self.known, info, restart))


def _restart(last: Known, uptime: int | None, now: float) -> NoticedBy | None:
    """Return how it shows that a miner restarted, None if it did not.

    Whoever did, booted after it was last seen: a clock that was set meanwhile makes
    a long uptime no restart.
    """
    if uptime is None or last.uptime is None:
        return None
    if uptime < last.uptime:
        return NoticedBy.UPTIME
    elapsed = now - last.seen_at
    if uptime < elapsed + min(_SLACK, last.uptime - _SLACK):
        return NoticedBy.BOOT_TIME
    return None


def _learn(
    last: Known, info: SystemInfo, now: float, restart: NoticedBy | None
) -> Known:
    """Return what is known after an answer."""
    is_seen = info.uptime is not None
    blocks = info.blocks_found
    if blocks is None:
        blocks = 0 if restart else last.blocks_found
    pool = info.using_fallback_pool
    return Known(
        seen_at=now if is_seen else last.seen_at,
        uptime=info.uptime if is_seen else last.uptime,
        best_difficulty=_best_difficulty(last, info),
        blocks_found=blocks,
        firmware=info.firmware_version or last.firmware,
        using_fallback_pool=last.using_fallback_pool if pool is None else pool,
        faults=_faults(last, info),
    )


def _rounding(last: Known, info: SystemInfo) -> float:
    """Return by how much other firmware may tell the same best difficulty."""
    if info.firmware_version in (None, last.firmware) or last.best_difficulty is None:
        return 0
    return last.best_difficulty * _ROUNDING


def _best_difficulty(last: Known, info: SystemInfo) -> float | None:
    """Return the best difficulty ever told; a miner whose flash is erased has less."""
    best, known = info.best_difficulty, last.best_difficulty
    if best is None or known is None:
        return known if best is None else best
    return best if best >= known - _rounding(last, info) else known


def _faults(last: Known, info: SystemInfo) -> frozenset[Fault]:
    """Return the faults that there are now."""
    is_hot = info.overheating
    if is_hot is None:
        is_hot = Fault.OVERHEATING in last.faults
    if not (is_hot or info.power_fault or info.hardware_fault):
        return _NO_FAULTS
    # Where faults are told of at all, silence means that there is none.
    told = zip(Fault, (is_hot, info.power_fault, info.hardware_fault), strict=True)
    return frozenset(fault for fault, is_there in told if is_there)


def _compare(
    last: Known, known: Known, info: SystemInfo, restart: NoticedBy | None
) -> Iterator[Happening]:
    """Yield what happened between two states of knowledge."""
    if restart:
        yield Happening(
            type=HappeningType.RESTARTED,
            attributes={"reset_reason": info.reset_reason, "noticed_by": restart},
        )
    old, new = last.best_difficulty, known.best_difficulty
    if old is not None and new is not None and new > old + _rounding(last, info):
        yield Happening(
            type=HappeningType.BEST_DIFFICULTY, attributes={"old": old, "new": new}
        )
    before = 0 if restart else last.blocks_found
    blocks = known.blocks_found
    if before is not None and blocks is not None and blocks > before:
        yield Happening(
            type=HappeningType.BLOCK_FOUND, attributes={"count": blocks - before}
        )
    match last.using_fallback_pool, known.using_fallback_pool:
        case False, True:
            yield Happening(type=HappeningType.POOL_FAILOVER)
        case True, False:
            yield Happening(type=HappeningType.POOL_RETURN)
    if last.firmware is not None and known.firmware != last.firmware:
        yield Happening(
            type=HappeningType.FIRMWARE_UPDATED,
            attributes={"old": last.firmware, "new": known.firmware},
        )
    if known.faults != last.faults:
        yield from _of_faults(HappeningType.FAULT, known.faults - last.faults)
        yield from _of_faults(HappeningType.FAULT_ENDED, last.faults - known.faults)


def _of_faults(
    happening: HappeningType, faults: frozenset[Fault]
) -> Iterator[Happening]:
    """Yield that faults came or went, one by one."""
    for fault in Fault:
        if fault in faults:
            yield Happening(type=happening, attributes={"which": fault})
