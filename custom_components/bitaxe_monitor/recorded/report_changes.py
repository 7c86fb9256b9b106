"""What was changed of a miner in a period, and by whom."""

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any, Final

from ..axeos.change import Deed, Setting
from ..control.by import Origin
from ..control.entry import Entry
from ..figures.happenings import HappeningType
from ..figures.report import Detail
from ..figures.settings import FanMode, Settings
from .period import Period

FIRMWARE: Final = "firmware"
ON: Final = "on"
OFF: Final = "off"
INTEGRATION: Final = "integration"
"""Who took back a change by itself."""

# How long before its note, and after it, a miner shows what was changed (s).
_BEFORE: Final = 60
_AFTER: Final = 900
_ROUNDING: Final = 1.0

_REPORTED: Final[Mapping[Setting | Deed, str]] = {
    Setting.FREQUENCY: "frequency",
    Setting.CORE_VOLTAGE: "core_voltage",
    Setting.AUTOMATIC_FAN: "fan_mode",
    Setting.FAN_SPEED: "fan_speed",
    Setting.FAN_TARGET_TEMPERATURE: "fan_target_temperature",
    Setting.MINIMUM_FAN_SPEED: "minimum_fan_speed",
    **{deed: deed.value for deed in Deed},
}
_BY_ITSELF: Final = frozenset({Origin.TAKEN_BACK, Origin.KEPT_PAUSED, Origin.WATCHDOG})

type Happened = dict[str, Detail]


def changes_of(
    happened: Iterable[dict[str, Any]],
    record: Iterable[Entry],
    names: Mapping[str, str],
    period: Period,
) -> list[Happened]:
    """Return what became of settings and firmware in a period, oldest first.

    The record says by whom; of what happened the rest is added, by whoever. names are
    those of users, by what they are known again by.
    """
    start, end = (time.timestamp() for time in period)
    found = [
        _noted(entry, names)
        for entry in record
        if start <= entry.at < end and entry.was_taken and entry.setting in _REPORTED
    ]
    seen = [change for one in happened for change in _seen(one)]
    found += [
        change for change in seen if not any(_is_same(change, one) for one in found)
    ]
    return sorted(found, key=itemgetter("time"))


def _noted(entry: Entry, names: Mapping[str, str]) -> Happened:
    """Return a change of the record."""
    origin: str = entry.origin
    if entry.origin in _BY_ITSELF:
        origin = INTEGRATION
    elif entry.origin is Origin.UNDONE:
        origin = Origin.AUTOMATION if entry.user is None else Origin.USER
    return {
        "time": float(entry.at),
        "setting": _REPORTED[entry.setting],
        "old": _value(entry.setting, entry.before),
        "new": _value(entry.setting, entry.after),
        "origin": origin,
        "name": None if entry.user is None else names.get(entry.user),
    }


def _value(setting: Setting | Deed, value: float | None) -> Detail:
    """Return a value as it is reported: who sets the fan is a word, and so is on."""
    if value is None:
        return None
    match setting:
        case Setting.AUTOMATIC_FAN:
            return FanMode.AUTOMATIC if value else FanMode.MANUAL
        case Deed.FALLBACK_ONLY:
            return ON if value else OFF
        case _:
            return value


def _seen(happened: dict[str, Any]) -> Iterator[Happened]:
    """Yield what became another setting or firmware: nothing else is reported."""
    unknown: Happened = {"origin": None, "name": None}
    time = happened["time"]
    match happened["event_type"]:
        case HappeningType.FIRMWARE_UPDATED:
            yield {
                "time": time,
                "setting": FIRMWARE,
                "old": happened.get("old"),
                "new": happened.get("new"),
                **unknown,
            }
        case HappeningType.SETTINGS_CHANGED:
            for setting in Settings._fields:
                old, new = (
                    happened.get(f"{when}_{setting}") for when in ("old", "new")
                )
                if old != new:
                    yield {
                        "time": time,
                        "setting": setting,
                        "old": old,
                        "new": new,
                        **unknown,
                    }


def _is_same(change: Happened, noted: Happened) -> bool:
    """Return whether what was seen to change is what was noted."""
    if change["setting"] != noted["setting"]:
        return False
    seen, made = change["new"], noted["new"]
    if isinstance(seen, float) and isinstance(made, float):
        is_so = abs(seen - made) < _ROUNDING
    else:
        is_so = seen == made
    late = float(change["time"] or 0) - float(noted["time"] or 0)
    return is_so and -_BEFORE <= late <= _AFTER
