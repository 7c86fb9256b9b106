"""Test the fields that forms have in common."""

import pytest
import voluptuous as vol

from custom_components.bitaxe_monitor.const import (
    CONF_POLL_INTERVAL,
    CONF_WALL_FACTOR,
)
from custom_components.bitaxe_monitor.flow.selectors import (
    EXPECTED_HASHRATE,
    bounds_errors,
    option_field,
)
from custom_components.bitaxe_monitor.miner.options import BOUNDS, LIMITS

from ..support.texts import text


@pytest.mark.parametrize("value", ["nan", float("nan"), "x", None])
def test_refused(value: object) -> None:
    """What is no number is refused."""
    field = option_field(CONF_WALL_FACTOR)
    with pytest.raises(vol.Invalid):
        field(value)


@pytest.mark.parametrize(("value", "number"), [(1, 1), (9, 9), ("1.25", 1.25)])
def test_taken(value: object, number: float) -> None:
    """A number is taken, be it within the bounds or not."""
    assert option_field(CONF_WALL_FACTOR)(value) == number


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), 0.99, 1.51])
def test_out_of_bounds(value: float) -> None:
    """What is out of its bounds is an error of the form, of each field its own."""
    options = {CONF_WALL_FACTOR: value, CONF_POLL_INTERVAL: 300, "host": ""}
    assert bounds_errors(options) == {CONF_WALL_FACTOR: "wall_factor_bounds"}


@pytest.mark.parametrize("key", LIMITS.values())
def test_limit_that_is_off(key: str) -> None:
    """A limit may be 0, and nothing between that and its bounds."""
    bounds = BOUNDS[key]
    for value in (0, bounds.lowest, bounds.highest):
        assert bounds_errors({key: value}) == {}
    for value in (-1, 0.01, bounds.lowest - 0.01, bounds.highest + 0.01):
        assert bounds_errors({key: value}) == {key: f"{key}_bounds"}
    assert option_field(key).serialize()["selector"]["number"]["min"] == 0


def test_every_option_has_a_text() -> None:
    """Whichever option is out of bounds, there is a text that says which they are."""
    errors = bounds_errors(dict.fromkeys(BOUNDS, 0.01))
    assert errors == {key: f"{key}_bounds" for key in BOUNDS}
    assert text("options", "error").keys() >= set(errors.values())


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
