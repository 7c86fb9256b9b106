"""Run a Home Assistant with simulated miners, and open its pages."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.async_api import Browser, Page

from demo.browser import chromium, log_in
from demo.client import Client
from demo.configuration import ROOT
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN, add_miner
from demo.simulated import simulated_fleet

from .boards import Card, Miner

_FEED: Final = "sample_feed"
_PYTHON: Final = ROOT / ".env" / "demo" / "bin" / "python"
_DRAWN: Final = Path(__file__).parent / "drawn.js"
_LOAD_TIMEOUT: Final = 60_000.0  # ms


class PageError(Exception):
    """The page did not do what was to be measured."""


@dataclass(frozen=True, slots=True)
class Home:
    """A Home Assistant that runs, and a browser to look at it."""

    assistant: HomeAssistant
    browser: Browser

    @property
    def client(self) -> Client:
        """Return what speaks to Home Assistant as its owner."""
        return self.assistant.client

    async def add_samples(self) -> None:
        """Let the samples come that are due."""
        await self.client.command(f"{_FEED}/add")

    async def add_sample(self) -> float:
        """Let a sample of each miner come; return when it is, in s since 1970."""
        latest: float = await self.client.command(f"{_FEED}/add", count=1)
        return latest

    async def miners(self) -> Sequence[Miner]:
        """Return what the integration says of its miners."""
        answer = await self.client.command(f"{DOMAIN}/miners")
        miners: Sequence[Miner] = answer["miners"]
        return miners

    async def prepare(self, boards: Mapping[str, Card], recorded_every: int) -> None:
        """Fill buffers and history, and make dashboards by their paths."""
        for path, config in boards.items():
            await self.client.command(
                "lovelace/dashboards/create",
                url_path=path,
                title=path,
                show_in_sidebar=False,
            )
            await self.client.command(
                "lovelace/config/save", url_path=path, config=config
            )
        await self.client.command(
            f"{_FEED}/fill",
            miners=[
                {"entry_id": miner["entry_id"], "entities": miner["entities"]}
                for miner in await self.miners()
            ],
            recorded_each=recorded_every // 5,
        )

    @asynccontextmanager
    async def opened(
        self, path: str, count: int, *, height: int = 2400, script: str = ""
    ) -> AsyncGenerator[tuple[Page, float]]:
        """Open a view with nothing cached; yield it, and after how many s it is drawn.

        It is when as many elements are as are counted, all of them on screen (px).
        The script runs before the page's own.
        """
        await self.add_samples()
        context = await log_in(
            self.browser, self.assistant, width=1900, height=height, dark=False
        )
        async with context:
            counted = f"window.benchmarkCount = {count};"
            await context.add_init_script(f"{counted}{script}\n{_DRAWN.read_text()}")
            page = await context.new_page()
            # Home Assistant's charts would count as drawn before they have moved in.
            await page.emulate_media(reduced_motion="reduce")
            await page.goto(f"/{path}", wait_until="commit")
            await page.wait_for_function("window.benchmark", timeout=_LOAD_TIMEOUT)
            yield page, await page.evaluate("benchmark.drawn")


@asynccontextmanager
async def running_home(count: int) -> AsyncGenerator[Home]:
    """Run a Home Assistant with so many miners, and with what feeds them samples."""
    async with (
        simulated_fleet(f"mixed:{count}") as miners,
        HomeAssistant(python=str(_PYTHON)) as home,
        chromium() as browser,
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
        yield Home(home, browser)
        if found := home.problems(DOMAIN):
            raise PageError("\n".join(found))
