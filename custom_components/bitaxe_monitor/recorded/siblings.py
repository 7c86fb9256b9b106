"""How miners that ought to do the same compare, by what was recorded of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, NamedTuple

from homeassistant.const import CONF_MODEL, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..coordinator import BitaxeConfigEntry
from ..figures.chance import Law
from ..figures.report import Figures, Recorded, Span, Summary, summary
from ..figures.siblings import Likeness, Sibling, Worse, families, judged
from .period import Period
from .reading import Resolution, async_entity_id, async_read, read_statistics
from .samples import UNITS

_HOURS: Final = 24
_FEWEST: Final = 12  # hours of a day, without which nothing is said of a miner
_FIGURES: Final = ("hashrate", "efficiency", "power_efficiency")


class Compared(NamedTuple):
    """A miner beside its siblings, and by how much it is worse than they are.

    Its figures are None where they are known of less than half of the day.
    """

    entry: BitaxeConfigEntry
    summary: Summary
    worse: Worse


class Family(NamedTuple):
    """Miners that ought to do the same."""

    likeness: Likeness
    miners: list[Compared]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """What to read of a miner, since when (s since 1970) its settings are in force."""

    entry: BitaxeConfigEntry
    likeness: Likeness
    sensors: dict[str, str]
    since: float
    law: Law | None
    interval: float


async def async_families(
    hass: HomeAssistant, entries: Iterable[BitaxeConfigEntry]
) -> list[Family]:
    """Return the families that there are among miners that are set up.

    Each is compared over the whole hours of the last day at the settings in force.
    Raises ServiceValidationError where nothing is recorded.
    """
    sources = [_source(hass, entry) for entry in entries]
    known = [source for source in sources if source is not None]
    groups = families([source.likeness for source in known])
    if not groups:
        return []
    end = dt_util.utcnow().replace(minute=0, second=0, microsecond=0)
    period = Period(end - timedelta(hours=_HOURS), end)
    wanted = [known[place] for group in groups for place in group]
    hours = await async_read(hass, lambda: _read(hass, period, wanted))
    return [
        _family([known[place] for place in group], period, hours) for group in groups
    ]


@callback
def _source(hass: HomeAssistant, entry: BitaxeConfigEntry) -> _Source | None:
    """Return what to read of a miner, None if it is not known what it is like."""
    model = entry.data.get(CONF_MODEL)
    miner = entry.runtime_data
    study = miner.measuring.watches.study.study
    settings = study.in_force
    if (
        model is None
        or settings is None
        or settings.frequency is None
        or settings.core_voltage is None
    ):
        return None
    return _Source(
        entry=entry,
        likeness=Likeness(
            model,
            settings.frequency,
            settings.core_voltage,
            miner.measuring.expected_hashrate,
        ),
        sensors={
            figure: entity_id
            for figure in _FIGURES
            if (entity_id := async_entity_id(hass, entry, Platform.SENSOR, figure))
        },
        since=max(
            record.first if record.settings == settings else record.last
            for record in study.records
        ),
        law=None if miner.data is None else miner.data.law,
        interval=miner.pace.interval,
    )


def _read(
    hass: HomeAssistant, period: Period, sources: Iterable[_Source]
) -> dict[str, dict[float, float]]:
    """Return what was recorded of each hour, by sensor; blocking."""
    sensors = {sensor for source in sources for sensor in source.sensors.values()}
    hours: dict[str, dict[float, float]] = {sensor: {} for sensor in sensors}
    for found in read_statistics(
        hass, period, sensors, Resolution.HOUR, {"mean"}, UNITS
    ):
        for sensor, rows in found.items():
            hours[sensor] |= {
                row["start"]: mean
                for row in rows
                if (mean := row.get("mean")) is not None
            }
    return hours


def _family(
    sources: list[_Source], period: Period, hours: dict[str, dict[float, float]]
) -> Family:
    """Return how miners compare."""
    summaries = [_summary(source, period, hours) for source in sources]
    siblings = [Sibling(one.efficiency, one.power_efficiency) for one in summaries]
    return Family(
        sources[0].likeness,
        [
            Compared(source.entry, one, worse)
            for source, one, worse in zip(
                sources, summaries, judged(siblings), strict=True
            )
        ],
    )


def _summary(
    source: _Source, period: Period, hours: dict[str, dict[float, float]]
) -> Summary:
    """Return what can be said of a miner at the settings in force."""
    figures = {
        figure: {
            time: mean for time, mean in hours[sensor].items() if time >= source.since
        }
        for figure, sensor in source.sensors.items()
    }
    span = Span(period.start.timestamp(), period.end.timestamp())
    return summary(
        Recorded(
            span=span,
            hours=Figures(
                **{
                    figure: known
                    for figure, known in figures.items()
                    if len(known) >= _FEWEST
                }
            ),
        ),
        source.law,
        source.interval,
    )
