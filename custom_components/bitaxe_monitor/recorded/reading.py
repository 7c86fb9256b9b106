"""Reading what the recorder keeps: states for some days, statistics for good.

All of it is blocking, for the recorder's own threads: async_read takes it there.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import ceil, isfinite
from operator import attrgetter
from typing import Any, Final, Literal, NamedTuple

from homeassistant.components.recorder.history import get_significant_states
from homeassistant.components.recorder.statistics import (
    StatisticsRow,
    statistics_during_period,
)
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import (
    COMPRESSED_STATE_ATTRIBUTES,
    COMPRESSED_STATE_LAST_UPDATED,
    COMPRESSED_STATE_STATE,
    STATE_OFF,
    STATE_ON,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.recorder import DATA_INSTANCE

from ..const import DOMAIN, HOUR
from .period import Period, PeriodProblem, period_error

_DAY: Final = timedelta(days=1)
# Home Assistant does not find what was written at the very moment of a start.
_JUST_BEFORE: Final = timedelta(microseconds=1)


class Resolution(StrEnum):
    """What a recorded sample is: a moment, or the mean of some time."""

    STATE = "state"
    FIVE_MINUTES = "5minute"
    HOUR = "hour"


_SPANS: Final = {Resolution.FIVE_MINUTES: 300, Resolution.HOUR: HOUR}  # s
_NAMES: Final[dict[Resolution, Literal["5minute", "hour"]]] = {
    Resolution.FIVE_MINUTES: "5minute",
    Resolution.HOUR: "hour",
}
_AT_A_TIME: Final = 1000

HOLDS: Final = {STATE_ON: True, STATE_OFF: False}
"""Whether what a binary sensor is about holds; unknown by any other state."""

type Statistics = Literal[Resolution.FIVE_MINUTES, Resolution.HOUR]
type Statistic = Literal["change", "max", "mean"]


class RecordedState(NamedTuple):
    """A state with its attributes, from a time (s since 1970) on."""

    time: float
    entity_id: str
    state: str
    attributes: Mapping[str, Any]


@callback
def async_entity_id(
    hass: HomeAssistant, entry: ConfigEntry, domain: str, key: str
) -> str | None:
    """Return the id of an entity of a miner or the fleet, None if it has none."""
    return er.async_get(hass).async_get_entity_id(
        domain, DOMAIN, f"{entry.unique_id}_{key}"
    )


async def async_read[ResultT](
    hass: HomeAssistant, read: Callable[[], ResultT]
) -> ResultT:
    """Return what reading yields, in a thread of the recorder.

    Raises ServiceValidationError where nothing is recorded.
    """
    instance = hass.data.get(DATA_INSTANCE)
    if instance is None:
        raise period_error(PeriodProblem.NO_RECORDER)
    return await instance.async_add_executor_job(read)


def states_since(hass: HomeAssistant, period: Period) -> datetime:
    """Return the full hour from which on states of a period are kept.

    That is its end where none are kept.
    """
    oldest: float | None = hass.data[DATA_INSTANCE].states_manager.oldest_ts
    if oldest is None:
        return period.end
    if oldest <= period.start.timestamp():
        return period.start
    since = datetime.fromtimestamp(ceil(oldest / HOUR) * HOUR, UTC)
    return min(since, period.end)


def read_states(
    hass: HomeAssistant, period: Period, entity_ids: list[str]
) -> Iterator[RecordedState]:
    """Yield all states of entities in a period, oldest first, and those at its start.

    They are read by the day: a long period does not fill the memory.
    """
    start = period.start
    while start < period.end and entity_ids:
        end = min(start + _DAY, period.end)
        found = get_significant_states(
            hass,
            start - _JUST_BEFORE,
            end,
            entity_ids,
            include_start_time_state=start == period.start,
            significant_changes_only=False,
            compressed_state_format=True,
        )
        states = (
            RecordedState(
                max(row[COMPRESSED_STATE_LAST_UPDATED], start.timestamp()),
                entity_id,
                row[COMPRESSED_STATE_STATE],
                row[COMPRESSED_STATE_ATTRIBUTES],
            )
            for entity_id, rows in found.items()
            for row in rows
            if isinstance(row, dict)
        )
        yield from sorted(states, key=attrgetter("time"))
        start = end


def read_statistics(
    hass: HomeAssistant,
    period: Period,
    entity_ids: set[str],
    resolution: Statistics,
    types: set[Statistic],
    units: dict[str, str],
) -> Iterator[dict[str, list[StatisticsRow]]]:
    """Yield statistics of what lies in a period as a whole, in units by their class.

    They are read a part at a time: a long period does not fill the memory. An hour, or
    five minutes, that are not over have none.
    """
    span = _SPANS[resolution]
    start, over = period.start, period.end.timestamp()
    while start < period.end and entity_ids:
        whole = start.timestamp() // span * span  # none is cut in two
        end = min(
            datetime.fromtimestamp(whole + _AT_A_TIME * span, UTC),
            period.end,
        )
        found = statistics_during_period(
            hass, start, end, entity_ids, _NAMES[resolution], units, {*types}
        )
        yield {
            entity_id: [row for row in rows if row["start"] + span <= over]
            for entity_id, rows in found.items()
        }
        start = end


def read_hours(
    hass: HomeAssistant,
    period: Period,
    entity_ids: set[str],
    kind: Statistic,
    units: dict[str, str],
) -> dict[str, dict[float, float]]:
    """Return a statistic of the hours of a period, by entity and beginning."""
    hours: dict[str, dict[float, float]] = {entity_id: {} for entity_id in entity_ids}
    for found in read_statistics(
        hass, period, entity_ids, Resolution.HOUR, {kind}, units
    ):
        for entity_id, rows in found.items():
            hours[entity_id] |= {
                row["start"]: value
                for row in rows
                if (value := row.get(kind)) is not None
            }
    return hours


def number(text: str) -> float | None:
    """Return the number that a state is, None if it is none."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None
