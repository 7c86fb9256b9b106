"""What leads a user through repairing an issue."""

from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.core import HomeAssistant
import voluptuous as vol

from .const import CONF_EXPECTED_HASHRATE
from .flow.selectors import EXPECTED_HASHRATE

_SCHEMA: Final = vol.Schema({vol.Optional(CONF_EXPECTED_HASHRATE): EXPECTED_HASHRATE})


class ExpectedHashrateFlow(RepairsFlow):
    """Replace the expected hashrate of a miner."""

    def __init__(self, entry_id: str, suggested: float) -> None:
        """Prepare for the entry of a miner, with a hashrate (GH/s) to suggest."""
        self._entry_id = entry_id
        self._suggested = suggested

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Begin with the form; what begins the flow is no answer to it."""
        return await self.async_step_expected_hashrate()

    async def async_step_expected_hashrate(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for the expected hashrate; an empty field means automatic."""
        entry = self.hass.config_entries.async_get_entry(self._entry_id)
        if entry is None:
            return self.async_abort(reason="miner_removed")
        if user_input is None:
            return self.async_show_form(
                step_id="expected_hashrate",
                data_schema=self.add_suggested_values_to_schema(
                    _SCHEMA, {CONF_EXPECTED_HASHRATE: self._suggested}
                ),
            )
        options = {**entry.options}
        options.pop(CONF_EXPECTED_HASHRATE, None)
        self.hass.config_entries.async_update_entry(
            entry, options={**options, **user_input}
        )
        self.hass.config_entries.async_schedule_reload(entry.entry_id)
        return self.async_create_entry(data={})


async def async_create_fix_flow(
    hass: HomeAssistant, issue_id: str, data: dict[str, Any]
) -> RepairsFlow:
    """Return the flow for the one kind of issue that has any."""
    return ExpectedHashrateFlow(data["entry_id"], data[CONF_EXPECTED_HASHRATE])
