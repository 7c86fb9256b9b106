"""Buttons of miners: what happens once when they are pressed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from math import inf
from time import monotonic
from typing import Final, override

from homeassistant.components.button import (
    ButtonDeviceClass,
    ButtonEntity,
    ButtonEntityDescription,
)
from homeassistant.const import EntityCategory, Platform
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .axeos.change import Change, identify, restart
from .control.confirmation import Outcome
from .control.order import NO_PAIR
from .controls.entity import (
    ControlEntity,
    ControlEntityDescription,
    async_add_controls,
)
from .controls.errors import check_done, translated_errors
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .miner.data import MinerData
from .miner.identity import is_fleet

# A miner's own lane keeps its requests apart; here they would wait for no reason.
PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class MinerButtonEntityDescription(ButtonEntityDescription, ControlEntityDescription):
    """Describes a button of a miner.

    Pressed again within lasts (s), it does nothing: what it began would end.
    """

    change_fn: Callable[[], Change]
    lasts: float = 0.0


MINER_BUTTONS: Final = (
    MinerButtonEntityDescription(
        key="identify",
        device_class=ButtonDeviceClass.IDENTIFY,
        entity_category=EntityCategory.DIAGNOSTIC,
        can_fn=lambda control: control.capabilities.can_identify,
        outlasts_outages=True,
        change_fn=identify,
        lasts=30.0,
    ),
    MinerButtonEntityDescription(
        key="restart",
        device_class=ButtonDeviceClass.RESTART,
        entity_category=EntityCategory.CONFIG,
        can_fn=lambda control: control.capabilities.can_restart,
        outlasts_outages=True,
        change_fn=restart,
    ),
)


@dataclass(frozen=True, kw_only=True)
class WayBackEntityDescription(ButtonEntityDescription, ControlEntityDescription):
    """Describes a button that sets again what was set before.

    is_there_fn returns whether anything was, ask_fn asks the miner for it.
    """

    is_there_fn: Callable[[BitaxeCoordinator], bool]
    ask_fn: Callable[[BitaxeCoordinator, Context | None], Awaitable[Outcome]]


WAYS_BACK: Final = (
    WayBackEntityDescription(
        key="undo",
        translation_key="undo",
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        can_fn=lambda control: control.capabilities.can_patch,
        is_there_fn=lambda coordinator: bool(
            coordinator.attendant.changes.record.undoable
        ),
        ask_fn=lambda coordinator, context: coordinator.wishes.undo(context),
    ),
    WayBackEntityDescription(
        key="as_found",
        translation_key="as_found",
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        can_fn=lambda control: control.capabilities.can_patch,
        is_there_fn=lambda coordinator: (
            coordinator.attendant.changes.as_found != NO_PAIR
        ),
        ask_fn=lambda coordinator, context: coordinator.wishes.restore_found(context),
    ),
    WayBackEntityDescription(
        key="clear_overheat",
        translation_key="clear_overheat",
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        can_fn=lambda control: control.capabilities.clears_overheat,
        is_there_fn=lambda coordinator: (
            coordinator.attendant.changes.can_clear_overheat
        ),
        ask_fn=lambda coordinator, context: coordinator.wishes.clear_overheat(context),
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the buttons of a miner."""
    if not is_fleet(entry):
        async_add_controls(
            entry, Platform.BUTTON, MINER_BUTTONS, MinerButton, async_add_entities
        )
        async_add_controls(
            entry, Platform.BUTTON, WAYS_BACK, WayBackButton, async_add_entities
        )


class MinerButton(ControlEntity, ButtonEntity):
    """A button of a miner."""

    entity_description: MinerButtonEntityDescription

    @override
    async def async_press(self) -> None:
        """Ask the miner, unless it is still at it, also after a reload of its entry."""
        description, now = self.entity_description, monotonic()
        pressed, key = self.coordinator.attendant.pressed, description.key
        before = pressed.get(key, -inf)
        if now < before + description.lasts:
            return
        pressed[key] = now
        try:
            await self._ask(lambda _: description.change_fn())
        except HomeAssistantError:
            pressed[key] = before
            raise

    @override
    def _update(self, data: MinerData) -> bool:
        """Take nothing from an answer: a button shows when it was pressed."""
        return False


class WayBackButton(ControlEntity, ButtonEntity):
    """A button that sets again what was set before, once there was a change."""

    entity_description: WayBackEntityDescription

    @property
    @override
    def available(self) -> bool:
        """Return whether the miner is online, and there is anything to go back to."""
        is_there = self.entity_description.is_there_fn(self.coordinator)
        return super().available and is_there

    @override
    async def async_press(self) -> None:
        """Ask the miner for what was set before."""
        ask = self.entity_description.ask_fn
        with translated_errors():
            outcome = await ask(self.coordinator, self._context)
        check_done(outcome)

    @override
    def _update(self, data: MinerData) -> bool:
        """Take nothing from an answer: a button shows when it was pressed."""
        return False
