"""Test what is sent to the page of how miners are doing."""

from time import time
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntryDisabler,
    ConfigEntryState,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.live import async_live_samples

from ..conftest import FakeMiner, miner_entry
from ..support.actions import device_of
from ..support.fleet import host, mac, set_up_fleet
from ..support.time import pass_time
from .asking import call, listeners, next_event, unsubscribe

BEGUN: Final = "2026-01-01"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up, at a whole second."""
    freezer.move_to(BEGUN)


async def follow(client: MockHAClientWebSocket) -> list[dict[str, Any]]:
    """Subscribe; return how all miners are doing."""
    answer = await call(client, "statuses")
    assert answer["success"]
    event = await next_event(client, answer["id"])
    assert event["is_complete"] is True
    assert event["now"] == time()
    statuses: list[dict[str, Any]] = event["statuses"]
    return statuses


async def heard(client: MockHAClientWebSocket) -> list[dict[str, Any]]:
    """Return the events that have come by now."""
    await client.send_json_auto_id({"type": "ping"})
    events = []
    while (message := await client.receive_json())["type"] != "pong":
        events.append(message["event"])
    return events


async def changed(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    entry: MockConfigEntry,
) -> dict[str, Any]:
    """Return how a miner is doing once that is said to have changed.

    Whoever does not listen for a while is taken to be gone, so time passes in steps.
    """
    for _ in range(200):
        await pass_time(hass, freezer, 5)
        for event in await heard(client):
            assert event["now"] <= time()
            for status in event["statuses"]:
                if status["entry_id"] == entry.entry_id:
                    return dict(status)
    pytest.fail("nothing has changed")


async def test_all_then_changes(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """First come all miners, then each that does otherwise, and nothing between."""
    _, entries = await set_up_fleet(hass, miners)
    statuses = await follow(client)
    assert statuses == [
        {
            "entry_id": entry.entry_id,
            "device_id": device_of(hass, entry).id,
            "status": "online",
            "since": {},
        }
        for entry in entries
    ]
    await pass_time(hass, freezer, 5)
    assert await heard(client) == []
    miners[host(1)].update(overheat_mode=1)
    hot = await changed(hass, freezer, client, entries[1])
    assert hot == statuses[1] | {"since": {"overheating": int(time())}}
    await pass_time(hass, freezer, 5)
    assert await heard(client) == []
    began = int(time()) + 5
    miners[host(0)].error = AxeOSConnectionError()
    offline = await changed(hass, freezer, client, entries[0])
    assert offline == statuses[0] | {"status": "offline", "since": {"offline": began}}
    miners[host(0)].error = None
    assert await changed(hass, freezer, client, entries[0]) == statuses[0]


async def test_warming_up(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """A miner that has just started warms up, until it has run for long enough."""
    _, entries = await set_up_fleet(hass, miners)
    await follow(client)
    miners[host(0)].update(uptimeSeconds=3)
    warming_up = await changed(hass, freezer, client, entries[0])
    assert warming_up["since"] == {"warming_up": int(time())}
    miners[host(0)].update(uptimeSeconds=500)
    assert (await changed(hass, freezer, client, entries[0]))["since"] == {}


async def test_another_miner_answers(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """What answers in the place of a miner is said, also when it was offline before."""
    _, entries = await set_up_fleet(hass, miners)
    await follow(client)
    miners[host(0)].error = AxeOSConnectionError()
    offline = await changed(hass, freezer, client, entries[0])
    assert offline["since"].keys() == {"offline"}
    miners[host(0)].error = None
    miners[host(0)].update(macAddr=mac(77))
    other = await changed(hass, freezer, client, entries[0])
    assert other["status"] == "offline"
    assert other["since"] == offline["since"] | {"wrong_miner": int(time())}
    miners[host(0)].error = AxeOSConnectionError()
    assert await changed(hass, freezer, client, entries[0]) == offline


async def test_entries_come_and_go(
    hass: HomeAssistant,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """A miner that is disabled, enabled, removed or added is said to be, by all."""
    fleet, entries = await set_up_fleet(hass, miners)
    entry = entries[0]
    statuses = await follow(client)
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entry.entry_id, by_user)
    assert (await heard(client))[-1]["statuses"] == [
        statuses[0] | {"status": "disabled"}
    ]
    await hass.config_entries.async_set_disabled_by(entry.entry_id, None)
    assert (await heard(client))[-1]["statuses"] == statuses[:1]
    await hass.config_entries.async_remove(entry.entry_id)
    gone = (await heard(client))[-1]
    assert gone == {"statuses": statuses[1:], "is_complete": True, "now": time()}

    await hass.config_entries.async_remove(fleet.entry_id)
    other = MockConfigEntry(domain="other")
    other.add_to_hass(hass)
    hass.config_entries.async_update_entry(other, title="Other")
    assert await heard(client) == []
    failed = miner_entry(mac=None, title="attic")
    failed.add_to_hass(hass)
    failed.mock_state(hass, ConfigEntryState.SETUP_ERROR)
    [event] = await heard(client)
    assert event["is_complete"] is True
    assert event["statuses"][-1] == {
        "entry_id": failed.entry_id,
        "device_id": None,
        "status": "not_loaded",
        "since": {},
    }


async def test_ignored_miners_and_the_fleet(
    hass: HomeAssistant, client: MockHAClientWebSocket, miners: dict[str, FakeMiner]
) -> None:
    """What a user has ignored is no miner, and the fleet is none either."""
    _, entries = await set_up_fleet(hass, miners)
    MockConfigEntry(
        domain=DOMAIN, unique_id="ignored", source=SOURCE_IGNORE
    ).add_to_hass(hass)
    statuses = await follow(client)
    assert [status["entry_id"] for status in statuses] == [
        entry.entry_id for entry in entries
    ]


async def test_not_decided_yet(
    hass: HomeAssistant, client: MockHAClientWebSocket, miners: dict[str, FakeMiner]
) -> None:
    """A miner that is still to be set up is neither online nor offline."""
    await set_up_fleet(hass, miners)
    waiting = miner_entry("192.168.1.99", mac(99))
    waiting.add_to_hass(hass)
    statuses = await follow(client)
    assert statuses[-1]["status"] == "unknown"


@pytest.mark.parametrize("is_closed", [False, True], ids=["unsubscribed", "closed"])
async def test_leaves_nothing(
    hass: HomeAssistant,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
    *,
    is_closed: bool,
) -> None:
    """Nobody listens any more once a page is left or has unsubscribed."""
    _, entries = await set_up_fleet(hass, miners)
    live = [async_live_samples(hass, entry.entry_id) for entry in entries]
    subscription = (await call(client, "statuses"))["id"]
    await next_event(client, subscription)
    assert [listeners(samples) for samples in live] == [1, 1, 1]
    if is_closed:
        await client.close()
        await hass.async_block_till_done()
    else:
        await unsubscribe(client, subscription)
    assert [listeners(samples) for samples in live] == [0, 0, 0]


async def test_user_who_may_not_read(
    hass: HomeAssistant,
    hass_read_only_user: MockUser,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """A user is sent nothing of a miner of which it may not read every entity."""
    _, entries = await set_up_fleet(hass, miners)
    registry = er.async_get(hass)
    entities = er.async_entries_for_config_entry(registry, entries[1].entry_id)
    ids = {entity.entity_id: {"read": True} for entity in entities}
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {"entity_ids": ids}})
    statuses = await follow(client)
    assert [status["entry_id"] for status in statuses] == [entries[1].entry_id]
