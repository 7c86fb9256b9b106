"""Measure a whole Home Assistant while it polls a fleet of simulated miners."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Final

from custom_components.bitaxe_monitor.miner.options import MinerOptions
from demo.configuration import ROOT
from demo.process import start_python, stop

from .entries import config_entries
from .fleet import Fleet, Traffic, simulated_fleet
from .home import (
    DATABASE,
    INTEGRATION,
    Home,
    home_assistant,
    write_configuration,
)
from .process import cpu_seconds
from .recorder import (
    EntityRows,
    Growth,
    Snapshot,
    hourly_growth,
    rows_by_entity,
    take_snapshot,
)
from .stores import RECORDERS, SERVERS, Store, sqlite

_BARE_WARM_UP: Final = 10.0  # s
_BARE_WINDOW: Final = 60.0  # s
_BARE_INTERVAL: Final = 5.0  # s
_TOGETHER: Final = 10  # miners, as many as the integration polls at a time
_STOP_TIMEOUT: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long to do what, in s.

    The warm-up lets the windows of 600 s fill and the start's work settle. Delays are
    watched after the window: the watching costs processor time that is not ours.
    recorder is the database that is written into.
    """

    warm_up: float
    window: float
    watch: float
    recorder: str = RECORDERS[0]
    integration: Path = INTEGRATION
    """The folder of the version to measure."""
    poll_interval: int | None = None
    """What every miner's option of that name is, in s; None is automatic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delays:
    """How late the event loop was: percentiles and the worst, in s."""

    p50: float
    p99: float
    worst: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What was measured of a running Home Assistant; CPU and elapsed time in s."""

    cpu: float
    elapsed: float
    traffic: Traffic
    before: Snapshot
    after: Snapshot
    resident_bytes: int
    delays: Delays


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What a number of miners costs; CPU and elapsed time in s."""

    miners: int
    seconds: float
    cpu: float
    traffic: Traffic
    bare_cpu_per_poll: float
    bare_together_cpu_per_poll: float
    growth: Growth
    resident_bytes: int
    delays: Delays
    entities: Sequence[EntityRows]


async def measure(miners: int, plan: Plan) -> Measurement:
    """Measure a number of miners by a plan: Home Assistant first, then bare aiohttp."""
    async with AsyncExitStack() as stack:
        name = stack.enter_context(TemporaryDirectory(prefix="bitaxe_monitor-"))
        directory = Path(name)
        store = sqlite(directory / DATABASE)
        if plan.recorder in SERVERS:
            store = await stack.enter_async_context(SERVERS[plan.recorder]())
        async with simulated_fleet(miners) as fleet:
            entries = await config_entries(
                fleet.hosts, MinerOptions(poll_interval=plan.poll_interval)
            )
            write_configuration(
                directory,
                entries,
                database=store.url,
                integration=plan.integration,
            )
            async with home_assistant(directory) as home:
                window = await _watch(home, fleet, plan, store)
            bare = await _bare_cpu_per_poll(fleet, together=1)
            bare_together = await _bare_cpu_per_poll(fleet, together=_TOGETHER)
        entities = rows_by_entity(
            directory, store, window.before.time, window.after.time, miners
        )
    return Measurement(
        miners=miners,
        seconds=window.elapsed,
        cpu=window.cpu,
        traffic=window.traffic,
        bare_cpu_per_poll=bare,
        bare_together_cpu_per_poll=bare_together,
        growth=hourly_growth(window.before, window.after, miners),
        resident_bytes=window.resident_bytes,
        delays=window.delays,
        entities=entities,
    )


async def _watch(home: Home, fleet: Fleet, plan: Plan, store: Store) -> Window:
    """Let Home Assistant settle, then measure it.

    What the start leaves behind is collected first. Python does so some time later, in
    any thread: a few minutes of ten miners take not much longer than that.
    """
    loop = asyncio.get_running_loop()
    await asyncio.sleep(plan.warm_up)
    await home.collection_seconds()
    before = take_snapshot(store)
    traffic = await fleet.traffic()
    start, cpu = loop.time(), home.cpu_seconds
    await asyncio.sleep(plan.window)
    cpu, elapsed = home.cpu_seconds - cpu, loop.time() - start
    traffic = (await fleet.traffic()).since(traffic)
    after = take_snapshot(store)
    resident = home.resident_bytes
    return Window(
        cpu=cpu,
        elapsed=elapsed,
        traffic=traffic,
        before=before,
        after=after,
        resident_bytes=resident,
        delays=summarize(await home.loop_delays(plan.watch)),
    )


def summarize(delays: Sequence[float]) -> Delays:
    """Return percentiles of delays (s)."""
    percentiles = quantiles(delays, n=100, method="inclusive")
    return Delays(p50=percentiles[49], p99=percentiles[98], worst=max(delays))


async def _bare_cpu_per_poll(fleet: Fleet, together: int) -> float:
    """Return the processor time (s) of a poll that only gets and reads JSON.

    So many miners are polled at the same moment.
    """
    arguments = [str(_BARE_INTERVAL), str(together), *fleet.hosts]
    process = await start_python(["-m", "benchmarks.bare", *arguments], cwd=ROOT)
    try:
        await asyncio.sleep(_BARE_WARM_UP)
        traffic, cpu = await fleet.traffic(), cpu_seconds(process.pid)
        await asyncio.sleep(_BARE_WINDOW)
        cpu = cpu_seconds(process.pid) - cpu
        traffic = (await fleet.traffic()).since(traffic)
    finally:
        await stop(process, _STOP_TIMEOUT)
    return cpu / traffic.polls
