"""How the miners are doing, for the page of the system's health."""

from typing import Any

from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.core import HomeAssistant, callback

from .fleet.fleet import FLEET


@callback
def async_register(hass: HomeAssistant, register: SystemHealthRegistration) -> None:
    """Register what the page shows."""
    register.async_register_info(_info)


async def _info(hass: HomeAssistant) -> dict[str, Any]:
    """Return miners online of those enabled, and how polling them goes.

    That is the slowest last answer (ms), how many are polled less often because they
    miss polls, and how many samples are held.
    """
    fleet = hass.data[FLEET]
    miners = fleet.miners.values()
    online = [miner for miner in miners if miner.is_online]
    info: dict[str, Any] = {
        "miners_online": f"{len(online)}/{len(fleet.enabled_entries())}",
        "slowed_miners": sum(miner.pace.slowed_to is not None for miner in miners),
        "samples": sum(len(miner.live) for miner in miners) + len(fleet.live),
    }
    if online:
        slowest = max(miner.answer_time for miner in online)
        info["slowest_answer"] = round(1000 * slowest)
    return info
