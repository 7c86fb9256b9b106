"""What a user allows of a miner, beside what its firmware and its board do."""

from dataclasses import dataclass
from math import inf
from typing import Final, Self

from ..miner.options import MinerOptions
from .order import NO_PAIR, Pair

FAN_FLOOR: Final = 25.0  # %, unless a user sets another
_LASTING: Final = 0.8  # of what a supply is built for, it bears for long


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What may be asked of a miner, as its options say.

    least_fan is what a fan that is set by hand does not go below (%). cap is what
    frequency and core voltage are not raised above; None is no cap. supply is what
    power the supply is built for (W), None if that is not known. beyond_list is whether
    both may be more than the miner lists, restarts_for_pool whether a miner restarts
    when another pool is chosen.
    """

    least_fan: float = FAN_FLOOR
    cap: Pair = NO_PAIR
    supply: float | None = None
    beyond_list: bool = False
    restarts_for_pool: bool = True

    @classmethod
    def of(cls, options: MinerOptions) -> Self:
        """Return what the options of a miner allow."""
        return cls(
            least_fan=options.fan_floor or FAN_FLOOR,
            cap=Pair(options.highest_frequency, options.highest_core_voltage),
            supply=options.supply_power,
            beyond_list=options.beyond_list,
            restarts_for_pool=options.restart_for_pool,
        )

    def most_power(self, board: float | None) -> float:
        """Return what a miner may draw (W), as its board and its supply bear it.

        board is what the board is built for (W), None if that is not known.
        """
        supply = inf if self.supply is None else _LASTING * self.supply
        return min(board or inf, supply)
