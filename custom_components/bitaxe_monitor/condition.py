"""Conditions about miners."""

from typing import ClassVar, Final, override

from homeassistant.components.binary_sensor import DOMAIN as BINARY_SENSOR_DOMAIN
from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.const import PERCENTAGE, STATE_ON
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers.automation import DomainSpec
from homeassistant.helpers.condition import (
    ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL,
    Condition,
    ConditionConfig,
    EntityConditionBase,
    EntityNumericalConditionBase,
    EntityStateConditionBase,
)

from .automation.limits import LIMIT_OPTION
from .automation.targets import own_entities
from .const import CONF_LIMIT
from .figures.exceeded import Limit
from .figures.statuses import HIGH

_BINARY_SENSORS: Final = {BINARY_SENSOR_DOMAIN: DomainSpec()}
_SENSORS: Final = {SENSOR_DOMAIN: DomainSpec()}
_ON: Final[set[str | bool]] = {STATE_ON}


class _MinerCondition(EntityConditionBase):
    """A condition on one kind of entity of miners, diagnostic or not."""

    _translation_key: ClassVar[str]
    _primary_entities_only: ClassVar[bool] = False

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Return the entities that this condition is about."""
        entities = super().entity_filter(entities)
        return own_entities(self._hass, entities, self._kind)

    @property
    def _kind(self) -> str:
        """Return the translation key of the entities that this condition is about."""
        return self._translation_key

    @override
    def _should_include(self, _state: State) -> bool:
        """Count a miner that says nothing as one that does not meet the condition.

        Otherwise all of them would be mining when all are offline.
        """
        return True


class _BinarySensorCondition(_MinerCondition, EntityStateConditionBase):
    """Tests whether a binary sensor of miners is on."""

    _domain_specs = _BINARY_SENSORS
    _states = _ON


class IsOnlineCondition(_BinarySensorCondition):
    """Tests whether miners answer."""

    _translation_key = "connectivity"


class IsMiningCondition(_BinarySensorCondition):
    """Tests whether miners hash."""

    _translation_key = "mining"


class HasLowEfficiencyCondition(_BinarySensorCondition):
    """Tests whether miners have low efficiency."""

    _translation_key = "low_efficiency"


class HasPerformanceDropCondition(_BinarySensorCondition):
    """Tests whether miners do less than they did at the same settings."""

    _translation_key = "performance_drop"


class ExceedsLimitCondition(_BinarySensorCondition):
    """Tests whether miners exceed a limit of theirs."""

    _schema = ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL.extend(LIMIT_OPTION)

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Take note of the limit."""
        super().__init__(hass, config)
        self._limit: Limit = (config.options or {})[CONF_LIMIT]

    @property
    @override
    def _kind(self) -> str:
        """Return what is on while the limit is exceeded."""
        return HIGH[self._limit]


class EfficiencyCondition(_MinerCondition, EntityNumericalConditionBase):
    """Tests the efficiency of miners in %."""

    _domain_specs = _SENSORS
    _translation_key = "efficiency"
    _valid_unit = PERCENTAGE


CONDITIONS: Final[dict[str, type[Condition]]] = {
    "efficiency": EfficiencyCondition,
    "exceeds_limit": ExceedsLimitCondition,
    "has_low_efficiency": HasLowEfficiencyCondition,
    "has_performance_drop": HasPerformanceDropCondition,
    "is_mining": IsMiningCondition,
    "is_online": IsOnlineCondition,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions by key."""
    return CONDITIONS
