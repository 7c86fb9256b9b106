"""Test what the page hears of what miners are asked for."""

import asyncio
from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.acts import Kind, async_acts
from custom_components.bitaxe_monitor.control.by import By
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.raised import Reason
from custom_components.bitaxe_monitor.miner.naming import async_device

from ..conftest import miner_entry
from ..support.simulated import SimulatedHome, simulated_home
from .asking import unsubscribe


async def follow(
    home: SimulatedHome, client: MockHAClientWebSocket
) -> tuple[int, dict[str, Any]]:
    """Follow the acts of a miner; return the number of that, and what came at once."""
    device = async_device(home.hass, home.entry)
    assert device is not None
    await client.send_json_auto_id({"type": f"{DOMAIN}/acts", "device_id": device.id})
    answer = await client.receive_json()
    assert answer["success"]
    return answer["id"], (await client.receive_json())["event"]


async def next_event(client: MockHAClientWebSocket) -> dict[str, Any]:
    """Return what comes next."""
    return dict((await client.receive_json())["event"])


async def test_acts(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_admin_user: MockUser
) -> None:
    """An act is sent when it begins and when it ends, with who asked for it."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        client = await hass_ws_client(hass)
        _, first = await follow(home, client)
        assert first["acts"] == []
        assert first["may_control"]
        assert first["undoable"] == {}
        await hass.services.async_call(
            "fan",
            "set_percentage",
            {"entity_id": home.entity_id("fan", "fan"), "percentage": 60},
            blocking=True,
            context=Context(user_id=hass_admin_user.id),
        )
        began, ended = await next_event(client), await next_event(client)
        [act] = began["acts"]
        assert act["kind"] == "settings"
        assert act["values"] == {"automatic_fan": False, "fan_speed": 60}
        assert act["origin"] == "user"
        assert act["name"] == hass_admin_user.name
        assert act["at"] <= began["now"]
        assert act["ended"] is act["outcome"] is act["error"] is act["slot"] is None
        [done] = ended["acts"]
        assert done["number"] == act["number"]
        assert done["outcome"] == "in_force"
        assert ended["undoable"]["automatic_fan"] == 1


async def test_refused(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """What is refused comes with the key of its text, and whose act it was."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        client = await hass_ws_client(hass)
        await follow(home, client)
        await home.call("switch", "turn_off", "mining")
        with pytest.raises(HomeAssistantError):
            await home.call("switch", "turn_on", "mining")
        for _ in range(3):
            await next_event(client)
        ended = (await next_event(client))["acts"]
        assert [act["values"] for act in ended] == [{"mining": 0}, {"mining": 1}]
        assert ended[1]["error"] == {
            "key": "just_paused",
            "placeholders": {},
        }
        assert ended[1]["outcome"] is None
        assert (ended[1]["origin"], ended[1]["name"]) == ("automation", None)


async def test_undo(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """What is undone is an act like others, and so are a restart and another pool."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.give_pool(2, "two.example")
        await home.pass_time(10)
        wishes = home.coordinator.wishes
        await home.call("fan", "set_percentage", "fan", percentage=60)
        await wishes.undo()
        await wishes.restore_found()
        await wishes.use_pool(2, Context(user_id="gone"))
        await home.call("button", "press", "restart")
        _, first = await follow(home, await hass_ws_client(hass))
        seen = [(act["kind"], act["outcome"], act["slot"]) for act in first["acts"]]
        assert seen == [
            ("settings", "in_force", None),
            ("undo", "in_force", None),
            ("as_found", "in_force", None),
            ("pool", "in_force", 2),
            ("restart", "in_force", None),
        ]
        assert first["acts"][1]["values"]["automatic_fan"] == 1
        assert (first["acts"][3]["origin"], first["acts"][3]["name"]) == ("user", None)


async def test_no_text(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """What ended in a way that there is no text for is known to have ended."""

    async def fail(error: Exception) -> None:
        """Raise it."""
        raise error

    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        acts = async_acts(hass, home.entry.entry_id)
        with pytest.raises(ValueError, match="no"):
            await acts.follow(fail(ValueError("no")), Kind.RESTART, By())
        _, first = await follow(home, await hass_ws_client(hass))
        assert [act["error"] for act in first["acts"]] == [
            {"key": None, "placeholders": {}}
        ]


async def test_reload(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """Whoever listens goes on to when the entry is set up anew."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        client = await hass_ws_client(hass)
        await follow(home, client)
        await hass.config_entries.async_unload(home.entry.entry_id)
        _, unloaded = await follow(home, await hass_ws_client(hass))
        assert unloaded["undoable"] == {}
        await hass.config_entries.async_setup(home.entry.entry_id)
        await home.call("fan", "set_percentage", "fan", percentage=60)
        while not (event := await next_event(client))["acts"]:
            pass
        assert len(event["acts"]) == 1
        await hass.config_entries.async_unload(home.entry.entry_id)
        await until_undoable(client, {})
        await hass.config_entries.async_setup(home.entry.entry_id)
        await until_undoable(client, {"automatic_fan": 1, "fan_speed": 100})


async def until_undoable(
    client: MockHAClientWebSocket, undoable: dict[str, float]
) -> None:
    """Wait until it is said what the last change would be undone to."""
    async with asyncio.timeout(10):
        while (await next_event(client))["undoable"] != undoable:
            pass


async def test_changes_that_are_no_acts(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    """What another hand changed or is taken back changes what can be undone."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.coordinator.wishes.set_performance(Pair(575, None))
        home.now += 100
        await home.pass_time(10)
        client = await hass_ws_client(hass)
        _, first = await follow(home, client)
        assert first["undoable"] == {"frequency": 525}
        home.miner.storage.store({"frequency": 550})
        await home.pass_time(10)
        await until_undoable(client, {})
        await home.coordinator.wishes.set_performance(Pair(575, None))
        home.now += 100
        await home.pass_time(10)
        await until_undoable(client, {"frequency": 550})
        watched = home.coordinator.attendant.watch._raise
        assert watched is not None
        watched.reason = Reason.HOT_REGULATOR
        await home.pass_time(20)
        await hass.async_block_till_done(wait_background_tasks=True)
        await until_undoable(client, {})


async def test_end(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """Who listens no longer is sent nothing."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        client = await hass_ws_client(hass)
        number, _ = await follow(home, client)
        await unsubscribe(client, number)
        await home.call("fan", "set_percentage", "fan", percentage=60)
        await client.send_json_auto_id({"type": "ping"})
        assert (await client.receive_json())["type"] == "pong"


@pytest.mark.parametrize(
    ("policy", "may_read", "may_control"),
    [
        ({"entities": True}, True, True),
        ({"entities": {"all": {"read": True}}}, True, False),
        ({"entities": {"domains": {"sensor": True}}}, False, False),
    ],
)
async def test_rights(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    policy: Any,  # noqa: ANN401 -- as Home Assistant takes it
    *,
    may_read: bool,
    may_control: bool,
) -> None:
    """Who may not read a miner hears nothing; who may not control it hears that."""
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy(policy)
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        client = await hass_ws_client(hass, hass_read_only_access_token)
        device = async_device(hass, home.entry)
        assert device is not None
        await client.send_json_auto_id(
            {"type": f"{DOMAIN}/acts", "device_id": device.id}
        )
        answer = await client.receive_json()
        if not may_read:
            assert answer["error"]["code"] == "unauthorized"
            return
        assert answer["success"]
        assert (await next_event(client))["may_control"] is may_control


async def test_rights_by_entity(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """Who may control each entity that changes a miner may control the miner."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        ids = [
            entity.entity_id
            for entity in er.async_entries_for_config_entry(
                er.async_get(hass), home.entry.entry_id
            )
        ]
        controls: dict[str, bool | dict[str, bool]] = {
            entity_id: True
            for entity_id in ids
            if entity_id.split(".")[0] not in {"binary_sensor", "event", "sensor"}
        }
        others: dict[str, bool | dict[str, bool]] = {
            entity_id: {"read": True} for entity_id in set(ids) - controls.keys()
        }
        hass_read_only_user.groups = []
        hass_read_only_user.mock_policy({"entities": {"entity_ids": controls | others}})
        client = await hass_ws_client(hass, hass_read_only_access_token)
        assert (await follow(home, client))[1]["may_control"]
        controls[controls.popitem()[0]] = {"read": True}
        hass_read_only_user.mock_policy({"entities": {"entity_ids": controls | others}})
        assert not (await follow(home, client))[1]["may_control"]


@pytest.mark.parametrize("is_fleet", [False, True])
async def test_no_miner(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    *,
    is_fleet: bool,
) -> None:
    """Neither the fleet nor a device that is not there can be followed."""
    assert await async_setup_component(hass, DOMAIN, {})
    entry = MockConfigEntry(domain=DOMAIN, unique_id="fleet") if is_fleet else None
    device_id = "unknown"
    if entry is not None:
        entry.add_to_hass(hass)
        miner_entry().add_to_hass(hass)
        await hass.config_entries.async_setup(entry.entry_id)
        await hass.async_block_till_done()
        device = async_device(hass, entry)
        assert device is not None
        device_id = device.id
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": f"{DOMAIN}/acts", "device_id": device_id})
    assert (await client.receive_json())["error"]["code"] == "not_found"
