"""Test the fields that forms have in common."""

import pytest
import voluptuous as vol

from custom_components.bitaxe_monitor.const import CONF_WALL_FACTOR
from custom_components.bitaxe_monitor.flow.selectors import (
    EXPECTED_HASHRATE,
    option_field,
)


@pytest.mark.parametrize(
    "value", ["nan", float("nan"), "inf", "-inf", "x", None, 0.99, 1.51]
)
def test_refused(value: object) -> None:
    """What is no number, or none within the bounds, is an error of the form."""
    field = option_field(CONF_WALL_FACTOR)
    with pytest.raises(vol.Invalid):
        field(value)


@pytest.mark.parametrize(("value", "number"), [(1, 1), (1.5, 1.5), ("1.25", 1.25)])
def test_taken(value: object, number: float) -> None:
    """A number within the bounds is taken."""
    assert option_field(CONF_WALL_FACTOR)(value) == number


def test_how_it_looks() -> None:
    """The field is the one of Home Assistant, to the user."""
    assert EXPECTED_HASHRATE.serialize() == {
        "selector": {
            "number": {
                "min": 1,
                "max": 1_000_000,
                "step": "any",
                "mode": "box",
                "unit_of_measurement": "GH/s",
            }
        }
    }
