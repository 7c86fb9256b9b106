"""Forms that repair what has become of changes of a miner."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.components.repairs import RepairsFlowResult
from homeassistant.config_entries import ConfigEntryState
from homeassistant.exceptions import HomeAssistantError

from ..control.confirmation import Outcome
from ..control.wishes import Wishes
from ..coordinator import BitaxeCoordinator
from ..flow.miner_repair import MinerRepairFlow
from .errors import async_message, check_done, translated_errors


class _SettingFlow(MinerRepairFlow):
    """Repairs an issue by a change of the miner."""

    async def _async_set(
        self,
        user_input: dict[str, Any] | None,
        ask: Callable[[Wishes], Awaitable[Outcome]],
    ) -> RepairsFlowResult | None:
        """Ask the miner, None without consent; what keeps it from that ends this."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="miner_removed")
        if entry.state is not ConfigEntryState.LOADED:
            return self.async_abort(reason="miner_not_set_up")
        if user_input is None:
            return None
        coordinator: BitaxeCoordinator = entry.runtime_data
        try:
            with translated_errors():
                outcome = await ask(coordinator.wishes)
            check_done(outcome)
        except HomeAssistantError as err:
            error = await async_message(self.hass, err)
            return self.async_abort(
                reason="not_set_again", description_placeholders={"error": error}
            )
        return self.async_create_entry(data={})


class SetAgainFlow(_SettingFlow):
    """Set a miner to what is safe, after it was too hot."""

    _step = "set_again"

    async def async_step_set_again(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for consent, and set what is safe."""
        result = await self._async_set(user_input, Wishes.clear_overheat)
        return result or self.async_show_form(step_id="set_again")


class RaiseVoltageFlow(_SettingFlow):
    """Set a core voltage that the regulator of a miner takes."""

    _step = "raise_voltage"

    async def async_step_raise_voltage(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for consent, and set it."""
        result = await self._async_set(user_input, Wishes.cure)
        return result or self.async_show_form(step_id="raise_voltage")


class ChangeLessOftenFlow(MinerRepairFlow):
    """Take note that a miner is changed too often: it ends by itself."""

    _step = "change_less_often"

    async def async_step_change_less_often(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for no more than that it was read."""
        if self._entry is None:
            return self.async_abort(reason="miner_removed")
        if user_input is None:
            return self.async_show_form(step_id="change_less_often")
        return self.async_create_entry(data={})


class TryAgainFlow(MinerRepairFlow):
    """Let the watchdog of a miner try again."""

    _step = "try_again"

    async def async_step_try_again(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for no more than consent."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="miner_removed")
        if user_input is None:
            return self.async_show_form(step_id="try_again")
        if entry.state is ConfigEntryState.LOADED:
            entry.runtime_data.async_try_again()
        return self.async_create_entry(data={})
