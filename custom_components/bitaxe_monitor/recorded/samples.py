"""Recorded samples: states while they are kept, statistics of whole hours before."""

from collections.abc import Iterable, Iterator
import csv
from datetime import UTC, datetime
from io import StringIO
from itertools import groupby, islice
from typing import Final, NamedTuple

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import (
    ATTR_UNIT_OF_MEASUREMENT,
    Platform,
    UnitOfElectricPotential,
    UnitOfPower,
    UnitOfRatio,
    UnitOfTemperature,
)
from homeassistant.core import HomeAssistant
from homeassistant.util.unit_conversion import (
    BaseUnitConverter,
    ElectricPotentialConverter,
    PowerConverter,
    TemperatureConverter,
)

from ..const import GIGAHASHES_PER_SECOND
from ..figures.efficiency import GIGA_PER_TERA
from ..miner.identity import is_fleet
from ..miner.live import LiveFigures
from .period import Period, PeriodProblem, period_error
from .reading import (
    HOLDS,
    RecordedState,
    Resolution,
    Statistics,
    async_entity_id,
    async_read,
    number,
    read_states,
    read_statistics,
    states_since,
)

type Value = str | float | bool | None
type Row = list[Value]

MOST_ROWS: Final = 20_000

_DIGITS: Final = 3
_KEYS: Final = {
    "expected": "expected_hashrate",
    "mean_efficiency": "mean_efficiency_600",
    "margin": "mean_efficiency_margin",
}
_FLAGS: Final = {"online": "connectivity", "mining": "mining"}

_CONVERTERS: Final[dict[str, type[BaseUnitConverter]]] = {
    UnitOfElectricPotential.MILLIVOLT: ElectricPotentialConverter,
    UnitOfPower.WATT: PowerConverter,
    UnitOfTemperature.CELSIUS: TemperatureConverter,
}
# Of statistics, which the user may have in another unit.
UNITS: Final[dict[str, str]] = {
    str(converter.UNIT_CLASS): unit for unit, converter in _CONVERTERS.items()
}


class _Column(NamedTuple):
    """Where the states of an entity go, and what makes them the unit of the column."""

    place: int
    unit: str | None = None
    factor: float = 1.0

    def figure(self, value: float | None) -> float | None:
        """Return what stands in the column for a figure that has its unit."""
        return None if value is None else round(value * self.factor, _DIGITS)

    def value(self, state: RecordedState) -> Value:
        """Return what stands in the column for a state, whatever unit that has."""
        if self.unit is None:
            return HOLDS.get(state.state)
        value = number(state.state)
        converter = _CONVERTERS.get(self.unit)
        if value is not None and converter is not None:
            unit = state.attributes.get(ATTR_UNIT_OF_MEASUREMENT)
            if unit not in converter.VALID_UNITS:
                return None
            value = converter.convert(value, unit, self.unit)
        return self.figure(value)


def _unit(figure: str) -> str:
    """Return the unit of a figure of samples."""
    if figure == "power":
        return UnitOfPower.WATT
    if "temperature" in figure:
        return UnitOfTemperature.CELSIUS
    if "voltage" in figure:
        return UnitOfElectricPotential.MILLIVOLT
    if figure in ("efficiency", "mean_efficiency", "margin"):
        return UnitOfRatio.PERCENTAGE
    return GIGAHASHES_PER_SECOND


_FIGURES: Final = {figure: _unit(figure) for figure in LiveFigures._fields}
_WIDTH: Final = len(_FIGURES) + len(_FLAGS)
_NAMES: Final = ["time", "resolution", *_FIGURES, *_FLAGS]
_HEADER: Final = [
    "time",
    "resolution",
    *(f"{figure} ({unit})" for figure, unit in _FIGURES.items()),
    *_FLAGS,
]


async def async_recorded_samples(
    hass: HomeAssistant,
    entry: ConfigEntry,
    period: Period,
    resolution: Resolution | None,
    *,
    is_text: bool,
) -> dict[str, str | list[dict[str, Value]]]:
    """Return what is recorded of a miner or of the fleet, oldest first.

    Without a resolution these are states while they are kept, and the means of hours
    before. Raises ServiceValidationError where nothing is recorded, or too much.
    """
    columns = _columns(hass, entry)

    def read() -> dict[str, str | list[dict[str, Value]]]:
        rows = list(islice(_rows(hass, columns, period, resolution), MOST_ROWS + 1))
        if len(rows) > MOST_ROWS:
            raise period_error(PeriodProblem.TOO_LONG, most=str(MOST_ROWS))
        if is_text:
            return {"csv": csv_text(_HEADER, rows)}
        return {"samples": [dict(zip(_NAMES, row, strict=True)) for row in rows]}

    return await async_read(hass, read)


def csv_text(header: Iterable[str], rows: Iterable[Iterable[Value]]) -> str:
    """Return lines of values; what is unknown is an empty cell."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow(
            str(value).lower() if isinstance(value, bool) else value for value in row
        )
    return text.getvalue()


def _columns(hass: HomeAssistant, entry: ConfigEntry) -> dict[str, _Column]:
    """Return the columns by the entities that fill them."""
    total = GIGA_PER_TERA if is_fleet(entry) else 1.0  # its total is in TH/s
    wanted = [
        *(
            (
                Platform.SENSOR,
                _KEYS.get(figure, figure),
                unit,
                total if figure in ("hashrate", "expected") else 1.0,
            )
            for figure, unit in _FIGURES.items()
        ),
        *((Platform.BINARY_SENSOR, key, None, 1.0) for key in _FLAGS.values()),
    ]
    return {
        entity_id: _Column(place, unit, factor)
        for place, (domain, key, unit, factor) in enumerate(wanted)
        if (entity_id := async_entity_id(hass, entry, domain, key)) is not None
    }


def _rows(
    hass: HomeAssistant,
    columns: dict[str, _Column],
    period: Period,
    resolution: Resolution | None,
) -> Iterator[Row]:
    """Yield rows, oldest first, as they are read."""
    if resolution is not None and resolution is not Resolution.STATE:
        yield from _of_statistics(hass, columns, period, resolution)
        return
    since = period.start
    if resolution is None:
        since = states_since(hass, period)
        before = period._replace(end=since)
        yield from _of_statistics(hass, columns, before, Resolution.HOUR)
    states = read_states(hass, period._replace(start=since), list(columns))
    yield from _of_states(columns, states)


def _of_statistics(
    hass: HomeAssistant,
    columns: dict[str, _Column],
    period: Period,
    resolution: Statistics,
) -> Iterator[Row]:
    """Yield a row for each time that there are means of, by when it begins.

    Whether a miner was online or mining has no mean: it is unknown.
    """
    for found in read_statistics(
        hass, period, set(columns), resolution, {"mean"}, UNITS
    ):
        rows: dict[float, Row] = {}
        for entity_id, means in found.items():
            column = columns[entity_id]
            for mean in means:
                row = rows.setdefault(mean["start"], [None] * _WIDTH)
                row[column.place] = column.figure(mean.get("mean"))
        for time in sorted(rows):
            yield [iso(time), resolution, *rows[time]]


def _of_states(
    columns: dict[str, _Column], states: Iterable[RecordedState]
) -> Iterator[Row]:
    """Yield a row for each second in which a state became another one.

    What an answer changed is written within a moment, one entity after the other. What
    did not change goes on.
    """
    row: Row = [None] * _WIDTH
    for _, changes in groupby(states, lambda state: int(state.time)):
        time = 0.0
        for state in changes:
            time, column = state.time, columns[state.entity_id]
            row[column.place] = column.value(state)
        yield [iso(time), Resolution.STATE, *row]


def iso(time: float) -> str:
    """Return a time (s since 1970) as a text in UTC."""
    return datetime.fromtimestamp(time, UTC).isoformat(timespec="milliseconds")
