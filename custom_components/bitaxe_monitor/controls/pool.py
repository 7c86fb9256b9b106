"""Change the pool of miners, by the number of its slot."""

from typing import Final

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonObjectType
import voluptuous as vol

from ..coordinator import BitaxeCoordinator
from .each import MINERS, Answer, async_each
from .errors import translated_errors

_RESTART: Final = "restart"
_SLOT: Final = "slot"
_LAST: Final = 7

SET_POOL_SCHEMA: Final = vol.Schema(
    {
        vol.Required(ATTR_DEVICE_ID): MINERS,
        vol.Required(_SLOT): vol.All(vol.Coerce(int), vol.Range(0, _LAST)),
        vol.Optional(_RESTART): cv.boolean,
    }
)


async def async_set_pool(call: ServiceCall) -> ServiceResponse:
    """Let miners use the pool in a slot; return what became of each.

    Where the pools are, and who is paid, is no matter of an action: what it is called
    with lies open in traces and scripts. Raises as async_each does.
    """

    async def ask(coordinator: BitaxeCoordinator) -> Answer:
        """Change the pool; HomeAssistantError unless it is used, or will be."""
        with translated_errors():
            found = await coordinator.wishes.use_pool(
                call.data[_SLOT], call.context, restarts=call.data.get(_RESTART)
            )
        return found, None

    return await async_each(call, ask, _shown)


def _shown(coordinator: BitaxeCoordinator) -> JsonObjectType:
    """Return which slot a miner uses first, as far as that is known."""
    pools = coordinator.control.pools
    return {_SLOT: None if pools is None else pools.primary}
