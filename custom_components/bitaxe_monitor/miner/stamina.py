"""What a miner was seen to stand, as its file holds it."""

from collections.abc import Mapping
from time import monotonic, time
from typing import Final

from ..figures.pace import UNTRIED, Stamina
from ..json_fields import JsonValue, flag, integer, number

_MOST: Final = 10**12
_LONGEST_INTERVAL: Final = 300  # s


def serialize_stamina(stamina: Stamina, now: float) -> JsonValue:
    """Return the file's content at a time (s); ages are in s."""
    return {
        "automatic": stamina.automatic,
        "answer_age": _age(stamina.last_answer, now),
        "miss_age": _age(stamina.last_miss, now),
        "silence": _age(stamina.silent_since, now),
        "missed_polls": stamina.missed_polls,
        "slowed_to": stamina.slowed_to,
        "has_collapsed": stamina.has_collapsed,
    }


def restore_stamina(stored: Mapping[str, JsonValue]) -> Stamina:
    """Return what a file holds, with times on the monotonic clock.

    Where the wall clock cannot say how old the file is, it is as if it were of now.
    """
    pace = stored.get("pace")
    if not isinstance(pace, dict):
        return UNTRIED
    saved_at = number(stored.get("saved_at"), 0, _MOST)
    saved = monotonic() - (0.0 if saved_at is None else max(0.0, time() - saved_at))
    return Stamina(
        automatic=integer(pace.get("automatic"), 1, _LONGEST_INTERVAL),
        last_answer=_time(pace.get("answer_age"), saved),
        last_miss=_time(pace.get("miss_age"), saved),
        silent_since=_time(pace.get("silence"), saved),
        missed_polls=integer(pace.get("missed_polls"), 0, _MOST) or 0,
        slowed_to=integer(pace.get("slowed_to"), 1, _LONGEST_INTERVAL),
        has_collapsed=flag(pace.get("has_collapsed")) or False,
    )


def _age(time_then: float | None, now: float) -> float | None:
    """Return how long ago something was (s), None if it never was."""
    return None if time_then is None else now - time_then


def _time(age: JsonValue, saved: float) -> float | None:
    """Return when something was that had an age (s) when it was saved."""
    seconds = number(age, 0, _MOST)
    return None if seconds is None else saved - seconds
