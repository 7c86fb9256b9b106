"""Ask as the page does, and hear what it is sent."""

import json
from pathlib import Path
from time import time
from typing import Any, Final

from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.live import LONGEST_SPAN, LiveSamples

ROOT: Final = Path(__file__).parents[2]
MANIFEST: Final = ROOT / "custom_components" / DOMAIN / "manifest.json"
VERSION: Final = json.loads(MANIFEST.read_text())["version"]


async def call(client: MockHAClientWebSocket, command: str, **data: object) -> Any:  # noqa: ANN401 - JSON
    """Send a command; return the answer."""
    await client.send_json_auto_id({"type": f"{DOMAIN}/{command}", **data})
    return await client.receive_json()


async def list_miners(client: MockHAClientWebSocket) -> Any:  # noqa: ANN401 - JSON
    """Return the miners and the fleet."""
    answer = await call(client, "miners")
    assert answer["success"]
    return answer["result"]


async def subscribe(
    client: MockHAClientWebSocket, **data: object
) -> tuple[int, dict[str, list[Any]]]:
    """Subscribe for an hour; return the id of that and what comes first."""
    answer = await call(client, "subscribe", span=LONGEST_SPAN, **data)
    assert answer == {
        "id": answer["id"],
        "type": "result",
        "success": True,
        "result": None,
    }
    event = await next_event(client, answer["id"])
    assert event == {
        "columns": event["columns"],
        "state": event["state"] | {"now": time()},
        "version": VERSION,
    }
    return answer["id"], event["columns"]


async def unsubscribe(client: MockHAClientWebSocket, subscription: int) -> None:
    """End a subscription, of which nothing more is on its way."""
    await client.send_json_auto_id(
        {"type": "unsubscribe_events", "subscription": subscription}
    )
    assert (await client.receive_json())["success"]


async def next_event(client: MockHAClientWebSocket, subscription: int) -> Any:  # noqa: ANN401 - JSON
    """Return what the next event of a subscription says."""
    message = await client.receive_json()
    assert message["id"] == subscription
    assert message["type"] == "event"
    return message["event"]


async def next_state(client: MockHAClientWebSocket, subscription: int) -> Any:  # noqa: ANN401 - JSON
    """Return what holds from the next event on that says so."""
    while "state" not in (event := await next_event(client, subscription)):
        assert "sample" in event
    return event["state"]


def listeners(samples: LiveSamples) -> int:
    """Return how many listen to samples."""
    return len(samples._listeners)
