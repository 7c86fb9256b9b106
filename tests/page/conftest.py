"""What tests of the page have in common."""

from unittest.mock import Mock

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)


@pytest.fixture
def whole_second(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up, at a whole second."""
    freezer.move_to("2026-01-01")


@pytest.fixture
async def client(
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> MockHAClientWebSocket:
    """Return the page of an ordinary user, which may be there before the miners."""
    assert await async_setup_component(hass, "http", {})
    # Home Assistant's server takes in what is registered later, too.
    monkeypatch.setattr(hass.http.app.router, "freeze", Mock())
    return await hass_ws_client(hass, hass_read_only_access_token)
