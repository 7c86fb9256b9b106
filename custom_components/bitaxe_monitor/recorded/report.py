"""The report on a period: reads what is recorded, and has it summed up."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from math import inf
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform, UnitOfEnergy
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from ..const import DAY
from ..control.callers import async_names
from ..control.entry import Entry
from ..coordinator import BitaxeCoordinator
from ..figures.chance import Law
from ..figures.happenings import HappeningType
from ..figures.report import (
    Figures,
    Recorded,
    Span,
    Summary,
    Turned,
    summary,
)
from ..miner.naming import async_name
from .period import Period, PeriodProblem, period_error
from .reading import (
    HOLDS,
    RecordedState,
    Statistic,
    async_entity_id,
    async_read,
    number,
    read_hours,
    read_states,
    states_since,
)
from .report_changes import FIRMWARE, Happened, changes_of
from .samples import UNITS

_MOST_DAYS: Final = 366

_UNITS: Final = {**UNITS, "energy": UnitOfEnergy.KILO_WATT_HOUR}
# What figures are summed up from. One whose sensor does not exist is unknown.
_SENSORS: Final[dict[str, tuple[str, Statistic]]] = {
    "hashrate": ("hashrate", "mean"),
    "efficiency": ("efficiency", "mean"),
    "power_efficiency": ("power_efficiency", "mean"),
    "credited": ("credited_hashrate_24h", "mean"),
    "temperature": ("temperature", "mean"),
    "error_rate": ("error_rate", "mean"),
    "best_difficulty": ("best_difficulty", "max"),
    "energy": ("energy", "change"),
    "accepted": ("shares_accepted", "change"),
    "rejected": ("shares_rejected", "change"),
}
_STATES: Final = {
    "online": (Platform.BINARY_SENSOR, "connectivity"),
    "mining": (Platform.BINARY_SENSOR, "mining"),
    "event": (Platform.EVENT, "event"),
    "drop": (Platform.BINARY_SENSOR, "performance_drop"),
    "luck": (Platform.SENSOR, "luck"),
}
# Where what is reported has another name than what it is summed up from.
_RESTS_ON: Final = {
    "work": {"hashrate"},
    "credited_share": {"credited", "hashrate"},
    "rejection_rate": {"accepted", "rejected"},
    "hottest_hour": {"temperature"},
    "restarts": {"event"},
    "changes": {"event"},
    "performance_drops": {"drop"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MinerReport:
    """The report on a miner.

    restarts, changes and performance_drops are None where they are not recorded.
    disabled is what nothing can be summed up from, as its entity is disabled.
    """

    name: str
    summary: Summary
    restarts: list[Happened] | None
    changes: list[Happened] | None
    performance_drops: list[float] | None
    disabled: frozenset[str] = frozenset()

    @property
    def lacking(self) -> list[str]:
        """Return what is unknown as an entity that it rests on is disabled."""
        known = {
            **asdict(self.summary),
            "restarts": self.restarts,
            "changes": self.changes,
            "performance_drops": self.performance_drops,
        }
        return [
            what
            for what, value in known.items()
            if value is None and _RESTS_ON.get(what, {what}) & self.disabled
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """What to read of a miner, and how its readings come about.

    sensors and states are ids of entities by what they are the source of, disabled are
    the sources whose entities are disabled.
    """

    name: str
    sensors: dict[str, str]
    states: dict[str, str]
    disabled: frozenset[str]
    law: Law | None
    interval: float
    record: tuple[Entry, ...]


async def async_report(
    hass: HomeAssistant,
    period: Period,
    entries: Iterable[ConfigEntry],
    miners: dict[str, BitaxeCoordinator],
) -> list[MinerReport]:
    """Return the report on each miner.

    Raises ServiceValidationError where nothing is recorded, or too much is asked for.
    """
    if period.seconds > _MOST_DAYS * DAY:
        raise period_error(PeriodProblem.REPORT_TOO_LONG, days=str(_MOST_DAYS))
    sources = [_source(hass, entry, miners.get(entry.entry_id)) for entry in entries]
    names = await async_names(hass)
    return await async_read(
        hass, lambda: [_read(hass, period, source, names) for source in sources]
    )


def _source(
    hass: HomeAssistant, entry: ConfigEntry, miner: BitaxeCoordinator | None
) -> _Source:
    """Return what to read of a miner; what it has no entity for is left out."""
    registry = er.async_get(hass)

    def found(keys: Mapping[str, tuple[Platform, str]]) -> dict[str, str]:
        return {
            what: entity_id
            for what, (domain, key) in keys.items()
            if (entity_id := async_entity_id(hass, entry, domain, key))
        }

    sensors = found(
        {what: (Platform.SENSOR, key) for what, (key, _) in _SENSORS.items()}
    )
    states = found(_STATES)
    data = None if miner is None else miner.data
    return _Source(
        name=async_name(hass, entry),
        sensors=sensors,
        states=states,
        disabled=frozenset(
            what
            for what, entity_id in {**sensors, **states}.items()
            if (known := registry.async_get(entity_id)) and known.disabled
        ),
        law=None if data is None else data.law,
        interval=inf if miner is None else miner.pace.interval,
        record=() if miner is None else tuple(miner.attendant.changes.record.entries),
    )


def _read(
    hass: HomeAssistant, period: Period, source: _Source, names: Mapping[str, str]
) -> MinerReport:
    """Return the report on a miner; blocking."""
    kept = period._replace(start=states_since(hass, period))
    states: dict[str, list[RecordedState]] = {what: [] for what in source.states}
    of = {entity_id: states[what] for what, entity_id in source.states.items()}
    for state in read_states(hass, kept, list(of)):
        of[state.entity_id].append(state)
    recorded = Recorded(
        span=Span(period.start.timestamp(), period.end.timestamp()),
        online=_turns(states.get("online", [])),
        mining=_turns(states.get("mining", [])),
        luck=_latest(states.get("luck", [])),
        hours=_figures(hass, period, source.sensors),
    )
    events, drops = states.get("event"), states.get("drop")
    happened = _happened(events or [], period)
    changes = changes_of(happened, source.record, names, period)
    # Another firmware may follow another law.
    is_same = all(change["setting"] != FIRMWARE for change in changes)
    return MinerReport(
        name=source.name,
        summary=summary(recorded, source.law if is_same else None, source.interval),
        restarts=[
            {"time": one["time"], "reason": one.get("reset_reason")}
            for one in happened
            if one["event_type"] == HappeningType.RESTARTED
        ]
        if events
        else None,
        changes=changes if changes or events else None,
        performance_drops=_begun(drops) if drops else None,
        disabled=source.disabled,
    )


def _turns(states: Iterable[RecordedState]) -> list[Turned]:
    """Return what held from when on, by the states of a binary sensor."""
    return [Turned(state.time, HOLDS.get(state.state)) for state in states]


def _latest(states: Iterable[RecordedState]) -> float | None:
    """Return the latest number that a sensor showed, None if it showed none."""
    found = [value for state in states if (value := number(state.state)) is not None]
    return found[-1] if found else None


def _figures(hass: HomeAssistant, period: Period, sensors: dict[str, str]) -> Figures:
    """Return the figures of each hour of sensors."""
    wanted: dict[Statistic, set[str]] = {}
    for figure, entity_id in sensors.items():
        wanted.setdefault(_SENSORS[figure][1], set()).add(entity_id)
    hours: dict[str, dict[float, float]] = {}
    for kind, entity_ids in wanted.items():
        hours |= read_hours(hass, period, entity_ids, kind, _UNITS)
    return Figures(**{figure: hours[entity] for figure, entity in sensors.items()})


def _happened(states: Iterable[RecordedState], period: Period) -> list[dict[str, Any]]:
    """Return what happened to a miner in a period, once each, oldest first.

    The state of an event is when it happened; it is written again after a restart.
    """
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for state in states:
        at = dt_util.parse_datetime(state.state)
        if at is not None and period.start <= at < period.end:
            kind = str(state.attributes.get("event_type"))
            found[state.state, kind] = {**state.attributes, "time": at.timestamp()}
    return list(found.values())


def _begun(states: Iterable[RecordedState]) -> list[float]:
    """Return when something came to hold that did not before (s since 1970)."""
    begun: list[float] = []
    holds: bool | None = None
    for state in states:
        was, holds = holds, HOLDS.get(state.state, holds)
        if holds and was is False:
            begun.append(state.time)
    return begun
