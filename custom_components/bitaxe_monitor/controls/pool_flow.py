"""Configure a miner: its options, or one of the pools that it stores itself."""

from asyncio import Task
from collections.abc import Coroutine, Mapping
from typing import Any, Final, override

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.const import CONF_HOST, CONF_PORT
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
)
import voluptuous as vol

from ..axeos import PoolKeys
from ..axeos.pool_edit import StoredPool, stored_pools
from ..coordinator import BitaxeCoordinator
from ..flow.figures import UNKNOWN
from ..flow.options import BitaxeOptionsFlow
from ..flow.pool_fields import CONF_CLEAR, CONF_TLS, edit_of, pool_errors, pool_schema
from .errors import async_message, translated_errors

_SLOT: Final = "slot"


class MinerOptionsFlow(BitaxeOptionsFlow[BitaxeCoordinator]):
    """Tune a miner, or change a pool of it.

    What is entered of a pool goes to the miner and nowhere else: no entry keeps it, and
    no form shows again who is paid.
    """

    def __init__(self) -> None:
        """Prepare to change a pool."""
        super().__init__()
        self._pool: StoredPool | None = None
        self._entered: dict[str, Any] = {}
        self._task: Task[None] | None = None
        self._error: str | None = None

    @property
    def _pools(self) -> tuple[StoredPool, ...]:
        """Return the pools that can be changed; none where that is not known."""
        coordinator = self._coordinator
        if coordinator is None or not coordinator.control.capabilities.can_patch:
            return ()
        control = coordinator.control
        return stored_pools(control.answer, control.capabilities)

    @override
    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the options, once it is known that nothing else is meant."""
        if user_input is None and self._pools:
            return await self.async_step_choose()
        return await super().async_step_init(user_input)

    async def async_step_choose(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what to configure."""
        return self.async_show_menu(
            step_id="choose", menu_options=["settings", "pools"]
        )

    async def async_step_settings(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the options."""
        return await super().async_step_init()

    async def async_step_pools(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which pool to change."""
        pools = {str(pool.slot): pool for pool in self._pools}
        if user_input is not None:
            # The miner may list others than when the form was shown.
            self._pool = pools.get(user_input[_SLOT])
            return await self.async_step_pool()
        labels = {slot: _label(pool) for slot, pool in pools.items()}
        if not labels:
            return self.async_abort(reason="pools_unknown")
        choice = SelectSelectorConfig(
            options=[
                SelectOptionDict(value=slot, label=label)
                for slot, label in labels.items()
            ]
        )
        first, fallback = self._used
        return self.async_show_form(
            step_id="pools",
            data_schema=vol.Schema({vol.Required(_SLOT): SelectSelector(choice)}),
            description_placeholders={
                "first": labels.get(str(first), UNKNOWN),
                "fallback": labels.get(str(fallback), UNKNOWN),
            },
        )

    async def async_step_pool(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask where a pool is and who mines there, and let the miner store it."""
        pool, coordinator = self._pool, self._coordinator
        if pool is None or coordinator is None:
            return self.async_abort(reason="pools_unknown")
        error, self._error = self._error, None
        errors = {} if error is None else {"base": "pool_not_stored"}
        if user_input is not None:
            is_cleared = bool(user_input.get(CONF_CLEAR))
            is_empty = pool.host is None
            errors = {} if is_cleared else pool_errors(user_input, is_empty=is_empty)
            if not errors:
                self._entered = _shown_again(user_input)
                wishes = coordinator.wishes
                task: Coroutine[Any, Any, object] = (
                    wishes.clear_pool(pool.slot)
                    if is_cleared
                    else wishes.store_pool(edit_of(pool.slot, user_input))
                )
                self._task = self.hass.async_create_task(self._async_do(task))
                return await self.async_step_storing_pool()
        capabilities = coordinator.control.capabilities
        has_slots = capabilities.pools is PoolKeys.SLOTS
        in_use = (*self._used, coordinator.control.awaiting.slot)
        schema = pool_schema(
            pool,
            has_password=capabilities.sets_pool_password,
            can_clear=(has_slots and pool.host is not None and pool.slot not in in_use),
        )
        stored = {CONF_HOST: pool.host, CONF_PORT: pool.port, CONF_TLS: pool.tls}
        known = {key: value for key, value in stored.items() if value is not None}
        placeholders = {"pool": _label(pool)}
        if error is not None:
            placeholders["error"] = error
        return self.async_show_form(
            step_id="pool",
            data_schema=self.add_suggested_values_to_schema(
                schema, _shown_again(user_input or {}) or self._entered or known
            ),
            description_placeholders=placeholders,
            errors=errors,
        )

    async def async_step_storing_pool(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Wait for what becomes of a pool: a miner may have to restart, even twice."""
        if self._task is not None and not self._task.done():
            return self.async_show_progress(
                step_id="storing_pool",
                progress_action="storing_pool",
                progress_task=self._task,
            )
        return self.async_show_progress_done(next_step_id="stored_pool")

    async def async_step_stored_pool(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """End, or show what keeps the miner from it; the options stay as they are."""
        if self._error is not None:
            return await self.async_step_pool()
        return self.async_create_entry(data=dict(self.config_entry.options))

    async def _async_do(self, task: Coroutine[Any, Any, object]) -> None:
        """Let the miner store or forget a pool, and note what becomes of it."""
        try:
            with translated_errors():
                await task
        except HomeAssistantError as err:
            self._error = await async_message(self.hass, err)

    @property
    def _used(self) -> tuple[int, int | None]:
        """Return the slots of the first pool and its fallback."""
        coordinator = self._coordinator
        pools = None if coordinator is None else coordinator.control.pools
        return (0, 1) if pools is None else (pools.primary, pools.fallback)


def _label(pool: StoredPool) -> str:
    """Return what a pool is called, with nothing of who is paid."""
    return f"{pool.slot}: {pool.host or UNKNOWN}"


def _shown_again(entered: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of an input a form may show again."""
    shown = (CONF_HOST, CONF_PORT, CONF_TLS)
    return {key: value for key, value in entered.items() if key in shown}
