"""Tests of how values are printed."""

import pytest

from simulator.fields import single, suffixed, whole


@pytest.mark.parametrize(
    ("value", "form", "space", "text"),
    [
        (0, ".3g", "", "0"),
        (999, ".3g", "", "999"),
        (483_000, ".3g", "", "483k"),
        (4_290_000_000, ".3g", "", "4.29G"),
        (142_800_000, ".2f", "", "142.80M"),
        (3_000_000_000, ".2f", "", "3.00G"),
        (2_030_000_000, ".2f", " ", "2.03 G"),
        (0, ".2f", " ", "0 "),
        (1.5e12, ".3g", "", "1.5T"),
        (2.5e15, ".3g", "", "2.5P"),
        (7e18, ".3g", "", "7E"),
    ],
)
def test_suffixed(value: float, form: str, space: str, text: str) -> None:
    """Difficulties look as they do in captures."""
    assert suffixed(value, form, space) == text


def test_single() -> None:
    """A number has the digits of a C float."""
    assert single(11.98) == 11.979999542236328


@pytest.mark.parametrize(
    ("value", "text"), [(63.0, "63"), (60.125, "60.125"), (4.2e21, "4.2e+21")]
)
def test_whole(value: float, text: str) -> None:
    """Whole numbers lose their fraction, unless they are too large for that."""
    assert repr(whole(value)) == text
