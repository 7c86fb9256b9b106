"""Give a recorder a past, and purge it again.

States go through the state machine and the recorder, as those of any entity do, and
have times of the past. Statistics are imported.
"""

from datetime import UTC, datetime
from random import Random
from time import monotonic, time
from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.db_schema import (
    States,
    Statistics,
    StatisticsShortTerm,
)
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import list_statistic_ids
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.recorder import session_scope
from homeassistant.helpers.typing import ConfigType
from sqlalchemy import select
import voluptuous as vol

DOMAIN: Final = "past_probe"
CONFIG_SCHEMA = cv.empty_config_schema(DOMAIN)

_DAY: Final = 86_400
_HOUR: Final = 3600
_PERIOD: Final = 300  # s of short-term statistics
_NO_MEAN: Final = StatisticMeanType.NONE
_AT_ONCE: Final = 10_000  # states; a recorder gives up at a backlog of some more


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Register the commands."""
    websocket_api.async_register_command(hass, fill)
    websocket_api.async_register_command(hass, purge)
    return True


@websocket_api.websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/fill",
        vol.Required("entities"): [str],
        vol.Required("states"): int,
        vol.Required("days"): int,
    }
)
@websocket_api.async_response
async def fill(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Record a day of so many states of entities, by turns, and days of statistics.

    Short-term statistics are those of that day too, long-term ones those of all days.
    """
    recorder, now = get_instance(hass), time()
    chance = Random(1)
    entities, states = msg["entities"], msg["states"]
    for number in range(states):
        entity_id = entities[number % len(entities)]
        state = hass.states.get(entity_id)
        hass.states.async_set(
            entity_id,
            f"{chance.gauss(100, 5):.2f}",
            state.attributes if state else None,
            timestamp=now - _DAY * (1 - number / states),
        )
        if number % _AT_ONCE == 0:
            await recorder.async_block_till_done()
    latest = int(now) // _HOUR * _HOUR
    spans = (
        (StatisticsShortTerm, latest - _DAY, int(now) - _PERIOD, _PERIOD),
        (Statistics, latest - msg["days"] * _DAY, latest, _HOUR),
    )
    known = await recorder.async_add_executor_job(list_statistic_ids, hass)
    for each in known:
        for table, *span in spans:
            rows = _rows(range(*span), has_mean=each["mean_type"] != _NO_MEAN)
            recorder.async_import_statistics(_metadata(each), rows, table)
    await recorder.async_block_till_done()
    connection.send_result(msg["id"])


@websocket_api.websocket_command({vol.Required("type"): f"{DOMAIN}/purge"})
@websocket_api.async_response
async def purge(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Purge all that is recorded; the answer is how long (s) that took."""
    recorder = get_instance(hass)
    began, before = monotonic(), time()
    await hass.services.async_call("recorder", "purge", {"keep_days": 0}, blocking=True)
    while True:
        # A purge is cut into parts: each puts the next one at the end of the queue.
        await recorder.async_block_till_done()
        if not await recorder.async_add_executor_job(_has_states, hass, before):
            break
    connection.send_result(msg["id"], monotonic() - began)


def _has_states(hass: HomeAssistant, before: float) -> bool:
    """Return whether a state or a short-term statistic is older than a time."""
    with session_scope(hass=hass, read_only=True) as session:
        return any(
            session.execute(select(column).where(column < before).limit(1)).first()
            for column in (States.last_updated_ts, StatisticsShortTerm.start_ts)
        )


def _metadata(known: dict[str, Any]) -> StatisticMetaData:
    """Return what is stored once of a statistic, from what there is to know of it."""
    return StatisticMetaData(
        mean_type=known["mean_type"],
        has_sum=known["has_sum"],
        name=known["name"],
        source=known["source"],
        statistic_id=known["statistic_id"],
        unit_class=known["unit_class"],
        unit_of_measurement=known["statistics_unit_of_measurement"],
    )


def _rows(starts: range, *, has_mean: bool) -> list[StatisticData]:
    """Return a statistic for each of the times at which one starts."""
    times = [datetime.fromtimestamp(start, UTC) for start in starts]
    if not has_mean:
        return [StatisticData(start=start, sum=1.0) for start in times]
    return [
        StatisticData(start=start, mean=100.0, min=90.0, max=110.0) for start in times
    ]
