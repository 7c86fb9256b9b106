"""Who asked for what befalls a miner, so that Activity can show the person."""

from collections import deque
from collections.abc import Mapping
from math import inf
from typing import Final

from homeassistant.core import Context, HomeAssistant, callback

from ..axeos import Verb, post
from ..axeos.change import Change
from ..figures.happenings import Happening, HappeningType
from .by import By
from .changes import settings_of

_RECENT: Final = 300.0  # s in which what was asked for shows
_MOST: Final = 20
_ROUNDING: Final = 1.0


class Callers:
    """The contexts of recent calls, with what they asked a miner for."""

    def __init__(self) -> None:
        """Start with none."""
        self._recent: deque[tuple[float, Change, Context]] = deque(maxlen=_MOST)

    def sent(self, now: float, change: Change, context: Context | None) -> None:
        """Note a change that is about to be sent at a time (monotonic s)."""
        if context is not None:
            self._recent.append((now, change, context))

    def of(self, now: float, happening: Happening) -> Context | None:
        """Return the context of who asked for a happening, None if nobody here did."""
        return next(
            (
                context
                for at, change, context in reversed(self._recent)
                if now <= at + _RECENT and _leads_to(change, happening)
            ),
            None,
        )


@callback
def caller_name(hass: HomeAssistant, context: Context | None) -> str | None:
    """Return what the automation or script of a call is called, None if there is none.

    Home Assistant gives it the context of its latest run, which that of its calls is,
    or comes from.
    """
    if context is None:
        return None
    runs = {context.id, context.parent_id}
    for state in hass.states.async_all(("automation", "script")):
        if state.context.id in runs:
            return state.name
    return None


async def async_names(hass: HomeAssistant) -> Mapping[str, str]:
    """Return the names of Home Assistant's users by what they are known again by."""
    users = await hass.auth.async_get_users()
    return {str(By.of(user.id).user): user.name for user in users if user.name}


def _leads_to(change: Change, happening: Happening) -> bool:
    """Return whether a happening is what a change comes to."""
    match happening.type:
        case HappeningType.RESTARTED:
            return change.request == post(Verb.RESTART)
        case HappeningType.POOL_CHANGED | HappeningType.PAYOUT_CHANGED:
            return change.counts and not change.wanted
        case HappeningType.SETTINGS_CHANGED:
            return _sets(change, happening)
    return False


def _sets(change: Change, happening: Happening) -> bool:
    """Return whether a change wants one of the settings that are others now."""
    old, new = (settings_of(happening, prefix) for prefix in ("old", "new"))
    return any(
        setting in old
        and abs(value - old[setting]) >= _ROUNDING
        and abs(value - change.wanted.get(setting, inf)) < _ROUNDING
        for setting, value in new.items()
    )
