"""How miners that ought to do the same compare: for the fleet card."""

from contextlib import suppress
from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import voluptuous as vol

from ..const import DOMAIN
from ..fleet.fleet import FLEET
from ..miner.naming import async_device
from ..miner.permissions import async_may_read
from ..recorded.siblings import Compared, Family, async_families
from .named_miner import ERR_NOT_LOADED

_DIGITS: Final = 3


@websocket_api.websocket_command({vol.Required("type"): f"{DOMAIN}/siblings"})
@websocket_api.async_response
async def send_siblings(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send how miners that the user may read compare with their siblings among them.

    There is nothing of those that are not set up, nor where nothing is recorded. While
    one of them is still changing, who its siblings are is not known: that is an error,
    for the page to keep what it shows and ask again.
    """
    fleet = hass.data[FLEET]
    entries = [
        entry
        for entry in fleet.enabled_entries()
        if async_may_read(hass, connection.user, entry)
    ]
    if any(fleet.is_changing(entry) for entry in entries):
        connection.send_error(
            msg["id"], ERR_NOT_LOADED, "Not all miners are set up yet"
        )
        return
    families: list[Family] = []
    with suppress(ServiceValidationError):
        families = await async_families(
            hass,
            [entry for entry in entries if entry.state is ConfigEntryState.LOADED],
        )
    connection.send_result(
        msg["id"], {"families": [_family(hass, family) for family in families]}
    )


def _family(hass: HomeAssistant, family: Family) -> dict[str, Any]:
    """Return a family as JSON: MHz and mV, and its miners in their order."""
    return {
        "model": family.likeness.model,
        "frequency": family.likeness.frequency,
        "core_voltage": family.likeness.core_voltage,
        "miners": [_miner(hass, miner) for miner in family.miners],
    }


def _miner(hass: HomeAssistant, miner: Compared) -> dict[str, Any]:
    """Return a miner as JSON; what is not known, or is not worse, is None.

    Efficiency and its margin are in %, and so is by how much less it is; J/TH and its
    margin are in J/TH, how much more it is in %.
    """
    device = async_device(hass, miner.entry)
    figures = {
        "efficiency": miner.summary.efficiency,
        "efficiency_margin": miner.summary.margin,
        "efficiency_less": miner.worse.efficiency,
        "power_efficiency": miner.summary.power_efficiency,
        "power_efficiency_margin": miner.summary.power_margin,
        "power_efficiency_more": miner.worse.power_efficiency,
    }
    return {
        "device_id": None if device is None else device.id,
        **{
            name: None if figure is None else round(figure, _DIGITS)
            for name, figure in figures.items()
        },
    }
