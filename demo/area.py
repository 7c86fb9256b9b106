"""Move what is watched into an area, as a user does in the page."""

from typing import Final

from .client import Client
from .miners import DOMAIN

_NAME: Final = "Garage"
_OF_EACH: Final = ("all_miners_online", "connectivity")  # of the fleet, and of a miner


async def move_some(client: Client) -> None:
    """Move the fleet and one miner into an area, and have their entity ids say so.

    Home Assistant puts the area first in the ids that it makes, and the page offers
    to make them again when a device moves.
    """
    area = await client.command("config/area_registry/create", name=_NAME)
    entities = await client.entities(DOMAIN)
    moved = [
        next(each["device_id"] for each in entities if each["translation_key"] == key)
        for key in _OF_EACH
    ]
    for device in moved:
        await client.command(
            "config/device_registry/update", device_id=device, area_id=area["area_id"]
        )
    ids = await client.command(
        "config/entity_registry/get_automatic_entity_ids",
        entity_ids=[
            each["entity_id"] for each in entities if each["device_id"] in moved
        ],
    )
    for old, new in ids.items():
        await client.command(
            "config/entity_registry/update", entity_id=old, new_entity_id=new
        )
