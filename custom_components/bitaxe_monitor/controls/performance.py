"""Set frequency and core voltage of miners."""

from typing import Final

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonObjectType
import voluptuous as vol

from ..control.order import Pair
from ..coordinator import BitaxeCoordinator
from .each import MINERS, Answer, async_each
from .errors import error_of, translated_errors

_FREQUENCY: Final = "frequency"
_CORE_VOLTAGE: Final = "core_voltage"

# No miner goes that far; what is within the limits of one is for the guard.
_NUMBER: Final = vol.All(vol.Coerce(float), vol.Range(0, 10_000))

SET_PERFORMANCE_SCHEMA: Final = vol.Schema(
    vol.All(
        {
            vol.Required(ATTR_DEVICE_ID): MINERS,
            vol.Optional(_FREQUENCY): _NUMBER,
            vol.Optional(_CORE_VOLTAGE): _NUMBER,
        },
        cv.has_at_least_one_key(_FREQUENCY, _CORE_VOLTAGE),
    )
)


async def async_set_performance(call: ServiceCall) -> ServiceResponse:
    """Set frequency (MHz) and core voltage (mV) of miners; return what became of each.

    Raises as async_each does.
    """
    wanted = Pair(call.data.get(_FREQUENCY), call.data.get(_CORE_VOLTAGE))

    async def ask(coordinator: BitaxeCoordinator) -> Answer:
        """Set what is wanted; HomeAssistantError unless it was sent."""
        with translated_errors():
            outcome = await coordinator.wishes.set_performance(wanted, call.context)
        latest = coordinator.control.latest
        return outcome, error_of(outcome, wanted.change, latest)

    return await async_each(call, ask, _shown)


def _shown(coordinator: BitaxeCoordinator) -> JsonObjectType:
    """Return what is set of a miner, as far as that is known."""
    info = None if coordinator.data is None else coordinator.data.info
    return {
        _FREQUENCY: None if info is None else info.frequency,
        _CORE_VOLTAGE: None if info is None else info.core_voltage_set,
    }
