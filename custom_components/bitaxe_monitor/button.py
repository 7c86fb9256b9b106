"""Buttons of miners: what happens once when they are pressed."""

from collections.abc import Callable
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
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .axeos.change import Change, identify, restart
from .controls.entity import (
    ControlEntity,
    ControlEntityDescription,
    async_add_controls,
)
from .coordinator import BitaxeConfigEntry
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
        change_fn=identify,
        lasts=30.0,
    ),
    MinerButtonEntityDescription(
        key="restart",
        device_class=ButtonDeviceClass.RESTART,
        entity_category=EntityCategory.CONFIG,
        can_fn=lambda control: control.capabilities.can_restart,
        change_fn=restart,
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


class MinerButton(ControlEntity, ButtonEntity):
    """A button of a miner."""

    entity_description: MinerButtonEntityDescription
    _asked = -inf

    @override
    async def async_press(self) -> None:
        """Ask the miner, unless it is still at it."""
        description, now = self.entity_description, monotonic()
        if now < self._asked + description.lasts:
            return
        await self._ask(lambda _: description.change_fn())
        self._asked = now

    @override
    def _update(self, data: MinerData) -> bool:
        """Take nothing from an answer: a button shows when it was pressed."""
        return False
