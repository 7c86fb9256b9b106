"""Bitaxe Monitor: miners measured against their expected hashrate."""

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv, issue_registry as ir
from homeassistant.helpers.typing import ConfigType

from .const import DOMAIN
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator, wrong_miner_issue_id
from .fleet import FLEET, Fleet, async_forget_fleet
from .identity import is_fleet
from .memory import MinerMemory

PLATFORMS: list[Platform] = [Platform.BINARY_SENSOR, Platform.SENSOR]

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Prepare what spans all miners."""
    hass.data[FLEET] = Fleet(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: BitaxeConfigEntry) -> bool:
    """Set up a miner, answering or not, or the fleet."""
    if is_fleet(entry):
        await hass.data[FLEET].async_start()
    else:
        coordinator = BitaxeCoordinator(hass, entry)
        await coordinator.async_restore()
        await coordinator.async_refresh()
        entry.runtime_data = coordinator
        entry.async_on_unload(hass.data[FLEET].async_register(coordinator))
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: BitaxeConfigEntry) -> bool:
    """Unload a miner or the fleet, remembering what their figures rest on."""
    if not await hass.config_entries.async_unload_platforms(entry, PLATFORMS):
        return False
    if is_fleet(entry):
        await hass.data[FLEET].async_save()
    else:
        await entry.runtime_data.async_remember()
        ir.async_delete_issue(hass, DOMAIN, wrong_miner_issue_id(entry))
    return True


async def async_remove_entry(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Forget a miner, and the fleet when its last miner goes.

    There may be no fleet in memory: entries that were disabled are removed too.
    """
    if is_fleet(entry):
        await async_forget_fleet(hass)
        return
    await MinerMemory(hass, entry.entry_id).async_remove()
    remaining = hass.config_entries.async_entries(DOMAIN, include_ignore=False)
    if all(is_fleet(other) for other in remaining):
        for other in remaining:
            await hass.config_entries.async_remove(other.entry_id)
