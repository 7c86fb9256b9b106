"""Run programs."""

from .alarms import check_alarms
from .energy import EnergyCheck
from .happenings import check_happening_alarms, check_happenings
from .history import check_history
from .statuses import check_statuses
from .steps import Answer, Leave, Program, Reload, Step, Wait
from .world import NAMES, World

_WARM: tuple[Step, ...] = (
    Wait(seconds=400),
    *(Reload(number) for number in range(len(NAMES))),
)
_END: tuple[Step, ...] = (
    *(Answer(number) for number in range(len(NAMES))),
    *(Leave(number) for number in range(len(NAMES))),
    Wait(seconds=60),
    Wait(seconds=240),
)


async def run(world: World, program: Program) -> None:
    """Run a program, and check throughout that what is said of the miners is so."""
    await world.begin()
    energy = EnergyCheck(world)
    try:
        for step in (*_WARM, *program, *_END):
            await step.take(world)
            await energy.check()
            check_history(world)
            check_statuses(world)
        check_happenings(world)
        check_happening_alarms(world)
        check_alarms(world)
    finally:
        await world.end()
