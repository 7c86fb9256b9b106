"""Actions: samples, reports and studies of miners, and many miners added at once."""

from enum import StrEnum
from math import isnan
from typing import Final, cast

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import (
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import (
    async_get_device_and_config_entry,
    async_register_admin_service,
)
from homeassistant.util.json import JsonValueType
import voluptuous as vol

from .const import DOMAIN
from .controls.performance import SET_PERFORMANCE_SCHEMA, async_set_performance
from .controls.pool import SET_POOL_SCHEMA, async_set_pool
from .controls.scoreboard import GET_SCOREBOARD_SCHEMA, async_get_scoreboard
from .coordinator import BitaxeCoordinator
from .fleet.fleet import FLEET
from .flow.add_miners import ADD_MINERS_SCHEMA, async_add_miners
from .miner.identity import is_fleet
from .miner.live import LONGEST_SPAN, LiveColumns, async_live_samples
from .miner.permissions import async_check_may_read, async_readable
from .miner.study import COLUMNS, UNITS, async_study_rows
from .recorded.period import Period
from .recorded.reading import Resolution
from .recorded.report import async_report
from .recorded.report_data import report_data
from .recorded.report_text import async_report_text
from .recorded.samples import Value, async_recorded_samples, csv_text, iso
from .recorded.siblings import async_compared

_MINUTE: Final = 60  # s
_MOST_MINUTES: Final = LONGEST_SPAN // _MINUTE

_MINUTES: Final = "minutes"
_FORMAT: Final = "format"
_START: Final = "start"
_END: Final = "end"
_RESOLUTION: Final = "resolution"


class TableFormat(StrEnum):
    """How samples are returned, and what settings were worth."""

    JSON = "json"
    CSV = "csv"


class ReportFormat(StrEnum):
    """How a report is returned."""

    MARKDOWN = "markdown"
    JSON = "json"


_GET_SAMPLES_SCHEMA: Final = vol.Schema(
    {
        vol.Required(ATTR_DEVICE_ID): cv.string,
        vol.Optional(_MINUTES, default=_MOST_MINUTES): vol.All(
            vol.Coerce(float), vol.Range(min=1, max=_MOST_MINUTES)
        ),
        vol.Optional(_START): cv.datetime,
        vol.Optional(_END): cv.datetime,
        vol.Optional(_RESOLUTION): vol.Coerce(Resolution),
        vol.Optional(_FORMAT, default=TableFormat.JSON): vol.Coerce(TableFormat),
    }
)

_GET_REPORT_SCHEMA: Final = vol.Schema(
    {
        vol.Required(ATTR_DEVICE_ID): cv.string,
        vol.Optional(_START): cv.datetime,
        vol.Optional(_END): cv.datetime,
        vol.Optional(_FORMAT, default=ReportFormat.MARKDOWN): vol.Coerce(ReportFormat),
    }
)

_GET_SETTINGS_STUDY_SCHEMA: Final = vol.Schema(
    {
        vol.Required(ATTR_DEVICE_ID): cv.string,
        vol.Optional(_FORMAT, default=TableFormat.JSON): vol.Coerce(TableFormat),
    }
)


@callback
def async_register_actions(hass: HomeAssistant) -> None:
    """Register the actions."""
    hass.services.async_register(
        DOMAIN,
        "get_samples",
        _get_samples,
        schema=_GET_SAMPLES_SCHEMA,
        supports_response=SupportsResponse.ONLY,
    )
    hass.services.async_register(
        DOMAIN,
        "get_report",
        _get_report,
        schema=_GET_REPORT_SCHEMA,
        supports_response=SupportsResponse.ONLY,
    )
    hass.services.async_register(
        DOMAIN,
        "get_settings_study",
        _get_settings_study,
        schema=_GET_SETTINGS_STUDY_SCHEMA,
        supports_response=SupportsResponse.ONLY,
    )
    hass.services.async_register(
        DOMAIN,
        "get_scoreboard",
        async_get_scoreboard,
        schema=GET_SCOREBOARD_SCHEMA,
        supports_response=SupportsResponse.ONLY,
    )
    async_register_admin_service(
        hass,
        DOMAIN,
        "add_miners",
        async_add_miners,
        schema=ADD_MINERS_SCHEMA,
        supports_response=SupportsResponse.ONLY,
    )
    async_register_admin_service(
        hass,
        DOMAIN,
        "set_performance",
        async_set_performance,
        schema=SET_PERFORMANCE_SCHEMA,
        supports_response=SupportsResponse.OPTIONAL,
    )
    async_register_admin_service(
        hass,
        DOMAIN,
        "set_pool",
        async_set_pool,
        schema=SET_POOL_SCHEMA,
        supports_response=SupportsResponse.OPTIONAL,
    )


async def _get_samples(call: ServiceCall) -> ServiceResponse:
    """Return samples of a miner or of the fleet, oldest first.

    They are the latest ones, or of a start or end, what is recorded. Raises
    ServiceValidationError for a device that is neither, or not set up, and for what is
    no period, and Unauthorized for a user who may not read all that the samples are
    made of.
    """
    hass, data = call.hass, call.data
    _, entry = async_get_device_and_config_entry(hass, DOMAIN, data[ATTR_DEVICE_ID])
    if is_fleet(entry):
        fleet = hass.data[FLEET]
        live, needed = fleet.live, fleet.enabled_entries()
    else:
        live, needed = async_live_samples(hass, entry.entry_id), [entry]
    await async_check_may_read(hass, call.context, needed)
    if not data.keys().isdisjoint({_START, _END, _RESOLUTION}):
        samples = await async_recorded_samples(
            hass,
            entry,
            Period.of(data.get(_START), data.get(_END)),
            data.get(_RESOLUTION),
            is_text=data[_FORMAT] is TableFormat.CSV,
        )
        return cast("ServiceResponse", samples)
    columns = _readable(live.columns(data[_MINUTES] * _MINUTE))
    rows = zip(*columns.values(), strict=True)
    if data[_FORMAT] is TableFormat.CSV:
        return {"csv": csv_text(columns, rows)}
    return {"samples": [dict(zip(columns, row, strict=True)) for row in rows]}


async def _get_report(call: ServiceCall) -> ServiceResponse:
    """Return the report on a miner or on all of them, on the last month if no other.

    Raises ServiceValidationError for a device that is neither, or not set up, and for
    what is no period, and Unauthorized for a user who may not read all of it.
    """
    hass, data = call.hass, call.data
    _, entry = async_get_device_and_config_entry(hass, DOMAIN, data[ATTR_DEVICE_ID])
    fleet, is_of_all = hass.data[FLEET], is_fleet(entry)
    entries = fleet.enabled_entries() if is_of_all else [entry]
    await async_check_may_read(hass, call.context, entries)
    if data.keys().isdisjoint({_START, _END}):
        period = Period.last_month()
    else:
        period = Period.of(data.get(_START), data.get(_END))
    reports = await async_report(hass, period, entries, fleet.miners)
    others = await async_readable(hass, call.context, fleet.enabled_entries())
    if any(fleet.is_changing(entry) for entry in others):
        others = []  # without one of them another may seem to be the worst
    siblings = (await async_compared(hass, others, period.end)).of(entries)
    if data[_FORMAT] is ReportFormat.JSON:
        return report_data(period, reports, siblings)
    text = await async_report_text(hass, period, reports, siblings, is_fleet=is_of_all)
    return {"markdown": text}


async def _get_settings_study(call: ServiceCall) -> ServiceResponse:
    """Return what each setting of a miner was worth.

    Raises ServiceValidationError for a device that is no miner, or not set up, and
    Unauthorized for a user who may not read all of it.
    """
    hass, data = call.hass, call.data
    _, entry = async_get_device_and_config_entry(hass, DOMAIN, data[ATTR_DEVICE_ID])
    if is_fleet(entry):
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="study_of_fleet"
        )
    await async_check_may_read(hass, call.context, [entry])
    coordinator: BitaxeCoordinator = entry.runtime_data
    rows = await async_study_rows(hass, coordinator.measuring.watches.study)
    if data[_FORMAT] is TableFormat.CSV:
        header = (
            f"{name} ({UNITS[name]})" if name in UNITS else name for name in COLUMNS
        )
        return {"csv": csv_text(header, (row.values() for row in rows))}
    return {"settings": cast("list[JsonValueType]", rows)}


def _readable(columns: LiveColumns) -> dict[str, list[Value]]:
    """Return columns with times as texts in UTC, and None for what is unknown."""
    readable: dict[str, list[Value]] = {
        name: [
            None if value is not None and isnan(value) else value for value in column
        ]
        for name, column in columns.items()
    }
    readable["time"] = [iso(time) for time in cast("list[float]", columns["time"])]
    return readable
