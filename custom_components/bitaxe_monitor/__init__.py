"""Bitaxe Monitor: miners measured against their expected hashrate."""

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_HOST, Platform
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryNotReady
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import ConfigType

from .const import DOMAIN
from .control.acts import async_forget_acts
from .control.over_reload import async_forget_over_reload
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .fleet.fleet import FLEET, Fleet, async_forget_fleet
from .miner.identity import is_fleet
from .miner.issue_registry import async_forget_issues, async_withdraw_issues
from .miner.live import async_forget_live_samples, async_live_samples
from .miner.naming import async_follow_titles
from .miner.store import MinerStore
from .page.frontend import async_register_cards
from .page.http import async_register_views
from .page.websocket_api import async_register_commands
from .releases.notices import FIRMWARE_NOTICES, FirmwareNotices
from .services import async_register_actions

PLATFORMS: list[Platform] = [
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.EVENT,
    Platform.FAN,
    Platform.NUMBER,
    Platform.SELECT,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.UPDATE,
]

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Prepare what spans all miners."""
    hass.data[FLEET] = Fleet(hass)
    hass.data[FIRMWARE_NOTICES] = FirmwareNotices(hass)
    async_follow_titles(hass)
    async_register_actions(hass)
    async_register_commands(hass)
    async_register_views(hass)
    await async_register_cards(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: BitaxeConfigEntry) -> bool:
    """Set up a miner, answering or not, or the fleet."""
    if is_fleet(entry):
        # Reconfigure is offered for all entries of an integration or for none, and the
        # fleet has no address: this is what Home Assistant keeps of that.
        object.__setattr__(entry, "_supports_reconfigure", False)
        await hass.data[FLEET].async_start()
        await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
        return True
    host = entry.data[CONF_HOST]
    store = MinerStore(hass, entry.entry_id)
    try:
        memory = await store.async_load()
    except ConfigEntryNotReady:
        async_live_samples(hass, entry.entry_id).async_add_offline()
        raise
    coordinator = BitaxeCoordinator(hass, entry, store, memory)
    await coordinator.async_begin()
    entry.runtime_data = coordinator
    entry.async_on_unload(hass.data[FLEET].async_register(coordinator))
    unique_id = entry.unique_id
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    if (host, unique_id) != (entry.data[CONF_HOST], entry.unique_id):
        # It moved meanwhile, or adopted its MAC; only what is set up is reloaded then.
        hass.config_entries.async_schedule_reload(entry.entry_id)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: BitaxeConfigEntry) -> bool:
    """Unload a miner or the fleet, remembering what their figures rest on."""
    if not await hass.config_entries.async_unload_platforms(entry, PLATFORMS):
        return False
    if is_fleet(entry):
        await hass.data[FLEET].async_save()
    else:
        await entry.runtime_data.async_remember()
        async_withdraw_issues(hass, entry)
    return True


async def async_remove_entry(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Forget a miner, and the fleet when its last miner goes.

    The energy of a fleet that is removed before is kept: added again, it goes on, and
    nothing is booked for the time without it. There may be no fleet in memory: entries
    that were disabled are removed too.
    """
    if not is_fleet(entry):
        async_forget_live_samples(hass, entry.entry_id)
        async_forget_acts(hass, entry.entry_id)
        async_forget_over_reload(hass, entry.entry_id)
        async_forget_issues(hass, entry)
        await MinerStore(hass, entry.entry_id).async_remove()
    remaining = hass.config_entries.async_entries(DOMAIN, include_ignore=False)
    if all(is_fleet(other) for other in remaining):
        for other in remaining:
            await hass.config_entries.async_remove(other.entry_id)
        await async_forget_fleet(hass)
