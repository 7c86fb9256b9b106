"""Test in what words it is said how often something comes."""

import pytest

from custom_components.bitaxe_monitor.const import DAY
from custom_components.bitaxe_monitor.figures.how_often import (
    HowOften,
    Unit,
    how_often,
)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, None),
        (119, None),
        (120, HowOften(2, Unit.MINUTES)),
        (7199, HowOften(120, Unit.MINUTES)),
        (7200, HowOften(2, Unit.HOURS)),
        (2 * DAY, HowOften(2, Unit.DAYS)),
        (13 * DAY, HowOften(13, Unit.DAYS)),
        (14 * DAY, HowOften(2, Unit.WEEKS)),
        (61 * DAY, HowOften(2, Unit.MONTHS)),
        (731 * DAY, HowOften(2, Unit.YEARS)),
        (12_345 * 365.25 * DAY, HowOften(12_000, Unit.YEARS)),
        (9_960 * 365.25 * DAY, HowOften(10_000, Unit.YEARS)),
    ],
)
def test_how_often(seconds: float, expected: HowOften | None) -> None:
    """It is counted in the largest unit of which there are two, by two digits."""
    assert how_often(seconds) == expected


def test_always_plural() -> None:
    """There is never one of a unit, which texts could not say."""
    for tenth in range(0, 300_000, 7):
        found = how_often(tenth * 1.07)
        assert found is None or found.number >= 2
