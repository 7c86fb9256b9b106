"""Fields that forms have in common."""

from math import isnan
from typing import Any, Final, override

from homeassistant.const import CONF_HOST
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    TextSelector,
)
import voluptuous as vol

from ..const import CONF_EXPECTED_HASHRATE
from ..miner.options import BOUNDS


class _NumberSelector(NumberSelector):
    """A field for a number, which Home Assistant's own takes "nan" for."""

    @override
    def __call__(self, data: Any) -> float:
        """Return what was entered as a number; raises vol.Invalid."""
        value = super().__call__(data)
        if isnan(value):
            msg = f"{data} is not a number"
            raise vol.Invalid(msg)
        return value


def option_field(key: str) -> NumberSelector:
    """Return a field for an option."""
    bounds = BOUNDS[key]
    config = NumberSelectorConfig(
        min=bounds.lowest,
        max=bounds.highest,
        step=bounds.step,
        mode=NumberSelectorMode.BOX,
    )
    if bounds.unit is not None:
        config["unit_of_measurement"] = bounds.unit
    return _NumberSelector(config)


EXPECTED_HASHRATE: Final = option_field(CONF_EXPECTED_HASHRATE)

ADDRESS_SCHEMA: Final = vol.Schema({vol.Required(CONF_HOST): TextSelector()})
