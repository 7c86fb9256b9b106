"""What is known of a miner after an answer: what that does not say stays as it was."""

from ..axeos import SystemInfo
from .difficulty import same_difficulty
from .known import Fault, Known
from .restarts import NoticedBy
from .settings import Settings


def learn(
    last: Known,
    info: SystemInfo,
    now: float,
    restart: NoticedBy | None,
    *,
    firmware: str | None,
    settings: Settings,
    has_overheated: bool,
) -> Known:
    """Return what is known after an answer."""
    best, rounding = _best_difficulty(last, info)
    blocks = info.blocks_found
    if restart is NoticedBy.UPTIME:
        blocks = 0  # what was found since counts once the next answer goes on from here
    elif blocks is None:
        blocks = 0 if restart else last.blocks_found
    pool = info.using_fallback_pool
    faults = faults_of(last, info)
    return seen(last, info, now)._replace(
        reset_reason=info.reset_reason or last.reset_reason,
        best_difficulty=best,
        best_difficulty_rounding=rounding,
        blocks_found=blocks,
        firmware=firmware,
        using_fallback_pool=last.using_fallback_pool if pool is None else pool,
        frequency=info.frequency or last.frequency,
        core_voltage_set=info.core_voltage_set or last.core_voltage_set,
        faults=faults,
        reported=faults | last.reported if firmware == last.firmware else faults,
        settings=settings,
        has_overheated=has_overheated,
    )


def _best_difficulty(last: Known, info: SystemInfo) -> tuple[float | None, float]:
    """Return the best difficulty ever reported, as exactly as it was, and its rounding.

    A miner whose flash is erased has less.
    """
    known = last.best_difficulty, last.best_difficulty_rounding
    best = info.best_difficulty, info.best_difficulty_rounding
    if best[0] is None or known[0] is None:
        return known if best[0] is None else best
    if same_difficulty(best[0], known[0], max(best[1], known[1])):
        return best if best[1] < known[1] else known
    return max(best, known)


def faults_of(last: Known, info: SystemInfo) -> frozenset[Fault]:
    """Return the faults that there are now."""
    is_hot = info.overheating
    if is_hot is None:
        is_hot = Fault.OVERHEATING in last.faults
    if not (is_hot or info.power_fault or info.hardware_fault):
        return frozenset()
    # Where faults are reported at all, silence means that there is none.
    found = zip(Fault, (is_hot, info.power_fault, info.hardware_fault), strict=True)
    return frozenset(fault for fault, is_there in found if is_there)


def seen(last: Known, info: SystemInfo, now: float) -> Known:
    """Return what is known after an answer with nothing in it but time and shares."""
    shares = info.shares_accepted
    if shares is None:
        shares = last.shares_accepted
    if info.uptime is None:
        return last._replace(shares_accepted=shares)
    return last._replace(
        seen_at=now, seen_between=None, uptime=info.uptime, shares_accepted=shares
    )
