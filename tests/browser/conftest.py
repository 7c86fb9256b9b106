"""What the tests of the page share: miners, Home Assistant, and a browser."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from os import environ
from typing import Any, Final, Protocol

from playwright.async_api import Browser, BrowserContext, Page, expect
import pytest

from demo.arguments import Miner
from demo.browser import chromium, log_in
from demo.configuration import ROOT
from demo.dashboard import add_dashboard
from demo.home_assistant import HomeAssistant
from demo.memory import remember_efficiency
from demo.miners import DOMAIN, add_miner
from simulator import SimulatedMiner, SimulatorServer

from .miner_options import choose_options
from .past import remember_figures
from .watch import Watch

HOSTILE_NAME: Final = '<img src=x onerror="window.stolen=1">'

# The charts of a miner; the names of version 1.0.0 are read, too.
CHARTS: Final = (
    "hashrate",
    "variance",
    "temperature",
    "efficiency",
    "power",
    "power_efficiency",
    "deviation",
    "voltage",
)

_OF_MINERS: Final = ("temperature", "voltage")
_CHARTS_PATH: Final = "charts-of-tests"
_ENVIRONMENT: Final = environ.get("DEMO_ENVIRONMENT", "demo")
_HOME_PYTHON: Final = ROOT / ".env" / _ENVIRONMENT / "bin" / "python"
# Of a miner that does not answer, or that another answers for, and of a file that
# cannot be opened.
_OF_A_USER: Final = (
    "data: Cannot connect to the miner",
    "data: A different miner responds at this address",
    "[Errno 21] Is a directory",
)
_TIMEOUT: Final = 20_000.0  # ms
_HOUR: Final = 3600.0

expect.set_options(timeout=_TIMEOUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rack:
    """The miners of the tests, and where they answer.

    All but the newcomer are in Home Assistant from the start.
    """

    server: SimulatorServer
    office: SimulatedMiner
    attic: SimulatedMiner
    hostile: SimulatedMiner
    newcomer: SimulatedMiner

    def address(self, miner: SimulatedMiner) -> str:
        """Return a miner's host and port."""
        return self.server.address(miner)


class OpenPage(Protocol):
    """Opens a page in a fresh profile, in which a user is logged in."""

    async def __call__(
        self,
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        token: str | None = None,
        is_touched: bool = False,
    ) -> Page:
        """Return a page that shows a path of Home Assistant; sizes are in px.

        Without another user's token it is the owner's. `is_touched` makes it a phone's.
        """


@pytest.fixture(scope="session")
async def rack() -> AsyncGenerator[Rack]:
    """Return the miners, which are served until all tests are done."""
    office = SimulatedMiner(
        "601", "v2.12.2", hostname="bitaxe-office", boot_age=124 * _HOUR, quality=1.004
    )
    attic = SimulatedMiner(
        "602", "v2.15.0", hostname="bitaxe-attic", boot_age=9 * _HOUR, quality=0.9
    )
    hostile = SimulatedMiner(
        "NerdQAxe++", "v1.1.0", hostname=HOSTILE_NAME, boot_age=_HOUR
    )
    newcomer = SimulatedMiner(
        "402", "v2.14.2", hostname="bitaxe-new", boot_age=2 * _HOUR
    )
    async with SimulatorServer([office, attic, hostile, newcomer]) as server:
        yield Rack(
            server=server,
            office=office,
            attic=attic,
            hostile=hostile,
            newcomer=newcomer,
        )


@pytest.fixture(scope="session")
async def home(rack: Rack) -> AsyncGenerator[HomeAssistant]:
    """Return a Home Assistant that watches the miners, and logs no error of ours.

    It knows their last ten minutes, however early a test looks at them. That a miner
    does not answer, or another one does, is an error of a user's.
    """
    async with HomeAssistant(python=str(_HOME_PYTHON)) as home:
        miners = (rack.office, rack.attic, rack.hostile)
        for miner in miners:
            await add_miner(home.client, Miner(host=rack.address(miner)))
        entries = {
            entry["title"]: entry["entry_id"]
            for entry in await home.client.entries(DOMAIN)
        }
        for miner in miners:
            entry_id = entries[miner.settings.hostname]
            quality = 100 * miner.quality
            await remember_figures(home, entry_id, remember_efficiency, quality)
        await _call_little_low(home, rack.attic.settings.hostname)
        yield home
        problems = home.problems(DOMAIN)
        ours = [
            problem
            for problem in problems
            if not any(text in problem for text in _OF_A_USER)
        ]
        assert ours == []


async def _call_little_low(home: HomeAssistant, title: str) -> None:
    """Make a miner's efficiency low only at half of what is expected.

    Tests stop this one, the longer the slower the machine is; for ten minutes after
    that nothing else would be said of it.
    """
    await choose_options(home, title, low_efficiency_threshold=50)


@pytest.fixture(scope="session")
async def devices(home: HomeAssistant, rack: Rack) -> dict[SimulatedMiner, str]:
    """Return the device ids of the miners that are in Home Assistant from the start."""
    answer = await home.client.command(f"{DOMAIN}/miners")
    ids = {miner["name"]: str(miner["device_id"]) for miner in answer["miners"]}
    miners = (rack.office, rack.attic, rack.hostile)
    return {miner: ids[miner.settings.hostname] for miner in miners}


@pytest.fixture(scope="session")
async def dashboard(home: HomeAssistant) -> str:
    """Return the path of a dashboard with the strategy, as its dialog makes it."""
    return await add_dashboard(home.client)


@pytest.fixture
def view(
    dashboard: str, devices: dict[SimulatedMiner, str]
) -> Callable[[SimulatedMiner], str]:
    """Return what gives the path of a miner's view of that dashboard."""
    return lambda miner: f"{dashboard}/miner-{devices[miner]}"


@pytest.fixture(scope="session")
async def charts(
    home: HomeAssistant, rack: Rack, devices: dict[SimulatedMiner, str]
) -> str:
    """Return the path of a dashboard with charts that share a range.

    Its views are office, attic and fleet; in that of the office one chart of power has
    a range of its own, and another of it is folded.
    """
    views = [
        charts_view("office", devices[rack.office]),
        charts_view("attic", devices[rack.attic]),
        charts_view("fleet", None),
    ]
    own = {"type": "custom:bitaxe-chart-card", "device": devices[rack.office]}
    views[0]["sections"][0]["cards"] += [
        own | {"chart": "power", "title": "Alone"},
        own | {"chart": "power", "title": "Folded", "collapsed": True},
    ]
    return await make_board(home, _CHARTS_PATH, views)


async def make_board(
    home: HomeAssistant, path: str, views: list[dict[str, Any]]
) -> str:
    """Make a dashboard that everyone may see, and return its path."""
    await home.client.command(
        "lovelace/dashboards/create",
        url_path=path,
        title=path,
        show_in_sidebar=False,
        require_admin=False,
    )
    await home.client.command(
        "lovelace/config/save", url_path=path, config={"views": views}
    )
    return f"/{path}"


def charts_view(path: str, device: str | None) -> dict[str, Any]:
    """Return a view with all charts of a miner, of the fleet without a device.

    They share a range.
    """
    kinds = [kind for kind in CHARTS if device or kind not in _OF_MINERS]
    group = {"range_group": "tests"}
    owner = {"device": device} if device else {}
    cards = [
        {"type": "custom:bitaxe-chart-card", "chart": kind} | owner | group
        for kind in kinds
    ]
    return {
        "title": path,
        "path": path,
        "type": "sections",
        "max_columns": 2,
        "sections": [{"type": "grid", "column_span": 2, "cards": cards}],
        "footer": {"card": {"type": "custom:bitaxe-range-card"} | group},
    }


@pytest.fixture(scope="session")
async def browser() -> AsyncGenerator[Browser]:
    """Return the browser."""
    async with chromium() as browser:
        yield browser


@pytest.fixture
async def open_page(browser: Browser, home: HomeAssistant) -> AsyncGenerator[OpenPage]:
    """Return what opens pages; none of them may have complained in the end."""
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    async def open_page(
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        token: str | None = None,
        is_touched: bool = False,
    ) -> Page:
        context = await log_in(
            browser,
            home,
            width=width,
            height=height,
            dark=dark,
            token=token,
            is_touched=is_touched,
        )
        contexts.append(context)
        watches.append(await Watch.begin(context, home.url))
        page = await context.new_page()
        page.set_default_timeout(_TIMEOUT)
        await page.goto(path)
        return page

    yield open_page
    complaints = [complaint for watch in watches for complaint in watch.complaints]
    for context in contexts:
        await context.close()
    assert complaints == []
