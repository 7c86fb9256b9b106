"""Test what the page hears of the domains of a miner's chips."""

from typing import Any

from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.bitaxe_monitor.const import DOMAIN
from simulator import Fault

from ..conftest import fleet_entry, set_up
from ..support.actions import device_of
from ..support.simulated import SimulatedHome, simulated_home
from .asking import unsubscribe


async def ask(
    hass: HomeAssistant, client: MockHAClientWebSocket, entry: MockConfigEntry
) -> dict[str, Any]:
    """Ask for the chips of an entry; return the answer."""
    await client.send_json_auto_id(
        {"type": f"{DOMAIN}/chips", "device_id": device_of(hass, entry).id}
    )
    return dict(await client.receive_json())


async def follow(home: SimulatedHome, client: MockHAClientWebSocket) -> int:
    """Follow the chips of a miner; return the number of that."""
    answer = await ask(home.hass, client, home.entry)
    assert answer["success"]
    return int(answer["id"])


async def heard(client: MockHAClientWebSocket) -> list[list[dict[str, Any]]]:
    """Return what has come of chips since this was asked last."""
    await client.send_json_auto_id({"type": "ping"})
    found = []
    while (message := await client.receive_json())["type"] != "pong":
        assert message["event"].keys() == {"chips", "now"}
        found.append(message["event"]["chips"])
    return found


async def test_chips(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """Parts are sent at once, and again once a minute, not with each poll."""
    with simulated_home(hass, "650", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(120)
        client = await hass_ws_client(hass)
        await follow(home, client)
        [chips] = await heard(client)
        assert [len(chip["parts"]) for chip in chips] == [4, 4]
        for chip in chips:
            assert all(90 < part < 110 for part in chip["parts"])
            assert 0 < chip["chance"] < 5
            assert chip["faulty"] == chip["silent"] == []
        await home.pass_time(180)
        assert 1 <= len(await heard(client)) <= 3


async def test_silent(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """A silent domain is called so at once, though its part only shrinks."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        client = await hass_ws_client(hass)
        await follow(home, client)
        await home.pass_time(120)
        home.miner.set_faults(Fault.SILENT_DOMAIN)
        await home.pass_time(120)
        [chip] = (await heard(client))[-1]
        assert chip["faulty"] == chip["silent"] == [1]
        first, *others = chip["parts"]
        assert 0 < first < 80
        assert all(part > 100 for part in others)


async def test_silent_chip(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    """Of a chip that counts nothing there are no parts; yet its domains are shown."""
    with simulated_home(hass, "650", "v2.15.0") as home:
        home.miner.set_health(0.0, 1)
        await home.set_up()
        await home.pass_time(120)
        client = await hass_ws_client(hass)
        await follow(home, client)
        [[well, silent]] = await heard(client)
        assert all(well["parts"])
        every = [1, 2, 3, 4]
        assert silent == {
            "parts": [0] * 4,
            "chance": None,
            "faulty": every,
            "silent": every,
        }


async def test_nothing(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """Where firmware reports no domains that is sent once, and nothing after it."""
    with simulated_home(hass, "601", "v2.9.0") as home:
        await home.set_up()
        client = await hass_ws_client(hass)
        await follow(home, client)
        await home.pass_time(180)
        assert await heard(client) == [[]]


async def test_reload(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """What is followed goes on after a reload, until the page wants no more."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(120)
        client = await hass_ws_client(hass)
        followed = await follow(home, client)
        await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(65)
        assert [len(chips) for chips in await heard(client)] == [1, 0, 1]
        await unsubscribe(client, followed)
        await home.pass_time(65)
        await hass.config_entries.async_unload(home.entry.entry_id)
        assert await heard(client) == []


async def test_not_for_all(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_admin_user: MockUser,
    loaded: MockConfigEntry,
) -> None:
    """Who may not read the miner hears nothing, and the fleet has no chips."""
    client = await hass_ws_client(hass)
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    assert (await ask(hass, client, fleet))["error"]["code"] == "not_found"
    hass_admin_user.groups = []
    hass_admin_user.mock_policy({"entities": {}})
    assert (await ask(hass, client, loaded))["error"]["code"] == "unauthorized"
