"""Test asking back when an expected hashrate cannot be meant."""

import pytest

from custom_components.bitaxe_monitor.const import CONF_EXPECTED_HASHRATE
from custom_components.bitaxe_monitor.flow.expectation import ExpectationCheck


@pytest.mark.parametrize(
    ("user", "firmware", "is_asked"),
    [
        (1.07, 1071, True),
        (357, 1071, True),
        (358, 1071, False),
        (3212, 1071, False),
        (3213, 1071, True),
        (None, 1071, False),
        (1.07, None, False),
    ],
)
def test_ask_back(
    user: float | None, firmware: float | None, *, is_asked: bool
) -> None:
    """A figure is doubted from a factor of 3 on, once, and another one anew."""
    check = ExpectationCheck()
    errors = {CONF_EXPECTED_HASHRATE: "far_from_firmware"} if is_asked else {}
    assert check.errors(user, firmware) == errors
    assert check.errors(user, firmware) == {}
    assert check.errors(2.0, 1071) == {CONF_EXPECTED_HASHRATE: "far_from_firmware"}
