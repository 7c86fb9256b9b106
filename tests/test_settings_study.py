"""Test the action that returns what each setting of a miner was worth."""

import csv
from io import StringIO
from typing import Any, cast

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
import voluptuous as vol

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.study import Study
from custom_components.bitaxe_monitor.miner.study import COLUMNS

from .conftest import fleet_entry, set_up
from .support.study import studied


async def ask(
    hass: HomeAssistant, entry: MockConfigEntry, *, user: str | None = None, **data: str
) -> dict[str, Any]:
    """Ask for the study of an entry."""
    [device] = dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
    response = await hass.services.async_call(
        DOMAIN,
        "get_settings_study",
        {"device_id": device.id, **data},
        blocking=True,
        context=Context(user_id=user),
        return_response=True,
    )
    return cast("dict[str, Any]", response)


async def test_study(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """Settings are a list of data, or a text with their units; a reload keeps them."""
    assert await ask(hass, loaded) == {"settings": []}
    watch = loaded.runtime_data.measuring.watches.study
    watch.study = Study(studied())
    found = await ask(hass, loaded)
    assert [row["frequency"] for row in found["settings"]] == [625, 600, 525]
    await hass.config_entries.async_reload(loaded.entry_id)
    assert await ask(hass, loaded, format="json") == found

    rows = list(csv.reader(StringIO((await ask(hass, loaded, format="csv"))["csv"])))
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
        await ask(hass, fleet)
    with pytest.raises(vol.Invalid):
        await ask(hass, loaded, format="xml")
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {}})
    with pytest.raises(Unauthorized):
        await ask(hass, loaded, user=hass_read_only_user.id)
