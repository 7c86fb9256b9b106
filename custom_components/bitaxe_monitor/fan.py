"""Fans of miners: set by hand, or left to the firmware."""

from dataclasses import dataclass
from typing import Any, Final, override

from homeassistant.components.fan import (
    FanEntity,
    FanEntityDescription,
    FanEntityFeature,
)
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .axeos.change import set_automatic_fan, set_fan
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

_AUTO: Final = "auto"
_STEP: Final = 5  # %


@dataclass(frozen=True, kw_only=True)
class MinerFanEntityDescription(FanEntityDescription, ControlEntityDescription):
    """Describes a fan of a miner."""


FAN: Final = MinerFanEntityDescription(
    key="fan",
    translation_key="fan",
    outlasts_outages=True,
    can_fn=lambda control: control.capabilities.has_fan,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the fan of a miner."""
    if not is_fleet(entry):
        async_add_controls(entry, Platform.FAN, (FAN,), MinerFan, async_add_entities)


class MinerFan(ControlEntity, FanEntity):
    """The fan of a miner, which nothing turns off: it would stop cooling."""

    _attr_percentage = None
    _attr_preset_modes = [_AUTO]  # noqa: RUF012 -- as Home Assistant declares it
    _attr_speed_count = 100 // _STEP
    _attr_supported_features = (
        FanEntityFeature.SET_SPEED
        | FanEntityFeature.PRESET_MODE
        | FanEntityFeature.TURN_ON
    )

    @override
    async def async_set_percentage(self, percentage: int) -> None:
        """Set the speed by hand; less than the lowest one is the lowest one."""
        speed = max(percentage, self.coordinator.control.allowed.least_fan)
        await self._ask(lambda capabilities: set_fan(capabilities, speed))

    @override
    async def async_set_preset_mode(self, preset_mode: str) -> None:
        """Leave the fan to the firmware."""
        await self._ask(set_automatic_fan)

    @override
    async def async_turn_on(
        self,
        percentage: int | None = None,
        preset_mode: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Set the speed if there is one, else leave the fan to the firmware."""
        if percentage is None or preset_mode is not None:
            await self.async_set_preset_mode(_AUTO)
        else:
            await self.async_set_percentage(percentage)

    @override
    async def async_toggle(self, **kwargs: Any) -> None:
        """Leave the fan to the firmware: it cannot be turned off."""
        await self.async_set_preset_mode(_AUTO)

    @property
    @override
    def is_on(self) -> bool | None:
        """Return whether the fan runs, None if that is not known."""
        is_known = self.percentage is not None or self.preset_mode is not None
        return super().is_on if is_known else None

    @property
    @override
    def _awaits_turn(self) -> bool:
        """Return that nothing that is urgent concerns the fan."""
        return True

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the state; return whether it is another one.

        A fan that the firmware sets never rests: its speed is shown in steps, and not
        again before it is a whole step away.
        """
        last = self._attr_percentage, self._attr_preset_mode
        info = data.info
        self._attr_preset_mode = _AUTO if info.auto_fan else None
        self._attr_percentage = _shown(info.fan_speed, self._attr_percentage)
        if info.auto_fan is False and info.fan_speed is not None:
            self._attr_percentage = round(info.fan_speed)
        return (self._attr_percentage, self._attr_preset_mode) != last


def _shown(speed: float | None, shown: int | None) -> int | None:
    """Return a speed (%) in steps, or what is shown if it is about that still."""
    if speed is None:
        return None
    if shown is not None and abs(speed - shown) < _STEP:
        return shown
    return _STEP * round(speed / _STEP)
