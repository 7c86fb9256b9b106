"""What leads a user through repairing an issue."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, ClassVar, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
import voluptuous as vol

from .const import CONF_EXPECTED_HASHRATE, CONF_POLL_INTERVAL
from .control.confirmation import Outcome
from .control.wishes import Wishes
from .controls.errors import async_message, check_done, translated_errors
from .coordinator import BitaxeCoordinator
from .figures.pace import GENTLE_INTERVAL
from .flow.expectation import ExpectationCheck
from .flow.found_miner import FoundMiner, async_probe
from .flow.moving import async_move, async_who
from .flow.selectors import ADDRESS_SCHEMA, EXPECTED_HASHRATE, bounds_errors
from .miner.issue_registry import Issue

_EXPECTED_HASHRATE_SCHEMA: Final = vol.Schema(
    {vol.Optional(CONF_EXPECTED_HASHRATE): EXPECTED_HASHRATE}
)


class _MinerRepairFlow(RepairsFlow):
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


class ExpectedHashrateFlow(_MinerRepairFlow):
    """Replace the expected hashrate of a miner."""

    _step = "expected_hashrate"

    def __init__(self, data: dict[str, Any]) -> None:
        """Prepare to ask back; the issue holds the hashrate that fits (GH/s)."""
        super().__init__(data)
        self._fitting: float = data[CONF_EXPECTED_HASHRATE]
        self._check = ExpectationCheck()

    async def async_step_expected_hashrate(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for the expected hashrate; an empty field means automatic."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="miner_removed")
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = bounds_errors(user_input) or self._check.errors(
                user_input.get(CONF_EXPECTED_HASHRATE), self._fitting
            )
            if not errors:
                options = {**entry.options}
                options.pop(CONF_EXPECTED_HASHRATE, None)
                return self._async_repaired(entry, options={**options, **user_input})
        return self.async_show_form(
            step_id="expected_hashrate",
            data_schema=self.add_suggested_values_to_schema(
                _EXPECTED_HASHRATE_SCHEMA,
                user_input or {CONF_EXPECTED_HASHRATE: self._fitting},
            ),
            errors=errors,
        )


class PollLessOftenFlow(_MinerRepairFlow):
    """Poll a miner once a minute."""

    _step = "poll_less_often"

    async def async_step_poll_less_often(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for no more than consent."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="miner_removed")
        if user_input is None:
            return self.async_show_form(step_id="poll_less_often")
        options = {**entry.options, CONF_POLL_INTERVAL: GENTLE_INTERVAL}
        return self._async_repaired(entry, options=options)


class AddressFlow(_MinerRepairFlow):
    """Give a miner the address at which it answers."""

    _step = "address"

    async def async_step_address(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for the address, and look who answers there."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="miner_removed")
        errors: dict[str, str] = {}
        who: dict[str, str] = {}
        if user_input is not None:
            found = await async_probe(self.hass, user_input[CONF_HOST])
            if not isinstance(found, FoundMiner):
                errors = found
            elif reason := await async_move(self.hass, entry, found):
                errors = {"base": reason}
                who = async_who(self.hass, entry, found)
            else:
                data = {**entry.data, CONF_HOST: found.host}
                return self._async_repaired(entry, data=data)
        return self.async_show_form(
            step_id="address",
            data_schema=self.add_suggested_values_to_schema(
                ADDRESS_SCHEMA, user_input or entry.data
            ),
            description_placeholders=who,
            errors=errors,
        )


class TryAgainFlow(_MinerRepairFlow):
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


class PayoutFlow(_MinerRepairFlow):
    """Ask whether who is paid is the user."""

    _step = "payout"

    def __init__(self, data: dict[str, Any]) -> None:
        """Prepare to ask about those who are paid when the form is shown."""
        super().__init__(data)
        self._suspects: Mapping[str, str] = {}

    async def async_step_payout(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for no more than consent.

        Of an address the end alone is shown, by which its owner recognizes it, and only
        in here.
        """
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="miner_removed")
        if entry.state is not ConfigEntryState.LOADED:
            return self.async_abort(reason="miner_not_set_up")
        coordinator: BitaxeCoordinator = entry.runtime_data
        payout = coordinator.measuring.watches.payout
        if user_input is None:
            self._suspects = payout.suspects
            return self.async_show_form(
                step_id="payout",
                description_placeholders={"ending": f"…{payout.ending or ''}"},
            )
        payout.accept(self._suspects)
        await coordinator.async_request_refresh()
        return self.async_create_entry(data={})


class SetAgainFlow(_MinerRepairFlow):
    """Set a miner to what is safe, after it was too hot."""

    _step = "set_again"

    async def async_step_set_again(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for consent, and set what is safe."""
        result = await self._async_set(user_input, Wishes.clear_overheat)
        return result or self.async_show_form(step_id="set_again")


class RaiseVoltageFlow(_MinerRepairFlow):
    """Set a core voltage that the regulator of a miner takes."""

    _step = "raise_voltage"

    async def async_step_raise_voltage(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for consent, and set it."""
        result = await self._async_set(user_input, Wishes.cure)
        return result or self.async_show_form(step_id="raise_voltage")


class ChangeLessOftenFlow(_MinerRepairFlow):
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


class PasswordFlow(_MinerRepairFlow):
    """Ask a miner again that wanted a password, once it wants none."""

    _step = "no_password"

    async def async_step_no_password(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for no more than that it was turned off; if not, that is raised again."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="miner_removed")
        if user_input is None:
            return self.async_show_form(step_id="no_password")
        return self._async_repaired(entry)


_FLOWS: Final[Mapping[Issue, type[_MinerRepairFlow]]] = {
    Issue.EXPECTED_HASHRATE: ExpectedHashrateFlow,
    Issue.FRAGILE_FIRMWARE: PollLessOftenFlow,
    Issue.PASSWORD_WANTED: PasswordFlow,
    Issue.PAYOUT_CHANGED: PayoutFlow,
    Issue.OVERHEATED: SetAgainFlow,
    Issue.REFUSED: AddressFlow,
    Issue.TOO_MANY_WRITES: ChangeLessOftenFlow,
    Issue.WATCHDOG_GAVE_UP: TryAgainFlow,
    Issue.UNDERSTATED_EXPECTATION: ExpectedHashrateFlow,
    Issue.VOLTAGE_REFUSED: RaiseVoltageFlow,
    Issue.WRONG_MINER: AddressFlow,
}


async def async_create_fix_flow(
    hass: HomeAssistant, issue_id: str, data: dict[str, Any]
) -> RepairsFlow:
    """Return the flow for an issue."""
    issue = Issue(issue_id.removesuffix(f"_{data['entry_id']}"))
    return _FLOWS[issue](data)
