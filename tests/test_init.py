"""Test setting up, unloading and removing entries."""

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry


async def test_set_up_and_unload(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """An entry loads and unloads."""
    assert loaded.state is ConfigEntryState.LOADED
    assert await hass.config_entries.async_unload(loaded.entry_id)
    assert loaded.state is ConfigEntryState.NOT_LOADED
