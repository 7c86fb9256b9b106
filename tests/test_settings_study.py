"""Test the action that returns what each setting of a miner was worth."""

import csv
from io import StringIO
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
import voluptuous as vol

from custom_components.bitaxe_monitor.figures.study import Study
from custom_components.bitaxe_monitor.miner.study import COLUMNS

from .conftest import fleet_entry, set_up
from .support.actions import call
from .support.study import studied

ACTION: Final = "get_settings_study"


async def test_study(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """Settings are a list of data, or a text with their units; a reload keeps them."""
    assert await call(hass, ACTION, loaded) == {"settings": []}
    watch = loaded.runtime_data.measuring.watches.study
    watch.study = Study(studied())
    found = await call(hass, ACTION, loaded)
    assert [row["frequency"] for row in found["settings"]] == [625, 600, 525]
    await hass.config_entries.async_reload(loaded.entry_id)
    assert await call(hass, ACTION, loaded, {"format": "json"}) == found

    text = (await call(hass, ACTION, loaded, {"format": "csv"}))["csv"]
    rows = list(csv.reader(StringIO(text)))
    assert [name.split(" ")[0] for name in rows[0]] == list(COLUMNS)
    first = dict(zip(rows[0], rows[1], strict=True))
    assert first["frequency (MHz)"] == "625.0"
    assert first["power_efficiency_margin (J/TH)"]
    assert first["hashrate_standing"] == "best"
    assert first["in_force"] == "false"
    assert first["error_rate (%)"] == ""
    assert len(rows) == 4


async def test_refused(
    hass: HomeAssistant, loaded: MockConfigEntry, hass_read_only_user: MockUser
) -> None:
    """It is of a miner, in a known format, and for who may read the miner."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    with pytest.raises(ServiceValidationError, match="one miner at a time"):
        await call(hass, ACTION, fleet)
    with pytest.raises(vol.Invalid):
        await call(hass, ACTION, loaded, {"format": "xml"})
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {}})
    with pytest.raises(Unauthorized):
        await call(hass, ACTION, loaded, user=hass_read_only_user)
