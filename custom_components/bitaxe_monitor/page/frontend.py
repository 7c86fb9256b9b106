"""Serve the cards and the dashboard, and have every page load them."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from homeassistant.components import frontend
from homeassistant.components.http import StaticPathConfig
from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration

from ..const import DOMAIN

_FOLDER: Final = Path(__file__).parents[1] / "www"
_ENTRY: Final = "bitaxe-monitor.js"
_URL: Final = f"/{DOMAIN}/frontend"


async def async_register_cards(hass: HomeAssistant) -> None:
    """Serve the built files and add the entry module to every page.

    Browsers keep what they have loaded for a month: the address of the entry module
    changes with its content, and the entry names the others by theirs. Where Home
    Assistant runs without its page, there is nothing to do.
    """
    if frontend.DOMAIN not in hass.config.components:
        return
    integration = await async_get_integration(hass, DOMAIN)
    digest = await hass.async_add_executor_job(_digest, _FOLDER / _ENTRY)
    await hass.http.async_register_static_paths(
        [StaticPathConfig(_URL, str(_FOLDER), cache_headers=True)]
    )
    frontend.add_extra_js_url(hass, f"{_URL}/{_ENTRY}?v={integration.version}-{digest}")


def _digest(path: Path) -> str:
    """Return what changes with the content of a file."""
    return sha256(path.read_bytes()).hexdigest()[:12]
