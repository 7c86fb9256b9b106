"""Whether a miner awaits a restart to run with what it stores."""

from dataclasses import dataclass
from typing import Final, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory

from ..miner.data import MinerData
from .entity import ControlEntity, ControlEntityDescription


@dataclass(frozen=True, kw_only=True)
class RestartNeededDescription(BinarySensorEntityDescription, ControlEntityDescription):
    """Describes a binary sensor of what was changed of a miner."""


RESTART_NEEDED: Final = RestartNeededDescription(
    key="restart_needed",
    translation_key="restart_needed",
    entity_category=EntityCategory.DIAGNOSTIC,
    entity_registry_enabled_default=False,
    outlasts_outages=True,
    can_fn=lambda control: control.capabilities.can_patch,
)


class RestartNeeded(ControlEntity, BinarySensorEntity):
    """Whether what was changed from Home Assistant takes effect with a restart."""

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the state; return whether it is another one."""
        last = self._attr_is_on
        self._attr_is_on = self.coordinator.control.awaiting.is_on
        return self._attr_is_on != last
