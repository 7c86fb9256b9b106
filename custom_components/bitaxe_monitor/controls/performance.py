"""Set frequency and core voltage of miners: each in its own time, a few at once."""

import asyncio
from collections.abc import Mapping
from typing import Final

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import Context, ServiceCall, ServiceResponse
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_get_device_and_config_entry
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util.json import JsonObjectType
import voluptuous as vol

from ..const import DOMAIN
from ..control.order import Pair
from ..coordinator import BitaxeCoordinator
from ..miner.identity import is_fleet
from .errors import check_done, translated_errors

_FREQUENCY: Final = "frequency"
_CORE_VOLTAGE: Final = "core_voltage"

# A breaker is to see no step of all miners together.
_MOST_AT_ONCE: Final = 4

SET_PERFORMANCE_SCHEMA: Final = vol.Schema(
    vol.All(
        {
            vol.Required(ATTR_DEVICE_ID): vol.All(
                cv.ensure_list, [cv.string], vol.Length(min=1)
            ),
            vol.Optional(_FREQUENCY): cv.positive_float,
            vol.Optional(_CORE_VOLTAGE): cv.positive_float,
        },
        cv.has_at_least_one_key(_FREQUENCY, _CORE_VOLTAGE),
    )
)


async def async_set_performance(call: ServiceCall) -> ServiceResponse:
    """Set frequency (MHz) and core voltage (mV) of miners; return what became of each.

    One that fails keeps no other one from it. Raises ServiceValidationError for what is
    no miner that is set up, and HomeAssistantError that names all that failed, if no
    response is wanted.
    """
    hass = call.hass
    coordinators = [_coordinator(call, item) for item in call.data[ATTR_DEVICE_ID]]
    texts = await async_get_translations(
        hass, hass.config.language, "exceptions", {DOMAIN}
    )
    wanted = Pair(call.data.get(_FREQUENCY), call.data.get(_CORE_VOLTAGE))
    few = asyncio.Semaphore(_MOST_AT_ONCE)

    async def set_one(coordinator: BitaxeCoordinator) -> JsonObjectType:
        async with few:
            return await _set_performance(coordinator, wanted, call.context, texts)

    found = await asyncio.gather(*map(set_one, dict.fromkeys(coordinators)))
    if call.return_response:
        return {"miners": list(found)}
    failed = [f"{item['name']}: {item['error']}" for item in found if item["error"]]
    if failed:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="performance_not_set",
            translation_placeholders={"miners": "; ".join(failed)},
        )
    return None


def _coordinator(call: ServiceCall, device_id: str) -> BitaxeCoordinator:
    """Return the coordinator of a miner; ServiceValidationError if it is none."""
    _, entry = async_get_device_and_config_entry(call.hass, DOMAIN, device_id)
    if is_fleet(entry):
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="not_a_miner"
        )
    coordinator: BitaxeCoordinator = entry.runtime_data
    return coordinator


async def _set_performance(
    coordinator: BitaxeCoordinator,
    wanted: Pair,
    context: Context,
    texts: Mapping[str, str],
) -> JsonObjectType:
    """Set what is wanted of a miner; return what became of that."""
    result, error = "failed", None
    try:
        with translated_errors():
            outcome = await coordinator.async_set_performance(wanted, context)
        result = outcome.value
        check_done(outcome)
    except HomeAssistantError as err:
        text = texts[f"component.{DOMAIN}.exceptions.{err.translation_key}.message"]
        error = text.format(**(err.translation_placeholders or {}))
    info = None if coordinator.data is None else coordinator.data.info
    return {
        "name": coordinator.config_entry.title,
        "result": result,
        "error": error,
        _FREQUENCY: None if info is None else info.frequency,
        _CORE_VOLTAGE: None if info is None else info.core_voltage_set,
    }
