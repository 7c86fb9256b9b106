"""Let the integration watch simulated miners for long, one after the other."""

from collections.abc import Callable

from simulator import SimulatedMiner
from simulator.fleet import mixed_fleet

from .clocks import Clocks
from .plan import Outcome, Plan
from .slope import HOUR
from .watched import Watched


def watch(plan: Plan, report: Callable[[Outcome], None]) -> list[Outcome]:
    """Watch miner after miner; each begins at the same time."""
    outcomes = []
    for place, pattern in enumerate(mixed_fleet(plan.miners)):
        clocks = Clocks()
        miner = SimulatedMiner(
            pattern.board.name,
            pattern.firmware.version,
            hostname=pattern.settings.hostname,
            seed=place,
            quality=pattern.quality,
            boot_age=10 * HOUR,
            clock=clocks.read,
        )
        miner.hurry()
        with clocks.shown():
            outcome = Watched(miner, clocks, place, plan).watch()
        report(outcome)
        outcomes.append(outcome)
    return outcomes
