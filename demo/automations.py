"""Make automations of the blueprints, as a user would in the editor."""

from collections.abc import Mapping
from typing import Final

from .client import Client, JsonObject
from .miners import DOMAIN

BLUEPRINTS: Final = {
    "offline_and_back": "A miner is offline, or back",
    "low_efficiency": "A miner has low efficiency, or has recovered",
    "performance_drop": "A miner's performance has dropped, or has recovered",
    "payout_changed": "Somebody else would be paid for what a miner finds",
    "work_not_credited": "A pool does not credit what a miner hashes",
    "overheating": "A miner overheats, or has a fault",
    "difficulty_or_block": "A miner has a new best difficulty, or a block",
    "daily_fleet_report": "Report on the fleet",
    "monthly_report": "Report on the last month of the fleet",
}
"""What the automations are called, by blueprint."""

_OF_THE_FLEET: Final = "daily_fleet_report"
_OF_A_DEVICE: Final = "monthly_report"


async def add_automations(
    client: Client, inputs: Mapping[str, JsonObject] | None = None
) -> str:
    """Make one automation of each blueprint, and return the path of their list.

    They are about all miners that there are now, and show their messages in the page.
    `inputs` are what else is chosen, by blueprint.
    """
    miners = await miner_target(client)
    (fleet,) = await _devices_with(client, "all_miners_online")
    about: dict[str, JsonObject] = {_OF_THE_FLEET: {}, _OF_A_DEVICE: {"device": fleet}}
    for name, alias in BLUEPRINTS.items():
        chosen = about.get(name, {"miners": miners}) | (inputs or {}).get(name, {})
        blueprint = {"path": f"{DOMAIN}/{name}.yaml", "input": chosen}
        await add_automation(client, name, {"alias": alias, "use_blueprint": blueprint})
    return "/config/automation/dashboard"


async def add_automation(client: Client, key: str, config: JsonObject) -> None:
    """Make an automation; ApiError if Home Assistant finds fault with it."""
    await client.request("POST", f"/api/config/automation/config/{key}", config)


async def miner_target(client: Client) -> JsonObject:
    """Return all miners as a target of triggers."""
    devices = await client.command("config/device_registry/list")
    miners = await _devices_with(client, "connectivity")
    return {"device_id": [device["id"] for device in devices if device["id"] in miners]}


async def _devices_with(client: Client, key: str) -> set[str]:
    """Return the ids of the devices that have an entity of a kind."""
    return {
        entity["device_id"]
        for entity in await client.entities(DOMAIN)
        if entity["translation_key"] == key
    }
