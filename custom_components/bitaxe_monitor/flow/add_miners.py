"""Add many miners at once, by an action."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import SOURCE_IMPORT, ConfigFlowContext
from homeassistant.const import CONF_HOST, CONF_NAME
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util.json import JsonObjectType
import voluptuous as vol

from ..const import CONF_EXPECTED_HASHRATE, DOMAIN
from ..miner.options import BOUNDS

_MINERS: Final = "miners"
_NAME: Final = "name"
_IP: Final = "ip"
_EXPECTED: Final = "expected_hashrate_gh"
_BOUNDS: Final = BOUNDS[CONF_EXPECTED_HASHRATE]


class AddResult(StrEnum):
    """What became of a miner that was to be added."""

    ADDED = "added"
    ALREADY_THERE = "already_there"
    FAILED = "failed"


_MINER_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(_NAME, default=""): vol.All(cv.string, str.strip),
        vol.Required(_IP): cv.string,
        vol.Optional(_EXPECTED, default=None): vol.Any(
            None, vol.All(vol.Coerce(float), vol.Range(_BOUNDS.lowest, _BOUNDS.highest))
        ),
    }
)

ADD_MINERS_SCHEMA: Final = vol.Schema(
    {vol.Required(_MINERS): vol.All(cv.ensure_list, [_MINER_SCHEMA], vol.Length(min=1))}
)


async def async_add_miners(call: ServiceCall) -> ServiceResponse:
    """Add miners one after the other; return what became of each."""
    hass = call.hass
    texts = await async_get_translations(hass, hass.config.language, "config", {DOMAIN})
    return {
        _MINERS: [await _add_miner(hass, miner, texts) for miner in call.data[_MINERS]]
    }


async def _add_miner(
    hass: HomeAssistant, miner: Mapping[str, Any], texts: Mapping[str, str]
) -> JsonObjectType:
    """Add a miner, if it answers and is not there yet; return what became of it."""
    result = await hass.config_entries.flow.async_init(
        DOMAIN,
        context=ConfigFlowContext(source=SOURCE_IMPORT),
        data={
            CONF_HOST: miner[_IP],
            CONF_NAME: miner[_NAME],
            CONF_EXPECTED_HASHRATE: miner[_EXPECTED],
        },
    )
    outcome, why = AddResult.ADDED, None
    if result["type"] is FlowResultType.ABORT:
        outcome, key = AddResult.FAILED, result["reason"]
        if key == "already_configured":
            outcome = AddResult.ALREADY_THERE
        else:
            why = texts[f"component.{DOMAIN}.config.error.{key}"]
    return {
        _NAME: result.get("title", miner[_NAME]),
        _IP: miner[_IP],
        "result": outcome,
        "reason": why,
    }
