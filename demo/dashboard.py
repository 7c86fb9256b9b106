"""Make the dashboard that a user would choose under *Community dashboards*."""

from typing import Final

from .client import Client

_PATH: Final = "bitaxe-monitor"


async def add_dashboard(client: Client) -> str:
    """Make the dashboard, let Home Assistant open on it, and return its path."""
    await client.command(
        "lovelace/dashboards/create",
        url_path=_PATH,
        title="Bitaxe Monitor",
        icon="mdi:pickaxe",
        show_in_sidebar=True,
        require_admin=False,
    )
    await client.command(
        "lovelace/config/save",
        url_path=_PATH,
        config={"strategy": {"type": "custom:bitaxe-monitor"}},
    )
    await client.command(
        "frontend/set_system_data", key="core", value={"default_panel": _PATH}
    )
    return f"/{_PATH}"
