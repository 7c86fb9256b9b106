"""What was found out about a miner beside its performance."""

from dataclasses import dataclass
from typing import Final

from ..figures.payout import Sign

_NO_SIGNS: Final[frozenset[Sign]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found out about a miner; None is unknown.

    payout_changed is whether somebody else is paid, payout_signs by what it shows;
    reward_share is how much of the reward of a block is the user's (%).
    """

    payout_changed: bool | None = None
    payout_signs: frozenset[Sign] = _NO_SIGNS
    reward_share: float | None = None


NO_FINDINGS: Final = Findings()
