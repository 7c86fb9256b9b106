"""Load dashboards of a real Home Assistant and watch what their pages do."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from playwright.async_api import CDPSession, Page

from demo.configuration import ROOT
from demo.miners import DOMAIN

from .boards import (
    CHARTS,
    FLEET,
    MINER_VIEW_CHARTS,
    MINERS,
    boards,
    fleet_boards,
    miner_view,
    unfolded,
)
from .home import Home, PageError, running_home
from .report import Metrics, PageMeasurement, gzipped_size

_ENTRY: Final = ROOT / "custom_components" / DOMAIN / "www" / "bitaxe-monitor.js"
_SETTLE_STEP: Final = 0.15  # s
_IDLE: Final = 0.002  # s of work in such a step
_WARM_UP: Final = 30  # samples: all charts are drawn anew at least once
_ALL_CHARTS: Final = MINERS * len(CHARTS)
_FLEET_HEIGHT: Final = 4800  # px; all miners are on screen
_LAST: Final = "Math.min(...benchmark.hosts.map(host => host.columns.time.at(-1)))"
_CLOCKS: Final = 0.1  # s between two readings of the clock of the same sample


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """How much to measure; states are recorded every so many s."""

    loads: int
    samples: int
    recorded_every: int


async def measure(plan: PagePlan) -> PageMeasurement:
    """Measure the page; raise PageError if it falls behind."""
    async with running_home(MINERS) as home:
        miners = await home.miners()
        view, views = miner_view(miners[0])
        compared = boards(miners)
        await home.prepare({**compared, view.split("/")[0]: views}, plan.recorded_every)
        ours, theirs = paths = [f"{path}/charts" for path in compared]
        times = await _loaded(home, dict.fromkeys(paths, ""), _ALL_CHARTS, plan.loads)
        async with home.opened(ours, _ALL_CHARTS) as (page, _):
            tasks, cpus, growth = await _feed(page, home, plan.samples)
        async with home.opened(view, MINER_VIEW_CHARTS) as (page, _):
            view_tasks, _, _ = await _feed(page, home, plan.samples)
    table, tiles = await _fleets(plan)
    return PageMeasurement(
        entry_bytes=gzipped_size(_ENTRY),
        recorded_every=plan.recorded_every,
        ours=times[ours],
        theirs=times[theirs],
        tasks=tasks,
        cpus=cpus,
        heap_growth=growth,
        view_tasks=view_tasks,
        table=table,
        tiles=tiles,
    )


async def _fleets(plan: PagePlan) -> Sequence[Sequence[float]]:
    """Return how long a fleet takes (s) as our table and as Home Assistant's tiles."""
    async with running_home(FLEET) as home:
        compared = fleet_boards(await home.miners())
        configs = {path.split("/")[0]: config for path, config in compared.items()}
        await home.prepare(configs, plan.recorded_every)
        user = await home.client.command("auth/current_user")
        scripts = dict(zip(compared, (unfolded(user["id"]), ""), strict=True))
        times = await _loaded(home, scripts, FLEET, plan.loads, height=_FLEET_HEIGHT)
        return [times[path] for path in compared]


async def _loaded(
    home: Home,
    scripts: Mapping[str, str],
    count: int,
    loads: int,
    *,
    height: int = 2400,
) -> Mapping[str, Sequence[float]]:
    """Load views in turns, each with a script of its own; return their times in s."""
    times: dict[str, list[float]] = {path: [] for path in scripts}
    # The first round is for Home Assistant to have read its files.
    for round_number in range(loads + 1):
        for path in list(scripts)[:: 1 if round_number % 2 else -1]:
            async with home.opened(
                path, count, height=height, script=scripts[path]
            ) as (_, seconds):
                if round_number:
                    times[path].append(seconds)
    return times


async def _feed(
    page: Page, home: Home, samples: int
) -> tuple[list[float], list[float], int]:
    """Add samples one by one; return times in s, of processors too, and heap growth."""
    session = await page.context.new_cdp_session(page)
    await session.send("Performance.enable")
    tasks, cpus = [], []
    for _ in range(_WARM_UP):
        await home.add_sample()
        await _settled(session)
    heap = await _heap(session)
    before = await _settled(session)
    at = 0.0
    for _ in range(samples):
        at = await home.add_sample()
        after = await _settled(session)
        tasks.append(after.task - before.task)
        cpus.append(after.cpu - before.cpu)
        before = after
    growth = await _heap(session) - heap
    last = await page.evaluate(_LAST) / 1000
    if abs(last - at) > _CLOCKS:
        message = f"the page is {at - last:.1f} s behind"
        raise PageError(message)
    return tasks, cpus, growth


async def _heap(session: CDPSession) -> int:
    """Return the bytes of the heap that are still in use."""
    for _ in range(2):
        await session.send("HeapProfiler.collectGarbage")
    return (await _metrics(session)).heap


async def _settled(session: CDPSession) -> Metrics:
    """Wait until the page rests, and return what it has spent."""
    before = await _metrics(session)
    while True:
        await asyncio.sleep(_SETTLE_STEP)
        after = await _metrics(session)
        if after.task - before.task < _IDLE:
            return after
        before = after


async def _metrics(session: CDPSession) -> Metrics:
    """Return what the page has spent so far."""
    answer = await session.send("Performance.getMetrics")
    return Metrics.of({item["name"]: item["value"] for item in answer["metrics"]})
