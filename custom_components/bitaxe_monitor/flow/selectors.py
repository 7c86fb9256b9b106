"""Fields that forms have in common."""

from collections.abc import Mapping
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
from ..miner.options import BOUNDS, Bounds


class _NumberSelector(NumberSelector):
    """A field for a number, which Home Assistant's own takes "nan" for.

    Its bounds are for the form to check, which can say what they are.
    """

    @override
    def __call__(self, data: Any) -> float:
        """Return what was entered as a number; raises vol.Invalid."""
        value: float = vol.Coerce(float)(data)
        if isnan(value):
            msg = f"{data} is not a number"
            raise vol.Invalid(msg)
        return value


def option_field(key: str) -> NumberSelector:
    """Return a field for an option."""
    return _box(BOUNDS[key])


def _box(bounds: Bounds) -> NumberSelector:
    """Return a field for a number within bounds."""
    config = NumberSelectorConfig(
        min=0 if bounds.may_be_off else bounds.lowest,
        max=bounds.highest,
        step=bounds.step,
        mode=NumberSelectorMode.BOX,
    )
    if bounds.unit is not None:
        config["unit_of_measurement"] = bounds.unit
    return _NumberSelector(config)


def bounds_errors(options: Mapping[str, Any]) -> dict[str, str]:
    """Return the errors of a form for options that are out of their bounds."""
    return {
        key: f"{key}_bounds"
        for key, bounds in BOUNDS.items()
        if key in options and not bounds.hold(options[key])
    }


EXPECTED_HASHRATE: Final = option_field(CONF_EXPECTED_HASHRATE)

PORTS: Final = Bounds(1, 65535)
PORT: Final = _box(PORTS)

ADDRESS_SCHEMA: Final = vol.Schema({vol.Required(CONF_HOST): TextSelector()})
