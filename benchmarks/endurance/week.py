"""Let the integration watch simulated miners for long, on all processors."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
import os
import signal
from time import process_time

from simulator import SimulatedMiner
from simulator.fleet import mixed_fleet

from .clocks import Clocks
from .plan import Outcome, Plan
from .slope import HOUR
from .watched import Watched


async def watch(plan: Plan, report: Callable[[Outcome], None]) -> list[Outcome]:
    """Watch all miners, and report each in their order.

    A miner knows nothing of the others, so each processor takes the next one.
    """
    loop = asyncio.get_running_loop()
    outcomes = []
    with ProcessPoolExecutor(
        min(os.process_cpu_count() or 1, plan.miners),
        mp_context=get_context("spawn"),
        # Ctrl-C is for the process that ends them.
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),
    ) as pool:
        try:
            for watching in [
                loop.run_in_executor(pool, watch_one, plan, place)
                for place in range(plan.miners)
            ]:
                outcome = await watching
                report(outcome)
                outcomes.append(outcome)
        except BaseException:
            pool.terminate_workers()
            raise
    return outcomes


def watch_one(plan: Plan, place: int) -> Outcome:
    """Watch one of the miners by itself; each begins at the same time."""
    began = process_time()
    pattern = mixed_fleet(place + 1)[place]
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
    outcome.cpu = process_time() - began
    return outcome
