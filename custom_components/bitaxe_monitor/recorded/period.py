"""Periods that are asked for, and what is wrong with them in words for users."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Self

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from ..const import DOMAIN


class PeriodProblem(StrEnum):
    """Why there is nothing to read, by the key of its text."""

    ENDS_FIRST = "period_ends_first"
    IN_FUTURE = "period_in_future"
    NO_RECORDER = "no_recorder"
    REPORT_TOO_LONG = "report_too_long"
    TOO_LONG = "period_too_long"
    WITHOUT_START = "period_without_start"


class Period(NamedTuple):
    """A time from start to end, in UTC."""

    start: datetime
    end: datetime

    @classmethod
    def of(cls, start: datetime | None, end: datetime | None) -> Self:
        """Return a period up to now, or up to its end if that is given.

        A time without a zone is one of Home Assistant's own. Raises
        ServiceValidationError for a period that is none, or not over.
        """
        now = dt_util.utcnow()
        if start is None:
            raise period_error(PeriodProblem.WITHOUT_START)
        end = now if end is None else dt_util.as_utc(end)
        start = dt_util.as_utc(start)
        if max(start, end) > now:
            raise period_error(PeriodProblem.IN_FUTURE)
        if end <= start:
            raise period_error(PeriodProblem.ENDS_FIRST)
        return cls(start, end)

    @classmethod
    def last_month(cls) -> Self:
        """Return the last full month, as the calendar has it where the house is."""
        this_month = dt_util.start_of_local_day().replace(day=1)
        last_month = (this_month - timedelta(days=1)).replace(day=1)
        return cls(
            dt_util.as_utc(dt_util.start_of_local_day(last_month.date())),
            dt_util.as_utc(dt_util.start_of_local_day(this_month.date())),
        )

    @property
    def seconds(self) -> float:
        """Return how long it is (s)."""
        return (self.end - self.start).total_seconds()


def period_error(problem: PeriodProblem, **values: str) -> ServiceValidationError:
    """Return the error that users can read."""
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=problem,
        translation_placeholders=values,
    )
