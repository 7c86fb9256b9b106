"""Fields that forms have in common."""

from math import isnan
from typing import Any, Final, Literal, override

from homeassistant.const import CONF_HOST
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    TextSelector,
)
import voluptuous as vol

from ..const import GIGAHASHES_PER_SECOND


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


def number_field(
    lowest: float,
    highest: float,
    *,
    unit: str | None = None,
    step: float | Literal["any"] = 1,
) -> NumberSelector:
    """Return a field for a number between two others, inclusive."""
    config = NumberSelectorConfig(
        min=lowest, max=highest, step=step, mode=NumberSelectorMode.BOX
    )
    if unit is not None:
        config["unit_of_measurement"] = unit
    return _NumberSelector(config)


EXPECTED_HASHRATE: Final = number_field(
    1, 1_000_000, unit=GIGAHASHES_PER_SECOND, step="any"
)

ADDRESS_SCHEMA: Final = vol.Schema({vol.Required(CONF_HOST): TextSelector()})
