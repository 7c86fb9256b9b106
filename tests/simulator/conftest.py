"""What the simulator's tests share: a clock to turn and a client to ask with."""

from collections.abc import AsyncGenerator
from json import loads

from aiohttp import ClientSession, ClientTimeout
import pytest

from simulator import SimulatedMiner
from simulator.values import JsonObject


class Clock:
    """A clock that moves when a test says so."""

    def __init__(self) -> None:
        """Begin at some time."""
        self.now = 1000.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


@pytest.fixture(autouse=True)
def _custom_integrations() -> None:
    """Do without Home Assistant: the simulator knows nothing of it."""


@pytest.fixture(autouse=True)
def turn_of() -> None:
    """Do without the integration, too."""


@pytest.fixture
def clock() -> Clock:
    """Return a clock to turn."""
    return Clock()


@pytest.fixture
async def client(socket_enabled: None) -> AsyncGenerator[ClientSession]:
    """Return a client that waits for some seconds at most."""
    async with ClientSession(timeout=ClientTimeout(total=5)) as session:
        yield session


def printed(miner: SimulatedMiner) -> JsonObject:
    """Return the answer of /api/system/info after a way through JSON text."""
    body: JsonObject = loads(miner.firmware.dumps(miner.info()))
    return body
