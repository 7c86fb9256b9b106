"""Load dashboards of a real Home Assistant and watch what their pages do."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.async_api import Browser, CDPSession, Page

from demo.browser import chromium, log_in
from demo.configuration import ROOT
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN, add_miner
from demo.simulated import simulated_fleet

from .boards import CHARTS, MINER_VIEW_CHARTS, MINERS, boards, miner_view
from .report import Metrics, PageMeasurement, gzipped_size

_FEED: Final = "sample_feed"
_PYTHON: Final = ROOT / ".env" / "demo" / "bin" / "python"
_ENTRY: Final = ROOT / "custom_components" / DOMAIN / "www" / "bitaxe-monitor.js"
_DRAWN: Final = Path(__file__).parent / "drawn.js"
_LOAD_TIMEOUT: Final = 60_000.0  # ms
_SETTLE_STEP: Final = 0.15  # s
_IDLE: Final = 0.002  # s of work in such a step
_WARM_UP: Final = 30  # samples: all charts are drawn anew at least once
_ALL_CHARTS: Final = MINERS * len(CHARTS)
_LAST: Final = "Math.min(...benchmark.hosts.map(host => host.columns.time.at(-1)))"
_CLOCKS: Final = 0.1  # s between two readings of the clock of the same sample


class PageError(Exception):
    """The page did not do what was to be measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """How much to measure; states are recorded every so many s."""

    loads: int
    samples: int
    recorded_every: int


async def measure(plan: PagePlan) -> PageMeasurement:
    """Measure the page; raise PageError if it falls behind."""
    async with _home() as home, chromium() as browser:
        *paths, view = await _prepare(home, plan)
        times: dict[str, list[float]] = {path: [] for path in paths}
        # The first round is for Home Assistant to have read its files.
        for round_number in range(plan.loads + 1):
            order = paths if round_number % 2 else paths[::-1]
            for path in order:
                async with _charts(browser, home, path) as (_, seconds):
                    if round_number:
                        times[path].append(seconds)
        ours, theirs = paths
        async with _charts(browser, home, ours) as (page, _):
            tasks, cpus, growth = await _feed(page, home, plan.samples)
        async with _charts(browser, home, view, MINER_VIEW_CHARTS) as (page, _):
            view_tasks, _, _ = await _feed(page, home, plan.samples)
    return PageMeasurement(
        entry_bytes=gzipped_size(_ENTRY),
        recorded_every=plan.recorded_every,
        ours=times[ours],
        theirs=times[theirs],
        tasks=tasks,
        cpus=cpus,
        heap_growth=growth,
        view_tasks=view_tasks,
    )


@asynccontextmanager
async def _home() -> AsyncGenerator[HomeAssistant]:
    """Run a Home Assistant with miners, and with what feeds them samples."""
    async with (
        simulated_fleet(f"mixed:{MINERS}") as miners,
        HomeAssistant(python=str(_PYTHON)) as home,
    ):
        for miner in miners:
            await add_miner(home.client, miner)
        # Nothing else may add samples.
        for entry in await home.client.entries(DOMAIN):
            await home.client.command(
                "config_entries/update",
                entry_id=entry["entry_id"],
                pref_disable_polling=True,
            )
        custom = home.directory / "custom_components"
        custom.unlink()
        custom.mkdir()
        for component in (
            ROOT / "custom_components" / DOMAIN,
            ROOT / "benchmarks" / _FEED,
        ):
            (custom / component.name).symlink_to(component)
        with (home.directory / "configuration.yaml").open("a") as file:
            file.write(f"{_FEED}:\n")
        await home.restart()
        yield home
        if found := home.problems(DOMAIN):
            raise PageError("\n".join(found))


async def _prepare(home: HomeAssistant, plan: PagePlan) -> Sequence[str]:
    """Fill buffers and history, and make the dashboards; return their paths."""
    miners = (await home.client.command(f"{DOMAIN}/miners"))["miners"]
    view, views = miner_view(miners[0])
    for path, config in {**boards(miners), view.split("/")[0]: views}.items():
        await home.client.command(
            "lovelace/dashboards/create",
            url_path=path,
            title=path,
            show_in_sidebar=False,
        )
        await home.client.command("lovelace/config/save", url_path=path, config=config)
    await home.client.command(
        f"{_FEED}/fill",
        miners=[
            {"entry_id": miner["entry_id"], "entities": miner["entities"]}
            for miner in miners
        ],
        recorded_each=plan.recorded_every // 5,
    )
    return [*(f"{path}/charts" for path in boards(miners)), view]


@asynccontextmanager
async def _charts(
    browser: Browser, home: HomeAssistant, path: str, charts: int = _ALL_CHARTS
) -> AsyncGenerator[tuple[Page, float]]:
    """Open a view with nothing cached; yield it and how long its charts took in s."""
    await home.client.command(f"{_FEED}/add")
    context = await log_in(browser, home, width=1900, height=2400, dark=False)
    async with context:
        await context.add_init_script(
            f"window.benchmarkCharts = {charts};\n{_DRAWN.read_text()}"
        )
        page = await context.new_page()
        # Home Assistant's charts would be counted as drawn before they have moved in.
        await page.emulate_media(reduced_motion="reduce")
        await page.goto(f"/{path}", wait_until="commit")
        await page.wait_for_function("window.benchmark", timeout=_LOAD_TIMEOUT)
        yield page, await page.evaluate("benchmark.drawn")


async def _feed(
    page: Page, home: HomeAssistant, samples: int
) -> tuple[list[float], list[float], int]:
    """Add samples one by one; return times in s, of processors too, and heap growth."""
    session = await page.context.new_cdp_session(page)
    await session.send("Performance.enable")
    tasks, cpus = [], []
    for _ in range(_WARM_UP):
        await home.client.command(f"{_FEED}/add", count=1)
        await _settled(session)
    heap = await _heap(session)
    before = await _settled(session)
    at = 0.0
    for _ in range(samples):
        at = await home.client.command(f"{_FEED}/add", count=1)
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
