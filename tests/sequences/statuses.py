"""Check since when something is the matter with a miner."""

from collections.abc import Callable, Sequence
from typing import Final

from custom_components.bitaxe_monitor.figures.statuses import Status

from .miner import Poll
from .world import NAMES, Life, World

_UNSAVED: Final = 11.0  # s of changes that a crash may cost

STATUSES: Final[dict[Status, Callable[[Poll], bool]]] = {
    Status.OVERHEATING: lambda poll: "overheating" in poll.faults,
    Status.PAUSED: lambda poll: poll.is_paused,
    Status.POWER_FAULT: lambda poll: "power" in poll.faults,
}


def check_statuses(world: World) -> None:
    """Check that what holds does since the first answer that said so, and no longer.

    A step back of the clock moves that: nothing has held since a time to come.
    """
    crashes = [life for life in world.lives if life.crashed]
    for number, name in enumerate(NAMES):
        coordinator = world.coordinator(number)
        polls = [poll for poll in world.miners[number].log if poll.is_answered]
        if coordinator is None or coordinator.current is None:
            continue
        for status, holds in STATUSES.items():
            known = _known(polls, crashes, holds)
            shown = coordinator.measuring.since.get(status)
            assert shown in known, f"{name}: {status} since {shown}, not {known}"


def _known(
    polls: Sequence[Poll], crashes: Sequence[Life], holds: Callable[[Poll], bool]
) -> set[int | None]:
    """Return since when a status can be known to hold; None is that it does not.

    That is one time, unless it changed too late before a crash to be saved: Home
    Assistant goes on with what was so before that, or with what is on disk already.
    """
    known: set[int | None] = {None}
    history = [(0.0, known)]
    waiting = list(crashes)
    for poll in polls:
        while waiting and waiting[0].begun <= poll.time:
            life = waiting.pop(0)
            known = set().union(*_since(history, life.ended - _UNSAVED))
        known = {
            min(int(poll.wall) if began is None else began, int(poll.wall))
            if holds(poll)
            else None
            for began in known
        }
        history.append((poll.time, known))
    return known


def _since(
    history: Sequence[tuple[float, set[int | None]]], begin: float
) -> list[set[int | None]]:
    """Return what was known at a time, and from then on."""
    before = [known for time, known in history if time <= begin]
    return [before[-1], *(known for time, known in history if time > begin)]
