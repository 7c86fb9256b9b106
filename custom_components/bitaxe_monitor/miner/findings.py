"""What was found out about a miner beside its performance."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from ..figures.chips import Parts
from ..figures.credit import Credited
from ..figures.exceeded import Excess, Limit
from ..figures.silences import Domain
from ..figures.statuses import HIGH, Status

_NO_EXCESSES: Final[Mapping[Limit, Excess]] = MappingProxyType({})
_NO_LIMITS: Final[Mapping[Limit, float]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class Findings:
    """What was found out about a miner; None is unknown.

    payout_changed is whether somebody else is paid, reward_share how much of the reward
    of a block is the user's (%).
    work_not_credited is whether a pool credits less than is hashed, and missing how
    much less (%). luck is how probable (%) it is to have been less lucky. excesses are
    what is found of the limits that hold, own_limits those of them that the user set.
    chip_fault is whether domains of chips count too little, faulty which these are and
    silent which of them count nothing.
    parts are what each domain found of an even share, chip by chip, and chances the
    standard deviation of these by chance.
    """

    payout_changed: bool | None = None
    reward_share: float | None = None
    work_not_credited: bool | None = None
    missing: float | None = None
    credited_over_hour: Credited | None = None
    credited_over_day: Credited | None = None
    luck: float | None = None
    chip_fault: bool | None = None
    faulty: tuple[Domain, ...] = ()
    silent: tuple[Domain, ...] = ()
    parts: Parts = ()
    chances: tuple[float | None, ...] = ()
    excesses: Mapping[Limit, Excess] = _NO_EXCESSES
    own_limits: Mapping[Limit, float] = _NO_LIMITS

    @cached_property
    def statuses(self) -> Mapping[Status, bool | None]:
        """Return what of this is the matter with the miner.

        A limit that does not hold is not exceeded. It is asked for with every answer,
        and found out anew only now and then.
        """
        excesses = self.excesses
        return {
            **{
                status: excesses[kind].is_exceeded if kind in excesses else False
                for kind, status in HIGH.items()
            },
            Status.CHIP_FAULT: self.chip_fault,
            Status.PAYOUT_CHANGED: self.payout_changed,
            Status.WORK_NOT_CREDITED: self.work_not_credited,
        }


NO_FINDINGS: Final = Findings()
