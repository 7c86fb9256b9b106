"""Tests of how the demo makes its dashboard."""

from unittest.mock import AsyncMock

from demo.client import Client
from demo.dashboard import add_dashboard


async def test_dashboard_builds_itself_and_opens_first() -> None:
    """The dashboard rests on the strategy, and Home Assistant opens on it."""
    client = AsyncMock(spec=Client)
    path = await add_dashboard(client)
    sent = {call.args[0]: call.kwargs for call in client.command.await_args_list}
    name = path.removeprefix("/")
    assert sent["lovelace/dashboards/create"]["url_path"] == name
    assert sent["lovelace/config/save"] == {
        "url_path": name,
        "config": {"strategy": {"type": "custom:bitaxe-monitor"}},
    }
    assert sent["frontend/set_system_data"]["value"] == {"default_panel": name}
