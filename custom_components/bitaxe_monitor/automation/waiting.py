"""Triggers that wait until something has lasted, whatever is unknown meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from time import monotonic
from typing import Any, ClassVar, Final, override

from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, State, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.target import (
    TargetStateChangedData,
    async_track_target_selector_state_change_event,
)
from homeassistant.helpers.trigger import (
    ATTR_BEHAVIOR,
    BEHAVIOR_EACH,
    BEHAVIOR_FIRST,
    EntityTriggerBase,
    NotTriggeredInfo,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)

LONGEST_DOUBT: Final = timedelta(minutes=10)
"""After this and its own time, a wait begins anew with the first certain state."""


def report_nothing(_reason: str, /, **_data: object) -> None:
    """Leave out of the trace why a state does not trigger."""


@dataclass(slots=True)
class _Watched:
    """What is known of an entity: its state now, and the last that was certain.

    lost_at is when its state ceased to be certain, in s of the monotonic clock.
    """

    entity_id: str
    state: State | None = None
    certain: State | None = None
    is_match: bool = False
    lost_at: float | None = None


@dataclass(slots=True)
class _Wait:
    """What lasts, since which change of which entity; over is only its time."""

    watched: _Watched
    from_state: State | None
    to_state: State
    cancel: CALLBACK_TYPE
    is_over: bool = False


class WaitingTrigger(EntityTriggerBase):
    """A trigger whose time to wait goes on while a state is not certain.

    Home Assistant's own drops the wait when an entity becomes unknown or unavailable,
    and nothing begins it again: a reload or a bad reading would lose the alarm. Here
    only a state that contradicts it ends a wait. Without a time to wait all is as Home
    Assistant has it, unless what is uncertain hides changes.
    """

    _begins_with_what_is_found: ClassVar[bool] = True
    """Whether what is so already begins a wait when the trigger is attached."""
    _sees_hidden_changes: ClassVar[bool] = False
    """Whether it triggers, also without a wait, by a change that came to light late."""

    _run_action: TriggerActionRunner
    _did_not_trigger: TriggerNotTriggeredReporter | None

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Start with nothing known, and nothing to wait for."""
        super().__init__(hass, config)
        self._behavior: str = self._options.get(ATTR_BEHAVIOR, BEHAVIOR_EACH)
        # By the id in the registry, which stays when an entity is renamed.
        self._watched: dict[str, _Watched] = {}
        self._keys: dict[str, str] = {}
        # By the same id, or one for all that is watched: by the behavior.
        self._waits: dict[str, _Wait] = {}

    def is_certain(self, state: State) -> bool:
        """Return whether a state either is what triggers, or contradicts it."""
        return state.state not in self._excluded_states

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Attach the trigger; with a time to wait, core's own waiting is left out."""
        if not self._duration and not self._sees_hidden_changes:
            return await super().async_attach_runner(run_action, did_not_trigger)
        self._run_action = run_action
        self._did_not_trigger = did_not_trigger
        stop = await async_track_target_selector_state_change_event(
            self._hass,
            self._target,
            self._handle_change,
            self.entity_filter,
            self._handle_targets,
            primary_entities_only=self._primary_entities_only,
        )

        @callback
        def detach() -> None:
            stop()
            for subject in list(self._waits):
                self._end(subject)

        return detach

    @callback
    def _handle_targets(
        self, added: set[str], _removed: set[str], states: Mapping[str, State | None]
    ) -> None:
        """Watch the entities that are targeted now, and forget all others."""
        entries = er.async_get(self._hass).entities
        self._keys = {entity_id: entries[entity_id].id for entity_id in states}
        before = self._watched
        self._watched = {
            key: before.get(key, _Watched(entity_id))
            for entity_id, key in self._keys.items()
        }
        for key in before.keys() - self._watched.keys():
            self._end(key)
        # One after the other, as if they were changes.
        for entity_id in sorted(added, key=partial(_age, states)):
            key = self._keys[entity_id]
            self._watched[key].entity_id = entity_id
            self._look(key, states[entity_id])
        for subject in list(self._waits):
            self._review(subject)

    @callback
    def _handle_change(self, data: TargetStateChangedData) -> None:
        """Take in that the state of an entity has changed."""
        change = data.state_change_event.data
        self._look(self._keys[change["entity_id"]], change["new_state"])

    def _look(self, key: str, state: State | None) -> None:
        """Take in the state of an entity: begin, go on with or end a wait."""
        watched = self._watched[key]
        subject = key if self._behavior == BEHAVIOR_EACH else self._behavior
        was_certain = self._holds(subject, certainly=True)
        watched.state = state
        is_match = self._is_match(state)
        if state is None or not self.is_certain(state):
            watched.lost_at = watched.lost_at or monotonic()
            self._review(subject)
            return
        last, was_lost = watched.certain, watched.lost_at is not None
        was_lost_long = self._is_lost_long(watched)
        if last is not None and was_lost and not was_lost_long:
            state = _continued(last, state)
        watched.certain, watched.is_match, watched.lost_at = state, is_match, None
        if is_match and (
            # Others that were certain all the time have kept the wait alive.
            (was_lost_long and subject in self._waits and not was_certain)
            or (self._is_change(last, state) and self._is_decisive(subject, watched))
        ):
            self._begin(subject, watched, last, state)
        else:
            self._review(subject)

    def _is_match(self, state: State | None) -> bool:
        """Return whether a state is what triggers; the trace has why it is not."""
        if state is None or state.state in self._excluded_states:
            return False
        report = partial(self._report, state)
        return self.is_valid_state(state, report)

    def _report(self, state: State, reason: str, /, **data: object) -> None:
        """Report why a state does not trigger, where it is of interest."""
        if self._did_not_trigger is not None:
            info = NotTriggeredInfo(reason=reason, data=data)
            self._did_not_trigger(info, state.context)

    def _is_change(self, last: State | None, state: State) -> bool:
        """Return whether a state is another one than the last that was certain."""
        if last is None:
            return self._begins_with_what_is_found and bool(self._duration)
        return self.is_valid_transition(last, state)

    def _is_decisive(self, subject: str, watched: _Watched) -> bool:
        """Return whether the change of an entity is the one that is waited for."""
        if self._behavior != BEHAVIOR_FIRST:
            return self._holds(subject, certainly=False)
        return not any(
            self._counts_as(other, certainly=False)
            for other in self._watched.values()
            if other is not watched and not self._is_lost_long(other)
        )

    def _is_lost_long(self, watched: _Watched) -> bool:
        """Return whether a state has been uncertain for too long to go on with it."""
        if watched.lost_at is None:
            return False
        longest = max(self._duration or timedelta(), LONGEST_DOUBT)
        return monotonic() - watched.lost_at > longest.total_seconds()

    def _counts_as(self, watched: _Watched, *, certainly: bool) -> bool | None:
        """Return whether an entity is as it is waited for; None if it does not count.

        What is not certain is taken to be so still, unless that is to be certain.
        """
        state = watched.state
        is_certain = state is not None and self.is_certain(state)
        if watched.is_match and not is_certain and not certainly:
            return True
        if state is None or not self._should_include(state):
            return None
        return self.is_valid_state(state, report_nothing)

    def _holds(self, subject: str, *, certainly: bool) -> bool:
        """Return whether that which is waited for is so, for all that is known."""
        each = self._behavior == BEHAVIOR_EACH
        about = [self._watched[subject]] if each else self._watched.values()
        counted = {self._counts_as(watched, certainly=certainly) for watched in about}
        if self._behavior == BEHAVIOR_FIRST:
            return True in counted
        return True in counted and False not in counted

    def _begin(
        self, subject: str, watched: _Watched, last: State | None, state: State
    ) -> None:
        """Begin to wait, anew if need be."""

        @callback
        def review(_now: datetime) -> None:
            wait.is_over = True
            self._review(subject)

        self._end(subject)
        delay = self._duration or timedelta()
        cancel = async_call_later(self._hass, delay, review)
        wait = self._waits[subject] = _Wait(watched, last, state, cancel)
        if not delay:
            cancel()
            review(state.last_changed)

    def _review(self, subject: str) -> None:
        """End a wait that is contradicted; run the action if its time is over.

        If it is not certain by then, that waits for the first certain state.
        """
        if (wait := self._waits.get(subject)) is None:
            return
        if not self._holds(subject, certainly=False):
            self._end(subject)
        elif wait.is_over and self._holds(subject, certainly=True):
            self._end(subject)
            entity_id = wait.watched.entity_id
            payload: dict[str, Any] = {
                ATTR_ENTITY_ID: entity_id,
                "from_state": wait.from_state,
                "to_state": wait.to_state,
                "for": self._duration,
            }
            self._run_action(payload, f"state of {entity_id}", wait.to_state.context)

    def _end(self, subject: str) -> None:
        """Wait no longer."""
        if (wait := self._waits.pop(subject, None)) is not None:
            wait.cancel()


def _age(states: Mapping[str, State | None], entity_id: str) -> tuple[bool, float]:
    """Return what sorts entities: the longer a state has been so, the earlier."""
    state = states[entity_id]
    return state is None, state.last_changed_timestamp if state else 0


def _continued(last: State, state: State) -> State:
    """Return a state that has lasted since the last one, if it is the same."""
    if state.state != last.state:
        return state
    return State(
        state.entity_id,
        state.state,
        state.attributes,
        last_changed=last.last_changed,
        last_updated=state.last_updated,
        context=state.context,
    )
