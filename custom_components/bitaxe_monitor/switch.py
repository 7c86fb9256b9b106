"""Switches of miners: whether they mine, and for which pool alone."""

from dataclasses import dataclass
from typing import Any, Final, override

from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.const import EntityCategory, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .axeos.change import set_mining
from .controls.entity import (
    ControlEntity,
    ControlEntityDescription,
    async_add_controls,
)
from .controls.errors import translated_errors
from .coordinator import BitaxeConfigEntry
from .miner.data import MinerData
from .miner.identity import is_fleet

# A miner's own lane keeps its requests apart; here they would wait for no reason.
PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class MinerSwitchEntityDescription(SwitchEntityDescription, ControlEntityDescription):
    """Describes a switch of a miner."""


MINING: Final = MinerSwitchEntityDescription(
    key="mining",
    translation_key="mining",
    can_fn=lambda control: control.capabilities.pause is not None,
)


FALLBACK_ONLY: Final = MinerSwitchEntityDescription(
    key="fallback_pool_only",
    translation_key="fallback_pool_only",
    entity_category=EntityCategory.CONFIG,
    entity_registry_enabled_default=False,
    outlasts_outages=True,
    can_fn=lambda control: control.capabilities.has_fallback_only,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the switches of a miner."""
    if not is_fleet(entry):
        for description, create in (
            (MINING, MiningSwitch),
            (FALLBACK_ONLY, FallbackOnlySwitch),
        ):
            async_add_controls(
                entry, Platform.SWITCH, (description,), create, async_add_entities
            )


class MiningSwitch(ControlEntity, SwitchEntity):
    """Whether a miner mines, or is paused."""

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Resume mining; where firmware cannot, the miner restarts."""
        await self._ask(lambda capabilities: set_mining(capabilities, on=True))

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Pause mining, until it is resumed or the miner restarts."""
        await self._ask(lambda capabilities: set_mining(capabilities, on=False))

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the state; return whether it is another one."""
        last, paused = self._attr_is_on, data.info.mining_paused
        self._attr_is_on = None if paused is None else not paused
        return self._attr_is_on != last


class FallbackOnlySwitch(ControlEntity, SwitchEntity):
    """Whether a miner leaves its first pool alone, and works for its fallback."""

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Let the miner use its fallback alone."""
        await self._use(on=True)

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Let the miner use its first pool again."""
        await self._use(on=False)

    async def _use(self, *, on: bool) -> None:
        """Ask the miner for it; HomeAssistantError unless it comes to that."""
        with translated_errors():
            await self.coordinator.wishes.use_fallback_only(
                on=on, context=self._context
            )

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the state; return whether it is another one."""
        last, self._attr_is_on = self._attr_is_on, data.info.uses_fallback_only
        return self._attr_is_on != last
