"""Asks Home Assistant about a miner, and a miner through Home Assistant."""

from demo.client import JsonObject
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN

type Sample = dict[str, float]
"""The figures of one answer by their names, and its time in s since 1970."""


async def entities_of(home: HomeAssistant, device: str) -> dict[str, str]:
    """Return the ids of a miner's entities by key."""
    answer = await home.client.command(f"{DOMAIN}/miners")
    return next(
        miner["entities"] for miner in answer["miners"] if miner["device_id"] == device
    )


async def poll(home: HomeAssistant, device: str) -> None:
    """Have a miner asked now, as the action to update an entity does.

    Otherwise that takes some seconds, and of an offline miner up to a minute.
    """
    entities = await entities_of(home, device)
    await home.client.request(
        "POST",
        "/api/services/homeassistant/update_entity",
        {"entity_id": entities["connectivity"]},
    )


async def samples_of(home: HomeAssistant, span: float, **device: str) -> list[Sample]:
    """Return the live samples of so many seconds, of the fleet without a device."""
    messages = home.client.subscribe(f"{DOMAIN}/subscribe", span=span, **device)
    message: JsonObject = await anext(messages)
    await messages.aclose()
    columns = message["columns"]
    return [
        dict(zip(columns, row, strict=True))
        for row in zip(*columns.values(), strict=True)
    ]
