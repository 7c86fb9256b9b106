"""Test what the charts hear of what was changed of miners."""

from dataclasses import replace
import json
from typing import Any

from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import Context, HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.acts import async_forget_acts
from custom_components.bitaxe_monitor.control.errors import PoolChangeError
from custom_components.bitaxe_monitor.miner.naming import async_device

from ..conftest import set_up
from ..support.events import reload
from ..support.simulated import CANARY, home_of_three_pools, simulated_home


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


def _noted(found: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Return what was asked for, from what to what, and what became of it."""
    keys = ("setting", "before", "after", "outcome")
    return [tuple(item[key] for key in keys) for item in found]


async def test_deeds(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_admin_user: MockUser,
    hass_storage: dict[str, Any],
) -> None:
    """A pool, a restart and identifying are there too, also after Home Assistant was.

    Of a pool there is its slot alone.
    """
    async with home_of_three_pools(hass) as home:
        device, key = home.device_id, f"{DOMAIN}.{home.entry.entry_id}"
        context = Context(user_id=hass_admin_user.id)
        await home.coordinator.wishes.use_pool(4, context)
        await home.call("button", "press", "identify")
        await home.call("button", "press", "restart")
        await home.pass_time(60)
        client = await hass_ws_client(hass)
        found = (await changes(client, device))[device]
        assert _noted(found) == [
            ("pool", 0, 4, "in_force"),
            ("restart", None, None, "in_force"),
            ("identify", None, None, "in_force"),
            ("restart", None, None, "in_force"),
        ]
        assert [item["name"] for item in found] == [
            hass_admin_user.name,
            hass_admin_user.name,
            None,
            None,
        ]
        assert [item["origin"] for item in found[2:]] == ["automation"] * 2
        assert found[0]["act"] == found[1]["act"]
        assert len({item["act"] for item in found}) == 3
        assert home.coordinator.attendant.changes.record.undoable == {}
        await reload(hass, home.entry)
        assert (await changes(client, device))[device] == found
        # What is left of a Home Assistant that has stopped is what it had saved.
        await hass.config_entries.async_unload(home.entry.entry_id)
        async_forget_acts(hass, home.entry.entry_id)
        saved = json.dumps(hass_storage[key])
        assert not [one for one in (CANARY, "example.org") if one in saved]
        hass_storage[key] = json.loads(saved)
        await hass.config_entries.async_setup(home.entry.entry_id)
        assert (await changes(client, device))[device] == found


async def test_pool_that_is_out_of_reach(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    """A pool that did not answer was given up; what was never sent is not there."""
    async with home_of_three_pools(hass) as home:
        wishes, device = home.coordinator.wishes, home.device_id
        with pytest.raises(PoolChangeError):
            await wishes.use_pool(7)
        home.miner.kill_pools("third.example.org")
        with pytest.raises(PoolChangeError):
            await wishes.use_pool(4)
        client = await hass_ws_client(hass)
        found = (await changes(client, device))[device]
        assert _noted(found) == [
            ("pool", 0, 4, "went_back"),
            ("restart", None, None, "in_force"),
        ]


async def test_pools_that_are_edited(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    """Of a pool that was edited or removed its slot is noted, and no more."""
    async with home_of_three_pools(hass) as home:
        wishes, device = home.coordinator.wishes, home.device_id
        edit = PoolEdit(slot=1, host="fourth.example.org", port=4444, user=CANARY)
        await wishes.store_pool(replace(edit, password=CANARY))
        await wishes.clear_pool(4)
        await wishes.use_fallback_only(on=True)
        client = await hass_ws_client(hass)
        found = (await changes(client, device))[device]
        assert _noted(found) == [
            ("pool_stored", None, 1, "in_force"),
            ("restart", None, None, "in_force"),
            ("pool_cleared", None, 4, "not_shown"),
            ("fallback_only", 0, 1, "in_force"),
            ("restart", None, None, "in_force"),
        ]
        assert [item["origin"] for item in found[:3]] == ["user"] * 3
        assert [item["origin"] for item in found[3:]] == ["automation"] * 2
        noted = str(found) + str(home.coordinator.attendant.saved)
        assert not [one for one in (CANARY, "example.org") if one in noted]


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
