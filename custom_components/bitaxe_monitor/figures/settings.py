"""What a miner was set to do, and whether that lasts."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from ..axeos import SystemInfo
from ..json_fields import JsonObject, positive

# MHz and mV; firmware up to v2.12 leaves the fraction of a frequency out.
_ROUNDING: Final = 1.0
# What overheating takes for good since v2.11, MHz and mV; up to v2.10 it sets the
# others (ESP-Miner, main/tasks/power_management_task.c).
REDUCTION: Final = 100.0
_THROTTLED: Final = (50.0, 1000.0)
_MOST: Final = 1e12  # MHz and mV

type _Setting = float | str | None


class FanMode(StrEnum):
    """Who sets the fan."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"


_FAN_MODES: Final = {True: FanMode.AUTOMATIC, False: FanMode.MANUAL, None: None}


class Settings(NamedTuple):
    """What a miner is set to do: MHz, mV, and who sets the fan; None is unknown."""

    frequency: float | None = None
    core_voltage: float | None = None
    fan_mode: FanMode | None = None

    @classmethod
    def of(cls, info: SystemInfo) -> Settings:
        """Return what an answer says of them."""
        return cls(
            info.frequency or None,
            info.core_voltage_set or None,
            _FAN_MODES[info.auto_fan],
        )

    @classmethod
    def restored(cls, saved: JsonObject) -> Settings:
        """Return what was saved by their names; what cannot be read is unknown."""
        mode = saved.get("fan_mode")
        return cls(
            positive(saved.get("frequency"), _MOST),
            positive(saved.get("core_voltage"), _MOST),
            next((each for each in FanMode if each == mode), None),
        )

    def agree_with(self, others: Settings) -> bool:
        """Return whether none of them is another one; what is unknown is none."""
        return self is others or all(
            old is None or new is None or _is_same(old, new)
            for old, new in zip(self, others, strict=True)
        )

    def is_from_heat(self, before: Settings) -> bool:
        """Return whether they are what overheating makes of those before.

        It sets the fan by hand. Since v2.11 it takes 100 MHz and 100 mV, each time that
        the miner stops; up to v2.10 it sets 50 MHz and 1,000 mV.
        """
        if self.fan_mode not in (before.fan_mode, FanMode.MANUAL):
            return False
        now = self.frequency, self.core_voltage
        then = before.frequency, before.core_voltage
        pairs = list(zip(then, now, strict=True))
        return (
            all(_is_same(old, new) for old, new in pairs)
            or are_reduced(pairs)
            or now == _THROTTLED
        )

    def attributes(self, prefix: str) -> Iterator[tuple[str, _Setting]]:
        """Yield each one by its name, after a prefix."""
        for name, setting in zip(self._fields, self, strict=True):
            yield f"{prefix}_{name}", setting


class LastingSettings:
    """Distinguishes settings that last from those of a single answer."""

    def __init__(self) -> None:
        """Start without having heard of any."""
        self._last = Settings()
        self.is_certain = False
        """Whether the latest answer said nothing that may yet turn out to last."""

    def update(self, settings: Settings, known: Settings) -> Settings:
        """Take in those of an answer; return the known ones, and what lasts.

        What two answers in a row say lasts. One that leaves a setting out is as if it
        had not been given.
        """
        last = self._last
        if settings == last == known:  # as it nearly always is
            self.is_certain = True
            return known
        self._last = Settings(
            frequency=settings.frequency or last.frequency,
            core_voltage=settings.core_voltage or last.core_voltage,
            fan_mode=settings.fan_mode or last.fan_mode,
        )
        lasting = Settings(
            frequency=_lasting(settings.frequency, last.frequency, known.frequency),
            core_voltage=_lasting(
                settings.core_voltage, last.core_voltage, known.core_voltage
            ),
            fan_mode=_lasting(settings.fan_mode, last.fan_mode, known.fan_mode),
        )
        self.is_certain = settings.agree_with(last) and settings.agree_with(lasting)
        return lasting


def _lasting[SettingT: (float, FanMode)](
    now: SettingT | None, last: SettingT | None, known: SettingT | None
) -> SettingT | None:
    """Return a setting as it lasts."""
    if now is None or not _is_same(last, now) or _is_same(known, now):
        return known
    return now


def _is_same(old: _Setting, new: _Setting) -> bool:
    """Return whether a setting is the same but for rounding."""
    if isinstance(old, float) and isinstance(new, float):
        return abs(old - new) < _ROUNDING
    return old == new


def stops_between(old: float | None, new: float | None) -> int:
    """Return how many stops for heat make one value of another, 0 if none do."""
    if old is None or new is None:
        return 0
    stops = max(0, round((old - new) / REDUCTION))
    return stops if _is_same(old - stops * REDUCTION, new) else 0


def are_reduced(pairs: Iterable[tuple[float | None, float | None]]) -> bool:
    """Return whether as many stops for heat, at least one, make each of each old."""
    stops = {stops_between(old, new) for old, new in pairs}
    return len(stops) == 1 and 0 not in stops
