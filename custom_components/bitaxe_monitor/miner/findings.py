"""What was found out about a miner beside its performance."""

from dataclasses import dataclass
from typing import Final

from ..figures.credit import Credited
from ..figures.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found out about a miner; None is unknown.

    payout_changed is whether somebody else is paid, reward_share how much of the reward
    of a block is the user's (%).
    work_not_credited is whether a pool credits less than is hashed, and missing how
    much less (%). luck is how probable (%) it is to have been less lucky.
    """

    payout_changed: bool | None = None
    reward_share: float | None = None
    work_not_credited: bool | None = None
    missing: float | None = None
    credited_over_hour: Credited | None = None
    credited_over_day: Credited | None = None
    luck: float | None = None

    @property
    def statuses(self) -> dict[Status, bool | None]:
        """Return what of this is the matter with the miner."""
        return {
            Status.PAYOUT_CHANGED: self.payout_changed,
            Status.WORK_NOT_CREDITED: self.work_not_credited,
        }


NO_FINDINGS: Final = Findings()
