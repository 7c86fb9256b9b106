"""What sequences share: they start, stop and crash a Home Assistant of their own."""

from collections.abc import Iterator
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest

from ..conftest import FakeMiner
from .clock import Clock
from .world import World


@pytest.fixture
def enable_custom_integrations() -> None:
    """Do without the Home Assistant that other tests share."""


@pytest.fixture(autouse=True)
def enable_event_loop_debug() -> None:
    """Do without asyncio's debugging, which takes most of the time."""


@pytest.fixture
def world(
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
) -> Iterator[World]:
    """Return a world in which nothing has happened yet."""
    clock = Clock(freezer)
    world = World(clock, hass_storage, miners)
    with clock.running(), world.observing():
        yield world
