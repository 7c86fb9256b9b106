"""Tuning a miner in the UI."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlowWithReload
import voluptuous as vol

from ..const import (
    CONF_EXPECTED_HASHRATE,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
    DEFAULT_WALL_FACTOR,
)
from .selectors import EXPECTED_HASHRATE, number_field

_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_EXPECTED_HASHRATE): EXPECTED_HASHRATE,
        vol.Optional(CONF_POLL_INTERVAL): number_field(5, 300, unit="s"),
        vol.Required(CONF_UPDATE_INTERVAL): number_field(5, 300, unit="s"),
        vol.Required(CONF_LOW_EFFICIENCY_THRESHOLD): number_field(50, 98, unit="%"),
        vol.Required(CONF_WALL_FACTOR): number_field(1, 1.5, step=0.01),
    }
)


class BitaxeOptionsFlow(OptionsFlowWithReload):
    """Tune a miner: what to expect of it and how often to look."""

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the options; an empty field means automatic."""
        if user_input is not None:
            return self.async_create_entry(data=_whole_seconds(user_input))
        return self.async_show_form(
            step_id="init",
            data_schema=self.add_suggested_values_to_schema(
                _SCHEMA,
                {CONF_WALL_FACTOR: DEFAULT_WALL_FACTOR, **self.config_entry.options},
            ),
        )


def _whole_seconds(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options with intervals as whole numbers; the UI gives floats."""
    return {
        key: int(value) if key in (CONF_POLL_INTERVAL, CONF_UPDATE_INTERVAL) else value
        for key, value in options.items()
    }
