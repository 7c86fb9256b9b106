"""Triggers on what happens to miners."""

from dataclasses import replace
from typing import Final, override

from homeassistant.const import (
    ATTR_ENTITY_ID,
    CONF_FOR,
    CONF_OPTIONS,
    ENTITY_MATCH_ALL,
    PERCENTAGE,
    STATE_OFF,
    STATE_ON,
    STATE_UNKNOWN,
)
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.trigger import (
    ATTR_BEHAVIOR,
    BEHAVIOR_ALL,
    ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR,
    NotTriggeredReasonReporter,
    Trigger,
    TriggerConfig,
)
import voluptuous as vol

from .automation.limits import LIMIT_OPTION
from .automation.targets import all_entities
from .automation.trigger_bases import (
    BinarySensorTrigger,
    EventTrigger,
    FailedTrigger,
    SensorCrossedThresholdTrigger,
    WhileMeantToHashTrigger,
)
from .const import CONF_LIMIT, GIGAHASHES_PER_SECOND
from .figures.known import Fault
from .figures.statuses import HIGH

_ON: Final = {STATE_ON}
_OFF: Final = {STATE_OFF}

_FLEET_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_OPTIONS, default={}): {
            vol.Optional(CONF_FOR): cv.positive_time_period,
        },
    }
)


class _ConnectivityTrigger(BinarySensorTrigger):
    """Triggers on the one entity that is available while its miner is offline.

    It is unavailable only while the miner is reloaded, as it is at another address:
    who goes or comes back meanwhile has done so.
    """

    _translation_key = "connectivity"
    _sees_hidden_changes = True

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
    _begins_with_what_is_found = False


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


class StoppedHashingTrigger(FailedTrigger):
    """Triggers when miners stop hashing though they should."""

    _to_states = _OFF
    _translation_key = "mining"


class EfficiencyBecameLowTrigger(FailedTrigger):
    """Triggers when the efficiency of miners becomes low."""

    _to_states = _ON
    _translation_key = "low_efficiency"


class EfficiencyRecoveredTrigger(WhileMeantToHashTrigger):
    """Triggers when the efficiency of miners is no longer low."""

    _to_states = _OFF
    _translation_key = "low_efficiency"
    _begins_with_what_is_found = False


class _PerformanceTrigger(BinarySensorTrigger):
    """Triggers on drops of performance, which last through a pause or a fault."""

    _translation_key = "performance_drop"


class PerformanceDroppedTrigger(_PerformanceTrigger):
    """Triggers when miners hash less than they did at the same settings."""

    _to_states = _ON


class PerformanceRecoveredTrigger(_PerformanceTrigger):
    """Triggers when miners hash as they did before.

    A level that is learned anew, which shows as unknown, is no recovery. While a miner
    is set up again it is unavailable first.
    """

    _to_states = _OFF
    _begins_with_what_is_found = False

    @override
    def _look(self, key: str, state: State | None) -> None:
        """Take in the state of an entity; forget what was before other settings."""
        before = self._watched[key].state
        super()._look(key, state)
        if (
            before is not None
            and before.state == STATE_ON
            and state is not None
            and state.state == STATE_UNKNOWN
        ):
            self._watched[key].certain = None


class PoolsUnreachableTrigger(BinarySensorTrigger):
    """Triggers when miners reach none of their pools."""

    _to_states = _ON
    _translation_key = "pools_unreachable"


class PayoutChangedTrigger(BinarySensorTrigger):
    """Triggers when somebody else would be paid for what miners find."""

    _to_states = _ON
    _translation_key = "payout_changed"


class WorkNotCreditedTrigger(BinarySensorTrigger):
    """Triggers when pools credit less than miners hash."""

    _to_states = _ON
    _translation_key = "work_not_credited"


class ChipFaultTrigger(BinarySensorTrigger):
    """Triggers when domains of the chips of miners count too little."""

    _to_states = _ON
    _translation_key = "chip_fault"


class LimitExceededTrigger(BinarySensorTrigger):
    """Triggers when miners exceed a limit of theirs."""

    _to_states = _ON
    _schema = ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR.extend(LIMIT_OPTION)

    @property
    @override
    def _kind(self) -> str:
        """Return what is on while the limit is exceeded."""
        return HIGH[self._options[CONF_LIMIT]]


class OverheatedTrigger(BinarySensorTrigger):
    """Triggers when miners overheat."""

    _to_states = _ON
    _translation_key = "overheating"


class SwitchedToFallbackPoolTrigger(BinarySensorTrigger):
    """Triggers when miners switch to their fallback pool."""

    _to_states = _ON
    _translation_key = "fallback_pool"


class HashrateCrossedThresholdTrigger(SensorCrossedThresholdTrigger):
    """Triggers when the hashrate of miners crosses a threshold in GH/s."""

    _translation_key = "hashrate"
    _valid_unit = GIGAHASHES_PER_SECOND


class EfficiencyCrossedThresholdTrigger(SensorCrossedThresholdTrigger):
    """Triggers when the efficiency of miners crosses a threshold in %."""

    _translation_key = "efficiency"
    _valid_unit = PERCENTAGE


class FaultReportedTrigger(EventTrigger):
    """Triggers when miners report a power or hardware fault.

    The event reports each fault once, also of one that came while nobody looked, and
    two binary sensors of one miner would make nonsense of first and all. Overheating is
    an event of this type too, but has a trigger of its own: nobody is to hear twice.
    """

    _event_type = "fault"

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Return whether the latest event is such a fault."""
        is_fault = super().is_valid_state(state, report_not_triggered)
        return is_fault and state.attributes.get("which") != Fault.OVERHEATING


class RestartedTrigger(EventTrigger):
    """Triggers when miners restarted."""

    _event_type = "restarted"


class NewBestDifficultyTrigger(EventTrigger):
    """Triggers when miners find a share of a difficulty that they never did before."""

    _event_type = "best_difficulty"


class BlockFoundTrigger(EventTrigger):
    """Triggers when miners find a block."""

    _event_type = "block_found"


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "all_miners_offline": AllMinersOfflineTrigger,
    "block_found": BlockFoundTrigger,
    "came_online": CameOnlineTrigger,
    "chip_fault": ChipFaultTrigger,
    "efficiency_became_low": EfficiencyBecameLowTrigger,
    "efficiency_crossed_threshold": EfficiencyCrossedThresholdTrigger,
    "efficiency_recovered": EfficiencyRecoveredTrigger,
    "fault_reported": FaultReportedTrigger,
    "hashrate_crossed_threshold": HashrateCrossedThresholdTrigger,
    "limit_exceeded": LimitExceededTrigger,
    "new_best_difficulty": NewBestDifficultyTrigger,
    "overheated": OverheatedTrigger,
    "payout_changed": PayoutChangedTrigger,
    "performance_dropped": PerformanceDroppedTrigger,
    "performance_recovered": PerformanceRecoveredTrigger,
    "pools_unreachable": PoolsUnreachableTrigger,
    "restarted": RestartedTrigger,
    "stopped_hashing": StoppedHashingTrigger,
    "switched_to_fallback_pool": SwitchedToFallbackPoolTrigger,
    "went_offline": WentOfflineTrigger,
    "work_not_credited": WorkNotCreditedTrigger,
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return the triggers by key."""
    return TRIGGERS
