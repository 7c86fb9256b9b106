"""Test what the settings card hears of what each setting was worth."""

from typing import Any

from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.study import Study
from custom_components.bitaxe_monitor.miner.study import COLUMNS

from ..conftest import fleet_entry, set_up
from ..support.actions import device_of
from ..support.study import studied


async def test_study(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_admin_user: MockUser,
    loaded: MockConfigEntry,
) -> None:
    """It is sent of a miner that is set up, to who may read the miner."""
    client = await hass_ws_client(hass)

    async def ask(entry: MockConfigEntry) -> dict[str, Any]:
        await client.send_json_auto_id(
            {"type": f"{DOMAIN}/settings_study", "device_id": device_of(hass, entry).id}
        )
        return dict(await client.receive_json())

    assert (await ask(loaded))["result"] == {"settings": []}
    loaded.runtime_data.measuring.watches.study.study = Study(studied())
    rows = (await ask(loaded))["result"]["settings"]
    assert [row["frequency"] for row in rows] == [625, 600, 525]
    assert all(tuple(row) == COLUMNS for row in rows)

    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    assert (await ask(fleet))["error"]["code"] == "not_found"
    await hass.config_entries.async_unload(loaded.entry_id)
    assert (await ask(loaded))["error"]["code"] == "not_loaded"
    assert await hass.config_entries.async_setup(loaded.entry_id)
    assert len((await ask(loaded))["result"]["settings"]) == 3

    hass_admin_user.groups = []
    hass_admin_user.mock_policy({"entities": {}})
    assert (await ask(loaded))["error"]["code"] == "unauthorized"
