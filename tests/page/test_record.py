"""Test what the charts hear of what was changed of miners."""

from typing import Any

from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import Context, HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.naming import async_device

from ..conftest import set_up
from ..support.simulated import simulated_home


async def changes(
    client: MockHAClientWebSocket, *device_ids: str, start: float = 0, end: float = 1e12
) -> dict[str, list[dict[str, Any]]]:
    """Return what was changed of miners."""
    await client.send_json_auto_id(
        {
            "type": f"{DOMAIN}/record",
            "device_ids": device_ids,
            "start": start,
            "end": end,
        }
    )
    return dict((await client.receive_json())["result"]["changes"])


async def test_changes(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_admin_user: MockUser
) -> None:
    """Each setting that was changed is there, with who did it and what became of it."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        device = home.device_id
        client = await hass_ws_client(hass)
        assert await changes(client, device) == {device: []}
        at = home.now
        await hass.services.async_call(
            "fan",
            "set_percentage",
            {"entity_id": home.entity_id("fan", "fan"), "percentage": 60},
            blocking=True,
            context=Context(user_id=hass_admin_user.id),
        )
        await home.pass_time(60)
        await home.call("switch", "turn_off", "mining")
        found = (await changes(client, device))[device]
        assert [
            (item["setting"], item["after"], item["origin"], item["name"])
            for item in found
        ] == [
            ("automatic_fan", 0, "user", hass_admin_user.name),
            ("fan_speed", 60, "user", hass_admin_user.name),
            ("mining", 0, "automation", None),
        ]
        assert {item["outcome"] for item in found} == {"in_force"}
        assert found[0]["act"] == found[1]["act"] != found[2]["act"]
        assert found[0]["before"] == 1
        assert not found[0]["is_undone"]
        assert at <= found[0]["at"] < found[2]["at"]
        later = await changes(client, device, start=at + 30)
        assert [item["setting"] for item in later[device]] == ["mining"]
        earlier = await changes(client, device, end=at + 30)
        assert len(earlier[device]) == 2
        await home.coordinator.wishes.undo()
        assert (await changes(client, device))[device][0]["is_undone"]


async def test_what_is_not_there(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """There is nothing of what is no miner, may not be read, or is not set up."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        fleet_entry = MockConfigEntry(domain=DOMAIN, unique_id="fleet")
        fleet_entry.add_to_hass(hass)
        await set_up(hass, fleet_entry)
        device = home.device_id
        fleet = async_device(hass, fleet_entry)
        assert fleet is not None
        client = await hass_ws_client(hass, hass_read_only_access_token)
        assert await changes(client, "unknown", fleet.id, device) == {device: []}
        hass_read_only_user.groups = []
        hass_read_only_user.mock_policy({})
        assert await changes(client, device) == {}
        admin = await hass_ws_client(hass)
        await hass.config_entries.async_set_disabled_by(
            home.entry.entry_id, ConfigEntryDisabler.USER
        )
        assert await changes(admin, device) == {}
