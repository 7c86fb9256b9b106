"""Removes entries of the integration."""

from typing import Final

from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN

_ENTRIES: Final = "/api/config/config_entries/entry"


async def remove_entries(home: HomeAssistant, *titles: str) -> None:
    """Remove the entries with these titles, as far as they are there."""
    for entry in await home.client.entries(DOMAIN):
        if entry["title"] in titles:
            await home.client.request("DELETE", f"{_ENTRIES}/{entry['entry_id']}")
