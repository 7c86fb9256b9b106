"""Test which figures get which metric names by what the page about scale says."""

from typing import Any, Final, cast

from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
)
from homeassistant.helpers.entity_values import EntityValues
from homeassistant.util.yaml import parse_yaml
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN
from demo.exports import configuration

from ..conftest import GAMMA_MAC, fleet_entry, miner_entry, set_up

METRICS: Final = {
    "miner_hashrate_ghs": {"hashrate"},
    "miner_chip_hashrate_ghs": {"chip_hashrate"},
    "miner_expected_hashrate_ghs": {"expected_hashrate"},
    "miner_deviation_ghs": {"deviation"},
    "miner_standard_deviation_ghs": {
        f"standard_deviation_{seconds}" for seconds in (60, 300, 600)
    },
    "miner_efficiency_percent": {"efficiency"},
    "miner_power_efficiency_joules_per_terahash": {"power_efficiency"},
    "miner_mean_efficiency_percent": {
        f"mean_efficiency_{seconds}" for seconds in (60, 300, 600)
    },
    "miner_shares_accepted": {"shares_accepted"},
    "miner_shares_rejected": {"shares_rejected"},
    "fleet_hashrate_ths": {"fleet_hashrate"},
    "fleet_expected_hashrate_ths": {"fleet_expected_hashrate"},
    "fleet_efficiency_percent": {"fleet_efficiency"},
    "fleet_power_efficiency_joules_per_terahash": {"fleet_power_efficiency"},
    "fleet_mean_efficiency_percent": {"fleet_mean_efficiency_600"},
    "fleet_standard_deviation_ghs": {"fleet_standard_deviation_600"},
    "fleet_miners_with_low_efficiency": {"miners_low_efficiency"},
}
"""The figures of each metric, by translation key."""


def place(hass: HomeAssistant, entry: MockConfigEntry, unique_id: str) -> None:
    """Have the device of an entry in an area before it has entities."""
    entry.add_to_hass(hass)
    devices = dr.async_get(hass)
    device = devices.async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={(DOMAIN, unique_id)}
    )
    area = ar.async_get(hass).async_get_or_create("Garage")
    devices.async_update_device(device.id, area_id=area.id)


@pytest.mark.usefixtures("all_enabled", "complete_miner")
@pytest.mark.parametrize("area", ["", "garage_"])
async def test_metric_names(hass: HomeAssistant, area: str) -> None:
    """Each metric has its figures, and none else, whether devices have an area or not.

    Home Assistant puts the area first in an entity id.
    """
    for entry, unique_id in ((miner_entry(), GAMMA_MAC), (fleet_entry(), "fleet")):
        if area:
            place(hass, entry, unique_id)
        else:
            entry.add_to_hass(hass)
        await set_up(hass, entry)
    entities = er.async_get(hass).entities
    assert f"sensor.{area}bitaxe_fleet_hashrate" in entities
    assert f"sensor.{area}gamma_hashrate" in entities

    example = cast("dict[str, Any]", parse_yaml(configuration()))
    settings = EntityValues(glob=example["prometheus"]["component_config_glob"])
    found: dict[str, set[str | None]] = {}
    for entity in entities.values():
        if name := settings.get(entity.entity_id).get("override_metric"):
            found.setdefault(name, set()).add(entity.translation_key)
    assert found == METRICS
