"""What was last known of a miner, as its file holds it."""

from collections.abc import Mapping
from math import inf, isfinite
from time import monotonic, time
from typing import Final, NamedTuple

from ..figures.known import Fault, Known, SeenBetween
from ..figures.settings import Settings
from ..json_fields import (
    MAX_DIFFICULTY,
    JsonValue,
    flag,
    integer,
    name,
    number,
    positive,
    text,
)

_MOST: Final = 10**12  # no figure in here is larger, difficulties aside
_AGREEMENT: Final = 10.0  # s by which clocks drift apart, for no doubt to be left


class _Elapsed(NamedTuple):
    """How long ago something was (s): by the wall clock, at least, and at most."""

    shown: float
    least: float
    most: float


def serialize_known(known: Known | None, now: float) -> JsonValue:
    """Return the file's content for what was last known; ages are in s.

    ages are the least and the most that age can be, None without an end.
    """
    if known is None:
        return None
    return {
        "age": now - known.seen_at,
        "ages": None
        if known.seen_between is None
        else [now - at if isfinite(at) else None for at in known.seen_between[::-1]],
        "uptime": known.uptime,
        "reset_reason": known.reset_reason,
        "shares_accepted": known.shares_accepted,
        "best_difficulty": known.best_difficulty,
        "best_difficulty_rounding": known.best_difficulty_rounding,
        "blocks_found": known.blocks_found,
        "firmware": known.firmware,
        "using_fallback_pool": known.using_fallback_pool,
        "frequency": known.frequency,
        "core_voltage_set": known.core_voltage_set,
        "faults": [fault.value for fault in sorted(known.faults)],
        "reported": [fault.value for fault in sorted(known.reported)],
        "settings": known.settings._asdict(),
        "has_overheated": known.has_overheated,
    }


def restore_known(stored: Mapping[str, JsonValue]) -> Known | None:
    """Return what was last known of the miner, None if that was nothing.

    Where the wall clock does not show for how long, it is as if it were of now.
    """
    known = stored.get("known")
    if not isinstance(known, dict):
        return None
    now = monotonic()
    elapsed = _elapsed(stored)
    age = number(known.get("age"), 0, _MOST) or 0.0
    faults = _faults(known.get("faults"))
    return Known(
        seen_at=now - elapsed.shown - age,
        seen_between=_seen_between(known, age, elapsed, now),
        reset_reason=text(known.get("reset_reason")),
        shares_accepted=integer(known.get("shares_accepted"), 0, _MOST),
        uptime=integer(known.get("uptime"), 0, _MOST),
        best_difficulty=number(known.get("best_difficulty"), 0, MAX_DIFFICULTY),
        best_difficulty_rounding=number(
            known.get("best_difficulty_rounding"), 0, MAX_DIFFICULTY
        )
        or 0.0,
        blocks_found=integer(known.get("blocks_found"), 0, _MOST),
        firmware=name(known.get("firmware")),
        using_fallback_pool=flag(known.get("using_fallback_pool")),
        frequency=positive(known.get("frequency"), _MOST),
        core_voltage_set=positive(known.get("core_voltage_set"), _MOST),
        faults=faults,
        reported=faults | _faults(known.get("reported")),
        settings=_settings(known),
        has_overheated=flag(known.get("has_overheated")) or False,
    )


def _faults(stored: JsonValue) -> frozenset[Fault]:
    """Return the faults of a list, none of what is no list."""
    return frozenset(
        fault for fault in Fault if isinstance(stored, list) and fault in stored
    )


def _elapsed(stored: Mapping[str, JsonValue]) -> _Elapsed:
    """Return how long ago a file was saved.

    The wall clock may have been set since, be it by hand or because the host did not
    know the time when it booted. The monotonic clock may be that of another boot: then
    it says no more than that the host has been up since. Or, where a backup was moved,
    of another host: so that it does not count by itself, either.
    """
    saved_at = number(stored.get("saved_at"), 0, _MOST)
    shown = 0.0 if saved_at is None else max(0.0, time() - saved_at)
    now = monotonic()
    saved = number(stored.get("monotonic"), 0, _MOST)
    if saved is None:
        return _Elapsed(shown, 0.0, inf)
    if saved > now:
        return _Elapsed(shown, min(shown, now), inf)
    return _Elapsed(shown, min(shown, now - saved), max(shown, now - saved))


def _seen_between(
    known: Mapping[str, JsonValue], age: float, elapsed: _Elapsed, now: float
) -> SeenBetween | None:
    """Return between which times a miner was seen last, None where clocks agree."""
    least = most = age
    match known.get("ages"):
        case [low, high]:
            least = number(low, 0, _MOST) or 0.0
            high = number(high, 0, _MOST)
            most = inf if high is None else high
    least, most = least + elapsed.least, most + elapsed.most
    if most - least <= _AGREEMENT:
        return None
    return SeenBetween(earliest=now - most, latest=now - least)


def _settings(known: Mapping[str, JsonValue]) -> Settings:
    """Return the settings that last; 1.0.0 saved only what was reported last."""
    stored = known.get("settings")
    if not isinstance(stored, dict):
        stored = {
            "frequency": known.get("frequency"),
            "core_voltage": known.get("core_voltage_set"),
        }
    return Settings.restored(stored)
