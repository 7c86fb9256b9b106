"""What is watched of a miner beside its performance."""

from ..axeos import SystemInfo
from ..axeos.payees import Payees
from ..figures.chance import Law
from ..figures.happenings import Happening
from ..figures.luck import Tally
from ..json_fields import JsonObject, JsonValue, as_object
from .chips import ChipWatch
from .credit import CreditWatch
from .findings import Findings
from .limits import LimitsWatch
from .luck import LuckWatch
from .moment import Moment
from .options import MinerOptions
from .payout import PayoutWatch
from .study import StudyWatch


class Watches:
    """All that finds something out by answers that come in an order.

    Times are in s on the monotonic clock.
    """

    def __init__(self, saved: JsonObject, options: MinerOptions) -> None:
        """Take up what was saved before a reload or restart."""
        self.payout = PayoutWatch(as_object(saved.get("payout")))
        self._credit = CreditWatch(as_object(saved.get("credit")))
        self._luck = LuckWatch(as_object(saved.get("luck")))
        self._chips = ChipWatch(as_object(saved.get("chips")))
        self._limits = LimitsWatch(as_object(saved.get("limits")), options.limits)
        self.study = StudyWatch(as_object(saved.get("study")))

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "payout": self.payout.as_dict(),
            "credit": self._credit.as_dict(),
            "luck": self._luck.as_dict(),
            "limits": self._limits.as_dict(),
            "study": self.study.study.saved(),
            "chips": self._chips.as_dict(),
        }

    @property
    def tally(self) -> Tally | None:
        """Return the work and the best share since a start that was seen."""
        return self._luck.tally

    @property
    def findings(self) -> Findings:
        """Return what is known now."""
        payout, credit, chips = self.payout, self._credit, self._chips.judge
        return Findings(
            payout_changed=payout.has_changed,
            reward_share=payout.reward_share,
            work_not_credited=credit.is_missing,
            missing=credit.missing,
            credited_over_hour=credit.over_hour,
            credited_over_day=credit.over_day,
            luck=self._luck.luck,
            chip_fault=chips.is_faulty,
            faulty=chips.faulty,
            parts=chips.parts,
            chances=chips.chances,
            excesses=self._limits.excesses,
            own_limits=self._limits.own,
        )

    def went_offline(self) -> None:
        """Note that the miner is offline."""
        self._limits.interrupt()

    def update(
        self,
        asked: Moment,
        info: SystemInfo,
        payees: Payees | None,
        hashrate: float | None,
        law: Law | None,
        *,
        is_idle: bool,
        is_warm: bool,
    ) -> list[Happening]:
        """Take in an answer; return what it shows to have happened.

        hashrate (GH/s) is the reading of a warm miner that is meant to hash, is_idle
        whether it is not, is_warm whether it has been up for long enough.
        """
        wall = asked.wall.timestamp()
        if hashrate is not None and law is not None:
            hashrate *= law.correction
        is_judged = is_warm and not is_idle
        self._limits.update(asked.monotonic, info, is_judged=is_judged)
        self._luck.update(wall, info, hashrate, is_idle=is_idle)
        self._credit.update(
            asked.monotonic,
            wall,
            info,
            hashrate,
            is_exact=law is not None,
        )
        return [
            *self.payout.update(asked.monotonic, payees),
            *self._chips.update(
                asked.monotonic,
                info,
                None if law is None else law.shortest,
                is_judged=is_judged,
            ),
        ]
