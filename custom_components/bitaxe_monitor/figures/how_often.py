"""How often something comes, as people say it."""

from enum import StrEnum
from math import floor, log10
from typing import Final, NamedTuple

from ..const import DAY, HOUR

_MINUTE: Final = 60
_DIGITS: Final = 2  # that mean something: luck makes more of it


class Unit(StrEnum):
    """In what a time is counted."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class HowOften(NamedTuple):
    """That something comes once in so many, which are 2 or more."""

    number: int
    unit: Unit


_SECONDS: Final = {
    Unit.YEARS: 365.25 * DAY,
    Unit.MONTHS: 365.25 * DAY / 12,
    Unit.WEEKS: 7 * DAY,
    Unit.DAYS: DAY,
    Unit.HOURS: HOUR,
    Unit.MINUTES: _MINUTE,
}


def how_often(seconds: float) -> HowOften | None:
    """Return once in how many of the largest unit, None for less than 2 minutes."""
    return next(
        (
            HowOften(_rounded(seconds / unit), name)
            for name, unit in _SECONDS.items()
            if seconds >= 2 * unit
        ),
        None,
    )


def _rounded(number: float) -> int:
    """Return a number of 1 or more with two digits that are not 0."""
    digits = _DIGITS - 1 - floor(log10(number))
    return int(round(number, min(digits, 0)))
