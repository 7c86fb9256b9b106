"""Triggers on what happens to miners."""

from dataclasses import replace
from typing import ClassVar, Final, override

from homeassistant.components.binary_sensor import DOMAIN as BINARY_SENSOR_DOMAIN
from homeassistant.components.event import ATTR_EVENT_TYPE, DOMAIN as EVENT_DOMAIN
from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.const import (
    ATTR_ENTITY_ID,
    CONF_FOR,
    CONF_OPTIONS,
    ENTITY_MATCH_ALL,
    PERCENTAGE,
    STATE_OFF,
    STATE_ON,
)
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.automation import DomainSpec
from homeassistant.helpers.trigger import (
    ATTR_BEHAVIOR,
    BEHAVIOR_ALL,
    EntityNumericalStateCrossedThresholdTriggerBase,
    EntityTargetStateTriggerBase,
    EntityTriggerBase,
    NotTriggeredReasonReporter,
    StatelessEntityTriggerBase,
    Trigger,
    TriggerConfig,
)
import voluptuous as vol

from .automation.targets import all_entities, own_entities
from .const import ATTR_KNOWN_REASON, GIGAHASHES_PER_SECOND
from .figures.happenings import Fault

_BINARY_SENSORS: Final = {BINARY_SENSOR_DOMAIN: DomainSpec()}
_EVENTS: Final = {EVENT_DOMAIN: DomainSpec()}
_SENSORS: Final = {SENSOR_DOMAIN: DomainSpec()}
_ON: Final = {STATE_ON}
_OFF: Final = {STATE_OFF}

_FLEET_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_OPTIONS, default={}): {
            vol.Optional(CONF_FOR): cv.positive_time_period,
        },
    }
)


class _MinerTrigger(EntityTriggerBase):
    """A trigger on one kind of entity of miners, diagnostic or not."""

    _translation_key: ClassVar[str]
    _primary_entities_only: ClassVar[bool] = False

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Return the entities that this trigger is about."""
        entities = super().entity_filter(entities)
        return own_entities(self._hass, entities, self._translation_key)


class _BinarySensorTrigger(_MinerTrigger, EntityTargetStateTriggerBase):
    """Triggers when a binary sensor of miners goes on, or off."""

    _domain_specs = _BINARY_SENSORS


class _ConnectivityTrigger(_BinarySensorTrigger):
    """Triggers on the one entity that is available while its miner is offline."""

    _translation_key = "connectivity"

    @override
    def _should_include(self, state: State) -> bool:
        """Count a miner that is being reloaded: it is neither gone nor back."""
        return True


class WentOfflineTrigger(_ConnectivityTrigger):
    """Triggers when miners go offline."""

    _to_states = _OFF


class CameOnlineTrigger(_ConnectivityTrigger):
    """Triggers when miners come back online."""

    _to_states = _ON


class AllMinersOfflineTrigger(WentOfflineTrigger):
    """Triggers when the last miner that is online goes offline.

    It watches the miners themselves, and so does without the fleet entry.
    """

    _schema = _FLEET_SCHEMA

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Target all miners, those to come too."""
        super().__init__(
            hass,
            replace(
                config,
                target={ATTR_ENTITY_ID: ENTITY_MATCH_ALL},
                options={**(config.options or {}), ATTR_BEHAVIOR: BEHAVIOR_ALL},
            ),
        )

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Return the connectivity of every miner."""
        return all_entities(self._hass, self._translation_key)


class _WhileMeantToHashTrigger(_BinarySensorTrigger):
    """Triggers only for miners that nothing known keeps from hashing.

    A paused miner has not failed, nor has its efficiency recovered.
    """

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Tell whether the state counts."""
        is_valid = super().is_valid_state(state, report_not_triggered)
        return is_valid and not _is_excused(state)

    @override
    def _should_include(self, state: State) -> bool:
        """Leave miners that are not meant to hash out of first and all."""
        return super()._should_include(state) and not _is_excused(state)


class StoppedHashingTrigger(_WhileMeantToHashTrigger):
    """Triggers when miners stop hashing though they should."""

    _to_states = _OFF
    _translation_key = "mining"

    @override
    def is_valid_transition(self, from_state: State, to_state: State) -> bool:
        """Tell whether the miner stopped, or no longer has an excuse for it.

        A miner takes a moment to hash when it is resumed: without a time to wait for
        that there would be an alarm after every pause.
        """
        is_stop = super().is_valid_transition(from_state, to_state)
        return is_stop or (self._duration is not None and _is_excused(from_state))


class EfficiencyBecameLowTrigger(_WhileMeantToHashTrigger):
    """Triggers when the efficiency of miners becomes low."""

    _to_states = _ON
    _translation_key = "low_efficiency"


class EfficiencyRecoveredTrigger(_WhileMeantToHashTrigger):
    """Triggers when the efficiency of miners is no longer low."""

    _to_states = _OFF
    _translation_key = "low_efficiency"


class OverheatedTrigger(_BinarySensorTrigger):
    """Triggers when miners overheat."""

    _to_states = _ON
    _translation_key = "overheating"


class SwitchedToFallbackPoolTrigger(_BinarySensorTrigger):
    """Triggers when miners switch to their fallback pool."""

    _to_states = _ON
    _translation_key = "fallback_pool"


class _SensorCrossedThresholdTrigger(
    _MinerTrigger, EntityNumericalStateCrossedThresholdTriggerBase
):
    """Triggers when a sensor of miners crosses a threshold."""

    _domain_specs = _SENSORS


class HashrateCrossedThresholdTrigger(_SensorCrossedThresholdTrigger):
    """Triggers when the hashrate of miners crosses a threshold in GH/s."""

    _translation_key = "hashrate"
    _valid_unit = GIGAHASHES_PER_SECOND


class EfficiencyCrossedThresholdTrigger(_SensorCrossedThresholdTrigger):
    """Triggers when the efficiency of miners crosses a threshold in %."""

    _translation_key = "efficiency"
    _valid_unit = PERCENTAGE


class _EventTrigger(_MinerTrigger, StatelessEntityTriggerBase):
    """Triggers when the event entity of miners tells of one type of event."""

    _domain_specs = _EVENTS
    _event_type: ClassVar[str]
    _translation_key = "event"

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Tell whether the latest event is of the type."""
        return bool(state.attributes.get(ATTR_EVENT_TYPE) == self._event_type)


class FaultReportedTrigger(_EventTrigger):
    """Triggers when miners report a power or hardware fault.

    The event tells of each fault once, also of one that came while nobody looked, and
    two binary sensors of one miner would make nonsense of first and all. Overheating is
    an event of this type too, but has a trigger of its own: nobody is to be told twice.
    """

    _event_type = "fault"

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Tell whether the latest event is such a fault."""
        is_fault = super().is_valid_state(state, report_not_triggered)
        return is_fault and state.attributes.get("which") != Fault.OVERHEATING


class RestartedTrigger(_EventTrigger):
    """Triggers when miners restarted."""

    _event_type = "restarted"


class NewBestDifficultyTrigger(_EventTrigger):
    """Triggers when miners find a share of a difficulty that they never did before."""

    _event_type = "best_difficulty"


class BlockFoundTrigger(_EventTrigger):
    """Triggers when miners find a block."""

    _event_type = "block_found"


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "all_miners_offline": AllMinersOfflineTrigger,
    "block_found": BlockFoundTrigger,
    "came_online": CameOnlineTrigger,
    "efficiency_became_low": EfficiencyBecameLowTrigger,
    "efficiency_crossed_threshold": EfficiencyCrossedThresholdTrigger,
    "efficiency_recovered": EfficiencyRecoveredTrigger,
    "fault_reported": FaultReportedTrigger,
    "hashrate_crossed_threshold": HashrateCrossedThresholdTrigger,
    "new_best_difficulty": NewBestDifficultyTrigger,
    "overheated": OverheatedTrigger,
    "restarted": RestartedTrigger,
    "stopped_hashing": StoppedHashingTrigger,
    "switched_to_fallback_pool": SwitchedToFallbackPoolTrigger,
    "went_offline": WentOfflineTrigger,
}


def _is_excused(state: State) -> bool:
    """Tell whether a state has a known reason, such as a pause."""
    return bool(state.attributes.get(ATTR_KNOWN_REASON))


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return the triggers by key."""
    return TRIGGERS
