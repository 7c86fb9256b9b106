"""What the triggers have in common: the kind of entity that each is about."""

from typing import ClassVar, Final, override

from homeassistant.components.binary_sensor import DOMAIN as BINARY_SENSOR_DOMAIN
from homeassistant.components.event import ATTR_EVENT_TYPE, DOMAIN as EVENT_DOMAIN
from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.core import State
from homeassistant.helpers.automation import DomainSpec
from homeassistant.helpers.trigger import (
    EntityNumericalStateCrossedThresholdTriggerBase,
    EntityTargetStateTriggerBase,
    EntityTriggerBase,
    NotTriggeredReasonReporter,
    StatelessEntityTriggerBase,
)

from ..const import ATTR_KNOWN_REASON
from .targets import own_entities
from .waiting import WaitingTrigger, report_nothing

_BINARY_SENSORS: Final = {BINARY_SENSOR_DOMAIN: DomainSpec()}
_EVENTS: Final = {EVENT_DOMAIN: DomainSpec()}
_SENSORS: Final = {SENSOR_DOMAIN: DomainSpec()}


class MinerTrigger(EntityTriggerBase):
    """A trigger on one kind of entity of miners, diagnostic or not."""

    _translation_key: ClassVar[str]
    _primary_entities_only: ClassVar[bool] = False

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Return the entities that this trigger is about."""
        entities = super().entity_filter(entities)
        return own_entities(self._hass, entities, self._kind)

    @property
    def _kind(self) -> str:
        """Return the translation key of the entities that this trigger is about."""
        return self._translation_key


class BinarySensorTrigger(MinerTrigger, WaitingTrigger, EntityTargetStateTriggerBase):
    """Triggers when a binary sensor of miners goes on, or off."""

    _domain_specs = _BINARY_SENSORS


class WhileMeantToHashTrigger(BinarySensorTrigger):
    """Triggers only for miners that nothing known keeps from hashing.

    A paused miner has not failed, nor has its efficiency recovered.
    """

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Return whether the state counts."""
        is_valid = super().is_valid_state(state, report_not_triggered)
        return is_valid and not _is_explained(state)

    @override
    def _should_include(self, state: State) -> bool:
        """Leave miners that are not meant to hash out of first and all."""
        return super()._should_include(state) and not _is_explained(state)


class FailedTrigger(WhileMeantToHashTrigger):
    """Triggers when miners fail though nothing known keeps them from hashing."""

    @override
    def is_valid_transition(self, from_state: State, to_state: State) -> bool:
        """Return whether the miner failed, or no longer has a known reason to.

        A miner takes a moment to hash when it is resumed: without a time to wait for
        that there would be an alarm after every pause.
        """
        has_failed = super().is_valid_transition(from_state, to_state)
        return has_failed or (bool(self._duration) and _is_explained(from_state))


class SensorCrossedThresholdTrigger(
    MinerTrigger, WaitingTrigger, EntityNumericalStateCrossedThresholdTriggerBase
):
    """Triggers when a sensor of miners crosses a threshold."""

    _domain_specs = _SENSORS

    @override
    def is_certain(self, state: State) -> bool:
        """Return whether there is a reading, and the threshold is known too."""
        limits = (self.threshold, self.lower_threshold, self.upper_threshold)
        return (
            super().is_certain(state)
            and self._get_tracked_value(state) is not None
            and all(
                limit is None
                or self._get_threshold_value(limit, report_nothing) is not None
                for limit in limits
            )
        )


class EventTrigger(MinerTrigger, StatelessEntityTriggerBase):
    """Triggers when the event entity of miners reports one type of event."""

    _domain_specs = _EVENTS
    _event_type: ClassVar[str]
    _translation_key = "event"

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Return whether the latest event is of the type."""
        return bool(state.attributes.get(ATTR_EVENT_TYPE) == self._event_type)


def _is_explained(state: State) -> bool:
    """Return whether a state has a known reason, such as a pause."""
    return bool(state.attributes.get(ATTR_KNOWN_REASON))
