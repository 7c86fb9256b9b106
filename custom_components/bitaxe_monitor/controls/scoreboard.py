"""The best shares that a miner has ever found, asked for and never polled."""

from datetime import UTC, datetime
from typing import Any, Final

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.helpers import config_validation as cv
import voluptuous as vol

from ..axeos import SystemInfo
from ..axeos.scoreboard import Score
from ..figures.luck import interval
from ..figures.shortened import shortened
from ..miner.errors import WrongMinerError
from ..miner.how_often import how_often_text
from ..miner.identity import is_own
from ..miner.permissions import async_check_may_read
from .each import miner_of
from .errors import not_supported, translated_errors

GET_SCOREBOARD_SCHEMA: Final = vol.Schema({vol.Required(ATTR_DEVICE_ID): cv.string})


async def async_get_scoreboard(call: ServiceCall) -> ServiceResponse:
    """Return the best shares of a miner, with how often such a one comes.

    Raises ServiceValidationError for what is no miner that is set up, or one whose
    firmware keeps no list, Unauthorized for a user who may not read all of the miner,
    and HomeAssistantError where it does not answer.
    """
    hass = call.hass
    coordinator = miner_of(call, call.data[ATTR_DEVICE_ID])
    entry, data = coordinator.config_entry, coordinator.current
    await async_check_may_read(hass, call.context, [entry])

    def check(info: SystemInfo) -> None:
        """Raise WrongMinerError if another one answers."""
        if not is_own(entry, info):
            raise WrongMinerError

    with translated_errors():
        scores = await coordinator.client.get_scoreboard(check)
    if scores is None:
        raise not_supported()
    hashrate = None if data is None else data.usual_hashrate

    def row(score: Score) -> dict[str, Any]:
        """Return a share as data."""
        seconds = round(interval(hashrate, score.difficulty)) if hashrate else None
        return {
            "difficulty": score.difficulty,
            "text": shortened(score.difficulty),
            "time": None
            if score.time is None
            else datetime.fromtimestamp(score.time, UTC).isoformat(),
            "interval": seconds,
            "how_often": None if seconds is None else how_often_text(hass, seconds),
        }

    return {"shares": [row(score) for score in scores]}
