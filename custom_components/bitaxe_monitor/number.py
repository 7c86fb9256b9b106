"""Numbers of miners: settings that are a figure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, override

from homeassistant.components.number import (
    NumberDeviceClass,
    NumberEntity,
    NumberEntityDescription,
    NumberMode,
)
from homeassistant.const import (
    PERCENTAGE,
    EntityCategory,
    Platform,
    UnitOfElectricPotential,
    UnitOfFrequency,
    UnitOfTemperature,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .axeos import Capabilities, SystemInfo
from .axeos.change import (
    Change,
    Setting,
    set_fan_target_temperature,
    set_performance,
    set_plain,
)
from .control.guard import MINIMUM_SPEEDS, TARGETS
from .control.limits import LEAST_VOLTAGE, Bounds, Limits
from .controls.entity import (
    ControlEntityDescription,
    LimitedEntity,
    async_add_controls,
    can_perform,
)
from .coordinator import BitaxeConfigEntry
from .miner.data import MinerData
from .miner.identity import is_fleet

# A miner's own lane keeps its requests apart; here they would wait for no reason.
PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class MinerNumberEntityDescription(NumberEntityDescription, ControlEntityDescription):
    """Describes a number of a miner.

    bounds_fn returns between what it may be set, where that is the miner's own.
    """

    value_fn: Callable[[SystemInfo], float | None]
    change_fn: Callable[[Capabilities, float], Change]
    bounds_fn: Callable[[Limits], Bounds] | None = None


MINER_NUMBERS: Final = (
    MinerNumberEntityDescription(
        key="core_voltage",
        translation_key="core_voltage",
        device_class=NumberDeviceClass.VOLTAGE,
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        native_unit_of_measurement=UnitOfElectricPotential.MILLIVOLT,
        native_step=1,
        mode=NumberMode.BOX,
        outlasts_outages=True,
        can_fn=can_perform,
        value_fn=lambda info: info.core_voltage_set,
        change_fn=lambda _, value: set_performance(core_voltage=value),
        bounds_fn=lambda limits: Bounds(LEAST_VOLTAGE, limits.core_voltage.highest),
    ),
    MinerNumberEntityDescription(
        key="fan_target_temperature",
        translation_key="fan_target_temperature",
        device_class=NumberDeviceClass.TEMPERATURE,
        entity_category=EntityCategory.CONFIG,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        native_min_value=TARGETS.lowest,
        native_max_value=TARGETS.highest,
        native_step=1,
        mode=NumberMode.SLIDER,
        outlasts_outages=True,
        can_fn=lambda control: control.capabilities.target_temperature_key is not None,
        value_fn=lambda info: info.fan_target_temperature,
        change_fn=set_fan_target_temperature,
    ),
    MinerNumberEntityDescription(
        key="minimum_fan_speed",
        translation_key="minimum_fan_speed",
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        native_unit_of_measurement=PERCENTAGE,
        native_min_value=MINIMUM_SPEEDS.lowest,
        native_max_value=MINIMUM_SPEEDS.highest,
        native_step=1,
        mode=NumberMode.SLIDER,
        outlasts_outages=True,
        can_fn=lambda control: control.capabilities.has_minimum_fan_speed,
        value_fn=lambda info: info.minimum_fan_speed,
        change_fn=lambda _, value: set_plain(Setting.MINIMUM_FAN_SPEED, value),
    ),
    MinerNumberEntityDescription(
        key="frequency",
        translation_key="frequency",
        device_class=NumberDeviceClass.FREQUENCY,
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        native_unit_of_measurement=UnitOfFrequency.MEGAHERTZ,
        native_step=1,
        mode=NumberMode.BOX,
        outlasts_outages=True,
        can_fn=can_perform,
        value_fn=lambda info: info.frequency,
        change_fn=lambda _, value: set_performance(frequency=value),
        bounds_fn=lambda limits: limits.frequency,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the numbers of a miner."""
    if not is_fleet(entry):
        async_add_controls(
            entry, Platform.NUMBER, MINER_NUMBERS, MinerNumber, async_add_entities
        )


class MinerNumber(LimitedEntity, NumberEntity):
    """A number of a miner, as it is stored there."""

    entity_description: MinerNumberEntityDescription

    @property
    @override
    def _is_limit_known(self) -> bool:
        """Return whether its range is that of every miner, or known of this one."""
        return self.entity_description.bounds_fn is None or self._bounds is not None

    @property
    @override
    def native_min_value(self) -> float:
        """Return the lowest value that may be set."""
        bounds = self._bounds
        return super().native_min_value if bounds is None else bounds.lowest

    @property
    @override
    def native_max_value(self) -> float:
        """Return the highest value that may be set."""
        bounds = self._bounds
        return super().native_max_value if bounds is None else bounds.highest

    @property
    def _bounds(self) -> Bounds | None:
        """Return between what the miner itself may be set."""
        bounds_fn, limits = (
            self.entity_description.bounds_fn,
            self.coordinator.control.limits,
        )
        return None if bounds_fn is None or limits is None else bounds_fn(limits)

    @override
    async def async_set_native_value(self, value: float) -> None:
        """Ask the miner for another value."""
        change_fn = self.entity_description.change_fn
        await self._ask(lambda capabilities: change_fn(capabilities, value))

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the value; return whether it is another one."""
        last = self._attr_native_value
        self._attr_native_value = self.entity_description.value_fn(data.info)
        return self._attr_native_value != last
