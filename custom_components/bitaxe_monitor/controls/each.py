"""Ask several miners for the same: each in its own time, a few at once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_get_device_and_config_entry
from homeassistant.util.json import JsonObjectType
import voluptuous as vol

from ..const import DOMAIN
from ..control.confirmation import Outcome
from ..coordinator import BitaxeCoordinator
from ..miner.identity import is_fleet
from .errors import async_message

# A breaker is to see no step of all miners together.
_MOST_AT_ONCE: Final = 4

_FAILED: Final = "failed"

type Answer = tuple[Outcome, HomeAssistantError | None]
"""What became of a change that was sent, and why it is not done, if so."""

MINERS: Final = vol.All(cv.ensure_list, [cv.string], vol.Length(min=1))
"""What the miners of an action may be."""


async def async_each(
    call: ServiceCall,
    ask: Callable[[BitaxeCoordinator], Awaitable[Answer]],
    shown: Callable[[BitaxeCoordinator], JsonObjectType],
) -> ServiceResponse:
    """Ask each miner of a call for something; return what became of each.

    ask raises HomeAssistantError for what has no outcome; shown is what is returned
    beside it. One that fails keeps no other one from it. Raises
    ServiceValidationError for what is no miner that is set up, and HomeAssistantError
    that names all that failed, if no response is wanted.
    """
    hass = call.hass
    coordinators = [miner_of(call, item) for item in call.data[ATTR_DEVICE_ID]]
    few = asyncio.Semaphore(_MOST_AT_ONCE)

    async def ask_one(coordinator: BitaxeCoordinator) -> JsonObjectType:
        """Ask a miner, when it is its turn."""
        result = _FAILED
        try:
            async with few:
                outcome, err = await ask(coordinator)
            result = outcome.value
        except HomeAssistantError as raised:
            err = raised
        error = None if err is None else await async_message(hass, err)
        name = coordinator.config_entry.title
        return {"name": name, "result": result, "error": error, **shown(coordinator)}

    found = await asyncio.gather(*map(ask_one, dict.fromkeys(coordinators)))
    if call.return_response:
        return {"miners": list(found)}
    failed = [f"{item['name']}: {item['error']}" for item in found if item["error"]]
    if failed:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="miners_failed",
            translation_placeholders={"miners": "; ".join(failed)},
        )
    return None


def miner_of(call: ServiceCall, device_id: str) -> BitaxeCoordinator:
    """Return the coordinator of a miner; ServiceValidationError if it is none."""
    _, entry = async_get_device_and_config_entry(call.hass, DOMAIN, device_id)
    if is_fleet(entry):
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="not_a_miner"
        )
    coordinator: BitaxeCoordinator = entry.runtime_data
    return coordinator
