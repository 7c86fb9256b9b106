"""Test the trigger on all miners being offline."""

from typing import Any, Final

from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.helpers.trigger import async_validate_trigger_config
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
import voluptuous as vol

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError
from custom_components.bitaxe_monitor.const import DOMAIN

from ..conftest import FakeMiner
from ..support.automations import note_triggers
from ..support.fleet import host, set_up_fleet, set_up_miners
from .conftest import Wait

ALL_OFFLINE: Final = f"{DOMAIN}.all_miners_offline"
CONNECTIVITY: Final = "binary_sensor.miner_{}_connectivity"


@pytest.mark.parametrize("has_fleet", [True, False], ids=["fleet", "no fleet"])
async def test_all_miners_offline(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner], *, has_fleet: bool
) -> None:
    """The last miner to go offline fires, every time, with or without fleet totals."""
    if has_fleet:
        await set_up_fleet(hass, miners)
    else:
        await set_up_miners(hass, miners)
    noted = await note_triggers(hass, {"trigger": ALL_OFFLINE})
    for fired in (1, 2):
        for number in range(3):
            assert len(noted) == fired - 1
            miners[host(number)].error = AxeOSTimeoutError()
            await wait(120)
        assert len(noted) == fired
        miners[host(2)].error = None
        await wait(120)
        assert len(noted) == fired


@pytest.mark.usefixtures("entries")
async def test_all_miners_offline_for(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner]
) -> None:
    """A miner that comes back in time prevents it."""
    noted = await note_triggers(
        hass, {"trigger": ALL_OFFLINE, "options": {"for": "00:05:00"}}
    )
    for miner in miners.values():
        miner.error = AxeOSTimeoutError()
    await wait(200)
    miners[host(1)].error = None
    await wait(300)
    assert noted == []
    miners[host(1)].error = AxeOSTimeoutError()
    await wait(500)
    assert len(noted) == 1


async def test_all_miners_offline_follows_the_fleet(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
) -> None:
    """Taking miners away fires nothing; they count no longer, and new ones do."""
    noted = await note_triggers(hass, {"trigger": ALL_OFFLINE})
    disable = hass.config_entries.async_set_disabled_by
    miners[host(0)].error = AxeOSTimeoutError()
    await wait(120)
    assert await disable(entries[1].entry_id, ConfigEntryDisabler.USER)
    assert await hass.config_entries.async_remove(entries[2].entry_id)
    await wait(120)
    assert noted == []

    assert await disable(entries[1].entry_id, None)
    await wait(30)
    miners[host(1)].error = AxeOSTimeoutError()
    await wait(120)
    assert noted == [("all_miners_offline", CONNECTIVITY.format(1))]


async def test_all_miners_offline_during_a_reload(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
) -> None:
    """A miner that is being reloaded is not offline while another one goes."""
    triggers: list[dict[str, Any]] = [
        {"trigger": ALL_OFFLINE},
        {
            "trigger": f"{DOMAIN}.went_offline",
            "target": {"entity_id": [CONNECTIVITY.format(n) for n in range(3)]},
            "options": {"behavior": "all"},
        },
    ]
    noted = await note_triggers(hass, *triggers)
    assert await hass.config_entries.async_unload(entries[2].entry_id)
    for number in range(2):
        miners[host(number)].error = AxeOSTimeoutError()
    await wait(120)
    assert await hass.config_entries.async_setup(entries[2].entry_id)
    await wait(30)
    assert noted == []


async def test_all_miners_offline_takes_no_target(hass: HomeAssistant) -> None:
    """The trigger on all miners is about all miners."""
    with pytest.raises(vol.Invalid, match="target"):
        await async_validate_trigger_config(
            hass, [{"platform": ALL_OFFLINE, "target": {"area_id": "garage"}}]
        )
