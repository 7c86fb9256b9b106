"""What leads a user through repairing an issue."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
import voluptuous as vol

from .const import CONF_EXPECTED_HASHRATE, CONF_POLL_INTERVAL
from .controls.repair_flows import (
    ChangeLessOftenFlow,
    RaiseVoltageFlow,
    SetAgainFlow,
    TryAgainFlow,
)
from .coordinator import BitaxeCoordinator
from .figures.pace import GENTLE_INTERVAL
from .flow.expectation import ExpectationCheck
from .flow.found_miner import FoundMiner, async_probe
from .flow.miner_repair import MinerRepairFlow
from .flow.moving import async_move, async_who
from .flow.selectors import ADDRESS_SCHEMA, EXPECTED_HASHRATE, bounds_errors
from .miner.issue_registry import Issue

_EXPECTED_HASHRATE_SCHEMA: Final = vol.Schema(
    {vol.Optional(CONF_EXPECTED_HASHRATE): EXPECTED_HASHRATE}
)


class ExpectedHashrateFlow(MinerRepairFlow):
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


class PollLessOftenFlow(MinerRepairFlow):
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


class AddressFlow(MinerRepairFlow):
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


class PayoutFlow(MinerRepairFlow):
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


class PasswordFlow(MinerRepairFlow):
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


_FLOWS: Final[Mapping[Issue, type[MinerRepairFlow]]] = {
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
