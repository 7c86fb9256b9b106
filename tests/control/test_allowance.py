"""Test what a user allows of a miner."""

from math import inf

import pytest

from custom_components.bitaxe_monitor.control.allowance import Allowance
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.miner.options import MinerOptions


def test_options() -> None:
    """Options say what is allowed; without them there are no more bounds than usual."""
    assert Allowance.of(MinerOptions()) == Allowance()
    options = MinerOptions(
        fan_floor=40,
        supply_power=30,
        highest_frequency=550,
        highest_core_voltage=1170,
        beyond_list=True,
    )
    assert Allowance.of(options) == Allowance(
        least_fan=40, cap=Pair(550, 1170), supply=30, beyond_list=True
    )


@pytest.mark.parametrize(
    ("supply", "board", "most"),
    [(None, None, inf), (None, 25, 25), (30, None, 24), (30, 22, 22), (30, 40, 24)],
)
def test_power(supply: float | None, board: float | None, most: float) -> None:
    """A supply is not asked for all that it is built for, nor a board for more."""
    assert Allowance(supply=supply).most_power(board) == pytest.approx(most)
