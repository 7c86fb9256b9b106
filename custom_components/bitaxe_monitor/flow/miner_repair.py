"""What all forms have in common that repair an issue of a miner."""

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import callback


class MinerRepairFlow(RepairsFlow):
    """Repairs an issue of a miner, in a form of one step."""

    _step: ClassVar[str]

    def __init__(self, data: dict[str, Any]) -> None:
        """Prepare with what the issue holds: the id of the entry, and more."""
        self._issue_data = data

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Begin with the form; what begins the flow is no answer to it."""
        step: Callable[[], Awaitable[RepairsFlowResult]]
        step = getattr(self, f"async_step_{self._step}")
        return await step()

    @property
    def _entry(self) -> ConfigEntry | None:
        """Return the entry of the miner, None if it was removed meanwhile."""
        return self.hass.config_entries.async_get_entry(self._issue_data["entry_id"])

    @callback
    def _async_repaired(self, entry: ConfigEntry, **changes: Any) -> RepairsFlowResult:  # noqa: ANN401 - data or options of an entry
        """Change the entry, and let that count at once."""
        self.hass.config_entries.async_update_entry(entry, **changes)
        self.hass.config_entries.async_schedule_reload(entry.entry_id)
        return self.async_create_entry(data={})
