"""What becomes of the settings of a miner, whoever changes them.

Of frequency, core voltage and who sets the fan there is a happening; of the others
there is none.
"""

from collections.abc import Mapping
from operator import attrgetter
from typing import Final

from ..axeos import SystemInfo
from ..axeos.change import Setting, stored_settings, value_of
from ..json_fields import JsonObject, JsonValue, as_object, text

_SEEN: Final = (
    Setting.FAN_SPEED,
    Setting.FAN_TARGET_TEMPERATURE,
    Setting.MINIMUM_FAN_SPEED,
    Setting.DISPLAY_TIMEOUT,
    Setting.DISPLAY_ROTATION,
    Setting.MINING,
)
_said: Final = attrgetter(
    "firmware_version",
    "auto_fan",
    "manual_fan_speed",
    "fan_target_temperature",
    "minimum_fan_speed",
    "display_timeout",
    "display_rotation",
    "mining_paused",
)

type _Values = Mapping[Setting, float]


class SettingsSeen:
    """Finds which of them have changed, also while nobody looked."""

    def __init__(self, saved: JsonValue = None) -> None:
        """Start with what was saved; what cannot be read was never seen."""
        stored = as_object(saved)
        self._firmware = text(stored.get("firmware"))
        self._known: _Values = stored_settings(stored.get("values"))
        self._last: _Values | None = None
        # What was said when all was as it had been, which it nearly always is.
        self._settled: object = None

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        values: dict[str, JsonValue] = {
            setting.value: value for setting, value in self._known.items()
        }
        return {"firmware": self._firmware, "values": values}

    def update(self, info: SystemInfo, *, has_restarted: bool) -> _Values:
        """Take in an answer; return those that have changed, as they were before.

        What a single one says decides nothing. A restart ends a pause, and other
        firmware may keep its settings otherwise: that was nobody.
        """
        if has_restarted:
            self._settled = None
            self._known = {
                setting: value
                for setting, value in self._known.items()
                if setting is not Setting.MINING
            }
        said = _said(info)
        if said == self._settled:
            return {}
        self._settled = None
        now = _values(info)
        last, self._last = self._last, now
        if now != last:
            return {}
        is_same, self._firmware = (
            self._firmware == info.firmware_version,
            info.firmware_version,
        )
        known, self._known = self._known, {**self._known, **now}
        self._settled = said
        if not is_same:
            return {}
        return {
            setting: known[setting]
            for setting, value in now.items()
            if setting in known and known[setting] != value
        }


def _values(info: SystemInfo) -> _Values:
    """Return the settings of an answer; a fan's speed is one only when by hand."""
    values = {setting: value_of(setting, info) for setting in _SEEN}
    if info.auto_fan is not False or info.manual_fan_speed is None:
        values[Setting.FAN_SPEED] = None
    return {setting: value for setting, value in values.items() if value is not None}
