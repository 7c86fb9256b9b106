"""Tuning a miner, or what spans all of them, in the UI."""

from typing import Any, Final, Protocol

from homeassistant.config_entries import (
    ConfigEntryState,
    ConfigFlowResult,
    OptionsFlow,
    OptionsFlowWithReload,
)
from homeassistant.helpers.selector import BooleanSelector
import voluptuous as vol

from ..axeos import AsicInfo, expected_hashrate
from ..const import (
    CONF_EXPECTED_HASHRATE,
    CONF_FAN_FLOOR,
    CONF_FIRMWARE_NOTICES,
    CONF_HIGHEST_CORE_VOLTAGE,
    CONF_HIGHEST_FREQUENCY,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_SUPPLY_POWER,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
)
from ..figures.pace import Pace
from ..miner.data import MinerData
from ..miner.limits import chip_limit
from ..miner.options import LIMITS, SWITCHES, MinerOptions
from .expectation import ExpectationCheck
from .figures import degrees, gigahashes, seconds
from .selectors import EXPECTED_HASHRATE, bounds_errors, option_field

_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_EXPECTED_HASHRATE): EXPECTED_HASHRATE,
        vol.Optional(CONF_POLL_INTERVAL): option_field(CONF_POLL_INTERVAL),
        vol.Required(CONF_UPDATE_INTERVAL): option_field(CONF_UPDATE_INTERVAL),
        vol.Required(CONF_LOW_EFFICIENCY_THRESHOLD): option_field(
            CONF_LOW_EFFICIENCY_THRESHOLD
        ),
        vol.Required(CONF_WALL_FACTOR): option_field(CONF_WALL_FACTOR),
        vol.Optional(CONF_FAN_FLOOR): option_field(CONF_FAN_FLOOR),
        vol.Optional(CONF_SUPPLY_POWER): option_field(CONF_SUPPLY_POWER),
        vol.Optional(CONF_HIGHEST_FREQUENCY): option_field(CONF_HIGHEST_FREQUENCY),
        vol.Optional(CONF_HIGHEST_CORE_VOLTAGE): option_field(
            CONF_HIGHEST_CORE_VOLTAGE
        ),
        **{vol.Optional(key): option_field(key) for key in LIMITS.values()},
        **{
            vol.Optional(key, default=default): BooleanSelector()
            for key, default in SWITCHES.items()
        },
    }
)
_FLEET_SCHEMA: Final = vol.Schema(
    {vol.Required(CONF_FIRMWARE_NOTICES, default=False): BooleanSelector()}
)


class FleetOptionsFlow(OptionsFlow):
    """Choose what goes for all miners; none of them is reloaded for it."""

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Begin with the form: a step of its own has texts of its own."""
        return await self.async_step_fleet(user_input)

    async def async_step_fleet(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask whether firmware is to be looked for."""
        if user_input is not None:
            return self.async_create_entry(data=user_input)
        return self.async_show_form(
            step_id="fleet",
            data_schema=self.add_suggested_values_to_schema(
                _FLEET_SCHEMA, self.config_entry.options
            ),
        )


class Coordinator(Protocol):
    """What polls a miner that is set up."""

    pace: Pace

    @property
    def data(self) -> MinerData | None:
        """Return what is known of the miner, None before the first answer."""

    @property
    def asic(self) -> AsicInfo | None:
        """Return what its board is built with, None where that is not known."""


class BitaxeOptionsFlow[CoordinatorT: Coordinator](OptionsFlowWithReload):
    """Tune a miner: what to expect of it and how often to look."""

    def __init__(self) -> None:
        """Prepare to ask back."""
        self._check = ExpectationCheck()

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the options; an empty field means automatic."""
        options = MinerOptions.of(self.config_entry.options)
        suggested = options.as_dict()
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = bounds_errors(user_input)
            expected = user_input.get(CONF_EXPECTED_HASHRATE)
            if not errors and expected != options.expected_hashrate:
                errors = self._check.errors(expected, self._firmware_expects)
            if not errors:
                return self.async_create_entry(
                    data=MinerOptions.of(user_input).as_dict()
                )
            suggested = user_input
        return self.async_show_form(
            step_id="init",
            data_schema=self.add_suggested_values_to_schema(_SCHEMA, suggested),
            description_placeholders={
                "expected_hashrate": gigahashes(self._firmware_expects),
                "poll_interval": seconds(self._automatic_interval),
                "temperature_limit": degrees(self._temperature_limit),
            },
            errors=errors,
        )

    @property
    def _coordinator(self) -> CoordinatorT | None:
        """Return the coordinator of the miner, None unless it is set up."""
        if self.config_entry.state is not ConfigEntryState.LOADED:
            return None
        coordinator: CoordinatorT = self.config_entry.runtime_data
        return coordinator

    @property
    def _data(self) -> MinerData | None:
        """Return what is known of the miner, None if it is not set up either."""
        return None if self._coordinator is None else self._coordinator.data

    @property
    def _firmware_expects(self) -> float | None:
        """Return the hashrate (GH/s) that the firmware expects, None if unknown."""
        coordinator, data = self._coordinator, self._data
        if coordinator is None or data is None:
            return None
        return expected_hashrate(data.info, coordinator.asic)

    @property
    def _temperature_limit(self) -> float | None:
        """Return the limit (°C) of the chip, None if it is not known yet."""
        return None if self._data is None else chip_limit(self._data.info)

    @property
    def _automatic_interval(self) -> float | None:
        """Return the automatic time (s) between polls, None if it is not known yet."""
        coordinator = self._coordinator
        return None if coordinator is None else coordinator.pace.automatic_interval
