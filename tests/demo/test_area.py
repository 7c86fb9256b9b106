"""Tests of how the demo moves devices into an area."""

from typing import Any
from unittest.mock import AsyncMock

from demo.area import move_some
from demo.client import Client

ENTITIES = [
    {"entity_id": "sensor.a_hashrate", "device_id": "a", "translation_key": "hashrate"},
    {
        "entity_id": "binary_sensor.a",
        "device_id": "a",
        "translation_key": "connectivity",
    },
    {
        "entity_id": "binary_sensor.b",
        "device_id": "b",
        "translation_key": "connectivity",
    },
    {
        "entity_id": "binary_sensor.all",
        "device_id": "fleet",
        "translation_key": "all_miners_online",
    },
]


async def test_move_some() -> None:
    """The fleet and one miner move, and all their entities get the ids of the area."""
    sent: list[tuple[str, dict[str, Any]]] = []

    async def command(kind: str, **fields: Any) -> Any:  # noqa: ANN401
        sent.append((kind.removeprefix("config/"), fields))
        if kind.endswith("create"):
            return {"area_id": "garage"}
        return {each: f"{each}_there" for each in fields.get("entity_ids", ())}

    client = AsyncMock(spec=Client)
    client.entities.return_value = ENTITIES
    client.command.side_effect = command
    await move_some(client)
    devices = [fields for kind, fields in sent if kind == "device_registry/update"]
    assert devices == [
        {"device_id": "fleet", "area_id": "garage"},
        {"device_id": "a", "area_id": "garage"},
    ]
    renamed = [fields for kind, fields in sent if kind == "entity_registry/update"]
    assert renamed == [
        {"entity_id": each, "new_entity_id": f"{each}_there"}
        for each in ("sensor.a_hashrate", "binary_sensor.a", "binary_sensor.all")
    ]
