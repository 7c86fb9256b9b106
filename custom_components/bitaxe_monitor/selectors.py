"""Fields that forms have in common."""

from typing import Final, Literal

from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
)

from .const import GIGAHASHES_PER_SECOND


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
    return NumberSelector(config)


EXPECTED_HASHRATE: Final = number_field(
    1, 1_000_000, unit=GIGAHASHES_PER_SECOND, step="any"
)
