"""How miners that ought to do the same compare, by what was recorded of a day."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.const import CONF_MODEL, Platform
from homeassistant.core import HomeAssistant, callback

from ..coordinator import BitaxeConfigEntry
from ..figures.chance import Law
from ..figures.report import Figures, Recorded, Span, Summary, summary
from ..figures.siblings import Likeness, Sibling, Worse, families, judged
from ..miner.naming import async_name
from .period import Period
from .reading import async_entity_id, async_read, read_hours
from .samples import UNITS

_HOURS: Final = 24
_FEWEST: Final = 12  # hours of a day, without which nothing is said of a miner
_FIGURES: Final = ("hashrate", "efficiency", "power_efficiency")
_DIGITS: Final = 3


class Compared(NamedTuple):
    """A miner beside its siblings, and by how much it is worse than they are.

    Its figures are None where they are known of less than half of the day.
    """

    entry: BitaxeConfigEntry
    name: str
    summary: Summary
    worse: Worse

    @property
    def is_known(self) -> bool:
        """Return whether there is anything to compare."""
        figures = self.summary.efficiency, self.summary.power_efficiency
        return any(figure is not None for figure in figures)


class Family(NamedTuple):
    """Miners that ought to do the same."""

    likeness: Likeness
    miners: list[Compared]

    def data(self, identify: Callable[[Compared], dict[str, Any]]) -> dict[str, Any]:
        """Return it as JSON: MHz and mV, and its miners in their order.

        What is not known, or is not worse, is None. Efficiency, its margin and how much
        less it is are in %, power efficiency and its margin in J/TH, how much more that
        is in %. identify returns what a miner is recognized by, which is added.
        """
        return {
            "model": self.likeness.model,
            "frequency": self.likeness.frequency,
            "core_voltage": self.likeness.core_voltage,
            "miners": [{**identify(one), **_figures(one)} for one in self.miners],
        }


class Comparison(NamedTuple):
    """The families that there are, and by what was recorded of which day."""

    day: Period
    families: list[Family]

    def of(self, entries: Collection[ConfigEntry]) -> Comparison:
        """Return the families of these miners of which anything is known."""
        return self._replace(
            families=[
                family
                for family in self.families
                if any(one.is_known for one in family.miners)
                and any(one.entry in entries for one in family.miners)
            ]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """What to read of a miner, since when (s since 1970) its settings are in force."""

    entry: BitaxeConfigEntry
    name: str
    likeness: Likeness
    sensors: dict[str, str]
    since: float
    law: Law | None
    interval: float


async def async_compared(
    hass: HomeAssistant, entries: Iterable[ConfigEntry], end: datetime
) -> Comparison:
    """Return how those miners compare that are set up.

    That is by the last 24 whole hours before the end, as far as the settings that are
    in force now were it then. Raises ServiceValidationError where nothing is recorded.
    """
    end = end.replace(minute=0, second=0, microsecond=0)
    day = Period(end - timedelta(hours=_HOURS), end)
    sources = [
        source
        for entry in entries
        if entry.state is ConfigEntryState.LOADED
        and (source := _source(hass, entry)) is not None
    ]
    groups = families([source.likeness for source in sources])
    if not groups:
        return Comparison(day, [])
    wanted = [sources[place] for group in groups for place in group]
    sensors = {sensor for source in wanted for sensor in source.sensors.values()}
    hours = await async_read(
        hass, lambda: read_hours(hass, day, sensors, "mean", UNITS)
    )
    return Comparison(
        day,
        [_family([sources[place] for place in group], day, hours) for group in groups],
    )


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
        name=async_name(hass, entry),
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


def _family(
    sources: list[_Source], period: Period, hours: dict[str, dict[float, float]]
) -> Family:
    """Return how miners compare."""
    summaries = [_summary(source, period, hours) for source in sources]
    siblings = [Sibling(one.efficiency, one.power_efficiency) for one in summaries]
    return Family(
        sources[0].likeness,
        [
            Compared(source.entry, source.name, one, worse)
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


def _figures(miner: Compared) -> dict[str, float | None]:
    """Return the figures of a miner with as many digits as mean something."""
    found = {
        "efficiency": miner.summary.efficiency,
        "efficiency_margin": miner.summary.margin,
        "efficiency_less": miner.worse.efficiency,
        "power_efficiency": miner.summary.power_efficiency,
        "power_efficiency_margin": miner.summary.power_margin,
        "power_efficiency_more": miner.worse.power_efficiency,
    }
    return {
        name: None if figure is None else round(figure, _DIGITS)
        for name, figure in found.items()
    }
