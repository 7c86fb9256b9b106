"""Check since when something is the matter with a miner."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from custom_components.bitaxe_monitor.figures.statuses import Status

from .miner import Poll
from .world import NAMES, World

_UNSAVED: Final = 16.0  # s of changes that a crash may cost

STATUSES: Final[dict[Status, Callable[[Poll], bool]]] = {
    Status.OVERHEATING: lambda poll: "overheating" in poll.faults,
    Status.PAUSED: lambda poll: poll.is_paused,
    Status.POWER_FAULT: lambda poll: "power" in poll.faults,
}


def check_statuses(world: World) -> None:
    """Check that what holds does since the first answer that said so, and no longer.

    A step back of the clock moves that: nothing has held since a time to come.
    """
    for number, name in enumerate(NAMES):
        coordinator = world.coordinator(number)
        polls = [poll for poll in world.miners[number].log if poll.is_answered]
        if coordinator is None or coordinator.current is None:
            continue
        for status, holds in STATUSES.items():
            if _may_be_lost(world, polls, holds):
                continue
            began: int | None = None
            for poll in polls:
                began = min(began or int(poll.wall), int(poll.wall))
                if not holds(poll):
                    began = None
            shown = coordinator.measuring.since.get(status)
            assert shown == began, f"{name}: {status} since {shown}, not {began}"


def _may_be_lost(
    world: World, polls: Sequence[Poll], holds: Callable[[Poll], bool]
) -> bool:
    """Return whether a change came too late before a crash to be saved."""
    changes = [
        later.time
        for earlier, later in pairwise(polls)
        if holds(earlier) != holds(later)
    ]
    return any(
        life.ended - _UNSAVED <= at <= life.begun
        for life in world.lives
        if life.crashed
        for at in changes
    )
