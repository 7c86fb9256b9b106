"""Tuning a miner in the UI."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.config_entries import (
    ConfigEntryState,
    ConfigFlowResult,
    OptionsFlowWithReload,
)
import voluptuous as vol

from ..const import (
    CONF_EXPECTED_HASHRATE,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
    DEFAULT_WALL_FACTOR,
)
from .expectation import ExpectationCheck
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

    def __init__(self) -> None:
        """Prepare to ask back."""
        self._check = ExpectationCheck()

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the options; an empty field means automatic."""
        options: Mapping[str, Any] = self.config_entry.options
        errors: dict[str, str] = {}
        if user_input is not None:
            expected = user_input.get(CONF_EXPECTED_HASHRATE)
            if expected != options.get(CONF_EXPECTED_HASHRATE):
                errors = self._check.errors(expected, self._firmware_expects)
            if not errors:
                return self.async_create_entry(data=_whole_seconds(user_input))
            options = user_input
        return self.async_show_form(
            step_id="init",
            data_schema=self.add_suggested_values_to_schema(
                _SCHEMA, {CONF_WALL_FACTOR: DEFAULT_WALL_FACTOR, **options}
            ),
            errors=errors,
        )

    @property
    def _firmware_expects(self) -> float | None:
        """Return the hashrate (GH/s) that the firmware expects, None if unknown."""
        entry = self.config_entry
        if entry.state is not ConfigEntryState.LOADED:
            return None
        expected: float | None = entry.runtime_data.firmware_expects
        return expected


def _whole_seconds(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options with intervals as whole numbers; the UI gives floats."""
    return {
        key: int(value) if key in (CONF_POLL_INTERVAL, CONF_UPDATE_INTERVAL) else value
        for key, value in options.items()
    }
