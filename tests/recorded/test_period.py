"""Test periods that are asked for."""

from datetime import datetime

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest

from custom_components.bitaxe_monitor.recorded.period import Period, PeriodProblem


def at(text: str) -> datetime:
    """Return a time."""
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-11-22T10:00:00+00:00", None, ("10:00", "12:00")),
        ("2026-11-22 11:00:00", "2026-11-22 12:30:00", ("10:00", "11:30")),
    ],
    ids=["until now", "local times"],
)
async def test_period(
    hass: HomeAssistant, start: str, end: str | None, expected: tuple[str, str]
) -> None:
    """A period ends now unless it ends earlier; times without a zone are local."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    period = Period.of(at(start), None if end is None else at(end))
    assert tuple(f"{time:%H:%M}" for time in period) == expected
    assert {str(time.tzinfo) for time in period} == {"UTC"}


@pytest.mark.parametrize(
    ("start", "end", "problem"),
    [
        (None, None, PeriodProblem.WITHOUT_START),
        (None, "2026-11-22T10:00:00+00:00", PeriodProblem.WITHOUT_START),
        ("2026-11-22T12:00:01+00:00", None, PeriodProblem.IN_FUTURE),
        (
            "2026-11-22T10:00:00+00:00",
            "2026-11-22T12:00:01+00:00",
            PeriodProblem.IN_FUTURE,
        ),
        (
            "2026-11-22T10:00:00+00:00",
            "2026-11-22T10:00:00+00:00",
            PeriodProblem.ENDS_FIRST,
        ),
        (
            "2026-11-22T10:00:00+00:00",
            "2026-11-21T10:00:00+00:00",
            PeriodProblem.ENDS_FIRST,
        ),
        ("2026-11-22T12:00:00+00:00", None, PeriodProblem.ENDS_FIRST),
    ],
)
def test_no_period(start: str | None, end: str | None, problem: PeriodProblem) -> None:
    """What is no period, or not over, is refused in words."""
    with pytest.raises(ServiceValidationError) as raised:
        Period.of(*(None if text is None else at(text) for text in (start, end)))
    assert raised.value.translation_key == problem


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-30T23:30:00+00:00", ("2026-10-31T23:00", "2026-11-30T23:00")),
        ("2026-11-01T00:00:00+00:00", ("2026-09-30T22:00", "2026-10-31T23:00")),
        ("2026-01-15T12:00:00+00:00", ("2025-11-30T23:00", "2025-12-31T23:00")),
    ],
    ids=["just begun", "clock changed", "year"],
)
async def test_last_month(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    now: str,
    expected: tuple[str, str],
) -> None:
    """The last full month is that of the calendar here."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(now)
    period = Period.last_month()
    assert tuple(f"{time:%Y-%m-%dT%H:%M}" for time in period) == expected
