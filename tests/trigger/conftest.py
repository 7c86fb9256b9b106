"""What the tests of triggers share: three miners, and time in which they mine."""

from collections.abc import Awaitable, Callable
from functools import partial

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from ..conftest import FakeMiner
from ..support.fleet import set_up_miners
from ..support.time import pass_time_mining

type Wait = Callable[[float], Awaitable[None]]


@pytest.fixture
async def entries(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> list[MockConfigEntry]:
    """Return three miners, set up without a fleet entry."""
    return await set_up_miners(hass, miners)


@pytest.fixture
def wait(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> Wait:
    """Return what lets seconds pass for the miners."""
    return partial(pass_time_mining, hass, freezer, miners)
