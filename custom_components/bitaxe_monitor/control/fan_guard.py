"""Leave the fan to the firmware again where its own speed does not cool enough."""

from collections.abc import Mapping
from typing import Final, Self

from ..axeos import SystemInfo
from ..axeos.change import Setting
from ..json_fields import JsonObject, JsonValue, as_object, flag

_HOT: Final = 68.0  # °C
_HOT_READINGS: Final = 2
_FULL_SPEED: Final = 100.0  # %


class FanGuard:
    """Knows of a fan that was set by hand from here, and when that is too slow.

    A fan that somebody else set is theirs, and one at full speed cannot do more.
    """

    def __init__(self, *, is_ours: bool = False) -> None:
        """Start with whether the fan was set by hand before."""
        self._is_ours = is_ours
        self._is_seen = is_ours
        self._hot_readings = 0

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved; what cannot be read is a fan that is not ours."""
        ours = as_object(stored).get("is_ours")
        return cls(is_ours=bool(flag(ours)))

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        return {"is_ours": self._is_ours}

    @property
    def is_due(self) -> bool:
        """Return whether the fan is to be left to the firmware."""
        return self._is_ours and self._hot_readings >= _HOT_READINGS

    def asked(self, wanted: Mapping[Setting, float]) -> None:
        """Note what is asked of the miner, before it is sent."""
        speed = wanted.get(Setting.FAN_SPEED)
        if speed is not None or wanted.get(Setting.AUTOMATIC_FAN):
            self._is_ours = speed is not None and speed < _FULL_SPEED
            self._is_seen, self._hot_readings = False, 0

    def sent(self) -> None:
        """Note that the fan was left to the firmware: nothing undoes that here."""
        self._is_ours = False

    def update(self, info: SystemInfo) -> None:
        """Take in an answer; while a fan is by hand in it, two hot ones are enough."""
        if not self._is_ours or info.auto_fan is None:
            return
        if info.auto_fan:
            self._is_ours = not self._is_seen
            self._hot_readings = 0
            return
        self._is_seen = True
        self._hot_readings = self._hot_readings + 1 if info.hottest >= _HOT else 0
